//! A flood of generated text, of which nothing may be misread.
//!
//! What a text means is said here by a second, smaller reading of the same grammar, which shares nothing with the
//! reader: it takes a text apart in every way in which it can be a number and a unit, and believes it if all ways
//! that there are come to the same. Only the units themselves are the definitions', as they have to be.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::str::FromStr;

use num_bigint::BigInt;
use tekio::calculators::ALL;
use tekio::engine::{Case, Entries, Exact, Form, Kind, Lang, Number, Part, Relation, System, Unit, Value};

/// How many texts there are in all.
const TEXTS: usize = 1_000_000;

/// A fraction, not reduced.
type Fraction = (BigInt, BigInt);

fn same(a: &Fraction, b: &Fraction) -> bool {
    &a.0 * &b.1 == &b.0 * &a.1
}

fn at_most(a: &Fraction, b: &Fraction) -> bool {
    &a.0 * &b.1 <= &b.0 * &a.1
}

fn fraction(figures: &str) -> Fraction {
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let digits = format!("{whole}{part}");
    (BigInt::from_str(&digits).unwrap(), BigInt::from(10).pow(u32::try_from(part.len()).unwrap()))
}

/// Both halves of the program's fraction, which only its debug text shows.
fn halves(it: Exact) -> Fraction {
    let text = format!("{it:?}");
    let mut parts = text.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter(|it| !it.is_empty());
    let mut next = || BigInt::from_str(parts.next().unwrap()).unwrap();
    (next(), next())
}

fn in_base(figures: &str, unit: &Unit) -> Fraction {
    let (it, num, den) = (fraction(figures), fraction(&unit.num.to_string()), fraction(&unit.den.to_string()));
    (it.0 * num.0 * den.1, it.1 * num.1 * den.0)
}

/// What a text means.
#[derive(Debug)]
enum Meaning {
    /// Nothing was typed.
    Blank,
    /// One number, in the source's unit, or one side of it.
    One(Option<Relation>, Fraction),
    /// Two numbers: with a decimal point, and with a separator that means nothing.
    Two(Fraction, Fraction),
    /// No number, or nobody knows which.
    None,
}

/// A text as it looks: what has no width left out, wide signs as narrow ones, one kind of space.
fn as_seen(text: &str) -> String {
    let mut seen = String::new();
    for it in text.chars() {
        match u32::from(it) {
            0x200b..=0x200f | 0x2060 | 0xfeff => {}
            wide @ 0xff01..=0xff5e => seen.push(char::from_u32(wide - 0xff01 + 0x21).unwrap()),
            0x3000 | 0xa0 | 0x2000..=0x200a | 0x202f | 0x205f => seen.push(' '),
            0xff61 => seen.push('。'),
            0xff64 => seen.push('、'),
            0xff65 => seen.push('・'),
            _ => seen.push(it),
        }
    }
    seen.trim().to_owned()
}

