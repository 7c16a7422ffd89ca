//! Putting a few things in order, and no name twice.

/// Adds a name unless it is there.
pub(crate) fn push_new(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// Sorts in place; things of the same rank keep their order.
///
/// For the dozens that a form has. The standard library's sort is made for
/// millions and adds some 4 kB to the download for every type it is used with.
pub fn arrange<T, K: Ord>(items: &mut [T], rank: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && rank(&items[at]) < rank(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}
