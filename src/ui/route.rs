//! The catalogue is the route table: every page has a path of its own, in
//! both languages, relative to wherever the site is put.

use crate::calculators;
use crate::core::{Calculator, Lang, Text, t};

/// One page in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page; home, if no calculator.
    pub calculator: Option<&'static Calculator>,
}

/// What the suite is, in a line: the description of the home page.
pub static ABOUT: Text = t(
    "画像下治療（IVR）と骨転移診療のための臨床計算。入力した内容は端末の外に出ません。",
    "Clinical calculators for image-guided tumour treatment and bone-metastasis care. What you type never leaves the device.",
);

impl Route {
    /// Every page in every language.
    pub fn all() -> impl Iterator<Item = Route> {
        let pages = || std::iter::once(None).chain(calculators::pages().map(Some));
        Lang::ALL.into_iter().flat_map(move |lang| pages().map(move |calculator| Route { lang, calculator }))
    }

    /// The page with this calculator's id (home for an empty one), if there is one.
    pub fn find(lang: Lang, id: &str) -> Option<Route> {
        match id {
            "" => Some(Route { lang, calculator: None }),
            id => calculators::find(id).map(|it| Route { lang, calculator: Some(it) }),
        }
    }

    /// The same page in the other language.
    pub fn in_other_language(self) -> Route {
        Route { lang: self.lang.other(), ..self }
    }

    /// Home in the same language.
    pub fn home(self) -> Route {
        Route { calculator: None, ..self }
    }

    /// The path from the site's root: ``, `en/`, `ck-grade/`, `en/ck-grade/`.
    pub fn path(self) -> String {
        let lang = self.lang.pick("", "en/");
        self.calculator.map_or_else(|| lang.to_owned(), |it| format!("{lang}{}/", it.id))
    }

    /// The way from this page up to the site's root: `./`, `../` or `../../`.
    pub fn to_root(self) -> String {
        match self.path().matches('/').count() {
            0 => "./".to_owned(),
            n => "../".repeat(n),
        }
    }

    /// A link from this page to another.
    pub fn link(self, to: Route) -> String {
        format!("{}{}", self.to_root(), to.path())
    }

    /// The document's title. Never anything that was typed.
    pub fn title(self) -> String {
        match self.calculator {
            Some(it) => format!("{} | Tekio", it.title.get(self.lang)),
            None => self
                .lang
                .pick("Tekio | IVR・骨転移の臨床計算", "Tekio | Clinical calculators for IR and bone metastases")
                .to_owned(),
        }
    }

    /// The document's description.
    pub fn description(self) -> &'static str {
        self.calculator.map_or(ABOUT, |it| it.summary).get(self.lang)
    }
}
