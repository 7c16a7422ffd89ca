//! How a typed text becomes a number with its unit, and what is said when it cannot.
//!
//! Nothing here guesses: what has two meanings is asked about, and until the reader has chosen, it is no answer.

#[cfg(feature = "table")]
use std::collections::HashMap;
#[cfg(feature = "table")]
use std::hash::BuildHasherDefault;

use crate::answers::answer::{LONGEST, Typed};
#[cfg(any(feature = "table", feature = "out"))]
use crate::answers::choice::stored;
use crate::answers::trouble::{Fix, Trouble};
use crate::base::decimal::{Decimal, Exact};
use crate::base::figures::{grouped, with_unit};
#[cfg(feature = "table")]
use crate::base::quick::Quick;
use crate::base::text::{Lang, both};
use crate::base::width::{letters, narrow};
use crate::definition::field::{Number, System, Unit};
use crate::definition::rule::Relation;

/// A unit's spelling with all that people vary taken out:
/// `×10³/µL`, `10*3/uL`, `x10^3 /μl`, `10^3/mm3` are one unit, and `IU/L/37℃` is `U/L`.
pub fn unit_key(raw: &str) -> String {
    let mut key = String::with_capacity(raw.len() + 4);
    for it in letters(raw) {
        match it {
            '^' | '*' | ' ' | '\t' | '{' | '}' | '[' | ']' => {}
            'µ' => key.push('u'),
            'ℓ' | 'ｌ' => key.push('l'),
            '⁰' | '⁴'..='⁹' => key.push(char::from(b'0' + (it as u32 - '⁰' as u32) as u8)),
            '¹' => key.push('1'),
            '²' => key.push('2'),
            '³' => key.push('3'),
            '℃' => key.push_str("°c"),
            '×' | '✕' | '✖' => key.push('x'),
            '㎎' => key.push_str("mg"),
            '㎍' => key.push_str("ug"),
            '㎏' => key.push_str("kg"),
            '㎗' => key.push_str("dl"),
            '㎖' => key.push_str("ml"),
            '㎕' => key.push_str("ul"),
            '㎝' => key.push_str("cm"),
            '㎜' => key.push_str("mm"),
            '㏄' => key.push_str("cc"),
            other => key.push(other.to_ascii_lowercase()),
        }
    }
    let mut key = key.trim_start_matches('x').to_owned();
    // Some laboratories print the temperature at which an enzyme was measured.
    for heat in ["/37°c", "(37°c)", "/37c", "37°c"] {
        key.truncate(key.strip_suffix(heat).map_or(key.len(), str::len));
    }
    for (from, to) in [("mm3", "ul"), ("cumm", "ul"), ("cmm", "ul"), ("iu/", "u/")] {
        if key.contains(from) {
            key = key.replace(from, to);
        }
    }
    match key.strip_prefix("gm/") {
        Some(rest) => format!("g/{rest}"),
        None => key,
    }
}

/// Whether a spelling means this unit.
fn means(unit: &Unit, raw: &str) -> bool {
    let spellings = [unit.id, unit.symbol.ja, unit.symbol.en].into_iter().chain(unit.also.iter().copied());
    let key = unit_key(raw);
    let spelt = spellings.into_iter().any(|it| !it.is_empty() && unit_key(it) == key);
    #[cfg(feature = "table")]
    let spelt = spelt || (raw.contains('_') || matches!(raw, "none" | "percent")) && stored_unit(unit.id) == raw;
    spelt
}

/// What a unit is kept as in data bases (REDCap's codes).
#[cfg(any(feature = "table", feature = "out"))]
pub fn stored_unit(id: &str) -> String {
    match id {
        "" => "none".to_owned(),
        "%" => "percent".to_owned(),
        it if it.starts_with('/') => format!("per_{}", stored(it)),
        it => stored(&it.replace('%', "percent").replace('^', "e")),
    }
}

