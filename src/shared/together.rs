//! Pages on which several calculators share one form: made from the catalogue, and not in it.
//!
//! A page is an entry of the list in `calculators/mod.rs`: its texts, which calculators it takes, and the answers that
//! contradict each other. `apart.rs` tells apart questions of two calculators that have one name and are two questions.

use crate::definition::{
    Calculator, Clash, Field, Input, Kind, Lang, Method, Rule, Score, Section, Source, Verdict, Warnings, t,
};
use crate::shared::apart::apart;
use crate::shared::several::{Page, Pair};

/// Whether a question is answered so; nothing where no calculator asks it.
fn answered(fields: &[&'static Field], (id, options): (&'static str, &'static str)) -> Option<(&'static Field, Rule)> {
    let field = fields.iter().copied().find(|it| it.id == id)?;
    let each = options.split('|').map(|it| match field.kind {
        Kind::YesNo(_) if it == "yes" => Rule::Yes(field),
        Kind::YesNo(_) => Rule::No(field),
        Kind::Set(_) => Rule::HasAll(field, vec![it].leak()),
        _ => Rule::OneOf(field, vec![it].leak()),
    });
    Some((field, Rule::Any(each.collect::<Vec<_>>().leak())))
}

/// The contradictions between the questions of these calculators.
fn clashes(pairs: &'static [Pair], fields: &[&'static Field]) -> Vec<Clash> {
    let clash = |(one, other): &Pair| {
        let ((at, first), (beside, second)) = (answered(fields, *one)?, answered(fields, *other)?);
        // Of several answers it is not known here which was given: it is told beside the question.
        let said = |lang: Lang| match other.1.contains('|') {
            true => beside.label.get(lang).to_owned(),
            false => format!("{}{}{}", beside.label.get(lang), lang.pick("：", ": "), option(beside, other.1, lang)),
        };
        let (ja, en) = (said(Lang::Ja), said(Lang::En));
        Some(Clash {
            when: Rule::All(vec![first, second].leak()),
            at,
            unused: vec![at, beside].leak(),
            text: t(
                format!("「{ja}」と食い違います。どちらかを直してください").leak(),
                format!("contradicts “{en}”; correct one of them").leak(),
            ),
        })
    };
    pairs.iter().filter_map(clash).collect()
}

/// An answer as its button says it.
fn option(field: &'static Field, id: &str, lang: Lang) -> &'static str {
    match field.kind {
        Kind::YesNo(_) => field.word(id == "yes", lang),
        _ => field.options().iter().find(|it| it.id == id).map_or("", |it| it.label.get(lang)),
    }
}

impl Page {
    /// Makes it from these calculators.
    pub fn made(&self, all: &'static [&'static Calculator]) -> Calculator {
        let parts = apart(all.iter().copied().filter(|it| (self.of)(it)).collect());
        let asked_by =
            |field: &Field| parts.iter().filter(|it| it.fields().iter().any(|own| std::ptr::eq(*own, field))).count();
        let mut taken: Vec<&'static Field> = Vec::new();
        let mut shared = Vec::new();
        for input in parts.iter().flat_map(|it| it.inputs()) {
            if let Input::Field(field) = *input
                && asked_by(field) > 1
                && !taken.contains(&field)
            {
                // The day to which a measurement has to be nearest is known before the measurement.
                let day = field.nearest_to.filter(|it| asked_by(it) > 0 && !taken.contains(it));
                for it in day.into_iter().chain([field]) {
                    taken.push(it);
                    shared.push(Input::Field(it));
                }
            }
        }
        let mut sections = Vec::new();
        if !shared.is_empty() {
            sections.push(Section {
                title: t("いくつかの基準が尋ねる項目", "Asked by several"),
                hint: Some(t("一度の入力で、すべてに使います", "entered once, used by all")),
                inputs: shared.leak(),
            });
        }
        for it in &parts {
            let own = it.inputs().filter(|it| !matches!(it, Input::Field(field) if taken.contains(field)));
            let own: Vec<Input> = own.copied().collect();
            sections.push(Section { title: it.short, hint: None, inputs: own.leak() });
        }
        let mut sources: Vec<&'static Source> = Vec::new();
        for source in parts.iter().flat_map(|it| it.sources) {
            if !sources.iter().any(|it| it.id == source.id) {
                sources.push(source);
            }
        }
        let fields: Vec<&'static Field> = parts.iter().flat_map(|it| it.fields()).collect();
        Calculator {
            id: self.id,
            title: self.title,
            short: self.short,
            summary: self.summary,
            intended_use: self.intended_use,
            limits: self.limits,
            subject: self.subject,
            keywords: self.keywords,
            version: self.version,
            sources: sources.leak(),
            sections: sections.leak(),
            method: Method::Together(parts.leak()),
            clashes: clashes(self.contradictions, &fields).leak(),
            examples: self.examples,
            ..Calculator::BLANK
        }
    }

    /// The same as its pack holds it: of each part what is judged and told of it among others, and not what its own
    /// page tells besides. `tests/packs.rs` proves that nothing of it is missed.
    pub fn packed(&self, all: &'static [&'static Calculator]) -> Calculator {
        let it = self.made(all);
        let Method::Together(them) = it.method else { return it };
        let parts: Vec<&'static Calculator> = them.iter().map(|it| part(it)).collect();
        Calculator { method: Method::Together(parts.leak()), ..it }
    }
}

/// A calculator as a part of another.
fn part(it: &'static Calculator) -> &'static Calculator {
    let method = match &it.method {
        Method::Eligibility(criteria) => Method::Eligibility(criteria),
        Method::Warnings(it) => {
            let Verdict { id, label, says, tone } = it.clear;
            let clear = Verdict { id, label, says, tone };
            Method::Warnings(Warnings { levels: it.levels, clear, concerns: it.concerns })
        }
        Method::Score(Score { points, outside, bands, survival }) => {
            Method::Score(Score { points, outside, bands, survival: *survival })
        }
        _ => return it,
    };
    // What a band meant in the paper's patients is told beside the others.
    let statements = if matches!(method, Method::Score(_)) { it.statements } else { &[] };
    let nothing = t("", "");
    let sections = it.sections.iter().map(|it| Section { title: nothing, hint: None, inputs: it.inputs });
    let part = Calculator {
        id: it.id,
        title: it.title,
        short: it.short,
        subject: it.subject,
        version: it.version,
        sources: it.sources,
        sections: sections.collect::<Vec<_>>().leak(),
        method,
        clashes: it.clashes,
        helps: it.helps,
        also: it.also,
        statements,
        ..Calculator::BLANK
    };
    Box::leak(Box::new(part))
}
