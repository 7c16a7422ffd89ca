//! Cells of a table read as what their columns hold, each repair, question and refusal written into the ledger.

use super::answers::Answers;
use super::days::{self, Day, Form};
use super::headers::{Column, Field, Role, When, half_known, known, plain};
use super::ledger::{Fate, Fault, Ledger, Remark};
use super::table::{Row, RowFault, Table};
use crate::engine::{Date, Decimal, Exact, Set, Sorted, dec, half_width};

/// The scale of pain ends here.
const MOST_PAIN: Decimal = dec("10");

/// Nobody is older, in years.
const MOST_AGE: Decimal = dec("120");

/// A diameter beyond this, in mm, was hardly measured in mm.
const LARGE: Decimal = dec("500");

/// What a cell told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<T> {
    /// Nothing was entered.
    Nothing,
    /// This.
    Is(T),
    /// It has several meanings, and no answer yet.
    Asked,
    /// It cannot be read.
    Bad,
}

impl<T: Copy> Told<T> {
    /// What it told, if it could be read.
    pub fn get(self) -> Option<T> {
        if let Told::Is(it) = self { Some(it) } else { None }
    }

    /// Whether something was entered, readable or not.
    pub const fn is_there(&self) -> bool {
        !matches!(self, Told::Nothing)
    }
}

/// Alive, or dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vital {
    /// Alive at the last contact.
    Alive,
    /// Dead.
    Dead,
}

/// What is said of causality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Causality {
    /// Related, or not to be excluded.
    Yes,
    /// Not related.
    No,
    /// Not known: counted as related in the conservative count.
    Unknown,
}

impl Causality {
    /// Its name: `yes`, `no`, `unknown`.
    pub const fn name(self) -> &'static str {
        match self {
            Causality::Yes => "yes",
            Causality::No => "no",
            Causality::Unknown => "unknown",
        }
    }
}

/// A table that is being read.
pub struct Sheet<'a> {
    /// The file.
    pub table: Table,
    /// What kind of table.
    pub role: Role,
    /// What was answered.
    pub answers: &'a Answers,
    /// What becomes of it.
    pub ledger: Ledger,
    /// The codes of the column of status, when they are 1 and 2.
    pub codes_unclear: bool,
    /// The year of the cut-off, or else of the latest day that has one reading.
    last: i32,
}

/// Where a cell stands, for remarks.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The row.
    pub row: &'a Row,
    /// The id of its patient.
    pub id: &'a str,
}

