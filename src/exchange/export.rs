//! What `tekio export` writes: JSON in, as for `tekio eval`, and an export out.

use serde_json::value::RawValue;

use super::json;
use super::out::event::{Beside, CAUSES, Event};
use super::out::{Given, Kind, event, observation, questionnaire, redcap, response, sdtm};
use super::{Refused, Remark};
use crate::engine::{Calculator, Date, Entries, Form, Lang, Text, half_width, t};

const MOST_EVENTS: usize = 10_000;

const MANY: Text = t(
    "一覧（配列）で渡せるのは adverse-event と sdtm-ae だけです。一例のオブジェクトを渡してください",
    "a list of cases is taken for adverse-event and sdtm-ae only; give one object of answers",
);
const EMPTY: Text = t("有害事象の一覧が空です", "the list of adverse events is empty");
const TOO_MANY: Text = t("一覧は1万件までです", "a list holds at most 10,000 events");
const NO_DAY: Text = t("startとendは2026-11-28のような日付で渡してください", "start and end are days like 2026-11-28");
const NO_CAUSE: Text = t(
    "attributionはunrelated・unlikely・possible・probable・definiteのどれかです",
    "attribution is one of unrelated, unlikely, possible, probable and definite",
);

/// The export of what stands on the input; a dictionary and a questionnaire need none.
pub fn export(calculator: &'static Calculator, kind: Kind, input: &[u8], given: &Given) -> Result<String, Refused> {
    let form = Form::of(calculator);
    let lang = given.lang;
    let one = || {
        if is_list(input) {
            return Err(Refused::because(MANY.get(lang)));
        }
        case(&form, input, lang)
    };
    Ok(match kind {
        Kind::Questionnaire => questionnaire::write(calculator, given).write(),
        Kind::Redcap => redcap::write(calculator, given).write(),
        Kind::Response => response::write(calculator, &form, &one()?, given).write(),
        Kind::Observation => observation::write(calculator, &form, &one()?, given).write(),
        Kind::SdtmLb => sdtm::results(calculator, &form, &one()?, given).map_err(Refused::Because)?.write(),
        Kind::AdverseEvent => event::write(&events(calculator, &form, input, lang)?, given).write(),
        Kind::SdtmAe => sdtm::events(&events(calculator, &form, input, lang)?, given).write(),
    })
}

fn is_list(input: &[u8]) -> bool {
    let text = input.strip_prefix(b"\xef\xbb\xbf").unwrap_or(input);
    text.iter().find(|it| !it.is_ascii_whitespace()) == Some(&b'[')
}

/// The entries of a case. What could not even become an entry would be lost, so it is refused.
fn case(form: &Form, input: &[u8], lang: Lang) -> Result<Entries, Refused> {
    let (entries, remarks) = json::read(form, input, lang)?;
    match remarks.first() {
        None => Ok(entries),
        Some(it) => Err(Refused::Because(said(it, lang))),
    }
}

fn said(it: &Remark, lang: Lang) -> String {
    format!("{}{}{}", it.field, lang.pick("：", ": "), it.message)
}

/// The events of a list, or the one event of a case. Each may have `start`, `end` and `attribution` besides its answers.
fn events(calculator: &'static Calculator, form: &Form, input: &[u8], lang: Lang) -> Result<Vec<Event>, Refused> {
    if !is_list(input) {
        return Ok(vec![one(calculator, form, input, lang)?]);
    }
    let text = std::str::from_utf8(input).unwrap_or("");
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let all: Vec<&RawValue> = serde_json::from_str(text).map_err(|it| json::not_json(&it, lang))?;
    if all.is_empty() || all.len() > MOST_EVENTS {
        return Err(Refused::because(if all.is_empty() { EMPTY.get(lang) } else { TOO_MANY.get(lang) }));
    }
    let numbered = |(i, it): (usize, &&RawValue)| {
        one(calculator, form, it.get().as_bytes(), lang).map_err(|why| match why {
            Refused::Because(why) => Refused::Because(match lang {
                Lang::Ja => format!("{}件目：{why}", i + 1),
                Lang::En => format!("event {}: {why}", i + 1),
            }),
            other => other,
        })
    };
    all.iter().enumerate().map(numbered).collect()
}

fn one(calculator: &'static Calculator, form: &Form, input: &[u8], lang: Lang) -> Result<Event, Refused> {
    let mut beside = Beside::default();
    let (answers, more) = json::apart(input, &["start", "end", "attribution"], lang)?;
    for (key, text) in more {
        let text = half_width(text.trim()).trim().to_owned();
        if text.is_empty() {
            continue;
        }
        let day = || Date::parse(&text).map(Some).map_err(|_| Refused::because(NO_DAY.get(lang)));
        match key {
            "start" => beside.start = day()?,
            "end" => beside.end = day()?,
            _ => {
                let is = |(id, word, _): &(&str, Text, &str)| {
                    text.eq_ignore_ascii_case(id) || text == word.ja || text.eq_ignore_ascii_case(word.en)
                };
                let found = CAUSES.iter().position(is);
                beside.cause = Some(found.ok_or_else(|| Refused::because(NO_CAUSE.get(lang)))?);
            }
        }
    }
    let entries = case(form, &answers, lang)?;
    Event::of(calculator, form, &entries, beside, lang).map_err(Refused::Because)
}
