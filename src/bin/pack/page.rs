//! The pages: one real file for each route, prerendered.

use tekio::engine::{Form, Lang, Text, t};
use tekio::exchange::asked;
use tekio::ui::Page::{Desk, Home, Settings};
use tekio::ui::Route;

use crate::address::{Address, canonical};
use crate::definitions::Definitions;
use crate::found;
use crate::policy;
use crate::prerender::prerender;
use crate::programs::{self, Bound};
use crate::site::Asset;
use crate::styles::Styles;
use crate::template::{escape, fill};

static NO_SCRIPT: Text = t(
    "計算には JavaScript と WebAssembly が必要です。質問と基準はこのまま読めます。",
    "Calculating needs JavaScript and WebAssembly. The questions and rules can be read as they are.",
);
static BOOT_FAILURE: Text = t(
    "計算を開始できません。表示中の質問と基準は読めますが、判定はできません。通信できる場所で再読み込みしてください。",
    "The calculation cannot run. The questions and rules shown can be read, but nothing can be decided. Reload where \
        there is a connection.",
);

static DESK_FAILURE: Text = t(
    "試験デスクを開始できません。この端末でまだ開いたことがないか、更新の途中です。通信できる場所で再読み込みしてください。\
        一度開けば、その後は通信なしでも使えます。",
    "The trial desk cannot run. It was never opened on this device, or is being updated. Reload where there is a \
        connection; once opened, it works without one.",
);

static RECALL: Text = t("この版の Tekio は取り下げられました", "This version of Tekio was withdrawn");
static RECALL_THEN: Text = t(
    "この版の結果は使わないでください。新しい版があれば、通信できる場所で開き直すと入れ替わります。",
    "Do not use its results. If there is a newer version, it takes this one’s place when the page is opened again \
        where there is a connection.",
);

/// The files and colours that every page names.
pub struct Parts {
    /// The colour of the paper by day and by night.
    pub paper: [&'static str; 2],
    /// The programs, one of them for each kind of page.
    pub programs: Vec<Bound>,
    /// The script that starts the page's program.
    pub boot: Asset,
    /// The style sheets.
    pub styles: Styles,
    /// The icon, as a drawing.
    pub icon: Asset,
    /// The icon of iPads and iPhones.
    pub apple_icon: Asset,
    /// What a page in a frame says to the site around it.
    pub embed: Asset,
    /// The picture beside a link to the site, where its address is known.
    pub card: Option<Asset>,
}

impl Parts {
    /// The program that only the trial desk and the page of tables load, the one that reads charts, and the one that puts
    /// tables through. The worker keeps each once it was used, so that nobody fetches half as much again for what is never opened.
    pub fn later(&self) -> Vec<String> {
        let route = Route { lang: Lang::Ja, page: Desk, embed: false };
        let program = programs::of(route, &self.programs);
        let reader = programs::over(&self.programs);
        let beside = programs::beside(&self.programs);
        [&program.glue, &program.wasm, &reader.glue, &reader.wasm, &self.styles.reader, &beside.glue, &beside.wasm]
            .map(|it| it.path.clone())
            .to_vec()
    }

    /// What puts tables through beside a page: script, program, and the hash of each.
    pub fn batch(&self) -> [&str; 4] {
        let program = programs::beside(&self.programs);
        [program.glue.name(), &program.glue.integrity, program.wasm.name(), &program.wasm.integrity]
    }

