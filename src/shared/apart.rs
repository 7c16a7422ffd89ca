//! Two questions that have one name and are not one question: each gets its calculator's id before its name, where both
//! stand on one form.

use crate::definition::{
    Calculator, Class, Field, Formula, Input, Item, Kind, Method, Note, Output, Points, Rule, Score, Section,
    Statement, Verdict,
};

/// The calculators, of which no two ask different things under one name. Those that do are copied, and ask under names
/// of their own; all others are themselves.
pub(super) fn apart(them: Vec<&'static Calculator>) -> Vec<&'static Calculator> {
    let alike = |one: &Field, other: &Field| one.id == other.id && !std::ptr::eq(one, other);
    let taken = |it: &'static Calculator| -> Vec<&'static Field> {
        let single = it.inputs().filter_map(|input| if let Input::Field(field) = input { Some(*field) } else { None });
        single.collect()
    };
    let all: Vec<&'static Field> = them.iter().flat_map(|it| taken(it)).collect();
    let copied = |it: &&'static Calculator| {
        let own = taken(it).into_iter().filter(|field| all.iter().any(|other| alike(field, other)));
        let renamed: Vec<(&'static Field, &'static Field)> =
            own.filter_map(|field| Some((field, named(it, field)?))).collect();
        match &it.method {
            Method::Score(score) if !renamed.is_empty() => Copied::of(score, renamed).calculator(it, score),
            _ => it,
        }
    };
    them.iter().map(copied).collect()
}

/// The same question with the calculator's id before its name. Only choices are told apart so: `tests/together.rs`
/// fails if there ever are others.
fn named(it: &Calculator, field: &'static Field) -> Option<&'static Field> {
    let Kind::Choice(options) = field.kind else { return None };
    let id = format!("{}-{}", it.id, field.id).leak();
    let base = Field::choice(id, field.label, options);
    Some(leak(Field { hint: field.hint, judgement: field.judgement, short: field.short, ..base }))
}

fn leak<T>(it: T) -> &'static T {
    Box::leak(Box::new(it))
}

/// What a copied score asks, and what its points are made of.
struct Copied {
    renamed: Vec<(&'static Field, &'static Field)>,
    was: &'static Points,
    points: &'static Points,
}

impl Copied {
    fn of(score: &Score, renamed: Vec<(&'static Field, &'static Field)>) -> Copied {
        let new = |field: &'static Field| {
            renamed.iter().find(|(was, _)| std::ptr::eq(*was, field)).map_or(field, |(_, now)| *now)
        };
        let items = score.points.items.iter();
        let items: Vec<Item> =
            items.map(|it| Item { field: new(it.field), worth: it.worth, tiers: it.tiers }).collect();
        let points = leak(Points { items: items.leak(), over: score.points.over });
        Copied { was: score.points, points, renamed }
    }

    fn field(&self, it: &'static Field) -> &'static Field {
        self.renamed.iter().find(|(was, _)| std::ptr::eq(*was, it)).map_or(it, |(_, now)| *now)
    }

    /// The same rule over the copied questions and points.
    fn rule(&self, it: &'static Rule) -> Rule {
        let each = |them: &'static [Rule]| them.iter().map(|it| self.rule(it)).collect::<Vec<_>>().leak();
        match it {
            Rule::OneOf(field, options) => Rule::OneOf(self.field(field), options),
            Rule::Total(points, least, most) if std::ptr::eq(*points, self.was) => {
                Rule::Total(self.points, *least, *most)
            }
            Rule::Not(of) => Rule::Not(leak(self.rule(of))),
            Rule::All(them) => Rule::All(each(them)),
            Rule::Any(them) => Rule::Any(each(them)),
            // What asks no choice is the same.
            _ => Rule::All(std::slice::from_ref(it)),
        }
    }

    fn classes(&self, them: &'static [Class]) -> &'static [Class] {
        let class = |it: &'static Class| {
            let Verdict { id, label, says, tone } = it.verdict;
            let verdict = Verdict { id, label, says, tone };
            Class { verdict, text: it.text, rule: self.rule(&it.rule), cite: it.cite, reading: it.reading }
        };
        them.iter().map(class).collect::<Vec<_>>().leak()
    }

    fn calculator(&self, it: &'static Calculator, score: &'static Score) -> &'static Calculator {
        let input = |it: &Input| match it {
            Input::Field(field) => Input::Field(self.field(field)),
            Input::Group(group) => Input::Group(group),
        };
        let section = |it: &Section| {
            let inputs = it.inputs.iter().map(input).collect::<Vec<_>>().leak();
            Section { title: it.title, hint: it.hint, inputs }
        };
        let statement = |it: &'static Statement| Statement {
            id: it.id,
            text: it.text,
            figure: it.figure,
            population: it.population,
            grade: it.grade,
            when: it.when.as_ref().map(|it| self.rule(it)),
            cite: it.cite,
            reference: it.reference,
            reading: it.reading,
        };
        let note =
            |it: &'static Note| Note { when: it.when.as_ref().map(|it| self.rule(it)), text: it.text, cite: it.cite };
        let total = |it: &'static Output| match it.formula {
            Formula::Total(points) if std::ptr::eq(points, self.was) => Some(Output {
                id: it.id,
                label: it.label,
                unit: it.unit,
                formula: Formula::Total(self.points),
                places: it.places,
                limits: it.limits,
                show: it.show,
            }),
            _ => None,
        };
        leak(Calculator {
            id: it.id,
            title: it.title,
            short: it.short,
            summary: it.summary,
            intended_use: it.intended_use,
            limits: it.limits,
            subject: it.subject,
            keywords: it.keywords,
            version: it.version,
            sources: it.sources,
            sections: it.sections.iter().map(section).collect::<Vec<_>>().leak(),
            method: Method::Score(Score {
                points: self.points,
                outside: self.classes(score.outside),
                bands: self.classes(score.bands),
                survival: score.survival,
            }),
            outputs: it.outputs.iter().filter_map(total).collect::<Vec<_>>().leak(),
            notes: it.notes.iter().map(note).collect::<Vec<_>>().leak(),
            clashes: it.clashes,
            helps: it.helps,
            statements: it.statements.iter().map(statement).collect::<Vec<_>>().leak(),
            also: it.also,
            ..Calculator::BLANK
        })
    }
}
