//! What is asked before vertebroplasty, and where the guideline says so.

use crate::definition::{Choice, Cite, Field, Formula, Heading, Text, Unit, t};
use crate::shared::laboratory::INR;
use crate::shared::sources::JSIR_PVP;

pub(super) static SPINE_IMAGING: Field = Field::set(
    "spine-imaging",
    t("脊椎の画像検査（済んだもの）", "Images of the spine that were taken"),
    &[
        Choice::new("xr", t("単純X線", "Plain radiograph")),
        Choice::new("xr-whole", t("単純X線（全脊椎）", "Plain radiograph of the whole spine")),
        Choice::new("xr-dynamic", t("単純X線（動態・立位と臥位）", "Plain radiograph in motion or standing and lying")),
        Choice::new("ct-axial", t("CT横断像", "CT axial")),
        Choice::new("ct-sagittal", t("CT再構成矢状断像", "CT sagittal reformat")),
        Choice::new("mri-t1", t("MRI T1強調像", "MRI T1-weighted")),
        Choice::new("mri-t2", t("MRI T2強調像", "MRI T2-weighted")),
        Choice::new("mri-stir", Text::same("MRI STIR")),
        Choice::new("bone-scan", t("骨シンチグラフィ", "Bone scintigraphy")),
        Choice::new("none", t("どれもない", "None")),
    ],
);
pub(super) static MRI_POSSIBLE: Field =
    Field::yes_no("mri-possible", t("MRIの実施", "MRI")).words(t("できる", "Possible"), t("できない", "Impossible"));
pub(super) static LAB_TESTS: Field = Field::set(
    "lab-tests",
    t("採血検査（済んだもの）", "Laboratory tests that were done"),
    &[
        Choice::new("rpr", t("RPR定性", "RPR (qualitative)")),
        Choice::new("tpha", t("TPHA定性", "TPHA (qualitative)")),
        Choice::new("hcv-ab", t("HCV抗体", "HCV antibody")),
        Choice::new("hbs-ag", t("HBs抗原", "HBs antigen")),
        Choice::new("alb", t("アルブミン", "Albumin")),
        Choice::new("t-bil", t("総ビリルビン", "Total bilirubin")),
        Choice::new("ast", Text::same("AST")),
        Choice::new("alt", Text::same("ALT")),
        Choice::new("ldh", Text::same("LDH")),
        Choice::new("alp", Text::same("ALP")),
        Choice::new("ck", Text::same("CK")),
        Choice::new("bun", t("尿素窒素（BUN）", "Urea nitrogen (BUN)")),
        Choice::new("cr", t("クレアチニン", "Creatinine")),
        Choice::new("egfr", Text::same("eGFR")),
        Choice::new("na", t("ナトリウム（Na）", "Sodium (Na)")),
        Choice::new("k", t("カリウム（K）", "Potassium (K)")),
        Choice::new("ca", t("カルシウム（Ca）", "Calcium (Ca)")),
        Choice::new("glucose", t("血糖", "Glucose")),
        Choice::new("crp", Text::same("CRP")),
        Choice::new("wbc", t("白血球数", "White blood cells")),
        Choice::new("rbc", t("赤血球数", "Red blood cells")),
        Choice::new("hb", t("ヘモグロビン", "Haemoglobin")),
        Choice::new("ht", t("ヘマトクリット", "Haematocrit")),
        Choice::new("plt", t("血小板数", "Platelets")),
        Choice::new("wbc-diff", t("白血球分画", "White cell differential")),
        Choice::new("pt", t("PT（秒）", "PT (seconds)")),
        Choice::new("pt-activity", t("PT活性", "PT activity")),
        Choice::new("pt-ratio", t("PT比", "PT ratio")),
        Choice::new("pt-inr", Text::same("PT-INR")),
        Choice::new("aptt", Text::same("APTT")),
        Choice::new("none", t("どれもない", "None")),
    ],
)
.under(&[
    Heading { label: t("感染症", "Infections"), options: 4 },
    Heading { label: t("肝胆道系・酵素", "Liver and enzymes"), options: 7 },
    Heading { label: t("腎機能", "Kidneys"), options: 3 },
    Heading { label: t("電解質・血糖・炎症", "Electrolytes, glucose, inflammation"), options: 5 },
    Heading { label: t("血算", "Blood count"), options: 6 },
    Heading { label: t("凝固", "Clotting"), options: 5 },
])
.hint(t("ガイドラインが挙げる30項目", "the 30 items that the guideline lists"));
pub(super) static BASELINE_TESTS: Field = Field::set(
    "baseline-tests",
    t("その他の術前評価（済んだもの）", "Other assessments that were done"),
    &[
        Choice::new("ecg", t("心電図", "ECG")),
        Choice::new("lung-function", t("呼吸機能検査", "Lung function")),
        Choice::new("chest-xr", t("胸部単純X線", "Chest radiograph")),
        Choice::new("pain", t("疼痛の評価", "Pain score")),
        Choice::new("qol", t("QOLの評価", "Quality of life score")),
        Choice::new("none", t("どれもない", "None")),
    ],
);

