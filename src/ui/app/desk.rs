//! The trial desk and the tables on their pages: what they are handed, and what they tell.

use yew::prelude::*;

use super::App;
use crate::ui::app::msg::Msg;
use crate::ui::app::shell;
use crate::ui::desk::Desk;
use crate::ui::page::apart::Says;
use crate::ui::table::{Table, Task};

impl App {
    /// The page. A wipe gives another desk.
    pub(super) fn desk_page(&self, ctx: &Context<App>) -> Html {
        html! {
            <Desk key={self.desk.0.to_string()} lang={self.route.lang} alive={ctx.props().alive} idle={self.settings.idle}
                definitions={self.definitions} to={self.to.reform(Msg::Desk)} />
        }
    }

    /// The page of tables. A wipe gives another one.
    pub(super) fn table_page(&self, ctx: &Context<App>) -> Html {
        let begin = Callback::from(|it: Task| shell::batch(it.lang.tag(), it.id, it.file, it.encoding, &it.told));
        html! {
            <Table key={self.desk.0.to_string()} lang={self.route.lang} alive={ctx.props().alive}
                definitions={self.definitions} {begin} to={self.to.reform(Msg::Desk)} />
        }
    }

    /// Does what the desk tells; true if there is something new to be seen.
    pub(super) fn desk_says(&mut self, ctx: &Context<App>, it: Says) -> bool {
        match it {
            Says::Holds(it) => {
                self.desk.1 = it;
                false
            }
            Says::Copy(text) => {
                self.copy(ctx, text);
                false
            }
            Says::Said(text) => {
                self.say(ctx, text);
                true
            }
        }
    }
}
