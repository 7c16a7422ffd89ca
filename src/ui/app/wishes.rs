//! What is wished for on the pages that are no calculators': search and settings.

use yew::prelude::*;

use super::App;
use crate::ui::app::msg::{Habit, Msg};
use crate::ui::browser::health;
use crate::ui::browser::reach::load;
use crate::ui::office::wish::Wish;

impl App {
    /// Does it; true if there is something new to be seen.
    pub(super) fn wish(&mut self, ctx: &Context<App>, wish: Wish) -> bool {
        match wish {
            Wish::Search(query) => self.search.typed(query, self.definitions),
            Wish::Open(id, opens) => {
                let Some(to) = self.route_to(id) else { return false };
                let place = if opens.is_empty() { String::new() } else { format!("#{opens}") };
                load(&format!("{}{place}", self.route.link(to)));
                return false;
            }
            Wish::Favourite(id) => return self.change(ctx, Msg::Habit(Habit::Favourite(id))),
            Wish::Raise(id) => {
                self.settings.raise_favourite(&id);
                self.changed(ctx);
            }
            Wish::DropFavourites => {
                self.settings.favourites.clear();
                self.changed(ctx);
            }
            Wish::Remember(wanted) => {
                self.settings.remember = wanted;
                self.settings.recent.clear();
                self.changed(ctx);
            }
            Wish::ForgetRecent => {
                self.settings.recent.clear();
                self.changed(ctx);
            }
            Wish::Size(it) => {
                self.settings.size = it.to_owned();
                self.changed(ctx);
            }
            Wish::Idle(minutes) => {
                self.settings.idle = minutes;
                self.changed(ctx);
            }
            Wish::Keys(wanted) => {
                self.settings.keys = wanted;
                self.changed(ctx);
            }
            Wish::Reset => {
                let before = std::mem::take(&mut self.settings);
                self.changed(ctx);
                self.habits.before = Some(before);
            }
            Wish::Persist => {
                self.habits.health.asked = true;
                health::persist(self.tell_health(ctx));
            }
            Wish::Era => self.toggle_era(),
            Wish::Pin(version) => self.pin(version),
            Wish::DropRange(term, group) => self.drop_range(&term, &group),
        }
        true
    }
}
