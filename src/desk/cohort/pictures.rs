//! The pictures of a report, drawn from its JSON and from nothing else: what is drawn can be read in the report.

use serde_json::Value;

use super::drawing::{Anchor, Fill, Frame, Mark, Row, Sample, Sheet, Stroke, WIDTH, fitting, two, width};
use super::listed::{self, NAMES};
use super::words::{float, list, number, places, share, text};
use crate::engine::Lang;

/// A picture with all that stands beside it, in one language.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name: `survival`, `incidence`, `local_control`, `waterfall`, `spider`, `swimmer`, `pain`, `adverse_events`.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// The drawing: SVG with attributes only, its ids beginning with the prefix that was asked for.
    pub svg: String,
    /// The heads of the table of all that is drawn.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What the picture tells those who hear it; it stands in the drawing, too.
    pub alternative: String,
}

/// Of so many bars each is marked; of more the marks are in the table only.
const MARKED: usize = 60;

/// More terms are in the table only.
const TERMS: usize = 25;

/// All pictures of a report (its JSON, as `run` writes it) of which there is something to show. `prefix` begins the ids
/// in the drawings: it has to be unique on the page.
pub fn pictures(report: &Value, lang: Lang, prefix: &str) -> Vec<Picture> {
    NAMES.into_iter().filter_map(|name| picture(name, report, lang, prefix)).collect()
}

/// One of them.
pub fn picture(name: &'static str, report: &Value, lang: Lang, prefix: &str) -> Option<Picture> {
    let grid = listed::table(name, report)?;
    let pick = |it: super::words::Both| {
        let [ja, en] = it;
        if lang == Lang::Ja { ja } else { en }
    };
    let mut pen = Pen { sheet: Sheet::new(&format!("{prefix}-{}", name.replace('_', "-"))), lang, values: report };
    match name {
        "survival" => pen.survival(),
        "incidence" => pen.incidence(),
        "local_control" => pen.local_control(),
        "waterfall" => pen.waterfall(),
        "spider" => pen.spider(),
        "swimmer" => pen.swimmer(),
        "pain" => pen.pain(),
        _ => pen.harms(),
    }
    let (title, alternative) = (pick(listed::title(name, report)), pick(listed::alternative(name, report)));
    let svg = pen.sheet.done(&title, &alternative);
    let head = grid.head.into_iter().map(pick).collect();
    let rows = grid.rows.into_iter().map(|it| it.into_iter().map(pick).collect()).collect();
    Some(Picture { id: name, title, svg, head, rows, alternative })
}

/// A sheet, and what is drawn on it in which language.
struct Pen<'a> {
    sheet: Sheet,
    lang: Lang,
    values: &'a Value,
}

/// The corners of a curve: the day, and the value in the column `at`.
fn corners(it: &Value, at: usize) -> Vec<(f64, f64)> {
    list(it).iter().filter_map(|it| Some((float(&it[0])?, float(&it[at])?))).collect()
}

/// A whole number as a label.
fn label(it: f64) -> String {
    format!("{it:.0}")
}

impl<'a> Pen<'a> {
    fn say(&self, ja: &str, en: &str) -> String {
        if self.lang == Lang::Ja { ja.to_owned() } else { en.to_owned() }
    }

    fn pick(&self, it: super::words::Both) -> String {
        let [ja, en] = it;
        if self.lang == Lang::Ja { ja } else { en }
    }

