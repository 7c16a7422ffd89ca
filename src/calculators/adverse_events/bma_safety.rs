//! Bone-modifying agents: symptoms and their time windows, what is checked before a dose, renal function and calcium.

use crate::definition::Relation::{Above, AtLeast, AtMost, Below};
use crate::definition::{
    Calculator, Cite, Clash, Class, Classes, Criterion, Example, Formula, Input, Level, Method, Note, Operand, Output,
    Rule, Scale, Section, Show, Subject, Text, Tone, Verdict, Warnings, dec, t, w,
};
use crate::shared::patient::{AGE, CORRECTION, CREATININE, SEX, WEIGHT};
use crate::shared::sources::{
    BONE_METASTASES, CALCIUM_CORRECTION, CTCAE, DENOSUMAB, DENOSUMAB_LABEL, RENAL, ZOLEDRONATE,
};

mod calcium;
mod questions;
mod statements;

use calcium::{CALCIUM_MODERATE, CALCIUM_SEVERE};
use questions::{
    ALBUMIN, ALBUMIN_LOW, ANTI_RANKL, BASELINE, BISPHOSPHONATE, CA, CALCIUM, CALCIUM_GRADES, CALCIUM_LLN,
    CALCIUM_MEASURED, CALCIUM_ULN, CCR, CCR_OR_ESTIMATE, CLEARANCE, CLEARANCE_GRADES, CORRECTED, CORRECTIONS, COURSE,
    CREATININE_GRADES, DAY, DENTAL, DOSES, DRUG, EAR, EGFR, EQUATIONS, EXPECTED_FEVER, EXTRACTION, FEVER, FEVER_WINDOW,
    HAS_CALCIUM, JAW, JAW_SYMPTOMS, LABEL, LOW_CALCIUM, ONGOING, RISE, RISE_TO_LIMIT, ROSE, SUPPLEMENT, SYMPTOMS,
    ZOLEDRONIC, warns,
};
use statements::STATEMENTS;

static AT_ONCE: &[Criterion] = &[warns(
    "BM-A3",
    t("顎・歯ぐきの痛みや腫れ、膿、顎の骨の露出がない", "No pain or swelling of jaw or gums, pus or exposed jaw bone"),
    t("顎の症状がある", "Symptoms of the jaw"),
    JAW_SYMPTOMS,
    JAW,
    Some(t(
        "期間の限定はない。治療中のどの時期でも、薬剤によらず当てはまる。",
        "No time window: it holds at any time of the treatment, with either kind of agent.",
    )),
)];

static CONSULT: &[Criterion] = &[
    warns(
        "BM-A4",
        t("続く耳の痛み・耳だれがない", "No lasting ear pain or discharge"),
        t("耳の痛み・耳だれが続く", "Lasting ear pain or discharge"),
        SYMPTOMS.has_all(&["ear"]),
        EAR,
        Some(t(
            "資料はビスホスホネートの項目に挙げる。症状は薬剤によらず確認する。",
            "The guide lists it for bisphosphonates; it is asked with every agent.",
        )),
    ),
    warns(
        "BM-A5",
        t("唇・手・指のしびれがない", "No numbness of lips, hands or fingers"),
        t("唇・手・指のしびれがある", "Numb lips, hands or fingers"),
        SYMPTOMS.has_all(&["numbness"]),
        LOW_CALCIUM,
        Some(t(
            "「2週間くらい」は目安。それを過ぎたしびれも除外しない。",
            "“About two weeks” is a guide; numbness after that is not excluded.",
        )),
    ),
    warns(
        "BM-A1b",
        t("ビスホスホネート投与1〜2日後以外の発熱がない", "No fever other than 1 to 2 days after a bisphosphonate"),
        t("ビスホスホネート投与1〜2日後以外の発熱", "Fever other than 1 to 2 days after a bisphosphonate"),
        Rule::All(&[SYMPTOMS.has_all(&["fever"]), Rule::Not(&FEVER_WINDOW)]),
        FEVER,
        Some(t(
            "資料の発熱はビスホスホネート投与の1〜2日後。それ以外の発熱は、初回投与前も含め、\
                この薬の発熱とみなさない。",
            "The fever described comes 1 to 2 days after a bisphosphonate; any other, before the first dose too, is \
                not put down to the agent.",
        )),
    ),
];

