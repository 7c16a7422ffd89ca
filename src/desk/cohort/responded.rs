//! RECIST in the report: its values, and what is said of them.

use serde_json::{Map, Value, json};

use super::headers::When;
use super::recist::{Judged, Response, ZONE_DAYS};
use super::response::change;
use super::study::Study;
use super::words::{Both, Grid, both, list, number, plain, said_share, text};
use crate::engine::{Exact, Set};

/// The values of RECIST; null where no lesion has a diameter. `proportion` gives a proportion with its intervals.
pub fn values(study: &Study, proportion: fn(usize, usize) -> Value) -> Value {
    if study.lesions.iter().all(|it| it.sizes.is_empty()) {
        return Value::Null;
    }
    let (judged, without) = study.judged();
    let n = judged.len();
    let rates = |best: fn(&Judged) -> Response| {
        let many = |of: &[Response]| judged.iter().filter(|it| of.contains(&best(it))).count();
        let by: Map<String, Value> =
            Response::ALL.iter().map(|it| (it.name().to_owned(), json!(many(&[*it])))).collect();
        let (complete, partial, stable) = (Response::Complete, Response::Partial, Response::Stable);
        json!({
            "best": by,
            "response_rate": proportion(many(&[complete, partial]), n),
            "disease_control": proportion(many(&[complete, partial, stable]), n),
        })
    };
    let number = |it: Exact| it.decimal(6).unwrap_or_else(|| it.round(6).0);
    let patient = |it: &Judged| {
        let visits: Vec<Value> = it
            .visits
            .iter()
            .map(|own| {
                json!({
                    "visit": own.when.name(),
                    "sum_mm": own.sum.map(number),
                    "percent": own.sum.and_then(|sum| change(it.baseline, sum)).map(|it| it.round(1).0),
                    "nadir_mm": number(own.nadir),
                    "new_lesion": own.new,
                    "response": own.response.name(),
                })
            })
            .collect();
        json!({
            "id": it.id,
            "lesions": it.lesions,
            "baseline_mm": number(it.baseline),
            "visits": visits,
            "best": it.best.name(),
            "best_later": it.best_later.name(),
        })
    };
    // Progression by the sums while they may be of the zone, and how many of these had a local progression by then.
    let in_zone = |it: &&Judged| {
        it.visits.iter().any(|it| it.when.days <= ZONE_DAYS && it.response == Response::Progressive && !it.new)
    };
    let zone: Vec<&Judged> = judged.iter().filter(in_zone).collect();
    let by_then = study.local_by_patient().into_iter().filter(|it| it.code == 1 && it.days <= ZONE_DAYS);
    let by_then: Set<String> = by_then.map(|it| it.id).collect();
    let progressed = |it: &&&Judged| by_then.contains(&it.id);
    let told = study.patients.iter().any(|it| !it.new_lesions.is_empty())
        || study.lesions.iter().any(|it| !it.new_lesions.is_empty());
    json!({
        "reference": true,
        "n": n,
        "patients": judged.iter().map(patient).collect::<Vec<_>>(),
        "all_visits": rates(|it| it.best),
        "zone_days": ZONE_DAYS,
        "later_visits": rates(|it| it.best_later),
        "zone_progressions": zone.len(),
        "zone_progressions_with_local_progression": zone.iter().filter(progressed).count(),
        "not_judged": without.iter().map(|(id, why)| json!({"id": id, "why": why.told().0})).collect::<Vec<_>>(),
        "small": judged.iter().filter(|it| it.small).map(|it| &it.id).collect::<Vec<_>>(),
        "new_lesions_told": told,
    })
}

fn counts(it: &Value) -> Both {
    let each = |unit: &str, comma: &str| {
        let one = |own: &Response| format!("{} {}{unit}", own.name(), number(&it["best"][own.name()]));
        Response::ALL.iter().map(one).collect::<Vec<_>>().join(comma)
    };
    both(each("例", "、"), each("", ", "))
}

/// The words for why a patient is not judged.
fn why(name: &str) -> Both {
    use super::recist::Why;
    let all = [Why::NoLesion, Why::NoBaseline, Why::TooMany, Why::Node];
    let (_, ja, en) = all.into_iter().map(Why::told).find(|it| it.0 == name).unwrap_or(("", "", ""));
    both(ja, en)
}

