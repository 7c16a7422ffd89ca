//! Estimates: powers, intervals, stopping boundaries, local control.
//!
//! This is the one file of the core in which there are binary floats. A
//! power, a root and a sum over thousands of outcomes have no exact fraction
//! that would fit. What comes of them is rounded to nine places, is shown,
//! and is never compared with a clinical limit. How many events a stopping
//! boundary allows is a whole number; the binary search for it treats as equal
//! what differs by rounding only. Local control needs none of that: it stays
//! an exact fraction.

use super::{Case, Decimal, Exact, Field, Formula, Group, Text, Value, arrange, t};

/// A number that cannot be exact.
#[derive(Debug)]
pub enum Estimate {
    /// A power.
    Power(Formula, Decimal),
    /// An end of a 95 % interval of a proportion, in percent: of so many events among so many.
    Interval(Bound, Formula, Formula),
    /// Something about a stopping boundary.
    Stop(Stop, &'static Boundary),
    /// Something about local control.
    Control(Control, &'static Cohort),
}

/// An end of an interval of a proportion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Wilson's score interval, without continuity correction.
    WilsonLow,
    /// Wilson's score interval, without continuity correction.
    WilsonHigh,
    /// The exact interval of Clopper and Pearson.
    ExactLow,
    /// The exact interval of Clopper and Pearson.
    ExactHigh,
}

/// A boundary for stopping early because of toxicity, of Pocock's kind.
#[derive(Debug)]
pub struct Boundary {
    /// The proportion that is acceptable, in percent.
    pub p0: &'static Field,
    /// The proportion that is not, in percent.
    pub p1: &'static Field,
    /// How probable it may be to stop although the proportion is acceptable, in percent.
    pub alpha: &'static Field,
    /// After how many patients is looked first.
    pub first: &'static Field,
    /// After how many more is looked again.
    pub every: &'static Field,
    /// After how many is looked last.
    pub planned: &'static Field,
    /// How many were treated so far.
    pub treated: &'static Field,
    /// How many of them had an event.
    pub events: &'static Field,
}

/// What there is to know of a stopping boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// How many events may have happened at the last look so far without a stop.
    Allowed,
    /// The probability of a stop if the proportion is acceptable, in percent.
    Under0,
    /// The probability of a stop if it is not, in percent.
    Under1,
}

/// Tumours followed over time.
#[derive(Debug)]
pub struct Cohort {
    /// The tumours.
    pub group: &'static Group,
    /// How long each was followed.
    pub time: &'static Field,
    /// What was seen at the end of it.
    pub status: &'static Field,
    /// When control is asked for.
    pub at: &'static Field,
    /// The option that stands for local progression.
    pub progressed: &'static str,
    /// The option that stands for tumour that was left behind: never under control, and no local progression.
    pub residual: &'static str,
    /// The option that stands for death.
    pub died: &'static str,
    /// What the drawing shows, for those who hear it.
    pub drawn: Text,
    /// What the two curves are called: after Kaplan and Meier, and after Aalen and Johansen.
    pub curves: [Text; 2],
}

/// What there is to know of local control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// How many progressed by then.
    Progressed,
    /// How many were seen by then to have been left behind.
    Residual,
    /// How many can be judged: they were lost to control by then, or were seen later without.
    Evaluable,
    /// The proportion without progression among these, in percent.
    Crude,
    /// The same after Kaplan and Meier, deaths censored, in percent.
    KaplanMeier,
    /// All less the cumulative incidence of progression after Aalen and Johansen, death competing, in percent.
    AalenJohansen,
}

/// What is drawn.
#[derive(Debug)]
pub enum Figure {
    /// A stopping boundary, and where the trial stands.
    Boundary(&'static Boundary),
    /// Local control over time.
    Cohort(&'static Cohort),
}

/// What was seen of a tumour at the end of its time. In this order when it is seen at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// It progressed.
    Progressed,
    /// Tumour was left behind. It is no progression, and it is no control either: from then on it counts as lost.
    Residual,
    /// The patient died, without progression.
    Died,
    /// It was under control when last seen.
    Controlled,
}

/// When a trial is looked at, and how many events are allowed then: more stop it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks(Vec<(usize, usize)>);

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
    /// What the columns of the table are.
    pub head: [Text; 2],
    /// The same as a table.
    pub table: Vec<[String; 2]>,
}

