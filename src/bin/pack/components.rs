//! Every component in every state on one page, for those who work on the look: `pack components TO`. What browsers are
//! served has no part of it.
//!
//! Nothing is listed by hand. Every page is drawn, empty, with the answers of its examples, with half of them, with answers
//! that cannot be read, and as it stands once its buttons were pressed; of what stands directly in one of [`HOLDERS`],
//! all is kept that shows something not yet seen: an element, a class or a state where there was none before. So a new
//! component is there as soon as a page has it, and `every_rule_of_the_sheets_is_shown` says what is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tekio::engine::{Entries, Form, Kind, Lang, Part};
use tekio::ui::{App, AppProps, Page, Pressed, Route};

use crate::html::{attributes, places, tags};
use crate::styles;
use crate::template::{escape, fill};

/// What a page is put together of, by tag or class: what stands directly in one of these is a component.
const HOLDERS: &[&str] = &["main", "form", "fieldset.bare", "section.card", "div.side", "aside.verdict"];
/// Classes that say where something stands, and not what it is.
const PLACES: &[&str] = &["card", "block", "page"];
/// What is for the ear, or for paper.
const UNSEEN: &[&str] = &["sr", "sheet", "skip"];
/// Marks of a page's parts: a page of many samples has each of them many times, so a sample stands in a `div` instead.
const LANDMARKS: &[&str] = &["main", "header", "footer", "aside", "nav", "section"];
/// Attributes that are a state of what has them.
const STATES: &[&str] = &[
    "type",
    "role",
    "open",
    "disabled",
    "hidden",
    "readonly",
    "aria-pressed",
    "aria-expanded",
    "aria-invalid",
    "aria-current",
    "aria-checked",
];
/// Attributes that name something by its id.
const NAMING: &[&str] = &["id", "for", "name", "aria-labelledby", "aria-describedby", "aria-controls", "list"];

/// The pages whose components share a style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Pages of calculators.
    Calculators,
    /// The same as other sites show them.
    Frames,
    /// Home, settings, privacy.
    Office,
    /// The trial desk and the page of tables, before a file is there.
    Desk,
}

impl Family {
    const ALL: [Family; 4] = [Family::Calculators, Family::Frames, Family::Office, Family::Desk];

    fn id(self) -> &'static str {
        match self {
            Family::Calculators => "calculators",
            Family::Frames => "frames",
            Family::Office => "office",
            Family::Desk => "desk",
        }
    }

    fn sheet(self) -> String {
        match self {
            Family::Calculators => styles::page(),
            Family::Frames => styles::frame(),
            Family::Office => styles::office(),
            Family::Desk => styles::desk(),
        }
    }

    fn has(self, route: Route) -> bool {
        match route.page {
            Page::Calculator(_) if route.embed => self == Family::Frames,
            Page::Calculator(_) => self == Family::Calculators,
            Page::Desk | Page::Table => self == Family::Desk,
            Page::Home | Page::Settings | Page::Privacy => self == Family::Office,
        }
    }

    fn routes(self, lang: Lang) -> impl Iterator<Item = Route> {
        let all = tekio::site::routes().chain(tekio::site::framed());
        all.filter(move |it| it.lang == lang && self.has(*it))
    }
}

/// Writes them: a page for each family and language, the sheets that they name, and a list of them.
pub fn write(to: &Path) {
    let put = |name: &str, content: &str| {
        let file = to.join(name);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("the folder can be written");
        fs::write(&file, content).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    };
    let mut listed = String::new();
    let mut count = 0;
    for family in Family::ALL {
        put(&format!("{}.css", family.id()), &(family.sheet() + AROUND));
        for lang in Lang::ALL {
            let page = Sampler::of(family, lang);
            count += page.samples.len();
            let name = format!("{}-{}.html", family.id(), lang.tag());
            listed.push_str(&format!("<li><a href=\"{name}\">{} ({})</a>\n", family.id(), lang.tag()));
            put(&name, &page.html());
        }
    }
    put(
        "index.html",
        &format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Components</title><ul>{listed}</ul></html>"
        ),
    );
    println!("{count} samples of components, in {}", to.display());
}

