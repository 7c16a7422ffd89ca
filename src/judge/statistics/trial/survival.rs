//! Kaplan and Meier's curve: survival at a time with its interval, the median and its interval, the area below it, the
//! follow-up behind it, the drawing of it, and how it differs from a survival that was known before.
//!
//! An event at a time counts at that time, and comes before what is censored then. Variance by Greenwood; the interval
//! of the median after Brookmeyer and Crowley 1982. Where nobody has had an event, and where all have, Greenwood's
//! variance is nought and no interval is given; `few` has one. Beyond the last follow-up nothing is said, unless the
//! curve has come to nought.

use crate::base::order::put_in_order;
use crate::judge::statistics::trial::special::normal_above;

/// Times that differ by no more are one: 0.1 + 0.2 and 0.3.
const ONE_TIME: f64 = 1e-9;

/// A survival this near to a half is a half: the product of 19 ÷ 20, 18 ÷ 19 … 10 ÷ 11 is not, in floats.
const HALF_WITHIN: f64 = 1.5e-8;

/// On which scale an interval of survival is symmetrical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// log(−log S), as EZR, SAS and Prism have it.
    LogLog,
    /// log S, as R has it.
    Log,
    /// S itself.
    Plain,
}

impl Scale {
    /// The interval of `s` whose standard error is `se`, reaching `z` standard errors, cut at 0 and 1. Nothing at 0
    /// and 1, where the standard error says nothing.
    pub fn interval(self, s: f64, se: f64, z: f64) -> Option<(f64, f64)> {
        if s <= 0.0 || s >= 1.0 {
            return None;
        }
        let (low, high) = match self {
            Scale::LogLog => {
                let by = (z * se / (s * s.ln()).abs()).exp();
                (s.powf(by), s.powf(1.0 / by))
            }
            Scale::Log => (s * (-z * se / s).exp(), s * (z * se / s).exp()),
            Scale::Plain => (s - z * se, s + z * se),
        };
        Some((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
    }
}

/// One time at which something was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// When.
    pub time: f64,
    /// How many were left just before.
    pub at_risk: usize,
    /// How many had the event.
    pub events: usize,
    /// How many were censored.
    pub censored: usize,
    /// The survival from here on.
    pub survival: f64,
    /// Greenwood's sum up to here: the variance of log S. Infinite where the survival is nought.
    pub greenwood: f64,
}

/// The curve. It begins at 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Every time at which something was seen, in their order.
    pub steps: Vec<Step>,
    /// How many there are.
    pub n: usize,
}

/// What the curve says of a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At {
    /// How many were left just before it.
    pub at_risk: usize,
    /// Survival; nothing beyond the last follow-up.
    pub survival: Option<f64>,
    /// Its standard error by Greenwood; nothing where the survival is nought.
    pub se: Option<f64>,
}

impl Curve {
    /// Of patients, each with a time and whether the event was seen then. The order does not matter.
    pub fn new(patients: &[(f64, bool)]) -> Curve {
        Curve::in_order(patients, false)
    }

    /// The curve of being followed: what was censored is the event, and the events are censored. Of a tie two readings
    /// exist: those with the event are still at risk at their time, or (`events_first`) gone.
    pub fn reverse(patients: &[(f64, bool)], events_first: bool) -> Curve {
        let turned: Vec<(f64, bool)> = patients.iter().map(|(time, event)| (*time, !event)).collect();
        Curve::in_order(&turned, events_first)
    }

    fn in_order(patients: &[(f64, bool)], censored_first: bool) -> Curve {
        let mut all = patients.to_vec();
        put_in_order(&mut all, &|a, b| a.0.total_cmp(&b.0));
        let (mut steps, mut left): (Vec<Step>, usize) = (Vec::new(), all.len());
        let (mut survival, mut greenwood) = (1.0, 0.0);
        while let Some(time) = all.get(all.len() - left).map(|it| it.0) {
            let same = all.iter().skip(all.len() - left).take_while(|it| it.0 - time <= ONE_TIME);
            let (mut events, mut censored) = (0, 0);
            for (_, event) in same {
                if *event { events += 1 } else { censored += 1 }
            }
            let at_risk = left - if censored_first { censored } else { 0 };
            if events > 0 {
                let (d, n) = (events as f64, at_risk as f64);
                survival = if events == at_risk { 0.0 } else { survival * (n - d) / n };
                greenwood += d / (n * (n - d));
            }
            steps.push(Step { time, at_risk, events, censored, survival, greenwood });
            left -= events + censored;
        }
        Curve { steps, n: all.len() }
    }