impl Estimate {
    /// The number; nothing while an answer is missing, or where there is none.
    pub fn value(&self, case: &Case, here: u8) -> Option<Exact> {
        match self {
            Estimate::Power(of, exponent) => rounded(float(of.value(case, here)?).powf(float(exponent.exact()))),
            Estimate::Interval(bound, events, of) => {
                let [events, of] = [events, of].map(|it| it.value(case, here).and_then(Exact::to_whole));
                interval(*bound, events?, of?)
            }
            Estimate::Stop(what, it) => it.value(*what, case),
            Estimate::Control(what, it) => control(*what, &it.tumours(case)?, number(case, it.at, 0)?),
        }
    }

    /// The answers that it looks at.
    pub fn fields(&self, into: &mut Vec<&'static Field>) {
        match self {
            Estimate::Power(of, _) => of.fields(into),
            Estimate::Interval(_, events, of) => {
                events.fields(into);
                of.fields(into);
            }
            Estimate::Stop(what, it) => {
                into.extend([it.p0, it.alpha, it.first, it.every, it.planned]);
                into.extend(match what {
                    Stop::Allowed => Some(it.treated),
                    Stop::Under0 => None,
                    Stop::Under1 => Some(it.p1),
                });
            }
            Estimate::Control(_, it) => into.extend([it.time, it.status, it.at]),
        }
    }

    /// How the number comes about, in figures.
    pub fn working(&self, case: &Case, here: u8) -> Option<String> {
        Some(match self {
            Estimate::Power(of, exponent) => {
                let base = of.working(case, here)?;
                let exponent = exponent.to_string().replace('-', "−");
                match of {
                    Formula::Answer(_) | Formula::Number(_) => format!("{base}^{exponent}"),
                    _ => format!("({base})^{exponent}"),
                }
            }
            Estimate::Interval(_, events, of) => {
                format!("{}/{}", plain(events.value(case, here)?), plain(of.value(case, here)?))
            }
            Estimate::Stop(what, it) => {
                let percent = |field| Some(format!("{} %", plain(number(case, field, 0)?)));
                match what {
                    Stop::Allowed => {
                        let (look, _) = it.looks(case)?.last(whole(case, it.treated)?)?;
                        format!("max x (n = {look}, p0 = {}, α = {})", percent(it.p0)?, percent(it.alpha)?)
                    }
                    Stop::Under0 => format!("P(stop | p0 = {})", percent(it.p0)?),
                    Stop::Under1 => format!("P(stop | p1 = {})", percent(it.p1)?),
                }
            }
            Estimate::Control(what, it) => it.working(*what, case)?,
        })
    }
}

/// The number as a float.
fn float(it: Exact) -> f64 {
    let (num, den) = it.parts();
    num as f64 / den as f64
}

/// A float with nine places after the point, which takes away what binary
/// arithmetic adds: 31.249999999999996 is 31.25. Nothing if it is no number,
/// or a longer one than anything that is shown.
fn rounded(it: f64) -> Option<Exact> {
    const NINE_PLACES: i64 = 1_000_000_000;
    let one = NINE_PLACES as f64;
    if it.is_nan() || it.abs() >= one {
        return None;
    }
    Exact::whole((it * one).round() as i64).over(Exact::whole(NINE_PLACES))
}

fn number(case: &Case, field: &Field, member: u8) -> Option<Exact> {
    match case.get(field, member)? {
        Value::Number(it) => Some(it),
        _ => None,
    }
}

fn whole(case: &Case, field: &Field) -> Option<i64> {
    number(case, field, 0)?.to_whole()
}

fn plain(it: Exact) -> String {
    it.show(3, &[])
}

const HUNDRED: Exact = Exact::whole(100);

// Proportions.

/// More than any trial has; beyond, an answer would take too long.
const MOST_OF: i64 = 1_000_000;

