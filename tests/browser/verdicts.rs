//! Whole cases: by link, by keyboard alone, and by touch.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tekio::calculators::ALL;
use tekio::engine::{Calculator, Lang, Method};

use crate::common;
use crate::harness::{Browser, Engine, Folder, Seen, Site, dist, quoted, say, short, text, texts};

/// A whole case, the answers of an example first.
struct Whole {
    id: &'static str,
    more: &'static [(&'static str, &'static str)],
    outcome: &'static str,
    /// Some steps and numbers, worked out by hand from the source.
    steps: &'static [(&'static str, &'static str)],
    outputs: &'static [(&'static str, &'static str)],
}

static WHOLE: &[Whole] = &[
    Whole {
        id: "thoracic-cryoablation",
        more: &[],
        outcome: "eligible",
        steps: &[("KEIO-I5a", "met"), ("KEIO-I10", "met")],
        outputs: &[],
    },
    Whole {
        id: "bone-cryotherapy",
        more: &[],
        outcome: "eligible",
        steps: &[("OKA-E8-2", "met"), ("OKA-E3", "met")],
        outputs: &[],
    },
    // 2480 is 10 × 248, and Grade 4 is above 10 times.
    Whole {
        id: "ck-grade",
        more: &[],
        outcome: "grade-3",
        steps: &[("grade-4", "not-met"), ("grade-3", "met")],
        outputs: &[("multiple", "10")],
    },
    // Case 1 of the report: from 2 to 0.8 is 1.2 points, 60 % of 2; less than 2 points, so with the opioid
    // unchanged it is no partial response.
    Whole {
        id: "pain-course",
        more: &[("omed-before", "30"), ("omed-after", "30")],
        outcome: "indeterminate-response",
        steps: &[("IMMPACT-50", "met"), ("IMMPACT-2", "not-met"), ("partial-response", "not-met")],
        outputs: &[("reading-3-change", "-1.2"), ("reading-3-percent", "-60")],
    },
];

impl Whole {
    fn calculator(&self) -> &'static Calculator {
        ALL.iter().find(|it| it.id == self.id).expect("a calculator")
    }

    fn answers(&self) -> BTreeMap<String, String> {
        let example = self.calculator().examples[0].entries;
        example.iter().chain(self.more).map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    fn check(&self, seen: &Seen, how: &str) {
        assert_eq!(seen.outcome(), self.outcome, "{} {how}: {seen:#?}", self.id);
        for (id, truth) in self.steps {
            assert_eq!(seen.steps.get(*id).map(String::as_str), Some(*truth), "{} {how}: {id}", self.id);
        }
        for (id, number) in self.outputs {
            assert_eq!(seen.outputs.get(*id).map(String::as_str), Some(*number), "{} {how}: {id}", self.id);
        }
        if matches!(self.calculator().method, Method::Eligibility(_)) && self.outcome == "eligible" {
            assert!(seen.steps.values().all(|it| it == "met"), "{} {how}: {:?}", self.id, seen.steps);
        }
        assert_eq!((&seen.missing, &seen.problems), (&vec![], &vec![]), "{} {how}", self.id);
    }
}

/// On a slow device, too, a change is drawn as a whole: what stands on a page between two of its tasks, and so in any
/// frame, is of one case. (A scheduler that pauses within a change left the criteria of the case before under a verdict.)
pub async fn whole() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::with(&profile, json!(["--disable-ipc-flooding-protection"])).await;
    let (mut rows, mut wrong) = (0, Vec::new());
    for id in ["thoracic-cryoablation", "bma-safety"] {
        let table = common::tables().into_iter().find(|it| it.calculator.id == id).expect("a table");
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        browser.open(&format!("{}en/{id}/", site.url)).await;
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 12 })).await;
        let today = table.calculator.today().map(|it| (it.id.to_owned(), String::new()));
        let filled: Vec<&common::Row> = table.rows.iter().filter(|it| !it.entries.is_empty()).take(12).collect();
        let case = |row: &&common::Row| -> Vec<(String, String)> {
            let given = row.entries.iter().map(|(a, b)| (a.clone(), b.clone()));
            given.chain(today.clone().filter(|(id, _)| !row.entries.contains_key(id))).collect()
        };
        let cases: Vec<_> = filled.iter().map(case).collect();
        for (row, seen) in filled.iter().zip(browser.look_at_each(&cases).await) {
            rows += 1;
            let of = |(id, truth): (&String, &String)| {
                let expected = row.expected(&common::column_of_step(&table, id))?;
                (expected != truth).then(|| format!("{id} is {truth} and not {expected}"))
            };
            let mixed: Vec<String> = seen.steps.iter().filter_map(of).collect();
            let outcome = row.expected("outcome").is_none_or(|it| it.split(' ').eq(seen.outcome().split(' ')));
            if !mixed.is_empty() || !outcome {
                wrong.push(format!("{id} line {}: {} under {}", row.line, mixed.join(", "), seen.outcome()));
            }
        }
    }
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    browser.quit().await;
    assert!(wrong.is_empty(), "{} of {rows} are drawn in parts:\n{}", wrong.len(), wrong.join("\n"));
    format!("{rows} cases at a twelfth of the speed, each drawn as a whole")
}

