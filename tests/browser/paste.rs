//! Results from a chart: pasted, asked about, graded and entered; files; what is kept of it (nothing); keyboard; looks.

use std::fs;

use serde_json::json;

use crate::harness::{Browser, Folder, Site, dist, files, quoted, text, texts};
use crate::looks::{AXE, CUT, SMALL, WIDE};
use crate::private::{CACHED, KEPT};

/// Thirty lines of a chart, with what a chart brings along: a heading, flags, a grid, widths, per cents.
const CHART: &str = "【血算】 2026/11/20\nWBC 2.9 L 10^3/μL 3.3-8.6\nRBC 325 万/μL 435-555\nHb 7.9 L g/dL 13.7-16.8\nHt 23.7 %\n\
    血小板数 2.4 L 万/μL 15.8-34.8\nStab 3.0 %\nSeg 48.5 %\nリンパ球 38.0 %\n【生化学】\nAST(GOT) 151 H U/L 13-30\n\
    ALT(GPT) 45 H U/L 10-42\nALP(IFCC) 121 H U/L 38-113\nγ-GTP 85 H U/L 13-64\nLD(IFCC) 250 H U/L 124-222\n\
    CK(CPK) 2480 H U/L 59-248\nT-Bil 2.8 H mg/dL 0.4-1.5\nD-Bil 1.9 mg/dL\nCre 1.32 H mg/dL 0.65-1.07\n\
    eGFR 41.2 mL/分/1.73m2\nBUN 32 H mg/dL 8-20\n尿酸 9.1 H mg/dL 3.7-7.8\nNa 129.5 L mmol/L 138-145\n\
    Ｋ　５．９　Ｈ　ｍｍｏｌ／Ｌ　３．６－４．８\nCl 101 mmol/L\nAlb 2.9 L g/dL 4.1-5.1\nCRP 5.20 H mg/dL 0.00-0.14\n\
    【凝固】\nPT-INR 1.25 H 0.90-1.10\nAPTT 45.2 秒 24-34";

/// Waits until the program that reads is there.
const OPENED: &str = "!!document.querySelector('#reader[open] textarea')";

async fn open(browser: &Browser) {
    browser.tap("document.getElementById('act-paste')").await;
    browser.until(OPENED).await;
    assert_eq!(browser.js("document.activeElement.id").await, "reader-text", "the text can be pasted at once");
}

/// As a paste: the whole text at once.
async fn paste(browser: &Browser, chart: &str) {
    browser
        .js(&format!(
            "(it => {{ it.value = {}; it.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertFromPaste' }})); return true; }})(document.getElementById('reader-text'))",
            quoted(chart)
        ))
        .await;
}

/// Files, as somebody chooses them: names and base64.
async fn choose(browser: &Browser, all: &[(&str, &[u8])]) {
    use base64::Engine as _;
    let list: Vec<_> = all
        .iter()
        .map(|(name, bytes)| json!([name, base64::engine::general_purpose::STANDARD.encode(bytes)]))
        .collect();
    browser
        .js(&format!(
            "(all => {{ const data = new DataTransfer(); for (const [name, bytes] of all) data.items.add(new File([Uint8Array.from(atob(bytes), it => it.charCodeAt(0))], name)); const it = document.getElementById('reader-files'); it.files = data.files; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})({})",
            json!(list)
        ))
        .await;
}

/// The rows of the table: term, then what each version says.
const ROWS: &str = "[...document.querySelectorAll('.reader-grades tbody tr')].map(it => [it.dataset.term, ...[...it.querySelectorAll('[data-possible]')].map(it => it.dataset.possible)])";
const OFFERS: &str =
    "[...document.querySelectorAll('[data-offer]')].map(it => [it.dataset.offer, it.querySelector('input').checked])";
const VALUES: &str = "Object.fromEntries([...document.querySelectorAll('form input[type=text], form select')].filter(it => it.value).map(it => [it.name, it.value]))";

