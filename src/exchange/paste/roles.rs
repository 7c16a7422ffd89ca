//! What the columns of a table hold, by their headings.

use super::finding::Reason;
use super::fold::name_key;

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The name of an item.
    Name,
    /// Its code.
    Code,
    /// Its value.
    Value,
    /// Its unit.
    Unit,
    /// Limits of normal, both.
    Limits,
    /// The lower one.
    Low,
    /// The upper one.
    High,
    /// Limits of men or of women.
    BySex,
    /// High or low.
    Flag,
    /// On which side of the number the value lies.
    Sign,
    /// A remark on the specimen, or on the result; behind what its heading says: 溶血.
    Comment(String),
    /// Final, preliminary, cancelled.
    State,
    /// What was taken.
    Specimen,
    /// When.
    Day,
    /// Whose.
    Person,
    /// Values of one day.
    Dated(Option<String>),
    /// Values of a time that is no day: 術前.
    Timed(String),
    /// Values of another specimen, or of a person who need not be the patient.
    Apart(Reason),
    /// Values of one item: by its place among the heads of the layout.
    Item(usize),
    /// Something else.
    Other,
}

const WORDS: &[(Role, &[&str])] = &[
    (
        Role::Name,
        &[
            "項目",
            "項目名",
            "検査項目",
            "検査項目名",
            "検査名",
            "検査項目名称",
            "項目名称",
            "検査名称",
            "検査",
            "item",
            "test",
            "name",
            "testname",
            "itemname",
            "component",
            "lbtest",
            "analyte",
        ],
    ),
    (
        Role::Code,
        &[
            "項目コード",
            "検査項目コード",
            "検査コード",
            "コード",
            "code",
            "jlac10",
            "jlac11",
            "jlac10コード",
            "jlac11コード",
            "jlac",
            "loinc",
            "testcode",
            "標準コード",
        ],
    ),
    (
        Role::Value,
        &[
            "結果",
            "結果値",
            "検査結果",
            "検査結果値",
            "測定値",
            "値",
            "検査値",
            "今回",
            "今回値",
            "result",
            "value",
            "results",
            "resultvalue",
            "testresult",
            "測定結果",
            "lborres",
        ],
    ),
    (Role::Unit, &["単位", "unit", "units", "単位名", "単位名称", "resultunit", "resultunits", "lborresu"]),
    (
        Role::Flag,
        &[
            "判定",
            "フラグ",
            "異常",
            "異常フラグ",
            "hl",
            "h/l",
            "flag",
            "flags",
            "高低",
            "異常区分",
            "異常値区分",
            "異常値",
            "結果フラグ",
            "hlフラグ",
            "h/l判定",
        ],
    ),
    (Role::Sign, &["符号", "不等号", "比較符号", "結果符号", "sign", "operator", "comparator"]),
    (
        Role::Comment(String::new()),
        &[
            "コメント",
            "検体コメント",
            "結果コメント",
            "備考",
            "所見",
            "comment",
            "comments",
            "remark",
            "remarks",
            "note",
            "notes",
            "検体状態",
            "検体性状",
            "性状",
            "検体情報",
            "特記事項",
            "摘要",
            "付加コメント",
            "specimencondition",
            "specimenquality",
            "resultcomment",
        ],
    ),
    (
        Role::State,
        &[
            "状態",
            "結果状態",
            "結果状況",
            "ステータス",
            "結果ステータス",
            "報告区分",
            "報告状態",
            "確定区分",
            "結果区分",
            "訂正区分",
            "status",
            "resultstatus",
            "reportstatus",
            "obx-11",
            "lbstat",
        ],
    ),
    (
        Role::Specimen,
        &[
            "材料",
            "検体",
            "検体名",
            "材料名",
            "検体種別",
            "検査材料",
            "specimen",
            "材料名称",
            "検体材料",
            "specimentype",
            "sampletype",
            "sample",
            "lbspec",
        ],
    ),
    (
        Role::Day,
        &[
            "日付",
            "検査日",
            "採取日",
            "採血日",
            "採取日時",
            "検査日時",
            "採血日時",
            "date",
            "datetime",
            "collected",
            "検体採取日",
            "検体採取日時",
            "年月日",
            "測定日",
            "lbdtc",
            "collectiondate",
            "specimendate",
        ],
    ),
    (
        Role::Person,
        &[
            "患者id",
            "患者番号",
            "id",
            "patient",
            "patientid",
            "カルテ番号",
            "症例番号",
            "subjid",
            "usubjid",
            "登録番号",
            "患者",
            "患者no",
            "患者氏名",
            "氏名",
            "患者名",
            "subject",
        ],
    ),
];

impl Role {
    /// Whether values stand there.
    pub fn is_value(&self) -> bool {
        matches!(self, Role::Value | Role::Dated(_) | Role::Timed(_) | Role::Apart(_))
    }
}

/// What a column holds by its heading.
pub fn role_by_word(text: &str) -> Option<Role> {
    let key = name_key(text).replace([' ', '\u{3000}'], "");
    let of = |key: &str| WORDS.iter().find(|(_, words)| words.contains(&key)).map(|(role, _)| role.clone());
    // コメント2
    let numbered =
        || of(key.trim_end_matches(|it: char| it.is_ascii_digit())).filter(|it| *it == Role::Comment(String::new()));
    let spoiled = || ["溶血", "乳び", "黄疸", "hemolysis", "lipemia", "icterus"].iter().any(|it| key.starts_with(it));
    let known = of(&key).or_else(numbered);
    known.or_else(|| spoiled().then(|| Role::Comment(key.clone()))).or_else(|| limits_by_word(key))
}

/// Limits of normal by what is left of the name of a column without the words that all of them have: Ref Low,
/// 基準範囲(上限), Lower Limit of Normal.
fn limits_by_word(mut key: String) -> Option<Role> {
    const PLAIN: [&str; 20] = [
        "reference",
        "interval",
        "standard",
        "normal",
        "limits",
        "limit",
        "range",
        "value",
        "units",
        "ref",
        "of",
        "&",
        "基準",
        "正常",
        "参考",
        "共用",
        "範囲",
        "値",
        "(",
        ")",
    ];
    const OF_ALL: [&str; 9] = ["reference", "normal", "range", "limit", "ref", "基準", "正常", "参考", "interval"];
    let limits = OF_ALL.iter().any(|it| key.contains(it));
    for word in PLAIN {
        key = key.replace(word, "");
    }
    match key.as_str() {
        "low" | "lower" | "lln" | "min" | "minimum" | "下限" | "lbornrlo" => Some(Role::Low),
        "high" | "upper" | "uln" | "max" | "maximum" | "上限" | "lbornrhi" => Some(Role::High),
        "lo" | "l" | "from" | "低" | "下" | "最小" if limits => Some(Role::Low),
        "hi" | "h" | "u" | "to" | "高" | "上" | "最大" if limits => Some(Role::High),
        "" if limits => Some(Role::Limits),
        "男" | "女" | "男性" | "女性" | "m" | "f" | "male" | "female" | "men" | "women" if limits => {
            Some(Role::BySex)
        }
        _ => None,
    }
}
