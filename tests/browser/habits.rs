//! Working habits: favourites, settings, the wipe after idle time, the code of a link, shortcuts, and what the page on privacy counts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tekio::calculators;
use tekio::engine::Lang;

use crate::harness::{Browser, Engine, Folder, Site, dist, pause, quoted, text, texts};

/// What is stored, by its names.
async fn stored(browser: &Browser) -> Value {
    browser.js("({ ...localStorage })").await
}

/// Asserts that only settings are stored, each line of a known kind, and of pages their ids alone.
pub fn only_settings(stored: &Value, when: &str) {
    let all = stored.as_object().expect("the storage");
    for (name, value) in all {
        assert_eq!(name, "tekio-settings", "{when}: something is stored");
        for line in text(value).lines() {
            let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("{when}: {line}"));
            match key {
                "favourites" | "recent" => {
                    let known = |it: &str| calculators::find(it).is_some();
                    assert!(value.split(',').all(known), "{when}: {line}");
                }
                "version" => assert!(["4.03", "5.0", "6.0"].contains(&value), "{when}: {line}"),
                "size" => assert!(["large", "largest"].contains(&value), "{when}: {line}"),
                "idle" => assert!(["0", "2", "5", "30"].contains(&value), "{when}: {line}"),
                "era" => assert_eq!(value, "yes", "{when}"),
                "remember" | "keys" => assert_eq!(value, "no", "{when}"),
                "range" => assert_eq!(value.split('|').count(), 5, "{when}: {line}"),
                _ => panic!("{when}: {line}"),
            }
        }
    }
}

async fn settle(browser: &Browser) {
    browser.js("new Promise(done => setTimeout(() => done(true), 30))").await;
}

async fn click(browser: &Browser, selector: &str) {
    browser.tap(&format!("document.querySelector({})", quoted(selector))).await;
}

async fn chips(browser: &Browser, strip: &str) -> Vec<String> {
    texts(&browser.js(&format!("[...document.querySelectorAll('section[aria-labelledby={strip}] a')].map(it => it.getAttribute('href').replace(/[./]|en\\//g, ''))")).await)
}

/// Presses a key as a keyboard does; `modifiers` as the protocol counts them (1 Alt, 2 Control).
async fn key(browser: &Browser, key: &str, modifiers: u8) {
    if browser.engine() != Engine::Chromium {
        let held = match modifiers {
            0 => None,
            1 => Some("\u{e00a}"),
            _ => Some("\u{e009}"),
        };
        browser.chord(held, if key == "Escape" { "\u{e00c}" } else { key }).await;
        return settle(browser).await;
    }
    let (code, text) =
        if key == "Escape" { (27, "") } else { (u32::from(key.to_ascii_uppercase().as_bytes()[0]), key) };
    let kind = if text.is_empty() || modifiers > 0 { "rawKeyDown" } else { "keyDown" };
    let mut down = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "modifiers": modifiers });
    if kind == "keyDown" {
        down["text"] = json!(text);
    }
    browser.cdp("Input.dispatchKeyEvent", down).await;
    browser.cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code })).await;
    settle(browser).await;
}

