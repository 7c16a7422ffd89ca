//! The calendar file, read back by another program's parser, and line by line.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use icalendar::{Calendar, Class, Component, DatePerhapsTime};
use proptest::prelude::*;
use tekio::engine::{Date, Due, Lang, State, Text, t};
use tekio::exchange::ics::{Event, events, write};

const STAMP: &str = "20261121T090000Z";
const UNIQUE: &str = "9f86d081884c7d659a2feaa0c55ad015";

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn due(id: &str, label: [&str; 2], day: &str, tasks: &[Text]) -> Due {
    let label = label.map(str::to_owned);
    Due { id: id.to_owned(), label, day: date(day), window: None, tasks: tasks.to_vec(), state: State::Unknown }
}

fn event(id: &str, day: &str, summary: &str, description: &str) -> Event {
    let (summary, description) = (summary.to_owned(), description.to_owned());
    Event { id: id.to_owned(), day: date(day), summary, description }
}

/// What holds for every file, whatever is in it.
fn check_lines(file: &str) {
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "a bare line feed");
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count(), "a bare carriage return");
    for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.is_empty() && !line.chars().any(char::is_control), "{line:?}");
    }
}

/// The events as the other parser reads them.
fn read(file: &str) -> Vec<Event> {
    check_lines(file);
    let calendar: Calendar = file.parse().unwrap();
    let mut uids = BTreeSet::new();
    let one = |it: &icalendar::Event| {
        let day = |it: DatePerhapsTime| match it {
            DatePerhapsTime::Date(it) => date(&it.to_string()),
            other => panic!("a day with a time: {other:?}"),
        };
        let first = day(it.get_start().unwrap());
        assert_eq!(it.get_end().map(day), first.plus_days(1));
        assert_eq!(it.property_value("DTSTAMP"), Some(STAMP));
        assert_eq!((it.get_class(), it.property_value("TRANSP")), (Some(Class::Private), Some("TRANSPARENT")));
        let uid = it.get_uid().unwrap().to_owned();
        assert!(uids.insert(uid.clone()), "{uid} twice");
        let id = uid.strip_prefix(&format!("{UNIQUE}-")).unwrap();
        event(id, &first.to_string(), it.get_summary().unwrap(), it.get_description().unwrap())
    };
    calendar.events().map(one).collect()
}

/// The whole file, octet by octet.
#[test]
fn a_file() {
    let file = write(
        &[event("plan-m3", "2026-02-28", "Plan, 3か月：CT", "一行\n二行")],
        Lang::Ja,
        "20251130T000000Z",
        "0123456789abcdef",
    );
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tekio//Tekio//JA",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:0123456789abcdef-plan-m3",
        "DTSTAMP:20251130T000000Z",
        "DTSTART;VALUE=DATE:20260228",
        "DTEND;VALUE=DATE:20260301",
        "SUMMARY:Plan\\, 3か月：CT",
        "DESCRIPTION:一行\\n二行",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file.unwrap(), lines.join("\r\n"));
}

