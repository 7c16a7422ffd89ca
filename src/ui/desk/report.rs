//! The fourth step: the report in the page's language, its pictures, and the ways in which they leave the page.

use yew::prelude::*;

use super::{Desk, Msg, Place};
use crate::engine::Lang;
use crate::ui::desk::paper::Paper;
use crate::ui::parts::pieces::{list, words};

impl Desk {
    /// The step.
    pub(super) fn step_report(&self, ctx: &Context<Desk>) -> Html {
        let (lang, to) = (ctx.props().lang, ctx.link());
        if self.values().is_none() {
            return html! {};
        }
        let open = self.open().count();
        let Some(shown) = &self.shown else {
            return html! {
                <section class="card kept step" id="step-report"><h2>{ lang.pick("4　報告", "4 Report") }</h2>
                    { words("p", "hint", match lang {
                        Lang::Ja => format!("「決めること」の残り{open}問に答えると、集計と報告が出ます。"),
                        Lang::En if open == 1 => "Numbers and report follow once the last of “What to decide” is answered.".to_owned(),
                        Lang::En => format!("Numbers and report follow once the other {open} of “What to decide” are answered."),
                    }) }
                </section>
            };
        };
        let act = |id: &'static str, label: &'static str, msg: fn() -> Msg| {
            html! { <button type="button" {id} class="quiet" onclick={to.callback(move |_: MouseEvent| msg())}>{ label }</button> }
        };
        let save = to.callback(|(at, png)| if png { Msg::Png(at) } else { Msg::Svg(at) });
        html! {
            <section class="card kept step" id="step-report">
                <h2>{ lang.pick("4　報告", "4 Report") }</h2>
                <div class="acts">
                    { act("desk-copy", lang.pick("文をコピー", "Copy as text"), || Msg::Copy) }
                    { act("desk-print", lang.pick("印刷", "Print"), || Msg::Print) }
                    { act("desk-html", lang.pick("HTMLで保存（日英）", "Save as HTML (both languages)"), || Msg::Html) }
                    <select ref={self.table.clone()} id="desk-table" aria-label={lang.pick("CSVで保存する表", "Which table as CSV")} autocomplete="off">
                        // Options are built from the last to the first, and a browser takes the first that it sees.
                        <option value="" selected=true>{ lang.pick("すべての表", "All tables") }</option>
                        { list(self.reckoned().map(|it| it.tables(lang.pick(true, false))).unwrap_or_default().into_iter().map(|(id, title)| html! { <option value={id}>{ title }</option> })) }
                    </select>
                    { act("desk-csv", lang.pick("CSVで保存", "Save as CSV"), || Msg::Csv) }
                </div>
                { self.said_at(Place::Report, lang) }
                <Paper turn={shown.turn} {lang} nodes={shown.nodes.clone()} to={save} />
            </section>
        }
    }
}
