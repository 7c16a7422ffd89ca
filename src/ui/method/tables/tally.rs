//! The events of one patient, as long as the page is open: grade, version, day and attribution.
//! It lives in memory only and holds no identifier.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::engine::{Date, Lang, half_width, settled};
use crate::ui::form::calendar;
use crate::ui::method::tables::chosen::chosen;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::noted::{ATTRIBUTIONS, Column, Level, Noted};
use crate::ui::page::state::Ctx;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// The event on the page, if its grade is settled.
pub fn noted(ctx: &Ctx<'_>) -> Option<Noted> {
    let tables = ctx.calculator.tables()?;
    let rows = tables.rows(ctx.case);
    let ([verdict], [(edition, row)]) = (ctx.report.outcome.as_slice(), rows.as_slice()) else {
        return None;
    };
    let grade = tables.grading.grade(verdict.id)?;
    let label = chosen(ctx, tables)?.label;
    Some(Noted {
        term: row.name.to_owned(),
        label: [label.ja.to_owned(), label.en.to_owned()],
        scale: tables.grading.name.to_owned(),
        grade,
        version: edition.version.to_owned(),
        ..Noted::default()
    })
}

/// What this page says of an event on its scales: what is settled, and nothing else.
pub fn levels(ctx: &Ctx<'_>) -> Vec<Level> {
    let (of, outcome) = (ctx.calculator, ctx.report.outcome.as_slice());
    let mut all = Vec::new();
    if let ([it], true) = (outcome, settled(outcome)) {
        let label = [it.label.ja, it.label.en].map(str::to_owned);
        all.push(Level { scale: of.id, verdict: it.id, label });
    }
    for it in ctx.report.scales.iter().filter(|it| settled(&it.outcome)) {
        let (title, verdict) = (it.scale.title, it.outcome[0]);
        let label = [format!("{}：{}", title.ja, verdict.label.ja), format!("{}: {}", title.en, verdict.label.en)];
        all.push(Level { scale: it.scale.id, verdict: verdict.id, label });
    }
    all
}

/// The list, for a spreadsheet: SDTM's names for term, grade, days and relation. A day that is no day is kept as typed.
pub fn csv(all: &[Noted]) -> String {
    let scale = all.first().map_or("", |it| it.scale.as_str());
    // A column for each scale that somebody put beside an event.
    let mut scales: Vec<&str> = Vec::new();
    for it in all.iter().flat_map(|it| &it.levels) {
        if !scales.contains(&it.scale) {
            scales.push(it.scale);
        }
    }
    let more: String = scales.iter().map(|it| format!(",{it}")).collect();
    let mut lines = vec![format!("AETERM,AETOXGR,{scale}VER,AESTDTC,AEENDTC,AEREL{more}")];
    for it in all {
        let attribution = it.attribution.and_then(|it| ATTRIBUTIONS.get(it)).map_or("", |it| it.en);
        let cells = [
            it.term.clone(),
            it.grade.to_string(),
            it.version.clone(),
            day(&it.start),
            day(&it.end),
            attribution.to_ascii_uppercase(),
        ];
        let level = |of: &&str| it.levels.iter().find(|it| it.scale == *of).map_or("", |it| it.verdict).to_owned();
        let cells = cells.into_iter().chain(scales.iter().map(level));
        lines.push(cells.map(|it| cell(&it)).collect::<Vec<_>>().join(","));
    }
    lines.join("\r\n") + "\r\n"
}

fn day(typed: &str) -> String {
    Date::parse(&half_width(typed)).map_or_else(|_| typed.trim().to_owned(), |it| it.to_string())
}

