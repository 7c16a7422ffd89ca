//! The form of a table of grades: first what is graded, then only what can still change the grade.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::engine::{Choice, Field, HOLE, Lang, Part, Shortcuts, Slot, Tables, Value, arrange};
use crate::ui::browser::reach;
use crate::ui::form::{below, described_by, row};
use crate::ui::method::tables::chosen::chosen;
use crate::ui::method::tables::ranges;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::spelling;
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// The whole form.
pub fn view(ctx: &Ctx<'_>, tables: &'static Tables) -> Html {
    let chosen = chosen(ctx, tables).filter(|_| !ctx.look.picking);
    html! { <>
        <section class="card">
            { row(ctx, ctx.slot(tables.version, None, 0, 1)) }
            { match chosen {
                Some(it) => picked(ctx, tables, it),
                None => picker(ctx, tables),
            } }
        </section>
        if chosen.is_some() {
            { numbers(ctx, tables) }
            { list(tables.lead.map(|it| words("p", "caused", it.get(ctx.lang)))) }
            { list(grouped(ctx, tables).into_iter().map(|it| level(ctx, it))) }
        }
    </> }
}

fn place<'a>(ctx: &'a Ctx<'_>, field: &'static Field) -> &'a Slot {
    // Every field of the calculator has its place.
    ctx.slot(field, None, 0, 1).unwrap_or(&ctx.form.slots[0])
}

/// What is graded, with the way back to the list.
fn picked(ctx: &Ctx<'_>, tables: &'static Tables, chosen: &'static Choice) -> Html {
    let mut names: Vec<&str> = tables.rows(ctx.case).iter().map(|(_, row)| row.name).collect();
    names.retain(|it| !it.is_empty() && *it != chosen.label.get(ctx.lang));
    names.dedup();
    if names.is_empty() {
        names.push(chosen.label.get(ctx.lang.other()));
    }
    let id = tables.term.id;
    html! {
        <div class="picked">
            { words("span", "label", tables.term.label.get(ctx.lang)) }
            <label class="choice on">
                <input {id} type="radio" name={id} value={chosen.id} checked=true autocomplete="off" onclick={ctx.tap(OnTables::Pick(true))} />
                { words("b", "", chosen.label.get(ctx.lang)) }
                { words("small", "", names.join(" / ")) }
            </label>
            <button type="button" class="quiet" onclick={ctx.tap(OnTables::Pick(true))}>{ ctx.say("変える", "Change") }</button>
        </div>
    }
}

