//! One result of a message or a bundle: codes, names, a value and what belongs to it, as typed values. Whatever format
//! it came in, it is weighed here, so that the same results give the same list.

use super::codes::{Coded, jlac, loinc};
use super::finding::{Item, Left, Place, Reason};
use super::fold::Folded;
use super::lexicon::Lexicon;
use super::line::Got;
use super::names::Analyte;
use super::raw::{Amount, Raw, figures};
use super::segment::Reader;
use super::sheet::of_blood;
use super::weigh::Weighed;
use super::words::other_fluid;
use crate::engine::Relation;

/// Whose numbers a code is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// JLAC10 or JLAC11.
    Jlac,
    /// LOINC.
    Loinc,
    /// A laboratory's own.
    Own,
}

/// What is said of a specimen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Specimen {
    /// Nothing.
    #[default]
    Unsaid,
    /// It is blood, serum or plasma.
    Blood,
    /// It is something else.
    Other,
    /// One is named, and not of what kind.
    Untyped,
    /// Something that is not known, or two things.
    Strange,
}

impl Specimen {
    /// By its code (JLAC10's, or those of HL7 table 0487 and 0070 that everybody uses) or its name.
    pub fn of(code: &str, name: &str) -> Specimen {
        let by_code = match code.trim() {
            "017" | "018" | "019" | "020" | "021" | "022" | "023" | "024" | "025" => Some(true),
            "BLD" | "BLDA" | "BLDC" | "BLDV" | "SER" | "PLAS" | "WB" => Some(true),
            // SNOMED CT: serum, plasma, blood, venous and arterial blood; urine.
            "119364003" | "119361006" | "119297000" | "122555007" | "122552005" => Some(true),
            "122575003" => Some(false),
            "001" | "002" | "003" | "004" | "005" | "006" | "007" | "008" => Some(false),
            "UR" | "URC" | "URT" => Some(false),
            _ => None,
        };
        let blood = match (by_code, of_blood(name)) {
            (Some(a), Some(b)) => Some(a && b),
            (a, b) => a.or(b),
        };
        match blood {
            Some(true) => Specimen::Blood,
            Some(false) => Specimen::Other,
            None if code.trim().is_empty() && name.trim().is_empty() => Specimen::Unsaid,
            None => Specimen::Strange,
        }
    }

    /// What two names of one specimen come to: what is not known takes nothing from what is.
    #[must_use]
    pub fn or(self, other: Specimen) -> Specimen {
        match (self, other) {
            (Specimen::Strange, it @ (Specimen::Blood | Specimen::Other))
            | (it @ (Specimen::Blood | Specimen::Other), Specimen::Strange) => it,
            _ => self.and(other),
        }
    }

    /// What two sayings come to.
    #[must_use]
    pub fn and(self, other: Specimen) -> Specimen {
        match (self, other) {
            (Specimen::Unsaid, it) | (it, Specimen::Unsaid) => it,
            (a, b) if a == b => a,
            _ => Specimen::Strange,
        }
    }
}

/// One result.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// The segment or entry, from 1.
    pub line: usize,
    /// Whose it is, as a number among those met.
    pub person: usize,
    /// The codes that say what was measured.
    pub codes: Vec<(Option<System>, String)>,
    /// The names of the test.
    pub names: Vec<String>,
    /// The value as text, with its sign if it has one; nothing where there is none.
    pub value: Option<String>,
    /// The sign that stands apart from the value.
    pub sign: Option<Relation>,
    /// Spellings of the unit, the code first.
    pub units: Vec<String>,
    /// The limits as one text.
    pub limits: Option<String>,
    /// The limits apart, with the spelling of their unit.
    pub low: Option<(String, String)>,
    /// See above.
    pub high: Option<(String, String)>,
    /// There are several pairs of limits, for different persons.
    pub several_limits: bool,
    /// Flags.
    pub flags: Vec<String>,
    /// What is said of its specimen or of itself, by words that are known.
    pub remarks: Vec<Reason>,
    /// What kind of specimen.
    pub specimen: Specimen,
    /// The day, `2026-11-28`.
    pub day: Option<String>,
    /// Why it is passed over whatever it says: deleted, no value.
    pub passed: Option<Reason>,
    /// It is said not to be final.
    pub preliminary: bool,
    /// Something of it is damaged.
    pub damaged: bool,
    /// Its type of value is none that holds a number.
    pub malformed: bool,
}

