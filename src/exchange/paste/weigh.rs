//! What a result comes to: a finding, a question, or what is left out and why. Nothing is decided here that has two
//! readings, and no unit is taken that does not stand there unless no other is possible.

use super::finding::{Choice, Finding, Item, Left, Question, Reason, UnitFrom};
use super::lexicon::{Hints, Lexicon, Met, Possible};
use super::line::{fasting_by_name, is_share};
use super::names::What;
use super::raw::{Amount, Raw};
use crate::engine::{Decimal, Relation};

/// A per cent of the white cells, to be worked out once all is read.
#[derive(Clone, Debug)]
pub struct Share {
    /// As it stands.
    pub raw: Raw,
    /// The per cent.
    pub percent: Decimal,
}

/// What became of a result.
pub enum Weighed {
    /// It is done with.
    Item(Item),
    /// It waits for the white cells.
    Share(Share),
}

/// Weighs one result. Of what was asked about it, what was chosen counts.
pub fn weigh(lexicon: &Lexicon, raw: Raw) -> Weighed {
    let raw = match lexicon.chosen(raw.place, raw.analyte.terms) {
        Some(choice) => taken(lexicon, raw, choice),
        None => raw,
    };
    match weighed(lexicon, &raw) {
        Ok(it) => it,
        Err(reason) => Weighed::Item(left(&raw, reason)),
    }
}

/// A result as one of its readings has it.
fn taken(lexicon: &Lexicon, mut raw: Raw, choice: &Choice) -> Raw {
    // A count that was chosen of segmented cells is what was worked out of their per cent.
    if matches!(raw.analyte.what, What::Band | What::Segmented) && choice.unit != Some("%") {
        raw.units = lexicon.unit(raw.analyte, "%").into_iter().collect();
        return raw;
    }
    let (value, sign, day) = (choice.value.clone(), choice.sign, choice.day.clone());
    raw.amounts = vec![Amount { value, sign, day, ..Amount::default() }];
    raw.hundreds = false;
    if let Some(met) = choice.unit.and_then(|unit| lexicon.unit(raw.analyte, unit)) {
        raw.units = vec![met];
    }
    raw
}

/// What is passed over on purpose, as against what was not understood.
fn left(raw: &Raw, reason: Reason) -> Item {
    let it = Left {
        place: raw.place,
        source: raw.source.clone(),
        terms: raw.analyte.terms.to_vec(),
        reason,
        day: raw.day.clone(),
    };
    match reason {
        Reason::UnknownQualifier
        | Reason::UnknownUnit
        | Reason::UnfitUnit
        | Reason::Impossible
        | Reason::NoUnitFits
        | Reason::TooLong
        | Reason::Damaged
        | Reason::CodeAndName
        | Reason::CodeUnit
        | Reason::Malformed => Item::Unread(it),
        _ => Item::Passed(it),
    }
}

fn ask(raw: &Raw, why: Reason, readings: Vec<Choice>) -> Weighed {
    let limits = (raw.low.is_some() || raw.high.is_some()).then(|| (raw.low.clone(), raw.high.clone()));
    Weighed::Item(Item::Question(Question {
        place: raw.place,
        source: raw.source.clone(),
        terms: raw.analyte.terms.to_vec(),
        why,
        readings,
        day: raw.day.clone(),
        limits,
        flags: raw.flags.clone(),
    }))
}

/// A number as plain as the definitions read it.
fn figure(amount: &Amount) -> Result<Decimal, Reason> {
    Decimal::parse(&amount.value).ok_or(Reason::TooLong)
}

