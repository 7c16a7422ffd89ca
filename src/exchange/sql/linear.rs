//! Comparisons as linear inequalities in whole numbers, and what follows from several of them about the rest when one
//! number is not known (Fourier and Motzkin): from `v > 3·base` and `base > uln` follows `v > 3·uln`.

use crate::engine::{Decimal, Exact, Relation};

/// How many numbers there are in a rule at most.
pub(super) const NUMBERS: usize = 8;

/// Numbers are held a thousand times as large as in the source's unit, so that every unit's factor is whole.
pub(super) const SCALE: i128 = 1000;

/// `a·x + c > 0`, or `≥ 0` where it is not strict.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Inequality {
    pub a: [i128; NUMBERS],
    pub c: i128,
    pub strict: bool,
    /// It is held against a row only if these numbers are known, as bits.
    pub needs: u8,
    /// It holds where this choice is one of these options: the column, and the options.
    pub where_: Vec<(String, Vec<&'static str>)>,
    /// It only asks whether the number was given: nothing follows from it.
    pub alone: bool,
}

impl Inequality {
    /// `left relation times × other + plus`; nothing where the numbers are too long.
    pub fn new(left: usize, relation: Relation, times: Option<(Decimal, usize)>, plus: Decimal) -> Option<Inequality> {
        let mut a = [0; NUMBERS];
        *a.get_mut(left)? = MILLION;
        if let Some((times, other)) = times {
            *a.get_mut(other)? -= millionth(times.exact())?;
        }
        let c = -millionth(plus.exact())?.checked_mul(SCALE)?;
        let it = Inequality { a, c, strict: false, needs: 0, where_: vec![], alone: false };
        Some(
            match relation {
                Relation::Above => Inequality { strict: true, ..it },
                Relation::AtLeast => it,
                Relation::AtMost => it.turned(false),
                Relation::Below => it.turned(true),
            }
            .reduced(),
        )
    }

    /// `x ≥ least` (or `> least`), `x ≤ most`, in the source's unit.
    pub fn end(of: usize, relation: Relation, end: Exact) -> Option<Inequality> {
        let end = Decimal::parse(&end.decimal(6)?)?;
        Inequality::new(of, relation, None, end)
    }

    fn turned(self, strict: bool) -> Inequality {
        Inequality { a: self.a.map(|it| -it), c: -self.c, strict, ..self }
    }

    /// What holds where this does not.
    pub fn negated(&self) -> Inequality {
        let strict = !self.strict;
        self.clone().turned(strict)
    }

    fn reduced(mut self) -> Inequality {
        let all = self.a.iter().fold(self.c.unsigned_abs(), |all, it| gcd(all, it.unsigned_abs()));
        if let Ok(all @ 2..) = i128::try_from(all) {
            self.a = self.a.map(|it| it / all);
            self.c /= all;
        }
        self
    }

    /// The numbers in it, as bits.
    pub fn numbers(&self) -> u8 {
        (0..NUMBERS).filter(|i| self.a[*i] != 0).fold(0, |bits, i| bits | 1 << i)
    }

    /// Whether it holds, where no number stands in it.
    pub fn constant(&self) -> Option<bool> {
        (self.numbers() == 0).then_some(if self.strict { self.c > 0 } else { self.c >= 0 })
    }

    /// Whether it holds of all numbers within these ends.
    pub fn is_sure(&self, ends: &[Option<(i128, i128)>]) -> bool {
        let least = self.a.iter().enumerate().filter(|(_, it)| **it != 0).try_fold(self.c, |sum, (i, it)| {
            let (least, most) = ends.get(i).copied().flatten()?;
            sum.checked_add(it.checked_mul(if *it > 0 { least } else { most })?)
        });
        least.is_some_and(|it| if self.strict { it > 0 } else { it >= 0 })
    }

