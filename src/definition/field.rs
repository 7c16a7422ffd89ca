//! What can be asked.

use crate::base::decimal::{Decimal, Exact, dec};
use crate::base::text::{Lang, Text, Word, same_id, t};

/// One question of a form. A `static`, so that every calculator that asks it
/// asks the same thing, and one answer serves them all.
#[derive(Debug)]
pub struct Field {
    /// Permanent, kebab-case: the control's name, the link's key, the CSV's column.
    pub id: &'static str,
    /// What is asked, as the label says it.
    pub label: Text,
    /// What helps to answer it, below the label.
    pub hint: Option<Text>,
    /// What an answer looks like.
    pub kind: Kind,
    /// Whether only a physician's judgement answers it; it is never inferred.
    pub judgement: bool,
    /// Whether there can be several dated measurements, of which one counts.
    pub nearest_to: Option<&'static Field>,
    /// Whether the label is a sentence that is true or not, instead of a question.
    pub statement: bool,
    /// What rules call it, where the label is too long for a formula: ULN.
    pub short: Option<Text>,
    /// What happened on the day that is asked for, where the age of measurements is told from it: consent.
    pub event: Option<Text>,
    /// What an answer beyond the usual most probably is: seconds, where a ratio is asked for.
    pub mistaken: Option<Text>,
    /// The questions of which one has to be answered for the answer to be of use: a date of birth needs a day on which
    /// the age counts. An answer without any of them is told to be unused.
    pub needs: &'static [&'static Field],
    /// The choice by whose answer the question is asked at all, and the options with which it is: of two target lesions
    /// no third one is described. While that choice is open it is asked, too. An answer where it is not asked needs a
    /// `Clash` of the calculator.
    pub only: Option<(&'static Field, &'static [&'static str])>,
    /// The headings under which the options of a long set stand, in order; none of a short one.
    pub headings: &'static [Heading],
}

/// A heading over some options of a set.
#[derive(Debug)]
pub struct Heading {
    /// What they are, in a word: blood count.
    pub label: Text,
    /// How many of the options stand under it.
    pub options: u8,
}

/// What an answer looks like.
#[derive(Debug)]
pub enum Kind {
    /// A number with a unit.
    Number(Number),
    /// Yes or no, in the words of its two buttons; neither is preselected.
    YesNo([Choice; 2]),
    /// One of a few.
    Choice(&'static [Choice]),
    /// Any of a few. Empty is no answer; what is given is the whole answer.
    Set(&'static [Choice]),
    /// A day.
    Date,
    /// A time of day, in minutes from midnight.
    Clock,
    /// A few words by which one member of a group is told apart (右S8), at most [`LONGEST_NAME`] letters. They stand
    /// beside the member's number wherever it is told, and decide nothing: no rule can ask for them.
    Name,
}

/// The most letters of a member's name.
pub const LONGEST_NAME: usize = 24;

/// A number with its units and what is believable of it.
#[derive(Debug)]
pub struct Number {
    /// The source's unit first, then what else people write.
    pub units: &'static [Unit],
    /// The choice whose answer names the unit (a pain scale), instead of a unit beside the number.
    pub unit_from: Option<&'static Field>,
    /// Whether only whole numbers make sense, in the source's unit.
    pub whole: bool,
    /// The least and the most that can be, in the source's unit. Beyond: refused.
    pub possible: (Decimal, Decimal),
    /// The least and the most that are usual, in the source's unit. Beyond: asked about.
    pub usual: (Decimal, Decimal),
    /// The choice that says what is measured (which analyte), and so which units there are.
    pub by: Option<By>,
    /// The answer whose unit holds when this one has none of its own.
    pub unit_like: Option<&'static Field>,
    /// The name of the unit's control, where it is not `<field>-unit`.
    pub unit_id: Option<&'static str>,
    /// Whether nought is refused, too: a limit of normal that is nought is a missing one.
    pub positive: bool,
    /// Whether one number is needed, so that `<0.1` and `>500` are no answers: a limit of normal, a baseline. Of any
    /// other number they are, and they decide where all the numbers they stand for lead to one verdict.
    pub exact: bool,
}

/// Units that depend on what is measured.
#[derive(Debug)]
pub struct By {
    /// The choice that says what.
    pub choice: &'static Field,
    /// For each of its options, the systems of units.
    pub systems: &'static [&'static [System]],
}

/// Units that turn into one another exactly, and what is believable in them.
/// The mass and the molar unit of one analyte are two systems: a guideline
/// prints its limits in each, and they are no exact multiples.
#[derive(Clone, Copy, Debug)]
pub struct System {
    /// The unit in which limits are printed first, then its multiples.
    pub units: &'static [Unit],
    /// The least and the most that can be, in the first unit.
    pub possible: (Decimal, Decimal),
    /// The least and the most that are usual, in the first unit.
    pub usual: (Decimal, Decimal),
    /// The least and the most that any laboratory prints as a limit of normal, in the first unit; what is usual of a
    /// value where none are given.
    pub limits: Option<(Decimal, Decimal)>,
}

/// A unit, and how it turns into the source's: `base = typed × num ÷ den`, exactly.
#[derive(Debug)]
pub struct Unit {
    /// Permanent: what `<field>-unit` holds.
    pub id: &'static str,
    /// As printed beside the number, and read behind it.
    pub symbol: Word,
    /// As read aloud in the label, since a suffix beside the box is not.
    pub spoken: Text,
    /// Other spellings that are understood.
    pub also: &'static [&'static str],
    /// See above.
    pub num: Decimal,
    /// See above.
    pub den: Decimal,
    /// The usual number of places, for the next value up or down.
    pub places: u8,
    /// The least and the most that a bare number can mean in this unit, in this unit: lesions are given in
    /// millimetres from 4 on. What is usual of the field where none are given. A bare number that can be meant in
    /// two units is asked about.
    pub bare: Option<(Decimal, Decimal)>,
    /// The least number above nought that is ever reported in this unit, in this unit: cells per microlitre are
    /// counted in tens. Less is asked about, for it was most probably meant in another unit.
    pub least: Option<Decimal>,
}

/// One of the answers to choose from.
#[derive(Debug)]
pub struct Choice {
    /// Permanent, kebab-case.
    pub id: &'static str,
    /// As its button says it, and as it is read.
    pub label: Word,
    /// Other spellings that are read, and found by searching.
    pub also: &'static [&'static str],
}

