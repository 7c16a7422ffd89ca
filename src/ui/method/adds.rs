//! The places of a page to which a method may add something.

use yew::prelude::*;

use crate::ui::page::state::Ctx;

/// What a method adds, by where it stands.
#[derive(Clone, Copy)]
pub struct Adds {
    /// The form, in place of the sections that all other pages have.
    pub form: Option<fn(&Ctx<'_>) -> Html>,
    /// The line under the verdict, if the method has something to say there.
    pub remark: fn(&Ctx<'_>) -> Option<String>,
    /// Below the verdict, above its numbers.
    pub verdict: fn(&Ctx<'_>) -> Html,
    /// Below its numbers.
    pub below_numbers: fn(&Ctx<'_>) -> Html,
    /// Below the form.
    pub below_form: fn(&Ctx<'_>) -> Html,
    /// On paper, where days are.
    pub days_on_paper: fn(&Ctx<'_>) -> Html,
    /// On paper, at its end.
    pub end_of_paper: fn(&Ctx<'_>) -> Html,
}

impl Adds {
    /// A method that adds nothing.
    pub const NOTHING: Adds = Adds {
        form: None,
        remark: |_| None,
        verdict: |_| Html::default(),
        below_numbers: |_| Html::default(),
        below_form: |_| Html::default(),
        days_on_paper: |_| Html::default(),
        end_of_paper: |_| Html::default(),
    };
}
