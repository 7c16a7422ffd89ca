//! Response by RECIST 1.1 from sums of diameters, as the calculator `recist` reads it: 30 % down from the baseline, 20 %
//! and 5 mm up from the nadir, all in exact fractions. Of a lesion that was treated by ablation the diameter is that of
//! the zone at first, so that every response here is for reference and said to be.

use super::headers::When;
use super::rows::Lesion;
use super::study::Study;
use crate::engine::{Exact, Set, Sorted, half_width};

/// Up to so many days after treatment a diameter may be that of the zone: the visit at 3 months and what is before it.
pub const ZONE_DAYS: i64 = 122;

/// RECIST has no more target lesions.
const TARGETS: usize = 5;

/// The response at a visit, or the best of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    /// All gone.
    Complete,
    /// Down 30 % or more.
    Partial,
    /// Neither.
    Stable,
    /// Up 20 % and 5 mm or more, seen again after all had gone, or a new lesion.
    Progressive,
    /// Something could not be measured.
    NotEvaluable,
}

impl Response {
    /// All of them, the best first.
    pub const ALL: [Response; 5] =
        [Response::Complete, Response::Partial, Response::Stable, Response::Progressive, Response::NotEvaluable];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Response::Complete => "CR",
            Response::Partial => "PR",
            Response::Stable => "SD",
            Response::Progressive => "PD",
            Response::NotEvaluable => "NE",
        }
    }
}

/// A visit after the baseline.
#[derive(Clone, Debug)]
pub struct Visit {
    /// When.
    pub when: When,
    /// The sum, where every lesion was measured.
    pub sum: Option<Exact>,
    /// The smallest sum before it, the baseline included.
    pub nadir: Exact,
    /// Whether a new lesion was told.
    pub new: bool,
    /// The response.
    pub response: Response,
}

/// A patient who can be judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The id.
    pub id: String,
    /// The sum before treatment.
    pub baseline: Exact,
    /// How many lesions it is of.
    pub lesions: usize,
    /// The visits, in their order.
    pub visits: Vec<Visit>,
    /// The best response of all visits.
    pub best: Response,
    /// The best response of those at which the zone no longer counts.
    pub best_later: Response,
    /// Whether a lesion is below 10 mm before treatment.
    pub small: bool,
}

/// Why a treated patient cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// No lesion in the tables.
    NoLesion,
    /// A lesion has no diameter before treatment, or 0.
    NoBaseline,
    /// More than five lesions: which are the targets is not told.
    TooMany,
    /// A lymph node: whether its short axis was measured is not told.
    Node,
}

impl Why {
    /// Its name, and the words for it.
    pub const fn told(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Why::NoLesion => ("no-lesion", "病変の記載がない", "no lesion is told"),
            Why::NoBaseline => {
                ("no-baseline", "治療前の径がない病変がある", "a lesion without a diameter before treatment")
            }
            Why::TooMany => {
                ("too-many", "病変が6個以上あり標的病変がわからない", "more than five lesions, targets not told")
            }
            Why::Node => ("node", "リンパ節があり短径かどうかわからない", "a lymph node, axis not told"),
        }
    }
}

/// Visits judged one after the other: each with the diameters of the lesions as far as they were measured, and whether
/// there was a new lesion.
pub fn judge(baseline: Exact, visits: &[(When, Vec<Option<Exact>>, bool)]) -> Vec<Visit> {
    let (mut nadir, mut gone) = (baseline, false);
    let mut all = Vec::new();
    for (when, diameters, new) in visits {
        let complete = diameters.iter().all(Option::is_some);
        let sum = diameters.iter().flatten().try_fold(Exact::ZERO, |sum, it| sum.plus(*it));
        let by = |it: Exact, tenths: i64| it.times(Exact::whole(tenths)).and_then(|it| it.over(Exact::whole(10)));
        let grown = sum.is_some_and(|sum| {
            let fifth = by(nadir, 12).is_some_and(|it| sum >= it);
            let by_5 = nadir.plus(Exact::whole(5)).is_some_and(|it| sum >= it);
            fifth && by_5 || gone && sum > Exact::ZERO
        });
        let response = match sum {
            _ if *new || grown => Response::Progressive,
            Some(sum) if complete && sum <= Exact::ZERO => Response::Complete,
            Some(sum) if complete && by(baseline, 7).is_some_and(|it| sum <= it) => Response::Partial,
            Some(_) if complete => Response::Stable,
            _ => Response::NotEvaluable,
        };
        let sum = sum.filter(|_| complete);
        all.push(Visit { when: *when, sum, nadir, new: *new, response });
        gone |= sum.is_some_and(|it| it <= Exact::ZERO);
        nadir = sum.map_or(nadir, |it| nadir.min(it));
    }
    all
}

