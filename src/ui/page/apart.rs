//! What the pages share that stand apart, the trial desk and the tables: they hold what somebody brought, and tell the
//! app what becomes of it.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::engine::Text;
use crate::ui::browser::guard::guard;

/// What such a page tells the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// Whether there is anything that would be lost.
    Holds(bool),
    /// A text for the clipboard.
    Copy(String),
    /// A short message.
    Said(Text),
}

/// Whether there is anything on it that would be lost: then the browser asks before it is left.
#[derive(Default)]
pub struct Held {
    told: bool,
    guard: Option<EventListener>,
}

impl Held {
    /// Tells of it where that has changed.
    pub fn tell(&mut self, holds: bool, to: &Callback<Says>) {
        if holds != self.told {
            self.told = holds;
            self.guard = holds.then(guard).flatten();
            to.emit(Says::Holds(holds));
        }
    }
}
