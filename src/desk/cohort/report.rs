//! The report of a trial: its numbers as JSON, and the four sections that the summary under the Clinical Trials Act
//! asks for, each sentence with its method and its denominator.

use serde_json::{Map, Value, json};

use super::answers::{Answers, Start, scale_name};
use super::control::{at_imaging, crude};
use super::harms::{By, Which, grades_of, same_term, several};
use super::headers::{Role, When};
use super::ledger::{Fault, Level};
use super::sheet::Causality;
use super::stat::{flow_of, follow_up_of, middle, reasons_of};
use super::study::{Files, Study, Timed, clustered, coded, remark, single};
use super::words::{Named, Section, of_one};
use super::{answered, findings, responded, told, values};
use crate::engine::{Terms, put_in_order};
use crate::judge::statistics::floats::float;
use crate::judge::statistics::trial::clusters::{Clustered, standard_error};
use crate::judge::statistics::trial::competing::Incidence;
use crate::judge::statistics::trial::few::beta_product;
use crate::judge::statistics::trial::proportions::Proportion;
use crate::judge::statistics::trial::samples::{Change, Sample};
use crate::judge::statistics::trial::special::reach;
use crate::judge::statistics::trial::survival::{Curve, Scale};

/// The confidence of every interval of the report.
const CONFIDENCE: f64 = 0.95;

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The trial as it was read.
    pub study: Study,
    /// All numbers.
    pub values: Value,
    /// Sentences and tables.
    pub sections: Vec<Section>,
    /// The files, in the order of the tables.
    pub files: Vec<(Role, Named)>,
}

impl Report {
    /// Reads the files and reckons everything. `terms` are those of the CTCAE, for grades that do not exist.
    pub fn of(files: Files, names: Vec<(Role, Named)>, answers: &Answers, terms: Option<&'static Terms>) -> Report {
        let mut study = Study::read(files, answers);
        let warnings = warnings(&mut study, terms);
        let mut values = Map::new();
        values.insert("title".to_owned(), json!(study.answers.title));
        values.insert("version".to_owned(), json!(env!("CARGO_PKG_VERSION")));
        values.insert("flow".to_owned(), flow(&study));
        values.insert("follow_up".to_owned(), follow_up(&study));
        values.insert("primary_endpoint".to_owned(), primary(&study));
        values.insert("adverse_events".to_owned(), harms(&study));
        values.insert("survival".to_owned(), survival(&study));
        values.insert("local_control".to_owned(), local(&study));
        values.insert("recist".to_owned(), responded::values(&study, proportion));
        values.insert("pain".to_owned(), pain(&study));
        values.insert("warnings".to_owned(), json!(warnings));
        values.insert("pictures".to_owned(), values::pictures(&study));
        let questions = findings::questions(&study);
        values.insert("ledger".to_owned(), findings::ledger(&study, &names));
        values
            .insert("questions".to_owned(), json!(questions.iter().map(findings::Question::value).collect::<Vec<_>>()));
        let answers = study.answers.all();
        let said = |(key, value, given): &(&str, Value, bool)| {
            let ([ja, en], [own_ja, own_en]) = (answered::question(key), answered::answer(key, value));
            let (ja, en) = (json!([ja, own_ja]), json!([en, own_en]));
            json!({"question": key, "answer": value, "given": given, "ja": ja, "en": en})
        };
        values.insert("answers".to_owned(), json!(answers.iter().map(said).collect::<Vec<_>>()));
        let mut values = Value::Object(values);
        let sections = told::sections(&study, &values);
        let shown: Vec<Value> = sections
            .iter()
            .map(|it| {
                let said: Vec<Value> = it.sentences.iter().map(|[ja, en]| json!({"ja": ja, "en": en})).collect();
                json!({"id": it.id, "title": {"ja": it.title[0], "en": it.title[1]}, "sentences": said})
            })
            .collect();
        if let Some(all) = values.as_object_mut() {
            all.insert("sections".to_owned(), json!(shown));
            all.insert("computed".to_owned(), json!({"ja": "この端末で計算しました", "en": "computed on this device"}));
        }
        Report { study, values, sections, files: names }
    }
}