/// A unit's spelling, as far as people keep to it.
fn spelling(text: &str) -> String {
    let mut all = String::new();
    for it in as_seen(text).chars() {
        match it {
            'µ' | 'μ' => all.push('u'),
            '℃' => all.push_str("°c"),
            'ℓ' => all.push('l'),
            '✕' | '✖' => all.push('x'),
            '㎎' => all.push_str("mg"),
            '㎍' => all.push_str("ug"),
            '㎏' => all.push_str("kg"),
            '㎗' => all.push_str("dl"),
            '㎖' => all.push_str("ml"),
            '㎕' => all.push_str("ul"),
            '㎝' => all.push_str("cm"),
            '㎜' => all.push_str("mm"),
            '㏄' => all.push_str("cc"),
            '⁰'..='⁹' | '¹' | '²' | '³' => {
                all.push(
                    char::from_digit("⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == it).unwrap() as u32, 10).unwrap(),
                );
            }
            '^' | '*' | '{' | '}' | '[' | ']' | ' ' | '\t' | '\r' | '\n' => {}
            _ => all.push(it.to_ascii_lowercase()),
        }
    }
    let mut all = all.trim_start_matches(['×', 'x']).to_owned();
    // As Japanese laboratories print them: the heat an enzyme was measured at, grams as gm, microlitres as mm3.
    for heat in ["/37°c", "(37°c)", "/37c", "37°c"] {
        all = all.strip_suffix(heat).unwrap_or(&all).to_owned();
    }
    let all = all.replace("mm3", "ul").replace("cumm", "ul").replace("cmm", "ul").replace("iu/", "u/");
    all.strip_prefix("gm/").map_or(all.clone(), |rest| format!("g/{rest}"))
}

/// The spellings of the units that a number can have.
struct Spellings {
    exact: HashMap<String, Vec<&'static Unit>>,
    loose: HashMap<String, Vec<&'static Unit>>,
    /// What a number without a unit has.
    unsaid: Option<&'static Unit>,
}

fn written(unit: &'static Unit) -> impl Iterator<Item = &'static str> {
    let names = [unit.id, unit.symbol.ja, unit.symbol.en].into_iter().chain(unit.also.iter().copied());
    names.filter(|it| !it.is_empty())
}

impl Spellings {
    fn of(number: &Number, systems: &[System]) -> Spellings {
        let units: Vec<&'static Unit> = systems.iter().flat_map(|it| it.units).collect();
        let (mut exact, mut loose) = (HashMap::new(), HashMap::new());
        let note = |into: &mut HashMap<String, Vec<&'static Unit>>, name: String, unit| {
            let list = into.entry(name).or_default();
            if !list.contains(&unit) {
                list.push(unit);
            }
        };
        for unit in &units {
            for name in written(unit) {
                note(&mut exact, name.to_owned(), *unit);
                note(&mut loose, spelling(name), *unit);
            }
        }
        let unsaid = match (number.by.is_some(), units.as_slice()) {
            // The page names the unit beside the box.
            (false, all) => Some(all[0]),
            (true, [only]) => Some(*only),
            (true, all) => all.iter().find(|it| it.id.is_empty()).copied(),
        };
        Spellings { exact, loose, unsaid }
    }

    /// The units that may be meant.
    fn meant(&self, text: &str) -> Vec<&'static Unit> {
        if text.is_empty() {
            return self.unsaid.into_iter().collect();
        }
        self.exact.get(text).or_else(|| self.loose.get(&spelling(text))).cloned().unwrap_or_default()
    }
}

/// Figures: a sign, then digits with at most one point, or groups of three with one kind of separator.
/// The first list has what they mean, the second both readings of what could be either.
fn figures(text: &str) -> (Option<String>, Option<[String; 2]>) {
    let mut sign = "";
    let mut rest = text;
    if let Some(first) = text.chars().next()
        && "+-−–—ー‐‑".contains(first)
    {
        sign = if first == '+' { "" } else { "-" };
        rest = text[first.len_utf8()..].trim_start_matches(' ');
    }
    let digits = |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit());
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let plain = (digits(whole) && (part.is_empty() || digits(part))) || (whole.is_empty() && digits(part));
    if plain {
        return (Some(format!("{sign}{}.{part}", if whole.is_empty() { "0" } else { whole })), None);
    }
    for separator in [',', ' '] {
        let groups: Vec<&str> = whole.split(separator).collect();
        let first = groups[0];
        let of_three = groups.len() > 1
            && digits(first)
            && first.len() <= 3
            && !first.starts_with('0')
            && groups[1..].iter().all(|it| it.len() == 3 && digits(it))
            && (part.is_empty() || digits(part));
        if of_three {
            return (Some(format!("{sign}{}.{part}", groups.concat())), None);
        }
    }
    let halves: Vec<&str> = rest.split([',', '。', '、', '・', ' ']).collect();
    match halves.as_slice() {
        [a, b] if digits(a) && digits(b) => (None, Some([format!("{sign}{a}.{b}"), format!("{sign}{a}{b}")])),
        _ => (None, None),
    }
}

/// The signs of one side of a number, before it and behind it.
const SIDES: [(&str, bool, Relation); 22] = [
    ("<=", true, Relation::AtMost),
    (">=", true, Relation::AtLeast),
    ("<", true, Relation::Below),
    (">", true, Relation::Above),
    ("≤", true, Relation::AtMost),
    ("≦", true, Relation::AtMost),
    ("≥", true, Relation::AtLeast),
    ("≧", true, Relation::AtLeast),
    // Behind the number, the sign is told from its side: 100 is less than it.
    ("<=", false, Relation::AtLeast),
    (">=", false, Relation::AtMost),
    ("≤", false, Relation::AtLeast),
    ("≦", false, Relation::AtLeast),
    ("≥", false, Relation::AtMost),
    ("≧", false, Relation::AtMost),
    ("<", false, Relation::Above),
    (">", false, Relation::Below),
    ("未満", false, Relation::Below),
    ("以下", false, Relation::AtMost),
    ("以上", false, Relation::AtLeast),
    ("超", false, Relation::Above),
    ("超え", false, Relation::Above),
    ("を超える", false, Relation::Above),
];

