//! Verdicts in order, of which the first whose rule holds counts, and which of them are still possible.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::decimal::Exact;
use crate::base::order::arrange;
use crate::base::truth::Truth;
use crate::definition::calculator::Clash;
use crate::definition::field::{Field, Group, Kind, Number, System};
use crate::definition::rule::{At, Compare, Limit, Rule};
use crate::definition::sums::Sums;
use crate::definition::table::{Grade, Grading};
use crate::definition::verdict::{Class, Classes, Criterion, Level, Verdict, Warnings};

/// The rules that are still open: up to and with the first that holds.
pub(super) fn open<T>(
    rungs: impl Iterator<Item = T>,
    rule: impl Fn(&T) -> &'static Rule,
    case: &Case,
) -> impl Iterator<Item = T> {
    let mut held = false;
    rungs.filter(move |it| {
        let truth = rule(it).judge(case, 0);
        let take = !held && truth != Truth::NotMet;
        held |= truth == Truth::Met;
        take
    })
}

/// Verdicts with their rules, of which the first that holds counts.
#[derive(Clone, Copy)]
pub struct Ladder {
    rungs: Rungs,
    otherwise: &'static Verdict,
    /// The member of a series that is judged; 0 for the case.
    here: u8,
}

#[derive(Clone, Copy)]
enum Rungs {
    Classes(&'static [Class]),
    Grades(&'static [Grade], &'static Grading),
    Levels(&'static [Level]),
}

/// A verdict, and what it takes.
#[derive(Clone, Copy)]
pub struct Rung {
    /// What it takes.
    pub rule: &'static Rule,
    /// The verdict.
    pub verdict: &'static Verdict,
}

impl Ladder {
    pub(crate) fn of(it: &'static Classes) -> Ladder {
        Ladder { rungs: Rungs::Classes(it.classes), otherwise: &it.otherwise, here: 0 }
    }

    pub(crate) fn of_grades(
        grades: &'static [Grade],
        grading: &'static Grading,
        otherwise: &'static Verdict,
    ) -> Ladder {
        Ladder { rungs: Rungs::Grades(grades, grading), otherwise, here: 0 }
    }

    pub(crate) fn of_levels(it: &'static Warnings) -> Ladder {
        Ladder { rungs: Rungs::Levels(it.levels), otherwise: &it.clear, here: 0 }
    }

    /// The same for one member of a series.
    pub(crate) fn at(self, here: u8) -> Ladder {
        Ladder { here, ..self }
    }

    pub(super) fn rungs(self) -> impl Iterator<Item = Rung> {
        let (classes, grades, levels): (&[Class], &[Grade], &[Level]) = match self.rungs {
            Rungs::Classes(it) => (it, &[], &[]),
            Rungs::Grades(it, _) => (&[], it, &[]),
            Rungs::Levels(it) => (&[], &[], it),
        };
        let grading = match self.rungs {
            Rungs::Grades(_, it) => Some(it),
            Rungs::Classes(_) | Rungs::Levels(_) => None,
        };
        let classes = classes.iter().map(|it| Rung { rule: &it.rule, verdict: &it.verdict });
        let grade = move |it: &'static Grade| Some(Rung { rule: &it.rule, verdict: grading?.verdict(it.grade) });
        let grades = grades.iter().filter_map(grade);
        let warning = |level: &'static Level| {
            let rung = |it: &'static Criterion| Rung { rule: &it.rule, verdict: &level.verdict };
            level.warnings.iter().map(rung)
        };
        classes.chain(grades).chain(levels.iter().flat_map(warning))
    }

    /// The rungs that are still open.
    pub(crate) fn open(self, case: &Case) -> impl Iterator<Item = Rung> {
        open(self.rungs(), |it| it.rule, case)
    }

    /// The verdicts that Kleene's logic leaves open.
    fn plainly(self, case: &Case, into: &mut Vec<&'static Verdict>) {
        let mut add = |verdict: &'static Verdict| {
            if !into.contains(&verdict) {
                into.push(verdict);
            }
        };
        for it in self.rungs() {
            match it.rule.judge(case, self.here) {
                Truth::NotMet => {}
                Truth::Unknown => add(it.verdict),
                Truth::Met => return add(it.verdict),
            }
        }
        add(self.otherwise);
    }

