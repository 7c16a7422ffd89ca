//! Tekio (適応, "indication"): clinical calculators for image-guided tumour
//! treatment and bone-metastasis care.
//!
//! `calculators` and `ctcae` say *what*, `core` says *how*, `exchange` carries it in and
//! out, `ui` draws it. Dependencies point one way:
//! `ui → exchange → calculators, ctcae → core`. See ARCHITECTURE.md.

pub mod calculators;
pub mod core;
pub mod ctcae;
pub mod exchange;
pub mod proof;
#[cfg(feature = "ui")]
pub mod ui;
