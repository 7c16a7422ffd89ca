//! The tables of a trial put together, and the endpoints as times with codes: what is counted from which day to which,
//! and for whom.

use super::answers::{Answers, Start};
use super::headers::{Field, Role};
use super::ledger::{Fate, Fault, Ledger, Remark};
use super::patients::{self, Patient};
use super::rows::{self, Event, Known, Lesion};
use super::sheet::{Sheet, Told};
use super::table::Table;
use crate::engine::{Date, Exact, Sorted, put_in_order};
use crate::judge::statistics::trial::competing::End;

/// The files of a trial.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files<'a> {
    /// The table of patients.
    pub patients: &'a [u8],
    /// The table of lesions.
    pub lesions: Option<&'a [u8]>,
    /// The table of adverse events.
    pub events: Option<&'a [u8]>,
    /// The long table of visits.
    pub visits: Option<&'a [u8]>,
}

/// A trial as it was read.
#[derive(Clone, Debug)]
pub struct Study {
    /// What was answered, with the cut-off and the start of survival settled.
    pub answers: Answers,
    /// The patients whose rows are used.
    pub patients: Vec<Patient>,
    /// Where each id stands among them.
    places: Sorted<String, usize>,
    /// Their lesions.
    pub lesions: Vec<Lesion>,
    /// Their adverse events.
    pub events: Vec<Event>,
    /// An account of each table.
    pub ledgers: Vec<Ledger>,
    /// Each table as it was found.
    pub tables: Vec<(Role, Table)>,
    /// Whether the table of patients says who was registered.
    pub has_registration: bool,
}

/// A patient or a lesion with a time and a code: 1 the event, 2 the competing one, 0 neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The id of the patient.
    pub id: String,
    /// The lesion; blank for a patient.
    pub lesion: String,
    /// Whole days.
    pub days: i64,
    /// 0, 1 or 2.
    pub code: u8,
    /// Days to the last imaging; for lesions.
    pub imaging: i64,
}

/// When and code, as statistics take them.
pub fn coded(all: &[Timed]) -> Vec<(f64, End)> {
    let end = |code: u8| match code {
        1 => End::First,
        2 => End::Second,
        _ => End::Censored,
    };
    all.iter().map(|it| (it.days as f64, end(it.code))).collect()
}

/// When, whether the event, and whose: for lesions, which are alike within a patient.
pub fn clustered(all: &[Timed]) -> Vec<(f64, bool, &str)> {
    all.iter().map(|it| (it.days as f64, it.code == 1, it.id.as_str())).collect()
}

/// When and whether the event.
pub fn single(all: &[Timed]) -> Vec<(f64, bool)> {
    all.iter().map(|it| (it.days as f64, it.code == 1)).collect()
}

