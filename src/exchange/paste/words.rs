//! Words that stand beside a value: that there is none, and what is said of the specimen, of the time or of the
//! method; and words beside a name that change nothing.

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
    "未到着",
    "結果待ち",
    "検査待ち",
    "pending",
    "cancelled",
    "canceled",
    "tnp",
    "qns",
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
    ("hemolysed", Reason::Haemolysed),
    ("haemolyzed", Reason::Haemolysed),
    ("haemolysed", Reason::Haemolysed),
    ("lipemi", Reason::Lipaemic),
    ("lipaemi", Reason::Lipaemic),
    ("icteric", Reason::Icteric),
    ("icterus", Reason::Icteric),
    ("clotted", Reason::Clotted),
    ("clumping", Reason::Clotted),
    ("clumped", Reason::Clotted),
    ("clumps", Reason::Clotted),
    ("検体凝固", Reason::Clotted),
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
    ("検体不良", Reason::PoorSpecimen),
    ("検体量不足", Reason::PoorSpecimen),
    ("量不足", Reason::PoorSpecimen),
    ("検体量少", Reason::PoorSpecimen),
    ("輸液混入", Reason::PoorSpecimen),
    ("点滴混入", Reason::PoorSpecimen),
    ("混入", Reason::PoorSpecimen),
    ("qns", Reason::PoorSpecimen),
    ("insufficient", Reason::PoorSpecimen),
    ("contaminated", Reason::PoorSpecimen),
    ("暫定", Reason::NotFinal),
    ("仮報告", Reason::NotFinal),
    ("速報", Reason::NotFinal),
    ("中間報告", Reason::NotFinal),
    ("未確定", Reason::NotFinal),
    ("preliminary", Reason::NotFinal),
    ("誤報告", Reason::Deleted),
    ("再検中", Reason::NotFinal),
    ("判定保留", Reason::NotFinal),
    ("pending", Reason::NotFinal),
    ("取消", Reason::Deleted),
    ("取り消し", Reason::Deleted),
    ("削除", Reason::Deleted),
    ("cancelled", Reason::Deleted),
    ("canceled", Reason::Deleted),
    ("取り違え", Reason::Deleted),
    ("取違え", Reason::Deleted),
    ("患者違い", Reason::Deleted),
    ("検体違い", Reason::Deleted),
    ("mislabel", Reason::Deleted),
    ("wrong patient", Reason::Deleted),
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

/// Words before a number that is no result.
pub const NO_RESULT: &[&str] = &[
    "目標",
    "目標値",
    "goal",
    "target",
    "予測",
    "予測値",
    "予想",
    "推定",
    "対照",
    "コントロール",
    "精度管理",
    "qc",
    "predicted",
    "expected",
];

/// Words of a column of states. Those of one letter are HL7's.
const STATES: [(Option<Reason>, &[&str]); 3] = [
    (
        Some(Reason::Deleted),
        &[
            "取消",
            "取り消",
            "取下",
            "削除",
            "中止",
            "無効",
            "訂正前",
            "旧",
            "cancel",
            "delet",
            "void",
            "invalid",
            "error",
            "reject",
            "supersed",
            "not done",
            "d",
            "w",
            "x",
            "n",
            "o",
        ],
    ),
    (
        Some(Reason::NotFinal),
        &[
            "暫定",
            "中間",
            "速報",
            "仮",
            "未",
            "途中",
            "検査中",
            "再検",
            "保留",
            "prelim",
            "partial",
            "pending",
            "interim",
            "registered",
            "unverified",
            "not final",
            "non-final",
            "p",
            "r",
            "s",
            "i",
        ],
    ),
    (
        None,
        &[
            "確定",
            "最終",
            "済",
            "完了",
            "承認",
            "報告",
            "訂正",
            "修正",
            "正常",
            "異常",
            "final",
            "correct",
            "amend",
            "complete",
            "verified",
            "validated",
            "authori",
            "approved",
            "reported",
            "resulted",
            "reviewed",
            "normal",
            "f",
            "c",
            "u",
            "h",
            "l",
            "hh",
            "ll",
            "-",
            "",
        ],
    ),
];

