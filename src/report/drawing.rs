//! What is drawn besides a course: stopping boundaries and local control, in thousandths of width and height.

use crate::answers::case::Case;
use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::base::text::{Text, t};
use crate::definition::figure::{Changes, Figure};
use crate::definition::rule::Formula;
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
    fn draw(&self, case: &Case) -> Option<Drawing> {
        /// Behind the lines there is room for what they are called.
        const WIDTH: i32 = 900;
        /// Two names closer than this would lie on each other.
        const APART: i32 = 70;
        let (baseline, after) = case.course(self.group)?;
        let members = || [baseline].into_iter().chain(after.iter().copied());
        let day = |member| number(case, self.time, member);
        let (start, end) = (day(baseline)?, day(*after.last()?)?);
        // In percent of the baseline: of nothing there is none.
        let change = |of: &Formula, member| {
            let first = of.value(case, baseline)?;
            of.value(case, member)?.minus(first)?.times(Exact::HUNDRED)?.over(first)
        };
        let of = |formula: &Formula| -> Vec<(Exact, Exact)> {
            let line = members().filter_map(|it| Some((day(it)?, change(formula, it)?)));
            line.collect()
        };
        let parts = self.parts.iter().map(of);
        let named = parts.enumerate().map(|(i, line)| ((i + 1).to_string(), line));
        let whole = (String::new(), of(self.whole));
        let mut drawn: Vec<_> = [whole].into_iter().chain(named).filter(|(_, line)| line.len() > 1).collect();
        // One part is the whole.
        if drawn.len() == 2 {
            drawn.pop();
        }
        drawn.first()?;
        let values = || drawn.iter().flat_map(|(_, line)| line).map(|it| it.1);
        let marks = || self.marks.iter().map(|it| it.exact());
        let most = values().chain(marks()).reduce(Exact::max)?;
        let top = [50, 100, 200, 500, 1000].map(Exact::whole).into_iter().find(|it| most < *it).unwrap_or(most);
        let height = top.plus(Exact::HUNDRED)?;
        let x = |day: Exact| Some(place(day.minus(start)?, end.minus(start)?)? * WIDTH / 1000);
        let y = |percent: Exact| place(top.minus(percent)?, height);
        let percent = |it: Exact| {
            let text = it.show(1, &[]);
            if it > Exact::ZERO { format!("+{text}") } else { text.replace('-', "−") }
        };
        let mut lines = Vec::new();
        let mut ends = Vec::new();
        for (i, (name, line)) in drawn.iter().enumerate() {
            let corners: Option<Corners> = line.iter().map(|(day, change)| Some((x(*day)?, y(*change)?))).collect();
            let corners = corners?;
            let (right, down) = *corners.last()?;
            let last = line.last()?.1;
            let shown = if name.is_empty() { percent(last) } else { format!("{name}: {}", percent(last)) };
            ends.push((right, down, shown));
            // The parts are told by their numbers: one name is enough for all.
            let named = [self.names[i.min(1)].ja, self.names[i.min(1)].en].map(str::to_owned);
            lines.push((if i < 2 { named } else { Default::default() }, corners));
        }
        arrange(&mut ends, |it| it.1);
        let mut least = i32::MIN;
        for it in &mut ends {
            it.1 = it.1.max(least);
            least = it.1 + APART;
        }
        let row = |member: u8| {
            let each = drawn.iter().enumerate().filter_map(|(i, (name, line))| {
                let at = line.iter().find(|it| Some(it.0) == day(member))?;
                Some(if i == 0 { percent(at.1) } else { format!("{name}: {}", percent(at.1)) })
            });
            Some([plain(day(member)?), each.collect::<Vec<_>>().join(" · ")])
        };
        let mut up = vec![(y(top)?, percent(top)), (1000, percent(Exact::whole(-100)))];
        for it in marks() {
            up.push((y(it)?, percent(it)));
        }
        Some(Drawing {
            says: [self.drawn.ja, self.drawn.en].map(str::to_owned),
            along: members().filter_map(|it| Some((x(day(it)?)?, plain(day(it)?)))).collect(),
            up,
            lines,
            dots: vec![],
            ends,
            head: [self.along, t("変化（%）", "Change, %")],
            table: members().filter_map(row).collect(),
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