#[test]
fn what_is_due_becomes_an_event() {
    let title = t("凍結療法後", "After cryoablation");
    let (ct, asked) = (t("胸部単純CT", "plain chest CT"), t("問診", "interview"));
    let mut m3 = due("m3", ["3か月", "3 months"], "2026-11-23", &[ct, asked]);
    m3.window = Some((date("2026-11-21"), date("2026-11-25")));
    let mut d1 = due("d1", ["翌日", "Next day"], "2026-08-24", &[ct]);
    d1.state = State::Done(d1.day, 0, None);
    let last = due("end", ["終わり", "End"], "2027-08-23", &[]);
    let all = [d1, m3, last];
    let [ja, en] = Lang::ALL.map(|lang| events("follow-up", title, &all, lang));
    assert_eq!(
        ja[0],
        event(
            "follow-up-m3",
            "2026-11-23",
            "凍結療法後 3か月：胸部単純CT・問診",
            "予定日：2026-11-23（月・勤労感謝の日）\n許容期間：2026-11-21（土）〜2026-11-25（水）\n・胸部単純CT\n・問診\n\
             資料に書かれた日程から数えた日です。予約された日ではありません。"
        )
    );
    assert_eq!(
        en[0],
        event(
            "follow-up-m3",
            "2026-11-23",
            "After cryoablation, 3 months: plain chest CT; interview",
            "Day: 2026-11-23 (Mon, Labour Thanksgiving Day)\nWill do: 2026-11-21 (Sat) to 2026-11-25 (Wed)\n\
             - plain chest CT\n- interview\nA day counted from a written plan. It is not an appointment."
        )
    );
    assert_eq!(ja[1].summary, "凍結療法後 終わり", "nothing to do, nothing said");
    // What is done is left out.
    for (lang, made) in [(Lang::Ja, &ja), (Lang::En, &en)] {
        assert_eq!(made.len(), 2);
        assert_eq!(read(&write(made, lang, STAMP, UNIQUE).unwrap()), *made);
    }
}

#[test]
fn odd_texts_come_back_as_they_were() {
    let long = "凍結療法後3か月の胸部単純CTと有害事象の問診、血液検査、胸部X線写真、肺機能検査；".repeat(20);
    let texts = [
        "a,b;c\\d",
        "\\n is no line end, \\\\ is no backslash",
        "one\ntwo\n\nthree",
        "👩🏽‍⚕️ ☢️ 🦴 👨‍👩‍👧‍👦 é e\u{301}",
        "BEGIN:VEVENT\nEND:VCALENDAR\nX-EVIL:1",
        "a:b=c\"d\"^n",
        &long,
        &"x".repeat(500),
        &" ".repeat(300),
        &", ".repeat(100),
        &"\\".repeat(200),
        "全角　空白",
        "https://example.org/?a=1;b=2,3",
        "-",
    ];
    let made: Vec<Event> = texts
        .iter()
        .enumerate()
        .map(|(n, it)| event(&format!("visit-{n}"), "2028-02-29", &format!("[{it}]"), &format!("[{it}]\n{it}.")))
        .collect();
    let file = write(&made, Lang::Ja, STAMP, UNIQUE).unwrap();
    assert_eq!(read(&file), made);
    // No text opens or closes anything.
    assert_eq!(file.lines().filter(|it| it.starts_with("BEGIN:VEVENT")).count(), texts.len());
    assert_eq!(file.lines().filter(|it| it.starts_with("X-")).count(), 0);
}

/// Whatever ends a line elsewhere ends one here; other control characters are not allowed in the format.
#[test]
fn control_characters() {
    let made = [event("a", "2026-01-01", "a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\tg\0h\u{7f}i\u{1b}[1mj\u{b}k", "-")];
    let file = write(&made, Lang::En, STAMP, UNIQUE).unwrap();
    assert_eq!(read(&file)[0].summary, "a\nb\nc\nd\ne\nf ghi[1mjk");
}

/// Lines of every length around the limit, of characters of every length.
#[test]
fn lines_are_broken_between_characters() {
    for it in ["a", "é", "か", "🦴", " ", "\\", ","] {
        for n in 0..160 {
            let text = format!("{}{}.", "x".repeat(n % 7), it.repeat(n));
            let made = [event("a", "2026-01-01", &text, &text)];
            assert_eq!(read(&write(&made, Lang::Ja, STAMP, UNIQUE).unwrap()), made);
        }
    }
}

/// Programs that drop spaces at the ends of lines, or all at their start, lose nothing of an ordinary sentence.
#[test]
fn lines_are_not_broken_beside_spaces() {
    let text = "plain chest CT of each lesion; ".repeat(12);
    let file = write(&[event("a", "2026-01-01", &text, &text)], Lang::En, STAMP, UNIQUE).unwrap();
    let lines: Vec<&str> = file.split("\r\n").collect();
    let broken = lines.windows(2).filter(|it| it[1].starts_with(' '));
    assert_eq!(broken.clone().count(), 10);
    assert!(broken.clone().all(|it| !it[0].ends_with(' ') && !it[1].starts_with("  ")), "{lines:#?}");
}

