//! What a column holds, by its header: Japanese or English, whatever its width, case, spaces and bracketed units.

use crate::engine::half_width;

/// The kinds of table, as the person dropped them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A row for each patient (or for each lesion, with the patient's columns repeated).
    Patients,
    /// A row for each lesion.
    Lesions,
    /// A row for each adverse event.
    Events,
    /// A row for each measurement.
    Visits,
}

impl Role {
    /// Its name in answers and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Patients => "patients",
            Role::Lesions => "lesions",
            Role::Events => "events",
            Role::Visits => "visits",
        }
    }

    /// Its name in words.
    pub const fn say(self) -> [&'static str; 2] {
        match self {
            Role::Patients => ["患者表", "patients"],
            Role::Lesions => ["病変表", "lesions"],
            Role::Events => ["有害事象表", "adverse events"],
            Role::Visits => ["来院表", "visits"],
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Field {
    Id,
    Sex,
    Age,
    Consent,
    Registration,
    Treatment,
    Eligible,
    LastContact,
    Status,
    DeathDate,
    Cause,
    OffStudy,
    Reason,
    Time,
    Pain,
    Opioid,
    Lesion,
    Lesions,
    Site,
    Size,
    NewLesion,
    LastImaging,
    Progression,
    Term,
    Class,
    Grade,
    Onset,
    Resolved,
    Related,
    Serious,
    Visit,
    Date,
    Item,
    Value,
    /// Names a person: not needed, never shown, never written.
    Identifying,
    /// Not the desk's: kept in the file and ignored.
    Other,
}

/// The names by which a field is answered for, and the headers it goes by: without spaces, signs and units.
const NAMES: &[(Field, &str, &[&str])] = &[
    (
        Field::Id,
        "id",
        &[
            "id",
            "patientid",
            "ptid",
            "subject",
            "subjectid",
            "subjid",
            "usubjid",
            "case",
            "caseid",
            "caseno",
            "no",
            "patientno",
            "症例番号",
            "症例no",
            "症例id",
            "登録番号",
            "研究id",
            "被験者識別コード",
            "被験者番号",
            "被験者id",
            "患者番号",
            "患者id",
            "症例",
            "番号",
        ],
    ),
    (Field::Sex, "sex", &["sex", "gender", "性別", "性"]),
    (Field::Age, "age", &["age", "年齢", "登録時年齢", "ageyears", "ageatregistration", "同意時年齢"]),
    (
        Field::Consent,
        "consent_date",
        &["consentdate", "consent", "dateofconsent", "icdate", "同意日", "同意取得日", "同意年月日"],
    ),
    (
        Field::Registration,
        "registration_date",
        &[
            "registrationdate",
            "registration",
            "enrollmentdate",
            "enrolmentdate",
            "enrollment",
            "enrolment",
            "dateofregistration",
            "dateofenrollment",
            "dateregistered",
            "registeredon",
            "enrolledon",
            "regdate",
            "登録日",
            "症例登録日",
            "登録年月日",
        ],
    ),
    (
        Field::Treatment,
        "treatment_date",
        &[
            "treatmentdate",
            "treatment",
            "proceduredate",
            "ablationdate",
            "dateoftreatment",
            "dateofprocedure",
            "treatedon",
            "cryoablationdate",
            "治療日",
            "施行日",
            "手技日",
            "凍結日",
            "手術日",
            "凍結療法施行日",
            "治療施行日",
            "治療年月日",
        ],
    ),
    (Field::Eligible, "eligible", &["eligible", "eligibility", "適格", "適格性", "適格/不適格", "適格不適格"]),
    (
        Field::LastContact,
        "last_contact_date",
        &[
            "lastcontact",
            "lastcontactdate",
            "lastfollowup",
            "lastfollowupdate",
            "lastalive",
            "lastalivedate",
            "lastknownalive",
            "lastseen",
            "lastseenalive",
            "lastvisitdate",
            "lstalvdt",
            "dateoflastcontact",
            "最終生存確認日",
            "最終確認日",
            "最終観察日",
            "最終受診日",
            "最終来院日",
            "最終診察日",
            "最終生存日",
        ],
    ),
    (
        Field::Status,
        "vital_status",
        &[
            "status",
            "vitalstatus",
            "dead",
            "death",
            "osevent",
            "event",
            "os",
            "censor",
            "censored",
            "cens",
            "転帰",
            "生死",
            "生存状況",
            "死亡",
            "打ち切り",
            "打切り",
            "打切",
            "イベント",
            "生存",
            "生存死亡",
            "生死の別",
        ],
    ),
    (
        Field::DeathDate,
        "death_date",
        &["deathdate", "dateofdeath", "diedon", "dthdtc", "dthdt", "死亡日", "死亡年月日"],
    ),
    (Field::Cause, "death_cause", &["cause", "deathcause", "causeofdeath", "死因", "死亡原因"]),
    (
        Field::OffStudy,
        "off_study_date",
        &[
            "offstudydate",
            "offstudy",
            "withdrawal",
            "withdrawaldate",
            "dateofwithdrawal",
            "中止日",
            "脱落日",
            "試験中止日",
            "中止脱落日",
            "撤回日",
        ],
    ),
    (
        Field::Reason,
        "off_study_reason",
        &["reason", "offstudyreason", "withdrawalreason", "中止理由", "脱落理由", "理由", "不登録理由"],
    ),
    (
        Field::Time,
        "time",
        &[
            "time",
            "osdays",
            "osmonths",
            "ostime",
            "futime",
            "days",
            "months",
            "survivaltime",
            "followuptime",
            "生存期間",
            "観察期間",
            "追跡期間",
            "生存日数",
            "追跡日数",
            "生存月数",
            "追跡月数",
        ],
    ),
    (Field::Pain, "pain", &["pain", "vas", "nrs", "painscore", "疼痛", "痛み", "痛みvas", "疼痛vas", "疼痛nrs"]),
    (
        Field::Opioid,
        "omed",
        &[
            "omed",
            "opioid",
            "medd",
            "oralmorphineequivalent",
            "ome",
            "オピオイド",
            "オピオイド量",
            "経口モルヒネ換算量",
        ],
    ),
    (Field::Lesion, "lesion", &["lesion", "lesionid", "lesionno", "target", "病変番号", "病変", "病変no", "病変id"]),
    (Field::Lesions, "n_lesions", &["nlesions", "numberoflesions", "lesioncount", "病変数", "治療病変数"]),
    (Field::Site, "site", &["site", "location", "部位", "病変部位"]),
    (
        Field::Size,
        "size",
        &[
            "size",
            "diameter",
            "longestdiameter",
            "最大径",
            "腫瘍径",
            "径",
            "長径",
            "腫瘍最大径",
            "tumorsize",
            "tumoursize",
            "lesionsize",
        ],
    ),
    (Field::NewLesion, "new_lesion", &["newlesion", "newlesions", "新病変", "新病変の有無", "新規病変", "新出病変"]),
    (
        Field::LastImaging,
        "last_imaging_date",
        &[
            "lastimaging",
            "lastimagingdate",
            "lastct",
            "lastctdate",
            "最終画像日",
            "最終ct日",
            "最終画像評価日",
            "最終画像確認日",
            "最終mri日",
        ],
    ),
    (
        Field::Progression,
        "local_progression_date",
        &[
            "ltpdate",
            "ltp",
            "localprogressiondate",
            "localprogression",
            "localrecurrencedate",
            "localrecurrence",
            "局所再発日",
            "局所増悪日",
            "局所腫瘍進行日",
            "局所進行日",
            "局所再燃日",
        ],
    ),
    (
        Field::Term,
        "term",
        &["term", "aeterm", "aedecod", "adverseevent", "有害事象名", "事象名", "有害事象", "ae", "有害事象用語"],
    ),
    (Field::Class, "soc", &["soc", "aebodsys", "systemorganclass", "器官別大分類", "器官分類", "分類"]),
    (
        Field::Grade,
        "grade",
        &[
            "grade",
            "aetoxgr",
            "ctcaegrade",
            "worstgrade",
            "グレード",
            "重症度",
            "最悪grade",
            "最悪グレード",
            "最高grade",
        ],
    ),
    (
        Field::Onset,
        "onset_date",
        &["onset", "onsetdate", "aestdtc", "startdate", "dateofonset", "発現日", "発症日", "発生日", "開始日"],
    ),
    (
        Field::Resolved,
        "resolved_date",
        &[
            "resolved",
            "resolveddate",
            "aeendtc",
            "enddate",
            "resolution",
            "resolutiondate",
            "回復日",
            "消失日",
            "転帰日",
            "軽快日",
            "終了日",
        ],
    ),
    (Field::Related, "related", &["related", "aerel", "causality", "relationship", "因果関係", "関連性", "関連"]),
    (Field::Serious, "serious", &["serious", "aeser", "sae", "重篤", "重篤性", "重篤な有害事象"]),
    (Field::Visit, "visit", &["visit", "timepoint", "時期", "時点", "来院", "評価時期"]),
    (Field::Date, "date", &["date", "visitdate", "日付", "評価日", "測定日", "来院日"]),
    (Field::Item, "item", &["item", "parameter", "param", "項目", "検査項目", "評価項目"]),
    (Field::Value, "value", &["value", "result", "aval", "値", "測定値", "結果"]),
    (
        Field::Identifying,
        "identifying",
        &[
            "name",
            "patientname",
            "fullname",
            "氏名",
            "名前",
            "患者名",
            "患者氏名",
            "カナ",
            "フリガナ",
            "ふりがな",
            "カナ氏名",
            "氏名カナ",
            "イニシャル",
            "initials",
            "カルテ番号",
            "カルテno",
            "カルテid",
            "mrn",
            "medicalrecordnumber",
            "chartno",
            "住所",
            "address",
            "電話",
            "電話番号",
            "phone",
            "tel",
            "email",
            "メールアドレス",
            "dob",
            "dateofbirth",
            "birth",
            "birthdate",
            "birthday",
            "生年月日",
            "誕生日",
            "保険証番号",
            "郵便番号",
            "zip",
        ],
    ),
];

impl Field {
    /// Its name in answers and reports.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(it, ..)| *it == self).map_or("other", |(_, name, _)| name)
    }

    /// The field of a name: of `registration_date`.
    pub fn named(name: &str) -> Option<Field> {
        if name == "other" {
            return Some(Field::Other);
        }
        NAMES.iter().find(|(_, it, _)| *it == name).map(|(it, ..)| *it)
    }

    /// The fields that a table of this kind can have, by their names in answers.
    pub fn all(role: Role) -> impl Iterator<Item = &'static str> {
        let own = move |(field, ..): &&(Field, &str, &[&str])| field.belongs(role);
        NAMES.iter().filter(own).map(|(_, name, _)| *name)
    }

    /// Whether its cells are days.
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Field::Consent
                | Field::Registration
                | Field::Treatment
                | Field::LastContact
                | Field::DeathDate
                | Field::OffStudy
                | Field::LastImaging
                | Field::Progression
                | Field::Onset
                | Field::Resolved
                | Field::Date
        )
    }

    /// Whether its columns repeat with a time.
    pub const fn repeats(self) -> bool {
        matches!(self, Field::Pain | Field::Opioid | Field::Size | Field::NewLesion)
    }

    /// Whether a table of this kind uses it. (転帰 is the course of the event in a table of adverse events.)
    pub const fn belongs(self, role: Role) -> bool {
        match self {
            Field::Id | Field::Identifying | Field::Other => true,
            Field::Term | Field::Class | Field::Onset | Field::Resolved | Field::Related | Field::Serious => {
                matches!(role, Role::Events)
            }
            Field::Grade => matches!(role, Role::Events | Role::Patients),
            Field::Visit | Field::Date | Field::Item | Field::Value => matches!(role, Role::Visits),
            Field::Lesion => !matches!(role, Role::Events),
            Field::Site | Field::Size | Field::NewLesion | Field::LastImaging | Field::Progression => {
                matches!(role, Role::Lesions | Role::Patients)
            }
            Field::Treatment => matches!(role, Role::Lesions | Role::Patients),
            _ => matches!(role, Role::Patients),
        }
    }
}

