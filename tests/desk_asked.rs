//! What the desk is asked, and what it says: an answer or a question that could do nothing is refused, and no sentence
//! tells of what nobody told.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, run};

#[path = "common/trial.rs"]
mod trial;

use trial::{HEAD, report};

const EVENTS: &str = "症例番号,有害事象名,Grade,発現日,重篤性\n";

fn told(it: &Value, part: &str) -> bool {
    it["sections"].to_string().contains(part)
}

fn refused(answers: &Value) -> String {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let given = Given { name: "t.csv", bytes: people.as_bytes() };
    run(given, [None, None, None], answers, None, Form::Json).err().unwrap_or_default()
}

/// An answer that could do nothing is refused, in both languages with what would do: else the report would show it as
/// one that was followed.
#[test]
fn answers_that_answer_nothing() {
    for (answers, ja, en) in [
        (json!({"early_days": -1}), "0–36500の整数（日数）でなければ", "0 to 36500"),
        (json!({"cutoff": "2025-04"}), "2026-03-31のような日付", "a day like 2026-03-31"),
        (json!({"min_grade": 6}), "1–5でなければ", "1 to 5"),
        (json!({"landmarks": [0.5]}), "日数の一覧（20個まで）", "a list of at most 20 days"),
        (json!({"ctcae": ""}), "\"5.0\"のような版", "a version like \"5.0\""),
        (json!({"ctcae": 5.0}), "\"5.0\"のような版", "a version like \"5.0\""),
        (json!({"ctcae": "latest"}), "\"5.0\"のような版", "a version like \"5.0\""),
        (json!({"dates": {"*": "1905"}}), "1900・1904・mdy", "1900, 1904, mdy"),
        (json!({"commas": {"*": "point"}}), "decimalかthousands", "decimal or thousands"),
        (json!({"rows": {"A": "foo"}}), "last-contactか行番号", "last-contact or the line"),
        (json!({"terms": {"気胸": ""}}), "用語ごとの用語", "a term by term"),
        (json!({"status": {"転院": "moved"}}), "alive・dead・lost", "alive, dead or lost"),
        (json!({"columns": {"patient": {"治療日": "treatment_date"}}}), "patients・lesions", "patients, lesions"),
        (
            json!({"columns": {"patients": {"治療日": "term"}}}),
            "患者表に項目「term」はありません",
            "`patients` has no field `term`",
        ),
        (json!({"header_line": {"foo": 1}}), "patients・lesions", "patients, lesions"),
        (json!({"header_line": {"patients": 0}}), "行番号（1以上）", "from 1"),
        (json!({"death_code": null}), "1のような符号", "a code"),
    ] {
        let why = refused(&answers);
        assert!(why.contains(ja) && why.contains(en), "{answers}: {why}");
    }
    for answers in [
        json!({"ctcae": "v5.0"}),
        json!({"ctcae": "4.03"}),
        json!({"dates": {"*": "month-end", "治療日": 15}}),
        json!({"rows": {"A": 2, "B": "last-contact"}}),
        json!({"columns": {"patients": {"治療日": "other"}}}),
    ] {
        assert_eq!(refused(&answers), "", "{answers}");
    }
}

/// No sentence ends before it has begun, and none tells of what no column holds.
#[test]
fn sentences_where_there_is_nobody() {
    let lesions = "症例番号,病変,最大径mm,最終画像日\nA,1,20,2024/7/1\n";
    let tables = [
        format!("{HEAD}A,2024/4/1,,2025/4/10,生存,\n"),
        format!("{HEAD}A,2024/4/31,2024/4/31,2025/4/10,転院,\n"),
        format!("{HEAD}A,2024/4/1,2024/4/8,2024/4/8,死亡,2024/4/8\nB,2024/4/1,2024/4/8,2024/4/8,死亡,2024/4/8\n"),
        "id,os_days,event\nA,5,1\nB,6,0\n".to_owned(),
    ];
    for people in &tables {
        let it = report([people.as_bytes(), lesions.as_bytes(), EVENTS.as_bytes()], &json!({}));
        let all = it["sections"].to_string();
        for bad in ["0例に認められた", "in 0.", "–％", "–%", "–日", "– days", "では、であった", ": ."]
        {
            assert!(!all.contains(bad), "{people}: {bad}: {all}");
        }
        // Without a day at which curves are read no sentence says what they are then.
        let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({"landmarks": []}));
        for bad in ["では、であった", "は、であった", ": ."] {
            assert!(!told(&it, bad), "{people}: {bad}: {}", it["sections"]);
        }
    }
    let said = |at: usize| report([tables[at].as_bytes(), b"", EVENTS.as_bytes()], &json!({}))["sections"].to_string();
    assert!(said(0).contains("治療例がないため、有害事象は集計していない。"));
    assert!(said(0).contains("治療日から追跡できた症例はなかった。"));
    assert!(said(2).contains("生存期間中央値は7日（95％信頼区間は推定不能"));
    assert!(
        said(3).contains("治療日の列はなかった。")
            && !said(3).contains("治療に至らなかった")
            && !said(3).contains("同意")
    );
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}))["sections"].to_string();
    assert!(it.contains("病変表に局所再発日の列がない。") && !it.contains("適格例は"), "{it}");
}

