//! The app: it holds what the page knows, does what its rooms say was done, and puts the page together.

mod answers;
mod around;
mod carry;
mod defined;
#[cfg(feature = "desk")]
mod desk;
mod frame;
mod habits;
mod head;
mod held;
mod idle;
mod leaving;
mod loaded;
mod msg;
mod pasted;
#[cfg(feature = "pack")]
mod press;
#[cfg(feature = "pack")]
mod pressed;
mod shell;
mod tables;
mod update;
mod wishes;

pub use held::take_aside;
pub use loaded::{DEFINITIONS, open};
#[cfg(feature = "pack")]
pub use pressed::Pressed;
pub use shell::Shell;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::engine::{Calculator, Case, Definitions, Entries, Entry, Form, Live, Problem, Report, Text, settled, t};
use crate::exchange::link;
use crate::ui::app::held::{Aside, Habits, Kept, put_aside};
use crate::ui::app::msg::{Habit, Msg};
use crate::ui::browser::download;
use crate::ui::browser::reach::{SEARCH_PLACE, focus, place, print_leaflet, take_hash, to_the_top, today};
use crate::ui::browser::settings::Settings;
use crate::ui::browser::update as newer;
use crate::ui::dialogs::embed;
use crate::ui::office::given::Given;
use crate::ui::office::search::Search;
use crate::ui::page::did::Did;
use crate::ui::page::noted::Noted;
use crate::ui::page::route::{Page, Route};
use crate::ui::page::state::{Ctx, Look, Questions};
use crate::ui::verdict::{card, dock, report};
use crate::ui::{form, method, office, print};

/// How long a verdict has to stand before it is spoken, in milliseconds.
const SETTLED: u32 = 700;
/// How long after the finger is up its click has come, in milliseconds.
const CLICKED: u32 = 60;
/// How long a short message stays, in milliseconds.
const HUSH: u32 = 8000;

/// What the app is told at the start.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The page to show.
    pub route: Route,
    /// Whether it runs: prerendered pages show the same form, not yet alive.
    #[prop_or(false)]
    pub alive: bool,
    /// Answers to begin with, as typed.
    #[prop_or_default]
    pub entries: Entries,
    /// Where pages and their definitions come from.
    pub definitions: &'static Definitions,
    /// Whether the page is drawn in one piece: a test compares this with what is drawn piece by piece.
    #[prop_or(false)]
    pub whole: bool,
    /// What was pressed or searched for, on the page of components.
    #[cfg(feature = "pack")]
    #[prop_or_default]
    pub pressed: Pressed,
}

impl AppProps {
    /// A page with nothing entered.
    pub fn new(route: Route, alive: bool, definitions: &'static Definitions) -> AppProps {
        AppProps {
            route,
            alive,
            entries: Entries::new(),
            definitions,
            whole: false,
            #[cfg(feature = "pack")]
            pressed: Pressed::Nothing,
        }
    }
}

