//! How each engine writes the few things that are not the same in all of them.

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// DuckDB 1.4 and later.
    DuckDb,
    /// Apache DataFusion 50 and later.
    DataFusion,
    /// Apache Spark 4, with ANSI mode as it comes.
    Spark,
    /// PostgreSQL 14 and later.
    Postgres,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rules, as one SELECT over the table `lab`.
    Rules,
    /// The same over rows of its own: it returns those that do not come out as the engine says, which are none.
    SelfTest,
    /// What the table has to hold, how it is loaded, and what comes out.
    Help,
}

impl Dialect {
    /// All of them, by the names that the command line takes.
    pub const ALL: [(&str, Dialect); 4] = [
        ("duckdb", Dialect::DuckDb),
        ("datafusion", Dialect::DataFusion),
        ("spark", Dialect::Spark),
        ("postgres", Dialect::Postgres),
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        Dialect::ALL.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// A value of any type as text, without the blanks around it; nothing where that leaves nothing.
    pub(super) fn text(self, column: &str) -> String {
        let kind = self.text_type();
        let blanks = "chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)";
        format!("NULLIF(trim(translate(CAST({column} AS {kind}), {blanks}, '     ')), '')")
    }

    pub(super) const fn text_type(self) -> &'static str {
        match self {
            Dialect::Spark => "STRING",
            Dialect::DuckDb | Dialect::DataFusion | Dialect::Postgres => "VARCHAR",
        }
    }

    /// Whether the whole of a text is of this shape. The shapes hold no backslash: engines read it differently.
    pub(super) fn is_like(self, text: &str, shape: &str) -> String {
        match self {
            Dialect::DuckDb => format!("regexp_full_match({text}, '{shape}')"),
            Dialect::DataFusion => format!("regexp_like({text}, '^({shape})$')"),
            Dialect::Spark => format!("{text} RLIKE '^({shape})$'"),
            Dialect::Postgres => format!("{text} ~ '^({shape})$'"),
        }
    }

    /// Columns that the table does not have are as if they were blank, where the engine has a way to say so.
    pub(super) fn with_missing_columns(self, table: &str, columns: &[String]) -> String {
        let all = columns.join(", ");
        match self {
            Dialect::DuckDb | Dialect::DataFusion => {
                let blank: Vec<_> = columns.iter().map(|it| format!("CAST(NULL AS VARCHAR) AS {it}")).collect();
                format!(
                    "SELECT i, {all} FROM (\n    SELECT * FROM (SELECT NULL AS i, {}) AS blank WHERE 1 = 0\n    UNION \
                        ALL BY NAME\n    SELECT * FROM {table}) AS whole",
                    blank.join(", ")
                )
            }
            Dialect::Spark | Dialect::Postgres => format!("SELECT i, {all} FROM {table}"),
        }
    }

    /// Whether columns may be left out of the table.
    pub(super) const fn fills_in(self) -> bool {
        matches!(self, Dialect::DuckDb | Dialect::DataFusion)
    }
}

/// A text as SQL writes it.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Texts in a list, each once.
pub(super) fn listed<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    let mut seen: Vec<String> = Vec::new();
    for it in all {
        let it = quoted(it);
        if !seen.contains(&it) {
            seen.push(it);
        }
    }
    seen.join(", ")
}
