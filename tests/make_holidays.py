#!/usr/bin/env python3
"""Writes holidays.tsv, the national holidays of Japan from 2000 to 2050: python3 tests/make_holidays.py

Two implementations of the law, neither of them ours, must agree on every day of 2000-2099 before anything is written:
the Python packages jpholiday 1.0.3 and holidays 0.109 (pip install jpholiday==1.0.3 holidays==0.109). They were seen to
agree on all 1773 holidays, 895 of them until 2050, and the list of @holiday-jp/holiday_jp 2.5, which follows the one that
the Cabinet Office publishes, has the same 895 days. So no day had to be decided, only spellings:

- A substitute holiday is "X 振替休日" in the one and "振替休日" in the other. The law names neither; here it is 振替休日.
- 2019-10-22 is 即位礼正殿の儀 and 即位礼正殿の儀が行われる日. The act of 2018 says 即位礼正殿の儀の行われる日.
"""
from datetime import date, timedelta
from pathlib import Path

import holidays
import jpholiday

ACT = {date(2019, 10, 22): ("即位礼正殿の儀の行われる日", {"即位礼正殿の儀", "即位礼正殿の儀が行われる日"})}


def spelt(day, name):
    if name.endswith("振替休日"):
        return "振替休日"
    ours, theirs = ACT.get(day, (name, {name}))
    assert name in theirs, (day, name)
    return ours


one = {day: spelt(day, name) for year in range(2000, 2100) for day, name in jpholiday.year_holidays(year)}
other = holidays.country_holidays("JP", years=range(2000, 2100), language="ja")
other = {day: spelt(day, name) for day, name in other.items() if 2000 <= day.year < 2100}
for day in (date(2000, 1, 1) + timedelta(n) for n in range((date(2100, 1, 1) - date(2000, 1, 1)).days)):
    assert one.get(day) == other.get(day), (day, one.get(day), other.get(day))

rows = [f"{day}\t{name}\n" for day, name in sorted(one.items()) if day.year <= 2050]
Path(__file__).with_name("holidays.tsv").write_text("date\tname\n" + "".join(rows), encoding="utf-8")
print(f"{len(one)} holidays of 2000-2099 agree; {len(rows)} written")
