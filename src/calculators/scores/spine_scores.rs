//! SINS, Tomita, Tokuhashi and Katagiri of one patient with a metastasis of the spine, side by side.

use crate::definition::{Example, Subject, Text, t, w};
use crate::shared::several::{Page, Pair};

/// The page's id.
pub const ID: &str = "spine-scores";

static LIMITS: &[Text] = &[
    t(
        "並べるだけで、点数を合わせることも平均することもせず、治療法も勧めません。一人の患者の余命は示しません。",
        "It sets the scores side by side, neither adds nor averages them, and advises no treatment. It tells no \
            patient’s own survival.",
    ),
    t(
        "SINSは脊椎の安定性の尺度です。予後の比較（富田・改訂徳橋・新片桐）には入れません。",
        "SINS is a scale of stability. It takes no part in the comparison of prognosis (Tomita, Tokuhashi, Katagiri).",
    ),
    t(
        "同じように見える質問（臓器転移、骨転移の数、原発巣、KPSとECOG PS）もスコアごとに選択肢が異なるため、\
            互いに換算せず、それぞれ尋ねます。",
        "Questions that look alike (visceral metastases, number of bone metastases, primary, KPS and ECOG) have other \
            options in each score: each is asked, and none is converted.",
    ),
    t(
        "点数は公開の再掲資料で確かめたもので、原著とは未照合です（各スコアのページ参照）。\
            区分の意味は原著の患者集団でのものです。",
        "Points were checked in public restatements, not in the papers (see each score’s page). Bands describe the \
            papers’ patients.",
    ),
];

static EXAMPLES: &[Example] = &[Example {
    id: "lung-targeted-t12",
    title: t("肺癌（分子標的薬）・T12の単発転移", "Lung cancer on a targeted drug, one metastasis at T12"),
    note: None,
    entries: &[
        ("level-1-vertebra", "t12"),
        ("level-1-pain", "mechanical"),
        ("level-1-lesion", "lytic"),
        ("level-1-alignment", "normal"),
        ("level-1-collapse", "under-50"),
        ("level-1-posterolateral", "none"),
        ("growth", "rapid"),
        ("tomita-visceral", "untreatable"),
        ("bone", "solitary"),
        ("kps", "80-100"),
        ("palsy", "e"),
        ("tokuhashi-primary", "lung"),
        ("vertebral", "1"),
        ("extraspinal", "none"),
        ("organs", "unremovable"),
        ("katagiri-primary", "lung-targeted"),
        ("chemotherapy", "no"),
        ("katagiri-visceral", "nodular"),
        ("skeletal", "single"),
        ("ps", "1"),
        ("platelets", "210000"),
        ("calcium", "9.0"),
        ("albumin", "3.9"),
        ("bilirubin", "0.7"),
        ("crp", "0.2"),
        ("ldh", "210"),
    ],
}];

