//! The questions of a calculator as a data dictionary of REDCap.
//!
//! A group of questions is an instrument of its own, to be set as repeating: a dictionary cannot say so itself.

use super::given::Given;
use super::links::options;
use super::questionnaire::Asked;
use super::table::Table;
use super::told::{has_unit, units};
use crate::engine::{
    Calculator, Choice, Field, Form, Group, Input, Kind, Lang, Part, Slot, Text, stored, stored_unit, t,
};

/// The most letters of a field's name that REDCap advises.
const LONGEST: usize = 26;

const COLUMNS: [&str; 18] = [
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
];

const REPEATS: Text = t(
    "この画面は「繰り返し」に設定してください（プロジェクト設定）",
    "Set this instrument as repeating in the project’s setup",
);

/// One row, by what is filled in.
#[derive(Default)]
struct Row {
    name: String,
    form: String,
    section: String,
    kind: &'static str,
    label: String,
    choices: String,
    note: String,
    validation: &'static str,
    ends: (String, String),
    branching: String,
}

/// The dictionary.
pub fn write(calculator: &'static Calculator, given: &Given) -> Table {
    let form = Form::of(calculator);
    let mut all = Writer {
        asked: Asked::of(calculator),
        given,
        taken: vec!["record_id".to_owned()],
        named: vec![],
        rows: vec![],
    };
    let own = stored(calculator.id);
    all.rows.push(Row {
        name: "record_id".to_owned(),
        form: own.clone(),
        kind: "text",
        label: given.lang.pick("記録番号", "Record ID").to_owned(),
        ..Row::default()
    });
    let mut groups: Vec<&'static Group> = Vec::new();
    for section in calculator.sections {
        let mut title = one_line(section.title.get(given.lang));
        for input in section.inputs {
            match input {
                Input::Field(field) => {
                    for slot in form.slots.iter().filter(|it| it.group.is_none() && *it.field == **field) {
                        all.question(slot, &own, std::mem::take(&mut title));
                    }
                }
                // Rows of an instrument stand together.
                Input::Group(group) => groups.push(group),
            }
        }
    }
    for group in groups {
        let instrument = stored(&format!("{}-{}", calculator.id, group.id));
        let mut title = format!("{} — {}", group.label.get(given.lang), REPEATS.get(given.lang));
        for slot in form.slots.iter().filter(|it| it.member == 1 && it.group.is_some_and(|it| *it == *group)) {
            all.question(slot, &instrument, std::mem::take(&mut title));
        }
    }
    let cells = |it: Row| {
        let (least, most) = it.ends;
        let mut cells = vec![it.name, it.form, it.section, it.kind.to_owned(), it.label, it.choices, it.note];
        cells.extend([it.validation.to_owned(), least, most, String::new(), it.branching]);
        cells.resize(COLUMNS.len(), String::new());
        cells
    };
    Table { names: COLUMNS.to_vec(), rows: all.rows.into_iter().map(cells).collect() }
}

struct Writer<'a> {
    asked: Asked,
    given: &'a Given,
    /// Names in use.
    taken: Vec<String>,
    /// Controls and their names, for the branching.
    named: Vec<(String, String)>,
    rows: Vec<Row>,
}

