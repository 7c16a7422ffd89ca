//! The input grammar: one table of what may be typed and what it means. A flood of generated text, of which nothing
//! may be misread, is in `grammar.rs`.
//!
//! The expectations come from the grammar itself (facts/platform.md §4 and
//! DESIGN.md §3), not from running the reader.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use tekio::calculators::{ALL, find};
use tekio::engine::{Calculator, Case, Entries, Field, Form, Kind, Part, Problem, Trouble, Value};

/// What is typed, and what is expected of it:
/// `=3.5` a value (numbers in the source's unit), nothing for "not answered",
/// `!Kind` a problem, and behind it what each of its buttons would set, `35@mm` with its unit, `keep` to keep it.
type Rows = &'static [(&'static str, &'static str)];

#[rustfmt::skip]
const TABLE: &[(&str, Rows)] = &[
    ("lesion-1-diameter", &[
        // Plain figures.
        ("3.5", "=3.5"), ("3.50", "=3.5"), ("3", "=3"), ("0.1", "!Unusual keep"), ("0.3", "=0.3"), ("03.5", "=3.5"), (".5", "=0.5"), ("5.", "!WhichUnit 5@cm|5@mm"), ("+3.5", "=3.5"),
        ("10.0", "!WhichUnit 10.0@cm|10.0@mm"), ("3.456789", "=3.456789"), ("15", "!WhichUnit 15@cm|15@mm"),
        // Full width, and what Japanese keyboards add.
        ("３．５", "=3.5"), ("３.５", "=3.5"), ("3．5", "=3.5"), ("　3.5　", "=3.5"), (" 3.5 ", "=3.5"), ("\t3.5\n", "=3.5"), ("3.5\u{a0}", "=3.5"),
        ("＋３．５", "=3.5"), ("1０", "!WhichUnit 10@cm|10@mm"), ("\u{feff}3.5", "=3.5"), ("3.5\u{200b}", "=3.5"), ("\u{2009}3.5", "=3.5"),
        // A unit in the box.
        ("3.5cm", "=3.5"), ("3.5 cm", "=3.5"), ("3.5　ｃｍ", "=3.5"), ("3.5CM", "=3.5"), ("3.5㎝", "=3.5"), ("3.5センチ", "=3.5"),
        ("35mm", "=3.5"), ("35 mm", "=3.5"), ("３５ｍｍ", "=3.5"), ("35㎜", "=3.5"), ("35ミリ", "=3.5"), ("34.9 mm", "=3.49"), ("1mm", "!Unusual 1@cm|keep"), ("3mm", "=0.3"),
        ("3.5 inch", "!UnknownUnit"), ("3.5m", "!UnknownUnit"), ("3.5%", "!UnknownUnit"), ("3.5％", "!UnknownUnit"), ("3.5 cm x", "!UnknownUnit"),
        ("3.5x2.1", "!UnknownUnit"), ("3.5×2.1 cm", "!UnknownUnit"), ("3.5 cm 2", "!UnknownUnit"), ("約3.5", "!NotANumber"), ("cm 3.5", "!NotANumber"),
        // A comma or a Japanese stop is asked about.
        ("3,5", "!Comma 3.5|35"), ("３，５", "!Comma 3.5|35"), ("3、5", "!Comma 3.5|35"), ("3。5", "!Comma 3.5|35"), ("3・5", "!Comma 3.5|35"), ("3｡5", "!Comma 3.5|35"),
        ("3､5", "!Comma 3.5|35"), ("3･5", "!Comma 3.5|35"), ("3,50", "!Comma 3.50|350"), ("0,5", "!Comma 0.5|05"), ("0,500", "!Comma 0.500|0500"), ("3,5 cm", "!Comma 3.5 cm|35 cm"),
        ("3,5mm", "!Comma 3.5 mm|35 mm"), ("3 5", "!Comma 3.5|35"), ("３　５", "!Comma 3.5|35"), ("12 34", "!Comma 12.34|1234"),
        ("3,,5", "!NotANumber"), (",5", "!NotANumber"), ("3,", "!NotANumber"), ("3.5。", "!NotANumber"), ("3,5,1", "!NotANumber"), ("1.234,5", "!NotANumber"), ("。", "!NotANumber"),
        // Not one number.
        ("3.5.1", "!NotANumber"), ("3..5", "!NotANumber"), (".", "!NotANumber"), ("-", "!NotANumber"), ("+", "!NotANumber"), ("--3", "!NotANumber"), ("+-3", "!NotANumber"),
        ("-+3", "!NotANumber"), ("3-5", "!NotANumber"), ("3+5", "!NotANumber"), ("3-", "!NotANumber"), ("abc", "!NotANumber"), ("三", "!NotANumber"), ("３点５", "!UnknownUnit"), ("٣", "!NotANumber"),
        ("۳.۵", "!NotANumber"), ("३", "!NotANumber"), ("½", "!NotANumber"), ("NaN", "!NotANumber"), ("inf", "!NotANumber"), ("0x10", "!UnknownUnit"), ("#3.5", "!NotANumber"), ("3_5", "!UnknownUnit"),
        ("３〜５", "!UnknownUnit"), ("3/5", "!UnknownUnit"), ("3'5", "!UnknownUnit"), ("=3.5", "!NotANumber"), ("(3.5)", "!NotANumber"), ("不明", "!NotANumber"), ("なし", "!NotANumber"), ("?", "!NotANumber"),
        // Notation, and values that are no values.
        ("1e3", "!Notation"), ("1E3", "!Notation"), ("1e+3", "!Notation"), ("3.5e-1", "!Notation"), ("１ｅ３", "!Notation"), ("1 e3", "!Notation"), ("1e3cm", "!Notation"),
        ("<0.1", "=<0.1"), ("＜0.1", "=<0.1"), ("< 0.1", "=<0.1"), (">15", "!WhichUnit >15@cm|>15@mm"), ("＞15", "!WhichUnit >15@cm|>15@mm"), (">35", "!Unusual >35@mm|keep"), (">120", "!TooHigh >120@mm"), (">35 cm", "=>35"), ("≤3.5", "=≤3.5"), ("≧3.5", "=≥3.5"), ("3.5未満", "=<3.5"),
        ("3.5以下", "=≤3.5"), ("3.5以上", "=≥3.5"), ("3.5超", "=>3.5"), ("3.5 cm以下", "=≤3.5"), ("検出限界以下", "!NotANumber"), ("<", "!NotANumber"),
        // Signs.
        ("-3.5", "!TooLow"), ("−3.5", "!TooLow"), ("－３．５", "!TooLow"), ("ー3.5", "!TooLow"), ("–3.5", "!TooLow"), ("- 3.5", "!TooLow"), ("3−5", "!UnknownUnit"), ("3ー5", "!UnknownUnit"),
        ("0", "!TooLow"), ("0.0", "!TooLow"), ("-0", "!TooLow"), ("0.05", "!TooLow"), ("0.05 cm", "!TooLow"),
        // Unlikely and impossible; the unit that would fit is offered, never taken.
        ("35", "!Unusual 35@mm|keep"), ("３５", "!Unusual 35@mm|keep"), ("15.1", "!Unusual 15.1@mm|keep"), ("40", "!Unusual 40@mm|keep"), ("16 cm", "!Unusual 16@mm|keep"), ("160 mm", "!Unusual keep"),
        ("40.1", "!TooHigh 40.1@mm"), ("120", "!TooHigh 120@mm"), ("350", "!TooHigh"), ("999999999999", "!TooHigh"), ("401mm", "!TooHigh"), ("1,234", "!TooHigh"),
        // What stands for a minus does so only in front, and what only looks like one does not.
        ("－3.5", "!TooLow"), ("‐3.5", "!TooLow"), ("‑3.5", "!TooLow"), ("—3.5", "!TooLow"), ("　ー３．５", "!TooLow"), ("− 3.5", "!TooLow"), ("―3.5", "!NotANumber"), ("‒3.5", "!NotANumber"), ("﹣3.5", "!NotANumber"), ("ｰ3.5", "!TooLow"), ("~3.5", "!NotANumber"), ("➖3.5", "!NotANumber"),
        ("3.5−", "!UnknownUnit"), ("3.5ー", "!UnknownUnit"), ("3–5", "!UnknownUnit"), ("3－5", "!NotANumber"), ("3.−5", "!UnknownUnit"), ("−−3.5", "!NotANumber"), ("－−3.5", "!NotANumber"), ("-ー3.5", "!NotANumber"), ("±3.5", "!NotANumber"), ("+−3.5", "!NotANumber"),
        // Spaces of every width around, and none that joins what is apart.
        ("\u{2003}3.5\u{2002}", "=3.5"), ("\u{205f}3.5", "=3.5"), ("3.5\u{3000}\u{3000}cm", "=3.5"), ("3.5\u{200b}cm", "=3.5"), ("\u{200e}3.5\u{200f}", "=3.5"), ("3\u{2060}.5", "=3.5"), ("3 .5", "!NotANumber"), ("3. 5", "!NotANumber"), ("3　.　5", "!NotANumber"), ("3  5", "!NotANumber"),
        // Two cells of a table, or two lines, are two numbers.
        ("3\t5", "!NotANumber"), ("3\n5", "!NotANumber"), ("3.5\t2", "!NotANumber"), ("3.5\r\n2.1", "!NotANumber"), ("3.5\r\n", "=3.5"), ("3.5\tcm", "=3.5"),
        // Digits of other scripts, and signs that hold a digit.
        ("٣٫٥", "!NotANumber"), ("۳٫۵", "!NotANumber"), ("3٫5", "!UnknownUnit"), ("3٬5", "!UnknownUnit"), ("１٢", "!UnknownUnit"), ("②", "!NotANumber"), ("Ⅲ", "!NotANumber"), ("㍉", "!NotANumber"), ("𝟛.𝟝", "!NotANumber"), ("三・五", "!NotANumber"), ("3.5²", "!UnknownUnit"), ("¾", "!NotANumber"), ("3½", "!UnknownUnit"),
        // Powers in every spelling.
        ("3.5E0", "!Notation"), ("1Ｅ３", "!Notation"), ("1e−3", "!UnknownUnit"), ("1.0e＋3", "!Notation"), ("e3", "!NotANumber"), ("1e", "!UnknownUnit"), ("1^3", "!UnknownUnit"), ("3.5×10", "!UnknownUnit"),
        ("＞＝3.5", "=≥3.5"), ("＜＝3.5", "=≤3.5"), ("≥3.5", "=≥3.5"), ("≦3.5", "=≤3.5"), ("３．５未満", "=<3.5"), ("＜　０．１　ｃｍ", "=<0.1"), ("<3,5", "!Comma <3.5|<35"),
        // Too much of it.
        ("3.4567891", "!TooManyDigits"), ("1234567890123", "!TooManyDigits"), ("0.0000001", "!TooManyDigits"), ("0000000000003.5", "=3.5"),
        // Nothing.
        ("", ""), (" ", ""), ("　", ""), ("\t\r\n", ""), ("\u{a0}", ""), ("\u{200b}", ""),
    ]),
    ("age", &[
        ("64", "=64"), ("６４", "=64"), ("64歳", "=64"), ("64才", "=64"), ("64 years", "=64"), ("64y", "=64"), ("64 yr", "=64"), ("64.0", "=64"), ("0", "=0"), ("110", "=110"), ("064", "=64"),
        ("64.5", "!NotWhole"), ("79.9", "!NotWhole"), ("111", "!Unusual keep"), ("130", "!Unusual keep"), ("131", "!TooHigh"), ("640", "!TooHigh"), ("-1", "!TooLow"), ("−1", "!TooLow"), ("ー1", "!TooLow"),
        ("6,4", "!Comma 6.4|64"), ("1e1", "!Notation"), (">60", "=>60"), ("60代", "!UnknownUnit"), ("六十四", "!NotANumber"), ("64歳3か月", "!UnknownUnit"), ("64 months", "!UnknownUnit"), ("yes", "!NotANumber"),
    ]),
    ("ck", &[
        ("2480", "=2480"), ("2,480", "=2480"), ("２，４８０", "=2480"), ("12,480", "=12480"), ("1,000,000", "!Unusual keep"), ("2,480.5", "=2480.5"), ("2 480", "=2480"), ("２　４８０", "=2480"), ("2\u{202f}480", "=2480"),
        ("2480 U/L", "=2480"), ("2480U/l", "=2480"), ("2480 IU/L", "=2480"), ("2480 [IU]/L", "=2480"), ("２４８０ＩＵ／Ｌ", "=2480"), ("2480 u/l", "=2480"), ("2480 mg/dL", "!UnknownUnit"),
        ("24,80", "!Comma 24.80|2480"), ("2,4800", "!Comma 2.4800|24800"), ("0,480", "!Comma 0.480|0480"), ("2,48", "!Comma 2.48|248"), ("2、480", "!Comma 2.48|2480"), ("2・480", "!Comma 2.48|2480"),
        ("1 234,567", "!NotANumber"), ("1,234 567", "!NotANumber"), ("12 345,6", "!NotANumber"), ("1 234.5", "=1234.5"), ("12 345 678", "!TooHigh"), ("12　345", "=12345"), ("1\t234", "!NotANumber"), ("1\n234", "!NotANumber"), ("1\u{a0}234", "=1234"), ("1  234", "!NotANumber"), ("1，234", "=1234"), ("１，２３４．５", "=1234.5"), ("1，23", "!Comma 1.23|123"),
        ("1、234、567", "!NotANumber"), ("1。234", "!Comma 1.2340|1234"), ("1，234，56", "!NotANumber"), ("01,234", "!Comma 01.234|01234"), ("1234,5", "!Comma 1234.5|12345"), (",234", "!NotANumber"), ("1,234,", "!NotANumber"), ("1,,234", "!NotANumber"), ("1.234.567", "!NotANumber"), ("1'234", "!UnknownUnit"), ("1_234", "!UnknownUnit"), ("+1,234", "=1234"), ("-1,23", "!Comma -1.23|-123"), ("1,234e2", "!Notation"), ("2,480 U/L", "=2480"), ("24,80 U/L", "!Comma 24.80 U/L|2480 U/L"), ("24,80 mg/dL", "!UnknownUnit"),
        ("1,23,456", "!NotANumber"), ("12,34,567", "!NotANumber"), ("1,234,56", "!NotANumber"), ("1234,567", "!Comma 1234.567|1234567"), ("1,2345", "!Comma 1.2345|12345"), ("1,234.5,6", "!NotANumber"), ("1.5,000", "!NotANumber"),
        ("-,480", "!NotANumber"), ("4", "!Unusual keep"), ("200001", "!Unusual keep"), ("1000001", "!TooHigh"), ("-5", "!TooLow"), ("-2,480", "!TooLow"), ("2480-", "!NotANumber"), ("2480+", "!NotANumber"), ("5", "=5"), ("200000", "=200000"),
        ("2480(H)", "!UnknownUnit"), ("H 2480", "!NotANumber"), ("2480*", "!UnknownUnit"), ("10×248", "!UnknownUnit"),
    ]),
    ("ck-grade uln", &[("248", "=248"), ("248.5", "=248.5"), ("59-248", "!NotANumber"), ("59〜248", "!UnknownUnit"), ("0", "!TooLow"), ("19.9", "!Unusual keep"), ("500.1", "!Unusual keep")]),
    ("platelets", &[
        ("180000", "=180000"), ("180,000", "=180000"), ("180 000", "=180000"), ("50000 /uL", "=50000"), ("50000/µL", "=50000"), ("50000/μL", "=50000"), ("50000/mm3", "=50000"), ("50000/mm³", "=50000"), ("50000 個/µL", "=50000"),
        ("5万", "=50000"), ("5.0万", "=50000"), ("5万/µL", "=50000"), ("５．０万／μＬ", "=50000"), ("5×10⁴/µL", "=50000"), ("5x10^4/uL", "=50000"), ("5 × 10^4 /µL", "=50000"), ("5*10^4/uL", "=50000"), ("5 ×10*4/uL", "=50000"),
        ("50×10³/µL", "=50000"), ("50x10^3/uL", "=50000"), ("50 K/uL", "=50000"), ("50k/µl", "=50000"), ("50千/µL", "=50000"), ("50 thou/uL", "=50000"), ("50×10⁹/L", "=50000"), ("50 G/L", "=50000"), ("50 giga/L", "=50000"), ("50x10^9/l", "=50000"),
        ("4.9万", "=49000"), ("49,999", "=49999"), ("5 10^4/uL", "=50000"), ("18 10⁴/µL", "=180000"), ("50000 /L", "!UnknownUnit"), ("5億", "!UnknownUnit"), ("50 mg/dL", "!UnknownUnit"), ("50×10⁵/µL", "!UnknownUnit"), ("50 ×10^3", "=50000"),
        ("18", "!Unusual 18@10^4/uL|18@10^3/uL|18@10^9/L|keep"), ("999", "!Unusual 999@10^3/uL|999@10^9/L|keep"), ("0", "!Unusual keep"), ("5000001", "!TooHigh"), ("501万", "!TooHigh 501@10^3/uL|501@10^9/L"),
        ("5万5千", "!UnknownUnit"), ("5,5万", "!Comma 5.5 万|55 万"),
        // Fewer than ten of what? Ten thousands are ten times what decides, ten cells a fraction of it.
        ("<10", "!Unusual <10@10^4/uL|<10@10^3/uL|<10@10^9/L|keep"), ("10未満", "!Unusual <10@10^4/uL|<10@10^3/uL|<10@10^9/L|keep"), ("<10 /uL", "=<10"), ("10万未満", "=<100000"),
    ]),
    ("wbc", &[
        ("4800", "=4800"), ("4,800/µL", "=4800"), ("4.8×10³/µL", "=4800"), ("4.8 10*3/uL", "=4800"), ("4.8x10*3/uL", "=4800"), ("4.8 K/uL", "=4800"), ("4.8×10⁹/L", "=4800"), ("2.0 ×10^3/μL", "=2000"), ("1999", "=1999"), ("4.8", "!Unusual 4.8@10^2/uL|4.8@10^3/uL|4.8@10^9/L|keep"),
        ("4.8千/µL", "=4800"), ("0.48万", "!UnknownUnit"),
    ]),
    ("hemoglobin", &[("6.0", "=6"), ("10.2 g/dL", "=10.2"), ("10.2g/dl", "=10.2"), ("102 g/L", "=10.2"), ("１０．２ｇ／ｄＬ", "=10.2"), ("102", "!TooHigh 102@g/L"), ("28", "!Unusual keep"), ("30", "!Unusual 30@g/L|keep"), ("1.9", "!Unusual keep"), ("10.2 mmol/L", "!UnknownUnit")]),
    ("creatinine", &[
        ("0.8", "=0.8"), ("2.00", "=2"), ("2.01", "=2.01"), ("2.0 mg/dL", "=2"), ("2.0mg/dl", "=2"), ("176.8 µmol/L", "=2"), ("176.8 μmol/L", "=2"), ("176.8umol/l", "=2"), ("１７６．８μｍｏｌ／Ｌ", "=2"), ("88.4 µmol/L", "=1"),
        ("70", "!TooHigh 70@umol/L"), ("30", "!Unusual 30@umol/L|keep"), ("0.05", "!Unusual keep"), ("0,8", "!Comma 0.8|08"), ("<0.2", "=<0.2"), ("0.8 mg/L", "!UnknownUnit"), ("0.8 mg／dL", "=0.8"), ("176.8 mmol/L", "!UnknownUnit"),
    ]),
    ("bilirubin", &[("<0.05", "=<0.05"), (">5", "!WhichUnit >5@mg/dL|>5@umol/L"), ("3.0", "=3"), ("51.3 µmol/L", "=3"), ("0", "!Unusual keep"), ("0.1", "=0.1"), ("51.3", "!Unusual 51.3@umol/L|keep"), ("0.7mg/dL", "=0.7")]),
    ("temperature", &[("37.9", "=37.9"), ("38.0", "=38"), ("38", "=38"), ("38.0℃", "=38"), ("38.0 °C", "=38"), ("38.0度", "=38"), ("38.0C", "=38"), ("３８．０℃", "=38"), ("38度5分", "!UnknownUnit"), ("43.1", "!Unusual keep"), ("32", "!Unusual keep"), ("100.4", "!TooHigh"), ("100.4F", "!UnknownUnit"), ("365", "!TooHigh"), ("3.65", "!TooLow"), ("37,9", "!Comma 37.9|379"), ("37。9", "!Comma 37.9|379")]),
    ("expected-survival", &[("1", "=1"), ("1か月", "=1"), ("1ヶ月", "=1"), ("1カ月", "=1"), ("1ヵ月", "=1"), ("0.9", "=0.9"), ("6 months", "=6"), ("6 mo", "=6"), ("1年", "!UnknownUnit"), ("241", "=241"), ("601", "!TooHigh"), ("3〜6", "!UnknownUnit"), ("3-6", "!NotANumber"), ("１ヶ月以上", "=≥1")]),
    ("reading-1-day", &[("0", "=0"), ("28", "=28"), ("-3", "=-3"), ("−3", "=-3"), ("－３", "=-3"), ("–3", "=-3"), ("ー3", "=-3"), ("—3", "=-3"), ("‐3", "=-3"), ("+3", "=3"), ("- 3", "=-3"), ("3日", "=3"), ("3日目", "=3"), ("28 days", "=28"), ("3.5", "!NotWhole"), ("-91", "!Unusual keep"), ("-366", "!TooLow"), ("7301", "!TooHigh"), ("4週", "=28"), ("4 週後", "=28"), ("4 wk", "=28"), ("４ weeks", "=28"), ("-2w", "=-14"), ("0.5週", "!NotWhole"), ("4か月", "!UnknownUnit"), ("-0", "=0"), ("3-", "!NotANumber")]),
    ("reading-1-pain", &[("2", "=2"), ("0.8", "=0.8"), ("10", "=10"), ("10.0", "=10"), ("7/10", "=7"), ("７／１０", "=7"), ("7点", "=7"), ("7 /10", "=7"), ("3.9 cm", "=3.9"), ("70/100", "!TwoUnits"), ("70 mm", "!TwoUnits"), ("11", "!TooHigh"), ("-1", "!TooLow"), ("3,5", "!Comma 3.5|35"), ("7/11", "!UnknownUnit"), ("3-4", "!NotANumber")]),
    ("histology", &[("yes", "=yes"), ("no", "=no"), ("Yes", "=yes"), ("NO", "=no"), ("true", "=yes"), ("false", "=no"), ("TRUE", "=yes"), ("はい", "=yes"), ("いいえ", "=no"), ("ｙｅｓ", "=yes"), (" yes ", "=yes"), ("　はい　", "=yes"), ("y", "!NotYesOrNo"), ("n", "!NotYesOrNo"), ("1", "!NotYesOrNo"), ("0", "!NotYesOrNo"), ("○", "!NotYesOrNo"), ("yes no", "!NotYesOrNo"), ("yes/no", "!NotYesOrNo"), ("不明", "!NotYesOrNo"), ("unknown", "!NotYesOrNo"), ("あり", "=yes"), ("なし", "=no"), ("", ""), ("　", "")]),
    ("ps", &[("0", "=0"), ("1", "=1"), ("4", "=4"), ("１", "=1"), (" 2 ", "=2"), ("5", "!NotAnOption"), ("-1", "!NotAnOption"), ("1.0", "!NotAnOption"), ("1,2", "!NotAnOption"), ("PS1", "!NotAnOption"), ("01", "!NotAnOption")]),
    ("lesion-1-site", &[("lung", "=lung"), ("Lung", "=lung"), ("LUNG", "=lung"), ("肺", "=lung"), ("ｌｕｎｇ", "=lung"), ("chest-wall", "=chest-wall"), ("Chest wall", "=chest-wall"), ("胸壁", "=chest-wall"), ("other", "=other"), ("その他", "=other"), ("lungs", "!NotAnOption"), ("肺葉", "!NotAnOption"), ("lung,pleura", "!NotAnOption"), ("liver", "!NotAnOption"), ("l", "!NotAnOption")]),
    ("version", &[
        ("5.0", "=5.0"), ("4.03", "=4.03"), ("６．０", "=6.0"), ("5", "=5.0"), ("v5.0", "=5.0"), ("V5.0", "=5.0"), ("CTCAE v5.0", "=5.0"), ("4.0", "=4.03"), ("v4", "=4.03"), ("ｖ６", "=6.0"),
        ("5.00", "!NotAnOption"), ("4.02", "!NotAnOption"), ("3.0", "!NotAnOption"), ("7.0", "!NotAnOption"), ("5,0", "!NotAnOption"), ("", ""),
    ]),
    // What several terms are called is asked about; what is nearly one is offered.
    ("term", &[
        ("platelets", "=platelets"), ("PLATELETS", "=platelets"), ("PLT", "=platelets"), ("plt", "=platelets"), ("ＰＬＴ", "=platelets"), ("血小板", "=platelets"), ("血小板数減少", "=platelets"), ("けっしょうばん", "=platelets"),
        ("Platelet count decreased", "=platelets"), ("platelet count DECREASED", "=platelets"), ("Thrombocytopenia", "=platelets"), ("Lymphopenia", "=lymphocytes"), ("Neutrophil count decreased", "=neutrophils"), ("ANC", "=neutrophils"),
        ("AST", "=ast"), ("GOT", "=ast"), ("γ-GTP増加", "=ggt"), ("Hypocalcemia (Ionized)", "=hypocalcemia-ionized"), ("Hyperglycemia (Fasting)", "=hyperglycemia-fasting"), ("Hyperglycemia", "=hyperglycemia"), ("QTc", "=qtc"),
        ("Na", "!Ambiguous"), ("ナトリウム", "!Ambiguous"), ("K", "!Ambiguous"), ("Ca", "!Ambiguous"), ("Hb", "!Ambiguous"), ("白血球", "!Ambiguous"), ("血糖", "!Ambiguous"), ("はいきのう", "!Ambiguous"),
        // The way a laboratory prints a name; of a test that can be too low and too high, the term is asked for.
        ("wbc", "=wbc"), ("lymphocytes", "=lymphocytes"), ("白血球減少", "=wbc"), ("白血球数減少", "=wbc"), ("白血球増加", "=leukocytosis"), ("γ-GTP", "=ggt"), ("γGTP", "=ggt"), ("γ－ＧＴＰ", "=ggt"), ("r-GTP", "=ggt"), ("Γ-gtp", "=ggt"), ("ALT(GPT)", "=alt"), ("ALT（GPT）", "=alt"), ("AST(GOT)", "=ast"), ("GOT(AST)", "=ast"), ("GOT/AST", "=ast"), ("ALT (GPT)", "=alt"), ("好中球数", "=neutrophils"), ("ANC", "=neutrophils"), ("血小板数", "=platelets"), ("血小板数(PLT)", "=platelets"), ("T-Bil", "=bilirubin"), ("T.Bil", "=bilirubin"), ("TBIL", "=bilirubin"), ("総ビリルビン", "=bilirubin"), ("総ﾋﾞﾘﾙﾋﾞﾝ", "=bilirubin"), ("ﾋﾞﾘﾙﾋﾞﾝ", "=bilirubin"), ("Cre", "=creatinine"), ("CREA", "=creatinine"), ("ｸﾚｱﾁﾆﾝ", "=creatinine"), ("クレアチニン（Cr）", "=creatinine"), ("UA", "=urate"), ("尿酸値", "=urate"), ("Alb", "=albumin"), ("アルブミン", "=albumin"), ("ｱﾙﾌﾞﾐﾝ", "=albumin"), ("TG", "=triglycerides"), ("中性脂肪", "=triglycerides"), ("T-CHO", "=cholesterol"), ("総コレステロール", "=cholesterol"), ("LD(LDH)", "=ldh"), ("LD（LDH）", "=ldh"), ("CK(CPK)", "=cpk"), ("PT-INR", "=inr"), ("PT INR", "=inr"), ("ＰＴ－ＩＮＲ", "=inr"), ("Amy", "=amylase"), ("ｱﾐﾗｰｾﾞ", "=amylase"), ("フィブリノゲン", "=fibrinogen"), ("ﾌｨﾌﾞﾘﾉｹﾞﾝ", "=fibrinogen"), ("CD4+", "=cd4"), ("CD 4", "=cd4"),
        ("WBC", "!Ambiguous"), ("Wbc", "!Ambiguous"), ("ＷＢＣ", "!Ambiguous"), ("白血球数", "!Ambiguous"), ("白血球数(WBC)", "!Ambiguous"), ("WBC（白血球）", "!Ambiguous"), ("leukocytes", "!Ambiguous"), ("Lym", "!Ambiguous"), ("ALC", "!Ambiguous"), ("LYMPH", "!Ambiguous"), ("リンパ球", "!Ambiguous"), ("リンパ球数", "!Ambiguous"), ("ﾘﾝﾊﾟ球数", "!Ambiguous"), ("Lymphocytes", "!Ambiguous"), ("lymphocyte-count", "!Ambiguous"), ("Hgb", "!Ambiguous"), ("HGB", "!Ambiguous"), ("ヘモグロビン", "!Ambiguous"), ("ﾍﾓｸﾞﾛﾋﾞﾝ", "!Ambiguous"), ("ヘモグロビン量", "!Ambiguous"), ("血色素量", "!Ambiguous"), ("hemoglobin", "!Ambiguous"), ("haemoglobin", "!Ambiguous"), ("Hb濃度", "!Ambiguous"), ("Na", "!Ambiguous"), ("ｶﾘｳﾑ", "!Ambiguous"), ("ﾅﾄﾘｳﾑ", "!Ambiguous"), ("ｶﾙｼｳﾑ", "!Ambiguous"), ("補正Ca", "!Ambiguous"), ("iCa", "!Ambiguous"), ("Mg", "!Ambiguous"), ("ﾏｸﾞﾈｼｳﾑ", "!Ambiguous"), ("無機リン", "!Ambiguous"), ("i-P", "!Ambiguous"), ("FBS", "!Ambiguous"), ("空腹時血糖", "!Ambiguous"), ("随時血糖", "!Ambiguous"), ("グルコース", "!Ambiguous"), ("血糖値", "!Ambiguous"), ("lymphocyte count", "!Ambiguous"),
        ("ALT(GOT)", "!Unlisted"), ("AST(ALT)", "!Unlisted"), ("AST/ALT", "!Unlisted"), ("Na(x)", "!Unlisted"), ("()", "!Unlisted"), ("-", "!Unlisted"), ("γ", "!Unlisted"),
        ("plattelets", "!Unlisted"), ("platelets, ast", "!Unlisted"), ("xyz", "!Unlisted"), ("x", "!Unlisted"), ("0", "!Unlisted"), ("", ""), ("　", ""),
    ]),
    ("event", &[
        ("pneumothorax", "=pneumothorax"), ("Pneumothorax", "=pneumothorax"), ("気胸", "=pneumothorax"), ("ＰＮＥＵＭＯＴＨＯＲＡＸ", "=pneumothorax"), ("pneumothora", "!Unlisted"), ("gunshot", "!Unlisted"), ("", ""),
    ]),
    // Platelets: any unit of cells, none taken for granted, and one side of a number.
    ("value", &[
        ("20 10^9/L", "=20"), ("20×10⁹/L", "=20"), ("20 ×10^9/L", "=20"), ("20x10*9/L", "=20"), ("20 G/L", "=20"), ("20×10³/µL", "=20"), ("20 K/uL", "=20"), ("20千/µL", "=20"), ("2.0万", "=20"), ("2.0万/µL", "=20"), ("２．０万／μＬ", "=20"), ("2.0×10⁴/µL", "=20"),
        ("20000/µL", "=20"), ("20,000 /uL", "=20"), ("20000 /mm3", "=20"), ("20000 個/µL", "=20"), ("20000 cells/uL", "=20"),
        ("20", "!UnitNeeded"), ("20000", "!UnitNeeded"), ("２０", "!UnitNeeded"), ("20 mg/dL", "!UnknownUnit"), ("20 U/L", "!UnknownUnit"), ("20 x", "!UnknownUnit"), ("2,5万", "!Comma 2.5 万|25 万"), ("1e3 G/L", "!Notation"),
        ("<10 G/L", "=<10"), ("＜１０ G/L", "=<10"), ("< 10 G/L", "=<10"), (">500 G/L", "=>500"), ("＞500 G/L", "=>500"), ("≤10 G/L", "=≤10"), ("≦10 G/L", "=≤10"), ("<=10 G/L", "=≤10"), ("≥10 G/L", "=≥10"), ("≧10 G/L", "=≥10"), (">=10 G/L", "=≥10"),
        ("1.0万未満", "=<10"), ("1.0万以下", "=≤10"), ("1.0万以上", "=≥10"), ("1.0万超", "=>10"), ("10 G/L未満", "=<10"), ("<1.0万/µL", "=<10"), ("<10,000 /uL", "=<10"), ("<0 G/L", "=<0"),
        ("<10", "!UnitNeeded"), ("<2,5万", "!Comma <2.5 万|<25 万"), ("<10 mg/dL", "!UnknownUnit"), ("<", "!NotANumber"), ("< G/L", "!NotANumber"), ("<abc", "!NotANumber"), ("検出限界以下", "!NotANumber"), ("<>5 G/L", "!NotANumber"), ("<10 G/L以下", "!UnknownUnit"), ("<-5 G/L", "!TooLow"), ("<1e3 G/L", "!Notation"),
        ("-5 G/L", "!TooLow"), ("0 G/L", "!Unusual keep"), ("10001 G/L", "!TooHigh 10001@/uL"), ("5000 G/L", "!Unusual 5000@/uL|keep"), ("<5000 G/L", "=<5000"), ("", ""), ("　", ""),
    ]),
    ("lln", &[("150 G/L", "=150"), ("15.0万", "=150"), ("150", "!UnitNeeded"), ("<150 G/L", "!Censored"), ("150 G/L以上", "!Censored"), ("0 G/L", "!Nought"), ("0万", "!Nought"), ("-1 G/L", "!TooLow"), ("150-350 G/L", "!NotANumber"), ("", "")]),
    ("uln", &[(">350 G/L", "!Censored"), ("350 G/L", "=350")]),
    ("baseline", &[("<20 G/L", "!Censored"), ("200 G/L", "=200"), ("0 G/L", "!Unusual keep")]),
    ("ctcae-lab albumin", &[("2.5", "=2.5"), ("25 g/L", "=2.5"), ("25", "!TooHigh 25@g/L"), ("<2.5", "=<2.5"), ("8", "!Unusual 8@g/L|keep")]),
    ("correction", &[("payne", "=payne"), ("Payne", "=payne"), ("k-doqi", "=k-doqi"), ("0.8", "!NotAnOption")]),
    ("baseline-status", &[("normal", "=normal"), ("HIGH", "=high"), ("低値", "=low"), ("基準範囲内", "=normal"), ("abnormal", "!NotAnOption"), ("", "")]),
    ("nyha", &[("none", "=none"), ("なし", "=none"), ("II", "=2"), ("ii", "=2"), ("2", "=2"), ("3", "=3"), ("III", "=3"), ("Ⅲ", "=3"), ("Ⅲ度", "=3"), ("ⅱ", "=2"), ("Ⅴ", "!NotAnOption"), ("NYHA 2", "!NotAnOption")]),
    ("scale", &[("0-10", "=0-10"), ("0–10", "=0-10"), ("0〜10", "=0-10"), ("0-100", "=0-100"), ("10", "!NotAnOption"), ("０-１０", "=0-10")]),
    ("conference", &[
        ("radiation-oncology", "=radiation-oncology"), ("放射線治療", "=radiation-oncology"), ("radiation-oncology,respiratory-surgery", "=radiation-oncology+respiratory-surgery"), ("呼吸器外科、放射線治療", "=radiation-oncology+respiratory-surgery"),
        ("Radiation oncology; Respiratory surgery", "=radiation-oncology+respiratory-surgery"), ("radiation-oncology, radiation-oncology", "=radiation-oncology"), ("radiation-oncology，respiratory-medicine", "=radiation-oncology+respiratory-medicine"), (",radiation-oncology,", "=radiation-oncology"),
        ("radiation-oncology,nurse", "!NotAnOption"), ("radiation-oncology respiratory-surgery", "!NotAnOption"), ("all", "!NotAnOption"), (",", ""), ("", ""), ("none", "!NotAnOption"),
    ]),
    ("consent-date", &[
        ("2026-04-01", "=2026-04-01"), ("2026/4/1", "=2026-04-01"), ("2026.4.1", "=2026-04-01"), ("20260401", "=2026-04-01"), ("2026年4月1日", "=2026-04-01"), ("２０２６－０４－０１", "=2026-04-01"), ("２０２６年４月１日", "=2026-04-01"), (" 2026-04-01 ", "=2026-04-01"), ("2026年 4月 1日", "=2026-04-01"),
        ("令和8年4月1日", "=2026-04-01"), ("令和８年４月１日", "=2026-04-01"), ("R8.4.1", "=2026-04-01"), ("Ｒ８．４．１", "=2026-04-01"), ("令和元年5月1日", "=2019-05-01"), ("平成31年4月30日", "=2019-04-30"), ("H31.4.30", "=2019-04-30"), ("2024-02-29", "=2024-02-29"), ("2000-02-29", "=2000-02-29"),
        ("2026-02-30", "!NoSuchDay"), ("2026-02-29", "!NoSuchDay"), ("2100-02-29", "!NoSuchDay"), ("2026-13-01", "!NoSuchDay"), ("2026-00-10", "!NoSuchDay"), ("2026-04-31", "!NoSuchDay"), ("2026-04-00", "!NoSuchDay"), ("20260231", "!NoSuchDay"), ("令和元年4月30日", "!NoSuchDay"),
        ("26-04-01", "!Year"), ("4/1/2026", "!Form"), ("01/04/2026", "!Form"), ("1899-12-31", "!Year"), ("2200-01-01", "!Year"), ("0026-04-01", "!Year"), ("令和2026年4月1日", "!Year"), ("令和0年4月1日", "!Year"), ("8.4.1", "!Year"), ("20206-04-01", "!Form"),
        ("2026-04", "!Form"), ("2026", "!Form"), ("04-01", "!Form"), ("2026年", "!Form"), ("April 1, 2026", "!Form"), ("1 Apr 2026", "!Form"), ("2026-04-01T00:00", "!Form"), ("2026-4-1 10:00", "!Form"), ("today", "!Form"), ("今日", "!Form"), ("2026-004-001", "!Form"), ("202641", "!Form"), ("2026-04-01-05", "!Form"), ("46113", "!Form"), ("２０２６", "!Form"), ("昭和60年1月1日", "=1985-01-01"), ("-2026-04-01", "!Form"), ("", ""), ("　", ""),
    ]),
    // A time of day, in minutes from midnight.
    ("vertebroplasty-session end-time", &[
        ("14:30", "=870"), ("1430", "=870"), ("１４：３０", "=870"), ("14時30分", "=870"), ("14時", "=840"), (" 14:30 ", "=870"), ("9:05", "=545"), ("09:05", "=545"), ("0905", "=545"), ("9時5分", "=545"),
        ("0:00", "=0"), ("00:00", "=0"), ("23:59", "=1439"), ("24:00", "!NotATime"), ("12:60", "!NotATime"), ("2460", "!NotATime"), ("-1:30", "!NotATime"), ("14:30:00", "!NotATime"),
        // Hours or minutes, morning or afternoon: not guessed at.
        ("9", "!NotATime"), ("14", "!NotATime"), ("930", "!NotATime"), ("14:", "!NotATime"), (":30", "!NotATime"), ("14.30", "!NotATime"), ("2:30 pm", "!NotATime"), ("午後2時", "!NotATime"), ("noon", "!NotATime"),
        ("", ""), ("　", ""),
    ]),
    // None is an answer of its own.
    ("bma-safety bma-symptoms", &[
        ("none", "=none"), ("なし", "=none"), ("fever", "=fever"), ("fever,jaw", "=fever+jaw"), ("jaw、fever", "=fever+jaw"), ("jaw; ear", "=jaw+ear"), ("fever,fever", "=fever"),
        ("none,fever", "!NoneAndSome"), ("fever,none", "!NoneAndSome"), ("none,none", "=none"), ("fever,rash", "!NotAnOption"), ("", ""), (",", ""),
    ]),
    // The words of an option may hold a comma.
    ("vertebroplasty-indication spine-infection", &[
        ("Local (osteomyelitis / discitis / epidural abscess)", "=local"), ("local,systemic", "=local+systemic"), ("osteomyelitis, discitis", "!NotAnOption"),
    ]),
];

