//! What is done on the page, done; and what a worker says, taken in.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::{About, At, First, Msg, Result, Says, Table, Task};
use crate::engine::{Entry, t};
use crate::ui::browser::beside::Beside;
use crate::ui::browser::download;

/// How often progress is drawn, in milliseconds: no faster than anybody reads.
const OFTEN: f64 = 100.0;

impl Table {
    /// Does it; true if there is something new to be seen.
    pub(super) fn hear(&mut self, ctx: &Context<Table>, msg: Msg) -> bool {
        if !matches!(msg, Msg::Over(_) | Msg::Asked(_) | Msg::Worked(_)) {
            self.said = None;
        }
        match msg {
            Msg::Find(it) => self.find = it,
            Msg::Choose(id) => {
                let catalogue = (ctx.props().definitions.catalogue)(ctx.props().lang);
                self.id = Entry::find(catalogue, &id).map(|it| it.id);
                self.ask(ctx);
                self.work(ctx);
            }
            Msg::Take(file) => {
                self.over = false;
                let Some(file) = file else { return true };
                self.file = Some(file);
                self.encoding = "";
                self.work(ctx);
            }
            Msg::Over(it) => return std::mem::replace(&mut self.over, it) != it,
            Msg::Encoding(it) => {
                self.encoding = ["utf-8", "shift_jis"].into_iter().find(|one| *one == it).unwrap_or("");
                self.work(ctx);
            }
            Msg::Copy => {
                if let Some(it) = &self.about {
                    ctx.props().to.emit(Says::Copy(it.line.clone()));
                }
                return false;
            }
            Msg::Asked(said) => {
                self.about = said.filter(|it| text(&it.get(0)) == "about").map(|it| about(&it.get(1).unchecked_into()));
                self.asking = None;
            }
            Msg::Worked(None) => {
                self.end(At::Failed(String::new()));
            }
            Msg::Worked(Some(said)) => return self.worked(&said),
            Msg::Cancel => {
                self.end(At::Cancelled);
                self.result.pieces.clear();
            }
            Msg::Again => self.work(ctx),
            Msg::Save => self.save(ctx),
            Msg::Saved(done) => {
                let said = match done {
                    true => t("保存しました", "Saved"),
                    false => t(
                        "保存できませんでした。別のブラウザーで開いてください",
                        "It could not be saved. Use another browser",
                    ),
                };
                if done {
                    ctx.props().to.emit(Says::Said(said));
                } else {
                    self.said = Some(said);
                }
            }
            Msg::Clear => {
                self.working = None;
                self.file = None;
                self.encoding = "";
                self.result = Result::default();
            }
        }
        true
    }

    fn task(
        &self,
        ctx: &Context<Table>,
        file: Option<web_sys::File>,
        told: fn(Option<Array>) -> Msg,
    ) -> Option<Beside> {
        let given = ctx.props();
        let (lang, id, encoding) = (given.lang, self.id?, self.encoding);
        let (says, fails) = (ctx.link().clone(), ctx.link().clone());
        let begin = |it: &JsValue| given.begin.emit(Task { lang, id, file, encoding, told: it.clone() });
        let says = move |it: Array| says.send_message(told(Some(it)));
        Some(Beside::start(begin, says, move || fails.send_message(told(None))))
    }

    /// Asks which columns there are.
    pub(super) fn ask(&mut self, ctx: &Context<Table>) {
        self.about = None;
        self.asking = self.task(ctx, None, Msg::Asked);
    }

    /// Grades the table, from its beginning.
    pub(super) fn work(&mut self, ctx: &Context<Table>) {
        self.working = None;
        self.result = Result::default();
        if let Some(file) = self.file.clone() {
            self.working = self.task(ctx, Some(file), Msg::Worked);
            if self.working.is_some() {
                self.result.at = At::Working;
            }
        }
    }

    fn end(&mut self, at: At) {
        self.working = None;
        self.result.at = at;
    }

    /// What the worker says of the table.
    fn worked(&mut self, said: &Array) -> bool {
        if self.result.at != At::Working {
            return false;
        }
        let it = said.get(1);
        match text(&said.get(0)).as_str() {
            "encoding" => self.result.encoding = text(&it),
            "warning" => self.result.warnings.push(text(&it)),
            "first" => self.result.first = Some(first(&it.unchecked_into())),
            "piece" => {
                self.result.pieces.push(it);
                self.result.bytes = number(&said.get(2));
                self.result.rows = number(&said.get(3));
                let now = js_sys::Date::now();
                // The clock of the wall may be set back meanwhile.
                if (now - self.drawn).abs() < OFTEN {
                    return false;
                }
                self.drawn = now;
            }
            "done" => self.end(At::Done(text(&it))),
            _ => {
                self.end(At::Failed(text(&it)));
                self.result.pieces.clear();
            }
        }
        true
    }

    fn save(&mut self, ctx: &Context<Table>) {
        let Some(file) = &self.file else { return };
        let name = file.name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |it| it.0);
        let parts = Array::new();
        // Excel, from which a table in Shift_JIS comes, knows UTF-8 by its mark.
        if self.result.encoding == "shift_jis" {
            parts.push(&JsValue::from_str("\u{feff}"));
        }
        for it in &self.result.pieces {
            parts.push(it);
        }
        let to = ctx.link().clone();
        let saved = move |it| to.send_message(Msg::Saved(it));
        download::parts_out(&format!("{stem}-tekio.csv"), "text/csv;charset=utf-8", &parts, saved);
    }
}

fn text(it: &JsValue) -> String {
    it.as_string().unwrap_or_default()
}

fn number(it: &JsValue) -> f64 {
    it.as_f64().unwrap_or(0.0)
}

fn texts(it: &JsValue) -> Vec<String> {
    it.dyn_ref::<Array>().map(|it| it.iter().map(|it| text(&it)).collect()).unwrap_or_default()
}

fn about(it: &Array) -> About {
    let columns = it.get(1);
    let columns = columns.dyn_ref::<Array>().map(|it| it.iter().collect::<Vec<_>>()).unwrap_or_default();
    let column = |it: &JsValue| <[String; 3]>::try_from(texts(it)).ok();
    let line = it.get(0).dyn_ref::<JsString>().map(String::from).unwrap_or_default();
    About { line, columns: columns.iter().filter_map(column).collect() }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the worker's counts are small")]
fn first(it: &Array) -> First {
    let rows = it.get(2);
    let rows = rows.dyn_ref::<Array>().map(|it| it.iter().map(|it| texts(&it)).collect()).unwrap_or_default();
    First { names: texts(&it.get(0)), asked: number(&it.get(1)) as usize, rows, through: number(&it.get(3)) as usize }
}
