//! One patient, all protocols: what is known is entered once, and held against every eligibility of the suite.
//!
//! It is made from the catalogue, so that a new eligibility joins by itself.

use crate::definition::{
    Calculator, Clash, Example, Field, Input, Kind, Lang, Method, Rule, Section, Source, Subject, Text, Verdict,
    Warnings, t, w,
};

/// The page's id.
pub const ID: &str = "all-protocols";

static LIMITS: &[Text] = &[
    t(
        "並べるだけで、どの治療がよいかは示しません。",
        "It sets the criteria side by side and does not say which treatment is better.",
    ),
    t("本アプリに収載した基準だけを照合します。", "Only the criteria in this app are held against the patient."),
];

static EXAMPLES: &[Example] = &[Example {
    id: "aged-19",
    title: t("19歳・血小板6万", "Aged 19, platelets 60,000"),
    note: None,
    entries: &[("age", "19"), ("ps", "1"), ("consent", "yes"), ("platelets", "60000")],
}];

/// Answers to two questions, by their ids. Several options are told apart by `|`: any of them.
pub type Pair = ((&'static str, &'static str), (&'static str, &'static str));

/// One fact that several documents ask in different words, and the answers that cannot both be true of one patient.
/// Until one of them is corrected neither is used, or the same patient would be eligible in one part and septic in
/// another. What is *not* here can both be true: a viral hepatitis, or an infection of the skin, beside a spine without
/// signs of infection; organs that a physician calls preserved beside a raised creatinine; a fever that comes from the
/// tumour.
pub static CONTRADICTIONS: &[Pair] = &[
    // Infection.
    (("systemic-infection", "yes"), ("infection", "none")),
    (("spine-infection", "local|systemic"), ("infection", "none|viral-hepatitis")),
    (("spine-infection", "local|systemic"), ("systemic-infection", "no")),
    (("spine-infection", "none"), ("systemic-infection", "yes")),
    (("infection-risk", "urinary|cholecystitis|meningitis|pressure-ulcer"), ("infection", "none|viral-hepatitis")),
    (("infection-risk", "cholecystitis|meningitis"), ("systemic-infection", "no")),
    // Bleeding.
    (("bleeding-tendency", "none|correctable"), ("uncontrolled-coagulopathy", "yes")),
    (("bleeding-tendency", "uncontrollable"), ("uncontrolled-coagulopathy", "no")),
    // The heart is one of the major organs.
    (("organ-function", "yes"), ("nyha", "3|4")),
    // Whoever has histology of the lesion has some.
    (("histology", "no"), ("target-histology", "yes")),
    // Imaging.
    (("imaging-impossible", "yes"), ("mri-possible", "yes")),
];

/// Whether a question is answered so; nothing where no protocol asks it.
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

/// The contradictions between the questions of these protocols.
fn clashes(fields: &[&'static Field]) -> Vec<Clash> {
    let clash = |(one, other): &Pair| {
        let ((at, first), (beside, second)) = (answered(fields, *one)?, answered(fields, *other)?);
        let said = |lang: Lang| {
            let words: Vec<_> = other.1.split('|').map(|it| option(beside, it, lang)).collect();
            (beside.label.get(lang), words.join(lang.pick("・", " / ")))
        };
        let ((ja, ja_word), (en, en_word)) = (said(Lang::Ja), said(Lang::En));
        Some(Clash {
            when: Rule::All(vec![first, second].leak()),
            at,
            unused: vec![at, beside].leak(),
            text: t(
                format!("「{ja}：{ja_word}」と食い違います。どちらかを直してください").leak(),
                format!("contradicts “{en}: {en_word}”; correct one of them").leak(),
            ),
        })
    };
    CONTRADICTIONS.iter().filter_map(clash).collect()
}

/// An answer as its button says it.
fn option(field: &'static Field, id: &str, lang: Lang) -> &'static str {
    match field.kind {
        Kind::YesNo(_) => field.word(id == "yes", lang),
        _ => field.options().iter().find(|it| it.id == id).map_or("", |it| it.label.get(lang)),
    }
}

/// Makes it from these calculators.
pub fn of(all: &'static [&'static Calculator]) -> Calculator {
    let protocols: Vec<&'static Calculator> =
        all.iter().copied().filter(|it| it.subject == Subject::Eligibility).collect();
    let asked_by =
        |field: &Field| protocols.iter().filter(|it| it.fields().iter().any(|own| std::ptr::eq(*own, field))).count();
    let mut taken: Vec<&'static Field> = Vec::new();
    let mut shared = Vec::new();
    for input in protocols.iter().flat_map(|it| it.inputs()) {
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
    let mut sections = vec![Section {
        title: t("いくつかの基準が尋ねる項目", "Asked by several"),
        hint: Some(t("一度の入力で、すべてに使います", "entered once, used by all")),
        inputs: shared.leak(),
    }];
    for it in &protocols {
        let own = it.inputs().filter(|it| !matches!(it, Input::Field(field) if taken.contains(field)));
        let own: Vec<Input> = own.copied().collect();
        sections.push(Section { title: it.short, hint: None, inputs: own.leak() });
    }
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in protocols.iter().flat_map(|it| it.sources) {
        if !sources.iter().any(|it| it.id == source.id) {
            sources.push(source);
        }
    }
    let fields: Vec<&'static Field> = protocols.iter().flat_map(|it| it.fields()).collect();
    let clashes = clashes(&fields);
    Calculator {
        id: ID,
        title: w("一人の患者をすべての基準と照合", "One patient, all protocols"),
        short: t("すべての基準と照合", "All protocols"),
        summary: t(
            "分かっていることを一度入力すると、適格性の計算すべてについて、判定・足りない項目・基準の違いを並べます。",
            "Enter what is known once: every eligibility with its verdict, what it still lacks, and where the \
                criteria differ.",
        ),
        intended_use: t(
            "候補となる治療や試験を比べるとき、または紹介を受けたときに、医師・臨床研究コーディネーター（CRC）が使いま\
                す。",
            "For physicians and clinical research coordinators, when treatments or trials are weighed or a patient is \
                referred.",
        ),
        limits: LIMITS,
        subject: Subject::Eligibility,
        keywords: &[
            "ひとりのかんじゃ",
            "すべてのきじゅん",
            "てきかくせい",
            "しょうごう",
            "いっかつ",
            "一括",
            "比較",
            "ひかく",
            "適格性",
            "all protocols",
            "eligibility",
            "compare",
            "side by side",
            "one patient",
        ],
        version: "2026-11-28",
        sources: sources.leak(),
        sections: sections.leak(),
        method: Method::Together(protocols.leak()),
        outputs: &[],
        notes: &[],
        clashes: clashes.leak(),
        helps: &[],
        statements: &[],
        also: &[],
        each: None,
        figure: None,
        leaflet: None,
        examples: EXAMPLES,
    }
}

/// The same as its pack holds it: of each part what is judged and told of it among others, and not what its own page
/// tells besides. `tests/packs.rs` proves that nothing of it is missed.
pub fn packed(all: &'static [&'static Calculator]) -> Calculator {
    let it = of(all);
    let Method::Together(them) = it.method else { return it };
    let parts: Vec<&'static Calculator> = them.iter().map(|it| part(it)).collect();
    Calculator { method: Method::Together(parts.leak()), ..it }
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
        _ => return it,
    };
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
        ..Calculator::BLANK
    };
    Box::leak(Box::new(part))
}
