//! The answers in words, as the foot of a report and the page show them.

use serde_json::Value;

use super::words::{Both, both, plain};

/// What is asked under a key.
pub fn question(key: &str) -> Both {
    let (ja, en) = match key {
        "cutoff" => ("データカットオフ", "Data cut-off"),
        "survival_start" => ("全生存の起算日", "Start of survival"),
        "early_days" => ("早期とする期間（治療日を0日とする）", "Early window, from the day of treatment as day 0"),
        "min_grade" => ("主要評価項目に数えるGrade", "Grade that counts for the primary endpoint"),
        "landmarks" => ("曲線を読む時点", "Days at which curves are read"),
        "ctcae" => ("CTCAEの版", "Version of the CTCAE"),
        "interval" => ("曲線の信頼区間", "Interval of curves"),
        "early_imaging_days" => {
            ("早い画像を評価時点の画像とみなす日数", "Days by which a scan may come early and count")
        }
        "add_days" => ("追跡日数の要約に加える日数", "Days added in the summary of follow-up"),
        "gap_days" => {
            ("最終画像から死亡までが長いとみなす日数", "Days from last imaging to death that are listed as long")
        }
        "only_eligible" => ("集計の対象", "Who is counted"),
        "title" => ("試験名", "Title"),
        "columns" => ("列の対応", "What columns hold"),
        "dates" => ("日付の読み方", "How dates are read"),
        "commas" => ("コンマの読み方", "How commas are read"),
        "status" => ("生死を表す語", "Words of status"),
        "rows" => ("行の決定", "Rows that were decided"),
        "terms" => ("同じとみなす用語", "Terms taken for one"),
        "header_line" => ("見出しの行", "Line of the header"),
        "time_unit" => ("期間の単位", "Unit of time"),
        "death_code" => ("死亡を表す符号", "Code of death"),
        other => (other, other),
    };
    both(ja, en)
}

/// A word of an answer.
fn word(key: &str, it: &str) -> Both {
    let (ja, en) = match (key, it) {
        ("survival_start", "registration" | "registration_date") => ("登録日", "registration"),
        ("survival_start", _) => ("治療日", "treatment"),
        ("interval", "log-log") => ("二重対数変換（log-log）", "log-log"),
        ("interval", "log") => ("対数変換（log）", "log"),
        ("interval", "plain") => ("変換なし", "plain"),
        ("dates", "1900") => ("Excelの1900年方式", "Excel, 1900 system"),
        ("dates", "1904") => ("Excelの1904年方式", "Excel, 1904 system"),
        ("dates", "mdy") => ("月/日/年", "month/day/year"),
        ("dates", "dmy") => ("日/月/年", "day/month/year"),
        ("dates", "western") => ("西暦", "western year"),
        ("dates", "reiwa") => ("令和", "Reiwa"),
        ("dates", "heisei") => ("平成", "Heisei"),
        ("dates", "utc") => ("書かれた日", "the day as written"),
        ("dates", "japan") => ("日本での日", "the day in Japan"),
        ("dates", "15") => ("その月の15日とする", "taken as the 15th"),
        ("dates", "month-end") => ("その月の末日とする", "taken as the end of the month"),
        ("commas", "decimal") => ("小数点", "decimal point"),
        ("commas", "thousands") => ("桁区切り", "parts thousands"),
        ("status", "alive") => ("生存", "alive"),
        ("status", "dead") => ("死亡", "dead"),
        ("status", "lost") => ("追跡不能（最終確認時は生存）", "lost, alive when last seen"),
        ("rows", "last-contact") => ("最終生存確認日に死亡", "died on the day of last contact"),
        ("time_unit", "days") => ("日", "days"),
        ("time_unit", "months") => ("か月", "months"),
        ("header_line" | "columns", "patients") => ("患者表", "patients"),
        ("header_line" | "columns", "lesions") => ("病変表", "lesions"),
        ("header_line" | "columns", "events") => ("有害事象表", "adverse events"),
        ("header_line" | "columns", "visits") => ("来院表", "visits"),
        _ => (it, it),
    };
    let line = key == "rows" && !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if line || key == "header_line" && it.bytes().all(|it| it.is_ascii_digit()) {
        return both(format!("{it}行目"), format!("line {it}"));
    }
    both(ja, en)
}

/// An answer in words.
pub fn answer(key: &str, it: &Value) -> Both {
    let text = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    match (key, it) {
        (_, Value::Null) => both("なし", "none"),
        ("early_days", it) => both(format!("0～{it}日"), format!("day 0 to {it}")),
        ("min_grade", it) => both(format!("Grade {it}以上"), format!("Grade {it} or more")),
        ("early_imaging_days" | "add_days" | "gap_days", it) => both(format!("{it}日"), format!("{it} days")),
        ("only_eligible", Value::Bool(true)) => both("適格例に限る", "eligible patients only"),
        ("only_eligible", _) => both("適格性を問わない", "whether eligible or not"),
        ("landmarks", Value::Array(all)) => {
            let days: Vec<String> = all.iter().map(Value::to_string).collect();
            both(format!("{}日", days.join("、")), format!("day {}", days.join(", ")))
        }
        (_, Value::Object(all)) => {
            let mut said: [Vec<String>; 2] = [Vec::new(), Vec::new()];
            for (name, it) in all {
                let name = match name.as_str() {
                    "*" => both("すべての列", "all columns"),
                    name if matches!(key, "columns" | "header_line") => word(key, name),
                    name => plain(name),
                };
                let value = if it.is_object() { answer(key, it) } else { word(key, &text(it)) };
                for ((said, name), value) in said.iter_mut().zip(name).zip(value) {
                    said.push(format!("{name} → {value}"));
                }
            }
            let [ja, en] = said;
            both(ja.join("、"), en.join(", "))
        }
        (key, it) => word(key, &text(it)),
    }
}
