//! Tables: items in rows and days in columns, days in rows and items in columns, or a result a row. A row whose cells
//! do not fit the heading is not read: a value in the wrong column is another day's, or another item's.

use super::day::{day_at, of_another};
use super::finding::{Item, Left, Place, Reason};
use super::fold::{Folded, name_key};
use super::lexicon::Lexicon;
use super::line::Got;
use super::names::Analyte;
use super::raw::{Raw, figures};
use super::roles::{Role, role_by_word};
use super::segment::Reader;
use super::words::{SPECIMENS, other_fluid, other_time, person as a_person, state};
use crate::engine::Decimal;

/// One cell with its place.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The text as it stands.
    pub text: String,
    /// Where it begins.
    pub place: Place,
}

/// How a table is read.
#[derive(Debug)]
pub struct Layout {
    roles: Vec<Role>,
    heads: Vec<Raw>,
    /// How many results stand side by side in a row; 0 where that cannot be told.
    side: usize,
    /// Single spaces part its cells, so that no cell can be seen to be empty.
    pub spaced: bool,
    /// The persons met so far, by what stands in their column. It is compared and never shown.
    persons: Vec<String>,
}

/// The head of a cell that is a name and nothing else but a unit or limits behind it.
fn head(lexicon: &Lexicon, cell: &Cell) -> Option<Raw> {
    let folded = Folded::of(&cell.text, 1);
    let reader = Reader { lexicon, chars: &folded.chars };
    let mut at = folded.chars.iter().position(|it| !it.is_whitespace())?;
    let mut specimen = false;
    let (end, analyte) = loop {
        if let Some(found) = reader.name(at) {
            break found;
        }
        if let Some(length) = reader.specimen(at) {
            specimen = true;
            at += length;
        } else if reader.at(at).is_some_and(|it| {
            it.is_ascii_digit() || matches!(it, '(' | ')' | '.' | ' ' | '[' | ']' | '*' | '・' | '●' | '■')
        }) {
            at += 1;
        } else {
            return None;
        }
    };
    let mut raw = Raw::of(analyte, cell.place);
    raw.specimen = specimen;
    raw.source = folded.text().trim().to_owned();
    reader.segment(end, &mut raw, false, true);
    raw.amounts.is_empty().then_some(raw)
}

/// Whether one cell alone has a text, and that is the heading of a section: in brackets, or a specimen and what is done
/// with it. 尿中NAG with empty cells behind it is an item that was not measured.
pub fn alone(lexicon: &Lexicon, cells: &[Cell]) -> bool {
    let mut full = cells.iter().filter(|it| !it.text.trim().is_empty());
    let (Some(one), None) = (full.next(), full.next()) else { return false };
    let text = Folded::of(one.text.trim(), 1).text();
    if head(lexicon, one).is_some() || !text.starts_with('[') && text.chars().any(|it| it.is_ascii_digit()) {
        return false;
    }
    let mut plain = text.trim_matches(|it: char| !it.is_alphabetic());
    for _ in 0..3 {
        for more in ["検査", "一般", "定性", "定量", "化学", "沈渣", "所見", "結果", "項目"] {
            plain = plain.strip_suffix(more).unwrap_or(plain);
        }
    }
    text.starts_with('[')
        || SPECIMENS.contains(&plain)
        || ["血液", "血算", "生", "凝固", "末梢血", "血清", "免疫", "静脈血", "動脈血", "本人"].contains(&plain)
        || a_person(plain)
        || other_time(plain)
}

/// Headings of columns of values of blood.
const BLOOD: [&str; 10] = ["血清", "血漿", "血液", "全血", "動脈血", "静脈血", "末梢血", "serum", "plasma", "blood"];