/// What was typed beside a number.
pub(super) struct Beside<'a> {
    /// The name of the control.
    pub name: &'a str,
    /// The name of the unit's control.
    pub unit_name: &'a str,
    /// What the unit's control holds.
    pub unit: Option<&'a str>,
    /// Whether the first unit is meant where none is given, since the page says so.
    pub assumed: bool,
    /// The unit that another answer names.
    pub named: Option<usize>,
    /// The unit of the value that this number belongs to.
    pub like: Option<&'static Unit>,
    /// Whether an unusual value was confirmed.
    pub confirmed: bool,
    /// What numbers and units were found to mean before, where that is remembered.
    pub numbers: Option<&'a Numbers>,
}

/// What numbers and the spellings of their units were found to mean, so that it is not found again in every row of a
/// table.
#[derive(Debug, Default)]
pub struct Numbers(#[cfg(feature = "table")] std::cell::RefCell<Known>);

/// Where something stands among what is remembered.
#[cfg(feature = "table")]
type ByKey = HashMap<Box<[u8]>, usize, BuildHasherDefault<Quick>>;

#[cfg(feature = "table")]
#[derive(Debug, Default)]
struct Known {
    /// Where a unit stands, by where the lists lie that it can be in, and its spelling.
    units: ByKey,
    places: Vec<Place>,
    /// How plain numbers are read, by all that this hangs on but their figures.
    numbers: ByKey,
    plain: Vec<Plain>,
    /// What the present one hangs on.
    key: Vec<u8>,
    /// The numbers of the present case that were read so: where each stands in the form, and how.
    now: Vec<(usize, Plain)>,
}

/// How a plain number is read in a certain place, beside a certain text for its unit: from the least to the most there is
/// nothing to ask or to say about it.
#[cfg(feature = "table")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain {
    unit: &'static Unit,
    base: &'static Unit,
    least: Exact,
    most: Exact,
    /// Whether nought is no answer.
    positive: bool,
}

#[cfg(feature = "table")]
impl Plain {
    /// Nothing where more is asked of a number than that it lies between two others.
    fn of(number: &Number, system: &System, it: Typed) -> Option<Plain> {
        let ((possible_least, possible_most), (usual_least, usual_most)) = (system.possible, system.usual_of(number));
        let finest = it.unit.least.map_or(Some(Exact::ZERO), |least| it.unit.to_base(least.exact()))?;
        let least = possible_least.exact().max(usual_least.exact()).max(finest);
        let most = possible_most.exact().min(usual_most.exact());
        let positive = number.positive;
        (!number.whole).then_some(Plain { unit: it.unit, base: it.base, least, most, positive })
    }

    fn read(&self, raw: &str) -> Option<ReadNumber> {
        let figure = Decimal::parse(raw).filter(|_| raw.len() <= LONGEST)?;
        // Whatever may be thousands has three figures behind its point.
        let three_behind = raw.len() > 4 && raw.as_bytes()[raw.len() - 4] == b'.';
        if three_behind && may_be_thousands(raw) {
            return None;
        }
        let base = self.unit.to_base(figure.exact())?;
        let typed = Typed { figure, unit: self.unit, base: self.base };
        let is_plain = self.least <= base && base <= self.most && !(self.positive && base == Exact::ZERO);
        is_plain.then_some(ReadNumber { base, typed, beyond: None })
    }

    /// The number that plain figures are, in the source's unit; nothing if there is more to be said of them.
    pub(crate) fn number(&self, raw: &str) -> Option<Exact> {
        self.read(raw).map(|it| it.base)
    }
}

#[cfg(feature = "table")]
impl Numbers {
    /// More spellings, or ways to read a number, than these are not remembered.
    const MOST: usize = 4096;

