//! The tables of lesions, adverse events and visits: their rows belong to patients.

use std::collections::BTreeMap;

use super::days::is_missing;
use super::headers::{Column, Field, Role, When};
use super::ledger::{Fate, Fault};
use super::patients::{Patient, id_of};
use super::sheet::{At, Causality, Sheet, Told, key};
use super::table::Row;
use crate::engine::{Date, Decimal, Set, Sorted, half_width};

/// A lesion.
#[derive(Clone, Debug)]
pub struct Lesion {
    /// The id of its patient, as the table of patients writes it.
    pub id: String,
    /// Its number or name.
    pub lesion: String,
    /// The line of the row.
    pub line: usize,
    /// Day of treatment, its own or its patient's.
    pub treatment: Option<Date>,
    /// Day of the last imaging.
    pub last_imaging: Option<Date>,
    /// Day of the imaging that showed local progression.
    pub progression: Option<Date>,
    /// Where it is, as told.
    pub site: String,
    /// Diameters by time.
    pub sizes: Sorted<When, Decimal>,
    /// Whether there was a new lesion, by time.
    pub new_lesions: Sorted<When, bool>,
}

/// An adverse event.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id of the patient.
    pub id: String,
    /// The line of the row.
    pub line: usize,
    /// The term, in the investigator's own words.
    pub term: String,
    /// The organ class, as told.
    pub class: String,
    /// The grade; nothing where it is not known.
    pub grade: Option<i64>,
    /// Day of onset.
    pub onset: Option<Date>,
    /// What is said of causality.
    pub related: Causality,
    /// Whether serious.
    pub serious: Option<bool>,
}

/// Whom rows may belong to: patients that are used, and ids whose rows are refused.
pub struct Known<'a> {
    patients: Sorted<String, &'a Patient>,
    refused: Set<String>,
}

