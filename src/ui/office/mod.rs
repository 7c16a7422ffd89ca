//! The pages that are no calculators': home with its search, the settings, and what leaves the device.

pub mod given;
mod home;
mod privacy;
pub mod search;
mod settings;
pub mod wish;

use yew::prelude::*;

use crate::ui::office::given::Given;
use crate::ui::page::route::Page;

/// The page.
pub fn view(given: &Given<'_>) -> Html {
    match given.route.page {
        Page::Home | Page::Calculator(_) => home::view(given),
        Page::Settings => settings::view(given),
        Page::Privacy => privacy::view(given),
        Page::Desk | Page::Table => html! {},
    }
}
