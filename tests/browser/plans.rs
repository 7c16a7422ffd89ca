//! Pages of the other methods as people use them: a schedule with its calendar file, one patient on all protocols,
//! a table to be searched, and a leaflet to be printed.

use icalendar::{Calendar, Component};
use serde_json::{Value, json};

use tekio::calculators;
use tekio::engine::{Case, Lang, Method};

use crate::harness::{Browser, Engine, Folder, Site, dist, text, texts};

async fn js_text(browser: &Browser, expression: &str) -> String {
    text(&browser.js(expression).await)
}

/// From the day of treatment to the days in a calendar: one answer and one tap.
pub async fn calendar() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}thoracic-follow-up/", site.url)).await;
    browser.kept().await;
    let served = site.requests().len();
    // The present day is there, and it is the device's.
    let today = browser
        .js("(it => `${it.getFullYear()}-${String(it.getMonth() + 1).padStart(2, '0')}-${String(it.getDate()).padStart(2, '0')}`)(new Date())")
        .await;
    assert_eq!(browser.js("document.querySelector('input[name=today]').value").await, today);
    assert_eq!(browser.look().await.outcome(), "undetermined", "the present day decides nothing");

    browser.answer("ablation-date", "R6.11.30").await;
    let seen = browser.look().await;
    let days = ["2024-12-01", "2024-12-07", "2024-12-30", "2025-02-28", "2025-05-30", "2025-08-30", "2025-11-30"];
    let visits = ["d1", "w1", "m1", "m3", "m6", "m9", "m12"];
    for (visit, day) in visits.iter().zip(days) {
        assert_eq!(seen.outputs.get(*visit).map(String::as_str), Some(day), "{visit}");
    }
    // 1 December 2024 was a Sunday, 30 November 2025, too.
    let off = texts(&browser.js("[...document.querySelectorAll('.due .off data')].map(it => it.value)").await);
    assert_eq!(off, ["2024-12-01", "2024-12-07", "2025-08-30", "2025-11-30"], "weekends and holidays are marked");
    // What is chosen in the device's calendar is entered as if it were typed.
    browser
        .js("(it => { it.value = '2024-11-29'; it.dispatchEvent(new InputEvent('input', { bubbles: true })); return true; })(document.querySelector('.num:has([name=ablation-date]) [type=date]'))")
        .await;
    assert_eq!(
        browser.becomes("document.querySelector('input[name=ablation-date]').value", "2024-11-29").await,
        "2024-11-29"
    );
    assert_eq!(browser.look().await.outputs.get("d1").map(String::as_str), Some("2024-11-30"));
    browser.answer("ablation-date", "R6.11.30").await;
    assert_eq!(
        browser.js("document.querySelector('.num:has([name=ablation-date]) [type=date]').value").await,
        "2024-11-30"
    );
    // In the Japanese era, if so wanted; that is kept as a setting.
    browser.tap("document.querySelector('.due h2 button')").await;
    assert_eq!(js_text(&browser, "document.querySelector('.due data').textContent").await, "令和6年12月1日");
    assert_eq!(
        browser.js("({ ...localStorage })").await,
        json!({ "tekio-settings": "era=yes\nrecent=thoracic-follow-up" })
    );
    browser.tap("document.querySelector('.due h2 button')").await;

    browser.js(FILES).await;
    let follow_up = calculators::find("thoracic-follow-up").expect("a calculator");
    let Method::Schedule(schedule) = &follow_up.method else { panic!("not a schedule") };
    let mut ids = Vec::new();
    for n in 1..=2 {
        browser.tap("document.getElementById('act-calendar')").await;
        browser.until(&format!("window.tekioFiles.length === {n}")).await;
        assert_eq!(browser.js(&format!("window.tekioFiles[{n} - 1].type")).await, "text/calendar;charset=utf-8");
        let file = js_text(&browser, &format!("window.tekioFiles[{n} - 1].text()")).await;
        // On the device it is the same, byte for byte; a browser may not have fetched it before the tap is over.
        assert_eq!(browser.js("window.tekioRevoked").await, 0, "taken back before it can be saved");
        assert_eq!(browser.downloaded("thoracic-follow-up.ics").await, file.as_bytes());
        let calendar: Calendar = file.parse().expect("a calendar that another program reads");
        let events: Vec<_> = calendar.components.iter().filter_map(|it| it.as_event()).collect();
        let starts: Vec<String> =
            events.iter().map(|it| it.property_value("DTSTART").expect("a day").to_owned()).collect();
        assert_eq!(starts, days.map(|it| it.replace('-', "")), "{file}");
        assert!(
            events.iter().all(|it| it.get_summary().is_some_and(|it| it.starts_with(schedule.calendar.ja))),
            "{file}"
        );
        ids.extend(events.iter().map(|it| it.get_uid().expect("a name").to_owned()));
    }
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), 14, "two patients’ days would overwrite each other");
    assert_eq!(site.asked_after(served), Vec::<String>::new(), "something was asked for");

    // A link says nothing of the day on which it was made, and clearing brings the present day back.
    assert!(!js_text(&browser, "document.querySelector('.acts').innerText").await.is_empty());
    browser.clear().await;
    assert_eq!(browser.js("document.querySelector('input[name=today]').value").await, today);
    assert_eq!(browser.look().await.outcome(), "undetermined");

    // What cannot be right is asked about, and stays.
    let seen =
        browser.look_at(&[("ablation-date", "2026-04-10"), ("done-1w", "2026-04-09"), ("done-1m", "2026-05-10")]).await;
    assert_eq!(seen.problems, ["done-1w"], "a visit before the treatment");
    assert_eq!(browser.js("document.querySelector('input[name=done-1w]').value").await, "2026-04-09");
    browser.quit().await;
    format!("{} days in {} files, which the browser saved", ids.len(), 2)
}

