//! Local control of lesions and of patients at a time, and what long gaps may hide.

use super::study::{Study, Timed};
use crate::engine::{Date, Exact};

/// Crude control at a time.
#[derive(Clone, Debug, Default)]
pub struct Crude {
    /// Progressed by then, or seen then or later.
    pub evaluable: usize,
    /// Progressed by then.
    pub progressed: usize,
    /// Evaluable only because a scan that came early counts: how many.
    pub moved: usize,
    /// By patient: lesions under control and evaluable lesions.
    pub groups: Vec<(String, i64, i64)>,
}

/// Crude control at a day, where a scan so many days early counts for it. A death from then on counts as seen.
pub fn crude(all: &[Timed], at: i64, early: i64) -> Crude {
    let mut found = Crude::default();
    for it in all {
        let progressed = it.code == 1 && it.days <= at;
        if !progressed && it.days < at - early {
            continue;
        }
        found.evaluable += 1;
        found.progressed += usize::from(progressed);
        found.moved += usize::from(!progressed && it.days < at);
        let controlled = i64::from(!progressed);
        match found.groups.iter_mut().find(|own| own.0 == it.id) {
            Some(own) => *own = (own.0.clone(), own.1 + controlled, own.2 + 1),
            None => found.groups.push((it.id.clone(), controlled, 1)),
        }
    }
    found
}

/// The same lesions with the dead taken out at their last imaging: the sensitivity of what imaging shows.
pub fn at_imaging(all: &[Timed]) -> Vec<Timed> {
    let of = |it: &Timed| match it.code {
        2 => Timed { days: it.imaging.min(it.days), code: 0, ..it.clone() },
        _ => it.clone(),
    };
    all.iter().map(of).collect()
}

impl Study {
    /// Lesions whose patient died without progression: the id, the lesion, and days from the last imaging to death.
    pub fn deaths_after_imaging(&self) -> Vec<(String, String, i64)> {
        let (all, _) = self.local();
        all.into_iter().filter(|it| it.code == 2).map(|it| (it.id, it.lesion, it.days - it.imaging)).collect()
    }
}

/// Days between two days, months of 30.4375 days, and whether so many calendar months have passed.
pub fn time_between(start: Date, end: Date, months: i64) -> (i64, Option<Exact>, bool) {
    let days = start.days_until(end);
    // 30.4375 is 487 / 16.
    let shown = Exact::whole(days * 16).over(Exact::whole(487));
    (days, shown, start.plus_months(months).is_some_and(|it| end >= it))
}
