//! What is read is what was written: every word of it, and which things are one and the same.

use std::collections::{HashMap, HashSet};
use std::fmt::Debug;

use tekio::calculators::{catalogue, packed};
use tekio::engine::wire::{read_catalogue, write_catalogue};
use tekio::engine::{
    Answer, At, Calculator, Case, Cite, Entries, Estimate, Field, Figure, Form, Formula, Group, Holds, Input, Kind,
    Lang, Limit, Method, Operand, Output, Part, Points, Rule, Word,
};

use crate::{BUILD, LANGUAGES, through};

/// What stands before a text in the debugging form of a definition.
const TEXT: &str = "Text { ja: ";

/// The first string literal, with its quotes, and what follows.
fn literal(text: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, it)| {
        let ends = *it == '"' && !escaped;
        escaped = *it == '\\' && !escaped;
        ends
    });
    text.split_at(end.unwrap().0 + 1)
}

/// Whether what stands here is read as an answer, and so travels in each language: the label of an option, or the
/// symbol of a unit.
fn is_word(before: &str) -> bool {
    let Some(before) = before.strip_suffix(TEXT) else { return false };
    let of_choice = || {
        let id = before.strip_suffix("label: ")?.rsplit_once("Choice { id: ")?.1;
        Some(literal(id).1 == ", ")
    };
    before.ends_with("symbol: ") || of_choice() == Some(true)
}

/// Where the debugging form of a definition in one language differs from that in both.
fn difference(both: &str, one: &str, lang: Option<Lang>) -> Option<String> {
    let (mut both_left, mut one_left, mut texts, mut words) = (both, one, 0, 0);
    loop {
        let end = both_left.find(TEXT).map_or(both_left.len(), |it| it + TEXT.len());
        let (head, rest) = both_left.split_at(end);
        let Some(one_rest) = one_left.strip_prefix(head) else {
            let at = head.bytes().zip(one_left.bytes()).take_while(|(a, b)| a == b).count();
            let near = |it: &str| {
                String::from_utf8_lossy(&it.as_bytes()[at.saturating_sub(80)..]).chars().take(200).collect::<String>()
            };
            return Some(format!("…{}\n  is read as\n…{}", near(head), near(one_left)));
        };
        if rest.is_empty() {
            println!("  {texts} texts, {words} of them words in each language, {} bytes to compare", both.len());
            return None;
        }
        let (ja, rest) = literal(rest);
        let (en, rest) = literal(rest.strip_prefix(", en: ").unwrap());
        let (says_ja, says_en) = match lang {
            Some(lang) if !is_word(head) => [lang.pick(ja, en); 2].into(),
            _ => (ja, en),
        };
        let says = format!("{says_ja}, en: {says_en}");
        let Some(one_rest) = one_rest.strip_prefix(&says) else {
            return Some(format!("{says}\n  is read as\n{}", one_rest.chars().take(200).collect::<String>()));
        };
        texts += 1;
        words += usize::from(is_word(head));
        (both_left, one_left) = (rest, one_rest);
    }
}

#[test]
fn what_is_read_is_what_was_written() {
    for it in packed() {
        let both = format!("{it:?}");
        for lang in LANGUAGES {
            println!("{} {lang:?}", it.id);
            let one = format!("{:?}", through(it, lang));
            if let Some(difference) = difference(&both, &one, lang) {
                panic!("{} {lang:?}: {difference}", it.id);
            }
        }
    }
}

#[test]
fn the_list_of_pages_is_what_was_written() {
    let both = format!("{:?}", catalogue());
    for lang in Lang::ALL {
        let pack = write_catalogue(catalogue(), BUILD, lang).unwrap();
        let one = format!("{:?}", read_catalogue(&pack, BUILD, lang).unwrap());
        assert_eq!(difference(&both, &one, Some(lang)), None, "{lang:?}");
        // Of another build, another language, and cut off anywhere: refused.
        assert!(read_catalogue(&pack, "abcdef012345", lang).is_err());
        assert!(read_catalogue(&pack, BUILD, lang.other()).is_err());
        (0..pack.len()).for_each(|end| assert!(read_catalogue(&pack[..end], BUILD, lang).is_err(), "{end}"));
    }
}

