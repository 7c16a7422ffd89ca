//! One patient's answers.

use super::near::bare;
use super::order::arrange;
use super::problem::{Fix, Problem, Trouble};
use super::reading::{self, Beside};
use super::rule::push_new;
use super::{
    Calculator, Clash, Date, Decimal, Entries, Exact, Field, Group, Input, Kind, Method, Number, Relation, System, Unit,
};

/// An answer that could be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number, in the source's unit.
    Number(Exact),
    /// Any number that stands in this relation to one: a laboratory's `<0.1`.
    Beyond(Relation, Exact),
    /// Yes or no.
    YesNo(bool),
    /// The option's place among the options.
    Choice(u8),
    /// A bit for each option.
    Set(u32),
    /// A day.
    Date(Date),
}

/// How many dated measurements of one thing a form holds.
pub const MEASUREMENTS: u8 = 3;

/// A place for one answer.
#[derive(Debug)]
pub struct Slot {
    /// The question.
    pub field: &'static Field,
    /// The group it is asked in.
    pub group: Option<&'static Group>,
    /// Whose answer: 1, 2, 3 … in a group, else 0.
    pub member: u8,
    /// Which of several measurements: 1, 2, 3.
    pub nth: u8,
    /// Whether there can be several dated measurements: the form asks for the day that matters to them.
    pub dated: bool,
    names: [String; 4],
}

/// What a text means as an answer to a question that is not about a number: nothing if it is blank.
pub type Meaning = Result<Option<Value>, Trouble>;

/// What is typed for one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The answer itself.
    Value,
    /// The unit, where there is a choice of units.
    Unit,
    /// `yes`, when an unusual value was confirmed.
    Confirmed,
    /// The day of the measurement.
    Date,
}

impl Slot {
    fn new(field: &'static Field, group: Option<&'static Group>, member: u8, nth: u8, dated: bool) -> Slot {
        let name = match (group, nth) {
            (Some(group), _) => name_in(group, member, field),
            (None, 1) => field.id.to_owned(),
            (None, nth) => format!("{}-{nth}", field.id),
        };
        let unit = match &field.kind {
            Kind::Number(Number { unit_id: Some(id), .. }) => (*id).to_owned(),
            _ => format!("{name}-unit"),
        };
        let names = [name.clone(), unit, format!("{name}-confirmed"), format!("{name}-date")];
        Slot { field, group, member, nth, dated, names }
    }

    /// The name of a control of this place.
    pub fn name(&self, part: Part) -> &str {
        &self.names[part as usize]
    }

    /// The parts that this place has.
    pub fn parts(&self) -> impl Iterator<Item = Part> + use<> {
        let number = matches!(self.field.kind, Kind::Number(_));
        let several = |it: &Number| it.by.is_some() || it.units.len() > 1 && it.unit_from.is_none();
        let units = matches!(&self.field.kind, Kind::Number(it) if several(it));
        [(true, Part::Value), (units, Part::Unit), (number, Part::Confirmed), (self.dated, Part::Date)]
            .into_iter()
            .filter_map(|(has, part)| has.then_some(part))
    }

    /// What messages call it, in each language.
    pub fn label(&self) -> [String; 2] {
        let [ja, en] = reading::label(self.field, self.group, self.member);
        match self.nth {
            1 => [ja, en],
            nth => [format!("{ja}（{nth}回目）"), format!("{en} (measurement {nth})")],
        }
    }
}

/// The control name of a member's answer: `lesion-1-site`.
pub fn name_in(group: &Group, member: u8, field: &Field) -> String {
    format!("{}-{member}-{}", group.id, field.id)
}

/// Every place of a calculator's form, in the order of the form.
#[derive(Debug)]
pub struct Form {
    /// The places.
    pub slots: Vec<Slot>,
    groups: Vec<&'static Group>,
    clashes: Vec<&'static Clash>,
    /// Clashes between several calculators, all of which are looked for before any answer is set aside.
    across: Vec<&'static Clash>,
}

impl Form {
    /// The places of a calculator's form.
    pub fn of(calculator: &'static Calculator) -> Form {
        Form::of_all(&[calculator])
    }

