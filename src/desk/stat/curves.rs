//! Statistics of times: survival, follow-up, competing events, their drawing.

use serde_json::{Value, json};

use crate::desk::stat::input::Input;
use crate::desk::stat::refusal::{Refusal, no};
use crate::desk::stat::statistic::Statistic;
use crate::desk::stat::written::{list, maybe, number};
use crate::judge::statistics::trial::clusters::standard_error;
use crate::judge::statistics::trial::competing::Incidence;
use crate::judge::statistics::trial::few::beta_product;
use crate::judge::statistics::trial::samples::Sample;
use crate::judge::statistics::trial::special::reach;
use crate::judge::statistics::trial::survival::{Against, Curve, Scale};

/// All of them.
pub const ALL: &[Statistic] = &[
    Statistic {
        name: "km",
        keys: &["t", "e", "file", "time", "event", "where", "at", "ci", "conf"],
        answer: kaplan_meier,
    },
    Statistic { name: "km-curve", keys: &["t", "e", "file", "time", "event", "where"], answer: drawn },
    Statistic {
        name: "reverse-km",
        keys: &["t", "e", "file", "time", "event", "where", "ties", "ci", "conf"],
        answer: follow_up,
    },
    Statistic { name: "follow-up-summary", keys: &["t", "add_days"], answer: follow_up_summary },
    Statistic {
        name: "aalen-johansen",
        keys: &["t", "c", "file", "time", "code", "cause1", "cause2", "where", "at", "conf"],
        answer: aalen_johansen,
    },
    Statistic {
        name: "cluster-km",
        keys: &["t", "e", "file", "time", "event", "where", "cluster", "at", "ci", "conf"],
        answer: clustered,
    },
    Statistic { name: "bpcp", keys: &["t", "e", "file", "time", "event", "where", "at", "conf"], answer: few },
    Statistic { name: "rmst", keys: &["t", "e", "file", "time", "event", "where", "tau"], answer: restricted_mean },
    Statistic {
        name: "one-sample-logrank",
        keys: &["t", "e", "file", "time", "event", "where", "s0", "at"],
        answer: against,
    },
];

fn scale(input: &Input<'_>) -> Result<Scale, Refusal> {
    input.word("ci", &[("log-log", Scale::LogLog), ("log", Scale::Log), ("plain", Scale::Plain)])
}

fn kaplan_meier(input: &Input<'_>) -> Result<Value, Refusal> {
    let (patients, times) = (input.patients()?, input.times("at")?);
    let (scale, z) = (scale(input)?, reach(input.confidence()?));
    let curve = Curve::new(&patients);
    let at: Vec<_> = times.iter().map(|it| curve.at(*it)).collect();
    let ends: Vec<_> = at.iter().map(|it| scale.interval(it.survival?, it.se?, z)).collect();
    let (low, high) = curve.median_interval(scale, z);
    Ok(json!({
        "n": curve.n,
        "events": curve.events(),
        "n_risk": at.iter().map(|it| it.at_risk).collect::<Vec<_>>(),
        "surv": list(at.iter().map(|it| it.survival)),
        "se": list(at.iter().map(|it| it.se)),
        "lower": list(ends.iter().map(|it| it.map(|it| it.0))),
        "upper": list(ends.iter().map(|it| it.map(|it| it.1))),
        "median": maybe(curve.median()),
        "median_lower": maybe(low),
        "median_upper": maybe(high),
    }))
}

fn drawn(input: &Input<'_>) -> Result<Value, Refusal> {
    let curve = Curve::new(&input.patients()?);
    let corner = |(time, survival): (f64, f64)| Value::Array(vec![number(time), number(survival)]);
    Ok(json!({
        "corners": curve.corners().into_iter().map(corner).collect::<Vec<_>>(),
        "ends_at": number(curve.last()),
        "ticks": list(curve.ticks().into_iter().map(Some)),
    }))
}

fn follow_up(input: &Input<'_>) -> Result<Value, Refusal> {
    let events_first = input.word("ties", &[("flip", false), ("deaths-first", true)])?;
    let patients = input.patients()?;
    let curve = Curve::reverse(&patients, events_first);
    let (scale, z) = (scale(input)?, reach(input.confidence()?));
    if events_first {
        // For comparison with those who read ties so; no interval is in use for it.
        return Ok(json!({ "median": maybe(curve.median()) }));
    }
    let (low, high) = curve.median_interval(scale, z);
    // The simple ones beside it: of all, and of those without the event.
    let middle = |of: &dyn Fn(&(f64, bool)) -> bool| {
        let times: Vec<f64> = patients.iter().filter(|it| of(it)).map(|it| it.0).collect();
        maybe(Sample::new(&times).map(|it| it.type7[1]))
    };
    Ok(json!({
        "median": maybe(curve.median()),
        "lower": maybe(low),
        "upper": maybe(high),
        "median_observed": middle(&|_| true),
        "median_alive": middle(&|it| !it.1),
    }))
}

