//! The three steps of the page.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{At, First, Msg, Table};
use crate::engine::{Entry, Lang, Subject, half_width};
use crate::ui::page::names::subject;
use crate::ui::page::spelling::fold;
use crate::ui::parts::pieces::{list, words};

/// What the cells of a column may say. A list as long as that of all terms is folded: it made a line of three screens.
fn cells(what: &str) -> Html {
    let begins: String = what.chars().take(60).collect();
    if what.len() < 600 {
        return html! { { what.to_owned() } };
    }
    html! { <details><summary>{ begins }{ "…" }</summary>{ what.to_owned() }</details> }
}

impl Table {
    /// Which calculator, and which columns its tables have.
    pub(super) fn step_calculator(&self, ctx: &Context<Table>) -> Html {
        let (lang, alive, to) = (ctx.props().lang, ctx.props().alive, ctx.link());
        let all = (ctx.props().definitions.catalogue)(lang);
        let typed = fold(half_width(&self.find).trim());
        let meant = |it: &&Entry| {
            let names = [it.title.text().ja, it.title.text().en, it.short.ja, it.short.en, it.id];
            it.rows && (typed.is_empty() || names.iter().any(|it| fold(&half_width(it)).contains(&typed)))
        };
        let found: Vec<&Entry> = all.iter().filter(meant).collect();
        let chosen = self.id.and_then(|id| Entry::find(all, id));
        // What was chosen stays to be seen, whatever is typed afterwards.
        let beyond = chosen.filter(|it| found.iter().all(|one| one.id != it.id));
        let mut subjects: Vec<Subject> = Vec::new();
        for it in &found {
            if !subjects.contains(&it.subject) {
                subjects.push(it.subject);
            }
        }
        let option = |it: &Entry| html! { <option key={it.id} value={it.id} selected={self.id == Some(it.id)}>{ named(it, lang) }</option> };
        let find = to.callback(|it: InputEvent| Msg::Find(it.target_unchecked_into::<HtmlInputElement>().value()));
        let choose = to.callback(|it: Event| Msg::Choose(it.target_unchecked_into::<HtmlSelectElement>().value()));
        html! {
            <section class="card kept step" id="step-calculator">
                <h2>{ lang.pick("1　計算を選ぶ", "1 Choose a calculator") }</h2>
                <div class="pair">
                    <label><span>{ lang.pick("名前で絞る（日本語・英語）", "Narrow by name (Japanese or English)") }</span>
                        <input type="text" inputmode="search" id="table-find" autocomplete="off" autocorrect="off" spellcheck="false" disabled={!alive} value={self.find.clone()} oninput={find} /></label>
                    <label><span>{ lang.pick("計算", "Calculator") }</span>
                        <select id="table-calculator" autocomplete="off" disabled={!alive} onchange={choose}>
                            <option value="" selected={self.id.is_none()}>{ match lang {
                                Lang::Ja => format!("選ぶ（{}件）", found.len()),
                                Lang::En => format!("Choose ({})", found.len()),
                            } }</option>
                            { list(beyond.map(option)) }
                            { list(subjects.into_iter().map(|of| html! {
                                <optgroup key={subject(of, lang)} label={subject(of, lang)}>{ list(found.iter().filter(|it| it.subject == of).map(|it| option(it))) }</optgroup>
                            })) }
                        </select></label>
                </div>
                <p role="status" class={(found.is_empty() && alive).then_some("trouble")}>{ if found.is_empty() && alive {
                    lang.pick("見つかりません。別の言葉か、短い語で試してください", "Nothing found. Try another or a shorter word")
                } else { "" } }</p>
                { list(self.about.as_ref().map(|it| self.columns(ctx, it))) }
            </section>
        }
    }

    fn columns(&self, ctx: &Context<Table>, it: &super::About) -> Html {
        let lang = ctx.props().lang;
        html! {
            <details id="table-columns">
                <summary>{ match lang {
                    Lang::Ja => format!("表の列：{}項目（使うものだけでよい。名前や番号など、ほかの列はそのまま返します）", it.columns.len()),
                    Lang::En => format!("Columns: {} questions (only those you have; any other column comes back as it is)", it.columns.len()),
                } }</summary>
                <p class="acts">
                    <button type="button" id="act-copy" class="quiet" onclick={ctx.link().callback(|_: MouseEvent| Msg::Copy)}>{ lang.pick("見出しの行をコピー", "Copy the header line") }</button>
                </p>
                <pre class="scroll" id="table-line" tabindex="0" role="region" aria-label={lang.pick("見出しの行", "Header line")}>{ it.line.trim_end() }</pre>
                <div class="scroll" tabindex="0" role="region" aria-label={lang.pick("列の説明", "What the columns are")}><table class="headers">
                    <thead><tr>{ list([lang.pick("列名", "Column"), lang.pick("項目", "Question"), lang.pick("書き方", "Cells")].map(|it| words("th", "", it))) }</tr></thead>
                    <tbody>{ list(it.columns.iter().map(|[name, label, what]| html! {
                        <tr key={name.clone()}><td><code>{ name }</code></td><td>{ label }</td><td class="what">{ cells(what) }</td></tr>
                    })) }</tbody>
                </table></div>
            </details>
        }
    }

