//! The same card on every page: for whom and what it is, what it needs, how it decides, where that stands, how it
//! was tested in this build, and what it does not know. All of it from the definition.

use yew::prelude::*;

use crate::engine::{
    Asks, Calculator, Criteria, Input, Lang, Method, Output, Rule, Shown, StepKind, member_name, with_unit,
};
use crate::exchange::text;
use crate::ui::page::release::RELEASE;
use crate::ui::page::state::Ctx;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, words};

/// The rows of each golden table, counted when this build was made.
const CASES: &[(&str, u32)] = &include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// What the first half of the card is drawn of: the definition, and the rules that were read.
struct About {
    calculator: &'static Calculator,
    lang: Lang,
    alive: bool,
    /// The criteria by their rules: id, what kind it is, the rule.
    rules: Vec<(&'static str, StepKind, &'static Rule)>,
}

impl PartialEq for About {
    fn eq(&self, other: &About) -> bool {
        let same = |(one, other): (&(_, _, &'static Rule), &(_, _, &'static Rule))| {
            let (one, other): (&(&str, StepKind, &Rule), &(&str, StepKind, &Rule)) = (one, other);
            (one.0, one.1) == (other.0, other.1) && std::ptr::eq(one.2, other.2)
        };
        *self.calculator == *other.calculator
            && (self.lang, self.alive) == (other.lang, other.alive)
            && self.rules.len() == other.rules.len()
            && self.rules.iter().zip(&other.rules).all(same)
    }
}

/// What the second half is drawn of: the definition; what a work of reference says of itself (misprints, how it is
/// read), for no case stands above it; for each source, the sections that rules are taken from.
type Behind = (&'static Calculator, Lang, Vec<&'static str>, Vec<Vec<&'static str>>);

/// The card.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let (calculator, lang) = (ctx.calculator, ctx.lang);
    let rules = ctx.report.steps.iter().filter(|it| matches!(it.text, Asks::Text(_)));
    let rules = rules.map(|it| (it.id, it.kind, it.rule)).collect();
    let notes = match calculator.method {
        Method::Reference(_) => ctx.report.notes.iter().filter(|it| !it.of_case).map(|it| it.text.get(lang)).collect(),
        _ => vec![],
    };
    let sections = calculator.sources.iter().map(|it| sections(ctx, it.id)).collect();
    let numbers = numbers(ctx);
    let title = ctx.say("この計算について", "About this calculator");
    let told = html! {
        <dl>
            { kept(ctx.whole, "about", About { calculator, lang, alive: ctx.alive, rules }, first) }
            if !numbers.is_empty() {
                <div>{ words("dt", "", ctx.say("計算する値", "Numbers")) }<dd><ul>{ list(numbers.into_iter().map(|(label, text)| html! {
                    <li>{ label }{ text }</li>
                })) }</ul></dd></div>
            }
            { kept(ctx.whole, "behind", (calculator, lang, notes, sections), second) }
        </dl>
    };
    html! {
        <section class="about" aria-labelledby="about">
            // Folded in frames: a site's page is not ours to fill.
            if ctx.embedded() {
                <details><summary id="about">{ title }</summary>{ told }</details>
            } else {
                <h2 id="about">{ title }</h2>{ told }
            }
        </section>
    }
}

fn first(about: &About) -> Html {
    let (it, lang) = (about.calculator, about.lang);
    let say = |ja, en| lang.pick(ja, en);
    html! { <>
        <div>{ words("dt", "", say("名称", "Name")) }{ words("dd", "", it.title.get(lang)) }</div>
        <div>{ words("dt", "", say("想定する使用者と目的", "Intended use")) }<dd>{ it.intended_use.get(lang) }{ " " }{ text::disclaimer(it).get(lang) }</dd></div>
        <div>{ words("dt", "", say("必要な入力", "What it needs")) }{ words("dd", "", needs(it, lang)) }</div>
        <div>{ words("dt", "", say("判定のしかた", "How it decides")) }<dd>{ how(about) }</dd></div>
    </> }
}

