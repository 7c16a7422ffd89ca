//! The trial desk: files dropped as they are, what is decided, the ledger, the report and its ways out, the locked file.
//!
//! Expected numbers are those of `tests/trial/reckoned.tsv`, which were reckoned apart from the program, and of
//! `faults.tsv`.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::harness::{Browser, Engine, Folder, Site, dist, text};

/// A file of the trials.
fn trial(path: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/trial").join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Hands files to the page: by the field for files, or dropped.
async fn hand(browser: &Browser, files: &[(&str, Vec<u8>)], dropped: bool) {
    let all: Vec<_> = files.iter().map(|(name, bytes)| json!([name, STANDARD.encode(bytes)])).collect();
    let how = match dropped {
        true => {
            "document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: it, bubbles: true, cancelable: true }))"
        }
        false => {
            "(() => { const field = document.getElementById('desk-files'); field.files = it.files; field.dispatchEvent(new Event('change', { bubbles: true })); })()"
        }
    };
    let script = format!(
        "(() => {{ const it = new DataTransfer();
            for (const [name, text] of {}) it.items.add(new File([Uint8Array.from(atob(text), it => it.charCodeAt(0))], name));
            {how};
            return true; }})()",
        json!(all)
    );
    browser.js(&script).await;
}

/// The trial of twenty in its Shift_JIS form.
fn twenty() -> Vec<(&'static str, Vec<u8>)> {
    ["患者.csv", "病変.csv", "有害事象.csv"].map(|it| (it, trial(&format!("trial_020/ja_shift_jis/{it}")))).to_vec()
}

/// A folder is no table: on the desk and on the page of tables that is said in words, and what is dropped next is taken.
pub async fn a_folder_is_told_apart() -> String {
    let (dist, profile, folder) = (dist(), Folder::new("profile"), Folder::new("dropped"));
    std::fs::write(folder.path().join("患者.csv"), trial("trial_020/ja_shift_jis/患者.csv")).expect("a folder");
    let site = Site::serve(&dist);
    let browser = Browser::new(&profile).await;
    let mut told = 0;
    for (lang, word) in [("", "フォルダー"), ("en/", "folder")] {
        open(&browser, &site, &format!("{lang}desk/")).await;
        browser.drop_on(".drop", &[folder.path().to_owned()]).await;
        browser.until(&format!("document.querySelector('#step-files .trouble')?.textContent.includes('{word}')")).await;
        browser.drop_on(".drop", &[folder.path().join("患者.csv")]).await;
        browser.until("!!document.querySelector('[data-table=patients]')").await;
        open(&browser, &site, &format!("{lang}table/")).await;
        browser.js("(it => (it.value = 'ck-grade', it.dispatchEvent(new Event('change', { bubbles: true }))))(document.getElementById('table-calculator'))").await;
        // Its columns move what is below them.
        browser.until("!!document.querySelector('#table-columns')").await;
        browser.drop_on(".drop", &[folder.path().to_owned()]).await;
        browser.until(&format!("document.querySelector('#table-said.trouble')?.textContent.includes('{word}')")).await;
        told += 2;
    }
    browser.quit().await;
    format!("{told} times")
}

async fn open(browser: &Browser, site: &Site, path: &str) {
    browser.open(&format!("{}{path}", site.url)).await;
}

/// The same by a finger: a browser lets a second file out of a page only if somebody asked for it.
async fn tap(browser: &Browser, it: &str) {
    browser.tap(&format!("document.querySelector('{it}')")).await;
}

async fn count(browser: &Browser, table: &str, of: &str) -> String {
    let place = format!("[data-table={table}] [data-count={of}]");
    browser.until(&format!("!!document.querySelector('{place}')")).await;
    text(&browser.js(&format!("document.querySelector('{place}').textContent")).await)
}

async fn said(browser: &Browser) -> String {
    browser.until("!!document.querySelector('#desk-report table')").await;
    text(&browser.js("document.querySelector('#desk-report').innerText").await)
}

const PRIMARY: &str = "治療例19例中4例（21.1％、95％信頼区間 6.1–45.6％、Clopper–Pearson法）";

