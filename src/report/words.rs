//! Rules and limits in words.

use std::cmp::Ordering;

use crate::answers::case::Case;
use crate::base::decimal::Decimal;
use crate::base::figures::with_unit;
use crate::base::text::{Lang, both};
use crate::definition::field::{Field, Unit};
use crate::definition::rule::{At, Compare, Limit, Operand, Points, Relation, Rule};

impl Operand {
    fn say(self, lang: Lang) -> String {
        let label = self.field.name(lang);
        match (self.at, lang) {
            (At::Here | At::Made(_) | At::In(_) | At::Of(_) | At::Latest | At::With(_), _) => label.to_owned(),
            (At::First(_), Lang::Ja) => format!("治療前の{label}"),
            (At::First(_), Lang::En) => format!("baseline {}", lower_first(label)),
            (At::Last(_), Lang::Ja) => format!("最後の{label}"),
            (At::Last(_), Lang::En) => format!("last {}", lower_first(label)),
        }
    }
}

/// For a label in mid-sentence: "Pain" but not "ECOG PS".
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(a), Some(b)) if !b.is_ascii_uppercase() => {
            [a.to_ascii_lowercase(), b].into_iter().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

impl Compare {
    /// Whether this and another are the two ends of one stretch of numbers, from a lower to an upper.
    fn opens(&self, other: &Compare) -> bool {
        let one = self.left.field == other.left.field && matches!((self.left.at, other.left.at), (At::Here, At::Here));
        let printed = matches!((&self.limit, &other.limit), (Limit::Fixed(_), Limit::Fixed(_)));
        one && printed && self.relation.is_lower() && !other.relation.is_lower()
    }

    /// The limit in words: `3.5 cm`, `10 × ULN`, `first pain − 2`. `base` is the unit of the limit where
    /// the field alone does not tell.
    pub fn say_limit(&self, lang: Lang, base: Option<&Unit>) -> String {
        match &self.limit {
            Limit::Fixed(it) => {
                let unit = base.or(self.left.field.units().first()).map_or("", |it| it.symbol.get(lang));
                with_unit(&it.to_string(), unit)
            }
            Limit::Line { times, other, plus } => {
                let times = if *times == Decimal::ONE { String::new() } else { format!("{times} × ") };
                let plus = match plus.cmp(&Decimal::ZERO) {
                    Ordering::Equal => String::new(),
                    Ordering::Less => format!(" − {}", plus.to_string().trim_start_matches('-')),
                    Ordering::Greater => format!(" + {plus}"),
                };
                format!("{times}{}{plus}", other.say(lang))
            }
        }
    }
}

impl Rule {
    /// The rule as one line of logic, for the card that explains it.
    pub fn say(&self, lang: Lang) -> String {
        self.say_in(lang, None)
    }

    /// The same, its limits in a unit that the fields alone do not tell.
    pub fn say_in(&self, lang: Lang, base: Option<&Unit>) -> String {
        let join = |rules: &[Rule], word: &str| {
            let part = |it: &Rule| match it {
                Rule::All([Rule::Compare(a), Rule::Compare(b)]) if a.opens(b) => it.say_in(lang, base),
                Rule::All(_) | Rule::Any(_) if rules.len() > 1 => format!("({})", it.say_in(lang, base)),
                _ => it.say_in(lang, base),
            };
            rules.iter().map(part).collect::<Vec<_>>().join(word)
        };
        let answer = |field: &Field, ja: &str, en: &str| match lang {
            Lang::Ja => format!("{}＝{ja}", field.label.ja),
            Lang::En => format!("{} = {en}", field.label.en),
        };
        let labels = |field: &Field, ids: &[&str], word: &str| {
            let chosen = field.options().iter().filter(|it| ids.contains(&it.id)).map(|it| it.label.get(lang));
            chosen.collect::<Vec<_>>().join(word)
        };
        match self {
            Rule::Compare(it) => format!("{} {} {}", it.left.say(lang), it.relation.sign(), it.say_limit(lang, base)),
            Rule::Yes(field) if field.statement => field.label.get(lang).to_owned(),
            Rule::Yes(field) => answer(field, field.word(true, Lang::Ja), field.word(true, Lang::En)),
            Rule::No(field) => answer(field, field.word(false, Lang::Ja), field.word(false, Lang::En)),
            Rule::OneOf(field, ids) => {
                let some = labels(field, ids, lang.pick("・", " / "));
                answer(field, &some, &some)
            }
            Rule::HasAll(field, ids) => {
                let all = labels(field, ids, lang.pick("＋", " + "));
                answer(field, &all, &all)
            }
            Rule::Every(group, rule) => match lang {
                Lang::Ja => format!("すべての{}で：{}", group.label.ja, rule.say_in(lang, base)),
                Lang::En => format!("for every {}: {}", lower_first(group.label.en), rule.say_in(lang, base)),
            },
            Rule::AtMostMembers(group, most) => match lang {
                Lang::Ja => format!("{}の数 ≤ {most}", group.label.ja),
                Lang::En => format!("number of {}s ≤ {most}", lower_first(group.label.en)),
            },
            Rule::Last(_, rule) => rule.say_in(lang, base),
            Rule::Earlier(_, rule) => match lang {
                Lang::Ja => format!("それまでに：{}", rule.say_in(lang, base)),
                Lang::En => format!("at an earlier one: {}", rule.say_in(lang, base)),
            },
            Rule::Not(Rule::Known(fact, _)) => match lang {
                Lang::Ja => format!("「{}」でない", fact.ja),
                Lang::En => format!("not {}", fact.en),
            },
            Rule::Not(rule) => match lang {
                Lang::Ja => format!("「{}」でない", rule.say_in(lang, base)),
                Lang::En => format!("not ({})", rule.say_in(lang, base)),
            },
            // From a number to another, as one writes it.
            Rule::All([Rule::Compare(a), Rule::Compare(b)]) if a.opens(b) => {
                let turned = if a.relation == Relation::Above { "<" } else { "≤" };
                let (from, to) = (a.say_limit(lang, base), b.say_limit(lang, base));
                format!("{from} {turned} {} {} {to}", a.left.say(lang), b.relation.sign())
            }
            Rule::All(rules) => join(rules, lang.pick(" かつ ", " and ")),
            Rule::Any(rules) => join(rules, lang.pick(" または ", " or ")),
            Rule::Known(fact, _) => fact.get(lang).to_owned(),
            Rule::Total(points, least, most) => {
                let highest = points.over.map(|group| match lang {
                    Lang::Ja => format!("（{}ごとの合計のうち最も高いもの）", group.label.ja),
                    Lang::En => format!(" (the highest of each {})", lower_first(group.label.en)),
                });
                let (total, highest) = (lang.pick("合計点", "total points"), highest.unwrap_or_default());
                format!("{least} ≤ {total} ≤ {most}{highest}")
            }
        }
    }
}

impl Points {
    /// The total as it is, or between which numbers it lies, in each language; nothing where the score does not hold.
    pub(crate) fn say(&self, case: &Case, here: u8) -> Option<[String; 2]> {
        let (least, most) = self.extremes(case, here)?;
        Some(both(&|lang| match (least == most, lang) {
            (true, Lang::Ja) => format!("合計 {least}点"),
            (true, Lang::En) => format!("total {least}"),
            (false, Lang::Ja) => format!("合計 {least}〜{most}点"),
            (false, Lang::En) => format!("total {least} to {most}"),
        }))
    }
}
