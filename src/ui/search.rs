//! Finding a calculator by a Japanese, a kana, a romaji or an English word.

use crate::calculators;
use crate::core::{Calculator, half_width};

/// The calculators in which every word of the query is found, in the
/// catalogue's order; all of them for an empty query.
pub fn find(query: &str) -> Vec<&'static Calculator> {
    let words: Vec<String> = half_width(query).split_whitespace().map(fold).collect();
    let matches = |it: &&'static Calculator| {
        let text = text(it);
        let romaji = romaji(&text);
        words.iter().all(|word| text.contains(word.as_str()) || is_latin(word) && romaji.contains(&level(word)))
    };
    calculators::ALL.iter().copied().filter(matches).collect()
}

fn is_latin(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|it| it.is_ascii_alphanumeric())
}

fn text(it: &Calculator) -> String {
    let texts = [it.title, it.short, it.summary].into_iter().flat_map(|it| [it.ja, it.en]);
    let labels = it.fields().into_iter().flat_map(|it| [it.label.ja, it.label.en]);
    let all = texts.chain(it.keywords.iter().copied()).chain([it.id]).chain(labels);
    all.map(|it| fold(&half_width(it))).collect::<Vec<_>>().join("\n")
}

/// Small letters, and hiragana for katakana.
fn fold(raw: &str) -> String {
    let one = |it: char| match it {
        'ァ'..='ヶ' => char::from_u32(it as u32 - 0x60).unwrap_or(it),
        other => other,
    };
    raw.to_ascii_lowercase().chars().map(one).collect()
}

const KANA: &[(&str, &str)] = &[
    ("きゃ", "kya"),
    ("きゅ", "kyu"),
    ("きょ", "kyo"),
    ("しゃ", "sya"),
    ("しゅ", "syu"),
    ("しょ", "syo"),
    ("ちゃ", "tya"),
    ("ちゅ", "tyu"),
    ("ちょ", "tyo"),
    ("にゃ", "nya"),
    ("にゅ", "nyu"),
    ("にょ", "nyo"),
    ("ひゃ", "hya"),
    ("ひゅ", "hyu"),
    ("ひょ", "hyo"),
    ("みゃ", "mya"),
    ("みゅ", "myu"),
    ("みょ", "myo"),
    ("りゃ", "rya"),
    ("りゅ", "ryu"),
    ("りょ", "ryo"),
    ("ぎゃ", "gya"),
    ("ぎゅ", "gyu"),
    ("ぎょ", "gyo"),
    ("じゃ", "zya"),
    ("じゅ", "zyu"),
    ("じょ", "zyo"),
    ("びゃ", "bya"),
    ("びゅ", "byu"),
    ("びょ", "byo"),
    ("ぴゃ", "pya"),
    ("ぴゅ", "pyu"),
    ("ぴょ", "pyo"),
    ("しぇ", "sye"),
    ("てぃ", "ti"),
    ("あ", "a"),
    ("い", "i"),
    ("う", "u"),
    ("え", "e"),
    ("お", "o"),
    ("か", "ka"),
    ("き", "ki"),
    ("く", "ku"),
    ("け", "ke"),
    ("こ", "ko"),
    ("さ", "sa"),
    ("し", "si"),
    ("す", "su"),
    ("せ", "se"),
    ("そ", "so"),
    ("た", "ta"),
    ("ち", "ti"),
    ("つ", "tu"),
    ("て", "te"),
    ("と", "to"),
    ("な", "na"),
    ("に", "ni"),
    ("ぬ", "nu"),
    ("ね", "ne"),
    ("の", "no"),
    ("は", "ha"),
    ("ひ", "hi"),
    ("ふ", "hu"),
    ("へ", "he"),
    ("ほ", "ho"),
    ("ま", "ma"),
    ("み", "mi"),
    ("む", "mu"),
    ("め", "me"),
    ("も", "mo"),
    ("や", "ya"),
    ("ゆ", "yu"),
    ("よ", "yo"),
    ("ら", "ra"),
    ("り", "ri"),
    ("る", "ru"),
    ("れ", "re"),
    ("ろ", "ro"),
    ("わ", "wa"),
    ("を", "o"),
    ("ん", "n"),
    ("が", "ga"),
    ("ぎ", "gi"),
    ("ぐ", "gu"),
    ("げ", "ge"),
    ("ご", "go"),
    ("ざ", "za"),
    ("じ", "zi"),
    ("ず", "zu"),
    ("ぜ", "ze"),
    ("ぞ", "zo"),
    ("だ", "da"),
    ("ぢ", "zi"),
    ("づ", "zu"),
    ("で", "de"),
    ("ど", "do"),
    ("ば", "ba"),
    ("び", "bi"),
    ("ぶ", "bu"),
    ("べ", "be"),
    ("ぼ", "bo"),
    ("ぱ", "pa"),
    ("ぴ", "pi"),
    ("ぷ", "pu"),
    ("ぺ", "pe"),
    ("ぽ", "po"),
    ("ー", ""),
];

/// Kana as romaji, in the one spelling of [`level`]; everything else as it is.
fn romaji(text: &str) -> String {
    let (mut rest, mut out, mut double) = (text, String::new(), false);
    while let Some(first) = rest.chars().next() {
        if let Some((kana, latin)) = KANA.iter().find(|(kana, _)| rest.starts_with(kana)) {
            if std::mem::take(&mut double) {
                out.extend(latin.chars().next());
            }
            out.push_str(latin);
            rest = &rest[kana.len()..];
        } else {
            double = first == 'っ';
            if !double {
                out.push(first);
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    level(&out)
}

/// One spelling for the several that people type: Hepburn and Kunrei, long
/// vowels written or not (`kyou`, `kyo`), `nn` for `ん`.
fn level(raw: &str) -> String {
    let pairs = [
        ("shi", "si"),
        ("sha", "sya"),
        ("shu", "syu"),
        ("sho", "syo"),
        ("chi", "ti"),
        ("cha", "tya"),
        ("chu", "tyu"),
        ("cho", "tyo"),
        ("tsu", "tu"),
        ("fu", "hu"),
        ("ji", "zi"),
        ("ja", "zya"),
        ("ju", "zyu"),
        ("jo", "zyo"),
        ("ou", "o"),
        ("oo", "o"),
        ("uu", "u"),
        ("nn", "n"),
        ("mb", "nb"),
        ("mp", "np"),
        ("wo", "o"),
    ];
    pairs.into_iter().fold(raw.to_owned(), |it, (from, to)| it.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::find;

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
            assert!(find(query).iter().any(|it| it.id == id), "{query} does not find {id}");
        }
        assert!(find("zzzz").is_empty());
        assert_eq!(find("  ").len(), crate::calculators::ALL.len());
    }
}
