//! The report in words: background, course, harms, results; every number with its method and its denominator.

use serde_json::Value;

use super::harms::Which;
use super::headers::{Field, Role, When};
use super::ledger::Fate;
use super::study::Study;
use super::words::{
    Both, Grid, Section, both, float, interval, list, number, of_one, percent, places, plain, range, reached,
    said_share, share, short, singular, text,
};
use crate::engine::{Decimal, Set};

/// The four sections.
pub fn sections(study: &Study, values: &Value) -> Vec<Section> {
    let mut all = vec![background(study, values), course(study, values), harms(study, values), results(study, values)];
    for it in &mut all {
        for [_, en] in it.sentences.iter_mut().chain(it.grids.iter_mut().map(|it| &mut it.title)) {
            *en = singular(en);
        }
    }
    all
}

fn limits(it: &Value, low: &str, high: &str) -> Option<(f64, f64)> {
    Some((float(&it[low])?, float(&it[high])?))
}

fn joined(it: &Value) -> String {
    let all: Vec<String> = list(it).iter().map(|it| text(it).to_owned()).collect();
    super::words::ids(&all)
}

/// The interval of a median: an end beyond the last curve is not reached; where a median has no lower end, as when all
/// die on one day, there is no interval.
fn median_range(it: &Value, median: &str, low: &str, high: &str) -> Both {
    if float(&it[median]).is_some() && float(&it[low]).is_none() {
        return both("95％信頼区間は推定不能", "95% CI not estimable");
    }
    let (low, high) = (reached(float(&it[low])), reached(float(&it[high])));
    both(format!("95％信頼区間 {}–{}", low[0], high[0]), format!("95% CI {}–{}", low[1], high[1]))
}

/// The end of a sentence in Japanese that names ids; nothing for none.
fn named(it: &Value) -> (String, String) {
    if list(it).is_empty() {
        (String::new(), String::new())
    } else {
        (format!("（{}）", joined(it)), format!(" ({})", joined(it)))
    }
}

fn background(study: &Study, values: &Value) -> Section {
    let flow = &values["flow"];
    let registered = number(&flow["registered"]);
    let of: Vec<_> = study.patients.iter().filter(|it| study.registered(it)).collect();
    let mut ages: Vec<Decimal> = of.iter().filter_map(|it| it.age).collect();
    crate::engine::put_in_order(&mut ages, &Decimal::cmp);
    let (men, women) = (of.iter().filter(|it| it.sex == "M").count(), of.iter().filter(|it| it.sex == "F").count());
    let untold = of.len() - men - women;
    // Where nobody's sex is told there is nothing to count.
    let sexes = match (men + women, untold) {
        (0, _) => both("", ""),
        (_, 0) => both(format!("（男性{men}例、女性{women}例）"), format!(" (men {men}, women {women})")),
        _ => both(
            format!("（男性{men}例、女性{women}例、不明{untold}例）"),
            format!(" (men {men}, women {women}, not told {untold})"),
        ),
    };
    let mut sentences = vec![both(
        format!("本報告は単群試験の集計である。対象は登録{registered}例{}であった。", sexes[0]),
        format!("This reports a single-arm trial. {registered} patients were registered{}.", sexes[1]),
    )];
    let floats: Vec<f64> = ages.iter().map(|it| crate::judge::statistics::floats::float(it.exact())).collect();
    let middle = super::stat::middle(floats.iter().copied());
    if let (Some(first), Some(last), Some(middle)) = (ages.first(), ages.last(), middle) {
        let n = ages.len();
        sentences.push(both(
            format!("年齢の中央値は{}歳（範囲{first}–{last}歳、{n}例）であった。", short(middle)),
            format!("Median age was {} years (range {first}–{last}; {n} patients).", short(middle)),
        ));
    }
    let treated = number(&flow["treated"]);
    // As the table of patients tells it, or else as many as the table of lesions has.
    let listed = || study.lesions.iter().filter_map(|it| study.patient(&it.id)).filter(|it| study.treated(it)).count();
    let lesions = Some(number(&flow["lesions"])).filter(|it| *it > 0).unwrap_or_else(listed);
    if lesions > 0 {
        sentences.push(both(
            format!("治療例{treated}例の治療病変は{lesions}病変であった。"),
            format!("The {treated} treated patients had {lesions} treated lesions."),
        ));
    }
    Section { id: "background", title: both("背景", "Background"), sentences, ..Section::default() }
}