    /// Whether this is another inequality that cannot be known without the other, and from which the other follows
    /// within these ends: `v > 5·uln` says more than `v > 3·uln`.
    pub fn says_more_than(&self, other: &Inequality, ends: &[Option<(i128, i128)>]) -> bool {
        if self == other || self.alone || other.alone {
            return false;
        }
        // It is asked wherever the other is, and is no less known.
        let asked = self.needs & !self.numbers() & !(other.needs | other.numbers()) == 0;
        let known = self.numbers() & !other.numbers() == 0;
        let guarded = self.where_.iter().all(|it| other.where_.contains(it));
        if !(asked && known && guarded) {
            return false;
        }
        // other = times × self + rest, and the rest is never below nought. The multiple makes one number equal.
        let shared = (0..NUMBERS).filter(|i| self.a[*i] != 0 && other.a[*i].signum() == self.a[*i].signum());
        shared.into_iter().any(|i| {
            let (p, q) = (other.a[i].abs(), self.a[i].abs());
            let rest = |has: i128, of: i128| of.checked_mul(q)?.checked_sub(has.checked_mul(p)?);
            let mut a = [0; NUMBERS];
            for (j, it) in a.iter_mut().enumerate() {
                let Some(found) = rest(self.a[j], other.a[j]) else { return false };
                *it = found;
            }
            let Some(c) = rest(self.c, other.c) else { return false };
            let strict = other.strict && !self.strict;
            let rest = Inequality { a, c, strict, needs: 0, where_: vec![], alone: false };
            // Of two that say the same the one stays that is asked more often.
            let same = rest.constant() == Some(true) && c == 0 && strict == other.strict;
            !same && rest.is_sure(ends)
        })
    }

    /// What follows from two about the other numbers, where one bounds this number from below and one from above.
    fn without(&self, other: &Inequality, x: usize) -> Option<Inequality> {
        let (up, down) = (self.a[x], other.a[x]);
        if up <= 0 || down >= 0 || self.alone || other.alone {
            return None;
        }
        let add = |p: i128, q: i128| p.checked_mul(-down)?.checked_add(q.checked_mul(up)?);
        let mut a = [0; NUMBERS];
        for (i, it) in a.iter_mut().enumerate() {
            *it = add(self.a[i], other.a[i])?;
        }
        let mut where_ = self.where_.clone();
        where_.extend(other.where_.iter().cloned());
        where_.sort();
        where_.dedup();
        let (strict, needs) = (self.strict || other.strict, self.needs | other.needs);
        Some(Inequality { a, c: add(self.c, other.c)?, strict, needs, where_, alone: false }.reduced())
    }
}

/// More inequalities than these are not looked for: those that are there stay true.
const MOST: usize = 400;

/// All that follows from these about the numbers that are known. A number of `open` may be left out where all the
/// numbers of `beside` with it are known: beside another unknown one the engine leaves it open, too.
pub(super) fn closure(of: &[Inequality], open: u8, beside: &[u8; NUMBERS]) -> Vec<Inequality> {
    let mut all: Vec<(Inequality, u8)> = of.iter().map(|it| (it.clone(), 0)).collect();
    let mut done = 0;
    while done < all.len() && all.len() < MOST {
        for before in 0..done {
            for x in (0..NUMBERS).filter(|x| open & (1 << x) != 0) {
                let ((one, out), (two, also)) = (&all[done], &all[before]);
                let found = one.without(two, x).or_else(|| two.without(one, x));
                let Some(mut it) = found else { continue };
                let left_out = out | also | 1 << x;
                it.needs |= beside[x] & !(1 << x);
                // What needs a number that was left out is of no use, nor what mentions it again.
                if (it.needs | it.numbers()) & left_out != 0 || it.constant() == Some(true) {
                    continue;
                }
                let at_least_as_much = |has: &Inequality| {
                    has.a == it.a
                        && (has.c < it.c || has.c == it.c && (has.strict || !it.strict))
                        && has.where_.iter().all(|has| it.where_.contains(has))
                        && has.needs & !it.needs & !it.numbers() == 0
                        && !has.alone
                };
                if !all.iter().any(|(has, left)| at_least_as_much(has) && left & !left_out == 0) {
                    all.push((it, left_out));
                }
            }
        }
        done += 1;
    }
    all.into_iter().map(|(it, _)| it).collect()
}

const MILLION: i128 = 1_000_000;

fn millionth(it: Exact) -> Option<i128> {
    let text = it.decimal(6)?;
    let (sign, text) = text.strip_prefix(['-', '−']).map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let all: i128 = format!("{whole}{places:0<6}").parse().ok()?;
    Some(sign * all)
}

/// A whole number a thousand times as large; nothing where it is none.
pub(super) fn thousandfold(it: Exact) -> Option<i128> {
    let all = millionth(it)?;
    (all % (MILLION / SCALE) == 0).then_some(all / (MILLION / SCALE))
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}
