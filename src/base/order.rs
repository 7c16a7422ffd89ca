//! Putting a few things in order, and no name twice.

/// Adds a name unless it is there.
pub(crate) fn push_new(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// Sorts by an order; equal things keep theirs. It is as quick as the standard library's for the hundreds that a trial
/// has, and is a fraction of its code.
pub fn put_in_order<T>(items: &mut Vec<T>, order: &dyn Fn(&T, &T) -> std::cmp::Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut right = items.split_off(items.len() / 2);
    put_in_order(items, order);
    put_in_order(&mut right, order);
    let (mut left, mut right) = (std::mem::take(items).into_iter().peekable(), right.into_iter().peekable());
    loop {
        let from_left = match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => order(a, b).is_le(),
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => break,
        };
        items.extend(if from_left { left.next() } else { right.next() });
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
