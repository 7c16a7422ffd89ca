//! The list: what was read as what, what is asked, and what was left out and why.

use super::dom::{El, document, el, focus, focused, radio, said, tick};
use super::source::TOO_LARGE;
use super::state::Open;
use crate::engine::{Lang, Relation, Text, t, with_unit};
use crate::exchange::paste::offered::{Offer, Offered};
use crate::exchange::paste::{Choice, Count, Finding, Item, Left, Reason, UnitFrom};

/// What is said in place of results of several persons.
const SEVERAL: Text = t(
    "複数の患者の結果があります。閉じて、一人分だけを選び直してください。",
    "These are results of several persons. Close this and choose those of one.",
);

impl Open {
    /// Draws the list and what can be done with it. What had the focus has it again.
    pub(super) fn draw(&self) {
        let had = focused();
        let blank = self.sources.iter().all(|it| it.is_blank() && it.items.is_empty());
        let mut found = el("div", "reader-list");
        if !blank {
            found = found.add(self.summary()).all(self.refusals());
            match self.several_persons() {
                true => found = found.add(said("p", "reader-note", SEVERAL.get(self.lang))),
                false => found = found.maybe(self.questions()),
            }
        }
        if self.idle_files + self.large_files > 0 {
            found = found.all(self.files());
        }
        let (more, acts) = match &self.grader {
            Some(_) => self.grades(),
            None => self.offers(),
        };
        found.all(more).maybe(self.left()).fill(&self.place);
        acts.fill(&self.acts);
        if !had.is_empty() && focused() != had {
            focus(&had);
        }
        if let Some(it) = document().and_then(|it| it.get_element_by_id("reader-said")) {
            let text = self.counted();
            if it.text_content().as_deref() != Some(&text) {
                it.set_text_content(Some(if blank { "" } else { &text }));
            }
        }
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.sources.iter().flat_map(|it| &it.items)
    }

    fn counted(&self) -> String {
        let mut all = Count::default();
        for it in &self.sources {
            let of = Count::of(&it.items);
            all.read += of.read;
            all.asked += of.asked;
            all.passed += of.passed;
            all.unread += of.unread;
        }
        match self.lang {
            Lang::Ja => format!(
                "読めた値 {}、確認が必要 {}、使わない {}、読めない {}",
                all.read, all.asked, all.passed, all.unread
            ),
            Lang::En => format!(
                "{} read, {} to be asked, {} left out, {} not understood",
                all.read, all.asked, all.passed, all.unread
            ),
        }
    }

    fn summary(&self) -> El {
        said("p", "reader-count", &self.counted()).set("aria-hidden", "true")
    }

    fn refusals(&self) -> Vec<El> {
        let all = self.sources.iter().filter(|it| !it.is_blank()).filter_map(|it| it.refused);
        all.map(|it| said("p", "reader-note", it.get(self.lang))).collect()
    }

    fn files(&self) -> Vec<El> {
        let mut all = Vec::new();
        if self.idle_files > 0 {
            all.push(said(
                "p",
                "reader-note",
                &match self.lang {
                    Lang::Ja => format!("検査結果のないファイル：{}件", self.idle_files),
                    Lang::En => format!("Files without results: {}", self.idle_files),
                },
            ));
        }
        if self.large_files > 0 {
            all.push(said("p", "reader-note", TOO_LARGE.get(self.lang)));
        }
        all
    }

    /// What has several readings: none is taken before one is chosen.
    fn questions(&self) -> Option<El> {
        let mut all = Vec::new();
        for (source, of) in self.sources.iter().enumerate() {
            for (at, asked) in of.asked().iter().enumerate() {
                let name = format!("reader-ask-{source}-{at}");
                let reading = |(nth, it): (usize, &Choice)| {
                    let place = format!("{source} {at} {nth}");
                    let term = asked.question.terms.first().copied().unwrap_or_default();
                    radio(
                        &format!("{name}-{nth}"),
                        &name,
                        ("data-answer", &place),
                        asked.chosen == Some(nth),
                        &self.reading(term, it),
                    )
                };
                let none = radio(
                    &format!("{name}-none"),
                    &name,
                    ("data-answer", &format!("{source} {at} -")),
                    false,
                    self.say("使わない", "Leave out"),
                );
                all.push(
                    el("fieldset", "reader-ask")
                        .set("data-asked", asked.question.why.id())
                        .add(el("legend", "").add(said("b", "", &asked.question.source)).add(said(
                            "span",
                            "hint",
                            asked.question.why.say().get(self.lang),
                        )))
                        .add(
                            el("div", "reader-readings")
                                .all(asked.question.readings.iter().enumerate().map(reading))
                                .add(none),
                        ),
                );
            }
        }
        let title = self.say("どちらの意味ですか", "Which is meant?");
        (!all.is_empty()).then(|| el("section", "").add(said("h3", "", title)).all(all))
    }