/// What a text means, all ways to take it apart considered.
fn meaning(number: &Number, spellings: &Spellings, text: &str) -> Meaning {
    let seen = as_seen(text);
    if seen.is_empty() {
        return Meaning::Blank;
    }
    let found = SIDES.iter().find_map(|(sign, before, side)| {
        let rest = if *before { seen.strip_prefix(sign) } else { seen.strip_suffix(sign) };
        Some((*side, rest?.trim()))
    });
    let (side, seen) = match found {
        Some(_) if number.exact => return Meaning::None,
        Some((side, rest)) => (Some(side), rest),
        None => (None, &*seen),
    };
    let (mut one, mut two) = (Vec::<Fraction>::new(), Vec::<[Fraction; 2]>::new());
    // What is in no figure ends every way to begin with one.
    let figure = |it: char| it.is_ascii_digit() || ".,。、・ +-−–—ー‐‑".contains(it);
    let last = seen.find(|it| !figure(it)).unwrap_or(seen.len());
    for at in (0..=last).filter(|at| seen.is_char_boundary(*at)) {
        let (left, right) = (seen[..at].trim_end(), seen[at..].trim_start());
        // A space before the unit is no other way than none; and a number goes on as long as digits do.
        // A ten with a power is the beginning of a unit, though: 6.0 10*4/uL.
        let power = |it: &str| {
            let digit = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
            it.starts_with(['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'])
                || it.strip_prefix(['*', '^']).is_some_and(digit)
        };
        let of_ten = seen[at..].starts_with(char::is_whitespace) && right.strip_prefix("10").is_some_and(power);
        let goes_on = left.ends_with(|it: char| it.is_ascii_digit() || it == '.')
            && right.starts_with(|it: char| it.is_ascii_digit())
            && !of_ten;
        if (left.len() < at && !left.is_empty()) || goes_on {
            continue;
        }
        let (plain, either) = figures(left);
        if plain.is_none() && either.is_none() {
            continue;
        }
        for unit in spellings.meant(right) {
            one.extend(plain.as_ref().map(|it| in_base(it, unit)));
            two.extend(either.as_ref().map(|it| it.each_ref().map(|it| in_base(it, unit))));
        }
    }
    match (one.as_slice(), two.as_slice()) {
        ([first, rest @ ..], []) if rest.iter().all(|it| same(it, first)) => Meaning::One(side, first.clone()),
        ([], [[a, b]]) => Meaning::Two(a.clone(), b.clone()),
        _ => Meaning::None,
    }
}

/// A place for a number, and what is measured there, where that has to be said.
struct Place {
    form: usize,
    slot: usize,
    name: String,
    term: Option<&'static str>,
    systems: Vec<System>,
    spellings: Spellings,
    number: &'static Number,
    /// Whether another answer names the unit; then none is typed.
    named: bool,
}

/// Terms of every kind: one unit, several, several systems, none.
const SOME_TERMS: [&str; 10] =
    ["platelets", "wbc", "creatinine", "urate", "inr", "ast", "fever", "fev1", "hyponatremia", "hypoxia"];

fn places(forms: &[Form]) -> Vec<Place> {
    let mut all = Vec::new();
    for (form, it) in forms.iter().enumerate() {
        for (slot, it) in it.slots.iter().enumerate().filter(|(_, it)| it.member <= 1 && it.nth == 1) {
            let Kind::Number(number) = &it.field.kind else { continue };
            let name = it.name(Part::Value).to_owned();
            let mut place = |term, systems: Vec<System>| {
                let spellings = Spellings::of(number, &systems);
                let named = number.unit_from.is_some();
                all.push(Place { form, slot, name: name.clone(), term, systems, spellings, number, named });
            };
            match &number.by {
                // What names the unit is answered first: a scale from 0 to 10, millimetres.
                None if number.unit_from.is_some() => {
                    let own = number.own();
                    place(None, vec![System { units: &own.units[..1], ..own }]);
                }
                None => place(None, vec![number.own()]),
                Some(by) => {
                    let at = |id: &str| by.choice.options().iter().position(|it| it.id == id).unwrap();
                    // The limits are read as the value is.
                    let terms = &SOME_TERMS[..if !number.exact { SOME_TERMS.len() } else { 3 }];
                    terms.iter().for_each(|id| place(Some(*id), by.systems[at(id)].to_vec()));
                }
            }
        }
    }
    all
}