/// The normal distribution's 97.5 % point.
const Z: f64 = 1.959_963_984_540_054;

/// An end of the 95 % interval of a proportion, in percent. With no event the
/// low end is exactly 0, with nothing but events the high end exactly 100.
/// Nothing for a proportion of none, or for more events than there can be.
pub fn interval(bound: Bound, events: i64, of: i64) -> Option<Exact> {
    if !(1..=MOST_OF).contains(&of) || !(0..=of).contains(&events) {
        return None;
    }
    let low = |end: fn(f64, f64) -> f64, events: i64| match events {
        0 => Some(Exact::ZERO),
        _ => rounded(100.0 * end(events as f64, of as f64)),
    };
    // What is high for the events is low for the others.
    match bound {
        Bound::WilsonLow => low(wilson_low, events),
        Bound::WilsonHigh => HUNDRED.minus(low(wilson_low, of - events)?),
        Bound::ExactLow => low(exact_low, events),
        Bound::ExactHigh => HUNDRED.minus(low(exact_low, of - events)?),
    }
}

fn wilson_low(events: f64, of: f64) -> f64 {
    let (part, square) = (events / of, Z * Z / of);
    (part + square / 2.0 - Z * (part * (1.0 - part) / of + square / (4.0 * of)).sqrt()) / (1.0 + square)
}

