//! Style sheets: shortened, and asked for a colour.

/// Leaves out comments and white space that has no meaning, and changes nothing
/// else, so that what is read in the browser is what was written.
pub fn shorten(css: &str) -> String {
    let mut short = String::new();
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '"' | '\'' => {
                let taken = string(rest);
                short.push_str(&rest[..taken]);
                taken
            }
            '/' if rest.starts_with("/*") => rest.find("*/").expect("every comment is closed") + 2,
            _ if first.is_ascii_whitespace() => {
                // Space before a brace and the like means nothing; elsewhere it may join two selectors.
                if !short.is_empty() && !short.ends_with(['{', '}', ';', ',', ' ']) {
                    short.push(' ');
                }
                first.len_utf8()
            }
            '{' | '}' | ';' | ',' => {
                short.truncate(short.trim_end_matches(' ').len());
                short.push(first);
                1
            }
            _ => {
                short.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    short
}

/// What a style sheet says a property is, each time it says so.
pub fn declared<'a>(css: &'a str, property: &str) -> impl Iterator<Item = &'a str> {
    css.split(property).skip(1).filter_map(|after| after.strip_prefix(':')?.split(';').next()).map(str::trim)
}

/// The colours by day and by night, to be had whatever the device prefers:
/// what the media query of the tokens changes, under `data-scheme`.
pub fn schemes(tokens: &str) -> String {
    let (day, night) = tokens.split_once("@media (prefers-color-scheme: dark)").expect("the tokens know day and night");
    let mut css = String::new();
    for (scheme, block) in [("light", day), ("dark", night)] {
        css.push_str(&format!(":root[data-scheme=\"{scheme}\"]{{color-scheme:{scheme};"));
        for name in night.split("--").skip(1).filter_map(|it| it.split_once(':')).map(|it| format!("--{}", it.0)) {
            let value = declared(block, &name).next().expect("what changes by night is there by day");
            css.push_str(&format!("{name}:{value};"));
        }
        css.push('}');
    }
    css
}

/// The length of the string, quotes included, with which a text starts.
fn string(text: &str) -> usize {
    let mut chars = text.char_indices();
    let quote = chars.next().map(|it| it.1);
    while let Some((at, it)) = chars.next() {
        if it == '\\' {
            chars.next();
        } else if Some(it) == quote {
            return at + 1;
        }
    }
    panic!("a string in a style sheet is not closed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_space_without_meaning_goes() {
        let css = "/* why */\na  b > c ,\n d:hover {\n  margin: 0 calc(1px + 2px);\n  content: \"/*  ; \\\" \
            \";\n}\n\n@media (a) and (b) { x { y: z } }\n";
        let short = "a b > c,d:hover{margin: 0 calc(1px + 2px);content: \"/*  ; \\\" \";}@media (a) and (b){x{y: z}}";
        assert_eq!(shorten(css), short);
    }

    #[test]
    fn a_property_may_be_declared_again() {
        let css = ":root{--a: #fff; --a-b: 1px;} @media x{:root{--a:#000;}} p{color:var(--a)}";
        assert_eq!(declared(css, "--a").collect::<Vec<_>>(), ["#fff", "#000"]);
    }
}
