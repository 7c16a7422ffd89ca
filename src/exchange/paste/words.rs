//! Words that stand beside a value: that there is none, and what is said of the specimen, of the time or of the method.

use super::finding::Reason;

/// Words that say that there is no value.
pub const ABSENT: &[&str] = &[
    "検体不良",
    "検体なし",
    "検体量不足",
    "量不足",
    "未検",
    "未検査",
    "未測定",
    "未実施",
    "未着",
    "未報告",
    "再検中",
    "検査中",
    "測定中",
    "依頼中",
    "凝固",
    "測定不能",
    "測定不可",
    "判定保留",
    "保留",
    "中止",
    "欠測",
    "採血不可",
    "報告不能",
    "不能",
    "検体凝固",
    "n/a",
    "取消",
    "削除",
    "error",
    "エラー",
    "後日",
    "未",
];

/// Comments on the specimen, and what they say.
pub const COMMENTS: &[(&str, Reason)] = &[
    ("強溶血", Reason::Haemolysed),
    ("弱溶血", Reason::Haemolysed),
    ("軽度溶血", Reason::Haemolysed),
    ("中等度溶血", Reason::Haemolysed),
    ("高度溶血", Reason::Haemolysed),
    ("微溶血", Reason::Haemolysed),
    ("溶血", Reason::Haemolysed),
    ("hemolysis", Reason::Haemolysed),
    ("haemolysis", Reason::Haemolysed),
    ("hemolyzed", Reason::Haemolysed),
    ("乳び", Reason::Lipaemic),
    ("乳ビ", Reason::Lipaemic),
    ("乳糜", Reason::Lipaemic),
    ("黄色", Reason::Icteric),
    ("黄疸", Reason::Icteric),
    ("凝集", Reason::Clotted),
    ("血小板凝集", Reason::Clotted),
    ("edta凝集", Reason::Clotted),
    ("edta依存性凝集", Reason::Clotted),
    ("edta依存性血小板凝集", Reason::Clotted),
    ("edtaによる凝集", Reason::Clotted),
    ("検体溶血", Reason::Haemolysed),
    ("検体乳び", Reason::Lipaemic),
    ("フィブリン析出", Reason::Clotted),
    ("フィブリン", Reason::Clotted),
    ("凝固", Reason::Clotted),
    ("再検済み", Reason::Repeated),
    ("再検済", Reason::Repeated),
    ("再検", Reason::Repeated),
];

/// Words that say when or how, and what they say.
pub const QUALIFIERS: &[(&str, &str)] = &[
    ("空腹時", "fasting"),
    ("空腹", "fasting"),
    ("食前", "fasting"),
    ("朝食前", "fasting"),
    ("fasting", "fasting"),
    ("食後", "casual"),
    ("随時", "casual"),
    ("casual", "casual"),
    ("random", "casual"),
    ("補正後", "corrected"),
    ("補正", "corrected"),
    ("corrected", "corrected"),
    ("adjusted", "corrected"),
    ("adj", "corrected"),
    ("イオン化", "ionised"),
];

/// Methods of enzymes.
pub const METHODS: &[(&str, &str)] = &[("ifcc", "ifcc"), ("if", "ifcc"), ("jscc", "jscc"), ("js", "jscc")];