    /// The questions that more than one comparison looks at.
    pub(super) fn several(self) -> Vec<&'static Field> {
        let (mut fields, mut all) = (Vec::new(), Vec::<(&'static Field, usize)>::new());
        self.rungs().for_each(|it| it.rule.fields_into(&mut fields));
        for field in fields {
            match all.iter_mut().find(|(it, _)| **it == *field) {
                Some((_, n)) => *n += 1,
                None => all.push((field, 1)),
            }
        }
        all.into_iter().filter(|(_, n)| *n > 1).map(|(it, _)| it).collect()
    }

    /// Those of them that are unanswered.
    fn shared(self, case: &Case) -> Vec<&'static Field> {
        let mut shared = self.several();
        // What is asked of each member has as many answers as there are members, and not one for all.
        let told_apart = |it: &Field| matches!(it.kind, Kind::YesNo(_) | Kind::Choice(_) | Kind::Number(_));
        let open = |it: &Field| matches!(case.get(it, 0), None | Some(Value::Beyond(..)));
        shared.retain(|it| told_apart(it) && case.group_of(it).is_none() && open(it));
        // Numbers last: whether there is one at all is a question of its own.
        arrange(&mut shared, |it| matches!(it.kind, Kind::Number(_)));
        shared
    }

    /// Whether some rule looks along a series.
    pub(super) fn looks_along(self) -> bool {
        let mut along = false;
        let mut look = |it: &Rule| along |= matches!(it, Rule::Last(..) | Rule::Earlier(..));
        self.rungs().for_each(|it| it.rule.walk(&mut look));
        along
    }

    /// Whether an answer to this question could still change which verdicts are possible.
    fn hangs_on(self, field: &'static Field, case: &Case) -> bool {
        self.rungs().any(|it| it.rule.hangs_on(field, case, self.here))
    }

