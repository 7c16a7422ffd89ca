//! What makes the second visit quicker than the first: favourites, pages opened last, the size of text, shortcuts;
//! and what is said in dialogs. Ids of pages are all that is remembered; nothing here knows an answer.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::kept::Health;
use super::parts::{list, words};
use super::privacy::Requests;
use super::settings::Settings;
use super::state::Msg;
use super::{App, Page, Route, icons, idle, kept, keys, qr, reach};
use crate::engine::{Entries, Entry, Lang, t};

/// Something that is done with habits, settings and dialogs.
#[derive(Clone, Debug)]
pub enum Habit {
    /// A page becomes a favourite, or is none any longer.
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
    /// All settings as they were at first.
    Reset,
    /// And back again.
    Unreset,
    /// What was said is put away.
    Forget,
    /// Another window changed the settings.
    Stored,
    /// The browser is asked to keep what is stored.
    Persist,
    /// What the browser said of what it keeps.
    Health(Health),
    /// How many requests there were since the page began.
    Requests(Vec<String>),
    /// Time to compare the time.
    Tick,
    /// Everything that was entered goes, now.
    WipeNow,
    /// The link as a code.
    Qr,
    /// The report goes to another app of the device.
    Share,
    /// The list of shortcuts.
    Help,
    /// The dialog is closed.
    Close,
    /// A shortcut.
    Key(char),
    /// Settings or privacy are looked at, and the form is put aside meanwhile.
    Visit(Page),
    /// Back to the form that was put aside.
    Back,
    /// The browser went back or forth.
    Popped,
}

/// A form that is put aside while settings are looked at: nobody changes the size of text at the price of a form.
struct Aside {
    route: Route,
    entries: Entries,
    left: Vec<String>,
    example: bool,
}

/// What a dialog tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// So many seconds until the wipe.
    Idle(u32),
    /// The link as a code, or that it is too long for one.
    Qr(Option<qr::Code>),
    /// The shortcuts.
    Keys,
}

/// All of it, as long as the page is open.
#[derive(Default)]
pub struct Habits {
    dialog: Option<Dialog>,
    /// The watch over idle time.
    pub idle: idle::Watch,
    /// Whether letters are shortcuts, for those who listen.
    keys: Rc<Cell<bool>>,
    /// The settings before they were reset.
    before: Option<Settings>,
    /// The key that was pressed to leave the page, though something was entered.
    leaving: Option<char>,
    aside: Option<Aside>,
    /// The path of the page that is shown.
    path: String,
    /// Of what the browser keeps.
    pub health: Health,
    /// What was asked for since the page began.
    pub requests: Requests,
}

impl Habits {
    /// Whether a form is put aside.
    pub fn holds_a_form(&self) -> bool {
        self.aside.is_some()
    }

    /// The page whose form is put aside.
    pub fn put_aside(&self) -> Option<Route> {
        self.aside.as_ref().map(|it| it.route)
    }

    /// The same page, in another language.
    pub fn put_aside_as(&mut self, route: Route) {
        if let Some(it) = &mut self.aside {
            it.route = route;
        }
    }

    /// It goes, too.
    pub fn drop_form(&mut self) {
        self.aside = None;
    }

    /// The app is where the address is.
    pub fn arrived(&mut self) {
        self.path = here();
    }

    /// Whether a dialog of this kind is open.
    pub fn is_open(&self, it: &Dialog) -> bool {
        self.dialog.as_ref().is_some_and(|one| std::mem::discriminant(one) == std::mem::discriminant(it))
    }

    /// Opens a dialog in place of another.
    pub fn open(&mut self, it: Dialog) {
        if !self.is_open(&it) {
            self.close();
        }
        self.dialog = Some(it);
    }

    /// Closes it: the browser itself gives the focus back.
    pub fn close(&mut self) {
        if self.dialog.take().is_some()
            && let Some(it) = dialog()
        {
            it.close();
        }
    }
}

fn here() -> String {
    web_sys::window().and_then(|it| it.location().pathname().ok()).unwrap_or_default()
}

fn dialog() -> Option<web_sys::HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id("dialog")?.dyn_into().ok()
}

/// What listens for all of this.
pub fn listen(ctx: &Context<App>, habits: &Habits) -> Vec<EventListener> {
    let mut all = idle::listen(ctx, &habits.idle);
    all.extend(keys::listen(ctx, &habits.keys));
    if let Some(window) = web_sys::window() {
        let on = |name: &'static str, habit: Habit| {
            let to = ctx.link().clone();
            let capture = gloo::events::EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, name, capture, move |_| to.send_message(Msg::Habit(habit.clone())))
        };
        // Escape, or the way back on a telephone: it does not bubble.
        all.push(on("cancel", Habit::Close));
        all.push(on("storage", Habit::Stored));
        all.push(on("popstate", Habit::Popped));
    }
    all
}