    /// The number of a place, of what is measured (the option of the choice that its units hang on).
    pub(super) fn find(
        &self,
        place: usize,
        measured: Option<u8>,
        (number, systems): (&Number, &[System]),
        raw: &str,
        beside: &Beside<'_>,
    ) -> Result<Option<ReadNumber>, Troubled> {
        let read = || read_number(number, systems, raw, beside);
        let unit = beside.unit.unwrap_or("");
        if beside.confirmed {
            return read();
        }
        let mut known = self.0.borrow_mut();
        let Known { numbers, plain, key, now, .. } = &mut *known;
        key.clear();
        key.extend_from_slice(&(place as u32).to_le_bytes());
        key.push(measured.map_or(0, |it| it.saturating_add(1)));
        key.push(beside.named.map_or(0, |it| it as u8 + 1));
        key.extend_from_slice(&beside.like.map_or(0, |it| std::ptr::from_ref(it).addr()).to_le_bytes());
        key.extend_from_slice(unit.as_bytes());
        if let Some(at) = numbers.get(key.as_slice()) {
            let it = plain[*at].read(raw);
            now.extend(it.map(|_| (place, plain[*at])));
            drop(known);
            return it.map_or_else(read, |it| Ok(Some(it)));
        }
        let key = (plain.len() < Self::MOST).then(|| key.as_slice().into());
        drop(known);
        let it = read()?;
        let system = it.and_then(|it| systems.iter().find(|system| system.units.first() == Some(it.typed.base)));
        // A number without a unit may have to be asked about, unless it can be meant in one alone.
        let asked = |system: &&System| {
            let given = !unit.trim().is_empty() || beside.named.is_some() || beside.like.is_some();
            !given && system.units.iter().filter(|it| !it.id.is_empty()).count() > 1
        };
        let is_plain = |it: &ReadNumber| Decimal::parse(raw) == Some(it.typed.figure);
        if let (Some(key), Some(system), Some(it)) = (key, system.filter(|it| !asked(it)), it.filter(is_plain))
            && let Some(plain) = Plain::of(number, system, it.typed)
        {
            let mut known = self.0.borrow_mut();
            let at = known.plain.len();
            known.numbers.insert(key, at);
            known.plain.push(plain);
        }
        Ok(it)
    }

    /// Another case is read from here on.
    pub(crate) fn begin(&self) {
        self.0.borrow_mut().now.clear();
    }

    /// The numbers of the present case whose way of being read was known before: where each stands in the form, and how
    /// it is read.
    pub(crate) fn plain(&self) -> Vec<(usize, Plain)> {
        self.0.borrow().now.clone()
    }

    fn spelled(&self, systems: &[System], raw: &str, look: impl FnOnce() -> Option<Place>) -> Option<Place> {
        let mut known = self.0.borrow_mut();
        let Known { units, places, key, .. } = &mut *known;
        key.clear();
        // With how many there are: no spelling is taken for the place of a list.
        key.push(systems.len() as u8);
        systems.iter().for_each(|it| key.extend_from_slice(&it.units.as_ptr().addr().to_le_bytes()));
        key.extend_from_slice(raw.as_bytes());
        if let Some(at) = units.get(key.as_slice()) {
            return Some(places[*at]);
        }
        let found = look();
        if let (true, Some(it)) = (places.len() < Self::MOST, found) {
            units.insert(key.as_slice().into(), places.len());
            places.push(it);
        }
        found
    }
}

#[cfg(not(feature = "table"))]
impl Numbers {
    pub(super) fn find(
        &self,
        _: usize,
        _: Option<u8>,
        (number, systems): (&Number, &[System]),
        raw: &str,
        beside: &Beside<'_>,
    ) -> Result<Option<ReadNumber>, Troubled> {
        read_number(number, systems, raw, beside)
    }

    fn spelled(&self, _: &[System], _: &str, look: impl FnOnce() -> Option<Place>) -> Option<Place> {
        look()
    }
}

/// A number as read: exact in the source's unit, and as it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadNumber {
    pub base: Exact,
    pub typed: Typed,
    /// How the number stands to this one, when all that is known is on which side of it it is.
    pub beyond: Option<Relation>,
}

type Troubled = (Trouble, Vec<Fix>);

