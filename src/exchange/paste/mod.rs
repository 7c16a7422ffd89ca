//! Laboratory results as charts give them: a copied text becomes findings, questions, and what was left out and why.
//!
//! Nothing here knows JSON, files or a page: typed values in, typed values out.

pub mod codes;
mod day;
mod days;
mod finding;
mod fold;
pub mod graded;
pub mod hl7;
mod lexicon;
mod line;
mod names;
mod number;
pub mod observed;
pub mod offered;
mod raw;
mod segment;
mod shares;
mod sheet;
mod weigh;
mod words;
mod written;

use fold::Folded;
use line::{Above, Got};
use sheet::Layout;
use weigh::Weighed;

pub use finding::{Choice, Count, Finding, Item, Left, Place, Question, Reason, UnitFrom};
pub use lexicon::Lexicon;
pub use sheet::Cell;

/// Reads a copied text.
pub fn text(lexicon: &Lexicon, text: &str) -> Vec<Item> {
    let mut above = Above::default();
    let (mut items, mut shares) = (Vec::new(), Vec::new());
    let mut table: Option<Layout> = None;
    for (at, raw) in text.lines().enumerate() {
        let number = at + 1;
        let cells = sheet::cells(raw, number);
        if raw.trim().is_empty() {
            table = None;
            continue;
        }
        // 【尿検査】 with empty cells behind it, as a sheet is copied: a line, and no row of a table.
        let (raw, cells) = match cells {
            Some(cells) if sheet::alone(lexicon, &cells) => (raw.trim_end(), None),
            cells => (raw, cells),
        };
        if let Some(layout) = cells.as_deref().and_then(|it| sheet::layout(lexicon, it)) {
            // 尿検査 in the corner of a grid.
            if let Some(corner) = cells.as_deref().and_then(<[Cell]>::first)
                && sheet::alone(lexicon, std::slice::from_ref(corner))
            {
                line::heading(&Folded::of(&corner.text, 1).text(), &mut above);
            }
            table = Some(layout);
            let place = Place { line: number, column: 1 };
            let source = Folded::of(raw.trim(), 1).text().replace('\t', " ");
            items.push(Item::Passed(Left { place, source, terms: vec![], reason: Reason::Heading, day: None }));
            continue;
        }
        if let (Some(layout), Some(cells)) = (table.as_mut(), &cells) {
            for (_, got) in layout.row(lexicon, cells, above.specimen, true) {
                take(lexicon, got, &mut items, &mut shares);
            }
            continue;
        }
        let folded = Folded::of(raw, 1);
        for got in line::line(lexicon, &folded, number, &mut above) {
            take(lexicon, got, &mut items, &mut shares);
        }
    }
    shares::work_out(lexicon, &mut items, shares);
    items.sort_by_key(Item::place);
    items
}

/// Reads the rows of a table of a laboratory system, of which the first is the heading. What stands in cells whose
/// meaning is not known is never shown.
pub fn rows(lexicon: &Lexicon, rows: &[Vec<Cell>]) -> Vec<Item> {
    let mut all: Vec<(Vec<Item>, Vec<weigh::Share>)> = vec![(vec![], vec![])];
    let mut layout: Option<Layout> = None;
    for cells in rows {
        let place = cells.first().map_or(Place { line: 1, column: 1 }, |it| it.place);
        let left = |reason| Left { place, source: String::new(), terms: vec![], reason, day: None };
        let Some(first) = all.first_mut() else { break };
        if let Some(found) = sheet::layout(lexicon, cells) {
            layout = Some(found);
            first.0.push(Item::Passed(left(Reason::Heading)));
            continue;
        }
        let Some(layout) = layout.as_mut() else {
            first.0.push(Item::Unread(left(Reason::Columns)));
            continue;
        };
        for (person, got) in layout.row(lexicon, cells, false, false) {
            while all.len() <= person {
                all.push((vec![], vec![]));
            }
            if let Some((items, shares)) = all.get_mut(person) {
                take(lexicon, got, items, shares);
            }
        }
    }
    let mut items = Vec::new();
    for (mut own, shares) in all {
        // Nobody's white cells make another's neutrophils.
        shares::work_out(lexicon, &mut own, shares);
        items.extend(own);
    }
    if layout.is_some_and(|it| it.persons() > 1) {
        let place = Place { line: 1, column: 1 };
        items.push(Item::Passed(Left {
            place,
            source: String::new(),
            terms: vec![],
            reason: Reason::Persons,
            day: None,
        }));
    }
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

/// Whether a line is the heading of a table whose cells are these.
pub fn is_heading(lexicon: &Lexicon, cells: &[Cell]) -> bool {
    sheet::layout(lexicon, cells).is_some()
}
