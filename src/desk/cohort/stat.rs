//! One question about a trial's tables, one answer: JSON in, JSON out. The names and keys are those of the vectors.

use serde_json::{Map, Value, json};

use super::answers::{Answers, Start, scale_named};
use super::asked::checked;
use super::checks;
use super::control::{self, at_imaging, crude};
use super::days::{self, Day};
use super::harms::{By, Count, Which};
use super::headers::{Field, Role, When, plain};
use super::ledger::{Fate, Fault};
use super::patients;
use super::sheet::{Causality, Sheet};
use super::study::{Files, Study, Timed, clustered, coded, single};
use super::table::Table;
use crate::engine::{Date, Decimal, Exact, Set, Sorted};
use crate::judge::statistics::floats::float;
use crate::judge::statistics::trial::clusters::{Clustered, standard_error};
use crate::judge::statistics::trial::competing::Incidence;
use crate::judge::statistics::trial::few::beta_product;
use crate::judge::statistics::trial::proportions::Proportion;
use crate::judge::statistics::trial::samples::{Change, Sample};
use crate::judge::statistics::trial::special::reach;
use crate::judge::statistics::trial::survival::{Against, Curve, Scale};

/// The confidence of every interval.
const CONFIDENCE: f64 = 0.95;

type Data<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;
type Answer = Result<Value, String>;

/// Answers a question about tables: `trial-km` and its like where they name a trial's file, and all that reads dates,
/// cells and CSV. Nothing for a name, or an input, that is not one of these. `data` gives the bytes of a file.
///
/// An input that cannot be read is an error with its reason; a table with faults is none.
pub fn stat(name: &str, input: &Value, data: &dyn Fn(&str) -> Option<Vec<u8>>) -> Option<Answer> {
    let name = name.strip_prefix("trial-").unwrap_or(name);
    let file = input.get("file").and_then(Value::as_str);
    let of_trial = file.is_some_and(|it| !it.starts_with("public/"));
    let plain_too = matches!(name, "km" | "bpcp" | "reverse-km" | "aalen-johansen" | "cluster");
    if names().any(|it| it == name)
        && (of_trial || !plain_too)
        && let Err(why) = checked(name, input, &|key| list(input, key).map(drop))
    {
        return Some(Err(why));
    }
    Some(match name {
        "date" => Ok(date(input)),
        "time" => time(input),
        "consistency" => Ok(checks::consistency(input)),
        "grade-exists" => grade_exists(input),
        "csv-inline" => inline(input),
        "csv" => csv(input, data),
        "csv-same" => same(input, data),
        "km" if of_trial => km(input, data),
        "bpcp" if of_trial => bpcp(input, data),
        "reverse-km" if of_trial => reverse(input, data),
        "aalen-johansen" if of_trial => aalen(input, data),
        "cluster" if of_trial => cluster(input, data),
        "cluster-km" => cluster_km(input, data),
        "rmst" => rmst(input, data),
        "one-sample-logrank" => one_sample(input, data),
        "ae-table" => ae_table(input, data),
        "primary-endpoint" => primary(input, data),
        "crude-control" => crude_control(input, data),
        "death-after-imaging" => gaps(input, data),
        "waterfall" => waterfall(input, data),
        "spider" => spider(input, data),
        "swimmer" => swimmer(input, data),
        "quantile" => quantile(input, data),
        "paired" => paired(input, data),
        "flow" => flow(input, data),
        "flow-reasons" => reasons(input, data),
        "follow-up-summary" => follow_up(input, data),
        _ => return None,
    })
}

/// What can be asked of tables, dates, cells and CSV.
pub fn names() -> impl Iterator<Item = &'static str> {
    [
        "date",
        "time",
        "consistency",
        "grade-exists",
        "csv-inline",
        "csv",
        "csv-same",
        "km",
        "bpcp",
        "reverse-km",
        "aalen-johansen",
        "cluster",
        "cluster-km",
        "rmst",
        "one-sample-logrank",
        "ae-table",
        "primary-endpoint",
        "crude-control",
        "death-after-imaging",
        "waterfall",
        "spider",
        "swimmer",
        "quantile",
        "paired",
        "flow",
        "flow-reasons",
        "follow-up-summary",
    ]
    .into_iter()
}

/// What an input says under a key.
fn text<'a>(input: &'a Value, key: &str) -> &'a str {
    input.get(key).and_then(Value::as_str).unwrap_or("")
}

fn whole(input: &Value, key: &str, otherwise: i64) -> i64 {
    input.get(key).and_then(Value::as_i64).unwrap_or(otherwise)
}

