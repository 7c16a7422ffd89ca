//! The user interface, drawn from the definitions alone.

mod route;

pub use route::{ABOUT, Route};

use yew::prelude::*;

/// What the app is told at the start.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The page to show.
    pub route: Route,
    /// Whether it runs: prerendered pages show the same form, not yet alive.
    #[prop_or(false)]
    pub alive: bool,
}

/// The whole page, inside `<body>`.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <main><h1>{ props.route.title() }</h1></main> }
}
