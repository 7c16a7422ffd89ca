//! The statistics of a trial: every golden vector at its tolerance, the laws, and what is refused.
//!
//! `tests/trial/stat.tsv` comes from R (survival, cmprsk, clinfun, bpcp, geepack) and from independent programs;
//! `tests/trial/stat_oracle.tsv` from `tests/trial/stat_oracle.py`, which shares no line with the code.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "desk")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tekio::desk::stat::{answer, names, object};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial")
}

fn ask(name: &str, input: &Value) -> Result<Value, String> {
    let told = answer(name, input, &data()).unwrap_or_else(|| panic!("{name} is not answered here: {input}"));
    told.map_err(|it| it.to_string())
}

fn told(name: &str, input: Value) -> Value {
    ask(name, &input).unwrap_or_else(|it| panic!("{name} {input}: {it}"))
}

/// Where two values differ; `expected` may hold one number where a list of one is given.
fn differs(found: &Value, expected: &Value, within: f64, at: &str) -> Option<String> {
    match (found, expected) {
        (Value::Object(a), Value::Object(b)) => {
            b.iter().find_map(|(key, it)| differs(a.get(key).unwrap_or(&json!("missing")), it, within, key))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).find_map(|(a, b)| differs(a, b, within, at))
        }
        (Value::Array(a), Value::Number(_)) if a.len() == 1 => differs(&a[0], expected, within, at),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            // Eleven digits of the expected value are printed.
            let off = (a - b).abs() > within.max(1e-10 * b.abs());
            off.then(|| format!("{at}: {a} is not {b}"))
        }
        _ => (found != expected).then(|| format!("{at}: {found} is not {expected}")),
    }
}

/// The vectors of a file, counted by name.
fn vectors(file: &str) -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(data().join(file)).unwrap();
    let (mut counts, mut wrong) = (BTreeMap::new(), Vec::new());
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (id, name) = (cells[0], cells[1].strip_prefix("trial-").unwrap());
        let input: Value = serde_json::from_str(cells[2]).unwrap();
        let expected: Value = serde_json::from_str(cells[3]).unwrap();
        match ask(name, &input) {
            Ok(it) => {
                let bad = differs(&it, &expected, cells[4].parse().unwrap(), "");
                wrong.extend(bad.map(|why| format!("{id}: {why}")));
                let keys = |it: &Value| it.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
                let extra = keys(&it).into_iter().filter(|key| expected.get(key).is_none()).collect::<Vec<_>>();
                if !extra.is_empty() {
                    eprintln!("{id}: {extra:?} stand beside what is expected");
                }
            }
            Err(why) => wrong.push(format!("{id}: {why}")),
        }
        *counts.entry(name.to_owned()).or_insert(0) += 1;
    }
    assert!(wrong.is_empty(), "{} of {counts:?}:\n{}", wrong.len(), wrong.join("\n"));
    counts
}

#[test]
fn golden_vectors() {
    let counts = vectors("stat.tsv");
    let all: usize = counts.values().sum();
    println!("{all} golden vectors of {} statistics", counts.len());
    assert_eq!(all, 124);
}

#[test]
fn another_program_agrees() {
    let counts = vectors("stat_oracle.tsv");
    let all: usize = counts.values().sum();
    println!("{all} vectors of {} statistics by another program", counts.len());
    assert_eq!(counts.len(), names().count(), "{counts:?}");
    // More of them, from another seed: `STAT_VECTORS=/path cargo test --test stat`.
    if let Ok(more) = std::env::var("STAT_VECTORS") {
        let counts = vectors(&more);
        println!("{} more: {counts:?}", counts.values().sum::<usize>());
    }
}

// ---- laws ----

/// A generator of numbers by a seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^ (it >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn whole(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1) as usize) as i64
    }
}

/// How many tables of patients the laws are held against.
const TABLES: usize = 400;

fn times(dice: &mut Dice, n: usize) -> Vec<f64> {
    let (most, step) = dice.pick(&[(12, 1.0), (1500, 1.0), (600, 0.1), (3, 5.0)]);
    (0..n).map(|_| dice.below(most) as f64 * step).collect()
}

fn codes(dice: &mut Dice, n: usize, most: usize) -> Vec<usize> {
    (0..n).map(|_| dice.below(most + 1)).collect()
}

fn floats(it: &Value) -> Vec<Option<f64>> {
    it.as_array().unwrap().iter().map(Value::as_f64).collect()
}

fn same(a: &Value, b: &Value, why: &str) {
    if let Some(it) = differs(a, b, 1e-9, "") {
        panic!("{why}: {it}\n{a}\n{b}");
    }
}

