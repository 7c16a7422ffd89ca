//! Addresses of definitions. Those of ours begin with the place that was given; without one there are none.

use super::given::Given;
use super::tree::Object;
use crate::engine::{Calculator, Choice, Field, Kind};

/// UCUM, units.
pub const UCUM: &str = "http://unitsofmeasure.org";
/// LOINC, what was measured.
pub const LOINC: &str = "http://loinc.org";
/// The NCI Thesaurus, as HL7's value sets of adverse events name it.
pub const NCIT: &str = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
/// What a text was before it could not be read as a value.
pub const ORIGINAL_TEXT: &str = "http://hl7.org/fhir/StructureDefinition/originalText";
/// Why a value is not there.
pub const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// The words of an address.
pub const DISPLAY: &str = "http://hl7.org/fhir/StructureDefinition/display";
/// One of the units that a question takes.
pub const UNIT_OPTION: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
/// Not to be shown.
pub const HIDDEN: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
/// The least number.
pub const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
/// The greatest number.
pub const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
/// How many times a group may repeat.
pub const MOST_TIMES: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";
/// The grade of an adverse event, as HL7's guide for clinical research has it.
pub const GRADE: &str = "http://hl7.org/fhir/uv/ae-research-ig/StructureDefinition/ae-grade";
/// When an adverse event occurred: of R5, carried in R4.
pub const OCCURRED: &str = "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.occurrence";

/// The address of a calculator's page, which is that of its questions, too.
pub fn page(calculator: &Calculator, given: &Given) -> String {
    given.base.as_ref().map_or_else(String::new, |base| format!("{base}{}", calculator.id))
}

/// The same, with the version of the rules.
pub fn versioned(calculator: &Calculator, given: &Given) -> String {
    match page(calculator, given) {
        it if it.is_empty() => it,
        it => format!("{it}|{}", escaped(calculator.version)),
    }
}

/// The id of a calculator that an address ends with: without version, part and slash.
pub fn id_of(address: &str) -> &str {
    let address = address.split(['|', '#', '?']).next().unwrap_or("").trim_end_matches('/');
    address.rsplit('/').next().unwrap_or("")
}

/// The version that an address names.
pub fn version_of(address: &str) -> Option<String> {
    address.split_once('|').map(|(_, version)| unescaped(version))
}

/// A text as a part of an address: blanks and other signs by their numbers.
fn escaped(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for it in text.bytes() {
        match it {
            b'.' | b'-' | b'_' => all.push(char::from(it)),
            it if it.is_ascii_alphanumeric() => all.push(char::from(it)),
            it => all.push_str(&format!("%{it:02X}")),
        }
    }
    all
}

/// The way back. What is no number stays as it is.
fn unescaped(text: &str) -> String {
    let (mut all, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((first, more)) = rest.split_first() {
        let figures = more.get(..2).filter(|_| *first == b'%').and_then(|it| std::str::from_utf8(it).ok());
        match figures.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(it) => {
                all.push(it);
                rest = more.get(2..).unwrap_or(&[]);
            }
            None => {
                all.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// A word of a question's own.
pub fn option(calculator: &Calculator, field: &Field, choice: &Choice, given: &Given) -> Object {
    let system = match page(calculator, given) {
        it if it.is_empty() => it,
        it => format!("{it}#{}", field.id),
    };
    let coding = Object::default().text("system", &system).text("code", choice.id);
    coding.text("display", choice.label.get(given.lang))
}

/// The words that a question is answered with, each as it is coded.
pub fn options(field: &'static Field) -> &'static [Choice] {
    match &field.kind {
        Kind::YesNo(words) => words,
        _ => field.options(),
    }
}
