//! Lesions within patients: alike within a patient, so that they tell less than as many patients would.
//!
//! A proportion: ratio estimate with m ÷ (m − 1) (Rao and Scott 1992), design effect not below 1, and the exact interval
//! of the effective number. A curve: influence of every patient with all of his lesions (grouped jackknife).

use std::collections::BTreeMap;

use crate::judge::statistics::trial::proportions::{Ends, exact, exact_of_parts};
use crate::judge::statistics::trial::survival::Curve;

/// A proportion of lesions, by lesion, by lesion within patients, and by patient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clustered {
    /// Patients.
    pub patients: usize,
    /// Lesions.
    pub lesions: i64,
    /// Lesions that count as controlled.
    pub controlled: i64,
    /// Their proportion.
    pub p: f64,
    /// Exact, as if every lesion were a patient.
    pub naive: Ends,
    /// The standard error as if every lesion were a patient.
    pub se_naive: f64,
    /// The standard error with patients as clusters; nothing of one patient.
    pub se: Option<f64>,
    /// How many times larger the variance is, at least 1; nothing where it cannot be known.
    pub effect: Option<f64>,
    /// How alike lesions of a patient are, by analysis of variance; may be negative.
    pub alike: Option<f64>,
    /// As many independent lesions would tell as much.
    pub effective: f64,
    /// Exact, of the effective number.
    pub interval: Ends,
    /// Patients with all lesions controlled.
    pub all_controlled: i64,
    /// Exact, by patient.
    pub by_patient: Ends,
    /// The standard error of the log odds as estimating equations have it, without m ÷ (m − 1).
    pub se_log_odds: Option<f64>,
}

impl Clustered {
    /// Of patients, each with lesions controlled and all (at least one).
    pub fn new(patients: &[(i64, i64)], confidence: f64) -> Clustered {
        let tail = (1.0 - confidence) / 2.0;
        let m = patients.len() as f64;
        let (controlled, lesions) = patients.iter().fold((0, 0), |(x, n), it| (x + it.0, n + it.1));
        let (x, n) = (controlled as f64, lesions as f64);
        let (p, mixed, several) = (x / n, 0 < controlled && controlled < lesions, patients.len() > 1);
        let plain = p * (1.0 - p) / n;
        let square = |it: &(i64, i64)| (it.0 as f64 - p * it.1 as f64).powi(2);
        let squares: f64 = patients.iter().map(square).sum();
        // One lesion each: nothing is clustered.
        let alone = patients.len() as i64 == lesions;
        let variance = if alone { plain } else { m / (m - 1.0) * squares / (n * n) };
        let effect = (mixed && several).then(|| (variance / plain).max(1.0));
        let effective = n / effect.unwrap_or(1.0);
        let all_controlled = patients.iter().filter(|it| it.0 == it.1).count() as i64;
        Clustered {
            patients: patients.len(),
            lesions,
            controlled,
            p,
            naive: exact(controlled, lesions, tail),
            se_naive: plain.sqrt(),
            se: several.then(|| variance.sqrt()),
            effect,
            alike: if several { alike(patients, p) } else { None },
            effective,
            interval: exact_of_parts(p * effective, effective, tail),
            all_controlled,
            by_patient: exact(all_controlled, patients.len() as i64, tail),
            se_log_odds: (mixed && several).then(|| squares.sqrt() / (n * p * (1.0 - p))),
        }
    }
}

/// The intraclass correlation by analysis of variance.
fn alike(patients: &[(i64, i64)], p: f64) -> Option<f64> {
    let m = patients.len() as f64;
    let n: f64 = patients.iter().map(|it| it.1 as f64).sum();
    let squares: f64 = patients.iter().map(|it| (it.1 as f64).powi(2)).sum();
    let between: f64 = patients.iter().map(|it| it.1 as f64 * (it.0 as f64 / it.1 as f64 - p).powi(2)).sum();
    let within: f64 = patients.iter().map(|it| it.0 as f64 * (it.1 - it.0) as f64 / it.1 as f64).sum();
    let (between, within) = (between / (m - 1.0), within / (n - m));
    let usual = (n - squares / n) / (m - 1.0);
    let found = (between - within) / (between + (usual - 1.0) * within);
    found.is_finite().then_some(found)
}

/// The standard error of a curve at a time, with all of the same cluster taken together. Nothing of fewer than two
/// clusters, where the survival is nought or beyond the last follow-up, or where the clusters cancel each other out.
pub fn standard_error(curve: &Curve, all: &[(f64, bool, &str)], time: f64) -> Option<f64> {
    const NOTHING: f64 = 1e-12;
    let survival = curve.at(time).survival.filter(|it| *it > 0.0)?;
    let past: Vec<_> = curve.steps.iter().take_while(|it| it.time <= time + 1e-9).collect();
    // What one who is at risk takes from the logarithm of survival, added up over the times.
    let mut taken = Vec::with_capacity(past.len());
    let mut sum = 0.0;
    for it in &past {
        let (d, n) = (it.events as f64, it.at_risk as f64);
        sum += d / (n * (n - d));
        taken.push(sum);
    }
    let mut clusters: BTreeMap<&str, f64> = BTreeMap::new();
    for (at, event, cluster) in all {
        let seen = past.partition_point(|it| it.time <= at + 1e-9).checked_sub(1);
        let share = seen.and_then(|it| taken.get(it)).copied().unwrap_or(0.0);
        let step = seen.and_then(|it| past.get(it)).filter(|_| *event && *at <= time + 1e-9);
        let own = step.map_or(0.0, |it| 1.0 / (it.at_risk - it.events) as f64);
        *clusters.entry(cluster).or_default() += share - own;
    }
    let squares: f64 = clusters.values().map(|it| it * it).sum();
    // Before the first event nothing varies, whoever the patients are.
    let se = survival * squares.sqrt();
    (clusters.len() > 1 && (se > NOTHING || sum <= 0.0)).then_some(se)
}