/// A chart of thirty lines is graded in three taps; a line of it is looked at, and lines join the list of events.
pub async fn thirty_lines() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(1024, 768, true).await;
    browser.open(&format!("{}ctcae-lab/", site.url)).await;
    // 1: the button; the text is pasted; 2 and 3: what is true of all.
    open(&browser).await;
    assert_eq!(CHART.lines().count(), 30);
    paste(&browser, CHART).await;
    assert_eq!(browser.js(ROWS).await[0][0], "platelets", "graded at once: what is certain first");
    browser.tap("document.getElementById('reader-normal').closest('label')").await;
    browser.tap("document.getElementById('reader-clinical').closest('label')").await;
    let rows = browser.js(ROWS).await;
    // By hand from the transcription: CK of 10.0 and AST of 5.03 times the limit, platelets of 24.
    let one = |term: &str| rows.as_array().unwrap().iter().find(|it| it[0] == term).cloned().unwrap_or_default();
    assert_eq!(rows[0], json!(["platelets", "grade-4", "grade-4", "grade-3"]));
    assert_eq!(one("cpk"), json!(["cpk", "grade-3", "grade-3", "term-deleted"]));
    assert_eq!(one("ast"), json!(["ast", "grade-3", "grade-3", "grade-3"]));
    assert_eq!(one("anemia"), json!(["anemia", "grade-3", "grade-3", "grade-3"]));
    assert_eq!(one("hyponatremia"), json!(["hyponatremia", "grade-3", "not-assigned", "grade-2"]));
    assert_eq!(one("hyperkalemia"), json!(["hyperkalemia", "grade-2", "grade-2", "grade-2"]));
    assert_eq!(one("neutrophils"), json!(["neutrophils", "grade-2", "grade-2", "grade-1"]));
    let count = rows.as_array().unwrap().len();
    assert!(count >= 18, "{count} rows");
    // Red cells, eGFR, chloride and the per cents are told apart.
    assert!(browser.js("document.querySelectorAll('#reader-passed li').length").await.as_u64() >= Some(5));

    // Lines for the list of events: in the version that is chosen.
    browser.tap("document.getElementById('reader-version-5.0').closest('label')").await;
    for term in ["platelets", "cpk"] {
        browser.tap(&format!("document.querySelector('[data-term={term}] [data-note]').closest('label')")).await;
    }
    browser.tap("document.getElementById('reader-use')").await;
    browser.until("!document.getElementById('reader') && !!document.getElementById('tally')").await;
    let tally = text(&browser.js("document.getElementById('tally').innerText").await);
    assert!(tally.contains("Platelet count decreased") && tally.contains("CPK increased"), "{tally}");
    let days = browser.js("[...document.querySelectorAll('#tally input')].map(it => it.value)").await;
    assert_eq!(days[0], "2026-11-20");
    assert_eq!(browser.js(VALUES).await, json!({}), "the form is as it was");

    // One line on the page.
    open(&browser).await;
    assert_eq!(browser.js("document.getElementById('reader-text').value").await, "", "nothing of before is there");
    paste(&browser, "CK 2481 U/L 59-248").await;
    browser.tap("document.querySelector('[data-term=cpk] [data-do^=grade]')").await;
    browser.until("document.querySelector('input[name=value]')?.value === '2481'").await;
    assert_eq!(
        browser
            .js("[document.querySelector('input[name=uln]').value, document.querySelector('input[name=term]').value]")
            .await,
        json!(["248", "cpk"])
    );
    browser.quit().await;
    format!("{count} lines graded of 30")
}