/// Questions asked again for each of several things: lesions, readings.
///
/// The list of members is itself an answer: adding a lesion changes it, it
/// does not add to it. A member exists once anything of it is entered.
#[derive(Debug)]
pub struct Group {
    /// Permanent: `lesion` in `lesion-1-site`.
    pub id: &'static str,
    /// What one member is called.
    pub label: Text,
    /// What is asked of each.
    pub fields: &'static [&'static Field],
    /// How many a form holds; more are refused, not dropped.
    pub most: u8,
    /// The Japanese word that counts them: 個 of lesions, 回 of readings.
    pub counter: &'static str,
    /// The number that puts the members in order; without it, the order of entry.
    pub order: Option<&'static Field>,
    /// The question to which no two members have the same answer, and what to say where two do: one vertebra in
    /// two rows is neither one nor two.
    pub unique: Option<(&'static Field, Text)>,
}

impl Choice {
    /// An answer with its button's words.
    pub const fn new(id: &'static str, label: Text) -> Choice {
        Choice { id, label: Word::of(label), also: &[] }
    }

    /// The same, with other spellings that are read, and found by searching.
    pub const fn also(mut self, also: &'static [&'static str]) -> Choice {
        self.also = also;
        self
    }
}

impl System {
    /// Units of one system, what can be, and what is usual.
    pub const fn new(units: &'static [Unit], possible: (&str, &str), usual: (&str, &str)) -> System {
        let (possible, usual) = ((dec(possible.0), dec(possible.1)), (dec(usual.0), dec(usual.1)));
        assert!(!units.is_empty() && possible.0.at_most(usual.0), "no unit, or usual but impossible");
        assert!(usual.0.at_most(usual.1) && usual.1.at_most(possible.1), "usual but impossible");
        System { units, possible, usual, limits: None }
    }

    /// The same, with what laboratories print as limits of normal, in the first unit.
    pub const fn limits(mut self, least: &str, most: &str) -> System {
        let (least, most) = (dec(least), dec(most));
        assert!(least.at_most(most) && most.at_most(self.possible.1), "no limit is possible");
        self.limits = Some((least, most));
        self
    }

    /// What is usual of a value or, if it is one, of a limit of normal.
    pub(crate) const fn usual_of(&self, number: &Number) -> (Decimal, Decimal) {
        match self.limits {
            // What is measured like a value and is never nought is a limit of normal.
            Some(limits) if number.positive && number.unit_like.is_some() => limits,
            _ => self.usual,
        }
    }
}

