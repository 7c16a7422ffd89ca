//! The trial desk's report on tables written in a test.

use serde_json::Value;
use tekio::desk::cohort::{Form, Given, run};

/// The header of a table of patients.
pub const HEAD: &str = "症例番号,登録日,治療日,最終生存確認日,生存状況,死亡日\n";

/// Patients, lesions and events (blank: none), as the report in JSON.
pub fn report(tables: [&[u8]; 3], answers: &Value) -> Value {
    let given = |bytes| Given { name: "t.csv", bytes };
    let others = [tables[1], tables[2]].map(|it| Some(given(it)).filter(|it| !it.bytes.is_empty()));
    let text =
        run(given(tables[0]), [others[0], others[1], None], answers, Some(&tekio::ctcae::terms::ALL), Form::Json)
            .unwrap();
    serde_json::from_str(&text).unwrap()
}