/// A cell that a spreadsheet reads as text and nothing else.
fn cell(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if risky { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// The list as lines of text.
pub fn text(all: &[Noted], lang: Lang) -> String {
    let line = |it: &Noted| {
        let mut parts = vec![format!("{}：Grade {}（{} {}）", it.label[lang as usize], it.grade, it.scale, it.version)];
        if lang == Lang::En {
            parts = vec![format!("{}: grade {} ({} {})", it.label[1], it.grade, it.scale, it.version)];
        }
        let days = [&it.start, &it.end].map(|it| day(it));
        if !(days[0].is_empty() && days[1].is_empty()) {
            parts.push(format!("{}–{}", days[0], days[1]));
        }
        parts.extend(it.attribution.and_then(|it| ATTRIBUTIONS.get(it)).map(|it| it.get(lang).to_owned()));
        parts.extend(it.levels.iter().map(|it| it.label[lang as usize].clone()));
        parts.join(lang.pick("、", ", "))
    };
    let mut lines: Vec<String> = all.iter().map(line).collect();
    lines.push(count(all, lang));
    lines.join("\n") + "\n"
}

fn count(all: &[Noted], lang: Lang) -> String {
    let grave = all.iter().filter(|it| it.grade >= 3).count();
    match lang {
        Lang::Ja => format!("{}件、うちGrade 3以上 {grave}件", all.len()),
        Lang::En if all.len() == 1 => format!("1 event, {grave} of grade 3 or more"),
        Lang::En => format!("{} events, {grave} of grade 3 or more", all.len()),
    }
}

/// The list on the page.
pub fn view(ctx: &Ctx<'_>) -> Html {
    let all = ctx.noted;
    if all.is_empty() {
        return html! {};
    }
    html! {
        <section class="card tally" id="tally">
            <h2>{ ctx.say("この患者の有害事象", "This patient’s events") }{ words("span", "", count(all, ctx.lang)) }</h2>
            <ul>{ list(all.iter().enumerate().map(|(at, it)| event(ctx, at, it))) }</ul>
            <div class="acts">
                <button type="button" onclick={ctx.tap(OnTables::CopyList)}>{ icons::act(icons::COPY) }{ ctx.say("コピー", "Copy") }</button>
                if !ctx.embedded() { <button type="button" id="act-list" onclick={ctx.tap(OnTables::SaveList)}>{ icons::act(icons::SAVE) }{ ctx.say("CSVで保存", "Save as CSV") }</button> }
            </div>
            { words("p", "hint", ctx.say("一覧は画面を閉じると消えます。氏名やIDは入力しないでください。", "The list is gone when the page is closed. Enter no names or numbers of patients.")) }
        </section>
    }
}

fn event(ctx: &Ctx<'_>, at: usize, it: &Noted) -> Html {
    let name = it.label[ctx.lang as usize].as_str();
    let label = |ja: &str, en: &str| ctx.say(&format!("{name}：{ja}"), &format!("{name}: {en}")).to_owned();
    let day = |column: Column, text: &str, ja: &str, en: &str| {
        let typed = ctx.send(move |it: InputEvent| {
            Did::OnTables(OnTables::NoteSet(at, column, it.target_unchecked_into::<HtmlInputElement>().value()))
        });
        let bad = !text.trim().is_empty() && Date::parse(&half_width(text)).is_err();
        html! {
            <label class="when"><span aria-hidden="true">{ ctx.say(ja, en).to_owned() }</span>
                <span class={classes!("num", "day", bad.then_some("invalid"))}>
                    <input type="text" inputmode="text" autocomplete="off" autocorrect="off" spellcheck="false" aria-label={label(ja, en)}
                        aria-invalid={bad.then_some("true")} value={text.to_owned()} oninput={typed.clone()} />
                    { calendar(ctx.lang, text, typed) }
                </span>
            </label>
        }
    };
    let chosen = ctx.send(move |it: Event| {
        Did::OnTables(OnTables::NoteSet(
            at,
            Column::Attribution,
            it.target_unchecked_into::<HtmlSelectElement>().value(),
        ))
    });
    html! {
        <li key={at}>
            <b class={classes!("grade", (it.grade >= 3).then_some("grave"))}>{ format!("G{}", it.grade) }</b>
            <span class="what">{ name.to_owned() }{ words("small", "", format!("{} · {}", it.term, it.version)) }
                { list(it.levels.iter().map(|it| words("small", "", it.label[ctx.lang as usize].clone()))) }</span>
            { day(Column::Start, &it.start, "発現日", "from") }
            { day(Column::End, &it.end, "終了日", "to") }
            <span class="num"><select aria-label={label("治療との関連", "attribution")} onchange={chosen} autocomplete="off">
                <option value="" selected={it.attribution.is_none()}>{ ctx.say("関連：未選択", "Attribution") }</option>
                { list(ATTRIBUTIONS.iter().enumerate().map(|(i, text)| html! {
                    <option value={i.to_string()} selected={it.attribution == Some(i)}>{ text.get(ctx.lang) }</option>
                })) }
            </select></span>
            <button type="button" class="back" aria-label={label("一覧から除く", "remove from the list")} onclick={ctx.tap(OnTables::Unnote(at))}>{ icons::act(icons::CLEAR) }</button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::csv;
    use crate::ui::page::noted::{Level, Noted};

    #[test]
    fn a_spreadsheet_reads_what_was_meant() {
        let one = Noted {
            term: "Injury, poisoning and procedural complications - Other, specify".to_owned(),
            grade: 3,
            version: "5.0".to_owned(),
            start: "R8.4.10".to_owned(),
            end: "=1+1".to_owned(),
            attribution: Some(2),
            ..Noted::default()
        };
        let text = csv(&[one]);
        let row = text.lines().nth(1).unwrap_or("");
        assert_eq!(
            row,
            "\"Injury, poisoning and procedural complications - Other, specify\",3,5.0,2026-04-10,'=1+1,POSSIBLE"
        );
    }

    #[test]
    fn a_column_for_each_scale_that_stands_beside_an_event() {
        let level = |scale, verdict| Level { scale, verdict, ..Level::default() };
        let with = |levels| Noted { term: "Pneumothorax".to_owned(), grade: 2, levels, ..Noted::default() };
        let text = csv(&[with(vec![]), with(vec![level("cirse", "cirse-3")]), with(vec![level("sir", "sir-mild")])]);
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows[0], "AETERM,AETOXGR,VER,AESTDTC,AEENDTC,AEREL,cirse,sir");
        assert_eq!(rows[1..], ["Pneumothorax,2,,,,,,", "Pneumothorax,2,,,,,cirse-3,", "Pneumothorax,2,,,,,,sir-mild"]);
    }
}
