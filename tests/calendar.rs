//! Weekdays and months against jiff, holidays against a table that other programs made, eras at their borders.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use tekio::engine::{Date, Lang, Weekday};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn days(first: &str, last: &str) -> impl Iterator<Item = Date> {
    (date(first).number()..=date(last).number()).map(|it| Date::of_number(it).unwrap())
}

/// Made by make_holidays.py from two implementations of the law that agree.
fn table() -> BTreeMap<Date, &'static str> {
    let rows = include_str!("holidays.tsv").lines().skip(1);
    rows.map(|it| it.split_once('\t').unwrap()).map(|(day, name)| (date(day), name)).collect()
}

#[test]
fn every_day_is_a_holiday_or_none_as_in_the_table() {
    let table = table();
    let mut found = 0;
    for day in days("2000-01-01", "2050-12-31") {
        assert_eq!(day.holiday().map(|it| it.ja), table.get(&day).copied(), "{day}");
        found += i32::from(day.holiday().is_some());
    }
    assert_eq!((found, table.len()), (895, 895));
    println!("{found} holidays of 2000-2050, and no other day");
}

/// Nothing is said of years for which the law or the formula is not known.
#[test]
fn no_holidays_outside_the_years_that_are_known() {
    assert!(days("1900-01-01", "1999-12-31").all(|it| it.holiday().is_none()));
    assert!(days("2100-01-01", "2199-12-31").all(|it| it.holiday().is_none()));
    assert_eq!(days("2051-01-01", "2099-12-31").filter(|it| it.holiday().is_some()).count(), 1773 - 895);
}

/// What each change of the law did, by the example that shows it.
#[test]
fn changes_of_the_law() {
    let rows = [
        ("2002-07-20", Some("海の日"), "Marine Day was a fixed day until 2002"),
        ("2003-07-21", Some("海の日"), "and a Monday from 2003"),
        ("2002-09-15", Some("敬老の日"), "so was Respect for the Aged Day"),
        ("2003-05-04", None, "a Sunday between two holidays was not meant"),
        ("2006-05-04", Some("国民の休日"), "a Thursday was"),
        ("2004-05-04", Some("国民の休日"), "so was a Tuesday"),
        ("1998-05-04", None, "outside the years known"),
        ("2006-04-29", Some("みどりの日"), "until 2006"),
        ("2007-04-29", Some("昭和の日"), "from 2007"),
        ("2007-05-04", Some("みどりの日"), "from 2007"),
        ("2009-05-06", Some("振替休日"), "for a Sunday three days before"),
        ("2015-05-06", Some("振替休日"), "for a Sunday three days before"),
        ("2014-05-07", None, "one substitute only"),
        ("2009-09-22", Some("国民の休日"), "between two holidays"),
        ("2026-09-22", Some("国民の休日"), "between two holidays"),
        ("2012-09-22", Some("秋分の日"), "the first on the 22nd since 1896"),
        ("2015-08-11", None, "no Mountain Day before 2016"),
        ("2018-12-24", Some("振替休日"), "the last of the old birthday"),
        ("2019-02-23", None, "no birthday in 2019"),
        ("2019-12-23", None, "no birthday in 2019"),
        ("2019-04-30", Some("国民の休日"), "before the accession"),
        ("2019-05-01", Some("天皇の即位の日"), "the accession"),
        ("2019-05-02", Some("国民の休日"), "after it"),
        ("2019-10-22", Some("即位礼正殿の儀の行われる日"), "the ceremony"),
        ("2020-07-20", None, "moved for the games"),
        ("2020-07-23", Some("海の日"), "to here"),
        ("2020-10-12", None, "moved for the games"),
        ("2020-08-11", None, "moved for the games"),
        ("2021-08-09", Some("振替休日"), "for Mountain Day on a Sunday"),
        ("2021-10-11", None, "moved for the games"),
        ("2022-10-10", Some("スポーツの日"), "back again"),
        ("2027-12-31", None, "free by custom, not by law"),
    ];
    for (day, expected, why) in rows {
        assert_eq!(Date::parse(day).unwrap().holiday().map(|it| it.ja), expected, "{day}: {why}");
    }
}