impl Writer<'_> {
    /// The rows of a place: its value, its unit, its day.
    fn question(&mut self, slot: &Slot, form: &str, section: String) {
        let (field, lang) = (slot.field, self.given.lang);
        let label = match slot.group {
            Some(_) => field.label.get(lang).to_owned(),
            None => slot.label()[lang as usize].clone(),
        };
        let control = super::questionnaire::link(slot, Part::Value);
        let branching = self.branching(field);
        let all = units(field);
        let one = match all.as_slice() {
            [one] => one.symbol.get(lang),
            _ => "",
        };
        let mut row = Row {
            name: self.name(&control),
            form: form.to_owned(),
            section,
            kind: "text",
            label: one_line(&if one.is_empty() { label.clone() } else { format!("{label} ({one})") }),
            note: one_line(field.hint.map_or("", |it| it.get(lang))),
            branching: branching.clone(),
            ..Row::default()
        };
        match &field.kind {
            Kind::Number(number) => {
                row.validation = if number.whole && all.len() == 1 { "integer" } else { "number" };
                if all.len() == 1 && number.unit_from.is_none() {
                    row.ends = (number.possible.0.to_string(), number.possible.1.to_string());
                }
                // A number that may be less than a limit of measurement is a text.
                if !number.exact && has_unit(field) && number.by.is_some() {
                    row.validation = "";
                    row.ends = Default::default();
                }
            }
            Kind::YesNo(_) | Kind::Choice(_) | Kind::Set(_) => {
                let words = options(field);
                row.kind = match field.kind {
                    Kind::Set(_) => "checkbox",
                    _ if words.len() > 8 => "dropdown",
                    _ => "radio",
                };
                row.choices = choices(words, lang);
            }
            Kind::Date => row.validation = "date_ymd",
            Kind::Clock => row.validation = "time",
            Kind::Name => {}
        }
        let beside = |name: String, label: &str| Row {
            name,
            form: form.to_owned(),
            kind: "text",
            label: one_line(label),
            branching: branching.clone(),
            ..Row::default()
        };
        self.rows.push(row);
        if slot.parts().any(|it| it == Part::Unit) {
            let name = self.name(&super::questionnaire::link(slot, Part::Unit));
            let mut row = beside(name, &format!("{label}{}", lang.pick("：単位", ": unit")));
            row.kind = "dropdown";
            let each = all.iter().map(|it| {
                let said = if it.id.is_empty() { lang.pick("単位なし", "no unit") } else { it.symbol.get(lang) };
                format!("{}, {}", stored_unit(it.id), choice_text(said))
            });
            row.choices = each.collect::<Vec<_>>().join(" | ");
            self.rows.push(row);
        }
        if slot.parts().any(|it| it == Part::Date) {
            let name = self.name(&super::questionnaire::link(slot, Part::Date));
            let mut row = beside(name, &format!("{label}{}", lang.pick("：測定日", ": day of measurement")));
            row.validation = "date_ymd";
            self.rows.push(row);
        }
    }

    fn name(&mut self, control: &str) -> String {
        let name = field_name(control, &self.taken);
        self.taken.push(name.clone());
        self.named.push((control.to_owned(), name.clone()));
        name
    }

    /// When a question is shown: for the terms that ask it.
    fn branching(&self, field: &'static Field) -> String {
        let wanted = self.asked.wanted(field);
        let named = |terms: &Field| self.named.iter().find(|(it, _)| it == terms.id).map(|(_, name)| name.as_str());
        let name = self.asked.terms.and_then(named);
        let Some(name) = name else { return String::new() };
        let each = wanted.iter().map(|it| format!("[{name}] = '{}'", stored(it.id)));
        each.collect::<Vec<_>>().join(" or ")
    }
}

/// A name for a control that no other has: cut where it is too long, and then told apart by a number.
pub fn field_name(control: &str, taken: &[String]) -> String {
    let mut name = stored(control);
    if !name.starts_with(|it: char| it.is_ascii_lowercase()) {
        name.insert_str(0, "q_");
    }
    let cut = |to: usize| name.chars().take(to).collect::<String>().trim_end_matches('_').to_owned();
    let whole = cut(LONGEST);
    if whole == name && !taken.contains(&whole) {
        return whole;
    }
    // There are not as many questions as numbers.
    let numbered = (2..).map(|n: u32| format!("{}_{n}", cut(LONGEST - 1 - n.to_string().len())));
    let first = Some(whole).filter(|it| !taken.contains(it));
    first.into_iter().chain(numbered).find(|it| !taken.contains(it)).unwrap_or_default()
}

fn choices(words: &[Choice], lang: Lang) -> String {
    let each = words.iter().map(|it| format!("{}, {}", stored(it.id), choice_text(it.label.get(lang))));
    each.collect::<Vec<_>>().join(" | ")
}

/// A bar would part one choice from the next.
fn choice_text(text: &str) -> String {
    one_line(text).replace('|', "／")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