/// How a table with this heading is read; nothing if it is no heading.
pub fn layout(lexicon: &Lexicon, cells: &[Cell]) -> Option<Layout> {
    if cells.len() < 2 {
        return None;
    }
    let (mut roles, mut heads) = (Vec::new(), Vec::new());
    for (at, cell) in cells.iter().enumerate() {
        let folded = Folded::of(cell.text.trim(), 1);
        let day = day_at(&folded.chars, 0).filter(|it| it.length == folded.chars.len());
        let role = if let Some(dated) = day {
            Role::Dated(dated.day)
        } else if let Some(role) = role_by_word(&cell.text) {
            role
        } else if let Some(raw) = head(lexicon, cell) {
            heads.push(raw);
            Role::Item(heads.len() - 1)
        } else if of_another(&folded.text(), "") {
            // A day of something else.
            Role::Comment(String::new())
        } else if at == 0 {
            // What stands in the corner is said of the whole table.
            Role::Other
        } else if a_person(&cell.text) {
            Role::Apart(Reason::Persons)
        } else if BLOOD.contains(&folded.text().to_lowercase().as_str()) {
            Role::Value
        } else if folded.chars.len() < 20 && other_fluid(&folded.text(), false) {
            Role::Apart(Reason::Specimen)
        } else if folded.chars.len() < 20 && other_time(&folded.text()) {
            Role::Timed(folded.text())
        } else {
            Role::Other
        };
        roles.push(role);
    }
    let count = |is: &dyn Fn(&Role) -> bool| roles.iter().filter(|it| is(it)).count();
    let named = count(&|it| matches!(it, Role::Name | Role::Code));
    let values = count(&|it| *it == Role::Value);
    let apart = count(&|it| matches!(it, Role::Timed(_) | Role::Apart(_)));
    // 前回 beside 今回 makes no table of days.
    let apart = if values == 0 && (named > 0 || apart > 1) { apart } else { 0 };
    let dated = apart + count(&|it| matches!(it, Role::Dated(_)));
    // A line of results begins with a name and goes on with figures: it has no heading's words.
    let plain = cells.iter().filter(|it| Folded::of(&it.text, 1).chars.iter().any(char::is_ascii_digit)).count();
    if dated >= 1 && heads.is_empty() {
        if named == 0 {
            // The corner of a grid may be blank, or say that there are days; a day alone behind a word is no grid, nor is
            // a line with a result in it.
            let result = roles
                .iter()
                .zip(cells)
                .any(|(role, cell)| *role == Role::Other && cell.text.chars().any(|it| it.is_numeric()));
            let many = dated >= 2;
            let first = roles.first_mut().filter(|it| !result && (**it == Role::Other || **it == Role::Day && many))?;
            *first = Role::Name;
        }
        return (dated + values >= 1).then_some(Layout::of(roles, heads));
    }
    if named >= 1 && values >= 1 && heads.is_empty() {
        // 項目 結果 項目 結果: two results a row.
        let (names, whole) = (count(&|it| *it == Role::Name), roles.len());
        let size = whole.div_ceil(names.max(1));
        let block: Vec<Role> = roles.iter().take(size).cloned().collect();
        let alike = block.first() == Some(&Role::Name) && block.contains(&Role::Value);
        let alike = alike && whole.is_multiple_of(size) && roles.chunks(size).all(|it| it == block);
        return Some(match names > 1 && values > 1 {
            false => Layout::of(roles, heads),
            true if alike => Layout { side: names, ..Layout::of(block, heads) },
            true => Layout { side: 0, ..Layout::of(roles, heads) },
        });
    }
    // K,5.9,mmol/L,P is a result and no heading of potassium and phosphate.
    let bare = cells.iter().any(|it| Decimal::parse(&Folded::of(it.text.trim(), 1).text()).is_some());
    let items = !bare && heads.len() >= 2 && values == 0 && named == 0 && dated == 0;
    let no_values = heads.iter().all(|it| !it.absent) && plain <= heads.len();
    (items && no_values).then_some(Layout::of(roles, heads))
}

/// What a row gave: for each person what they had.
pub type Rows = Vec<(usize, Got)>;

fn left(place: Place, source: &str, analyte: Option<&'static Analyte>, reason: Reason) -> Left {
    Left { place, source: source.to_owned(), terms: analyte.map_or(vec![], |it| it.terms.to_vec()), reason, day: None }
}

