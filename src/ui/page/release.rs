//! What this release is called.

/// The app's own version.
pub const RELEASE: &str = env!("CARGO_PKG_VERSION");
