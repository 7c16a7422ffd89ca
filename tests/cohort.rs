//! The trial desk: tables read, and what is reckoned from them, against vectors that other programs computed.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::path::Path;

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, Role, run, seen, stat};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trial")
}

fn data(path: &str) -> Option<Vec<u8>> {
    std::fs::read(folder().join(path)).ok()
}

/// Whether an answer is what is expected: texts and keys exactly, numbers within the tolerance (relative below 1e-8,
/// where the vectors are rounded to eleven figures).
fn agrees(expected: &Value, told: &Value, tolerance: f64) -> Result<(), String> {
    match (expected, told) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            let near = (a - b).abs() <= tolerance.max(1e-15) * a.abs().max(1.0)
                && (a.abs() > 1e-6 || (a - b).abs() <= 1e-6 * a.abs());
            if near || a.to_bits() == b.to_bits() || a == 0.0 && b == 0.0 {
                Ok(())
            } else {
                Err(format!("{a} and not {b}"))
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => a
            .iter()
            .zip(b)
            .enumerate()
            .try_for_each(|(n, (a, b))| agrees(a, b, tolerance).map_err(|it| format!("[{n}]: {it}"))),
        // R gives a single number where a list of one is meant.
        (Value::Number(_), Value::Array(b)) if b.len() == 1 => agrees(expected, &b[0], tolerance),
        (Value::Object(a), Value::Object(b)) => a.iter().try_for_each(|(key, a)| {
            let b = b.get(key).ok_or_else(|| format!("no {key}"))?;
            agrees(a, b, tolerance).map_err(|it| format!("{key}: {it}"))
        }),
        (a, b) if a == b => Ok(()),
        (a, b) => Err(format!("{a} and not {b}")),
    }
}

#[test]
#[allow(clippy::float_cmp)]
fn vectors() {
    let all = std::fs::read_to_string(folder().join("vectors-cohort.tsv")).unwrap();
    let (mut good, mut wrong) = (0, Vec::new());
    for line in all.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, name, input, expected, tolerance, ..] = cells.as_slice() else { panic!("{line}") };
        let input: Value = serde_json::from_str(input).unwrap();
        let expected: Value = serde_json::from_str(expected).unwrap();
        let tolerance: f64 = tolerance.parse().unwrap();
        match stat(name, &input, &data) {
            None => wrong.push(format!("{id}: {name} is not known")),
            Some(Err(why)) => wrong.push(format!("{id}: {why}")),
            Some(Ok(told)) => match agrees(&expected, &told, tolerance) {
                Ok(()) => good += 1,
                Err(why) => wrong.push(format!("{id}: {why}\n    {told}")),
            },
        }
    }
    assert!(wrong.is_empty(), "{good} good, {} wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{good} vectors");
    assert_eq!(good, 144);
}

/// A report of a trial's files.
fn report(files: [Option<&[u8]>; 4], answers: &Value, form: Form) -> Result<String, String> {
    let given = |bytes| Given { name: "table.csv", bytes };
    let [patients, lesions, events, visits] = files;
    let others = [lesions.map(given), events.map(given), visits.map(given)];
    run(given(patients.unwrap_or(b"")), others, answers, Some(&tekio::ctcae::terms::ALL), form)
}

fn values(files: [Option<&[u8]>; 4], answers: &Value) -> Value {
    serde_json::from_str(&report(files, answers, Form::Json).unwrap()).unwrap()
}

fn trial(name: &str, answers: &Value) -> Value {
    let read = |file: &str| data(&format!("{name}/{file}")).unwrap();
    values([Some(&read("patients.csv")), Some(&read("lesions.csv")), Some(&read("ae.csv")), None], answers)
}

