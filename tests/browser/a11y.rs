//! For those who see little, hear the page, or use no pointer: the page at four times its size, with the spacing that
//! readers may set, with text twice as large; what is said aloud, and how often; and that nothing covers what has the
//! focus.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tekio::engine::{Form, Kind, Part};
use tekio::ui::Route;

use crate::harness::{Browser, Engine, Folder, Site, dist, pause, quoted, text, texts};
use crate::looks::{bring, states};

/// Pages of every make: home, a group, a series, values with days and units, tables, days, sentences, several at once.
const SOME: [&str; 9] = [
    "",
    "thoracic-cryoablation",
    "pain-course",
    "bone-cryotherapy",
    "ctcae-lab",
    "ctcae-event",
    "thoracic-follow-up",
    "vertebroplasty-evidence",
    "all-protocols",
];

/// All pages, or one of each make in one of its languages.
fn routes(whole: bool) -> Vec<Route> {
    let some = |it: &Route| {
        let at = SOME.iter().position(|id| *id == it.page.id());
        whole || at.is_some_and(|i| i % 2 == it.lang as usize)
    };
    tekio::site::routes().filter(some).collect()
}

/// How somebody may set the page up: a name, the window, and the style that is laid over.
const SETUPS: [(&str, u32, u32, &str); 3] = [
    // 1280 by 1024 pixels at four times their size.
    ("at 400 %", 320, 256, ""),
    // The figures of WCAG 1.4.12.
    (
        "with wide spacing",
        390,
        844,
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    ),
    ("with text twice as large", 1024, 768, "html { font-size: 200% !important }"),
];

/// Lays a style over the page, in place of the one before.
async fn lay_over(browser: &Browser, css: &str) {
    browser
        .js(&format!(
            "(() => {{ const it = new CSSStyleSheet(); it.replaceSync({}); document.adoptedStyleSheets = [it]; return true; }})()",
            quoted(css)
        ))
        .await;
}

/// Text that is cut off: by its own box, or by a box around it that neither shows nor scrolls what is beyond its edge.
const CLIPPED: &str = "(() => {
    const wrong = [];
    const hides = style => [style.overflowX, style.overflowY].some(it => it === 'hidden' || it === 'clip');
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let looked = 0;
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const it = node.parentElement;
        // The dock may shorten what stands whole in the verdict.
        if (it.closest('.dock-words') && document.querySelector('.outcome')?.textContent.includes(node.data.trim())) continue;
        if (!node.data.trim() || !it.checkVisibility({ visibilityProperty: true }) || it.closest('.sr, .sheet, .skip, option, #boot-failure, noscript')) continue;
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(line => line.width > 0);
        if (!lines.length) continue;
        looked += 1;
        for (let box = it; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (style.position === 'fixed' && !hides(style)) break;
            if (!hides(style)) continue;
            const room = box.getBoundingClientRect();
            const beyond = lines.find(line => line.left < room.left - 1 || line.right > room.right + 1 || line.top < room.top - line.height / 3 || line.bottom > room.bottom + line.height / 3);
            if (beyond) wrong.push(`“${node.data.trim().slice(0, 30)}” beyond ${box.tagName}.${box.className}`);
        }
    }
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > room + 1;
    if (wide) wrong.push(...[...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > room + 1 && !it.closest('.sr, .skip')).slice(0, 2).map(it => `the page is scrolled sideways by ${it.tagName}.${it.className}`));
    return [looked, [...new Set(wrong)]];
})()";

/// Focuses everything that can be, in order, and tells what is then covered by what sticks to the window's edges: 0 px
/// may be. What is taller than the room between them is looked at where it begins.
const COVERED: &str = "(async () => {
    const wrong = [];
    let stops = 0;
    const frame = () => new Promise(done => requestAnimationFrame(() => done()));
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')].filter(it =>
        !it.disabled && it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }) && !it.closest('.skip'));
    for (const it of all) {
        if (it.type === 'radio' && !it.checked && [...document.getElementsByName(it.name)].some(other => other.checked)) continue;
        it.focus();
        if (document.activeElement !== it) continue;
        await frame();
        stops += 1;
        const shown = it.closest('label.choice') ?? it.closest('.num, .find') ?? it;
        const box = shown.getBoundingClientRect();
        const edges = [...document.querySelectorAll('.bar, .dock, .outcome, .acts, .toast')].filter(edge => {
            const position = getComputedStyle(edge).position;
            return (position === 'sticky' || position === 'fixed') && !edge.contains(it) && edge.checkVisibility();
        }).map(edge => ({ edge, at: edge.getBoundingClientRect() }));
        const within = shown.closest('.verdict');
        for (const { edge, at } of edges) {
            if (edge.closest('.verdict') !== within && edge.closest('.verdict')) continue;
            const over = Math.min(box.right, at.right) > Math.max(box.left, at.left) ? Math.min(box.bottom, at.bottom) - Math.max(box.top, at.top) : 0;
            const pane = within && getComputedStyle(within).overflowY !== 'visible' ? within : null;
            const beside = edges.filter(it => !pane || it.edge.closest('.verdict') === pane);
            const room = (pane ? pane.clientHeight : innerHeight) - beside.reduce((sum, it) => sum + it.at.height, 0);
            if (over > .5 && box.height <= room) wrong.push(`${it.tagName} “${(it.getAttribute('aria-label') ?? it.name ?? it.textContent).slice(0, 30)}”: ${over.toFixed(1)} px under ${edge.className}`);
        }
        if (box.bottom <= 0 || box.top >= innerHeight) wrong.push(`${it.tagName} “${(it.textContent || it.name).slice(0, 30)}” is out of the window`);
    }
    document.activeElement?.blur();
    return [stops, [...new Set(wrong)]];
})()";