/// A list of numbers; an error if something else stands there.
fn list(input: &Value, key: &str) -> Result<Vec<f64>, String> {
    let Some(it) = input.get(key) else { return Ok(Vec::new()) };
    let all = it.as_array().map(|all| all.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>());
    let all = all.unwrap_or_else(|| it.as_f64().map(|it| vec![it]));
    all.filter(|all| all.iter().all(|it| it.is_finite())).ok_or_else(|| format!("`{key}` must be a list of numbers"))
}

fn bytes(path: &str, data: Data) -> Result<Vec<u8>, String> {
    data(path).ok_or_else(|| format!("there is no file `{path}`"))
}

/// The trial that an input names, with the settings that stand there.
fn study(input: &Value, data: Data) -> Result<Study, String> {
    let file = text(input, "file");
    let folder = file.rsplit_once('/').map_or("", |it| it.0);
    let beside = |names: &[&str]| names.iter().find_map(|it| data(&format!("{folder}/{it}")));
    let name = file.rsplit('/').next().unwrap_or(file);
    let is_lesions = matches!(name, "lesions.csv" | "病変.csv");
    let is_events = matches!(name, "ae.csv" | "events.csv" | "有害事象.csv");
    let own = bytes(file, data)?;
    let named = |key: &str| match text(input, key) {
        "" => Ok(None),
        path => bytes(path, data).map(Some),
    };
    let (mut lesions, mut events) = (named("lesions")?, named("ae")?);
    let mut of_patients = named("patients")?;
    if is_lesions {
        lesions = Some(own);
    } else if is_events {
        events = Some(own);
    } else {
        of_patients = Some(own);
    }
    if of_patients.is_none() {
        of_patients = beside(&["patients.csv", "患者.csv"]);
    }
    let visits = named("visits")?;
    let of_patients = of_patients.ok_or("the table of patients is needed beside it")?;
    let files = Files {
        patients: &of_patients,
        lesions: lesions.as_deref(),
        events: events.as_deref(),
        visits: visits.as_deref(),
    };
    Ok(Study::read(files, &settings(input)?))
}

fn settings(input: &Value) -> Result<Answers, String> {
    let mut answers = match input.get("answers") {
        Some(it) => Answers::read(it)?,
        None => Answers::default(),
    };
    if !text(input, "cutoff").is_empty() {
        answers.cutoff = Some(Date::parse(text(input, "cutoff")).map_err(|_| "`cutoff` must be a day".to_owned())?);
    }
    let of = text(input, "of").to_owned() + text(input, "denominator") + text(input, "set");
    answers.only_eligible = input.get("only_eligible").and_then(Value::as_bool).unwrap_or(of.contains("eligible"));
    if text(input, "answered").contains("serial") {
        answers
            .dates
            .insert("*".to_owned(), if text(input, "answered").contains("1904") { "1904" } else { "1900" }.to_owned());
    }
    Ok(answers)
}

fn start(input: &Value) -> Start {
    let said = format!("{} {}", text(input, "start"), text(input, "of"));
    if said.contains("registration") || said.contains("registered") { Start::Registration } else { Start::Treatment }
}

fn scale(input: &Value) -> Result<Scale, String> {
    match text(input, "ci") {
        "" => Ok(Scale::LogLog),
        name => scale_named(name).ok_or_else(|| format!("`ci` is log-log, log or plain, not `{name}`")),
    }
}

/// The times that an endpoint is reckoned of.
fn timed(input: &Value, study: &Study) -> Vec<Timed> {
    let endpoint = text(input, "endpoint");
    let local = endpoint.contains("local") || endpoint.contains("progression") || input.get("unit").is_some();
    if !local {
        return study.survival(start(input)).0;
    }
    let all = if text(input, "unit") == "patient" { study.local_by_patient() } else { study.local().0 };
    if endpoint.contains("last imaging") { at_imaging(&all) } else { all }
}

fn km(input: &Value, data: Data) -> Answer {
    let (study, scale) = (study(input, data)?, scale(input)?);
    let (curve, z) = (Curve::new(&single(&timed(input, &study))), reach(CONFIDENCE));
    let points: Vec<_> = list(input, "at")?.iter().map(|at| curve.at(*at)).collect();
    let ends: Vec<_> = points.iter().map(|it| scale.interval(it.survival?, it.se?, z)).collect();
    let (low, high) = curve.median_interval(scale, z);
    Ok(json!({
        "n": curve.n,
        "events": curve.events(),
        "n_risk": points.iter().map(|it| it.at_risk).collect::<Vec<_>>(),
        "surv": points.iter().map(|it| it.survival).collect::<Vec<_>>(),
        "se": points.iter().map(|it| it.se).collect::<Vec<_>>(),
        "lower": ends.iter().map(|it| it.map(|it| it.0)).collect::<Vec<_>>(),
        "upper": ends.iter().map(|it| it.map(|it| it.1)).collect::<Vec<_>>(),
        "median": curve.median(),
        "median_lower": low,
        "median_upper": high,
    }))
}

