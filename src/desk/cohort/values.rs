//! What the pictures show, gathered into the report: every corner, mark, lane and tick that is drawn is there as a
//! value, so that a picture can be checked against the report and drawn from it by anybody.

use serde_json::{Value, json};

use super::answers::Start;
use super::control::at_imaging;
use super::harms::Which;
use super::headers::When;
use super::study::{Study, Timed, coded, single};
use crate::engine::{Set, put_in_order};
use crate::judge::statistics::floats::float;
use crate::judge::statistics::trial::competing::Incidence;
use crate::judge::statistics::trial::special::reach;
use crate::judge::statistics::trial::survival::{Curve, Scale};

/// Below so many at risk a curve is drawn fainter.
pub const FEW: usize = 5;

/// So many lanes, bars or rows are drawn; the table has all.
pub const LANES: usize = 60;

/// The values of all pictures; a picture of nothing is null.
pub fn pictures(study: &Study) -> Value {
    let answers = &study.answers;
    let start = answers.survival_start.unwrap_or(Start::Treatment);
    let lesions = study.local().0;
    let patients_first = study.local_by_patient().len() < 10;
    let by_patient = study.local_by_patient();
    json!({
        "survival": with(curve(&study.survival(start).0, answers.interval), "start", json!(start.name())),
        "local_control": local(&lesions, answers.interval),
        "incidence": with(
            incidence(if patients_first { &by_patient } else { &lesions }),
            "unit",
            json!(if patients_first { "patient" } else { "lesion" }),
        ),
        "waterfall": waterfall(study),
        "spider": spider(study),
        "swimmer": swimmer(study),
        "pain": pain(study),
    })
}

fn with(mut value: Value, key: &str, it: Value) -> Value {
    if let Some(all) = value.as_object_mut() {
        all.insert(key.to_owned(), it);
    }
    value
}

/// Days are whole.
fn day(it: f64) -> i64 {
    it.round() as i64
}

/// Days at which an axis is marked: at most seven, by quarters of a year if it is long.
pub fn ticks(last: i64) -> Vec<i64> {
    const DAYS: [i64; 8] = [1, 2, 5, 10, 20, 30, 60, 90];
    let last = last.max(1);
    if let Some(step) = DAYS.into_iter().find(|it| last <= it * 6 && last < 300) {
        return (0..=last.div_euclid(step) + i64::from(last % step > 0)).map(|n| n * step).collect();
    }
    let quarters = [1, 2, 4, 8, 12, 20, 40].into_iter().find(|it| last <= 365 * it * 6 / 4).unwrap_or(80);
    let mut all = vec![0];
    for n in 1..=40 {
        let day = 365 * quarters * n / 4;
        all.push(day);
        if day >= last {
            break;
        }
    }
    all
}

/// The day after which fewer than a few are at risk.
fn few_from(curve: &Curve) -> Option<i64> {
    if curve.n < FEW {
        return Some(0);
    }
    let at = curve.steps.iter().position(|it| it.at_risk < FEW)?;
    Some(curve.steps.get(at.checked_sub(1)?).map_or(0, |it| day(it.time)))
}

fn at_risk(curve: &Curve) -> Vec<(i64, usize)> {
    ticks(day(curve.last())).into_iter().map(|it| (it, curve.at(it as f64).at_risk)).collect()
}

/// Days, the curve there, and how many were censored.
fn censored(curve: &Curve) -> Vec<(i64, f64, usize)> {
    let marks = curve.steps.iter().filter(|it| it.censored > 0);
    marks.map(|it| (day(it.time), it.survival, it.censored)).collect()
}

fn curve(all: &[Timed], scale: Scale) -> Value {
    let curve = Curve::new(&single(all));
    if curve.n == 0 {
        return Value::Null;
    }
    let z = reach(0.95);
    let mut corners = vec![json!([0, 1.0, null, null])];
    for it in curve.steps.iter().filter(|it| it.events > 0) {
        let ends = scale.interval(it.survival, it.survival * it.greenwood.sqrt(), z);
        corners.push(json!([day(it.time), it.survival, ends.map(|it| it.0), ends.map(|it| it.1)]));
    }
    json!({
        "n": curve.n,
        "events": curve.events(),
        "last": day(curve.last()),
        "corners": corners,
        "censored": censored(&curve),
        "at_risk": at_risk(&curve),
        "few": FEW,
        "few_from": few_from(&curve),
    })
}

fn local(lesions: &[Timed], scale: Scale) -> Value {
    let sensitivity = curve(&at_imaging(lesions), scale);
    let own = curve(lesions, scale);
    let other = if sensitivity["corners"] == own["corners"] { Value::Null } else { sensitivity["corners"].clone() };
    let last = sensitivity["last"].clone();
    with(with(own, "dead_at_last_imaging", other), "dead_at_last_imaging_last", last)
}