/// Reads a number; blank is no answer, and no mistake either. `systems` are the units it can be in.
pub(super) fn read_number(
    number: &Number,
    systems: &[System],
    raw: &str,
    beside: &Beside<'_>,
) -> Result<Option<ReadNumber>, Troubled> {
    if raw.len() > LONGEST * 3 && raw.trim().chars().count() > LONGEST {
        return Err((Trouble::TooLong, vec![]));
    }
    let text = narrow(raw);
    if text.is_empty() {
        return Ok(None);
    }
    let in_unit = |typed, suffix: &str, beyond| in_unit(number, systems, typed, suffix, beyond, beside);
    let doubtful = |figures: &str, suffix: &str| three_places(number, systems, figures, suffix, beside);
    if let Some(typed) = Decimal::parse(&text).filter(|_| doubtful(&text, "").is_none()) {
        return in_unit(typed, "", None).map(Some);
    }
    let (text, beyond) = match side(&text) {
        Some(_) if number.exact => return Err((Trouble::Censored, vec![])),
        Some((side, rest)) => (rest, Some(side)),
        None => (&*text, None),
    };
    let (figures, suffix) = split(text);
    if let Some(readings) = hundreds(systems, figures, suffix) {
        let fix = |it: String| {
            let it = format!("{}{it}", beyond.map_or("", Relation::sign));
            Fix { label: [it.clone(), it.clone()], set: vec![(beside.name.to_owned(), it)] }
        };
        return Err((Trouble::Hundreds, readings.into_iter().map(fix).collect()));
    }
    // Two figures with a tab between them are two numbers, also where “1” is a unit.
    let more = suffix.starts_with(|it: char| it.is_ascii_digit()) && !suffix.strip_prefix("10").is_some_and(is_power);
    if figures.is_empty() || more {
        return Err((Trouble::NotANumber, vec![]));
    }
    let read = match doubtful(figures, suffix) {
        Some(readings) => Err((Trouble::Comma, readings)),
        None => parse(figures, suffix),
    };
    let typed = read.map_err(|(trouble, readings)| {
        if let (Trouble::Comma, Err(unit)) = (&trouble, which_unit(systems, suffix, beside)) {
            return (unit, vec![]);
        }
        let sign = beyond.map_or("", Relation::sign);
        let fix = |it: String| Fix {
            label: [format!("{sign}{it}"), format!("{sign}{it}")],
            set: vec![(
                beside.name.to_owned(),
                format!("{sign}{it}{}{suffix}", if suffix.is_empty() { "" } else { " " }),
            )],
        };
        (trouble, readings.into_iter().map(fix).collect())
    })?;
    in_unit(typed, suffix, beyond).map(Some)
}

/// A laboratory's limit of measurement: on which side of which number the value is.
fn side(text: &str) -> Option<(Relation, &str)> {
    const BEFORE: [(&str, Relation); 8] = [
        ("<=", Relation::AtMost),
        (">=", Relation::AtLeast),
        ("<", Relation::Below),
        (">", Relation::Above),
        ("≤", Relation::AtMost),
        ("≦", Relation::AtMost),
        ("≥", Relation::AtLeast),
        ("≧", Relation::AtLeast),
    ];
    // Behind the number it is told from the number's side: `100<` is "100 is less than it".
    const BEHIND: [(&str, Relation); 8] = [
        ("<=", Relation::AtLeast),
        (">=", Relation::AtMost),
        ("<", Relation::Above),
        (">", Relation::Below),
        ("≤", Relation::AtLeast),
        ("≦", Relation::AtLeast),
        ("≥", Relation::AtMost),
        ("≧", Relation::AtMost),
    ];
    let words = [Relation::Below, Relation::AtMost, Relation::AtLeast, Relation::Above];
    let before = BEFORE.iter().find_map(|(sign, it)| Some((*it, text.strip_prefix(sign)?.trim_start())));
    // A sign on both sides is no way to write anything.
    let alone = |rest: &&str| !rest.starts_with(['<', '>', '≤', '≦', '≥', '≧']);
    let behind = || BEHIND.iter().find_map(|(sign, it)| Some((*it, text.strip_suffix(sign)?.trim_end())));
    let worded = || words.iter().find_map(|it| Some((*it, text.strip_suffix(it.word_ja())?.trim_end())));
    let above =
        || Some((Relation::Above, text.strip_suffix("超え").or_else(|| text.strip_suffix("を超える"))?.trim_end()));
    before.or_else(|| behind().or_else(worded).or_else(above).filter(|(_, rest)| alone(rest)))
}

