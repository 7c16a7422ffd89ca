//! Whoever looks for a calculator finds it: by a Japanese, a kana or an English word, however it is typed.

use std::sync::LazyLock;

use tekio::calculators::{ALL, catalogue, words};
use tekio::engine::Calculator;
use tekio::ui::search::Index;

/// A kind of word, and how to tell it.
type Kind = (&'static str, fn(&str) -> bool);

/// The ids of the pages that are found.
fn find(query: &str) -> Vec<&'static str> {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(words()));
    INDEX.find(query)
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
    ] {
        assert!(find(query).contains(&id), "{query} does not find {id}");
    }
    assert!(find("zzzz").is_empty());
    assert_eq!(find("  ").len(), catalogue().len());
}
