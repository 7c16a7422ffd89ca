//! Denosumab and sclerosis of bone lesions: what was seen in which tumour, in patients or in tissue only.

use crate::definition::{
    Calculator, Choice, Cite, Class, Classes, Example, Field, Input, Method, Note, Rule, Scale, Section, Statement,
    Subject, Text, Tone, Verdict, t, w,
};
use crate::shared::sources::DENOSUMAB;
use crate::shared::statements::DENOSUMAB_COVERAGE;

static TUMOUR: Field = Field::choice(
    "tumour-kind",
    t("腫瘍の種類", "Tumour"),
    &[
        Choice::new("bone-metastasis", t("がんの骨転移（肺癌以外）", "Bone metastasis (other than lung cancer)")),
        Choice::new("lung-small-cell", t("小細胞肺癌の骨転移", "Bone metastasis of small-cell lung cancer")),
        Choice::new("lung-egfr", t("EGFR変異肺癌の骨転移", "Bone metastasis of EGFR-mutant lung cancer")),
        Choice::new("lung-alk", t("ALK融合遺伝子陽性肺癌の骨転移", "Bone metastasis of ALK-positive lung cancer")),
        Choice::new(
            "lung-other",
            t("その他・型不明の肺癌の骨転移", "Bone metastasis of another or unknown type of lung cancer"),
        ),
        Choice::new("gctb", t("骨巨細胞腫", "Giant cell tumour of bone")),
        Choice::new("leiomyosarcoma", t("平滑筋肉腫（骨・軟部）", "Leiomyosarcoma (bone or soft tissue)")),
        Choice::new("abc", t("動脈瘤様骨嚢腫", "Aneurysmal bone cyst")),
        Choice::new("fibrous-dysplasia", t("線維性骨異形成", "Fibrous dysplasia")),
        Choice::new("tgct", t("腱鞘巨細胞腫", "Tenosynovial giant cell tumour")),
        Choice::new("pvns", t("色素性絨毛結節性滑膜炎", "Pigmented villonodular synovitis")),
        Choice::new("ups", t("未分化多形肉腫", "Undifferentiated pleomorphic sarcoma")),
        Choice::new("fibrosed-marrow", t("化学療法で線維化した骨髄", "Marrow fibrosed by chemotherapy")),
        Choice::new("other", t("その他の原発性骨腫瘍・軟部腫瘍", "Another primary bone or soft-tissue tumour")),
    ],
);

const fn at(section: Text) -> Cite {
    Cite { source: &DENOSUMAB, section }
}

const RESULTS: Cite = at(t("４．研究成果", "4. results"));
const BACKGROUND: Cite = at(t("１．研究開始当初の背景", "1. background"));
const SIGNIFICANCE: Cite = at(t("研究成果の学術的意義や社会的意義", "scientific and social significance"));

