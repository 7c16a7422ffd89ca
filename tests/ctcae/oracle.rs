//! What the transcription of CTCAE says of a patient: a second reading of its
//! clauses, over big fractions, that shares nothing with `tekio`.
//!
//! A row of the transcription is a ladder of clauses, the gravest first. The
//! grade is that of the first clause which holds. Questions not yet answered
//! are answered in every way there is; numbers not yet known make a comparison
//! neither true nor false.
#![allow(dead_code)]

use std::collections::BTreeMap;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;

/// An exact number.
pub type Q = BigRational;

/// The number of a decimal text.
pub fn q(text: &str) -> Q {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{rest}").parse().unwrap_or_else(|_| panic!("not a number: {text}"));
    Q::new(digits, BigInt::from(10).pow(rest.len() as u32))
}

/// How many places it takes to write a number down, if that can be done.
pub fn places(it: &Q) -> Option<u32> {
    (0..=12).find(|n| (it * Q::from(BigInt::from(10).pow(*n))).is_integer())
}

/// A number as somebody types it.
pub fn show(it: &Q) -> String {
    let places = places(it).unwrap_or_else(|| panic!("{it} has no end")) as usize;
    let digits = (it * Q::from(BigInt::from(10).pow(places as u32))).to_integer().to_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |it| ("-", it));
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

// ---- outcomes: a bit for each, in the order in which they are printed ------------------------------------------------

/// Every outcome.
pub const OUTCOMES: [&str; 11] = [
    "grade-5",
    "grade-4",
    "grade-3",
    "grade-2",
    "grade-1",
    "grade-0",
    "no-grade",
    "not-assigned",
    "not-a-term",
    "term-deleted",
    "by-value",
];

/// A set of outcomes.
pub type Set = u16;

pub fn grade(of: u8) -> Set {
    1 << (5 - of)
}

pub fn outcome(id: &str) -> Set {
    1 << OUTCOMES.iter().position(|it| *it == id).unwrap_or_else(|| panic!("no outcome: {id}"))
}

pub fn ids(of: Set) -> Vec<&'static str> {
    (0..OUTCOMES.len()).filter(|i| of >> i & 1 == 1).map(|i| OUTCOMES[i]).collect()
}

pub fn names(of: Set) -> String {
    ids(of).join(" ")
}

pub const NO_GRADE: Set = 1 << 6;
pub const NOT_ASSIGNED: Set = 1 << 7;
pub const NOT_A_TERM: Set = 1 << 8;
pub const TERM_DELETED: Set = 1 << 9;
pub const BY_VALUE: Set = 1 << 10;

// ---- the grammar -----------------------------------------------------------------------------------------------------

/// A number made of others.
#[derive(Clone, Debug)]
pub enum Expr {
    Number(Q),
    Value,
    Lower,
    Upper,
    Baseline,
    Plus(Box<Expr>, Box<Expr>),
    Minus(Box<Expr>, Box<Expr>),
    Times(Q, Box<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Below,
    AtMost,
    AtLeast,
    Above,
}

/// A clause. Comparisons and statements are kept by their place in the ladder.
#[derive(Clone, Debug)]
pub enum Clause {
    Always,
    Compare(usize),
    Says(usize),
    BaselineHigh,
    BaselineLow,
    NoBaseline,
    Not(Box<Clause>),
    And(Vec<Clause>),
    Or(Vec<Clause>),
}

/// What a row says: clauses from the gravest, and what is left when none holds.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    pub compares: Vec<(Expr, Relation, Expr)>,
    pub says: Vec<String>,
    pub steps: Vec<(Set, Clause)>,
    pub otherwise: Set,
    /// Whether answers still open may contradict one another: what is possible at most.
    pub loose: bool,
    /// Whether the value may be below nought: a z-score.
    pub signed: bool,
}

/// The numbers of a patient, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    pub value: Option<Q>,
    pub lower: Option<Q>,
    pub upper: Option<Q>,
    pub baseline: Option<Q>,
    pub status: Option<Status>,
}

/// One of a patient's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    Value,
    Lower,
    Upper,
    Baseline,
}

