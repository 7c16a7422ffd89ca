//! FHIR R4: observations of bundles (JP Core or any other) as typed results. Of patients, notes and all else that is no
//! result of a laboratory nothing is read; whose a result is (`subject`) is compared and neither kept nor shown.
//!
//! Numbers keep the text they were written with.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use serde_json::value::RawValue;

use super::paste::observed::{Observed, Specimen, System, noted, person, persons, spoiled, weigh};
use super::paste::{Item, Left, Lexicon, Place, Reason};
use crate::engine::{Date, Relation, Text, t};

/// Why a text is no resource at all.
pub const NO_RESOURCE: Text = t("FHIRのリソースではありません", "no FHIR resource");

/// An object's members, unread.
type Members<'a> = BTreeMap<String, &'a RawValue>;

fn object(raw: &RawValue) -> Option<Members<'_>> {
    serde_json::from_str(raw.get()).ok()
}

fn list<'a>(members: &Members<'a>, key: &str) -> Vec<&'a RawValue> {
    members.get(key).and_then(|it| serde_json::from_str(it.get()).ok()).unwrap_or_default()
}

fn string(members: &Members<'_>, key: &str) -> Option<String> {
    members.get(key).and_then(|it| serde_json::from_str(it.get()).ok())
}

fn member<'a>(members: &Members<'a>, key: &str) -> Option<Members<'a>> {
    members.get(key).and_then(|it| object(it))
}

/// A number as it is written.
fn number(members: &Members<'_>, key: &str) -> Option<String> {
    let raw = members.get(key)?.get();
    raw.starts_with(|it: char| it.is_ascii_digit() || it == '-').then(|| raw.to_owned())
}

/// Resources that may be named: the word tells nothing of anybody.
const KNOWN: &[&str] = &[
    "Patient",
    "Specimen",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "DiagnosticReport",
    "ServiceRequest",
    "Encounter",
    "Condition",
    "AllergyIntolerance",
    "MedicationRequest",
    "Composition",
    "Coverage",
    "Location",
    "Device",
    "Provenance",
    "OperationOutcome",
    "Procedure",
    "Immunization",
    "MessageHeader",
    "Observation",
    "Bundle",
];

/// Reads resources; nothing if there is none. What is cut short or no JSON is named, and what can be read of it is read.
pub fn read(lexicon: &Lexicon, text: &str) -> Option<Vec<Item>> {
    let (mut found, mut broken) = (Vec::new(), false);
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        match value {
            Ok(it) => found.push(it),
            Err(_) => {
                broken = true;
                break;
            }
        }
    }
    let mut reading = Reading { lexicon, entries: vec![], tubes: vec![Tubes::default()], items: vec![] };
    for raw in &found {
        reading.collect(raw, &Around::default());
    }
    if broken {
        // What stands whole within what does not.
        let from = found.iter().map(|it| it.get().len()).sum::<usize>();
        for (at, key) in text.match_indices("\"resource\"").filter(|(at, _)| *at >= from) {
            let rest = text.get(at + key.len()..).unwrap_or("").trim_start().strip_prefix(':').unwrap_or("");
            match serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>().next() {
                Some(Ok(raw)) => reading.collect(raw, &Around { url: url_before(text, at), ..Around::default() }),
                _ => reading.put(Item::Unread(left(reading.entries.len() + 1, "", Reason::HalfMessage))),
            }
        }
        reading.put(Item::Unread(left(reading.entries.len() + 1, "", Reason::HalfMessage)));
    }
    // Text without any resource is no bundle that was cut short.
    if reading.entries.is_empty() && (reading.items.is_empty() || !text.contains("\"resourceType\"")) {
        return None;
    }
    let mut items = reading.items;
    let (mut results, mut met) = (Vec::new(), Vec::new());
    for entry in &reading.entries {
        let Entry { line, members, .. } = entry;
        match string(members, "resourceType").as_deref() {
            Some("Observation") => observation(lexicon, entry, &reading.tubes, &mut met, &mut results, &mut items),
            kind => {
                let known = KNOWN.iter().find(|it| Some(**it) == kind);
                items.push(match known {
                    Some(kind) => Item::Passed(left(*line, kind, Reason::NotResult)),
                    None => Item::Unread(left(*line, "", Reason::Malformed)),
                });
            }
        }
    }
    weigh(lexicon, &results, &mut items);
    items.extend((met.len() > 1).then(persons));
    items.sort_by_key(Item::place);
    (!items.is_empty()).then_some(items)
}