pub(super) static BARE: &[Unit] = &[Unit::base("", Text::same(""), Text::same(""), 2).also(&["ratio", "比", "倍"])];
pub(super) static SECONDS: &[Unit] =
    &[Unit::base("s", t("秒", "s"), t("秒", "seconds"), 1).also(&["sec", "second", "seconds"])];

pub(super) static PT_RATIO: Field =
    Field::number("pt-ratio", t("PT比（患者÷対照）", "PT ratio (patient ÷ control)"), BARE, "0.3", "10")
        .usual("0.7", "4")
        .short(t("PT比", "PT ratio"))
        .hint(t("PT比がなければ、下の秒数かINRから", "if there is none, from the seconds or the INR below"))
        .mistaken(t(
            "秒数や活性（%）の値ではありませんか。PT比は、患者の秒数÷対照の秒数です",
            "Seconds, or an activity in percent? The ratio is the patient’s seconds ÷ those of the control",
        ));
pub(super) static PT_SECONDS: Field =
    Field::number("pt-seconds", t("PT（患者の秒数）", "PT (patient, seconds)"), SECONDS, "5", "200")
        .usual("8", "60")
        .mistaken(t(
            "比や活性（%）ではなく、秒数を入力します",
            "Seconds are asked for here, neither a ratio nor an activity in percent",
        ));
pub(super) static PT_CONTROL: Field =
    Field::number("pt-control", t("PT（対照の秒数）", "PT (control, seconds)"), SECONDS, "5", "200")
        .usual("8", "60")
        .mistaken(t(
            "比や活性（%）ではなく、秒数を入力します",
            "Seconds are asked for here, neither a ratio nor an activity in percent",
        ));
pub(super) static APTT_RATIO: Field =
    Field::number("aptt-ratio", t("APTT比（患者÷対照）", "APTT ratio (patient ÷ control)"), BARE, "0.3", "10")
        .usual("0.5", "5")
        .short(t("APTT比", "APTT ratio"))
        .hint(t("APTT比がなければ、下の秒数から", "if there is none, from the seconds below"))
        .mistaken(t(
            "秒数の値ではありませんか。APTT比は、患者の秒数÷対照の秒数です",
            "Seconds? The ratio is the patient’s seconds ÷ those of the control",
        ));
pub(super) static APTT_SECONDS: Field =
    Field::number("aptt-seconds", t("APTT（患者の秒数）", "APTT (patient, seconds)"), SECONDS, "10", "300")
        .usual("15", "120")
        .mistaken(t(
            "比や活性（%）ではなく、秒数を入力します",
            "Seconds are asked for here, neither a ratio nor an activity in percent",
        ));
pub(super) static APTT_CONTROL: Field =
    Field::number("aptt-control", t("APTT（対照の秒数）", "APTT (control, seconds)"), SECONDS, "10", "300")
        .usual("15", "120")
        .mistaken(t(
            "比や活性（%）ではなく、秒数を入力します",
            "Seconds are asked for here, neither a ratio nor an activity in percent",
        ));

/// The prothrombin ratio where none is given: from the seconds, else the INR in its stead.
pub(super) static PT_OTHERWISE: Formula =
    Formula::Or(&Formula::Over(&Formula::answer(&PT_SECONDS), &Formula::answer(&PT_CONTROL)), &Formula::answer(&INR));
pub(super) static PT_USED: Formula = Formula::Or(&Formula::answer(&PT_RATIO), &PT_OTHERWISE);

/// The partial thromboplastin ratio where none is given: from the seconds.
pub(super) static APTT_OTHERWISE: Formula =
    Formula::Over(&Formula::answer(&APTT_SECONDS), &Formula::answer(&APTT_CONTROL));
pub(super) static APTT_USED: Formula = Formula::Or(&Formula::answer(&APTT_RATIO), &APTT_OTHERWISE);

pub(super) const IMAGES: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (1) 術前の画像検査", "review 2 (1), images") };
pub(super) const TESTS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (2) その他の術前検査", "review 2 (2), other tests") };