fn weighed(lexicon: &Lexicon, raw: &Raw) -> Result<Weighed, Reason> {
    if let What::Passed(reason) = raw.analyte.what {
        return Err(reason);
    }
    if raw.specimen {
        return Err(Reason::Specimen);
    }
    if raw.damaged {
        return Err(Reason::Damaged);
    }
    // It is said of the value that it does not count, or that it is of another person.
    use Reason as R;
    let void = |it: &&R| matches!(it, R::Deleted | R::Persons | R::NoValue | R::Specimen | R::UnknownQualifier);
    if let Some(it) = raw.remarks.iter().find(void).filter(|_| !raw.amounts.is_empty()) {
        return Err(*it);
    }
    if raw.multiple {
        return Err(Reason::UnknownUnit);
    }
    let amount = match raw.amounts.as_slice() {
        [] if raw.semi => return Err(Reason::Semi),
        [] if raw.absent => return Err(Reason::NoValue),
        [] if raw.odd => return Err(Reason::UnknownQualifier),
        [] if raw.low.is_some() || raw.high.is_some() => return Err(Reason::LimitsOnly),
        [] => return Err(Reason::NoValue),
        [first, ..] => first,
    };
    if raw.odd || raw.vague {
        return Err(Reason::UnknownQualifier);
    }
    if raw.semi {
        return Err(Reason::Semi);
    }
    let id = raw.units.first().map(|it| it.id());
    let reading = |value: &str, unit: Option<&'static str>| Choice {
        value: value.to_owned(),
        sign: amount.sign,
        unit,
        day: amount.day.clone(),
    };
    if let (true, Some([count, hundred])) = (raw.hundreds, amount.comma.clone()) {
        let long = format!("{count}{hundred}");
        return Ok(ask(raw, Reason::Hundreds, vec![reading(&count, Some("10^2/uL")), reading(&long, Some("/uL"))]));
    }
    if raw.amounts.len() > 1 {
        let each = raw.amounts.iter().map(|it| Choice {
            value: it.value.clone(),
            sign: it.sign,
            unit: id.filter(|_| raw.units.len() == 1),
            day: it.day.clone(),
        });
        return Ok(ask(raw, Reason::Course, each.collect()));
    }
    if let Some(both) = &amount.comma {
        return Ok(ask(raw, Reason::Comma, both.iter().map(|it| reading(it, id)).collect()));
    }
    if raw.strange_unit {
        return Err(Reason::UnknownUnit);
    }
    let value = figure(amount)?;
    if raw.units.len() > 1 {
        // 1.3×10^2 U/L: of two units that the item cannot both have none is chosen.
        let fits = |it: &&Met| lexicon.place(raw.analyte, **it).is_some();
        let fitting = raw.units.iter().filter(fits).count();
        if fitting > 0 && fitting < raw.units.len() {
            return Err(Reason::UnfitUnit);
        }
        return Ok(ask(
            raw,
            Reason::TwoUnits,
            raw.units.iter().map(|it| reading(&value.to_string(), Some(it.id()))).collect(),
        ));
    }
    if is_share(raw.analyte)
        && let Some(it) = share(lexicon, raw, value, amount)?
    {
        return Ok(it);
    }
    by_test(raw, id, value, amount, lexicon)
}

/// Tests of which one name stands for several numbers.
fn by_test(
    raw: &Raw,
    id: Option<&'static str>,
    value: Decimal,
    amount: &Amount,
    lexicon: &Lexicon,
) -> Result<Weighed, Reason> {
    let clotting = matches!(raw.analyte.what, What::Prothrombin | What::Seconds) || raw.analyte.terms == ["inr"];
    match (raw.analyte.what, id) {
        (_, Some("%")) if clotting => return Err(Reason::Activity),
        (_, Some("times")) if clotting => return Err(Reason::Ratio),
        (What::Prothrombin, Some("s")) => return Err(Reason::Seconds),
        (_, Some("s")) if raw.analyte.terms == ["inr"] => return Err(Reason::Seconds),
        (What::Prothrombin, Some("INR")) => {}
        (What::Prothrombin, _) => return Err(Reason::Ambiguous),
        (What::Seconds, None) if value <= Decimal::parse("200").unwrap_or(Decimal::ZERO) => {
            let choice = |unit| Choice { value: value.to_string(), sign: amount.sign, unit: Some(unit), day: None };
            return Ok(ask(raw, Reason::SecondsOrPercent, vec![choice("s"), choice("%")]));
        }
        // PaO2 65 is in mmHg or in kPa, and never a saturation.
        (What::Pressure, None) => {
            let choice = Choice { value: value.to_string(), sign: amount.sign, unit: Some("mmHg"), day: None };
            return Ok(ask(raw, Reason::WhichUnit, vec![choice]));
        }
        (What::Pressure, Some("%")) => return Err(Reason::UnfitUnit),
        // So little calcium is the ionised, as gas analysers print it, unless limits say that it is the total.
        (What::Calcium, unit @ (None | Some("mmol/L" | "mEq/L"))) if raw.qualifier.is_none() => {
            let most = Decimal::parse(if unit == Some("mEq/L") { "3.2" } else { "1.6" }).unwrap_or(Decimal::ZERO);
            let total = raw.high.as_deref().and_then(Decimal::parse).is_some_and(|it| it > most);
            if value <= most && !total {
                return Err(Reason::Ambiguous);
            }
        }
        (What::Creatinine | What::Value, Some("mL/min/1.73m2")) => return Err(Reason::EstimatedGfr),
        (What::Creatinine, Some("mL/min")) => {
            // Creatinine in mL/min is its clearance.
            let clearance = super::names::ANALYTES.iter().find(|it| it.terms == ["ccr"]).ok_or(Reason::UnfitUnit)?;
            let units = raw.units.iter().filter_map(|met| lexicon.unit(clearance, met.id())).collect();
            let raw = Raw { analyte: clearance, units, ..raw.clone() };
            return finding(lexicon, &raw, value, amount);
        }
        _ => {}
    }
    finding(lexicon, raw, value, amount)
}