    /// The places of a form that serves several calculators: what more than one of them asks is asked once.
    pub fn of_all(calculators: &[&'static Calculator]) -> Form {
        let (mut slots, mut groups): (Vec<Slot>, Vec<&'static Group>) = (Vec::new(), Vec::new());
        let asked: Vec<&'static Field> = calculators.iter().flat_map(|it| it.fields()).collect();
        for input in calculators.iter().flat_map(|it| it.inputs()) {
            match *input {
                Input::Field(field) if slots.iter().any(|it| *it.field == *field) => {}
                Input::Field(field) => {
                    let dated = field.nearest_to.is_some_and(|it| asked.contains(&it));
                    let most = if dated { MEASUREMENTS } else { 1 };
                    slots.extend((1..=most).map(|nth| Slot::new(field, None, 0, nth, dated)));
                }
                Input::Group(group) if groups.contains(&group) => {}
                Input::Group(group) => {
                    groups.push(group);
                    let of = |member| group.fields.iter().map(move |it| Slot::new(it, Some(group), member, 1, false));
                    slots.extend((1..=group.most).flat_map(of));
                }
            }
        }
        let clashes = calculators.iter().flat_map(|it| match it.method {
            // Two protocols may share one.
            Method::Together(them) => {
                let mut all: Vec<&'static Clash> = Vec::new();
                for clash in them.iter().flat_map(|it| it.clashes) {
                    let same = |it: &&Clash| it.text == clash.text && it.at == clash.at && it.unused == clash.unused;
                    if !all.iter().any(same) {
                        all.push(clash);
                    }
                }
                all
            }
            _ => it.clashes.iter().collect::<Vec<_>>(),
        });
        let across = calculators.iter().filter(|it| matches!(it.method, Method::Together(_)));
        let across = across.flat_map(|it| it.clashes).collect();
        Form { slots, groups, clashes: clashes.collect(), across }
    }

    /// The groups of the form.
    pub fn groups(&self) -> &[&'static Group] {
        &self.groups
    }

    /// The place and part that a control name stands for, whatever its case, width, spaces, `_` and `-`.
    pub fn find(&self, name: &str) -> Option<(usize, Part)> {
        let place = |is: &dyn Fn(&str) -> bool| {
            let each = self.slots.iter().enumerate();
            each.into_iter().find_map(|(i, slot)| slot.parts().find(|it| is(slot.name(*it))).map(|part| (i, part)))
        };
        place(&|it| it == name).or_else(|| {
            // Longer than any name, and with that no name.
            let key = Some(name).filter(|it| it.len() <= 200).map(bare)?;
            place(&|it| bare(it) == key)
        })
    }

    /// The group of this name, whatever its case, width, spaces, `_` and `-`.
    pub fn group(&self, name: &str) -> Option<&'static Group> {
        let key = Some(name).filter(|it| it.len() <= 200).map(bare)?;
        self.groups.iter().copied().find(|it| bare(it.id) == key)
    }

    /// The entries by the names that the controls have. Of two names that mean one control both texts are kept, which
    /// cannot be read then, unless they are the same.
    pub fn named(&self, entries: &Entries) -> Entries {
        let mut named = Entries::new();
        for (name, text) in entries.iter() {
            let own = self.find(name).map_or(name.as_str(), |(i, part)| self.slots[i].name(part));
            match named.get(own) {
                Some(first) if first.trim() != text.trim() => {
                    let both = format!("{first} / {text}");
                    named.insert(own.to_owned(), both);
                }
                Some(_) => {}
                None => drop(named.insert(own.to_owned(), text.clone())),
            }
        }
        named
    }

    /// The group of which a control name says more than the form has room for: `level-11-cement` where there are ten.
    pub fn group_beyond(&self, name: &str) -> Option<&'static Group> {
        if name.len() > 200 || self.find(name).is_some() {
            return None;
        }
        let key = bare(name);
        let is_of = |group: &&'static Group| {
            let rest = key.strip_prefix(&bare(group.id));
            // There is no lesion 0, and `lesion-02` is no member beyond the tenth.
            let beyond = |it: &str| it.parse().map_or(it.len() > 9, |it: u32| it > group.most.into());
            let figures = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()) && beyond(it);
            let number =
                |field: &&'static Field| rest.and_then(|it| it.strip_suffix(&bare(field.id))).is_some_and(figures);
            group.fields.iter().any(number)
        };
        self.groups.iter().copied().find(is_of)
    }

    /// What is wrong with the names among the entries, whatever they hold.
    pub fn strangers<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<Problem> {
        let strange = names.filter(|it| self.find(it).is_none());
        strange
            .map(|name| {
                let (label, trouble) = match self.group_beyond(name) {
                    Some(group) => {
                        ([group.label.ja.to_owned(), group.label.en.to_owned()], Trouble::TooManyMembers(group.most))
                    }
                    None => {
                        let shown: String = name.chars().take(40).collect();
                        ([shown.clone(), shown], Trouble::UnknownName)
                    }
                };
                Problem { name: name.chars().take(80).collect(), label, trouble, fixes: vec![], mistaken: None }
            })
            .collect()
    }
}