/// Notes the files that the page makes, and whether it takes their addresses back.
pub const FILES: &str = "(() => {
    const [make, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    [window.tekioFiles, window.tekioRevoked] = [[], 0];
    URL.createObjectURL = it => { window.tekioFiles.push(it); return make.call(URL, it); };
    URL.revokeObjectURL = it => { window.tekioRevoked += 1; return revoke.call(URL, it); };
    return true;
})()";

/// What a tap on the button for a calendar leads to where it cannot be a download.
const HOME_SCREEN: &str = "(() => {
    window.tekioShared = null;
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
    navigator.canShare = it => window.tekioCan !== false && it.files.length === 1;
    navigator.share = async it => {
        window.tekioShared = it.files[0];
        if (window.tekioWhy) throw new DOMException('no', window.tekioWhy);
    };
    return true;
})()";

/// An app on the home screen shares a file; where that fails, and where a download came to nothing, its text is shown.
pub async fn handed_over() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut ways = 0;
    for (lang, file, page, button) in [
        ("", "thoracic-follow-up.ics", "thoracic-follow-up/#ablation-date=2026-04-10", "act-calendar"),
        ("en/", "bma-schedule.ics", "bma-schedule/#drug=denosumab&first-dose=2026-04-10", "act-calendar"),
        ("en/", "adverse-events.csv", "ctcae-lab/#term=platelets&version=5.0&value=40&unit=10^3/uL", "act-list"),
    ] {
        let open = async || {
            browser.goto("about:blank").await;
            browser.open(&format!("{}{lang}{page}", site.url)).await;
            if button == "act-list" {
                browser.tap("document.getElementById('act-note')").await;
            }
            browser.js(FILES).await;
        };
        let tap = async || browser.tap(&format!("document.getElementById('{button}')")).await;
        let shown = "document.getElementById('by-hand')?.value ?? ''";
        let is_file = |it: &str| match file.ends_with("csv") {
            true => it.starts_with("AETERM,") && it.contains("Platelet count decreased"),
            false => it.starts_with("BEGIN:VCALENDAR") && it.trim_end().ends_with("END:VCALENDAR"),
        };
        let put_away = async || {
            browser.js("(document.querySelector('.by-hand button').click(), true)").await;
            let at = browser.becomes("document.activeElement.id", button).await;
            assert_eq!(at, button, "{file}: the focus goes back");
        };

        // Shared, or not after all, which is no failure.
        open().await;
        browser.js(HOME_SCREEN).await;
        for why in ["", "AbortError"] {
            browser.js(&format!("(window.tekioShared = null, window.tekioWhy = '{why}', true)")).await;
            tap().await;
            browser.until("!!window.tekioShared").await;
            let name = browser.js("[window.tekioShared.name, window.tekioShared.type]").await;
            let kind = if file.ends_with("csv") { "text/csv" } else { "text/calendar" };
            assert_eq!(name, json!([file, kind]));
            assert!(is_file(&js_text(&browser, "window.tekioShared.text()").await));
            browser.wait(50).await;
            assert_eq!(browser.js(shown).await, "", "{file}: shared, and yet to be copied");
            ways += 1;
        }
        // The sheet fails, or takes no such files: the text itself, and what to do with it.
        for set in ["window.tekioWhy = 'NotAllowedError'", "window.tekioCan = false", "navigator.share = undefined"] {
            browser.js(&format!("({set}, true)")).await;
            tap().await;
            browser.until(&format!("({shown}) !== ''")).await;
            let text = js_text(&browser, shown).await;
            assert!(is_file(&text), "{text}");
            let says = js_text(&browser, "document.querySelector('.by-hand').innerText").await;
            assert!(says.contains(file), "{says}");
            put_away().await;
            ways += 1;
        }
        assert_eq!(
            browser.js("window.tekioFiles.length").await,
            0,
            "{file}: an app that downloads nothing was given a link"
        );

        // In a browser it is a download; if nothing came of it, the same text can be shown.
        open().await;
        tap().await;
        browser.until("!!document.getElementById('show-saved')").await;
        let made = js_text(&browser, "window.tekioFiles[0].text()").await.replace("\r\n", "\n");
        assert!(browser.downloaded(file).await.len() >= made.len(), "{file}: saved by half");
        browser.tap("document.getElementById('show-saved')").await;
        browser.until(&format!("({shown}) !== ''")).await;
        assert_eq!(js_text(&browser, shown).await.trim_start_matches('\u{feff}'), made, "{file}");
        put_away().await;
        // With the next answer it is another file's, and gone; with the page, too.
        tap().await;
        browser.until("!!document.getElementById('show-saved')").await;
        browser.downloaded(file).await;
        browser.js("(dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), true)").await;
        browser.until("!document.getElementById('show-saved')").await;
        ways += 1;
    }
    browser.quit().await;
    format!("{ways} ways in which a file leaves the page, or its text is shown")
}

