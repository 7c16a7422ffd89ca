//! Another page without a load, and what goes along: answers that both pages ask for, or a number of this page that
//! answers a question of that one. All of it in the memory of the program, and nowhere else.

use yew::prelude::*;

use super::App;
use crate::engine::{Method, Text, t};
use crate::ui::browser::reach::to_the_top;
use crate::ui::page::state::Look;

impl App {
    /// Goes to a page by its id; with a number, where it is to answer a question there: a control and its text.
    pub(super) fn carry(&mut self, ctx: &Context<App>, id: &'static str, number: Option<(String, String)>) -> bool {
        let (Some(route), Some(here)) = (self.route_to(id), self.route.entry()) else { return false };
        // Of several calculators on one form each asks what the form asks; two pages may have two questions of one name.
        let several = self.calculator().is_some_and(|it| matches!(it.method, Method::Together(_)));
        let related = self.calculator().map_or(&[][..], |it| (self.definitions.related)(it.id, self.route.lang));
        let related = related.iter().find(|it| it.id == id && !several);
        let shares = related.map(|it| it.shares);
        // Whoever goes for a number comes back to the answers that wait for it; they wait for nothing else.
        let (kept, pinned) = (self.kept.0.take(), self.pinned());
        let blank = |name: &str, text: &str| text.is_empty() || pinned == Some(name);
        if related.is_some_and(|it| !it.wants.is_empty()) && self.entries.iter().any(|(name, text)| !blank(name, text))
        {
            self.kept.0 = Some((here.id, self.entries.clone()));
        }
        self.undo = None;
        self.saved = None;
        self.go(route);
        let back = kept.filter(|(page, _)| *page == id);
        match (back, self.form.as_deref()) {
            (Some((_, entries)), _) => self.entries = entries,
            (None, Some(form)) => {
                // What this page asked as `katagiri-primary` is `primary` on that one's page, and nothing else is.
                let own = |name: &str| name.strip_prefix(id)?.strip_prefix('-').map(str::to_owned);
                let theirs: Vec<(String, String)> =
                    self.entries.iter().filter_map(|(name, text)| Some((own(name)?, text.clone()))).collect();
                for (name, text) in theirs {
                    self.entries.insert(name, text);
                }
                let is_shared = |name: &str| {
                    let slot = form.find(name).and_then(|(i, _)| form.slots.get(i));
                    slot.is_some_and(|it| shares.is_none_or(|all| it.group.is_none() && all.contains(&it.field.id)))
                };
                self.entries.retain(is_shared);
            }
            (None, None) => {}
        }
        let said: Option<Text> = match &number {
            Some(_) => Some(t("計算した値を入れました", "The number was filled in")),
            None if self.kept.page().is_some() => Some(t(
                "元の入力は、この画面を閉じるか消去するまで残っています",
                "The other page’s answers wait until this one is closed or cleared",
            )),
            None if shares.is_some_and(|it| !it.is_empty()) && !self.entries.is_empty() => {
                Some(t("共通する入力を引き継ぎました", "The answers that both pages ask for went along"))
            }
            None => None,
        };
        if let Some((name, text)) = number {
            // Another number takes its place, and is confirmed anew where it has to be.
            self.entries.retain(|it| !it.strip_prefix(&name).is_some_and(|it| it == "-confirmed" || it == "-unit"));
            self.focus = Some(name.clone());
            self.entries.insert(name, text);
        }
        if let Some(said) = said {
            self.say(ctx, said);
        }
        self.left = self.entries.keys().cloned().collect();
        self.look = Look::default();
        self.example = false;
        self.begin();
        self.opened(ctx);
        to_the_top(true);
        true
    }
}
