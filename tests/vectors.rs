//! Cases from documents, published tests and independent calculations (`vectors.tsv`), each through `tekio eval`.
//!
//! The file speaks in its own names. [`MAPS`] says which calculator a case belongs to, how its input is typed there,
//! and where what is expected is to be looked up. A calculator that the product does not have is in [`NOT_HERE`].
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};
use tekio::calculators::find;
use tekio::engine::Lang;
use tekio::exchange::json::eval;

type Words = &'static [(&'static str, &'static str)];

/// What a name of the file means: an answer, or something to be looked up in the report.
enum Means {
    /// The answer to a question, as it stands.
    Answer(&'static str),
    /// The answer to a question, in other words.
    Said(&'static str, Words),
    /// The answer to a question in percent, of a proportion.
    Percent(&'static str),
    /// Several answers.
    Answers(fn(&Value) -> Vec<(String, Value)>),
    /// A number, so many times as large.
    Number(&'static str, f64),
    /// A text among the numbers: a day, a time.
    Text(&'static str),
    /// Several of these, in the order of an array.
    Each(&'static [Means]),
    /// Whether these steps are met: none is not, and some are.
    Holds(&'static [&'static str]),
    /// Whether one of these steps is not met.
    Fails(&'static [&'static str]),
    /// The verdict.
    Outcome(Words),
    /// The verdict of another scale.
    Scale(&'static str, Words),
    /// What is looked up once something more is answered.
    Once(&'static str, &'static str, &'static Means),
    /// Anything else.
    By(fn(&Run, &Value) -> Result<(), String>),
    /// Nothing that is typed or shown here, with the reason.
    Nothing(&'static str),
}

use Means::{Answer, Answers, By, Each, Fails, Holds, Nothing, Number, Once, Outcome, Percent, Said, Scale, Text};

/// How the cases of one calculator are read.
struct Names {
    /// As the file calls it.
    calc: &'static str,
    /// As it is called here.
    id: &'static str,
    /// What is answered besides.
    besides: Words,
    /// What each name means, of the input and of what is expected.
    names: &'static [(&'static str, Means)],
}

const OKAYAMA_EXCLUSIONS: &[&str] = &[
    "OKA-E1", "OKA-E2a", "OKA-E2b", "OKA-E3", "OKA-E4", "OKA-E5", "OKA-E6", "OKA-E7", "OKA-E8-1", "OKA-E8-2",
    "OKA-E8-3", "OKA-E8-4", "OKA-E8-5", "OKA-E9",
];

const SEX: Words = &[("F", "female"), ("M", "male")];
const DOSES: Words =
    &[("4.0", "dose-4-0"), ("3.5", "dose-3-5"), ("3.3", "dose-3-3"), ("3.0", "dose-3-0"), ("0", "dose-none")];
const GRADES: Words =
    &[("0", "grade-0"), ("1", "grade-1"), ("2", "grade-2"), ("3", "grade-3"), ("4", "grade-4"), ("5", "grade-5")];
/// A vertebra of each kind of location.
const SINS_LOCATION: Words = &[("junctional", "t12"), ("mobile", "l3"), ("semirigid", "t6"), ("rigid", "s3")];
const SINS_COLLAPSE: Words =
    &[("over50", "over-50"), ("under50", "under-50"), ("involved", "involved"), ("none", "none")];
const CONSENSUS: Words = &[
    ("CR", "complete-response"),
    ("PR", "partial-response"),
    ("PP", "pain-progression"),
    ("indeterminate", "indeterminate-response"),
];
const PROPORTION: &[(&str, Means)] = &[
    ("x", Answer("events")),
    ("n", Answer("treated")),
    ("conf", Nothing("always 95 %")),
    ("p", Number("rate", 0.01)),
    ("wilson", Each(&[Number("wilson-low", 0.01), Number("wilson-high", 0.01)])),
    ("clopper", Each(&[Number("exact-low", 0.01), Number("exact-high", 0.01)])),
    ("error", By(no_proportion)),
];

const MAPS: &[Names] = &[
    Names {
        calc: "oka-eligibility",
        id: "bone-cryotherapy",
        besides: &[],
        names: &[
            ("wbc", Answer("wbc")),
            ("plt", Answer("platelets")),
            ("hb", Answer("hemoglobin")),
            ("cr", Answer("creatinine")),
            ("tbil", Answer("bilirubin")),
            ("temp", Answer("temperature")),
            ("nyha", Answer("nyha")),
            ("age", Answer("age")),
            ("active_infection", Nothing("one question with the next")),
            ("only_viral_hepatitis", Said("infection", &[("true", "viral-hepatitis"), ("false", "other")])),
            ("excluded_by_item", Fails(OKAYAMA_EXCLUSIONS)),
            ("inclusion_met", Holds(&["OKA-I6"])),
        ],
    },
    Names {
        calc: "keio-eligibility",
        id: "thoracic-cryoablation",
        besides: &[("conference-verdict", "yes")],
        names: &[
            ("lesions", Answers(lesions)),
            ("n_targets", Answers(targets)),
            ("age", Answer("age")),
            ("ecog", Answer("ps")),
            ("roles", Answers(conference)),
            ("size_ok", Holds(&["KEIO-I5a", "KEIO-I5b"])),
            ("count_ok", Holds(&["KEIO-I4"])),
            ("age_ok", Holds(&["KEIO-I7"])),
            ("ps_ok", Holds(&["KEIO-I8"])),
            ("conference_ok", Holds(&["KEIO-I10"])),
        ],
    },
    Names {
        calc: "keio-schedule",
        id: "thoracic-follow-up",
        besides: &[],
        names: &[
            ("ablation", Answer("ablation-date")),
            ("d1", Text("d1")),
            ("w1", Text("w1")),
            ("m1", Text("m1")),
            ("m3", Text("m3")),
            ("m6", Text("m6")),
            ("m9", Text("m9")),
            ("m12", Text("m12")),
        ],
    },
    Names {
        calc: "denosumab-schedule",
        id: "bma-schedule",
        besides: &[],
        names: &[
            ("first", Answer("first-dose")),
            ("indication", Said("drug", &[("bone_mets", "denosumab")])),
            ("n", Answer("doses")),
            ("dates", Each(&[Text("dose-1"), Text("dose-2"), Text("dose-3")])),
        ],
    },
    Names {
        calc: "keio-accrual",
        id: "trial-accrual",
        besides: &[],
        names: &[
            ("asof", Answer("as-of")),
            ("n", Answer("enrolled")),
            ("target", Answer("target")),
            ("end", Answer("end")),
            ("remaining", Number("remaining", 1.0)),
            ("days_left", Number("days-left", 1.0)),
            ("per_month", Number("per-month", 1.0)),
        ],
    },
    // Here the extension is counted, there the months are added: the one is the other, turned round.
    Names {
        calc: "date-add-months",
        id: "trial-accrual",
        besides: &[],
        names: &[
            ("from", Answer("old-end")),
            ("to", Answer("end")),
            ("months", Number("extension", 1.0)),
            ("mode", Nothing("both days are the last of their months")),
        ],
    },
    Names {
        calc: "date-add-months",
        id: "trial-accrual",
        besides: &[],
        names: &[
            ("from", Answer("old-study-end")),
            ("to", Answer("study-end")),
            ("months", Number("study-extension", 1.0)),
            ("mode", Nothing("both days are the last of their months")),
        ],
    },
    Names {
        calc: "pain-course",
        id: "pain-course",
        besides: &[("scale", "0-10"), ("reading-1-day", "0"), ("reading-2-day", "28")],
        names: &[
            ("baseline", Answer("reading-1-pain")),
            ("follow", Answer("reading-2-pain")),
            ("abs_change", Number("reading-2-change", 1.0)),
            ("pct_reduction", Number("reading-2-percent", -1.0)),
        ],
    },
    Names {
        calc: "ice",
        id: "pain-course",
        besides: &[("scale", "0-10"), ("reading-1-day", "0"), ("reading-2-day", "28")],
        names: &[
            ("pain0", Answer("reading-1-pain")),
            ("pain1", Answer("reading-2-pain")),
            ("omed0", Answer("omed-before")),
            ("omed1", Answer("omed-after")),
            ("result", Outcome(CONSENSUS)),
        ],
    },
    Names {
        calc: "immpact",
        id: "pain-course",
        besides: &[("scale", "0-10"), ("reading-1-day", "0"), ("reading-2-day", "28")],
        names: &[
            ("baseline", Answer("reading-1-pain")),
            ("follow", Answer("reading-2-pain")),
            ("pct30", Holds(&["IMMPACT-30"])),
            ("pct50", Holds(&["IMMPACT-50"])),
            ("points2", Holds(&["IMMPACT-2"])),
            ("error", By(no_percentage)),
        ],
    },
    Names {
        calc: "sins",
        id: "sins",
        besides: &[],
        names: &[
            ("location", Said("level-1-vertebra", SINS_LOCATION)),
            ("pain", Answer("level-1-pain")),
            ("lesion", Answer("level-1-lesion")),
            ("alignment", Answer("level-1-alignment")),
            ("collapse", Said("level-1-collapse", SINS_COLLAPSE)),
            ("posterolateral", Answer("level-1-posterolateral")),
            ("total", Number("highest", 1.0)),
            (
                "class",
                Outcome(&[("stable", "stable"), ("indeterminate", "potentially-unstable"), ("unstable", "unstable")]),
            ),
            ("error", By(no_total)),
        ],
    },
    // All other items are worth nothing: the total is what the level gives.
    Names {
        calc: "sins-level",
        id: "sins",
        besides: &[
            ("level-1-pain", "none"),
            ("level-1-lesion", "blastic"),
            ("level-1-alignment", "normal"),
            ("level-1-collapse", "none"),
            ("level-1-posterolateral", "none"),
        ],
        names: &[("level", Answer("level-1-vertebra")), ("pts", Number("highest", 1.0))],
    },
    Names {
        calc: "mirels",
        id: "mirels",
        besides: &[],
        names: &[
            ("pts", Answers(mirels)),
            ("total", Number("total", 1.0)),
            ("action", Outcome(&[("observe", "low-risk"), ("judgement", "borderline")])),
        ],
    },
    Names {
        calc: "tokuhashi",
        id: "tokuhashi",
        besides: &[],
        names: &[
            ("kps", Said("kps", &[("40", "10-40"), ("70", "50-70"), ("80", "80-100")])),
            ("extraspinal", Said("extraspinal", &[("0", "none"), ("1", "1-2"), ("2", "1-2"), ("3", "3-or-more")])),
            ("vertebral", Said("vertebral", &[("1", "1"), ("2", "2"), ("3", "3-or-more")])),
            ("organ", Answer("organs")),
            ("primary", Said("primary", &[("others", "other"), ("lung", "lung")])),
            ("frankel", Said("palsy", &[("A", "a-b"), ("D", "c-d"), ("E", "e")])),
            ("total", Number("total", 1.0)),
            ("band", Outcome(&[("<6mo", "points-0-8"), (">=6mo", "points-9-11"), (">=1y", "points-12-15")])),
        ],
    },
    Names {
        calc: "tomita",
        id: "tomita",
        besides: &[],
        names: &[
            ("primary", Said("growth", &[("1", "slow"), ("2", "moderate"), ("4", "rapid")])),
            ("visceral", Said("visceral", &[("0", "none"), ("2", "treatable"), ("4", "untreatable")])),
            ("bone", Said("bone", &[("1", "solitary"), ("2", "multiple")])),
            ("total", Number("total", 1.0)),
            ("band", Outcome(&[("wide", "points-2-3"), ("palliative", "points-6-7"), ("supportive", "points-8-10")])),
        ],
    },
    Names {
        calc: "katagiri",
        id: "katagiri",
        besides: &[("crp-unit", "mg/dL")],
        names: &[
            ("crp", Answer("crp")),
            ("ldh", Answer("ldh")),
            ("alb", Answer("albumin")),
            ("plt", Answer("platelets")),
            ("ca", Answer("calcium")),
            ("tbil", Answer("bilirubin")),
            ("ps", Answer("ps")),
            ("chemo", Said("chemotherapy", &[("true", "yes"), ("false", "no")])),
            ("multi", Said("skeletal", &[("true", "multiple"), ("false", "single")])),
            ("primary_pts", Said("primary", &[("0", "thyroid"), ("2", "sarcoma"), ("3", "lung")])),
            ("visceral_pts", Said("visceral", &[("0", "none"), ("1", "nodular"), ("2", "disseminated")])),
            ("lab", By(laboratory_tier)),
            ("total", By(katagiri_total)),
            ("risk", Outcome(&[("low", "points-0-3"), ("mid", "points-4-6"), ("high", "points-7-10")])),
        ],
    },
    Names {
        calc: "escc",
        id: "escc",
        besides: &[("where", "cord")],
        names: &[
            ("grade", Said("seen", &[("0", "bone"), ("1b", "sac"), ("1c", "abuts-cord")])),
            ("class", Scale("low-high", &[("low", "low"), ("high", "high")])),
        ],
    },
    Names {
        calc: "bed",
        id: "bed",
        besides: &[],
        names: &[
            ("n", Answer("fractions-a")),
            ("d", Answer("dose-a")),
            ("ab", Answer("alpha-beta")),
            ("bed", Number("bed-a", 1.0)),
            ("eqd2", Number("eqd2-a", 1.0)),
        ],
    },
    Names {
        calc: "child-pugh",
        id: "child-pugh",
        besides: &[("pt-counted", "inr")],
        names: &[
            ("bil", Answer("bilirubin")),
            ("alb", Answer("albumin")),
            ("inr", Answer("pt-inr")),
            ("ascites", Said("ascites", &[("0", "none"), ("1", "slight"), ("2", "moderate")])),
            ("enc", Said("encephalopathy", &[("0", "none"), ("1", "grade-1-2"), ("2", "grade-3-4")])),
            ("total", Number("total", 1.0)),
            ("class", Outcome(&[("A", "child-a"), ("B", "child-b"), ("C", "child-c")])),
        ],
    },
    Names {
        calc: "ck-grade",
        id: "ck-grade",
        besides: &[("version", "4.03")],
        names: &[("ck", Answer("ck")), ("uln", Answer("uln")), ("grade", Outcome(GRADES))],
    },
    Names {
        calc: "ck-grade",
        id: "ctcae-lab",
        besides: &[("term", "cpk"), ("version", "5.0"), ("unit", "U/L")],
        names: &[("ck", Answer("value")), ("uln", Answer("uln")), ("grade", Outcome(GRADES))],
    },
    Names {
        calc: "creat-grade",
        id: "ctcae-lab",
        besides: &[("term", "creatinine"), ("unit", "umol/L")],
        names: &[
            ("cr", Answer("value")),
            ("base", Answer("baseline")),
            ("uln", Answer("uln")),
            ("ctcae", Said("version", &[("4", "4.03")])),
            ("grade", Outcome(GRADES)),
        ],
    },
    Names {
        calc: "pvp-indication",
        id: "vertebroplasty-indication",
        besides: &[],
        names: &[("age", Answer("age")), ("in_scope", Holds(&["PVP-G1"]))],
    },
    Names {
        calc: "pvp-prelab",
        id: "vertebroplasty-preop",
        besides: &[],
        names: &[
            ("plt", Answer("platelets")),
            ("pt_ratio", Answer("pt-ratio")),
            ("aptt_ratio", Answer("aptt-ratio")),
            ("caution", Fails(&["PVP-B1", "PVP-B2", "PVP-B3"])),
        ],
    },
    Names {
        calc: "pvp-session",
        id: "vertebroplasty-session",
        besides: &[],
        names: &[
            ("levels", Answers(levels)),
            ("cement_ml", Answer("level-1-cement")),
            ("needle_mm", Answer("needle-mm")),
            ("end", Answer("end-time")),
            ("body_ml", Answer("level-1-body-volume")),
            ("lo_pct", Nothing("half is the document's")),
            ("hi_pct", Nothing("seven tenths are the document's")),
            ("many_levels_warning", Fails(&["PVP-L1"])),
            ("over5_note", Fails(&["CQ5-5ml"])),
            ("within_doc", Holds(&["PVP-P3"])),
            ("rest_from", Text("rest-from")),
            ("rest_to", Text("rest-to")),
            ("lo_ml", Number("level-1-fill-low", 1.0)),
            ("hi_ml", Number("level-1-fill-high", 1.0)),
            ("exceeds_5ml", By(fills_more_than_5_ml)),
        ],
    },
    Names { calc: "proportion-ci", id: "ae-rate", besides: &[], names: PROPORTION },
    Names {
        calc: "tox-boundary",
        id: "ae-rate",
        besides: &[("treated", "20"), ("events", "0")],
        names: &[
            ("p0", Percent("p0")),
            ("p1", Percent("p1")),
            ("cP0", Percent("alpha")),
            ("looks", Answers(looks)),
            ("hi_changes", By(allowed_at_each_look)),
            ("pcross_hi_p0", Number("cross-p0", 0.01)),
            ("pcross_hi_p1", Number("cross-p1", 0.01)),
        ],
    },
    Names {
        calc: "kaplan-meier",
        id: "local-control",
        besides: &[],
        names: &[
            ("t", Answers(months)),
            ("e", Answers(progressed)),
            ("S6", Once("at", "6", &Number("km", 0.01))),
            ("S8", Once("at", "8", &Number("km", 0.01))),
            ("S10", Once("at", "10", &Number("km", 0.01))),
            ("S23", Once("at", "23", &Number("km", 0.01))),
            ("se6", Nothing("no standard error is shown")),
            ("se8", Nothing("no standard error is shown")),
            ("se23", Nothing("no standard error is shown")),
            ("loglog6", Nothing("no interval of the curve is shown")),
            ("loglog10", Nothing("no interval of the curve is shown")),
            ("median", Nothing("no median is shown")),
        ],
    },
    Names {
        calc: "aalen-johansen",
        id: "local-control",
        besides: &[("at", "6")],
        names: &[
            ("t", Answers(months)),
            ("c", Answers(progressed_or_died)),
            ("F1", By(controlled_with_death_competing)),
            ("F2", Nothing("deaths are not counted up")),
            ("S", Nothing("survival is not shown")),
            ("one_minus_km1", By(controlled_with_death_censored)),
        ],
    },
    Names {
        calc: "egfr-jp",
        id: "bma-safety",
        besides: &[],
        names: &[
            ("sex", Said("sex", SEX)),
            ("age", Answer("age")),
            ("cr", Answer("creatinine")),
            ("egfr", Number("egfr", 1.0)),
        ],
    },
    Names {
        calc: "cockcroft",
        id: "bma-safety",
        besides: &[("bma-drug", "zoledronate"), ("bma-course", "first"), ("bma-symptoms", "none")],
        names: &[
            ("sex", Said("sex", SEX)),
            ("age", Answer("age")),
            ("wt", Answer("weight")),
            ("cr", Answer("creatinine")),
            ("ccr", Number("ccr-used", 1.0)),
            ("zol_mg", Scale("zoledronate-dose", DOSES)),
        ],
    },
    Names {
        calc: "zoledronate",
        id: "bma-safety",
        besides: &[("bma-drug", "zoledronate"), ("bma-course", "first"), ("bma-symptoms", "none")],
        names: &[("ccr", Answer("ccr")), ("mg", Scale("zoledronate-dose", DOSES))],
    },
    Names {
        calc: "corrected-ca",
        id: "bma-safety",
        besides: &[],
        names: &[
            ("ca", Answer("calcium")),
            ("alb", Answer("albumin")),
            ("method", Said("correction", &[("payne_jp", "payne")])),
            ("corrected", Number("corrected-calcium", 1.0)),
            ("applied", Nothing("the number tells")),
        ],
    },
    Names {
        calc: "recist",
        id: "ablation-response",
        besides: &[("imaging", "later"), ("size-before-unit", "mm"), ("size-after-unit", "mm"), ("nadir-unit", "mm")],
        names: &[
            ("baseline_mm", Answer("size-before")),
            ("nadir_mm", Answer("nadir")),
            ("current_mm", Answer("size-after")),
            ("new_lesion", Answer("new-lesion")),
            (
                "response",
                Scale(
                    "recist-size",
                    &[("CR", "recist-cr"), ("PR", "recist-pr"), ("SD", "recist-sd"), ("PD", "recist-pd")],
                ),
            ),
        ],
    },
    Names {
        calc: "recist",
        id: "recist",
        besides: &[
            ("unit", "mm"),
            ("targets", "1"),
            ("kind-1", "lung"),
            ("visit-1-day", "0"),
            ("visit-2-day", "56"),
            ("visit-2-unmeasured", "none"),
            ("visit-2-non-target", "no-such"),
            ("visit-2-new-lesion", "no"),
            ("visit-3-day", "112"),
            ("visit-3-unmeasured", "none"),
            ("visit-3-non-target", "no-such"),
        ],
        names: &[
            ("baseline_mm", Answer("visit-1-target-1")),
            ("nadir_mm", Answer("visit-2-target-1")),
            ("current_mm", Answer("visit-3-target-1")),
            ("new_lesion", Answer("visit-3-new-lesion")),
            (
                "response",
                Outcome(&[("CR", "recist-cr"), ("PR", "recist-pr"), ("SD", "recist-sd"), ("PD", "recist-pd")]),
            ),
        ],
    },
    Names {
        calc: "omed",
        id: "omed",
        besides: &[("rescue", "none")],
        names: &[
            ("table", Nothing("both are shown")),
            ("items", Answers(opioids)),
            ("omed", By(omed_of_either)),
            ("error", Outcome(&[("not_convertible", "not-converted")])),
        ],
    },
    Names {
        calc: "ellipsoid",
        id: "ablation-margin",
        besides: &[("tumour-ap-unit", "cm"), ("tumour-lr-unit", "cm"), ("tumour-cc-unit", "cm")],
        names: &[
            ("a", Answer("tumour-ap")),
            ("b", Answer("tumour-lr")),
            ("c", Answer("tumour-cc")),
            ("ml", Number("volume-tumour", 1.0)),
        ],
    },
    Names {
        calc: "iceball-margin",
        id: "ablation-margin",
        besides: &[("zone-kind", "ice-ball"), ("tumour-ap-unit", "mm"), ("zone-ap-unit", "mm")],
        names: &[
            ("tumour_mm", Answer("tumour-ap")),
            ("ice_mm", Answer("zone-ap")),
            ("margin_mm", Number("margin-ap", 1.0)),
        ],
    },
    Names {
        calc: "probe-table",
        id: "ablation-margin",
        besides: &[("zone-kind", "ice-ball")],
        names: &[
            ("probe_mm", Nothing("the phantom's probes are all of one kind")),
            ("n", Nothing("each number of probes has a statement")),
            ("lethal_cm", By(probes)),
        ],
    },
    Names {
        calc: "spirometry-jrs2001",
        id: "spirometry",
        besides: &[],
        names: &[
            ("sex", Said("sex", SEX)),
            ("h", Answer("height")),
            ("age", Answer("age")),
            ("vc", Number("predicted-vc", 1.0)),
            ("fev1", Number("predicted-fev1", 1.0)),
        ],
    },
];

/// What the product does not have, and why.
const NOT_HERE: &[(&str, &str)] =
    &[("log-rank", "two groups are not compared"), ("rmdq", "pain is followed, not function")];

/// What no page but a statistic of the trial desk reckons (`tekio stat`): its name, what it is asked, and where in its
/// answer each name of the file is.
struct Reckoned {
    calc: &'static str,
    name: &'static str,
    asked: &'static [&'static str],
    told: &'static [(&'static str, &'static [&'static str])],
}

const RECKONED: &[Reckoned] = &[
    Reckoned {
        calc: "upper-one-sided",
        name: "proportion",
        asked: &["x", "n", "conf"],
        told: &[("upper", &["one_sided_upper"])],
    },
    Reckoned {
        calc: "simon",
        name: "simon",
        asked: &["p0", "p1", "alpha", "beta"],
        told: &[
            ("optimal_r1_n1_r_n", &["optimal r1", "optimal n1", "optimal r", "optimal n"]),
            ("minimax", &["minimax r1", "minimax n1", "minimax r", "minimax n"]),
            ("EN0", &["optimal en0"]),
            ("PET0", &["optimal pet0"]),
            ("EN0mm", &["minimax en0"]),
            ("PETmm", &["minimax pet0"]),
        ],
    },
];

impl Reckoned {
    /// Whether the statistic says what a vector expects; how many values were looked up.
    fn holds(&self, it: &Vector) -> Result<usize, String> {
        if let Some(name) = it.input.keys().find(|name| !self.asked.contains(&name.as_str())) {
            return Err(format!("what is `{name}`?"));
        }
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial");
        let told = tekio::desk::stat::answer(self.name, &Value::Object(it.input.clone()), &data);
        let told = told.ok_or("no such statistic")?.map_err(|why| why.to_string())?;
        let mut many = 0;
        for (name, expected) in &it.expected {
            let (_, places) = self.told.iter().find(|told| told.0 == name).ok_or(format!("what is `{name}`?"))?;
            let expected = expected.as_array().cloned().unwrap_or_else(|| vec![expected.clone()]);
            if expected.len() != places.len() {
                return Err(format!("{name} has {} values", expected.len()));
            }
            for (place, expected) in places.iter().zip(expected) {
                let found = place.split(' ').fold(&told, |it, key| &it[key]);
                let (found, wanted) = (found.as_f64().ok_or(format!("no {place}"))?, expected.as_f64().unwrap());
                near(found, wanted, it.tolerance).map_err(|why| format!("{place}: {why}"))?;
                many += 1;
            }
        }
        Ok(many)
    }
}

// ---- what takes more than a name ------------------------------------------------------------------------------------

fn items(it: &Value) -> &[Value] {
    it.as_array().unwrap()
}

fn lesions(it: &Value) -> Vec<(String, Value)> {
    let each = items(it)
        .iter()
        .map(|it| json!({"site": word(&it["site"]).replace('_', "-"), "diameter": format!("{} cm", it["cm"])}));
    vec![("lesion".to_owned(), each.collect())]
}

fn targets(it: &Value) -> Vec<(String, Value)> {
    let each = (0..it.as_u64().unwrap()).map(|_| json!({"site": "lung", "diameter": 2}));
    vec![("lesion".to_owned(), each.collect())]
}

fn conference(it: &Value) -> Vec<(String, Value)> {
    let name = |it: &Value| match it.as_str().unwrap() {
        "rad_onc" => "radiation-oncology",
        "diag_rad" => "diagnostic-radiology",
        "resp_med" => "respiratory-medicine",
        "resp_surg" => "respiratory-surgery",
        other => panic!("{other}"),
    };
    vec![("conference".to_owned(), items(it).iter().map(name).collect())]
}

fn levels(it: &Value) -> Vec<(String, Value)> {
    let each = (1..=it.as_u64().unwrap()).map(|n| json!({"vertebra": format!("t{n}"), "cement": 3}));
    vec![("level".to_owned(), each.collect())]
}

/// From the first look on in equal steps to the last.
fn looks(it: &Value) -> Vec<(String, Value)> {
    let all: Vec<_> = items(it).iter().map(|it| it.as_u64().unwrap()).collect();
    let every = all[1] - all[0];
    assert!(all.windows(2).all(|it| it[1] - it[0] == every), "{all:?}");
    let planned = all[all.len() - 1];
    [("first-look", all[0]), ("look-every", every), ("planned", planned)]
        .map(|(name, it)| (name.to_owned(), json!(it)))
        .into()
}

fn of_each_tumour(field: &str, it: &Value, say: fn(&Value) -> Value) -> Vec<(String, Value)> {
    let each = items(it).iter().enumerate();
    each.map(|(i, it)| (format!("tumour-{}-{field}", i + 1), say(it))).collect()
}

fn months(it: &Value) -> Vec<(String, Value)> {
    of_each_tumour("months", it, Value::clone)
}

fn progressed(it: &Value) -> Vec<(String, Value)> {
    of_each_tumour("status", it, |it| json!(if *it == 1 { "progressed" } else { "controlled" }))
}

fn progressed_or_died(it: &Value) -> Vec<(String, Value)> {
    of_each_tumour("status", it, |it| match it.as_u64().unwrap() {
        1 => json!("progressed"),
        2 => json!("died"),
        _ => json!("controlled"),
    })
}

fn mirels(it: &Value) -> Vec<(String, Value)> {
    let options = [
        ("site", ["upper-limb", "lower-limb", "peritrochanteric"]),
        ("pain", ["mild", "moderate", "functional"]),
        ("lesion", ["blastic", "mixed", "lytic"]),
        ("size", ["under-third", "third-to-two-thirds", "over-two-thirds"]),
    ];
    let points = items(it).iter().map(|it| it.as_u64().unwrap() as usize);
    options.iter().zip(points).map(|((id, named), n)| ((*id).to_owned(), json!(named[n - 1]))).collect()
}

/// Each of the day's drugs, with its whole daily amount.
fn opioids(it: &Value) -> Vec<(String, Value)> {
    let [one] = items(it) else { panic!("{it}") };
    let (kind, drug) = match &*word(&one["drug"]) {
        "morphine_pr" => ("oral", "morphine-rectal"),
        "fentanyl_td_ugh" => ("patch", "fentanyl"),
        "oxycodone_inj" => ("injection", "oxycodone"),
        it => ("oral", &*it.trim_end_matches("_po").to_owned().leak()),
    };
    let dose = &one["dose"];
    let said = match kind {
        "patch" => json!({"worn": drug, "patch-rate": format!("{dose} ug/h")}),
        "injection" => json!({"injected": drug, "rate": format!("{dose} mg/d")}),
        _ => json!({"drug": drug, "dose": dose, "times": 1}),
    };
    vec![("kinds".to_owned(), json!([kind])), (kind.to_owned(), json!([said]))]
}

/// The lethal diameter with one, two, three and four probes stands in statements.
fn probes(_: &Run, lethal: &Value) -> Result<(), String> {
    let stated = find("ablation-margin").ok_or("no such calculator")?.statements;
    for (n, cm) in items(lethal).iter().enumerate() {
        let id = format!("PROBES-{}", n + 1);
        let it = stated.iter().find(|it| it.id == id).and_then(|it| it.figure).ok_or(format!("no {id}"))?;
        if !it.en.starts_with(&format!("{cm} cm ")) {
            return Err(format!("{id} says {}, not {cm} cm", it.en));
        }
    }
    Ok(())
}

/// By the Japanese tables, whose ends are one for these drugs; where they have no factor, by CDC's.
fn omed_of_either(run: &Run, omed: &Value) -> Result<(), String> {
    let outputs = &run.report(&[])?["outputs"];
    let said = |id: &str| outputs.get(id).map(word);
    let [least, most, cdc] = ["omed-japan-least", "omed-japan-most", "omed-cdc"].map(said);
    let it = if least.is_some() { least.filter(|it| Some(it) == most.as_ref()) } else { cdc };
    if it == Some(word(omed)) { Ok(()) } else { Err(format!("OMED is {outputs}, not {omed}")) }
}

/// The vectors name calcium as it is compared; here it is typed before the correction for albumin.
fn with_corrected_calcium(run: &Run) -> Result<Value, String> {
    let value = |name: &str| run.answers[name].as_f64().unwrap();
    let measured = value("calcium") - (4.0 - value("albumin")).max(0.0);
    run.report(&[("calcium", json!(format!("{measured:.1}")))])
}

fn laboratory_tier(run: &Run, points: &Value) -> Result<(), String> {
    let tier = ["normal", "abnormal", "critical"][points.as_u64().unwrap() as usize];
    let said = &with_corrected_calcium(run)?["scales"]["laboratory"];
    if *said == json!([tier]) || *said == tier { Ok(()) } else { Err(format!("the tier is {said}, not {tier}")) }
}

fn katagiri_total(run: &Run, total: &Value) -> Result<(), String> {
    let said = &with_corrected_calcium(run)?["outputs"]["total"];
    if word(said) == word(total) { Ok(()) } else { Err(format!("the total is {said}, not {total}")) }
}

fn no_total(run: &Run, why: &Value) -> Result<(), String> {
    let report = run.report(&[])?;
    let shown = report["outputs"].get("highest");
    if why == "incomplete" && shown.is_none() { Ok(()) } else { Err(format!("{why}, but {shown:?} is shown")) }
}

fn no_percentage(run: &Run, why: &Value) -> Result<(), String> {
    let report = run.report(&[])?;
    let shown = report["outputs"].get("reading-2-percent");
    if why == "baseline_zero" && shown.is_none() { Ok(()) } else { Err(format!("{why}, but {shown:?} is shown")) }
}

fn no_proportion(run: &Run, why: &Value) -> Result<(), String> {
    let report = run.report(&[])?;
    let asked = report["problems"].as_array().unwrap().iter().any(|it| it["field"] == "events");
    let said = match why.as_str().unwrap() {
        "n_zero" => report["outcome"] == "no-patients",
        "x_gt_n" => asked,
        other => return Err(format!("what is {other}?")),
    };
    let shown = report["outputs"].get("rate");
    if said && shown.is_none() { Ok(()) } else { Err(format!("{why} is not said, or {shown:?} is shown")) }
}

fn fills_more_than_5_ml(run: &Run, expected: &Value) -> Result<(), String> {
    let report = run.report(&[])?;
    let fill = number(&report, "level-1-fill-low")?.0;
    if (fill > 5.0) == (*expected == true) { Ok(()) } else { Err(format!("{fill} mL")) }
}

/// `2/8`: two events are allowed up to the look after eight patients.
fn allowed_at_each_look(run: &Run, expected: &Value) -> Result<(), String> {
    let mut first = 0;
    for it in items(expected) {
        let (allowed, last) = it.as_str().unwrap().split_once('/').unwrap();
        let last: u64 = last.parse().unwrap();
        for treated in [first + 1, last].into_iter().filter(|it| *it > 2) {
            let report = run.report(&[("treated", json!(treated))])?;
            let shown = &report["outputs"]["allowed"];
            if shown != allowed {
                return Err(format!("after {treated}: {shown}, expected {allowed}"));
            }
        }
        first = last;
    }
    Ok(())
}

fn controlled(run: &Run, output: &str, lost: &Value) -> Result<(), String> {
    let (shown, step) = number(&run.report(&[])?, output)?;
    near(shown * 0.01, 1.0 - lost.as_f64().unwrap(), step * 0.01 + run.tolerance)
}

fn controlled_with_death_competing(run: &Run, lost: &Value) -> Result<(), String> {
    controlled(run, "aj", lost)
}

fn controlled_with_death_censored(run: &Run, lost: &Value) -> Result<(), String> {
    controlled(run, "km", lost)
}

// ---- reading and looking up -----------------------------------------------------------------------------------------

struct Vector {
    id: String,
    calc: String,
    input: Map<String, Value>,
    expected: Map<String, Value>,
    tolerance: f64,
}

fn vectors() -> Vec<Vector> {
    let object = |it: &str| serde_json::from_str::<Map<String, Value>>(it).unwrap_or_else(|why| panic!("{it}: {why}"));
    let mut lines = include_str!("vectors.tsv").lines();
    assert!(lines.next().unwrap().starts_with("id\tcalc\tinput\texpected\ttolerance\t"));
    let read = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Vector {
            id: cells[0].to_owned(),
            calc: cells[1].to_owned(),
            input: object(cells[2]),
            expected: object(cells[3]),
            tolerance: cells[4].parse().unwrap(),
        }
    };
    lines.map(read).collect()
}

