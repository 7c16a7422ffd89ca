//! Rows of a group from a table that was pasted: a name, then what each reader says of it. They go where a row of the
//! same name stands, or behind all others; nothing that was entered is changed, and what finds no place is listed.

use crate::engine::{Entries, Field, Form, Group, Kind, Part, Slot, Value, arrange, half_width};
use crate::exchange::link;

/// What became of a table that was pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The entries with what was taken.
    pub entries: Entries,
    /// How many rows found one of their name.
    pub matched: usize,
    /// The names of rows that are new.
    pub added: Vec<String>,
    /// The names of rows that were there and are not in the table.
    pub left: Vec<String>,
    /// What was not taken, and why, in each language.
    pub wrong: Vec<[String; 2]>,
}

/// A row of the table: its line, its name, and for each column of the group what it says.
struct Row {
    line: usize,
    name: String,
    cells: Vec<(usize, String)>,
}

/// A name as it is compared: width, case and blanks make no other event.
fn folded(name: &str) -> String {
    half_width(name).chars().filter(|it| !it.is_whitespace()).collect::<String>().to_ascii_lowercase()
}

/// Whether rows of a group can be pasted so: they have names, and all else is chosen from options.
pub fn takes(group: &Group) -> bool {
    let (names, rest): (Vec<&Field>, Vec<&Field>) =
        group.fields.iter().copied().partition(|it| matches!(it.kind, Kind::Name));
    names.len() == 1 && !rest.is_empty() && rest.iter().all(|it| matches!(it.kind, Kind::Choice(_)))
}

/// The columns of a group but for the name, by their places among its fields.
pub fn columns(group: &Group) -> Vec<usize> {
    (0..group.fields.len()).filter(|it| !matches!(group.fields[*it].kind, Kind::Name)).collect()
}

/// Puts a table, or the link of another device, into the entries. `column` says whose the levels are, where there is
/// one column only.
pub fn put(form: &Form, entries: &Entries, group: &'static Group, text: &str, column: Option<usize>) -> Pasted {
    let mut it = Pasted { entries: entries.clone(), ..Pasted::default() };
    let rows = match text.trim().split_once('#') {
        Some((address, fragment)) if !address.contains(['\n', '\t']) && fragment.contains('=') => {
            of_link(form, group, fragment, column, &mut it.wrong)
        }
        _ => of_table(group, text, column, &mut it.wrong),
    };
    let name_of = group.fields.iter().position(|it| matches!(it.kind, Kind::Name)).unwrap_or(0);
    let place = |field: usize, member: u8| {
        let is =
            |slot: &&Slot| slot.group == Some(group) && slot.member == member && *slot.field == *group.fields[field];
        form.slots.iter().find(is).map(|slot| slot.name(Part::Value).to_owned())
    };
    let text_of = |entries: &Entries, field: usize, member: u8| {
        place(field, member).and_then(|name| entries.get(&name).cloned()).unwrap_or_default()
    };
    let is_used = |entries: &Entries, member: u8| {
        (0..group.fields.len()).any(|field| !text_of(entries, field, member).trim().is_empty())
    };
    let before: Vec<(u8, String)> = (1..=group.most)
        .map(|member| (member, folded(&text_of(entries, name_of, member))))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let mut seen: Vec<String> = Vec::new();
    for row in rows {
        let name = folded(&row.name);
        let at = |ja: &str, en: &str| {
            [format!("{}行目「{}」：{ja}", row.line, row.name), format!("line {}, “{}”: {en}", row.line, row.name)]
        };
        if name.is_empty() {
            it.wrong.push([
                format!("{}行目：事象名がないため、どの行か決まらない", row.line),
                format!("line {}: it has no name, so that its place is not known", row.line),
            ]);
            continue;
        }
        let same: Vec<u8> = before.iter().filter(|(_, it)| *it == name).map(|(member, _)| *member).collect();
        if seen.contains(&name) || same.len() > 1 {
            it.wrong.push(at(
                "同じ名前の行が2つ以上ある。名前を変えると取り込める",
                "there is more than one row of this name; give them different names",
            ));
            continue;
        }
        seen.push(name);
        let free = || (1..=group.most).find(|member| !is_used(&it.entries, *member));
        let Some(member) = same.first().copied().or_else(free) else {
            it.wrong.push(at("行が多すぎて入らない", "there is no room for more rows"));
            continue;
        };
        match same.is_empty() {
            true => {
                it.added.push(row.name.clone());
                if let Some(place) = place(name_of, member) {
                    it.entries.insert(place, row.name.clone());
                }
            }
            false => it.matched += 1,
        }
        for (field, said) in &row.cells {
            let asked = group.fields[*field];
            let (ja, en) = (asked.label.ja, asked.label.en);
            let Ok(Some(value)) = asked.read(said) else {
                it.wrong.push(at(
                    &format!("{ja}の「{said}」は読めない。尺度が分かる形で書く（G2、SIR 軽度、CIRSE 2、CD IIIa）"),
                    &format!("“{said}” of {en} cannot be read; write the scale, too (G2, SIR mild, CIRSE 2, CD IIIa)"),
                ));
                continue;
            };
            let Some(place) = place(*field, member) else { continue };
            let there = it.entries.get(&place).cloned().unwrap_or_default();
            if there.trim().is_empty() {
                // As a tap would enter it.
                let id = match value {
                    Value::Choice(i) => asked.options().get(usize::from(i)).map(|it| it.id),
                    _ => None,
                };
                it.entries.insert(place, id.map_or_else(|| said.clone(), str::to_owned));
            } else if asked.read(&there) != Ok(Some(value)) {
                it.wrong.push(at(
                    &format!("{ja}は入力済みの段階と違うため変えていない（貼り付け：{said}）"),
                    &format!("{en} has another level already, which stays (pasted: {said})"),
                ));
            }
        }
    }
    let missing = before.iter().filter(|(_, name)| !seen.contains(name));
    it.left = missing.map(|(member, _)| text_of(&it.entries, name_of, *member)).collect();
    it
}

