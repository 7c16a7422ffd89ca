//! What lets pages be found and shown elsewhere: for search engines, for
//! links in a message, for sites that embed what is linked to (oEmbed). All of
//! it wants whole addresses and is there only when the site's is known, but
//! for robots.txt.

use serde_json::json;
use tekio::engine::Lang;
use tekio::ui::Route;

use crate::address::{Address, canonical};
use crate::template::escape;

/// The size of a frame where a site does not follow its content.
const FRAME: [u32; 2] = [720, 760];
/// The size of the picture beside a link.
const CARD: [u32; 2] = [1200, 630];

/// The part of a page's head that tells where it is, where its translations
/// are, how a link to it looks, and how to embed it.
pub fn head(route: Route, card: Option<&str>, address: Option<&Address>) -> String {
    let Some(address) = address else { return String::new() };
    let link =
        |lang: &str, to: Route| format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\">\n", address.of(to));
    let [ja, en] = Lang::ALL.map(|lang| Route { lang, ..route });
    let mut head = [canonical(route, address), link("ja", ja), link("en", en), link("x-default", ja)].concat();
    let root = address.root();
    if route.entry().is_some() {
        head.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{root}{}\" title=\"{}\">\n",
            oembed_path(route),
            escape(&route.title())
        ));
    }
    let mut property = |name: &str, value: &str| {
        head.push_str(&format!("<meta property=\"{name}\" content=\"{}\">\n", escape(value)));
    };
    property("og:type", "website");
    property("og:site_name", "Tekio");
    property("og:locale", route.lang.pick("ja_JP", "en_US"));
    property("og:title", &route.title());
    property("og:description", route.description());
    property("og:url", &address.of(route));
    if let Some(card) = card {
        property("og:image", &format!("{root}{card}"));
        property("og:image:width", &CARD[0].to_string());
        property("og:image:height", &CARD[1].to_string());
    }
    head.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
    head
}

/// The files beside the pages, by path.
pub fn files(address: Option<&Address>) -> Vec<(String, String)> {
    // A site below a path is not asked for this file; at the root of a host it is.
    let robots = "User-agent: *\nDisallow:\n";
    let Some(address) = address else { return vec![("robots.txt".to_owned(), robots.to_owned())] };
    let mut files = vec![
        ("robots.txt".to_owned(), format!("{robots}Sitemap: {}sitemap.xml\n", address.root())),
        ("sitemap.xml".to_owned(), sitemap(address)),
    ];
    let calculators = tekio::site::routes().filter(|it| it.entry().is_some());
    files.extend(calculators.map(|it| (oembed_path(it), oembed(it, address))));
    files
}

fn oembed_path(route: Route) -> String {
    format!("oembed/{}.{}.json", route.page.id(), route.lang.tag())
}

/// What a site asks for that was given the link to a page. Only attributes that WordPress leaves in.
fn oembed(route: Route, address: &Address) -> String {
    let title = route.entry().map_or("Tekio", |it| it.title.get(route.lang));
    let [width, height] = FRAME;
    let framed = address.of(Route { embed: true, ..route });
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Tekio",
        "provider_url": address.root(),
        "title": title,
        "width": width,
        "height": height,
        "cache_age": 86_400,
        "html": format!("<iframe src=\"{framed}\" title=\"{}\" width=\"{width}\" height=\"{height}\"></iframe>", escape(title)),
    })
    .to_string()
}

fn sitemap(address: &Address) -> String {
    let url = |route: Route| {
        let others = Lang::ALL.map(|lang| {
            let there = address.of(Route { lang, ..route });
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{there}\"/>", lang.tag())
        });
        format!("<url><loc>{}</loc>{}</url>\n", address.of(route), others.concat())
    };
    let all: String = tekio::site::routes().map(url).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
            xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{all}</urlset>\n"
    )
}
