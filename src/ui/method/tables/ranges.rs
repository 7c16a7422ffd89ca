//! Limits of normal at hand: the laboratory's own, kept on the device, and those of a public source.
//! A tap fills them in, where they can be seen and changed; nothing is taken for granted.

use yew::prelude::*;

use crate::engine::{Field, Kind, Normal, Part, System, Tables, Unit, Value};
use crate::ui::browser::settings::{GROUPS, Range};
use crate::ui::method::tables::chosen::chosen;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::names::group;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// What is offered beside a limit of normal: before the first of them to take one, after the last to keep it.
pub fn view(ctx: &Ctx<'_>, tables: &'static Tables, field: &'static Field) -> Html {
    let (Some(normal), Some(term)) = (tables.normal, chosen(ctx, tables)) else { return html! {} };
    let (asks, term) = (tables.asks(ctx.case), term.id);
    let asked: Vec<&'static Field> = [normal.low, normal.high].into_iter().filter(|it| asks.contains(it)).collect();
    if asked.last() != Some(&field) {
        return html! {};
    }
    html! { <>{ offers(ctx, tables, normal, term, &asked) }{ keep(ctx, normal, term, &asked) }</> }
}

/// A range that can be taken with a tap.
struct Offer {
    name: String,
    low: String,
    high: String,
    unit: String,
    own: Option<String>,
}

fn offers(
    ctx: &Ctx<'_>,
    tables: &'static Tables,
    normal: &'static Normal,
    term: &'static str,
    asked: &[&'static Field],
) -> Html {
    let mut all: Vec<Offer> = Vec::new();
    for it in ctx.settings.ranges.iter().filter(|it| it.term == term) {
        all.push(Offer {
            name: format!("{} {}", ctx.say("自施設", "Own"), group(&it.group, ctx.lang)),
            low: it.low.clone(),
            high: it.high.clone(),
            unit: it.unit.clone(),
            own: Some(it.group.clone()),
        });
    }
    let public = normal.published.iter().filter(|it| it.term == term);
    all.extend(public.map(|it| Offer {
        name: format!("{} {}", normal.publisher, it.group.get(ctx.lang)).trim_end().to_owned(),
        low: it.low.to_owned(),
        high: it.high.to_owned(),
        unit: it.unit.to_owned(),
        own: None,
    }));
    // A range in units that do not turn exactly into those of the value is of no use beside it.
    let base = ctx.case.answer(normal.value, 0).and_then(|it| it.typed).map(|it| it.base);
    all.retain(|it| {
        base.is_none_or(|base| base.id.is_empty() || system_of(tables, normal, ctx, &it.unit) == Some(base.id))
    });
    if all.is_empty() {
        return html! {};
    }
    let cited = all.iter().any(|it| it.own.is_none());
    html! {
        <div class="offers">
            { list(all.into_iter().map(|it| offer(ctx, normal, term, asked, it))) }
            if cited { <p class="hint">{ normal.cite.get(ctx.lang) }</p> }
        </div>
    }
}

fn system_of(tables: &Tables, normal: &Normal, ctx: &Ctx<'_>, unit: &str) -> Option<&'static str> {
    let systems = systems(tables, normal, ctx)?;
    let has = |it: &&System| it.units.iter().any(|it: &Unit| it.id == unit);
    systems.iter().find(has).map(|it| it.units[0].id)
}

fn systems(tables: &Tables, normal: &Normal, ctx: &Ctx<'_>) -> Option<&'static [System]> {
    match (&normal.value.kind, ctx.case.get(tables.term, 0)?) {
        (Kind::Number(number), Value::Choice(i)) => number.by.as_ref()?.systems.get(usize::from(i)).copied(),
        _ => None,
    }
}

fn offer(ctx: &Ctx<'_>, normal: &Normal, term: &'static str, asked: &[&'static Field], it: Offer) -> Html {
    let side = |field: &'static Field| if *field == *normal.low { &it.low } else { &it.high };
    // A value without a unit has limits without one.
    let bare = ctx.case.answer(normal.value, 0).and_then(|it| it.typed).is_some_and(|it| it.unit.id.is_empty());
    let unit = if bare { String::new() } else { it.unit.clone() };
    let mut set: Vec<(String, String)> = Vec::new();
    for field in asked.iter().filter(|it| !side(it).is_empty()) {
        let Some(place) = ctx.slot(field, None, 0, 1) else { continue };
        set.push((place.name(Part::Value).to_owned(), side(field).clone()));
        set.push((place.name(Part::Unit).to_owned(), unit.clone()));
    }
    let on = set.iter().all(|(name, text)| ctx.text(name) == text);
    let shown: Vec<&str> = asked.iter().map(|it| side(it).as_str()).filter(|it| !it.is_empty()).collect();
    let own = it.own.clone();
    html! {
        <span class="offer">
            <button type="button" class={classes!("quiet", on.then_some("on"))} aria-pressed={on.to_string()} onclick={ctx.click(Did::Set(set))}>
                { words("b", "", it.name.clone()) }{ words("span", "", shown.join("–")) }
            </button>
            if let Some(own) = own {
                <button type="button" class="back" aria-label={ctx.say("この基準値を端末から消す", "Remove from this device").to_owned()}
                    onclick={ctx.tap(OnTables::DropRange(term.to_owned(), own))}>{ icons::act(icons::CLEAR) }</button>
            }
        </span>
    }
}

/// Keeps the limits that were typed, for the next time.
fn keep(ctx: &Ctx<'_>, normal: &Normal, term: &'static str, asked: &[&'static Field]) -> Html {
    let typed = |field: &'static Field| ctx.case.answer(field, 0).and_then(|it| it.typed);
    let mut given = asked.iter().filter_map(|it| typed(it));
    let Some(first) = given.next() else { return html! {} };
    let figure = |field: &'static Field| match typed(field) {
        // Limits in two units of one system would need a unit each.
        Some(it) if it.unit == first.unit => it.figure.to_string(),
        _ => String::new(),
    };
    let range = |group: &str| Range {
        term: term.to_owned(),
        group: group.to_owned(),
        low: figure(normal.low),
        high: figure(normal.high),
        unit: first.unit.id.to_owned(),
    };
    let known = ctx.settings.ranges.iter().any(|it| *it == range(&it.group));
    let public = normal
        .published
        .iter()
        .any(|it| it.term == term && (it.low == figure(normal.low) || it.high == figure(normal.high)));
    if known || public || ctx.embedded() {
        return html! {};
    }
    html! {
        <div class="offers keep">
            { words("span", "hint", ctx.say("この基準値を端末に残す：", "Keep these limits on this device for:")) }
            { list(GROUPS.iter().map(|it| html! {
                <button type="button" class="quiet" onclick={ctx.tap(OnTables::KeepRange(range(it)))}>{ group(it, ctx.lang) }</button>
            })) }
        </div>
    }
}
