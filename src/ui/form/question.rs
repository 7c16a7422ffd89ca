//! One question: its words, the controls that answer it, and what is said below them.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::engine::{
    Choice, Date, Field, Heading, Kind, Lang, MEASUREMENTS, Method, NONE, Number, Part, Problem, Slot, Unit, Value,
    Worth, grouped, half_width, with_unit,
};
use crate::exchange::text;
use crate::ui::page::did::Did;
use crate::ui::page::state::Questions;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// How a question is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// In a row of its own.
    Row,
    /// With others of a member of a group.
    Part,
    /// With several dated measurements.
    Measured,
}

/// A question, of the shape that its place wants.
pub fn draw(ctx: &Questions<'_>, slot: &Slot, shape: Shape) -> Html {
    // What is not asked stands there only if something was typed into it all the same.
    let typed = |part| ctx.entries.get(slot.name(part)).is_some_and(|it| !it.trim().is_empty());
    if !ctx.case.asks(slot.field) && !slot.parts().any(typed) {
        return html! {};
    }
    match shape {
        Shape::Row => one(ctx, slot),
        Shape::Part => html! {
            <div class="part">
                { asked(ctx, slot) }
                { control(ctx, slot) }
                { below(ctx, slot, Part::Value) }
            </div>
        },
        Shape::Measured => measured(ctx, slot),
    }
}

fn one(ctx: &Questions<'_>, slot: &Slot) -> Html {
    let wide = match &slot.field.kind {
        Kind::Set(_) => true,
        Kind::Choice(options) if options.len() > FEW => false,
        Kind::Choice(options) => !fits(ctx.lang, options) || points(ctx, slot).is_some(),
        Kind::YesNo(words) => !fits(ctx.lang, words),
        Kind::Number(_) | Kind::Date | Kind::Clock | Kind::Name => false,
    };
    let typed = matches!(slot.field.kind, Kind::Number(_) | Kind::Date | Kind::Clock | Kind::Name);
    html! {
        <div class={classes!("row", wide.then_some("wide"), typed.then_some("typed"))}>
            { asked(ctx, slot) }
            <div class="answer">{ control(ctx, slot) }</div>
            { below(ctx, slot, Part::Value) }
        </div>
    }
}

/// Whether buttons with these words have room in the column of answers. They are all as wide as the widest; widths are
/// in tenths of the size of the text.
fn fits(lang: Lang, options: &[Choice]) -> bool {
    let letter = lang.pick(10, 6);
    let widest = options.iter().map(|it| it.label.get(lang).chars().count() * letter + PADDING).max().unwrap_or(0);
    widest.max(LEAST) * options.len() <= COLUMN
}

/// What a button has around its words, the least width of one, and what the column of answers leaves for all of them
/// beside the way to take the answer back: in tenths of the size of the text.
const PADDING: usize = 13;
const LEAST: usize = 28;
const COLUMN: usize = 143;

/// The words of the question. Buttons are named by them, a text box is labelled by them.
fn asked(ctx: &Questions<'_>, slot: &Slot) -> Html {
    let (field, name) = (slot.field, slot.name(Part::Value));
    let words = html! { <>
        { words("span", "words", field.label.get(ctx.lang)) }
        if field.judgement { { words("span", "tag", ctx.say("医師の判断", "judgement")) } }
    </> };
    let hint =
        field.hint.map(|it| html! { <span class="hint" id={format!("{name}-hint")}>{ it.get(ctx.lang) }</span> });
    match field.kind {
        Kind::Number(_) | Kind::Date | Kind::Clock | Kind::Name => html! {
            <div class="asked"><label for={name.to_owned()} id={format!("{name}-label")}>{ words }</label>{ for hint }</div>
        },
        Kind::YesNo(_) | Kind::Choice(_) | Kind::Set(_) => html! {
            <div class="asked"><span class="label" id={format!("{name}-label")}>{ words }</span>{ for hint }</div>
        },
    }
}

fn control(ctx: &Questions<'_>, slot: &Slot) -> Html {
    match &slot.field.kind {
        Kind::Number(number) => number_box(ctx, slot, number, None),
        Kind::Date | Kind::Clock => date_box(ctx, slot, Part::Value),
        Kind::Name => text_box(ctx, slot, Part::Value, slot.label()[ctx.lang as usize].clone(), "name"),
        Kind::YesNo(words) => buttons(ctx, slot, words),
        Kind::Choice(options) if options.len() > FEW => select(ctx, slot, options),
        Kind::Choice(options) => buttons(ctx, slot, options),
        Kind::Set(options) => ticks(ctx, slot, options),
    }
}

