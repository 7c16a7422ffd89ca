//! The ways from a page to others: with the same answers, with a number that answers a question there, and to where a
//! number that is asked for here is worked out.

use yew::prelude::*;

use crate::engine::{Fed, Lang, Related, Shown, Text, arrange, t};
use crate::ui::method::tally;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::noted::Noted;
use crate::ui::page::route::Route;
use crate::ui::page::state::{Ctx, Hand};
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, words};

/// All of them.
pub fn view(ctx: &Ctx<'_>) -> Html {
    // Several calculators on one form have their own ways there.
    if !ctx.report.together.is_empty() || !ctx.alive {
        return html! {};
    }
    html! { <>{ listed(ctx) }{ fed(ctx) }{ wanted(ctx) }{ related(ctx) }</> }
}

/// A way to another page.
#[derive(PartialEq)]
struct Way {
    id: &'static str,
    go: Go,
    first: String,
    small: String,
}

/// What goes along.
#[derive(Clone, PartialEq)]
enum Go {
    /// The answers that are asked there, too, and where that is what it is for, a number: its control, and the text.
    With(Option<(String, String)>),
    /// What this page says of an event of the list.
    Beside(usize),
}

/// Ways under a title, with a note: drawn of these, of the page where links start, and of who is told.
type Block = (Text, Option<Text>, Vec<Way>, Route, Hand);

/// A way, without a load: an address that carried the answers would stay in the browser's history.
fn way(it: &Way, at: Route, hand: &Hand) -> Html {
    let (id, going) = (it.id, it.go.clone());
    let feeds = match &it.go {
        Go::With(Some((question, _))) => Some(question.clone()),
        _ => None,
    };
    let go = hand.to.reform(move |it: MouseEvent| {
        it.prevent_default();
        match &going {
            Go::With(number) => Did::Carry(id, number.clone()),
            Go::Beside(at) => Did::OnTables(OnTables::Beside(*at, id)),
        }
    });
    html! {
        <li data-related={id} data-feeds={feeds}><a class="go" href={at.page_link(id)} onclick={go}><span>{ &it.first }{ words("small", "", &it.small) }</span></a></li>
    }
}

fn block(ctx: &Ctx<'_>, title: Text, note: Option<Text>, inside: Vec<Way>) -> Html {
    if inside.is_empty() {
        return html! {};
    }
    kept(ctx.whole, title.en, (title, note, inside, ctx.at, ctx.hand()), ways)
}

fn ways((title, note, inside, at, hand): &Block) -> Html {
    html! {
        <div class="block related">
            { words("h2", "", title.get(hand.lang)) }
            { list(note.map(|it| words("p", "hint", it.get(hand.lang)))) }
            <ul>{ list(inside.iter().map(|it| way(it, *at, hand))) }</ul>
        </div>
    }
}

/// Where numbers of this page answer a question of another: one tap each. Of numbers that differ each is offered.
fn fed(ctx: &Ctx<'_>) -> Html {
    let each = |of: &'static Related, fed: &'static Fed| {
        let shown = |id: &&str| ctx.report.outputs.iter().find(|it| it.member == 0 && it.output.id == *id);
        let mut all: Vec<&Shown> = Vec::new();
        for it in fed.outputs.iter().filter_map(shown) {
            if all.iter().all(|other| other.exact != it.exact) {
                all.push(it);
            }
        }
        let many = all.len() > 1;
        let one = move |it: &&Shown| {
            let text = it.exact.decimal(6).unwrap_or_else(|| it.exact.round(6).0);
            let first = match ctx.lang {
                Lang::Ja => format!("{}：「{}」へ", of.short.get(ctx.lang), fed.label.get(ctx.lang)),
                Lang::En => format!("{}: “{}”", of.short.get(ctx.lang), fed.label.get(ctx.lang)),
            };
            let by = if many { format!("{} ", it.output.label.get(ctx.lang)) } else { String::new() };
            let small = format!("{by}{text}{}", it.output.unit.get(ctx.lang));
            Way { id: of.id, go: Go::With(Some((fed.question.to_owned(), text))), first, small }
        };
        all.iter().map(one).collect::<Vec<_>>()
    };
    let mut all: Vec<Way> = ctx.related.iter().flat_map(|of| of.fed.iter().flat_map(move |it| each(of, it))).collect();
    // Whoever came for a number may go back without one.
    let waiting = ctx.related.iter().filter(|it| ctx.kept == Some(it.id));
    all.extend(waiting.map(|of| {
        let small = ctx.say("値を入れずに戻る", "back, without a number").to_owned();
        Way { id: of.id, go: Go::With(None), first: of.short.get(ctx.lang).to_owned(), small }
    }));
    let note = match ctx.kept {
        Some(_) => t(
            "元の画面の入力は、この端末のメモリだけに残っています。保存も送信もしません。",
            "The answers of the page you came from wait in this device’s memory alone; nothing is stored or sent.",
        ),
        None => t(
            "値は端末のメモリの中で渡し、保存も送信もしません。",
            "The number is handed over in the device’s memory; nothing is stored or sent.",
        ),
    };
    block(ctx, t("求めた値を使う", "Use the number"), Some(note), all)
}

