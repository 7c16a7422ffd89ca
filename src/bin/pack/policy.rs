//! The content security policy, for pages and for the header files of hosts.

use std::collections::BTreeSet;

use crate::address::Address;
use crate::site::integrity;

/// The policy of one page, for its `<meta>`: only our own files, no inline
/// script but the import map, no inline style, no `eval`, nothing to or from
/// anywhere else, and a single Trusted Types policy, which `boot.js` makes to
/// register the worker.
pub fn meta(importmap: &str, address: Option<&Address>) -> String {
    policy(&[importmap], address)
}

/// The policy of all pages, for the hosts that can send headers, which may say
/// one thing more: who may show a page in a frame. Any https site may, since
/// societies embed the calculators and a page can do nothing on anyone's behalf.
pub fn header<'a>(importmaps: impl Iterator<Item = &'a str>, address: Option<&Address>) -> String {
    let importmaps: BTreeSet<&str> = importmaps.collect();
    let importmaps: Vec<&str> = importmaps.into_iter().collect();
    format!("{}; frame-ancestors 'self' https:", policy(&importmaps, address))
}

fn policy(importmaps: &[&str], address: Option<&Address>) -> String {
    let hashes: String = importmaps.iter().map(|it| format!(" '{}'", integrity(it.as_bytes()))).collect();
    // WebKit: 'self' matches nothing in a sandboxed frame, but an address does. Only there can it be
    // needed, and there are no workers and no installing there.
    let ours = address.map_or("'self'".to_owned(), |it| format!("'self' {}", it.root()));
    [
        "default-src 'none'".to_owned(),
        format!("script-src {ours} 'wasm-unsafe-eval'{hashes}"),
        format!("style-src {ours}"),
        format!("img-src {ours}"),
        format!("font-src {ours}"),
        format!("connect-src {ours}"),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types sw".to_owned(),
    ]
    .join("; ")
}