/// The proportion under which so many events or more have a probability of
/// 2.5 %. It is found by halving: weighed in Brotli, this adds 0.3 kB where
/// the inverse beta function of `statrs` 0.18 (without its features) adds
/// 6.8 kB to what every visit loads, and the two agree to twelve places. It takes
/// 0.003 ms of 20 patients and 0.05 ms of 1800 (`statrs`: 0.003 ms of either).
fn exact_low(events: f64, of: f64) -> f64 {
    let (mut low, mut high) = (0.0, events / of);
    // To 2⁻⁴⁵, a hundredth of the ninth place of a percentage.
    for _ in 0..45 {
        let middle = (low + high) / 2.0;
        if at_least(events, of, middle) < 0.025 { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// The probability of so many events or more. The most probable number of
/// events weighs 1, every other follows from its neighbour, and all are
/// divided by their sum: nothing can grow too large, and what becomes too
/// small to matter is left out.
fn at_least(events: f64, of: f64, p: f64) -> f64 {
    const NOTHING: f64 = 1e-20;
    let (odds, most) = (p / (1.0 - p), ((of + 1.0) * p).floor().min(of));
    let (mut all, mut upper) = (0.0, 0.0);
    let mut add = |k: f64, weight: f64| {
        all += weight;
        upper += if k >= events { weight } else { 0.0 };
    };
    let (mut k, mut weight) = (most, 1.0);
    while k <= of && weight > NOTHING {
        add(k, weight);
        weight *= (of - k) / (k + 1.0) * odds;
        k += 1.0;
    }
    (k, weight) = (most, 1.0);
    while k > 0.0 && weight > NOTHING {
        weight *= k / (of - k + 1.0) / odds;
        k -= 1.0;
        add(k, weight);
    }
    upper / all
}

// Stopping boundaries.

/// More patients than this are not planned for.
const MOST_PLANNED: i64 = 1000;

/// Probabilities that differ by less are one and the same, reckoned in two ways.
const SAME: f64 = 1.0 + 1e-10;

/// A look before its number of allowed events is settled.
struct Look {
    patients: usize,
    /// What is allowed at the strictest level there can be.
    most: usize,
    /// The levels at which one event less is allowed, then another, and so on.
    steps: Vec<f64>,
}

impl Looks {
    /// The boundary of Pocock's kind after Ivanova, Qaqish and Schell (Biometrics 2005;61:540), as
    /// `toxbdry` of R's clinfun finds it (there called the high boundary): at every look, the smallest count
    /// that more events exceed with a probability of at most some level; and of all levels, which every look
    /// shares, the largest for which the probability of a stop at any look is at most `alpha`.
    ///
    /// `p0` and `alpha` are in percent. Looks are after `first` patients, after every so many more, and always
    /// after the last one planned. Nothing if there is no such trial.
    pub fn new(p0: Exact, alpha: Exact, first: i64, every: i64, planned: i64) -> Option<Looks> {
        let (p0, alpha) = (float(p0) / 100.0, float(alpha) / 100.0);
        let open = |it: f64| it > 0.0 && it < 1.0;
        if first < 1 || every < 1 || first > planned || planned > MOST_PLANNED || !open(p0) || !open(alpha) {
            return None;
        }
        let (first, every, planned) = (first as usize, every as usize, planned as usize);
        let number = 1 + (planned - first).div_ceil(every);
        // With this level at each look, all of them together cannot come to more than alpha.
        let least = alpha / number as f64;
        let mut looks = Vec::with_capacity(number);
        let mut chances = vec![1.0];
        for patients in 1..=planned {
            treat(&mut chances, p0);
            if patients == planned || patients >= first && (patients - first).is_multiple_of(every) {
                looks.push(Look::new(patients, &chances, least, alpha));
            }
        }
        let at = |level: f64| Looks(looks.iter().map(|it| (it.patients, it.allowed(level))).collect());
        let fits = |it: &Looks| it.crossing(p0) <= alpha * SAME;
        // No level beyond alpha can do: a single look would be too much.
        let (mut good, mut bad) = (least, alpha);
        let strictest = at(bad);
        if fits(&strictest) {
            return Some(strictest);
        }
        // So many halvings leave nothing between any two levels; far fewer do.
        for _ in 0..64 {
            // The boundary differs from level to level only at these steps.
            let between = looks.iter().flat_map(|it| &it.steps).filter(|it| **it > good * SAME && **it <= bad * SAME);
            let (low, high) = between.fold((bad, good), |(low, high), it| (low.min(*it), high.max(*it)));
            if high <= low * SAME {
                break;
            }
            let middle = (low + high) / 2.0;
            if fits(&at(middle)) { good = middle } else { bad = middle }
        }
        Some(at(good))
    }

    /// After how many patients, and how many events are allowed then.
    pub fn each(&self) -> impl Iterator<Item = (i64, i64)> {
        self.0.iter().map(|(patients, allowed)| (*patients as i64, *allowed as i64))
    }

    /// The last look after so many patients; nothing before the first.
    pub fn last(&self, treated: i64) -> Option<(i64, i64)> {
        self.each().take_while(|(patients, _)| *patients <= treated).last()
    }

    /// The probability of a stop at any of the looks, in percent, if `p` percent have an event.
    pub fn stop(&self, p: Exact) -> Option<Exact> {
        rounded(100.0 * self.crossing(float(p) / 100.0))
    }

    fn crossing(&self, p: f64) -> f64 {
        let (mut chances, mut stopped, mut treated) = (vec![1.0], 0.0, 0);
        for (patients, allowed) in &self.0 {
            for _ in treated..*patients {
                treat(&mut chances, p);
            }
            treated = *patients;
            stopped += chances.iter().skip(allowed + 1).sum::<f64>();
            chances.truncate(allowed + 1);
        }
        stopped
    }

    /// The numbers of patients for which the same number of events is allowed: `4–8`, and that number.
    fn spans(&self) -> Vec<(String, i64)> {
        let mut spans: Vec<(i64, i64, i64)> = Vec::new();
        for (patients, allowed) in self.each() {
            match spans.last_mut() {
                Some((_, to, same)) if *same == allowed => *to = patients,
                before => {
                    // Between two looks, the number of the earlier one stands.
                    if let Some((_, to, _)) = before {
                        *to = patients - 1;
                    }
                    spans.push((patients, patients, allowed));
                }
            }
        }
        let text = |from: i64, to: i64| if from == to { from.to_string() } else { format!("{from}–{to}") };
        spans.into_iter().map(|(from, to, allowed)| (text(from, to), allowed)).collect()
    }
}

impl Look {
    fn new(patients: usize, chances: &[f64], least: f64, alpha: f64) -> Look {
        let (mut most, mut beyond, mut steps) = (patients, 0.0, Vec::new());
        for k in (0..patients).rev() {
            beyond += chances[k + 1];
            if beyond <= least * SAME {
                most = k;
            } else if beyond <= alpha * SAME {
                steps.push(beyond);
            } else {
                break;
            }
        }
        Look { patients, most, steps }
    }

    fn allowed(&self, level: f64) -> usize {
        self.most - self.steps.iter().take_while(|it| **it <= level * SAME).count()
    }
}

/// One more patient: how probable each number of events is then.
fn treat(chances: &mut Vec<f64>, p: f64) {
    chances.push(0.0);
    let mut fewer = 0.0;
    for it in chances {
        let same = *it;
        *it = same * (1.0 - p) + fewer * p;
        fewer = same;
    }
}

impl Boundary {
    /// The boundary; nothing while an answer is missing, or if what is acceptable is no less than what is not.
    fn looks(&self, case: &Case) -> Option<Looks> {
        let p0 = number(case, self.p0, 0)?;
        if number(case, self.p1, 0).is_some_and(|p1| p0 >= p1) {
            return None;
        }
        let [first, every, planned] = [self.first, self.every, self.planned].map(|it| whole(case, it));
        Looks::new(p0, number(case, self.alpha, 0)?, first?, every?, planned?)
    }

    fn value(&self, what: Stop, case: &Case) -> Option<Exact> {
        match what {
            Stop::Allowed => {
                let treated = whole(case, self.treated)?;
                self.looks(case)?.last(treated).map(|(_, allowed)| Exact::whole(allowed))
            }
            Stop::Under0 => self.looks(case)?.stop(number(case, self.p0, 0)?),
            Stop::Under1 => {
                let p1 = number(case, self.p1, 0)?;
                self.looks(case)?.stop(p1)
            }
        }
    }

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
            head: [t("治療した例数", "Patients treated"), t("許容される発生数", "Events allowed")],
            table: rows.collect(),
        })
    }
}