/// Edits of a page, drawn by numbers from a seed: texts typed, choices and boxes pressed, members added and taken away,
/// details opened. Then what the page holds, but for what passes by itself.
const EDITS: &str = r#"(async (seed, edits) => {
    const roll = of => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor(seed / 2 ** 32 * of); };
    const texts = ['', '0', '1', '7', '12', '36.5', '64', '150', '1,234', '３４', '<5', 'abc', '8/3', '2026-11-02', '2.5万'];
    const told = async () => { for (let i = 0; i < 60; i++) await null; };
    for (let i = 0; i < edits; i++) {
        const all = [...document.querySelectorAll(`main form :is(input:not([type=hidden]), select, .add, .back:not(.unseen), .clear, .measure > .quiet), .verdict :is(summary, .ask)`)]
            .filter(it => !it.disabled && it.getClientRects().length);
        if (!all.length) break;
        const it = all[roll(all.length)];
        if (it.tagName === 'SELECT') {
            it.selectedIndex = roll(it.options.length);
            it.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (it.matches('input') && !['radio', 'checkbox'].includes(it.type)) {
            it.value = texts[roll(texts.length)];
            it.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await told();
            it.dispatchEvent(new FocusEvent('blur'));
            it.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        } else it.click();
        await told();
    }
    // A problem that was left a moment ago speaks a moment later.
    await new Promise(done => setTimeout(done, 120));
})"#;

/// All that stands there, an element or a text a line, whatever the order in which attributes came to be.
const HELD: &str = r#"(() => {
    const passing = '#spoken, #warned, .toast-place, .requests, .sheet';
    const set = it => it.matches('input, select, textarea') ? `${it.value} ${it.checked}` : '';
    const say = it => it.nodeType === 3 ? it.data : it.nodeType !== 1 || it.matches(passing) ? '' :
        `\n<${it.localName} ${[...it.attributes].map(at => `${at.name}=${at.value}`).sort().join(' ')} ${set(it)}>${[...it.childNodes].map(say).join('')}</>`;
    return say(document.getElementById('app'));
})()"#;

/// What was drawn piece by piece, change after change, is what is drawn at once: a switch to the other language and back
/// draws all of it anew.
pub async fn edited() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let (mut looked, mut wrong) = (0, Vec::new());
    for calculator in tekio::calculators::pages() {
        browser.open(&format!("{}{}/", site.url, calculator.id)).await;
        let mut edits = 1;
        for seed in 0..if short() { 4_u32 } else { 12 } {
            browser.js(&format!("{EDITS}({}, {edits})", seed.wrapping_mul(2_654_435_761))).await;
            edits = [1, 4, 9, 16][seed as usize % 4];
            let before = text(&browser.js(HELD).await);
            assert!(before.lines().count() > 100, "hardly anything stands on {}", calculator.id);
            for lang in ["en", "ja"] {
                browser.js("document.querySelector('header a[hreflang]').click()").await;
                browser.becomes("document.documentElement.lang", lang).await;
            }
            let after = text(&browser.js(HELD).await);
            looked += 1;
            if let Some((old, new)) = before.lines().zip(after.lines()).find(|(a, b)| a != b) {
                wrong.push(format!("{} after {seed}: {old} is {new} when drawn anew", calculator.id));
            } else if before.lines().count() != after.lines().count() {
                wrong.push(format!("{} after {seed}: something is missing, or left over", calculator.id));
            }
        }
    }
    browser.quit().await;
    assert!(wrong.is_empty(), "{} of {looked} pages:\n{}", wrong.len(), wrong.join("\n"));
    format!("{looked} edited pages are what is drawn anew")
}

