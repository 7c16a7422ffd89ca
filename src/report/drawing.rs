//! What is drawn besides a course: stopping boundaries and local control, in thousandths of width and height.

use crate::answers::case::Case;
use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::base::text::{Text, t};
use crate::definition::figure::{Changes, Figure};
use crate::definition::statistic::{Boundary, Cohort, Control};
use crate::judge::rule::{number, whole};
use crate::judge::statistics::local_control::{Seen, control, in_order};
use crate::report::working::plain;

/// The corners of a line, each from the left and from the top.
pub type Corners = Vec<(i32, i32)>;

/// A figure, its places from 0 to 1000 from the left and from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it shows, in each language, for those who hear it.
    pub says: [String; 2],
    /// Marks along the bottom: where, and what is written.
    pub along: Vec<(i32, String)>,
    /// Marks up the side: where, and what is written.
    pub up: Vec<(i32, String)>,
    /// Lines, each with its name in each language and its corners.
    pub lines: Vec<([String; 2], Corners)>,
    /// Points, each with what is written beside it.
    pub dots: Vec<(i32, i32, String)>,
    /// What is written beside the ends of lines, behind them.
    pub ends: Vec<(i32, i32, String)>,
    /// What the columns of the table are.
    pub head: [Text; 2],
    /// The same as a table.
    pub table: Vec<[String; 2]>,
}

impl Boundary {
    fn draw(&self, case: &Case) -> Option<Drawing> {
        let looks = self.looks(case)?;
        let (planned, most) = looks.each().last()?;
        let now = whole(case, self.treated).zip(whole(case, self.events));
        let right = planned.max(now.map_or(0, |(treated, _)| treated));
        let top = 1 + most.max(now.map_or(0, |(_, events)| events));
        let x = |patients: i64| place(Exact::whole(patients), Exact::whole(right));
        let y = |events: i64| Some(1000 - place(Exact::whole(events), Exact::whole(top))?);
        let mut line = Corners::new();
        for (patients, allowed) in looks.each() {
            step(&mut line, x(patients)?, y(allowed)?);
        }
        let spans = looks.spans();
        let say = |one: &dyn Fn(&str, i64) -> String, comma: &str| {
            let each: Vec<String> = spans.iter().map(|(span, allowed)| one(span, *allowed)).collect();
            each.join(comma)
        };
        let ja = say(&|span, allowed| format!("{span}例で{allowed}例まで"), "、");
        let en = say(&|span, allowed| format!("{allowed} at {span} patients"), ", ");
        let [now_ja, now_en] = now.map_or_else(Default::default, |(treated, events)| {
            [format!("現在は{treated}例中{events}例。"), format!(" So far {events} of {treated}.")]
        });
        let rows = spans.iter().map(|(span, allowed)| [span.clone(), allowed.to_string()]);
        let dots = now.and_then(|(treated, events)| Some((x(treated)?, y(events)?, format!("{events}/{treated}"))));
        Some(Drawing {
            says: [format!("許容される発生数：{ja}。{now_ja}"), format!("Events allowed: {en}.{now_en}")],
            along: ticks(&COUNTS, right).filter_map(|it| Some((x(it)?, it.to_string()))).collect(),
            up: ticks(&COUNTS, top).filter_map(|it| Some((y(it)?, it.to_string()))).collect(),
            lines: vec![(["許容される発生数", "Events allowed"].map(str::to_owned), line)],
            dots: dots.into_iter().collect(),
            ends: vec![],
            head: [t("治療した例数", "Patients treated"), t("許容される発生数", "Events allowed")],
            table: rows.collect(),
        })
    }
}