/// Favourites and the pages opened last are kept by their ids, shown on the first page, and can be done without.
pub async fn favourites() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(390, 844, true).await;
    let page = |path: &str| format!("{}{path}", site.url);
    browser.open(&page("")).await;
    assert_eq!(stored(&browser).await, json!({}), "the first page by itself stores nothing");
    assert!(chips(&browser, "favourites").await.is_empty() && chips(&browser, "recent").await.is_empty());
    let height = browser.js("document.querySelector('.strips').offsetHeight").await;

    for path in ["pain-course/#opioid=yes&age=64", "ctcae-lab/", "en/thoracic-cryoablation/#age=77"] {
        browser.open(&page(path)).await;
    }
    click(&browser, "#act-star").await;
    assert_eq!(browser.js("document.querySelector('#act-star').getAttribute('aria-pressed')").await, "true");
    browser.open(&page("ctcae-lab/")).await;
    click(&browser, "#act-star").await;
    let expected = "favourites=thoracic-cryoablation,ctcae-lab\nrecent=ctcae-lab,thoracic-cryoablation,pain-course";
    assert_eq!(stored(&browser).await, json!({ "tekio-settings": expected }), "ids, and nothing that was entered");
    browser.reload().await;
    browser.ready().await;
    assert_eq!(browser.js("document.querySelector('#act-star').getAttribute('aria-pressed')").await, "true");

    browser.open(&page("en/")).await;
    assert_eq!(chips(&browser, "favourites").await, ["thoracic-cryoablation", "ctcae-lab"]);
    assert_eq!(chips(&browser, "recent").await, ["ctcae-lab", "thoracic-cryoablation", "pain-course"]);
    assert_eq!(browser.js("document.querySelector('.strips').offsetHeight").await, height, "the lines moved the page");
    browser.tap("document.querySelector('section[aria-labelledby=recent] li:nth-child(3) a')").await;
    browser.until("location.pathname.endsWith('/en/pain-course/')").await;
    browser.ready().await;

    // What is not of the catalogue is not shown, and gone as soon as the first page is opened.
    browser.js("(localStorage.setItem('tekio-settings', 'favourites=no-such-page,ck-grade,<b>,ck-grade\\nrecent=../../x,settings,ctcae-lab\\nname=Yamada'), true)").await;
    browser.open(&page("")).await;
    assert_eq!(chips(&browser, "favourites").await, ["ck-grade"]);
    assert_eq!(chips(&browser, "recent").await, ["ctcae-lab"]);
    browser.open(&page("ck-grade/")).await;
    only_settings(&stored(&browser).await, "after rubbish");

    // Another window sees it.
    browser.open(&page("settings/")).await;
    browser.js("(localStorage.setItem('tekio-settings', 'favourites=ck-grade,pain-course,bma-safety'), dispatchEvent(new StorageEvent('storage', { key: 'tekio-settings' })), true)").await;
    settle(&browser).await;
    browser.tap("document.querySelectorAll('#kept-favourites button')[3]").await;
    let after = stored(&browser).await;
    assert_eq!(after, json!({ "tekio-settings": "favourites=ck-grade,bma-safety,pain-course" }), "moved up");
    // Without pages that are remembered.
    browser.tap("document.querySelectorAll('[name=set-remember]')[1].closest('label')").await;
    browser.open(&page("pain-course/")).await;
    assert_eq!(
        stored(&browser).await,
        json!({ "tekio-settings": "remember=no\nfavourites=ck-grade,bma-safety,pain-course" })
    );
    browser.quit().await;
    "kept by their ids alone, shown without moving the page".to_owned()
}

