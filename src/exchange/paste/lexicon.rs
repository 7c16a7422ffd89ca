//! The names and units that can be met, from the definitions and the tables beside them, each looked up once.

use std::collections::HashMap;

use super::finding::{Choice, Place};
use super::fold::name_key;
use super::names::{ANALYTES, Analyte, NOT_NAMES, What};
use super::written::{BARE, CONVERSIONS, FORMS, RARE};
use crate::engine::{Calculator, Decimal, Exact, Kind, Method, System, Unit, unit_key};

/// A unit as it was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Met {
    /// One that the term has.
    Own(&'static Unit),
    /// One that it lacks, by its id.
    Other(&'static str),
}

impl Met {
    /// The id.
    pub fn id(self) -> &'static str {
        match self {
            Met::Own(unit) => unit.id,
            Met::Other(id) => id,
        }
    }
}

/// A unit that a number can be in.
#[derive(Clone, Copy, Debug)]
pub struct Possible {
    /// The first term of the analyte.
    pub term: &'static str,
    /// The id of the unit in which the value is kept.
    pub unit: &'static Unit,
    /// Its system.
    pub system: &'static System,
    /// How a number of the written unit becomes one of `unit`, and the written unit's id.
    pub converted: Option<(Decimal, Decimal, &'static str)>,
}

/// All that is known of names and units.
#[derive(Debug)]
pub struct Lexicon {
    names: HashMap<String, Vec<&'static Analyte>>,
    longest: usize,
    systems: HashMap<&'static str, &'static [System]>,
    own: HashMap<&'static str, HashMap<String, &'static Unit>>,
    forms: HashMap<&'static str, &'static str>,
    longest_unit: usize,
    chosen: Vec<(Place, &'static str, Choice)>,
}

impl Lexicon {
    /// The lexicon of a calculator that grades laboratory values by term.
    pub fn of(calculator: &'static Calculator) -> Lexicon {
        let mut all = Lexicon {
            names: HashMap::new(),
            longest: 0,
            systems: HashMap::new(),
            own: HashMap::new(),
            forms: FORMS.iter().copied().collect(),
            longest_unit: 20,
            chosen: Vec::new(),
        };
        let mut listed: HashMap<&'static str, &'static [&'static str]> = HashMap::new();
        if let Method::Tables(tables) = &calculator.method {
            let by = tables.numbers.iter().find_map(|field| match &field.kind {
                Kind::Number(number) => number.by.as_ref(),
                _ => None,
            });
            for (at, term) in tables.term.options().iter().enumerate() {
                listed.insert(term.id, term.also);
                let Some(systems) = by.and_then(|by| by.systems.get(at)) else { continue };
                all.systems.insert(term.id, systems);
                let mut own = HashMap::new();
                for unit in systems.iter().flat_map(|system| system.units).filter(|unit| !unit.id.is_empty()) {
                    for spelling in [unit.id, unit.symbol.ja, unit.symbol.en].iter().chain(unit.also) {
                        own.entry(unit_key(spelling)).or_insert(unit);
                    }
                }
                all.own.insert(term.id, own);
            }
        }
        let not: Vec<String> = NOT_NAMES.iter().map(|name| name_key(name)).collect();
        for analyte in ANALYTES {
            for name in analyte.names {
                all.put(name_key(name), analyte);
            }
        }
        let ours: std::collections::HashSet<String> = all.names.keys().cloned().collect();
        // What the definitions call a term, unless a table above says otherwise.
        let plain = |what: What| {
            !matches!(
                what,
                What::Band
                    | What::Segmented
                    | What::Share
                    | What::Prothrombin
                    | What::Passed(_)
                    | What::Corrected
                    | What::Pressure
            )
        };
        for analyte in ANALYTES.iter().filter(|analyte| plain(analyte.what)) {
            for name in analyte.terms.iter().filter_map(|term| listed.get(term)).flat_map(|names| names.iter()) {
                let key = name_key(name);
                if !not.contains(&key) && !ours.contains(&key) {
                    all.put(key, analyte);
                }
            }
        }
        all
    }

    fn put(&mut self, key: String, analyte: &'static Analyte) {
        self.longest = self.longest.max(key.chars().count());
        let known = self.names.entry(key).or_default();
        if !known.iter().any(|it| std::ptr::eq(*it, analyte)) {
            known.push(analyte);
        }
    }

    /// What was chosen of the readings of questions, each by its place and first term: whatever is read with this
    /// lexicon next is read so.
    pub fn choose(&mut self, chosen: Vec<(Place, &'static str, Choice)>) {
        self.chosen = chosen;
    }

    /// What was chosen at a place, if it was asked there.
    pub(super) fn chosen(&self, place: Place, terms: &[&'static str]) -> Option<&Choice> {
        let of = |it: &&(Place, &'static str, Choice)| it.0 == place && terms.first() == Some(&it.1);
        self.chosen.iter().find(of).map(|it| &it.2)
    }

    /// The one analyte of a name's key; nothing if several have it.
    pub fn analyte(&self, key: &str) -> Option<&'static Analyte> {
        match self.names.get(key).map(Vec::as_slice) {
            Some([one]) => Some(one),
            _ => None,
        }
    }

    /// The letters of the longest name's key.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// The letters of the longest unit that is looked for.
    pub fn longest_unit(&self) -> usize {
        self.longest_unit
    }

    /// The systems of units of an analyte.
    pub fn systems(&self, analyte: &Analyte) -> &'static [System] {
        analyte.terms.first().and_then(|term| self.systems.get(term)).copied().unwrap_or(&[])
    }

    /// A unit of a term, by its id.
    pub fn unit_of(&self, term: &str, id: &str) -> Option<&'static Unit> {
        self.systems.get(term)?.iter().flat_map(|it| it.units).find(|it| it.id == id)
    }

    /// A number of one unit of a term in another, where that is exact.
    pub fn turned(&self, term: &str, value: Decimal, from: &str, into: &str) -> Option<String> {
        let systems = self.systems.get(term)?;
        let of = |system: &&System, id: &str| system.units.iter().any(|it| it.id == id);
        let system = systems.iter().find(|it| of(it, from) && of(it, into))?;
        let unit = |id: &str| system.units.iter().find(|it| it.id == id);
        unit(into)?.from_base(unit(from)?.to_base(value.exact())?)?.decimal(6)
    }

    /// The unit that a spelling means: one of the analyte's, or any other that is known.
    pub fn unit(&self, analyte: &Analyte, raw: &str) -> Option<Met> {
        let raw = raw.trim().trim_matches(|it: char| matches!(it, '(' | ')' | '[' | ']')).trim_start_matches('.');
        if !raises_properly(raw) {
            return None;
        }
        let key = unit_key(raw);
        // A power has to be written as one: `102` alone is a number, and `10*0` is no hundred.
        let ten = raw.trim_start_matches(['×', '✕', 'x', 'X', ' ']).strip_prefix("10");
        let written = ten.is_some_and(|it| it.starts_with(|it: char| !it.is_ascii_digit()));
        let power = key.starts_with("10") && key.chars().nth(2).is_some_and(|it| it.is_ascii_digit() && it != '0');
        if key.is_empty() || power && !written || key.starts_with("100") && written {
            return None;
        }
        // Bare figures and single signs that the definitions allow behind a number are no units in a text.
        if key.bytes().all(|it| it.is_ascii_digit()) && !power || matches!(key.as_str(), "f" | "c" | "sd" | "1") {
            return None;
        }
        let own = analyte.terms.first().and_then(|term| self.own.get(term)).and_then(|own| own.get(&key)).copied();
        if let Some(unit) = own {
            return Some(Met::Own(unit));
        }
        let id = *self.forms.get(key.as_str())?;
        let of = self.systems(analyte).iter().flat_map(|system| system.units).find(|unit| unit.id == id);
        Some(of.map_or(Met::Other(id), Met::Own))
    }

    /// How a number in a unit as met is kept; nothing for a unit that does not fit the analyte.
    pub fn place(&self, analyte: &Analyte, met: Met) -> Option<Possible> {
        let first: &'static str = analyte.terms.first()?;
        let find = |id: &str| {
            let systems = self.systems(analyte).iter();
            systems.flat_map(|system| system.units.iter().map(move |unit| (system, unit))).find(|(_, it)| it.id == id)
        };
        if let Met::Own(unit) = met {
            let (system, unit) = find(unit.id)?;
            return Some(Possible { term: first, unit, system, converted: None });
        }
        let (_, from, to, num, den) =
            CONVERSIONS.iter().find(|it| (it.0 == first || it.0.is_empty()) && it.1 == met.id())?;
        let (system, unit) = find(to)?;
        Some(Possible {
            term: first,
            unit,
            system,
            converted: Some((Decimal::parse(num)?, Decimal::parse(den)?, *from)),
        })
    }

    /// The units in which a number without one can be, by what is believable of the figures, the flags and the limits.
    pub fn bare(&self, analyte: &Analyte, value: Decimal, hints: &Hints) -> Vec<Possible> {
        let Some(first) = analyte.terms.first().copied() else { return vec![] };
        let systems = self.systems(analyte).iter();
        let own = systems.flat_map(|system| system.units).filter(|unit| !unit.id.is_empty()).map(Met::Own);
        let others = BARE.iter().filter(|it| it.0 == first).map(|it| Met::Other(it.1));
        let others =
            others.filter(|met| !self.systems(analyte).iter().flat_map(|it| it.units).any(|it| it.id == met.id()));
        // The first of a system is what sources print; charts print the largest counts, which stand last.
        let mut found: Vec<(Possible, &'static str)> = Vec::new();
        for met in own.chain(others) {
            let Some(possible) = self.place(analyte, met) else { continue };
            if self.believable(first, met, &possible, value, hints).is_none() {
                continue;
            }
            let amount = possible.amount(value);
            if amount.is_some()
                && found.iter().any(|(it, _)| std::ptr::eq(it.system, possible.system) && it.amount(value) == amount)
            {
                continue;
            }
            found.push((possible, met.id()));
        }
        let rare = |id: &str| RARE.contains(&(first, id));
        if found.iter().any(|(_, id)| !rare(id)) {
            found.retain(|(_, id)| !rare(id));
        }
        found.into_iter().map(|(possible, _)| possible).collect()
    }

    fn believable(&self, first: &str, met: Met, possible: &Possible, value: Decimal, hints: &Hints) -> Option<()> {
        let amount = possible.amount(value)?;
        let window = BARE.iter().find(|it| it.0 == first && it.1 == met.id());
        match window {
            Some((_, _, least, most)) => {
                let (least, most) = (Decimal::parse(least)?, Decimal::parse(most)?);
                (least.at_most(value) && value.at_most(most)).then_some(())?;
            }
            None => {
                let usual = possible.system.usual;
                let fine = possible.unit.least.is_some_and(|it| value.exact() < it.exact());
                (usual.0.exact() <= amount && amount <= usual.1.exact() && !fine).then_some(())?;
            }
        }
        if let Some((least, most)) = possible.system.limits {
            let (least, most) = (least.exact(), most.exact());
            // What is flagged high lies above the least limit that anybody prints, and what is low below the greatest.
            (!hints.high || amount >= least).then_some(())?;
            (!hints.low || amount <= most).then_some(())?;
        }
        let (low, high) = hints.limits;
        possible.fits(low, high).then_some(())
    }
}

/// What stands beside a number and helps to tell its unit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints {
    /// It is flagged high.
    pub high: bool,
    /// It is flagged low.
    pub low: bool,
    /// The printed limits.
    pub limits: (Option<Decimal>, Option<Decimal>),
}

impl Possible {
    /// The number in the kept unit.
    pub fn kept(&self, value: Decimal) -> Option<Exact> {
        match self.converted {
            Some((num, den, _)) => value.exact().times(num.exact())?.over(den.exact()),
            None => Some(value.exact()),
        }
    }