/// On a page with questions: what has two readings is asked, what is there stays, and nothing is entered by closing.
pub async fn asked_and_entered() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.resize(390, 844, true).await;
    browser.open(&format!("{}bone-cryotherapy/", site.url)).await;
    browser.answer("hemoglobin", "11.0").await;
    let before = browser.js(VALUES).await;
    open(&browser).await;
    let chart = "WBC 4.8 10^3/μL\nPLT 12\nHb 9.9 g/dL\nK 5.9 mmol/L\n";
    paste(&browser, chart).await;
    assert_eq!(
        browser.js("[...document.querySelectorAll('[data-asked]')].map(it => it.dataset.asked)").await,
        json!(["which-unit"])
    );
    assert_eq!(
        browser.js("document.querySelectorAll('[data-asked] input:checked').length").await,
        0,
        "nothing is preselected"
    );
    assert_eq!(browser.js(OFFERS).await, json!([["wbc", true], ["hemoglobin", false]]), "what is there stays");
    assert_eq!(browser.js("document.querySelectorAll('#reader-apart li').length").await, 1);
    // Closed in each way, the page is as it was.
    browser.press("Escape").await;
    browser.until("!document.getElementById('reader')").await;
    assert_eq!(browser.js(VALUES).await, before);
    open(&browser).await;
    paste(&browser, chart).await;
    browser.tap("document.querySelector('#reader-foot [data-do=close]')").await;
    browser.until("!document.getElementById('reader')").await;
    assert_eq!(browser.js(VALUES).await, before);

    open(&browser).await;
    paste(&browser, chart).await;
    browser.tap("document.getElementById('reader-ask-0-0-1').closest('label')").await;
    assert_eq!(browser.js(OFFERS).await, json!([["wbc", true], ["platelets", true], ["hemoglobin", false]]));
    // Taken back, it is asked again.
    browser.tap("document.getElementById('reader-ask-0-0-none').closest('label')").await;
    assert_eq!(browser.js(OFFERS).await, json!([["wbc", true], ["hemoglobin", false]]));
    browser.tap("document.getElementById('reader-ask-0-0-1').closest('label')").await;
    browser.tap("document.getElementById('reader-use')").await;
    browser.until("!document.getElementById('reader')").await;
    browser.until("document.querySelector('input[name=platelets]').value === '12'").await;
    let values = browser.js(VALUES).await;
    assert_eq!(values["platelets-unit"], "10^4/uL");
    assert_eq!((&values["wbc"], &values["hemoglobin"]), (&json!("4.8"), &json!("11.0")));
    // And that can be undone as a whole.
    browser.tap("document.querySelector('.toast button')").await;
    browser.until("!document.querySelector('input[name=platelets]').value").await;
    assert_eq!(browser.js(VALUES).await["hemoglobin"], "11.0");
    browser.quit().await;
    "one question, three ways to close, entered and undone".to_owned()
}

/// A message as SS-MIX2 stores it, a bundle and a table: what they hold is read, and whose it is stays where it is.
pub async fn files_and_privacy() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.open(&format!("{}bone-cryotherapy/", site.url)).await;
    browser.kept().await;
    open(&browser).await;
    // The reader's program is kept from now on; that is asked for on its own, and is a file of the site.
    browser.used("reader", &[".js", ".wasm", ".css"]).await;
    let served = site.requests().len();
    let hl7 = "MSH|^~\\&|LIS|HOSP|TEKIO|HOSP|20261128093000.000||OUL^R22^OUL_R22|1|P|2.5||||||~ISO IR87||ISO 2022-1994\r\
        PID|0001||00000TEKIOCANARYID^^^^PI||患者カナリヤ^TEKIOCANARYNAME\rSPM|1|||019^全血(添加物入り)^JC10|||||||||||||20261128083000\r\
        OBX|1|NM|2A990000001930955^血小板数^JC10^PLT^PLT^99LAB||4.2|10*4/uL^10*4/uL^99LAB|15.8-34.8|L|||F|||20261128083000||TEKIOCANARYTECH\r\
        NTE|1||TEKIOCANARYNOTE\r";
    let (bytes, _, _) = encoding_rs::ISO_2022_JP.encode(hl7);
    let bundle = r#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","name":[{"text":"TEKIOCANARYPATIENT"}]}},
        {"resource":{"resourceType":"Observation","status":"final","code":{"text":"白血球数","coding":[{"display":"WBC"}]},"note":[{"text":"TEKIOCANARYNOTE2"}],
        "effectiveDateTime":"2026-11-28T08:30:00+09:00","valueQuantity":{"value":48,"unit":"10*2/uL","code":"10*2/uL"}}}]}"#;
    let table = "患者ID,氏名,検査日,項目名,結果,単位\nTEKIOCANARY9,TEKIOCANARY花子,2026/11/28,Hb,10.2,g/dL\n";
    let (shift_jis, _, _) = encoding_rs::SHIFT_JIS.encode(table);
    choose(
        &browser,
        &[
            ("TEKIOCANARYFILE_20261128_OML-11.txt", &bytes),
            ("bundle.json", bundle.as_bytes()),
            ("lab.csv", &shift_jis),
            ("empty.txt", b"hello TEKIOCANARYTEXT"),
        ],
    )
    .await;
    browser.until("document.querySelectorAll('[data-offer]').length === 3").await;
    assert_eq!(browser.js(OFFERS).await, json!([["wbc", true], ["platelets", true], ["hemoglobin", true]]));
    let shown = text(&browser.js("document.documentElement.outerHTML").await);
    assert!(!shown.contains("TEKIOCANARY") && !shown.contains("カナリヤ"), "something of a person is shown");
    // Of another person: nothing is offered any more, until it is chosen anew.
    let other = "MSH|^~\\&|L|H|T|H|20261128||OUL^R22|1|P|2.5\rPID|1||OTHERTEKIOCANARY^^^^PI\rOBX|1|NM|X^PLT^L||3.1|10*4/uL|||||F\r";
    choose(&browser, &[("other.txt", other.as_bytes())]).await;
    browser.until("document.querySelectorAll('[data-offer]').length === 0").await;
    assert_eq!(browser.js("document.getElementById('reader-use').disabled").await, true);
    browser.press("Escape").await;
    browser.until("!document.getElementById('reader')").await;
    open(&browser).await;
    // What is pasted is shown as it was pasted, and is gone with the dialog.
    paste(&browser, "PLT 3.1 万/μL\nTEKIOCANARYLINE 12").await;
    assert!(text(&browser.js("document.getElementById('reader').textContent").await).contains("TEKIOCANARYLINE"));
    browser.tap("document.getElementById('reader-use')").await;
    browser.until("!document.getElementById('reader')").await;
    let gone = text(&browser.js("document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(it => it.value)").await);
    assert!(!gone.contains("TEKIOCANARY"), "something that was pasted is still in the page");
    // Left while it is open: nothing stays, either.
    open(&browser).await;
    paste(&browser, "TEKIOCANARYLEFT 12").await;
    browser.js("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))").await;
    browser.until("!document.getElementById('reader')").await;
    let kept = text(&browser.js(KEPT).await);
    let cached = browser.js(CACHED).await;
    assert!(!kept.contains("TEKIOCANARY") && !text(&cached[1]).contains("TEKIOCANARY"));
    let later = site.asked_after(served);
    assert_eq!(later, Vec::<String>::new(), "asked of the server while it was read");
    browser.quit().await;
    let all = files(profile.path());
    for (path, bytes) in &all {
        let utf16: Vec<u8> = "TEKIOCANARY".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let has = |needle: &[u8]| bytes.windows(needle.len()).any(|it| it == needle);
        assert!(!has(b"TEKIOCANARY") && !has(&utf16), "{path} of the profile holds it");
    }
    format!("four files, canaries in none of {} files of the profile", all.len())
}