static WITHHOLD: &[Criterion] = &[
    warns(
        "ZOL-30",
        t("（ゾレドロン酸のとき）CCrが30 mL/min以上", "(Zoledronic acid) CCr 30 mL/min or more"),
        t("CCr 30 mL/min未満", "CCr below 30 mL/min"),
        Rule::All(&[ZOLEDRONIC, CLEARANCE.against(Below, "30")]),
        DOSES,
        Some(t("丸める前の値で比べる。29.9は30未満。", "Compared before rounding: 29.9 is below 30.")),
    ),
    warns(
        "ZOL-CR",
        t(
            "（ゾレドロン酸のとき）Crの上昇は休薬基準未満（投与前1.4以下で0.5未満、1.4超で1.0 mg/dL未満）",
            "(Zoledronic acid) Rise in creatinine below the limit for withholding (0.5 mg/dL from a baseline up to \
                1.4, 1.0 from above)",
        ),
        t("Crが投与前から休薬基準まで上昇", "Creatinine has risen from baseline to the limit for withholding"),
        ROSE,
        RISE,
        Some(t(
            "資料は1.4未満と1.4超だけを示す。ちょうど1.4には厳しいほうの0.5を使う。",
            "The text has below and above 1.4 only; for exactly 1.4 the stricter 0.5 is used.",
        )),
    ),
];

/// A row of the dose table below the full 4.0 mg, told in the verdict itself.
macro_rules! row {
    ($id:literal $row:literal $mg:literal $ja:literal $en:literal $rule:expr) => {
        level(
            $row,
            t(concat!("用量表の欄は", $mg, "（4.0 mgではない）"), concat!("Table row: ", $mg, ", not 4.0 mg")),
            t(
                concat!("ゾレドロン酸の用量表は、CCrが", $ja, "の欄に", $mg, "を載せています。"),
                concat!("For a CCr ", $en, " the zoledronic acid table has ", $mg, "."),
            ),
            Tone::Caution,
            &[warns(
                $id,
                t(concat!("CCrは", $ja, "の欄の外"), concat!("CCr not ", $en)),
                t(concat!("CCr ", $ja, "（用量表の欄：", $mg, "）"), concat!("CCr ", $en, " (table row: ", $mg, ")")),
                $rule,
                DOSES,
                Some(BETWEEN),
            )],
        )
    };
}

static NOT_JUDGED: &[Criterion] = &[warns(
    "CA-NONE",
    t("カルシウムの検査値を判定した", "Calcium is judged"),
    t("カルシウムの検査値がない（Caは未判定）", "No calcium value (calcium not judged)"),
    Rule::Not(&HAS_CALCIUM),
    LOW_CALCIUM,
    None,
)];

static CHECK_FIRST: &[Criterion] = &[
    warns(
        "BM-A3d",
        t("投与開始前の歯科の確認が済んでいる", "Dental check before the first dose is done"),
        t("投与開始前の歯科の確認がまだ", "Dental check before the first dose still to be done"),
        DENTAL.is_no(),
        JAW,
        None,
    ),
    warns(
        "BM-A3e",
        t("抜歯の予定がない", "No tooth extraction is planned"),
        t("抜歯の予定がある", "A tooth extraction is planned"),
        EXTRACTION.is_yes(),
        JAW,
        Some(t(
            "資料は抜歯を禁じておらず、十分な注意が必要とする。",
            "The guide does not forbid extraction; it calls for great care.",
        )),
    ),
    warns(
        "BM-A5s",
        t("（デノスマブのとき）カルシウム・ビタミンDを補っている", "(Denosumab) Calcium and vitamin D are taken"),
        t("カルシウム・ビタミンDを補充していない", "No calcium and vitamin D supplements"),
        Rule::All(&[ANTI_RANKL, SUPPLEMENT.is_no()]),
        LOW_CALCIUM,
        Some(t(
            "補正カルシウムが高い間は電子添文でも対象外だが、ここでは区別せず示す。",
            "The label makes an exception while corrected calcium is high; it is told all the same.",
        )),
    ),
    warns(
        "DMAB-30",
        t(
            "（デノスマブのとき）重度の腎機能障害がない（CCrが30 mL/min以上）",
            "(Denosumab) No severe renal impairment (CCr 30 mL/min or more)",
        ),
        t("重度の腎機能障害（CCr 30 mL/min未満）", "Severe renal impairment (CCr below 30 mL/min)"),
        Rule::All(&[ANTI_RANKL, CLEARANCE.against(Below, "30")]),
        LABEL,
        Some(t(
            "低カルシウム血症の危険が高いとされる「重度の腎機能障害」に、資料は数値を示さない。\
                CCr 30 mL/min未満と読む。",
            "For the “severe” impairment that raises the risk of hypocalcaemia the sources give no number; it is read \
                as a CCr below 30 mL/min.",
        )),
    ),
];

static EXPECTED: &[Criterion] = &[warns(
    "BM-A1",
    t("ビスホスホネート投与1〜2日後の発熱ではない", "No fever 1 to 2 days after a bisphosphonate"),
    t("ビスホスホネート投与1〜2日後の発熱", "Fever 1 to 2 days after a bisphosphonate"),
    EXPECTED_FEVER,
    FEVER,
    Some(t(
        "投与日を0日と数える。感染などほかの原因がないとはいえない。",
        "The day of the dose is day 0. Another cause, such as infection, is not excluded.",
    )),
)];

