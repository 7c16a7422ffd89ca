//! Bad input's siblings: what was found in one form is looked for in all of them.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use tekio::desk::cohort::{Form, Given, run};

#[path = "common/trial.rs"]
mod trial;

use trial::{HEAD, report};

fn patients(rows: &str) -> Value {
    report([format!("{HEAD}{rows}").as_bytes(), b"", b""], &json!({}))
}

fn codes(it: &Value, table: usize) -> Vec<String> {
    let all = it["ledger"][table]["remarks"].as_array().unwrap();
    all.iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect()
}

fn rows(it: &Value, table: usize) -> [u64; 5] {
    ["read", "used", "not_needed", "refused", "waiting"].map(|key| it["ledger"][table]["rows"][key].as_u64().unwrap())
}

/// A day in the forms of a Japanese era, each with one reading, and said.
#[test]
fn eras_in_every_form() {
    let forms = [
        "令6.4.1",
        "令６．４．１",
        "㋿6/4/1",
        "㋿6.4.1",
        "㋿6年4月1日",
        "R060401",
        "r060401",
        "令060401",
        "令和060401",
        "R6.4.1",
        "令和6年4月1日",
        "令6年4月1日",
        "令 6.4.1",
        "Ｒ０６０４０１",
        "R06/04/01",
        "令和６／４／１",
    ];
    for form in forms {
        let it = patients(&format!("A,{form},2024/4/8,2025/4/10,生存,\n"));
        assert_eq!(rows(&it, 0), [1, 1, 0, 0, 0], "{form}: {:?}", it["ledger"][0]["remarks"]);
        let read = it["ledger"][0]["remarks"].as_array().unwrap();
        assert!(read.iter().any(|it| it["read"] == "2024-04-01"), "{form}: {read:?}");
        assert_eq!(it["survival"]["registration"]["last_follow_up"], 374.0, "{form}");
    }
    for (form, day) in [
        ("㍻31.4.30", "2019-04-30"),
        ("平31.4.30", "2019-04-30"),
        ("令元.5.1", "2019-05-01"),
        ("H310430", "2019-04-30"),
    ] {
        let it = patients(&format!("A,{form},2024/4/8,2025/4/10,生存,\n"));
        let read = it["ledger"][0]["remarks"].as_array().unwrap();
        assert!(read.iter().any(|it| it["read"] == day), "{form}: {read:?}");
    }
    // No such day, and what only looks like an era.
    for form in ["R061301", "令6.13.1", "R0604", "令", "大学病院", "R999999", "㋿"] {
        let it = patients(&format!("A,{form},2024/4/8,2025/4/10,生存,\n"));
        let found = codes(&it, 0);
        assert!(
            found.iter().any(|it| matches!(it.as_str(), "no-such-day" | "not-a-date" | "partial-date")),
            "{form}: {found:?}"
        );
    }
}

/// Both kinds of signs in one number have one reading; a single comma before three figures has two.
#[test]
fn numbers_with_two_signs() {
    let size = |text: &str, separator: char| {
        let head = ["症例番号", "病変", "最大径mm"].join(&separator.to_string());
        let lesions = format!("{head}\nA{separator}1{separator}\"{text}\"\n");
        let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
        let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}));
        let found = it["recist"]["patients"][0]["baseline_mm"].as_str().unwrap_or("").to_owned();
        (found, codes(&it, 1).join(" "))
    };
    for separator in [',', ';'] {
        assert!(size("1.234,5", separator).0 == "1234.5" && size("1.234,5", separator).1.contains("decimal-comma"));
        assert!(size("1,234.5", separator).0 == "1234.5" && size("1,234.5", separator).1.contains("thousands"));
        assert_eq!(size("1,234,567", separator).0, "1234567");
        assert_eq!(size("１．２３４，５", separator).0, "1234.5");
        assert!(size("1,234", separator).1.contains("comma-asked"));
        for bad in ["1.23,4.5", "1,23,4", "1.234,5,6", ".234,5", "12345,678.9"] {
            assert!(size(bad, separator).1.contains("not-a-number"), "{bad}: {:?}", size(bad, separator));
        }
    }
}

/// Alive or dead with more behind it; and what is no answer is asked about.
#[test]
fn words_of_status() {
    let dead =
        ["死亡（原病死）", "死亡(他病死)", "死亡：原病死", "死亡・癌死", "Dead (disease)", "dead of disease", "原病死"];
    for word in dead {
        let it = patients(&format!("A,2024/4/1,2024/4/8,2025/4/10,{word},2025/4/10\n"));
        assert_eq!((rows(&it, 0), &it["flow"]["deaths"]), ([1, 1, 0, 0, 0], &json!(1)), "{word}");
    }
    for word in ["生存（担癌）", "生存（外来通院中）", "alive (with disease)"] {
        let it = patients(&format!("A,2024/4/1,2024/4/8,2025/4/10,{word},\n"));
        assert_eq!((rows(&it, 0), &it["flow"]["deaths"]), ([1, 1, 0, 0, 0], &json!(0)), "{word}");
    }
    for word in [
        "死亡（なし）",
        "死亡：無",
        "死亡？",
        "死亡（疑い）",
        "生存（死亡）",
        "死亡・生存",
        "転院",
        "死亡 不明",
        "no death",
    ] {
        let it = patients(&format!("A,2024/4/1,2024/4/8,2025/4/10,{word},\n"));
        assert_eq!(it["flow"]["registered"], 0, "{word}");
        assert!(codes(&it, 0).contains(&"status-asked".to_owned()), "{word}: {:?}", codes(&it, 0));
    }
}

/// The same bytes in five encodings are the same table, and each is told apart.
#[test]
fn encodings_told_apart() {
    let text = format!(
        "{HEAD}あ-1,2024/4/1,2024/4/8,2025/4/10,生存,\nい-2,令和6年4月2日,2024/4/9,2025/4/11,死亡（原病死）,2025/4/11\n"
    );
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let forms = [
        ("utf-8", text.clone().into_bytes()),
        ("shift_jis", encoding_rs::SHIFT_JIS.encode(&text).0.into_owned()),
        ("euc-jp", encoding_rs::EUC_JP.encode(&text).0.into_owned()),
        ("iso-2022-jp", encoding_rs::ISO_2022_JP.encode(&text).0.into_owned()),
        ("utf-16", utf16),
    ];
    let mut told = Vec::new();
    for (name, bytes) in &forms {
        let it = report([bytes, b"", b""], &json!({}));
        assert_eq!(it["ledger"][0]["encoding"], *name);
        assert_eq!(rows(&it, 0), [2, 2, 0, 0, 0], "{name}");
        told.push((it["survival"].clone(), it["ledger"][0]["columns"].clone(), it["flow"].clone()));
    }
    assert!(told.windows(2).all(|it| it[0] == it[1]));
    // Half-width katakana in Shift_JIS, and the trials' own files, stay Shift_JIS.
    let half = "症例番号,登録日,備考\nA,2024/4/1,ｶﾞﾝｾｲﾄｳﾂｳ\n";
    let it = report([&encoding_rs::SHIFT_JIS.encode(half).0, b"", b""], &json!({}));
    assert_eq!(it["ledger"][0]["encoding"], "shift_jis");
}

