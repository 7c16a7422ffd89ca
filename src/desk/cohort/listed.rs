//! What stands beside each picture: its title, what it tells those who hear it, and the table of all that is drawn.

use serde_json::Value;

use super::headers::When;
use super::words::{Both, Grid, both, float, list, number, of_one, percent, places, plain, range, text};
use crate::engine::Set;

/// The pictures, in the order in which a report shows them.
pub const NAMES: [&str; 8] =
    ["adverse_events", "survival", "incidence", "local_control", "waterfall", "spider", "swimmer", "pain"];

/// The words for the unit of the incidence.
fn unit(it: &Value) -> Both {
    let n = number(&it["n"]);
    if text(&it["unit"]) == "patient" {
        both(format!("患者単位{n}例"), format!("{n} patients"))
    } else {
        both(format!("病変単位{n}病変"), format!("{n} lesions"))
    }
}

/// The day from which survival is counted.
pub fn start(values: &Value) -> Both {
    match text(&values["pictures"]["survival"]["start"]) {
        "registration" => both("登録日", "registration"),
        _ => both("治療日", "treatment"),
    }
}

/// A visit in words, by its name.
pub fn visit(it: &Value) -> Both {
    When::parse(text(&it["visit"])).map_or_else(|| plain(text(&it["visit"])), When::say)
}

/// The title of a picture.
pub fn title(name: &str, values: &Value) -> Both {
    match name {
        "survival" => {
            let start = start(values);
            both(
                format!("全生存曲線（Kaplan–Meier法、{}起算）", start[0]),
                format!("Overall survival (Kaplan–Meier, from {})", start[1]),
            )
        }
        "incidence" => {
            let unit = unit(&values["pictures"]["incidence"]);
            both(
                format!("局所再発の累積発生割合（{}）", unit[0]),
                format!("Cumulative incidence of local progression ({})", unit[1]),
            )
        }
        "local_control" => both(
            "局所制御曲線（病変単位、Kaplan–Meier法、死亡は打ち切り）",
            "Local control by lesion (Kaplan–Meier, deaths censored)",
        ),
        "waterfall" => both("径和の最良変化率（患者ごと）", "Best change of the sum of diameters, by patient"),
        "spider" => both("径の変化率の推移（病変ごと）", "Change of diameter over time, by lesion"),
        "swimmer" => both("治療後の経過（患者ごと）", "Course after treatment, by patient"),
        "pain" => both("疼痛の推移（患者ごと）", "Pain over time, by patient"),
        _ => both("有害事象（用語別・最悪Grade）", "Adverse events by term and worst grade"),
    }
}

/// The curve at landmarks in a few words.
fn at_landmarks(all: &Value, key: &str) -> Both {
    let mut said = both("", "");
    for it in list(all) {
        let Some(value) = float(&it[key]) else { continue };
        let (day, risk) = (number(&it["day"]), number(&it["n_risk"]));
        said[0] += &format!("{day}日で{}％（リスク集合{risk}）。", of_one(value));
        said[1] += &format!(" {}% on day {day} ({risk} at risk).", of_one(value));
    }
    said
}

