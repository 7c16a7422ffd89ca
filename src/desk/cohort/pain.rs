//! Pain at each visit, and the consensus response against the time before treatment.

use super::headers::When;
use super::patients::Patient;
use super::study::Study;
use crate::engine::{Decimal, Exact, Set};

/// The response of pain by the international consensus (Chow 2012), as the calculator `pain-course` reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    /// Pain 0 and no more opioid.
    Complete,
    /// Down 2 points without more opioid, or 25 % less opioid without more pain.
    Partial,
    /// Up 2 points on the same opioid, or 25 % more opioid with pain unchanged to 1 point up.
    Progression,
    /// Anything else.
    Indeterminate,
}

impl Response {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Response::Complete => "complete",
            Response::Partial => "partial",
            Response::Progression => "progression",
            Response::Indeterminate => "indeterminate",
        }
    }
}

/// The response from pain and opioids before and then; nothing where there was no pain before.
pub fn response(pain: (Decimal, Decimal), opioid: (Decimal, Decimal)) -> Option<Response> {
    let (before, after) = (pain.0.exact(), pain.1.exact());
    let (dose, now) = (opioid.0.exact(), opioid.1.exact());
    if before <= Exact::ZERO {
        return None;
    }
    let times = |it: Exact, percent: i64| it.times(Exact::whole(percent)).and_then(|it| it.over(Exact::HUNDRED));
    let change = after.minus(before)?;
    let (quarter_less, quarter_more) =
        (now <= times(dose, 75)? && now < dose, now > Exact::ZERO && now >= times(dose, 125)?);
    let two = Exact::whole(2);
    Some(match () {
        () if after <= Exact::ZERO && now <= dose => Response::Complete,
        () if before.minus(after)? >= two && now <= dose || quarter_less && after <= before => Response::Partial,
        () if change >= two && now == dose => Response::Progression,
        () if quarter_more && after >= before && change <= Exact::whole(1) => Response::Progression,
        () => Response::Indeterminate,
    })
}

/// Why a treated patient has no pain value at a visit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Missing {
    /// Died before the visit.
    pub dead: usize,
    /// Left the trial, or was last seen, before it.
    pub gone: usize,
    /// Neither: it was not recorded.
    pub unrecorded: usize,
}

impl Study {
    /// The times at which pain was recorded.
    pub fn pain_times(&self) -> Vec<When> {
        let all = self.patients.iter().flat_map(|it| it.pain.keys().copied());
        all.collect::<Set<When>>().into_iter().collect()
    }

    /// Why treated patients have no value at a time.
    pub fn pain_missing(&self, when: When) -> Missing {
        let mut missing = Missing::default();
        for it in self.safety().into_iter().filter(|it| !it.pain.contains_key(&when)) {
            let day = it.treatment.get().and_then(|it| it.plus_days(when.days.max(0)));
            let before = |end: Option<crate::engine::Date>| matches!((end, day), (Some(end), Some(day)) if end < day);
            let left = |it: &Patient| before(it.off.get()) || before(it.end());
            match () {
                () if it.is_dead() && before(it.death) => missing.dead += 1,
                () if left(it) => missing.gone += 1,
                () => missing.unrecorded += 1,
            }
        }
        missing
    }

    /// How many responded in which way at a time, of those with pain before treatment and both values then.
    pub fn responses(&self, when: When) -> Vec<(String, Response)> {
        let of = |it: &&Patient| {
            let pain = (*it.pain.get(&When::BEFORE)?, *it.pain.get(&when)?);
            let opioid = (*it.opioid.get(&When::BEFORE)?, *it.opioid.get(&when)?);
            Some((it.id.clone(), response(pain, opioid)?))
        };
        self.safety().iter().filter_map(of).collect()
    }
}
