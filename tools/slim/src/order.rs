//! The order of functions in which Brotli finds most of one in the one before.

use std::cmp::Reverse;

use wasmparser::{Parser, Payload, TypeRef};

use crate::{CUSTOM, Result, unsigned};

/// So many bytes in a row are looked for in both. Three and five save less.
const ROW: usize = 4;

/// A program with names for its functions, such that the order of their names is the order they had better have.
/// (`wasm-opt --reorder-functions-by-name` takes it from there.) Whatever is no program is an error.
pub fn named(program: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&program[body.range()]),
            _ => {}
        }
    }
    let mut place = vec![0; bodies.len()];
    for (at, function) in order(&bodies).into_iter().enumerate() {
        place[function] = at;
    }
    let mut names = Vec::new();
    unsigned(imported + u32::try_from(bodies.len())?, &mut names);
    let imports = (0..imported).map(|it| format!("a{it:06}"));
    for (index, name) in (0..).zip(imports.chain(place.iter().map(|it| format!("b{it:06}")))) {
        unsigned(index, &mut names);
        unsigned(name.len() as u32, &mut names);
        names.extend(name.bytes());
    }
    let mut section = vec![4];
    section.extend(b"name");
    section.push(FUNCTIONS);
    unsigned(u32::try_from(names.len())?, &mut section);
    section.extend(names);
    let mut whole = program.to_vec();
    whole.push(CUSTOM);
    unsigned(u32::try_from(section.len())?, &mut whole);
    whole.extend(section);
    Ok(whole)
}

/// The part of the section of names that names functions.
const FUNCTIONS: u8 = 1;

/// Each function once: the longest first, after each the one of which most is in it, for its length.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let rows: Vec<Vec<[u8; ROW]>> = bodies
        .iter()
        .map(|body| {
            let mut rows: Vec<[u8; ROW]> = body.windows(ROW).filter_map(|row| row.try_into().ok()).collect();
            rows.sort_unstable();
            rows.dedup();
            rows
        })
        .collect();
    // For each row of bytes the functions that have it, and for each function where its rows are among those.
    let mut all: Vec<([u8; ROW], usize)> =
        rows.iter().enumerate().flat_map(|(function, rows)| rows.iter().map(move |row| (*row, function))).collect();
    all.sort_unstable();
    let mut having: Vec<Vec<usize>> = Vec::new();
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); bodies.len()];
    for same in all.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        for (_, function) in same {
            of[*function].push(having.len());
        }
        having.push(same.iter().map(|it| it.1).collect());
    }
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|it| Reverse(bodies[*it].len()));
    let mut ordered: Vec<usize> = Vec::with_capacity(bodies.len());
    while !left.is_empty() {
        let mut shared = vec![0_u64; bodies.len()];
        for row in ordered.last().into_iter().flat_map(|it| &of[*it]) {
            for function in &having[*row] {
                shared[*function] += 1;
            }
        }
        // Short functions share much of little: some rows are added to all.
        let length = |it: usize| rows[it].len() as u64 + 20;
        let better = |one: usize, other: usize| shared[one] * length(other) > shared[other] * length(one);
        let best = (1..left.len()).fold(0, |best, it| if better(left[it], left[best]) { it } else { best });
        ordered.push(left.remove(best));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"01234567", b"abcdefghi", b"0123456789", b"abcdefg"];
        assert_eq!(order(&bodies), [3, 1, 2, 0, 4]);
        assert!(order(&[]).is_empty());
    }
}
