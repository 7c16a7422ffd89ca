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
        format!("document.querySelector('input[name={name}][value=\"{value}\"]').closest('label')")
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

/// A second reader's levels are pasted: matched by name, the rest listed, what cannot be read named; one tap undoes it.
pub async fn rows() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}kappa/", site.url)).await;
    browser.kept().await;
    let paste = |text: &str| {
        format!(
            "(it => {{ it.closest('details').open = true; it.value = {}; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return true; }})(document.getElementById('event-paste'))",
            json!(text)
        )
    };
    browser.tap("document.querySelector('input[name=readers][value=\"2\"]').closest('label')").await;
    browser.js(&paste("事象\t評価者A\t評価者B\n気胸\tG2\tG3\n出血\tG1\tG1\n疼痛\t2\tG2\n")).await;
    browser.tap("document.getElementById('event-paste-take')").await;
    let told = text(&browser.js("document.querySelector('.pasted').innerText").await);
    assert!(told.contains("3行を加えました") && told.contains("「2」は読めない"), "{told}");
    assert_eq!(browser.js("document.querySelector('[name=event-1-name]').value").await, "気胸");
    let seen = browser.look().await;
    assert_eq!(seen.outputs.get("ab-discordant").map(String::as_str), None, "one level is still open");
    browser.tap("document.querySelector('.toast button')").await;
    assert_eq!(browser.js("document.querySelector('[name=event-1-name]').value").await, "");
    browser.quit().await;
    "three rows, one of them half, and back".to_owned()
}

/// An event of the list carries what other scales say of it, in the list and in its file.
pub async fn levels() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}ctcae-event/#event=pneumothorax&version=5.0", site.url)).await;
    browser.kept().await;
    for level in [4, 3] {
        browser.tap(&format!("document.querySelector('#level-{level} .level-head button')")).await;
    }
    browser.tap("document.querySelector('input[name=sym][value=yes]').closest('label')").await;
    assert_eq!(browser.look().await.outcome(), "grade-2");
    browser.tap("document.getElementById('act-note')").await;
    browser.tap("document.querySelector('.related [data-related=complication-grade] a')").await;
    browser.until("location.pathname.endsWith('/complication-grade/')").await;
    for (name, value) in [
        ("death", "no"),
        ("threat", "none"),
        ("treatment", "none"),
        ("solved", "later"),
        ("care", "no"),
        ("daily", "none"),
        ("harm", "none"),
    ] {
        browser.tap(&format!("document.querySelector('input[name={name}][value=\"{value}\"]').closest('label')")).await;
    }
    browser.answer("extra-stay", "0").await;
    browser.tap("document.querySelector('.related [data-related=ctcae-event] a')").await;
    browser.until("location.pathname.endsWith('/ctcae-event/')").await;
    let list = text(&browser.js("document.getElementById('tally').innerText").await);
    assert!(list.contains("SIR 2017") && list.contains("CIRSE 2017") && list.contains("Clavien"), "{list}");
    assert!(!list.contains("一般的なGrade"), "on its own scale the event is graded by its term: {list}");
    browser.quit().await;
    "an event with its levels on three scales".to_owned()
}
