//! Exact numbers against big-integer fractions, and against rust_decimal.
#![allow(clippy::unwrap_used)]

use std::cmp::Ordering;
use std::str::FromStr;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use proptest::prelude::*;
use tekio::engine::{Decimal, Exact, MOST_DIGITS, MOST_PLACES};

/// Our fraction, taken out of its debug text: the only place where it shows both halves.
fn big(it: Exact) -> BigRational {
    let text = format!("{it:?}");
    let mut parts = text.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter(|it| !it.is_empty());
    let mut next = || BigInt::from_str(parts.next().unwrap()).unwrap();
    BigRational::new(next(), next())
}

/// A decimal text as a fraction, by another way than ours.
fn of_text(text: &str) -> BigRational {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{part}");
    BigRational::new(
        BigInt::from_str(if digits == "-" { "0" } else { &digits }).unwrap(),
        BigInt::from(10).pow(part.len() as u32),
    )
}

/// Half away from nought, by the school's rule.
fn rounded(it: &BigRational, places: u32) -> String {
    let one = BigInt::from(10).pow(places);
    let scaled = it * BigRational::from_integer(one.clone());
    let negative = scaled < BigRational::from_integer(0.into());
    let size = if negative { -scaled } else { scaled };
    let size = (size + BigRational::new(1.into(), 2.into())).floor().to_integer();
    let sign = if negative && size.sign() != Sign::NoSign { "-" } else { "" };
    match places {
        0 => format!("{sign}{size}"),
        _ => format!("{sign}{}.{:0>width$}", &size / &one, (&size % &one).to_string(), width = places as usize),
    }
}

fn decimal() -> impl Strategy<Value = Decimal> {
    let small = (-2000..2000_i64, 0..4_u32).prop_map(|(digits, places)| (digits, places));
    let large = (-999_999_999_999..=999_999_999_999_i64, 0..=6_u32);
    prop_oneof![small, large].prop_map(|(digits, places)| {
        let size = format!("{:0>7}", digits.unsigned_abs());
        let (whole, part) = size.split_at(size.len() - places as usize);
        let text = format!("{}{whole}.{part}", if digits < 0 { "-" } else { "" });
        Decimal::parse(text.trim_end_matches('.')).unwrap()
    })
}

