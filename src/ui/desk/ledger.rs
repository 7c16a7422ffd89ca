//! The third step: what became of every row, and what was found on the way, the gravest first.

use serde_json::Value;
use yew::prelude::*;

use super::Desk;
use crate::engine::{Lang, Text, t};
use crate::ui::desk::names::{quoted, table};
use crate::ui::desk::sealed::role_named;
use crate::ui::desk::work::said;
use crate::ui::parts::pieces::{list, words};

/// More than so many findings of a kind are not drawn; all of them are in the CSV.
const MOST: usize = 200;

/// What a table is called, by its name in reports.
pub fn table_name(name: &str, lang: Lang) -> String {
    role_named(name).map_or(name, |it| table(it).get(lang)).to_owned()
}

impl Desk {
    /// The step.
    pub(super) fn step_ledger(&self, lang: Lang) -> Html {
        if let Some(Err(why)) = &self.reckoned {
            return html! { <section class="card kept step" id="step-ledger"><h2>{ lang.pick("3　台帳", "3 Ledger") }</h2>{ words("p", "trouble", said(why, lang)) }</section> };
        }
        let Some(values) = self.values() else { return html! {} };
        let tables = values.get("ledger").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let heads = [
            ("read", t("読取", "Read")),
            ("used", t("使用", "Used")),
            ("repaired", t("うち読替", "Repaired")),
            ("not_needed", t("不要", "Not needed")),
            ("refused", t("不使用", "Refused")),
            ("waiting", t("うち回答待ち", "Waiting")),
        ];
        let row = |it: &Value| {
            let rows = it.get("rows");
            let count = |key: &str| rows.and_then(|it| it.get(key)).and_then(Value::as_u64).unwrap_or(0);
            html! {
                <tr data-table={text(it, "table").to_owned()}><th scope="row">{ table_name(text(it, "table"), lang) }</th>
                    { list(heads.iter().map(|(key, _)| html! { <td data-count={*key}>{ count(key) }</td> })) }</tr>
            }
        };
        let levels = [
            ("error", t("不使用・読めない", "Refused or unreadable")),
            ("ask", t("質問", "Asked")),
            ("warning", t("確認", "To be looked at")),
            ("note", t("読み替え・お知らせ", "Repaired, and notes")),
        ];
        html! {
            <section class="card kept step" id="step-ledger">
                <h2>{ lang.pick("3　台帳", "3 Ledger") }</h2>
                <div class="scroll" tabindex="0"><table class="counts">
                    <caption class="sr">{ lang.pick("表ごとの行数", "Rows of each table") }</caption>
                    <thead><tr><th scope="col">{ lang.pick("表", "Table") }</th>{ list(heads.iter().map(|it| html! { <th scope="col">{ it.1.get(lang) }</th> })) }</tr></thead>
                    <tbody>{ list(tables.iter().map(row)) }</tbody>
                </table></div>
                { list(levels.iter().map(|(level, name)| found(tables, level, *name, lang))) }
            </section>
        }
    }
}

fn text<'a>(it: &'a Value, key: &str) -> &'a str {
    it.get(key).and_then(Value::as_str).unwrap_or("")
}

fn found(tables: &[Value], level: &str, name: Text, lang: Lang) -> Html {
    let remarks = tables.iter().filter_map(|it| it.get("remarks")?.as_array()).flatten();
    let all: Vec<&Value> = remarks.filter(|it| text(it, "level") == level).collect();
    if all.is_empty() {
        return html! {};
    }
    let many = all.len();
    html! {
        <details data-level={level.to_owned()}>
            <summary>{ match lang {
                Lang::Ja => format!("{}：{many}件", name.ja),
                Lang::En => format!("{}: {many}", name.en),
            } }</summary>
            <ul class="points">{ list(all.iter().take(MOST).map(|it| words("li", "", remark(it, lang)))) }</ul>
            if many > MOST { { words("p", "hint", match lang {
                Lang::Ja => format!("ほか{}件。CSVにはすべて載ります。", many - MOST),
                Lang::En => format!("{} more; the CSV has them all.", many - MOST),
            }) } }
        </details>
    }
}

fn remark(it: &Value, lang: Lang) -> String {
    let line = it.get("line").and_then(Value::as_u64).map_or(String::new(), |it| match lang {
        Lang::Ja => format!("{it}行目"),
        Lang::En => format!("line {it}"),
    });
    let (was, read) = (text(it, "was"), text(it, "read"));
    let change = match (was.is_empty(), read.is_empty()) {
        (true, true) => String::new(),
        (false, true) => quoted(was, lang),
        _ => quoted(was, lang) + lang.pick("→ ", " → ") + read,
    };
    let parts = [
        table_name(text(it, "table"), lang),
        line,
        text(it, "id").to_owned(),
        text(it, "column").to_owned(),
        text(it, lang.pick("ja", "en")).to_owned(),
        change,
    ];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
}
