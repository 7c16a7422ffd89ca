//! Everything that can be set, and everything that is kept on the device, in one place.

use yew::prelude::*;

use crate::engine::{Entry, KeptLimits, Lang, Named, Pinned, t};
use crate::ui::browser::health::Health;
use crate::ui::browser::settings::{IDLE, SIZES, Settings};
use crate::ui::dialogs::keys;
use crate::ui::office::given::Given;
use crate::ui::office::wish::Wish;
use crate::ui::page::names::group;
use crate::ui::page::route::{PRIVACY, Page, SETTINGS};
use crate::ui::parts::icons;
use crate::ui::parts::pieces::{hold, list, words};

/// A row of buttons of which one is on.
fn one_of<T: Clone + PartialEq + 'static>(
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    choices: &[(T, String)],
    now: &T,
    alive: bool,
    send: impl Fn(T) -> Callback<Event>,
) -> Html {
    html! {
        <div class="row wide">
            <div class="asked"><span class="label" id={name}>{ title }</span>if !hint.is_empty() { { words("span", "hint", hint) } }</div>
            <div class="answer"><div class="seg" role="radiogroup" aria-labelledby={name}>{ list(choices.iter().map(|(it, label)| {
                let on = it == now;
                html! {
                    <label class={classes!("choice", on.then_some("on"))}>
                        <input type="radio" autocomplete="off" name={format!("set-{name}")} checked={on} disabled={!alive} onchange={send(it.clone())} />
                        { words("span", "", label) }
                    </label>
                }
            })) }</div></div>
        </div>
    }
}

