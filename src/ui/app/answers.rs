//! What is done on a calculator's page: answers are typed, taken back and replaced, and leave the page when asked to.

use yew::prelude::*;

use super::App;
use crate::engine::{Part, name_in, t};
use crate::exchange::grid;
use crate::ui::app::msg::Msg;
use crate::ui::browser::download::Made;
use crate::ui::browser::reach::{self, print_leaflet, to_the_top};
use crate::ui::browser::share::share;
use crate::ui::dialogs::{Dialog, qr};
use crate::ui::form::PASTE;
use crate::ui::page::did::Did;
use crate::ui::page::members;
use crate::ui::page::state::{Look, Pasting};

impl App {
    /// Does it; true if there is something new to be seen.
    pub(super) fn did(&mut self, ctx: &Context<App>, did: Did) -> bool {
        self.turn = self.turn.wrapping_add(1);
        self.touched.clear();
        match did {
            Did::Set(texts) => {
                self.undo = None;
                self.saved = None;
                self.habits.idle.was_seen();
                for (name, text) in texts {
                    self.set(name, text);
                }
            }
            Did::TakeBack(name) => {
                self.set(name.clone(), String::new());
                self.focus = Some(name);
            }
            Did::Fix(name, texts) => {
                for (name, text) in texts {
                    self.set(name, text);
                }
                self.focus = Some(name);
            }
            Did::Leave(name) => {
                // An empty field that is passed through has nothing to say.
                let blank = self.entries.get(&name).is_none_or(|it| it.trim().is_empty());
                if blank || self.left.contains(&name) {
                    return false;
                }
                if self.pressing {
                    self.leaving.push(name);
                    return false;
                }
                self.left.push(name);
            }
            Did::Opened(id, open) => {
                let opened = &mut self.look.opened;
                if opened.contains(&id) == open {
                    return false;
                }
                match open {
                    true => opened.push(id),
                    false => opened.retain(|it| *it != id),
                }
            }
            Did::AddMember(group, member) => {
                if let Some(form) = self.form.as_deref() {
                    members::with_member(&mut self.entries, form, group, member);
                    self.focus = Some(name_in(group, member, group.first()));
                }
            }
            Did::RemoveMember(group, member) => {
                self.keep_for_undo(t("1行削除しました", "One row removed"));
                if let Some(form) = self.form.as_deref() {
                    members::without_member(&mut self.entries, form, group, member);
                }
                self.left.clear();
                self.focus = Some(format!("{}-add", group.id));
            }
            Did::RemoveMeasurement(names) => {
                self.keep_for_undo(t("測定値を1つ削除しました", "One measurement removed"));
                names.iter().for_each(|it| drop(self.entries.remove(it)));
            }
            Did::PasteText(text) => {
                self.habits.idle.was_seen();
                self.look.pasting.text = text;
                return false;
            }
            Did::PasteFor(column) => self.look.pasting.column = column,
            Did::Paste(group) => {
                let Some(form) = self.form.clone() else { return false };
                let pasting = std::mem::take(&mut self.look.pasting);
                let done = grid::put(&form, &self.entries, group, &pasting.text, pasting.column);
                self.keep_for_undo(t("表を取り込みました", "The table was taken in"));
                self.entries = done.entries.clone();
                self.left = self.entries.keys().cloned().collect();
                // What was not taken stays to be put right.
                let text = if done.wrong.is_empty() { String::new() } else { pasting.text };
                self.look.pasting = Pasting { text, column: pasting.column, done: Some(done) };
            }
            Did::DropStrangers => {
                if let Some(form) = self.form.as_deref() {
                    self.entries.retain(|name| form.find(name).is_some());
                }
            }
            Did::Load(which) => {
                let Some(example) = self.calculator().and_then(|it| it.examples.get(which)) else { return false };
                if self.anything_typed() {
                    self.keep_for_undo(t("例に置き換えました", "Replaced by the example"));
                }
                self.entries.clear();
                for (name, text) in example.entries {
                    self.entries.insert((*name).to_owned(), (*text).to_owned());
                }
                self.filled = None;
                // An example without a day is of the day on which it is looked at.
                self.fill_today();
                self.left = self.entries.keys().cloned().collect();
                self.example = true;
                to_the_top(false);
            }
            Did::Clear => {
                if self.anything_typed() {
                    self.keep_for_undo(t("消去しました", "Cleared"));
                }
                // What waits for a number is of the same patient.
                self.kept.drop_all();
                self.entries.clear();
                self.left.clear();
                self.example = false;
                self.look = Look::default();
                self.begin();
                to_the_top(true);
            }
            Did::Copy => {
                if let Some(text) = self.as_text() {
                    self.copy(ctx, text);
                }
                return false;
            }
            Did::CopyLink => {
                if let Some(text) = self.as_link() {
                    self.copy(ctx, text);
                }
                return false;
            }
            Did::Print | Did::PrintLeaflet => {
                print_leaflet(matches!(did, Did::PrintLeaflet));
                if let Some(window) = web_sys::window() {
                    // A browser without a print dialog does nothing, which is all there is to do.
                    let _ = window.print();
                }
                return false;
            }
            Did::Focus(name) => {
                self.show_control(&name);
                self.focus = Some(name);
            }
            Did::Next => {
                let name = self.next_open().unwrap_or_else(|| "#result".to_owned());
                self.show_control(&name);
                self.focus = Some(name);
            }
            Did::Era => self.toggle_era(),
            Did::SaveCalendar => {
                let (Some(text), Some(calculator)) = (self.as_calendar(), self.calculator()) else {
                    return false;
                };
                let name = format!("{}.ics", calculator.id);
                self.save(ctx, Made { name, kind: "text/calendar;charset=utf-8", text, by: "act-calendar" });
            }
            Did::Find(text) => self.look.find = text,
            Did::Qr => {
                let Some(link) = self.as_link() else { return false };
                reach::hold("act-qr");
                self.habits.open(Dialog::Qr(qr::code(&link)));
            }
            Did::Share => {
                if let Some(text) = self.as_text() {
                    share(&text);
                }
                return false;
            }
            Did::Chart => {
                reach::hold(PASTE);
                self.paste(ctx);
                return false;
            }
            Did::OfChart(lines, listed) => self.pasted(ctx, lines, listed),
            Did::Carry(id, number) => return self.change(ctx, Msg::Carry(id, number)),
            Did::OnTables(it) => return self.on_tables(ctx, it),
            Did::Nothing => return false,
        }
        true
    }

