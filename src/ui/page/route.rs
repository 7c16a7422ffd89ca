//! The catalogue is the route table: every page has a path of its own, in
//! both languages, relative to wherever the site is put.

use crate::engine::{Definitions, Entry, Lang, Text, t};

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Page {
    /// The list of all calculators.
    Home,
    /// A calculator.
    Calculator(&'static Entry),
    /// Everything that is kept on the device, in one place.
    Settings,
    /// What leaves the device (nothing), and how to check it.
    Privacy,
    /// The trial desk: a trial's tables in, its report out.
    Desk,
    /// Whole tables through a calculator.
    Table,
}

impl Page {
    /// The page with this id that is no calculator's.
    pub fn fixed(id: &str) -> Option<Page> {
        [Page::Home, Page::Settings, Page::Privacy, Page::Desk, Page::Table].into_iter().find(|it| it.id() == id)
    }

    /// Its name in addresses: blank for home.
    pub fn id(self) -> &'static str {
        match self {
            Page::Home => "",
            Page::Calculator(it) => it.id,
            Page::Settings => "settings",
            Page::Privacy => "privacy",
            Page::Desk => "desk",
            Page::Table => "table",
        }
    }

    /// Whether it is of a program that no other page is, so that every other page is a load away.
    pub fn is_apart(self) -> bool {
        matches!(self, Page::Desk | Page::Table)
    }
}

/// One page in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
    /// Whether it is the form of it that other sites show in a frame: nothing
    /// around it, nothing stored, no worker.
    pub embed: bool,
}

/// What the suite is, in a line: the description of the home page.
pub static ABOUT: Text = t(
    "画像下治療（IVR）と骨転移診療のための臨床計算。入力した内容は端末の外に出ません。",
    "Clinical calculators for image-guided tumour treatment and bone-metastasis care. What you type never leaves the \
        device.",
);

impl Route {
    /// A calculator's page.
    pub fn of(lang: Lang, entry: &'static Entry) -> Route {
        Route { lang, page: Page::Calculator(entry), embed: false }
    }

    /// Every page in every language, but those for frames.
    pub fn all(catalogue: &'static [Entry]) -> impl Iterator<Item = Route> {
        let pages = move || {
            let calculators = catalogue.iter().map(Page::Calculator);
            std::iter::once(Page::Home).chain(calculators).chain([
                Page::Desk,
                Page::Table,
                Page::Settings,
                Page::Privacy,
            ])
        };
        Lang::ALL.into_iter().flat_map(move |lang| pages().map(move |page| Route { lang, page, embed: false }))
    }

    /// Every calculator in every language, as other sites show it in a frame.
    pub fn embedded(catalogue: &'static [Entry]) -> impl Iterator<Item = Route> {
        Route::all(catalogue).filter(|it| it.entry().is_some()).map(|it| Route { embed: true, ..it })
    }

    /// The page with this id, if there is one.
    pub fn find(definitions: &Definitions, lang: Lang, id: &str) -> Option<Route> {
        let page = Page::fixed(id).or_else(|| (definitions.entry)(id, lang).map(Page::Calculator))?;
        Some(Route { lang, page, embed: false })
    }

    /// The calculator's entry in the catalogue, if the page is one.
    pub fn entry(self) -> Option<&'static Entry> {
        match self.page {
            Page::Calculator(it) => Some(it),
            _ => None,
        }
    }

    /// Another page in the same language and form.
    pub fn to(self, page: Page) -> Route {
        Route { page, ..self }
    }

    /// The same page in the other language.
    pub fn in_other_language(self) -> Route {
        Route { lang: self.lang.other(), ..self }
    }

    /// The page itself, where this is the form of it for frames.
    pub fn unframed(self) -> Route {
        Route { embed: false, ..self }
    }

    /// Home in the same language.
    pub fn home(self) -> Route {
        Route { page: Page::Home, embed: false, ..self }
    }

    /// A link from this page to a calculator's, in the same language and form, by its id.
    pub fn page_link(self, id: &str) -> String {
        format!("{}{}", self.to_root(), path(self.lang, self.embed, id))
    }

    /// The path from the site's root: ``, `en/`, `ck-grade/`, `en/ck-grade/`, `en/embed/ck-grade/`.
    pub fn path(self) -> String {
        path(self.lang, self.embed, self.page.id())
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

    /// A link from this page to what the program is made of (CycloneDX), which lies beside it on the server only.
    pub fn bill_link(self) -> String {
        format!("{}sbom.json", self.to_root())
    }

    /// The document's title. Never anything that was typed.
    pub fn title(self) -> String {
        let name = match self.page {
            Page::Home => {
                return self
                    .lang
                    .pick("Tekio | IVR・骨転移の臨床計算", "Tekio | Clinical calculators for IR and bone metastases")
                    .to_owned();
            }
            Page::Calculator(it) => it.title.text(),
            Page::Settings => SETTINGS,
            Page::Privacy => PRIVACY,
            Page::Desk => DESK,
            Page::Table => TABLE,
        };
        format!("{} | Tekio", name.get(self.lang))
    }

    /// The document's description.
    pub fn description(self) -> &'static str {
        let text = match self.page {
            Page::Home => ABOUT,
            Page::Calculator(it) => it.summary,
            Page::Settings => ABOUT_SETTINGS,
            Page::Privacy => ABOUT_PRIVACY,
            Page::Desk => ABOUT_DESK,
            Page::Table => ABOUT_TABLE,
        };
        text.get(self.lang)
    }
}

fn path(lang: Lang, embed: bool, id: &str) -> String {
    let (lang, embed) = (lang.pick("", "en/"), if embed { "embed/" } else { "" });
    match id {
        "" => format!("{lang}{embed}"),
        id => format!("{lang}{embed}{id}/"),
    }
}

/// The names of the pages that are no calculators.
pub static SETTINGS: Text = t("設定", "Settings");
/// See [`SETTINGS`].
pub static PRIVACY: Text = t("端末の外に出るもの：なし", "What leaves this device: nothing");
/// See [`SETTINGS`].
pub static DESK: Text = t("試験デスク", "Trial desk");
/// What the trial desk is for, in a line.
pub static ABOUT_DESK: Text = t(
    "単群試験の表から、集計・生存曲線・委員会への報告文を端末の中で作ります。",
    "From a single-arm trial’s tables to its numbers, curves and report, on this device.",
);
/// See [`SETTINGS`].
pub static TABLE: Text = t("表をまとめて判定", "Whole tables");
/// What the page of tables is for, in a line.
pub static ABOUT_TABLE: Text = t(
    "CSVの全行を、選んだ計算で判定して返します。表は端末の外に出ません。",
    "Every row of a CSV through the calculator of your choice. The table never leaves the device.",
);
static ABOUT_SETTINGS: Text = t(
    "この端末に残る設定のすべて。患者の情報はありません。",
    "Everything that is kept on this device. Nothing of a patient is.",
);
static ABOUT_PRIVACY: Text = t(
    "入力した内容が端末の外に出ないことと、その確かめ方。",
    "That nothing you type leaves the device, and how to check it yourself.",
);