/// What a state says of its result, if anything is to be said; nothing where it is not known.
pub fn state(text: &str) -> Option<Option<Reason>> {
    let text = text.trim().to_lowercase();
    let is = |word: &&&str| if word.len() < 3 { text == **word } else { text.contains(**word) };
    STATES.iter().find(|(_, words)| words.iter().any(|word| is(&word))).map(|it| it.0)
}

/// Words of a person who need not be the patient.
pub const PERSONS: &[&str] = &[
    "母",
    "母親",
    "母体",
    "児",
    "新生児",
    "胎児",
    "父",
    "父親",
    "夫",
    "妻",
    "配偶者",
    "兄",
    "弟",
    "姉",
    "妹",
    "息子",
    "娘",
    "長男",
    "長女",
    "ドナー",
    "レシピエント",
    "提供者",
    "家族",
    "患者家族",
    "同胞",
    "祖父",
    "祖母",
    "sibling",
    "mother",
    "maternal",
    "father",
    "baby",
    "newborn",
    "neonate",
    "infant",
    "fetus",
    "wife",
    "husband",
    "brother",
    "sister",
    "son",
    "daughter",
    "donor",
    "recipient",
];

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty())
}

/// Whether a heading names persons and nothing else: 母, 【ドナー】, 父の検査値.
pub fn person(text: &str) -> bool {
    let text = text.to_lowercase();
    let person = |it: &str| {
        let it = ["の検査値", "検査値", "の採血", "の結果", "の値", "側", "血"]
            .iter()
            .find_map(|end| it.strip_suffix(end))
            .unwrap_or(it);
        PERSONS.contains(&it)
    };
    parts(&text).next().is_some() && parts(&text).all(person)
}

/// Words of the patient.
pub const OWN: &[&str] = &["本人", "患者", "患者本人", "patient"];

/// Whether a text names the patient.
pub fn own(text: &str) -> bool {
    parts(&text.to_lowercase()).any(|it| OWN.contains(&it))
}

/// Whether a text names a time by what was done then, or another visit: 術前, 透析後, 投与後2時間, 前回, Pre-dialysis.
pub fn other_time(text: &str) -> bool {
    const WORDS: [&str; 34] = [
        "前",
        "前々",
        "前医",
        "昨年",
        "最低",
        "最高",
        "最大",
        "最小",
        "ピーク",
        "nadir",
        "peak",
        "day",
        "pod",
        "week",
        "cycle",
        "前回",
        "前々回",
        "前日",
        "翌日",
        "翌朝",
        "昨日",
        "先週",
        "先月",
        "ベースライン",
        "pre",
        "post",
        "preop",
        "postop",
        "predose",
        "postdose",
        "baseline",
        "previous",
        "predialysis",
        "postdialysis",
    ];
    const EVENTS: [&str; 20] = [
        "術", "透析", "投与", "治療", "輸血", "輸液", "負荷", "施行", "療法", "化療", "照射", "入院", "退院", "来院",
        "初診", "分娩", "出産", "塞栓", "焼灼", "凍結",
    ];
    let text = text.to_lowercase();
    parts(&text).any(|it| {
        let it = ["値", "検査", "採血", "結果"].iter().find_map(|end| it.strip_suffix(end)).unwrap_or(it);
        let plain = it.trim_end_matches(|it: char| it.is_ascii_digit() || "日週月年時間分かヶカ目直".contains(it));
        let ends = it.ends_with(['前', '後', '中', '時', '目']) || plain.ends_with(['前', '後', '中']);
        let event = EVENTS.iter().any(|word| it.contains(word));
        let days = it.starts_with(|it: char| it.is_ascii_digit()) && !it.ends_with("前後");
        // Day8, POD 3, 4週, C1D1.
        let weeks = days && it.ends_with(['週', '月']);
        let figures = it.trim_end_matches(|it: char| it.is_ascii_digit());
        WORDS.contains(&it) || WORDS.contains(&figures) || weeks || ends && (event || days && it.chars().count() > 2)
    })
}