impl PartialEq for Unit {
    /// A unit is itself, in the list it stands in.
    fn eq(&self, other: &Unit) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Unit {
    /// The source's own unit.
    pub const fn base(id: &'static str, symbol: Text, spoken: Text, places: u8) -> Unit {
        Unit::times(id, symbol, spoken, "1", places)
    }

    /// A unit of which one is `num` of the source's.
    pub const fn times(id: &'static str, symbol: Text, spoken: Text, num: &str, places: u8) -> Unit {
        let symbol = Word::of(symbol);
        Unit { id, symbol, spoken, also: &[], num: dec(num), den: Decimal::ONE, places, bare: None, least: None }
    }

    /// A unit of which `den` are one of the source's.
    pub const fn over(id: &'static str, symbol: Text, spoken: Text, den: &str, places: u8) -> Unit {
        let symbol = Word::of(symbol);
        Unit { id, symbol, spoken, also: &[], num: Decimal::ONE, den: dec(den), places, bare: None, least: None }
    }

    /// The same, with other spellings that are understood.
    pub const fn also(mut self, also: &'static [&'static str]) -> Unit {
        self.also = also;
        self
    }

    /// The same, with the least and the most that a bare number can mean in it, in this unit.
    pub const fn bare(mut self, least: &str, most: &str) -> Unit {
        let (least, most) = (dec(least), dec(most));
        assert!(least.at_most(most), "no number can be meant");
        self.bare = Some((least, most));
        self
    }

    /// The same, for a unit in which no bare number is meant: it is typed or chosen, or it is not this one.
    pub const fn named(self) -> Unit {
        self.bare("-999999999", "-999999999")
    }

    /// The same, with the least number above nought that is ever reported in it.
    pub const fn least(mut self, least: &str) -> Unit {
        self.least = Some(dec(least));
        self
    }

    /// A number of this unit, in the source's.
    pub fn to_base(&self, typed: Exact) -> Option<Exact> {
        if self.num.is_one() && self.den.is_one() {
            return Some(typed);
        }
        typed.times(self.num.exact())?.over(self.den.exact())
    }

    /// A number of the source's unit, in this one.
    pub fn from_base(&self, base: Exact) -> Option<Exact> {
        base.times(self.den.exact())?.over(self.num.exact())
    }
}

/// Whether so many options as stand under headings are those of a set, but for the one that says that there is none.
pub(super) const fn headings_fit(kind: &Kind, headings: &[Heading]) -> bool {
    let Kind::Set(options) = kind else { return headings.is_empty() };
    let (mut all, mut at) = (0, 0);
    while at < headings.len() {
        all += headings[at].options as usize;
        at += 1;
    }
    let last = !options.is_empty() && same_id(options[options.len() - 1].id, NONE);
    headings.is_empty() || all + last as usize == options.len()
}

impl Field {
    pub(super) const fn new(id: &'static str, label: Text, kind: Kind) -> Field {
        Field {
            id,
            label,
            hint: None,
            kind,
            judgement: false,
            nearest_to: None,
            statement: false,
            short: None,
            event: None,
            mistaken: None,
            needs: &[],
            only: None,
            headings: &[],
        }
    }

    /// A number between `least` and `most` of the first of `units`.
    pub const fn number(id: &'static str, label: Text, units: &'static [Unit], least: &str, most: &str) -> Field {
        let possible = (dec(least), dec(most));
        assert!(!units.is_empty() && possible.0.at_most(possible.1), "no unit, or no number is possible");
        Field::new(id, label, Kind::Number(Number::new(units, possible)))
    }

    /// A number whose units depend on what a choice says is measured.
    pub const fn measured(id: &'static str, label: Text, by: By) -> Field {
        let Kind::Choice(options) = by.choice.kind else { panic!("not a choice field") };
        assert!(options.len() == by.systems.len(), "systems of units for each option");
        let mut number = Number::new(&[], (dec("-1000000"), dec("100000000")));
        number.by = Some(by);
        Field::new(id, label, Kind::Number(number))
    }

    /// A statement that is true of the patient or not.
    pub const fn says(id: &'static str, label: Text) -> Field {
        let mut field = Field::yes_no(id, label);
        field.statement = true;
        field
    }

    /// A question that is answered with yes or no.
    pub const fn yes_no(id: &'static str, label: Text) -> Field {
        Field::new(id, label, yes_or_no(t("はい", "Yes"), t("いいえ", "No")))
    }

