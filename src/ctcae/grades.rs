//! The verdicts of CTCAE: grades 0 to 5, and what stands where there is no grade.

use crate::definition::{Grading, Text, Tone, Verdict, t};

macro_rules! grades {
    ($($id:literal $label:literal $tone:ident $ja:literal $en:literal),* $(,)?) => {
        /// The grades, 0 to 5.
        pub static GRADES: [Verdict; 6] = [$(Verdict { id: $id, label: Text::same($label), says: t($ja, $en),
            tone: Tone::$tone }),*];
    };
}

grades! {
    "grade-0" "Grade 0" Good "どのGradeの条件も満たしません。" "No grade’s condition is met.",
    "grade-1" "Grade 1" Caution "Grade 1の条件を満たします。" "The condition of grade 1 is met.",
    "grade-2" "Grade 2" Caution "Grade 2の条件を満たします。" "The condition of grade 2 is met.",
    "grade-3" "Grade 3" Bad "Grade 3の条件を満たします。" "The condition of grade 3 is met.",
    "grade-4" "Grade 4" Bad "Grade 4の条件を満たします。" "The condition of grade 4 is met.",
    "grade-5" "Grade 5" Bad "有害事象による死亡です。" "Death from the event.",
}

/// The verdict where no grade's condition holds, and yet the text does not say that this is grade 0.
pub static NO_GRADE: Verdict = Verdict {
    id: "no-grade",
    label: t("Gradeなし", "No grade"),
    says: t(
        "選んだ条件ではGradeが付きません。CTCAEの文面に当てはまる段階がないか、答えの見直しが必要です。\
            Grade 0とは限りません。",
        "These answers make no grade: CTCAE’s text has none for this, or an answer needs another look. It need not be \
            grade 0.",
    ),
    tone: Tone::Neutral,
};

/// The verdict where the text leaves a hole.
pub static NOT_ASSIGNED: Verdict = Verdict {
    id: "not-assigned",
    label: t("規定なし", "Not assigned"),
    says: t("CTCAEの文面では、この値にGradeが割り当てられていません。", "CTCAE’s text assigns no grade to this."),
    tone: Tone::Neutral,
};

/// The verdict where a version does not have the term.
pub static NOT_A_TERM: Verdict = Verdict {
    id: "not-a-term",
    label: t("該当用語なし", "No such term"),
    says: t("この版にこの用語はありません。", "This version has no such term."),
    tone: Tone::Neutral,
};

/// The verdict where a version took the term out.
pub static TERM_DELETED: Verdict = Verdict {
    id: "term-deleted",
    label: t("用語は削除", "Term deleted"),
    says: t("この版で用語が削除されました。", "This version deleted the term."),
    tone: Tone::Neutral,
};

/// The verdict where only a measured value tells.
pub static BY_VALUE: Verdict = Verdict {
    id: "by-value",
    label: t("検査値で判定", "By its value"),
    says: t("検査値で判定する用語です。", "A term that is graded by a laboratory value."),
    tone: Tone::Neutral,
};

/// All of them, as tables read them.
pub static GRADING: Grading = Grading {
    name: "CTCAE",
    grades: &GRADES,
    none: &NO_GRADE,
    hole: &NOT_ASSIGNED,
    instead: &[&NOT_A_TERM, &TERM_DELETED, &BY_VALUE],
    unpinned: t("選ばなければ3つの版を並べます。", "With none, all three stand side by side."),
};
