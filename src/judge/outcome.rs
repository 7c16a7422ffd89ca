//! The verdict of a calculator about a case.

use crate::answers::answer::{Answer, Chosen, Value};
use crate::answers::case::Case;
use crate::base::text::t;
use crate::base::truth::Truth;
use crate::definition::calculator::{Calculator, Method};
use crate::definition::field::{Field, Group, Kind};
use crate::definition::score::Score;
use crate::definition::verdict::{Criteria, Criterion, Level, Tone, Verdict};
use crate::judge::ladder::{Ladder, plainly, possible};

/// The verdict when every criterion is met.
pub static ELIGIBLE: Verdict = Verdict {
    id: "eligible",
    label: t("適格", "Eligible"),
    says: t("ここに挙げた基準をすべて満たします。", "All criteria listed here are met."),
    tone: Tone::Good,
};

/// The verdict when a criterion is not met.
pub static NOT_ELIGIBLE: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格", "Not eligible"),
    says: t("満たさない基準があります。", "There are criteria that are not met."),
    tone: Tone::Bad,
};

/// The same, by measurements of which something has to be looked at.
pub static ELIGIBLE_BY_DATES: Verdict = Verdict {
    id: "eligible",
    label: t("適格（検査値の測定日を確認）", "Eligible (check the days of measurement)"),
    says: t(
        "ここに挙げた基準をすべて満たします。ただし、測定日か同意取得日が未入力の検査値、同意後の検査値、\
            または同意の29日以上前の検査値があります。",
        "All criteria listed here are met, but a laboratory value has no day of measurement or of consent, was \
            measured after consent, or 29 days or more before it.",
    ),
    tone: Tone::Caution,
};

/// The same, where another reading of which measurement counts has another verdict.
pub static ELIGIBLE_BEFORE: Verdict = Verdict {
    id: "eligible",
    label: t("適格（検査値の選び方で判定が変わる）", "Eligible (depends on which value counts)"),
    says: t(
        "同意取得日以前で最後の検査値で判定し、基準をすべて満たします。同意取得日に最も近い値（同意後を含む）で読む\
            と、判定が変わります。",
        "By the last values on or before consent all criteria are met. By those nearest to consent on either side the \
            verdict is another.",
    ),
    tone: Tone::Caution,
};

/// The verdict when a criterion is not met, and would be by another reading of which measurement counts.
pub static NOT_ELIGIBLE_BEFORE: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格（検査値の選び方で判定が変わる）", "Not eligible (depends on which value counts)"),
    says: t(
        "同意取得日以前で最後の検査値で判定し、満たさない基準があります。同意取得日に最も近い値（同意後を含む）で読む\
            と、判定が変わります。",
        "By the last values on or before consent a criterion is not met. By those nearest to consent on either side \
            the verdict is another.",
    ),
    tone: Tone::Bad,
};

/// The verdict when, whatever an answer that is missing may be, a criterion is not met.
pub static NOT_ELIGIBLE_ANYHOW: Verdict = Verdict {
    id: "not-eligible",
    label: t("不適格", "Not eligible"),
    says: t(
        "未入力の項目がどの答えでも、満たさない基準があります。",
        "Whatever the missing answer is, a criterion is not met.",
    ),
    tone: Tone::Bad,
};

/// A measurement older than this many days before the day that matters is told with the verdict, which it does not
/// change: documents that want recent values do not always say how recent.
const RECENT: i64 = 28;

/// The verdict while answers are missing.
pub static UNDETERMINED: Verdict = Verdict {
    id: "undetermined",
    label: t("判定保留", "Undetermined"),
    says: t("満たさない基準は今のところありません。", "No criterion has failed so far."),
    tone: Tone::Open,
};

/// The verdict while it is not known what is graded.
pub static OPEN: Verdict = Verdict {
    id: "undetermined",
    label: t("項目未選択", "Nothing chosen"),
    says: t("判定する項目を選んでください。", "Choose what is to be graded."),
    tone: Tone::Open,
};

/// The verdict while it is not known from which day is counted.
pub static UNDATED: Verdict = Verdict {
    id: "undetermined",
    label: t("日付未入力", "No date yet"),
    says: t("起点となる日と条件を入力してください。", "Enter the day to count from, and what is asked with it."),
    tone: Tone::Open,
};

