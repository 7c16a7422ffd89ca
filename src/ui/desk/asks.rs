//! The second step: what is asked once. Each question decides something, so that none begins with an answer; what is
//! customary stands beside it and can be taken by one button.

use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Desk, Msg};
use crate::engine::{Lang, t};
use crate::ui::desk::names::{Asked, How};
use crate::ui::desk::work::versions;
use crate::ui::parts::pieces::{list, words};

impl Desk {
    /// The step; nothing before there is a table of patients.
    pub(super) fn step_asks(&self, ctx: &Context<Desk>) -> Html {
        let (lang, to) = (ctx.props().lang, ctx.link());
        if self.values().is_none() {
            return html! {};
        }
        let all: Vec<_> = self.asked().collect();
        let open = self.open().count();
        let title = self.answers.get("title").and_then(Value::as_str).unwrap_or("").to_owned();
        let titled =
            to.callback(|it: Event| Msg::Typed("title", it.target_unchecked_into::<HtmlInputElement>().value()));
        html! {
            <section class="card kept step" id="step-asks">
                <h2><span class="title">{ lang.pick("2　決めること", "2 What to decide") }</span><span class="done">{ format!("{} / {}", all.len() - open, all.len()) }</span></h2>
                if open > 0 {
                    <div class="row"><span class="asked hint">{ lang.pick("計画書のとおりに答えてください。答えはすべて報告に載ります。", "Answer as the protocol says. Every answer stands in the report.") }</span>
                        <button type="button" id="desk-usual" class="quiet" onclick={to.callback(|_| Msg::Usual)}>{ match lang {
                            Lang::Ja => format!("残り{open}問を慣例のとおりにする"),
                            Lang::En if open == 1 => "Take what is customary for the last one".to_owned(),
                            Lang::En => format!("Take what is customary for the other {open}"),
                        } }</button></div>
                }
                { list(all.iter().map(|it| question(self, ctx, it))) }
                <div class="row"><div class="asked"><label for="desk-title">{ lang.pick("報告の表題（任意）", "Title of the report (optional)") }</label>
                    { words("span", "hint", lang.pick("患者を特定する言葉を入れないでください", "No words that name a patient, please")) }</div>
                    <div class="answer"><span class="num name"><input type="text" id="desk-title" autocomplete="off" maxlength="200" value={title} onchange={titled} /></span></div></div>
            </section>
        }
    }
}

fn question(desk: &Desk, ctx: &Context<Desk>, it: &'static Asked) -> Html {
    let (lang, to) = (ctx.props().lang, ctx.link());
    let now = desk.answers.get(it.key);
    let wrong = desk.typed.iter().find(|own| own.0 == it.key).map(|it| it.1.clone());
    let id = format!("ask-{}", it.key);
    let choices: Vec<(String, &'static str)> = match it.how {
        How::One(all) => all.iter().map(|(value, label)| ((*value).to_owned(), label.get(lang))).collect(),
        How::Version => versions(ctx.props()).iter().map(|it| (format!("\"{}\"", it.id), it.name.get(lang))).collect(),
        _ => Vec::new(),
    };
    let key = it.key;
    let hint = match (it.how, desk.usual(it)) {
        (How::Day, Some(Value::String(day))) => match lang {
            Lang::Ja => format!("{}（{day}）", it.hint.ja),
            Lang::En => format!("{} ({day})", it.hint.en),
        },
        _ => it.hint.get(lang).to_owned(),
    };
    let asked = html! { <div class="asked"><label for={choices.is_empty().then(|| id.clone())} class="label" id={format!("{id}-label")}>{ it.label.get(lang) }</label>{ words("span", "hint", hint) }</div> };
    if choices.is_empty() {
        let typed =
            to.callback(move |it: Event| Msg::Typed(key, it.target_unchecked_into::<HtmlInputElement>().value()));
        let text = wrong.clone().unwrap_or_else(|| now.map(shown).unwrap_or_default());
        let (class, mode) = match it.how {
            How::Day => ("day", "text"),
            How::Landmarks => ("name", "text"),
            _ => ("", "numeric"),
        };
        let trouble = match it.how {
            How::Day => {
                t("日付として読めません。2026-03-31 のように入れてください", "Not a day. Enter it like 2026-03-31")
            }
            How::Landmarks => t(
                "日数をコンマで区切って入れてください（例：182, 365）",
                "Days parted by commas, please, like 182, 365",
            ),
            _ => t("0以上の整数で入れてください", "A whole number, please, 0 or more"),
        };
        return html! {
            <div class="row" key={key} data-ask={key}>{ asked }
                <div class="answer"><span class={classes!("num", class, wrong.is_some().then_some("invalid"))}>
                    <input type="text" {id} inputmode={mode} autocomplete="off" aria-invalid={wrong.is_some().then_some("true")} value={text} onchange={typed} />
                    if it.how == How::Days { <span class="unit">{ lang.pick("日", "days") }</span> }
                </span></div>
                if wrong.is_some() { { words("p", "trouble", trouble.get(lang)) } }
            </div>
        };
    }
    html! {
        <div class="row" key={key} data-ask={key}>{ asked }
            <div class="answer"><div class="seg many" role="radiogroup" aria-labelledby={format!("{id}-label")}>{ list(choices.into_iter().map(|(value, label)| {
                let on = now.map(Value::to_string).as_ref() == Some(&value);
                let answer = { let value = value.clone(); to.callback(move |_: Event| Msg::Answer(key, value.clone())) };
                html! { <label key={value.clone()} class={classes!("choice", on.then_some("on"))}><input type="radio" name={id.clone()} autocomplete="off" checked={on} value={value} onchange={answer} />{ words("span", "", label) }</label> }
            })) }</div></div>
        </div>
    }
}

/// An answer as it is typed.
fn shown(it: &Value) -> String {
    match it {
        Value::String(it) => it.clone(),
        Value::Array(all) => all.iter().map(Value::to_string).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
