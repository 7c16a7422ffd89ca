//! The same calculators on the command line.
fn main() {}
