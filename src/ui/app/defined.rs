//! The one place where the app asks for what was handed to it: the catalogue of pages, and the definition of its own.

use yew::prelude::*;

use super::App;
use crate::engine::{Entry, Form};
use crate::ui::browser::settings::Known;
use crate::ui::page::names::subject;
use crate::ui::parts::pieces::{hold, phrases, words};

impl App {
    /// Takes the definition of the page, and makes its form.
    pub(super) fn define(&mut self) {
        let find = |entry: &Entry| (self.definitions.find)(entry.id, self.route.lang);
        self.calculator = self.route.entry().and_then(find);
        self.form = self.calculator.map(Form::of);
    }

    /// Every page that there is.
    pub(super) fn catalogue(&self) -> &'static [Entry] {
        (self.definitions.catalogue)()
    }

    /// The name of the control whose answer the user may have set for all pages.
    pub(super) fn pinned(&self) -> Option<&'static str> {
        Entry::pinned(self.catalogue()).map(|it| it.question)
    }

    /// What the catalogue says may be remembered.
    pub(super) fn known(&self) -> Known<'static> {
        let catalogue = self.catalogue();
        let versions = Entry::pinned(catalogue).map_or(&[][..], |it| &it.options);
        Known { pages: catalogue.iter().map(|it| it.id).collect(), versions: versions.iter().map(|it| it.id).collect() }
    }

    /// What a calculator's page is, above everything else.
    pub(super) fn headline(&self, entry: &'static Entry) -> Html {
        let lang = self.route.lang;
        html! {
            <div class="headline">
                if !self.route.embed {
                    <p class="crumb"><a href={self.route.link(self.route.home())}>{ lang.pick("ホーム", "Home") }</a>{ " / " }{ subject(entry.subject, lang) }</p>
                    { hold("h1", "", phrases(entry.title.get(lang))) }
                }
                { words("p", "lead", entry.summary.get(lang)) }
            </div>
        }
    }
}