impl Numbers {
    pub fn get(&self, which: Number) -> &Option<Q> {
        match which {
            Number::Value => &self.value,
            Number::Lower => &self.lower,
            Number::Upper => &self.upper,
            Number::Baseline => &self.baseline,
        }
    }

    /// Whether nothing was measured.
    pub fn blank(&self) -> bool {
        [&self.value, &self.lower, &self.upper, &self.baseline].iter().all(|it| it.is_none())
    }

    fn with(&self, which: Number, it: Q) -> Numbers {
        let mut numbers = self.clone();
        *match which {
            Number::Value => &mut numbers.value,
            Number::Lower => &mut numbers.lower,
            Number::Upper => &mut numbers.upper,
            Number::Baseline => &mut numbers.baseline,
        } = Some(it);
        numbers
    }
}

/// How the baseline lay, when that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Normal,
    High,
    Low,
}

pub const STATUSES: [Status; 3] = [Status::Normal, Status::High, Status::Low];

impl Status {
    pub fn id(self) -> &'static str {
        match self {
            Status::Normal => "normal",
            Status::High => "high",
            Status::Low => "low",
        }
    }
}

/// Short words of the transcription, and the questions they are.
const SHORT: [(&str, &str); 9] = [
    ("sympt", "symptoms"),
    ("bleed", "bleeding"),
    ("anticoag", "anticoagulated"),
    ("lifethreat", "life-threatening"),
    ("hosp", "hospitalization"),
    ("polyVT", "polymorphic-vt"),
    ("airway_lifethreat", "airway"),
    ("two_separate_ecgs", "two-ecgs"),
    ("pulmonary_sympt", "pulmonary-symptoms"),
];

/// Reads a clause into a ladder.
struct Reader<'a> {
    words: Vec<String>,
    at: usize,
    text: &'a str,
    /// Words of a questionnaire stay as they are.
    short: bool,
    ladder: &'a mut Ladder,
}

fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let (mut all, mut i) = (Vec::new(), 0);
    while i < chars.len() {
        let from = i;
        let it = chars[i];
        i += 1;
        if it == ' ' {
            continue;
        }
        if it.is_ascii_alphabetic() {
            // `life-threatening` is a word, `LLN-x` a difference.
            while i < chars.len()
                && (chars[i].is_ascii_alphanumeric()
                    || chars[i] == '_'
                    || (chars[i] == '-' && chars[i - 1].is_ascii_lowercase() && i - from > 1))
            {
                i += 1;
            }
        } else if it.is_ascii_digit() {
            while i < chars.len() && (chars[i].is_ascii_digit() || chars[i] == '.') {
                i += 1;
            }
        } else if (it == '<' || it == '>') && chars.get(i) == Some(&'=') {
            i += 1;
        }
        all.push(chars[from..i].iter().collect());
    }
    all
}

