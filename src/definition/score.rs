//! Scores as data: points for each option, and bands of the total.

use crate::definition::points::Points;
use crate::definition::rule::Rule;
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
}

impl Score {
    /// A score whose bands follow each other downwards, without a gap, from the highest total to the least.
    pub const fn new(points: &'static Points, outside: &'static [Class], bands: &'static [Class]) -> Score {
        let (lowest, highest) = points.range();
        let (mut above, mut i) = (highest + 1, 0);
        while i < bands.len() {
            let Rule::Total(_, least, most) = &bands[i].rule else { panic!("a band is a range of totals") };
            assert!(*most + 1 == above, "a gap between two bands, or an overlap");
            above = *least;
            i += 1;
        }
        assert!(above == lowest, "no band holds the least total");
        Score { points, outside, bands }
    }

    /// Who is outside, and then the bands.
    pub fn classes(&self) -> impl Iterator<Item = &'static Class> + use<> {
        self.outside.iter().chain(self.bands)
    }
}
