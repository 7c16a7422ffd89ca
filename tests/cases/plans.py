#!/usr/bin/env python3
"""Golden tables of the schedules, trials and responses: python3 tests/cases/plans.py [--check]

An INDEPENDENT TRANSCRIPTION like make.py: written from the source documents (000 Okayama report, 001 Keio application) and the
definitions they name, without reading or running the program it tests. Every row states its outcome, what is missing and what is
objected to by hand; an evaluator in exact fractions works them out again, and a table is written only if both agree.
What is still possible for a half-answered case is found by trying completions of it, not by three-valued logic.
Never paste the program's own output in here.

In a table: a blank answer is "not answered"; `-` is "not asserted"; `scale:<id>` holds what that scale can still say.
"""
import csv
import io
import re
import sys
from datetime import date, timedelta
from decimal import Decimal, getcontext
from fractions import Fraction as F
from itertools import product
from math import comb, floor

sys.dont_write_bytecode = True
from make import BARE_MM, HERE, WORD, Row, all_of, any_of, answers, compare, first_met

getcontext().prec = 60


# ---- reading -----------------------------------------------------------------------------------------------------------

class Said(Row):
    """The answers of one case, with the kinds that these calculators add."""

    def set(self, name, options):
        text = self.text(name)
        if not text:
            return None
        ticked = text.split(",")
        if not set(ticked) <= set(options) or ("none" in ticked and len(ticked) > 1):
            return self.problem(name)
        return frozenset(ticked)

    def date(self, name):
        text = self.text(name)
        if not text:
            return None
        got = (re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text) or re.fullmatch(r"(\d{4})/(\d\d?)/(\d\d?)", text)
               or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text) or re.fullmatch(r"R(\d\d?)\.(\d\d?)\.(\d\d?)", text))
        try:
            year, month, day = map(int, got.groups())
            return date(year + 2018 if text[0] == "R" else year, month, day)
        except (AttributeError, ValueError):
            return self.problem(name)

    def clock(self, name):
        text = self.text(name)
        if not text:
            return None
        got = re.fullmatch(r"(\d\d?):(\d\d)", text) or re.fullmatch(r"(\d\d)(\d\d)", text) or re.fullmatch(r"(\d\d?)時(\d\d?)分", text)
        if not got or int(got[1]) > 23 or int(got[2]) > 59:
            return self.problem(name)
        return int(got[1]) * 60 + int(got[2])

    def whole(self, name, least, most, usual=(None, None)):
        return self.number(name, (least, most), usual, whole=True)


def clash(row, values, at, unused, contradictory):
    """If `contradictory` holds of the answers in `unused`, all of them are set aside; returns the values left."""
    if None not in (values[n] for n in unused) and contradictory(*(values[n] for n in unused)):
        row.problem(at)
        row.aside = {*getattr(row, "aside", ()), *unused}
        return set(unused)
    return set()


# ---- printing ----------------------------------------------------------------------------------------------------------

def rounded(x, places):
    scaled = int(abs(x) * 10**places + F(1, 2))
    return F(-scaled if x < 0 else scaled, 10**places)


def plain(x, places):
    """The decimal with all its places."""
    digits = str(abs(int(x * 10**places))).rjust(places + 1, "0")
    return ("-" if x < 0 else "") + digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")


def text(x, places=0, limits=(), exact=True):
    """As printed: exactly and shortest if the places suffice; else rounded half away from zero, with more places while it would read
    as a limit that it is not on. A rounded number that ends in 0 is not asserted."""
    if x is None:
        return ""
    if exact and (x * 10**places).denominator == 1:
        shown = plain(x, places)
        return shown.rstrip("0").rstrip(".") if "." in shown else shown
    while rounded(x, places) in limits:
        places += 1
    shown = plain(rounded(x, places), places)
    return "-" if shown.endswith("0") else shown


def unlike(x, places, other):
    """The same of a number that is compared with another one: never so short that the two look equal and are not."""
    if x is not None and other is not None and x != other and (x * 10**places).denominator != 1:
        while rounded(x, places) == rounded(other, places):
            places += 1
    return text(x, places)


def day(x):
    return "" if x is None else x.isoformat()


# ---- months ------------------------------------------------------------------------------------------------------------

def month_length(year, month):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def months_on(start, months):
    """So many calendar months later; at a shorter month's end, its last day."""
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(start.day, month_length(year, month + 1)))


def months_between(start, end):
    """The most whole calendar months that fit."""
    months = 0
    while months_on(start, months + 1) <= end:
        months += 1
    return months


# ---- what is still possible --------------------------------------------------------------------------------------------

def possible(known, options, decide, order):
    """Tries every completion out of `options` of what is not `known`. `decide` gives None for contradictory answers.
    Returns the outcomes that can still be, in `order`, and the questions that can still change which."""
    lacking = [n for n in options if known.get(n) is None]
    found = {combo: decide({**known, **dict(zip(lacking, combo))}) for combo in product(*(options[n] for n in lacking))}
    outcomes = set(found.values()) - {None}
    assert outcomes <= set(order), outcomes - set(order)
    missing = set()
    if len(outcomes) > 1:
        for i, name in enumerate(lacking):
            beside = {}
            for combo, outcome in found.items():
                if outcome is not None:
                    beside.setdefault(combo[:i] + combo[i + 1:], set()).add(outcome)
            if any(len(them) > 1 for them in beside.values()):
                missing.add(name)
    return [it for it in order if it in outcomes], missing


# ---- tables ------------------------------------------------------------------------------------------------------------

def r(case, changes, outcome, missing=None, problems="", applies="", opens="", **out):
    """One row by hand. `changes` from the base, or "only: " and all answers. In tables of warnings, `applies` and `opens` name the
    steps not met and not known; elsewhere the outcome says them. `out`: outputs and scales, `_` for `-`, `scale__x` for scale:x."""
    out = {("scale:" + k[7:] if k.startswith("scale__") else k).replace("_", "-"): v for k, v in out.items()}
    return case, changes, outcome, missing, problems, applies.split(), opens.split(), out


WRONG = []

# Verdicts that vouch for something. Where something that was filled in could not be used, none of them is given.
FAVOURABLE = set("""eligible none none-with-calcium calcium-within no-flag complete complete-response partial-response recist-cr recist-pr recist-sd technique-effective plain-ct-controlled
    no-viable-tumour reached on-pace within not-evaluable general not-reported not-assessed events covered""".split())


def check(case, what, by_hand, worked_out):
    """Notes every disagreement, so that all of a table's are seen at once."""
    if by_hand != worked_out:
        WRONG.append(f"{case}: {what}: by hand {by_hand!r}, worked out {worked_out!r}")


def build(name, fields, steps, outputs, evaluate, base, table, outcomes, warnings=False):
    """`missing` of `*` is what is worked out. `evaluate(row)` gives steps (truths), possible outcomes, missing (a set, or None: not worked out) and columns (texts)."""
    rows, seen = [], set()
    for case, changes, outcome, missing, problems, applies, opens, out in table:
        given = answers(changes[6:]) if changes.startswith("only:") else answers(changes, base)
        given = {k: v for k, v in given.items() if v}
        row = Said(given)
        truths, still, wanted, columns = evaluate(row)
        assert set(truths) == set(steps), (case, set(truths) ^ set(steps))
        check(case, "outcome", outcome.split(), still)
        if warnings:
            by_hand = {s: False if s in applies else None if s in opens or opens == ["all"] else True for s in steps}
            for step in steps:
                check(case, step, WORD[by_hand[step]], WORD[truths[step]])
        missing = "" if missing is None else " ".join(sorted(wanted)) if missing == "*" else missing
        if len(still) > 1 or still == ["undetermined"]:
            check(case, "something missing", bool(missing), True)
            if missing != "-" and wanted is not None:
                check(case, "missing", sorted(missing.split()), sorted(wanted))
        else:
            check(case, "missing", missing, "")
        check(case, "problems", sorted(problems.split()), sorted(row.problems))
        for column, by_hand in out.items():
            if by_hand == "-":
                columns[column] = "-"
            else:
                check(case, column, by_hand, columns.get(column, ""))
        stray = {k for k in given if k not in fields and re.sub(r"-(unit|confirmed)$", "", k) not in fields}
        assert not stray, (case, stray)
        stray = {k for k, v in columns.items() if v and k not in outputs}
        assert not stray, (case, stray)
        if row.problems:
            held = sorted({*row.problems, *getattr(row, "aside", ())}, key=lambda n: (fields.index(n) if n in fields else -1, n))
            if outcome in FAVOURABLE:
                outcome, missing = "undetermined", " ".join(held)
            for column, text in columns.items():
                if column.startswith("scale:") and text in FAVOURABLE:
                    columns[column] = "undetermined"
        assert case not in seen, f"{name}: twice: {case}"
        seen.add(case)
        rows.append({"case": case, **given, "outcome": outcome, "missing": missing, "problems": problems,
                     **{f"step:{s}" if s in fields else s: WORD[t] for s, t in truths.items()}, **columns})
    # A class may be named like the question that leads to it.
    steps = [f"step:{s}" if s in fields else s for s in steps]
    assert not WRONG, name + ":\n" + "\n".join(WRONG)
    for step in steps:
        assert {x[step] for x in rows} >= {"met", "not-met", "unknown"}, f"{name}: {step} is not seen all three ways"
    for it in outcomes:
        assert any(x["outcome"] == it for x in rows), f"{name}: nobody is {it}"
    assert any(" " in x["outcome"] or x["outcome"] == "undetermined" for x in rows), f"{name}: nothing is ever open"
    wide = [n for f in fields for n in (f, f + "-unit", f + "-confirmed") if n not in steps]
    used = [o for o in outputs if any(x.get(o) not in ("", "-", None) for x in rows)]
    header = ["case", *(f for f in wide if any(x.get(f) for x in rows)), "outcome", "missing", "problems", *steps, *used]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([x.get(column, "") for column in header] for x in rows)
    path = HERE / f"{name}.csv"
    if "--check" in sys.argv[1:]:
        assert path.read_text(encoding="utf-8") == out.getvalue(), f"{name}.csv is not what the tables say: write it anew"
    else:
        path.write_text(out.getvalue(), encoding="utf-8")
    print(f"{name}: {len(rows)} rows, {len(header)} columns")


# ---- 001: visits after ablation (L149-156) -----------------------------------------------------------------------------

VISITS = ("1d", "1w", "1m", "3m", "6m", "9m", "12m")
VISIT_DAYS = ("d1", "w1", "m1", "m3", "m6", "m9", "m12")
FOLLOW_FIELDS = ["ablation-date", "today", "pft", "window-1w", "window-1m", "window-3m", *(f"done-{v}" for v in VISITS), "end-reason", "end-date"]
ENDS = {"death": True, "withdrawal": True, "lost": True, "retreatment": False}


def follow_up(row):
    start = row.date("ablation-date")
    today = row.date("today")
    row.choice("pft", ("3m", "6m"))
    for window, most in (("1w", 6), ("1m", 14), ("3m", 45)):
        row.whole(f"window-{window}", 0, most)
    done = {v: row.date(f"done-{v}") for v in VISITS}
    aside = set()
    for n, visit in enumerate(VISITS):
        earlier = [done[it] for it in VISITS[:n] if done[it] and it not in aside]
        if done[visit] and ((start and done[visit] < start) or any(done[visit] < it for it in earlier)):
            row.problem(f"done-{visit}")
            aside.add(visit)
    reason, end = row.choice("end-reason", ENDS), row.date("end-date")
    if start and end and end < start:
        row.problem("end-date")
        end = None
    if end and today and end > today:  # what is still to come has not ended anything
        row.problem("end-date")
        end = None
    if end and not row.get("end-reason"):
        row.problem("end-date")
    for visit in VISITS:  # no visit is made on a day to come, nor after the end
        late = done[visit] and ((today and done[visit] > today) or (ENDS.get(reason) and end and done[visit] > end))
        if late and f"done-{visit}" not in row.problems:
            row.problem(f"done-{visit}")
    columns = {}
    if start:
        columns = {"d1": start + timedelta(1), "w1": start + timedelta(7), **{f"m{n}": months_on(start, n) for n in (1, 3, 6, 9, 12)}}
    if ENDS.get(reason):  # after the end only what was done is listed; while its day is not known, nothing else at all
        columns = {k: v for (k, v), visit in zip(columns.items(), VISITS)
                   if (end and v <= end) or (done[visit] and f"done-{visit}" not in row.problems)}
    return {}, ["scheduled" if start else "undetermined"], set() if start else {"ablation-date"}, {k: day(v) for k, v in columns.items()}


def visits(case, start, *dates, problems="", more=""):
    """The seven days by hand."""
    return r(case, f"only: ablation-date={start}{more}", "scheduled", problems=problems, **dict(zip(VISIT_DAYS, dates)))


FOLLOW_BASE = answers("ablation-date=2024-11-30")
KEPT = answers("done-1d=2024-12-01; done-1w=2024-12-07; done-1m=2024-12-30; done-3m=2025-02-28; done-6m=2025-05-30; done-9m=2025-08-30; "
               "done-12m=2025-11-30")
NOV = ("2024-12-01", "2024-12-07", "2024-12-30", "2025-02-28", "2025-05-30", "2025-08-30", "2025-11-30")


def visit_rows():
    for v in VISITS:  # on the day of the ablation is allowed, the day before is not
        yield r(f"visit {v} noted the day before the ablation", f"done-{v}=2024-11-29", "scheduled", problems=f"done-{v}")
        yield r(f"visit {v} noted on the day of the ablation", f"done-{v}=2024-11-30", "scheduled")
        yield r(f"visit {v} noted the day after the ablation", f"done-{v}=2024-12-01", "scheduled")
    for before, v in zip(VISITS, VISITS[1:]):
        yield r(f"visit {v} a day before visit {before}", f"done-{before}=2024-12-20; done-{v}=2024-12-19", "scheduled", problems=f"done-{v}")
        yield r(f"visit {v} on the day of visit {before}", f"done-{before}=2024-12-20; done-{v}=2024-12-20", "scheduled")
        yield r(f"visit {v} a day after visit {before}", f"done-{before}=2024-12-20; done-{v}=2024-12-21", "scheduled")
    for name, most in (("window-1w", 6), ("window-1m", 14), ("window-3m", 45)):
        yield r(f"{name} of 0 days", f"{name}=0", "scheduled")
        yield r(f"{name} of {most - 1} days", f"{name}={most - 1}", "scheduled")
        yield r(f"{name} of {most} days is the widest", f"{name}={most}", "scheduled")
        yield r(f"{name} of {most + 1} days is too wide", f"{name}={most + 1}", "scheduled", problems=name)
        yield r(f"{name} of -1 days", f"{name}=-1", "scheduled", problems=name)
        yield r(f"{name} of half a day", f"{name}=0.5", "scheduled", problems=name)
    for v, bad in (("3m", "scheduled"), ("6m", "scheduled"), ("9m", "pft")):
        yield r(f"lung function at {v}", f"pft={v}", "scheduled", problems="" if bad == "scheduled" else "pft")


