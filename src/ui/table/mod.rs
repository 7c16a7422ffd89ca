//! Whole tables through a calculator: which one, the table, and what becomes of it. A worker reads the file and grades
//! it beside the page; here its first rows, its progress and its result are shown. Nothing is stored or sent.
//!
//! [`Table`] holds what the page knows; `heard.rs` does what is wished for, `drawn.rs` draws.

mod drawn;
mod heard;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::engine::{Definitions, Lang, Text};
use crate::ui::browser::beside::Beside;
use crate::ui::page::apart::{Held, Says};
use crate::ui::page::route::{ABOUT_TABLE, TABLE};
use crate::ui::parts::steps::Steps;

/// What the page is handed.
#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// The language.
    pub lang: Lang,
    /// Whether it runs.
    pub alive: bool,
    /// Where the list of calculators comes from.
    pub definitions: &'static Definitions,
    /// Who starts a worker.
    pub begin: Callback<Task, Option<Promise>>,
    /// Who is told.
    pub to: Callback<Says>,
}

/// What a worker is started for.
pub struct Task {
    /// The language.
    pub lang: Lang,
    /// The calculator's id.
    pub id: &'static str,
    /// The table; without one it tells which columns there are.
    pub file: Option<web_sys::File>,
    /// `utf-8`, `shift_jis`, or blank for the one that it is in.
    pub encoding: &'static str,
    /// What the worker calls.
    pub told: JsValue,
}

/// Something that was done on the page, or that a worker says.
pub enum Msg {
    /// Something was typed to find a calculator by.
    Find(String),
    /// One was chosen, by its id.
    Choose(String),
    /// A file was chosen or dropped.
    Take(Option<web_sys::File>),
    /// Something is dragged over the page, or no longer.
    Over(bool),
    /// The table is in this encoding.
    Encoding(String),
    /// The first line goes to the clipboard.
    Copy,
    /// The worker that tells of columns says something, or is not to be had.
    Asked(Option<Array>),
    /// The worker that grades says something, or is not to be had.
    Worked(Option<Array>),
    /// It is to stop.
    Cancel,
    /// It is to begin again.
    Again,
    /// The result is saved.
    Save,
    /// What became of that.
    Saved(bool),
    /// Everything goes.
    Clear,
}

/// What is known of a calculator's columns: the first line of a table, and of each its name, question and cells.
struct About {
    line: String,
    columns: Vec<[String; 3]>,
}

/// The first rows of the result.
struct First {
    names: Vec<String>,
    asked: usize,
    rows: Vec<Vec<String>>,
    through: usize,
}

/// How far a table has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum At {
    /// There is nothing to do yet.
    #[default]
    Idle,
    Working,
    Cancelled,
    /// Why it cannot be read; blank where nobody knows.
    Failed(String),
    /// The sentence that counts its rows.
    Done(String),
}

/// What became of a table.
#[derive(Default)]
struct Result {
    at: At,
    /// The encoding that it was read in.
    encoding: String,
    warnings: Vec<String>,
    first: Option<First>,
    rows: f64,
    bytes: f64,
    /// The pieces of its bytes.
    pieces: Vec<JsValue>,
}

/// The page.
pub struct Table {
    find: String,
    id: Option<&'static str>,
    about: Option<About>,
    asking: Option<Beside>,
    file: Option<web_sys::File>,
    encoding: &'static str,
    working: Option<Beside>,
    result: Result,
    /// When the progress was drawn last.
    drawn: f64,
    over: bool,
    /// What was done last with the result.
    said: Option<Text>,
    held: Held,
}

impl Component for Table {
    type Message = Msg;
    type Properties = Given;

    fn create(_: &Context<Table>) -> Table {
        Table {
            find: String::new(),
            id: None,
            about: None,
            asking: None,
            file: None,
            encoding: "",
            working: None,
            result: Result::default(),
            drawn: 0.0,
            over: false,
            said: None,
            held: Held::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Table>, msg: Msg) -> bool {
        let draw = self.hear(ctx, msg);
        let holds = self.file.is_some();
        self.held.tell(holds, &ctx.props().to);
        draw
    }

    fn changed(&mut self, ctx: &Context<Table>, before: &Given) -> bool {
        // The words of the columns and of the result are those of the page.
        if ctx.props().lang != before.lang {
            self.ask(ctx);
            if self.result.at != At::Cancelled {
                self.work(ctx);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Table>) -> Html {
        let lang = ctx.props().lang;
        let to = ctx.link();
        let page = Steps {
            lang,
            class: "desk table",
            about: [TABLE, ABOUT_TABLE],
            over: self.over,
            dragged: to.callback(Msg::Over),
            dropped: to.callback(|all: Vec<web_sys::File>| Msg::Take(all.into_iter().next())),
        };
        page.view(html! {
            <>
                { self.step_calculator(ctx) }
                { self.step_file(ctx) }
                { self.step_result(ctx) }
            </>
        })
    }
}