impl Reader<'_> {
    fn peek(&self) -> &str {
        self.words.get(self.at).map_or("", String::as_str)
    }

    fn take(&mut self, word: &str) -> bool {
        let is = self.peek() == word;
        self.at += usize::from(is);
        is
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.words.get(self.at - 1).unwrap_or_else(|| panic!("`{}` ends too early", self.text)).clone()
    }

    fn any(&mut self) -> Clause {
        let mut all = vec![self.all()];
        while self.take("|") {
            all.push(self.all());
        }
        if all.len() == 1 { all.remove(0) } else { Clause::Or(all) }
    }

    fn all(&mut self) -> Clause {
        let mut all = vec![self.one()];
        while self.take("&") {
            all.push(self.one());
        }
        if all.len() == 1 { all.remove(0) } else { Clause::And(all) }
    }

    fn one(&mut self) -> Clause {
        if self.take("!") {
            return Clause::Not(Box::new(self.one()));
        }
        if self.take("(") {
            let inner = self.any();
            assert!(self.take(")"), "`{}`: a bracket is open", self.text);
            return inner;
        }
        match self.peek() {
            "baseHigh" => self.word(Clause::BaselineHigh),
            "baseLow" => self.word(Clause::BaselineLow),
            "noBASE" => self.word(Clause::NoBaseline),
            it if self.short && self.starts_number(it) => self.compare(),
            _ => {
                let word = self.next();
                let plain = word.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_' || it == b'-');
                assert!(plain && !word.is_empty(), "`{}`: `{word}` is no statement", self.text);
                let short = SHORT.iter().find(|(short, _)| self.short && *short == word).map(|(_, id)| *id);
                let id = short.map_or_else(|| word.replace('_', "-"), str::to_owned);
                let known = self.ladder.says.iter().position(|it| *it == id);
                Clause::Says(known.unwrap_or_else(|| {
                    self.ladder.says.push(id);
                    self.ladder.says.len() - 1
                }))
            }
        }
    }

    fn word(&mut self, is: Clause) -> Clause {
        self.at += 1;
        is
    }

    fn starts_number(&self, word: &str) -> bool {
        matches!(word, "x" | "ULN" | "LLN" | "BASE" | "pchg" | "drop" | "delta")
            || word.starts_with(|it: char| it.is_ascii_digit())
    }

    fn compare(&mut self) -> Clause {
        // The change from baseline in per cent is compared without dividing by it.
        let change = self.take("pchg");
        let left = if change { Expr::Minus(Box::new(Expr::Value), Box::new(Expr::Baseline)) } else { self.sum() };
        let relation = match self.next().as_str() {
            "<" => Relation::Below,
            "<=" => Relation::AtMost,
            ">=" => Relation::AtLeast,
            ">" => Relation::Above,
            other => panic!("`{}`: `{other}` is no comparison", self.text),
        };
        if self.take("max") {
            // Above the greater of two is above the one and above the other.
            assert!(relation == Relation::Above && self.take("("), "`{}`: max()", self.text);
            let one = self.sum();
            assert!(self.take(","), "`{}`: max()", self.text);
            let two = self.sum();
            assert!(self.take(")"), "`{}`: max()", self.text);
            let more = if self.take("+") { Some(self.product()) } else { None };
            let both = [one, two].map(|it| match &more {
                Some(more) => Expr::Plus(Box::new(it), Box::new(more.clone())),
                None => it,
            });
            return Clause::And(both.into_iter().map(|it| self.keep(left.clone(), relation, it)).collect());
        }
        let right = match (self.sum(), change) {
            (Expr::Number(it), true) => Expr::Times(it / q("100"), Box::new(Expr::Baseline)),
            (_, true) => panic!("`{}`: a change against what?", self.text),
            (it, false) => it,
        };
        self.keep(left, relation, right)
    }

    fn keep(&mut self, left: Expr, relation: Relation, right: Expr) -> Clause {
        self.ladder.compares.push((left, relation, right));
        Clause::Compare(self.ladder.compares.len() - 1)
    }

    fn sum(&mut self) -> Expr {
        let mut left = self.product();
        loop {
            if self.take("+") {
                left = Expr::Plus(Box::new(left), Box::new(self.product()));
            } else if self.take("-") {
                left = Expr::Minus(Box::new(left), Box::new(self.product()));
            } else {
                return left;
            }
        }
    }

    fn product(&mut self) -> Expr {
        let minus = self.take("-");
        let word = self.next();
        let number = word.starts_with(|it: char| it.is_ascii_digit());
        if number {
            let factor = q(&word) * if minus { q("-1") } else { q("1") };
            return if self.take("*") { Expr::Times(factor, Box::new(self.product())) } else { Expr::Number(factor) };
        }
        assert!(!minus, "`{}`: a minus before `{word}`", self.text);
        let less = |a, b| Expr::Minus(Box::new(a), Box::new(b));
        match word.as_str() {
            "x" => Expr::Value,
            "LLN" => Expr::Lower,
            "ULN" => Expr::Upper,
            "BASE" => Expr::Baseline,
            "drop" => less(Expr::Baseline, Expr::Value),
            "delta" => less(Expr::Value, Expr::Baseline),
            other => panic!("`{}`: what is `{other}`?", self.text),
        }
    }
}