/// The best response up to progression; progression if there is none before it; else not evaluable.
pub fn best(visits: &[Visit]) -> Response {
    let before = visits.iter().map(|it| it.response).take_while(|it| *it != Response::Progressive);
    let best = before.filter(|it| *it != Response::NotEvaluable).min();
    let progressed = visits.iter().any(|it| it.response == Response::Progressive);
    best.unwrap_or(if progressed { Response::Progressive } else { Response::NotEvaluable })
}

/// Whether a site is a lymph node.
fn is_node(it: &Lesion) -> bool {
    let site = half_width(&it.site).to_lowercase();
    ["リンパ節", "lymph", "node", "ln"].iter().any(|word| match *word {
        "ln" => site.split(|it: char| !it.is_alphanumeric()).any(|it| it == "ln"),
        word => site.contains(word),
    })
}

impl Study {
    /// Treated patients judged, and those who cannot be, with the reason.
    pub fn judged(&self) -> (Vec<Judged>, Vec<(String, Why)>) {
        let (mut all, mut without) = (Vec::new(), Vec::new());
        let mut lesions: Sorted<&str, Vec<&Lesion>> = Sorted::new();
        for it in &self.lesions {
            lesions.or_default(it.id.as_str()).push(it);
        }
        for patient in self.safety() {
            let own = lesions.get(patient.id.as_str()).map_or(&[][..], Vec::as_slice);
            let before: Vec<Option<Exact>> =
                own.iter().map(|it| it.sizes.get(&When::BEFORE).map(|it| it.exact())).collect();
            let baseline = before.iter().try_fold(Exact::ZERO, |sum, it| sum.plus((*it)?));
            let why = match baseline {
                _ if own.is_empty() => Some(Why::NoLesion),
                _ if own.len() > TARGETS => Some(Why::TooMany),
                _ if own.iter().any(|it| is_node(it)) => Some(Why::Node),
                _ if before.iter().flatten().any(|it| *it <= Exact::ZERO) => Some(Why::NoBaseline),
                None => Some(Why::NoBaseline),
                Some(_) => None,
            };
            let (Some(baseline), None) = (baseline, why) else {
                without.push((patient.id.clone(), why.unwrap_or(Why::NoBaseline)));
                continue;
            };
            let new = |when: When| {
                let of = |all: &Sorted<When, bool>| all.get(&when) == Some(&true);
                of(&patient.new_lesions) || own.iter().any(|it| of(&it.new_lesions))
            };
            let measured = own.iter().flat_map(|it| it.sizes.keys().copied());
            let told = own.iter().flat_map(|it| it.new_lesions.keys()).chain(patient.new_lesions.keys()).copied();
            let times: Set<When> = measured.chain(told.filter(|it| new(*it))).filter(|it| *it > When::BEFORE).collect();
            let at = |when: When| {
                let diameters = own.iter().map(|it| it.sizes.get(&when).map(|it| it.exact())).collect();
                (when, diameters, new(when))
            };
            let series: Vec<_> = times.into_iter().map(at).collect();
            let later: Vec<_> = series.iter().filter(|it| it.0.days > ZONE_DAYS).cloned().collect();
            let visits = judge(baseline, &series);
            all.push(Judged {
                id: patient.id.clone(),
                baseline,
                lesions: own.len(),
                best: best(&visits),
                best_later: best(&judge(baseline, &later)),
                visits,
                small: before.iter().flatten().any(|it| *it < Exact::whole(10)),
            });
        }
        (all, without)
    }
}
