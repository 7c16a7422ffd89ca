//! Which responses of a series of sums are possible while answers are open: exactly, and without trying them out.
//!
//! Of every visit it is enough to know whether some lesion was not measured, whether anything is left, and in which
//! range the sum can lie. What was least before, and the baseline, are ranges too. All that is compared grows with
//! them, so that the ends of ranges tell what can be; and along the visits the ranges of the least sum are carried from
//! one to the next. Nothing is rounded; where a number grows too long, nothing is told.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::definition::calculator::Clash;
use crate::definition::field::{Field, Group, Kind, NONE};
use crate::definition::sums::Sums;

/// More than any sum: the least of none.
const FAR: Exact = Exact::whole(1_000_000);

/// All numbers between two, each with or without the end itself.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Span {
    low: Exact,
    with_low: bool,
    high: Exact,
    with_high: bool,
}

impl Span {
    const fn closed(low: Exact, high: Exact) -> Span {
        Span { low, with_low: true, high, with_high: true }
    }

    #[inline(never)]
    fn holds_any(self) -> bool {
        self.low < self.high || self.low == self.high && self.with_low && self.with_high
    }

    /// Those of them above a number, or at it where `with` says so.
    #[inline(never)]
    fn above(self, low: Exact, with: bool) -> Span {
        match low.cmp(&self.low) {
            std::cmp::Ordering::Less => self,
            std::cmp::Ordering::Equal => Span { with_low: self.with_low && with, ..self },
            std::cmp::Ordering::Greater => Span { low, with_low: with, ..self },
        }
    }

    /// Those of them below a number, or at it where `with` says so.
    #[inline(never)]
    fn below(self, high: Exact, with: bool) -> Span {
        match high.cmp(&self.high) {
            std::cmp::Ordering::Greater => self,
            std::cmp::Ordering::Equal => Span { with_high: self.with_high && with, ..self },
            std::cmp::Ordering::Less => Span { high, with_high: with, ..self },
        }
    }

    /// The least span that holds both.
    #[inline(never)]
    fn hull(self, other: Span) -> Span {
        let low = if self.low < other.low { self } else { other };
        let high = if self.high > other.high { self } else { other };
        Span {
            low: low.low,
            with_low: low.with_low || self.low == other.low && self.with_low,
            high: high.high,
            with_high: high.with_high || self.high == other.high && self.with_high,
        }
    }

    fn plus(self, other: Span) -> Option<Span> {
        Some(Span {
            low: self.low.plus(other.low)?,
            with_low: self.with_low && other.with_low,
            high: self.high.plus(other.high)?,
            with_high: self.with_high && other.with_high,
        })
    }

    /// Whether there is a number in both or between them: together they are one span.
    #[inline(never)]
    fn joins(self, other: Span) -> bool {
        let gap = |a: Span, b: Span| a.high < b.low || a.high == b.low && !a.with_high && !b.with_low;
        !gap(self, other) && !gap(other, self)
    }
}

/// Adds a span to others, joined where they meet.
#[inline(never)]
fn add(span: Span, to: &mut Vec<Span>) {
    if !span.holds_any() {
        return;
    }
    let mut span = span;
    while let Some(i) = to.iter().position(|it| it.joins(span)) {
        span = span.hull(to.swap_remove(i));
    }
    to.push(span);
}

/// What can be seen at a visit, and the sums with which.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Cell {
    /// Some lesion was not measured.
    missed: bool,
    /// Something is left: a node of normal size is nothing.
    left: bool,
    /// A lesion that is no node is seen.
    seen: bool,
    /// Where something was not measured only the ends are meant.
    sum: Span,
}

impl Cell {
    fn gone(&self) -> bool {
        !self.missed && !self.left
    }
}

/// What is known of a visit.
struct Visit {
    sizes: Vec<Option<Exact>>,
    /// The lesions that were not measured, as bits.
    missed: Option<u32>,
    /// The states of the other lesions that are possible, as bits.
    others: u8,
    /// A new lesion is possible; so is none.
    new: [bool; 2],
}

// The bits of `Visit::others`.
const NO_SUCH: u8 = 1;
const ALL_GONE: u8 = 2;
const PRESENT: u8 = 4;
const PROGRESSED: u8 = 8;
const NOT_ASSESSED: u8 = 16;

