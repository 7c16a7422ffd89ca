//! The wipe after idle time: on a shared tablet the next person must not find what the last one entered.
//!
//! Time is that of the device's clock, for timers sleep along with the device. It is compared whenever something
//! happens, so that a tablet that wakes up after the time has nothing to show.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::App;
use super::habits::{Dialog, Habit};
use super::parts::words;
use super::state::Msg;
use crate::engine::{Lang, Text, t};

/// How often the time is compared while nothing happens, in milliseconds.
const EVERY: u32 = 5000;
/// The same while it is told how much is left.
const SECOND: u32 = 1000;
/// For how long a message on what was wiped is not put away by an answer: the touch that woke the page is one.
const SEEN: f64 = 3000.0;

/// What is said in a frame before the wipe.
const SOON: Text = t(
    "しばらく操作がないため、まもなく入力を消します。操作を続けると消しません",
    "Nothing has been done for a while: answers are about to be cleared. Any use keeps them",
);

/// What the listeners have to know at once, before any message is read.
#[derive(Debug, Default)]
pub struct Clock {
    /// When something was last done, in milliseconds of the device's clock.
    last: Cell<f64>,
    /// After how many milliseconds the wipe comes; 0 for never.
    limit: Cell<f64>,
    /// Whether it has been told that it comes: then only an answer to that counts.
    told: Cell<bool>,
}

impl Clock {
    /// Something was done; false if the time was over before it.
    fn done(&self) -> bool {
        let (now, limit) = (js_sys::Date::now(), self.limit.get());
        if limit > 0.0 && now - self.last.get() >= limit {
            return false;
        }
        if !self.told.get() {
            self.last.set(now);
        }
        true
    }

    /// The seconds left; a clock that was put back begins anew.
    fn left(&self) -> f64 {
        let now = js_sys::Date::now();
        if self.last.get() > now {
            self.last.set(now);
        }
        (self.last.get() + self.limit.get() - now) / 1000.0
    }
}

/// The watch over idle time.
#[derive(Debug, Default)]
pub struct Watch {
    clock: Rc<Clock>,
    next: Option<Timeout>,
    /// What was wiped: after how many minutes, and when.
    wiped: Option<(u32, f64)>,
}

/// How long before the wipe it is told, in seconds: the setting is in minutes.
fn notice(minutes: u32) -> f64 {
    if minutes <= 2 { 30.0 } else { 60.0 }
}

/// Whatever the user does counts, and so does the moment at which the page is seen again.
pub fn listen(ctx: &Context<App>, watch: &Watch) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut all = Vec::new();
    for name in ["pointerdown", "keydown", "wheel", "input"] {
        let (to, clock) = (ctx.link().clone(), watch.clock.clone());
        let capture = EventListenerOptions::run_in_capture_phase();
        all.push(EventListener::new_with_options(&window, name, capture, move |_| {
            if !clock.done() {
                to.send_message(Msg::Habit(Habit::Tick));
            }
        }));
    }
    let look = |target: &web_sys::EventTarget, name: &'static str| {
        let to = ctx.link().clone();
        EventListener::new(target, name, move |_| to.send_message(Msg::Habit(Habit::Tick)))
    };
    all.push(look(&window, "focus"));
    if let Some(document) = window.document() {
        all.push(look(&document, "visibilitychange"));
    }
    all
}

impl App {
    /// The time that is set counts from now on, from the last use.
    pub(super) fn limit_idle(&self) {
        self.habits.idle.clock.limit.set(f64::from(self.settings.idle) * 60_000.0);
    }

    /// Begins to watch, or goes on after the setting has changed.
    pub(super) fn watch_idle(&mut self, ctx: &Context<App>) {
        self.limit_idle();
        let clock = &self.habits.idle.clock;
        clock.last.set(js_sys::Date::now());
        clock.told.set(false);
        self.look_again(ctx, EVERY);
    }

    fn look_again(&mut self, ctx: &Context<App>, after: u32) {
        let to = ctx.link().clone();
        self.habits.idle.next = Some(Timeout::new(after, move || to.send_message(Msg::Habit(Habit::Tick))));
    }

    /// Whether there is anything to wipe: of a patient, and not what the page or a setting filled in.
    pub(super) fn anything_entered(&self) -> bool {
        let pinned = |name: &str, text: &str| self.pinned() == Some(name) && text == self.settings.version;
        let typed =
            self.anything_typed() && self.entries.iter().any(|(name, text)| !text.is_empty() && !pinned(name, text));
        typed
            || !self.noted.is_empty()
            || self.undo.is_some()
            || self.by_hand.is_some()
            || self.saved.is_some()
            || self.habits.holds_a_form()
    }

