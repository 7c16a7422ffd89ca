//! The statements that event grades are made of: each is true of the patient now, or it is not.
//!
//! One statement serves every event that needs it. A semicolon in NCI's text is an "or", and so
//! a statement that stands for two of its clauses says "or" as well.
#![allow(missing_docs)] // A statement's text says all there is.

use crate::definition::{Field, Text, t};

// How ill

pub static DEATH: Field = Field::says("death", t("この有害事象で死亡した", "The patient died of this event"));
pub static LIFE: Field = Field::says("life", t("生命を脅かす状態である", "Life-threatening now"))
    .hint(t("この有害事象そのものによる、差し迫った死の危険", "an immediate risk of death from this very event"));
pub static URGENT: Field = Field::says("urgent", t("緊急の処置が必要", "An urgent intervention is needed")).hint(t(
    "待てない処置。夜間・休日に行っただけでは該当しない",
    "it cannot wait; being done at night does not make it urgent",
));
pub static URGENT_MEDTX: Field =
    Field::says("urgent-medtx", t("緊急の内科的治療が必要", "Urgent medical treatment is needed")).hint(t(
        "待てない治療。夜間・休日に始めただけでは該当しない",
        "it cannot wait; being started at night does not make it urgent",
    ));
pub static AIRWAY_LIFE: Field =
    Field::says("airway-life", t("生命を脅かす気道・呼吸の障害がある", "Life-threatening airway or breathing failure"))
        .hint(t("気管挿管や気管切開が必要な場合など", "for instance intubation or tracheotomy is needed"));
pub static CIRC_LIFE: Field =
    Field::says("circ-life", t("生命を脅かす循環の障害がある", "Life-threatening failure of the circulation"))
        .hint(t("緊張性の胸水によるショックなど", "for instance shock from tension hydrothorax"));
pub static DIALYSIS: Field = Field::says("dialysis", t("このために透析が必要", "It needs dialysis"));
pub static HEMODYN_NEURO: Field =
    Field::says("hemodyn-neuro", t("血行動態または神経所見が不安定", "Haemodynamically or neurologically unstable"));
pub static INSTAB: Field =
    Field::says("instab", t("四肢の喪失または臓器障害がある", "Loss of a limb, or organ damage"));
pub static HOSP: Field =
    Field::says("hosp", t("このために入院または入院の延長が必要", "It needs admission or a longer stay"))
        .hint(t("予定どおりの入院期間で変わらなければ「いいえ」", "answer no if the planned stay does not change"));
pub static IADL: Field =
    Field::says("iadl", t("身の回り以外の日常生活に支障がある", "Daily life beyond self-care is limited")).hint(t(
        "食事の準備、買い物、電話、金銭管理。小児（v6.0）は年齢相応の活動への軽度〜中等度の影響",
        "cooking, shopping, the telephone, money; for a child (v6.0) a mild or moderate effect on daily activity",
    ));
pub static SADL: Field = Field::says("sadl", t("身の回りの動作に支障がある", "Self-care is limited")).hint(t(
    "入浴、更衣、食事、トイレ、服薬。小児（v6.0）は年齢相応の活動への高度の影響",
    "washing, dressing, eating, toilet, taking medicines; for a child (v6.0) a severe effect on daily activity",
));

// Symptoms

pub static ASYM: Field = Field::says("asym", t("症状がない", "There are no symptoms"));
pub static OBS: Field = Field::says("obs", t("症状がない（所見だけ）", "No symptoms (findings only)"))
    .hint(t("所見：画像、採血、診察", "findings: imaging, blood, examination"));
pub static SYM: Field = Field::says("sym", t("この有害事象による症状がある", "It causes symptoms"));
pub static MILD: Field = Field::says("mild", t("軽い症状がある", "The symptoms are mild"));
pub static MOD: Field = Field::says("mod", t("中等度の症状がある", "The symptoms are moderate"));
pub static SEV: Field = Field::says("sev", t("重い症状がある", "The symptoms are severe"));
pub static MILD_NOTX: Field = Field::says("mild-notx", t("症状がないか、軽い", "No symptoms, or mild ones"));
pub static MI_OTHER1: Field =
    Field::says("mi-other1", t("無症状か軽症、または経過観察だけ", "No or mild symptoms, or observation only"));