/// One page sets everything, and shows letter for letter what is stored.
pub async fn settings() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    let page = |path: &str| format!("{}{path}", site.url);
    browser.open(&page("settings/")).await;
    let shown = "document.querySelector('#stored pre')?.textContent ?? ''";
    assert_eq!(browser.js(shown).await, "");
    assert_eq!(browser.js("document.getElementById('reset').disabled").await, true);
    let root = "getComputedStyle(document.documentElement).fontSize";
    let usual = browser.js(root).await;
    let mut set = 0;
    for (name, at, line) in [
        ("size", 1, "size=large"),
        ("size", 2, "size=largest"),
        ("era", 0, "era=yes"),
        ("idle", 0, "idle=2"),
        ("idle", 4, "idle=0"),
        ("remember", 1, "remember=no"),
        ("pinned", 2, "version=5.0"),
        ("keys", 1, "keys=no"),
    ] {
        browser.tap(&format!("document.querySelectorAll('[name=set-{name}]')[{at}].closest('label')")).await;
        let now = text(&browser.js(shown).await);
        assert!(now.lines().any(|it| it == line), "{line} is not in {now}");
        assert_eq!(stored(&browser).await, json!({ "tekio-settings": now }), "what is shown is not what is stored");
        set += 1;
    }
    let large = format!("Math.round(10 * parseFloat({root})) / 10");
    assert_eq!(browser.js(&large).await, 20.8, "130 % of {usual}");
    // After a reload, on another page, and not on the sheet for the printer.
    browser.open(&page("en/thoracic-cryoablation/#age=64")).await;
    assert_eq!(browser.js(&large).await, 20.8);
    if browser.engine() == Engine::Chromium {
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        assert_eq!(browser.js(root).await, usual, "the printed sheet is of one size");
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    }
    for width in [320, 390] {
        browser.resize(width, 700, true).await;
        for path in
            ["", "en/", "settings/", "en/settings/", "privacy/", "en/privacy/", "ctcae-lab/#term=platelets&version=5.0"]
        {
            browser.open(&page(path)).await;
            // Not every engine's window is as narrow as is asked for.
            let out = browser.js("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
            assert_eq!(out, 0, "/{path} sticks out at {width} with the largest text");
        }
    }
    browser.resize(1024, 768, true).await;

    // A laboratory's limits, taken away one by one.
    browser.open(&page("ctcae-lab/#term=platelets&version=5.0&value=140&unit=10^3/uL&lln=147")).await;
    browser.tap("document.querySelector('.offers.keep button:last-of-type')").await;
    browser.open(&page("en/settings/")).await;
    let listed = text(&browser.js("document.querySelector('#kept-ranges').innerText").await);
    assert!(listed.contains("147"), "{listed}");
    browser.tap("document.querySelector('#kept-ranges button')").await;
    assert!(!text(&browser.js(shown).await).contains("range="));

    // All of it back to what it was at first, and once more to what it was.
    let before = stored(&browser).await;
    click(&browser, "#reset").await;
    assert_eq!(stored(&browser).await, json!({}));
    assert_eq!(browser.js(root).await, usual);
    click(&browser, ".toast button").await;
    assert_eq!(stored(&browser).await, before, "undone");
    assert_eq!(browser.js(&large).await, 20.8);

    // Storage that refuses does no harm; a browser that never answers neither.
    let asks = browser.js("(Storage.prototype.setItem = () => { throw new Error('full') }, !!navigator.storage && (navigator.storage.persist = () => new Promise(() => {}), true))").await;
    browser.tap("document.querySelectorAll('[name=set-size]')[0].closest('label')").await;
    assert_eq!(browser.js(root).await, usual);
    // Without that interface there is nothing to press.
    assert_eq!(browser.js("!!document.getElementById('persist')").await, asks);
    if asks == true {
        click(&browser, "#persist").await;
        browser.until("document.querySelector('#health').innerText.includes('Asked')").await;
    }
    browser.tap("document.querySelectorAll('[name=set-size]')[1].closest('label')").await;
    assert_eq!(browser.js("document.documentElement.dataset.boot").await, "ready");

    // Looked at from a form, which is there again afterwards: by its button, and by the browser's way back.
    for back in ["document.getElementById('way-back').click()", "history.back()"] {
        browser.open(&page("")).await;
        browser.open(&page("ck-grade/#ck=1000&uln=200")).await;
        let before = browser.look().await;
        click(&browser, "header a[href$='settings/']").await;
        browser.until("location.pathname.endsWith('/settings/') && !!document.getElementById('way-back')").await;
        // A place on the same page is no way back.
        browser.js("(document.querySelector('.skip').click(), true)").await;
        settle(&browser).await;
        let there = "location.pathname.endsWith('/settings/') && !!document.getElementById('way-back')";
        assert_eq!(browser.js(there).await, true, "the skip link leads out of the page");
        browser.js("(history.back(), true)").await;
        browser.until("!location.hash").await;
        assert_eq!(browser.js(there).await, true, "and so does the way back from it");
        browser.js(&format!("({back}, true)")).await;
        browser.until("location.pathname.endsWith('/ck-grade/') && !!document.querySelector('[data-outcome]')").await;
        assert_eq!(browser.look().await, before, "the form is not what it was");
        // And from there to where one came from.
        browser.js("(history.forward(), true)").await;
        browser.until("location.pathname.endsWith('/settings/') && !document.getElementById('way-back') && !!document.getElementById('stored')").await;
    }
    browser.quit().await;
    format!("{set} settings, each shown as it is stored; a form waits meanwhile")
}

/// The page's clock, to be put forward.
///
/// It stands still otherwise: what the test itself takes is not idle time. Opening the page was the last use of it.
const CLOCK: &str = "(() => { if (window.tekioShift === undefined) { const begin = window.Date.now(); window.tekioShift = 0; window.Date.now = () => begin + window.tekioShift; } document.body.dispatchEvent(new Event('wheel', { bubbles: true })); return true; })()";

/// Seconds go by while the page is out of sight; then it is seen again.
async fn away(browser: &Browser, seconds: u32) {
    browser.js(&format!("(window.tekioShift += {seconds} * 1000, document.dispatchEvent(new Event('visibilitychange')), new Promise(done => setTimeout(() => done(true), 30)))")).await;
}

