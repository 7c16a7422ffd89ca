//! Kleene's strong three-valued logic.

use std::ops::{BitAnd, BitOr, Not};

/// Whether something holds, as far as the answers tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Truth {
    /// It holds, whatever else may still be answered.
    Met,
    /// It does not hold, whatever else may still be answered.
    NotMet,
    /// Not enough has been entered to tell.
    Unknown,
}

use Truth::{Met, NotMet, Unknown};

impl Truth {
    /// Met when every item is met, vacuously so when there is none.
    pub fn all(items: impl IntoIterator<Item = Truth>) -> Truth {
        let mut so_far = Met;
        for it in items {
            so_far = so_far & it;
            if so_far == NotMet {
                break;
            }
        }
        so_far
    }

    /// Met when some item is met.
    pub fn any(items: impl IntoIterator<Item = Truth>) -> Truth {
        !Truth::all(items.into_iter().map(|it| !it))
    }

    /// The word of the contract: in `data-truth`, in JSON and in the golden tables.
    pub const fn word(self) -> &'static str {
        match self {
            Met => "met",
            NotMet => "not-met",
            Unknown => "unknown",
        }
    }
}

impl From<bool> for Truth {
    fn from(it: bool) -> Truth {
        if it { Met } else { NotMet }
    }
}

impl From<Option<bool>> for Truth {
    fn from(it: Option<bool>) -> Truth {
        it.map_or(Unknown, Truth::from)
    }
}

impl Not for Truth {
    type Output = Truth;
    fn not(self) -> Truth {
        match self {
            Met => NotMet,
            NotMet => Met,
            Unknown => Unknown,
        }
    }
}

impl BitAnd for Truth {
    type Output = Truth;
    fn bitand(self, other: Truth) -> Truth {
        match (self, other) {
            (NotMet, _) | (_, NotMet) => NotMet,
            (Met, Met) => Met,
            _ => Unknown,
        }
    }
}

impl BitOr for Truth {
    type Output = Truth;
    fn bitor(self, other: Truth) -> Truth {
        !(!self & !other)
    }
}