// Local control.

/// Local control at a time, of tumours each with how long it was followed and
/// what was seen then; as an exact fraction. Progression comes before death,
/// and death before the end of being followed, when their times are the same.
/// Residual tumour counts like progression, except where progressions are counted.
///
/// Beyond the longest follow-up a curve has a value only where nothing is left that could still move it, and each
/// curve has its own test. Kaplan and Meier's stays where it has come to nought: the last tumour was lost to control.
/// Aalen and Johansen's stays where nobody is left without an event: the last was lost to control or its patient
/// died. Of 3 months progressed, 8 and 10 months died, control at 12 months is 66.7 % by the latter and nothing by the
/// former.
///
/// Nothing if there are no tumours, or if so many that the fraction would be
/// too long to be exact, as none of sixty was found to be.
pub fn control(what: Control, tumours: &[(Exact, Seen)], at: Exact) -> Option<Exact> {
    if tumours.is_empty() {
        return None;
    }
    let lost = |it: Seen| matches!(it, Seen::Progressed | Seen::Residual);
    let by = |it: &&(Exact, Seen)| lost(it.1) && it.0 <= at;
    let order = in_order(tumours);
    let last = order.last().map(|it| it.1)?;
    let known = match what {
        Control::KaplanMeier => last.0 >= at || lost(last.1),
        Control::AalenJohansen => last.0 >= at || last.1 != Seen::Controlled,
        Control::Progressed | Control::Residual | Control::Evaluable | Control::Crude => true,
    };
    if !known {
        return None;
    }
    let count = |which: &dyn Fn(&&(Exact, Seen)) -> bool| Exact::whole(tumours.iter().filter(which).count() as i64);
    let gone = count(&by);
    // Who died at that very time, without progression, was followed up to it.
    let evaluable = count(&|it| by(it) || it.0 >= at);
    match what {
        Control::Progressed => Some(count(&|it| it.1 == Seen::Progressed && it.0 <= at)),
        Control::Residual => Some(count(&|it| it.1 == Seen::Residual && it.0 <= at)),
        Control::Evaluable => Some(evaluable),
        Control::Crude => evaluable.minus(gone)?.times(HUNDRED)?.over(evaluable),
        Control::KaplanMeier => {
            let product = order.iter().filter(|(_, it)| by(&it)).try_fold(Exact::whole(1), |product, it| {
                product.times(Exact::whole(it.0 - 1))?.over(Exact::whole(it.0))
            });
            product?.times(HUNDRED)
        }
        Control::AalenJohansen => {
            // From the last to the first: how probable progression is for one who was without an event until then.
            let before = order.into_iter().filter(|(_, it)| it.0 <= at && it.1 != Seen::Controlled);
            let incidence = before.rev().try_fold(Exact::ZERO, |later, (left, (_, seen))| {
                let now = Exact::whole(i64::from(lost(seen)));
                now.plus(later.times(Exact::whole(left - 1))?)?.over(Exact::whole(left))
            });
            HUNDRED.minus(incidence?.times(HUNDRED)?)
        }
    }
}

