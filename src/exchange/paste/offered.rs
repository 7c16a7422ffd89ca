//! Where results go on a page: texts for its controls, as somebody would type them. Nothing that is there already is
//! written over unless it is chosen, and no result goes where the question does not take its unit.

use super::finding::{Finding, Reason};
use super::lexicon::Lexicon;
use crate::engine::{Decimal, Entries, Form, Kind, Part, Slot};
use crate::exchange::asked::{ASKED, Asked};

/// A result that a question of the page takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which of the findings.
    pub finding: usize,
    /// The control of the value. Of several offers for one control at most one can be taken.
    pub control: String,
    /// What the question is called, in each language.
    pub label: [String; 2],
    /// What would be entered, by name of control.
    pub texts: Vec<(String, String)>,
    /// What stands in the control, if anything does.
    pub held: Option<String>,
}

/// What a page takes, and what it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// What it takes, in the order of the form.
    pub offers: Vec<Offer>,
    /// Which findings it does not take, and why.
    pub apart: Vec<(usize, Reason)>,
}

impl Offered {
    /// Whether only one offer is for this control.
    pub fn is_alone(&self, it: &Offer) -> bool {
        self.offers.iter().filter(|of| of.control == it.control).count() == 1
    }
}

/// Finds the questions of a form that findings answer.
pub fn offered(lexicon: &Lexicon, form: &Form, entries: &Entries, findings: &[&Finding]) -> Offered {
    let mut all = Offered::default();
    let mut placed: Vec<usize> = Vec::new();
    let mut last = "";
    for slot in &form.slots {
        let Some(asked) = ASKED.iter().find(|it| it.field == slot.field.id).filter(|_| slot.group.is_none()) else {
            continue;
        };
        // The places of further measurements come with the first.
        if last == asked.field {
            continue;
        }
        last = asked.field;
        let mut own: Vec<usize> = Vec::new();
        for (at, it) in findings.iter().enumerate() {
            if it.terms.first() != Some(&asked.term) {
                continue;
            }
            placed.push(at);
            let twice = |of: &&usize| same(findings.get(**of).copied(), it);
            if it.field != asked.of {
                all.apart.push((at, Reason::OtherQuestion));
            } else if !own.iter().any(|of| twice(&of)) {
                own.push(at);
            }
        }
        let places: Vec<&Slot> = form.slots.iter().filter(|it| it.field.id == asked.field).collect();
        place(&Page { lexicon, form, entries, findings }, asked, &places, own, &mut all);
    }
    let rest = (0..findings.len()).filter(|at| !placed.contains(at));
    all.apart.extend(rest.map(|at| (at, Reason::NotAsked)));
    all
}

fn same(one: Option<&Finding>, other: &Finding) -> bool {
    one.is_some_and(|it| (&it.value, it.unit, it.sign, &it.day) == (&other.value, other.unit, other.sign, &other.day))
}

struct Page<'a> {
    lexicon: &'a Lexicon,
    form: &'a Form,
    entries: &'a Entries,
    findings: &'a [&'a Finding],
}

impl Page<'_> {
    fn held(&self, name: &str) -> Option<String> {
        self.entries.get(name).filter(|it| !it.trim().is_empty()).cloned()
    }
}

/// Puts the findings of one question into its places: what has its day into those that are free, the latest first;
/// else all are for the first, of which one can be chosen.
fn place(page: &Page<'_>, asked: &Asked, places: &[&Slot], own: Vec<usize>, all: &mut Offered) {
    let of = |at: usize| page.findings.get(at).copied();
    let day = |at: usize| of(at).and_then(|it| it.day.clone()).filter(|it| !it.starts_with("--"));
    let Some(first) = places.first() else { return };
    let dated = first.dated && own.iter().all(|at| day(*at).is_some());
    if !dated {
        own.into_iter().for_each(|at| offer(page, asked, first, at, all));
        return;
    }
    let mut free: Vec<&Slot> = places.iter().copied().filter(|it| page.held(it.name(Part::Value)).is_none()).collect();
    let mut own: Vec<(Option<String>, usize)> = own.into_iter().map(|at| (day(at), at)).collect();
    own.sort();
    let over = own.len().saturating_sub(free.len());
    for (_, at) in own.drain(..over) {
        all.apart.push((at, Reason::NoRoom));
    }
    free.truncate(own.len());
    for (slot, (_, at)) in free.into_iter().zip(own) {
        offer(page, asked, slot, at, all);
    }
}

fn offer(page: &Page<'_>, asked: &Asked, slot: &Slot, at: usize, all: &mut Offered) {
    let Some(finding) = page.findings.get(at) else { return };
    let Kind::Number(number) = &slot.field.kind else { return };
    if number.exact && finding.sign.is_some() {
        return all.apart.push((at, Reason::OneNumber));
    }
    let sign = finding.sign.map_or("", |it| it.sign());
    let Some(mut texts) = texts(page.lexicon, asked, slot, &finding.value, finding) else {
        return all.apart.push((at, Reason::OtherUnit));
    };
    if let Some((_, text)) = texts.first_mut() {
        *text = format!("{sign}{text}");
    }
    if let Some(day) = finding.day.as_ref().filter(|it| slot.dated && !it.starts_with("--")) {
        texts.push((slot.name(Part::Date).to_owned(), day.clone()));
    }
    for (id, limit) in asked.limits.iter().zip([&finding.low, &finding.high]) {
        let of = page.form.slots.iter().find(|it| it.field.id == *id && it.group.is_none());
        if let (Some(slot), Some(limit)) = (of, limit)
            && page.held(slot.name(Part::Value)).is_none()
            && let Some(more) = self::texts(page.lexicon, asked, slot, limit, finding)
        {
            texts.extend(more);
        }
    }
    let control = slot.name(Part::Value).to_owned();
    all.offers.push(Offer { finding: at, held: page.held(&control), control, label: slot.label(), texts });
}

/// A number of a finding as texts for a place: in its own unit, else in one into which it turns exactly.
fn texts(
    lexicon: &Lexicon,
    asked: &Asked,
    slot: &Slot,
    value: &str,
    finding: &Finding,
) -> Option<Vec<(String, String)>> {
    let Kind::Number(number) = &slot.field.kind else { return None };
    let own = number.units.iter().find(|it| it.id == finding.unit).map(|it| (it.id, value.to_owned()));
    let turned = || {
        let number_ = Decimal::parse(value)?;
        let mut each = number.units.iter();
        each.find_map(|it| Some((it.id, lexicon.turned(asked.term, number_, finding.unit, it.id)?)))
    };
    let (unit, text) = own.or_else(turned)?;
    let mut all = vec![(slot.name(Part::Value).to_owned(), text)];
    if slot.parts().any(|it| it == Part::Unit) {
        all.push((slot.name(Part::Unit).to_owned(), unit.to_owned()));
    }
    Some(all)
}