/// Where the texts for a form's places are to be found.
pub trait Cells<'a> {
    /// The text of a part of a place. Nothing means that there is no such entry; see [`Entries`] for blanks.
    fn text(&self, place: usize, part: Part) -> Option<&'a str>;

    /// What the text of a place is known to mean, where it was read before ([`Field::read`]).
    fn known(&self, _place: usize) -> Option<&'a Meaning> {
        None
    }
}

impl<'a, F: Fn(usize, Part) -> Option<&'a str>> Cells<'a> for F {
    fn text(&self, place: usize, part: Part) -> Option<&'a str> {
        self(place, part)
    }
}

/// What could be read of the entries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    answers: Vec<Answer>,
    groups: Vec<(&'static Group, Vec<u8>)>,
    /// Groups of which more was entered than the form has room for: what is known of them is a part.
    parts: Vec<&'static Group>,
    /// Answers that wait for another: whose, and for which controls.
    waiting: Vec<(&'static Field, u8, Vec<String>)>,
    /// What was filled in and is not used, for it could not be read, waits for another answer or contradicts one: the
    /// question, and the control that would put it right. Nothing for what belongs to no question.
    aside: Vec<Option<(&'static Field, String)>>,
}

/// A value, and if it is a number, how it was written and in which unit.
type Written = (Value, Option<Typed>);

/// A number as it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The figures.
    pub figure: Decimal,
    /// Their unit.
    pub unit: &'static Unit,
    /// The unit of the same system in which the value is held, and in which limits are printed.
    pub base: &'static Unit,
}

/// An answer, and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The question.
    pub field: &'static Field,
    /// Whose answer; 0 outside groups.
    pub member: u8,
    /// The answer.
    pub value: Value,
    /// A number as it was written.
    pub typed: Option<Typed>,
    /// Where several measurements are possible, which one counts.
    pub chosen: Option<Chosen>,
}

/// Which of several dated measurements counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// Which: 1, 2, 3.
    pub nth: u8,
    /// Out of how many.
    pub of: u8,
    /// Days from the day that matters to the measurement (negative: before it), when both are known.
    pub days: Option<i64>,
    /// The latest of them, for those whom no other day matters to.
    pub latest: Option<(Value, Option<Typed>)>,
    /// The one that is nearest to the day that matters on either side of it, where that is another.
    pub nearest: Option<Nearest>,
}

/// Another of several dated measurements, which counts where the nearest on either side of the day is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Which: 1, 2, 3.
    pub nth: u8,
    /// Its value.
    pub value: Value,
    /// As it was written.
    pub typed: Option<Typed>,
    /// Days from the day that matters to the measurement.
    pub days: i64,
}