    /// What shows the settings in place of a form: glue, program and its hash, the style sheet beside and its hash.
    pub fn office(&self) -> [&str; 5] {
        let program = programs::of(Route { lang: Lang::Ja, page: Settings, embed: false }, &self.programs);
        let style = &self.styles.beside;
        [program.glue.name(), program.wasm.name(), &program.wasm.integrity, style.name(), &style.integrity]
    }
}

impl Parts {
    /// What reads results from a chart over a page: likewise.
    pub fn reader(&self) -> [&str; 5] {
        let program = programs::over(&self.programs);
        let style = &self.styles.reader;
        [program.glue.name(), program.wasm.name(), &program.wasm.integrity, style.name(), &style.integrity]
    }
}

/// A page, whole but for the name of the build, and of what is named after the build.
pub struct Page {
    route: Route,
    importmap: String,
    html: String,
}

impl Page {
    /// Prerenders a page.
    pub fn new(route: Route, parts: &Parts, address: Option<&Address>) -> Page {
        let root = route.to_root();
        let style = parts.styles.of(route);
        let program = programs::of(route, &parts.programs);
        // From a form the settings are shown without a load, by the program that shows them elsewhere.
        let visited = programs::of(Route { page: Settings, embed: false, ..route }, &parts.programs);
        let visited = (!route.embed && visited.glue.path != program.glue.path).then_some(&visited.glue);
        let scripts = [&program.glue, &parts.boot].into_iter().chain(route.embed.then_some(&parts.embed));
        // Over a form results are read from a chart, by a program that is loaded when it is wanted.
        let asks = tekio::site::calculator(route).is_some_and(|it| asked::asks(it, &Form::of(it)));
        let over = (!route.embed && asks).then(|| &programs::over(&parts.programs).glue);
        let pinned = scripts.chain(visited).chain(over);
        let pinned = pinned.map(|it| (format!("{root}{}", it.path), it.integrity.clone().into()));
        let importmap = serde_json::json!({ "integrity": serde_json::Map::from_iter(pinned) }).to_string();
        let html = fill(
            include_str!("../../web/page.html"),
            &[
                ("lang", route.lang.tag()),
                ("page", route.page.id()),
                ("embed", if route.embed { " data-embed" } else { "" }),
                // Told at last: they depend on everything else.
                ("build", "{{build}}"),
                ("pack", "{{pack}}"),
                ("pack-integrity", "{{pack-integrity}}"),
                ("list", "{{list}}"),
                ("list-integrity", "{{list-integrity}}"),
                // What the boot script starts. The import map pins the glue; the Wasm's hash stands here.
                ("glue-name", program.glue.name()),
                ("wasm-name", program.wasm.name()),
                ("wasm-integrity", &program.wasm.integrity),
                ("policy", &policy::meta(&importmap, route, address)),
                ("title", &escape(&route.title())),
                ("description", &escape(route.description())),
                ("paper", parts.paper[0]),
                ("paper-dark", parts.paper[1]),
                ("importmap", &importmap),
                ("ahead", policy::AHEAD),
                ("root", &root),
                ("style", &style.path),
                ("style-integrity", &style.integrity),
                ("print", &parts.styles.print.path),
                ("print-integrity", &parts.styles.print.integrity),
                ("boot", &parts.boot.path),
                ("boot-integrity", &parts.boot.integrity),
                // Before the boot script asks for it: where an import map pins nothing yet, this does.
                ("glue", &program.glue.path),
                ("glue-integrity", &program.glue.integrity),
                ("links", &if route.embed { framed(route, parts, address) } else { links(route, parts, address) }),
                ("no-script", NO_SCRIPT.get(route.lang)),
                ("boot-failure", if route.page == Desk { DESK_FAILURE } else { BOOT_FAILURE }.get(route.lang)),
                ("recall", RECALL.get(route.lang)),
                ("recall-then", RECALL_THEN.get(route.lang)),
                ("app", &prerender(route)),
            ],
        );
        // Browsers look for the encoding in the first 1024 bytes, and the policy must come before all else.
        let encoding = html.find("<meta charset=\"utf-8\">").expect("the template names the encoding");
        assert!(encoding < 1000, "the policy leaves no room for the encoding: is TEKIO_ORIGIN very long?");
        Page { route, importmap, html }
    }

    /// Its language.
    pub fn lang(&self) -> Lang {
        self.route.lang
    }

    /// Whether it is the first of its language.
    pub fn is_home(&self) -> bool {
        self.route.page == Home
    }

    /// Where the page is, from the root of the site.
    pub fn file(&self) -> String {
        format!("{}index.html", self.route.path())
    }

    /// The page's one inline script.
    pub fn importmap(&self) -> &str {
        &self.importmap
    }

    /// The page as part of a build, with the definitions of that build.
    pub fn html(&self, build: &str, definitions: &Definitions) -> String {
        let (pack, list) = (definitions.of(self.route), &definitions.list);
        let names = [("{{build}}", build), ("{{pack}}", pack.name()), ("{{pack-integrity}}", &pack.integrity)];
        let lists = [("{{list}}", list.name()), ("{{list-integrity}}", &list.integrity)];
        names.iter().chain(&lists).fold(self.html.clone(), |html, (place, it)| html.replace(place, it))
    }
}

/// What a page names beside what runs: icons, the manifest, its translations.
fn links(route: Route, parts: &Parts, address: Option<&Address>) -> String {
    let root = route.to_root();
    let icons = fill(
        "<link rel=\"icon\" href=\"{{root}}{{icon}}\" type=\"image/svg+xml\" sizes=\"any\">\n<link \
            rel=\"apple-touch-icon\" href=\"{{root}}{{apple-icon}}\">\n<link rel=\"manifest\" \
            href=\"{{root}}manifest.webmanifest\">\n",
        &[("root", &root), ("icon", &parts.icon.path), ("apple-icon", &parts.apple_icon.path)],
    );
    format!("{icons}{}", found::head(route, parts.card.as_ref().map(|it| it.path.as_str()), address))
}

/// What the form of a page for frames names instead: it is found under the address of the page itself.
fn framed(route: Route, parts: &Parts, address: Option<&Address>) -> String {
    let canonical = address.map_or(String::new(), |it| canonical(route.unframed(), it));
    let script = &parts.embed;
    fill(
        "<script type=\"module\" src=\"{{root}}{{script}}\" integrity=\"{{script-integrity}}\" \
            crossorigin></script>\n<meta name=\"robots\" content=\"noindex\">\n{{canonical}}",
        &[
            ("root", &route.to_root()),
            ("script", &script.path),
            ("script-integrity", &script.integrity),
            ("canonical", &canonical),
        ],
    )
}