/// A question may be of several calculators; then the one that is meant stands before it.
fn whose(name: &str) -> (&'static Calculator, Form, &str) {
    let (id, name) = name.split_once(' ').map_or((None, name), |(id, name)| (Some(id), name));
    let mut all = ALL.iter().filter(|it| id.is_none_or(|id| it.id == id)).map(|it| (*it, Form::of(it)));
    // What only depends on a term is asked by the laboratory grades.
    let meant = |it: &(&Calculator, Form)| {
        it.1.find(name).is_some() && (id.is_some() || name != "uln" || it.0.id == "ctcae-lab")
    };
    let (calculator, form) = all.find(meant).unwrap_or_else(|| panic!("{name}"));
    (calculator, form, name)
}

/// A pain needs its scale before it means anything, and a value its term.
fn entries(form: &Form, name: &str, text: &str) -> Entries {
    let mut entries = Entries::from([(name.to_owned(), text.to_owned())]);
    if name.ends_with("-pain") {
        entries.insert("scale".to_owned(), "0-10".to_owned());
    }
    let slot = form.find(name).map(|(i, _)| &form.slots[i]);
    if slot.is_some_and(|it| matches!(&it.field.kind, Kind::Number(number) if number.by.is_some())) {
        entries.insert("term".to_owned(), "platelets".to_owned());
    }
    entries
}