impl Study {
    /// Reads the files. The desk never edits them.
    pub fn read(files: Files, answers: &Answers) -> Study {
        let mut sheet = Sheet::new(files.patients, Role::Patients, answers);
        let mut patients = patients::read(&mut sheet);
        let has_registration = sheet.has(Field::Registration);
        let (flat, fates) = (sheet.has(Field::Lesion), sheet.ledger.fates.clone());
        let mut tables = vec![(Role::Patients, sheet.table.clone())];
        let mut ledgers = vec![sheet.ledger];
        let known = Known::of(&patients, &fates);
        let (mut lesions, mut events, mut measured) = (Vec::new(), Vec::new(), Vec::new());
        // One flat table: its rows are the lesions, too.
        if let Some(bytes) = files.lesions.or(flat.then_some(files.patients)) {
            let mut sheet = Sheet::new(bytes, Role::Lesions, answers);
            lesions = rows::lesions(&mut sheet, &known);
            tables.push((Role::Lesions, sheet.table));
            ledgers.push(sheet.ledger);
        }
        if let Some(bytes) = files.events {
            let mut sheet = Sheet::new(bytes, Role::Events, answers);
            events = rows::events(&mut sheet, &known);
            tables.push((Role::Events, sheet.table));
            ledgers.push(sheet.ledger);
        }
        if let Some(bytes) = files.visits {
            let mut sheet = Sheet::new(bytes, Role::Visits, answers);
            measured = rows::visits(&mut sheet, &known, &lesions);
            tables.push((Role::Visits, sheet.table));
            ledgers.push(sheet.ledger);
        }
        for (id, lesion, field, when, value) in measured {
            match field {
                Field::Size => {
                    if let Some(it) = lesions.iter_mut().find(|it: &&mut Lesion| it.id == id && it.lesion == lesion) {
                        it.sizes.or_insert(when, value);
                    }
                }
                Field::NewLesion => {
                    if let Some(it) = patients.iter_mut().find(|it| it.id == id) {
                        let told = value > crate::engine::Decimal::ZERO;
                        *it.new_lesions.or_insert(when, told) |= told;
                    }
                }
                _ => {
                    if let Some(it) = patients.iter_mut().find(|it| it.id == id) {
                        let series = if field == Field::Pain { &mut it.pain } else { &mut it.opioid };
                        series.or_insert(when, value);
                    }
                }
            }
        }
        let mut answers = answers.clone();
        let start = if has_registration { Start::Registration } else { Start::Treatment };
        answers.survival_start = answers.survival_start.or(Some(start));
        let places = patients.iter().enumerate().rev().map(|(at, it)| (it.id.clone(), at)).collect();
        let mut study = Study { answers, patients, places, lesions, events, ledgers, tables, has_registration };
        study.settle();
        study
    }

    /// The cut-off, without an answer the latest day in the tables, and what needs several tables to be seen.
    fn settle(&mut self) {
        let days = |it: &Patient| [it.last, it.death, it.treatment.get(), it.registration.get(), it.off.get()];
        let latest = self
            .patients
            .iter()
            .flat_map(days)
            .chain(self.lesions.iter().flat_map(|it| [it.last_imaging, it.progression]))
            .flatten()
            .max();
        self.lone_days();
        self.answers.cutoff = self.answers.cutoff.or(latest);
        let late = |day: Option<Date>| !self.is_by_cutoff(day);
        let patients =
            self.patients.iter().filter(|it| late(it.registration.get().or(it.treatment.get())) || late(it.end()));
        let patients: Vec<Remark> = patients.map(|it| remark(Fault::AfterCutoff, it.line, &it.id, "")).collect();
        let events = self.events.iter().filter(|it| late(it.onset));
        let events: Vec<Remark> = events.map(|it| remark(Fault::AfterCutoff, it.line, &it.id, &it.term)).collect();
        for ledger in &mut self.ledgers {
            match ledger.role {
                Role::Patients => ledger.remarks.extend(patients.iter().cloned()),
                Role::Events => ledger.remarks.extend(events.iter().cloned()),
                _ => {}
            }
        }
        let has_lesions = self.tables.iter().any(|it| it.0 == Role::Lesions);
        for patient in &self.patients {
            let own = self.lesions.iter().filter(|it| it.id == patient.id).count() as i64;
            let wrong = patient.lesions.filter(|it| *it != own && patient.treatment.is_there() && has_lesions);
            if let (Some(told), Some(ledger)) = (wrong, self.ledgers.iter_mut().find(|it| it.role == Role::Patients)) {
                ledger.remarks.push(remark(
                    Fault::NumberOfLesions,
                    patient.line,
                    &patient.id,
                    &format!("{told} / {own}"),
                ));
            }
        }
    }

