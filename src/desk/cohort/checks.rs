//! Whether days and tables agree with each other, and whether two files say the same.

use serde_json::{Value, json};

use super::answers::Answers;
use super::days::{self, Day};
use super::headers::{Field, Role};
use super::sheet::{At, Sheet};
use super::table::Table;
use crate::engine::{Date, half_width, put_in_order};

/// The findings of one patient's days, or of ids in tables: in the words of the vectors.
pub fn consistency(input: &Value) -> Value {
    let text = |key: &str| input.get(key).and_then(Value::as_str).unwrap_or("");
    let day = |key: &str| match days::read(text(key)) {
        Day::Is(it, _) => Some(it),
        _ => None,
    };
    let mut findings: Vec<String> = Vec::new();
    let mut find = |wrong: bool, what: &str| {
        if wrong {
            findings.push(what.to_owned());
        }
    };
    let before = |a: Option<Date>, b: Option<Date>| matches!((a, b), (Some(a), Some(b)) if a < b);
    let (dead, alive) = (text("vital_status") == "dead", text("vital_status") == "alive");
    let (consent, registration) = (day("consent_date"), day("registration_date"));
    let (treatment, last, death) = (day("treatment_date"), day("last_contact_date"), day("death_date"));
    let imaging = day("last_imaging_date");
    let progression = day("local_progression_date");
    let onset = day("ae_onset").or(day("onset_date"));
    find(dead && death.is_none(), "event without date");
    find(alive && death.is_some(), "alive with date of death");
    find(alive && last.is_none() && death.is_none(), "no follow-up date");
    find(dead && before(death, last), "contact after death");
    let end = if dead { death.or(last) } else { last };
    find(before(end, treatment.or(registration)), "end before start");
    find(before(treatment, registration), "treated before registration");
    find(before(registration, consent), "consent after registration");
    let cutoff = day("cutoff").or(day("data_cutoff")).or(day("cutoff_date"));
    let late =
        [registration, treatment, last, death, imaging, progression, onset].into_iter().any(|it| before(cutoff, it));
    find(late, "after the cut-off");
    find(before(end, imaging), "imaging after last contact");
    find(before(imaging, progression), "progression after last imaging");
    find(before(death, onset), "adverse event after death");
    find(before(onset, treatment), "adverse event before treatment");
    let ids = |key: &str| -> Vec<String> {
        let all = input.get(key).and_then(Value::as_array);
        all.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let known = ids("patients");
    for (key, what) in [("lesions", "lesion"), ("ae", "adverse event")] {
        for id in ids(key).into_iter().filter(|it| !known.contains(it)) {
            find(true, &format!("{what} of an unknown patient: {id}"));
        }
    }
    let lesions = ids("lesions");
    if let Some(told) = input.get("n_lesions").and_then(Value::as_object) {
        for (id, many) in told {
            let own = lesions.iter().filter(|it| *it == id).count() as u64;
            find(many.as_u64() != Some(own), &format!("number of lesions: {id}"));
        }
    }
    json!({"findings": findings})
}

/// What a file says, whatever its language, encoding and separator: how many rows, and each row with its days, numbers
/// and codes. Free text is left out, for it is translated.
pub fn meaning(bytes: &[u8]) -> (usize, Vec<String>) {
    let answers = Answers::default();
    let known = |role: Role| {
        let table = Table::read(bytes, role, None);
        table.columns.iter().filter(|it| !matches!(it.field, Field::Other)).count()
    };
    let roles = [Role::Patients, Role::Lesions, Role::Events, Role::Visits];
    let role = roles.into_iter().rev().max_by_key(|it| known(*it)).unwrap_or(Role::Patients);
    let mut sheet = Sheet::new(bytes, role, &answers);
    sheet.look_at_codes();
    let rows = sheet.table.rows.clone();
    let mut said = Vec::new();
    for row in &rows {
        let id = half_width(&sheet.text(row, Field::Id));
        let at = At { row, id: &id };
        let mut cells: Vec<(String, String)> = vec![("id".to_owned(), id.clone())];
        for n in 0..sheet.table.columns.len() {
            let Some(column) = sheet.table.columns.get(n).cloned() else { continue };
            let when = column.when.map(|it| it.name()).unwrap_or_default();
            let told = match column.field {
                it if it.is_date() => format!("{:?}", sheet.date(at, it)),
                Field::Status => format!("{:?}", sheet.vital(at)),
                Field::Grade => format!("{:?}", sheet.grade(at)),
                Field::Eligible | Field::Serious => format!("{:?}", sheet.yes(at, column.field)),
                Field::Related => sheet.causality(at).name().to_owned(),
                Field::Lesion => half_width(&sheet.text(row, Field::Lesion)),
                Field::Age | Field::Lesions | Field::Pain | Field::Opioid | Field::Size | Field::Value => {
                    sheet.number(at, n).get().map(|it| it.to_string()).unwrap_or_default()
                }
                _ => continue,
            };
            cells.push((format!("{}_{when}", column.field.name()), told));
        }
        put_in_order(&mut cells, &Ord::cmp);
        said.push(cells.into_iter().map(|(name, it)| format!("{name}={it}")).collect::<Vec<_>>().join(";"));
    }
    put_in_order(&mut said, &Ord::cmp);
    (rows.len(), said)
}
