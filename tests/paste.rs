//! What charts, messages and bundles say is read as the facts say it is: golden rows, and laws over made-up input.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tekio::calculators::find;
use tekio::engine::{Entries, Form, Lang, Relation, Trouble};
use tekio::exchange::asked;
use tekio::exchange::paste::graded::{Grader, Said, Version};
use tekio::exchange::paste::offered::{Offer, offered};
use tekio::exchange::paste::{Choice, Finding, Item, Lexicon, Place, UnitFrom, codes, text};
use tekio::exchange::read::{Format, graded, items, written};

fn lexicon() -> &'static Lexicon {
    static ALL: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(find("ctcae-lab").unwrap()));
    &ALL
}

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)).unwrap()
}

fn or_dash(unit: &str) -> &str {
    if unit.is_empty() { "-" } else { unit }
}

/// What is wrong with an item that was expected to be like this; nothing if it is.
fn unlike(item: &Item, expected: &str) -> Option<String> {
    let (mark, rest) = expected.split_once(' ')?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let say = |what: &str| Some(format!("{what}: {expected}\n    {item:?}"));
    match (mark, item) {
        ("=", Item::Finding(it)) => {
            let [term, value, unit, tags @ ..] = words.as_slice() else { return say("too few words") };
            if it.terms[0] != *term || it.value != *value || or_dash(it.unit) != *unit {
                return say("another value");
            }
            let tag = |name: &str| tags.iter().find_map(|it| it.strip_prefix(name)?.strip_prefix(':'));
            let from = match it.unit_from {
                UnitFrom::OnlyPossible => Some("only-possible"),
                _ => None,
            };
            let exact = [
                (tag("lln"), it.low.as_deref()),
                (tag("uln"), it.high.as_deref()),
                (tag("sign"), it.sign.map(Relation::sign)),
                (tag("from"), from),
            ];
            if exact.iter().any(|(want, got)| want != got) {
                return say("limits, sign or where the unit is from");
            }
            let given = [
                (tag("day"), it.day.as_deref().or(Some("none"))),
                (tag("method"), it.method),
                (tag("qualifier"), it.qualifier),
                (tag("field"), Some(it.field)),
            ];
            if given.iter().any(|(want, got)| want.is_some() && want != got) {
                return say("day, method, qualifier or field");
            }
            let flags =
                tags.iter().filter_map(|it| it.strip_prefix("flag:")).all(|want| it.flags.iter().any(|it| it == want));
            // flag: names one of them, flags: all.
            let all = if it.flags.is_empty() { "none".to_owned() } else { it.flags.join("+") };
            let flags = flags && tag("flags").is_none_or(|want| want == all);
            let remarks = tags
                .iter()
                .filter_map(|it| it.strip_prefix("remark:"))
                .all(|want| want == "none" && it.remarks.is_empty() || it.remarks.iter().any(|it| it.id() == want));
            if flags && remarks { None } else { say("flags or remarks") }
        }
        ("?", Item::Question(it)) => {
            let [term, why, ..] = words.as_slice() else { return say("too few words") };
            if it.terms[0] != *term || it.why.id() != *why {
                return say("another question");
            }
            let readings = rest.splitn(3, ' ').nth(2).unwrap_or("");
            if readings.ends_with('~') || readings.is_empty() {
                return if it.readings.len() > 1 || readings.is_empty() { None } else { say("one reading") };
            }
            let shown = |it: &Choice| {
                let day = it.day.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
                format!("{} {}{day}", it.value, it.unit.unwrap_or("-"))
            };
            let mut want: Vec<String> = readings.split(" | ").map(str::to_owned).collect();
            let mut got: Vec<String> = it.readings.iter().map(shown).collect();
            want.sort();
            got.sort();
            if want == got { None } else { say(&format!("readings {got:?}")) }
        }
        ("-", Item::Passed(it)) | ("!", Item::Unread(it)) if it.reason.id() == rest => None,
        _ => say("another kind"),
    }
}

#[test]
fn golden_rows() {
    let lexicon = lexicon();
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in file("paste.tsv").lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()) {
        let [name, input, expected] = line.splitn(3, " => ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        rows += 1;
        let input = input.replace("\\n", "\n").replace("\\t", "\t");
        let items = text(lexicon, &input);
        let expected: Vec<&str> = expected.split(" ; ").map(str::trim).collect();
        if items.len() != expected.len() {
            wrong.push(format!("{name}: {} items, not {}: {input:?}\n    {items:?}", items.len(), expected.len()));
            continue;
        }
        wrong
            .extend(items.iter().zip(expected).filter_map(|(it, want)| Some(format!("{name}: {}", unlike(it, want)?))));
    }
    println!("{rows} rows of copied text");
    assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rows >= 152, "{rows} rows");
}

/// The grades that a version gives, as the rows of paste-grades.tsv write them.
fn graded_as(it: &Version) -> String {
    match (it.least, it.worst) {
        (Some(least), Some(worst)) if least == worst => least.to_string(),
        (Some(least), Some(worst)) => format!("{least}-{worst}"),
        _ => it.outcome.iter().map(|it| it.id).collect::<Vec<_>>().join("|"),
    }
}

#[test]
fn grades_are_those_of_the_transcription() {
    let grader = Grader::of(find("ctcae-lab").unwrap()).unwrap();
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in file("paste-grades.tsv").lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()) {
        let [name, said, input, expected] = line.split(" => ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        rows += 1;
        let said = Said { normal_before: said.contains('b'), nothing_clinical: said.contains('n') };
        let items = text(lexicon(), &input.replace("\\n", "\n"));
        let findings: Vec<&Finding> = items.iter().filter_map(Item::finding).collect();
        let got = grader.all(&findings, said);
        let got: Vec<String> = got
            .iter()
            .map(|it| {
                let each: Vec<String> = it.versions.iter().map(graded_as).collect();
                format!("{} {}", it.term, each.join(" "))
            })
            .collect();
        let expected: Vec<&str> = expected.split(';').map(str::trim).collect();
        let same = |(got, want): (&String, &&str)| *want == "*" || got == want;
        let rest = expected.last() == Some(&"*") && got.len() >= expected.len();
        if got.len() != expected.len() && !rest || !got.iter().zip(&expected).all(same) {
            wrong.push(format!("{name}:\n    {got:?}\n    {expected:?}"));
        }
    }
    println!("{rows} rows of grades");
    assert!(wrong.is_empty(), "{} of {rows} rows:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rows >= 26, "{rows} rows");
}

/// `tekio read --grade`: findings with grades first, then everything else, then the count.
#[test]
fn graded_lines_lose_nothing() {
    let input = "AST 31 U/L 13-30\nPLT 2.4 万/μL 15.8-34.8\nP 2.1\n尿Cre 85 mg/dL\nAST 99999999 U/L\n";
    let lines = graded(find("ctcae-lab").unwrap(), input.as_bytes(), Format::Auto, Lang::En).unwrap();
    let lines: Vec<serde_json::Value> = lines.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    let kinds: Vec<&str> = lines.iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["grade", "grade", "question", "passed", "not-understood", "count"]);
    assert_eq!(
        (&lines[0]["term"], &lines[0]["value"], &lines[0]["unit"]),
        (&"platelets".into(), &"2.4".into(), &"10^4/uL".into())
    );
    let grades = &lines[0]["grades"];
    assert_eq!(grades["5.0"]["outcome"], serde_json::json!(["grade-4"]));
    assert_eq!(grades["6.0"]["term"], "Thrombocytopenia");
    assert_eq!((&grades["6.0"]["least"], &grades["6.0"]["worst"]), (&3.into(), &4.into()));
    assert!(grades["6.0"]["missing"].as_array().unwrap().iter().any(|it| it == "life-threatening"));
    assert_eq!((&lines[5]["read"], &lines[5]["not_understood"]), (&2.into(), &1.into()));
}

/// What is chosen of the readings of a question is read as if it had been written.
#[test]
fn what_was_chosen_is_read_so() {
    let mut lexicon = Lexicon::of(find("ctcae-lab").unwrap());
    for (input, nth, expected) in [
        ("PLT 12", 0, "= platelets 12 10^3/uL"),
        ("PLT 12", 1, "= platelets 12 10^4/uL"),
        ("P 2.1", 1, "= hypophosphatemia 2.1 mmol/L"),
        ("WBC 15 100/µL", 0, "= wbc 15 10^2/uL"),
        ("WBC 15 100/µL", 1, "= wbc 15100 /uL"),
        ("WBC 50×10^2 10^3/µL", 1, "= wbc 50 10^3/uL"),
        ("APTT 45.2", 0, "= aptt 45.2 s"),
        ("APTT 45.2", 1, "- activity"),
        ("WBC 4.0 10^3/μL\nNeut 42.5", 0, "= neutrophils 1.7 10^3/uL"),
        ("WBC 3200 /μL(11/20) 1900(11/24)", 1, "= wbc 1900 /uL day:--11-24"),
        ("WBC 4.0 10^3/μL\nSeg 40%", 0, "= neutrophils 1.6 10^3/uL remark:band-missing"),
        // Asked twice: first what the number is, then whether it is taken without the other part.
        ("WBC 4.0 10^3/μL\n好中球(分葉核) 40", 0, "= neutrophils 1.6 10^3/uL remark:band-missing"),
    ] {
        lexicon.choose(vec![]);
        let mut items = text(&lexicon, input);
        for time in 0..2 {
            let asked = items.iter().find_map(|it| match it {
                Item::Question(it) => Some(it.clone()),
                _ => None,
            });
            let Some(asked) = asked else {
                assert!(time > 0, "{input}: nothing is asked: {items:?}");
                break;
            };
            lexicon.choose(vec![(asked.place, asked.terms[0], asked.readings[nth].clone())]);
            items = text(&lexicon, input);
        }
        let left = items.iter().filter(|it| matches!(it, Item::Question(_))).count();
        assert_eq!(left, 0, "{input}: {items:?}");
        assert!(items.iter().any(|it| unlike(it, expected).is_none()), "{input}: {expected}\n{items:?}");
    }
}