/// From files to a report, and out of the page in every way.
pub async fn a_trial() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    browser.allow_clipboard(&site.url).await;
    open(&browser, &site, "desk/").await;
    hand(&browser, &twenty(), true).await;
    assert_eq!(count(&browser, "patients", "read").await, "20");
    assert_eq!(count(&browser, "lesions", "used").await, "28");
    let kinds = browser.js("[...document.querySelectorAll('.sheet-in')].map(it => it.dataset.kind).join(' ')").await;
    assert_eq!(kinds, "patients lesions events");
    // Nothing is decided, so that there is no report yet, and no answer that nobody gave.
    assert_eq!(browser.js("!!document.querySelector('#desk-report')").await, false);
    assert_eq!(browser.js("document.querySelectorAll('#step-asks input:checked').length").await, 0);
    browser.click("#desk-usual").await;
    let ja = said(&browser).await;
    assert!(ja.contains(PRIMARY), "{ja}");
    assert!(ja.contains("この端末で計算しました") && ja.contains("患者.csv"), "{ja}");
    let drawings = browser.js("document.querySelectorAll('#desk-report svg').length").await.as_u64().expect("a number");
    assert!(drawings > 0, "no picture");
    // The other language, with everything as it was.
    browser.js("(document.querySelector('.ghost[hreflang]').click(), true)").await;
    browser.until("document.documentElement.lang === 'en' && /computed on this device/.test(document.querySelector('#desk-report')?.innerText)").await;
    let en = said(&browser).await;
    assert!(en.contains("4") && en.contains("21.1"), "{en}");
    assert_eq!(count(&browser, "patients", "read").await, "20");
    browser.js("(document.querySelector('.ghost[hreflang]').click(), true)").await;
    browser.until("document.documentElement.lang === 'ja'").await;

    browser.set_clipboard("nothing").await;
    browser.click("#desk-copy").await;
    browser.wait(200).await;
    let copied = browser.clipboard().await;
    assert!(copied.contains(PRIMARY) && copied.contains('\t'), "{copied}");
    tap(&browser, "#desk-html").await;
    let html = String::from_utf8(browser.downloaded("trial-report.html").await).expect("a text");
    assert!(html.contains(PRIMARY) && html.contains("<main lang=\"en\">") && !html.contains("<script"));
    tap(&browser, "#desk-csv").await;
    let csv = browser.downloaded("trial-tables.csv").await;
    assert!(csv.starts_with(&[0xef, 0xbb, 0xbf]));
    // One table alone is a part of all of them.
    let id = text(
        &browser.js("(it => { it.selectedIndex = 2; return it.value; })(document.getElementById('desk-table'))").await,
    );
    tap(&browser, "#desk-csv").await;
    let one = browser.downloaded(&format!("trial-{id}.csv")).await;
    let lines: Vec<&[u8]> = one[3..].split_inclusive(|it| *it == b'\n').collect();
    assert!(lines.len() > 1 && lines.iter().all(|it| csv.windows(it.len()).any(|all| all == *it)), "{id}");
    tap(&browser, "[data-svg=\"0\"]").await;
    let svg = String::from_utf8(browser.downloaded("trial-picture-1.svg").await).expect("a text");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.ends_with("</svg>"), "{svg}");
    tap(&browser, "[data-png=\"0\"]").await;
    let png = browser.downloaded("trial-picture-1.png").await;
    let decoder = png::Decoder::new(std::io::Cursor::new(&png));
    let mut reader = decoder.read_info().expect("a PNG");
    let dots = reader.info().pixel_dims.expect("its dots");
    assert_eq!((reader.info().width, dots.xppu), (3780, 23_622));
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("pixels");
    let dark = pixels.chunks(4).filter(|it| it[0] < 64 && it[3] > 192).count();
    assert!(dark > 3000, "an empty picture: {dark} dark dots");
    // What is printed is the report and nothing else.
    if browser.engine() == Engine::Chromium {
        let printed = browser.printed().await;
        assert!(printed.contains(PRIMARY) && !printed.contains("ファイルを選ぶ"), "{printed}");
    }
    // All of it goes.
    browser.click("#desk-clear").await;
    browser.until("!document.querySelector('.sheet-in') && !document.querySelector('#desk-report')").await;
    browser.quit().await;
    format!("trial_020 in Shift_JIS, {drawings} pictures, {} bytes of PNG, six ways out", png.len())
}