fn left(line: usize, source: &str, reason: Reason) -> Left {
    Left { place: Place { line, column: 1 }, source: source.to_owned(), terms: vec![], reason, day: None }
}

/// A specimen: of what it is, what is said against it, and when it was taken.
#[derive(Clone, Debug, Default, PartialEq)]
struct Tube {
    kind: Specimen,
    said: Vec<Reason>,
    day: Option<String>,
}

/// Specimens by a name. Two that have one name and are not alike are none.
type Named = HashMap<String, Option<Rc<Tube>>>;

fn name(all: &mut Named, name: String, tube: &Rc<Tube>) {
    let known = all.entry(name).or_insert_with(|| Some(Rc::clone(tube)));
    if known.as_ref() != Some(tube) {
        *known = None;
    }
}

/// The specimens of a bundle, or of all that was read.
#[derive(Default)]
struct Tubes {
    urls: Named,
    ids: Named,
    /// By their ids those whose full URL is no address: they may be anybody's.
    homeless: Named,
}

impl Tubes {
    fn put(&mut self, url: Option<&str>, id: Option<&str>, tube: &Rc<Tube>) {
        if let Some(url) = url {
            name(&mut self.urls, current(url).to_owned(), tube);
        }
        if let Some(id) = id {
            name(&mut self.ids, id.to_owned(), tube);
            if !url.is_some_and(is_address) {
                name(&mut self.homeless, id.to_owned(), tube);
            }
        }
    }

    /// The specimen of a reference that stands at an address; nothing where there is none, or where there are several.
    fn named(&self, reference: &str, base: Option<&str>) -> Option<&Option<Rc<Tube>>> {
        let reference = current(reference);
        let whole = is_address(reference) || reference.starts_with("urn:");
        let address = if whole { Some(reference.to_owned()) } else { base.map(|it| format!("{it}{reference}")) };
        let there = address.as_ref().and_then(|it| self.urls.get(it));
        there.or_else(|| {
            let (before, id) = reference.rsplit_once('/')?;
            let all = if address.is_some() { &self.homeless } else { &self.ids };
            (before == "Specimen" || before.ends_with("/Specimen")).then(|| all.get(id))?
        })
    }
}

/// A reference without its version: of each resource one is read.
fn current(reference: &str) -> &str {
    reference.split_once("/_history/").map_or(reference, |it| it.0)
}

fn is_address(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// What the references of a resource start from: `https://…/fhir/` of `https://…/fhir/Observation/1`.
fn base(url: &str) -> Option<&str> {
    let (before, _) = current(url).rsplit_once('/').filter(|_| is_address(url))?;
    let kind = before.rsplit('/').next().filter(|it| it.starts_with(|it: char| it.is_ascii_uppercase()))?;
    before.strip_suffix(kind)
}

/// A resource, with the specimens contained in it, or in what it is contained in: their ids hold nowhere else.
struct Entry<'a> {
    line: usize,
    members: Members<'a>,
    contained: Rc<Named>,
    url: Option<String>,
    /// Which of the bundles it stands in.
    bundle: usize,
}

struct Reading<'a> {
    lexicon: &'a Lexicon,
    entries: Vec<Entry<'a>>,
    /// The specimens of all, then those of each bundle.
    tubes: Vec<Tubes>,
    items: Vec<Item>,
}

/// Where a resource stands.
#[derive(Clone, Default)]
struct Around {
    bundle: usize,
    url: Option<String>,
    contained: Rc<Named>,
}

impl<'a> Reading<'a> {
    fn put(&mut self, item: Item) {
        self.items.push(item);
    }