/// Numbers by the way of xorshift: the same in every run, so that what fails once can be looked at again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

/// A number as somebody might write it, and what it is meant to be: known before it is written down.
fn honest(dice: &mut Dice, place: &Place) -> (String, Fraction) {
    // Half of them no larger than what is usual there.
    let usual = place.systems[0].usual.1.to_string();
    let most = [6, usual.split('.').next().unwrap().len()][dice.roll(2)];
    let size = 1 + dice.roll(most) as u32;
    let mut whole = dice.roll(10_usize.pow(size)).to_string();
    let places = dice.roll(10).saturating_sub(6);
    let part: String = (0..places).map(|_| char::from(b'0' + dice.roll(10) as u8)).collect();
    let figures = format!("{whole}.{part}");
    if (4..=6).contains(&whole.len()) && dice.roll(2) == 0 {
        let at = whole.len() - 3;
        whole.insert_str(at, dice.pick(&[",", " ", "\u{a0}", "\u{202f}", "，", "　"]));
    }
    let sign = match dice.roll(6) {
        0 => dice.pick(&["+", "-", "−", "－", "–", "ー", "- "]),
        _ => "",
    };
    let negative = !matches!(sign, "" | "+");
    let mut text = match part.is_empty() {
        true => format!("{sign}{whole}"),
        false => format!("{sign}{whole}{}{part}", dice.pick(&[".", ".", ".", "．"])),
    };
    let units: Vec<&'static Unit> = place.systems.iter().flat_map(|it| it.units).collect();
    let mut unit = place.spellings.unsaid;
    if unit.is_none() || dice.roll(2) == 0 {
        let typed = dice.pick(&units);
        let names: Vec<&str> = written(typed).collect();
        // Unless a spelling begins with a digit, which would go on from the number; then a sign of times stands between.
        if !names.is_empty() && (!place.named || unit == Some(typed)) {
            let name = dice.pick(&names);
            let joint = if name.starts_with(|it: char| it.is_ascii_digit()) {
                dice.pick(&["×", " ×", " x ", "x"])
            } else {
                dice.pick(&["", " ", "　"])
            };
            text.push_str(joint);
            text.push_str(name);
            unit = Some(typed);
        }
    }
    if dice.roll(4) == 0 {
        text = text.chars().map(wide).collect();
    }
    if dice.roll(4) == 0 {
        text =
            format!("{}{text}{}", dice.pick(&["", " ", "　", "\u{feff}"]), dice.pick(&[" ", "\n", "\u{200b}", "　"]));
    }
    let figures = format!("{}{figures}", if negative { "-" } else { "" });
    // A term of several units has none of its own: then nothing is meant yet.
    (text, unit.map_or((BigInt::from(-1), BigInt::from(0)), |unit| in_base(&figures, unit)))
}

fn wide(it: char) -> char {
    match it {
        '0'..='9' | '.' | ',' | '+' | '-' | 'A'..='Z' | 'a'..='z' | '/' | '^' | '*' | '%' => {
            char::from_u32(u32::from(it) + 0xfee0).unwrap()
        }
        ' ' => '\u{3000}',
        _ => it,
    }
}

const SIGNS: [char; 64] = [
    '0', '1', '2', '5', '9', '0', '０', '５', '-', '+', '−', 'ー', '–', '‐', '—', '―', '.', '.', ',', ',', '．', '，',
    '。', '、', '・', '｡', '､', '･', '<', '>', '＜', '≦', '≥', '=', ' ', ' ', '　', '\u{a0}', '\t', '\n', '\u{200b}',
    '\u{feff}', 'e', 'E', '/', '%', 'x', '×', '^', '*', 'µ', 'μ', '万', '千', 'c', 'm', 'g', 'L', '³', '\'', '_', '٣',
    '۵', '½',
];

/// A number that somebody slipped in once or twice.
fn slipped(dice: &mut Dice, place: &Place) -> String {
    let mut text: Vec<char> = honest(dice, place).0.chars().collect();
    for _ in 0..=dice.roll(2) {
        let at = dice.roll(text.len() + 1);
        match dice.roll(4) {
            0 if at < text.len() => drop(text.remove(at)),
            1 if at < text.len() => text[at] = dice.pick(&SIGNS),
            2 if at < text.len() => text.insert(at, text[at]),
            _ => text.insert(at, dice.pick(&SIGNS)),
        }
    }
    text.into_iter().collect()
}