/// The same row twice is used once, whatever its form; two that contradict each other are settled by no third.
#[test]
fn rows_twice() {
    let it = patients("A,2024/4/1,2024/4/8,2025/4/10,生存,\nＡ,令和6年4月1日,2024-04-08,R7.4.10,alive,\n");
    assert_eq!(rows(&it, 0), [2, 1, 1, 0, 0], "{:?}", it["ledger"][0]["remarks"]);
    let it = patients(
        "A,2024/4/1,2024/4/8,2025/4/10,生存,\nA,2024/4/1,2024/4/9,2025/4/10,生存,\nA,2024/4/1,2024/4/8,2025/4/10,生存,\n",
    );
    assert_eq!((rows(&it, 0)[1], &it["flow"]["registered"]), (0, &json!(0)));
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let lesions = "症例番号,病変,最大径,最終画像日,局所再発日\nA,1,20,2024/7/1,\nA,1,20,2024/8/1,\nA,1,20,2024/7/1,\nA,2,15,2024/7/1,\n\
        A,2,15.0,令6.7.1,なし\n";
    let events = "症例番号,有害事象名,Grade,発現日,因果関係\nA,気胸,3,2024/4/9,あり\nA,気胸,３,R6.4.9,あり\n";
    let it = report([people.as_bytes(), lesions.as_bytes(), events.as_bytes()], &json!({}));
    assert_eq!(rows(&it, 1), [5, 1, 1, 3, 0], "{:?}", it["ledger"][1]["remarks"]);
    assert_eq!(rows(&it, 2), [2, 1, 1, 0, 0], "{:?}", it["ledger"][2]["remarks"]);
    assert_eq!(it["adverse_events"]["any"][0]["events"], 1);
}

/// What 1 means is asked where the header names life and death alike; the answer brings the rows back.
#[test]
fn one_is_dead_or_alive() {
    let body = "A,2024/4/1,2024/4/8,2025/4/10,1,2025/4/10\nB,2024/4/1,2024/4/8,2025/4/10,0,\n";
    for header in ["生存状況", "転帰", "生死", "vital_status", "生存死亡"] {
        let table = format!("{}{body}", HEAD.replace("生存状況", header));
        let it = report([table.as_bytes(), b"", b""], &json!({}));
        assert!(codes(&it, 0).contains(&"code-one-asked".to_owned()), "{header}: {:?}", codes(&it, 0));
        assert_eq!(rows(&it, 0), [2, 0, 0, 2, 2], "{header}");
        assert_eq!(it["questions"][0]["answer_key"], "death_code");
        let it = report([table.as_bytes(), b"", b""], &json!({"death_code": 1}));
        assert_eq!((rows(&it, 0)[1], &it["flow"]["deaths"]), (2, &json!(1)), "{header}");
        let it = report([table.as_bytes(), b"", b""], &json!({"status": {"1": "dead", "0": "alive"}}));
        assert_eq!((rows(&it, 0)[1], &it["flow"]["deaths"]), (2, &json!(1)), "{header}");
    }
    for header in ["死亡", "death", "status"] {
        let table = format!("{}{body}", HEAD.replace("生存状況", header));
        let it = report([table.as_bytes(), b"", b""], &json!({}));
        assert_eq!((rows(&it, 0)[1], &it["flow"]["deaths"]), (2, &json!(1)), "{header}");
    }
}

/// Thousands of columns, and headers that nobody knows: no row is lost, and what is missing is asked for.
#[test]
fn wide_and_renamed() {
    let wide = |of: &dyn Fn(usize) -> String| (0..3000).map(of).collect::<Vec<_>>().join(",");
    let table = format!(
        "{},{}\nA,2024/4/1,2024/4/8,2025/4/10,生存,,{}\nB,2024/4/1,2024/4/8,2025/4/10,生存,,{}\n",
        HEAD.trim_end(),
        wide(&|n| format!("項目{n}")),
        wide(&|n| n.to_string()),
        wide(&|_| String::new())
    );
    let it = report([table.as_bytes(), b"", b""], &json!({}));
    assert_eq!(rows(&it, 0), [2, 2, 0, 0, 0]);
    let renamed = "ID,Tx開始,最後に会った日,その後\nA,2024/4/8,2025/4/10,生存\nB,2024/4/9,2025/4/11,死亡\n";
    let it = report([renamed.as_bytes(), b"", b""], &json!({}));
    let question = it["questions"].as_array().unwrap().iter().find(|it| it["code"] == "no-start-column").unwrap();
    assert_eq!(question["answer_key"], "columns");
    assert!(question["examples"][0]["was"].as_str().unwrap().contains("Tx開始"));
    let answers = json!({"columns": {"patients": {
        "Tx開始": "treatment_date", "最後に会った日": "last_contact_date", "その後": "vital_status"}},
        "rows": {"B": "last-contact"}});
    let it = report([renamed.as_bytes(), b"", b""], &answers);
    assert_eq!((rows(&it, 0)[1], &it["flow"]["deaths"]), (2, &json!(1)), "{:?}", it["ledger"][0]["remarks"]);
}

/// Somebody seen last after the last event changes nothing before; time stretched stretches times alone.
#[test]
fn laws_of_time() {
    let mut dice = 88_172_645_463_325_252_u64;
    let mut roll = |sides: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % sides
    };
    for _ in 0..60 {
        let all: Vec<(u64, u64)> = (0..1 + roll(30)).map(|_| (1 + roll(200), roll(2))).collect();
        let table = |by: u64, more: Option<u64>| {
            let row = |(n, (time, dead)): (usize, &(u64, u64))| format!("P{n},{},{dead}\n", time * by);
            let mut text = "id,os_days,event\n".to_owned() + &all.iter().enumerate().map(row).collect::<String>();
            if let Some(it) = more {
                text += &format!("LAST,{it},0\n");
            }
            text
        };
        let of = |text: String, landmarks: &[u64]| {
            let it = report([text.as_bytes(), b"", b""], &json!({"landmarks": landmarks}));
            it["survival"]["treatment"].clone()
        };
        let once = of(table(1, None), &[50, 100, 150]);
        let thrice = of(table(3, None), &[150, 300, 450]);
        for key in ["n", "events"] {
            assert_eq!(once[key], thrice[key]);
        }
        for (a, b) in once["at"].as_array().unwrap().iter().zip(thrice["at"].as_array().unwrap()) {
            for key in ["n_risk", "surv", "se", "lower", "upper", "exact"] {
                assert_eq!(a[key], b[key], "{key}");
            }
        }
        for key in ["median", "median_lower", "median_upper", "last_follow_up"] {
            assert_eq!(once[key].as_f64().map(|it| it * 3.0), thrice[key].as_f64(), "{key}");
        }
        // Steps at the times of events stay where they are; only the number at risk grows by one.
        let with = of(table(1, Some(400)), &[50, 100, 150]);
        assert_eq!(with["events"], once["events"]);
        for (a, b) in once["at"].as_array().unwrap().iter().zip(with["at"].as_array().unwrap()) {
            assert_eq!(b["n_risk"].as_u64().unwrap(), a["n_risk"].as_u64().unwrap() + 1);
            if let (Some(a), Some(b)) = (a["surv"].as_f64(), b["surv"].as_f64()) {
                assert!(b >= a, "one more who lives lowers nothing");
            }
        }
    }
}