impl<'a> Known<'a> {
    /// From the patients and the account of their table.
    pub fn of(patients: &'a [Patient], fates: &[(usize, String, Fate)]) -> Known<'a> {
        let refused = fates.iter().filter(|it| matches!(it.2, Fate::Refused | Fate::Waiting)).map(|it| key(&it.1));
        Known { patients: patients.iter().map(|it| (key(&it.id), it)).collect(), refused: refused.collect() }
    }
}

/// Asks for the columns without which a table says nothing, or not what it is for; whether its rows can be used.
/// Another table that was given for this one has them not.
fn has_its_columns(sheet: &mut Sheet) -> bool {
    use Field as F;
    let (must, wanted): (&[&[Field]], &[Field]) = match sheet.role {
        Role::Events => (&[&[F::Term]], &[F::Grade, F::Onset]),
        Role::Visits => (&[&[F::Item], &[F::Value], &[F::Visit, F::Date]], &[]),
        _ => (&[&[F::Lesion, F::Size, F::LastImaging, F::Progression]], &[]),
    };
    if sheet.table.rows.is_empty() {
        return true;
    }
    let first = |any: &&[Field]| any.first().copied().filter(|_| !any.iter().any(|it| sheet.has(*it)));
    let mut lacking: Vec<Field> = must.iter().filter_map(first).collect();
    // A long table of visits names lesions, too, and tells none of their imaging.
    let visits = |field: F| sheet.table.columns.iter().any(|it| Column::of(&it.header, Role::Visits).field == field);
    if sheet.role == Role::Lesions && lacking.is_empty() && visits(F::Item) && visits(F::Value) {
        lacking.extend([F::Size, F::LastImaging].into_iter().filter(|it| !sheet.has(*it)));
    }
    let others: Vec<Field> = wanted.iter().copied().filter(|it| !sheet.has(*it)).collect();
    let names: Vec<&str> = lacking.iter().chain(&others).map(|it| it.name()).collect();
    if !names.is_empty() {
        let unused = sheet.table.columns.iter().filter(|it| it.field == F::Other && !it.header.is_empty());
        let headers = unused.map(|it| it.header.as_str()).take(12).collect::<Vec<_>>().join(", ");
        sheet.say(Fault::NoColumn, None, "", "", &headers, &names.join(", "));
    }
    lacking.is_empty()
}

/// Whether a term says that there was no event: `なし`, `有害事象なし`, `no AE`.
fn says_none(term: &str) -> bool {
    let it = half_width(term).trim().to_lowercase();
    it == "0" || is_missing(&it) || it.starts_with("no ") || ["なし", "無し"].iter().any(|word| it.ends_with(word))
}

/// Goes over the rows of a table, writes their fates, and hands those on that belong to a patient.
fn each<'k>(sheet: &mut Sheet, known: &'k Known, mut one: impl FnMut(&mut Sheet, &Row, &'k Patient) -> Fate) {
    let rows = sheet.table.rows.clone();
    let complete = has_its_columns(sheet);
    for row in &rows {
        let id = id_of(sheet, row);
        let fate = |sheet: &mut Sheet, fault: Option<Fault>, fate: Fate| {
            if let Some(fault) = fault {
                sheet.say(fault, Some(row.line), &id, "", "", "");
            }
            sheet.ledger.fates.push((row.line, id.clone(), fate));
        };
        if !sheet.whole_row(row) {
            fate(sheet, None, Fate::Refused);
        } else if sheet.is_total(row) {
            fate(sheet, Some(Fault::Total), Fate::NotNeeded);
        } else if id.is_empty() {
            fate(sheet, Some(sheet.without_id(row)), Fate::Refused);
        } else if !complete {
            fate(sheet, None, Fate::Waiting);
        } else if let Some(patient) = known.patients.get(&key(&id)) {
            let found = one(sheet, row, patient);
            let found = found.max(sheet.fate(row.line));
            sheet.ledger.fates.push((row.line, id.clone(), found));
        } else if known.refused.contains(&key(&id)) {
            fate(sheet, Some(Fault::RefusedPatient), Fate::Refused);
        } else {
            fate(sheet, Some(Fault::UnknownPatient), Fate::Refused);
        }
    }
}

/// Reads the table of lesions.
pub fn lesions(sheet: &mut Sheet, known: &Known) -> Vec<Lesion> {
    let mut all: Vec<Lesion> = Vec::new();
    // Lesions of which two rows contradict each other: a third settles nothing.
    let mut contradicted: Set<(String, String)> = Set::default();
    let sizes: Vec<(usize, When)> = sheet
        .table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, it)| it.field == Field::Size)
        .filter_map(|(n, it)| Some((n, it.when?)))
        .collect();
    each(sheet, known, |sheet, row, patient| {
        let at = At { row, id: &patient.id };
        let told = half_width(&sheet.text(row, Field::Lesion));
        let own = all.iter().filter(|it| it.id == patient.id).count() + 1;
        let lesion = if told.is_empty() { own.to_string() } else { told };
        let treatment = sheet.date(at, Field::Treatment);
        let (imaging, progression) = (sheet.date(at, Field::LastImaging), sheet.date(at, Field::Progression));
        let found = Lesion {
            id: patient.id.clone(),
            lesion,
            line: row.line,
            treatment: treatment.get().or(patient.treatment.get()),
            last_imaging: imaging.get(),
            progression: progression.get(),
            site: sheet.text(row, Field::Site),
            new_lesions: sheet.new_lesions(at),
            sizes: sizes.iter().filter_map(|(n, when)| Some((*when, sheet.number(at, *n).get()?))).collect(),
        };
        let named = key(&found.lesion);
        // 1 and 01 may be one lesion, and are two here.
        let bare = named.trim_start_matches('0');
        let like = |it: &&Lesion| it.id == found.id && key(&it.lesion).trim_start_matches('0') == bare;
        if let Some(other) = all.iter().find(like).filter(|it| key(&it.lesion) != named) {
            let other = other.lesion.clone();
            sheet.say(Fault::LeadingZeros, Some(row.line), at.id, "", &other, &found.lesion);
        }
        if contradicted.contains(&(found.id.clone(), named.clone())) {
            sheet.say(Fault::Contradicting, Some(row.line), at.id, "", &found.lesion, "");
            return Fate::Refused;
        }
        if let Some(other) = all.iter().find(|it| it.id == found.id && key(&it.lesion) == named) {
            let alike = other.progression == found.progression
                && other.last_imaging == found.last_imaging
                && other.sizes == found.sizes;
            let fault = if alike { Fault::Twice } else { Fault::Contradicting };
            let line = other.line;
            sheet.say(fault, Some(row.line), at.id, "", &found.lesion, "");
            if alike {
                return Fate::NotNeeded;
            }
            contradicted.insert((found.id.clone(), named));
            all.retain(|it| it.line != line);
            sheet.ledger.worsen(line, Fate::Refused);
            return Fate::Refused;
        }
        if progression == Told::Asked || imaging == Told::Asked || treatment == Told::Asked {
            return Fate::Waiting;
        }
        // Progression on a day that cannot be read is no control until then, and a treatment on one no patient's first.
        if progression == Told::Bad || treatment == Told::Bad {
            return Fate::Refused;
        }
        let early = |day: Option<Date>| matches!((day, found.treatment), (Some(day), Some(start)) if day < start);
        if early(found.last_imaging) || early(found.progression) {
            sheet.say(Fault::ImagingBeforeTreatment, Some(row.line), at.id, "", "", "");
            return Fate::Refused;
        }
        if let (Some(start), Some(end)) = (found.treatment, patient.end())
            && start > end
        {
            sheet.say(Fault::EndBeforeStart, Some(row.line), at.id, "", &format!("{start} > {end}"), "");
            return Fate::Refused;
        }
        if matches!((treatment.get(), patient.treatment.get()), (Some(own), Some(first)) if own < first) {
            sheet.say(Fault::LesionBefore, Some(row.line), at.id, "", "", "");
        }
        if let (Some(last), Some(contact)) = (found.last_imaging.max(found.progression), patient.end())
            && last > contact
        {
            sheet.say(Fault::ImagingAfterContact, Some(row.line), at.id, "", &format!("{last} > {contact}"), "");
        }
        if let (Some(progression), Some(last)) = (found.progression, found.last_imaging)
            && progression > last
        {
            sheet.say(
                Fault::ProgressionAfterImaging,
                Some(row.line),
                at.id,
                "",
                &format!("{progression} > {last}"),
                "",
            );
        }
        all.push(found);
        Fate::Used
    });
    all
}

