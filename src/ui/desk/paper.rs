//! The report as the page shows it: read again from what the engine writes, in one language, its pictures apart.

use yew::prelude::*;

use crate::engine::Lang;
use crate::ui::desk::markup::{Node, read};
use crate::ui::parts::pieces::list;

/// The report, read again for the page.
#[derive(Debug)]
pub struct Shown {
    /// Which of all that were made.
    pub turn: u32,
    /// What stands in it.
    pub nodes: std::rc::Rc<Vec<Node>>,
    /// Its pictures, each as the engine wrote it.
    pub drawings: Vec<String>,
}

impl Shown {
    /// The part of the engine's report in a language.
    pub fn of(html: &str, lang: Lang, turn: u32) -> Shown {
        let start = format!("<main lang=\"{}\"", lang.tag());
        let from = html.find(&start).unwrap_or(html.len());
        let part = html.get(from..).unwrap_or("");
        let end = part.find("</main>").map_or(part.len(), |it| it + "</main>".len());
        let part = part.get(..end).unwrap_or("");
        let nodes = read(part);
        let mut drawings = Vec::new();
        nodes.iter().for_each(|it| drawn(it, part, &mut drawings));
        Shown { turn, nodes: std::rc::Rc::new(nodes), drawings }
    }
}

/// Collects the pictures in their order.
fn drawn(node: &Node, text: &str, into: &mut Vec<String>) {
    if let Node::Element(name, _, inside, (from, to)) = node {
        if name == "svg" {
            into.extend(text.get(*from..*to).map(str::to_owned));
        } else {
            inside.iter().for_each(|it| drawn(it, text, into));
        }
    }
}

/// The report itself: drawn again only if it is another one.
pub struct Paper;

/// What it is drawn of.
#[derive(Clone, Properties)]
pub struct OfPaper {
    /// Which of all that were made.
    pub turn: u32,
    /// The language.
    pub lang: Lang,
    /// What stands in it.
    pub nodes: std::rc::Rc<Vec<Node>>,
    /// Who is told of a picture to be saved, and whether in dots.
    pub to: Callback<(usize, bool)>,
}

impl PartialEq for OfPaper {
    fn eq(&self, other: &OfPaper) -> bool {
        (self.turn, self.lang) == (other.turn, other.lang)
    }
}

impl Component for Paper {
    type Message = ();
    type Properties = OfPaper;

    fn create(_: &Context<Paper>) -> Paper {
        Paper
    }

    fn view(&self, ctx: &Context<Paper>) -> Html {
        let OfPaper { lang, nodes, to, .. } = ctx.props();
        let count = std::cell::Cell::new(0);
        let beside = |it: &Node| {
            let (name, _) = it.element()?;
            if name != "figure" {
                return None;
            }
            // As many as there are drawings in it.
            it.find(&|it| it.element().is_some_and(|it| it.0 == "svg"))?;
            let at = count.replace(count.get() + 1);
            let save = |png: bool| to.reform(move |_: MouseEvent| (at, png));
            Some(html! {
                <p class="acts">
                    <button type="button" class="quiet" data-svg={at.to_string()} onclick={save(false)}>{ lang.pick("SVGで保存", "Save as SVG") }</button>
                    <button type="button" class="quiet" data-png={at.to_string()} onclick={save(true)}>{ lang.pick("PNG（600 dpi）で保存", "Save as PNG (600 dpi)") }</button>
                </p>
            })
        };
        html! { <article class="paper" id="desk-report">{ list(nodes.iter().map(|it| inside(it, &beside))) }</article> }
    }
}

/// What is in the report's own `main`: the page has one already.
fn inside(it: &Node, beside: &dyn Fn(&Node) -> Option<Html>) -> Html {
    match it.element() {
        Some(("main", all)) => list(all.iter().map(|it| it.drawn(beside))),
        _ => it.drawn(beside),
    }
}
