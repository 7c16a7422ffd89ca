//! Home: search, and a tile for every calculator.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::engine::{Clue, Entry, Lang, Subject};
use crate::ui::browser::reach;
use crate::ui::browser::settings::Settings;
use crate::ui::office::given::Given;
use crate::ui::office::search::APART;
use crate::ui::office::wish::Wish;
use crate::ui::page::names::subject;
use crate::ui::page::route::{ABOUT, Page, Route};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// The home page, with the pages that the query finds.
pub fn view(given: &Given<'_>) -> Html {
    let Given { route, alive, catalogue, settings, to, .. } = *given;
    let query = given.search.query.as_str();
    let found = given.search.found(catalogue);
    let lang = route.lang;
    let every = [
        Subject::Eligibility,
        Subject::AdverseEvents,
        Subject::Scores,
        Subject::Planning,
        Subject::Evidence,
        Subject::Response,
        Subject::Trials,
    ];
    let subjects = every.into_iter().filter(|of| found.is_none() && catalogue.iter().any(|it| it.subject == *of));
    let link = move |entry: &'static Entry, by: Option<Clue>| {
        let to = route.link(route.to(Page::Calculator(entry)));
        match by.map_or("", |it| it.opens) {
            "" => to,
            opens => format!("{to}#{opens}"),
        }
    };
    let first = found.as_ref().and_then(|all| all.first()).map(|(entry, by)| Wish::Open(entry.id, by.opens));
    // Enter opens what was meant most.
    let open = to.clone();
    let submit = Callback::from(move |it: SubmitEvent| {
        it.prevent_default();
        if let Some(first) = &first {
            open.emit(first.clone());
        }
    });
    let typed = {
        let to = to.clone();
        Callback::from(move |it: InputEvent| {
            to.emit(Wish::Search(it.target_unchecked_into::<HtmlInputElement>().value()))
        })
    };
    html! {
        <main class="home" id="main">
            <div class="hero">
                { words("h1", "", lang.pick("IVR・骨転移の臨床計算", "Clinical calculators for IR and bone metastases")) }
                { words("p", "", ABOUT.get(lang)) }
            </div>
            <form role="search" autocomplete="off" onsubmit={submit}>
                <label class="find">
                    { icons::act(icons::SEARCH) }
                    { words("span", "sr", lang.pick("計算を探す", "Find a calculator")) }
                    <input type="text" inputmode="search" id="q" name="q" autocomplete="off" autocorrect="off" spellcheck="false" disabled={!alive}
                        aria-describedby="find-hint" value={query.to_owned()} oninput={typed} />
                </label>
                <p id="find-hint" class="find-hint">{ lang.pick("病名・検査名・かな・ローマ字・英語で：きょうへき、血小板、itami、VAS", "by disease, test, kana, romaji or English: pleura, platelet, itami, VAS") }</p>
            </form>
            if found.is_none() { { strips(route, alive, catalogue, settings) } }
            <p class="sr" role="status">{ match (&found, lang) {
                (None, _) => String::new(),
                (Some(all), Lang::Ja) => format!("{}件", all.len()),
                (Some(all), Lang::En) => format!("{} found", all.len()),
            } }</p>
            if let Some(all) = &found {
                if all.is_empty() {
                    { words("p", "none", lang.pick("見つかりません。別の言葉か、短い語で試してください。", "Nothing found. Try another or a shorter word.")) }
                }
                <div class="card tiles found">{ list(all.iter().map(|(it, by)| html! {
                    <a class="tile" key={it.id} href={link(it, Some(*by))}>
                        { words("strong", "", it.short.get(lang)) }
                        <span>{ subject(it.subject, lang) }{ list((by.rank != Clue::NAME && !by.text.is_empty() && by.rank != Clue::TEXT).then(|| words("em", "", by.text))) }</span>
                    </a>
                })) }</div>
            }
            <div class="groups">{ list(subjects.map(|of| {
                let tiles = catalogue.iter().filter(|it| it.subject == of);
                html! {
                    <section class="group" key={subject(of, lang)}>
                        { words("h2", "", subject(of, lang)) }
                        <div class="card tiles">{ list(tiles.chain(APART.iter().filter(|it| it.subject == of)).map(|it| html! {
                            <a class="tile" key={it.id} href={link(it, None)} title={it.summary.get(lang)}>{ words("strong", "", it.short.get(lang)) }</a>
                        })) }</div>
                    </section>
                }
            })) }</div>
            <section class="promises">
                <p>{ words("b", "", lang.pick("送信しない", "Nothing is sent")) }{ lang.pick("入力は端末の中だけで計算し、保存もしません。画面を離れると消えます。", "Answers are worked on in this device only, never stored, and gone when the page is left.") }</p>
                <p>{ words("b", "", lang.pick("推測しない", "Nothing is guessed")) }{ lang.pick("空欄は「未入力」のまま扱い、決まらないうちは判定しません。", "A blank stays unanswered; there is no verdict before it can be one.") }</p>
                <p>{ words("b", "", lang.pick("根拠を示す", "Everything is sourced")) }{ lang.pick("判定ごとに、基準文・入力値・境界値・出典を確かめられます。", "Each verdict shows its clause, the value, the limit and the document.") }</p>
            </section>
        </main>
    }
}

/// Favourites and the pages opened last, each a line of links on the first page. The lines are there before the
/// program runs and when they are empty, for nothing may move from under a thumb.
fn strips(route: Route, alive: bool, catalogue: &'static [Entry], settings: &Settings) -> Html {
    let lang = route.lang;
    let strip = |name: &'static str, icon: &'static str, title: &'static str, ids: &[String], none: &'static str| {
        let link = |it: &String| {
            let it = Entry::find(catalogue, it)?;
            Some(
                html! { <li><a href={route.link(route.to(Page::Calculator(it)))} onfocus={reach::into_view}>{ it.short.get(lang) }</a></li> },
            )
        };
        html! {
            <section class="strip" aria-labelledby={name}>
                <h2 id={name}>{ icons::act(icon) }{ title }</h2>
                if alive && ids.is_empty() { { words("p", "", none) } }
                else { <ul>{ list(ids.iter().filter_map(link)) }</ul> }
            </section>
        }
    };
    html! {
        <div class="strips">
            { strip("favourites", icons::STAR, lang.pick("お気に入り", "Favourites"), &settings.favourites,
                lang.pick("計算のページの ☆ で、ここに並びます", "Tap ☆ on a calculator to keep it here")) }
            { strip("recent", icons::CLOCK, lang.pick("最近", "Recent"), &settings.recent, match settings.remember {
                true => lang.pick("まだありません", "None yet"),
                false => lang.pick("記録しない設定です", "Not remembered, as set"),
            }) }
        </div>
    }
}