fn read(form: &Form, name: &str, text: &str) -> (Option<Value>, Vec<Problem>) {
    let (case, problems) = Case::read(form, &entries(form, name, text));
    let slot = &form.slots[form.find(name).unwrap().0];
    (case.get(slot.field, slot.member), problems)
}

fn kind(problem: &Problem) -> String {
    let text = format!("{:?}", problem.trouble);
    let text = text.strip_prefix("NotADate(").unwrap_or(&text);
    text.chars().take_while(char::is_ascii_alphanumeric).collect()
}

fn say(field: &Field, value: Value) -> String {
    match value {
        Value::Number(it) => it.decimal(9).unwrap(),
        Value::Beyond(side, it) => format!("{}{}", side.sign(), it.decimal(9).unwrap()),
        Value::YesNo(it) => if it { "yes" } else { "no" }.to_owned(),
        Value::Choice(i) => field.options()[usize::from(i)].id.to_owned(),
        Value::Set(bits) => {
            let chosen = field.options().iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
            chosen.map(|(_, it)| it.id).collect::<Vec<_>>().join("+")
        }
        Value::Date(it) => it.to_string(),
    }
}

fn fixes(problem: &Problem) -> String {
    let say = |set: &Vec<(String, String)>| {
        let part = |end: &str| {
            // The unit of a value that depends on its term is named `unit`.
            let is = |name: &str| name == format!("{}{end}", problem.name) || end == "-unit" && name == "unit";
            set.iter().find(|(name, _)| is(name)).map(|(_, it)| it.as_str())
        };
        match (part(""), part("-unit"), part("-confirmed")) {
            (_, _, Some(_)) => "keep".to_owned(),
            (Some(value), Some(unit), _) => format!("{value}@{unit}"),
            (Some(value), None, _) => value.to_owned(),
            (None, ..) => format!("{set:?}"),
        }
    };
    problem.fixes.iter().map(|it| say(&it.set)).collect::<Vec<_>>().join("|")
}

