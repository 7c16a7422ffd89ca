//! Every row of the transcribed questionnaire of events.
#![allow(dead_code)]

use super::oracle::{BY_VALUE, Ladder, NO_GRADE, grade, sheet};

pub const VERSIONS: [&str; 3] = ["4.03", "5.0", "6.0"];

/// Events whose grade is a laboratory value's; CK only until 6.0 deleted the term.
const VALUES: [(&str, &[&str]); 3] =
    [("cpk", &["4.03", "5.0"]), ("creatinine", &VERSIONS), ("hypocalcemia", &VERSIONS)];

/// An event of a version.
pub struct Row {
    pub line: u64,
    pub id: String,
    pub version: String,
    pub ladder: Ladder,
}

/// Every row of the questionnaire.
pub fn rows() -> Vec<Row> {
    let lines = sheet("ae_questionnaire.tsv");
    // Where the text leaves no room below its first grade, that nothing applies is Grade 0.
    let zero = sheet("grade_zero.tsv");
    let is_zero = |id: &str, version: &str| zero.iter().any(|it| it.get("event") == id && it.get("version") == version);
    let one = |it: &super::oracle::Line| {
        let (id, version) = (it.get("key").replace('_', "-"), it.get("version").to_owned());
        let otherwise = if is_zero(&id, &version) { grade(0) } else { NO_GRADE };
        let mut ladder = Ladder { otherwise, ..Ladder::default() };
        if VALUES.iter().any(|(value, versions)| *value == id && versions.contains(&version.as_str())) {
            ladder.otherwise = BY_VALUE;
        } else {
            for n in (1..=5).rev() {
                let text = it.get(&format!("g{n}"));
                if !text.is_empty() {
                    let clause = ladder.tags(text);
                    ladder.steps.push((grade(n), clause));
                }
            }
            assert!(!ladder.steps.is_empty(), "{id} {version}: no grade");
        }
        Row { line: it.number, id, version, ladder }
    };
    lines.iter().map(one).collect()
}
