//! Takes out of an object what only tells of a panic.
//!
//! A panic ends in a trap, by which the page knows that its program has stopped; nobody ever reads what it says, or
//! where it was. But the linker cannot know that: whatever may panic keeps its message, its place in the sources and
//! what writes both. Here the trap takes the place of the call. Every byte stays where it is, what is overwritten
//! becomes `nop`, and the relocations in it go; then the linker itself drops what is no longer named, functions and
//! data.
//!
//! What is taken out runs from one jump or call to the next and ends in a call that does not return: all it did was to
//! change memory of a program that is given up in the next moment.

use std::collections::BTreeSet;
use std::ops::Range;

use wasmparser::{
    FunctionBody, KnownCustom, Linking, Operator, Parser, Payload, RelocAddendKind, RelocSectionReader, SymbolInfo,
    TypeRef,
};

use crate::{CUSTOM, Result, unsigned};

/// Where Rust's library is told of a panic.
const FIRST: &str = "rust_begin_unwind";

/// Others of its functions that tell of one and end. All that do nothing but call these are found.
const TELLS: &[&str] = &[FIRST, "9panicking15panic_with_hook", "5alloc8rust_oom", "3str19slice_error_fail_rt"];

/// What is needed of an object.
#[derive(Default)]
struct Object<'a> {
    /// How many functions it takes from elsewhere; they are counted first.
    imported: u32,
    /// Its own, in order.
    bodies: Vec<FunctionBody<'a>>,
    /// Those that have such a name.
    telling: BTreeSet<u32>,
    /// Whether one of them is the first of all.
    first: bool,
    /// Where the code begins, from which relocations count.
    code: usize,
    /// The section of its relocations: from its first byte, and what it holds.
    relocations: Option<(Range<usize>, RelocSectionReader<'a>)>,
}

