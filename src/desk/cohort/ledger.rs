//! What became of every row, and what was found on the way: nothing is repaired, asked or refused in silence.

use super::headers::Role;

/// What was found in a file, a row or a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Fault {
    ShiftJis,
    EucJp,
    Iso2022Jp,
    Mark,
    Semicolon,
    BlankLine,
    TrailingSeparator,
    ValueWithoutName,
    HeaderBelow,
    Identifying,
    NamedTwice,
    NoIdColumn,
    NoStartColumn,
    LeadingZeros,
    Spoilt,
    Formula,
    FullWidth,
    EraLetter,
    EraName,
    Serial,
    TwoReadings,
    PartialDate,
    NoSuchDay,
    NoDate,
    DayOutside,
    LoneDay,
    DecimalComma,
    CommaAsked,
    Thousands,
    NoNumber,
    SizeForm,
    UnitOff,
    GradeOutside,
    GradeForm,
    PainOutside,
    Scaled,
    StatusAsked,
    CodesAsked,
    CodeOneAsked,
    UnitAsked,
    Total,
    Quote,
    TextBehindQuote,
    TooLong,
    TooShort,
    NoText,
    NotYesNo,
    NoVisit,
    NoId,
    OnlyId,
    Twice,
    Contradicting,
    DeadWithoutDate,
    AliveWithDeath,
    ContactAfterDeath,
    EndBeforeStart,
    TreatedBeforeRegistration,
    ConsentAfterRegistration,
    ConsentAfterTreatment,
    LateTreatment,
    OffOutside,
    LesionBefore,
    NoFollowUp,
    AfterCutoff,
    ImagingAfterContact,
    ProgressionAfterImaging,
    ImagingBeforeTreatment,
    AfterDeath,
    AfterContact,
    ResolvedBefore,
    FatalAlive,
    BeforeTreatment,
    NoOnset,
    NoEvent,
    NoTerm,
    NoGrade,
    NoColumn,
    UnknownPatient,
    UnknownLesion,
    OtherTable,
    NoTimeOfVisit,
    ItemUnused,
    ValueOutside,
    SizeLarge,
    NoSex,
    RefusedPatient,
    NumberOfLesions,
    NoStatus,
    NoTime,
    NoGradeThere,
    NearTerms,
    SeveralTerms,
    TwoHeaders,
    DeathEarly,
    LongGap,
    Decided,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It was put right, or did no harm.
    Note,
    /// It is used as it stands, and somebody should look.
    Warning,
    /// It has more than one meaning: an answer is needed.
    Ask,
    /// It is not used.
    Error,
}

impl Level {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Ask => "ask",
            Level::Error => "error",
        }
    }
}