/// Reads the table of adverse events.
pub fn events(sheet: &mut Sheet, known: &Known) -> Vec<Event> {
    let mut all: Vec<Event> = Vec::new();
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    each(sheet, known, |sheet, row, patient| {
        let at = At { row, id: &patient.id };
        let onset = sheet.date(at, Field::Onset);
        let resolved = sheet.date(at, Field::Resolved);
        let grade = sheet.grade(at);
        let term = sheet.text(row, Field::Term);
        let term = sheet.answers.terms.get(&term).cloned().unwrap_or(term);
        let class = sheet.text(row, Field::Class);
        let related = sheet.causality(at);
        let serious = sheet.yes(at, Field::Serious);
        // A list of all patients says of many that nothing happened.
        let none = says_none(&term);
        if grade.get() == Some(0) || none && grade == Told::Nothing && onset == Told::Nothing && serious != Some(true) {
            sheet.say(Fault::NoEvent, Some(row.line), at.id, "", &term, "");
            return Fate::NotNeeded;
        }
        let meant: Vec<String> =
            sheet.table.columns.iter().zip(&row.cells).map(|(column, it)| sheet.meaning(column, it)).collect();
        if seen.insert(meant, row.line).is_some() {
            sheet.say(Fault::Twice, Some(row.line), at.id, "", "", "");
            return Fate::NotNeeded;
        }
        if onset == Told::Asked {
            return Fate::Waiting;
        }
        if none {
            sheet.say(Fault::NoTerm, Some(row.line), at.id, "", &term, "");
        }
        if grade.get() == Some(5) && !patient.is_dead() {
            sheet.say(Fault::FatalAlive, Some(row.line), at.id, "", &term, "");
        }
        if grade == Told::Nothing {
            sheet.say(Fault::NoGrade, Some(row.line), at.id, "", &term, "");
        }
        if let Some(day) = onset.get() {
            if patient.treatment.get().is_some_and(|it| day < it) {
                sheet.say(Fault::BeforeTreatment, Some(row.line), at.id, "", &day.to_string(), "");
            }
            if patient.end().is_some_and(|it| day > it) {
                let fault = if patient.is_dead() { Fault::AfterDeath } else { Fault::AfterContact };
                sheet.say(fault, Some(row.line), at.id, "", &day.to_string(), "");
            }
            if resolved.get().is_some_and(|it| it < day) {
                sheet.say(Fault::ResolvedBefore, Some(row.line), at.id, "", "", "");
            }
        } else {
            sheet.say(Fault::NoOnset, Some(row.line), at.id, "", &term, "");
        }
        let (id, line) = (patient.id.clone(), row.line);
        all.push(Event { id, line, term, class, grade: grade.get(), onset: onset.get(), related, serious });
        Fate::Used
    });
    all
}