fn unread(place: Place, source: &str, analyte: Option<&'static Analyte>, reason: Reason) -> Got {
    Got::Item(Item::Unread(left(place, source, analyte, reason)))
}

impl Layout {
    fn of(roles: Vec<Role>, heads: Vec<Raw>) -> Layout {
        Layout { roles, heads, side: 1, spaced: false, persons: vec![] }
    }

    /// With what is known of how its cells are parted.
    pub fn by(self, spaced: bool) -> Layout {
        Layout { spaced, ..self }
    }

    /// Whether a column is of a day that cannot be read.
    pub fn bad_day(&self) -> bool {
        self.roles.contains(&Role::Dated(None))
    }

    /// How many persons there are.
    pub fn persons(&self) -> usize {
        self.persons.len()
    }

    /// Reads a row. `shown`: whether the text of cells whose meaning is not known may be shown.
    pub fn row(&mut self, lexicon: &Lexicon, cells: &[Cell], specimen: bool, shown: bool) -> Rows {
        let Some(first) = cells.first() else { return vec![] };
        let text = || {
            let all: Vec<&str> = cells.iter().map(|it| it.text.trim()).filter(|it| !it.is_empty()).collect();
            if shown { all.join(" ") } else { String::new() }
        };
        if cells.iter().all(|it| it.text.trim().is_empty()) {
            return vec![];
        }
        // PLT 9.4 L: a hole, and the flag of either day.
        const FLAGS: [&str; 11] = ["H", "L", "HH", "LL", "高", "低", "↑", "↓", "▲", "▼", "*"];
        let flag = |(role, cell): (&Role, &Cell)| role.is_value() && FLAGS.contains(&cell.text.trim());
        let blind = self.values() > 1 && self.roles.iter().zip(cells).any(flag);
        if self.side == 0 || cells.len() != self.roles.len() * self.side || blind {
            return vec![(0, unread(first.place, &text(), None, Reason::Columns))];
        }
        let mut all = vec![];
        for cells in cells.chunks(self.roles.len()) {
            if cells.iter().all(|it| it.text.trim().is_empty()) {
                continue;
            }
            let person = self.person(cells);
            let got = if self.heads.is_empty() {
                self.by_item(lexicon, cells, specimen, shown)
            } else {
                self.by_day(lexicon, cells, specimen, shown)
            };
            all.extend(got.into_iter().map(|it| (person, it)));
        }
        all
    }

    /// The number of the person whose row this is.
    fn person(&mut self, cells: &[Cell]) -> usize {
        let parts: Vec<&str> = self
            .roles
            .iter()
            .zip(cells)
            .filter(|(role, _)| **role == Role::Person)
            .map(|(_, cell)| cell.text.trim())
            .collect();
        if parts.is_empty() {
            return 0;
        }
        let key = parts.join("\t");
        self.persons.iter().position(|it| *it == key).unwrap_or_else(|| {
            self.persons.push(key);
            self.persons.len() - 1
        })
    }

