//! The pages of the site with the definitions that are linked: for the build step and the tests, which draw pages
//! natively. What runs in a browser is handed its definitions in `main.rs`.

use crate::calculators::{self, DEFINITIONS};
use crate::engine::{Calculator, Entry, Lang};
use crate::ui::{AppProps, Route};

/// Every page in every language, but those for frames.
pub fn routes() -> impl Iterator<Item = Route> {
    Route::all(calculators::catalogue())
}

/// Every calculator in every language, as other sites show it in a frame.
pub fn framed() -> impl Iterator<Item = Route> {
    Route::embedded(calculators::catalogue())
}

/// The page with this id, if there is one.
pub fn route(lang: Lang, id: &str) -> Option<Route> {
    Route::find(&DEFINITIONS, lang, id)
}

/// A calculator's page.
///
/// # Panics
///
/// If the calculator is not one of the catalogue.
pub fn route_of(lang: Lang, calculator: &Calculator) -> Route {
    let entry = Entry::find(calculators::catalogue(), calculator.id);
    Route::of(lang, entry.unwrap_or_else(|| panic!("{}: not in the catalogue", calculator.id)))
}

/// The calculator of a page, if the page is one.
pub fn calculator(route: Route) -> Option<&'static Calculator> {
    calculators::find(route.entry()?.id)
}

/// A page with nothing entered.
pub fn props(route: Route, alive: bool) -> AppProps {
    AppProps::new(route, alive, &DEFINITIONS)
}
