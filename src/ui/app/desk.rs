//! The trial desk on its page: what it is handed, and what it tells.

use yew::prelude::*;

use super::App;
use crate::ui::app::msg::Msg;
use crate::ui::desk::{Desk, Says};

impl App {
    /// The page. A wipe gives another desk.
    pub(super) fn desk_page(&self, ctx: &Context<App>) -> Html {
        html! {
            <Desk key={self.desk.0.to_string()} lang={self.route.lang} alive={ctx.props().alive} idle={self.settings.idle}
                definitions={self.definitions} to={self.to.reform(Msg::Desk)} />
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