    /// Compares the time, and the day; true if there is something new to be seen. It comes every few seconds as long as
    /// the page is awake, and whenever it is seen again: a day begins while it is open, or while the tablet sleeps.
    pub(super) fn tick(&mut self, ctx: &Context<App>) -> bool {
        let day = self.follow_the_day();
        self.tick_idle(ctx) || day
    }

    fn tick_idle(&mut self, ctx: &Context<App>) -> bool {
        let minutes = self.settings.idle;
        if minutes == 0 || !self.anything_entered() {
            let told = self.untold();
            self.watch_idle(ctx);
            return told;
        }
        let left = self.habits.idle.clock.left();
        if left <= 0.0 {
            self.wipe_now(ctx);
            self.habits.idle.wiped = Some((minutes, js_sys::Date::now()));
            return true;
        }
        if left > notice(minutes) {
            self.look_again(ctx, EVERY);
            return self.untold();
        }
        self.look_again(ctx, SECOND);
        if self.route.embed {
            // In a tall frame a dialog may be out of sight: it is said beside the form, and any use puts it off.
            return self.said.replace(SOON) != Some(SOON);
        }
        self.habits.idle.clock.told.set(true);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 60
        self.habits.open(Dialog::Idle(left.ceil() as u32));
        true
    }

    /// There is more time again; true if it had been told that there is little.
    fn untold(&mut self) -> bool {
        let told = self.habits.is_open(&Dialog::Idle(0));
        if told {
            self.habits.close();
            self.habits.idle.clock.told.set(false);
        }
        let said = self.said == Some(SOON);
        if said {
            self.said = None;
        }
        told || said
    }

    /// Everything goes, as when the page is left.
    pub(super) fn wipe_now(&mut self, ctx: &Context<App>) {
        self.habits.close();
        self.change(ctx, Msg::Wipe);
        super::reach::to_the_top(true);
        self.watch_idle(ctx);
    }

    /// An answer was given: what was said of a wipe has been read.
    pub(super) fn wipe_was_seen(&mut self) {
        let wiped = &mut self.habits.idle.wiped;
        if wiped.is_some_and(|(_, at)| js_sys::Date::now() - at > SEEN) {
            *wiped = None;
        }
    }
}

impl Watch {
    /// What is said of a wipe.
    pub fn said(&self, lang: Lang) -> Option<String> {
        let (minutes, _) = self.wiped?;
        Some(match lang {
            Lang::Ja => format!("{minutes}分間操作がなく、入力を消しました"),
            Lang::En => format!("Cleared after {minutes} minutes without use"),
        })
    }

    /// It was read.
    pub fn forget(&mut self) {
        self.wiped = None;
    }
}

/// What is told before the wipe. The seconds are for the eye; read aloud they are only now and then.
pub fn warning(lang: Lang, left: u32, to: &Callback<Msg>) -> Html {
    let send = |it: Habit| to.reform(move |_: MouseEvent| Msg::Habit(it.clone()));
    let aloud = match left {
        0..=10 => 10,
        11..=30 => 30,
        _ => 60,
    };
    html! {
        <dialog key="idle" id="dialog" class="dialog card" role="alertdialog" aria-labelledby="dialog-title" aria-describedby="dialog-says">
            <h2 id="dialog-title">{ lang.pick("まもなく入力を消します", "About to clear what was entered") }</h2>
            <p id="dialog-says">{ lang.pick("しばらく操作がありません。次に使う人に見えないよう、入力と一覧を消します。", "Nothing has been done for a while. Answers and list are cleared so that the next person does not see them.") }</p>
            <p class="countdown" aria-hidden="true"><b>{ left }</b>{ lang.pick("秒", " s") }</p>
            <p class="sr" role="status">{ match lang {
                Lang::Ja => format!("あと{aloud}秒以内に消します"),
                Lang::En => format!("Clearing within {aloud} seconds"),
            } }</p>
            <div class="dialog-acts">
                <button type="button" id="idle-stay" class="strong" autofocus=true onclick={send(Habit::Close)}>{ lang.pick("続ける", "Continue") }</button>
                <button type="button" id="idle-wipe" class="quiet" onclick={send(Habit::WipeNow)}>{ lang.pick("今すぐ消す", "Clear now") }</button>
            </div>
            { words("p", "hint", lang.pick("時間は「設定」で変えられます。", "The time can be changed in Settings.")) }
        </dialog>
    }
}
