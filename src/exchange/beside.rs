//! Scores side by side, in words: what each comes to, what its bands meant, and where those of survival disagree.

use crate::engine::{Beside, Lang, Method, Span, Stand, Statement, Together, Truth, disagreements};

/// What one score of several comes to, in lines; nothing of what is no score. While its total is open, every band that
/// is still possible is named.
pub fn score(it: &Together, lang: Lang) -> Vec<String> {
    let Method::Score(_) = it.calculator.method else { return vec![] };
    let mut lines = Vec::new();
    if let Some((least, most)) = it.totals {
        lines.push(match (least == most, lang) {
            (true, Lang::Ja) => format!("合計：{least}点"),
            (true, Lang::En) => format!("Total: {least}"),
            (false, Lang::Ja) => format!("合計：{least}〜{most}点のどこか"),
            (false, Lang::En) => format!("Total: somewhere from {least} to {most}"),
        });
    }
    if it.outcome.len() > 1 && it.totals.is_some() {
        let bands: Vec<_> = it.outcome.iter().map(|it| it.label.get(lang)).collect();
        let bands = bands.join(lang.pick("／", " / "));
        lines.push(format!("{}{bands}", lang.pick("まだあり得る区分：", "Bands still possible: ")));
    }
    lines.extend(it.stated.iter().filter(|it| it.truth != Truth::NotMet).map(|it| said(it.statement, lang)));
    lines
}

/// A statement with its figure, whom it is about, and how it is read.
fn said(it: &Statement, lang: Lang) -> String {
    let mut line = it.text.get(lang).to_owned();
    if let Some(figure) = it.figure {
        line += lang.pick("：", ": ");
        line += figure.get(lang);
    }
    if let Some(of) = it.population {
        line += &format!("{}{}{}", lang.pick("（", " ("), of.get(lang), lang.pick("）", ")"));
    }
    if let Some(reading) = it.reading {
        line += lang.pick("。", ". ");
        line += reading.get(lang);
    }
    line
}

/// The heading of what [`disagreements`] says.
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("予後の見込みが食い違うところ", "Where they disagree")
}

/// Where the scores of survival disagree, line by line, and how they were compared; nothing where no score stands among
/// the calculators.
pub fn lines(of: &[Together], lang: Lang) -> Vec<String> {
    let prognosis = |it: &&Together| matches!(&it.calculator.method, Method::Score(it) if it.survival);
    if of.iter().filter(prognosis).count() < 2 {
        return vec![];
    }
    let name = |it: &Together| it.calculator.short.get(lang);
    let place = |id: &str| {
        let it = of.iter().find(|it| it.calculator.id == id)?;
        Some(format!("{}{}", name(it), within(it.span()?, lang)))
    };
    let pairs = disagreements(of);
    let told = |(one, other, stand): &Beside| {
        let (one, other) = place(one.id).zip(place(other.id))?;
        Some(match (stand, lang) {
            (Stand::Apart, Lang::Ja) => format!("食い違う：{one}と{other}"),
            (Stand::Apart, Lang::En) => format!("Disagree: {one} and {other}"),
            (Stand::Alike, Lang::Ja) => format!("食い違わない：{one}と{other}"),
            (Stand::Alike, Lang::En) => format!("Do not disagree: {one} and {other}"),
            (Stand::Open, Lang::Ja) => format!("まだ決まらない：{one}と{other}"),
            (Stand::Open, Lang::En) => format!("Still open: {one} and {other}"),
        })
    };
    let mut lines: Vec<String> = pairs.iter().filter_map(told).collect();
    if lines.is_empty() {
        let nothing = lang.pick(
            "2つ以上の予後スコアに入力すると比べます。",
            "Two scores of prognosis have to be begun before they are compared.",
        );
        lines.push(nothing.to_owned());
    }
    let apart: Vec<_> = of.iter().filter(|it| !prognosis(it)).map(name).collect();
    lines.push(match lang {
        Lang::Ja => format!(
            "{}は安定性の尺度で、予後の比較に入れません。比べるのは、各スコアの区分を予後の悪い側から並べた位置です。\
                位置が少しも重ならないときだけ「食い違う」とします（本アプリの決まりで、論文にはありません）。生存期間も点数も平均せず、治療法は勧めません。",
            apart.join("・")
        ),
        Lang::En => format!(
            "{} is a scale of stability and takes no part. What is compared is where the bands stand in each score’s \
                own order, from the worst prognosis: scores disagree only if these places do not overlap at all (our rule, of no paper). \
                Neither points nor survival are averaged, and no treatment is advised.",
            apart.join(", ")
        ),
    });
    lines
}

/// Where the bands still possible stand, from the worst prognosis.
fn within(it: Span, lang: Lang) -> String {
    let (first, last, of) = (it.first + 1, it.last + 1, it.of);
    match (first == last, lang) {
        (true, Lang::Ja) => format!("（{of}区分の悪い側から{first}番目）"),
        (true, Lang::En) => format!(" (band {first} of {of} from the worst)"),
        (false, Lang::Ja) => format!("（{of}区分の悪い側から{first}〜{last}番目）"),
        (false, Lang::En) => format!(" (bands {first} to {last} of {of} from the worst)"),
    }
}
