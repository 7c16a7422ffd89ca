//! The verdict, what led to it, and what is still to be asked.

use std::cmp::Ordering;

use yew::prelude::*;

use crate::engine::{
    Answer, Asks, Cite, Criteria, ELIGIBLE, Finding, Kind, Lang, Measure, Method, NOT_ELIGIBLE, OPEN, Shown, Step,
    StepKind, Subject, Tone, Truth, UNDETERMINED, Value, Verdict, ranges, settled,
};
use crate::exchange::headline::{self, called, figures};
use crate::exchange::text::{self, Mark, grade_label as grade};
use crate::ui::browser::share::can_share;
use crate::ui::method;
use crate::ui::page::did::Did;
use crate::ui::page::state::{Ctx, Hand};
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{hold, list, range, tone_class, word, words};
use crate::ui::verdict::criterion::{self, Line, Why};
use crate::ui::verdict::{drawing, stated, ways};

/// The right-hand side of a calculator's page.
pub fn view(ctx: &Ctx<'_>) -> Html {
    // What always holds is most needed where everything looks settled.
    let adds = method::of(ctx.calculator);
    let good = matches!(ctx.report.outcome.as_slice(), [it] if *it == &ELIGIBLE);
    html! {
        <aside class="card verdict" tabindex="-1" aria-label={ctx.say("判定", "Result").to_owned()}>
            { outcome(ctx) }
            { examples(ctx) }
            { cells(ctx) }
            { failed(ctx) }
            { trouble(ctx) }
            if !ctx.report.together.is_empty() { { next(ctx) } }
            { (adds.verdict)(ctx) }
            if ctx.report.together.is_empty() { { next(ctx) } }
            { stated::scales(ctx) }
            { outputs(ctx) }
            { stated::each(ctx) }
            { drawing::view(ctx) }
            { (adds.below_numbers)(ctx) }
            { notes(ctx, true) }
            if good { { notes(ctx, false) } }
            { stated::view(ctx) }
            { flips(ctx) }
            { steps(ctx) }
            if !good { { notes(ctx, false) } }
            { ways::view(ctx) }
            { acts(ctx) }
        </aside>
    }
}

/// The verdict as a phrase: one, or those still possible; before anything is entered, that the page waits.
pub fn phrase(ctx: &Ctx<'_>) -> String {
    if waits(ctx) {
        return ctx.say("入力待ち", "Waiting for entries").to_owned();
    }
    headline::headline(ctx.calculator, ctx.case, ctx.report, ctx.lang)
}

