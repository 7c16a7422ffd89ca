//! Out of the house: questions, answers, verdicts and adverse events as hospitals and registries take them, written from
//! the definitions.
//!
//! FHIR R4: [`questionnaire`], [`response`], [`observation`], [`event`]. CDISC's SDTM: [`sdtm`]. REDCap: [`redcap`]. Who
//! a case is about and of which study is only what was [`given`]: no name is made up. JSON is written here ([`tree`])
//! and read in `exchange/export.rs` and `exchange/back.rs`.

pub mod codes;
pub mod event;
pub mod given;
pub mod links;
pub mod observation;
pub mod questionnaire;
pub mod redcap;
pub mod response;
pub mod sdtm;
pub mod table;
pub mod told;
pub mod tree;

pub use given::Given;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The questions, in FHIR.
    Questionnaire,
    /// The answers, in FHIR.
    Response,
    /// The verdict, in FHIR.
    Observation,
    /// Adverse events, in FHIR.
    AdverseEvent,
    /// Adverse events, as rows of SDTM.
    SdtmAe,
    /// Laboratory results, as rows of SDTM.
    SdtmLb,
    /// The questions, as a dictionary of REDCap.
    Redcap,
}

impl Kind {
    /// Every kind by its name.
    pub const ALL: [(&str, Kind); 7] = [
        ("questionnaire", Kind::Questionnaire),
        ("response", Kind::Response),
        ("observation", Kind::Observation),
        ("adverse-event", Kind::AdverseEvent),
        ("sdtm-ae", Kind::SdtmAe),
        ("sdtm-lb", Kind::SdtmLb),
        ("redcap", Kind::Redcap),
    ];

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|it| it.0 == name).map(|it| it.1)
    }

    /// Whether it takes the answers of a case.
    pub fn takes_a_case(self) -> bool {
        !matches!(self, Kind::Questionnaire | Kind::Redcap)
    }
}