/// Every row of every golden table, in the page: below, on and above each limit.
pub async fn golden() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    // Hundreds of links a second are more than a browser takes from a page, as a rule; and to note them all in its
    // history, and to show them in its bar, takes as long again as all the rest.
    let browser = Browser::with(&profile, json!(["--disable-ipc-flooding-protection"])).await;
    if browser.engine() == Engine::Chromium {
        browser.frame_pages();
    }
    let (mut rows, mut facts) = (0, 0);
    let mut wrong: Vec<String> = Vec::new();
    for lang in Lang::ALL {
        for table in common::tables() {
            let route = tekio::site::route_of(lang, table.calculator);
            let address = format!("{}{}", site.url, route.path());
            browser.open(&address).await;
            assert_eq!(browser.js("location.href").await, Value::from(address));
            // What is looked at is not how it is drawn: layout and paint of thousands of cases take a fourth of the time.
            browser.js("document.documentElement.hidden = true").await;
            let open = match table.calculator.today() {
                Some(it) => browser.look_at(&[(it.id, "")]).await,
                None => browser.look().await,
            };
            // Of the statements those that the table names.
            let named: BTreeSet<&str> =
                table.rows.iter().filter_map(|it| it.expected("statements")).flat_map(|it| it.split(' ')).collect();
            // A row with nothing in it is the page as it is opened.
            let blank = |row: &&common::Row| row.entries.is_empty();
            let filled: Vec<&common::Row> = table.rows.iter().filter(|it| !blank(it)).collect();
            // Of a sample every row once, in one language or the other; in other engines a few from all parts of the table.
            let (step, first) = match (short(), browser.engine()) {
                (false, _) => (1, 0),
                (true, Engine::Chromium) => (2, lang as usize),
                (true, _) => (filled.len().div_ceil(3), lang as usize),
            };
            let filled: Vec<&common::Row> = filled.into_iter().skip(first).step_by(step.max(1)).collect();
            let cases: Vec<Vec<(String, String)>> =
                filled.iter().map(|it| it.entries.iter().map(|(a, b)| (a.clone(), b.clone())).collect()).collect();
            // The page fills in the present day where no other comes along; a table means none by none.
            let dayless = table.calculator.today().map(|it| (it.id.to_owned(), String::new()));
            let cases: Vec<_> = cases
                .into_iter()
                .map(|it| {
                    let none = dayless.clone().filter(|(id, _)| it.iter().all(|(name, _)| name != id));
                    it.into_iter().chain(none).collect()
                })
                .collect();
            let mut seen: Vec<(&common::Row, Seen)> =
                table.rows.iter().filter(blank).map(|it| (it, open.clone())).collect();
            seen.extend(filled.into_iter().zip(browser.look_at_each(&cases).await));
            for (row, seen) in seen {
                let what = format!("{}.csv line {}: {} ({})", table.calculator.id, row.line, row.name, lang.tag());
                let as_set = |it: &str| it.split_whitespace().map(str::to_owned).collect::<BTreeSet<String>>();
                let mut compare = |column: &str, found: BTreeSet<String>| {
                    let Some(expected) = row.expected(column) else { return };
                    facts += 1;
                    if found != as_set(expected) {
                        wrong.push(format!("{what}: {column} is {found:?} and not {expected}"));
                    }
                };
                compare("outcome", as_set(seen.outcome()));
                compare("missing", seen.missing.iter().cloned().collect());
                compare("problems", seen.problems.iter().chain(&seen.strangers).cloned().collect());
                compare("statements", seen.stated.iter().filter(|it| named.contains(it.as_str())).cloned().collect());
                for (id, truth) in &seen.steps {
                    compare(&common::column_of_step(&table, id), as_set(truth));
                }
                for column in &table.header {
                    if let Some(scale) = column.strip_prefix("scale:") {
                        compare(column, as_set(seen.scales.get(scale).map_or("", String::as_str)));
                    } else if is_output(table.calculator, column)
                        && !(seen.outputs.is_empty() && matches!(table.calculator.method, Method::Course(_)))
                    {
                        // A series of a single reading has no table yet; of more, it has all of them.
                        compare(column, as_set(seen.outputs.get(column).map_or("", String::as_str)));
                    }
                }
                rows += 1;
            }
        }
    }
    browser.quit().await;
    assert!(wrong.is_empty(), "{} of {facts} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rows > if short() { 100 } else { 800 }, "only {rows} rows were read");
    format!("{rows} rows, {facts} facts")
}