/// The whole page, inside `<body>`.
pub struct App {
    route: Route,
    /// The page whose address this is. Another than `route` in a sandboxed frame, whose address stays as it is.
    at: Route,
    definitions: &'static Definitions,
    whole: bool,
    /// The definition of the page, if it is a calculator's and there.
    calculator: Option<Live<&'static Calculator>>,
    /// Its places for answers.
    form: Option<Live<Rc<Form>>>,
    /// Who is told what happens on the page, and on its form: made once, so that what is drawn by it stays the same.
    to: Callback<Msg>,
    did: Callback<Did>,
    entries: Entries,
    left: Vec<String>,
    /// Whether the answers came from an example.
    example: bool,
    /// What was cleared or replaced, until the next answer.
    undo: Option<Undo>,
    /// What somebody searches for on the home page.
    search: Search,
    /// What of the page is open.
    look: Look,
    /// What is kept on the device.
    settings: Settings,
    /// Dialogs, and the watch over idle time.
    habits: Habits,
    /// The events of one patient.
    noted: Vec<Noted>,
    /// The answers of a page that waits for a number of this one.
    kept: Kept,
    /// The short message at the bottom.
    said: Option<Text>,
    /// Whether a finger or a button is down.
    pressing: bool,
    /// The fields left meanwhile: a message that moved a button away from under the finger would swallow the tap.
    leaving: Vec<String>,
    /// A text to be copied by hand, where the clipboard is out of reach.
    by_hand: Option<download::ByHand>,
    /// The file handed to the browser last, until the next answer: whether it was saved is not told.
    saved: Option<download::Made>,
    /// The present day as the page filled it in, unless somebody has changed it since.
    filled: Option<String>,
    announced: String,
    /// The news of a version that waits, unless put off.
    update: Option<String>,
    /// The message last spoken of a field that was left with something wrong in it.
    warned: String,
    /// The fields whose message was spoken: each speaks once.
    told: Vec<String>,
    announce_later: Option<Timeout>,
    /// How often something was done, and the controls that were set by what was done last: the browser has changed them
    /// by itself, so they are drawn again even where the answer stays as it was.
    turn: u32,
    touched: Vec<String>,
    /// How often the sheet for the printer was drawn: not at each keystroke, but soon after the last and before
    /// printing.
    sheets: u32,
    sheet_drawn: Cell<Option<u32>>,
    sheet_stale: bool,
    hush_later: Option<Timeout>,
    /// Of the trial desk, or the page of tables: how often it was wiped, and whether anything is on it.
    desk: (u32, bool),
    /// The control to be focused once it is drawn.
    focus: Option<String>,
    listeners: Vec<EventListener>,
}

/// What can be brought back, and what was said of it.
struct Undo {
    said: Text,
    entries: Entries,
    example: bool,
    filled: Option<String>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<App>) -> App {
        let AppProps { route, alive, entries, definitions, whole, .. } = ctx.props().clone();
        let left = entries.keys().cloned().collect();
        let mut app = App {
            route,
            at: route,
            definitions,
            whole,
            calculator: None,
            form: None,
            to: ctx.link().callback(|it: Msg| it),
            did: ctx.link().callback(Msg::Did),
            entries,
            left,
            example: false,
            undo: None,
            search: Search::default(),
            look: Look::default(),
            settings: Settings::default(),
            habits: Habits::default(),
            noted: Vec::new(),
            kept: Kept::default(),
            said: None,
            pressing: false,
            leaving: Vec::new(),
            by_hand: None,
            saved: None,
            filled: None,
            announced: String::new(),
            update: None,
            warned: String::new(),
            told: Vec::new(),
            announce_later: None,
            turn: 0,
            touched: Vec::new(),
            sheets: 0,
            sheet_drawn: Cell::new(None),
            sheet_stale: false,
            hush_later: None,
            desk: (0, false),
            focus: None,
            listeners: Vec::new(),
        };
        app.define();
        // Elsewhere it is only drawn: there is nothing to be listened to.
        if alive && cfg!(target_arch = "wasm32") {
            app.recall();
            app.listen(ctx);
            // A host does not answer for its readers.
            if !route.embed {
                app.take_fragment();
                app.take_back();
            }
            app.begin();
            app.opened(ctx);
        }
        #[cfg(feature = "pack")]
        app.press(ctx.props().pressed);
        app
    }

    fn update(&mut self, ctx: &Context<App>, msg: Msg) -> bool {
        let typing = matches!(msg, Msg::Did(Did::Set(_) | Did::Leave(_) | Did::Opened(..)) | Msg::Press(_));
        let draw = self.change(ctx, msg);
        if draw {
            self.sheet_stale = typing;
            self.sheets += u32::from(!typing);
        }
        if draw && self.form.as_deref().is_some() && ctx.props().alive {
            let to = ctx.link().clone();
            self.announce_later = Some(Timeout::new(SETTLED, move || to.send_message(Msg::Announce)));
        }
        draw
    }

    /// Another program takes its place.
    fn destroy(&mut self, _: &Context<App>) {
        if self.habits.visits
            && let Some(it) = self.route.entry()
        {
            put_aside(Aside {
                page: it.id,
                entries: std::mem::take(&mut self.entries),
                left: std::mem::take(&mut self.left),
                example: self.example,
                filled: self.filled.take(),
                noted: std::mem::take(&mut self.noted),
                kept: std::mem::take(&mut self.kept),
            });
        }
    }

    fn rendered(&mut self, _: &Context<App>, _: bool) {
        if let Some(name) = self.focus.take() {
            focus(&name);
        }
        self.show_dialog();
    }

    fn view(&self, ctx: &Context<App>) -> Html {
        let to = self.to.clone();
        let alive = ctx.props().alive;
        let catalogue = self.catalogue();
        let page = match self.route.page {
            Page::Calculator(entry) => match (self.calculator(), self.form.as_deref()) {
                (Some(calculator), Some(form)) => self.calculator_page(entry, calculator, form, alive, &to),
                // As much as is known before the definition is there.
                _ => {
                    html! { <main class="page" id="main"><div class="head">{ head::headline(self.route, entry) }</div></main> }
                }
            },
            #[cfg(feature = "desk")]
            Page::Desk => self.desk_page(ctx),
            #[cfg(feature = "desk")]
            Page::Table => self.table_page(ctx),
            #[cfg(not(feature = "desk"))]
            Page::Desk | Page::Table => html! {},
            Page::Home | Page::Settings | Page::Privacy if !cfg!(feature = "office") => html! {},
            Page::Home | Page::Settings | Page::Privacy => office::view(&Given {
                route: self.route,
                alive,
                catalogue,
                search: &self.search,
                settings: &self.settings,
                health: self.habits.health,
                requests: &self.habits.requests,
                way: &|page, inside| self.ways(&to).to(page, "quiet", Html::from(inside)),
                to: &to.reform(Msg::Wish),
            }),
        };
        if self.route.embed {
            return html! { <>{ frame::header(self.route, self.at, &to) }{ page }{ frame::footer(self.route.lang, self.calculator()) }</> };
        }
        html! { <>
            { self.header(&to) }
            if let Some(news) = &self.update { { update::view(news, self.anything_typed() || !self.noted.is_empty() || self.habits.holds_a_form() || self.desk.1, self.route.lang, &to) } }
            { self.way_back(&to) }
            { page }
            { self.footer(alive, &to) }
            { self.short_message(&to) }
            { self.dialog(&to) }
        </> }
    }
}

