//! Samples: mean, standard deviation, quartiles as Excel and R have them (type 7) and as SAS has them (type 2); and
//! values of the same patients before and after.

use crate::base::decimal::{Decimal, Exact};
use crate::base::order::put_in_order;
use crate::judge::statistics::floats::float;
use crate::judge::statistics::trial::special::{normal_above, student_beyond, student_reach};

/// What a sample is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation, with n − 1; nothing of one value.
    pub sd: Option<f64>,
    /// The quartiles of type 7: between the values on either side in proportion.
    pub type7: [f64; 3],
    /// The quartiles of type 2: the value, or the middle between two where the quartile falls between them.
    pub type2: [f64; 3],
    /// The smallest.
    pub least: f64,
    /// The largest.
    pub most: f64,
}

impl Sample {
    /// Of values; nothing of none.
    pub fn new(values: &[f64]) -> Option<Sample> {
        let mut all = values.to_vec();
        put_in_order(&mut all, &f64::total_cmp);
        let (least, most) = (*all.first()?, *all.last()?);
        let n = all.len();
        let mean = all.iter().sum::<f64>() / n as f64;
        let squares: f64 = all.iter().map(|it| (it - mean) * (it - mean)).sum();
        let at = |i: usize| all.get(i.min(n - 1)).copied().unwrap_or(most);
        // Quarters are whole numbers of n, so that no float decides where a quartile falls.
        let type7 = |quarter: usize| {
            let (whole, rest) = ((n - 1) * quarter / 4, (n - 1) * quarter % 4);
            at(whole) + (at(whole + 1) - at(whole)) * rest as f64 / 4.0
        };
        let type2 = |quarter: usize| {
            let (whole, rest) = (n * quarter / 4, n * quarter % 4);
            if rest > 0 { at(whole) } else { (at(whole.saturating_sub(1)) + at(whole)) / 2.0 }
        };
        let sd = (n > 1).then(|| (squares / (n as f64 - 1.0)).sqrt());
        Some(Sample { mean, sd, type7: [1, 2, 3].map(type7), type2: [1, 2, 3].map(type2), least, most })
    }
}

/// A value before and one after, of the same patient.
pub type Pair = (Decimal, Decimal);

/// How a value changed in patients of whom both are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The mean of after − before.
    pub mean: f64,
    /// How many fell by 30 % of what was before, or more.
    pub down_30_percent: usize,
    /// By 50 %, or more.
    pub down_50_percent: usize,
    /// By 2, or more.
    pub down_2: usize,
    /// How many were above nought before; of others there is no percentage.
    pub positive: usize,
    /// What is said of three or more only: fewer are listed and not tested.
    pub spread: Option<Spread>,
}

/// How far changes vary, and how probable they are by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Their standard deviation.
    pub sd: f64,
    /// The interval of their mean, by Student's t; nothing where all are alike.
    pub interval: Option<(f64, f64)>,
    /// Student's t for pairs; nothing where all are alike.
    pub t: Option<f64>,
    /// Wilcoxon's signed ranks: exact below 50 pairs without ties and noughts, else by the normal distribution with a
    /// correction. Nothing where nobody changed.
    pub wilcoxon: Option<f64>,
    /// The same as R has it, which subtracts in binary: 2.3 − 1.3 and 1.2 − 0.2 are no tie there.
    pub wilcoxon_binary: Option<f64>,
}

