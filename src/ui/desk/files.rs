//! The first step: tables are dropped, chosen or pasted; what each is taken for is shown and can be changed.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Desk, Msg, Place, Sheet};
use crate::desk::cohort::{Role, fields};
use crate::engine::Lang;
use crate::ui::desk::names::{field, table};
use crate::ui::desk::sealed::ROLES;
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};
use crate::ui::parts::steps::each;

impl Desk {
    /// The step.
    pub(super) fn step_files(&self, ctx: &Context<Desk>) -> Html {
        let given = ctx.props();
        let (lang, alive, to) = (given.lang, given.alive, ctx.link());
        let chosen = to.callback(|it: Event| {
            let input: HtmlInputElement = it.target_unchecked_into();
            let files = input.files().map(each).unwrap_or_default();
            // The same file can be chosen again.
            input.set_value("");
            Msg::Take(files)
        });
        html! {
            <section class="card kept step" id="step-files">
                <h2>{ lang.pick("1　表を入れる", "1 Tables in") }</h2>
                <label class="drop">
                    <input type="file" id="desk-files" multiple=true disabled={!alive} accept=".csv,.tsv,.txt,.tekio,text/csv" autocomplete="off" onchange={chosen} />
                    { words("b", "", lang.pick("ファイルを選ぶ、またはここへドロップ", "Choose files, or drop them here")) }
                    { words("span", "", lang.pick("患者（必須）・病変・有害事象・来院のCSV。Shift_JISでもUTF-8でも。見出しは日本語でも英語でも", "CSV of patients (needed), lesions, adverse events, visits. Shift_JIS or UTF-8, headers in Japanese or English")) }
                </label>
                <details>
                    <summary>{ lang.pick("Excelのセルを貼り付ける", "Paste cells from Excel") }</summary>
                    <textarea id="desk-paste" ref={self.paste.clone()} rows="5" disabled={!alive} autocomplete="off" spellcheck="false" aria-label={lang.pick("見出しの行を含むセル", "Cells with their header line")} />
                    <p><button type="button" id="desk-add" class="quiet" disabled={!alive} onclick={to.callback(|_| Msg::Paste)}>{ lang.pick("表として加える", "Add as a table") }</button></p>
                </details>
                { self.said_at(Place::Files, lang) }
                { list(self.sheets.iter().enumerate().map(|(at, it)| sheet(self, ctx, at, it))) }
                { list(self.doubled().map(|role| words("p", "trouble", match lang {
                    Lang::Ja => format!("「{}」の表が二つあります。種類を直すか、どちらかを外してください。", table(role).ja),
                    Lang::En => format!("There are two tables of “{}”. Change the kind of one, or remove it.", table(role).en),
                }))) }
                if !self.sheets.is_empty() && self.sheet(Role::Patients).is_none() && self.doubled().is_none() {
                    { words("p", "trouble", lang.pick("患者の表がまだありません。加えるか、種類を「患者」に直してください。", "The table of patients is still missing. Add it, or change a kind to “Patients”.")) }
                }
                if !self.sheets.is_empty() {
                    <p><button type="button" id="desk-clear" class="quiet" onclick={to.callback(|_| Msg::Clear)}>{ lang.pick("すべて消す", "Clear all") }</button></p>
                }
            </section>
        }
    }

    /// What went wrong at a step, or what was done.
    pub(super) fn said_at(&self, place: Place, lang: Lang) -> Html {
        let text = self.said.filter(|it| it.0 == place).map_or("", |it| it.1.get(lang));
        html! { <p role="status" class={(!text.is_empty()).then_some("trouble")}>{ text }</p> }
    }
}

fn sheet(desk: &Desk, ctx: &Context<Desk>, at: usize, it: &Sheet) -> Html {
    let (lang, to) = (ctx.props().lang, ctx.link());
    let kind = to.callback(move |it: Event| Msg::Kind(at, it.target_unchecked_into::<HtmlSelectElement>().value()));
    let remove = to.callback(move |_: MouseEvent| Msg::Remove(at));
    let name = it.role.map_or("", Role::name);
    // A table of twenty columns is five hundred choices: they are made when they are wanted.
    let toggled = to.callback(move |it: Event| {
        Msg::Headers(at, it.target_unchecked_into::<web_sys::Element>().has_attribute("open"))
    });
    let taken = |own: &(String, &'static str, _)| it.role.map_or(own.1, |role| desk.taken_for(role, &own.0, own.1));
    let known = it.seen.columns.iter().filter(|it| !matches!(taken(it), "other" | "identifying")).count();
    html! {
        <div class="sheet-in" key={format!("{at}-{}", it.name)} data-kind={name}>
            <div class="sheet-head">
                <b>{ &it.name }</b>
                { words("span", "", match lang {
                    Lang::Ja => format!("{}行・{}", it.seen.rows, it.seen.encoding),
                    Lang::En => format!("{} rows · {}", it.seen.rows, it.seen.encoding),
                }) }
                <span class="push" />
                <label class="kind"><span class="sr">{ lang.pick("表の種類", "Kind of table") }</span>
                    <select onchange={kind} autocomplete="off">
                        <option value="" selected={it.role.is_none()}>{ lang.pick("種類を選ぶ", "Choose its kind") }</option>
                        { list(ROLES.into_iter().map(|role| html! { <option value={role.name()} selected={it.role == Some(role)}>{ table(role).get(lang) }</option> })) }
                    </select>
                </label>
                <button type="button" class="back" aria-label={format!("{} {}", it.name, lang.pick("を外す", ": remove"))} onclick={remove}>{ icons::act(icons::CLOSE) }</button>
            </div>
            if let Some(role) = it.role {
                <details open={it.headers} ontoggle={toggled}>
                    <summary>{ match lang {
                        Lang::Ja => format!("見出し：{}列のうち{known}列を使う", it.seen.columns.len()),
                        Lang::En => format!("Headers: {known} of {} columns are used", it.seen.columns.len()),
                    } }</summary>
                    if it.headers {
                        <div class="scroll" tabindex="0"><table class="headers">
                            <thead><tr><th>{ lang.pick("見出し", "Header") }</th><th>{ lang.pick("読み方", "Taken for") }</th></tr></thead>
                            <tbody>{ list(it.seen.columns.iter().map(|(header, own, when)| column(desk, ctx, role, (header, own, when.as_ref())))) }</tbody>
                        </table></div>
                    }
                </details>
            }
        </div>
    }
}

fn column(desk: &Desk, ctx: &Context<Desk>, role: Role, it: (&String, &'static str, Option<&[String; 2]>)) -> Html {
    let (header, own, when) = it;
    let lang = ctx.props().lang;
    let now = desk.taken_for(role, header, own);
    let change = {
        let header = header.clone();
        ctx.link().callback(move |it: Event| {
            Msg::Column(role, header.clone(), it.target_unchecked_into::<HtmlSelectElement>().value())
        })
    };
    html! {
        <tr key={header.clone()}>
            <td>{ header }</td>
            <td><select aria-label={format!("{header}: {}", lang.pick("読み方", "taken for"))} autocomplete="off" onchange={change}>
                { list(fields(role).into_iter().map(|name| html! { <option value={name} selected={name == now}>{ field(name).get(lang) }</option> })) }
            </select>{ list(when.map(|[ja, en]| words("span", "echo", format!(" {}", lang.pick(ja, en))))) }</td>
        </tr>
    }
}
