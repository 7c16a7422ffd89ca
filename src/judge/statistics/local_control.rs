//! Local control of tumours at a time, by several denominators, as exact fractions.

use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::definition::statistic::Control;

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
        Control::Crude => evaluable.minus(gone)?.times(Exact::HUNDRED)?.over(evaluable),
        Control::KaplanMeier => {
            let product = order.iter().filter(|(_, it)| by(&it)).try_fold(Exact::whole(1), |product, it| {
                product.times(Exact::whole(it.0 - 1))?.over(Exact::whole(it.0))
            });
            product?.times(Exact::HUNDRED)
        }
        Control::AalenJohansen => {
            // From the last to the first: how probable progression is for one who was without an event until then.
            let before = order.into_iter().filter(|(_, it)| it.0 <= at && it.1 != Seen::Controlled);
            let incidence = before.rev().try_fold(Exact::ZERO, |later, (left, (_, seen))| {
                let now = Exact::whole(i64::from(lost(seen)));
                now.plus(later.times(Exact::whole(left - 1))?)?.over(Exact::whole(left))
            });
            Exact::HUNDRED.minus(incidence?.times(Exact::HUNDRED)?)
        }
    }
}

/// The tumours in the order of time, each with how many were left then, itself among them.
pub(crate) fn in_order(tumours: &[(Exact, Seen)]) -> Vec<(i64, (Exact, Seen))> {
    let mut all = tumours.to_vec();
    arrange(&mut all, |it| *it);
    let most = all.len() as i64;
    all.into_iter().enumerate().map(|(i, it)| (most - i as i64, it)).collect()
}