fn flow(study: &Study) -> Value {
    let mut all = flow_of(study);
    if let Some(it) = all.as_object_mut() {
        it.insert("reasons_not_registered".to_owned(), reasons_of(study, false));
        it.insert("reasons_not_treated".to_owned(), reasons_of(study, true));
        let rows = study.ledger(Role::Patients);
        it.insert("refused".to_owned(), json!(rows.map(|it| it.counts()[4].1)));
    }
    all
}

fn follow_up(study: &Study) -> Value {
    let (all, without) = study.survival(Start::Treatment);
    let seen = single(&all);
    let curve = Curve::reverse(&seen, false);
    let (low, high) = curve.median_interval(Scale::LogLog, reach(CONFIDENCE));
    let none: Vec<&String> = all.iter().filter(|it| it.days == 0).map(|it| &it.id).collect();
    json!({
        "n": all.len(),
        "reverse_km": {"median": curve.median(), "lower": low, "upper": high, "ties": "flip"},
        "median_observed": middle(seen.iter().map(|it| it.0)),
        "median_alive": middle(seen.iter().filter(|it| !it.1).map(|it| it.0)),
        "zero_days": none,
        "without": without,
        "from_registration": follow_up_of(study, Start::Registration, study.answers.add_days),
        "add_days": study.answers.add_days,
    })
}

/// A proportion with its intervals.
fn proportion(x: usize, n: usize) -> Value {
    if n == 0 {
        return json!({"x": x, "n": n});
    }
    let it = Proportion::new(x as i64, n as i64, CONFIDENCE);
    let pair = |it: (f64, f64)| json!([it.0, it.1]);
    json!({
        "x": x,
        "n": n,
        "p": it.p,
        "percent": super::words::percent(x, n),
        "clopper": pair(it.exact),
        "wilson": pair(it.wilson),
        "one_sided_upper": it.one_sided.1,
    })
}

fn primary(study: &Study) -> Value {
    let (window, grade) = (Some(study.answers.early_days), study.answers.min_grade);
    let n = study.safety().len();
    let early = Which { window, ..Which::default() };
    let of = |which: Which| study.any_harm(which, grade).severe;
    let related = [Causality::Yes];
    let conservative = [Causality::Yes, Causality::Unknown];
    let sensitivities = [
        ("onset_unknown_counted", Which { without_onset: true, ..early }),
        ("without_laboratory", Which { clinical: true, ..early }),
        ("related", Which { related: Some(&related), ..early }),
        ("related_or_unknown", Which { related: Some(&conservative), ..early }),
        ("one_day_longer", Which { window: window.map(|it| it + 1), ..early }),
        ("any_time", Which::default()),
    ];
    let mut all = proportion(of(early).len(), n);
    if let Some(it) = all.as_object_mut() {
        it.insert("window_days".to_owned(), json!(window));
        it.insert("min_grade".to_owned(), json!(grade));
        it.insert("ctcae".to_owned(), json!(study.answers.ctcae));
        it.insert(
            "denominator".to_owned(),
            json!(if study.answers.only_eligible { "eligible and treated" } else { "treated" }),
        );
        it.insert("ids".to_owned(), json!(of(early)));
        let one = |(name, which): &(&str, Which)| {
            let ids = of(*which);
            let mut value = proportion(ids.len(), n);
            if let Some(it) = value.as_object_mut() {
                it.insert("name".to_owned(), json!(name));
                it.insert("ids".to_owned(), json!(ids));
            }
            value
        };
        it.insert("sensitivities".to_owned(), json!(sensitivities.iter().map(one).collect::<Vec<_>>()));
    }
    all
}