fn is_output(calculator: &Calculator, column: &str) -> bool {
    if let Method::Schedule(it) = &calculator.method {
        let visits = it.plans.iter().flat_map(|it| it.visits).map(|it| it.id);
        let repeated = it.plans.iter().flat_map(|it| &it.every).map(|it| it.id);
        return visits.chain(repeated).any(|id| column == id || column.strip_prefix(id).is_some_and(is_number));
    }
    let of_member = |id: &str| {
        let mut groups = calculator.groups().into_iter();
        groups.any(|it| column.starts_with(&format!("{}-", it.id)) && column.ends_with(&format!("-{id}")))
    };
    calculator.all_outputs().any(|it| column == it.id || of_member(it.id))
}

/// Whether this is the end of a numbered name: `-12`.
fn is_number(end: &str) -> bool {
    end.strip_prefix('-').is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Where the focus is, whether it can be seen, and whether it came there in reading order.
const FOCUS: &str = "(() => {
    const it = document.activeElement;
    const before = window.tekioFocus;
    if (!it || it === document.body) { window.tekioFocus = null; return null; }
    window.tekioFocus = it;
    const shown = it => it.closest('label.choice') ?? it.closest('.num, .find') ?? it;
    const box = shown(it).getBoundingClientRect();
    const region = it => ['.bar', '.head, .home', 'form', '.verdict', '.about, .offer-embed', '.dock', '.foot', '.toast-place'].findIndex(place => it.closest(place));
    const covered = [];
    for (const [x, y] of [[.5, .5], [.5, .12], [.5, .88], [.06, .5], [.94, .5]]) {
        const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        const over = top?.closest('.bar, .dock, .toast-place, .by-hand, .outcome, .acts');
        if (!top) covered.push('the window’s edge');
        else if (over && !over.contains(it)) covered.push(over.className);
    }
    const ring = [it, it.closest('label'), it.closest('.num, .find')].some(it => {
        if (!it) return false;
        const style = getComputedStyle(it);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || /rgb.* (2|3)px/.test(style.boxShadow);
    });
    let order = '';
    if (before && before.isConnected && before !== it) {
        const was = shown(before).getBoundingClientRect();
        const [from, to] = [region(before), region(it)];
        const sameLine = Math.min(was.bottom, box.bottom) - Math.max(was.top, box.top) > Math.min(was.height, box.height) / 2;
        const sticky = it.closest('.acts, .outcome');
        // What belongs to no part (tables of terms, the list of events) stands where it stands.
        if (to >= 0 && from > to) order = 'an earlier part of the page';
        else if (from === to && !sticky && sameLine && box.left < was.left) order = 'to the left';
        else if (from === to && !sticky && !sameLine && box.top < was.top && box.left < was.right) order = 'upwards';
    }
    const measured = it.closest('.measure')?.querySelector('input')?.name ?? '';
    return {
        tag: it.tagName, type: it.type ?? '', name: it.name ?? '', id: it.id, value: it.value ?? '', class: it.className,
        what: it.getAttribute('aria-label') || it.textContent.trim().slice(0, 40) || it.name, covered, ring, order, measured,
        height: box.height, region: region(it),
        options: it.type === 'radio' ? [...document.getElementsByName(it.name)].map(it => it.value) : it.tagName === 'SELECT' ? [...it.options].map(it => it.value) : [],
        at: it.tagName === 'SELECT' ? it.selectedIndex : -1,
    };
})()";

/// A page that is used with the keyboard alone, from its top to its end.
struct Walk<'a> {
    browser: &'a Browser,
    what: String,
    left: BTreeMap<String, String>,
    stops: usize,
    /// Whether the first stop is behind us.
    begun: bool,
}

