//! Rows of text as CSV (RFC 4180): a comma between cells, CR and LF behind each line.

/// A table: the names of its columns, and its rows.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The names.
    pub names: Vec<&'static str>,
    /// The cells.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As text.
    pub fn write(&self) -> String {
        let mut all = String::new();
        line(self.names.iter().copied(), &mut all);
        self.rows.iter().for_each(|it| line(it.iter().map(String::as_str), &mut all));
        all
    }
}

fn line<'a>(cells: impl Iterator<Item = &'a str>, into: &mut String) {
    for (i, it) in cells.enumerate() {
        into.push_str(if i == 0 { "" } else { "," });
        if it.contains([',', '"', '\n', '\r']) {
            into.push('"');
            into.push_str(&it.replace('"', "\"\""));
            into.push('"');
        } else {
            into.push_str(it);
        }
    }
    into.push_str("\r\n");
}