/// Answers of two scores that cannot both be true of one patient. Until one of them is corrected neither is used.
///
/// What is *not* here can both be true: a metastasis of an organ that is not a major one (adrenal, spleen) counts
/// for Tomita and Katagiri and not for Tokuhashi; a dissemination of pleura, peritoneum or meninges is one for
/// Katagiri, and need be none of an organ; one metastasis that has grown into the next vertebra is one lesion in
/// two bodies; one of the posterior elements alone is in no vertebral body; a sarcoma, lymphoma, melanoma or
/// carcinoid arises in any organ; how fast a primary grows, where only examples are known of Tomita's classes; a
/// poor KPS beside a good ECOG, for the published conversions disagree.
pub static CONTRADICTIONS: &[Pair] = &[
    // Whoever has metastases in major organs has metastases in organs.
    (("organs", "removable|unremovable"), ("tomita-visceral", "none")),
    (("organs", "removable|unremovable"), ("katagiri-visceral", "none")),
    // Katagiri asks for viscera and brain, so that what Tomita calls a metastasis of an organ is one there.
    (("tomita-visceral", "treatable|untreatable"), ("katagiri-visceral", "none")),
    // A nodule in viscera or brain is a metastasis of an organ.
    (("katagiri-visceral", "nodular"), ("tomita-visceral", "none")),
    // Both count all metastases of bone, the spine included.
    (("bone", "solitary"), ("skeletal", "multiple|none")),
    (("bone", "multiple"), ("skeletal", "single|none")),
    // The only one is that of the spine: none is elsewhere, and not in three vertebrae.
    (("bone", "solitary"), ("extraspinal", "1-2|3-or-more")),
    (("bone", "solitary"), ("vertebral", "3-or-more")),
    // A vertebral body with a metastasis is a spine with one.
    (("bone", "no-spine"), ("vertebral", "1|2|3-or-more")),
    // A metastasis of the spine or of another bone is one of bone; three are several.
    (("skeletal", "none"), ("bone", "solitary|multiple")),
    (("skeletal", "none"), ("vertebral", "1|2|3-or-more")),
    (("skeletal", "none"), ("extraspinal", "1-2|3-or-more")),
    (("skeletal", "single"), ("vertebral", "3-or-more")),
    (("skeletal", "single"), ("extraspinal", "3-or-more")),
    // One primary in two organs, or known in one score and unknown in the other. Of Katagiri's answers only those stand
    // here that name an organ; “other” of Tokuhashi is none of the organs that it names.
    (
        ("tokuhashi-primary", "lung"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|\
                renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "osteosarcoma"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "stomach"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|pancreatic|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "bladder"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "oesophagus"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "pancreas"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "liver"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "gallbladder"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|hepatocellular|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "unidentified"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|hepatocellular|gallbladder|cervical",
        ),
    ),
    (
        ("tokuhashi-primary", "colon"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|gastric|pancreatic|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "kidney"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|endometrial|ovarian|colorectal|gastric|pancreatic|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "uterus"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|ovarian|colorectal|gastric|pancreatic|oesophageal|\
                hepatocellular|gallbladder|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "rectum"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|gastric|pancreatic|oesophageal|\
                hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "thyroid"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|lung|\
                lung-targeted|renal-cell|endometrial|ovarian|colorectal|gastric|pancreatic|\
                oesophageal|hepatocellular|gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "breast"),
        (
            "katagiri-primary",
            "prostate-hormone|prostate-independent|thyroid|lung|lung-targeted|renal-cell|\
                endometrial|ovarian|colorectal|gastric|pancreatic|oesophageal|hepatocellular|\
                gallbladder|cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "prostate"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|thyroid|lung|lung-targeted|renal-cell|endometrial|\
                ovarian|colorectal|gastric|pancreatic|oesophageal|hepatocellular|gallbladder|\
                cervical|unknown-origin",
        ),
    ),
    (
        ("tokuhashi-primary", "other"),
        (
            "katagiri-primary",
            "breast-hormone|breast-independent|prostate-hormone|prostate-independent|thyroid|lung|\
                lung-targeted|renal-cell|gastric|pancreatic|oesophageal|gallbladder|unknown-origin",
        ),
    ),
];

/// The page.
pub static PAGE: Page = Page {
    id: ID,
    title: w("脊椎転移の4スコアを並べて比べる", "Spinal metastasis: four scores side by side"),
    short: t("脊椎転移の4スコア", "Spine scores"),
    summary: t(
        "SINS・富田・改訂徳橋・新片桐を一度の入力で並べ、あり得る区分と、予後の見込みが食い違うところを示します。",
        "SINS, Tomita, revised Tokuhashi and new Katagiri from one entry: the bands still possible, and where the \
            prognoses disagree.",
    ),
    intended_use: t(
        "脊椎転移のカンファレンスで、整形外科医・放射線治療医・IVR医・腫瘍内科医などがスコアを見比べるために使います。",
        "For the tumour board on spinal metastases: surgeons, oncologists and interventional radiologists who look at \
            several scores together.",
    ),
    limits: LIMITS,
    subject: Subject::Scores,
    keywords: &[
        "せきついてんい",
        "脊椎転移",
        "せきついすこあ",
        "脊椎スコア",
        "よごすこあ",
        "予後スコア",
        "よご",
        "予後",
        "ひかく",
        "比較",
        "くいちがい",
        "食い違い",
        "きゃんさーぼーど",
        "spine scores",
        "spine metastasis",
        "prognosis",
        "compare",
        "side by side",
        "tumour board",
    ],
    version: "2026-11-28",
    of: |it| matches!(it.id, "sins" | "tomita" | "tokuhashi" | "katagiri"),
    contradictions: CONTRADICTIONS,
    examples: EXAMPLES,
};