/// The verdict where something that was filled in is not used, and all would be well without it.
pub static HELD: Verdict = Verdict {
    id: "undetermined",
    label: t("判定保留", "Undetermined"),
    says: t(
        "入力のうち、読み取れないか使えないものがあります。「要確認」を直すと判定します。",
        "Something that was filled in could not be read or used. The verdict waits until that is put right.",
    ),
    tone: Tone::Open,
};

/// The verdict once every one of several calculators has come to one.
pub static ALL_COMPARED: Verdict = Verdict {
    id: "compared",
    label: t("すべて照合済み", "All compared"),
    says: t("どの基準も判定できています。", "Every set of criteria has come to a verdict."),
    tone: Tone::Neutral,
};

impl Calculator {
    /// The verdicts still possible, in their order; one when settled. Where something that was filled in is not used,
    /// no favourable one is given.
    pub fn outcome(&'static self, case: &Case) -> Vec<&'static Verdict> {
        let judged = self.judged(case);
        match judged.as_slice() {
            [it] if self.holds_back(it, case) => vec![&HELD],
            _ => judged,
        }
    }

    /// Whether a verdict has to wait, for it is favourable and some answer is not used.
    pub(crate) fn holds_back(&'static self, verdict: &Verdict, case: &Case) -> bool {
        // What is reached when nothing applies vouches for it, also where it has no colour.
        let clear = match &self.method {
            Method::Warnings(it) => {
                // Also what says that nothing applies as far as it was looked at.
                let narrower = |it: &Level| it.verdict == *verdict && it.verdict.tone == Tone::Neutral;
                *verdict == it.clear || it.levels.iter().any(narrower)
            }
            Method::Classification(it) => *verdict == it.otherwise,
            Method::Course(it) => *verdict == it.response.otherwise,
            Method::Together(_) => true,
            Method::Eligibility(_)
            | Method::Tables(_)
            | Method::Schedule(_)
            | Method::Reference(_)
            | Method::Score(_) => false,
        };
        let clear = clear || self.also.iter().any(|it| *verdict == it.classes.otherwise);
        let favourable = verdict.tone == Tone::Good || *verdict == ELIGIBLE || verdict.tone == Tone::Neutral && clear;
        favourable && case.left_aside(|field| self.asks(field))
    }

    /// Whether a question is one of its own.
    pub(super) fn asks(&self, field: &Field) -> bool {
        self.fields().iter().any(|it| **it == *field)
    }

    /// The same without a search along a series, which takes long: what it alone would settle stays open.
    pub(crate) fn at_once(&'static self, case: &Case) -> Vec<&'static Verdict> {
        match &self.method {
            Method::Course(it) => {
                let found = plainly(Ladder::of(&it.response), case);
                if found.len() > 1 && Ladder::of(&it.response).looks_along() { found } else { self.outcome(case) }
            }
            _ => self.outcome(case),
        }
    }

    fn judged(&'static self, case: &Case) -> Vec<&'static Verdict> {
        match &self.method {
            Method::Eligibility(criteria) => vec![eligibility(criteria, case)],
            Method::Classification(it) => possible(Ladder::of(it), case, self.clashes),
            Method::Course(it) => self.along(Ladder::of(&it.response), case),
            Method::Tables(it) => match it.outcome(case, self.clashes) {
                none if none.is_empty() => vec![&OPEN],
                some => some,
            },
            Method::Warnings(it) => possible(Ladder::of_levels(it), case, self.clashes),
            Method::Schedule(it) => match it.plan(case).zip(case.get(it.start, 0)) {
                Some(_) => vec![&it.made],
                None => vec![&UNDATED],
            },
            Method::Score(it) => match it.possible(case) {
                none if none.is_empty() => vec![&OPEN],
                some => some,
            },
            Method::Reference(it) => match case.get(it.topic, 0) {
                Some(_) => vec![&it.listed],
                None => vec![&OPEN],
            },
            Method::Together(them) => match them.iter().all(|it| settled(&it.outcome(case))) {
                true => vec![&ALL_COMPARED],
                false => vec![&UNDETERMINED],
            },
        }
    }
}

/// Whether a verdict is reached.
pub fn settled(outcome: &[&'static Verdict]) -> bool {
    matches!(outcome, [it] if it.tone != Tone::Open)
}

/// The verdict by criteria.
fn eligibility(criteria: &'static [Criterion], case: &Case) -> &'static Verdict {
    let all = |case: &Case| Truth::all(criteria.iter().map(|it| passes(it, case)));
    let truth = all(case);
    let otherwise = || case.by_the_nearest().is_some_and(|it| all(&it) != truth);
    // One form can serve several protocols: the measurements of another are nothing to look at here.
    let looks_at = |field: &Field| criteria.iter().any(|it| it.rule.fields().contains(&field));
    let mut measured = case.answers().iter().filter_map(|it| it.counted().filter(|_| looks_at(it.field)));
    match truth {
        Truth::Met if otherwise() => &ELIGIBLE_BEFORE,
        Truth::Met if measured.any(|it| is_doubtful(&it)) => &ELIGIBLE_BY_DATES,
        Truth::Met => &ELIGIBLE,
        Truth::NotMet if otherwise() => &NOT_ELIGIBLE_BEFORE,
        Truth::NotMet => &NOT_ELIGIBLE,
        Truth::Unknown if fails_anyhow(criteria, case, None) => &NOT_ELIGIBLE_ANYHOW,
        Truth::Unknown => &UNDETERMINED,
    }
}

/// Whether it has to be looked at when something was measured.
fn is_doubtful(it: &Chosen) -> bool {
    it.days.is_none_or(|days| !(-RECENT..=0).contains(&days))
}

/// Whether a criterion is not met whatever the answer to some open question is: a lesion of 12 cm is too large in the
/// lung and anywhere else. Of a member of a group, if one is given, else of any.
pub(super) fn fails_anyhow(criteria: &'static [Criterion], case: &Case, of: Option<(&Group, u8)>) -> bool {
    let mut fields: Vec<&'static Field> = criteria.iter().flat_map(|it| it.rule.fields()).collect();
    let looked_at = fields.clone();
    fields.retain(|it| matches!(it.kind, Kind::Choice(_) | Kind::YesNo(_)));
    fields.retain(|field| looked_at.iter().filter(|it| *it == field).count() > 1);
    let mut tried: Vec<&'static Field> = Vec::new();
    for field in fields {
        if tried.contains(&field) {
            continue;
        }
        tried.push(field);
        let group = case.group_of(field);
        let members: &[u8] = match (group, of) {
            (Some(group), Some((it, member))) if *group == *it => &[member],
            (Some(group), None) => case.members(group),
            (None, None) => &[0],
            _ => continue,
        };
        // Whether a row of which nothing is known will be one at all is open.
        let described = |member: u8| {
            let known = |it: &Answer| it.member == member && group.is_some_and(|of| of.fields.contains(&it.field));
            group.is_none() || case.answers().iter().any(known)
        };
        for &member in members.iter().filter(|it| case.get(field, **it).is_none() && described(**it)) {
            let values: Vec<Value> = match &field.kind {
                Kind::Choice(options) => (0..options.len()).map(|it| Value::Choice(it as u8)).collect(),
                _ => vec![Value::YesNo(true), Value::YesNo(false)],
            };
            let fails = |value: Value| {
                let case = case.supposing(field, member, value);
                criteria.iter().any(|it| passes(it, &case) == Truth::NotMet)
            };
            if values.into_iter().all(fails) {
                return true;
            }
        }
    }
    false
}

pub(crate) fn passes(it: &Criterion, case: &Case) -> Truth {
    let truth = it.rule.judge(case, 0);
    match it.kind {
        Criteria::Exclusion | Criteria::Caution => !truth,
        Criteria::Inclusion | Criteria::Check => truth,
    }
}

impl Score {
    /// The verdicts still possible, those outside first, then the gravest band.
    pub fn possible(&'static self, case: &Case) -> Vec<&'static Verdict> {
        let mut all = Vec::new();
        for class in self.classes() {
            match class.rule.judge(case, 0) {
                Truth::NotMet => {}
                Truth::Unknown => all.push(&class.verdict),
                Truth::Met => {
                    all.push(&class.verdict);
                    break;
                }
            }
        }
        all
    }
}
