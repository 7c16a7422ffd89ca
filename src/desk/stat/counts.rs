//! Statistics of counts and of samples: proportions, tests, rounding, lesions within patients, before and after.

use serde_json::{Value, json};

use crate::base::decimal::Exact;
use crate::desk::stat::input::Input;
use crate::desk::stat::refusal::{Refusal, no};
use crate::desk::stat::statistic::Statistic;
use crate::desk::stat::written::{ends, list, maybe, number};
use crate::judge::statistics::trial::binomial::Test;
use crate::judge::statistics::trial::clusters::Clustered;
use crate::judge::statistics::trial::proportions::Proportion;
use crate::judge::statistics::trial::samples::{Change, Sample};

/// All of them.
pub const ALL: &[Statistic] = &[
    Statistic { name: "proportion", keys: &["x", "n", "conf"], answer: proportion },
    Statistic { name: "binomial-test", keys: &["x", "n", "p0"], answer: test },
    Statistic { name: "percent", keys: &["x", "n", "places"], answer: percent },
    Statistic { name: "cluster", keys: &["groups", "conf"], answer: cluster },
    Statistic { name: "quantile", keys: &["v"], answer: quantile },
    Statistic { name: "paired", keys: &["before", "after", "conf"], answer: paired },
];

/// Another key of an object that is one.
fn add(to: &mut Value, key: &str, value: Value) {
    if let Value::Object(it) = to {
        it.insert(key.to_owned(), value);
    }
}

fn proportion(input: &Input<'_>) -> Result<Value, Refusal> {
    let (events, of) = input.part()?;
    let it = Proportion::new(events, of, input.confidence()?);
    let mut told = json!({
        "p": number(it.p),
        "clopper": ends(it.exact),
        "one_sided_lower": number(it.one_sided.0),
        "one_sided_upper": number(it.one_sided.1),
        "midp": ends(it.mid),
        "wilson": ends(it.wilson),
        "wilson_one_sided_upper": number(it.wilson_upper),
        "jeffreys": ends(it.jeffreys),
        "agresti_coull": ends(it.agresti),
    });
    if let Some(it) = it.rule_of_three {
        add(&mut told, "rule_of_three", number(it));
    }
    Ok(told)
}

fn test(input: &Input<'_>) -> Result<Value, Refusal> {
    let (events, of) = input.part()?;
    let it = Test::new(events, of, input.closed("p0")?);
    Ok(json!({
        "greater": number(it.greater),
        "less": number(it.less),
        "two_sided_minlike": number(it.least_likely),
        "two_sided_doubled": number(it.doubled),
        "midp_greater": number(it.mid_greater),
        "midp_less": number(it.mid_less),
    }))
}

/// A percentage as it is printed, a half rounded away from nought, from the exact fraction.
fn percent(input: &Input<'_>) -> Result<Value, Refusal> {
    let (events, of) = input.part()?;
    let places = if input.has("places") { input.count_within("places", 0, 9)? } else { 1 };
    let part = Exact::whole(events).times(Exact::HUNDRED).and_then(|it| it.over(Exact::whole(of)));
    let Some(part) = part else { return no("計算できません", "the fraction is too long") };
    Ok(json!({ "text": part.round(places as u8).0 }))
}

fn cluster(input: &Input<'_>) -> Result<Value, Refusal> {
    let it = Clustered::new(&input.parts("groups")?, input.confidence()?);
    let mut told = json!({
        "patients": it.patients,
        "lesions": it.lesions,
        "controlled": it.controlled,
        "p": number(it.p),
        "naive_clopper": ends(it.naive),
        "se_naive": number(it.se_naive),
        "se_cluster": maybe(it.se),
        "deff": maybe(it.effect),
        "icc_anova": maybe(it.alike),
        "n_effective": number(it.effective),
        "cluster_clopper": ends(it.interval),
        "patients_all_controlled": it.all_controlled,
        "patient_p": number(it.all_controlled as f64 / it.patients as f64),
        "patient_clopper": ends(it.by_patient),
    });
    if let Some(it) = it.se_log_odds {
        add(&mut told, "gee_logit_se_uncorrected", number(it));
    }
    Ok(told)
}

fn quantile(input: &Input<'_>) -> Result<Value, Refusal> {
    let values = input.numbers("v")?;
    let Some(it) = Sample::new(&values) else { return no("`v`が空です", "`v` is empty") };
    Ok(json!({
        "n": values.len(),
        "mean": number(it.mean),
        "sd": maybe(it.sd),
        "type7": list(it.type7.map(Some)),
        "type2": list(it.type2.map(Some)),
    }))
}

fn paired(input: &Input<'_>) -> Result<Value, Refusal> {
    let pairs = input.pairs()?;
    let Some(it) = Change::new(&pairs, input.confidence()?) else {
        return no("桁数が多すぎます", "the numbers have too many digits");
    };
    let mut told = json!({
        "n": pairs.len(),
        "mean_change": number(it.mean),
        "down_30_percent": it.down_30_percent,
        "down_50_percent": it.down_50_percent,
        "down_2_points": it.down_2,
        "baseline_positive": it.positive,
    });
    if let Some(it) = it.spread {
        add(&mut told, "sd_change", number(it.sd));
        add(&mut told, "ci", it.interval.map_or(Value::Null, ends));
        add(&mut told, "p_t", maybe(it.t));
        add(&mut told, "p_wilcoxon", maybe(it.wilcoxon));
        add(&mut told, "p_wilcoxon_r_default", maybe(it.wilcoxon_binary));
    }
    Ok(told)
}