async fn warned(browser: &Browser) -> bool {
    browser.js("!!document.querySelector('dialog[open][role=alertdialog]')").await == true
}

async fn said(browser: &Browser) -> String {
    text(&browser.js("document.querySelector('.toast-place').innerText").await)
}

async fn age(browser: &Browser) -> String {
    text(&browser.js("document.querySelector('input[name=age]').value").await)
}

/// What was entered is wiped after idle time, said before, put off by a tap, a key or a touch, and never if so set.
pub async fn idle() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(390, 844, true).await;
    let page = |path: &str| format!("{}{path}", site.url);
    let form = page("thoracic-cryoablation/#age=64&ps=1");
    let open = async |url: &str| {
        browser.driver().goto("about:blank").await.expect("elsewhere");
        browser.open(url).await;
        browser.js(CLOCK).await;
    };
    // Nothing entered: nothing to say.
    open(&page("thoracic-cryoablation/")).await;
    away(&browser, 3600).await;
    assert!(!warned(&browser).await && said(&browser).await.is_empty());

    // Ten minutes, told a minute before.
    open(&form).await;
    away(&browser, 8 * 60 + 55).await;
    assert!(!warned(&browser).await, "too early");
    away(&browser, 10).await;
    assert!(warned(&browser).await, "nothing is said before the wipe");
    assert_eq!(browser.js("document.activeElement.id").await, "idle-stay");
    let seconds: u32 =
        text(&browser.js("document.querySelector('.countdown b').innerText").await).parse().expect("seconds");
    assert_eq!(seconds, 55, "seconds left");
    browser.js("(window.tekioShift += 3000, true)").await;
    browser.until(&format!("+document.querySelector('.countdown b').innerText < {}", seconds - 1)).await;
    click(&browser, "#idle-stay").await;
    assert!(!warned(&browser).await);
    assert_eq!(age(&browser).await, "64");
    // From then on it is ten minutes again; a key, a tap and the wheel are such, too.
    for act in ["pointerdown", "keydown", "wheel"] {
        away(&browser, 8 * 60).await;
        assert!(!warned(&browser).await, "{act}");
        browser.js(&format!("(document.body.dispatchEvent(new Event('{act}', {{ bubbles: true }})), true)")).await;
        away(&browser, 8 * 60 + 30).await;
        assert!(!warned(&browser).await, "{act} does not count");
        assert_eq!(age(&browser).await, "64");
        browser.js("(document.body.dispatchEvent(new Event('keydown', { bubbles: true })), true)").await;
    }
    // A touch on the page does not answer the question.
    away(&browser, 9 * 60 + 10).await;
    assert!(warned(&browser).await);
    browser.js("(document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })), true)").await;
    away(&browser, 51).await;
    assert_eq!(age(&browser).await, "");
    assert!(!warned(&browser).await && said(&browser).await.contains("10分間"), "{}", said(&browser).await);
    assert_eq!(browser.look().await.outcome(), "undetermined");
    // The next answer puts the message away.
    browser.js("(window.tekioShift += 4000, true)").await;
    browser.answer("age", "5").await;
    assert_eq!(said(&browser).await, "");

    // Escape is to go on; wiped at once if so wanted.
    open(&page("en/thoracic-cryoablation/#age=64&ps=1")).await;
    away(&browser, 9 * 60 + 10).await;
    key(&browser, "Escape", 0).await;
    assert!(!warned(&browser).await && age(&browser).await == "64");
    away(&browser, 9 * 60 + 10).await;
    click(&browser, "#idle-wipe").await;
    assert!(!warned(&browser).await && age(&browser).await.is_empty());

    // A tablet that slept with the page in view: the touch that wakes it finds nothing.
    open(&form).await;
    browser.js("(window.tekioShift += 11 * 60000, true)").await;
    browser.tap("document.querySelector('input[name=ps][value=\"2\"]').closest('label')").await;
    assert_eq!(age(&browser).await, "", "what the last one entered is still there");
    assert_eq!(
        browser.js("document.querySelector('input[name=ps]:checked')?.value").await,
        "2",
        "the touch is the next one’s"
    );
    assert!(said(&browser).await.contains("10分間"));

    // What another window stores is no use of this one.
    open(&form).await;
    away(&browser, 8 * 60).await;
    browser.js("(dispatchEvent(new StorageEvent('storage', { key: 'tekio-settings' })), true)").await;
    away(&browser, 70).await;
    assert!(warned(&browser).await, "another window put it off");
    browser.js("(dispatchEvent(new StorageEvent('storage', { key: 'tekio-settings' })), true)").await;
    away(&browser, 51).await;
    assert!(age(&browser).await.is_empty(), "another window stopped it");

    // In a frame, where a dialog may be out of sight, it is said beside the form; any use puts it off.
    open(&page("embed/thoracic-cryoablation/")).await;
    browser.answer("age", "64").await;
    away(&browser, 9 * 60 + 10).await;
    assert!(!warned(&browser).await && said(&browser).await.contains("まもなく入力を消します"));
    browser.answer("age", "65").await;
    away(&browser, 5).await;
    assert_eq!((age(&browser).await.as_str(), said(&browser).await.as_str()), ("65", ""));
    away(&browser, 9 * 60 + 10).await;
    away(&browser, 60).await;
    assert!(age(&browser).await.is_empty() && said(&browser).await.contains("10分間"));

    // What could be brought back, the list of events, and a form put aside are wiped as well.
    open(&form).await;
    browser.clear().await;
    assert!(said(&browser).await.contains("元に戻す"));
    away(&browser, 11 * 60).await;
    assert!(!said(&browser).await.contains("元に戻す"), "what was cleared can be brought back by the next one");
    open(&page("en/ctcae-lab/#term=platelets&version=5.0&value=40&unit=10^3/uL")).await;
    click(&browser, "#act-note").await;
    browser.clear().await;
    browser.js("(document.querySelector('.toast .bare').click(), true)").await;
    away(&browser, 9 * 60 + 10).await;
    assert!(warned(&browser).await, "the list alone is something");
    away(&browser, 60).await;
    assert_eq!(browser.js("!!document.querySelector('#tally')").await, false, "the list is still there");
    open(&form).await;
    click(&browser, "header a[href$='settings/']").await;
    browser.until("!!document.getElementById('way-back')").await;
    away(&browser, 11 * 60).await;
    assert_eq!(browser.js("!!document.getElementById('way-back')").await, false, "a form is still put aside");

    // By itself, with nobody near: the watch looks now and then.
    open(&form).await;
    browser.js("(window.tekioShift += 10 * 60000 - 8000, true)").await;
    browser.until("!!document.querySelector('dialog[open]')").await;
    browser.js("(window.tekioShift += 8000, true)").await;
    browser
        .until("!document.querySelector('dialog[open]') && document.querySelector('input[name=age]').value === ''")
        .await;

    // As it is set: two minutes; and never.
    browser.open(&page("settings/")).await;
    browser.tap("document.querySelectorAll('[name=set-idle]')[0].closest('label')").await;
    open(&form).await;
    away(&browser, 85).await;
    assert!(!warned(&browser).await);
    away(&browser, 8).await;
    assert!(warned(&browser).await);
    away(&browser, 30).await;
    assert!(age(&browser).await.is_empty() && said(&browser).await.contains("2分間"));
    browser.open(&page("settings/")).await;
    browser.tap("document.querySelectorAll('[name=set-idle]')[4].closest('label')").await;
    open(&form).await;
    away(&browser, 36_000).await;
    assert!(!warned(&browser).await && age(&browser).await == "64", "wiped though it was switched off");
    // Set by another window: in force here, from the last use on, and nothing is wiped by the change itself.
    browser.js("(localStorage.setItem('tekio-settings', 'idle=2'), dispatchEvent(new StorageEvent('storage', { key: 'tekio-settings' })), true)").await;
    settle(&browser).await;
    assert!(!warned(&browser).await && age(&browser).await == "64", "wiped by the change of the setting");
    away(&browser, 93).await;
    assert!(warned(&browser).await, "the other window's two minutes are not in force");
    away(&browser, 30).await;
    assert!(age(&browser).await.is_empty());
    // A version that a setting filled in is nothing that was entered.
    browser.js("(localStorage.setItem('tekio-settings', 'version=5.0'), true)").await;
    open(&page("ctcae-lab/")).await;
    away(&browser, 11 * 60).await;
    assert!(said(&browser).await.is_empty() && !warned(&browser).await);
    browser.quit().await;
    "told, put off, wiped by time, by a waking touch and by itself; as set".to_owned()
}

