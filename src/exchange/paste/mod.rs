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
mod roles;
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

/// What is read of each person.
#[derive(Default)]
struct Read {
    all: Vec<(Vec<Item>, Vec<weigh::Share>)>,
}

impl Read {
    fn of(&mut self, person: usize) -> &mut (Vec<Item>, Vec<weigh::Share>) {
        if self.all.len() <= person {
            self.all.resize_with(person + 1, Default::default);
        }
        &mut self.all[person]
    }

    fn put(&mut self, person: usize, item: Item) {
        self.of(person).0.push(item);
    }

    fn take(&mut self, lexicon: &Lexicon, person: usize, got: Got) {
        let (items, shares) = self.of(person);
        match got {
            Got::Item(it) => items.push(it),
            Got::Raw(raw) => match weigh::weigh(lexicon, raw) {
                Weighed::Item(it) => items.push(it),
                Weighed::Share(it) => shares.push(it),
            },
        }
    }

    /// All of it: nobody's white cells make another's neutrophils.
    fn end(self, lexicon: &Lexicon, persons: bool) -> Vec<Item> {
        let mut items = Vec::new();
        for (mut own, shares) in self.all {
            shares::work_out(lexicon, &mut own, shares);
            items.extend(own);
        }
        items.extend(persons.then(observed::persons));
        items.sort_by_key(Item::place);
        items
    }
}

/// Reads a copied text.
pub fn text(lexicon: &Lexicon, text: &str) -> Vec<Item> {
    let mut above = Above::default();
    let mut read = Read::default();
    let mut table: Option<Layout> = None;
    // The persons of lines that name one, and whether there are several anywhere.
    let (mut named, mut person, mut several) = (Vec::<(String, String)>::new(), 0, false);
    for (at, raw) in text.lines().enumerate() {
        let number = at + 1;
        let cells = sheet::cells(raw, number);
        let (spaced, row) = (cells.is_none(), table.as_ref().is_some_and(|it| it.spaced));
        let cells = cells.or_else(|| sheet::spaced(raw.trim_end(), number, row));
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
            let place = Place { line: number, column: 1 };
            let source = Folded::of(raw.trim(), 1).text().replace('\t', " ");
            let left = |reason| Left { place, source: source.clone(), terms: vec![], reason, day: None };
            read.put(person, Item::Passed(left(Reason::Heading)));
            if layout.bad_day() {
                read.put(person, Item::Unread(left(Reason::NoDay)));
            }
            table = Some(layout.by(spaced));
            continue;
        }
        if let (Some(layout), Some(cells)) = (table.as_mut(), &cells) {
            for (nth, got) in layout.row(lexicon, cells, above.specimen, true) {
                read.take(lexicon, person + nth, said(&above, got));
            }
            several |= layout.persons() > 1;
            continue;
        }
        if let Some(found) = sheet::person(raw) {
            if named.iter().any(|it| it.0 == found.0 && it.1 != found.1) {
                // Another person: what was said of the one before does not hold.
                (several, above, table) = (true, Above::default(), None);
                (named, person) = (vec![], read.all.len());
            }
            named.push(found);
        }
        let folded = Folded::of(raw, 1);
        for got in line::line(lexicon, &folded, number, &mut above) {
            read.take(lexicon, person, said(&above, got));
        }
    }
    read.end(lexicon, several)
}

/// A result with what the headings above it say.
fn said(above: &Above, mut got: Got) -> Got {
    if let Got::Raw(raw) = &mut got {
        above.said.iter().for_each(|it| raw.remark(*it));
    }
    got
}

/// Reads the rows of a table of a laboratory system, of which the first is the heading. What stands in cells whose
/// meaning is not known is never shown.
pub fn rows(lexicon: &Lexicon, rows: &[Vec<Cell>]) -> Vec<Item> {
    let mut read = Read::default();
    let (mut layout, mut above): (Option<Layout>, _) = (None, Above::default());
    for cells in rows {
        let place = cells.first().map_or(Place { line: 1, column: 1 }, |it| it.place);
        let left = |reason| Left { place, source: String::new(), terms: vec![], reason, day: None };
        if let Some(found) = sheet::layout(lexicon, cells) {
            read.put(0, Item::Passed(left(Reason::Heading)));
            if found.bad_day() {
                read.put(0, Item::Unread(left(Reason::NoDay)));
            }
            layout = Some(found);
            continue;
        }
        // 尿検査 with empty cells behind it.
        if let Some(one) = cells.iter().find(|it| !it.text.trim().is_empty()).filter(|_| sheet::alone(lexicon, cells)) {
            line::heading(&Folded::of(one.text.trim(), 1).text(), &mut above);
            read.put(0, Item::Passed(left(Reason::Heading)));
            continue;
        }
        let Some(layout) = layout.as_mut() else {
            read.put(0, Item::Unread(left(Reason::Columns)));
            continue;
        };
        for (person, got) in layout.row(lexicon, cells, above.specimen, false) {
            read.take(lexicon, person, said(&above, got));
        }
    }
    read.end(lexicon, layout.is_some_and(|it| it.persons() > 1))
}

/// Whether a line is the heading of a table whose cells are these.
pub fn is_heading(lexicon: &Lexicon, cells: &[Cell]) -> bool {
    sheet::layout(lexicon, cells).is_some()
}