    fn reading(&self, term: &str, it: &Choice) -> String {
        let unit = it.unit.map_or_else(String::new, |id| self.symbol(term, id));
        let text = with_unit(&format!("{}{}", it.sign.map_or("", Relation::sign), it.value), &unit);
        match &it.day {
            Some(day) => format!("{text}（{}）", shown_day(day)),
            None => text,
        }
    }

    /// A unit as it is printed; one that the definitions lack as it is called.
    pub(super) fn symbol(&self, term: &str, id: &str) -> String {
        let unit = self.lexicon.unit_of(term, id);
        unit.map_or_else(|| id.replace("10^", "×10^"), |it| it.symbol.get(self.lang).to_owned())
    }

    /// A value with its unit.
    pub(super) fn amount(&self, it: &Finding) -> String {
        let unit = it.terms.first().map_or_else(String::new, |term| self.symbol(term, it.unit));
        with_unit(&format!("{}{}", it.sign.map_or("", Relation::sign), it.value), &unit)
    }

    /// What is to be known of a value: limits, day, how it came about.
    pub(super) fn about(&self, it: &Finding) -> String {
        let mut all = Vec::new();
        if it.low.is_some() || it.high.is_some() {
            let side = |it: &Option<String>| it.clone().unwrap_or_default();
            all.push(format!("{} {}–{}", self.say("基準値", "normal"), side(&it.low), side(&it.high)));
        }
        all.extend(it.day.as_deref().map(shown_day));
        all.extend(it.worked.clone());
        if let Some((value, unit)) = &it.written {
            all.push(format!("{} {value} {unit}", self.say("元の値", "written as")));
        }
        if it.unit_from == UnitFrom::OnlyPossible && !it.remarks.contains(&Reason::UnitGuessed) {
            all.push(Reason::UnitGuessed.say().get(self.lang).to_owned());
        }
        let told = |it: &&Reason| !matches!(it, Reason::Converted);
        all.extend(it.remarks.iter().filter(told).map(|it| it.say().get(self.lang).to_owned()));
        all.join(self.say("、", ", "))
    }

    /// What the page takes, each with a box: what stands there already is kept unless it is ticked.
    fn offers(&self) -> (Vec<El>, El) {
        let offered = self.offered();
        let findings = self.findings();
        let rows: Vec<El> = offered.offers.iter().enumerate().map(|(at, it)| self.offer(&offered, at, it)).collect();
        let apart: Vec<El> = offered
            .apart
            .iter()
            .filter_map(|(at, why)| {
                let it = findings.get(*at)?;
                Some(self.line(&it.source, &format!("{}：{}", self.amount(it), why.say().get(self.lang))))
            })
            .collect();
        let mut all = Vec::new();
        if !rows.is_empty() {
            let title = self.say("この画面に入れる値", "For this page");
            all.push(el("section", "").add(said("h3", "", title)).add(el("ul", "reader-rows").all(rows)));
        }
        if !apart.is_empty() {
            let title = match self.lang {
                Lang::Ja => format!("この画面に入れない値（{}）", apart.len()),
                Lang::En => format!("Not for this page ({})", apart.len()),
            };
            all.push(folded(&title, apart, "reader-apart"));
        }
        let many = self.picked(&offered).count();
        let label = match self.lang {
            Lang::Ja => format!("{many}件を入れる"),
            Lang::En => format!("Enter {many}"),
        };
        let enter = said("button", "strong", &label)
            .set("type", "button")
            .set("id", "reader-use")
            .set("data-do", "use")
            .flag("disabled", many == 0);
        (all, el("div", "reader-acts").add(self.cancel()).add(enter))
    }

    pub(super) fn cancel(&self) -> El {
        said("button", "quiet", self.say("やめる", "Cancel")).set("type", "button").set("data-do", "close")
    }

