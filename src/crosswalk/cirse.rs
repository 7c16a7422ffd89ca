//! CIRSE 2017, and its modification of 2026 as far as it is confirmed.

use super::facts::{
    CARE, DIED, EXTRA_STAY, FAILED, GRADE_3_HALF, HARM, NOMINAL, REACHED, TREATMENT, UNTREATED, WITHIN,
};
use super::{level, says};
use crate::definition::{Cite, Class, Classes, Rule, Scale, Text, Tone, t};
use crate::shared::sources::{CIRSE, CIRSE_2026};

const TABLE: Cite = Cite {
    source: &CIRSE,
    section: t(
        "Gradeの表（2026年論文の抄録で確認、細部は未照合）",
        "table of grades (as restated in 2026; details not checked)",
    ),
};
const MODIFIED_TABLE: Cite = Cite {
    source: &CIRSE_2026,
    section: t(
        "Gradeの表（抄録と学会の案内で確認、本文は未照合）",
        "table of grades (abstract and society page; text not checked)",
    ),
};

const GRADE_5: Rule = HARM.is_one_of(&["severe"]);
const GRADE_4: Rule = HARM.is_one_of(&["mild"]);
// Of what was not solved within the procedure and left no harm, each stands on those before it.
/// An admission atypical for the procedure is a stay that is longer.
const GRADE_1_OR_2: Rule = Rule::All(&[UNTREATED, EXTRA_STAY.at_most("0"), CARE.is_one_of(&["icu"])]);
const NOTHING: Rule = Rule::All(&[UNTREATED, EXTRA_STAY.at_most("0")]);
const GRADE_2: Rule = Rule::All(&[UNTREATED, EXTRA_STAY.below("48")]);
const GRADE_1_OR_3: Rule = Rule::All(&[NOMINAL, EXTRA_STAY.at_most("0")]);
const GRADE_2_OR_3: Rule = Rule::All(&[TREATMENT.is_one_of(&["none", "nominal"]), EXTRA_STAY.at_most("48")]);

const DEATH_IN_WORDS: Text = t("この事象による死亡", "Death from the event");
const SEVERE_IN_WORDS: Text = t("日常の介助を要する重い障害が残る", "Severe lasting harm that needs daily help");
const MILD_IN_WORDS: Text = t("軽い障害が残る", "Mild lasting harm");
const BY_ANALOGY: Text = t("Grade 1（準用）", "Grade 1 (by analogy)");
const ONE_OR_TWO: Text = t("Grade 1か2（定めがない）", "Grade 1 or 2 (not defined)");
const ONE_OR_TWO_IN_WORDS: Text = t(
    "ICU等への移動だけ（治療も入院の延長もない）",
    "A move to ICU or the like alone, with neither treatment nor a longer stay",
);
const ONE_OR_TWO_READING: Text = t(
    "入院が延びない管理の変化をどのGradeに入れるかは定められていない（未確認）。",
    "Where a higher level of care without a longer stay belongs is not defined (not confirmed).",
);
const ONE_OR_THREE: Text = t("Grade 1か3（定めがない）", "Grade 1 or 3 (not defined)");
const TWO_OR_THREE: Text = t("Grade 2か3（定めがない）", "Grade 2 or 3 (not defined)");
const ANALOGY_IN_WORDS: Text =
    t("治療も入院の延長もない（手技後）", "Neither treatment nor a longer stay (after the procedure)");
const ANALOGY_READING: Text = t(
    "手技後に気づいて何もしなかった事象に合う文言がない。Grade 1に準じる。",
    "No text fits what is found later and left alone; it is taken like Grade 1.",
);
const TWO_IN_WORDS: Text =
    t("48時間未満の入院の延長、追加の治療なし", "A stay longer by less than 48 h, without additional therapy");
const TWO_OR_THREE_IN_WORDS: Text = t(
    "ちょうど48時間の延長、または48時間未満の延長と解熱・鎮痛薬などだけ",
    "A stay longer by exactly 48 h, or by less together with antipyretics, analgesics and the like alone",
);
const TWO_OR_THREE_READING: Text = t(
    "ちょうど48時間をどちらに入れるか、解熱・鎮痛薬などを追加の治療に数えるかは、定められていない（未確認）。",
    "Neither exactly 48 h nor whether antipyretics and the like are additional therapy is defined (not confirmed).",
);
const ONE_OR_THREE_IN_WORDS: Text =
    t("解熱・鎮痛薬などだけ、入院は延びない", "Antipyretics, analgesics and the like alone, the stay no longer");