/// Reads the long table of visits into pain by patient and diameters by lesion, each of a lesion that is known.
pub fn visits(sheet: &mut Sheet, known: &Known, lesions: &[Lesion]) -> Vec<(String, String, Field, When, Decimal)> {
    let mut all = Vec::new();
    let mut seen: BTreeMap<(String, String, Field, When), (String, usize)> = BTreeMap::new();
    each(sheet, known, |sheet, row, patient| {
        let at = At { row, id: &patient.id };
        let told = sheet.text(row, Field::Visit);
        let date = sheet.date(at, Field::Date);
        let by_day = date.get().zip(patient.treatment.get()).and_then(|(day, start)| {
            let days = start.days_until(day);
            When::parse(&if days <= 0 { "0".to_owned() } else { format!("d{days}") })
        });
        let named = Column::of(&sheet.text(row, Field::Item), Role::Patients);
        let item = named.field;
        let value = match (sheet.column(Field::Value), item) {
            (None, _) => Told::Nothing,
            // Yes or no, as 1 and 0.
            (Some((n, _)), Field::NewLesion) => match sheet.yes_or_no(at, n) {
                Told::Is(it) => Decimal::parse(if it { "1" } else { "0" }).map_or(Told::Nothing, Told::Is),
                Told::Bad => Told::Bad,
                _ => Told::Nothing,
            },
            (Some((n, _)), _) => {
                let it = sheet.number(at, n);
                sheet.in_unit(at, &named, it)
            }
        };
        let when = if told.is_empty() { by_day } else { When::parse(&told) };
        let Some(when) = when else {
            sheet.say(Fault::NoTimeOfVisit, Some(row.line), at.id, "", &told, "");
            return Fate::Refused;
        };
        if !item.repeats() {
            sheet.say(Fault::ItemUnused, Some(row.line), at.id, "", &named.header, "");
            return Fate::NotNeeded;
        }
        match value {
            Told::Asked => return Fate::Waiting,
            Told::Bad => return Fate::Refused,
            _ => {}
        }
        let mut lesion = half_width(&sheet.text(row, Field::Lesion));
        let Told::Is(value) = value else { return Fate::Used };
        let other = |held: Option<&Decimal>| held.is_some_and(|it| *it != value);
        let mut against = match item {
            Field::Pain => other(patient.pain.get(&when)),
            Field::Opioid => other(patient.opioid.get(&when)),
            _ => false,
        };
        if item == Field::Size {
            let mut own = lesions.iter().filter(|it| it.id == patient.id);
            // The only lesion of a patient needs no name.
            let only = lesion.is_empty() && own.clone().count() == 1;
            let Some(found) = own.find(|it| only || key(&it.lesion) == key(&lesion)) else {
                sheet.say(Fault::UnknownLesion, Some(row.line), at.id, "", &lesion, "");
                return Fate::Refused;
            };
            lesion.clone_from(&found.lesion);
            against = other(found.sizes.get(&when));
        }
        // The other tables told another value already.
        if against {
            sheet.say(Fault::OtherTable, Some(row.line), at.id, "", &when.name(), "");
            return Fate::Refused;
        }
        let place = (patient.id.clone(), lesion.clone(), item, when);
        if let Some((other, _)) = seen.get(&place) {
            let same = *other == value.to_string();
            sheet.say(
                if same { Fault::Twice } else { Fault::Contradicting },
                Some(row.line),
                at.id,
                "",
                &when.name(),
                "",
            );
            if same {
                return Fate::NotNeeded;
            }
            if let Some((_, line)) = seen.get(&place) {
                let line = *line;
                sheet.ledger.worsen(line, Fate::Refused);
            }
            all.retain(|it: &(String, String, Field, When, Decimal)| (it.0.clone(), it.1.clone(), it.2, it.3) != place);
            return Fate::Refused;
        }
        seen.insert(place, (value.to_string(), row.line));
        all.push((patient.id.clone(), lesion, item, when, value));
        Fate::Used
    });
    all
}