impl Walk<'_> {
    async fn focus(&mut self) -> Option<Value> {
        // Scrolling into view takes a frame.
        self.browser
            .js("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
            .await;
        let it = self.browser.js(FOCUS).await;
        // Behind the last stop is the browser's own, or the first again.
        if it.is_null() || (it["class"] == "skip" && std::mem::replace(&mut self.begun, true)) {
            return None;
        }
        self.stops += 1;
        let what = format!("{}: stop {} at {} ({} {})", self.what, self.stops, it["what"], it["tag"], it["name"]);
        // Firefox itself scrolls only to what is wholly out of view.
        let mut covered = texts(&it["covered"]);
        if self.browser.engine() == Engine::Firefox && covered.len() < 5 {
            covered.retain(|it| it != "the window’s edge");
        }
        assert_eq!(
            (covered, it["ring"] == true, text(&it["order"])),
            (vec![], true, String::new()),
            "{what}: what covers it, whether its focus is seen, how it went against the reading order"
        );
        Some(it)
    }

    /// From the address bar to the last stop; what is asked for is answered on the way.
    async fn go(&mut self) {
        self.browser.js("(document.activeElement.blur(), window.tekioFocus = null, true)").await;
        let mut moved = false;
        self.begun = false;
        for _ in 0..400 {
            if !moved {
                self.browser.press("Tab").await;
            }
            // WebKit's window has nothing else to go to, and begins again.
            let again = "document.activeElement?.matches('.skip') === true";
            if self.stops > 1 && !moved && self.browser.js(again).await == true {
                return;
            }
            let Some(at) = self.focus().await else { return };
            moved = self.use_it(&at).await;
        }
        panic!("{}: the focus never comes to an end", self.what);
    }

    /// Answers what has the focus. True if that took the focus elsewhere.
    async fn use_it(&mut self, at: &Value) -> bool {
        let (tag, kind, name) = (text(&at["tag"]), text(&at["type"]), text(&at["name"]));
        match (tag.as_str(), kind.as_str()) {
            // One of many is searched for, and the first that is found is taken by Enter.
            ("INPUT", "text") if text(&at["id"]).ends_with("-find") => {
                let of = text(&at["id"]).trim_end_matches("-find").to_owned();
                if let Some(it) = self.left.remove(&of) {
                    let field = tekio::calculators::ALL.iter().find_map(|calculator| {
                        let form = tekio::engine::Form::of(calculator);
                        form.find(&of).map(|(i, _)| form.slots[i].field)
                    });
                    let options = field.expect("a question").options();
                    let name = options.iter().find(|option| option.id == it).expect("an option").label.en;
                    self.browser.type_text(name).await;
                    self.browser.press("Enter").await;
                    let now = format!("document.querySelector('form [name={of}]:checked')?.value ?? null");
                    let now = self.browser.becomes(&now, it.as_str()).await;
                    assert_eq!(now, Value::from(it), "{}: {of}", self.what);
                    self.browser.js("(window.tekioFocus = null, true)").await;
                    return true;
                }
            }
            ("INPUT", "text") => {
                if let Some(it) = self.left.remove(&name) {
                    self.browser.type_text(&it).await;
                }
            }
            ("INPUT", "radio") => {
                if let Some(it) = self.left.remove(&name) {
                    let options = texts(&at["options"]);
                    let steps =
                        options.iter().position(|option| *option == it).unwrap_or_else(|| panic!("{name} has no {it}"));
                    if steps == 0 {
                        self.browser.press("Space").await;
                    }
                    for _ in 0..steps {
                        self.browser.press("ArrowRight").await;
                    }
                    let now = self.browser.becomes("document.activeElement.value", it.as_str()).await;
                    assert_eq!(now, Value::from(it), "{}: {name}", self.what);
                }
            }
            ("INPUT", "checkbox") => {
                let value = text(&at["value"]);
                if let Some(all) = self.left.get(&name).cloned() {
                    let mut rest: Vec<&str> = all.split(',').filter(|it| !it.is_empty()).collect();
                    if rest.contains(&value.as_str()) {
                        self.browser.press("Space").await;
                        rest.retain(|it| *it != value);
                    }
                    if rest.is_empty() {
                        self.left.remove(&name)
                    } else {
                        self.left.insert(name, rest.join(","))
                    };
                }
            }
            ("SELECT", _) => {
                if let Some(it) = self.left.remove(&name) {
                    let to = texts(&at["options"]).iter().position(|option| *option == it).expect("a unit") as i64;
                    let steps = to - at["at"].as_i64().unwrap_or(0);
                    for _ in 0..steps {
                        self.browser.press("ArrowDown").await;
                    }
                    // What stands there already is chosen by going away from it and back.
                    if steps == 0 {
                        self.browser.press("ArrowDown").await;
                        self.browser.press("ArrowUp").await;
                    }
                }
            }
            ("BUTTON", _) => {
                let measured = text(&at["measured"]);
                let day = format!("{measured}-date");
                let more = text(&at["class"]) == "add"
                    && self
                        .left
                        .keys()
                        .any(|it| it.split('-').nth(1).is_some_and(|n| n.parse::<u8>().is_ok_and(|n| n > 1)));
                if (!measured.is_empty() && self.left.contains_key(&day) && at["id"] == "") || more {
                    self.browser.press("Enter").await;
                    self.browser.wait(30).await;
                    let now = self.browser.becomes("document.activeElement === document.body", false).await;
                    assert_eq!(now, false, "{}: pressing “{}” loses the focus", self.what, at["what"]);
                    self.browser.js("(window.tekioFocus = null, true)").await;
                    return true;
                }
            }
            _ => {}
        }
        false
    }
}

