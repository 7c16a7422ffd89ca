//! One file per calculator, one line here.

use crate::core::Calculator;

pub mod patient;
pub mod sources;

use crate::ctcae::{event as ctcae_event, lab as ctcae_lab};

/// Declares each calculator's module and lists it; those between the semicolons live elsewhere.
macro_rules! catalogue {
    ($($name:ident),* ; $($elsewhere:ident),* ; $($more:ident),* $(,)?) => {
        $(mod $name;)*
        $(mod $more;)*
        /// Every calculator, in the order of the home page.
        pub static ALL: &[&Calculator] = &[$(&$name::CALCULATOR,)* $(&$elsewhere::CALCULATOR,)* $(&$more::CALCULATOR),*];
    };
}

catalogue! {
    thoracic_cryoablation,
    bone_cryotherapy;
    ctcae_lab,
    ctcae_event;
    ck_grade,
    pain_course,
    vertebroplasty_indication,
    vertebroplasty_preop,
    vertebroplasty_session,
}

/// The calculator with this id.
pub fn find(id: &str) -> Option<&'static Calculator> {
    ALL.iter().copied().find(|it| it.id == id)
}
