//! Tekio (適応, "indication"): clinical calculators for image-guided tumour
//! treatment and bone-metastasis care.
//!
//! `calculators` and `ctcae` say *what*, `core` says *how*, `exchange` carries it in and
//! out, `ui` draws it. Dependencies point one way: `ui → exchange → core` and
//! `ctcae, calculators → core`. Nothing but `site` and the programs brings the two
//! together: without the feature `definitions` there is no calculator here. See ARCHITECTURE.md.

#[cfg(feature = "definitions")]
pub mod calculators;
pub mod core;
#[cfg(feature = "definitions")]
pub mod ctcae;
pub mod exchange;
pub mod proof;
#[cfg(all(feature = "ui", feature = "definitions"))]
pub mod site;
#[cfg(feature = "ui")]
pub mod ui;
