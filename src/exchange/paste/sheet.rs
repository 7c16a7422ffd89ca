//! Tables: items in rows and days in columns, days in rows and items in columns, or a result a row. A row whose cells
//! do not fit the heading is not read: a value in the wrong column is another day's, or another item's.

use super::day::day_at;
use super::finding::{Item, Left, Place, Reason};
use super::fold::{Folded, name_key};
use super::lexicon::Lexicon;
use super::line::Got;
use super::names::{Analyte, SPECIMENS};
use super::raw::{Raw, figures};
use super::segment::Reader;

/// One cell with its place.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The text as it stands.
    pub text: String,
    /// Where it begins.
    pub place: Place,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
enum Role {
    Name,
    Code,
    Value,
    Unit,
    Limits,
    Low,
    High,
    Flag,
    Specimen,
    Day,
    Person,
    /// Values of one day.
    Dated(Option<String>),
    /// Values of one item: at this place of [`Layout::heads`].
    Item(usize),
    Other,
}

/// How a table is read.
#[derive(Debug)]
pub struct Layout {
    roles: Vec<Role>,
    heads: Vec<Raw>,
    /// The persons met so far, by what stands in their column. It is compared and never shown.
    persons: Vec<String>,
}

const WORDS: &[(Role, &[&str])] = &[
    (
        Role::Name,
        &[
            "項目",
            "項目名",
            "検査項目",
            "検査項目名",
            "検査名",
            "検査項目名称",
            "項目名称",
            "検査名称",
            "検査",
            "item",
            "test",
            "name",
            "testname",
            "itemname",
            "analyte",
        ],
    ),
    (
        Role::Code,
        &[
            "項目コード",
            "検査項目コード",
            "検査コード",
            "コード",
            "code",
            "jlac10",
            "jlac11",
            "jlac10コード",
            "jlac11コード",
            "jlac",
            "loinc",
            "testcode",
            "標準コード",
        ],
    ),
    (
        Role::Value,
        &[
            "結果",
            "結果値",
            "検査結果",
            "検査結果値",
            "測定値",
            "値",
            "検査値",
            "今回",
            "今回値",
            "result",
            "value",
            "results",
        ],
    ),
    (Role::Unit, &["単位", "unit", "units", "単位名", "単位名称"]),
    (
        Role::Limits,
        &[
            "基準値",
            "基準範囲",
            "基準",
            "正常値",
            "参考値",
            "参考基準値",
            "基準値範囲",
            "共用基準範囲",
            "reference",
            "range",
            "referencerange",
            "ref",
            "normalrange",
            "正常範囲",
        ],
    ),
    (
        Role::Low,
        &[
            "下限",
            "下限値",
            "基準値下限",
            "基準下限",
            "基準下限値",
            "基準値(下限)",
            "正常値下限",
            "lower",
            "lln",
            "low",
            "lowerlimit",
            "基準範囲下限",
        ],
    ),
    (
        Role::High,
        &[
            "上限",
            "上限値",
            "基準値上限",
            "基準上限",
            "基準上限値",
            "基準値(上限)",
            "正常値上限",
            "upper",
            "uln",
            "high",
            "upperlimit",
            "基準範囲上限",
        ],
    ),
    (
        Role::Flag,
        &[
            "判定",
            "フラグ",
            "異常",
            "異常フラグ",
            "hl",
            "h/l",
            "flag",
            "flags",
            "高低",
            "異常区分",
            "異常値",
            "結果フラグ",
            "hlフラグ",
            "h/l判定",
        ],
    ),
    (Role::Specimen, &["材料", "検体", "検体名", "材料名", "検体種別", "検査材料", "specimen", "材料名称", "検体材料"]),
    (
        Role::Day,
        &[
            "日付",
            "検査日",
            "採取日",
            "採血日",
            "採取日時",
            "検査日時",
            "採血日時",
            "date",
            "datetime",
            "collected",
            "検体採取日",
            "検体採取日時",
            "年月日",
            "測定日",
        ],
    ),
    (
        Role::Person,
        &[
            "患者id",
            "患者番号",
            "id",
            "patient",
            "patientid",
            "カルテ番号",
            "症例番号",
            "subjid",
            "usubjid",
            "登録番号",
            "患者",
            "患者no",
            "患者氏名",
            "氏名",
            "患者名",
            "subject",
        ],
    ),
];

fn role_by_word(text: &str) -> Option<Role> {
    let key = name_key(text).replace([' ', '\u{3000}'], "");
    WORDS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(role, _)| role.clone())
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
    if head(lexicon, one).is_some() || text.chars().any(|it| it.is_ascii_digit()) {
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
        || ["血液", "血算", "生", "凝固", "末梢血", "血清", "免疫", "静脈血", "動脈血"].contains(&plain)
}