/// What the page of components adds to the sheets: each sample stands for itself, and what sticks to a window's edge or
/// lies over the page stands where it is.
const AROUND: &str = "
.components{max-width:none;margin:0}
.components > h1, .components > h2, .components > .found{margin-inline:1rem}
.components > h2{margin-top:3rem;border-top:2px solid;font:700 1.25rem/2 monospace}
.components > .found{margin-top:1rem;font:.875rem/2 monospace}
.components > .sample{contain:layout}
.components > .sample .page{padding-bottom:0}
.components > .sample .skip{display:none}
.components > .sample :is(.bar, .dialog, .by-hand, .toast-place, .dock, .outcome, .acts, .slim){position:static;transform:none}
.components > .sample .dialog{display:block;margin:0 auto}
";

const PAGE: &str = "<!doctype html>
<html lang=\"{{lang}}\" data-boot=\"ready\"{{embed}}>
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{{title}}</title>
<meta name=\"color-scheme\" content=\"light dark\">
<link rel=\"stylesheet\" href=\"{{sheet}}\">
</head>
<body>
<main class=\"components\">
<h1>{{title}}</h1>
{{samples}}</main>
</body>
</html>
";

/// What was found of a component that shows something new.
struct Sample {
    component: String,
    /// The page it was found on.
    found: &'static str,
    html: String,
}

/// Goes through the pages of a family and keeps what shows something new.
struct Sampler {
    family: Family,
    lang: Lang,
    /// What was seen of each component.
    seen: BTreeMap<String, BTreeSet<String>>,
    samples: Vec<Sample>,
}

impl Sampler {
    fn of(family: Family, lang: Lang) -> Sampler {
        let mut all = Sampler { family, lang, seen: BTreeMap::new(), samples: Vec::new() };
        for route in family.routes(lang) {
            drawn(route).for_each(|it| all.take(route, &it));
        }
        all.samples.sort_by(|a, b| a.component.cmp(&b.component));
        all
    }

    /// Keeps what a page shows that was not seen yet.
    fn take(&mut self, route: Route, html: &str) {
        let all = elements(html);
        for (at, it) in all.iter().enumerate() {
            if it.holds()
                || it.within.is_some_and(|of| !all[of].holds())
                || UNSEEN.iter().any(|of| it.classes.contains(of))
            {
                continue;
            }
            let inside = all[at..].iter().take_while(|of| of.start < it.end);
            let shows = inside.map(|of| {
                let around = of.within.filter(|_| of.start > it.start).map_or("", |i| all[i].kind.as_str());
                format!("{around} {} {}", of.kind, of.states)
            });
            let shows: BTreeSet<String> = shows.collect();
            let component = it.component();
            let seen = self.seen.entry(component.clone()).or_default();
            if shows.is_subset(seen) {
                continue;
            }
            seen.extend(shows);
            let mut sample = html[it.start..it.end].to_owned();
            let mut around = it.within;
            while let Some(of) = around.map(|i| &all[i]) {
                sample = format!("<{0} class=\"{1}\">{sample}</{0}>", of.tag, of.classes.join(" "));
                around = of.within;
            }
            let html = standing_alone(&sample, self.samples.len(), !lives(route));
            self.samples.push(Sample { component, found: route.page.id(), html });
        }
    }

    fn html(&self) -> String {
        let mut samples = String::new();
        let mut before = "";
        for Sample { component, found, html } in &self.samples {
            if component != before {
                samples.push_str(&format!("<h2>{}</h2>\n", escape(component)));
                before = component;
            }
            samples.push_str(&format!("<p class=\"found\">{found}</p>\n<div class=\"sample\">{html}</div>\n"));
        }
        fill(
            PAGE,
            &[
                ("lang", self.lang.tag()),
                ("embed", if self.family == Family::Frames { " data-embed" } else { "" }),
                ("title", &format!("Components: {}", self.family.id())),
                ("sheet", &format!("{}.css", self.family.id())),
                ("samples", &samples),
            ],
        )
    }
}

