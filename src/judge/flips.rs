//! Which single answer, if it were different, would change a settled verdict.

use crate::answers::answer::{Answer, Chosen, Value};
use crate::answers::case::Case;
use crate::answers::place::name_in;
use crate::base::decimal::{Decimal, Exact};
use crate::base::figures::with_unit;
use crate::base::order::arrange;
use crate::base::text::{Lang, both};
use crate::definition::calculator::{Calculator, Method};
use crate::definition::field::{FINEST, Field, Kind, NONE, Unit, exactly};
use crate::definition::rule::{Limit, Operand, Relation, Rule};
use crate::definition::verdict::Verdict;
use crate::judge::outcome::{UNDETERMINED, settled};

/// One answer which, if different, would change a settled verdict.
#[derive(Debug)]
pub struct Flip {
    /// The control.
    pub name: String,
    /// The question.
    pub field: &'static Field,
    /// Whose, in a group.
    pub member: u8,
    /// What it would have to be, in each language.
    pub to: [String; 2],
    /// What the verdict would then be.
    pub outcome: &'static Verdict,
}

impl Calculator {
    /// What the verdict would be if none of the statements still asked for were true, where that is one.
    pub(crate) fn by_value(&'static self, case: &Case, missing: &[String]) -> Option<&'static Verdict> {
        let asked = |field: &&'static Field| field.statement && missing.iter().any(|name| name == field.id);
        let open: Vec<&'static Field> = self.fields().into_iter().filter(|it| asked(it)).collect();
        if open.is_empty() {
            return None;
        }
        let case = open.into_iter().fold(case.clone(), |case, it| case.answered(it, Value::YesNo(false)));
        match self.outcome(&case).as_slice() {
            [it] => Some(it),
            _ => None,
        }
    }

    /// Tries every answer that is asked for, one at a time, on both sides of every limit it is compared with: between
    /// limits nothing changes. Ends with the answer by which there are as many flips as are wanted. Of an outcome that
    /// is not settled there are none, nor of several calculators on one form.
    pub fn flips(
        &'static self,
        case: &Case,
        outcome: &[&'static Verdict],
        asked: &dyn Fn(&Answer) -> bool,
        most: usize,
    ) -> Vec<Flip> {
        let now = match outcome {
            [it] if settled(outcome) && !matches!(self.method, Method::Together(_)) => *it,
            _ => return vec![],
        };
        let (rules, fixed) = match &self.method {
            Method::Tables(it) => {
                let bands = it.rows(case).into_iter().filter_map(|(_, row)| it.bands(row, case));
                // What is graded, and by which version, is no answer to be doubted.
                (bands.flat_map(|it| it.grades).map(|it| &it.rule).collect(), vec![it.term, it.version])
            }
            _ => (self.rules(), vec![]),
        };
        let mut all = Vec::new();
        for answer in case.answers().iter().filter(|it| !fixed.contains(&it.field) && asked(it)) {
            if all.len() >= most {
                break;
            }
            let (field, member) = (answer.field, answer.member);
            let group = self.groups().into_iter().find(|it| member > 0 && it.fields.iter().any(|it| **it == *field));
            let name = match (group, answer.counted()) {
                (Some(group), _) => name_in(group, member, field),
                (None, Some(Chosen { nth: nth @ 2.., .. })) => format!("{}-{nth}", field.id),
                (None, _) => field.id.to_owned(),
            };
            // If nothing changes with the answer hidden, no other answer can change it.
            if self.outcome(&case.with(field, member, None)).as_slice() == [now] {
                continue;
            }
            let mut add = |to: [String; 2], value: Value| {
                let changed = case.with(field, member, Some(value));
                // What contradicts another answer is no answer.
                let twice = group.and_then(|it| it.unique).is_some_and(|(unique, _)| {
                    let same = |it: &&Answer| *it.field == *unique && it.member != member && it.value == value;
                    *unique == *field && case.answers().iter().any(|it| same(&it))
                });
                if twice || self.clashes.iter().any(|it| it.is_in(&changed)) {
                    return false;
                }
                let then = self.at_once(&changed);
                match then.as_slice() {
                    [verdict] if *verdict != now && verdict.id != UNDETERMINED.id => {
                        all.push(Flip { name: name.clone(), field, member, to, outcome: verdict });
                        true
                    }
                    _ => false,
                }
            };
            match (&field.kind, answer.value) {
                (Kind::YesNo(words), Value::YesNo(it)) => {
                    let to = words[usize::from(it)].label;
                    add([to.ja.to_owned(), to.en.to_owned()], Value::YesNo(!it));
                }
                (Kind::Choice(options), Value::Choice(now)) => {
                    for (i, option) in options.iter().enumerate().filter(|(i, _)| *i != usize::from(now)) {
                        add([option.label.ja.to_owned(), option.label.en.to_owned()], Value::Choice(i as u8));
                    }
                }
                (Kind::Set(options), Value::Set(now)) => {
                    // All of them, but for the one that stands for none: that is an answer of its own.
                    let none = options.iter().position(|it| it.id == NONE);
                    let some = (0..options.len()).filter(|i| Some(*i) != none);
                    let every = some.fold(0, |bits, i| bits | (1 << i));
                    if now != every {
                        let to = match none {
                            Some(_) => ["あり（すべて）", "present (all of them)"],
                            None => ["すべて", "all of them"],
                        };
                        add(to.map(str::to_owned), Value::Set(every));
                    }
                    if let Some(i) = none.filter(|i| now != 1 << i) {
                        let label = options[i].label;
                        add([label.ja.to_owned(), label.en.to_owned()], Value::Set(1 << i));
                    }
                }
                (Kind::Number(number), Value::Number(now)) => {
                    let Some(unit) = answer.typed.map(|it| it.unit).or(number.units.first()) else { continue };
                    let (least, most) = number.possible_in(case, answer.typed.map(|it| it.base));
                    for (value, relation, limit) in candidates(&rules, case, field, member, unit, now) {
                        let nought = number.positive && value <= Exact::ZERO;
                        let possible = !nought && least.exact() <= value && value <= most.exact();
                        let Some(shown) = unit.from_base(limit) else { continue };
                        let shown = exactly(shown, unit);
                        let to = both(&|lang| {
                            let shown = with_unit(&shown, unit.symbol.get(lang));
                            match lang {
                                Lang::Ja => format!("{shown}{}", relation.word_ja()),
                                Lang::En => format!("{} {shown}", relation.sign()),
                            }
                        });
                        // The nearest on each side is enough; the candidates come nearest first.
                        if possible && add(to, Value::Number(value)) {
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
        all
    }
}

/// Numbers on and beside every limit that an answer is compared with, nearest
/// to the present answer first, each with the words for where it lies.
fn candidates(
    rules: &[&'static Rule],
    case: &Case,
    field: &'static Field,
    member: u8,
    unit: &Unit,
    now: Exact,
) -> Vec<(Exact, Relation, Exact)> {
    let step = Exact::whole(1).over(Exact::whole(10_i64.pow(u32::from(unit.places)))).and_then(|it| unit.to_base(it));
    let Some(step) = step else { return vec![] };
    let mut points: Vec<Exact> = Vec::new();
    for it in rules.iter().flat_map(|it| it.comparisons()) {
        let is = |operand: Operand| *operand.field == *field && operand.member(case, member) == Some(member);
        if is(it.left) {
            points.extend(it.limit(case, member));
        }
        if let Limit::Line { times, other, plus } = &it.limit
            && is(*other)
        {
            let solved = || it.left.value(case, member)?.minus(plus.exact())?.over(times.exact());
            points.extend(solved());
        }
    }
    let side = |limit: Exact, up: bool| {
        let (to, beyond) = if up { (Relation::AtLeast, Relation::Above) } else { (Relation::AtMost, Relation::Below) };
        let next = |from: Exact| if up { from.plus(step) } else { from.minus(step) };
        let rounded = || {
            // A third of something: nobody can type it, only what is next to it.
            let in_unit = unit.from_base(limit).filter(|it| it.decimal(FINEST).is_none())?;
            let near = Decimal::parse(&in_unit.round(unit.places).0)?.exact();
            let near = unit.to_base(near)?;
            if (near > limit) == up { Some(near) } else { next(near) }
        };
        match rounded() {
            Some(it) => [Some((it, to, it)), None],
            None => [Some((limit, to, limit)), next(limit).map(|it| (it, beyond, limit))],
        }
    };
    // Who stands exactly on a limit can leave it on either side.
    let each = |limit: Exact| {
        let sides = [true, false].into_iter().filter(move |up| if *up { now <= limit } else { limit <= now });
        sides.flat_map(move |up| side(limit, up)).flatten().filter(move |it| it.0 != now)
    };
    let mut all: Vec<_> = points.into_iter().flat_map(each).collect();
    arrange(&mut all, |it| it.0.minus(now).map_or(Exact::ZERO, Exact::abs));
    all.dedup_by(|a, b| a.0 == b.0);
    all
}
