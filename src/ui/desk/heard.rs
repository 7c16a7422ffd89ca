//! What is done on the page, done.

use serde_json::{Map, Value, json};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Desk, Msg, Place, Says, with};
use crate::desk::cohort::{Form, Reckoned, Role, seen};
use crate::engine::{Date, t};
use crate::ui::browser::{download, picture, seal};
use crate::ui::desk::markup::text;
use crate::ui::desk::names::How;
use crate::ui::desk::sealed::{self, Header, role_named};

/// The least that a passphrase may be.
const LEAST: usize = 8;

impl Desk {
    /// Does it; true if there is something new to be seen.
    pub(super) fn hear(&mut self, ctx: &Context<Desk>, msg: Msg) -> bool {
        let given = ctx.props().clone();
        let lang = given.lang;
        if !matches!(msg, Msg::Over(_) | Msg::Headers(..) | Msg::Terms) {
            self.said = None;
        }
        match msg {
            Msg::Take(files) => {
                self.over = false;
                let to = ctx.link().clone();
                spawn_local(async move {
                    let (mut read, mut failed) = (Vec::new(), Vec::new());
                    for it in files {
                        match JsFuture::from(it.array_buffer()).await {
                            Ok(bytes) => read.push((it.name(), js_sys::Uint8Array::new(&bytes).to_vec())),
                            Err(_) => failed.push(it.name()),
                        }
                    }
                    to.send_message(Msg::Took(read, failed));
                });
            }
            Msg::Took(all, failed) => {
                for (name, bytes) in all {
                    if sealed::is_sealed(&bytes) {
                        self.wait_for_passphrase(name, bytes);
                    } else {
                        self.add(name, bytes);
                    }
                }
                if !failed.is_empty() {
                    self.said = Some((
                        Place::Files,
                        t(
                            "読み込めないものがありました。フォルダーのときは、中のファイルを選んでください",
                            "Something could not be read. If it is a folder, choose the files in it",
                        ),
                    ));
                }
                self.again(ctx);
            }
            Msg::Paste => {
                let Some(area) = self.paste.cast::<web_sys::HtmlTextAreaElement>() else { return false };
                let pasted = area.value();
                area.set_value("");
                let many = self.sheets.iter().filter(|it| it.name.starts_with("pasted-")).count();
                self.add(format!("pasted-{}.csv", many + 1), pasted.into_bytes());
                self.again(ctx);
            }
            Msg::Over(it) => return std::mem::replace(&mut self.over, it) != it,
            Msg::Kind(at, name) => {
                let Some(it) = self.sheets.get_mut(at) else { return false };
                it.role = role_named(&name);
                it.seen = seen(&it.bytes, it.role);
                self.again(ctx);
            }
            Msg::Headers(at, open) => {
                return self.sheets.get_mut(at).is_some_and(|it| std::mem::replace(&mut it.headers, open) != open);
            }
            Msg::Remove(at) => {
                if at < self.sheets.len() {
                    self.sheets.remove(at);
                }
                self.again(ctx);
            }
            Msg::Clear => {
                self.sheets.clear();
                self.answers.clear();
                self.typed.clear();
                self.waits = None;
                self.again(ctx);
            }
            Msg::Column(role, header, field) => {
                let table = role.name().to_owned();
                let own = self.answers.entry("columns").or_insert_with(|| Value::Object(Map::new()));
                let own = own.as_object_mut().map(|it| it.entry(table).or_insert_with(|| Value::Object(Map::new())));
                if let Some(own) = own.and_then(Value::as_object_mut) {
                    own.insert(header, Value::String(field));
                }
                self.work(&given);
            }
            Msg::Answer(key, answer) => {
                let Ok(value) = serde_json::from_str(&answer) else { return false };
                self.answers.insert(key.to_owned(), value);
                self.work(&given);
            }
            Msg::Typed(key, typed) => self.take(key, typed.trim(), &given),
            Msg::Usual => {
                let open: Vec<_> = self.open().filter_map(|it| Some((it.key, self.usual(it)?))).collect();
                for (key, value) in open {
                    self.typed.retain(|it| it.0 != key);
                    self.answers.insert(key.to_owned(), value);
                }
                self.work(&given);
            }
            Msg::Decide(key, which, answer) => {
                self.decide(key, which, answer);
                self.work(&given);
            }
            Msg::Terms => {
                self.awaits_terms = false;
                if self.sheet(Role::Events).is_none() {
                    return false;
                }
                self.work(&given);
            }
            Msg::Copy => {
                if let Some(shown) = &self.shown {
                    given.to.emit(Says::Copy(text(&shown.nodes)));
                }
                return false;
            }
            Msg::Print => {
                if let Some(window) = web_sys::window() {
                    let _ = window.print();
                }
                return false;
            }
            Msg::Html => {
                let Some(html) = self.reckoned().map(|it| it.form(Form::Html)) else { return false };
                self.save(ctx, "trial-report.html", "text/html;charset=utf-8", html.as_bytes());
            }
            Msg::Csv => {
                let japanese = lang.pick(true, false);
                let id = self.table.cast::<web_sys::HtmlSelectElement>().map_or_else(String::new, |it| it.value());
                let one = |it: &std::rc::Rc<Reckoned>| {
                    it.table(japanese, &id).unwrap_or_else(|| it.form(Form::Csv(japanese)))
                };
                let Some(csv) = self.reckoned().map(one) else { return false };
                let name = if id.is_empty() { "trial-tables.csv".to_owned() } else { format!("trial-{id}.csv") };
                self.save(ctx, &name, "text/csv;charset=utf-8", csv.as_bytes());
            }
            Msg::Svg(at) => {
                let Some(svg) = self.drawing(at) else { return false };
                self.save(ctx, &format!("trial-picture-{}.svg", at + 1), "image/svg+xml", svg.as_bytes());
            }
            Msg::Png(at) => {
                let Some(svg) = self.drawing(at).map(str::to_owned) else { return false };
                self.busy = true;
                let to = ctx.link().clone();
                spawn_local(async move {
                    let name = format!("trial-picture-{}.png", at + 1);
                    match picture::png(&svg).await {
                        Some(png) => download::bytes_out(&name, "image/png", &png, move |it| {
                            to.send_message(Msg::Saved(it));
                        }),
                        None => to.send_message(Msg::Saved(false)),
                    }
                });
            }
            Msg::Saved(done) => {
                self.busy = false;
                let said = match done {
                    true => t("保存しました", "Saved"),
                    false => t(
                        "保存できませんでした。別のブラウザーで開くか、印刷してください",
                        "It could not be saved. Use another browser, or print",
                    ),
                };
                if done {
                    given.to.emit(Says::Said(said));
                } else {
                    self.said = Some((Place::Report, said));
                }
            }
            Msg::Lock => self.lock(ctx),
            Msg::Locked(done) => {
                self.busy = false;
                match done {
                    Some(bytes) => self.save(ctx, "trial.tekio", "application/octet-stream", &bytes),
                    None => self.said = Some((Place::Keeping, NO_CRYPTOGRAPHY)),
                }
            }
            Msg::Unlock => self.unlock(ctx),
            Msg::Unlocked(content) => {
                self.busy = false;
                match content.and_then(|it| sealed::opened(&it)) {
                    Some((files, answers)) => {
                        self.waits = None;
                        self.sheets.clear();
                        self.typed.clear();
                        for (name, role, bytes) in files {
                            self.add(name, bytes);
                            if let Some(it) = self.sheets.last_mut().filter(|it| it.role != role) {
                                it.role = role;
                                it.seen = seen(&it.bytes, role);
                            }
                        }
                        self.answers = answers;
                        self.again(ctx);
                    }
                    None => self.said = Some((Place::Files, sealed::REFUSED)),
                }
            }
            Msg::Cancel => self.waits = None,
        }
        true
    }

