//! HTML as the renderer writes it: every element closed, every value quoted.

/// Writes HTML anew, each of its tags as `say` gives it.
pub fn tags(html: &str, mut say: impl FnMut(&str) -> String) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (start, tag) in places(html) {
        out.push_str(&html[at..start]);
        out.push_str(&say(tag));
        at = start + tag.len();
    }
    out.push_str(&html[at..]);
    out
}

/// Each tag of a text, and where it begins.
pub fn places(html: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + html[at..].find('<')?;
        let mut quoted = false;
        let length = html[start..].find(|it| {
            quoted ^= it == '"';
            it == '>' && !quoted
        });
        at = start + length.expect("every tag is closed") + 1;
        Some((start, &html[start..at]))
    })
}

/// Names and values of a tag's attributes, as the renderer writes them: ` name="value"`.
pub fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag.split_once(' ').map_or("", |it| it.1);
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some((name.trim_start(), value))
    })
}
