//! Words in the one spelling in which they are compared: Japanese, kana, romaji and English.

use crate::engine::half_width;

/// Whether every word of a query is found among some names; every name is, for an empty query.
pub fn finds<'a>(query: &str, names: impl Iterator<Item = &'a str>) -> bool {
    let words: Vec<String> = half_width(query).split_whitespace().map(fold).collect();
    if words.is_empty() {
        return true;
    }
    let text = names.map(|it| fold(&half_width(it))).collect::<Vec<_>>().join("\n");
    let latin = words.iter().any(|it| is_latin(it)).then(|| romaji(&text));
    let holds = |word: &String| {
        text.contains(word.as_str())
            || is_latin(word) && latin.as_ref().is_some_and(|romaji| romaji.contains(&level(word)))
    };
    words.iter().all(holds)
}

/// Whether a query is one of some names, whatever its width and capitals.
pub fn is<'a>(query: &str, mut names: impl Iterator<Item = &'a str>) -> bool {
    let wanted = fold(half_width(query).trim());
    !wanted.is_empty() && names.any(|it| fold(&half_width(it)) == wanted)
}

/// Whether a word may be romaji.
pub fn is_latin(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// Small letters, and hiragana for katakana.
pub fn fold(raw: &str) -> String {
    let one = |it: char| match it {
        'ァ'..='ヶ' => char::from_u32(it as u32 - 0x60).unwrap_or(it),
        other => other,
    };
    raw.to_ascii_lowercase().chars().map(one).collect()
}

/// Kana and its romaji in the spelling of [`level`], the two-letter kana first. One text: as pairs it
/// would be a kilobyte of addresses.
const KANA: &str = "\
きゃkya きゅkyu きょkyo しゃsya しゅsyu しょsyo ちゃtya ちゅtyu ちょtyo にゃnya にゅnyu にょnyo ひゃhya ひゅhyu \
ひょhyo みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃzya じゅzyu じょzyo びゃbya \
びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo しぇsye てぃti あa いi うu えe おo かka きki くku けke こko さsa しsi すsu \
せse そso たta ちti つtu てte とto なna にni ぬnu ねne のno はha ひhi ふhu へhe ほho まma みmi むmu めme もmo \
やya ゆyu よyo らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ざza じzi ずzu ぜze ぞzo だda \
ぢzi づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ー";

fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    let cut = |it: &'static str| it.split_at(it.find(|it: char| it.is_ascii()).unwrap_or(it.len()));
    KANA.split(' ').map(cut)
}

/// Kana as romaji, in the one spelling of [`level`]; everything else as it is.
pub fn romaji(text: &str) -> String {
    let (mut rest, mut out, mut double) = (text, String::new(), false);
    while let Some(first) = rest.chars().next() {
        if let Some((kana, latin)) = pairs().find(|(kana, _)| rest.starts_with(kana)) {
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
pub fn level(raw: &str) -> String {
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