impl Ladder {
    /// Reads a clause of the transcription, numbers and all.
    pub fn clause(&mut self, text: &str) -> Clause {
        self.read(text, true)
    }

    /// Reads a clause of the questionnaire, where every word is a tag.
    pub fn tags(&mut self, text: &str) -> Clause {
        self.read(text, false)
    }

    fn read(&mut self, text: &str, short: bool) -> Clause {
        let mut reader = Reader { words: words(text), at: 0, text, short, ladder: self };
        let clause = reader.any();
        assert_eq!(reader.peek(), "", "`{text}`: more than a clause");
        clause
    }

    /// Whether some comparison has to do with this number.
    pub fn uses(&self, what: fn(&Expr) -> bool) -> bool {
        self.compares.iter().any(|(a, _, b)| a.has(what) || b.has(what))
    }

    /// Whether some clause asks how the baseline lay.
    pub fn uses_status(&self) -> bool {
        self.steps.iter().any(|(_, it)| it.has(&|it| matches!(it, Clause::BaselineHigh | Clause::BaselineLow)))
    }

    pub fn uses_no_baseline(&self) -> bool {
        self.steps.iter().any(|(_, it)| it.has(&|it| matches!(it, Clause::NoBaseline)))
    }

    /// Every comparison as far as the numbers tell.
    pub fn judge(&self, numbers: &Numbers) -> Judged {
        let compares = self.compares.iter().map(|(a, relation, b)| {
            let (a, b) = (a.value(numbers)?, b.value(numbers)?);
            // Multiplied out, which is quicker than to reduce both.
            let order = (a.numer() * b.denom()).cmp(&(b.numer() * a.denom()));
            Some(match relation {
                Relation::Below => order.is_lt(),
                Relation::AtMost => order.is_le(),
                Relation::AtLeast => order.is_ge(),
                Relation::Above => order.is_gt(),
            })
        });
        let against = |limit: &Option<Q>, over: bool| {
            let (baseline, limit) = (numbers.baseline.as_ref()?, limit.as_ref()?);
            Some(if over { baseline > limit } else { baseline < limit })
        };
        let named = |status: Status| numbers.status.map(|it| it == status);
        Judged {
            compares: compares.collect(),
            baseline: self.compares.iter().map(|(a, _, b)| a.has(is_baseline) || b.has(is_baseline)).collect(),
            high: against(&numbers.upper, true).or(named(Status::High)),
            low: against(&numbers.lower, false).or(named(Status::Low)),
            has_baseline: numbers.baseline.is_some(),
        }
    }

    /// Everything that may come of it: of every way to answer what is not
    /// answered yet. `says` holds the answers, in the order of [`Ladder::says`];
    /// `no_baseline` is the answer to whether there is none.
    pub fn possible(&self, judged: &Judged, says: &[Option<bool>], no_baseline: Option<bool>) -> Set {
        let open: Vec<usize> = (0..says.len()).filter(|i| says[*i].is_none()).collect();
        let statuses: &[(Option<bool>, Option<bool>)] =
            if self.uses_status() && (judged.high.is_none() || judged.low.is_none()) {
                &[(Some(false), Some(false)), (Some(true), Some(false)), (Some(false), Some(true))]
            } else {
                &[(None, None)]
            };
        let none: &[bool] = match no_baseline.filter(|_| !judged.has_baseline) {
            _ if judged.has_baseline || !self.uses_no_baseline() => &[false],
            Some(true) => &[true],
            Some(false) => &[false],
            None => &[false, true],
        };
        let mut possible = 0;
        let mut answers: Vec<bool> = says.iter().map(|it| it.unwrap_or(false)).collect();
        for bits in 0..1_u32 << open.len() {
            open.iter().enumerate().for_each(|(n, i)| answers[*i] = bits >> n & 1 == 1);
            if !self.loose && self.contradict(&answers) {
                continue;
            }
            for (high, low) in statuses {
                for none in none {
                    let with = With {
                        judged,
                        says: &answers,
                        high: judged.high.or(*high),
                        low: judged.low.or(*low),
                        none: *none,
                    };
                    possible |= self.first(&with);
                }
            }
        }
        possible
    }

