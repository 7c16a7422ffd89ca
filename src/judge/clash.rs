//! Answers that contradict each other: a case read in full, with none of them in it.

use crate::answers::case::Case;
use crate::answers::entries::Entries;
use crate::answers::place::{Cells, Form};
use crate::answers::trouble::Problem;
use crate::definition::calculator::Clash;

impl Clash {
    /// Whether the answers of a case contradict each other so.
    pub fn is_in(&self, case: &Case) -> bool {
        self.members(case).next().is_some()
    }

    /// Whose answers do: members of the group that is asked, 0 outside of groups.
    pub(crate) fn members<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = u8> + 'a {
        let asked = case.answers().iter().filter(|it| *it.field == *self.at).map(|it| it.member);
        let given = |member| self.unused.iter().all(|it| case.get(it, member).is_some());
        asked.filter(move |it| given(*it) && self.when.is_met(case, *it))
    }
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
        unknown.iter().for_each(|_| case.leave_aside());
        problems.extend(form.strangers(unknown.into_iter()));
        (case, problems)
    }

    /// The same, from wherever the texts are to be found, into a case that may have held another.
    pub fn read_again<'a>(&mut self, form: &Form, cells: &impl Cells<'a>, problems: &mut Vec<Problem>) {
        self.read_texts(form, cells, problems);
        // One answer may contradict several others: none of them is passed over because it was set aside before.
        let across: Vec<_> = form.across.iter().map(|it| (*it, it.members(self).collect::<Vec<_>>())).collect();
        across.iter().for_each(|(it, whose)| self.set_aside(form, it, whose, problems));
        for clash in &form.clashes {
            let whose: Vec<u8> = clash.members(self).collect();
            self.set_aside(form, clash, &whose, problems);
        }
        self.find_alone(form, cells, problems);
        self.note_unused(form, problems);
    }
}