fn course(study: &Study, values: &Value) -> Section {
    let flow = &values["flow"];
    let many = |key: &str| number(&flow[key]);
    // What no column tells is not counted in a sentence.
    let tells = |field: Field| study.tells(Role::Patients, field);
    let with_treatment = tells(Field::Treatment);
    let (mut ja, mut en) = (String::new(), String::new());
    if tells(Field::Consent) {
        ja += &format!("同意{}例のうち", many("consented"));
        en += &format!("Of {} patients who consented, ", many("consented"));
    }
    ja += &format!("{}例が登録され", many("registered"));
    en += &format!("{} were registered", many("registered"));
    if with_treatment {
        ja += &format!("、{}例が治療を受けた（治療なし{}例）。", many("treated"), many("not_treated"));
        en += &format!(" and {} treated ({} not treated).", many("treated"), many("not_treated"));
    } else {
        ja += "た。治療日の列はなかった。";
        en += "; there is no column of the day of treatment.";
    }
    if tells(Field::Eligible) && with_treatment {
        ja += &format!("適格例は{}例、適格かつ治療例は{}例であった。", many("eligible"), many("eligible_treated"));
        en += &format!(" {} were eligible, {} eligible and treated.", many("eligible"), many("eligible_treated"));
    }
    let mut sentences = vec![both(ja, en)];
    for (key, ja, en) in [
        ("reasons_not_registered", "登録に至らなかった理由", "Reasons for not being registered"),
        ("reasons_not_treated", "治療に至らなかった理由", "Reasons for not being treated"),
    ] {
        let reasons: Vec<(String, usize)> =
            flow[key].as_object().into_iter().flatten().map(|(name, it)| (name.clone(), number(it))).collect();
        if !reasons.is_empty() && (with_treatment || key == "reasons_not_registered") {
            let say = |none: &str, unit: &str, colon: &str, comma: &str| {
                reasons
                    .iter()
                    .map(|(name, it)| format!("{}{colon}{it}{unit}", if name.is_empty() { none } else { name }))
                    .collect::<Vec<_>>()
                    .join(comma)
            };
            sentences.push(both(
                format!("{ja}は、{}であった。", say("記載なし", "例", "", "、")),
                format!("{en}: {}.", say("not told", "", ": ", ", ")),
            ));
        }
    }
    let refused = many("refused");
    if refused > 0 {
        let ids = super::words::ids(&study.ids_by_fate(&[Fate::Refused, Fate::Waiting]));
        let which = if ids.is_empty() { both("", "") } else { both(format!("（{ids}）"), format!(" ({ids})")) };
        sentences.push(both(
            format!("患者表の{refused}行{}は、確認が済むまで集計に使っていない。", which[0]),
            format!("Rows of the table of patients that are not used until they are settled: {refused}{}.", which[1]),
        ));
    }
    let follow = &values["follow_up"];
    let n = number(&follow["n"]);
    let reverse = &follow["reverse_km"];
    let median = reached(float(&reverse["median"]));
    let [ci_ja, ci_en] = median_range(reverse, "median", "lower", "upper");
    let alive = float(&follow["median_alive"])
        .map(short)
        .map_or(both("", ""), |it| both(format!("、生存例で{it}日"), format!(" and {it} days in the living")));
    sentences.push(match float(&follow["median_observed"]).map(short) {
        Some(it) => both(
            format!(
                "治療日からの追跡期間中央値（逆Kaplan–Meier法、{n}例）は{}（{ci_ja}、二重対数変換）であった。観察期間の中央値は全例で{it}日{}であった。",
                median[0], alive[0]
            ),
            format!(
                "Median follow-up from treatment (reverse Kaplan–Meier, {n} patients) was {} ({ci_en}, log-log). The median observed time was {it} days in all{}.",
                median[1], alive[1]
            ),
        ),
        None => both("治療日から追跡できた症例はなかった。", "Nobody could be followed from treatment."),
    });
    let zero = named(&follow["zero_days"]);
    let without = named(&follow["without"]);
    for (key, (ids_ja, ids_en), ja, en) in [
        ("zero_days", zero, "追跡0日の症例は", "treated with 0 days of follow-up"),
        (
            "without",
            without,
            "追跡の日付が定まらず生存の推定に入らない治療例は",
            "treated without a usable follow-up date, not in the estimates",
        ),
    ] {
        let many = list(&follow[key]).len();
        if many > 0 {
            sentences.push(both(format!("{ja}{many}例{ids_ja}である。"), format!("{many} {en}{ids_en}.")));
        }
    }
    let summary = &follow["from_registration"];
    if number(&summary["n"]) > 0 {
        let of = |key: &str| {
            float(&summary[key])
                .map_or("–".to_owned(), |it| places(it, 2).trim_end_matches('0').trim_end_matches('.').to_owned())
        };
        let add = number(&follow["add_days"]);
        let said = format!("{}, {}, {}, {}, {}", of("min"), of("q1"), of("median"), of("q3"), of("max"));
        sentences.push(both(
            format!("登録日からの追跡日数（登録例{}例、＋{add}日）の最小、25％点、中央値、75％点、最大は順に{}日であった。", number(&summary["n"]), said.replace(", ", "、")),
            format!("Days from registration ({} registered, +{add} day): minimum, quartile, median, quartile, maximum {said}.", number(&summary["n"])),
        ));
    }
    let rows = [
        "consented",
        "registered",
        "not_registered",
        "treated",
        "not_treated",
        "eligible",
        "eligible_treated",
        "deaths",
        "off_study",
        "without_follow_up",
        "lesions",
    ];
    let names = [
        ("同意", "Consented"),
        ("登録", "Registered"),
        ("登録なし", "Not registered"),
        ("治療", "Treated"),
        ("治療なし", "Not treated"),
        ("適格", "Eligible"),
        ("適格かつ治療", "Eligible and treated"),
        ("死亡（治療例）", "Deaths (treated)"),
        ("中止（治療例）", "Off study (treated)"),
        ("追跡なし（治療例）", "No follow-up (treated)"),
        ("病変（治療例）", "Lesions (treated)"),
    ];
    let grid = Grid {
        id: "flow".to_owned(),
        title: both("症例の流れ", "Flow"),
        head: vec![both("段階", "Stage"), both("数", "Number")],
        rows: rows.iter().zip(names).map(|(key, (ja, en))| vec![both(ja, en), plain(many(key).to_string())]).collect(),
    };
    Section { id: "course", title: both("経過", "Course"), sentences, grids: vec![grid], ..Section::default() }
}

