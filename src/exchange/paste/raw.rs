//! A result as it stands in the input, before anything is decided: figures, units, limits, flags and comments.

use super::days::Marked;
use super::finding::{Place, Reason};
use super::lexicon::Met;
use super::names::Analyte;
use crate::engine::Relation;

/// A number as written, with what belongs to it alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Plain decimal text.
    pub value: String,
    /// On which side of it the value lies.
    pub sign: Option<Relation>,
    /// The day that stands beside it.
    pub day: Option<String>,
    /// Where it stands among the letters.
    pub at: usize,
    /// The two numbers that a comma can make of it.
    pub comma: Option<[String; 2]>,
}

/// A result as it stands.
#[derive(Clone, Debug)]
pub struct Raw {
    /// Where it stands.
    pub place: Place,
    /// Its text.
    pub source: String,
    /// What was measured.
    pub analyte: &'static Analyte,
    /// The numbers.
    pub amounts: Vec<Amount>,
    /// The units, in their order, each once.
    pub units: Vec<Met>,
    /// Something stands where the unit stands, and is none that is known.
    pub strange_unit: bool,
    /// `15 100/µL`: fifteen hundreds, or fifteen thousand and one hundred.
    pub hundreds: bool,
    /// The printed lower limit.
    pub low: Option<String>,
    /// The printed upper limit.
    pub high: Option<String>,
    /// The unit that the limits have of their own.
    pub limits_unit: Option<Met>,
    /// It is a multiple of a limit or of an earlier value, and no value.
    pub multiple: bool,
    /// There are limits for men and for women.
    pub sexed: bool,
    /// Flags as printed.
    pub flags: Vec<String>,
    /// What is to be said of it.
    pub remarks: Vec<Reason>,
    /// `fasting`, `casual`, `corrected`, `ionised`.
    pub qualifier: Option<&'static str>,
    /// `ifcc` or `jscc`.
    pub method: Option<&'static str>,
    /// The day.
    pub day: Option<String>,
    /// The days that stand behind the name.
    pub days: Vec<Marked>,
    /// It is said that there is no value.
    pub absent: bool,
    /// Pluses, titres.
    pub semi: bool,
    /// It is of another specimen than blood.
    pub specimen: bool,
    /// A word between name and value is not understood.
    pub odd: bool,
    /// The number is said to be about right, a bound of something, or only supposed.
    pub vague: bool,
    /// A damaged character stands in it.
    pub damaged: bool,
}

impl Raw {
    /// Nothing yet.
    pub fn of(analyte: &'static Analyte, place: Place) -> Raw {
        Raw {
            place,
            source: String::new(),
            analyte,
            amounts: vec![],
            units: vec![],
            strange_unit: false,
            hundreds: false,
            low: None,
            high: None,
            limits_unit: None,
            multiple: false,
            sexed: false,
            flags: vec![],
            remarks: vec![],
            qualifier: None,
            method: None,
            day: None,
            days: vec![],
            absent: false,
            semi: false,
            specimen: false,
            odd: false,
            vague: false,
            damaged: false,
        }
    }

    /// Adds a unit, once.
    pub fn unit(&mut self, met: Met) {
        if !self.units.contains(&met) {
            self.units.push(met);
        }
    }

    /// The last number is a multiple: told beside a value with its unit, or else there is no value.
    pub fn times(&mut self) {
        if self.amounts.len() > 1 && !self.units.is_empty() {
            self.amounts.pop();
            self.remark(Reason::Multiple);
        } else {
            self.multiple = true;
        }
    }

    /// Adds a remark, once.
    pub fn remark(&mut self, reason: Reason) {
        if !self.remarks.contains(&reason) {
            self.remarks.push(reason);
        }
    }

    /// Gives the days behind a name to the values before them, as the cell of a table has them.
    pub fn settle(&mut self) {
        for it in std::mem::take(&mut self.days) {
            match self.amounts.iter_mut().rfind(|amount| amount.at < it.at) {
                Some(last) if last.day.is_none() => last.day = it.day,
                _ => self.day = it.day,
            }
        }
    }

    /// Adds limits; a second pair means that there are two.
    pub fn limits(&mut self, low: Option<String>, high: Option<String>) {
        let apart = !(self.low.is_some() && low.is_some() || self.high.is_some() && high.is_some());
        if apart {
            (self.low, self.high) = (self.low.take().or(low), self.high.take().or(high));
        } else {
            self.sexed |= self.low != low || self.high != high;
        }
    }
}

/// Numbers with their signs, as they are shown.
pub fn figures(amounts: &[Amount]) -> String {
    let all = amounts.iter().map(|it| format!("{}{}", it.sign.map_or("", Relation::sign), it.value));
    all.collect::<Vec<_>>().join(" ")
}
