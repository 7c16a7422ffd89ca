//! Every page in every language, as it is written before any browser has seen it, and with the answers of the examples.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Dice, all_answered, near_an_example};

use std::collections::{BTreeMap, BTreeSet};

use tekio::engine::{
    Calculator, Case, ELIGIBLE, Entries, Field, Form, Kind, Lang, Method, Part, Tables, Trouble, UNDETERMINED, Value,
};
use tekio::exchange::text::{self, Block, Told};
use tekio::ui::{App, AppProps, Route};

/// One element: its name, its attributes, and where its text begins and ends.
#[derive(Debug)]
struct Element {
    tag: String,
    attributes: BTreeMap<String, String>,
    from: usize,
    to: usize,
}

struct Page {
    html: String,
    all: Vec<Element>,
}

/// Elements that hold nothing and have no end.
const VOID: [&str; 10] = ["input", "wbr", "br", "img", "hr", "meta", "link", "path", "circle", "rect"];

impl Page {
    /// Reads what Yew wrote: every attribute has a value in double quotes, every element an end.
    fn read(html: String) -> Page {
        let (mut all, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(next) = html[at..].find('<') {
            let start = at + next;
            let mut quoted = false;
            let length = html[start..].find(|it: char| {
                quoted ^= it == '"';
                it == '>' && !quoted
            });
            let end = start + length.expect("a tag has an end");
            let tag = &html[start + 1..end];
            at = end + 1;
            if tag.starts_with('!') {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                let i = open.pop().unwrap_or_else(|| panic!("</{name}> without a beginning"));
                assert_eq!(all[i].tag, name, "elements are not nested");
                all[i].to = start;
                continue;
            }
            let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut attributes = BTreeMap::new();
            while let Some((key, more)) = rest.trim_start().split_once("=\"") {
                let (value, more) = more.split_once('"').expect("the end of a value");
                let value =
                    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                assert!(attributes.insert(key.to_owned(), value).is_none(), "{key} twice in <{tag}>");
                rest = more;
            }
            assert!(rest.trim().is_empty() || rest.trim() == "/", "an attribute without a value in <{tag}>");
            all.push(Element { tag: name.trim_end_matches('/').to_owned(), attributes, from: at, to: at });
            if !(tag.ends_with('/') || VOID.contains(&name) && !html[at..].starts_with(&format!("</{name}>"))) {
                open.push(all.len() - 1);
            }
        }
        assert!(open.is_empty(), "{} elements have no end", open.len());
        Page { html, all }
    }

    fn with<'a>(&'a self, attribute: &'a str) -> impl Iterator<Item = (&'a Element, &'a str)> {
        self.all.iter().filter_map(move |it| Some((it, it.attributes.get(attribute)?.as_str())))
    }

    fn id(&self, id: &str) -> Option<&Element> {
        self.with("id").find(|(_, it)| *it == id).map(|(it, _)| it)
    }