/// Every calculator, with nothing but Tab, arrows, space, Enter and characters.
pub async fn keyboard() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let (mut stops, mut cases) = (0, 0);
    for (i, whole) in WHOLE.iter().enumerate() {
        // On a wide window and on a narrow one, which has the verdict at its bottom edge.
        // (Only Chromium's window can be so narrow.)
        let sizes: &[(u32, u32)] =
            if browser.engine() == Engine::Chromium { &[(1280, 860), (390, 844)] } else { &[(1280, 860)] };
        for (width, height) in sizes.iter().copied() {
            let lang = Lang::ALL[(i + usize::from(width < 500)) % 2];
            browser.resize(width, height, false).await;
            browser.open(&format!("{}{}", site.url, tekio::site::route_of(lang, whole.calculator()).path())).await;
            let what = format!("{} ({}, {width} wide)", whole.id, lang.tag());
            let mut walk =
                Walk { browser: &browser, what: what.clone(), left: whole.answers(), stops: 0, begun: false };
            walk.go().await;
            assert_eq!(walk.left, BTreeMap::new(), "{what}: the keyboard did not reach these");
            stops += walk.stops;
            whole.check(&browser.look().await, "by keyboard");
            cases += 1;
        }
    }
    for lang in Lang::ALL {
        browser.open(&format!("{}{}", site.url, tekio::site::route(lang, "").unwrap().path())).await;
        let mut walk = Walk {
            browser: &browser,
            what: format!("home ({})", lang.tag()),
            left: BTreeMap::new(),
            stops: 0,
            begun: false,
        };
        walk.go().await;
        stops += walk.stops;
        assert!(walk.stops >= 3 + ALL.len(), "home has {} stops", walk.stops);
    }
    browser.quit().await;
    format!("{cases} whole cases, {stops} stops of the focus")
}

/// Every calculator in both languages, on a wide window and a narrow one: its example, entered with the keyboard alone,
/// says what it says when a link brings it. What it should say is the golden tables' affair.
pub async fn keyboard_everywhere() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let (mut stops, mut cases) = (0, 0);
    let mut wrong = Vec::new();
    for route in tekio::site::routes() {
        let Some(calculator) = tekio::site::calculator(route) else { continue };
        let example = calculator.examples[0].entries;
        for (width, height) in [(1280, 860), (390, 844)] {
            browser.resize(width, height, false).await;
            browser.open(&format!("{}{}", site.url, route.path())).await;
            let by_link = browser.look_at(example).await;
            browser.clear().await;
            browser.open(&format!("{}{}", site.url, route.path())).await;
            let what = format!("/{} {width} wide", route.path());
            let left = example.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            let mut walk = Walk { browser: &browser, what: what.clone(), left, stops: 0, begun: false };
            walk.go().await;
            // What an answer brings about above itself is come back to.
            if !walk.left.is_empty() {
                walk.go().await;
            }
            // What cannot change the verdict any more is not asked; a link may have brought it all the same.
            let asked = texts(&browser.js("[...document.querySelectorAll('form [name]')].map(it => it.name)").await);
            walk.left.retain(|name, _| asked.contains(name));
            if !walk.left.is_empty() {
                wrong.push(format!("{what}: the keyboard did not reach {:?}", walk.left));
            } else if browser.look().await != by_link {
                wrong.push(format!("{what}: {:?}, and by a link {by_link:?}", browser.look().await));
            }
            stops += walk.stops;
            cases += 1;
        }
    }
    browser.quit().await;
    assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
    format!("{cases} whole cases, {stops} stops of the focus")
}

