//! Points: what each answer to the items of a score is worth.

use crate::base::text::{Lang, same_id};
use crate::definition::field::{Field, Group, Kind};
use crate::definition::verdict::Classes;

/// The items of a score.
///
/// # Example
///
/// ```
/// # use tekio::engine::*;
/// static PAIN: Field = Field::choice("pain", t("痛み", "Pain"), &[
///     Choice::new("mild", t("軽度", "Mild")),
///     Choice::new("severe", t("高度", "Severe")),
/// ]);
/// static POINTS: Points = Points::of(&[Item::new(&PAIN, &[worth("mild", 1), worth("severe", 3)])]);
/// const HIGH: Rule = POINTS.between(2, 3);
/// assert_eq!(POINTS.range(), (1, 3));
/// ```
#[derive(Debug)]
pub struct Points {
    /// The items, in the order of the source.
    pub items: &'static [Item],
    /// The group each of whose members has a total of its own; the highest counts. `None`: there is one total.
    pub over: Option<&'static Group>,
}

/// An item of a score: a question and the points of each answer, or classes of values and the points of each class.
#[derive(Debug)]
pub struct Item {
    /// The question, a choice; of an item by classes, the question that it is told beside.
    pub field: &'static Field,
    /// The points, in the order of the options or of the classes.
    pub worth: &'static [Worth],
    /// The classes that the points go by, such as tiers of laboratory values; else they go by the options of the
    /// question.
    pub classes: Option<&'static Classes>,
}

/// The points of one option or class.
#[derive(Clone, Copy, Debug)]
pub struct Worth {
    /// The id of the option, or of the verdict of the class.
    pub option: &'static str,
    /// The least and the most that the option can be worth. They differ where the source leaves a gap: a collapse of
    /// exactly 50 % is worth 2 or 3. `None`: the score does not hold for whoever is described so.
    pub points: Option<(u8, u8)>,
}

impl Worth {
    /// The points beside an option: `2点`, `2 or 3 points`; nothing where the score does not hold.
    pub fn say(&self, lang: Lang) -> Option<String> {
        let (least, most) = self.points?;
        Some(match (least == most, lang) {
            (true, Lang::Ja) => format!("{least}点"),
            (true, Lang::En) if least == 1 => "1 point".to_owned(),
            (true, Lang::En) => format!("{least} points"),
            (false, Lang::Ja) => format!("{least}か{most}点"),
            (false, Lang::En) => format!("{least} or {most} points"),
        })
    }
}

/// So many points.
pub const fn worth(option: &'static str, points: u8) -> Worth {
    Worth { option, points: Some((points, points)) }
}

/// Points that the source does not settle: at least `least`, at most `most`.
pub const fn worth_between(option: &'static str, least: u8, most: u8) -> Worth {
    assert!(least < most, "points in falling order");
    Worth { option, points: Some((least, most)) }
}

/// No points, for the score does not hold there.
pub const fn outside(option: &'static str) -> Worth {
    Worth { option, points: None }
}

/// Totals are the bits of a 64-bit number.
pub(crate) const MOST_POINTS: u8 = 63;

impl Item {
    /// An item that names every option of the question, in the order of the question.
    pub const fn new(field: &'static Field, worth: &'static [Worth]) -> Item {
        let Kind::Choice(options) = field.kind else { panic!("not a choice field") };
        assert!(options.len() == worth.len(), "every option has its points");
        let mut i = 0;
        while i < worth.len() {
            assert!(same_id(options[i].id, worth[i].option), "options in the order of the question");
            i += 1;
        }
        Item { field, worth, classes: None }
    }

    /// An item by classes of values: the first class whose rule holds has the points. Names every class, and what is
    /// left when none holds last. Put the same classes under `also`, so that the page says which holds and why.
    ///
    /// # Example
    ///
    /// Bilirubin below 2 is 1 point, up to 3 are 2 points, and above 3 it is 3 points:
    /// `Item::by(&BILIRUBIN, &BILIRUBIN_CLASSES, &[worth("above-3", 3), worth("from-2", 2), worth("below-2", 1)])`
    pub const fn by(field: &'static Field, classes: &'static Classes, worth: &'static [Worth]) -> Item {
        assert!(classes.classes.len() + 1 == worth.len(), "every class has its points, and what is left");
        let mut i = 0;
        while i < classes.classes.len() {
            assert!(same_id(classes.classes[i].verdict.id, worth[i].option), "classes in their order");
            i += 1;
        }
        assert!(same_id(classes.otherwise.id, worth[i].option), "what is left comes last");
        Item { field, worth, classes: Some(classes) }
    }

    /// The questions whose answers give the points, each as often as a rule looks at it.
    pub(crate) fn fields_into(&self, all: &mut Vec<&'static Field>) {
        match self.classes {
            None => all.push(self.field),
            Some(it) => it.classes.iter().for_each(|class| class.rule.fields_into(all)),
        }
    }

    /// Whether the score does not hold for some answer.
    pub(crate) const fn has_outside(&self) -> bool {
        let (mut found, mut i) = (false, 0);
        while i < self.worth.len() {
            found |= self.worth[i].points.is_none();
            i += 1;
        }
        found
    }

    /// The fewest and the most points of the item.
    const fn range(&self) -> (u8, u8) {
        let (mut least, mut most, mut i) = (MOST_POINTS, 0, 0);
        while i < self.worth.len() {
            if let Some((low, high)) = self.worth[i].points {
                least = if low < least { low } else { least };
                most = if high > most { high } else { most };
            }
            i += 1;
        }
        assert!(least <= most, "no option has points");
        (least, most)
    }
}

impl Points {
    /// One total.
    pub const fn of(items: &'static [Item]) -> Points {
        let points = Points { items, over: None };
        assert!(points.range().1 <= MOST_POINTS, "more points than a total can hold");
        points
    }

    /// A total for each member of a group, of which the highest counts.
    pub const fn highest(over: &'static Group, items: &'static [Item]) -> Points {
        let points = Points { items, over: Some(over) };
        assert!(points.range().1 <= MOST_POINTS, "more points than a total can hold");
        let mut i = 0;
        while i < items.len() {
            assert!(items[i].classes.is_none(), "classes are of a case and not of a member");
            assert!(
                !items[i].has_outside(),
                "of several members none can be outside: the others would never be certain"
            );
            let (mut found, mut j) = (false, 0);
            while j < over.fields.len() {
                found |= same_id(over.fields[j].id, items[i].field.id);
                j += 1;
            }
            assert!(found, "an item is not asked of each member of the group");
            i += 1;
        }
        points
    }

    /// The least and the highest total there can be.
    pub const fn range(&self) -> (u8, u8) {
        let (mut least, mut most, mut i) = (0, 0, 0);
        while i < self.items.len() {
            let (low, high) = self.items[i].range();
            least += low;
            most += high;
            i += 1;
        }
        (least, most)
    }

    /// The points of a question's options, where they are points of an item.
    pub fn worth_of(&self, field: &Field) -> Option<&'static [Worth]> {
        self.items.iter().find(|item| item.classes.is_none() && *item.field == *field).map(|item| item.worth)
    }
}