/// Questions from the tables are asked in words; an answer can be taken back; what cannot be read is said.
pub async fn asks() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    open(&browser, &site, "desk/").await;
    hand(&browser, &[("broken.csv", trial("broken/broken_shift_jis_semicolon.csv"))], false).await;
    assert_eq!(count(&browser, "patients", "read").await, "15");
    let waiting: u32 = count(&browser, "patients", "waiting").await.parse().expect("a number");
    assert!(waiting > 0, "nothing waits");
    for code in ["serial-date", "status-asked", "dead-without-date", "contradicting"] {
        browser.until(&format!("document.querySelectorAll('[data-open={code}] button').length > 0")).await;
    }
    // 転院 is neither: dead or alive only when somebody says so.
    let place = "[data-open=status-asked] button";
    browser.click(place).await;
    browser.until(&format!("!document.querySelector('{place}')")).await;
    let less: u32 = count(&browser, "patients", "waiting").await.parse().expect("a number");
    assert!(less < waiting, "{less} of {waiting} wait");
    browser.click("#desk-given button").await;
    browser.until(&format!("!!document.querySelector('{place}')")).await;
    assert_eq!(count(&browser, "patients", "waiting").await, waiting.to_string());
    // A day that is none.
    let enter = |text: &str| {
        format!(
            "(() => {{ const it = document.getElementById('ask-cutoff'); it.value = '{text}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
        )
    };
    browser.js(&enter("2025-02-30")).await;
    browser.until("document.getElementById('ask-cutoff').value === '2025-02-30' && !!document.querySelector('[data-ask=cutoff] .trouble')").await;
    browser.js(&enter("令和7年12月31日")).await;
    browser.until("document.getElementById('ask-cutoff').value === '2025-12-31' && !document.querySelector('[data-ask=cutoff] .trouble')").await;
    // The headers, made when they are asked for; a column by hand, and back.
    assert_eq!(browser.js("document.querySelectorAll('.headers').length").await, 0);
    browser.click(".sheet-in summary").await;
    browser.until("document.querySelectorAll('.headers tbody tr').length > 5").await;
    let status =
        "[...document.querySelectorAll('.headers select')].find(it => it.value === 'vital_status' || it.tekioWas)";
    let take = |field: &str| {
        format!(
            "(it => {{ it.tekioWas = true; it.value = '{field}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return it.value; }})({status})"
        )
    };
    assert_eq!(browser.js(&take("other")).await, "other");
    browser.until(&format!("!document.querySelector('{place}')")).await;
    browser.until("/11列のうち10列/.test(document.querySelector('.sheet-in summary').textContent)").await;
    assert_eq!(browser.js(&take("vital_status")).await, "vital_status");
    browser.until(&format!("!!document.querySelector('{place}')")).await;
    assert_eq!(count(&browser, "patients", "waiting").await, waiting.to_string());
    browser.click(".sheet-in summary").await;
    browser.until("!document.querySelector('.headers')").await;
    // A workbook, cells that are pasted, two tables of one kind.
    hand(&browser, &[("book.xlsx", b"PK\x03\x04....".to_vec())], false).await;
    browser.until("/Excel/.test(document.querySelector('#step-files .trouble')?.textContent)").await;
    browser.js("(() => { const it = document.getElementById('desk-paste'); it.value = '症例番号\\t有害事象名\\tGrade\\nB-01\\tPain\\t2\\n'; document.getElementById('desk-add').click(); return true; })()").await;
    browser.until("!!document.querySelector('.sheet-in[data-kind=events]')").await;
    assert_eq!(count(&browser, "events", "used").await, "1");
    hand(&browser, &[("again.csv", trial("broken/broken_all_15.csv"))], false).await;
    browser
        .until("document.querySelectorAll('.sheet-in').length === 3 && !document.querySelector('#step-ledger')")
        .await;
    browser.quit().await;
    format!("{waiting} rows wait, {less} once 転院 is known")
}

