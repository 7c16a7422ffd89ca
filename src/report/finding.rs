//! What a rule saw of a case, and how an answer is written.

use std::cmp::Ordering;

use crate::answers::answer::{Answer, Chosen, Value};
use crate::answers::case::Case;
use crate::base::date::Date;
use crate::base::decimal::Exact;
use crate::base::figures::{clock, with_unit};
use crate::base::text::Lang;
use crate::base::truth::Truth;
use crate::definition::field::{FINEST, Field, Kind, NONE, Unit, exactly};
use crate::definition::rule::{At, Compare, Limit, Relation, Rule};

/// One thing that a step saw. It is said in the language that is asked for, and only when it is.
#[derive(Debug)]
pub struct Finding {
    /// Whose, in a group.
    pub member: u8,
    /// The question.
    pub field: &'static Field,
    /// What was seen; nothing when there is no answer.
    seen: Option<Seen>,
    /// The comparison, if it was one.
    pub limit: Option<Measure>,
    /// Which measurement counted.
    pub chosen: Option<Chosen>,
    /// Of a member that is not why a rule about every member does not hold: another one is.
    pub spared: bool,
}

/// What was seen.
#[derive(Debug)]
enum Seen {
    /// An answer.
    Answer(Answer),
    /// A number that was reckoned, or a day, in the unit that was typed.
    Made(String, Option<&'static Unit>),
    /// A number of members, or a total, in each language.
    Text([String; 2]),
}

/// A value beside its limit.
#[derive(Debug)]
pub struct Measure {
    /// The comparison word.
    pub relation: Relation,
    /// On which side of the limit the value is.
    pub order: Option<Ordering>,
    /// Whether the comparison holds.
    pub holds: Truth,
    /// What is beside what.
    of: Beside,
}

/// What is beside what.
#[derive(Debug)]
enum Beside {
    /// Two numbers, in base units.
    Numbers {
        compare: &'static Compare,
        value: Option<Exact>,
        limit: Option<Exact>,
        /// The unit that was typed, and that of the limit as it is written.
        unit: Option<&'static Unit>,
        base: Option<&'static Unit>,
    },
    /// So many members at most, and by how many there are more or fewer, with what they are counted in.
    Members(u8, Option<usize>, &'static str),
}

impl Finding {
    /// Whether anything was seen.
    pub fn is_known(&self) -> bool {
        self.seen.is_some()
    }