/// A day of treatment that cannot be read is not the same as no treatment: the row waits or is refused, and so are the
/// harms of that patient, each with a word. Of the others nobody's denominator changes.
#[test]
fn an_unreadable_day_of_treatment_is_no_missing_treatment() {
    let events =
        "症例番号,term,grade,onset,serious\nA,Pneumothorax,3,2024/4/9,yes\nB,Pneumothorax,1,2024/4/9,no\n".as_bytes();
    for (day, fate) in [
        ("2024/4/31", [2, 1, 0, 1, 0]),
        ("2023/2/29", [2, 1, 0, 1, 0]),
        ("2024/4/1頃", [2, 1, 0, 1, 0]),
        ("2024/4/上旬", [2, 1, 0, 1, 1]),
        ("4月", [2, 1, 0, 1, 0]),
        ("2024/4", [2, 1, 0, 1, 1]),
        ("R6/4", [2, 1, 0, 1, 1]),
    ] {
        let people = format!("{HEAD}A,2024/4/1,{day},2025/4/10,生存,\nB,2024/4/1,2024/4/8,2025/4/10,生存,\n");
        let it = report([people.as_bytes(), b"", events], &json!({}));
        let remarks = &it["ledger"][0]["remarks"];
        assert_eq!(rows(&it, 0), fate, "{day}: {remarks}");
        assert!(!codes(&it, 0).is_empty(), "{day}");
        assert_eq!(rows(&it, 1)[3], 1, "{day}: the event of that patient: {}", it["ledger"][1]["remarks"]);
        assert_eq!((&it["flow"]["treated"], &it["flow"]["not_treated"]), (&json!(1), &json!(0)), "{day}");
    }
    // Another day of the row that an answer can complete brings this one not back.
    let people = format!("{HEAD}A,2024/4/1,2024/4/31,2025/4,生存,\n");
    assert_eq!(rows(&report([people.as_bytes(), b"", b""], &json!({})), 0), [1, 0, 0, 1, 0]);
    // Not treated is told by a blank or its word.
    for blank in ["", "-", "NA"] {
        let people = format!("{HEAD}A,2024/4/1,{blank},2025/4/10,生存,\nB,2024/4/1,2024/4/8,2025/4/10,生存,\n");
        let it = report([people.as_bytes(), b"", b""], &json!({}));
        assert_eq!(rows(&it, 0), [2, 2, 0, 0, 0], "{blank:?}");
        assert_eq!(it["flow"]["not_treated"], 1, "{blank:?}");
    }
    // With the day that is agreed on for all, the row counts.
    let people = format!("{HEAD}A,2024/4/1,2024/4,2025/4/10,生存,\n");
    let it = report([people.as_bytes(), b"", b""], &json!({"dates": {"*": "15"}}));
    assert_eq!((rows(&it, 0), &it["flow"]["treated"]), ([1, 1, 0, 0, 0], &json!(1)));
}

/// Diameters are in millimetres and pain of 0 to 10, whatever unit the header names; pain that cannot be is not counted.
#[test]
fn units_in_headers() {
    let sum = |header: &str, told: &str| {
        let lesions = format!("症例番号,病変,{header}\nA,1,{told}\n");
        let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
        let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}));
        (it["recist"]["patients"][0]["baseline_mm"].as_str().unwrap_or("").to_owned(), codes(&it, 1).join(" "))
    };
    for (header, told, mm, code) in [
        ("最大径mm", "20", "20", ""),
        ("径(cm)", "2.0", "20", "scaled"),
        ("最大径（ｃｍ）", "2.05", "20.5", "scaled"),
        ("最大径cm", "0.95", "9.5", "scaled"),
    ] {
        assert_eq!(sum(header, told), (mm.to_owned(), code.to_owned()), "{header}");
    }
    let pain = |header: &str, told: &str| {
        let people = format!("{},{header}\nA,2024/4/1,2024/4/8,2025/4/10,生存,,{told}\n", HEAD.trim_end());
        let it = report([people.as_bytes(), b"", b""], &json!({}));
        (it["pain"].to_string(), codes(&it, 0).join(" "))
    };
    for (header, told, code) in [
        ("VAS前", "10", ""),
        ("VAS前", "10.1", "pain-outside"),
        ("VAS前", "45", "pain-outside"),
        ("VAS前", "-1", "pain-outside"),
        ("VAS前(mm)", "45", "scaled"),
        ("VAS前(mm)", "101", "scaled pain-outside"),
        ("VAS前(0-100)", "100", "scaled"),
        ("VAS前（0〜100）", "45", "scaled"),
    ] {
        assert_eq!(pain(header, told).1, code, "{header} {told}");
    }
    assert_eq!(pain("VAS前(mm)", "45").0, pain("VAS前", "4.5").0);
}