/// Words before or behind a name that say another specimen than blood.
pub const SPECIMENS: &[&str] = &[
    "随時尿中",
    "随時尿",
    "部分尿",
    "蓄尿中",
    "蓄尿",
    "24時間尿",
    "尿中",
    "尿",
    "髄液中",
    "髄液",
    "胸水中",
    "胸水",
    "腹水中",
    "腹水",
    "関節液",
    "心嚢液",
    "心嚢水",
    "胆汁",
    "ドレーン",
    "ドレーン排液",
    "排液",
    "穿刺液",
    "喀痰",
    "唾液",
    "便中",
    "便",
    "羊水",
    "膵液",
    "嚢胞液",
    "u-",
    "urine",
    "urinary",
    "csf",
    "pleural",
    "ascites",
    "pe-",
    "asc-",
];

/// Words that stand beside a name and change nothing.
pub const PLAIN: &[&str] = &[
    "血清",
    "血漿",
    "血中",
    "全血",
    "静脈血",
    "静脈",
    "serum",
    "plasma",
    "whole blood",
    "level",
    "lvl",
    "total",
    "absolute",
    "abs",
    "relative",
    "poc",
    "s-",
    "定量",
    "値",
    "測定",
    "は",
    "が",
    "も",
    "数",
    "量",
    "濃度",
    "活性値",
    "bcp改良法",
    "bcp",
    "bcg",
    "bcg法",
    "改良bcp",
    "改良bcp法",
    "酵素法",
    "総",
    "u/l",
    "末梢血",
    "血",
    "結果",
    "術前",
    "術後",
    "入院時",
    "本日",
    "採血",
    "採血で",
    "検査で",
    "直近",
    "の",
    "に",
    "朝",
    "夕",
    "ngsp",
    "自動",
    "機械",
    "目視",
];

/// Words with a fluid in them that say nothing of a specimen.
pub const NO_FLUIDS: &[&str] = &[
    "糖尿",
    "尿酸",
    "尿素",
    "尿路",
    "尿管",
    "尿道",
    "尿閉",
    "尿毒",
    "尿崩",
    "尿失禁",
    "利尿",
    "排尿",
    "頻尿",
    "乏尿",
    "無尿",
    "血尿",
    "夜尿",
    "便秘",
    "排便",
    "便意",
    "骨髄抑制",
    "骨髄腫",
    "骨髄異形成",
    "骨髄転移",
    "骨髄炎",
    "骨髄球",
    "骨髄芽",
];

/// Whether a text says another specimen than blood, anywhere or at its `end`: 左胸水, ドレーン排液, BALF, body fluid.
pub fn other_fluid(text: &str, end: bool) -> bool {
    const JAPANESE: [&str; 27] = [
        "尿",
        "髄液",
        "胸水",
        "腹水",
        "穿刺",
        "穿刺液",
        "関節液",
        "心嚢液",
        "心嚢水",
        "胆汁",
        "ドレーン",
        "排液",
        "喀痰",
        "唾液",
        "羊水",
        "膵液",
        "嚢胞液",
        "透析液",
        "洗浄液",
        "灌流液",
        "胃液",
        "骨髄",
        "骨髄像",
        "臍帯血",
        "便潜血",
        "便中",
        "浸出液",
    ];
    const ENGLISH: [&str; 25] = [
        "urine",
        "urinary",
        "urinalysis",
        "csf",
        "cerebrospinal",
        "fluid",
        "pleural",
        "ascites",
        "ascitic",
        "peritoneal",
        "synovial",
        "pericardial",
        "drain",
        "drainage",
        "stool",
        "sputum",
        "saliva",
        "bile",
        "marrow",
        "bal",
        "balf",
        "lavage",
        "aspirate",
        "dialysate",
        "amniotic",
    ];
    let mut text = text.to_lowercase();
    if text.split(|it: char| !it.is_ascii_alphabetic()).any(|it| ENGLISH.contains(&it)) || text.contains("cord blood") {
        return true;
    }
    for word in NO_FLUIDS {
        text = text.replace(word, "");
    }
    let text = text.trim();
    for more in ["", "検査", "検体", "所見", "中"] {
        let plain = text.strip_suffix(more).unwrap_or(text);
        if JAPANESE.iter().any(|it| if end { plain.ends_with(it) } else { plain.contains(it) }) {
            return true;
        }
    }
    text == "便"
}
