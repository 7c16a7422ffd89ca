//! What is wrong with an answer or has to be asked about it, and how that is said.

use crate::answers::answer::Value;
use crate::base::date::NotADate;
use crate::base::text::{Lang, Text};
use crate::definition::field::{Group, LONGEST_NAME};

/// What a text means as an answer to a question that is not about a number: nothing if it is blank.
pub type Meaning = Result<Option<Value>, Trouble>;

/// What is wrong with an answer, or what has to be asked about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The control it belongs to.
    pub name: String,
    /// What to call it: the label, with the member's number in a group.
    pub label: [String; 2],
    /// What is wrong.
    pub trouble: Trouble,
    /// What would put it right in one tap.
    pub fixes: Vec<Fix>,
    /// What the answer most probably is instead.
    pub mistaken: Option<Text>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// Not a number at all.
    NotANumber,
    /// A comma, or a Japanese stop, that could be a decimal point or a separator; also a point before three figures.
    Comma,
    /// `15 100/µL`: fifteen hundreds, or fifteen thousand and one hundred.
    Hundreds,
    /// A bare number that can be meant in several units; those.
    WhichUnit([String; 2]),
    /// `1e3`.
    Notation,
    /// `<0.1` or `>500` where one number is needed, or where it does not decide.
    Censored,
    /// More digits than can be meant.
    TooManyDigits,
    /// Far more text than an answer has.
    TooLong,
    /// A fraction where only whole numbers are meant.
    NotWhole,
    /// Less than can be; the least, with its unit.
    TooLow([String; 2]),
    /// More than can be; the most, with its unit.
    TooHigh([String; 2]),
    /// Possible but unusual: the value as understood, in each language.
    Unusual([String; 2]),
    /// A unit that this question does not have; those it has, none of them where it is a mere number.
    UnknownUnit([String; 2]),
    /// No unit, where several would be meant; those there are.
    UnitNeeded([String; 2]),
    /// A unit that does not turn exactly into that of the value it belongs to; that unit.
    OtherUnits(String),
    /// Nought, where only more can be.
    Nought,
    /// It cannot be right together with another answer.
    Clash(Text),
    /// Not one of many options; the options with a similar name.
    Unlisted([String; 2]),
    /// A name that several options have; those.
    Ambiguous([String; 2]),
    /// One unit beside the number and another within it.
    TwoUnits,
    /// Not one of the options; those there are.
    NotAnOption([String; 2]),
    /// Not yes and not no; the words of both.
    NotYesOrNo([String; 2]),
    /// “None” together with something.
    NoneAndSome(Text),
    /// Not a date.
    NotADate(NotADate),
    /// Not a time of day.
    NotATime,
    /// Too long for a name, or with signs that nobody sees.
    NotAName,
    /// Of no use without one of those other answers, of which none was given; their labels.
    Alone([String; 2]),
    /// The same day as another member or measurement of the same thing.
    SameDay,
    /// A name that this form does not have.
    UnknownName,
    /// A day of measurement without the value that was measured.
    DayAlone,
    /// More members than the form holds: how many it does.
    TooManyMembers(&'static Group),
}

/// One tap that puts an answer right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says, in each language.
    pub label: [String; 2],
    /// The entries it sets.
    pub set: Vec<(String, String)>,
}

impl Fix {
    /// What the button says.
    pub fn say(&self, lang: Lang) -> &str {
        &self.label[lang as usize]
    }
}

impl Problem {
    /// What is wrong and how to put it right, in the label's words.
    pub fn say(&self, lang: Lang) -> String {
        match self.mistaken {
            Some(it) => format!("{}{}{}", self.wrong(lang), lang.pick("。", ". "), it.get(lang)),
            None => self.wrong(lang),
        }
    }