/// The rows of a link of the same page.
fn of_link(
    form: &Form,
    group: &'static Group,
    fragment: &str,
    column: Option<usize>,
    wrong: &mut Vec<[String; 2]>,
) -> Vec<Row> {
    let entries = form.named(&link::read(fragment));
    let mut rows: Vec<Row> = Vec::new();
    for slot in form.slots.iter().filter(|it| it.group == Some(group)) {
        let said = entries.get(slot.name(Part::Value)).map_or("", |it| it.trim());
        let Some(field) = group.fields.iter().position(|it| **it == *slot.field) else { continue };
        let line = usize::from(slot.member);
        if said.is_empty() {
            continue;
        }
        if rows.last().is_none_or(|it| it.line != line) {
            rows.push(Row { line, name: String::new(), cells: vec![] });
        }
        let Some(row) = rows.last_mut() else { continue };
        match slot.field.kind {
            Kind::Name => row.name = said.to_owned(),
            _ => row.cells.push((field, said.to_owned())),
        }
    }
    // One reader's levels stand in the first column of that reader's own device.
    let mut used: Vec<usize> = rows.iter().flat_map(|it| it.cells.iter().map(|(field, _)| *field)).collect();
    arrange(&mut used, |it| *it);
    used.dedup();
    if let (Some(column), [_]) = (column, used.as_slice()) {
        rows.iter_mut().flat_map(|it| &mut it.cells).for_each(|it| it.0 = column);
    }
    if rows.is_empty() {
        wrong.push([
            "このリンクには、この画面の事象がない".to_owned(),
            "the link holds no event of this page".to_owned(),
        ]);
    }
    rows
}

/// The rows of a table as a spreadsheet copies it, or with commas.
fn of_table(group: &'static Group, text: &str, column: Option<usize>, wrong: &mut Vec<[String; 2]>) -> Vec<Row> {
    let comma = if text.contains('\t') { '\t' } else { ',' };
    let cells = |line: &str| -> Vec<String> {
        line.split(comma).map(|it| it.trim().trim_matches('"').trim().to_owned()).collect()
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut lines: Vec<(usize, Vec<String>)> = lines.map(|(i, line)| (i + 1, cells(line))).collect();
    let all = columns(group);
    let reads = |said: &str| all.first().is_some_and(|it| matches!(group.fields[*it].read(said), Ok(Some(_))));
    // Whose a column is, by what its head says; by its place where there is no head.
    let named = |head: &str| {
        let head = folded(head);
        all.iter().copied().find(|it| {
            let field = group.fields[*it];
            [field.id, field.label.ja, field.label.en].iter().any(|it| folded(it) == head)
        })
    };
    let widest = lines.iter().map(|it| it.1.len()).max().unwrap_or(0);
    // A first row in which nothing is a level is a head; where it names no reader that is told, for it may be a row that
    // cannot be read.
    let headed = lines.first().filter(|it| it.1.len() > 1 && it.1[1..].iter().all(|it| !reads(it))).cloned();
    let heads = headed.as_ref().map(|it| it.1.iter().skip(1).map(|it| named(it)).collect::<Vec<_>>());
    if let Some((line, head)) = headed {
        lines.retain(|it| it.0 != line);
        if heads.as_ref().is_some_and(|it| it.iter().all(Option::is_none)) {
            wrong.push([
                format!("{line}行目は見出しとして扱った：{}", head.join("、")),
                format!("line {line} was taken for the head: {}", head.join(", ")),
            ]);
        }
    }
    let mut places: Vec<Option<usize>> = match heads.filter(|it| it.iter().any(Option::is_some)) {
        Some(heads) => heads,
        None if widest == 2 && column.is_none() => {
            wrong.push([
                "段階の列が1つだけで、誰の評価か分からない。評価者を選んでから取り込む".to_owned(),
                "with one column of levels it is not known whose they are: choose the reader first".to_owned(),
            ]);
            return vec![];
        }
        None if widest == 2 => vec![column],
        None => (0..widest.saturating_sub(1)).map(|i| all.get(i).copied()).collect(),
    };
    places.resize(widest.saturating_sub(1), None);
    if widest < 2 {
        wrong.push([
            "列が足りない。事象名と段階の列を、表計算ソフトからコピーして貼り付ける".to_owned(),
            "too few columns: copy a column of names and one of levels from a spreadsheet".to_owned(),
        ]);
        return vec![];
    }
    let mut rows = Vec::new();
    for (line, said) in lines {
        let mut cells = Vec::new();
        for (place, said) in places.iter().zip(said.iter().skip(1)).filter(|(_, said)| !said.is_empty()) {
            match place {
                Some(field) => cells.push((*field, said.clone())),
                None => wrong.push([
                    format!(
                        "{line}行目：「{said}」はどの評価者のものか分からない（見出しは 評価者A・評価者B・評価者C）"
                    ),
                    format!("line {line}: whose “{said}” is, is not known (heads: Reader A, Reader B, Reader C)"),
                ]),
            }
        }
        rows.push(Row { line, name: said.first().cloned().unwrap_or_default(), cells });
    }
    rows
}