/// The list of what can be graded, and a box to find it in.
fn picker(ctx: &Ctx<'_>, tables: &'static Tables) -> Html {
    let query = ctx.look.find.as_str();
    let of_shortcut = |it: &Choice| match ctx.look.shortcut.and_then(|at| tables.shortcuts?.all.get(at)) {
        Some(shortcut) if query.is_empty() => shortcut.terms.contains(&it.id),
        _ => true,
    };
    let spelled = |it: &'static Choice| it.also.iter().copied().chain([it.label.ja, it.label.en, it.id]);
    let shown = |it: &&'static Choice| of_shortcut(it) && spelling::finds(query, spelled(it));
    let mut found: Vec<&'static Choice> = tables.term.options().iter().filter(shown).collect();
    // Who types the whole of a name means that one: CRE is creatinine, and not all that has decreased.
    arrange(&mut found, |it| !spelling::is(query, spelled(it)));
    let typed = ctx.send(|it: InputEvent| Did::Find(it.target_unchecked_into::<HtmlInputElement>().value()));
    // Enter takes what stands first, as long as it was searched for.
    let first = found.first().filter(|_| !query.trim().is_empty()).map(|it| it.id);
    let id = tables.term.id;
    let enter = ctx.send(move |it: KeyboardEvent| match first {
        Some(id) if it.key() == "Enter" && !it.is_composing() => {
            it.prevent_default();
            Did::OnTables(OnTables::Choose(id.to_owned()))
        }
        _ if it.key() == "ArrowDown" && !it.is_composing() => {
            it.prevent_default();
            reach::focus(id);
            Did::Nothing
        }
        _ => Did::Nothing,
    });
    // Arrows only look around: the list closes when one is taken, which must not happen on the way to another.
    let arrows = ctx.send(|it: KeyboardEvent| {
        let key = it.key();
        match key.as_str() {
            "Enter" => {
                it.prevent_default();
                return it
                    .target_dyn_into::<HtmlInputElement>()
                    .map_or(Did::Nothing, |it| Did::OnTables(OnTables::Choose(it.value())));
            }
            "ArrowDown" | "ArrowRight" | "ArrowUp" | "ArrowLeft" => {
                it.prevent_default();
                reach::step(key == "ArrowDown" || key == "ArrowRight");
            }
            _ => {}
        }
        Did::Nothing
    });
    html! {
        <div class="picker">
            { words("span", "label", tables.term.label.get(ctx.lang)) }
            <label class="find">
                { icons::act(icons::SEARCH) }
                { words("span", "sr", ctx.say("項目を探す", "Find a term")) }
                <input id={format!("{id}-find")} type="text" inputmode="search" autocomplete="off" autocorrect="off" spellcheck="false"
                    value={query.to_owned()} oninput={typed} onkeydown={enter} />
            </label>
            { list(tables.shortcuts.map(|it| shortcuts(ctx, it))) }
            { below(ctx, place(ctx, tables.term), Part::Value) }
            <div class="terms" role="radiogroup" onkeydown={arrows} aria-label={tables.term.label.get(ctx.lang)}
                aria-describedby={described_by(ctx, place(ctx, tables.term), Part::Value)}>
                { list(found.iter().enumerate().map(|(i, it)| term(ctx, tables, it, i == 0))) }
            </div>
            if found.is_empty() {
                { words("p", "none", tables.not_found.get(ctx.lang)) }
            }
        </div>
    }
}

fn term(ctx: &Ctx<'_>, tables: &'static Tables, it: &'static Choice, first: bool) -> Html {
    let name = tables.term.id;
    let on = chosen(ctx, tables).is_some_and(|chosen| chosen.id == it.id);
    let id = if first { name.to_owned() } else { format!("{name}-{}", it.id) };
    html! {
        <label class={classes!("choice", on.then_some("on"))} key={it.id}>
            <input {id} type="radio" {name} value={it.id} checked={on} autocomplete="off" onclick={ctx.tap(OnTables::Choose(it.id.to_owned()))} />
            { words("b", "", it.label.get(ctx.lang)) }
            // Who learnt the name in the other language finds it, too.
            { words("small", "", it.label.get(ctx.lang.other())) }
        </label>
    }
}

/// What a treatment is known for.
fn shortcuts(ctx: &Ctx<'_>, of: &'static Shortcuts) -> Html {
    html! {
        <div class="shortcuts" role="group" aria-label={of.label.get(ctx.lang)}>
            { list(of.all.iter().enumerate().map(|(at, it)| {
                let on = ctx.look.shortcut == Some(at);
                html! {
                    <button type="button" class={classes!("quiet", on.then_some("on"))} aria-pressed={on.to_string()}
                        onclick={ctx.tap(OnTables::Shortcut(at))}>{ it.title.get(ctx.lang) }</button>
                }
            })) }
            { list(ctx.look.shortcut.and_then(|at| of.all.get(at)?.cite).map(|it| words("cite", "", format!("{} {}", it.source.title.get(ctx.lang), it.section.get(ctx.lang))))) }
        </div>
    }
}

/// The numbers that matter for the term, with the limits of normal at hand.
fn numbers(ctx: &Ctx<'_>, tables: &'static Tables) -> Html {
    let asks = tables.asks(ctx.case);
    // What no rule looks at is asked where it helps to get a number right.
    let helps = |field: &'static Field| {
        ctx.calculator.helps.iter().any(|(it, for_terms)| {
            **it == *field && chosen(ctx, tables).is_some_and(|term| for_terms.contains(&term.id))
        })
    };
    let matters = |field: &'static Field| asks.contains(&field) || helps(field);
    let told = |field: &'static Field| !field.statement && *field != *tables.term && *field != *tables.version;
    let mut fields: Vec<&'static Field> = ctx.calculator.fields();
    fields.retain(|it| told(it) && matters(it));
    if fields.is_empty() {
        return html! {};
    }
    html! {
        <section class="card">
            { words("h2", "", ctx.say("測定値と基準値", "Value and limits of normal")) }
            { list(tables.hints.iter().filter(|(of, _)| fields.contains(of)).map(|(_, it)| words("p", "hint", it.get(ctx.lang)))) }
            { list(fields.into_iter().map(|it| html! { <>
                { row(ctx, ctx.slot(it, None, 0, 1)) }
                { ranges::view(ctx, tables, it) }
            </> })) }
        </section>
    }
}

