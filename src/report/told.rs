//! What is said besides the verdict.

use crate::answers::case::Case;
use crate::base::text::Text;
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::statement::Note;
use crate::definition::verdict::Cite;

/// Something said besides the verdict.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// What.
    pub text: Text,
    /// Where it stands, when a document says so.
    pub cite: Option<Cite>,
    /// Whether this case calls for it; if not, it always holds.
    pub of_case: bool,
}

impl Calculator {
    /// What is to be said besides: what the definition says of such a case, and of the row of a table.
    pub(super) fn told(&'static self, case: &Case) -> Vec<Told> {
        let mut all = Vec::new();
        if let Method::Tables(it) = &self.method {
            for (edition, row) in it.rows(case) {
                // The same remark on several versions is said once.
                if let Some(text) = row.note.filter(|text| !all.iter().any(|it: &Told| it.text == *text)) {
                    all.push(Told { text, cite: Some(edition.cite), of_case: true });
                }
            }
        }
        let told = |it: &Note| Told { text: it.text, cite: it.cite, of_case: it.when.is_some() };
        all.extend(self.notes.iter().filter(|it| applies(it, case)).map(told));
        all
    }
}

fn applies(note: &Note, case: &Case) -> bool {
    note.when.as_ref().is_none_or(|it| it.judge(case, 0) == Truth::Met)
}
