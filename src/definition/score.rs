//! Scores as data: points for each option, and bands of the total.

use crate::definition::rule::{Points, Rule};
use crate::definition::verdict::Class;

/// A score: the total of its points, and what each total means.
#[derive(Debug)]
pub struct Score {
    /// How the total comes about.
    pub points: &'static Points,
    /// Who is not in the population of the score: the first class that applies is the verdict, whatever the points.
    pub outside: &'static [Class],
    /// The bands of the total, the gravest first. Together they hold every total, and none twice.
    pub bands: &'static [Class],
    /// Whether its bands speak of survival, so that several of them are a prognosis each and can disagree.
    pub survival: bool,
}

/// Whether bands follow each other, downwards or upwards, from one end of the range of totals to the other.
const fn whole((lowest, highest): (u8, u8), bands: &[Class]) -> bool {
    let (mut above, mut below, mut i) = (highest + 1, lowest, 0);
    let (mut falling, mut rising) = (true, true);
    while i < bands.len() {
        let Rule::Total(_, least, most) = &bands[i].rule else { return false };
        falling = falling && *most + 1 == above;
        rising = rising && *least == below;
        (above, below) = (*least, *most + 1);
        i += 1;
    }
    falling && above == lowest || rising && below == highest + 1
}

impl Score {
    /// A score whose bands follow each other without a gap: downwards from the highest total, or, where few points are
    /// grave, upwards from the least.
    pub const fn new(points: &'static Points, outside: &'static [Class], bands: &'static [Class]) -> Score {
        assert!(whole(points.range(), bands), "between two bands is a gap or an overlap, or a total is in no band");
        Score { points, outside, bands, survival: false }
    }

    /// The same, and its bands speak of survival.
    pub const fn of_survival(self) -> Score {
        Score { survival: true, ..self }
    }

    /// Whether many points are grave: the bands begin with the highest total.
    pub fn falls(&self) -> bool {
        matches!(self.bands, [first, ..] if matches!(first.rule,
            Rule::Total(_, _, most) if most == self.points.range().1))
    }

    /// Whether the bands hold every total of their points once, in rising or falling order.
    pub(crate) const fn is_whole(&self) -> bool {
        whole(self.points.range(), self.bands)
    }

    /// Who is outside, and then the bands.
    pub fn classes(&self) -> impl Iterator<Item = &'static Class> + use<> {
        self.outside.iter().chain(self.bands)
    }
}
