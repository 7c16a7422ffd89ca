//! Laboratory results as charts give them: a copied text becomes findings, questions, and what was left out and why.
//!
//! Nothing here knows JSON, files or a page: typed values in, typed values out.

mod day;
mod finding;
mod fold;
mod lexicon;
mod line;
mod names;
mod raw;
mod segment;
mod shares;
mod weigh;
mod written;

use fold::Folded;
use line::{Above, Got};
use weigh::Weighed;

pub use finding::{Choice, Count, Finding, Item, Left, Place, Question, Reason, UnitFrom};
pub use lexicon::Lexicon;

/// Reads a copied text.
pub fn text(lexicon: &Lexicon, text: &str) -> Vec<Item> {
    let mut above = Above::default();
    let (mut items, mut shares) = (Vec::new(), Vec::new());
    for (at, raw) in text.lines().enumerate() {
        let folded = Folded::of(raw, 1);
        for got in line::line(lexicon, &folded, at + 1, &mut above) {
            take(lexicon, got, &mut items, &mut shares);
        }
    }
    shares::work_out(lexicon, &mut items, shares);
    items.sort_by_key(Item::place);
    items
}

fn take(lexicon: &Lexicon, got: Got, items: &mut Vec<Item>, shares: &mut Vec<weigh::Share>) {
    match got {
        Got::Item(it) => items.push(it),
        Got::Raw(raw) => match weigh::weigh(lexicon, raw) {
            Weighed::Item(it) => items.push(it),
            Weighed::Share(it) => shares.push(it),
        },
    }
}
