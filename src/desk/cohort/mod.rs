//! A single-arm trial's tables read, and what is reckoned from them. The rules are those of `docs/trial-desk.md`.

mod answered;
mod answers;
mod checks;
mod control;
mod days;
mod decode;
mod drawing;
mod findings;
mod harms;
mod headers;
mod kind;
mod ledger;
mod listed;
mod pain;
mod patients;
mod pictures;
mod printed;
mod recist;
mod report;
mod responded;
mod response;
mod rows;
mod run;
mod sheet;
mod stat;
mod study;
mod table;
mod told;
mod values;
mod words;

pub use decode::{Decode, decode_by};
pub use headers::Role;
pub use kind::{Seen, fields, seen};
pub use pictures::{Picture, pictures};
pub use run::{Form, Given, Reckoned, reckon, run};
pub use stat::{names, stat};