/// The analyte that a name means, if the name is known as a whole.
fn named(lexicon: &Lexicon, name: &str) -> Option<(&'static Analyte, Raw)> {
    let folded = Folded::of(name.trim(), 1);
    let reader = Reader { lexicon, chars: &folded.chars };
    let mut raw_specimen = false;
    let mut at = 0;
    let (end, analyte) = loop {
        if let Some(found) = reader.name(at) {
            break found;
        }
        at += reader.specimen(at)?;
        raw_specimen = true;
    };
    let mut raw = Raw::of(analyte, Place { line: 1, column: 1 });
    raw.specimen = raw_specimen;
    reader.segment(end, &mut raw, false, true);
    (raw.amounts.is_empty() && !raw.odd).then_some((analyte, raw))
}

/// What to show of a name: only what is known, for a text in its place may be anybody's name.
fn shown(lexicon: &Lexicon, observed: &Observed) -> String {
    let known = observed.names.iter().find(|name| named(lexicon, name).is_some());
    let standard = |code: &str| jlac(code).is_some() || loinc(code).is_some();
    let code = || observed.codes.iter().map(|it| &it.1).find(|it| standard(it));
    known.or_else(code).cloned().unwrap_or_default()
}

/// What a note says by words that are known: 溶血. The rest of it may be anybody's and is not looked at.
pub fn noted(lexicon: &Lexicon, text: &str) -> Vec<Reason> {
    let folded = Folded::of(text, 1);
    let Some(analyte) = super::names::ANALYTES.first() else { return vec![] };
    let mut raw = Raw::of(analyte, Place { line: 1, column: 1 });
    Reader { lexicon, chars: &folded.chars }.remarks(&mut raw);
    raw.remarks.extend(raw.specimen.then_some(Reason::Specimen));
    raw.remarks
}

/// What a code of HL7 tables 0490 and 0493 says of a specimen.
pub fn spoiled(code: &str) -> Option<Reason> {
    match code {
        "HEM" | "RH" => Some(Reason::Haemolysed),
        "CLOT" | "RC" => Some(Reason::Clotted),
        "CON" | "RN" | "QS" | "RB" | "RR" | "EX" => Some(Reason::PoorSpecimen),
        // Whose it is is not known.
        "RA" | "RE" | "RI" | "RM" | "RS" => Some(Reason::Deleted),
        _ => None,
    }
}

/// Weighs results, each person's by themselves: nobody's white cells make another's neutrophils.
pub fn weigh(lexicon: &Lexicon, all: &[Observed], items: &mut Vec<Item>) {
    let persons: std::collections::BTreeSet<usize> = all.iter().map(|it| it.person).collect();
    for person in persons {
        let (mut own, mut shares) = (Vec::new(), Vec::new());
        for observed in all.iter().filter(|it| it.person == person) {
            match got(lexicon, observed) {
                Got::Item(it) => own.push(it),
                Got::Raw(raw) => match super::weigh::weigh(lexicon, raw) {
                    Weighed::Item(mut it) => {
                        if observed.preliminary
                            && let Item::Finding(it) = &mut it
                        {
                            it.remarks.push(Reason::NotFinal);
                        }
                        own.push(it);
                    }
                    Weighed::Share(it) => shares.push(it),
                },
            }
        }
        super::shares::work_out(lexicon, &mut own, shares);
        items.extend(own);
    }
    items.sort_by_key(Item::place);
}

/// The number of a person among those met, by what names them; it is compared and never shown. Nameless is who came last.
pub fn person(met: &mut Vec<String>, name: &str) -> usize {
    let known = met.iter().position(|it| it == name).or(name.is_empty().then_some(met.len().saturating_sub(1)));
    known.unwrap_or_else(|| {
        met.push(name.to_owned());
        met.len() - 1
    })
}

/// What is told where results of several persons stand.
pub fn persons() -> Item {
    let place = Place { line: 1, column: 1 };
    Item::Passed(Left { place, source: String::new(), terms: vec![], reason: Reason::Persons, day: None })
}

