//! Our calendar against jiff's, day by day, and every spelling of a day.
#![allow(clippy::unwrap_used)]

use tekio::engine::{Date, Lang, NotADate, half_width};

#[test]
fn agrees_with_jiff_on_every_day() {
    let (first, last) = (jiff::civil::date(1900, 1, 1), jiff::civil::date(2199, 12, 31));
    let origin = Date::new(1900, 1, 1).unwrap();
    let (mut day, mut n, mut before) = (first, 0_i64, None);
    loop {
        let (year, month, date) = (i32::from(day.year()), day.month() as u32, day.day() as u32);
        let ours = Date::new(year, month, date).unwrap();
        assert_eq!(ours.to_string(), day.to_string());
        let spellings = [
            day.to_string(),
            format!("{year}/{month}/{date}"),
            format!("{year}.{month}.{date}"),
            format!("{year}{month:02}{date:02}"),
            format!("{year}年{month}月{date}日"),
        ];
        for text in spellings {
            assert_eq!(Date::parse(&text), Ok(ours), "{text}");
        }
        assert_eq!((origin.days_until(ours), ours.days_until(origin)), (n, -n));
        assert!(before.is_none_or(|it| it < ours));
        before = Some(ours);
        if day == last {
            break;
        }
        (day, n) = (day.tomorrow().unwrap(), n + 1);
    }
    println!("{} days agree with jiff", n + 1);
}

#[test]
fn days_that_are_not_in_the_calendar() {
    let mut refused = 0;
    for year in 1900..2200_i16 {
        for month in 0..=13_i8 {
            for day in 0..=32_i8 {
                if jiff::civil::Date::new(year, month, day).is_err() {
                    assert_eq!(Date::parse(&format!("{year}-{month}-{day}")), Err(NotADate::NoSuchDay));
                    assert_eq!(Date::new(year.into(), month as u32, day as u32), None);
                    refused += 1;
                }
            }
        }
    }
    println!("{refused} days that do not exist are refused");
}

/// Era by era: the first day, the last, and what lies beyond.
#[test]
fn eras() {
    let rows = [
        ("令和元年5月1日", Ok("2019-05-01")),
        ("令和1年5月1日", Ok("2019-05-01")),
        ("R1.5.1", Ok("2019-05-01")),
        ("r1/5/1", Ok("2019-05-01")),
        ("R元.5.1", Ok("2019-05-01")),
        ("R01-05-01", Ok("2019-05-01")),
        ("令和 8年 4月 1日", Ok("2026-04-01")),
        ("令和6年2月29日", Ok("2024-02-29")),
        ("令和7年2月29日", Err(NotADate::NoSuchDay)),
        // The day before Reiwa was no day of Reiwa.
        ("令和元年4月30日", Err(NotADate::NoSuchDay)),
        ("R1.1.1", Err(NotADate::NoSuchDay)),
        ("令和0年5月1日", Err(NotADate::Year)),
        ("平成元年1月8日", Ok("1989-01-08")),
        ("平成元年1月7日", Err(NotADate::NoSuchDay)),
        ("平成0年1月8日", Err(NotADate::Year)),
        ("平成31年4月30日", Ok("2019-04-30")),
        ("H31.4.30", Ok("2019-04-30")),
        ("h31.4.30", Ok("2019-04-30")),
        // Papers printed before the change of era say this, and mean one day only.
        ("平成31年5月1日", Ok("2019-05-01")),
        ("平成31年12月31日", Ok("2019-12-31")),
        ("平成32年1月1日", Err(NotADate::Year)),
        ("令和181年1月1日", Err(NotADate::Year)),
        ("令和2026年4月1日", Err(NotADate::Year)),
        ("令和1元年5月1日", Err(NotADate::Form)),
        ("令和8年元月1日", Err(NotADate::Form)),
        // Dates of birth: most patients are older than Heisei.
        ("昭和60年1月1日", Ok("1985-01-01")),
        ("S60.1.1", Ok("1985-01-01")),
        ("s37/4/10", Ok("1962-04-10")),
        ("昭和元年12月25日", Ok("1926-12-25")),
        ("昭和元年12月24日", Err(NotADate::NoSuchDay)),
        ("昭和64年1月7日", Ok("1989-01-07")),
        ("昭和64年1月8日", Ok("1989-01-08")),
        ("昭和65年1月1日", Err(NotADate::Year)),
        ("昭和0年12月25日", Err(NotADate::Year)),
        ("大正元年7月30日", Ok("1912-07-30")),
        ("大正元年7月29日", Err(NotADate::NoSuchDay)),
        ("T15.12.24", Ok("1926-12-24")),
        ("大正16年1月1日", Err(NotADate::Year)),
        ("明治45年7月29日", Err(NotADate::Form)),
        ("令和", Err(NotADate::Form)),
        ("R", Err(NotADate::Form)),
        // Beside its weekday, and beside another; 1 April 2026 was a Wednesday.
        ("2026-04-01(水)", Ok("2026-04-01")),
        ("2026/4/1 (水)", Ok("2026-04-01")),
        ("2026年4月1日(水)", Ok("2026-04-01")),
        ("2026年4月1日水曜日", Ok("2026-04-01")),
        ("2026年4月1日 水曜", Ok("2026-04-01")),
        ("R8.4.1(水曜日)", Ok("2026-04-01")),
        ("令和8年4月1日(水・平日)", Ok("2026-04-01")),
        ("2026-04-01 (Wed)", Ok("2026-04-01")),
        ("Wed, 2026-04-01", Ok("2026-04-01")),
        ("Wed. 2026-04-01", Ok("2026-04-01")),
        ("2026-04-01 Wednesday", Ok("2026-04-01")),
        ("2026-11-23(月・祝)", Ok("2026-11-23")),
        ("2026年4月1 日", Ok("2026-04-01")),
        ("2026-04-01(木)", Err(NotADate::Weekday(Date::new(2026, 4, 1).expect("a day")))),
        ("2026年4月1日火曜日", Err(NotADate::Weekday(Date::new(2026, 4, 1).expect("a day")))),
        ("Thu 2026-04-01", Err(NotADate::Weekday(Date::new(2026, 4, 1).expect("a day")))),
        ("2026-02-30(月)", Err(NotADate::NoSuchDay)),
        ("2026-04-01(仮)", Err(NotADate::Form)),
        ("2026-04-01(水", Err(NotADate::Form)),
        ("2026-04-01()", Err(NotADate::Form)),
        ("2026-04-01 W", Err(NotADate::Form)),
        ("Monkey 2026-04-01", Err(NotADate::Form)),
        ("26-04-01(水)", Err(NotADate::Year)),
        ("(水)", Err(NotADate::Form)),
        ("水曜日", Err(NotADate::Form)),
        ("20190501", Ok("2019-05-01")),
        ("R20190501", Err(NotADate::Form)),
    ];
    for (text, expected) in rows {
        assert_eq!(Date::parse(text).map(|it| it.to_string()), expected.map(str::to_owned), "{text}");
    }
}

