//! A QuestionnaireResponse of FHIR R4 read back: `tekio eval ID --from-response`.
//!
//! Numbers keep the text they were written with. A response that is damaged is refused with the reason; what a question
//! cannot take is told beside it, as of any other input.

use serde_json::Value;
use serde_json::value::RawValue;

use super::json::{self, Object, said, written_out};
use super::out::links::{ABSENT, DISPLAY, ORIGINAL_TEXT, id_of, version_of};
use super::out::told::{UnitRead, number_entries, unit_read};
use super::{Refused, Remark};
use crate::engine::{Calculator, Entries, Form, Group, Kind, Lang, Part, Slot};

/// As deep as items may stand within each other.
const DEEPEST: usize = 16;

/// The elements of a response that change nothing of its answers, and those that are read.
const ELEMENTS: [&str; 18] = [
    "resourceType",
    "id",
    "meta",
    "language",
    "text",
    "contained",
    "extension",
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

/// The report on the answers of a response.
pub fn eval(calculator: &'static Calculator, input: &[u8], lang: Lang) -> Result<Value, Refused> {
    let form = Form::of(calculator);
    let (entries, remarks, version) = read(calculator, &form, input, lang)?;
    let mut report = json::judged(calculator, &form, &entries, remarks, lang);
    // That the rules have changed since is told; it makes no answer unreadable.
    if let (Some(version), Some(notes)) = (version, report.get_mut("notes").and_then(Value::as_array_mut)) {
        let (version, own) = (short(&version), calculator.version);
        let ja = format!("この回答は版「{version}」の質問によるものです。判定は現在の版「{own}」で行いました");
        let en = format!("the response answers version “{version}”; it was judged by the present one, “{own}”");
        notes.push(Value::String(said(lang, ja, en)));
    }
    Ok(report)
}

/// Entries, what could not become one, and the version that was answered where it is another.
pub type Read = (Entries, Vec<Remark>, Option<String>);

/// The entries of a response.
pub fn read(calculator: &'static Calculator, form: &Form, input: &[u8], lang: Lang) -> Result<Read, Refused> {
    let text = std::str::from_utf8(input).map_err(|_| {
        let ja = "入力がUTF-8ではありません。UTF-8で保存してください";
        Refused::because(lang.pick(ja, "the input is not UTF-8; save it as UTF-8"))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole: &RawValue = serde_json::from_str(text).map_err(|it| json::not_json(&it, lang))?;
    let mut reader = Reader { form, lang, entries: Entries::new(), remarks: vec![], groups: vec![] };
    let response = reader.response(whole)?;
    reader.only(&response, &ELEMENTS)?;
    let version = reader.questions(calculator, &response)?;
    match response.get("status").map(text_of) {
        Some(Some(it)) if matches!(it.as_str(), "in-progress" | "completed" | "amended" | "stopped") => {}
        Some(Some(it)) if it == "entered-in-error" => {
            return Err(reader.refuse(
                "この回答は「誤入力（entered-in-error）」とされています",
                "the response says of itself that it was entered in error",
            ));
        }
        _ => {
            return Err(
                reader.refuse("回答のstatusがないか、読めません", "the response has no status that can be read")
            );
        }
    }
    if let Some(items) = response.get("item") {
        reader.items(items, None, 0)?;
    }
    Ok((reader.entries, reader.remarks, version))
}

/// An object's members, each once.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Members<'a> {
    fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.0.iter().find(|(it, _)| it == key).map(|(_, value)| *value)
    }
}

fn text_of(raw: &RawValue) -> Option<String> {
    serde_json::from_str(raw.get()).ok()
}

fn list_of(raw: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(raw.get()).ok()
}

/// Enough of a text to find it by.
fn short(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).take(60).collect()
}

struct Reader<'f> {
    form: &'f Form,
    lang: Lang,
    entries: Entries,
    remarks: Vec<Remark>,
    /// How many members of each group were met.
    groups: Vec<(&'static Group, u32)>,
}