/// A number that is readable, as an answer that is believable.
fn in_unit(
    number: &Number,
    systems: &[System],
    typed: Decimal,
    suffix: &str,
    beyond: Option<Relation>,
    beside: &Beside<'_>,
) -> Result<ReadNumber, Troubled> {
    let only = |it| (it, vec![]);
    let place = which_unit(systems, suffix, beside).map_err(only)?;
    let system = &systems[place.0];
    let chosen: &'static Unit = &system.units[place.1];
    let figures = format!("{}{typed}", beyond.map_or("", Relation::sign));
    let given = !suffix.is_empty() || beside.unit.is_some_and(|it| !it.trim().is_empty());
    let bare = !given && beside.named.is_none() && beside.like.is_none();
    if bare && !beside.confirmed {
        let meant = meant_in(number, system, typed);
        if let [_, _, ..] = meant.as_slice()
            && meant.contains(&chosen)
        {
            let shown = both(&|lang| {
                let all = meant.iter().map(|it| with_unit(&figures, it.symbol.get(lang)));
                all.collect::<Vec<_>>().join(lang.pick("、", ", "))
            });
            let fix = |it: &&'static Unit| in_other_unit(system, it, typed, beyond, beside);
            return Err((Trouble::WhichUnit(shown), meant.iter().map(fix).collect()));
        }
    }
    let Some(base) = chosen.to_base(typed.exact()) else { return Err(only(Trouble::TooManyDigits)) };
    if number.whole && base.decimal(0).is_none() {
        return Err(only(Trouble::NotWhole));
    }
    let slips = || other_units(number, systems, typed, beyond, chosen, beside);
    let (least, most) = (system.possible.0.exact(), system.possible.1.exact());
    if base < least {
        return Err((Trouble::TooLow(say_in(chosen, least)), slips()));
    }
    if number.positive && base == Exact::ZERO {
        return Err(only(Trouble::Nought));
    }
    if base > most {
        return Err((Trouble::TooHigh(say_in(chosen, most)), slips()));
    }
    let read = ReadNumber { base, typed: Typed { figure: typed, unit: chosen, base: &system.units[0] }, beyond };
    let (least, most) = system.usual_of(number);
    // What is never reported so small was most probably meant in another unit.
    let too_fine = chosen.least.is_some_and(|it| typed.exact() > Exact::ZERO && typed.exact() < it.exact());
    let unusual = base < least.exact() || base > most.exact() || too_fine;
    if !beside.confirmed && unusual {
        let shown = both(&|lang| with_unit(&figures, chosen.symbol.get(lang)));
        let mut fixes = slips();
        // A limit of measurement may lie anywhere; but `<10` without a unit may be ten of something else.
        if beyond.is_some() && (!bare || fixes.is_empty()) {
            return Ok(read);
        }
        fixes.push(Fix {
            label: [format!("{}のまま使う", shown[0]), format!("Keep {}", shown[1])],
            set: vec![(format!("{}-confirmed", beside.name), "yes".to_owned())],
        });
        return Err((Trouble::Unusual(shown), fixes));
    }
    Ok(read)
}

/// The figures at the front, and what stands behind them.
fn split(text: &str) -> (&str, &str) {
    let numeric = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',' | '+' | '-' | '。' | '、' | '・' | ' ');
    let minus = |it: char| MINUS.contains(&it);
    let mut end = 0;
    for (at, it) in text.char_indices() {
        if !(numeric(it) || (at == 0 && minus(it))) {
            break;
        }
        end = at + it.len_utf8();
    }
    let (figures, suffix) = text.split_at(end);
    // `6.0 10*4/uL`: a ten with a power is the beginning of the unit.
    if let Some(rest) = figures.strip_suffix("10").filter(|it| it.ends_with([' ', '×']))
        && is_power(suffix)
    {
        return (rest.trim(), text[rest.len()..].trim());
    }
    (figures.trim(), suffix.trim())
}

/// The two readings of `15 100/µL`, where the unit counts per volume: fifteen of a hundred each, as some laboratories
/// print their unit, and fifteen thousand and one hundred.
fn hundreds(systems: &[System], figures: &str, suffix: &str) -> Option<[String; 2]> {
    let (first, power) = figures.rsplit_once(' ')?;
    let plain =
        power.strip_prefix('1').is_some_and(|it| (2..=4).contains(&it.len()) && it.bytes().all(|it| it == b'0'));
    let first = first.trim_end();
    if !plain || !suffix.starts_with('/') || Decimal::parse(first).is_none() {
        return None;
    }
    let power = format!("10^{}{suffix}", power.len() - 1);
    let of = |raw: &str| systems.iter().flat_map(|it| it.units).any(|it| means(it, raw));
    let whole = figures.replace(' ', "");
    (of(&power) && of(suffix)).then(|| [format!("{first} ×{power}"), format!("{whole} {suffix}")])
}