/// Which texts describe a control, for those who hear the page.
pub fn described_by(ctx: &Questions<'_>, slot: &Slot, part: Part) -> Option<String> {
    let name = slot.name(part);
    let hint = (part == Part::Value && slot.field.hint.is_some()).then(|| format!("{}-hint", slot.name(Part::Value)));
    let error = ctx.problem(name).map(|_| format!("{name}-error"));
    let all: Vec<_> = hint.into_iter().chain(error).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

fn typed_into(ctx: &Questions<'_>, name: &str) -> Callback<InputEvent> {
    let name = name.to_owned();
    ctx.send(move |it: InputEvent| {
        Did::Set(vec![(name.clone(), it.target_unchecked_into::<HtmlInputElement>().value())])
    })
}

fn left(ctx: &Questions<'_>, name: &str) -> Callback<FocusEvent> {
    let name = name.to_owned();
    ctx.send(move |_| Did::Leave(name.clone()))
}

/// The units a number can be given in: its own, or those of what is measured.
fn units(ctx: &Questions<'_>, number: &'static Number) -> Vec<&'static Unit> {
    match &number.by {
        None => number.units.iter().collect(),
        Some(by) => match ctx.case.get(by.choice, 0) {
            Some(Value::Choice(i)) => by.systems[usize::from(i)].iter().flat_map(|it| it.units).collect(),
            _ => vec![],
        },
    }
}

/// A number typed with more letters than these (with its unit, say) needs a wider box.
const LONG_NUMBER: usize = 5;

fn number_box(ctx: &Questions<'_>, slot: &Slot, number: &'static Number, label: Option<String>) -> Html {
    let name = slot.name(Part::Value);
    let named = number.unit_from.and_then(|it| match ctx.case.get(it, 0) {
        Some(Value::Choice(i)) => number.units.get(usize::from(i)),
        _ => None,
    });
    let mut units = units(ctx, number);
    // What can do without a unit shows the one that is usual.
    let bare = units.iter().any(|it| it.id.is_empty());
    units.retain(|it| !it.id.is_empty());
    let chosen = ctx.text(slot.name(Part::Unit));
    let typed = ctx.case.answer(slot.field, slot.member).and_then(|it| it.typed).map(|it| it.unit);
    let like = || number.unit_like.and_then(|it| ctx.case.answer(it, 0)?.typed).map(|it| it.unit);
    let by_name = || units.iter().copied().find(|it| it.id == chosen);
    // Of several units none is taken for granted where the term decides which there are.
    let only = || units.first().copied().filter(|_| number.by.is_none() || units.len() == 1);
    let unit = named.or(typed.filter(|it| !it.id.is_empty())).or_else(by_name).or_else(like).or_else(only);
    let symbol = unit.map_or("", |it| it.symbol.get(ctx.lang));
    let several = units.len() > 1 && number.unit_from.is_none() && number.unit_like.is_none();
    // A minus sign is missing from the keyboards that `decimal` and `numeric` bring up.
    let least = |it: &crate::engine::System| it.possible.0.exact().is_negative();
    let negative = match &number.by {
        None => number.possible.0.exact().is_negative(),
        Some(by) => match ctx.case.get(by.choice, 0) {
            Some(Value::Choice(i)) => by.systems[usize::from(i)].iter().any(least),
            _ => false,
        },
    };
    let keys = match (negative, number.whole) {
        (true, _) => "text",
        (_, true) => "numeric",
        _ => "decimal",
    };
    let spoken = label.unwrap_or_else(|| {
        let [ja, en] = slot.label();
        match (unit.map_or("", |it| it.spoken.get(ctx.lang)), ctx.lang) {
            ("", Lang::Ja) => ja,
            ("", Lang::En) => en,
            (unit, Lang::Ja) => format!("{ja}（{unit}）"),
            (unit, Lang::En) => format!("{en}, in {unit}"),
        }
    });
    let invalid = ctx.problem(name).is_some();
    let in_buttons = several && number.by.is_some();
    let box_ = html! {
        <span class={classes!("num", invalid.then_some("invalid"), (ctx.text(name).chars().count() > LONG_NUMBER).then_some("long"))}>
            <input id={name.to_owned()} name={name.to_owned()} type="text" inputmode={keys} autocomplete="off" autocorrect="off"
                spellcheck="false" enterkeyhint="next" aria-label={spoken} value={ctx.text(name).to_owned()}
                aria-invalid={invalid.then_some("true")} aria-describedby={described_by(ctx, slot, Part::Value)}
                oninput={typed_into(ctx, name)} onblur={left(ctx, name)} />
            if several && !in_buttons {
                { unit_choice(ctx, slot, &units, unit.map_or("", |it| it.id)) }
            } else if !symbol.is_empty() && !in_buttons {
                <span class="unit" aria-hidden="true">{ symbol }</span>
            }
        </span>
    };
    if !in_buttons {
        return box_;
    }
    html! { <div class="with-units">{ box_ }{ unit_buttons(ctx, slot, &units, unit, bare) }</div> }
}