const ONE_OR_THREE_READING: Text = t(
    "解熱・鎮痛薬などを追加の治療に数えるかは定められていない（未確認）。",
    "Whether antipyretics and the like are additional therapy is not defined (not confirmed).",
);

const DIED_SAYS: Text = t("この事象による死亡です。", "Death from the event.");
const SEVERE_SAYS: Text = t("日常の介助を要する重い障害が残りました。", "Severe harm that needs daily help is left.");
const MILD_SAYS: Text = t("軽い障害が残りました。", "Mild harm is left.");
const THREE_B_SAYS: Text = t(
    "Grade 3のうち、選んだ3bを示します（境は未確認）。",
    "Grade 3; 3b is what was chosen (its cut-off is not confirmed).",
);
const THREE_A_SAYS: Text = t(
    "Grade 3のうち、選んだ3aを示します（境は未確認）。",
    "Grade 3; 3a is what was chosen (its cut-off is not confirmed).",
);
const THREE_SAYS: Text = t(
    "手技後に治療を加えたか、入院が48時間を超えて延びました。",
    "Therapy was added after the procedure, or the stay was longer by more than 48 h.",
);
const TWO_SAYS: Text = t(
    "入院は延びましたが48時間未満で、治療は加えていません。",
    "The stay was longer by less than 48 h, and no therapy was added.",
);
const OPEN_SAYS: Text =
    t("文言では決まりません。どちらにも決めません。", "The text leaves it open; neither is chosen.");
const ANALOGY_SAYS: Text = t(
    "手技後に気づき、治療も入院の延長もありません。合う文言がなく、Grade 1に準じます。",
    "Found later, neither treated nor a reason to stay. No text fits; taken like Grade 1.",
);

const fn grade(
    id: &'static str,
    label: Text,
    means: Text,
    tone: Tone,
    text: Text,
    rule: Rule,
    reading: Option<Text>,
) -> Class {
    level(says(id, label, means, tone), text, rule, TABLE, reading)
}

const fn modified(
    id: &'static str,
    label: Text,
    means: Text,
    tone: Tone,
    text: Text,
    rule: Rule,
    reading: Option<Text>,
) -> Class {
    level(says(id, label, means, tone), text, rule, MODIFIED_TABLE, reading)
}
const HALVES: Text = t(
    "3aと3bは入院の長さで分けるとされるが、境は未確認。選んだとおりに示す。",
    "3a and 3b are said to be split by length of stay, at a cut-off not confirmed: shown as chosen.",
);

static LEVELS: &[Class] = &[
    grade("cirse-6", t("Grade 6（死亡）", "Grade 6 (death)"), DIED_SAYS, Tone::Bad, DEATH_IN_WORDS, DIED, None),
    grade("cirse-5", t("Grade 5", "Grade 5"), SEVERE_SAYS, Tone::Bad, SEVERE_IN_WORDS, GRADE_5, None),
    grade("cirse-4", t("Grade 4", "Grade 4"), MILD_SAYS, Tone::Bad, MILD_IN_WORDS, GRADE_4, None),
    grade(
        "cirse-1",
        t("Grade 1", "Grade 1"),
        t("手技中に解決しました。", "Solved within the procedure."),
        Tone::Neutral,
        t("手技中に解決", "Solved within the procedure"),
        WITHIN,
        None,
    ),
    grade(
        "cirse-1-or-2",
        ONE_OR_TWO,
        OPEN_SAYS,
        Tone::Caution,
        ONE_OR_TWO_IN_WORDS,
        GRADE_1_OR_2,
        Some(ONE_OR_TWO_READING),
    ),
    grade(
        "cirse-1-by-analogy",
        BY_ANALOGY,
        ANALOGY_SAYS,
        Tone::Neutral,
        ANALOGY_IN_WORDS,
        NOTHING,
        Some(ANALOGY_READING),
    ),
    grade("cirse-2", t("Grade 2", "Grade 2"), TWO_SAYS, Tone::Caution, TWO_IN_WORDS, GRADE_2, None),
    grade(
        "cirse-1-or-3",
        ONE_OR_THREE,
        OPEN_SAYS,
        Tone::Caution,
        ONE_OR_THREE_IN_WORDS,
        GRADE_1_OR_3,
        Some(ONE_OR_THREE_READING),
    ),
    grade(
        "cirse-2-or-3",
        TWO_OR_THREE,
        OPEN_SAYS,
        Tone::Caution,
        TWO_OR_THREE_IN_WORDS,
        GRADE_2_OR_3,
        Some(TWO_OR_THREE_READING),
    ),
];