fn bpcp(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let curve = Curve::new(&single(&timed(input, &study)));
    let all: Vec<(f64, f64)> = list(input, "at")?.iter().map(|at| beta_product(&curve, *at, CONFIDENCE)).collect();
    let (low, high): (Vec<f64>, Vec<f64>) = all.into_iter().unzip();
    Ok(json!({"lower": low, "upper": high}))
}

fn reverse(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let seen = single(&timed(input, &study));
    let curve = Curve::reverse(&seen, false);
    let (low, high) = curve.median_interval(Scale::LogLog, reach(CONFIDENCE));
    Ok(json!({
        "median": curve.median(),
        "lower": low,
        "upper": high,
        "median_observed": middle(seen.iter().map(|it| it.0)),
        "median_alive": middle(seen.iter().filter(|it| !it.1).map(|it| it.0)),
    }))
}

/// The median of numbers.
pub(super) fn middle(all: impl Iterator<Item = f64>) -> Option<f64> {
    Sample::new(&all.collect::<Vec<f64>>()).map(|it| it.type7[1])
}

fn aalen(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let both = Incidence::new(&coded(&timed(input, &study)));
    let all: Vec<_> = list(input, "at")?.iter().map(|at| both.at(*at)).collect();
    let ends: Vec<_> = all.iter().map(|it| Incidence::interval(it, reach(CONFIDENCE))).collect();
    let [first, second] = both.events;
    Ok(json!({
        "n": both.n(),
        "events1": first,
        "events2": second,
        "n_risk": all.iter().map(|it| it.at_risk).collect::<Vec<_>>(),
        "cif1": all.iter().map(|it| it.incidence.map(|it| it[0])).collect::<Vec<_>>(),
        "cif2": all.iter().map(|it| it.incidence.map(|it| it[1])).collect::<Vec<_>>(),
        "surv": all.iter().map(|it| it.free).collect::<Vec<_>>(),
        "se1": all.iter().map(|it| it.se.map(|it| it[0])).collect::<Vec<_>>(),
        "lower1": ends.iter().map(|it| it.map(|it| it.0)).collect::<Vec<_>>(),
        "upper1": ends.iter().map(|it| it.map(|it| it.1)).collect::<Vec<_>>(),
        "se2": all.iter().map(|it| it.se.map(|it| it[1])).collect::<Vec<_>>(),
        "one_minus_km1": all.iter().map(|it| it.one_minus_km).collect::<Vec<_>>(),
        "se1_cmprsk": all.iter().map(|it| it.se_aalen).collect::<Vec<_>>(),
    }))
}

fn pair(it: (f64, f64)) -> Value {
    json!([it.0, it.1])
}

fn cluster(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let all = study.local().0;
    let early = whole(input, "early_days_allowed", 0);
    let found = crude(&all, whole(input, "at", 365), early);
    let groups: Vec<(i64, i64)> = found.groups.iter().map(|it| (it.1, it.2)).collect();
    if groups.is_empty() {
        return Err("no lesion can be evaluated".to_owned());
    }
    let it = Clustered::new(&groups, CONFIDENCE);
    Ok(json!({
        "patients": it.patients,
        "lesions": it.lesions,
        "controlled": it.controlled,
        "p": it.p,
        "naive_clopper": pair(it.naive),
        "se_naive": it.se_naive,
        "se_cluster": it.se,
        "deff": it.effect,
        "icc_anova": it.alike,
        "n_effective": it.effective,
        "cluster_clopper": pair(it.interval),
        "patients_all_controlled": it.all_controlled,
        "patient_p": it.all_controlled as f64 / it.patients as f64,
        "patient_clopper": pair(it.by_patient),
        "gee_logit_se_uncorrected": it.se_log_odds,
    }))
}

fn cluster_km(input: &Value, data: Data) -> Answer {
    let all: Grouped = if input.get("time").is_some() {
        plain_columns(input, data)?
    } else {
        let study = study(input, data)?;
        let all = timed(input, &study);
        clustered(&all).into_iter().map(|(time, event, id)| (time, event, id.to_owned())).collect()
    };
    let seen: Vec<(f64, bool)> = all.iter().map(|it| (it.0, it.1)).collect();
    let named: Vec<(f64, bool, &str)> = all.iter().map(|it| (it.0, it.1, it.2.as_str())).collect();
    let (curve, scale) = (Curve::new(&seen), scale(input)?);
    let mut columns: [Vec<Option<f64>>; 5] = Default::default();
    for at in list(input, "at")? {
        let (it, se) = (curve.at(at), standard_error(&curve, &named, at));
        let interval = it.survival.zip(se).and_then(|(it, se)| scale.interval(it, se, reach(CONFIDENCE)));
        let row = [it.survival, it.se, se, interval.map(|it| it.0), interval.map(|it| it.1)];
        for (column, it) in columns.iter_mut().zip(row) {
            column.push(it);
        }
    }
    let [surv, naive, se, low, high] = columns;
    Ok(json!({"surv": surv, "se_naive": naive, "se_cluster": se, "lower": low, "upper": high}))
}

