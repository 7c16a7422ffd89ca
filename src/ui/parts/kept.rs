//! A part of a page that is drawn again only when what it is drawn of has changed.
//!
//! What draws it sees that and nothing else, so it cannot show what has changed elsewhere and be left as it was.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

/// What a part is drawn of, and what draws it.
struct Part<T> {
    of: T,
    draw: fn(&T) -> Html,
}

/// A part whatever it is drawn of: one component for all of them, since each component costs bytes of its own.
trait Drawn: Any {
    fn draw(&self) -> Html;
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Drawn for Part<T> {
    fn draw(&self) -> Html {
        (self.draw)(&self.of)
    }

    fn same(&self, other: &dyn Any) -> bool {
        let same = |it: &Part<T>| std::ptr::fn_addr_eq(it.draw, self.draw) && it.of == self.of;
        other.downcast_ref().is_some_and(same)
    }
}

#[derive(Clone, Properties)]
struct Given {
    part: Rc<dyn Drawn>,
}

impl PartialEq for Given {
    fn eq(&self, other: &Given) -> bool {
        let other: &dyn Any = &*other.part;
        self.part.same(other)
    }
}

struct Kept;

impl Component for Kept {
    type Message = ();
    type Properties = Given;

    fn create(_: &Context<Kept>) -> Kept {
        Kept
    }

    fn view(&self, ctx: &Context<Kept>) -> Html {
        ctx.props().part.draw()
    }
}

/// A part of a page; drawn at once where `whole` says so, as a test compares it. Among its neighbours it is known by its
/// key.
pub fn kept<T: PartialEq + 'static>(whole: bool, key: impl Into<Key>, of: T, draw: fn(&T) -> Html) -> Html {
    if whole { draw(&of) } else { part(key.into(), Rc::new(Part { of, draw })) }
}

/// What is the same as before is left as it is on the page: for parts whose making is cheap, and which nobody presses.
pub fn still(whole: bool, key: impl Into<Key>, html: Html) -> Html {
    kept(whole, key, html, Html::clone)
}

#[inline(never)]
fn part(key: Key, part: Rc<dyn Drawn>) -> Html {
    html! { <Kept {key} {part} /> }
}