/// Every calculator with taps on a telephone; a native list of units cannot be tapped here, so a unit is typed.
pub async fn touch() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(390, 844, true).await;
    let mut taps = 0;
    for (i, whole) in WHOLE.iter().enumerate() {
        let lang = Lang::ALL[(i + 1) % 2];
        browser.open(&format!("{}{}", site.url, tekio::site::route_of(lang, whole.calculator()).path())).await;
        let answers = whole.answers();
        for (name, answer) in &answers {
            let Some(unit) = name.strip_suffix("-unit") else {
                taps += tap_in(&browser, name, answer, answers.get(&format!("{name}-unit"))).await;
                continue;
            };
            assert!(answers.contains_key(unit), "{name} without {unit}");
        }
        browser.leave().await;
        whole.check(&browser.look().await, "by touch");
        // The verdict is in view without scrolling, and leads to the whole of it.
        let dock = browser.js("(() => { const box = document.querySelector('.dock').getBoundingClientRect(); return box.height > 40 && box.bottom <= innerHeight + 1 && box.top >= 0; })()").await;
        assert_eq!(dock, true, "{}: no verdict in view", whole.id);
        browser.tap("document.querySelector('.dock .strong')").await;
        browser.until("(() => { const top = document.querySelector('.outcome').getBoundingClientRect().top; return top > 40 && top < 200; })()").await;
        browser.tap("document.getElementById('act-clear')").await;
        assert_ne!(browser.look().await.outcome(), whole.outcome, "{}: cleared", whole.id);
        browser.tap("document.querySelector('.toast button')").await;
        assert_eq!(browser.look().await.outcome(), whole.outcome, "{}: cleared by mistake and taken back", whole.id);
        taps += 3;
    }
    browser.quit().await;
    say("touch: units are typed, since a native list cannot be tapped in a headless browser");
    format!("{} whole cases, {taps} taps", WHOLE.len())
}

async fn tap_in(browser: &Browser, name: &str, answer: &str, unit: Option<&String>) -> usize {
    let is_there = |selector: &str| {
        let selector = quoted(selector);
        async move { browser.js(&format!("!!document.querySelector({selector})")).await == true }
    };
    let field = format!("form [name=\"{name}\"]");
    let mut taps = 0;
    if !is_there(&field).await {
        // A day's field, or one more member.
        let button = match name.strip_suffix("-date") {
            Some(of) => format!(
                "document.querySelector('form [name=\"{of}\"]').closest('.measure').querySelector(':scope > button.quiet')"
            ),
            None => "document.querySelector('.add')".to_owned(),
        };
        browser.tap(&button).await;
        taps += 1;
    }
    assert!(is_there(&field).await, "{name} did not appear");
    if is_there(&format!("{field}[type=text]")).await {
        browser.tap(&format!("document.querySelector({})", quoted(&field))).await;
        let focused = browser.js("document.activeElement.name").await;
        assert_eq!(focused, Value::from(name), "a tap focuses the field");
        let typed = unit.map_or_else(|| answer.to_owned(), |unit| format!("{answer} ×{unit}"));
        browser.insert_text(&typed).await;
        return taps + 1;
    }
    for value in answer.split(',') {
        browser
            .tap(&format!(
                "document.querySelector({}).closest('label')",
                quoted(&format!("{field}[value=\"{value}\"]"))
            ))
            .await;
        taps += 1;
    }
    taps
}
