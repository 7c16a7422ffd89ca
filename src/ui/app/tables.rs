//! What is done on the page of a table of grades and nowhere else: a term is chosen, limits are kept, events are
//! listed.

use yew::prelude::*;

use super::App;
use crate::engine::{Calculator, Field, t};
use crate::ui::app::msg::Msg;
use crate::ui::browser::download::Made;
use crate::ui::method::tally;
use crate::ui::page::did::OnTables;
use crate::ui::page::noted::Column;
use crate::ui::page::state::Ctx;

impl App {
    /// Does it; true if there is something new to be seen.
    pub(super) fn on_tables(&mut self, ctx: &Context<App>, did: OnTables) -> bool {
        match did {
            OnTables::Beside(at, page) => {
                let mut levels = self.with_ctx(tally::levels).unwrap_or_default();
                if let Some(it) = self.noted.get_mut(at) {
                    // On the list's own scale the event is graded by its term.
                    levels.retain(|level| !level.scale.eq_ignore_ascii_case(&it.scale));
                    it.levels = levels;
                }
                return self.change(ctx, Msg::Carry(page, None));
            }
            OnTables::Pick(open) => {
                self.look.picking = open;
                self.look.find.clear();
                self.focus = self.term().map(|it| format!("{}-find", it.id));
            }
            OnTables::Choose(id) => self.choose(id),
            OnTables::Shortcut(at) => {
                self.look.find.clear();
                self.look.shortcut = if self.look.shortcut == Some(at) { None } else { Some(at) };
            }
            OnTables::Pin(version) => self.pin(version),
            OnTables::KeepRange(range) => {
                self.settings.set(range);
                self.keep();
                self.say(ctx, t("この端末に残しました", "Kept on this device"));
            }
            OnTables::DropRange(term, group) => self.drop_range(&term, &group),
            OnTables::Note => {
                let noted = self.with_ctx(tally::noted);
                match noted.flatten() {
                    // The same event again, before the first has a day of its own: one event would be counted twice.
                    Some(noted) if self.noted.contains(&noted) => self.say(
                        ctx,
                        t(
                            "同じ有害事象が一覧にあります。別の回のものであれば、先に一覧の発現日を入れてください",
                            "This event is on the list. If it is another one, first enter the day of the one that is there",
                        ),
                    ),
                    Some(noted) => {
                        self.noted.push(noted);
                        self.say(ctx, t("一覧に加えました", "Added to the list"));
                    }
                    None => (),
                }
            }
            OnTables::Unnote(at) => {
                if at < self.noted.len() {
                    self.noted.remove(at);
                    self.focus = Some(if self.noted.is_empty() { "act-clear" } else { "tally" }.to_owned());
                }
            }
            OnTables::NoteSet(at, column, text) => {
                let Some(it) = self.noted.get_mut(at) else { return false };
                match column {
                    Column::Start => it.start = text,
                    Column::End => it.end = text,
                    Column::Attribution => it.attribution = text.parse().ok(),
                }
            }
            OnTables::CopyList => {
                self.copy(ctx, tally::text(&self.noted, self.route.lang));
                return false;
            }
            OnTables::SaveList => {
                let (name, text) = ("adverse-events.csv".to_owned(), tally::csv(&self.noted));
                self.save(ctx, Made { name, kind: "text/csv;charset=utf-8", text, by: "act-list" });
            }
            OnTables::SelfTest => self.look.tested = self.calculator().map(crate::proof::run),
            OnTables::FindTerm(text) => self.look.term = text,
            OnTables::Go(route) => return self.change(ctx, Msg::Go(route)),
        }
        true
    }

    fn term(&self) -> Option<&'static Field> {
        Some(self.calculator()?.tables()?.term)
    }

    /// Another term: what was entered belongs to the one before.
    fn choose(&mut self, id: String) {
        let Some(tables) = self.calculator().and_then(Calculator::tables) else { return };
        let (term, version) = (tables.term.id, tables.version.id);
        self.look.picking = false;
        self.look.find.clear();
        self.focus = Some(if tables.numbers.is_empty() { term } else { tables.numbers[0].id }.to_owned());
        if self.entries.get(term) == Some(&id) {
            return;
        }
        if self.entries.iter().any(|(name, text)| name != term && name != version && !text.is_empty()) {
            self.keep_for_undo(t("前の項目の入力を消しました", "The other term’s answers were cleared"));
        }
        self.entries.retain(|name| name == version);
        self.left.clear();
        self.example = false;
        self.entries.insert(term.to_owned(), id);
    }

    pub(super) fn with_ctx<T>(&self, then: impl FnOnce(&Ctx<'_>) -> T) -> Option<T> {
        let (calculator, form) = (self.calculator()?, self.form.as_deref()?);
        let (case, problems) = calculator.read(form, &self.entries);
        let report = calculator.report(&case);
        let read = (case, problems, report);
        Some(then(&self.drawing(calculator, form, &read, true)))
    }
}
