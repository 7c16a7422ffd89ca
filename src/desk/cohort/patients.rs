//! The table of patients: a row each, or a row for each lesion with the patient's columns repeated.

use std::collections::BTreeMap;

use super::days;
use super::headers::{Field, When};
use super::ledger::{Fate, Fault, Remark};
use super::sheet::{At, Sheet, Told, Vital, key};
use super::table::Row;
use crate::engine::{Date, Decimal, Exact, Sorted, half_width};

/// A patient.
#[derive(Clone, Debug)]
pub struct Patient {
    /// The id in the study.
    pub id: String,
    /// The line of the row.
    pub line: usize,
    /// Age in years, if it is told.
    pub age: Option<Decimal>,
    /// Sex: `M`, `F`, or as it is told.
    pub sex: String,
    /// Day of consent.
    pub consent: Told<Date>,
    /// Day of registration.
    pub registration: Told<Date>,
    /// Whether found eligible; nothing where it is not told.
    pub eligible: Option<bool>,
    /// Day of treatment.
    pub treatment: Told<Date>,
    /// Number of lesions, as told.
    pub lesions: Option<i64>,
    /// Last known to be alive.
    pub last: Option<Date>,
    /// Alive or dead.
    pub vital: Option<Vital>,
    /// Day of death.
    pub death: Option<Date>,
    /// Cause of death, as it is told.
    pub cause: String,
    /// Day on which the trial ended early for the patient.
    pub off: Told<Date>,
    /// Why.
    pub reason: String,
    /// Length of follow-up as a number, where there are no days.
    pub time: Option<Decimal>,
    /// The worst grade, if the table tells it.
    pub grade: Option<i64>,
    /// Pain by time.
    pub pain: Sorted<When, Decimal>,
    /// Opioids by time.
    pub opioid: Sorted<When, Decimal>,
    /// Whether there was a new lesion, by time.
    pub new_lesions: Sorted<When, bool>,
}

impl Patient {
    /// The last day of follow-up: death, or else last known alive.
    pub fn end(&self) -> Option<Date> {
        if self.vital == Some(Vital::Dead) { self.death } else { self.last }
    }

    /// Whether the patient was registered: a day stands there, or the table has no such column.
    pub fn is_dead(&self) -> bool {
        self.vital == Some(Vital::Dead)
    }
}

/// Reads the table of patients; each row gets its fate.
pub fn read(sheet: &mut Sheet) -> Vec<Patient> {
    sheet.look_at_codes();
    let rows = sheet.table.rows.clone();
    let with_id = sheet.has(Field::Id);
    if !with_id && !rows.is_empty() {
        sheet.say(Fault::NoIdColumn, None, "", "", "", "");
    }
    let starts = [Field::Treatment, Field::Registration, Field::Time];
    if !rows.is_empty() && !starts.into_iter().any(|it| sheet.has(it)) {
        let others = sheet.table.columns.iter().filter(|it| it.field == Field::Other && !it.header.is_empty());
        let headers: Vec<&str> = others.map(|it| it.header.as_str()).take(12).collect();
        let headers = headers.join(", ");
        sheet.say(Fault::NoStartColumn, None, "", "", &headers, "");
    }
    let time =
        sheet.column(Field::Time).map(|it| it.1).filter(|it| it.months.is_none() && sheet.answers.time_unit.is_none());
    if let Some(column) = time.filter(|_| !sheet.has(Field::LastContact)) {
        sheet.say(Fault::UnitAsked, None, "", &column.header, "", "days, months");
    }
    let flat = sheet.has(Field::Lesion);
    let (mut all, mut groups): (Vec<Patient>, BTreeMap<String, Vec<usize>>) = (Vec::new(), BTreeMap::new());
    let mut readable: Vec<(String, &Row)> = Vec::new();
    for row in &rows {
        let id = if with_id { id_of(sheet, row) } else { row.line.to_string() };
        let fate = |sheet: &mut Sheet, fate| sheet.ledger.fates.push((row.line, id.clone(), fate));
        if !sheet.whole_row(row) {
            fate(sheet, Fate::Refused);
        } else if sheet.is_total(row) {
            sheet.say(Fault::Total, Some(row.line), "", "", "", "");
            fate(sheet, Fate::NotNeeded);
        } else if id.is_empty() {
            let fault = sheet.without_id(row);
            sheet.say(fault, Some(row.line), "", "", "", "");
            fate(sheet, Fate::Refused);
        } else if with_id && sheet.says_nothing(row) {
            sheet.say(Fault::OnlyId, Some(row.line), &id, "", "", "");
            fate(sheet, Fate::NotNeeded);
        } else {
            groups.entry(key(&id)).or_default().push(readable.len());
            fate(sheet, Fate::Used);
            readable.push((id.clone(), row));
        }
    }
    look_at_ids(sheet, &readable);
    for (n, (id, row)) in readable.iter().enumerate() {
        let group = groups.get(&key(id)).cloned().unwrap_or_default();
        let decided = sheet.answers.rows.get(id).and_then(|it| it.parse::<usize>().ok());
        let first = match decided {
            Some(line) => group.iter().copied().find(|it| readable.get(*it).is_some_and(|it| it.1.line == line)),
            None => group.first().copied(),
        };
        let repeated = group.len() > 1;
        if repeated && first != Some(n) {
            let other = first.and_then(|it| readable.get(it)).map(|it| it.1);
            if other.is_some_and(|it| same(sheet, it, row, flat)) {
                if !flat {
                    sheet.say(Fault::Twice, Some(row.line), id, "", "", "");
                }
                sheet.ledger.worsen(row.line, if flat { Fate::Used } else { Fate::NotNeeded });
                continue;
            }
            if decided.is_some() && first.is_some() {
                sheet.say(Fault::Decided, Some(row.line), id, "", "", "");
                sheet.ledger.worsen(row.line, Fate::NotNeeded);
                continue;
            }
        }
        let patient = one(sheet, At { row, id });
        let agree = |it: &usize| readable.get(*it).is_some_and(|it| same(sheet, row, it.1, flat));
        if repeated && decided.is_none() && !group.iter().all(agree) {
            let differing =
                group.iter().filter_map(|it| readable.get(*it)).find_map(|it| differs(sheet, row, it.1, flat));
            let column = differing.unwrap_or_default();
            sheet.say(Fault::Contradicting, Some(row.line), id, &column, "", "");
            sheet.ledger.worsen(row.line, Fate::Refused);
            continue;
        }
        let fate = sheet.ledger.fates.iter().find(|it| it.0 == row.line).map_or(Fate::Used, |it| it.2);
        sheet.ledger.worsen(row.line, sheet.fate(row.line));
        if matches!(fate, Fate::Used | Fate::Repaired) {
            all.push(patient);
        }
    }
    all
}