/// Everything that is one thing in several places, in the order in which a definition comes by it.
#[derive(Default)]
struct Things {
    found: Vec<(&'static str, usize)>,
    fields: usize,
    /// Lists by what they say. Where the compiler puts those of the statics is its own choice, and whether two that say
    /// the same are one: those of a pack always are.
    lists: Option<HashMap<String, usize>>,
}

impl Things {
    fn add<T: ?Sized>(&mut self, kind: &'static str, it: &'static T) {
        self.found.push((kind, std::ptr::from_ref(it).cast::<()>().addr()));
    }

    fn list<T: Debug>(&mut self, kind: &'static str, it: &'static [T]) {
        self.add(kind, it);
        if let (Some(lists), Some((_, which))) = (&mut self.lists, self.found.last_mut()) {
            *which = *lists.entry(format!("{kind} {it:?}")).or_insert(*which);
        }
    }

    fn field(&mut self, it: &'static Field) {
        self.add("field", it);
        self.fields += 1;
        it.nearest_to.iter().chain(it.needs).for_each(|it| self.field(it));
        it.only.iter().for_each(|(it, _)| self.field(it));
        match &it.kind {
            Kind::Choice(options) | Kind::Set(options) => self.list("options", options),
            Kind::Number(number) => {
                self.list("units", number.units);
                number.unit_from.into_iter().chain(number.unit_like).for_each(|it| self.field(it));
                if let Some(by) = &number.by {
                    self.field(by.choice);
                    self.list("systems of all", by.systems);
                    for systems in by.systems {
                        self.list("systems", systems);
                        systems.iter().for_each(|it| self.list("units", it.units));
                    }
                }
            }
            Kind::YesNo(_) | Kind::Date | Kind::Clock | Kind::Name => {}
        }
    }

    fn group(&mut self, it: &'static Group) {
        self.add("group", it);
        it.fields.iter().chain(&it.order).for_each(|it| self.field(it));
        it.unique.into_iter().for_each(|it| self.field(it.0));
    }

    fn cite(&mut self, it: &Cite) {
        self.add("source", it.source);
    }

    fn rule(&mut self, it: &'static Rule) {
        match it {
            Rule::Compare(it) => {
                self.operand(it.left);
                if let Limit::Line { other, .. } = it.limit {
                    self.operand(other);
                }
            }
            Rule::Yes(field) | Rule::No(field) | Rule::OneOf(field, _) | Rule::HasAll(field, _) => self.field(field),
            Rule::Every(group, rule) => {
                self.group(group);
                self.rule(rule);
            }
            Rule::Last(group, rule) | Rule::Earlier(group, rule) => {
                self.group(group);
                self.rule(rule);
            }
            Rule::AtMostMembers(group, _) => self.group(group),
            Rule::Total(points, ..) => self.points(points),
            Rule::Not(rule) => self.rule(rule),
            Rule::All(rules) | Rule::Any(rules) | Rule::Known(_, rules) => rules.iter().for_each(|it| self.rule(it)),
        }
    }

    fn points(&mut self, it: &'static Points) {
        self.add("points", it);
        it.items.iter().for_each(|item| self.field(item.field));
        it.over.into_iter().for_each(|it| self.group(it));
    }

    fn operand(&mut self, it: Operand) {
        self.field(it.field);
        match it.at {
            At::First(group) | At::Last(group) | At::With(group) => self.group(group),
            At::Made(formula) | At::Of(formula) => self.formula(formula),
            At::Here | At::In(_) | At::Latest => {}
        }
    }

    fn formula(&mut self, it: &'static Formula) {
        match it {
            Formula::Answer(it) => self.operand(*it),
            Formula::Number(_) => {}
            Formula::Minus(a, b)
            | Formula::Times(a, b)
            | Formula::Over(a, b)
            | Formula::Plus(a, b)
            | Formula::Or(a, b)
            | Formula::Months(a, b)
            | Formula::MonthsBetween(a, b) => [a, b].into_iter().for_each(|it| self.formula(it)),
            Formula::By(choice, formulas) => {
                self.field(choice);
                formulas.iter().for_each(|(_, it)| self.formula(it));
            }
            Formula::If(rule, a, b) => {
                self.rule(rule);
                [a, b].into_iter().for_each(|it| self.formula(it));
            }
            Formula::Up(it) => self.formula(it),
            Formula::First(group, it) | Formula::Least(group, it) => {
                self.group(group);
                self.formula(it);
            }
            Formula::Count(field) => self.field(field),
            Formula::Members(group) => self.group(group),
            Formula::Total(points) => self.points(points),
            Formula::Sum(group, of) => {
                self.group(group);
                self.formula(of);
            }
            Formula::Estimate(it, _) => match it {
                Estimate::Power(of, _) => self.formula(of),
                Estimate::Interval(_, a, b) => [a, b].into_iter().for_each(|it| self.formula(it)),
                Estimate::Stop(_, boundary) => self.figure(&Figure::Boundary(boundary)),
                Estimate::Control(_, cohort) => self.figure(&Figure::Cohort(cohort)),
                Estimate::Agreement(_, readers) => {
                    self.add("readers", *readers);
                    self.group(readers.group);
                    readers.says.iter().for_each(|it| self.field(it));
                }
            },
        }
    }