#[test]
fn incidences_and_survival_are_all_there_is() {
    let mut dice = Dice(1);
    let mut sums = 0;
    for _ in 0..TABLES {
        let n = dice.pick(&[1, 2, 5, 20, 60]);
        let (t, c) = (times(&mut dice, n), codes(&mut dice, n, 2));
        let it = told("aalen-johansen", json!({"t": t, "c": c, "at": t}));
        let [one, two, free, km] = ["cif1", "cif2", "surv", "one_minus_km1"].map(|key| floats(&it[key]));
        for i in 0..n {
            let sum = one[i].unwrap() + two[i].unwrap() + free[i].unwrap();
            assert!((sum - 1.0).abs() < 1e-12, "{t:?} {c:?}: {sum}");
            // Whoever censors the dead sees too much of the rest.
            assert!(km[i].unwrap() >= one[i].unwrap() - 1e-12, "{t:?} {c:?}");
            sums += 1;
        }
        // Without a competing event they are one.
        let alone: Vec<usize> = c.iter().map(|it| usize::from(*it == 1)).collect();
        let it = told("aalen-johansen", json!({"t": t, "c": alone, "at": t}));
        same(&it["cif1"], &it["one_minus_km1"], "no competing event");
    }
    println!("{sums} times at which F1 + F2 + S is 1");
}

#[test]
fn who_is_censored_last_changes_nothing_before() {
    let mut dice = Dice(2);
    for _ in 0..TABLES {
        let n = dice.pick(&[1, 2, 5, 20, 60]);
        let (mut t, mut e) = (times(&mut dice, n), codes(&mut dice, n, 1));
        let ask = |t: &[f64], e: &[usize], at: &[f64]| {
            told("km", json!({"t": t, "e": e, "at": at, "ci": "log-log", "conf": 0.95}))
        };
        // In a table with one more at risk throughout, those of the larger table are compared with themselves when
        // the added one is censored later still: how long after the last event it was makes no difference.
        let last = t.iter().copied().fold(0.0, f64::max);
        let at: Vec<f64> = t.clone();
        t.push(last + 1.0);
        e.push(0);
        let near = ask(&t, &e, &at);
        t[n] = last + 500.0;
        same(&near, &ask(&t, &e, &at), "censored later");
        // One who is censored at nought, before any event, changes the numbers at risk at nought and nothing else.
        let (mut t0, mut e0) = (t.clone(), e.clone());
        if e.iter().zip(&t).all(|(e, t)| *e == 0 || *t > 0.0) {
            t0.push(0.0);
            e0.push(0);
            let more = ask(&t0, &e0, &at);
            for key in ["surv", "se", "lower", "upper", "median", "median_lower", "median_upper", "events"] {
                same(&near[key], &more[key], key);
            }
        }
    }
}

/// A patient added after the last event, and censored there, changes no estimate of the curve's shape that does not
/// depend on his being at risk: the corners stand at the same times, and he is one more at risk at each of them.
#[test]
fn one_more_at_risk_is_seen_at_every_corner() {
    let mut dice = Dice(3);
    for _ in 0..TABLES {
        let n = dice.pick(&[1, 2, 5, 20]);
        let (t, e) = (times(&mut dice, n), codes(&mut dice, n, 1));
        let last = t.iter().copied().fold(0.0, f64::max);
        let (mut more, mut still) = (t.clone(), e.clone());
        more.push(last + 1.0);
        still.push(0);
        let ask =
            |t: &[f64], e: &[usize]| told("km", json!({"t": t, "e": e, "at": [0, last], "ci": "log", "conf": 0.9}));
        let (a, b) = (ask(&t, &e), ask(&more, &still));
        for (a, b) in floats(&a["n_risk"]).iter().zip(floats(&b["n_risk"])) {
            assert_eq!(a.map(|it| it as i64 + 1), b.map(|it| it as i64));
        }
        assert_eq!(a["events"], b["events"]);
        let corners = |t: &[f64], e: &[usize]| -> Vec<Value> {
            let it = told("km-curve", json!({"t": t, "e": e}));
            it["corners"].as_array().unwrap().iter().map(|it| it[0].clone()).collect()
        };
        assert_eq!(corners(&t, &e), corners(&more, &still));
    }
}

#[test]
fn another_unit_of_time_scales_times_alone() {
    let mut dice = Dice(4);
    for _ in 0..TABLES {
        let n = dice.pick(&[1, 2, 5, 20, 60]);
        let (t, e) = (times(&mut dice, n), codes(&mut dice, n, 1));
        let longer: Vec<f64> = t.iter().map(|it| it * 8.0).collect();
        let ci = dice.pick(&["log-log", "log", "plain"]);
        let a = told("km", json!({"t": t, "e": e, "at": t, "ci": ci, "conf": 0.95}));
        let mut b = told("km", json!({"t": longer, "e": e, "at": longer, "ci": ci, "conf": 0.95}));
        for key in ["median", "median_lower", "median_upper"] {
            assert_eq!(a[key].is_null(), b[key].is_null());
            if let Some(it) = b[key].as_f64() {
                b[key] = json!(it / 8.0);
            }
        }
        same(&a, &b, "eight times as long");
        let a = told("reverse-km", json!({"t": t, "e": e}));
        let b = told("reverse-km", json!({"t": longer, "e": e}));
        for key in ["median", "lower", "upper"] {
            let of = |it: &Value| it[key].as_f64();
            assert_eq!(of(&a).map(|it| (it * 8e6).round()), of(&b).map(|it| (it * 1e6).round()), "{key}");
        }
    }
}