    /// Takes a resource, or those of a bundle, and those contained in a report.
    fn collect(&mut self, raw: &'a RawValue, around: &Around) {
        let line = self.entries.len() + self.items.len() + 1;
        if raw.get().trim_start().starts_with('[') {
            for it in serde_json::from_str::<Vec<&RawValue>>(raw.get()).unwrap_or_default() {
                self.collect(it, around);
            }
            return;
        }
        let Some(members) = object(raw) else {
            self.put(Item::Unread(left(line, "", Reason::Malformed)));
            return;
        };
        let kind = string(&members, "resourceType");
        if kind.as_deref() == Some("Bundle") {
            let bundle = self.tubes.len();
            self.tubes.push(Tubes::default());
            for entry in list(&members, "entry") {
                let resource = object(entry).and_then(|it| Some((*it.get("resource")?, string(&it, "fullUrl"))));
                match resource {
                    Some((resource, url)) => self.collect(resource, &Around { bundle, url, ..Around::default() }),
                    None => {
                        self.put(Item::Unread(left(self.entries.len() + self.items.len() + 1, "", Reason::Malformed)))
                    }
                }
            }
            return;
        }
        if kind.as_deref() == Some("Specimen") {
            let (id, tube) = (string(&members, "id"), Rc::new(tube(self.lexicon, &members)));
            let own = Some(around.bundle).filter(|it| *it > 0);
            for at in [Some(0), own].into_iter().flatten() {
                if let Some(tubes) = self.tubes.get_mut(at) {
                    tubes.put(around.url.as_deref(), id.as_deref(), &tube);
                }
            }
        }
        let inner = list(&members, "contained");
        let mut contained = Named::clone(&around.contained);
        for it in inner.iter().filter_map(|it| object(it)).filter(|it| is(it, "Specimen")) {
            if let Some(id) = string(&it, "id") {
                name(&mut contained, id, &Rc::new(tube(self.lexicon, &it)));
            }
        }
        let within = Around { contained: Rc::new(contained), ..around.clone() };
        let (contained, url) = (Rc::clone(&within.contained), around.url.clone());
        self.entries.push(Entry { line, members, contained, url, bundle: around.bundle });
        for it in inner {
            if object(it).is_some_and(|it| is(&it, "Observation")) {
                self.collect(it, &within);
            }
        }
    }
}

fn is(members: &Members<'_>, kind: &str) -> bool {
    string(members, "resourceType").as_deref() == Some(kind)
}

/// The full URL of an entry whose resource starts here.
fn url_before(text: &str, at: usize) -> Option<String> {
    let before = text.get(..at)?.trim_end().strip_suffix(',')?.trim_end().strip_suffix('"')?;
    let (before, url) = before.rsplit_once('"')?;
    let key = before.trim_end().strip_suffix(':')?.trim_end();
    key.ends_with("\"fullUrl\"").then(|| url.to_owned())
}

/// What a specimen says of itself: each of its codes, and its words.
fn specimen_kind(members: &Members<'_>) -> Specimen {
    let Some(kind) = member(members, "type") else { return Specimen::Unsaid };
    let text = |it: &Members<'_>, key: &str| string(it, key).unwrap_or_default();
    let codings = list(&kind, "coding").into_iter().filter_map(object);
    let words = Specimen::of("", &text(&kind, "text"));
    codings.fold(words, |all, it| all.or(Specimen::of(&text(&it, "code"), &text(&it, "display"))))
}

fn system(url: &str) -> System {
    let upper = url.to_uppercase();
    match () {
        () if upper.contains("LOINC.ORG") => System::Loinc,
        () if upper.contains("JLAC") || upper.contains("1.2.392.200119.4.504") || upper.contains("CORELABO") => {
            System::Jlac
        }
        () => System::Own,
    }
}

/// Codes and names of a concept.
fn concept(members: &Members<'_>, into: &mut Observed) {
    for coding in list(members, "coding").into_iter().filter_map(object) {
        let url = string(&coding, "system");
        if let Some(code) = string(&coding, "code") {
            into.codes.push((url.as_deref().map(system), code));
        }
        into.names.extend(string(&coding, "display"));
    }
    into.names.extend(string(members, "text"));
}