/// Whether an event is serious, in the words of ICH E2A as well as yes and no; what is neither is said.
#[test]
fn seriousness_and_causality_in_words() {
    let event = |serious: &str, related: &str| {
        let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
        let events = format!(
            "症例番号,有害事象名,Grade,発現日,重篤性,因果関係\nA,Pneumothorax,3,2024/4/9,{serious},{related}\n"
        );
        let it = report([people.as_bytes(), b"", events.as_bytes()], &json!({}));
        let told = ["adverse_events", "primary_endpoint", "sections"].map(|key| it[key].to_string()).join("\n");
        (told, codes(&it, 1).join(" "))
    };
    let (yes, no) = (event("重篤", "あり"), event("非重篤", "なし"));
    assert!(yes.0.contains("重篤な有害事象は1例に1件") && no.0.contains("重篤な有害事象は0例に0件"), "{yes:?} {no:?}");
    for word in [
        "該当",
        "SAE",
        "入院",
        "死亡",
        "生命を脅かす",
        "障害",
        "重篤（入院）",
        "はい",
        "入院期間の延長",
        "重篤：入院",
        "Hospitalization",
        "life-threatening",
    ] {
        let it = event(word, "あり");
        assert_eq!((it.0, it.1.as_str()), (yes.0.clone(), ""), "{word}");
    }
    for word in ["非該当", "該当なし", "該当しない", "重篤でない", "いいえ", "not serious"] {
        let it = event(word, "なし");
        assert_eq!((it.0, it.1.as_str()), (no.0.clone(), ""), "{word}");
    }
    for word in ["重篤？", "重篤（疑い）", "重篤：なし", "中等度", "要確認"] {
        assert_eq!(event(word, "あり").1, "not-yes-no", "{word}");
    }
    for word in [
        "関連あり",
        "因果関係あり",
        "合理的可能性あり",
        "合理的な可能性あり",
        "否定できない",
        "関連性を否定できない",
        "たぶん関連",
    ] {
        let it = event("重篤", word);
        assert_eq!((it.0, it.1.as_str()), (yes.0.clone(), ""), "{word}");
    }
    for word in ["関連なし", "因果関係なし", "合理的可能性なし", "関連性なし", "unrelated"] {
        let it = event("重篤", word);
        assert_eq!((it.0, it.1.as_str()), (event("重篤", "なし").0, ""), "{word}");
    }
    let unknown = event("重篤", "");
    for (word, code) in [("不明", ""), ("評価不能", ""), ("中等度", "not-yes-no")] {
        let it = event("重篤", word);
        assert_eq!((it.0, it.1.as_str()), (unknown.0.clone(), code), "{word}");
    }
}

/// What stands below a table is no patient.
#[test]
fn lines_below_a_table() {
    for line in ["※A-03は転院", "注：2例は転院", "n=3", "以上", "総計 3例", "合計：3", "* p<0.05", "備考：なし"]
    {
        let it = patients(&format!("A,2024/4/1,2024/4/8,2025/4/10,生存,\n{line},,,,,\n"));
        assert_eq!(rows(&it, 0), [2, 1, 1, 0, 0], "{line}");
        assert_eq!(codes(&it, 0), ["total-row"], "{line}");
    }
    // An id is one though nothing else is told.
    for id in ["A-03", "以上太郎01", "N3", "計3"] {
        let it = patients(&format!("A,2024/4/1,2024/4/8,2025/4/10,生存,\n{id},2024/4/2,,,,\n"));
        assert_eq!(rows(&it, 0)[1], 2, "{id}");
    }
}

/// No sentence counts what nobody told, and none is half a sentence.
#[test]
fn sentences_of_what_is_not_told() {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\nB,2024/4/1,2024/4/8,2024/12/10,死亡,2024/12/10\n");
    let lesions = "症例番号,病変,最大径mm\nA,1,20\nA,2,30\nB,1,12\n";
    let told = |people: &str, lesions: &str| {
        let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}));
        it["sections"].to_string()
    };
    let without = told(&people, "");
    assert!(!without.contains("男性") && !without.contains("0病変") && !without.contains(" men"), "{without}");
    assert!(told(&people, lesions).contains("治療例2例の治療病変は3病変"), "{}", told(&people, lesions));
    let sexes = people.replace("死亡日\n", "死亡日,性別\n").replace("生存,\n", "生存,,男\n").replace("10\n", "10,♂\n");
    assert!(told(&sexes, "").contains("男性1例、女性0例、不明1例"), "{}", told(&sexes, ""));
    for all in [&without, &told(&people, lesions), &told(&sexes, lesions)] {
        for it in ["できないであった", "–％", "未到達日", "（）", "()", "–%", "not reached days"] {
            assert!(!all.contains(it), "{it}: {all}");
        }
    }
}

fn events(rows: &str) -> Value {
    let people = format!(
        "{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\nB,2024/4/1,2024/4/8,2025/4/10,生存,\nC,2024/4/1,2024/4/8,2025/4/10,生存,\n"
    );
    report([people.as_bytes(), b"", rows.as_bytes()], &json!({}))
}

fn told(it: &Value, part: &str) -> bool {
    it["sections"].to_string().contains(part)
}

const EVENTS: &str = "症例番号,有害事象名,Grade,発現日,重篤性\n";

/// A list of all patients says of many that nothing happened to them: that is no event, and no patient with one.
#[test]
fn no_event_is_none() {
    for none in [
        "なし,,,",
        "無し,0,,",
        "有害事象なし,,,",
        "特になし,-,-,",
        "None,,,",
        "no AE,,,",
        "No adverse events,0,,",
        "-,,,",
        ",,,",
        "N/A,NA,,なし",
        "0,,,",
        "気胸,0,2024/4/9,",
    ] {
        let it = events(&format!("{EVENTS}A,気胸,3,2024/4/9,重篤\nB,{none}\n"));
        let any = &it["adverse_events"]["any"][0];
        assert_eq!((&any["any"], &any["events"]), (&json!(1), &json!(1)), "{none}");
        assert_eq!((rows(&it, 1), codes(&it, 1)), ([2, 1, 1, 0, 0], vec!["no-event".to_owned()]), "{none}");
    }
    // With a grade or a day something did happen, whatever it is called: counted, and said.
    for some in ["なし,2,,", ",3,2024/4/9,", "-,,2024/4/9,"] {
        let it = events(&format!("{EVENTS}A,気胸,3,2024/4/9,重篤\nB,{some}\n"));
        assert_eq!(it["adverse_events"]["any"][0]["any"], 2, "{some}");
        assert!(codes(&it, 1).contains(&"no-term".to_owned()), "{some}: {:?}", codes(&it, 1));
    }
}

/// A grade that nobody can read is in no endpoint, and the report says so; what has one reading is read.
#[test]
fn grades_that_are_not_known() {
    for (written, grade) in
        [("Gr3", 3), ("gr.3", 3), ("G-3", 3), ("Grade: 4", 4), ("Grade-2", 2), ("グレード 3", 3), ("3度", 3)]
    {
        let it = events(&format!("{EVENTS}A,気胸,{written},2024/4/9,\n"));
        assert_eq!(it["adverse_events"]["any"][0]["grades"][grade - 1], 1, "{written}");
        assert_eq!(codes(&it, 1), ["grade-form"], "{written}");
    }
    for (written, code) in [
        ("", "no-grade"),
        ("-", "no-grade"),
        ("3-4", "grade-outside"),
        ("≥3", "grade-outside"),
        ("3以上", "grade-outside"),
        ("-1", "grade-outside"),
        ("1→3", "grade-outside"),
        ("重度", "grade-outside"),
    ] {
        let it = events(&format!("{EVENTS}A,気胸,{written},2024/4/9,\n"));
        assert_eq!((codes(&it, 1), &it["primary_endpoint"]["x"]), (vec![code.to_owned()], &json!(0)), "{written}");
        assert!(told(&it, "Gradeのわからない事象1件は、Grade 3以上に数えていない。"), "{written}");
    }
    assert!(!told(&events(&format!("{EVENTS}A,気胸,2,2024/4/9,\n")), "わからない事象"));
}

