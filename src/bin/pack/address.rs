//! Where the site will be, if that is known when it is built.

use std::env;

use tekio::ui::Route;

/// The address of the site's root: `https://example.org/tekio/`.
pub struct Address(String);

impl Address {
    /// Reads `TEKIO_ORIGIN`. One that is not an address stops the build,
    /// because it would end up in the policy of every page.
    pub fn from_env() -> Option<Address> {
        let it = env::var("TEKIO_ORIGIN").ok().filter(|it| !it.is_empty())?;
        let plain = |it: char| it.is_ascii_alphanumeric() || "-._~:/%[]".contains(it);
        let local = ["http://localhost:", "http://127.0.0.1:"].iter().any(|start| it.starts_with(start));
        assert!(
            (it.starts_with("https://") || local)
                && it.ends_with('/')
                && it.matches('/').count() > 2
                && it.chars().all(plain),
            "TEKIO_ORIGIN must look like https://example.org/tekio/, with the slash at its end; it is {it}"
        );
        Some(Address(it))
    }

    /// The whole address of a page.
    pub fn of(&self, route: Route) -> String {
        format!("{}{}", self.0, route.path())
    }

    /// The whole address of the root.
    pub fn root(&self) -> &str {
        &self.0
    }

    /// The path of the root: `/tekio/`.
    pub fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |it| it + 3);
        self.0[host..].find('/').map_or("/", |it| &self.0[host + it..])
    }
}

/// Where a page is found, for those who look for it.
pub fn canonical(route: Route, address: &Address) -> String {
    format!("<link rel=\"canonical\" href=\"{}\">\n", address.of(route))
}