/// A question about tables is answered as it was asked or not at all: a key that nobody reads, or a value that would be
/// passed over for the usual one, is refused.
#[test]
fn questions_that_nobody_asked() {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let data = |name: &str| (name == "t/patients.csv").then(|| people.clone().into_bytes());
    let asked = |name: &str, input: Value| tekio::desk::cohort::stat(name, &input, &data).unwrap();
    let table = |more: Value| {
        let mut all = json!({"file": "t/patients.csv"});
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    assert!(asked("km", table(json!({"at": [365], "start": "treatment_date"}))).is_ok());
    for (name, more, key) in [
        ("km", json!({"at": [365], "strat": "registration"}), "strat"),
        ("km", json!({"at": [365], "start": "consent_date"}), "start"),
        ("km", json!({"at": "365"}), "at"),
        ("km", json!({"at": [365], "conf": 0.9}), "conf"),
        ("km", json!({"at": [365], "only_eligible": "yes"}), "only_eligible"),
        ("bpcp", json!({"at": [365], "cutoff": 20250401}), "cutoff"),
        ("reverse-km", json!({"ties": "deaths-first"}), "ties"),
        ("km", json!({"at": []}), "at"),
        ("cluster", json!({"at": [365]}), "at"),
        ("crude-control", json!({"at": 365.5}), "at"),
        ("crude-control", json!({"at": -1}), "at"),
        ("crude-control", json!({"at": 365, "early_days_allowed": -1}), "early_days_allowed"),
        ("crude-control", json!({"at": 365, "early_days_allowed": "30"}), "early_days_allowed"),
        ("ae-table", json!({"by": "terms"}), "by"),
        ("ae-table", json!({"by": "term", "patients": 1}), "patients"),
        ("primary-endpoint", json!({"window_days": 30.5}), "window_days"),
        ("primary-endpoint", json!({"related": ["ja"]}), "related"),
        ("follow-up-summary", json!({"add_days": true}), "add_days"),
        ("waterfall", json!({"unit": "person"}), "unit"),
    ] {
        let why = asked(name, table(more.clone())).unwrap_err();
        assert!(why.contains(&format!("`{key}`")), "{name} {more}: {why}");
    }
    for (name, input, key) in [
        ("time", json!({"start": "2024-04-01", "end": "2025-04-01", "landmark_months": "12"}), "landmark_months"),
        ("date", json!({"text": 45383}), "text"),
        ("date", json!({}), "text"),
        ("grade-exists", json!({"term": "Fatigue", "version": "5.0"}), "grade"),
        ("grade-exists", json!({"term": "Fatigue", "version": "5.0", "grade": "3"}), "grade"),
    ] {
        assert!(asked(name, input).unwrap_err().contains(&format!("`{key}`")), "{name}");
    }
}

/// A spreadsheet runs no cell of a report, whatever stood in the tables.
#[test]
fn cells_that_run_nowhere() {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    for term in ["=1+2", "+1+2", "@SUM(1)", "-1+2", "-cmd", "-2*3", "=\"x\"&1"] {
        let events = format!("{EVENTS}A,\"{}\",3,2024/4/9,\n", term.replace('"', "\"\""));
        let given = |bytes| Given { name: "t.csv", bytes };
        let others = [None, Some(given(events.as_bytes())), None];
        let text = run(given(people.as_bytes()), others, &json!({}), None, Form::Csv(true)).unwrap();
        let runs = text.lines().flat_map(|line| line.split(',')).any(|it| it.trim_matches('"').starts_with(&term[..2]));
        assert!(!runs, "{term}: {text}");
        assert!(text.contains(&format!("'{}", &term[..2])), "{term}");
    }
}

/// Headers as English tables have them, and a time by its word. A participle alone may be a yes or a no: whether somebody
/// was treated is no day, and takes the place of none.
#[test]
fn headers_in_plain_english() {
    let people = "ID,Treated,Registered on,Treated on,Last seen,Status,Died on,VAS before,VAS 1 week\n\
        A,yes,2024/4/1,2024/4/8,2025/4/10,alive,,7,3\nB,yes,2024/4/2,2024/4/9,2025/4/10,dead,2024/12/3,6,5\n";
    let it = report([people.as_bytes(), b"", b""], &json!({}));
    let columns = it["ledger"][0]["columns"].as_array().unwrap();
    let read: Vec<[&str; 2]> =
        columns.iter().map(|it| [it["field"].as_str().unwrap(), it["when"].as_str().unwrap_or("")]).collect();
    let expected = [
        ["id", ""],
        ["other", ""],
        ["registration_date", ""],
        ["treatment_date", ""],
        ["last_contact_date", ""],
        ["vital_status", ""],
        ["death_date", ""],
        ["pain", "0"],
        ["pain", "w1"],
    ];
    assert_eq!(read, expected);
}

/// One is told in the singular in English.
#[test]
fn one_is_not_several() {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,死亡,2025/4/10\n");
    let events = format!("{EVENTS}A,気胸,3,2024/4/9,重篤\n");
    let lesions = "症例番号,病変番号,治療日,最大径mm_前,最終画像日,局所再発日\nA,1,2024/4/8,20,2024/8/8,\n";
    let it = report([people.as_bytes(), lesions.as_bytes(), events.as_bytes()], &json!({}));
    let said: Vec<&str> = it["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| it["sentences"].as_array().unwrap())
        .map(|it| it["en"].as_str().unwrap())
        .collect();
    assert!(said.contains(&"This reports a single-arm trial. 1 patient was registered."), "{said:?}");
    assert!(said.contains(&"Serious adverse events: 1 in 1 patient."), "{said:?}");
    for it in &said {
        let words: Vec<&str> = it.split([' ', '(', ')', ',', ';', '.']).collect();
        for (at, _) in words.iter().enumerate().filter(|(at, it)| **it == "1" && (*at == 0 || words[at - 1] != "Grade"))
        {
            let counted = words[at + 1..].iter().take(3).take_while(|it| **it != "of" && !it.is_empty());
            let several: Vec<&&str> =
                counted.filter(|it| ["patients", "lesions", "deaths", "events", "rows"].contains(*it)).collect();
            assert_eq!(several, Vec::<&&str>::new(), "{it}");
        }
    }
}