#[test]
fn the_order_of_rows_says_nothing() {
    let mut dice = Dice(5);
    for _ in 0..TABLES {
        let n = dice.pick(&[2, 5, 20, 60]);
        let (t, c, k) = (times(&mut dice, n), codes(&mut dice, n, 2), codes(&mut dice, n, 4));
        let mut order: Vec<usize> = (0..n).collect();
        for i in (1..n).rev() {
            order.swap(i, dice.below(i + 1));
        }
        fn by<T: Copy>(order: &[usize], of: &[T]) -> Vec<T> {
            order.iter().map(|it| of[*it]).collect()
        }
        let e: Vec<usize> = c.iter().map(|it| usize::from(*it == 1)).collect();
        let (t2, c2, e2, k2) = (by(&order, &t), by(&order, &c), by(&order, &e), by(&order, &k));
        let tau = t.iter().copied().fold(0.5, f64::max);
        for (name, a, b) in [
            ("km", json!({"t": t, "e": e, "at": t}), json!({"t": t2, "e": e2, "at": t})),
            ("km-curve", json!({"t": t, "e": e}), json!({"t": t2, "e": e2})),
            ("reverse-km", json!({"t": t, "e": e}), json!({"t": t2, "e": e2})),
            ("aalen-johansen", json!({"t": t, "c": c, "at": t}), json!({"t": t2, "c": c2, "at": t})),
            (
                "cluster-km",
                json!({"t": t, "e": e, "cluster": k, "at": t}),
                json!({"t": t2, "e": e2, "cluster": k2, "at": t}),
            ),
            ("bpcp", json!({"t": t, "e": e, "at": t}), json!({"t": t2, "e": e2, "at": t})),
            ("rmst", json!({"t": t, "e": e, "tau": tau}), json!({"t": t2, "e": e2, "tau": tau})),
            ("quantile", json!({"v": t}), json!({"v": t2})),
            ("follow-up-summary", json!({"t": t}), json!({"t": t2})),
            ("paired", json!({"before": c, "after": k}), json!({"before": c2, "after": k2})),
        ] {
            same(&told(name, a), &told(name, b), name);
        }
    }
}

