//! The ledgers and the open questions as they are reported.

use serde_json::{Map, Value, json};

use super::headers::{Field, Role};
use super::ledger::{Fate, Fault, Level, Remark};
use super::study::Study;
use super::words::Named;

/// A question that is open, asked once for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub fault: Fault,
    /// In which table.
    pub role: Role,
    /// Of which column.
    pub column: String,
    /// Up to three examples: what stands there, and what it can be.
    pub examples: Vec<(String, String)>,
    /// How many cells it concerns.
    pub cells: usize,
}

impl Question {
    /// As JSON, with the key under which it is answered.
    pub fn value(&self) -> Value {
        let (code, _, ja, en) = self.fault.told();
        let examples: Vec<Value> = self.examples.iter().map(|it| json!({"was": it.0, "read": it.1})).collect();
        json!({
            "code": code,
            "table": self.role.name(),
            "column": self.column,
            "cells": self.cells,
            "examples": examples,
            "answer_key": self.key(),
            "ja": ja,
            "en": en,
        })
    }

    /// The key of the answers that settles it.
    pub const fn key(&self) -> &'static str {
        match self.fault {
            Fault::Serial | Fault::TwoReadings | Fault::PartialDate => "dates",
            Fault::CommaAsked => "commas",
            Fault::StatusAsked => "status",
            Fault::CodesAsked | Fault::CodeOneAsked => "death_code",
            Fault::UnitAsked => "time_unit",
            Fault::NearTerms => "terms",
            Fault::HeaderBelow => "header_line",
            Fault::DeadWithoutDate | Fault::Contradicting => "rows",
            _ => "columns",
        }
    }
}

/// The open questions, one for each kind and column.
pub fn questions(study: &Study) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for ledger in &study.ledgers {
        for it in &ledger.remarks {
            let asks =
                it.fault.level() == Level::Ask || matches!(it.fault, Fault::DeadWithoutDate | Fault::Contradicting);
            if !asks {
                continue;
            }
            let of_row = matches!(it.fault, Fault::DeadWithoutDate | Fault::Contradicting | Fault::StatusAsked);
            let shown = if of_row && it.was.is_empty() { it.id.clone() } else { it.was.clone() };
            let example = (shown, it.read.clone());
            let own =
                all.iter_mut().find(|own| (own.fault, own.role, &own.column) == (it.fault, ledger.role, &it.column));
            match own {
                Some(own) => {
                    own.cells += 1;
                    if own.examples.len() < 3 && !own.examples.contains(&example) {
                        own.examples.push(example);
                    }
                }
                None => all.push(Question {
                    fault: it.fault,
                    role: ledger.role,
                    column: it.column.clone(),
                    examples: vec![example],
                    cells: 1,
                }),
            }
        }
    }
    all
}

/// A remark as JSON.
pub fn remark_value(role: Role, it: &Remark) -> Value {
    let (code, level, ja, en) = it.fault.told();
    let mut all = Map::new();
    all.insert("code".to_owned(), json!(code));
    all.insert("level".to_owned(), json!(level.name()));
    all.insert("table".to_owned(), json!(role.name()));
    if let Some(line) = it.line {
        all.insert("line".to_owned(), json!(line));
    }
    for (key, text) in [("id", &it.id), ("column", &it.column), ("was", &it.was), ("read", &it.read)] {
        if !text.is_empty() {
            all.insert(key.to_owned(), json!(text));
        }
    }
    all.insert("ja".to_owned(), json!(ja));
    all.insert("en".to_owned(), json!(en));
    Value::Object(all)
}

/// Each table: what it is, what its columns are read as, what became of its rows, and all remarks.
pub fn ledger(study: &Study, names: &[(Role, Named)]) -> Value {
    let mut all = Vec::new();
    for ledger in &study.ledgers {
        let Some((_, table)) = study.tables.iter().find(|it| it.0 == ledger.role) else { continue };
        let named = names.iter().find(|it| it.0 == ledger.role).map(|it| &it.1);
        let column = |it: &super::headers::Column| {
            let field = match it.field {
                Field::Identifying => "identifying",
                other => other.name(),
            };
            json!({"header": it.header, "field": field, "when": it.when.map(super::headers::When::name)})
        };
        let rows: Map<String, Value> =
            ledger.counts().into_iter().map(|(name, many)| (name.to_owned(), json!(many))).collect();
        let not_used: Vec<Value> = ledger
            .fates
            .iter()
            .filter(|it| !matches!(it.2, Fate::Used | Fate::Repaired))
            .map(|(line, id, fate)| json!({"line": line, "id": id, "fate": fate.name()}))
            .collect();
        all.push(json!({
            "table": ledger.role.name(),
            "file": named.map(|it| it.name.clone()),
            "sha256": named.map(|it| it.sha256.clone()),
            "encoding": table.encoding,
            "bom": table.mark,
            "separator": if table.separator == '\t' { "tab".to_owned() } else { table.separator.to_string() },
            "header_line": table.header_line,
            "columns": table.columns.iter().filter(|it| !it.header.is_empty()).map(column).collect::<Vec<_>>(),
            "rows": rows,
            "not_used": not_used,
            "remarks": ledger.remarks.iter().map(|it| remark_value(ledger.role, it)).collect::<Vec<_>>(),
        }));
    }
    json!(all)
}