/// What a picture tells those who hear it.
pub fn alternative(name: &str, values: &Value) -> Both {
    let it = &values["pictures"][name];
    let title = title(name, values);
    let n = number(&it["n"]);
    let last = number(&it["last"]);
    let said = match name {
        "survival" => {
            let at = at_landmarks(&values["survival"][text(&it["start"])]["at"], "surv");
            let deaths = number(&it["events"]);
            both(
                format!("{n}例、死亡{deaths}例。{}最終追跡は{last}日。", at[0]),
                format!("{n} patients, {deaths} deaths.{} Last follow-up on day {last}.", at[1]),
            )
        }
        "incidence" => {
            let at = at_landmarks(&values["local_control"][text(&it["unit"])]["at"], "cif1");
            let (first, second) = (number(&it["events1"]), number(&it["events2"]));
            both(
                format!("局所再発{first}、再発なしの死亡{second}。局所再発は{}最終追跡は{last}日。", at[0]),
                format!(
                    "{first} with local progression, {second} died without.{} Last follow-up on day {last}.",
                    at[1]
                ),
            )
        }
        "local_control" => {
            let at = at_landmarks(&values["local_control"]["km_death_censored"]["at"], "surv");
            let events = number(&it["events"]);
            both(format!("{n}病変、局所再発{events}。{}", at[0]), format!("{n} lesions, {events} progressed.{}", at[1]))
        }
        "waterfall" => {
            let bars = list(&it["bars"]);
            let many =
                |test: &dyn Fn(f64) -> bool| bars.iter().filter(|it| float(&it["change"]).is_some_and(test)).count();
            let (down, up) = (many(&|it| it <= -30.0), many(&|it| it >= 20.0));
            let (all, without) = (bars.len(), number(&it["without"]));
            both(
                format!(
                    "{all}例の棒。30％以上の縮小{down}例、20％以上の増大{up}例。計測がそろわず棒のない治療例{without}例。"
                ),
                format!(
                    "Bars of {all} patients: down 30% or more in {down}, up 20% or more in {up}. {without} treated without a bar."
                ),
            )
        }
        "spider" => {
            let (lines, without) = (list(&it["lines"]).len(), number(&it["without"]));
            both(
                format!(
                    "{lines}病変の線。治療前を0とし、計測のない時点は線が途切れる。治療後の計測のない病変{without}。"
                ),
                format!(
                    "Lines of {lines} lesions from 0 before treatment, broken where nothing was measured. {without} lesions without a measurement after treatment."
                ),
            )
        }
        "swimmer" => {
            let lanes = list(&it["lanes"]);
            let of = |end: &str| lanes.iter().filter(|it| text(&it["end"]) == end).count();
            let (all, drawn) = (lanes.len(), number(&it["drawn"]));
            let (dead, off, alive) = (of("death"), of("off study"), of("alive, followed"));
            let more = if drawn < all {
                both(format!("図は追跡の長い{drawn}例。"), format!(" The {drawn} followed longest are drawn."))
            } else {
                both("", "")
            };
            both(
                format!("治療例{all}例の帯、長い順。死亡{dead}例、中止{off}例、生存追跡中{alive}例。{}", more[0]),
                format!(
                    "Lanes of {all} treated patients, the longest first: {dead} died, {off} off study, {alive} alive and followed.{}",
                    more[1]
                ),
            )
        }
        "pain" => {
            let mut said = both("", "");
            for it in list(&values["pain"]["visits"]) {
                let (when, n) = (visit(it), number(&it["n"]));
                let Some(middle) = it["quartiles_type7"].get(1).and_then(float) else { continue };
                said[0] += &format!("{}の中央値{}（{n}例）。", when[0], places(middle, 1));
                said[1] += &format!(" Median {} {} (n {n}).", when[1], places(middle, 1));
            }
            said
        }
        _ => {
            let events = &values["adverse_events"];
            let (n, any) = (number(&events["n"]), &events["any"][0]);
            let (with, severe) = (number(&any["any"]), number(&any["at_least_3"]));
            both(
                format!(
                    "治療例{n}例のうち{with}例（{}％）に有害事象、{severe}例（{}％）にGrade 3以上。",
                    percent(with, n),
                    percent(severe, n)
                ),
                format!(
                    "Of {n} treated patients {with} ({}%) had an adverse event, {severe} ({}%) one of Grade 3 or more.",
                    percent(with, n),
                    percent(severe, n)
                ),
            )
        }
    };
    both(
        format!("{}。{}値は表にある。", title[0], said[0]),
        format!("{}. {} The values are in the table.", title[1], said[1].trim()),
    )
}

/// The table of what a picture shows; nothing for a picture of nothing.
pub fn table(name: &str, values: &Value) -> Option<Grid> {
    let it = &values["pictures"][name];
    if name != "adverse_events" && it.is_null() {
        return None;
    }
    let (head, rows) = match name {
        "survival" => curve(it, both("生存割合 %", "Survival %")),
        "local_control" => curve(it, both("局所制御割合 %", "Local control %")),
        "incidence" => incidence(it),
        "waterfall" => waterfall(it),
        "spider" => spider(it),
        "swimmer" => swimmer(it),
        "pain" => pain(values),
        _ => harms(&values["adverse_events"]),
    };
    (!rows.is_empty()).then(|| Grid { id: format!("picture-{name}"), title: title(name, values), head, rows })
}