    fn cell<'a>(&self, cells: &'a [Cell], role: &Role) -> Option<&'a Cell> {
        self.roles
            .iter()
            .zip(cells)
            .find(|(it, cell)| *it == role && !cell.text.trim().is_empty())
            .map(|(_, cell)| cell)
    }

    /// Whether the row is of blood, by its column; nothing where that does not say it.
    fn specimen(&self, cells: &[Cell]) -> Option<bool> {
        if !self.roles.contains(&Role::Specimen) {
            return Some(true);
        }
        self.cell(cells, &Role::Specimen).and_then(|it| of_blood(&it.text))
    }

    /// Whether nothing is said of the specimen.
    fn blank(&self, cells: &[Cell]) -> bool {
        self.cell(cells, &Role::Specimen).is_none()
    }

    /// How many columns hold values.
    fn values(&self) -> usize {
        self.roles.iter().filter(|it| it.is_value()).count()
    }

    /// Whether the columns of a role say different things in a row.
    fn differs(&self, cells: &[Cell], role: &Role) -> bool {
        let all = self.roles.iter().zip(cells).filter(|(it, _)| *it == role).map(|(_, cell)| cell.text.trim());
        let mut all = all.filter(|it| !it.is_empty());
        let first = all.next();
        all.any(|it| Some(it) != first)
    }

    /// The column of the flag of a column of values. Of several of each, flags stand each behind its value, or each before
    /// it; as many as there are values, or none is taken.
    fn flag_of(&self, value: usize) -> Option<usize> {
        let flag = |it: usize| self.roles.get(it) == Some(&Role::Flag);
        let both = self.roles.iter().enumerate();
        let both: Vec<usize> = both.filter(|(_, it)| it.is_value() || **it == Role::Flag).map(|(at, _)| at).collect();
        if self.values() == 1 {
            return both.into_iter().find(|it| flag(*it));
        }
        let pairs = both.chunks(2).all(|it| matches!(it, [one, other] if flag(*one) != flag(*other)));
        let behind = both.first().is_some_and(|it| !flag(*it));
        let even = both.iter().step_by(2).all(|it| flag(*it) != behind);
        let pair = both.chunks(2).find(|it| it.contains(&value)).filter(|_| pairs && even)?;
        pair.iter().copied().find(|it| flag(*it))
    }

    /// A row of one item.
    fn by_item(&self, lexicon: &Lexicon, cells: &[Cell], specimen: bool, shown: bool) -> Vec<Got> {
        let name = self.cell(cells, &Role::Name);
        let code = self.cell(cells, &Role::Code);
        let Some(named) = name.or(code) else {
            let place = cells.first().map_or(Place { line: 1, column: 1 }, |it| it.place);
            return vec![unread(place, "", None, Reason::Unknown)];
        };
        let by_code = code.and_then(|it| super::codes::of_text(it.text.trim()));
        let by_name = name.and_then(|it| head(lexicon, it));
        let mut raw = match (by_code, by_name) {
            (Some(code), Some(raw)) if !code.agrees(raw.analyte) => {
                return vec![unread(named.place, &raw.source, Some(raw.analyte), Reason::CodeAndName)];
            }
            (Some(found), None) => {
                let source = code.map_or(String::new(), |it| it.text.trim().to_owned());
                Raw { source, ..Raw::of(found.analyte, named.place) }
            }
            (_, Some(raw)) => raw,
            (None, None) => return self.unknown(lexicon, cells, named, shown),
        };
        if !shown && raw.odd {
            return vec![unread(named.place, "", Some(raw.analyte), Reason::UnknownQualifier)];
        }
        if by_code.is_some_and(|it| it.other_specimen) {
            raw.specimen = true;
        }
        raw.specimen |= specimen || name.is_some_and(|it| other_fluid(&Folded::of(&it.text, 1).text(), false));
        match self.specimen(cells) {
            Some(blood) => raw.specimen |= !blood,
            None if raw.specimen || by_code.is_some_and(|it| it.blood) && self.blank(cells) => {}
            None => {
                let it = left(named.place, &raw.source, Some(raw.analyte), Reason::SpecimenUnknown);
                return vec![Got::Item(Item::Passed(it))];
            }
        }
        let shifted = |raw: &Raw| vec![unread(named.place, &raw.source, Some(raw.analyte), Reason::Columns)];
        if let Some(cell) = self.cell(cells, &Role::Unit) {
            match lexicon.unit(raw.analyte, &Folded::of(&cell.text, 1).text()) {
                Some(met) => raw.unit(met),
                None if cell.text.trim().chars().any(|it| it.is_alphabetic() || it == '/') => raw.strange_unit = true,
                None if matches!(cell.text.trim(), "-" | "－" | "ー" | "") => {}
                None => return shifted(&raw),
            }
        }
        if let Some(cell) = self.cell(cells, &Role::Limits) {
            let folded = Folded::of(&cell.text.replace(" to ", "-"), 1);
            let mut limits = Raw::of(raw.analyte, cell.place);
            // Behind a number a sign gives a limit: 0 stands for the value.
            limits.amounts.push(super::raw::Amount::default());
            Reader { lexicon, chars: &folded.chars }.segment(0, &mut limits, false, true);
            let figures = folded.chars.iter().any(char::is_ascii_digit);
            if figures && limits.low.is_none() && limits.high.is_none()
                || limits.day.is_some()
                || limits.amounts.len() > 1
            {
                return shifted(&raw);
            }
            (raw.low, raw.high, raw.sexed) = (limits.low, limits.high, limits.sexed);
            raw.limits_unit = limits.units.first().copied();
        }
        for (role, low) in [(Role::Low, true), (Role::High, false)] {
            if let Some(cell) = self.cell(cells, &role) {
                let limit: String = Folded::of(cell.text.trim(), 1).text();
                if matches!(limit.to_lowercase().as_str(), "-" | "n/a" | "na" | "なし") {
                    continue;
                }
                if Decimal::parse(&limit).is_none() {
                    return shifted(&raw);
                }
                if low { raw.low = Some(limit) } else { raw.high = Some(limit) }
            }
        }
        if let Some(cell) = self.cell(cells, &Role::BySex) {
            (raw.low, raw.sexed) = (raw.low.or_else(|| Some(cell.text.trim().to_owned())), true);
        }
        if !self.told(lexicon, cells, &mut raw) {
            return vec![unread(named.place, &raw.source, Some(raw.analyte), Reason::UnknownQualifier)];
        }
        // Of several days with a column each of units or limits, those that differ are not told apart.
        if self.values() > 1
            && [Role::Unit, Role::Limits, Role::Low, Role::High, Role::Day].iter().any(|it| self.differs(cells, it))
        {
            return shifted(&raw);
        }
        let day = self.cell(cells, &Role::Day);
        raw.day = day.and_then(|it| day_of(&it.text));
        if day.is_some() && raw.day.is_none() {
            raw.remark(Reason::NoDay);
        }
        let mut got = Vec::new();
        for (at, (role, cell)) in self.roles.iter().zip(cells).enumerate() {
            let day = if let Role::Dated(day) = role { day.clone() } else { raw.day.clone() };
            let mut one = Raw { day, place: cell.place, ..raw.clone() };
            match role {
                Role::Dated(None) => one.remark(Reason::NoDay),
                Role::Dated(_) | Role::Value => {}
                Role::Apart(reason) => one.remark(*reason),
                // What is asked for is the value beside it.
                Role::Timed(_) if self.roles.contains(&Role::Value) => {
                    if cell.text.chars().any(|it| it.is_numeric()) {
                        let it = left(cell.place, &raw.source, Some(raw.analyte), Reason::OtherTime);
                        got.push(Got::Item(Item::Passed(it)));
                    }
                    continue;
                }
                Role::Timed(time) => {
                    one.remark(Reason::OtherTime);
                    one.source = if shown { format!("{time} {}", one.source) } else { one.source };
                }
                _ => continue,
            }
            if let Some(cell) = self.flag_of(at).and_then(|it| cells.get(it)) {
                let flag = Folded::of(cell.text.trim(), 1).text().to_uppercase();
                if !matches!(flag.as_str(), "-" | "") {
                    one.flags.push(flag);
                }
            }
            if !value(lexicon, cell, &mut one, shown) || !self.sign(lexicon, cells, &mut one) {
                return shifted(&raw);
            }
            got.push(Got::Raw(one));
        }
        got
    }

    /// What the row's comments and its state say of its values, and other cells of time and person; false if the state is
    /// not known.
    fn told(&self, lexicon: &Lexicon, cells: &[Cell], raw: &mut Raw) -> bool {
        self.roles.iter().zip(cells).filter(|(_, cell)| !cell.text.trim().is_empty()).all(|(role, cell)| {
            match role {
                Role::Comment(head) => {
                    let folded = Folded::of(&format!("{head}{}", cell.text.trim()), 1);
                    Reader { lexicon, chars: &folded.chars }.remarks(raw);
                }
                Role::State => match state(&Folded::of(&cell.text, 1).text()) {
                    Some(it) => it.into_iter().for_each(|it| raw.remark(it)),
                    None => return false,
                },
                Role::Other if a_person(&cell.text) => raw.remark(Reason::Persons),
                Role::Other if cell.text.chars().count() < 20 && other_time(&Folded::of(&cell.text, 1).text()) => {
                    raw.remark(Reason::OtherTime);
                }
                _ => {}
            }
            true
        })
    }

    /// Gives the one value of a row the sign of its own column; false if that cannot be told.
    fn sign(&self, lexicon: &Lexicon, cells: &[Cell], raw: &mut Raw) -> bool {
        let Some(cell) = self.cell(cells, &Role::Sign) else { return true };
        let folded = Folded::of(&format!("{}1", cell.text.trim()), 1);
        let reader = Reader { lexicon, chars: &folded.chars };
        let before = reader.number(0).and_then(|it| it.amount.sign);
        let behind = || Folded::of(&format!("1{}", cell.text.trim()), 1).chars;
        let sign = before.or_else(|| Reader { lexicon, chars: &behind() }.number(0).and_then(|it| it.amount.sign));
        match (sign, raw.amounts.as_mut_slice()) {
            (_, []) => true,
            (Some(_), [one]) if self.values() == 1 && one.sign.is_none() || one.sign == sign => {
                one.sign = sign;
                true
            }
            _ => matches!(cell.text.trim(), "=" | "＝" | "-" | "F" | "H" | "L" | "N"),
        }
    }

    /// A row whose item is not known.
    fn unknown(&self, lexicon: &Lexicon, cells: &[Cell], named: &Cell, shown: bool) -> Vec<Got> {
        let _ = lexicon;
        let figures = cells.iter().any(|it| it.text.chars().any(|it| it.is_ascii_digit()));
        // A name that is not known may be anybody's.
        let source = if shown { named.text.trim() } else { "" };
        let it = left(named.place, source, None, if figures { Reason::Unknown } else { Reason::Heading });
        vec![Got::Item(if figures { Item::Unread(it) } else { Item::Passed(it) })]
    }

    /// A row of one day.
    fn by_day(&mut self, lexicon: &Lexicon, cells: &[Cell], specimen: bool, shown: bool) -> Vec<Got> {
        // A row of units or limits belongs to the heading.
        if let Some(role) = cells.first().and_then(|it| role_by_word(&it.text)) {
            let place = cells.first().map_or(Place { line: 1, column: 1 }, |it| it.place);
            for (at, cell) in cells.iter().enumerate() {
                let Some(Role::Item(head)) = self.roles.get(at) else { continue };
                let Some(raw) = self.heads.get_mut(*head) else { continue };
                let folded = Folded::of(&cell.text, 1);
                match role {
                    Role::Unit => {
                        if let Some(met) = lexicon.unit(raw.analyte, &folded.text()) {
                            raw.unit(met);
                        } else if !cell.text.trim().is_empty() {
                            raw.strange_unit = true;
                        }
                    }
                    Role::Limits => {
                        let mut limits = Raw::of(raw.analyte, cell.place);
                        Reader { lexicon, chars: &folded.chars }.segment(0, &mut limits, false, true);
                        (raw.low, raw.high, raw.sexed) = (limits.low, limits.high, limits.sexed);
                    }
                    Role::Low | Role::High => {
                        let limit = Some(folded.text().trim().to_owned()).filter(|it| !it.is_empty());
                        if role == Role::Low { raw.low = limit } else { raw.high = limit }
                    }
                    Role::BySex => raw.sexed = true,
                    _ => {}
                }
            }
            return vec![Got::Item(Item::Passed(left(place, "", None, Reason::Heading)))];
        }
        let of = |any: Role| self.roles.iter().zip(cells).find_map(|it| (*it.0 == any).then(|| day_of(&it.1.text))?);
        let day = if self.roles.contains(&Role::Day) { of(Role::Day) } else { of(Role::Other) };
        let blood = self.specimen(cells);
        let bad_day = day.is_none() && self.cell(cells, &Role::Day).is_some();
        let mut got = Vec::new();
        for (role, cell) in self.roles.iter().zip(cells) {
            let Role::Item(head) = role else { continue };
            let Some(head) = self.heads.get(*head) else { continue };
            let mut one = Raw { day: day.clone(), place: cell.place, ..head.clone() };
            one.specimen |= specimen || blood == Some(false);
            if !self.told(lexicon, cells, &mut one) {
                return vec![unread(cell.place, &one.source, Some(one.analyte), Reason::UnknownQualifier)];
            }
            if bad_day {
                one.remark(Reason::NoDay);
            }
            if blood.is_none() && !one.specimen {
                got.push(Got::Item(Item::Passed(left(
                    cell.place,
                    &one.source,
                    Some(one.analyte),
                    Reason::SpecimenUnknown,
                ))));
                continue;
            }
            if !value(lexicon, cell, &mut one, shown) {
                return vec![unread(cell.place, &one.source, Some(one.analyte), Reason::Columns)];
            }
            got.push(Got::Raw(one));
        }
        got
    }
}

