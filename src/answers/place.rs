//! The places of a form: every control, by the question, the member and the part that it stands for.

use crate::answers::entries::Entries;
use crate::answers::number::Numbers;
use crate::answers::trouble::Meaning;
use crate::base::near::bare;
use crate::base::text::{Lang, both};
use crate::definition::calculator::{Calculator, Clash, Input, Method};
use crate::definition::field::{Field, Group, Kind, Number};

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
    pub(crate) fn new(field: &'static Field, group: Option<&'static Group>, member: u8, nth: u8, dated: bool) -> Slot {
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

    /// What it is called, in each language, with the member's number.
    pub fn label(&self) -> [String; 2] {
        self.label_with(None)
    }

    /// The same, with the name of the member, where it was given one.
    pub(super) fn label_with(&self, name: Option<&str>) -> [String; 2] {
        let [ja, en] = label_of(self.field, self.group, self.member, name);
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
    pub(super) groups: Vec<&'static Group>,
    /// Answers that cannot both be right.
    pub(crate) clashes: Vec<&'static Clash>,
    /// Clashes between several calculators, all of which are looked for before any answer is set aside.
    pub(crate) across: Vec<&'static Clash>,
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
}

/// Where the texts for a form's places are to be found.
pub trait Cells<'a> {
    /// The text of a part of a place. Nothing means that there is no such entry; see [`Entries`] for blanks.
    fn text(&self, place: usize, part: Part) -> Option<&'a str>;

    /// What the text of a place is known to mean, where it was read before ([`Field::read`]).
    fn known(&self, _place: usize) -> Option<&'a Meaning> {
        None
    }

    /// What numbers and units were found to mean, where that is remembered.
    fn numbers(&self) -> Option<&Numbers> {
        None
    }

    /// The first place from this one on that can have a text, or whose measurements have days.
    fn next(&self, place: usize) -> usize {
        place
    }
}

impl<'a, F: Fn(usize, Part) -> Option<&'a str>> Cells<'a> for F {
    fn text(&self, place: usize, part: Part) -> Option<&'a str> {
        self(place, part)
    }
}

/// What a control is called in a message: the label, with the member's number and name in a group.
pub(super) fn label_of(field: &Field, group: Option<&Group>, member: u8, name: Option<&str>) -> [String; 2] {
    both(&|lang| match (group, lang) {
        (None, _) => field.label.get(lang).to_owned(),
        (Some(group), Lang::Ja) => format!("{}の{}", member_name(group, member, name, lang), field.label.ja),
        (Some(group), Lang::En) => format!("{}: {}", member_name(group, member, name, lang), field.label.en),
    })
}

/// A member of a group by its number and, where it was given one, its name: `病変2（右S8）`.
pub fn member_name(group: &Group, member: u8, name: Option<&str>, lang: Lang) -> String {
    let label = group.label.get(lang);
    match (name, lang) {
        (None, Lang::Ja) => format!("{label}{member}"),
        (None, Lang::En) => format!("{label} {member}"),
        (Some(name), Lang::Ja) => format!("{label}{member}（{name}）"),
        (Some(name), Lang::En) => format!("{label} {member} ({name})"),
    }
}