/// Warnings of the same gravity.
const fn level(id: &'static str, label: Text, says: Text, tone: Tone, warnings: &'static [Criterion]) -> Level {
    Level { verdict: Verdict { id, label, says, tone }, warnings }
}

static LEVELS: &[Level] = &[
    level(
        "at-once",
        t("すぐに相談とされる症状あり", "A symptom to be reported at once"),
        t(
            "すぐに担当医に相談とされている症状です（顎の骨の壊死・炎症。治療中のどの時期でも）。",
            "The guide says to contact the physician at once (necrosis or inflammation of the jaw; at any time of the \
                treatment).",
        ),
        Tone::Bad,
        AT_ONCE,
    ),
    level(
        "consult",
        t("相談とされる症状あり", "A symptom to be reported"),
        t(
            "担当医に相談とされている症状か、資料の説明と時期・薬剤が合わない発熱です。\
                しびれは投与後2週間くらいに多いとされますが、それ以後も除外しません。",
            "The guide says to consult the physician, or it is a fever that does not fit the days or the agent \
                described. Numbness mostly comes within about two weeks, but later is not excluded.",
        ),
        Tone::Caution,
        CONSULT,
    ),
    level(
        "withhold",
        t("投与を勧めない・休薬とする記載", "Listed as advised against or withheld"),
        t(
            "用量表が投与を勧めていない腎機能（CCr 30 mL/min未満）か、休薬とされるCrの上昇に当たります。",
            "Renal function at which the table advises against the drug (CCr below 30 mL/min), or a rise of \
                creatinine at which it is withheld.",
        ),
        Tone::Bad,
        WITHHOLD,
    ),
    level(
        "calcium-severe",
        t("補正CaがCTCAE Grade 3・4に当たる値", "Corrected calcium at CTCAE Grade 3 or 4"),
        t(
            "補正カルシウムが7.0 mg/dL未満か12.5 mg/dL超です。デノスマブの電子添文は、Grade 3・4の副作用ではGrade \
                1以下に回復するまで休薬としています。",
            "Corrected calcium is below 7.0 or above 12.5 mg/dL. With an adverse reaction of Grade 3 or 4 the label \
                of denosumab has it withheld until Grade 1 or less.",
        ),
        Tone::Bad,
        CALCIUM_SEVERE,
    ),
    level(
        "calcium-moderate",
        t("補正CaがCTCAE Grade 2に当たる値", "Corrected calcium at CTCAE Grade 2"),
        t(
            "補正カルシウムが8.0 mg/dL未満か11.5 mg/dL超です。低カルシウム血症は抗RANKL抗体で重症化しやすいとされま\
                す。",
            "Corrected calcium is below 8.0 or above 11.5 mg/dL. Hypocalcaemia is said to be more severe with \
                antibodies to RANKL.",
        ),
        Tone::Caution,
        CALCIUM_MODERATE,
    ),
    row!("ZOL-ROW-30" "row-3-0" "3.0 mg" "30〜39 mL/min" "of 30 to 39 mL/min"
        Rule::All(&[ZOLEDRONIC, CLEARANCE.against(AtLeast, "30"), CLEARANCE.against(Below, "40")])),
    row!("ZOL-ROW-33" "row-3-3" "3.3 mg" "40〜49 mL/min" "of 40 to 49 mL/min"
        Rule::All(&[ZOLEDRONIC, CLEARANCE.against(AtLeast, "40"), CLEARANCE.against(Below, "50")])),
    row!("ZOL-ROW-35" "row-3-5" "3.5 mg" "50〜60 mL/min" "of 50 to 60 mL/min"
        Rule::All(&[ZOLEDRONIC, CLEARANCE.against(AtLeast, "50"), CLEARANCE.against(AtMost, "60")])),
    level(
        "check-first",
        t("投与前に確かめる事項あり", "Something to check before a dose"),
        t(
            "歯科・カルシウム補充・腎機能（デノスマブ）のいずれかに、資料が投与の前や治療中の注意として挙げる点があり\
                ます。",
            "Teeth, supplements or, with denosumab, renal function: a point that the documents raise before or during \
                treatment.",
        ),
        Tone::Caution,
        CHECK_FIRST,
    ),
    level(
        "expected",
        t("ビスホスホネート投与1〜2日後の発熱", "Fever 1 to 2 days after a bisphosphonate"),
        t(
            "冊子に、この時期の一過性の発熱の説明があります。感染症、とくに化学療法中の発熱性好中球減少症を否定するも\
                のではありません（この一文は冊子になく、こちらの補足です）。",
            "The guide describes a passing fever at this time. That does not rule out infection, above all \
                neutropenic fever under chemotherapy (our addition, not in the guide).",
        ),
        Tone::Caution,
        EXPECTED,
    ),
    level(
        "none",
        t(
            "症状・歯科・補充・腎機能に注意なし（Caは未判定）",
            "Nothing in symptoms, teeth, supplements or kidneys (calcium not judged)",
        ),
        t(
            "照合したのは症状・歯科・補充・腎機能だけです。カルシウムの検査値がなく、低いか高いかは判定していません。",
            "Only symptoms, teeth, supplements and renal function were checked. There is no calcium value, and \
                whether it is low or high was not judged.",
        ),
        Tone::Neutral,
        NOT_JUDGED,
    ),
];