pub static OTHER2: Field = Field::says(
    "other2",
    t("中等症、または局所・非侵襲的治療が必要", "Moderate, or a local or non-invasive treatment is needed"),
)
.hint(t("最小限の治療を含む", "minimal treatment counts too"));
pub static OTHER3: Field = Field::says(
    "other3",
    t("重症か医学的に重大（直ちに生命は脅かさない）", "Severe or medically important, not immediately dangerous"),
);
pub static BREATH_MODERATE: Field =
    Field::says("breath-moderate", t("中等度の労作で息切れがある", "Breathless on moderate exertion"))
        .hint(t("坂道や階段など", "for instance uphill or on stairs"));
pub static BREATH_MINIMAL: Field =
    Field::says("breath-minimal", t("わずかな労作で息切れがある", "Breathless on minimal exertion"))
        .hint(t("室内の歩行や着替えなど", "for instance walking indoors or dressing"));
pub static BREATH_REST: Field = Field::says("breath-rest", t("安静時にも息切れがある", "Breathless at rest"));
pub static RAD_ONLY: Field = Field::says("rad-only", t("画像所見だけである", "Seen on imaging only"));

// Treatment

pub static NOTX: Field = Field::says("notx", t("治療を要しない", "No treatment is needed"));
pub static TX: Field = Field::says("tx", t("何らかの治療が必要", "Treatment of some kind is needed"));
pub static MEDTX: Field = Field::says("medtx", t("内科的治療が必要", "Medical treatment is needed")).hint(t(
    "薬、理学療法、吸引（気管支鏡による吸引を含む）など。IVRと手術を除く",
    "drugs, physiotherapy, suction (through a bronchoscope, too); not interventional radiology or surgery",
));
pub static NONINVASIVE_ONLY: Field = Field::says(
    "noninvasive-only",
    t("侵襲的な処置をせずに対応できる", "It can be managed without an invasive procedure"),
);
pub static INVASIVE: Field = Field::says("invasive", t("侵襲的な処置が必要", "An invasive procedure is needed"))
    .hint(t("IVR、内視鏡、手術", "interventional radiology, endoscopy or surgery"));
pub static OP: Field = Field::says("op", t("手術が必要", "Surgery is needed"));
pub static ELECTIVE_OP: Field =
    Field::says("elective-op", t("待機的な手術が必要", "Planned, not urgent, surgery is needed"));
pub static WATCH: Field = Field::says("watch", t("追加の経過観察が必要", "Extra observation is needed"));
pub static LOCAL: Field =
    Field::says("local", t("限局性で、局所治療で足りる", "Localised, and local treatment is enough"))
        .hint(t("外用の抗菌薬・抗真菌薬・抗ウイルス薬など", "for instance a topical antimicrobial"));
pub static ORAL: Field = Field::says("oral", t("抗微生物薬の内服が必要", "An oral antimicrobial is needed"))
    .hint(t("抗菌薬、抗真菌薬、抗ウイルス薬", "antibiotic, antifungal or antiviral"));
pub static IV: Field = Field::says("iv", t("抗微生物薬の静注が必要", "An intravenous antimicrobial is needed"))
    .hint(t("抗菌薬、抗真菌薬、抗ウイルス薬", "antibiotic, antifungal or antiviral"));
pub static IV_ANY: Field =
    Field::says("iv-any", t("静脈内への治療（点滴・静注）が必要", "Intravenous treatment is needed"));
pub static IV_OUTPT: Field =
    Field::says("iv-outpt", t("外来での点滴（補液）が必要", "Intravenous fluids as an outpatient are needed"));
pub static FEED: Field = Field::says(
    "feed",
    t("経管栄養か中心静脈栄養（TPN）が必要", "Tube feeding or parenteral nutrition (TPN) is needed"),
);

// Lungs and pleura

pub static DRAIN: Field =
    Field::says("drain", t("癒着術なしの胸腔ドレーンが必要", "A chest tube without pleurodesis is needed"));
pub static CHESTTUBE: Field = Field::says("chesttube", t("胸腔ドレーンが必要", "A chest tube is needed"));
pub static PLEURODESIS: Field = Field::says("pleurodesis", t("胸膜癒着術が必要", "Pleurodesis is needed"));
pub static O2: Field = Field::says("o2", t("酸素投与が必要", "Oxygen is needed"));
pub static O2_INT: Field =
    Field::says("o2-int", t("少なくとも間欠的に酸素投与が必要", "Oxygen is needed, at least at times")).hint(t(
        "動くときだけ、夜間だけでも該当。持続投与も「はい」",
        "on exertion or at night only counts; continuous oxygen is a yes, too",
    ));