// What the targets can show, as bits in the order of `Sums::targets`.
const PD: u8 = 1;
const NE: u8 = 2;
const CR: u8 = 4;
const PR: u8 = 8;
const SD: u8 = 16;

/// The limits of a series.
struct Limits {
    partial: Exact,
    growth: Exact,
    growth_by: Exact,
}

impl Limits {
    /// From which sum on it is progression, if this was the least.
    fn grown(&self, least: Exact) -> Option<Exact> {
        Some(least.times(self.growth)?.max(least.plus(self.growth_by)?))
    }

    /// Above which least sum it is none.
    fn not_grown(&self, sum: Exact) -> Option<Exact> {
        Some(sum.over(self.growth)?.min(sum.minus(self.growth_by)?))
    }
}

/// A series with as many lesions, each of them a node or none.
struct Series<'a> {
    limits: Limits,
    /// How many lesions there are.
    many: usize,
    /// The sums at the baseline.
    baseline: Span,
    /// What can be seen at each visit after it.
    cells: Vec<Vec<Cell>>,
    visits: &'a [Visit],
}

impl Sums {
    /// The verdicts that some completion leads to, of the visit `here` or, where that is 0, of the last; nothing where
    /// the series has no end yet, or the ladder is none of those that are known. `ladder` is the verdict that is left
    /// when no other is reached, `likely` what may be found at most.
    pub(super) fn possible(
        &'static self,
        (group, here, case): (&'static Group, u8, &Case),
        ladder: &str,
        clashes: &'static [Clash],
        likely: &[&str],
    ) -> Option<Vec<&'static str>> {
        let (first, mut after) = case.course(group)?;
        if let Some(at) = after.iter().position(|it| *it == here) {
            after.truncate(at + 1);
        }
        after.last()?;
        let names = [self.response, self.targets, self.best].into_iter().find(|it| it.last() == Some(&ladder))?;
        let visits: Vec<Visit> = after.iter().map(|it| self.visit(case, *it)).collect();
        let baseline = self.sizes(case, first);
        let wanted = names.iter().enumerate().filter(|(_, it)| likely.contains(it));
        let wanted = wanted.fold(0_u8, |bits, (i, _)| bits | 1 << i);
        let mut found = 0_u8;
        let counts: Vec<usize> = match case.get(self.count, 0) {
            Some(Value::Choice(n)) => vec![usize::from(n)],
            // With this many nothing else contradicts.
            _ => (0..self.count.options().len()).filter(|n| self.can_be(*n, case, clashes)).collect(),
        };
        for many in counts.into_iter().map(|it| it.min(self.kinds.len()).min(self.sizes.len())) {
            let kinds = &self.kinds[..many];
            let of = |field: &'static Field, ids: &[&str]| match case.get(field, 0) {
                Some(Value::Choice(i)) => {
                    Some(field.options().get(usize::from(i)).is_some_and(|it| ids.contains(&it.id)))
                }
                _ => None,
            };
            let last = visits.last()?;
            if kinds.iter().any(|it| of(it, self.unjudged) != Some(false)) && std::ptr::eq(names, self.response) {
                found |= told(last, 0, many) | if last.new[1] && last.others != PROGRESSED { 2 } else { 0 };
            }
            if kinds.iter().any(|it| of(it, self.unjudged) == Some(true)) {
                continue;
            }
            let nodes: Vec<Option<bool>> = kinds.iter().map(|it| of(it, self.nodes)).collect();
            let open: Vec<usize> = (0..many).filter(|it| nodes[*it].is_none()).collect();
            for bits in 0..1_u32 << open.len() {
                if found & wanted == wanted {
                    break;
                }
                let node = |i: usize| {
                    nodes[i]
                        .unwrap_or_else(|| open.iter().position(|it| *it == i).is_some_and(|at| bits & 1 << at != 0))
                };
                let nodes: Vec<bool> = (0..many).map(node).collect();
                let series = self.series(&nodes, &baseline, &visits)?;
                found |= if std::ptr::eq(names, self.best) {
                    series.best(wanted & !found)?
                } else {
                    let targets = series.targets()?;
                    if std::ptr::eq(names, self.targets) { targets } else { told(last, targets, many) }
                };
            }
        }
        Some(names.iter().enumerate().filter(|(i, _)| found & 1 << i != 0).map(|(_, it)| *it).collect())
    }

    fn can_be(&'static self, many: usize, case: &Case, clashes: &'static [Clash]) -> bool {
        let case = case.answered(self.count, Value::Choice(many as u8));
        !clashes.iter().any(|it| it.is_in(&case))
    }

    fn sizes(&self, case: &Case, member: u8) -> Vec<Option<Exact>> {
        let size = |field: &&'static Field| match case.get(field, member) {
            Some(Value::Number(it)) => Some(it),
            _ => None,
        };
        self.sizes.iter().map(size).collect()
    }

    fn visit(&self, case: &Case, member: u8) -> Visit {
        let missed = match case.get(self.unmeasured, member) {
            Some(Value::Set(bits)) => {
                let none = self.unmeasured.options().iter().position(|it| it.id == NONE);
                Some(bits & !none.map_or(0, |i| 1 << i))
            }
            _ => None,
        };
        let others = match case.get(self.others, member) {
            Some(Value::Choice(i)) => 1 << i.min(7),
            _ => NO_SUCH | ALL_GONE | PRESENT | PROGRESSED | NOT_ASSESSED,
        };
        let new = match case.get(self.new, member) {
            Some(Value::YesNo(it)) => [it, !it],
            _ => [true, true],
        };
        Visit { sizes: self.sizes(case, member), missed, others, new }
    }

    /// What a diameter can be.
    fn range(&self) -> (Exact, Exact) {
        match self.sizes.first().map(|it| &it.kind) {
            Some(Kind::Number(number)) => (number.possible.0.exact(), number.possible.1.exact()),
            _ => (Exact::ZERO, FAR),
        }
    }

    fn series<'a>(&self, nodes: &[bool], baseline: &[Option<Exact>], visits: &'a [Visit]) -> Option<Series<'a>> {
        let (least, most) = self.range();
        let one = |size: &Option<Exact>| size.map_or(Span::closed(least, most), |it| Span::closed(it, it));
        let none = Span::closed(Exact::ZERO, Exact::ZERO);
        let sum = baseline.iter().take(nodes.len()).map(one).try_fold(none, Span::plus)?;
        let cells = visits.iter().map(|it| self.cells(nodes, it)).collect::<Option<_>>()?;
        let limits =
            Limits { partial: self.partial.exact(), growth: self.growth.exact(), growth_by: self.growth_by.exact() };
        Some(Series { limits, many: nodes.len(), baseline: sum, cells, visits })
    }

    /// What can be seen at a visit: lesion by lesion.
    fn cells(&self, nodes: &[bool], visit: &Visit) -> Option<Vec<Cell>> {
        let (least, most) = self.range();
        let nothing = Span::closed(Exact::ZERO, Exact::ZERO);
        let normal = self.normal.exact();
        let mut all = vec![Cell { missed: false, left: false, seen: false, sum: nothing }];
        for (i, node) in nodes.iter().enumerate() {
            let mut ways: Vec<Cell> = Vec::new();
            if visit.missed.is_none_or(|bits| bits & 1 << i != 0) {
                ways.push(Cell { missed: true, left: false, seen: false, sum: nothing });
            }
            if visit.missed.is_none_or(|bits| bits & 1 << i == 0) {
                let sizes = visit.sizes[i].map_or(Span::closed(least, most), |it| Span::closed(it, it));
                let gone = if *node { sizes.below(normal, false) } else { sizes.below(Exact::ZERO, true) };
                let left = if *node { sizes.above(normal, true) } else { sizes.above(Exact::ZERO, false) };
                ways.push(Cell { missed: false, left: false, seen: false, sum: gone });
                ways.push(Cell { missed: false, left: true, seen: !node, sum: left });
            }
            let mut more: Vec<Cell> = Vec::new();
            for (so_far, way) in all.iter().flat_map(|it| ways.iter().map(move |way| (it, way))) {
                if !way.sum.holds_any() {
                    continue;
                }
                let it = Cell {
                    missed: so_far.missed || way.missed,
                    left: so_far.left || way.left,
                    seen: so_far.seen || way.seen,
                    sum: so_far.sum.plus(way.sum)?,
                };
                match more.iter_mut().find(|of| (of.missed, of.left, of.seen) == (it.missed, it.left, it.seen)) {
                    // With all measured there is no gap between: what is known shifts the rest, and nothing else.
                    Some(of) => of.sum = of.sum.hull(it.sum),
                    None => more.push(it),
                }
            }
            all = more;
        }
        Some(all)
    }
}

