//! Answers in a link, in both directions; and the texts that leave the page because somebody copied them.

use std::collections::BTreeSet;
use std::time::Instant;

use serde_json::{Value, json};
use tekio::calculators::ALL;
use tekio::engine::Lang;

use crate::harness::{Browser, Engine, Folder, PATIENCE, Site, dist, pause, quoted, short, text};

/// What takes this long, in milliseconds, is a fault on any machine: the time grows with the square of the length.
const SLOW: f64 = 10_000.0;

/// The link of the contract (DESIGN §4).
const EXAMPLE: &str = "age=64&ps=1&lesion-1-site=lung&lesion-1-diameter=3.4";

pub async fn prefill() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut links = 0;

    for (lang, path) in [("ja", "thoracic-cryoablation/"), ("en", "en/thoracic-cryoablation/")] {
        let page = format!("{}{path}", site.url);
        browser.open(&format!("{page}#{EXAMPLE}")).await;
        assert_eq!(browser.js("location.href").await, Value::from(page.clone()), "the answers stay in the address bar");
        assert_eq!(browser.js("history.state").await, Value::Null);
        let filled = browser.js("[age.value, document.querySelector('[name=ps]:checked').value, document.querySelector('[name=lesion-1-site]:checked').value, document.querySelector('[name=lesion-1-diameter]').value]").await;
        assert_eq!(filled, json!(["64", "1", "lung", "3.4"]), "{lang}");
        let seen = browser.look().await;
        assert_eq!(seen.outcome(), "undetermined");
        for (id, truth) in [
            ("KEIO-I1", "met"),
            ("KEIO-I4", "met"),
            ("KEIO-I5a", "met"),
            ("KEIO-I5b", "met"),
            ("KEIO-I7", "met"),
            ("KEIO-I8", "met"),
            ("KEIO-I9", "unknown"),
        ] {
            assert_eq!(seen.steps[id], truth, "{lang}: {id}");
        }
        assert!(!site.requests().iter().any(|it| it.contains("age=") || it.contains("3.4")), "{:?}", site.requests());
        links += 1;
    }

    // What the form does not have is said, and nothing of the rest is lost.
    let page = format!("{}ck-grade/", site.url);
    browser.open(&page).await;
    let put = async |hash: &str| {
        browser
            .js(&format!("(location.hash = {}, new Promise(done => setTimeout(() => done(true), 30)))", quoted(hash)))
            .await;
        browser.look().await
    };
    let notice = async || text(&browser.js("document.getElementById('strangers')?.textContent ?? ''").await);
    let seen = put("ck=2481&uln=248&version=5.0&colour=blue").await;
    assert_eq!(seen.outcome(), "grade-4", "an unknown name changes nothing else");
    assert!(notice().await.contains("colour"), "{:?}", notice().await);
    assert_eq!(seen.strangers, ["colour"]);
    browser.js("document.querySelector('#strangers button').click()").await;
    browser.until("!document.getElementById('strangers')").await;
    assert_eq!(browser.look().await.outcome(), "grade-4");

    // A name given twice: neither is chosen, both are shown.
    let seen = put("ck=2481&ck=100&uln=248&version=5.0").await;
    assert!(seen.outcome().contains(' ') && seen.problems == ["ck"], "{seen:?}");
    let both = text(&browser.js("ck.value").await);
    assert!(both.contains("2481") && both.contains("100"), "{both}");
    let seen = put("ck=2481&ck=2481&uln=248&version=5.0").await;
    assert_eq!(seen.outcome(), "grade-4", "the same twice is once");

    // Every way of writing the same thing.
    for (hash, outcome) in [
        ("%63k=%32480&uln=248&version=5%2E0", "grade-3"),
        ("ck=%EF%BC%92%EF%BC%94%EF%BC%98%EF%BC%91&uln=248&version=5.0", "grade-4"),
        ("ck=２４８１&uln=248&version=5.0", "grade-4"),
        ("ck=2,481&uln=248&version=5.0", "grade-4"),
        ("&&ck=2481&&uln=248&version=4.03&", "grade-4"),
        ("version=6.0", "term-deleted"),
        ("ck=%F0%9F%A6%B4%FF&uln=248&version=6.0", "term-deleted"),
    ] {
        assert_eq!(put(hash).await.outcome(), outcome, "#{hash}");
        links += 1;
    }
    let seen = put("ck=%3Cimg src=x onerror=alert(1)%3E&uln=248&version=5.0&%3Cscript%3E=1").await;
    assert_eq!(
        (seen.problems.as_slice(), browser.js("document.querySelectorAll('img, #app script').length").await),
        (&["ck".to_owned()][..], json!(0))
    );

    // Ten thousand characters of nothing.
    let junk: String = (0..10_000_u32).map(|i| char::from(33 + (i.wrapping_mul(7919) % 90) as u8)).collect();
    let (before, slow) = (
        browser.look().await,
        format!(
            "(() => {{ const start = performance.now(); location.hash = {}; return new Promise(done => addEventListener('hashchange', () => setTimeout(() => done(performance.now() - start)), {{ once: true }})); }})()",
            quoted(&junk)
        ),
    );
    let took = browser.js(&slow).await.as_f64().expect("a time");
    assert!(took < SLOW, "junk of 10 kB took {took} ms");
    let after = browser.look().await;
    assert!(after.outcome().contains(' ') || after.outcome() == before.outcome(), "{after:?}");
    assert!(!notice().await.is_empty(), "junk is not mentioned");
    let addressed = text(&browser.js("location.href").await);
    assert_eq!(addressed, page, "junk stays in the address bar");

    // `#main` and its like are places, not answers.
    browser.open(&page).await;
    put("ck=2481&uln=248&version=5.0").await;
    put("main").await;
    assert_eq!(browser.look().await.outcome(), "grade-4", "a jump within the page takes nothing away");

    // A million characters where a number belongs.
    browser.open(&page).await;
    browser.js("(ck.focus(), true)").await;
    let took = browser
        .js("(() => {
            const many = '9'.repeat(1_000_000);
            const start = performance.now();
            ck.value = many;
            ck.dispatchEvent(new InputEvent('input', { bubbles: true }));
            return new Promise(done => setTimeout(() => { ck.blur(); setTimeout(() => done(performance.now() - start)); }));
        })()")
        .await
        .as_f64()
        .expect("a time");
    assert!(took < SLOW, "a million characters took {took} ms");
    let seen = browser.look().await;
    // WebKit keeps no more than 2^19 characters in a field.
    let kept = if browser.engine() == Engine::WebKit { 1 << 19 } else { 1_000_000 };
    assert_eq!((seen.problems.as_slice(), browser.js("ck.value.length").await), (&["ck".to_owned()][..], json!(kept)));
    let said = text(&browser.js("document.getElementById('ck-error').textContent").await);
    assert!(said.contains("長すぎ"), "{said}");
    browser.answer("ck", "2481").await;
    assert_eq!(browser.look().await.problems, Vec::<String>::new());

    browser.quit().await;
    format!("{} links, junk of 10 kB and a million characters", links + 8)
}

