//! Cells counted from white cells and per cents: exact, and shown as worked out.

use super::finding::{Choice, Finding, Item, Left, Question, Reason, UnitFrom};
use super::lexicon::Lexicon;
use super::names::What;
use super::weigh::Share;
use crate::engine::{Decimal, Exact};

/// Works out what can be, of all shares of one input, and says of each what became of it.
pub fn work_out(lexicon: &Lexicon, items: &mut Vec<Item>, shares: Vec<Share>) {
    let mut groups: Vec<Vec<Share>> = Vec::new();
    for share in shares {
        let same = |group: &&mut Vec<Share>| {
            group
                .first()
                .is_some_and(|it| it.raw.day == share.raw.day && it.raw.analyte.terms == share.raw.analyte.terms)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(share),
            None => groups.push(vec![share]),
        }
    }
    for group in groups {
        one(lexicon, items, group);
    }
}

fn left(share: &Share, reason: Reason) -> Left {
    Left {
        place: share.raw.place,
        source: share.raw.source.clone(),
        terms: share.raw.analyte.terms.to_vec(),
        reason,
        day: share.raw.day.clone(),
    }
}

fn one(lexicon: &Lexicon, items: &mut Vec<Item>, group: Vec<Share>) {
    let pass = |items: &mut Vec<Item>, reason| items.extend(group.iter().map(|it| Item::Passed(left(it, reason))));
    let Some(first) = group.first() else { return };
    let (terms, day) = (first.raw.analyte.terms, first.raw.day.clone());
    let of = |items: &[Item], term: &str| -> Vec<Finding> {
        let found = items.iter().filter_map(|it| match it {
            Item::Finding(it) if it.day == day && it.terms.first() == Some(&term) => Some(it.clone()),
            _ => None,
        });
        found.collect()
    };
    let whole: Vec<&Share> =
        group.iter().filter(|it| matches!(it.raw.analyte.what, What::Cells | What::Share)).collect();
    let parts: Vec<&Share> =
        group.iter().filter(|it| !matches!(it.raw.analyte.what, What::Cells | What::Share)).collect();
    let white = of(items, "wbc");
    let counts = terms.first().map(|it| of(items, it)).unwrap_or_default();
    let used = if whole.is_empty() { &parts } else { &whole };
    // Each part once: two samples of one day cannot be told apart.
    let twice = |what: What| used.iter().filter(|it| it.raw.analyte.what == what).count() > 1;
    let ambiguous = whole.len() > 1 || twice(What::Band) || twice(What::Segmented) || white.len() > 1;
    let sum = used.iter().try_fold(Exact::ZERO, |sum, it| sum.plus(it.percent.exact()));
    let Some(sum) = sum.filter(|it| *it <= Exact::HUNDRED) else {
        items.extend(group.iter().map(|it| Item::Unread(left(it, Reason::Over100))));
        return;
    };
    if let [count] = counts.as_slice() {
        let worked = match white.as_slice() {
            [white] if !ambiguous => count_of(white, sum),
            _ => None,
        };
        let differs = worked.is_some_and(|worked| differs(lexicon, count, &worked, white.first()));
        if differs {
            for item in items.iter_mut() {
                if let Item::Finding(it) = item
                    && *it == *count
                {
                    it.remarks.push(Reason::CountDiffers);
                }
            }
        }
        return pass(items, Reason::CountGiven);
    }
    let [white] = white.as_slice() else { return pass(items, Reason::NoWhite) };
    if ambiguous || white.sign.is_some() || !counts.is_empty() {
        return pass(items, Reason::NoWhite);
    }
    let has = |what: What| used.iter().any(|it| it.raw.analyte.what == what);
    let half = whole.is_empty() && (!has(What::Band) || !has(What::Segmented));
    if half && !has(What::Segmented) {
        return pass(items, Reason::PartOnly);
    }
    let Some(value) = count_of(white, sum).and_then(|it| it.decimal(6)).filter(|it| Decimal::parse(it).is_some())
    else {
        return pass(items, Reason::TooLong);
    };
    let shown: Vec<String> = used.iter().map(|it| it.percent.to_string()).collect();
    let shown = if shown.len() > 1 { format!("({})", shown.join(" + ")) } else { shown.concat() };
    let worked = format!("{} × {shown} ÷ 100 = {value}", white.value);
    let source: Vec<String> =
        std::iter::once(white.source.clone()).chain(used.iter().map(|it| it.raw.source.clone())).collect();
    let source = source.join(" / ");
    if half && lexicon.chosen(first.raw.place, terms).is_none() {
        let reading = Choice { value, sign: None, unit: Some(white.unit), day: None };
        items.push(Item::Question(Question {
            place: first.raw.place,
            source,
            terms: terms.to_vec(),
            why: Reason::BandMissing,
            readings: vec![reading],
            day,
            limits: None,
            flags: vec![],
        }));
    } else {
        let mut remarks: Vec<Reason> = white
            .remarks
            .iter()
            .copied()
            .filter(|it| !matches!(it, Reason::LimitsUnfit | Reason::LimitsBySex))
            .collect();
        remarks.dedup();
        if half {
            remarks.push(Reason::BandMissing);
        }
        items.push(Item::Finding(Finding {
            place: first.raw.place,
            source,
            terms: terms.to_vec(),
            field: "value",
            value,
            sign: None,
            unit: white.unit,
            unit_from: white.unit_from,
            written: None,
            worked: Some(worked),
            low: None,
            high: None,
            day,
            method: None,
            qualifier: None,
            flags: vec![],
            remarks,
        }));
    }
    pass(items, Reason::UsedForCount);
}

/// White cells × per cent, in the unit of the white cells.
fn count_of(white: &Finding, percent: Exact) -> Option<Exact> {
    Decimal::parse(&white.value)?.exact().times(percent)?.over(Exact::HUNDRED)
}

/// Whether a count and what was worked out are more than a tenth apart.
fn differs(lexicon: &Lexicon, count: &Finding, worked: &Exact, white: Option<&Finding>) -> bool {
    let base = |term: &str, unit: &str, value: Exact| {
        let analyte = super::names::ANALYTES.iter().find(|it| it.terms.first() == Some(&term))?;
        let all = lexicon.systems(analyte).iter().flat_map(|it| it.units);
        all.into_iter().find(|it| it.id == unit)?.to_base(value)
    };
    let apart = || {
        let white = white?;
        let given = base(count.terms.first()?, count.unit, Decimal::parse(&count.value)?.exact())?;
        let worked = base("wbc", white.unit, *worked)?;
        let gap = given.minus(worked)?.abs().times(Exact::whole(10))?;
        Some(gap > worked)
    };
    count.unit_from == UnitFrom::Text && apart().unwrap_or(false)
}