    /// The answer; nothing when there is none.
    pub fn value(&self, lang: Lang) -> Option<String> {
        self.seen.as_ref().map(|it| match it {
            Seen::Answer(it) => say_measured(it, lang),
            Seen::Made(text, unit) => with_unit(text, symbol(*unit, lang)),
            Seen::Text(it) => it[lang as usize].clone(),
        })
    }
}

fn symbol(unit: Option<&'static Unit>, lang: Lang) -> &'static str {
    unit.map_or("", |it| it.symbol.get(lang))
}

/// A number in the unit that was typed, or as a day.
fn in_unit(base: Exact, unit: Option<&'static Unit>, days: bool) -> Option<String> {
    match unit {
        Some(unit) => unit.from_base(base).map(|it| exactly(it, unit)),
        None if days => Some(Date::of_number(base.to_whole()?)?.to_string()),
        None => Some(base.show(3, &[])),
    }
}

/// A number that was reckoned, in the unit that was typed; never rounded to what it is not.
fn reckoned(it: Exact, unit: Option<&'static Unit>, unlike: &[Exact]) -> Option<String> {
    let scaled = |it: Exact| unit.map_or(Some(it), |unit| unit.from_base(it));
    let unlike: Vec<Exact> = unlike.iter().filter_map(|it| scaled(*it)).collect();
    let it = scaled(it)?;
    Some(it.decimal(FINEST).unwrap_or_else(|| it.show(unit.map_or(3, |it| it.places.max(2)), &unlike)))
}

impl Measure {
    /// The limit in the unit that was typed, or what it is worked out from.
    pub fn limit(&self, lang: Lang) -> String {
        let (compare, limit, unit, base) = match self.of {
            Beside::Numbers { compare, limit, unit, base, .. } => (compare, limit, unit, base),
            Beside::Members(..) => return self.at(lang).unwrap_or_default(),
        };
        let days = compare.left.of_days();
        match (limit.and_then(|it| in_unit(it, unit, days)), &compare.limit) {
            (Some(_), Limit::Fixed(fixed)) if unit == base => with_unit(&fixed.to_string(), symbol(unit, lang)),
            (Some(text), Limit::Fixed(_)) => with_unit(&text, symbol(unit, lang)),
            (Some(text), Limit::Line { .. }) => {
                format!("{} = {}", compare.say_limit(lang, base), with_unit(&text, symbol(unit, lang)))
            }
            (None, _) => compare.say_limit(lang, base),
        }
    }

    /// Whether the limit is known as a number.
    pub fn is_known(&self) -> bool {
        match self.of {
            Beside::Numbers { compare, limit, unit, .. } => {
                limit.is_some_and(|it| in_unit(it, unit, compare.left.of_days()).is_some())
            }
            Beside::Members(..) => true,
        }
    }

    /// The limit as a number with its unit, once it is known.
    pub fn at(&self, lang: Lang) -> Option<String> {
        match self.of {
            Beside::Numbers { compare, limit, unit, .. } => {
                Some(with_unit(&in_unit(limit?, unit, compare.left.of_days())?, symbol(unit, lang)))
            }
            Beside::Members(most, _, counter) => Some(counted(most.into(), counter, lang)),
        }
    }

    /// How far the value is from the limit, without a sign; nothing when one is unknown.
    pub fn margin(&self, lang: Lang) -> Option<String> {
        match self.of {
            Beside::Numbers { compare, value, limit, unit, .. } => {
                let off = value?.minus(limit?)?.abs();
                // Between two days there are days, and no date.
                if compare.left.of_days() {
                    return Some(with_unit(&off.show(0, &[]), lang.pick("日", "days")));
                }
                Some(with_unit(&reckoned(off, unit, &[Exact::ZERO])?, symbol(unit, lang)))
            }
            Beside::Members(_, margin, counter) => margin.map(|it| counted(it, counter, lang)),
        }
    }

    /// Where the value lies from 0 to 1000, the limit being at 700; for a gauge.
    pub fn place(&self) -> Option<u16> {
        let Beside::Numbers { compare, value, limit, .. } = self.of else { return None };
        // What is far above it stays at the end. A day is no share of another.
        let (value, limit) = value.zip(limit).filter(|_| !compare.left.of_days())?;
        let share = value.times(Exact::whole(700))?.over(limit)?;
        let capped = share.max(Exact::ZERO).min(Exact::whole(1000));
        capped.round(0).0.parse().ok()
    }
}

/// So many members: Japanese has a word for what is counted.
fn counted(n: usize, counter: &str, lang: Lang) -> String {
    format!("{n}{}", lang.pick(counter, ""))
}

/// What a rule saw: a line for each question it looks at, for each member.
pub(super) fn findings(rule: &'static Rule, case: &Case, base: Option<&'static Unit>) -> Vec<Finding> {
    let mut all = Vec::new();
    collect(rule, case, base, 0, &mut all);
    all
}

fn collect(rule: &'static Rule, case: &Case, base: Option<&'static Unit>, here: u8, into: &mut Vec<Finding>) {
    let answered = |field: &'static Field| {
        let answer = case.answer(field, here);
        let (seen, chosen) = (answer.cloned().map(Seen::Answer), answer.and_then(Answer::counted));
        // What is asked once is nobody's in particular, whoever is judged.
        let member = if case.group_of(field).is_some() { here } else { 0 };
        Finding { member, field, seen, limit: None, chosen, spared: false }
    };
    match rule {
        Rule::Compare(it) => {
            let seen = compared(it, case, base, here);
            // What it was made from is not told beside it: 7.6 would be read as the corrected calcium.
            if it.left.is_reckoned() {
                let same = |of: &Finding| of.member == seen.member && *of.field == *seen.field;
                let alike = |of: &Finding| Lang::ALL.iter().all(|lang| of.value(*lang) == seen.value(*lang));
                into.retain(|it| !same(it) || alike(it));
            }
            into.push(seen);
        }
        Rule::Yes(field) | Rule::No(field) | Rule::OneOf(field, _) | Rule::HasAll(field, _) => {
            into.push(answered(field));
        }
        Rule::Every(group, inner) => {
            let members = case.members(group);
            // Where a lesion fails, the others are not why.
            let fails = |it: &u8| inner.judge(case, *it) == Truth::NotMet;
            let any = members.iter().any(fails);
            for it in members {
                let before = into.len();
                collect(inner, case, base, *it, into);
                into[before..].iter_mut().for_each(|seen| seen.spared |= any && !fails(it));
            }
        }
        Rule::Last(group, inner) => {
            let last = || case.course(group)?.1.last().copied();
            collect(inner, case, base, if here > 0 { here } else { last().unwrap_or(0) }, into);
        }
        // What was seen of earlier members stands beside them in the series.
        Rule::Earlier(..) => {}
        Rule::AtMostMembers(group, most) => {
            let (n, counter) = (case.described(group), group.counter);
            let truth = rule.judge(case, here);
            let known = truth != Truth::Unknown;
            // Of more than could be read the number is not known, only that it is no smaller.
            let part = case.is_part(group);
            let margin = usize::from(*most).abs_diff(n);
            let limit = Measure {
                relation: Relation::AtMost,
                order: known.then(|| n.cmp(&usize::from(*most))),
                holds: truth,
                of: Beside::Members(*most, (known && !part).then_some(margin), counter),
            };
            let said = if part {
                [format!("{n}{counter}以上"), format!("{n} or more")]
            } else {
                Lang::ALL.map(|lang| counted(n, counter, lang))
            };
            into.push(Finding {
                member: 0,
                field: group.first(),
                seen: known.then_some(Seen::Text(said)),
                limit: Some(limit),
                chosen: None,
                spared: false,
            });
        }
        // Whichever of the items the total is told beside: it is of all of them.
        Rule::Total(points, ..) => into.extend(points.items.first().map(|item| Finding {
            member: 0,
            field: item.field,
            seen: points.say(case, here).filter(|_| points.is_begun(case)).map(Seen::Text),
            limit: None,
            chosen: None,
            spared: false,
        })),
        Rule::Not(rule) => collect(rule, case, base, here, into),
        Rule::Any(rules) => {
            // "Not of the lung, or at most 3.5 cm": a pleural lesion has nothing to do with the 3.5 cm.
            let spared = |it: &&Rule| it.comparisons().is_empty() && it.judge(case, here) == Truth::Met;
            match rules.iter().find(spared).filter(|_| !rule.comparisons().is_empty()) {
                Some(it) => collect(it, case, base, here, into),
                None => rules.iter().for_each(|it| collect(it, case, base, here, into)),
            }
        }
        // Of several ways to know a fact, the one that told it.
        Rule::Known(_, ways) => {
            let told = ways.iter().find(|it| it.judge(case, here) != Truth::Unknown).or(ways.last());
            told.into_iter().for_each(|it| collect(it, case, base, here, into));
        }
        Rule::All(rules) => rules.iter().for_each(|it| collect(it, case, base, here, into)),
    }
}

/// A comparison in the unit that was typed, so that the reader can check it by eye. `base` is the unit of
/// the limit where the field alone does not tell.
fn compared(it: &'static Compare, case: &Case, base: Option<&'static Unit>, here: u8) -> Finding {
    let field = it.left.field;
    let member = it.left.member(case, here);
    let answer = member.and_then(|member| case.answer(field, member));
    let latest = answer.filter(|_| matches!(it.left.at, At::Latest)).and_then(|it| it.counted()?.latest);
    // Where the latest counts, it is what was seen.
    let instead = latest.map(|(value, typed)| Answer { field, member: 0, value, typed, chosen: None });
    let answer = instead.as_ref().or(answer);
    let base = answer.and_then(|it| it.typed).map(|it| it.base).or(base).or(field.units().first());
    let unit = answer.and_then(|it| it.typed).map(|it| it.unit).or(base);
    let (value, limit) = (it.left.value(case, here), it.limit(case, here));
    let days = it.left.of_days();
    let made = || {
        let text = match value? {
            it if days => in_unit(it, unit, days)?,
            it => reckoned(it, unit, limit.as_slice())?,
        };
        Some(Seen::Made(text, unit))
    };
    // Of a reckoned number it is that one that was compared, and not the answer that it was made from: a corrected
    // calcium beside "corrected calcium below 8.0".
    let is_reckoned = it.left.is_reckoned();
    let seen = answer.filter(|it| match value {
        _ if !is_reckoned => true,
        Some(value) => it.value == Value::Number(value),
        None => matches!(it.value, Value::Beyond(..)),
    });
    Finding {
        member: if matches!(it.left.at, At::Here) { here } else { member.unwrap_or(0) },
        field,
        chosen: seen.and_then(Answer::counted),
        seen: seen.cloned().map(Seen::Answer).or_else(made),
        limit: Some(Measure {
            relation: it.relation,
            order: value.zip(limit).map(|(value, limit)| value.cmp(&limit)),
            holds: it.judge(case, here),
            of: Beside::Numbers { compare: it, value, limit, unit, base },
        }),
        spared: false,
    }
}

/// An answer with what has to be known of when it was measured: that no day is given, or that another measurement is
/// nearer to the day that matters. How old it is stands beside it.
fn say_measured(it: &Answer, lang: Lang) -> String {
    let said = say_answer(it, lang);
    let Some(chosen) = it.counted() else { return said };
    match (chosen.nearest, chosen.days, lang) {
        (Some(near), _, _) => {
            let other = Answer { field: it.field, member: 0, value: near.value, typed: near.typed, chosen: None };
            let other = say_answer(&other, lang);
            match lang {
                Lang::Ja => format!("{said}（最も近い日の値は{}日後の{other}）", near.days),
                Lang::En => format!("{said} (nearest by day: {other}, {} days after)", near.days),
            }
        }
        (None, None, Lang::Ja) => format!("{said}（測定日か同意取得日が未入力）"),
        (None, None, Lang::En) => format!("{said} (day of measurement or of consent not entered)"),
        (None, Some(_), _) => said,
    }
}

/// More options than anyone reads one by one.
const MANY: usize = 12;

/// An answer as people write it.
pub fn say_answer(answer: &Answer, lang: Lang) -> String {
    let options = answer.field.options();
    match answer.value {
        Value::Number(base) | Value::Beyond(_, base) => {
            let text = match answer.typed {
                None if matches!(answer.field.kind, Kind::Clock) => clock(base).unwrap_or_default(),
                Some(it) => with_unit(&it.figure.to_string(), it.unit.symbol.get(lang)),
                None => base.show(3, &[]),
            };
            match answer.value {
                Value::Beyond(side, _) => format!("{} {text}", side.sign()),
                _ => text,
            }
        }
        Value::YesNo(it) => answer.field.word(it, lang).to_owned(),
        Value::Choice(i) => options.get(usize::from(i)).map_or("", |it| it.label.get(lang)).to_owned(),
        Value::Set(bits) => {
            let those = |ticked: bool| {
                let of = options
                    .iter()
                    .enumerate()
                    .filter(|(i, it)| (bits & (1 << i) != 0) == ticked && (ticked || it.id != NONE));
                of.map(|(_, it)| it.label.get(lang)).collect::<Vec<_>>()
            };
            let (chosen, rest) = (those(true), those(false));
            // Of thirty tests those that are missing tell more than those that are there.
            match (rest.as_slice(), lang) {
                _ if options.len() <= MANY || chosen.len() <= rest.len() => chosen.join(lang.pick("、", ", ")),
                ([], Lang::Ja) => format!("{}項目すべて", chosen.len()),
                ([], Lang::En) => format!("all {}", chosen.len()),
                (rest, Lang::Ja) => format!("{}項目（なし：{}）", chosen.len(), rest.join("、")),
                (rest, Lang::En) => format!("{} (without {})", chosen.len(), rest.join(", ")),
            }
        }
        Value::Date(it) => it.to_string(),
    }
}
