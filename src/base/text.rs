//! Text in every language we speak.

/// A language of the interface. Japanese comes first, as on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which pages offer them.
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The other language.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Ja => Lang::En,
            Lang::En => Lang::Ja,
        }
    }

    /// One of two words, for the few that are not worth a name.
    pub const fn pick<T: Copy>(self, ja: T, en: T) -> T {
        match self {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}

/// One sentence, said in each language.
///
/// Adding a language adds a field here, and the compiler then lists every
/// sentence still to be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

/// Shorthand for a [`Text`]: Japanese, then English.
pub const fn t(ja: &'static str, en: &'static str) -> Text {
    Text { ja, en }
}

impl Text {
    /// The same in every language: a symbol, a number, a name.
    pub const fn same(it: &'static str) -> Text {
        Text { ja: it, en: it }
    }

    /// The text in one language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// A word that is read and searched for in every language, whichever one is shown: the label of an option, the symbol
/// of a unit, yes and no. Where a definition is cut down to one language, its [`Text`]s are cut and its words are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

/// Shorthand for a [`Word`]: Japanese, then English.
pub const fn w(ja: &'static str, en: &'static str) -> Word {
    Word { ja, en }
}

impl Word {
    /// A text as a word.
    pub const fn of(it: Text) -> Word {
        Word { ja: it.ja, en: it.en }
    }

    /// The word in one language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }

    /// The word in every language.
    pub const fn all(&self) -> [&'static str; 2] {
        [self.ja, self.en]
    }

    /// The word as a text.
    pub const fn text(&self) -> Text {
        Text { ja: self.ja, en: self.en }
    }
}

/// The same in each language, in the order of [`Lang::ALL`].
///
/// One function for all closures: as a generic one it would be in the download once for each.
#[inline(never)]
pub fn both(say: &dyn Fn(Lang) -> String) -> [String; 2] {
    [say(Lang::Ja), say(Lang::En)]
}

/// Whether two ids are one, for the compiler to ask.
pub(crate) const fn same_id(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
