//! How bone metastases are treated, as a guide for patients tells it, with a leaflet to read together and print.

use crate::definition::{
    Calculator, Choice, Cite, Clash, Class, Classes, Example, Field, Input, Leaflet, LeafletPart, Line, Method, Note,
    Rule, Section, Statement, Subject, Text, Tone, Verdict, t, w,
};
use crate::shared::sources::BONE_METASTASES;

static FRACTURE: Field = Field::choice(
    "fracture",
    t("病的骨折", "Pathological fracture"),
    &[
        Choice::new("none", t("なし", "None")),
        Choice::new("limb", t("上肢・大腿骨", "Arm or femur")),
        Choice::new("spine", t("背骨", "Spine")),
        Choice::new("other", t("その他", "Elsewhere")),
    ],
);
static FRACTURES: Field = Field::set(
    "fractures",
    t("2か所以上の病的骨折（すべて）", "Pathological fractures in several places, all of them"),
    &[
        Choice::new("limb", t("上肢・大腿骨", "Arm or femur")),
        Choice::new("spine", t("背骨", "Spine")),
        Choice::new("other", t("その他", "Elsewhere")),
    ],
)
.hint(t("1か所だけなら上の質問で足りる", "with one only, the question above is enough"));
static PARALYSIS: Field = Field::present("paralysis", t("麻痺（手足の動かしにくさ）", "Paralysis or weak limbs"));
static IMPENDING: Field = Field::present("impending-fracture", t("切迫骨折", "Impending fracture"));
static CORD: Field = Field::present("cord-compression", t("脊髄圧迫", "Spinal cord compression"));
static PAINFUL: Field = Field::present("painful", t("骨転移の痛み", "Pain from the metastasis"));
static IMAGING: Field = Field::yes_no("imaging-confirmed", t("画像で骨転移と診断", "Confirmed by imaging"));

const fn at(section: Text) -> Cite {
    Cite { source: &BONE_METASTASES, section }
}

const AIMS: Cite = at(t("骨転移の治療法（冒頭）", "opening"));
const CHOICE: Cite = at(t("治療法の選択", "choice of treatment"));
const MODIFIERS: Cite = at(t("骨修飾薬", "bone modifying agents"));
const FEVER: Cite = at(t("骨修飾薬の副作用 ①", "side effects of bone modifying agents 1"));
const KIDNEY: Cite = at(t("骨修飾薬の副作用 ②", "side effects of bone modifying agents 2"));
const JAW: Cite = at(t("骨修飾薬の副作用 ③", "side effects of bone modifying agents 3"));
const EAR: Cite = at(t("骨修飾薬の副作用 ④", "side effects of bone modifying agents 4"));
const CALCIUM: Cite = at(t("骨修飾薬の副作用 ⑤", "side effects of bone modifying agents 5"));
const RADIATION: Cite = at(t("放射線治療", "radiotherapy"));
const RADIATION_EFFECTS: Cite = at(t("放射線治療の効果", "effects of radiotherapy"));
const SURGERY: Cite = at(t("手術", "surgery"));
const SURGERY_AIMS: Cite = at(t("手術の目的", "aims of surgery"));
const SPINE: Cite = at(t("背骨の転移に手術を行うかの判断", "whether to operate on the spine"));
const REHABILITATION: Cite = at(t("リハビリテーション", "rehabilitation"));

/// A fracture there, as the only one or as one of several.
const fn limb_fracture() -> Rule {
    const WAYS: &[Rule] = &[FRACTURES.has_all(&["limb"]), FRACTURE.is_one_of(&["limb"])];
    Rule::Known(t("上肢・大腿骨の骨折がある", "an arm or femur is broken"), WAYS)
}
const fn spine_fracture() -> Rule {
    const WAYS: &[Rule] = &[FRACTURES.has_all(&["spine"]), FRACTURE.is_one_of(&["spine"])];
    Rule::Known(t("背骨の骨折がある", "the spine is broken"), WAYS)
}
const fn other_fracture() -> Rule {
    const SEVERAL: &[Rule] = &[FRACTURES.has_all(&["spine"]), FRACTURES.has_all(&["other"])];
    const WAYS: &[Rule] = &[Rule::Any(SEVERAL), FRACTURE.is_one_of(&["spine", "other"])];
    Rule::Known(t("背骨・その他の骨折がある", "the spine or another bone is broken"), WAYS)
}
const fn painful_confirmed() -> Rule {
    const BOTH: &[Rule] = &[PAINFUL.is_yes(), IMAGING.is_yes()];
    Rule::All(BOTH)
}
const fn spine_or_cord() -> Rule {
    const EITHER: &[Rule] = &[spine_fracture(), CORD.is_yes()];
    Rule::Any(EITHER)
}
const fn operable() -> Rule {
    const ANY: &[Rule] = &[limb_fracture(), other_fracture(), CORD.is_yes(), IMPENDING.is_yes()];
    Rule::Any(ANY)
}

