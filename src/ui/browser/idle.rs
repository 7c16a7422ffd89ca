//! Time without use, by the device's clock, for timers sleep along with the device. It is compared whenever something
//! happens, so that a tablet that wakes up after the time has nothing to show.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::engine::Lang;

/// For how long a message on what was wiped is not put away by an answer: the touch that woke the page is one.
const SEEN: f64 = 3000.0;

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
pub fn notice(minutes: u32) -> f64 {
    if minutes <= 2 { 30.0 } else { 60.0 }
}

/// Whatever the user does counts, and so does the moment at which the page is seen again.
pub fn listen(watch: &Watch, tick: &Callback<()>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut all = Vec::new();
    for name in ["pointerdown", "keydown", "wheel", "input"] {
        let (tick, clock) = (tick.clone(), watch.clock.clone());
        let capture = EventListenerOptions::run_in_capture_phase();
        all.push(EventListener::new_with_options(&window, name, capture, move |_| {
            if !clock.done() {
                tick.emit(());
            }
        }));
    }
    let look = |target: &web_sys::EventTarget, name: &'static str| {
        let tick = tick.clone();
        EventListener::new(target, name, move |_| tick.emit(()))
    };
    all.push(look(&window, "focus"));
    if let Some(document) = window.document() {
        all.push(look(&document, "visibilitychange"));
    }
    all
}

impl Watch {
    /// The wipe comes after so many minutes without use, from the last one on; 0 for never.
    pub fn limit(&self, minutes: u32) {
        self.clock.limit.set(f64::from(minutes) * 60_000.0);
    }

    /// Counts from now on.
    pub fn begin(&self) {
        self.clock.last.set(js_sys::Date::now());
        self.tell(false);
    }

    /// Whether it has been told that the wipe comes.
    pub fn tell(&self, told: bool) {
        self.clock.told.set(told);
    }

    /// Compares the time once more after so many milliseconds.
    pub fn look_again(&mut self, after: u32, tick: Callback<()>) {
        self.next = Some(Timeout::new(after, move || tick.emit(())));
    }

    /// The seconds left.
    pub fn left(&self) -> f64 {
        self.clock.left()
    }

    /// Everything was wiped, after so many minutes.
    pub fn wiped(&mut self, minutes: u32) {
        self.wiped = Some((minutes, js_sys::Date::now()));
    }

    /// An answer was given: what was said of a wipe has been read.
    pub fn was_seen(&mut self) {
        if self.wiped.is_some_and(|(_, at)| js_sys::Date::now() - at > SEEN) {
            self.wiped = None;
        }
    }

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