/// What a telephone's camera would see of the open dialog.
async fn photographed(browser: &Browser) -> String {
    let clip = browser
        .js("(it => { it.scrollIntoView({ block: 'center' }); const { x, y, width, height } = it.getBoundingClientRect(); return { x: x + scrollX, y: y + scrollY, width, height, scale: 2 }; })(document.querySelector('svg.qr'))")
        .await;
    let png = browser.cdp("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await;
    let png = STANDARD.decode(text(&png["data"])).expect("a picture");
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("its size")];
    let info = reader.next_frame(&mut pixels).expect("its pixels");
    let (width, each) = (info.width as usize, info.line_size / info.width as usize);
    let grey = |x: usize, y: usize| pixels[y * info.line_size + x * each + each / 2];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, info.height as usize, grey);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    grids[0].decode().expect("a code that can be read").1
}

/// The code holds the link, letter for letter, as another program reads it from a picture of the screen.
pub async fn codes() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.allow_clipboard(&site.url).await;
    let (mut read, mut longest) = (0, 0);
    for (width, height, dark) in [(390, 844, false), (1024, 768, true)] {
        browser.resize(width, height, true).await;
        browser.media(&[("prefers-color-scheme", if dark { "dark" } else { "light" })]).await;
        for id in ["ck-grade", "thoracic-cryoablation", "bone-cryotherapy", "pain-course", "ctcae-event"] {
            let route = tekio::site::route(if dark { Lang::En } else { Lang::Ja }, id).expect("a page");
            browser.open(&format!("{}{}", site.url, route.path())).await;
            browser.look_at(tekio::site::calculator(route).expect("a calculator").examples[0].entries).await;
            let seen = browser.look().await;
            click(&browser, "#act-qr").await;
            browser.until("!!document.querySelector('dialog[open] svg.qr')").await;
            assert!(browser.js("document.getElementById('dialog-says').innerText.length > 10").await == true);
            let link = photographed(&browser).await;
            key(&browser, "Escape", 0).await;
            assert_eq!(browser.js("!!document.querySelector('dialog')").await, false);
            assert_eq!(browser.js("document.activeElement.id").await, "act-qr", "the focus goes back");
            click(&browser, "#act-link").await;
            let copied = text(&browser.becomes("navigator.clipboard.readText()", link.as_str()).await);
            assert_eq!(link, copied, "{id}: the code is not the link");
            browser.driver().goto("about:blank").await.expect("elsewhere");
            browser.open(&link).await;
            assert_eq!(browser.look().await, seen, "{id}: the code leads elsewhere");
            longest = longest.max(link.len());
            read += 1;
        }
    }
    // More than a camera reads from a screen is said, and nothing is drawn.
    browser.open(&format!("{}ck-grade/#ck={}", site.url, "7".repeat(1300))).await;
    click(&browser, "#act-qr").await;
    browser.until("!!document.querySelector('dialog[open] .trouble')").await;
    assert_eq!(browser.js("!!document.querySelector('svg.qr')").await, false);
    // Where texts can be handed to other apps, the report is; elsewhere there is no button.
    assert_eq!(browser.js("!!document.getElementById('act-share') === ('share' in navigator)").await, true);
    browser
        .cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "Navigator.prototype.share = async it => { window.tekioShared = it; };" }),
        )
        .await;
    browser.driver().goto("about:blank").await.expect("elsewhere");
    browser.open(&format!("{}ck-grade/#ck=1000&uln=200", site.url)).await;
    click(&browser, "#act-share").await;
    let shared = browser.js("window.tekioShared").await;
    assert!(text(&shared["text"]).contains("1000") && shared.as_object().is_some_and(|it| it.len() == 1), "{shared}");
    browser.quit().await;
    format!("{read} codes read from pictures of the screen, the longest link of {longest} characters")
}

