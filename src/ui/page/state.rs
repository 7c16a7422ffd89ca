//! What the page knows: the answers as typed, and what follows from them.

use std::ops::Deref;
use std::rc::Rc;

use yew::Callback;

use crate::engine::{
    Calculator, Case, Date, Entries, Field, Form, Group, Lang, Method, Output, Part, Problem, Related, Report, Shown,
    Slot, arrange,
};
use crate::exchange::grid::Pasted;
use crate::exchange::text::Told;
use crate::ui::browser::reach;
use crate::ui::browser::settings::Settings;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::members;
use crate::ui::page::noted::Noted;
use crate::ui::page::release::RELEASE;
use crate::ui::page::route::Route;

/// What of a page is open, searched for or shown; nothing of a patient.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Whether the list of terms is open, though one is chosen.
    pub picking: bool,
    /// What is searched for in it, or among the statements of a reference.
    pub find: String,
    /// The treatment whose events are shown.
    pub shortcut: Option<usize>,
    /// What is searched for among all terms of CTCAE.
    pub term: String,
    /// The question that was asked for last as the next one.
    pub asked: Option<String>,
    /// Questions that were passed over, the latest last: they are asked for again after all others.
    pub passed: Vec<String>,
    /// The criteria whose details are open.
    pub opened: Vec<&'static str>,
    /// What the self-test found: how many of how many hold.
    pub tested: Option<(usize, usize)>,
    /// A table that is being pasted.
    pub pasting: Pasting,
}

/// A table that is being pasted into a group, and what became of the one before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasting {
    /// The text.
    pub text: String,
    /// Whose levels it has, where there is one column only: a place among the fields of the group.
    pub column: Option<usize>,
    /// What became of the table taken last.
    pub done: Option<Pasted>,
}

/// The controls still to be answered, in the order in which they are asked for: first what could settle the verdict
/// soonest, or of several calculators what concerns most of them; what was passed over comes last.
pub fn to_ask<'r>(report: &'r Report, passed: &[String]) -> Vec<&'r str> {
    let concerned = |name: &str| report.together.iter().filter(|it| it.missing.iter().any(|of| of == name)).count();
    let ranked = report.missing.iter().map(|name| {
        let soon = report.shortest.contains(name);
        let place = passed.iter().position(|it| it == name).map_or(0, |at| at + 1);
        ((place, std::cmp::Reverse(concerned(name)), !soon), name.as_str())
    });
    let mut all: Vec<_> = ranked.collect();
    arrange(&mut all, |(rank, _)| *rank);
    all.into_iter().map(|(_, name)| name).collect()
}

/// What drawing the questions needs: little enough to be compared with what they were drawn of before.
pub struct Questions<'a> {
    /// The calculator.
    pub calculator: &'static Calculator,
    /// Its places for answers.
    pub form: &'a Rc<Form>,
    /// The language.
    pub lang: Lang,
    /// Whether the page runs.
    pub alive: bool,
    /// The answers as typed.
    pub entries: &'a Entries,
    /// The answers as read.
    pub case: &'a Case,
    /// What could not be read.
    pub problems: &'a [Problem],
    /// The fields that have been left.
    pub left: &'a [String],
    /// Who is told what was done.
    pub to: &'a Callback<Did>,
    /// The present day of the device, once the page runs.
    pub today: Option<Date>,
    /// How often something was done, and the controls that were set by what was done last.
    pub touched: (u32, &'a [String]),
    /// Whether everything is drawn in one piece, as a test compares it.
    pub whole: bool,
}

/// What a part of the page needs that can be pressed.
#[derive(Clone, PartialEq)]
pub struct Hand {
    /// The language.
    pub lang: Lang,
    /// Whether the page runs.
    pub alive: bool,
    /// Who is told what was done.
    pub to: Callback<Did>,
}

impl Hand {
    /// A callback for a click.
    pub fn click(&self, did: Did) -> Callback<web_sys::MouseEvent> {
        self.to.reform(move |_| did.clone())
    }

    /// One of two texts.
    pub fn say<'t>(&self, ja: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(ja, en)
    }
}