/// The page's clock, to be put forward by days; and the day by it. By `window`, for scripts of Firefox's WebDriver have
/// a `Date` of their own.
const DAYS: &str = "(() => {
    const Real = window.Date;
    window.tekioDays = 0;
    const now = () => Real.now() + window.tekioDays * 86_400_000;
    window.Date = class extends Real { constructor(...it) { if (it.length) super(...it); else super(now()); } static now() { return now(); } };
    const two = it => String(it).padStart(2, '0');
    window.tekioToday = () => (it => `${it.getFullYear()}-${two(it.getMonth() + 1)}-${two(it.getDate())}`)(new window.Date());
    return true;
})()";

/// A page that is seen again on another day, or that is open at midnight, goes by that day; unless somebody gave one.
pub async fn day() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.open(&site.url).await;
    // The wipe after idle time would begin the page anew.
    browser.js("(localStorage.setItem('tekio-settings', 'idle=0'), true)").await;
    let shown = "document.querySelector('input[name=today]').value";
    let follows = "document.querySelector('input[name=today]').value === window.tekioToday()";
    let seen_again = [
        "dispatchEvent(new Event('focus'))",
        "document.dispatchEvent(new Event('visibilitychange'))",
        "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))",
    ];
    let next = async |days: u32, act: &str| browser.js(&format!("(window.tekioDays += {days}, {act}, true)")).await;
    let mut days = 0;
    for (page, start) in [("thoracic-follow-up/", "ablation-date"), ("en/bma-schedule/", "first-dose")] {
        browser.goto("about:blank").await;
        browser.open(&format!("{}{page}", site.url)).await;
        browser.js(DAYS).await;
        browser.until(follows).await;
        for typed in [false, true] {
            if typed {
                browser.answer(start, "2026-04-10").await;
            }
            for act in seen_again {
                next(1, act).await;
                browser.until(follows).await;
                let kept = browser.js(&format!("document.querySelector('input[name={start}]').value")).await;
                assert_eq!(kept, if typed { "2026-04-10" } else { "" }, "{page}: the rest stays");
                days += 1;
            }
        }
        // At midnight, with nobody near.
        next(1, "0").await;
        browser.until(follows).await;
        // Cleared, and brought back on another day.
        browser.clear().await;
        next(1, "0").await;
        browser.tap("document.querySelector('.toast button')").await;
        browser.until(follows).await;
        days += 2;

        // A day that somebody gave stays: typed, from a link, or of an example; even if it was the present one.
        let stays = async |what: &str| {
            let before = js_text(&browser, shown).await;
            for act in seen_again {
                next(1, act).await;
                browser.wait(30).await;
                assert_eq!(browser.js(shown).await, before.as_str(), "{page}: {what}");
            }
        };
        let present = js_text(&browser, "window.tekioToday()").await;
        browser.answer("today", &present).await;
        stays("typed").await;
        browser.clear().await;
        browser.until(follows).await;
        browser.tap("document.querySelector('.toast button')").await;
        assert_eq!(browser.becomes(shown, present.as_str()).await, present.as_str(), "{page}: brought back");
        stays("typed, cleared and brought back").await;
        browser.look_at(&[(start, "2026-04-10"), ("today", "2026-05-01")]).await;
        assert_eq!(browser.js(shown).await, "2026-05-01");
        stays("from a link").await;
        browser.clear().await;
        browser.until(follows).await;
        browser.js("(document.querySelector('.examples button').click(), true)").await;
        stays("of an example").await;
        // A link without a day is of the day on which it is opened.
        browser.look_at(&[(start, "2026-04-10")]).await;
        browser.until(follows).await;
        days += 1;
    }
    browser.quit().await;
    format!("{days} days begun on open pages; a day that was given stays")
}