impl<'a> Object<'a> {
    fn read(whole: &'a [u8]) -> Result<Object<'a>> {
        let mut object = Object::default();
        // Where the section before ended: a section's own head stands between.
        let mut end = 0;
        for payload in Parser::new(0).parse_all(whole) {
            let payload = payload?;
            match &payload {
                Payload::ImportSection(section) => {
                    for import in section.clone().into_imports() {
                        object.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => object.code = range.start,
                Payload::CodeSectionEntry(body) => object.bodies.push(body.clone()),
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(all) => {
                        for part in all.subsections() {
                            let Linking::SymbolTable(symbols) = part? else { continue };
                            for symbol in symbols {
                                if let SymbolInfo::Func { index, name: Some(name), .. } = symbol?
                                    && TELLS.iter().any(|it| name.ends_with(it))
                                {
                                    object.telling.insert(index);
                                    object.first |= name.ends_with(FIRST);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(reader) if section.name() == "reloc.CODE" => {
                        object.relocations = Some((end..section.range().end, reader));
                    }
                    _ => {}
                },
                _ => {}
            }
            end = match &payload {
                Payload::Version { range, .. } => range.end,
                _ => payload.as_section().map_or(end, |(_, range)| range.end),
            };
        }
        Ok(object)
    }
}

/// An object without what only tells of panics. Whatever is no object of Rust's for WebAssembly is an error.
pub fn without_messages(whole: &[u8]) -> Result<Vec<u8>> {
    let object = Object::read(whole)?;
    let (section, relocations) = object.relocations.as_ref().ok_or("the object has no relocations of its code")?;
    if !object.first {
        return Err(
            format!("{FIRST} is not in it: not built with LTO, or Rust's library calls it otherwise now").into()
        );
    }
    let mut ending = object.telling.clone();
    // Each pass may find functions that only call what the pass before has found.
    let cuts = loop {
        let before = ending.len();
        let mut cuts = Vec::new();
        for (index, body) in (object.imported..).zip(&object.bodies) {
            let (found, ends) = cut(body, &ending)?;
            cuts.extend(found);
            if ends {
                ending.insert(index);
            }
        }
        if ending.len() == before {
            break cuts;
        }
    };
    let mut short = whole.to_vec();
    for cut in &cuts {
        short[cut.clone()].fill(NOP);
        short[cut.start] = UNREACHABLE;
    }
    // Functions come in order, and what is cut of each, too.
    let is_cut = |at: usize| {
        let next = cuts.partition_point(|it| it.start <= at);
        next > 0 && at < cuts[next - 1].end
    };
    short.splice(section.clone(), kept(relocations, |offset| !is_cut(object.code + offset))?);
    Ok(short)
}

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;

/// What can be cut out of a function: from the last jump, or target of one, to the end of a call that never returns. And
/// whether the function itself does nothing else.
fn cut(body: &FunctionBody, ending: &BTreeSet<u32>) -> Result<(Vec<Range<usize>>, bool)> {
    let mut code = body.get_operators_reader()?;
    let mut found = Vec::new();
    let mut start = code.original_position();
    // How many blocks are open, and whether the last operator hands on to the next.
    let (mut depth, mut on) = (0, true);
    // Whether no way leads out of the function but by a trap, and none has an effect outside. (One that goes round for
    // ever counts, too; what would stand behind it is never reached.)
    let mut ends = true;
    while !code.eof() {
        let operator = code.read()?;
        let here = code.original_position();
        match &operator {
            Operator::Call { function_index } if ending.contains(function_index) => {
                found.push(start..here);
                on = false;
            }
            Operator::Call { .. } | Operator::CallIndirect { .. } | Operator::Return | Operator::MemoryGrow { .. } => {
                ends = false;
            }
            Operator::Br { relative_depth } => {
                ends &= *relative_depth < depth;
                on = false;
            }
            Operator::BrIf { relative_depth } => ends &= *relative_depth < depth,
            Operator::BrTable { targets } => {
                for target in targets.targets() {
                    ends &= target? < depth;
                }
                ends &= targets.default() < depth;
                on = false;
            }
            Operator::Unreachable => on = false,
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
            Operator::Else => on = true,
            // The function's own.
            Operator::End if depth == 0 => ends &= !on,
            Operator::End => {
                depth -= 1;
                on = true;
            }
            // Ways that are not followed here: of exceptions, tail calls, references to functions.
            it if elsewhere(it) => return Err(format!("{it:?}: compiled for what tools/slim does not know").into()),
            _ => {}
        }
        if turns(&operator) {
            start = here;
        }
    }
    Ok((found, ends))
}

/// Whether an operator leads elsewhere in a way that the compiler does not use today.
fn elsewhere(operator: &Operator) -> bool {
    use Operator::*;
    matches!(
        operator,
        Try { .. }
            | TryTable { .. }
            | Catch { .. }
            | CatchAll
            | Delegate { .. }
            | Throw { .. }
            | ThrowRef
            | Rethrow { .. }
            | ReturnCall { .. }
            | ReturnCallIndirect { .. }
            | ReturnCallRef { .. }
            | CallRef { .. }
            | BrOnNull { .. }
            | BrOnNonNull { .. }
            | BrOnCast { .. }
            | BrOnCastFail { .. }
    )
}

/// Whether what follows an operator may be reached without it, or not at all, or it has an effect outside.
fn turns(operator: &Operator) -> bool {
    use Operator::*;
    matches!(
        operator,
        Block { .. }
            | Loop { .. }
            | If { .. }
            | Else
            | End
            | Br { .. }
            | BrIf { .. }
            | BrTable { .. }
            | Return
            | Unreachable
            | Call { .. }
            | CallIndirect { .. }
            | MemoryGrow { .. }
    )
}

/// The section of the relocations that are kept, whole, by their offset in the code.
fn kept(all: &RelocSectionReader, keep: impl Fn(usize) -> bool) -> Result<Vec<u8>> {
    let (mut entries, mut count) = (Vec::new(), 0);
    for entry in all.entries().clone() {
        let entry = entry?;
        if keep(entry.offset as usize) {
            count += 1;
            entries.push(entry.ty as u8);
            unsigned(entry.offset, &mut entries);
            unsigned(entry.index, &mut entries);
            if entry.ty.addend_kind() != RelocAddendKind::None {
                signed(entry.addend, &mut entries);
            }
        }
    }
    let name = "reloc.CODE";
    let mut content = vec![name.len() as u8];
    content.extend(name.bytes());
    unsigned(all.section_index(), &mut content);
    unsigned(count, &mut content);
    content.extend(entries);
    let mut section = vec![CUSTOM];
    unsigned(u32::try_from(content.len())?, &mut section);
    section.extend(content);
    Ok(section)
}

/// A number with a sign.
fn signed(mut number: i64, to: &mut Vec<u8>) {
    while !(-0x40..0x40).contains(&number) {
        to.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    to.push(number as u8 & 0x7f);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_object_is_refused() {
        for it in [&b""[..], b"text", b"\0asm\x01\0\0\0"] {
            assert!(without_messages(it).is_err());
        }
    }
}
