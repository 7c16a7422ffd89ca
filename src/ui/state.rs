//! What the page knows: the answers as typed, and what follows from them.

use yew::Callback;

use super::settings::{Range, Settings};
use super::tally::{Column, Noted};
use crate::engine::{Calculator, Case, Entries, Field, Form, Group, Lang, Part, Problem, Report, name_in};

/// Something that happened on the page.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Texts were typed or chosen, by control name.
    Set(Vec<(String, String)>),
    /// A choice was taken back: its focus stays with the question.
    TakeBack(String),
    /// A tap put an answer right: by name, and what it sets.
    Fix(String, Vec<(String, String)>),
    /// A field was left: from now on its problem may speak.
    Leave(String),
    /// A finger or a button is down, or up again.
    Press(bool),
    /// One more member of a group.
    AddMember(&'static Group, u8),
    /// One member less.
    RemoveMember(&'static Group, u8),
    /// One measurement less.
    RemoveMeasurement(Vec<String>),
    /// What no control stands for is dropped.
    DropStrangers,
    /// An example was chosen.
    Load(usize),
    /// All answers are taken back.
    Clear,
    /// What was cleared or replaced comes back.
    Undo,
    /// The page is left: nothing stays.
    Wipe,
    /// The other language, with the same answers.
    Language,
    /// The report goes to the clipboard.
    Copy,
    /// The link with the answers goes to the clipboard.
    CopyLink,
    /// What became of that.
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
    NotSaved(super::download::Made),
    /// The text to be copied by hand is put away.
    CloseByHand,
    /// The print dialog.
    Print,
    /// The same, for what is read together with a patient.
    PrintLeaflet,
    /// A control is brought into view and focused.
    Focus(String),
    /// A new fragment with answers.
    Fragment(String),
    /// The verdict has settled for long enough to be spoken.
    Announce,
    /// A word was typed into the search.
    Search(String),
    /// The list of terms is opened or put away.
    Pick(bool),
    /// A term was chosen from the list.
    Choose(String),
    /// A word was typed to find a term.
    Find(String),
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
    /// Another page, by its id, without a load, with the answers that it asks for, too.
    Carry(&'static str),
    /// What it takes to do this was fetched, or cannot be had.
    Fetched(Box<Msg>),
    /// Days are written in the Japanese era, or no longer.
    Era,
    /// The days are saved as a calendar file.
    SaveCalendar,
    /// The rules of the tables are gone through.
    SelfTest,
    /// A word was typed to search the list of all terms.
    FindTerm(String),
    /// Something with habits, settings or dialogs.
    Habit(super::habits::Habit),
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

/// What of a page is open, searched for or shown; nothing of a patient.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Whether the list of terms is open, though one is chosen.
    pub picking: bool,
    /// What is searched for in it, or among the statements of a reference.
    pub find: String,
    /// The treatment whose events are shown.
    pub shortcut: Option<usize>,
    /// What is searched for among all terms of CTCAE.
    pub term: String,
    /// What the self-test found: how many of how many hold.
    pub tested: Option<(usize, usize)>,
}

/// All that drawing a calculator's page needs.
pub struct Ctx<'a> {
    /// The calculator.
    pub calculator: &'static Calculator,
    /// Its places for answers.
    pub form: &'a Form,
    /// The language.
    pub lang: Lang,
    /// The page whose address this is: links start there.
    pub at: super::Route,
    /// Whether the page runs.
    pub alive: bool,
    /// The answers as typed.
    pub entries: &'a Entries,
    /// The answers as read.
    pub case: &'a Case,
    /// What could not be read.
    pub problems: &'a [Problem],
    /// The fields that have been left.
    pub left: &'a [String],
    /// What follows.
    pub report: &'a Report,
    /// Whether the answers came from an example.
    pub example: bool,
    /// What of the page is open.
    pub look: &'a Look,
    /// What is kept on the device.
    pub settings: &'a Settings,
    /// The events of the list.
    pub noted: &'a [Noted],
    /// Where messages go.
    pub to: &'a Callback<Msg>,
}

impl Ctx<'_> {
    /// All that the report is written of, with the day and time of the device once the page runs.
    pub fn told(&self) -> crate::exchange::text::Told<'_> {
        crate::exchange::text::Told {
            calculator: self.calculator,
            form: self.form,
            entries: self.entries,
            case: self.case,
            problems: self.problems,
            report: self.report,
            example: self.example,
            now: if self.alive { super::reach::now() } else { None },
            lang: self.lang,
            release: super::RELEASE,
        }
    }

    /// A callback that turns an event into a message.
    pub fn send<E: 'static>(&self, turn: impl Fn(E) -> Msg + 'static) -> Callback<E> {
        let to = self.to.clone();
        Callback::from(move |event| to.emit(turn(event)))
    }

    /// A callback for a click.
    pub fn click(&self, msg: Msg) -> Callback<web_sys::MouseEvent> {
        self.send(move |_| msg.clone())
    }

    /// Whether the page is shown in a frame of another site, where nothing is kept, printed or saved as a file.
    pub fn embedded(&self) -> bool {
        self.at.embed
    }

    /// One of two texts.
    pub fn say<'t>(&self, ja: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(ja, en)
    }

    /// What was typed into a control.
    pub fn text(&self, name: &str) -> &str {
        self.entries.get(name).map_or("", String::as_str)
    }

    /// The problem of a control, once it was left.
    pub fn problem(&self, name: &str) -> Option<&Problem> {
        self.problems.iter().find(|it| it.name == name).filter(|_| self.left.iter().any(|it| it == name))
    }

    /// The name of the control that asks a question.
    pub fn name_of(&self, field: &Field, member: u8) -> Option<&str> {
        let of = |any: bool| self.form.slots.iter().find(|it| *it.field == *field && (any || it.member == member));
        of(false).or_else(|| of(true)).map(|it| it.name(Part::Value))
    }

    /// The problems that may speak.
    pub fn spoken_problems(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|it| self.left.contains(&it.name))
    }

    /// The rows that a group shows.
    pub fn rows(&self, group: &'static Group) -> Vec<u8> {
        super::form::rows(self.form, self.entries, group)
    }
}

/// The entries of one more member; every row there is becomes one that exists.
/// It takes over the units of the row above: who measures in millimetres does so twice.
pub fn with_member(entries: &mut Entries, rows: &[u8], group: &'static Group, member: u8) {
    for field in group.fields {
        let unit = |row: u8| format!("{}-unit", name_in(group, row, field));
        if let Some(above) = rows.last().and_then(|row| entries.get(&unit(*row)).cloned()) {
            entries.insert(unit(member), above);
        }
    }
    for row in rows.iter().copied().chain([member]) {
        for field in group.fields {
            entries.ensure(name_in(group, row, field));
        }
    }
}

/// The entries without one member; those behind it move up, so that numbers have no gap.
pub fn without_member(entries: &mut Entries, group: &'static Group, member: u8) {
    let parts = ["", "-unit", "-confirmed"];
    let name = |member: u8, field, part: &str| format!("{}{part}", name_in(group, member, field));
    for at in member..=group.most {
        for field in group.fields {
            for part in parts {
                let next = if at < group.most { entries.remove(&name(at + 1, field, part)) } else { None };
                match next {
                    Some(text) => drop(entries.insert(name(at, field, part), text)),
                    None => drop(entries.remove(&name(at, field, part))),
                }
            }
        }
    }
}
