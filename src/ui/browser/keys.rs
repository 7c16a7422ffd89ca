//! Shortcuts for those with a keyboard: single letters, outside of fields, and only if they are wanted.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::Callback;

use crate::engine::{Text, t};

/// Every shortcut and what it does.
pub static KEYS: [(char, Text); 9] = [
    ('/', t("計算を探す", "Find a calculator")),
    ('n', t("次の未入力へ", "Next open question")),
    ('c', t("結果をコピー", "Copy the result")),
    ('l', t("入力つきリンクをコピー", "Copy the link with answers")),
    ('x', t("入力を消去", "Clear the answers")),
    ('f', t("お気に入りに入れる・外す", "Favourite on or off")),
    ('h', t("ホーム", "Home")),
    ('s', t("設定", "Settings")),
    ('?', t("この一覧", "This list")),
];

/// Hears the letters; `wanted` is asked at every one.
pub fn listen(wanted: Rc<Cell<bool>>, tell: Callback<char>) -> Option<EventListener> {
    // So that Firefox does not open its own search at "/".
    let options = EventListenerOptions::enable_prevent_default();
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if let Some(key) = meant(event).filter(|_| wanted.get()) {
            event.prevent_default();
            tell.emit(key);
        }
    }))
}

/// The shortcut that a key press means: none in a field, in an input method, with a modifier, or in a dialog.
fn meant(event: &web_sys::KeyboardEvent) -> Option<char> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    // 229 is what an input method's keys are called where `isComposing` comes too late.
    if held || event.is_composing() || event.key_code() == 229 || event.repeat() || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog, dialog *";
    if target.matches(typing).unwrap_or(true) {
        return None;
    }
    let key = event.key();
    KEYS.iter().map(|it| it.0).find(|it| key.chars().eq([*it]))
}