/// Whether a page is drawn alive: what is no calculator's asks the browser as soon as it is.
fn lives(route: Route) -> bool {
    matches!(route.page, Page::Calculator(_))
}

/// A page in each of its states.
fn drawn(route: Route) -> impl Iterator<Item = String> {
    states(route).into_iter().map(move |(entries, pressed)| {
        let props = move || AppProps { entries, pressed, ..tekio::site::props(route, lives(route)) };
        let app = yew::ServerRenderer::<App>::with_props(props).hydratable(false);
        futures::executor::block_on(app.render())
    })
}

/// The states of a page: answers, and what was pressed.
fn states(route: Route) -> Vec<(Entries, Pressed)> {
    let none = Entries::new;
    let mut all = vec![(none(), Pressed::Nothing)];
    let Some(calculator) = tekio::site::calculator(route) else {
        let found = ["血小板", "platelets", "sins", "qqqq"].map(|it| (none(), Pressed::Found(it)));
        let pressed = [Pressed::Visiting, Pressed::Reset, Pressed::Newer, Pressed::Keys, Pressed::Favourite];
        all.extend(found.into_iter().chain(pressed.map(|it| (none(), it))));
        return all;
    };
    let typed = |it: &[(&str, &str)]| -> Entries {
        it.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    for example in calculator.examples {
        all.push((typed(example.entries), Pressed::Nothing));
        all.push((typed(&example.entries[..example.entries.len() / 2]), Pressed::Nothing));
    }
    let whole = || calculator.examples.first().map_or_else(none, |it| typed(it.entries));
    // Answers that cannot be read, or cannot be so.
    for (number, day) in
        [("3,5", "8/3"), ("abc", "2026-02-30"), ("-1", "2099-01-01"), ("99999999", "1899-12-31"), ("<5", "4")]
    {
        let mut entries = whole();
        for slot in &Form::of(calculator).slots {
            let text = match slot.field.kind {
                Kind::Number(_) => number,
                Kind::Date => day,
                _ => continue,
            };
            entries.insert(slot.name(Part::Value).to_owned(), text.to_owned());
        }
        all.push((entries, Pressed::Nothing));
    }
    all.push((typed(&[("colour", "blue")]), Pressed::Nothing));
    let pressed = [
        Pressed::Idle(60),
        Pressed::Idle(9),
        Pressed::Qr,
        Pressed::QrTooLong,
        Pressed::Keys,
        Pressed::Copied,
        Pressed::Unsaved,
        Pressed::Saved,
        Pressed::Said,
        Pressed::Cleared,
        Pressed::Newer,
        Pressed::Found("a"),
        Pressed::Found("qqqq"),
        Pressed::Term("a"),
        Pressed::Term("qqqq"),
        Pressed::Opened,
        Pressed::Tested(10),
        Pressed::Tested(9),
        Pressed::Listed,
        Pressed::Pasted,
        Pressed::Favourite,
        Pressed::Example,
    ];
    all.extend(pressed.map(|it| (whole(), it)));
    all
}

/// An element of a page.
struct Element<'a> {
    tag: &'a str,
    classes: Vec<&'a str>,
    /// Tag and classes.
    kind: String,
    states: String,
    /// Where it is in the text, with its tags.
    start: usize,
    end: usize,
    /// The element it stands in.
    within: Option<usize>,
}

impl Element<'_> {
    fn holds(&self) -> bool {
        HOLDERS.iter().any(|it| {
            let (tag, class) = it.split_once('.').unwrap_or((it, ""));
            tag == self.tag && (class.is_empty() || self.classes.contains(&class))
        })
    }

    /// What it is called: by the first class that says what it is.
    fn component(&self) -> String {
        let class = self.classes.iter().find(|it| !PLACES.contains(it));
        class.map_or_else(|| self.tag.to_owned(), |it| format!(".{it}"))
    }
}