/// Two patients treated on one day: the same dates, but no event of the one is an event of the other.
#[test]
fn two_files_share_no_event() {
    let made = [event("a", "2026-01-01", "x", "y"), event("b", "2026-01-01", "x", "y")];
    let uids = |unique| -> BTreeSet<String> {
        let file = write(&made, Lang::Ja, STAMP, unique).unwrap();
        file.lines().filter(|it| it.starts_with("UID:")).map(str::to_owned).collect()
    };
    let (one, other) = (uids(UNIQUE), uids("8f86d081884c7d659a2feaa0c55ad015"));
    assert_eq!((one.len(), other.len(), one.intersection(&other).count()), (2, 2, 0));
}

#[test]
fn what_comes_from_outside_is_looked_at() {
    let made = [event("a", "2026-01-01", "x", "y")];
    for stamp in
        ["", "2026-11-21", "20261121T090000", "20261121T0900000", "20261121T09000あ", "20261121T090000Z\r\nX:1"]
    {
        assert_eq!(write(&made, Lang::Ja, stamp, UNIQUE), None, "{stamp}");
    }
    for unique in
        ["", "0123456789abcde", "0123456789abcdeg", "0123456789abcdef\r\nX:1", "あああああああああああああああ"]
    {
        assert_eq!(write(&made, Lang::Ja, STAMP, unique), None, "{unique}");
    }
    assert!(write(&made, Lang::Ja, STAMP, "0123456789ABCDEF").is_some());
}

/// The last day of our years has no next one; it is an event all the same.
#[test]
fn the_last_day() {
    let made = [event("a", "2199-12-31", "x", "y")];
    assert_eq!(read(&write(&made, Lang::Ja, STAMP, UNIQUE).unwrap()), made);
}

#[test]
fn nothing_due_is_an_empty_calendar() {
    assert_eq!(read(&write(&[], Lang::Ja, STAMP, UNIQUE).unwrap()), []);
}

prop_compose! {
    /// Any text of which nothing is left out, and which says something at both ends.
    fn any_text()(
        parts in prop::collection::vec(
            prop_oneof!["\\PC{0,40}", "[\\\\;,:\" \n]{1,9}", "[ぁ-ん亜-熙]{1,40}", "[😀-🙏]{1,20}", " {1,90}"],
            0..6,
        )
    ) -> String {
        format!("[{}]", parts.concat().replace(['\u{2028}', '\u{2029}'], ""))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_events_come_back(
        all in prop::collection::vec((any_text(), any_text(), 0_i64..100_000), 0..5),
        english in any::<bool>(),
    ) {
        let first = date("1900-01-01");
        let made: Vec<Event> = all
            .into_iter()
            .enumerate()
            .map(|(n, (summary, description, day))| {
                Event { id: format!("visit-{n}"), day: first.plus_days(day).unwrap(), summary, description }
            })
            .collect();
        let lang = if english { Lang::En } else { Lang::Ja };
        prop_assert_eq!(read(&write(&made, lang, STAMP, UNIQUE).unwrap()), made);
    }

    /// Nothing that is typed anywhere can break the file.
    #[test]
    fn any_characters_make_a_file(texts in prop::array::uniform3(prop::collection::vec(any::<char>(), 0..200))) {
        let [id, summary, description] = texts.map(String::from_iter);
        let made = [Event { id, day: date("2026-01-01"), summary, description }];
        let file = write(&made, Lang::Ja, STAMP, UNIQUE).unwrap();
        check_lines(&file);
        prop_assert_eq!(file.parse::<Calendar>().unwrap().events().count(), 1);
    }
}
