//! RECIST 1.1: what every page that speaks of it has in common, from the limits to the statements on what is
//! measurable.

use crate::definition::{Cite, Field, Statement, Text, t};
use crate::shared::sources::RECIST;

/// Partial response: at most this part of the baseline.
pub const PARTIAL: &str = "0.7";
/// Progression: at least this multiple of the nadir, and by at least [`GROWTH_MM`].
pub const GROWTH: &str = "1.2";
/// The least growth that is progression, in millimetres.
pub const GROWTH_MM: &str = "5";
/// The same in centimetres.
pub const GROWTH_CM: &str = "0.5";

/// Whether there is a lesion that was not there before.
pub static NEW_LESION: Field = Field::present("new-lesion", t("新病変", "New lesion"));

/// How target lesions are judged.
pub const TARGETS: Cite = Cite { source: &RECIST, section: t("標的病変の評価", "response of target lesions") };
/// What can be measured.
pub const MEASURABLE: Cite = Cite { source: &RECIST, section: t("測定可能病変", "measurable disease") };

/// A statement that holds of every case.
const fn states(id: &'static str, text: Text, cite: Cite) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite,
        reference: None,
        reading: None,
    }
}

/// Lesions that were treated locally.
pub const TREATED: Statement = states(
    "RECIST-TREATED",
    t(
        "照射など局所治療を受けた病変は、増大が示されない限り、ふつう測定可能病変としない。",
        "Lesions that were irradiated or otherwise treated locally are usually not measurable unless they have grown.",
    ),
    MEASURABLE,
);

/// What is compared with what, and bone.
pub const BASE: Statement = states(
    "RECIST-BASE",
    t(
        "PRは治療前の径と、PDは最小径と比べる。溶骨性・混合性の骨転移は10 mm以上の軟部成分があれば測定可能、\
            造骨性は測定不能。",
        "PR is against the size before treatment, PD against the nadir. Lytic or mixed bone lesions with soft tissue \
            of 10 mm or more are measurable, blastic ones are not.",
    ),
    MEASURABLE,
);