impl Case {
    /// Reads all that can be read of the entries, and says what could not.
    pub fn read(form: &Form, entries: &Entries) -> (Case, Vec<Problem>) {
        let (mut case, mut problems) = (Case::default(), Vec::new());
        let own = |it: &str| form.slots.iter().any(|slot| slot.parts().any(|part| slot.name(part) == it));
        let renamed = (!entries.keys().all(|it| own(it))).then(|| form.named(entries));
        let entries = renamed.as_ref().unwrap_or(entries);
        let text = |i: usize, part| entries.get(form.slots[i].name(part)).map(String::as_str);
        case.read_again(form, &text, &mut problems);
        let unknown = entries.iter().filter(|(name, text)| form.find(name).is_none() && !text.trim().is_empty());
        let unknown: Vec<&str> = unknown.map(|(name, _)| name.as_str()).collect();
        unknown.iter().filter_map(|it| form.group_beyond(it)).for_each(|it| case.know_in_part(it));
        case.aside.extend(unknown.iter().map(|_| None));
        problems.extend(form.strangers(unknown.into_iter()));
        (case, problems)
    }

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

    /// Notes that something was filled in which no question of the form asks for.
    pub fn leave_aside(&mut self) {
        self.aside.push(None);
    }

    /// The controls that put right what was filled in and is not used, of these questions.
    pub(super) fn aside(&self, of: impl Fn(&Field) -> bool) -> Vec<String> {
        let mut names = Vec::new();
        let those = self.aside.iter().flatten().filter(|(field, _)| of(field));
        those.for_each(|(_, name)| push_new(&mut names, name.clone()));
        names
    }

    /// Whether anything that was filled in is not used, of these questions or of none.
    pub fn left_aside(&self, of: impl Fn(&Field) -> bool) -> bool {
        self.aside.iter().any(|it| it.as_ref().is_none_or(|(field, _)| of(field)))
    }

