//! Formulas and estimates with their numbers put in: how a number comes about.

use crate::answers::case::Case;
use crate::base::decimal::{Decimal, Exact};
use crate::base::figures::clock;
use crate::definition::field::Kind;
use crate::definition::rule::{Estimate, Formula, Points};
use crate::definition::statistic::{Agreement, Cohort, Control, Range, Readers, Stop};
use crate::judge::rule::{number, whole};
use crate::judge::statistics::local_control::{Seen, control, in_order};

impl Formula {
    /// The formula with the numbers put in: `(0.8 − 2) ÷ 2 × 100`.
    pub fn working(&self, case: &Case, here: u8) -> Option<String> {
        Some(match self {
            Formula::Answer(it) => match it.of_days() {
                true => self.day(case, here)?.to_string(),
                false if matches!(it.field.kind, Kind::Clock) => clock(it.value(case, here)?)?,
                false => it.value(case, here)?.show(3, &[]),
            },
            Formula::Months(from, months) => {
                let from = from.working(case, here)?;
                format!("{from} + {} m", months.part(case, here)?)
            }
            Formula::MonthsBetween(a, b) => format!("{} → {}", a.working(case, here)?, b.working(case, here)?),
            Formula::First(group, it) => it.working(case, case.course(group)?.0)?,
            Formula::Least(..) => self.value(case, here)?.show(3, &[]),
            Formula::Up(it) => it.working(case, here)?,
            Formula::Count(_) | Formula::Members(_) => self.value(case, here)?.show(0, &[]),
            Formula::Sum(group, of) => {
                let each: Option<Vec<_>> = case.members(group).iter().map(|it| of.working(case, *it)).collect();
                each?.join(" + ")
            }
            Formula::Estimate(it, _) => it.working(case, here)?,
            Formula::Total(points) => points.working(case, here)?,
            Formula::Number(it) => it.to_string(),
            Formula::Minus(a, b) => format!("{} − {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Times(a, b) => format!("{} × {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Over(a, b) => format!("{} ÷ {}", a.part(case, here)?, b.part(case, here)?),
            // What is left out of a sum, because it does not concern the case, is not written as nought.
            Formula::Plus(a, b) if b.is_left_out(case, here) => a.working(case, here)?,
            Formula::Plus(a, b) if a.is_left_out(case, here) => b.working(case, here)?,
            Formula::Plus(a, b) => format!("{} + {}", a.part(case, here)?, b.part(case, here)?),
            Formula::Or(..) | Formula::By(..) | Formula::If(..) => self.meant(case, here)?.working(case, here)?,
        })
    }

    /// Whether it is nought by a condition and not by an answer.
    fn is_left_out(&self, case: &Case, here: u8) -> bool {
        let zero = |it: &Formula| matches!(it, Formula::Number(it) if *it == Decimal::ZERO);
        matches!(self, Formula::If(..)) && self.meant(case, here).is_some_and(zero)
    }

    fn part(&self, case: &Case, here: u8) -> Option<String> {
        let text = self.working(case, here)?;
        Some(if matches!(self, Formula::Minus(..) | Formula::Plus(..)) { format!("({text})") } else { text })
    }
}

impl Estimate {
    /// How the number comes about, in figures.
    pub fn working(&self, case: &Case, here: u8) -> Option<String> {
        Some(match self {
            // The first power only takes a number to the places of the others.
            Estimate::Power(of, exponent) if exponent.is_one() => of.part(case, here)?,
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
            Estimate::Agreement(what, it) => it.working(*what, case, here)?,
        })
    }
}

pub(super) fn plain(it: Exact) -> String {
    it.show(3, &[])
}

impl Cohort {
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
}

impl Readers {
    /// How a number comes about: of how many events.
    fn working(&self, what: Agreement, case: &Case, here: u8) -> Option<String> {
        let count = |what| self.value(what, case, here)?.to_whole();
        Some(match what {
            Agreement::Mixed | Agreement::Left | Agreement::Levels | Agreement::Graded | Agreement::Discordant => {
                count(what)?.to_string()
            }
            Agreement::Observed => {
                let (n, apart) = (count(Agreement::Graded)?, count(Agreement::Discordant)?);
                format!("{}/{n}", n - apart)
            }
            Agreement::Apart => count(what)?.to_string().replace('-', "−"),
            Agreement::Kappa(_, Range::Point) | Agreement::Fleiss(Range::Point) | Agreement::Difference => {
                format!("n = {}", count(Agreement::Graded)?)
            }
            Agreement::Kappa(..) | Agreement::Fleiss(_) => format!("n = {}, κ ± 1.96 × SE", count(Agreement::Graded)?),
        })
    }
}

impl Points {
    /// The points as a sum: `3 + 1 + 2`; of several members the highest of their totals: `max(13, 6)`.
    fn working(&self, case: &Case, here: u8) -> Option<String> {
        let rows = if here > 0 { &[here] } else { self.rows(case) };
        if let [row] = rows {
            let points = self.items.iter().map(|item| item.least(case, *row).to_string());
            return Some(points.collect::<Vec<_>>().join(" + "));
        }
        let said = |row: &u8| match self.extremes(case, *row) {
            Some((least, most)) if least != most => format!("{least}–{most}"),
            it => it.map_or_else(String::new, |(least, _)| least.to_string()),
        };
        Some(format!("max({})", rows.iter().map(said).collect::<Vec<_>>().join(", ")))
    }
}