/// Units as buttons, so that one tap tells which is meant.
fn unit_buttons(
    ctx: &Questions<'_>,
    slot: &Slot,
    units: &[&'static Unit],
    now: Option<&'static Unit>,
    bare: bool,
) -> Html {
    let name = slot.name(Part::Unit).to_owned();
    let [ja, en] = slot.label();
    let set = |text: &str| Did::Set(vec![(name.clone(), text.to_owned())]);
    html! {
        <div class="seg many units" role="radiogroup" aria-label={ctx.say(&format!("{ja}の単位"), &format!("Unit of {en}")).to_owned()}>
            { list(units.iter().map(|it| {
                let on = now.is_some_and(|now| now.id == it.id && now.symbol == it.symbol);
                // A unit that was taken by mistake can be taken back where there need be none.
                let next = if on && bare { "" } else { it.id };
                html! {
                    <label class={classes!("choice", on.then_some("on"))}>
                        <input type="radio" name={name.clone()} value={it.id} checked={on} autocomplete="off" onclick={ctx.click(set(next))} />
                        { words("span", "", it.symbol.get(ctx.lang)) }
                    </label>
                }
            })) }
        </div>
    }
}

fn unit_choice(ctx: &Questions<'_>, slot: &Slot, units: &[&'static Unit], chosen: &'static str) -> Html {
    let name = slot.name(Part::Unit).to_owned();
    let onchange = {
        let name = name.clone();
        ctx.send(move |it: Event| {
            Did::Set(vec![(name.clone(), it.target_unchecked_into::<HtmlSelectElement>().value())])
        })
    };
    let [ja, en] = slot.label();
    html! {
        <select name={name} autocomplete="off" aria-label={ctx.say(&format!("{ja}の単位"), &format!("Unit of {en}")).to_owned()} {onchange}>
            { list(units.iter().map(|it| html! {
                <option value={it.id} selected={it.id == chosen}>{ it.symbol.get(ctx.lang) }</option>
            })) }
        </select>
    }
}

fn date_box(ctx: &Questions<'_>, slot: &Slot, part: Part) -> Html {
    let [ja, en] = slot.label();
    let label = match part {
        Part::Date => {
            ctx.say(&format!("{ja}の測定日（年月日）"), &format!("{en}: day of measurement, year-month-day")).to_owned()
        }
        _ if matches!(slot.field.kind, Kind::Clock) => {
            ctx.say(&format!("{ja}（時：分）"), &format!("{en}, hours:minutes")).to_owned()
        }
        _ => ctx.say(&format!("{ja}（年月日）"), &format!("{en}, year-month-day")).to_owned(),
    };
    text_box(ctx, slot, part, label, "day")
}

/// The device's calendar, at the end of a day's box: what is picked there is entered as if it were typed. Keys need it
/// not, and pass it over.
pub fn calendar(lang: Lang, typed: &str, set: Callback<InputEvent>) -> Html {
    let day = Date::parse(&half_width(typed)).map_or_else(|_| String::new(), |it| it.to_string());
    html! {
        <span class="calendar">
            { icons::act(icons::DAYS) }
            <input type="date" tabindex="-1" autocomplete="off" aria-label={lang.pick("カレンダーから選ぶ", "Choose in a calendar")}
                value={day} oninput={set} />
        </span>
    }
}