    /// The text of an element, without what is in tags.
    fn text(&self, it: &Element) -> String {
        let mut text = String::new();
        let mut in_tag = false;
        for c in self.html[it.from..it.to].chars() {
            match c {
                '<' => in_tag = true,
                '>' if in_tag => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
    }

    /// Whether a button of a choice looks pressed. (Yew writes no `checked`: it sets it in the browser.)
    fn is_chosen(&self, it: &Element) -> bool {
        let on = |l: &&Element| {
            l.tag == "label" && l.attributes.get("class").is_some_and(|it| it.split(' ').any(|it| it == "on"))
        };
        self.all.iter().filter(on).any(|l| l.from <= it.from && it.to <= l.to)
    }

    fn outcome(&self) -> &str {
        let all: Vec<_> = self.with("data-outcome").map(|(_, it)| it).collect();
        assert_eq!(all.len(), 1, "one result on a page");
        all[0]
    }
}

fn html(route: Route, alive: bool, entries: Entries, whole: bool) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let props = move || AppProps { entries, whole, ..tekio::site::props(route, alive) };
    runtime.block_on(yew::ServerRenderer::<App>::with_props(props).hydratable(false).render())
}

fn page(route: Route, alive: bool, entries: Entries) -> Page {
    Page::read(html(route, alive, entries, false))
}

/// A piece is given what concerns it, and is left as it is while that stays the same: so that must be enough. Answers
/// of all kinds, some of which cannot be read or contradict each other.
#[test]
fn drawn_piece_by_piece_is_drawn_whole() {
    let numbers: Vec<u32> = (0_u32..997).map(|it| it.wrapping_mul(2_654_435_761)).collect();
    let mut dice = Dice::new(&numbers);
    const TEXTS: [&str; 12] = ["", " ", "0", "7", "12", "<5", "abc", "1,234", "yes", "none", "2026-11-02", "8/3"];
    let mut drawn = 0;
    for route in tekio::site::routes() {
        let Some(calculator) = tekio::site::calculator(route) else { continue };
        let form = Form::of(calculator);
        for round in 0..6 {
            let mut entries = match round {
                0 => Entries::new(),
                1 | 2 => all_answered(calculator, &form, &mut dice),
                _ => near_an_example(calculator, &form, &mut dice),
            };
            for _ in 0..dice.roll(if form.slots.is_empty() { 1 } else { 5 }) {
                let slot = dice.pick(&form.slots);
                let part = dice.pick(&[Part::Value, Part::Value, Part::Unit, Part::Date]);
                entries.insert(slot.name(*part).to_owned(), (*dice.pick(&TEXTS)).to_owned());
            }
            let [pieces, whole] = [false, true].map(|whole| html(route, false, entries.clone(), whole));
            assert_eq!(pieces, whole, "/{} with {entries:?}", route.path());
            drawn += 1;
        }
    }
    println!("{drawn} pages drawn twice");
}

fn entries(of: &[(&str, &str)]) -> Entries {
    of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

/// Every page with a word on what it is: empty before and after it runs, and with each example.
fn every_page() -> Vec<(String, Route, Page, Entries)> {
    let mut all = Vec::new();
    for route in tekio::site::routes().chain(tekio::site::framed()) {
        let name = |what: &str| format!("/{} {what}", route.path());
        all.push((name("dead"), route, page(route, false, Entries::new()), Entries::new()));
        // Whatever runs listens to a window, and there is none here: a page with answers stands for it.
        for example in tekio::site::calculator(route).into_iter().flat_map(|it| it.examples) {
            let entries = entries(example.entries);
            all.push((name(example.id), route, page(route, false, entries.clone()), entries));
        }
    }
    all
}

/// Which questions a page asks: all but those that another answer makes idle. Of a table, those that can still change the
/// grade; the rest may be asked, too.
fn asked(calculator: &'static Calculator, entries: &Entries) -> Vec<&'static Field> {
    let form = Form::of(calculator);
    let (case, _) = Case::read(&form, entries);
    let Method::Tables(tables) = &calculator.method else {
        return calculator.fields().into_iter().filter(|it| case.asks(it)).collect();
    };
    let missing = calculator.missing(&case);
    let named = missing.iter().filter_map(|it| form.find(it)).map(|(slot, _)| form.slots[slot].field);
    [tables.term, tables.version].into_iter().chain(named).collect()
}

fn labels(fields: &[&'static Field], lang: Lang) -> Vec<&'static str> {
    let each = fields
        .iter()
        .flat_map(|it| [it.label].into_iter().chain(it.hint).chain(it.options().iter().map(|it| it.label.text())));
    each.map(|it| it.get(lang)).collect()
}

#[test]
fn every_page_says_what_it_asks_in_its_language() {
    for (what, route, page, entries) in every_page() {
        let headings: Vec<_> = page.all.iter().filter(|it| it.tag == "h1").map(|it| page.text(it)).collect();
        let Some(calculator) = tekio::site::calculator(route) else {
            assert_eq!(headings.len(), 1, "{what}");
            if route.page != tekio::ui::Page::Home {
                continue;
            }
            for it in tekio::calculators::ALL {
                let tile = page.with("href").find(|(_, to)| *to == route.link(tekio::site::route_of(route.lang, it)));
                let tile = page.text(tile.unwrap_or_else(|| panic!("{what}: no way to {}", it.id)).0);
                assert!(tile.contains(it.short.get(route.lang)), "{what}: {tile}");
                let said = page.with("title").any(|(_, said)| said == it.summary.get(route.lang));
                assert!(said, "{what}: {tile} does not say what it does");
            }
            continue;
        };
        // Once on the screen, and once it runs on the sheet for the printer, which is hidden there.
        let times = if entries.is_empty() { 1 } else { 2 };
        // A line may break between the parts of a title: on the screen a plain space stands there.
        let plain = |it: &str| it.replace('　', " ");
        let headings: Vec<String> = headings.iter().map(|it| plain(it)).collect();
        // The screen has the name of the tile: the whole one is in the card at the end, on paper, and above a frame.
        let (short, title) = (plain(calculator.short.get(route.lang)), plain(calculator.title.get(route.lang)));
        let on_screen = if route.embed { &title } else { &short };
        assert_eq!(headings[0], *on_screen, "{what}");
        assert_eq!(headings[1..], vec![title; times - 1], "{what}");
        let form = page.all.iter().find(|it| it.tag == "form").expect("a form");
        let asked = page.text(form);
        for label in labels(&self::asked(calculator, &entries), route.lang) {
            // Of a table's terms the list is put away once one is chosen.
            let put_away = |it: &Tables| {
                let other = |it: &&tekio::engine::Choice| it.label.get(route.lang) == label;
                entries.get(it.term.id).is_some_and(|id| it.term.options().iter().any(|o| o.id == *id))
                    && it.term.options().iter().any(|it| other(&it))
            };
            let away = matches!(&calculator.method, Method::Tables(it) if put_away(it));
            assert!(away || asked.contains(label), "{what}: “{label}” is not asked");
        }
        // A term may stand there in both languages, for NCI's name is the official one.
        let mut fields = self::asked(calculator, &entries);
        fields.retain(|it| !matches!(&calculator.method, Method::Tables(tables) if *tables.term == **it));
        let other = labels(&fields, route.lang.other());
        let own = labels(&fields, route.lang);
        for label in other.iter().filter(|it| it.chars().count() > 4 && !own.iter().any(|o| o.contains(**it))) {
            assert!(!asked.contains(label), "{what}: “{label}” is in the wrong language");
        }
        let whole = page.text(page.all.iter().find(|it| it.tag == "main").expect("main"));
        for text in calculator.limits.iter().chain([&calculator.summary, &calculator.intended_use]) {
            assert!(whole.contains(text.get(route.lang)), "{what}: {}", text.get(route.lang));
        }
        assert!(whole.contains(calculator.version), "{what}: the version of the rules");
        for source in calculator.sources {
            assert!(whole.contains(source.title.get(route.lang)), "{what}: {}", source.id);
        }
    }
}

#[test]
fn markup_keeps_to_the_policy_and_the_patterns() {
    for (what, route, page, entries) in every_page() {
        for forbidden in ["<script", " style=", "<style", "javascript:", " on"] {
            let found = page.html.match_indices(forbidden).find(|(at, it)| {
                *it != " on" || {
                    let rest = &page.html[at + 3..];
                    let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
                    rest[name.len()..].starts_with("=\"") && page.html[..*at].rfind('<') > page.html[..*at].rfind('>')
                }
            });
            assert!(found.is_none(), "{what}: {forbidden} at {found:?}");
        }
        assert_eq!(page.with("placeholder").count(), 0, "{what}: placeholders");
        let of = |kind: &'static str| {
            page.all.iter().filter(move |it| it.attributes.get("type").is_some_and(|it| it == kind))
        };
        assert_eq!(of("number").count(), 0, "{what}");
        // A day is typed. The device's calendar stands beside its box: it has no name, and keys pass it over.
        for it in of("date") {
            let beside =
                it.attributes.get("tabindex").is_some_and(|it| it == "-1") && !it.attributes.contains_key("name");
            assert!(beside, "{what}: {it:?}");
        }
        for it in &page.all {
            if matches!(it.tag.as_str(), "input" | "select" | "textarea" | "form") {
                assert_eq!(it.attributes.get("autocomplete").map(String::as_str), Some("off"), "{what}: {it:?}");
            }
            if it.tag == "button" {
                assert_eq!(it.attributes.get("type").map(String::as_str), Some("button"), "{what}: {it:?}");
            }
            if it.tag == "a"
                && let Some(to) = it.attributes.get("href")
            {
                assert!(to.starts_with("./") || to.starts_with("../") || to == "#main", "{what}: {to} leaves the site");
            }
        }
        // Controls are those of the form, and nothing else is.
        if let Some(calculator) = tekio::site::calculator(route) {
            let form = Form::of(calculator);
            for (_, name) in page.with("name") {
                assert!(form.find(name).is_some(), "{what}: no place is named {name}");
            }
            let (case, _) = Case::read(&form, &entries);
            let idle = |it: &&tekio::engine::Slot| {
                !case.asks(it.field) && !it.parts().any(|part| entries.contains_key(it.name(part)))
            };
            for slot in form.slots.iter().filter(idle) {
                let name = slot.name(tekio::engine::Part::Value);
                assert!(
                    !page.with("name").any(|(_, it)| it == name),
                    "{what}: {name} is asked, and nothing hangs on it"
                );
            }
            let asked = asked(calculator, &entries);
            for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1 && asked.contains(&it.field)) {
                let name = slot.name(tekio::engine::Part::Value);
                assert!(page.with("name").any(|(_, it)| it == name), "{what}: {name} is not asked");
                let kinds: BTreeSet<_> = page
                    .with("name")
                    .filter(|(_, it)| *it == name)
                    .map(|(it, _)| it.attributes.get("type").unwrap_or(&it.tag).clone())
                    .collect();
                let kind = match slot.field.kind {
                    Kind::Number(_) | Kind::Date | Kind::Clock | Kind::Name => "text",
                    // A long list is pulled down.
                    Kind::Choice(options) if options.len() > 16 && kinds.contains("select") => "select",
                    Kind::YesNo(_) | Kind::Choice(_) => "radio",
                    Kind::Set(_) => "checkbox",
                };
                assert_eq!(kinds, BTreeSet::from([kind.to_owned()]), "{what}: {name}");
            }
        }
    }
}

#[test]
fn ids_are_one_of_a_kind_and_whatever_points_has_a_target() {
    let mut pointers = 0;
    for (what, _, page, _) in every_page() {
        let mut ids = BTreeSet::new();
        for (_, id) in page.with("id") {
            assert!(!id.is_empty() && ids.insert(id), "{what}: the id “{id}” twice");
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for (it, to) in page.with(attribute) {
                for id in to.split_whitespace() {
                    assert!(
                        page.id(id).is_some(),
                        "{what}: {attribute} of <{}> points to {id}, which is not there",
                        it.tag
                    );
                    pointers += 1;
                }
            }
        }
        // Whatever is answered has a name that can be read aloud.
        for it in page.all.iter().filter(|it| it.tag == "input" || it.tag == "select") {
            let kind = it.attributes.get("type").map_or("", String::as_str);
            let labelled = it.attributes.contains_key("aria-label");
            let within = page.all.iter().any(|l| l.tag == "label" && l.from <= it.from && it.to <= l.to);
            assert!(labelled || within, "{what}: nothing names {it:?}");
            if kind == "text" && it.attributes.contains_key("id") {
                let label = page
                    .with("for")
                    .find(|(_, to)| Some(*to) == it.attributes.get("id").map(String::as_str))
                    .map(|(label, _)| page.text(label));
                let said = it.attributes.get("aria-label").cloned().unwrap_or_default();
                // What is read aloud begins with what is seen, so that it can be called by its name.
                if let Some(label) = label {
                    let first: String = label.chars().take(4).collect();
                    assert!(said.contains(&first), "{what}: “{label}” is read as “{said}”");
                }
            }
        }
        for (it, _) in page.with("role").filter(|(_, it)| matches!(*it, "radiogroup" | "group")) {
            assert!(
                it.attributes.contains_key("aria-label") || it.attributes.contains_key("aria-labelledby"),
                "{what}: {it:?}"
            );
        }
    }
    assert!(pointers > 200, "only {pointers} were looked at");
}

#[test]
fn the_result_keeps_the_contract() {
    for (what, route, page, entries) in every_page() {
        let Some(calculator) = tekio::site::calculator(route) else {
            assert_eq!(page.with("data-outcome").count(), 0, "{what}");
            continue;
        };
        let form = Form::of(calculator);
        let (case, _) = Case::read(&form, &entries);
        let report = calculator.report(&case);
        let expected: Vec<_> = report.outcome.iter().map(|it| it.id).collect();
        assert_eq!(page.outcome(), expected.join(" "), "{what}");
        if entries.is_empty() {
            match &calculator.method {
                Method::Eligibility(_)
                | Method::Tables(_)
                | Method::Schedule(_)
                | Method::Reference(_)
                | Method::Together(_) => {
                    assert_eq!(page.outcome(), UNDETERMINED.id, "{what}");
                }
                Method::Classification(_) | Method::Course(_) | Method::Warnings(_) | Method::Score(_) => {
                    assert!(page.outcome().split(' ').count() > 1, "{what}: nothing entered decides nothing")
                }
            }
            assert!(page.with("data-truth").all(|(_, it)| it == "unknown"), "{what}: nothing entered meets nothing");
            assert_eq!(page.with("data-output").count(), 0, "{what}");
            assert!(
                !page.with("name").any(|(it, _)| page.is_chosen(it)) && page.with("aria-invalid").next().is_none(),
                "{what}: something is preselected"
            );
            assert!(
                page.with("value")
                    .filter(|(it, _)| it.attributes.get("type").is_some_and(|it| it == "text"))
                    .all(|(_, it)| it.is_empty()),
                "{what}"
            );
        }

        let ids: Vec<_> = match &calculator.method {
            // One row's grades, and as many holes as its text has.
            Method::Tables(_) => report.steps.iter().map(|it| it.id).collect(),
            Method::Warnings(it) => it.all().map(|it| it.id).collect(),
            Method::Schedule(_) | Method::Reference(_) | Method::Together(_) => vec![],
            Method::Eligibility(it) => it.iter().map(|it| it.id).collect(),
            Method::Classification(it) => it.classes.iter().map(|it| it.verdict.id).collect(),
            Method::Score(it) => it.classes().map(|it| it.verdict.id).collect(),
            Method::Course(it) => {
                it.checks.iter().map(|it| it.id).chain(it.response.classes.iter().map(|it| it.verdict.id)).collect()
            }
        };
        let shown: BTreeMap<_, _> =
            page.with("data-step").map(|(it, id)| (id, it.attributes["data-truth"].as_str())).collect();
        assert_eq!(page.with("data-step").count(), ids.len(), "{what}: each step once");
        for (id, step) in
            ids.iter().zip(ids.iter().map(|id| report.steps.iter().find(|it| it.id == *id).expect("a step")))
        {
            assert_eq!(shown.get(id), Some(&step.truth.word()), "{what}: {id}");
        }
        let missing: BTreeSet<_> = page.with("data-missing").map(|(_, it)| it.to_owned()).collect();
        assert_eq!(missing, report.missing.iter().cloned().collect(), "{what}");
        for name in &missing {
            assert!(form.find(name).is_some(), "{what}: {name} is missing but no place");
        }
        for it in page.with("data-output").map(|(it, _)| it) {
            assert_eq!(it.tag, "data", "{what}");
            let value = &it.attributes["value"];
            let number = value.parse::<f64>().is_ok();
            let day = tekio::engine::Date::parse(value).is_ok();
            let clock = value.split_once(':').is_some_and(|(hours, rest)| hours.len() == 2 && rest.len() >= 2);
            assert!(number || day || clock, "{what}: {value}");
        }

        // What stands beside the verdict is told as it is.
        for scaled in &report.scales {
            let (it, _) = page
                .with("data-scale")
                .find(|(_, id)| *id == scaled.scale.id)
                .unwrap_or_else(|| panic!("{what}: nothing is said of {}", scaled.scale.id));
            for verdict in &scaled.outcome {
                let label = verdict.label.get(route.lang);
                assert!(page.text(it).contains(label), "{what}: {} is not {label}", scaled.scale.id);
            }
        }
        let told = page.text(page.all.iter().find(|it| it.tag == "main").expect("main"));
        for it in &report.due {
            assert!(told.contains(&it.label[route.lang as usize]), "{what}: {}", it.id);
        }
        for it in report.stated.iter().filter(|it| it.truth == tekio::engine::Truth::Met) {
            assert!(told.contains(it.statement.text.get(route.lang)), "{what}: {}", it.statement.id);
        }

        // No word of comfort: criteria are met, which is not the same as being safe.
        let (outcome, _) = page.with("data-outcome").next().expect("the result");
        // The name of the page is no word of ours about the case.
        let name = tekio::site::calculator(route).expect("a calculator").short.get(route.lang).to_lowercase();
        let said = page.text(outcome).to_lowercase().replace(&name, "");
        for word in ["安全", "安心", "safe", "推奨", "recommend", "問題な"] {
            assert!(!said.contains(word), "{what}: “{word}” in “{said}”");
        }
        assert!(!said.trim().is_empty(), "{what}: the result is said in words");
    }
}

#[test]
fn examples_come_to_what_they_should() {
    let tables = common::tables();
    for (what, route, page, entries) in every_page().into_iter().filter(|(_, _, _, entries)| !entries.is_empty()) {
        let calculator = tekio::site::calculator(route).expect("a calculator");
        let table = tables.iter().find(|it| it.calculator.id == calculator.id);
        let example = calculator.examples.iter().find(|it| self::entries(it.entries) == entries).expect("an example");
        let Some(expected) = common::comes_to(calculator, table, example) else {
            panic!("{what}: no row of the golden table has exactly the answers of the example {}", example.id)
        };
        assert_eq!(page.outcome(), expected, "{what}");
        if expected == ELIGIBLE.id {
            assert!(page.with("data-truth").all(|(_, it)| it == "met"), "{what}");
        }
        // Every answer is in the page as it was given.
        for (name, value) in entries.iter() {
            let controls: Vec<_> = page.with("name").filter(|(_, it)| it == name).map(|(it, _)| it).collect();
            let shown = match controls.as_slice() {
                [one] if one.attributes.get("type").is_some_and(|it| it == "text") => one.attributes["value"] == *value,
                [one] if one.tag == "select" => page.all.iter().any(|it| {
                    it.tag == "option"
                        && one.from <= it.from
                        && it.to <= one.to
                        && it.attributes["value"] == *value
                        && it.attributes.contains_key("selected")
                }),
                many => value
                    .split(',')
                    .all(|value| many.iter().any(|it| it.attributes["value"] == value && page.is_chosen(it))),
            };
            assert!(shown, "{what}: {name}={value} is not shown");
        }
        let checked = page.with("name").filter(|(it, _)| page.is_chosen(it)).count();
        let chosen: usize = entries
            .iter()
            .filter(|(name, _)| {
                page.with("name").any(|(it, n)| n == *name && it.attributes.get("type").is_some_and(|it| it != "text"))
            })
            .map(|(_, value)| value.split(',').count())
            .sum();
        assert_eq!(checked, chosen, "{what}: more is chosen than was answered");
        if let Some(note) = example.note {
            assert!(page.html.contains(note.get(route.lang)), "{what}: the note of the example");
        }
    }
}

#[test]
fn a_problem_is_said_at_its_field_and_in_the_summary() {
    let wrong = [
        ("thoracic-cryoablation", "lesion-1-diameter", "3,5"),
        ("thoracic-cryoablation", "age", "640"),
        ("thoracic-cryoablation", "ps", "7"),
        ("thoracic-cryoablation", "conference", "dentistry"),
        ("bone-cryotherapy", "consent-date", "2026-02-30"),
        ("bone-cryotherapy", "consent", "maybe"),
        ("bone-cryotherapy", "wbc", "１．５．２"),
        ("bone-cryotherapy", "wbc-date", "yesterday"),
        ("bone-cryotherapy", "platelets-unit", "furlong"),
        ("ck-grade", "ck", "1e3"),
        ("ctcae-lab", "term", "plattelets"),
        ("ctcae-lab", "version", "7.0"),
        ("ctcae-event", "event", "gunshot"),
        ("pain-course", "reading-1-pain", "eleven"),
        ("bma-safety", "bma-symptoms", "none,fever"),
        ("vertebroplasty-session", "end-time", "25:00"),
        ("thoracic-follow-up", "ablation-date", "2026-02-30"),
    ];
    for (id, name, typed) in wrong {
        for lang in Lang::ALL {
            let route = tekio::site::route(lang, id).expect("a page");
            let mut given = entries(&[(name, typed)]);
            if name == "platelets-unit" {
                given.insert("platelets".to_owned(), "18".to_owned());
            }
            if name == "reading-1-pain" {
                given.insert("scale".to_owned(), "0-10".to_owned());
            }
            let form = Form::of(tekio::site::calculator(route).expect("a calculator"));
            let (_, problems) = Case::read(&form, &given);
            assert_eq!(problems.len(), 1, "{id} {name}={typed}: {problems:?}");
            let message = problems[0].say(lang);
            let named = problems[0].name.clone();
            let page = page(route, false, given);
            let what = format!("/{} {name}={typed}", route.path());

            let error =
                page.id(&format!("{named}-error")).unwrap_or_else(|| panic!("{what}: nothing is said at {named}"));
            assert!(page.text(error).contains(&message), "{what}: {}", page.text(error));
            let points: Vec<_> = page
                .with("aria-describedby")
                .filter(|(_, it)| it.split(' ').any(|it| it == format!("{named}-error")))
                .collect();
            assert!(!points.is_empty(), "{what}: nothing points to the message");
            let pointing = points[0].0;
            if pointing.tag == "input" {
                assert_eq!(pointing.attributes.get("aria-invalid").map(String::as_str), Some("true"), "{what}");
            }
            let (summary, _) = page
                .with("data-problem")
                .find(|(_, it)| *it == named)
                .unwrap_or_else(|| panic!("{what}: not in the summary"));
            assert!(page.text(summary).contains(&message), "{what}: {}", page.text(summary));
        }
    }
}

/// What was chosen stays to be seen, also where it contradicts another answer and is not used: who is told that two answers
/// do not go together has to see both.
#[test]
fn what_contradicts_stays_chosen() {
    let (mut many, mut rows, mut pages) = (0, 0, BTreeSet::new());
    for table in common::tables() {
        let calculator = table.calculator;
        for row in &table.rows {
            let (_, problems) = Case::read(&table.form, &row.entries);
            if !problems.iter().any(|it| matches!(it.trouble, Trouble::Clash(_))) {
                continue;
            }
            rows += 1;
            pages.insert(calculator.id);
            let page = page(tekio::site::route_of(Lang::Ja, calculator), false, row.entries.clone());
            for (name, typed) in row.entries.iter() {
                let Some((place, Part::Value)) = table.form.find(name) else { continue };
                let field = table.form.slots[place].field;
                let wanted: Vec<&str> = match field.read(typed) {
                    Ok(Some(Value::YesNo(it))) => vec![if it { "yes" } else { "no" }],
                    Ok(Some(Value::Choice(i))) => vec![field.options()[usize::from(i)].id],
                    Ok(Some(Value::Set(bits))) => {
                        let ticked = field.options().iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
                        ticked.map(|(_, it)| it.id).collect()
                    }
                    _ => continue,
                };
                for id in wanted {
                    let of = |it: &&Element| it.attributes.get("name").is_some_and(|it| it == name);
                    let boxes = page.all.iter().filter(|it| it.tag == "input").filter(of);
                    let mut found = boxes.filter(|it| it.attributes.get("value").is_some_and(|it| it == id)).peekable();
                    // Lists to pull down and searches for a term show it in their own way.
                    if found.peek().is_none() {
                        continue;
                    }
                    let shown = found.any(|it| page.is_chosen(it));
                    assert!(shown, "{} line {}: {name}={typed} is not to be seen", calculator.id, row.line);
                    many += 1;
                }
            }
        }
    }
    println!("{many} choices of {rows} cases with a contradiction, of {} calculators, stay to be seen", pages.len());
    assert!(many > 100 && rows > 20, "{many} {rows}");
}

#[test]
fn a_prerendered_page_does_not_pretend_to_run() {
    for (what, route, page, _) in every_page() {
        if route.entry().is_some() {
            let fieldset = page.all.iter().find(|it| it.tag == "fieldset").expect("a fieldset");
            assert!(fieldset.attributes.contains_key("disabled"), "{what}");
            let form = page.all.iter().find(|it| it.tag == "form").expect("a form");
            let outside =
                page.all.iter().filter(|it| it.tag == "button" && !(form.from <= it.from && it.to <= form.to));
            let pressable: Vec<_> =
                outside.filter(|it| !it.attributes.contains_key("disabled")).map(|it| page.text(it)).collect();
            assert_eq!(pressable, Vec::<String>::new(), "{what}: buttons that do nothing yet");
        } else {
            let controls = page.all.iter().filter(|it| matches!(it.tag.as_str(), "input" | "button" | "select"));
            for it in controls {
                assert!(it.attributes.contains_key("disabled"), "{what}: {it:?} does nothing yet");
            }
            let asks = matches!(route.page, tekio::ui::Page::Home | tekio::ui::Page::Settings);
            assert_eq!(page.with("name").count() > 0, asks, "{what}");
        }
    }
}

/// Printing gives what the copied text gives, from the first line to the last.
#[test]
fn the_sheet_holds_what_the_text_holds() {
    let (mut pages, mut facts) = (0, 0);
    for (what, route, page, entries) in every_page() {
        let Some(calculator) = tekio::site::calculator(route).filter(|_| !entries.is_empty()) else { continue };
        let form = Form::of(calculator);
        let (case, problems) = calculator.read(&form, &entries);
        let report = calculator.report(&case);
        let lang = route.lang;
        let told = Told {
            calculator,
            form: &form,
            entries: &entries,
            case: &case,
            problems: &problems,
            report: &report,
            example: false,
            now: None,
            lang,
            release: env!("CARGO_PKG_VERSION"),
        };
        let sheet = page.with("class").find(|(_, it)| *it == "sheet").map(|it| page.text(it.0));
        let sheet = sheet.unwrap_or_else(|| panic!("{what}: no sheet"));
        let mut has = |part: &str| {
            assert!(sheet.contains(part), "{what}: “{part}” is not printed\n{sheet}");
            facts += 1;
        };
        has(&text::verdict(&told));
        text::head(&told).iter().chain(&text::foot(&told)).for_each(|it| has(it));
        for block in text::blocks(&told) {
            match block {
                Block::Lines(all) | Block::Entered(all) | Block::Facts(all) => all.iter().for_each(|it| has(it)),
                // Paper has no room for what each of them means.
                Block::Scales(all) => all.iter().for_each(|[said, _]| has(said)),
                Block::Steps(all) => all.iter().for_each(|it| {
                    has(&it.text);
                    it.found.iter().for_each(|it| has(it));
                    has(it.mark.sign().get(lang));
                    it.level.into_iter().for_each(&mut has);
                }),
                Block::Protocols(all) => all.iter().for_each(|it| {
                    [it.title, it.verdict].into_iter().for_each(&mut has);
                    it.failed.iter().for_each(|it| has(&it.say(lang)));
                    it.missing.iter().for_each(|it| has(it));
                }),
                Block::Due(_) => report.due.iter().for_each(|it| {
                    has(&it.label[lang as usize]);
                    has(&it.day.say(lang));
                    it.tasks.iter().for_each(|it| has(it.get(lang)));
                }),
            }
        }
        // What is read together with a patient has a sheet of its own beside it.
        let leaflets = page.with("class").filter(|(_, it)| *it == "sheet leaflet-sheet").count();
        assert_eq!(leaflets, usize::from(calculator.leaflet.is_some()), "{what}");
        pages += 1;
    }
    println!("{facts} facts on {pages} sheets");
    assert!(pages > 50 && facts > 500, "{pages} {facts}");
}
