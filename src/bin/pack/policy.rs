//! The content security policy, for pages and for the header files of hosts.

use std::collections::BTreeSet;

use tekio::ui::{Page, Route};

use crate::address::Address;
use crate::site::integrity;

/// Asks for the program and its definitions while the page is still coming; `boot.js` takes it from there. The element
/// made for this, `<link rel=preload as=fetch>`, is of no use: Firefox and WebKit would fetch both a second time. A script
/// of the page that does not come is asked for once more; `mute` says that the page cannot run and takes every verdict
/// from it, for `boot.js`, too.
pub const AHEAD: &str = include_str!("../../web/ahead.js");

/// The policy of one page, for its `<meta>`: only our own files, no inline
/// script but the import map and [`AHEAD`], each by its hash, no inline style,
/// no `eval`, nothing to or from anywhere else, and a single Trusted Types
/// policy, which `boot.js` makes to register the worker. A full page may show a page of ours in a frame: "Embed
/// this" does. One that is in a frame itself has no worker and shows none. The trial desk alone may draw what it has
/// made itself (`blob:`): a picture becomes a PNG by being shown to a canvas. The page of tables alone may start a
/// worker of a script that it has fetched by its hash (`blob:`, too): such a worker is under the page's own policy,
/// where one that is started by an address would be under none.
pub fn meta(importmap: &str, route: Route, address: Option<&Address>) -> String {
    let own = Own { embed: route.embed, draws: route.page == Page::Desk, works: route.page == Page::Table };
    policy(&[importmap], own, address)
}

/// The policy of all pages at once, for the hosts that can send headers. Each
/// page's own is in force beside it and may be narrower.
pub fn header<'a>(importmaps: impl Iterator<Item = &'a str>, address: Option<&Address>) -> String {
    let importmaps: BTreeSet<&str> = importmaps.collect();
    let all = Own { embed: false, draws: true, works: true };
    policy(&importmaps.into_iter().collect::<Vec<_>>(), all, address)
}

/// What a page does that others do not.
#[derive(Clone, Copy)]
struct Own {
    /// It is shown in a frame.
    embed: bool,
    /// It shows pictures that it has made.
    draws: bool,
    /// It starts workers of scripts that it has fetched.
    works: bool,
}

fn policy(importmaps: &[&str], own: Own, address: Option<&Address>) -> String {
    let hashes: String =
        importmaps.iter().chain(&[AHEAD]).map(|it| format!(" '{}'", integrity(it.as_bytes()))).collect();
    // WebKit: 'self' matches nothing in a sandboxed frame, but an address does. Only there can it be
    // needed, and there are no workers and no installing there.
    let ours = address.map_or("'self'".to_owned(), |it| format!("'self' {}", it.root()));
    let mut all = vec![
        "default-src 'none'".to_owned(),
        format!("script-src {ours} 'wasm-unsafe-eval'{hashes}"),
        format!("style-src {ours}"),
        format!("img-src {ours}{}", if own.draws { " blob:" } else { "" }),
        format!("font-src {ours}"),
        format!("connect-src {ours}"),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
    ];
    all.extend(
        match own {
            Own { embed: true, .. } => &["trusted-types 'none'"][..],
            Own { works: true, .. } => {
                &["trusted-types sw", "manifest-src 'self'", "worker-src 'self' blob:", "frame-src 'self'"]
            }
            _ => &["trusted-types sw", "manifest-src 'self'", "worker-src 'self'", "frame-src 'self'"],
        }
        .iter()
        .map(|it| (*it).to_owned()),
    );
    all.join("; ")
}
