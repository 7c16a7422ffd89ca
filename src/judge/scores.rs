//! Totals of points, and which totals are still possible.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::answers::place::name_in;
use crate::base::order::push_new;
use crate::base::truth::Truth;
use crate::definition::points::Worth;
use crate::definition::rule::{Item, Points};
use crate::judge::ladder::open;

/// What is still possible of a total, a member or an item: each bit stands for a number of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Totals {
    /// The points that some completion of the answers gives.
    bits: u64,
    /// Whether in some completion the score does not hold.
    outside: bool,
}

/// The bits from one number of points to another.
const fn band(least: u8, most: u8) -> u64 {
    (u64::MAX >> (63 - most)) & (u64::MAX << least)
}

/// The points whose bits are set.
fn each(bits: u64) -> impl Iterator<Item = u8> {
    (0..64).filter(move |points| bits & (1 << points) != 0)
}

fn least(bits: u64) -> u8 {
    bits.trailing_zeros() as u8
}

fn most(bits: u64) -> u8 {
    63 - bits.leading_zeros() as u8
}

/// Every sum of one number from each.
fn sums(one: u64, other: u64) -> u64 {
    each(other).fold(0, |all, points| all | one.checked_shl(u32::from(points)).unwrap_or(0))
}

/// Every highest of one number from each.
fn highest(one: u64, other: u64) -> u64 {
    (one | other) & (u64::MAX << least(one).max(least(other)))
}

/// All points that one of these is worth.
fn summed<'a>(worth: impl Iterator<Item = &'a Worth>) -> Totals {
    let mut totals = Totals { bits: 0, outside: false };
    for it in worth {
        match it.points {
            Some((least, most)) => totals.bits |= band(least, most),
            None => totals.outside = true,
        }
    }
    totals
}

impl Item {
    /// The points of the tiers that can still be the first that holds, if none before one of them does.
    fn from(&self, at: usize, case: &Case) -> Totals {
        let mut held = false;
        let can_be = self.worth.iter().enumerate().skip(at).filter(|(i, _)| {
            let truth = self.tiers.get(*i).map_or(Truth::Met, |it| it.judge(case, 0));
            let take = !held && truth != Truth::NotMet;
            held |= truth == Truth::Met;
            take
        });
        summed(can_be.map(|(_, it)| it))
    }

    /// The points that an item can still have for a member (0 where there is one total).
    fn points(&self, case: &Case, member: u8) -> Totals {
        if !self.tiers.is_empty() {
            return self.from(0, case);
        }
        let given = match case.get(self.field, member) {
            Some(Value::Choice(i)) => self.worth.get(usize::from(i)..=usize::from(i)),
            _ => None,
        };
        summed(given.unwrap_or(self.worth).iter())
    }

    /// The least that an item can still be worth for a member.
    pub(crate) fn least(&self, case: &Case, member: u8) -> u8 {
        least(self.points(case, member).bits)
    }

    /// Whether an answer, or a more exact one, could still change the points.
    fn is_open(&self, case: &Case, member: u8) -> bool {
        let totals = self.points(case, member);
        totals.outside && totals.bits != 0 || totals.bits.count_ones() > 1
    }
}