impl App {
    /// The settings, from the device: pages in frames have none.
    pub(super) fn recall(&mut self) {
        if !self.route.embed {
            self.settings = Settings::load(self.known().as_ref());
        }
    }

    /// Stores the settings. Pages in frames store nothing.
    pub(super) fn keep(&self) {
        if !self.route.embed {
            self.settings.save();
        }
    }

    /// A page was opened.
    pub(super) fn opened(&mut self, ctx: &Context<App>) {
        if let Some(it) = self.route.entry()
            && self.settings.opened(it.id)
        {
            self.keep();
        }
        self.habits.arrived();
        self.settle(ctx);
        if self.route.page == Page::Settings {
            kept::ask(ctx);
        }
    }

    /// Puts the settings into effect, by the user's own doing.
    fn settle(&mut self, ctx: &Context<App>) {
        self.apply();
        self.watch_idle(ctx);
    }

    /// Puts the settings into effect.
    fn apply(&mut self) {
        self.habits.keys.set(self.settings.keys && !self.route.embed);
        if let Some(html) = web_sys::window().and_then(|it| it.document()).and_then(|it| it.document_element()) {
            let _ = match self.settings.size.as_str() {
                "" => html.remove_attribute("data-size"),
                it => html.set_attribute("data-size", it),
            };
        }
    }

    /// Does it; true if there is something new to be seen.
    pub(super) fn habit(&mut self, ctx: &Context<App>, habit: Habit) -> bool {
        match habit {
            Habit::Favourite(id) => {
                let added = self.settings.toggle_favourite(&id);
                self.changed(ctx);
                if self.route.entry().is_some() {
                    self.say(
                        ctx,
                        match added {
                            true => t("お気に入りに入れました", "Added to favourites"),
                            false => t("お気に入りから外しました", "Removed from favourites"),
                        },
                    );
                }
            }
            Habit::Raise(id) => {
                self.settings.raise_favourite(&id);
                self.changed(ctx);
            }
            Habit::DropFavourites => {
                self.settings.favourites.clear();
                self.changed(ctx);
            }
            Habit::Remember(wanted) => {
                self.settings.remember = wanted;
                self.settings.recent.clear();
                self.changed(ctx);
            }
            Habit::ForgetRecent => {
                self.settings.recent.clear();
                self.changed(ctx);
            }
            Habit::Size(it) => {
                self.settings.size = it.to_owned();
                self.changed(ctx);
            }
            Habit::Idle(minutes) => {
                self.settings.idle = minutes;
                self.changed(ctx);
            }
            Habit::Keys(wanted) => {
                self.settings.keys = wanted;
                self.changed(ctx);
            }
            Habit::Reset => {
                let before = std::mem::take(&mut self.settings);
                self.changed(ctx);
                self.habits.before = Some(before);
            }
            Habit::Unreset => {
                if let Some(before) = self.habits.before.take() {
                    self.settings = before;
                    self.changed(ctx);
                }
            }
            Habit::Forget => {
                self.habits.before = None;
                self.habits.idle.forget();
            }
            // By another window: that nobody used this one has not changed.
            Habit::Stored => {
                self.recall();
                self.apply();
                self.limit_idle();
                self.tick(ctx);
            }
            Habit::Persist => {
                self.habits.health.asked = true;
                kept::persist(ctx);
            }
            Habit::Health(it) => self.habits.health = it,
            Habit::Requests(names) => {
                let any = !names.is_empty();
                self.habits.requests.add(names);
                return any || self.route.page == Page::Privacy;
            }
            Habit::Tick => return self.tick(ctx),
            Habit::WipeNow => {
                self.wipe_now(ctx);
                self.say(ctx, t("消去しました", "Cleared"));
            }
            Habit::Qr => {
                let Some(link) = self.as_link() else { return false };
                reach::hold("act-qr");
                self.habits.open(Dialog::Qr(qr::code(&link)));
            }
            Habit::Share => {
                if let Some(text) = self.as_text() {
                    share(&text);
                }
                return false;
            }
            Habit::Help => self.habits.open(Dialog::Keys),
            Habit::Close => {
                self.habits.close();
                self.watch_idle(ctx);
            }
            Habit::Key(key) => return self.key(ctx, key),
            Habit::Visit(page) => self.visit(ctx, page),
            Habit::Back => {
                if let Some(history) = web_sys::window().and_then(|it| it.history().ok()) {
                    let _ = history.back();
                }
                return false;
            }
            // To a place on the same page.
            Habit::Popped if self.habits.path == here() => return false,
            Habit::Popped => {
                let Some(it) = self.habits.aside.take() else {
                    // To a page that is not held: it is loaded as any other.
                    if let Some(window) = web_sys::window() {
                        let _ = window.location().reload();
                    }
                    return false;
                };
                self.go(Route { lang: self.route.lang, ..it.route });
                (self.entries, self.left, self.example) = (it.entries, it.left, it.example);
                self.follow_the_day();
                self.settle(ctx);
            }
        }
        true
    }