    /// The table.
    pub(super) fn step_file(&self, ctx: &Context<Table>) -> Html {
        let (lang, alive, to) = (ctx.props().lang, ctx.props().alive, ctx.link());
        let chosen = to.callback(|it: Event| {
            let input: HtmlInputElement = it.target_unchecked_into();
            let file = input.files().and_then(|it| it.get(0));
            // The same file can be chosen again.
            input.set_value("");
            Msg::Take(file)
        });
        let encoding = to.callback(|it: Event| Msg::Encoding(it.target_unchecked_into::<HtmlSelectElement>().value()));
        let ways = [
            ("", lang.pick("ファイルから判断する", "As the file tells")),
            ("utf-8", "UTF-8"),
            ("shift_jis", lang.pick("Shift_JIS（日本語版Excelの「CSV」）", "Shift_JIS (“CSV” of a Japanese Excel)")),
        ];
        html! {
            <section class="card kept step" id="step-table">
                <h2>{ lang.pick("2　表を入れる", "2 Table in") }</h2>
                <label class="drop">
                    <input type="file" id="table-file" disabled={!alive} accept=".csv,.tsv,.txt,text/csv" autocomplete="off" onchange={chosen} />
                    { words("b", "", lang.pick("CSVを選ぶ、またはここへドロップ", "Choose a CSV, or drop it here")) }
                    { words("span", "", lang.pick("1行に1例、1行目は列名。UTF-8でもShift_JISでも、区切りはコンマ・セミコロン・タブ", "A row for each case, the first line names the columns. UTF-8 or Shift_JIS; commas, semicolons or tabs")) }
                </label>
                if let Some(file) = &self.file {
                    <div class="sheet-in"><div class="sheet-head">
                        <b>{ file.name() }</b>
                        { words("span", "", size(file.size())) }
                        <span class="push" />
                        <label class="kind"><span>{ lang.pick("文字コード", "Encoding") }</span>
                            <select id="table-encoding" autocomplete="off" onchange={encoding}>{ list(ways.map(|(id, name)| html! { <option value={id} selected={id == self.encoding}>{ name }</option> })) }</select>
                        </label>
                        <button type="button" id="table-clear" class="quiet" onclick={to.callback(|_: MouseEvent| Msg::Clear)}>{ lang.pick("外す", "Remove") }</button>
                    </div></div>
                }
                if self.file.is_some() && self.id.is_none() {
                    { words("p", "trouble", lang.pick("「1」で計算を選ぶと、判定を始めます。", "Choose a calculator under 1, and it begins.")) }
                }
            </section>
        }
    }

    /// What becomes of it.
    pub(super) fn step_result(&self, ctx: &Context<Table>) -> Html {
        let (lang, to) = (ctx.props().lang, ctx.link());
        let it = &self.result;
        let again = || html! { <button type="button" id="table-again" class="quiet" onclick={to.callback(|_: MouseEvent| Msg::Again)}>{ lang.pick("もう一度", "Try again") }</button> };
        // Spoken at each turn; progress is seen and not spoken.
        let said = match &it.at {
            At::Idle => "",
            At::Working => lang.pick("判定しています…", "Working…"),
            At::Cancelled => lang.pick("中止しました。何も保存していません", "Cancelled; nothing was kept"),
            At::Failed(why) if why.is_empty() => lang.pick(
                "判定できませんでした。通信できる場所でもう一度試してください",
                "It could not be done. Try again where there is a connection",
            ),
            At::Failed(why) | At::Done(why) => why,
        };
        if it.at == At::Idle {
            return html! { <p role="status" id="table-said"></p> };
        }
        html! {
            <section class="card kept step" id="step-result" data-at={match &it.at {
                At::Idle => "idle", At::Working => "working", At::Cancelled => "cancelled", At::Failed(_) => "failed", At::Done(_) => "done",
            }}>
                <h2>{ lang.pick("3　結果", "3 Result") }</h2>
                <p role="status" id="table-said" class={classes!(matches!(it.at, At::Failed(_)).then_some("trouble"), matches!(it.at, At::Done(_)).then_some("count"))}>{ said }</p>
                if it.at == At::Working { { self.progress(ctx) } }
                if matches!(it.at, At::Cancelled | At::Failed(_)) { <p class="acts">{ again() }</p> }
                if matches!(it.at, At::Done(_)) {
                    <p class="acts">
                        <button type="button" id="table-save" class="strong" onclick={to.callback(|_: MouseEvent| Msg::Save)}>{ lang.pick("結果の表を保存", "Save the table") }</button>
                    </p>
                }
                <p role="status" class={self.said.map(|_| "trouble")}>{ self.said.map_or("", |it| it.get(lang)) }</p>
                { list((!it.encoding.is_empty()).then(|| words("p", "hint", match (it.encoding.as_str(), lang) {
                    ("shift_jis", Lang::Ja) => "Shift_JISとして読みました。結果はUTF-8（Excelで開ける印つき）です。",
                    ("shift_jis", Lang::En) => "Read as Shift_JIS. The result is UTF-8, marked so that Excel opens it.",
                    (_, Lang::Ja) => "UTF-8として読みました。",
                    (_, Lang::En) => "Read as UTF-8.",
                }))) }
                if !it.warnings.is_empty() { <ul class="warnings">{ list(it.warnings.iter().map(|it| words("li", "trouble", it))) }</ul> }
                { list(it.first.as_ref().map(|it| rows(it, lang))) }
            </section>
        }
    }