    /// Tables came or went.
    fn again(&mut self, ctx: &Context<Desk>) {
        self.work(ctx.props());
        if self.sheet(Role::Events).is_some() {
            self.bring_terms(ctx);
        }
    }

    /// Something was typed as the answer to a question; what cannot be read stays where it is, and is said.
    fn take(&mut self, key: &'static str, typed: &str, given: &super::Given) {
        let how = super::names::ASKED.iter().find(|it| it.key == key).map(|it| it.how);
        let days = |it: &str| {
            let it: String = crate::engine::half_width(it.trim());
            it.parse::<u32>().ok().filter(|it| *it <= 36_500 && !typed.is_empty())
        };
        let value = match how {
            // The title decides nothing.
            None => Some(json!(typed)),
            Some(How::Day) => Date::parse(&crate::engine::half_width(typed)).ok().map(|it| json!(it.to_string())),
            Some(How::Landmarks) => {
                let parts: Vec<&str> =
                    typed.split([',', '、', '，', ' ', '　', ';']).filter(|it| !it.trim().is_empty()).collect();
                let all: Option<Vec<u32>> = parts.into_iter().map(days).collect();
                all.filter(|it| !it.is_empty() && it.len() <= 20).map(|it| json!(it))
            }
            Some(_) => days(typed).map(|it| json!(it)),
        };
        self.typed.retain(|it| it.0 != key);
        match value {
            Some(value) => {
                self.answers.insert(key.to_owned(), value);
            }
            None => {
                self.answers.remove(key);
                if !typed.is_empty() {
                    self.typed.push((key, typed.to_owned()));
                }
            }
        }
        self.work(given);
    }