fn harms(study: &Study) -> Value {
    let related = [Causality::Yes];
    let conservative = [Causality::Yes, Causality::Unknown];
    let early = Some(study.answers.early_days);
    let table = |by: By, which: Which| -> Vec<Value> {
        let row = |(name, it): (String, super::harms::Count)| json!({"name": name, "grades": it.grades, "any": it.any, "at_least_3": it.at_least_3(), "events": it.events});
        study.harms(by, which, 3).into_iter().map(row).collect()
    };
    json!({
        "n": study.safety().len(),
        "events": study.events.len(),
        "any": table(By::Any, Which::default()),
        "by_term": table(By::Term, Which::default()),
        "by_class": table(By::Class, Which::default()),
        "early_any": table(By::Any, Which { window: early, ..Which::default() }),
        "early_by_term": table(By::Term, Which { window: early, ..Which::default() }),
        "related_any": table(By::Any, Which { related: Some(&related), ..Which::default() }),
        "related_by_term": table(By::Term, Which { related: Some(&related), ..Which::default() }),
        "related_or_unknown_any": table(By::Any, Which { related: Some(&conservative), ..Which::default() }),
        "serious": serious(study),
        "early_deaths": values::early_deaths(study),
        "early_death_days": study.answers.early_days.max(30),
        "serious_events": study.events.iter().filter(|it| it.serious == Some(true) && study.counts(it, Which::default())).count(),
    })
}

/// Serious events one by one.
fn serious(study: &Study) -> Vec<Value> {
    let counted = study.events.iter().filter(|it| it.serious == Some(true) && study.counts(it, Which::default()));
    let day = |it: &super::rows::Event| {
        let start = study.patient(&it.id)?.treatment.get()?;
        Some(start.days_until(it.onset?))
    };
    let one = |it: &super::rows::Event| json!({"id": it.id, "term": it.term, "grade": it.grade, "day": day(it), "related": it.related.name()});
    let mut all: Vec<Value> = counted.map(one).collect();
    let text = |it: &Value| it.as_str().unwrap_or("").to_owned();
    let key = |it: &Value| (text(&it["id"]), it["day"].as_i64(), text(&it["term"]));
    put_in_order(&mut all, &|one, other| key(one).cmp(&key(other)));
    all
}

/// A curve at its landmarks. The exact interval stands beside for small numbers, and where there is no event yet.
pub(super) fn curve_value(all: &[Timed], landmarks: &[i64], scale: Scale) -> Value {
    let seen = single(all);
    let curve = Curve::new(&seen);
    let (z, events) = (reach(CONFIDENCE), curve.events());
    let (low, high) = curve.median_interval(scale, z);
    let at = |day: &i64| {
        let it = curve.at(*day as f64);
        let few = curve.n <= 60 || events == 0;
        let exact = it.survival.filter(|_| few).map(|_| beta_product(&curve, *day as f64, CONFIDENCE));
        let ends = it.survival.zip(it.se).and_then(|(survival, se)| scale.interval(survival, se, z));
        json!({
            "day": day,
            "n_risk": it.at_risk,
            "surv": it.survival,
            "percent": it.survival.map(of_one),
            "se": it.se,
            "lower": ends.map(|it| it.0),
            "upper": ends.map(|it| it.1),
            "exact": exact.map(|it| json!([it.0, it.1])),
        })
    };
    json!({
        "n": curve.n,
        "events": events,
        "last_follow_up": (curve.n > 0).then(|| curve.last()),
        "interval": scale_name(scale),
        "at": landmarks.iter().map(at).collect::<Vec<_>>(),
        "median": curve.median(),
        "median_lower": low,
        "median_upper": high,
    })
}

fn survival(study: &Study) -> Value {
    let answers = &study.answers;
    let of = |start: Start| {
        let (all, without) = study.survival(start);
        let mut value = curve_value(&all, &answers.landmarks, answers.interval);
        if let Some(it) = value.as_object_mut() {
            it.insert("without".to_owned(), json!(without));
        }
        value
    };
    let mut all = json!({"start": answers.survival_start.map(Start::name), "treatment": of(Start::Treatment)});
    if study.has_registration
        && let Some(it) = all.as_object_mut()
    {
        it.insert("registration".to_owned(), of(Start::Registration));
    }
    all
}