/// All that drawing a calculator's page needs.
pub struct Ctx<'a> {
    /// What the questions need.
    pub questions: Questions<'a>,
    /// The page whose address this is: links start there.
    pub at: Route,
    /// What follows.
    pub report: &'a Report,
    /// Whether the answers came from an example.
    pub example: bool,
    /// What of the page is open.
    pub look: &'a Look,
    /// What is kept on the device.
    pub settings: &'a Settings,
    /// The events of the list.
    pub noted: &'a [Noted],
    /// The pages that ask some of the same questions.
    pub related: &'static [Related],
    /// The page whose answers wait for a number of this one.
    pub kept: Option<&'static str>,
}

impl<'a> Deref for Ctx<'a> {
    type Target = Questions<'a>;

    fn deref(&self) -> &Questions<'a> {
        &self.questions
    }
}

impl Questions<'_> {
    /// A callback that turns an event into what was done.
    pub fn send<E: 'static>(&self, turn: impl Fn(E) -> Did + 'static) -> Callback<E> {
        let to = self.to.clone();
        Callback::from(move |event| to.emit(turn(event)))
    }

    /// A callback for a click.
    pub fn click(&self, did: Did) -> Callback<web_sys::MouseEvent> {
        self.to.reform(move |_| did.clone())
    }

    /// What a part of the page needs that can be pressed.
    pub fn hand(&self) -> Hand {
        Hand { lang: self.lang, alive: self.alive, to: self.to.clone() }
    }

    /// One of two texts.
    pub fn say<'t>(&self, ja: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(ja, en)
    }

    /// What was typed into a control.
    pub fn text(&self, name: &str) -> &str {
        self.entries.get(name).map_or("", String::as_str)
    }

    /// The problem of a control, once it was left.
    pub fn problem(&self, name: &str) -> Option<&Problem> {
        self.problems.iter().find(|it| it.name == name).filter(|_| self.left.iter().any(|it| it == name))
    }

    /// The place of a question.
    pub fn slot(&self, field: &Field, group: Option<&'static Group>, member: u8, nth: u8) -> Option<&Slot> {
        let slots = &self.form.slots;
        slots.iter().find(|it| *it.field == *field && it.group == group && it.member == member && it.nth == nth)
    }

    /// The name of the control that asks a question.
    pub fn name_of(&self, field: &Field, member: u8) -> Option<&str> {
        let of = |any: bool| self.form.slots.iter().find(|it| *it.field == *field && (any || it.member == member));
        of(false).or_else(|| of(true)).map(|it| it.name(Part::Value))
    }

    /// The problems that may speak.
    pub fn spoken_problems(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|it| self.left.contains(&it.name))
    }

    /// The rows that a group shows.
    pub fn rows(&self, group: &'static Group) -> Vec<u8> {
        members::rows(self.form, self.entries, group)
    }
}

impl Ctx<'_> {
    /// All that the report is written of, with the day and time of the device once the page runs.
    pub fn told(&self) -> Told<'_> {
        Told {
            calculator: self.calculator,
            form: self.form,
            entries: self.entries,
            case: self.case,
            problems: self.problems,
            report: self.report,
            example: self.example,
            now: if self.alive { reach::now() } else { None },
            lang: self.lang,
            release: RELEASE,
        }
    }

    /// See [`to_ask`].
    pub fn to_ask(&self) -> Vec<&str> {
        to_ask(self.report, &self.look.passed)
    }

    /// A callback for a click that does something on the page of a table of grades.
    pub fn tap(&self, did: OnTables) -> Callback<web_sys::MouseEvent> {
        self.click(Did::OnTables(did))
    }

    /// Whether it is scores that stand together on the page, and not sets of criteria.
    pub fn of_scores(&self) -> bool {
        self.report.together.iter().any(|it| matches!(it.calculator.method, Method::Score(_)))
    }

    /// Whether the page is shown in a frame of another site, where nothing is kept, printed or saved as a file.
    pub fn embedded(&self) -> bool {
        self.at.embed
    }

    /// A number that was worked out.
    pub fn shown(&self, output: &'static Output, member: u8) -> Option<&Shown> {
        self.report.outputs.iter().find(|it| std::ptr::eq(it.output, output) && it.member == member)
    }
}