/// Reads a cell of one value into `raw`; false if what stands there is no value: the columns have shifted.
fn value(lexicon: &Lexicon, cell: &Cell, raw: &mut Raw, shown: bool) -> bool {
    let folded = Folded::of(&cell.text, cell.place.column);
    let text = folded.text();
    if text.trim().is_empty() {
        raw.absent = true;
        return true;
    }
    let (limits, day) = ((raw.low.clone(), raw.high.clone()), raw.day.clone());
    let units = raw.units.clone();
    let sexed = raw.sexed;
    let reader = Reader { lexicon, chars: &folded.chars };
    reader.segment(0, raw, false, true);
    // A day in the cell of another day is neither.
    let own = raw.amounts.iter().filter_map(|it| it.day.as_ref()).chain(&raw.day);
    if day.is_some() && own.clone().any(|it| Some(it) != day.as_ref()) {
        raw.day = None;
        raw.amounts.iter_mut().for_each(|it| it.day = None);
        raw.remark(Reason::NoDay);
    }
    // A cell of a file may hold anything, a name too: only its figures are shown.
    let shown = if shown { text.trim().to_owned() } else { figures(&raw.amounts) };
    raw.source = format!("{} {shown}", raw.source).trim().to_owned();
    // A word in a cell of a value is a comment.
    raw.odd &= raw.amounts.is_empty();
    if raw.amounts.is_empty() && !raw.absent && !raw.semi {
        // A unit or limits alone stand in another column's place; a flag or a comment alone is no value.
        let other =
            raw.units != units || (raw.low.clone(), raw.high.clone()) != limits || raw.sexed != sexed || raw.day != day;
        raw.absent = true;
        return !other;
    }
    (raw.low.clone(), raw.high.clone()) == limits && raw.sexed == sexed
}