const METASTASES: &[&str] = &["bone-metastasis", "lung-small-cell", "lung-egfr", "lung-alk", "lung-other"];

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "clinical-sclerosis",
            label: t("治療例で骨硬化", "Sclerosis in patients"),
            says: t(
                "資料は、デノスマブを使った患者の骨病変の硬化を述べています。",
                "The report describes sclerosis of bone lesions in patients given denosumab.",
            ),
            tone: Tone::Neutral,
        },
        text: t("骨転移・骨巨細胞腫・平滑筋肉腫", "Bone metastasis, giant cell tumour of bone, leiomyosarcoma"),
        rule: TUMOUR.is_one_of(&[
            "bone-metastasis",
            "lung-small-cell",
            "lung-egfr",
            "lung-alk",
            "lung-other",
            "gctb",
            "leiomyosarcoma",
        ]),
        cite: RESULTS,
        reading: Some(t(
            "平滑筋肉腫は骨・軟部の両方に出る。1項目にまとめ、骨病変の硬化があるためここに置く。",
            "Leiomyosarcoma appears among bone and soft-tissue tumours. It is one entry, placed here since sclerosis \
                of its bone lesions is described.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "expression-only",
            label: t("発現のみ", "Expression only"),
            says: t(
                "資料の本文が示すのは組織でのRANKL関連分子の発現で、治療例の硬化ではありません。",
                "The body of the report shows RANKL-related expression in tissue, not sclerosis in patients.",
            ),
            tone: Tone::Neutral,
        },
        text: t(
            "動脈瘤様骨嚢腫・線維性骨異形成・腱鞘巨細胞腫・色素性絨毛結節性滑膜炎・未分化多形肉腫",
            "Aneurysmal bone cyst, fibrous dysplasia, tenosynovial giant cell tumour, PVNS, undifferentiated \
                pleomorphic sarcoma",
        ),
        rule: TUMOUR.is_one_of(&["abc", "fibrous-dysplasia", "tgct", "pvns", "ups"]),
        cite: RESULTS,
        reading: Some(t(
            "概要（和文・英文）は動脈瘤様骨嚢腫と線維性骨異形成にも硬化があったとするが、本文は発現だけを示す。\
                本文を採る。",
            "Both abstracts claim sclerosis in aneurysmal bone cyst and fibrous dysplasia, too; the body shows \
                expression only. The body is taken.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "negative",
            label: t("RANKLの発現なし", "No RANKL"),
            says: t(
                "資料では、RANKLの発現も破骨細胞も認められていません。",
                "The report found neither RANKL nor osteoclasts.",
            ),
            tone: Tone::Neutral,
        },
        text: t("化学療法で線維化した骨髄", "Marrow fibrosed by chemotherapy"),
        rule: TUMOUR.is_one_of(&["fibrosed-marrow"]),
        cite: RESULTS,
        reading: None,
    },
];

static INSURANCE: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "insured",
            label: t("あり", "Covered"),
            says: t("資料の時点で保険診療の対象です。", "Covered by insurance in Japan at the time of the report."),
            tone: Tone::Neutral,
        },
        text: t("骨転移・骨巨細胞腫", "Bone metastasis, giant cell tumour of bone"),
        rule: TUMOUR.is_one_of(&["bone-metastasis", "lung-small-cell", "lung-egfr", "lung-alk", "lung-other", "gctb"]),
        cite: DENOSUMAB_COVERAGE,
        reading: Some(t(
            "骨巨細胞腫は2014年承認、保険適応と書かれている。骨転移は「臨床応用」「使用」とあるだけで、\
                適応があると読む。",
            "For giant cell tumour the report says approved in 2014 and covered. For bone metastases it only says in \
                clinical use; read as covered.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "not-insured",
            label: t("なし", "Not covered"),
            says: t(
                "資料の時点で保険適用のない原発性骨腫瘍・軟部腫瘍です。",
                "A primary bone or soft-tissue tumour not covered by insurance in Japan at the time of the report.",
            ),
            tone: Tone::Caution,
        },
        text: t(
            "骨巨細胞腫以外の原発性骨腫瘍、軟部腫瘍",
            "Primary bone tumours other than giant cell tumour; soft-tissue tumours",
        ),
        rule: TUMOUR.is_one_of(&["leiomyosarcoma", "abc", "fibrous-dysplasia", "tgct", "pvns", "ups", "other"]),
        cite: DENOSUMAB_COVERAGE,
        reading: Some(t(
            "資料は適応外のものを一つずつは挙げない。骨巨細胞腫以外の原発性骨腫瘍と軟部腫瘍を適応外と読む。\
                多発性骨髄腫には触れておらず、ここでは扱わない。",
            "The report does not name each. Primary bone tumours other than giant cell tumour and soft-tissue tumours \
                are read as not covered. It does not mention multiple myeloma, which is left out here.",
        )),
    },
];

