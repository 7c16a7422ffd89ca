//! The dialog as it stands before anything is in it.

use web_sys::{Element, HtmlDialogElement};

use super::dom::{document, el, icon, said};
use crate::engine::Lang;

const CLOSE: &str = "M7 7l10 10m0-10L7 17";
const FILE: &str = "M7 3h7l4 4v14H7zM14 3v4h4";
const FOLDER: &str = "M3 6h7l2 3h9v10H3z";

/// The dialog with what never changes in it, the place for the list, and the place for what can be done.
pub fn frame(lang: Lang, grades: bool) -> Option<(HtmlDialogElement, Element, Element)> {
    let say = |ja: &'static str, en: &'static str| lang.pick(ja, en);
    let file = |id: &str| el("input", "").set("type", "file").set("id", id).set("tabindex", "-1").flag("hidden", true);
    let button = |does: &str, path: &str, label: &str| {
        el("button", "quiet").set("type", "button").set("data-do", does).add(icon(path)).text(label)
    };
    let head = el("div", "reader-head")
        .add(said("h2", "", say("カルテから貼り付け", "Paste from the chart")).set("id", "reader-title"))
        .add(
            el("button", "back")
                .set("type", "button")
                .set("data-do", "close")
                .set("aria-label", say("閉じる", "Close"))
                .add(icon(CLOSE)),
        );
    let given = el("div", "reader-given")
        .add(said("label", "", say("検査結果の文字を貼り付け", "Paste laboratory results")).set("for", "reader-text"))
        .add(
            el("textarea", "")
                .set("id", "reader-text")
                .set("rows", "5")
                .set("autocomplete", "off")
                .set("autocorrect", "off")
                .set("spellcheck", "false")
                .set("aria-describedby", "reader-hint"),
        )
        .add(
            el("div", "reader-acts")
                .add(button("files", FILE, say("ファイル", "Files")))
                .add(button("folder", FOLDER, say("フォルダー", "A folder")))
                .add(said("span", "hint", say("HL7・FHIR・CSV（SS-MIX2も可）", "HL7, FHIR, CSV, SS-MIX2")))
                .add(file("reader-files").set("multiple", "").set("aria-label", say("ファイル", "Files")))
                .add(
                    file("reader-folder")
                        .set("multiple", "")
                        .set("webkitdirectory", "")
                        .set("aria-label", say("フォルダー", "A folder")),
                ),
        )
        .add(
            said(
                "p",
                "hint",
                say(
                    "端末の中だけで読み取ります。閉じると貼り付けた文字は消えます。",
                    "Read on this device only. What is pasted is gone when this is closed.",
                ),
            )
            .set("id", "reader-hint"),
        );
    let body = el("div", "reader-body").add(given).add(el("div", "reader-found").set("id", "reader-found"));
    let dialog = el("dialog", if grades { "card reader wide" } else { "card reader" })
        .set("id", "reader")
        .set("aria-labelledby", "reader-title")
        .add(head)
        .add(body)
        .add(el("p", "sr").set("role", "status").set("id", "reader-said"))
        .add(el("div", "reader-foot").set("id", "reader-foot"));
    let dialog: HtmlDialogElement = dialog.made()?;
    document()?.body()?.append_child(&dialog).ok()?;
    let within = |id: &str| document()?.get_element_by_id(id);
    Some((dialog.clone(), within("reader-found")?, within("reader-foot")?))
}