fn harms(study: &Study, values: &Value) -> Section {
    let primary = &values["primary_endpoint"];
    let (window, grade, ctcae) =
        (number(&primary["window_days"]), number(&primary["min_grade"]), text(&primary["ctcae"]));
    let (ja, en) = said_share(primary);
    let (set_ja, set_en) = if study.answers.only_eligible {
        ("適格かつ治療例", "eligible and treated")
    } else {
        ("治療例", "treated")
    };
    let mut sentences = Vec::new();
    let events = &values["adverse_events"];
    if study.ledger(Role::Events).is_none() {
        sentences.push(both("有害事象の表は渡されていない。", "No table of adverse events was given."));
        return Section {
            id: "harms", title: both("疾病等の発生状況", "Harms"), sentences, ..Section::default()
        };
    }
    if number(&events["n"]) == 0 {
        sentences.extend(unused(study, Role::Events));
        sentences.push(both(
            format!("{set_ja}がないため、有害事象は集計していない。"),
            format!("There are no {set_en} patients of whom harms could be counted."),
        ));
        return Section {
            id: "harms", title: both("疾病等の発生状況", "Harms"), sentences, ..Section::default()
        };
    }
    sentences.push(both(
        format!("Grade {grade}以上の早期有害事象（治療後{window}日以内、CTCAE v{ctcae}）は{set_ja}{ja}に認められた。"),
        format!(
            "Early adverse events of Grade {grade} or more (within {window} days; CTCAE {ctcae}) occurred in {}.",
            en.replace("patients", &format!("{set_en} patients"))
        ),
    ));
    if let Some(upper) = float(&primary["one_sided_upper"]) {
        sentences.push(both(
            format!(
                "片側95％信頼上限は{}％（Clopper–Pearson法）、Wilson法の95％信頼区間は{}％である。",
                of_one(upper),
                range(interval(&primary["wilson"]))
            ),
            format!(
                "The one-sided upper 95% bound is {}% (Clopper–Pearson); Wilson's 95% interval is {}%.",
                of_one(upper),
                range(interval(&primary["wilson"]))
            ),
        ));
    }
    sentences.extend(unused(study, Role::Events));
    let open = study.events.iter().filter(|it| it.grade.is_none() && study.counts(it, Which::default())).count();
    if open > 0 {
        sentences.push(both(
            format!("Gradeのわからない事象{open}件は、Grade {grade}以上に数えていない。"),
            format!("Events without a known grade ({open}) are not counted as Grade {grade} or more."),
        ));
    }
    for it in list(&primary["sensitivities"]) {
        let name = match text(&it["name"]) {
            "onset_unknown_counted" => {
                both("発現日不明の事象を早期に数えた場合", "With events of unknown onset counted as early")
            }
            "without_laboratory" => both("検査値のみの事象を除いた場合", "Without laboratory findings"),
            "related" => both("因果関係ありとされた事象に限った場合", "Related events only"),
            "related_or_unknown" => {
                both("因果関係不明を関連ありとした場合", "With unknown causality counted as related")
            }
            "one_day_longer" => {
                both(format!("期間を{}日とした場合", window + 1), format!("With a window of {} days", window + 1))
            }
            _ => both("治療後の全期間では", "At any time after treatment"),
        };
        let (ja, en) = said_share(it);
        sentences.push(both(format!("感度分析：{}、{ja}。", name[0]), format!("Sensitivity: {}: {en}.", name[1])));
    }
    let any = events["any"].get(0).unwrap_or(&Value::Null);
    let n = number(&events["n"]);
    sentences.push(both(
        format!(
            "治療後の全期間に、{set_ja}{n}例中{}例（{}％）に何らかの有害事象、{}例（{}％）にGrade 3以上を認めた（患者ごとに最悪のGradeで1回、CTCAE v{ctcae}）。",
            number(&any["any"]), percent(number(&any["any"]), n), number(&any["at_least_3"]), percent(number(&any["at_least_3"]), n)
        ),
        format!(
            "At any time after treatment {} of {n} {set_en} patients ({}%) had an adverse event and {} ({}%) one of Grade 3 or more (each patient once at the worst grade; CTCAE {ctcae}).",
            number(&any["any"]), percent(number(&any["any"]), n), number(&any["at_least_3"]), percent(number(&any["at_least_3"]), n)
        ),
    ));
    let serious = list(&events["serious"]);
    let whose: Set<&str> = serious.iter().map(|it| text(&it["id"])).collect();
    sentences.push(both(
        format!("重篤な有害事象は{}例に{}件であった。", whose.len(), serious.len()),
        format!("Serious adverse events: {} in {} patients.", serious.len(), whose.len()),
    ));
    sentences.push(early_deaths(events));
    let mut grids = Vec::new();
    for (key, any, ja, en) in [
        (
            "by_term",
            "any",
            "有害事象（治療後の全期間、用語別・最悪Grade）",
            "Adverse events (any time, by term, worst grade)",
        ),
        (
            "early_by_term",
            "early_any",
            "早期有害事象（用語別・最悪Grade）",
            "Early adverse events (by term, worst grade)",
        ),
        (
            "related_by_term",
            "related_any",
            "治療と関連のある有害事象（用語別・最悪Grade）",
            "Related adverse events (by term, worst grade)",
        ),
        ("by_class", "any", "有害事象（器官別大分類別・最悪Grade）", "Adverse events (by organ class, worst grade)"),
    ] {
        grids.push(harms_grid(
            key,
            &events[key],
            &events[any],
            n,
            both(format!("{ja}、{set_ja}{n}例"), format!("{en}; {n} {set_en} patients")),
        ));
    }
    grids.extend(serious_grid(serious));
    for it in list(&values["warnings"]) {
        if text(&it["code"]) == "no-such-grade" {
            sentences.push(both(
                format!("確認：{} {} {}。", text(&it["id"]), text(&it["was"]), text(&it["ja"])),
                format!("To check: {} {}: {}.", text(&it["id"]), text(&it["was"]), text(&it["en"])),
            ));
        }
    }
    let drawings = vec!["adverse_events"];
    Section { id: "harms", title: both("疾病等の発生状況", "Harms"), sentences, grids, drawings }
}

