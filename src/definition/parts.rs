//! What of the definitions a program can hold. A browser's program is built for some kinds of pages; what it will
//! never be handed is, in that program, a type without values, so that the compiler leaves out all that would be done
//! with it: judging, wording, drawing. Nothing else in the source asks for these features.

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
    /// Powers, intervals and other numbers that are not exact: see [`Estimate`](crate::definition::rule::Estimate).
    "estimates" EstimatesPart
}
