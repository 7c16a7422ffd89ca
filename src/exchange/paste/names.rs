//! What is measured, and the names that the definitions do not list: written forms of charts in Japan
//! (facts: exchange §1.3), and all that looks like one of our items and is another.

use super::finding::Reason;

/// How a value of an analyte is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A number for the question `value`.
    Value,
    /// Total calcium, to be corrected: the question `calcium`.
    Calcium,
    /// Calcium that was corrected already.
    Corrected,
    /// Ionised calcium.
    Ionised,
    /// Glucose: fasting or not.
    Glucose,
    /// Cells of which a per cent may be given.
    Cells,
    /// Band cells, always a part.
    Band,
    /// Segmented cells, always a part.
    Segmented,
    /// A name that itself says per cent.
    Share,
    /// An enzyme of which two methods exist.
    Method,
    /// Prothrombin time without saying in what.
    Prothrombin,
    /// Seconds, or an activity.
    Seconds,
    /// Creatinine, unless in mL/min.
    Creatinine,
    /// Left out, and why.
    Passed(Reason),
}

/// One analyte.
#[derive(Debug)]
pub struct Analyte {
    /// The terms of `ctcae-lab`; none for what is left out.
    pub terms: &'static [&'static str],
    /// How a value is taken.
    pub what: What,
    /// Names beside those that the definitions list for the terms.
    pub names: &'static [&'static str],
}

const fn a(terms: &'static [&'static str], what: What, names: &'static [&'static str]) -> Analyte {
    Analyte { terms, what, names }
}

/// Names in the definitions that are no names of a value: they help whoever searches.
pub const NOT_NAMES: &[&str] = &[
    "肝機能", "肝酵素", "transaminase", "黄疸", "jaundice", "腎機能", "ワルファリン", "warfarin",
    "プロトロンビン時間", "心電図", "QT", "QT延長", "SAT", "熱", "多血", "pH", "PC", "Hp", "顆粒球", "顆粒球数", "granulocytes",
    "Seg", "分葉核球", "VC", "かんきのう", "じんきのう", "おうだん", "はいきのう", "脂質",
];