/// How many rows of a table besides that of patients are not used; nothing where all are.
fn unused(study: &Study, role: Role) -> Option<Both> {
    let many = study.ledger(role)?.count(&[Fate::Refused, Fate::Waiting]);
    let [ja, en] = role.say();
    (many > 0).then(|| {
        both(
            format!("{ja}の{many}行は、確認が済むまで集計に使っていない。"),
            format!("Rows of the table of {en} that are not used until they are settled: {many}."),
        )
    })
}

/// Deaths soon after treatment, each by name: none is said, too.
fn early_deaths(events: &Value) -> Both {
    let (days, all) = (number(&events["early_death_days"]), list(&events["early_deaths"]));
    if all.is_empty() {
        return both(
            format!("治療後{days}日以内の死亡はなかった。"),
            format!("Nobody died within {days} days of treatment."),
        );
    }
    let said = |none: &str, day: &dyn Fn(&Value) -> String, comma: &str| {
        let cause = |it: &Value| {
            let it = text(&it["cause"]);
            if it.is_empty() { none.to_owned() } else { it.to_owned() }
        };
        let each: Vec<String> =
            all.iter().map(|it| format!("{}{comma}{}{comma}{}", text(&it["id"]), day(it), cause(it))).collect();
        each
    };
    let ja = said("死因の記載なし", &|it| format!("{}日", it["days"]), "、").join("；");
    let en = said("cause not told", &|it| format!("day {}", it["days"]), ", ").join("; ");
    let many = all.len();
    both(
        format!("治療後{days}日以内の死亡は{many}例（{ja}）で、個別の検討を要する。"),
        format!("{many} died within {days} days of treatment ({en}); each needs a look by hand."),
    )
}

