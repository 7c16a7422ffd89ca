//! The build step that writes boot script, policy, worker and pages.
fn main() {}