    fn figure(&mut self, it: &Figure) {
        match it {
            Figure::Boundary(it) => {
                self.add("boundary", *it);
                let all = [it.p0, it.p1, it.alpha, it.first, it.every, it.planned, it.treated, it.events];
                all.into_iter().for_each(|it| self.field(it));
            }
            Figure::Cohort(it) => {
                self.add("cohort", *it);
                self.group(it.group);
                [it.time, it.status, it.at].into_iter().for_each(|it| self.field(it));
            }
            Figure::Changes(it) => {
                self.group(it.group);
                self.field(it.time);
                self.formula(it.whole);
                it.parts.iter().for_each(|it| self.formula(it));
            }
        }
    }

    fn output(&mut self, it: &'static Output) {
        self.formula(&it.formula);
    }

    fn calculator(&mut self, it: &'static Calculator) {
        self.add("calculator", it);
        it.sources.iter().for_each(|it| self.add("source", *it));
        for input in it.inputs() {
            match input {
                Input::Field(it) => self.field(it),
                Input::Group(it) => self.group(it),
            }
        }
        it.all_outputs().for_each(|it| self.output(it));
        it.rules().into_iter().for_each(|it| self.rule(it));
        it.other_rules().for_each(|it| self.rule(it));
        for it in it.notes {
            it.when.iter().for_each(|it| self.rule(it));
            it.cite.iter().for_each(|it| self.cite(it));
        }
        for it in it.clashes {
            self.rule(&it.when);
            [it.at].iter().chain(it.unused).for_each(|it| self.field(it));
        }
        it.helps.iter().for_each(|(it, _)| self.field(it));
        for it in it.statements {
            it.when.iter().for_each(|it| self.rule(it));
            self.cite(&it.cite);
        }
        it.each.iter().for_each(|it| self.group(it.group));
        it.figure.iter().for_each(|it| self.figure(it));
        match &it.method {
            Method::Eligibility(criteria) => criteria.iter().for_each(|it| self.cite(&it.cite)),
            Method::Classification(it) => it.classes.iter().for_each(|it| self.cite(&it.cite)),
            Method::Score(it) => {
                self.points(it.points);
                it.classes().for_each(|it| self.cite(&it.cite));
            }
            Method::Course(it) => {
                self.group(it.group);
                [it.time, it.value].into_iter().for_each(|it| self.field(it));
            }
            Method::Tables(it) => {
                [it.term, it.version].iter().chain(it.numbers).for_each(|it| self.field(it));
                it.hints.iter().for_each(|(it, _)| self.field(it));
                it.terms.into_iter().for_each(|it| self.field(it.version));
                if let Some(it) = it.normal {
                    let all = [it.value, it.low, it.high, it.baseline, it.baseline_status];
                    all.into_iter().for_each(|it| self.field(it));
                }
                for edition in it.editions {
                    self.cite(&edition.cite);
                    for row in edition.rows {
                        row.otherwise.into_iter().for_each(|it| self.add("verdict", it));
                        if let Holds::Instead(verdict) = row.holds {
                            self.add("verdict", verdict);
                        }
                    }
                }
            }
            Method::Warnings(it) => {
                it.all().for_each(|it| self.cite(&it.cite));
                it.concerns.iter().for_each(|(_, it)| self.rule(it));
            }
            Method::Schedule(it) => it.fields().into_iter().for_each(|it| self.field(it)),
            Method::Reference(it) => self.field(it.topic),
            Method::Together(them) => them.iter().for_each(|it| self.calculator(it)),
        }
    }