/// The message of the facts (exchange §2.1), with more results, as SS-MIX2 stores it.
const MESSAGE: &[&str] = &[
    "MSH|^~\\&|LIS|HOSP|TEKIO|HOSP|20261128093000.000||OUL^R22^OUL_R22|1|P|2.5||||||~ISO IR87||ISO 2022-1994|SS-MIX2_1.20^SS-MIX2^1.2.392.200250.2.1.100.1.2.120^ISO",
    "PID|0001||0000012345^^^^PI||患者カナリア^太郎^^^^^L^I||19600101|M|||カナリア町1-2-3",
    "SPM|1|||019^全血(添加物入り)^JC10|||||||||||||20261128083000",
    "OBR|1|000000000001||2A990^末梢血液一般検査^JC10|||20261128083000|||||||||医師カナリア",
    "ORC|SC|000000000001|||||||20261128||カナリア入力者",
    "NTE|1||カナリア覚書",
    "OBX|1|NM|2A990000001930952^白血球数^JC10^WBC^WBC^99LAB||48|10*2/uL^10*2/uL^99LAB|33-86|N|||F|||20261128083000||カナリア技師",
    "NTE|1||カナリア注釈 血小板 3.1万",
    "OBX|2|NM|2A990000001930955^血小板数^JC10^PLT^PLT^99LAB||4.2|10*4/uL^10*4/uL^99LAB|15.8-34.8|L|||F|||20261128083000",
    "SPM|2|||023^血清^JC10|||||||||||||20261128083000",
    "OBR|2|000000000001||3B035^生化学^JC10|||20261128083000",
    "OBX|3|ST|5C070000002306201^CRP^JC10||<0.04|mg/dL^mg/dL^ISO+|0.00-0.14||||F|||20261128083000",
    "OBX|4|NM|3B035000002327201^AST^JC10||132|U/L^U/L^ISO+|13-30|H|||F|||20261128083000",
    "OBX|5|NM|3H010000002326101^Na^JC10||128.50|mmol/L^mmol/L^ISO+|138-145|L|||F|||20261128083000",
];

fn message() -> String {
    MESSAGE.iter().map(|it| format!("{it}\r")).collect()
}

fn encoded(message: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding_rs::ISO_2022_JP.encode(message);
    assert!(!lost && bytes.contains(&0x1b));
    bytes.into_owned()
}

/// The same results as a bundle of JP Core.
fn bundle() -> String {
    let of = |code: &str, name: &str, value: &str, range: &str, flag: &str, specimen: &str| {
        let flag = if flag.is_empty() {
            String::new()
        } else {
            format!(r#","interpretation":[{{"coding":[{{"code":"{flag}"}}]}}]"#)
        };
        format!(
            r#"{{"fullUrl":"urn:uuid:{code}","resource":{{"resourceType":"Observation","status":"final",
            "category":[{{"coding":[{{"system":"http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS","code":"laboratory"}}]}}],
            "code":{{"coding":[{{"system":"http://medis.or.jp/CodeSystem/master-JLAC10-17digits","code":"{code}","display":"{name}"}}],"text":"{name}"}},
            "subject":{{"reference":"Patient/1","display":"カナリア太郎"}},"note":[{{"text":"カナリア注記"}}],
            "performer":[{{"display":"カナリア技師"}}],
            "effectiveDateTime":"2026-11-28T08:30:00+09:00","specimen":{{"reference":"Specimen/{specimen}"}},
            "valueQuantity":{value},"referenceRange":[{range}]{flag}}}}}"#
        )
    };
    let range = |low: &str, high: &str| format!(r#"{{"low":{{"value":{low}}},"high":{{"value":{high}}}}}"#);
    let quantity = |value: &str, unit: &str| {
        format!(r#"{{"value":{value},"unit":"{unit}","system":"http://unitsofmeasure.org","code":"{unit}"}}"#)
    };
    let less = r#"{"value":0.04,"comparator":"<","unit":"mg/dL","code":"mg/dL"}"#;
    let all = [
        r#"{"resource":{"resourceType":"Patient","id":"1","name":[{"text":"カナリア太郎"}],"identifier":[{"value":"0000012345"}]}}"#.to_owned(),
        r#"{"resource":{"resourceType":"Specimen","id":"blood","type":{"coding":[{"system":"x","code":"019","display":"全血"}]}}}"#.to_owned(),
        r#"{"resource":{"resourceType":"Specimen","id":"serum","type":{"coding":[{"system":"x","code":"023","display":"血清"}]}}}"#.to_owned(),
        of("2A990000001930952", "白血球数", &quantity("48", "10*2/uL"), &range("33", "86"), "N", "blood"),
        of("2A990000001930955", "血小板数", &quantity("4.2", "10*4/uL"), &range("15.8", "34.8"), "L", "blood"),
        of("5C070000002306201", "CRP", less, &range("0.00", "0.14"), "", "serum"),
        of("3B035000002327201", "AST", &quantity("132", "U/L"), &range("13", "30"), "H", "serum"),
        of("3H010000002326101", "Na", &quantity("128.50", "mmol/L"), &range("138", "145"), "L", "serum"),
    ];
    format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, all.join(","))
}

fn read(input: &[u8], format: Format) -> Vec<Item> {
    items(lexicon(), input, format, Lang::Ja).unwrap()
}

/// The findings without their places.
fn findings(items: &[Item]) -> Vec<Finding> {
    let all = items.iter().filter_map(|it| match it {
        Item::Finding(it) => Some(Finding { place: Place { line: 0, column: 0 }, ..it.clone() }),
        _ => None,
    });
    all.collect()
}

#[test]
fn a_message_and_a_bundle_of_the_same_results_give_the_same_list() {
    let from_message = read(&encoded(&message()), Format::Auto);
    let from_bundle = read(bundle().as_bytes(), Format::Auto);
    let (one, other) = (findings(&from_message), findings(&from_bundle));
    assert_eq!(one, other);
    let expected = [
        ("wbc", "48", "10^2/uL", None, Some("33"), Some("86")),
        ("platelets", "4.2", "10^4/uL", None, Some("15.8"), Some("34.8")),
        ("crp", "0.04", "mg/dL", Some("<"), Some("0.00"), Some("0.14")),
        ("ast", "132", "U/L", None, Some("13"), Some("30")),
        ("hyponatremia", "128.50", "mmol/L", None, Some("138"), Some("145")),
    ];
    let got: Vec<_> = one
        .iter()
        .map(|it| {
            (
                it.terms[0],
                it.value.as_str(),
                it.unit,
                it.sign.map(Relation::sign),
                it.low.as_deref(),
                it.high.as_deref(),
            )
        })
        .collect();
    assert_eq!(got, expected);
    assert!(one.iter().all(|it| it.day.as_deref() == Some("2026-11-28") && it.unit_from == UnitFrom::Text));
    // Every segment and every entry is accounted for.
    assert_eq!(from_message.len(), MESSAGE.len());
    assert_eq!(from_bundle.len(), 8);
    // As ORU^R01, with other ends of line, in UTF-8 and in Shift_JIS it is the same.
    let oru = message().replace("OUL^R22^OUL_R22", "ORU^R01^ORU_R01").replace('\r', "\r\n");
    assert_eq!(findings(&read(oru.as_bytes(), Format::Auto)), one);
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(&oru);
    assert_eq!(findings(&read(&bytes, Format::Hl7)), one);
}

#[test]
fn nothing_of_a_person_comes_out() {
    // A canary into every field of every segment that is not read, and into the free texts of those that are.
    let mut looked = 0;
    for (at, segment) in MESSAGE.iter().enumerate() {
        let fields = segment.split('|').count();
        for field in 1..fields + 3 {
            let read_field = match &segment[..3] {
                "MSH" => true,
                "SPM" => matches!(field, 4),
                "OBX" => matches!(field, 2 | 3 | 6 | 7 | 8 | 11),
                _ => false,
            };
            if read_field && !segment.starts_with("OBX") && !segment.starts_with("SPM") {
                continue;
            }
            let mut all: Vec<String> = MESSAGE.iter().map(|it| (*it).to_owned()).collect();
            let mut parts: Vec<&str> = segment.split('|').collect();
            while parts.len() <= field {
                parts.push("");
            }
            // Alone, behind a number, and as the second and the fifth part of a field.
            for value in
                ["山田CANARY花子", "12 山田CANARY花子", "XYZ^山田CANARY花子^99LAB", "^^^XYZ^山田CANARY花子^99LAB"]
            {
                parts[field] = value;
                all[at] = parts.join("|");
                let text: String = all.iter().map(|it| format!("{it}\r")).collect();
                let out = written(&read(&encoded(&text), Format::Hl7));
                assert!(
                    !out.contains("CANARY") && !out.contains("山田") && !out.contains("カナリア"),
                    "{segment} field {field}\n{out}"
                );
                looked += 1;
            }
        }
    }
    let out = written(&read(bundle().as_bytes(), Format::Fhir));
    assert!(!out.contains("カナリア") && !out.contains("12345"), "{out}");
    for (from, to) in [
        ("\"unit\":\"U/L\"", "\"unit\":\"CANARY\""),
        ("\"text\":\"AST\"", "\"text\":\"CANARY\""),
        ("\"resourceType\":\"Patient\"", "\"resourceType\":\"CANARY\""),
        ("\"status\":\"final\"", "\"status\":\"CANARY\""),
        ("\"valueQuantity\":{\"value\":132,", "\"valueString\":\"CANARY\",\"x\":{\"value\":132,"),
        ("\"code\":\"H\"", "\"code\":\"CANARY\""),
        ("\"display\":\"血清\"", "\"display\":\"CANARY\""),
        (
            "\"code\":\"3H010000002326101\",\"display\":\"Na\"}],\"text\":\"Na\"",
            "\"code\":\"X\",\"display\":\"CANARY\"}],\"text\":\"CANARY\"",
        ),
    ] {
        let text = bundle().replace(from, to);
        assert_ne!(text, bundle(), "{from}");
        let out = written(&read(text.as_bytes(), Format::Fhir));
        assert!(!out.contains("CANARY") && !out.contains("カナリア"), "{from}\n{out}");
        looked += 1;
    }
    let table = "患者ID,氏名,検査日,項目名,結果,単位,コメント\nCANARY1,CANARY花子,2026/11/20,WBC,48,10^2/μL,CANARY\nCANARY1,CANARY花子,2026/11/20,CANARY,48,10^2/μL,\nCANARY1,,2026/11/20,WBC CANARY,48 CANARY,10^2/μL,\n";
    let out = written(&read(table.as_bytes(), Format::Csv));
    assert!(!out.contains("CANARY") && out.contains("\"wbc\""), "{out}");
    println!("{looked} canaries");
    assert!(looked > 150);
}

#[test]
fn each_loinc_number_passes_its_check_digit() {
    let numbers: Vec<&str> = codes::LOINC.iter().map(|it| it.0).collect();
    for number in &numbers {
        assert!(codes::check_digit(number), "{number}");
        assert!(codes::loinc(number).is_some(), "{number} means nothing");
        // Another figure in any place is found out.
        for at in number.bytes().enumerate().filter(|it| it.1.is_ascii_digit()).map(|it| it.0) {
            for figure in b'0'..=b'9' {
                let mut other = number.as_bytes().to_vec();
                if other[at] != figure {
                    other[at] = figure;
                    assert!(!codes::check_digit(std::str::from_utf8(&other).unwrap()), "{number}");
                }
            }
        }
    }
    println!("{} LOINC numbers", numbers.len());
    assert!(numbers.len() >= 50);
    for (ten, eleven, _) in codes::JLAC {
        assert!(codes::jlac(&format!("{ten}000002327201")).is_some(), "{ten}");
        assert!(eleven.is_empty() || codes::jlac(&format!("{eleven}0000250000F7")).is_some(), "{eleven}");
    }
}