    fn progress(&self, ctx: &Context<Table>) -> Html {
        let lang = ctx.props().lang;
        let it = &self.result;
        let whole = self.file.as_ref().map_or(0.0, |it| it.size()).max(1.0);
        let percent = (it.bytes / whole * 100.0).clamp(0.0, 100.0).floor();
        html! {
            <div class="progress">
                <progress id="table-progress" max="100" value={percent.to_string()} aria-label={lang.pick("進み具合", "Progress")} />
                { words("span", "", match lang {
                    Lang::Ja => format!("{percent}％・{}行", grouped(it.rows)),
                    Lang::En => format!("{percent}% · {} rows", grouped(it.rows)),
                }) }
                <button type="button" id="table-cancel" class="quiet" onclick={ctx.link().callback(|_: MouseEvent| Msg::Cancel)}>{ lang.pick("中止", "Cancel") }</button>
            </div>
        }
    }
}

/// In the language of the page, with the name in the other one behind it.
fn named(it: &Entry, lang: Lang) -> String {
    let name = it.title.text();
    format!("{} — {}", name.get(lang), name.get(lang.other()))
}

fn rows(it: &First, lang: Lang) -> Html {
    let title = |name: &str| match name {
        "outcome" => lang.pick("判定", "outcome").to_owned(),
        "missing" => lang.pick("不足", "missing").to_owned(),
        "problems" => lang.pick("問題", "problems").to_owned(),
        name => name.to_owned(),
    };
    // What was added comes first: it is what one looks for.
    let order: Vec<usize> = (it.asked..it.names.len()).chain(0..it.asked).collect();
    let kind = |at: usize| {
        if at == it.asked {
            "outcome"
        } else if at > it.asked {
            "added"
        } else {
            "own"
        }
    };
    html! { <>
        <h3>{ match lang {
            Lang::Ja => format!("はじめの{}行", it.rows.len()),
            Lang::En => format!("The first {} rows", it.rows.len()),
        } }</h3>
        if it.through > 0 { { words("p", "hint", match lang {
            Lang::Ja => format!("ほかの{}列は、ここには出さず、そのまま結果に残します。", it.through),
            Lang::En if it.through == 1 => "1 other column is not shown here, and stays in the result as it is.".to_owned(),
            Lang::En => format!("{} other columns are not shown here, and stay in the result as they are.", it.through),
        }) } }
        <div class="scroll" tabindex="0" role="region" aria-label={lang.pick("はじめの行", "The first rows")}><table id="table-first">
            <thead><tr><th scope="col">{ lang.pick("行", "Row") }</th>{ list(order.iter().map(|at| html! { <th scope="col" class={kind(*at)}>{ title(&it.names[*at]) }</th> })) }</tr></thead>
            <tbody>{ list(it.rows.iter().enumerate().map(|(i, row)| html! {
                <tr key={i}><td>{ i + 1 }</td>{ list(order.iter().map(|at| html! { <td class={kind(*at)}>{ row.get(*at).cloned().unwrap_or_default() }</td> })) }</tr>
            })) }</tbody>
        </table></div>
    </> }
}

fn size(bytes: f64) -> String {
    match bytes {
        it if it < 1000.0 => format!("{it} B"),
        it if it < 1e6 => format!("{:.0} kB", it / 1e3),
        it => format!("{:.1} MB", it / 1e6),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
fn grouped(rows: f64) -> String {
    crate::engine::grouped(&(rows as u64).to_string())
}
