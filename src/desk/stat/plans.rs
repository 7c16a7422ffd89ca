//! Statistics of plans: how many patients, when to stop, how probable success is.

use serde_json::{Value, json};

use crate::desk::stat::input::{Input, MOST};
use crate::desk::stat::refusal::{Refusal, no};
use crate::desk::stat::statistic::Statistic;
use crate::desk::stat::written::{ends, number};
use crate::judge::statistics::boundary::Looks;
use crate::judge::statistics::trial::designs::{
    Aim, Comes, Inference, Simon, Single, Stages, conditional_power, predictive_power,
};
use crate::judge::statistics::trial::toxicity::{known, stop_at};

/// The largest trial that a design is looked for.
const MOST_PLANNED: usize = 1000;

/// The largest trial in two stages that is looked for.
const MOST_STAGED: usize = 500;

/// Up to so many patients a design is tried for holding its errors from a number of patients on.
const HORIZON: usize = 200;

/// More looks, or patients at a look, are not planned for.
const MOST_LOOKED: i64 = 1000;

/// All of them.
pub const ALL: &[Statistic] = &[
    Statistic { name: "single-stage", keys: &["n", "p0", "p1", "alpha"], answer: single },
    Statistic { name: "single-stage-n", keys: &["p0", "p1", "alpha", "beta"], answer: smallest },
    Statistic { name: "simon", keys: &["p0", "p1", "alpha", "beta"], answer: simon },
    Statistic { name: "simon-oc", keys: &["p0", "p1", "r1", "n1", "r", "n"], answer: stages },
    Statistic { name: "simon-inference", keys: &["x", "r1", "n1", "n", "p0", "alpha"], answer: inference },
    Statistic { name: "cond-power", keys: &["x", "m", "n", "r", "p"], answer: conditional },
    Statistic { name: "pred-power", keys: &["x", "m", "n", "r", "a", "b"], answer: predictive },
    Statistic { name: "tox-boundary", keys: &["p0", "p1", "alpha", "looks"], answer: boundary },
    Statistic { name: "tox-crossing", keys: &["looks", "allowed", "p"], answer: crossing },
    Statistic { name: "bayes-toxicity", keys: &["x", "n", "a", "b", "p0", "conf"], answer: posterior },
    Statistic { name: "bayes-boundary", keys: &["a", "b", "p0", "tau", "looks"], answer: stops },
];

/// The rate that is not good enough and the one that is hoped for, in this order.
fn rates(input: &Input<'_>) -> Result<(f64, f64), Refusal> {
    let (p0, p1) = (input.open("p0")?, input.open("p1")?);
    if p0 < p1 {
        Ok((p0, p1))
    } else {
        no("`p0`は`p1`より小さくなければなりません", "`p0` must be below `p1`")
    }
}

fn aim(input: &Input<'_>) -> Result<Aim, Refusal> {
    let (p0, p1) = rates(input)?;
    Ok(Aim { p0, p1, alpha: input.open("alpha")?, beta: input.open("beta")? })
}

fn single(input: &Input<'_>) -> Result<Value, Refusal> {
    let (p0, p1) = rates(input)?;
    let it = Single::new(input.count_within("n", 1, MOST)? as usize, p0, p1, input.open("alpha")?);
    Ok(json!({ "reject_if_at_least": it.reject, "alpha_actual": number(it.alpha), "power": number(it.power) }))
}

fn smallest(input: &Input<'_>) -> Result<Value, Refusal> {
    let aim = aim(input)?;
    let Some((first, _)) = Single::smallest(&aim, MOST_PLANNED, 0) else {
        return no(
            format!("{MOST_PLANNED}例以下では条件を満たす計画がありません"),
            format!("no design of at most {MOST_PLANNED} patients holds both errors"),
        );
    };
    let horizon = if first.n <= HORIZON { HORIZON } else { MOST_PLANNED };
    let stable = Single::smallest(&aim, MOST_PLANNED, horizon).and_then(|it| it.1);
    Ok(json!({
        "n": first.n,
        "reject_if_at_least": first.reject,
        "alpha_actual": number(first.alpha),
        "power": number(first.power),
        "n_stable": stable,
    }))
}

fn simon(input: &Input<'_>) -> Result<Value, Refusal> {
    let Some((found, true)) = Simon::search(&aim(input)?, MOST_STAGED) else {
        return no(
            format!("{MOST_STAGED}例以下の二段階デザインでは最適なものが決まりません"),
            format!("the best design in two stages is not among those of at most {MOST_STAGED} patients"),
        );
    };
    let tell = |(it, comes): (Stages, Comes)| {
        json!({
            "r1": it.r1,
            "n1": it.n1,
            "r": it.r,
            "n": it.n,
            "en0": number(comes.patients),
            "pet0": number(comes.stops),
            "alpha_actual": number(comes.alpha),
            "power": number(comes.power),
        })
    };
    Ok(json!({ "optimal": tell(found.optimal), "minimax": tell(found.minimax) }))
}

