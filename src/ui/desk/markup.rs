//! The engine's report read again, so that the page can draw it: the engine writes HTML and SVG as text, and the
//! policy of the page lets no text become elements by itself.
//!
//! It reads what the engine writes, which is well formed; anything else comes out as text, never as an element that is
//! not one of these.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// A piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element: its name, its attributes, what is in it; and where it stands in the text.
    Element(String, Vec<(String, String)>, Vec<Node>, (usize, usize)),
    /// A text.
    Text(String),
}

/// Elements without an end.
const VOID: &[&str] = &["meta", "br", "hr", "img", "input", "link", "!doctype"];
/// What is never drawn.
const DROPPED: &[&str] = &["script", "style", "head", "iframe", "object", "embed", "meta", "link"];

/// Reads a text of elements.
pub fn read(text: &str) -> Vec<Node> {
    let mut at = 0;
    nodes(text, &mut at, "")
}

fn nodes(text: &str, at: &mut usize, within: &str) -> Vec<Node> {
    let mut all = Vec::new();
    while let Some(rest) = text.get(*at..).filter(|it| !it.is_empty()) {
        let Some(open) = rest.find('<') else {
            all.push(Node::Text(unescaped(rest)));
            *at = text.len();
            break;
        };
        if open > 0 {
            let said = rest.get(..open).unwrap_or("");
            if !said.trim().is_empty() {
                all.push(Node::Text(unescaped(said)));
            }
            *at += open;
            continue;
        }
        let Some(length) = rest.find('>') else {
            *at = text.len();
            break;
        };
        let tag = rest.get(1..length).unwrap_or("");
        let start = *at;
        *at += length + 1;
        if let Some(name) = tag.strip_prefix('/') {
            // What closes something else is passed over, or ends what is open.
            if name == within {
                break;
            }
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |it| (it, true));
        let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let name = name.to_owned();
        let inside = if closed || VOID.contains(&name.as_str()) { Vec::new() } else { nodes(text, at, &name) };
        all.push(Node::Element(name, attributes(rest), inside, (start, *at)));
    }
    all
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let (mut all, mut rest) = (Vec::new(), tag.trim());
    while !rest.is_empty() {
        let end = rest.find([' ', '\n', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        match after.strip_prefix("=\"").and_then(|it| it.split_once('"')) {
            Some((value, after)) => {
                all.push((name.to_owned(), unescaped(value)));
                rest = after.trim_start();
            }
            None => {
                if !name.is_empty() {
                    all.push((name.to_owned(), String::new()));
                }
                rest = after.trim_start_matches('=').trim_start();
            }
        }
    }
    all
}

fn unescaped(it: &str) -> String {
    if !it.contains('&') {
        return it.to_owned();
    }
    it.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

impl Node {
    /// Its name and what is in it, if it is an element.
    pub fn element(&self) -> Option<(&str, &[Node])> {
        match self {
            Node::Element(name, _, inside, _) => Some((name, inside)),
            Node::Text(_) => None,
        }
    }

    /// An attribute.
    #[cfg(test)]
    fn attribute(&self, name: &str) -> Option<&str> {
        match self {
            Node::Element(_, all, ..) => all.iter().find(|it| it.0 == name).map(|it| it.1.as_str()),
            Node::Text(_) => None,
        }
    }

    /// The first element, itself or within, that is wanted.
    pub fn find(&self, wanted: &dyn Fn(&Node) -> bool) -> Option<&Node> {
        if wanted(self) {
            return Some(self);
        }
        self.element().and_then(|(_, inside)| inside.iter().find_map(|it| it.find(wanted)))
    }

    /// All that is said in it, without marks.
    pub fn said(&self) -> String {
        match self {
            Node::Text(it) => it.clone(),
            Node::Element(_, _, inside, _) => inside.iter().map(Node::said).collect(),
        }
    }

    /// Drawn. `beside` adds to an element what stands behind its last piece.
    pub fn drawn(&self, beside: &dyn Fn(&Node) -> Option<Html>) -> Html {
        match self {
            Node::Text(it) => VText::new(it.clone()).into(),
            Node::Element(name, ..) if DROPPED.contains(&name.as_str()) => Html::default(),
            Node::Element(name, attributes, inside, _) => {
                // The page has the first heading.
                let name = match name.as_str() {
                    "h1" => "h2",
                    "h2" => "h3",
                    "h3" => "h4",
                    other => other,
                };
                let mut tag = VTag::new(name.to_owned());
                for (name, value) in attributes {
                    // None that runs anything, and none that the policy forbids.
                    if let Some(name) = DRAWN.iter().find(|it| *it == name) {
                        tag.add_attribute(name, value.clone());
                    }
                }
                // What is scrolled is reached by keys.
                if attributes.iter().any(|it| it.0 == "class" && it.1 == "scroll") {
                    tag.add_attribute("tabindex", "0");
                }
                tag.add_children(inside.iter().map(|it| it.drawn(beside)).chain(beside(self)));
                tag.into()
            }
        }
    }
}

/// The attributes that are drawn.
const DRAWN: &[&str] = &[
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "clip-path",
    "colspan",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "id",
    "lang",
    "letter-spacing",
    "opacity",
    "patternUnits",
    "patternTransform",
    "points",
    "preserveAspectRatio",
    "r",
    "role",
    "rowspan",
    "rx",
    "ry",
    "scope",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// What a report says, as text to be pasted elsewhere: a line for each heading, sentence and point, cells parted by
/// tabs.
pub fn text(all: &[Node]) -> String {
    let mut out = String::new();
    for it in all {
        write(it, &mut out);
    }
    out
}

fn write(node: &Node, out: &mut String) {
    let Some((name, inside)) = node.element() else { return };
    match name {
        "h1" | "h2" | "h3" | "p" | "li" | "caption" | "summary" => {
            if name.starts_with('h') && !out.is_empty() {
                out.push('\n');
            }
            out.push_str(node.said().trim());
            out.push('\n');
        }
        "tr" => {
            let cells: Vec<String> = inside.iter().map(Node::said).collect();
            out.push_str(&cells.join("\t"));
            out.push('\n');
        }
        "svg" | "style" | "script" | "head" | "figure" => {}
        _ => inside.iter().for_each(|it| write(it, out)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_engine_writes_is_read_again() {
        let text = "<main lang=\"ja\"><h1>a &amp; b</h1>\n<p>1 &lt; 2</p><figure><svg viewBox=\"0 0 1 1\"><title>t</title>\
                    <path d=\"M0 0\"/><text x=\"1\">9</text></svg></figure><table><tr><td>1</td><td>2</td></tr></table></main>";
        let all = read(text);
        let Some(main) = all.first() else { panic!("no element") };
        assert_eq!(main.attribute("lang"), Some("ja"));
        assert_eq!(self::text(&all), "a & b\n1 < 2\n1\t2\n");
        let Some(svg) = main.find(&|it| it.element().is_some_and(|it| it.0 == "svg")) else { panic!("no drawing") };
        let Node::Element(_, _, inside, (from, to)) = svg else { panic!("an element") };
        assert_eq!(inside.len(), 3);
        assert!(text[*from..*to].starts_with("<svg") && text[*from..*to].ends_with("</svg>"));
    }

    #[test]
    fn damaged_text_ends() {
        for it in ["<", "<a", "<a>", "</a>", "<a b=\"", "<a b=c d>", "a<b", "<a></b></a>", "&"] {
            let _ = text(&read(it));
        }
    }
}
