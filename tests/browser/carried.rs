//! A number of one page answers a question of another in one tap; what was entered there waits meanwhile, in the
//! memory of the page and nowhere else.

use serde_json::json;

use crate::harness::{Browser, Folder, Site, dist, text};

/// From pain over time to a day's opioids and back, once for the day before treatment and once for the last reading.
pub async fn numbers() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}pain-course/", site.url)).await;
    browser.kept().await;
    let value = |name: &str| format!("document.querySelector('input[name={name}]').value");
    let choose = |name: &str, value: &str| {
        format!("document.querySelector('input[name={name}][value={value}]').closest('label')")
    };
    browser.tap(&choose("scale", "0-10")).await;
    for (name, typed) in [("day", "0"), ("pain", "8")] {
        browser.answer(&format!("reading-1-{name}"), typed).await;
    }
    browser.tap("document.querySelector('[name=reading-add], #reading-add')").await;
    for (name, typed) in [("day", "56"), ("pain", "2")] {
        browser.answer(&format!("reading-2-{name}"), typed).await;
    }
    let mut taps = 0;
    // 20 mg of oxycodone twice make 60 mg; 10 mg twice make 30.
    for (dose, question, total) in [("20", "omed-before", "60"), ("10", "omed-after", "30")] {
        browser.tap("document.querySelector('.related [data-related=omed] a')").await;
        browser.until("location.pathname.endsWith('/omed/')").await;
        let blank = "[...document.querySelectorAll('main input[type=text]')].every(it => it.value === '')";
        assert_eq!(browser.js(blank).await, true, "a day begins with nothing entered");
        // It says that the other page's answers wait, and offers the way back.
        let note = text(&browser.js("document.querySelector('.related .hint').textContent").await);
        assert!(note.contains("メモリ"), "{note}");
        browser.tap(&choose("kinds", "oral")).await;
        browser.tap(&choose("rescue", "none")).await;
        browser.tap(&choose("oral-1-drug", "oxycodone")).await;
        browser.answer("oral-1-dose", dose).await;
        browser.answer("oral-1-times", "2").await;
        browser.tap(&format!("document.querySelector('.related [data-feeds={question}] a')")).await;
        taps += 1;
        browser.until("location.pathname.endsWith('/pain-course/')").await;
        assert_eq!(browser.js(&value(question)).await, total);
        assert_eq!(browser.js(&value("reading-2-pain")).await, "2", "what was entered before waited");
        assert_eq!(browser.js("location.hash + location.search").await, "");
    }
    assert_eq!(browser.js(&value("omed-before")).await, "60", "the first day's total is still there");
    assert_eq!(browser.look().await.outcome(), "partial-response", "8 to 2 with less opioid");
    // Nothing of it is stored, and whoever clears a page clears what waits, too.
    assert_eq!(browser.js("JSON.stringify({ ...localStorage }).match(/60|oxycodone/)").await, json!(null));
    browser.tap("document.querySelector('.related [data-related=omed] a')").await;
    browser.until("location.pathname.endsWith('/omed/')").await;
    browser.clear().await;
    assert_eq!(browser.js("document.querySelector('.related [data-related=pain-course]')").await, json!(null));
    browser.quit().await;
    format!("{taps} totals in one tap each, the other page's answers kept")
}