    /// Warns of one patient whose follow-up begins two years before anybody else's, or ends a year after everybody's:
    /// a slip of the finger would set the cut-off.
    fn lone_days(&mut self) {
        const EARLIER: i64 = 730;
        const LATER: i64 = 366;
        let (mut firsts, mut lasts) = (Vec::new(), Vec::new());
        for (at, it) in self.patients.iter().enumerate() {
            let begins = [it.consent.get(), it.registration.get(), it.treatment.get()];
            firsts.extend(begins.into_iter().flatten().min().map(|day| (day, at)));
            let own = self.lesions.iter().filter(|own| own.id == it.id);
            let ends = own.flat_map(|it| [it.last_imaging, it.progression]).chain([it.last, it.death, it.off.get()]);
            lasts.extend(ends.flatten().max().map(|day| (day, at)));
        }
        put_in_order(&mut firsts, &Ord::cmp);
        put_in_order(&mut lasts, &|a: &(Date, usize), b| b.cmp(a));
        let mut lone = Vec::new();
        if let [(day, at), (next, _), _, ..] = firsts[..]
            && day.days_until(next) > EARLIER
        {
            lone.push((day, at));
        }
        if let [(day, at), (next, _), _, ..] = lasts[..]
            && next.days_until(day) > LATER
        {
            lone.push((day, at));
        }
        for (day, at) in lone {
            if let (Some(it), Some(ledger)) = (self.patients.get(at), self.ledgers.first_mut()) {
                ledger.remarks.push(remark(Fault::LoneDay, it.line, &it.id, &day.to_string()));
            }
        }
    }

    /// The cut-off that was settled.
    pub fn cutoff(&self) -> Option<Date> {
        self.answers.cutoff
    }

    /// The account of a table.
    pub fn ledger(&self, role: Role) -> Option<&Ledger> {
        self.ledgers.iter().find(|it| it.role == role)
    }

    /// Whether a table has a column for a field.
    pub fn tells(&self, role: Role, field: Field) -> bool {
        self.tables.iter().any(|it| it.0 == role && it.1.columns.iter().any(|it| it.field == field))
    }

    /// Whether a patient is registered (in a table without such a column: everybody), by the cut-off.
    pub fn registered(&self, it: &Patient) -> bool {
        let there = !self.has_registration || it.registration.is_there();
        there && self.is_by_cutoff(it.registration.get())
    }

    /// Whether a patient was treated, by the cut-off.
    pub fn treated(&self, it: &Patient) -> bool {
        it.treatment.is_there() && it.treatment != Told::Bad && self.is_by_cutoff(it.treatment.get())
    }

    fn is_by_cutoff(&self, day: Option<Date>) -> bool {
        !matches!((day, self.answers.cutoff), (Some(day), Some(cutoff)) if day > cutoff)
    }

    /// Whether a patient is in the set that is looked at.
    fn wanted(&self, it: &Patient) -> bool {
        !self.answers.only_eligible || it.eligible != Some(false)
    }

    /// The patients that harms are counted of: treated, and eligible if only these are looked at.
    pub fn safety(&self) -> Vec<&Patient> {
        self.patients.iter().filter(|it| self.is_safety(it)).collect()
    }

    /// Whether harms of a patient are counted.
    pub fn is_safety(&self, it: &Patient) -> bool {
        self.treated(it) && self.wanted(it)
    }

    /// The day on which a patient's time starts.
    fn start_of(&self, it: &Patient, start: Start) -> Option<Date> {
        match start {
            Start::Registration => it.registration.get(),
            Start::Treatment => it.treatment.get().filter(|_| self.treated(it)),
        }
    }

    /// A patient's last day and whether that is death, cut off.
    fn end_of(&self, it: &Patient) -> Option<(Date, bool)> {
        let (end, dead) = (it.end()?, it.is_dead());
        match self.answers.cutoff.filter(|cutoff| end > *cutoff) {
            Some(cutoff) => Some((cutoff, false)),
            None => Some((end, dead)),
        }
    }

    /// Survival of those whose time can be told, from a start; and the ids of those whose cannot.
    pub fn survival(&self, start: Start) -> (Vec<Timed>, Vec<String>) {
        let (mut all, mut without) = (Vec::new(), Vec::new());
        for it in self.patients.iter().filter(|it| self.wanted(it)) {
            let told = it.vital.is_some();
            // A table with lengths of time instead of days.
            if let (Some(time), None, true) = (it.time, it.last.or(it.death), told) {
                let days = time.exact().to_whole().or(time.exact().up().and_then(Exact::to_whole)).unwrap_or(0);
                all.push(Timed {
                    id: it.id.clone(),
                    lesion: String::new(),
                    days,
                    code: u8::from(it.is_dead()),
                    imaging: 0,
                });
                continue;
            }
            let belongs = match start {
                Start::Registration => self.registered(it),
                Start::Treatment => self.treated(it),
            };
            if !belongs {
                continue;
            }
            match (self.start_of(it, start), self.end_of(it)) {
                (Some(from), Some((to, dead))) if from <= to && told => {
                    let days = from.days_until(to);
                    all.push(Timed {
                        id: it.id.clone(),
                        lesion: String::new(),
                        days,
                        code: u8::from(dead),
                        imaging: 0,
                    });
                }
                _ => without.push(it.id.clone()),
            }
        }
        (all, without)
    }

