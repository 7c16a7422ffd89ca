//! What the tables leave open: cells with two readings, words of status, rows that contradict each other. Each is asked
//! once for its column; whatever is not answered stays out, and the report says so.

use serde_json::Value;
use yew::prelude::*;

use super::{Desk, Msg};
use crate::engine::Lang;
use crate::ui::desk::ledger::table_name;
use crate::ui::desk::names::{alone, quoted, reading};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// A choice: the key of the answer, for which column, word or row, the answer, and what it is called.
type Choice = (String, String, String, String);

impl Desk {
    /// The questions that are open, and the answers given to others of their kind.
    pub(super) fn step_open(&self, ctx: &Context<Desk>) -> Html {
        let lang = ctx.props().lang;
        let Some(values) = self.values() else { return html! {} };
        let open = values.get("questions").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let given: Vec<Choice> = KEYS.iter().flat_map(|key| answered(self, key, lang)).collect();
        if open.is_empty() && given.is_empty() {
            return html! {};
        }
        html! {
            <section class="card kept step" id="step-open">
                <h2><span class="title">{ lang.pick("表から生じた質問", "Questions from the tables") }</span><span class="done">{ open.len() }</span></h2>
                { list(open.iter().enumerate().map(|(at, it)| question(ctx, at, it, values))) }
                if !given.is_empty() {
                    <ul class="kept-list" id="desk-given">{ list(given.into_iter().map(|(key, which, _, label)| {
                        let name = if which.is_empty() { label } else { format!("{which}：{label}") };
                        let back = { let (key, which) = (key.clone(), which.clone()); ctx.link().callback(move |_: MouseEvent| Msg::Decide(key.clone(), which.clone(), String::new())) };
                        html! { <li key={format!("{key}-{which}")}><span>{ name.clone() }</span><button type="button" class="back" aria-label={format!("{name}{}", lang.pick("を取り消す", ": take back"))} onclick={back}>{ icons::act(icons::CLOSE) }</button></li> }
                    })) }</ul>
                }
            </section>
        }
    }
}

/// The answers that are given here.
const KEYS: [&str; 8] = ["dates", "commas", "status", "death_code", "time_unit", "terms", "rows", "header_line"];

fn answered(desk: &Desk, key: &str, lang: Lang) -> Vec<Choice> {
    let called = |it: &Value| {
        let text = it.as_str().map_or_else(|| it.to_string(), str::to_owned);
        let name = reading(&text).get(lang);
        if name.is_empty() { text } else { name.to_owned() }
    };
    match desk.answers.get(key) {
        Some(Value::Object(all)) => {
            all.iter().map(|(which, it)| (key.to_owned(), which.clone(), String::new(), called(it))).collect()
        }
        Some(it) => vec![(key.to_owned(), String::new(), String::new(), called(it))],
        None => Vec::new(),
    }
}

fn text<'a>(it: &'a Value, key: &str) -> &'a str {
    it.get(key).and_then(Value::as_str).unwrap_or("")
}

