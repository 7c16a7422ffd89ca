//! The same card on every page: for whom and what it is, what it needs, how it decides, where that stands, how it
//! was tested in this build, and what it does not know. All of it from the definition.

use yew::prelude::*;

use crate::engine::{Asks, Calculator, Criteria, Input, Lang, Method, Output, StepKind, with_unit};
use crate::exchange::text;
use crate::ui::page::release::RELEASE;
use crate::ui::page::state::Ctx;
use crate::ui::parts::pieces::{list, words};

/// The rows of each golden table, counted when this build was made.
const CASES: &[(&str, u32)] = &include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// The card.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let it = ctx.calculator;
    html! {
        <section class="about" aria-labelledby="about">
            <h2 id="about">{ ctx.say("この計算について", "About this calculator") }</h2>
            <dl>
                <div>{ words("dt", "", ctx.say("想定する使用者と目的", "Intended use")) }<dd>{ it.intended_use.get(ctx.lang) }{ " " }{ text::disclaimer(it).get(ctx.lang) }</dd></div>
                <div>{ words("dt", "", ctx.say("必要な入力", "What it needs")) }{ words("dd", "", needs(it, ctx.lang)) }</div>
                <div>{ words("dt", "", ctx.say("判定のしかた", "How it decides")) }<dd>{ how(ctx) }</dd></div>
                { formulas(ctx) }
                <div>{ words("dt", "", ctx.say("この計算で扱わないこと", "Limitations")) }<dd><ul>{ list(it.limits.iter().map(|it| html! { { words("li", "", it.get(ctx.lang)) } })) }</ul></dd></div>
                <div>{ words("dt", "", ctx.say("出典", "Sources")) }<dd><ul>{ list(it.sources.iter().map(|source| html! {
                    <li>{ source.title.get(ctx.lang) }{ " " }{ source.edition.get(ctx.lang) }{ words("small", "", sections(ctx, source.id).collect::<Vec<_>>().join(ctx.say("・", "; "))) }</li>
                })) }</ul></dd></div>
                <div>{ words("dt", "", ctx.say("このビルドでの検査", "Tested in this build")) }{ words("dd", "", tested(it, ctx.lang)) }</div>
                <div>{ words("dt", "", ctx.say("版", "Versions")) }{ words("dd", "", format!("{} {} / Tekio {RELEASE}", ctx.say("基準", "rules"), it.version)) }</div>
            </dl>
        </section>
    }
}

/// The questions, by their labels.
fn needs(it: &'static Calculator, lang: Lang) -> String {
    let label = |it: &'static Input| match it {
        Input::Field(field) => field.label.get(lang).to_owned(),
        Input::Group(group) => {
            let inside: Vec<_> = group.fields.iter().map(|it| it.label.get(lang)).collect();
            let inside = inside.join(lang.pick("・", ", "));
            match lang {
                Lang::Ja => format!("{}（{inside}、{}つまで）", group.label.ja, group.most),
                Lang::En => format!("{} ({inside}; up to {})", group.label.en, group.most),
            }
        }
    };
    // Of a page that asks for everything only the number is told.
    let all: Vec<String> = it.inputs().map(label).collect();
    if all.len() > MANY {
        return match lang {
            Lang::Ja => format!("{}項目（分かるものだけでよい）", all.len()),
            Lang::En => format!("{} questions, of which those known will do", all.len()),
        };
    }
    all.join(lang.pick("、", "; "))
}

/// More questions than anyone reads as a list.
const MANY: usize = 30;

