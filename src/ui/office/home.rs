//! Home: search, and a tile for every calculator.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::engine::{Entry, Lang, Subject};
use crate::ui::browser::reach;
use crate::ui::browser::settings::Settings;
use crate::ui::office::given::Given;
use crate::ui::office::wish::Wish;
use crate::ui::page::names::subject;
use crate::ui::page::route::{ABOUT, Page, Route};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{list, words};

/// The home page, with the pages that the query finds.
pub fn view(given: &Given<'_>) -> Html {
    let Given { route, alive, catalogue, settings, to, .. } = *given;
    let (query, found) = (given.search.query.as_str(), given.search.found(catalogue));
    let lang = route.lang;
    let every = [
        Subject::Eligibility,
        Subject::Scores,
        Subject::AdverseEvents,
        Subject::Response,
        Subject::Planning,
        Subject::Evidence,
        Subject::Trials,
    ];
    let subjects = every.into_iter().filter(|of| found.iter().any(|it| it.subject == *of));
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
            <form role="search" autocomplete="off" onsubmit={Callback::from(|it: SubmitEvent| it.prevent_default())}>
                <label class="find">
                    { icons::act(icons::SEARCH) }
                    { words("span", "sr", lang.pick("計算を探す", "Find a calculator")) }
                    <input type="text" inputmode="search" id="q" name="q" autocomplete="off" autocorrect="off" spellcheck="false" disabled={!alive}
                        aria-describedby="find-hint" value={query.to_owned()} oninput={typed} />
                </label>
                <p id="find-hint" class="find-hint">{ lang.pick("病名・検査名・かな・ローマ字・英語で：きょうへき、血小板、itami、VAS", "by disease, test, kana, romaji or English: pleura, platelet, itami, VAS") }</p>
            </form>
            if query.trim().is_empty() { { strips(route, alive, catalogue, settings) } }
            <p class="sr" role="status">{ if query.trim().is_empty() { String::new() } else { match lang {
                Lang::Ja => format!("{}件", found.len()),
                Lang::En => format!("{} found", found.len()),
            } } }</p>
            if found.is_empty() {
                { words("p", "none", lang.pick("見つかりません。別の言葉か、短い語で試してください。", "Nothing found. Try another or a shorter word.")) }
            }
            { list(subjects.map(|of| {
                let tiles: Vec<&'static Entry> = found.iter().copied().filter(|it| it.subject == of).collect();
                html! {
                    <section class="group" key={subject(of, lang)}>
                        <h2>{ subject(of, lang) }{ words("span", "", tiles.len()) }</h2>
                        <div class="tiles">{ list(tiles.into_iter().map(|it| html! {
                            <a class="card tile" key={it.id} href={route.link(route.to(Page::Calculator(it)))}>
                                { words("strong", "", it.short.get(lang)) }{ words("span", "", it.summary.get(lang)) }
                            </a>
                        })) }</div>
                    </section>
                }
            })) }
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