/// A table in which what it is for cannot be found is asked about: no event is counted without its name, and another
/// table that was dropped in its place counts for nothing. What is not used is told beside the endpoint.
#[test]
fn tables_without_their_columns() {
    for (table, lacking, used) in [
        ("症例番号,気胸,疼痛,出血\nA,○,,\nB,,○,\n", "term, grade, onset_date", 0),
        ("症例番号,事象,程度,日\nA,気胸,3,2024/4/9\n", "term, grade, onset_date", 0),
        ("症例番号,病変,最大径,最終画像日\nA,1,20,2024/7/1\n", "term, grade, onset_date", 0),
        ("症例番号,登録日,治療日,最終生存確認日\nA,2024/4/1,2024/4/8,2025/4/10\n", "term, grade, onset_date", 0),
        ("症例番号,有害事象名,発現日\nA,気胸,2024/4/9\n", "grade", 1),
    ] {
        let it = events(table);
        let many = rows(&it, 1);
        assert_eq!((many[1], many[4]), (used, many[0] - used), "{table}");
        assert_eq!(it["adverse_events"]["any"][0]["any"], used, "{table}");
        let asked = it["questions"].as_array().unwrap().iter().find(|it| it["code"] == "no-column").unwrap();
        assert_eq!(
            (&asked["answer_key"], &asked["examples"][0]["read"]),
            (&json!("columns"), &json!(lacking)),
            "{table}"
        );
        let sentence = if used == 0 {
            "は、確認が済むまで集計に使っていない"
        } else {
            "Gradeのわからない事象1件"
        };
        assert!(told(&it, sentence), "{table}");
    }
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let others = format!("{EVENTS}A,気胸,3,2024/4/9,\n");
    for table in [&people, &others] {
        let it = report([people.as_bytes(), table.as_bytes(), b""], &json!({}));
        assert_eq!((rows(&it, 1), codes(&it, 1)), ([1, 0, 0, 1, 1], vec!["no-column".to_owned()]));
        assert_eq!(it["local_control"], Value::Null);
    }
    // An answer that names the columns brings the rows in.
    let answers = json!({"columns": {"events": {"事象": "term", "程度": "grade", "日": "onset_date"}}});
    let table = "症例番号,事象,程度,日\nA,気胸,3,2024/4/9\n";
    let it = report([people.as_bytes(), b"", table.as_bytes()], &answers);
    assert_eq!((rows(&it, 1)[1], &it["primary_endpoint"]["x"]), (1, &json!(1)));
    // Rows that belong to nobody are told, too.
    let it = events(&format!("{EVENTS}Z,気胸,3,2024/4/9,\n"));
    assert!(told(&it, "有害事象表の1行は、確認が済むまで集計に使っていない。"));
}

const ONE: &str = "B,2024/4/1,2024/4/8,2025/4/10,生存,\nC,2024/4/1,2024/4/8,2025/4/10,生存,\n";

/// No trial has days in 1900 or 2099: such a cell is not used, whichever column it stands in, and sets no cut-off.
#[test]
fn days_that_no_trial_has() {
    for far in ["1900/1/1", "1970-01-01", "昭50.4.1", "2099-12-31", "2045/4/1", "１９００/１/１", "01-JAN-1900"]
    {
        for (row, fate) in [
            (format!("A,2024/4/1,2024/4/8,{far},生存,\n"), [3, 3, 0, 0, 0]),
            (format!("A,{far},2024/4/8,2025/4/10,生存,\n"), [3, 3, 0, 0, 0]),
            (format!("A,2024/4/1,{far},2025/4/10,生存,\n"), [3, 2, 0, 1, 0]),
            (format!("A,2024/4/1,2024/4/8,2025/4/10,死亡,{far}\n"), [3, 2, 0, 1, 0]),
        ] {
            let it = patients(&format!("{row}{ONE}"));
            assert_eq!(rows(&it, 0), fate, "{row}: {:?}", codes(&it, 0));
            assert!(codes(&it, 0).contains(&"day-outside".to_owned()), "{row}: {:?}", codes(&it, 0));
            let survival = &it["survival"]["registration"];
            assert_eq!((&survival["n"], &survival["last_follow_up"]), (&json!(2), &json!(374.0)), "{row}");
            let cutoff = it["answers"].as_array().unwrap().iter().find(|it| it["question"] == "cutoff").unwrap();
            assert_eq!(cutoff["answer"], "2025-04-10", "{row}");
        }
        let it = events(&format!("{EVENTS}A,気胸,3,{far},\n"));
        assert_eq!(it["primary_endpoint"]["sensitivities"][0]["x"], 1, "{far}: of unknown onset");
        let lesions = format!("症例番号,病変,最終画像日,局所再発日\nB,1,{far},\nB,2,2024/7/1,{far}\n");
        let it = report([format!("{HEAD}{ONE}").as_bytes(), lesions.as_bytes(), b""], &json!({}));
        assert!(rows(&it, 1)[3] == 1 && codes(&it, 1).contains(&"day-outside".to_owned()), "{far}");
    }
}

/// One day far from all the others' may be right, and is pointed at: the last of all is the cut-off.
#[test]
fn a_day_far_from_all_others() {
    for (row, lone) in [
        ("A,2024/4/1,2024/4/8,2034/4/10,生存,\n", true),
        ("A,2024/4/1,2024/4/8,2027/4/10,死亡,2027/4/10\n", true),
        ("A,2014/4/1,2014/4/8,2025/4/10,生存,\n", true),
        ("A,2014/4/1,2024/4/8,2025/4/10,生存,\n", true),
        ("A,2023/4/1,2023/4/8,2026/4/10,生存,\n", false),
    ] {
        let it = patients(&format!("{row}{ONE}"));
        assert_eq!(codes(&it, 0).contains(&"lone-day".to_owned()), lone, "{row}: {:?}", codes(&it, 0));
        assert_eq!(rows(&it, 0), [3, 3, 0, 0, 0], "{row}");
    }
    let lesions = "症例番号,病変,最終画像日\nB,1,2034/7/1\n";
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n{ONE}");
    assert!(
        codes(&report([people.as_bytes(), lesions.as_bytes(), b""], &json!({})), 0).contains(&"lone-day".to_owned())
    );
}