static CLASSES: &[Class] = &[
    Class {
        verdict: Verdict {
            id: "cord-compression",
            label: t("脊髄圧迫", "Cord compression"),
            says: t(
                "冊子は、脊髄圧迫を手術を行う場合に挙げ、背骨は多くの要素から決めるとしています。",
                "The guide names cord compression as a reason for surgery and says that in the spine many factors \
                    decide.",
            ),
            tone: Tone::Bad,
        },
        text: t("脊髄圧迫がある", "Spinal cord compression"),
        rule: CORD.is_yes(),
        cite: SURGERY,
        reading: Some(t("緊急性は冊子に書かれていない。", "The guide says nothing on urgency.")),
    },
    Class {
        verdict: Verdict {
            id: "paralysis",
            label: t("麻痺", "Paralysis"),
            says: t(
                "冊子は、麻痺の程度を、背骨の手術を行うかの判断に影響する要素に挙げています。\
                    緊急性は冊子に書かれていません。",
                "The guide names the degree of paralysis among what decides on surgery of the spine. It says nothing \
                    on urgency.",
            ),
            tone: Tone::Bad,
        },
        text: t("麻痺がある", "Paralysis"),
        rule: PARALYSIS.is_yes(),
        cite: SPINE,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "limb-fracture",
            label: t("上肢・大腿骨の骨折", "Arm or femur fracture"),
            says: t(
                "冊子は、痛みが強いためできる限り手術を行うとしています。",
                "The guide says that surgery is done wherever possible, as the pain is severe.",
            ),
            tone: Tone::Caution,
        },
        text: t("上肢・大腿骨の病的骨折がある", "Pathological fracture of arm or femur"),
        rule: limb_fracture(),
        cite: SURGERY,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "other-fracture",
            label: t("ほかの骨折", "Other fracture"),
            says: t(
                "冊子は、骨折を手術を行う場合に挙げ、背骨では多くの要素から決めるとしています。",
                "The guide names fracture as a reason for surgery; in the spine many factors decide.",
            ),
            tone: Tone::Caution,
        },
        text: t("背骨・その他の病的骨折がある", "Pathological fracture of the spine or elsewhere"),
        rule: other_fracture(),
        cite: SURGERY,
        reading: None,
    },
    Class {
        verdict: Verdict {
            id: "impending-fracture",
            label: t("切迫骨折", "Impending fracture"),
            says: t(
                "冊子は、病態により手術か放射線治療かを選ぶとしています。",
                "The guide says surgery or radiotherapy, depending on the condition.",
            ),
            tone: Tone::Caution,
        },
        text: t("切迫骨折がある", "Impending fracture"),
        rule: IMPENDING.is_yes(),
        cite: SURGERY,
        reading: Some(t(
            "切迫骨折の定義は、手元にない頁（9ページ）にある。医師の診断による。",
            "It is defined on a page that is not at hand (page 9); the physician’s diagnosis is used.",
        )),
    },
    Class {
        verdict: Verdict {
            id: "painful-confirmed",
            label: t("痛みのある骨転移", "Painful metastasis"),
            says: t(
                "冊子は、放射線治療が第一選択になる場合が多いとしています。",
                "The guide says that radiotherapy is in many cases the first choice.",
            ),
            tone: Tone::Neutral,
        },
        text: t("痛みがあり、画像で骨転移と診断", "Painful, and confirmed by imaging"),
        rule: painful_confirmed(),
        cite: RADIATION,
        reading: None,
    },
];

/// A statement that holds whatever the answers.
const fn said(id: &'static str, text: Text, cite: Cite) -> Statement {
    Statement {
        id,
        text,
        figure: None,
        population: None,
        grade: None,
        when: None,
        cite,
        reference: None,
        reading: None,
    }
}