    fn offer(&self, offered: &Offered, at: usize, it: &Offer) -> El {
        let findings = self.findings();
        let Some(finding) = findings.get(it.finding) else { return el("li", "") };
        let key = key_of(it, finding);
        let mut about = self.about(finding);
        if let Some(held) = &it.held {
            let kept = match self.lang {
                Lang::Ja => format!("今の入力「{held}」を置き換える"),
                Lang::En => format!("replaces “{held}”"),
            };
            about = if about.is_empty() { kept } else { format!("{kept}{}{about}", self.say("、", ", ")) };
        } else if !offered.is_alone(it) {
            let which = self.say("どれか一つ", "one of these");
            about =
                if about.is_empty() { which.to_owned() } else { format!("{which}{}{about}", self.say("、", ", ")) };
        }
        let label = el("span", "reader-line")
            .add(said("b", "", &it.label[self.lang as usize]))
            .add(said("span", "reader-amount", &self.amount(finding)))
            .add(said("small", "", &about))
            .add(said("small", "reader-source", &finding.source));
        let on = self.is_ticked(&key, begins(offered, it));
        el("li", "").set("data-offer", &it.control).add(tick(
            &format!("reader-pick-{at}"),
            ("data-pick", &key),
            on,
            label,
        ))
    }

    fn picked<'a>(&'a self, offered: &'a Offered) -> impl Iterator<Item = &'a Offer> {
        let findings = self.findings();
        offered.offers.iter().filter(move |it| {
            findings.get(it.finding).is_some_and(|of| self.is_ticked(&key_of(it, of), begins(offered, it)))
        })
    }

    /// Ticks or unticks one; of several for one control at most one is ticked.
    pub(super) fn pick(&mut self, key: &str, on: bool) {
        if let (true, Some((control, _))) = (on, key.split_once(' ')) {
            let offered = self.offered();
            let findings = self.findings();
            let of = offered.offers.iter().filter(|it| it.control == control);
            let others: Vec<String> =
                of.filter_map(|it| Some(key_of(it, findings.get(it.finding)?))).filter(|it| it != key).collect();
            others.iter().for_each(|it| self.set_tick(it, false));
        }
        self.set_tick(key, on);
    }

    /// The texts to be entered.
    pub(super) fn chosen(&self) -> Option<Vec<(String, String)>> {
        let offered = self.offered();
        let texts: Vec<(String, String)> = self.picked(&offered).flat_map(|it| it.texts.clone()).collect();
        (!texts.is_empty()).then_some(texts)
    }

    /// What was left out or not understood, with the reason; what was not understood first.
    fn left(&self) -> Option<El> {
        let line = |it: &Left, place: usize| {
            let source = match it.source.as_str() {
                "" => match self.lang {
                    Lang::Ja => format!("{place}行目"),
                    Lang::En => format!("line {place}"),
                },
                text => text.to_owned(),
            };
            self.line(&source, it.reason.say().get(self.lang))
        };
        let unread: Vec<El> = self
            .items()
            .filter_map(|it| match it {
                Item::Unread(it) => Some(line(it, it.place.line)),
                _ => None,
            })
            .collect();
        let passed: Vec<El> = self
            .items()
            .filter_map(|it| match it {
                Item::Passed(it) if it.reason != Reason::Heading => Some(line(it, it.place.line)),
                _ => None,
            })
            .collect();
        if unread.len() + passed.len() == 0 {
            return None;
        }
        let mut all = el("section", "");
        if !unread.is_empty() {
            let title = match self.lang {
                Lang::Ja => format!("読めなかった行（{}）", unread.len()),
                Lang::En => format!("Not understood ({})", unread.len()),
            };
            all = all.add(folded(&title, unread, "reader-unread"));
        }
        if !passed.is_empty() {
            let title = match self.lang {
                Lang::Ja => format!("使わない行（{}）", passed.len()),
                Lang::En => format!("Left out ({})", passed.len()),
            };
            all = all.add(folded(&title, passed, "reader-passed"));
        }
        Some(all)
    }

    fn line(&self, source: &str, why: &str) -> El {
        el("li", "").add(said("span", "reader-source", source)).add(said("span", "hint", why))
    }
}

/// A list under a line that opens it.
fn folded(title: &str, lines: Vec<El>, id: &str) -> El {
    el("details", "").set("id", id).add(said("summary", "", title)).add(el("ul", "").all(lines))
}

/// What an offer is told by, whatever else is read.
fn key_of(it: &Offer, of: &Finding) -> String {
    let day = of.day.as_deref().unwrap_or_default();
    format!("{} {}{} {} {day}", it.control, of.sign.map_or("", Relation::sign), of.value, of.unit)
}

/// Whether it is ticked to begin with: what alone is for a blank control.
fn begins(offered: &Offered, it: &Offer) -> bool {
    it.held.is_none() && offered.is_alone(it)
}

/// A day as it is shown: without a year as month and day.
fn shown_day(day: &str) -> String {
    match day.strip_prefix("--") {
        Some(rest) => rest.replace('-', "/"),
        None => day.to_owned(),
    }
}
