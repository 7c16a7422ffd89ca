//! The web app manifest.

use serde_json::{Value, json};
use tekio::calculators;
use tekio::engine::Lang;
use tekio::ui::ABOUT;

use crate::address::Address;
use crate::site::Site;

/// Adds the icons to the site and gives the manifest that names them. The page
/// itself asks for the dark colour; a manifest has only one.
pub fn write(site: &mut Site, paper: &str, address: Option<&Address>) -> Vec<u8> {
    let mut icon = |size: u32, purpose: &str, content: &[u8]| {
        let it = site.add_hashed(&format!("icon-{size}-{purpose}"), "png", content.to_vec());
        json!({ "src": it.path, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    };
    let icons = [
        icon(192, "any", include_bytes!("../../web/icons/192.png")),
        icon(512, "any", include_bytes!("../../web/icons/512.png")),
        icon(512, "maskable", include_bytes!("../../web/icons/512-maskable.png")),
    ];
    // Browsers read no more of them.
    const SHORTCUTS: usize = 10;
    let shortcuts: Vec<Value> = calculators::catalogue()
        .iter()
        .take(SHORTCUTS)
        .filter_map(|it| tekio::site::route(Lang::Ja, it.id))
        .filter_map(|it| Some(json!({ "name": it.entry()?.title.get(Lang::Ja), "url": format!("./{}", it.path()) })))
        .collect();
    let mut manifest = json!({
        "name": "Tekio 臨床計算",
        "short_name": "Tekio",
        "description": ABOUT.get(Lang::Ja),
        "lang": "ja",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
        "shortcuts": shortcuts,
    });
    // An `id` is relative to the host, not to the manifest, so that any fixed one would make two copies
    // on one host the same app. Without it the `start_url` is the id, which is right wherever this is put.
    if let Some(it) = address {
        manifest["id"] = json!(it.path());
    }
    manifest.to_string().into_bytes()
}