/// What a line that names a person says, and no more than that: 患者ID: 0001, 氏名 …, 患者A. It is compared and never
/// shown.
pub fn person(text: &str) -> Option<(String, String)> {
    let text = Folded::of(text.trim(), 1).text();
    let text = text.trim_start_matches(|it: char| !it.is_alphanumeric());
    let bare = text.strip_prefix("患者").filter(|it| it.starts_with(|it: char| it.is_ascii_alphanumeric()));
    let bare = bare.filter(|it| !it.to_lowercase().starts_with("id")).map(|it| ("患者", it));
    let (word, rest) = bare.or_else(|| {
        let end = text.find(|it: char| matches!(it, ':' | ' ' | '=' | ']') || it.is_ascii_digit())?;
        text.split_at_checked(end).filter(|it| it.0 != "患者" || it.1.starts_with([':', '=', ']']))
    })?;
    let rest = rest.trim_matches([':', ' ', '=', ']']);
    // 0001 p.1: what stands behind a number is not the person's.
    let first = rest.split_whitespace().next().filter(|it| it.bytes().any(|it| it.is_ascii_digit()));
    let rest = first.unwrap_or(rest);
    let short = !rest.is_empty() && rest.chars().count() <= 20;
    (short && role_by_word(word) == Some(Role::Person)).then(|| (name_key(word), rest.to_owned()))
}

