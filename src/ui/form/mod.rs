//! The form, after the GOV.UK patterns and Japan's Digital Agency: nothing is
//! preselected, problems speak when the field is left, every answer can be taken back.

mod pasted;
mod piece;
mod question;

pub use question::{below, calendar, described_by};

use piece::Shape;
use yew::prelude::*;

use crate::engine::{Field, Group, Input, Kind, Lang, Problem, Section, Slot, Text, Truth};
use crate::exchange::{asked, grid};
use crate::ui::page::did::Did;
use crate::ui::page::state::{Ctx, Hand, Questions};
use crate::ui::parts::icons;
use crate::ui::parts::kept::kept;
use crate::ui::parts::pieces::{list, words};

/// The button that has results read from a chart.
pub const PASTE: &str = "act-paste";

/// The form, with what a method draws in place of its sections, if it does.
pub fn view(ctx: &Ctx<'_>, own: Option<Html>) -> Html {
    html! {
        <form autocomplete="off" novalidate=true onsubmit={ctx.send(|it: SubmitEvent| { it.prevent_default(); Did::Nothing })}>
            <fieldset class="bare" disabled={!ctx.alive}>
                { strangers(ctx) }
                // In a frame of another site nothing is read over the page.
                if !ctx.embedded() && asked::asks(ctx.calculator, ctx.form) {
                    { kept(ctx.whole, PASTE, ctx.hand(), paste) }
                }
                { own.unwrap_or_else(|| list(ctx.calculator.sections.iter().map(|it| section(ctx, it)))) }
            </fieldset>
        </form>
    }
}

fn paste(hand: &Hand) -> Html {
    html! { <button type="button" class="quiet paste" id={PASTE} aria-haspopup="dialog" onclick={hand.click(Did::Chart)}>{ icons::act(icons::PASTE) }{ hand.say("カルテから貼り付け", "Paste from the chart") }</button> }
}

/// What a link brought along that this form does not have.
fn strangers(ctx: &Ctx<'_>) -> Html {
    let strange: Vec<_> = ctx.problems.iter().filter(|it| ctx.form.find(&it.name).is_none()).collect();
    if strange.is_empty() {
        return html! {};
    }
    html! {
        <section class="card notice" id="strangers">
            { words("h2", "", ctx.say("リンクの内容を確認してください", "Check the link")) }
            <ul>{ list(strange.iter().take(5).map(|it| html! { <li data-stranger={it.name.clone()}>{ it.say(ctx.lang) }</li> })) }</ul>
            { words("p", "", ctx.say("これらは判定に使っていません。", "None of this was used.")) }
            <button type="button" class="quiet" onclick={ctx.click(Did::DropStrangers)}>{ ctx.say("取り除く", "Remove") }</button>
        </section>
    }
}

/// How many of a section's questions are answered, and of how many: names, which decide nothing, are left out.
fn filled(ctx: &Ctx<'_>, section: &'static Section) -> (usize, usize) {
    let asks = |field: &Field| !matches!(field.kind, Kind::Name) && ctx.case.asks(field);
    let mut all: Vec<(&Field, u8)> = Vec::new();
    for it in section.inputs {
        match it {
            Input::Field(field) => all.extend(asks(field).then_some((*field, 0))),
            Input::Group(group) => {
                let fields = || group.fields.iter().filter(|it| asks(it));
                all.extend(ctx.rows(group).into_iter().flat_map(|member| fields().map(move |it| (*it, member))));
            }
        }
    }
    (all.iter().filter(|(field, member)| ctx.case.answer(field, *member).is_some()).count(), all.len())
}

/// The title of a section and its hint, how many of its questions are answered, and of how many.
type Head = (Text, Option<Text>, (usize, usize), Lang);

fn head(&(title, hint, (done, of), lang): &Head) -> Html {
    html! {
        <h2><span class="title">{ title.get(lang) }{ list(hint.map(|it| words("span", "", it.get(lang)))) }</span>
            if of > 1 { { words("span", if done == of { "done whole" } else { "done" }, format!("{done}{}{of}", lang.pick("／", "/"))) } }
        </h2>
    }
}