/// A time at which something was measured, by the name that the columns give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// About how many days after the treatment: the order of the columns.
    pub days: i64,
    /// `d`, `w`, `m`, or `0` for before the treatment.
    pub unit: char,
    /// How many of that unit.
    pub count: i64,
}

impl When {
    /// Before the treatment.
    pub const BEFORE: When = When { days: -1, unit: '0', count: 0 };

    fn of(unit: char, count: i64) -> When {
        let days = match unit {
            'd' => count,
            'w' => 7 * count,
            _ => count * 61 / 2,
        };
        When { days, unit, count }
    }

    /// `0`, `d1`, `w1`, `m3`.
    pub fn name(self) -> String {
        if self.unit == '0' { "0".to_owned() } else { format!("{}{}", self.unit, self.count) }
    }

    /// In words.
    pub fn say(self) -> [String; 2] {
        let count = self.count;
        match self.unit {
            '0' => ["治療前".to_owned(), "before treatment".to_owned()],
            'd' if count == 1 => ["翌日".to_owned(), "day 1".to_owned()],
            'd' => [format!("{count}日"), format!("day {count}")],
            'w' => [format!("{count}週"), format!("week {count}")],
            _ => [format!("{count}か月"), format!("month {count}")],
        }
    }

    /// Reads `0`, `pre`, `前`, `翌日`, `d1`, `1日`, `w1`, `1週`, `1週後`, `m3`, `3m`, `3か月`.
    pub fn parse(text: &str) -> Option<When> {
        let whole = plain(text);
        let behind = ["治療後", "治療", "術後", "施行後", "after", "post", "at"].into_iter();
        let it =
            behind.filter_map(|it| whole.strip_prefix(it)).find(|it| it.starts_with(|it: char| it.is_ascii_digit()));
        let it = it.unwrap_or(&whole);
        let it = ["時点", "後", "時"].into_iter().find_map(|word| it.strip_suffix(word)).unwrap_or(it);
        if matches!(
            it,
            "0" | "pre"
                | "前"
                | "治療前"
                | "baseline"
                | "bl"
                | "base"
                | "術前"
                | "施行前"
                | "before"
                | "beforetreatment"
        ) {
            return Some(When::BEFORE);
        }
        if it == "翌日" {
            return Some(When::of('d', 1));
        }
        let units: [(&[&str], char); 4] = [
            (&["years", "year", "yr", "y", "年"], 'y'),
            (&["days", "day", "d", "日目", "日"], 'd'),
            (&["weeks", "week", "wk", "w", "週間", "週目", "週"], 'w'),
            (&["months", "month", "mo", "m", "か月", "ヶ月", "ヵ月", "カ月", "ケ月", "箇月", "月"], 'm'),
        ];
        for (names, unit) in units {
            for name in names {
                let count = it.strip_prefix(name).or_else(|| it.strip_suffix(name));
                if let Some(count) = count.filter(|it| !it.is_empty() && it.len() <= 3)
                    && let Ok(count) = count.parse()
                {
                    return Some(match (count, unit) {
                        (0, _) => When::BEFORE,
                        (_, 'y') => When::of('m', 12 * count),
                        _ => When::of(unit, count),
                    });
                }
            }
        }
        None
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header, as it stands there.
    pub header: String,
    /// What it holds.
    pub field: Field,
    /// For columns that repeat: when.
    pub when: Option<When>,
    /// Whether its header turns the meaning of a status: 打ち切り, censor.
    pub turned: bool,
    /// Whether its header says death or event, so that 1 is death.
    pub death: bool,
    /// For a length of time, whether its header says months (or days).
    pub months: Option<bool>,
}

impl Column {
    /// A column by its header, in a table of this kind.
    pub fn of(header: &str, role: Role) -> Column {
        let (field, when) = matched(header, role);
        let it = plain(header);
        let has = |words: &[&str]| words.iter().any(|word| it.contains(word));
        let months = match (has(&["month", "月"]), has(&["day", "日", "futime"])) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        Column {
            header: header.trim().trim_matches('\u{feff}').to_owned(),
            field,
            when,
            turned: has(&["censor", "cens", "打ち切り", "打切"]),
            death: has(&["dead", "death", "event", "死亡", "イベント"]),
            months: if field == Field::Time { months.or(bracketed_months(header)) } else { None },
        }
    }
}

/// Whether a header is one that the desk knows, in a table of this kind.
pub fn known(header: &str, role: Role) -> bool {
    matched(header, role).0 != Field::Other
}

fn matched(header: &str, role: Role) -> (Field, Option<When>) {
    let whole = plain(header);
    let find = |name: &str| {
        let fits = |(field, _, names): &&(Field, &str, &[&str])| field.belongs(role) && names.contains(&name);
        NAMES.iter().find(fits).map(|(it, ..)| *it)
    };
    if let Some(it) = find(&whole).filter(|it| !it.repeats()) {
        return (it, None);
    }
    // `worst_grade`, `最大径mm`: nothing repeats, a unit stands behind.
    if let Some(it) = find(&without_unit(&whole)) {
        return (it, it.repeats().then(|| bracketed_time(header).unwrap_or(When::BEFORE)));
    }
    // `size_m3`, `径mm_3か月`, `VAS前`, `1週VAS`: a name that repeats and a time, in either order.
    if whole.chars().count() > 40 || !names_repeated(&whole, role) {
        return (Field::Other, None);
    }
    let (name, when) = parted(header);
    match find(&without_unit(&name)).filter(|it| it.repeats()) {
        Some(it) => (it, Some(when.or(bracketed_time(header)).unwrap_or(When::BEFORE))),
        None => (Field::Other, None),
    }
}

/// Whether a header has the name of something in it that is measured at several times.
fn names_repeated(whole: &str, role: Role) -> bool {
    let own = NAMES.iter().filter(|(field, ..)| field.repeats() && field.belongs(role));
    own.flat_map(|it| it.2).any(|it| whole.contains(it))
}

/// Whether a header looks like a measurement at a time of which the name or the time cannot be read: its values would be
/// missing without a word.
pub fn half_known(header: &str, role: Role) -> bool {
    let whole = plain(header);
    // `outcome1` has the name of opioids in it.
    let named = names_repeated(&whole.replace("outcome", ""), role);
    let (more, brief) = (half_width(header).contains(|it: char| it.is_ascii_digit()), whole.chars().count() <= 40);
    let timed = ["前", "後", "pre", "post", "base"].iter().any(|it| whole.contains(it));
    named && brief && (more || timed) && !known(header, role)
}

/// The time that stands in brackets: `最大径（mm）（3か月）`.
fn bracketed_time(header: &str) -> Option<When> {
    let it = half_width(header).to_lowercase();
    let inside = |it: &str| it.split([')', ']', '】']).next().and_then(When::parse);
    it.split(['(', '[', '【']).skip(1).find_map(inside)
}

/// A header in two: its name and its time.
fn parted(header: &str) -> (String, Option<When>) {
    let whole = half_width(header).to_lowercase();
    let whole = unbracketed(&whole);
    let cuts = whole.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    for at in cuts {
        let (left, right) = whole.split_at(at);
        if let Some(when) = When::parse(right).filter(|_| !left.ends_with(|it: char| it.is_ascii_digit())) {
            // `mm` at the end is a unit, not a month.
            if !(plain(right).is_empty() || plain(right) == "m" || plain(left).is_empty()) {
                return (plain(left), Some(when));
            }
        }
    }
    for (at, _) in whole.char_indices().filter(|(at, _)| *at > 0).collect::<Vec<_>>().into_iter().rev() {
        let (left, right) = whole.split_at(at);
        let right = plain(right);
        if let Some(when) = When::parse(left).filter(|_| !right.is_empty()) {
            return (right.trim_start_matches('の').to_owned(), Some(when));
        }
    }
    (plain(header), None)
}

fn without_unit(name: &str) -> String {
    for unit in ["mm", "cm", "mg", "点"] {
        if let Some(it) = name.strip_suffix(unit).filter(|it| !it.is_empty()) {
            return it.to_owned();
        }
    }
    name.to_owned()
}

impl Column {
    /// Whether the header names a unit: `径(cm)`, `腫瘍径cm`, `size_cm_m6`.
    pub fn is_in(&self, unit: &str) -> bool {
        half_width(&self.header).to_lowercase().split(|it: char| !it.is_ascii_alphabetic()).any(|it| it == unit)
    }