/// Serious events one by one.
fn serious_grid(all: &[Value]) -> Option<Grid> {
    let related = |it: &Value| match text(&it["related"]) {
        "yes" => both("あり", "yes"),
        "no" => both("なし", "no"),
        _ => both("不明", "unknown"),
    };
    let or_unknown = |it: &Value| if it.is_null() { both("不明", "unknown") } else { plain(it.to_string()) };
    let row = |it: &Value| {
        vec![
            plain(text(&it["id"])),
            plain(text(&it["term"])),
            or_unknown(&it["grade"]),
            or_unknown(&it["day"]),
            related(it),
        ]
    };
    let head = vec![
        both("症例番号", "Id"),
        both("事象", "Event"),
        plain("Grade"),
        both("発現（治療後の日数）", "Onset (days from treatment)"),
        both("因果関係", "Related"),
    ];
    let grid = Grid {
        id: "serious".to_owned(),
        title: both("重篤な有害事象の一覧", "Serious adverse events"),
        head,
        rows: all.iter().map(row).collect(),
    };
    (!all.is_empty()).then_some(grid)
}

fn harms_grid(id: &str, rows: &Value, any: &Value, n: usize, title: Both) -> Grid {
    let mut head = vec![both("事象", "Event")];
    head.extend((1..=5).map(|it| plain(format!("Grade {it}"))));
    head.extend([both("全Grade", "Any"), plain("≥ Grade 3"), both("件数", "Events")]);
    let row = |name: Both, it: &Value| {
        let mut cells = vec![name];
        cells.extend(list(&it["grades"]).iter().map(|it| plain(share(number(it), n))));
        cells.push(plain(share(number(&it["any"]), n)));
        cells.push(plain(share(number(&it["at_least_3"]), n)));
        cells.push(plain(number(&it["events"]).to_string()));
        cells
    };
    let mut all: Vec<Vec<Both>> = list(rows).iter().map(|it| row(plain(text(&it["name"])), it)).collect();
    all.extend(list(any).iter().map(|it| row(both("いずれか", "Any event"), it)));
    Grid { id: id.to_owned(), title, head, rows: all }
}

/// The name of a landmark.
pub fn landmark(day: i64) -> Both {
    match day {
        182 => both("6か月（182日）", "6-month (182 days)"),
        365 => both("1年（365日）", "1-year (365 days)"),
        730 => both("2年（730日）", "2-year (730 days)"),
        1095 => both("3年（1095日）", "3-year (1095 days)"),
        1826 => both("5年（1826日）", "5-year (1826 days)"),
        day => both(format!("{day}日"), format!("{day}-day")),
    }
}

fn scale(values: &Value) -> Both {
    match text(&values["interval"]) {
        "log" => both("対数変換", "log"),
        "plain" => both("変換なし", "plain"),
        _ => both("二重対数変換", "log-log"),
    }
}

fn results(study: &Study, values: &Value) -> Section {
    let (mut sentences, mut grids) = (Vec::new(), Vec::new());
    sentences.extend([Role::Lesions, Role::Visits].into_iter().filter_map(|it| unused(study, it)));
    let survival = &values["survival"];
    let chosen = text(&survival["start"]).to_owned();
    let order = if chosen == "registration" { ["registration", "treatment"] } else { ["treatment", "registration"] };
    for (n, start) in order.into_iter().enumerate().filter(|(_, it)| !survival[*it].is_null()) {
        let (ja, en) = if start == "registration" { ("登録日", "registration") } else { ("治療日", "treatment") };
        curve_told(&survival[start], (n == 0, ja, en), &mut sentences, &mut grids);
    }
    if !study.lesions.is_empty() && !study.tells(Role::Lesions, Field::Progression) {
        sentences.push(both(
            "病変表に局所再発日の列がない。局所制御の値は、再発がなかったとみなしたものである。",
            "The table of lesions has no column of local progression: local control is reckoned as if there were none.",
        ));
    }
    local_told(values, &mut sentences, &mut grids);
    super::responded::told(values, &mut sentences, &mut grids);
    pain_told(values, &mut sentences, &mut grids);
    let drawings = vec!["survival", "incidence", "local_control", "waterfall", "spider", "swimmer", "pain"];
    Section {
        id: "results", title: both("主要評価項目・副次評価項目の結果", "Results"), sentences, grids, drawings
    }
}