/// The responses of a visit, in the order of `Sums::response`, from what its targets can show.
fn told(visit: &Visit, targets: u8, many: usize) -> u8 {
    let mut found = u8::from(visit.new[0] || visit.others & PROGRESSED != 0 || targets & PD != 0);
    let others = visit.others & !PROGRESSED;
    if !visit.new[1] || others == 0 {
        return found;
    }
    let mut can = |when: bool, bit: u8| found |= if when { 1 << bit } else { 0 };
    if many == 0 {
        can(targets & CR != 0 && others & (NO_SUCH | NOT_ASSESSED) != 0, 2);
        can(targets & CR != 0 && others & ALL_GONE != 0, 3);
        can(targets & CR != 0 && others & PRESENT != 0, 4);
        return found;
    }
    can(targets & NE != 0, 2);
    can(targets & CR != 0 && others & (NO_SUCH | ALL_GONE) != 0, 3);
    can(targets & PR != 0 || targets & CR != 0 && others & (PRESENT | NOT_ASSESSED) != 0, 5);
    can(targets & SD != 0, 6);
    found
}

impl Series<'_> {
    /// What the targets can show at the last visit.
    fn targets(&self) -> Option<u8> {
        let (now, before) = self.cells.split_last()?;
        // The least of the visits before, as far as they were measured in full: each by itself.
        let mut least = (FAR, false);
        let (mut highest, mut highest_left) = (FAR, Some(FAR));
        let mut gone = false;
        for cells in before {
            for it in cells.iter().filter(|it| !it.missed) {
                if it.sum.low < least.0 {
                    least = (it.sum.low, it.sum.with_low);
                } else if it.sum.low == least.0 {
                    least.1 |= it.sum.with_low;
                }
                gone |= it.gone();
            }
            let high = |it: &Cell| if it.missed { FAR } else { it.sum.high };
            highest = cells.iter().map(high).max().map_or(highest, |it| it.min(highest));
            let left = cells.iter().filter(|it| !it.gone()).map(high).max();
            highest_left = highest_left.zip(left).map(|(a, b)| a.min(b));
        }
        let (low, high) = (self.baseline.low, self.baseline.high);
        let (lowest, attained) = if low <= least.0 { (low, true) } else { least };
        let mut found = 0;
        for it in now {
            let grown = self.limits.grown(lowest)?;
            let grows = it.sum.high > grown || it.sum.high == grown && it.sum.with_high && attained;
            if grows || it.seen && gone {
                found |= PD;
            }
            let Some(highest) = (if it.seen { highest_left } else { Some(highest) }) else { continue };
            let below = self.limits.grown(high.min(highest))?;
            if it.sum.low >= below {
                continue;
            }
            if it.missed {
                found |= NE;
            } else if !it.left {
                found |= CR;
            } else {
                let partial = high.times(self.limits.partial)?;
                found |= if it.sum.low < partial || it.sum.low == partial && it.sum.with_low { PR } else { 0 };
                // Stable lies above a part of the baseline and below the growth: from the least baseline to the most
                // without a gap, unless there is no such sum even for the least.
                let above = low.times(self.limits.partial)?;
                let stable = it.sum.above(above, false).below(below, false);
                found |= if above < self.limits.grown(low.min(highest))? && stable.holds_any() { SD } else { 0 };
            }
        }
        Some(found)
    }

    /// The best responses of all visits until progression, in the order of `Sums::best`.
    fn best(&self, wanted: u8) -> Option<u8> {
        let Span { low, high, .. } = self.baseline;
        let mut found = 0;
        for baseline in if low == high { vec![low] } else { self.baselines()? } {
            found |= self.best_from(baseline)?;
            if found & wanted == wanted {
                break;
            }
        }
        Some(found)
    }

    /// Baselines between which nothing turns: all comparisons are between these ends, what follows from them by growth,
    /// and parts of the baseline.
    fn baselines(&self) -> Option<Vec<Exact>> {
        let Span { low, high, .. } = self.baseline;
        let mut points = vec![low, high];
        for it in self.cells.iter().flatten() {
            for end in [it.sum.low, it.sum.high] {
                for of in [end, self.limits.grown(end)?, self.limits.not_grown(end)?] {
                    points.extend([of, of.over(self.limits.partial)?]);
                }
            }
        }
        points.retain(|it| low <= *it && *it <= high);
        arrange(&mut points, |it| *it);
        points.dedup();
        let between =
            points.windows(2).map(|it| it[0].plus(it[1])?.over(Exact::whole(2))).collect::<Option<Vec<_>>>()?;
        Some(between.into_iter().chain(points).collect())
    }

    fn best_from(&self, baseline: Exact) -> Option<u8> {
        /// All that the visits so far come to: whether all was gone once, the best rank, and the least sums.
        type State = (bool, u8, Vec<Span>);
        // Ranks: 4 complete, 3 partial, 2 stable, 1 neither, 0 nothing so far.
        let of_rank = |rank: u8, ended: bool| match rank {
            0 if ended => 16,
            0 => 32,
            _ => 8 >> (rank - 1),
        };
        let mut states: Vec<State> = vec![(false, 0, vec![Span::closed(baseline, baseline)])];
        let (mut found, partial) = (0, baseline.times(self.limits.partial)?);
        for (visit, cells) in self.visits.iter().zip(&self.cells) {
            let others = visit.others & !PROGRESSED;
            let mut next: Vec<State> = Vec::new();
            for (gone, rank, least) in &states {
                for (span, it) in least.iter().flat_map(|span| cells.iter().map(move |it| (*span, it))) {
                    let grown = self.limits.grown(span.low)?;
                    let grows = it.sum.high > grown || it.sum.high == grown && it.sum.with_high && span.with_low;
                    if visit.new[0] || visit.others & PROGRESSED != 0 || grows || it.seen && *gone {
                        found |= of_rank(*rank, true);
                    }
                    if !visit.new[1] || others == 0 || it.seen && *gone {
                        continue;
                    }
                    // What it ranks, and the sums with which it does.
                    let mut ranks: Vec<(u8, Span)> = Vec::new();
                    let mut can = |when: bool, rank: u8, of: Span| {
                        if when && of.holds_any() {
                            ranks.push((rank, of));
                        }
                    };
                    if self.many == 0 {
                        can(others & (NO_SUCH | NOT_ASSESSED) != 0, 0, it.sum);
                        can(others & ALL_GONE != 0, 4, it.sum);
                        can(others & PRESENT != 0, 1, it.sum);
                    } else if it.missed {
                        can(true, 0, it.sum);
                    } else if !it.left {
                        can(others & (NO_SUCH | ALL_GONE) != 0, 4, it.sum);
                        can(others & (PRESENT | NOT_ASSESSED) != 0, 3, it.sum);
                    } else {
                        can(true, 3, it.sum.below(partial, true));
                        can(true, 2, it.sum.above(partial, false));
                    }
                    for (now, sums) in ranks {
                        let stays = span.above(self.limits.not_grown(sums.low)?, false);
                        let spans = if it.missed {
                            [stays, stays]
                        } else {
                            [stays.below(sums.high, sums.with_high), sums.below(span.high, false)]
                        };
                        if !spans.iter().any(|it| it.holds_any()) {
                            continue;
                        }
                        // Nothing is better than complete.
                        if now.max(*rank) == 4 {
                            found |= of_rank(4, false);
                            continue;
                        }
                        let key = (*gone || it.gone(), now.max(*rank));
                        if !next.iter().any(|it| (it.0, it.1) == key) {
                            next.push((key.0, key.1, Vec::new()));
                        }
                        let into = next.iter_mut().filter(|it| (it.0, it.1) == key);
                        into.for_each(|it| spans.iter().for_each(|span| add(*span, &mut it.2)));
                    }
                }
            }
            states = next;
        }
        states.iter().for_each(|it| found |= of_rank(it.1, false));
        Some(found)
    }
}