fn second((it, lang, notes, sections): &Behind) -> Html {
    let lang = *lang;
    let say = |ja, en| lang.pick(ja, en);
    html! { <>
        <div>{ words("dt", "", say("この計算で扱わないこと", "Limitations")) }<dd><ul>{ list(it.limits.iter().map(|it| words("li", "", it.get(lang)))) }</ul></dd></div>
        if !notes.is_empty() {
            <div>{ words("dt", "", say("注記", "Notes")) }<dd><ul>{ list(notes.iter().map(|it| words("li", "", *it))) }</ul></dd></div>
        }
        <div>{ words("dt", "", say("出典", "Sources")) }<dd><ul>{ list(it.sources.iter().zip(sections).map(|(source, sections)| html! {
            <li>{ source.title.get(lang) }{ " " }{ source.edition.get(lang) }{ words("small", "", sections.join(say("・", "; "))) }</li>
        })) }</ul></dd></div>
        <div>{ words("dt", "", say("このビルドでの検査", "Tested in this build")) }{ words("dd", "", tested(it, lang)) }</div>
        <div>{ words("dt", "", say("版", "Versions")) }{ words("dd", "", format!("{} {} / Tekio {RELEASE}", say("基準", "rules"), it.version)) }</div>
    </> }
}

/// The questions, by their labels.
fn needs(it: &'static Calculator, lang: Lang) -> String {
    let label = |it: &'static Input| match it {
        Input::Field(field) => field.label.get(lang).to_owned(),
        Input::Group(group) => {
            let inside: Vec<_> = group.fields.iter().map(|it| it.label.get(lang)).collect();
            let inside = inside.join(lang.pick("・", ", "));
            match lang {
                Lang::Ja => format!("{}（{inside}、{}件まで）", group.label.ja, group.most),
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
fn how(about: &About) -> Html {
    let (ja, en) = match &about.calculator.method {
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
    let say = |ja, en| about.lang.pick(ja, en);
    let rule = |(id, kind, rule): &(&'static str, StepKind, &'static Rule)| {
        let kind = match kind {
            StepKind::Criterion(Criteria::Exclusion) => say("除外：", "excludes: "),
            StepKind::Criterion(Criteria::Caution) => say("注意：", "caution: "),
            StepKind::Criterion(Criteria::Check) => say("参考：", "told only: "),
            StepKind::Criterion(Criteria::Inclusion) | StepKind::Class => "",
        };
        html! { <li>{ words("code", "", *id) }{ " " }{ kind }{ rule.say(about.lang) }</li> }
    };
    html! { <>
        { words("p", "", say(ja, en)) }
        // Read on request: a page is more than its rules.
        if !about.rules.is_empty() && about.alive {
            <details><summary>{ say("条件を式で見る", "The rules as logic") }</summary><ul class="logic">{ list(about.rules.iter().map(rule)) }</ul></details>
        }
    </> }
}

/// The numbers that are worked out, with what they came to where that is known.
fn numbers(ctx: &Ctx<'_>) -> Vec<(&'static str, String)> {
    let known = |it: &Output| ctx.report.outputs.iter().any(|of| std::ptr::eq(of.output, it));
    let outputs: Vec<_> = ctx.calculator.all_outputs().collect();
    let group = match &ctx.calculator.method {
        Method::Course(it) => Some(it.group),
        _ => ctx.calculator.each.as_ref().map(|it| it.group),
    };
    let row = |n: u8| group.map_or_else(String::new, |it| member_name(it, n, ctx.case.name(it, n), ctx.lang));
    // One number in two units has one name: it is named once, in the unit in which it is known.
    let again = |i: usize, it: &Output| {
        let mut same = outputs.iter().enumerate().filter(|(_, of)| of.label == it.label);
        same.any(|(j, of)| known(of) || j < i)
    };
    let shown = outputs.iter().enumerate().filter(|(i, it)| known(it) || !again(*i, it)).map(|(_, it)| *it);
    shown
        .map(|output| {
            let all = ctx.report.outputs.iter().filter(|it| std::ptr::eq(it.output, output));
            let told = |it: &Shown| with_unit(&it.text, output.unit.get(ctx.lang).trim_start());
            let text = match all.collect::<Vec<_>>().as_slice() {
                [] => String::new(),
                [it] if it.working == it.text => format!(" = {}", told(it)),
                [it] => format!(" = {} = {}", it.working, told(it)),
                // Each row has its own.
                more => {
                    let each = more.iter().map(|it| format!("{} {}", row(it.member), told(it)));
                    format!("{}{}", ctx.say("：", ": "), each.collect::<Vec<_>>().join(ctx.say("、", ", ")))
                }
            };
            (output.label.get(ctx.lang), text)
        })
        .collect()
}

/// The sections of a source that rules are taken from, each once.
fn sections(ctx: &Ctx<'_>, source: &str) -> Vec<&'static str> {
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
    all
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