/// Every analyte. A name that stands here is not taken from the definitions of another.
pub static ANALYTES: &[Analyte] = &[
    a(&["wbc", "leukocytosis"], What::Value, &["W.B.C", "白血球数(WBC)", "白血球(WBC)", "WBC数", "白血"]),
    a(&["neutrophils"], What::Cells, &["Neu", "Neut-T", "NEUT#", "Neu#", "好中球数(ANC)", "好中球絶対数", "好中球#"]),
    a(&["neutrophils"], What::Share, &["NEUT%", "Neu%", "好中球%", "好中球率", "好中球比率", "好中球(%)", "Neut(%)", "Neutro%"]),
    a(
        &["neutrophils"],
        What::Band,
        &["Stab", "Band", "N-Band", "桿状核球", "桿状核好中球", "桿状", "桿状核", "好中球(桿状核)", "好中球(桿状)",
            "好中球桿状核", "桿状核球数", "N-Stab", "好中球(桿状核球)", "St", "Bd"],
    ),
    a(
        &["neutrophils"],
        What::Segmented,
        &["Seg", "N-Seg", "分葉核球", "分葉核好中球", "分節", "分節核球", "分葉", "分葉核", "好中球(分葉核)", "好中球(分葉)",
            "好中球分葉核", "好中球(分節)", "好中球(分葉核球)"],
    ),
    a(&["lymphocytes", "lymphocytes-increased"], What::Cells, &["LYMPH#", "Lym#", "リンパ", "リンパ球#", "リンパ球実数"]),
    a(
        &["lymphocytes", "lymphocytes-increased"],
        What::Share,
        &["LYMPH%", "Lym%", "リンパ球%", "リンパ球率", "リンパ球比率", "リンパ球(%)", "Ly%"],
    ),
    a(&["eosinophilia"], What::Cells, &["Eosin", "EOS#", "EO#", "好酸球#"]),
    a(&["eosinophilia"], What::Share, &["EOS%", "EO%", "好酸球%", "好酸球率", "好酸球(%)", "Eosino%"]),
    a(&["anemia", "hemoglobin-increased"], What::Value, &["ヘモグロビン(Hb)", "血色素量(Hb)", "Hb(ヘモグロビン)", "HB"]),
    a(&["platelets"], What::Value, &["P.L.T", "Plt数", "血小板数(PLT)", "血小板(PLT)", "血小板(Plt)"]),
    a(&["cd4"], What::Value, &[]),
    a(&["ast"], What::Value, &["S-GOT", "AST(GOT)", "GOT(AST)", "SGOT", "ASAT"]),
    a(&["alt"], What::Value, &["S-GPT", "ALT(GPT)", "GPT(ALT)", "SGPT", "ALAT"]),
    a(&["ggt"], What::Value, &["Y-GTP", "γGT", "ガンマ-GTP", "ガンマGT", "γ-GT(γ-GTP)", "γ-GTP(γ-GT)", "GGTP", "γ-ＧＴＰ"]),
    a(&["alp"], What::Method, &["Al-P", "ALPase", "アルカリホスファターゼ(ALP)"]),
    a(&["ldh"], What::Value, &["LD(LDH)", "LDH(LD)", "乳酸脱水素酵素(LD)"]),
    a(&["cpk"], What::Value, &["CK(CPK)", "CPK(CK)", "総CK", "T-CK"]),
    a(&["bilirubin"], What::Value, &["総ビ", "T-Bil(総ビリルビン)", "総ビリルビン(T-Bil)", "T-B", "トータルビリルビン"]),
    a(&["creatinine"], What::Creatinine, &["CREAT", "クレアチニン(Cre)", "クレアチニン(CRE)", "sCr", "SCr", "クレア"]),
    a(&["ccr"], What::Value, &["Ccr", "24hCcr"]),
    a(&["albumin"], What::Value, &["アルブミン(Alb)", "アルブミン(ALB)", "血清アルブミン(Alb)", "s-Alb"]),
    a(&["bun"], What::Value, &["尿素窒素(BUN)", "尿素窒素(UN)", "UN(BUN)", "BUN(UN)", "U.N"]),
    a(&["hyponatremia", "hypernatremia"], What::Value, &["ナトリウム(Na)", "Na(ナトリウム)", "s-Na"]),
    a(&["hypokalemia", "hyperkalemia"], What::Value, &["カリウム(K)", "K(カリウム)", "s-K"]),
    a(&["hypocalcemia", "hypercalcemia"], What::Calcium, &["総Ca", "総カルシウム", "T-Ca", "カルシウム(Ca)", "Ca(カルシウム)", "血清カルシウム", "血清Ca"]),
    a(
        &["hypocalcemia", "hypercalcemia"],
        What::Corrected,
        &["補正Ca", "補正カルシウム", "Ca補正", "補正Ca値", "Ca(補正)", "Ca補正値", "cCa", "corrected Ca",
            "corrected calcium", "カルシウム(補正)", "アルブミン補正Ca", "Alb補正Ca", "補正カルシウム値"],
    ),
    a(&["hypocalcemia-ionized", "hypercalcemia-ionized"], What::Ionised, &["イオン化カルシウム(Ca++)", "i-Ca", "Ca(イオン化)", "ICa", "イオン化Ca(iCa)"]),
    a(&["hypomagnesemia", "hypermagnesemia"], What::Value, &["マグネシウム(Mg)"]),
    a(&["hypophosphatemia", "hyperphosphatemia"], What::Value, &["無機リン(IP)", "無機リン(P)", "リン(P)", "無機燐", "I.P", "Pi"]),
    a(&["hypoglycemia", "hyperglycemia"], What::Glucose, &["血糖(Glu)", "グルコース(Glu)", "血糖値(BS)", "ブドウ糖(Glu)"]),
    a(&["urate"], What::Value, &["尿酸(UA)", "U.A"]),
    a(&["amylase"], What::Value, &["Amy", "アミラーゼ(AMY)", "AMY(総)", "総アミラーゼ", "T-AMY"]),
    a(&["lipase"], What::Value, &["Lip"]),
    a(&["triglycerides"], What::Value, &["中性脂肪(TG)", "TG(中性脂肪)", "T.G"]),
    a(&["cholesterol"], What::Value, &["T-CHO", "総コレステロール(TC)", "T-CHOL"]),
    a(&["hdl"], What::Value, &[]),
    a(&["ldl"], What::Value, &[]),
    a(
        &["inr"],
        What::Value,
        &["PT(INR)", "PT INR", "PT-INR値", "プロトロンビン時間(INR)", "プロトロンビン時間INR", "PT国際標準比", "PT_INR"],
    ),
    a(&["aptt"], What::Seconds, &["APTT秒", "APTT(秒)", "A-PTT"]),
    a(&["fibrinogen"], What::Value, &["FIB", "フィブリノゲン(Fbg)", "FBG定量"]),
    a(&["haptoglobin"], What::Value, &[]),
    a(&["crp"], What::Value, &["CRP", "CRP(定量)", "C反応性蛋白(CRP)"]),
    a(&["fever"], What::Value, &[]),
    a(&["weight-loss"], What::Value, &[]),
    a(&["qtc"], What::Value, &[]),
    a(&["ejection-fraction"], What::Value, &[]),
    a(&["hypoxia"], What::Value, &[]),
    a(&["fev1"], What::Value, &[]),
    a(&["vital-capacity"], What::Value, &[]),
    a(&["dlco"], What::Value, &[]),
    a(&["acidosis", "alkalosis"], What::Value, &["動脈血 pH", "ABG pH"]),
    // Prothrombin time: four numbers of one test.
    a(&["inr"], What::Prothrombin, &["PT", "プロトロンビン時間", "プロトロンビン時間(PT)"]),
    a(&[], What::Passed(Reason::Activity), &["PT%", "PT-%", "PT活性", "PT(%)", "PT活性値", "APTT%", "APTT活性", "APTT(%)", "PT(活性)", "プロトロンビン活性"]),
    a(&[], What::Passed(Reason::Seconds), &["PT秒", "PT-秒", "PT(秒)", "PT-sec", "PT時間", "PT(sec)", "プロトロンビン時間(秒)"]),
    a(&[], What::Passed(Reason::Ratio), &["PT比", "PT-比", "PTR", "PT-R", "PT(比)", "APTT比", "A/G", "A/G比", "AG比", "ALB/GLB", "BUN/Cre比", "BUN/Cr比", "LDL/HDL", "LDL/HDL比", "L/H比", "P/F", "P/F比"]),
    // Fractions and relatives.
    a(
        &[],
        What::Passed(Reason::NotTotal),
        &["D-Bil", "I-Bil", "DBil", "DB", "IB", "直接ビリルビン", "間接ビリルビン", "抱合型ビリルビン", "非抱合型ビリルビン", "直ビ", "間ビ",
            "直接ビリルビン(D-Bil)", "間接ビリルビン(I-Bil)", "direct bilirubin", "indirect bilirubin", "D.Bil", "I.Bil",
            "Alb分画", "アルブミン分画", "Alb%", "ALB%", "アルブミン%", "蛋白分画", "α1-グロブリン", "α2-グロブリン", "β-グロブリン", "γ-グロブリン",
            "P-AMY", "P型アミラーゼ", "AMY(P型)", "AMY(P)", "P-アミラーゼ", "アミラーゼ(P型)", "膵型アミラーゼ", "膵アミラーゼ", "S型アミラーゼ", "AMY(S型)",
            "CK-MB", "CKMB", "CK-MM", "CK-BB", "CPK-MB", "CK-MB活性", "LD1", "LD2", "LD3", "LD4", "LD5", "LDアイソザイム",
            "ALP1", "ALP2", "ALP3", "ALP4", "ALP5", "ALPアイソザイム", "骨型ALP", "BAP", "ALP(骨型)", "ALP3(骨型)",
            "non-HDL", "non-HDL-C", "nonHDL", "nonHDLコレステロール", "VLDL", "遊離コレステロール", "エステル型コレステロール",
            "Gran", "GRAN", "顆粒球", "顆粒球数", "Gran(顆粒球)", "GRA", "Gran%", "異型リンパ球", "異型リンパ", "At-Lym", "At-Ly", "At.Lym",
            "Aty-Lym", "Atypical lymphocyte", "AtLy", "A-Lym", "幼若顆粒球", "IG", "IG%", "IG#"],
    ),
    a(&[], What::Passed(Reason::EstimatedGfr), &["eGFR", "eGFRcreat", "eGFRcys", "推算GFR", "推定GFR", "推算糸球体濾過量", "eGFR(Cr)", "eGFR-Cr", "GFR", "GFR推算値", "eGFR(Cre)"]),
    a(&[], What::Passed(Reason::Ambiguous), &["pH", "Bil定性", "CRP定性", "GFR/CCr", "VC", "QT", "Hp", "PC", "SAT"]),
    a(&[], What::Passed(Reason::Semi), &["尿蛋白定性", "蛋白定性", "糖定性", "尿糖", "尿潜血", "潜血", "ウロビリノーゲン", "ケトン体", "尿ビリルビン", "便潜血"]),
    // What laboratories print beside ours.
    a(
        &[],
        What::Passed(Reason::NotGraded),
        &["RBC", "赤血球", "赤血球数", "R.B.C", "赤血球数(RBC)", "Ht", "Hct", "HCT", "ヘマトクリット", "ヘマトクリット値", "ヘマトクリット(Ht)", "MCV",
            "MCH", "MCHC", "RDW", "RDW-CV", "RDW-SD", "MPV", "PDW", "Ret", "Retic", "網赤血球", "網状赤血球", "網赤血球数", "Mono",
            "Mono%", "MONO#", "単球", "単球数", "単球%", "好塩基球", "好塩基球%", "好塩基球数", "Baso", "BASO%", "BASO#", "Blast", "芽球", "Myelo", "骨髄球",
            "Meta", "後骨髄球", "前骨髄球", "Promyelo", "Erbl", "赤芽球", "NRBC", "Cl", "クロール", "塩素", "Cl(クロール)", "クロール(Cl)", "TP", "総蛋白", "総タンパク",
            "総蛋白(TP)", "総たんぱく", "ChE", "コリンエステラーゼ", "LAP", "ZTT", "TTT", "Fe", "血清鉄", "鉄", "TIBC", "UIBC", "フェリチン", "Ferritin",
            "HbA1c", "ヘモグロビンA1c", "HbA1c(NGSP)", "GA", "グリコアルブミン", "NH3", "アンモニア", "TSH", "FT3", "FT4", "T3", "T4", "F-T3", "F-T4",
            "CEA", "AFP", "CA19-9", "CA125", "CA15-3", "PSA", "SCC", "CYFRA", "NSE", "ProGRP", "PIVKA-II", "PIVKA", "KL-6", "SP-D",
            "BNP", "NT-proBNP", "トロポニン", "トロポニンT", "トロポニンI", "ミオグロビン", "D-dimer", "Dダイマー", "D-ダイマー", "DD", "FDP", "AT-III", "AT3", "ATIII",
            "アンチトロンビン", "TAT", "PIC", "PCT", "プロカルシトニン", "ESR", "血沈", "赤沈", "hs-CRP", "高感度CRP", "IgG", "IgA", "IgM", "IgE", "IgG4",
            "C3", "C4", "CH50", "RF", "ANA", "Zn", "亜鉛", "Cu", "銅", "B12", "ビタミンB12", "葉酸", "Cys-C", "シスタチンC", "CysC", "プレアルブミン", "TTR",
            "RBP", "sIL-2R", "IL-6", "β2MG", "β2-MG", "HBs抗原", "HBs抗体", "HCV抗体", "HIV", "TPHA", "RPR", "浸透圧", "Osm", "PaCO2", "pCO2", "HCO3", "HCO3-", "BE",
            "乳酸", "Lac", "Lactate", "ALD", "アルドラーゼ", "LDL/HDL", "リン脂質", "PL", "TBA", "総胆汁酸", "胆汁酸", "比重", "γグロブリン", "ICG", "HGF", "GLB",
            "グロブリン", "AnionGap", "AG", "TK活性", "エラスターゼ1", "Elastase", "トリプシン", "PTH", "iPTH", "intact PTH", "コルチゾール", "ACTH", "i-PTH"],
    ),
];

/// Words before or behind a name that say another specimen than blood.
pub const SPECIMENS: &[&str] = &[
    "随時尿中", "随時尿", "部分尿", "蓄尿中", "蓄尿", "24時間尿", "尿中", "尿", "髄液中", "髄液", "胸水中", "胸水", "腹水中", "腹水", "関節液", "心嚢液",
    "心嚢水", "胆汁", "ドレーン", "ドレーン排液", "排液", "穿刺液", "喀痰", "唾液", "便中", "便", "羊水", "膵液", "嚢胞液", "u-", "urine", "urinary", "csf",
    "pleural", "ascites", "pe-", "asc-",
];

/// Words that stand beside a name and change nothing.
pub const PLAIN: &[&str] = &[
    "血清", "血漿", "血中", "全血", "静脈血", "静脈", "serum", "plasma", "s-", "定量", "値", "測定", "は", "が", "も", "数", "量", "濃度", "活性値", "bcp改良法",
    "bcp", "bcg", "bcg法", "改良bcp", "改良bcp法", "酵素法", "総", "u/l", "末梢血", "血", "結果", "術前", "術後", "入院時", "本日", "採血", "採血で", "検査で", "直近", "の",
    "ngsp", "自動", "機械", "目視",
];