pub static O2_CONT: Field = Field::says("o2-cont", t("持続的な酸素投与が必要", "Oxygen is needed continuously"));
/// A saturation on oxygen says nothing about these limits.
const ROOM_AIR: Text = t(
    "酸素投与中なら、投与前か中止時の室内気の値で答える",
    "for a patient on oxygen, answer by the value on room air, before oxygen or with it off",
);
pub static SPO2_LLN: Field =
    Field::says("spo2-lln", t("無症状だがSpO2が基準下限未満", "No symptoms, but SpO2 below the lower limit of normal"))
        .hint(ROOM_AIR);
pub static SPO2_EX88: Field =
    Field::says("spo2-ex88", t("労作時のSpO2が88%未満（室内気）", "SpO2 below 88% on exertion, on room air"))
        .hint(ROOM_AIR);
pub static SPO2_REST88: Field =
    Field::says("spo2-rest88", t("安静時のSpO2が88%未満（室内気）", "SpO2 below 88% at rest, on room air"))
        .hint(ROOM_AIR);
pub static PAO2_55: Field =
    Field::says("pao2-55", t("安静時のPaO2が55 mmHg以下（室内気）", "PaO2 of 55 mmHg or less at rest, on room air"))
        .hint(ROOM_AIR);
pub static MILD_CONF: Field =
    Field::says("mild-conf", t("穿刺で確認した少量の出血である", "It is a small bleed proven by thoracentesis"));
pub static HEMO_PTX: Field = Field::says(
    "hemo-ptx",
    t("出血による症状または気胸がある", "The bleeding causes symptoms, or comes with a pneumothorax"),
);
pub static BLOOD1000: Field = Field::says(
    "blood1000",
    t("排液した血液が1000 mL超、または出血が続く", "Over 1000 mL of blood drained, or bleeding persists"),
)
.hint(t("続く出血：毎時150〜200 mLが2〜4時間", "persists: 150–200 mL an hour for 2–4 hours"));

// Bleeding and thrombosis

pub static ASPIR: Field =
    Field::says("aspir", t("穿刺などの低侵襲な排出が必要", "Aspiration or minimally invasive drainage is needed"));
pub static MIN_BLEED: Field =
    Field::says("min-bleed", t("診察でわかるわずかな出血である", "It is minimal bleeding on examination"));
pub static MOD_BLEED: Field = Field::says("mod-bleed", t("中等度の出血がある", "The bleeding is moderate"));
pub static TRANSF: Field = Field::says("transf", t("輸血が必要", "Transfusion is needed"));
pub static TRANSF_LT2: Field =
    Field::says("transf-lt2", t("2単位未満の輸血が必要", "Transfusion of less than 2 units is needed")).hint(t(
        "小児は10 mL/kg未満。NCIの単位と国内の単位（200 mL由来）の読み替えは実施計画書による",
        "for a child \
            less than 10 mL/kg; NCI’s unit is not the Japanese one (from 200 mL): the protocol says how to \
            convert",
    ));
pub static TRANSF_GE2: Field = Field::says(
    "transf-ge2",
    t("2単位以上の輸血が必要", "Transfusion of 2 units or more is needed"),
)
.hint(t(
    "小児は10 mL/kg以上。NCIの単位と国内の単位（200 mL由来）の読み替えは実施計画書による",
    "for a child 10 mL/kg or more; NCI’s unit is not the Japanese one (from 200 mL): the protocol says how to convert",
));
pub static THR_SUP: Field = Field::says(
    "thr-sup",
    t("表在性血栓、または内科的治療を要しない", "Superficial thrombosis, or no medical treatment needed"),
)
.hint(t("偶然見つかった無症状の塞栓も含む", "an embolus found by chance without symptoms counts, too"));
pub static THR_DVT: Field = Field::says(
    "thr-dvt",
    t("合併症のない深部静脈血栓で治療が必要", "Uncomplicated deep vein thrombosis that needs treatment"),
);
pub static THR_PE: Field = Field::says(
    "thr-pe",
    t("合併症のない肺塞栓・壁在血栓で治療が必要", "Uncomplicated pulmonary embolism or mural thrombus, treated"),
)
.hint(t("壁在血栓：心腔内、塞栓のないもの", "mural: in the heart, without embolism"));
pub static THR_PE_URGENT: Field = Field::says(
    "thr-pe-urgent",
    t("肺塞栓などで緊急の内科的治療が必要", "Urgent medical treatment, as for pulmonary embolism"),
)
.hint(t(
    "待てない治療。夜間・休日に始めただけでは該当しない",
    "it cannot wait; being started at night does not make it urgent",
));