    pub(super) fn set(&mut self, name: String, text: String) {
        self.touched.push(name.clone());
        if self.todays() == Some(name.as_str()) {
            self.filled = None;
        }
        // A value that is typed anew has to be confirmed anew.
        if let Some(form) = self.form.as_deref()
            && let Some((i, Part::Value | Part::Unit)) = form.find(&name)
        {
            self.entries.remove(form.slots[i].name(Part::Confirmed));
        }
        // The blank entries of a group's rows keep the rows there.
        let grouped = self
            .form
            .as_ref()
            .and_then(|it| it.find(&name).map(|(i, _)| it.slots[i].group.is_some() || it.slots[i].dated));
        if text.is_empty() && grouped != Some(true) {
            self.left.retain(|it| *it != name);
            self.entries.remove(&name);
        } else {
            if text.is_empty() {
                self.left.retain(|it| *it != name);
            }
            self.entries.insert(name, text);
        }
    }

    /// The row of a series that is asked for next may not be there yet.
    fn show_control(&mut self, name: &str) {
        let Some(form) = self.form.as_deref() else { return };
        let Some((i, _)) = form.find(name) else { return };
        let slot = &form.slots[i];
        if let Some(group) = slot.group {
            if !members::rows(form, &self.entries, group).contains(&slot.member) {
                members::with_member(&mut self.entries, form, group, slot.member);
            }
        } else if !self.entries.contains_key(name) && slot.dated {
            self.entries.insert(name.to_owned(), String::new());
        }
    }
}