    fn visit(&mut self, ctx: &Context<App>, page: Page) {
        if self.habits.aside.is_none() {
            // The form has a place of its own in the history, so that the way back leads to it.
            if let Some(history) = web_sys::window().and_then(|it| it.history().ok()) {
                let _ = history.push_state_with_url(&JsValue::NULL, "", None);
            }
            self.habits.aside = Some(Aside {
                route: self.route,
                entries: std::mem::take(&mut self.entries),
                left: std::mem::take(&mut self.left),
                example: self.example,
            });
        }
        self.undo = None;
        self.saved = None;
        self.go(self.route.to(page));
        self.opened(ctx);
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// A link to settings or privacy. With something entered it is no load, for that would throw the form away.
    pub(super) fn way(&self, page: Page, class: &'static str, inside: Html, to: &Callback<Msg>) -> Html {
        let follow = self.anything_entered().then(|| {
            let to = to.clone();
            Callback::from(move |it: MouseEvent| {
                // Another tab, as its user asked.
                if !(it.ctrl_key() || it.meta_key() || it.shift_key()) {
                    it.prevent_default();
                    to.emit(Msg::Habit(Habit::Visit(page)));
                }
            })
        });
        html! { <a class={(!class.is_empty()).then_some(class)} href={self.route.link(self.route.to(page))} onclick={follow}>{ inside }</a> }
    }

    /// The way back to the form that was put aside.
    pub(super) fn way_back(&self, to: &Callback<Msg>) -> Html {
        let Some(name) = self.habits.aside.as_ref().and_then(|it| it.route.entry()) else { return html! {} };
        let back = to.reform(|_: MouseEvent| Msg::Habit(Habit::Back));
        html! {
            <p class="way-back"><button type="button" id="way-back" class="strong" onclick={back}>{ match self.route.lang {
                Lang::Ja => format!("‹ 入力中の「{}」に戻る", name.short.ja),
                Lang::En => format!("‹ Back to “{}”", name.short.en),
            } }</button></p>
        }
    }

    /// A setting was changed by hand.
    fn changed(&mut self, ctx: &Context<App>) {
        self.habits.before = None;
        self.keep();
        self.settle(ctx);
    }

    fn key(&mut self, ctx: &Context<App>, key: char) -> bool {
        // What was withdrawn meanwhile has nothing more to say.
        if super::privacy::attribute("data-boot") != "ready" {
            return false;
        }
        let before = self.habits.leaving.take();
        let on_form = self.form.is_some();
        let msg = match key {
            '?' => Msg::Habit(Habit::Help),
            '/' if self.route.page == Page::Home => Msg::Focus("q".to_owned()),
            '/' | 'h' | 's' => {
                let page = if key == 's' { Page::Settings } else { Page::Home };
                if page == self.route.page {
                    return false;
                }
                if page == Page::Settings && self.anything_entered() {
                    self.visit(ctx, page);
                    return true;
                }
                // A letter must not throw away a form: it takes two.
                if self.anything_entered() && before != Some(key) {
                    self.habits.leaving = Some(key);
                    self.say(
                        ctx,
                        t("入力は消えます。もう一度押すと移動します", "Answers will be lost. Press again to leave"),
                    );
                    return true;
                }
                self.said = None;
                self.habits.drop_form();
                self.change(ctx, Msg::Go(page.id()));
                if key == '/' {
                    self.focus = Some("q".to_owned());
                }
                return true;
            }
            'c' if on_form => Msg::Copy,
            'l' if on_form => Msg::CopyLink,
            'x' if on_form => Msg::Clear,
            'n' if on_form => match self.next_open() {
                Some(name) => Msg::Focus(name),
                None => Msg::Focus("#result".to_owned()),
            },
            'f' => match self.route.entry() {
                Some(it) => Msg::Habit(Habit::Favourite(it.id.to_owned())),
                None => return false,
            },
            _ => return false,
        };
        self.change(ctx, msg)
    }

    /// The question to ask next.
    fn next_open(&self) -> Option<String> {
        let (calculator, _, case, _) = self.read()?;
        let report = calculator.report(&case);
        report.shortest.first().or(report.missing.first()).cloned()
    }

    /// Opens the dialog that is there once it is drawn.
    pub(super) fn show_dialog(&self) {
        if self.habits.dialog.is_some()
            && let Some(it) = dialog()
            && !it.open()
            && it.show_modal().is_err()
        {
            // Older than dialogs: shown where it stands.
            it.set_open(true);
        }
    }

    /// The dialog.
    pub(super) fn dialog(&self, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        match &self.habits.dialog {
            Some(Dialog::Idle(left)) => idle::warning(lang, *left, to),
            Some(Dialog::Qr(code)) => qr::view(lang, code.as_ref(), to),
            Some(Dialog::Keys) => keys::help(lang, to),
            None => html! {},
        }
    }

    /// What is said at the bottom: of a wipe, or of settings that were reset.
    pub(super) fn habit_toast(&self, to: &Callback<Msg>) -> Option<Html> {
        let lang = self.route.lang;
        let wiped = self.habits.idle.said(lang);
        let reset = || lang.pick("初期設定に戻しました", "All settings were reset").to_owned();
        let said = wiped.clone().or_else(|| self.habits.before.as_ref().map(|_| reset()))?;
        let send = |it: Habit| to.reform(move |_: MouseEvent| Msg::Habit(it.clone()));
        Some(html! {
            <p class="toast">{ said }
                if wiped.is_none() { <button type="button" onclick={send(Habit::Unreset)}>{ lang.pick("元に戻す", "Undo") }</button> }
                <button type="button" class="bare" aria-label={lang.pick("閉じる", "Close")} onclick={send(Habit::Forget)}>{ icons::act(icons::CLOSE) }</button>
            </p>
        })
    }

    /// The button on a calculator's page that makes it a favourite.
    pub(super) fn star(&self, id: &'static str, alive: bool, to: &Callback<Msg>) -> Html {
        if self.route.embed {
            return html! {};
        }
        let on = self.settings.favourites.iter().any(|it| it == id);
        let toggle = to.reform(move |_: MouseEvent| Msg::Habit(Habit::Favourite(id.to_owned())));
        html! {
            <button type="button" id="act-star" class={classes!("star", on.then_some("on"))} aria-pressed={on.to_string()} disabled={!alive} onclick={toggle}>
                { icons::act(icons::STAR) }{ self.route.lang.pick("お気に入り", "Favourite") }
            </button>
        }
    }
}

/// Favourites and the pages opened last, each a line of links on the first page. The lines are there before the
/// program runs and when they are empty, for nothing may move from under a thumb.
pub fn strips(route: Route, alive: bool, catalogue: &'static [Entry], settings: &Settings) -> Html {
    let lang = route.lang;
    let strip = |name: &'static str, icon: &'static str, title: &'static str, ids: &[String], none: &'static str| {
        let link = |it: &String| {
            let it = Entry::find(catalogue, it)?;
            Some(
                html! { <li><a href={route.link(route.to(Page::Calculator(it)))} onfocus={reach::into_view}>{ it.short.get(lang) }</a></li> },
            )
        };
        html! {
            <section class="strip" aria-labelledby={name}>
                <h2 id={name}>{ icons::act(icon) }{ title }</h2>
                if alive && ids.is_empty() { { words("p", "", none) } }
                else { <ul>{ list(ids.iter().filter_map(link)) }</ul> }
            </section>
        }
    };
    html! {
        <div class="strips">
            { strip("favourites", icons::STAR, lang.pick("お気に入り", "Favourites"), &settings.favourites,
                lang.pick("計算のページの ☆ で、ここに並びます", "Tap ☆ on a calculator to keep it here")) }
            { strip("recent", icons::CLOCK, lang.pick("最近", "Recent"), &settings.recent, match settings.remember {
                true => lang.pick("まだありません", "None yet"),
                false => lang.pick("記録しない設定です", "Not remembered, as set"),
            }) }
        </div>
    }
}

/// Whether the browser can hand a text to other apps.
pub fn can_share() -> bool {
    let navigator = web_sys::window().map(|it| it.navigator());
    navigator.is_some_and(|it| js_sys::Reflect::has(&it, &JsValue::from_str("share")).unwrap_or(false))
}

/// Hands a text to other apps, where the user chooses one; what becomes of it is told there.
fn share(text: &str) {
    let Some(window) = web_sys::window().filter(|_| can_share()) else { return };
    let data = web_sys::ShareData::new();
    data.set_text(text);
    let shared = window.navigator().share_with_data(&data);
    // Not sharing after all is no failure.
    wasm_bindgen_futures::spawn_local(async move { drop(wasm_bindgen_futures::JsFuture::from(shared).await) });
}

impl App {
    /// The links at the foot of every page, and how many requests there were since it began.
    pub(super) fn foot(&self, alive: bool, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        let requests = html! { <>
            { lang.pick("このページからの通信：", "Requests by this page: ") }
            <span class="requests">{ if alive { self.habits.requests.count().to_string() } else { "…".to_owned() } }{ lang.pick("件", "") }</span>
        </> };
        html! { <>
            { self.way(Page::Privacy, "", requests, to) }
            { self.way(Page::Settings, "", Html::from(super::route::SETTINGS.get(lang)), to) }
        </> }
    }
}
