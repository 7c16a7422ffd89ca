//! Exact numbers: what is typed is what is compared.
//!
//! `0.9 > 3.0 × 0.3` is true for binary floats and false for a patient. A
//! [`Decimal`] is what somebody typed or printed, digit for digit; an
//! [`Exact`] is what follows from such numbers by `+ − × ÷`, kept as a
//! fraction so that nothing is rounded before it is compared.
//!
//! `rust_decimal` would serve for the first (+7 kB, against +2 kB) but rounds
//! quotients; the tests hold both types against it and against big integers.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number as written: `digits ÷ 10^places`.
///
/// `3.5` and `3.50` are equal, yet each is shown as it was written.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: i64,
    places: u8,
}

/// The most digits a number may have, before and after the point together.
pub const MOST_DIGITS: u32 = 12;

/// The most digits a number may have after the point.
pub const MOST_PLACES: u8 = 6;

/// Ten to the power of so many places.
const POWERS: [i128; MOST_PLACES as usize + 1] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/// A decimal literal, checked by the compiler when used in a `const` or `static`.
pub const fn dec(text: &str) -> Decimal {
    match Decimal::parse(text) {
        Some(it) => it,
        None => panic!("not a decimal number of at most twelve digits, six of them after the point"),
    }
}

impl Decimal {
    /// Nought.
    pub const ZERO: Decimal = dec("0");

    /// One.
    pub const ONE: Decimal = dec("1");

    /// Reads digits with at most one point among them and a minus before them,
    /// and nothing looser; see [`MOST_DIGITS`] and [`MOST_PLACES`].
    pub const fn parse(text: &str) -> Option<Decimal> {
        let bytes = text.as_bytes();
        let negative = !bytes.is_empty() && bytes[0] == b'-';
        let mut i = if negative { 1 } else { 0 };
        let (mut digits, mut seen, mut significant, mut point, mut places) = (0_i64, 0_u32, 0_u32, false, 0_u8);
        while i < bytes.len() {
            match bytes[i] {
                b'.' if !point => point = true,
                digit @ b'0'..=b'9' => {
                    seen += 1;
                    if digits > 0 || digit > b'0' {
                        significant += 1;
                    }
                    if point {
                        places += 1;
                    }
                    if significant > MOST_DIGITS || places > MOST_PLACES {
                        return None;
                    }
                    digits = digits * 10 + (digit - b'0') as i64;
                }
                _ => return None,
            }
            i += 1;
        }
        if seen == 0 {
            return None;
        }
        Some(Decimal { digits: if negative { -digits } else { digits }, places })
    }

    /// So many `digits ÷ 10^places`; nothing for more of either than there may be.
    pub(crate) const fn of(digits: i64, places: u8) -> Option<Decimal> {
        let fits = digits.unsigned_abs() < 10_u64.pow(MOST_DIGITS) && places <= MOST_PLACES;
        if fits { Some(Decimal { digits, places }) } else { None }
    }

    /// What it is made of: the digits, and how many of them stand after the point.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn written(self) -> (i64, u8) {
        (self.digits, self.places)
    }

    /// The same number as a fraction.
    pub const fn exact(self) -> Exact {
        Exact { num: self.digits as i128, den: POWERS[self.places as usize] }
    }

    /// `≤`, for use by the compiler.
    pub const fn at_most(self, other: Decimal) -> bool {
        self.digits as i128 * POWERS[other.places as usize] <= other.digits as i128 * POWERS[self.places as usize]
    }

    /// Whether it is nought.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether it is one, and written so.
    pub const fn is_one(self) -> bool {
        self.digits == 1 && self.places == 0
    }

    /// Whether there is nothing but zeros after the point.
    pub const fn is_whole(self) -> bool {
        self.digits % 10_i64.pow(self.places as u32) == 0
    }

    /// How many digits were written after the point.
    pub const fn places(self) -> u8 {
        self.places
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.exact() == other.exact()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        self.exact().cmp(&other.exact())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_scaled(f, self.digits as i128, self.places)
    }
}

fn write_scaled(f: &mut dyn fmt::Write, scaled: i128, places: u8) -> fmt::Result {
    let sign = if scaled < 0 { "-" } else { "" };
    let (size, one) = (scaled.unsigned_abs(), 10_u128.pow(places as u32));
    match places {
        0 => write!(f, "{sign}{size}"),
        _ => write!(f, "{sign}{}.{:0width$}", size / one, size % one, width = places as usize),
    }
}

/// A fraction: `num ÷ den`, with `den` above nought.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    num: i128,
    den: i128,
}

impl Exact {
    /// Nought.
    pub const ZERO: Exact = Exact { num: 0, den: 1 };

    /// A hundred: of a percentage all.
    pub const HUNDRED: Exact = Exact::whole(100);

    /// A whole number.
    pub const fn whole(it: i64) -> Exact {
        Exact { num: it as i128, den: 1 }
    }

    /// The sum; nothing if it is too long to be held exactly.
    #[inline(never)]
    pub fn plus(self, other: Exact) -> Option<Exact> {
        if other.num == 0 {
            return Some(self);
        }
        checked(self, other, |a, b| {
            if a.den == b.den {
                return Some(Exact { num: a.num.checked_add(b.num)?, den: a.den });
            }
            let num = product(a.num, b.den)?.checked_add(product(b.num, a.den)?)?;
            Some(Exact { num, den: product(a.den, b.den)? })
        })
    }