/// Times with whether each is the event, and to which cluster each belongs.
type Grouped = Vec<(f64, bool, String)>;

/// Times, events and clusters out of a file whose columns the input names.
fn plain_columns(input: &Value, data: Data) -> Result<Grouped, String> {
    let table = Table::read(&bytes(text(input, "file"), data)?, Role::Patients, Some(1));
    let column = |name: &str| {
        table
            .columns
            .iter()
            .position(|it| plain(&it.header) == plain(name))
            .ok_or_else(|| format!("there is no column `{name}`"))
    };
    let time = column(text(input, "time"))?;
    let event = input.get("event").and_then(Value::as_object).and_then(|it| it.iter().next());
    let (event, code) = event.ok_or("`event` must name a column and its code")?;
    let code = code.as_str().map_or_else(|| code.to_string(), str::to_owned);
    let (event, cluster) = (column(event)?, column(text(input, "cluster"))?);
    let mut all = Grouped::new();
    for row in &table.rows {
        let time = table.cell(row, time).trim().parse::<f64>().ok().filter(|it| it.is_finite() && *it >= 0.0);
        let Some(time) = time else { continue };
        all.push((time, table.cell(row, event).trim() == code, table.cell(row, cluster).trim().to_owned()));
    }
    Ok(all)
}

fn seen_of(input: &Value, data: Data) -> Result<Vec<(f64, bool)>, String> {
    if input.get("t").is_none() {
        return Ok(single(&timed(input, &study(input, data)?)));
    }
    let (t, e) = (list(input, "t")?, list(input, "e")?);
    if t.len() != e.len() || t.iter().any(|it| *it < 0.0) {
        return Err("`t` and `e` must be as long as each other, and no time may be below 0".to_owned());
    }
    Ok(t.into_iter().zip(e).map(|(t, e)| (t, e > 0.5)).collect())
}

fn rmst(input: &Value, data: Data) -> Answer {
    let curve = Curve::new(&seen_of(input, data)?);
    let last = (curve.n > 0).then(|| curve.last());
    let to = list(input, "tau")?.first().copied().or(last).ok_or("`tau` is needed")?;
    let found = curve.restricted_mean(to);
    Ok(json!({"rmst": found.map(|it| it.0), "se": found.map(|it| it.1)}))
}

fn one_sample(input: &Value, data: Data) -> Answer {
    let seen = seen_of(input, data)?;
    let s0 =
        list(input, "s0")?.first().copied().filter(|it| *it > 0.0 && *it < 1.0).ok_or("`s0` lies between 0 and 1")?;
    let at = list(input, "at")?.first().copied().filter(|it| *it > 0.0).ok_or("`at` is needed")?;
    let it = Against::new(&seen, s0, at).ok_or("nobody was followed at all")?;
    Ok(json!({
        "observed": it.observed,
        "expected": it.expected,
        "z": it.z,
        "chisq": it.z * it.z,
        "p_two_sided": it.either,
        "p_fewer": it.fewer,
        "smr": it.observed as f64 / it.expected,
    }))
}

fn which(input: &Value, related: &[Causality]) -> (Option<i64>, bool) {
    (input.get("window_days").and_then(Value::as_i64), !related.is_empty())
}

fn causes(input: &Value) -> Vec<Causality> {
    let all = [Causality::Yes, Causality::No, Causality::Unknown];
    let named = |it: &Value| all.into_iter().find(|own| it.as_str() == Some(own.name()));
    input.get("related").and_then(Value::as_array).into_iter().flatten().filter_map(named).collect()
}

fn row(it: &Count) -> Map<String, Value> {
    let mut row = Map::new();
    for (n, many) in it.grades.iter().enumerate() {
        row.insert(format!("g{}", n + 1), json!(many));
    }
    row.insert("any".to_owned(), json!(it.any));
    row.insert("ge3".to_owned(), json!(it.at_least_3()));
    row
}

