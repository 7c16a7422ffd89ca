//! Adverse events: what each is, and the same as an AdverseEvent of FHIR R4.

use super::codes::{NCIT_CAUSES, ncit_grade};
use super::given::Given;
use super::links::{ABSENT, GRADE, NCIT, OCCURRED};
use super::observation::{concept, term};
use super::tree::Object;
use crate::engine::{Calculator, Choice, Date, Entries, Form, Lang, Text, Verdict, settled, t};

/// How likely treatment caused an event, as it is told, and as SDTM has it.
pub const CAUSES: [(&str, Text, &str); 5] = [
    ("unrelated", t("関連なし", "Unrelated"), "NOT RELATED"),
    ("unlikely", t("おそらく関連なし", "Unlikely"), "UNLIKELY RELATED"),
    ("possible", t("関連の可能性あり", "Possible"), "POSSIBLY RELATED"),
    ("probable", t("おそらく関連あり", "Probable"), "PROBABLY RELATED"),
    ("definite", t("確実に関連あり", "Definite"), "RELATED"),
];

/// What is told of an event besides its grade.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The day it began.
    pub start: Option<Date>,
    /// The day it ended.
    pub end: Option<Date>,
    /// How likely treatment caused it: a place in [`CAUSES`].
    pub cause: Option<usize>,
}

/// An adverse event.
#[derive(Clone, Debug)]
pub struct Event {
    /// The term, by its id.
    pub term: &'static str,
    /// What the version calls it; our name without one version, or where the version does not have the term.
    pub name: &'static str,
    /// Whether the name is that of the version.
    pub listed: bool,
    /// The scale.
    pub scale: &'static str,
    /// The version, if one was chosen.
    pub version: Option<&'static str>,
    /// The verdicts still possible.
    pub outcome: Vec<&'static Verdict>,
    /// The grade, if it is settled and is one.
    pub grade: Option<u8>,
    /// Days and cause.
    pub beside: Beside,
}

const NO_TABLES: Text = t(
    "有害事象として書き出せるのは ctcae-event と ctcae-lab です",
    "only ctcae-event and ctcae-lab can be written as adverse events",
);
const NO_TERM: Text = t("有害事象の項目（用語）が選ばれていません", "no term is chosen, so there is no event to write");
const NO_EVENT: Text =
    t("Grade 0は有害事象ではないため、書き出せません", "Grade 0 is no adverse event, so there is none to write");
const BACKWARDS: Text =
    t("終了日が開始日より前です。日付を確かめてください", "the event ends before it begins; check the two days");

impl Event {
    /// The event that answers tell of, or why there is none.
    pub fn of(
        calculator: &'static Calculator,
        form: &Form,
        entries: &Entries,
        beside: Beside,
        lang: Lang,
    ) -> Result<Event, String> {
        let tables = calculator.tables().ok_or_else(|| NO_TABLES.get(lang).to_owned())?;
        let (case, problems) = calculator.read(form, entries);
        if let Some(it) = problems.first() {
            return Err(it.say(lang));
        }
        let rows = tables.rows(&case);
        let Some((_, first)) = rows.first() else { return Err(NO_TERM.get(lang).to_owned()) };
        if beside.start.zip(beside.end).is_some_and(|(start, end)| start.days_until(end) < 0) {
            return Err(BACKWARDS.get(lang).to_owned());
        }
        let outcome = calculator.outcome(&case);
        let one = settled(&outcome).then(|| outcome.first()).flatten();
        let grade = one.and_then(|it| tables.grading.grade(it.id));
        let option: Option<&'static Choice> = tables.term.options().iter().find(|it| it.id == first.term);
        if grade == Some(0) {
            return Err(NO_EVENT.get(lang).to_owned());
        }
        let ours = option.map_or(first.term, |it| it.label.en);
        let (name, version) = match rows.as_slice() {
            [(edition, row)] => (row.name, Some(edition.version)),
            _ => ("", None),
        };
        let listed = !name.is_empty();
        let name = if listed { name } else { ours };
        Ok(Event { term: first.term, name, listed, scale: tables.grading.name, version, outcome, grade, beside })
    }

    /// The grade in words, or those still possible.
    pub fn said(&self, lang: Lang) -> String {
        let all: Vec<&str> = self.outcome.iter().map(|it| it.label.get(lang)).collect();
        all.join(lang.pick("／", " / "))
    }
}

/// One event as a resource, several as a collection.
pub fn write(events: &[Event], given: &Given) -> Object {
    match events {
        [one] => resource(one, given),
        all => {
            let entry = |it: &Event| Object::default().object("resource", resource(it, given));
            Object::resource("Bundle").text("type", "collection").list("entry", all.iter().map(entry))
        }
    }
}

fn absent(why: &str) -> Object {
    let it = Object::default().text("url", ABSENT).text("valueCode", why);
    Object::default().list("extension", [it])
}

fn resource(it: &Event, given: &Given) -> Object {
    let lang = given.lang;
    let coding = match it.grade.and_then(ncit_grade) {
        Some(code) => Object::default().text("system", NCIT).text("code", code),
        None => Object::default(),
    };
    let grade = concept(coding, &it.said(lang));
    let mut extensions = vec![Object::default().text("url", GRADE).object("valueCodeableConcept", grade)];
    // R4 has one day for an event, R5 a beginning and an end.
    if it.beside.end.is_some() {
        let day = |it: Option<Date>| it.map_or_else(String::new, |it| it.to_string());
        let period = Object::default().text("start", &day(it.beside.start)).text("end", &day(it.beside.end));
        extensions.push(Object::default().text("url", OCCURRED).object("valuePeriod", period));
    }
    let event = match it.version {
        Some(version) if it.listed => term(it.term, it.name, it.scale, version),
        _ => concept(Object::default(), it.name),
    };
    // A resource of R4 is about somebody; who that is was not asked.
    let about = if given.subject.is_some() { given.about() } else { absent("not-asked") };
    let cause = it.beside.cause.and_then(|i| CAUSES.get(i).zip(NCIT_CAUSES.get(i)));
    let suspected = cause.map(|((_, text, _), code)| {
        let coding = Object::default().text("system", NCIT).text("code", code);
        let causality = Object::default().object("assessment", concept(coding, text.get(lang)));
        let treatment = Object::default().text("display", lang.pick("治療", "treatment"));
        Object::default().object("instance", treatment).list("causality", [causality])
    });
    let study = Some(given.of_study()).filter(|it| !it.is_empty());
    Object::resource("AdverseEvent")
        .text("language", if lang == Lang::Ja { "ja" } else { "en" })
        .list("extension", extensions)
        .text("actuality", "actual")
        .object("event", event)
        .object("subject", about)
        .text("date", &it.beside.start.map_or_else(String::new, |it| it.to_string()))
        .list("suspectEntity", suspected)
        .list("study", study)
}