/// The day of a cell.
fn day_of(text: &str) -> Option<String> {
    let folded = Folded::of(text.trim(), 1);
    day_at(&folded.chars, 0).and_then(|it| it.day)
}

/// Whether a specimen is blood; nothing if it is not known.
pub fn of_blood(text: &str) -> Option<bool> {
    let text = Folded::of(text.trim(), 1).text().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|it| text.contains(it));
    if other_fluid(&text, false) || has(&["尿", "便", "排液"]) {
        return Some(false);
    }
    has(&["血", "serum", "plasma", "blood", "edta"]).then_some(true)
}

/// Cells of a line by single spaces: of the heading of a table of days, and of its rows.
pub fn spaced(line: &str, number: usize, row: bool) -> Option<Vec<Cell>> {
    let mut cells = Vec::new();
    let mut column = 1;
    for text in line.split(' ') {
        cells.push(Cell { text: text.to_owned(), place: Place { line: number, column } });
        column += text.chars().count() + 1;
    }
    cells.retain(|it| !it.text.trim().is_empty());
    let day = |it: &Cell| {
        let chars = Folded::of(it.text.trim(), 1).chars;
        day_at(&chars, 0).is_some_and(|it| it.length == chars.len())
    };
    let days = cells.iter().filter(|it| day(it)).count();
    let heads = days >= 2 && cells.iter().all(|it| day(it) || role_by_word(&it.text).is_some());
    // 11/20 11/24: the names below have no heading.
    if heads && days == cells.len() {
        cells.insert(0, Cell { text: String::new(), place: Place { line: number, column: 1 } });
    }
    (row && cells.len() > 1 || heads).then_some(cells)
}

