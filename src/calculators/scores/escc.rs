//! ESCC: how far an epidural tumour presses on the spinal cord, as seen on axial T2 at the worst level.

use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Example, Field, Input, Method, Note, Rule, Scale, Section,
    Subject, Text, Tone, Verdict, t, w,
};
use crate::shared::sources::ESCC;

static SEEN: Field = Field::choice(
    "seen",
    t("最も圧迫の強い高位の所見（T2強調横断像）", "Seen at the worst level (axial T2)"),
    &[
        Choice::new("cord-no-csf", t("脊髄の圧迫あり・周囲の髄液が見えない", "Cord compressed, no CSF around it")),
        Choice::new("cord-csf", t("脊髄の圧迫あり・周囲の髄液が見える", "Cord compressed, CSF visible")),
        Choice::new(
            "abuts-cord",
            t("硬膜嚢の変形あり・脊髄に接するが圧迫なし", "Sac deformed, touches the cord without compressing it"),
        ),
        Choice::new("sac", t("硬膜嚢の変形あり・脊髄に接しない", "Sac deformed, does not touch the cord")),
        Choice::new("epidural", t("硬膜外に進展・硬膜嚢の変形なし", "Epidural, sac not deformed")),
        Choice::new("bone", t("骨に限局", "Bone only")),
    ],
);
static WHERE: Field = Field::choice(
    "where",
    t("その高位にあるもの", "What lies at that level"),
    &[
        Choice::new("cord", t("脊髄（円錐まで）", "Spinal cord, conus included")),
        Choice::new("cauda", t("馬尾（円錐より下）", "Cauda equina, below the conus")),
    ],
);

const GRADES: Cite = Cite { source: &ESCC, section: t("Grade 0〜3", "grades 0 to 3") };