fn question(ctx: &Context<Desk>, at: usize, it: &Value, values: &Value) -> Html {
    let lang = ctx.props().lang;
    let cells = it.get("cells").and_then(Value::as_u64).unwrap_or(0);
    let examples = it.get("examples").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let shown: Vec<String> =
        examples.iter().map(|it| text(it, "was")).filter(|it| !it.is_empty()).map(|it| quoted(it, lang)).collect();
    let place: Vec<String> = [table_name(text(it, "table"), lang), text(it, "column").to_owned()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let many = match lang {
        Lang::Ja => format!("{cells}か所"),
        Lang::En if cells == 1 => "1 place".to_owned(),
        Lang::En => format!("{cells} places"),
    };
    let id = format!("open-{at}");
    html! {
        <div class="row wide" key={format!("{}-{}-{}", text(it, "code"), text(it, "table"), text(it, "column"))} data-open={text(it, "code").to_owned()}>
            <div class="asked"><span class="label" id={id.clone()}>{ alone(text(it, lang.pick("ja", "en")), lang) }</span>
                { words("span", "hint", format!("{}　{many}　{}", place.join(" › "), shown.join(" "))) }</div>
            { list(choices(it, examples, values, lang).into_iter().map(|(title, all)| html! {
                <div class="answer decide">
                    { list(title.map(|it| words("b", "", it))) }
                    { list(all.into_iter().map(|(key, which, answer, label)| {
                        let send = ctx.link().callback(move |_: MouseEvent| Msg::Decide(key.clone(), which.clone(), answer.clone()));
                        html! { <button type="button" class="quiet" aria-describedby={id.clone()} onclick={send}>{ alone(&label, lang) }</button> }
                    })) }
                </div>
            })) }
        </div>
    }
}

/// The ways to answer, in lines: of one word or row each, or of the whole column.
fn choices(it: &Value, examples: &[Value], values: &Value, lang: Lang) -> Vec<(Option<String>, Vec<Choice>)> {
    let key = text(it, "answer_key");
    let column = text(it, "column");
    let choice =
        |which: &str, answer: &str, label: String| (key.to_owned(), which.to_owned(), answer.to_owned(), label);
    let named = |answer: &str| reading(answer).get(lang).to_owned();
    let each = |of: &dyn Fn(&str) -> Vec<Choice>| -> Vec<(Option<String>, Vec<Choice>)> {
        let mut seen: Vec<&str> = Vec::new();
        let words = examples.iter().map(|it| text(it, "was")).filter(|it| !it.is_empty());
        for it in words {
            if !seen.contains(&it) {
                seen.push(it);
            }
        }
        seen.into_iter().map(|it| (Some(quoted(it, lang)), of(it))).collect()
    };
    match (key, text(it, "code")) {
        ("dates", "partial-date") => {
            vec![(None, ["15", "month-end"].iter().map(|it| choice(column, it, named(it))).collect())]
        }
        // The engine says how each reading would come out: `1900 → 2024-06-12, 1904 → …`.
        ("dates", _) => {
            let first = examples.first();
            let (was, read) = (first.map_or("", |it| text(it, "was")), first.map_or("", |it| text(it, "read")));
            let one = |it: &str| {
                let (answer, day) = it.split_once(" → ")?;
                Some(choice(column, answer, bracketed(&named(answer), &format!("{was} → {day}"), lang)))
            };
            vec![(None, read.split(", ").filter_map(one).collect())]
        }
        ("commas", _) => {
            let read = examples.first().map_or("", |it| text(it, "read"));
            let (point, none) = read.split_once(", ").unwrap_or((read, ""));
            let all = [("decimal", point), ("thousands", none)];
            vec![(
                None,
                all.iter().map(|(it, as_read)| choice(column, it, bracketed(&named(it), as_read, lang))).collect(),
            )]
        }
        ("status", _) => each(&|word| ["alive", "dead", "lost"].iter().map(|it| choice(word, it, named(it))).collect()),
        ("death_code", _) => {
            let codes = examples.first().map_or("", |it| text(it, "was"));
            let label = |it: &str| match lang {
                Lang::Ja => format!("死亡は {it}"),
                Lang::En => format!("death is {it}"),
            };
            vec![(None, codes.split(", ").map(|it| choice("", it, label(it))).collect())]
        }
        ("time_unit", _) => vec![(None, ["days", "months"].iter().map(|it| choice("", it, named(it))).collect())],
        ("terms", _) => examples
            .iter()
            .filter(|it| !text(it, "read").is_empty())
            .map(|it| {
                let (one, other) = (text(it, "was"), text(it, "read"));
                let under = |it: &str| match lang {
                    Lang::Ja => format!("同じ。「{it}」で数える"),
                    Lang::En => format!("the same: count as “{it}”"),
                };
                (
                    Some(quoted(one, lang) + &quoted(other, lang)),
                    vec![choice(one, other, under(other)), choice(other, one, under(one))],
                )
            })
            .collect(),
        ("rows", "dead-without-date") => each(&|id| vec![choice(id, "last-contact", named("last-contact"))]),
        ("rows", "contradicting") => each(&|id| {
            let label = |line: u64| match lang {
                Lang::Ja => format!("{line}行目を使う"),
                Lang::En => format!("line {line} holds"),
            };
            lines(values, id).into_iter().map(|it| choice(id, &it.to_string(), label(it))).collect()
        }),
        _ => Vec::new(),
    }
}

/// A name, and in brackets what it comes to.
fn bracketed(name: &str, comes_to: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{name}（{comes_to}）"),
        Lang::En => format!("{name} ({comes_to})"),
    }
}

/// The lines of an id that contradict each other.
fn lines(values: &Value, id: &str) -> Vec<u64> {
    let tables = values.get("ledger").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let remarks = tables.iter().filter_map(|it| it.get("remarks")?.as_array()).flatten();
    let own = remarks.filter(|it| text(it, "code") == "contradicting" && text(it, "id") == id);
    own.filter_map(|it| it.get("line")?.as_u64()).collect()
}