fn ae_table(input: &Value, data: Data) -> Answer {
    let (study, related) = (study(input, data)?, causes(input));
    let (window, some) = which(input, &related);
    let which = Which { window, related: some.then_some(&related[..]), ..Which::default() };
    let by = match text(input, "by") {
        "term" => By::Term,
        "soc" | "class" => By::Class,
        _ => By::Any,
    };
    let n = study.safety().len();
    let mut answer = Map::new();
    answer.insert("n".to_owned(), json!(n));
    let rows = study.harms(by, which, 3);
    if by == By::Any {
        answer.extend(row(&rows.into_iter().next().map(|it| it.1).unwrap_or_default()));
    } else {
        let rows: Map<String, Value> = rows.into_iter().map(|(name, it)| (name, Value::Object(row(&it)))).collect();
        answer.insert("rows".to_owned(), Value::Object(rows));
    }
    Ok(Value::Object(answer))
}

fn primary(input: &Value, data: Data) -> Answer {
    let (study, related) = (study(input, data)?, causes(input));
    let (window, some) = which(input, &related);
    let which = Which { window, related: some.then_some(&related[..]), ..Which::default() };
    let (x, n) = (study.any_harm(which, whole(input, "min_grade", 3)).severe.len(), study.safety().len());
    if n == 0 {
        return Err("nobody was treated".to_owned());
    }
    let it = Proportion::new(x as i64, n as i64, CONFIDENCE);
    Ok(json!({
        "x": x,
        "n": n,
        "p": it.p,
        "clopper": pair(it.exact),
        "wilson": pair(it.wilson),
    }))
}

fn crude_control(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let it = crude(&timed(&with_unit(input), &study), whole(input, "at", 365), whole(input, "early_days_allowed", 0));
    let controlled = (it.evaluable - it.progressed) as i64;
    let found = (it.evaluable > 0).then(|| Proportion::new(controlled, it.evaluable as i64, CONFIDENCE));
    Ok(json!({
        "evaluable": it.evaluable,
        "progressed": it.progressed,
        "controlled": it.evaluable - it.progressed,
        "p": found.map(|it| it.p),
        "clopper": found.map(|it| pair(it.exact)),
    }))
}

/// The input with its unit: lesions, unless it says patients.
fn with_unit(input: &Value) -> Value {
    let mut input = input.clone();
    if let Some(it) = input.as_object_mut() {
        it.entry("unit").or_insert(json!("lesion"));
    }
    input
}

fn gaps(input: &Value, data: Data) -> Answer {
    let all = study(input, data)?.deaths_after_imaging();
    let number = |it: &str| it.parse::<i64>().map_or_else(|_| json!(it), |it| json!(it));
    let gap: Vec<Value> = all.iter().map(|it| json!([it.0, number(&it.1), it.2])).collect();
    Ok(json!({"deaths_without_progression": all.len(), "gap": gap}))
}

/// So many bars are shown whole; of more, the ends.
const BARS: usize = 30;

fn waterfall(input: &Value, data: Data) -> Answer {
    let (bars, without) = study(input, data)?.waterfall(text(input, "unit") == "patient");
    let shown = |it: &super::response::Bar| json!([it.name, float(it.change)]);
    let total = bars.len();
    let mut answer = json!({"bars": bars.iter().map(shown).collect::<Vec<_>>(), "without": without});
    if total > BARS {
        let ends = bars.iter().take(5).chain(bars.iter().skip(total - 5));
        answer = json!({
            "bars": ends.map(shown).collect::<Vec<_>>(),
            "shown": "first 5 and last 5",
            "total": total,
            "without": without,
            "at_most_minus_30": bars.iter().filter(|it| it.change <= Exact::whole(-30)).count(),
            "at_least_plus_20": bars.iter().filter(|it| it.change >= Exact::whole(20)).count(),
        });
    }
    Ok(answer)
}