/// One grade.
const fn grade(id: &'static str, label: Text, text: Text, tone: Tone, rule: Rule) -> Class {
    Class { verdict: Verdict { id, label, says: text, tone }, text, rule, cite: GRADES, reading: None }
}

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "below-the-cord",
            label: t("対象外（馬尾の高位）", "Outside the scale: cauda equina"),
            says: t(
                "ESCCは脊髄の圧迫の尺度です。円錐より下の高位にはGradeを付けません。",
                "The scale is of compression of the cord. Below the conus no grade is given.",
            ),
            tone: Tone::Neutral,
        },
        text: t("円錐より下の高位", "A level below the conus"),
        rule: WHERE.is_one_of(&["cauda"]),
        cite: GRADES,
        reading: Some(t(
            "馬尾での使い方は原著で確認できていません。",
            "How the paper takes the cauda equina was not confirmed.",
        )),
    },
    grade(
        "grade-3",
        t("Grade 3", "Grade 3"),
        t("脊髄が圧迫され、周囲の髄液が見えません。", "The cord is compressed and no CSF is seen around it."),
        Tone::Bad,
        SEEN.is_one_of(&["cord-no-csf"]),
    ),
    grade(
        "grade-2",
        t("Grade 2", "Grade 2"),
        t("脊髄が圧迫され、周囲の髄液は見えます。", "The cord is compressed, CSF is still seen."),
        Tone::Bad,
        SEEN.is_one_of(&["cord-csf"]),
    ),
    grade(
        "grade-1c",
        t("Grade 1c", "Grade 1c"),
        t(
            "硬膜嚢が変形し、脊髄に接しますが圧迫はありません。",
            "The sac is deformed and touches the cord without compressing it.",
        ),
        Tone::Caution,
        SEEN.is_one_of(&["abuts-cord"]),
    ),
    grade(
        "grade-1b",
        t("Grade 1b", "Grade 1b"),
        t("硬膜嚢が変形し、脊髄には接しません。", "The sac is deformed and does not touch the cord."),
        Tone::Caution,
        SEEN.is_one_of(&["sac"]),
    ),
    grade(
        "grade-1a",
        t("Grade 1a", "Grade 1a"),
        t("硬膜外に進展し、硬膜嚢の変形はありません。", "The tumour is epidural and the sac is not deformed."),
        Tone::Caution,
        SEEN.is_one_of(&["epidural"]),
    ),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "escc",
    title: w("ESCC：硬膜外脊髄圧迫のGrade（Bilsky）", "ESCC: Bilsky grade of epidural cord compression"),
    short: t("ESCC（Bilsky）", "ESCC (Bilsky)"),
    summary: t(
        "MRIの横断像の所見から、硬膜外腫瘍による脊髄圧迫を6段階（0、1a、1b、1c、2、3）で表します。",
        "Names epidural compression of the cord on axial MRI by six grades (0, 1a, 1b, 1c, 2, 3).",
    ),
    intended_use: t(
        "整形外科医・脳神経外科医・放射線治療医・IVR医などが、脊髄圧迫の程度を共通の言葉で伝えるために使います。",
        "For surgeons, oncologists and interventional radiologists, to name compression of the cord alike.",
    ),
    limits: &[
        t(
            "画像の所見の名前です。神経症状、脊椎の不安定性（SINS）、予後、どの治療を行うべきかは示しません。",
            "A name for what is seen: it tells neither symptoms, nor instability (SINS), nor prognosis, nor which \
                treatment to give.",
        ),
        t(
            "Gradeは順序のある言葉で、数値ではありません。足し算や平均はできません。\
                公開の再掲で確認したもので、原著と未照合です。",
            "The grades are words in an order, not numbers: they do not add up. As restated publicly, not checked in \
                the paper.",
        ),
    ],
    subject: Subject::Scores,
    keywords: &[
        "びるすきー",
        "せきずいあっぱく",
        "脊髄圧迫",
        "こうまくがい",
        "硬膜外",
        "escc",
        "bilsky",
        "cord compression",
        "epidural",
    ],
    version: "2010",
    sources: &[&ESCC],
    sections: &[Section {
        title: t("MRIの所見", "MRI"),
        hint: None,
        inputs: &[Input::Field(&WHERE), Input::Field(&SEEN)],
    }],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "grade-0",
            label: t("Grade 0", "Grade 0"),
            says: t("腫瘍は骨に限局しています。", "The tumour lies in the bone only."),
            tone: Tone::Neutral,
        },
    }),
    also: &[Scale {
        id: "low-high",
        title: t("軽度・高度", "Low or high"),
        when: Some(WHERE.is_one_of(&["cord"])),
        classes: Classes {
            classes: &[Class {
                verdict: Verdict {
                    id: "high",
                    label: t("高度（Grade 2〜3）", "High (grades 2 and 3)"),
                    says: t("脊髄の圧迫がある", "the cord is compressed"),
                    tone: Tone::Bad,
                },
                text: t("脊髄の圧迫がある", "The cord is compressed"),
                rule: SEEN.is_one_of(&["cord-no-csf", "cord-csf"]),
                cite: GRADES,
                reading: None,
            }],
            otherwise: Verdict {
                id: "low",
                label: t("軽度（Grade 0〜1c）", "Low (grades 0 to 1c)"),
                says: t("脊髄の圧迫がない", "the cord is not compressed"),
                tone: Tone::Neutral,
            },
        },
    }],
    notes: &[Note {
        when: None,
        text: t(
            "脊髄圧迫が疑われる症状（進行する麻痺、歩行障害、膀胱直腸障害など）は緊急です。\
                Gradeの入力や結果を待たず、院内の緊急の手順によります。",
            "Symptoms that may be of cord compression (weakness that progresses, gait, bladder or bowel) are an \
                emergency, whatever the grade: the hospital’s emergency procedure comes before this page.",
        ),
        cite: None,
    }],
    // Taken for a level below the conus, a compressed cord would pass as one of which nothing is to be said.
    clashes: &[Clash {
        when: Rule::All(&[WHERE.is_one_of(&["cauda"]), SEEN.is_one_of(&["cord-no-csf", "cord-csf", "abuts-cord"])]),
        at: &WHERE,
        unused: &[&WHERE, &SEEN],
        text: t(
            "馬尾の高位に、脊髄の圧迫や接触の所見はありません。高位か所見を直してください",
            "at a level of the cauda equina there is no cord to be compressed or touched; correct the level or what \
                is seen",
        ),
    }],
    examples: &[Example {
        id: "csf-visible",
        title: t("T8の硬膜外進展・脊髄圧迫・髄液は見える", "Epidural tumour at T8, cord compressed, CSF visible"),
        note: None,
        entries: &[("where", "cord"), ("seen", "cord-csf")],
    }],
    ..Calculator::BLANK
};
