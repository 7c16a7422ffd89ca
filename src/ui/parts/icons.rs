//! The few drawings of the interface, each with a word beside it.

use yew::prelude::*;

use crate::engine::{Tone, Truth, Verdict};
use crate::exchange::text::Mark;

const DISC: &str = "M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18";
const RING: &str = "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16";
const TRIANGLE: &str = "M10 2l9 16H1z";
const TICK: &str = "M5.6 10.4l3 3 5.8-6.4";
const CROSS: &str = "M6.6 6.6l6.8 6.8m0-6.8l-6.8 6.8";
const DASH: &str = "M6 10h8";
const MARK: &str = "M10 8v4.6m0 2.6v.1";

/// A stroke, on a ground washed with its colour where there is one.
#[inline(never)]
fn drawn(class: &'static str, side: &'static str, ground: &'static str, stroke: &'static str) -> Html {
    html! {
        <svg class={classes!("icon", class)} viewBox={side} aria-hidden="true" focusable="false">
            <path class="wash" d={ground} /><path class="stroke" d={stroke} />
        </svg>
    }
}

/// The sign of a criterion: tick, cross or dashed ring. Shape, not colour, tells them apart.
pub fn truth(it: Truth) -> Html {
    match it {
        Truth::Met => drawn("met", "0 0 20 20", DISC, TICK),
        Truth::NotMet => drawn("not-met", "0 0 20 20", DISC, CROSS),
        Truth::Unknown => drawn("unknown dashes", "0 0 20 20", "", RING),
    }
}

/// The sign of a class: it holds, it does not, or it is open. Neither is good or bad.
pub fn class(it: Truth) -> Html {
    match it {
        Truth::Met => drawn("holds", "0 0 20 20", DISC, TICK),
        Truth::NotMet => tone(Tone::Neutral),
        Truth::Unknown => truth(it),
    }
}

/// The sign of a step: the same for the same on every page. A warning that applies is no criterion that failed.
pub fn step(it: Mark, level: Option<&'static Verdict>) -> Html {
    match it {
        Mark::Met => truth(Truth::Met),
        Mark::NotMet => truth(Truth::NotMet),
        Mark::Warns if level.is_some_and(|it| it.tone == Tone::Bad) => grave(),
        Mark::Warns => tone(Tone::Caution),
        Mark::Applies => class(Truth::Met),
        Mark::Clear => class(Truth::NotMet),
        Mark::Open => truth(Truth::Unknown),
    }
}

/// The sign of a verdict.
pub fn tone(it: Tone) -> Html {
    match it {
        Tone::Good => truth(Truth::Met),
        Tone::Bad => truth(Truth::NotMet),
        Tone::Open => truth(Truth::Unknown),
        Tone::Caution => drawn("caution", "0 0 20 20", TRIANGLE, MARK),
        Tone::Neutral => drawn("neutral", "0 0 20 20", DISC, DASH),
    }
}

/// The sign of what a calculator came to; whether one that is against is a criterion that failed.
pub fn verdict(it: Tone, fails: bool) -> Html {
    if it == Tone::Bad && !fails { grave() } else { tone(it) }
}

/// A grade that is grave: not a criterion that failed.
pub fn grave() -> Html {
    drawn("not-met", "0 0 20 20", TRIANGLE, MARK)
}

/// A button's drawing.
pub fn act(path: &'static str) -> Html {
    drawn("act", "0 0 24 24", "", path)
}

pub const COPY: &str = "M8 8h11v12H8zM5 16V4h11";
pub const PASTE: &str = "M9 5H6v15h12V5h-3M9 3h6v4H9zM12 10v7m-3-3l3 3 3-3";
pub const LINK: &str =
    "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1";
pub const PRINT: &str = "M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z";
pub const CLEAR: &str = "M5 7h14M9 7V4h6v3m-8 0l1 13h8l1-13";
pub const SAVE: &str = "M12 4v11m-5-5l5 5 5-5M5 20h14";
pub const CLOSE: &str = "M7 7l10 10m0-10L7 17";
pub const STAR: &str = "M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.7l5.8-.8z";
pub const CLOCK: &str = "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 7.5V12l3 2";
pub const DAYS: &str = "M5 6h14v14H5zM5 10.5h14M9 3.5v4m6-4v4";
pub const UP: &str = "M12 19V6m-5 5l5-5 5 5";
pub const QR: &str = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2m4-2v3h-3m-3 3h2m4 0v0";
pub const SHARE: &str = "M12 14V4m-4 4l4-4 4 4M6 11H5v9h14v-9h-1";
pub const PLUS: &str = "M12 5v14M5 12h14";
pub const SEARCH: &str = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20";

/// The mark: a target with a needle reaching its centre.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="mark-ground" width="32" height="32" rx="8" />
            <circle class="mark-line" cx="13.5" cy="18.5" r="7.5" />
            <path class="mark-line" d="M13.5 18.5L25 7" /><circle class="mark-dot" cx="13.5" cy="18.5" r="2.2" />
        </svg>
    }
}