fn incidence(all: &[Timed]) -> Value {
    let both = Incidence::new(&coded(all));
    if both.n() == 0 {
        return Value::Null;
    }
    let free = both.free();
    let mut corners = vec![(0, 0.0, 0.0)];
    corners.extend(both.corners().into_iter().map(|(time, [first, second])| (day(time), first, second)));
    let [first, second] = both.events;
    json!({
        "n": both.n(),
        "events1": first,
        "events2": second,
        "last": day(free.last()),
        "corners": corners,
        "at_risk": at_risk(free),
        "few": FEW,
        "few_from": few_from(free),
    })
}

/// The best change of each patient's sum, the worst first, with the local progressions and the new lesions among them.
fn waterfall(study: &Study) -> Value {
    let (bars, without) = study.waterfall(true);
    if bars.is_empty() {
        return Value::Null;
    }
    let cut = |day: crate::engine::Date| study.cutoff().is_none_or(|it| day <= it);
    let mut all = Vec::new();
    for it in &bars {
        let own = || study.lesions.iter().filter(|own| own.id == it.name);
        let new = own().any(|it| it.new_lesions.values().any(|it| *it))
            || study.patient(&it.name).is_some_and(|it| it.new_lesions.values().any(|it| *it));
        let progressed = own().any(|it| it.progression.is_some_and(cut));
        all.push(json!({
            "id": it.name,
            "change": float(it.change),
            "percent": it.change.round(1).0,
            "local_progression": progressed,
            "new_lesion": new,
        }));
    }
    json!({"unit": "patient", "bars": all, "without": without})
}

/// The changes of each lesion at the visits; a visit at which it was not measured is a gap.
fn spider(study: &Study) -> Value {
    let lesions = study.of_treated();
    let times: Set<When> = lesions.iter().flat_map(|it| it.sizes.keys().copied()).collect();
    let times: Vec<When> = times.into_iter().collect();
    let mut lines = Vec::new();
    for it in &lesions {
        let Some(before) = it.sizes.get(&When::BEFORE) else { continue };
        let mut points = Vec::new();
        for (n, when) in times.iter().enumerate() {
            let change = it.sizes.get(when).and_then(|after| super::response::change(before.exact(), after.exact()));
            if let Some(change) = change {
                points.push(json!([n, float(change), change.round(1).0]));
            }
        }
        if points.len() > 1 {
            lines.push(json!({"id": it.id, "lesion": it.lesion, "points": points}));
        }
    }
    if lines.is_empty() {
        return Value::Null;
    }
    let without = lesions.len() - lines.len();
    json!({"visits": times.iter().map(|it| visit(*it)).collect::<Vec<_>>(), "lines": lines, "without": without})
}

/// A visit: its name, and about how many days after treatment it is.
fn visit(it: When) -> Value {
    json!({"visit": it.name(), "days": it.days.max(0)})
}

fn swimmer(study: &Study) -> Value {
    let lanes = study.lanes();
    if lanes.is_empty() {
        return Value::Null;
    }
    let without = study.safety().len() - lanes.len();
    let end = |it: &super::response::Lane| {
        [&it.progression, &it.severe].into_iter().flatten().copied().fold(it.days, i64::max)
    };
    let last = lanes.iter().map(end).max().unwrap_or(0);
    let lane = |it: &super::response::Lane| json!({"id": it.id, "days": it.days, "end": it.end, "local_progression": it.progression, "ae_ge3": it.severe});
    json!({
        "lanes": lanes.iter().map(lane).collect::<Vec<_>>(),
        "drawn": lanes.len().min(LANES),
        "without": without,
        "ticks": ticks(last),
    })
}

/// Each patient's pain at the visits, with median and quartiles and how many there are.
fn pain(study: &Study) -> Value {
    let times = study.pain_times();
    if times.is_empty() {
        return Value::Null;
    }
    let treated = study.safety();
    let lines: Vec<Value> = treated
        .iter()
        .map(|it| {
            let points: Vec<Value> = times
                .iter()
                .enumerate()
                .filter_map(|(n, when)| Some((n, it.pain.get(when)?)))
                .map(|(n, pain)| json!([n, float(pain.exact()), pain.to_string()]))
                .collect();
            json!({"id": it.id, "points": points})
        })
        .filter(|it| it["points"].as_array().is_some_and(|it| !it.is_empty()))
        .collect();
    json!({"visits": times.iter().map(|it| visit(*it)).collect::<Vec<_>>(), "lines": lines, "treated": treated.len()})
}

/// Deaths within the early window: the id, the day, the cause as it is told.
pub fn early_deaths(study: &Study) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    for it in study.safety() {
        let (Some(start), Some(death)) = (it.treatment.get(), it.death.filter(|_| it.is_dead())) else { continue };
        let days = start.days_until(death);
        if (0..=study.answers.early_days.max(30)).contains(&days) && study.cutoff().is_none_or(|it| death <= it) {
            let events = study.events.iter().filter(|own| own.id == it.id && study.counts(own, Which::default()));
            let worst = events.filter_map(|it| it.grade).max();
            all.push(json!({"id": it.id, "days": days, "cause": it.cause, "worst_grade": worst}));
        }
    }
    let key = |it: &Value| (it["days"].as_i64(), it["id"].as_str().map(str::to_owned));
    put_in_order(&mut all, &|one, other| key(one).cmp(&key(other)));
    all
}
