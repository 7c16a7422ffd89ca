//! All results graded at once, the worst first: a table to copy, to print, and to take lines from.

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom::{El, document, el, icon, radio, said, tick};
use super::state::{Open, with};
use crate::engine::{Choice, Lang, Tone};
use crate::exchange::headline::grades;
use crate::exchange::paste::graded::{Graded, Grader, Version};

const COPY: &str = "M8 8h11v12H8zM5 16V4h11";
const PRINT: &str = "M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z";

/// The text of the table goes to the clipboard.
pub fn copy() {
    let Some(text) = with(|it| it.table_text()) else { return };
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    spawn_local(async move {
        let done = match window {
            Some(it) => JsFuture::from(it.navigator().clipboard().write_text(&text)).await.is_ok(),
            None => false,
        };
        with(|it| {
            it.copied = Some(done);
            it.draw();
        });
    });
}

/// The table goes to the printer, in place of the page.
pub fn print() {
    let Some(root) = document().and_then(|it| it.document_element()) else { return };
    let _ = root.set_attribute("data-print", "reader");
    if let Some(window) = web_sys::window() {
        // A browser without a print dialog does nothing, which is all there is to do.
        let _ = window.print();
    }
    let _ = root.remove_attribute("data-print");
}

impl Open {
    fn graded<T>(&self, then: impl FnOnce(&Grader, &[Graded<'_>]) -> T) -> Option<T> {
        let grader = self.grader.as_ref()?;
        let mut all = grader.all(&self.findings(), self.said);
        // Of one value graded by several terms those are shown that come to something, and the first.
        let mut seen: Vec<*const ()> = Vec::new();
        all.retain(|it| {
            let of = std::ptr::from_ref(it.finding).cast::<()>();
            let first = !seen.contains(&of);
            seen.push(of);
            first || it.weight().0.is_some_and(|it| it > 0)
        });
        Some(then(grader, &all))
    }

    /// The table, and what can be done with it.
    pub(super) fn grades(&self) -> (Vec<El>, El) {
        let drawn = self.graded(|grader, all| (self.table(grader, all), self.countable(grader, all).len()));
        let (table, many) = drawn.unwrap_or((None, 0));
        let is_there = table.is_some();
        let mut all: Vec<El> = Vec::new();
        if let Some(table) = table {
            let both = el("div", "reader-all")
                .add(tick(
                    "reader-normal",
                    ("data-normal", ""),
                    self.said.normal_before,
                    said("span", "", self.say("治療前はすべて基準範囲内だった", "All baselines were normal")),
                ))
                .add(tick(
                    "reader-clinical",
                    ("data-clinical", ""),
                    self.said.nothing_clinical,
                    said(
                        "span",
                        "",
                        self.say(
                            "症状・入院・輸血などの臨床所見はどれもない",
                            "No symptoms, admission, transfusion or other clinical finding",
                        ),
                    ),
                ));
            let title = self.say("Grade（重いものから）", "Grades, the worst first");
            all.push(el("section", "").add(said("h3", "", title)).add(both).add(table));
        }
        let button = |does: &str, path: &str, label: &str| {
            el("button", "quiet").set("type", "button").set("data-do", does).add(icon(path)).text(label)
        };
        let mut acts = el("div", "reader-acts").add(self.cancel());
        if is_there {
            let label = match self.copied {
                Some(true) => self.say("コピーしました", "Copied"),
                Some(false) => self.say("コピーできません", "Cannot copy here"),
                None => self.say("コピー", "Copy"),
            };
            acts = acts.add(button("copy", COPY, label).set("id", "reader-copy")).add(button(
                "print",
                PRINT,
                self.say("印刷", "Print"),
            ));
            let label = match self.lang {
                Lang::Ja => format!("{many}件を一覧に加える"),
                Lang::En => format!("Add {many} to the list"),
            };
            let add = said("button", "strong", &label).set("type", "button").set("id", "reader-use");
            acts = acts.maybe((many > 0).then(|| add.set("data-do", "list")));
        }
        (all, acts)
    }

    fn versions(&self, grader: &Grader) -> El {
        let tables = grader.tables();
        let one = |it: &'static Choice| {
            radio(
                &format!("reader-version-{}", it.id),
                "reader-version",
                ("data-version", it.id),
                self.version == it.id,
                it.label.get(self.lang),
            )
        };
        el("fieldset", "reader-ask reader-version")
            .add(said("legend", "", self.say("一覧に加える版", "Version for the list")))
            .add(el("div", "reader-readings").all(tables.version.options().iter().map(one)))
    }

    fn table(&self, grader: &Grader, all: &[Graded<'_>]) -> Option<El> {
        if all.is_empty() {
            return None;
        }
        let tables = grader.tables();
        let heads = [self.say("項目", "Term"), self.say("値", "Value")].into_iter().map(str::to_owned);
        let heads = heads.chain(tables.editions.iter().map(|it| it.version.to_owned()));
        let heads = heads.map(|it| said("th", "", &it).set("scope", "col"));
        let last = el("th", "").set("scope", "col").add(said("span", "sr", self.say("操作", "Actions")));
        let head = el("thead", "").add(el("tr", "").all(heads).add(last));
        let rows = all.iter().enumerate().map(|(at, it)| self.row(grader, at, it));
        let body = el("tbody", "").all(rows);
        let table = el("table", "reader-grades").add(head).add(body);
        Some(el("div", "").add(table).add(self.versions(grader)))
    }

    fn label(&self, grader: &Grader, it: &Graded<'_>) -> String {
        let term = grader.tables().term.options().iter().find(|of| of.id == it.term);
        term.map_or_else(|| it.term.to_owned(), |it| it.label.get(self.lang).to_owned())
    }

    fn row(&self, grader: &Grader, at: usize, it: &Graded<'_>) -> El {
        let label = self.label(grader, it);
        let mut about = self.about(it.finding);
        for problem in &it.problems {
            let text = problem.say(self.lang);
            about = if about.is_empty() { text } else { format!("{about}{}{text}", self.say("、", ", ")) };
        }
        let name = el("th", "").set("scope", "row").text(&label).add(said("small", "", &about)).add(said(
            "small",
            "reader-source",
            &it.finding.source,
        ));
        let cells = it.versions.iter().map(|version| self.cell(grader, version));
        let look = said("button", "quiet", self.say("詳しく", "Look"))
            .set("type", "button")
            .set("data-do", &format!("grade {at}"))
            .set(
                "aria-label",
                &match self.lang {
                    Lang::Ja => format!("詳しく：{label}をこの画面で判定"),
                    Lang::En => format!("Look: {label}, on the page"),
                },
            );
        let mut acts = el("td", "reader-do");
        if let Some(key) = self.notable(it) {
            let hidden = match self.lang {
                Lang::Ja => format!("{label}を一覧に加える"),
                Lang::En => format!("{label}: add to the list"),
            };
            let on = self.is_ticked(&key, false);
            acts = acts.add(tick(
                &format!("reader-note-{at}"),
                ("data-note", &key),
                on,
                el("span", "").add(said("span", "", self.say("一覧へ", "List"))).add(said("span", "sr", &hidden)),
            ));
        }
        el("tr", "")
            .set("data-term", it.term)
            .add(name)
            .add(said("td", "reader-amount", &self.amount(it.finding)))
            .all(cells)
            .add(acts.add(look))
    }

    fn cell(&self, grader: &Grader, it: &Version) -> El {
        let tone = match it.outcome.as_slice() {
            [one] => match one.tone {
                Tone::Bad => "bad",
                Tone::Caution => "caution",
                Tone::Good => "good",
                Tone::Neutral | Tone::Open => "open",
            },
            _ if it.least.is_some_and(|it| it >= 3) => "bad",
            _ => "open",
        };
        let ids: Vec<&str> = it.outcome.iter().map(|it| it.id).collect();
        el("td", "reader-grade").set("data-version", it.edition.version).set("data-possible", &ids.join(" ")).add(said(
            "b",
            tone,
            &grades(Some(grader.tables().grading), &it.outcome, self.lang),
        ))
    }

    /// What a line is told by, if its grade in the chosen version is settled and is one.
    fn notable(&self, it: &Graded<'_>) -> Option<String> {
        let of = it.versions.iter().find(|of| of.edition.version == self.version)?;
        let settled = of.outcome.len() == 1 && of.least.is_some_and(|it| it > 0);
        let day = it.finding.day.as_deref().unwrap_or_default();
        settled.then(|| format!("{} {} {} {day}", it.term, it.finding.value, it.finding.unit))
    }

    /// The lines that are ticked for the list.
    fn countable(&self, grader: &Grader, all: &[Graded<'_>]) -> Vec<Vec<(String, String)>> {
        let ticked = all.iter().filter(|it| self.notable(it).is_some_and(|key| self.is_ticked(&key, false)));
        let line = |it: &Graded<'_>| {
            let mut texts: Vec<(String, String)> =
                it.entries.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
            texts.push((grader.tables().version.id.to_owned(), self.version.clone()));
            // What is no control of the page: the day on which it was measured.
            let day = it.finding.day.clone().filter(|it| !it.starts_with("--"));
            texts.extend(day.map(|day| ("day".to_owned(), day)));
            texts
        };
        ticked.map(line).collect()
    }

    /// See [`Open::countable`].
    pub(super) fn listed(&self) -> Option<Vec<Vec<(String, String)>>> {
        self.graded(|grader, all| self.countable(grader, all)).filter(|it| !it.is_empty())
    }

    /// One line as answers of the page.
    pub(super) fn line_of(&self, at: &str) -> Option<Vec<(String, String)>> {
        let at: usize = at.parse().ok()?;
        let texts = |it: &Graded<'_>| it.entries.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
        self.graded(|_, all| all.get(at).map(texts)).flatten()
    }

    /// The table as lines of text.
    fn table_text(&self) -> String {
        let lines = self.graded(|grader, all| {
            let line = |it: &Graded<'_>| {
                let about = [self.amount(it.finding), self.about(it.finding)];
                let about: Vec<&str> = about.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
                let each = it.versions.iter().map(|of| {
                    let said = grades(Some(grader.tables().grading), &of.outcome, self.lang);
                    format!("{} {} {said}", grader.tables().grading.name, of.edition.version)
                });
                let each: Vec<String> = each.collect();
                format!(
                    "{} {}{}{}",
                    self.label(grader, it),
                    about.join(self.say("、", ", ")),
                    self.say("：", ": "),
                    each.join(self.say("／", " / "))
                )
            };
            all.iter().map(line).collect::<Vec<_>>()
        });
        let mut lines = lines.unwrap_or_default();
        if self.said.normal_before {
            lines.push(self.say("治療前はすべて基準範囲内として判定", "All baselines taken as normal").to_owned());
        }
        if self.said.nothing_clinical {
            lines.push(self.say("臨床所見なしとして判定", "No clinical findings").to_owned());
        }
        lines.join("\n") + "\n"
    }
}
