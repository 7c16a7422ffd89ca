//! Percutaneous vertebroplasty for spinal metastases: every rate, result and recommendation of the guideline, by topic.

use crate::definition::{
    Calculator, Choice, Cite, Evidence, Example, Field, Input, Method, Note, Reference, Section, Statement, Strength,
    Subject, Text, Tone, Verdict, t, w,
};
use crate::shared::sources::JSIR_PVP;

static TOPIC: Field = Field::choice(
    "topic",
    t("項目", "Topic"),
    &[
        Choice::new("pain", t("疼痛緩和", "Pain relief")),
        Choice::new("movement", t("歩行・動作", "Movement")),
        Choice::new("prevention", t("骨折の予防", "Fracture prevention")),
        Choice::new("blastic", t("造骨性転移", "Osteoblastic metastases")),
        Choice::new("combined", t("化学療法・放射線との併用", "With chemotherapy or radiotherapy")),
        Choice::new("cement", t("セメントの量", "Cement volume")),
        Choice::new("leak", t("セメントの漏出", "Cement leakage")),
        Choice::new("embolism", t("セメント塞栓", "Cement embolism")),
        Choice::new("complications", t("合併症（一覧）", "Complications, all")),
        Choice::new("infection-bleeding", t("感染・出血", "Infection and bleeding")),
        Choice::new("levels", t("椎体の数", "Number of levels")),
        Choice::new("recurrence", t("再発", "Recurrence")),
        Choice::new("procedure", t("手技", "Procedure")),
        Choice::new("aftercare", t("術後のケア", "Aftercare")),
        Choice::new("scope", t("適用範囲・適格", "Scope and candidates")),
    ],
);

const fn at(section: Text) -> Cite {
    Cite { source: &JSIR_PVP, section }
}

const PREFACE: Cite = at(t("2. はじめに", "2. preface"));
const RANGE: Cite = at(t("3. 本書を利用するにあたって（7）（8）", "3. how to use this guideline (7), (8)"));
const GRADING: Cite = at(t("3. 本書を利用するにあたって（9）", "3. how to use this guideline (9)"));
const REVISION: Cite = at(t("3. 本書を利用するにあたって（10）", "3. how to use this guideline (10)"));
const ABBREVIATIONS: Cite = at(t("4. 略語一覧", "4. abbreviations"));
const ALGORITHM: Cite = at(t("5. 診療アルゴリズム", "5. algorithm"));
const RESPONSIBILITY: Cite = at(t("3. 本書を利用するにあたって（6）", "3. how to use this guideline (6)"));
const R1_1: Cite = at(t("総説1（1）", "review 1 (1)"));
const R1_4: Cite = at(t("総説1（4）", "review 1 (4)"));
const R1_6: Cite = at(t("総説1（6）", "review 1 (6)"));
const R1_7: Cite = at(t("総説1（7）", "review 1 (7)"));
const R1_8: Cite = at(t("総説1（8）", "review 1 (8)"));
const R2_3: Cite = at(t("総説2（3）", "review 2 (3)"));
const R2_4: Cite = at(t("総説2（4）", "review 2 (4)"));
const R2_5: Cite = at(t("総説2（5）", "review 2 (5)"));
const R2_6: Cite = at(t("総説2（6）", "review 2 (6)"));
const R3_1: Cite = at(t("総説3（1）", "review 3 (1)"));
const R3_2: Cite = at(t("総説3（2）", "review 3 (2)"));
const R4_1: Cite = at(t("総説4（1）", "review 4 (1)"));
const R4_2: Cite = at(t("総説4（2）", "review 4 (2)"));
const R5_2: Cite = at(t("総説5（2）", "review 5 (2)"));
const R5_3: Cite = at(t("総説5（3）", "review 5 (3)"));
const R5_4: Cite = at(t("総説5（4）", "review 5 (4)"));
const CQ1_1: Cite = at(t("CQ1-① 回答", "CQ1-1, answer"));
const CQ1_2: Cite = at(t("CQ1-② 回答", "CQ1-2, answer"));
const CQ1_WHY: Cite = at(t("CQ1 解説", "CQ1, explanation"));
const CQ2: Cite = at(t("CQ2 回答", "CQ2, answer"));
const CQ2_WHY: Cite = at(t("CQ2 解説", "CQ2, explanation"));
const CQ3: Cite = at(t("CQ3 回答", "CQ3, answer"));
const CQ3_WHY: Cite = at(t("CQ3 解説", "CQ3, explanation"));
const CQ4: Cite = at(t("CQ4 回答", "CQ4, answer"));
const CQ4_WHY: Cite = at(t("CQ4 解説", "CQ4, explanation"));
const CQ5: Cite = at(t("CQ5 回答", "CQ5, answer"));
const CQ5_WHY: Cite = at(t("CQ5 解説", "CQ5, explanation"));

// What several statements share.
const MIXED: Text = t("腫瘍・非腫瘍を問わない文献", "literature on tumours and other lesions alike");
const META: Text = t("脊椎転移864例のメタアナリシス", "meta-analysis of 864 spinal metastases");
const SEED_ALONE: Text = t("RCT 80例、PVP＋I-125 対 PVP単独", "RCT of 80: PVP + I-125 against PVP alone");
const SEED_RT: Text = t(
    "RCT 50例、PVP＋I-125 対 外照射35–46 Gy、1年後",
    "RCT of 50: PVP + I-125 against 35–46 Gy external beam, at 1 year",
);
const FOUR_UP: Text = t("4椎体以上（3椎体以下と差なし）", "4 levels or more (no different from 3 or fewer)");
const AS_KYPHOPLASTY: Text = t(
    "題名からは、文献75・137は後弯矯正術（BKP）、139は椎体増強術（BKPを含む術式）の報告も含む。",
    "By their titles, references 75 and 137 include kyphoplasty, 139 vertebral augmentation, which includes it.",
);
const ORDER: Text = t(
    "本文の群の順は「単独、併用」だが、数値は併用が先と読む（併用が良好とする記述に合う）。",
    "The text names the groups “alone, combined”; the first number is read as the combined group, which it says did \
        better.",
);
const BOXED: Text = t(
    "解説は「推奨する」と結ぶが、回答と推奨度は「提案」（弱い）。回答を採る。",
    "The explanation concludes “recommend”; answer and grade say “suggest” (weak). The answer is taken.",
);
const WORDING: Text = t(
    "回答は原発性椎体腫瘍も挙げるが、範囲（PVP-G3）は原則含めない。頸椎・仙椎は回答の文言の外。",
    "The answer names primary vertebral tumours, too, which the scope (PVP-G3) leaves out in principle. Cervical and \
        sacral levels are outside its wording.",
);
const REST: Text = t(
    "総説1は4時間程度、総説4は2–4時間。2–4時間と読む。",
    "Review 1 has about 4 hours, review 4 has 2–4 hours; read as 2–4 hours.",
);

/// A statement and the topics under which it is found.
const fn plain(id: &'static str, topics: &'static [&'static str], text: Text, cite: Cite) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: Some(TOPIC.is_one_of(topics)),
        cite,
        reference: None,
        reading: None,
    }
}

/// The same, with whatever else is known of it.
macro_rules! said {
    ($id:literal, $topics:expr, $text:expr, $cite:expr $(, $field:ident: $value:expr)* $(,)?) => {
        Statement { $($field: Some($value),)* ..plain($id, &$topics, $text, $cite) }
    };
}