/// The first stage: stop at so many responses or fewer, of so many patients, fewer than there are in all.
fn first_stage(input: &Input<'_>) -> Result<(usize, usize, usize), Refusal> {
    let n = input.count_within("n", 2, MOST_LOOKED)?;
    let n1 = input.count_within("n1", 1, n - 1)?;
    let r1 = input.count_within("r1", 0, n1 - 1)?;
    Ok((r1 as usize, n1 as usize, n as usize))
}

fn stages(input: &Input<'_>) -> Result<Value, Refusal> {
    let (p0, p1) = rates(input)?;
    let (r1, n1, n) = first_stage(input)?;
    let r = input.count_within("r", r1 as i64, n as i64 - 1)? as usize;
    let it = Stages { r1, n1, r, n }.comes(p0, p1);
    Ok(json!({
        "alpha_actual": number(it.alpha),
        "power": number(it.power),
        "pet0": number(it.stops),
        "en0": number(it.patients),
    }))
}

fn inference(input: &Input<'_>) -> Result<Value, Refusal> {
    let (r1, n1, n) = first_stage(input)?;
    let x = input.count("x")? as usize;
    if x > n {
        return Err(Refusal::Status("x_gt_n"));
    }
    let it = Inference::new(x, r1, n1, n, input.open("p0")?, input.open("alpha")?);
    Ok(json!({
        "naive": number(it.naive),
        "umvue": number(it.unbiased),
        "p_value": number(it.p),
        "lower_1_minus_alpha": number(it.low),
        "upper_1_minus_alpha": it.high.map(number),
    }))
}

/// Responses of patients so far, of how many in all, and what is not yet a success.
fn so_far(input: &Input<'_>) -> Result<(i64, i64, i64, i64), Refusal> {
    let n = input.count_within("n", 1, MOST)?;
    let m = input.count_within("m", 0, n)?;
    let x = input.count("x")?;
    if x > m {
        return no("`x`が`m`を超えています", "`x` is more than `m`");
    }
    Ok((x, m, n, input.count_within("r", 0, n)?))
}

fn conditional(input: &Input<'_>) -> Result<Value, Refusal> {
    let (x, m, n, r) = so_far(input)?;
    Ok(json!({ "power": number(conditional_power(x, m, n, r, input.closed("p")?)) }))
}

fn predictive(input: &Input<'_>) -> Result<Value, Refusal> {
    let (x, m, n, r) = so_far(input)?;
    Ok(json!({ "power": number(predictive_power(x, m, n, r, input.prior("a")?, input.prior("b")?)) }))
}

/// After how many patients: each more than the one before.
fn looks(input: &Input<'_>) -> Result<Vec<usize>, Refusal> {
    let all = input.counts("looks", MOST_LOOKED)?;
    let rising = all.first().is_some_and(|it| *it > 0) && all.iter().zip(all.iter().skip(1)).all(|(a, b)| a < b);
    if rising {
        return Ok(all);
    }
    no("`looks`は1以上で、順に大きくなければなりません", "`looks` must be above 0, and each above the one before")
}

fn boundary(input: &Input<'_>) -> Result<Value, Refusal> {
    let (p0, p1) = rates(input)?;
    let Some(it) = Looks::after(p0, input.open("alpha")?, &looks(input)?) else {
        return no("中止基準を決められません", "there is no such boundary");
    };
    let ((cross0, patients), (cross1, _)) = (it.course(p0), it.course(p1));
    Ok(json!({
        "allowed": it.each().map(|it| it.1).collect::<Vec<_>>(),
        "cross0": number(cross0),
        "cross1": number(cross1),
        "ess0": number(patients),
    }))
}

fn crossing(input: &Input<'_>) -> Result<Value, Refusal> {
    let (looks, allowed) = (looks(input)?, input.counts("allowed", MOST_LOOKED)?);
    if looks.len() != allowed.len() {
        return no("`looks`と`allowed`の数が違います", "`looks` and `allowed` must have as many values");
    }
    let each: Vec<(usize, usize)> = looks.into_iter().zip(allowed).collect();
    let Some(it) = Looks::set(&each) else { return no("`looks`を使えません", "`looks` cannot be used") };
    let (cross, patients) = it.course(input.closed("p")?);
    Ok(json!({ "cross": number(cross), "ess": number(patients) }))
}

fn posterior(input: &Input<'_>) -> Result<Value, Refusal> {
    // Before anybody is treated the prior alone is known.
    let (x, n) = (input.count("x")?, input.count("n")?);
    if x > n {
        return Err(Refusal::Status("x_gt_n"));
    }
    let (a, b, p0) = (input.prior("a")?, input.prior("b")?, input.open("p0")?);
    let it = known(x as usize, n as usize, a, b, p0, input.confidence()?);
    Ok(json!({ "mean": number(it.mean), "ci": ends(it.interval), "p_above": number(it.above) }))
}

fn stops(input: &Input<'_>) -> Result<Value, Refusal> {
    let (a, b, p0) = (input.prior("a")?, input.prior("b")?, input.open("p0")?);
    let (tau, looks) = (input.open("tau")?, looks(input)?);
    Ok(json!({ "stop_at": looks.iter().map(|it| stop_at(*it, a, b, p0, tau)).collect::<Vec<_>>() }))
}
