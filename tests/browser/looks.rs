//! What can be measured of how it looks: axe, sizes, overflow, and the printed sheet.

use std::collections::BTreeMap;

use tekio::engine::{Form, Kind, Lang};
use tekio::ui::Route;

use crate::harness::{Browser, Engine, Folder, Site, dist, pack, pause, quoted, routes, short, texts};

type Entries = &'static [(&'static str, &'static str)];

/// How a page can be, with the answers that make it so; home has only words to search for.
pub fn states(route: Route) -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    let Some(calculator) = tekio::site::calculator(route) else { return vec![("open", vec![])] };
    let whole: Entries = calculator.examples[0].entries;
    let half = whole[..whole.len() / 2].to_vec();
    let mut wrong = whole.to_vec();
    // A number or a day if one is asked for: most can be wrong with those.
    let form = Form::of(calculator);
    let typed = form.slots.iter().find(|it| matches!(it.field.kind, Kind::Number(_) | Kind::Date));
    let field = match (calculator.id, typed) {
        ("pain-course", _) => "reading-2-pain",
        ("ctcae-lab", _) => "value",
        (_, Some(it)) if it.member == 0 => it.field.id,
        _ => form.slots[0].field.id,
    };
    wrong.retain(|(name, _)| *name != field);
    wrong.extend([(field, "3,5"), ("colour", "blue")]);
    if calculator.id == "bone-cryotherapy" {
        // Several values of different days, one of them after consent.
        wrong.extend([("wbc-2", "1900"), ("wbc-2-date", "2026-04-12"), ("hemoglobin-date", "2026-02-30")]);
    }
    vec![("empty", vec![]), ("half filled", half), ("wrong", wrong), ("whole", whole.to_vec())]
}

pub async fn bring(browser: &Browser, answers: &[(&str, &str)]) {
    if answers.is_empty() {
        browser.js("(document.getElementById('act-clear')?.click(), new Promise(done => setTimeout(() => done(true), 20)))").await;
        browser.js("(document.querySelector('.toast-place button')?.remove(), true)").await;
    } else {
        browser.look_at(answers).await;
    }
}

/// Everything that axe knows of WCAG to level AA and of good practice, and contrast to level AAA: 7 to 1 for text, 4.5 for
/// large text. Whatever has that has the 4.5 and 3 of level AA, which axe would reckon once more.
pub const AXE: &str = "axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
}).then(it => ({
    violations: it.violations.map(it => `${it.id}: ${it.nodes.map(it => {
        const data = it.any[0]?.data ?? {};
        const contrast = data.contrastRatio ? `${data.fgColor} on ${data.bgColor}: ${data.contrastRatio}` : it.failureSummary?.split('\\n')[1]?.trim();
        return `${it.target.join(' ')} (${contrast})`;
    }).slice(0, 3).join('; ')}`),
    passes: it.passes.length,
}))";

/// The same for a page that has been looked at in other colours: what depends on these.
fn colours() -> String {
    let all = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    assert!(AXE.contains(all));
    AXE.replace(all, "['color-contrast-enhanced']")
}

/// At which widths a page is looked at, in a scheme of colours and a state.
type Widths = fn(scheme: &str, state: &str) -> &'static [u32];

/// A sample, for what only a whole page has: its headings, landmarks, names and order. Colours, and states of what stands on
/// it, are looked at part by part in [`components`], all of them in every scheme. Everything is in the matrix.
fn some(scheme: &str, state: &str) -> &'static [u32] {
    match (scheme, state) {
        ("light", "whole" | "open") => &[1024],
        ("light", "empty") => &[390],
        _ => &[],
    }
}

pub async fn axe() -> String {
    look(some).await
}

/// Every page, in every state, language, scheme and width.
pub async fn axe_everywhere() -> String {
    look(|_, _| &[320, 768, 1024]).await
}

/// What is wrong, and where.
type Wrong = BTreeMap<String, Vec<String>>;

fn none_is_wrong(wrong: &Wrong) {
    let list: Vec<String> =
        wrong.iter().map(|(what, at)| format!("{what}\n    {} times, first at {}", at.len(), at[0])).collect();
    assert!(list.is_empty(), "{} kinds of trouble:\n{}", list.len(), list.join("\n"));
}

fn axe_itself() -> String {
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(axe).unwrap_or_else(|why| panic!("{axe}: {why}; `tools/setup test` first"))
}

