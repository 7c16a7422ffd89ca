//! The trial desk's page: tables in, what is asked, what became of every row, the report, and the ways in which it
//! leaves the page. Nothing of it is stored or sent; the engine is `desk/cohort`.
//!
//! [`Desk`] holds what the page knows and does what is wished for ([`Msg`]); the other files draw a step each.

mod asks;
mod files;
mod heard;
mod keeping;
mod ledger;
mod markup;
mod names;
mod open;
mod paper;
mod report;
mod sealed;
mod work;

use std::rc::Rc;

use serde_json::{Map, Value};
use yew::prelude::*;

use crate::desk::cohort::{Reckoned, Role, Seen, decode_by};
use crate::engine::{Definitions, Lang, Text};
use crate::ui::browser::seal::With;
use crate::ui::desk::paper::Shown;
use crate::ui::page::apart::{Held, Says};
use crate::ui::page::route::{ABOUT_DESK, DESK};
use crate::ui::parts::pieces::words;
use crate::ui::parts::steps::Steps;

/// What the desk is handed.
#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// The language.
    pub lang: Lang,
    /// Whether it runs.
    pub alive: bool,
    /// After how many minutes without use everything is wiped; 0 for never.
    pub idle: u32,
    /// Where the list of the CTCAE's terms comes from, and its versions.
    pub definitions: &'static Definitions,
    /// Who is told.
    pub to: Callback<Says>,
}

/// A table that was dropped or pasted.
#[derive(Clone, Debug)]
struct Sheet {
    name: String,
    bytes: Rc<[u8]>,
    seen: Seen,
    /// The kind of table that it is taken for: as recognised, or as somebody said.
    role: Option<Role>,
    /// Whether its headers are shown.
    headers: bool,
}

/// Something that was done on the page.
pub enum Msg {
    /// Files were chosen or dropped.
    Take(Vec<web_sys::File>),
    /// They were read: their names and bytes; and those that could not be.
    Took(Vec<(String, Vec<u8>)>, Vec<String>),
    /// What was pasted becomes a table.
    Paste,
    /// Something is dragged over the page, or no longer.
    Over(bool),
    /// A table is of this kind.
    Kind(usize, String),
    /// The headers of a table are shown, or no longer.
    Headers(usize, bool),
    /// A table goes.
    Remove(usize),
    /// Everything goes.
    Clear,
    /// A column holds this field.
    Column(Role, String, String),
    /// A question is answered: its key, and the answer as JSON.
    Answer(&'static str, String),
    /// Something was typed as the answer to a question.
    Typed(&'static str, String),
    /// What is not answered yet is answered as is customary.
    Usual,
    /// A question about a column, a word or a row is answered: key, which, and the answer; blank to take it back.
    Decide(String, String, String),
    /// The list of terms is there, or cannot be had.
    Terms,
    /// The report is copied, printed, or saved.
    Copy,
    /// It is printed.
    Print,
    /// It is saved as a file of its own, in both languages.
    Html,
    /// Its tables are saved.
    Csv,
    /// A picture is saved as it is.
    Svg(usize),
    /// A picture is saved in dots.
    Png(usize),
    /// What became of a file.
    Saved(bool),
    /// A file that is kept is to be locked with the passphrase that was typed.
    Lock,
    /// It is locked, or cannot be.
    Locked(Option<Vec<u8>>),
    /// A file that is kept is to be opened with the passphrase that was typed.
    Unlock,
    /// It is open, or does not open.
    Unlocked(Option<Vec<u8>>),
    /// It is not opened after all.
    Cancel,
}

/// The page.
pub struct Desk {
    sheets: Vec<Sheet>,
    answers: Map<String, Value>,
    /// What was typed and could not be read as an answer.
    typed: Vec<(&'static str, String)>,
    /// What the engine made of it, or why it could not.
    reckoned: Option<Result<Rc<Reckoned>, String>>,
    /// The report, read again for the page.
    shown: Option<Shown>,
    /// Whether something is dragged over the page.
    over: bool,
    /// A locked file that waits for its passphrase.
    waits: Option<(String, Rc<[u8]>)>,
    /// Whether the browser is locking, unlocking or drawing.
    busy: bool,
    /// What went wrong, or what was done: shown where it was done.
    said: Option<(Place, Text)>,
    /// What is typed into the page's own fields.
    paste: NodeRef,
    passphrase: [NodeRef; 3],
    /// Which table is to be saved.
    table: NodeRef,
    /// Whether the list of terms is on its way.
    awaits_terms: bool,
    held: Held,
    scroll: bool,
}

/// Where something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Files,
    Report,
    Keeping,
}

/// What locks a file, by its header.
fn with(header: &sealed::Header) -> With {
    With { rounds: header.rounds, salt: header.salt.to_vec(), once: header.once.to_vec(), clear: header.written() }
}

impl Component for Desk {
    type Message = Msg;
    type Properties = Given;

    fn create(_: &Context<Desk>) -> Desk {
        decode_by(crate::ui::browser::decode::decode);
        Desk {
            sheets: Vec::new(),
            answers: Map::new(),
            typed: Vec::new(),
            reckoned: None,
            shown: None,
            over: false,
            waits: None,
            busy: false,
            said: None,
            paste: NodeRef::default(),
            passphrase: Default::default(),
            table: NodeRef::default(),
            awaits_terms: false,
            held: Held::default(),
            scroll: false,
        }
    }

    fn update(&mut self, ctx: &Context<Desk>, msg: Msg) -> bool {
        let draw = self.hear(ctx, msg);
        let holds = !self.sheets.is_empty() || self.waits.is_some();
        self.held.tell(holds, &ctx.props().to);
        draw
    }

    fn changed(&mut self, ctx: &Context<Desk>, before: &Given) -> bool {
        if ctx.props().lang != before.lang {
            self.show(ctx.props().lang);
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Desk>, first: bool) {
        // The list of terms comes before the tables do, so that they are reckoned once.
        if first && ctx.props().alive {
            self.bring_terms(ctx);
        }
        if std::mem::take(&mut self.scroll) {
            crate::ui::browser::reach::focus("desk-open");
        }
    }

    fn view(&self, ctx: &Context<Desk>) -> Html {
        let lang = ctx.props().lang;
        let to = ctx.link();
        let page = Steps {
            lang,
            class: "desk",
            about: [DESK, ABOUT_DESK],
            over: self.over,
            dragged: to.callback(Msg::Over),
            dropped: to.callback(Msg::Take),
        };
        page.view(html! {
            <>
                { self.step_files(ctx) }
                { self.step_asks(ctx) }
                { self.step_open(ctx) }
                { self.step_ledger(lang) }
                { self.step_report(ctx) }
                { self.step_keeping(ctx) }
                <section class="promises">
                    <p>{ words("b", "", lang.pick("しないこと", "Not done")) }{ lang.pick("群間比較、回帰、欠測の補完。統計家や統計解析計画書に代わるものではありません。", "No comparison of arms, no regression, no imputation. It replaces neither the statistician nor the analysis plan.") }</p>
                </section>
            </>
        })
    }
}