/// The two readings of `5.000`, which is five thousand where a point parts thousands; nothing where only one can be.
fn three_places(
    number: &Number,
    systems: &[System],
    figures: &str,
    suffix: &str,
    beside: &Beside<'_>,
) -> Option<Vec<String>> {
    if beside.confirmed || !may_be_thousands(figures) {
        return None;
    }
    let (whole, places) = figures.split_once('.')?;
    let together = Decimal::parse(&format!("{whole}{places}"))?;
    // In which units it may be: in that which was given, else in any.
    let given = which_unit(systems, suffix, &Beside { assumed: false, ..*beside }).ok();
    let is_usual = |(i, system): (usize, &System)| {
        let units = system.units.iter().enumerate().filter(|(j, _)| given.is_none_or(|it| it == (i, *j)));
        units.map(|(_, it)| it).any(|it| is_usual(number, system, it, together))
    };
    systems.iter().enumerate().any(is_usual).then(|| vec![undoubted(whole, places), format!("{whole}{places}")])
}

/// Whether the point of a number may part thousands, by its figures: one to three before it and three behind.
fn may_be_thousands(figures: &str) -> bool {
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    figures.split_once('.').is_some_and(|(whole, places)| {
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && places.len() == 3
            && digits(whole)
            && digits(places)
    })
}

/// A number with a point that nobody can take for one between thousands: 5.0 for 5.000, and 1.2340 for 1.234.
fn undoubted(whole: &str, places: &str) -> String {
    if places.len() != 3 || whole.len() > 3 || whole.starts_with('0') {
        return format!("{whole}.{places}");
    }
    match places.trim_end_matches('0') {
        "" => format!("{whole}.0"),
        all if all.len() == 3 => format!("{whole}.{all}0"),
        short => format!("{whole}.{short}"),
    }
}

/// The figures without what a spreadsheet's binary numbers leave behind: 7.1999999999999993 is 7.2. Only where six
/// places are followed by at least six nines or noughts, but for the last two; else nothing.
fn without_noise(text: &str) -> Option<Decimal> {
    let (whole, places) = text.split_once('.')?;
    let (head, tail) = places.split_at_checked(6)?;
    let tail = tail.as_bytes();
    // A binary number is printed with sixteen or seventeen figures.
    let figures = whole.len() + places.len() - if whole == "0" { 1 } else { 0 };
    if !(16..=17).contains(&figures) {
        return None;
    }
    let all = |it: u8| tail.len() >= 8 && tail[..tail.len() - 2].iter().all(|digit| *digit == it);
    let head = Decimal::parse(&format!("{whole}.{head}"))?.exact();
    let step = Decimal::parse(if text.starts_with('-') { "-0.000001" } else { "0.000001" })?.exact();
    let meant = match (all(b'0'), all(b'9')) {
        (true, _) => head,
        (_, true) => head.plus(step)?,
        _ => return None,
    };
    Decimal::parse(&meant.decimal(6)?)
}

