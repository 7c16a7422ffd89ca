//! A definition as a pack, and a pack as a definition; and the same of the list of all pages.

#[cfg(not(target_arch = "wasm32"))]
use super::format::{BUILD, LONGEST, MAGIC, tag};
use super::format::{Broken, Expected};
use super::reader::Reader;
use super::two_ways::Wire;
#[cfg(not(target_arch = "wasm32"))]
use super::writer::{Writer, number};
use crate::base::text::Lang;
use crate::definition::calculator::Calculator;
use crate::definition::entry::{CATALOGUE, Entry, Related};

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
    read_page(pack, expected).map(|it| it.0)
}

/// The same, with the pages that ask some of the same questions.
pub fn read_page(pack: &[u8], expected: &Expected<'_>) -> Result<(&'static Calculator, &'static [Related]), Broken> {
    let (it, related): (Calculator, &'static [Related]) = whole(pack, expected)?;
    match it.id == expected.id {
        true => Ok((Box::leak(Box::new(it)), related)),
        false => Err(Broken::Damaged),
    }
}

/// Reads the list of all pages, whose id is [`CATALOGUE`]. It stays for as long as the program runs.
pub fn read_catalogue(pack: &[u8], build: &str, lang: Lang) -> Result<&'static [Entry], Broken> {
    whole(pack, &Expected { build, id: CATALOGUE, lang: Some(lang) })
}

fn whole<T: Wire>(pack: &[u8], expected: &Expected<'_>) -> Result<T, Broken> {
    let mut reader = Reader::new(pack, expected)?;
    let it = T::read(&mut reader);
    match reader.is_done() {
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
    write_page(it, &[], expected)
}

/// The same, with the pages that ask some of the same questions.
///
/// # Errors
///
/// As [`write`].
#[cfg(not(target_arch = "wasm32"))]
pub fn write_page(it: &Calculator, related: &'static [Related], expected: &Expected<'_>) -> Result<Vec<u8>, String> {
    match expected.id == it.id && it.id != CATALOGUE {
        true => written(expected, |w| {
            it.write(w);
            related.write(w);
        }),
        false => Err(format!("{} is not the id of {}", expected.id, it.id)),
    }
}

/// Writes the list of all pages, in one language.
///
/// # Errors
///
/// As [`write`].
#[cfg(not(target_arch = "wasm32"))]
pub fn write_catalogue(all: &'static [Entry], build: &str, lang: Lang) -> Result<Vec<u8>, String> {
    written(&Expected { build, id: CATALOGUE, lang: Some(lang) }, |w| all.write(w))
}

#[cfg(not(target_arch = "wasm32"))]
fn written(expected: &Expected<'_>, body: impl FnOnce(&mut Writer)) -> Result<Vec<u8>, String> {
    let mut w = Writer::new(expected.lang);
    w.check(expected.build.len() == BUILD, || format!("a build of {BUILD} figures: {}", expected.build));
    w.check(expected.id.len() < 256, || format!("a long id: {}", expected.id));
    body(&mut w);
    let mut pack = MAGIC.to_vec();
    pack.extend(expected.build.as_bytes());
    pack.push(tag(expected.lang));
    pack.push(expected.id.len() as u8);
    pack.extend(expected.id.as_bytes());
    let streams = [&w.bytes[..], w.ids.as_bytes(), w.texts.as_bytes(), w.others.as_bytes()];
    streams.iter().for_each(|it| number(it.len() as u64, &mut pack));
    streams.iter().for_each(|it| pack.extend(*it));
    let long = pack.len();
    w.check(long <= LONGEST, || format!("a pack of {long} bytes"));
    match w.wrong {
        None => Ok(pack),
        Some(what) => Err(format!("{}: {what}", expected.id)),
    }
}