/// The tumours in the order of time, each with how many were left then, itself among them.
fn in_order(tumours: &[(Exact, Seen)]) -> Vec<(i64, (Exact, Seen))> {
    let mut all = tumours.to_vec();
    arrange(&mut all, |it| *it);
    let most = all.len() as i64;
    all.into_iter().enumerate().map(|(i, it)| (most - i as i64, it)).collect()
}

impl Cohort {
    /// The tumours; nothing unless everything is known of each.
    fn tumours(&self, case: &Case) -> Option<Vec<(Exact, Seen)>> {
        let one = |member: u8| {
            let Value::Choice(i) = case.get(self.status, member)? else { return None };
            let id = self.status.options().get(usize::from(i))?.id;
            let seen = if id == self.progressed {
                Seen::Progressed
            } else if id == self.residual {
                Seen::Residual
            } else if id == self.died {
                Seen::Died
            } else {
                Seen::Controlled
            };
            Some((number(case, self.time, member)?, seen))
        };
        case.members(self.group).iter().map(|it| one(*it)).collect()
    }

    fn working(&self, what: Control, case: &Case) -> Option<String> {
        const MOST_FACTORS: usize = 6;
        let (tumours, at) = (self.tumours(case)?, number(case, self.at, 0)?);
        let value = |what| control(what, &tumours, at);
        Some(match what {
            Control::Progressed | Control::Residual | Control::Evaluable => plain(value(what)?),
            Control::Crude => {
                let evaluable = value(Control::Evaluable)?;
                let lost = value(Control::Progressed)?.plus(value(Control::Residual)?)?;
                format!("{}/{}", plain(evaluable.minus(lost)?), plain(evaluable))
            }
            Control::KaplanMeier => {
                let factors: Vec<String> = in_order(&tumours)
                    .into_iter()
                    .filter(|(_, it)| matches!(it.1, Seen::Progressed | Seen::Residual) && it.0 <= at)
                    .map(|(left, _)| format!("{}/{left}", left - 1))
                    .collect();
                match factors.len() {
                    0 => "1".to_owned(),
                    1..=MOST_FACTORS => factors.join(" × "),
                    _ => format!("S({})", plain(at)),
                }
            }
            Control::AalenJohansen => format!("1 − F({})", plain(at)),
        })
    }

    fn draw(&self, case: &Case) -> Option<Drawing> {
        let (tumours, at) = (self.tumours(case)?, number(case, self.at, 0));
        let last = tumours.iter().map(|it| it.0).max()?;
        let right = at.map_or(last, |it| it.max(last)).up()?;
        let x = |months: Exact| place(months, right);
        let y = |percent: Exact| Some(1000 - place(percent, HUNDRED)?);
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
            head: [t("月", "Months"), t("KM・AJ（%）", "KM · AJ (%)")],
            table,
        })
    }
}

// Figures.

impl Figure {
    /// The drawing; nothing while there is nothing to be drawn.
    pub fn draw(&self, case: &Case) -> Option<Drawing> {
        match self {
            Figure::Boundary(it) => it.draw(case),
            Figure::Cohort(it) => it.draw(case),
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
