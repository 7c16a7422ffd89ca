//! What stands behind a name: numbers with their signs, units, limits, flags and comments, until the next name.

use super::day::{bare_day, day_before};
use super::days::Marked;
use super::finding::Reason;
use super::fold::is_skipped;
use super::lexicon::Lexicon;
use super::names::{Analyte, What};
use super::raw::Raw;
use super::words::{
    ABSENT, COMMENTS, METHODS, NO_FLUIDS, OWN, PERSONS, PLAIN, QUALIFIERS, SPECIMENS, other_time, person as a_person,
};
use crate::engine::{Decimal, Relation};

/// Whether a letter is of a word in which no other word begins.
pub fn is_letter(it: char) -> bool {
    it.is_alphabetic() || matches!(it, 'ー' | '々' | '#')
}

/// Whether a letter is Japanese.
pub fn is_japanese(it: char) -> bool {
    it.is_alphabetic() && !it.is_ascii() && !matches!(it, 'γ' | 'α' | 'β' | 'µ')
}

/// A text that is read from left to right.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Names and units.
    pub lexicon: &'a Lexicon,
    /// The folded text.
    pub chars: &'a [char],
}

impl Reader<'_> {
    /// The letter at a place.
    pub fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// Whether a text stands here, capitals aside.
    pub fn stands(&self, at: usize, text: &str) -> bool {
        let mut here = at;
        text.chars().all(|it| {
            let same = self.at(here).is_some_and(|here| here == it || here.to_ascii_lowercase() == it);
            here += 1;
            same
        })
    }

    fn longest<'w>(&self, at: usize, words: impl Iterator<Item = &'w str>) -> Option<usize> {
        words.filter(|word| self.stands(at, word)).map(|word| word.chars().count()).max()
    }

    /// The words for another specimen, if one begins here.
    pub fn specimen(&self, at: usize) -> Option<usize> {
        let whole = |length: usize| {
            let last = self.at(at + length - 1);
            let next = self.at(at + length);
            let latin = last.is_some_and(|it| it.is_ascii_alphabetic());
            !(latin && next.is_some_and(|it| it.is_ascii_alphanumeric()))
        };
        // 尿路感染
        if NO_FLUIDS.iter().any(|it| self.stands(at, it)) {
            return None;
        }
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        if self.at(at).is_some_and(|it| it.is_ascii()) && before.is_some_and(|it| it.is_ascii_alphanumeric()) {
            return None;
        }
        self.longest(at, SPECIMENS.iter().copied()).filter(|length| whole(*length))
    }

    /// The word for a person, if one begins here and stands alone; and whether it is the patient.
    pub fn person(&self, at: usize) -> Option<(usize, bool)> {
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        let own = self.longest(at, OWN.iter().copied());
        let length = own.or_else(|| self.longest(at, PERSONS.iter().copied()));
        let length = length.filter(|_| !before.is_some_and(is_letter))?;
        let end = at + length + usize::from(matches!(self.at(at + length), Some('の' | '側' | '血')));
        let ascii = self.at(at).is_some_and(|it| it.is_ascii());
        let more = self.at(end).is_some_and(|it| if ascii { it.is_alphanumeric() } else { is_japanese(it) });
        // ドナー末梢血 WBC 5.0
        let more = more && (ascii || self.longest(end, PLAIN.iter().copied()).is_none());
        (!more || end > at + length).then_some((end - at, own.is_some()))
    }

    /// The analyte whose name begins here, with the end of the name; the longest name counts.
    pub fn name(&self, from: usize) -> Option<(usize, &'static Analyte)> {
        let first = self.at(from)?;
        if !is_letter(first) {
            return None;
        }
        let before = from.checked_sub(1).and_then(|it| self.at(it));
        if first.is_ascii()
            && before.is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, '-' | '_') && !self.opens(from))
        {
            return None;
        }
        if !first.is_ascii() && before.is_some_and(is_japanese) && is_japanese(first) && !self.opens(from) {
            return None;
        }
        let (mut key, mut at, mut found) = (String::new(), from, None);
        let most = self.lexicon.longest();
        let (mut letters, mut spaces) = (0, 0);
        while letters < most {
            let Some(it) = self.at(at).filter(|it| *it != '\t') else { break };
            at += 1;
            if is_skipped(it, self.at(at)) {
                // One space may part the words of a name, not two.
                spaces = if it == ' ' { spaces + 1 } else { 0 };
                if spaces > 1 {
                    break;
                }
                continue;
            }
            spaces = 0;
            key.extend(it.to_lowercase());
            letters += 1;
            if let Some(analyte) = self.lexicon.analyte(&key)
                && self.ends(at)
            {
                found = Some((at, analyte));
            }
        }
        found
    }

    /// Whether a word that changes nothing, or a day, ends just before this place.
    fn opens(&self, at: usize) -> bool {
        let ends = |word: &str| {
            let length = word.chars().count();
            at.checked_sub(length).is_some_and(|from| self.stands(from, word))
        };
        // 11月20日血小板
        let dated = ends("日") && at.checked_sub(2).and_then(|it| self.at(it)).is_some_and(|it| it.is_ascii_digit());
        dated || PLAIN.iter().chain(SPECIMENS).any(|word| ends(word))
    }

    /// Whether a name can end here.
    fn ends(&self, at: usize) -> bool {
        let (Some(last), Some(next)) = (at.checked_sub(1).and_then(|it| self.at(it)), self.at(at)) else { return true };
        if is_japanese(next) {
            let words = PLAIN.iter().chain(ABSENT).copied().chain(COMMENTS.iter().map(|it| it.0));
            let words = words.chain(SPECIMENS.iter().copied()).chain(["高", "低", "高値", "低値", "万"]);
            return self.longest(at, words).is_some_and(|length| !self.at(at + length).is_some_and(is_japanese));
        }
        if last.is_ascii_digit() && next.is_ascii_digit() {
            return false;
        }
        if next.is_ascii_alphabetic() {
            return !last.is_ascii_alphanumeric() && !matches!(last, '+');
        }
        let after = self.at(at + 1);
        match next {
            // K-ras, Na+K: another word goes on. GOT/GPT is two names.
            '-' | '_' | '+' => !after.is_some_and(is_letter),
            '%' | '#' => false,
            // mg/dL: a unit.
            '/' => !self.divides(at + 1),
            _ => true,
        }
    }

    /// Whether what a unit counts per stands here.
    fn divides(&self, at: usize) -> bool {
        const PER: [&str; 21] = [
            "dl", "l", "ul", "µl", "ml", "mcl", "min", "分", "day", "日", "d", "24h", "24時間", "24hr", "h", "hr",
            "時間", "kg", "g", "gcr", "m2",
        ];
        PER.iter().any(|it| {
            let end = at + it.chars().count();
            let more = |at: usize| self.at(at).is_some_and(|it| it.is_alphabetic());
            self.stands(at, it) && !more(end) && !(matches!(self.at(end), Some('-' | '.')) && more(end + 1))
        })
    }

    pub(super) fn spaces(&self, mut at: usize) -> usize {
        while self.at(at) == Some(' ') {
            at += 1;
        }
        at
    }

    /// The longest unit that begins here.
    pub(super) fn unit(&self, from: usize, analyte: &Analyte) -> Option<(usize, super::lexicon::Met)> {
        let first = self.at(from)?;
        let power = first == '1' && self.at(from + 1) == Some('0') && matches!(self.at(from + 2), Some('^' | '*'));
        if first.is_ascii_digit() && !power || matches!(first, ' ' | '\t' | '(' | ')' | '-' | ',') {
            return None;
        }
        let before = from.checked_sub(1).and_then(|it| self.at(it));
        if before.is_some_and(|it| it.is_alphabetic() || matches!(it, '\\' | '^')) {
            return None;
        }
        let most = (from + self.lexicon.longest_unit()).min(self.chars.len());
        let stops = |at: usize| match self.at(at) {
            // A space stands within a unit only before its slash or its power.
            Some(' ') => !matches!(self.at(at + 1), Some('/' | '^' | '0'..='9')),
            Some('\t' | ',' | ')' | ']' | ';' | '|' | '→' | '~' | '、' | '。' | '<' | '>') => true,
            _ => false,
        };
        let line = (from..most).find(|at| stops(*at)).unwrap_or(most);
        (from + 1..=line).rev().find_map(|end| {
            let last = self.at(end - 1)?;
            let next = self.at(end);
            // mEq/day is no mEq.
            let more = next == Some('/') && self.divides(end + 1);
            if more || matches!(last, ' ' | '(' | '-' | ',') || next.is_some_and(|it| cuts(last, it)) {
                return None;
            }
            let raw: String = self.chars.get(from..end)?.iter().collect();
            // 単位 10^4/µL
            let heads = raw == "単位" && self.unit(self.spaces(end).max(end + 1), analyte).is_some();
            Some((end, self.lexicon.unit(analyte, &raw).filter(|_| !heads)?))
        })
    }

    /// A flag, if one stands here alone.
    fn flag(&self, at: usize) -> Option<usize> {
        let alone = |length: usize| {
            let letter = |it: char| it.is_ascii_alphabetic() || is_japanese(it) && it != 'の';
            !self.at(at + length).is_some_and(|it| letter(it) || it == '/')
        };
        const WORDS: [&str; 14] =
            ["hh", "ll", "h", "l", "n", "高値", "低値", "高", "低", "↑↑", "↓↓", "high", "low", "異常"];
        let word = self.longest(at, WORDS.into_iter()).filter(|length| alone(*length));
        let sign = || {
            let it = self.at(at)?;
            matches!(it, '↑' | '↓' | '▲' | '▼' | '*' | '#' | '!' | '+').then_some(1)
        };
        word.or_else(sign)
    }

    /// Reads what stands behind a name, into `raw`; gives where it ends. `many`: numbers parted by a slash belong to
    /// several names. `cell`: no name ends it.
    pub fn segment(&self, from: usize, raw: &mut Raw, many: bool, cell: bool) -> usize {
        let end = self.scan(from, raw, many, cell);
        raw.settle();
        end
    }

    /// The same, with the days behind the name left for the whole line to be told.
    pub fn scan(&self, from: usize, raw: &mut Raw, many: bool, cell: bool) -> usize {
        let mut at = from;
        let mut arrow = false;
        while let Some(it) = self.at(at) {
            if it == '\u{fffd}' {
                raw.damaged = true;
                at += 1;
                continue;
            }
            if it == ' ' || it == '\t' {
                at += 1;
                continue;
            }
            if it == '(' || it == '[' {
                let close = if it == '(' { ')' } else { ']' };
                let end = (at + 1..self.chars.len()).find(|end| self.at(*end) == Some(close));
                let within = end.and_then(|end| self.chars.get(at + 1..end)).unwrap_or(&[]);
                if let Some(end) = end
                    && (cell || !self.holds_result(at + 1, end))
                {
                    self.within(within, at + 1, raw);
                    at = end + 1;
                } else {
                    // Ca 11.8 (Alb 2.9で補正)
                    let own =
                        |end: usize| (at..end).any(|at| self.name(at).is_some_and(|it| it.1.what == What::Corrected));
                    if raw.analyte.what == What::Calcium && end.is_some_and(|end| self.corrects(at, end) && !own(end)) {
                        raw.qualifier = raw.qualifier.or(Some("corrected"));
                    }
                    at += 1;
                }
                continue;
            }
            // ×104/µL: a power that has lost its place.
            let lost = it == '×'
                && self.stands(at + 1, "10")
                && self.digits(at + 1).is_some_and(|it| it.0 > at + 3)
                && self.unit(at, raw.analyte).is_none();
            let upto = lost || it == '~' && raw.amounts.is_empty() && self.digits(self.spaces(at + 1)).is_some();
            if upto
                || !raw.amounts.is_empty() && (self.supposed(at) || self.vague(at) || self.planned(at, raw))
                || self.ranges(at, raw)
            {
                // Neither the one number nor the other.
                raw.vague = true;
                at += 1;
                continue;
            }
            if let Some(end) = self.multiple(at, raw) {
                raw.times();
                at = end;
                continue;
            }
            if let Some(end) = self.limit(at, raw) {
                at = end;
                continue;
            }
            if let Some((end, met)) = self.unit(at, raw.analyte) {
                raw.unit(met);
                let text: String = self.chars.get(at..end).unwrap_or(&[]).iter().collect::<String>().to_lowercase();
                if text == "meq" || ["/", "/d", "/u", "/µ"].iter().any(|it| text.ends_with(it)) {
                    raw.remark(Reason::UnitTruncated);
                }
                // 3万2千 is one number.
                raw.vague |= text.ends_with(['万', '千'])
                    && self.at(end).is_some_and(|it| it.is_ascii_digit())
                    && day_before(self.chars, end, &|_| false).is_none();
                at = end;
                // 0.04 mg/dL未満, 3万~
                if let Some((end, side)) = self.behind(at, true) {
                    if let Some(last) = raw.amounts.last_mut().filter(|it| it.sign.is_none()) {
                        last.sign = Some(side);
                    }
                    at = end;
                }
                continue;
            }
            if !cell && at > from && self.starts_word(at) && self.name(at).is_some() {
                return at;
            }
            // 尿Cre, 血清Cre, 空腹時血糖: the word belongs to the name behind it, not to the value before it.
            if !cell && at > from && self.leads(at) {
                return at;
            }
            if let Some(length) = self.specimen(at) {
                raw.specimen = true;
                at += length;
                continue;
            }
            // Of several names the first figures with a slash are their values.
            if (!many || raw.amounts.len() > 1)
                && (it.is_ascii_alphanumeric() || matches!(it, '令' | '平' | '昭'))
                && self.is_day(at)
                && let Some(dated) = day_before(self.chars, at, &|it| !cell && self.name(it).is_some())
                    .or_else(|| bare_day(self.chars, at))
            {
                raw.days.push(Marked { at, length: dated.length, day: dated.day });
                at += dated.length;
                continue;
            }
            if it == '^' {
                // A power of nothing: whatever it was, the figure behind it is no value.
                raw.odd = true;
                at += 1;
                while self.at(at).is_some_and(|it| it.is_ascii_digit()) {
                    at += 1;
                }
                continue;
            }
            if let Some(end) = self.figures(at, raw, arrow) {
                at = end;
                arrow = false;
                continue;
            }
            // Behind a value 量不足 is said of its specimen.
            if !raw.amounts.is_empty()
                && let Some(length) = self.comment(at, raw)
            {
                at += length;
                continue;
            }
            if let Some(length) = self.absent(at) {
                raw.absent = true;
                // 5.9 測定不能: one or the other.
                if !raw.amounts.is_empty() && raw.days.is_empty() {
                    raw.remark(Reason::NoValue);
                }
                at += length;
                continue;
            }
            if let Some(length) = self.comment(at, raw) {
                at += length;
                continue;
            }
            if let Some(length) = self.flag(at) {
                let flag: String = self.chars.get(at..at + length).unwrap_or(&[]).iter().collect();
                if matches!(it, '↑' | '↓') {
                    raw.remark(Reason::ArrowFlag);
                }
                if it == '+' && raw.amounts.is_empty() {
                    raw.semi = true;
                }
                raw.flags.push(flag.to_uppercase());
                at += length;
                continue;
            }
            if it == '→' {
                arrow = true;
                at += 1;
                continue;
            }
            // /nL: a unit that is not known.
            let unit = it == '/' && self.at(at + 1).is_some_and(|it| it.is_alphabetic());
            if unit && !many && !raw.amounts.is_empty() && raw.units.is_empty() && self.name(at + 1).is_none() {
                raw.strange_unit = true;
                at += 1;
                continue;
            }
            if it == '±' {
                raw.semi = true;
                at += 1;
                continue;
            }
            if is_letter(it) {
                at = self.word(at, raw);
                continue;
            }
            if it == '-' && raw.amounts.is_empty() && !self.at(at + 1).is_some_and(|it| it.is_ascii_digit()) {
                raw.absent = true;
            }
            at += 1;
        }
        at
    }

    /// Whether a place begins a word, so that a name may begin there.
    fn starts_word(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|it| self.at(it)) else { return true };
        let here = self.at(at).unwrap_or(' ');
        !(is_letter(before) && is_letter(here) && before.is_ascii() == here.is_ascii()) || self.opens(at)
    }

    /// Whether a word of a specimen, or of how it was taken, begins here, with a name behind it.
    pub fn leads(&self, at: usize) -> bool {
        let plain = || self.longest(at, PLAIN.iter().copied());
        // 補正 is said of the value before it; 補正Ca is a name.
        let taken = || self.qualifier(at).filter(|it| it.1 != "corrected").map(|it| it.0);
        let Some(length) = self.specimen(at).or_else(|| Some(self.person(at)?.0)).or_else(taken).or_else(plain) else {
            return false;
        };
        let mut next = self.spaces(at + length);
        while matches!(self.at(next), Some(':' | '・' | ']')) {
            next = self.spaces(next + 1);
        }
        self.name(next).is_some()
    }

    /// Whether what stands between is a result of its own: a name with a figure.
    fn holds_result(&self, from: usize, end: usize) -> bool {
        let figure = (from..end).any(|at| self.at(at).is_some_and(|it| it.is_ascii_digit()));
        figure && (from..end).any(|at| self.starts_word(at) && self.name(at).is_some_and(|(stop, _)| stop < end))
    }

    /// Whether figures with a slash are a day and no pair of numbers: a slash alone could part two values.
    fn is_day(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        !before.is_some_and(|it| it == '/' || it.is_ascii_digit())
    }

    /// Numbers, and two of them as limits; gives where they end.
    fn figures(&self, at: usize, raw: &mut Raw, arrow: bool) -> Option<usize> {
        // Only an upper limit: ~0.3.
        if self.at(at) == Some('~')
            && !raw.amounts.is_empty()
            && let Some((end, high, _)) = self.digits(self.spaces(at + 1))
        {
            raw.limits(None, Some(high));
            return Some(end);
        }
        let starred = self.at(at) == Some('*') && self.at(at + 1) == Some('*');
        if starred {
            raw.absent = true;
            let mut end = at;
            while self.at(end) == Some('*') {
                end += 1;
            }
            return Some(end);
        }
        let found = self.number(at)?;
        let here = self.spaces(found.end);
        // 1:80, 3+: titres and pluses.
        if self.at(found.end) == Some(':') && self.at(found.end + 1).is_some_and(|it| it.is_ascii_digit()) {
            raw.semi = true;
            return self.digits(found.end + 1).map(|it| it.0);
        }
        if self.at(found.end) == Some('+') && found.amount.value.len() == 1 {
            raw.semi = true;
            return Some(found.end + 1);
        }
        if matches!(self.at(here), Some('-' | '~' | 'ー'))
            && found.amount.sign.is_none()
            && let Some((end, high, comma)) = self.digits(self.spaces(here + 1))
            && comma.is_none()
            && found.amount.comma.is_none()
        {
            raw.limits(Some(found.amount.value), Some(high));
            return Some(end);
        }
        let value = found.amount.value.as_str();
        // A plain 100 before the unit of single cells is the hundred of a unit, or the end of a long number.
        if matches!(value, "100" | "1000" | "10000")
            && !raw.amounts.is_empty()
            && self.at(found.end) == Some('/')
            && raw.units.is_empty()
            && let Some((end, met)) = self.unit(found.end, raw.analyte)
            && met.id() == "/uL"
        {
            raw.hundreds = true;
            if let Some(last) = raw.amounts.last_mut() {
                last.comma = Some([last.value.clone(), value.to_owned()]);
            }
            return Some(end);
        }
        if let Some(side) = found.amount.sign.filter(|_| !raw.amounts.is_empty() && !arrow) {
            let limit = found.amount.value;
            match side {
                Relation::Below | Relation::AtMost => raw.limits(None, Some(limit)),
                Relation::Above | Relation::AtLeast => raw.limits(Some(limit), None),
            }
            return Some(found.end);
        }
        raw.amounts.push(found.amount);
        Some(found.end)
    }

    fn absent(&self, at: usize) -> Option<usize> {
        let length = self.longest(at, ABSENT.iter().copied())?;
        let next = self.at(at + length);
        // 再検済 is no 再検中; 未満 is a side.
        (!next.is_some_and(is_japanese)).then_some(length)
    }

    /// A comment on the specimen, unless it is said that there is none of it.
    fn comment(&self, at: usize, raw: &mut Raw) -> Option<usize> {
        let (word, reason) =
            COMMENTS.iter().filter(|it| self.stands(at, it.0)).max_by_key(|it| it.0.chars().count())?;
        let length = word.chars().count();
        let mut end = self.spaces(at + length);
        while self.at(end) == Some(':') {
            end = self.spaces(end + 1);
        }
        let none = ["(-)", "-", "なし", "無し", "無", "(±)", "はなし", "を認めず", "認めず", "0"];
        let none = none.iter().find(|it| self.stands(end, it));
        // Not hemolyzed, anicteric.
        let denied = ["no ", "not ", "non-", "non", "un", "an", "without "];
        let denied = denied.iter().any(|it| at.checked_sub(it.len()).is_some_and(|at| self.stands(at, it)));
        if denied && none.is_none() {
            return Some(length);
        }
        match none {
            Some(none) => end += none.chars().count(),
            None => {
                raw.remark(*reason);
                let signs = ["(3+)", "(2+)", "(1+)", "(+)", "あり", "有り", "有", "3+", "2+", "1+", "+", "検体"];
                end += signs.iter().find(|it| self.stands(end, it)).map_or(0, |it| it.chars().count());
            }
        }
        Some(end - at)
    }

    /// What a text beside a result says of its specimen.
    pub fn remarks(&self, raw: &mut Raw) {
        let mut at = 0;
        while at < self.chars.len() {
            raw.specimen |= self.specimen(at).is_some();
            at += self.comment(at, raw).unwrap_or(1);
        }
    }

    /// A word that is none of the above.
    fn word(&self, at: usize, raw: &mut Raw) -> usize {
        if let Some((length, qualifier)) = self.qualifier(at) {
            raw.qualifier = raw.qualifier.or(Some(qualifier));
            return at + length;
        }
        if let Some((length, method)) = self.method(at) {
            raw.method = raw.method.or(Some(method));
            return at + length;
        }
        if let Some(length) = self.sex(at) {
            raw.sexed = true;
            return at + length;
        }
        for (word, control) in [
            ("対照", true),
            ("control", true),
            ("基準値", false),
            ("基準範囲", false),
            ("基準", false),
            ("正常値", false),
            ("正常範囲", false),
            ("正常", false),
            ("単位", false),
        ] {
            let end = at + word.chars().count();
            // 正常 alone is a word like any other: 正常化.
            let range = || matches!(self.at(self.spaces(end)), Some('0'..='9' | ':' | '<' | '≤' | '~'));
            if self.stands(at, word) && (!word.starts_with("正常") || !raw.amounts.is_empty() && range()) {
                // 基準値×3.2
                raw.multiple |= !control && matches!(self.at(self.spaces(end)), Some('×' | 'x' | 'X' | '*'));
                if !control {
                    return end;
                }
                raw.remark(Reason::Control);
                let start = (end..self.chars.len()).find(|at| !matches!(self.at(*at), Some(' ' | ':' | '値')));
                return start.and_then(|it| self.digits(it)).map_or(end, |it| it.0);
            }
        }
        // 目標, ×10 without its power, and numbers that no unit of ours counts in.
        if ["目標", "goal", "target", "x10"].iter().any(|it| self.stands(at, it)) {
            raw.vague = true;
        }
        if ["lakh", "million", "thousand", "mio", "tsd", "crore"].iter().any(|it| self.stands(at, it)) {
            raw.strange_unit = true;
        }
        let run: String = self.chars.get(at..).unwrap_or(&[]).iter().take_while(|it| it.is_alphanumeric()).collect();
        if other_time(&run) {
            raw.remark(Reason::OtherTime);
        }
        if let Some(length) = self.longest(at, PLAIN.iter().copied())
            && !self.at(at + length).is_some_and(is_letter)
        {
            return at + length;
        }
        let mut end = at;
        while !self.goes_on(at, end, raw)
            && self.at(end).is_some_and(|it| {
                is_letter(it) || matches!(it, '/' | '^' | '.' | '%' | '-') || it.is_ascii_digit() && end > at
            })
        {
            end += 1;
        }
        let end = end.max(at + 1);
        // 前値の2倍
        if !raw.amounts.is_empty() && self.chars.get(at..end).unwrap_or(&[]).contains(&'倍') {
            raw.remark(Reason::Multiple);
        }
        // Alb補正, Payneの式で補正
        if raw.analyte.what == What::Calcium && self.corrects(at, end) {
            raw.qualifier = raw.qualifier.or(Some("corrected"));
            return end;
        }
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        let glued = before.is_some_and(|it| it.is_ascii_digit());
        let like_unit = self.chars.get(at..end).unwrap_or(&[]).contains(&'/');
        if raw.amounts.is_empty() {
            raw.odd = true;
        } else if (glued && self.at(at).is_some_and(|it| it.is_ascii() || it == 'µ') || like_unit)
            && raw.units.is_empty()
        {
            raw.strange_unit = true;
        }
        end
    }

    /// Whether another value stands within a word: 8.1g/dLから10.2g/dLへ, 前回4.8.
    fn goes_on(&self, from: usize, at: usize, raw: &Raw) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        if at <= from || !before.is_some_and(is_japanese) || !self.at(at).is_some_and(|it| it.is_ascii_digit()) {
            return false;
        }
        let text: String = self.chars.get(from..at).unwrap_or(&[]).iter().collect();
        let word = ["から", "より", "前回", "今回", "その後"].iter().any(|it| text.ends_with(it));
        let unit = self.digits(at).and_then(|(end, ..)| self.unit(self.spaces(end), raw.analyte));
        word || unit.is_some_and(|(_, met)| raw.units.contains(&met))
    }

    /// Whether it is said in a piece of text that calcium was corrected.
    fn corrects(&self, from: usize, end: usize) -> bool {
        let text: String = self.chars.get(from..end).unwrap_or(&[]).iter().collect::<String>().to_lowercase();
        let not = ["補正前", "補正な", "補正無", "補正せ", "補正し", "未補正", "非補正", "uncorrected", "unadjusted"];
        ["補正", "corrected", "adjusted"].iter().any(|it| text.contains(it)) && !not.iter().any(|it| text.contains(it))
    }

    fn qualifier(&self, at: usize) -> Option<(usize, &'static str)> {
        let (word, qualifier) = QUALIFIERS.iter().filter(|it| self.stands(at, it.0)).max_by_key(|it| it.0.len())?;
        let mut end = at + word.chars().count();
        if *qualifier == "corrected" && ["前", "な", "無", "せ", "し"].iter().any(|it| self.stands(end, it)) {
            return None;
        }
        if *word == "食後" {
            while self.at(end).is_some_and(|it| it.is_ascii_digit() || matches!(it, 'h' | 'H' | '時' | '間' | '分'))
            {
                end += 1;
            }
        }
        if self.stands(end, "値") {
            end += 1;
        }
        Some((end - at, qualifier))
    }

    fn method(&self, at: usize) -> Option<(usize, &'static str)> {
        let (word, method) = METHODS.iter().filter(|it| self.stands(at, it.0)).max_by_key(|it| it.0.len())?;
        let mut end = at + word.chars().count();
        if self.at(end) == Some('法') {
            end += 1;
        }
        (!self.at(end).is_some_and(is_letter)).then_some((end - at, *method))
    }

    /// The word for men or women before limits.
    fn sex(&self, at: usize) -> Option<usize> {
        let length = self.longest(at, ["男性", "女性", "男", "女", "m", "f"].into_iter())?;
        let next = (at + length..self.chars.len()).find(|at| !matches!(self.at(*at), Some(' ' | ':')))?;
        self.at(next).is_some_and(|it| it.is_ascii_digit()).then_some(length)
    }

    /// What stands in brackets.
    fn within(&self, within: &[char], from: usize, raw: &mut Raw) {
        let inner = Reader { lexicon: self.lexicon, chars: within };
        let text: String = within.iter().collect();
        let plain = text.trim();
        if plain.is_empty() {
            return;
        }
        if matches!(plain, "-" | "+" | "±" | "1+" | "2+" | "3+" | "4+" | "--") {
            raw.semi |= !raw.amounts.is_empty() || plain != "-";
            raw.absent |= raw.amounts.is_empty() && plain == "-";
            return;
        }
        // 15 g/dL(児), 5.9 (透析前)
        if a_person(plain) && !raw.amounts.is_empty() {
            return raw.remark(Reason::Persons);
        }
        // Limits of men, or of women.
        if matches!(plain, "男" | "女" | "男性" | "女性") {
            raw.sexed |= raw.low.is_some() || raw.high.is_some();
            return;
        }
        // WBC 48 (100/µL)
        if let Some(met) = self.lexicon.unit(raw.analyte, plain) {
            raw.unit(met);
            return;
        }
        // A name in brackets behind a name is the same thing by another name.
        if let Some((end, analyte)) = inner.name(inner.spaces(0))
            && inner.spaces(end) == within.len()
        {
            let clearance = analyte.terms == ["ccr"] && raw.analyte.terms == ["creatinine"];
            raw.odd |= !std::ptr::eq(analyte, raw.analyte) && !clearance;
            return;
        }
        let (amounts, days, multiple) = (raw.amounts.len(), raw.days.len(), raw.multiple);
        inner.scan(0, raw, false, true);
        // 132 (3.2×ULN)
        if amounts > 0 && raw.amounts.len() == amounts + 1 && raw.multiple && !multiple {
            raw.multiple = false;
            raw.amounts.truncate(amounts);
            raw.remark(Reason::Multiple);
        }
        raw.amounts.iter_mut().skip(amounts).for_each(|it| it.at += from);
        raw.days.iter_mut().skip(days).for_each(|it| it.at += from);
        // A bare number in brackets is no value of its own.
        if raw.amounts.len() > amounts && amounts > 0 && inner.units_none(within) {
            let figure = Decimal::parse(plain).is_some();
            raw.semi |= figure && raw.semi;
        }
    }

    fn units_none(&self, within: &[char]) -> bool {
        !within.contains(&'/')
    }
}

/// Whether a word goes on from one letter to the next.
fn cuts(last: char, next: char) -> bool {
    last.is_ascii_alphabetic() && next.is_ascii_alphanumeric()
        || last.is_ascii_digit() && (next.is_ascii_digit() || next == '.')
        || matches!(last, '/') && (next.is_alphanumeric())
}
