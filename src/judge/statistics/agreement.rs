//! How far readers agree, beyond what chance would make them: kappa by Cohen, weighted or not, and by Fleiss.
//!
//! Each kappa is an exact fraction of counts; only its interval, which has a root in it, is not.

use crate::base::decimal::Exact;
use crate::definition::statistic::{Range, Weights};
use crate::judge::statistics::floats::rounded;
use crate::judge::statistics::proportion::Z;

impl Weights {
    /// What two levels so far apart are worth, out of what agreement is worth.
    fn of(self, apart: usize, levels: usize) -> i64 {
        let (apart, most) = (apart as i64, levels as i64 - 1);
        match self {
            Weights::Equal => i64::from(apart == 0),
            Weights::Linear => most - apart,
            Weights::Quadratic => most * most - apart * apart,
        }
    }
}

/// Cohen's kappa of pairs of levels, each below `levels`: those of the whole scale, for a weighted kappa changes if a
/// level that nobody uses is taken out of the middle (Cohen 1960 and 1968). Its interval is that of Wald, with the
/// variance of Fleiss, Cohen and Everitt (1969) that does not take kappa as nought; its ends may lie beyond 1.
///
/// Nothing where chance alone would make all agree: both use one level and the same. No interval where its variance
/// comes to nought, as when all agree: that would be a false certainty.
pub fn kappa(weights: Weights, range: Range, pairs: &[(usize, usize)], levels: usize) -> Option<Exact> {
    let n = pairs.len() as i64;
    let (mut rows, mut columns) = (vec![0i64; levels], vec![0i64; levels]);
    for &(a, b) in pairs {
        *rows.get_mut(a)? += 1;
        *columns.get_mut(b)? += 1;
    }
    let weight = |i: usize, j: usize| weights.of(i.abs_diff(j), levels);
    let whole = weights.of(0, levels);
    let seen: i64 = pairs.iter().map(|&(a, b)| weight(a, b)).sum();
    let cells = || (0..levels).flat_map(|i| (0..levels).map(move |j| (i, j)));
    let chance: i64 = cells().map(|(i, j)| weight(i, j) * rows[i] * columns[j]).sum();
    let (above, most) = (seen * n - chance, whole * n * n - chance);
    if most == 0 {
        return None;
    }
    if range == Range::Point {
        return Exact::whole(above).over(Exact::whole(most));
    }
    let (of, kappa) = (n as f64, above as f64 / most as f64);
    let part = |i: usize, j: usize| weight(i, j) as f64 / whole as f64;
    let of_row = |i: usize| (0..levels).map(|j| part(i, j) * columns[j] as f64 / of).sum::<f64>();
    let of_column = |j: usize| (0..levels).map(|i| part(i, j) * rows[i] as f64 / of).sum::<f64>();
    let expected = chance as f64 / (whole * n * n) as f64;
    let square = |it: f64| it * it;
    let one = |&(a, b): &(usize, usize)| square(part(a, b) - (of_row(a) + of_column(b)) * (1.0 - kappa));
    let variance = pairs.iter().map(one).sum::<f64>() / of - square(kappa - expected * (1.0 - kappa));
    end(range, kappa, variance / of / square(1.0 - expected))
}

/// Fleiss' kappa (1971) of events, each with the levels that all readers gave it. Its interval is that of Wald, with
/// the variance by events of Gwet (2008), which does not take kappa as nought.
///
/// Nothing where all use one level; no interval where the variance comes to nought.
pub fn fleiss(range: Range, events: &[Vec<usize>], levels: usize) -> Option<Exact> {
    let (n, readers) = (events.len() as i64, events.first()?.len() as i64);
    if readers < 2 || events.iter().any(|it| it.len() as i64 != readers || it.iter().any(|it| *it >= levels)) {
        return None;
    }
    let count = |event: &[usize], level: usize| event.iter().filter(|it| **it == level).count() as i64;
    let alike = |event: &[usize]| (0..levels).map(|it| count(event, it)).map(|it| it * (it - 1)).sum::<i64>();
    let used: Vec<i64> = (0..levels).map(|level| events.iter().map(|it| count(it, level)).sum()).collect();
    let seen: i64 = events.iter().map(|it| alike(it)).sum();
    let (pairs, all) = (readers * (readers - 1), n * readers);
    let chance: i64 = used.iter().map(|it| it * it).sum();
    // (seen ÷ n ÷ pairs − chance ÷ all²) ÷ (1 − chance ÷ all²), with whole numbers only.
    let (above, most) = (seen * all * all - chance * n * pairs, (all * all - chance) * n * pairs);
    if most == 0 {
        return None;
    }
    if range == Range::Point {
        return Exact::whole(above).over(Exact::whole(most));
    }
    let (of, kappa) = (n as f64, above as f64 / most as f64);
    let expected = chance as f64 / (all * all) as f64;
    let one = |event: &Vec<usize>| {
        let by_chance: i64 = (0..levels).map(|it| used[it] * count(event, it)).sum();
        let by_chance = by_chance as f64 / (all * readers) as f64;
        let own = alike(event) as f64 / pairs as f64 - expected;
        (own - 2.0 * (1.0 - kappa) * (by_chance - expected)) / (1.0 - expected)
    };
    let squares: f64 = events.iter().map(one).map(|it| (it - kappa) * (it - kappa)).sum();
    end(range, kappa, squares / of / (of - 1.0))
}

/// An end of an interval. A variance that is nought but for rounding gives none.
fn end(range: Range, kappa: f64, variance: f64) -> Option<Exact> {
    const NOTHING: f64 = 1e-12;
    let half = Z * variance.sqrt();
    let it = if range == Range::Low { kappa - half } else { kappa + half };
    if variance > NOTHING { rounded(it) } else { None }
}