/// Nothing is cut off and nothing with the focus is covered, however the page is set up.
pub async fn set_up(whole: bool) -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let (mut looks, mut pieces, mut stops) = (0, 0, 0);
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for route in routes(whole) {
        browser.resize(1024, 768, false).await;
        browser.open(&format!("{}{}", site.url, route.path())).await;
        for (state, answers) in states(route).into_iter().filter(|(it, _)| whole || *it != "half filled") {
            browser.resize(1024, 768, false).await;
            lay_over(&browser, "").await;
            bring(&browser, &answers).await;
            let open = state == "whole" || state == "wrong";
            browser.js(&format!("(document.querySelectorAll('details').forEach(it => it.open = {open}), true)")).await;
            for (setup, width, height, css) in SETUPS {
                // A window that narrow has scroll bars that take no room, or next to none once enlarged.
                browser.resize(width, height, width < 500).await;
                lay_over(&browser, css).await;
                pause(20).await;
                let clipped = browser.js(CLIPPED).await;
                pieces += clipped[0].as_u64().expect("a number");
                let mut found = texts(&clipped[1]);
                // Where the room is least, and in one state of each page: it takes a frame for every stop.
                // WebKit scrolls to the focus by a rule and in a time of its own: by hand (docs/figures.md).
                if (state == "whole" || state == "open" || whole) && browser.engine() != Engine::WebKit {
                    let covered = browser.js(COVERED).await;
                    stops += covered[0].as_u64().expect("a number");
                    found.extend(texts(&covered[1]));
                }
                for it in found {
                    wrong.entry(it).or_default().push(format!("/{} {state} {setup}", route.path()));
                }
                looks += 1;
            }
        }
    }
    let focused = browser.engine() != Engine::WebKit;
    browser.quit().await;
    let list: Vec<String> =
        wrong.iter().map(|(what, at)| format!("{what}\n    {} times, first at {}", at.len(), at[0])).collect();
    assert!(list.is_empty(), "{} kinds of trouble in {looks} looks:\n{}", list.len(), list.join("\n"));
    assert!(
        looks >= 60 && pieces > 5_000 && (stops > 300) == focused,
        "{looks} looks, {pieces} pieces, {stops} stops: too few"
    );
    format!("{looks} looks at {pieces} pieces of text, none cut off; {stops} stops of the focus, none covered")
}

/// Notes what the live regions say and when, and when somebody types.
const LISTEN: &str = "(() => {
    const heard = window.tekioHeard = { spoken: [], warned: [], typed: [] };
    for (const id of ['spoken', 'warned']) {
        const region = document.getElementById(id);
        let last = region.textContent;
        new MutationObserver(() => {
            if (region.textContent === last) return;
            last = region.textContent;
            heard[id].push([performance.now(), last]);
        }).observe(region, { childList: true, characterData: true, subtree: true });
    }
    addEventListener('input', () => heard.typed.push(performance.now()), true);
    addEventListener('click', () => heard.typed.push(performance.now()), true);
    return true;
})()";

/// Types into a field within the page, a character every 60 ms, so that a busy machine does not make pauses of its own.
async fn type_quickly(browser: &Browser, name: &str, it: &str) {
    browser
        .js(&format!(
            "(async (it, text) => {{
                it.focus();
                it.value = '';
                for (const letter of text) {{
                    it.value += letter;
                    it.dispatchEvent(new InputEvent('input', {{ bubbles: true, data: letter, inputType: 'insertText' }}));
                    await new Promise(done => setTimeout(done, 60));
                }}
                return true;
            }})(document.getElementById({}), {})",
            quoted(name),
            quoted(it)
        ))
        .await;
}

/// What was heard since the last time.
async fn heard(browser: &Browser) -> (Vec<(f64, String)>, Vec<(f64, String)>, Vec<f64>) {
    let it = browser
        .js("(it => { const heard = JSON.parse(JSON.stringify(it)); for (const list of Object.values(it)) list.length = 0; return heard; })(window.tekioHeard)")
        .await;
    let said = |it: &Value| {
        let all = it.as_array().expect("a list").iter();
        all.map(|it| (it[0].as_f64().expect("a time"), text(&it[1]))).collect::<Vec<_>>()
    };
    let typed = it["typed"].as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    (said(&it["spoken"]), said(&it["warned"]), typed)
}