/// What each code of the facts' table (exchange §2.2) means, as a message.
#[test]
fn codes_mean_what_the_facts_say() {
    for (code, of, value, unit, expected) in [
        ("2A990000001930952", "JC10", "4.8", "10*3/uL", "= wbc 4.8 10^3/uL"),
        ("2A990000001930953", "JC10", "10.1", "g/dL", "= anemia 10.1 g/dL"),
        ("2A990000001930951", "JC10", "325", "10*4/uL", "- not-graded"),
        ("3B045000002327201", "JC10", "88", "U/L", "= alt 88 U/L"),
        ("3B070000002327101", "JC10", "352", "U/L", "= alp 352 U/L method:jscc"),
        ("3B070000002327501", "JC10", "121", "U/L", "= alp 121 U/L method:ifcc"),
        ("3J010000002327101", "JC10", "2.8", "mg/dL", "= bilirubin 2.8 mg/dL"),
        ("3J015000002327101", "JC10", "1.9", "mg/dL", "- not-graded"),
        ("3C015000002327101", "JC10", "1.32", "mg/dL", "= creatinine 1.32 mg/dL"),
        ("3C015000000127101", "JC10", "85", "mg/dL", "- specimen"),
        ("3H035000002326101", "JC10", "2.31", "meq/L", "= hypocalcemia-ionized 2.31 mEq/L"),
        ("2B030000002231157", "JC10", "1.32", "", "= inr 1.32 -"),
        ("2B030000002231151", "JC10", "13.2", "sec", "- not-graded"),
        ("2B020000002231101", "JC10", "45.2", "sec", "= aptt 45.2 s"),
        ("C2008000025000000F7", "JC11", "45", "U/L", "! unknown-code"),
        ("C2008000025000 0F7", "JC11", "45", "U/L", "! unknown-code"),
        ("C20080000250000F7", "JC11", "45", "U/L", "= ast 45 U/L"),
        ("C2008-0000-250-000-F7", "JC11", "45", "", "= ast 45 U/L"),
        ("B10020000019000G0", "JC11", "48", "", "= wbc 48 10^2/uL"),
        ("B10020000019000G1", "JC11", "48", "10*2/uL", "! code-unit"),
        ("E3019000025000088", "JC11", "52", "", "= crp 5.2 mg/dL"),
        ("C40011337250000B1", "JC11", "5.4", "", "= hypoglycemia 5.4 mmol/L qualifier:fasting"),
        ("3D010130002327201", "JC10", "110", "mg/dL", "= hypoglycemia 110 mg/dL qualifier:fasting"),
        ("2823-3", "LN", "5.9", "mmol/L", "= hypokalemia 5.9 mmol/L"),
        ("2823-4", "LN", "5.9", "mmol/L", "! bad-check"),
        ("777-3", "LN", "123", "10*9/L", "= platelets 123 10^9/L"),
        ("777-3", "LN", "12", "", "? platelets which-unit 12 10^4/uL | 12 10^3/uL"),
        ("2000-8", "LN", "2.1", "mmol/L", "= hypocalcemia 2.1 mmol/L field:calcium"),
        ("XYZ", "99LAB", "5.9", "mmol/L", "! unknown-code"),
    ] {
        let message =
            format!("{}\rSPM|1|||023^血清^JC10\rOBX|1|NM|{code}^^{of}||{value}|{unit}^{unit}^ISO+|||||F\r", MESSAGE[0]);
        let got = read(&encoded(&message), Format::Hl7);
        let last = got.last().unwrap();
        assert!(unlike(last, expected).is_none(), "{code}: {:?}", unlike(last, expected));
    }
}

#[test]
fn what_is_damaged_is_named_and_the_rest_goes_on() {
    let whole = encoded(&message());
    // Cut off anywhere: never more, and what stood before the cut stays.
    let all = findings(&read(&whole, Format::Hl7));
    for cut in (200..whole.len()).step_by(3) {
        let got = findings(&read(&whole[..cut], Format::Hl7));
        assert!(got.len() <= all.len());
        for it in &got {
            assert!(
                all.iter().any(|of| (of.value.as_str(), of.unit) == (it.value.as_str(), it.unit)),
                "cut at {cut}: {it:?}"
            );
        }
    }
    // Bad bytes in one segment harm no other.
    let at = whole.windows(9).position(|it| it == b"||132|U/L").unwrap();
    let mut bad = whole.clone();
    bad.splice(at - 3..at, [0x1b, b'$', b'B', 0xff, 0x21]);
    let got = read(&bad, Format::Hl7);
    assert_eq!(findings(&got).len(), all.len() - 1);
    assert!(
        got.iter()
            .any(|it| matches!(it, Item::Unread(it) if it.reason.id() == "damaged" || it.reason.id() == "malformed"))
    );
    // A bundle cut off, or with an entry that is none.
    let text = bundle();
    let cut = &text[..text.find("\"fullUrl\":\"urn:uuid:3B035").unwrap() + 40];
    let got = read(cut.as_bytes(), Format::Fhir);
    assert_eq!(findings(&got), all[..3].to_vec());
    assert!(got.iter().any(|it| matches!(it, Item::Unread(it) if it.reason.id() == "half")));
    let got = read(text.replacen("\"entry\":[", "\"entry\":[7,", 1).as_bytes(), Format::Fhir);
    assert_eq!(findings(&got), all);
    assert!(got.iter().any(|it| matches!(it, Item::Unread(it) if it.reason.id() == "malformed")));
    for refused in ["", "  \r\n", "\u{feff}"] {
        assert!(items(lexicon(), refused.as_bytes(), Format::Auto, Lang::Ja).is_err());
    }
    assert!(items(lexicon(), b"hello", Format::Hl7, Lang::Ja).is_err());
    assert!(items(lexicon(), b"hello", Format::Fhir, Lang::Ja).is_err());
}

/// Numbers by seed (xorshift).
struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What was read, a word for each: values, and the reasons of what was left out.
fn told(items: &[Item]) -> Vec<String> {
    let told = |it: &Item| match it {
        Item::Finding(it) => Some(format!("{} {}", it.terms[0], it.value)),
        Item::Question(it) => Some(format!("{} ?", it.terms[0])),
        Item::Passed(it) | Item::Unread(it) if it.terms.is_empty() => None,
        Item::Passed(it) | Item::Unread(it) => Some(format!("{} {}", it.terms[0], it.reason.id())),
    };
    items.iter().filter_map(told).collect()
}

/// An observation of creatinine or potassium, with whatever else it holds.
fn observed(code: &str, value: &str, more: &str) -> String {
    let (loinc, unit) = match code {
        "K" => ("2823-3", "mmol/L"),
        _ => ("2160-0", "mg/dL"),
    };
    format!(
        r#"{{"resourceType":"Observation","status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"{loinc}"}}]}},
        "valueQuantity":{{"value":{value},"unit":"{unit}","code":"{unit}"}}{more}}}"#
    )
}