/// Heads and rows of a table.
type Table = (Vec<Both>, Vec<Vec<Both>>);

/// The last corner up to a day.
fn corner(all: &Value, day: i64) -> Option<&Value> {
    list(all).iter().rev().find(|it| it[0].as_i64().is_some_and(|it| it <= day))
}

/// All days at which a curve has a corner, somebody is censored, or the axis is marked, up to the last follow-up.
fn days(it: &Value) -> Vec<i64> {
    let last = it["last"].as_i64().unwrap_or(0);
    let of = |key: &str| list(&it[key]).iter().filter_map(|it| it[0].as_i64()).collect::<Vec<_>>();
    let all = [of("corners"), of("censored"), of("at_risk"), vec![last]].concat();
    all.into_iter().filter(|it| *it <= last).collect::<Set<i64>>().into_iter().collect()
}

fn count_at(all: &Value, day: i64, at: usize) -> String {
    let found = list(all).iter().find(|it| it[0].as_i64() == Some(day));
    found.map_or(String::new(), |it| number(&it[at]).to_string())
}

fn curve(it: &Value, name: Both) -> Table {
    let mut head = vec![
        both("日", "Day"),
        both("リスク集合", "At risk"),
        name,
        both("95％信頼区間", "95% CI"),
        both("打ち切り", "Censored"),
    ];
    let other = &it["dead_at_last_imaging"];
    if !other.is_null() {
        head.push(both("死亡例を最終画像で打ち切り %", "Dead censored at last imaging %"));
    }
    let row = |day: i64| {
        let here = corner(&it["corners"], day);
        let ends = here.and_then(|it| Some((float(&it[2])?, float(&it[3])?)));
        let mut row = vec![
            day.to_string(),
            count_at(&it["at_risk"], day, 1),
            here.and_then(|it| float(&it[1])).map_or(String::new(), of_one),
            range(ends),
            count_at(&it["censored"], day, 2),
        ];
        if !other.is_null() {
            let known = it["dead_at_last_imaging_last"].as_i64().is_some_and(|last| day <= last);
            let value = corner(other, day).filter(|_| known).and_then(|it| float(&it[1]));
            row.push(value.map_or(String::new(), of_one));
        }
        row.into_iter().map(plain).collect()
    };
    (head, days(it).into_iter().map(row).collect())
}

fn incidence(it: &Value) -> Table {
    let head = vec![
        both("日", "Day"),
        both("リスク集合", "At risk"),
        both("局所再発 %", "Local progression %"),
        both("再発なしの死亡 %", "Death without %"),
    ];
    let row = |day: i64| {
        let here = corner(&it["corners"], day);
        let value = |at: usize| here.and_then(|it| float(&it[at])).map_or(String::new(), of_one);
        [day.to_string(), count_at(&it["at_risk"], day, 1), value(1), value(2)].map(plain).to_vec()
    };
    (head, days(it).into_iter().map(row).collect())
}

fn yes(it: &Value) -> Both {
    if it.as_bool() == Some(true) { both("あり", "yes") } else { plain("") }
}

/// A change in percent with its sign.
pub fn signed(percent: &str) -> String {
    match percent.strip_prefix('-') {
        Some(it) => format!("−{it}"),
        None if percent.contains(|it| matches!(it, '1'..='9')) => format!("+{percent}"),
        None => percent.to_owned(),
    }
}

fn waterfall(it: &Value) -> Table {
    let head = vec![
        both("順", "Rank"),
        both("症例番号", "Id"),
        both("最良変化率 %", "Best change %"),
        both("局所再発", "Local progression"),
        both("新病変", "New lesion"),
    ];
    let row = |(n, it): (usize, &Value)| {
        vec![
            plain((n + 1).to_string()),
            plain(text(&it["id"])),
            plain(signed(text(&it["percent"]))),
            yes(&it["local_progression"]),
            yes(&it["new_lesion"]),
        ]
    };
    (head, list(&it["bars"]).iter().enumerate().map(row).collect())
}

