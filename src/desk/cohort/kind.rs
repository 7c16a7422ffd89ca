//! What a file that was dropped is: which kind of table, and what its headers are taken for.

use super::headers::{Column, Field, Role, When};
use super::table::Text;

/// A file as it looks before anything is reckoned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The kind of table that its headers make it; nothing where they fit none.
    pub role: Option<Role>,
    /// How many rows stand below its header.
    pub rows: usize,
    /// `utf-8`, `shift_jis`, `euc-jp`, `iso-2022-jp` or `utf-16`.
    pub encoding: &'static str,
    /// Its headers, each with the name of the field that it is taken for (`other` for none) and when it was measured, in
    /// Japanese and English.
    pub columns: Vec<(String, &'static str, Option<[String; 2]>)>,
}

/// Looks at a file. `role` says what kind of table it is where somebody has decided that.
pub fn seen(bytes: &[u8], role: Option<Role>) -> Seen {
    let text = Text::of(bytes);
    let role = role.or_else(|| recognised(&text));
    let table = text.table(role.unwrap_or(Role::Patients), None);
    let column = |it: &Column| (it.header.clone(), it.field.name(), it.when.map(When::say));
    Seen {
        role,
        rows: table.rows.len(),
        encoding: table.encoding,
        columns: table.columns.iter().filter(|it| !it.header.is_empty()).map(column).collect(),
    }
}

/// The names of the fields that a table of this kind can have, as answers name them, and `other`.
pub fn fields(role: Role) -> Vec<&'static str> {
    Field::all(role).chain([Field::Other.name()]).collect()
}

/// Columns that only a table of patients has.
const OF_PATIENTS: [Field; 7] = [
    Field::LastContact,
    Field::Status,
    Field::DeathDate,
    Field::Registration,
    Field::Consent,
    Field::Time,
    Field::OffStudy,
];

/// The kind of a table that has nothing of patients but their ids, and much of another kind.
pub(super) fn no_patients(bytes: &[u8]) -> Option<Role> {
    let text = Text::of(bytes);
    let own = text.columns(Role::Patients).iter().any(|it| OF_PATIENTS.contains(&it.field));
    recognised(&text).filter(|it| *it != Role::Patients && !own)
}

/// The kind of table, by the headers that only one kind has. A flat table with columns of patients and of lesions is
/// the table of patients.
fn recognised(text: &Text) -> Option<Role> {
    use Field as F;
    let has = |role: Role, any: &[Field]| {
        let columns = text.columns(role);
        any.iter().filter(|field| columns.iter().any(|it| it.field == **field)).count()
    };
    if has(Role::Visits, &[F::Item, F::Value]) == 2 {
        return Some(Role::Visits);
    }
    if has(Role::Events, &[F::Term]) == 1 && has(Role::Events, &[F::Grade, F::Onset, F::Related, F::Serious]) > 0 {
        return Some(Role::Events);
    }
    if has(Role::Patients, &OF_PATIENTS) > 0 {
        return Some(Role::Patients);
    }
    let of_lesions = [F::Site, F::Size, F::LastImaging, F::Progression, F::Treatment];
    if has(Role::Lesions, &[F::Lesion]) == 1 && has(Role::Lesions, &of_lesions) > 0 {
        return Some(Role::Lesions);
    }
    (has(Role::Patients, &[F::Id, F::Treatment, F::Age, F::Sex, F::Pain, F::Eligible]) >= 2).then_some(Role::Patients)
}
