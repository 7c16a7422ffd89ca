//! What a statistic is: a name, the keys that it may be asked with, and the function that answers.

use serde_json::Value;

use crate::desk::stat::input::Input;
use crate::desk::stat::refusal::Refusal;

/// One statistic.
pub struct Statistic {
    /// Its name on the command line.
    pub name: &'static str,
    /// Every key that it may be asked with.
    pub keys: &'static [&'static str],
    /// What it says.
    pub answer: fn(&Input<'_>) -> Result<Value, Refusal>,
}