/// A case as it is typed into a calculator of ours.
struct Run {
    id: &'static str,
    answers: Map<String, Value>,
    tolerance: f64,
}

impl Run {
    fn report(&self, more: &[(&str, Value)]) -> Result<Value, String> {
        let mut answers = self.answers.clone();
        answers.extend(more.iter().map(|(name, it)| ((*name).to_owned(), it.clone())));
        let calculator = find(self.id).ok_or_else(|| format!("no calculator {}", self.id))?;
        eval(calculator, Value::Object(answers).to_string().as_bytes(), Lang::En).map_err(|it| it.to_string())
    }
}

/// A value as it is written.
fn word(it: &Value) -> String {
    it.as_str().map_or_else(|| it.to_string(), str::to_owned)
}

fn translated(words: Words, it: &Value) -> Result<&'static str, String> {
    let wanted = word(it);
    words.iter().find(|(theirs, _)| *theirs == wanted).map(|(_, ours)| *ours).ok_or(format!("what is {wanted}?"))
}

/// A number among the outputs, and half of its last place.
fn number(report: &Value, output: &str) -> Result<(f64, f64), String> {
    let text = report["outputs"][output].as_str().ok_or_else(|| format!("no {output}: {}", report["outputs"]))?;
    let places = text.split_once('.').map_or(0, |(_, it)| it.len());
    let number: f64 = text.parse().map_err(|_| format!("{output} is {text}"))?;
    // What is shown without a point may still have been rounded.
    Ok((number, 0.5 * 0.1_f64.powi(places.max(1) as i32)))
}