/// The list of events of another page, beside each of which this page's levels can stand; and from there the way here.
fn listed(ctx: &Ctx<'_>) -> Html {
    if ctx.noted.is_empty() {
        return html! {};
    }
    let told = !tally::levels(ctx).is_empty();
    let lists = ctx.related.iter().filter(|it| it.lists && told);
    let each = |of: &'static Related| {
        let one = move |(at, it): (usize, &Noted)| {
            let small = ctx.say("決まった段階を付けて一覧へ", "puts what is settled beside it").to_owned();
            let first = format!("{}（G{}）", it.label[ctx.lang as usize], it.grade);
            Way { id: of.id, go: Go::Beside(at), first, small }
        };
        ctx.noted.iter().enumerate().map(one).collect::<Vec<_>>()
    };
    let levels = ctx.related.iter().filter(|it| it.levels);
    let go = |of: &'static Related| {
        let small = ctx.say("一覧の事象に段階を付ける", "levels beside the events of the list").to_owned();
        Way { id: of.id, go: Go::With(None), first: of.short.get(ctx.lang).to_owned(), small }
    };
    let note = t("一覧はこの端末のメモリだけにあります。", "The list is in this device’s memory alone.");
    let all: Vec<Way> = lists.flat_map(each).chain(levels.map(go)).collect();
    block(ctx, t("この患者の有害事象の一覧", "This patient’s list of events"), Some(note), all)
}

/// Where a number that is asked for here is worked out.
fn wanted(ctx: &Ctx<'_>) -> Html {
    let wants = ctx.related.iter().filter(|it| !it.wants.is_empty());
    let go = |of: &'static Related| {
        let small = ctx.say("ここの入力を残して計算へ", "the answers here wait meanwhile").to_owned();
        Way { id: of.id, go: Go::With(None), first: of.short.get(ctx.lang).to_owned(), small }
    };
    block(ctx, t("値を計算で求める", "To work a number out"), None, wants.map(go).collect())
}

/// More pages than these are no help.
const RELATED: usize = 3;

/// The pages that ask some of what was answered here: the answers go along.
fn related(ctx: &Ctx<'_>) -> Html {
    let answered = |of: &Related| of.shares.iter().filter(|id| !ctx.text(id).is_empty()).count();
    let mut all: Vec<(&'static Related, usize)> = ctx.related.iter().map(|it| (it, answered(it))).collect();
    all.retain(|(_, n)| *n > 0);
    arrange(&mut all, |(_, n)| std::cmp::Reverse(*n));
    let go = |(it, n): &(&'static Related, usize)| {
        let small = match ctx.lang {
            Lang::Ja => format!("入力 {n}項目を引き継ぐ"),
            Lang::En => format!("takes {n} answer{} along", if *n == 1 { "" } else { "s" }),
        };
        Way { id: it.id, go: Go::With(None), first: it.short.get(ctx.lang).to_owned(), small }
    };
    let title = t("同じ入力で開ける計算", "With the same answers");
    block(ctx, title, None, all.iter().take(RELATED).map(go).collect())
}
