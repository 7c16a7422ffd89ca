//! The settings: the only thing that is stored, and nothing of a patient's.
//!
//! They are one text in the browser's storage for this site, a line each:
//! `version=5.0`, `range=platelets|any|158|348|10^3/uL`,
//! `favourites=ck-grade,pain-course`. What was never changed has no line.
//! Storage may be missing or refuse; then settings last as long as the page.

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

/// What may be remembered, as the catalogue of pages says: nothing here knows a page or a version.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    /// The ids of all pages.
    pub pages: Vec<&'a str>,
    /// The versions of the scale that a page may begin with.
    pub versions: Vec<&'a str>,
}

/// How many pages are remembered as opened last.
pub const RECENT: usize = 6;

/// As many favourites as anyone can look through.
const FAVOURITES: usize = 40;

/// After how many idle minutes what was entered is wiped; 0 for never.
pub const IDLE: [u32; 5] = [2, 5, 10, 30, 0];

/// The sizes of text, the usual one first.
pub const SIZES: [&str; 3] = ["", "large", "largest"];

/// What the user has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The version of the scale that a page begins with; blank for all side by side.
    pub version: String,
    /// The laboratory's own limits of normal.
    pub ranges: Vec<Range>,
    /// Whether days are written in the Japanese era.
    pub era: bool,
    /// The calculators that the user put on the first page, by their ids.
    pub favourites: Vec<String>,
    /// The calculators opened last, the latest first.
    pub recent: Vec<String>,
    /// Whether those are remembered.
    pub remember: bool,
    /// One of [`SIZES`].
    pub size: String,
    /// One of [`IDLE`].
    pub idle: u32,
    /// Whether single letters are shortcuts.
    pub keys: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            version: String::new(),
            ranges: Vec::new(),
            era: false,
            favourites: Vec::new(),
            recent: Vec::new(),
            remember: true,
            size: String::new(),
            // Long enough for a ward round's interruption, short enough for the next person at a shared tablet.
            idle: 10,
            keys: true,
        }
    }
}

impl Settings {
    /// What was stored; nothing of it is trusted further than its form, and no page or version is named that is not
    /// there, where it is known what is.
    pub fn load(known: Option<&Known<'_>>) -> Settings {
        let text = || storage()?.get_item(KEY).ok()?;
        let mut all = text().map_or_else(Settings::default, |it| Settings::read(&it));
        if let Some(known) = known {
            all.keep_to(known);
        }
        all
    }

    /// Drops what names a page or a version that is not there.
    fn keep_to(&mut self, known: &Known<'_>) {
        self.favourites.retain(|it| known.pages.contains(&it.as_str()));
        self.recent.retain(|it| known.pages.contains(&it.as_str()));
        if !known.versions.contains(&self.version.as_str()) {
            self.version.clear();
        }
    }