/// A verdict has to stand this long before it is spoken, in milliseconds: the clocks of a browser are coarse.
const SETTLED: f64 = 690.0;

/// A settled verdict is said once, nothing is said while somebody types, and a mistake is said once.
pub async fn spoken(whole: bool) -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let (mut verdicts, mut mistakes, mut silences) = (0, 0, 0);
    let regions = "[...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].map(it => [it.id, it.getAttribute('aria-live') ?? 'polite'])";
    for route in tekio::site::routes() {
        let Some(calculator) = tekio::site::calculator(route) else { continue };
        let some = ["thoracic-cryoablation", "ck-grade", "bone-cryotherapy", "trial-accrual"];
        if !whole && some.iter().position(|id| *id == calculator.id).is_none_or(|i| i % 2 != route.lang as usize) {
            continue;
        }
        // A number of the example that can be typed again, last of all.
        let form = Form::of(calculator);
        let entries = calculator.examples[0].entries;
        let number = |name: &str| {
            form.slots.iter().any(|it| it.name(Part::Value) == name && matches!(it.field.kind, Kind::Number(_)))
        };
        let Some((name, value)) = entries.iter().rev().find(|(name, _)| number(name)) else { continue };
        let rest: Vec<(&str, &str)> = entries.iter().filter(|(other, _)| other != name).copied().collect();
        let what = format!("/{} {name}", route.path());
        browser.open(&format!("{}{}", site.url, route.path())).await;
        browser.look_at(&rest).await;
        if browser.js(&format!("!document.getElementById({})", quoted(name))).await == true {
            continue;
        }
        browser.wait(1000).await;
        for it in browser.js(regions).await.as_array().expect("a list") {
            assert_eq!(it[1], "polite", "{what}: {it} interrupts");
        }
        browser.js(LISTEN).await;

        // Typed quickly, with a slip that is taken back: one announcement, some time after the last key.
        type_quickly(&browser, name, &format!("{value}{value}")).await;
        type_quickly(&browser, name, value).await;
        browser.wait(1100).await;
        let (said, warned, typed) = heard(&browser).await;
        let last = *typed.last().expect("something was typed");
        assert!(said.len() <= 1, "{what}: {said:?}");
        assert_eq!(warned, vec![], "{what}: a mistake is told while the field is not left");
        for (at, it) in &said {
            assert!(at - last >= SETTLED, "{what}: “{it}” is said {} ms after a key", at - last);
        }
        // What is said is what stands there; an open verdict says nothing.
        let outcome = browser.look().await.outcome().to_owned();
        let now = text(&browser.js("document.getElementById('spoken').textContent").await);
        assert_eq!(now.is_empty(), outcome.contains(' ') || outcome == "undetermined", "{what}: {outcome}: “{now}”");
        verdicts += usize::from(!now.is_empty());

        // The same verdict again: nothing.
        type_quickly(&browser, name, value).await;
        browser.wait(1100).await;
        let (said, warned, _) = heard(&browser).await;
        assert_eq!((said, warned), (vec![], vec![]), "{what}: the same is said again");
        silences += 1;

        // A mistake, once the field is left: its own words, once, and not again when the field is passed through.
        type_quickly(&browser, name, "3x5").await;
        browser.leave().await;
        browser.wait(1100).await;
        let (_, warned, _) = heard(&browser).await;
        let shown = browser.js(&format!("document.querySelector('#{name}-error p').textContent")).await;
        let warned: Vec<String> = warned.into_iter().map(|it| it.1).collect();
        assert_eq!(json!(warned), json!([shown]), "{what}");
        for _ in 0..2 {
            browser.js(&format!("(document.getElementById({}).focus(), true)", quoted(name))).await;
            browser.leave().await;
        }
        browser.wait(1100).await;
        let (_, warned, _) = heard(&browser).await;
        assert_eq!(warned, vec![], "{what}: the mistake is told again");
        mistakes += 1;

        // Put right: the mistake is gone from the region, and the verdict is said once more, if it had been another.
        let meanwhile = text(&browser.js("document.getElementById('spoken').textContent").await);
        type_quickly(&browser, name, value).await;
        browser.wait(1100).await;
        let (said, _, _) = heard(&browser).await;
        let new = !now.is_empty() && meanwhile != now;
        assert_eq!(said.len(), usize::from(new), "{what}: {said:?}");
        assert_eq!(browser.js("document.getElementById('warned').textContent").await, "", "{what}");
    }
    browser.quit().await;
    let least = if whole { 20 } else { 3 };
    assert!(verdicts >= least && mistakes >= least, "{verdicts} verdicts, {mistakes} mistakes: too few");
    format!(
        "{verdicts} verdicts said once each, {silences} times nothing new and nothing said, {mistakes} mistakes said once each"
    )
}
