//! Whoever looks for a calculator finds it: by a Japanese, a kana or an English word, however it is typed.

use std::sync::LazyLock;

use tekio::calculators::{ALL, catalogue, pages, words};
use tekio::engine::Calculator;
use tekio::ui::search::Index;

/// A kind of word, and how to tell it.
type Kind = (&'static str, fn(&str) -> bool);

/// The ids of the pages that are found.
fn find(query: &str) -> Vec<&'static str> {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(words()));
    INDEX.find(query).into_iter().map(|it| it.id).collect()
}

/// What to say if a query does not find a calculator.
fn lost(query: &str, wanted: &'static Calculator) -> Option<String> {
    (!find(query).contains(&wanted.id)).then(|| format!("`{query}` does not find {}", wanted.id))
}

fn is_kana(it: &str) -> bool {
    it.chars().all(|it| matches!(it, '\u{3041}'..='\u{3096}' | 'ー'))
}

fn is_kanji(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9fff}')
}

/// Katakana for hiragana, as people search who do not bother to convert.
fn katakana(it: &str) -> String {
    let one = |it: char| match it {
        '\u{3041}'..='\u{3096}' => char::from_u32(it as u32 + 0x60).unwrap_or(it),
        other => other,
    };
    it.chars().map(one).collect()
}

/// Full-width letters and digits, as a Japanese keyboard gives them.
fn full_width(it: &str) -> String {
    let one = |it: char| match it {
        '!'..='~' => char::from_u32(it as u32 + 0xfee0).unwrap_or(it),
        other => other,
    };
    it.chars().map(one).collect()
}

#[test]
fn every_title_and_every_keyword_finds_its_calculator() {
    let (mut queries, mut wrong) = (0, Vec::new());
    for it in ALL {
        let titles = [it.title.text(), it.short].into_iter().flat_map(|it| [it.ja, it.en]);
        let all: Vec<&str> = titles.chain(it.keywords.iter().copied()).collect();
        for text in &all {
            queries += 1;
            wrong.extend(lost(text, it));
            // Each word by itself, too, and in capitals, katakana or full width.
            wrong.extend(text.split_whitespace().filter_map(|word| lost(word, it)));
            wrong
                .extend([text.to_uppercase(), katakana(text), full_width(text)].iter().filter_map(|it2| lost(it2, it)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{queries} titles and keywords find their calculator");
}

#[test]
fn every_calculator_has_a_word_of_each_kind() {
    let mut wrong = Vec::new();
    for it in ALL {
        let kinds: [Kind; 3] = [
            ("kana", is_kana),
            ("Japanese", |it| it.chars().any(is_kanji)),
            ("English", |it| it.is_ascii() && it.chars().any(|it| it.is_ascii_alphabetic())),
        ];
        for (kind, is) in kinds {
            if !it.keywords.iter().any(|it| is(it)) {
                wrong.push(format!("{} has no {kind} keyword", it.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A title that found everything would find nothing.
#[test]
fn a_title_tells_its_calculator_from_most_others() {
    for it in ALL {
        for title in [it.title.ja, it.title.en] {
            let found = find(title).len();
            assert!(found <= 2, "`{title}` finds {found} calculators");
        }
    }
}

#[test]
fn every_way_of_typing_leads_there() {
    for (query, id) in [
        ("胸膜", "thoracic-cryoablation"),
        ("きょうへき", "thoracic-cryoablation"),
        ("キョウヘキ", "thoracic-cryoablation"),
        ("kyouheki", "thoracic-cryoablation"),
        ("kyoheki", "thoracic-cryoablation"),
        ("pleura", "thoracic-cryoablation"),
        ("PLATELET", "bone-cryotherapy"),
        ("こつてんい 凍結", "bone-cryotherapy"),
        ("kotsuteni", "bone-cryotherapy"),
        ("ＣＫ", "ck-grade"),
        ("クレアチン", "ck-grade"),
        ("yuugaijishou", "ck-grade"),
        ("いたみ", "pain-course"),
        ("itami", "pain-course"),
        ("opioid", "pain-course"),
        ("VAS", "pain-course"),
        ("試験", "desk"),
        ("しけん", "desk"),
        ("shiken", "desk"),
        ("trial", "desk"),
    ] {
        assert!(find(query).contains(&id), "{query} does not find {id}");
    }
    assert!(find("zzzz").is_empty());
    // The trial desk and the page of tables are no calculators.
    assert_eq!(find("  ").len(), catalogue().len() + 2);
}

/// What was meant comes first: the name of a page before a term it grades, that before what it asks or mentions.
#[test]
fn what_was_meant_comes_first() {
    let index = Index::of(words());
    // What is typed, the page that comes first, and the answer that it opens with.
    let cases = [
        ("CK", "ck-grade", ""),
        ("ck", "ck-grade", ""),
        ("ＣＫ", "ck-grade", ""),
        ("SINS", "sins", ""),
        ("sins", "sins", ""),
        ("RECIST", "recist", ""),
        ("Mirels", "mirels", ""),
        ("血小板", "ctcae-lab", "term=platelets"),
        ("血小板数減少", "ctcae-lab", "term=platelets"),
        ("低カリウム血症", "ctcae-lab", "term=hypokalemia"),
        ("hypokalemia", "ctcae-lab", "term=hypokalemia"),
        ("気胸", "ctcae-event", "event=pneumothorax"),
        ("Pneumothorax", "ctcae-event", "event=pneumothorax"),
        ("eGFR", "kidney-function", ""),
        ("OMED", "omed", ""),
        ("BED", "bed", ""),
        ("ESCC", "escc", ""),
        ("Child-Pugh", "child-pugh", ""),
        ("試験デスク", "desk", ""),
    ];
    for (typed, page, opens) in cases {
        let found = index.find(typed);
        let first = found.first().unwrap_or_else(|| panic!("{typed} finds nothing"));
        assert_eq!((first.id, first.by.opens), (page, opens), "{typed}: {:?}", &found[..found.len().min(3)]);
    }
    // A short Latin word is not looked for inside others.
    let with = |typed: &str| index.find(typed).len();
    assert!(with("CK") < 8, "{} pages for CK", with("CK"));
    println!("{} first places", cases.len());
}

/// What a clue opens is an answer of its page.
#[test]
fn what_a_clue_opens_is_an_answer() {
    let mut opens = 0;
    for (id, clues) in words() {
        let Some(calculator) = pages().find(|it| it.id == id) else {
            assert!(["desk", "table"].contains(&id), "{id} is no page");
            assert!(clues.iter().all(|it| it.opens.is_empty()));
            continue;
        };
        for clue in clues.iter().filter(|it| !it.opens.is_empty()) {
            let (field, option) = clue.opens.split_once('=').expect("a control and its option");
            let field = calculator.fields().into_iter().find(|it| it.id == field).expect("a question");
            assert!(field.options().iter().any(|it| it.id == option), "{id}: {}", clue.opens);
            opens += 1;
        }
    }
    assert!(opens > 100, "{opens}");
}