    fn wrong(&self, lang: Lang) -> String {
        let label = &self.label[lang as usize];
        let of = |it: &[String; 2]| it[lang as usize].clone();
        match (&self.trouble, lang) {
            (Trouble::NotANumber, Lang::Ja) => format!("{label}は数字だけで入力してください（例：64、3.5）"),
            (Trouble::NotANumber, Lang::En) => format!("{label} must be one number, like 64 or 3.5"),
            (Trouble::Comma, Lang::Ja) => format!("{label}：小数点か桁区切りか分かりません。どちらですか"),
            (Trouble::Comma, Lang::En) => format!("{label}: decimal point or separator? Choose which is meant"),
            (Trouble::Hundreds, Lang::Ja) => format!("{label}：単位の「100」などが値の続きにも読めます。どちらですか"),
            (Trouble::Hundreds, Lang::En) => {
                format!("{label}: is the 100 (or 1000) part of the unit, or of the number? Choose which is meant")
            }
            (Trouble::WhichUnit(it), Lang::Ja) => format!("{label}の単位を選んでください：{}", of(it)),
            (Trouble::WhichUnit(it), Lang::En) => format!("{label}: which is meant, {}? Choose the unit", of(it)),
            (Trouble::Notation, Lang::Ja) => {
                format!("{label}は指数を使わずに入力してください（例：1e3 ではなく 1000）")
            }
            (Trouble::Notation, Lang::En) => format!("{label} must be written out, like 1000 instead of 1e3"),
            (Trouble::Censored, Lang::Ja) => {
                format!("{label}は一つの数値で入力してください。「<」「>」の付いた値だけでは決まりません")
            }
            (Trouble::Censored, Lang::En) => {
                format!("{label} must be one number; what stands behind < or > does not settle it")
            }
            (Trouble::TooManyDigits, Lang::Ja) => {
                format!("{label}の桁が多すぎます。12桁・小数6桁までで入力してください")
            }
            (Trouble::TooManyDigits, Lang::En) => {
                format!("{label} has too many digits; enter at most 12, and 6 after the point")
            }
            (Trouble::TooLong, Lang::Ja) => format!("{label}の入力が長すぎます。値だけを入力してください"),
            (Trouble::TooLong, Lang::En) => format!("{label} is too long; enter the value only"),
            (Trouble::NotWhole, Lang::Ja) => {
                format!("{label}は整数で入力してください")
            }
            (Trouble::NotWhole, Lang::En) => format!("{label} must be a whole number"),
            (Trouble::TooLow(it), Lang::Ja) => {
                format!("{label}：{}を下回る値は入力できません。値と単位を確認してください", of(it))
            }
            (Trouble::TooLow(it), Lang::En) => {
                format!("{label} cannot be below {}; check the value and its unit", of(it))
            }
            (Trouble::TooHigh(it), Lang::Ja) => {
                format!("{label}：{}を超える値は入力できません。値と単位を確認してください", of(it))
            }
            (Trouble::TooHigh(it), Lang::En) => {
                format!("{label} cannot be above {}; check the value and its unit", of(it))
            }
            (Trouble::Unusual(it), Lang::Ja) => format!("{label}：まれな値です。{}で正しいですか", of(it)),
            (Trouble::Unusual(it), Lang::En) => format!("{label}: is {} meant? It is an unusual value", of(it)),
            (Trouble::UnknownUnit(it), Lang::Ja) if it[0].is_empty() => {
                format!("{label}に単位はありません。数字だけを入力してください")
            }
            (Trouble::UnknownUnit(it), Lang::En) if it[1].is_empty() => {
                format!("{label} has no unit; enter the number alone")
            }
            (Trouble::UnknownUnit(it), Lang::Ja) => format!("{label}の単位が分かりません。使える単位：{}", of(it)),
            (Trouble::UnknownUnit(it), Lang::En) => format!("{label}: unknown unit. It can be given in {}", of(it)),
            (Trouble::UnitNeeded(it), Lang::Ja) => format!("{label}の単位を選んでください：{}", of(it)),
            (Trouble::UnitNeeded(it), Lang::En) => format!("{label} needs its unit: {}", of(it)),
            (Trouble::OtherUnits(it), Lang::Ja) if it.is_empty() => {
                format!("{label}には単位があり、測定値にはありません。測定値にも単位を付けてください")
            }
            (Trouble::OtherUnits(it), Lang::En) if it.is_empty() => {
                format!("{label} has a unit and the value has none; give the value its unit, too")
            }
            (Trouble::OtherUnits(it), Lang::Ja) => {
                format!("{label}は測定値と同じ系の単位（{it}など）で入力してください。換算はしません")
            }
            (Trouble::OtherUnits(it), Lang::En) => {
                format!(
                    "{label} must be in the units of the value ({it}); nothing is converted between the two systems"
                )
            }
            (Trouble::Nought, Lang::Ja) => format!("{label}が0です。0より大きい値を入力してください"),
            (Trouble::Nought, Lang::En) => format!("{label} is 0; enter a value above 0"),
            (Trouble::Clash(it), Lang::Ja) => format!("{label}：{}", it.ja),
            (Trouble::Clash(it), Lang::En) => format!("{label}: {}", it.en),
            (Trouble::Unlisted(it), Lang::Ja) if it[0].is_empty() => {
                format!("{label}にその名前はありません。用語名・日本語名・略号で入力してください")
            }
            (Trouble::Unlisted(it), Lang::En) if it[1].is_empty() => {
                format!("{label}: no such name; use the term, its Japanese name or an abbreviation")
            }
            (Trouble::Unlisted(it), Lang::Ja) => format!("{label}にその名前はありません。もしかして：{}", of(it)),
            (Trouble::Unlisted(it), Lang::En) => format!("{label}: no such name; did you mean {}?", of(it)),
            (Trouble::Ambiguous(it), Lang::Ja) => format!("{label}は次のどれか一つに決めてください：{}", of(it)),
            (Trouble::Ambiguous(it), Lang::En) => format!("{label} could be several; choose one of: {}", of(it)),
            (Trouble::TwoUnits, Lang::Ja) => format!("{label}の単位が二通りあります。一つにしてください"),
            (Trouble::TwoUnits, Lang::En) => format!("{label} has two different units; keep one"),
            (Trouble::NotAnOption(it), Lang::Ja) => format!("{label}は次から選んでください：{}", of(it)),
            (Trouble::NotAnOption(it), Lang::En) => format!("{label} must be one of: {}", of(it)),
            (Trouble::NotYesOrNo(it), Lang::Ja) => format!("{label}は{}で答えてください（yes / no）", of(it)),
            (Trouble::NotYesOrNo(it), Lang::En) => format!("{label} must be answered with {} (yes or no)", of(it)),
            (Trouble::NotADate(NotADate::Form), Lang::Ja) => {
                format!("{label}は年月日で入力してください（例：2026-04-01）")
            }
            (Trouble::NotADate(NotADate::Form), Lang::En) => {
                format!("{label} must be a date: year, month, day, like 2026-04-01")
            }
            (Trouble::NotADate(NotADate::NoSuchDay), Lang::Ja) => {
                format!("{label}は暦にない日付です。日と月を確認してください")
            }
            (Trouble::NotADate(NotADate::NoSuchDay), Lang::En) => {
                format!("{label} is not in the calendar; check the day and the month")
            }
            (Trouble::NotADate(NotADate::Year), Lang::Ja) => {
                format!("{label}の年は西暦4桁（1900〜2199）か令和・平成で入力してください")
            }
            (Trouble::NotADate(NotADate::Year), Lang::En) => {
                format!("{label} needs a year of four digits, from 1900 to 2199")
            }
            (Trouble::NotADate(NotADate::Weekday(day)), Lang::Ja) => {
                format!("{label}の曜日が日付と合いません（{}）。日付を確認してください", day.say(lang))
            }
            (Trouble::NotADate(NotADate::Weekday(day)), Lang::En) => {
                format!("{label} has another weekday than its day ({}); check the day", day.say(lang))
            }
            (Trouble::NoneAndSome(none), Lang::Ja) => {
                format!("{label}：「{}」とほかの項目が両方選ばれています。どちらかにしてください", none.ja)
            }
            (Trouble::NoneAndSome(none), Lang::En) => {
                format!("{label}: “{}” is ticked together with others; keep one or the other", none.en)
            }
            (Trouble::NotATime, Lang::Ja) => format!("{label}は24時間制の時刻で入力してください（例：14:30）"),
            (Trouble::NotATime, Lang::En) => format!("{label} must be a time of day, like 14:30"),
            (Trouble::NotAName, Lang::Ja) => {
                format!("{label}は{LONGEST_NAME}文字までで入力してください（改行や見えない文字は使えません）")
            }
            (Trouble::NotAName, Lang::En) => {
                format!("{label} can have at most {LONGEST_NAME} letters, and no signs that cannot be seen")
            }
            (Trouble::Alone(it), Lang::Ja) => {
                format!("{label}は、{}が未入力のため使っていません。入力するか、{label}を消してください", of(it))
            }
            (Trouble::Alone(it), Lang::En) => {
                format!("{label} is not used without {}: enter that, too, or take this away", of(it))
            }
            (Trouble::SameDay, Lang::Ja) => format!("{label}：同じ日の値が二つあります。どちらか一つにしてください"),
            (Trouble::SameDay, Lang::En) => format!("{label}: there are two values for one day; keep one of them"),
            (Trouble::UnknownName, Lang::Ja) => format!("「{label}」という入力項目はありません"),
            (Trouble::UnknownName, Lang::En) => format!("There is no question named “{label}”"),
            (Trouble::DayAlone, Lang::Ja) => {
                format!("{label}はありますが、値がありません。値を入力するか、測定日を消してください")
            }
            (Trouble::DayAlone, Lang::En) => {
                format!("{label} is given without its value; enter the value, or take the day away")
            }
            (Trouble::TooManyMembers(group), Lang::Ja) => {
                format!("{label}：{}{}まで入力できます", group.most, group.counter)
            }
            (Trouble::TooManyMembers(group), Lang::En) => format!("{label}: at most {} can be entered", group.most),
        }
    }
}
