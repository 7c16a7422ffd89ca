//! What a document states.

use yew::prelude::*;

use crate::engine::{Evidence, Lang, Statement, Strength, Truth};
use crate::ui::parts::pieces::words;

/// The strength of a recommendation and of the evidence behind it.
fn grade(it: (Strength, Evidence), lang: Lang) -> String {
    let strength = match it.0 {
        Strength::Strong => lang.pick("推奨 強い", "strong"),
        Strength::Weak => lang.pick("推奨 弱い", "weak"),
    };
    match lang {
        Lang::Ja => format!("{strength}・エビデンス {:?}", it.1),
        Lang::En => format!("{strength} recommendation, evidence {:?}", it.1),
    }
}

/// A statement of a document, with whom it is about and where it stands.
pub fn statement(it: &'static Statement, truth: Truth, lang: Lang) -> Html {
    let whom = it.population.map_or("", |it| it.get(lang));
    let reference = it.reference.map_or_else(String::new, |it| match lang {
        Lang::Ja => format!("（文献{it}）"),
        Lang::En => format!(" (ref. {it})"),
    });
    html! {
        <li data-statement={it.id} data-truth={it.when.is_some().then_some(truth.word())} key={it.id}>
            if let Some(figure) = it.figure { { words("b", "figure", figure.get(lang)) } }
            { words("span", "", it.text.get(lang)) }
            if let Some(it) = it.grade { { words("em", "", grade(it, lang)) } }
            if !whom.is_empty() { { words("small", "", whom) } }
            if let Some(it) = it.reading { <small class="reading">{ words("b", "", lang.pick("読み方", "How it is read")) }{ it.get(lang) }</small> }
            { words("cite", "", format!("{} {} {}{reference}", it.id, it.cite.source.id, it.cite.section.get(lang))) }
        </li>
    }
}