    /// The number in the first unit of the system.
    pub fn amount(&self, value: Decimal) -> Option<Exact> {
        self.unit.to_base(self.kept(value)?)
    }

    /// Whether limits of normal are such as laboratories print in this unit.
    pub fn fits(&self, low: Option<Decimal>, high: Option<Decimal>) -> bool {
        let Some((least, most)) = self.system.limits else {
            // The definitions say nothing of CRP: its upper limit is about 0.3 mg/dL (0.14 to 1.0).
            let high = high.and_then(|it| self.amount(it));
            return self.term != "crp" || high.is_none_or(|it| it <= Exact::whole(1));
        };
        let amount = |it: Decimal| self.amount(it);
        let high_fits = high.is_none_or(|it| amount(it).is_some_and(|it| least.exact() <= it && it <= most.exact()));
        let low_fits = low.is_none_or(|it| amount(it).is_some_and(|it| it <= most.exact()));
        // A lower limit far below any is a sign of another unit, but for nought.
        let near = low
            .is_none_or(|it| it == Decimal::ZERO || high.is_some() || amount(it).is_some_and(|it| least.exact() <= it));
        high_fits && low_fits && near
    }
}

/// Whether each sign of a power stands between figures (or behind the m of mm^3): the key of a unit leaves it out.
fn raises_properly(raw: &str) -> bool {
    let chars: Vec<char> = raw.chars().collect();
    let near = |at: Option<usize>| at.and_then(|at| chars.get(at)).copied();
    chars.iter().enumerate().filter(|(_, it)| matches!(it, '^' | '*')).all(|(at, _)| {
        let before = near(at.checked_sub(1)).is_some_and(|it| it.is_ascii_digit() || matches!(it, 'm' | 'M' | '*'));
        before && near(at.checked_add(1)).is_some_and(|it| it.is_ascii_digit() || it == '*')
    })
}
