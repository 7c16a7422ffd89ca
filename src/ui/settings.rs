//! The settings: the only thing that is stored, and nothing of a patient's.
//!
//! They are one text in the browser's storage for this site, a line each:
//! `version=5.0`, `range=platelets|any|158|348|10^3/uL`. Storage may be
//! missing or refuse; then settings last as long as the page.

/// The name in the browser's storage.
const KEY: &str = "tekio-settings";

/// As many ranges as anyone has analytes for.
const MOST: usize = 200;

/// For whom a range of normal holds, in the order in which it is offered.
pub const GROUPS: [&str; 3] = ["male", "female", "any"];

/// A laboratory's own limits of normal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The term.
    pub term: String,
    /// One of [`GROUPS`].
    pub group: String,
    /// The lower limit; may be blank.
    pub low: String,
    /// The upper limit; may be blank.
    pub high: String,
    /// The unit of both; may be blank.
    pub unit: String,
}

/// What the user has set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The version of CTCAE that a page begins with; blank for all side by side.
    pub version: String,
    /// The laboratory's own limits of normal.
    pub ranges: Vec<Range>,
    /// Whether days are written in the Japanese era.
    pub era: bool,
}

impl Settings {
    /// What was stored; nothing of it is trusted further than its form.
    pub fn load() -> Settings {
        let text = || storage()?.get_item(KEY).ok()?;
        text().map_or_else(Settings::default, |it| Settings::read(&it))
    }

    /// Stores them, or lets it be where there is no storage.
    pub fn save(&self) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(KEY, &self.write());
        }
    }

    fn read(text: &str) -> Settings {
        let mut all = Settings::default();
        for line in text.lines() {
            match line.split_once('=') {
                Some(("version", it)) if matches!(it, "4.03" | "5.0" | "6.0") => all.version = it.to_owned(),
                Some(("era", it)) => all.era = it == "yes",
                Some(("range", it)) if all.ranges.len() < MOST => {
                    let parts: Vec<&str> = it.split('|').collect();
                    if let [term, group, low, high, unit] = parts.as_slice()
                        && GROUPS.contains(group)
                    {
                        all.set(Range {
                            term: (*term).to_owned(),
                            group: (*group).to_owned(),
                            low: (*low).to_owned(),
                            high: (*high).to_owned(),
                            unit: (*unit).to_owned(),
                        });
                    }
                }
                _ => {}
            }
        }
        all
    }

    fn write(&self) -> String {
        let mut lines = Vec::new();
        if !self.version.is_empty() {
            lines.push(format!("version={}", self.version));
        }
        if self.era {
            lines.push("era=yes".to_owned());
        }
        for it in &self.ranges {
            lines.push(format!(
                "range={}",
                [&it.term, &it.group, &it.low, &it.high, &it.unit].map(|it| it.replace(['|', '\n'], " ")).join("|")
            ));
        }
        lines.join("\n")
    }

    /// Sets a range in place of the one for the same term and group.
    pub fn set(&mut self, range: Range) {
        self.drop_range(&range.term, &range.group);
        self.ranges.push(range);
    }

    /// Takes a range away.
    pub fn drop_range(&mut self, term: &str, group: &str) {
        self.ranges.retain(|it| it.term != term || it.group != group);
    }
}

/// The browser's storage for this site. A page in a frame of another site has none: it may be that site's, too.
fn storage() -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    let embedded = window.document()?.document_element()?.has_attribute("data-embed");
    if embedded { None } else { window.local_storage().ok()? }
}

#[cfg(test)]
mod tests {
    use super::{Range, Settings};

    #[test]
    fn what_is_written_is_read_again_and_rubbish_is_nothing() {
        let mut all = Settings { version: "5.0".to_owned(), ranges: vec![], era: true };
        let range = |group: &str, low: &str| Range {
            term: "platelets".to_owned(),
            group: group.to_owned(),
            low: low.to_owned(),
            high: "348".to_owned(),
            unit: "10^3/uL".to_owned(),
        };
        all.set(range("any", "150"));
        all.set(range("male", "160"));
        all.set(range("any", "158"));
        assert_eq!(all.ranges.len(), 2, "one range for each term and group");
        assert_eq!(Settings::read(&all.write()), all);
        for rubbish in ["", "version=7.0", "range=a|b|c", "range=a|b|1|2|3", "era=x", "x\0\n=\n=="] {
            assert_eq!(Settings::read(rubbish), Settings::default(), "{rubbish:?}");
        }
    }
}