fn curve_told(it: &Value, start: (bool, &str, &str), sentences: &mut Vec<Both>, grids: &mut Vec<Grid>) {
    let (main, ja, en) = start;
    let (n, events, scale) = (number(&it["n"]), number(&it["events"]), scale(it));
    if n == 0 {
        return;
    }
    let (mut parts_ja, mut parts_en, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for at in list(&it["at"]) {
        let (name, risk) = (landmark(at["day"].as_i64().unwrap_or(0)), number(&at["n_risk"]));
        let greenwood = limits(at, "lower", "upper");
        let exact = interval(&at["exact"]);
        let (said_ja, said_en) = match (float(&at["surv"]), greenwood, exact) {
            (None, ..) => {
                let last = float(&it["last_follow_up"]).map_or("–".to_owned(), short);
                (
                    format!("{}は推定不能（最終追跡は{last}日）", name[0]),
                    format!("{} not estimable (last follow-up on day {last})", name[1]),
                )
            }
            (Some(s), Some(_), _) => (
                format!(
                    "{}全生存割合は{}％（95％信頼区間 {}％、{}、リスク集合{risk}例）",
                    name[0],
                    of_one(s),
                    range(greenwood),
                    scale[0]
                ),
                format!(
                    "{} survival {}% (95% CI {}%, {}, {risk} at risk)",
                    name[1],
                    of_one(s),
                    range(greenwood),
                    scale[1]
                ),
            ),
            (Some(s), None, exact) => (
                format!(
                    "{}全生存割合は{}％（95％信頼区間{}、リスク集合{risk}例）",
                    name[0],
                    of_one(s),
                    exact.map_or("なし".to_owned(), |it| format!(" {}％、正確法BPCP", range(Some(it))))
                ),
                format!(
                    "{} survival {}% ({}, {risk} at risk)",
                    name[1],
                    of_one(s),
                    exact.map_or("no interval".to_owned(), |it| format!("95% CI {}%, exact BPCP", range(Some(it))))
                ),
            ),
        };
        parts_ja.push(said_ja);
        parts_en.push(said_en);
        rows.push(vec![
            name,
            plain(risk.to_string()),
            float(&at["surv"]).map_or(both("推定不能", "not estimable"), |it| plain(of_one(it))),
            plain(range(greenwood)),
            plain(range(exact)),
        ]);
    }
    let median = reached(float(&it["median"]));
    let [ci_ja, ci_en] = median_range(it, "median", "median_lower", "median_upper");
    let lead = if main { both("", "") } else { both("参考：", "For comparison. ") };
    if !rows.is_empty() {
        sentences.push(both(
            format!(
                "{}{ja}を起算日とする全生存（Kaplan–Meier法、{n}例、死亡{events}例）では、{}であった。",
                lead[0],
                parts_ja.join("、")
            ),
            format!(
                "{}verall survival from {en} (Kaplan–Meier, {n} patients, {events} deaths): {}.",
                if main { "O" } else { "For comparison: o" },
                parts_en.join("; ")
            ),
        ));
    }
    sentences.push(both(
        format!("{}生存期間中央値は{}（{ci_ja}、{}）であった。", lead[0], median[0], scale[0]),
        format!("{}Median survival was {} ({ci_en}, {}).", lead[1], median[1], scale[1]),
    ));
    grids.push(Grid {
        id: format!("survival-{en}"),
        title: both(
            format!("全生存（{ja}起算、{n}例、死亡{events}例）"),
            format!("Overall survival from {en} ({n} patients, {events} deaths)"),
        ),
        head: vec![
            both("時点", "Time"),
            both("リスク集合", "At risk"),
            both("生存割合 %", "Survival %"),
            both(format!("95％信頼区間（{}）", scale[0]), format!("95% CI ({})", scale[1])),
            both("95％信頼区間（正確法BPCP）", "95% CI (exact, BPCP)"),
        ],
        rows,
    });
}

fn local_told(values: &Value, sentences: &mut Vec<Both>, grids: &mut Vec<Grid>) {
    let local = &values["local_control"];
    if local.is_null() {
        return;
    }
    let order =
        if local["patients_first"] == Value::Bool(true) { ["patient", "lesion"] } else { ["lesion", "patient"] };
    for unit in order {
        let it = &local[unit];
        let n = number(&it["n"]);
        let (ja, en) = if unit == "lesion" {
            (format!("病変単位{n}病変"), format!("{n} lesions"))
        } else {
            (format!("患者単位{n}例"), format!("{n} patients"))
        };
        let (mut parts_ja, mut parts_en, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for at in list(&it["at"]) {
            let (name, interval) = (landmark(at["day"].as_i64().unwrap_or(0)), limits(at, "lower1", "upper1"));
            let value = float(&at["cif1"]);
            if let Some(value) = value {
                let range =
                    interval.map_or(both("区間なし", "no interval"), |it| plain(format!("{}％", range(Some(it)))));
                parts_ja.push(format!(
                    "{}{}％（95％信頼区間 {}、リスク集合{}）",
                    name[0],
                    of_one(value),
                    range[0],
                    number(&at["n_risk"])
                ));
                parts_en.push(format!(
                    "{} {}% (95% CI {}, {} at risk)",
                    name[1],
                    of_one(value),
                    range[1].replace('％', "%"),
                    number(&at["n_risk"])
                ));
            } else {
                parts_ja.push(format!("{}は推定不能", name[0]));
                parts_en.push(format!("{} not estimable", name[1]));
            }
            let cell = |key: &str| plain(float(&at[key]).map_or("–".to_owned(), of_one));
            rows.push(vec![
                name,
                plain(number(&at["n_risk"]).to_string()),
                cell("cif1"),
                plain(range(interval)),
                cell("cif2"),
                cell("surv"),
            ]);
        }
        if !rows.is_empty() {
            sentences.push(both(
            format!("局所再発の累積発生割合（死亡を競合リスクとするAalen–Johansen法、{ja}、再発{}、再発なしの死亡{}、二重対数変換）は、{}であった。", number(&it["events1"]), number(&it["events2"]), parts_ja.join("、")),
            format!("Cumulative incidence of local progression (Aalen–Johansen, death competing; {en}, {} progressed, {} died without; log-log): {}.", number(&it["events1"]), number(&it["events2"]), parts_en.join("; ")),
        ));
        }
        grids.push(Grid {
            id: format!("local-{unit}"),
            title: both(
                format!("局所再発の累積発生割合（{ja}）"),
                format!("Cumulative incidence of local progression ({en})"),
            ),
            head: vec![
                both("時点", "Time"),
                both("リスク集合", "At risk"),
                both("局所再発 %", "Local progression %"),
                both("95％信頼区間", "95% CI"),
                both("再発なしの死亡 %", "Death without %"),
                both("無再発生存 %", "Neither %"),
            ],
            rows,
        });
    }
    for at in list(&local["lesion"]["at"]).iter().filter(|it| it["day"] == local["crude"]["day"]) {
        if let (Some(cif), Some(other)) = (float(&at["cif1"]), float(&at["one_minus_km1"])) {
            sentences.push(both(
                format!("死亡を打ち切りとする1−Kaplan–Meier法では{}％となるが、死亡例の再発を仮定するため高く出る値であり、累積発生割合{}％に代わらない。", of_one(other), of_one(cif)),
                format!("1 − Kaplan–Meier with deaths censored gives {}%: it is too high, since it lets the dead progress, and does not replace the cumulative incidence of {}%.", of_one(other), of_one(cif)),
            ));
        }
    }
    for (key, ja, en) in [
        ("km_death_censored", "死亡時に打ち切った", "deaths censored at death"),
        (
            "km_dead_at_last_imaging",
            "感度分析：死亡例を最終画像で打ち切った",
            "sensitivity: the dead censored at the last imaging",
        ),
    ] {
        let it = &local[key];
        let scale = scale(it);
        for at in list(&it["at"]).iter().filter(|it| it["day"] == local["crude"]["day"]) {
            if let Some(s) = float(&at["surv"]) {
                let name = landmark(at["day"].as_i64().unwrap_or(0));
                let (cluster, found) = (interval(&at["cluster"]), limits(at, "lower", "upper"));
                let (c_ja, c_en) = cluster.map_or((String::new(), String::new()), |it| {
                    (
                        format!("；患者内の相関を考慮 {}％", range(Some(it))),
                        format!("; with clustering {}%", range(Some(it))),
                    )
                });
                sentences.push(both(
                    format!(
                        "{ja}Kaplan–Meier法による{}局所制御割合は{}％（{}病変、95％信頼区間{}{c_ja}）であった。",
                        name[0],
                        of_one(s),
                        number(&it["n"]),
                        found.map_or("なし".to_owned(), |it| format!(" {}％、{}", range(Some(it)), scale[0]))
                    ),
                    format!(
                        "{} local control by Kaplan–Meier, {en}: {}% ({} lesions; {}{c_en}).",
                        name[1],
                        of_one(s),
                        number(&it["n"]),
                        found.map_or("no interval".to_owned(), |it| {
                            format!("95% CI {}%, {}", range(Some(it)), scale[1])
                        })
                    ),
                ));
            }
        }
    }
    for (key, ja, en) in [("crude", "病変", "lesions"), ("crude_patient", "例", "patients")] {
        let it = &local[key];
        let (x, n) = (number(&it["x"]), number(&it["n"]));
        if n == 0 {
            continue;
        }
        let name = landmark(it["day"].as_i64().unwrap_or(0));
        let (early, moved) = (number(&it["early_days_allowed"]), number(&it["moved"]));
        let cluster = if key == "crude" { interval(&it["cluster_clopper"]) } else { None };
        let (c_ja, c_en) = cluster.map_or((String::new(), String::new()), |it| {
            (format!("；患者内の相関を考慮 {}％", range(Some(it))), format!("; with clustering {}%", range(Some(it))))
        });
        sentences.push(both(
            format!("{}局所制御割合（粗率、評価可能{n}{ja}。{early}日以内早い画像も評価可能に含め、それによる追加は{moved}{ja}）は{x}/{n}（{}％、95％信頼区間 {}％、Clopper–Pearson法{c_ja}）であった。", name[0], percent(x, n), range(interval(&it["clopper"]))),
            format!("Crude {} local control ({n} evaluable {en}; scans up to {early} days early count, which moved {moved}): {x}/{n} ({}%; 95% CI {}%, Clopper–Pearson{c_en}).", name[1], percent(x, n), range(interval(&it["clopper"]))),
        ));
    }
    let long = list(&local["long_gaps"]);
    if !long.is_empty() {
        sentences.push(both(
            format!("最終画像から死亡まで長く空いた病変が{}あり、その間の再発は見えていない。", long.len()),
            format!(
                "{} lesions have a long gap between last imaging and death; progression in between is not seen.",
                long.len()
            ),
        ));
    }
}

fn pain_told(values: &Value, sentences: &mut Vec<Both>, grids: &mut Vec<Grid>) {
    let pain = &values["pain"];
    if pain.is_null() {
        return;
    }
    let treated = number(&pain["treated"]);
    let mut rows = Vec::new();
    for it in list(&pain["visits"]) {
        let when = When::parse(text(&it["visit"])).unwrap_or(When::BEFORE);
        let name = when.say();
        let quartile =
            |at: usize| it["quartiles_type7"].get(at).and_then(float).map_or("–".to_owned(), |it| places(it, 2));
        let missing = &it["missing"];
        let (n, pairs) = (number(&it["n"]), number(&it["pairs"]));
        rows.push(vec![
            name.clone(),
            plain(n.to_string()),
            plain(quartile(1)),
            plain(format!("{}–{}", quartile(0), quartile(2))),
            plain(format!(
                "{} / {} / {}",
                number(&missing["died"]),
                number(&missing["left"]),
                number(&missing["not_recorded"])
            )),
            plain(if when == When::BEFORE {
                "–".to_owned()
            } else {
                format!("{}/{}", number(&it["down_30_percent"]), number(&it["baseline_positive"]))
            }),
            plain(if when == When::BEFORE {
                "–".to_owned()
            } else {
                format!("{}/{}", number(&it["down_2_points"]), pairs)
            }),
        ]);
        if let Some(of) = it["response"]["n"].as_u64() {
            let by = &it["response"]["by"];
            let many = |key: &str| number(&by[key]);
            sentences.push(both(
                format!("{}の疼痛奏効（国際コンセンサス、治療前の疼痛が0を超え疼痛とオピオイドの両方がある{of}例）は、完全奏効{}例、部分奏効{}例、増悪{}例、判定不能{}例であった。", name[0], many("complete"), many("partial"), many("progression"), many("indeterminate")),
                format!("Pain response at {} (international consensus; {of} patients with pain above 0 before treatment and both pain and opioids recorded): {} complete, {} partial, {} progression, {} indeterminate.", name[1], many("complete"), many("partial"), many("progression"), many("indeterminate")),
            ));
        }
    }
    sentences.push(both(
        format!("疼痛は治療例{treated}例について、値のある例数とともに中央値と四分位で示す。欠測の理由（死亡／追跡終了／記録なし）を併記し、補完はしていない。"),
        format!("Pain of the {treated} treated patients is given as median and quartiles with the number recorded at each visit and why the others are missing; nothing is imputed."),
    ));
    grids.push(Grid {
        id: "pain".to_owned(),
        title: both(format!("疼痛の経過（治療例{treated}例）"), format!("Pain by visit ({treated} treated)")),
        head: vec![
            both("時点", "Visit"),
            both("n", "n"),
            both("中央値", "Median"),
            both("四分位（type 7）", "Quartiles (type 7)"),
            both("欠測（死亡／終了／記録なし）", "Missing (died / left / not recorded)"),
            both("30％以上軽減／治療前>0", "Down 30% / baseline > 0"),
            both("2点以上軽減／対", "Down 2 points / pairs"),
        ],
        rows,
    });
}