    /// Stores them, or lets it be where there is no storage. Of settings that are all as they were at first nothing
    /// stays.
    pub fn save(&self) {
        if let Some(storage) = storage() {
            let text = self.write();
            let _ = if text.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, &text) };
        }
    }

    /// Stores them if something else is stored: what could not be read, or names what is not there.
    pub fn tidy(&self) {
        if Settings::stored().is_some_and(|(_, text)| text != self.write()) {
            self.save();
        }
    }

    /// What is stored, letter for letter, as the browser has it; so that anyone can see that it is no more than this.
    pub fn stored() -> Option<(&'static str, String)> {
        let text = web_sys::window()?.local_storage().ok()??.get_item(KEY).ok()??;
        Some((KEY, text))
    }

    fn read(text: &str) -> Settings {
        let mut all = Settings::default();
        for line in text.lines() {
            match line.split_once('=') {
                Some(("version", it)) => all.version = it.to_owned(),
                Some(("era", it)) => all.era = it == "yes",
                Some(("favourites", it)) => all.favourites = ids(it, FAVOURITES),
                Some(("recent", it)) => all.recent = ids(it, RECENT),
                Some(("remember", it)) => all.remember = it != "no",
                Some(("size", it)) if SIZES.contains(&it) => all.size = it.to_owned(),
                Some(("idle", it)) => {
                    let one = it.parse().ok().filter(|it| IDLE.contains(it));
                    all.idle = one.unwrap_or(all.idle);
                }
                Some(("keys", it)) => all.keys = it != "no",
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
        if !all.remember {
            all.recent.clear();
        }
        all
    }

    fn write(&self) -> String {
        let mut lines = Vec::new();
        if !self.version.is_empty() {
            lines.push(format!("version={}", self.version));
        }
        let usual = Settings::default();
        for (name, value, said) in [
            ("era", "yes", self.era),
            ("remember", "no", !self.remember),
            ("keys", "no", !self.keys),
            ("size", self.size.as_str(), self.size != usual.size),
            ("idle", &self.idle.to_string(), self.idle != usual.idle),
            ("favourites", &self.favourites.join(","), !self.favourites.is_empty()),
            ("recent", &self.recent.join(","), !self.recent.is_empty()),
        ] {
            if said {
                lines.push(format!("{name}={value}"));
            }
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

    /// Makes a page a favourite, or no longer; tells which.
    pub fn toggle_favourite(&mut self, id: &str) -> bool {
        let was = self.favourites.len();
        self.favourites.retain(|it| it != id);
        let added = self.favourites.len() == was && was < FAVOURITES;
        if added {
            self.favourites.push(id.to_owned());
        }
        added
    }

    /// Moves a favourite one place up.
    pub fn raise_favourite(&mut self, id: &str) {
        if let Some(at) = self.favourites.iter().position(|it| it == id).filter(|at| *at > 0) {
            self.favourites.swap(at, at - 1);
        }
    }

    /// Notes that a page was opened, if that is wanted; tells whether that changed anything.
    pub fn opened(&mut self, id: &str) -> bool {
        if !self.remember || self.recent.first().is_some_and(|it| it == id) {
            return false;
        }
        self.recent.retain(|it| it != id);
        self.recent.insert(0, id.to_owned());
        self.recent.truncate(RECENT);
        true
    }
}

/// Ids of pages, each once: small letters, digits and hyphens, and nothing else.
fn ids(text: &str, most: usize) -> Vec<String> {
    let plain = |it: &str| {
        !it.is_empty() && it.len() <= 40 && it.bytes().all(|it| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let mut all: Vec<String> = Vec::new();
    for it in text.split(',').filter(|it| plain(it)) {
        if all.len() < most && !all.iter().any(|one| one == it) {
            all.push(it.to_owned());
        }
    }
    all
}

/// The browser's storage for this site. A page in a frame of another site has none: it may be that site's, too.
fn storage() -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    let embedded = window.document()?.document_element()?.has_attribute("data-embed");
    if embedded { None } else { window.local_storage().ok()? }
}

#[cfg(test)]
mod tests {
    use super::{Known, RECENT, Range, Settings};

    #[test]
    fn what_is_written_is_read_again_and_rubbish_is_nothing() {
        let mut all = Settings { version: "5.0".to_owned(), era: true, ..Settings::default() };
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
        for (size, idle, keys) in [("large", 2, true), ("largest", 0, false), ("", 30, true)] {
            all = Settings { size: size.to_owned(), idle, keys, ..all };
            assert!(all.toggle_favourite("ck-grade") || size == "largest", "on, off and on again");
            all.opened("ctcae-lab");
            all.opened("pain-course");
            assert_eq!(Settings::read(&all.write()), all);
        }
        for rubbish in [
            "",
            "range=a|b|c",
            "range=a|b|1|2|3",
            "era=x",
            "x\0\n=\n==",
            "idle=3",
            "idle=-1",
            "idle=99999999999999999999",
            "size=huge",
            "remember=perhaps",
            "keys=",
            "favourites=",
            "recent=,,",
            "favourites=<b>,A,../x,a b",
            "recent=あ",
            "age=64",
        ] {
            assert_eq!(Settings::read(rubbish), Settings::default(), "{rubbish:?}");
        }
        assert_eq!(Settings::default().write(), "", "nothing is stored of what was never changed");
    }

    #[test]
    fn only_what_is_there_is_remembered() {
        let known = Known { pages: vec!["ck-grade"], versions: vec!["5.0", "7.0"] };
        let kept = |text: &str| {
            let mut all = Settings::read(text);
            all.keep_to(&known);
            all.write()
        };
        // Whatever version the catalogue has, and no other.
        assert_eq!(kept("version=7.0"), "version=7.0");
        assert_eq!(kept("version=5.0"), "version=5.0");
        for none in ["version=6.0", "version=", "version=7", "favourites=gone", "recent=gone"] {
            assert_eq!(kept(none), "", "{none}");
        }
        assert_eq!(kept("favourites=gone,ck-grade"), "favourites=ck-grade");
    }

    #[test]
    fn the_latest_pages_are_few_and_each_is_there_once() {
        let mut all = Settings::default();
        for n in 0..9 {
            assert!(all.opened(&format!("page-{n}")));
        }
        assert!(all.opened("page-5") && !all.opened("page-5"));
        assert_eq!(all.recent, ["page-5", "page-8", "page-7", "page-6", "page-4", "page-3"]);
        assert_eq!(all.recent.len(), RECENT);
        assert_eq!(Settings::read("recent=b,a,b,c").recent, ["b", "a", "c"]);
        // Not wanted, none is remembered, nor read.
        all.remember = false;
        assert!(!all.opened("page-1"));
        assert!(Settings::read(&all.write()).recent.is_empty());
    }

    #[test]
    fn favourites_keep_their_order() {
        let mut all = Settings::default();
        for it in ["a", "b", "c"] {
            assert!(all.toggle_favourite(it));
        }
        all.raise_favourite("c");
        all.raise_favourite("a");
        all.raise_favourite("z");
        assert_eq!(all.favourites, ["a", "c", "b"]);
        assert!(!all.toggle_favourite("c"));
        assert_eq!(all.favourites, ["a", "b"]);
        for n in 0..100 {
            all.toggle_favourite(&format!("page-{n}"));
        }
        assert_eq!(Settings::read(&all.write()), all, "as many are kept as are read");
    }
}