impl App {
    fn change(&mut self, ctx: &Context<App>, msg: Msg) -> bool {
        if self.fetches(ctx, &msg) {
            return false;
        }
        match msg {
            Msg::Did(it) => return cfg!(feature = "calculators") && self.did(ctx, it),
            Msg::Wish(it) => return cfg!(feature = "office") && self.wish(ctx, it),
            Msg::Press(down) => {
                self.pressing = down;
                if down || self.leaving.is_empty() {
                    return false;
                }
                self.left.append(&mut self.leaving);
            }
            Msg::Undo => {
                if let Some(Undo { entries, example, filled, .. }) = self.undo.take() {
                    self.left = entries.keys().cloned().collect();
                    self.entries = entries;
                    self.example = example;
                    self.filled = filled;
                    self.follow_the_day();
                    self.focus = Some("act-clear".to_owned());
                }
            }
            Msg::Forget => self.undo = None,
            Msg::ForgetSaved => self.saved = None,
            Msg::ShowSaved => {
                let Some(it) = self.saved.take() else { return false };
                self.show_by_hand(it.into());
            }
            Msg::NotSaved(it) => self.show_by_hand(it.into()),
            Msg::CloseByHand => self.focus = self.by_hand.take().map(|it| it.by.to_owned()),
            Msg::Wipe => {
                self.entries.clear();
                self.left.clear();
                self.leaving.clear();
                self.undo = None;
                self.said = None;
                self.by_hand = None;
                self.saved = None;
                self.example = false;
                self.announced.clear();
                self.warned.clear();
                self.told.clear();
                self.search.query.clear();
                self.look = Look::default();
                self.noted.clear();
                self.kept.drop_all();
                self.habits.drop_form();
                self.desk = (self.desk.0 + 1, false);
                shell::unread();
                self.begin();
            }
            Msg::Language => self.switch_language(),
            Msg::Copied(done, text) => {
                if done {
                    // Whoever opens such a link leaves its answers in that browser's history.
                    self.said = Some(match text.contains('#') && text.starts_with("http") {
                        true => t(
                            "コピーしました。リンクには入力した値が入っています",
                            "Copied. The link holds what was entered",
                        ),
                        false => t("コピーしました", "Copied"),
                    });
                    self.hush(ctx);
                } else {
                    self.show_by_hand(download::ByHand::copy(text));
                }
            }
            Msg::Hush => self.said = None,
            Msg::Fragment(fragment) => {
                let entries = link::read(&fragment);
                if entries.is_empty() {
                    return false;
                }
                let entries = self.form.as_deref().map_or_else(|| entries.clone(), |form| form.named(&entries));
                self.left = entries.keys().cloned().collect();
                self.entries = entries;
                self.example = false;
                self.filled = None;
                self.begin();
            }
            Msg::Announce => {
                let text = self.to_announce();
                if !self.warn() && text == self.announced && !self.sheet_stale {
                    return false;
                }
                self.announced = text;
                // Spoken once; drawing it again must not start another wait.
                self.announce_later = None;
                return true;
            }
            Msg::Go(id) => {
                let Some(route) = self.route_to(id) else { return false };
                let pinned = self.pinned();
                self.kept.drop_all();
                self.undo = None;
                self.saved = None;
                self.go(route);
                self.entries.retain(|name| Some(name) == pinned);
                self.left.clear();
                self.look = Look::default();
                self.example = false;
                self.begin();
                self.opened(ctx);
                to_the_top(true);
            }
            Msg::Carry(id, number) => return self.carry(ctx, id, number),
            Msg::Fetched(msg) => return self.fetched(ctx, *msg),
            Msg::Habit(it) => return self.habit(ctx, it),
            #[cfg(feature = "desk")]
            Msg::Desk(it) => return self.desk_says(ctx, it),
            Msg::UpdateReady => self.update = Some(newer::news()),
            Msg::UpdateLater => self.update = None,
            Msg::Update => {
                newer::take();
                return false;
            }
            Msg::Sheet => {}
            Msg::Nothing => return false,
        }
        true
    }

