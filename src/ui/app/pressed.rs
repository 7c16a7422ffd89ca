//! What somebody may have pressed or searched for before a page is looked at: what no answer brings about by itself.
//! Only the page of components asks for it.

/// What was pressed or typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing.
    #[default]
    Nothing,
    /// Nobody did anything for so long that all is about to be cleared: so many seconds are left.
    Idle(u32),
    /// The code of the link.
    Qr,
    /// The same, of answers too many for one.
    QrTooLong,
    /// The list of shortcuts.
    Keys,
    /// What is copied, where the clipboard is out of reach.
    Copied,
    /// What is saved, where no file can be.
    Unsaved,
    /// What is saved.
    Saved,
    /// A link that is copied.
    Said,
    /// All answers were cleared.
    Cleared,
    /// A newer version waits.
    Newer,
    /// Words that are searched for: on home, among the statements, in the list of terms of the page.
    Found(&'static str),
    /// The same, among all terms of CTCAE.
    Term(&'static str),
    /// Every criterion was opened.
    Opened,
    /// The self-test ran: so many of ten hold.
    Tested(usize),
    /// Two events stand in the list.
    Listed,
    /// A table was pasted: what became of it, and the next.
    Pasted,
    /// The page is a favourite; on the page of settings some are.
    Favourite,
    /// The answers came from an example.
    Example,
    /// The settings are looked at from a form.
    Visiting,
    /// All settings were reset.
    Reset,
}