#[test]
fn the_table_of_what_may_be_typed() {
    let (mut many, mut wrong) = (0, Vec::new());
    for (name, rows) in TABLE {
        let (_, form, name) = whose(name);
        let field = form.slots[form.find(name).unwrap().0].field;
        for (text, expected) in *rows {
            let (value, problems) = read(&form, name, text);
            let got = match (value, problems.as_slice()) {
                (Some(value), []) => format!("={}", say(field, value)),
                (None, []) => String::new(),
                (None, [it]) if it.name == name => format!("!{} {}", kind(it), fixes(it)).trim().to_owned(),
                other => format!("{other:?}"),
            };
            if got != *expected {
                wrong.push(format!("{name}: `{text}` expected `{expected}`, got `{got}`"));
            }
            many += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {many} are read differently:\n{}", wrong.len(), wrong.join("\n"));
    println!("{many} strings are read as the table says");
}

/// The same, and no button leads to another question: pressing it settles the matter.
#[test]
fn every_fix_puts_it_right() {
    let mut many = 0;
    for (name, rows) in TABLE {
        let (_, form, name) = whose(name);
        for (text, _) in *rows {
            for problem in read(&form, name, text).1 {
                for fix in problem.fixes {
                    let mut entries = entries(&form, name, text);
                    entries.extend(fix.set.clone());
                    let (_, then) = Case::read(&form, &entries);
                    // A decimal point or a separator may still make an unlikely number; then that is asked next.
                    let settled = then.is_empty() || kind(&problem_like(&problem.trouble)) == "Comma";
                    assert!(settled, "{name}: `{text}`, {:?}: {then:?}", fix.set);
                    assert!(then.iter().all(|it| kind(it) != "Comma"), "{name}: `{text}` is asked about again");
                    many += 1;
                }
            }
        }
    }
    println!("{many} one-tap fixes put it right");
}

fn problem_like(trouble: &tekio::engine::Trouble) -> Problem {
    Problem { name: String::new(), label: Default::default(), trouble: trouble.clone(), fixes: vec![], mistaken: None }
}

/// Whatever is pasted, into whatever control, is answered, and quickly.
#[test]
fn any_text_is_answered() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let forms: Vec<Form> = ALL.iter().map(|it| Form::of(it)).collect();
    let result = runner.run(&(0..ALL.len(), any::<u32>(), ".{0,40}", 0..4_usize), |(which, slot, text, part)| {
        let form = &forms[which];
        let slot = &form.slots[slot as usize % form.slots.len()];
        let part = [Part::Value, Part::Unit, Part::Confirmed, Part::Date][part];
        let given =
            Entries::from([(slot.name(Part::Value).to_owned(), "1".to_owned()), (slot.name(part).to_owned(), text)]);
        let (case, problems) = Case::read(form, &given);
        let _ = ALL[which].report(&case);
        for problem in problems {
            for lang in tekio::engine::Lang::ALL {
                prop_assert!(!problem.say(lang).is_empty());
            }
        }
        Ok(())
    });
    result.unwrap();
    let start = Instant::now();
    let million = |it: &str| it.repeat(1_000_000 / it.len());
    for text in [million("9"), million("3,"), million(" "), million("万"), million("yes,"), million("\u{feff}")] {
        for (which, form) in forms.iter().enumerate() {
            let each = form.slots.iter().filter(|it| it.member <= 1 && it.nth == 1);
            let given: Entries = each.map(|it| (it.name(Part::Value).to_owned(), text.clone())).collect();
            let (case, _) = Case::read(form, &given);
            assert!(case.answers().is_empty(), "{}", ALL[which].id);
            let unknown = Entries::from([(text.clone(), "1".to_owned())]);
            let (_, problems) = Case::read(form, &unknown);
            assert!(
                problems.iter().all(|it| it.name.chars().count() <= 80 && it.say(tekio::engine::Lang::En).len() < 400)
            );
        }
    }
    println!("six millionfold pastes into every control took {:?}", start.elapsed());
    assert!(start.elapsed() < Duration::from_secs(20));
}

/// A message that begins a list has something to list: no question without a unit offers its units.
#[test]
fn no_message_breaks_off() {
    let (mut many, mut wrong) = (0, BTreeSet::new());
    for it in ALL {
        let form = Form::of(it);
        for slot in form.slots.iter().filter(|it| it.member <= 1 && it.nth <= 1) {
            for part in [Part::Value, Part::Unit, Part::Date] {
                for text in ["12 qq", "qq", "12,5", "<12", "99999999"] {
                    let value = (slot.name(Part::Value).to_owned(), "12".to_owned());
                    let given = Entries::from([value, (slot.name(part).to_owned(), text.to_owned())]);
                    for problem in Case::read(&form, &given).1 {
                        for lang in tekio::engine::Lang::ALL {
                            let said = problem.say(lang);
                            many += 1;
                            let off = |it: &str| it.ends_with([':', '：', '、', ',', '/']) || it.ends_with(" in");
                            if off(said.trim()) || said.contains("  ") {
                                wrong.insert(format!("{}: `{text}`: {said}", it.id));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {many} messages break off:\n{:#?}", wrong.len(), wrong);
    println!("{many} messages say all they begin to say");
}

/// What was confirmed counts, and only that; a unit beside the box and one within it have to agree.
#[test]
fn units_beside_the_box_and_confirmations() {
    let calculator = find("thoracic-cryoablation").unwrap();
    let form = Form::of(calculator);
    let rows: &[(&str, Option<&str>, Option<&str>, &str)] = &[
        ("35", Some("mm"), None, "=3.5"),
        ("35", Some("㎜"), None, "=3.5"),
        ("35", Some("ｍｍ"), None, "=3.5"),
        ("35", Some(" mm "), None, "=3.5"),
        ("35", Some(""), None, "!Unusual"),
        ("35", Some("cm"), None, "!Unusual"),
        ("35", None, Some("yes"), "=35"),
        ("35", None, Some("true"), "=35"),
        ("35", None, Some("no"), "!Unusual"),
        ("35", None, Some(""), "!Unusual"),
        ("35 mm", Some("mm"), None, "=3.5"),
        ("35 mm", Some("cm"), None, "!TwoUnits"),
        ("3.5", Some("inch"), None, "!UnknownUnit"),
        ("400", None, Some("yes"), "!TooHigh"),
        ("", Some("mm"), Some("yes"), ""),
    ];
    for (text, unit, confirmed, expected) in rows {
        let mut given = Entries::from([("lesion-1-diameter".to_owned(), (*text).to_owned())]);
        given.extend(unit.map(|it| ("lesion-1-diameter-unit".to_owned(), it.to_owned())));
        given.extend(confirmed.map(|it| ("lesion-1-diameter-confirmed".to_owned(), it.to_owned())));
        let (case, problems) = Case::read(&form, &given);
        let slot = &form.slots[form.find("lesion-1-diameter").unwrap().0];
        let got = match (case.get(slot.field, 1), problems.as_slice()) {
            (Some(it), []) => format!("={}", say(slot.field, it)),
            (None, [it]) => format!("!{}", kind(it)),
            (None, []) => String::new(),
            other => format!("{other:?}"),
        };
        assert_eq!(got, *expected, "`{text}` {unit:?} {confirmed:?}");
    }
}

/// Of several dated measurements one counts: the nearest, on or before the day if two are equally near.
#[test]
fn the_measurement_nearest_to_the_day() {
    let calculator = find("bone-cryotherapy").unwrap();
    let form = Form::of(calculator);
    let wbc = form.slots[form.find("wbc").unwrap().0].field;
    let read = |pairs: &[(&str, &str)]| {
        let given: Entries = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let (case, problems) = Case::read(&form, &given);
        let number = case.get(wbc, 0).map(|it| say(wbc, it));
        let chosen = case.answer(wbc, 0).and_then(|it| it.counted()).map(|it| (it.nth, it.of, it.days));
        (number, chosen, problems.iter().map(|it| it.name.clone()).collect::<Vec<_>>())
    };
    let day = ("consent-date", "2026-04-10");
    let yes = |it: &str, nth, of, days| (Some(it.to_owned()), Some((nth, of, days)), Vec::<String>::new());
    let no = |names: &[&str]| (None, None, names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
    assert_eq!(read(&[("wbc", "3000")]), yes("3000", 1, 1, None));
    assert_eq!(read(&[day, ("wbc", "3000"), ("wbc-date", "2026-04-08")]), yes("3000", 1, 1, Some(-2)));
    assert_eq!(
        read(&[day, ("wbc", "3000"), ("wbc-date", "2026-04-08"), ("wbc-2", "4000"), ("wbc-2-date", "2026-04-09")]),
        yes("4000", 2, 2, Some(-1))
    );
    assert_eq!(
        read(&[day, ("wbc", "3000"), ("wbc-date", "2026-04-12"), ("wbc-2", "4000"), ("wbc-2-date", "2026-04-08")]),
        yes("4000", 2, 2, Some(-2))
    );
    assert_eq!(
        read(&[
            day,
            ("wbc", "3000"),
            ("wbc-date", "2026-04-11"),
            ("wbc-2", "4000"),
            ("wbc-2-date", "2026-04-08"),
            ("wbc-3", "5000"),
            ("wbc-3-date", "2026-04-10")
        ]),
        yes("5000", 3, 3, Some(0))
    );
    // Without the dates nobody can tell which counts.
    assert_eq!(read(&[day, ("wbc", "3000"), ("wbc-2", "4000")]), no(&[]));
    assert_eq!(
        read(&[("wbc", "3000"), ("wbc-date", "2026-04-08"), ("wbc-2", "4000"), ("wbc-2-date", "2026-04-09")]),
        no(&[])
    );
    assert_eq!(
        read(&[day, ("wbc", "3000"), ("wbc-date", "2026-04-08"), ("wbc-2", "4000"), ("wbc-2-date", "2026-04-08")]),
        no(&["wbc-2-date"])
    );
    assert_eq!(read(&[day, ("wbc", "3000"), ("wbc-date", "2026-02-30")]).2, ["wbc-date"]);
    // An unreadable measurement may be the one that counts.
    assert_eq!(
        read(&[day, ("wbc", "3000"), ("wbc-date", "2026-04-01"), ("wbc-2", "4,0"), ("wbc-2-date", "2026-04-10")]),
        no(&["wbc-2"])
    );
}

/// What is too low in the one term is too high in the other.
const BOTH_WAYS: [&[&str]; 10] = [
    &["wbc", "leukocytosis"],
    &["lymphocytes", "lymphocytes-increased"],
    &["anemia", "hemoglobin-increased"],
    &["hyponatremia", "hypernatremia"],
    &["hypokalemia", "hyperkalemia"],
    &["hypocalcemia", "hypercalcemia"],
    &["hypocalcemia-ionized", "hypercalcemia-ionized"],
    &["hypomagnesemia", "hypermagnesemia"],
    &["hypophosphatemia", "hyperphosphatemia"],
    &["hypoglycemia", "hyperglycemia-fasting", "hyperglycemia"],
];

/// The name of a test does not say in which direction its value is to be graded: a white cell count of 120
/// is no grade 0. A name that two terms could have has to belong to both, so that it is asked about.
#[test]
fn the_name_of_a_test_is_no_direction() {
    // What says the direction itself.
    let directed = [
        "減少",
        "低",
        "増",
        "高",
        "多血",
        "貧血",
        "decrease",
        "increase",
        "high",
        "penia",
        "cytosis",
        "hypo",
        "hyper",
        "anemia",
        "anaemia",
        "ひんけつ",
        "hinketsu",
        "てい",
        "こうなと",
        "こうかり",
        "こうかる",
        "こうまぐ",
        "こうりん",
        "こうけっとう",
    ];
    let term = Form::of(find("ctcae-lab").unwrap());
    let (slot, _) = term.find("term").unwrap();
    let options = term.slots[slot].field.options();
    let of = |id: &str| options.iter().find(|it| it.id == id).unwrap();
    let mut many = 0;
    for terms in BOTH_WAYS {
        for (id, name) in terms.iter().flat_map(|id| of(id).also.iter().map(move |name| (id, name))) {
            if directed.iter().any(|it| name.to_lowercase().contains(it)) || terms.contains(name) {
                continue;
            }
            let (_, problems) = Case::read(&term, &[("term".to_owned(), (*name).to_owned())].into());
            assert!(
                matches!(problems.as_slice(), [Problem { trouble: Trouble::Ambiguous(_), .. }]),
                "{name} is {id} and nothing else: {problems:?}"
            );
            many += 1;
        }
    }
    println!("{many} names of tests say no direction");
}

/// A test is never taken for another of nearly the same letters.
#[test]
fn short_codes_are_not_slips_of_one_another() {
    let form = Form::of(find("ctcae-lab").unwrap());
    for (given, wrong) in [
        ("LDX increased", "ldh"),
        ("LBH上昇", "ldh"),
        ("LDX増加", "ldh"),
        ("ABT increased", "ast"),
        ("AKT増加", "ast"),
        ("ATP increased", "alp"),
        ("CPA increased", "cpk"),
        ("PNR increased", "inr"),
    ] {
        let (_, problems) = Case::read(&form, &[("term".to_owned(), given.to_owned())].into());
        let [Problem { trouble: Trouble::Unlisted(like), .. }] = problems.as_slice() else { panic!("{given}") };
        assert!(!like[1].contains(wrong), "{given}: {like:?}");
    }
}