/// A box for what is typed in words or as a day, of the look that `class` says.
fn text_box(ctx: &Questions<'_>, slot: &Slot, part: Part, label: String, class: &'static str) -> Html {
    let name = slot.name(part);
    let invalid = ctx.problem(name).is_some();
    html! {
        <span class={classes!("num", class, invalid.then_some("invalid"))}>
            <input id={name.to_owned()} name={name.to_owned()} type="text" inputmode="text" autocomplete="off" autocorrect="off" spellcheck="false"
                aria-label={label} value={ctx.text(name).to_owned()} aria-invalid={invalid.then_some("true")}
                aria-describedby={described_by(ctx, slot, part)} oninput={typed_into(ctx, name)} onblur={left(ctx, name)} />
            if part == Part::Date || matches!(slot.field.kind, Kind::Date) {
                { calendar(ctx.lang, ctx.text(name), typed_into(ctx, name)) }
            }
        </span>
    }
}

/// More options than these do not fit into one row.
const ROW: usize = 6;

/// More options than these are a list to pull down.
const FEW: usize = 16;

/// What was chosen, also where it is not used because another answer contradicts it: both stay to be seen.
fn told(ctx: &Questions<'_>, slot: &Slot) -> Option<Value> {
    let used = ctx.case.get(slot.field, slot.member);
    used.or_else(|| slot.field.read(ctx.text(slot.name(Part::Value))).ok().flatten())
}

/// A list of which one can be chosen, or none.
fn select(ctx: &Questions<'_>, slot: &Slot, options: &'static [Choice]) -> Html {
    let name = slot.name(Part::Value);
    let chosen = match told(ctx, slot) {
        Some(Value::Choice(i)) => options.get(usize::from(i)).map_or("", |it| it.id),
        _ => "",
    };
    let onchange = {
        let name = name.to_owned();
        ctx.send(move |it: Event| {
            Did::Set(vec![(name.clone(), it.target_unchecked_into::<HtmlSelectElement>().value())])
        })
    };
    let [ja, en] = slot.label();
    html! {
        <span class="num list">
            <select id={name.to_owned()} name={name.to_owned()} autocomplete="off" aria-label={ctx.say(&ja, &en).to_owned()} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ "–" }</option>
                { list(options.iter().map(|it| html! { <option value={it.id} selected={it.id == chosen}>{ it.label.get(ctx.lang) }</option> })) }
            </select>
        </span>
    }
}

/// Whether on a phone the options stand below each other: in one row of all a word would be broken or a label grow into
/// a column of short lines.
fn tall(lang: Lang, options: &[Choice]) -> bool {
    let labels = || options.iter().map(|it| it.label.get(lang));
    let long = |most: usize| labels().any(|it| it.chars().count() * options.len() > most);
    let word = |it: &str| it.split(' ').map(|it| it.chars().count()).max().unwrap_or(0);
    match lang {
        Lang::Ja => long(48),
        Lang::En => labels().map(word).sum::<usize>() > 22 || long(100),
    }
}

