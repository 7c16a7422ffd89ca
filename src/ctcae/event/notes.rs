//! Notes that more than one version shows.

use crate::definition::{Text, t};

pub(super) const ENDS_AT_3: Text = t("Grade 4・5はない用語です。", "This term has no Grade 4 or 5.");
pub(super) const LAB: Text = t(
    "検査値で判定します。検査値のGrade（ctcae-lab）へ進んでください。",
    "Graded by a laboratory value: go on to the laboratory grades (ctcae-lab).",
);
pub(super) const LAB_CALCIUM: Text = t(
    "カルシウム値（補正値またはイオン化）と、症状・入院・生命の危険で判定します。\
        検査値のGrade（ctcae-lab）へ進んでください。",
    "Graded by the calcium value (corrected or ionized) with symptoms, admission and danger to life: go on to the \
        laboratory grades (ctcae-lab).",
);
pub(super) const HYPOXIA_FIGURES: Text = t(
    "SpO2 88%とPaO2 55 mmHgはNCIの例示です。数値からは検査値のGrade（ctcae-lab）でも判定できます。",
    "NCI gives SpO2 88% and PaO2 55 mmHg as examples. The laboratory grades (ctcae-lab) take the numbers themselves.",
);
pub(super) const EMPYEMA: Text = t("膿胸はこの用語で判定します。", "Empyema is graded under this term.");
pub(super) const EFFUSION: Text = t(
    "Grade 3は、呼吸困難と低酸素を伴う（症状があり酸素が必要な）場合、または胸腔ドレーン・癒着術・\
        手術が必要な場合です。",
    "Grade 3 is respiratory distress with hypoxia (symptoms and a need for oxygen), or a need for a chest tube, \
        pleurodesis or surgery.",
);
pub(super) const FAILURE: Text = t(
    "Grade 4・5だけの用語です。それより軽ければ低酸素血症や呼吸困難で判定します。",
    "Grades 4 and 5 only. Anything milder is graded as hypoxia or dyspnea.",
);
pub(super) const FROSTBITE: Text = t(
    "凍傷・寒冷損傷の用語はどの版にもありません。ここではBurn（熱傷）の準用を示しますが、その定義は熱・薬品・電気・\
        炎・放射線を挙げ、寒冷を挙げていません。Skin ulceration、Injury, poisoning and procedural complications - \
        Other, specifyも候補です。どれを使うかは実施計画書か責任医師が決めます。",
    "No version has a term for frostbite or cold injury. Shown is Burn by analogy, though its definition lists heat, \
        chemicals, electricity, flames and radiation but not cold. Skin ulceration, or Injury, poisoning and \
        procedural complications - Other, specify, may serve instead. The protocol or the investigator decides.",
);
pub(super) const FROSTBITE_6: Text = t(
    "凍傷・寒冷損傷の用語はどの版にもありません。ここではBurn（熱傷）の準用を示しますが、その定義は熱・薬品・電気・\
        炎・放射線を挙げ、寒冷を挙げていません。6.0のTissue injury、Skin ulceration、Injury, poisoning and \
        procedural complications - Other, specifyも候補です。どれを使うかは実施計画書か責任医師が決めます。",
    "No version has a term for frostbite or cold injury. Shown is Burn by analogy, though its definition lists heat, \
        chemicals, electricity, flames and radiation but not cold. Tissue injury (new in 6.0), Skin ulceration, or \
        Injury, poisoning and procedural complications - Other, specify, may serve instead. The protocol or the \
        investigator decides.",
);
pub(super) const CEMENT: Text = t(
    "骨セメント漏出の用語はどの版にもありません。漏出そのものはこの「その他」で、それによる肺塞栓・脊髄圧迫・\
        神経根症状などはそれぞれの用語で判定します。セメントの肺塞栓を「静脈血栓塞栓症」で判定するのは本アプリの選\
        択です（NCIの定義は血栓）。実施計画書の取り決めが優先します。",
    "No version has a term for cement leakage. The leak itself is graded here under “Other”; what it causes \
        (pulmonary embolism, cord compression, radiculitis) is graded under its own term. That cement in the lungs \
        goes under thromboembolism is a choice made here (NCI defines a thrombus); the protocol prevails.",
);
pub(super) const EAR_OSTEONECROSIS: Text = t(
    "5.0以降は部位を問わずOsteonecrosis（骨壊死）で判定し、部位を記載します（外耳道に限った用語はどの版にもない）。\
        顎は顎骨壊死で判定します。",
    "From 5.0 on, Osteonecrosis is used whatever the site, and the site is named (no version has a term for the ear \
        canal). The jaw has a term of its own.",
);
pub(super) const DISABLING: Text = t(
    "4.03のGrade 3には「活動不能」も挙げられており、「身の回りの動作に支障がある」と読みます。",
    "4.03 also calls a disabling event Grade 3; that is read here as limited self-care.",
);
pub(super) const FEVER: Text = t(
    "体温の値からは検査値のGrade（ctcae-lab）でも判定できます。境目の値（39.0℃、40.0℃）は軽いほうのGradeです。",
    "The laboratory grades (ctcae-lab) take the temperature itself. A value at a limit (39.0 or 40.0 °C) belongs to \
        the milder grade.",
);
pub(super) const FATIGUE: Text = t(
    "休息でとれるかどうかで分けます。だるさ・気分不良はMalaise（倦怠感）です。Grade 4・5はありません。",
    "It turns on relief by rest; feeling generally unwell is Malaise. There is no Grade 4 or 5.",
);
pub(super) const OTHER: Text = t(
    "ほかに当たる用語がないときだけ使い、器官別の「その他」に名称を書き添えます（例：Skin and subcutaneous tissue \
        disorders - Other, specify）。",
    "Only when no other term fits; name the event under “Other” of its organ class, such as Skin and subcutaneous \
        tissue disorders - Other, specify.",
);
pub(super) const MILD_6: Text = t(
    "6.0のGrade 1は軽い症状です（4.03・5.0は無症状）。",
    "Grade 1 of 6.0 is mild symptoms; in 4.03 and 5.0 it was none.",
);
pub(super) const PLEURAL_TRANSFUSION: Text =
    t("輸血は、続けて必要な場合を指します。", "Transfusion means a persistent need for it.");
pub(super) const HEMATOMA_INTRACRANIAL: Text = t(
    "頭蓋内の硬膜下・硬膜外血腫は、6.0ではIntracranial hemorrhageで判定します。",
    "In 6.0 an intracranial subdural or epidural haematoma is graded as Intracranial hemorrhage.",
);
pub(super) const FROM_MEMORY: Text = t(
    "この用語の条件は記憶による記載で、原文との照合がまだです。使う前にNCIの原文で確かめてください。",
    "The conditions of this term rest on memory and have not been checked against the original yet: look it up in \
        NCI’s text before use.",
);
pub(super) const PERFORATION: Text = t(
    "部位ごとの用語（Colonic perforation、Gastric perforationなど）で報告します。Grade 2から始まります。\
        条件は記憶による記載で、原文との照合がまだです。使う前にNCIの原文で確かめてください。",
    "Reported under the term of its site (Colonic perforation, Gastric perforation and others); it starts at Grade 2. \
        The conditions rest on memory and have not been checked against the original yet: look it up in NCI’s text \
        before use.",
);