    fn first(&self, with: &With<'_>) -> Set {
        let mut possible = 0;
        for (outcome, clause) in &self.steps {
            match clause.holds(with) {
                Some(true) => return possible | outcome,
                Some(false) => {}
                None => possible |= outcome,
            }
        }
        possible | self.otherwise
    }

    /// No symptoms, yet some, or moderate ones; no treatment, and a drain: nobody is like that.
    pub fn contradict(&self, answers: &[bool]) -> bool {
        let said = |id: &str| self.says.iter().position(|it| it == id).map(|i| answers[i]);
        said("symptoms") == Some(false) && said("symptoms-moderate") == Some(true)
            || exclusive().any(|(a, b)| said(a) == Some(true) && said(b) == Some(true))
    }

    /// The values at which a comparison turns, for these limits and this baseline.
    pub fn turns(&self, numbers: &Numbers) -> Vec<Q> {
        self.turns_of(Number::Value, numbers)
    }

    /// The places at which a comparison turns when one number moves and the
    /// others stay: every comparison is linear in every number.
    fn turns_of(&self, which: Number, numbers: &Numbers) -> Vec<Q> {
        let (nought, one) = (numbers.with(which, q("0")), numbers.with(which, q("1")));
        let at = |numbers: &Numbers, (a, _, b): &(Expr, Relation, Expr)| Some(a.value(numbers)? - b.value(numbers)?);
        let mut turns: Vec<Q> = self
            .compares
            .iter()
            .filter_map(|it| {
                let (nought, one) = (at(&nought, it)?, at(&one, it)?);
                let slope = &one - &nought;
                (slope.numer().sign() != Sign::NoSign).then(|| -nought / slope)
            })
            .collect();
        turns.sort();
        turns.dedup();
        turns
    }

    /// The numbers that some clause looks at.
    pub fn looks_at(&self) -> Vec<Number> {
        let mut all = Vec::new();
        for (number, is) in [
            (Number::Lower, is_lower as fn(&Expr) -> bool),
            (Number::Upper, is_upper),
            (Number::Baseline, is_baseline),
            (Number::Value, is_value),
        ] {
            let has = |what: fn(&Clause) -> bool| self.steps.iter().any(|(_, it)| it.has(&what));
            let by_status = match number {
                Number::Lower => has(|it| matches!(it, Clause::BaselineLow)),
                Number::Upper => has(|it| matches!(it, Clause::BaselineHigh)),
                Number::Baseline => self.uses_status(),
                Number::Value => false,
            };
            all.extend((self.uses(is) || by_status).then_some(number));
        }
        all
    }

    /// Every way in which the comparisons may come out. While at most one
    /// number is open these are all there are, for it is tried on, beside and
    /// between all the places at which something turns. With more of them
    /// open some are tried.
    pub fn ways(&self, numbers: &Numbers, no_baseline: Option<bool>) -> Ways {
        let looks_at = self.looks_at();
        let open = |none: bool| -> Vec<Number> {
            let open = looks_at.iter().copied().filter(|it| numbers.get(*it).is_none());
            open.filter(|it| !(none && *it == Number::Baseline)).collect()
        };
        let (mut ways, mut certain) = (Vec::new(), true);
        let may_lack = self.uses_no_baseline() && numbers.baseline.is_none();
        for none in [true, false] {
            let possible =
                if none { may_lack && no_baseline != Some(false) } else { !may_lack || no_baseline != Some(true) };
            if possible {
                certain &= open(none).len() < 2;
                self.try_all(numbers, &open(none), none, &mut ways);
            }
        }
        Ways { ways, certain, plainly: self.judge(numbers), no_baseline }
    }

    /// The least and the most that may come of it; the same while at most one number is open.
    pub fn exactly(&self, ways: &Ways, says: &[Option<bool>]) -> (Set, Set) {
        let least = ways.ways.iter().fold(0, |set, (judged, none)| set | self.possible(judged, says, Some(*none)));
        (least, if ways.certain { least } else { self.possible(&ways.plainly, says, ways.no_baseline) })
    }