/// Whether a text begins with what raises the ten of a unit to a power: `^4`, `*4`, `⁴`.
fn is_power(text: &str) -> bool {
    let raised = |it: char| matches!(it, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹');
    let digit = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
    text.starts_with(raised) || text.strip_prefix(['*', '^']).is_some_and(digit)
}

/// What stands for a minus, but only in front.
const MINUS: [char; 7] = ['-', '−', '–', 'ー', '‐', '‑', '—'];

/// Figures to a decimal; else the trouble, and the readings to choose from.
fn parse(figures: &str, suffix: &str) -> Result<Decimal, (Trouble, Vec<String>)> {
    let only = |it| (it, vec![]);
    let (sign, digits) = match figures.strip_prefix(MINUS) {
        Some(rest) => ("-", rest),
        None => ("", figures.strip_prefix('+').unwrap_or(figures)),
    };
    let digits = spaces_as_commas(digits.trim_start()).ok_or(only(Trouble::NotANumber))?;
    if digits.starts_with(['+', '-']) {
        return Err(only(Trouble::NotANumber));
    }
    let mut power = suffix.strip_prefix(['e', 'E']).unwrap_or("").trim_start_matches(['+', '-']).bytes();
    if power.next().is_some_and(|it| it.is_ascii_digit()) {
        return Err(only(Trouble::Notation));
    }
    let stops = ['。', '、', '・'];
    let whole_text = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    if digits.contains(stops) || digits.contains(',') {
        let halves: Vec<&str> = digits.split([',', '。', '、', '・']).collect();
        let thousands = !digits.contains(stops)
            && digits.split_once('.').is_none_or(|(_, rest)| whole_text(rest))
            && halves[0].len() <= 3
            && whole_text(halves[0])
            && halves[1..].iter().all(|it| {
                let whole = it.split('.').next().unwrap_or("");
                whole.len() == 3 && whole_text(whole)
            });
        if thousands && !halves[0].starts_with('0') {
            return decimal(&format!("{sign}{}", digits.replace(',', ""))).map_err(only);
        }
        if let [a, b] = halves.as_slice()
            && whole_text(a)
            && whole_text(b)
        {
            return Err((Trouble::Comma, vec![format!("{sign}{}", undoubted(a, b)), format!("{sign}{a}{b}")]));
        }
        return Err(only(Trouble::NotANumber));
    }
    decimal(&format!("{sign}{digits}")).map_err(only)
}

/// A space between two digits separates them as a comma would: `50 000` is one number, and `3 5` is asked about.
/// Not beside a comma: what `1 234,567` means depends on the country.
fn spaces_as_commas(digits: &str) -> Option<String> {
    let figure = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let mut last = None;
    let mut rest = digits.chars().peekable();
    let mut text = String::with_capacity(digits.len());
    while let Some(it) = rest.next() {
        let between = it == ' ' && figure(last) && figure(rest.peek().copied());
        if between && digits.contains(',') {
            return None;
        }
        text.push(if between { ',' } else { it });
        last = Some(it);
    }
    Some(text)
}

fn decimal(text: &str) -> Result<Decimal, Trouble> {
    let shape = text.strip_prefix('-').unwrap_or(text);
    let is_number = shape.bytes().any(|it| it.is_ascii_digit())
        && shape.bytes().all(|it| it.is_ascii_digit() || it == b'.')
        && shape.matches('.').count() <= 1;
    match Decimal::parse(text) {
        Some(it) => Ok(it),
        None if is_number => without_noise(text).ok_or(Trouble::TooManyDigits),
        None => Err(Trouble::NotANumber),
    }
}

/// The place of a unit: its system's among the systems, and its own in there.
type Place = (usize, usize);

fn which_unit(systems: &[System], suffix: &str, beside: &Beside<'_>) -> Result<Place, Trouble> {
    let place = |is: &dyn Fn(&Unit) -> bool| {
        systems.iter().enumerate().find_map(|(i, it)| it.units.iter().position(is).map(|unit| (i, unit)))
    };
    let symbols = || {
        both(&|lang| {
            let all = systems.iter().flat_map(|it| it.units).map(|it| it.symbol.get(lang)).filter(|it| !it.is_empty());
            all.collect::<Vec<_>>().join(lang.pick("、", ", "))
        })
    };
    let look = |raw: &str| {
        place(&|it| it.id == raw).or_else(|| place(&|it| it.also.contains(&raw))).or_else(|| {
            let raw = narrow(raw);
            place(&|it| means(it, &raw))
        })
    };
    let find = |raw: &str| {
        let found = match beside.numbers {
            Some(it) => it.spelled(systems, raw, || look(raw)),
            None => look(raw),
        };
        found.ok_or_else(|| Trouble::UnknownUnit(symbols()))
    };
    let typed = if suffix.is_empty() { None } else { Some(find(suffix)?) };
    let chosen = match beside.unit.filter(|it| !it.trim().is_empty()) {
        Some(raw) => Some(find(raw)?),
        None => beside.named.map(|it| (0, it)),
    };
    match (typed, chosen) {
        (Some(a), Some(b)) if a != b => Err(Trouble::TwoUnits),
        (Some(it), _) | (None, Some(it)) => Ok(it),
        (None, None) => {
            let like = || place(&|it| beside.like.is_some_and(|like| like == it));
            // The label and the suffix beside the box name the only unit; of several, none is taken for granted,
            // but a bare number may be meant where the list has one.
            let only = || (systems.len() == 1 && (beside.assumed || systems[0].units.len() == 1)).then_some((0, 0));
            let bare = || place(&|it| it.id.is_empty());
            like().or_else(bare).or_else(only).ok_or_else(|| Trouble::UnitNeeded(symbols()))
        }
    }
}

/// The unit that a spelling means, and the first of its system.
pub(super) fn unit_named(systems: &[System], raw: &str) -> Option<(&'static Unit, &'static Unit)> {
    let text = narrow(raw);
    let all = || systems.iter().flat_map(|it| it.units.iter().map(|unit| (unit, &it.units[0])));
    let found = all().find(|(unit, _)| unit.id == text);
    found.or_else(|| all().find(|(unit, _)| !text.is_empty() && means(unit, &text))).filter(|_| !text.is_empty())
}

/// The units in which a bare number can be meant, the first of the system among them.
fn meant_in(number: &Number, system: &System, typed: Decimal) -> Vec<&'static Unit> {
    let can = |it: &&'static Unit| match it.bare {
        Some((least, most)) => least.at_most(typed) && typed.at_most(most),
        None => is_usual(number, system, it, typed),
    };
    system.units.iter().filter(|it| !it.id.is_empty()).filter(can).collect()
}

