//! Facts, ways and formulas as SQL: whole numbers, no division, and every unknown kept as one.

use super::dialect::{listed, quoted};
use super::linear::{Inequality, thousandfold};
use super::logic::{Fact, Way};
use crate::engine::{At, Formula, Limit, Operand, Relation, Rule};

/// In which column a number or an answer stands.
pub(super) struct Columns<'a> {
    /// Of each number, or nothing where no number is known.
    pub numbers: Vec<Option<String>>,
    /// Of each other question, by its id.
    pub answer: &'a dyn Fn(&str) -> String,
}

/// A way as a condition that is false only where some fact is known to be false; nothing where it is that for sure.
pub(super) fn way(of: &Way, columns: &Columns<'_>) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for fact in of {
        match fact {
            Fact::Yes(id, true) => all.push(format!("{} IS NOT FALSE", (columns.answer)(id))),
            Fact::Yes(id, false) => all.push(format!("{} IS NOT TRUE", (columns.answer)(id))),
            Fact::OneOf(id, ids) if ids.is_empty() => all.push(format!("{} IS NULL", (columns.answer)(id))),
            Fact::OneOf(id, ids) => {
                all.push(format!("({} IN ({})) IS NOT FALSE", (columns.answer)(id), listed(ids.iter().copied())));
            }
            Fact::Number(it) => match number(it, columns) {
                Some(it) => all.push(format!("({it}) IS NOT FALSE")),
                None if it.constant() == Some(false) && it.needs == 0 && it.where_.is_empty() => return None,
                None => {}
            },
        }
    }
    all.sort();
    all.dedup();
    Some(if all.is_empty() { "1 = 1".to_owned() } else { all.join(" AND ") })
}

/// An inequality; nothing where it says nothing.
fn number(it: &Inequality, columns: &Columns<'_>) -> Option<String> {
    let name = |i: usize| columns.numbers.get(i).and_then(Option::as_deref);
    let places = |bits: u8| (0..8).filter(move |i| bits & 1 << i != 0);
    if places(it.numbers() | it.needs).any(|i| name(i).is_none()) {
        return None;
    }
    let term = |i: usize, times: i128| match times {
        1 => name(i).unwrap_or("NULL").to_owned(),
        _ => format!("{times} * {}", name(i).unwrap_or("NULL")),
    };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (i, times) in it.a.iter().enumerate().filter(|(_, times)| **times != 0) {
        if *times > 0 { left.push(term(i, *times)) } else { right.push(term(i, -times)) }
    }
    match it.c {
        0 => {}
        c if c > 0 => left.push(c.to_string()),
        c => right.push((-c).to_string()),
    }
    let side = |all: &[String]| if all.is_empty() { "0".to_owned() } else { all.join(" + ") };
    let (left, right) = (side(&left), side(&right));
    // A number first, its limit behind it.
    let said = if left.bytes().all(|it| it.is_ascii_digit()) {
        format!("{right} {} {left}", if it.strict { "<" } else { "<=" })
    } else {
        format!("{left} {} {right}", if it.strict { ">" } else { ">=" })
    };
    let given = places(it.needs & !it.numbers()).map(|i| format!("{} IS NULL", name(i).unwrap_or("NULL")));
    let where_ =
        it.where_.iter().map(|(id, ids)| format!("{} NOT IN ({})", (columns.answer)(id), listed(ids.iter().copied())));
    let all: Vec<String> = given.chain(where_).chain([said]).collect();
    Some(all.join(" OR "))
}

/// A formula over columns that hold a thousand times the number; `supposed` stands where a choice is not made.
pub(super) fn formula(
    it: &Formula,
    columns: &dyn Fn(Operand) -> Option<String>,
    choice: &dyn Fn(&str) -> String,
) -> Option<String> {
    let of = |it: &Formula| formula(it, columns, choice);
    Some(match it {
        Formula::Answer(operand) if matches!(operand.at, At::Here | At::In(_)) => columns(*operand)?,
        Formula::Number(it) => thousandfold(it.exact())?.to_string(),
        Formula::Plus(a, b) => format!("({} + {})", of(a)?, of(b)?),
        Formula::Minus(a, b) => format!("({} - {})", of(a)?, of(b)?),
        Formula::Times(Formula::Number(times), b) => {
            format!("CAST({} AS DECIMAL(8, 4)) * {}", quoted(&times.to_string()), of(b)?)
        }
        Formula::Or(a, b) => format!("COALESCE({}, {})", of(a)?, of(b)?),
        Formula::By(field, all) => {
            let each = all.iter().map(|(id, it)| Some(format!("WHEN {} THEN {}", quoted(id), of(it)?)));
            format!("CASE {} {} END", choice(field.id), each.collect::<Option<Vec<_>>>()?.join(" "))
        }
        Formula::If(Rule::Compare(compare), a, b) => {
            let (Limit::Fixed(limit), Relation::Below) = (&compare.limit, compare.relation) else { return None };
            let (left, limit) = (columns(compare.left)?, thousandfold(limit.exact())?);
            format!("CASE WHEN {left} < {limit} THEN {} WHEN {left} >= {limit} THEN {} END", of(a)?, of(b)?)
        }
        _ => return None,
    })
}
