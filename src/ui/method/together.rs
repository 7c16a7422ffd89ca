//! One patient, all protocols: a verdict for each, what it still lacks, and where the criteria differ.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::{
    Calculator, Case, Criteria, Field, Form, Lang, Method, Step, StepKind, Together, Tone, Truth, Verdict, settled,
};
use crate::exchange::beside;
use crate::exchange::headline::one_of;
use crate::exchange::text::{self, Mark};
use crate::ui::method::adds::Adds;
use crate::ui::page::did::Did;
use crate::ui::page::route::Route;
use crate::ui::page::state::{Ctx, Hand};
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, tone_class, word, words};

/// What several calculators on one form add to its page.
pub static ADDS: Adds = Adds { verdict: view, remark, ..Adds::NOTHING };

/// The verdicts, one card for each protocol.
fn view(ctx: &Ctx<'_>) -> Html {
    if ctx.report.together.is_empty() {
        return html! {};
    }
    // Whether somebody may join a trial is another question than what a guideline warns of.
    let of = |trials: bool| {
        let is = move |it: &&Together| matches!(it.calculator.method, Method::Eligibility(_)) == trials;
        list(ctx.report.together.iter().filter(is).map(|it| protocol(ctx, it)))
    };
    let differ = beside::lines(&ctx.report.together, ctx.lang);
    if !differ.is_empty() {
        return html! { <>
            { list(ctx.report.together.iter().map(|it| protocol(ctx, it))) }
            <div class="block" data-differ="">
                { words("h2", "", beside::heading(ctx.lang)) }
                <ul>{ list(differ.iter().map(|it| words("li", "", it))) }</ul>
            </div>
        </> };
    }
    html! { <>
        { words("h2", "kind", ctx.say("試験・患者申出療養の適格性", "Eligibility of trials")) }{ of(true) }
        { words("h2", "kind", ctx.say("ガイドラインの確認", "Guideline checks")) }{ of(false) }
        { differences(ctx) }
    </> }
}

