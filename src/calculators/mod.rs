//! One file per calculator, one line here.

use std::sync::LazyLock;

use crate::core::Calculator;

pub mod all_protocols;
pub mod patient;
pub mod sources;
pub mod vertebroplasty;

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
    bone_cryotherapy,
    vertebroplasty_indication,
    vertebroplasty_preop;
    ctcae_lab,
    ctcae_event;
    ck_grade,
    bma_safety,
    ablation_response,
    pain_course,
    thoracic_follow_up,
    vertebroplasty_session,
    bma_schedule,
    vertebroplasty_evidence,
    bone_metastasis_options,
    denosumab_evidence,
    trial_accrual,
    ae_rate,
    local_control,
}

/// Every eligibility of the suite at once.
pub fn together() -> &'static Calculator {
    static IT: LazyLock<Calculator> = LazyLock::new(|| all_protocols::of(ALL));
    &IT
}

/// Every page: all eligibilities at once, then every calculator.
pub fn pages() -> impl Iterator<Item = &'static Calculator> {
    std::iter::once(together()).chain(ALL.iter().copied())
}

/// Every page as its pack holds it.
pub fn packed() -> impl Iterator<Item = &'static Calculator> {
    static IT: LazyLock<Calculator> = LazyLock::new(|| all_protocols::packed(ALL));
    std::iter::once(&*IT).chain(ALL.iter().copied())
}

/// The page with this id.
pub fn find(id: &str) -> Option<&'static Calculator> {
    pages().find(|it| it.id == id)
}