/// How a table with this heading is read; nothing if it is no heading.
pub fn layout(lexicon: &Lexicon, cells: &[Cell]) -> Option<Layout> {
    if cells.len() < 2 {
        return None;
    }
    let (mut roles, mut heads) = (Vec::new(), Vec::new());
    for cell in cells {
        let folded = Folded::of(cell.text.trim(), 1);
        let day = day_at(&folded.chars, 0).filter(|it| it.length == folded.chars.len());
        let role = if let Some(dated) = day {
            Role::Dated(dated.day)
        } else if let Some(role) = role_by_word(&cell.text) {
            role
        } else if let Some(raw) = head(lexicon, cell) {
            heads.push(raw);
            Role::Item(heads.len() - 1)
        } else {
            Role::Other
        };
        roles.push(role);
    }
    let count = |is: &dyn Fn(&Role) -> bool| roles.iter().filter(|it| is(it)).count();
    let dated = count(&|it| matches!(it, Role::Dated(_)));
    let named = count(&|it| matches!(it, Role::Name | Role::Code));
    let values = count(&|it| *it == Role::Value);
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
        return (dated + values >= 1).then_some(Layout { roles, heads, persons: vec![] });
    }
    if named >= 1 && values >= 1 && heads.is_empty() {
        return Some(Layout { roles, heads, persons: vec![] });
    }
    let items = heads.len() >= 2 && values == 0 && named == 0 && dated == 0;
    let no_values = heads.iter().all(|it| !it.absent) && plain <= heads.len();
    (items && no_values).then_some(Layout { roles, heads, persons: vec![] })
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
        if cells.len() != self.roles.len() {
            return vec![(0, unread(first.place, &text(), None, Reason::Columns))];
        }
        let person = self.person(cells);
        let got = if self.heads.is_empty() {
            self.by_item(lexicon, cells, specimen, shown)
        } else {
            self.by_day(lexicon, cells, specimen, shown)
        };
        got.into_iter().map(|it| (person, it)).collect()
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

    /// How many columns hold values.
    fn values(&self) -> usize {
        self.roles.iter().filter(|it| matches!(it, Role::Value | Role::Dated(_))).count()
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
        let both: Vec<usize> =
            both.filter(|(_, it)| matches!(it, Role::Value | Role::Dated(_) | Role::Flag)).map(|(at, _)| at).collect();
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
        raw.specimen |= specimen;
        if let Some(cell) = self.cell(cells, &Role::Specimen) {
            match of_blood(&cell.text) {
                Some(blood) => raw.specimen |= !blood,
                None => {
                    let it = left(named.place, &raw.source, Some(raw.analyte), Reason::SpecimenUnknown);
                    return vec![Got::Item(Item::Passed(it))];
                }
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
            let folded = Folded::of(&cell.text, 1);
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
                if crate::engine::Decimal::parse(&limit).is_none() {
                    return shifted(&raw);
                }
                if low { raw.low = Some(limit) } else { raw.high = Some(limit) }
            }
        }
        // Of several days with a column each of units or limits, those that differ are not told apart.
        if self.values() > 1
            && [Role::Unit, Role::Limits, Role::Low, Role::High, Role::Day].iter().any(|it| self.differs(cells, it))
        {
            return shifted(&raw);
        }
        raw.day = self.cell(cells, &Role::Day).and_then(|it| day_of(&it.text));
        let mut got = Vec::new();
        for (at, (role, cell)) in self.roles.iter().zip(cells).enumerate() {
            let day = match role {
                Role::Dated(day) => day.clone(),
                Role::Value => raw.day.clone(),
                _ => continue,
            };
            let mut one = Raw { day, place: cell.place, ..raw.clone() };
            if let Some(cell) = self.flag_of(at).and_then(|it| cells.get(it)) {
                let flag = Folded::of(cell.text.trim(), 1).text().to_uppercase();
                if !matches!(flag.as_str(), "-" | "") {
                    one.flags.push(flag);
                }
            }
            if !value(lexicon, cell, &mut one, shown) {
                return shifted(&raw);
            }
            got.push(Got::Raw(one));
        }
        got
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
                    _ => {}
                }
            }
            return vec![Got::Item(Item::Passed(left(place, "", None, Reason::Heading)))];
        }
        let day = cells.iter().zip(&self.roles).find_map(|(cell, role)| match role {
            Role::Day | Role::Other => day_of(&cell.text),
            _ => None,
        });
        let mut got = Vec::new();
        for (role, cell) in self.roles.iter().zip(cells) {
            let Role::Item(head) = role else { continue };
            let Some(head) = self.heads.get(*head) else { continue };
            let mut one = Raw { day: day.clone(), place: cell.place, ..head.clone() };
            one.specimen |= specimen;
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

/// The day of a cell.
fn day_of(text: &str) -> Option<String> {
    let folded = Folded::of(text.trim(), 1);
    day_at(&folded.chars, 0).and_then(|it| it.day)
}

/// Whether a specimen is blood; nothing if it is not known.
pub fn of_blood(text: &str) -> Option<bool> {
    let text = Folded::of(text.trim(), 1).text().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|it| text.contains(it));
    if has(&[
        "尿", "髄液", "胸水", "腹水", "穿刺", "関節", "便", "喀痰", "唾液", "胆汁", "排液", "心嚢", "羊水", "骨髄",
        "urine", "csf", "fluid", "stool", "sputum", "bile", "marrow",
    ]) {
        return Some(false);
    }
    has(&["血", "serum", "plasma", "blood", "edta"]).then_some(true)
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