/// A dose of the table.
macro_rules! dose {
    ($id:literal $mg:literal $ja:literal $en:literal $rule:expr, $reading:expr) => {
        Class {
            verdict: Verdict {
                id: $id,
                label: t(concat!("用量表の欄：", $mg), concat!("Table row: ", $mg)),
                says: t(
                    concat!("用量表は、CCrが", $ja, "の欄に", $mg, "を載せています。"),
                    concat!("The table has ", $mg, " for a CCr ", $en, "."),
                ),
                tone: Tone::Neutral,
            },
            text: t(concat!("CCr ", $ja), concat!("CCr ", $en)),
            rule: $rule,
            cite: DOSES,
            reading: $reading,
        }
    };
}

/// The table has 4.0 mg above 60 and 3.5 mg from 50 to 60.
const AT_SIXTY: Text =
    t("ちょうど60はこの欄。4.0 mgは60を超える場合。", "Exactly 60 belongs here; 4.0 mg is for above 60.");
/// The table has whole numbers.
const BETWEEN: Text = t(
    "表の区切り（50〜60、40〜49、30〜39）の間の値は、丸めずに下限以上で分ける。49.9は3.3 mg、39.9は3.0 mg。",
    "Between the bands of the table (50–60, 40–49, 30–39) the lower limit decides, without rounding: 49.9 is 3.3 mg, \
        39.9 is 3.0 mg.",
);

/// A row without a dose, and why.
const fn without(id: &'static str, label: Text, says: Text, text: Text, rule: Rule, cite: Cite) -> Class {
    Class { verdict: Verdict { id, label, says, tone: Tone::Bad }, text, rule, cite, reading: None }
}

static TABLE: &[Class] = &[
    without(
        "dose-after-jaw",
        t(
            "用量表は非表示（すぐに担当医に相談とされる顎の症状）",
            "No dose shown (jaw symptoms to be reported at once)",
        ),
        t(
            "冊子は、顎の症状が現れたらすぐに担当医に相談するよう案内しています。",
            "For symptoms of the jaw the guide says to contact the physician at once.",
        ),
        t("顎の症状がある", "Symptoms of the jaw"),
        JAW_SYMPTOMS,
        JAW,
    ),
    without(
        "dose-withheld",
        t("休薬基準に該当のため用量表は非表示", "No dose shown (creatinine has risen to the limit for withholding)"),
        t(
            "資料では、この上昇で休薬し、投与前の値の10%以内に戻ってから再開とされています。",
            "By the text the drug is withheld after such a rise until creatinine is within 10 % of baseline.",
        ),
        t("Crが投与前から休薬基準まで上昇", "Creatinine has risen from baseline to the limit for withholding"),
        Rule::All(&[ONGOING, RISE_TO_LIMIT]),
        RISE,
    ),
    dose!("dose-4-0" "4.0 mg" "60 mL/min超" "above 60 mL/min" CLEARANCE.against(Above, "60"), None),
    dose!("dose-3-5" "3.5 mg" "50〜60 mL/min" "of 50 to 60 mL/min" CLEARANCE.against(AtLeast, "50"), Some(AT_SIXTY)),
    dose!("dose-3-3" "3.3 mg" "40〜49 mL/min" "of 40 to 49 mL/min" CLEARANCE.against(AtLeast, "40"), Some(BETWEEN)),
    dose!("dose-3-0" "3.0 mg" "30〜39 mL/min" "of 30 to 39 mL/min" CLEARANCE.against(AtLeast, "30"), Some(BETWEEN)),
];

/// A grade of corrected calcium by its value alone.
macro_rules! of_calcium {
    ($id:literal $ja:literal $en:literal $tone:ident $text:expr, $rule:expr) => {
        Class {
            verdict: Verdict {
                id: $id,
                label: t(concat!($ja, "に当たる値"), $en),
                says: t(
                    concat!("補正カルシウムの値は、CTCAEの", $ja, "に当たります。"),
                    concat!("By its value corrected calcium is at CTCAE ", $en, "."),
                ),
                tone: Tone::$tone,
            },
            text: $text,
            rule: $rule,
            cite: CALCIUM_GRADES,
            reading: None,
        }
    };
}