/// Whether the browser shows the page in this scheme: light, dark, forced.
async fn dress(browser: &Browser, scheme: &str) -> bool {
    let dark = if scheme == "dark" { "dark" } else { "light" };
    let forced = if scheme == "forced" { "active" } else { "none" };
    browser.media(&[("prefers-color-scheme", dark), ("forced-colors", forced)]).await
}

/// Axe once over the whole page, which has it already. What it knows besides contrast is the same in all colours, and looked
/// at in the light.
async fn look_once(browser: &Browser, scheme: &str, width: u32, what: &str, wrong: &mut Wrong) {
    // Tall enough that nothing is scrolled below the buttons of the verdict: axe takes that for covered.
    browser.resize(width, 6000, false).await;
    let tall = browser.js("document.documentElement.scrollHeight").await.as_u64().expect("a height") as u32;
    if tall > 6000 {
        browser.resize(width, tall + 100, false).await;
    }
    let (run, least) = if scheme == "light" { (AXE.to_owned(), 10) } else { (colours(), 0) };
    let it = browser.js(&run).await;
    let mut found = texts(&it["violations"]);
    assert!(it["passes"].as_u64() > Some(least) || !found.is_empty(), "axe looked at nothing: {it}");
    // Forced colours are the user's, not ours: Firefox forces a pair of its own that axe finds faint.
    let theirs = scheme == "forced" && browser.engine() != Engine::Chromium;
    found.retain(|it| !(theirs && it.starts_with("color-contrast")));
    for violation in found {
        wrong.entry(violation).or_default().push(format!("{what} {scheme} {width}"));
    }
}

/// The widths at which sizes are measured. The least is 320 px less a scroll bar that takes room: Firefox's does here,
/// Chromium's does not.
fn widths(browser: &Browser) -> [u32; 4] {
    let narrow = if browser.engine() == Engine::Chromium { 308 } else { 320 };
    [narrow, 390, 768, 1024]
}

/// Everything about sizes that can be wrong with the page as it stands.
async fn measure(browser: &Browser, what: &str, wrong: &mut Wrong) {
    for (kind, script) in
        [("too small", SMALL), ("sticks out", WIDE), ("astray", ASTRAY), ("cut off", CUT), ("taken apart", APART)]
    {
        for it in texts(&browser.js(script).await) {
            wrong.entry(format!("{kind}: {it}")).or_default().push(what.to_owned());
        }
    }
}

/// Every component in every state that pages can bring it into, as `pack components` writes them: contrast and all else
/// that axe knows in each scheme, and sizes at each width.
pub async fn components() -> String {
    let (folder, profile) = (Folder::new("components"), Folder::new("profile"));
    pack(&["components".as_ref(), folder.path().as_os_str()], None);
    let site = Site::serve(folder.path());
    let browser = Browser::new(&profile).await;
    browser.in_a_frame().await;
    let axe = axe_itself();
    let (mut samples, mut looks, mut wrong) = (0, 0, Wrong::new());
    for (n, family) in ["calculators", "frames", "office", "desk"].into_iter().enumerate() {
        for (m, lang) in Lang::ALL.into_iter().enumerate() {
            // Words have no colours of their own, and what axe knows besides hardly hangs on the width: of a sample,
            // either language will do.
            let coloured = !short() || n % 2 == m;
            let name = format!("{family}-{}", lang.tag());
            browser.goto(&format!("{}{name}.html", site.url)).await;
            browser.until(&format!("document.title.includes({})", quoted(family))).await;
            samples += browser.js("document.querySelectorAll('.sample').length").await.as_u64().expect("a number");
            browser.js("(document.querySelectorAll('details').forEach(it => it.open = true), true)").await;
            dress(&browser, "light").await;
            for width in widths(&browser) {
                browser.resize(width, 844, width < 500).await;
                pause(10).await;
                measure(&browser, &format!("{name} {width}"), &mut wrong).await;
            }
            browser.inject(&axe).await;
            for (scheme, width) in [("light", 1024), ("light", 320), ("dark", 768), ("forced", 768)] {
                if (coloured || (scheme, width) == ("light", 1024)) && dress(&browser, scheme).await {
                    look_once(&browser, scheme, width, &name, &mut wrong).await;
                    looks += 1;
                }
            }
        }
    }
    browser.quit().await;
    none_is_wrong(&wrong);
    assert!(samples > 500, "{samples} samples of components");
    format!("{samples} samples of components, no violation in {looks} looks, all within their boxes at 4 widths")
}