    fn try_all(&self, numbers: &Numbers, open: &[Number], none: bool, ways: &mut Vec<(Judged, bool)>) {
        let Some((first, rest)) = open.split_first() else {
            if self.can_be(numbers) {
                let way = (self.judge(numbers), none);
                if !ways.contains(&way) {
                    ways.push(way);
                }
            }
            return;
        };
        let mut points = self.turns_of(*first, numbers);
        points.extend([&numbers.lower, &numbers.upper, &numbers.baseline].into_iter().flatten().cloned());
        points.sort();
        points.dedup();
        let mut all: Vec<Q> = points.windows(2).map(|it| (&it[0] + &it[1]) / q("2")).collect();
        all.extend(points.iter().filter(|it| **it > q("0")).min().map(|it| it / q("2")));
        all.extend(points.last().map(|it| it + q("1")));
        all.extend(points.first().map(|it| it - q("1")));
        all.extend(points);
        all.push(q("0"));
        if !rest.is_empty() {
            // The others will go by this one; a few of it will do.
            all.extend(["0.4", "7", "90"].map(q));
            let near = all.len().div_ceil(if rest.len() > 1 { 4 } else { 8 });
            all = all.into_iter().step_by(near).collect();
        }
        for it in all {
            self.try_all(&numbers.with(*first, it), rest, none, ways);
        }
    }

    /// Whether there is a patient with these numbers.
    fn can_be(&self, it: &Numbers) -> bool {
        let nought = q("0");
        let above = |it: &Option<Q>| it.as_ref().is_none_or(|it| *it > nought);
        let order = |a: &Option<Q>, b: &Option<Q>| a.as_ref().zip(b.as_ref()).map(|(a, b)| a.cmp(b));
        let status = |order: Option<std::cmp::Ordering>, is: fn(std::cmp::Ordering) -> bool, status: Status| {
            it.status.is_none_or(|told| order.is_none_or(|order| is(order) == (told == status)))
        };
        above(&it.lower)
            && above(&it.upper)
            && it.baseline.as_ref().is_none_or(|it| *it >= nought)
            && (self.signed || it.value.as_ref().is_none_or(|it| *it >= nought))
            && order(&it.lower, &it.upper).is_none_or(|it| it.is_le())
            && status(order(&it.baseline, &it.upper), |it| it.is_gt(), Status::High)
            && status(order(&it.baseline, &it.lower), |it| it.is_lt(), Status::Low)
    }
}

pub fn is_value(it: &Expr) -> bool {
    matches!(it, Expr::Value)
}

pub fn is_baseline(it: &Expr) -> bool {
    matches!(it, Expr::Baseline)
}

pub fn is_lower(it: &Expr) -> bool {
    matches!(it, Expr::Lower)
}

pub fn is_upper(it: &Expr) -> bool {
    matches!(it, Expr::Upper)
}

/// The ways in which the comparisons of a row may come out, for the numbers that are known.
pub struct Ways {
    ways: Vec<(Judged, bool)>,
    certain: bool,
    plainly: Judged,
    no_baseline: Option<bool>,
}

impl Ways {
    /// Whether there is no patient with such numbers.
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty()
    }
}

/// What is known before any statement is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    compares: Vec<Option<bool>>,
    /// Which comparisons need a baseline.
    baseline: Vec<bool>,
    high: Option<bool>,
    low: Option<bool>,
    has_baseline: bool,
}

struct With<'a> {
    judged: &'a Judged,
    says: &'a [bool],
    high: Option<bool>,
    low: Option<bool>,
    none: bool,
}

impl Clause {
    fn holds(&self, with: &With<'_>) -> Option<bool> {
        match self {
            Clause::Always => Some(true),
            // Where there is no baseline, nothing is so much below it.
            Clause::Compare(i) if with.none && with.judged.baseline[*i] => Some(false),
            Clause::Compare(i) => with.judged.compares[*i],
            Clause::Says(i) => Some(with.says[*i]),
            Clause::BaselineHigh => with.high,
            Clause::BaselineLow => with.low,
            Clause::NoBaseline => Some(with.none),
            Clause::Not(it) => it.holds(with).map(|it| !it),
            Clause::And(all) => some(all, with, false),
            Clause::Or(all) => some(all, with, true),
        }
    }