fn at_least(ctx: &Ctx<'_>) -> Option<&'static Verdict> {
    headline::at_least(ctx.calculator, ctx.report)
}

/// Whether the card has nothing to tell yet.
pub fn waits(ctx: &Ctx<'_>) -> bool {
    nothing_yet(ctx) && tone(ctx) == Tone::Open
}

/// Whether nobody has answered anything: the present day is the page's own.
pub fn nothing_yet(ctx: &Ctx<'_>) -> bool {
    let today = ctx.calculator.today();
    ctx.problems.is_empty() && ctx.case.answers().iter().all(|it| today.is_some_and(|today| *today == *it.field))
}

fn warnings(ctx: &Ctx<'_>) -> bool {
    matches!(ctx.calculator.method, Method::Warnings(_))
}

/// How the verdict looks.
pub fn tone(ctx: &Ctx<'_>) -> Tone {
    match ctx.report.outcome.as_slice() {
        [verdict] => verdict.tone,
        _ => at_least(ctx).map_or(Tone::Open, |it| it.tone),
    }
}

/// How far it still is, in a line.
pub fn remark(ctx: &Ctx<'_>) -> String {
    let unread = ctx.spoken_problems().count();
    let rest = how_far(ctx);
    match (unread, ctx.lang) {
        (0, _) => rest,
        (n, Lang::Ja) => format!("読めない入力が{n}件あります。{rest}"),
        (1, Lang::En) => format!("One entry cannot be read. {rest}"),
        (n, Lang::En) => format!("{n} entries cannot be read. {rest}"),
    }
}

/// Whether a verdict on eligibility says more than that it is one.
fn qualified(it: &Verdict) -> bool {
    let plain = [&ELIGIBLE, &NOT_ELIGIBLE];
    plain.iter().any(|plain| *it == **plain) && plain.iter().all(|plain| it.says != plain.says)
}

fn how_far(ctx: &Ctx<'_>) -> String {
    let (least, all) = (ctx.report.shortest.len(), ctx.report.missing.len());
    let failed = ctx
        .report
        .steps
        .iter()
        .filter(|it| matches!(it.kind, StepKind::Criterion(_)) && it.truth == Truth::NotMet)
        .count();
    let applied = failed;
    match (ctx.report.outcome.as_slice(), ctx.lang) {
        (_, Lang::Ja) if nothing_yet(ctx) => "入力したところから判定します。".to_owned(),
        (_, Lang::En) if nothing_yet(ctx) => "The result follows as you enter.".to_owned(),
        // What is said of the verdict goes before how many criteria failed.
        ([it], lang) if qualified(it) => it.says.get(lang).to_owned(),
        ([it], Lang::Ja) if *it == &NOT_ELIGIBLE => format!("満たさない基準が{failed}項目あります。"),
        ([it], Lang::En) if *it == &NOT_ELIGIBLE => {
            if failed == 1 {
                "One criterion is not met.".to_owned()
            } else {
                format!("{failed} criteria are not met.")
            }
        }
        _ if let Some(text) = (method::of(ctx.calculator).remark)(ctx) => text,
        (_, Lang::Ja) if at_least(ctx).is_some() => match applied {
            0 => format!("ここに挙げた注意のいずれかに当たります。あと{all}項目で決まります。"),
            n => format!("当てはまる注意が{n}件あります。あと{all}項目で、より重い段階に変わることがあります。"),
        },
        (_, Lang::En) if at_least(ctx).is_some() => match applied {
            0 => format!("One of the cautions will apply; {all} more to answer."),
            n => format!("{n} apply so far; {all} more to answer, which may bring a graver one."),
        },
        (them, Lang::Ja) if them.len() > 1 && warnings(ctx) => {
            format!("今のところ当てはまる注意はありません。あと{all}項目で決まります。")
        }
        (them, Lang::En) if them.len() > 1 && warnings(ctx) => {
            format!("No caution applies so far; {all} more to answer.")
        }
        ([it], lang) if std::ptr::eq(*it, &OPEN) => it.says.get(lang).to_owned(),
        ([it], Lang::Ja) if std::ptr::eq(*it, &UNDETERMINED) => {
            format!(
                "{}{}項目の入力で判定できます。",
                it.says.ja,
                if least < all { format!("あと少なくとも{least}") } else { format!("あと{least}") }
            )
        }
        ([it], Lang::En) if std::ptr::eq(*it, &UNDETERMINED) => {
            let at_least = if least < all { "At least " } else { "" };
            let answers = if least == 1 { "answer" } else { "answers" };
            format!("{} {at_least}{least} more {answers} needed.", it.says.en)
        }
        ([it], lang) => it.says.get(lang).to_owned(),
        (_, lang) => match (ctx.report.by_value.map(|it| it.label.get(lang)), lang) {
            (Some(grade), Lang::Ja) => format!("残りの所見がどれもなければ {grade} です。"),
            (Some(grade), Lang::En) => format!("{grade} if none of the findings asked for is there."),
            (None, Lang::Ja) => "まだ一つに決まりません。".to_owned(),
            (None, Lang::En) => "Not settled yet.".to_owned(),
        },
    }
}

fn outcome(ctx: &Ctx<'_>) -> Html {
    let tone = tone(ctx);
    html! {
        <div class={classes!("outcome", tone_class(tone), waits(ctx).then_some("waiting"))} data-outcome={word(&ctx.report.outcome)}>
            { words("small", "", headline::subject(ctx.calculator, ctx.case, ctx.lang)) }
            if ctx.example { { words("p", "of-example", text::EXAMPLE.get(ctx.lang)) } }
            <strong class={classes!((phrase(ctx).chars().count() > if ctx.lang == Lang::Ja { 13 } else { 20 }).then_some("long"))}>{ icons::verdict(tone, fails(ctx)) }{ words("span", "", phrase(ctx)) }</strong>
            { words("p", "", remark(ctx)) }
            { leading(ctx) }
            { words("p", "lead-numbers", besides(ctx)) }
        </div>
    }
}

/// What another scale found where warnings are read on several, in a line: a caution hides no missing test. What
/// is not known yet is told, too, once the verdict itself is.
fn besides(ctx: &Ctx<'_>) -> String {
    if !warnings(ctx) {
        return String::new();
    }
    let is_settled = settled(&ctx.report.outcome);
    let one = |it: &crate::engine::Scaled| {
        let said = match it.outcome.as_slice() {
            [one] if **one == it.scale.classes.otherwise || ctx.report.outcome.contains(one) => return None,
            [one] => one.label.get(ctx.lang),
            _ if is_settled => UNDETERMINED.label.get(ctx.lang),
            _ => return None,
        };
        Some(format!("{}{}{said}", it.scale.title.get(ctx.lang), ctx.say("：", ": ")))
    };
    ctx.report.scales.iter().filter_map(one).collect::<Vec<_>>().join(ctx.say("・", "; "))
}

/// The numbers that somebody who follows a trial came for, in a line: the first of those that can be told.
fn leading(ctx: &Ctx<'_>) -> Html {
    if ctx.calculator.subject != Subject::Trials {
        return html! {};
    }
    // Below a number that leads stand its intervals.
    let lead = headline::leads(ctx.report).map(|(at, _)| at + 1);
    let all = ctx.report.outputs.iter().filter(|it| it.member == 0).skip(lead.unwrap_or(0));
    let told = ranges(all).into_iter().filter(|(_, high)| lead.is_none() || high.is_some());
    let one = |(i, (it, high)): (usize, (&Shown, Option<&Shown>))| {
        let between = if i == 0 { "" } else { ctx.say("・", "; ") };
        html! { <>{ between }{ called(it, high, ctx.lang) }{ " " }{ words("b", "", figures(it, high, ctx.lang)) }</> }
    };
    hold("p", "lead-numbers", list(told.take(if lead.is_some() { 2 } else { 4 }).enumerate().map(one)))
}

/// Whether a verdict against is a criterion that failed: a grave grade is none.
pub fn fails(ctx: &Ctx<'_>) -> bool {
    matches!(ctx.calculator.method, Method::Eligibility(_))
}

/// Whether a step decides, other than a class of which one is the verdict.
fn decides(it: &Step) -> bool {
    matches!(it.kind, StepKind::Criterion(kind) if kind != Criteria::Check)
}

/// A cell for each criterion, those that decide against first, and how many there are of each kind.
fn cells(ctx: &Ctx<'_>) -> Html {
    let all: Vec<&Step> = ctx.report.steps.iter().filter(|it| decides(it)).collect();
    if all.len() < 2 || waits(ctx) {
        return html! {};
    }
    let of = |truth: Truth| all.iter().filter(move |it| it.truth == truth).count();
    let counts = [of(Truth::NotMet), of(Truth::Met), of(Truth::Unknown)];
    kept(ctx.whole, "cells", (counts, warnings(ctx), ctx.lang), counted)
}

fn counted(&([not_met, met, unknown], warns, lang): &([usize; 3], bool, Lang)) -> Html {
    let counted = [
        (Truth::NotMet, not_met, if warns { lang.pick("該当", "apply") } else { lang.pick("満たさない", "not met") }),
        (Truth::Met, met, if warns { lang.pick("該当しない", "do not apply") } else { lang.pick("満たす", "met") }),
        (Truth::Unknown, unknown, lang.pick("未入力", "not answered")),
    ];
    let class = |truth: Truth| match truth {
        Truth::NotMet if warns => "warns",
        truth => truth.word(),
    };
    html! {
        <div class="block cells">
            <ol aria-hidden="true">{ list(counted.iter().flat_map(|(truth, n, _)| std::iter::repeat_n(*truth, *n)).map(|it| words("li", class(it), ""))) }</ol>
            <p>{ list(counted.iter().filter(|it| it.1 > 0).map(|(truth, n, word)| match lang {
                Lang::Ja => words("b", class(*truth), format!("{word} {n}")),
                Lang::En => words("b", class(*truth), format!("{n} {word}")),
            })) }</p>
        </div>
    }
}

/// What a criterion that decides against is called, what was entered, and what it asks for: `標準治療の適応`, `入力
/// あり　基準 なし`. A sentence with a "not" beside a cross would have to be read twice.
fn against(ctx: &Ctx<'_>, it: &Step) -> (String, String) {
    let seen: Vec<&Finding> = it.findings.iter().filter(|it| it.is_known() && !it.spared).collect();
    let entered = |value: &str| format!("{} {value}", ctx.say("入力", "entered"));
    let gap = ctx.say("　", "; ");
    if let [only] = seen.as_slice()
        && it.kind != StepKind::Criterion(Criteria::Caution)
        && let (Kind::YesNo([yes, no]), Some(Value::YesNo(said))) =
            (&only.field.kind, ctx.case.get(only.field, only.member))
    {
        let [entry, wanted] = if said { [yes, no] } else { [no, yes] };
        let facts = format!(
            "{}{gap}{} {}",
            entered(entry.label.get(ctx.lang)),
            ctx.say("基準", "criterion"),
            wanted.label.get(ctx.lang)
        );
        return (only.field.label.get(ctx.lang).to_owned(), facts);
    }
    let limit = match it.kind {
        StepKind::Criterion(Criteria::Exclusion) => ctx.say("除外", "excluded"),
        StepKind::Criterion(Criteria::Caution) => ctx.say("注意", "caution"),
        _ => ctx.say("基準", "criterion"),
    };
    let mut facts = gist(ctx, it);
    // A bare word for how it came out says nothing that the sign does not.
    if facts == truth_word(ctx, it) {
        facts.clear();
    } else {
        facts = entered(&facts);
    }
    // A comparison that is turned round within its rule would be read the wrong way.
    let against = match it.kind {
        StepKind::Criterion(Criteria::Exclusion | Criteria::Caution) => Truth::Met,
        _ => Truth::NotMet,
    };
    if let Some(one) = only_limit(&seen).filter(|one| one.holds == against && !facts.is_empty()) {
        facts.push_str(&format!("{gap}{limit} {} {}", one.relation.sign(), one.limit(ctx.lang)));
    }
    (it.matter.get(ctx.lang).to_owned(), facts)
}

/// The criteria that decide against, before everything else.
fn failed(ctx: &Ctx<'_>) -> Html {
    let all: Vec<&Step> = ctx.report.steps.iter().filter(|it| decides(it) && it.truth == Truth::NotMet).collect();
    if all.is_empty() {
        return html! {};
    }
    html! {
        <div class="block failed">
            { words("h2", "", if warnings(ctx) { ctx.say("当てはまる注意", "Cautions that apply") } else { ctx.say("満たさない基準", "Not met") }) }
            <ul>{ list(all.into_iter().map(|it| {
                let name = it.findings.iter().filter(|it| !it.spared).find_map(|it| ctx.name_of(it.field, it.member)).unwrap_or_default();
                let (what, facts) = against(ctx, it);
                kept(ctx.whole, it.id, (name.to_owned(), Mark::of(it), it.level, what, facts, ctx.hand()), against_it)
            })) }</ul>
        </div>
    }
}

/// What a criterion that decides against is drawn of: the control that answers it, its sign and level, what it is
/// called, and what was entered.
type Fails = (String, Mark, Option<&'static Verdict>, String, String, Hand);

fn against_it((name, mark, level, what, facts, hand): &Fails) -> Html {
    html! { <li><button type="button" class="go" disabled={!hand.alive} onclick={hand.click(Did::Focus(name.clone()))}>
        { icons::step(*mark, *level) }<span>{ what }{ list(level.map(|it| words("small", "", it.label.get(hand.lang)))) }
            if !facts.is_empty() { { words("small", "facts", facts) } }</span>
    </button></li> }
}

fn trouble(ctx: &Ctx<'_>) -> Html {
    let all: Vec<_> = ctx.spoken_problems().filter(|it| ctx.form.find(&it.name).is_some()).collect();
    if all.is_empty() {
        return html! {};
    }
    html! {
        <div class="block troubles">
            <h2>{ ctx.say("確認が必要な入力", "To be checked") }{ words("span", "", ctx.say("判定に使っていません", "not used")) }</h2>
            <ul>{ list(all.iter().map(|it| html! {
                <li data-problem={it.name.clone()}><button type="button" class="go" disabled={!ctx.alive} onclick={ctx.click(Did::Focus(it.name.clone()))}>{ it.say(ctx.lang) }</button></li>
            })) }</ul>
        </div>
    }
}

/// The one question to ask next, and folded below it the others.
fn next(ctx: &Ctx<'_>) -> Html {
    let all = ctx.to_ask();
    let [first, rest @ ..] = all.as_slice() else { return html! {} };
    let label = |name: &str| text::control_label(ctx.form, ctx.case, name, ctx.lang);
    // Of several calculators: for how many of them it matters.
    let concerned = ctx.report.together.iter().filter(|it| it.missing.iter().any(|name| name == first)).count();
    let told = match (all.len(), concerned, ctx.lang) {
        (n, 0, Lang::Ja) => format!("残り{n}項目"),
        (n, 0, Lang::En) => format!("{n} not answered"),
        (n, of, Lang::Ja) => {
            let what = if ctx.of_scores() { "スコア" } else { "基準" };
            format!("{}{what}中{of}{what}に関係・残り{n}項目", ctx.report.together.len())
        }
        (n, of, Lang::En) => format!("concerns {of} of {}; {n} not answered", ctx.report.together.len()),
    };
    let others = || rest.iter().map(|it| ((*it).to_owned(), label(it))).collect::<Vec<_>>();
    let mark = ctx.report.together.is_empty().then(|| (*first).to_owned());
    html! {
        <div class="block next">
            <div data-missing={mark}>
                <button type="button" class="ask" disabled={!ctx.alive} onclick={ctx.click(Did::Next)}>
                    <small>{ ctx.say("次に確認すること", "Check next") }{ words("span", "", told) }</small>
                    { words("b", "", label(first)) }
                </button>
            </div>
            // Of several calculators each lists its own.
            if !rest.is_empty() && ctx.report.together.is_empty() {
                { kept(ctx.whole, "others", (others(), ctx.hand()), waiting) }
            }
        </div>
    }
}

/// The questions that wait behind the next one: their controls and names.
fn waiting((all, hand): &(Vec<(String, String)>, Hand)) -> Html {
    let item = |(name, label): &(String, String)| {
        html! {
            <li data-missing={name.clone()}>
                <button type="button" class="go" disabled={!hand.alive} onclick={hand.click(Did::Focus(name.clone()))}>{ label }</button>
            </li>
        }
    };
    html! {
        <details><summary>{ hand.say("残りの項目", "The others") }{ words("span", "", all.len()) }</summary>
            <ul>{ list(all.iter().map(item)) }</ul></details>
    }
}

fn outputs(ctx: &Ctx<'_>) -> Html {
    let all = ctx.calculator.outputs.iter().filter_map(|output| ctx.shown(output, 0));
    let shown = ranges(all).into_iter().map(|(it, high)| {
        // A working that says no more than the number is none.
        let working = (high.is_none() && it.working != it.text).then(|| words("span", "working", format!("= {}", it.working)));
        html! {
            <div>{ words("dt", "", called(it, high, ctx.lang)) }<dd><b>{ range(it, high, ctx.lang) }</b>{ list(working) }</dd></div>
        }
    });
    let shown: Vec<Html> = shown.collect();
    if shown.is_empty() {
        html! {}
    } else {
        // Of many numbers the working is read in the card below.
        let many = shown.len() > 6;
        html! { <dl class={classes!("block", "outputs", many.then_some("many"))}>{ for shown }</dl> }
    }
}

/// What a case calls for is said above the criteria, what always holds below them.
fn notes(ctx: &Ctx<'_>, of_case: bool) -> Html {
    let of_example = ctx.calculator.examples.iter().filter_map(|it| {
        let same = it.entries.iter().all(|(name, text)| ctx.text(name) == *text);
        it.note.filter(|_| same && of_case)
    });
    // What a work of reference says of itself stands in the card below.
    let of_itself = !of_case && matches!(ctx.calculator.method, Method::Reference(_));
    let said = ctx.report.notes.iter().filter(|it| it.of_case == of_case && !of_itself).map(|it| (it.text, it.cite));
    let item = |(text, at): (crate::engine::Text, Option<Cite>)| {
        html! {
            <li>{ text.get(ctx.lang) }{ list(at.map(|it| cite(ctx, it))) }</li>
        }
    };
    let all: Vec<Html> = said.chain(of_example.map(|it| (it, None))).map(item).collect();
    if all.is_empty() {
        html! {}
    } else {
        html! { <ul class={classes!("block", "notes", of_case.then_some("of-case"))}>{ for all }</ul> }
    }
}

fn cite(ctx: &Ctx<'_>, it: Cite) -> Html {
    html! { { words("cite", "", format!("{} {}", it.source.id, it.section.get(ctx.lang))) } }
}

/// How many changed answers are worth a line.
const FLIPS: usize = 4;

/// Which single answer would change the verdict. A verdict that every answer
/// supports has as many of them as answers, so only numbers near a limit tell anything there.
fn flips(ctx: &Ctx<'_>) -> Html {
    let good = matches!(ctx.report.outcome.as_slice(), [it] if *it == &ELIGIBLE);
    // Where a lesion is and what a physician judges are not for turning; numbers tell most.
    let number = |it: &Answer| matches!(it.field.kind, Kind::Number(_));
    let turns = |it: &Answer| !(it.field.judgement || it.member > 0 && matches!(it.field.kind, Kind::Choice(_)));
    let of = |asked: &dyn Fn(&Answer) -> bool, most: usize| {
        ctx.calculator.flips(ctx.case, &ctx.report.outcome, &|it| turns(it) && asked(it), most)
    };
    let mut shown = of(&number, FLIPS);
    if !good && shown.len() < FLIPS {
        shown.extend(of(&|it| !number(it), FLIPS - shown.len()));
    }
    if shown.is_empty() {
        return html! {};
    }
    let told = shown.iter().take(FLIPS).map(|it| {
        let label = text::control_label(ctx.form, ctx.case, &it.name, ctx.lang);
        (format!("{label}{}{}", ctx.say("：", ": "), it.to[ctx.lang as usize]), it.outcome)
    });
    kept(ctx.whole, "flips", (told.collect(), ctx.lang), flipped)
}

/// Answers, and the verdicts that they would bring about.
fn flipped((all, lang): &(Vec<(String, &'static Verdict)>, Lang)) -> Html {
    html! {
        <div class="block flips">
            { words("h2", "", lang.pick("入力の確認：この1項目が違うと判定が変わります", "Check your entries: one different answer changes the result")) }
            <ul>{ list(all.iter().map(|(answer, verdict)| html! {
                <li>{ words("span", "", answer) }{ words("b", tone_class(verdict.tone), verdict.label.get(*lang)) }</li>
            })) }</ul>
        </div>
    }
}

/// More criteria than these are folded.
const MANY: usize = 6;

fn steps(ctx: &Ctx<'_>) -> Html {
    let all = &ctx.report.steps;
    let classes = |it: &&Step| it.kind == StepKind::Class;
    let title = if all.iter().all(|it| classes(&it)) {
        ctx.say("判定の条件", "Conditions")
    } else {
        ctx.say("基準ごとの結果", "Criteria")
    };
    if all.is_empty() {
        return html! {};
    }
    let done = all.iter().filter(|it| it.truth != Truth::Unknown).count();
    let count = words("span", "", format!("{done}{}{}", ctx.say("／", "/"), all.len()));
    let lines = html! { <ul class="steps">{ list(all.iter().map(|it| step(ctx, it))) }</ul> };
    // What decides against stands above; many criteria that are met, or wait, are read on request.
    if all.len() > MANY && all.iter().any(decides) {
        html! { <details class="block every"><summary>{ title }{ count }</summary>{ lines }</details> }
    } else {
        html! { <div class="block"><h2>{ title }{ count }</h2>{ lines }</div> }
    }
}

/// The word for how a step came out, for those who do not see the sign.
pub fn truth_word(ctx: &Ctx<'_>, it: &Step) -> &'static str {
    Mark::of(it).word().get(ctx.lang)
}

/// More letters than these have no place beside a criterion.
const LONGEST: usize = 32;

/// What a step saw, as short as it can be said; the rest is in the details.
pub fn gist(ctx: &Ctx<'_>, it: &Step) -> String {
    let known: Vec<&Finding> = it.findings.iter().filter(|it| it.is_known() && !it.spared).collect();
    if let (StepKind::Class, Some(limit)) = (it.kind, only_limit(&known)) {
        return format!("{} {}", limit.relation.sign(), limit.at(ctx.lang).unwrap_or_default());
    }
    if it.truth == Truth::Unknown {
        let unread = |it: &Finding| {
            let name = ctx.name_of(it.field, it.member);
            name.is_some_and(|name| ctx.problem(name).is_some())
        };
        return if it.findings.iter().any(unread) {
            ctx.say("要確認", "to check").to_owned()
        } else {
            truth_word(ctx, it).to_owned()
        };
    }
    // A bare yes or no beside a criterion that says "not" would be read the wrong way round.
    let told = |it: &&&Finding| !matches!(it.field.kind, Kind::YesNo(_));
    let numbers = known.iter().any(|it| it.limit.is_some());
    // Beside a caution that does not apply another answer would be taken for one that does.
    if !numbers && it.kind == StepKind::Criterion(Criteria::Caution) && it.truth == Truth::Met {
        return truth_word(ctx, it).to_owned();
    }
    if !numbers && known.iter().any(|it| told(&it)) && it.truth == Truth::Met && !it.rule.comparisons().is_empty() {
        return ctx.say("該当なし", "none").to_owned();
    }
    let mut texts: Vec<String> = Vec::new();
    for it in known.iter().filter(told).filter(|it| !numbers || it.limit.is_some()) {
        let text = it.value(ctx.lang).unwrap_or_default();
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let course = matches!(ctx.calculator.method, Method::Course(_));
    let between = if course { " → " } else { ctx.say("・", ", ") };
    let text = match texts.len() {
        0 => truth_word(ctx, it).to_owned(),
        n if n > 3 => format!("{} …", texts[..3].join(between)),
        _ => texts.join(between),
    };
    // What is too long for its place is read where it was entered.
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{} …", &text[..at]),
        None => text,
    }
}

/// The one limit that a class is about; beside its number the answer need not be repeated.
fn only_limit<'a>(findings: &[&'a Finding]) -> Option<&'a Measure> {
    let mut limits = findings.iter().filter_map(|it| it.limit.as_ref()).filter(|it| it.is_known());
    let first = limits.next()?;
    limits.next().is_none().then_some(first)
}

/// A criterion: what it asks and saw, and on request why it came out so.
fn step(ctx: &Ctx<'_>, it: &Step) -> Html {
    let class = match (it.kind, it.truth) {
        // A class that does not hold is no failure, and one that holds no success; a check decides nothing.
        (StepKind::Class | StepKind::Criterion(Criteria::Check), Truth::NotMet) => "aside",
        (StepKind::Class, Truth::Met) if ctx.report.outcome.iter().any(|verdict| verdict.id == it.id) => "decides",
        (StepKind::Class, Truth::Met) => "holds",
        (_, truth) => truth.word(),
    };
    // The grade leads, where the rule speaks for itself.
    let by_rule = matches!(it.text, Asks::Rule(_));
    // Of classes the first that holds is the verdict; those below it may hold as well, and say no more.
    let below = class == "holds" && settled(&ctx.report.outcome);
    let class = if below { "aside" } else { class };
    let mark = if below { Mark::Clear } else { Mark::of(it) };
    let word = if below { ctx.say("先の条件で決定", "decided above") } else { truth_word(ctx, it) };
    let opened = ctx.look.opened.contains(&it.id);
    criterion::of(
        Line {
            id: it.id,
            class,
            truth: it.truth,
            mark,
            level: it.level,
            grade: by_rule.then(|| grade(ctx.calculator, it.id, ctx.lang)),
            asks: text::asks(it, ctx.lang).to_owned(),
            word,
            saw: if by_rule { word.to_owned() } else { gist(ctx, it) },
            opened,
            why: match (ctx.alive, opened) {
                // A page that does not run yet names the criterion and its source; the rest can wait.
                (false, _) => Why::Source(format!("{} {}", it.cite.source.id, it.cite.section.get(ctx.lang))),
                (true, false) => Why::Closed,
                (true, true) => Why::Open(why(ctx, it)),
            },
            to: ctx.to.clone(),
        },
        ctx.whole,
    )
}

fn why(ctx: &Ctx<'_>, it: &Step) -> Html {
    html! {
        <div class="why">
            <p class="logic">{ words("code", "", it.id) }{ logic(ctx, it) }</p>
            { list(it.findings.iter().filter(|it| it.limit.is_some()).map(|it| measure(ctx, it))) }
            { list(it.reading.map(|it| html! { <p class="reading">{ words("b", "", ctx.say("資料の解釈", "How it is read")) }{ it.get(ctx.lang) }</p> })) }
            <p class="source">{ it.cite.source.title.get(ctx.lang) }{ " " }{ it.cite.section.get(ctx.lang) }</p>
        </div>
    }
}

/// The logic in words; an exclusion says that it excludes.
pub fn logic(ctx: &Ctx<'_>, it: &Step) -> String {
    let rule = it.rule.say(ctx.lang);
    match (it.kind, ctx.lang) {
        (StepKind::Criterion(Criteria::Exclusion), Lang::Ja) => format!("除外：{rule}"),
        (StepKind::Criterion(Criteria::Exclusion), Lang::En) => format!("excludes: {rule}"),
        (StepKind::Criterion(Criteria::Caution), Lang::Ja) => format!("注意：{rule}"),
        (StepKind::Criterion(Criteria::Caution), Lang::En) => format!("caution: {rule}"),
        _ => rule,
    }
}

/// A value, its limit, and how far apart they are.
fn measure(ctx: &Ctx<'_>, it: &Finding) -> Html {
    let Some(limit) = &it.limit else { return html! {} };
    let whose = match it.member {
        0 => String::new(),
        member => text::member_label(ctx.calculator, ctx.case, it.field, member, ctx.lang),
    };
    let value = it.value(ctx.lang).unwrap_or_else(|| ctx.say("未入力", "not answered").to_owned());
    let at = limit.limit(ctx.lang);
    html! {
        <div class={classes!("measured-at", limit.holds.word())}>
            { words("span", "", match ctx.lang {
                Lang::Ja => format!("{whose}{value}（境界 {} {at}）", limit.relation.sign()),
                Lang::En => format!("{whose}{value} (limit {} {at})", limit.relation.sign()),
            }) }
            { words("span", "margin", margin(ctx, limit)) }
            { gauge(limit) }
            { list(it.chosen.and_then(|it| it.days).map(|days| words("span", "age", text::age(it.field, days, ctx.lang)))) }
        </div>
    }
}

fn margin(ctx: &Ctx<'_>, it: &Measure) -> String {
    match (it.margin(ctx.lang), it.order, ctx.lang) {
        (_, Some(Ordering::Equal), Lang::Ja) => "境界値ちょうど".to_owned(),
        (_, Some(Ordering::Equal), Lang::En) => "exactly at the limit".to_owned(),
        (Some(by), Some(Ordering::Less), Lang::Ja) => format!("境界値を {by} 下回る"),
        (Some(by), Some(Ordering::Greater), Lang::Ja) => format!("境界値を {by} 上回る"),
        (Some(by), Some(Ordering::Less), Lang::En) => format!("{by} below"),
        (Some(by), Some(Ordering::Greater), Lang::En) => format!("{by} above"),
        _ => String::new(),
    }
}

fn gauge(it: &Measure) -> Html {
    let Some(place) = it.place() else { return html! {} };
    html! {
        <svg class="gauge" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" y="8" width="1000" height="8" rx="4" />
            <rect class="fill" y="8" width={place.to_string()} height="8" rx="4" />
            <rect class="limit" x="698" width="5" height="24" />
        </svg>
    }
}

/// Examples, as long as nothing was entered.
fn examples(ctx: &Ctx<'_>) -> Html {
    if !nothing_yet(ctx) || ctx.calculator.examples.is_empty() {
        return html! {};
    }
    html! {
        <p class="block examples">{ words("span", "", ctx.say("例で試す", "Try an example")) }{ list(ctx.calculator.examples.iter().enumerate().map(|(i, it)| html! {
            <button type="button" class="quiet" disabled={!ctx.alive} onclick={ctx.click(Did::Load(i))}>{ it.title.get(ctx.lang) }</button>
        })) }</p>
    }
}

fn acts(ctx: &Ctx<'_>) -> Html {
    kept(ctx.whole, "acts", (ctx.embedded(), ctx.hand()), buttons)
}

fn buttons((embedded, hand): &(bool, Hand)) -> Html {
    let act = |path: &'static str, ja, en, did: Did, id: &'static str| {
        html! {
            <button type="button" id={id} disabled={!hand.alive} onclick={hand.click(did)}>{ icons::act(path) }{ hand.say(ja, en) }</button>
        }
    };
    html! {
        <div class="acts">
            { act(icons::COPY, "結果をコピー", "Copy result", Did::Copy, "act-copy") }
            { act(icons::LINK, "リンク", "Link", Did::CopyLink, "act-link") }
            if !embedded { { act(icons::QR, "QR", "QR", Did::Qr, "act-qr") } }
            if hand.alive && !embedded && can_share() { { act(icons::SHARE, "共有", "Share", Did::Share, "act-share") } }
            if !embedded { { act(icons::PRINT, "印刷", "Print", Did::Print, "act-print") } }
            { act(icons::CLEAR, "消去", "Clear", Did::Clear, "act-clear") }
        </div>
    }
}