/// What the options of a question of a score are worth.
fn points(ctx: &Questions<'_>, slot: &Slot) -> Option<&'static [Worth]> {
    match &ctx.calculator.method {
        Method::Score(it) => it.points.worth_of(slot.field),
        _ => None,
    }
}

/// Large buttons of which one can be chosen, and taken back by choosing it again.
fn buttons(ctx: &Questions<'_>, slot: &Slot, options: &'static [Choice]) -> Html {
    let name = slot.name(Part::Value);
    let now = ctx.text(name);
    // A link may have brought another spelling (True, はい): what was understood is what is shown.
    let chosen = match told(ctx, slot) {
        Some(Value::YesNo(it)) => Some(if it { "yes" } else { "no" }),
        Some(Value::Choice(i)) => options.get(usize::from(i)).map(|it| it.id),
        _ => None,
    };
    let points = points(ctx, slot);
    let long = options.iter().any(|it| it.label.get(ctx.lang).chars().count() > ctx.lang.pick(9, 18));
    let shape = match options.len() {
        _ if points.is_some() && long => classes!("scored"),
        2 => classes!(),
        3..=ROW => classes!("many", tall(ctx.lang, options).then_some("tall")),
        _ => classes!("many", "grid", "wide"),
    };
    let set = |text: &str| Did::Set(vec![(name.to_owned(), text.to_owned())]);
    html! {
        <div class="pick">
            <div class={classes!("seg", shape)} role="radiogroup" aria-labelledby={format!("{name}-label")}
                aria-describedby={described_by(ctx, slot, Part::Value)}>
                { list(options.iter().enumerate().map(|(i, it)| {
                    let on = chosen == Some(it.id);
                    let id = if i == 0 { name.to_owned() } else { format!("{name}-{}", it.id) };
                    html! {
                        <label class={classes!("choice", on.then_some("on"))}>
                            <input {id} type="radio" name={name.to_owned()} value={it.id} checked={on} autocomplete="off"
                                onclick={ctx.click(set(if on { "" } else { it.id }))} onkeydown={taken_back(ctx, name, on)} />
                            { words("span", "", it.label.get(ctx.lang)) }
                            { list(points.and_then(|all| all.get(i)).and_then(|of| of.say(ctx.lang)).map(|said| words("small", "point", said))) }
                        </label>
                    }
                })) }
            </div>
            { take_back(ctx, slot, !now.is_empty()) }
        </div>
    }
}

/// Boxes of which any can be ticked; to say that there is none stands apart.
fn ticks(ctx: &Questions<'_>, slot: &Slot, options: &'static [Choice]) -> Html {
    let name = slot.name(Part::Value);
    let bits = match told(ctx, slot) {
        Some(Value::Set(bits)) => bits,
        _ => 0,
    };
    let text = |bits: u32| {
        let ids = options.iter().enumerate().filter(|(i, _)| bits & (1 << i) != 0).map(|(_, it)| it.id);
        Did::Set(vec![(name.to_owned(), ids.collect::<Vec<_>>().join(","))])
    };
    let none = options.iter().position(|it| it.id == NONE).map_or(0, |i| 1 << i);
    let long = options.iter().any(|it| it.label.get(ctx.lang).chars().count() > ctx.lang.pick(12, 24));
    let every = (0..options.len()).fold(0, |bits, i| bits | (1 << i)) & !none;
    // Whoever says "none" takes the others back, and the other way round.
    let with = |bit: u32| match () {
        () if bits & bit != 0 => bits & !bit,
        () if bit == none => none,
        () => (bits | bit) & !none,
    };
    let tick = |i: usize, it: &'static Choice| {
        let on = bits & (1 << i) != 0;
        let id = if i == 0 { name.to_owned() } else { format!("{name}-{}", it.id) };
        html! {
            <label class={classes!("choice", "tick", on.then_some("on"), (1 << i == none).then_some("none"))}>
                <input {id} type="checkbox" name={name.to_owned()} value={it.id} checked={on} autocomplete="off"
                    onclick={ctx.click(text(with(1 << i)))} />
                { words("span", "", it.label.get(ctx.lang)) }
            </label>
        }
    };
    html! {
        <div class="pick ticks">
            // First, as it stands above: focus never goes up.
            if bits == every || none != 0 {
                { take_back(ctx, slot, bits != 0) }
            } else {
                <button type="button" class="quiet all" onclick={ctx.click(text(every))}>{ ctx.say("すべて", "All") }</button>
            }
            <div role="group" aria-labelledby={format!("{name}-label")} aria-describedby={described_by(ctx, slot, Part::Value)}>
                { list(headed(slot.field.headings, options.len()).into_iter().map(|(heading, from, to)| html! { <>
                    { list(heading.map(|it| {
                        let these = (from..to).fold(0, |bits, i| bits | (1 << i));
                        let next = if bits & these == these { bits & !these } else { (bits | these) & !none };
                        let label = it.label.get(ctx.lang);
                        let all = match ctx.lang {
                            Lang::Ja => format!("{label}：すべて"),
                            Lang::En => format!("{label}: all"),
                        };
                        html! {
                            <p class="heading">{ label }
                                <button type="button" class="quiet all" aria-label={all} onclick={ctx.click(text(next))}>{ ctx.say("すべて", "All") }</button>
                            </p>
                        }
                    })) }
                    <div class={classes!("boxes", long.then_some("long"))}>{ list((from..to).map(|i| tick(i, &options[i]))) }</div>
                </> })) }
            </div>
        </div>
    }
}

