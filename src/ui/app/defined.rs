//! The one place where the app asks for what was handed to it, or fetched meanwhile: the catalogue of pages, and the
//! definition of its own.

use yew::prelude::*;

use super::App;
use crate::engine::{CATALOGUE, Calculator, Entry, Lang, TERMS, WORDS, t};
#[cfg(feature = "calculators")]
use crate::engine::{Form, Live};
use crate::ui::app::head::head;
use crate::ui::app::msg::Msg;
use crate::ui::browser::settings::Known;
use crate::ui::office::wish::Wish;
use crate::ui::page::did::{Did, OnTables};
use crate::ui::page::route::{Page, Route};
use crate::ui::parts::kept::kept;

impl App {
    /// Takes the definition of the page, and makes its form.
    pub(super) fn define(&mut self) {
        let lang = self.route.lang;
        let entry = self.route.entry();
        if let Some(it) = entry.and_then(|it| (self.definitions.entry)(it.id, lang)) {
            self.route.page = Page::Calculator(it);
        }
        #[cfg(feature = "calculators")]
        {
            let calculator = entry.and_then(|it| (self.definitions.find)(it.id, lang));
            self.calculator = calculator.map(Live::new);
            self.form = calculator.map(|it| Live::new(std::rc::Rc::new(Form::of(it))));
        }
    }

    /// The definition of the page, if it is a calculator's and there.
    pub(super) fn calculator(&self) -> Option<&'static Calculator> {
        self.calculator.map(|it| *it)
    }

    /// Every page that there is; none where the list is not there, on a calculator's page.
    pub(super) fn catalogue(&self) -> &'static [Entry] {
        (self.definitions.catalogue)(self.route.lang)
    }

    /// The name of the control whose answer goes along to another page, whatever that page is.
    pub(super) fn pinned(&self) -> Option<&'static str> {
        self.calculator()?.tables().map(|it| it.version.id)
    }

    /// What the catalogue says may be remembered, where it is there.
    pub(super) fn known(&self) -> Option<Known<'static>> {
        let catalogue = self.catalogue();
        let versions = Entry::pinned(catalogue).map_or(&[][..], |it| it.options);
        let pages = catalogue.iter().map(|it| it.id).collect();
        (!catalogue.is_empty()).then(|| Known { pages, versions: versions.iter().map(|it| it.id).collect() })
    }

    /// The page with this id, in the language and form of this one, if it is there.
    pub(super) fn route_to(&self, id: &str) -> Option<Route> {
        let route = Route::find(self.definitions, self.route.lang, id)?;
        Some(Route { embed: self.route.embed, ..route })
    }

    /// Whether the table of all terms has not been fetched yet.
    fn lacks_terms(&self) -> bool {
        let terms = || self.calculator()?.tables()?.terms;
        terms().is_some_and(|it| it.table.get().is_empty())
    }

    /// What has to be fetched before this can be done.
    fn lacks(&self, msg: &Msg) -> Option<(&'static str, Lang)> {
        let here = self.route.lang;
        let (id, lang) = match msg {
            Msg::Language => (self.route.entry().map_or(CATALOGUE, |it| it.id), here.other()),
            Msg::Go(id) | Msg::Carry(id, _) => (if Page::fixed(id).is_some() { CATALOGUE } else { *id }, here),
            Msg::Wish(Wish::Search(_)) if !self.search.is_ready() => (WORDS, here),
            Msg::Did(Did::OnTables(OnTables::FindTerm(_))) if self.lacks_terms() => (TERMS, here),
            _ => return None,
        };
        let there = match id {
            CATALOGUE => !(self.definitions.catalogue)(lang).is_empty(),
            WORDS => (self.definitions.words)().is_some(),
            TERMS => !self.lacks_terms(),
            id => (self.definitions.find)(id, lang).is_some(),
        };
        (!there).then_some((id, lang))
    }

    /// Whether something has to be fetched first, and is: then this is done once it is there. What is typed meanwhile
    /// stays as it is typed, also in the middle of a word that an input method composes.
    pub(super) fn fetches(&mut self, ctx: &Context<App>, msg: &Msg) -> bool {
        let Some((id, lang)) = self.lacks(msg) else { return false };
        match msg {
            Msg::Wish(Wish::Search(text)) => self.search.query.clone_from(text),
            Msg::Did(Did::OnTables(OnTables::FindTerm(text))) => self.look.term.clone_from(text),
            _ => {}
        }
        let (to, then) = (ctx.link().clone(), Box::new(msg.clone()));
        (self.definitions.bring)(id, lang, Box::new(move || to.send_message(Msg::Fetched(then))));
        true
    }

    /// What had to be fetched is there, or cannot be had.
    pub(super) fn fetched(&mut self, ctx: &Context<App>, msg: Msg) -> bool {
        if self.lacks(&msg).is_none() {
            // More may have been typed since.
            return self.change(
                ctx,
                match msg {
                    Msg::Wish(Wish::Search(_)) => Msg::Wish(Wish::Search(self.search.query.clone())),
                    Msg::Did(Did::OnTables(OnTables::FindTerm(_))) => {
                        Msg::Did(Did::OnTables(OnTables::FindTerm(self.look.term.clone())))
                    }
                    other => other,
                },
            );
        }
        self.say_not_there(ctx);
        true
    }

    /// Something cannot be had now.
    pub(super) fn say_not_there(&mut self, ctx: &Context<App>) {
        self.say(
            ctx,
            t(
                "読み込めません。通信できる場所で試してください",
                "Could not be loaded. Try again where there is a connection",
            ),
        );
    }

    /// What a calculator's page is, above everything else, and whether it is a favourite.
    pub(super) fn head(&self, entry: &'static Entry, alive: bool, to: &Callback<Msg>) -> Html {
        let on = self.settings.favourites.iter().any(|it| it == entry.id);
        kept(self.whole, "head", (self.route, entry, on, alive, to.clone()), head)
    }
}
