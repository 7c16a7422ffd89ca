//! Rows that are pasted into a group: matched by their names, nothing overwritten, nothing lost in silence.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use tekio::calculators::{ALL, find};
use tekio::engine::{Case, Entries, Form, Group};
use tekio::exchange::grid::{Pasted, columns, put, takes};
use tekio::exchange::link;

fn group() -> &'static Group {
    find("kappa").unwrap().groups()[0]
}

fn entries(all: &[(&str, &str)]) -> Entries {
    all.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn pasted(before: &[(&str, &str)], text: &str, column: Option<usize>) -> Pasted {
    let form = Form::of(find("kappa").unwrap());
    let it = put(&form, &entries(before), group(), text, column);
    let problems = Case::read(&form, &it.entries).1;
    assert!(problems.is_empty(), "{problems:?}");
    it
}

fn said<'a>(it: &'a Pasted, name: &str) -> &'a str {
    it.entries.get(name).map_or("", String::as_str)
}

#[test]
fn rows_of_a_spreadsheet() {
    let table = "事象\t評価者A\t評価者B\n気胸\tG2\tGrade 3\n出血\tCTCAE Grade 1\tG1\n発熱\t\tG0\n";
    for text in [table.to_owned(), table.replace('\t', ","), table.replace('\n', "\r\n")] {
        let it = pasted(&[], &text, None);
        assert_eq!((it.matched, it.added.len(), it.wrong.len()), (0, 3, 0), "{it:?}");
        let cells = ["event-1-name", "event-1-a", "event-1-b", "event-2-a", "event-3-name", "event-3-a", "event-3-b"];
        assert_eq!(cells.map(|name| said(&it, name)), ["気胸", "ctcae-2", "ctcae-3", "ctcae-1", "発熱", "", "ctcae-0"]);
    }
    // Without a head the columns are those of the readers in their order; heads in another order are heeded.
    assert_eq!(said(&pasted(&[], "気胸\tG2\tG3\tG4", None), "event-1-c"), "ctcae-4");
    let it = pasted(&[], "event\tReader B\tReader A\nx\tG2\tG3", None);
    assert_eq!((said(&it, "event-1-a"), said(&it, "event-1-b")), ("ctcae-3", "ctcae-2"));
    // Names of readers in the head: by place, and told.
    let it = pasted(&[], "事象\t佐藤\t鈴木\n気胸\tG2\tG3", None);
    assert_eq!((said(&it, "event-1-a"), said(&it, "event-1-b"), it.wrong.len()), ("ctcae-2", "ctcae-3", 1));
    assert!(it.wrong[0][0].contains("見出し") && it.wrong[0][0].contains("佐藤"), "{it:?}");
}

#[test]
fn a_second_reader_is_matched_by_name() {
    let before = [
        ("event-1-name", "気胸"),
        ("event-1-a", "ctcae-2"),
        ("event-2-name", "Ｂｌｅｅｄ ing"),
        ("event-2-a", "ctcae-1"),
    ];
    // With one column it is asked whose it is.
    let asked = pasted(&before, "気胸\tG3", None);
    assert_eq!((asked.entries.clone(), asked.wrong.len()), (entries(&before), 1));
    let b = columns(group())[1];
    let it = pasted(&before, "気 胸\tG3\nBleeding\tG1\n発熱\tG1\n", Some(b));
    assert_eq!((it.matched, &it.added[..], &it.left[..], it.wrong.len()), (2, &["発熱".to_owned()][..], &[][..], 0));
    assert_eq!(
        [said(&it, "event-1-b"), said(&it, "event-2-b"), said(&it, "event-3-b")],
        ["ctcae-3", "ctcae-1", "ctcae-1"]
    );
    assert_eq!(said(&it, "event-1-a"), "ctcae-2");
    let it = pasted(&before, "発熱\tG1", Some(b));
    assert_eq!(it.left, ["気胸", "Ｂｌｅｅｄ ing"], "what the table does not have is listed");
    // The link of another device, on which the reader stands in the first column.
    let form = Form::of(find("kappa").unwrap());
    let theirs = entries(&[
        ("event-1-name", "発熱"),
        ("event-1-a", "ctcae-1"),
        ("event-2-name", "気胸"),
        ("event-2-a", "ctcae-4"),
    ]);
    let address = format!("https://example.org/kappa/#{}", link::write(&form, &theirs));
    let it = pasted(&before, &address, Some(b));
    assert_eq!((it.matched, said(&it, "event-1-b"), said(&it, "event-3-b")), (1, "ctcae-4", "ctcae-1"), "{it:?}");
    assert_eq!(said(&it, "event-1-a"), "ctcae-2");
}

/// Whatever is pasted, what was entered stays, and what was not taken is named with its line in both languages.
#[test]
fn what_is_wrong_is_named() {
    let before = [("event-1-name", "気胸"), ("event-1-a", "ctcae-2")];
    for (text, word) in [
        ("気胸\tG3\tG3", "入力済み"),
        ("出血\t2\tG3", "「2」は読めない"),
        ("\tG2\tG3", "事象名がない"),
        ("出血\tG2\tG3\n出血\tG1\tG3", "2つ以上"),
        ("出血\tG2\tG3\tG4\tG5", "どの評価者"),
        ("出血", "列が足りない"),
        ("", "列が足りない"),
        ("https://example.org/kappa/#readers=2", "事象がない"),
        ("x\ty\tz", "見出し"),
    ] {
        let it = pasted(&before, text, None);
        assert!(it.wrong.iter().any(|it| it[0].contains(word)), "{text}: {:?}", it.wrong);
        assert!(it.wrong.iter().all(|it| it.iter().all(|it| !it.is_empty())));
        for (name, text) in before {
            assert_eq!(said(&it, name), text);
        }
    }
    let many: String = (0..62).map(|i| format!("e{i}\tG1\tG2\n")).collect();
    let it = pasted(&before, &many, None);
    assert_eq!((it.added.len(), it.wrong.len()), (59, 3), "no room for the last");
    // A fuzz of separators and quotes takes nothing away.
    for text in ["\t\t\t", "\"\"\t\"", "#=", "#a=b&a=c", ",,,\n,", "気胸#x=y", "\u{0}\t\u{fffd}"] {
        assert_eq!(said(&pasted(&before, text, Some(1)), "event-1-a"), "ctcae-2");
    }
}

/// Rows can be pasted where that was thought of, and nowhere by chance.
#[test]
fn groups_that_take_rows() {
    let groups = ALL.iter().flat_map(|it| it.groups().into_iter().map(move |group| (it.id, group)));
    let taking: Vec<_> = groups.filter(|(_, group)| takes(group)).map(|(id, group)| (id, group.id)).collect();
    assert_eq!(taking, [("kappa", "event")]);
}
