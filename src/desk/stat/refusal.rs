//! Why a statistic is not given, in both languages.

use std::fmt;

use crate::base::text::Lang;

/// Why a statistic is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The input cannot be used, and why.
    Because(Why),
    /// The input is understood, and has no answer: `x_gt_n`, `not_whole`, `negative`, `n_zero`. A result.
    Status(&'static str),
}

/// A reason in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    ja: String,
    en: String,
}

impl Why {
    /// A reason in both languages.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Why {
        Why { ja: ja.into(), en: en.into() }
    }

    /// The reason in one.
    pub fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

/// Refused, for this reason.
pub fn no<T>(ja: impl Into<String>, en: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal::Because(Why::new(ja, en)))
}