static STATEMENTS: &[Statement] = &[
    said(
        "BM-R1",
        t(
            "目的は、痛み・骨折・しびれ・麻痺を防ぎ改善して生活の質を保つこと。放射線が主で、早期発見・早期照射が重要",
            "Aim: to prevent and ease pain, fracture, numbness and paralysis and keep quality of life; mainly \
                radiotherapy, found and begun early",
        ),
        AIMS,
    ),
    said(
        "BM-R2",
        t(
            "選択の5要素：がんの種類と進行度、全身状態と症状、治療の目的、骨転移の進行度（数・骨折）、患者のゴール",
            "Five factors of choice: kind and stage of cancer; condition and symptoms; aim; extent (number, \
                fracture); the patient’s own goal",
        ),
        CHOICE,
    ),
    Statement {
        when: Some(painful_confirmed()),
        ..said(
            "BM-RT1",
            t(
                "痛みがあり画像で診断された骨転移では、放射線が第一選択になることが多い",
                "For a painful, imaging-confirmed metastasis radiotherapy is in many cases the first choice",
            ),
            RADIATION,
        )
    },
    said(
        "BM-RT2",
        t(
            "放射線の効果：疼痛緩和、骨折・下半身麻痺の予防、病巣の縮小、骨の再生、術後の局所悪化の防止",
            "Radiotherapy: pain relief; preventing fracture and paraplegia; shrinkage; regrowth of bone; preventing \
                worsening after surgery",
        ),
        RADIATION_EFFECTS,
    ),
    said(
        "BM-RT4",
        t(
            "がんの種類によっては、照射した範囲のがん細胞が完全に消えることもある",
            "In some kinds of cancer the cells in the irradiated part may disappear completely",
        ),
        RADIATION,
    ),
    said(
        "BM-RT5",
        t("放射線治療は、手術に比べて体への負担が少ない", "Radiotherapy is less of a burden than surgery"),
        RADIATION,
    ),
    said(
        "BM-R4",
        t(
            "骨転移の治療には、痛みを和らげる治療と、骨の病変そのものに対する治療がある",
            "There are treatments that ease the pain and treatments of the metastasis itself",
        ),
        AIMS,
    ),
    said(
        "BM-RT3",
        t(
            "放射線の副作用：だるさ、吐き気、皮膚の赤み・かゆみ。数分間の体位保持に鎮痛薬が要ることがある",
            "Side effects: fatigue, nausea, red or itching skin. Holding still for some minutes may need an analgesic \
                first",
        ),
        RADIATION,
    ),
    Statement {
        when: Some(operable()),
        ..said(
            "BM-S1",
            t(
                "手術は骨折・脊髄圧迫で、また予防的補強として行う。利点がリスクを明らかに上回る場合に限る",
                "Surgery for fracture or cord compression, or as prophylactic reinforcement; only where merit clearly \
                    exceeds risk",
            ),
            SURGERY,
        )
    },
    said(
        "BM-S2",
        t(
            "手術の目的：疼痛緩和、移動能力の維持・再獲得、局所の根治（切除）",
            "Aims of surgery: pain relief; keeping or regaining mobility; local cure (resection)",
        ),
        SURGERY_AIMS,
    ),
    Statement {
        when: Some(limb_fracture()),
        ..said(
            "BM-S3",
            t(
                "上肢・大腿骨の病的骨折は、できる限り手術",
                "Pathological fracture of arm or femur: surgery wherever possible",
            ),
            SURGERY,
        )
    },
    Statement {
        when: Some(IMPENDING.is_yes()),
        ..said(
            "BM-S3i",
            t("切迫骨折は、病態により手術か放射線", "Impending fracture: surgery or radiotherapy, by condition"),
            SURGERY,
        )
    },
    Statement {
        when: Some(spine_or_cord()),
        ..said(
            "BM-S3s",
            t("背骨の手術は、いくつもの条件を見て決める", "Surgery of the spine is decided on several grounds"),
            SURGERY,
        )
    },
    Statement {
        when: Some(spine_or_cord()),
        reading: Some(t(
            "一覧は「など」で終わり、ほかの要素もある。",
            "The list ends in “etc.”: there are further factors.",
        )),
        ..said(
            "BM-S4",
            t(
                "背骨の手術の要素：病状・全身状態、放射線と薬の有効性、骨転移の数、麻痺と痛みの程度",
                "For the spine: general condition; effect of radiotherapy and of drugs; number of metastases; degree \
                    of paralysis and of pain",
            ),
            SPINE,
        )
    },
    Statement {
        reading: Some(t("冊子に薬の商品名・一般名はない。", "The guide names classes only, no drugs.")),
        ..said(
            "BM-R3",
            t(
                "骨修飾薬（破骨細胞を抑える）：ビスホスホネート製剤と抗RANKL抗体製剤",
                "Bone modifying agents (restraining osteoclasts): bisphosphonates and anti-RANKL antibody",
            ),
            MODIFIERS,
        )
    },
    Statement {
        figure: Some(t("1〜2日後", "1–2 days after")),
        population: Some(t("ビスホスホネート製剤", "bisphosphonates")),
        ..said(
            "BM-A1",
            t("一過性の発熱。水分、あれば解熱剤", "Passing fever: fluids, an antipyretic if at hand"),
            FEVER,
        )
    },
    Statement {
        population: Some(t("主にビスホスホネート製剤", "bisphosphonates above all")),
        ..said(
            "BM-A2",
            t("腎障害。自覚しにくく、定期的に血液検査", "Renal impairment: not felt, hence regular blood tests"),
            KIDNEY,
        )
    },
    said(
        "BM-A3",
        t(
            "顎骨壊死・炎症：痛み・腫れ・膿・骨の露出はすぐ担当医へ。開始前に歯科、抜歯に注意",
            "Jaw necrosis: pain, swelling, pus or exposed bone – the physician at once. Dentist before starting; care \
                with extractions",
        ),
        JAW,
    ),
    Statement {
        population: Some(t("ビスホスホネート製剤", "bisphosphonates")),
        reading: Some(t(
            "冊子はビスホスホネートだけに挙げる。症状は薬によらず尋ねる。",
            "Listed for bisphosphonates only; the symptoms are asked whatever the drug.",
        )),
        ..said(
            "BM-A4",
            t(
                "外耳道骨壊死：続く耳の痛み・耳だれは相談",
                "Necrosis of the ear canal: lasting pain or discharge – consult",
            ),
            EAR,
        )
    },
    Statement {
        figure: Some(t("2週間くらいの間", "within about 2 weeks")),
        population: Some(t("抗RANKL抗体製剤で重症化しやすい", "tends to be more severe with anti-RANKL")),
        reading: Some(t(
            "「くらい」で薬剤にもよるため、期間の外を除外には使わない。",
            "“About”, and it depends on the drug: never used to exclude.",
        )),
        ..said(
            "BM-A5",
            t(
                "低カルシウム血症：唇・手・指のしびれが初期症状。抗RANKL抗体では予防の内服が必要",
                "Hypocalcaemia: numb lips, hands or fingers first. Anti-RANKL needs preventive oral medication",
            ),
            CALCIUM,
        )
    },
    said(
        "BM-RH1",
        t(
            "リハビリ：補装具、筋力低下の予防、病変に合った動作。自己流でなく専門職の指導で",
            "Rehabilitation: aids, strength, movements that suit the lesion; under professional guidance, not \
                self-taught",
        ),
        REHABILITATION,
    ),
];

