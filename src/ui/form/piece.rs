//! A question by itself: drawn again only when what it is drawn of has changed.
//!
//! A piece is given copies of what concerns its question, and sees nothing else. So it cannot show what has changed
//! elsewhere and be left as it was; that this is enough is a law (`tests/render.rs`: drawn piecewise is drawn whole).

use std::rc::Rc;

use yew::prelude::*;

pub use super::question::Shape;
use super::question::draw;
use crate::engine::{Calculator, Case, Date, Entries, Field, Form, Kind, Lang, Part, Problem, Slot};
use crate::ui::page::did::Did;
use crate::ui::page::state::Questions;
use crate::ui::parts::kept::kept;

/// What a question is drawn of.
struct Given {
    calculator: &'static Calculator,
    form: Rc<Form>,
    /// Its place in the form, counted from 0.
    slot: usize,
    shape: Shape,
    lang: Lang,
    alive: bool,
    /// What was typed into its own controls.
    entries: Entries,
    /// Its answer, and those that decide on its units.
    case: Case,
    /// What is wrong with it and may speak.
    problems: Vec<Problem>,
    /// When it was set last, if that was just now: the browser has ticked a box before anything was decided.
    touched: u32,
    today: Option<Date>,
    to: Callback<Did>,
}

impl PartialEq for Given {
    fn eq(&self, other: &Given) -> bool {
        Rc::ptr_eq(&self.form, &other.form)
            && (self.slot, self.shape, self.lang, self.alive) == (other.slot, other.shape, other.lang, other.alive)
            && self.entries == other.entries
            && self.case == other.case
            && self.problems == other.problems
            && (self.touched, self.today) == (other.touched, other.today)
            && self.to == other.to
    }
}

/// The questions on whose answers the units of this one depend, and whether it is asked.
fn leaders(field: &'static Field) -> impl Iterator<Item = &'static Field> {
    let number = match &field.kind {
        Kind::Number(it) => Some(it),
        _ => None,
    };
    let of = number.map(|it| [it.by.as_ref().map(|it| it.choice), it.unit_from, it.unit_like]);
    of.into_iter().flatten().flatten().chain(field.only.map(|it| it.0))
}

impl Given {
    fn of(all: &Questions<'_>, slot: &Slot, shape: Shape) -> Option<Given> {
        let at = all.form.slots.iter().position(|it| std::ptr::eq(it, slot))?;
        let mine: Vec<&Slot> = match shape {
            Shape::Row | Shape::Part => vec![slot],
            Shape::Measured => {
                all.form.slots.iter().filter(|it| *it.field == *slot.field && it.group.is_none()).collect()
            }
        };
        let names = || mine.iter().flat_map(|it| it.parts().map(|part| it.name(part)));
        let mut entries = Entries::new();
        for name in names() {
            if let Some(text) = all.entries.get(name) {
                entries.insert(name.to_owned(), text.clone());
            }
        }
        let (turn, names_set) = all.touched;
        let fields: Vec<&Field> = leaders(slot.field).chain([slot.field]).collect();
        Some(Given {
            calculator: all.calculator,
            form: all.form.clone(),
            slot: at,
            shape,
            lang: all.lang,
            alive: all.alive,
            entries,
            case: all.case.only(&fields, slot.member),
            problems: names().filter_map(|it| all.problem(it)).cloned().collect(),
            touched: if names().any(|it| names_set.iter().any(|set| set == it)) { turn } else { 0 },
            today: all.today,
            to: all.to.clone(),
        })
    }
}

/// A question of a form.
pub fn of(all: &Questions<'_>, slot: &Slot, shape: Shape) -> Html {
    match Given::of(all, slot, shape) {
        Some(given) if !all.whole => kept(false, slot.name(Part::Value), given, piece),
        _ => draw(all, slot, shape),
    }
}

fn piece(given: &Given) -> Html {
    let left: Vec<String> = given.problems.iter().map(|it| it.name.clone()).collect();
    let Given { calculator, form, slot, shape, lang, alive, entries, case, problems, to, today, touched: _ } = given;
    let mine = Questions {
        calculator,
        form,
        lang: *lang,
        alive: *alive,
        entries,
        case,
        problems,
        left: &left,
        to,
        today: *today,
        touched: (0, &[]),
        whole: false,
    };
    draw(&mine, &form.slots[*slot], *shape)
}