// Wounds and skin

pub static WOUND25: Field =
    Field::says("wound25", t("創の離開が25%以下で浅い", "Wound open by 25% or less, superficial"))
        .hint(t("浅筋膜より深くない", "no deeper than the superficial fascia"));
pub static WOUND_GT25: Field = Field::says(
    "wound-gt25",
    t("創の離開が25%超、または局所処置が必要", "Wound open by over 25%, or local care is needed"),
);
pub static WOUND_FASCIA: Field = Field::says(
    "wound-fascia",
    t(
        "筋膜離開か絞扼のないヘルニア、または閉鎖手術が必要",
        "Fascia open, or hernia not strangulated, or closure needed",
    ),
);
pub static WOUND_MAJOR: Field = Field::says(
    "wound-major",
    t("絞扼・内臓脱出、または大きな再建や切断が必要", "Strangulation, evisceration, or major repair or amputation"),
)
.hint(t("皮弁、植皮、切除、切断", "flap, graft, resection, amputation"));
pub static WOBS: Field = Field::says("wobs", t("経過観察または外用で足りる", "Watching or topical care is enough"));
pub static WBED: Field =
    Field::says("wbed", t("ベッドサイドでの局所処置が必要", "Local care at the bedside is needed"));
pub static WD1: Field =
    Field::says("wd1", t("創は離開したが、治療は不要", "The wound has come apart, no treatment needed"));
pub static WD2: Field =
    Field::says("wd2", t("創が離開し、局所処置か薬が必要", "The wound has come apart and needs local care or a drug"))
        .hint(t("縫合、鎮痛薬など", "for instance suturing or an analgesic"));
pub static WD3: Field = Field::says(
    "wd3",
    t("内臓脱出のない筋膜離開、または修復手術が必要", "Fascia open without evisceration, or needs surgical repair"),
);
pub static DEBRIDE_MIN: Field = Field::says(
    "debride-min",
    t("内科的治療か小範囲のデブリードマンが必要", "Medical treatment or minimal debridement is needed"),
);
pub static DEBRIDE_MAJ: Field = Field::says(
    "debride-maj",
    t("中〜広範囲のデブリードマンか再建が必要", "Moderate to major debridement or reconstruction is needed"),
);
pub static ULC_LT1: Field = Field::says(
    "ulc-lt1",
    t("潰瘍の合計が1 cm未満、または消えない紅斑", "Ulcers under 1 cm in all, or non-blanching redness"),
)
.hint(t("紅斑：押しても消えず、熱感か浮腫がある。皮膚は破れていない", "redness: with warmth or oedema, skin intact"));
pub static ULC_1_2: Field = Field::says(
    "ulc-1-2",
    t("潰瘍の合計が1〜2 cm、または部分層の欠損", "Ulcers of 1–2 cm in all, or partial-thickness loss"),
)
.hint(t("皮膚または皮下脂肪まで", "skin or fat beneath it"));
pub static ULC_GT2: Field = Field::says(
    "ulc-gt2",
    t("潰瘍の合計が2 cm超、または全層の欠損", "Ulcers over 2 cm in all, or full-thickness loss"),
)
.hint(t("皮下組織まで。筋膜に達することがある", "into the tissue beneath, perhaps down to fascia"));
pub static ULC_DEEP: Field = Field::says(
    "ulc-deep",
    t("筋・骨・支持組織に及ぶ破壊や壊死がある", "Muscle, bone or supporting tissue is destroyed"),
)
.hint(t("潰瘍の大きさは問わない", "whatever the size of the ulcer"));
pub static RD1: Field = Field::says("rd1", t("わずかな紅斑、または乾性落屑", "Faint redness, or dry peeling"));
pub static RD2: Field = Field::says(
    "rd2",
    t("中〜高度の紅斑、または主に皺襞部の湿性落屑", "Moderate to marked redness, or moist peeling in folds"),
)
.hint(t(
    "中等度の浮腫も該当。皺襞部：腋窩、乳房下、鼠径など",
    "moderate swelling counts too; folds: armpit, under the breast, groin",
));
pub static RD3: Field = Field::says(
    "rd3",
    t("皺襞部以外の湿性落屑、または軽い摩擦で出血", "Moist peeling outside folds, or bleeds on slight contact"),
);
pub static RD4: Field = Field::says(
    "rd4",
    t("全層の壊死・潰瘍、自然出血、または植皮が必要", "Full-thickness necrosis, bleeds by itself, or needs a graft"),
)
.hint(t("全層：皮膚の全層", "full thickness of the skin, an ulcer counts too"));