fn near(shown: f64, expected: f64, by: f64) -> Result<(), String> {
    if (shown - expected).abs() <= by * 1.000_001 { Ok(()) } else { Err(format!("{shown}, expected {expected}")) }
}

/// What a name adds to the answers.
fn typed(means: &Means, value: &Value) -> Result<Vec<(String, Value)>, String> {
    let one = |field: &str, it: Value| vec![(field.to_owned(), it)];
    Ok(match means {
        Answer(field) => one(field, value.clone()),
        Said(field, words) => one(field, json!(translated(words, value)?)),
        Percent(field) => {
            let percent = format!("{:.4}", value.as_f64().unwrap() * 100.0);
            one(field, json!(percent.trim_end_matches('0').trim_end_matches('.')))
        }
        Answers(of) => of(value),
        _ => vec![],
    })
}

/// Whether the report says what is expected.
fn look_up(means: &Means, run: &Run, expected: &Value) -> Result<(), String> {
    let steps = |ids: &[&str]| -> Result<Vec<String>, String> {
        let report = run.report(&[])?;
        let of = |id: &&str| {
            let step = items(&report["steps"]).iter().find(|it| it["id"] == **id);
            step.map(|it| word(&it["truth"])).ok_or_else(|| format!("no step {id}"))
        };
        ids.iter().map(of).collect()
    };
    let is = |found: bool, what: &dyn std::fmt::Debug| {
        if found == (*expected == true) { Ok(()) } else { Err(format!("{what:?}, expected {expected}")) }
    };
    let same = |found: &Value, expected: &str| {
        if *found == expected { Ok(()) } else { Err(format!("{found}, expected {expected}")) }
    };
    match means {
        Number(output, times) => {
            let (shown, step) = number(&run.report(&[])?, output)?;
            near(shown * times, expected.as_f64().unwrap(), (step * times).abs() + run.tolerance)
        }
        Text(output) => same(&run.report(&[])?["outputs"][output], &word(expected)),
        Each(parts) => {
            if items(expected).len() != parts.len() {
                return Err(format!("{} are looked up of {expected}", parts.len()));
            }
            parts.iter().zip(items(expected)).try_for_each(|(it, expected)| look_up(it, run, expected))
        }
        Holds(ids) | Fails(ids) => {
            let truths = steps(ids)?;
            let (met, not_met) = (truths.contains(&"met".to_owned()), truths.contains(&"not-met".to_owned()));
            if !met && !not_met {
                return Err(format!("{ids:?} are all unknown"));
            }
            is(not_met == matches!(means, Fails(_)), &truths)
        }
        Outcome(words) => same(&run.report(&[])?["outcome"], translated(words, expected)?),
        Scale(id, words) => same(&run.report(&[])?["scales"][id], translated(words, expected)?),
        Once(field, text, means) => {
            let mut answers = run.answers.clone();
            answers.insert((*field).to_owned(), json!(text));
            look_up(means, &Run { answers, ..*run }, expected)
        }
        By(of) => of(run, expected),
        Answer(_) | Said(..) | Percent(_) | Answers(_) | Nothing(_) => Ok(()),
    }
}

