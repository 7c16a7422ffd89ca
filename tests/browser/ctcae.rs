//! The tables of grades as a ward uses them: four taps to a grade, the versions side by side, the list of a
//! patient's events, limits of normal that stay on the device, and the proof run there.

use serde_json::{Value, json};

use crate::harness::{Browser, Folder, Site, dist, text};
use crate::plans::FILES;

async fn js_text(browser: &Browser, expression: &str) -> String {
    text(&browser.js(expression).await)
}

async fn tap_choice(browser: &Browser, name: &str, value: &str) {
    browser
        .tap(&format!("document.querySelector('form input[name=\"{name}\"][value=\"{value}\"]').closest('label')"))
        .await;
}

/// What the three versions say, as the buttons beside one another hold it.
async fn versions(browser: &Browser) -> Value {
    browser
        .js("[...document.querySelectorAll('[data-edition]')].map(it => [it.dataset.edition, it.dataset.possible])")
        .await
}

/// From home to a platelet grade on a tablet, and what the list of terms can do.
pub async fn four_taps() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&site.url).await;
    // 1: the tile, 2: platelets, then the figures, 3: the unit.
    browser.tap("document.querySelector('.tile[href*=ctcae-lab]')").await;
    browser.until("location.pathname.endsWith('/ctcae-lab/') && !document.querySelector('fieldset:disabled')").await;
    tap_choice(&browser, "term", "platelets").await;
    // The figures can be typed at once.
    browser.until("document.activeElement.id === 'value'").await;
    browser.type_text("2.0").await;
    tap_choice(&browser, "unit", "10^4/uL").await;
    assert_eq!(
        versions(&browser).await,
        json!([["4.03", "grade-4"], ["5.0", "grade-4"], ["6.0", "grade-4 grade-3"]]),
        "20 × 10⁹/L: 6.0 asks whether it is life-threatening"
    );
    // 4: that it is not.
    tap_choice(&browser, "life-threatening", "no").await;
    assert_eq!(versions(&browser).await[2], json!(["6.0", "grade-3"]));
    browser.tap("document.querySelector('[data-edition=\"6.0\"] button')").await;
    assert_eq!(browser.look().await.outcome(), "grade-3");
    assert!(js_text(&browser, "document.querySelector('.picked').innerText").await.contains("Thrombocytopenia"));

    // Another term clears what belonged to this one, and that can be undone.
    browser.tap("document.querySelector('.picked button')").await;
    browser.until("document.activeElement.id === 'term-find'").await;
    browser.type_text("kariumu").await;
    browser.until("document.querySelectorAll('.terms input').length === 2").await;
    browser.press("Enter").await;
    browser.until("!document.querySelector('.terms')").await;
    assert_eq!(browser.js("document.querySelector('input[name=value]').value").await, "");
    assert_eq!(browser.js("document.querySelector('input[name=term]').value").await, "hypokalemia");
    browser.tap("document.querySelector('.toast button')").await;
    assert_eq!(browser.look().await.outcome(), "grade-3", "the platelets are back");

    // With arrows one looks around; nothing is chosen on the way, and the list stays.
    browser.tap("document.querySelector('.picked button')").await;
    browser.until("document.activeElement.id === 'term-find'").await;
    browser.type_text("kariumu").await;
    browser.until("document.querySelectorAll('.terms input').length === 2").await;
    for value in ["hypokalemia", "hyperkalemia"] {
        browser.press("ArrowDown").await;
        let at = browser.js("[document.activeElement.value, document.activeElement.checked]").await;
        assert_eq!(at, json!([value, false]));
    }
    assert_eq!(browser.look().await.outcome(), "grade-3", "still the platelets");
    browser.press("Enter").await;
    browser.until("!document.querySelector('.terms')").await;
    assert_eq!(browser.js("document.querySelector('input[name=term]').value").await, "hyperkalemia");
    browser.tap("document.querySelector('.toast button')").await;

    // Every term can be found by its Japanese and its English name, and by its first abbreviation.
    let mut found = 0;
    browser.tap("document.querySelector('.picked button')").await;
    for it in tekio::ctcae::lab::TERMS {
        for name in [it.label.ja, it.label.en].into_iter().chain(it.also.first().copied()) {
            browser
                .js(&format!(
                    "(it => {{ it.value = {}; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return new Promise(done => setTimeout(() => done(true))); }})(document.querySelector('#term-find'))",
                    json!(name)
                ))
                .await;
            let there = browser.js(&format!("!!document.querySelector('.terms input[value=\"{}\"]')", it.id)).await;
            assert_eq!(there, true, "{name} does not find {}", it.id);
            found += 1;
        }
    }
    browser.quit().await;
    format!("platelets in 4 taps; {found} names find their term")
}