/// Pieces of what people type, put together.
fn assembled(dice: &mut Dice, place: &Place) -> String {
    const BEFORE: [&str; 12] = ["", "", "", "", "", "", "<", ">", "＜", "≦", "≥ ", ">="];
    const SIGN: [&str; 12] = ["", "", "", "", "", "", "-", "+", "−", "ー", "–", "- "];
    const FIGURES: [&str; 20] = [
        "0", "1", "2", "3", "5", "7", "10", "18", "35", "38", "120", "180", "248", "480", "500", "2480", "３", "５０",
        "００", "176",
    ];
    const BETWEEN: [&str; 17] =
        [".", ".", ".", ",", ",", "．", "，", "。", "、", "・", " ", "　", "", "\u{200b}", "-", "  ", "\t"];
    const UNITS: [&str; 36] = [
        "",
        "",
        "",
        "",
        " ",
        "cm",
        " cm",
        "mm",
        "ミリ",
        "/uL",
        " /µL",
        "万",
        "万/μL",
        " mg/dL",
        "µmol/L",
        " μmol/L",
        "×10³/µL",
        "x10^3/uL",
        "10*3/uL",
        "K/uL",
        "g/L",
        " g/dL",
        "U/L",
        "IU/L",
        "℃",
        "度",
        "歳",
        "か月",
        "日",
        "e3",
        "E-1",
        "未満",
        "以上",
        "%",
        "/10",
        "*",
    ];
    const BEHIND: [&str; 12] = ["", "", "", "", "", "", "", "", "未満", "以下", "以上", "超"];
    let mut text = [dice.pick(&BEFORE), dice.pick(&SIGN), dice.pick(&FIGURES)].concat();
    let groups = dice.roll(3) == 0;
    for _ in 0..dice.roll(6).saturating_sub(2) {
        // Groups of three, or nearly, with separators of one kind or several.
        text.push_str(if groups { dice.pick(&[",", ",", " ", "，", "　", "."]) } else { dice.pick(&BETWEEN) });
        text.push_str(if groups { dice.pick(&["000", "480", "５００", "007", "50"]) } else { dice.pick(&FIGURES) });
    }
    if dice.roll(2) == 0 {
        text.push_str(dice.pick(&UNITS));
    } else {
        let system = dice.pick(&place.systems);
        let unit = &system.units[dice.roll(system.units.len())];
        text.push_str(dice.pick(&[&[unit.id, unit.symbol.ja, unit.symbol.en], unit.also].concat()));
    }
    text.push_str(dice.pick(&BEHIND));
    text
}

fn wild(dice: &mut Dice) -> String {
    (0..dice.roll(12)).map(|_| dice.pick(&SIGNS)).collect()
}

/// What came of so many texts.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    texts: usize,
    taken: usize,
    honest: usize,
    asked: usize,
    refused: usize,
}

/// One half of the flood.
fn flood(seed: u64, many: usize) -> Counts {
    let forms: Vec<Form> = ALL.iter().map(|it| Form::of(it)).collect();
    let places = places(&forms);
    let mut dice = Dice(seed);
    let mut counts = Counts::default();
    while counts.texts < many {
        let place = &places[dice.roll(places.len())];
        let kind = dice.roll(8);
        let (text, meant) = match kind {
            0..=2 => {
                let (text, meant) = honest(&mut dice, place);
                (text, Some(meant).filter(|it| it.1 != BigInt::from(0)))
            }
            3..=5 => (slipped(&mut dice, place), None),
            6 => (assembled(&mut dice, place), None),
            _ => (wild(&mut dice), None),
        };
        counts.texts += 1;
        check(&forms[place.form], place, &text, meant, &mut counts);
    }
    counts
}