/// A locked file: wrong passphrases and changed bytes are refused, and everything comes back.
pub async fn keeps() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    open(&browser, &site, "desk/").await;
    hand(&browser, &twenty(), false).await;
    count(&browser, "patients", "read").await;
    browser.click("#desk-usual").await;
    let before = said(&browser).await;
    let type_into = |id: &str, text: &str| format!("(document.getElementById('{id}').value = '{text}', true)");
    browser.js(&type_into("desk-pass", "short")).await;
    browser.js(&type_into("desk-pass-again", "short")).await;
    browser.click("#desk-lock").await;
    browser.until("!!document.querySelector('#step-keeping .trouble')").await;
    browser.js(&type_into("desk-pass", "a long passphrase")).await;
    browser.js(&type_into("desk-pass-again", "another passphrase")).await;
    browser.click("#desk-lock").await;
    browser.until("/違います/.test(document.querySelector('#step-keeping .trouble')?.textContent)").await;
    browser.js(&type_into("desk-pass-again", "a long passphrase")).await;
    browser.click("#desk-lock").await;
    let kept = browser.downloaded("trial.tekio").await;
    assert_eq!(&kept[..10], b"TEKIODSK\x01\x01");
    assert!(!kept.windows(5).any(|it| it == b"C-001") && !kept.windows(6).any(|it| it == "患者".as_bytes()));
    browser.click("#desk-clear").await;

    hand(&browser, &[("trial.tekio", kept.clone())], true).await;
    browser.until("!!document.getElementById('desk-open')").await;
    browser.click("#desk-cancel").await;
    browser.until("!document.getElementById('desk-open')").await;
    let mut refused = 0;
    // Its rounds, its salt, what is locked, its end; and a passphrase that is not the one.
    for at in [13, 20, 35, 60, kept.len() - 1, usize::MAX] {
        let mut bytes = kept.clone();
        if let Some(it) = bytes.get_mut(at) {
            *it ^= 1;
        }
        hand(&browser, &[("trial.tekio", bytes)], true).await;
        browser.until("!!document.getElementById('desk-open')").await;
        let passphrase = if at == usize::MAX { "a wrong passphrase" } else { "a long passphrase" };
        browser.js(&type_into("desk-open", passphrase)).await;
        browser.click("#desk-unlock").await;
        browser.until("/開けません/.test(document.querySelector('#step-files .trouble')?.textContent)").await;
        assert_eq!(browser.js("document.querySelectorAll('.sheet-in').length").await, 0);
        browser.click("#desk-cancel").await;
        refused += 1;
    }
    hand(&browser, &[("trial.tekio", kept.clone())], true).await;
    browser.until("!!document.getElementById('desk-open')").await;
    browser.js(&type_into("desk-open", "a long passphrase")).await;
    browser.click("#desk-unlock").await;
    assert_eq!(said(&browser).await, before, "it comes back as another report");
    // An hour without use: told before, then wiped. By `window`: scripts of Firefox's WebDriver have a `Date` of their own.
    let later = |minutes: f64| {
        format!(
            "(() => {{ const now = window.tekioNow ??= window.Date.now; window.Date.now = () => now.call(window.Date) + {minutes} * 60000; dispatchEvent(new Event('focus')); return true; }})()"
        )
    };
    let idle = text(&browser.js("document.querySelector('#step-keeping p').textContent.match(/[0-9]+/)[0]").await);
    browser.js(&later(idle.parse::<f64>().expect("minutes") - 0.4)).await;
    browser.until("/試験の表と回答も消えます/.test(document.querySelector('#dialog')?.textContent)").await;
    browser.js(&later(61.0)).await;
    browser.until("!document.querySelector('.sheet-in') && !document.querySelector('#desk-report') && !document.querySelector('#desk-pass')").await;
    browser.quit().await;
    format!("{} bytes locked and opened, {refused} refusals", kept.len())
}

/// What names persons is on no page, in no file, in no address, and nothing is asked of anyone.
pub async fn private() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    open(&browser, &site, "desk/").await;
    browser.kept().await;
    // What the worker keeps of the desk has come.
    browser.rest("performance.getEntriesByType('resource').length", 400).await;
    browser.wait(1500).await;
    let served = site.requests().len();
    let table = "症例番号,氏名,生年月日,登録日,治療日,最終生存確認日,生存状況\nC-1,加成利庵,1950/1/7,2024/1/5,2024/1/9,2025/1/9,生存\nC-2,加成利庵,1950/1/7,2024/2/5,2024/2/9,2025/2/9,死亡\n";
    hand(&browser, &[("patients.csv", table.as_bytes().to_vec())], false).await;
    count(&browser, "patients", "read").await;
    browser.click("#desk-usual").await;
    let report = said(&browser).await;
    tap(&browser, "#desk-html").await;
    let html = String::from_utf8(browser.downloaded("trial-report.html").await).expect("a text");
    tap(&browser, "#desk-csv").await;
    let csv = String::from_utf8(browser.downloaded("trial-tables.csv").await).expect("a text");
    let page = text(&browser.js("document.documentElement.outerHTML + document.title + location.href").await);
    let stored = text(&browser.js("JSON.stringify(Object.entries({ ...window['local' + 'Storage'] })) + JSON.stringify(Object.entries({ ...window['session' + 'Storage'] }))").await);
    for (what, it) in [("report", &report), ("html", &html), ("csv", &csv), ("page", &page), ("storage", &stored)] {
        for canary in ["加成利庵", "1950/1/7", "1950-01-07"] {
            assert!(!it.contains(canary), "{canary} is in the {what}");
        }
    }
    assert!(!stored.contains("C-1"), "{stored}");
    let later = site.asked_after(served);
    assert_eq!(later, Vec::<String>::new(), "asked of the server");
    if browser.engine() == Engine::Chromium {
        assert_eq!(browser.log("browser").await, Vec::<serde_json::Value>::new(), "the console");
    }
    browser.quit().await;
    "no name of a person anywhere, nothing asked of the server".to_owned()
}