/// Elements that hold nothing and have no end.
const VOID: &[&str] = &["input", "br", "wbr", "img", "hr"];

/// The elements of what the renderer wrote, in their order.
fn elements(html: &str) -> Vec<Element<'_>> {
    let (mut all, mut open) = (Vec::<Element<'_>>::new(), Vec::<usize>::new());
    for (start, tag) in places(html) {
        let end = start + tag.len();
        let name = tag.trim_start_matches(['<', '/']).split([' ', '>', '/']).next().unwrap_or_default();
        if tag.starts_with("</") {
            let i = open.pop().expect("what ends has begun");
            all[i].end = end;
            continue;
        }
        if tag.starts_with("<!") {
            continue;
        }
        let value = |wanted: &str| attributes(tag).find(|(name, _)| *name == wanted).map(|it| it.1);
        let classes: Vec<&str> = value("class").unwrap_or_default().split(' ').filter(|it| !it.is_empty()).collect();
        let states: Vec<String> =
            attributes(tag).filter(|(it, _)| STATES.contains(it)).map(|(name, it)| format!("{name}={it}")).collect();
        let kind = format!("{name}.{}", classes.join("."));
        let (within, states) = (open.last().copied(), states.join(" "));
        if !VOID.contains(&name) && !tag.ends_with("/>") {
            open.push(all.len());
        }
        all.push(Element { tag: name, classes, kind, states, start, end, within });
    }
    assert!(open.is_empty(), "elements without an end");
    all
}

/// The ids by which sheets know what nothing on a page refers to.
const KNOWN: &[&str] = &["act-copy"];