    fn of(&self, name: &str) -> &'a Value {
        &self.values["pictures"][name]
    }

    /// A frame with days along and percent up, from 0 to 100.
    fn percent_frame(&mut self, it: &Value, names: [&str; 2]) -> Frame {
        let ticks: Vec<f64> = list(&it["at_risk"]).iter().filter_map(|it| float(&it[0])).collect();
        let end = ticks.last().copied().unwrap_or(1.0).max(1.0);
        let frame = Frame::below(&self.sheet, 190.0, (0.0, end), (0.0, 100.0));
        let along: Vec<(f64, String)> = ticks.iter().map(|it| (*it, label(*it))).collect();
        frame.axes(&mut self.sheet, names, &along, &[0.0, 25.0, 50.0, 75.0, 100.0]);
        let risk: Vec<(f64, String)> =
            list(&it["at_risk"]).iter().filter_map(|it| Some((float(&it[0])?, number(&it[1]).to_string()))).collect();
        let name = self.say("リスク集合", "At risk");
        frame.numbers(&mut self.sheet, "at-risk", &name, &risk);
        frame
    }

    /// A stepped line: as it is as long as enough are at risk, fainter from then on.
    fn stepped(&mut self, it: &Value, frame: &Frame, part: &str, at: usize, stroke: Stroke) {
        let all: Vec<(f64, f64)> = corners(&it["corners"], at).into_iter().map(|(x, y)| (x, 100.0 * y)).collect();
        let last = float(&it["last"]).unwrap_or(0.0);
        let few = float(&it["few_from"]).unwrap_or(last).min(last);
        let (mut before, after): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.0 <= few);
        self.sheet.path(part, &frame.steps(&before, few), stroke);
        if few < last {
            let mut rest = vec![(few, before.pop().map_or(0.0, |it| it.1))];
            rest.extend(after);
            self.sheet.path(&format!("{part}-few"), &frame.steps(&rest, last), Stroke::Faint);
        }
    }

    /// The limits of a curve, where there are any.
    fn limits(&mut self, it: &Value, frame: &Frame) {
        let last = float(&it["last"]).unwrap_or(0.0);
        let all = list(&it["corners"]);
        for (at, part) in [(2, "lower"), (3, "upper")] {
            let (mut path, mut open) = (String::new(), false);
            for (n, it) in all.iter().enumerate() {
                let Some((day, value)) = float(&it[0]).zip(float(&it[at])) else {
                    open = false;
                    continue;
                };
                let next = all.get(n + 1).and_then(|it| float(&it[0])).unwrap_or(last);
                let y = two(frame.y(100.0 * value));
                path += &if open { format!("V{y}") } else { format!("M{} {y}", two(frame.x(day))) };
                path += &format!("H{}", two(frame.x(next)));
                open = true;
            }
            self.sheet.path(part, &path, Stroke::Dotted);
        }
    }

    fn censored(&mut self, it: &Value, frame: &Frame) {
        let mut path = String::new();
        for it in list(&it["censored"]) {
            if let Some((day, value)) = float(&it[0]).zip(float(&it[1])) {
                path += &format!("M{} {}v8", two(frame.x(day)), two(frame.y(100.0 * value) - 4.0));
            }
        }
        self.sheet.path("censored", &path, Stroke::Thin);
    }

    fn of_curve(&self, it: &Value, line: String) -> Vec<(Sample, String)> {
        let mut entries = vec![(Sample::Line(Stroke::Thick), line)];
        entries.push((Sample::Line(Stroke::Dotted), self.say("95％信頼区間", "95% CI")));
        if !it["few_from"].is_null() {
            let few = number(&it["few"]);
            entries.push((
                Sample::Line(Stroke::Faint),
                self.say(&format!("リスク集合{few}未満"), &format!("fewer than {few} at risk")),
            ));
        }
        entries
    }

    fn survival(&mut self) {
        let it = self.of("survival");
        let mut entries = self.of_curve(it, self.say("全生存", "Survival"));
        entries.push((Sample::Mark(Mark::Bar), self.say("打ち切り", "censored")));
        self.sheet.legend(&entries);
        let start = self.pick(listed::start(self.values));
        let names = [
            self.say("生存割合（％）", "Survival (%)"),
            self.say(&format!("{start}からの日数"), &format!("Days from {start}")),
        ];
        let frame = self.percent_frame(it, [&names[0], &names[1]]);
        self.limits(it, &frame);
        self.stepped(it, &frame, "curve", 1, Stroke::Thick);
        self.censored(it, &frame);
    }

    fn local_control(&mut self) {
        let it = self.of("local_control");
        let mut entries =
            self.of_curve(it, self.say("局所制御（死亡時に打ち切り）", "Local control (deaths censored)"));
        let other = &it["dead_at_last_imaging"];
        if !other.is_null() {
            let name = self.say("死亡例を最終画像で打ち切り", "dead censored at last imaging");
            entries.insert(1, (Sample::Line(Stroke::Dashed), name));
        }
        entries.push((Sample::Mark(Mark::Bar), self.say("打ち切り", "censored")));
        self.sheet.legend(&entries);
        let names =
            [self.say("局所制御割合（％）", "Local control (%)"), self.say("治療日からの日数", "Days from treatment")];
        let frame = self.percent_frame(it, [&names[0], &names[1]]);
        self.limits(it, &frame);
        let second: Vec<(f64, f64)> = corners(other, 1).into_iter().map(|(x, y)| (x, 100.0 * y)).collect();
        let last = float(&it["dead_at_last_imaging_last"]).unwrap_or(0.0);
        self.sheet.path("sensitivity", &frame.steps(&second, last), Stroke::Dashed);
        self.stepped(it, &frame, "curve", 1, Stroke::Thick);
        self.censored(it, &frame);
    }

    fn incidence(&mut self) {
        let it = self.of("incidence");
        let mut entries = vec![
            (Sample::Line(Stroke::Thick), self.say("局所再発", "Local progression")),
            (Sample::Line(Stroke::Dashed), self.say("再発なしの死亡", "Death without it")),
        ];
        if !it["few_from"].is_null() {
            let few = number(&it["few"]);
            entries.push((
                Sample::Line(Stroke::Faint),
                self.say(&format!("リスク集合{few}未満"), &format!("fewer than {few} at risk")),
            ));
        }
        self.sheet.legend(&entries);
        let names = [
            self.say("累積発生割合（％）", "Cumulative incidence (%)"),
            self.say("治療日からの日数", "Days from treatment"),
        ];
        let frame = self.percent_frame(it, [&names[0], &names[1]]);
        self.stepped(it, &frame, "second", 2, Stroke::Dashed);
        self.stepped(it, &frame, "first", 1, Stroke::Thick);
    }

    /// A frame with percent of change up: from the lowest to the highest in fifties, 100 at the most.
    fn change_frame(&self, changes: &[f64], along: (f64, f64)) -> (Frame, Vec<f64>) {
        let fifty = |it: f64| (it / 50.0).ceil().max(1.0) * 50.0;
        let low = -fifty(changes.iter().fold(0.0, |low: f64, it| low.max(-it))).min(100.0);
        let most = changes.iter().fold(0.0, |most: f64, it| most.max(*it));
        let high = fifty(most.min(100.0));
        let ticks = (0..=((high - low) / 50.0).round() as i64).map(|n| low + 50.0 * n as f64).collect();
        let head = if most > 100.0 { 34.0 } else { 0.0 };
        let mut frame = Frame::below(&self.sheet, 200.0, along, (low, high));
        frame.top += head;
        frame.base += head;
        // The names of the thresholds stand at the right.
        frame.right -= 24.0;
        (frame, ticks)
    }

    /// The lines at +20 % and −30 % with their names.
    fn thresholds(&mut self, frame: &Frame) {
        for (value, name) in [(20.0, "+20%"), (-30.0, "−30%")] {
            if (frame.up.0..=frame.up.1).contains(&value) {
                let y = frame.y(value);
                self.sheet.path(
                    "threshold",
                    &format!("M{} {}H{}", two(frame.left), two(y), two(frame.right)),
                    Stroke::Dotted,
                );
                self.sheet.text("threshold", frame.right + 2.0, y + 4.0, Anchor::Start, name);
            }
        }
        let zero = format!("M{} {}H{}", two(frame.left), two(frame.y(0.0)), two(frame.right));
        self.sheet.path("zero", &zero, Stroke::Thin);
    }

    fn waterfall(&mut self) {
        let it = self.of("waterfall");
        let bars = list(&it["bars"]);
        let changes: Vec<f64> = bars.iter().filter_map(|it| float(&it["change"])).collect();
        self.sheet.legend(&[
            (Sample::Box(Fill::Hatched), self.say("20％以上の増大", "up 20% or more")),
            (Sample::Box(Fill::White), self.say("その間", "between")),
            (Sample::Box(Fill::Dark), self.say("30％以上の縮小", "down 30% or more")),
        ]);
        // Marks over very narrow bars would hide them.
        let marked = bars.len() <= MARKED;
        if marked {
            let name = self.say("局所再発", "local progression");
            self.sheet.bottom -= 4.0;
            self.sheet.legend(&[(Sample::Mark(Mark::Triangle), name)]);
        }
        if marked && bars.iter().any(|it| it["new_lesion"] == Value::Bool(true)) {
            let name = self.say("新病変", "new lesion");
            self.sheet.bottom -= 4.0;
            self.sheet.legend(&[(Sample::Mark(Mark::Square), name)]);
        }
        let many = bars.len() as f64;
        let (frame, ticks) = self.change_frame(&changes, (0.0, many));
        let name = self.say("径和の変化率（％）", "Change of the sum (%)");
        frame.axes(&mut self.sheet, [&name, ""], &[], &ticks);
        self.thresholds(&frame);
        let pitch = (frame.right - frame.left) / many;
        let wide = (pitch * 0.8).min(22.0);
        let named = pitch >= 11.5;
        let ranks = [5, 10, 20, 50, 100].into_iter().find(|it| pitch * *it as f64 >= 30.0).unwrap_or(500);
        for (n, it) in bars.iter().enumerate() {
            let (Some(change), middle) = (float(&it["change"]), frame.x(n as f64 + 0.5)) else { continue };
            let shown = change.min(frame.up.1);
            let fill = match () {
                () if change >= 20.0 => Fill::Hatched,
                () if change <= -30.0 => Fill::Dark,
                () => Fill::White,
            };
            let (top, bottom) = (frame.y(shown.max(0.0)), frame.y(shown.min(0.0)));
            self.sheet.surface("bar", [middle - wide / 2.0, top, wide, bottom - top], fill);
            let mut above = top - 7.0;
            if change > shown {
                self.sheet.turned("beyond", (middle + 4.0, top - 3.0), Anchor::Start, -90, &places(change, 0));
                above -= 26.0;
            }
            if marked && it["local_progression"].as_bool() == Some(true) {
                self.sheet.mark("progression", middle, if change < 0.0 { bottom + 7.0 } else { above }, Mark::Triangle);
            }
            if marked && it["new_lesion"].as_bool() == Some(true) {
                let beside = if change < 0.0 { top - 7.0 } else { bottom + 7.0 };
                self.sheet.mark("new-lesion", middle, beside, Mark::Square);
            }
            let (x, y) = (middle + 4.0, frame.base + 8.0);
            if named {
                self.sheet.turned("id", (x, y), Anchor::End, -90, &fitting(text(&it["id"]), 60.0));
            } else if n == 0 || (n + 1) % ranks == 0 {
                self.sheet.text("rank", middle, y + 8.0, Anchor::Middle, &(n + 1).to_string());
            }
        }
        let longest = bars.iter().map(|it| width(&fitting(text(&it["id"]), 60.0))).fold(0.0, f64::max);
        self.sheet.bottom = frame.base + if named { longest + 14.0 } else { 22.0 };
        let without = number(&it["without"]);
        let note = self.say(
            &format!("計測がそろわない治療例{without}例は棒がない"),
            &format!("{without} treated without complete measurements have no bar"),
        );
        self.note(&note);
    }

    /// A line of small print below.
    fn note(&mut self, note: &str) {
        self.sheet.bottom += 12.0;
        let y = self.sheet.bottom;
        self.sheet.text("note", 8.0, y, Anchor::Start, &fitting(note, WIDTH - 12.0));
        self.sheet.bottom += 6.0;
    }

    /// The lines of a picture over visits, broken where nothing was measured.
    fn lines(&mut self, it: &Value, frame: &Frame, x: &dyn Fn(usize) -> f64, most: f64) {
        for (n, line) in list(&it["lines"]).iter().enumerate() {
            let (mut path, mut before) = (String::new(), None);
            for point in list(&line["points"]) {
                let (Some(at), Some(value)) = (point[0].as_u64(), float(&point[1])) else { continue };
                let joined = before.is_some_and(|it| it + 1 == at);
                let (x, y) = (two(frame.x(x(at as usize))), two(frame.y(value.min(most))));
                path += &format!("{}{x} {y}", if joined { 'L' } else { 'M' });
                before = Some(at);
            }
            self.sheet.path("line", &path, Stroke::Hair(n));
        }
    }

    fn spider(&mut self) {
        let it = self.of("spider");
        let visits = list(&it["visits"]);
        let days: Vec<f64> = visits.iter().filter_map(|it| float(&it["days"])).collect();
        let changes: Vec<f64> = list(&it["lines"])
            .iter()
            .flat_map(|it| list(&it["points"]).iter().filter_map(|it| float(&it[1])))
            .collect();
        let end = days.last().copied().unwrap_or(1.0).max(1.0);
        let (frame, ticks) = self.change_frame(&changes, (0.0, end));
        let mut along: Vec<(f64, String)> = Vec::new();
        for (day, it) in days.iter().zip(visits) {
            let label = self.pick(listed::visit(it));
            let label = label.replace("before treatment", "before").replace("month ", "m").replace("week ", "w");
            let near = along
                .last()
                .is_some_and(|last| frame.x(*day) - frame.x(last.0) < (width(&label) + width(&last.1)) / 2.0 + 4.0);
            if !near {
                along.push((*day, label));
            }
        }
        let name = self.say("径の変化率（％）", "Change of diameter (%)");
        frame.axes(&mut self.sheet, [&name, ""], &along, &ticks);
        self.thresholds(&frame);
        self.lines(it, &frame, &|at| days.get(at).copied().unwrap_or(0.0), frame.up.1);
        // Beyond the scale a square, and the largest value there.
        for (n, day) in days.iter().enumerate() {
            let all = list(&it["lines"]).iter().flat_map(|it| list(&it["points"]));
            let here = all.filter(|it| it[0].as_u64() == Some(n as u64)).filter_map(|it| float(&it[1]));
            let most = here.fold(0.0, f64::max);
            if most > frame.up.1 {
                let (x, y) = (frame.x(*day), frame.y(frame.up.1));
                self.sheet.mark("beyond", x, y, Mark::Square);
                let anchor = if *day < end { Anchor::Middle } else { Anchor::End };
                self.sheet.text("beyond", x, y - 7.0, anchor, &places(most, 0));
            }
        }
        let note = self.say(
            "＋20％の線は治療前からの目安で、PDは最小値から判定する",
            "+20% is from the baseline here; progression is told from the nadir",
        );
        self.note(&note);
    }

    fn swimmer(&mut self) {
        const MARKED: [(&str, Mark); 2] = [("local_progression", Mark::Triangle), ("ae_ge3", Mark::Diamond)];
        let it = self.of("swimmer");
        self.sheet.legend(&[
            (Sample::Mark(Mark::Triangle), self.say("局所再発", "local progression")),
            (Sample::Mark(Mark::Diamond), self.say("Grade 3以上", "Grade 3 or more")),
            (Sample::Mark(Mark::Cross), self.say("死亡", "death")),
            (Sample::Mark(Mark::Bar), self.say("中止", "off study")),
            (Sample::Mark(Mark::Arrow), self.say("生存・追跡中", "alive, followed")),
        ]);
        let drawn = number(&it["drawn"]);
        let lanes = list(&it["lanes"]).get(..drawn).unwrap_or_default();
        let names: Vec<String> = lanes.iter().map(|it| fitting(text(&it["id"]), 76.0)).collect();
        let left = names.iter().map(|it| width(it)).fold(24.0, f64::max) + 12.0;
        let ticks: Vec<f64> = list(&it["ticks"]).iter().filter_map(float).collect();
        let end = ticks.last().copied().unwrap_or(1.0).max(1.0);
        self.sheet.bottom += 4.0;
        let top = self.sheet.bottom;
        let base = top + 15.0 * lanes.len() as f64 + 4.0;
        let frame = Frame { left, right: WIDTH - 18.0, top, base, along: (0.0, end), up: (0.0, 1.0) };
        for (it, name) in lanes.iter().zip(&names) {
            let row = Row::next(&mut self.sheet, "", 10.0);
            self.sheet.text("id", left - 6.0, row.middle() + 4.0, Anchor::End, name);
            let Some(days) = float(&it["days"]) else { continue };
            let lane = [frame.x(0.0), row.top + 2.0, frame.x(days) - frame.x(0.0), row.height - 4.0];
            self.sheet.surface("lane", lane, Fill::White);
            let mark = match text(&it["end"]) {
                "death" => Mark::Cross,
                "off study" => Mark::Bar,
                _ => Mark::Arrow,
            };
            self.sheet.mark("end", frame.x(days), row.middle(), mark);
            for (key, mark) in MARKED {
                for day in list(&it[key]).iter().filter_map(float) {
                    self.sheet.mark(key, frame.x(day), row.middle(), mark);
                }
            }
        }
        let name = self.say("治療日からの日数", "Days from treatment");
        let along: Vec<(f64, String)> = ticks.iter().map(|it| (*it, label(*it))).collect();
        frame.axes(&mut self.sheet, ["", &name], &along, &[]);
        let all = list(&it["lanes"]).len();
        if drawn < all {
            let note = self.say(
                &format!("追跡の長い{drawn}例を示す。全{all}例は表にある"),
                &format!("The {drawn} followed longest of {all}; the table has all"),
            );
            self.note(&note);
        }
    }

    fn pain(&mut self) {
        let it = self.of("pain");
        self.sheet.legend(&[
            (Sample::Line(Stroke::Hair(0)), self.say("各患者", "each patient")),
            (Sample::Line(Stroke::Thick), self.say("中央値", "median")),
            (Sample::Line(Stroke::Dashed), self.say("四分位", "quartiles")),
        ]);
        let visits = list(&self.values["pain"]["visits"]);
        let most = list(&it["lines"])
            .iter()
            .flat_map(|it| list(&it["points"]).iter().filter_map(|it| float(&it[1])))
            .fold(0.0, f64::max);
        let high = [10.0, 100.0].into_iter().find(|it| most <= *it).unwrap_or(most);
        let last = (visits.len().max(2) - 1) as f64;
        let frame = Frame::below(&self.sheet, 190.0, (0.0, last), (0.0, high));
        let frame = Frame { left: frame.left + 14.0, right: frame.right - 14.0, ..frame };
        let along: Vec<(f64, String)> = visits
            .iter()
            .enumerate()
            .map(|(n, it)| {
                let name = self.pick(listed::visit(it));
                let name = name.replace("before treatment", "before").replace("month ", "m").replace("week ", "w");
                (n as f64, name.replace("day ", "d"))
            })
            .collect();
        let ticks: Vec<f64> = (0..=5).map(|n| high * f64::from(n) / 5.0).collect();
        let name = self.say("疼痛（入力された尺度）", "Pain (scale as entered)");
        frame.axes(&mut self.sheet, [&name, ""], &along, &ticks);
        let counts: Vec<(f64, String)> =
            visits.iter().enumerate().map(|(n, it)| (n as f64, number(&it["n"]).to_string())).collect();
        let name = self.say("例数", "Patients");
        frame.numbers(&mut self.sheet, "n", &name, &counts);
        self.lines(it, &frame, &|at| at as f64, high);
        for (at, part, stroke) in
            [(0, "first-quartile", Stroke::Dashed), (2, "third-quartile", Stroke::Dashed), (1, "median", Stroke::Thick)]
        {
            let points: Vec<(f64, f64)> = visits
                .iter()
                .enumerate()
                .filter_map(|(n, it)| Some((n as f64, it["quartiles_type7"].get(at).and_then(float)?)))
                .collect();
            self.sheet.path(part, &frame.line(&points), stroke);
        }
    }

    fn harms(&mut self) {
        const FILLS: [Fill; 5] = [Fill::White, Fill::Dots, Fill::Hatched, Fill::Crossed, Fill::Black];
        let events = &self.values["adverse_events"];
        let legend: Vec<(Sample, String)> =
            FILLS.iter().enumerate().map(|(n, it)| (Sample::Box(*it), format!("Grade {}", n + 1))).collect();
        self.sheet.legend(&legend);
        let (n, terms) = (number(&events["n"]), listed::terms(events));
        let most = terms.iter().map(|it| number(&it["any"])).max().unwrap_or(1).max(1) as f64;
        let frame = Frame {
            left: 8.0,
            right: WIDTH - 14.0,
            top: self.sheet.bottom,
            base: 0.0,
            along: (0.0, most),
            up: (0.0, 1.0),
        };
        for it in terms.iter().take(TERMS) {
            let counted = share(number(&it["any"]), n);
            let room = frame.right - frame.left - width(&counted) - 8.0;
            let row = Row::next(&mut self.sheet, &fitting(text(&it["name"]), room), 11.0);
            self.sheet.text("count", frame.right, row.top - 3.0, Anchor::End, &counted);
            let mut from = 0.0;
            for (many, fill) in list(&it["grades"]).iter().filter_map(float).zip(FILLS) {
                if many > 0.0 {
                    let (x, wide) = (frame.x(from), frame.x(many) - frame.x(0.0));
                    self.sheet.surface("grade", [x, row.top, wide, row.height], fill);
                    from += many;
                }
            }
        }
        let frame = Frame { base: self.sheet.bottom, ..frame };
        let step = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0].into_iter().find(|it| most / it <= 8.0).unwrap_or(500.0);
        let ticks: Vec<(f64, String)> =
            (0..=(most / step).floor() as i64).map(|n| (n as f64 * step, label(n as f64 * step))).collect();
        let name = self.say(
            &format!("患者数（治療例{n}例、患者ごとに最悪のGradeで1回）"),
            &format!("Patients (of {n}; each once at the worst grade)"),
        );
        frame.axes(&mut self.sheet, ["", &name], &ticks, &[]);
        let drawn = |it: &&&Value| list(&it["grades"]).iter().map(number).sum::<usize>() < number(&it["any"]);
        if terms.iter().take(TERMS).any(|it| drawn(&it)) {
            let note = self
                .say("Gradeの不明な患者は帯になく、右の数に入る", "Unknown grades are in the number, not in the bar");
            self.note(&note);
        }
        if terms.len() > TERMS {
            let more = terms.len() - TERMS;
            let note = self.say(&format!("ほか{more}用語は表にある"), &format!("{more} more terms are in the table"));
            self.note(&note);
        }
    }
}
