//! Whole tables: large ones beside a page that goes on, the same bytes as those of `tekio table`, every way of being
//! wrong, and nothing of a table anywhere else.
//!
//! Expected bytes and sentences are those of the library in this process, whose verdicts are held to the golden tables
//! elsewhere.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tekio::calculators;
use tekio::engine::Lang;
use tekio::exchange::csv::{Encoding, Way, table};

use crate::harness::{Browser, Engine, Folder, Site, dist, text};

async fn open(browser: &Browser, site: &Site, path: &str) {
    browser.open(&format!("{}{path}", site.url)).await;
}

async fn choose(browser: &Browser, place: &str, value: &str) {
    let script = format!(
        "(() => {{ const it = document.getElementById('{place}'); it.value = '{value}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return it.value; }})()"
    );
    assert_eq!(browser.js(&script).await, value, "{place} has no {value}");
}

/// Hands a file to the page: its name, and an expression that gives its bytes.
async fn hand(browser: &Browser, name: &str, bytes: &str) {
    let script = format!(
        "(() => {{ const it = new DataTransfer(); it.items.add(new File([{bytes}], '{name}'));
            const field = document.getElementById('table-file');
            field.files = it.files;
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
            return true; }})()"
    );
    browser.js(&script).await;
}

fn literal(bytes: &[u8]) -> String {
    format!("Uint8Array.from(atob('{}'), it => it.charCodeAt(0))", STANDARD.encode(bytes))
}

async fn at(browser: &Browser, state: &str) {
    browser.until(&format!("document.getElementById('step-result')?.dataset.at === '{state}'")).await;
}

async fn said(browser: &Browser) -> String {
    text(&browser.js("document.getElementById('table-said').textContent").await)
}

/// What the command makes of a table, and what it says in the end.
fn by_command(id: &str, bytes: &[u8], encoding: Encoding, lang: Lang) -> (Vec<u8>, Vec<String>, Option<String>) {
    let it = calculators::find(id).expect("a calculator");
    let (mut out, mut warned) = (Vec::new(), Vec::new());
    let read = table(it, bytes, Way::whole(encoding), &mut out, lang, &mut |it| warned.push(it));
    (out, warned, read.err().map(|it| it.to_string()))
}

/// The golden rows of a calculator, without the columns that are added.
fn golden(id: &str) -> Vec<u8> {
    let bytes = std::fs::read(format!("tests/cases/{id}.csv")).expect("a golden table");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(&bytes[..]);
    let header = reader.byte_headers().expect("a header").clone();
    let added =
        |it: &[u8]| [&b"outcome"[..], b"missing", b"problems", b"measured"].contains(&it) || it.starts_with(b"scale:");
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(Ok(header.clone())).chain(reader.into_byte_records()) {
        let row = row.expect("a row");
        let own = row.iter().zip(header.iter()).filter(|it| !added(it.1)).map(|it| it.0);
        writer.write_record(own).expect("memory");
    }
    writer.into_inner().expect("memory")
}

const MANY: u64 = 200_000;

/// A made laboratory's rows: every term of the list with a value, a unit and limits.
const LABORATORY: &str = "(() => {
    const terms = [['platelets', '10^9/L', 300, 158, 348], ['neutrophils', '10^9/L', 8, 1.5, 7], ['anemia', 'g/dL', 17, 11.6, 14.8], ['alt', 'U/L', 900, 7, 42], ['creatinine', 'mg/dL', 9, 0.46, 1.07], ['hyponatremia', 'mmol/L', 146, 138, 145]];
    const lines = ['patient,name,term,value,unit,lln,uln,version'];
    let state = 42;
    const roll = sides => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * sides); };
    for (let i = 0; i < MANY; i++) {
        const [term, unit, most, lln, uln] = terms[roll(terms.length)];
        lines.push(`P-${i},加成利庵,${term},${(roll(1000) / 1000 * most).toFixed(1)},${unit},${lln},${uln},${['4.03', '5.0', '6.0'][roll(3)]}`);
    }
    return lines.join('\\n') + '\\n';
})()";