/// A row for each line of a picture over visits: what it is of, then a cell for each visit.
fn over_visits(it: &Value, of: &dyn Fn(&Value) -> Vec<Both>, shown: &dyn Fn(&str) -> String) -> Vec<Vec<Both>> {
    let many = list(&it["visits"]).len();
    let row = |line: &Value| {
        let mut cells = of(line);
        for n in 0..many {
            let point = list(&line["points"]).iter().find(|it| it[0].as_u64() == Some(n as u64));
            cells.push(plain(point.map_or(String::new(), |it| shown(text(&it[2])))));
        }
        cells
    };
    list(&it["lines"]).iter().map(row).collect()
}

fn spider(it: &Value) -> Table {
    let mut head = vec![both("症例番号", "Id"), both("病変", "Lesion")];
    head.extend(list(&it["visits"]).iter().map(visit));
    (head, over_visits(it, &|it| vec![plain(text(&it["id"])), plain(text(&it["lesion"]))], &signed))
}

/// How a lane ends, in words.
pub fn end(it: &str) -> Both {
    match it {
        "death" => both("死亡", "died"),
        "off study" => both("中止", "off study"),
        _ => both("生存・追跡中", "alive, followed"),
    }
}

fn swimmer(it: &Value) -> Table {
    let head = vec![
        both("症例番号", "Id"),
        both("治療からの日数", "Days from treatment"),
        both("終わり", "End"),
        both("局所再発（日）", "Local progression (day)"),
        both("Grade 3以上（日）", "Grade 3 or more (day)"),
    ];
    let days = |it: &Value| plain(list(it).iter().map(Value::to_string).collect::<Vec<_>>().join(", "));
    let row = |it: &Value| {
        vec![
            plain(text(&it["id"])),
            plain(it["days"].to_string()),
            end(text(&it["end"])),
            days(&it["local_progression"]),
            days(&it["ae_ge3"]),
        ]
    };
    (head, list(&it["lanes"]).iter().map(row).collect())
}

fn pain(values: &Value) -> Table {
    let it = &values["pictures"]["pain"];
    let mut head = vec![both("症例番号", "Id")];
    head.extend(list(&it["visits"]).iter().map(visit));
    let mut rows = over_visits(it, &|it| vec![plain(text(&it["id"]))], &str::to_owned);
    for (at, name) in [
        (1, both("中央値", "Median")),
        (0, both("第1四分位", "First quartile")),
        (2, both("第3四分位", "Third quartile")),
    ] {
        let mut row = vec![name];
        for it in list(&values["pain"]["visits"]) {
            let value = it["quartiles_type7"].get(at).and_then(float);
            row.push(plain(value.map_or(String::new(), |it| places(it, 2))));
        }
        rows.push(row);
    }
    (head, rows)
}

/// The terms as they are drawn: those of most patients first, then of most with Grade 3 or more, then by name.
pub fn terms(events: &Value) -> Vec<&Value> {
    let mut all: Vec<&Value> = list(&events["by_term"]).iter().collect();
    let key = |it: &Value| (number(&it["any"]), number(&it["at_least_3"]));
    crate::engine::put_in_order(&mut all, &|a, b| key(b).cmp(&key(a)).then(text(&a["name"]).cmp(text(&b["name"]))));
    all
}

fn harms(events: &Value) -> Table {
    let mut head = vec![both("事象", "Event")];
    head.extend((1..=5).map(|it| plain(format!("Grade {it}"))));
    head.extend([both("Grade不明", "Grade unknown"), both("全Grade", "Any grade")]);
    let row = |it: &&Value| {
        let grades: Vec<usize> = list(&it["grades"]).iter().map(number).collect();
        let any = number(&it["any"]);
        let mut row = vec![plain(text(&it["name"]))];
        row.extend(grades.iter().map(|it| plain(it.to_string())));
        row.push(plain(any.saturating_sub(grades.iter().sum()).to_string()));
        row.push(plain(any.to_string()));
        row
    };
    (head, terms(events).iter().map(row).collect())
}