pub async fn language_and_copies() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.allow_clipboard(&site.url).await;
    let mut copies = 0;
    for (n, calculator) in ALL.iter().enumerate() {
        let example = calculator.examples[0].entries;
        let [ja, en] = Lang::ALL.map(|lang| tekio::site::route_of(lang, calculator));
        browser.open(&format!("{}{}", site.url, ja.path())).await;
        let settled = browser.look_at(example).await;
        let answers = "JSON.stringify([...document.querySelector('form').elements].filter(it => it.name && (it.type === 'text' || it.checked)).map(it => [it.name, it.value]))";
        let before = browser.js(answers).await;
        browser.js("(window.tekioSame = 'not loaded again', true)").await;

        // The other language: the same answers under another path.
        browser.js("document.querySelector('header a[hreflang=en]').click()").await;
        browser.until("document.documentElement.lang === 'en'").await;
        assert_eq!(
            browser.js("[location.href, document.title, document.querySelector('h1').textContent]").await,
            json!([format!("{}{}", site.url, en.path()), en.title(), calculator.short.en])
        );
        assert_eq!(
            (browser.look().await, browser.js(answers).await),
            (settled.clone(), before.clone()),
            "{}",
            calculator.id
        );
        assert_eq!(browser.js("tekioSame").await, json!("not loaded again"));

        for (m, (lang, route)) in [(Lang::En, en), (Lang::Ja, ja)].into_iter().enumerate() {
            // Of a sample either language.
            if short() && m != n % 2 {
                continue;
            }
            if browser.js("document.documentElement.lang").await != json!(lang.tag()) {
                browser.js("document.querySelector('header a[hreflang=ja]').click()").await;
                browser.until("document.documentElement.lang === 'ja'").await;
            }
            // The text for the chart: the verdict, every criterion, what was entered; no address and no day of its own.
            if browser.engine() == Engine::Chromium {
                browser.cdp("Page.bringToFront", json!({})).await;
            }
            let clipboard = async |button: &str| {
                browser.set_clipboard("nothing yet").await;
                browser.js(&format!("document.getElementById('{button}').click()")).await;
                let start = Instant::now();
                loop {
                    let it = browser.clipboard().await;
                    if it != "nothing yet" {
                        return it;
                    }
                    assert!(start.elapsed() < PATIENCE, "{}: {button} copies nothing", calculator.id);
                    pause(20).await;
                }
            };
            let chart = clipboard("act-copy").await;
            assert!(chart.starts_with(calculator.title.get(lang)), "{chart}");
            for (name, value) in example {
                let number = value.parse::<f64>().is_ok();
                let judged = calculator.fields().iter().any(|it| it.id == *name && it.options().is_empty());
                let wanted = number
                    && (judged || name.contains("-diameter") || name.contains("-pain"))
                    && !name.ends_with("-day");
                // The earliest and the latest reading decide; those between are not part of any criterion.
                let between = name.starts_with("reading-2");
                assert!(!wanted || between || chart.contains(value), "{name}={value} is not in the text: {chart}");
            }
            let words: BTreeSet<&str> =
                chart.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() >= 5).collect();
            let known: String =
                format!("{chart_known:?}", chart_known = (example, calculator.version, calculator.sources));
            let blank = calculator.report(&tekio::engine::Case::default());
            for number in words {
                let from_definition = blank.steps.iter().any(|it| {
                    it.text.get(lang).replace(',', "").contains(number)
                        || it.rule.say(lang).replace(',', "").contains(number)
                }) || blank.stated.iter().any(|it| it.statement.text.get(lang).contains(number));
                assert!(known.contains(number) || from_definition, "{number} in the text was never entered: {chart}");
            }
            assert!(!chart.contains("http"), "{chart}");
            copies += 1;

            // The link brings the same case up in another tab.
            let link = clipboard("act-link").await;
            assert!(link.starts_with(&format!("{}{}#", site.url, route.path())), "{link}");
            let here = browser.driver().window().await.expect("this tab");
            let tab = browser.driver().new_tab().await.expect("another tab");
            browser.driver().switch_to_window(tab).await.expect("the other tab");
            browser.open(&link).await;
            assert_eq!(browser.look().await, settled, "{link}");
            assert_eq!(browser.js("document.documentElement.lang").await, json!(lang.tag()));
            browser.driver().close_window().await.expect("the tab closes");
            browser.driver().switch_to_window(here).await.expect("the first tab");
            copies += 1;
        }
    }
    browser.quit().await;
    format!("{} calculators, {copies} copies in two languages", ALL.len())
}