impl<'a> Sheet<'a> {
    /// A table with what was answered for it; what concerns the whole file is remarked.
    pub fn new(bytes: &[u8], role: Role, answers: &'a Answers) -> Sheet<'a> {
        let mut table = Table::read(bytes, role, answers.header_line.get(role.name()).copied());
        for column in &mut table.columns {
            if let Some(field) = answers.field_of(role, &column.header) {
                column.field = field;
                column.when = column.when.or(field.repeats().then_some(When::BEFORE));
            }
        }
        let ledger = Ledger::new(role);
        let mut sheet = Sheet { table, role, answers, ledger, codes_unclear: false, last: days::LAST_YEAR };
        sheet.ledger.read = sheet.table.rows.len();
        let dated = sheet.table.columns.iter().enumerate().filter(|it| it.1.field.is_date()).map(|it| it.0);
        let dated: Vec<usize> = dated.collect();
        let cells = sheet.table.rows.iter().flat_map(|row| dated.iter().map(|it| sheet.table.cell(row, *it)));
        let plain = cells.filter_map(|it| if let Day::Is(it, _) = days::read(&tidy(it)) { Some(it) } else { None });
        let latest = answers.cutoff.or(plain.filter(|it| days::is_plausible(*it)).max());
        sheet.last = latest.and_then(|it| it.to_string().get(..4)?.parse().ok()).unwrap_or(0).max(days::LAST_YEAR);
        sheet.whole();
        sheet
    }

    fn whole(&mut self) {
        let remarks = [
            (self.table.encoding == "shift_jis", Fault::ShiftJis, ""),
            (self.table.encoding == "euc-jp", Fault::EucJp, ""),
            (self.table.encoding == "iso-2022-jp", Fault::Iso2022Jp, ""),
            (self.table.mark, Fault::Mark, ""),
            (self.table.separator == ';', Fault::Semicolon, ";"),
            (self.table.trailing && self.unnamed_are_blank(), Fault::TrailingSeparator, ""),
        ];
        for (_, fault, was) in remarks.into_iter().filter(|it| it.0) {
            self.say(fault, None, "", "", was, "");
        }
        for line in self.table.blank.clone() {
            self.say(Fault::BlankLine, Some(line), "", "", "", "");
        }
        let asked = self.answers.header_line.contains_key(self.role.name());
        if let Some(line) = self.table.header_line.filter(|_| !self.table.above.is_empty() && !asked) {
            self.say(Fault::HeaderBelow, Some(line), "", "", &self.table.above.join(" / "), "");
        }
        // Of two columns with one meaning the one with the fuller name holds: 症例番号 before No.
        let mut seen: Vec<(Field, Option<When>, usize)> = Vec::new();
        for at in 0..self.table.columns.len() {
            let Some(column) = self.table.columns.get(at).cloned() else { continue };
            if column.field == Field::Identifying {
                self.say(Fault::Identifying, None, "", &column.header, "", "");
            }
            let unread = column.field == Field::Other && half_known(&column.header, self.role);
            if unread && self.answers.field_of(self.role, &column.header).is_none()
                || column.field == Field::NewLesion && column.when == Some(When::BEFORE)
            {
                self.say(Fault::NoVisit, None, "", &column.header, "", "");
            }
            if matches!(column.field, Field::Identifying | Field::Other) {
                continue;
            }
            let key = (column.field, column.when);
            match seen.iter_mut().find(|it| (it.0, it.1) == key) {
                None => seen.push((key.0, key.1, at)),
                Some(it) => {
                    let (here, there) = (self.is_generic(at), self.is_generic(it.2));
                    let (keep, drop, plain_name) = if there && !here { (at, it.2, there) } else { (it.2, at, here) };
                    it.2 = keep;
                    let dropped = self.table.columns.get(drop).map(|it| it.header.clone()).unwrap_or_default();
                    if let Some(it) = self.table.columns.get_mut(drop) {
                        it.field = Field::Other;
                    }
                    if !plain_name {
                        self.say(Fault::NamedTwice, None, "", &dropped, "", "");
                    }
                }
            }
        }
    }

    /// Whether a header says no more than that it numbers.
    fn is_generic(&self, at: usize) -> bool {
        let header = self.table.columns.get(at).map(|it| plain(&it.header)).unwrap_or_default();
        matches!(header.as_str(), "no" | "番号" | "case" | "症例")
    }

    fn unnamed_are_blank(&self) -> bool {
        let last = self.table.columns.len().saturating_sub(1);
        self.table.rows.iter().all(|row| self.table.cell(row, last).trim().is_empty())
    }

    /// Whether the table has a column for a field.
    pub fn has(&self, field: Field) -> bool {
        self.table.columns.iter().any(|it| it.field == field)
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<(usize, Column)> {
        let at = self.table.columns.iter().position(|it| it.field == field)?;
        Some((at, self.table.columns.get(at)?.clone()))
    }

    /// Writes a remark.
    pub fn say(&mut self, fault: Fault, line: Option<usize>, id: &str, column: &str, was: &str, read: &str) {
        let short = |it: &str| it.chars().take(80).collect::<String>();
        self.ledger.remarks.push(Remark {
            fault,
            line,
            id: short(id),
            column: short(column),
            was: short(was),
            read: short(read),
        });
    }

    fn note(&mut self, fault: Fault, at: At, column: &str, was: &str, read: &str) {
        self.say(fault, Some(at.row.line), at.id, column, was, read);
    }

    /// The text of a cell, trimmed.
    pub fn text(&self, row: &Row, field: Field) -> String {
        self.column(field).map_or(String::new(), |(at, _)| tidy(self.table.cell(row, at)))
    }

    /// Says what is wrong with a row as a row; whether it can be read.
    pub fn whole_row(&mut self, row: &Row) -> bool {
        let id = self.text(row, Field::Id);
        let at = At { row, id: &id };
        let fault = match row.fault {
            None => None,
            Some(RowFault::Short) => {
                self.note(Fault::TooShort, at, "", "", "");
                None
            }
            Some(RowFault::Quote) => Some(Fault::Quote),
            Some(RowFault::Behind) => Some(Fault::TextBehindQuote),
            Some(RowFault::Long) => Some(Fault::TooLong),
            Some(RowFault::NoText) => Some(Fault::NoText),
        };
        if let Some(fault) = fault {
            self.note(fault, at, "", "", "");
            return false;
        }
        for (n, column) in self.table.columns.clone().iter().enumerate() {
            let cell = self.table.cell(row, n).trim();
            if column.header.is_empty() && !cell.is_empty() {
                self.note(Fault::ValueWithoutName, at, "", "", "");
            }
            if cell.starts_with('=') && column.field != Field::Identifying {
                let was = cell.to_owned();
                let read = format!("'{was}");
                self.note(Fault::Formula, at, &column.header, &was, &read);
            }
        }
        true
    }

    /// The day in a cell of a field; none that no trial can have had.
    pub fn date(&mut self, at: At, field: Field) -> Told<Date> {
        let told = self.any_date(at, field);
        let Some(day) = told.get().filter(|it| !days::is_plausible(*it)) else { return told };
        let header = self.column(field).map(|it| it.1.header).unwrap_or_default();
        self.note(Fault::DayOutside, at, &header, &day.to_string(), "");
        Told::Bad
    }

    fn any_date(&mut self, at: At, field: Field) -> Told<Date> {
        let Some((n, column)) = self.column(field) else { return Told::Nothing };
        let text = tidy(self.table.cell(at.row, n));
        let header = column.header.as_str();
        let day = days::read_until(&text, self.last);
        if let Some(answer) = self.answers.date_of(header)
            && let Some(it) = days::answered(&days::read_until(&text, days::ANY_YEAR), answer)
        {
            self.note(Fault::Decided, at, header, &text, &it.to_string());
            return Told::Is(it);
        }
        match day {
            Day::Missing => Told::Nothing,
            Day::Is(it, form) => {
                let fault = match form {
                    Form::EraLetter => Some(Fault::EraLetter),
                    Form::EraName => Some(Fault::EraName),
                    Form::Plain if !text.is_ascii() && half_width(&text) != text => Some(Fault::FullWidth),
                    Form::Plain => None,
                };
                if let Some(fault) = fault {
                    self.note(fault, at, header, &text, &it.to_string());
                }
                Told::Is(it)
            }
            Day::Ask(all) => {
                let serial =
                    all.iter().any(|(it, _)| matches!(it, days::Reading::Excel1900 | days::Reading::Excel1904));
                let fault = if serial { Fault::Serial } else { Fault::TwoReadings };
                let read: Vec<String> = all.iter().map(|(it, day)| format!("{} → {day}", it.name())).collect();
                self.note(fault, at, header, &text, &read.join(", "));
                Told::Asked
            }
            Day::Partial(year, month) => {
                let read = month.map_or(format!("{year}"), |it| format!("{year}-{it:02}"));
                self.note(Fault::PartialDate, at, header, &text, &read);
                Told::Bad
            }
            Day::No(why) => {
                let fault = if why == days::NO_SUCH_DAY { Fault::NoSuchDay } else { Fault::NoDate };
                self.note(fault, at, header, &text, "");
                Told::Bad
            }
        }
    }

    /// The number in a column: diameters in mm, pain of 0 to 10, whatever unit the header names.
    pub fn number(&mut self, at: At, n: usize) -> Told<Decimal> {
        let told = self.figure(at, n);
        match self.table.columns.get(n).cloned() {
            Some(column) => self.in_unit(at, &column, told),
            None => told,
        }
    }

    /// A number in the unit that a header, or the name of an item, tells; pain only if it can be.
    pub fn in_unit(&mut self, at: At, named: &Column, told: Told<Decimal>) -> Told<Decimal> {
        let Told::Is(was) = told else { return told };
        let ten = Exact::whole(10);
        let scaled = match named.field {
            Field::Size if named.is_in("cm") => was.exact().times(ten),
            Field::Pain if named.is_in("mm") || named.is_of_hundred() => was.exact().over(ten),
            _ => None,
        };
        let read = scaled.and_then(|it| Decimal::parse(&it.round(6).0));
        if let Some(it) = read {
            self.note(Fault::Scaled, at, &named.header, &was.to_string(), &it.to_string());
        }
        let it = read.unwrap_or(was);
        if named.field == Field::Pain && !(Decimal::ZERO..=MOST_PAIN).contains(&it) {
            self.note(Fault::PainOutside, at, &named.header, &was.to_string(), "");
            return Told::Bad;
        }
        let bounded = matches!(named.field, Field::Age | Field::Size | Field::Opioid | Field::Lesions);
        if bounded && it < Decimal::ZERO || named.field == Field::Age && it > MOST_AGE {
            self.note(Fault::ValueOutside, at, &named.header, &was.to_string(), "");
            return Told::Bad;
        }
        if named.field == Field::Size && it > LARGE {
            self.note(Fault::SizeLarge, at, &named.header, &was.to_string(), &it.to_string());
        }
        Told::Is(it)
    }

    fn figure(&mut self, at: At, n: usize) -> Told<Decimal> {
        let Some(column) = self.table.columns.get(n).cloned() else { return Told::Nothing };
        let text = tidy(self.table.cell(at.row, n));
        if days::is_missing(&text) {
            return Told::Nothing;
        }
        let header = column.header.as_str();
        let narrow = half_width(&text);
        if let Some(it) = days::decimal(&narrow) {
            if narrow != text {
                self.note(Fault::FullWidth, at, header, &text, &narrow);
            }
            return Told::Is(it);
        }
        if let Some((it, fault)) = grouped(&narrow) {
            self.note(fault, at, header, &text, &it.to_string());
            return Told::Is(it);
        }
        // `22,5`, and `1,234`, which can be 1.234.
        if let Some((whole, part)) = narrow.split_once(',').filter(|(_, part)| !part.contains(',')) {
            let point = days::decimal(&format!("{whole}.{part}"));
            let none = days::decimal(&format!("{whole}{part}"));
            if let (Some(point), Some(none)) = (point, none) {
                match self.answers.comma_of(header) {
                    Some("decimal") => {
                        self.note(Fault::Decided, at, header, &text, &point.to_string());
                        return Told::Is(point);
                    }
                    Some("thousands") => {
                        self.note(Fault::Decided, at, header, &text, &none.to_string());
                        return Told::Is(none);
                    }
                    _ if self.table.separator == ';' && part.len() != 3 => {
                        self.note(Fault::DecimalComma, at, header, &text, &point.to_string());
                        return Told::Is(point);
                    }
                    _ => {
                        self.note(Fault::CommaAsked, at, header, &text, &format!("{point}, {none}"));
                        return Told::Asked;
                    }
                }
            }
        }
        let bare = narrow.to_lowercase();
        let bare = ["mm", "mg", "点", "歳", "才", "日", "個"].iter().find_map(|it| bare.strip_suffix(it)).unwrap_or("");
        if let Some(it) = days::decimal(bare.trim()).filter(|_| column.field != Field::Time) {
            self.note(Fault::UnitOff, at, header, &text, &it.to_string());
            return Told::Is(it);
        }
        // 12x10, <5: which number it should be is known.
        let size = column.field == Field::Size && narrow.chars().any(|it| it.is_ascii_digit());
        let fault = match column.field {
            Field::Time => Fault::NoTime,
            _ if size
                && narrow.contains(['x', 'X', '×', '*', '<', '>', '≤', '≥', '≦', '≧', '~', '〜', '-', '未', '以']) =>
            {
                Fault::SizeForm
            }
            _ => Fault::NoNumber,
        };
        self.note(fault, at, header, &text, "");
        Told::Bad
    }

    /// The grade in a cell: 0 to 5.
    pub fn grade(&mut self, at: At) -> Told<i64> {
        let Some((n, column)) = self.column(Field::Grade) else { return Told::Nothing };
        let text = tidy(self.table.cell(at.row, n));
        if days::is_missing(&text) {
            return Told::Nothing;
        }
        let narrow = half_width(&text);
        let lower = narrow.to_lowercase();
        let named = ["grade", "グレード", "gr", "g"].iter().find_map(|it| lower.strip_prefix(it));
        // `Grade-3` is no number below nought.
        let bare = named.map_or(lower.as_str(), |it| it.trim_start_matches(['-', '.', ':', ' ']));
        let bare = bare.strip_suffix('度').unwrap_or(bare).trim();
        let roman = ["i", "ii", "iii", "iv", "v"].iter().position(|it| *it == bare).map(|it| it as i64 + 1);
        let number = days::decimal(bare).filter(|it| it.is_whole()).and_then(|it| it.exact().to_whole()).or(roman);
        match number {
            Some(it @ 0..=5) => {
                if text != it.to_string() {
                    let fault = if narrow != text { Fault::FullWidth } else { Fault::GradeForm };
                    self.note(fault, at, &column.header, &text, &it.to_string());
                }
                Told::Is(it)
            }
            _ => {
                self.note(Fault::GradeOutside, at, &column.header, &text, "");
                Told::Bad
            }
        }
    }

    /// Looks over the codes of the column of status: 1 and 2 without words are asked about.
    pub fn look_at_codes(&mut self) {
        let Some((n, column)) = self.column(Field::Status) else { return };
        let codes: Set<String> = self
            .table
            .rows
            .iter()
            .filter(|row| !self.is_total(row))
            .map(|row| half_width(self.table.cell(row, n)))
            .filter(|it| !it.is_empty())
            .collect();
        let digits = |it: &String| it.bytes().all(|it| it.is_ascii_digit());
        let figures: Vec<&String> = codes.iter().filter(|it| digits(it)).collect();
        let answered = |it: &String| self.answers.status.contains_key(it);
        let clear = self.answers.death_code.is_some() || figures.iter().all(|it| answered(it));
        // A header that names life and death alike does not say what 1 is; `status` alone is an event by custom.
        let name = plain(&column.header);
        let names_life = ["生存", "生死", "転帰", "vital", "alive"].iter().any(|it| name.contains(it));
        let both = names_life && (!column.death || name.contains("生存"));
        let told = column.turned || matches!(name.as_str(), "生存" | "alive" | "生存中");
        let fault = match () {
            () if figures.is_empty() || clear => return,
            () if codes.contains("2") => Fault::CodesAsked,
            () if both && !told => Fault::CodeOneAsked,
            () => return,
        };
        self.codes_unclear = true;
        let all: Vec<String> = codes.iter().filter(|it| it.len() < 3).cloned().collect();
        self.say(fault, None, "", &column.header, &all.join(", "), "");
    }

    /// Alive or dead.
    pub fn vital(&mut self, at: At) -> Told<Vital> {
        let Some((n, column)) = self.column(Field::Status) else { return Told::Nothing };
        let text = tidy(self.table.cell(at.row, n));
        let it = half_width(&text).to_lowercase();
        let answered = self.answers.status.iter().find(|(word, _)| half_width(word).to_lowercase() == it);
        if let Some((_, answer)) = answered {
            let vital = if answer == "dead" { Vital::Dead } else { Vital::Alive };
            let read = answer.clone();
            self.note(Fault::Decided, at, &column.header, &text, &read);
            return Told::Is(vital);
        }
        if it.is_empty() || matches!(it.as_str(), "na" | "n/a" | "." | "-" | "ー") {
            return Told::Nothing;
        }
        let code = it.bytes().all(|it| it.is_ascii_digit());
        if let (Some(death), true) = (&self.answers.death_code, code) {
            return Told::Is(if *death == it { Vital::Dead } else { Vital::Alive });
        }
        if code && self.codes_unclear {
            return Told::Asked;
        }
        // Yes and no stand for what the header says; words stand for themselves.
        let header = plain(&column.header);
        let turned = column.turned || matches!(header.as_str(), "生存" | "alive" | "生存中");
        let yes = matches!(it.as_str(), "1" | "true" | "yes" | "y" | "あり" | "有" | "有り" | "○" | "◯" | "はい");
        let no = matches!(it.as_str(), "0" | "false" | "no" | "n" | "なし" | "無" | "無し" | "×" | "✕" | "いいえ");
        let says = column.death || turned || code;
        match vital_of(&it) {
            _ if (yes || no) && says => Told::Is(if yes != turned { Vital::Dead } else { Vital::Alive }),
            Some(it) => Told::Is(it),
            None => {
                self.note(Fault::StatusAsked, at, &column.header, &text, "");
                Told::Asked
            }
        }
    }

    /// Whether there was a new lesion, by time.
    pub fn new_lesions(&mut self, at: At) -> Sorted<When, bool> {
        let columns = self.table.columns.iter().enumerate().filter(|(_, it)| it.field == Field::NewLesion);
        let columns: Vec<(usize, When)> = columns.filter_map(|(n, it)| Some((n, it.when?))).collect();
        let told = columns.into_iter().filter(|it| it.1 > When::BEFORE);
        told.filter_map(|(n, when)| Some((when, self.yes_or_no(at, n).get()?))).collect()
    }

    /// What a cell says, whatever its form: 2024/4/1 and 令和6年4月1日 are one day, ５ and 5.0 one number.
    pub fn meaning(&self, column: &Column, cell: &str) -> String {
        let text = tidy(cell);
        let narrow = half_width(&text).to_lowercase();
        let other = || narrow.split_whitespace().collect::<Vec<_>>().join(" ");
        let number = || days::decimal(&narrow).map(|it| it.exact().round(9).0);
        match column.field {
            it if it.is_date() => match days::read_until(&text, self.last) {
                Day::Is(day, _) => day.to_string(),
                Day::Missing => String::new(),
                _ => {
                    let answer = self.answers.date_of(&column.header);
                    let day = |it| days::answered(&days::read_until(&text, days::ANY_YEAR), it);
                    answer.and_then(day).map_or_else(other, |it| it.to_string())
                }
            },
            Field::Status => match vital_of(&narrow) {
                Some(Vital::Dead) => "dead".to_owned(),
                Some(Vital::Alive) => "alive".to_owned(),
                None => other(),
            },
            Field::Sex => match narrow.as_str() {
                "male" | "男" | "男性" => "m".to_owned(),
                "female" | "女" | "女性" => "f".to_owned(),
                _ => other(),
            },
            Field::Eligible | Field::Serious | Field::NewLesion => {
                yes_of(&narrow).map_or_else(other, |it| it.to_string())
            }
            Field::Id | Field::Lesion => key(&text),
            _ if days::is_missing(&text) => String::new(),
            Field::Age | Field::Time | Field::Pain | Field::Opioid | Field::Lesions | Field::Size | Field::Grade => {
                number().unwrap_or_else(other)
            }
            _ => other(),
        }
    }

    /// Yes or no in a column; what is neither is said.
    pub fn yes_or_no(&mut self, at: At, n: usize) -> Told<bool> {
        let text = tidy(self.table.cell(at.row, n));
        let Some(column) = self.table.columns.get(n) else { return Told::Nothing };
        let it = half_width(&text).to_lowercase();
        match if column.field == Field::Serious { serious_of(&it) } else { yes_of(&it) } {
            Some(it) => Told::Is(it),
            None if days::is_missing(&text) => Told::Nothing,
            None => {
                let header = column.header.clone();
                self.note(Fault::NotYesNo, at, &header, &text, "");
                Told::Bad
            }
        }
    }

    /// Yes or no in the column of a field; what is neither is said.
    pub fn yes(&mut self, at: At, field: Field) -> Option<bool> {
        let (n, _) = self.column(field)?;
        self.yes_or_no(at, n).get()
    }

    /// What is said of causality; blank is not known, and so is what cannot be read, which is said.
    pub fn causality(&mut self, at: At) -> Causality {
        let Some((n, column)) = self.column(Field::Related) else { return Causality::Unknown };
        let text = tidy(self.table.cell(at.row, n));
        let told = causality_of(&half_width(&text).to_lowercase());
        if told.is_none() && !days::is_missing(&text) {
            self.note(Fault::NotYesNo, at, &column.header, &text, "");
        }
        told.unwrap_or(Causality::Unknown)
    }

    /// What is wrong with a row without an id: the first below the header may go on with it.
    pub fn without_id(&self, row: &Row) -> Fault {
        let mut told = row.cells.iter().filter(|it| !tidy(it).is_empty()).peekable();
        let head =
            |it: &String| known(it, self.role) || When::parse(&half_width(it)).is_some() && days::decimal(it).is_none();
        let first = self.table.rows.first().is_some_and(|it| it.line == row.line);
        if first && told.peek().is_some() && told.all(head) { Fault::TwoHeaders } else { Fault::NoId }
    }

    /// Whether nothing but the id stands in a row: numbers were written ahead.
    pub fn says_nothing(&self, row: &Row) -> bool {
        let blank = |(it, column): (&String, &Column)| column.field == Field::Id || tidy(it).is_empty();
        row.cells.iter().zip(&self.table.columns).all(blank)
    }

    /// Whether a row is a total, a header, or a line of text below the table.
    pub fn is_total(&self, row: &Row) -> bool {
        let mut told = row.cells.iter().map(|it| half_width(it).trim().to_lowercase()).filter(|it| !it.is_empty());
        let Some(first) = told.next() else { return false };
        // The header once more, as it stands on each printed page.
        if told.clone().next().is_some() && row.cells.iter().all(|it| it.trim().is_empty() || known(it, self.role)) {
            return true;
        }
        // How many there are: figures alone behind it, and no day.
        if matches!(first.as_str(), "n" | "例数" | "症例数" | "件数")
            && told.clone().all(|it| days::decimal(&it).is_some())
        {
            return true;
        }
        let sum = [
            "合計",
            "総計",
            "小計",
            "total",
            "sum",
            "平均",
            "平均値",
            "mean",
            "中央値",
            "median",
            "標準偏差",
            "sd",
            "最小",
            "最小値",
            "min",
            "最大",
            "最大値",
            "max",
            "範囲",
            "range",
        ];
        let behind = |word: &str| first.strip_prefix(word).is_some_and(|it| !it.starts_with(char::is_alphanumeric));
        if first == "計" || sum.into_iter().any(behind) {
            return true;
        }
        let below = ["※", "*", "注", "備考", "以上", "note", "n="];
        told.next().is_none() && below.into_iter().any(|it| first.starts_with(it))
    }

    /// Which fate the remarks of a line come to, if nothing graver was found.
    pub fn fate(&self, line: usize) -> Fate {
        let repaired = |it: &Remark| {
            let kind = matches!(
                it.fault,
                Fault::FullWidth
                    | Fault::EraLetter
                    | Fault::EraName
                    | Fault::DecimalComma
                    | Fault::Thousands
                    | Fault::UnitOff
                    | Fault::GradeForm
                    | Fault::Scaled
                    | Fault::Decided
                    | Fault::TooShort
            );
            it.line == Some(line) && kind
        };
        if self.ledger.remarks.iter().rev().take_while(|it| it.line.is_none_or(|it| it >= line)).any(repaired) {
            Fate::Repaired
        } else {
            Fate::Used
        }
    }
}

/// A cell without spaces around it and without the apostrophe that keeps a spreadsheet from reading it.
pub fn tidy(cell: &str) -> String {
    let it = cell.trim_matches([' ', '\u{3000}', '\t', '\n', '\r', '\u{a0}']);
    // `="001"` is how some programs keep a spreadsheet from reading a number.
    let quoted = it.strip_prefix("=\"").and_then(|it| it.strip_suffix('"'));
    quoted.or(it.strip_prefix('\'')).unwrap_or(it).to_owned()
}

/// Ids are the same whatever their width, case, spaces and kind of hyphen.
pub fn key(id: &str) -> String {
    let hyphen = |it: char| if "‐‑‒–—―−ーｰ".contains(it) { '-' } else { it };
    half_width(id).to_lowercase().chars().filter(|it| !it.is_whitespace()).map(hyphen).collect()
}

/// A number whose signs have one reading: `1.234,5`, `1,234.5`, `1,234,567`.
fn grouped(text: &str) -> Option<(Decimal, Fault)> {
    let (sign, body) = text.strip_prefix('-').map_or(("", text), |it| ("-", it));
    let whole = |it: &str, by: char| {
        let mut parts = it.split(by);
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        let first = parts.next().is_some_and(|it| (1..=3).contains(&it.len()) && digits(it));
        let many = it.matches(by).count();
        (first && many > 0 && parts.all(|it| it.len() == 3 && digits(it))).then_some(many)
    };
    let joined = |it: &str, by: char, part: &str| {
        let point = if part.is_empty() { "" } else { "." };
        days::decimal(&format!("{sign}{}{point}{part}", it.replace(by, "")))
    };
    for (by, point, fault) in [('.', ',', Fault::DecimalComma), (',', '.', Fault::Thousands)] {
        if let Some((before, part)) = body.split_once(point)
            && whole(before, by).is_some()
            && !part.is_empty()
            && part.bytes().all(|it| it.is_ascii_digit())
        {
            return Some((joined(before, by, part)?, fault));
        }
    }
    if whole(body, ',').is_some_and(|it| it > 1) {
        return Some((joined(body, ',', "")?, Fault::Thousands));
    }
    None
}

/// Alive or dead by a word that says so; and `死亡（原病死）`, where what stands behind does not say the opposite.
pub fn vital_of(it: &str) -> Option<Vital> {
    const DEAD: [&str; 14] = [
        "死亡",
        "死",
        "dead",
        "died",
        "d",
        "death",
        "deceased",
        "原病死",
        "他病死",
        "癌死",
        "がん死",
        "死亡あり",
        "他因死",
        "病死",
    ];
    const ALIVE: [&str; 18] = [
        "生存",
        "生",
        "alive",
        "a",
        "打ち切り",
        "打切り",
        "打切",
        "censored",
        "生存中",
        "健在",
        "生存確認",
        "追跡不能",
        "lost",
        "lost to follow-up",
        "lost to followup",
        "ltfu",
        "死亡なし",
        "living",
    ];
    let one = |it: &str| match it.trim() {
        it if DEAD.contains(&it) => Some(Vital::Dead),
        it if ALIVE.contains(&it) => Some(Vital::Alive),
        _ => None,
    };
    if let Some(it) = one(it) {
        return Some(it);
    }
    let at = it.find(['(', '[', ':', '・', '/', ',', '、', ' ']).filter(|at| *at > 0)?;
    let (first, rest) = it.split_at(at);
    let found = one(first)?;
    let rest = rest.trim_matches(['(', ')', '[', ']', ':', '・', '/', ',', '、', ' ']);
    // 「死亡（生存）」, 「死亡：なし」, 「死亡（疑い）」, 「生存？」: that is not one answer.
    let opposite = match found {
        Vital::Dead => ["生存", "alive", "健在"],
        Vital::Alive => ["死亡", "dead", "死"],
    };
    const OPEN: [&str; 13] =
        ["?", "？", "なし", "無", "ない", "否", "未", "不明", "できず", "疑", "可能性", "unknown", "not"];
    let asked = OPEN.iter().any(|word| rest.contains(word)) || rest.split(' ').any(|it| it == "no");
    let against = opposite.iter().any(|word| rest.contains(word)) || one(rest).is_some_and(|it| it != found);
    (!against && !asked).then_some(found)
}

/// What stands before a bracket or a sign that parts words, and what stands behind it.
fn parted(it: &str) -> (&str, &str) {
    match it.find(['(', '[', ':', '、', ',', '/']).filter(|at| *at > 0) {
        Some(at) => (it[..at].trim(), &it[at..]),
        None => (it, ""),
    }
}

/// Whether an event is serious: yes or no, or one of the reasons for which an event is (ICH E2A; `…のおそれ` as Japanese
/// reports have it; both from memory), alone or behind it.
fn serious_of(it: &str) -> Option<bool> {
    const YES: [&str; 19] = [
        "該当",
        "該当する",
        "該当あり",
        "sae",
        "死亡",
        "死亡のおそれ",
        "生命を脅かす",
        "入院",
        "入院または入院期間の延長",
        "入院期間の延長",
        "障害",
        "障害のおそれ",
        "先天異常",
        "death",
        "life-threatening",
        "life threatening",
        "hospitalization",
        "hospitalisation",
        "disability",
    ];
    const NO: [&str; 6] = ["非該当", "該当しない", "該当なし", "重篤でない", "重篤ではない", "non-sae"];
    let one = |it: &str| match it {
        it if YES.contains(&it) => Some(true),
        it if NO.contains(&it) => Some(false),
        it => yes_of(it),
    };
    if let Some(it) = one(it) {
        return Some(it);
    }
    // 「重篤（疑い）」, 「重篤：なし」: that is not one answer.
    let (first, rest) = parted(it);
    let open = ["?", "なし", "無", "ない", "否", "未", "不明", "疑", "非", "unknown", "not"];
    one(first).filter(|_| !rest.is_empty() && !open.iter().any(|it| rest.contains(it)))
}

/// What is said of causality, in words, signs or codes.
fn causality_of(it: &str) -> Option<Causality> {
    const BEFORE: [&str; 8] = ["合理的な可能性", "合理的可能性", "因果関係", "関連性", "関連", "は", "が", "の"];
    let mut it = it;
    while let Some(rest) = BEFORE.iter().find_map(|word| it.strip_prefix(word)).filter(|it| !it.is_empty()) {
        it = rest;
    }
    match it {
        "yes"
        | "y"
        | "1"
        | "true"
        | "あり"
        | "ある"
        | "有"
        | "有り"
        | "○"
        | "◯"
        | "否定できない"
        | "を否定できない"
        | "definite"
        | "definitely"
        | "probable"
        | "probably"
        | "possible"
        | "possibly"
        | "related"
        | "確実"
        | "おそらくあり"
        | "おそらく関連"
        | "おそらく関連あり"
        | "可能性あり"
        | "多分"
        | "たぶん"
        | "多分関連"
        | "たぶん関連"
        | "多分関連あり"
        | "たぶん関連あり"
        | "疑い" => Some(Causality::Yes),
        "no" | "n" | "0" | "false" | "なし" | "ない" | "無" | "無し" | "×" | "✕" | "unlikely" | "unrelated"
        | "not related" | "none" | "否定" | "否定できる" | "を否定できる" => Some(Causality::No),
        "不明" | "評価不能" | "判定不能" | "unknown" | "not assessable" => Some(Causality::Unknown),
        _ => None,
    }
}

/// Yes or no in words, signs or codes.
fn yes_of(it: &str) -> Option<bool> {
    match it {
        "yes" | "y" | "1" | "true" | "適格" | "適" | "○" | "◯" | "あり" | "有" | "有り" | "はい" | "重篤"
        | "eligible" | "serious" | "新病変あり" | "出現" => Some(true),
        "no" | "n" | "0" | "false" | "不適格" | "不適" | "×" | "✕" | "なし" | "無" | "無し" | "いいえ" | "非重篤"
        | "ineligible" | "not eligible" | "non-serious" | "not serious" | "新病変なし" => Some(false),
        _ => None,
    }
}