    /// Answers a question about a column, a word or a row, or takes the answer back.
    fn decide(&mut self, key: String, which: String, answer: String) {
        if which.is_empty() {
            match answer.is_empty() {
                true => drop(self.answers.remove(&key)),
                false => drop(self.answers.insert(key, Value::String(answer))),
            }
            return;
        }
        let own = self.answers.entry(key.clone()).or_insert_with(|| Value::Object(Map::new()));
        let Some(own) = own.as_object_mut() else { return };
        match answer.is_empty() {
            true => drop(own.shift_remove(&which)),
            false => drop(own.insert(which, Value::String(answer))),
        }
        if own.is_empty() {
            self.answers.remove(&key);
        }
    }

    fn drawing(&self, at: usize) -> Option<&str> {
        self.shown.as_ref().and_then(|it| it.drawings.get(at)).map(String::as_str)
    }

    fn save(&self, ctx: &Context<Desk>, name: &str, kind: &str, bytes: &[u8]) {
        let to = ctx.link().clone();
        download::bytes_out(name, kind, bytes, move |it| to.send_message(Msg::Saved(it)));
    }

    /// A locked file was dropped.
    fn wait_for_passphrase(&mut self, name: String, bytes: Vec<u8>) {
        match Header::read(&bytes) {
            Ok(_) => {
                self.waits = Some((name, bytes.into()));
                self.scroll = true;
            }
            Err(why) => self.said = Some((Place::Files, why)),
        }
    }

    /// What was typed into a field for passphrases, which is then empty.
    fn typed_passphrase(&self, at: usize) -> String {
        let field = self.passphrase.get(at).and_then(NodeRef::cast::<web_sys::HtmlInputElement>);
        field.map_or_else(String::new, |it| it.value())
    }

    fn forget_passphrases(&self) {
        for it in self.passphrase.iter().filter_map(NodeRef::cast::<web_sys::HtmlInputElement>) {
            it.set_value("");
        }
    }

    fn lock(&mut self, ctx: &Context<Desk>) {
        let (one, two) = (self.typed_passphrase(0), self.typed_passphrase(1));
        if one.chars().count() < LEAST {
            self.said = Some((
                Place::Keeping,
                t("合言葉は8文字以上にしてください", "Use a passphrase of 8 characters or more"),
            ));
            return;
        }
        if one != two {
            self.said = Some((
                Place::Keeping,
                t("二つの合言葉が違います。もう一度入れてください", "The two passphrases differ. Enter them again"),
            ));
            return;
        }
        let (Some(salt), Some(once)) = (seal::random::<16>(), seal::random::<12>()) else {
            self.said = Some((Place::Keeping, NO_CRYPTOGRAPHY));
            return;
        };
        self.forget_passphrases();
        self.busy = true;
        let header = Header { rounds: sealed::ROUNDS, salt, once };
        let files: Vec<sealed::Kept> =
            self.sheets.iter().map(|it| (it.name.clone(), it.role, it.bytes.to_vec())).collect();
        let content = sealed::content(&files, &self.answers);
        let to = ctx.link().clone();
        spawn_local(async move {
            let locked = seal::lock(&one, &with(&header), &content).await;
            to.send_message(Msg::Locked(locked.map(|it| [header.written(), it].concat())));
        });
    }

    fn unlock(&mut self, ctx: &Context<Desk>) {
        let Some((_, bytes)) = &self.waits else { return };
        let Ok(header) = Header::read(bytes) else { return };
        let (bytes, passphrase) = (bytes.clone(), self.typed_passphrase(2));
        self.forget_passphrases();
        self.busy = true;
        let to = ctx.link().clone();
        spawn_local(async move {
            let locked = bytes.get(sealed::HEADER..).unwrap_or_default();
            to.send_message(Msg::Unlocked(seal::unlock(&passphrase, &with(&header), locked).await));
        });
    }
}

/// On a page that did not come by https.
const NO_CRYPTOGRAPHY: crate::engine::Text = t(
    "暗号化できません。https で開いたページで保存してください",
    "Nothing can be encrypted here. Keep it from a page that was opened by https",
);