/// Whether figures are usual in a unit.
fn is_usual(number: &Number, system: &System, unit: &Unit, typed: Decimal) -> bool {
    let (least, most) = system.usual_of(number);
    let fine = unit.least.is_some_and(|it| typed.exact() < it.exact());
    unit.to_base(typed.exact()).is_some_and(|base| least.exact() <= base && base <= most.exact()) && !fine
}

/// The other units in which the same figures would be usual.
fn other_units(
    number: &Number,
    systems: &[System],
    typed: Decimal,
    beyond: Option<Relation>,
    unit: &Unit,
    beside: &Beside<'_>,
) -> Vec<Fix> {
    if number.unit_from.is_some() {
        return vec![];
    }
    let each = systems.iter().flat_map(|system| system.units.iter().map(move |it| (system, it)));
    let others = each.filter(|(system, it)| *it != unit && !it.id.is_empty() && is_usual(number, system, it, typed));
    others.map(|(system, it)| in_other_unit(system, it, typed, beyond, beside)).collect()
}

/// The tap that sets a unit beside the figures, with the sign before them. The wrong tap at night is a factor of ten:
/// each button says what it comes to.
fn in_other_unit(system: &System, unit: &Unit, typed: Decimal, beyond: Option<Relation>, beside: &Beside<'_>) -> Fix {
    let sign = beyond.map_or("", Relation::sign);
    let figures = format!("{sign}{typed}");
    Fix {
        label: both(&|lang| {
            let shown = with_unit(&figures, unit.symbol.get(lang));
            let first = &system.units[0];
            let base = unit.to_base(typed.exact()).and_then(|it| it.decimal(2)).filter(|_| unit.id != first.id);
            match (base.map(|it| with_unit(&format!("{sign}{}", grouped(&it)), first.symbol.get(lang))), lang) {
                (Some(base), Lang::Ja) => format!("{shown}（＝{base}）"),
                (Some(base), Lang::En) => format!("{shown} (= {base})"),
                (None, _) => shown,
            }
        }),
        set: vec![(beside.name.to_owned(), figures), (beside.unit_name.to_owned(), unit.id.to_owned())],
    }
}

fn say_in(unit: &Unit, base: Exact) -> [String; 2] {
    let number = unit.from_base(base).map_or_else(String::new, |it| it.show(unit.places, &[]));
    both(&|lang| with_unit(&number, unit.symbol.get(lang)))
}
