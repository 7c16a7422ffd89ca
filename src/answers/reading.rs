//! How the texts of a form become a case, and what is said of those that do not.

use crate::answers::answer::{Answer, Chosen, Nearest, Typed, Value};
use crate::answers::case::Case;
use crate::answers::choice::{read_confirmed, read_name};
use crate::answers::number::{Beside, read_number, unit_named};
use crate::answers::place::{Cells, Form, MEASUREMENTS, Part, Slot, label_of, name_in};
use crate::answers::trouble::{Fix, Problem, Trouble};
use crate::base::date::Date;
use crate::base::order::arrange;
use crate::base::text::both;
use crate::base::width::half_width;
use crate::definition::calculator::Clash;
use crate::definition::field::{Field, Group, Kind, System};

impl Form {
    /// What is wrong with the names among the entries, whatever they hold.
    pub fn strangers<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<Problem> {
        let strange = names.filter(|it| self.find(it).is_none());
        strange
            .map(|name| {
                let (label, trouble) = match self.group_beyond(name) {
                    Some(group) => {
                        ([group.label.ja.to_owned(), group.label.en.to_owned()], Trouble::TooManyMembers(group))
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

/// A value, and if it is a number, how it was written and in which unit.
type Written = (Value, Option<Typed>);

impl Case {
    /// Reads every text into a case that may have held others, and says what could not be read.
    pub(crate) fn read_texts<'a>(&mut self, form: &Form, cells: &impl Cells<'a>, problems: &mut Vec<Problem>) {
        self.answers.clear();
        self.groups.clear();
        self.names.clear();
        self.parts.clear();
        self.waiting.clear();
        self.aside.clear();
        problems.clear();
        self.find_members(form, cells);
        let mut i = cells.next(0);
        while let Some(slot) = form.slots.get(i) {
            let many = usize::from(if slot.dated { MEASUREMENTS } else { 1 });
            if many > 1 {
                let measured = form.slots.iter().enumerate().skip(i).take(many);
                self.read_measurements(form, measured, cells, problems);
            } else if cells.text(i, Part::Value).is_some()
                && (slot.member == 0 || self.members_at(slot).contains(&slot.member))
            {
                self.read_slot(form, i, cells, problems);
            }
            i = cells.next(i + many);
        }
        for group in &form.groups {
            self.check_order(group, problems);
            self.check_unique(group, problems);
        }
    }

    /// Says which answers are of no use, for none of those that they need was given. What was typed and could not be
    /// read has a problem of its own.
    pub(crate) fn find_alone<'a>(&self, form: &Form, cells: &impl Cells<'a>, problems: &mut Vec<Problem>) {
        let typed = |i: usize| cells.text(i, Part::Value).is_some_and(|it| !it.trim().is_empty());
        for slot in form.slots.iter().filter(|it| !it.field.needs.is_empty()) {
            if self.get(slot.field, slot.member).is_none() {
                continue;
            }
            let mut asked = form.slots.iter().enumerate().filter(|(_, it)| slot.field.needs.contains(&it.field));
            if asked.clone().any(|(i, _)| typed(i)) || asked.next().is_none() {
                continue;
            }
            let needed = slot.field.needs.iter().filter(|it| form.slots.iter().any(|slot| slot.field == **it));
            let said = both(&|lang| {
                let quoted =
                    |it: &&&'static Field| lang.pick("「", "“").to_owned() + it.label.get(lang) + lang.pick("」", "”");
                needed.clone().map(|it| quoted(&it)).collect::<Vec<_>>().join(lang.pick("か", " or "))
            });
            problems.push(self.problem(slot, Part::Value, Trouble::Alone(said), vec![]));
        }
    }

    /// Notes what was filled in and is not used: what has a problem, and what waits for another answer.
    pub(crate) fn note_unused(&mut self, form: &Form, problems: &[Problem]) {
        for it in problems {
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
        if let (Kind::Name, Some(group)) = (&slot.field.kind, slot.group) {
            match read_name(cells.text(i, Part::Value).unwrap_or("")) {
                Ok(name) => self.names.extend(name.map(|it| (group, slot.member, it))),
                Err(it) => problems.push(self.problem(slot, Part::Value, it, vec![])),
            }
            return;
        }
        self.check_confirmed(slot, cells.text(i, Part::Confirmed), problems);
        let read = match cells.known(i) {
            Some(it) => it.clone().map(|it| it.map(|it| (it, None))).map_err(|it| (it, vec![])),
            None => self.read_value(form, i, cells),
        };
        match read {
            Ok(Some((value, typed))) => {
                self.answers.push(Answer { field: slot.field, member: slot.member, value, typed, chosen: None });
            }
            Ok(None) => {}
            Err((trouble, fixes)) => problems.push(self.problem(slot, Part::Value, trouble, fixes)),
        }
    }

    /// Says what is neither yes nor no beside an unusual value.
    fn check_confirmed(&self, slot: &Slot, text: Option<&str>, problems: &mut Vec<Problem>) {
        if let Some(Err(it)) = text.map(read_confirmed) {
            problems.push(self.problem(slot, Part::Confirmed, it, vec![]));
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
        let own = [number.own()];
        let (systems, measured): (&[System], _) = match &number.by {
            None => (&own, None),
            Some(by) => match self.get(by.choice, 0) {
                Some(Value::Choice(it)) => (by.systems[usize::from(it)], Some(it)),
                _ if raw.trim().is_empty() => return Ok(None),
                _ => {
                    self.waiting.push((slot.field, slot.member, vec![by.choice.id.to_owned()]));
                    return Ok(None);
                }
            },
        };
        let of_it = |it: &&Answer| matches!(&it.field.kind, Kind::Number(number) if number.by.is_some());
        let typed = |it: &Answer| it.typed.map(|it| (it.unit, it.base));
        // A limit stands in the unit of its value, be it of the number or chosen beside it, or of what stands for
        // the value. The unit of another limit says nothing: that may be in tens of thousands, and this one not.
        let value = |it: &Field| {
            let beside = || {
                let i = form.slots.iter().position(|slot| *slot.field == *it)?;
                unit_named(systems, cells.text(i, Part::Unit)?)
            };
            self.answer(it, 0).and_then(typed).or_else(beside)
        };
        let stands =
            |it: &&Answer| matches!(&it.field.kind, Kind::Number(it) if it.by.is_some() && it.unit_like.is_none());
        let like =
            number.unit_like.and_then(|it| value(it).or_else(|| self.answers.iter().find(stands).and_then(typed)));
        // All of them are in one system, though.
        let system = like.or_else(|| number.unit_like.and(self.answers.iter().find(of_it)).and_then(typed));
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
            confirmed: cells.text(i, Part::Confirmed).is_some_and(|it| read_confirmed(it) == Ok(true)),
            numbers: cells.numbers(),
        };
        let it = match cells.numbers() {
            Some(it) => it.find(i, measured, (number, systems), raw, &beside)?,
            None => read_number(number, systems, raw, &beside)?,
        };
        let Some(it) = it else { return Ok(None) };
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

    /// Answers that cannot both be right are both set aside, and it is said: of each whose answers they are, a member
    /// of a group or 0.
    pub(crate) fn set_aside(&mut self, form: &Form, clash: &Clash, whose: &[u8], problems: &mut Vec<Problem>) {
        if whose.is_empty() {
            return;
        }
        let theirs = |member: u8| member == 0 || whose.contains(&member);
        self.answers.retain(|it| !(theirs(it.member) && clash.unused.iter().any(|field| **field == *it.field)));
        // Nobody knows which of them is right: a calculator that asks any of them has an answer less.
        for field in clash.unused {
            match self.group_of(field) {
                None => self.waiting.push((field, 0, vec![field.id.to_owned()])),
                Some(group) => {
                    let name = |member: &u8| (*field, *member, vec![name_in(group, *member, field)]);
                    self.waiting.extend(whose.iter().map(name));
                }
            }
        }
        let said = |it: &&Slot| *it.field == *clash.at && whose.contains(&it.member) && it.nth == 1;
        for slot in form.slots.iter().filter(said) {
            problems.push(self.problem(slot, Part::Value, Trouble::Clash(clash.text), vec![]));
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
            let date = match cells.text(i, Part::Date).map(half_width).filter(|it| !it.is_empty()) {
                None => None,
                Some(text) => match Date::parse(&text) {
                    Ok(it) => Some(it),
                    Err(it) => {
                        problems.push(self.problem(slot, Part::Date, Trouble::NotADate(it), vec![]));
                        None
                    }
                },
            };
            self.check_confirmed(slot, cells.text(i, Part::Confirmed), problems);
            match self.read_value(form, i, cells) {
                Ok(Some((value, typed))) => measured.push(Measured { nth: slot.nth, value, typed, date }),
                Ok(None) if date.is_some() => problems.push(self.problem(slot, Part::Date, Trouble::DayAlone, vec![])),
                Ok(None) => {}
                Err((trouble, fixes)) => {
                    unread.push(slot.name(Part::Value).to_owned());
                    problems.push(self.problem(slot, Part::Value, trouble, fixes));
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
                problems.push(self.problem(slot, Part::Date, Trouble::SameDay, vec![]));
            }
            return;
        }
        if let Some(it) = measured.first() {
            let dated = measured.iter().filter_map(|it| Some((it, days(it)?)));
            let nearest = dated.min_by_key(|(_, days)| (days.abs(), *days > 0)).filter(|(near, _)| near.nth != it.nth);
            let nearest = nearest.map(|(it, days)| Nearest { nth: it.nth, value: it.value, typed: it.typed, days });
            let chosen = Some(Box::new(Chosen { nth: it.nth, of, days: days(it), latest, nearest }));
            self.answers.push(Answer { field, member: 0, value: it.value, typed: it.typed, chosen });
        }
    }

    fn check_order(&self, group: &'static Group, problems: &mut Vec<Problem>) {
        let Some(order) = group.order else { return };
        let mut seen: Vec<Value> = Vec::new();
        for &member in self.members(group) {
            let Some(value) = self.get(order, member) else { continue };
            if seen.contains(&value) {
                let label = label_of(order, Some(group), member, self.name(group, member));
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
                let label = label_of(field, Some(group), member, self.name(group, member));
                let name = name_in(group, member, field);
                problems.push(Problem { name, label, trouble: Trouble::Clash(text), fixes: vec![], mistaken: None });
            }
            seen.push((member, value));
        }
        self.answers.retain(|it| !(twice.contains(&it.member) && group.fields.contains(&it.field)));
    }

    /// What is wrong at a place.
    pub(crate) fn problem(&self, slot: &Slot, part: Part, trouble: Trouble, fixes: Vec<Fix>) -> Problem {
        let [ja, en] = slot.label_with(slot.group.and_then(|it| self.name(it, slot.member)));
        let label = match part {
            Part::Date => [format!("{ja}の測定日"), format!("{en}: day of measurement")],
            Part::Confirmed => [format!("{ja}の確認"), format!("{en}: confirmation")],
            Part::Value | Part::Unit => [ja, en],
        };
        let beyond = matches!(trouble, Trouble::TooLow(_) | Trouble::TooHigh(_) | Trouble::Unusual(_));
        let mistaken = slot.field.mistaken.filter(|_| beyond);
        Problem { name: slot.name(part).to_owned(), label, trouble, fixes, mistaken }
    }
}