/// Cells of which a per cent may be meant; nothing where it is a count like any other.
fn share(lexicon: &Lexicon, raw: &Raw, value: Decimal, amount: &Amount) -> Result<Option<Weighed>, Reason> {
    let id = raw.units.first().map(|it| it.id());
    let percent = value >= Decimal::ZERO && value.exact() <= crate::engine::Exact::HUNDRED;
    let taken = || match (percent, amount.sign) {
        (false, _) => Err(Reason::Over100),
        // A share of which only one side is known makes no count.
        (true, Some(_)) => Err(Reason::NoWhite),
        (true, None) => Ok(Some(Weighed::Share(Share { raw: raw.clone(), percent: value }))),
    };
    match (raw.analyte.what, id) {
        (_, Some("%")) | (What::Share, None) => taken(),
        (What::Share, Some(_)) => Err(Reason::UnfitUnit),
        (What::Band | What::Segmented, Some(_)) => Err(Reason::PartOnly),
        (_, None) if percent => {
            let of = |unit: &'static str| Choice {
                value: value.to_string(),
                sign: amount.sign,
                unit: Some(unit),
                day: amount.day.clone(),
            };
            let mut readings = vec![of("%")];
            if raw.analyte.what == What::Cells {
                let hints = hints(raw);
                let counts = lexicon.bare(raw.analyte, value, &hints);
                readings.extend(counts.iter().map(|it| of(it.written())));
            }
            Ok(Some(ask(raw, Reason::PercentOrCount, readings)))
        }
        (What::Band | What::Segmented, None) => Err(Reason::PartOnly),
        _ => Ok(None),
    }
}

fn hints(raw: &Raw) -> Hints {
    let has = |signs: &[&str]| raw.flags.iter().any(|it| signs.contains(&it.as_str()));
    let limit = |it: &Option<String>| it.as_deref().and_then(Decimal::parse).filter(|_| !raw.sexed);
    Hints {
        high: has(&["H", "HH", "高", "高値", "HIGH", "▲", "↑", "↑↑"]),
        low: has(&["L", "LL", "低", "低値", "LOW", "▼", "↓", "↓↓"]),
        limits: (limit(&raw.low), limit(&raw.high)),
    }
}