static CALCIUM_TABLE: &[Class] = &[
    of_calcium!("calcium-low-4" "低カルシウム血症 Grade 4" "hypocalcaemia Grade 4" Bad
        t("補正Ca < 6.0 mg/dL", "corrected calcium < 6.0 mg/dL"), CA.against(Below, "6")),
    of_calcium!("calcium-low-3" "低カルシウム血症 Grade 3" "hypocalcaemia Grade 3" Bad
        t("補正Ca < 7.0 mg/dL", "corrected calcium < 7.0 mg/dL"), CA.against(Below, "7")),
    of_calcium!("calcium-low-2" "低カルシウム血症 Grade 2" "hypocalcaemia Grade 2" Caution
        t("補正Ca < 8.0 mg/dL", "corrected calcium < 8.0 mg/dL"), CA.against(Below, "8")),
    of_calcium!("calcium-high-4" "高カルシウム血症 Grade 4" "hypercalcaemia Grade 4" Bad
        t("補正Ca > 13.5 mg/dL", "corrected calcium > 13.5 mg/dL"), CA.against(Above, "13.5")),
    of_calcium!("calcium-high-3" "高カルシウム血症 Grade 3" "hypercalcaemia Grade 3" Bad
        t("補正Ca > 12.5 mg/dL", "corrected calcium > 12.5 mg/dL"), CA.against(Above, "12.5")),
    of_calcium!("calcium-high-2" "高カルシウム血症 Grade 2" "hypercalcaemia Grade 2" Caution
        t("補正Ca > 11.5 mg/dL", "corrected calcium > 11.5 mg/dL"), CA.against(Above, "11.5")),
    of_calcium!("calcium-low-1" "低カルシウム血症 Grade 1" "hypocalcaemia Grade 1" Caution
        t("補正Ca < 施設の下限", "corrected calcium < lower limit of normal"),
        CA.compare(Below, "1", Operand::here(&CALCIUM_LLN), "0")),
    of_calcium!("calcium-high-1" "高カルシウム血症 Grade 1" "hypercalcaemia Grade 1" Caution
        t("補正Ca > 施設の上限", "corrected calcium > upper limit of normal"),
        CA.compare(Above, "1", Operand::here(&CALCIUM_ULN), "0")),
];