    /// All events.
    pub fn events(&self) -> usize {
        self.steps.iter().map(|it| it.events).sum()
    }

    /// The last time at which anything was seen.
    pub fn last(&self) -> f64 {
        self.steps.last().map_or(0.0, |it| it.time)
    }

    /// What it says of a time.
    pub fn at(&self, time: f64) -> At {
        let before = self.steps.iter().take_while(|it| it.time <= time + ONE_TIME).last();
        let gone = |it: &Step| it.events + it.censored;
        let at_risk = self.n - self.steps.iter().take_while(|it| it.time < time - ONE_TIME).map(gone).sum::<usize>();
        let (survival, greenwood) = before.map_or((1.0, 0.0), |it| (it.survival, it.greenwood));
        let nought = survival <= 0.0;
        let known = nought || time <= self.last() + ONE_TIME;
        let se = (known && !nought).then(|| survival * greenwood.sqrt());
        At { at_risk, survival: known.then_some(survival), se }
    }

    /// The median: the first time with a survival of a half or less; where it is just a half, the middle between that
    /// time and the next event, if there is one.
    pub fn median(&self) -> Option<f64> {
        self.crossing(|it| Some(it.survival))
    }

    /// The interval of the median: where the ends of the interval of survival cross a half. An end that is never
    /// reached is nothing.
    pub fn median_interval(&self, scale: Scale, z: f64) -> (Option<f64>, Option<f64>) {
        let ends = |it: &Step| scale.interval(it.survival, it.survival * it.greenwood.sqrt(), z);
        (self.crossing(|it| ends(it).map(|it| it.0)), self.crossing(|it| ends(it).map(|it| it.1)))
    }

    fn crossing(&self, of: impl Fn(&Step) -> Option<f64>) -> Option<f64> {
        let known = self.steps.iter().filter(|it| it.events > 0).filter_map(|it| Some((it.time, of(it)?)));
        let mut below = known.skip_while(|(_, it)| *it >= 0.5 + HALF_WITHIN);
        let (time, value) = below.next()?;
        if (value - 0.5).abs() >= HALF_WITHIN {
            return Some(time);
        }
        Some(below.find(|(_, it)| *it < value).map_or(time, |(next, _)| (time + next) / 2.0))
    }

    /// The mean time up to `until`, the area below the curve, and its standard error. Nothing where the curve ends
    /// before that, above nought.
    pub fn restricted_mean(&self, until: f64) -> Option<(f64, f64)> {
        self.at(until).survival?;
        let within: Vec<&Step> = self.steps.iter().filter(|it| it.events > 0 && it.time < until).collect();
        // From the last backwards: the area from each event on.
        let (mut area, mut variance, mut to) = (0.0, 0.0, until);
        for it in within.into_iter().rev() {
            area += it.survival * (to - it.time);
            to = it.time;
            if it.survival > 0.0 {
                let (d, n) = (it.events as f64, it.at_risk as f64);
                variance += area * area * d / (n * (n - d));
            }
        }
        Some((area + to, variance.sqrt()))
    }

    /// The curve as it is drawn: from 1 at nought, a corner for each time of an event.
    pub fn corners(&self) -> Vec<(f64, f64)> {
        let corners = self.steps.iter().filter(|it| it.events > 0).map(|it| (it.time, it.survival));
        std::iter::once((0.0, 1.0)).chain(corners).collect()
    }

    /// A mark for each that was censored.
    pub fn ticks(&self) -> Vec<f64> {
        self.steps.iter().flat_map(|it| std::iter::repeat_n(it.time, it.censored)).collect()
    }
}

/// Events against those that a known survival leads one to expect (Breslow 1975).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// Events seen.
    pub observed: usize,
    /// Events expected.
    pub expected: f64,
    /// (O − E) ÷ √E.
    pub z: f64,
    /// How probable so great a difference is, to either side.
    pub either: f64,
    /// How probable so few events are.
    pub fewer: f64,
}

impl Against {
    /// Patients against an exponential survival that is `s0` (between 0 and 1) at the time `at`. Nothing where nobody
    /// was followed at all.
    pub fn new(patients: &[(f64, bool)], s0: f64, at: f64) -> Option<Against> {
        let observed = patients.iter().filter(|it| it.1).count();
        let expected = -s0.ln() / at * patients.iter().map(|it| it.0).sum::<f64>();
        let z = (observed as f64 - expected) / expected.sqrt();
        let some = expected > 0.0 && z.is_finite();
        let (either, fewer) = ((2.0 * normal_above(z.abs())).min(1.0), normal_above(-z));
        some.then_some(Against { observed, expected, z, either, fewer })
    }
}