    /// Whether the header says that it is measured from 0 to 100. (`pain_d100` is a day.)
    pub fn is_of_hundred(&self) -> bool {
        let header = half_width(&self.header).replace(['~', '〜', '～', '–', '−', '‐', '―'], "-").replace(' ', "");
        header.split_once("0-100").is_some_and(|(before, _)| !before.ends_with(|it: char| it.is_ascii_digit()))
    }
}

/// A header without width, case, spaces, joining signs and bracketed units.
pub fn plain(header: &str) -> String {
    let it = half_width(header).to_lowercase();
    let it = unbracketed(&it);
    it.chars().filter(|it| !it.is_whitespace() && !matches!(it, '_' | '-' | '.' | '・' | '#' | '\u{feff}')).collect()
}

fn unbracketed(it: &str) -> String {
    let (mut out, mut depth) = (String::new(), 0u32);
    for sign in it.chars() {
        match sign {
            '(' | '[' | '（' | '［' | '【' => depth += 1,
            ')' | ']' | '）' | '］' | '】' => depth = depth.saturating_sub(1),
            other if depth == 0 => out.push(other),
            _ => {}
        }
    }
    // A header that is nothing but brackets is kept.
    if out.trim().is_empty() { it.to_owned() } else { out }
}

fn bracketed_months(header: &str) -> Option<bool> {
    let it = half_width(header).to_lowercase();
    let (_, inside) = it.split_once(['(', '[', '（', '【'])?;
    match (inside.contains('月') || inside.contains("month"), inside.contains('日') || inside.contains("day")) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}
