//! One patient's answers.

use crate::answers::answer::{Answer, Value};
use crate::answers::place::name_in;
use crate::base::decimal::{Decimal, Exact};
use crate::base::order::{arrange, push_new};
use crate::definition::field::{Field, Group, Kind, Number, Unit};

impl Number {
    /// The least and the most that can be, in the system of the unit in which a number is held.
    pub fn possible_in(&self, case: &Case, base: Option<&Unit>) -> (Decimal, Decimal) {
        let by = self.by.as_ref().and_then(|it| match case.get(it.choice, 0)? {
            Value::Choice(i) => it.systems.get(usize::from(i)),
            _ => None,
        });
        // Among those of what is measured: the units of two analytes may well be one and the same.
        let system = by.into_iter().copied().flatten().find(|it| base.is_some_and(|base| it.units[0] == *base));
        system.map_or(self.possible, |it| it.possible)
    }
}

/// What could be read of the entries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    pub(super) answers: Vec<Answer>,
    pub(super) groups: Vec<(&'static Group, Vec<u8>)>,
    /// What members are called. It is no answer, for no rule looks at it.
    pub(super) names: Vec<(&'static Group, u8, String)>,
    /// Groups of which more was entered than the form has room for: what is known of them is a part.
    pub(super) parts: Vec<&'static Group>,
    /// Answers that wait for another: whose, and for which controls.
    pub(super) waiting: Vec<(&'static Field, u8, Vec<String>)>,
    /// What was filled in and is not used, for it could not be read, waits for another answer or contradicts one: the
    /// question, and the control that would put it right. Nothing for what belongs to no question.
    pub(super) aside: Vec<Option<(&'static Field, String)>>,
}

impl Case {
    /// Notes that more members of a group were entered than could be read: nothing is said of all of them.
    pub fn know_in_part(&mut self, group: &'static Group) {
        if !self.is_part(group) {
            self.parts.push(group);
        }
    }

    /// Whether of some group more members were entered than could be read.
    pub fn has_parts(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Whether more members of a group were entered than could be read.
    pub fn is_part(&self, group: &Group) -> bool {
        self.parts.iter().any(|it| std::ptr::eq(*it, group))
    }

    /// Whether all that was filled in is used, and none of it is asked of several members.
    #[cfg(feature = "table")]
    pub(crate) fn is_plain(&self) -> bool {
        self.aside.is_empty() && self.waiting.is_empty() && self.parts.is_empty() && self.groups.is_empty()
    }

    /// Notes that something was filled in which no question of the form asks for.
    pub fn leave_aside(&mut self) {
        self.aside.push(None);
    }

    /// The controls that put right what was filled in and is not used, of these questions.
    pub(crate) fn aside(&self, of: impl Fn(&Field) -> bool) -> Vec<String> {
        let mut names = Vec::new();
        let those = self.aside.iter().flatten().filter(|(field, _)| of(field));
        those.for_each(|(_, name)| push_new(&mut names, name.clone()));
        names
    }

    /// Whether anything that was filled in is not used, of these questions or of none.
    pub fn left_aside(&self, of: impl Fn(&Field) -> bool) -> bool {
        self.aside.iter().any(|it| it.as_ref().is_none_or(|(field, _)| of(field)))
    }

    /// Whether a question is asked, as far as another answer decides that.
    pub fn asks(&self, field: &Field) -> bool {
        field.only.is_none_or(|(choice, options)| match self.get(choice, 0) {
            Some(Value::Choice(it)) => choice.options().get(usize::from(it)).is_none_or(|it| options.contains(&it.id)),
            _ => true,
        })
    }

    /// The answer to a question, for a member of a group (0 outside groups).
    pub fn get(&self, field: &Field, member: u8) -> Option<Value> {
        self.answer(field, member).map(|it| it.value)
    }

    /// The same, with how it came about. A question outside the groups has
    /// one answer, whichever member is being judged.
    pub fn answer(&self, field: &Field, member: u8) -> Option<&Answer> {
        self.answers.iter().find(|it| *it.field == *field && (it.member == member || it.member == 0))
    }

    /// Every answer, in the order of the form.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// What a case holds of these questions, for a member and outside the groups: enough to draw them by.
    pub fn only(&self, fields: &[&Field], member: u8) -> Case {
        let of =
            |it: &&Answer| fields.iter().any(|field| **field == *it.field) && (it.member == member || it.member == 0);
        Case { answers: self.answers.iter().filter(of).cloned().collect(), ..Case::default() }
    }

    /// The names of members alone, for telling whose an answer would be.
    pub fn names_alone(&self) -> Case {
        Case { names: self.names.clone(), ..Case::default() }
    }

    /// The same case with one answer changed or, by `None`, hidden.
    pub fn with(&self, field: &Field, member: u8, value: Option<Value>) -> Case {
        let mut case = self.clone();
        match (case.answers.iter().position(|it| *it.field == *field && it.member == member), value) {
            (Some(i), Some(value)) => case.answers[i].value = value,
            (Some(i), None) => drop(case.answers.remove(i)),
            (None, _) => {}
        }
        case
    }

    /// The same case with the measurement nearest to the day that matters on either side of it, where that is another
    /// than the one that counts; nothing where there is no such measurement.
    pub fn by_the_nearest(&self) -> Option<Case> {
        let other = |it: &Answer| it.counted().and_then(|it| it.nearest);
        self.answers.iter().any(|it| other(it).is_some()).then(|| {
            let mut case = self.clone();
            for it in &mut case.answers {
                if let Some(nearest) = other(it) {
                    (it.value, it.typed) = (nearest.value, nearest.typed);
                }
            }
            case
        })
    }

    /// The same case with a question of a member answered that was not.
    pub fn supposing(&self, field: &'static Field, member: u8, value: Value) -> Case {
        let mut case = self.clone();
        case.answers.push(Answer { field, member, value, typed: None, chosen: None });
        case
    }

    /// The same case with a question answered that was not.
    pub fn answered(&self, field: &'static Field, value: Value) -> Case {
        let mut case = self.clone();
        case.answer_too(field, 0, value);
        case
    }

    /// Answers a question (of a member; 0 for that of the case) for a try, in front of what may be known of it;
    /// [`Case::unanswer`] takes the last such answer back.
    pub(crate) fn answer_too(&mut self, field: &'static Field, member: u8, value: Value) {
        self.answers.insert(0, Answer { field, member, value, typed: None, chosen: None });
    }

    pub(crate) fn unanswer(&mut self) {
        self.answers.remove(0);
    }

    /// Takes answers away.
    pub fn forget(&mut self, which: impl Fn(&Field) -> bool) {
        self.answers.retain(|it| !which(it.field));
    }

    /// The members of a group, in the order of entry.
    pub fn members(&self, group: &Group) -> &[u8] {
        self.groups.iter().find(|(it, _)| *it == group).map_or(&[], |(_, members)| members)
    }

    /// What a member of a group is called beside its number, where it was given a name.
    pub fn name(&self, group: &Group, member: u8) -> Option<&str> {
        self.names.iter().find(|(it, of, _)| *it == group && *of == member).map(|(.., name)| name.as_str())
    }

    /// How many members of a group something is known of; of the others nothing
    /// is entered yet, or nothing that can be read.
    pub fn described(&self, group: &Group) -> usize {
        let known = |member: u8| self.answers.iter().any(|it| it.member == member && group.fields.contains(&it.field));
        self.members(group).iter().filter(|it| known(**it)).count()
    }

    /// The members of a group in the group's order; nothing while that is unknown, two share a place, or more were
    /// entered than could be read.
    pub fn in_order(&self, group: &Group) -> Option<Vec<u8>> {
        if self.is_part(group) {
            return None;
        }
        let members = self.members(group).to_vec();
        let Some(order) = group.order.filter(|_| members.len() > 1) else { return Some(members) };
        let placed = |it: &u8| match self.get(order, *it) {
            Some(Value::Number(place)) => Some((place, *it)),
            _ => None,
        };
        let mut placed: Vec<(Exact, u8)> = members.iter().map(placed).collect::<Option<_>>()?;
        arrange(&mut placed, |it| it.0);
        placed.is_sorted_by(|a, b| a.0 < b.0).then(|| placed.into_iter().map(|it| it.1).collect())
    }

    /// Of a series, the member from which the others count, and those after it in order. It is the last whose place
    /// is at most nought (readings 30 days before treatment, on its day and 28 days after count from that of its
    /// day); where there is none, it is the first. Nothing while the order is not known.
    pub fn course(&self, group: &Group) -> Option<(u8, Vec<u8>)> {
        let all = self.in_order(group)?;
        let place = |it: u8| group.order.and_then(|order| self.get(order, it));
        let before = |it: &&u8| matches!(place(**it), Some(Value::Number(it)) if it <= Exact::ZERO);
        let (until, after) = all.split_at_checked(all.iter().take_while(before).count().max(1))?;
        Some((*until.last()?, after.to_vec()))
    }

    /// The group in which a question is asked of each member.
    pub fn group_of(&self, field: &Field) -> Option<&'static Group> {
        self.groups.iter().map(|(it, _)| *it).find(|it| it.fields.iter().any(|it| **it == *field))
    }

    /// Adds the names of the controls without which a question stays unanswered. What a member is called is never
    /// wanting.
    pub fn ask(&self, field: &Field, member: u8, into: &mut Vec<String>) {
        if matches!(field.kind, Kind::Name) || self.get(field, member).is_some() {
            return;
        }
        let group = self.group_of(field);
        let member = if group.is_some() { member.max(1) } else { 0 };
        match self.waiting.iter().find(|(it, m, _)| **it == *field && *m == member) {
            Some((_, _, names)) => names.iter().for_each(|it| push_new(into, it.clone())),
            None => push_new(into, group.map_or_else(|| field.id.to_owned(), |it| name_in(it, member, field))),
        }
    }

    /// The same, when it is not even known whose answer is meant.
    pub fn ask_order(&self, group: &Group, field: &Field, into: &mut Vec<String>) {
        let (members, Some(order)) = (self.members(group), group.order) else { return };
        let unplaced = members.iter().filter(|it| self.get(order, **it).is_none());
        let before = into.len();
        unplaced.for_each(|it| self.ask(order, *it, into));
        let no_end = members.len() < 2 || self.course(group).is_some_and(|(_, after)| after.is_empty());
        if into.len() == before && no_end {
            // The series has no end yet: its next reading is wanted.
            let next = members.last().map_or(1, |it| it + 1);
            push_new(into, name_in(group, next, order));
            push_new(into, name_in(group, next, field));
        } else if into.len() == before {
            // Two share a place; the later one is asked for again.
            let shared =
                |it: u8| members.iter().take_while(|m| **m != it).any(|m| self.get(order, *m) == self.get(order, it));
            members.iter().filter(|it| shared(**it)).for_each(|it| push_new(into, name_in(group, *it, order)));
        }
    }
}
