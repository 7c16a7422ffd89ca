//! What the desk is asked, and what it says: an answer or a question that could do nothing is refused, and no sentence
//! tells of what nobody told.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, run};

const HEAD: &str = "症例番号,登録日,治療日,最終生存確認日,生存状況,死亡日\n";

const EVENTS: &str = "症例番号,有害事象名,Grade,発現日,重篤性\n";

fn report(tables: [&[u8]; 3], answers: &Value) -> Value {
    let given = |bytes| Given { name: "t.csv", bytes };
    let others = [tables[1], tables[2]].map(|it| Some(given(it)).filter(|it| !it.bytes.is_empty()));
    let text = run(given(tables[0]), [others[0], others[1], None], answers, None, Form::Json).unwrap();
    serde_json::from_str(&text).unwrap()
}

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