async fn look(widths: Widths) -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.in_a_frame().await;
    let axe = axe_itself();
    let (mut looks, mut kinds, mut wrong) = (0, BTreeMap::<String, usize>::new(), Wrong::new());
    for route in routes() {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        browser.inject(&axe).await;
        let mut all = states(route);
        if route.entry().is_some() {
            let whole = all.last().map(|it| it.1.clone()).unwrap_or_default();
            all.push(("dialog", whole));
        }
        for (state, answers) in all {
            bring(&browser, &answers).await;
            if state == "dialog" {
                // Where the clipboard is out of reach, a dialog has the text.
                browser.js("(navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject()), document.getElementById('act-copy').click(), true)").await;
                browser.until("!!document.querySelector('[role=dialog]')").await;
            }
            // Details are opened in the states that show most.
            browser
                .js(&format!(
                    "(document.querySelectorAll('details').forEach((it, i) => it.open = {} && i % 3 === 0), true)",
                    state == "whole" || state == "wrong"
                ))
                .await;
            for scheme in ["light", "dark", "forced"] {
                let widths = widths(scheme, state);
                if widths.is_empty() {
                    continue;
                }
                if !dress(&browser, scheme).await {
                    continue;
                }
                for width in widths {
                    look_once(&browser, scheme, *width, &format!("/{} {state}", route.path()), &mut wrong).await;
                    looks += 1;
                    *kinds.entry(format!("{state}, {scheme}")).or_default() += 1;
                }
                // So tall a page is slow to draw; what comes next is entered on one of a common height.
                browser.resize(1024, 768, false).await;
            }
        }
    }
    browser.quit().await;
    none_is_wrong(&wrong);
    let kinds: Vec<String> = kinds.iter().map(|(kind, n)| format!("{kind} {n}")).collect();
    format!("no violation in {looks} looks, contrast of 7 to 1 included ({})", kinds.join("; "))
}

/// Whatever is pressed is at least 44 by 44, or as wide as its row; links within a text and the hidden skip link are not.
pub const SMALL: &str = "[...document.querySelectorAll('button, select, input, summary, a, label.choice, textarea')].flatMap(it => {
    if (it.matches('.skip, [type=radio], [type=checkbox]') || it.closest('.sheet')) return [];
    const box = (it.matches('input') ? it.closest('.num, .find, .drop') ?? it : it).getBoundingClientRect();
    const style = getComputedStyle(it);
    if (style.visibility === 'hidden' || style.display === 'none' || box.width === 0) return [];
    const inText = it.matches('a') && it.closest('p:not(.crumb), li, dd');
    return inText || (box.height >= 43.5 && box.width >= 43.5) ? [] : [`${it.tagName} ${it.className} “${(it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 24)}” ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`];
})";

/// What sticks out of the window, if it can be scrolled sideways.
pub const WIDE: &str = "(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room && document.body.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > room + 1 && getComputedStyle(it).position !== 'fixed').slice(-3).map(it => `${it.tagName}.${it.className} to ${it.getBoundingClientRect().right.toFixed(0)}`).concat(`page ${document.documentElement.scrollWidth} in ${room}`);
})()";

/// What stands beyond the box that it is in: two parts of a page whose classes share a name left a list of terms in a
/// box as wide as a button. Links among words reach beyond their line, so that fingers find them; a strip that is scrolled
/// sideways reaches to the window's edges.
const ASTRAY: &str = "[...document.querySelectorAll('main *')].flatMap(it => {
    const [style, of] = [it, it.parentElement].map(it => getComputedStyle(it));
    if (it.matches('.crumb a, .strip ul, rt') || it.closest('.sr, .skip, .sheet, svg') || ['absolute', 'fixed'].includes(style.position) || style.display === 'inline') return [];
    if (['inline', 'contents'].includes(of.display) || of.overflowX !== 'visible') return [];
    const [box, room] = [it, it.parentElement].map(it => it.getBoundingClientRect());
    const out = box.width > 0 && room.width > 0 && (box.right > room.right + 1 || box.left < room.left - 1);
    return out ? [`${it.tagName}.${it.className} in ${it.parentElement.tagName}.${it.parentElement.className}`] : [];
})";

/// Text that is cut off by its own box.
pub const CUT: &str = "[...document.querySelectorAll('.choice span, .quiet, .strong, .ghost, .acts button, .unit, h1, h2')].filter(it => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 && getComputedStyle(it).display !== 'inline').map(it => `${it.className || it.tagName} “${it.textContent.trim().slice(0, 30)}” ${it.scrollWidth} in ${it.clientWidth}`)";