impl Fault {
    /// Code, grave or not, and the sentence in Japanese and English.
    pub const fn told(self) -> (&'static str, Level, &'static str, &'static str) {
        use Fault as F;
        use Level::{Ask, Error, Note, Warning};
        match self {
            F::ShiftJis => ("shift-jis", Note, "Shift_JISとして読み取りました", "read as Shift_JIS"),
            F::EucJp => ("euc-jp", Note, "EUC-JPとして読み取りました", "read as EUC-JP"),
            F::Iso2022Jp => ("iso-2022-jp", Note, "ISO-2022-JP（JIS）として読み取りました", "read as ISO-2022-JP"),
            F::Mark => ("mark", Note, "先頭のBOMを除きました", "the byte order mark was taken off"),
            F::Semicolon => ("separator", Note, "区切り文字は「;」です", "cells are separated by semicolons"),
            F::BlankLine => ("blank-line", Note, "空行を飛ばしました", "a blank line was skipped"),
            F::TrailingSeparator => (
                "trailing-separator",
                Note,
                "名前のない空の列を無視しました",
                "an empty column without a name was ignored",
            ),
            F::ValueWithoutName => {
                ("value-without-name", Error, "名前のない列に値があります", "a column without a name holds a value")
            }
            F::HeaderBelow => ("header-below", Ask, "見出しが1行目にありません", "the header is not on the first line"),
            F::Identifying => (
                "identifying",
                Note,
                "個人を特定する列です。不要なので読まず、出力もしません",
                "this column identifies persons: not needed, not read, not written out",
            ),
            F::NamedTwice => (
                "named-twice",
                Ask,
                "同じ内容の列が二つあります。はじめの列を使いました",
                "two columns have one meaning; the first is used",
            ),
            F::NoIdColumn => (
                "no-id-column",
                Warning,
                "症例番号の列がないので行番号を使いました",
                "no id column: lines are numbered",
            ),
            F::NoStartColumn => (
                "no-start-column",
                Ask,
                "治療日も登録日も見つかりません。どの列か、列の対応で答えてください",
                "neither a day of treatment nor of registration was found: answer which column it is",
            ),
            F::LeadingZeros => (
                "leading-zeros",
                Warning,
                "先頭の0や記号だけが違う番号があります",
                "ids differ only by leading zeros or signs",
            ),
            F::Spoilt => (
                "id-spoilt",
                Warning,
                "表計算ソフトが番号を日付や指数に変えた可能性があります",
                "a spreadsheet may have turned this id into a date or a power of ten",
            ),
            F::Formula => (
                "formula",
                Warning,
                "=で始まるセルです。文字として扱い、出力では前に'を付けます",
                "a cell begins with = : it is text here, and is written out with a leading apostrophe",
            ),
            F::FullWidth => ("full-width", Note, "全角数字を読み替えました", "full-width digits were read"),
            F::EraLetter => {
                ("era-letter", Note, "和暦（略記）を西暦で読みました", "a date of a Japanese era (short) was read")
            }
            F::EraName => ("era-name", Note, "和暦を西暦で読みました", "a date of a Japanese era was read"),
            F::Serial => (
                "serial-date",
                Ask,
                "Excelの日付シリアル値です。例に示す読み方でよいか、列ごとにお答えください",
                "an Excel serial date: answer for the column which reading shown holds",
            ),
            F::TwoReadings => (
                "date-two-readings",
                Ask,
                "日付の読み方が決まりません。例に示す読み方からお答えください",
                "how the date is read is not certain: answer which reading shown holds",
            ),
            F::PartialDate => ("partial-date", Ask, "日まで書かれていない日付です", "the date has no day"),
            F::NoSuchDay => ("no-such-day", Error, "存在しない日付です", "there is no such day"),
            F::NoDate => ("not-a-date", Error, "日付として読めません", "not a date"),
            F::DayOutside => (
                "day-outside",
                Error,
                "試験の日付としてありえない年です。この欄は使っていません",
                "no trial has days in this year; this cell is not used",
            ),
            F::LoneDay => (
                "lone-day",
                Warning,
                "ほかのどの患者の日付からも1年以上離れています。入力の誤りでないか確かめてください（最も遅い日付がデータカットオフになります）",
                "more than a year from every other patient’s days: is it right? (the latest day is the data cut-off)",
            ),
            F::DecimalComma => ("decimal-comma", Note, "小数点のコンマを読み替えました", "a decimal comma was read"),
            F::CommaAsked => (
                "comma-asked",
                Ask,
                "コンマが小数点か桁区切りかわかりません",
                "is this comma a decimal point or does it part thousands?",
            ),
            F::Thousands => {
                ("thousands", Note, "桁区切りのコンマを除いて読みました", "commas that part thousands were taken off")
            }
            F::NoNumber => ("not-a-number", Error, "数値として読めません", "not a number"),
            F::SizeForm => (
                "size-form",
                Error,
                "径は一つの数値で書いてください：12x10は長径（リンパ節は短径）、<5のように小さすぎて測れないものは5（RECIST 1.1）",
                "write a diameter as one number: of 12x10 the longest (of a lymph node the shortest), for what is too \
                 small to measure, such as <5, 5 (RECIST 1.1)",
            ),
            F::UnitOff => {
                ("unit-off", Note, "数値の後ろの単位を除いて読みました", "the unit behind the number was taken off")
            }
            F::GradeOutside => (
                "grade-outside",
                Error,
                "Gradeは0–5の一つの数で書いてください。Grade不明として数え、主要評価項目には入れていません",
                "write one grade of 0–5; counted as grade unknown and not in the primary endpoint",
            ),
            F::GradeForm => {
                ("grade-form", Note, "Gradeの書き方を読み替えました", "the grade was written in another way")
            }
            F::PainOutside => (
                "pain-outside",
                Error,
                "痛みは0–10です。この欄は使っていません（0–100で測ったときは、見出しに「（0–100）」か「（mm）」と書いてください）",
                "pain is 0–10; this cell is not used (if it was measured as 0–100, let the header say “(0–100)” or “(mm)”)",
            ),
            F::Scaled => {
                ("scaled", Note, "見出しの単位に合わせて読み替えました", "read in the unit that the header names")
            }
            F::StatusAsked => {
                ("status-asked", Ask, "生存・死亡のどちらかわかりません", "neither alive nor dead: what does it mean?")
            }
            F::CodesAsked => ("codes-asked", Ask, "死亡を表す符号は1と2のどちらですか", "which code is death: 1 or 2"),
            F::CodeOneAsked => (
                "code-one-asked",
                Ask,
                "数字の1は死亡ですか、生存ですか。見出しからはわかりません",
                "does 1 mean dead or alive? the header does not say",
            ),
            F::UnitAsked => (
                "unit-asked",
                Ask,
                "期間の単位は日か月か、見出しからわかりません。日として読みました",
                "days or months? the header does not say; read as days",
            ),
            F::Total => (
                "total-row",
                Note,
                "合計・見出し・注記の行は症例ではないので除きました",
                "a total, a header or a note is no patient",
            ),
            F::Quote => ("quote-open", Error, "引用符が閉じられていません", "a quote is opened and never closed"),
            F::TextBehindQuote => {
                ("quote-text", Error, "閉じた引用符の後ろに文字があります", "there is text behind a closing quote")
            }
            F::TooLong => ("too-long", Error, "列より多い値があります", "more values than columns"),
            F::TooShort => (
                "too-short",
                Note,
                "列が足りない行です。足りない値は空欄としました",
                "the row is shorter than the header; what lacks is blank",
            ),
            F::NoText => {
                ("no-text", Error, "文字として読めないバイトがあります", "not text in the encoding of the file")
            }
            F::NotYesNo => (
                "not-yes-no",
                Error,
                "「あり」「なし」のどちらかで書いてください。この欄は使っていません",
                "write yes or no; this cell is not used",
            ),
            F::NoVisit => (
                "no-visit",
                Warning,
                "何をいつ測ったか読み取れない列です。「最大径_3か月」「新病変_3か月」のように書いてください。この列は使っていません",
                "what this column measures and when cannot be read: call it size_m3, new_lesion_m3 or the like; it is not used",
            ),
            F::NoId => ("no-id", Error, "症例番号がありません", "the row has no id"),
            F::OnlyId => (
                "only-id",
                Note,
                "番号だけで、ほかが空の行です。数えていません",
                "nothing but an id stands here: not counted",
            ),
            F::Twice => ("twice", Warning, "同じ行が二度あります。一度だけ数えました", "identical row twice"),
            F::Contradicting => (
                "contradicting",
                Error,
                "同じ番号の行が食い違います。決まるまでどちらも使いません",
                "rows of one id contradict each other: none is used until it is decided",
            ),
            F::DeadWithoutDate => {
                ("dead-without-date", Error, "死亡ですが死亡日がありません", "dead, and no date of death")
            }
            F::AliveWithDeath => {
                ("alive-with-death", Error, "生存ですが死亡日があります", "alive, with a date of death")
            }
            F::ContactAfterDeath => {
                ("contact-after-death", Error, "最終生存確認日が死亡日より後です", "last contact after death")
            }
            F::EndBeforeStart => (
                "end-before-start",
                Error,
                "追跡の終わりが始まりより前です",
                "the end of follow-up is before its start",
            ),
            F::TreatedBeforeRegistration => {
                ("treated-before-registration", Warning, "治療日が登録日より前です", "treated before registration")
            }
            F::ConsentAfterRegistration => {
                ("consent-after-registration", Warning, "同意日が登録日より後です", "consent after registration")
            }
            F::ConsentAfterTreatment => {
                ("consent-after-treatment", Warning, "同意日が治療日より後です", "consent after treatment")
            }
            F::LateTreatment => (
                "late-treatment",
                Warning,
                "登録から治療まで1年を超えています",
                "more than a year from registration to treatment",
            ),
            F::OffOutside => (
                "off-study-outside",
                Warning,
                "中止日が登録・治療より前か、追跡の終わりより後です",
                "off study before registration or treatment, or after the end of follow-up",
            ),
            F::LesionBefore => (
                "lesion-before-patient",
                Warning,
                "病変の治療日が患者の治療日より前です",
                "the lesion was treated before the patient’s day of treatment",
            ),
            F::NoFollowUp => (
                "no-follow-up",
                Warning,
                "追跡の日付がありません。生存の推定には入りません",
                "no follow-up date: not in the estimates of survival",
            ),
            F::AfterCutoff => ("after-cutoff", Note, "データカットオフより後です", "after the data cut-off"),
            F::ImagingAfterContact => (
                "imaging-after-contact",
                Warning,
                "画像または再発の日が追跡の終わりより後です",
                "imaging or progression after the end of follow-up",
            ),
            F::ProgressionAfterImaging => (
                "progression-after-imaging",
                Warning,
                "局所再発日が最終画像日より後です",
                "progression after last imaging",
            ),
            F::ImagingBeforeTreatment => (
                "imaging-before-treatment",
                Error,
                "画像または再発の日が治療日より前です",
                "imaging or progression before treatment",
            ),
            F::AfterDeath => ("event-after-death", Warning, "発現日が死亡日より後です", "onset after death"),
            F::AfterContact => {
                ("event-after-contact", Warning, "発現日が最終生存確認日より後です", "onset after last contact")
            }
            F::ResolvedBefore => {
                ("resolved-before-onset", Warning, "回復日が発現日より前です", "resolved before onset")
            }
            F::FatalAlive => (
                "fatal-alive",
                Warning,
                "Grade 5（死亡）ですが、患者表では死亡していません",
                "Grade 5 is death, but the table of patients has none",
            ),
            F::BeforeTreatment => (
                "event-before-treatment",
                Note,
                "治療前に発現しています。集計には入りません",
                "onset before treatment: not in the tables",
            ),
            F::NoOnset => (
                "no-onset",
                Warning,
                "発現日がありません。早期には数えず、感度分析に示します",
                "no onset: not counted as early, see the sensitivity",
            ),
            F::NoEvent => (
                "no-event",
                Note,
                "有害事象なし（またはGrade 0）の行なので数えていません",
                "no event, or Grade 0: not counted",
            ),
            F::SeveralTerms => (
                "several-terms",
                Warning,
                "一つのセルに複数の事象があるようです。一つの事象として数えています。事象ごとに行を分けてください",
                "several events seem to stand in one cell; they are counted as one: write each on a row of its own",
            ),
            F::TwoHeaders => (
                "two-headers",
                Error,
                "見出しが2行に分かれているようです。1行にまとめてください（例：VAS_1週）",
                "the header seems to stand on two lines; put it on one (such as VAS_1w)",
            ),
            F::NoTerm => (
                "no-term",
                Warning,
                "事象名がありません。入力のまま数えました",
                "no name of the event; counted as entered",
            ),
            F::NoGrade => (
                "no-grade",
                Warning,
                "Gradeがありません。Grade不明として数え、主要評価項目には入れていません",
                "no grade; counted as grade unknown and not in the primary endpoint",
            ),
            F::NoColumn => (
                "no-column",
                Ask,
                "この表に要る列が見つかりません。ファイルと見出しを確かめるか、列の対応で答えてください",
                "a column that this table needs was not found: check file and header, or answer which it is",
            ),
            F::UnknownPatient => {
                ("unknown-patient", Error, "患者表にない番号です", "the id is not in the table of patients")
            }
            F::UnknownLesion => {
                ("unknown-lesion", Error, "病変表にない病変です", "the lesion is not in the table of lesions")
            }
            F::OtherTable => (
                "other-table",
                Error,
                "ほかの表の値と食い違います。ほかの表の値を使いました",
                "differs from the value of another table, which is used",
            ),
            F::NoTimeOfVisit => (
                "visit-unread",
                Error,
                "時期として読めません。「1週」「3か月」のように書くか、日付を入れてください",
                "not a time of visit: write w1 or m3, or give its date",
            ),
            F::ItemUnused => ("item-unused", Note, "使わない項目です", "an item that is not used"),
            F::ValueOutside => (
                "value-outside",
                Error,
                "ありえない値です。この欄は使っていません",
                "no such value can be; this cell is not used",
            ),
            F::SizeLarge => (
                "size-large",
                Warning,
                "50cmを超える径です。単位を確かめてください",
                "more than 50 cm: is the unit right?",
            ),
            F::NoSex => (
                "sex-unread",
                Warning,
                "性別として読めません（男・女、M・Fで書いてください）",
                "not read as sex (write M or F)",
            ),
            F::RefusedPatient => {
                ("refused-patient", Error, "患者の行が使われていません", "the row of its patient is not used")
            }
            F::NumberOfLesions => (
                "number-of-lesions",
                Warning,
                "病変数が病変表の行数と合いません",
                "the number of lesions differs from the table of lesions",
            ),
            F::NoStatus => (
                "no-status",
                Warning,
                "生死がわかりません。生存の推定には入りません",
                "alive or dead is not said: not in the estimates of survival",
            ),
            F::NoTime => ("no-time", Error, "期間として読めません", "not a length of time"),
            F::NoGradeThere => (
                "no-such-grade",
                Warning,
                "この版のCTCAEでは、この用語にこのGradeはありません。入力のまま数えました",
                "this version of the CTCAE has no such grade for this term; counted as entered",
            ),
            F::NearTerms => {
                ("near-terms", Ask, "似た用語があります。同じものですか", "terms are nearly equal: are they the same?")
            }
            F::DeathEarly => (
                "early-death",
                Warning,
                "治療後早期の死亡です。個別に確認してください",
                "death soon after treatment: look at it by hand",
            ),
            F::LongGap => {
                ("long-gap", Warning, "最終画像から死亡まで長く空いています", "long between last imaging and death")
            }
            F::Decided => ("decided", Note, "回答のとおりに読みました", "read as answered"),
        }
    }

