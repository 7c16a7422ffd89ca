//! A definition as a pack, and a pack as a definition.

#[cfg(not(target_arch = "wasm32"))]
use super::format::{BUILD, LONGEST, MAGIC, tag};
use super::format::{Broken, Expected};
use super::reader::Reader;
use super::shapes;
#[cfg(not(target_arch = "wasm32"))]
use super::two_ways::Wire;
#[cfg(not(target_arch = "wasm32"))]
use super::writer::{Writer, number};
use crate::definition::calculator::Calculator;

/// Reads a pack. What is read stays for as long as the program runs, so a caller keeps it: see [`Opened`].
///
/// # Example
///
/// ```
/// use tekio::engine::{Lang, wire};
///
/// let expected = wire::Expected { build: "0123456789ab", id: "ck-grade", lang: Some(Lang::En) };
/// let it = tekio::calculators::find("ck-grade").ok_or("no such calculator")?;
/// let pack = wire::write(it, &expected)?;
/// assert_eq!(wire::read(&pack, &expected).map(|it| it.title.en), Ok(it.title.en));
/// assert_eq!(wire::read(&pack[1..], &expected).err(), Some(wire::Broken::NotAPack));
/// # Ok::<(), String>(())
/// ```
pub fn read(pack: &[u8], expected: &Expected<'_>) -> Result<&'static Calculator, Broken> {
    let mut reader = Reader::new(pack, expected)?;
    let it: &'static Calculator = shapes::calculator(&mut reader);
    match reader.is_done() && it.id == expected.id {
        true => Ok(it),
        false => Err(Broken::Damaged),
    }
}

/// Writes a definition as bytes: in one language, or in all of them.
///
/// # Errors
///
/// If the definition cannot be written so that it can be read: an id that is too long, a text with a zero byte in it,
/// something that is part of itself.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(it: &Calculator, expected: &Expected<'_>) -> Result<Vec<u8>, String> {
    let mut w = Writer::new(expected.lang);
    w.check(expected.build.len() == BUILD, || format!("a build of {BUILD} figures: {}", expected.build));
    w.check(expected.id == it.id && it.id.len() < 256, || format!("the id of a calculator: {}", expected.id));
    it.write(&mut w);
    let mut pack = MAGIC.to_vec();
    pack.extend(expected.build.as_bytes());
    pack.push(tag(expected.lang));
    pack.push(it.id.len() as u8);
    pack.extend(it.id.as_bytes());
    let streams = [&w.bytes[..], w.ids.as_bytes(), w.texts.as_bytes(), w.others.as_bytes()];
    streams.iter().for_each(|it| number(it.len() as u64, &mut pack));
    streams.iter().for_each(|it| pack.extend(*it));
    let long = pack.len();
    w.check(long <= LONGEST, || format!("a pack of {long} bytes"));
    match w.wrong {
        None => Ok(pack),
        Some(what) => Err(format!("{}: {what}", it.id)),
    }
}