// Infection of the blood

pub static BCX_POS: Field = Field::says(
    "bcx-pos",
    t("血液培養陽性で症候があり、治療が必要", "Blood culture positive, symptoms or signs, needs treatment"),
);
pub static BCX_POS_ASYM: Field =
    Field::says("bcx-pos-asym", t("血液培養は陽性だが症状はない", "Blood culture positive, but no symptoms"));

// Bones and nerves

pub static IMMOB: Field = Field::says(
    "immob",
    t("症状はあるが転位なし、または固定が必要", "Symptoms but no displacement, or immobilisation needed"),
);
pub static DISPLACED: Field =
    Field::says("displaced", t("転位がある、または骨の露出した開放骨折", "Displaced, or open with bone exposed"));
pub static DEFICIT_MILD: Field =
    Field::says("deficit-mild", t("神経脱落症状は軽度である", "The neurological deficit is mild"));
pub static DEFICIT_MODERATE: Field =
    Field::says("deficit-moderate", t("神経脱落症状は中等度である", "The neurological deficit is moderate"));
pub static DEFICIT_SEVERE: Field =
    Field::says("deficit-severe", t("神経脱落症状は高度である", "The neurological deficit is severe"));
pub static NEUROVASC: Field =
    Field::says("neurovasc", t("骨折に伴う神経・血管の障害がある", "The fracture compromises nerves or vessels"));
pub static ON2: Field = Field::says(
    "on2",
    t("骨壊死の症状がある、または鎮痛薬などが必要", "Symptoms of osteonecrosis, or drugs needed for it"),
)
.hint(t("鎮痛薬、ビスホスホネートなど", "for instance an analgesic or a bisphosphonate"));
pub static ON2_JAW: Field = Field::says(
    "on2-jaw",
    t("顎の症状がある、または局所薬などが必要", "Jaw symptoms, or treatment such as a topical agent needed"),
);
pub static REPAIR: Field =
    Field::says("repair", t("損傷した構造の一次修復が必要", "The injured structure needs primary repair"));
pub static PARTIAL_RESECT: Field =
    Field::says("partial-resect", t("損傷した構造の部分切除が必要", "The injured structure needs partial resection"));
pub static FULL_RESECT: Field = Field::says(
    "full-resect",
    t("損傷した構造の全切除か再建が必要", "The structure needs full resection or reconstruction"),
);

// Pain

pub static PAIN1: Field = Field::says("pain1", t("痛みは軽度である", "The pain is mild"));
pub static PAIN2: Field = Field::says("pain2", t("痛みは中等度である", "The pain is moderate"));
pub static PAIN3: Field = Field::says("pain3", t("痛みは高度である", "The pain is severe"));
pub static OTC: Field = Field::says(
    "otc",
    t("軽い背部痛、または市販の鎮痛薬で足りる程度", "Mild back pain, or what is sold without prescription is enough"),
)
.hint(t(
    "処方薬かどうかは問わない（ロキソプロフェンなど）",
    "whether it was prescribed does not count (loxoprofen, say)",
));
pub static RX_PAIN: Field = Field::says(
    "rx-pain",
    t("中等度の背部痛、または処方鎮痛薬が必要", "Moderate back pain, or a prescribed analgesic is needed"),
)
.hint(t("市販の鎮痛薬では足りないとき", "when what is sold without prescription is not enough"));
pub static PAIN_HOSP: Field = Field::says(
    "pain-hosp",
    t("強い背部痛、または痛みで入院や処置が必要", "Severe back pain, or admission or a procedure for pain"),
)
.hint(t("処置：椎体形成術など", "procedure: for instance vertebroplasty"));

// General

pub static F1: Field = Field::says("f1", t("最高体温が38.0〜39.0℃", "Highest temperature 38.0–39.0 °C"));
pub static F2: Field =
    Field::says("f2", t("最高体温が39.0℃超、40.0℃以下", "Highest temperature above 39.0 and up to 40.0 °C"));
pub static F3: Field =
    Field::says("f3", t("40.0℃を超えたが、続いたのは24時間以下", "Above 40.0 °C, lasting 24 hours or less"));
pub static F4: Field = Field::says("f4", t("40.0℃超の熱が24時間を超えて続く", "Above 40.0 °C for more than 24 hours"));
pub static RELIEVED_REST: Field =
    Field::says("relieved-rest", t("疲労は休むととれる", "The fatigue goes away with rest"));
