//! Cumulative incidence of one event where another ends the chance of it (Aalen and Johansen 1978).
//!
//! Variance: Greenwood's with the delta method, which equals R's `survfit`; that of `cmprsk` (Aalen's form) is larger
//! and given beside it for comparison only. F1 + F2 + S = 1 at every time.

use crate::judge::statistics::trial::survival::{Curve, Scale, Step};

/// How a patient's or a lesion's time ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Without an event, as far as was seen.
    Censored,
    /// With the event of interest.
    First,
    /// With the other one, after which that of interest cannot be.
    Second,
}

/// One time, and what had happened of either kind.
#[derive(Clone, Copy, Debug)]
struct Moment {
    /// How many were left just before.
    n: f64,
    /// Events of either kind.
    d: [f64; 2],
    /// Survival without any event just before.
    before: f64,
    /// The incidence of either kind from here on.
    incidence: [f64; 2],
}

/// The curves of both kinds of event.
#[derive(Clone, Debug)]
pub struct Incidence {
    moments: Vec<Moment>,
    /// Without any event.
    free: Curve,
    /// As if those with the other event could still have that of interest.
    censoring: Curve,
    /// How many events there are of either kind.
    pub events: [usize; 2],
}

/// What they say of a time; nothing of what is beyond the last follow-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    /// How many were left just before it.
    pub at_risk: usize,
    /// The incidence of either kind.
    pub incidence: Option<[f64; 2]>,
    /// Without any event.
    pub free: Option<f64>,
    /// Standard errors of both incidences.
    pub se: Option<[f64; 2]>,
    /// 1 − Kaplan–Meier of the first kind with the other censored: too high wherever the other is frequent.
    pub one_minus_km: Option<f64>,
    /// The standard error of the first as R's `cmprsk` has it; nothing where it is no number.
    pub se_aalen: Option<f64>,
}

impl Incidence {
    /// Of patients or lesions, each with a time and how it ended.
    pub fn new(all: &[(f64, End)]) -> Incidence {
        let with = |which: fn(End) -> bool| -> Vec<(f64, bool)> { all.iter().map(|it| (it.0, which(it.1))).collect() };
        let free = Curve::new(&with(|it| it != End::Censored));
        let censoring = Curve::new(&with(|it| it == End::First));
        let mut moments: Vec<Moment> = Vec::new();
        let (mut before, mut incidence) = (1.0, [0.0; 2]);
        // Both curves have the same times, for they are of the same patients.
        for (any, first) in free.steps.iter().zip(&censoring.steps) {
            let d = [first.events as f64, (any.events - first.events) as f64];
            let n = any.at_risk as f64;
            for (sum, d) in incidence.iter_mut().zip(d) {
                *sum += before * d / n;
            }
            moments.push(Moment { n, d, before, incidence });
            before = any.survival;
        }
        let count = |which: End| all.iter().filter(|it| it.1 == which).count();
        Incidence { moments, free, censoring, events: [count(End::First), count(End::Second)] }
    }

    /// How many there are.
    pub fn n(&self) -> usize {
        self.free.n
    }

    /// The curve of being without any event.
    pub fn free(&self) -> &Curve {
        &self.free
    }

    /// Both curves as they are drawn: a corner for each time of an event of either kind.
    pub fn corners(&self) -> Vec<(f64, [f64; 2])> {
        let corners = self.free.steps.iter().zip(&self.moments).filter(|it| it.0.events > 0);
        corners.map(|(step, it)| (step.time, it.incidence)).collect()
    }

    /// What they say of a time.
    pub fn at(&self, time: f64) -> Told {
        let at = self.free.at(time);
        let until = self.free.steps.iter().take_while(|it| it.time <= time + 1e-9).count();
        let past = self.moments.get(..until).unwrap_or_default();
        let known = at.survival.is_some();
        let incidence = past.last().map_or([0.0; 2], |it| it.incidence);
        Told {
            at_risk: at.at_risk,
            incidence: known.then_some(incidence),
            free: at.survival,
            se: known.then(|| [0, 1].map(|kind| greenwood(past, kind))),
            one_minus_km: self.censoring.at(time).survival.map(|it| 1.0 - it),
            se_aalen: if known { aalen(past, &self.free.steps) } else { None },
        }
    }

    /// The interval of the first incidence at a time, on the scale of log(−log F); nothing where it is 0 or 1.
    pub fn interval(told: &Told, z: f64) -> Option<(f64, f64)> {
        let ([first, _], [se, _]) = (told.incidence?, told.se?);
        Scale::LogLog.interval(first, se, z)
    }
}

/// The standard error of the incidence of a kind after what is past, by the delta method.
fn greenwood(past: &[Moment], kind: usize) -> f64 {
    let of = |it: [f64; 2]| it.get(kind).copied().unwrap_or(0.0);
    let now = past.last().map_or(0.0, |it| of(it.incidence));
    let each = |it: &Moment| {
        let (all, own, later) = (it.d.iter().sum::<f64>(), of(it.d), now - of(it.incidence));
        let n = it.n;
        // Where nobody is left, nothing is later.
        let survived = if all < n { later * later * all / (n * (n - all)) } else { 0.0 };
        survived + it.before * it.before * own * (n - own) / (n * n * n) - 2.0 * later * it.before * own / (n * n)
    };
    past.iter().map(each).sum::<f64>().max(0.0).sqrt()
}

/// The standard error of the first incidence after the last of its events, in Aalen's form with n − 1, as Gray's
/// `cuminc` reckons it.
fn aalen(past: &[Moment], steps: &[Step]) -> Option<f64> {
    // Sums over events, of what each weighs by what is left after it.
    let (mut squares, mut crossed, mut plain, mut variance) = (0.0, 0.0, 0.0, 0.0);
    for (it, step) in past.iter().zip(steps) {
        let (after, first) = (step.survival, it.incidence[0]);
        let inverse = if after > 0.0 { 1.0 / after } else { 0.0 };
        let weigh = |d: f64| {
            let tied = if d > 1.0 { 1.0 - (d - 1.0) / (it.n - 1.0) } else { 1.0 };
            it.before * it.before * tied * d / (it.n * it.n)
        };
        if it.d[1] > 0.0 && after > 0.0 {
            let (own, weight) = (first * inverse, weigh(it.d[1]));
            squares += own * own * weight;
            crossed += inverse * own * weight;
            plain += inverse * inverse * weight;
        }
        if it.d[0] > 0.0 {
            let (own, weight) = (1.0 + first * inverse, weigh(it.d[0]));
            squares += own * own * weight;
            crossed += inverse * own * weight;
            plain += inverse * inverse * weight;
            variance = squares + first * first * plain - 2.0 * first * crossed;
        }
    }
    (variance.is_finite() && variance >= 0.0).then(|| variance.sqrt())
}
