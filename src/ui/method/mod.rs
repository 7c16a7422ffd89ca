//! What a method adds to the page of a calculator, beyond what all pages have. The face is one match: who leaves a
//! method out of a program leaves out its line there, and with it all that draws for it.

mod adds;
mod course;
mod due;
pub mod leaflet;
mod reference;
mod tables;
mod together;

pub use tables::tally;

use crate::engine::{Calculator, Method};
use crate::ui::method::adds::Adds;

/// What the method of a calculator adds.
pub fn of(calculator: &Calculator) -> &'static Adds {
    match calculator.method {
        Method::Tables(_) => &tables::ADDS,
        Method::Schedule(_) => &due::ADDS,
        Method::Together(_) => &together::ADDS,
        Method::Course(_) => &course::ADDS,
        Method::Reference(_) => &reference::ADDS,
        Method::Eligibility(_) | Method::Classification(_) | Method::Warnings(_) | Method::Score(_) => &Adds::NOTHING,
    }
}
