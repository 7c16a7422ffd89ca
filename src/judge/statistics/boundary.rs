//! A boundary for stopping a trial early because of toxicity, of Pocock's kind: how many events are allowed at each
//! look, and how probable a stop is.

use crate::base::decimal::Exact;
use crate::judge::statistics::floats::{float, rounded};

/// When a trial is looked at, and how many events are allowed then: more stop it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks(Vec<(usize, usize)>);

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
        if first < 1 || every < 1 || first > planned || planned > MOST_PLANNED {
            return None;
        }
        let (first, every, planned) = (first as usize, every as usize, planned as usize);
        let at = |it: &usize| *it == planned || *it >= first && (*it - first).is_multiple_of(every);
        let patients: Vec<usize> = (1..=planned).filter(at).collect();
        Looks::after(p0, alpha, &patients)
    }

    /// The same for looks after any numbers of patients, each larger than the one before it, with `p0` and `alpha` from
    /// 0 to 1. Nothing if there is no such trial.
    pub fn after(p0: f64, alpha: f64, patients: &[usize]) -> Option<Looks> {
        let open = |it: f64| it > 0.0 && it < 1.0;
        let planned = *patients.last()?;
        let rising = patients.first().is_some_and(|it| *it > 0) && patients.windows(2).all(|it| it[0] < it[1]);
        if !open(p0) || !open(alpha) || !rising || planned > MOST_PLANNED as usize {
            return None;
        }
        // With this level at each look, all of them together cannot come to more than alpha.
        let least = alpha / patients.len() as f64;
        let mut looks = Vec::with_capacity(patients.len());
        let mut chances = vec![1.0];
        for treated in 1..=planned {
            treat(&mut chances, p0);
            if patients.binary_search(&treated).is_ok() {
                looks.push(Look::new(treated, &chances, least, alpha));
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
        self.course(p).0
    }

    /// A boundary that somebody else has set: after how many patients, and how many events are allowed then. Nothing
    /// unless the numbers of patients rise from one to the next.
    #[cfg(feature = "desk")]
    pub fn set(each: &[(usize, usize)]) -> Option<Looks> {
        let rising = each.first().is_some_and(|it| it.0 > 0) && each.windows(2).all(|it| it[0].0 < it[1].0);
        let most = each.last().is_some_and(|it| it.0 <= MOST_PLANNED as usize);
        (rising && most).then(|| Looks(each.to_vec()))
    }

    /// If a part `p` (from 0 to 1) has an event: the probability of a stop at any of the looks, and how many patients
    /// are to be expected.
    pub fn course(&self, p: f64) -> (f64, f64) {
        let (mut chances, mut stopped, mut expected, mut treated) = (vec![1.0], 0.0, 0.0, 0);
        for (patients, allowed) in &self.0 {
            for _ in treated..*patients {
                treat(&mut chances, p);
            }
            treated = *patients;
            let now = chances.iter().skip(allowed + 1).sum::<f64>();
            stopped += now;
            expected += now * treated as f64;
            chances.truncate(allowed + 1);
        }
        (stopped, expected + chances.iter().sum::<f64>() * treated as f64)
    }

    /// The numbers of patients for which the same number of events is allowed: `4–8`, and that number.
    pub(crate) fn spans(&self) -> Vec<(String, i64)> {
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
    pub(crate) fn new(patients: usize, chances: &[f64], least: f64, alpha: f64) -> Look {
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