/// Two hundred thousand rows: the page answers to keys meanwhile, shows how far it is, can stop it, and saves it.
pub async fn large() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    open(&browser, &site, "table/").await;
    choose(&browser, "table-calculator", "ctcae-lab").await;
    browser.until("!!document.getElementById('table-columns')").await;
    browser.js(&format!("(self.lab = {}, true)", LABORATORY.replace("MANY", &MANY.to_string()))).await;
    // Frames, keys and progress, as they come.
    browser
        .js("(() => {
            const frames = self.frames_ = [], keys = self.keys_ = [], seen = self.seen_ = [];
            let last = performance.now();
            const frame = now => { frames.push(now - last); last = now; self.look_ && requestAnimationFrame(frame); };
            self.look_ = true;
            requestAnimationFrame(frame);
            const field = document.getElementById('table-find');
            const key = () => {
                if (!self.look_) return;
                const start = performance.now();
                field.value = field.value.length > 5 ? '' : field.value + 'c';
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                setTimeout(() => { keys.push(performance.now() - start); setTimeout(key, 30); });
            };
            key();
            new MutationObserver(() => { const it = document.getElementById('table-progress'); if (it && it.value !== seen.at(-1)) seen.push(it.value); }).observe(document.body, { subtree: true, childList: true, attributes: true });
            return true;
        })()")
        .await;
    let started = std::time::Instant::now();
    hand(&browser, "検査.csv", "self.lab").await;
    browser.until("document.querySelectorAll('#table-first tbody tr').length === 20").await;
    let first = started.elapsed().as_millis();
    at(&browser, "done").await;
    let took = started.elapsed().as_millis();
    let looked = browser
        .js("(() => {
            self.look_ = false;
            const of = all => { const it = all.toSorted((a, b) => a - b); return [it.length, it[Math.floor(it.length * 0.99)], it.at(-1)].map(Math.round); };
            document.getElementById('table-find').value = '';
            return [of(self.frames_), of(self.keys_), self.seen_];
        })()")
        .await;
    let number = |i: usize, j: usize| looked[i][j].as_u64().expect("a number");
    // On a machine that does nothing else the worst frame takes 67 ms; a busy one loses some.
    assert!(number(0, 1) <= 400 && number(0, 2) <= 1000, "frames: {looked}");
    assert!(number(1, 0) >= 5 && number(1, 1) <= 400, "keys: {looked}");
    let progress: Vec<f64> = looked[2].as_array().expect("steps").iter().filter_map(Value::as_f64).collect();
    assert!(progress.len() >= 4 && progress.is_sorted(), "{progress:?}");
    let count = said(&browser).await;
    assert!(count.starts_with(&format!("{MANY}行を読み取り：")), "{count}");
    browser.click("#table-save").await;
    let result = browser.downloaded("検査-tekio.csv").await;
    assert_eq!(result.iter().filter(|it| **it == b'\n').count() as u64, MANY + 1);
    let table = text(&browser.js("self.lab").await).into_bytes();
    let (whole, ..) = by_command("ctcae-lab", &table, Encoding::Utf8, Lang::Ja);
    assert!(result == whole, "another table than that of the command");

    // It stops at once, keeps nothing, and can begin again.
    hand(&browser, "again.csv", "self.lab").await;
    browser.until("document.getElementById('table-progress')?.value > 0").await;
    browser.click("#table-cancel").await;
    at(&browser, "cancelled").await;
    browser.wait(500).await;
    at(&browser, "cancelled").await;
    assert_eq!(browser.js("!!document.getElementById('table-save')").await, false);
    browser.click("#table-again").await;
    at(&browser, "done").await;
    assert_eq!(said(&browser).await, count);
    browser.quit().await;
    format!(
        "{MANY} rows in {took} ms, the first 20 after {first} ms; frames p99 {} ms, worst {} ms; keys p99 {} ms; {} steps of progress",
        number(0, 1),
        number(0, 2),
        number(1, 1),
        progress.len()
    )
}