/// A specimen by what it says of itself: its state, its condition by the codes of HL7 table 0493, and notes.
fn tube(lexicon: &Lexicon, members: &Members<'_>) -> Tube {
    let mut said: Vec<Reason> = match string(members, "status").as_deref() {
        Some("unsatisfactory") => vec![Reason::PoorSpecimen],
        Some("entered-in-error") => vec![Reason::Deleted],
        _ => vec![],
    };
    for condition in list(members, "condition").into_iter().filter_map(object) {
        for coding in list(&condition, "coding").into_iter().filter_map(object) {
            said.extend(string(&coding, "code").as_deref().and_then(spoiled));
            said.extend(noted(lexicon, &string(&coding, "display").unwrap_or_default()));
        }
        said.extend(noted(lexicon, &string(&condition, "text").unwrap_or_default()));
    }
    said.extend(notes(lexicon, members));
    let taken = member(members, "collection");
    Tube { kind: specimen_kind(members), said, day: taken.and_then(|it| day(&it, "collected")) }
}

/// What the notes of a resource say.
fn notes(lexicon: &Lexicon, members: &Members<'_>) -> Vec<Reason> {
    let texts = list(members, "note").into_iter().filter_map(object).filter_map(|it| string(&it, "text"));
    texts.flat_map(|it| noted(lexicon, &it)).collect()
}

/// The day of `effectiveDateTime`, `collectedPeriod` and the like.
fn day(members: &Members<'_>, name: &str) -> Option<String> {
    let moment = string(members, &format!("{name}DateTime"))
        .or_else(|| string(members, &format!("{name}Instant")))
        .or_else(|| member(members, &format!("{name}Period")).and_then(|it| string(&it, "start")))?;
    Date::parse(moment.get(..10)?).ok().map(|it| it.to_string())
}

/// What specimen a result is of. One that is named and cannot be found is not known: it may be of anything.
fn specimen(raw: &RawValue, entry: &Entry<'_>, tubes: &[Tubes]) -> Tube {
    let of = |kind| Tube { kind, ..Tube::default() };
    let Some(members) = object(raw) else { return of(Specimen::Strange) };
    let found = string(&members, "reference").and_then(|reference| match reference.strip_prefix('#') {
        Some(id) => entry.contained.get(id)?.clone(),
        None => {
            let base = entry.url.as_deref().and_then(base);
            let near = tubes.get(entry.bundle).and_then(|it| it.named(&reference, base));
            near.or_else(|| tubes.first()?.named(&reference, base))?.clone()
        }
    });
    let lost = found.is_none() && (members.contains_key("reference") || members.contains_key("identifier"));
    let tube = found.map(|it| Tube::clone(&it)).unwrap_or_default();
    let said = match tube.kind {
        it @ (Specimen::Blood | Specimen::Other | Specimen::Strange) => it,
        _ => Specimen::of("", &string(&members, "display").unwrap_or_default()),
    };
    let kind = match said {
        Specimen::Unsaid if lost => Specimen::Strange,
        Specimen::Unsaid => Specimen::Untyped,
        it => it,
    };
    Tube { kind, ..tube }
}

fn observation(
    lexicon: &Lexicon,
    entry: &Entry<'_>,
    tubes: &[Tubes],
    met: &mut Vec<String>,
    results: &mut Vec<Observed>,
    items: &mut Vec<Item>,
) {
    let Entry { line, members, .. } = entry;
    let line = *line;
    let categories: Vec<String> = list(members, "category")
        .into_iter()
        .filter_map(object)
        .flat_map(|it| {
            list(&it, "coding").into_iter().filter_map(object).filter_map(|it| string(&it, "code")).collect::<Vec<_>>()
        })
        .collect();
    if !categories.is_empty() && !categories.iter().any(|it| it == "laboratory") {
        items.push(Item::Passed(left(line, "Observation", Reason::NotLaboratory)));
        return;
    }
    // Whose it is, compared and never shown.
    let subject = member(members, "subject").and_then(|it| {
        string(&it, "reference").or_else(|| member(&it, "identifier").and_then(|it| string(&it, "value")))
    });
    let mut it = Observed { line, person: person(met, current(&subject.unwrap_or_default())), ..Observed::default() };
    match member(members, "code") {
        Some(code) => concept(&code, &mut it),
        None => it.malformed = true,
    }
    let tube = members.get("specimen").map_or_else(Tube::default, |raw| specimen(raw, entry, tubes));
    it.specimen = tube.kind;
    it.day = day(members, "effective");
    if !members.keys().any(|it| it.starts_with("effective")) {
        it.day = tube.day;
    }
    match string(members, "status").as_deref() {
        Some("final" | "amended" | "corrected") => {}
        Some("cancelled" | "entered-in-error") => it.passed = Some(Reason::Deleted),
        Some("preliminary" | "registered" | "unknown") => it.preliminary = true,
        _ => it.malformed = true,
    }
    it.remarks = tube.said;
    it.remarks.extend(notes(lexicon, members));
    it.remarks.retain(|remark| *remark != Reason::Specimen || it.specimen != Specimen::Blood);
    let components = list(members, "component");
    let parts: Vec<Observed> = components
        .into_iter()
        .filter_map(object)
        .map(|part| {
            let mut one = Observed { codes: vec![], names: vec![], ..it.clone() };
            if let Some(code) = member(&part, "code") {
                concept(&code, &mut one);
            }
            value(&part, &mut one);
            one
        })
        .collect();
    value(members, &mut it);
    let alone = parts.is_empty() || it.value.is_some();
    results.extend(parts);
    if alone {
        results.push(it);
    }
}

