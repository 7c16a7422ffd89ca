//! From tables and answers to numbers and the report: the engine is asked, and what it writes is read again.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::{Desk, Given as Handed, Msg, Place, Sheet};
use crate::desk::cohort::{Given, Role, reckon, seen};
use crate::engine::{Choice, Entry, Field, Lang, Later, Named, TERMS, Terms, Text, Word, t, w};
use crate::ui::desk::names::{ASKED, Asked, How, When};
use crate::ui::desk::paper::Shown;
use crate::ui::desk::sealed::ROLES;

/// More than this no trial has; a device would run short of memory.
const MOST_BYTES: usize = 32 << 20;

thread_local! {
    static LIST: std::cell::OnceCell<&'static Terms> = const { std::cell::OnceCell::new() };
}

/// The classes of the list of terms have numbers; here only names and grades are looked up.
static CLASSES: [Word; 64] = [w("", ""); 64];

/// The list of the CTCAE's terms, once it is there.
fn terms(given: &Handed) -> Option<&'static Terms> {
    let text = (given.definitions.terms)().filter(|it| !it.is_empty())?;
    let versions = versions(given);
    if versions.is_empty() {
        return None;
    }
    // Made once; it stays for as long as the program runs.
    Some(LIST.with(|it| {
        *it.get_or_init(|| {
            let options: Vec<Choice> = versions.iter().map(|it| Choice::new(it.id, it.name)).collect();
            let version = Field::choice("version", t("CTCAEの版", "CTCAE version"), options.leak());
            let table = Later::linked(text);
            let none = Text::same("");
            Box::leak(Box::new(Terms {
                version: Box::leak(Box::new(version)),
                classes: &CLASSES,
                table,
                about: none,
                not_found: none,
            }))
        })
    }))
}

/// The versions of the CTCAE, as the list of pages knows them.
pub fn versions(given: &Handed) -> &'static [Named] {
    Entry::pinned((given.definitions.catalogue)(given.lang)).map_or(&[], |it| it.options)
}

/// Both halves of what the engine says in Japanese and English.
pub fn said(both: &str, lang: Lang) -> String {
    let (ja, en) = both.split_once(" / ").unwrap_or((both, both));
    lang.pick(ja, en).to_owned()
}

impl Desk {
    /// Adds a table, and finds out what it is.
    pub(super) fn add(&mut self, name: String, bytes: Vec<u8>) {
        if bytes.len() > MOST_BYTES || bytes.is_empty() {
            self.said = Some((
                Place::Files,
                match bytes.is_empty() {
                    true => t("空のファイルは読めません", "A file with nothing in it cannot be read"),
                    false => t("32 MBを超えるファイルは読めません", "A file of more than 32 MB cannot be read"),
                },
            ));
            return;
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            self.said = Some((
                Place::Files,
                t(
                    "Excelのブックは読めません。表ごとにCSVで保存するか、セルをコピーして貼り付けてください",
                    "Excel workbooks are not read. Save each table as CSV, or copy its cells and paste them",
                ),
            ));
            return;
        }
        let seen = seen(&bytes, None);
        self.sheets.push(Sheet { role: seen.role, name, bytes: bytes.into(), seen, headers: false });
    }

    /// The table of a kind, if there is exactly one.
    pub(super) fn sheet(&self, role: Role) -> Option<&Sheet> {
        let mut own = self.sheets.iter().filter(|it| it.role == Some(role));
        own.next().filter(|_| own.next().is_none())
    }

    /// The kinds of which there are several tables.
    pub(super) fn doubled(&self) -> Option<Role> {
        ROLES.into_iter().find(|role| self.sheets.iter().filter(|it| it.role == Some(*role)).count() > 1)
    }

    /// Reads and reckons everything anew.
    pub(super) fn work(&mut self, given: &Handed) {
        self.reckoned = None;
        self.shown = None;
        if self.doubled().is_some() {
            return;
        }
        let of = |role: Role| self.sheet(role).map(|it| Given { name: &it.name, bytes: &it.bytes });
        let Some(patients) = of(Role::Patients) else { return };
        let others = [of(Role::Lesions), of(Role::Events), of(Role::Visits)];
        let answers = Value::Object(self.answers.clone());
        self.reckoned = Some(reckon(patients, others, &answers, terms(given)).map(Rc::new));
        self.show(given.lang);
    }

    /// Reads the report again for the page, once everything that decides is decided.
    pub(super) fn show(&mut self, lang: Lang) {
        let turn = self.shown.as_ref().map_or(0, |it| it.turn) + 1;
        self.shown = match self.values().is_some() && self.open().next().is_none() {
            true => self.reckoned().map(|it| Shown::of(&it.page(lang.pick(true, false)), lang, turn)),
            false => None,
        };
    }

    pub(super) fn reckoned(&self) -> Option<&Rc<crate::desk::cohort::Reckoned>> {
        self.reckoned.as_ref().and_then(|it| it.as_ref().ok())
    }

    /// All numbers, ledgers and questions.
    pub(super) fn values(&self) -> Option<&Value> {
        self.reckoned().map(|it| it.values())
    }

    /// The questions that concern these tables.
    pub(super) fn asked(&self) -> impl Iterator<Item = &'static Asked> {
        let has = |when: When| match when {
            When::Always => true,
            When::Registered => self.sheets.iter().filter(|it| it.role == Some(Role::Patients)).any(|it| {
                it.seen.columns.iter().any(|it| self.taken_for(Role::Patients, &it.0, it.1) == "registration_date")
            }),
            When::Events => self.sheet(Role::Events).is_some(),
            When::Lesions => {
                let flat = |it: &&Sheet| it.seen.columns.iter().any(|it| it.1 == "lesion");
                self.sheet(Role::Lesions).is_some() || self.sheet(Role::Patients).as_ref().is_some_and(flat)
            }
        };
        let all: Vec<&Asked> = ASKED.iter().filter(|it| has(it.when)).collect();
        all.into_iter()
    }

    /// Those that nobody has answered.
    pub(super) fn open(&self) -> impl Iterator<Item = &'static Asked> {
        let all: Vec<_> = self.asked().filter(|it| !self.answers.contains_key(it.key)).collect();
        all.into_iter()
    }

    /// What is customary, as the answer to a question.
    pub(super) fn usual(&self, it: &Asked) -> Option<Value> {
        if it.how == How::Day {
            // The engine proposes the latest day in the tables.
            let all = self.values()?.get("answers")?.as_array()?;
            let own = all.iter().find(|one| one.get("question").and_then(Value::as_str) == Some(it.key))?;
            return own.get("answer").filter(|it| it.is_string()).cloned();
        }
        serde_json::from_str(it.usual).ok()
    }

    /// What a column is taken for: as answered, or as its header says.
    pub(super) fn taken_for<'a>(&'a self, role: Role, header: &str, field: &'a str) -> &'a str {
        let answered = self.answers.get("columns").and_then(|it| it.get(role.name())).and_then(|it| it.get(header));
        answered.and_then(Value::as_str).unwrap_or(field)
    }

    /// Asks for the list of terms, unless it is there or on its way.
    pub(super) fn bring_terms(&mut self, ctx: &Context<Desk>) {
        let given = ctx.props();
        if self.awaits_terms || (given.definitions.terms)().is_some() {
            return;
        }
        self.awaits_terms = true;
        let to = ctx.link().clone();
        (given.definitions.bring)(TERMS, given.lang, Box::new(move || to.send_message(Msg::Terms)));
    }
}