    /// The patient of an id, as the table of patients writes it.
    pub fn patient(&self, id: &str) -> Option<&Patient> {
        self.places.get(id).and_then(|at| self.patients.get(*at))
    }

    /// Local progression (1), death without it (2) or neither, of each lesion that was treated; the ids of the others.
    pub fn local(&self) -> (Vec<Timed>, Vec<String>) {
        let (mut all, mut without) = (Vec::new(), Vec::new());
        let cut = |day: Option<Date>| day.filter(|it| self.is_by_cutoff(Some(*it)));
        for it in &self.lesions {
            let Some(patient) = self.patient(&it.id).filter(|it| self.treated(it) && self.wanted(it)) else { continue };
            let Some(start) = it.treatment.or(patient.treatment.get()) else {
                without.push(format!("{}/{}", it.id, it.lesion));
                continue;
            };
            if !self.is_by_cutoff(Some(start)) {
                continue;
            }
            // Imaging beyond the cut-off was not there yet.
            let seen = match (it.last_imaging, self.answers.cutoff) {
                (Some(last), Some(cutoff)) => start.days_until(last.min(cutoff)).max(0),
                (Some(last), None) => start.days_until(last).max(0),
                (None, _) => 0,
            };
            let death = cut(patient.death.filter(|_| patient.is_dead()));
            let (days, code) = match (cut(it.progression), death) {
                (Some(day), _) => (start.days_until(day), 1),
                (None, Some(day)) => (start.days_until(day), 2),
                (None, None) => (seen, 0),
            };
            if days < 0 {
                without.push(format!("{}/{}", it.id, it.lesion));
                continue;
            }
            all.push(Timed { id: it.id.clone(), lesion: it.lesion.clone(), days, code, imaging: seen });
        }
        (all, without)
    }

    /// The same by patient: the first progression of any lesion, else death, else the earliest last imaging.
    pub fn local_by_patient(&self) -> Vec<Timed> {
        let (lesions, _) = self.local();
        let (mut all, mut places): (Vec<Timed>, Sorted<String, usize>) = Default::default();
        for it in lesions {
            let at = places.get(&it.id).copied();
            let Some(own) = at.and_then(|at| all.get_mut(at)) else {
                places.insert(it.id.clone(), all.len());
                all.push(Timed { lesion: String::new(), ..it });
                continue;
            };
            let rank = |code: u8| {
                if code == 1 {
                    0
                } else if code == 2 {
                    1
                } else {
                    2
                }
            };
            let better = rank(it.code).cmp(&rank(own.code)).then(it.days.cmp(&own.days)).is_lt();
            if better {
                *own = Timed { lesion: String::new(), imaging: own.imaging.min(it.imaging), ..it };
            } else {
                own.imaging = own.imaging.min(it.imaging);
            }
        }
        all
    }

    /// Ids, in the order of the file, by what became of their rows.
    pub fn ids_by_fate(&self, fates: &[Fate]) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (_, id, fate) in self.ledger(Role::Patients).map_or(&[][..], |it| &it.fates) {
            if fates.contains(fate) && !id.is_empty() && !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        ids
    }
}

/// A remark on a patient.
pub fn remark(fault: Fault, line: usize, id: &str, was: &str) -> Remark {
    Remark {
        fault,
        line: Some(line),
        id: id.to_owned(),
        column: String::new(),
        was: was.to_owned(),
        read: String::new(),
    }
}
