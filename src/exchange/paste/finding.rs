//! What a reader hands back: findings, questions, and all that was passed over or not understood, with the reason.

use crate::engine::{Relation, Text, t};

/// Where something stands in the input: the line and the letter in it, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line; of a message the segment, of a bundle the entry.
    pub line: usize,
    /// The letter at which it begins.
    pub column: usize,
}

/// One thing that was read, asked, passed over or not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A value with its unit.
    Finding(Finding),
    /// What has several readings; none is taken.
    Question(Question),
    /// What was understood, and left out on purpose.
    Passed(Left),
    /// What was not understood.
    Unread(Left),
}

/// How the unit of a finding is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitFrom {
    /// It stands in the text.
    Text,
    /// It does not stand there; of the units of this analyte only this one fits the figures, flags and limits.
    OnlyPossible,
    /// The analyte has none (INR).
    None,
}

/// A value as it stands in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands.
    pub place: Place,
    /// The piece of text it was read from.
    pub source: String,
    /// The terms of `ctcae-lab` that it can be graded by.
    pub terms: Vec<&'static str>,
    /// The question of `ctcae-lab` that it answers: `value`, or `calcium` for a total that is not corrected yet.
    pub field: &'static str,
    /// The number, as decimal text in `unit`.
    pub value: String,
    /// On which side of that number the value lies, if that is all that is known.
    pub sign: Option<Relation>,
    /// The id of the unit in the definitions.
    pub unit: &'static str,
    /// How that unit is known.
    pub unit_from: UnitFrom,
    /// Number and unit as they were written, where the definitions lack that unit and it was converted exactly.
    pub written: Option<(String, String)>,
    /// How the value was worked out, where it was.
    pub worked: Option<String>,
    /// The printed lower limit of normal, in `unit`.
    pub low: Option<String>,
    /// The printed upper limit of normal, in `unit`.
    pub high: Option<String>,
    /// The day, `2026-11-20`, or `--11-20` where no year stands there.
    pub day: Option<String>,
    /// `ifcc` or `jscc`.
    pub method: Option<&'static str>,
    /// `fasting`, `casual`, `corrected`, `ionised` or `total`.
    pub qualifier: Option<&'static str>,
    /// Flags as printed, folded to half width.
    pub flags: Vec<String>,
    /// What else is to be said of it.
    pub remarks: Vec<Reason>,
}

/// What has several readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Where it stands.
    pub place: Place,
    /// The piece of text.
    pub source: String,
    /// The terms it could be graded by.
    pub terms: Vec<&'static str>,
    /// Why it is asked.
    pub why: Reason,
    /// What it can mean.
    pub readings: Vec<Choice>,
    /// The day, as in [`Finding::day`].
    pub day: Option<String>,
    /// The printed limits, as they stand.
    pub limits: Option<(Option<String>, Option<String>)>,
    /// Flags as printed.
    pub flags: Vec<String>,
}

/// One reading of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The number as decimal text.
    pub value: String,
    /// On which side of it the value lies.
    pub sign: Option<Relation>,
    /// The unit's id; nothing where that, too, is open.
    pub unit: Option<&'static str>,
    /// The day.
    pub day: Option<String>,
}

/// What was left out or not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it stands.
    pub place: Place,
    /// The piece of text; blank where the text must not be shown.
    pub source: String,
    /// The terms that are concerned, if any.
    pub terms: Vec<&'static str>,
    /// Why.
    pub reason: Reason,
    /// The day, if known.
    pub day: Option<String>,
}

/// How many of each there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Findings.
    pub read: usize,
    /// Questions.
    pub asked: usize,
    /// Passed over.
    pub passed: usize,
    /// Not understood.
    pub unread: usize,
}

impl Count {
    /// Counts items.
    pub fn of(items: &[Item]) -> Count {
        let mut count = Count::default();
        for item in items {
            match item {
                Item::Finding(_) => count.read += 1,
                Item::Question(_) => count.asked += 1,
                Item::Passed(_) => count.passed += 1,
                Item::Unread(_) => count.unread += 1,
            }
        }
        count
    }
}