/// Golden rows of several calculators, in both languages, in UTF-8 and Shift_JIS: byte for byte.
pub async fn same() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut rows = 0;
    for (path, lang) in [("table/", Lang::Ja), ("en/table/", Lang::En)] {
        for id in ["ck-grade", "ctcae-lab", "sins", "bma-safety", "katagiri"] {
            // A page of its own: browsers ask before one page saves several files by itself.
            open(&browser, &site, path).await;
            let bytes = golden(id);
            let (whole, mut warned, wrong) = by_command(id, &bytes, Encoding::Utf8, lang);
            assert_eq!(wrong, None, "{id}");
            choose(&browser, "table-calculator", id).await;
            let name = format!("{id}.csv");
            hand(&browser, &name, &literal(&bytes)).await;
            at(&browser, "done").await;
            assert_eq!(Some(said(&browser).await), warned.pop(), "{id}");
            let shown = browser.js("[...document.querySelectorAll('.warnings li')].map(it => it.textContent)").await;
            assert_eq!(shown, json!(warned), "{id}");
            browser.click("#table-save").await;
            let result = browser.downloaded(&format!("{id}-tekio.csv")).await;
            assert!(result == whole, "{id} in {lang:?}: another table than that of the command");
            rows += whole.iter().filter(|it| **it == b'\n').count();
            browser.click("#table-clear").await;
        }
    }
    // Shift_JIS, recognised; the page says so, and the result is UTF-8 with its mark.
    open(&browser, &site, "table/").await;
    let plain = "患者,氏名,ck,uln,version\n1,加成利庵,5000,248,5.0\n2,ﾄﾞｳﾒｲ,100,248,5.0\n";
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(plain);
    choose(&browser, "table-calculator", "ck-grade").await;
    hand(&browser, "sjis.csv", &literal(&bytes)).await;
    at(&browser, "done").await;
    assert_eq!(
        browser.js("/Shift_JISとして読みました/.test(document.getElementById('step-result').textContent)").await,
        true
    );
    browser.click("#table-save").await;
    let result = browser.downloaded("sjis-tekio.csv").await;
    let (whole, ..) = by_command("ck-grade", &bytes, Encoding::ShiftJis, Lang::Ja);
    assert!(result.strip_prefix("\u{feff}".as_bytes()) == Some(&whole[..]), "{}", String::from_utf8_lossy(&result));
    // The other language keeps the table and the choice, and says the same in its own words.
    browser.js("(document.querySelector('.ghost[hreflang]').click(), true)").await;
    browser.until("document.documentElement.lang === 'en' && /^2 rows read/.test(document.getElementById('table-said').textContent)").await;
    assert_eq!(browser.js("document.getElementById('table-calculator').value").await, "ck-grade");
    assert_eq!(browser.js("document.querySelector('.sheet-head b').textContent").await, "sjis.csv");
    // Found by either language's name.
    for typed in ["cpk", "クレアチン", "ＣＫ"] {
        browser.js(&format!("(() => {{ const it = document.getElementById('table-find'); it.value = '{typed}'; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return true; }})()")).await;
        browser.until("document.querySelectorAll('#table-calculator option').length < 12").await;
        assert_eq!(
            browser.js("!!document.querySelector('#table-calculator option[value=ck-grade]')").await,
            true,
            "{typed}"
        );
    }
    browser.quit().await;
    format!("{rows} rows byte for byte, Shift_JIS recognised")
}

/// What cannot be read says why, in the library's own sentence, and takes nothing away.
pub async fn wrong() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let mut told = 0;
    for (path, lang) in [("table/", Lang::Ja), ("en/table/", Lang::En)] {
        open(&browser, &site, path).await;
        choose(&browser, "table-calculator", "ck-grade").await;
        let utf16: Vec<u8> = "\u{feff}ck,uln\n1,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&str, &[u8]); 6] = [
            ("utf16", &utf16),
            ("empty", b""),
            ("unknown", b"a,b,c\n1,2,3\n"),
            ("quotes", b"ck,uln\n1,2\n\"3,4\n"),
            ("outcome", b"ck,uln,outcome\n1,2,3\n"),
            ("twice", b"ck,CK,uln\n1,2,3\n"),
        ];
        for (name, bytes) in cases {
            let (.., why) = by_command("ck-grade", bytes, Encoding::Utf8, lang);
            let why = why.unwrap_or_else(|| panic!("{name} is taken by the command"));
            hand(&browser, &format!("{name}.csv"), &literal(bytes)).await;
            at(&browser, "failed").await;
            let shown = said(&browser).await;
            assert!(shown.starts_with(&why), "{name}: {shown}, and by the command: {why}");
            assert_eq!(browser.js("!!document.getElementById('table-save')").await, false, "{name}");
            browser.click("#table-clear").await;
            told += 1;
        }
        hand(&browser, "book.xlsx", &literal(b"PK\x03\x04 a workbook")).await;
        at(&browser, "failed").await;
        assert!(said(&browser).await.contains("CSV UTF-8"));
        // Rows that do not fit are said one by one, and the rest is judged.
        let rows = b"ck,uln,version\n5000,248,5.0\nx,248,5.0\n1,2,3,4\n\x83,248,5.0\n";
        let (_, mut warned, _) = by_command("ck-grade", rows, Encoding::Utf8, lang);
        hand(&browser, "rows.csv", &literal(rows)).await;
        choose(&browser, "table-encoding", "utf-8").await;
        at(&browser, "done").await;
        assert_eq!(Some(said(&browser).await), warned.pop());
        let problems = browser.js("document.querySelectorAll('#table-first tbody tr').length === 4 && [...document.querySelectorAll('#table-first tbody tr')].filter(it => it.children[3].textContent).length").await;
        assert_eq!(problems, 3, "{path}");
        told += 2;
    }
    browser.quit().await;
    format!("{told} tables that do not fit")
}