static STATEMENTS: &[Statement] = &[
    Statement {
        id: "DMAB-1",
        text: t("デノスマブ後の骨硬化", "Sclerosis after denosumab"),
        figure: Some(t("約7割", "about 70%")),
        population: Some(t("がんの骨転移", "bone metastases of cancer")),
        grade: None,
        when: Some(TUMOUR.is_one_of(METASTASES)),
        cite: RESULTS,
        reference: None,
        reading: Some(t(
            "例数の記載がなく、信頼区間は計算しない。",
            "No numbers of cases are given, so no interval is computed.",
        )),
    },
    Statement {
        id: "DMAB-2",
        text: t(
            "硬化した例は、しなかった例より骨関連事象（SRE）が有意に少ない",
            "Significantly fewer skeletal-related events with sclerosis than without",
        ),
        figure: None,
        population: Some(t("がんの骨転移", "bone metastases of cancer")),
        grade: None,
        when: Some(TUMOUR.is_one_of(METASTASES)),
        cite: RESULTS,
        reference: None,
        reading: Some(t(
            "本文は比べる相手を「効果を認めなかった症例」とするが、概要（和文・英文）はどちらも硬化で分けている。\
                硬化と読む。p値・ハザード比の記載はない。",
            "The body compares with cases “without an effect”, where both abstracts have sclerosis; read as \
                sclerosis. Neither p value nor hazard ratio is given.",
        )),
    },
    Statement {
        id: "DMAB-3",
        text: t(
            "特に肺癌では、硬化を認めた例で有意に骨関連事象が少ない",
            "In lung cancer in particular, significantly fewer skeletal-related events with sclerosis",
        ),
        figure: None,
        population: Some(t("肺癌の骨転移", "bone metastases of lung cancer")),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["lung-small-cell", "lung-egfr", "lung-alk", "lung-other"])),
        cite: RESULTS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-4",
        text: t("デノスマブ後の骨硬化", "Sclerosis after denosumab"),
        figure: Some(t("全例", "all cases")),
        population: Some(t(
            "小細胞肺癌・EGFR変異・ALK融合遺伝子陽性肺癌",
            "small-cell, EGFR-mutant and ALK-positive lung cancer",
        )),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["lung-small-cell", "lung-egfr", "lung-alk"])),
        cite: RESULTS,
        reference: None,
        reading: Some(t(
            "例数の記載がなく、割合や信頼区間は計算しない。",
            "No numbers of cases are given; neither rate nor interval is computed.",
        )),
    },
    Statement {
        id: "DMAB-5",
        text: t("骨病変の硬化を認めた原発性骨腫瘍", "Primary bone tumours with sclerosis of the lesion"),
        figure: None,
        population: Some(t(
            "骨巨細胞腫、破骨細胞様多核巨細胞を伴う平滑筋肉腫",
            "giant cell tumour of bone; leiomyosarcoma with osteoclast-like giant cells",
        )),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["gctb", "leiomyosarcoma"])),
        cite: RESULTS,
        reference: None,
        reading: Some(t(
            "例数の記載はない。平滑筋肉腫は著明な硬化の臨床例があり、デノスマブの効果と推測するとされる。",
            "No numbers are given. For leiomyosarcoma a case with marked sclerosis is described, presumed to be an \
                effect of denosumab.",
        )),
    },
    Statement {
        id: "DMAB-6",
        text: t(
            "RANKLの発現（定量的RT-PCR）は乳癌骨転移より高く、骨巨細胞腫と同等",
            "RANKL (quantitative RT-PCR) higher than in breast cancer bone metastases, level with giant cell tumour",
        ),
        figure: None,
        population: Some(t(
            "動脈瘤様骨嚢腫・線維性骨異形成の組織",
            "tissue of aneurysmal bone cyst and fibrous dysplasia",
        )),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["abc", "fibrous-dysplasia"])),
        cite: RESULTS,
        reference: None,
        reading: Some(t(
            "概要は硬化があったとするが、本文は発現だけを示す。",
            "The abstracts claim sclerosis; the body shows expression only.",
        )),
    },
    Statement {
        id: "DMAB-7",
        text: t("RANKL関連分子の発現が高い", "High expression of RANKL-related molecules"),
        figure: None,
        population: Some(t(
            "腱鞘巨細胞腫・色素性絨毛結節性滑膜炎・平滑筋肉腫・未分化多形肉腫",
            "tenosynovial giant cell tumour, PVNS, leiomyosarcoma, undifferentiated pleomorphic sarcoma",
        )),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["tgct", "pvns", "leiomyosarcoma", "ups"])),
        cite: RESULTS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-8",
        text: t(
            "RANKLの発現も破骨細胞もなく、骨代謝回転は抑制と考えられる",
            "No RANKL, no osteoclasts; bone turnover thought to be suppressed",
        ),
        figure: None,
        population: Some(t("化学療法で線維化した骨髄", "marrow fibrosed by chemotherapy")),
        grade: None,
        when: Some(TUMOUR.is_one_of(&["fibrosed-marrow"])),
        cite: RESULTS,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-9",
        text: t(
            "骨転移に使われ、骨巨細胞腫は承認済み。ほかの原発性骨腫瘍・軟部腫瘍は保険適用外",
            "In use for bone metastases, approved for giant cell tumour of bone; other primary bone and soft-tissue \
                tumours not covered",
        ),
        figure: Some(t("骨巨細胞腫は2014年承認", "giant cell tumour: approved in 2014")),
        population: None,
        grade: None,
        when: Some(Rule::Not(&TUMOUR.is_one_of(&["fibrosed-marrow"]))),
        cite: DENOSUMAB_COVERAGE,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-10",
        text: t(
            "骨破壊を抑え骨転移を治療する効果は、必ずしも十分ではないとされる",
            "Its effect on bone destruction and on bone metastases is held to be not always sufficient",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(TUMOUR.is_one_of(METASTASES)),
        cite: BACKGROUND,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-11",
        text: t(
            "どの癌腫で効きやすいかを示し、効く例に選んで投与できるようになったとしている",
            "The report holds that it shows in which cancers the drug works, so that it can be given selectively",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(TUMOUR.is_one_of(METASTASES)),
        cite: SIGNIFICANCE,
        reference: None,
        reading: Some(t("癌腫ごとの割合は書かれていない。", "No rates are given for each cancer.")),
    },
    Statement {
        id: "DMAB-12",
        text: t(
            "骨関連事象として、痛み・病的骨折・脊髄圧迫による麻痺を挙げる",
            "As skeletal-related events it names pain, pathological fracture and palsy from cord compression",
        ),
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite: BACKGROUND,
        reference: None,
        reading: Some(t(
            "事象の定義や数え方は書かれていない。文献により定義は異なる。",
            "It neither defines nor counts them; definitions differ between papers.",
        )),
    },
    Statement {
        id: "DMAB-13",
        text: t(
            "骨巨細胞腫では腫瘍細胞自身がRANKLを産生し、多核巨細胞を活性化するという報告がある",
            "In giant cell tumour of bone the tumour cells themselves are reported to make RANKL and to activate the \
                giant cells",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(TUMOUR.is_one_of(&["gctb"])),
        cite: BACKGROUND,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-14",
        text: t(
            "骨肉腫・軟骨芽細胞腫・線維性骨異形成などにも多核巨細胞があるが、その役割は分かっていない",
            "Osteosarcoma, chondroblastoma, fibrous dysplasia and others hold giant cells, too; their role is not \
                known",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(TUMOUR.is_one_of(&["fibrous-dysplasia", "other"])),
        cite: BACKGROUND,
        reference: None,
        reading: None,
    },
    Statement {
        id: "DMAB-15",
        text: t(
            "保険適用のない原発性骨腫瘍・軟部腫瘍の一部でも、効果が期待される結果だとしている",
            "The report sees hope of an effect in some primary bone and soft-tissue tumours that are not covered",
        ),
        figure: None,
        population: None,
        grade: None,
        when: Some(TUMOUR.is_one_of(&["leiomyosarcoma", "abc", "fibrous-dysplasia", "tgct", "pvns", "ups", "other"])),
        cite: SIGNIFICANCE,
        reference: None,
        reading: Some(t("期待であり、治療例での効果を示すものではない。", "A hope, and no effect shown in patients.")),
    },
];

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "denosumab-evidence",
    title: w(
        "デノスマブによる骨硬化：腫瘍別の根拠と保険",
        "Denosumab and bone sclerosis: evidence and coverage by tumour",
    ),
    short: t("デノスマブの骨硬化", "Denosumab evidence"),
    summary: t(
        "腫瘍の種類ごとに、治療例での骨硬化か組織での発現だけかと、資料の時点の保険適用を示します。",
        "For each tumour: sclerosis seen in patients or expression in tissue only, and whether it was covered by \
            insurance.",
    ),
    intended_use: t(
        "腫瘍内科医・整形外科医・IVR医などが、研究報告に何がどこまで示されているかを確かめるために使います。",
        "For oncologists, orthopaedic surgeons and interventional radiologists, to see what the report shows and how \
            far.",
    ),
    limits: &[
        t(
            "1つの研究報告書の記載です。例数・信頼区間・p値はなく、効果の大きさは分かりません。",
            "One study report without numbers of cases, intervals or p values; the size of an effect cannot be told.",
        ),
        t(
            "多発性骨髄腫は資料にありません。骨転移か原発性腫瘍か決まらない病変も扱いません。",
            "Multiple myeloma is not in the report, nor are lesions not known to be metastatic or primary.",
        ),
    ],
    subject: Subject::Evidence,
    keywords: &[
        "でのすまぶ",
        "デノスマブ",
        "ランマーク",
        "らんまーく",
        "こつこうか",
        "骨硬化",
        "こつてんい",
        "骨転移",
        "こつきょさいぼうしゅ",
        "骨巨細胞腫",
        "へいかつきんにくしゅ",
        "ほけんてきおう",
        "ほけんてきよう",
        "保険適応",
        "保険適用",
        "保険",
        "はこつさいぼう",
        "破骨細胞",
        "抗RANKL抗体",
        "ランクル",
        "denosumab",
        "RANKL",
        "GCTB",
        "giant cell tumour",
        "giant cell tumor",
        "ABC",
        "PVNS",
        "TGCT",
        "UPS",
        "SRE",
        "sclerosis",
        "coverage",
        "EGFR",
        "ALK",
    ],
    version: "KAKENHI C-19 (2026-11-28)",
    sources: &[&DENOSUMAB],
    sections: &[Section { title: t("腫瘍", "Tumour"), hint: None, inputs: &[Input::Field(&TUMOUR)] }],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "not-reported",
            label: t("資料に記載なし", "Not reported"),
            says: t(
                "この腫瘍について、資料は硬化も発現も述べていません。",
                "The report describes neither sclerosis nor expression for this tumour.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[],
    notes: &[
        Note {
            when: None,
            text: t(
                "保険適用は資料の時点のものです。現在の適応は最新の電子添文で確認が必要です。",
                "Coverage is that at the time of the report. What is covered now has to be confirmed in the current \
                    label.",
            ),
            cite: None,
        },
        Note {
            when: Some(TUMOUR.is_one_of(&["leiomyosarcoma"])),
            text: t(
                "平滑筋肉腫の硬化は、破骨細胞様の多核巨細胞を伴う例での記載です。",
                "In leiomyosarcoma, sclerosis is described where there were osteoclast-like giant cells.",
            ),
            cite: Some(RESULTS),
        },
    ],
    clashes: &[],
    helps: &[],
    statements: STATEMENTS,
    also: &[Scale {
        id: "insurance",
        title: t("保険適用（資料の時点）", "Insurance cover (at the time of the report)"),
        when: None,
        classes: Classes {
            classes: INSURANCE,
            otherwise: Verdict {
                id: "not-applicable",
                label: t("該当しない", "Not applicable"),
                says: t("腫瘍ではなく、保険適用は問題になりません。", "Not a tumour; coverage does not arise."),
                tone: Tone::Neutral,
            },
        },
    }],
    each: None,
    figure: None,
    leaflet: None,
    examples: &[
        Example {
            id: "egfr",
            title: t("EGFR変異肺癌の骨転移", "Bone metastasis of EGFR-mutant lung cancer"),
            note: None,
            entries: &[("tumour-kind", "lung-egfr")],
        },
        Example {
            id: "abc",
            title: t("動脈瘤様骨嚢腫（概要と本文が食い違う）", "Aneurysmal bone cyst (abstract and body disagree)"),
            note: None,
            entries: &[("tumour-kind", "abc")],
        },
    ],
    ..Calculator::BLANK
};
