//! Readers who grade the same events: what each said, as levels of one scale, and how far they agree.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::decimal::Exact;
use crate::definition::statistic::{Agreement, Readers};
use crate::judge::statistics::agreement::{fleiss, kappa};

/// What the readers said of the events.
pub(crate) struct Graded {
    /// How many levels the scale has.
    levels: usize,
    /// Of each event its member and the level that each reader gave; nothing where one of them gave none.
    events: Vec<(u8, Option<Vec<usize>>)>,
}

impl Readers {
    /// What each reader said of each event, by the options of the question; nothing unless every one has said something
    /// of every event.
    fn said(&self, case: &Case) -> Option<Vec<(u8, Vec<&'static str>)>> {
        let one = |member: u8| {
            let each = self.says.iter().map(|field| match case.get(field, member)? {
                Value::Choice(i) => field.options().get(usize::from(i)).map(|it| it.id),
                _ => None,
            });
            Some((member, each.collect::<Option<Vec<_>>>()?))
        };
        let all: Vec<_> = case.members(self.group).iter().map(|it| one(*it)).collect::<Option<_>>()?;
        (!all.is_empty()).then_some(all)
    }

    /// The same as levels of the scale that has all of those in use; nothing if none has.
    pub(crate) fn graded(&self, case: &Case) -> Option<Graded> {
        let said = self.said(case)?;
        let has = |levels: &[&str]| {
            let known = |it: &&str| *it == self.none || levels.contains(it);
            said.iter().all(|(_, each)| each.iter().all(known))
        };
        let (_, levels) = self.scales.iter().find(|(_, levels)| has(levels))?;
        let level = |id: &str| levels.iter().position(|it| *it == id);
        let events = said.iter().map(|(member, each)| (*member, each.iter().map(|it| level(it)).collect()));
        Some(Graded { levels: levels.len(), events: events.collect() })
    }

    /// What there is to know; nothing while an answer is missing, or where there is no such number.
    pub(crate) fn value(&self, what: Agreement, case: &Case, here: u8) -> Option<Exact> {
        if what == Agreement::Mixed {
            self.said(case)?;
            return Some(Exact::whole(i64::from(self.graded(case).is_none())));
        }
        let graded = self.graded(case)?;
        let all: Vec<&Vec<usize>> = graded.events.iter().filter_map(|(_, it)| it.as_ref()).collect();
        let (n, alike) = (all.len() as i64, |it: &&&Vec<usize>| it.windows(2).all(|it| it[0] == it[1]));
        let agreed = all.iter().filter(alike).count() as i64;
        let above = |it: &[usize]| it[1] as i64 - it[0] as i64;
        let whole = |it: i64| Some(Exact::whole(it));
        // An interval is not told beyond what kappa can be.
        let within = |it: Exact| it.min(Exact::whole(1)).max(Exact::whole(-1));
        match what {
            Agreement::Mixed => None,
            Agreement::Graded => whole(n),
            Agreement::Left => whole(graded.events.len() as i64 - n),
            Agreement::Levels => {
                let used = (0..graded.levels).filter(|level| all.iter().any(|it| it.contains(level)));
                whole(used.count() as i64)
            }
            Agreement::Discordant => whole(n - agreed),
            Agreement::Observed => Exact::whole(agreed).times(Exact::HUNDRED)?.over(Exact::whole(n)),
            Agreement::Difference => Exact::whole(all.iter().map(|it| above(it)).sum()).over(Exact::whole(n)),
            Agreement::Apart => {
                let (_, event) = graded.events.iter().find(|(member, _)| *member == here)?;
                Some(above(event.as_ref()?)).filter(|it| *it != 0).map(Exact::whole)
            }
            Agreement::Kappa(weights, range) => {
                let pairs: Vec<(usize, usize)> = all.iter().map(|it| (it[0], it[1])).collect();
                kappa(weights, range, &pairs, graded.levels).map(within)
            }
            Agreement::Fleiss(range) => {
                let events: Vec<Vec<usize>> = all.into_iter().cloned().collect();
                fleiss(range, &events, graded.levels).map(within)
            }
        }
    }
}