fn follow_up_summary(input: &Input<'_>) -> Result<Value, Refusal> {
    let add = if input.has("add_days") { input.count_within("add_days", 0, 1)? } else { 0 };
    let times: Vec<f64> = input.times("t")?.into_iter().map(|it| it + add as f64).collect();
    let Some(it) = Sample::new(&times) else { return no("`t`が空です", "`t` is empty") };
    let [q1, median, q3] = it.type7.map(number);
    let (least, most) = (number(it.least), number(it.most));
    Ok(json!({ "n": times.len(), "min": least, "q1": q1, "median": median, "q3": q3, "max": most }))
}

fn aalen_johansen(input: &Input<'_>) -> Result<Value, Refusal> {
    let (all, times) = (input.ends()?, input.times("at")?);
    let z = reach(input.confidence()?);
    let both = Incidence::new(&all);
    let at: Vec<_> = times.iter().map(|it| both.at(*it)).collect();
    let ends: Vec<_> = at.iter().map(|it| Incidence::interval(it, z)).collect();
    let [first, second] = both.events;
    Ok(json!({
        "n": both.n(),
        "events1": first,
        "events2": second,
        "n_risk": at.iter().map(|it| it.at_risk).collect::<Vec<_>>(),
        "cif1": list(at.iter().map(|it| it.incidence.map(|it| it[0]))),
        "cif2": list(at.iter().map(|it| it.incidence.map(|it| it[1]))),
        "surv": list(at.iter().map(|it| it.free)),
        "se1": list(at.iter().map(|it| it.se.map(|it| it[0]))),
        "lower1": list(ends.iter().map(|it| it.map(|it| it.0))),
        "upper1": list(ends.iter().map(|it| it.map(|it| it.1))),
        "se2": list(at.iter().map(|it| it.se.map(|it| it[1]))),
        "one_minus_km1": list(at.iter().map(|it| it.one_minus_km)),
        "se1_cmprsk": list(at.iter().map(|it| it.se_aalen)),
    }))
}

fn clustered(input: &Input<'_>) -> Result<Value, Refusal> {
    let (all, times) = (input.clustered()?, input.times("at")?);
    let (scale, z) = (scale(input)?, reach(input.confidence()?));
    let patients: Vec<(f64, bool)> = all.iter().map(|it| (it.0, it.1)).collect();
    let curve = Curve::new(&patients);
    let named: Vec<(f64, bool, &str)> = all.iter().map(|it| (it.0, it.1, it.2.as_str())).collect();
    let at: Vec<_> = times.iter().map(|it| curve.at(*it)).collect();
    let se: Vec<_> = times.iter().map(|it| standard_error(&curve, &named, *it)).collect();
    let ends = at.iter().zip(&se).map(|(it, se)| scale.interval(it.survival?, (*se)?, z));
    let ends: Vec<_> = ends.collect();
    Ok(json!({
        "surv": list(at.iter().map(|it| it.survival)),
        "se_naive": list(at.iter().map(|it| it.se)),
        "se_cluster": list(se),
        "lower": list(ends.iter().map(|it| it.map(|it| it.0))),
        "upper": list(ends.iter().map(|it| it.map(|it| it.1))),
    }))
}

fn few(input: &Input<'_>) -> Result<Value, Refusal> {
    let (patients, times) = (input.patients()?, input.times("at")?);
    let (curve, confidence) = (Curve::new(&patients), input.confidence()?);
    let ends: Vec<_> = times.iter().map(|it| beta_product(&curve, *it, confidence)).collect();
    Ok(json!({
        "lower": list(ends.iter().map(|it| Some(it.0))),
        "upper": list(ends.iter().map(|it| Some(it.1))),
    }))
}

fn restricted_mean(input: &Input<'_>) -> Result<Value, Refusal> {
    let (patients, tau) = (input.patients()?, input.positive_time("tau")?);
    let found = Curve::new(&patients).restricted_mean(tau);
    Ok(json!({ "rmst": maybe(found.map(|it| it.0)), "se": maybe(found.map(|it| it.1)) }))
}

fn against(input: &Input<'_>) -> Result<Value, Refusal> {
    let patients = input.patients()?;
    let (s0, at) = (input.open("s0")?, input.positive_time("at")?);
    let Some(it) = Against::new(&patients, s0, at) else {
        return no("追跡期間がすべて0です", "nobody was followed at all: every time is 0");
    };
    Ok(json!({
        "observed": it.observed,
        "expected": number(it.expected),
        "z": number(it.z),
        "chisq": number(it.z * it.z),
        "p_two_sided": number(it.either),
        "p_fewer": number(it.fewer),
        "smr": number(it.observed as f64 / it.expected),
    }))
}