/// A month and a day without a year are two days: the last such day and the next.
#[test]
fn without_a_year_there_are_two_days() {
    let day = |it: &str| Date::parse(it).expect("a day");
    let cases = [
        ("2026-11-28", "8/3", Some(["2026-08-03", "2027-08-03"])),
        ("2026-11-28", "08-03", Some(["2026-08-03", "2027-08-03"])),
        ("2026-11-28", "8月3日", Some(["2026-08-03", "2027-08-03"])),
        ("2026-11-28", "11/28", Some(["2026-11-28", "2027-11-28"])),
        ("2026-11-28", "11/29", Some(["2025-11-29", "2026-11-29"])),
        ("2026-11-28", "11/27", Some(["2026-11-27", "2027-11-27"])),
        ("2026-11-28", "2/29", Some(["2024-02-29", "2028-02-29"])),
        ("2100-06-01", "2/29", Some(["2096-02-29", "2104-02-29"])),
        ("2026-11-28", "2/30", None),
        ("2026-11-28", "13/1", None),
        ("2026-11-28", "0/3", None),
        ("2026-11-28", "8/0", None),
        ("2026-11-28", "8/32", None),
        ("2026-11-28", "2026/8/3", None),
        ("2026-11-28", "8/3/1", None),
        ("2026-11-28", "8.3", None),
        ("2026-11-28", "/", None),
        ("2026-11-28", "", None),
    ];
    for (today, typed, means) in cases {
        let found = Date::without_year(typed, day(today)).map(|it| it.map(|it| it.to_string()));
        assert_eq!(found, means.map(|it| it.map(str::to_owned)), "{typed} on {today}");
    }
}

/// Whatever day we write, with its weekday and its holiday, in both languages, can be typed again.
#[test]
fn what_we_say_of_a_day_is_read() {
    for year in [1950, 1989, 2019, 2026, 2027, 2099] {
        let mut day = Date::new(year, 1, 1).expect("a day");
        for _ in 0..365 {
            for lang in [Lang::Ja, Lang::En] {
                let said = day.say(lang);
                assert_eq!(Date::parse(&half_width(&said)), Ok(day), "{said}");
            }
            day = day.plus_days(1).expect("a day");
        }
    }
}