    /// Whether there is something: あり, なし.
    pub const fn present(id: &'static str, label: Text) -> Field {
        Field::yes_no(id, label).words(t("あり", "Yes"), t("なし", "No"))
    }

    /// A question with one answer out of a few.
    pub const fn choice(id: &'static str, label: Text, options: &'static [Choice]) -> Field {
        Field::new(id, label, Kind::Choice(options))
    }

    /// A question with any answers out of a few.
    pub const fn set(id: &'static str, label: Text, options: &'static [Choice]) -> Field {
        assert!(options.len() <= 32, "a set holds at most 32 options");
        Field::new(id, label, Kind::Set(options))
    }

    /// The same set, its options under headings; what is left over, to say that there is none, stands apart.
    pub const fn under(mut self, headings: &'static [Heading]) -> Field {
        assert!(headings_fit(&self.kind, headings), "not so many options");
        self.headings = headings;
        self
    }

    /// A day.
    pub const fn date(id: &'static str, label: Text) -> Field {
        Field::new(id, label, Kind::Date)
    }

    /// The same, with what happened on the day, in a word.
    pub const fn of(mut self, event: Text) -> Field {
        assert!(matches!(self.kind, Kind::Date), "not a day");
        self.event = Some(event);
        self
    }

    /// What one member of a group is called, first of the group's questions.
    pub const fn naming(id: &'static str, label: Text) -> Field {
        Field::new(id, label, Kind::Name)
    }

    /// A time of day.
    pub const fn clock(id: &'static str, label: Text) -> Field {
        Field::new(id, label, Kind::Clock)
    }

    /// The same, with a word on what an answer beyond the usual most probably is.
    pub const fn mistaken(mut self, what: Text) -> Field {
        self.mistaken = Some(what);
        self
    }