impl Item {
    /// The finding, if it is one.
    pub fn finding(&self) -> Option<&Finding> {
        match self {
            Item::Finding(it) => Some(it),
            _ => None,
        }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        match self {
            Item::Finding(it) => it.place,
            Item::Question(it) => it.place,
            Item::Passed(it) | Item::Unread(it) => it.place,
        }
    }
}

/// Lists reasons: name, id, Japanese, English.
macro_rules! reasons {
    ($($name:ident $id:literal $ja:literal $en:literal;)*) => {
        /// Why something is asked, was left out, or needs a look.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Reason { $($name),* }
        impl Reason {
            /// Permanent, kebab-case.
            pub fn id(self) -> &'static str {
                match self { $(Reason::$name => $id),* }
            }
            /// In words.
            pub fn say(self) -> Text {
                match self { $(Reason::$name => t($ja, $en)),* }
            }
        }
    };
}

reasons! {
    WhichUnit "which-unit" "単位がなく、複数の読み方がある" "no unit is given, and more than one is possible";
    TwoUnits "two-units" "単位が二つ書かれている" "two units are given";
    Hundreds "hundreds" "「×100」なのか、4桁以上の数なのか分からない" "either a number of hundreds or one long number";
    Comma "comma" "コンマが小数点か桁区切りか分からない" "the comma can be a decimal point or part thousands";
    Course "course" "複数の値が並んでいる。どれを使うか選ぶ" "several values stand here; choose one";
    PercentOrCount "percent-or-count" "百分率か実数か書かれていない" "not said whether per cent or a count";
    BandMissing "band-missing"
        "分葉核球だけで、桿状核球がない。好中球数はこれより多いかもしれない"
        "segmented only, no band cells; the neutrophil count may be higher";
    SecondsOrPercent "seconds-or-percent" "秒か活性（%）か書かれていない" "not said whether seconds or activity (%)";
    Specimen "specimen" "血液以外の検体（尿・体腔液など）" "another specimen than blood";
    SpecimenUnknown "specimen-unknown" "検体の種類が分からない" "the specimen is not known";
    SpecimenUnsaid "specimen-not-said" "検体の種類が書かれていない（血液とした）" "the specimen is not said; taken as blood";
    NotGraded "not-graded" "CTCAEの検査値の項目ではない" "no item of the laboratory terms";
    NotTotal "not-total" "分画・抱合型などで、総量ではない" "a fraction, not the total";
    Ratio "ratio" "比の値" "a ratio";
    Activity "activity" "活性（%）の値" "an activity in per cent";
    Seconds "seconds" "秒の値で、INRではない" "seconds, not an INR";
    Ambiguous "ambiguous" "名称だけでは項目が決まらない" "the name alone does not say which test";
    Semi "semi-quantitative" "半定量の値" "a semi-quantitative value";
    NoValue "no-value" "値がない" "no value";
    LimitsOnly "limits-only" "基準値だけで、値がない" "limits of normal only, no value";
    Heading "heading" "見出し" "a heading";
    DayOnly "day-only" "日付だけの行（以下の行の日付とした）" "a day, taken for the lines below";
    Words "words" "文字だけの行" "words without a result";
    NoWhite "no-white-cells"
        "百分率。同じ日の白血球数（単位つき）がなく、実数を計算できない"
        "per cent; no white cell count with a unit on that day to work the count out";
    CountGiven "count-given" "百分率。実数が別に書かれている" "per cent; the count itself is given";
    UsedForCount "used" "百分率。実数の計算に使った" "per cent; used to work out the count";
    PartOnly "part-only" "好中球の一部の数" "a count of a part of the neutrophils";
    EstimatedGfr "egfr" "eGFRはクレアチニンクリアランスではない" "eGFR is no creatinine clearance";
    Unknown "unknown" "項目名が分からない" "not understood";
    UnknownQualifier "unknown-qualifier" "項目名に付いた語が分からない" "a word beside the name is not understood";
    UnknownUnit "unknown-unit" "単位が分からない" "the unit is not understood";
    UnfitUnit "unfit-unit" "この項目の単位ではない" "no unit of this item";
    Impossible "impossible" "その単位ではありえない値" "impossible in that unit";
    NoUnitFits "no-unit-fits" "単位がなく、どの単位でもありえない値" "no unit is given, and none fits";
    TooLong "too-long" "数が長すぎる" "too long a number";
    Over100 "over-100" "百分率の合計が100を超える" "the per cents exceed 100";
    Columns "columns" "列の数や並びが見出しと合わない" "the columns do not fit the heading";
    Persons "several-persons" "複数の患者の結果がある" "results of several persons";
    Damaged "damaged" "壊れた文字がある" "damaged characters";
    UnitGuessed "unit-not-written" "単位は書かれていない。ありえる単位は一つ" "no unit is written; only one is possible";
    UnitTruncated "unit-truncated" "単位が途中まで" "the unit is cut short";
    Unusual "unusual" "まれな値。単位を確かめる" "an unusual value; check the unit";
    LimitsUnfit "limits-unfit" "基準値が値の単位と合わず、使わない" "the limits do not fit the unit and are not used";
    LimitsBySex "limits-by-sex" "基準値が男女別。どちらか選ぶ" "limits by sex; choose";
    Converted "converted" "単位を換算した" "converted exactly";
    Haemolysed "haemolysed" "溶血検体" "haemolysed";
    Lipaemic "lipaemic" "乳び検体" "lipaemic";
    Icteric "icteric" "黄疸検体" "icteric";
    Clotted "clotted" "凝固・凝集・フィブリン析出" "clotted, clumped or fibrin";
    PoorSpecimen "poor-specimen"
        "検体に問題がある（量不足・混入など）"
        "something is wrong with the specimen (too little, contaminated)";
    Repeated "repeated" "再検済み" "repeated";
    MethodUnknown "method-unknown" "IFCC法かJSCC法か書かれていない" "IFCC or JSCC is not said";
    FastingUnknown "fasting-unknown" "空腹時か随時か書かれていない" "fasting or not is not said";
    NoYear "no-year" "日付に年がない" "the day has no year";
    OtherTime "other-time"
        "前回・術前・透析後など、別の時点とある。今の値か確かめる"
        "another time (last, before surgery, after dialysis) is said; check whether it is the value meant";
    NoDay "no-such-day" "日付が読めない" "the day cannot be read";
    Multiple "multiple"
        "「基準値・前値の何倍」の記載は使わない"
        "a multiple of a limit or of an earlier value stands beside it, and is not used";
    Control "control" "対照値は基準値上限ではないので使わない" "the control value is not the upper limit, and not used";
    ArrowFlag "arrow" "矢印は高低の印と読んだ（施設により「以上・以下」）"
        "the arrow is read as a flag (some laboratories mean “or more”, “or less”)";
    CountDiffers "count-differs" "実数と、白血球数×百分率とが合わない" "the count is not white cells × per cent";
    NotFinal "not-final" "確定値ではない" "not final";
    Deleted "deleted" "取り消された結果" "a deleted result";
    UnknownCode "unknown-code" "コードも名称も分からない" "neither code nor name is known";
    CodeAndName "code-and-name" "コードと名称が別の項目を指す" "code and name say different items";
    CodeUnit "code-unit" "コードの単位と書かれた単位が合わない" "the code's unit is not the one written";
    HalfMessage "half" "途中で切れている" "cut short";
    NotResult "not-result" "結果の区分ではないので読まない" "no result segment; not read";
    NotLaboratory "not-laboratory" "検査結果ではない" "no laboratory result";
    BadCheck "bad-check" "LOINCの検査数字が合わない" "the check digit of the LOINC number is wrong";
    Malformed "malformed" "形が規格と違う" "not as the standard has it";
    NotAsked "not-asked" "この画面では使わない" "this page does not ask for it";
    OtherQuestion "other-question"
        "この画面で使うのは補正していない総カルシウムの値"
        "the page asks for total calcium, uncorrected";
    OtherUnit "other-unit" "この画面の入力欄にない単位" "the page does not take this unit";
    OneNumber "one-number" "この画面では「未満」「以上」の値を使えない" "the page needs one number, not a limit";
    NoRoom "no-room" "測定値の欄が足りない（新しい日を優先）" "no room for more measurements; the latest come first";
}