fn tube(id: &str, kind: &str) -> String {
    format!(r#"{{"resourceType":"Specimen","id":"{id}","type":{{"text":"{kind}"}}}}"#)
}

/// A bundle of resources, each with its full URL or without one.
fn bundled(entries: &[(&str, String)]) -> String {
    let entry = |(url, it): &(&str, String)| match *url {
        "" => format!(r#"{{"resource":{it}}}"#),
        url => format!(r#"{{"fullUrl":"{url}","resource":{it}}}"#),
    };
    let all: Vec<String> = entries.iter().map(entry).collect();
    format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, all.join(","))
}

/// R4, references: the id of a contained resource holds within the resource that contains it, and nowhere else.
#[test]
fn a_contained_specimen_is_of_its_own_resource() {
    let of = |value: &str, kind: &str| {
        let more = format!(r##","contained":[{}],"specimen":{{"reference":"#s"}}"##, tube("s", kind));
        ("", observed("CRE", value, &more))
    };
    for (first, last) in [("urine", "serum"), ("血清", "尿")] {
        let items = read(bundled(&[of("85", first), of("1.32", last)]).as_bytes(), Format::Fhir);
        let blood = |kind: &str, value: &str| match kind {
            "serum" | "血清" => format!("creatinine {value}"),
            _ => "creatinine specimen".to_owned(),
        };
        assert_eq!(told(&items), [blood(first, "85"), blood(last, "1.32")]);
    }
    // Observations contained in a report name the specimens beside them.
    let report = |value: &str, kind: &str| {
        let inner = observed("CRE", value, r##","id":"o","specimen":{"reference":"#s"}"##);
        ("", format!(r#"{{"resourceType":"DiagnosticReport","contained":[{inner},{}]}}"#, tube("s", kind)))
    };
    let items = read(bundled(&[report("85", "urine"), report("1.32", "serum")]).as_bytes(), Format::Fhir);
    assert_eq!(told(&items), ["creatinine specimen", "creatinine 1.32"]);
}

/// R4, references (§2.3.0.1) and bundles (§3.2.4): a version names its resource, what is relative starts from the full
/// URL of the entry, and an address of another server is another resource.
#[test]
fn a_specimen_that_cannot_be_found_is_not_known() {
    const URN: &str = "urn:uuid:6f8f470e-07e8-4273-ad11-6e3fdc384a09";
    let is = |url: &'static str, reference: &str, tubes: &[(&'static str, String)]| {
        let more = format!(r#","specimen":{reference}"#);
        let mut all = vec![(url, observed("CRE", "85", &more))];
        all.extend(tubes.iter().cloned());
        told(&read(bundled(&all).as_bytes(), Format::Fhir)).join(" ")
    };
    let (blood, other, unknown) = ("creatinine 85", "creatinine specimen", "creatinine specimen-unknown");
    let to = |reference: &str| format!(r#"{{"reference":"{reference}"}}"#);
    let (urine, serum) = (tube("u1", "urine"), tube("s1", "serum"));
    let plain = [("", urine.clone()), ("", serum.clone())];
    let urns = [("urn:uuid:1", urine.clone()), (URN, serum.clone())];
    let homes =
        [("https://a.example/fhir/Specimen/u1", urine.clone()), ("https://a.example/fhir/Specimen/s1", serum.clone())];
    let at_home = "https://a.example/fhir/Observation/1";
    for (url, reference, tubes, expected) in [
        // Without addresses: type and id.
        ("", "Specimen/u1", &plain, other),
        ("", "Specimen/s1", &plain, blood),
        ("", "Specimen/u1/_history/2", &plain, other),
        ("", "Specimen/s1/_history/2", &plain, blood),
        ("", "Specimen/u2", &plain, unknown),
        ("", "Specimen/u2/_history/1", &plain, unknown),
        ("", "#s1", &plain, unknown),
        ("", "s1", &plain, unknown),
        ("", "", &plain, unknown),
        ("", "Patient/s1", &plain, unknown),
        ("", "https://a.example/fhir/Specimen/u1", &plain, other),
        ("", "https://a.example/fhir/Specimen/s1/_history/3", &plain, blood),
        ("", "https://a.example/fhir/Specimen/s2", &plain, unknown),
        ("", "https://a.example/fhir/Patient/s1", &plain, unknown),
        // Entries of a document.
        ("", URN, &urns, blood),
        ("", "urn:uuid:1", &urns, other),
        ("", "urn:uuid:2", &urns, unknown),
        ("", "Specimen/u1", &urns, other),
        ("", "https://a.example/fhir/Specimen/u1", &urns, other),
        // Entries of a server.
        (at_home, "Specimen/s1", &homes, blood),
        (at_home, "Specimen/u1/_history/2", &homes, other),
        (at_home, "https://a.example/fhir/Specimen/s1", &homes, blood),
        (at_home, "https://b.example/fhir/Specimen/s1", &homes, unknown),
        ("https://b.example/fhir/Observation/1", "Specimen/s1", &homes, unknown),
        ("", "Specimen/s1", &homes, blood),
    ] {
        assert_eq!(is(url, &to(reference), tubes), expected, "{url} {reference} {tubes:?}");
    }
    // Observations contained in a report start from where the report stands.
    let inner = observed("CRE", "85", &format!(r#","id":"o","specimen":{}"#, to("Specimen/s1")));
    let report = format!(r#"{{"resourceType":"DiagnosticReport","contained":[{inner}]}}"#);
    for (server, expected) in [("a", blood), ("b", unknown)] {
        let url = format!("https://{server}.example/fhir/DiagnosticReport/1");
        let [first, last] = homes.clone();
        let items = read(bundled(&[(&url, report.clone()), first, last]).as_bytes(), Format::Fhir);
        assert_eq!(told(&items), [expected], "{url}");
    }
    // One name of two specimens names neither, unless they are of one kind.
    let two = |first: &str, last: &str| [("", tube("x", first)), ("", tube("x", last))];
    assert_eq!(is("", &to("Specimen/x"), &two("urine", "serum")), unknown);
    assert_eq!(is("", &to("Specimen/x"), &two("serum", "urine")), unknown);
    assert_eq!(is("", &to("Specimen/x"), &two("serum", "serum")), blood);
    // What is no reference, and what says itself what it is of.
    for (reference, expected) in [
        (r#""Specimen/s1""#, unknown),
        ("[]", unknown),
        (r#"{"reference":7}"#, unknown),
        (r#"{"identifier":{"value":"T-1"}}"#, unknown),
        (r#"{"display":"血清"}"#, blood),
        (r#"{"display":"T-1"}"#, unknown),
        (r#"{"reference":"Specimen/u2","display":"尿"}"#, other),
        (r#"{"reference":"Specimen/u2","display":"serum"}"#, blood),
        (r#"{"reference":"Specimen/u1","display":"serum"}"#, other),
    ] {
        assert_eq!(is("", reference, &plain), expected, "{reference}");
    }
    // Each bundle has its own.
    let bundle = |value: &str, kind: &str| {
        let more = r#","specimen":{"reference":"Specimen/1"}"#;
        bundled(&[("", observed("CRE", value, more)), ("", tube("1", kind))])
    };
    let both = format!("{}\n{}", bundle("85", "urine"), bundle("1.32", "serum"));
    assert_eq!(told(&read(both.as_bytes(), Format::Fhir)), [other, "creatinine 1.32"]);
    // Cut short behind them, and before them.
    let of = |reference: &str| ("", observed("CRE", "85", &format!(r#","specimen":{}"#, to(reference))));
    let text = bundled(&[(URN, serum.clone()), of(URN), ("", urine.clone()), of("Specimen/u1")]);
    let cut = |end: usize| told(&read(&text.as_bytes()[..end], Format::Fhir));
    assert_eq!(cut(text.len() - 2), [blood, other]);
    let text = bundled(&[of(URN), (URN, serum)]);
    assert_eq!(told(&read(&text.as_bytes()[..text.len() - 20], Format::Fhir)), [unknown]);
}

/// HL7 v2.5 ch. 7: in ORU^R01 `[ORC] OBR {OBX} {SPM}` is an order, in OUL^R22 `SPM {OBR [ORC] {OBX}}` a specimen.
#[test]
fn a_specimen_of_a_message_is_that_of_its_order() {
    let segment = |it: &str| match it.split_once(' ').unwrap_or((it, "")) {
        ("MSH", of) => format!("MSH|^~\\&|A|B|C|D|20261128||{of}|1|P|2.5"),
        ("SPM", kind) => format!("SPM|1|||{}|||||||||||||20261127", kind.replace(' ', "^")),
        ("OBR", kind) => format!("OBR|1|||X^Y^99LAB|||20261126||||||||{kind}"),
        ("CRE", it) => format!("OBX|1|NM|2160-0^^LN||{it}|mg/dL|||||F"),
        ("K", it) => format!("OBX|1|NM|2823-3^^LN||{it}|mmol/L|||||F"),
        // A code of the laboratory's own, which says nothing of a specimen.
        ("OWN", it) => format!("OBX|1|NM|CRE^Cre^99LAB||{it}|mg/dL|||||F"),
        ("PANEL", name) => format!("OBR|1|||X^{name}^99LAB|||20261126"),
        ("HALF", it) => format!("OBX|2|NM|K^K^99LAB||{it}|mm"),
        (it, _) => format!("{it}|1"),
    };
    let told = |message: &str| {
        let text: Vec<String> = message.split(", ").map(segment).collect();
        told(&read(text.join("\r").as_bytes(), Format::Hl7)).join(", ")
    };
    let (other, unknown) = ("creatinine specimen", "creatinine specimen-unknown");
    let oru = "MSH ORU^R01^ORU_R01, PID";
    let oul = "MSH OUL^R22^OUL_R22, PID";
    let trails = "ORC, OBR, CRE 85, SPM UR, ORC, OBR, CRE 1.32, K 6.8, SPM SER";
    let leads = "SPM UR, OBR, ORC, CRE 85, SPM SER, OBR, ORC, CRE 1.32, OBR, ORC, K 6.8";
    let both = "creatinine specimen, creatinine 1.32, hypokalemia 6.8";
    let none = "creatinine specimen-unknown, creatinine specimen-unknown, hypokalemia specimen-unknown";
    let mut wrong = Vec::new();
    for (message, expected) in [
        // By the type; without one, and of another, by what stands first.
        (format!("{oru}, {trails}"), both),
        (format!("{oru}, {}", trails.replace("ORC, ", "")), both),
        (format!("MSH ORU^R01, {trails}"), both),
        (format!("MSH , {trails}"), both),
        (format!("MSH OUL^R24^OUL_R24, {trails}"), both),
        (format!("{oul}, {leads}"), both),
        (format!("MSH OUL^R22, {leads}"), both),
        (format!("MSH , {leads}"), both),
        (format!("MSH ORU^W01, {leads}"), both),
        // Built otherwise than the type says: nothing is guessed, unless all is of one kind.
        (format!("{oru}, {leads}"), none),
        (format!("{oul}, {trails}"), none),
        (format!("{oru}, {}", leads.replace("UR", "PLAS")), "creatinine 85, creatinine 1.32, hypokalemia 6.8"),
        (format!("{oru}, SPM UR, OBR, CRE 85"), other),
        (
            format!("{oru}, OBR, CRE 1.1, SPM SER, PID, SPM UR, OBR, CRE 85"),
            "creatinine specimen-unknown, creatinine specimen-unknown",
        ),
        // SPM between OBR and OBX is of that order in both.
        (format!("{oru}, OBR, SPM UR, CRE 85, OBR, SPM SER, CRE 1.32"), "creatinine specimen, creatinine 1.32"),
        (format!("{oul}, OBR, SPM UR, CRE 85, OBR, SPM SER, CRE 1.32"), "creatinine specimen, creatinine 1.32"),
        // Names and codes.
        (
            format!("{oru}, OBR, CRE 85, SPM 001 尿 JC10, OBR, CRE 1.32, SPM 023 血清 JC10"),
            "creatinine specimen, creatinine 1.32",
        ),
        (format!("{oru}, OBR, CRE 85, SPM UR Serum"), other),
        (format!("{oru}, OBR, CRE 85, SPM TISS"), unknown),
        (format!("{oru}, OBR, CRE 1.1, SPM"), "creatinine 1.1"),
        // An order without a specimen is of blood only if all others are.
        (format!("{oru}, OBR, CRE 1.32, OBR, CRE 85, SPM UR"), "creatinine specimen-unknown, creatinine specimen"),
        (format!("{oru}, OBR, CRE 85, SPM UR, OBR, CRE 1.32"), "creatinine specimen, creatinine specimen-unknown"),
        (format!("{oru}, OBR, CRE 1.32, SPM SER, OBR, K 6.8"), "creatinine 1.32, hypokalemia 6.8"),
        (format!("{oru}, OBR, CRE 1.32"), "creatinine 1.32"),
        // A specimen is named by two codes, and by the words they were made from.
        (format!("{oul}, SPM X Tube 99LAB 023 血清 JC10, OBR, OWN 1.32"), "creatinine 1.32"),
        (format!("{oul}, SPM X Tube 99LAB 001 尿 JC10, OBR, OWN 85"), other),
        (format!("{oul}, SPM    UR Urine HL70487, OBR, OWN 85"), other),
        (format!("{oul}, SPM         随時尿, OBR, OWN 85"), other),
        (format!("{oul}, SPM SER Serum HL70487 001 尿 JC10, OBR, OWN 85"), unknown),
        // A number of the laboratory's own is none of the tables'.
        (format!("{oul}, SPM 019  99LAB, OBR, OWN 85"), unknown),
        (format!("{oul}, SPM 019  JC10, OBR, OWN 1.32"), "creatinine 1.32"),
        (format!("{oul}, SPM CORD Cord_blood HL70487, OBR, OWN 1.32").replace('_', " "), unknown),
        // One without a kind is of anything, unless the code of the test says of what.
        (format!("{oul}, SPM, OBR, OWN 85"), unknown),
        (format!("{oru}, OBR, OWN 85, SPM"), unknown),
        (format!("{oul}, SPM, OBR, CRE 1.32"), "creatinine 1.32"),
        (format!("{oul}, SPM, OBR SER, OWN 1.32"), "creatinine 1.32"),
        (format!("{oul}, SPM, OBR UR, OWN 85"), other),
        // Cut off before its SPM.
        (format!("{oru}, OBR, OWN 85, SP"), unknown),
        (format!("{oru}, OBR, OWN 85, HALF 5.9"), "creatinine specimen-unknown, hypokalemia half"),
        (format!("{oru}, OBR, CRE 1.32, HALF 5.9"), "creatinine 1.32, hypokalemia half"),
        (format!("{oru}, OBR SER, OWN 1.32, HALF 5.9"), "creatinine 1.32, hypokalemia half"),
        (
            format!("{oru}, OBR, OWN 1.32, SPM SER, OBR, OWN 85, HALF 5.9"),
            "creatinine 1.32, creatinine specimen-unknown, hypokalemia half",
        ),
        (format!("{oul}, SPM SER, OBR, OWN 1.32, HALF 5.9"), "creatinine 1.32, hypokalemia half"),
        // What was asked for says it, where nothing else does.
        (format!("{oru}, PANEL 尿一般検査, OWN 85"), other),
        (format!("{oru}, PANEL Body fluid analysis, OWN 85"), other),
        (format!("{oru}, PANEL 尿素窒素, OWN 1.32"), "creatinine 1.32"),
        // Two specimens of one order.
        (format!("{oru}, OBR, CRE 1.32, SPM UR, SPM SER"), unknown),
        (format!("{oru}, OBR, CRE 1.32, SPM SER, SPM PLAS"), "creatinine 1.32"),
        (format!("{oul}, SPM UR, SPM SER, OBR, CRE 1.32"), unknown),
        // OBR-15 is of its own order.
        (format!("{oru}, OBR UR, CRE 85, OBR SER, CRE 1.32"), "creatinine specimen, creatinine 1.32"),
        (format!("{oru}, OBR SER, CRE 1.32, OBR UR, CRE 85"), "creatinine 1.32, creatinine specimen"),
        (format!("{oru}, OBR SER, CRE 1.32, OBR UR&Urine&HL70070, CRE 85"), "creatinine 1.32, creatinine specimen"),
        (format!("{oru}, OBR UR, CRE 85, OBR, CRE 1.32"), "creatinine specimen, creatinine specimen-unknown"),
        (format!("{oru}, OBR SER, CRE 85, SPM UR"), unknown),
        (format!("{oru}, OBR XXX, CRE 1.32, SPM SER"), "creatinine 1.32"),
        (format!("{oul}, SPM SER, OBR UR, CRE 85, OBR, CRE 1.32"), "creatinine specimen-unknown, creatinine 1.32"),
        // Each message by itself.
        (
            format!("{oru}, {trails}, {oul}, {leads}"),
            "creatinine specimen, creatinine 1.32, hypokalemia 6.8, creatinine specimen, creatinine 1.32, hypokalemia 6.8",
        ),
        (format!("{oul}, SPM UR, OBR, CRE 85, {oru}, OBR, CRE 1.32"), "creatinine specimen, creatinine 1.32"),
        (format!("{oru}, OBR, CRE 1.32, {oru}, OBR, CRE 85, SPM UR"), "creatinine 1.32, creatinine specimen"),
    ] {
        let got = told(&message);
        if got != expected {
            wrong.push(format!("{message}\n    {got}\n    {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Where nothing at all is said of it, that is told.
    let remarked = |message: &str| {
        let text: Vec<String> = message.split(", ").map(segment).collect();
        let all = findings(&read(text.join("\r").as_bytes(), Format::Hl7));
        all.iter().flat_map(|it| &it.remarks).any(|it| it.id() == "specimen-not-said")
    };
    assert!(remarked(&format!("{oru}, OBR, OWN 1.32")));
    assert!(!remarked(&format!("{oru}, OBR, CRE 1.32")), "the code says serum");
    assert!(!remarked(&format!("{oru}, OBR SER, OWN 1.32")) && !remarked(&format!("{oru}, OBR, OWN 1.32, SPM SER")));
    // The day is that of the specimen, or of the order.
    let days = |message: &str| -> Vec<Option<String>> {
        let text: Vec<String> = message.split(", ").map(segment).collect();
        findings(&read(text.join("\r").as_bytes(), Format::Hl7)).into_iter().map(|it| it.day).collect()
    };
    let (collected, ordered) = (Some("2026-11-27".to_owned()), Some("2026-11-26".to_owned()));
    let message = format!("{oru}, OBR, CRE 1.32, SPM SER, OBR, K 6.8");
    assert_eq!(days(&message), [collected.clone(), ordered]);
    assert_eq!(days(&format!("{oul}, SPM SER, OBR, CRE 1.32, OBR, K 6.8")), [collected.clone(), collected]);
}

/// R4: the type of a specimen has several codes, or none; a result without a specimen says nothing of it.
#[test]
fn a_specimen_is_of_the_kind_that_its_codes_say() {
    let own = |more: &str| {
        format!(
            r#"{{"resourceType":"Observation","status":"final","code":{{"text":"Cre"}},
            "valueQuantity":{{"value":1.32,"unit":"mg/dL"}}{more}}}"#
        )
    };
    let of = |kind: &str, loinc: bool| {
        let more = r#","specimen":{"reference":"Specimen/s"}"#;
        let result = if loinc { observed("CRE", "1.32", more) } else { own(more) };
        let tube = format!(r#"{{"resourceType":"Specimen","id":"s"{kind}}}"#);
        told(&read(bundled(&[("", result), ("", tube)]).as_bytes(), Format::Fhir)).join(" ")
    };
    let codes = |all: &str| format!(r#","type":{{"coding":[{all}]}}"#);
    let (blood, other, unknown) = ("creatinine 1.32", "creatinine specimen", "creatinine specimen-unknown");
    for (kind, expected) in [
        (codes(r#"{"code":"T-1"},{"code":"UR"}"#), other),
        (codes(r#"{"code":"T-1"},{"display":"血清"}"#), blood),
        (codes(r#"{"code":"SER"},{"code":"UR"}"#), unknown),
        (codes(r#"{"system":"http://snomed.info/sct","code":"119364003"}"#), blood),
        (codes(r#"{"code":"T-1"}"#), unknown),
        (codes(""), unknown),
        (String::new(), unknown),
        (r#","type":{"text":"左胸水"}"#.to_owned(), other),
        (r#","type":{"text":"臍帯血"}"#.to_owned(), other),
        (r#","type":{"text":"血性ドレーン排液"}"#.to_owned(), other),
    ] {
        assert_eq!(of(&kind, false), expected, "{kind}");
    }
    // LOINC 2160-0 is of serum or plasma.
    assert_eq!(of("", true), blood);
    let got = findings(&read(own("").as_bytes(), Format::Fhir));
    assert!(got[0].remarks.iter().any(|it| it.id() == "specimen-not-said"), "{got:?}");
    let got = findings(&read(observed("CRE", "1.32", "").as_bytes(), Format::Fhir));
    assert!(got[0].remarks.is_empty(), "{got:?}");
}

/// R4, Specimen (§10.13.3) with HL7 table 0493: what is said against a specimen is said of its results, and it tells the day
/// of those that have none.
#[test]
fn what_a_specimen_says_is_said_of_its_results() {
    let of = |said: &str, contained: bool, more: &str| {
        let tube = format!(r#"{{"resourceType":"Specimen","id":"s","type":{{"text":"serum"}}{said}}}"#);
        let all = match contained {
            true => vec![(
                "",
                observed("K", "6.8", &format!(r##"{more},"contained":[{tube}],"specimen":{{"reference":"#s"}}"##)),
            )],
            false => vec![
                ("", observed("K", "6.8", &format!(r#"{more},"specimen":{{"reference":"Specimen/s"}}"#))),
                ("", tube),
            ],
        };
        read(bundled(&all).as_bytes(), Format::Fhir)
    };
    let coded = |code: &str| {
        format!(
            r#","condition":[{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/v2-0493","code":"{code}"}}]}}]"#
        )
    };
    for (said, remark) in [
        (coded("HEM"), "haemolysed"),
        (coded("CLOT"), "clotted"),
        (coded("CON"), "poor-specimen"),
        (r#","condition":[{"text":"強い溶血"}]"#.to_owned(), "haemolysed"),
        (r#","condition":[{"coding":[{"display":"Hemolyzed"}]}]"#.to_owned(), "haemolysed"),
        (r#","condition":[{"text":"ok"},{"text":"hemolysis 2+"}]"#.to_owned(), "haemolysed"),
        (r#","note":[{"text":"乳び"}]"#.to_owned(), "lipaemic"),
        (r#","status":"unsatisfactory""#.to_owned(), "poor-specimen"),
        (r#","status":"entered-in-error""#.to_owned(), "hypokalemia deleted"),
        (r#","status":"available""#.to_owned(), ""),
        (coded("ROOM"), ""),
    ] {
        for contained in [false, true] {
            let items = of(&said, contained, "");
            let got = match findings(&items).first() {
                Some(it) => it.remarks.iter().map(|it| it.id().to_owned()).collect(),
                None => told(&items),
            };
            assert_eq!(got.join(" "), remark, "{said}");
        }
    }
    let taken = r#","collection":{"collectedDateTime":"2026-11-27T08:10:00+09:00"}"#;
    let period = r#","collection":{"collectedPeriod":{"start":"2026-11-27"}}"#;
    for contained in [false, true] {
        for taken in [taken, period] {
            let day = |more: &str| findings(&of(taken, contained, more))[0].day.clone();
            assert_eq!(day("").as_deref(), Some("2026-11-27"));
            assert_eq!(day(r#","effectiveDateTime":"2026-11-28""#).as_deref(), Some("2026-11-28"));
            // A moment of which the day cannot be told is none of another day.
            assert_eq!(day(r#","effectiveDateTime":"2026-11""#), None);
        }
    }
}

/// R4: a range of another type than normal is none of normal; and a name in words says of what it is, as a code does not.
#[test]
fn limits_are_those_of_normal_and_words_say_the_specimen() {
    let of = |name: &str, ranges: &str| {
        let code = format!(r#"{{"coding":[{{"system":"http://loinc.org","code":"2160-0"}}],"text":"{name}"}}"#);
        let value = r#""valueQuantity":{"value":1.32,"unit":"mg/dL"}"#;
        let all = format!(
            r#"{{"resourceType":"Observation","status":"final","code":{code},{value},"referenceRange":[{ranges}]}}"#
        );
        read(all.as_bytes(), Format::Fhir)
    };
    let range = |kind: &str, high: &str| {
        format!(r#"{{"type":{{"coding":[{{"code":"{kind}"}}]}},"high":{{"value":{high},"unit":"mg/dL"}}}}"#)
    };
    let high = |ranges: &str| findings(&of("Cre", ranges))[0].high.clone();
    assert_eq!(high(&range("normal", "1.07")), Some("1.07".to_owned()));
    assert_eq!(high(r#"{"high":{"value":1.07,"unit":"mg/dL"}}"#), Some("1.07".to_owned()));
    assert_eq!(high(&range("critical", "4.0")), None);
    assert_eq!(high(&format!("{},{}", range("critical", "4.0"), range("normal", "1.07"))), Some("1.07".to_owned()));
    for (name, expected) in [
        ("Creatinine [Mass/volume] in Serum or Plasma", "creatinine 1.32"),
        ("Creatinine [Mass/volume] in Urine", "creatinine specimen"),
        ("Creatinine, Body fluid", "creatinine specimen"),
        ("クレアチニン（左胸水）", "creatinine specimen"),
    ] {
        assert_eq!(told(&of(name, "")), [expected], "{name}");
    }
}

/// Of several persons that is told, whatever the format; nobody's white cells make another's neutrophils, and nothing of
/// who they are comes out.
#[test]
fn results_of_several_persons_are_kept_apart() {
    let message = |who: &str, code: &str, value: &str, unit: &str| {
        format!("PID|1||{who}||カナリア\rOBR|1|||X\rOBX|1|NM|{code}^{code}^99LAB||{value}|{unit}|||||F\r")
    };
    let pair = |who: &str| {
        format!("{}\r{}{}", MESSAGE[0], message("canary1", "WBC", "4.8", "10*3/uL"), message(who, "Neut%", "42", "%"))
    };
    let observation = |who: &str, name: &str, value: &str, unit: &str| {
        let code = format!(r#""status":"final","code":{{"text":"{name}"}},"subject":{{"reference":"Patient/{who}"}}"#);
        ("", format!(r#"{{"resourceType":"Observation",{code},"valueQuantity":{{"value":{value},"unit":"{unit}"}}}}"#))
    };
    let bundle =
        |who: &str| bundled(&[observation("canary1", "WBC", "4.8", "10*3/uL"), observation(who, "Neut%", "42", "%")]);
    let grid = |who: &str| format!("患者ID\t検査日\tWBC(10^3/μL)\tNeut%\ncanary1\t11/20\t4.8\t\n{who}\t11/20\t\t42\n");
    let lines = |who: &str| format!("患者ID: canary1\nWBC 4.8 10^3/μL\n患者ID: {who}\nNeut 42 %\n");
    for (format, of) in [
        (Format::Hl7, &pair as &dyn Fn(&str) -> String),
        (Format::Fhir, &bundle),
        (Format::Text, &grid),
        (Format::Csv, &grid),
        (Format::Text, &lines),
    ] {
        for (who, several) in [("canary1", false), ("canary2", true)] {
            let got = read(of(who).as_bytes(), format);
            let told = got.iter().any(|it| matches!(it, Item::Passed(it) if it.reason.id() == "several-persons"));
            assert_eq!(told, several, "{format:?} {who}: {got:?}");
            let worked = findings(&got).iter().any(|it| it.worked.is_some());
            assert_eq!(worked, !several, "{format:?} {who}: {got:?}");
            let shown = written(&got);
            assert!(format == Format::Text || !shown.to_lowercase().contains("canary"), "{shown}");
        }
    }
}

/// One value in text, in the cell of a table, in a message and in a bundle.
fn ways(name: &str, value: &str, unit: &str) -> [(Format, String); 4] {
    [
        (Format::Text, format!("{name} {value} {unit}")),
        (Format::Text, format!("項目\t単位\t11/20\t11/24\n{name}\t{unit}\t{value}\t{value}")),
        (
            Format::Hl7,
            format!("{}\rSPM|1|||023^血清^JC10\rOBX|1|ST|X^{name}^99LAB||{value}|{unit}|||||F\r", MESSAGE[0]),
        ),
        (
            Format::Fhir,
            format!(
                r#"{{"resourceType":"Observation","status":"final","code":{{"text":"{name}"}},"valueString":"{value} {unit}"}}"#
            ),
        ),
    ]
}

/// What is about right is no value, and what is a bound is no exact one, wherever it stands.
#[test]
fn a_bound_or_a_guess_is_no_exact_value() {
    let results = [("PLT", "3", "万"), ("Hb", "8", "g/dL"), ("AST", "100", "U/L"), ("血小板数", "3.0", "10^4/μL")];
    for (name, value, unit) in results {
        for word in ["台", "前後", "程度", "くらい", "ほど", "弱", "強", "余", "近く"] {
            for (format, input) in ways(name, &format!("{value}{word}"), unit) {
                assert!(findings(&read(input.as_bytes(), format)).is_empty(), "{format:?} {input}");
            }
            let input = format!("{name} {value} {unit}{word}");
            assert!(findings(&text(lexicon(), &input)).is_empty(), "{input}");
        }
        for (word, sign) in [("以上", "≥"), ("～", "≥"), ("以下", "≤"), ("未満", "<"), ("超", ">"), ("<", ">")]
        {
            for (format, input) in ways(name, &format!("{value}{word}"), unit) {
                let got = findings(&read(input.as_bytes(), format));
                let signs: Vec<_> = got.iter().map(|it| it.sign.map(Relation::sign)).collect();
                // 3.0～ 10^4/μL is not taken at all.
                let whole = !got.is_empty() || unit.starts_with("10");
                assert!(whole && signs.iter().all(|it| *it == Some(sign)), "{format:?} {input}: {signs:?}");
            }
            let input = format!("{name} {value} {unit}{word}");
            let got = findings(&text(lexicon(), &input));
            assert!(got.len() == 1 && got[0].sign.map(Relation::sign) == Some(sign), "{input}: {got:?}");
        }
    }
}

/// What is said to be of another specimen is never offered as blood's, wherever that is said.
#[test]
fn another_specimen_is_never_blood() {
    let words = [
        "尿",
        "随時尿",
        "24時間蓄尿",
        "髄液",
        "胸水",
        "右胸水",
        "左胸腔穿刺液",
        "腹水",
        "ドレーン排液",
        "左横隔膜下ドレーン",
        "胆汁",
        "関節液",
        "心嚢液",
        "透析液",
        "気管支肺胞洗浄液",
        "骨髄",
        "臍帯血",
        "urine",
        "CSF",
        "Body fluid",
        "Pleural fluid",
        "BALF",
    ];
    for word in words {
        for (name, value, unit) in [("LDH", "410", "U/L"), ("Cre", "1.32", "mg/dL"), ("WBC", "4800", "/μL")] {
            let result = format!("{name} {value} {unit}");
            let spm =
                format!("{}\rSPM|1|||X^{word}^99LAB\rOBX|1|NM|X^{name}^99LAB||{value}|{unit}|||||F\r", MESSAGE[0]);
            let more = format!(r##","contained":[{}],"specimen":{{"reference":"#s"}}"##, tube("s", word));
            let bundle = format!(
                r#"{{"resourceType":"Observation","status":"final","code":{{"text":"{name}"}},
                "valueQuantity":{{"value":{value},"unit":"{unit}"}}{more}}}"#
            );
            for (format, input) in [
                (Format::Text, format!("{word} {result}")),
                (Format::Text, format!("{word}：{result}")),
                (Format::Text, format!("【{word}】{result}")),
                (Format::Text, format!("{word}\n{result}")),
                (Format::Text, format!("【{word}】\n{result}")),
                (Format::Text, format!("{word}検査 (11/20)\n{result}")),
                (Format::Text, format!("検体：{word}\n{result}")),
                (Format::Text, format!("項目\t11/20\t単位\n【{word}】\t\t\n{name}\t{value}\t{unit}")),
                (Format::Text, format!("項目\t材料\t結果\t単位\n{name}\t{word}\t{value}\t{unit}")),
                (Format::Csv, format!("項目,材料,結果,単位\n{name},{word},{value},{unit}\n")),
                (Format::Hl7, spm),
                (Format::Fhir, bundle),
            ] {
                let got = findings(&read(input.as_bytes(), format));
                assert!(got.is_empty(), "{format:?} {input}: {got:?}");
            }
        }
    }
}

/// How often the loops run: `TEKIO_MUTATIONS`, or what `make test` has time for.
fn rounds() -> usize {
    std::env::var("TEKIO_MUTATIONS").ok().and_then(|it| it.parse().ok()).unwrap_or(100_000)
}

/// Whether a text holds what a unit needs; written apart from the reader's own tables.
fn carries_unit(text: &str, unit: &str) -> bool {
    let text = text.to_lowercase().replace("\\s\\", "^").replace('μ', "µ");
    let raised = |digit: char| match digit {
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '6' => '⁶',
        _ => '⁹',
    };
    let power = |digit: char| {
        text.contains(&format!("10{}", raised(digit)))
            || text.match_indices("10").any(|(at, _)| {
                text[at + 2..].trim_start_matches(['*', '^', ' ', 'e']).starts_with(digit)
                    || digit == '2' && text[at..].starts_with("100/")
                    || digit == '3' && text[at..].starts_with("1000/")
            })
    };
    let any = |needles: &[&str]| needles.iter().any(|it| text.contains(it));
    match unit {
        "10^2/uL" => power('2') || any(&["百"]),
        "10^3/uL" => power('3') || any(&["千", "干", "k/"]),
        "10^4/uL" => power('4') || any(&["万"]),
        "10^6/uL" => power('6') || any(&["百万", "m/", "t/"]),
        "10^9/L" => power('9') || any(&["g/", "giga"]),
        "/uL" => any(&["/u", "/µ", "個", "/mm", "/mcl"]),
        "U/L" => any(&["u/", "iu", "単位"]),
        "mg/dL" => any(&["mg", "md/"]),
        "mg/L" | "ug/mL" => any(&["mg/l", "ug/ml", "µg/ml"]),
        "g/dL" | "g/L" => any(&["g/", "g%"]),
        "mmol/L" => any(&["mmol", "mm"]),
        "umol/L" => any(&["umol", "µmol", "um", "µm"]),
        "mEq/L" => any(&["meq", "meg", "mep", "mea"]),
        "s" => any(&["s", "秒"]),
        "%" => any(&["%"]),
        _ => false,
    }
}

/// What is wrong with a finding, by the text that it was read from.
fn invented(it: &Finding, text: &str) -> Option<String> {
    if it.worked.is_some() {
        return None;
    }
    let (value, unit) =
        it.written.as_ref().map_or((it.value.as_str(), it.unit), |(value, unit)| (value.as_str(), unit.as_str()));
    let plain: String = text.chars().filter(|it| !matches!(it, ',' | ' ')).collect();
    let power = plain.to_lowercase().as_bytes().windows(2).any(|it| it[0].is_ascii_digit() && it[1] == b'e');
    let digits = value.trim_start_matches(['-', '0']);
    let digits = if digits.is_empty() { "0" } else { digits };
    if !power && !plain.contains(digits) {
        return Some(format!("the value {value} is not in {text:?}"));
    }
    (it.unit_from == UnitFrom::Text && !carries_unit(text, unit)).then(|| format!("the unit {unit} is not in {text:?}"))
}

const JUNK: &[&str] = &[
    "",
    "|",
    "^",
    "~",
    "\\",
    "&",
    "\\S\\",
    "10",
    "^3",
    "*4",
    "/uL",
    "mg/dL",
    "U/L",
    "<",
    ">",
    "-",
    ".",
    ",",
    "12",
    "4.2",
    "1E2",
    "×",
    "万",
    "H",
    "L",
    "(",
    ")",
    "尿",
    "溶血",
    "未検",
    "↑",
    "%",
    "秒",
    " ",
    "0",
    "999999999999999",
    "N",
    "F",
    "P",
    "NM",
    "ST",
    "SN",
    "JC10",
    "LN",
    "WBC",
    "血小板",
    "Na",
    "PT",
    "\u{fffd}",
    "ﾞ",
    "²",
    "2026",
    "11/20",
    "3+",
    "mmol/L",
    "g/L",
    "CRP",
    "\t",
    "①",
    "㎎",
    "～",
    "−",
];

/// A text with a piece of it changed.
fn changed(seed: &mut Seed, text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let at = seed.below(chars.len() + 1);
    match seed.below(6) {
        0 => return (*seed.of(JUNK)).to_owned(),
        1 if at < chars.len() => drop(chars.remove(at)),
        2 if at < chars.len() => {
            let it = chars[at];
            chars.insert(at, it);
        }
        3 if at < chars.len() => chars[at] = char::from(b'0' + u8::try_from(seed.below(10)).unwrap()),
        4 => chars.truncate(at),
        _ => {
            let junk: Vec<char> = seed.of(JUNK).chars().collect();
            chars.splice(at..at, junk);
        }
    }
    chars.into_iter().collect()
}

#[test]
fn a_mutated_message_says_nothing_that_it_does_not_hold() {
    let rounds = rounds();
    // Two results a message: the loop is about fields, not about length.
    let short: Vec<Vec<&str>> = (0..5)
        .map(|it| {
            let first = [6, 8, 11, 12, 13][it];
            let second = [8, 11, 12, 13, 6][it];
            vec![
                MESSAGE[0],
                MESSAGE[1],
                if first < 9 { MESSAGE[2] } else { MESSAGE[9] },
                MESSAGE[3],
                MESSAGE[first],
                MESSAGE[second],
            ]
        })
        .collect();
    let threads = 2;
    let found: usize = std::thread::scope(|scope| {
        let run = |part: usize| {
            let short = &short;
            move || {
                let mut seed = Seed(0x9e37_79b9_7f4a_7c15 ^ (part as u64 + 1));
                let mut found = 0;
                for round in 0..rounds / threads {
                    let mut segments: Vec<String> =
                        short[round % short.len()].iter().map(|it| (*it).to_owned()).collect();
                    for _ in 0..1 + seed.below(3) {
                        // The heading seldom: without it nothing is read.
                        let at = if seed.below(40) == 0 { 0 } else { 2 + seed.below(segments.len().max(3) - 2) };
                        let Some(segment) = segments.get(at).cloned() else { continue };
                        match seed.below(20) {
                            0 => drop(segments.remove(at)),
                            1 => segments.insert(at, segment),
                            2 => {
                                let other = seed.below(segments.len());
                                segments.swap(at, other);
                            }
                            _ => {
                                let mut fields: Vec<String> = segment.split('|').map(str::to_owned).collect();
                                let field = seed.below(fields.len());
                                fields[field] = match seed.below(4) {
                                    0 => segments[seed.below(segments.len())]
                                        .split('|')
                                        .nth(seed.below(12))
                                        .unwrap_or("")
                                        .to_owned(),
                                    _ => changed(&mut seed, &fields[field]),
                                };
                                segments[at] = fields.join("|");
                            }
                        }
                    }
                    let text: String = segments.iter().map(|it| format!("{it}\r")).collect();
                    let got = items(lexicon(), text.as_bytes(), Format::Hl7, Lang::Ja);
                    let lines: Vec<&str> =
                        text.split(['\r', '\n', '\u{b}', '\u{1c}']).filter(|it| !it.trim().is_empty()).collect();
                    for it in got.into_iter().flatten() {
                        if let Item::Finding(it) = it {
                            found += 1;
                            // The value and the unit have to stand in their own fields.
                            let fields: Vec<&str> = lines[it.place.line - 1].split('|').collect();
                            let own = fields.iter().skip(5).take(2).copied().collect::<Vec<_>>().join("|");
                            assert!(invented(&it, &own).is_none(), "{:?}\n{text}", invented(&it, &own));
                        }
                    }
                }
                found
            }
        };
        let all: Vec<_> = (0..threads).map(|part| scope.spawn(run(part))).collect();
        all.into_iter().map(|it| it.join().unwrap()).sum()
    });
    println!("{rounds} mutated messages, {found} findings in them");
    assert!(found > rounds / 2, "only {found} findings");
}

#[test]
fn no_text_is_read_with_a_unit_that_it_does_not_hold() {
    let names = [
        "WBC",
        "白血球数",
        "PLT",
        "血小板",
        "Hb",
        "AST(GOT)",
        "ﾍﾓｸﾞﾛﾋﾞﾝ",
        "Cre",
        "T-Bil",
        "Na",
        "K",
        "CRP",
        "補正Ca",
        "Ca",
        "Mg",
        "ANC",
        "APTT",
        "Fib",
        "Glu",
        "IP",
        "UA",
    ];
    let units = [
        "",
        "",
        "mg/dL",
        "×10^3/μL",
        "10^4/μL",
        "/μL",
        "万",
        "U/L",
        "g/dL",
        "g/L",
        "mEq/L",
        "mmol/L",
        "μmol/L",
        "秒",
        "×10²/µL",
        "10^2",
        "foo",
    ];
    let flags = ["", "H", "L", "▲", "*", "↓"];
    let limits = ["", "13-30", "3.3～8.6", "15.8-34.8", "(0.00-0.14)", "138－145"];
    let mut seed = Seed(20_261_128);
    let (rounds, mut found, mut bare) = (rounds() / 2, 0, 0);
    for round in 0..rounds {
        let value = match seed.below(4) {
            0 => format!("{}", seed.below(400)),
            1 => format!("{}.{}", seed.below(60), seed.below(100)),
            2 => format!("{},{:03}", 1 + seed.below(30), seed.below(1000)),
            _ => format!("<{}", seed.below(50)),
        };
        let (name, unit) = (*seed.of(&names), *seed.of(&units));
        let mut parts = [value, unit.to_owned(), (*seed.of(&flags)).to_owned(), (*seed.of(&limits)).to_owned()];
        if seed.below(3) == 0 {
            let (a, b) = (seed.below(4), seed.below(4));
            parts.swap(a, b);
        }
        let mut line = format!("{name} {}", parts.join(if seed.below(4) == 0 { "\t" } else { " " }));
        if round % 3 == 0 {
            line = changed(&mut seed, &line);
        }
        for it in text(lexicon(), &line) {
            let Item::Finding(it) = it else { continue };
            found += 1;
            bare += usize::from(it.unit_from == UnitFrom::OnlyPossible);
            assert!(invented(&it, &line).is_none(), "{:?}\n{line:?}\n{it:?}", invented(&it, &line));
            let marked = it.remarks.iter().any(|it| it.id() == "unit-not-written");
            assert_eq!(marked, it.unit_from == UnitFrom::OnlyPossible, "{line:?}");
        }
    }
    println!("{rounds} lines, {found} findings, {bare} of them without a unit");
    assert!(found > rounds / 10 && bare > 0);
}

#[test]
fn a_mutated_bundle_says_nothing_that_it_does_not_hold() {
    let whole = bundle();
    let rounds = rounds() / 50;
    let (mut seed, mut found) = (Seed(4711), 0);
    for _ in 0..rounds {
        let mut all: Vec<String> = whole.split('"').map(str::to_owned).collect();
        for _ in 0..1 + seed.below(2) {
            let at = seed.below(all.len());
            all[at] = changed(&mut seed, &all[at]).replace(['\u{fffd}', '\\'], "");
        }
        let text = all.join("\"");
        for it in items(lexicon(), text.as_bytes(), Format::Fhir, Lang::Ja).into_iter().flatten() {
            if let Item::Finding(it) = it {
                found += 1;
                assert!(invented(&it, &text).is_none(), "{:?}\n{text}", invented(&it, &text));
            }
        }
    }
    println!("{rounds} mutated bundles, {found} findings in them");
    assert!(found > rounds);
}

/// What the command line does with it: the exit code, and what it wrote.
fn tekio(words: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_tekio"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever refuses its words reads no input.
    let _ = child.stdin.take().unwrap().write_all(input);
    let out = child.wait_with_output().unwrap();
    let text = |it: Vec<u8>| String::from_utf8(it).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

#[test]
fn the_command_line_reads() {
    let (code, out, _) = tekio(&["read"], "PLT 12\nHb 10.1 g/dL\n尿Cre 85\nXyz 5\n".as_bytes());
    assert_eq!(code, Some(0));
    let lines: Vec<serde_json::Value> = out.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    let kinds: Vec<&str> = lines.iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["question", "finding", "passed", "not-understood", "count"]);
    assert_eq!(lines[1]["term"], "anemia");
    assert_eq!(lines[1]["value"], "10.1");
    let count = serde_json::json!({"kind": "count", "read": 1, "asked": 1, "passed": 1, "not_understood": 1});
    assert_eq!(lines[4], count);
    // By its look, and as it is called.
    let (code, out, _) = tekio(&["read"], &encoded(&message()));
    assert!(code == Some(0) && out.contains("\"read\":5"), "{out}");
    let (code, out, _) = tekio(&["read", "--format", "fhir"], bundle().as_bytes());
    assert!(code == Some(0) && out.contains("\"read\":5"), "{out}");
    let table = "項目名,結果値,単位,基準値下限,基準値上限,材料\nWBC,48,10^2/μL,33,86,全血\n\"Cre\",\"1.32\",mg/dL,0.65,1.07,血清\nCre,85,mg/dL,,,尿\n";
    let (code, out, _) = tekio(&["read"], table.as_bytes());
    assert!(
        code == Some(0)
            && out.contains("\"read\":2")
            && out.contains("\"uln\":\"1.07\"")
            && out.contains("\"specimen\""),
        "{out}"
    );
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(table);
    assert_eq!(tekio(&["read", "--format=csv"], &bytes).1, out);
    for (words, input) in [
        (&["read"][..], &b""[..]),
        (&["read", "--format", "hl7"], b"hello"),
        (&["read", "--format", "fhir"], b"hello"),
        (&["read", "--format", "pdf"], b"WBC 48"),
        (&["read", "there-is-no-such-file"], b""),
        (&["list", "--format", "csv"], b""),
    ] {
        let (code, out, why) = tekio(words, input);
        assert!(code == Some(2) && out.is_empty() && !why.is_empty(), "{words:?}: {code:?} {out} {why}");
    }
}

fn offers_of(page: &str, input: &str, there: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let form = Form::of(find(page).unwrap());
    let items = text(lexicon(), input);
    let findings: Vec<&Finding> = items.iter().filter_map(Item::finding).collect();
    let entries: Entries = there.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let all = offered(lexicon(), &form, &entries, &findings);
    let said = |texts: &[(String, String)]| {
        texts.iter().map(|(name, text)| format!("{name}={text}")).collect::<Vec<_>>().join(" ")
    };
    let held = |it: &Offer| it.held.as_ref().map(|it| format!(" (held {it})")).unwrap_or_default();
    let apart = all.apart.iter().map(|(at, why)| format!("{} {}", findings[*at].terms[0], why.id()));
    (all.offers.iter().map(|it| format!("{}{}", said(&it.texts), held(it))).collect(), apart.collect())
}

/// Where results go on a page: into the controls of the questions that ask for them, and nowhere else.
#[test]
fn results_go_where_they_are_asked() {
    for (page, input, there, offers, apart) in [
        (
            "bone-cryotherapy",
            "2026/11/20\nWBC 29 10^2/μL\nPLT 1230 x10^2/uL\nHb 102 g/L\nK 5.9 mmol/L\nT-Bil 2.8 mg/dL",
            &[][..],
            &[
                "wbc=29 wbc-unit=10^2/uL wbc-date=2026-11-20",
                "platelets=123 platelets-unit=10^3/uL platelets-date=2026-11-20",
                "hemoglobin=102 hemoglobin-unit=g/L hemoglobin-date=2026-11-20",
            ][..],
            &["hypokalemia not-asked"][..],
        ),
        // Three places: the latest three days, in their order.
        (
            "bone-cryotherapy",
            "項目\t単位\t2026/11/18\t2026/11/20\t2026/11/24\t2026/11/27\nPLT\t10^4/μL\t15\t16\t17\t18",
            &[],
            &[
                "platelets=16 platelets-unit=10^4/uL platelets-date=2026-11-20",
                "platelets-2=17 platelets-2-unit=10^4/uL platelets-2-date=2026-11-24",
                "platelets-3=18 platelets-3-unit=10^4/uL platelets-3-date=2026-11-27",
            ],
            &["platelets no-room"],
        ),
        // What is there stays, and a value with its day goes beside it.
        (
            "bone-cryotherapy",
            "2026/11/20\nPLT 16 万/μL",
            &[("platelets", "20"), ("platelets-unit", "10^4/uL")],
            &["platelets-2=16 platelets-2-unit=10^4/uL platelets-2-date=2026-11-20"],
            &[],
        ),
        (
            "bone-cryotherapy",
            "PLT 16 万/μL",
            &[("platelets", "20")],
            &["platelets=16 platelets-unit=10^4/uL (held 20)"],
            &[],
        ),
        ("ck-grade", "CK 2480 U/L 59-248", &[], &["ck=2480 uln=248"], &[]),
        ("ck-grade", "CK 2480 U/L 59-248", &[("uln", "300")], &["ck=2480"], &[]),
        ("katagiri", "CRP 52 mg/L\nWBC 4.0 10^4/μL", &[], &["crp=5.2 crp-unit=mg/dL"], &["wbc not-asked"]),
        ("bma-safety", "補正Ca 9.0 mg/dL", &[], &[], &["hypocalcemia other-question"]),
        (
            "bma-safety",
            "Ca 8.1 mg/dL 8.8-10.1",
            &[],
            &[
                "calcium=8.1 calcium-unit=mg/dL calcium-lln=8.8 calcium-lln-unit=mg/dL calcium-uln=10.1 calcium-uln-unit=mg/dL",
            ],
            &[],
        ),
    ] {
        let (got, left) = offers_of(page, input, there);
        let left: Vec<&str> = left.iter().map(String::as_str).filter(|it| !it.starts_with("bilirubin")).collect();
        assert_eq!(got.iter().filter(|it| !it.starts_with("bilirubin")).collect::<Vec<_>>(), offers, "{page}: {input}");
        assert_eq!(left, apart, "{page}: {input}");
    }
}

/// On every page that asks for results: what is offered is entered without a problem that the page itself would name,
/// under a name that the form has, and the number means what was read.
#[test]
fn every_page_takes_what_is_offered() {
    let input = "WBC 4.8 10^3/μL\nPLT 18.2 万/μL\nHb 12.1 g/dL\nCre 0.9 mg/dL\nT-Bil 0.8 mg/dL\nAlb 4.2 g/dL\n\
        CRP 0.5 mg/dL\nLDH 210 U/L 124-222\nPT-INR 1.05\nCCr 80 mL/min\nAPTT 30.1 秒\nCa 9.2 mg/dL 8.8-10.1\n\
        CK 120 U/L 59-248";
    let (mut pages, mut used) = (0, std::collections::BTreeSet::new());
    for calculator in tekio::calculators::packed() {
        let form = Form::of(calculator);
        let asks = asked::asks(calculator, &form);
        let items = text(lexicon(), input);
        let findings: Vec<&Finding> = items.iter().filter_map(Item::finding).collect();
        assert_eq!(findings.len(), asked::ASKED.len());
        let all = offered(lexicon(), &form, &Entries::new(), &findings);
        if calculator.tables().is_some_and(|it| it.normal.is_some()) {
            assert!(asks, "{}", calculator.id);
            continue;
        }
        assert_eq!(asks, !all.offers.is_empty(), "{}: {:?}", calculator.id, all.apart);
        pages += usize::from(asks);
        let entries: Entries = all.offers.iter().flat_map(|it| it.texts.clone()).collect();
        assert!(entries.keys().all(|it| form.find(it).is_some()), "{}: {entries:?}", calculator.id);
        let (_, problems) = calculator.read(&form, &entries);
        let own: Vec<_> =
            problems.iter().filter(|it| !matches!(it.trouble, Trouble::Alone(_) | Trouble::Clash(_))).collect();
        assert!(own.is_empty(), "{}: {own:?}", calculator.id);
        used.extend(all.offers.iter().map(|it| findings[it.finding].terms[0]));
        for it in &all.apart {
            assert_eq!(it.1.id(), "not-asked", "{}: {:?}", calculator.id, findings[it.0]);
        }
    }
    println!("{pages} pages ask for results");
    assert_eq!(used.len(), asked::ASKED.len(), "{used:?}");
    assert!(pages >= 9, "{pages} pages");
}

/// Notes behind a result, an order or a specimen, and the state of a specimen, are told of the results they belong to:
/// by known words alone, and of no other's.
#[test]
fn notes_of_a_message_say_what_became_of_the_specimen() {
    let spm = |more: &str| format!("SPM|1|||023^血清^JC10|||||||||||||20261128083000{more}");
    let (obr, note) = ("OBR|1|1||3B^生化学^JC10|||20261128", |it: &str| format!("NTE|1||カナリア {it} 花子"));
    let k = "OBX|1|NM|3H015000002326101^K^JC10||5.9|mmol/L|3.6-4.8|H|||F";
    let na = "OBX|2|NM|3H010000002326101^Na^JC10||128|mmol/L|138-145|L|||F";
    let of = |kind: &str, segments: &[&str]| {
        let head = format!("MSH|^~\\&|L|H|T|H|20261128||{kind}|1|P|2.5");
        let text: String = [&[head.as_str()], segments].concat().iter().map(|it| format!("{it}\r")).collect();
        let items = read(text.as_bytes(), Format::Hl7);
        assert!(!written(&items).contains("カナリア") && !written(&items).contains("花子"));
        let all = items.iter().filter_map(|it| match it {
            Item::Finding(it) => Some(it.remarks.iter().map(|it| it.id()).collect::<Vec<_>>().join("+")),
            Item::Passed(it) | Item::Unread(it) if !it.terms.is_empty() => Some(format!("- {}", it.reason.id())),
            _ => None,
        });
        all.collect::<Vec<_>>().join(" | ")
    };
    let (oul, oru) = ("OUL^R22^OUL_R22", "ORU^R01^ORU_R01");
    let plain = spm("");
    for (word, told) in [
        ("溶血", "haemolysed"),
        ("Specimen haemolysed.", "haemolysed"),
        ("lipemic", "lipaemic"),
        ("乳び:1+", "lipaemic"),
        ("clotted", "clotted"),
        ("検体不良", "poor-specimen"),
        ("量不足", "poor-specimen"),
        ("再検済", "repeated"),
        ("再検中", "not-final"),
        ("溶血(-) 乳び:(-)", ""),
        ("not hemolyzed, anicteric", ""),
        ("溶血なし", ""),
    ] {
        let note = note(word);
        assert_eq!(of(oul, &[&plain, obr, k, &note, na]), format!("{told} | "), "{word}");
        assert_eq!(of(oul, &[&plain, obr, &note, k, na]), format!("{told} | {told}"), "{word}");
        assert_eq!(of(oul, &[&plain, &note, obr, k, na]), format!("{told} | {told}"), "{word}");
        assert_eq!(of(oru, &[obr, k, na, &plain, &note]), format!("{told} | {told}"), "{word}");
        // A note of the patient's is none of a specimen's.
        assert_eq!(of(oul, &["PID|1||5", &note, &plain, obr, k, na]), " | ", "{word}");
    }
    for word in ["取消", "検体取り違え", "cancelled", "mislabelled"] {
        assert_eq!(of(oul, &[&plain, obr, k, &note(word), na]), "- deleted | ", "{word}");
    }
    for (more, told) in [
        ("|||||||HEM^Hemolyzed^HL70493", "haemolysed"),
        ("|||||||^検体凝固", "clotted"),
        ("|||||||CLOT~HEM", "clotted+haemolysed"),
        ("||||QS", "poor-specimen"),
    ] {
        let spoiled = spm(more);
        assert_eq!(of(oul, &[&spoiled, obr, k, na]), format!("{told} | {told}"), "{more}");
        assert_eq!(of(oru, &[obr, k, na, &spoiled]), format!("{told} | {told}"), "{more}");
        assert_eq!(of(oul, &[&spoiled, obr, k, &plain, obr, na]), format!("{told} | "), "{more}");
    }
    assert_eq!(of(oul, &[&spm("||||RI^Identification problem"), obr, k, na]), "- deleted | - deleted");
    // What is known to be blood stays so; what is not said may be of what a note names.
    let own = k.replace("3H015000002326101^K^JC10", "K^K^L");
    assert_eq!(of(oru, &[obr, &own, &note("材料:尿")]), "- specimen");
    assert_eq!(of(oru, &[obr, k, &note("尿量減少"), &plain]), "");
    // A note of a bundle.
    let noted = bundle().replace("カナリア注記", "カナリア 溶血");
    let items = read(noted.as_bytes(), Format::Fhir);
    assert!(findings(&items).iter().all(|it| it.remarks.iter().any(|it| it.id() == "haemolysed")), "{items:?}");
}

/// Headings in a file of a laboratory hold for the rows below: another specimen or person is not the patient's blood.
#[test]
fn headings_within_a_file_hold_for_the_rows_below() {
    for (input, expected) in [
        ("項目,結果\n血液,\nK,4\n尿検査,\nK,60\n血液検査,\nNa,140\n", "4, specimen, 140"),
        ("項目,結果\nK,4\nドナー,\nK,6\n本人,\nNa,140\n", "4, several-persons, 140"),
        ("項目,母,児\nK,4,6\n", "several-persons, several-persons"),
        ("採血日,続柄,K,Na\n2026/11/20,父,4,140\n2026/11/20,本人,5,141\n", "several-persons, several-persons, 5, 141"),
    ] {
        let items = read(input.as_bytes(), Format::Csv);
        let all = items.iter().filter_map(|it| match it {
            Item::Finding(it) => Some(it.value.clone()),
            Item::Passed(it) | Item::Unread(it) if !it.terms.is_empty() => Some(it.reason.id().to_owned()),
            _ => None,
        });
        assert_eq!(all.collect::<Vec<_>>().join(", "), expected, "{input}");
    }
}
