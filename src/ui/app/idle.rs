//! The wipe after idle time: on a shared tablet the next person must not find what the last one entered.

use yew::prelude::*;

use super::App;
use crate::engine::{Text, t};
use crate::ui::app::msg::{Habit, Msg};
use crate::ui::app::shell;
use crate::ui::browser::idle::notice;
use crate::ui::browser::reach;
use crate::ui::dialogs::Dialog;

/// How often the time is compared while nothing happens, in milliseconds.
const EVERY: u32 = 5000;
/// The same while it is told how much is left.
const SECOND: u32 = 1000;

/// What is said in a frame before the wipe.
const SOON: Text = t(
    "しばらく操作がないため、まもなく入力を消します。操作を続けると消しません",
    "Nothing has been done for a while: answers are about to be cleared. Any use keeps them",
);

impl App {
    /// The time that is set counts from now on, from the last use.
    pub(super) fn limit_idle(&self) {
        self.habits.idle.limit(self.settings.idle);
    }

    /// Begins to watch, or goes on after the setting has changed.
    pub(super) fn watch_idle(&mut self, ctx: &Context<App>) {
        self.limit_idle();
        self.habits.idle.begin();
        self.look_again(ctx, EVERY);
    }

    fn look_again(&mut self, ctx: &Context<App>, after: u32) {
        self.habits.idle.look_again(after, ctx.link().callback(|()| Msg::Habit(Habit::Tick)));
    }

    /// Whether there is anything to wipe: of a patient, and not what the page or a setting filled in.
    pub(super) fn anything_entered(&self) -> bool {
        let pinned = |name: &str, text: &str| self.pinned() == Some(name) && text == self.settings.version;
        let typed =
            self.anything_typed() && self.entries.iter().any(|(name, text)| !text.is_empty() && !pinned(name, text));
        typed
            || !self.noted.is_empty()
            || self.kept.page().is_some()
            || self.look.pasting != Default::default()
            || self.undo.is_some()
            || self.by_hand.is_some()
            || self.saved.is_some()
            || self.desk.1
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
        // What is being read over the page is of a patient, too.
        if minutes == 0 || !(self.anything_entered() || shell::reads()) {
            let told = self.untold();
            self.watch_idle(ctx);
            return told;
        }
        let left = self.habits.idle.left();
        if left <= 0.0 {
            self.wipe_now(ctx);
            self.habits.idle.wiped(minutes);
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
        self.habits.idle.tell(true);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 60
        self.habits.open(Dialog::Idle(left.ceil() as u32));
        true
    }

    /// There is more time again; true if it had been told that there is little.
    fn untold(&mut self) -> bool {
        let told = self.habits.is_open(&Dialog::Idle(0));
        if told {
            self.habits.close();
            self.habits.idle.tell(false);
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
        reach::to_the_top(true);
        self.watch_idle(ctx);
    }
}