/// Numbers and days that a line's end takes apart: `-3` above `0` is read as another number.
const APART: &str = r"(() => {
    const all = [], range = document.createRange();
    const walk = document.createTreeWalker(document.querySelector('.verdict') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        if (!node.parentElement.matches('td, th, b, data, text, .saw')) continue;
        for (const { 0: number, index } of node.data.matchAll(/[-−+<>]?\d[\d.,-]*/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + number.length);
            const lines = new Set([...range.getClientRects()].filter(it => it.width > 0).map(it => Math.round(it.top)));
            if (lines.size > 1) all.push(`${node.parentElement.tagName} ${number}`);
        }
    }
    return all;
})()";

pub async fn boxes() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.in_a_frame().await;
    let (mut looks, mut targets) = (0, 0);
    let mut wrong = Wrong::new();
    for (n, route) in routes().into_iter().enumerate() {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        for (m, (state, answers)) in states(route).into_iter().enumerate() {
            bring(&browser, &answers).await;
            browser.js("(document.querySelectorAll('details').forEach(it => it.open = true), true)").await;
            // Of a sample the narrowest, and one of the others in turn.
            let all = widths(&browser).into_iter().enumerate();
            for (_, width) in all.filter(|(at, _)| !short() || *at == 0 || *at == 1 + (n + m) % 3) {
                // Narrow windows are those of telephones, whose scroll bars take no room.
                browser.resize(width, 844, width < 500).await;
                pause(10).await;
                measure(&browser, &format!("/{} {state} {width}", route.path()), &mut wrong).await;
                targets += browser
                    .js("document.querySelectorAll('button, select, input, summary, a').length")
                    .await
                    .as_u64()
                    .unwrap_or(0);
                looks += 1;
            }
        }
    }
    browser.quit().await;
    none_is_wrong(&wrong);
    format!("{targets} targets in {looks} looks, all large enough and within the page")
}

/// How many pages a PDF has, and the size of the first in points.
fn pages(pdf: &[u8]) -> (usize, Vec<f64>) {
    let it = String::from_utf8_lossy(pdf);
    let count = it.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count();
    let at = it.find("/MediaBox [").expect("a page has a size") + "/MediaBox [".len();
    let size =
        it[at..].split(']').next().expect("its end").split_whitespace().filter_map(|it| it.parse().ok()).collect();
    (count, size)
}

/// What lies beyond the edges of the sheet, where the paper ends.
const BESIDE: &str =
    "[...document.querySelectorAll('.sheet')].filter(it => it.getClientRects().length).flatMap(sheet => {
    const edge = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll('*')].filter(it => {
        const box = it.getBoundingClientRect();
        return box.width > 0 && (box.left < edge.left - 1 || box.right > edge.right + 1);
    }).map(it => `${it.tagName}.${it.getAttribute('class') ?? ''}`);
})";

pub async fn print() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut sheets = 0;
    for (n, route) in routes().into_iter().filter(|it| it.entry().is_some()).enumerate() {
        browser.open(&format!("{}{}", site.url, route.path())).await;
        for (m, (state, answers)) in states(route).into_iter().enumerate() {
            // Of a sample the whole case, and one of the others in turn.
            if short() && state != "whole" && m != n % 3 {
                continue;
            }
            bring(&browser, &answers).await;
            // What is on the sheet, seen as a printer sees it.
            let calculator = tekio::site::calculator(route).expect("a calculator");
            let shown = browser.printed().await;
            assert!(shown.contains(calculator.title.get(route.lang)), "{shown}");
            assert!(shown.contains(calculator.version), "the sheet does not tell the rules’ version: {shown}");
            let beside = browser.on_paper(BESIDE).await;
            assert_eq!(texts(&beside), Vec::<String>::new(), "beside the sheet: {}", calculator.id);
            let pdf = browser.pdf().await;
            let (count, size) = pages(&pdf);
            let what = format!("{} {state} ({})", calculator.id, route.lang.tag());
            assert_eq!(size.len(), 4, "{what}: {size:?}");
            assert!((size[2] - 595.0).abs() < 1.5 && (size[3] - 842.0).abs() < 1.5, "{what} is no A4 page: {size:?}");
            // What a patient reads is set large, on both sides of a sheet; all else is one page.
            let most = if calculator.leaflet.is_some() { 2 } else { 1 };
            assert!(count <= most, "{what} takes {count} pages");
            sheets += 1;
        }
    }
    browser.quit().await;
    format!("{sheets} sheets, each of one A4 page (the leaflet of two at most)")
}