#[test]
fn holidays_have_a_name_in_each_language() {
    let mut names = BTreeMap::new();
    for it in days("2000-01-01", "2099-12-31").filter_map(Date::holiday) {
        assert!(it.en.is_ascii() && !it.en.is_empty() && !it.ja.is_ascii());
        assert_eq!(*names.entry(it.ja).or_insert(it.en), it.en);
    }
    assert_eq!(names.len(), 21, "{names:?}");
}

#[test]
fn weekdays_agree_with_jiff_on_every_day() {
    let mut day = jiff::civil::date(1900, 1, 1);
    for ours in days("1900-01-01", "2199-12-31") {
        assert_eq!(ours.to_string(), day.to_string());
        let nth = day.weekday().to_monday_zero_offset() as usize;
        assert_eq!(ours.weekday(), Weekday::ALL[nth], "{ours}");
        assert_eq!(ours.weekday() as usize, nth);
        assert_eq!(ours.weekday().is_weekend(), nth >= 5);
        day = day.tomorrow().unwrap();
    }
    let short = |lang| Weekday::ALL.map(|it| it.short().get(lang)).concat();
    assert_eq!((short(Lang::Ja).as_str(), short(Lang::En).as_str()), ("月火水木金土日", "MonTueWedThuFriSatSun"));
}

#[test]
fn eras_at_their_borders() {
    let rows = [
        ("1912-07-29", None),
        ("1912-07-30", Some("大正元年7月30日")),
        ("1912-12-31", Some("大正元年12月31日")),
        ("1913-01-01", Some("大正2年1月1日")),
        ("1926-12-24", Some("大正15年12月24日")),
        ("1926-12-25", Some("昭和元年12月25日")),
        ("1927-01-01", Some("昭和2年1月1日")),
        ("1989-01-07", Some("昭和64年1月7日")),
        ("1989-01-08", Some("平成元年1月8日")),
        ("1990-01-01", Some("平成2年1月1日")),
        ("2019-04-30", Some("平成31年4月30日")),
        ("2019-05-01", Some("令和元年5月1日")),
        ("2019-12-31", Some("令和元年12月31日")),
        ("2020-01-01", Some("令和2年1月1日")),
        ("2026-11-21", Some("令和8年11月21日")),
        ("2199-12-31", Some("令和181年12月31日")),
    ];
    for (day, expected) in rows {
        assert_eq!(date(day).era().as_deref(), expected, "{day}");
    }
    assert!(days("1900-01-01", "1912-07-29").all(|it| it.era().is_none()));
    // What is written is read as the same day, in the eras and years that are read.
    for day in days("1912-07-30", "2117-12-31") {
        assert_eq!(Date::parse(&day.era().unwrap()), Ok(day));
    }
}

#[test]
fn a_day_is_said_with_its_weekday_and_holiday() {
    let rows = [
        ("2026-11-21", "2026-11-21（土）", "2026-11-21 (Sat)"),
        ("2026-11-23", "2026-11-23（月・勤労感謝の日）", "2026-11-23 (Mon, Labour Thanksgiving Day)"),
        ("2026-05-06", "2026-05-06（水・振替休日）", "2026-05-06 (Wed, substitute holiday)"),
    ];
    for (day, ja, en) in rows {
        assert_eq!((date(day).say(Lang::Ja), date(day).say(Lang::En)), (ja.to_owned(), en.to_owned()));
    }
}

fn jiff_of(day: Date) -> jiff::civil::Date {
    day.to_string().parse().unwrap()
}

/// A day of jiff's, if it lies in our years.
fn ours(day: jiff::civil::Date) -> Option<Date> {
    Date::new(day.year().into(), day.month() as u32, day.day() as u32)
}