impl Points {
    /// The members that have a total; the first one, where none is entered yet.
    pub(crate) fn rows<'a>(&self, case: &'a Case) -> &'a [u8] {
        match self.over.map(|group| case.members(group)) {
            None => &[0],
            Some([]) => &[1],
            Some(members) => members,
        }
    }

    /// The totals that one member can still have, but for one item.
    fn row(&self, case: &Case, member: u8, without: Option<usize>) -> Totals {
        let items = self.items.iter().enumerate().filter(|(i, _)| Some(*i) != without);
        items.fold(Totals { bits: 1, outside: false }, |all, (_, item)| {
            let points = item.points(case, member);
            Totals { bits: sums(all.bits, points.bits), outside: all.outside || points.outside }
        })
    }

    /// The highest of the members' totals, but for one member. Of more members than could be read it may be any that
    /// is no lower.
    fn rest(&self, case: &Case, without: Option<u8>) -> Totals {
        let rows = self.rows(case).iter().filter(|row| Some(**row) != without);
        let all = rows.map(|row| self.row(case, *row, None)).reduce(|a, b| Totals {
            bits: if a.bits == 0 || b.bits == 0 { a.bits | b.bits } else { highest(a.bits, b.bits) },
            outside: a.outside || b.outside,
        });
        let mut all = all.unwrap_or(Totals { bits: 1, outside: false });
        if self.over.is_some_and(|group| case.is_part(group)) && all.bits != 0 {
            all.bits = band(least(all.bits), self.range().1);
        }
        all
    }

    /// The totals still possible: of one member, or of all (0).
    fn totals(&self, case: &Case, here: u8) -> Totals {
        if here > 0 && self.over.is_some() { self.row(case, here, None) } else { self.rest(case, None) }
    }

    /// The total, once it is certain: of one member, or the highest of all (0).
    pub fn total(&self, case: &Case, here: u8) -> Option<u8> {
        let totals = self.totals(case, here);
        (totals.bits.count_ones() == 1 && !totals.outside).then(|| least(totals.bits))
    }

    /// Whether the total lies in a band. Where the score does not hold it lies in none.
    pub(crate) fn judge(&self, from: u8, to: u8, case: &Case, here: u8) -> Truth {
        let (totals, band) = (self.totals(case, here), band(from, to));
        if totals.bits & band == 0 {
            Truth::NotMet
        } else if totals.bits & !band == 0 && !totals.outside {
            Truth::Met
        } else {
            Truth::Unknown
        }
    }

    /// Adds the names of the controls whose answer can still decide whether the total lies in a band: with the same
    /// answers to all others, one answer puts it there and another does not.
    pub(crate) fn missing(&self, from: u8, to: u8, case: &Case, here: u8, into: &mut Vec<String>) {
        let band = band(from, to);
        for &row in self.rows(case).iter().filter(|row| here == 0 || **row == here) {
            let others = if here == 0 { self.rest(case, Some(row)).bits } else { 1 };
            for (i, item) in self.items.iter().enumerate().filter(|(_, item)| item.is_open(case, row)) {
                let sums = self.row(case, row, Some(i)).bits;
                // Whether one of these points leads into the band and another does not.
                let decide = |points: Totals| {
                    let decides = |sum: u8, other: u8| {
                        let inside = |points: u8| band & (1 << (sum + points).max(other)) != 0;
                        let some = each(points.bits).any(inside);
                        some && (points.outside || !each(points.bits).all(inside))
                    };
                    each(sums).any(|sum| each(others).any(|other| decides(sum, other)))
                };
                if item.tiers.is_empty() && decide(item.points(case, row)) {
                    self.ask(item, case, row, into);
                }
                // An open tier is asked for if what comes after it leads elsewhere than it does.
                for (at, tier) in open(item.tiers.iter().enumerate(), |(_, it)| *it, case) {
                    if decide(item.from(at, case)) {
                        tier.missing(case, row, into);
                    }
                }
            }
        }
    }

    /// Asks for an item: also where it is answered, and the answer leaves the points open.
    fn ask(&self, item: &Item, case: &Case, row: u8, into: &mut Vec<String>) {
        if case.get(item.field, row).is_none() {
            return case.ask(item.field, row, into);
        }
        push_new(into, self.over.map_or_else(|| item.field.id.to_owned(), |it| name_in(it, row, item.field)));
    }

    /// Whether any item is answered, of any member.
    pub(crate) fn is_begun(&self, case: &Case) -> bool {
        let mut fields = Vec::new();
        self.items.iter().for_each(|item| item.fields_into(&mut fields));
        self.rows(case).iter().any(|row| fields.iter().any(|field| case.get(field, *row).is_some()))
    }

    /// The least and the most that the total can still be; nothing where the score does not hold.
    pub(crate) fn extremes(&self, case: &Case, here: u8) -> Option<(u8, u8)> {
        let totals = self.totals(case, here);
        (totals.bits != 0).then(|| (least(totals.bits), most(totals.bits)))
    }
}