    fn has(&self, what: &dyn Fn(&Clause) -> bool) -> bool {
        what(self)
            || match self {
                Clause::Not(it) => it.has(what),
                Clause::And(all) | Clause::Or(all) => all.iter().any(|it| it.has(what)),
                _ => false,
            }
    }
}

/// `wanted` as soon as one part is `wanted`; its opposite once every part is.
fn some(all: &[Clause], with: &With<'_>, wanted: bool) -> Option<bool> {
    let mut open = false;
    for it in all {
        match it.holds(with) {
            Some(it) if it == wanted => return Some(wanted),
            Some(_) => {}
            None => open = true,
        }
    }
    if open { None } else { Some(!wanted) }
}

impl Expr {
    fn has(&self, what: fn(&Expr) -> bool) -> bool {
        what(self)
            || match self {
                Expr::Plus(a, b) | Expr::Minus(a, b) => a.has(what) || b.has(what),
                Expr::Times(_, it) => it.has(what),
                _ => false,
            }
    }

    /// The number; nothing while some part of it is not known.
    fn value(&self, numbers: &Numbers) -> Option<Q> {
        match self {
            Expr::Number(it) => Some(it.clone()),
            Expr::Value => numbers.value.clone(),
            Expr::Lower => numbers.lower.clone(),
            Expr::Upper => numbers.upper.clone(),
            Expr::Baseline => numbers.baseline.clone(),
            Expr::Plus(a, b) => Some(a.value(numbers)? + b.value(numbers)?),
            Expr::Minus(a, b) => Some(a.value(numbers)? - b.value(numbers)?),
            Expr::Times(factor, it) => Some(it.value(numbers)? * factor),
        }
    }
}

/// A tab-separated file of this folder, each line by its columns' names.
pub fn sheet(name: &str) -> Vec<Line> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ctcae").join(name);
    let reader = csv::ReaderBuilder::new().delimiter(b'\t').from_path(&path);
    let mut reader = reader.unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap_or_else(|it| panic!("{name}: {it}"));
        let cells = header.iter().zip(row.iter()).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect();
        Line { number: row.position().unwrap().line(), cells }
    });
    rows.collect()
}

/// One line of it.
pub struct Line {
    pub number: u64,
    cells: BTreeMap<String, String>,
}

impl Line {
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).unwrap_or_else(|| panic!("no column {column}"))
    }
}

/// The same numbers on every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// One of `sides`, from 0 (splitmix64).
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((it ^ (it >> 31)) % sides as u64) as usize
    }
}

/// Statements of which one at most is true of an event, by their words: none but the first of a line is beside it.
const NOT_BESIDE: &[(&str, &str)] = &[
    ("obs", "sym mod sev"),
    ("asym", "sym mod sev deficit-moderate deficit-severe"),
    ("rad-only", "mild mod sev deficit-moderate deficit-severe"),
    ("mild-notx", "mod sev"),
    ("pain1", "pain2 pain3"),
    ("pain2", "pain3"),
    ("deficit-mild", "deficit-moderate deficit-severe"),
    ("deficit-moderate", "deficit-severe"),
    ("f1", "f2 f3 f4"),
    ("f2", "f3 f4"),
    ("f3", "f4"),
    ("relieved-rest", "not-relieved"),
    ("transf-lt2", "transf-ge2"),
    ("noninvasive-only", "invasive"),
    (
        "notx",
        "tx medtx invasive op elective-op chesttube drain pleurodesis feed iv-outpt transf transf-lt2 transf-ge2 \
            debride-min debride-maj dialysis urgent o2",
    ),
];

/// The same as pairs.
pub fn exclusive() -> impl Iterator<Item = (&'static str, &'static str)> {
    NOT_BESIDE.iter().flat_map(|(one, others)| others.split(' ').filter(|it| !it.is_empty()).map(|it| (*one, it)))
}
