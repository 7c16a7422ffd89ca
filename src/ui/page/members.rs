//! The members of a group as rows of the form: which are shown, one more, one less. Every control is named by its
//! place.

use crate::engine::{Entries, Form, Group, Part, Slot};

/// The places of a member, in the order of the group's questions.
fn places<'a>(form: &'a Form, group: &'static Group, member: u8) -> impl Iterator<Item = &'a Slot> {
    form.slots.iter().filter(move |it| it.group == Some(group) && it.member == member)
}

/// The rows that a group shows: its members, and one to begin with.
pub fn rows(form: &Form, entries: &Entries, group: &'static Group) -> Vec<u8> {
    let given = |member: &u8| places(form, group, *member).any(|it| entries.contains_key(it.name(Part::Value)));
    let rows: Vec<u8> = (1..=group.most).filter(given).collect();
    debug_assert!(form.groups().contains(&group));
    if rows.is_empty() { vec![1] } else { rows }
}

/// The entries of one more member; every row there is becomes one that exists.
/// It takes over the units of the row above: who measures in millimetres does so twice.
pub fn with_member(entries: &mut Entries, form: &Form, group: &'static Group, member: u8) {
    let rows = rows(form, entries, group);
    let above = rows.last().copied().unwrap_or_default();
    for (above, place) in places(form, group, above).zip(places(form, group, member)) {
        if let Some(unit) = entries.get(above.name(Part::Unit)).cloned() {
            entries.insert(place.name(Part::Unit).to_owned(), unit);
        }
    }
    for row in rows.into_iter().chain([member]) {
        places(form, group, row).for_each(|it| entries.ensure(it.name(Part::Value).to_owned()));
    }
}

/// The entries without one member; those behind it move up, so that numbers have no gap.
pub fn without_member(entries: &mut Entries, form: &Form, group: &'static Group, member: u8) {
    for at in member..=group.most {
        let mut behind = places(form, group, at.saturating_add(1));
        for place in places(form, group, at) {
            let behind = behind.next();
            for part in [Part::Value, Part::Unit, Part::Confirmed] {
                match behind.and_then(|it| entries.remove(it.name(part))) {
                    Some(text) => drop(entries.insert(place.name(part).to_owned(), text)),
                    None => drop(entries.remove(place.name(part))),
                }
            }
        }
    }
}