fn spider(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let lesion =
        input.get("lesion").map_or(String::new(), |it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
    let months = |when: When| match when.unit {
        'm' | '0' => json!(when.count),
        _ => json!(when.days as f64 / 30.4375),
    };
    let points = study.spider(text(input, "id"), &lesion);
    Ok(json!({"points": points.iter().map(|(when, it)| json!([months(*when), float(*it)])).collect::<Vec<_>>()}))
}

fn swimmer(input: &Value, data: Data) -> Answer {
    let lanes = study(input, data)?.lanes();
    let lane = |it: &super::response::Lane| json!({"id": it.id, "days": it.days, "end": it.end, "local_progression": it.progression, "ae_ge3": it.severe});
    Ok(json!({"bars": lanes.iter().map(lane).collect::<Vec<_>>()}))
}

/// A column of measurements by its name: `pain_0`, `VAS_1週`, `age`, `omed_m1`.
fn column_of(study: &Study, name: &str, treated: bool) -> Result<Vec<Decimal>, String> {
    let column = super::headers::Column::of(name, Role::Patients);
    let all = study.patients.iter().filter(|it| !treated || study.treated(it));
    let when = column.when.unwrap_or(When::BEFORE);
    let of = |it: &patients::Patient| match column.field {
        Field::Pain => it.pain.get(&when).copied(),
        Field::Opioid => it.opioid.get(&when).copied(),
        Field::Age => it.age,
        Field::Grade => it.grade.and_then(|it| Decimal::parse(&it.to_string())),
        _ => None,
    };
    match column.field {
        Field::Pain | Field::Opioid | Field::Age | Field::Grade => Ok(all.filter_map(of).collect()),
        _ => Err(format!("`{name}` is no column of measurements")),
    }
}

fn quantile(input: &Value, data: Data) -> Answer {
    let all = match input.get("v") {
        Some(_) => list(input, "v")?,
        None => {
            let all = column_of(&study(input, data)?, text(input, "column"), text(input, "of") != "registered")?;
            all.iter().map(|it| float(it.exact())).collect()
        }
    };
    let it = Sample::new(&all);
    Ok(json!({
        "n": all.len(),
        "mean": it.map(|it| it.mean),
        "sd": it.and_then(|it| it.sd),
        "type7": it.map_or([None; 3], |it| it.type7.map(Some)),
        "type2": it.map_or([None; 3], |it| it.type2.map(Some)),
    }))
}

fn paired(input: &Value, data: Data) -> Answer {
    let pairs: Vec<(Decimal, Decimal)> = if input.get("file").is_some() {
        let study = study(input, data)?;
        let column = |key: &str| super::headers::Column::of(text(input, key), Role::Patients);
        let (before, after) = (column("before"), column("after"));
        let (Some(first), Some(second)) = (before.when, after.when) else {
            return Err("`before` and `after` must name columns of pain or opioids".to_owned());
        };
        study.pairs(first, second, before.field == Field::Opioid).into_iter().map(|it| (it.1, it.2)).collect()
    } else {
        let of = |key: &str| -> Result<Vec<Decimal>, String> {
            let all = input.get(key).and_then(Value::as_array).ok_or_else(|| format!("`{key}` must be a list"))?;
            let one = |it: &Value| Decimal::parse(&it.to_string().replace(".0", ""));
            let one = |it: &Value| Decimal::parse(&it.to_string()).or_else(|| one(it));
            all.iter().map(one).collect::<Option<_>>().ok_or_else(|| format!("`{key}` must be a list of numbers"))
        };
        let (before, after) = (of("before")?, of("after")?);
        if before.len() != after.len() {
            return Err("`before` and `after` must be as long as each other".to_owned());
        }
        before.into_iter().zip(after).collect()
    };
    let least = list(input, "baseline_at_least")?.first().copied();
    let pairs: Vec<_> = pairs.into_iter().filter(|it| least.is_none_or(|least| float(it.0.exact()) >= least)).collect();
    Ok(paired_answer(&pairs))
}

/// What is told of pairs; no test of two or fewer.
pub(super) fn paired_answer(pairs: &[(Decimal, Decimal)]) -> Value {
    let mut answer = Map::new();
    answer.insert("n".to_owned(), json!(pairs.len()));
    let change = Change::new(pairs, CONFIDENCE);
    answer.insert("mean_change".to_owned(), json!(change.as_ref().map(|it| it.mean)));
    let test = change.as_ref().and_then(|it| it.spread).filter(|it| it.interval.is_some());
    if let Some(it) = test {
        answer.insert("sd_change".to_owned(), json!(it.sd));
        answer.insert("ci".to_owned(), json!(it.interval.map(pair)));
    }
    let count = |which: fn(&Change) -> usize| change.as_ref().map_or(0, which);
    for (key, many) in [
        ("down_30_percent", count(|it| it.down_30_percent)),
        ("down_50_percent", count(|it| it.down_50_percent)),
        ("down_2_points", count(|it| it.down_2)),
        ("baseline_positive", count(|it| it.positive)),
    ] {
        answer.insert(key.to_owned(), json!(many));
    }
    if let Some(it) = test {
        answer.insert("p_t".to_owned(), json!(it.t));
        answer.insert("p_wilcoxon_r_default".to_owned(), json!(it.wilcoxon_binary));
    }
    Value::Object(answer)
}

/// Who came how far.
pub(super) fn flow_of(study: &Study) -> Value {
    let all = &study.patients;
    let registered: Vec<_> = all.iter().filter(|it| study.registered(it)).collect();
    let treated: Vec<_> = registered.iter().filter(|it| study.treated(it)).collect();
    let eligible = |it: &&&patients::Patient| it.eligible != Some(false);
    let consented = if all.iter().any(|it| it.consent.is_there()) {
        all.iter().filter(|it| it.consent.is_there()).count()
    } else {
        all.len()
    };
    let followed =
        |it: &&&&patients::Patient| matches!((it.treatment.get(), it.end()), (Some(from), Some(to)) if from < to);
    json!({
        "consented": consented,
        "registered": registered.len(),
        "not_registered": consented.saturating_sub(registered.len()),
        "treated": treated.len(),
        "not_treated": registered.len() - treated.len(),
        "eligible": registered.iter().filter(eligible).count(),
        "eligible_treated": treated.iter().filter(|it| it.eligible != Some(false)).count(),
        "deaths": treated.iter().filter(|it| it.is_dead()).count(),
        "off_study": treated.iter().filter(|it| it.off.is_there()).count(),
        "without_follow_up": treated.len() - treated.iter().filter(followed).count(),
        "lesions": treated.iter().map(|it| it.lesions.unwrap_or(0)).sum::<i64>(),
    })
}

fn flow(input: &Value, data: Data) -> Answer {
    Ok(flow_of(&study(input, data)?))
}

/// Reasons of those who were not registered or not treated.
pub(super) fn reasons_of(study: &Study, registered: bool) -> Value {
    let mut counts: Sorted<String, usize> = Sorted::new();
    for it in &study.patients {
        let wanted = if registered { study.registered(it) && !study.treated(it) } else { !study.registered(it) };
        if wanted {
            *counts.or_insert(it.reason.clone(), 0) += 1;
        }
    }
    counts.into_iter().map(|(reason, count)| (reason, Value::from(count))).collect()
}

fn reasons(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    Ok(reasons_of(&study, text(input, "where").contains("treated")))
}

fn follow_up(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    Ok(follow_up_of(&study, start(input), whole(input, "add_days", 0)))
}

/// The simple summary of follow-up.
pub(super) fn follow_up_of(study: &Study, start: Start, add: i64) -> Value {
    let all: Vec<f64> = study.survival(start).0.iter().map(|it| (it.days + add) as f64).collect();
    let it = Sample::new(&all);
    let of = |which: fn(Sample) -> f64| it.map(which);
    let quartiles = [of(|it| it.type7[0]), of(|it| it.type7[1]), of(|it| it.type7[2])];
    json!({
        "n": all.len(),
        "min": of(|it| it.least),
        "q1": quartiles[0],
        "median": quartiles[1],
        "q3": quartiles[2],
        "max": of(|it| it.most),
    })
}

fn date(input: &Value) -> Value {
    match days::read(text(input, "text")) {
        Day::Is(it, _) => json!({"date": it.to_string()}),
        Day::Ask(all) => json!({"ask": all.iter().map(|it| it.1.to_string()).collect::<Vec<_>>()}),
        Day::Partial(year, None) => json!({"partial": year.to_string()}),
        Day::Partial(year, Some(month)) => json!({"partial": format!("{year}-{month:02}")}),
        Day::Missing => json!({"missing": true}),
        Day::No(why) => json!({"error": why}),
    }
}

fn time(input: &Value) -> Answer {
    let day = |key: &str| match days::read(text(input, key)) {
        Day::Is(it, _) => Ok(it),
        _ => Err(format!("`{key}` must be a day")),
    };
    let (start, end) = (day("start")?, day("end")?);
    let (days, months, reached) = control::time_between(start, end, whole(input, "landmark_months", 12));
    if days < 0 {
        return Ok(json!({"error": "negative", "days": days}));
    }
    Ok(json!({"days": days, "months": months.map(float), "anniversary_reached": reached}))
}

fn grade_exists(input: &Value) -> Answer {
    #[cfg(feature = "definitions")]
    {
        let terms = &crate::ctcae::terms::ALL;
        let exists =
            super::harms::grade_exists(terms, text(input, "term"), whole(input, "grade", 0), text(input, "version"));
        exists.map(|it| json!({"exists": it})).ok_or_else(|| "this term or version is not known".to_owned())
    }
    #[cfg(not(feature = "definitions"))]
    Err(format!("the list of terms is not here: {}", text(input, "term")))
}

fn inline(input: &Value) -> Answer {
    let content = text(input, "text");
    if content.trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
        return Ok(json!({"error": "empty"}));
    }
    let answers = settings(input)?;
    let mut sheet = Sheet::new(content.as_bytes(), Role::Patients, &answers);
    if sheet.ledger.has(Fault::HeaderBelow) {
        return Ok(json!({"error": "header not on the first line", "header_line": sheet.table.header_line}));
    }
    let all = patients::read(&mut sheet);
    let ledger = &sheet.ledger;
    if sheet.codes_unclear {
        return Ok(json!({"ask": Fault::CodesAsked.told().3}));
    }
    if sheet.table.rows.is_empty() {
        return Ok(json!({"error": "no rows"}));
    }
    let mut answer = Map::new();
    answer.insert("used".to_owned(), json!(all.len()));
    let mut bad: Vec<&String> = ledger.fates.iter().filter(|it| it.2 == Fate::Refused).map(|it| &it.1).collect();
    bad.dedup();
    if !bad.is_empty() {
        answer.insert("error_rows".to_owned(), json!(bad));
    }
    let asked: Vec<&String> = ledger.fates.iter().filter(|it| it.2 == Fate::Waiting).map(|it| &it.1).collect();
    if !asked.is_empty() {
        answer.insert("ask_rows".to_owned(), json!(asked));
    }
    let shown = [Fault::Twice, Fault::NoIdColumn, Fault::LeadingZeros, Fault::Formula, Fault::Spoilt];
    if let Some(it) = ledger.remarks.iter().find(|it| shown.contains(&it.fault)) {
        let said = match it.fault {
            Fault::LeadingZeros => format!("{} and {} differ only by leading zeros", it.was, it.read),
            other => other.told().3.to_owned(),
        };
        answer.insert("warning".to_owned(), json!(said));
    }
    match sheet.table.separator {
        ',' => {}
        '\t' => drop(answer.insert("separator".to_owned(), json!("tab"))),
        other => drop(answer.insert("separator".to_owned(), json!(other.to_string()))),
    }
    Ok(Value::Object(answer))
}

