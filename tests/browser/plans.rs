//! Pages of the other methods as people use them: a schedule with its calendar file, one patient on all protocols,
//! a table to be searched, and a leaflet to be printed.

use icalendar::{Calendar, Component};
use serde_json::{Value, json};

use crate::harness::{Browser, Engine, Folder, Site, dist, pause, text, texts};

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
    // In the Japanese era, if so wanted; that is kept as a setting.
    browser.tap("document.querySelector('.due h2 button')").await;
    assert_eq!(js_text(&browser, "document.querySelector('.due data').textContent").await, "令和6年12月1日");
    assert_eq!(
        browser.js("({ ...localStorage })").await,
        json!({ "tekio-settings": "era=yes\nrecent=thoracic-follow-up" })
    );
    browser.tap("document.querySelector('.due h2 button')").await;

    browser
        .js("(() => { const make = URL.createObjectURL; window.tekioFiles = []; URL.createObjectURL = it => { window.tekioFiles.push(it); return make(it); }; HTMLAnchorElement.prototype.click = function () { window.tekioName = this.download; }; return true; })()")
        .await;
    let mut ids = Vec::new();
    for n in 1..=2 {
        browser.tap("document.getElementById('act-calendar')").await;
        browser.until(&format!("window.tekioFiles.length === {n}")).await;
        assert_eq!(browser.js("window.tekioName").await, "thoracic-follow-up.ics");
        assert_eq!(browser.js(&format!("window.tekioFiles[{n} - 1].type")).await, "text/calendar;charset=utf-8");
        let file = js_text(&browser, &format!("window.tekioFiles[{n} - 1].text()")).await;
        let calendar: Calendar = file.parse().expect("a calendar that another program reads");
        let events: Vec<_> = calendar.components.iter().filter_map(|it| it.as_event()).collect();
        let starts: Vec<String> =
            events.iter().map(|it| it.property_value("DTSTART").expect("a day").to_owned()).collect();
        assert_eq!(starts, days.map(|it| it.replace('-', "")), "{file}");
        assert!(events.iter().all(|it| it.get_summary().is_some_and(|it| it.starts_with("凍結療法後"))), "{file}");
        ids.extend(events.iter().map(|it| it.get_uid().expect("a name").to_owned()));
    }
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), 14, "two patients’ days would overwrite each other");
    assert_eq!(site.requests().len(), served, "something was asked for: {:?}", &site.requests()[served..]);

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
    format!("{} days in {} files", ids.len(), 2)
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
    for text in ["年齢は18〜79歳", "20歳以上", "50,000/µL", "10万/µL"] {
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
        assert!(printed.contains("骨転移") && !printed.contains("判定"), "{printed}");
    }
    pause(10).await;
    browser.quit().await;
    format!("{all} statements, {topic} of them on one topic; {} readings", texts(&ruby).len())
}
