//! What was typed, by control name.

/// What was typed, by control name, in the order in which it came. A name that
/// is present and blank makes a member of a group exist; in every other way,
/// blank is not answered.
///
/// A form has some dozens of these: going through them is as quick as any
/// tree, and a tree would be 10 kB of the download.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(Vec<(String, String)>);

impl Entries {
    /// Nothing typed.
    pub const fn new() -> Entries {
        Entries(Vec::new())
    }

    /// The text of a control.
    pub fn get(&self, name: &str) -> Option<&String> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, text)| text)
    }

    /// Whether a control has a text, if only a blank one.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Sets a control's text, and returns the one it had.
    pub fn insert(&mut self, name: String, text: String) -> Option<String> {
        match self.0.iter_mut().find(|(it, _)| *it == name) {
            Some((_, old)) => Some(std::mem::replace(old, text)),
            None => {
                self.0.push((name, text));
                None
            }
        }
    }

    /// Makes a name present, if only with a blank text.
    pub fn ensure(&mut self, name: String) {
        if !self.contains_key(&name) {
            self.0.push((name, String::new()));
        }
    }

    /// Takes a control's text away, and returns it.
    pub fn remove(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(it, _)| it == name)?;
        Some(self.0.remove(at).1)
    }

    /// Keeps only what `keep` says.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| keep(name));
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many controls have a text.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The texts.
    pub fn values(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(_, text)| text)
    }

    /// Names and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter().map(|(name, text)| (name, text))
    }
}

impl Extend<(String, String)> for Entries {
    fn extend<I: IntoIterator<Item = (String, String)>>(&mut self, pairs: I) {
        for (name, text) in pairs {
            self.insert(name, text);
        }
    }
}

impl FromIterator<(String, String)> for Entries {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Entries {
        let mut entries = Entries::new();
        entries.extend(pairs);
        entries
    }
}

impl<const N: usize> From<[(String, String); N]> for Entries {
    fn from(pairs: [(String, String); N]) -> Entries {
        pairs.into_iter().collect()
    }
}

impl IntoIterator for Entries {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