impl Cohort {
    fn draw(&self, case: &Case) -> Option<Drawing> {
        let (tumours, at) = (self.tumours(case)?, number(case, self.at, 0));
        let last = tumours.iter().map(|it| it.0).max()?;
        let right = at.map_or(last, |it| it.max(last)).up()?;
        let x = |months: Exact| place(months, right);
        let y = |percent: Exact| Some(1000 - place(percent, Exact::HUNDRED)?);
        let percent = |it: Exact| it.show(1, &[]);
        let curves = [Control::KaplanMeier, Control::AalenJohansen];
        let mut lines = curves.map(|_| vec![(0, 0)]);
        let mut table = vec![["0", "100 · 100"].map(str::to_owned)];
        let mut seen = None;
        for (_, (time, what)) in in_order(&tumours) {
            if !matches!(what, Seen::Progressed | Seen::Residual) || seen == Some(time) {
                continue;
            }
            seen = Some(time);
            let values = curves.map(|it| control(it, &tumours, time));
            let [km, aj] = values;
            for (line, value) in lines.iter_mut().zip(values) {
                step(line, x(time)?, y(value?)?);
            }
            table.push([plain(time), format!("{} · {}", percent(km?), percent(aj?))]);
        }
        let [km, aj] = lines.map(|mut line| {
            if let Some((_, y)) = line.last().copied() {
                line.extend(x(last).map(|x| (x, y)));
            }
            line
        });
        let [km_name, aj_name] = self.curves.map(|it| [it.ja, it.en].map(str::to_owned));
        let mut lines = vec![(km_name, km), (aj_name, aj)];
        let mut says = [self.drawn.ja, self.drawn.en].map(str::to_owned);
        if let Some(at) = at {
            let values = curves.map(|it| control(it, &tumours, at).map(|it| format!("{}%", percent(it))));
            let say = |none: &str| values.clone().map(|it| it.unwrap_or_else(|| none.to_owned()));
            let months = plain(at);
            let ([km, aj], [km_en, aj_en]) = (say("求められない"), say("cannot be told"));
            says[0] += &format!("{months}か月の時点でカプラン・マイヤー法{km}、1 − 累積発生率{aj}。");
            says[1] += &format!(" At {months} months, Kaplan–Meier {km_en}, 1 − cumulative incidence {aj_en}.");
            lines.push(([format!("{months}か月"), format!("{months} months")], vec![(x(at)?, 0), (x(at)?, 1000)]));
        }
        let along = ticks(&MONTHS, right.to_whole()?);
        Some(Drawing {
            says,
            along: along.filter_map(|it| Some((x(Exact::whole(it))?, it.to_string()))).collect(),
            up: [0, 25, 50, 75, 100].map(|it| (1000 - 10 * it, it.to_string())).into(),
            lines,
            dots: vec![],
            ends: vec![],
            head: [t("月", "Months"), t("KM・AJ（%）", "KM · AJ (%)")],
            table,
        })
    }
}