/// Statements by level, the list, its file, and the other page without a load.
pub async fn events() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}ctcae-event/", site.url)).await;
    // The worker has fetched what it keeps.
    browser.kept().await;
    let served = site.requests().len();
    // What a treatment is known for.
    browser.tap("document.querySelector('.shortcuts button')").await;
    assert_eq!(
        browser.js("document.querySelectorAll('.terms input').length").await,
        9,
        "the events that source 001 names"
    );
    tap_choice(&browser, "event", "pneumothorax").await;
    tap_choice(&browser, "version", "5.0").await;
    // At most four answers to a grade: none of 4 and 5, none of 3, and symptoms.
    let mut answers = 0;
    for level in [4, 3] {
        browser.tap(&format!("document.querySelector('#level-{level} .level-head button')")).await;
        answers += 1;
    }
    tap_choice(&browser, "sym", "yes").await;
    answers += 1;
    assert_eq!(browser.look().await.outcome(), "grade-2");
    assert!(answers <= 4);
    assert_eq!(browser.look().await.missing, Vec::<String>::new(), "what cannot change the grade is not asked");
    browser.tap("document.getElementById('act-note')").await;
    // Once on the list, the same event is not listed again before the first has a day.
    browser.until("document.getElementById('act-note').className === 'noted'").await;
    browser.tap("document.getElementById('act-note')").await;
    assert_eq!(browser.js("document.querySelectorAll('#tally li').length").await, 1, "one event, listed twice");

    // The laboratory page, without a load: the list stays.
    browser.tap("document.querySelector('.beside button')").await;
    browser.until("location.pathname.endsWith('/ctcae-lab/')").await;
    tap_choice(&browser, "term", "cpk").await;
    browser.until("document.activeElement.id === 'value'").await;
    browser.type_text("2481").await;
    browser.answer("uln", "248").await;
    browser.tap("document.getElementById('act-note')").await;
    browser.until("document.querySelector('#tally h2')?.innerText.match(/\\d+/g)?.join() === '2,3,1'").await;
    browser
        .js("(() => { const it = document.querySelector('#tally select'); it.value = '2'; it.dispatchEvent(new Event('change', { bubbles: true })); const day = document.querySelector('#tally input'); day.value = 'R8.4.10'; day.dispatchEvent(new InputEvent('input', { bubbles: true })); return true; })()")
        .await;
    browser.js(FILES).await;
    browser.tap("document.getElementById('act-list')").await;
    assert_eq!(browser.becomes("window.tekioFiles.length", 1).await, 1);
    assert_eq!(browser.js("window.tekioRevoked").await, 0, "taken back before it can be saved");
    assert_eq!(
        String::from_utf8(browser.downloaded("adverse-events.csv").await).expect("a text"),
        "AETERM,AETOXGR,CTCAEVER,AESTDTC,AEENDTC,AEREL\r\nPneumothorax,2,5.0,2026-04-10,,POSSIBLE\r\nCPK increased,4,5.0,,,\r\n"
    );
    assert_eq!(site.asked_after(served), Vec::<String>::new(), "something was asked for");
    // Leaving the page takes the list along.
    browser.js("(dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), new Promise(done => setTimeout(() => done(true), 20)))").await;
    assert_eq!(browser.js("!!document.querySelector('#tally')").await, false, "the list is still there");

    // The whole list of terms.
    browser.open(&format!("{}en/ctcae-event/", site.url)).await;
    browser
        .js("(it => { it.value = 'lung infection'; it.dispatchEvent(new InputEvent('input', { bubbles: true })); return new Promise(done => setTimeout(() => done(true), 20)); })(document.querySelector('#all-terms'))")
        .await;
    // The table is fetched at the first search.
    browser.until("!!document.querySelector('.all-terms tbody tr')").await;
    let row = js_text(&browser, "document.querySelector('.all-terms tbody tr').innerText").await;
    assert!(row.contains("Lung infection") && row.contains("in 6.0: Pneumonia"), "{row}");
    browser.quit().await;
    format!("a grade in {answers} answers; a list of two saved as CSV")
}

