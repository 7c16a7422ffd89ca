//! The days of a plan as a calendar file (iCalendar, RFC 5545), made on the device for the calendar of whoever keeps
//! it.
//!
//! It holds days, and what the plan says is done on them. Nothing in it tells whose days they are: what the file is
//! called, and into which calendar it goes, is for the person who keeps it.

// Own code: a writer needs four rules (lines, folding, escaping, days), and the libraries that know them bring random
// numbers and a clock along, which must come from the page. `tests/ics.rs` reads the file back with one of them.

use crate::engine::{Date, Due, Lang, State, Text, t};

/// One day, as a calendar shows it: an event that lasts the day and blocks no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells it from the other events of the same file: `thoracic-follow-up-m3`.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What stands in the calendar.
    pub summary: String,
    /// What is shown when it is opened; lines end in `\n`.
    pub description: String,
}

/// What every event says of itself, for it may be read years later and far from this app.
static COUNTED: Text = t(
    "資料に書かれた日程から数えた日です。予約された日ではありません。",
    "A day counted from a written plan. It is not an appointment.",
);

/// The events of what is due, in one language. What is done needs no day any more and is left out.
///
/// `id` is the calculator's; `title` says of what the days are the days, and nothing more of the patient than the plan
/// itself does, for calendars are seen by others. The summary is the title, the visit, and what is done then:
/// 「凍結療法後 3か月：胸部単純CT・問診」.
pub fn events(id: &str, title: Text, due: &[Due], lang: Lang) -> Vec<Event> {
    let open = due.iter().filter(|it| !matches!(it.state, State::Done(..)));
    open.map(|it| event(id, title, it, lang)).collect()
}

fn event(id: &str, title: Text, due: &Due, lang: Lang) -> Event {
    let tasks: Vec<&str> = due.tasks.iter().map(|it| it.get(lang)).collect();
    let mut summary = format!("{}{}{}", title.get(lang), lang.pick(" ", ", "), due.label[lang as usize]);
    if !tasks.is_empty() {
        summary += lang.pick("：", ": ");
        summary += &tasks.join(lang.pick("・", "; "));
    }
    let mut lines = vec![format!("{}{}", lang.pick("予定日：", "Day: "), due.day.say(lang))];
    if let Some((first, last)) = due.window {
        lines.push(format!(
            "{}{}{}{}",
            lang.pick("許容期間：", "Will do: "),
            first.say(lang),
            lang.pick("〜", " to "),
            last.say(lang)
        ));
    }
    lines.extend(tasks.iter().map(|it| format!("{}{it}", lang.pick("・", "- "))));
    lines.push(COUNTED.get(lang).to_owned());
    Event { id: format!("{id}-{}", due.id), day: due.day, summary, description: lines.join("\n") }
}

/// The calendar file of these events.
///
/// `stamp` is the present time in UTC, `20261121T090000Z`. `unique` is random, at least 16 hexadecimal digits, made
/// anew for each patient: a calendar takes events of one name for the same event, and two patients treated on one day
/// must not overwrite each other. Made from the dates, it would also tell them. Where either is anything else, there
/// is no file.
///
/// The file has no alarms, organizer or time zone: who imports it decides on reminders, an organizer would make the
/// events invitations (RFC 5546 asks for one beside METHOD; calendars do not), and a day is the same day everywhere.
pub fn write(events: &[Event], lang: Lang, stamp: &str, unique: &str) -> Option<String> {
    if !is_stamp(stamp) || unique.len() < 16 || !unique.bytes().all(|it| it.is_ascii_hexdigit()) {
        return None;
    }
    let mut file = String::new();
    let mut line = |text: &str| fold(text, &mut file);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:-//Tekio//Tekio//{}", lang.tag().to_ascii_uppercase()));
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    for it in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{unique}-{}", escape(&it.id)));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", compact(it.day)));
        // The end is the first day that no longer belongs to it; without one, a day lasts the day.
        if let Some(next) = it.day.plus_days(1) {
            line(&format!("DTEND;VALUE=DATE:{}", compact(next)));
        }
        line(&format!("SUMMARY:{}", escape(&it.summary)));
        line(&format!("DESCRIPTION:{}", escape(&it.description)));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    Some(file)
}

/// `20261121T090000Z`: the form only, for a clock wrote it.
fn is_stamp(text: &str) -> bool {
    text.len() == 16
        && text.bytes().enumerate().all(|(n, it)| match n {
            8 => it == b'T',
            15 => it == b'Z',
            _ => it.is_ascii_digit(),
        })
}

/// A day as the format has it: 20261121.
fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text with what has a meaning in the format escaped. Every kind of line end becomes `\n`; other control
/// characters, which the format does not allow, are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.replace("\r\n", "\n").chars() {
        match it {
            '\\' | ';' | ',' => out.extend(['\\', it]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    out
}

/// The most octets of a line, its end not counted.
const WIDTH: usize = 75;

/// Adds a line, broken where it is longer than 75 octets: between characters, and not beside a space if that can be
/// helped, for some programs drop spaces at the ends of lines, or all that a line begins with.
fn fold(line: &str, into: &mut String) {
    let (mut rest, mut room) = (line, WIDTH);
    while rest.len() > room {
        let ends = || (1..=room).rev().filter(|it| rest.is_char_boundary(*it));
        let beside_space = |it: &usize| rest[..*it].ends_with(' ') || rest[*it..].starts_with(' ');
        // A character has at most four octets, so that one always fits.
        let end = ends().find(|it| !beside_space(it)).or_else(|| ends().next());
        let (head, tail) = rest.split_at(end.unwrap_or(rest.len()));
        into.push_str(head);
        into.push_str("\r\n ");
        (rest, room) = (tail, WIDTH - 1);
    }
    into.push_str(rest);
    into.push_str("\r\n");
}