/// A sample as one of many on a page: no id twice that something refers to, and no landmarks; `awake` enables what waits
/// for the program.
fn standing_alone(html: &str, nth: usize, awake: bool) -> String {
    tags(html, |tag| {
        let (slash, rest) = tag.strip_prefix("</").map_or(("", &tag[1..]), |it| ("/", it));
        let name = rest.split([' ', '>']).next().unwrap_or_default();
        let named = if LANDMARKS.contains(&name) { "div" } else { name };
        let all: String = attributes(tag)
            .filter(|(name, _)| !(awake && *name == "disabled"))
            .map(|(name, value)| {
                let value = match name {
                    "id" if KNOWN.contains(&value) => value.to_owned(),
                    _ if NAMING.contains(&name) => {
                        value.split(' ').map(|it| format!("{it}-of-{nth}")).collect::<Vec<_>>().join(" ")
                    }
                    "href" => value.strip_prefix('#').map_or_else(|| value.to_owned(), |it| format!("#{it}-of-{nth}")),
                    _ => value.to_owned(),
                };
                format!(" {name}=\"{value}\"")
            })
            .collect();
        let opened = if named == "dialog" && slash.is_empty() { " open" } else { "" };
        format!("<{slash}{named}{all}{opened}>")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::css;

    /// Classes of what is not among the samples, and why.
    const ELSEWHERE: &[(&str, &[&str])] = &[
        ("on paper", &["sheet", "sheet-head", "sheet-in"]),
        ("around the program", &["boot-note", "recall"]),
        (
            "in the dialog that the offer to embed opens itself",
            &["code", "embed", "embed-choices", "embed-head", "embed-preview", "snippet"],
        ),
        (
            "on the desk and the page of tables, once a file is there",
            &["added", "count", "decide", "headers", "over", "own", "paper", "progress", "scroll", "warnings"],
        ),
        ("with several measurements of one value", &["after", "counts"]),
        ("with limits that are kept on the device, or an event that is in the list already", &["keep", "noted"]),
        ("of a device that forgets what was installed", &["note"]),
        ("of a term that another version calls otherwise", &["instead"]),
    ];

    /// The classes that a style sheet speaks of.
    fn classes(sheet: &str) -> BTreeSet<String> {
        let short = css::shorten(sheet);
        let named =
            |it: &str| -> String { it.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '-').collect() };
        short.split('.').skip(1).map(named).filter(|it| it.starts_with(|it: char| it.is_ascii_lowercase())).collect()
    }

    /// What is written on pages in all their states, a line for each piece of text, with the page before it.
    fn written(lang: Lang) -> BTreeSet<String> {
        let pages =
            Family::ALL.into_iter().flat_map(|it| it.routes(lang)).flat_map(|it| drawn(it).map(move |html| (it, html)));
        pages
            .flat_map(|(route, html)| {
                let pieces: Vec<String> =
                    html.split(['<', '>', '"']).map(|it| format!("{}: {it}", route.path())).collect();
                pieces
            })
            .collect()
    }

    fn none(of: BTreeSet<String>, wrong: impl Fn(&str) -> bool) {
        let wrong: Vec<_> = of.into_iter().filter(|it| wrong(it)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// つ counts to nine: 十 has none of it.
    #[test]
    fn japanese_counts_as_it_is_counted() {
        none(written(Lang::Ja), |it| {
            let ten = |at: usize| it[..at].chars().rev().take(2).all(|it| it.is_ascii_digit());
            it.match_indices('つ').any(|(at, _)| ten(at))
        });
    }

    /// Words that were put together: one of a thing is no "1 sets", and an opioid takes "an".
    #[test]
    fn english_is_put_together_as_english() {
        const MANY: [&str; 7] = ["sets", "items", "criteria", "entries", "scores", "lesions", "rows"];
        none(written(Lang::En), |it| {
            let article = it.match_indices("a ").any(|(at, word)| {
                let (before, after) = (&it[..at], &it[at + word.len()..]);
                !before.ends_with(|it: char| it.is_alphanumeric() || "-'’".contains(it))
                    && after.starts_with(['a', 'e', 'i', 'o'])
                    && !["one", "eu"].iter().any(|it| after.starts_with(it))
            });
            article
                || it
                    .match_indices(" 1 ")
                    .any(|(at, one)| MANY.iter().any(|many| it[at + one.len()..].starts_with(many)))
        });
    }

    /// A component that no sample shows was not looked at, or its rules are of no use.
    #[test]
    fn every_rule_of_the_sheets_is_shown() {
        let (mut spoken_of, mut shown) = (BTreeSet::new(), BTreeSet::new());
        for family in Family::ALL {
            spoken_of.extend(classes(&family.sheet()));
            for sample in Sampler::of(family, Lang::Ja).samples {
                shown.extend(elements(&sample.html).iter().flat_map(|it| &it.classes).map(|it| (*it).to_owned()));
            }
        }
        let elsewhere: BTreeSet<_> = ELSEWHERE.iter().flat_map(|it| it.1).map(|it| (*it).to_owned()).collect();
        let missing: Vec<_> = spoken_of.difference(&shown).filter(|it| !elsewhere.contains(*it)).collect();
        assert!(missing.is_empty(), "no sample shows {missing:?}");
        let known: Vec<_> = elsewhere.iter().filter(|it| shown.contains(*it) || !spoken_of.contains(*it)).collect();
        assert!(known.is_empty(), "listed as not shown: {known:?}");
    }

    #[test]
    fn a_sample_stands_alone() {
        let html = "<main id=\"main\"><label for=\"a b\">a</label><input id=\"a\" disabled=\"disabled\"></main>";
        let alone = "<div id=\"main-of-7\"><label for=\"a-of-7 b-of-7\">a</label><input id=\"a-of-7\" disabled=\"disabled\"></div>";
        assert_eq!(standing_alone(html, 7, false), alone);
        assert_eq!(
            classes("/* .no */ .a.b-c > .d:is(.e) { margin: .5rem 0.25em; }").into_iter().collect::<String>(),
            "ab-cde"
        );
    }
}