    /// The same, from wherever the texts are to be found, into a case that may have held another.
    pub fn read_again<'a>(&mut self, form: &Form, cells: &impl Cells<'a>, problems: &mut Vec<Problem>) {
        self.answers.clear();
        self.groups.clear();
        self.parts.clear();
        self.waiting.clear();
        self.aside.clear();
        problems.clear();
        self.find_members(form, cells);
        let mut i = 0;
        while i < form.slots.len() {
            let slot = &form.slots[i];
            let many = usize::from(if slot.dated { MEASUREMENTS } else { 1 });
            if many > 1 {
                let measured = form.slots.iter().enumerate().skip(i).take(many);
                self.read_measurements(form, measured, cells, problems);
            } else if cells.text(i, Part::Value).is_some()
                && (slot.member == 0 || self.members_at(slot).contains(&slot.member))
            {
                self.read_slot(form, i, cells, problems);
            }
            i += many;
        }
        for group in &form.groups {
            self.check_order(group, problems);
            self.check_unique(group, problems);
        }
        // One answer may contradict several others: none of them is passed over because it was set aside before.
        let across: Vec<_> = form.across.iter().filter(|it| it.is_in(self)).collect();
        across.into_iter().for_each(|it| self.set_aside(form, it, problems));
        for clash in &form.clashes {
            if clash.is_in(self) {
                self.set_aside(form, clash, problems);
            }
        }
        for it in problems.iter() {
            let found = form.find(&it.name).map(|(i, _)| (form.slots[i].field, it.name.clone()));
            self.aside.extend(found.map(Some));
        }
        for (field, _, names) in &self.waiting {
            self.aside.extend(names.iter().map(|name| Some((*field, name.clone()))));
        }
    }

    fn members_at(&self, slot: &Slot) -> &[u8] {
        slot.group.map_or(&[], |it| self.members(it))
    }

    fn find_members<'a>(&mut self, form: &Form, cells: &impl Cells<'a>) {
        for group in &form.groups {
            let mut members: Vec<u8> = Vec::new();
            for (i, slot) in form.slots.iter().enumerate().filter(|(_, it)| it.group.is_some_and(|it| it == *group)) {
                // An empty row of lesions is a lesion not yet described; an
                // empty row of a series is no reading yet.
                let filled = |part| cells.text(i, part).is_some_and(|it| !it.trim().is_empty());
                let exists = filled(Part::Value)
                    || filled(Part::Unit)
                    || (group.order.is_none() && cells.text(i, Part::Value).is_some());
                if exists && members.last() != Some(&slot.member) {
                    members.push(slot.member);
                }
            }
            self.groups.push((group, members));
        }
    }

    fn read_slot<'a>(&mut self, form: &Form, i: usize, cells: &impl Cells<'a>, problems: &mut Vec<Problem>) {
        let slot = &form.slots[i];
        let read = match cells.known(i) {
            Some(it) => it.clone().map(|it| it.map(|it| (it, None))).map_err(|it| (it, vec![])),
            None => self.read_value(form, i, cells),
        };
        match read {
            Ok(Some((value, typed))) => {
                self.answers.push(Answer { field: slot.field, member: slot.member, value, typed, chosen: None });
            }
            Ok(None) => {}
            Err((trouble, fixes)) => problems.push(problem(slot, Part::Value, trouble, fixes)),
        }
    }

    fn read_value<'a>(
        &mut self,
        form: &Form,
        i: usize,
        cells: &impl Cells<'a>,
    ) -> Result<Option<Written>, (Trouble, Vec<Fix>)> {
        let slot = &form.slots[i];
        let raw = cells.text(i, Part::Value).unwrap_or("");
        let Kind::Number(number) = &slot.field.kind else {
            return Ok(slot.field.read(raw).map_err(|it| (it, vec![]))?.map(|it| (it, None)));
        };
        if raw.is_empty() {
            return Ok(None);
        }
        let systems: &[System] = match &number.by {
            None => &[number.own()],
            Some(by) => match self.get(by.choice, 0) {
                Some(Value::Choice(it)) => by.systems[usize::from(it)],
                _ if raw.trim().is_empty() => return Ok(None),
                _ => {
                    self.waiting.push((slot.field, slot.member, vec![by.choice.id.to_owned()]));
                    return Ok(None);
                }
            },
        };
        let measured = |it: &&Answer| matches!(&it.field.kind, Kind::Number(number) if number.by.is_some());
        let typed = |it: &Answer| it.typed.map(|it| (it.unit, it.base));
        // A limit stands in the unit of its value, be it of the number or chosen beside it, or of what stands for
        // the value. The unit of another limit says nothing: that may be in tens of thousands, and this one not.
        let value = |it: &Field| {
            let beside = || {
                let i = form.slots.iter().position(|slot| *slot.field == *it)?;
                reading::unit_named(systems, cells.text(i, Part::Unit)?)
            };
            self.answer(it, 0).and_then(typed).or_else(beside)
        };
        let stands =
            |it: &&Answer| matches!(&it.field.kind, Kind::Number(it) if it.by.is_some() && it.unit_like.is_none());
        let like =
            number.unit_like.and_then(|it| value(it).or_else(|| self.answers.iter().find(stands).and_then(typed)));
        // All of them are in one system, though.
        let system = like.or_else(|| number.unit_like.and(self.answers.iter().find(measured)).and_then(typed));
        let named = match number.unit_from {
            None => None,
            Some(choice) => match self.get(choice, 0) {
                Some(Value::Choice(it)) => Some(usize::from(it)),
                _ if raw.trim().is_empty() => return Ok(None),
                _ => {
                    self.waiting.push((slot.field, slot.member, vec![choice.id.to_owned()]));
                    return Ok(None);
                }
            },
        };
        let beside = Beside {
            name: slot.name(Part::Value),
            unit_name: slot.name(Part::Unit),
            unit: cells.text(i, Part::Unit),
            assumed: number.by.is_none(),
            named,
            like: like.map(|(unit, _)| unit),
            confirmed: cells.text(i, Part::Confirmed).is_some_and(|it| matches!(it.trim(), "yes" | "true")),
        };
        let Some(it) = reading::number(number, systems, raw, &beside)? else { return Ok(None) };
        // What puts members in order cannot lie on one side of a number.
        if it.beyond.is_some() && slot.group.is_some_and(|it| it.order.is_some_and(|it| *it == *slot.field)) {
            return Err((Trouble::Censored, vec![]));
        }
        if let Some((unit, _)) = system.filter(|(_, base)| *base != it.typed.base) {
            return Err((Trouble::OtherUnits(unit.id.to_owned()), vec![]));
        }
        let value = it.beyond.map_or(Value::Number(it.base), |side| Value::Beyond(side, it.base));
        Ok(Some((value, Some(it.typed))))
    }

    /// Answers that cannot both be right are both set aside, and it is said.
    fn set_aside(&mut self, form: &Form, clash: &Clash, problems: &mut Vec<Problem>) {
        self.answers.retain(|it| !clash.unused.iter().any(|field| **field == *it.field));
        // Nobody knows which of them is right: a calculator that asks any of them has an answer less.
        clash.unused.iter().for_each(|it| self.waiting.push((it, 0, vec![it.id.to_owned()])));
        if let Some(slot) = form.slots.iter().find(|it| *it.field == *clash.at) {
            problems.push(problem(slot, Part::Value, Trouble::Clash(clash.text), vec![]));
        }
    }

    /// Of several dated measurements the last one on or before the day that matters counts, and the first one after
    /// it only where there is none before. The one that is nearest on either side is kept beside it: a document that
    /// says "the most recent at consent" can be read in both ways, and where that matters it is said.
    fn read_measurements<'a, 'b>(
        &mut self,
        form: &'b Form,
        slots: impl Iterator<Item = (usize, &'b Slot)>,
        cells: &impl Cells<'a>,
        problems: &mut Vec<Problem>,
    ) {
        struct Measured {
            nth: u8,
            value: Value,
            typed: Option<Typed>,
            date: Option<Date>,
        }
        let (mut measured, mut unread, mut field) = (Vec::new(), Vec::new(), None);
        for (i, slot) in slots {
            field = Some(slot.field);
            let date = match cells.text(i, Part::Date).map(reading::half_width).filter(|it| !it.is_empty()) {
                None => None,
                Some(text) => match Date::parse(&text) {
                    Ok(it) => Some(it),
                    Err(it) => {
                        problems.push(problem(slot, Part::Date, Trouble::NotADate(it), vec![]));
                        None
                    }
                },
            };
            match self.read_value(form, i, cells) {
                Ok(Some((value, typed))) => measured.push(Measured { nth: slot.nth, value, typed, date }),
                Ok(None) if date.is_some() => problems.push(problem(slot, Part::Date, Trouble::DayAlone, vec![])),
                Ok(None) => {}
                Err((trouble, fixes)) => {
                    unread.push(slot.name(Part::Value).to_owned());
                    problems.push(problem(slot, Part::Value, trouble, fixes));
                }
            }
        }
        let Some(field) = field else { return };
        let day = field.nearest_to.and_then(|it| match self.get(it, 0) {
            Some(Value::Date(it)) => Some(it),
            _ => None,
        });
        let name = |nth: u8, part| {
            form.slots.iter().find(|it| *it.field == *field && it.nth == nth).map(|it| it.name(part).to_owned())
        };
        if !unread.is_empty() {
            self.waiting.push((field, 0, unread));
            return;
        }
        let of = measured.len() as u8;
        if of > 1 {
            let mut wanted: Vec<String> =
                measured.iter().filter(|it| it.date.is_none()).filter_map(|it| name(it.nth, Part::Date)).collect();
            if let (None, Some(day)) = (day, field.nearest_to) {
                wanted.push(day.id.to_owned());
            }
            if !wanted.is_empty() {
                self.waiting.push((field, 0, wanted));
                return;
            }
        }
        let mut last: Option<&Measured> = None;
        for it in measured.iter().filter(|it| it.date.is_some()) {
            last = last.filter(|last| last.date >= it.date).or(Some(it));
        }
        let latest = last.map(|it| (it.value, it.typed));
        let days = |it: &Measured| Some(day?.days_until(it.date?));
        let rank = |it: &Measured| days(it).map_or((false, 0), |days| (days > 0, days.abs()));
        arrange(&mut measured, |it| (rank(it), it.nth));
        if let [a, b, ..] = measured.as_slice()
            && rank(a) == rank(b)
        {
            self.waiting.push((field, 0, name(b.nth, Part::Value).into_iter().collect()));
            if let Some(slot) = form.slots.iter().find(|it| *it.field == *field && it.nth == b.nth) {
                problems.push(problem(slot, Part::Date, Trouble::SameDay, vec![]));
            }
            return;
        }
        if let Some(it) = measured.first() {
            let dated = measured.iter().filter_map(|it| Some((it, days(it)?)));
            let nearest = dated.min_by_key(|(_, days)| (days.abs(), *days > 0)).filter(|(near, _)| near.nth != it.nth);
            let nearest = nearest.map(|(it, days)| Nearest { nth: it.nth, value: it.value, typed: it.typed, days });
            let chosen = Some(Chosen { nth: it.nth, of, days: days(it), latest, nearest });
            self.answers.push(Answer { field, member: 0, value: it.value, typed: it.typed, chosen });
        }
    }

    fn check_order(&self, group: &'static Group, problems: &mut Vec<Problem>) {
        let Some(order) = group.order else { return };
        let mut seen: Vec<Value> = Vec::new();
        for &member in self.members(group) {
            let Some(value) = self.get(order, member) else { continue };
            if seen.contains(&value) {
                let label = reading::label(order, Some(group), member);
                let name = name_in(group, member, order);
                problems.push(Problem { name, label, trouble: Trouble::SameDay, fixes: vec![], mistaken: None });
            }
            seen.push(value);
        }
    }

    /// Of two members that cannot be two, nothing is used until one of them is corrected.
    fn check_unique(&mut self, group: &'static Group, problems: &mut Vec<Problem>) {
        let Some((field, text)) = group.unique else { return };
        let (mut seen, mut twice): (Vec<(u8, Value)>, Vec<u8>) = (Vec::new(), Vec::new());
        for &member in self.members(group) {
            let Some(value) = self.get(field, member) else { continue };
            if let Some((first, _)) = seen.iter().find(|(_, it)| *it == value) {
                twice.extend([*first, member]);
                let (name, label) = (name_in(group, member, field), reading::label(field, Some(group), member));
                problems.push(Problem { name, label, trouble: Trouble::Clash(text), fixes: vec![], mistaken: None });
            }
            seen.push((member, value));
        }
        self.answers.retain(|it| !(twice.contains(&it.member) && group.fields.contains(&it.field)));
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
        let other = |it: &Answer| it.chosen.and_then(|it| it.nearest);
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
        case.answer_too(field, value);
        case
    }

    /// Answers a question for a try, in front of what may be known of it; [`Case::unanswer`] takes the last such answer back.
    pub(super) fn answer_too(&mut self, field: &'static Field, value: Value) {
        self.answers.insert(0, Answer { field, member: 0, value, typed: None, chosen: None });
    }

    pub(super) fn unanswer(&mut self) {
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
        let mut members = self.members(group).to_vec();
        let Some(order) = group.order.filter(|_| members.len() > 1) else { return Some(members) };
        let place = |it: u8| match self.get(order, it) {
            Some(Value::Number(it)) => Some(it),
            _ => None,
        };
        if members.iter().any(|it| place(*it).is_none()) {
            return None;
        }
        arrange(&mut members, |it| place(*it));
        members.is_sorted_by(|a, b| place(*a) < place(*b)).then_some(members)
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

    /// Adds the names of the controls without which a question stays unanswered.
    pub fn ask(&self, field: &Field, member: u8, into: &mut Vec<String>) {
        if self.get(field, member).is_some() {
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

/// What is wrong at a place.
pub(super) fn problem(slot: &Slot, part: Part, trouble: Trouble, fixes: Vec<Fix>) -> Problem {
    let [ja, en] = slot.label();
    let label = match part {
        Part::Date => [format!("{ja}の測定日"), format!("{en}: day of measurement")],
        Part::Value | Part::Unit | Part::Confirmed => [ja, en],
    };
    let beyond = matches!(trouble, Trouble::TooLow(_) | Trouble::TooHigh(_) | Trouble::Unusual(_));
    let mistaken = slot.field.mistaken.filter(|_| beyond);
    Problem { name: slot.name(part).to_owned(), label, trouble, fixes, mistaken }
}
