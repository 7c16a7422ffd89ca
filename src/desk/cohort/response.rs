//! Sizes and pain over time: the best change, every change, lanes, and who responded.

use super::harms::Which;
use super::headers::When;
use super::rows::Lesion;
use super::study::Study;
use crate::engine::{Decimal, Exact, Set, Sorted, put_in_order};

/// A bar of a waterfall: a patient or a lesion with the best change in percent.
#[derive(Clone, Debug)]
pub struct Bar {
    /// The id, or the id and the lesion.
    pub name: String,
    /// The best change in percent.
    pub change: Exact,
}

/// A lane of a swimmer plot.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The id.
    pub id: String,
    /// Days from treatment.
    pub days: i64,
    /// How it ends: `death`, `off study` or `alive, followed`.
    pub end: &'static str,
    /// Days of local progression.
    pub progression: Vec<i64>,
    /// Days of onset of events of Grade 3 or more.
    pub severe: Vec<i64>,
}

/// The change from a baseline in percent; nothing from a baseline of 0.
pub fn change(before: Exact, after: Exact) -> Option<Exact> {
    if before <= Exact::ZERO {
        return None;
    }
    after.minus(before)?.times(Exact::HUNDRED)?.over(before)
}

fn size(it: &Lesion, when: When) -> Option<Exact> {
    it.sizes.get(&when).map(|it| it.exact())
}

impl Study {
    /// The lesions of those whose harms are counted.
    pub fn of_treated(&self) -> Vec<&Lesion> {
        let wanted = |it: &&Lesion| self.patient(&it.id).is_some_and(|it| self.is_safety(it));
        self.lesions.iter().filter(wanted).collect()
    }

    /// The best change of each lesion, or of each patient's sum (at visits at which every lesion was measured), the
    /// worst first; and how many have none.
    pub fn waterfall(&self, by_patient: bool) -> (Vec<Bar>, usize) {
        let lesions = self.of_treated();
        let mut groups: Vec<(String, Vec<&Lesion>)> = Vec::new();
        if by_patient {
            groups.extend(self.safety().iter().map(|it| (it.id.clone(), Vec::new())));
        }
        for it in &lesions {
            let name = if by_patient { it.id.clone() } else { format!("{}/{}", it.id, it.lesion) };
            match groups.iter_mut().find(|(own, _)| *own == name) {
                Some((_, all)) => all.push(it),
                None => groups.push((name, vec![it])),
            }
        }
        let sum = |all: &[&Lesion], when: When| {
            all.iter().try_fold(Exact::ZERO, |sum, it| sum.plus(size(it, when)?)).filter(|_| !all.is_empty())
        };
        let total = groups.len();
        let mut bars: Vec<Bar> = Vec::new();
        for (name, all) in groups {
            let visits: Set<When> =
                all.iter().flat_map(|it| it.sizes.keys().copied()).filter(|it| *it != When::BEFORE).collect();
            let best = visits.into_iter().filter_map(|when| sum(&all, when)).min();
            if let Some(change) = sum(&all, When::BEFORE).zip(best).and_then(|(before, after)| change(before, after)) {
                bars.push(Bar { name, change });
            }
        }
        let without = total - bars.len();
        put_in_order(&mut bars, &|a, b| b.change.cmp(&a.change).then(a.name.cmp(&b.name)));
        (bars, without)
    }

    /// Each measured change of a lesion in percent, by months (weeks and days as parts of one).
    pub fn spider(&self, id: &str, lesion: &str) -> Vec<(When, Exact)> {
        let Some(it) = self.lesions.iter().find(|it| it.id == id && it.lesion == lesion) else { return Vec::new() };
        let Some(before) = size(it, When::BEFORE) else { return Vec::new() };
        it.sizes.iter().filter_map(|(when, after)| Some((*when, change(before, after.exact())?))).collect()
    }

    /// A lane for each treated patient, the longest first.
    pub fn lanes(&self) -> Vec<Lane> {
        let mut lanes = Vec::new();
        let cut = |day: crate::engine::Date| self.cutoff().is_none_or(|it| day <= it);
        for it in self.safety() {
            let Some(start) = it.treatment.get() else { continue };
            let end = match (it.end(), self.cutoff()) {
                (Some(end), Some(cutoff)) => end.min(cutoff),
                (Some(end), None) => end,
                (None, _) => continue,
            };
            let dead = it.is_dead() && it.death.is_some_and(cut);
            let off = it.off.get().is_some_and(cut);
            let own = self.lesions.iter().filter(|lesion| lesion.id == it.id);
            let mut progression: Vec<i64> = own
                .filter_map(|lesion| lesion.progression)
                .filter(|day| cut(*day))
                .map(|day| start.days_until(day))
                .collect();
            let severe = self.events.iter().filter(|event| event.id == it.id && event.grade >= Some(3));
            let severe = severe.filter(|event| self.counts(event, Which::default()));
            let mut severe: Vec<i64> =
                severe.filter_map(|event| event.onset).map(|day| start.days_until(day)).collect();
            put_in_order(&mut progression, &i64::cmp);
            put_in_order(&mut severe, &i64::cmp);
            let end_word = if dead {
                "death"
            } else if off {
                "off study"
            } else {
                "alive, followed"
            };
            lanes.push(Lane { id: it.id.clone(), days: start.days_until(end), end: end_word, progression, severe });
        }
        put_in_order(&mut lanes, &|a, b| b.days.cmp(&a.days).then(a.id.cmp(&b.id)));
        lanes
    }

    /// Pain of treated patients at a time, before and then, of those who have both.
    pub fn pairs(&self, before: When, after: When, opioid: bool) -> Vec<(String, Decimal, Decimal)> {
        let of = |all: &Sorted<When, Decimal>, when: When| all.get(&when).copied();
        let pair = |it: &&super::patients::Patient| {
            let series = if opioid { &it.opioid } else { &it.pain };
            Some((it.id.clone(), of(series, before)?, of(series, after)?))
        };
        self.safety().iter().filter_map(pair).collect()
    }
}
