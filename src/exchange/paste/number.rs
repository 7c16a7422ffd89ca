//! Numbers as charts write them: their signs on either side, thousands and powers, and what makes a multiple of one.

use super::finding::Reason;
use super::names::What;
use super::raw::{Amount, Raw};
use super::segment::{Reader, is_japanese, is_letter};
use crate::engine::Relation;

/// A number as found.
pub(super) struct Number {
    /// Where it ends.
    pub end: usize,
    /// What it is.
    pub amount: Amount,
}

impl Reader<'_> {
    /// A sign before a number.
    fn sign(&self, at: usize) -> Option<(usize, Relation)> {
        let digit = |at: usize| {
            let at = self.spaces(at);
            self.at(at).is_some_and(|it| it.is_ascii_digit()) || self.point(at)
        };
        let equal = self.at(at + 1) == Some('=');
        let found = match self.at(at)? {
            '<' if equal => (2, Relation::AtMost),
            '>' if equal => (2, Relation::AtLeast),
            '<' => (1, Relation::Below),
            '>' => (1, Relation::Above),
            '≤' => (1, Relation::AtMost),
            '≥' => (1, Relation::AtLeast),
            'U' if self.at(at + 1).is_some_and(|it| it.is_ascii_digit()) => (1, Relation::Above),
            'L' if self.at(at + 1) == Some('T') => (2, Relation::Below),
            'G' if self.at(at + 1) == Some('T') => (2, Relation::Above),
            _ => return None,
        };
        digit(at + found.0).then_some(found)
    }

    /// What stands behind a number, or behind its unit, and says on which side the value lies, with its end: `100<` is
    /// above.
    pub(super) fn behind(&self, at: usize, unit: bool) -> Option<(usize, Relation)> {
        let here = self.spaces(at);
        // 3.0~ 10^4/µL: what follows is the unit.
        let power = |at: usize| ["10^", "10*"].iter().any(|it| self.stands(at, it));
        let next = |at: usize| self.at(at).is_some_and(|it| it.is_ascii_digit() || it == '=') && !power(at);
        let free = |at: usize| !next(self.spaces(at));
        let side = match self.at(here).filter(|it| free(here + 1) && (*it == '~' || !unit || here == at)) {
            // <L> is a flag.
            Some('<') if (2..4).any(|it| self.at(here + it) == Some('>')) => return None,
            Some('<') => Relation::Above,
            Some('>') => Relation::Below,
            Some('≤' | '~') => Relation::AtLeast,
            Some('≥') => Relation::AtMost,
            _ => return self.side(here).map(|(length, side)| (here + length, side)),
        };
        Some((here + 1, side))
    }

    /// A word behind a number that says the same.
    fn side(&self, at: usize) -> Option<(usize, Relation)> {
        const WORDS: [(&str, Relation); 27] = [
            ("未満", Relation::Below),
            ("以下", Relation::AtMost),
            ("以上", Relation::AtLeast),
            ("超過", Relation::Above),
            ("を切", Relation::Below),
            ("を下回", Relation::Below),
            ("を割", Relation::Below),
            ("を上回", Relation::Above),
            ("を超え", Relation::Above),
            ("を越え", Relation::Above),
            ("超え", Relation::Above),
            ("超", Relation::Above),
            ("より大", Relation::Above),
            ("より多い", Relation::Above),
            ("より多く", Relation::Above),
            ("より高い", Relation::Above),
            ("より高く", Relation::Above),
            ("より少な", Relation::Below),
            ("より低い", Relation::Below),
            ("より低く", Relation::Below),
            ("or more", Relation::AtLeast),
            ("or higher", Relation::AtLeast),
            ("or above", Relation::AtLeast),
            ("and above", Relation::AtLeast),
            ("or less", Relation::AtMost),
            ("or lower", Relation::AtMost),
            ("or below", Relation::AtMost),
        ];
        let found = WORDS.iter().find(|(word, _)| self.stands(at, word));
        found.filter(|_| !self.supposed(at)).map(|(word, side)| (word.chars().count(), *side))
    }

    /// Whether what is said of a number with を is denied, or only supposed: 5万を切らない, 2万を切ったら輸血.
    pub(super) fn supposed(&self, at: usize) -> bool {
        const WORDS: [&str; 16] = [
            "ない", "なく", "なか", "なけ", "ず", "ませ", "たら", "れば", "場合", "とき", "時", "まで", "そう", "なら",
            "よう", "ば",
        ];
        let rest = self.chars.get(at..).unwrap_or(&[]);
        let text: String = rest.iter().take_while(|it| is_japanese(**it)).take(12).collect();
        let of = ["を切", "を下回", "を割", "を上回", "を超", "を越"].iter().any(|it| text.starts_with(it));
        of && WORDS.iter().any(|it| text.contains(it))
    }

    /// Whether a number, or its unit, is only about right: 3万台, 8前後, 3万弱.
    pub(super) fn vague(&self, at: usize) -> bool {
        const WORDS: [&str; 18] = [
            "台",
            "代",
            "前後",
            "程度",
            "くらい",
            "ぐらい",
            "位",
            "ほど",
            "弱",
            "強",
            "余",
            "近く",
            "近辺",
            "桁",
            "前半",
            "後半",
            "+α",
            "+a",
        ];
        let before = at.checked_sub(1).and_then(|it| self.at(it)).unwrap_or(' ');
        let glued =
            (matches!(before, '万' | '千' | '百' | '秒') || !is_japanese(before)) && !matches!(before, ' ' | '\t');
        glued && WORDS.iter().any(|it| self.stands(at, it)) && !self.stands(at + 1, "溶血")
    }

    /// A word for a limit with its figure, as ULN 30 or 上限30, or with how many times it is the value.
    pub(super) fn limit(&self, at: usize, raw: &mut Raw) -> Option<usize> {
        const WORDS: [(&str, bool); 12] = [
            ("基準値上限", true),
            ("基準上限", true),
            ("正常上限", true),
            ("上限値", true),
            ("上限", true),
            ("uln", true),
            ("upper limit", true),
            ("基準値下限", false),
            ("下限値", false),
            ("下限", false),
            ("lln", false),
            ("lower limit", false),
        ];
        let (word, high) = WORDS.iter().filter(|_| !raw.amounts.is_empty()).find(|it| self.stands(at, it.0))?;
        let after = |at: usize| (at..).find(|it| !matches!(self.at(*it), Some(' ' | ':' | '=' | 'は' | '値' | 'の')));
        let next = after(at + word.chars().count())?;
        let times = matches!(self.at(next), Some('×' | 'x' | 'X' | '*'));
        let (end, figure, comma) = self.digits(if times { after(next + 1)? } else { next })?;
        let more = ["倍", "×", "x", "-fold", "fold", "times"];
        if let Some(it) = more.iter().find(|it| self.stands(self.spaces(end), it)) {
            raw.remark(Reason::Multiple);
            return Some(self.spaces(end) + it.chars().count());
        }
        match (times, comma, high) {
            (true, ..) => raw.remark(Reason::Multiple),
            (_, Some(_), _) => return None,
            (_, _, true) => raw.limits(None, Some(figure)),
            (_, _, false) => raw.limits(Some(figure), None),
        }
        Some(end)
    }

    /// Whether a bound is one of a plan and not of a result: 7以下で輸血, >5万で施行可, 4以上を維持.
    pub(super) fn planned(&self, at: usize, raw: &Raw) -> bool {
        const WORDS: [&str; 12] =
            ["なら", "の場合", "場合", "の時", "時", "のとき", "とき", "あれば", "を維持", "を目標", "を保", "を目安"];
        let glued = at.checked_sub(1).and_then(|it| self.at(it)).is_some_and(|it| it != ' ');
        let bound = glued && raw.amounts.last().is_some_and(|it| it.sign.is_some());
        let with = || {
            self.stands(at, "で")
                && self.at(at + 1).is_some_and(|it| is_japanese(it) && !"あしすはも陰正安推経".contains(it))
        };
        bound && (WORDS.iter().any(|it| self.stands(at, it)) || with())
    }

    /// Whether the second number of a range stands here: 3万~5万, 3.5 mEq/L ~ 5.0 mEq/L. An upper limit stands apart
    /// from the unit before it, and has none: 5.2 mg/dL ~0.3.
    pub(super) fn ranges(&self, at: usize, raw: &Raw) -> bool {
        if raw.amounts.is_empty() || !matches!(self.at(at), Some('~' | '-' | 'ー')) {
            return false;
        }
        let Some((end, ..)) = self.digits(self.spaces(at + 1)) else { return false };
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        let glued = before.is_some_and(|it| it.is_alphabetic() || matches!(it, '%' | '/'));
        let flag = before.is_some_and(|it| matches!(it, 'H' | 'L'))
            && at
                .checked_sub(2)
                .and_then(|it| self.at(it))
                .is_some_and(|it| !matches!(it, '/' | 'd' | 'm' | 'u' | 'µ'));
        let both =
            self.at(at) == Some('~') && !raw.units.is_empty() && self.unit(self.spaces(end), raw.analyte).is_some();
        glued && !flag && !raw.units.is_empty() || both
    }

    /// The plain digits at a place, commas between thousands taken out.
    pub(super) fn digits(&self, from: usize) -> Option<(usize, String, Option<[String; 2]>)> {
        let run = |mut at: usize| {
            let start = at;
            while self.at(at).is_some_and(|it| it.is_ascii_digit()) {
                at += 1;
            }
            (at, self.chars.get(start..at).map(|it| it.iter().collect::<String>()).unwrap_or_default())
        };
        let (mut at, mut text) = run(from);
        if text.is_empty() {
            return None;
        }
        let mut comma = None;
        let groups = |mut at: usize| {
            let mut all = Vec::new();
            while matches!(self.at(at), Some(',')) {
                let (end, group) = run(at + 1);
                if group.is_empty() {
                    break;
                }
                all.push(group);
                at = end;
            }
            (at, all)
        };
        let (end, parts) = groups(at);
        let thousands = (1..=3).contains(&text.len()) && !text.starts_with('0') && parts.iter().all(|it| it.len() == 3);
        if thousands && !parts.is_empty() {
            text.push_str(&parts.concat());
            at = end;
        } else if let [one] = parts.as_slice()
            && self.at(end) != Some('.')
        {
            comma = Some([format!("{text}.{one}"), format!("{text}{one}")]);
            at = end;
        }
        if comma.is_none() && self.at(at) == Some('.') && self.at(at + 1).is_some_and(|it| it.is_ascii_digit()) {
            let (end, places) = run(at + 1);
            text.push('.');
            text.push_str(&places);
            at = end;
        }
        Some((at, text, comma))
    }

    /// Whether a number begins here with its point: .85 is 0.85. Behind a letter or another point it is none.
    pub(super) fn point(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.at(it));
        self.at(at) == Some('.')
            && self.at(at + 1).is_some_and(|it| it.is_ascii_digit())
            && !before.is_some_and(|it| it == '.' || it.is_alphanumeric())
    }

    /// The number that begins here, with signs on either side.
    pub(super) fn number(&self, from: usize) -> Option<Number> {
        let (length, before) = self.sign(from).map_or((0, None), |(length, side)| (length, Some(side)));
        let mut at = if length > 0 { self.spaces(from + length) } else { from };
        let minus = before.is_none() && self.at(at) == Some('-');
        if minus {
            at += 1;
        }
        let point = usize::from(self.point(at));
        let (end, mut value, comma) = self.digits(at + point)?;
        if point > 0 {
            if value.contains('.') || comma.is_some() {
                return None;
            }
            value.insert_str(0, "0.");
        }
        at = end;
        if matches!(self.at(at), Some('e' | 'E'))
            && let Some((end, shifted)) = self.shifted(at + 1, &value)
        {
            (at, value) = (end, shifted);
        }
        if minus {
            value.insert(0, '-');
        }
        let mut amount = Amount { value, sign: before, day: None, at: from, comma };
        if let Some((end, side)) = self.behind(at, false)
            && amount.sign.is_none()
        {
            amount.sign = Some(side);
            at = end;
        }
        Some(Number { end: at, amount })
    }

    /// A number with a power of ten behind its `E`, written out.
    fn shifted(&self, from: usize, value: &str) -> Option<(usize, String)> {
        let (down, mut at) = match self.at(from)? {
            '-' => (true, from + 1),
            '+' => (false, from + 1),
            _ => (false, from),
        };
        let start = at;
        let mut power = 0_usize;
        while let Some(figure) = self.at(at).and_then(|it| it.to_digit(10)).filter(|_| at - start < 2) {
            power = power * 10 + figure as usize;
            at += 1;
        }
        if at == start || self.at(at).is_some_and(|it| it.is_ascii_alphanumeric()) || power > 12 {
            return None;
        }
        let (whole, places) = value.split_once('.').unwrap_or((value, ""));
        let text = if down {
            let padded = format!("{}{whole}", "0".repeat(power));
            let (front, back) = padded.split_at_checked(padded.len() - power)?;
            let front = front.trim_start_matches('0');
            format!("{}.{back}{places}", if front.is_empty() { "0" } else { front })
        } else {
            let padded = format!("{places}{}", "0".repeat(power.saturating_sub(places.len())));
            let (front, back) = padded.split_at_checked(power)?;
            let all = format!("{whole}{front}");
            let all = all.trim_start_matches('0');
            let all = if all.is_empty() { "0" } else { all };
            if back.is_empty() { all.to_owned() } else { format!("{all}.{back}") }
        };
        Some((at, text))
    }

    /// What makes a multiple of the number before it: ×ULN, x baseline, 倍.
    pub(super) fn multiple(&self, at: usize, raw: &Raw) -> Option<usize> {
        const OF: [&str; 16] = [
            "uln",
            "lln",
            "upper",
            "baseline",
            "base",
            "bl",
            "the",
            "normal",
            "基準",
            "正常",
            "上限",
            "施設",
            "前値",
            "前回",
            "ベースライン",
            "治療前",
        ];
        let mut back = at;
        while back.checked_sub(1).and_then(|it| self.at(it)) == Some(' ') {
            back -= 1;
        }
        let figure = back.checked_sub(1).and_then(|it| self.at(it)).is_some_and(|it| it.is_ascii_digit());
        if raw.amounts.is_empty() || !figure {
            return None;
        }
        let end = |at: usize, word: &str| at + word.chars().count();
        if let Some(word) = ["uln", "lln", "times", "fold", "-fold", "倍"].iter().find(|it| self.stands(at, it)) {
            let ratio = matches!(raw.analyte.what, What::Prothrombin | What::Seconds) || raw.analyte.terms == ["inr"];
            return (!ratio).then(|| end(at, word));
        }
        if !matches!(self.at(at), Some('×' | 'x' | 'X' | '*')) {
            return None;
        }
        let next = self.spaces(at + 1);
        if let Some(word) = OF.iter().find(|it| self.stands(next, it)) {
            // A star alone is a flag, with the limits behind it: 132* 基準値 13-30.
            let flag = self.at(at) == Some('*') && (next > at + 1 || back < at) && !word.is_ascii();
            return (!flag).then(|| end(next, word));
        }
        // 3.2 × with a word behind it that makes no unit.
        let word = self.at(at) == Some('×') && self.at(next).is_some_and(is_letter);
        (word && self.unit(at, raw.analyte).is_none() && self.unit(next, raw.analyte).is_none()).then_some(next)
    }
}