/// Letters are shortcuts outside of fields, and only if they are wanted.
pub async fn shortcuts() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.allow_clipboard(&site.url).await;
    let page = |path: &str| format!("{}{path}", site.url);
    browser.open(&page("ck-grade/#ck=1000&uln=200")).await;
    let clipboard = "navigator.clipboard.readText()";
    key(&browser, "c", 0).await;
    browser.until(&format!("{clipboard}.then(it => it.includes('1000') && !it.startsWith('http'))")).await;
    key(&browser, "l", 0).await;
    browser.until(&format!("{clipboard}.then(it => it.startsWith('http') && it.includes('#'))")).await;
    key(&browser, "f", 0).await;
    assert_eq!(browser.js("document.querySelector('#act-star').getAttribute('aria-pressed')").await, "true");
    key(&browser, "?", 0).await;
    assert!(browser.js("document.querySelectorAll('dialog[open] kbd').length").await.as_u64() == Some(9));
    key(&browser, "x", 0).await;
    assert_eq!(browser.js("document.querySelector('input[name=ck]').value").await, "1000", "a letter in a dialog");
    key(&browser, "Escape", 0).await;
    assert_eq!(browser.js("!!document.querySelector('dialog')").await, false);
    // With Control or Alt they are the browser's; from an input method they are letters.
    for modifiers in [1, 2, 4] {
        key(&browser, "x", modifiers).await;
    }
    for more in ["isComposing: true", "keyCode: 229", "repeat: true"] {
        browser.js(&format!("(document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'x', bubbles: true, {more} }})), true)")).await;
    }
    settle(&browser).await;
    assert_eq!(browser.js("document.querySelector('input[name=ck]').value").await, "1000", "x with more than itself");
    // In a field a letter is a letter.
    for name in ["x", "c", "h", "/", "?"] {
        browser.js("(document.querySelector('input[name=ck]').focus(), true)").await;
        key(&browser, name, 0).await;
    }
    let typed = text(&browser.js("document.querySelector('input[name=ck]').value").await);
    assert!(
        typed.len() == 9 && typed.contains("xch/?") && browser.js("!document.querySelector('dialog')").await == true,
        "{typed}"
    );
    browser.leave().await;
    key(&browser, "x", 0).await;
    assert_eq!(browser.js("document.querySelector('input[name=ck]').value").await, "");
    click(&browser, ".toast button").await;
    browser.js("(document.activeElement.blur(), true)").await;
    // A form is not thrown away by one letter.
    key(&browser, "h", 0).await;
    assert_eq!(browser.js("!!document.querySelector('input[name=ck]')").await, true, "one letter threw the form away");
    key(&browser, "h", 0).await;
    browser.until("!!document.getElementById('q')").await;
    browser.ready().await;
    assert_eq!(browser.js("location.href").await, Value::from(page("")));
    key(&browser, "/", 0).await;
    assert_eq!(browser.js("document.activeElement.id + '|' + document.activeElement.value").await, "q|");
    browser.open(&page("thoracic-cryoablation/")).await;
    key(&browser, "n", 0).await;
    assert!(browser.js("document.activeElement.matches('form input')").await == true, "the next question");
    browser.js("(document.activeElement.blur(), true)").await;
    key(&browser, "/", 0).await;
    browser.until("document.activeElement?.id === 'q'").await;
    browser.js("(document.activeElement.blur(), true)").await;
    key(&browser, "s", 0).await;
    browser.until("!!document.getElementById('stored')").await;
    browser.tap("document.querySelectorAll('[name=set-keys]')[1].closest('label')").await;
    browser.js("(document.activeElement.blur(), true)").await;
    key(&browser, "h", 0).await;
    key(&browser, "?", 0).await;
    assert_eq!(
        browser.js("!!document.getElementById('stored') && !document.querySelector('dialog')").await,
        true,
        "switched off"
    );
    browser.quit().await;
    "nine letters, none in a field, a dialog, an input method or with a modifier".to_owned()
}