/// How the criteria lead to the verdict, in a sentence.
fn how(ctx: &Ctx<'_>) -> Html {
    let (ja, en) = match &ctx.calculator.method {
        Method::Eligibility(_) => (
            "選択基準をすべて満たし、除外基準のどれにも当たらないとき適格です。一つでも満たさなければ不適格、\
                未入力が残る間は判定保留です。",
            "Eligible when every inclusion criterion is met and no exclusion applies; not eligible when one fails; \
                undetermined while answers are missing.",
        ),
        Method::Classification(_) | Method::Course(_) => (
            "条件を上から順に見て、最初に当てはまるものを判定とします。未入力が残る間は、\
                まだあり得るものをすべて示します。",
            "The conditions are read from the top, and the first that holds is the result. While answers are missing, \
                all that are still possible are shown.",
        ),
        Method::Tables(_) => (
            "項目と版で決まる条件を重い順に見て、最初に当てはまるGradeを判定とします。",
            "The conditions of the term in that version are read from the gravest, and the first that holds is the \
                grade.",
        ),
        Method::Warnings(_) => (
            "注意事項を一つずつ照合し、当てはまるもののうち最も重い段階を表示します。\
                段階の意味は、それぞれの文に示します。",
            "Every caution is checked; the gravest level of which one applies is shown, and says what it means.",
        ),
        Method::Schedule(_) => (
            "起点の日から日数または暦の月で数えます。月末はその月の最終日に合わせます（11月30日の3か月後は2月28日か29\
                日）。",
            "Days are counted from the first, by days or calendar months; where a month is shorter its last day is \
                taken (30 November plus 3 months is 28 or 29 February).",
        ),
        Method::Score(_) => (
            "選んだ答えの点数を合計し、合計の範囲で分類します。未入力の項目は0点とせず、取り得る合計から、\
                まだあり得る分類をすべて示します。",
            "The points of the answers are added, and the total falls into a band. A blank item is not 0: of the \
                totals that are still possible, every band is shown.",
        ),
        Method::Reference(_) => (
            "選んだ項目についての記載を、数値・対象・文献番号とともに並べます。判定はしません。",
            "What the document states on the topic is listed with its numbers, population and references. Nothing is \
                decided.",
        ),
        Method::Together(_) => (
            "同じ入力を、それぞれの基準に別々に当てはめます。互いに影響しません。",
            "The same answers are held against each set of criteria by itself; none affects another.",
        ),
    };
    let logic = ctx.report.steps.iter().filter(|it| matches!(it.text, Asks::Text(_)));
    let logic: Vec<Html> = logic
        .map(|it| {
            let kind = match it.kind {
                StepKind::Criterion(Criteria::Exclusion) => ctx.say("除外", "excludes"),
                StepKind::Criterion(Criteria::Caution) => ctx.say("注意", "caution"),
                StepKind::Criterion(Criteria::Check) => ctx.say("参考", "told only"),
                StepKind::Criterion(Criteria::Inclusion) | StepKind::Class => "",
            };
            let kind = if kind.is_empty() { String::new() } else { format!("{kind}{}", ctx.say("：", ": ")) };
            html! { <li>{ words("code", "", it.id) }{ " " }{ kind }{ it.rule.say(ctx.lang) }</li> }
        })
        .collect();
    html! { <>
        { words("p", "", ctx.say(ja, en)) }
        // Read on request: a page is more than its rules.
        if !logic.is_empty() && ctx.alive { <details><summary>{ ctx.say("条件を式で見る", "The rules as logic") }</summary><ul class="logic">{ for logic }</ul></details> }
    </> }
}

/// The formulas, with the numbers put in where they are known.
fn formulas(ctx: &Ctx<'_>) -> Html {
    let known = |it: &Output| ctx.report.outputs.iter().any(|of| std::ptr::eq(of.output, it));
    let outputs: Vec<_> = ctx.calculator.all_outputs().collect();
    // One number in two units has one name: it is named once, in the unit in which it is known.
    let again = |i: usize, it: &Output| {
        let mut same = outputs.iter().enumerate().filter(|(_, of)| of.label == it.label);
        same.any(|(j, of)| known(of) || j < i)
    };
    let shown: Vec<Html> = outputs
        .iter()
        .enumerate()
        .filter(|(i, it)| known(it) || !again(*i, it))
        .map(|(_, it)| *it)
        .map(|output| {
            let it = ctx.report.outputs.iter().find(|it| std::ptr::eq(it.output, output));
            let text = it.map_or_else(String::new, |it| {
                let working = if it.working == it.text { String::new() } else { format!(" = {}", it.working) };
                format!("{working} = {}", with_unit(&it.text, output.unit.get(ctx.lang).trim_start()))
            });
            html! { <li>{ output.label.get(ctx.lang) }{ text }</li> }
        })
        .collect();
    if shown.is_empty() {
        return html! {};
    }
    html! { <div>{ words("dt", "", ctx.say("計算する値", "Numbers")) }<dd><ul>{ for shown }</ul></dd></div> }
}

/// The sections of a source that rules are taken from, each once.
fn sections<'a>(ctx: &'a Ctx<'_>, source: &'a str) -> impl Iterator<Item = &'static str> + use<> {
    let steps = ctx.report.steps.iter().map(|it| it.cite);
    let told = ctx.report.notes.iter().filter_map(|it| it.cite);
    let stated = ctx.report.stated.iter().map(|it| it.statement.cite);
    let mut all: Vec<&'static str> = Vec::new();
    for it in steps.chain(stated).chain(told).filter(|it| it.source.id == source) {
        let section = it.section.get(ctx.lang);
        if !all.contains(&section) {
            all.push(section);
        }
    }
    all.into_iter()
}

/// How many cases and limits the tests of this build go through.
fn tested(it: &'static Calculator, lang: Lang) -> String {
    let cases = match &it.method {
        Method::Together(them) => them.iter().map(|it| cases(it.id)).sum(),
        _ => cases(it.id),
    };
    let rules = || it.rules().into_iter().chain(it.other_rules());
    let limits: usize = rules().map(|it| it.comparisons().len()).sum();
    match (limits, lang) {
        (0, Lang::Ja) => format!("期待値を別に求めた{cases}例と一致。"),
        (0, Lang::En) => format!("{cases} cases with independently found results agree."),
        (n, Lang::Ja) => format!("期待値を別に求めた{cases}例と一致。{n}の境界は、ちょうど・一つ下・一つ上で確認。"),
        (n, Lang::En) => {
            format!(
                "{cases} cases with independently found results agree; {n} limits are tested on, one step below and \
                    one above."
            )
        }
    }
}

fn cases(id: &str) -> u32 {
    CASES.iter().find(|it| it.0 == id).map_or(0, |it| it.1)
}