/// Cells of a line by what parts them: tabs, upright strokes, or two spaces and more.
pub fn cells(line: &str, number: usize) -> Option<Vec<Cell>> {
    let by = |mark: char| {
        let mut column = 1;
        let all = line.trim_end_matches('\r').split(mark).map(|text| {
            let place = Place { line: number, column };
            column += text.chars().count() + 1;
            Cell { text: text.to_owned(), place }
        });
        all.collect::<Vec<_>>()
    };
    if line.contains('\t') {
        return Some(by('\t'));
    }
    if line.matches(['|', '｜', '│']).count() >= 2 {
        let line = line.trim().trim_matches(['|', '｜', '│']);
        let texts = line.split(['|', '｜', '│']);
        return Some(
            texts.map(|text| Cell { text: text.to_owned(), place: Place { line: number, column: 1 } }).collect(),
        );
    }
    if line.contains("  ") || line.contains('\u{3000}') {
        let mut all: Vec<Cell> = Vec::new();
        let (mut text, mut column, mut start) = (String::new(), 1, 1);
        let chars: Vec<char> = line.chars().collect();
        for (at, it) in chars.iter().enumerate() {
            let wide = *it == '\u{3000}'
                || *it == ' ' && (chars.get(at + 1) == Some(&' ') || at > 0 && chars.get(at - 1) == Some(&' '));
            if wide {
                if !text.trim().is_empty() {
                    all.push(Cell { text: std::mem::take(&mut text), place: Place { line: number, column: start } });
                }
                text.clear();
            } else {
                if text.is_empty() {
                    start = column;
                }
                text.push(*it);
            }
            column += 1;
        }
        if !text.trim().is_empty() {
            all.push(Cell { text, place: Place { line: number, column: start } });
        }
        return Some(all);
    }
    line.contains(',').then(|| by(','))
}