/// The terms by which a value of this analyte can be graded, by how it was taken.
fn terms_of(raw: &Raw, qualifier: Option<&'static str>) -> Vec<&'static str> {
    match (raw.analyte.what, qualifier) {
        (What::Glucose, Some("fasting")) => vec!["hypoglycemia", "hyperglycemia-fasting", "hyperglycemia"],
        _ => raw.analyte.terms.to_vec(),
    }
}

/// A value of one number.
fn finding(lexicon: &Lexicon, raw: &Raw, value: Decimal, amount: &Amount) -> Result<Weighed, Reason> {
    let hints = hints(raw);
    let mut remarks = raw.remarks.clone();
    let none = lexicon.systems(raw.analyte).iter().all(|system| system.units.iter().all(|unit| unit.id.is_empty()));
    let (possible, from) = match raw.units.first() {
        _ if none => (None, UnitFrom::None),
        Some(met) => (Some(lexicon.place(raw.analyte, *met).ok_or(Reason::UnfitUnit)?), UnitFrom::Text),
        None => {
            let all = lexicon.bare(raw.analyte, value, &hints);
            match all.as_slice() {
                [] => return Err(Reason::NoUnitFits),
                [one] => {
                    remarks.push(Reason::UnitGuessed);
                    (Some(*one), UnitFrom::OnlyPossible)
                }
                _ => {
                    let each = all.iter().map(|it| Choice {
                        value: value.to_string(),
                        sign: amount.sign,
                        unit: Some(it.written()),
                        day: amount.day.clone(),
                    });
                    return Ok(ask(raw, Reason::WhichUnit, each.collect()));
                }
            }
        }
    };
    if none && raw.units.iter().any(|met| !matches!(met.id(), "INR" | "")) {
        return Err(Reason::UnfitUnit);
    }
    let (kept, written) = match possible {
        Some(it) => believed(&it, value, amount.sign, &mut remarks)?,
        None => {
            let possible = lexicon.systems(raw.analyte).first().map(|it| it.possible);
            if possible.is_some_and(|(least, most)| value < least || value > most) {
                return Err(Reason::Impossible);
            }
            (value.to_string(), None)
        }
    };
    let (low, high) = limits(raw, possible.as_ref(), &hints, &mut remarks);
    let qualifier = qualifier(raw, &mut remarks);
    let day = amount.day.clone().or_else(|| raw.day.clone());
    if day.as_deref().is_some_and(|it| it.starts_with("--")) {
        remarks.push(Reason::NoYear);
    }
    Ok(Weighed::Item(Item::Finding(Finding {
        place: raw.place,
        source: raw.source.clone(),
        terms: terms_of(raw, qualifier),
        field: if raw.analyte.what == What::Calcium && qualifier == Some("total") { "calcium" } else { "value" },
        value: kept,
        sign: amount.sign,
        unit: possible.map_or("", |it| it.unit.id),
        unit_from: from,
        written,
        worked: None,
        low,
        high,
        day,
        method: method(raw, &mut remarks),
        qualifier,
        flags: raw.flags.clone(),
        remarks,
    })))
}

/// The value in its unit, if it can be, and as it was written where it was converted.
type Kept = (String, Option<(String, String)>);

fn believed(it: &Possible, value: Decimal, sign: Option<Relation>, remarks: &mut Vec<Reason>) -> Result<Kept, Reason> {
    let amount = it.amount(value).ok_or(Reason::TooLong)?;
    let (least, most) = it.system.possible;
    if amount < least.exact() || amount > most.exact() {
        return Err(Reason::Impossible);
    }
    let (least, most) = it.system.usual;
    let fine = it.unit.least.is_some_and(|least| value.exact() < least.exact() && value > Decimal::ZERO);
    if sign.is_none() && (amount < least.exact() || amount > most.exact() || fine && it.converted.is_none()) {
        remarks.push(Reason::Unusual);
    }
    match it.converted {
        None => Ok((value.to_string(), None)),
        Some((_, _, from)) => {
            remarks.push(Reason::Converted);
            let kept = it.kept(value).and_then(|it| it.decimal(6)).ok_or(Reason::TooLong)?;
            Ok((kept, Some((value.to_string(), from.to_owned()))))
        }
    }
}

/// The printed limits in the unit of the value; none where they are of another unit, or of one sex each.
fn limits(
    raw: &Raw,
    possible: Option<&Possible>,
    hints: &Hints,
    remarks: &mut Vec<Reason>,
) -> (Option<String>, Option<String>) {
    if raw.low.is_none() && raw.high.is_none() {
        return (None, None);
    }
    if raw.sexed {
        remarks.push(Reason::LimitsBySex);
        return (None, None);
    }
    let (low, high) = hints.limits;
    let other = raw.limits_unit.is_some_and(|met| raw.units.first().is_some_and(|it| it.id() != met.id()));
    let unread = raw.low.is_some() && low.is_none() || raw.high.is_some() && high.is_none();
    let turned = low.is_some_and(|low| high.is_some_and(|high| low > high));
    if other || unread || turned || possible.is_some_and(|it| !it.fits(low, high)) {
        remarks.push(Reason::LimitsUnfit);
        return (None, None);
    }
    let kept = |it: Option<Decimal>| {
        let it = it?;
        match possible.filter(|it| it.converted.is_some()) {
            Some(possible) => possible.kept(it)?.decimal(6),
            None => Some(it.to_string()),
        }
    };
    (kept(low), kept(high))
}

fn qualifier(raw: &Raw, remarks: &mut Vec<Reason>) -> Option<&'static str> {
    match raw.analyte.what {
        What::Corrected => Some("corrected"),
        What::Ionised => Some("ionised"),
        What::Calcium => Some(if raw.qualifier == Some("corrected") { "corrected" } else { "total" }),
        What::Glucose => {
            let said = raw.qualifier.or_else(|| fasting_by_name(&raw.source));
            if said.is_none() {
                remarks.push(Reason::FastingUnknown);
            }
            said
        }
        _ => raw.qualifier,
    }
}

/// The method of ALP: as written, or as the printed upper limit tells it (below 200: IFCC, above 250: JSCC).
fn method(raw: &Raw, remarks: &mut Vec<Reason>) -> Option<&'static str> {
    let name = raw.source.to_uppercase();
    let named = match () {
        () if name.contains("IFCC") || name.contains("ALP/IF") => Some("ifcc"),
        () if name.contains("JSCC") || name.contains("ALP/JS") => Some("jscc"),
        () => None,
    };
    if raw.analyte.what != What::Method {
        return raw.method.or(named.filter(|_| raw.analyte.terms == ["ldh"]));
    }
    let high = raw.high.as_deref().and_then(Decimal::parse).filter(|_| !raw.sexed);
    let by_limit = || {
        let high = high?.exact();
        match () {
            () if high < crate::engine::Exact::whole(200) => Some("ifcc"),
            () if high > crate::engine::Exact::whole(250) => Some("jscc"),
            () => None,
        }
    };
    let found = raw.method.or(named).or_else(by_limit);
    if found.is_none() {
        remarks.push(Reason::MethodUnknown);
    }
    found
}

impl Possible {
    /// The id of the unit in which the number was written.
    pub fn written(&self) -> &'static str {
        self.converted.map_or(self.unit.id, |it| it.2)
    }
}