fn section(ctx: &Ctx<'_>, it: &'static Section) -> Html {
    html! {
        <section class="card">
            { kept(ctx.whole, "head", (it.title, it.hint, filled(ctx, it), ctx.lang), head) }
            { list(it.inputs.iter().map(|it| match it {
                Input::Field(field) => list(ctx.slot(field, None, 0, 1).map(|it| {
                    piece::of(ctx, it, if it.dated { Shape::Measured } else { Shape::Row })
                })),
                Input::Group(group) => members(ctx, group),
            })) }
        </section>
    }
}

/// One question: what is asked on the left, the answer on the right.
pub fn row(ctx: &Questions<'_>, slot: Option<&Slot>) -> Html {
    slot.map_or_else(Html::default, |it| piece::of(ctx, it, Shape::Row))
}

/// A group: a row for each member, and a button for one more.
fn members(ctx: &Ctx<'_>, group: &'static Group) -> Html {
    let rows = ctx.rows(group);
    let free = (1..=group.most).find(|it| *it > rows.last().copied().unwrap_or(0));
    html! { <>
        { list(rows.iter().map(|member| self::member(ctx, group, *member, rows.len()))) }
        if let Some(next) = free {
            { kept(ctx.whole, "add", (group, next, ctx.hand()), add) }
        }
        if grid::takes(group) && ctx.alive { { pasted::view(ctx, group) } }
    </> }
}

fn add((group, next, hand): &(&'static Group, u8, Hand)) -> Html {
    html! {
        <button type="button" class="add" id={format!("{}-add", group.id)} onclick={hand.click(Did::AddMember(group, *next))}>
            { icons::act(icons::PLUS) }{ match hand.lang {
                Lang::Ja => format!("{}を追加", group.label.ja),
                Lang::En => {
                    let label = group.label.en.to_ascii_lowercase();
                    format!("Add a{} {label}", if label.starts_with(['a', 'e', 'i', 'o']) { "n" } else { "" })
                }
            } }
        </button>
    }
}

/// The head of a member: of which group and which member, whether there are others, and how it came out, with a word.
type MemberHead = (&'static Group, u8, bool, Option<(Truth, &'static str)>, Hand);

fn member_head((group, member, others, chip, hand): &MemberHead) -> Html {
    let title = format!("{} {member}", group.label.get(hand.lang));
    let chip = chip.map(|(truth, word)| {
        html! { <span class={classes!("chip", truth.word())} data-member={format!("{}-{member}", group.id)} data-truth={truth.word()}>
            { icons::truth(truth) }{ word }</span> }
    });
    html! {
        <div class="member-head">
            { words("span", "n", &title) }
            { for chip }
            if *others {
                <button type="button" class="back" aria-label={hand.say(&format!("{title}を削除"), &format!("Remove {title}")).to_owned()}
                    onclick={hand.click(Did::RemoveMember(group, *member))}>{ icons::act(icons::CLEAR) }</button>
            }
        </div>
    }
}

fn member(ctx: &Ctx<'_>, group: &'static Group, member: u8, of: usize) -> Html {
    let title = format!("{} {member}", group.label.get(ctx.lang));
    let of_member = |it: &Problem| {
        let place = ctx.form.find(&it.name).map(|(i, _)| &ctx.form.slots[i]);
        place.is_some_and(|it| it.group == Some(group) && it.member == member)
    };
    let verdict = ctx.report.members.iter().find(|it| it.member == member && *it.group == *group);
    let chip = verdict.map(|it| {
        let word = match it.truth {
            Truth::Met => ctx.say("基準内", "within limits"),
            Truth::NotMet => ctx.say("基準外", "outside limits"),
            Truth::Unknown if ctx.problems.iter().any(of_member) => ctx.say("要確認", "to check"),
            Truth::Unknown => ctx.say("未入力あり", "incomplete"),
        };
        (it.truth, word)
    });
    html! {
        <div class={classes!("member", format!("of-{}", group.id))} role="group" aria-label={title} key={member}>
            { kept(ctx.whole, "head", (group, member, of > 1, chip, ctx.hand()), member_head) }
            <div class="member-fields">
                { list(group.fields.iter().filter_map(|it| ctx.slot(it, Some(group), member, 1)).map(|slot| piece::of(ctx, slot, Shape::Part))) }
            </div>
        </div>
    }
}
