//! What a host has to be told: types, headers, how long a file may be kept.
//! One table, written down in the language of each kind of host.
//!
//! Who may show a page in a frame is the one thing that a page cannot say of
//! itself. Full pages: only this site. `/embed/`: anyone, so nothing is said
//! there. Not `frame-ancestors *`, which would leave out sandboxed pages and
//! apps, nor `https:`, which would leave out a ward's own pages over http. A
//! frame does nothing on anyone's behalf, so that there is nothing to steal by
//! showing it. Whoever wants to allow certain sites only names them there.

use crate::template::fill;

/// Sent with everything, errors included.
const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    // A sandboxed frame has an origin of its own and asks as a stranger.
    ("Access-Control-Allow-Origin", "*"),
];

/// Who may show a full page in a frame.
const FRAMED_BY: &str = "frame-ancestors 'self'";

/// How long what is there may be kept without asking, never said of errors: a
/// file missing for a moment must not be missed for a year.
const KEEP: &str = "no-cache";
/// The same of what is named by its content.
const KEEP_ASSETS: &str = "public, max-age=31536000, immutable";
/// The same of the loader, whose address is in other sites' pages.
const KEEP_LOADER: &str = "public, max-age=3600";

/// By extension: the type, and whether it is text in UTF-8. What is not an
/// image is worth compressing. Wasm must be exactly this to be compiled while
/// it arrives.
const TYPES: &[(&str, &str, bool)] = &[
    ("html", "text/html", true),
    ("css", "text/css", true),
    ("js", "text/javascript", true),
    ("txt", "text/plain", true),
    ("json", "application/json", true),
    ("webmanifest", "application/manifest+json", true),
    ("xml", "application/xml", true),
    ("svg", "image/svg+xml", false),
    ("wasm", "application/wasm", false),
    ("def", "application/octet-stream", false),
    ("png", "image/png", false),
];

/// The same for the worker, as JSON.
pub fn types() -> String {
    let all = TYPES.iter().map(|it| (it.0.to_owned(), it.1.into()));
    serde_json::Value::Object(all.collect()).to_string()
}

/// The files for hosts, by path.
pub fn files(policy: &str) -> [(&'static str, String); 4] {
    let full = format!("{policy}; {FRAMED_BY}");
    [
        ("_headers", underscore(policy)),
        ("hosting/nginx.conf", nginx(policy, &full)),
        ("hosting/.htaccess", apache(policy, &full)),
        ("hosting/web.config", iis(policy, &full)),
    ]
}

fn lines<T>(all: &[T], line: impl Fn(&T) -> String) -> String {
    all.iter().map(line).collect()
}

/// Types that shrink.
fn shrinking() -> Vec<&'static str> {
    TYPES.iter().map(|it| it.1).filter(|it| *it != "image/png").collect()
}

fn underscore(policy: &str) -> String {
    // Rules add up there, and of two policies both are in force: one for all, one for pages that are not in /embed/.
    let framed =
        lines(&["/", "/:page/", "/en/:page/"], |it| format!("{it}\n  Content-Security-Policy: {FRAMED_BY}\n\n"));
    fill(
        include_str!("../../web/hosting/_headers"),
        &[
            ("policy", policy),
            ("headers", &lines(HEADERS, |(name, value)| format!("  {name}: {value}\n"))),
            ("framed", &framed),
            ("keep-assets", KEEP_ASSETS),
            ("keep-loader", KEEP_LOADER),
        ],
    )
}

fn nginx(policy: &str, full: &str) -> String {
    let text: Vec<&str> = TYPES.iter().filter(|it| it.2 && it.0 != "html").map(|it| it.1).collect();
    let shrinking: Vec<&str> = shrinking().into_iter().filter(|it| *it != "text/html").collect();
    fill(
        include_str!("../../web/hosting/nginx.conf"),
        &[
            ("types", &lines(TYPES, |(extension, kind, _)| format!("    {kind} {extension};\n"))),
            ("text", &text.join(" ")),
            ("shrinking", &shrinking.join(" ")),
            ("policy", policy),
            ("full", full),
            ("headers", &lines(HEADERS, |(name, value)| format!("add_header {name} \"{value}\" always;\n"))),
            ("keep", KEEP),
            ("keep-assets", KEEP_ASSETS),
            ("keep-loader", KEEP_LOADER),
        ],
    )
}

fn apache(policy: &str, full: &str) -> String {
    let text: Vec<String> = TYPES.iter().filter(|it| it.2).map(|it| format!(".{}", it.0)).collect();
    fill(
        include_str!("../../web/hosting/htaccess"),
        &[
            ("types", &lines(TYPES, |(extension, kind, _)| format!("AddType {kind} .{extension}\n"))),
            ("text", &text.join(" ")),
            ("shrinking", &shrinking().join(" ")),
            ("policy", policy),
            ("full", full),
            ("headers", &lines(HEADERS, |(name, value)| format!("Header always set {name} \"{value}\"\n"))),
            ("keep", KEEP),
            ("keep-assets", KEEP_ASSETS),
            ("keep-loader", KEEP_LOADER),
        ],
    )
}

fn iis(policy: &str, full: &str) -> String {
    let kind = |(extension, kind, text): &(&str, &str, bool)| {
        let charset = if *text { "; charset=utf-8" } else { "" };
        format!(
            "      <remove fileExtension=\".{extension}\" />\n      <mimeMap fileExtension=\".{extension}\" \
                mimeType=\"{kind}{charset}\" />\n"
        )
    };
    fill(
        include_str!("../../web/hosting/web.config"),
        &[
            ("types", &lines(TYPES, kind)),
            ("policy", policy),
            ("full", full),
            (
                "headers",
                &lines(HEADERS, |(name, value)| format!("        <add name=\"{name}\" value=\"{value}\" />\n")),
            ),
            ("keep", KEEP),
            ("keep-assets", KEEP_ASSETS),
            ("keep-loader", KEEP_LOADER),
        ],
    )
}