fn check(form: &Form, place: &Place, text: &str, meant: Option<Fraction>, counts: &mut Counts) {
    let what = || format!("{} {:?}: `{}`", place.name, place.term, text.escape_debug());
    let slot = &form.slots[place.slot];
    let mut given = Entries::from([(place.name.clone(), text.to_owned())]);
    given.insert(format!("{}-confirmed", place.name), "yes".to_owned());
    // The first of the units, whichever answer names it.
    given.extend(place.number.unit_from.map(|it| (it.id.to_owned(), it.options()[0].id.to_owned())));
    given.extend(place.term.map(|it| ("term".to_owned(), it.to_owned())));
    let (case, problems) = Case::read(form, &given);
    assert_eq!(given.get(&place.name).map(String::as_str), Some(text), "{}: the text is changed", what());
    let value = case.get(slot.field, slot.member);
    let means = meaning(place.number, &place.spellings, text);

    // Written so that it means one thing: it has to be taken, and as that, if it can be at all.
    if let Some(meant) = meant {
        let Meaning::One(None, it) = &means else { panic!("{}: {means:?}, meant as {meant:?}", what()) };
        assert!(same(it, &meant), "{}: {it:?}, meant as {meant:?}", what());
        let can_be = |system: &System| {
            let (least, most) = (fraction(&system.possible.0.to_string()), fraction(&system.possible.1.to_string()));
            at_most(&least, &meant) && at_most(&meant, &most)
        };
        let nought = meant.0 == BigInt::from(0) && place.number.positive;
        let broken = place.number.whole && &meant.0 % &meant.1 != BigInt::from(0);
        // Of several systems each believes something else of a number.
        if place.systems.iter().all(can_be) && !nought && !broken {
            // 635 100 /µL may be 635 hundreds as well, and is asked about.
            let hundreds = problems.iter().any(|it| it.trouble == tekio::engine::Trouble::Hundreds);
            assert!(value.is_some() || hundreds, "{} is refused: {problems:?}", what());
            counts.honest += 1;
        }
    }

    match (value, &means) {
        (Some(Value::Number(it)), Meaning::One(None, meant)) => {
            assert!(same(&halves(it), meant), "{} is read as {it:?}, and means {meant:?}", what());
            counts.taken += 1;
        }
        (Some(Value::Beyond(side, it)), Meaning::One(Some(meant_side), meant)) => {
            assert!(side == *meant_side && same(&halves(it), meant), "{}: {side:?} {it:?}, not {means:?}", what());
            counts.taken += 1;
        }
        (Some(it), _) => panic!("{} is read as {it:?}, and means {means:?}", what()),
        (None, Meaning::Blank) => assert!(problems.is_empty(), "{}: {problems:?}", what()),
        (None, Meaning::Two(point, none)) => {
            let [problem] = problems.as_slice() else { panic!("{}: {problems:?}", what()) };
            assert!(matches!(problem.trouble, tekio::engine::Trouble::Comma), "{}: {problem:?}", what());
            let offered: Vec<Fraction> = problem
                .fixes
                .iter()
                .map(|fix| match meaning(place.number, &place.spellings, &fix.set[0].1) {
                    Meaning::One(_, it) => it,
                    other => panic!("{}: {:?} is offered, which is {other:?}", what(), fix.set),
                })
                .collect();
            let right = offered.len() == 2 && same(&offered[0], point) && same(&offered[1], none);
            assert!(right, "{}: {:?}", what(), problem.fixes);
            counts.asked += 1;
        }
        (None, _) => {
            // Refused, and the reason is told; in both languages, which is looked at now and then.
            let told = |it: &tekio::engine::Problem| {
                !counts.refused.is_multiple_of(16) || Lang::ALL.iter().all(|lang| !it.say(*lang).is_empty())
            };
            assert!(problems.iter().any(|it| it.name == place.name && told(it)), "{} vanished", what());
            counts.refused += 1;
        }
    }
}

/// The reader may refuse what it likes, but for what is written plainly; what it takes must be what stands there, and
/// what could be two things is asked about.
#[test]
fn nothing_is_misread() {
    let half = TEXTS / 2;
    let all = std::thread::scope(|scope| {
        let halves = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03].map(|seed| scope.spawn(move || flood(seed, half)));
        halves.map(|it| it.join().unwrap_or_else(|why| std::panic::resume_unwind(why)))
    });
    let sum = |of: fn(&Counts) -> usize| all.iter().map(of).sum::<usize>();
    let (texts, taken, asked, refused) =
        (sum(|it| it.texts), sum(|it| it.taken), sum(|it| it.asked), sum(|it| it.refused));
    let honest = sum(|it| it.honest);
    assert_eq!(texts, TEXTS);
    assert!(taken > texts / 5 && asked > texts / 100 && honest > texts / 10, "too few to mean much: {all:?}");
    println!(
        "{texts} generated strings: {taken} taken, {honest} of them written plainly and none of those refused; {asked} asked about, {refused} refused with a reason; none misread"
    );
}