/// The clinical questions and what is written under them; complications; candidates, procedure and aftercare.
static STATEMENTS: &[Statement] = &[
    said!("CQ1-1", ["pain"],
        t("胸椎・腰椎の病変で痛みが強く生活が制限されるとき、疼痛緩和に推奨",
            "Recommended for pain relief: thoracic or lumbar lesion, severe pain that limits daily life"),
        CQ1_1, grade: (Strength::Strong, Evidence::B), reading: WORDING),
    said!("CQ1-2", ["movement"],
        t("胸椎・腰椎の病変で骨折の危険から医師が運動を制限しているとき、その緩和に推奨", "Recommended to ease \
            restricted movement: thoracic or lumbar lesion, restriction ordered because of fracture risk"),
        CQ1_2, grade: (Strength::Strong, Evidence::B), reading: WORDING),
    said!("CQ1-trial", ["pain"], t("国内の試験で疼痛改善が示されたとする",
        "Pain relief said to be shown by a Japanese trial"), CQ1_WHY, reference: "32",
        reading: t("本文は「無作為試験」とするが、文献32の題名は第I/II相試験。第I/II相と読む。",
            "The text calls it randomised; the title of reference 32 is a phase I/II study. Read as phase I/II.")),
    said!("CQ1-onset", ["pain"], t("効果が得られるまで", "Time to effect"), CQ1_WHY,
        figure: t("中央値1日（平均±SD 2.4 ± 3.2）", "median 1 day (mean ± SD 2.4 ± 3.2)"), reference: "32",
        reading: t("平均±SDに単位の印刷はない。日と読む。", "No unit is printed with mean ± SD; read as days.")),
    said!("CQ1-meta-relief", ["pain"], t("疼痛緩和", "Pain relieved"), CQ1_WHY,
        figure: t("91 %（73–100）", "91 % (73–100)"), population: META, reference: "31"),
    said!("CQ1-meta-function", ["movement"], t("動作機能の改善", "Function improved"), CQ1_WHY,
        figure: t("62 %（52–70）", "62 % (52–70)"), population: META, reference: "31"),
    said!("CQ1-meta-worse", ["pain", "complications"], t("疼痛の増悪", "Pain worse"), CQ1_WHY,
        figure: t("1 %（0–13）", "1 % (0–13)"), population: META, reference: "31"),
    said!("CQ1-walking", ["movement"], t("歩行困難から歩行可能に", "Walking regained"), CQ1_WHY,
        figure: t("10/13（77 %）", "10/13 (77 %)"), population: t("歩行困難な13例", "13 with difficulty walking"),
            reference: "14"),
    said!("CQ1-no-relief", ["pain"], t("疼痛が緩和しない", "No pain relief"), CQ1_WHY,
        figure: Text::same("16–21 %"), population: t("脊椎転移。文献7の題名はBKPも含む",
            "spinal metastases; reference 7 by its title includes kyphoplasty"), reference: "7, 20, 45, 47"),
    said!("CQ1-recurrence", ["pain", "recurrence"], t("治療部位の疼痛再発", "Pain recurring at the treated site"),
        CQ1_WHY,
        figure: Text::same("21 %"), reference: "32"),
    said!("CQ1-osteoporosis", ["pain"],
        t("骨粗鬆症の骨折より除痛・QOL改善は劣る印象があり、過度の期待はできないとする", "Impression: less pain \
            relief and QOL gain than in osteoporotic fractures; not too much is to be expected"),
            CQ1_WHY, reference: "41"),
    said!("CQ2", ["prevention"], t("望ましい効果が推定されるとき、骨折予防の目的で提案",
        "Suggested for fracture prevention where a desirable effect is presumed"),
        CQ2, grade: (Strength::Weak, Evidence::C), reading: BOXED),
    said!("CQ2-refracture", ["prevention", "complications"],
        t("PVP後の椎体の再骨折", "Refracture of a treated vertebra"), CQ2_WHY,
        figure: t("0.56 %（10/1800）", "0.56 % (10/1800)"),
        population: t("1800のうち病的骨折は299例以下", "at most 299 of the 1800 pathological fractures"),
            reference: "152",
        reading: t("299例以下は分母1800の内訳と読み、残りは病的骨折以外。文献152の題名は血管腫へのPVP＋エタノールで、\
            引用違いの可能性がある。", "“At most 299” is read as part of the 1800, the rest being no pathological \
                fractures. Reference 152 is titled PVP with ethanol in haemangioma: perhaps cited by mistake.")),
    said!("CQ2-ebrt", ["prevention", "combined"], t("外照射後の椎体骨折",
        "Vertebral fracture after external beam radiotherapy"), CQ2_WHY,
        figure: Text::same("3 %"), reference: "156–159"),
    said!("CQ2-sbrt", ["prevention", "combined"], t("定位放射線治療後の椎体骨折",
        "Vertebral fracture after stereotactic radiotherapy"), CQ2_WHY,
        figure: Text::same("11–39 %"), reference: "156–159"),
    said!("CQ2-after", ["prevention", "combined"], t("放射線・ラジオ波の後のPVPは骨折を予防すると考えられる",
        "PVP after radiotherapy or radiofrequency is thought to prevent fractures"), CQ2_WHY, reference: "156–159"),
    said!(
        "CQ2-osteoporosis",
        ["prevention"],
        t("骨粗鬆症への予防的PVPは相対的禁忌とされる", "Prophylactic PVP in osteoporosis: relatively contraindicated"),
        CQ2_WHY
    ),
    said!("CQ2-myeloma", ["prevention"], t("多発性骨髄腫では圧迫骨折の予防効果がある",
        "In multiple myeloma it prevents compression fractures"), CQ2_WHY, reference: "154, 155"),
    said!("CQ2-technique", ["prevention", "procedure", "cement"],
        t("骨折予防のための注入法：上縁から下縁まで椎体中心に充填、細い針によるダブルPVP、\
            左右対称に注入し空気やクレフトを残さない（根拠は乏しい）", "To prevent collapse: centrally from endplate \
                to endplate; double PVP with thin needles; symmetrical without air or cleft (little evidence)"),
        CQ2_WHY, figure: t("ダブルPVPは11–16 G", "double PVP with 11–16 G"), reference: "39, 152, 153",
        reading: t("文献152の題名は血管腫へのPVP＋エタノール。",
            "Reference 152 by its title is about PVP with ethanol in haemangioma.")),
    said!("CQ2-theory", ["prevention"], t("理論上は病的骨折による圧潰と神経症状の出現を減らすと期待されるが、\
        荷重に耐える補強となるかは不明な点が多い", "In theory it lowers the risk of collapse and neurological \
            deficit; whether it reinforces enough for load is largely unclear"), CQ2_WHY, reference: "41"),
    said!(
        "CQ2-rare",
        ["prevention"],
        t(
            "治療椎体の再骨折は、通常の経験では非常にまれとする",
            "In usual experience a treated vertebra very rarely fractures again"
        ),
        CQ2_WHY
    ),
    said!("CQ3", ["blastic"], t("造骨性転移には、手技の難度が高いため実施しないことを提案（弱い推奨）",
        "Suggested not to perform it in osteoblastic metastases: technically difficult (weak)"),
        CQ3, grade: (Strength::Weak, Evidence::C)),
    said!("CQ3-relief", ["blastic"], t("造骨性転移でも疼痛緩和・QOL改善の報告がある",
        "Pain relief and better QOL are reported in osteoblastic metastases, too"), CQ3_WHY,
        reference: "18, 20, 44, 161, 162"),
    said!("CQ3-access", ["blastic"], t("穿刺・注入が困難で、相対的禁忌とする意見がある",
        "Puncture and injection are difficult; some call it relatively contraindicated"), CQ3_WHY,
        reference: "20, 21, 41, 160"),
    said!("CQ3-distribution", ["blastic", "cement", "pain"],
        t("骨セメントの分布が良好であるほど、疼痛緩和が得られるとの報告",
        "The better the cement is distributed, the more pain it relieves, one report says"), CQ3_WHY,
        population: t("造骨性・混合性の転移（文献の題名）", "osteoblastic and mixed metastases (by its title)"),
            reference: "20"),
    said!(
        "CQ3-others-first",
        ["blastic"],
        t(
            "疼痛緩和とQOL改善は期待できるが積極的には勧められず、まず代わりの治療を優先する",
            "Pain relief and better QOL may be hoped for, but it is not recommended actively: other treatments come \
                first"
        ),
        CQ3_WHY
    ),
    said!("CQ3-leak", ["blastic", "leak", "complications"],
        t("硬化が強いと注入圧が高く、漏出は注入初期に突然起こる",
        "In dense sclerosis pressure is high and leakage comes suddenly, early in the injection"), CQ3_WHY,
        reference: "20"),
    said!("CQ4", ["combined"], t("望ましい効果が推定されるとき、化学療法・放射線治療との併用を提案",
        "Suggested together with chemotherapy or radiotherapy where a desirable effect is presumed"),
        CQ4, grade: (Strength::Weak, Evidence::C), reading: BOXED),
    said!("CQ4-ebrt", ["combined", "pain"], t("外照射＋PVPの疼痛緩和（重大な合併症なし）",
        "External beam + PVP: pain relief (no serious complication)"), CQ4_WHY,
        figure: t("89 %、VAS 8.2→3（3日後）", "89 %; VAS 8.2 to 3 at day 3"),
            population: t("溶骨性の椎体転移、症例集積", "osteolytic metastases, case series"), reference: "163"),
    said!("CQ4-imrt", ["combined", "pain"], t("IMRT＋PVPの疼痛緩和・QOL改善（重大な合併症なし）",
        "IMRT + PVP: pain relief and QOL (no serious complication)"), CQ4_WHY,
        figure: t("30 Gy/10回/2週、12か月後まで", "30 Gy/10 F/2 W; up to 12 months"),
            population: t("非小細胞肺癌の椎体転移、症例集積", "non-small-cell lung cancer, case series"),
            reference: "164"),
    said!("CQ4-i125-vas", ["combined", "pain"], t("I-125シード併用の疼痛（VAS）", "Pain (VAS) with I-125 seeds"),
        CQ4_WHY,
        figure: t("2.26 ± 1.05 対 5.41 ± 0.94（p=0.028）", "2.26 ± 1.05 vs 5.41 ± 0.94 (p=0.028)"),
            population: SEED_ALONE, reference: "167", reading: ORDER),
    said!("CQ4-i125-kps", ["combined", "movement"], t("I-125シード併用の全身状態（KPS）",
        "Performance (KPS) with I-125 seeds"), CQ4_WHY,
        figure: t("92.5 ± 7.1 対 87.7 ± 7.3（p=0.009）", "92.5 ± 7.1 vs 87.7 ± 7.3 (p=0.009)"), population: SEED_ALONE,
            reference: "167", reading: ORDER),
    said!("CQ4-i125-tumour", ["combined"], t("I-125シード併用の抗腫瘍効果は差なし",
        "No difference in tumour control with I-125 seeds"), CQ4_WHY, population: SEED_ALONE, reference: "167"),
    said!("CQ4-rt-vas", ["combined", "pain", "blastic"],
        t("I-125＋PVPと外照射の疼痛（VAS）", "Pain (VAS), I-125 + PVP against radiotherapy"), CQ4_WHY,
        figure: t("1.32 ± 0.37 対 4.73 ± 0.28（p=0.000）", "1.32 ± 0.37 vs 4.73 ± 0.28 (p=0.000)"), population: SEED_RT,
            reference: "160",
        reading: t("p値は印刷のまま。文献160の題名は造骨性転移の試験。",
            "The p value is as printed. By its title, reference 160 studied osteoblastic metastases.")),
    said!("CQ4-rt-eortc", ["combined", "movement", "blastic"],
        t("I-125＋PVPと外照射のQOL（EORTC）", "QOL (EORTC), I-125 + PVP against radiotherapy"), CQ4_WHY,
        figure: t("18.96 ± 4.79 対 40.19 ± 3.32（p=0.000）", "18.96 ± 4.79 vs 40.19 ± 3.32 (p=0.000)"),
            population: SEED_RT, reference: "160",
        reading: t("本文は「QLQ-30」で、低い併用群を良好とする。QLQ-C30の全般QOLは高いほど良く、どの尺度かは不明。\
            換算しない。", "Printed “QLQ-30”, with the lower, combined group called better. In global QLQ-C30 higher \
                is better; which scale is meant is not said. Not re-scored.")),
    said!("CQ4-i131", ["combined"], t("I-131内用＋外照射＋PVP：サイログロブリン低下、疼痛・QOL改善、重大な合併症なし",
        "I-131 + external beam + PVP: lower thyroglobulin, better pain and QOL, no serious complication"), CQ4_WHY,
        figure: t("3.7 GBq（100 mCi）", "3.7 GBq (100 mCi)"),
            population: t("甲状腺癌の椎体転移、症例集積", "thyroid cancer, case series"), reference: "168"),
    said!("CQ4-myeloma", ["combined"], t("化学療法＋PVPの全奏効率", "Overall response, chemotherapy + PVP"), CQ4_WHY,
        figure: t("65.8 % 対 50.0 %（p=0.001）", "65.8 % vs 50.0 % (p=0.001)"),
            population: t("骨髄腫の椎体骨折、RCT、PVP単独と比較", "myeloma fractures, RCT against PVP alone"),
            reference: "155"),
    said!("CQ5", ["cement"], t("明確な上限はなく、術者が手技中に量を決めることを提案",
        "No clear upper limit; suggested that the operator decides during the procedure"),
        CQ5, grade: (Strength::Weak, Evidence::C)),
    said!("CQ5-usual", ["cement"], t("多くの場合の注入量", "Usual volume"), CQ5_WHY, figure: Text::same("3–5 mL")),
    said!("CQ5-5ml", ["cement"], t("文献が挙げる上限", "Upper limit named in the literature"), CQ5_WHY,
        figure: t("5 mL以下", "5 mL or less"), population: t("文献28の題名は骨粗鬆症と溶骨性腫瘍へのPVP・BKP",
            "reference 28 by its title: osteoporosis and osteolytic tumours, kyphoplasty included"), reference: "28"),
    said!("CQ5-fill", ["cement"], t("十分な注入の目安（椎体体積に対して）",
        "Sufficient filling, of the vertebral volume"), CQ5_WHY,
        figure: t("約50–70 %", "about 50–70 %"), reference: "41",
        reading: t("正常な腰椎（約30 mL）なら15–21 mLとなり、3–5 mLと両立しない。つぶれて残った体積の意味かもしれな\
            い。両方を示し、目標量は計算しない。", "Of a normal lumbar body (about 30 mL) this would be 15–21 mL, at \
                odds with 3–5 mL; what is left of a collapsed one may be meant. Both are shown, and no target is \
                computed.")),
    said!(
        "CQ5-third",
        ["cement"],
        t(
            "前方から注入し、椎体の後方1/3に達したら止める",
            "From the front, stopping when the posterior third is reached"
        ),
        CQ5_WHY
    ),
    said!(
        "CQ5-leak",
        ["cement", "leak"],
        t(
            "漏出を認めたら、目安の前でもその時点で注入を止める",
            "On leakage the injection stops at once, even short of the mark"
        ),
        CQ5_WHY
    ),
    said!(
        "CQ5-effect",
        ["cement"],
        t("注入量と治療効果に相関がないとの報告", "Volume and effect reported not to be correlated"),
        CQ5_WHY
    ),
    said!("CQ5-less", ["cement", "leak", "embolism"], t("漏出の予防には注入量を減らすことが大事とする報告",
        "Less cement is said to matter for preventing leakage"), CQ5_WHY, reference: "172"),
    said!("CQ5-serious", ["leak", "embolism", "complications"],
        t("脊柱管内・静脈内への流入は脊髄損傷や肺塞栓を来し得る",
        "Cement in canal or veins can injure the cord or embolise to the lungs"), CQ5_WHY,
        reading: t("本文の「肺梗塞」は、総説5と同じくセメントの肺塞栓と読む。",
            "Printed “pulmonary infarction”; read as cement embolism, as in review 5.")),
    said!("PVP-X1", ["leak", "complications"], t("椎体外へのセメント漏出（症状を問わず）",
        "Any cement outside the vertebra"), R5_2,
        figure: Text::same("3–76 %"), population: t("症例あたり。文献91の題名は骨粗鬆症",
            "of cases; reference 91 by its title: osteoporosis"), reference: "91"),
    said!("PVP-X2", ["leak", "complications"], t("症状のあるセメント漏出", "Symptomatic leakage"), R5_2,
        figure: Text::same("1.4 %"), population: MIXED, reference: "92"),
    said!("PVP-X3", ["leak", "complications"], t("脊柱管内への漏出", "Leakage into the spinal canal"), R5_2,
        figure: Text::same("0.8 %"), population: MIXED, reference: "93"),
    said!("PVP-X4", ["leak", "complications"], t("椎間板腔への漏出", "Leakage into a disc"), R5_2,
        figure: Text::same("8.2–28.2 %"), population: MIXED, reference: "93, 103",
        reading: t("上限は文献103によると思われる。その題名は骨粗鬆症性骨折。",
            "The upper end seems to be from reference 103, by its title about osteoporotic fractures.")),
    said!(
        "PVP-X-ventral",
        ["leak", "complications"],
        t(
            "椎体の腹側・外側への漏出が、重大な合併症を生じることはまれ",
            "Leakage in front of the vertebra or beside it rarely causes a serious complication"
        ),
        R5_2
    ),
    said!("PVP-X-canal", ["leak", "complications"], t("脊柱管・神経孔への漏出が硬膜嚢や神経根を圧排すると、\
        下肢麻痺などの神経障害を来す",
            "Cement in canal or foramen that presses on the dural sac or a root causes deficits such as paralysis of \
                the legs"),
            R5_2, reference: "73, 94–98",
        reading: t("文献96の題名は椎体増強術（BKPを含む術式）。",
            "Reference 96 by its title is about vertebral augmentation, which includes kyphoplasty.")),
    said!("PVP-X-dura", ["leak", "complications"], t("脊柱管内の漏出は主に硬膜外で、硬膜内の報告もある",
        "Leakage into the canal is mostly epidural; within the dura it is reported, too"), R5_2, reference: "99–102"),
    said!("PVP-X-disc", ["leak", "complications"], t("椎間板への漏出は、隣接椎体の骨折・除痛不良と関連との報告",
        "Disc leakage reported to go with adjacent fractures and poor pain control"), R5_2, reference: "104–106"),
    said!("PVP-X5", ["embolism", "complications"], t("セメント肺塞栓（多くは無症候、稀に致死的）",
        "Pulmonary cement embolism (mostly silent, rarely fatal)"), R5_2,
        figure: Text::same("2.1–26 %"), population: MIXED, reference: "111, 113, 114, 121–123",
        reading: t("文献122・123の題名は後弯矯正術（BKP）も含む。",
            "References 122 and 123 by their titles include kyphoplasty.")),
    said!("PVP-X-management", ["embolism", "complications", "aftercare"],
        t("無症候のセメント塞栓は、経過観察や抗凝固療法など保存的に治療される",
        "Silent cement embolism is treated conservatively: watched, or with anticoagulants"), R5_2,
        reference: "111, 113"),
    said!("PVP-X-removal", ["embolism", "complications", "aftercare"],
        t("保存的治療が不適切と判断されたとき、静脈・心腔内・肺動脈のセメントを経皮的または外科的に除去",
        "Where conservative treatment is judged not to do, cement in veins, heart or pulmonary arteries is removed \
            percutaneously or by surgery"), R5_2, reference: "107, 112, 127, 128"),
    said!("PVP-X-where", ["embolism", "leak", "complications"],
        t("静脈に入ったセメントは、大静脈・肺動脈・心腔内へ達する",
        "Cement that enters the veins reaches the vena cava, the pulmonary arteries and the heart"), R5_2,
        reference: "107–120",
        reading: t("本文では大静脈に107・108、肺動脈に107・109–115、心腔内に113・116–120を挙げる。\
            文献118・120の題名は後弯矯正術（BKP）。", "The text gives 107, 108 for the vena cava, 107, 109–115 for \
                the lungs and 113, 116–120 for the heart. References 118 and 120 by their titles are about \
                kyphoplasty.")),
    said!("PVP-DEATHS", ["embolism", "complications", "scope"], t("虚血性心疾患・呼吸不全による死亡例の報告（原疾患の\
        進行によるとみられる）。PVPが心・肝・肺・腎機能を直接低下させるという報告はない", "Deaths from ischaemic \
            heart disease and respiratory failure reported (put down to the underlying disease); no report \
            of direct harm to heart, liver, lungs or kidneys"), R2_6, reference: "47"),
    said!("PVP-X6", ["embolism", "complications"], t("心腔内へのセメント迷入（多くは無症候、稀に致死的）",
        "Cement in the heart (mostly silent, rarely fatal)"), R5_2,
        figure: Text::same("4.8 %"), population: MIXED, reference: "113"),
    said!("PVP-X-symptoms", ["embolism", "complications"],
        t("塞栓の稀で致死的な症状：呼吸困難・高炭酸ガス血症・意識障害・不整脈・心臓穿孔・心タンポナーデ",
        "Rare, fatal forms of embolism: dyspnoea, hypercapnia, impaired consciousness, arrhythmia, perforation of the \
            heart, tamponade"), R5_2,
        reference: "109, 110, 118, 120, 124–126", reading: t("文献118・120の題名は後弯矯正術（BKP）。",
            "References 118 and 120 by their titles are about kyphoplasty.")),
    said!("PVP-X-arterial", ["embolism", "leak", "complications"], t("近くの動脈（主に腰・肋間動脈）に入ったセメント\
        で、前脊髄・椎骨・膝下・前後脛骨・足背動脈が閉塞した報告", "Cement in nearby arteries (mostly lumbar, \
            intercostal): occlusion of anterior spinal, vertebral, lower leg, tibial and dorsal foot \
            arteries reported"), R5_2, reference: "130–134"),
    said!("PVP-X-paradoxical", ["embolism", "complications"],
        t("静脈に入ったセメントの奇異塞栓による脳梗塞の報告",
        "Stroke by paradoxical embolism of cement from the veins reported"), R5_2, reference: "129"),
    said!("PVP-X-venous", ["embolism", "leak", "levels", "complications"],
        t("静脈内漏出は、同時の多椎体治療と骨髄腫で多い",
        "Venous leakage is more frequent with several levels at once and in myeloma"), R5_2, reference: "111, 113"),
    said!("PVP-X7", ["infection-bleeding", "complications"],
        t("椎体の感染（時に致死的）", "Infection of the vertebra (sometimes fatal)"), R5_3,
        figure: Text::same("0.36–0.46 %"), population: MIXED, reference: "75, 137–139", reading: AS_KYPHOPLASTY),
    said!("PVP-X-infection-risk", ["infection-bleeding", "complications", "combined"],
        t("感染のリスク：糖尿病や化学療法の併用などによる易感染性、尿路感染など他の部位の感染源",
        "Risks of infection: susceptibility, as from diabetes or chemotherapy, and sources elsewhere, as in the \
            urinary tract"), R5_3, reference: "75",
        reading: t("文献75の題名はPVPと後弯矯正術（BKP）。",
            "Reference 75 by its title is about PVP and kyphoplasty.")),
    said!("PVP-X-organisms", ["infection-bleeding", "complications"],
        t("起炎菌：S. aureus、S. epidermidis、S. agalactiaeなどの一般細菌、結核菌",
        "Organisms: S. aureus, S. epidermidis, S. agalactiae and others; tuberculosis"), R5_3, reference: "75, 137–139",
        reading: t("本文は「Streptococcus epidermidis」とするが、表皮ブドウ球菌（Staphylococcus epidermidis）と読む。\
            題名からは、文献75・137・139はBKPを含む。", "Printed “Streptococcus epidermidis”; read as Staphylococcus. \
                By their titles, references 75, 137 and 139 include kyphoplasty.")),
    said!("PVP-X-aorta", ["infection-bleeding", "complications"],
        t("PVP後の化膿性脊椎炎に続発した大動脈仮性瘤の報告",
        "Aortic pseudoaneurysm after pyogenic spondylitis following PVP reported"), R5_3, reference: "140"),
    said!("PVP-X8", ["infection-bleeding", "complications"],
        t("PVPから感染の診断まで（平均）", "From PVP to the diagnosis of infection (means)"), R5_3,
        figure: t("118.4–298日", "118.4–298 days"), reference: "75, 139",
        reading: t("題名からは、文献75・139はBKPを含む。",
            "By their titles, references 75 and 139 include kyphoplasty.")),
    said!("PVP-X-bleeding", ["infection-bleeding", "complications"], t("穿刺による出血：仮性動脈瘤、大動脈穿刺を含む後\
        腹膜血腫、脊椎硬膜外・硬膜下血腫、くも膜下出血（頻度は低く不明）", "Bleeding from puncture: pseudoaneurysm, \
            retroperitoneal haematoma including puncture of the aorta, spinal epidural or subdural \
            haematoma, subarachnoid haemorrhage (rare, rate unknown)"), R5_3, reference: "70–73, 135, 136"),
    said!("PVP-BLEEDING", ["infection-bleeding", "complications"],
        t("脊柱管内出血・血胸・後腹膜出血・仮性動脈瘤の報告",
        "Bleeding into the canal, haemothorax, retroperitoneal bleeding and pseudoaneurysm reported"), R2_3,
        reference: "70–74"),
    said!(
        "PVP-BLEEDING-RARE",
        ["infection-bleeding", "procedure"],
        t(
            "切開手術や動脈への血管内治療に比べ、出血の危険ははるかに低いとする",
            "The risk of bleeding is said to be far below that of open surgery or arterial procedures"
        ),
        R2_3
    ),
    said!("PVP-X-root", ["complications"], t("穿刺による神経根損傷の報告",
        "Injury of a nerve root by puncture reported"), R5_3, reference: "73"),
    said!("PVP-X-other", ["complications"],
        t("ほかの報告（頻度の記載なし）：下半身の一過性の運動・感覚障害、空気塞栓、脂肪塞栓、腫瘍播種、脊髄症、\
            亜急性進行性上行性脊髄症、硬膜外くも膜嚢胞、消化管穿孔、上行性強直間代発作症候群、低髄液圧症候群、\
            肋骨骨折", "Others reported (no rates): transient motor or sensory deficit of the lower body, air \
                embolism, fat embolism, seeding, myelopathy, subacute progressive ascending myelopathy, \
                extradural arachnoid cyst, perforation of the gut, ascending tonic-clonic seizure syndrome, \
                intracranial hypotension, rib fracture"),
        R5_4, reference: "73, 78, 84, 85, 115, 144–151",
        reading: t("文献144・148の題名は後弯矯正術（BKP）。",
            "References 144 and 148 by their titles are about kyphoplasty.")),
    said!("PVP-X-fracture", ["prevention", "aftercare", "complications"],
        t("治療・隣接椎体の骨折の報告があるが、RCTでは非治療椎体の骨折に差なし",
        "Fractures of treated and adjacent levels are reported; an RCT found no difference in untreated levels"), R5_3,
        population: t("RCTは後弯矯正術（BKP）対 保存的治療", "the RCT: kyphoplasty against conservative care"),
            reference: "92, 141–144",
        reading: t("文献141の題名もBKPを含む。文献144は、別の合併症（下半身の一過性障害）の引用にも使われている。",
            "Reference 141 by its title includes kyphoplasty, too. Reference 144 is also cited for another \
                complication, transient deficits of the lower body.")),
    said!("PVP-X9", ["leak", "complications"], t("転移性腫瘍での漏出", "Leakage in metastases"), CQ5_WHY,
        figure: Text::same("22–70 %"), population: t("治療した椎体あたり。文献7の題名はBKPも含む",
            "of treated vertebrae; reference 7 by its title includes kyphoplasty"), reference: "7"),
    said!("PVP-X10", ["leak", "complications"], t("漏出と、症状のある漏出（Markmiller）",
        "Leakage, and with symptoms (Markmiller)"), CQ5_WHY,
        figure: t("1/3、症状あり2.6 %", "1/3; with symptoms 2.6 %"),
            population: t("患者あたり。後弯矯正術115例", "of patients; kyphoplasty in 115"), reference: "171",
        reading: t("文献171の題名は後弯矯正術（BKP）。PVPの頻度としては読まない。",
            "By its title, reference 171 is about kyphoplasty. Not read as a rate of PVP.")),
    said!("PVP-X11", ["leak", "complications"], t("漏出（Fourneyらの報告）。症状を来した例はなし",
        "Leakage (Fourney et al.); none with symptoms"), CQ5_WHY,
        figure: t("65例中6例", "6 of 65"), population: t("がんの椎体骨折、後弯矯正術も含む報告",
            "cancer fractures; report includes kyphoplasty"), reference: "27",
        reading: t("割合の印刷はない（6/65は9.2 %）。", "No percentage is printed (6/65 is 9.2 %).")),
    said!("CQ5-metastasis", ["leak", "embolism", "complications"],
        t("転移では骨粗鬆症より漏出・静脈流出が多く、多方向に漏れやすい",
        "In metastases leakage, also venous, is more frequent than in osteoporosis, and in several directions"),
        CQ5_WHY, reference: "28, 169, 170",
        reading: t("文献28の題名はPVPと後弯矯正術（BKP）。",
            "Reference 28 by its title is about PVP and kyphoplasty.")),
    said!("PVP-X12", ["levels", "leak", "complications"], t("多椎体の漏出", "Leakage with many levels"), R3_1,
        figure: Text::same("25–41 %"), population: FOUR_UP, reference: "79, 81",
        reading: t("文献81の題名はPVPと後弯矯正術（BKP）の系統的レビュー。",
            "Reference 81 by its title is a review of PVP and kyphoplasty.")),
    said!("PVP-X12e", ["levels", "leak", "complications"], t("多椎体の硬膜外漏出", "Epidural leakage with many levels"),
        R3_1,
        figure: Text::same("6 %"), population: FOUR_UP, reference: "79"),
    said!("PVP-B1", ["infection-bleeding"], t("血小板：注意喚起の目安", "Platelets: calls for caution"), R2_3,
        figure: t("10万/µL未満", "below 100,000/µL"), reference: "41"),
    said!("PVP-B2", ["infection-bleeding"], t("PT：注意喚起の目安", "PT: calls for caution"), R2_3,
        figure: t("基準の1.6倍超", "above 1.6 times the reference"), reference: "41"),
    said!("PVP-B3", ["infection-bleeding"], t("PTT：注意喚起の目安", "PTT: calls for caution"), R2_3,
        figure: t("基準の1.5倍超", "above 1.5 times the reference"), reference: "41"),
    said!(
        "PVP-B4",
        ["infection-bleeding"],
        t(
            "出血が危ぶまれれば補正、制御困難なら適応外。個別に判断",
            "Correct a bleeding risk; not indicated if uncontrollable; judged case by case"
        ),
        R2_3
    ),
    said!("PVP-F1", ["infection-bleeding"], t("局所・全身の感染があれば、解決まで延期",
        "With local or systemic infection: postponed until resolved"), R2_4, reference: "41"),
    said!("PVP-F2", ["infection-bleeding"], t("感染のリスク：尿路感染・糖尿病・胆嚢炎・髄膜炎・感染性褥瘡・免疫抑制",
        "Risks of infection: urinary, diabetes, cholecystitis, meningitis, infected pressure ulcer, immunosuppression"),
        R2_4,
        population: t("PVPと後弯矯正術（BKP）", "PVP and kyphoplasty"), reference: "75"),
    said!(
        "PVP-F3",
        ["infection-bleeding", "scope"],
        t("HIV陽性：長期の報告がなく、個別に検討", "HIV: no long-term reports; considered case by case"),
        R2_4
    ),
    said!("PVP-G1", ["scope"], t("対象は脊椎転移のある成人", "Adults with spinal metastases"), RANGE,
        figure: t("20歳以上", "20 years or older"),
        reading: t("成年は2022年4月から18歳だが、印刷どおり20歳とする。",
            "Adulthood in Japan begins at 18 since April 2022; 20 is kept as printed.")),
    said!("PVP-G2", ["scope"], t("未成年は根拠が足りず対象外", "Minors are not covered for want of evidence"), RANGE,
        figure: t("0–19歳", "0–19 years")),
    said!(
        "PVP-G3",
        ["scope"],
        t(
            "骨原発性腫瘍（骨髄腫・血管腫・リンパ腫など）は原則対象外",
            "Primary bone tumours (myeloma, haemangioma, lymphoma …) are in principle not covered"
        ),
        RANGE
    ),
    said!("PVP-G4", ["scope"], t("見直しの目安（2019年7月発行）", "Review planned (published July 2019)"), REVISION,
        figure: t("5年", "5 years")),
    said!(
        "PVP-CONSENSUS",
        ["scope"],
        t(
            "エビデンスの高い論文がなく客観的な評価が困難なCQは、作成委員会の協議で推奨を決めた",
            "Where no paper of high evidence allows an objective appraisal, the committee decided by consensus"
        ),
        GRADING
    ),
    said!(
        "PVP-OFF-LABEL",
        ["scope"],
        t(
            "保険適応外の機器・薬剤の使用などは、必要に応じて施設の長と倫理委員会の承認を経て、\
                十分なインフォームドコンセントのうえ担当医が責任を持つ",
            "Devices and drugs outside their approval: consent of the head of the institution and of the ethics \
                committee as needed, informed consent, and the responsibility of the physician in charge"
        ),
        RESPONSIBILITY
    ),
    said!(
        "PVP-G5",
        ["scope"],
        t(
            "推奨は強い・弱い・なし、根拠はA強い・B中・C弱い・Dとても弱い",
            "Strength: strong, weak, none; evidence: A strong, B moderate, C weak, D very weak"
        ),
        GRADING
    ),
    said!("PVP-G6", ["scope"], t("国内の承認と保険収載", "Approval and insurance in Japan"), PREFACE,
        figure: t("2009年承認、2010年4月収載", "approved 2009, insured since April 2010"),
        population: t("既存の治療が効かない有痛性の悪性脊椎腫瘍（転移・骨髄腫など）",
            "painful malignant spinal tumours (metastases, myeloma …) after other treatment failed"),
        reading: t("痛みと、既存の治療が効かないことが条件と読む。痛みのない骨折予防はこの目的の外。", "Pain, and \
            failure of other treatment, are read as conditions; prevention without pain lies outside.")),
    said!(
        "PVP-G7",
        ["scope"],
        t("診療アルゴリズムは図で、ここには載せていない", "The algorithm is a figure and is not shown here"),
        ALGORITHM
    ),
    said!(
        "PVP-N1",
        ["scope"],
        t(
            "脊髄神経障害の改善は望めず、一般に適応外",
            "Cord deficit: no improvement expected, in general not indicated"
        ),
        R2_5
    ),
    said!("PVP-N1b", ["scope", "combined"], t("脊髄神経障害でも手術・放射線と共に効果の報告、個別に判断",
        "Cord deficit with surgery or radiotherapy: benefit reported; judged case by case"), R2_5, reference: "14"),
    said!("PVP-O1", ["scope"], t("主要臓器（脊髄・心・肝・肺・腎など）の機能が保たれることがセメントの使用要件。\
        各臓器の機能を評価する", "Bone cement requires preserved major organs (cord, heart, liver, lungs, kidneys …); \
            each is assessed"), R2_6,
        reading: t("数値の基準は示されていない。適応外とは書かれていない。",
            "No numeric limits are given, and “not indicated” is not said.")),
    said!(
        "PVP-O2",
        ["scope", "cement"],
        t(
            "未重合モノマーが循環に漏れて循環器系の合併症を起こすと考えられ、心肺機能の低下した患者では慎重に適応を評\
                価",
            "Monomer leaking into the circulation is thought to cause cardiovascular complications: weighed with care \
                where heart and lungs are impaired"
        ),
        R2_6
    ),
    said!("PVP-P1", ["procedure"], t("手技の時間（局所麻酔下）", "Time of the procedure (local anaesthesia)"), R1_1,
        figure: t("2時間程度", "about 2 hours"), reference: "2"),
    said!("PVP-P2", ["procedure", "aftercare"], t("術後の臥床安静", "Bed rest afterwards"), R1_1,
        figure: t("4時間程度", "about 4 hours"), reference: "2", reading: REST),
    said!("PVP-P3", ["procedure"], t("針の太さ", "Needle"), R1_1,
        figure: t("3.1 mm（11 G）以下", "3.1 mm (11 G) or thinner")),
    said!("PVP-P4", ["procedure", "scope"], t("超高齢者も特別な処置なしに治療できるとする",
        "The very old can be treated without special measures, it says"), R1_1,
        figure: t("90歳以上", "90 years or older"), reference: "4, 5",
        reading: t("文献4の題名は骨粗鬆症性骨折を対象とする。",
            "Reference 4 by its title is about osteoporotic fractures.")),
    said!("PVP-FRACTURE", ["pain", "procedure", "scope"],
        t("転移で弱くなった椎体の骨折による痛みに対し、骨セメントで骨折を内固定して疼痛緩和を図る治療と説明",
        "Explained as easing pain from a fracture of a vertebra weakened by metastasis, fixed from within by cement"),
        R1_1, reference: "3"),
    said!("PVP-FEW", ["procedure", "complications"], t(
        "術中術後の合併症が極めて少ないことを特徴とする（全身麻酔は不要）",
        "Complications are called extremely few; no general anaesthesia is needed"), R1_1,
        reading: t("数値は示されていない。頻度は総説5にある。", "No number is given; rates are in review 5.")),
    said!(
        "PVP-BURDEN",
        ["movement", "scope"],
        t(
            "脊椎転移の苦痛：歩行動作などの運動障害、痛みや違和感などの感覚障害、膀胱直腸障害。\
                生活・精神面の制限や、介護者の負担も増す",
            "What spinal metastases bring: impaired movement, sensation, bladder and bowel; limits to daily life, \
                distress, and a burden on carers"
        ),
        R1_4
    ),
    said!("PVP-P5", ["scope", "prevention"], t("骨関連事象（SRE）：骨の痛み・病的骨折・神経根圧迫・脊髄圧迫・高Ca血症",
        "Skeletal-related events: bone pain, pathological fracture, root compression, cord compression, \
                hypercalcaemia"),
            R1_4, reference: "6",
        reading: t("試験のSREは普通、病的骨折・骨への照射・骨の手術・脊髄圧迫の4つで、痛みと高Ca血症を含まない。\
            数を比べるときは定義を確かめる。", "In trials SRE usually are pathological fracture, radiation to bone, \
                surgery to bone and cord compression, without pain and hypercalcaemia. Check the definition \
                before comparing.")),
    said!("PVP-P6", ["pain"], t("患者が許容できる痛みの減少（理想は痛み0）",
        "Pain reduction acceptable to patients (ideally none left)"), R1_6,
        figure: t("少なくとも50 %", "at least 50 %"), reference: "7–13",
        reading: t("文献7の題名はBKPも含む。", "Reference 7 by its title includes kyphoplasty.")),
    said!("PVP-OPIOIDS", ["pain"], t("骨折の痛みを減らすことで鎮痛薬を減らし得る。高用量のオピオイドによる過剰な眠気・\
        鎮静は、家族や友人との対話を制限し得る", "With less pain from the fracture analgesics may be reduced; \
            sedation by high doses of opioids can limit talk with family and friends"), R1_6, reference: "11–13"),
    said!("PVP-PMMA-TUMOUR", ["recurrence", "cement"], t("PMMAの腫瘍死滅作用はわずか", "PMMA kills little tumour"),
        R1_7, reference: "53",
        reading: t("文献53の題名はサルの脊椎での実験で、BKPとの比較。",
            "Reference 53 by its title is an experiment in primates that compares with kyphoplasty.")),
    said!("PVP-PMMA-NERVE", ["pain", "cement"], t("PMMAによる骨内神経組織の壊死は認めない",
        "PMMA causes no necrosis of nerve tissue in bone"), R1_7, reference: "54"),
    said!("PVP-CALCIUM-PHOSPHATE", ["pain", "cement"],
        t("リン酸カルシウムセメントでも同様の疼痛緩和が得られている",
        "Calcium phosphate cement gives the same pain relief"), R1_7,
        population: t("骨粗鬆症性骨折への後弯矯正術（BKP）（文献の題名）",
            "kyphoplasty in osteoporotic fractures (by its title)"), reference: "55"),
    said!("PVP-MECHANISM", ["pain", "movement"], t("効果は抗腫瘍効果ではなく内固定による機械的な安定によると考えられる\
        が、詳しい機序は不明",
            "The effect is thought to be mechanical, by fixation from within, and not against the tumour; how it works \
                in detail is unknown"),
            R1_7, reference: "55, 56",
        reading: t("題名からは、文献55は骨粗鬆症性骨折へのBKP、56はBKPも含む総説。", "By their titles, reference 55 \
            is about kyphoplasty in osteoporotic fractures, 56 a review that includes kyphoplasty.")),
    said!("PVP-RESTRICTED", ["combined", "movement"], t("化学療法・放射線治療では、圧迫骨折のリスクが残る間ずっと行動\
        が制限され得る。放射線が骨折した脊椎を安定させる効果はわずか", "With chemotherapy or radiotherapy movement \
            can stay restricted as long as a fracture threatens; radiotherapy hardly stabilises"),
            R1_8, reference: "39, 62, 63"),
    said!("PVP-SURGERY", ["scope", "pain"], t("脊髄圧迫・脊椎不安定性・重篤な痛みには観血的手術が推奨されるが、\
        侵襲と予後を考慮。手術の適応外なら、PVPは安定性を完全には回復しないが骨折の痛みを和らげる", "Cord \
            compression, instability or severe pain: open surgery is recommended, weighed against its \
            burden and prognosis; where it is no option, PVP relieves the pain of the fracture without \
            fully restoring stability"), R1_8, reference: "59–61"),
    said!("PVP-P7", ["movement"], t("RMDQが有意に改善した時期", "RMDQ significantly better at"), R1_7,
        figure: t("1週、6週", "1 week; 6 weeks"), population: t("6週（文献22）は骨髄腫と脊椎転移",
        "6 weeks (reference 22): myeloma and spinal metastases"), reference: "57, 22"),
    said!("PVP-P8", ["pain", "combined"], t("化学療法・放射線の除痛と縮小。放射線の除痛は遅れ、骨折の痛みには限定的",
        "Pain relief and shrinkage by chemotherapy or radiotherapy; radiotherapy acts late and little on \
                fracture pain"),
            R1_8,
        figure: t("70 %程度、10–20日遅れ", "about 70 %; 10–20 days later"), reference: "39, 62, 63"),
    said!("PVP-P9", ["prevention", "combined"], t("荷重で骨折の危険が高く運動制限が要るとき、先行するPVPは許容され得る\
        （確かな根拠なし）",
            "PVP before chemotherapy or radiotherapy may be acceptable when load threatens fracture and movement is \
                restricted (no firm evidence)"),
            R1_8, reference: "3"),
    said!("PVP-L1", ["levels"], t("1回の治療椎体数（漏出・肺塞栓・脂肪塞栓を減らすため）",
        "Levels per session (to reduce leakage, pulmonary and fat embolism)"), R3_1,
        figure: t("3椎体まで", "up to 3"), population: t("有痛性の溶骨性転移", "painful osteolytic metastases"),
            reference: "76–78"),
    said!("PVP-L2", ["levels"], t("4椎体以上は定まった方針がない。数によらず改善、脂肪塞栓の報告なし",
        "4 or more: no established policy; improvement whatever the number, no fat embolism reported"), R3_1,
        reference: "79",
        reading: t("少ない椎体での有用性だけを述べる以前の報告（文献16）もある。",
            "An earlier report (reference 16) describes benefit with few levels only.")),
    said!("PVP-L-sites", ["levels"], t("4つ以上の脊椎転移に行う施設の報告は2施設で、大部分は3椎体まで",
        "Two institutions report treating 4 and more; most stay within 3"), R3_1, reference: "80"),
    said!("PVP-L-one-pain", ["levels", "pain"], t("患者は個々の病変の痛みでなく、全体の痛みとして自覚している可能性",
        "Patients may feel the lesions as one pain"), R3_1, reference: "79"),
    said!("PVP-L3", ["levels", "scope"], t("多椎体の治療部位は頸椎〜仙椎で、胸椎が最多",
        "With many levels: cervical to sacral, mostly thoracic"), R3_1, reference: "79"),
    said!("PVP-L-primary", ["scope", "levels"], t("脊椎転移には原発巣を問わず適応があると考えられるとする（3椎体以上の\
        報告は肺癌が最多、次いで乳癌・胃癌、前立腺癌も）", "Whatever the primary, spinal metastases are considered an \
            indication (with 3 levels or more: lung most often, then breast and stomach; prostate, too)"),
            R3_1, reference: "76, 79"),
    said!("PVP-R1", ["recurrence"], t("PVP後の進行・局所再発（約3年）",
        "Progression or local recurrence after PVP (about 3 years)"), R3_2,
        figure: Text::same("14 %"), population: t("乳癌の脊椎転移", "spinal metastases of breast cancer"),
            reference: "18, 83",
        reading: t("本文の「脊髄転移」は脊椎転移と読む。「少なかった」とする記載もある。",
            "Printed “spinal cord metastases”; read as spinal. “Few” is also reported.")),
    said!("PVP-R2", ["recurrence", "complications"], t("穿刺経路への播種の症例報告",
        "Case reports of seeding along the needle tract"), R3_2, population: t("肺癌", "lung cancer"),
        reference: "84, 85"),
    said!("PVP-R3", ["recurrence", "cement"], t("セメント充填率と再発率に相関なし",
        "Cement filling and recurrence not correlated"), R3_2, population: t("乳癌", "breast cancer"), reference: "83"),
    said!("PVP-R-regeneration", ["recurrence"], t("治療椎体での抗腫瘍効果は、血管新生により破壊された骨の再生が促される\
        ためと推測",
            "An effect against the tumour in a treated vertebra is put down to regrowth of bone by new vessels"),
            R3_2, reference: "87"),
    said!("PVP-R4", ["recurrence"], t("再発病変へのPVPの報告はなく、放射線など多角的な治療が必要とされる",
        "No reports of treating recurrences; several modalities are said to be needed"), R3_2, reference: "86"),
    said!("PVP-C1", ["aftercare"], t("安静の間、バイタルと神経所見をみる",
        "Rest, with vital signs and neurology watched"), R4_1, figure: t("2–4時間", "2–4 hours"), reading: REST),
    said!("PVP-C-bowl", ["aftercare", "cement"], t("セメントの体内での硬さは、ミキシングボウルに残ったセメントの硬さが\
        指標", "How hard the cement has set shows in what is left in the mixing bowl"), R4_1, reference: "88"),
    said!(
        "PVP-C2",
        ["aftercare"],
        t(
            "当日退院も可能だが、効果の確認後が望ましい",
            "Discharge the same day is possible, after the effect is confirmed preferable"
        ),
        R4_1
    ),
    said!("PVP-C3", ["aftercare", "pain"], t("術後痛はNSAIDsで足り、強い痛み（稀）は強オピオイド・\
        ステロイド（ステロイドの有効性は不明）。その後、鎮痛薬を減量・中止", "NSAIDs usually suffice; rarely strong \
            opioids or steroids (efficacy of steroids unknown); analgesics are then tapered and stopped"),
            R4_1, reference: "88, 89"),
    said!("PVP-C-corset", ["aftercare"], t("広い骨破壊で骨の支持力が足りないとき、体幹装具（コルセットなど）を術後も続\
        ける",
            "Where destruction leaves the bone too weak, a brace (corset …) is kept on afterwards"),
            R4_1, reference: "89"),
    said!("PVP-C-rehabilitation", ["aftercare", "movement"],
        t("安静の後に徐々に立位・歩行へ。長い臥床で筋力が落ち、リハビリテーションを要することがある",
        "After the rest, standing and walking step by step; weakness from long bed rest may call for rehabilitation"),
        R4_1,
        reading: t("術後リハビリテーションの内容は、癌リハビリテーションガイドラインに委ねられている（3（8））。",
            "What rehabilitation consists of is left to the guideline on cancer rehabilitation (3 (8)).")),
    said!("PVP-C4", ["aftercare"], t("画像は通常不要。神経・血行動態の変化は画像検査（術直後のセメントはCT、\
        必要に応じてMRI）、痛みはMRI、造影MRIは後日", "No routine imaging; imaging for neurological or haemodynamic \
            change (CT for cement right afterwards, MRI as needed), MRI for pain, contrast MRI later"), R4_2,
        figure: t("造影MRIは6–8週後", "contrast MRI at 6–8 weeks"), reference: "41, 58, 88, 89",
        reading: t("「必要に応じてMRI」は総説4（1）の記載。文献58の題名は経皮的焼灼と椎体増強術（BKPを含む術式）の画\
            像。", "“MRI as needed” is from review 4 (1). Reference 58 by its title is about imaging for ablation and \
                vertebral augmentation, which includes kyphoplasty.")),
    said!(
        "PVP-C-long",
        ["aftercare"],
        t(
            "長期の特別なフォローアップは不要だが、再骨折や隣接椎体などの骨折が起こり得るため、症状があれば画像で精査",
            "No special long-term follow-up; as treated or adjacent vertebrae may fracture, symptoms call for imaging"
        ),
        R4_1
    ),
    said!("PVP-C5", ["aftercare", "movement"], t("効果判定：SF-36・RMDQ・EORTC QLQ-C30・KPS・VAS・NRS",
        "Outcome tools: SF-36, RMDQ, EORTC QLQ-C30, KPS, VAS, NRS"), R4_1, reference: "7, 90",
        reading: t("印刷は「EORTC-QLQ-30」。QLQ-C30と読む。文献7の題名はBKPも含む。",
            "Printed “EORTC-QLQ-30”; read as QLQ-C30. Reference 7 by its title includes kyphoplasty.")),
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "vertebroplasty-evidence",
    title: w(
        "経皮的椎体形成術（PVP）ガイドラインの数値と推奨",
        "Percutaneous vertebroplasty: rates and recommendations of the guideline",
    ),
    short: t("PVPの頻度・成績・推奨", "Vertebroplasty evidence"),
    summary: t(
        "脊椎転移のPVPガイドラインにある頻度・成績・推奨を、対象と文献番号とともに項目別に示します。",
        "Shows the rates, results and recommendations of the guideline for spinal metastases by topic, with \
            population and reference.",
    ),
    intended_use: t(
        "IVR医・主治医が、説明やカンファレンスの前にガイドラインの数値と出典を確かめるために使います。",
        "For interventional radiologists and attending physicians, to look up what the guideline says and where \
            before a talk or conference.",
    ),
    limits: &[
        t(
            "2019年のガイドラインの記載です。その後の文献は含みません。",
            "What the guideline of 2019 says; nothing published since.",
        ),
        t(
            "文献番号はガイドラインのものです。元の論文とは照合していません。論文の題名で対象・\
                術式が違うもの（骨粗鬆症、後弯矯正術（BKP）など）は「読み方」か「対象」に示しました。\
                総説である文献41と、指針である文献88は、BKPも含みます。",
            "Reference numbers are the guideline’s own. The papers themselves were not checked; where a title shows \
                another population or procedure (osteoporosis, kyphoplasty …), that is said. Reference 41, a \
                review, and 88, a guideline, include kyphoplasty.",
        ),
        t(
            "対象や分母の違う数値が並びます。互いに足したり比べたりはできません。",
            "The figures have different populations and denominators; they cannot be added or compared.",
        ),
    ],
    subject: Subject::Evidence,
    keywords: &[
        "けいひてきついたいけいせいじゅつ",
        "ついたいけいせいじゅつ",
        "せきついてんい",
        "こつせめんと",
        "セメント",
        "ろうしゅつ",
        "漏出",
        "そくせん",
        "肺塞栓",
        "はいそくせん",
        "がっぺいしょう",
        "合併症",
        "頻度",
        "ひんど",
        "エビデンス",
        "推奨",
        "すいしょう",
        "ガイドライン",
        "がいどらいん",
        "骨セメント",
        "脊椎転移",
        "造骨性",
        "ぞうこつせい",
        "再発",
        "再骨折",
        "文献",
        "日本IVR学会",
        "vertebroplasty",
        "PVP",
        "cement",
        "leakage",
        "embolism",
        "PMMA",
        "evidence",
        "guideline",
        "complication rate",
        "kyphoplasty",
        "BKP",
        "spinal metastasis",
        "CQ",
    ],
    version: "2019 v1.01 / 2026-11-28",
    sources: &[&JSIR_PVP],
    sections: &[Section {
        title: t("調べること", "What to look up"), hint: None, inputs: &[Input::Field(&TOPIC)]
    }],
    method: Method::Reference(Reference {
        topic: &TOPIC,
        listed: Verdict {
            id: "listed",
            label: t("該当する記載", "Statements found"),
            says: t("この項目についてガイドラインにある記載です。", "What the guideline states on this topic."),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[],
    notes: &[Note {
        when: None,
        text: t(
            "ほかに誤植と読んだもの：LDHの「Lactase」（Lactate）、APTTの「トロンボプラスチック」（トロンボプラスチ\
                ン）、Naの「Natrium」（Sodium）、利益相反の「肝動注リザーバー療法」（別の指針の語句と思われる）。",
            "Also read as misprints: “Lactase” for lactate in LDH, the Japanese of “thromboplastin” in APTT, \
                “Natrium” for sodium, and hepatic arterial infusion in the conflict-of-interest section \
                (apparently from another guideline).",
        ),
        cite: Some(ABBREVIATIONS),
    }],
    clashes: &[],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "leak",
            title: t("セメント漏出の頻度", "How often cement leaks"),
            note: None,
            entries: &[("topic", "leak")],
        },
        Example {
            id: "combined",
            title: t("放射線との併用の成績", "Results together with radiotherapy"),
            note: None,
            entries: &[("topic", "combined")],
        },
    ],
    ..Calculator::BLANK
};