impl Change {
    /// Of pairs; nothing of none, and nothing where a number is too long to be reckoned with exactly.
    pub fn new(pairs: &[Pair], confidence: f64) -> Option<Change> {
        let down: Option<Vec<Exact>> = pairs.iter().map(|it| it.0.exact().minus(it.1.exact())).collect();
        let down = down?;
        let exact: Vec<(Exact, Exact)> = pairs.iter().map(|it| it.0.exact()).zip(down.iter().copied()).collect();
        // Down ÷ before ≥ percent ÷ 100, without a division; inclusive.
        let by = |percent: i64| {
            let fell = |(before, down): &&(Exact, Exact)| {
                let positive = *before > Exact::ZERO;
                let (down, part) = (down.times(Exact::HUNDRED), before.times(Exact::whole(percent)));
                positive && down.zip(part).is_some_and(|(down, part)| down >= part)
            };
            exact.iter().filter(fell).count()
        };
        // Equal fractions are equal floats, so that ties stay ties.
        let changes: Vec<f64> = down.iter().map(|it| -float(*it)).collect();
        let binary: Vec<f64> = pairs.iter().map(|it| float(it.1.exact()) - float(it.0.exact())).collect();
        let sample = Sample::new(&changes)?;
        Some(Change {
            mean: sample.mean,
            down_30_percent: by(30),
            down_50_percent: by(50),
            down_2: down.iter().filter(|it| **it >= Exact::whole(2)).count(),
            positive: exact.iter().filter(|it| it.0 > Exact::ZERO).count(),
            spread: sample.sd.filter(|_| pairs.len() > 2).map(|sd| spread(&changes, &binary, sd, confidence)),
        })
    }
}

fn spread(changes: &[f64], binary: &[f64], sd: f64, confidence: f64) -> Spread {
    let n = changes.len() as f64;
    let (mean, se, freedom) = (changes.iter().sum::<f64>() / n, sd / n.sqrt(), n - 1.0);
    let first = changes.first().copied().unwrap_or(0.0);
    let vary = changes.iter().any(|it| (it - first).abs() > 0.0);
    let half = student_reach(confidence, freedom) * se;
    Spread {
        sd: if vary { sd } else { 0.0 },
        interval: vary.then_some((mean - half, mean + half)),
        t: vary.then(|| student_beyond(mean / se, freedom)),
        wilcoxon: wilcoxon(changes),
        wilcoxon_binary: wilcoxon(binary),
    }
}

/// Two-sided, as `wilcox.test(paired = TRUE)` of R with its defaults.
fn wilcoxon(changes: &[f64]) -> Option<f64> {
    const FEW: usize = 50;
    let mut sizes: Vec<(f64, bool)> = Vec::new();
    sizes.extend(changes.iter().filter(|it| it.abs() > 0.0).map(|it| (it.abs(), *it > 0.0)));
    put_in_order(&mut sizes, &|a, b| a.0.total_cmp(&b.0));
    let n = sizes.len();
    // Ranks of ties are the middle of theirs.
    let (mut up, mut ties, mut done) = (0.0, 0.0, 0);
    for alike in sizes.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let size = alike.len() as f64;
        let rank = done as f64 + (size + 1.0) / 2.0;
        up += rank * alike.iter().filter(|it| it.1).count() as f64;
        ties += size * size * size - size;
        done += alike.len();
    }
    let number = n as f64;
    let middle = number * (number + 1.0) / 4.0;
    if n == 0 {
        return None;
    }
    if n < FEW && n == changes.len() && ties < 1.0 {
        return Some(signed_ranks(n, up));
    }
    let variance = number * (number + 1.0) * (2.0 * number + 1.0) / 24.0 - ties / 48.0;
    let beyond = ((up - middle).abs() - 0.5).abs();
    // R corrects towards the middle, and not at all in the middle itself.
    let beyond = if (up - middle).abs() < 0.25 { 0.0 } else { beyond };
    Some((2.0 * normal_above(beyond / variance.sqrt())).min(1.0))
}

/// How probable a sum of ranks is that is as far from the middle, either way, when every sign is as likely.
fn signed_ranks(n: usize, up: f64) -> f64 {
    let most = n * (n + 1) / 2;
    let mut ways = vec![0.0; most + 1];
    if let Some(it) = ways.first_mut() {
        *it = 1.0;
    }
    for rank in 1..=n {
        for sum in (rank..=most).rev() {
            let without = ways.get(sum - rank).copied().unwrap_or(0.0);
            if let Some(it) = ways.get_mut(sum) {
                *it += without;
            }
        }
    }
    // Symmetrical: the smaller of the two sums tells both.
    let least = (up as usize).min(most - (up as usize).min(most));
    let below: f64 = ways.iter().take(least + 1).sum();
    (2.0 * below / 2.0_f64.powi(n as i32)).min(1.0)
}
