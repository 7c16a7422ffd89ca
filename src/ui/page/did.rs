//! What can be done on a calculator's page. Whoever draws a button says which of these it does; the app does it.

use crate::engine::Group;
use crate::ui::browser::settings::Range;
use crate::ui::page::noted::Column;

/// Something that was done on a calculator's page.
#[derive(Clone, Debug)]
pub enum Did {
    /// Texts were typed or chosen, by control name.
    Set(Vec<(String, String)>),
    /// A choice was taken back: its focus stays with the question.
    TakeBack(String),
    /// A tap put an answer right: by name, and what it sets.
    Fix(String, Vec<(String, String)>),
    /// A field was left: from now on its problem may speak.
    Leave(String),
    /// One more member of a group.
    AddMember(&'static Group, u8),
    /// One member less.
    RemoveMember(&'static Group, u8),
    /// One measurement less.
    RemoveMeasurement(Vec<String>),
    /// A table is being pasted: its text, or whose its only column of levels is.
    PasteText(String),
    /// Whose the only column of a table is, by its place among the fields of the group.
    PasteFor(Option<usize>),
    /// The table is taken into a group.
    Paste(&'static Group),
    /// What no control stands for is dropped.
    DropStrangers,
    /// A control is brought into view and focused.
    Focus(String),
    /// The question to ask next is brought into view; asked for once more, it is passed over.
    Next,
    /// A word was typed to find a term or a statement.
    Find(String),
    /// An example was chosen.
    Load(usize),
    /// All answers are taken back.
    Clear,
    /// The report goes to the clipboard.
    Copy,
    /// The link with the answers goes to the clipboard.
    CopyLink,
    /// The link as a code.
    Qr,
    /// The report goes to another app of the device.
    Share,
    /// The print dialog.
    Print,
    /// The same, for what is read together with a patient.
    PrintLeaflet,
    /// Another page, by its id, without a load, with the answers that it asks for, too; or with a number of this page
    /// that answers a question of that one: its control, and the text.
    Carry(&'static str, Option<(String, String)>),
    /// Days are written in the Japanese era, or no longer.
    Era,
    /// The days are saved as a calendar file.
    SaveCalendar,
    /// The details of a criterion were opened, or closed.
    Opened(&'static str, bool),
    /// Results are to be read from a chart, over the page.
    Chart,
    /// What was read there is entered: names and texts. Several lines of them are for the list of events.
    OfChart(Vec<Vec<(String, String)>>, bool),
    /// Something that only the page of a table of grades has.
    OnTables(OnTables),
    /// Nothing.
    Nothing,
}

/// What can be done on the page of a table of grades only, or with its list of events.
#[derive(Clone, Debug)]
pub enum OnTables {
    /// What this page says of an event stands beside it in the list, of the page with this id.
    Beside(usize, &'static str),
    /// The list of terms is opened or put away.
    Pick(bool),
    /// A term was chosen from the list.
    Choose(String),
    /// A treatment was chosen, to show the events it is known for; or let go.
    Shortcut(usize),
    /// This version of the scale is what pages begin with; blank for none.
    Pin(String),
    /// These limits of normal are kept on the device.
    KeepRange(Range),
    /// Limits of normal are no longer kept: of a term, for a group.
    DropRange(String, String),
    /// The event on the page joins the list.
    Note,
    /// An event leaves the list.
    Unnote(usize),
    /// Something of an event in the list was typed or chosen.
    NoteSet(usize, Column, String),
    /// The list goes to the clipboard.
    CopyList,
    /// The list is saved as a file.
    SaveList,
    /// Another page of the app, by its id, without a load: the list stays.
    Go(&'static str),
    /// The rules of the tables are gone through.
    SelfTest,
    /// A word was typed to search the list of all terms.
    FindTerm(String),
}