/// The page.
pub fn view(given: &Given<'_>) -> Html {
    let Given { route, alive, catalogue, settings, health, to, .. } = *given;
    let lang = route.lang;
    let send = |it: Wish| to.reform(move |_: MouseEvent| it.clone());
    let yes_no = [(true, lang.pick("する", "On").to_owned()), (false, lang.pick("しない", "Off").to_owned())];
    let sizes = [lang.pick("標準", "Usual"), lang.pick("大", "Large"), lang.pick("特大", "Largest")];
    let sizes: Vec<(&'static str, String)> = SIZES.into_iter().zip(sizes.map(str::to_owned)).collect();
    let idle: Vec<(u32, String)> = IDLE
        .into_iter()
        .map(|it| match (it, lang) {
            (0, _) => (it, lang.pick("消さない", "Never").to_owned()),
            (n, Lang::Ja) => (it, format!("{n}分")),
            (n, Lang::En) => (it, format!("{n} min")),
        })
        .collect();
    let size = SIZES.into_iter().find(|it| *it == settings.size).unwrap_or_default();
    let wished = |it: Wish| to.reform(move |_: Event| it.clone());
    html! {
        <main class="home narrow" id="main">
            <div class="hero">
                { words("h1", "", SETTINGS.get(lang)) }
                { words("p", "", route.description()) }
            </div>
            <section class="card kept">
                <h2>{ lang.pick("表示", "Display") }</h2>
                { one_of("size", lang.pick("文字の大きさ", "Size of text"), "", &sizes, &size, alive, |it| wished(Wish::Size(it))) }
                { one_of("era", lang.pick("予定の日付に和暦を添える", "Japanese era beside the days of a plan"), lang.pick("", "On the Japanese pages."), &yes_no, &settings.era, alive, |_| to.reform(|_: Event| Wish::Era)) }
            </section>
            <section class="card kept">
                <h2>{ lang.pick("入力の自動消去", "Clearing by itself") }</h2>
                { one_of("idle", lang.pick("操作がないとき", "After no use for"), lang.pick("消す前に知らせ、続けることもできます。", "You are told before, and can continue."), &idle, &settings.idle, alive, |it| wished(Wish::Idle(it))) }
            </section>
            <section class="card kept">
                <h2>{ lang.pick("お気に入りと最近", "Favourites and recent") }</h2>
                { favourites(lang, alive, catalogue, settings, to) }
                { one_of("remember", lang.pick("最近開いたページを記録する", "Remember the pages opened last"), lang.pick("ページの名前だけです。", "Their names only."), &yes_no, &settings.remember, alive, |it| wished(Wish::Remember(it))) }
                if !settings.recent.is_empty() {
                    <div class="row"><span class="asked">{ settings.recent.iter().filter_map(|it| Entry::find(catalogue, it)).map(|it| it.short.get(lang)).collect::<Vec<_>>().join(lang.pick("、", ", ")) }</span>
                        <button type="button" id="forget-recent" class="quiet" onclick={send(Wish::ForgetRecent)}>{ lang.pick("記録を消す", "Forget") }</button></div>
                }
            </section>
            { list(Entry::pinned(catalogue).map(|it| scale(lang, alive, catalogue, it, settings, to))) }
            <section class="card kept">
                <h2>{ lang.pick("キーボード", "Keyboard") }</h2>
                { one_of("keys", lang.pick("文字キーで操作する", "Letters as shortcuts"), "", &yes_no, &settings.keys, alive, |it| wished(Wish::Keys(it))) }
                { keys::table(lang) }
            </section>
            { health_of(lang, alive, health, to) }
            <section class="card kept" id="stored">
                <h2>{ lang.pick("この端末に残っているもの（全文）", "All that is kept on this device") }</h2>
                { match if alive { Settings::stored() } else { None } {
                    Some((name, text)) => html! { <pre tabindex="0" aria-label={name}>{ text }</pre> },
                    None => words("p", "", if alive { lang.pick("何もありません。", "Nothing.") } else { "…" }),
                } }
                { words("p", "", lang.pick("このほかにあるのは、アプリのファイルだけです。設定は端末の外に出ません。", "Besides this there are only the app’s own files. Settings do not leave the device.")) }
                <p><button type="button" id="reset" class="quiet" disabled={!alive || *settings == Settings::default()} onclick={send(Wish::Reset)}>{ lang.pick("すべて初期設定に戻す", "Reset all settings") }</button></p>
            </section>
            { hold("p", "", (given.way)(Page::Privacy, PRIVACY.get(lang))) }
        </main>
    }
}

/// The favourites in their order, each to be moved up or taken out.
fn favourites(lang: Lang, alive: bool, catalogue: &'static [Entry], settings: &Settings, to: &Callback<Wish>) -> Html {
    let all: Vec<_> = settings.favourites.iter().filter_map(|it| Entry::find(catalogue, it)).collect();
    if all.is_empty() {
        return words("p", "row", lang.pick("お気に入りはまだありません。", "No favourites yet."));
    }
    let send = |it: Wish| to.reform(move |_: MouseEvent| it.clone());
    let many = all.len() > 1;
    html! { <>
        <ul class="kept-list" id="kept-favourites">{ list(all.into_iter().enumerate().map(|(i, it)| {
            let name = it.short.get(lang);
            html! {
                <li key={it.id}><span>{ name }</span>
                    if i > 0 { <button type="button" class="back" disabled={!alive} aria-label={format!("{name}{}", lang.pick("を上へ", ": up"))} onclick={send(Wish::Raise(it.id.to_owned()))}>{ icons::act(icons::UP) }</button> }
                    <button type="button" class="back" disabled={!alive} aria-label={format!("{name}{}", lang.pick("を外す", ": remove"))} onclick={send(Wish::Favourite(it.id.to_owned()))}>{ icons::act(icons::CLOSE) }</button>
                </li>
            }
        })) }</ul>
        if many { <div class="row"><span class="asked" /><button type="button" class="quiet" onclick={send(Wish::DropFavourites)}>{ lang.pick("すべて外す", "Remove all") }</button></div> }
    </> }
}

/// The scale of grades: the version to begin with, and the laboratory's own limits of normal.
fn scale(
    lang: Lang,
    alive: bool,
    catalogue: &'static [Entry],
    it: &Pinned,
    settings: &Settings,
    to: &Callback<Wish>,
) -> Html {
    let mut versions = vec![(String::new(), lang.pick("選ばない", "None").to_owned())];
    versions.extend(it.options.iter().map(|it| (it.id.to_owned(), it.name.get(lang).to_owned())));
    let pin = |it: String| to.reform(move |_: Event| Wish::Pin(it.clone()));
    let title = lang.pick("はじめに選ぶ版", "Version to begin with");
    let limits = catalogue.iter().find_map(|it| it.limits.as_ref());
    html! {
        <section class="card kept">
            <h2>{ it.scale }</h2>
            { one_of("pinned", title, it.unpinned.get(lang), &versions, &settings.version, alive, pin) }
            { list(limits.map(|it| own_ranges(lang, alive, it, settings, to))) }
        </section>
    }
}

/// What an id is called; the id itself where nothing of that name is there any longer.
fn called<'a>(names: &[Named], id: &'a str, lang: Lang) -> &'a str {
    names.iter().find(|it| it.id == id).map_or(id, |it| it.name.get(lang))
}