/// Without censoring the interval for few patients is that of Clopper and Pearson.
#[test]
fn few_patients_without_censoring_are_a_proportion() {
    for n in 1..=30_usize {
        for dead in 0..n {
            let mut e = vec![0; n];
            e[..dead].fill(1);
            let t: Vec<usize> = e.iter().map(|it| if *it == 1 { 5 } else { 9 }).collect();
            let it = told("bpcp", json!({"t": t, "e": e, "at": [6]}));
            let exact = told("proportion", json!({"x": n - dead, "n": n}));
            let close = |a: &Value, b: &Value| (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() < 1e-6;
            assert!(close(&it["upper"][0], &exact["clopper"][1]), "{n} {dead}");
            assert!(close(&it["lower"][0], &exact["clopper"][0]), "{n} {dead}: {it} {exact}");
        }
    }
}

/// What may be null: not estimable, not reached, undefined.
const OPEN: &[&str] = &[
    "surv",
    "se",
    "lower",
    "upper",
    "median",
    "median_lower",
    "median_upper",
    "median_alive",
    "cif1",
    "cif2",
    "se1",
    "se2",
    "lower1",
    "upper1",
    "one_minus_km1",
    "se1_cmprsk",
    "se_naive",
    "se_cluster",
    "deff",
    "icc_anova",
    "sd",
    "ci",
    "p_t",
    "p_wilcoxon",
    "p_wilcoxon_r_default",
    "rmst",
    "reject_if_at_least",
    "n_stable",
    "stop_at",
    "upper_1_minus_alpha",
];

/// What is true of every value: nothing that is no number, probabilities from 0 to 1, low ends not above high ones.
fn sound(name: &str, input: &Value, told: &Value) {
    fn walk(at: &str, it: &Value, bad: &mut Vec<String>) {
        const PARTS: &[&str] = &[
            "surv",
            "lower",
            "upper",
            "cif1",
            "cif2",
            "lower1",
            "upper1",
            "one_minus_km1",
            "p",
            "clopper",
            "midp",
            "wilson",
            "jeffreys",
            "agresti_coull",
            "greater",
            "less",
            "two_sided_minlike",
            "two_sided_doubled",
            "midp_greater",
            "midp_less",
            "power",
            "alpha_actual",
            "cross",
            "cross0",
            "cross1",
            "p_above",
            "p_t",
            "p_wilcoxon",
            "p_value",
            "pet0",
            "patient_clopper",
            "cluster_clopper",
            "naive_clopper",
            "p_two_sided",
            "p_fewer",
            "umvue",
            "naive",
        ];
        match it {
            Value::Number(number) => {
                let number = number.as_f64().unwrap();
                let part = !PARTS.contains(&at) || (-1e-9..=1.0 + 1e-9).contains(&number);
                if !number.is_finite() || !part {
                    bad.push(format!("{at}: {number}"));
                }
            }
            // A float that is no number is written as null: where null is no answer, it is one of those.
            Value::Null if !OPEN.contains(&at) => bad.push(format!("{at} is null")),
            Value::Array(all) => all.iter().for_each(|it| walk(at, it, bad)),
            Value::Object(all) => all.iter().for_each(|(key, it)| walk(key, it, bad)),
            _ => {}
        }
    }
    let mut bad = Vec::new();
    if name != "reverse-km" {
        walk("", told, &mut bad);
    }
    for (low, high) in [("lower", "upper"), ("lower1", "upper1")] {
        if let (Some(low), Some(high)) = (told[low].as_array(), told[high].as_array()) {
            for (low, high) in low.iter().zip(high) {
                assert_eq!(low.is_null(), high.is_null(), "{name} {input} {told}");
                if low.as_f64() > high.as_f64() {
                    bad.push(format!("{low} above {high}"));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{name} {input}\n{told}\n{bad:?}");
}

/// An input of a statistic, mostly a good one.
fn input(dice: &mut Dice, name: &str) -> Value {
    let n = dice.pick(&[1, 1, 2, 3, 5, 8, 13, 21]);
    let (t, e, c) = (times(dice, n), codes(dice, n, 1), codes(dice, n, 2));
    let at: Vec<f64> = vec![0.0, dice.pick(&t), dice.pick(&t) + 0.5, 1e6];
    let ci = dice.pick(&["log-log", "log", "plain"]);
    let conf = dice.pick(&[0.5, 0.8, 0.9, 0.95, 0.99, 0.999_999]);
    let rates = dice.pick(&[0.001, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.999]);
    let of = dice.pick(&[1_i64, 2, 3, 10, 20, 60, 500]);
    let x = dice.whole(0, of);
    let planned = dice.whole(2, 40);
    let n1 = dice.whole(1, planned - 1);
    let r1 = dice.whole(0, n1 - 1);
    let (alpha, step) = (dice.pick(&[0.001, 0.05, 0.1, 0.5]), dice.whole(1, 6) as usize);
    let looks: Vec<usize> = (1..=dice.whole(1, 8) as usize).map(|it| it * step).collect();
    match name {
        "km" | "bpcp" | "cluster-km" => {
            let mut it = json!({"t": t, "e": e, "at": at, "conf": conf});
            if name != "bpcp" {
                it["ci"] = json!(ci);
            }
            if name == "cluster-km" {
                it["cluster"] = json!(codes(dice, n, 3));
            }
            it
        }
        "km-curve" => json!({"t": t, "e": e}),
        "reverse-km" => json!({"t": t, "e": e, "ties": dice.pick(&["flip", "deaths-first"])}),
        "follow-up-summary" => json!({"t": t, "add_days": dice.below(2)}),
        "aalen-johansen" => json!({"t": t, "c": c, "at": at, "conf": conf}),
        "rmst" => json!({"t": t, "e": e, "tau": dice.pick(&[0.1, 5.0, 1e9])}),
        "one-sample-logrank" => json!({"t": t, "e": e, "s0": rates, "at": dice.pick(&[0.001, 365.0])}),
        "proportion" => json!({"x": x, "n": of, "conf": conf}),
        "binomial-test" => json!({"x": x, "n": of, "p0": dice.pick(&[0.0, rates, 1.0])}),
        "percent" => json!({"x": x, "n": of, "places": dice.below(6)}),
        "cluster" => {
            let groups: Vec<[i64; 2]> = (0..n).map(|_| dice.whole(1, 5)).map(|it| [it - it.min(2), it]).collect();
            json!({"groups": groups, "conf": conf})
        }
        "quantile" => json!({"v": t}),
        "paired" => json!({"before": codes(dice, n, 10), "after": codes(dice, n, 10), "conf": conf}),
        "single-stage" => json!({"n": of, "p0": rates / 2.0, "p1": rates, "alpha": alpha}),
        "single-stage-n" => json!({"p0": 0.3, "p1": dice.pick(&[0.6, 0.8]), "alpha": alpha, "beta": 0.2}),
        "simon" => json!({"p0": 0.1, "p1": dice.pick(&[0.6, 0.7, 0.9]), "alpha": dice.pick(&[0.05, 0.2]), "beta": 0.2}),
        "simon-oc" => {
            json!({"p0": rates / 2.0, "p1": rates, "r1": r1, "n1": n1, "r": dice.whole(r1, planned - 1), "n": planned})
        }
        "simon-inference" => {
            json!({"x": dice.whole(0, planned), "r1": r1, "n1": n1, "n": planned, "p0": rates, "alpha": alpha})
        }
        "cond-power" => json!({"x": x, "m": of, "n": of + n1, "r": dice.whole(0, of), "p": rates}),
        "pred-power" => {
            json!({"x": x, "m": of, "n": of + n1, "r": dice.whole(0, of), "a": dice.pick(&[0.001, 0.3, 1.0, 1e5]), "b": dice.pick(&[0.001, 2.7, 1e5])})
        }
        "tox-boundary" => json!({"p0": rates / 2.0, "p1": rates, "alpha": alpha, "looks": looks}),
        "tox-crossing" => {
            let allowed: Vec<usize> = looks.iter().map(|it| dice.below(it + 2)).collect();
            json!({"looks": looks, "allowed": allowed, "p": dice.pick(&[0.0, rates, 1.0])})
        }
        "bayes-toxicity" => {
            json!({"x": x, "n": of, "a": dice.pick(&[0.001, 0.3, 1.0, 1e5]), "b": dice.pick(&[0.001, 2.7, 1e5]), "p0": rates, "conf": conf})
        }
        "bayes-boundary" => {
            json!({"a": dice.pick(&[0.001, 1.0, 50.0]), "b": dice.pick(&[0.001, 2.7]), "p0": rates, "tau": alpha, "looks": looks})
        }
        other => panic!("`{other}` has no generated inputs"),
    }
}

/// Puts something wrong into an input.
fn spoil(dice: &mut Dice, input: &mut Value) {
    let wrong = [
        json!(null),
        json!("NaN"),
        json!("12"),
        json!(-1),
        json!(1.5),
        json!([]),
        json!({}),
        json!(true),
        json!(1e300),
        json!(-1e300),
        json!(1e-300),
        json!([null]),
        json!(["inf"]),
        json!([[1]]),
        json!(""),
        json!([1, 2, 3, 4, 5, 6, 7]),
        json!(9_007_199_254_740_993_i64),
        json!([-0.0, 1e9]),
        json!([[3, 2]]),
        json!([[0, 0]]),
        json!(0),
        json!(1),
        json!([0]),
    ];
    let object = input.as_object_mut().unwrap();
    let keys: Vec<String> = object.keys().cloned().collect();
    let key = dice.pick(&keys);
    match dice.below(4) {
        0 => drop(object.remove(&key)),
        1 => drop(object.insert(format!("{key}_"), json!(1))),
        _ => drop(object.insert(key, dice.pick(&wrong))),
    }
}

/// 100,000 inputs, or `STAT_INPUTS=1000000`: nothing that is no number comes out, and nothing panics.
#[test]
fn no_input_gives_what_is_no_number() {
    let many: usize = std::env::var("STAT_INPUTS").ok().map_or(100_000, |it| it.parse().unwrap());
    let (mut dice, all) = (Dice(6), names().collect::<Vec<_>>());
    let (mut given, mut refused, mut statuses) = (0, 0, 0);
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    for i in 0..many {
        let name = all[i % all.len()];
        // Searches take long: a few of them.
        if matches!(name, "simon" | "single-stage-n") && i / all.len() % 50 != 0 {
            continue;
        }
        let mut it = input(&mut dice, name);
        let spoilt = dice.below(3) == 0;
        if spoilt {
            spoil(&mut dice, &mut it);
        }
        match ask(name, &it) {
            Ok(told) if told.get("error").is_some() => statuses += 1,
            Ok(told) => {
                sound(name, &it, &told);
                given += 1;
                *by_name.entry(name).or_default() += 1;
            }
            Err(why) => {
                let right = spoilt
                    || matches!(name, "rmst" | "single-stage-n" | "simon")
                    || name == "one-sample-logrank" && why.contains("every time is 0");
                assert!(right && why.chars().count() < 400, "{name} {it}: {why}");
                refused += 1;
            }
        }
    }
    println!("{many} inputs: {given} answers, {refused} refused, {statuses} with a status; {by_name:?}");
    assert_eq!(by_name.len(), all.len());
    assert!(given > many / 2 && refused > many / 20 && statuses > 0);
}

// ---- beside what was there before ----

/// The exact fractions of `local-control` and these floats are one curve.
#[test]
fn the_curves_are_those_of_local_control() {
    use tekio::engine::{Control, Decimal, Seen, control};
    let mut dice = Dice(7);
    let mut compared = 0;
    for _ in 0..TABLES {
        let n = dice.pick(&[1, 2, 5, 12, 20]);
        let (t, c): (Vec<i64>, _) = ((0..n).map(|_| dice.whole(0, 30)).collect(), codes(&mut dice, n, 2));
        let exact = |it: i64| Decimal::parse(&it.to_string()).unwrap().exact();
        let seen = [Seen::Controlled, Seen::Progressed, Seen::Died];
        let tumours: Vec<_> = t.iter().zip(&c).map(|(t, c)| (exact(*t), seen[*c])).collect();
        let at: Vec<i64> = (0..32).collect();
        let both = told("aalen-johansen", json!({"t": t, "c": c, "at": at}));
        let e: Vec<usize> = c.iter().map(|it| usize::from(*it == 1)).collect();
        let km = told("km", json!({"t": t, "e": e, "at": at}));
        for (i, time) in at.iter().enumerate() {
            let (aj, km) = (both["cif1"][i].as_f64(), km["surv"][i].as_f64());
            for (what, own) in [(Control::AalenJohansen, aj.map(|it| 1.0 - it)), (Control::KaplanMeier, km)] {
                let theirs = control(what, &tumours, exact(*time));
                let theirs = theirs.map(|it| it.round(9).0.parse::<f64>().unwrap() / 100.0);
                match (own, theirs) {
                    (Some(a), Some(b)) => assert!((a - b).abs() < 1e-10, "{what:?} {t:?} {c:?} {time}: {a} {b}"),
                    (a, b) => assert_eq!(a.is_some(), b.is_some(), "{what:?} {t:?} {c:?} {time}: {a:?} {b:?}"),
                }
                compared += 1;
            }
        }
    }
    println!("{compared} values of both");
}

/// The intervals that the calculators show are these.
#[test]
fn the_intervals_are_those_of_the_calculators() {
    use tekio::engine::{Bound, interval};
    for n in 1..=60_i64 {
        for x in 0..=n {
            let it = told("proportion", json!({"x": x, "n": n}));
            for (bound, own) in [
                (Bound::ExactLow, &it["clopper"][0]),
                (Bound::ExactHigh, &it["clopper"][1]),
                (Bound::WilsonLow, &it["wilson"][0]),
                (Bound::WilsonHigh, &it["wilson"][1]),
            ] {
                let theirs: f64 = interval(bound, x, n).unwrap().round(9).0.parse().unwrap();
                assert!((own.as_f64().unwrap() * 100.0 - theirs).abs() < 1e-8, "{x} of {n}: {own} {theirs}");
            }
        }
    }
}

// ---- what is refused ----

#[test]
fn unusable_input_is_refused_with_its_reason() {
    let tables = [
        ("km", json!({"e": [1], "at": [1]}), "`t` is missing"),
        ("km", json!({"t": [1], "e": [1]}), "`at` is missing"),
        ("km", json!({"t": [], "e": [], "at": [1]}), "`t` is empty"),
        ("km", json!({"t": [1, 2], "e": [1], "at": [1]}), "`t` has 2 values and `e` 1"),
        ("km", json!({"t": [-1], "e": [1], "at": [1]}), "none of them negative"),
        ("km", json!({"t": ["NaN"], "e": [1], "at": [1]}), "not \"NaN\""),
        ("km", json!({"t": [null], "e": [1], "at": [1]}), "not null"),
        ("km", json!({"t": [1], "e": [2], "at": [1]}), "0 and 1"),
        ("km", json!({"t": [1], "e": ["1"], "at": [1]}), "0 and 1"),
        ("km", json!({"t": [1], "e": [1], "at": [-1]}), "none of them negative"),
        ("km", json!({"t": [1], "e": [1], "at": 1}), "must be an array"),
        ("km", json!({"t": [1], "e": [1], "at": [1], "ci": "logit"}), "one of log-log, log, plain"),
        ("km", json!({"t": [1], "e": [1], "at": [1], "conf": 95}), "like 0.95"),
        ("km", json!({"t": [1], "e": [1], "at": [1], "conf": 1}), "like 0.95"),
        ("km", json!({"t": [1], "e": [1], "at": [1], "confidence": 0.9}), "there is no key `confidence`"),
        ("km", json!({"t": [1], "e": [1], "at": [1], "where": {}}), "`where` needs `file`"),
        (
            "km",
            json!({"t": [1], "file": "public/aml.csv", "time": "time", "event": "status", "at": [1]}),
            "cannot both",
        ),
        ("km", json!({"file": "public/none.csv", "time": "time", "event": "status", "at": [1]}), "cannot be read"),
        ("km", json!({"file": "../trial/public/aml.csv", "time": "time", "event": "status", "at": [1]}), "`--data`"),
        ("km", json!({"file": "/etc/passwd", "time": "time", "event": "status", "at": [1]}), "`--data`"),
        (
            "km",
            json!({"file": "public/aml.csv", "time": "days", "event": "status", "at": [1]}),
            "no column `days`; it has time",
        ),
        (
            "km",
            json!({"file": "public/lung.csv", "time": "ecog", "event": {"status": 2}, "at": [1]}),
            "row 15, column `ecog`",
        ),
        (
            "km",
            json!({"file": "public/lung.csv", "time": "time", "event": "status", "at": [1]}),
            "row 2, column `status` must be 0 or 1",
        ),
        (
            "km",
            json!({"file": "public/lung.csv", "time": "time", "event": {"status": 2}, "where": {"sex": 3}, "at": [1]}),
            "no row to use",
        ),
        (
            "km",
            json!({"file": "public/lung.csv", "time": "time", "event": {"status": 2, "sex": 1}, "at": [1]}),
            "one column",
        ),
        ("aalen-johansen", json!({"t": [1], "c": [3], "at": [1]}), "0, 1 and 2"),
        (
            "aalen-johansen",
            json!({"file": "public/mgus2.csv", "time": "time", "code": "code", "cause1": 2, "cause2": 2, "at": [1]}),
            "the same",
        ),
        (
            "aalen-johansen",
            json!({"file": "public/mgus2.csv", "time": "time", "code": "code", "cause1": 1, "cause2": 3, "at": [1]}),
            "must be 0, 1 or 3",
        ),
        ("reverse-km", json!({"t": [1], "e": [1], "ties": "first"}), "flip, deaths-first"),
        ("cluster-km", json!({"t": [1], "e": [1], "cluster": ["a", "b"], "at": [1]}), "`cluster` 2"),
        ("rmst", json!({"t": [1], "e": [1], "tau": 0}), "above 0"),
        ("one-sample-logrank", json!({"t": [0], "e": [1], "s0": 0.5, "at": 1}), "every time is 0"),
        ("one-sample-logrank", json!({"t": [1], "e": [1], "s0": 1, "at": 1}), "between 0 and 1"),
        ("proportion", json!({"x": "4", "n": 20}), "`x` must be a count"),
        ("proportion", json!({"x": 4}), "`n` is missing"),
        ("proportion", json!({"x": 4, "n": 1e7}), "at most 1000000"),
        ("binomial-test", json!({"x": 4, "n": 20, "p0": 30}), "from 0 to 1"),
        ("percent", json!({"x": 4, "n": 20, "places": 10}), "from 0 to 9"),
        ("cluster", json!({"groups": [[2, 1]]}), "0 ≤ part ≤ all"),
        ("cluster", json!({"groups": [[0, 0]]}), "all > 0"),
        ("cluster", json!({"groups": [[1, 2, 3]]}), "list of pairs"),
        ("quantile", json!({"v": []}), "`v` is empty"),
        ("quantile", json!({"v": [1, "2"]}), "list of numbers"),
        ("paired", json!({"before": [1, 2], "after": [1]}), "`before` has 2 values and `after` 1"),
        ("paired", json!({"before": [0.123_456_789], "after": [1]}), "six decimal places"),
        ("single-stage", json!({"n": 0, "p0": 0.1, "p1": 0.3, "alpha": 0.05}), "from 1 to"),
        ("single-stage", json!({"n": 20, "p0": 0.3, "p1": 0.1, "alpha": 0.05}), "`p0` must be below `p1`"),
        ("single-stage-n", json!({"p0": 0.1, "p1": 0.101, "alpha": 0.05, "beta": 0.2}), "no design of at most"),
        ("simon", json!({"p0": 0.1, "p1": 0.3, "alpha": 0, "beta": 0.2}), "between 0 and 1"),
        (
            "simon-oc",
            json!({"p0": 0.1, "p1": 0.3, "r1": 1, "n1": 29, "r": 5, "n": 29}),
            "`n1` must be a whole number from 1 to 28",
        ),
        ("simon-oc", json!({"p0": 0.1, "p1": 0.3, "r1": 10, "n1": 10, "r": 12, "n": 29}), "`r1` must be"),
        ("cond-power", json!({"x": 5, "m": 4, "n": 20, "r": 4, "p": 0.3}), "`x` is more than `m`"),
        ("cond-power", json!({"x": 1, "m": 21, "n": 20, "r": 4, "p": 0.3}), "`m` must be"),
        ("pred-power", json!({"x": 1, "m": 2, "n": 20, "r": 4, "a": 0, "b": 1}), "0.001"),
        ("tox-boundary", json!({"p0": 0.1, "p1": 0.3, "alpha": 0.1, "looks": [5, 5]}), "each above the one before"),
        ("tox-boundary", json!({"p0": 0.1, "p1": 0.3, "alpha": 0.1, "looks": [0, 5]}), "above 0"),
        ("tox-crossing", json!({"looks": [5, 10], "allowed": [1], "p": 0.1}), "as many values"),
        ("bayes-toxicity", json!({"x": 1, "n": 2, "a": -1, "b": 1, "p0": 0.2}), "0.001"),
        ("bayes-boundary", json!({"a": 1, "b": 1, "p0": 0.2, "tau": 1, "looks": [1]}), "between 0 and 1"),
    ];
    for (name, input, part) in &tables {
        match ask(name, input) {
            Ok(told) => panic!("{name} {input} is answered: {told}"),
            Err(why) => assert!(why.contains(part), "{name} {input}: {why}"),
        }
    }
    println!("{} refusals", tables.len());
    // Results, not refusals: the input is understood and has no answer.
    for (x, n, status) in
        [(3.0, 2.0, "x_gt_n"), (1.5, 20.0, "not_whole"), (-1.0, 20.0, "negative"), (0.0, 0.0, "n_zero")]
    {
        for name in ["proportion", "binomial-test", "percent"] {
            let mut input = json!({"x": x, "n": n});
            if name == "binomial-test" {
                input["p0"] = json!(0.2);
            }
            assert_eq!(told(name, input), json!({"error": status}), "{name} {x} {n}");
        }
    }
    for text in ["", "[]", "1", "{", "{\"x\": 1, \"x\": 2}", "{\"x\": NaN}", "{\"x\": 1e999}", "{} {}"] {
        assert!(object(text.as_bytes()).is_err(), "{text}");
    }
    assert!(object(b"\xef\xbb\xbf {\"x\": 1}\n").is_ok() && object(b"{\"\xff\": 1}").is_err());
    // What is asked of a table by its file alone is for whoever reads tables of trials.
    assert!(
        answer("km", &json!({"file": "trial_020/patients.csv", "endpoint": "overall survival"}), &data()).is_none()
    );
    assert!(answer("ae-table", &json!({}), &data()).is_none());
}

/// Files of every column that a question may name, beside the same as arrays.
#[test]
fn files_are_read_as_arrays_are() {
    let text = std::fs::read_to_string(data().join("public/lung.csv")).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|it| it.split(',').collect()).collect();
    let women: Vec<&Vec<&str>> = rows.iter().filter(|it| it[2] == "2").collect();
    let t: Vec<f64> = women.iter().map(|it| it[0].parse().unwrap()).collect();
    let e: Vec<bool> = women.iter().map(|it| it[1] == "2").collect();
    let arrays = told("km", json!({"t": t, "e": e, "at": [365]}));
    for wanted in [json!("2"), json!(2), json!([2]), json!(["2", "9"])] {
        let file = json!({"file": "public/lung.csv", "time": "time", "event": {"status": wanted}, "where": {"sex": wanted}, "at": [365]});
        assert_eq!(told("km", file), arrays);
    }
    let file = json!({"file": "public/aml.csv", "time": "time", "event": "status", "where": {"group": "Maintained"}, "at": [31]});
    assert_eq!(told("km", file)["median"], json!(31));
}

#[test]
fn the_command_line_answers_and_refuses() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let run = |words: &[&str], input: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tekio"));
        child.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let out = child.wait_with_output().unwrap();
        let text = |it: &[u8]| String::from_utf8(it.to_vec()).unwrap();
        (out.status.code().unwrap(), text(&out.stdout), text(&out.stderr))
    };
    let (code, out, err) = run(&["stat", "proportion"], "{\"x\": 4, \"n\": 19}");
    assert_eq!((code, err.as_str()), (0, ""));
    same(&serde_json::from_str(&out).unwrap(), &json!({"clopper": [0.060_524_537_709, 0.455_653_081_89]}), "4 of 19");
    let (code, out, _) = run(&["stat", "proportion"], "{\"x\": 3, \"n\": 2}");
    assert_eq!((code, serde_json::from_str::<Value>(&out).unwrap()), (0, json!({"error": "x_gt_n"})));
    let file = "{\"file\": \"public/aml.csv\", \"time\": \"time\", \"event\": \"status\", \"at\": [12]}";
    let folder = data();
    let (code, out, _) = run(&["stat", "km", "--data", folder.to_str().unwrap()], file);
    assert_eq!((code, serde_json::from_str::<Value>(&out).unwrap()["n"].clone()), (0, json!(23)));
    let (code, out, _) = run(&["stat"], "");
    // What is asked of whole tables of a trial has names of its own.
    let listed: Vec<&str> = out.lines().collect();
    assert_eq!(code, 0);
    assert!(names().chain(tekio::desk::cohort::names()).all(|it| listed.contains(&it)), "{listed:?}");
    assert!(listed.is_sorted() && listed.windows(2).all(|it| it[0] != it[1]), "{listed:?}");
    for (words, input, part) in [
        (&["stat", "kn"][..], "{}", "there are: aalen-johansen, "),
        (&["stat", "km"], "", "standard input is empty"),
        (&["stat", "km"], "[1]", "JSON object"),
        (&["stat", "km"], "{}", "`t` is missing"),
        (&["stat", "km", "--lang", "ja"], "{}", "`t`がありません"),
        (&["stat", "km", "proportion"], "{}", "too many words"),
        (&["stat", "km"], file, "cannot be read"),
        (&["stat", "km"], "{\"file\": \"trial_020/patients.csv\"}", "there is no file"),
        (&["list", "--data", "."], "", "--data belongs to `tekio stat NAME`"),
        (&["stat", "km", "--data="], "{}", "--data"),
    ] {
        let (code, out, err) = run(words, input);
        assert_eq!((code, out.as_str()), (2, ""), "{words:?}: {err}");
        assert!(err.starts_with("tekio: ") && err.contains(part) && err.lines().count() == 1, "{words:?}: {err}");
    }
}