    /// Whether there is anything that the user entered, and not the page.
    fn anything_typed(&self) -> bool {
        let today = self.todays().unwrap_or_default();
        self.entries.iter().any(|(name, text)| name != today && !text.is_empty())
    }

    /// The field of the present day, where the page has one.
    fn todays(&self) -> Option<&'static str> {
        self.calculator()?.today().map(|it| it.id)
    }

    /// The present day where the page filled it in, and nobody has changed it: what was open yesterday is seen again
    /// today. True if it is another day than before.
    fn follow_the_day(&mut self) -> bool {
        let (Some(id), Some(now)) = (self.todays(), today()) else { return false };
        let now = now.to_string();
        let ours = self.filled.is_some() && self.entries.get(id) == self.filled.as_ref();
        if !ours || self.filled.as_ref() == Some(&now) {
            return false;
        }
        self.filled = Some(now.clone());
        self.entries.insert(id.to_owned(), now);
        true
    }

    /// Fills in the present day, where the page asks for it and none came along.
    fn fill_today(&mut self) {
        if let Some(id) = self.todays()
            && !self.entries.contains_key(id)
            && let Some(today) = today()
        {
            self.filled = Some(today.to_string());
            self.entries.insert(id.to_owned(), today.to_string());
        }
    }

    /// What a page begins with: the version that the user has set, and the present day, where none came along.
    fn begin(&mut self) {
        self.fill_today();
        let Some(tables) = self.calculator().and_then(Calculator::tables) else { return };
        let version = &self.settings.version;
        let is_there = tables.version.options().iter().any(|it| it.id == version);
        if is_there && !self.entries.contains_key(tables.version.id) {
            self.entries.insert(tables.version.id.to_owned(), version.clone());
        }
    }

    fn say(&mut self, ctx: &Context<App>, text: Text) {
        self.said = Some(text);
        self.hush(ctx);
    }

    fn keep_for_undo(&mut self, said: Text) {
        let (entries, filled) = (self.entries.clone(), self.filled.clone());
        self.undo = Some(Undo { said, entries, example: self.example, filled });
        self.said = None;
        self.saved = None;
    }

    fn hush(&mut self, ctx: &Context<App>) {
        let to = ctx.link().clone();
        self.hush_later = Some(Timeout::new(HUSH, move || to.send_message(Msg::Hush)));
    }

    fn listen(&mut self, ctx: &Context<App>) {
        let Some(window) = web_sys::window() else { return };
        let on = |name: &'static str, msg: fn(&web_sys::Event) -> Msg| {
            let to = ctx.link().clone();
            EventListener::new(&window, name, move |event| to.send_message(msg(event)))
        };
        self.listeners = vec![
            on("pagehide", |_| Msg::Wipe),
            on("pageshow", |event| match event.dyn_ref::<web_sys::PageTransitionEvent>() {
                Some(it) if it.persisted() => Msg::Wipe,
                _ => Msg::Nothing,
            }),
            // It was asleep while settings may have been changed.
            on("pageshow", |_| Msg::Habit(Habit::Stored)),
            {
                let to = ctx.link().clone();
                let capture = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&window, "pointerdown", capture, move |_| {
                    to.send_message(Msg::Press(true))
                })
            },
            on("tekio-update", |_| Msg::UpdateReady),
            on("beforeprint", |_| Msg::Sheet),
            // Whoever prints from the browser's own menu wants the report.
            on("afterprint", |_| {
                print_leaflet(false);
                Msg::Nothing
            }),
            // The host of a frame chose the other one.
            on("tekio-language", |_| Msg::Language),
        ];
        if !self.route.embed {
            self.listeners.push(on("hashchange", |_| Msg::Fragment(take_hash())));
        }
        let listeners = self.listen_for_habits(ctx);
        self.listeners.extend(listeners);
        self.habits.requests.watch(ctx.link().callback(|it| Msg::Habit(Habit::Requests(it))));
        for name in ["pointerup", "pointercancel"] {
            let to = ctx.link().clone();
            // The click comes after this; only then may anything move.
            self.listeners.push(EventListener::new(&window, name, move |_| {
                let to = to.clone();
                Timeout::new(CLICKED, move || to.send_message(Msg::Press(false))).forget();
            }));
        }
        // The worker may have been waiting before we listened.
        self.update = newer::waits().then(newer::news);
    }

    fn take_fragment(&mut self) {
        let entries = link::read(&take_hash());
        if let Some(form) = self.form.as_deref().filter(|_| !entries.is_empty()) {
            self.entries = form.named(&entries);
            self.left = self.entries.keys().cloned().collect();
        }
    }

    /// What another program put aside, or knows to be put aside; and the place on the page that the address names.
    fn take_back(&mut self) {
        self.habits.aside = shell::held();
        if self.route.page == Page::Home && place() == SEARCH_PLACE {
            self.focus = Some("q".to_owned());
        }
        let own = |it: &Aside| self.route.entry().is_some_and(|page| page.id == it.page);
        if let Some(it) = take_aside().filter(own) {
            (self.entries, self.left, self.example, self.filled) = (it.entries, it.left, it.example, it.filled);
            self.noted = it.noted;
            self.kept = it.kept;
            self.follow_the_day();
        }
    }

    /// The same page in the other language, its answers kept: the address
    /// changes without a load, for a load would have to carry them.
    fn switch_language(&mut self) {
        self.go(self.route.in_other_language());
    }

    /// Another page of the app without a load.
    fn go(&mut self, to: Route) {
        if let Some(window) = web_sys::window()
            && let Some(document) = window.document()
            && let Ok(history) = window.history()
        {
            if history.replace_state_with_url(&JsValue::NULL, "", Some(&self.at.link(to))).is_ok() {
                self.at = to;
            }
            document.set_title(&to.title());
            if let Some(html) = document.document_element() {
                let _ = html.set_attribute("lang", to.lang.tag());
            }
        }
        self.route = to;
        self.define();
        self.habits.arrived();
    }

    fn read(&self) -> Option<(&'static Calculator, &Form, Case, Vec<Problem>)> {
        let (calculator, form) = (self.calculator()?, self.form.as_deref()?);
        let (case, problems) = calculator.read(form, &self.entries);
        Some((calculator, form, case, problems))
    }

    fn to_announce(&self) -> String {
        let Some((calculator, _, case, _)) = self.read() else { return String::new() };
        let outcome = calculator.outcome(&case);
        if !settled(&outcome) {
            return String::new();
        }
        let labels: Vec<_> = outcome.iter().map(|it| it.label.get(self.route.lang)).collect();
        format!("{}{}", self.route.lang.pick("判定：", "Result: "), labels.join(" / "))
    }

    /// What is wrong with the field left last, if that was not spoken yet. Whether there is anything new to say.
    fn warn(&mut self) -> bool {
        let wrong: Vec<_> = self.read().map_or_else(Vec::new, |it| it.3);
        let wrong = |name: &String| wrong.iter().find(|it| it.name == *name);
        let newest = self.left.iter().rev().find(|it| !self.told.contains(it) && wrong(it).is_some()).cloned();
        // Put right, it may speak of another mistake.
        self.told.retain(|it| wrong(it).is_some());
        let text = match &newest {
            Some(name) => wrong(name).map_or_else(String::new, |it| it.say(self.route.lang)),
            None if self.told.is_empty() => String::new(),
            None => return false,
        };
        self.told.extend(newest);
        let new = text != self.warned;
        self.warned = text;
        new
    }

    /// What drawing needs, for as long as it takes.
    fn drawing<'a>(
        &'a self,
        calculator: &'static Calculator,
        form: &'a Rc<Form>,
        read: &'a (Case, Vec<Problem>, Report),
        alive: bool,
    ) -> Ctx<'a> {
        let (case, problems, report) = read;
        let questions = Questions {
            calculator,
            form,
            lang: self.route.lang,
            alive,
            entries: &self.entries,
            case,
            problems,
            left: &self.left,
            to: &self.did,
            today: today().filter(|_| alive),
            touched: (self.turn, &self.touched),
            whole: self.whole,
        };
        Ctx {
            questions,
            at: self.at,
            report,
            example: self.example,
            look: &self.look,
            settings: &self.settings,
            noted: &self.noted,
            related: (self.definitions.related)(calculator.id, self.route.lang),
            kept: self.kept.page(),
        }
    }

    fn calculator_page(
        &self,
        entry: &'static Entry,
        calculator: &'static Calculator,
        form: &Rc<Form>,
        alive: bool,
        to: &Callback<Msg>,
    ) -> Html {
        let (case, problems) = calculator.read(form, &self.entries);
        let report = calculator.report_without_flips(&case);
        let read = (case, problems, report);
        let ctx = self.drawing(calculator, form, &read, alive);
        let adds = method::of(calculator);
        html! { <>
            <main class="page" id="main">
                { self.head(entry, alive, to) }
                { form::view(&ctx, adds.form.map(|draw| draw(&ctx))) }
                if self.route.embed {
                    // Beside the buttons that they answer: the end of a frame may be far off the screen.
                    <div class="side">{ report::view(&ctx) }{ self.short_message(to) }</div>
                } else {
                    { report::view(&ctx) }
                }
                { (adds.below_form)(&ctx) }
                { method::leaflet::view(&ctx) }
                { card::view(&ctx) }
                if !self.route.embed { <embed::Offer route={self.route} alive={alive} /> }
                { dock::view(&ctx) }
            </main>
            // Before it runs there is nothing to be printed but the page itself.
            if alive || !self.entries.is_empty() {
                { print::sheet(self.sheets, if self.sheet_drawn.replace(Some(self.sheets)) == Some(self.sheets) { Html::default() } else { print::view(&ctx) }) }
            }
            <p class="sr" role="status" aria-live="polite" id="spoken">{ self.announced.clone() }</p>
            <p class="sr" role="status" aria-live="polite" id="warned">{ self.warned.clone() }</p>
        </> }
    }
}