    /// Answers to a question between which every rule can be told apart: for a number, one on and one
    /// between all the points at which a comparison turns.
    fn candidates(self, field: &'static Field, case: &Case, clashes: &'static [Clash]) -> Vec<Value> {
        let number = match &field.kind {
            Kind::YesNo(_) => return vec![Value::YesNo(true), Value::YesNo(false)],
            Kind::Choice(options) => return (0..options.len()).map(|i| Value::Choice(i as u8)).collect(),
            Kind::Number(number) => number,
            Kind::Set(_) | Kind::Date | Kind::Clock | Kind::Name => return vec![],
        };
        let mut points: Vec<Exact> = Vec::new();
        let mut look = |it: &Compare| turns(it, field, case, &mut |point| points.extend(point));
        self.rungs().for_each(|it| it.rule.each_comparison(&mut look));
        // Where a formula that holds it turns, is not looked for: its answers are left open.
        let mut within = false;
        let mut inside = |it: &Compare| {
            for operand in it.operands() {
                if let At::Of(formula) = operand.at {
                    let mut fields = Vec::new();
                    formula.fields(&mut fields);
                    within |= fields.contains(&field);
                }
            }
        };
        self.rungs().for_each(|it| it.rule.each_comparison(&mut inside));
        if within {
            return vec![];
        }
        // Where it turns is not known while it is compared with another number that is not known either; then
        // neither is gone through, or the answers beyond the points that are known would be passed over.
        let mut open = false;
        let mut unsolved = |it: &Compare| {
            let other = matches!(&it.limit, Limit::Line { other, .. } if *other.field == *field);
            open |= *it.left.field == *field && it.limit(case, 0).is_none();
            open |= other && it.left.value(case, 0).is_none();
        };
        self.rungs().for_each(|it| it.rule.each_comparison(&mut unsolved));
        if open {
            return vec![];
        }
        // Where answers begin to contradict each other something turns, too: a lower limit is below the upper one.
        let mut beside = |it: &Compare| {
            if matches!(it.limit, Limit::Line { .. }) {
                look(it);
            }
        };
        clashes.iter().for_each(|it| it.when.each_comparison(&mut beside));
        let turns = !points.is_empty();
        // Of a censored value only what lies on its side of the bound can be.
        let bound = match case.get(field, 0) {
            Some(Value::Beyond(side, bound)) => Some((side, bound)),
            _ => None,
        };
        points.extend(bound.map(|(_, it)| it));
        let (least, most) = believable(number, case);
        let can_be = |it: &Exact| {
            let within = least <= *it && *it <= most && !(number.positive && *it <= Exact::ZERO);
            within && bound.is_none_or(|(side, bound)| side.holds(it.cmp(&bound)))
        };
        // What nobody can have turns nothing; the ends stay, for answers lie between them and the first turn.
        points.retain(|it| least <= *it && *it <= most);
        arrange(&mut points, |it| *it);
        points.dedup();
        let (one, two) = (Exact::whole(1), Exact::whole(2));
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            // Every turn lies where no answer can be: any answer stands for all.
            let any = most.min(least.plus(one).unwrap_or(most));
            return if turns && can_be(&any) { vec![Value::Number(any)] } else { vec![] };
        };
        let below = first.plus(least).and_then(|it| it.over(two));
        let middle = points.windows(2).filter_map(|it| it[0].plus(it[1])?.over(two));
        // Beyond the last as far as answers go: where one more is too much, half of what is left.
        let beyond = last.plus(one).filter(|it| *it <= most).or_else(|| last.plus(most)?.over(two));
        // Between the points first: there more answers lie than on them.
        let all = below.into_iter().chain(middle).chain(beyond).chain(points.iter().copied());
        all.filter(can_be).map(Value::Number).collect()
    }
}

/// The answers to a question at which a comparison turns, with nothing for one that is not known.
pub(super) fn turns(it: &Compare, field: &Field, case: &Case, found: &mut dyn FnMut(Option<Exact>)) {
    if *it.left.field == *field {
        found(it.limit(case, 0));
    }
    if let Limit::Line { other, .. } = &it.limit
        && *other.field == *field
    {
        // Of `≥300` it turns at 300: beyond that what it is held against may be.
        let left = || match it.left.answer(case, 0)? {
            Value::Beyond(_, bound) => Some(bound),
            _ => it.left.value(case, 0),
        };
        found(left().and_then(|left| it.solved(left)));
    }
}

/// The least and the most that a number can be, in whichever of its units.
pub(super) fn believable(number: &Number, case: &Case) -> (Exact, Exact) {
    let systems: &[System] = match &number.by {
        None => &[number.own()],
        Some(by) => match case.get(by.choice, 0) {
            Some(Value::Choice(it)) => by.systems[usize::from(it)],
            _ => &[number.own()],
        },
    };
    let ends = systems.iter().map(|it| (it.possible.0.exact(), it.possible.1.exact()));
    ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((Exact::ZERO, Exact::ZERO))
}

/// How many cases may be told apart before Kleene's logic has to do.
const MOST_SPLITS: usize = 4096;