/// What is said of it.
pub fn told(values: &Value, sentences: &mut Vec<Both>, grids: &mut Vec<Grid>) {
    let it = &values["recist"];
    if it.is_null() {
        return;
    }
    let n = number(&it["n"]);
    if n > 0 {
        for (key, ja, en) in [
            ("all_visits", "全時点".to_owned(), "all visits".to_owned()),
            (
                "later_visits",
                format!("治療後{ZONE_DAYS}日より後の時点のみ"),
                format!("visits later than {ZONE_DAYS} days after treatment only"),
            ),
        ] {
            let (of, rate, control) = (counts(&it[key]), &it[key]["response_rate"], &it[key]["disease_control"]);
            sentences.push(both(
                format!(
                    "参考値：RECIST 1.1（径和、{ja}、確定を求めない）による最良総合効果は、判定できた治療例{n}例で{}、奏効割合（CR＋PR）は{}、病勢制御割合（CR＋PR＋SD）は{}であった。",
                    of[0], said_share(rate).0, said_share(control).0
                ),
                format!(
                    "For reference: best response by RECIST 1.1 (sums of diameters, {en}, unconfirmed) in the {n} treated patients who could be judged: {}; response rate (CR + PR) {}; disease control (CR + PR + SD) {}.",
                    of[1], said_share(rate).1, said_share(control).1
                ),
            ));
        }
        let (zone, progressed) =
            (number(&it["zone_progressions"]), number(&it["zone_progressions_with_local_progression"]));
        sentences.push(both(
            format!("治療後3か月ごろまでの径は腫瘍でなくアブレーション域の径でありうるため、RECISTの判定は参考値にとどまる。治療後{ZONE_DAYS}日までに径和でPDとなった{zone}例のうち、その間に局所再発と判定されたのは{progressed}例であった。"),
            format!("Up to about 3 months after treatment a diameter may be that of the ablation zone and not of the tumour, so RECIST is for reference only. Of {zone} patients with PD by the sum within {ZONE_DAYS} days, {progressed} had local progression in that time."),
        ));
        let (new_ja, new_en) = if it["new_lesions_told"] == Value::Bool(true) {
            ("新病変は列に記載のあるものをPDとした", "new lesions count as PD where their column says so")
        } else {
            ("新病変の列がなく、新病変によるPDは入っていない", "there is no column of new lesions, so none counts")
        };
        sentences.push(both(
            format!("RECISTの判定には表の全病変を標的病変として用い、非標的病変はないものとした。{new_ja}。"),
            format!(
                "For RECIST all lesions of the tables are taken for targets and non-target lesions for none; {new_en}."
            ),
        ));
    }
    let small = list(&it["small"]);
    if !small.is_empty() {
        let ids: Vec<String> = small.iter().map(|it| text(it).to_owned()).collect();
        let (many, ids) = (ids.len(), super::words::ids(&ids));
        sentences.push(both(
            format!("治療前に10 mm未満で測定可能病変にあたらない病変のある症例：{many}例（{ids}）。"),
            format!("Patients with a lesion below 10 mm before treatment, which is not measurable by RECIST: {many} ({ids})."),
        ));
    }
    for name in ["no-lesion", "no-baseline", "too-many", "node"] {
        let ids: Vec<String> = list(&it["not_judged"])
            .iter()
            .filter(|it| text(&it["why"]) == name)
            .map(|it| text(&it["id"]).to_owned())
            .collect();
        if !ids.is_empty() {
            let (why, many, ids) = (why(name), ids.len(), super::words::ids(&ids));
            sentences.push(both(
                format!("RECISTで判定できない治療例（{}）：{many}例（{ids}）。", why[0]),
                format!("Treated patients whom RECIST cannot judge ({}): {many} ({ids}).", why[1]),
            ));
        }
    }
    if n > 0 {
        grids.push(grid(it));
    }
}

fn grid(it: &Value) -> Grid {
    let patients = list(&it["patients"]);
    let visits = patients.iter().flat_map(|it| list(&it["visits"])).filter_map(|it| When::parse(text(&it["visit"])));
    let times: Vec<When> = visits.collect::<Set<_>>().into_iter().collect();
    let mut head = vec![both("症例番号", "Id"), both("治療前 mm", "Before, mm")];
    head.extend(times.iter().map(|it| it.say()));
    head.extend([both("最良（全時点）", "Best (all)"), both("最良（3か月以前を除く）", "Best (after 3 months)")]);
    let row = |it: &Value| {
        let mut row = vec![plain(text(&it["id"])), plain(text(&it["baseline_mm"]))];
        for when in &times {
            let own = list(&it["visits"]).iter().find(|it| text(&it["visit"]) == when.name());
            row.push(own.map_or(plain(""), |it| {
                let change = text(&it["percent"]);
                let change =
                    if change.is_empty() { "–".to_owned() } else { format!("{}%", super::listed::signed(change)) };
                let new = if it["new_lesion"] == Value::Bool(true) {
                    both("・新病変", ", new lesion")
                } else {
                    plain("")
                };
                let said = format!("{} ({change}", text(&it["response"]));
                both(format!("{said}{})", new[0]), format!("{said}{})", new[1]))
            }));
        }
        row.extend([plain(text(&it["best"])), plain(text(&it["best_later"]))]);
        row
    };
    Grid {
        id: "recist".to_owned(),
        title: both(
            format!("参考値：RECIST 1.1（径和、{}例）", patients.len()),
            format!("For reference: RECIST 1.1 (sums of diameters, {} patients)", patients.len()),
        ),
        head,
        rows: patients.iter().map(row).collect(),
    }
}