    /// The same, of use only where one of these is answered, too.
    pub const fn needs(mut self, one_of: &'static [&'static Field]) -> Field {
        self.needs = one_of;
        self
    }

    /// The same, asked only with one of these options of a choice, or while that is open.
    pub const fn only_if(mut self, choice: &'static Field, options: &'static [&'static str]) -> Field {
        let mut i = 0;
        while i < options.len() {
            assert!(choice.has_option(options[i]), "not an option of that choice");
            i += 1;
        }
        self.only = Some((choice, options));
        self
    }

    /// The same, with help below the label.
    pub const fn hint(mut self, hint: Text) -> Field {
        self.hint = Some(hint);
        self
    }

    /// The same, its two buttons in other words. A question that holds a "not" needs them: いいえ to
    /// "cannot lie down" means one thing in English and the other in Japanese.
    pub const fn words(mut self, yes: Text, no: Text) -> Field {
        assert!(matches!(self.kind, Kind::YesNo(_)), "not a yes-or-no field");
        self.kind = yes_or_no(yes, no);
        self
    }

    /// The same, with a name for formulas.
    pub const fn short(mut self, name: Text) -> Field {
        self.short = Some(name);
        self
    }

    /// The same, asked as a physician's judgement.
    pub const fn judged(mut self) -> Field {
        self.judgement = true;
        self
    }

    /// The same, asked about outside `least` to `most`.
    pub const fn usual(mut self, least: &str, most: &str) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.usual = (dec(least), dec(most));
            assert!(
                number.possible.0.at_most(number.usual.0) && number.usual.1.at_most(number.possible.1),
                "usual but impossible"
            );
            return self;
        }
        panic!("not a number field")
    }

    /// The same, in whole numbers only.
    pub const fn whole(mut self) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.whole = true;
            return self;
        }
        panic!("not a number field")
    }

    /// The same, its unit named by the answer to a choice.
    pub const fn unit_from(mut self, choice: &'static Field) -> Field {
        assert!(matches!(choice.kind, Kind::Choice(_)), "not a choice field");
        if let Kind::Number(ref mut number) = self.kind {
            number.unit_from = Some(choice);
            return self;
        }
        panic!("not a number field")
    }

    /// The same, in the unit of another answer where it has none of its own.
    pub const fn unit_like(mut self, other: &'static Field) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.unit_like = Some(other);
            number.exact = true;
            return self;
        }
        panic!("not a number field")
    }

    /// The same, its unit's control with a name of its own.
    pub const fn unit_id(mut self, id: &'static str) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.unit_id = Some(id);
            return self;
        }
        panic!("not a number field")
    }

    /// The same, refusing nought.
    pub const fn positive(mut self) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.positive = true;
            return self;
        }
        panic!("not a number field")
    }

    /// The same, refusing `<0.1` and `>500`.
    pub const fn exact(mut self) -> Field {
        if let Kind::Number(ref mut number) = self.kind {
            number.exact = true;
            return self;
        }
        panic!("not a number field")
    }

    /// The same, but of several dated measurements the one nearest to a day counts.
    pub const fn nearest_to(mut self, day: &'static Field) -> Field {
        assert!(matches!(day.kind, Kind::Date) && matches!(self.kind, Kind::Number(_)), "a number nearest to a day");
        self.nearest_to = Some(day);
        self
    }

    /// What rules call it.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.short.unwrap_or(self.label).get(lang)
    }

    /// Whether this is the id of an option, for the compiler to ask.
    pub const fn has_option(&self, id: &str) -> bool {
        let (Kind::Choice(options) | Kind::Set(options)) = self.kind else { return false };
        let (mut found, mut i) = (false, 0);
        while i < options.len() {
            found |= same_id(options[i].id, id);
            i += 1;
        }
        found
    }

    /// The options, of a choice or a set.
    pub fn options(&self) -> &'static [Choice] {
        match self.kind {
            Kind::Choice(options) | Kind::Set(options) => options,
            Kind::Number(_) | Kind::YesNo(_) | Kind::Date | Kind::Clock | Kind::Name => &[],
        }
    }

    /// The word for yes or for no, of a question that is answered so.
    pub fn word(&self, yes: bool, lang: Lang) -> &'static str {
        match &self.kind {
            Kind::YesNo(words) => words[usize::from(!yes)].label.get(lang),
            Kind::Number(_) | Kind::Choice(_) | Kind::Set(_) | Kind::Date | Kind::Clock | Kind::Name => "",
        }
    }

    /// The units, of a number.
    pub fn units(&self) -> &'static [Unit] {
        match &self.kind {
            Kind::Number(number) => number.units,
            Kind::YesNo(_) | Kind::Choice(_) | Kind::Set(_) | Kind::Date | Kind::Clock | Kind::Name => &[],
        }
    }

    /// The label with what the eye sees beside the box said out loud.
    pub fn spoken(&self, unit: Option<&Unit>, lang: Lang) -> String {
        match unit {
            Some(unit) if !unit.spoken.get(lang).is_empty() => match lang {
                Lang::Ja => format!("{}（{}）", self.label.ja, unit.spoken.ja),
                Lang::En => format!("{}, in {}", self.label.en, unit.spoken.en),
            },
            _ => self.label.get(lang).to_owned(),
        }
    }
}

impl PartialEq for Field {
    /// A field is itself, wherever it is asked.
    fn eq(&self, other: &Field) -> bool {
        std::ptr::eq(self, other)
    }
}

const fn yes_or_no(yes: Text, no: Text) -> Kind {
    Kind::YesNo([Choice::new("yes", yes), Choice::new("no", no)])
}

impl Number {
    pub(super) const fn new(units: &'static [Unit], possible: (Decimal, Decimal)) -> Number {
        Number {
            units,
            unit_from: None,
            whole: false,
            possible,
            usual: possible,
            by: None,
            unit_like: None,
            unit_id: None,
            positive: false,
            exact: false,
        }
    }

    /// The units of a number that is always the same thing.
    pub const fn own(&self) -> System {
        System { units: self.units, possible: self.possible, usual: self.usual, limits: None }
    }
}

impl Group {
    /// The first question about a member that is not what it is called.
    pub fn first(&self) -> &'static Field {
        let asks = |it: &&&'static Field| !matches!(it.kind, Kind::Name);
        self.fields.iter().find(asks).copied().unwrap_or(self.fields[0])
    }
}

impl PartialEq for Group {
    /// A group is itself.
    fn eq(&self, other: &Group) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The option of a set that stands for none of the others.
pub const NONE: &str = "none";

/// A number of a unit as it is, if that can be written at all: a limit of
/// 0.75 × 10 mg is 7.5 mg and not 8 mg, however coarse the usual steps are.
pub(crate) fn exactly(it: Exact, unit: &Unit) -> String {
    it.decimal(FINEST).unwrap_or_else(|| it.show(unit.places.max(2), &[]))
}

/// More places than these nobody types.
pub(crate) const FINEST: u8 = 4;
