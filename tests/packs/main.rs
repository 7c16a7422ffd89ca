//! Packs, the bytes in which definitions reach the browser: what is read is what was written, every golden row and
//! every limit leads where the static leads, damaged packs are refused, and none is heavier than its budget.
//!
//! `TEKIO_FUZZ=10000000 cargo test --release --test packs damaged -- --nocapture` is the long run of damaged packs.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;
mod damaged;
mod judged;
#[path = "../common/budgets.rs"]
mod list;
mod refused;
mod same;
mod sizes;

use tekio::calculators::{packed, related};
use tekio::engine::wire::{Broken, Expected, Opened, read, write, write_page};
use tekio::engine::{Calculator, Lang};

/// A build, as every pack names one.
const BUILD: &str = "0123456789ab";
/// One language, the other, and both.
const LANGUAGES: [Option<Lang>; 3] = [Some(Lang::Ja), Some(Lang::En), None];

fn expected(it: &Calculator, lang: Option<Lang>) -> Expected<'static> {
    let id = packed().find(|page| page.id == it.id).unwrap().id;
    Expected { build: BUILD, id, lang }
}

fn pack(it: &Calculator, lang: Option<Lang>) -> Vec<u8> {
    write_page(it, related(it.id), &expected(it, lang)).unwrap()
}

fn through(it: &Calculator, lang: Option<Lang>) -> &'static Calculator {
    read(&pack(it, lang), &expected(it, lang)).unwrap_or_else(|why| panic!("{} {lang:?}: {why:?}", it.id))
}

/// A page that changes its language and comes back to it opens two definitions, and not three.
#[test]
fn each_pack_is_opened_once() {
    let mut opened = Opened::new();
    for _ in 0..2 {
        for it in packed() {
            for lang in LANGUAGES {
                let before = opened.get(it.id, lang);
                let now = opened.open(&pack(it, lang), &expected(it, lang)).unwrap();
                assert!(before.is_none_or(|before| std::ptr::eq(before, now)), "{} was opened twice", it.id);
            }
        }
        assert_eq!(opened.many(), packed().count() * LANGUAGES.len());
    }
    // What is open needs no bytes.
    let it = packed().next().unwrap();
    assert!(opened.open(&[], &expected(it, Some(Lang::Ja))).is_ok());
}

#[test]
fn a_pack_of_something_else_is_refused_with_the_reason() {
    let all: Vec<_> = packed().collect();
    let (it, other) = (all[1], all[2]);
    let own = expected(it, Some(Lang::Ja));
    let bytes = pack(it, Some(Lang::Ja));
    let refused = |bytes: &[u8], expected: &Expected<'_>| read(bytes, expected).err();
    assert_eq!(refused(&bytes, &own), None);
    assert_eq!(refused(&bytes, &Expected { build: "0123456789ac", ..own }), Some(Broken::Build));
    assert_eq!(refused(&bytes, &Expected { build: "0123", ..own }), Some(Broken::Build));
    assert_eq!(refused(&bytes, &Expected { lang: Some(Lang::En), ..own }), Some(Broken::Language));
    assert_eq!(refused(&bytes, &Expected { lang: None, ..own }), Some(Broken::Language));
    assert_eq!(refused(&bytes, &Expected { id: other.id, ..own }), Some(Broken::Calculator));
    let mut other_format = bytes.clone();
    other_format[3] += 1;
    assert_eq!(refused(&other_format, &own), Some(Broken::Format));
    assert_eq!(refused(b"<!doctype html>", &own), Some(Broken::NotAPack));
    assert_eq!(refused(b"", &own), Some(Broken::NotAPack));
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(refused(&longer, &own), Some(Broken::Damaged));
    for length in 4 + BUILD.len() + 2 + it.id.len()..bytes.len() {
        assert_eq!(refused(&bytes[..length], &own), Some(Broken::Damaged), "the first {length} bytes");
    }
    // A part of a name is not the name, though the bytes begin alike.
    let begins = Expected { id: &it.id[..4], ..own };
    assert_eq!(refused(&bytes, &begins), Some(Broken::Calculator));
    assert!(write(it, &Expected { id: other.id, ..own }).is_err_and(|it| it.contains(other.id)));
    assert!(write(it, &Expected { build: "", ..own }).is_err());
}