/// A line that concerns everybody.
const fn line(text: Text) -> Line {
    Line { when: None, text }
}

/// A line for some.
const fn only(when: Rule, text: Text) -> Line {
    Line { when: Some(when), text }
}

/// It stands where fever is explained, and where it is said when to call.
const FEVER_UNDER_CHEMOTHERAPY: Line = line(t(
    "抗がん剤の｜治療《ちりょう》中に38℃以上の熱が出たときは、熱を下げる薬を飲む前に、まず病院へ連絡しましょう。",
    "If you are having chemotherapy and your temperature is 38 °C or more, call the hospital first, before taking a \
        fever medicine.",
));

static LEAFLET: Leaflet = Leaflet {
    title: t("｜骨転移《こつてんい》の｜治療《ちりょう》について", "Treating bone metastases"),
    parts: &[
        LeafletPart {
            title: t("｜骨転移《こつてんい》とは", "What a bone metastasis is"),
            lines: &[
                line(t(
                    "がんが骨に広がったものを、｜骨転移《こつてんい》といいます。",
                    "When cancer has spread to a bone, this is called a bone metastasis.",
                )),
                line(t(
                    "痛み、｜骨折《こっせつ》、しびれ、｜麻痺《まひ》（手足が動かしにくくなること）の原因になることが\
                        あります。",
                    "It can cause pain, broken bones, numbness, or paralysis (arms or legs that are hard to move).",
                )),
                line(t(
                    "｜治療《ちりょう》では、こうした｜症状《しょうじょう》を防いだり軽くしたりして、\
                        ふだんの生活を保つことをめざします。",
                    "Treatment aims to prevent or ease these problems, so that daily life can go on.",
                )),
                line(t(
                    "｜放射線《ほうしゃせん》が中心で、｜手術《しゅじゅつ》、薬、リハビリを合わせることもあります。\
                        早く見つけて早く始めることが大切です。",
                    "Radiotherapy is the main treatment; surgery, medicines and rehabilitation may be added. Finding \
                        it and starting early matters.",
                )),
            ],
        },
        LeafletPart {
            title: t("｜治療《ちりょう》を選ぶときに考えること", "What the choice depends on"),
            lines: &[
                line(t("がんの種類と、どのくらい進んでいるか。", "The kind of cancer, and how far it has come.")),
                line(t("体の調子と、今ある｜症状《しょうじょう》。", "Your general health and your symptoms.")),
                line(t(
                    "何のための治療か。痛みを軽くする、｜骨折《こっせつ》や｜麻痺《まひ》を防ぐ、などです。",
                    "What the treatment is for: less pain, or preventing a broken bone or paralysis.",
                )),
                line(t(
                    "｜骨転移《こつてんい》の数と、骨が折れているかどうか。",
                    "How many bone metastases there are, and whether a bone is broken.",
                )),
                line(t(
                    "あなたが大切にしたいこと。｜担当医《たんとうい》とよく話し合いましょう。",
                    "What matters most to you. Please talk it over with your doctor.",
                )),
            ],
        },
        LeafletPart {
            title: t("｜放射線治療《ほうしゃせんちりょう》", "Radiotherapy"),
            lines: &[
                line(t(
                    "｜放射線《ほうしゃせん》をあてて、そこのがんを減らす｜治療《ちりょう》です。\
                        痛みを軽くし、｜骨折《こっせつ》や下半身の｜麻痺《まひ》を防ぐことが期待されます。",
                    "Radiation is given to reduce the cancer in that place. It is expected to ease pain and to \
                        prevent broken bones and paralysis of the legs.",
                )),
                line(t(
                    "がんの種類によっては、あてた所のがんがすっかり消えることもあります。",
                    "In some kinds of cancer, the cancer in that place may disappear completely.",
                )),
                line(t(
                    "手術にくらべて、体の｜負担《ふたん》が少ない治療です。",
                    "It is easier on the body than surgery.",
                )),
                line(t("こわれた骨が、少しずつ元にもどることもあります。", "Damaged bone may slowly grow back.")),
                only(
                    painful_confirmed(),
                    t(
                        "痛みがあり、画像の検査で｜骨転移《こつてんい》と分かったときは、\
                            最初に選ばれることが多い治療です。",
                        "When a bone metastasis hurts and has been seen on a scan, this is often the treatment chosen \
                            first.",
                    ),
                ),
                line(t(
                    "だるさ、｜吐き気《はきけ》、あてた所の皮ふの赤みやかゆみが出ることがあります。\
                        薬で軽くできることがあるので、相談しましょう。",
                    "You may feel tired or sick, and the skin may turn red or itch. Medicines may ease this: please \
                        ask.",
                )),
                line(t(
                    "数分間、同じ姿勢でいます。つらいときは、先に痛み止めを使うことがあります。",
                    "You keep still for a few minutes. If that hurts, you may be given a painkiller first.",
                )),
            ],
        },
        LeafletPart {
            title: t("｜手術《しゅじゅつ》", "Surgery"),
            lines: &[
                line(t(
                    "骨が折れたときや、｜脊髄《せきずい》（背骨の中の太い神経）が押されたときに行うことがあります。\
                        折れる前に骨を補強することもあります。",
                    "It may be done when a bone has broken or the spinal cord (the main nerve in the back) is \
                        pressed, or to strengthen a bone before it breaks.",
                )),
                line(t(
                    "目的は、痛みを軽くする、歩く力などを保つ・取りもどす、その場所のがんを取りのぞく、の3つです。",
                    "It has three aims: less pain, keeping or regaining the ability to move about, and removing the \
                        cancer in that place.",
                )),
                line(t(
                    "体への負担が大きいため、良い点が危険をはっきり上回るときに行います。",
                    "It is hard on the body, so it is done when the benefit is clearly greater than the risk.",
                )),
                only(
                    limb_fracture(),
                    t(
                        "腕や太ももの骨が折れたときは痛みが強いので、できるだけ手術が選ばれます。",
                        "A broken arm or thigh bone is very painful, so surgery is chosen if at all possible.",
                    ),
                ),
                only(
                    IMPENDING.is_yes(),
                    t(
                        "｜切迫骨折《せっぱくこっせつ》（今にも折れそうな骨）では、体の状態により、\
                            手術か｜放射線《ほうしゃせん》かを選びます。",
                        "For a bone about to break, surgery or radiotherapy is chosen, depending on your condition.",
                    ),
                ),
                only(
                    spine_or_cord(),
                    t(
                        "｜脊椎《せきつい》（背骨）の手術をするかは、体の状態、｜放射線《ほうしゃせん》や薬の効き方、\
                            転移の数、｜麻痺《まひ》や痛みの強さなどから決めます。",
                        "Whether to operate on the spine depends on your condition, how well radiation and medicines \
                            work, how many metastases there are, and how strong paralysis and pain are.",
                    ),
                ),
            ],
        },
        LeafletPart {
            title: t(
                "骨の薬（｜骨修飾薬《こつしゅうしょくやく》）と気をつける｜症状《しょうじょう》",
                "Bone medicines and what to watch for",
            ),
            lines: &[
                line(t(
                    "骨をこわす｜破骨細胞《はこつさいぼう》のはたらきを抑え、｜骨転移《こつてんい》が進むのを抑える薬\
                        です。ビスホスホネートと、｜抗《こう》RANKL（ランクル）｜抗体《こうたい》があります。",
                    "They hold back the cells that break down bone (osteoclasts), to keep the metastasis from \
                        growing. There are two kinds: bisphosphonates and anti-RANKL antibody.",
                )),
                line(t(
                    "熱：ビスホスホネートでは、1〜2日後に一時的な熱が出ることがあります。\
                        水分をこまめにとり、熱を下げる薬があれば飲みましょう。",
                    "Fever: bisphosphonates can cause a passing fever after 1 or 2 days. Drink often, and take a \
                        fever medicine if you have one.",
                )),
                FEVER_UNDER_CHEMOTHERAPY,
                line(t(
                    "｜腎臓《じんぞう》：ビスホスホネートでは、はたらきが落ちることがあります。\
                        自分では気づきにくいので、定期的に血液検査をします。",
                    "Kidneys: bisphosphonates can weaken them. You may not notice, so your blood is tested regularly.",
                )),
                line(t(
                    "｜顎《あご》：骨の一部がいたんで、もとにもどらなくなること（｜壊死《えし》）や、\
                        ｜炎症《えんしょう》があります。始める前に歯科でみてもらい、口の手入れを教わることが大切で\
                        す。",
                    "Jaw: part of the bone can be damaged for good (necrosis) or become inflamed. See a dentist \
                        before you start, and learn how to keep your mouth clean.",
                )),
                line(t(
                    "歯の治療を受けるときは、この薬のことを必ず歯科に伝えてください。歯を抜くときは十分な注意が必要で\
                        す。",
                    "Always tell your dentist about this medicine. Taking out a tooth needs special care.",
                )),
                line(t(
                    "カルシウム：血液のカルシウムが減ることがあります。｜抗《こう》RANKL｜抗体《こうたい》では、\
                        防ぐための飲み薬が必要です。",
                    "Calcium: the calcium in your blood can fall. With anti-RANKL antibody you need a medicine by \
                        mouth to prevent this.",
                )),
            ],
        },
        LeafletPart {
            title: t("痛み止めとリハビリ", "Painkillers and rehabilitation"),
            lines: &[
                line(t(
                    "痛みの強さに合わせて薬を選びます。いくつかの薬を使うこともあります。",
                    "Painkillers are chosen to fit how strong the pain is. Sometimes several are used.",
                )),
                line(t(
                    "｜杖《つえ》やコルセットを使い、筋力を保ち、骨に負担をかけない体の動かし方を身につけます。",
                    "A cane or brace, keeping up your strength, and learning movements that are easy on your bones \
                        all help.",
                )),
                line(t(
                    "ひとりで始めず、リハビリの専門家に教わりましょう。",
                    "Please do not start on your own; learn this from a rehabilitation specialist.",
                )),
            ],
        },
        LeafletPart {
            title: t("連絡・相談する｜症状《しょうじょう》", "When to call"),
            lines: &[
                line(t(
                    "急に足に力が入らない、歩けない、尿や便が出にくい・もれるときは、夜や休みの日でもすぐに病院へ連絡\
                        してください。連絡先：＿＿＿＿",
                    "If your legs suddenly become weak, you cannot walk, or you cannot control or pass urine or \
                        stool, call the hospital at once, also at night or on a holiday. Phone: ____",
                )),
                FEVER_UNDER_CHEMOTHERAPY,
                line(t(
                    "すぐに｜担当医《たんとうい》へ：｜顎《あご》の痛みやはれ、歯ぐきの痛み、うみ、\
                        ｜顎《あご》の骨が見える。",
                    "Your doctor at once: pain or swelling of the jaw, sore gums, pus, jaw bone showing.",
                )),
                line(t(
                    "相談しましょう：耳の痛みや耳だれが続く。くちびる・手・指がしびれる（薬の後、\
                        2週間くらいの間に多い）。",
                    "Please ask: ear pain or discharge that lasts; numb lips, hands or fingers (mostly within about 2 \
                        weeks of a dose).",
                )),
                line(t(
                    "熱でつらいとき、熱を下げる薬がないときは、病院の指示に従いましょう。",
                    "If a fever makes you feel unwell or you have no medicine for it, follow your hospital’s \
                        instructions.",
                )),
            ],
        },
    ],
};

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    id: "bone-metastasis-options",
    title: w(
        "骨転移の治療法：選択の要素と説明用リーフレット",
        "Treatment of bone metastases: what decides, and a leaflet",
    ),
    short: t("骨転移の治療と説明", "Bone metastasis options"),
    summary: t(
        "骨折・切迫骨折・脊髄圧迫・痛みに応じて患者向け冊子の記載を示し、患者と読む説明を作ります。",
        "Shows what a patient guide says for fracture, impending fracture, cord compression and pain, and makes a \
            leaflet.",
    ),
    intended_use: t(
        "医師・看護師が、患者と一緒に治療の選択肢を読み、印刷して渡すために使います。治療を選ぶものではありません。",
        "For physicians and nurses, to go through the options together with a patient and print them. It does not \
            choose a treatment.",
    ),
    limits: &[
        t(
            "患者向け冊子の一般的な記載です。予後、線量、薬の量は扱いません。緊急性も冊子になく、\
                脊髄圧迫の注記だけこちらで補いました。",
            "General words of a guide for patients; nothing on prognosis, dose of radiation or of drugs. Nor does it \
                speak of urgency; only the note on cord compression is ours.",
        ),
        t(
            "冊子が参照する別の頁（6・7・9・32ページ）は手元になく、含みません。",
            "Pages that the guide refers to (6, 7, 9, 32) were not at hand and are not included.",
        ),
        t(
            "リーフレットの、急に足に力が入らないときなどの行と、抗がん剤の治療中の熱の行は、冊子にない、\
                こちらの補足です。",
            "Two lines of the leaflet are our additions and not in the guide: on suddenly weak legs and such, and on \
                fever during chemotherapy.",
        ),
    ],
    subject: Subject::Evidence,
    keywords: &[
        "こつてんい",
        "骨転移",
        "ほうしゃせん",
        "放射線治療",
        "しゅじゅつ",
        "手術",
        "こつしゅうしょくやく",
        "骨修飾薬",
        "せっぱくこっせつ",
        "切迫骨折",
        "病的骨折",
        "びょうてきこっせつ",
        "せきずいあっぱく",
        "脊髄圧迫",
        "りーふれっと",
        "リーフレット",
        "説明書",
        "せつめい",
        "患者説明",
        "がっこつえし",
        "顎骨壊死",
        "リハビリ",
        "りはびり",
        "ビスホスホネート",
        "抗RANKL抗体",
        "いたみどめ",
        "leaflet",
        "bone metastasis",
        "radiotherapy",
        "surgery",
        "impending fracture",
        "cord compression",
        "BMA",
        "RANKL",
        "rehabilitation",
        "patient information",
    ],
    version: "BMG (undated; 2026-11-28)",
    sources: &[&BONE_METASTASES],
    sections: &[Section {
        title: t("病状", "Condition"),
        hint: Some(t("空欄でもリーフレットは印刷できます", "the leaflet can be printed with blanks, too")),
        inputs: &[
            Input::Field(&FRACTURE),
            Input::Field(&FRACTURES),
            Input::Field(&IMPENDING),
            Input::Field(&CORD),
            Input::Field(&PARALYSIS),
            Input::Field(&PAINFUL),
            Input::Field(&IMAGING),
        ],
    }],
    method: Method::Classification(Classes {
        classes: CLASSES,
        otherwise: Verdict {
            id: "general",
            label: t("一般的な記載", "General"),
            says: t(
                "骨折・切迫骨折・脊髄圧迫・麻痺がなく、痛みのある画像診断例でもありません。\
                    選択の5要素が当てはまります。",
                "No fracture, impending fracture, cord compression or paralysis, and not both painful and confirmed: \
                    the five factors of choice apply.",
            ),
            tone: Tone::Neutral,
        },
    }),
    outputs: &[],
    notes: &[Note {
        when: Some(Rule::Any(&[CORD.is_yes(), PARALYSIS.is_yes()])),
        text: t(
            "脊髄圧迫による麻痺は緊急事態です。麻痺があるときは脊髄圧迫の有無をただちに確かめます。\
                ただちに脊椎外科と放射線治療科への相談が必要です（冊子は緊急性に触れておらず、\
                この注記はこちらの補足です）。",
            "Paralysis from cord compression is an emergency; wherever there is paralysis, cord compression is to be \
                looked for at once: spine surgery and radiation oncology are to be consulted at once (the guide is \
                silent on urgency; this note is our addition).",
        ),
        cite: None,
    }],
    clashes: &[Clash {
        // One place is answered above; of several, all are ticked below, and nothing above.
        when: Rule::Any(&[
            Rule::All(&[
                FRACTURE.is_one_of(&["none"]),
                Rule::Any(&[
                    FRACTURES.has_all(&["limb"]),
                    FRACTURES.has_all(&["spine"]),
                    FRACTURES.has_all(&["other"]),
                ]),
            ]),
            Rule::All(&[
                FRACTURE.is_one_of(&["limb"]),
                Rule::Any(&[
                    FRACTURES.has_all(&["spine"]),
                    FRACTURES.has_all(&["other"]),
                    Rule::Not(&FRACTURES.has_all(&["limb"])),
                ]),
            ]),
            Rule::All(&[
                FRACTURE.is_one_of(&["spine"]),
                Rule::Any(&[
                    FRACTURES.has_all(&["limb"]),
                    FRACTURES.has_all(&["other"]),
                    Rule::Not(&FRACTURES.has_all(&["spine"])),
                ]),
            ]),
            Rule::All(&[
                FRACTURE.is_one_of(&["other"]),
                Rule::Any(&[
                    FRACTURES.has_all(&["limb"]),
                    FRACTURES.has_all(&["spine"]),
                    Rule::Not(&FRACTURES.has_all(&["other"])),
                ]),
            ]),
        ]),
        at: &FRACTURES,
        unused: &[&FRACTURE, &FRACTURES],
        text: t(
            "「病的骨折」の答えと食い違います。2か所以上なら、「病的骨折」の答えを消してください",
            "contradicts the answer to “Pathological fracture”; with several places, clear that answer",
        ),
    }],
    helps: &[],
    statements: STATEMENTS,
    also: &[],
    each: None,
    figure: None,
    leaflet: Some(&LEAFLET),
    examples: &[
        Example {
            id: "painful",
            title: t("痛みがあり画像で診断、骨折なし", "Painful and confirmed, no fracture"),
            note: None,
            entries: &[
                ("cord-compression", "no"),
                ("paralysis", "no"),
                ("fracture", "none"),
                ("impending-fracture", "no"),
                ("painful", "yes"),
                ("imaging-confirmed", "yes"),
            ],
        },
        Example {
            id: "femur",
            title: t("大腿骨の病的骨折", "Pathological fracture of the femur"),
            note: None,
            entries: &[("cord-compression", "no"), ("paralysis", "no"), ("fracture", "limb")],
        },
    ],
    ..Calculator::BLANK
};
