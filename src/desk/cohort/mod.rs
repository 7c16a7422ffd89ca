//! A single-arm trial's tables read, and what is reckoned from them. The rules are those of `docs/trial-desk.md`.

mod answers;
mod checks;
mod control;
mod days;
mod harms;
mod headers;
mod ledger;
mod numbers;
mod patients;
mod response;
mod rows;
mod sheet;
mod stat;
mod study;
mod table;

pub use stat::stat;
