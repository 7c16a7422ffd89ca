//! What the server says of builds: the newest one with its news, and those withdrawn.
//!
//! Pages ask for this small file at every start, past every cache. To withdraw a build, write it into
//! `src/web/recalled.json` and publish; or, at once, into `status.json` on the server, beside `build` and `news`.

use serde_json::{Value, json};
use tekio::engine::Lang;

/// What changed, in a sentence or two for its users.
static NEWS: &str = include_str!("../../web/news.json");
/// Builds that must not be used any more, each with the reason: `{"0123456789ab": {"ja": "…", "en": "…"}}`.
static RECALLED: &str = include_str!("../../web/recalled.json");

/// The file.
pub fn write(build: &str) -> Vec<u8> {
    let read = |name: &str, text: &str| -> Value {
        serde_json::from_str(text).unwrap_or_else(|why| panic!("src/web/{name}: {why}"))
    };
    let (news, recalled) = (read("news.json", NEWS), read("recalled.json", RECALLED));
    let told = |it: &Value| Lang::ALL.iter().all(|lang| it[lang.tag()].as_str().is_some_and(|it| !it.is_empty()));
    assert!(told(&news), "news.json says something in each language");
    for (build, reason) in recalled.as_object().expect("recalled.json names builds") {
        let name = build.len() == 12 && build.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        assert!(name && told(reason), "recalled.json: {build} is no build, or without a reason in each language");
    }
    json!({ "build": build, "release": tekio::ui::RELEASE, "news": news, "recalled": recalled })
        .to_string()
        .into_bytes()
}