/// The faults of the broken files, by the names of their list.
fn fault_code(it: Fault) -> Option<&'static str> {
    Some(match it {
        Fault::ShiftJis => "F01",
        Fault::FullWidth => "F02",
        Fault::EraLetter => "F03a",
        Fault::EraName => "F03b",
        Fault::EndBeforeStart => "F04",
        Fault::Contradicting => "F05",
        Fault::DeadWithoutDate => "F06",
        Fault::GradeOutside => "F07",
        Fault::BlankLine => "F08",
        Fault::DecimalComma | Fault::CommaAsked => "F09",
        Fault::Semicolon => "F10",
        Fault::Mark => "F11",
        Fault::TrailingSeparator => "F12",
        Fault::Serial => "F13",
        Fault::NoSuchDay => "F14",
        Fault::StatusAsked => "F15",
        _ => return None,
    })
}

fn csv(input: &Value, data: Data) -> Answer {
    let study = study(input, data)?;
    let (ledger, table) = (study.ledger(Role::Patients).ok_or("no table")?, &study.tables.first().ok_or("no table")?.1);
    let faults: Set<&str> = ledger.remarks.iter().filter_map(|it| fault_code(it.fault)).collect();
    let (usable, _) = study.survival(Start::Treatment);
    // Rows that only the question on serial dates keeps out.
    let serial = |id: &String| {
        let own = || ledger.remarks.iter().filter(|it| it.id == *id);
        own().any(|it| it.fault == Fault::Serial) && !own().any(|it| it.fault == Fault::StatusAsked)
    };
    let waiting: Vec<String> = study.ids_by_fate(&[Fate::Waiting]).into_iter().filter(serial).collect();
    let refused = study.ids_by_fate(&[Fate::Waiting, Fate::Refused]);
    let refused: Vec<String> = refused.into_iter().filter(|it| !waiting.contains(it)).collect();
    let ids: Set<&String> = ledger.fates.iter().map(|it| &it.1).filter(|it| !it.is_empty()).collect();
    let separator = if table.separator == '\t' { "tab".to_owned() } else { table.separator.to_string() };
    Ok(json!({
        "data_rows": table.rows.len(),
        "ids": ids.len(),
        "faults": faults.into_iter().collect::<Vec<_>>(),
        "usable_for_survival": usable.iter().map(|it| &it.id).collect::<Vec<_>>(),
        "after_the_question_on_serial_dates": waiting,
        "refused_until_decided": refused,
        "encoding": table.encoding,
        "bom": table.mark,
        "separator": separator,
    }))
}

fn same(input: &Value, data: Data) -> Answer {
    let files = input.get("files").and_then(Value::as_array).ok_or("`files` must be a list")?;
    let mut read: Vec<(usize, Vec<String>)> = Vec::new();
    for file in files.iter().filter_map(Value::as_str) {
        read.push(checks::meaning(&bytes(file, data)?));
    }
    let first = read.first().ok_or("`files` must name files")?;
    Ok(json!({"same": read.iter().all(|it| it == first), "data_rows": first.0}))
}