/// The three trials whole, against the second reckoning of `reckon.py`.
#[test]
fn trials_against_a_second_reckoning() {
    let all = std::fs::read_to_string(folder().join("reckoned.tsv")).unwrap();
    let mut told = std::collections::BTreeMap::new();
    let (mut count, mut wrong) = (0, Vec::new());
    for line in all.lines().skip(1) {
        let [name, pointer, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let report = told.entry(name.to_owned()).or_insert_with(|| trial(name, &json!({})));
        let found = report.pointer(pointer).unwrap_or_else(|| panic!("{name}: nothing at {pointer}"));
        let good = match (found, expected.parse::<f64>()) {
            (Value::Null, _) => expected == "null",
            (Value::Number(it), Ok(expected)) => (it.as_f64().unwrap() - expected).abs() < 1e-9,
            (Value::String(it), _) => it == expected,
            _ => false,
        };
        count += 1;
        if !good {
            wrong.push(format!("{name} {pointer}: {expected} and not {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
    println!("{count} numbers of three trials");
    assert!(count > 1200);
}

/// The Japanese files of either encoding, and the long table of visits, tell the same as the English ones.
#[test]
fn one_trial_in_four_forms() {
    let read = |file: &str| data(&format!("trial_020/{file}")).unwrap();
    let numbers = |it: &Value| {
        ["flow", "follow_up", "primary_endpoint", "survival", "local_control", "pain"].map(|key| {
            let mut it = it[key].clone();
            if let Some(it) = it.as_object_mut() {
                it.remove("reasons_not_treated");
            }
            it
        })
    };
    let english = trial("trial_020", &json!({}));
    for form in ["ja_shift_jis", "ja_utf8_bom"] {
        let of = |file: &str| read(&format!("{form}/{file}"));
        let japanese =
            values([Some(&of("患者.csv")), Some(&of("病変.csv")), Some(&of("有害事象.csv")), None], &json!({}));
        assert_eq!(numbers(&english), numbers(&japanese), "{form}");
        assert_eq!(japanese["questions"], json!([]), "nothing is asked of a clean file");
    }
    // Without the columns of pain and size, which the long table has.
    let without = |file: &str, wide: &[&str]| {
        let text = String::from_utf8(read(file)).unwrap();
        let mut lines = text.lines().map(|it| it.split(',').collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let keep: Vec<bool> = head.iter().map(|name| !wide.iter().any(|it| name.starts_with(it))).collect();
        let line = |cells: Vec<&str>| {
            cells.iter().zip(&keep).filter(|it| *it.1).map(|it| *it.0).collect::<Vec<_>>().join(",") + "\n"
        };
        std::iter::once(head).chain(lines).map(line).collect::<String>().into_bytes()
    };
    let (patients, lesions) = (without("patients.csv", &["pain_"]), without("lesions.csv", &["size_"]));
    let visits = read("visits_long.csv");
    let long = values([Some(&patients), Some(&lesions), Some(&read("ae.csv")), Some(&visits)], &json!({}));
    assert_eq!(numbers(&english)[5], numbers(&long)[5]);
}

fn ledger<'a>(report: &'a Value, table: &str) -> &'a Value {
    report["ledger"].as_array().unwrap().iter().find(|it| it["table"] == table).unwrap()
}

fn codes(report: &Value, id: &str) -> Vec<String> {
    let remarks = ledger(report, "patients")["remarks"].as_array().unwrap();
    let own = remarks.iter().filter(|it| it["id"] == id || id.is_empty() && it.get("id").is_none());
    own.map(|it| it["code"].as_str().unwrap().to_owned()).collect()
}

/// Each fault of the broken files, by what `faults.tsv` says is right.
#[test]
fn faults_of_the_broken_files() {
    let read = |file: &str| data(&format!("broken/{file}")).unwrap();
    let names = ["broken_all_15.csv", "broken_bom_trailing_comma.csv", "broken_shift_jis_semicolon.csv"];
    for name in names {
        let it = values([Some(&read(name)), None, None, None], &json!({}));
        let table = ledger(&it, "patients");
        let has = |id: &str, code: &str| assert!(codes(&it, id).iter().any(|it| it == code), "{name}: {id} {code}");
        let shift = name != "broken_bom_trailing_comma.csv";
        assert_eq!(table["encoding"], if shift { "shift_jis" } else { "utf-8" });
        assert_eq!(table["separator"], if shift { ";" } else { "," });
        assert_eq!(table["bom"], name != "broken_shift_jis_semicolon.csv");
        assert_eq!(table["columns"][0]["header"], "症例番号");
        assert_eq!(codes(&it, "").contains(&"shift-jis".to_owned()), shift);
        assert_eq!(codes(&it, "").contains(&"separator".to_owned()), shift);
        assert_eq!(codes(&it, "").contains(&"trailing-separator".to_owned()), name != names[2]);
        assert!(codes(&it, "").contains(&"blank-line".to_owned()));
        assert_eq!(codes(&it, "B-02"), ["full-width", "full-width"]);
        assert_eq!(codes(&it, "B-03"), ["era-letter"; 3]);
        assert_eq!(codes(&it, "B-04"), ["era-name"; 3]);
        has("B-05", "end-before-start");
        assert_eq!(codes(&it, "B-06"), ["contradicting"; 2]);
        assert_eq!(codes(&it, "B-07"), ["dead-without-date"]);
        assert_eq!(codes(&it, "B-08"), ["grade-outside"]);
        assert_eq!(codes(&it, "B-09"), [if shift { "decimal-comma" } else { "comma-asked" }]);
        assert_eq!(codes(&it, "B-10"), ["serial-date"; 3]);
        assert_eq!(codes(&it, "B-11"), ["no-such-day"]);
        assert_eq!(codes(&it, "B-12"), ["status-asked"]);
        let rows = &table["rows"];
        let counts = ["read", "used", "not_needed", "refused", "waiting"].map(|key| rows[key].as_u64().unwrap());
        assert_eq!(counts, [15, 9, 0, 6, 2], "{name}");
        // What it was read as is said: B-02, B-03, B-04 and, with semicolons, B-09.
        assert_eq!(rows["repaired"], if shift { 4 } else { 3 });
        let read_as = |id: &str| -> Vec<String> {
            let all = table["remarks"].as_array().unwrap().iter().filter(|it| it["id"] == id);
            all.filter_map(|it| it["read"].as_str()).map(str::to_owned).collect()
        };
        assert_eq!(read_as("B-02"), ["2", "72"]);
        assert_eq!(read_as("B-03"), ["2024-04-01", "2024-04-12", "2025-04-11"]);
        assert_eq!(read_as("B-04"), ["2024-04-01", "2024-04-15", "2025-04-14"]);
        assert!(read_as("B-10").iter().zip(["2024-06-12", "2024-06-20", "2025-06-20"]).all(|(a, b)| a.contains(b)));
        // Asked once for each column.
        let asked: Vec<(&str, &str)> = it["questions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["code"].as_str().unwrap(), it["column"].as_str().unwrap()))
            .collect();
        for column in ["登録日", "治療日", "最終生存確認日"] {
            assert_eq!(asked.iter().filter(|it| **it == ("serial-date", column)).count(), 1, "{name}");
        }
        // The answers bring the rows back, and stand in the report.
        let answers = json!({
            "dates": {"*": "1900"}, "status": {"転院": "alive"}, "rows": {"B-07": "last-contact", "B-06": 7},
            "commas": {"最大径mm": "decimal"},
        });
        let answered = values([Some(&read(name)), None, None, None], &answers);
        let rows = &ledger(&answered, "patients")["rows"];
        let counts = ["read", "used", "not_needed", "refused", "waiting"].map(|key| rows[key].as_u64().unwrap());
        assert_eq!(counts, [15, 13, 1, 1, 0], "{name}");
        for key in ["dates", "status", "rows", "commas"] {
            let told =
                answered["answers"].as_array().unwrap().iter().any(|it| it["question"] == key && it["given"] == true);
            assert!(told, "{key}");
        }
    }
}

/// A small generator, so that every run sees the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

/// So many tables are broken: `TABLES=100000` for more.
fn tables() -> usize {
    std::env::var("TABLES").ok().and_then(|it| it.parse().ok()).unwrap_or(10_000)
}

/// What a file is, is told by its header alone: whatever stands above it (to nine lines, blank or not) and whatever parts
/// its cells; and it has the columns that it has when somebody says what it is.
#[test]
fn files_are_known_by_their_headers() {
    let files: [(&str, &[&str]); 4] = [
        ("patients", &["patients.csv", "ja_utf8_bom/患者.csv", "ja_shift_jis/患者.csv"]),
        ("lesions", &["lesions.csv", "ja_utf8_bom/病変.csv", "ja_shift_jis/病変.csv"]),
        ("events", &["ae.csv", "ja_utf8_bom/有害事象.csv", "ja_shift_jis/有害事象.csv"]),
        ("visits", &["visits_long.csv"]),
    ];
    let files = files.iter().flat_map(|(role, all)| all.iter().map(move |it| (*role, format!("trial_020/{it}"))));
    let others = ["trial_060", "trial_500"].into_iter().flat_map(|trial| {
        [("patients", "patients"), ("lesions", "lesions"), ("events", "ae")]
            .map(|(role, name)| (role, format!("{trial}/{name}.csv")))
    });
    let broken = [("patients", "broken/broken_all_15.csv".to_owned())];
    for (role, path) in files.chain(others).chain(broken) {
        let bytes = data(&path).unwrap();
        let first = seen(&bytes, None);
        assert_eq!(first.role.map(Role::name), Some(role), "{path}");
        assert_eq!(seen(&bytes, first.role), first, "{path}: as recognised and as told");
        let mark: &[u8] = if bytes.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
        let bare = &bytes[mark.len()..];
        for above in 0..10 {
            for filler in ["\n", "Trial 020\n"] {
                let titles = filler.repeat(above);
                let below = |body: &[u8]| [mark, titles.as_bytes(), body].concat();
                let mut all = vec![below(bare)];
                let text = std::str::from_utf8(bare).ok().filter(|it| !it.contains(['"', ';']));
                let parted = |other: &str| Some(below(text?.replace(',', other).as_bytes()));
                all.extend([";", "\t"].into_iter().filter_map(parted));
                for it in all {
                    let it = seen(&it, None);
                    assert_eq!(it.role, first.role, "{path} below {above} lines");
                    assert_eq!((&it.columns, it.rows), (&first.columns, first.rows), "{path} below {above} lines");
                }
            }
        }
    }
}

/// Broken further, the broken files make nothing panic, no number that is none, and no row is lost.
#[test]
fn mutated_files_lose_no_row() {
    let files = [
        "broken/broken_all_15.csv",
        "broken/broken_bom_trailing_comma.csv",
        "broken/broken_shift_jis_semicolon.csv",
        "broken/usable_after_one_question.csv",
    ];
    let files: Vec<Vec<u8>> = files.iter().map(|it| data(it).unwrap()).collect();
    let pieces: [&[u8]; 32] = [
        "令6.4.1".as_bytes(),
        "㋿6/4/1".as_bytes(),
        b"R060401",
        b"1.234,5",
        "死亡（原病死）".as_bytes(),
        "死亡（なし）".as_bytes(),
        b"\x1b$B",
        b"\xa4\xa2\xa4\xa4",
        "転帰".as_bytes(),
        "新病変_3か月".as_bytes(),
        "合計".as_bytes(),
        b"\0",
        b"\"",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"\xef\xbb\xbf",
        b"\x81",
        b"\xff",
        b"=",
        b"99999999999999",
        b"-1",
        b"0",
        "令和元年4月30日".as_bytes(),
        "死亡".as_bytes(),
        "９".as_bytes(),
        b"1e9",
        b"2024-02-30",
        b"id",
    ];
    let mut dice = Dice(20_240_401);
    let (mut rows, mut refused, mut runs, mut counted) = (0, 0, 0, 0);
    for n in 0..tables() {
        let mut bytes = files[dice.roll(files.len())].clone();
        for _ in 0..1 + dice.roll(4) {
            let at = dice.roll(bytes.len());
            match dice.roll(5) {
                0 => bytes[at] = dice.roll(256) as u8,
                1 => drop(bytes.remove(at)),
                2 => drop(bytes.splice(at..at, pieces[dice.roll(pieces.len())].iter().copied())),
                3 => bytes.truncate(at.max(1)),
                _ => {
                    let to = (at + dice.roll(60)).min(bytes.len());
                    let part = bytes[at..to].to_vec();
                    let into = dice.roll(bytes.len());
                    drop(bytes.splice(into..into, part));
                }
            }
            if bytes.is_empty() {
                bytes.push(b'x');
            }
        }
        // Some of them as every table at once; most as patients alone and without curves, which is sooner done.
        let (whole, answers) = match n % 20 {
            0 => (Some(&bytes[..]), json!({})),
            _ => (None, json!({"landmarks": []})),
        };
        let Ok(text) = report([Some(&bytes[..]), whole, whole, whole], &answers, Form::Json) else { continue };
        runs += 1;
        assert!(!text.contains("NaN") && !text.contains("inf,"), "{text}");
        let it: Value = serde_json::from_str(&text).unwrap();
        for picture in tekio::desk::cohort::pictures(&it, tekio::engine::Lang::Ja, "p") {
            assert!(!picture.svg.contains("NaN") && !picture.svg.contains("inf"), "{}", picture.svg);
        }
        for table in it["ledger"].as_array().unwrap() {
            let count = |key: &str| table["rows"][key].as_u64().unwrap();
            assert_eq!(count("read"), count("used") + count("not_needed") + count("refused"));
            // And the rows are those that the lines of the file show, counted apart from the reader.
            let header = table["header_line"].as_u64();
            if let (Some(header), false) =
                (header, bytes.contains(&b'"') || bytes.starts_with(b"\xff\xfe") || bytes.contains(&b'\x1b'))
            {
                let comma = table["separator"].as_str().unwrap();
                let comma = if comma == "tab" { b'\t' } else { comma.as_bytes()[0] };
                let whole = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
                let filled = |line: &&str| !line.bytes().all(|it| it == comma || it == b' ' || it == b'\t');
                let lines = whole.split('\n').skip(header as usize).filter(filled).count() as u64;
                assert_eq!(lines, count("read"), "{whole}");
                counted += 1;
            }
            assert!(count("waiting") <= count("refused") && count("repaired") <= count("used"));
            rows += count("read");
            refused += count("refused");
            // Whatever is not used is named with its line.
            let named = table["not_used"].as_array().unwrap().len() as u64;
            assert_eq!(named, count("not_needed") + count("refused"));
        }
    }
    println!("{runs} tables of {}, {rows} rows, {refused} refused; {counted} counted by their lines", tables());
    assert!(counted > 1000);
    assert!(runs * 10 > tables() * 7 && rows > 10 * tables() as u64);
}

/// Permuted rows change nothing, and somebody seen last after the last event changes nothing before.
#[test]
fn laws_of_rows() {
    let text = String::from_utf8(data("trial_060/patients.csv").unwrap()).unwrap();
    let (head, body) = text.split_once('\n').unwrap();
    let mut lines: Vec<&str> = body.lines().collect();
    let of = |lines: &[&str]| {
        let bytes = format!("{head}\n{}\n", lines.join("\n")).into_bytes();
        let it = values(
            [
                Some(&bytes),
                Some(&data("trial_060/lesions.csv").unwrap()),
                Some(&data("trial_060/ae.csv").unwrap()),
                None,
            ],
            &json!({}),
        );
        ["flow", "follow_up", "survival", "primary_endpoint", "adverse_events", "local_control"]
            .map(|key| it[key].clone())
    };
    let before = of(&lines);
    let mut dice = Dice(7);
    for n in (1..lines.len()).rev() {
        lines.swap(n, dice.roll(n + 1));
    }
    let after = of(&lines);
    for (a, b) in before.iter().zip(&after) {
        agrees(a, b, 1e-12).unwrap();
    }
    // Ids are listed in the order of the file; nothing else may differ. One more who was followed beyond all events:
    let more = "ZZZ,M,60,0,lung,2019-04-13,2019-04-14,yes,2019-04-21,0,2025-12-01,alive,,,,,,,,,,,";
    let with: Vec<&str> = lines.iter().copied().chain([more]).collect();
    let (with, events) = (of(&with), |it: &Value| it["treatment"]["events"].as_u64().unwrap());
    assert_eq!(events(&with[2]), events(&before[2]));
    assert_eq!(with[2]["treatment"]["n"].as_u64().unwrap(), before[2]["treatment"]["n"].as_u64().unwrap() + 1);
}

/// What identifies a person is named and stands in no report, and a formula does not leave as one.
#[test]
fn nobody_is_named() {
    let table = "症例番号,氏名,カルテ番号,生年月日,住所,登録日,治療日,最終生存確認日,生存状況,死亡日\n\
        A-1,山田花子,990011,S30.4.1,東京都港区,2024/4/1,2024/4/8,2025/4/10,生存,\n\
        =B-2,=cmd,990012,S31.5.2,大阪市,2024/4/1,2024/4/8,2025/4/10,死亡,2025/4/10\n";
    for form in [Form::Json, Form::Html, Form::Csv(true), Form::Csv(false)] {
        let text = report([Some(table.as_bytes()), None, None, None], &json!({}), form).unwrap();
        for secret in ["山田", "990011", "990012", "S30.4.1", "1955", "東京", "大阪", "cmd"] {
            assert!(!text.contains(secret), "{form:?}: {secret}");
        }
        assert!(text.contains("氏名"), "{form:?}: the column is named");
    }
    let csv = report([Some(table.as_bytes()), None, None, None], &json!({}), Form::Csv(false)).unwrap();
    assert!(csv.split(['\n', ',']).all(|it| !it.trim_matches('"').starts_with('=')), "{csv}");
}

/// Every answer given stands in the report, and what is no answer is refused in both languages.
#[test]
fn answers_stand_in_the_report() {
    let answers = json!({
        "cutoff": "2025-03-31", "survival_start": "treatment", "early_days": 28, "landmarks": [90, 365], "ctcae": "6.0",
        "interval": "log", "early_imaging_days": 0, "add_days": 1, "only_eligible": true, "title": "T <1>",
    });
    let it = trial("trial_020", &answers);
    for (key, value) in answers.as_object().unwrap() {
        let told = it["answers"].as_array().unwrap().iter().find(|it| it["question"] == *key).unwrap();
        assert_eq!((&told["answer"], &told["given"]), (value, &json!(true)), "{key}");
    }
    assert_eq!(it["survival"]["treatment"]["interval"], "log");
    // CPK increased is no term of CTCAE 6.0.
    assert!(it["warnings"].as_array().unwrap().iter().any(|it| it["code"] == "no-such-grade" && it["id"] == "C-011"));
    let files = [data("trial_020/patients.csv").unwrap(), data("trial_020/ae.csv").unwrap()];
    let html = report([Some(&files[0]), None, Some(&files[1]), None], &answers, Form::Html).unwrap();
    assert!(html.contains("T &lt;1&gt;") && !html.contains("<script") && html.contains("この端末で計算しました"));
    assert!(html.contains("2025-03-31") && html.contains("<svg") && html.contains("SHA-256"));
    for wrong in [json!({"early_day": 30}), json!({"cutoff": "soon"}), json!([]), json!({"interval": "logit"})] {
        let why = report([Some(&files[0]), None, None, None], &wrong, Form::Json).unwrap_err();
        assert!(why.contains(" / "), "{why}");
    }
}

/// The command line: any table exits with 0, what cannot be read with 2 and a reason in both languages.
#[test]
fn command_line() {
    let ran = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tekio"));
        let it = command.args(words).current_dir(folder()).output().unwrap();
        (it.status.code().unwrap(), String::from_utf8(it.stdout).unwrap(), String::from_utf8(it.stderr).unwrap())
    };
    let table = "trial_020/ja_shift_jis/患者.csv";
    for (form, begins) in [("json", "{"), ("html", "<!doctype html>"), ("csv", "\u{feff}")] {
        let (code, out, _) = ran(&["desk", "--patients", table, "--report", form]);
        assert!(code == 0 && out.starts_with(begins), "{form}");
    }
    // Each table alone, by the id that its name has among all of them: a head, and rows as long, all of which stand there.
    let (events, lesions) = ("trial_020/ae.csv", "trial_020/lesions.csv");
    let files = ["desk", "--patients", "trial_020/patients.csv", "--events", events, "--lesions", lesions, "--report"];
    let (_, all, _) = ran(&[&files[..], &["csv"]].concat());
    let (code, _, why) = ran(&[&files[..], &["csv:nothing"]].concat());
    assert!(code == 2 && why.contains(" / "), "{why}");
    let ids: Vec<&str> = why.trim().rsplit_once(": ").unwrap().1.split(", ").collect();
    assert!(ids.len() > 10 && ids.iter().collect::<std::collections::BTreeSet<_>>().len() == ids.len(), "{ids:?}");
    for id in &ids {
        let (code, out, _) = ran(&[&files[..], &[&format!("csv:{id}")]].concat());
        assert!(code == 0 && all.contains(&format!(",{id}\r\n")), "{id}");
        let mut reader = csv::Reader::from_reader(out.trim_start_matches('\u{feff}').as_bytes());
        assert!(reader.headers().unwrap().len() > 1 && reader.records().all(|it| it.is_ok()), "{id}: {out}");
        assert!(out.trim_start_matches('\u{feff}').lines().all(|it| all.contains(it)), "{id}: {out}");
    }
    let (code, out, _) = ran(&["desk", "--patients", "broken/broken_all_15.csv"]);
    assert!(code == 0 && out.contains("\"contradicting\""));
    for words in [
        &["desk"][..],
        &["desk", "--patients", "nowhere.csv"],
        &["desk", "--patients", table, "--report", "pdf"],
        &["desk", "--patients", table, "--answers", table],
        &["list", "--patients", table],
    ] {
        let (code, out, why) = ran(words);
        assert!(code == 2 && out.is_empty() && why.starts_with("tekio: "), "{words:?}: {code} {why}");
    }
}