/// The options of a set under their headings: each with the first of them and the one after the last. Those that stand
/// under none are together at the end.
fn headed(headings: &'static [Heading], options: usize) -> Vec<(Option<&'static Heading>, usize, usize)> {
    let mut from = 0;
    let mut all: Vec<_> = headings
        .iter()
        .map(|it| {
            let first = from;
            from = (first + usize::from(it.options)).min(options);
            (Some(it), first, from)
        })
        .collect();
    if from < options {
        all.push((None, from, options));
    }
    all
}

/// A chosen button does not answer to the keyboard any more; these keys take the choice back.
fn taken_back(ctx: &Questions<'_>, name: &str, on: bool) -> Callback<KeyboardEvent> {
    let name = name.to_owned();
    ctx.send(move |it: KeyboardEvent| match it.key().as_str() {
        " " | "Delete" | "Backspace" if on => {
            it.prevent_default();
            Did::TakeBack(name.clone())
        }
        _ => Did::Nothing,
    })
}

/// Takes an answer back. Its place is kept while there is nothing to take
/// back, so that nothing moves under a finger.
fn take_back(ctx: &Questions<'_>, slot: &Slot, shown: bool) -> Html {
    let [ja, en] = slot.label();
    let label = ctx.say(&format!("{ja}：選択を取り消す"), &format!("{en}: take back")).to_owned();
    let name = slot.name(Part::Value).to_owned();
    html! {
        <button type="button" class={classes!("back", (!shown).then_some("unseen"))} aria-label={label} title={ctx.say("選択を取り消す", "Take back").to_owned()}
            disabled={!shown} onclick={ctx.click(Did::TakeBack(name))}>{ icons::act(icons::CLOSE) }</button>
    }
}

/// What stands below an answer: how it was understood, what is wrong, what would put it right.
pub fn below(ctx: &Questions<'_>, slot: &Slot, part: Part) -> Html {
    html! { <>{ echo(ctx, slot, part) }{ trouble(ctx, slot.name(part)) }</> }
}

/// How a number was understood, when it does not say so itself.
fn echo(ctx: &Questions<'_>, slot: &Slot, part: Part) -> Html {
    let understood = || {
        let answer = ctx.case.answer(slot.field, slot.member)?;
        if part != Part::Value || answer.counted().is_some_and(|it| it.nth != slot.nth) {
            return None;
        }
        let raw = ctx.text(slot.name(part)).trim();
        match (answer.value, answer.typed) {
            (Value::Number(base), Some(typed)) => {
                let (unit, first) = (typed.unit, typed.base);
                let places = first.places.max(2);
                let about = if base.decimal(places).is_none() { ctx.say("約", "about ") } else { "" };
                let source =
                    format!("{about}{}", with_unit(&grouped(&base.show(places, &[])), first.symbol.get(ctx.lang)));
                let figure = typed.figure.to_string();
                // A scale (VAS in mm) has no unit of its own; what it comes to is out of ten.
                if unit != first && first.symbol.get(ctx.lang).is_empty() {
                    Some(format!("{source} / 10"))
                } else if unit != first {
                    Some(source)
                } else {
                    (raw != figure).then(|| with_unit(&figure, first.symbol.get(ctx.lang)))
                }
            }
            (Value::Date(it), _) => (raw != it.to_string()).then(|| it.to_string()),
            _ => None,
        }
    };
    html! { { list(understood().map(|it| html! { { words("p", "echo", format!("＝ {it}")) } })) } }
}

/// What is wrong with an answer that was left, and the taps that put it right.
pub fn trouble(ctx: &Questions<'_>, name: &str) -> Html {
    let Some(problem) = ctx.problem(name) else { return html! {} };
    html! {
        <div class="trouble" id={format!("{name}-error")}>
            { words("p", "", problem.say(ctx.lang)) }
            { fixes(ctx, problem) }
            { years(ctx, name) }
        </div>
    }
}

/// The days that a month and a day may mean, as taps.
fn years(ctx: &Questions<'_>, name: &str) -> Html {
    let is_day = |slot: &Slot, part: Part| part == Part::Date || matches!(slot.field.kind, Kind::Date);
    let asked = ctx.form.find(name).filter(|(i, part)| ctx.form.slots.get(*i).is_some_and(|it| is_day(it, *part)));
    let days = asked.and_then(|_| Date::without_year(&half_width(ctx.text(name)), ctx.today?));
    let Some(days) = days else { return html! {} };
    html! {
        <div class="fixes">
            { list(days.iter().map(|it| html! {
                <button type="button" class="quiet" onclick={ctx.click(Did::Fix(name.to_owned(), vec![(name.to_owned(), it.to_string())]))}>{ it.to_string() }</button>
            })) }
        </div>
    }
}