/// A question names no reading but those that it shows.
#[test]
fn questions_on_days_say_what_they_show() {
    for (day, read) in [("45757", 1), ("20000", 2), ("25/4/10", 2), ("平成37年4月10日", 1), ("4/10/2025", 2)] {
        let it = patients(&format!("A,2024/4/1,2024/4/8,{day},生存,\n"));
        let asked = &it["questions"][0];
        assert_eq!(asked["examples"][0]["read"].as_str().unwrap().split(", ").count(), read, "{day}");
        for word in ["1900", "1904", "二通り", "two"] {
            assert!(
                !asked["ja"].as_str().unwrap().contains(word) && !asked["en"].as_str().unwrap().contains(word),
                "{day}"
            );
        }
    }
}

/// Days in an order that cannot be, or hardly, are pointed at.
#[test]
fn days_in_the_wrong_order() {
    let head = "症例番号,同意日,登録日,治療日,最終生存確認日,生存状況,死亡日,中止日\n";
    for (row, code) in [
        ("A,2024/4/9,2024/4/10,2024/4/8,2025/4/10,生存,,", "consent-after-treatment"),
        ("A,2024/4/9,,2024/4/8,2025/4/10,生存,,", "consent-after-treatment"),
        ("A,2024/4/1,2024/4/1,2025/4/8,2025/4/10,生存,,", "late-treatment"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,生存,,2024/3/1", "off-study-outside"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,生存,,2024/4/5", "off-study-outside"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,生存,,2025/5/1", "off-study-outside"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,死亡,2025/4/12,2025/5/1", "off-study-outside"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,死亡,2024/4/7,", "end-before-start"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,死亡,2025/4/7,", "contact-after-death"),
        ("A,2024/4/1,2024/4/1,2024/4/8,2025/4/10,生存,,2025/4/10", ""),
    ] {
        let it = report([format!("{head}{row}\n").as_bytes(), b"", b""], &json!({}));
        let found = codes(&it, 0);
        assert!(if code.is_empty() { found.is_empty() } else { found.contains(&code.to_owned()) }, "{row}: {found:?}");
    }
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\nD,2024/4/1,2024/4/8,2024/5/10,死亡,2024/5/10\n");
    let lesions = "症例番号,病変,治療日,最終画像日,局所再発日\n";
    for (row, code, used) in [
        ("A,1,2024/4/8,,2025/8/1", "imaging-after-contact", 1),
        ("D,1,2024/4/8,,2024/8/1", "imaging-after-contact", 1),
        ("A,1,2024/3/8,2024/7/1,", "lesion-before-patient", 1),
        ("A,1,2024/4/31,2024/7/1,", "no-such-day", 0),
        ("A,1,2024/4,2024/7/1,", "partial-date", 0),
        ("A,1,2026/4/8,2026/7/1,", "end-before-start", 0),
        ("D,1,2024/5/11,,", "end-before-start", 0),
        ("A,1,2024/4/8,2024/7/1,2024/7/1", "", 1),
    ] {
        let it = report([people.as_bytes(), format!("{lesions}{row}\n").as_bytes(), b""], &json!({}));
        let found = codes(&it, 1);
        assert!(if code.is_empty() { found.is_empty() } else { found.contains(&code.to_owned()) }, "{row}: {found:?}");
        assert_eq!(rows(&it, 1)[1], used, "{row}");
    }
    let events = "症例番号,有害事象名,Grade,発現日,回復日\n";
    for (row, code) in [
        ("A,気胸,3,2025/4/11,", "event-after-contact"),
        ("D,気胸,3,2024/5/11,", "event-after-death"),
        ("A,気胸,3,2024/4/9,2024/4/8", "resolved-before-onset"),
        ("A,気胸,5,2024/4/9,2024/4/20", "fatal-alive"),
        ("D,気胸,5,2024/5/9,", ""),
    ] {
        let it = report([people.as_bytes(), b"", format!("{events}{row}\n").as_bytes()], &json!({}));
        let found = codes(&it, 1);
        assert!(if code.is_empty() { found.is_empty() } else { found.contains(&code.to_owned()) }, "{row}: {found:?}");
    }
}

/// A time in brackets or behind 治療後 is one: a value after a week is no value before treatment. What cannot be read
/// is not passed over without a word.
#[test]
fn headers_of_visits() {
    let pain = |headers: [&str; 2]| {
        let people = format!("{},{}\nA,2024/4/1,2024/4/8,2025/4/10,生存,,3,7\n", HEAD.trim_end(), headers.join(","));
        let it = report([people.as_bytes(), b"", b""], &json!({}));
        let visits = it["pain"]["visits"].as_array().cloned().unwrap_or_default();
        let at = |it: &Value| format!("{}={}", it["visit"].as_str().unwrap(), it["quartiles_type7"][1]);
        (visits.iter().map(at).collect::<Vec<_>>().join(" "), codes(&it, 0).join(" "))
    };
    for headers in [
        ["VAS（1週）", "VAS（前）"],
        ["VAS(1W)", "VAS(治療前)"],
        ["VAS治療後1週", "VAS前"],
        ["術後1週NRS", "術前NRS"],
        ["VAS 治療1週後", "VAS 治療前"],
        ["1週時点のVAS", "VAS_0"],
        ["Pain score (week 1)", "Pain score (baseline)"],
        ["VAS at 1 week", "VAS"],
    ] {
        assert_eq!(pain(headers), ("0=7.0 w1=3.0".to_owned(), String::new()), "{headers:?}");
    }
    assert_eq!(pain(["VAS_1年", "VAS（12か月）"]).1, "named-twice");
    for headers in [["VAS2", "VAS前"], ["VAS_退院後", "VAS前"], ["疼痛スコア合計1", "VAS前"]] {
        assert_eq!(pain(headers), ("0=7.0".to_owned(), "no-visit".to_owned()), "{headers:?}");
    }
    // What holds something else says nothing.
    assert_eq!(pain(["疼痛部位", "VAS前"]).1, "");
    let lesions = "症例番号,病変,最大径（mm）,最大径（mm）（3か月）,最大径_治療後1年\nA,1,20,10,5\n";
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}));
    let told: Vec<&str> = it["recist"]["patients"][0]["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["visit"].as_str().unwrap())
        .collect();
    assert_eq!((told, codes(&it, 1).len()), (vec!["m3", "m12"], 0));
}

