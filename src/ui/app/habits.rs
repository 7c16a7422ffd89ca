//! What makes the second visit quicker than the first: favourites, pages opened last, the size of text, shortcuts;
//! and what is said in dialogs. Ids of pages are all that is remembered; nothing here knows an answer.

use gloo::events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use super::App;
use crate::engine::{Lang, t};
use crate::ui::app::head::Ways;
use crate::ui::app::held::{dialog, here};
use crate::ui::app::msg::{Habit, Msg};
use crate::ui::app::shell;
use crate::ui::browser::reach::{SEARCH_PLACE, attribute, load, reload};
use crate::ui::browser::settings::Settings;
use crate::ui::browser::{health, idle, keys};
use crate::ui::dialogs::{self, Dialog};
use crate::ui::page::did::Did;
use crate::ui::page::route::{Page, Route};
use crate::ui::page::state::to_ask;
use crate::ui::parts::icons;

impl App {
    /// What listens for all of this.
    pub(super) fn listen_for_habits(&self, ctx: &Context<App>) -> Vec<EventListener> {
        let mut all = idle::listen(&self.habits.idle, &ctx.link().callback(|()| Msg::Habit(Habit::Tick)));
        all.extend(keys::listen(self.habits.keys.clone(), ctx.link().callback(|key| Msg::Habit(Habit::Key(key)))));
        if let Some(window) = web_sys::window() {
            let on = |name: &'static str, habit: Habit| {
                let to = ctx.link().clone();
                let capture = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&window, name, capture, move |_| {
                    to.send_message(Msg::Habit(habit.clone()))
                })
            };
            // Escape, or the way back on a telephone: it does not bubble.
            all.push(on("cancel", Habit::Close));
            all.push(on("storage", Habit::Stored));
            all.push(on("popstate", Habit::Popped));
        }
        all
    }

    /// The settings, from the device: pages in frames have none.
    pub(super) fn recall(&mut self) {
        if !self.route.embed {
            let known = self.known();
            self.settings = Settings::load(known.as_ref());
            // What is not known goes as soon as a page that knows is opened.
            if known.is_some() {
                self.settings.tidy();
            }
        }
    }

    /// Stores the settings. Pages in frames store nothing.
    pub(super) fn keep(&self) {
        if !self.route.embed {
            self.settings.save();
        }
    }

    /// Days are written in the Japanese era, or no longer.
    pub(super) fn toggle_era(&mut self) {
        self.settings.era = !self.settings.era;
        self.keep();
    }

    /// Pages begin with this version of the scale; blank for none.
    pub(super) fn pin(&mut self, version: String) {
        self.settings.version = version;
        self.keep();
    }

    /// Limits of normal are no longer kept: of a term, for a group.
    pub(super) fn drop_range(&mut self, term: &str, group: &str) {
        self.settings.drop_range(term, group);
        self.keep();
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
            health::ask(self.tell_health(ctx));
        }
    }

    /// Who is told how well the device keeps the app.
    pub(super) fn tell_health(&self, ctx: &Context<App>) -> Callback<health::Health> {
        ctx.link().callback(|it| Msg::Habit(Habit::Health(it)))
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
                match self.habits.aside {
                    Some(_) => shell::back(),
                    // To a page that is not held: it is loaded as any other.
                    None => reload(),
                }
                return false;
            }
            Habit::NotVisited => {
                self.habits.visits = false;
                self.say_not_there(ctx);
            }
        }
        true
    }

    /// Settings, or what leaves the device. From a form another program takes this one's place, and gives it back.
    fn visit(&mut self, ctx: &Context<App>, page: Page) {
        // The browser asks first whether what is on the desk may go.
        if self.route.page.is_apart() {
            return load(&self.route.link(self.route.to(page)));
        }
        if self.route.entry().is_some() {
            self.habits.visits = true;
            let to = ctx.link().clone();
            return shell::visit(page.id(), Box::new(move || to.send_message(Msg::Habit(Habit::NotVisited))));
        }
        self.go(self.route.to(page));
        self.opened(ctx);
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// The ways from this page. With something entered they are no load, for that would throw the form away.
    pub(super) fn ways(&self, to: &Callback<Msg>) -> Ways {
        Ways { route: self.route, follow: self.anything_entered() && !self.route.page.is_apart(), to: to.clone() }
    }

    /// The way back to the form that was put aside.
    pub(super) fn way_back(&self, to: &Callback<Msg>) -> Html {
        let lang = self.route.lang;
        let of = |id: &String| (self.definitions.entry)(id, lang);
        let Some(page) = self.habits.aside.as_ref().and_then(of) else { return html! {} };
        let back = to.reform(|_: MouseEvent| Msg::Habit(Habit::Back));
        html! {
            <p class="way-back"><button type="button" id="way-back" class="strong" onclick={back}>{ match lang {
                Lang::Ja => format!("‹ 入力中の「{}」に戻る", page.short.ja),
                Lang::En => format!("‹ Back to “{}”", page.short.en),
            } }</button></p>
        }
    }

    /// A setting was changed by hand.
    pub(super) fn changed(&mut self, ctx: &Context<App>) {
        self.habits.before = None;
        self.keep();
        self.settle(ctx);
    }

    fn key(&mut self, ctx: &Context<App>, key: char) -> bool {
        // What was withdrawn meanwhile has nothing more to say.
        if attribute("data-boot") != "ready" {
            return false;
        }
        let before = self.habits.leaving.take();
        let on_form = self.form.as_deref().is_some();
        let msg = match key {
            '?' => Msg::Habit(Habit::Help),
            '/' if self.route.page == Page::Home => {
                self.focus = Some("q".to_owned());
                return true;
            }
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
                if self.route.entry().is_some() || self.route.page.is_apart() {
                    let place = if key == '/' { SEARCH_PLACE } else { "" };
                    load(&format!("{}{place}", self.route.link(Route { embed: false, ..self.route.to(page) })));
                    return true;
                }
                self.change(ctx, Msg::Go(page.id()));
                if key == '/' {
                    self.focus = Some("q".to_owned());
                }
                return true;
            }
            'c' if on_form => Msg::Did(Did::Copy),
            'l' if on_form => Msg::Did(Did::CopyLink),
            'x' if on_form => Msg::Did(Did::Clear),
            'n' if on_form => Msg::Did(Did::Next),
            'f' => match self.route.entry() {
                Some(it) => Msg::Habit(Habit::Favourite(it.id.to_owned())),
                None => return false,
            },
            _ => return false,
        };
        self.change(ctx, msg)
    }

    /// The question to ask next. One that was asked for already, and is still open, is passed over: whoever does not
    /// know its answer must get to the others.
    pub(super) fn next_open(&mut self) -> Option<String> {
        let (calculator, _, case, _) = self.read()?;
        let report = calculator.report(&case);
        let first = |passed: &[String]| to_ask(&report, passed).first().map(|it| (*it).to_owned());
        let mut next = first(&self.look.passed);
        if let Some(name) = next.clone().filter(|_| next == self.look.asked) {
            self.look.passed.retain(|it| *it != name);
            self.look.passed.push(name);
            next = first(&self.look.passed);
        }
        self.look.asked.clone_from(&next);
        next
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
            Some(it) => {
                let send = |it: Habit| to.reform(move |_: MouseEvent| Msg::Habit(it.clone()));
                let too = self.desk.1.then_some(match self.route.page {
                    Page::Table => t(
                        "表と結果も消えます。残すには「続ける」を押し、結果の表を保存してください。",
                        "The table and its result go, too. To keep them, continue, and save the result.",
                    ),
                    _ => t(
                        "試験の表と回答も消えます。残すには「続ける」を押し、「保管」で暗号化して保存してください。",
                        "The trial’s tables and answers go, too. To keep them, continue, and save them encrypted under “Keeping”.",
                    ),
                });
                dialogs::view(lang, it, too, send(Habit::Close), send(Habit::WipeNow))
            }
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
}
