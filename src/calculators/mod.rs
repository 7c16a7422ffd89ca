//! One file per calculator, one line here.

use crate::core::Calculator;

pub mod patient;
pub mod sources;

/// Declares each calculator's module and lists it.
macro_rules! catalogue {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        /// Every calculator, in the order of the home page.
        pub static ALL: &[&Calculator] = &[$(&$name::CALCULATOR),*];
    };
}

catalogue! {
    thoracic_cryoablation,
    bone_cryotherapy,
    ck_grade,
    pain_course,
}

/// The calculator with this id.
pub fn find(id: &str) -> Option<&'static Calculator> {
    ALL.iter().copied().find(|it| it.id == id)
}