    /// The difference; nothing if it is too long to be held exactly.
    pub fn minus(self, other: Exact) -> Option<Exact> {
        self.plus(Exact { num: -other.num, den: other.den })
    }

    /// The product; nothing if it is too long to be held exactly.
    #[inline(never)]
    pub fn times(self, other: Exact) -> Option<Exact> {
        checked(self, other, |a, b| Some(Exact { num: product(a.num, b.num)?, den: product(a.den, b.den)? }))
    }

    /// The quotient; nothing for a division by nought, or if it is too long to be held exactly.
    #[inline(never)]
    pub fn over(self, other: Exact) -> Option<Exact> {
        let sign = other.num.signum();
        if sign == 0 {
            return None;
        }
        self.times(Exact { num: sign * other.den, den: sign * other.num })
    }

    /// The number without its sign.
    pub fn abs(self) -> Exact {
        Exact { num: self.num.abs(), den: self.den }
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.num < 0
    }

    /// The next whole number that is not smaller; nothing if it is too long.
    pub fn up(self) -> Option<Exact> {
        let whole = self.num.div_euclid(self.den) + i128::from(self.num.rem_euclid(self.den) != 0);
        i64::try_from(whole).ok().map(Exact::whole)
    }

    /// The number, if it is a whole one.
    pub fn to_whole(self) -> Option<i64> {
        if self.num % self.den == 0 { i64::try_from(self.num / self.den).ok() } else { None }
    }

    /// The number with `places` digits after the point, a half rounded away
    /// from nought (2.5 to 3, −2.5 to −3), and whether nothing was lost.
    pub fn round(self, places: u8) -> (String, bool) {
        let it = self.reduced();
        let one = 10_i128.pow(places as u32);
        // Longer than any page could show: whole digits only.
        let (scaled, rest) = match it.num.checked_mul(one) {
            Some(scaled) => (scaled / it.den, scaled % it.den),
            None => ((it.num / it.den).saturating_mul(one), it.num % it.den),
        };
        let scaled = if rest.abs() >= it.den - rest.abs() { scaled + rest.signum() } else { scaled };
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = write_scaled(&mut text, scaled, places);
        (text, rest == 0)
    }

    /// The shortest decimal that is this number, if one of at most `most` places is.
    pub fn decimal(self, most: u8) -> Option<String> {
        (0..=most).find_map(|places| match self.round(places) {
            (text, true) => Some(text),
            (_, false) => None,
        })
    }

    /// The number as people read it: exactly if `places` suffice, else rounded,
    /// with more places where rounding would make it look like one of `limits`.
    ///
    /// 10.004 against a limit of 10 is shown as 10.004, never as 10.00.
    pub fn show(self, places: u8, limits: &[Exact]) -> String {
        if let Some(text) = self.decimal(places) {
            return text;
        }
        let hides = |text: &str| {
            let shown = Decimal::parse(text).map(Decimal::exact);
            limits.iter().any(|limit| shown.is_none_or(|it| it.cmp(limit) != self.cmp(limit)))
        };
        (places..=MOST_PLACES).map(|it| self.round(it).0).find(|it| !hides(it)).unwrap_or_else(|| self.round(9).0)
    }

    /// Numerator and denominator, without common factors.
    pub(crate) fn parts(self) -> (i128, i128) {
        let it = self.reduced();
        (it.num, it.den)
    }

    fn reduced(self) -> Exact {
        let (mut a, mut b) = (self.num.unsigned_abs(), self.den.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        match i128::try_from(a) {
            Ok(it) if it > 1 => Exact { num: self.num / it, den: self.den / it },
            _ => self,
        }
    }
}

/// Tries as the numbers stand, then with their common factors taken out.
fn checked(a: Exact, b: Exact, by: impl Fn(Exact, Exact) -> Option<Exact>) -> Option<Exact> {
    by(a, b).or_else(|| by(a.reduced(), b.reduced()))
}

/// The product, unless it is too long. Nearly all are of short numbers, for
/// which the check would cost more than the product.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        _ => a.checked_mul(b),
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Exact) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    // Once for all: its 128 bits are long, and it is called from many places.
    #[inline(never)]
    fn cmp(&self, other: &Exact) -> Ordering {
        if self.den == other.den {
            return self.num.cmp(&other.num);
        }
        match (product(self.num, other.den), product(other.num, self.den)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Too long to multiply out: compare whole parts, then turn the
            // remainders upside down (Euclid's way; it cannot overflow).
            _ => {
                let (mut a, mut b) = (*self, *other);
                let mut flipped = false;
                loop {
                    let (whole_a, whole_b) = (a.num.div_euclid(a.den), b.num.div_euclid(b.den));
                    let (rest_a, rest_b) = (a.num.rem_euclid(a.den), b.num.rem_euclid(b.den));
                    let order = match (whole_a.cmp(&whole_b), rest_a, rest_b) {
                        (Ordering::Equal, 0, 0) => Ordering::Equal,
                        (Ordering::Equal, 0, _) => Ordering::Less,
                        (Ordering::Equal, _, 0) => Ordering::Greater,
                        (Ordering::Equal, _, _) => {
                            (a, b) = (Exact { num: a.den, den: rest_a }, Exact { num: b.den, den: rest_b });
                            flipped = !flipped;
                            continue;
                        }
                        (order, _, _) => order,
                    };
                    return if flipped { order.reverse() } else { order };
                }
            }
        }
    }
}