/// One patient is one, whatever hyphen joins the id; ids that differ by signs alone are pointed at.
#[test]
fn ids_in_every_form() {
    let row = |id: &str| format!("{id},2024/4/1,2024/4/8,2025/4/10,生存,\n");
    for id in ["A‐01", "A−01", "Aー01", "A–01", "Ａ－０１", "a-01", "A - 01", "=\"A-01\""] {
        let it = patients(&format!("{}{}", row("A-01"), row(id)));
        assert_eq!(rows(&it, 0), [2, 1, 1, 0, 0], "{id}: {:?}", codes(&it, 0));
        let people = format!("{HEAD}{}", row("A-01"));
        let it = report([people.as_bytes(), b"", format!("{EVENTS}{id},気胸,3,2024/4/9,\n").as_bytes()], &json!({}));
        assert_eq!(rows(&it, 1)[1], 1, "{id}");
    }
    for id in ["A01", "A-1", "A 001", "A_01"] {
        let it = patients(&format!("{}{}", row("A-01"), row(id)));
        assert_eq!((rows(&it, 0)[1], codes(&it, 0)), (2, vec!["leading-zeros".to_owned()]), "{id}");
    }
    for (a, b) in [("1-11", "11-1"), ("A-10", "A-1"), ("A-01", "B-01"), ("10", "100")] {
        assert!(codes(&patients(&format!("{}{}", row(a), row(b))), 0).is_empty(), "{a} {b}");
    }
    let people = format!("{HEAD}{}", row("A"));
    let lesions = "症例番号,病変,最大径mm,最終画像日\nA,L1,20,2024/7/1\nA,ｌ１,20,2024/7/1\nA,L2,10,2024/7/1\n";
    let it = report([people.as_bytes(), lesions.as_bytes(), b""], &json!({}));
    assert_eq!((rows(&it, 1), &it["recist"]["patients"][0]["baseline_mm"]), ([3, 2, 1, 0, 0], &json!("30")));
}

/// Statistics below a table, its header once more, and numbers written ahead are no patients.
#[test]
fn lines_that_are_no_patients() {
    let row = "A,2024/4/1,2024/4/8,2025/4/10,生存,\n";
    for line in [
        "中央値,,,,,",
        "標準偏差,,,,,",
        "最大値,,,,,",
        "N,1,1,1,1,0",
        "例数,1,1,1,1,0",
        "症例番号,登録日,治療日,最終生存確認日,生存状況,死亡日",
        "id,registration_date,treatment_date,last_contact_date,vital_status,death_date",
    ] {
        let it = patients(&format!("{row}{line}\n"));
        assert_eq!((rows(&it, 0), codes(&it, 0)), ([2, 1, 1, 0, 0], vec!["total-row".to_owned()]), "{line}");
    }
    // Without a day of registration everybody in the table counts.
    let it =
        report(["症例番号,治療日,年齢\nA,2024/4/8,60\nA-02,,\nA-03,,\n中央値,,60\n".as_bytes(), b"", b""], &json!({}));
    assert_eq!((rows(&it, 0), &it["flow"]["registered"]), ([4, 1, 3, 0, 0], &json!(1)));
    assert_eq!(codes(&it, 0), ["only-id", "only-id", "total-row"]);
    // A total of deaths is no code of one.
    let table = format!("{}A,2024/4/1,2024/4/8,2025/4/10,0,\n合計,,,,2,\n", HEAD.replace("生存状況", "死亡"));
    let it = report([table.as_bytes(), b"", b""], &json!({}));
    assert_eq!((rows(&it, 0), codes(&it, 0)), ([2, 1, 1, 0, 0], vec!["total-row".to_owned()]));
}

/// A measurement of a lesion that nobody knows, or that another table tells otherwise, is not lost without a word.
#[test]
fn visits_that_fit_no_other_table() {
    let people = format!("{},VAS前\nA,2024/4/1,2024/4/8,2025/4/10,生存,,5\n", HEAD.trim_end());
    let lesions = "症例番号,病変,最大径mm,最終画像日\nA,L1,20,2024/7/1\n";
    let of = |row: &str| {
        let visits = format!("症例番号,病変,時期,日付,項目,値\n{row}\n");
        let given = |bytes| Some(Given { name: "t.csv", bytes });
        let all = [given(lesions.as_bytes()), None, given(visits.as_bytes())];
        let text = run(Given { name: "t.csv", bytes: people.as_bytes() }, all, &json!({}), None, Form::Json).unwrap();
        let it: Value = serde_json::from_str(&text).unwrap();
        let sum = it["recist"]["patients"][0]["visits"][0]["sum_mm"].as_str().unwrap_or("").to_owned();
        (sum, codes(&it, 2).join(" "), rows(&it, 2)[3])
    };
    for known in ["A,L1,3か月,,最大径,8", "A,l1,3か月,,最大径,8", "A,,3か月,,最大径,8", "A,L1,治療後3か月,,最大径,8"]
    {
        assert_eq!(of(known), ("8".to_owned(), String::new(), 0), "{known}");
    }
    for (row, code) in [
        ("A,L9,3か月,,最大径,8", "unknown-lesion"),
        ("A,L1,0,,最大径,99", "other-table"),
        ("A,,0,,VAS,9", "other-table"),
        ("A,,退院時,,VAS,9", "visit-unread"),
    ] {
        assert_eq!(of(row), (String::new(), code.to_owned(), 1), "{row}");
    }
    assert_eq!(of("A,,0,,体重,60"), (String::new(), "item-unused".to_owned(), 0));
    assert_eq!(of("A,,0,,VAS,5"), (String::new(), String::new(), 0));
}

/// Values that cannot be are not reckoned with, and a sex that cannot be read is said.
#[test]
fn values_that_cannot_be() {
    let of = |age: &str, sex: &str| {
        let people = format!("{},年齢,性別\nA,2024/4/1,2024/4/8,2025/4/10,生存,,{age},{sex}\n", HEAD.trim_end());
        let it = report([people.as_bytes(), b"", b""], &json!({}));
        (told(&it, "年齢の中央値"), codes(&it, 0).join(" "))
    };
    assert_eq!(of("60", "男"), (true, String::new()));
    for age in ["-5", "150", "999", "121"] {
        assert_eq!(of(age, "F"), (false, "value-outside".to_owned()), "{age}");
    }
    for sex in ["1", "2", "オス", "♂"] {
        assert_eq!(of("60", sex).1, "sex-unread", "{sex}");
    }
    assert_eq!(of("60", "不明").1, "");
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    for (size, code) in [("-5", "value-outside"), ("5000", "size-large"), ("50", "")] {
        let it =
            report([people.as_bytes(), format!("症例番号,病変,最大径mm\nA,1,{size}\n").as_bytes(), b""], &json!({}));
        assert_eq!(codes(&it, 1).join(" "), code, "{size}");
    }
}