FOLLOW = [
    visits("vector: ablation on 30 November, three months end on 28 February", "2024-11-30", *NOV),
    visits("vector: ablation on 31 January of a leap year", "2024-01-31", "2024-02-01", "2024-02-07", "2024-02-29", "2024-04-30", "2024-07-31",
           "2024-10-31", "2025-01-31"),
    visits("31 January of a common year", "2025-01-31", "2025-02-01", "2025-02-07", "2025-02-28", "2025-04-30", "2025-07-31", "2025-10-31",
           "2026-01-31"),
    visits("30 January of a common year", "2025-01-30", "2025-01-31", "2025-02-06", "2025-02-28", "2025-04-30", "2025-07-30", "2025-10-30",
           "2026-01-30"),
    visits("29 January of a common year", "2025-01-29", "2025-01-30", "2025-02-05", "2025-02-28", "2025-04-29", "2025-07-29", "2025-10-29",
           "2026-01-29"),
    visits("28 January of a common year", "2025-01-28", "2025-01-29", "2025-02-04", "2025-02-28", "2025-04-28", "2025-07-28", "2025-10-28",
           "2026-01-28"),
    visits("30 January of a leap year", "2024-01-30", "2024-01-31", "2024-02-06", "2024-02-29", "2024-04-30", "2024-07-30", "2024-10-30",
           "2025-01-30"),
    visits("29 January of a leap year", "2024-01-29", "2024-01-30", "2024-02-05", "2024-02-29", "2024-04-29", "2024-07-29", "2024-10-29",
           "2025-01-29"),
    visits("29 February: a year later on 28 February", "2024-02-29", "2024-03-01", "2024-03-07", "2024-03-29", "2024-05-29", "2024-08-29",
           "2024-11-29", "2025-02-28"),
    visits("28 February of a leap year: the next day is 29 February", "2024-02-28", "2024-02-29", "2024-03-06", "2024-03-28", "2024-05-28",
           "2024-08-28", "2024-11-28", "2025-02-28"),
    visits("28 February of a common year: months do not stick to the month's end", "2025-02-28", "2025-03-01", "2025-03-07", "2025-03-28",
           "2025-05-28", "2025-08-28", "2025-11-28", "2026-02-28"),
    visits("31 March", "2025-03-31", "2025-04-01", "2025-04-07", "2025-04-30", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31"),
    visits("31 May: six months end on 30 November, nine on 28 February", "2025-05-31", "2025-06-01", "2025-06-07", "2025-06-30", "2025-08-31",
           "2025-11-30", "2026-02-28", "2026-05-31"),
    visits("31 August: six months end on 28 February", "2025-08-31", "2025-09-01", "2025-09-07", "2025-09-30", "2025-11-30", "2026-02-28",
           "2026-05-31", "2026-08-31"),
    visits("31 August before a leap year: six months end on 29 February", "2023-08-31", "2023-09-01", "2023-09-07", "2023-09-30", "2023-11-30",
           "2024-02-29", "2024-05-31", "2024-08-31"),
    visits("31 December", "2025-12-31", "2026-01-01", "2026-01-07", "2026-01-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"),
    visits("1 January", "2026-01-01", "2026-01-02", "2026-01-08", "2026-02-01", "2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"),
    visits("15 June", "2026-06-15", "2026-06-16", "2026-06-22", "2026-07-15", "2026-09-15", "2026-12-15", "2027-03-15", "2027-06-15"),
    visits("the year 2000 was a leap year", "2000-01-31", "2000-02-01", "2000-02-07", "2000-02-29", "2000-04-30", "2000-07-31", "2000-10-31",
           "2001-01-31"),
    visits("a date with slashes", "2024/11/30", *NOV),
    visits("a date of eight digits", "20241130", *NOV),
    visits("a date of the Reiwa era", "R6.11.30", *NOV),
    visits("a date in full-width digits", "２０２４-１１-３０", *NOV),
    visits("all visits kept on their days", "2024-11-30", *NOV, more="".join(f"; {k}={v}" for k, v in KEPT.items())),
    visits("today and the place of the lung function change no date", "2024-11-30", *NOV, more="; today=2025-03-01; pft=6m"),
    visits("windows change no date", "2024-11-30", *NOV, more="; window-1w=2; window-1m=7; window-3m=14"),
    visits("a visit that was late moves none of the others", "2024-11-30", *NOV, more="; done-1d=2024-12-03; done-1m=2025-01-20"),
    visits("today before the ablation: planned ahead", "2024-11-30", *NOV, more="; today=2024-11-01"),
    # the end of being followed
    r("died on 20 August 2025: no visits at 9 and 12 months", "end-reason=death; end-date=2025-08-20", "scheduled", d1="2024-12-01",
      m6="2025-05-30", m9="", m12=""),
    r("died the day before the 9-month visit", "end-reason=death; end-date=2025-08-29", "scheduled", m6="2025-05-30", m9=""),
    r("died on the day of the 9-month visit", "end-reason=death; end-date=2025-08-30", "scheduled", m9="2025-08-30", m12=""),
    r("died the day after the 9-month visit", "end-reason=death; end-date=2025-08-31", "scheduled", m9="2025-08-30", m12=""),
    r("withdrawn on the day of the ablation", "end-reason=withdrawal; end-date=2024-11-30", "scheduled", d1=""),
    r("lost to follow-up after 4 months", "end-reason=lost; end-date=2025-03-31", "scheduled", m3="2025-02-28", m6=""),
    r("treated again: the days stay", "end-reason=retreatment; end-date=2025-03-31", "scheduled", m6="2025-05-30", m12="2025-11-30"),
    r("treated again, the day not entered", "end-reason=retreatment", "scheduled", m12="2025-11-30"),
    r("died, the day not entered", "end-reason=death", "scheduled", d1="", m12=""),
    r("withdrawn, the day not entered", "end-reason=withdrawal; done-1d=2024-12-01", "scheduled", d1="2024-12-01", w1=""),
    r("a day without a reason is said to be unused", "end-date=2025-03-31", "scheduled", problems="end-date", m12="2025-11-30"),
    r("a day with a reason that cannot be read", "end-date=2025-03-31; end-reason=moved", "scheduled", problems="end-reason", m12="2025-11-30"),
    r("a day before the ablation, without a reason", "end-date=2024-11-29", "scheduled", problems="end-date", m12="2025-11-30"),
    r("died, nothing else entered", "only: end-reason=death", "undetermined", "ablation-date"),
    r("died before the ablation", "end-reason=death; end-date=2024-11-29", "scheduled", problems="end-date", d1=""),
    r("a visit done early, before the end, is listed", "end-reason=death; end-date=2025-08-29; done-9m=2025-08-25", "scheduled",
      m9="2025-08-30", m12=""),
    *(r(f"the 3-month visit on {on} with a window of 14 days", f"window-3m=14; done-3m={on}", "scheduled", m3="2025-02-28")
      for on in ("2025-02-13", "2025-02-14", "2025-03-14", "2025-03-15")),
    r("died today", "today=2025-08-20; end-reason=death; end-date=2025-08-20", "scheduled", m6="2025-05-30", m9=""),
    *(r(f"{reason} on a day to come", f"today=2025-08-20; end-reason={reason}; end-date=2025-08-21; done-1d=2024-12-01", "scheduled",
        problems="end-date", d1="2024-12-01", w1="") for reason in ("death", "withdrawal", "lost")),
    r("treated again on a day to come", "today=2025-08-20; end-reason=retreatment; end-date=2025-08-21", "scheduled", problems="end-date",
      m12="2025-11-30"),
    r("the 12-month visit before that at 3 months, none between noted", "done-3m=2025-02-28; done-12m=2024-12-02", "scheduled",
      problems="done-12m"),
    r("the 3-month visit before the next day's, none between noted", "done-1d=2024-12-02; done-3m=2024-12-01", "scheduled", problems="done-3m"),
    r("a visit in disorder, and one after it in order with the rest", "done-1d=2024-12-05; done-1w=2024-12-03; done-1m=2024-12-04", "scheduled",
      problems="done-1w done-1m"),
    r("a visit after the death is a contradiction", "end-reason=death; end-date=2025-05-20; done-6m=2025-05-30", "scheduled",
      problems="done-6m", m3="2025-02-28", m6=""),
    r("a visit on the day of the death", "end-reason=death; end-date=2025-05-30; done-6m=2025-05-30", "scheduled", m6="2025-05-30", m9=""),
    r("a visit after the withdrawal", "end-reason=withdrawal; end-date=2025-01-10; done-3m=2025-02-28", "scheduled", problems="done-3m",
      m1="2024-12-30", m3=""),
    r("a visit after being treated again", "end-reason=retreatment; end-date=2025-01-10; done-3m=2025-02-28", "scheduled", m3="2025-02-28"),
    r("a visit done on a day to come", "today=2025-01-15; done-3m=2025-02-28", "scheduled", problems="done-3m", m3="2025-02-28"),
    *(r(f"the visit {v} done the day after today", f"today={date.fromisoformat(on) - timedelta(1)}; {v}={on}", "scheduled", problems=v)
      for v, on in KEPT.items()),
    *(r(f"the visit {v} done the day after the patient was lost", f"end-reason=lost; end-date={date.fromisoformat(on) - timedelta(1)}; {v}={on}",
        "scheduled", problems=v) for v, on in KEPT.items()),
    r("a visit done today", "today=2025-02-28; done-3m=2025-02-28", "scheduled", m3="2025-02-28"),
    r("nothing is entered", "only:", "undetermined", "ablation-date"),
    r("all but the ablation", "only: today=2025-03-01; pft=3m; window-1w=1; done-1d=2024-12-01", "undetermined", "ablation-date"),
    r("the visits in disorder, the ablation not known", "only: done-1d=2024-12-01; done-1w=2024-11-30", "undetermined", "ablation-date",
      "done-1w"),
    r("29 February of a common year does not exist", "only: ablation-date=2025-02-29", "undetermined", "ablation-date", "ablation-date"),
    r("31 November does not exist", "only: ablation-date=2024-11-31", "undetermined", "ablation-date", "ablation-date"),
    r("a thirteenth month", "only: ablation-date=2024-13-01", "undetermined", "ablation-date", "ablation-date"),
    r("a word for a date", "only: ablation-date=tomorrow", "undetermined", "ablation-date", "ablation-date"),
    r("a date without its day", "only: ablation-date=2024-11", "undetermined", "ablation-date", "ablation-date"),
    r("today is unreadable", "today=2025-02-30", "scheduled", problems="today"),
    r("a visit's date is unreadable", "done-3m=2025-02-30", "scheduled", problems="done-3m"),
    *visit_rows(),
]


# ---- bone-modifying agents: days of the doses (denosumab label; zoledronate every 3 or 4 weeks) -----------------------

DRUGS = {"denosumab": 28, "denosumab-gctb": 28, "zoledronate-3w": 21, "zoledronate-4w": 28}
BMA_DAYS = [f"dose-{i}" for i in range(1, 27)]


def bma_schedule(row):
    drug, first = row.choice("drug", DRUGS), row.date("first-dose")
    doses = row.whole("doses", 1, 26)
    row.whole("window", 0, 6)  # days later; a dose is never early
    row.date("today")
    wanted = {n for n, v in (("drug", drug), ("first-dose", first)) if v is None}
    if wanted:
        return {}, ["undetermined"], wanted, {}
    offsets = [0, 7, 14] if drug == "denosumab-gctb" else [0]
    while len(offsets) < 26:
        offsets.append(28 if offsets[-1] == 14 else offsets[-1] + DRUGS[drug])
    return {}, ["scheduled"], set(), {f"dose-{i + 1}": day(first + timedelta(offsets[i])) for i in range(int(doses or 6))}


def doses(case, drug, first, *dates, count="", problems="", more=""):
    by_hand = {f"dose_{i}": d for i, d in enumerate(dates, 1)}
    past = {f"dose_{len(dates) + 1}": ""} if dates else {}
    return r(case, f"only: drug={drug}; first-dose={first}; doses={count}{more}", "scheduled", problems=problems, **by_hand, **past)


JAN = ("2024-01-10", "2024-02-07", "2024-03-06", "2024-04-03", "2024-05-01", "2024-05-29")
BMA = [
    doses("vector: denosumab for bone metastases, three doses across a leap day", "denosumab", "2024-01-10", *JAN[:3], count="3"),
    doses("six doses are listed if nothing else is asked for", "denosumab", "2024-01-10", *JAN),
    doses("six doses asked for", "denosumab", "2024-01-10", *JAN, count="6"),
    doses("one dose", "denosumab", "2024-01-10", "2024-01-10", count="1"),
    doses("two doses", "denosumab", "2024-01-10", *JAN[:2], count="2"),
    doses("the same first dose in a common year", "denosumab", "2025-01-10", "2025-01-10", "2025-02-07", "2025-03-07", "2025-04-04", count="4"),
    doses("denosumab for giant cell tumour: days 1, 8, 15, 29, then every 28 days", "denosumab-gctb", "2024-01-10", "2024-01-10", "2024-01-17",
          "2024-01-24", "2024-02-07", "2024-03-06", "2024-04-03"),
    doses("giant cell tumour, one dose", "denosumab-gctb", "2024-01-10", "2024-01-10", count="1"),
    doses("giant cell tumour, two doses", "denosumab-gctb", "2024-01-10", "2024-01-10", "2024-01-17", count="2"),
    doses("giant cell tumour, three doses", "denosumab-gctb", "2024-01-10", "2024-01-10", "2024-01-17", "2024-01-24", count="3"),
    doses("giant cell tumour, four doses", "denosumab-gctb", "2024-01-10", "2024-01-10", "2024-01-17", "2024-01-24", "2024-02-07", count="4"),
    doses("giant cell tumour over the end of a common February", "denosumab-gctb", "2025-02-14", "2025-02-14", "2025-02-21", "2025-02-28",
          "2025-03-14", "2025-04-11", count="5"),
    doses("giant cell tumour over a leap day", "denosumab-gctb", "2024-02-15", "2024-02-15", "2024-02-22", "2024-02-29", "2024-03-14",
          "2024-04-11", count="5"),
    doses("zoledronate every three weeks", "zoledronate-3w", "2024-01-10", "2024-01-10", "2024-01-31", "2024-02-21", "2024-03-13", "2024-04-03",
          "2024-04-24"),
    doses("zoledronate every four weeks", "zoledronate-4w", "2024-01-10", *JAN),
    doses("zoledronate every three weeks over the end of the year", "zoledronate-3w", "2025-12-15", "2025-12-15", "2026-01-05", "2026-01-26",
          count="3"),
    doses("zoledronate every four weeks over the end of the year", "zoledronate-4w", "2025-12-15", "2025-12-15", "2026-01-12", count="2"),
    doses("the most doses: 26 of denosumab cover two years", "denosumab", "2024-01-10", *(day(date(2024, 1, 10) + timedelta(28 * i)) for i in
          range(26)), count="26"),
    doses("the 26th dose in giant cell tumour", "denosumab-gctb", "2024-01-10", count="26"),
    doses("25 doses every three weeks", "zoledronate-3w", "2024-01-10", count="25"),
    doses("a first dose with slashes", "denosumab", "2024/1/10", *JAN[:3], count="3"),
    doses("a first dose of eight digits", "denosumab", "20240110", *JAN[:3], count="3"),
    doses("a first dose of the Reiwa era", "denosumab", "R6.1.10", *JAN[:3], count="3"),
    doses("a number of doses in full-width digits", "denosumab", "2024-01-10", *JAN[:3], count="３"),
    doses("a window of 0 days", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=0"),
    doses("a window of 5 days", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=5"),
    doses("a window of 6 days is the widest", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=6"),
    doses("a window of 7 days is too wide", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=7", problems="window"),
    doses("a window of 13 days is too wide", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=13", problems="window"),
    doses("a window of -1 days", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=-1", problems="window"),
    doses("a window of a day and a half", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; window=1.5", problems="window"),
    doses("today changes no date", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; today=2024-02-01"),
    doses("today is unreadable", "denosumab", "2024-01-10", *JAN[:3], count="3", more="; today=soon", problems="today"),
    doses("no doses at all: unreadable, so six", "denosumab", "2024-01-10", *JAN, count="0", problems="doses"),
    doses("27 doses are too many: unreadable, so six", "denosumab", "2024-01-10", *JAN, count="27", problems="doses"),
    doses("two doses and a half: unreadable, so six", "denosumab", "2024-01-10", *JAN, count="2.5", problems="doses"),
    r("nothing is entered", "only:", "undetermined", "drug first-dose"),
    r("no drug", "only: first-dose=2024-01-10", "undetermined", "drug"),
    r("no first dose", "only: drug=denosumab", "undetermined", "first-dose"),
    r("no first dose, three listed", "only: drug=zoledronate-3w; doses=3", "undetermined", "first-dose"),
    r("a drug that is not an option", "only: drug=pamidronate; first-dose=2024-01-10", "undetermined", "drug", "drug"),
    r("zoledronate without its interval is not an option", "only: drug=zoledronate; first-dose=2024-01-10", "undetermined", "drug", "drug"),
    r("a first dose that does not exist", "only: drug=denosumab; first-dose=2023-02-29", "undetermined", "first-dose", "first-dose"),
    r("neither can be read", "only: drug=x; first-dose=y", "undetermined", "drug first-dose", "drug first-dose"),
]


# ---- 001: enrolment (L66-93) -------------------------------------------------------------------------------------------

ACCRUAL_FIELDS = ["as-of", "start", "end", "study-end", "old-end", "old-study-end", "enrolled", "target", "follow-up"]
ACCRUAL_STEPS = ["reached-ended", "reached", "ended", "none-yet", "no-pace-yet", "on-pace"]
ACCRUAL_CLASSES = [*ACCRUAL_STEPS, "behind"]
ACCRUAL_OUTPUTS = ["remaining", "percent", "days-left", "per-month", "pace", "projected-end", "last-follow-up", "margin-days", "old-days-left",
                   "old-per-month", "old-last-follow-up", "old-margin-days", "extension", "study-extension"]
MONTH = F("30.4375")


def projected(v):
    """Days are rounded up: the last patient is in on the day the pace reaches the target."""
    if None in (v["as-of"], v["start"], v["enrolled"], v["target"]) or v["enrolled"] == 0:
        return None
    days = (v["target"] - v["enrolled"]) * (v["as-of"] - v["start"]).days / v["enrolled"]
    try:
        return v["as-of"] + timedelta(-floor(-days))
    except OverflowError:
        return date.max


def accrual(row):
    v = {n: row.date(n) for n in ACCRUAL_FIELDS[:6]}
    v |= {"enrolled": row.whole("enrolled", 0, 10000), "target": row.whole("target", 1, 10000), "follow-up": row.whole("follow-up", 0, 240)}
    aside = set()
    aside |= clash(row, v, "enrolled", ("enrolled", "target"), lambda e, t: e > F("1.2") * t)  # a few too many may be
    aside |= clash(row, v, "as-of", ("as-of", "start"), lambda a, s: a < s)
    aside |= clash(row, v, "end", ("end", "start"), lambda e, s: e < s)
    aside |= clash(row, v, "study-end", ("study-end", "end"), lambda s, e: s < e)
    v = {n: None if n in aside else x for n, x in v.items()}
    minus = lambda a, b: compare(lambda x, y: (x - y).days, v[a], v[b])
    remaining, left, old_left, run = compare(lambda t, e: max(t - e, F(0)), v["target"], v["enrolled"]), minus("end", "as-of"), minus("old-end", "as-of"), \
        minus("as-of", "start")
    last = lambda end: compare(lambda e, m: months_on(e, int(m)), v[end], v["follow-up"])
    days = lambda a, b: compare(lambda x, y: (x - y).days, a, b)

    def rate(left):
        """How many a month are needed; with no day or nobody left there is no such number."""
        return "" if None in (remaining, left) or left <= 0 or remaining <= 0 else text(remaining / left * MONTH, 2)

    def extension(old, new):
        return "" if None in (v[old], v[new]) else "-" if v[new] < v[old] else text(F(months_between(v[old], v[new])))

    end_by_pace = projected(v)
    columns = {
        "remaining": text(remaining), "percent": text(compare(lambda t, e: e / t * 100, v["target"], v["enrolled"]), 1),
        "days-left": text(compare(F, left)), "per-month": rate(left),
        "pace": "" if None in (v["enrolled"], run) else "-" if run == 0 else text(v["enrolled"] / run * MONTH, 2),
        # of a time that has ended, or whose end is not known, nothing is projected
        "projected-end": day(end_by_pace) if compare(lambda a, e: a <= e, v["as-of"], v["end"]) else "",
        "last-follow-up": day(last("end")), "margin-days": text(compare(F, days(v["study-end"], last("end")))),
        "old-days-left": text(compare(F, old_left)), "old-per-month": rate(old_left), "old-last-follow-up": day(last("old-end")),
        "old-margin-days": text(compare(F, days(v["old-study-end"], last("old-end")))),
        "extension": extension("old-end", "end"), "study-extension": extension("old-study-end", "study-end"),
    }
    reached, ended = compare(lambda e, t: e >= t, v["enrolled"], v["target"]), compare(lambda a, e: a > e, v["as-of"], v["end"])
    if run == 0 and reached is False:  # of no time there is no pace that could go on
        columns["projected-end"] = ""
    elif columns["projected-end"] and (run == 0 or v["enrolled"] > v["target"]):
        columns["projected-end"] = "-"  # of no time, or back from a target that is passed: what is printed is not asserted
    truths = {"reached-ended": all_of(reached, ended), "reached": reached, "ended": ended,
              "none-yet": compare(lambda e: e <= 0, v["enrolled"]), "no-pace-yet": compare(lambda a, s: a <= s, v["as-of"], v["start"]), "on-pace": compare(lambda p, e: p <= e, end_by_pace, v["end"])}

    def decide(c):
        if c["enrolled"] > F("1.2") * c["target"] or c["as-of"] < c["start"] or c["end"] < c["start"]:
            return None
        return ("reached-ended" if c["enrolled"] >= c["target"] and c["as-of"] > c["end"] else "reached" if c["enrolled"] >= c["target"] else "ended" if c["as-of"] > c["end"] else "none-yet" if c["enrolled"] <= 0
                else "no-pace-yet" if c["as-of"] == c["start"] else "on-pace" if projected(c) <= c["end"] else "behind")

    grid = [date(1990, 1, 1), date(2023, 1, 1), date(2023, 6, 1), date(2023, 6, 2), date(2024, 8, 31), date(2024, 9, 1), date(2024, 9, 2), date(2026, 3, 31), date(2026, 4, 1),
            date(2199, 1, 1)]
    counts = [F(x) for x in (0, 1, 6, 7, 19, 20, 10000)]
    still, wanted = possible({n: v[n] for n in ("as-of", "start", "end", "enrolled", "target")},
                             {"as-of": grid, "start": grid, "end": grid, "enrolled": counts, "target": counts[1:]}, decide, ACCRUAL_CLASSES)
    if ended and v["enrolled"] is None and "reached-ended" in still:  # known to be too wide: each class is looked at by itself
        still = ["reached-ended", "reached", "ended"]
    return truths, still, wanted, columns


ACCRUAL_BASE = answers("as-of=2024-09-01; start=2023-06-01; end=2026-03-31; study-end=2028-03-31; old-end=2024-09-30; old-study-end=2026-09-30; "
                       "enrolled=6; target=20; follow-up=12")
# 458 days ran from start to as-of. 14 of 6: 14 x 458 / 6 = 1068.67, so 1069 days: 2027-08-06
OPEN_PACE = "on-pace behind"
ACCRUAL = [
    r("vector: the application of source 001, with a start of 1 June 2023", "", "behind", remaining="14", percent="30", days_left="576",
      per_month="0.74", projected_end="2027-08-06", last_follow_up="2027-03-31", margin_days="366", old_days_left="29", old_per_month="14.69",
      old_last_follow_up="2025-09-30", old_margin_days="365", extension="18", study_extension="18"),
    r("the same with the words of the application only, the start not known", "start=", f"no-pace-yet {OPEN_PACE}", "start", per_month="0.74", pace="",
      projected_end=""),
    r("nothing is entered", "only:", "reached-ended reached ended none-yet no-pace-yet on-pace behind", "as-of start end enrolled target"),
    # reached
    r("19 of 20", "enrolled=19", "on-pace", remaining="1", percent="95", projected_end="2024-09-26"),
    r("20 of 20 is the target", "enrolled=20", "reached", remaining="0", percent="100", per_month="", old_per_month="",
      projected_end="2024-09-01"),
    r("21 of 20: one more than wanted", "enrolled=21", "reached", remaining="0", percent="105", per_month="", old_per_month=""),
    r("23 of 20", "enrolled=23", "reached", remaining="0", percent="115", per_month=""),
    r("24 of 20 is exactly 1.2 times the target: still believed", "enrolled=24", "reached", remaining="0", percent="120", per_month=""),
    r("25 of 20: one of the two numbers is wrong", "enrolled=25", "reached none-yet on-pace behind", "enrolled target", "enrolled",
      remaining="", percent="", per_month=""),
    r("6 of 5 is exactly 1.2 times the target", "enrolled=6; target=5", "reached", remaining="0", percent="120"),
    r("7 of 5 is too many", "enrolled=7; target=5", "reached none-yet on-pace behind", "enrolled target", "enrolled", remaining="", percent=""),
    r("7 of 6: less than 1.2 times the target", "enrolled=7; target=6", "reached", remaining="0", percent="116.7"),
    r("2 of 1 is too many", "enrolled=2; target=1", "reached none-yet on-pace behind", "enrolled target", "enrolled"),
    r("10000 of 8333: a hair more than 1.2 times the target", "enrolled=10000; target=8333", "reached none-yet on-pace behind",
      "enrolled target", "enrolled", remaining=""),
    r("10000 of 8334", "enrolled=10000; target=8334", "reached", remaining="0", percent="-"),
    r("too many, nothing known of the dates", "only: enrolled=21; target=20", "reached-ended reached", "as-of end", remaining="0", percent="105", per_month=""),
    r("one of one", "enrolled=1; target=1", "reached", percent="100", per_month=""),
    r("reached on the last day", "enrolled=20; as-of=2026-03-31", "reached", days_left="0", per_month="", projected_end="2026-03-31"),
    r("one short, and the end is past", "enrolled=19; as-of=2026-04-01", "ended"),
    r("reached, though the end is past", "enrolled=20; as-of=2026-04-01", "reached-ended", days_left="-1", per_month="", projected_end=""),
    r("reached, nothing known of the dates", "only: enrolled=20; target=20", "reached-ended reached", "as-of end", remaining="0", percent="100", per_month="",
      projected_end=""),
    r("the most patients possible", "enrolled=10000; target=10000", "reached", percent="100"),
    # ended
    r("the day before the end", "as-of=2026-03-30", "behind", days_left="1", per_month="426.13", projected_end="2032-11-04"),
    r("the last day is still open", "as-of=2026-03-31", "behind", days_left="0", per_month="", projected_end="2032-11-07"),
    r("the day after the end: nothing is projected any more", "as-of=2026-04-01", "ended", days_left="-1", per_month="", projected_end="",
      remaining="14", pace="0.18"),
    r("long after the end", "as-of=2027-03-31", "ended", days_left="-365", per_month="", projected_end=""),
    r("one lacks on the day before the end", "as-of=2026-03-30; enrolled=19", "behind", remaining="1", per_month="30.44",
      projected_end="2026-05-24"),
    r("ended and none enrolled", "as-of=2026-04-01; enrolled=0", "ended", per_month="", projected_end=""),
    r("ended, whatever the start was", "as-of=2026-04-01; start=", "ended", per_month="", projected_end=""),
    r("as of the day before the old end", "as-of=2024-09-29", "behind", old_days_left="1", old_per_month="426.13"),
    r("as of the old end", "as-of=2024-09-30", "behind", old_days_left="0", old_per_month="",
      per_month="-"),
    r("as of the day after the old end", "as-of=2024-10-01", "behind", old_days_left="-1", old_per_month=""),
    r("as of the day before the old end, reached", "as-of=2024-09-29; enrolled=20", "reached", old_days_left="1", old_per_month="",
      per_month=""),
    # none yet
    r("none enrolled", "enrolled=0", "none-yet", remaining="20", percent="0", pace="0", projected_end=""),
    r("one enrolled", "enrolled=1", "behind", percent="5"),
    r("one enrolled on the first day: no pace yet", "enrolled=1; as-of=2023-06-01", "no-pace-yet", projected_end=""),
    r("all but one enrolled on the first day: no pace yet", "enrolled=19; as-of=2023-06-01", "no-pace-yet", projected_end=""),
    r("one enrolled by the second day", "enrolled=1; as-of=2023-06-02", "on-pace", projected_end="2023-06-21"),
    r("none enrolled on the first day", "enrolled=0; as-of=2023-06-01", "none-yet"),
    r("all enrolled on the first day", "enrolled=20; as-of=2023-06-01", "reached"),
    # pace
    r("9 of 20: 11 x 458 / 9 = 559.8 days, before the end", "enrolled=9", "on-pace", projected_end="2026-03-15"),
    r("8 of 20: 12 x 458 / 8 = 687 days exactly, after the end", "enrolled=8", "behind", projected_end="2026-07-20", pace="0.53"),
    r("8 of 20, ending a day before the projection", "enrolled=8; end=2026-07-19", "behind", projected_end="2026-07-20"),
    r("8 of 20, ending on the projection", "enrolled=8; end=2026-07-20", "on-pace", projected_end="2026-07-20"),
    r("8 of 20, ending a day after the projection", "enrolled=8; end=2026-07-21", "on-pace", projected_end="2026-07-20"),
    r("a part of a day counts as a day: ending a day before", "end=2027-08-05", "behind", projected_end="2027-08-06"),
    r("a part of a day counts as a day: ending on it", "end=2027-08-06", "on-pace", projected_end="2027-08-06"),
    r("a part of a day counts as a day: ending a day after", "end=2027-08-07", "on-pace", projected_end="2027-08-06"),
    r("half of the target in half of the time", "start=2024-01-01; as-of=2024-04-10; end=2024-07-19; enrolled=10; old-end=", "on-pace",
      projected_end="2024-07-19", pace="3.04", days_left="100", per_month="3.04"),
    r("half of the target a day after half of the time", "start=2024-01-01; as-of=2024-04-11; end=2024-07-19; enrolled=10; old-end=", "behind",
      projected_end="2024-07-21"),
    r("one day after the start", "start=2024-08-31; enrolled=1", "on-pace", projected_end="2024-09-20", pace="30.44"),
    r("1 of 3: a third is rounded", "enrolled=1; target=3", "behind", percent="33.3"),
    r("2 of 3: two thirds are rounded up", "enrolled=2; target=3", "on-pace", percent="66.7"),
    r("1 of 16: 6.25 % is rounded away from zero", "enrolled=1; target=16", "behind", percent="6.3"),
    # follow-up
    r("no follow-up: the last visit is the last enrolment", "follow-up=0", "behind", last_follow_up="2026-03-31", margin_days="731"),
    r("24 months end on the day the study ends", "follow-up=24", "behind", last_follow_up="2028-03-31", margin_days="0"),
    r("25 months outlast the study", "follow-up=25", "behind", last_follow_up="2028-04-30", margin_days="-30"),
    r("11 months end with a shorter month", "follow-up=11", "behind", last_follow_up="2027-02-28"),
    r("23 months end on 29 February", "follow-up=23", "behind", last_follow_up="2028-02-29", margin_days="31"),
    r("240 months is the longest follow-up", "follow-up=240", "behind", last_follow_up="2046-03-31"),
    r("241 months are too long", "follow-up=241", "behind", problems="follow-up", last_follow_up="", margin_days=""),
    r("follow-up not entered", "follow-up=", "behind", last_follow_up="", margin_days="", old_last_follow_up=""),
    r("study end not entered", "study-end=", "behind", last_follow_up="2027-03-31", margin_days="", study_extension=""),
    # extension
    r("no old dates", "old-end=; old-study-end=", "behind", old_days_left="", old_per_month="", extension="", study_extension=""),
    r("extended by a day less than 18 months", "end=2026-03-29", "behind", extension="17"),
    r("extended by 18 months to the day", "end=2026-03-30", "behind", extension="18"),
    r("extended by a day less than 19 months", "end=2026-04-29", "behind", extension="18"),
    r("extended by 19 months to the day", "end=2026-04-30", "behind", extension="19"),
    r("not extended", "old-end=2026-03-31; old-study-end=2028-03-31", "behind", extension="0", study_extension="0", old_days_left="576",
      old_per_month="0.74"),
    r("six months from 31 August to 28 February", "old-end=2025-08-31; end=2026-02-28", "behind", extension="6"),
    r("shortened: the end before the old one is allowed", "old-end=2026-04-30", "behind"),
    # what is missing
    r("enrolled not entered", "enrolled=", "reached none-yet on-pace behind", "enrolled", remaining="", percent="", per_month=""),
    r("target not entered", "target=", "reached on-pace behind", "target", remaining="", percent=""),
    r("as-of not entered", "as-of=", "ended no-pace-yet on-pace behind", "as-of", remaining="14", days_left=""),
    r("end not entered", "end=", "ended on-pace behind", "end", remaining="14", days_left="", per_month="", projected_end=""),
    r("enrolled not entered after the end", "enrolled=; as-of=2026-04-01", "reached-ended reached ended", "enrolled"),
    r("none enrolled, end not entered", "enrolled=0; end=", "ended none-yet", "end"),
    r("none enrolled, as-of not entered", "enrolled=0; as-of=", "ended none-yet", "as-of"),
    r("none enrolled, start not entered", "enrolled=0; start=", "none-yet", pace=""),
    r("numbers only", "only: enrolled=6; target=20", "ended no-pace-yet on-pace behind", "as-of start end", remaining="14", percent="30"),
    r("dates only", "enrolled=; target=", "reached none-yet on-pace behind", "enrolled target", days_left="576"),
    # what cannot be
    r("as-of the day before the start", "as-of=2023-05-31", "ended no-pace-yet on-pace behind", "as-of start", "as-of", days_left="", pace=""),
    r("end the day before the start, both set aside", "end=2023-05-31; study-end=2028-03-31", "ended no-pace-yet on-pace behind", "start end", "end",
      days_left="", pace="", last_follow_up=""),
    r("end on the day of the start", "end=2023-06-01", "ended", days_left="-458"),
    r("study end the day before the end of enrolment, both set aside", "study-end=2026-03-30", "ended on-pace behind", "end", "study-end",
      days_left="", last_follow_up="", margin_days="", extension="", study_extension=""),
    r("study end on the end of enrolment", "study-end=2026-03-31", "behind", margin_days="-365"),
    r("study end the day after the end of enrolment", "study-end=2026-04-01", "behind", margin_days="-364"),
    r("enrolled -1", "enrolled=-1", "reached none-yet on-pace behind", "enrolled", "enrolled"),
    r("enrolled 10001", "enrolled=10001", "reached none-yet on-pace behind", "enrolled", "enrolled"),
    r("enrolled 6.5", "enrolled=6.5", "reached none-yet on-pace behind", "enrolled", "enrolled"),
    r("a target of 0", "target=0", "reached on-pace behind", "target", "target"),
    r("a target of 10001", "target=10001", "reached on-pace behind", "target", "target"),
    r("a target of 10000", "target=10000", "behind", remaining="9994", percent="0.1", projected_end="-"),
    r("an end that does not exist", "end=2026-02-30", "ended on-pace behind", "end", "end"),
    r("a date of the Reiwa era", "as-of=R6.9.1", "behind", days_left="576"),
]


# ---- 001: early adverse events; Wilson, Clopper-Pearson, a boundary of the Pocock kind --------------------------------

AE_FIELDS = ["treated", "events", "lab-only", "early-days", "p0", "p1", "alpha", "first-look", "look-every", "planned"]
AE_STEPS = ["no-patients", "no-events"]
BOUNDS = ["exact-low", "exact-high", "wilson-low", "wilson-high"]
AE_OUTPUTS = ["rate", *BOUNDS, "clinical", "clinical-rate", *(f"clinical-{b}" for b in BOUNDS), "allowed", "cross-p0", "cross-p1", "scale:boundary"]
Z = Decimal("1.95996398454005423552459443052055152795555")


def at_most(x, n, p):
    """P(X <= x) in Decimal."""
    term = (1 - p)**n
    total, odds = term, p / (1 - p)
    for k in range(x):
        term *= odds * (n - k) / (k + 1)
        total += term
    return total


def bisect(below):
    low, high = Decimal(0), Decimal(1)
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return low


def limits95(x, n):
    """Clopper-Pearson and Wilson, as fractions; exactly 0 and 1 at the ends."""
    tail = Decimal("0.025")
    exact = (Decimal(0) if x == 0 else bisect(lambda p: 1 - at_most(x - 1, n, p) < tail),
             Decimal(1) if x == n else bisect(lambda p: at_most(x, n, p) > tail))
    p, zz = Decimal(x) / n, Z * Z
    middle, half = p + zz / (2 * n), Z * (p * (1 - p) / n + zz / (4 * n * n)).sqrt()
    wilson = (Decimal(0) if x == 0 else (middle - half) / (1 + zz / n), Decimal(1) if x == n else (middle + half) / (1 + zz / n))
    return [F(b) for b in (*exact, *wilson)]


def percents(x, n, prefix=""):
    rate = F(x, n) * 100
    bounds = {f"{prefix}{name}": text(b * 100, 1, exact=b in (0, 1)) for name, b in zip(BOUNDS, limits95(x, n))}
    return {f"{prefix}rate": text(rate, 1), **bounds}


def crossing(p, looks, allowed):
    """P(at some look more events than allowed there)."""
    alive, n = {0: F(1)}, 0
    for look, most in zip(looks, allowed):
        for _ in range(look - n):
            step = {}
            for k, w in alive.items():
                step[k] = step.get(k, 0) + w * (1 - p)
                step[k + 1] = step.get(k + 1, 0) + w * p
            alive = step
        n = look
        alive = {k: w for k, w in alive.items() if k <= most}
    return 1 - sum(alive.values())


def boundary(p0, alpha, looks):
    """At each look the fewest events whose tail is at most a; a as large as keeps the chance of crossing at p0 within alpha."""
    tails = {}
    for n in looks:
        terms = [comb(n, k) * p0**k * (1 - p0)**(n - k) for k in range(n + 1)]
        above, tail = [], F(0)
        for term in reversed(terms):
            above.append(tail)
            tail += term
        tails[n] = above[::-1]
    allowed = lambda a: [next(k for k in range(n + 1) if tails[n][k] <= a) for n in looks]
    levels = sorted({t for above in tails.values() for t in above})
    low, high = 0, len(levels) - 1  # levels[0] is 0: never crossed
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if crossing(p0, looks, allowed(levels[middle])) <= alpha else (low, middle - 1)
    return allowed(levels[low])


def ae_rate(row):
    v = {n: row.whole(n, 0, 2000) for n in AE_FIELDS[:3]}
    row.whole("early-days", 1, 365)
    v |= {n: row.number(n, (F("0.1"), F("50" if n == "alpha" else "99.9")), (1, F("50" if n == "alpha" else "99.9")), {"%": 1, "fraction": 100}) for n in ("p0", "p1", "alpha")}
    v |= {n: row.whole(n, 1, 200) for n in ("first-look", "look-every", "planned")}
    aside = clash(row, v, "events", ("events", "treated"), lambda e, t: e > t)
    aside |= clash(row, v, "lab-only", ("lab-only", "events"), lambda a, e: a > e)
    aside |= clash(row, v, "p1", ("p1", "p0"), lambda b, a: b <= a)
    aside |= clash(row, v, "first-look", ("first-look", "planned"), lambda f, p: f > p)
    v = {n: None if n in aside else x for n, x in v.items()}
    treated, events, lab = v["treated"], v["events"], v["lab-only"]
    columns = {}
    if treated and events is not None:
        columns |= percents(int(events), int(treated))
    if events is not None and lab is not None:
        columns["clinical"] = text(events - lab)
        if treated:
            columns |= percents(int(events - lab), int(treated), "clinical-")
    looks = ()
    if None not in (v["first-look"], v["look-every"], v["planned"]):
        first, every, last = (int(v[n]) for n in ("first-look", "look-every", "planned"))
        looks = [*range(first, last, every), last]
    if looks and v["p0"] and v["alpha"]:
        allowed = boundary(v["p0"] / 100, v["alpha"] / 100, looks)
        columns["cross-p0"] = text(crossing(v["p0"] / 100, looks, allowed) * 100, 1)
        if v["p1"]:
            columns["cross-p1"] = text(crossing(v["p1"] / 100, looks, allowed) * 100, 1)
        if treated is not None:
            past = [a for n, a in zip(looks, allowed) if n <= treated]
            columns["allowed"] = str(past[-1]) if past else ""
    # the scale concerns a trial that has come to its first look
    if treated and v["first-look"] is not None and treated >= v["first-look"]:
        past = columns.get("allowed")
        columns["scale:boundary"] = "crossed within" if not past or events is None else "crossed" if events > int(past) else "within"
    truths = {"no-patients": compare(lambda t: t <= 0, treated), "no-events": compare(lambda e: e <= 0, events)}

    def decide(c):
        if c["events"] > c["treated"]:
            return None
        return "no-patients" if c["treated"] <= 0 else "no-events" if c["events"] <= 0 else "events"

    still, wanted = possible({n: v[n] for n in ("treated", "events")}, {"treated": (0, 1, 2000), "events": (0, 1, 2000)}, decide,
                             [*AE_STEPS, "events"])
    return truths, still, wanted, columns


def interval(case, x, n, rate, low, high, wilson_low, wilson_high, outcome="events"):
    return r(f"vector: {case}", f"only: treated={n}; events={x}", outcome, rate=rate, exact_low=low, exact_high=high, wilson_low=wilson_low,
             wilson_high=wilson_high, scale__boundary="")


AE_BASE = answers("treated=6; events=1; lab-only=0; early-days=30; p0=10; p1=30; alpha=10; first-look=2; look-every=1; planned=20")
OTHER = "first-look=2; look-every=1; planned=20; p0=20; p1=40; alpha=10; "


def stops(case, base, *places):
    """(treated, allowed): at the count allowed the boundary is kept, one more crosses it."""
    for n, a in places:
        yield r(f"{case}: {a} of {n} is within", f"{base}treated={n}; events={a}; lab-only=0", "events" if a else "no-events", allowed=str(a),
                scale__boundary="within")
        yield r(f"{case}: {a + 1} of {n} crosses", f"{base}treated={n}; events={a + 1}; lab-only=0", "events", allowed=str(a),
                scale__boundary="crossed")


AE = [
    interval("CI 15 of 148", "15", "148", "10.1", "5.8", "16.2", "6.2", "-"),
    interval("CI 0 of 20", "0", "20", "0", "0", "16.8", "0", "16.1", "no-events"),
    interval("CI 2 of 2", "2", "2", "100", "15.8", "100", "34.2", "100"),
    interval("CI 0 of 2", "0", "2", "0", "0", "84.2", "0", "65.8", "no-events"),
    interval("CI 1 of 6", "1", "6", "16.7", "0.4", "64.1", "-", "56.4"),
    interval("CI 2 of 20", "2", "20", "10", "1.2", "31.7", "2.8", "30.1"),
    interval("CI 5 of 20", "5", "20", "25", "8.7", "49.1", "11.2", "46.9"),
    interval("CI 6 of 20", "6", "20", "30", "11.9", "54.3", "14.5", "51.9"),
    interval("CI 20 of 20", "20", "20", "100", "83.2", "100", "83.9", "100"),
    interval("CI 10 of 1800", "10", "1800", "0.6", "0.3", "-", "0.3", "-"),
    interval("CI 172 of 202", "172", "202", "85.1", "79.5", "89.8", "79.6", "89.4"),
    interval("CI 139 of 180", "139", "180", "77.2", "70.4", "83.1", "70.6", "82.7"),
    interval("CI 184 of 202", "184", "202", "91.1", "86.3", "94.6", "86.4", "94.3"),
    interval("CI 152 of 180", "152", "180", "84.4", "78.3", "89.4", "78.4", "-"),
    interval("CI 6 of 65", "6", "65", "9.2", "3.5", "-", "4.3", "18.7"),
    interval("CI 81 of 263", "81", "263", "30.8", "25.3", "36.8", "25.5", "36.6"),
    interval("CI 1 of 29", "1", "29", "3.4", "0.1", "17.8", "0.6", "17.2"),
    interval("CI 1 of 1", "1", "1", "100", "2.5", "100", "20.7", "100"),
    r("vector: CI 0 of 0 has no rate", "only: treated=0; events=0", "no-patients", rate="", exact_low="", wilson_high=""),
    r("vector: CI 3 of 2 cannot be, both are set aside", "only: treated=2; events=3", "no-patients no-events events", "treated events", "events",
      rate="", scale__boundary="-"),
    r("base case: 1 of 6, none by laboratory alone", "", "events", rate="16.7", clinical="1", clinical_rate="16.7", allowed="2", cross_p0="9.1",
      cross_p1="80.9", scale__boundary="within"),
    r("nothing is entered", "only:", "no-patients no-events events", "treated events", rate="", scale__boundary="-"),
    # which outcome
    r("no patient treated", "treated=0; events=0", "no-patients", rate="", clinical="0", clinical_rate="", allowed="", scale__boundary=""),
    r("one patient, no event", "treated=1; events=0", "no-events", rate="0", exact_low="0", exact_high="97.5", wilson_low="0",
      wilson_high="79.3"),
    r("one patient, one event", "treated=1; events=1", "events", rate="100"),
    r("2000 patients, all with events", "treated=2000; events=2000", "events", rate="100", exact_low="99.8", exact_high="100", wilson_low="99.8",
      wilson_high="100"),
    r("3 of 2000: 0.15 % is rounded away from zero", "treated=2000; events=3", "events", rate="0.2"),
    r("treated not entered, no event", "treated=; events=0", "no-patients no-events", "treated", rate="", clinical="0", clinical_rate="",
      allowed="", scale__boundary="-"),
    r("events not entered", "events=", "no-events events", "events", rate="", clinical="", scale__boundary="crossed within"),
    r("no patient treated, events not entered", "treated=0; events=", "no-patients", rate="", scale__boundary=""),
    r("neither entered", "treated=; events=", "no-patients no-events events", "treated events", scale__boundary="-"),
    # without those by laboratory alone
    r("two of two by laboratory alone, as in source 000", "treated=2; events=2; lab-only=2", "events", rate="100", clinical="0",
      clinical_rate="0", clinical_exact_low="0", clinical_exact_high="84.2", clinical_wilson_low="0", clinical_wilson_high="65.8"),
    r("one of two by laboratory alone", "treated=2; events=2; lab-only=1", "events", clinical="1", clinical_rate="50", clinical_exact_low="1.3",
      clinical_exact_high="98.7", clinical_wilson_low="9.5", clinical_wilson_high="90.5"),
    r("3 of 20, one by laboratory alone", "treated=20; events=3; lab-only=1", "events", rate="15", clinical="2", clinical_rate="10",
      clinical_exact_low="1.2", clinical_exact_high="31.7", clinical_wilson_low="2.8", clinical_wilson_high="30.1"),
    r("laboratory alone not entered", "lab-only=", "events", rate="16.7", clinical="", clinical_rate="", clinical_exact_low=""),
    r("as many by laboratory alone as there are events", "treated=20; events=3; lab-only=3", "events", clinical="0", clinical_rate="0"),
    r("more by laboratory alone than events: both set aside", "treated=20; events=3; lab-only=4", "no-events events", "events", "lab-only",
      rate="", clinical="", scale__boundary="crossed within"),
    r("treated not entered, still a count without laboratory", "only: treated=; events=0; lab-only=0", "no-patients no-events", "treated",
      clinical="0", clinical_rate=""),
    # early
    r("early means 1 day", "early-days=1", "events"),
    r("early means 365 days", "early-days=365", "events"),
    r("early means 0 days", "early-days=0", "events", problems="early-days"),
    r("early means 366 days", "early-days=366", "events", problems="early-days"),
    r("early is not said", "early-days=", "events", rate="16.7"),
    # boundaries
    *stops("vector TOX-4, 10 and 30 %", "", (2, 1), (3, 1), (4, 2), (8, 2), (9, 3), (14, 3), (15, 4), (20, 4)),
    *stops("20 and 40 %", OTHER, (4, 2), (5, 3), (7, 3), (8, 4), (10, 4), (11, 5), (13, 5), (14, 6), (17, 6), (18, 7), (20, 7)),
    r("20 and 40 %: chances of crossing", OTHER + "treated=20; events=7", "events", cross_p0="8.7", cross_p1="67.8"),
    *stops("vector: looks at 20, 40, 60 and last at 75", "p0=20; p1=35; first-look=20; look-every=20; planned=75; ", (20, 7), (40, 12), (60, 17),
           (74, 17), (75, 21)),
    r("vector: looks at 20, 40, 60 and last at 75, chances of crossing", "p0=20; p1=35; first-look=20; look-every=20; planned=75; treated=39; "
      "events=7; lab-only=0", "events", allowed="7", cross_p0="8.8", cross_p1="91.1", scale__boundary="within"),
    *stops("vector TOX-3, looks from 2 to 30", "planned=30; ", (3, 1), (8, 2), (13, 3), (19, 4), (26, 5), (30, 6)),
    r("vector TOX-3, chances of crossing", "planned=30", "events", cross_p0="9.7", cross_p1="89.8"),
    r("no look is due before the first", "treated=1; events=1", "events", allowed="", scale__boundary="-"),
    r("treated more than planned: the last look counts", "treated=25; events=4", "events", allowed="4", scale__boundary="within"),
    r("treated more than planned: the last look crosses", "treated=25; events=5", "events", allowed="4", scale__boundary="crossed"),
    r("one look only", "first-look=20; treated=20; events=4", "events", allowed="4", cross_p0="4.3", scale__boundary="within"),
    r("one look only, crossed", "first-look=20; treated=20; events=5", "events", allowed="4", scale__boundary="crossed"),
    r("no event is within", "events=0", "no-events", allowed="2", scale__boundary="within"),
    r("the rates do not need the boundary", "only: treated=6; events=1", "events", rate="16.7", allowed="", scale__boundary=""),
    r("the boundary does not need the higher rate", "p1=", "events", allowed="2", cross_p0="9.1", cross_p1="", scale__boundary="within"),
    r("the boundary needs the lower rate", "p0=", "events", allowed="", cross_p0="", cross_p1="", scale__boundary="crossed within"),
    r("the boundary needs alpha", "alpha=", "events", allowed="", cross_p0="", scale__boundary="crossed within"),
    r("the boundary needs the first look", "first-look=", "events", allowed="", scale__boundary=""),
    r("the boundary needs the step", "look-every=", "events", allowed="", scale__boundary="crossed within"),
    r("the boundary needs the number planned", "planned=", "events", allowed="", scale__boundary="crossed within"),
    # what cannot be
    r("more events than patients: both set aside", "treated=6; events=7", "no-patients no-events events", "treated events", "events", rate="",
      clinical="", allowed="", scale__boundary="-"),
    r("as many events as patients", "treated=6; events=6", "events", rate="100", exact_low="54.1"),
    r("p1 equal to p0: both set aside", "p1=10", "events", problems="p1", allowed="", cross_p0="", scale__boundary="crossed within"),
    r("p1 below p0", "p1=9.9", "events", problems="p1", allowed="", scale__boundary="crossed within"),
    r("p1 one step above p0", "p1=10.1", "events", allowed="2", cross_p0="9.1", scale__boundary="within"),
    r("the first look at the number planned", "first-look=20; treated=19", "events", allowed="", scale__boundary="-"),
    r("the first look after the number planned: both set aside", "first-look=21", "events", problems="first-look", allowed="",
      scale__boundary=""),
    r("treated 2001", "treated=2001; events=0", "no-patients no-events", "treated", "treated", scale__boundary="-"),
    r("treated 6.5", "treated=6.5; events=0", "no-patients no-events", "treated", "treated", scale__boundary="-"),
    r("events -1", "events=-1", "no-events events", "events", "events", scale__boundary="crossed within"),
    r("p0 of 0 %", "p0=0", "events", problems="p0", allowed="", scale__boundary="crossed within"),
    # a proportion where per cent is meant is asked about, and read as one where it is said to be one
    r("p0 of 0.1 and p1 of 0.3: per cent or proportions?", "p0=0.1; p1=0.3", "events", problems="p0 p1", allowed="", cross_p0="",
      scale__boundary="crossed within"),
    r("p0 of 0.9", "p0=0.9", "events", problems="p0", allowed="", scale__boundary="crossed within"),
    r("p0 of 0.99", "p0=0.99", "events", problems="p0", allowed="", scale__boundary="crossed within"),
    r("p0 of 1 can only be per cent", "p0=1; treated=2; lab-only=0", "events", allowed="0", scale__boundary="crossed"),
    r("alpha of 0.1: per cent or a probability?", "alpha=0.1", "events", problems="alpha", allowed="", scale__boundary="crossed within"),
    r("p0 of 0.1 and p1 of 0.3 as proportions, alpha as a probability", "p0=0.1; p0-unit=fraction; p1=0.3; p1-unit=fraction; alpha=0.1; "
      "alpha-unit=fraction", "events", allowed="2", cross_p0="9.1", scale__boundary="within"),
    r("p0 of 10 as a proportion", "p0=10; p0-unit=fraction", "events", problems="p0", allowed="", scale__boundary="crossed within"),
    r("p0 of 0.1 % is the least: the first event crosses", "p0=0.1; p0-unit=%; p0-confirmed=yes; treated=2; events=1; lab-only=0", "events", scale__boundary="crossed",
      allowed="0"),
    r("p1 of 100 %", "p1=100", "events", problems="p1", allowed="2", cross_p1="", scale__boundary="within"),
    r("alpha of 0 %", "alpha=0", "events", problems="alpha", allowed="", scale__boundary="crossed within"),
    r("alpha of 0.1 % is the least", "alpha=0.1; alpha-unit=%; alpha-confirmed=yes", "events", allowed="4", cross_p0="0.1", cross_p1="25.2", scale__boundary="within"),
    r("alpha of 49.9 %", "alpha=49.9", "events", allowed="1", cross_p0="49.9", scale__boundary="within"),
    r("alpha of 50 % is the most", "alpha=50", "events", allowed="1", cross_p0="49.9", cross_p1="97.9", scale__boundary="within"),
    r("alpha of 50 % is exactly the chance of crossing", "p0=50; p1=75; alpha=50; first-look=1; planned=1; treated=1; events=1; lab-only=0",
      "events", allowed="0", cross_p0="50", cross_p1="75", scale__boundary="crossed"),
    r("alpha of 49.9 % is less than any chance of crossing there", "p0=50; p1=75; alpha=49.9; first-look=1; planned=1; treated=1; events=1; "
      "lab-only=0", "events", allowed="1", cross_p0="0", cross_p1="0", scale__boundary="within"),
    r("alpha of 50.1 % is too much", "alpha=50.1", "events", problems="alpha", allowed="", cross_p0="", scale__boundary="crossed within"),
    r("alpha of 100 %", "alpha=100", "events", problems="alpha", allowed="", scale__boundary="crossed within"),
    r("a look every 0 patients", "look-every=0", "events", problems="look-every", allowed="", scale__boundary="crossed within"),
    r("201 planned", "planned=201", "events", problems="planned", allowed="", scale__boundary="crossed within"),
]


# ---- 000 (L81-88), 001: response after ablation; RECIST 1.1 by size alone; terms of ablation --------------------------

RESPONSE_FIELDS = ["size-before", "size-after", "nadir", "imaging", "enhancement", "earlier-clear", "new-lesion", "plain-ct"]
RESPONSE_STEPS = ["gone-but-progressive", "complete-response", "non-cr", "plain-ct-progressed", "plain-ct-controlled"]
RECIST = ["recist-pd", "recist-cr", "recist-pr", "recist-sd"]
TERMS = ["local-tumour-progression", "residual-tumour", "technique-effective", "no-viable-tumour", "not-assessed"]
RESPONSE_OUTPUTS = ["change", "percent", "scale:recist-size", "scale:ablation-term"]
CM = {"cm": 1, "mm": F(1, 10)}


def response(row):
    v = {"size-before": row.number("size-before", (F("0.1"), 40), (F("0.3"), 20), CM, bare=BARE_MM)}
    v |= {n: row.number(n, (0, 40), (0, 20), CM, bare=BARE_MM) for n in ("size-after", "nadir")}
    v |= {"imaging": row.choice("imaging", ("first", "later")), "enhancement": row.choice("enhancement", ("gone", "residual", "not-assessed")),
          "earlier-clear": row.yes("earlier-clear"), "new-lesion": row.yes("new-lesion"),
          "plain-ct": row.choice("plain-ct", ("controlled", "progressed", "unclear"))}
    aside = clash(row, v, "nadir", ("nadir", "size-before"), lambda n, b: n > b)
    aside |= clash(row, v, "earlier-clear", ("earlier-clear", "imaging"), lambda clear, imaging: clear and imaging == "first")
    aside |= clash(row, v, "size-after", ("size-after", "enhancement"), lambda after, e: after == 0 and e == "residual")
    aside |= clash(row, v, "plain-ct", ("plain-ct", "enhancement"), lambda ct, e: ct == "progressed" and e == "gone")
    v = {n: None if n in aside else x for n, x in v.items()}

    def contradictory(c):
        """Of the completions those that would be set aside again."""
        return (c["nadir"] > c["size-before"] or (c["earlier-clear"] and c["imaging"] == "first")
                or (c["size-after"] == 0 and c["enhancement"] == "residual")
                or (c["plain-ct"] == "progressed" and c["enhancement"] == "gone"))

    def recist(c):
        before, after, nadir = c["size-before"], c["size-after"], c["nadir"]
        if contradictory(c):
            return None
        against = before if c["imaging"] == "first" else nadir
        grown = after * 5 >= against * 6 and after - against >= F("0.5")
        back = c["imaging"] == "later" and nadir == 0 and after > 0
        return ("recist-pd" if c["new-lesion"] or grown or back else "recist-cr" if after <= 0
                else "recist-pr" if after * 10 <= before * 7 else "recist-sd")

    def term(c):
        if contradictory(c):
            return None
        if c["enhancement"] == "residual":
            return "local-tumour-progression" if c["imaging"] == "later" and c["earlier-clear"] else "residual-tumour"
        if c["enhancement"] == "gone":
            return "technique-effective" if c["imaging"] == "first" else "no-viable-tumour"
        return "not-assessed"

    def outcome(c):
        if contradictory(c):
            return None
        if c["enhancement"] == "gone":
            return "gone-but-progressive" if recist(c) == "recist-pd" else "complete-response"
        if c["enhancement"] == "residual":
            return "non-cr"
        return {"progressed": "plain-ct-progressed", "controlled": "plain-ct-controlled"}.get(c["plain-ct"], "not-evaluable")

    sizes = [F(x) for x in ("0.1", "0.5", "1", "2", "3", "3.5", "4", "4.5", "5", "6", "8", "10", "20", "40")]
    yes_no, few = (True, False), [F(0), F(1), F(40)]
    every = {"size-before": sizes, "size-after": [F(0), *sizes], "nadir": [F(0), *sizes], "imaging": ("first", "later"),
             "enhancement": ("gone", "residual", "not-assessed"), "earlier-clear": yes_no, "new-lesion": yes_no,
             "plain-ct": ("controlled", "progressed", "unclear")}
    coarse = every | {"size-before": few[1:], "size-after": few, "nadir": few}  # what the sizes only have to be consistent for
    recist_still, _ = possible(v, every, recist, RECIST)
    term_still, _ = possible(v, coarse, term, TERMS)
    still, wanted = possible(v, coarse, outcome, [*RESPONSE_STEPS, "not-evaluable"])
    change = compare(lambda a, b: a - b, v["size-after"], v["size-before"])
    columns = {"change": text(change, 2, (F("0.5"),)), "percent": text(compare(lambda c, b: c / b * 100, change, v["size-before"]), 2, (-30, 20)),
               "scale:recist-size": " ".join(recist_still), "scale:ablation-term": " ".join(term_still)}
    is_ = lambda name: compare(lambda e: e == name, v["enhancement"])
    judged = lambda name: all_of(is_("not-assessed"), compare(lambda j: j == name, v["plain-ct"]))
    before, after, nadir = v["size-before"], v["size-after"], v["nadir"]
    later = compare(lambda i: i == "later", v["imaging"])
    up = lambda of: all_of(compare(lambda a, b: a * 5 >= b * 6, after, of), compare(lambda a, b: a - b >= F("0.5"), after, of))
    worse = any_of(v["new-lesion"], up(before), all_of(later, up(nadir)),
                   all_of(later, compare(lambda n: n <= 0, nadir), compare(lambda a: a > 0, after)))
    truths = {"gone-but-progressive": all_of(is_("gone"), worse), "complete-response": is_("gone"), "non-cr": is_("residual"),
              "plain-ct-progressed": judged("progressed"), "plain-ct-controlled": judged("controlled")}
    return truths, still, wanted, columns


RESPONSE_BASE = answers("size-before=5; size-after=5; nadir=5; imaging=first; enhancement=residual; earlier-clear=no; new-lesion=no; "
                        "plain-ct=unclear")
ANY_RECIST, ANY_TERM = " ".join(RECIST), " ".join(TERMS)
ANY_RESPONSE = "complete-response non-cr not-evaluable"
OPEN_GONE = "gone-but-progressive complete-response"


def size(case, changes, verdict, later=False, **out):
    """A row about the size scale alone."""
    base = "imaging=later; " if later else ""
    return r(case, base + changes, "non-cr", scale__recist_size=f"recist-{verdict}", **out)


def vector(name, before, nadir, after, verdict, new="no"):
    return r(f"vector RECIST {name}: {before} mm, least {nadir}, now {after}",
             f"size-before={before}; size-before-unit=mm; nadir={nadir}; nadir-unit=mm; size-after={after}; size-after-unit=mm; imaging=later; "
             f"new-lesion={new}", "non-cr", scale__recist_size=f"recist-{verdict}")


RESPONSE = [
    r("case 1 of source 000: 4.5 to 3.7 cm, enhancement gone", "only: size-before=4.5; size-after=3.7; imaging=first; enhancement=gone; new-lesion=no",
      "complete-response", change="-0.8", percent="-17.78", scale__recist_size="recist-sd", scale__ablation_term="technique-effective"),
    r("case 2 of source 000: 5.5 to 5 cm, a part still enhances", "only: size-before=5.5; size-after=5; imaging=first; enhancement=residual; "
      "new-lesion=no", "non-cr", change="-0.5", percent="-9.09", scale__recist_size="recist-sd", scale__ablation_term="residual-tumour"),
    r("case 1 in millimetres", "only: size-before=45; size-before-unit=mm; size-after=37; size-after-unit=mm; imaging=first; enhancement=gone; "
      "new-lesion=no", "complete-response", change="-0.8", percent="-17.78", scale__recist_size="recist-sd"),
    r("case 1, one size in each unit", "only: size-before=4.5; size-after=37; size-after-unit=mm; imaging=first; enhancement=gone; new-lesion=no",
      "complete-response", change="-0.8", percent="-17.78", scale__recist_size="recist-sd"),
    vector("0", "100", "100", "70", "pr"), vector("1", "100", "100", "71", "sd"), vector("3", "100", "50", "60", "pd"),
    vector("5", "20", "20", "24", "sd"), vector("7", "100", "100", "50", "pd", "yes"), vector("9", "60", "0", "6", "pd"),
    vector("11", "55", "55", "50", "sd"),
    r("base case: unchanged", "", "non-cr", change="0", percent="0", scale__recist_size="recist-sd", scale__ablation_term="residual-tumour"),
    r("nothing is entered", "only:", " ".join(RESPONSE_STEPS) + " not-evaluable", "*", change="", percent="", scale__recist_size=ANY_RECIST,
      scale__ablation_term=ANY_TERM),
    # enhancement
    r("enhancement gone", "enhancement=gone", "complete-response", scale__ablation_term="technique-effective"),
    r("enhancement gone, a later imaging", "enhancement=gone; imaging=later", "complete-response", scale__ablation_term="no-viable-tumour"),
    r("enhancement gone, imaging not entered", "enhancement=gone; imaging=", "complete-response",
      scale__ablation_term="technique-effective no-viable-tumour"),
    r("enhancement not assessed, imaging not entered", "enhancement=not-assessed; imaging=", "not-evaluable",
      scale__ablation_term="not-assessed"),
    r("enhancement not assessed, a later imaging", "enhancement=not-assessed; imaging=later", "not-evaluable",
      scale__ablation_term="not-assessed"),
    r("enhancement and imaging not entered", "enhancement=; imaging=", ANY_RESPONSE, "enhancement",
      scale__ablation_term="residual-tumour technique-effective no-viable-tumour not-assessed"),
    r("enhancement not entered, a later imaging, never clear before", "enhancement=; imaging=later", ANY_RESPONSE, "enhancement",
      scale__ablation_term="residual-tumour no-viable-tumour not-assessed"),
    r("enhancement not assessed", "enhancement=not-assessed", "not-evaluable", scale__ablation_term="not-assessed"),
    r("enhancement not entered", "enhancement=", ANY_RESPONSE, "enhancement", scale__ablation_term="residual-tumour technique-effective "
      "not-assessed"),
    r("enhancement gone, nothing else known", "only: enhancement=gone", OPEN_GONE, "*", scale__recist_size=ANY_RECIST,
      scale__ablation_term="technique-effective no-viable-tumour"),
    r("enhancement in a word that is not an option", "enhancement=partial", ANY_RESPONSE, "enhancement", "enhancement",
      scale__ablation_term="residual-tumour technique-effective not-assessed"),
    r("the size says nothing about enhancement: gone from 5 to 5", "enhancement=gone; imaging=later", "complete-response",
      scale__recist_size="recist-sd"),
    r("nothing left to measure, enhancement not assessed", "size-after=0; enhancement=not-assessed", "not-evaluable",
      scale__recist_size="recist-cr"),
    # gone, yet worse by size
    r("enhancement gone, a new lesion, stable size", "enhancement=gone; new-lesion=yes", "gone-but-progressive", scale__recist_size="recist-pd"),
    r("enhancement gone, a new lesion, no size entered", "only: enhancement=gone; new-lesion=yes", "gone-but-progressive"),
    r("enhancement gone, grown from 5 to 6 cm", "enhancement=gone; size-after=6", "gone-but-progressive", scale__recist_size="recist-pd"),
    r("enhancement gone, grown from 5 to 5.9 cm", "enhancement=gone; size-after=5.9", "complete-response", scale__recist_size="recist-sd"),
    r("enhancement gone, grown from the least of 3 to 3.6 cm", "enhancement=gone; imaging=later; nadir=3; size-after=3.6", "gone-but-progressive"),
    r("enhancement gone, grown from the least of 3 to 3.5 cm", "enhancement=gone; imaging=later; nadir=3; size-after=3.5", "complete-response"),
    r("enhancement gone, 2 to 2.4 cm: 20 %, but 4 mm", "enhancement=gone; size-before=2; nadir=2; size-after=2.4", "complete-response"),
    r("enhancement gone, 2 to 2.49 cm", "enhancement=gone; size-before=2; nadir=2; size-after=2.49", "complete-response"),
    r("enhancement gone, 2 to 2.499 cm does not read as 5 mm", "enhancement=gone; size-before=2; nadir=2; size-after=2.499", "complete-response",
      change="0.499"),
    r("enhancement gone, 2 to 2.5 cm: 5 mm", "enhancement=gone; size-before=2; nadir=2; size-after=2.5", "gone-but-progressive"),
    r("enhancement gone, 2 to 2.51 cm", "enhancement=gone; size-before=2; nadir=2; size-after=2.51", "gone-but-progressive"),
    r("enhancement gone, the least of 2 to 2.4 cm", "enhancement=gone; imaging=later; nadir=2; size-after=2.4", "complete-response"),
    r("enhancement gone, the least of 2 to 2.49 cm", "enhancement=gone; imaging=later; nadir=2; size-after=2.49", "complete-response"),
    r("enhancement gone, the least of 2 to 2.5 cm", "enhancement=gone; imaging=later; nadir=2; size-after=2.5", "gone-but-progressive"),
    r("enhancement gone, the least of 2 to 2.6 cm", "enhancement=gone; imaging=later; nadir=2; size-after=2.6", "gone-but-progressive"),
    r("enhancement gone, the least of 0.1 to 0.2 cm: it was never gone by size", "enhancement=gone; imaging=later; nadir=0.1; size-after=0.2",
      "complete-response"),
    r("enhancement gone, back from nothing", "enhancement=gone; imaging=later; nadir=0; size-after=0.1", "gone-but-progressive"),
    r("enhancement gone, new lesion not entered", "enhancement=gone; new-lesion=", OPEN_GONE, "new-lesion"),
    r("enhancement gone, sizes not entered, no new lesion", "only: enhancement=gone; new-lesion=no; imaging=first", OPEN_GONE,
      "size-before size-after"),
    r("enhancement not entered, a new lesion", "enhancement=; new-lesion=yes", "gone-but-progressive non-cr not-evaluable", "enhancement"),
    # plain CT, as the trial of source 001 judges each lesion (L154-155)
    r("plain CT: controlled", "enhancement=not-assessed; plain-ct=controlled; imaging=later", "plain-ct-controlled"),
    r("plain CT: progressed", "enhancement=not-assessed; plain-ct=progressed; imaging=later", "plain-ct-progressed"),
    r("plain CT: cannot be told", "enhancement=not-assessed; plain-ct=unclear; imaging=later", "not-evaluable"),
    r("plain CT: not yet judged", "enhancement=not-assessed; plain-ct=; imaging=later", "plain-ct-progressed plain-ct-controlled not-evaluable",
      "plain-ct"),
    r("plain CT: the sizes decide nothing", "only: enhancement=not-assessed; plain-ct=controlled; size-before=2; size-after=2.9; nadir=2; "
      "imaging=later; new-lesion=no", "plain-ct-controlled", scale__recist_size="recist-pd"),
    r("plain CT and a new lesion elsewhere", "enhancement=not-assessed; plain-ct=controlled; new-lesion=yes", "plain-ct-controlled",
      scale__recist_size="recist-pd"),
    r("plain CT judged, enhancement not entered", "enhancement=; plain-ct=progressed", "non-cr plain-ct-progressed",
      "enhancement"),
    r("enhancement judged, plain CT, too: enhancement counts", "enhancement=residual; plain-ct=controlled", "non-cr"),
    r("nothing enhances, yet plain CT is read as progression", "enhancement=gone; plain-ct=progressed",
      "complete-response non-cr plain-ct-progressed plain-ct-controlled not-evaluable", "enhancement plain-ct", "plain-ct",
      scale__ablation_term="residual-tumour technique-effective not-assessed"),
    r("nothing enhances, and plain CT agrees", "enhancement=gone; plain-ct=controlled", "complete-response"),
    r("plain CT in a word that is not an option", "enhancement=not-assessed; plain-ct=stable",
      "plain-ct-progressed plain-ct-controlled not-evaluable", "plain-ct", "plain-ct"),
    # partial response: at least 30 % smaller than before
    size("5 to 3.4 cm", "size-after=3.4", "pr", percent="-32"),
    size("5 to 3.5 cm is exactly 30 % less", "size-after=3.5", "pr", percent="-30", change="-1.5"),
    size("5 to 3.6 cm", "size-after=3.6", "sd", percent="-28"),
    size("5 to 3.49 cm", "size-after=3.49", "pr", percent="-30.2"),
    size("5 to 3.51 cm", "size-after=3.51", "sd", percent="-29.8"),
    size("10.001 to 7.0008 cm is a hair less than 30 %: more places are shown", "size-before=10.001; size-after=7.0008; nadir=", "sd",
         percent="-29.999"),
    size("12.3 to 8.61 cm is exactly 30 %, which binary floats miss", "size-before=12.3; size-after=8.61", "pr", percent="-30", change="-3.69"),
    size("0.9 to 0.63 cm is exactly 30 %, which binary floats miss", "size-before=0.9; size-after=0.63; nadir=0.9", "pr", percent="-30"),
    size("50 to 35 mm", "size-before=50; size-before-unit=mm; size-after=35; size-after-unit=mm", "pr", percent="-30", change="-1.5"),
    size("50 to 36 mm", "size-before=50; size-before-unit=mm; size-after=36; size-after-unit=mm", "sd", percent="-28"),
    size("50 to 34 mm", "size-before=50; size-before-unit=mm; size-after=34; size-after-unit=mm", "pr", percent="-32"),
    size("3 to 2 cm is a third less", "size-before=3; size-after=2; nadir=3", "pr", percent="-33.33", change="-1"),
    size("4.8 to 4.77 cm: 0.625 % less is rounded away from zero", "size-before=4.8; size-after=4.77; nadir=", "sd", percent="-0.63"),
    # progression at the first imaging: against the size before
    size("5 to 5.9 cm", "size-after=5.9", "sd", percent="18"),
    size("5 to 6 cm is exactly 20 % more", "size-after=6", "pd", percent="20", change="1"),
    size("5 to 6.1 cm", "size-after=6.1", "pd", percent="22"),
    size("5 to 5.99 cm", "size-after=5.99", "sd", percent="19.8"),
    size("5 to 6.01 cm", "size-after=6.01", "pd", percent="20.2"),
    size("10.001 to 12.001 cm is a hair less than 20 %: more places are shown", "size-before=10.001; size-after=12.001; nadir=", "sd",
         percent="19.998"),
    size("2 to 2.4 cm is 20 % but only 4 mm", "size-before=2; size-after=2.4; nadir=2", "sd", percent="20"),
    size("2 to 2.49 cm is 4.9 mm", "size-before=2; size-after=2.49; nadir=2", "sd"),
    size("2 to 2.5 cm is 5 mm and 25 %", "size-before=2; size-after=2.5; nadir=2", "pd", percent="25"),
    size("2 to 2.51 cm", "size-before=2; size-after=2.51; nadir=2", "pd"),
    size("2 to 2.6 cm", "size-before=2; size-after=2.6; nadir=2", "pd", percent="30"),
    size("2.5 to 3 cm is both limits at once", "size-before=2.5; size-after=3; nadir=2.5", "pd", percent="20", change="0.5"),
    size("20 to 25 mm", "size-before=20; size-before-unit=mm; nadir=20; nadir-unit=mm; size-after=25; size-after-unit=mm", "pd", percent="25"),
    size("20 to 24.9 mm", "size-before=20; size-before-unit=mm; nadir=20; nadir-unit=mm; size-after=24.9; size-after-unit=mm", "sd"),
    size("the first imaging is not compared with the least size", "size-after=4; nadir=3", "sd"),
    # progression later: against the least size
    size("least 3, now 3.5 cm: 16.7 %", "nadir=3; size-after=3.5", "pr", later=True),
    size("least 3, now 3.59 cm", "nadir=3; size-after=3.59", "sd", later=True),
    size("least 3, now 3.6 cm is exactly 20 %", "nadir=3; size-after=3.6", "pd", later=True, percent="-28"),
    size("least 3, now 3.61 cm", "nadir=3; size-after=3.61", "pd", later=True),
    size("least 3, now 3.7 cm", "nadir=3; size-after=3.7", "pd", later=True),
    size("least 2, now 2.4 cm is 20 % but only 4 mm", "nadir=2; size-after=2.4", "pr", later=True),
    size("least 2, now 2.49 cm", "nadir=2; size-after=2.49", "pr", later=True),
    size("least 2, now 2.5 cm: progression wins over half the size before", "nadir=2; size-after=2.5", "pd", later=True, percent="-50"),
    size("least 2, now 2.51 cm", "nadir=2; size-after=2.51", "pd", later=True),
    size("least 2, now 2.6 cm", "nadir=2; size-after=2.6", "pd", later=True),
    size("least 5, now 5.9 cm", "size-after=5.9", "sd", later=True),
    size("least 5, now 6 cm", "size-after=6", "pd", later=True),
    size("least 4.9, now 5.9 cm: against the least, not the size before", "nadir=4.9; size-after=5.9", "pd", later=True, percent="18"),
    size("gone before, 0.1 cm now: back again", "nadir=0; size-after=0.1", "pd", later=True),
    size("gone before, 0.01 cm now: back again", "nadir=0; size-after=0.01", "pd", later=True),
    r("gone before and gone now", "nadir=0; size-after=0; imaging=later; enhancement=gone", "complete-response", change="-5", percent="-100",
      scale__recist_size="recist-cr", scale__ablation_term="no-viable-tumour"),
    size("least 0.1, now 0.1 cm is not back from nothing", "nadir=0.1; size-after=0.1", "pr", later=True),
    size("gone before, but this is called the first imaging", "nadir=0; size-after=0.1", "pr"),
    # complete by size
    r("nothing left to measure", "size-after=0; enhancement=gone", "complete-response", change="-5", percent="-100",
      scale__recist_size="recist-cr", scale__ablation_term="technique-effective"),
    size("0.1 cm left", "size-after=0.1", "pr", percent="-98"),
    size("0.01 cm left", "size-after=0.01", "pr", percent="-99.8"),
    # new lesion
    r("nothing left to measure, but a new lesion", "size-after=0; enhancement=gone; new-lesion=yes", "gone-but-progressive",
      scale__recist_size="recist-pd"),
    size("a new lesion decides without any size", "size-before=; size-after=; nadir=; new-lesion=yes", "pd"),
    r("new lesion not entered, stable size", "new-lesion=", "non-cr", scale__recist_size="recist-pd recist-sd"),
    r("new lesion not entered, grown", "new-lesion=; size-after=6", "non-cr", scale__recist_size="recist-pd"),
    # what is not known about the size
    r("size after not entered", "size-after=; enhancement=gone", OPEN_GONE, "*", change="", percent="", scale__recist_size=ANY_RECIST),
    r("size after not entered, still enhancing: it cannot be 0", "size-after=", "non-cr", change="", percent="",
      scale__recist_size="recist-pd recist-pr recist-sd"),
    r("nothing left to measure, enhancement not entered: it cannot be residual", "size-after=0; enhancement=",
      "complete-response not-evaluable", "enhancement", scale__recist_size="recist-cr",
      scale__ablation_term="technique-effective not-assessed"),
    r("size before not entered, first imaging", "size-before=; nadir=", "non-cr", change="", percent="",
      scale__recist_size="recist-pd recist-pr recist-sd"),
    r("size before not entered, nothing left", "size-before=; nadir=; size-after=0; enhancement=gone", "complete-response",
      scale__recist_size="recist-cr"),
    r("least size not entered, later imaging", "nadir=; imaging=later; size-after=4", "non-cr", change="-1", percent="-20",
      scale__recist_size="recist-pd recist-sd"),
    r("least size not entered, first imaging: not needed", "nadir=; size-after=4", "non-cr", scale__recist_size="recist-sd"),
    r("imaging not entered, smaller than before and than the least", "imaging=; nadir=4.5; size-after=4", "non-cr",
      scale__recist_size="recist-sd"),
    r("imaging not entered, grown against the least only", "imaging=; nadir=3; size-after=4", "non-cr",
      scale__recist_size="recist-pd recist-sd"),
    # terms of ablation
    r("first imaging, still enhancing", "earlier-clear=", "non-cr", scale__ablation_term="residual-tumour"),
    r("later imaging, never clear before, still enhancing", "imaging=later", "non-cr", scale__ablation_term="residual-tumour"),
    r("later imaging, clear once, enhancing again", "imaging=later; earlier-clear=yes", "non-cr",
      scale__ablation_term="local-tumour-progression"),
    r("later imaging, clear once and clear now", "imaging=later; earlier-clear=yes; enhancement=gone", "complete-response",
      scale__ablation_term="no-viable-tumour"),
    r("later imaging, not known whether clear before, clear now", "imaging=later; earlier-clear=; enhancement=gone", "complete-response",
      scale__ablation_term="no-viable-tumour"),
    r("later imaging, clear once, not assessed now", "imaging=later; earlier-clear=yes; enhancement=not-assessed", "not-evaluable",
      scale__ablation_term="not-assessed"),
    r("later imaging, enhancing, not known whether clear before", "imaging=later; earlier-clear=", "non-cr",
      scale__ablation_term="local-tumour-progression residual-tumour"),
    r("imaging not known, never clear before, enhancing", "imaging=", "non-cr", scale__ablation_term="residual-tumour"),
    r("imaging not known, clear once, gone now", "imaging=; earlier-clear=yes; enhancement=gone", "complete-response",
      scale__ablation_term="no-viable-tumour"),
    r("clear once, enhancement not entered", "imaging=later; earlier-clear=yes; enhancement=", ANY_RESPONSE, "enhancement",
      scale__ablation_term="local-tumour-progression no-viable-tumour not-assessed"),
    # what cannot be
    r("the least size above the size before: both set aside", "nadir=5.1; imaging=later", "non-cr", problems="nadir", change="", percent="",
      scale__recist_size="recist-pd recist-pr recist-sd"),
    r("the least size equal to the size before", "nadir=5; imaging=later", "non-cr", scale__recist_size="recist-sd"),
    r("the least size one step below the size before", "nadir=4.9; imaging=later", "non-cr", scale__recist_size="recist-sd"),
    r("the least size above the size before in another unit", "nadir=51; nadir-unit=mm; imaging=later", "non-cr", problems="nadir", change=""),
    r("clear before the first imaging: both set aside", "earlier-clear=yes", "non-cr", problems="earlier-clear",
      scale__ablation_term="local-tumour-progression residual-tumour"),
    r("clear before the first imaging, gone now", "earlier-clear=yes; enhancement=gone", "complete-response", problems="earlier-clear",
      scale__ablation_term="technique-effective no-viable-tumour"),
    r("nothing left to measure, yet still enhancing: both set aside", "size-after=0", "gone-but-progressive complete-response non-cr not-evaluable", "*", "size-after", change="",
      percent="", scale__recist_size=ANY_RECIST, scale__ablation_term="residual-tumour technique-effective not-assessed"),
    r("nothing left to measure in millimetres, yet still enhancing", "size-after=0; size-after-unit=mm; imaging=later", "gone-but-progressive complete-response non-cr not-evaluable",
      "*", "size-after", change="", scale__ablation_term="residual-tumour no-viable-tumour not-assessed"),
    r("nothing left to measure, yet enhancing again: both set aside", "size-after=0; nadir=0; imaging=later; earlier-clear=yes", "gone-but-progressive complete-response non-cr not-evaluable",
      "*", "size-after", change="", scale__ablation_term="local-tumour-progression no-viable-tumour not-assessed"),
    r("nothing left to measure, yet still enhancing, and a new lesion", "size-after=0; new-lesion=yes", "gone-but-progressive non-cr not-evaluable", "enhancement",
      "size-after", scale__recist_size="recist-pd"),
    r("a tenth of a millimetre left, still enhancing", "size-after=0.1; size-after-unit=mm", "non-cr", scale__recist_size="recist-pr",
      scale__ablation_term="residual-tumour"),
    r("size before 0 is impossible", "size-before=0; nadir=", "non-cr", problems="size-before", change=""),
    r("size before 0.2 cm is asked about", "size-before=0.2; nadir=", "non-cr", problems="size-before", change=""),
    r("size before 0.2 cm, confirmed", "size-before=0.2; size-before-confirmed=yes; nadir=0.2; size-after=0.2", "non-cr", change="0",
      scale__recist_size="recist-sd"),
    r("size before 0.3 cm is taken", "size-before=0.3; nadir=0.3; size-after=0.3", "non-cr", change="0"),
    r("size before 20 cm is taken", "size-before=20; size-after=20", "non-cr", change="0"),
    r("size before 45 in the centimetre field is impossible", "size-before=45", "non-cr", problems="size-before", change=""),
    r("size after 20.1 cm is asked about", "size-after=20.1; enhancement=gone", OPEN_GONE, "*", problems="size-after", change="",
      scale__recist_size=ANY_RECIST),
    r("size after 37 in the centimetre field is asked about", "size-after=37", "non-cr", problems="size-after", change=""),
    r("size after -1", "size-after=-1", "non-cr", problems="size-after", change=""),
    r("size after with a decimal comma", "size-after=3,7", "non-cr", problems="size-after", change=""),
    r("size after in full-width digits", "size-after=３．７", "non-cr", change="-1.3", percent="-26"),
    r("imaging in a word that is not an option", "imaging=second", "non-cr", problems="imaging", scale__recist_size="recist-sd",
      scale__ablation_term="residual-tumour"),
]


# ---- 001: local control by a time; crude, Kaplan-Meier, Aalen-Johansen -------------------------------------------------

STATUS = ("progressed", "residual", "died", "controlled")
LOST = STATUS[:2]  # to control: residual tumour is no progression, and was never under control
TUMOURS = 60
NAMED = 3  # of so many tumours the table says what they are called
CONTROL_FIELDS = [*(f"tumour-{i}-{part}" for i in range(1, TUMOURS + 1) for part in ("name", "months", "status") if part != "name" or i <= NAMED), "at"]
CONTROL_OUTPUTS = ["progressed", "residual", "evaluable", "crude", "km", "aj"]


def control(row):
    tumours = []
    for i in range(1, TUMOURS + 1):
        months, status = row.number(f"tumour-{i}-months", (0, 240), units={"mo": 1}), row.choice(f"tumour-{i}-status", STATUS)
        name = row.get(f"tumour-{i}-name")
        if name and len(name) > 24:
            row.problem(f"tumour-{i}-name")
        if name or row.get(f"tumour-{i}-months") or row.get(f"tumour-{i}-status"):
            tumours.append((f"tumour-{i}", months, status))
    at = row.number("at", (0, 240), units={"mo": 1})
    complete = tumours and at is not None and all(None not in t for t in tumours)
    none = not any(t <= at and s == "progressed" for _, t, s in tumours) if complete else None
    left = any(t <= at and s == "residual" for _, t, s in tumours) if complete else None
    truths = {"residual-only": all_of(none, left), "no-progression": none}
    columns = {}
    if complete:
        progressed = sum(1 for _, t, s in tumours if t <= at and s == "progressed")
        residual = sum(1 for _, t, s in tumours if t <= at and s == "residual")
        followed = sum(1 for _, t, s in tumours if t >= at and not (t <= at and s in LOST))
        free, control_, incidence = F(1), F(1), F(0)
        for time in sorted({t for _, t, _ in tumours if t <= at}):
            risk = sum(1 for _, t, _ in tumours if t >= time)
            here = [s for _, t, s in tumours if t == time]
            local, dead = sum(s in LOST for s in here), here.count("died")
            incidence += free * F(local, risk)                      # free of both until just before
            free *= (1 - F(local, risk)) * (1 - F(dead, risk - local) if risk > local else 1)
            control_ *= 1 - F(local, risk)                          # deaths censored
        evaluable = progressed + residual + followed
        seen = at <= max(t for _, t, _ in tumours)  # beyond the longest follow-up a curve is told only if nothing can move it any more
        columns = {"progressed": str(progressed), "residual": str(residual), "evaluable": str(evaluable),
                   "crude": text(F(followed, evaluable) * 100, 1) if evaluable else "", "km": text(control_ * 100, 1) if seen or not control_ else "",
                   "aj": text((1 - incidence) * 100, 1) if seen or not free else ""}
    still = first_met(list(truths.items()), "progression")
    wanted = {f"{n}-{part}" for n, t, s in tumours for part, x in (("months", t), ("status", s)) if x is None}
    wanted = wanted | ({"at"} if at is None else set()) if tumours else None
    return truths, still, wanted if len(still) > 1 else set(), columns


def cohort(months_and_status):
    """"6p 10c 12d": months and how it ended."""
    words = {"p": "progressed", "r": "residual", "d": "died", "c": "controlled"}
    parts = []
    for i, it in enumerate(months_and_status.split(), 1):
        months, status = it.rstrip("prdc?"), it[-1]
        parts.append(f"tumour-{i}-months={'' if months == '_' else months}; tumour-{i}-status={words.get(status, '')}")
    return "; ".join(parts)


def local(case, tumours, at, outcome, *columns, missing=None, problems="", more="", **out):
    """`columns`: progressed, evaluable, crude, km, aj by hand."""
    columns = dict(zip(("progressed", "evaluable", "crude", "km", "aj"), columns))
    return r(case, f"only: {cohort(tumours)}; at={at}{more}", outcome, missing, problems, **columns, **out)


BOTH_WAYS = ANY_CONTROL = "residual-only no-progression progression"
SIX_MP = "6p 6p 6p 7p 10p 13p 16p 22p 23p 6c 9c 10c 11c 17c 19c 20c 25c 32c 32c 34c 35c"
TOY = "1p 2d 3c 4p 5d 6c"
NO, YES, LEFT = "no-progression", "progression", "residual-only"
CONTROL = [
    local("vector AJ-1 at 6 months", TOY, "6", YES, "2", "3", "33.3", "55.6", "61.1"),
    local("vector AJ-1 at 5.9 months", TOY, "5.9", YES, "2", "3", "33.3", "55.6", "61.1"),
    local("vector AJ-1 at 6.1 months: nobody was followed so long", TOY, "6.1", YES, "2", "2", "0", "", ""),
    local("vector AJ-1 at 24 months: nobody was followed so long", TOY, "24", YES, "2", "2", "0", "", ""),
    local("vector AJ-1 at 4 months", TOY, "4", YES, "2", "4", "-", "55.6", "61.1"),
    local("vector AJ-1 at 3.9 months", TOY, "3.9", YES, "1", "4", "75", "83.3", "83.3"),
    local("vector AJ-1 at 1 month", TOY, "1", YES, "1", "6", "83.3", "83.3", "83.3"),
    local("vector AJ-1 at 0.9 month: none has progressed yet", TOY, "0.9", NO, "0", "6", "100", "100", "100"),
    local("vector AJ-1 entered in another order", "6c 4p 2d 1p 5d 3c", "6", YES, "2", "3", "33.3", "55.6", "61.1"),
    local("vector KM-6MP at 5.9 months", SIX_MP, "5.9", NO, "0", "21", "100", "100", "100"),
    local("vector KM-6MP at 6 months", SIX_MP, "6", YES, "3", "21", "85.7", "85.7", "85.7"),
    local("vector KM-6MP at 7 months", SIX_MP, "7", YES, "4", "20", "80", "80.7", "80.7"),
    local("vector KM-6MP at 10 months", SIX_MP, "10", YES, "5", "19", "73.7", "75.3", "75.3"),
    local("vector KM-6MP at 13 months", SIX_MP, "13", YES, "6", "17", "64.7", "-", "-"),
    local("vector KM-6MP at 23 months", SIX_MP, "23", YES, "9", "14", "35.7", "44.8", "44.8"),
    local("vector KM-6MP at 35 months, the longest follow-up", SIX_MP, "35", YES, "9", "10", "10", "44.8", "44.8"),
    local("vector KM-6MP at 35.1 months", SIX_MP, "35.1", YES, "9", "9", "0", "", ""),
    local("one tumour, controlled at 12 months", "12c", "12", NO, "0", "1", "100", "100", "100"),
    local("one tumour, controlled a step before 12 months: not followed long enough", "11.9c", "12", NO, "0", "0", "", "", ""),
    local("one tumour, controlled a step after 12 months", "12.1c", "12", NO, "0", "1", "100", "100", "100"),
    local("one tumour, progressed at 12 months", "12p", "12", YES, "1", "1", "0", "0", "0"),
    local("one tumour, progressed a step before 12 months", "11.9p", "12", YES, "1", "1", "0", "0", "0"),
    local("one tumour, progressed a step after 12 months: controlled until then", "12.1p", "12", NO, "0", "1", "100", "100", "100"),
    local("one tumour, died at 12 months: followed to 12", "12d", "12", NO, "0", "1", "100", "100", "100"),
    local("one tumour, died a step before 12 months", "11.9d", "12", NO, "0", "0", "", "", "100"),
    local("one tumour, died a step after 12 months", "12.1d", "12", NO, "0", "1", "100", "100", "100"),
    local("progressed on day 0", "0p 12c", "12", YES, "1", "2", "50", "50", "50"),
    local("at 0 months, nothing yet", "1p 12c", "0", NO, "0", "2", "100", "100", "100"),
    local("at 0 months, one progressed at once", "0p 12c", "0", YES, "1", "2", "50", "50", "50"),
    local("all controlled", "12c 13c 14c 24c", "12", NO, "0", "4", "100", "100", "100"),
    local("all controlled, the longest for 24 months", "12c 13c 14c 24c", "24", NO, "0", "1", "100", "100", "100"),
    local("all controlled, none for 24.1 months", "12c 13c 14c 24c", "24.1", NO, "0", "0", "", "", ""),
    local("all died before", "3d 4d 5d", "12", NO, "0", "0", "", "", "100"),
    local("the last one died then", "3d 4d 5d", "5", NO, "0", "1", "100", "100", "100"),
    local("all progressed before: nothing is left to be controlled", "3p 4p 5p", "12", YES, "3", "3", "0", "0", "0"),
    local("the last one progressed then", "3p 4p 5p", "5", YES, "3", "3", "0", "0", "0"),
    local("one in four progressed", "6p 12c 12c 12c", "12", YES, "1", "4", "75", "75", "75"),
    local("one in three progressed", "6p 12c 12c", "12", YES, "1", "3", "66.7", "66.7", "66.7"),
    local("one in eight progressed", "6p 12c 12c 12c 12c 12c 12c 12c", "12", YES, "1", "8", "87.5", "87.5", "87.5"),
    local("one in sixteen progressed: 93.75 is rounded away from zero", "6p" + " 12c" * 15, "12", YES, "1", "16", "93.8", "93.8", "93.8"),
    local("a death before a progression: the ways differ", "3d 6p 12c 12c", "12", YES, "1", "3", "66.7", "66.7", "75"),
    local("a progression before a death: the ways agree", "3p 6d 12c 12c", "12", YES, "1", "3", "66.7", "75", "75"),
    local("lost to follow-up before a progression", "3c 6p 12c 12c", "12", YES, "1", "3", "66.7", "66.7", "66.7"),
    local("two deaths, then a progression of the two left", "3d 4d 6p 12c", "12", YES, "1", "2", "50", "50", "75"),
    local("at a tie the progression comes before the death", "6p 6d 12c 12c", "12", YES, "1", "3", "66.7", "75", "75"),
    local("at a tie the progression comes before the lost one", "6p 6c 12c 12c", "12", YES, "1", "3", "66.7", "75", "75"),
    local("at a tie the death comes before the lost one", "6d 6c 8p 12c", "12", YES, "1", "2", "50", "50", "62.5"),
    local("at a tie of all three", "6p 6d 6c 12c", "12", YES, "1", "2", "50", "75", "75"),
    local("two progress at the same time", "6p 6p 12c 12c", "12", YES, "2", "4", "50", "50", "50"),
    local("the last one progresses after all others died", "3d 4d 5p", "5", YES, "1", "1", "0", "0", "66.7"),
    local("the last one progressed long ago", "3d 4d 5p", "12", YES, "1", "1", "0", "0", "66.7"),
    local("progressed at the end, and one died then", "12p 12d 12c 12c", "12", YES, "1", "4", "75", "75", "75"),
    local("progressions after the time do not count", "13p 14p 12c", "12", NO, "0", "3", "100", "100", "100"),
    local("one progressed by the time, one after it", "6p 13p 12c", "12", YES, "1", "3", "66.7", "66.7", "66.7"),
    local("months with a decimal", "5.5p 11.9c 12c 12.1c", "12", YES, "1", "3", "66.7", "75", "75"),
    local("thirty tumours", "6p 7d" + " 12c" * 28, "12", YES, "1", "29", "96.6", "96.7", "96.7"),
    local("thirty-one tumours", "6p 7d 8p" + " 12c" * 28, "12", YES, "2", "30", "93.3", "93.4", "93.5"),
    local("sixty tumours", "6p 7d" + " 12c" * 58, "12", YES, "1", "59", "98.3", "98.3", "98.3"),
    local("sixty tumours, only the last one progressed", "12c " * 59 + "12p", "12", YES, "1", "60", "98.3", "98.3", "98.3"),
    local("24 months", "6p 20p 23.9c 24c 36c", "24", YES, "2", "4", "50", "60", "60"),
    local("months at the end of what is possible", "240c 6p", "240", YES, "1", "2", "50", "50", "50"),
    # nobody was followed so long, and nobody lost: cumulative incidence is 1 of 3
    local("one progressed, two died before: known for the one, not for the other", "3p 8d 10d", "12", YES, "1", "1", "0", "", "66.7"),
    local("two died under control before", "5d 8d", "12", NO, "0", "0", "", "", "100"),
    local("one lost to follow-up between: the last died, so nobody is left", "3p 4c 10d", "12", YES, "1", "1", "0", "", "66.7"),
    local("the last one lost to follow-up: neither is known", "3p 8d 10c", "12", YES, "1", "1", "0", "", ""),
    local("the last two at one time, one lost", "3p 8d 10d 10c", "12", YES, "1", "1", "0", "", ""),
    local("the last two at one time, progressed and died: half of the curve is left for the one", "10p 10d", "12", YES, "1", "1", "0", "", "50"),
    # residual tumour: no progression, and not controlled
    local("residual tumour only", "1r 12c 12c 12c", "12", LEFT, "0", "4", "75", "75", "75", residual="1"),
    local("residual tumour and a progression", "1r 6p 12c 12c", "12", YES, "1", "4", "50", "50", "50", residual="1"),
    local("residual tumour and deaths", "1r 8d 10d", "12", LEFT, "0", "1", "0", "", "66.7", residual="1"),
    local("residual tumour found at the time itself", "12r 12c", "12", LEFT, "0", "2", "50", "50", "50", residual="1"),
    local("residual tumour found a step later: not yet counted", "12.1r 12c", "12", NO, "0", "2", "100", "100", "100", residual="0"),
    local("two with residual tumour", "1r 1r 12c", "12", LEFT, "0", "3", "33.3", "33.3", "33.3", residual="2"),
    local("residual tumour, one status not known", "1r 12?", "12", ANY_CONTROL, "", missing="tumour-2-status"),
    # what is not known: while anything lacks nothing is counted
    r("nothing is entered", "only:", BOTH_WAYS, "-", progressed="", km=""),
    r("the time alone", "only: at=12", BOTH_WAYS, "-", progressed=""),
    local("the time is not entered", "6p 12c", "", BOTH_WAYS, "", "", "", "", "", missing="at"),
    local("the time is not entered, none progressed", "6d 12c", "", BOTH_WAYS, "", "", "", "", "", missing="at"),
    local("one status is not known, the others controlled", "12c 12c 12?", "12", BOTH_WAYS, "", "", "", "", "", missing="tumour-3-status"),
    local("two statuses are not known", "12c 12? 12?", "12", BOTH_WAYS, "", "", missing="tumour-2-status tumour-3-status"),
    local("one status is not known, another progressed", "12c 6p 12?", "12", BOTH_WAYS, "", "", "", "", "", missing="tumour-3-status"),
    local("one status is not known, nor the time", "12c 12?", "", BOTH_WAYS, "", "", missing="tumour-2-status at"),
    local("the months of a controlled one are not known", "12c _c", "12", BOTH_WAYS, "", "", "", "", "", missing="tumour-2-months"),
    local("the months of a progressed one are not known", "12c _p", "12", BOTH_WAYS, "", "", "", "", "", missing="tumour-2-months"),
    local("the months of a progressed one are not known, another progressed", "6p _p", "12", BOTH_WAYS, "", "", missing="tumour-2-months"),
    # names tell tumours apart, and decide nothing
    local("two tumours with names", "6p 12c", "12", YES, "1", "2", "50", "50", "50", more="; tumour-1-name=右S8; tumour-2-name=L3 (left)"),
    local("two tumours of one name", "12c 12c", "12", NO, "0", "2", "100", "100", "100", more="; tumour-1-name=S6; tumour-2-name=S6"),
    local("of a tumour nothing is known but its name", "6p 12c", "12", BOTH_WAYS, "", "", missing="tumour-3-months tumour-3-status",
          more="; tumour-3-name=S6"),
    local("a name of 24 letters", "12c 12c", "12", NO, more=f"; tumour-1-name={'右' * 24}"),
    local("a name of 25 letters", "12c 12c", "12", NO, problems="tumour-1-name", more=f"; tumour-1-name={'右' * 25}"),
    # what cannot be read
    local("241 months", "12c 241c", "12", BOTH_WAYS, "", "", missing="tumour-2-months", problems="tumour-2-months"),
    local("-1 months", "12c -1c", "12", BOTH_WAYS, "", "", missing="tumour-2-months", problems="tumour-2-months"),
    local("a status that is not an option", "12c 12?", "12", BOTH_WAYS, "", missing="tumour-2-status", problems="tumour-2-status",
          more="; tumour-2-status=stable"),
    local("the time of 241 months", "6p 12c", "241", BOTH_WAYS, "", "", missing="at", problems="at"),
    local("the time of 240 months", "6p 12c", "240", YES, "1", "1", "0", "", ""),
    local("the time is negative", "6p 12c", "-1", BOTH_WAYS, "", "", missing="at", problems="at"),
    local("the time in a word", "6p 12c", "year", BOTH_WAYS, "", "", missing="at", problems="at"),
]


if __name__ == "__main__":
    build("thoracic-follow-up", FOLLOW_FIELDS, [], list(VISIT_DAYS), follow_up, FOLLOW_BASE, FOLLOW, ["scheduled"])
    build("bma-schedule", ["drug", "first-dose", "doses", "window", "today"], [], BMA_DAYS, bma_schedule, {}, BMA, ["scheduled"])
    build("trial-accrual", ACCRUAL_FIELDS, ACCRUAL_STEPS, ACCRUAL_OUTPUTS, accrual, ACCRUAL_BASE, ACCRUAL, ACCRUAL_CLASSES)
    build("ae-rate", AE_FIELDS, AE_STEPS, AE_OUTPUTS, ae_rate, AE_BASE, AE, [*AE_STEPS, "events"])
    build("ablation-response", RESPONSE_FIELDS, RESPONSE_STEPS, RESPONSE_OUTPUTS, response, RESPONSE_BASE, RESPONSE,
          [*RESPONSE_STEPS, "not-evaluable"])
    build("local-control", CONTROL_FIELDS, ["residual-only", "no-progression"], CONTROL_OUTPUTS, control, {}, CONTROL,
          ["residual-only", "no-progression", "progression"])