/// A folder of SS-MIX2, dropped with a file beside it: whatever is in it is read, however deep it lies and however many
/// there are (a browser tells a hundred at once).
pub async fn a_folder_is_dropped() -> String {
    let (dist, profile, mix) = (dist(), Folder::new("profile"), Folder::new("ssmix"));
    let deep = mix.path().join("000/001/0000000001/20261128/OML-11");
    fs::create_dir_all(&deep).unwrap();
    fs::create_dir_all(mix.path().join("000/002/empty")).unwrap();
    let message = |name: &str, value: &str, unit: &str| {
        format!(
            "MSH|^~\\&|L|H|T|H|20261128||OUL^R22|1|P|2.5\rPID|1||0000000001^^^^PI\rOBX|1|NM|X^{name}^L||{value}|{unit}|||||F\r"
        )
    };
    (0..130).for_each(|n| fs::write(deep.join(format!("{n:03}")), "no result").unwrap());
    fs::write(deep.join("200"), message("PLT", "4.2", "10*4/uL")).unwrap();
    fs::write(mix.path().join("000/001/0000000001/100"), message("WBC", "4800", "/uL")).unwrap();
    let beside = Folder::new("beside");
    fs::write(beside.path().join("lab.txt"), "Hb 10.2 g/dL").unwrap();
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    browser.open(&format!("{}bone-cryotherapy/", site.url)).await;
    open(&browser).await;
    browser.drop_on("#reader", &[mix.path().join("000"), beside.path().join("lab.txt")]).await;
    browser.until("document.querySelectorAll('[data-offer]').length === 3").await;
    let mut offers =
        texts(&browser.js("[...document.querySelectorAll('[data-offer]')].map(it => it.dataset.offer)").await);
    offers.sort_unstable();
    assert_eq!(offers, ["hemoglobin", "platelets", "wbc"]);
    let shown = text(&browser.js("document.getElementById('reader').textContent").await);
    assert!(shown.contains("130") && !shown.contains("0000000001"), "{shown}");
    browser.quit().await;
    "a folder of 132 files, and one beside it".to_owned()
}