fn incidence(all: &[Timed], landmarks: &[i64]) -> Value {
    let both = Incidence::new(&coded(all));
    let at = |day: &i64| {
        let it = both.at(*day as f64);
        let ends = Incidence::interval(&it, reach(CONFIDENCE));
        json!({
            "day": day,
            "n_risk": it.at_risk,
            "cif1": it.incidence.map(|it| it[0]),
            "cif2": it.incidence.map(|it| it[1]),
            "surv": it.free,
            "se1": it.se.map(|it| it[0]),
            "lower1": ends.map(|it| it.0),
            "upper1": ends.map(|it| it.1),
            "one_minus_km1": it.one_minus_km,
        })
    };
    let [first, second] = both.events;
    json!({
        "n": all.len(),
        "events1": first,
        "events2": second,
        "at": landmarks.iter().map(at).collect::<Vec<_>>(),
    })
}

/// The day of crude control: the landmark nearest to a year.
pub(super) fn crude_day(answers: &Answers) -> i64 {
    answers.landmarks.iter().copied().min_by_key(|it| (it - 365).abs()).unwrap_or(365)
}

fn local(study: &Study) -> Value {
    let answers = &study.answers;
    let (lesions, without) = study.local();
    if lesions.is_empty() {
        return Value::Null;
    }
    let patients = study.local_by_patient();
    let mut km = curve_value(&lesions, &answers.landmarks, answers.interval);
    let (curve, named) = (Curve::new(&single(&lesions)), clustered(&lesions));
    for it in km.get_mut("at").and_then(Value::as_array_mut).into_iter().flatten() {
        let day = it.get("day").and_then(Value::as_i64).unwrap_or(0) as f64;
        let se = standard_error(&curve, &named, day);
        let survival = curve.at(day).survival;
        let interval = survival.zip(se).and_then(|(it, se)| answers.interval.interval(it, se, reach(CONFIDENCE)));
        if let Some(it) = it.as_object_mut() {
            it.insert("se_cluster".to_owned(), json!(se));
            it.insert("cluster".to_owned(), json!(interval.map(|it| [it.0, it.1])));
        }
    }
    let at = crude_day(answers);
    let of = |early: i64, all: &[Timed]| {
        let it = crude(all, at, early);
        let groups: Vec<(i64, i64)> = it.groups.iter().map(|it| (it.1, it.2)).collect();
        let mut value = proportion(it.evaluable - it.progressed, it.evaluable);
        let clusters = (!groups.is_empty()).then(|| Clustered::new(&groups, CONFIDENCE));
        if let Some(own) = value.as_object_mut() {
            own.insert("day".to_owned(), json!(at));
            own.insert("early_days_allowed".to_owned(), json!(early));
            own.insert("moved".to_owned(), json!(it.moved));
            own.insert("progressed".to_owned(), json!(it.progressed));
            own.insert("design_effect".to_owned(), json!(clusters.and_then(|it| it.effect)));
            own.insert("icc".to_owned(), json!(clusters.and_then(|it| it.alike)));
            own.insert("cluster_clopper".to_owned(), json!(clusters.map(|it| [it.interval.0, it.interval.1])));
        }
        value
    };
    let gaps = study.deaths_after_imaging();
    json!({
        "lesion": incidence(&lesions, &answers.landmarks),
        "patient": incidence(&patients, &answers.landmarks),
        "without": without,
        "km_death_censored": km,
        "km_dead_at_last_imaging": curve_value(&at_imaging(&lesions), &answers.landmarks, answers.interval),
        "crude": of(answers.early_imaging_days, &lesions),
        "crude_strict": of(0, &lesions),
        "crude_patient": of(answers.early_imaging_days, &patients),
        "deaths_without_progression": gaps.len(),
        "long_gaps": gaps.iter().filter(|it| it.2 > answers.gap_days).map(|it| json!([it.0, it.1, it.2])).collect::<Vec<_>>(),
        "patients_first": patients.len() < 10,
    })
}

