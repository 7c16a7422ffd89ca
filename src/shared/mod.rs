//! What several definitions share: the documents, questions that more than one asks, statements that more than one
//! makes. One static each, so that one answer serves them all.

mod apart;
pub mod kidney;
pub mod laboratory;
pub mod patient;
pub mod recist;
pub mod several;
pub mod sources;
pub mod statements;
mod together;
pub mod vertebroplasty;