/// By keyboard alone; and what axe finds, in both languages, by day and in the dark.
pub async fn accessible() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut looked = 0;
    for path in ["desk/", "en/desk/"] {
        open(&browser, &site, path).await;
        hand(&browser, &twenty(), false).await;
        hand(&browser, &[("visits.csv", trial("trial_020/visits_long.csv"))], false).await;
        count(&browser, "patients", "read").await;
        // To the button and on it by keys.
        browser
            .js("(document.querySelector('#ask-interval-label').closest('.row').querySelector('input').focus(), true)")
            .await;
        browser.press("Space").await;
        browser.until("document.querySelectorAll('#step-asks input:checked').length === 1").await;
        browser.js("(document.getElementById('desk-usual').focus(), true)").await;
        browser.press("Enter").await;
        said(&browser).await;
        browser.js("(document.querySelectorAll('details').forEach(it => (it.open = true)), true)").await;
        let library = std::fs::read_to_string("node_modules/axe-core/axe.min.js").expect("axe");
        for dark in ["light", "dark"] {
            browser.media(&[("prefers-color-scheme", dark)]).await;
            browser.inject(&library).await;
            let found = browser.js("axe.run(document, { resultTypes: ['violations'] }).then(it => it.violations.map(it => `${it.id}: ${it.nodes.slice(0, 3).map(it => it.html.slice(0, 160)).join(' | ')}`))").await;
            assert_eq!(found, json!([]), "{path} {dark}");
            looked += 1;
        }
        for width in [320, 768] {
            browser.resize(width, 900, true).await;
            let wide = browser.js("document.documentElement.scrollWidth <= innerWidth").await;
            assert_eq!(wide, true, "{path}: wider than {width}");
        }
        browser.resize(1280, 900, false).await;
        browser.click("#desk-clear").await;
    }
    browser.quit().await;
    format!("{looked} looks by axe")
}

/// From files to all numbers, on a device four times slower than this one.
pub async fn quick() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut told = Vec::new();
    for (name, most) in [("trial_060", 3000), ("trial_500", 10_000)] {
        open(&browser, &site, "desk/").await;
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        let files = ["patients.csv", "lesions.csv", "ae.csv"]
            .map(|it| json!([it, STANDARD.encode(trial(&format!("{name}/{it}")))]));
        let script = format!(
            "(async () => {{
                const it = new DataTransfer();
                for (const [name, text] of {}) it.items.add(new File([Uint8Array.from(atob(text), it => it.charCodeAt(0))], name));
                const field = document.getElementById('desk-files');
                const seen = test => new Promise(done => {{ const look = () => test() ? done(performance.now()) : setTimeout(look, 0); look(); }});
                const start = performance.now();
                field.files = it.files;
                field.dispatchEvent(new Event('change', {{ bubbles: true }}));
                const read = await seen(() => document.querySelector('[data-count=read]'));
                const pressed = performance.now();
                document.getElementById('desk-usual').click();
                const shown = await seen(() => document.querySelector('#desk-report table'));
                return [read - start, shown - pressed].map(Math.round);
            }})()",
            json!(files)
        );
        let took = browser.js(&script).await;
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        let each: Vec<u64> = took.as_array().expect("two").iter().filter_map(serde_json::Value::as_u64).collect();
        // Far above the budget: a busy machine is no slow program.
        assert!(each.iter().all(|it| *it <= most), "{name}: {each:?} ms");
        told.push(format!("{name}: ledger and numbers after {} ms, report after {} ms", each[0], each[1]));
        browser.click("#desk-clear").await;
    }
    browser.quit().await;
    told.join("; ")
}