fn pain(study: &Study) -> Value {
    let times = study.pain_times();
    if times.is_empty() {
        return Value::Null;
    }
    let treated = study.safety();
    let visit = |when: &When| {
        let all: Vec<f64> = treated.iter().filter_map(|it| it.pain.get(when)).map(|it| float(it.exact())).collect();
        let quartiles = Sample::new(&all).map_or([None; 3], |it| it.type7.map(Some));
        let missing = study.pain_missing(*when);
        let pairs = study.pairs(When::BEFORE, *when, false);
        let plain: Vec<_> = pairs.iter().map(|it| (it.1, it.2)).collect();
        let change = Change::new(&plain, CONFIDENCE);
        let count = |which: fn(&Change) -> usize| change.as_ref().map_or(0, which);
        let responses = study.responses(*when);
        let many = |which: super::pain::Response| responses.iter().filter(|it| it.1 == which).count();
        use super::pain::Response as R;
        let counts: Map<String, Value> = [R::Complete, R::Partial, R::Progression, R::Indeterminate]
            .into_iter()
            .map(|it| (it.name().to_owned(), json!(many(it))))
            .collect();
        json!({
            "visit": when.name(),
            "n": all.len(),
            "missing": {"died": missing.dead, "left": missing.gone, "not_recorded": missing.unrecorded},
            "quartiles_type7": quartiles,
            "pairs": pairs.len(),
            "baseline_positive": count(|it| it.positive),
            "down_30_percent": count(|it| it.down_30_percent),
            "down_50_percent": count(|it| it.down_50_percent),
            "down_2_points": count(|it| it.down_2),
            "response": if responses.is_empty() || *when == When::BEFORE { Value::Null } else { json!({"n": responses.len(), "by": counts}) },
        })
    };
    json!({"treated": treated.len(), "visits": times.iter().map(visit).collect::<Vec<_>>()})
}

/// What needs a look by hand; written into the ledgers, too.
fn warnings(study: &mut Study, terms: Option<&'static Terms>) -> Vec<Value> {
    let mut found: Vec<(Role, super::ledger::Remark)> = Vec::new();
    // Looked up once: a trial has hundreds of events, and the list a thousand terms.
    let known = terms.map(|it| grades_of(it, &study.answers.ctcae)).unwrap_or_default();
    let classes = terms.map_or(&[][..], |it| it.classes);
    let class = |it: &str| classes.iter().any(|of| same_term(of.ja) == it || same_term(of.en) == it);
    for it in &study.events {
        let term = same_term(&it.term);
        // Some of the scale's own names are made like two: Intraoperative head and neck injury.
        if several(&it.term) && known.get(&term).is_none() && !class(&term) {
            found.push((Role::Events, remark(Fault::SeveralTerms, it.line, &it.id, &it.term)));
        }
        let Some(grade) = it.grade.filter(|it| *it > 0) else { continue };
        if known.get(&term).is_some_and(|it| !it.contains(&grade.to_string())) {
            let was = format!("{} Grade {grade} (CTCAE {})", it.term, study.answers.ctcae);
            found.push((Role::Events, remark(Fault::NoGradeThere, it.line, &it.id, &was)));
        }
    }
    for it in study.safety() {
        if let (Some(start), Some(death)) = (it.treatment.get(), it.death.filter(|_| it.is_dead())) {
            let days = start.days_until(death);
            if (0..=study.answers.early_days.max(30)).contains(&days) {
                found.push((Role::Patients, remark(Fault::DeathEarly, it.line, &it.id, &days.to_string())));
            }
        }
    }
    for (a, b) in study.near_terms() {
        let mut it = remark(Fault::NearTerms, 0, "", &a);
        (it.line, it.read) = (None, b);
        found.push((Role::Events, it));
    }
    for (id, lesion, days) in study.deaths_after_imaging() {
        if days > study.answers.gap_days {
            found.push((Role::Lesions, remark(Fault::LongGap, 0, &id, &format!("{lesion}: {days}"))));
        }
    }
    let mut said = Vec::new();
    for (role, mut it) in found {
        it.line = it.line.filter(|it| *it > 0);
        said.push(findings::remark_value(role, &it));
        if let Some(ledger) = study.ledgers.iter_mut().find(|own| own.role == role) {
            ledger.remarks.push(it);
        }
    }
    let graver = study.ledgers.iter().flat_map(|own| own.remarks.iter().map(|it| (own.role, it)));
    let others = graver.filter(|(_, it)| it.fault.level() == Level::Warning);
    let all: Vec<Value> = others.map(|(role, it)| findings::remark_value(role, it)).collect();
    said.retain(|it| !all.contains(it));
    all.into_iter().chain(said).collect()
}