/// A person's name is on no page, in no address, no store and no request; and an hour without use wipes the table.
pub async fn private() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    open(&browser, &site, "table/").await;
    browser.kept().await;
    choose(&browser, "table-calculator", "ck-grade").await;
    browser.until("!!document.getElementById('table-columns')").await;
    browser.rest("performance.getEntriesByType('resource').length", 400).await;
    browser.wait(2500).await;
    let served = site.requests().len();
    let table =
        "患者,氏名,生年月日,ck,uln,version\nC-1,加成利庵,1950-01-07,5000,248,5.0\nC-2,加成利庵,1950-01-07,x,248,5.0\n";
    hand(&browser, "table.csv", &literal(table.as_bytes())).await;
    at(&browser, "done").await;
    let page = text(&browser.js("document.documentElement.outerHTML + document.title + location.href").await);
    let stored = text(&browser.js("JSON.stringify(Object.entries({ ...window['local' + 'Storage'] })) + JSON.stringify(Object.entries({ ...window['session' + 'Storage'] }))").await);
    for (what, it) in [("page", &page), ("storage", &stored)] {
        for canary in ["加成利庵", "1950"] {
            assert!(!it.contains(canary), "{canary} is in the {what}");
        }
    }
    assert!(!stored.contains("5000") && !stored.contains("table.csv"), "{stored}");
    // The program may come again from the worker's copy; nothing is asked of the server, and nothing says anything.
    let later = site.asked_after(served);
    assert_eq!(later, Vec::<String>::new(), "asked of the server");
    if browser.engine() == Engine::Chromium {
        assert_eq!(browser.log("browser").await, Vec::<Value>::new(), "the console");
    }
    let later = "(() => { const now = window.Date.now; window.Date.now = () => now.call(window.Date) + 61 * 60000; dispatchEvent(new Event('focus')); return true; })()";
    browser.js(later).await;
    browser.until("!document.querySelector('.sheet-head') && !document.getElementById('step-result')").await;
    browser.quit().await;
    "no name of a person anywhere, nothing asked of the server, wiped".to_owned()
}

/// By keyboard alone; and what axe finds, in both languages, by day and in the dark.
pub async fn accessible() -> String {
    let (site, profile) = (Site::serve(&dist()), Folder::new("profile"));
    let browser = Browser::new(&profile).await;
    let library = std::fs::read_to_string("node_modules/axe-core/axe.min.js").expect("axe");
    let mut looked = 0;
    for path in ["table/", "en/table/"] {
        open(&browser, &site, path).await;
        // To the calculator by keys: narrowed by name, then the first of the list.
        browser.js("(document.getElementById('table-find').focus(), true)").await;
        browser.type_text("ck-grade").await;
        browser.press("Tab").await;
        assert_eq!(browser.js("document.activeElement.id").await, "table-calculator");
        browser.press("ArrowDown").await;
        browser.until("document.getElementById('table-calculator').value === 'ck-grade'").await;
        browser.until("!!document.getElementById('table-columns')").await;
        browser.press("Tab").await;
        browser.press("Enter").await;
        browser.until("document.getElementById('table-columns').open").await;
        hand(&browser, "table.csv", &literal(&golden("ck-grade"))).await;
        at(&browser, "done").await;
        browser.js("(document.getElementById('table-save').focus(), true)").await;
        browser.press("Enter").await;
        browser.downloaded("table-tekio.csv").await;
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
        browser.click("#table-clear").await;
    }
    browser.quit().await;
    format!("{looked} looks by axe")
}