/// Settings are kept, and nothing else is; the proof holds on the device.
pub async fn settings() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}ctcae-lab/#term=platelets&version=5.0&value=140&unit=10^3/uL&lln=147", site.url)).await;
    assert_eq!(browser.look().await.outcome(), "grade-1");
    // The laboratory's own limit, and the version to begin with.
    browser.tap("document.querySelector('.offers.keep button:last-of-type')").await;
    browser.tap("[...document.querySelectorAll('.beside button')].find(it => it.textContent.includes('5.0'))").await;
    let kept = browser.js("({ ...localStorage })").await;
    assert_eq!(kept, json!({ "tekio-settings": "version=5.0\nrecent=ctcae-lab\nrange=platelets|any|147||10^3/uL" }));

    browser.open(&format!("{}en/ctcae-lab/", site.url)).await;
    assert_eq!(browser.js("document.querySelector('input[name=version]:checked').value").await, "5.0");
    tap_choice(&browser, "term", "platelets").await;
    browser.type_text("147").await;
    tap_choice(&browser, "unit", "10^3/uL").await;
    assert_eq!(browser.look().await.outcome(), "grade-1 grade-0", "no limit is taken without a tap");
    browser.tap("document.querySelector('.offers .offer button')").await;
    assert_eq!(browser.look().await.outcome(), "grade-0", "147 is not below the laboratory’s own 147");
    browser.tap("document.querySelectorAll('.offers .offer')[1].querySelector('button')").await;
    assert_eq!(browser.look().await.outcome(), "grade-1", "but below the common reference interval’s 158");
    // A link’s version is stronger than the setting.
    browser.open(&format!("{}ctcae-lab/#term=platelets&version=6.0", site.url)).await;
    assert_eq!(browser.js("document.querySelector('input[name=version]:checked').value").await, "6.0");
    // Taken back.
    browser.open(&format!("{}ctcae-lab/", site.url)).await;
    browser.tap("[...document.querySelectorAll('.beside button')].find(it => it.textContent.includes('5.0'))").await;
    tap_choice(&browser, "term", "platelets").await;
    browser.tap("document.querySelector('.offer .back')").await;
    assert_eq!(browser.js("({ ...localStorage })").await, json!({ "tekio-settings": "recent=ctcae-lab" }));

    // Rubbish in the storage is nothing, and storage that refuses does no harm.
    browser.js("(localStorage.setItem('tekio-settings', 'version=9\\nrange=x|y'), true)").await;
    browser.open(&format!("{}ctcae-lab/", site.url)).await;
    assert_eq!(browser.js("!!document.querySelector('input[name=version]:checked')").await, false);

    browser.tap("document.getElementById('self-test')").await;
    browser.until("!!document.querySelector('#self-test-result b')").await;
    let said = js_text(&browser, "document.querySelector('#self-test-result').innerText").await;
    let (held, of) = tekio::proof::run(tekio::calculators::find("ctcae-lab").unwrap());
    assert_eq!(held, of);
    let build = js_text(&browser, "document.documentElement.dataset.build").await;
    assert!(said.contains(&format!("{held} / {of}")) && said.contains(&build), "{said}");
    // The other page proves its own tables.
    browser.open(&format!("{}ctcae-event/", site.url)).await;
    browser.tap("document.getElementById('self-test')").await;
    browser.until("!!document.querySelector('#self-test-result b')").await;
    let said = js_text(&browser, "document.querySelector('#self-test-result').innerText").await;
    let (events, of_events) = tekio::proof::run(tekio::calculators::find("ctcae-event").unwrap());
    assert_eq!(events, of_events);
    assert!(said.contains(&format!("{events} / {of_events}")), "{said}");
    browser.quit().await;
    format!("{held} of {of} checks hold on the device; settings are the only thing kept")
}
