//! What leaves the page when somebody asks for it: the text, the calendar file, the link.

use yew::prelude::*;

use super::App;
use crate::engine::Method;
use crate::exchange::{ics, link, text};
use crate::ui::app::msg::Msg;
use crate::ui::browser::download::{ByHand, Made, Way, let_out};
use crate::ui::browser::reach::{now, to_clipboard};
use crate::ui::page::release::RELEASE;

impl App {
    /// Puts a text on the clipboard, or says that it could not.
    pub(super) fn copy(&self, ctx: &Context<App>, text: String) {
        let to = ctx.link().clone();
        to_clipboard(text, move |done, text| to.send_message(Msg::Copied(done, text)));
    }

    /// Lets a file out of the page by the way there is; the text itself where there is none.
    pub(super) fn save(&mut self, ctx: &Context<App>, it: Made) {
        self.saved = None;
        let to = ctx.link().clone();
        match let_out(it, move |it| to.send_message(Msg::NotSaved(it))) {
            Way::Browser(it) => self.saved = Some(it),
            Way::Sheet => {}
            Way::None(it) => self.show_by_hand(it.into()),
        }
    }

    /// Shows a text to be copied by hand.
    pub(super) fn show_by_hand(&mut self, it: ByHand) {
        self.saved = None;
        self.by_hand = Some(it);
        self.focus = Some("by-hand".to_owned());
    }

    pub(super) fn as_text(&self) -> Option<String> {
        let (calculator, form, case, problems) = self.read()?;
        Some(text::write(&text::Told {
            calculator,
            form,
            entries: &self.entries,
            case: &case,
            problems: &problems,
            report: &calculator.report(&case),
            example: self.example,
            now: now(),
            lang: self.route.lang,
            release: RELEASE,
        }))
    }

    /// The days as a calendar file.
    pub(super) fn as_calendar(&self) -> Option<String> {
        let (calculator, _, case, _) = self.read()?;
        let Method::Schedule(schedule) = &calculator.method else { return None };
        let events = ics::events(calculator.id, schedule.calendar, &schedule.due(&case), self.route.lang);
        let mut random = [0_u8; 16];
        web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut random).ok()?;
        let unique: String = random.iter().map(|it| format!("{it:02x}")).collect();
        // 2026-11-21T09:30:00.000Z as a calendar writes it.
        let stamp: String = js_sys::Date::new_0().to_iso_string().into();
        let stamp: String = stamp.chars().filter(|it| it.is_ascii_digit() || *it == 'T').take(15).collect();
        ics::write(&events, self.route.lang, &format!("{stamp}Z"), &unique)
    }

    pub(super) fn as_link(&self) -> Option<String> {
        let here = web_sys::window()?.location().href().ok()?;
        let there = web_sys::Url::new_with_base(&self.at.link(self.route.unframed()), &here).ok()?.href();
        let mut entries = self.entries.clone();
        // Whoever opens the link has a day of his own.
        if let Some(field) = self.calculator().and_then(|it| it.today()) {
            entries.remove(field.id);
        }
        Some(format!("{there}#{}", link::write(self.form.as_deref()?, &entries)))
    }
}
