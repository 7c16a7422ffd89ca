//! What is asked about a session of vertebroplasty, what follows from it, and where the guideline speaks of it.

use crate::definition::{Choice, Cite, Field, Group, Rule, Text, Unit, t};
use crate::shared::patient::VERTEBRA;
use crate::shared::sources::JSIR_PVP;

pub(super) static MILLILITRES: &[Unit] =
    &[Unit::base("mL", Text::same("mL"), t("ミリリットル", "millilitres"), 1).also(&["ml", "cc", "cm3", "cm³"])];
pub(super) static MILLIMETRES: &[Unit] =
    &[Unit::base("mm", Text::same("mm"), t("ミリメートル", "millimetres"), 1).also(&["ミリ", "㎜"])];

pub(super) static CEMENT: Field =
    Field::number("cement", t("セメント注入量", "Cement injected"), MILLILITRES, "0", "30")
        .usual("0.1", "10")
        .hint(t("この椎体だけの量", "in this vertebra alone"))
        .mistaken(t(
            "この椎体だけの量ですか。全椎体の合計は入力しません",
            "Is it the amount in this vertebra alone, and not the total?",
        ));
pub(super) static BODY_VOLUME: Field =
    Field::number("body-volume", t("椎体の体積", "Volume of the vertebral body"), MILLILITRES, "3", "100")
        .usual("5", "60")
        .hint(t("任意。充填率の計算に使う", "optional, for the degree of filling"));

pub(super) static LEVEL: Group = Group {
    id: "level",
    label: t("治療椎体", "Treated level"),
    fields: &[&VERTEBRA, &CEMENT, &BODY_VOLUME],
    most: 10,
    counter: "椎体",
    order: None,
    unique: Some((
        &VERTEBRA,
        t(
            "ほかの行と同じ椎体です。両側から穿刺した椎体は、注入量を合計して1行に書いてください。\
                別の椎体なら高位を直してください",
            "the same vertebra as in another row: add up what went in from both sides, in one row; if it is another \
                vertebra, correct the level",
        ),
    )),
};

pub(super) static NEEDLE_GAUGE: Field = Field::choice(
    "needle-gauge",
    t("針の太さ（ゲージ）", "Needle, gauge"),
    &[
        Choice::new("8", Text::same("8 G")).also(&["8G"]),
        Choice::new("9", Text::same("9 G")).also(&["9G"]),
        Choice::new("10", Text::same("10 G")).also(&["10G"]),
        Choice::new("11", Text::same("11 G")).also(&["11G"]),
        Choice::new("12", Text::same("12 G")).also(&["12G"]),
        Choice::new("13", Text::same("13 G")).also(&["13G"]),
        Choice::new("14", Text::same("14 G")).also(&["14G"]),
        Choice::new("15", Text::same("15 G")).also(&["15G"]),
        Choice::new("16", Text::same("16 G")).also(&["16G"]),
    ],
)
.hint(t("ゲージか直径のどちらか。2本以上なら最も太い針", "gauge or diameter; of several needles the thickest"));
pub(super) static NEEDLE_MM: Field =
    Field::number("needle-mm", t("針の直径", "Needle, diameter"), MILLIMETRES, "0.5", "8").usual("1", "5").mistaken(t(
        "ゲージの数ではありませんか。ここには直径をmmで入力します",
        "Is this a gauge? The diameter in mm is asked for here",
    ));
pub(super) static LEAK: Field = Field::present("leak", t("椎体外へのセメント漏出", "Cement seen outside the vertebra"));
pub(super) static END_TIME: Field = Field::clock("end-time", t("手技の終了時刻", "End of the procedure"))
    .hint(t("例 14:30、1430", "such as 14:30 or 1430"));
pub(super) static AFTER: Field = Field::set(
    "after",
    t("術後の変化", "Changes afterwards"),
    &[
        Choice::new("neuro", t("神経症状の変化", "Neurological change")),
        Choice::new("haemodynamic", t("血行動態の変化", "Haemodynamic change")),
        Choice::new("pain", t("痛みが主な訴え", "Pain as the main complaint")),
        Choice::new("none", t("なし", "None")),
    ],
);

pub(super) const OVERVIEW: Cite =
    Cite { source: &JSIR_PVP, section: t("総説1 (1) PVPとは", "review 1 (1), what vertebroplasty is") };
pub(super) const LEVELS_TREATED: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説3 (1) ① 適応椎体と椎体数", "review 3 (1) ①, which and how many vertebrae"),
};
pub(super) const MANY_LEVELS: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説3 (1) ①〜③ 4椎体以上", "review 3 (1) ① to ③, four vertebrae and more"),
};
pub(super) const CARE: Cite =
    Cite { source: &JSIR_PVP, section: t("総説4 (1) 術後の経過観察", "review 4 (1), observation afterwards") };
pub(super) const IMAGES: Cite =
    Cite { source: &JSIR_PVP, section: t("総説4 (2) 術後の画像検査", "review 4 (2), images afterwards") };
pub(super) const CHANGES: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説4 (1) 術後の経過観察、(2) 術後の画像検査", "review 4 (1), observation; (2), images"),
};
pub(super) const COMPLICATIONS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説5 (2) セメントの漏出", "review 5 (2), leak of cement") };
pub(super) const BY_PUNCTURE: Cite = Cite {
    source: &JSIR_PVP,
    section: t("総説5 (3) 椎体穿刺・セメントに起因する合併症", "review 5 (3), complications of puncture and cement"),
};
pub(super) const ORGANS: Cite =
    Cite { source: &JSIR_PVP, section: t("総説2 (6) 臓器機能低下", "review 2 (6), impaired organ function") };
pub(super) const CQ5_ANSWER: Cite = Cite { source: &JSIR_PVP, section: t("CQ5 回答", "CQ5, answer") };
pub(super) const CQ2: Cite = Cite { source: &JSIR_PVP, section: t("CQ2 解説", "CQ2, explanation") };
pub(super) const CQ5: Cite = Cite { source: &JSIR_PVP, section: t("CQ5 解説", "CQ5, explanation") };

pub(super) const CHANGED: Rule = Rule::Any(&[AFTER.has_all(&["neuro"]), AFTER.has_all(&["haemodynamic"])]);
pub(super) const MANY: Rule = Rule::Not(&Rule::AtMostMembers(&LEVEL, 3));
pub(super) const MUCH_CEMENT: Rule = Rule::Not(&Rule::Every(&LEVEL, &CEMENT.at_most("5")));
pub(super) const THICK: Rule = Rule::Known(
    t("針が3.1 mm（11 G）より太い", "the needle is thicker than 3.1 mm (11 G)"),
    &[NEEDLE_MM.above("3.1"), NEEDLE_GAUGE.is_one_of(&["8", "9", "10"])],
);

/// Cement may have gone where it can reach lungs or heart.
pub(super) const EMBOLISM_MATTERS: Rule = Rule::Any(&[LEAK.is_yes(), AFTER.has_all(&["haemodynamic"])]);