fn fixes(ctx: &Questions<'_>, problem: &Problem) -> Html {
    if problem.fixes.is_empty() {
        return html! {};
    }
    html! {
        <div class="fixes">
            { list(problem.fixes.iter().map(|it| html! {
                <button type="button" class="quiet" onclick={ctx.click(Did::Fix(problem.name.clone(), it.set.clone()))}>{ it.say(ctx.lang) }</button>
            })) }
        </div>
    }
}

/// A laboratory value: the value alone at first; its day and further
/// measurements on request.
fn measured(ctx: &Questions<'_>, first: &Slot) -> Html {
    let field = first.field;
    let Kind::Number(number) = &field.kind else { return html! {} };
    let given =
        |nth: u8, part: Part| ctx.slot(field, None, 0, nth).is_some_and(|it| ctx.entries.contains_key(it.name(part)));
    let shown = (1..=MEASUREMENTS).filter(|nth| *nth == 1 || given(*nth, Part::Value) || given(*nth, Part::Date));
    let shown: Vec<u8> = shown.collect();
    let dated = shown.len() > 1 || given(1, Part::Date);
    let counts = ctx.case.answer(field, 0).and_then(|it| it.counted());
    let next = (1..=MEASUREMENTS).find(|it| !shown.contains(it));
    html! {
        <div class="row measured">
            { asked(ctx, first) }
            <div class="answers">
                { list(shown.iter().filter_map(|nth| ctx.slot(field, None, 0, *nth).map(|it| (*nth, it))).map(|(nth, slot)| html! {
                    <div class={classes!("measure", (dated && counts.is_some_and(|it| it.nth == nth && it.of > 1)).then_some("counts"))} key={nth}>
                        { number_box(ctx, slot, number, None) }
                        if dated {
                            <label class="when"><span aria-hidden="true">{ ctx.say("測定日", "on") }</span>{ date_box(ctx, slot, Part::Date) }</label>
                        } else {
                            <button type="button" class="quiet" onclick={ctx.click(Did::Focus(slot.name(Part::Date).to_owned()))}>
                                { ctx.say("＋ 測定日", "+ day") }
                            </button>
                        }
                        if nth > 1 {
                            { remove(ctx, slot) }
                        }
                        { list(counts.filter(|it| it.nth == nth).and_then(|it| age(ctx, field, it.days, it.of))) }
                        { below(ctx, slot, Part::Value) }
                        { trouble(ctx, slot.name(Part::Date)) }
                    </div>
                })) }
                if let (true, Some(next)) = (dated, next.and_then(|nth| ctx.slot(field, None, 0, nth))) {
                    <button type="button" class="quiet" onclick={ctx.click(Did::Focus(next.name(Part::Value).to_owned()))}>
                        { ctx.say("＋ 別の日の測定値", "+ another day’s value") }
                    </button>
                }
            </div>
        </div>
    }
}

/// Takes a measurement away that was added by mistake.
fn remove(ctx: &Questions<'_>, slot: &Slot) -> Html {
    let [ja, en] = slot.label();
    let label = ctx.say(&format!("{ja}を削除"), &format!("Remove {en}")).to_owned();
    let names = [Part::Value, Part::Unit, Part::Confirmed, Part::Date].map(|it| slot.name(it).to_owned());
    html! {
        <button type="button" class="back" aria-label={label} onclick={ctx.click(Did::RemoveMeasurement(names.to_vec()))}>
            { icons::act(icons::CLEAR) }
        </button>
    }
}

/// How old a value is on the day that matters.
fn age(ctx: &Questions<'_>, field: &Field, days: Option<i64>, of: u8) -> Option<Html> {
    let text = text::age(field, days?, ctx.lang);
    let used = if of > 1 { ctx.say("判定に使用・", "used: ") } else { "" };
    Some(html! { <p class={classes!("echo", (days? > 0).then_some("after"))}>{ format!("{used}{text}") }</p> })
}