/// It comes when it is wanted and not before, works without a connection, and only where it is of use.
pub async fn comes_when_wanted() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut pages = 0;
    for route in tekio::site::routes().filter(|it| it.lang == tekio::engine::Lang::En) {
        let Some(calculator) = tekio::site::calculator(route) else { continue };
        browser.open(&format!("{}{}", site.url, route.path())).await;
        let form = tekio::engine::Form::of(calculator);
        let asks = tekio::exchange::asked::asks(calculator, &form);
        assert_eq!(browser.js("!!document.getElementById('act-paste')").await, asks, "{}", route.path());
        if asks {
            pages += 1;
            open(&browser).await;
            paste(&browser, "WBC 4.8 10^3/μL\nPLT 12.3 万/μL\nHb 9.9 g/dL\nCre 0.9 mg/dL\nT-Bil 0.8 mg/dL\nAlb 4.2 g/dL\nCRP 0.5 mg/dL\nPT-INR 1.05\nCK 120 U/L").await;
            let there = "document.querySelectorAll('[data-offer], .reader-grades tbody tr').length";
            assert!(browser.js(there).await.as_u64() > Some(0), "{}: nothing is offered", route.path());
            if calculator.tables().is_none() {
                browser.tap("document.getElementById('reader-use')").await;
                browser.until("!document.getElementById('reader')").await;
                assert!(!browser.js(VALUES).await.as_object().unwrap().is_empty(), "{}", route.path());
            }
        }
    }
    browser.open(&format!("{}en/ctcae-lab/", site.url)).await;
    browser.kept().await;
    browser.open(&format!("{}embed/ck-grade/", site.url)).await;
    assert_eq!(browser.js("!!document.getElementById('act-paste')").await, false, "not in frames");
    browser.open(&format!("{}en/ctcae-lab/", site.url)).await;
    drop(site);
    open(&browser).await;
    paste(&browser, "CK 2481 U/L 59-248").await;
    assert_eq!(browser.js(ROWS).await[0], json!(["cpk", "grade-4", "grade-4", "term-deleted"]));
    browser.quit().await;
    format!("{pages} pages, one without a connection")
}

/// By keyboard, by axe, and by the boxes of whatever is pressed.
pub async fn looks_and_keyboard() -> String {
    let (dist, profile) = (dist(), Folder::new("profile"));
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).unwrap_or_else(|why| panic!("{axe}: {why}; `tools/setup test` first"));
    let mut looks = 0;
    for path in ["ctcae-lab/", "en/bone-cryotherapy/"] {
        browser.resize(1024, 768, false).await;
        browser.open(&format!("{}{path}", site.url)).await;
        // Opened and closed by keys: the focus is back where it was.
        browser.js("document.getElementById('act-paste').focus()").await;
        browser.press("Enter").await;
        browser.until(OPENED).await;
        browser.press("Escape").await;
        browser.until("!document.getElementById('reader')").await;
        assert_eq!(browser.js("document.activeElement.id").await, "act-paste");
        browser.press("Enter").await;
        browser.until(OPENED).await;
        paste(&browser, &format!("{CHART}\nPLT 12\nP 2.1\nうわごと 12 34\n")).await;
        // A reading is chosen with a space bar, and the focus stays there.
        browser.js("document.getElementById('reader-ask-0-0-0').focus()").await;
        browser.press("Space").await;
        assert_eq!(
            browser.js("[document.activeElement.id, document.activeElement.checked]").await,
            json!(["reader-ask-0-0-0", true])
        );
        browser.js("document.querySelectorAll('#reader details').forEach(it => { it.open = true; })").await;
        browser.inject(&axe).await;
        let mut wrong = Vec::new();
        for (width, height, scheme) in
            [(1024, 768, "light"), (390, 844, "dark"), (390, 844, "light"), (320, 640, "light"), (1024, 768, "dark")]
        {
            browser.resize(width, height, width < 500).await;
            browser.media(&[("prefers-color-scheme", scheme)]).await;
            for (what, script) in [("too small", SMALL), ("sticks out", WIDE), ("cut off", CUT)] {
                wrong.extend(texts(&browser.js(script).await).into_iter().map(|it| format!("{what} at {width}: {it}")));
            }
            let run = AXE.replace("axe.run(document,", "axe.run('#reader',");
            wrong.extend(
                texts(&browser.js(&run).await["violations"]).into_iter().map(|it| format!("{width} {scheme}: {it}")),
            );
            looks += 1;
        }
        assert!(wrong.is_empty(), "{path}\n{}", wrong.join("\n"));
    }
    browser.quit().await;
    format!("{looks} looks")
}