/// An id without what is easily left out: zeros before figures, and signs (but between figures).
fn bare_id(id: &str) -> String {
    let mut bare = String::new();
    for word in key(id).split(|it: char| !it.is_alphanumeric()) {
        for sign in word.chars() {
            let behind_figure = bare.ends_with(|it: char| it.is_ascii_digit());
            if sign != '0' || behind_figure {
                bare.push(sign);
            }
        }
        if bare.ends_with(|it: char| it.is_ascii_digit()) {
            bare.push('-');
        }
    }
    bare.trim_end_matches('-').to_owned()
}

/// The id of a row: blank where it says that there is none.
pub fn id_of(sheet: &Sheet, row: &Row) -> String {
    let it = half_width(&sheet.text(row, Field::Id));
    if days::is_missing(&it) { String::new() } else { it }
}

/// Whether the columns that are the patient's agree in two rows.
fn same(sheet: &Sheet, a: &Row, b: &Row, flat: bool) -> bool {
    differs(sheet, a, b, flat).is_none()
}

/// The first column in which two rows of a patient differ.
fn differs(sheet: &Sheet, a: &Row, b: &Row, flat: bool) -> Option<String> {
    let of_lesion = |it: Field| {
        matches!(
            it,
            Field::Lesion
                | Field::Site
                | Field::Size
                | Field::NewLesion
                | Field::LastImaging
                | Field::Progression
                | Field::Other
        )
    };
    let mut columns = sheet.table.columns.iter().enumerate();
    let differing = columns.find(|(n, column)| {
        let (a, b) = (sheet.table.cell(a, *n), sheet.table.cell(b, *n));
        !(flat && of_lesion(column.field))
            && a.trim() != b.trim()
            && sheet.meaning(column, a) != sheet.meaning(column, b)
    });
    differing.map(|(_, it)| it.header.clone())
}

/// Warns of ids that a spreadsheet may have spoilt, and of such as differ by leading zeros only.
fn look_at_ids(sheet: &mut Sheet, rows: &[(String, &Row)]) {
    let mut bare: Sorted<String, String> = Sorted::new();
    for (id, row) in rows {
        let short = bare_id(id);
        match bare.get(&short) {
            Some(other) if key(other) != key(id) => {
                let (other, id) = (other.clone(), id.clone());
                let both = if other.len() > id.len() { (other, id) } else { (id, other) };
                sheet.say(Fault::LeadingZeros, Some(row.line), &both.1, "", &both.0, &both.1);
            }
            Some(_) => {}
            None => drop(bare.insert(short, id.clone())),
        }
        let power = id.split_once(['E', 'e']).is_some_and(|(a, b)| {
            let figures =
                |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | '+'));
            figures(a) && figures(b)
        });
        let dated = id.contains(['/', '月']) && matches!(days::read(id), days::Day::Is(..) | days::Day::Partial(..))
            || id.ends_with('日') && id.contains('月');
        if power || dated {
            sheet.say(Fault::Spoilt, Some(row.line), id, "", id, "");
        }
    }
}