/// What is known is entered once; each protocol has its verdict, and its own page takes the answers along.
pub async fn together() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&site.url).await;
    browser.tap("document.querySelector('.tile[href*=all-protocols]')").await;
    browser
        .until("location.pathname.endsWith('/all-protocols/') && !document.querySelector('fieldset:disabled')")
        .await;
    browser.answer("age", "19").await;
    browser.answer("platelets", "60000").await;
    let said: Value = browser
        .js("[...document.querySelectorAll('[data-protocol]')].map(it => [it.dataset.protocol, it.dataset.protocolOutcome])")
        .await;
    assert_eq!(
        said,
        json!([
            ["thoracic-cryoablation", "undetermined"],
            ["bone-cryotherapy", "not-eligible"],
            ["vertebroplasty-indication", "not-indicated postpone cement-requirement out-of-scope"],
            ["vertebroplasty-preop", "not-indicated postpone cement-requirement caution"],
        ])
    );
    let differ = js_text(&browser, "document.querySelector('.differ').innerText").await;
    let keio = calculators::find("thoracic-cryoablation").expect("a calculator").report(&Case::default());
    let age = keio.steps.iter().find(|it| it.id == "KEIO-I7").expect("a criterion").text.get(Lang::Ja);
    for text in [age, "20歳", "50,000/µL", "10万/µL"] {
        assert!(differ.contains(text), "{text} is not among the differences: {differ}");
    }
    // Its own page, without a load and with the answers; nothing of them in the address.
    let served = site.requests().len();
    browser.kept().await;
    browser.tap("document.querySelector('[data-protocol=bone-cryotherapy] a')").await;
    browser.until("location.pathname.endsWith('/bone-cryotherapy/')").await;
    assert_eq!(browser.js("document.querySelector('input[name=age]').value").await, "19");
    assert_eq!(browser.look().await.outcome(), "not-eligible");
    assert_eq!(browser.js("location.hash + location.search").await, "");
    let pages: Vec<_> = site.requests()[served..].iter().filter(|it| it.ends_with('/')).cloned().collect();
    assert!(pages.iter().all(|it| !it.contains("19")), "{pages:?}");
    browser.quit().await;
    "4 protocols, and the way to one of them".to_owned()
}

/// A reference is searched, and narrowed by its topic; the leaflet is printed on one page, with readings.
pub async fn evidence() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    let shown = "document.querySelectorAll('.stated-all li').length";
    let find = |word: &str| {
        format!(
            "(it => {{ it.value = {}; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return new Promise(done => setTimeout(() => done(true), 20)); }})(document.querySelector('.stated-all input'))",
            json!(word)
        )
    };
    browser.open(&format!("{}vertebroplasty-evidence/", site.url)).await;
    let all = browser.js(shown).await.as_u64().expect("a number");
    assert!(all > 60, "only {all} statements");
    for (word, part) in [("肺塞栓", "2.1"), ("moto", ""), ("8.2", "8.2"), ("Markmiller", "2.6")] {
        browser.js(&find(word)).await;
        let n = browser.js(shown).await.as_u64().expect("a number");
        let list = js_text(&browser, "document.querySelector('.stated-all ul').innerText").await;
        assert!(n < all && list.contains(part), "{word} leaves {n}: {list}");
    }
    browser.js(&find("")).await;
    browser.tap("document.querySelector('input[name=topic][value=embolism]').closest('label')").await;
    let topic = browser.js(shown).await.as_u64().expect("a number");
    assert!(0 < topic && topic < all, "{topic} of {all} on embolism");
    assert_eq!(browser.look().await.outcome(), "listed");

    browser.open(&format!("{}bone-metastasis-options/", site.url)).await;
    let ruby = browser.js("[...document.querySelectorAll('main ruby')].map(it => it.textContent)").await;
    assert!(texts(&ruby).iter().any(|it| it == "骨転移（こつてんい）"), "{ruby}");
    if browser.engine() == Engine::Chromium {
        let printed = browser.printed().await;
        assert!(printed.contains("骨転移"), "{printed}");
    }
    browser.quit().await;
    format!("{all} statements, {topic} of them on one topic; {} readings", texts(&ruby).len())
}