/// A value of the file, and what its name means.
type Wanted<'a> = (&'a Value, &'static Means);

/// The answers of a case, and what each of its names means.
fn read<'a>(it: &'a Vector, names: &'static Names) -> Result<(Run, Vec<Wanted<'a>>), String> {
    let mut answers: Map<String, Value> =
        names.besides.iter().map(|(name, text)| ((*name).to_owned(), json!(text))).collect();
    let mut all = Vec::new();
    for (name, value) in it.input.iter().chain(&it.expected) {
        let means = names.names.iter().find(|(theirs, _)| theirs == name).map(|(_, means)| means);
        let means = means.ok_or_else(|| format!("what is `{name}`?"))?;
        answers.extend(typed(means, value)?);
        all.push((value, means));
    }
    Ok((Run { id: names.id, answers, tolerance: it.tolerance }, all))
}

#[test]
fn every_vector_holds_or_is_of_something_else() {
    let (mut held, mut looked_up, mut elsewhere, mut wrong) = (BTreeSet::new(), 0, 0, Vec::new());
    let vectors = vectors();
    for it in &vectors {
        let maps: Vec<_> = MAPS.iter().filter(|names| names.calc == it.calc).collect();
        let not_here = NOT_HERE.iter().any(|(calc, _)| *calc == it.calc);
        elsewhere += usize::from(not_here);
        if let Some(reckoned) = RECKONED.iter().find(|one| one.calc == it.calc) {
            match reckoned.holds(it) {
                Ok(many) => {
                    looked_up += many;
                    held.insert(&it.id);
                }
                Err(why) => wrong.push(format!("{}: {why}", it.id)),
            }
            continue;
        }
        if maps.is_empty() != not_here {
            wrong.push(format!("{}: {} is neither here nor elsewhere, or both", it.id, it.calc));
        }
        for names in maps {
            let mut fails = |why: String| wrong.push(format!("{} in {}: {why}", it.id, names.id));
            match read(it, names) {
                Err(why) => fails(why),
                Ok((run, all)) => {
                    let what = |(value, means): &Wanted<'_>| look_up(means, &run, value);
                    looked_up += all.iter().filter(|it| !matches!(it.1, Nothing(_))).count();
                    match all.iter().try_for_each(what) {
                        Ok(()) => drop(held.insert(&it.id)),
                        Err(why) => fails(why),
                    }
                }
            }
        }
    }
    let rows: BTreeSet<&str> = vectors.iter().map(|it| it.calc.as_str()).collect();
    for (calc, why) in NOT_HERE {
        if find(calc).is_some() || !rows.contains(calc) || why.is_empty() {
            wrong.push(format!("{calc} is said not to be here, and it is, or nobody asks for it"));
        }
    }
    let silent = |it: &&Names| it.names.iter().any(|(_, means)| matches!(means, Nothing("")));
    wrong.extend(MAPS.iter().filter(silent).map(|it| format!("{}: nothing is looked up, and no reason", it.calc)));
    wrong.extend(MAPS.iter().filter(|it| !rows.contains(it.calc)).map(|it| format!("nobody asks for {}", it.calc)));
    assert!(wrong.is_empty(), "{} of {} vectors:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
    println!(
        "{} vectors: {} hold, {elsewhere} are of calculators that are not here; {looked_up} values",
        vectors.len(),
        held.len()
    );
}

/// A problem with an answer would make a case easier than it is.
#[test]
fn vectors_are_read_without_a_problem() {
    let mut wrong = Vec::new();
    for it in vectors().iter().filter(|it| !it.expected.contains_key("error")) {
        for names in MAPS.iter().filter(|names| names.calc == it.calc && find(names.id).is_some()) {
            let Ok((run, _)) = read(it, names) else { continue };
            let problems = &run.report(&[]).unwrap()["problems"];
            if *problems != json!([]) {
                wrong.push(format!("{} in {}: {problems}", it.id, names.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The program says the same as the library behind it.
#[test]
fn the_program_says_the_same() {
    let mut first: BTreeMap<&str, Run> = BTreeMap::new();
    for it in &vectors() {
        for names in MAPS.iter().filter(|names| names.calc == it.calc && find(names.id).is_some()) {
            if let Ok((run, _)) = read(it, names) {
                first.entry(names.id).or_insert(run);
            }
        }
    }
    for (id, run) in first {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tekio"))
            .args(["eval", id])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(Value::Object(run.answers.clone()).to_string().as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success(), "{id}");
        let said: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(said, run.report(&[]).unwrap(), "{id}");
    }
}
