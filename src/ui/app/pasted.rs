//! Results from a chart: another program reads them over the page and hands over what the person has confirmed, which is
//! entered as if it had been typed.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use super::App;
use crate::engine::{Calculator, t};
use crate::ui::app::shell;
use crate::ui::method::tally;
use crate::ui::page::did::Did;

/// Names and texts in turn, as pairs.
fn pairs(texts: &Array) -> Vec<(String, String)> {
    let texts: Vec<String> = texts.iter().filter_map(|it| it.as_string()).collect();
    texts.chunks_exact(2).map(|it| (it[0].clone(), it[1].clone())).collect()
}

impl App {
    /// Has the other program open over the page.
    pub(super) fn paste(&self, ctx: &Context<App>) {
        let Some(calculator) = self.calculator() else { return };
        let given: Array =
            self.entries.iter().flat_map(|(name, text)| [JsValue::from(name), JsValue::from(text)]).collect();
        let did = self.did.clone();
        let take = Closure::once_into_js(move |lines: Array, listed: bool| {
            did.emit(Did::OfChart(lines.iter().map(|it| pairs(&Array::from(&it))).collect(), listed));
        });
        let to = ctx.link().clone();
        let otherwise = Box::new(move || to.send_message(super::Msg::Habit(super::Habit::NotVisited)));
        shell::paste(calculator.id, &given, &take, otherwise);
    }

    /// Enters what was read: on a page of grades in place of what was there, or a line each for the list of events.
    pub(super) fn pasted(&mut self, ctx: &Context<App>, lines: Vec<Vec<(String, String)>>, listed: bool) {
        let tables = self.calculator().and_then(Calculator::tables).map(|it| it.version.id);
        if listed {
            let kept = self.entries.clone();
            for line in lines {
                let day = line.iter().find(|it| it.0 == "day").map(|it| it.1.clone());
                self.entries = line.into_iter().filter(|it| it.0 != "day").collect();
                if let Some(mut it) = self.with_ctx(tally::noted).flatten() {
                    it.start = day.unwrap_or_default();
                    self.noted.push(it);
                }
            }
            self.entries = kept;
            self.say(ctx, t("一覧に加えました", "Added to the list"));
            self.focus = Some("tally".to_owned());
            return;
        }
        self.keep_for_undo(t("カルテの値を入れました", "Results entered"));
        self.example = false;
        if let Some(version) = tables {
            self.entries.retain(|name| name == version);
            self.left.clear();
            self.look.picking = false;
        }
        for (name, text) in lines.into_iter().flatten() {
            if !self.left.contains(&name) {
                self.left.push(name.clone());
            }
            self.set(name, text);
        }
    }
}