/// What can be tapped without scrolling, of these: its middle.
const IN_REACH: &str = "(() => {
    for (const id of ['act-clear', 'dock-clear']) {
        const box = document.getElementById(id)?.getBoundingClientRect();
        if (!box || box.width < 43.5 || box.height < 43.5) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (document.elementFromPoint(x, y)?.closest('button')?.id === id) return { x, y };
    }
    return null;
})()";

/// From wherever a filled form is scrolled to, one tap clears it.
pub async fn clearing() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut taps = 0;
    for (width, height) in [(390, 844), (1024, 768), (320, 640), (768, 1024)] {
        browser.resize(width, height, true).await;
        for path in ["thoracic-cryoablation", "en/all-protocols", "ctcae-event", "en/bone-cryotherapy", "pain-course"] {
            let route = tekio::site::routes().find(|it| it.path() == format!("{path}/")).expect("a page");
            // The present day is filled in again: nothing that was typed.
            let today = tekio::site::calculator(route).and_then(|it| it.today()).map_or("", |it| it.id);
            let filled = format!(
                "[...document.querySelectorAll('form input')].filter(it => it.name !== '{today}' && (it.type === 'text' ? it.value : it.checked)).length"
            );
            let filled = filled.as_str();
            browser.open(&format!("{}{path}/", site.url)).await;
            for part in [0, 30, 60, 90, 100] {
                browser.look_at(tekio::site::calculator(route).expect("a calculator").examples[0].entries).await;
                browser.js(&format!("(scrollTo({{ top: (document.documentElement.scrollHeight - innerHeight) * {part} / 100, behavior: 'instant' }}), new Promise(done => setTimeout(() => done(true), 30)))")).await;
                let at = browser.js(IN_REACH).await;
                assert!(!at.is_null(), "{path} at {width} × {height}, {part} % down: nothing clears it");
                assert!(browser.js(filled).await.as_u64() > Some(0));
                let point = json!([{ "x": at["x"], "y": at["y"] }]);
                browser.cdp("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": point })).await;
                browser.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
                settle(&browser).await;
                assert_eq!(browser.js(filled).await, 0, "{path} at {width}, {part} %: not cleared");
                taps += 1;
            }
        }
    }
    browser.quit().await;
    format!("one tap clears, {taps} times, on telephones and tablets, wherever the page was scrolled to")
}