/// The verdicts that some completion of the answers leads to.
///
/// Kleene's logic alone would keep verdicts that no completion has: of 500
/// against 100 under an unknown version, 4.03 says 3 and 5.0 says 3, yet
/// "grade 2" would stay open, its rule being unknown too. So the unanswered
/// questions that several comparisons share are gone through.
pub(super) fn possible(it: Ladder, case: &Case, clashes: &'static [Clash]) -> Vec<&'static Verdict> {
    let mut found: Vec<&'static Verdict> = Vec::new();
    it.plainly(case, &mut found);
    // What was answered together with the last reading says nothing of the others.
    if found.len() == 1 || it.here > 0 {
        return found;
    }
    let shared = it.shared(case);
    if !shared.is_empty() {
        let mut search = Search { ladder: it, clashes, most: found.len(), left: MOST_SPLITS, found: vec![] };
        if search.go_through(&mut case.clone(), &shared) && !search.found.is_empty() {
            found = search.found;
        }
    }
    let order = |verdict: &Verdict| it.rungs().position(|it| *it.verdict == *verdict).unwrap_or(usize::MAX);
    arrange(&mut found, |it| order(it));
    found
}

/// The same, of a series: where sums are judged, by the ranges in which they lie.
pub(super) fn possible_of(
    course: Option<(&'static Group, &'static Sums)>,
    it: Ladder,
    case: &Case,
    clashes: &'static [Clash],
) -> Vec<&'static Verdict> {
    let Some((group, sums)) = course.filter(|_| it.looks_along()) else { return possible(it, case, clashes) };
    let mut found = plainly(it, case);
    if found.len() > 1 {
        let likely: Vec<&str> = found.iter().map(|it| it.id).collect();
        if let Some(ids) = sums.possible((group, it.here, case), it.otherwise.id, clashes, &likely)
            && likely.iter().any(|it| ids.contains(it))
        {
            found.retain(|it| ids.contains(&it.id));
        }
    }
    found
}

/// The verdicts that Kleene's logic leaves open.
pub(super) fn plainly(it: Ladder, case: &Case) -> Vec<&'static Verdict> {
    let mut found = Vec::new();
    it.plainly(case, &mut found);
    found
}

/// A search for the verdicts that some completion of the answers leads to.
struct Search {
    ladder: Ladder,
    clashes: &'static [Clash],
    /// As many verdicts as can be found at all.
    most: usize,
    /// How many cases may still be told apart.
    left: usize,
    found: Vec<&'static Verdict>,
}

impl Search {
    /// Goes through every combination of answers; false once there are too many.
    fn go_through(&mut self, case: &mut Case, open: &[&'static Field]) -> bool {
        if self.found.len() == self.most {
            return true;
        }
        let mut plainly = Vec::new();
        self.ladder.plainly(case, &mut plainly);
        let settled = plainly.len() == 1;
        plainly.retain(|it| !self.found.contains(it));
        // More answers only narrow: what is settled stays so, and where nothing new is open, nothing new is found.
        let Some((&field, rest)) = open.split_first().filter(|_| !settled && !plainly.is_empty()) else {
            self.found.append(&mut plainly);
            return true;
        };
        // What nothing hangs on any more, such as the baseline of a patient who has none, is not gone through.
        if !self.ladder.hangs_on(field, case) {
            return self.go_through(case, rest);
        }
        let candidates = self.ladder.candidates(field, case, self.clashes);
        if candidates.is_empty() {
            return self.go_through(case, rest);
        }
        // A value that is to be made from others (calcium, to be corrected) is itself not given; it may be any.
        let mut made = false;
        let mut look = |it: &Compare| {
            made |= *it.left.field == *field && matches!(it.left.at, At::Made(_));
        };
        self.ladder.rungs().for_each(|it| it.rule.each_comparison(&mut look));
        let mut answered = false;
        for value in candidates {
            let Some(fewer) = self.left.checked_sub(1) else { return false };
            self.left = fewer;
            case.answer_too(field, 0, value);
            // What cannot be answered together is no completion.
            let contradicts = !made && self.clashes.iter().any(|it| it.is_in(case));
            answered |= !contradicts;
            let done = contradicts || self.go_through(case, rest);
            case.unanswer();
            if !done {
                return false;
            }
        }
        // What cannot be answered at all beside the rest stays open.
        if !answered {
            return self.go_through(case, rest);
        }
        true
    }
}
