//! Whether a question about tables is one: its keys, and in which form they stand there.

use serde_json::Value;

fn is_days(it: &Value) -> bool {
    it.as_i64().is_some_and(|it| (0..=36_500).contains(&it))
}

fn is_cause(it: &Value) -> bool {
    it.as_str().is_some_and(|it| ["yes", "no", "unknown"].contains(&it))
}

/// Refuses what nobody reads, and what stands there in a form in which it would be passed over: either would be
/// answered with another number than was asked for. `numbers` says whether a list of numbers stands under a key.
pub fn checked(name: &str, input: &Value, numbers: &dyn Fn(&str) -> Result<(), String>) -> Result<(), String> {
    const TRIAL: &[&str] = &[
        "file",
        "patients",
        "lesions",
        "ae",
        "visits",
        "answers",
        "cutoff",
        "of",
        "denominator",
        "set",
        "only_eligible",
        "answered",
        "start",
        "endpoint",
        "unit",
    ];
    let own: &[&str] = match name {
        "date" => &["text"],
        "time" => &["start", "end", "landmark_months"],
        "consistency" => return Ok(()),
        "grade-exists" => &["term", "grade", "version"],
        "csv-inline" => &["text"],
        "csv-same" => &["files"],
        "km" => &["at", "ci", "conf"],
        "bpcp" => &["at", "conf"],
        "aalen-johansen" => &["at", "conf"],
        "reverse-km" => &["ties"],
        "cluster" => &["at", "early_days_allowed", "conf"],
        "cluster-km" => &["time", "event", "cluster", "at", "ci", "conf"],
        "rmst" => &["t", "e", "tau"],
        "one-sample-logrank" => &["t", "e", "s0", "at"],
        "ae-table" => &["by", "window_days", "related"],
        "primary-endpoint" => &["window_days", "min_grade", "related"],
        "crude-control" => &["at", "early_days_allowed"],
        "death-after-imaging" => &["gap_days"],
        "waterfall" => &["value"],
        "spider" => &["id", "lesion"],
        "quantile" => &["v", "column"],
        "paired" => &["before", "after", "baseline_at_least", "conf"],
        "flow-reasons" => &["where", "column"],
        "follow-up-summary" => &["add_days"],
        _ => &[],
    };
    let trial = !matches!(name, "date" | "time" | "grade-exists" | "csv-same");
    let Some(all) = input.as_object() else {
        return Err("入力はJSONオブジェクトで / the input is no JSON object".to_owned());
    };
    for (key, value) in all {
        let bad =
            |ja: &str, en: &str| Err(format!("`{key}`は{ja}でなければなりません / `{key}` must be {en}, not {value}"));
        let word = |of: &[&str]| value.as_str().is_some_and(|it| of.contains(&it));
        if !(own.contains(&key.as_str()) || trial && TRIAL.contains(&key.as_str())) {
            let known = own.iter().chain(TRIAL.iter().filter(|_| trial)).copied().collect::<Vec<_>>().join(", ");
            return Err(format!("`{key}`という項目はありません / there is no key `{key}`; there are: {known}"));
        }
        let shown = value.to_string();
        let days = ["0–36500の整数", "a whole number from 0 to 36500"];
        match key.as_str() {
            "at" | "tau" | "v" | "t" | "e" if value.as_array().is_some_and(Vec::is_empty) => {
                return bad("空でない一覧", "a list that is not empty");
            }
            "at" if matches!(name, "cluster" | "crude-control") && !is_days(value) => return bad(days[0], days[1]),
            "at" | "tau" | "s0" | "baseline_at_least" | "v" | "t" | "e" => numbers(key)?,
            "early_days_allowed" | "window_days" | "min_grade" | "gap_days" | "add_days" | "landmark_months"
            | "grade"
                if !is_days(value) =>
            {
                return bad(days[0], days[1]);
            }
            "conf" if shown != "0.95" => {
                return bad("0.95（表からは95％だけ）", "0.95: of tables only that is given");
            }
            "by" if !word(&["any", "term", "soc", "class"]) => {
                return bad("any・term・soc・classのいずれか", "any, term, soc or class");
            }
            "unit" if !word(&["lesion", "patient"]) => return bad("lesionかpatient", "lesion or patient"),
            "ties" if !word(&["flip"]) => return bad("flip", "flip, the only way of tables"),
            "start"
                if name != "time" && !word(&["registration", "registration_date", "treatment", "treatment_date"]) =>
            {
                return bad("registrationかtreatment", "registration or treatment");
            }
            "only_eligible" if !value.is_boolean() => return bad("trueかfalse", "true or false"),
            "related" if !value.as_array().is_some_and(|all| all.iter().all(is_cause)) => {
                return bad("yes・no・unknownの一覧", "a list of yes, no, unknown");
            }
            "file" | "patients" | "lesions" | "ae" | "visits" | "cutoff" | "of" | "denominator" | "set"
            | "answered" | "endpoint" | "ci" | "text" | "end" | "term" | "version" | "id" | "column" | "where"
            | "start" | "value"
                if !value.is_string() =>
            {
                return bad("文字", "a text");
            }
            _ => {}
        }
    }
    match name {
        "date" | "csv-inline" if input.get("text").is_none() => {
            Err("`text`がありません / `text` is missing".to_owned())
        }
        "grade-exists" if input.get("grade").is_none() => Err("`grade`がありません / `grade` is missing".to_owned()),
        _ => Ok(()),
    }
}