    /// How grave it is.
    pub const fn level(self) -> Level {
        self.told().1
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What was found.
    pub fault: Fault,
    /// The line in the file, from 1.
    pub line: Option<usize>,
    /// The id of the patient.
    pub id: String,
    /// The header of the column.
    pub column: String,
    /// What stood there.
    pub was: String,
    /// As what it was read, or as what it can be read.
    pub read: String,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Used as it stands.
    Used,
    /// Used, with a cell read in another way than it stands there.
    Repaired,
    /// Not needed: the same row a second time, a total.
    NotNeeded,
    /// Refused until a question is answered.
    Waiting,
    /// Refused.
    Refused,
}

impl Fate {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Fate::Used => "used",
            Fate::Repaired => "repaired",
            Fate::NotNeeded => "not-needed",
            Fate::Waiting => "waiting",
            Fate::Refused => "refused",
        }
    }
}

/// The account of a table.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// Which table.
    pub role: Role,
    /// How many rows the file has, whatever became of them.
    pub read: usize,
    /// What was found, in the order of the lines.
    pub remarks: Vec<Remark>,
    /// Each row: its line, its id, and what became of it.
    pub fates: Vec<(usize, String, Fate)>,
}

impl Ledger {
    /// An account of nothing yet.
    pub fn new(role: Role) -> Ledger {
        Ledger { role, read: 0, remarks: Vec::new(), fates: Vec::new() }
    }

    /// How many rows had one of these fates.
    pub fn count(&self, fates: &[Fate]) -> usize {
        self.fates.iter().filter(|it| fates.contains(&it.2)).count()
    }

    /// Read, used (repaired ones among them), repaired, not needed, refused (waiting ones among them), waiting.
    pub fn counts(&self) -> [(&'static str, usize); 6] {
        [
            ("read", self.read),
            ("used", self.count(&[Fate::Used, Fate::Repaired])),
            ("repaired", self.count(&[Fate::Repaired])),
            ("not_needed", self.count(&[Fate::NotNeeded])),
            ("refused", self.count(&[Fate::Refused, Fate::Waiting])),
            ("waiting", self.count(&[Fate::Waiting])),
        ]
    }

    /// Whether anything of this kind was found.
    pub fn has(&self, fault: Fault) -> bool {
        self.remarks.iter().any(|it| it.fault == fault)
    }

    /// Makes the fate of the rows of an id worse.
    pub fn worsen(&mut self, line: usize, fate: Fate) {
        for it in self.fates.iter_mut().filter(|it| it.0 == line) {
            it.2 = it.2.max(fate);
        }
    }
}