prop_compose! {
    /// Any of our days; ends of months as often as all others.
    fn any_day()(number in date("1900-01-01").number()..=date("2199-12-31").number(), end in any::<bool>()) -> Date {
        let day = Date::of_number(number).unwrap();
        if end { ours(jiff_of(day).last_of_month()).unwrap() } else { day }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4096, ..ProptestConfig::default() })]

    #[test]
    fn days_are_added_as_jiff_adds_them(day in any_day(), by in -120_000_i64..120_000) {
        let span = jiff::Span::new().try_days(by).unwrap();
        let expected = jiff_of(day).checked_add(span).ok().and_then(ours);
        prop_assert_eq!(day.plus_days(by), expected);
        if let Some(it) = expected {
            prop_assert_eq!((day.days_until(it), it.days_until(day)), (by, -by));
        }
    }

    #[test]
    fn months_are_added_as_jiff_adds_them(day in any_day(), by in -3700_i64..3700) {
        let span = jiff::Span::new().try_months(by).unwrap();
        prop_assert_eq!(day.plus_months(by), jiff_of(day).checked_add(span).ok().and_then(ours));
    }

    /// Counting undoes adding: as many as jiff can add without passing the other day.
    #[test]
    fn as_many_months_lie_between_as_jiff_can_add(one in any_day(), other in any_day(), near in -800_i64..800) {
        for other in [Some(other), one.plus_days(near)].into_iter().flatten() {
            let count = one.months_until(other);
            let after = |months: i64| jiff_of(one).checked_add(jiff::Span::new().months(months)).unwrap();
            let (to, step) = (jiff_of(other), if other < one { -1 } else { 1 });
            let passes = |day: jiff::civil::Date| if step == 1 { day > to } else { day < to };
            prop_assert!(!passes(after(count)) && passes(after(count + step)), "{} to {}: {}", one, other, count);
            // By jiff's own count, 31 December to 28 February is not yet two months; by adding, it is.
            let theirs = i64::from(jiff_of(one).until((jiff::Unit::Month, to)).unwrap().get_months());
            let clamped = after(count) == to && to.day() < jiff_of(one).day();
            prop_assert!(theirs == count || (clamped && theirs == count - step), "{} to {}", one, other);
        }
    }

    #[test]
    fn a_day_and_its_number_are_one(day in any_day()) {
        let epoch = jiff::civil::date(1970, 1, 1);
        prop_assert_eq!(day.number(), i64::from(jiff_of(day).since(epoch).unwrap().get_days()));
        prop_assert_eq!(Date::of_number(day.number()), Some(day));
    }

    #[test]
    fn numbers_outside_our_years_are_no_days(number in any::<i64>()) {
        let inside = (date("1900-01-01").number()..=date("2199-12-31").number()).contains(&number);
        prop_assert_eq!(Date::of_number(number).is_some(), inside);
    }
}

#[test]
fn months_between_two_days() {
    let rows = [
        ("2024-09-30", "2026-03-31", 18),
        ("2024-09-30", "2026-03-29", 17),
        ("2024-12-31", "2025-02-28", 2),
        ("2024-12-31", "2025-02-27", 1),
        ("2025-02-28", "2024-12-31", -1),
        ("2025-03-31", "2025-02-28", -1),
        // Within a month none has passed, in either direction.
        ("2026-01-31", "2026-01-01", 0),
        ("2026-01-01", "2026-01-31", 0),
        ("2026-01-01", "2026-01-01", 0),
        ("2026-02-01", "2026-01-02", 0),
    ];
    for (one, other, expected) in rows {
        assert_eq!(date(one).months_until(date(other)), expected, "{one} to {other}");
    }
}

#[test]
fn the_first_and_last_number() {
    for (day, outside) in [("1900-01-01", -1), ("2199-12-31", 1)] {
        let number = date(day).number();
        assert_eq!(Date::of_number(number), Some(date(day)));
        assert_eq!((Date::of_number(number + outside), date(day).plus_days(outside)), (None, None));
        assert_eq!((date(day).plus_days(outside * i64::MAX), date(day).plus_months(outside * i64::MAX)), (None, None));
    }
}