fn got(lexicon: &Lexicon, observed: &Observed) -> Got {
    let place = Place { line: observed.line, column: 1 };
    let name = shown(lexicon, observed);
    let left = |analyte: Option<&'static Analyte>, reason| Left {
        place,
        source: name.clone(),
        terms: analyte.map_or(vec![], |it| it.terms.to_vec()),
        reason,
        day: observed.day.clone(),
    };
    let unread = |analyte, reason| Got::Item(Item::Unread(left(analyte, reason)));
    let passed = |analyte, reason| Got::Item(Item::Passed(left(analyte, reason)));
    // What the codes say, and what the names say; both have to agree.
    let mut coded: Option<Coded> = None;
    for (system, code) in &observed.codes {
        let found = match system {
            Some(System::Jlac) => jlac(code),
            Some(System::Loinc) if !super::codes::check_digit(code) => return unread(None, Reason::BadCheck),
            Some(System::Loinc) => loinc(code),
            Some(System::Own) => None,
            None => super::codes::of_text(code),
        };
        let Some(found) = found else { continue };
        if coded.is_some_and(|it| !it.agrees(found.analyte)) {
            return unread(None, Reason::CodeAndName);
        }
        coded = Some(coded.map_or(found, |it| Coded {
            unit: it.unit.or(found.unit),
            other_specimen: it.other_specimen || found.other_specimen,
            qualifier: it.qualifier.or(found.qualifier),
            method: it.method.or(found.method),
            blood: it.blood || found.blood,
            ..it
        }));
    }
    let names: Vec<_> = observed.names.iter().filter_map(|it| named(lexicon, it)).collect();
    let analyte = match (coded, names.first()) {
        (Some(coded), _) => coded.analyte,
        (None, Some((analyte, _))) => analyte,
        (None, None) if observed.damaged => return unread(None, Reason::Damaged),
        (None, None) => return unread(None, Reason::UnknownCode),
    };
    if names.iter().any(|(it, _)| coded.map_or(!std::ptr::eq(*it, analyte), |coded| !coded.agrees(it))) {
        return unread(Some(analyte), Reason::CodeAndName);
    }
    if let Some(reason) = observed.passed {
        return passed(Some(analyte), reason);
    }
    if observed.damaged {
        return unread(Some(analyte), Reason::Damaged);
    }
    let mut raw = Raw::of(analyte, place);
    for (_, it) in &names {
        raw.specimen |= it.specimen;
        raw.method = raw.method.or(it.method);
        raw.qualifier = raw.qualifier.or(it.qualifier);
    }
    raw.source = name.clone();
    // A name says it, too, that is not known as a whole: creatinine in urine.
    raw.specimen |= observed.names.iter().any(|it| other_fluid(&Folded::of(it, 1).text(), false));
    raw.specimen |= observed.specimen == Specimen::Other || coded.is_some_and(|it| it.other_specimen);
    raw.method = raw.method.or(coded.and_then(|it| it.method));
    raw.qualifier = raw.qualifier.or(coded.and_then(|it| it.qualifier));
    raw.day = observed.day.clone();
    raw.flags = observed.flags.clone();
    observed.remarks.iter().for_each(|it| raw.remark(*it));
    let by_code = coded.is_some_and(|it| it.blood);
    match observed.specimen {
        Specimen::Strange | Specimen::Untyped
            if !(raw.specimen || by_code && observed.specimen == Specimen::Untyped) =>
        {
            return passed(Some(analyte), Reason::SpecimenUnknown);
        }
        Specimen::Unsaid if !by_code => raw.remark(Reason::SpecimenUnsaid),
        _ => {}
    }
    let spellings: Vec<&String> = observed.units.iter().filter(|it| !it.trim().is_empty()).collect();
    let mets: Vec<_> = spellings.iter().filter_map(|it| lexicon.unit(analyte, &Folded::of(it, 1).text())).collect();
    let met = mets.first().copied();
    let none = spellings.iter().all(|it| matches!(it.trim(), "{INR}" | "1" | "{ratio}"));
    if met.is_none() && !spellings.is_empty() && !none {
        raw.strange_unit = true;
    }
    // A code and a text that say two units: both are asked about.
    for met in &mets {
        raw.unit(*met);
    }
    if let Some(fixed) = coded.and_then(|it| it.unit) {
        let fixed_met = lexicon.unit(analyte, fixed);
        let equal = |a: &str, b: &str| {
            a == b
                || [a, b].iter().all(|it| matches!(*it, "mmol/L" | "mEq/L"))
                    && analyte.terms.first().is_some_and(|it| it.ends_with("natremia") || it.ends_with("kalemia"))
                || [a, b].iter().all(|it| matches!(*it, "10^3/uL" | "10^9/L"))
        };
        if met.is_some_and(|it| !equal(it.id(), fixed)) {
            return unread(Some(analyte), Reason::CodeUnit);
        }
        // The unit of a JLAC11 code stands in the message, as a part of the code.
        if met.is_none()
            && !raw.strange_unit
            && let Some(it) = fixed_met
        {
            raw.unit(it);
        }
    }
    if observed.malformed {
        return unread(Some(analyte), Reason::Malformed);
    }
    match &observed.value {
        Some(value) => number(lexicon, value, observed.sign, &mut raw),
        None => raw.absent = true,
    }
    limits(lexicon, observed, &mut raw);
    Got::Raw(raw)
}