/// The scale of 2017.
pub const CIRSE_2017: Scale = Scale {
    id: "cirse",
    title: t("CIRSE 2017", "CIRSE 2017"),
    when: None,
    classes: Classes {
        classes: LEVELS,
        otherwise: says("cirse-3", t("Grade 3", "Grade 3"), THREE_SAYS, Tone::Caution),
    },
};

static MODIFIED_LEVELS: &[Class] = &[
    modified("modified-6", t("Grade 6（死亡）", "Grade 6 (death)"), DIED_SAYS, Tone::Bad, DEATH_IN_WORDS, DIED, None),
    modified("modified-5", t("Grade 5", "Grade 5"), SEVERE_SAYS, Tone::Bad, SEVERE_IN_WORDS, GRADE_5, None),
    modified("modified-4", t("Grade 4", "Grade 4"), MILD_SAYS, Tone::Bad, MILD_IN_WORDS, GRADE_4, None),
    modified(
        "modified-1b",
        t("Grade 1b", "Grade 1b"),
        t(
            "手技中に解決しましたが、手技の目的は達成できませんでした。",
            "Solved within the procedure, whose aim was not reached.",
        ),
        Tone::Caution,
        t("手技中に解決、目的は達成できず", "Solved within the procedure, aim not reached"),
        FAILED,
        Some(t(
            "1bは「合併症が手技の成否に影響した場合」と読む。正確な文言は未確認。",
            "1b is read as a complication that bears on the procedure’s success; the exact wording is not confirmed.",
        )),
    ),
    modified(
        "modified-1a",
        t("Grade 1a", "Grade 1a"),
        t("手技中に解決し、手技の目的を達成しました。", "Solved within the procedure, whose aim was reached."),
        Tone::Neutral,
        t("手技中に解決、目的を達成", "Solved within the procedure, aim reached"),
        REACHED,
        None,
    ),
    modified(
        "modified-1-or-2",
        ONE_OR_TWO,
        OPEN_SAYS,
        Tone::Caution,
        ONE_OR_TWO_IN_WORDS,
        GRADE_1_OR_2,
        Some(ONE_OR_TWO_READING),
    ),
    modified(
        "modified-1-by-analogy",
        BY_ANALOGY,
        ANALOGY_SAYS,
        Tone::Neutral,
        ANALOGY_IN_WORDS,
        NOTHING,
        Some(ANALOGY_READING),
    ),
    modified("modified-2", t("Grade 2", "Grade 2"), TWO_SAYS, Tone::Caution, TWO_IN_WORDS, GRADE_2, None),
    modified(
        "modified-1-or-3",
        ONE_OR_THREE,
        OPEN_SAYS,
        Tone::Caution,
        ONE_OR_THREE_IN_WORDS,
        GRADE_1_OR_3,
        Some(ONE_OR_THREE_READING),
    ),
    modified(
        "modified-2-or-3",
        TWO_OR_THREE,
        OPEN_SAYS,
        Tone::Caution,
        TWO_OR_THREE_IN_WORDS,
        GRADE_2_OR_3,
        Some(TWO_OR_THREE_READING),
    ),
    modified(
        "modified-3b",
        t("Grade 3b", "Grade 3b"),
        THREE_B_SAYS,
        Tone::Caution,
        t("Grade 3で、3bを選択", "Grade 3, and 3b was chosen"),
        GRADE_3_HALF.is_one_of(&["3b"]),
        Some(HALVES),
    ),
];

/// The modification of 2026.
pub const CIRSE_MODIFIED: Scale = Scale {
    id: "cirse-modified",
    title: t("改訂CIRSE 2026", "Modified CIRSE 2026"),
    when: None,
    classes: Classes {
        classes: MODIFIED_LEVELS,
        otherwise: says("modified-3a", t("Grade 3a", "Grade 3a"), THREE_A_SAYS, Tone::Caution),
    },
};
