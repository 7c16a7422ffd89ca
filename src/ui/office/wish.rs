//! What can be wished for on the pages that are no calculators'.

/// Something that somebody searches for, or sets.
#[derive(Clone, Debug)]
pub enum Wish {
    /// A word was typed into the search.
    Search(String),
    /// A page that was found is opened: its id, and the answer that it opens with, if there is one.
    Open(&'static str, &'static str),
    /// A page is no favourite any longer.
    Favourite(String),
    /// A favourite goes one place up.
    Raise(String),
    /// No favourites any longer.
    DropFavourites,
    /// Whether the pages opened last are remembered.
    Remember(bool),
    /// Those are forgotten.
    ForgetRecent,
    /// The size of text.
    Size(&'static str),
    /// After how many minutes what was entered is wiped.
    Idle(u32),
    /// Whether letters are shortcuts.
    Keys(bool),
    /// Days are written in the Japanese era, or no longer.
    Era,
    /// This version of the scale is what pages begin with; blank for none.
    Pin(String),
    /// Limits of normal are no longer kept: of a term, for a group.
    DropRange(String, String),
    /// All settings as they were at first.
    Reset,
    /// The browser is asked to keep what is stored.
    Persist,
}
