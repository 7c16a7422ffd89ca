//! What the app is told: by its rooms, by the browser, and by what stands around a page.

use crate::ui::browser::download::Made;
use crate::ui::browser::health::Health;
use crate::ui::office::wish::Wish;
use crate::ui::page::did::Did;
use crate::ui::page::route::Page;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something was done on a calculator's page.
    Did(Did),
    /// Something was wished for on another page.
    Wish(Wish),
    /// Something with habits, dialogs, or what the browser tells.
    Habit(Habit),
    /// What the trial desk tells.
    #[cfg(feature = "desk")]
    Desk(crate::ui::page::apart::Says),
    /// A finger or a button is down, or up again.
    Press(bool),
    /// What was cleared or replaced comes back.
    Undo,
    /// The page is left: nothing stays.
    Wipe,
    /// The other language, with the same answers.
    Language,
    /// What became of a text for the clipboard.
    Copied(bool, String),
    /// The short message at the bottom goes.
    Hush,
    /// What could be undone is let go.
    Forget,
    /// The file handed over last is let go.
    ForgetSaved,
    /// Its text is shown, for it was not saved.
    ShowSaved,
    /// A file could not be shared: its text is shown.
    NotSaved(Made),
    /// The text to be copied by hand is put away.
    CloseByHand,
    /// A new fragment with answers.
    Fragment(String),
    /// The verdict has settled for long enough to be spoken.
    Announce,
    /// Another page of the app, by its id, without a load: the list stays.
    Go(&'static str),
    /// Another page, by its id, without a load, with the answers that it asks for, too; or with a number of this page
    /// that answers a question of that one: its control, and the text.
    Carry(&'static str, Option<(String, String)>),
    /// What it takes to do this was fetched, or cannot be had.
    Fetched(Box<Msg>),
    /// A new release is ready.
    UpdateReady,
    /// The new release is wanted.
    Update,
    /// Not now.
    UpdateLater,
    /// The sheet for the printer is drawn anew.
    Sheet,
    /// Nothing.
    Nothing,
}

/// Something with habits, dialogs, or what the browser tells.
#[derive(Clone, Debug)]
pub enum Habit {
    /// A page becomes a favourite, or is none any longer.
    Favourite(String),
    /// The settings as they were before they were reset.
    Unreset,
    /// What was said is put away.
    Forget,
    /// Another window changed the settings.
    Stored,
    /// What the browser said of what it keeps.
    Health(Health),
    /// How many requests there were since the page began.
    Requests(Vec<String>),
    /// Time to compare the time.
    Tick,
    /// Everything that was entered goes, now.
    WipeNow,
    /// The list of shortcuts.
    Help,
    /// The dialog is closed.
    Close,
    /// A shortcut.
    Key(char),
    /// Settings or privacy are looked at, and the form is put aside meanwhile.
    Visit(Page),
    /// That cannot be had.
    NotVisited,
    /// Back to the form that was put aside.
    Back,
    /// The browser went back or forth.
    Popped,
}