/// A value of a field: a number with its sign, or a word for none. The text itself is not kept: it may hold a name.
fn number(lexicon: &Lexicon, value: &str, sign: Option<Relation>, raw: &mut Raw) {
    let folded = Folded::of(value.trim(), 1);
    let mut read = Raw::of(raw.analyte, raw.place);
    Reader { lexicon, chars: &folded.chars }.segment(0, &mut read, false, true);
    raw.damaged |= read.damaged;
    raw.semi |= read.semi;
    raw.absent |= read.absent && read.amounts.is_empty();
    for met in read.units {
        raw.unit(met);
    }
    raw.flags.extend(read.flags);
    for remark in read.remarks {
        raw.remark(remark);
    }
    if read.low.is_some() || read.high.is_some() || read.day.is_some() || read.amounts.iter().any(|it| it.day.is_some())
    {
        raw.odd = true;
    }
    raw.odd |= read.odd || read.vague || read.specimen;
    raw.strange_unit |= read.strange_unit;
    raw.hundreds |= read.hundreds;
    raw.amounts = read.amounts;
    if let (Some(sign), [one]) = (sign, raw.amounts.as_mut_slice()) {
        raw.odd |= one.sign.is_some_and(|it| it != sign);
        one.sign = Some(sign);
    }
    if raw.amounts.is_empty() && !raw.absent && !raw.semi && !raw.odd {
        raw.absent = true;
    }
    raw.source = format!("{} {}", raw.source, figures(&raw.amounts)).trim().to_owned();
}

fn limits(lexicon: &Lexicon, observed: &Observed, raw: &mut Raw) {
    if let Some(text) = &observed.limits {
        let folded = Folded::of(text.trim(), 1);
        let mut read = Raw::of(raw.analyte, raw.place);
        // Behind a number a sign gives a limit.
        read.amounts.push(Amount::default());
        Reader { lexicon, chars: &folded.chars }.segment(0, &mut read, false, true);
        let unread = folded.chars.iter().any(char::is_ascii_digit) && read.low.is_none() && read.high.is_none();
        if unread || read.amounts.len() > 1 || read.odd || read.damaged {
            raw.remark(Reason::LimitsUnfit);
        } else {
            (raw.low, raw.high, raw.sexed) = (read.low, read.high, read.sexed);
            raw.limits_unit = read.units.first().copied();
        }
        return;
    }
    let plain = |it: &Option<(String, String)>| it.as_ref().map(|it| it.0.clone());
    let units =
        [&observed.low, &observed.high].into_iter().flatten().map(|it| it.1.as_str()).filter(|it| !it.is_empty());
    let met: Vec<_> = units.map(|it| lexicon.unit(raw.analyte, it)).collect();
    let own = raw.units.first().copied();
    let other = met.iter().any(|it| it.is_none_or(|it| own.is_some_and(|own| own.id() != it.id())));
    if other {
        raw.remark(Reason::LimitsUnfit);
        return;
    }
    (raw.low, raw.high) = (plain(&observed.low), plain(&observed.high));
    raw.sexed |= observed.several_limits;
}