/// A number that came about by calculation, often far too long to be multiplied out.
fn exact() -> impl Strategy<Value = Exact> {
    (proptest::collection::vec((decimal(), 0..4_u8), 1..8), decimal()).prop_map(|(steps, first)| {
        steps.into_iter().fold(first.exact(), |it, (by, how)| {
            let by = by.exact();
            let next = match how {
                0 => it.plus(by),
                1 => it.minus(by),
                2 => it.times(by),
                _ => it.over(by),
            };
            next.unwrap_or(it)
        })
    })
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn parse_takes_what_it_says_and_nothing_else(text in r"-?[0-9]{0,14}(\.[0-9]{0,8})?") {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let places = text.split_once('.').map_or(0, |(_, part)| part.len());
        let significant = digits.trim_start_matches('0').len();
        let fits = !digits.is_empty() && significant <= MOST_DIGITS as usize && places <= usize::from(MOST_PLACES);
        let read = Decimal::parse(&text);
        prop_assert_eq!(read.is_some(), fits, "{}", text);
        let Some(read) = read else { return Ok(()) };
        prop_assert_eq!(big(read.exact()), of_text(&text));
        let shown = read.to_string();
        let again = Decimal::parse(&shown).unwrap();
        prop_assert_eq!(again, read);
        prop_assert_eq!(again.to_string(), shown.clone());
        prop_assert_eq!(usize::from(again.places()), places);
        let theirs = rust_decimal::Decimal::from_str(&shown).unwrap();
        prop_assert_eq!(theirs.to_string(), shown);
        prop_assert_eq!(read.is_whole(), theirs.fract().is_zero());
    }

    #[test]
    fn parse_takes_no_other_text(text in r"[-+0-9., eE_x]{0,12}") {
        let shape = text.strip_prefix('-').unwrap_or(&text);
        let plain = shape.chars().all(|it| it.is_ascii_digit() || it == '.') && shape.matches('.').count() <= 1;
        prop_assert!(plain || Decimal::parse(&text).is_none(), "{}", text);
    }

    #[test]
    fn decimals_are_ordered_as_theirs(a in decimal(), b in decimal()) {
        let [x, y] = [a, b].map(|it| rust_decimal::Decimal::from_str(&it.to_string()).unwrap());
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a.at_most(b), x <= y);
        prop_assert_eq!(a == b, x == y);
        for (ours, theirs) in [(a.exact().plus(b.exact()), x + y), (a.exact().minus(b.exact()), x - y), (a.exact().times(b.exact()), x * y)] {
            prop_assert_eq!(ours.unwrap().decimal(12).unwrap(), { let it = theirs.normalize().to_string(); if it == "-0" { "0".to_owned() } else { it } });
        }
    }

    #[test]
    fn order_is_exact_however_long_the_numbers(a in exact(), b in exact()) {
        let (x, y) = (big(a), big(b));
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(b.cmp(&a), y.cmp(&x));
        prop_assert_eq!(a == b, x == y);
        prop_assert_eq!(a.cmp(&a), Ordering::Equal);
        prop_assert_eq!(a.is_negative(), x.numer().sign() == Sign::Minus);
    }

    #[test]
    fn operations_are_exact_or_refused(a in exact(), b in exact()) {
        let (x, y) = (big(a), big(b));
        let zero = BigRational::from_integer(0.into());
        prop_assert!(b != Exact::ZERO || a.over(b).is_none());
        let bits = [&x, &y].iter().map(|it| it.numer().bits() + it.denom().bits()).sum::<u64>();
        let each = [
            (a.plus(b), Some(&x + &y)),
            (a.minus(b), Some(&x - &y)),
            (a.times(b), Some(&x * &y)),
            (a.over(b), (y != zero).then(|| &x / &y)),
        ];
        for (ours, theirs) in each {
            if let Some(ours) = ours {
                prop_assert_eq!(Some(big(ours)), theirs);
            } else {
                prop_assert!(theirs.is_none() || bits > 120, "{:?} and {:?} would have fitted", a, b);
            }
        }
        prop_assert_eq!(big(a.abs()), if x < zero { -x } else { x });
    }

    #[test]
    fn rounding_is_half_away_from_nought(a in exact(), places in 0..=9_u8) {
        let x = big(a);
        if (x.numer() * BigInt::from(10).pow(places.into())).bits() < 126 {
            let (text, exact) = a.round(places);
            prop_assert_eq!(&text, &rounded(&x, places.into()));
            prop_assert_eq!(exact, of_text(&text) == x);
            if let Some(text) = a.decimal(places) {
                prop_assert_eq!(of_text(&text), x);
            } else {
                prop_assert!(!exact);
            }
        }
    }

    #[test]
    fn what_is_shown_never_looks_like_a_limit_it_is_not(limit in decimal(), off in -5000..5000_i64, by in 1..=9_u8, places in 0..4_u8) {
        let mut off = Exact::whole(off);
        for _ in 0..by {
            off = off.over(Exact::whole(10)).unwrap();
        }
        let limit = limit.exact();
        let value = limit.plus(off).unwrap();
        let shown = of_text(&value.show(places, &[limit]));
        prop_assert_eq!(shown.cmp(&big(limit)), value.cmp(&limit));
    }
}

/// The pairs on which binary floats fail, and the ends of the range.
#[test]
fn known_cases() {
    let exact = |it: &str| Decimal::parse(it).unwrap().exact();
    assert_eq!(exact("3.0").times(exact("0.3")), Some(exact("0.9")));
    assert_eq!(exact("0.1").plus(exact("0.2")), Some(exact("0.3")));
    assert_eq!(Decimal::parse("3.5"), Decimal::parse("3.50"));
    assert_eq!(
        ["3.5", "3.50", "007", "-0", ".5", "5."].map(|it| Decimal::parse(it).unwrap().to_string()),
        ["3.5", "3.50", "7", "0", "0.5", "5"]
    );
    assert_eq!(
        [("2.5", 0), ("-2.5", 0), ("0.05", 1), ("0.049999", 1), ("-0.04", 1)].map(|(it, n)| exact(it).round(n).0),
        ["3", "-3", "0.1", "0.0", "0.0"]
    );
    assert_eq!(exact("10.004").show(2, &[exact("10")]), "10.004");
    let mut held = 0;
    for uln in 1..=999_i64 {
        for times in ["1", "2.5", "3.0", "5", "10"] {
            let uln = Exact::whole(uln).over(Exact::whole(10)).unwrap();
            let product = exact(times).times(uln).unwrap();
            assert_eq!(exact(&product.decimal(2).unwrap()), product);
            held += 1;
        }
    }
    println!("{held} products typed exactly at k × ULN are equal to it");
}