/// A table of another kind in the place of the patients' has no deaths to tell: nothing is reckoned, and its kind is
/// said. A flat table, or one whose columns somebody named, is read.
#[test]
fn another_table_in_the_place_of_patients() {
    let given = |text: &str, answers: &Value| {
        run(Given { name: "t.csv", bytes: text.as_bytes() }, [None; 3], answers, None, Form::Json)
    };
    let lesions = "症例番号,病変番号,部位,治療日,最大径mm,最終画像日\nA,1,肝,2024/4/8,12,2025/4/10\n";
    for (table, kind) in [
        (lesions, ["病変表", "table of lesions"]),
        ("症例番号,有害事象名,Grade,発現日\nA,発熱,2,2024/4/10\n", ["有害事象表", "table of adverse events"]),
        ("症例番号,時期,項目,値\nA,1週,VAS,4\n", ["来院表", "table of visits"]),
    ] {
        let said = given(table, &json!({})).unwrap_err();
        assert!(kind.iter().all(|it| said.contains(it)), "{said}");
    }
    let named = json!({"columns": {"patients": {"最終画像日": "last_contact_date"}}});
    assert!(given(lesions, &named).is_ok());
    // A long table of visits in the place of the lesions' has no imaging.
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let visits = "症例番号,病変,時期,項目,値\nA,1,前,最大径mm,12\nA,1,3か月,最大径mm,8\n";
    let it = report([people.as_bytes(), visits.as_bytes(), b""], &json!({}));
    assert_eq!((rows(&it, 1), codes(&it, 1)), ([2, 0, 0, 2, 2], vec!["no-column".to_owned()]));
    assert_eq!(it["local_control"], Value::Null);
    let flat = "症例番号,病変番号,治療日,最終生存確認日,転帰,最大径mm\nA,1,2024/4/8,2025/4/10,生存,12\n";
    let events = "症例番号,治療日,最終生存確認日,転帰,有害事象名,Grade\nA,2024/4/8,2025/4/10,生存,発熱,2\n";
    assert!(given(flat, &json!({})).is_ok() && given(events, &json!({})).is_ok());
}

/// What can be put right is said with how: a size of two numbers or a bound, two lines of header, two terms in a cell, one
/// lesion under two numbers.
#[test]
fn what_to_put_right_is_said() {
    let people = format!("{HEAD}A,2024/4/1,2024/4/8,2025/4/10,生存,\n");
    let lesion = |rows: &str| {
        let it = report([people.as_bytes(), format!("症例番号,病変,最大径mm\n{rows}").as_bytes(), b""], &json!({}));
        codes(&it, 1).join(" ")
    };
    for size in ["12x10", "12×10", "１２Ｘ１０", "12*10", "<5", "5未満", "≦5", "10-12", "5以下", "10~12mm"]
    {
        assert_eq!(lesion(&format!("A,1,{size}\n")), "size-form", "{size}");
    }
    assert_eq!(lesion("A,1,大\n"), "not-a-number");
    assert_eq!(lesion("A,1,12mm\n"), "unit-off");
    assert_eq!(lesion("A,1,12\nA,01,12\n"), "leading-zeros");
    assert_eq!(lesion("A,1,12\nA,10,12\n"), "");
    for (term, told) in [
        ("発熱、疼痛", true),
        ("発熱・疼痛", true),
        ("発熱／疼痛", true),
        ("発熱\n疼痛", true),
        ("nausea, vomiting", true),
        ("Fever and pain", true),
        ("発熱", false),
        ("Musculoskeletal and connective tissue disorder - Other, specify", false),
        ("Lung infection", false),
    ] {
        let it = events(&format!("{EVENTS}A,\"{term}\",3,2024/4/9,\n"));
        assert_eq!(codes(&it, 1).contains(&"several-terms".to_owned()), told, "{term}");
        assert_eq!(it["adverse_events"]["any"][0]["any"], 1, "{term}");
    }
    // No name of the scale's own is two, nor that of a class.
    let list = &tekio::ctcae::terms::ALL;
    let classes = list.classes.iter().flat_map(|it| [it.en, it.ja]);
    let names: Vec<&str> = list.all().map(|it| it.name).chain(classes).collect();
    assert!(names.len() > 900, "{}", names.len());
    let rows: String = names.iter().map(|it| format!("A,\"{it}\",3,2024/4/9,\n")).collect();
    let it = events(&format!("{EVENTS}{rows}"));
    assert!(!codes(&it, 1).contains(&"several-terms".to_owned()), "{:?}", it["ledger"][1]["remarks"]);
    for second in [",,,,前,1週,1か月", ",,,,治療前,w1,m1", ",,,,Baseline,1週後,3m"] {
        let table = format!("症例番号,治療日,最終生存確認日,転帰,VAS,,\n{second}\nA,2024/4/8,2025/4/10,生存,8,4,2\n");
        let it = report([table.as_bytes(), b"", b""], &json!({}));
        assert!(codes(&it, 0).contains(&"two-headers".to_owned()), "{second}: {:?}", codes(&it, 0));
    }
    let it = patients(",2024/4/1,2024/4/8,2025/4/10,生存,\n");
    assert!(codes(&it, 0).contains(&"no-id".to_owned()));
}

/// No year is the last: what day it is is not known here, and the cut-off and the other days say how far a table goes.
#[test]
fn years_to_come() {
    let of = |rows: &str, answers: &Value| {
        let it = report([format!("{HEAD}{rows}").as_bytes(), b"", b""], answers);
        let all = it["ledger"][0]["remarks"].as_array().unwrap().clone();
        all.iter().map(|it| it["read"].as_str().unwrap_or("").to_owned()).collect::<Vec<_>>().join("; ")
    };
    // Both systems lead beyond all that is known: both are offered.
    assert_eq!(of("A,2024/4/1,2024/4/8,47000,生存,\n", &json!({})), "1900 → 2028-09-04, 1904 → 2032-09-05");
    // Another day of the table, or the cut-off, reaches as far.
    assert_eq!(of("A,2028/4/1,2028/4/8,47000,生存,\n", &json!({})), "1900 → 2028-09-04");
    assert_eq!(of("A,2028/4/1,2028/4/8,45757,生存,\n", &json!({})), "1900 → 2025-04-10");
    let cut = json!({"cutoff": "2030-03-31"});
    assert_eq!(of("A,2024/4/1,2024/4/8,45757,生存,\n", &cut), "1900 → 2025-04-10, 1904 → 2029-04-11");
    assert_eq!(of("A,28/4/1,2028/4/8,2029/4/10,生存,\n", &json!({})), "western → 2028-04-01, heisei → 2016-04-01");
    assert_eq!(
        of("A,10/4/1,2028/4/8,2029/4/10,生存,\n", &json!({})),
        "western → 2010-04-01, reiwa → 2028-04-01, heisei → 1998-04-01"
    );
    let answered = json!({"dates": {"最終生存確認日": "1904"}});
    let it = report([format!("{HEAD}A,2028/4/1,2028/4/8,47000,生存,\n").as_bytes(), b"", b""], &answered);
    assert_eq!(rows(&it, 0)[1], 1, "what is answered holds for any year");
    for row in ["A,2038/4/1,2038/4/8,2039/4/10,生存,\n", "A,2040/4/1,2040/4/8,2041/4/10,生存,\n"] {
        assert_eq!(rows(&patients(row), 0), [1, 1, 0, 0, 0], "{row}");
    }
}