const NOT_ADULT: Text = t(
    "18歳未満です。CCrの式とゾレドロン酸の用量表は成人のもので、この年齢では判定しません。年齢を確かめてください",
    "below 18 years: the equation of the clearance and the table of zoledronic acid are for adults, and nothing is \
        judged by them; check the age",
);

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bma-safety",
    title: w("骨修飾薬（BMA）：症状と投与前の確認", "Bone-modifying agents: symptoms and checks before a dose"),
    short: t("骨修飾薬の確認", "BMA checks"),
    summary: t(
        "薬剤・投与からの日数・症状・歯科・補充・腎機能を、資料の注意と時期、ゾレドロン酸の用量表に照らします。\
            補正カルシウムをCTCAEの限界値で判定し、CCrも計算します。",
        "Holds agent, days since the dose, symptoms, teeth, supplements and renal function against the documents’ \
            warnings with their time windows and the zoledronate dose table; judges corrected calcium by CTCAE’s \
            limits, and works out CCr.",
    ),
    intended_use: t(
        "骨転移に骨修飾薬を使う患者について、医師・看護師・薬剤師が資料の注意事項を確かめるために使います。\
            診断や投与の判断には使いません。",
        "For physicians, nurses and pharmacists who look after patients on these agents for bone metastases, to look \
            up what the documents warn of. Neither a diagnosis nor a decision on dosing.",
    ),
    limits: &[
        t(
            "資料にある副作用だけを扱います。非定型大腿骨骨折・過敏症などは含みません。\
                「注意なし」は副作用がないという意味ではありません。カルシウムは値だけを判定し、\
                症状や入院によるGradeは「検査値のGrade」で判定します。",
            "Only the side effects in the documents are covered, not atypical femoral fracture, hypersensitivity and \
                others. That nothing was found does not mean that there are none. Calcium is judged by its value \
                alone; for grades by symptoms or admission see the laboratory grades.",
        ),
        t(
            "ゾレドロン酸の用量表はEU・米国のもの（二次資料）です。日本の電子添文も同じ4段階とされますが、\
                本文は未確認です。",
            "The zoledronate table is that of the EU and US (from a secondary statement). The Japanese label is said \
                to have the same four doses; its text was not seen.",
        ),
        t(
            "デノスマブの電子添文は公開されている転記で確認し、現行版の原文での再確認が済んでいません。",
            "The denosumab label was checked in public transcriptions, not yet against its current text.",
        ),
        t(
            "CCr・eGFRは腎機能が安定した成人の推算です。るい痩・筋肉量の低下・急性の変化では外れます。",
            "CCr and eGFR are estimates for adults with stable function; wasting, low muscle mass or acute change \
                make them wrong.",
        ),
    ],
    subject: Subject::AdverseEvents,
    keywords: &[
        "こつしゅうしょくやく",
        "ほねしゅうしょくやく",
        "がっこつえし",
        "あごのほねのえし",
        "がいじどう",
        "ほせいかるしうむ",
        "ほしょうカルシウム",
        "ていかるしうむけっしょう",
        "ぞれどろんさん",
        "でのすまぶ",
        "びすほすほねーと",
        "じんきのう",
        "くれあちにんくりあらんす",
        "しびれ",
        "はつねつ",
        "ばっし",
        "骨修飾薬",
        "顎骨壊死",
        "外耳道骨壊死",
        "補正カルシウム",
        "低カルシウム血症",
        "ゾレドロン酸",
        "ゾメタ",
        "デノスマブ",
        "ランマーク",
        "ビスホスホネート",
        "抗RANKL抗体",
        "腎機能",
        "クレアチニンクリアランス",
        "骨転移",
        "歯科",
        "抜歯",
        "BMA",
        "bone-modifying agent",
        "zoledronic acid",
        "zoledronate",
        "denosumab",
        "bisphosphonate",
        "MRONJ",
        "ONJ",
        "osteonecrosis of the jaw",
        "hypocalcaemia",
        "hypocalcemia",
        "corrected calcium",
        "Payne",
        "CCr",
        "Cockcroft-Gault",
        "eGFR",
        "creatinine clearance",
        "dose",
    ],
    version: "2026-11-28 (ZOL 2008 / JSN 2009 / Payne 1973 / CTCAE 6.0)",
    sources: &[&BONE_METASTASES, &DENOSUMAB, &DENOSUMAB_LABEL, &ZOLEDRONATE, &RENAL, &CALCIUM_CORRECTION, &CTCAE],
    sections: &[
        Section {
            title: t("薬剤と症状", "Agent and symptoms"),
            hint: None,
            inputs: &[Input::Field(&DRUG), Input::Field(&COURSE), Input::Field(&DAY), Input::Field(&SYMPTOMS)],
        },
        Section {
            title: t("歯科・補充", "Teeth and supplements"),
            hint: None,
            inputs: &[Input::Field(&DENTAL), Input::Field(&EXTRACTION), Input::Field(&SUPPLEMENT)],
        },
        Section {
            title: t("腎機能", "Renal function"),
            hint: None,
            inputs: &[
                Input::Field(&SEX),
                Input::Field(&AGE),
                Input::Field(&WEIGHT),
                Input::Field(&CREATININE),
                Input::Field(&BASELINE),
                Input::Field(&CCR),
            ],
        },
        Section {
            title: t("カルシウム", "Calcium"),
            hint: None,
            inputs: &[
                Input::Field(&CALCIUM_MEASURED),
                Input::Field(&CALCIUM),
                Input::Field(&ALBUMIN),
                Input::Field(&CORRECTION),
                Input::Field(&CALCIUM_LLN),
                Input::Field(&CALCIUM_ULN),
            ],
        },
    ],
    method: Method::Warnings(Warnings {
        levels: LEVELS,
        clear: Verdict {
            id: "none-with-calcium",
            label: t(
                "症状・歯科・補充・腎機能に注意なし、補正CaはGrade 2以上に当たらず",
                "Nothing in symptoms, teeth, supplements or kidneys; calcium below Grade 2",
            ),
            says: t(
                "照合したのは症状・歯科・補充・腎機能と補正カルシウムの値です。補正CaのGrade 1は施設の基準値で決まり、\
                    別に示します。",
                "Symptoms, teeth, supplements, renal function and corrected calcium were checked. Grade 1 of calcium \
                    goes by the laboratory’s limits and is shown by itself.",
            ),
            tone: Tone::Neutral,
        },
        concerns: &[
            (&["ZOL-30", "ZOL-ROW-30", "ZOL-ROW-33", "ZOL-ROW-35"], ZOLEDRONIC),
            (&["ZOL-CR"], Rule::All(&[ZOLEDRONIC, ONGOING])),
            (&["BM-A5s", "DMAB-30"], ANTI_RANKL),
            (&["BM-A1"], BISPHOSPHONATE),
            (&["CA-L4", "CA-L3", "CA-L2", "CA-H4", "CA-H3", "CA-H2"], HAS_CALCIUM),
        ],
    }),
    outputs: &[
        Output {
            id: "corrected-calcium",
            label: t("補正カルシウム", "Corrected calcium"),
            unit: Text::same(" mg/dL"),
            formula: CORRECTED,
            places: 2,
            limits: &[dec("6"), dec("7"), dec("8"), dec("11.5"), dec("12.5"), dec("13.5")],
            show: Show::Number,
        },
        Output {
            id: "ccr-used",
            label: t("CCr（用量表に使う値）", "CCr (as used for the table)"),
            unit: Text::same(" mL/min"),
            formula: CCR_OR_ESTIMATE,
            places: 1,
            limits: &[dec("30"), dec("40"), dec("50"), dec("60")],
            show: Show::Number,
        },
        Output {
            id: "egfr",
            label: t("eGFR（日本腎臓学会）", "eGFR (Japanese Society of Nephrology)"),
            unit: Text::same(" mL/min/1.73 m²"),
            formula: EGFR,
            places: 1,
            limits: &[],
            show: Show::Number,
        },
        Output {
            id: "creatinine-rise",
            label: t("Crの上昇（投与前から）", "Rise in creatinine since baseline"),
            unit: Text::same(" mg/dL"),
            formula: Formula::Minus(&Formula::answer(&CREATININE), &Formula::answer(&BASELINE)),
            places: 2,
            limits: &[dec("0.5"), dec("1")],
            show: Show::Number,
        },
    ],
    notes: &[
        Note {
            when: Some(Rule::All(&[ONGOING, DAY.at_most("14")])),
            text: t(
                "低カルシウム血症の症状が多いとされる、投与後2週間くらいの時期に当たります（薬剤にもよるとされます）。\
                    この時期を過ぎた症状も除外しません。",
                "Within the two weeks or so after a dose in which symptoms of hypocalcaemia are said mostly to appear \
                    (depending on the agent). Later ones are not excluded.",
            ),
            cite: Some(LOW_CALCIUM),
        },
        Note {
            when: Some(Rule::All(&[CLEARANCE.against(AtLeast, "25"), CLEARANCE.against(AtMost, "65")])),
            text: t(
                "CCrが区切り（30・40・50・60 mL/min）の近くにあります。酵素法のCrではCCrが高めに出るため、\
                    区切りをまたぐことがあります。",
                "The CCr is near a limit (30, 40, 50 or 60 mL/min). Enzymatic creatinine makes it higher, which can \
                    put it on the other side.",
            ),
            cite: Some(EQUATIONS),
        },
        Note {
            when: Some(Rule::All(&[ANTI_RANKL, ONGOING, DAY.at_most("14"), HAS_CALCIUM, CA.against(Below, "8")])),
            text: t(
                "デノスマブ投与後2週間くらいまでの低い補正カルシウムです。電子添文では、\
                    低カルシウム血症は投与後数日から起こりうるとされます。",
                "Low corrected calcium within the two weeks or so after denosumab. By the label hypocalcaemia can \
                    begin within days of a dose.",
            ),
            cite: Some(LABEL),
        },
        Note {
            when: Some(CREATININE.above_times("3", &BASELINE)),
            text: t(
                "Crが投与開始前の3倍を超えています。CTCAE 4.03・5.0のCreatinine increasedではGrade \
                    3以上に当たる値です。",
                "Creatinine is above 3 times the value before the first dose: CTCAE Grade 3 or more (Creatinine \
                    increased, 4.03 and 5.0).",
            ),
            cite: Some(CREATININE_GRADES),
        },
        Note {
            when: Some(CLEARANCE.against(AtMost, "25")),
            text: t(
                "CCrが25 mL/min以下です。CTCAE 6.0のCreatinine clearance decreasedではGrade 3に当たる値です。",
                "The CCr is 25 mL/min or less: CTCAE Grade 3 (Creatinine clearance decreased, 6.0).",
            ),
            cite: Some(CLEARANCE_GRADES),
        },
        Note {
            when: Some(ALBUMIN.at_least("4")),
            text: t(
                "アルブミンが4.0 g/dL以上のため、カルシウムは補正せず実測値を示しています。",
                "With albumin of 4.0 g/dL or more calcium is shown as measured, without correction.",
            ),
            cite: Some(CORRECTIONS),
        },
        Note {
            when: Some(ALBUMIN_LOW),
            text: t(
                "補正式により値が変わります（4 g/dLから1 g/dL低いごとに、Payneは1.0、0.8式は0.8 mg/dLを加える）。",
                "The formulas differ: for each 1 g/dL below 4, Payne adds 1.0 and the 0.8 form 0.8 mg/dL.",
            ),
            cite: Some(CORRECTIONS),
        },
        Note {
            when: Some(AGE.below("18")),
            text: t(
                "eGFRの式は18歳以上のものです。この年齢では計算しません。",
                "The eGFR equation is for adults from 18 years; it is not worked out at this age.",
            ),
            cite: Some(EQUATIONS),
        },
    ],
    // One way to the clearance: a second that is added would take the verdict back.
    clashes: &[
        // Neither equation nor table is of children, so that no clearance vouches for a dose of theirs.
        Clash {
            when: Rule::All(&[ZOLEDRONIC, AGE.below("18"), CCR.at_least("0")]),
            at: &AGE,
            unused: &[&AGE, &CCR],
            text: NOT_ADULT,
        },
        Clash { when: Rule::All(&[ZOLEDRONIC, AGE.below("18")]), at: &AGE, unused: &[&AGE], text: NOT_ADULT },
        Clash {
            when: Rule::All(&[ANTI_RANKL, AGE.below("18"), WEIGHT.at_least("20")]),
            at: &AGE,
            unused: &[&AGE, &WEIGHT],
            text: t(
                "18歳未満です。CCrの式は成人のものです。体重からは計算せず、CCrを直接入力してください",
                "below 18 years: the equation of the clearance is for adults; give the clearance, not the weight",
            ),
        },
        Clash {
            when: Rule::All(&[CCR.at_least("0"), WEIGHT.at_least("20")]),
            at: &WEIGHT,
            unused: &[&CCR, &WEIGHT],
            text: t(
                "クレアチニンクリアランスが直接入力されています。体重から計算するか直接入力か、\
                    どちらか一つにしてください",
                "creatinine clearance is given directly, too; keep either it or the weight to calculate it from",
            ),
        },
        Clash {
            when: Rule::All(&[CALCIUM_MEASURED.is_no(), CALCIUM.at_least("2")]),
            at: &CALCIUM_MEASURED,
            unused: &[&CALCIUM_MEASURED, &CALCIUM],
            text: t(
                "「なし」と答えていますが、血清総カルシウムが入力されています。どちらかを直してください",
                "answered No, yet total serum calcium is given; correct one of them",
            ),
        },
        Clash {
            when: CALCIUM_LLN.above_times("1", &CALCIUM_ULN),
            at: &CALCIUM_LLN,
            unused: &[&CALCIUM_LLN, &CALCIUM_ULN],
            text: t(
                "上限より大きくなっています。上限と下限を確かめてください",
                "above the upper limit; check both limits",
            ),
        },
    ],
    helps: &[],
    statements: STATEMENTS,
    also: &[
        Scale {
            id: "zoledronate-dose",
            title: t(
                "ゾレドロン酸の用量表（骨転移・骨髄腫）",
                "Zoledronic acid by renal function (bone metastases, myeloma)",
            ),
            when: Some(ZOLEDRONIC),
            classes: Classes {
                classes: TABLE,
                otherwise: Verdict {
                    id: "dose-none",
                    label: t("用量の記載なし（CCr 30未満）", "No dose listed (CCr below 30)"),
                    says: t(
                        "用量表は、CCr 30 mL/min未満には用量を載せず、投与を勧めていません。",
                        "Below a CCr of 30 mL/min the table lists no dose and advises against the drug.",
                    ),
                    tone: Tone::Bad,
                },
            },
        },
        Scale {
            id: "calcium-grade",
            title: t("補正CaのGrade（CTCAE、値のみ）", "Corrected calcium, CTCAE grade by its value"),
            when: Some(CALCIUM.at_least("2")),
            classes: Classes {
                classes: CALCIUM_TABLE,
                otherwise: Verdict {
                    id: "calcium-within",
                    label: t("施設の基準値内", "Within the laboratory’s limits"),
                    says: t(
                        "補正カルシウムは施設の基準値の範囲にあります。",
                        "Corrected calcium is within the limits of normal given.",
                    ),
                    tone: Tone::Neutral,
                },
            },
        },
    ],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "zoledronate-50",
            title: t("ゾレドロン酸、CCr 50.0、Cr 1.1→1.6", "Zoledronic acid, CCr 50.0, creatinine 1.1 → 1.6"),
            note: Some(t(
                "Crの上昇がちょうど0.5で休薬基準に当たるため、CCr 50.0の用量は示さない。",
                "The rise in creatinine is exactly 0.5, the limit for withholding, so no dose is shown for the CCr of \
                    50.0.",
            )),
            entries: &[
                ("bma-drug", "zoledronate"),
                ("bma-course", "ongoing"),
                ("bma-day", "28"),
                ("bma-symptoms", "none"),
                ("dental-check", "yes"),
                ("extraction", "no"),
                ("sex", "male"),
                ("age", "60"),
                ("weight", "72"),
                ("creatinine", "1.6"),
                ("creatinine-baseline", "1.1"),
            ],
        },
        Example {
            id: "denosumab-day-5",
            title: t("デノスマブ投与5日後、唇のしびれ、補充なし", "Day 5 after denosumab, numb lips, no supplements"),
            note: Some(t(
                "総Ca 7.9、アルブミン3.1で、Payneの補正Caは8.8 mg/dL。",
                "Calcium 7.9 with albumin 3.1 is 8.8 mg/dL corrected after Payne.",
            )),
            entries: &[
                ("bma-drug", "denosumab"),
                ("bma-course", "ongoing"),
                ("bma-day", "5"),
                ("bma-symptoms", "numbness"),
                ("dental-check", "yes"),
                ("extraction", "no"),
                ("supplement", "no"),
                ("calcium", "7.9"),
                ("albumin", "3.1"),
                ("correction", "payne"),
            ],
        },
    ],
    ..Calculator::BLANK
};