/// Statements that make one grade.
struct Level {
    /// The grade; the two highest are asked together.
    grade: u8,
    /// Whether one of them makes the highest.
    highest: bool,
    fields: Vec<&'static Field>,
}

/// The statements that can still change the grade or are answered, by the lowest grade that each can make.
fn levels(ctx: &Ctx<'_>, tables: &'static Tables) -> Vec<Level> {
    let mut all: Vec<Level> = Vec::new();
    let mut seen: Vec<&'static Field> = Vec::new();
    for (_, row) in tables.rows(ctx.case).into_iter().rev() {
        let grades = row.bands().first().map_or(&[][..], |it| it.grades);
        for it in grades.iter().rev().filter(|it| it.grade != HOLE) {
            for field in it.rule.fields() {
                let open = || ctx.report.missing.iter().any(|name| name == field.id);
                if !field.statement || seen.contains(&field) || !(ctx.entries.contains_key(field.id) || open()) {
                    continue;
                }
                seen.push(field);
                let (grade, highest) = (it.grade.min(4), it.grade > 4);
                match all.iter_mut().find(|it| it.grade == grade) {
                    Some(level) => {
                        level.highest |= highest;
                        level.fields.push(field);
                    }
                    None => all.push(Level { grade, highest, fields: vec![field] }),
                }
            }
        }
    }
    arrange(&mut all, |it| 4 - it.grade);
    all
}

fn grouped(ctx: &Ctx<'_>, tables: &'static Tables) -> Vec<Level> {
    let all = levels(ctx, tables);
    if tables.numbers.is_empty() { all } else { one_card(all) }
}

/// Beside a value the statements are few: they stand in one card, and one tap says that none is true.
fn one_card(levels: Vec<Level>) -> Vec<Level> {
    let fields: Vec<&'static Field> = levels.into_iter().flat_map(|it| it.fields).collect();
    if fields.is_empty() { vec![] } else { vec![Level { grade: 0, highest: false, fields }] }
}

fn level(ctx: &Ctx<'_>, level: Level) -> Html {
    let open: Vec<&'static Field> = level.fields.iter().copied().filter(|it| ctx.case.get(it, 0).is_none()).collect();
    let none = Did::Set(open.iter().map(|it| (it.id.to_owned(), "no".to_owned())).collect());
    let some = level.fields.iter().any(|it| ctx.case.get(it, 0) == Some(Value::YesNo(true)));
    let title = match (level.grade, level.highest, ctx.lang) {
        (0, _, Lang::Ja) => "臨床所見".to_owned(),
        (0, _, Lang::En) => "Clinical findings".to_owned(),
        (4, true, Lang::Ja) => "Grade 4・5に当たること".to_owned(),
        (4, true, Lang::En) => "Would be grade 4 or 5".to_owned(),
        (grade, _, Lang::Ja) => format!("Grade {grade}に当たること"),
        (grade, _, Lang::En) => format!("Would be grade {grade}"),
    };
    html! {
        <section class="card level" key={level.grade} id={format!("level-{}", level.grade)}>
            <div class="level-head">
                { words("h2", "", title) }
                if !open.is_empty() && level.fields.len() > 1 {
                    <button type="button" class="quiet" onclick={ctx.click(none)}>{ match some || open.len() < level.fields.len() {
                        true => ctx.say("ほかはない", "Nothing else"),
                        false => ctx.say("どれもない", "None of these"),
                    } }</button>
                }
            </div>
            { list(level.fields.iter().map(|it| row(ctx, ctx.slot(it, None, 0, 1)))) }
        </section>
    }
}