/// What a criterion is told by: its sign, and what it asks or warns of.
type Told = (Mark, Option<&'static Verdict>, String);

/// What the card of a protocol is drawn of. It is drawn again only when that has changed.
struct Protocol {
    calculator: &'static Calculator,
    outcome: String,
    said: &'static str,
    tone: Tone,
    failed: Vec<Told>,
    /// Of a score, its total, the bands still possible and what they meant.
    more: Vec<String>,
    /// The controls still to be answered.
    missing: Vec<String>,
    form: Rc<Form>,
    /// The names of members, for the labels of what is missing.
    names: Case,
    at: Route,
    hand: Hand,
}

impl PartialEq for Protocol {
    fn eq(&self, other: &Protocol) -> bool {
        *self.calculator == *other.calculator
            && (&self.outcome, self.said, self.tone) == (&other.outcome, other.said, other.tone)
            && self.failed == other.failed
            && self.more == other.more
            && self.missing == other.missing
            && Rc::ptr_eq(&self.form, &other.form)
            && self.names == other.names
            && self.at == other.at
            && self.hand == other.hand
    }
}

fn protocol(ctx: &Ctx<'_>, it: &Together) -> Html {
    let verdict = one_of(it);
    let failed = it.steps.iter().filter(|it| decides(it) && it.truth == Truth::NotMet);
    let of = Protocol {
        calculator: it.calculator,
        outcome: word(&it.outcome),
        said: verdict.label.get(ctx.lang),
        tone: verdict.tone,
        failed: failed.map(|it| (Mark::of(it), it.level, it.matter.get(ctx.lang).to_owned())).collect(),
        more: beside::score(it, ctx.lang),
        missing: it.missing.clone(),
        form: ctx.form.clone(),
        names: ctx.case.names_alone(),
        at: ctx.at,
        hand: ctx.hand(),
    };
    kept(ctx.whole, it.calculator.id, of, draw)
}

fn draw(it: &Protocol) -> Html {
    let (id, lang, alive) = (it.calculator.id, it.hand.lang, it.hand.alive);
    // Without a load: an address that carried the answers would stay in the browser's history.
    let to = it.hand.to.clone();
    let carry = Callback::from(move |it: MouseEvent| {
        it.prevent_default();
        to.emit(Did::Carry(id, None));
    });
    html! {
        <div class={classes!("block", "protocol", tone_class(it.tone))} data-protocol={id} data-protocol-outcome={it.outcome.clone()}>
            <h3><a class="go" href={it.at.page_link(id)} onclick={carry} title={lang.pick("この基準のページへ", "To its own page")}>{ it.calculator.short.get(lang) }</a></h3>
            <p class="is">{ icons::verdict(it.tone, matches!(it.calculator.method, Method::Eligibility(_))) }{ words("b", "", it.said) }
                { words("span", "", match (it.missing.len(), lang) {
                    (0, _) => String::new(),
                    (n, Lang::Ja) => format!("あと{n}項目"),
                    (n, Lang::En) => format!("{n} to answer"),
                }) }
            </p>
            <ul>{ list(it.failed.iter().map(|(mark, level, matter)| html! { <li>{ icons::step(*mark, *level) }{ words("span", "", matter) }</li> })) }
                { list(it.more.iter().map(|it| words("li", "", it))) }</ul>
            if !it.missing.is_empty() {
                <details><summary>{ lang.pick("足りない項目", "Still to answer") }</summary><ul>{ list(it.missing.iter().map(|name| html! {
                    <li data-missing={name.clone()}><button type="button" class="go" disabled={!alive} onclick={it.hand.click(Did::Focus(name.clone()))}>{ text::control_label(&it.form, &it.names, name, lang) }</button></li>
                })) }</ul></details>
            }
        </div>
    }
}

/// Whether a step decides.
fn decides(it: &Step) -> bool {
    matches!(it.kind, StepKind::Criterion(kind) if kind != Criteria::Check)
}

/// What one protocol asks of a question: its name, and the criteria that look there.
type Cell = (&'static str, Vec<Told>);

/// A line of the table of differences: a question, and what each protocol asks of it.
type Line = (&'static str, Vec<Cell>);

/// Where several protocols ask the same thing and want different answers.
fn differences(ctx: &Ctx<'_>) -> Html {
    // Which questions a step looks at is asked once, not for each question.
    let looked = |it: &Together| {
        let of = it.steps.iter().filter(|it| decides(it));
        of.map(|it| (it.rule.fields(), (Mark::of(it), it.level, text::asks(it, ctx.lang).to_owned())))
            .collect::<Vec<_>>()
    };
    let all: Vec<_> = ctx.report.together.iter().map(|it| (it.calculator.short.get(ctx.lang), looked(it))).collect();
    let rows = ctx.calculator.fields().into_iter().filter_map(|field| {
        let asked = |steps: &[(Vec<&'static Field>, Told)]| {
            let of = steps.iter().filter(|it| it.0.iter().any(|it| **it == *field));
            of.map(|it| it.1.clone()).collect::<Vec<Told>>()
        };
        let cells: Vec<_> = all.iter().map(|(who, steps)| (*who, asked(steps))).filter(|it| !it.1.is_empty()).collect();
        // What every protocol words alike is no difference.
        let alike = cells.windows(2).all(|it| it[0].1.iter().map(|it| &it.2).eq(it[1].1.iter().map(|it| &it.2)));
        (cells.len() > 1 && !alike).then_some((field.label.get(ctx.lang), cells))
    });
    html! {
        <div class="block differ">
            { words("h2", "", ctx.say("同じ項目・違う基準", "Same question, different criteria")) }
            <dl>{ list(rows.enumerate().map(|(i, it)| kept(ctx.whole, i, it, line))) }</dl>
        </div>
    }
}

fn line((label, cells): &Line) -> Html {
    let told = |(mark, level, text): &Told| html! { <span>{ icons::step(*mark, *level) }{ text.clone() }</span> };
    html! {
        <div><dt>{ *label }</dt>{ list(cells.iter().map(|(who, steps)| html! {
            <dd>{ words("small", "", who) }{ list(steps.iter().map(told)) }</dd>
        })) }</div>
    }
}

/// The verdict that stands for all: how many of them no answer can change any more.
fn remark(ctx: &Ctx<'_>) -> Option<String> {
    let all = &ctx.report.together;
    all.first()?;
    let done = all.iter().filter(|it| settled(&it.outcome)).count();
    Some(match ctx.lang {
        Lang::Ja if ctx.of_scores() => format!("{}スコア中{done}スコアで区分が決まりました。", all.len()),
        Lang::Ja => format!("{}基準中{done}基準が確定。", all.len()),
        Lang::En => format!("{done} of {} can no longer change.", all.len()),
    })
}
