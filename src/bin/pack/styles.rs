//! The style sheets, one for each family of pages, so that none carries what only others show.
//!
//! A form that is left for the settings without a load keeps its page's sheet: what the settings need besides
//! (`styles/office.css`) is a sheet of its own, which the boot script adds.

use tekio::ui::{Page, Route};

use crate::css;
use crate::site::{Asset, Site};

/// Colours, lengths and fonts, by day and by night.
pub const TOKENS: &str = include_str!("../../../styles/tokens.css");
const BASE: &str = include_str!("../../../styles/base.css");
const AROUND: &str = include_str!("../../../styles/around.css");
const FORM: &str = include_str!("../../../styles/form.css");
const REPORT: &str = include_str!("../../../styles/report.css");
const HABITS: &str = include_str!("../../../styles/habits.css");
const OFFICE: &str = include_str!("../../../styles/office.css");
const DESK: &str = include_str!("../../../styles/desk.css");
const TABLE: &str = include_str!("../../../styles/table.css");
const READER: &str = include_str!("../../../styles/reader.css");
const EMBED: &str = include_str!("../../../styles/embed.css");
const PRINT: &str = include_str!("../../../styles/print.css");

/// The style sheets as files of the site.
pub struct Styles {
    page: Asset,
    office: Asset,
    desk: Asset,
    frame: Asset,
    /// What the settings need beside the sheet of a calculator's page.
    pub beside: Asset,
    /// What shows results read from a chart, over a page.
    pub reader: Asset,
    /// What changes on paper. Browsers fetch it when all else is there.
    pub print: Asset,
}

/// Of the page of a calculator.
pub fn page() -> String {
    [TOKENS, BASE, AROUND, FORM, REPORT, HABITS].concat()
}

/// Of home, settings and privacy.
pub fn office() -> String {
    [TOKENS, BASE, AROUND, FORM, HABITS, OFFICE].concat()
}

/// Of the trial desk and the page of tables.
pub fn desk() -> String {
    office() + DESK + TABLE
}

/// Of a calculator in a frame of another site.
pub fn frame() -> String {
    [TOKENS, BASE, FORM, REPORT, &css::schemes(TOKENS), EMBED].concat()
}

impl Styles {
    /// Adds them: `later` takes what no page but those in frames loads.
    pub fn new(site: &mut Site, later: &mut Site) -> Styles {
        let short = |sheet: &str| css::shorten(sheet).into_bytes();
        Styles {
            page: site.add_hashed("style", "css", short(&page())),
            office: site.add_hashed("office", "css", short(&office())),
            desk: site.add_hashed("desk", "css", short(&desk())),
            beside: site.add_hashed("beside", "css", short(OFFICE)),
            reader: site.add_hashed("reader", "css", short(READER)),
            frame: later.add_hashed("frame", "css", short(&frame())),
            print: site.add_hashed("print", "css", short(PRINT)),
        }
    }

    /// The sheet of a page.
    pub fn of(&self, route: Route) -> &Asset {
        match route.page {
            Page::Calculator(_) if route.embed => &self.frame,
            Page::Calculator(_) => &self.page,
            Page::Desk | Page::Table => &self.desk,
            Page::Home | Page::Settings | Page::Privacy => &self.office,
        }
    }
}