/// The laboratory's own limits of normal, each to be taken away.
fn own_ranges(lang: Lang, alive: bool, limits: &KeptLimits, settings: &Settings, to: &Callback<Wish>) -> Html {
    if settings.ranges.is_empty() {
        return words("p", "row hint", limits.kept.get(lang));
    }
    html! {
        <ul class="kept-list" id="kept-ranges">{ list(settings.ranges.iter().map(|it| {
            let name = format!("{} {}", called(limits.terms, &it.term, lang), group(&it.group, lang));
            let drop = {
                let (term, group) = (it.term.clone(), it.group.clone());
                to.reform(move |_: MouseEvent| Wish::DropRange(term.clone(), group.clone()))
            };
            html! {
                <li key={format!("{}|{}", it.term, it.group)}><span>{ name.clone() }{ words("b", "", format!(" {}–{} {}", it.low, it.high, called(limits.units, &it.unit, lang))) }</span>
                    <button type="button" class="back" disabled={!alive} aria-label={format!("{name}{}", lang.pick("の基準値を消す", ": remove"))} onclick={drop}>{ icons::act(icons::CLEAR) }</button>
                </li>
            }
        })) }</ul>
    }
}

/// Whether the app will be there tomorrow, without a connection.
fn health_of(lang: Lang, alive: bool, it: Health, to: &Callback<Wish>) -> Html {
    let keep = to.reform(|_: MouseEvent| Wish::Persist);
    let yes = |it: bool, yes, no| match (alive, it) {
        (false, _) => "…",
        (_, true) => yes,
        (_, false) => no,
    };
    let a_week = t(
        "iPad・iPhoneのSafariでは、7日間使わないサイトのデータは消されます。共有ボタン → 「ホーム画面に追加」で、\
            アプリとして残ります。",
        "Safari on iPad and iPhone clears sites that are not used for seven days. Share button → “Add to Home Screen” \
            keeps this as an app.",
    );
    html! {
        <section class="card kept" id="health">
            <h2>{ lang.pick("オフラインでの利用", "Use without a connection") }</h2>
            <dl class="facts">
                <div>{ words("dt", "", lang.pick("オフライン用の保存", "Copy on this device")) }{ words("dd", "", yes(it.offline, lang.pick("済み。通信なしで開けます", "Complete; opens without a connection"), lang.pick("まだです。次に開いたときに確かめてください", "Not yet; look again the next time you open it"))) }</div>
                <div>{ words("dt", "", lang.pick("開き方", "Opened")) }{ words("dd", "", yes(it.standalone, lang.pick("アプリとして", "as an app"), lang.pick("ブラウザのタブで", "in a browser’s tab"))) }</div>
                <div>{ words("dt", "", lang.pick("ブラウザによる自動削除", "Cleared by the browser")) }{ words("dd", "", match it.persisted.filter(|_| alive) {
                    Some(true) => lang.pick("されません", "not by itself"),
                    Some(false) => lang.pick("容量が足りないと、されることがあります", "may be, when space runs short"),
                    None => lang.pick("不明", "unknown"),
                }) }</div>
            </dl>
            if it.a_week { { words("p", "note", a_week.get(lang)) } }
            if it.persisted != Some(true) && (it.asks || !alive) {
                <p><button type="button" id="persist" class="quiet" disabled={!alive} onclick={keep}>{ lang.pick("消さないようブラウザに頼む", "Ask the browser to keep it") }</button></p>
            }
            <p role="status">{ if it.asked && it.persisted != Some(true) { lang.pick("頼みました。ブラウザの確認が出たら許可してください。", "Asked. If the browser asks back, allow it.") } else { "" } }</p>
        </section>
    }
}