pub static NOT_RELIEVED: Field =
    Field::says("not-relieved", t("疲労は休んでもとれない", "The fatigue does not go away with rest"));
pub static N1: Field =
    Field::says("n1", t("食欲は落ちたが、食べ方は変わらない", "Less appetite, but eating habits are unchanged"));
pub static N2: Field =
    Field::says("n2", t("食べる量は減ったが、脱水・低栄養はない", "Eats less, without dehydration or malnutrition"))
        .hint(t("著しい体重減少もない", "nor marked weight loss"));
pub static N3: Field =
    Field::says("n3", t("口からの栄養や水分が足りない", "Calories or fluids by mouth are not enough"))
        .hint(t("経管栄養、TPN、入院が必要な場合も該当", "also when tube feeding, TPN or admission is needed"));
pub static V1A: Field = Field::says("v1a", t("嘔吐は24時間に1〜2回", "Vomited 1 or 2 times in 24 hours"))
    .hint(t("5分以上あいたものを別の1回と数える", "count apart what is 5 minutes apart"));
pub static V2A: Field = Field::says("v2a", t("嘔吐は24時間に3〜5回", "Vomited 3 to 5 times in 24 hours"))
    .hint(t("5分以上あいたものを別の1回と数える", "count apart what is 5 minutes apart"));
pub static V3A: Field = Field::says("v3a", t("嘔吐は24時間に6回以上", "Vomited 6 times or more in 24 hours"))
    .hint(t("5分以上あいたものを別の1回と数える", "count apart what is 5 minutes apart"));

/// Every statement, as grouped above.
pub static ALL: &[&Field] = &[
    &DEATH,
    &LIFE,
    &URGENT,
    &URGENT_MEDTX,
    &AIRWAY_LIFE,
    &CIRC_LIFE,
    &DIALYSIS,
    &HEMODYN_NEURO,
    &INSTAB,
    &HOSP,
    &IADL,
    &SADL,
    &ASYM,
    &OBS,
    &SYM,
    &MILD,
    &BREATH_MODERATE,
    &BREATH_MINIMAL,
    &BREATH_REST,
    &MOD,
    &SEV,
    &MILD_NOTX,
    &MI_OTHER1,
    &OTHER2,
    &OTHER3,
    &RAD_ONLY,
    &NOTX,
    &TX,
    &MEDTX,
    &NONINVASIVE_ONLY,
    &INVASIVE,
    &OP,
    &ELECTIVE_OP,
    &WATCH,
    &LOCAL,
    &ORAL,
    &IV,
    &IV_ANY,
    &IV_OUTPT,
    &FEED,
    &DRAIN,
    &CHESTTUBE,
    &PLEURODESIS,
    &O2,
    &O2_INT,
    &O2_CONT,
    &SPO2_LLN,
    &SPO2_EX88,
    &SPO2_REST88,
    &PAO2_55,
    &MILD_CONF,
    &HEMO_PTX,
    &BLOOD1000,
    &ASPIR,
    &MIN_BLEED,
    &MOD_BLEED,
    &TRANSF,
    &TRANSF_LT2,
    &TRANSF_GE2,
    &THR_SUP,
    &THR_DVT,
    &THR_PE,
    &THR_PE_URGENT,
    &WOUND25,
    &WOUND_GT25,
    &WOUND_FASCIA,
    &WOUND_MAJOR,
    &WOBS,
    &WBED,
    &WD1,
    &WD2,
    &WD3,
    &DEBRIDE_MIN,
    &DEBRIDE_MAJ,
    &ULC_LT1,
    &ULC_1_2,
    &ULC_GT2,
    &ULC_DEEP,
    &RD1,
    &RD2,
    &RD3,
    &RD4,
    &BCX_POS,
    &BCX_POS_ASYM,
    &IMMOB,
    &DISPLACED,
    &DEFICIT_MILD,
    &DEFICIT_MODERATE,
    &DEFICIT_SEVERE,
    &NEUROVASC,
    &ON2,
    &ON2_JAW,
    &REPAIR,
    &PARTIAL_RESECT,
    &FULL_RESECT,
    &PAIN1,
    &PAIN2,
    &PAIN3,
    &OTC,
    &RX_PAIN,
    &PAIN_HOSP,
    &F1,
    &F2,
    &F3,
    &F4,
    &RELIEVED_REST,
    &NOT_RELIEVED,
    &N1,
    &N2,
    &N3,
    &V1A,
    &V2A,
    &V3A,
];