/// A length of time in whole days, where its column is one of months.
fn in_days(sheet: &Sheet, told: Told<Decimal>) -> Told<Decimal> {
    let header = sheet.column(Field::Time).and_then(|it| it.1.months);
    let months = header.or(sheet.answers.time_unit.as_ref().map(|it| it == "months")).unwrap_or(false);
    let Told::Is(it) = told else { return told };
    if !months {
        return told;
    }
    // 30.4375 days, which are 487 / 16.
    let days = it.exact().times(Exact::whole(487)).and_then(|it| it.over(Exact::whole(16)));
    days.and_then(|it| Decimal::parse(&it.round(0).0)).map_or(Told::Bad, Told::Is)
}

/// Reads one row and judges whether it can be used.
fn one(sheet: &mut Sheet, at: At) -> Patient {
    let mut date = |field| sheet.date(at, field);
    let (consent, registration) = (date(Field::Consent), date(Field::Registration));
    let (treatment, last) = (date(Field::Treatment), date(Field::LastContact));
    let (death, off) = (date(Field::DeathDate), date(Field::OffStudy));
    let mut vital = sheet.vital(at);
    if vital == Told::Nothing && !sheet.codes_unclear {
        if death.is_there() {
            vital = Told::Is(Vital::Dead);
        } else if !sheet.has(Field::Status) && sheet.has(Field::DeathDate) && last.is_there() {
            vital = Told::Is(Vital::Alive);
        }
    }
    let number =
        |sheet: &mut Sheet, field: Field| sheet.column(field).map_or(Told::Nothing, |(n, _)| sheet.number(at, n));
    let mut death_day = death.get();
    let mut fate = Fate::Used;
    let mut refuse = |sheet: &mut Sheet, fault: Fault, was: &str| {
        sheet.say(fault, Some(at.row.line), at.id, "", was, "");
        fate = fate.max(Fate::Refused);
    };
    if vital.get() == Some(Vital::Dead)
        && death == Told::Nothing
        && (sheet.has(Field::DeathDate) || !sheet.has(Field::Time))
    {
        let last_is_death = sheet.answers.rows.get(at.id).is_some_and(|it| it == "last-contact");
        match last.get().filter(|_| last_is_death) {
            Some(day) => {
                death_day = Some(day);
                sheet.say(Fault::Decided, Some(at.row.line), at.id, "", "", &day.to_string());
            }
            None => refuse(sheet, Fault::DeadWithoutDate, ""),
        }
    }
    if vital.get() == Some(Vital::Alive) && death.is_there() {
        refuse(sheet, Fault::AliveWithDeath, "");
    }
    if let (Some(death), Some(last), Some(Vital::Dead)) = (death_day, last.get(), vital.get())
        && last > death
    {
        refuse(sheet, Fault::ContactAfterDeath, &format!("{death} < {last}"));
    }
    let dead = vital.get() == Some(Vital::Dead);
    let end = if dead { death_day } else { last.get() };
    if let Some(end) = end {
        let starts = [(treatment.get(), "treatment"), (registration.get(), "registration")];
        if let Some((Some(start), name)) = starts.into_iter().find(|(it, _)| it.is_some_and(|it| it > end)) {
            refuse(sheet, Fault::EndBeforeStart, &format!("{name} {start}, {end} ({} days)", start.days_until(end)));
        }
    }
    if dead && death == Told::Bad {
        refuse(sheet, Fault::DeadWithoutDate, "");
    }
    for (earlier, later, fault) in [
        (treatment.get(), registration.get(), Fault::TreatedBeforeRegistration),
        (registration.get(), consent.get(), Fault::ConsentAfterRegistration),
        (treatment.get(), consent.get(), Fault::ConsentAfterTreatment),
        (off.get(), registration.get(), Fault::OffOutside),
        (off.get(), treatment.get(), Fault::OffOutside),
        (end, off.get(), Fault::OffOutside),
    ] {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && earlier < later
        {
            sheet.say(fault, Some(at.row.line), at.id, "", &format!("{earlier} < {later}"), "");
        }
    }
    if let (Some(registered), Some(treated)) = (registration.get(), treatment.get())
        && registered.days_until(treated) > 365
    {
        sheet.say(Fault::LateTreatment, Some(at.row.line), at.id, "", &format!("{registered}, {treated}"), "");
    }
    let told = number(sheet, Field::Time);
    let time = in_days(sheet, told);
    if sheet.has(Field::Time) && !sheet.has(Field::LastContact) {
        let negative = time.get().is_some_and(|it| it < Decimal::ZERO);
        if time.get().is_none() || negative {
            if negative || time == Told::Nothing {
                let header = sheet.column(Field::Time).map(|it| it.1.header).unwrap_or_default();
                let was = time.get().map(|it| it.to_string()).unwrap_or_default();
                sheet.say(Fault::NoTime, Some(at.row.line), at.id, &header, &was, "");
            }
            fate = fate.max(Fate::Refused);
        }
        if vital == Told::Nothing && sheet.has(Field::Status) {
            sheet.say(Fault::NoStatus, Some(at.row.line), at.id, "", "", "");
            fate = fate.max(Fate::Refused);
        }
    } else if registration.is_there() || treatment.is_there() {
        let follows = sheet.has(Field::LastContact) || sheet.has(Field::DeathDate);
        if vital == Told::Nothing && sheet.has(Field::Status) {
            sheet.say(Fault::NoStatus, Some(at.row.line), at.id, "", "", "");
        } else if !dead && follows && last == Told::Nothing {
            sheet.say(Fault::NoFollowUp, Some(at.row.line), at.id, "", "", "");
        }
    }
    if [
        vital == Told::Asked,
        treatment == Told::Asked,
        registration == Told::Asked,
        last == Told::Asked,
        death == Told::Asked,
    ]
    .contains(&true)
    {
        fate = fate.max(Fate::Waiting);
    }
    if treatment == Told::Bad {
        // Treated on a day that is not known is not the same as not treated: the denominator would be another one, and
        // harms would be lost. An answer may bring a day without its day of the month back.
        let header = sheet.column(Field::Treatment).map(|it| it.1.header).unwrap_or_default();
        let partial =
            |it: &Remark| it.fault == Fault::PartialDate && it.line == Some(at.row.line) && it.column == header;
        let asked = sheet.ledger.remarks.iter().any(partial);
        fate = fate.max(if asked { Fate::Waiting } else { Fate::Refused });
    }
    let grade = sheet.grade(at);
    let lesions = number(sheet, Field::Lesions).get().and_then(|it| it.exact().to_whole());
    let age = number(sheet, Field::Age).get();
    let mut series = |field: Field| {
        let columns: Vec<(usize, When)> = sheet
            .table
            .columns
            .iter()
            .enumerate()
            .filter(|(_, it)| it.field == field)
            .filter_map(|(n, it)| Some((n, it.when?)))
            .collect();
        columns.into_iter().filter_map(|(n, when)| Some((when, sheet.number(at, n).get()?))).collect()
    };
    let (pain, opioid) = (series(Field::Pain), series(Field::Opioid));
    if !sheet.has(Field::Lesion) {
        // A single size in the table of patients is read for its faults, and is no lesion.
        let _: Sorted<When, Decimal> = {
            let columns: Vec<usize> = sheet
                .table
                .columns
                .iter()
                .enumerate()
                .filter(|(_, it)| it.field == Field::Size)
                .map(|(n, _)| n)
                .collect();
            columns.into_iter().filter_map(|n| Some((When::BEFORE, sheet.number(at, n).get()?))).collect()
        };
    }
    let new_lesions = sheet.new_lesions(at);
    sheet.ledger.worsen(at.row.line, fate);
    let sex = half_width(&sheet.text(at.row, Field::Sex));
    let sex = match sex.to_lowercase().as_str() {
        "m" | "male" | "男" | "男性" | "男子" | "man" => "M".to_owned(),
        "f" | "female" | "女" | "女性" | "女子" | "woman" => "F".to_owned(),
        _ => {
            if !days::is_missing(&sex) {
                sheet.say(Fault::NoSex, Some(at.row.line), at.id, "", &sex, "");
            }
            sex
        }
    };
    Patient {
        id: at.id.to_owned(),
        line: at.row.line,
        age,
        sex,
        consent,
        registration,
        eligible: sheet.yes(at, Field::Eligible),
        treatment,
        lesions,
        last: last.get(),
        vital: vital.get(),
        death: death_day,
        cause: sheet.text(at.row, Field::Cause),
        off,
        reason: sheet.text(at.row, Field::Reason),
        time: time.get().filter(|it| *it >= Decimal::ZERO),
        grade: grade.get(),
        pain,
        opioid,
        new_lesions,
    }
}