impl Reader<'_> {
    fn refuse(&self, ja: impl Into<String>, en: impl Into<String>) -> Refused {
        Refused::because(said(self.lang, ja.into(), en.into()))
    }

    fn damaged(&self, what: &str) -> Refused {
        let what = short(what);
        let ja = format!("FHIRの回答（QuestionnaireResponse）として読めません：「{what}」の形が違います");
        self.refuse(ja, format!("no QuestionnaireResponse of FHIR R4: “{what}” has another form"))
    }

    fn members<'a>(&self, raw: &'a RawValue, what: &str) -> Result<Members<'a>, Refused> {
        let object: Object<'a> = serde_json::from_str(raw.get()).map_err(|_| self.damaged(what))?;
        for (i, (key, _)) in object.0.iter().enumerate() {
            if object.0[..i].iter().any(|(it, _)| it == key) {
                let key = short(key);
                let en = format!("“{key}” is given twice, and only one value can count");
                return Err(self.refuse(format!("「{key}」が二度あります。どちらの値か分かりません"), en));
            }
        }
        Ok(Members(object.0))
    }

    /// The response itself, or the one that is contained in a verdict or a bundle.
    fn response<'a>(&self, whole: &'a RawValue) -> Result<Members<'a>, Refused> {
        let members = self.members(whole, "resourceType")?;
        self.unmodified(&members)?;
        let withdrawn = ["entered-in-error", "cancelled"];
        let kind = |it: &Members<'_>| it.get("resourceType").and_then(text_of);
        let within: Vec<&RawValue> = match kind(&members).as_deref() {
            Some("QuestionnaireResponse") => return Ok(members),
            Some("Observation")
                if members.get("status").and_then(text_of).is_some_and(|it| withdrawn.contains(&it.as_str())) =>
            {
                return Err(self.refuse(
                    "この判定（Observation）は取り消されています",
                    "the verdict around the response says of itself that it was withdrawn",
                ));
            }
            Some("Observation") => members.get("contained").and_then(list_of).unwrap_or_default(),
            Some("Bundle") => {
                let mut all = Vec::new();
                for entry in members.get("entry").and_then(list_of).unwrap_or_default() {
                    all.extend(self.members(entry, "entry")?.get("resource"));
                }
                all
            }
            _ => {
                return Err(self.refuse(
                    "FHIRの回答（QuestionnaireResponse）ではありません",
                    "the input is no QuestionnaireResponse of FHIR",
                ));
            }
        };
        let mut found = Vec::new();
        for it in within {
            let it = self.members(it, "resource")?;
            if kind(&it).as_deref() == Some("QuestionnaireResponse") {
                found.push(it);
            }
        }
        let many = found.len();
        match (found.pop(), many) {
            (Some(it), 1) => Ok(it),
            (None, _) => {
                Err(self
                    .refuse("回答（QuestionnaireResponse）が入っていません", "there is no QuestionnaireResponse in it"))
            }
            _ => Err(self.refuse(
                "回答（QuestionnaireResponse）が複数あります。一つずつ渡してください",
                "there are several QuestionnaireResponses in it; give one at a time",
            )),
        }
    }

    /// Whose questions are answered; the version, where it is another.
    fn questions(&self, calculator: &Calculator, response: &Members<'_>) -> Result<Option<String>, Refused> {
        let mut named: Vec<(String, Option<String>)> = Vec::new();
        if let Some(raw) = response.get("questionnaire") {
            let address = text_of(raw).ok_or_else(|| self.damaged("questionnaire"))?;
            named.push((id_of(&address).to_owned(), version_of(&address)));
        }
        if let Some(raw) = response.get("_questionnaire") {
            let words = self.extension(&self.members(raw, "_questionnaire")?, DISPLAY)?;
            let words = words.unwrap_or_default();
            if let Some((id, version)) = words.split_once(' ') {
                named.push((id.to_owned(), Some(version.to_owned())));
            }
        }
        for (id, version) in named {
            if id != calculator.id {
                let (id, own) = (short(&id), calculator.id);
                let ja = format!("この回答は「{id}」のもので、「{own}」のものではありません");
                return Err(self.refuse(ja, format!("the response answers “{id}”, not “{own}”")));
            }
            if let Some(version) = version.filter(|it| it != calculator.version) {
                return Ok(Some(version));
            }
        }
        Ok(None)
    }

    /// The text of an extension.
    fn extension(&self, of: &Members<'_>, url: &str) -> Result<Option<String>, Refused> {
        let Some(raw) = of.get("extension") else { return Ok(None) };
        for it in list_of(raw).ok_or_else(|| self.damaged("extension"))? {
            let it = self.members(it, "extension")?;
            if it.get("url").and_then(text_of).as_deref() == Some(url) {
                let value = it.get("valueString").or_else(|| it.get("valueCode"));
                return value.and_then(text_of).map(Some).ok_or_else(|| self.damaged("extension"));
            }
        }
        Ok(None)
    }

    /// Refuses what says that it changes the meaning of what stands beside it: nobody may read on who does not know how.
    fn unmodified(&self, of: &Members<'_>) -> Result<(), Refused> {
        let changes = ["modifierExtension", "implicitRules"].into_iter().find(|it| of.get(it).is_some());
        changes.map_or(Ok(()), |it| {
            let ja = format!("「{it}」が付いています。内容の意味を変える要素のため、読み取れません");
            Err(self.refuse(ja, format!("there is a “{it}”, which changes what the rest means and is not understood")))
        })
    }

    fn only(&self, of: &Members<'_>, known: &[&str]) -> Result<(), Refused> {
        self.unmodified(of)?;
        let strange = of.0.iter().find(|(key, _)| !known.contains(&key.trim_start_matches('_')));
        match strange {
            None => Ok(()),
            Some((key, _)) => {
                let key = short(key);
                let ja = format!("「{key}」は回答（QuestionnaireResponse）にない要素です");
                Err(self.refuse(ja, format!("a QuestionnaireResponse has no element “{key}” there")))
            }
        }
    }

    fn items(&mut self, raw: &RawValue, member: Option<(&'static Group, u32)>, deep: usize) -> Result<(), Refused> {
        if deep > DEEPEST {
            return Err(self.refuse("項目の入れ子が深すぎます", "items stand too deep within each other"));
        }
        for item in list_of(raw).ok_or_else(|| self.damaged("item"))? {
            let item = self.members(item, "item")?;
            self.only(&item, &["id", "extension", "linkId", "definition", "text", "answer", "item"])?;
            let link = item.get("linkId").and_then(text_of).filter(|it| !it.is_empty());
            let link = link.ok_or_else(|| self.damaged("linkId"))?;
            let group = self.form.groups().iter().copied().find(|it| it.id == link && member.is_none());
            let within = match group {
                Some(group) => Some((group, self.next(group))),
                None => member,
            };
            let answers = match item.get("answer") {
                None => vec![],
                Some(raw) => list_of(raw).filter(|it| !it.is_empty()).ok_or_else(|| self.damaged("answer"))?,
            };
            let heading = item.get("item").is_some() || group.is_some() || link.starts_with("section-");
            if !answers.is_empty() || !heading {
                self.answer(&link, member, &answers, deep)?;
            }
            if let Some(raw) = item.get("item") {
                self.items(raw, within, deep + 1)?;
            }
        }
        Ok(())
    }

    /// The number of the next member of a group.
    fn next(&mut self, group: &'static Group) -> u32 {
        match self.groups.iter_mut().find(|(it, _)| *it == group) {
            Some((_, n)) => {
                *n = n.saturating_add(1);
                *n
            }
            None => {
                self.groups.push((group, 1));
                1
            }
        }
    }

    fn answer(
        &mut self,
        link: &str,
        member: Option<(&'static Group, u32)>,
        answers: &[&RawValue],
        deep: usize,
    ) -> Result<(), Refused> {
        let control = match member {
            Some((group, n)) => match link.strip_prefix(group.id).and_then(|it| it.strip_prefix('-')) {
                Some(rest) => format!("{}-{n}-{rest}", group.id),
                None => link.to_owned(),
            },
            None => link.to_owned(),
        };
        let found = self.form.find(&control);
        let mut texts: Vec<Vec<(String, String)>> = Vec::new();
        for raw in answers {
            let answer = self.members(raw, "answer")?;
            let read = match found {
                Some((i, part)) => self.value(&self.form.slots[i], part, &answer)?,
                None => self.text(&answer)?.map(|it| vec![(control.clone(), it)]),
            };
            texts.extend(read);
            if let Some(raw) = answer.get("item") {
                self.items(raw, member, deep + 1)?;
            }
        }
        let is_set = found.is_some_and(|(i, _)| matches!(self.form.slots[i].field.kind, Kind::Set(_)));
        if texts.len() > 1 && !is_set {
            let link = short(link);
            let en = format!("“{link}” has several answers, and only one can count");
            return Err(self.refuse(format!("「{link}」に複数の回答があります。一つにしてください"), en));
        }
        if found.is_none() && self.form.group_beyond(&control).is_none() {
            let strange = self.form.strangers([control.as_str()].into_iter());
            self.remarks.extend(strange.iter().map(|it| Remark::of(it, self.lang)));
            return Ok(());
        }
        let name = found.map_or(control, |(i, part)| self.form.slots[i].name(part).to_owned());
        let mut pairs: Vec<(String, String)> = Vec::new();
        if is_set && texts.len() > 1 {
            let all: Vec<String> = texts.into_iter().flatten().map(|(_, text)| text).collect();
            pairs.push((name.clone(), all.join(",")));
        } else {
            pairs.extend(texts.into_iter().flatten());
        }
        // A place that is there without an answer: of a lesion that is not described yet.
        if pairs.is_empty() {
            pairs.push((name, String::new()));
        }
        for (name, text) in pairs {
            if self.entries.contains_key(&name) {
                let name = short(&name);
                let en = format!("“{name}” is given twice, and only one value can count");
                return Err(self.refuse(format!("「{name}」が二度あります。どちらの値か分かりません"), en));
            }
            self.entries.insert(name, text);
        }
        Ok(())
    }

    /// The one value of an answer with its type, or the text that stands in its place; nothing where it says why there
    /// is none.
    fn typed<'a>(&self, answer: &Members<'a>) -> Result<Option<(&'static str, &'a RawValue)>, Refused> {
        const KINDS: [&str; 9] = [
            "valueBoolean",
            "valueDecimal",
            "valueInteger",
            "valueDate",
            "valueDateTime",
            "valueTime",
            "valueString",
            "valueCoding",
            "valueQuantity",
        ];
        let other = ["valueUri", "valueAttachment", "valueReference"].into_iter().find(|it| answer.get(it).is_some());
        if let Some(it) = other {
            let ja = format!("「{it}」の型の回答は扱えません");
            return Err(self.refuse(ja, format!("an answer of the type “{it}” is none to any question here")));
        }
        let known: Vec<&str> = ["id", "extension", "item"].into_iter().chain(KINDS).collect();
        self.only(answer, &known)?;
        let mut values = KINDS.iter().filter_map(|kind| Some((*kind, answer.get(kind)?)));
        match (values.next(), values.next()) {
            (Some(it), None) => Ok(Some(it)),
            (None, _) => Ok(None),
            _ => Err(self.refuse("一つの回答に値が二つあります", "one answer has two values")),
        }
    }

    fn original(&self, answer: &Members<'_>) -> Result<Option<String>, Refused> {
        if let Some(text) = self.extension(answer, ORIGINAL_TEXT)? {
            return Ok(Some(text));
        }
        match self.extension(answer, ABSENT)? {
            Some(_) => Ok(None),
            None => Err(self.refuse("値のない回答があります", "an answer has no value")),
        }
    }

    /// An answer as it would be typed, whatever it answers.
    fn text(&self, answer: &Members<'_>) -> Result<Option<String>, Refused> {
        let Some((kind, raw)) = self.typed(answer)? else { return self.original(answer) };
        let bad = || self.damaged(kind);
        let figures = || raw.get().starts_with(|it: char| it == '-' || it.is_ascii_digit());
        Ok(Some(match kind {
            "valueBoolean" if raw.get() == "true" => "yes".to_owned(),
            "valueBoolean" if raw.get() == "false" => "no".to_owned(),
            "valueInteger" | "valueDecimal" if figures() => written_out(raw.get()).ok_or_else(bad)?,
            "valueDate" | "valueDateTime" | "valueString" => text_of(raw).ok_or_else(bad)?,
            "valueTime" => {
                let text = text_of(raw).ok_or_else(bad)?;
                let whole = text.strip_suffix(":00").filter(|it| it.len() == 5);
                whole.map_or(text.clone(), str::to_owned)
            }
            "valueCoding" => {
                let coding = self.members(raw, kind)?;
                let word = coding.get("code").or_else(|| coding.get("display"));
                word.and_then(text_of).filter(|it| !it.trim().is_empty()).ok_or_else(bad)?
            }
            "valueQuantity" => {
                let (figure, _, code, unit) = self.quantity(raw)?;
                let unit = unit.or(code).unwrap_or_default();
                format!("{figure} {unit}").trim().to_owned()
            }
            _ => return Err(bad()),
        }))
    }

    /// Sign and figure, the system of the unit, its code and its text.
    #[allow(clippy::type_complexity)]
    fn quantity(&self, raw: &RawValue) -> Result<(String, Option<String>, Option<String>, Option<String>), Refused> {
        let bad = || self.damaged("valueQuantity");
        let it = self.members(raw, "valueQuantity")?;
        self.only(&it, &["id", "extension", "value", "comparator", "unit", "system", "code"])?;
        let raw = it.get("value").ok_or_else(bad)?.get();
        if !raw.starts_with(|it: char| it == '-' || it.is_ascii_digit()) {
            return Err(bad());
        }
        let figure = written_out(raw).ok_or_else(bad)?;
        let text = |key: &str| match it.get(key) {
            None => Ok(None),
            Some(raw) => text_of(raw).map(Some).ok_or_else(bad),
        };
        let sign = match text("comparator")?.as_deref() {
            None => "",
            Some("<") => "<",
            Some("<=") => "<=",
            Some(">=") => ">=",
            Some(">") => ">",
            Some(_) => return Err(bad()),
        };
        Ok((format!("{sign}{figure}"), text("system")?, text("code")?, text("unit")?))
    }

    /// An answer as entries of a place.
    fn value(
        &mut self,
        slot: &Slot,
        part: Part,
        answer: &Members<'_>,
    ) -> Result<Option<Vec<(String, String)>>, Refused> {
        let name = slot.name(part).to_owned();
        let quantity = match self.typed(answer)? {
            Some(("valueCoding", raw)) if part == Part::Value => {
                let coding = self.members(raw, "valueCoding")?;
                let word = |key| coding.get(key).and_then(text_of);
                if let (Some(code), Some(words)) = (word("code"), word("display")) {
                    let means = |it: &str| slot.field.read(it).ok().flatten();
                    if means(&code).zip(means(&words)).is_some_and(|(one, other)| one != other) {
                        let (code, words) = (short(&code), short(&words));
                        let ja = format!(
                            "回答が二通りに書かれています（「{code}」と「{words}」）。どちらかに直してください"
                        );
                        let en =
                            format!("the answer is written in two ways (“{code}” and “{words}”); correct one of them");
                        self.remarks.push(Remark::new(&name, said(self.lang, ja, en)));
                        return Ok(Some(vec![(name, String::new())]));
                    }
                }
                return Ok(self.text(answer)?.map(|text| vec![(name, text)]));
            }
            Some(("valueQuantity", raw)) if part == Part::Value && matches!(slot.field.kind, Kind::Number(_)) => raw,
            _ => return Ok(self.text(answer)?.map(|text| vec![(name, text)])),
        };
        let (figure, _, code, unit) = self.quantity(quantity)?;
        Ok(Some(match unit_read(slot.field, code.as_deref(), unit.as_deref()) {
            UnitRead::None => number_entries(slot, &figure, None),
            UnitRead::Text(it) => number_entries(slot, &figure, Some(&it)),
            UnitRead::Two(code, unit) => {
                let (code, unit) = (short(&code), short(&unit));
                let ja = format!("単位が二通りに書かれています（「{code}」と「{unit}」）。どちらかに直してください");
                let en = format!("the unit is written in two ways (“{code}” and “{unit}”); correct one of them");
                self.remarks.push(Remark::new(&name, said(self.lang, ja, en)));
                vec![(name, String::new())]
            }
        }))
    }
}