impl Changes {
    /// What is written is exact, or rounded so that nothing looks like a mark that it is not; places are whole numbers.
    fn draw(&self, case: &Case) -> Option<Drawing> {
        /// Behind the lines there is room for what they are called.
        const WIDTH: i32 = 760;
        /// Two names closer than this would lie on each other.
        const APART: i32 = 100;
        let whole = |it: Exact| it.round(0).0.parse::<i64>().ok();
        let (baseline, after) = case.course(self.group)?;
        let mut days = Vec::new();
        for member in [baseline].into_iter().chain(after) {
            days.push((member, whole(number(case, self.time, member)?)?));
        }
        let (start, end) = (days.first()?.1, days.last()?.1);
        // Of each, by its number: the changes, where there are any. Nought stands for the whole.
        let mut drawn: Vec<(usize, Vec<(i64, Exact)>)> = Vec::new();
        for (i, formula) in [self.whole].into_iter().chain(self.parts).enumerate() {
            let mut line = Vec::new();
            if let Some(first) = formula.value(case, baseline) {
                let change = |it: Exact| it.minus(first)?.over(first)?.times(Exact::HUNDRED);
                let values = days.iter().filter_map(|(it, day)| Some((*day, change(formula.value(case, *it)?)?)));
                line.extend(values);
            }
            if line.len() > 1 {
                drawn.push((i, line));
            }
        }
        // One part is the whole.
        if drawn.len() == 2 {
            drawn.pop();
        }
        let tenths = |it: Exact| it.times(Exact::whole(10)).and_then(whole).unwrap_or(0);
        let most = drawn.iter().flat_map(|(_, line)| line).map(|it| tenths(it.1)).max()?;
        let top = [500, 1000, 2000, 5000, 10_000].into_iter().find(|it| most < *it).unwrap_or(most);
        let part = |it: i64, of: i64| ((it * 1000 + of / 2) / of.max(1)) as i32;
        let x = |day: i64| part(day - start, end - start) * WIDTH / 1000;
        let y = |tenths: i64| part(top - tenths, top + 1000);
        let marks: Vec<Exact> = self.marks.iter().map(|it| it.exact()).collect();
        let say = |i: usize, change: Exact| {
            let text = change.show(1, &marks).replace('-', "−");
            let sign = if change > Exact::ZERO { "+" } else { "" };
            let name = if i == 0 { String::new() } else { format!("{i}: ") };
            format!("{name}{sign}{text}")
        };
        let (mut lines, mut ends) = (Vec::new(), Vec::new());
        for (nth, (i, line)) in drawn.iter().enumerate() {
            let (day, change) = line[line.len() - 1];
            ends.push((x(day), y(tenths(change)), say(*i, change)));
            // The parts are told by their numbers: one name is enough for all.
            let name = self.names.get(nth).map_or(["", ""], |it| [it.ja, it.en]);
            lines.push((name.map(str::to_owned), line.iter().map(|(day, it)| (x(*day), y(tenths(*it)))).collect()));
        }
        arrange(&mut ends, |it| it.1);
        let mut least = i32::MIN;
        for it in &mut ends {
            it.1 = it.1.max(least);
            least = it.1 + APART;
        }
        let row = |day: i64| {
            let at = |line: &[(i64, Exact)]| line.iter().find(|it| it.0 == day).map(|it| it.1);
            let each: Vec<String> = drawn.iter().filter_map(|(i, line)| Some(say(*i, at(line)?))).collect();
            [day.to_string(), each.join(" · ")]
        };
        let ends_of_scale = [top / 10, -100].map(Exact::whole);
        Some(Drawing {
            says: [self.drawn.ja, self.drawn.en].map(str::to_owned),
            along: days.iter().map(|(_, day)| (x(*day), day.to_string())).collect(),
            up: ends_of_scale.into_iter().chain(marks.iter().copied()).map(|it| (y(tenths(it)), say(0, it))).collect(),
            lines,
            dots: vec![],
            ends,
            head: [self.along, self.drawn],
            table: days.iter().map(|(_, day)| row(*day)).collect(),
        })
    }
}

impl Figure {
    /// The drawing; nothing while there is nothing to be drawn.
    pub fn draw(&self, case: &Case) -> Option<Drawing> {
        match self {
            Figure::Boundary(it) => it.draw(case),
            Figure::Cohort(it) => it.draw(case),
            Figure::Changes(it) => it.draw(case),
        }
    }
}

/// How far apart marks may be.
const COUNTS: [i64; 8] = [1, 2, 5, 10, 20, 50, 100, 200];

const MONTHS: [i64; 8] = [1, 2, 3, 6, 12, 24, 36, 60];

/// Marks from nought to the end: some seven at the most.
fn ticks(apart: &[i64], end: i64) -> impl Iterator<Item = i64> + use<> {
    let apart = apart.iter().copied().find(|it| end <= 7 * it).unwrap_or(end.max(1));
    (0..=end / apart).map(move |it| it * apart)
}

/// A place in thousandths of the whole.
fn place(part: Exact, whole: Exact) -> Option<i32> {
    part.times(Exact::whole(1000))?.over(whole)?.round(0).0.parse().ok()
}

/// Goes straight to where the next step is, then up or down to it.
fn step(line: &mut Corners, x: i32, y: i32) {
    match line.last() {
        Some((_, before)) if *before != y => {
            let before = *before;
            line.extend([(x, before), (x, y)]);
        }
        _ => line.push((x, y)),
    }
}