    /// For each thing found the place at which it was found first.
    fn firsts(&self) -> Vec<(&'static str, usize)> {
        let mut first = HashMap::new();
        let each = self.found.iter().enumerate();
        each.map(|(i, it)| (it.0, *first.entry(*it).or_insert(i))).collect()
    }
}

#[test]
fn what_was_one_thing_is_one_thing_again() {
    for it in packed() {
        let things = |it: &'static Calculator, lists| {
            let mut things = Things { lists, ..Things::default() };
            things.calculator(it);
            things
        };
        let of_static = things(it, Some(HashMap::new()));
        let (firsts, own) = (of_static.firsts(), of_static.found.iter().copied().collect::<HashSet<_>>());
        for lang in LANGUAGES {
            let of_pack = things(through(it, lang), None);
            assert_eq!(of_pack.found.len(), firsts.len(), "{} {lang:?}", it.id);
            for (i, (a, b)) in of_pack.firsts().iter().zip(&firsts).enumerate() {
                assert_eq!(a, b, "{} {lang:?}: the {i}th thing was first seen elsewhere", it.id);
            }
            let mut questions = of_pack.found.iter().filter(|it| it.0 == "field");
            assert!(!questions.any(|it| own.contains(it)), "{} {lang:?}: a question of the static", it.id);
        }
        let (id, references, things, questions) = (it.id, firsts.len(), own.len(), of_static.fields);
        println!("{id}: {references} references to {things} things, {questions} of them to questions");
    }
}

/// What is typed is read in the words of either language, whichever the pack is in.
#[test]
fn words_of_either_language_are_answers() {
    // Of the many hundred terms a sample: each is looked for among all of them.
    const MANY: usize = 40;
    let mut many = 0;
    for it in packed() {
        let packs = LANGUAGES.map(|lang| through(it, lang));
        let all = [it, packs[0], packs[1], packs[2]].map(|it| (it, Form::of(it)));
        for slot in all[0].1.slots.iter().filter(|it| it.member < 2 && it.nth == 1) {
            let spelled = |label: Word, also: &'static [&str]| label.all().into_iter().chain(also.iter().copied());
            let options = slot.field.options();
            let sample = options.iter().step_by(options.len().div_ceil(MANY).max(1));
            let labels = sample.flat_map(|it| spelled(it.label, it.also)).map(|it| (None, it.to_owned()));
            let words = [true, false].into_iter().flat_map(|yes| Lang::ALL.map(|lang| slot.field.word(yes, lang)));
            let words = words.filter(|it| !it.is_empty()).map(|it| (None, it.to_owned()));
            let own = slot.field.units().iter().map(|it| (None, it));
            // Of a number whose units depend on what is measured, that which is measured is answered, too.
            let by = match &slot.field.kind {
                Kind::Number(number) => number.by.as_ref(),
                _ => None,
            };
            let measured = by.into_iter().flat_map(|by| {
                let each = by.choice.options().iter().zip(by.systems);
                each.flat_map(|(option, systems)| {
                    systems.iter().flat_map(|it| it.units).map(|unit| (Some((by.choice.id, option.id)), unit))
                })
            });
            let units = own.chain(measured).flat_map(|(beside, unit)| {
                let symbols = spelled(unit.symbol, unit.also).filter(|it| !it.is_empty());
                symbols.map(move |it| (beside, format!("5 {it}")))
            });
            for (beside, typed) in labels.chain(words).chain(units) {
                let name = slot.name(Part::Value).to_owned();
                let beside = beside.map(|(name, id)| (name.to_owned(), id.to_owned()));
                let entries: Entries = [(name.clone(), typed.clone())].into_iter().chain(beside).collect();
                let read = |form: &Form| {
                    let (case, problems) = Case::read(form, &entries);
                    let answer =
                        |it: &Answer| (it.field.id, it.value, it.typed.map(|it| (it.figure, it.unit.id, it.base.id)));
                    let troubles: Vec<_> =
                        problems.iter().map(|it| (it.name.clone(), std::mem::discriminant(&it.trouble))).collect();
                    (case.answers().iter().map(answer).collect::<Vec<_>>(), troubles)
                };
                let here = read(&all[0].1);
                for (i, (_, form)) in all.iter().enumerate().skip(1) {
                    assert_eq!(read(form), here, "{} {:?}: {name} = {typed}", it.id, LANGUAGES[i - 1]);
                }
                many += 1;
            }
        }
    }
    println!("{many} words read alike");
}