fn value(members: &Members<'_>, it: &mut Observed) {
    let kinds = members.keys().filter(|it| it.starts_with("value")).count();
    if let Some(quantity) = member(members, "valueQuantity") {
        it.value = number(&quantity, "value");
        it.malformed |= quantity.contains_key("value") && it.value.is_none();
        it.sign = match string(&quantity, "comparator").as_deref() {
            None => None,
            Some("<") => Some(Relation::Below),
            Some("<=") => Some(Relation::AtMost),
            Some(">=") => Some(Relation::AtLeast),
            Some(">") => Some(Relation::Above),
            Some(_) => {
                it.malformed = true;
                None
            }
        };
        it.malformed |= quantity.contains_key("comparator") && string(&quantity, "comparator").is_none();
        it.units = [string(&quantity, "code"), string(&quantity, "unit")].into_iter().flatten().collect();
    } else if let Some(text) = string(members, "valueString") {
        it.value = Some(text);
    } else if let Some(whole) = number(members, "valueInteger") {
        it.value = Some(whole);
    } else if let Some(concept) = member(members, "valueCodeableConcept") {
        let coding = list(&concept, "coding").into_iter().filter_map(object).next();
        it.value = string(&concept, "text").or_else(|| coding.and_then(|it| string(&it, "display")));
    } else if kinds > 0 {
        it.malformed = true;
    }
    it.malformed |= kinds > 1;
    if it.value.is_none() && !it.malformed && it.passed.is_none() {
        it.passed = Some(Reason::NoValue);
    }
    it.damaged |= it.value.as_ref().is_some_and(|it| it.contains('\u{fffd}'));
    // Limits of treatment, or critical ones, are no limits of normal.
    let normal = |it: &Members<'_>| {
        let codes = member(it, "type").map(|it| list(&it, "coding")).unwrap_or_default();
        let mut codes = codes.into_iter().filter_map(object).filter_map(|it| string(&it, "code")).peekable();
        codes.peek().is_none() || codes.any(|it| it == "normal")
    };
    let ranges: Vec<Members<'_>> =
        list(members, "referenceRange").into_iter().filter_map(object).filter(normal).collect();
    it.several_limits = ranges.len() > 1;
    if let Some(range) = ranges.first() {
        let side = |key: &str| {
            let side = member(range, key)?;
            let unit = string(&side, "code").or_else(|| string(&side, "unit")).unwrap_or_default();
            Some((number(&side, "value")?, unit))
        };
        (it.low, it.high) = (side("low"), side("high"));
        if it.low.is_none() && it.high.is_none() {
            it.limits = string(range, "text");
        }
    }
    let codes = list(members, "interpretation").into_iter().filter_map(object).flat_map(|it| list(&it, "coding"));
    let codes = codes.filter_map(object).filter_map(|it| string(&it, "code"));
    it.flags = codes.filter(|it| matches!(it.as_str(), "H" | "L" | "HH" | "LL" | "A" | "AA" | "N")).collect();
}