/// What the page counts is what the network did.
pub async fn counting() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let foot = "document.querySelector('.foot .requests').innerText";
    for path in ["thoracic-cryoablation/", "en/pain-course/"] {
        browser.open(&format!("{}{path}", site.url)).await;
        browser.kept().await;
        if browser.engine() != Engine::Chromium {
            browser.set_clipboard("").await;
        }
        let route = tekio::site::routes().find(|it| it.path() == path).expect("a page");
        browser.look_at(tekio::site::calculator(route).expect("a calculator").examples[0].entries).await;
        for act in ["#act-qr", "dialog button", "#act-copy", "#act-star", "#act-clear"] {
            browser
                .js(&format!(
                    "(document.querySelector('{act}').click(), new Promise(done => setTimeout(() => done(true), 30)))"
                ))
                .await;
        }
        browser.wait(300).await;
        let count = text(&browser.js(foot).await);
        let late = browser.js("performance.getEntriesByType('resource').map(it => `${it.name} ${it.startTime}`)").await;
        assert!(count.starts_with('0'), "{path}: {count}, of {late}");
        // From the form to the page on privacy: still the same count.
        browser.look_at(tekio::site::calculator(route).expect("a calculator").examples[0].entries).await;
        click(&browser, ".foot a[href$='privacy/']").await;
        browser.until("!!document.getElementById('requests')").await;
        assert_eq!(browser.js("document.getElementById('requests').innerText").await, "0");
        // It does count.
        browser.js("fetch(new URL('../manifest.webmanifest?counted', location.href)).then(() => true)").await;
        browser.until("document.getElementById('requests').innerText === '1'").await;
        assert!(
            text(&browser.js("document.querySelector('.files').innerText").await)
                .contains("manifest.webmanifest?counted")
        );
    }
    browser.open(&format!("{}privacy/", site.url)).await;
    // Icons come when the browser thinks fit, and are no request of the page’s after its start.
    if browser.engine() == Engine::Chromium {
        browser.until("performance.getEntriesByType('resource').some(it => it.name.endsWith('.png'))").await;
    }
    pause(200).await;
    assert_eq!(browser.js("document.getElementById('requests').innerText").await, "0");
    let listed = texts(&browser.js("[...document.querySelectorAll('#loaded li')].map(it => it.textContent)").await);
    assert!(listed.len() >= 3 && listed.iter().any(|it| it.ends_with(".wasm")), "{listed:?}");
    assert!(listed.iter().all(|it| dist.join(it).is_file()), "{listed:?}: not all are files of the site");
    let build =
        browser.js("document.getElementById('build').innerText === document.documentElement.dataset.build").await;
    assert_eq!(build, true);
    let counted = browser.js("performance.getEntriesByType('resource').length").await;
    assert_eq!(json!(listed.len()), counted, "what is listed is what the browser noted");
    browser.quit().await;
    format!("none while answering, one when there is one, {} files to begin with", listed.len())
}
