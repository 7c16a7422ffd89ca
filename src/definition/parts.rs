//! What of the definitions a program can hold. A browser's program is built for some kinds of pages; what it will
//! never be handed is, in that program, a type without values, so that the compiler leaves out all that would be done
//! with it: judging, wording, drawing. Beside this file only the reader of packs (`wire/shapes.rs`) and `ui/app` ask
//! for the features: where something would be made, and for what pages of the office or of calculators alone do.

/// Declares one part: with its feature the type has one value, and without it none.
macro_rules! parts {
    ($($(#[$doc:meta])* $feature:literal $Part:ident)*) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $Part {
            /// A program that is built with the feature can hold it.
            #[cfg(feature = $feature)]
            Here,
        })*
    };
}

parts! {
    /// Tables of grades: see [`Tables`](crate::definition::table::Tables).
    "tables" TablesPart
    /// Days on which something is due: see [`Schedule`](crate::definition::schedule::Schedule).
    "schedules" SchedulesPart
    /// Pages of calculators, whatever their method.
    "calculators" CalculatorsPart
    /// Powers, intervals and other numbers that are not exact: see [`Estimate`](crate::definition::rule::Estimate).
    "estimates" EstimatesPart
}

/// Something that only a program with pages of calculators ever has: its definition, its form.
#[derive(Clone, Copy, Debug)]
pub struct Live<T> {
    it: T,
    #[allow(dead_code, reason = "without the feature nothing can be opened")]
    part: CalculatorsPart,
}

#[cfg(feature = "calculators")]
impl<T> Live<T> {
    /// What was opened.
    pub fn new(it: T) -> Live<T> {
        Live { it, part: CalculatorsPart::Here }
    }
}

impl<T> std::ops::Deref for Live<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.it
    }
}
