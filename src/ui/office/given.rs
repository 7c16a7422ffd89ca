//! What the pages that are no calculators' are handed.

use yew::prelude::*;

use crate::engine::Entry;
use crate::ui::browser::health::Health;
use crate::ui::browser::requests::Requests;
use crate::ui::browser::settings::Settings;
use crate::ui::office::search::Search;
use crate::ui::office::wish::Wish;
use crate::ui::page::route::{Page, Route};

/// What these pages are drawn from.
pub struct Given<'a> {
    /// Which of them, and in which language.
    pub route: Route,
    /// Whether it runs.
    pub alive: bool,
    /// Every page that there is.
    pub catalogue: &'static [Entry],
    /// What somebody searches for.
    pub search: &'a Search,
    /// What is kept on the device.
    pub settings: &'a Settings,
    /// How well the device keeps the app.
    pub health: Health,
    /// What was asked for since the page began.
    pub requests: &'a Requests,
    /// A quiet link to another of them.
    pub way: &'a dyn Fn(Page, &'static str) -> Html,
    /// Who is told of wishes.
    pub to: &'a Callback<Wish>,
}
