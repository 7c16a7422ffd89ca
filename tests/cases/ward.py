#!/usr/bin/env python3
"""Golden tables of what a ward reckons: python3 tests/cases/ward.py [--check]

An INDEPENDENT TRANSCRIPTION like board.py: written from the tables and formulas as published, without reading or running the program
it tests. Every row states its outcome, its numbers, what is missing and what is objected to by hand; an evaluator in exact fractions
works them out again, and a table is written only if both agree. Never paste the program's own output in here.

A blank answer is "not answered" and never nought. See README.md for the columns and plans.py for the rest.
"""
import sys
from decimal import Decimal

sys.dont_write_bytecode = True
from fractions import Fraction as F

from make import all_of, any_of, compare, negate
from plans import FAVOURABLE, build, r, text, unlike


def still_of(order, truths, otherwise):
    """What three-valued logic leaves open of classes in order."""
    found = []
    for it in order:
        if truths[it] is not False:
            found.append(it)
        if truths[it] is True:
            return found
    return [*found, otherwise]


# ---- oral morphine equivalents -----------------------------------------------------------------------------------------

# Factors of oral morphine: (Japan least, Japan most, CDC 2022, least and most of any table). None: the table has none.
BY_MOUTH = {
    "morphine": (1, 1, 1, 1, 1), "morphine-rectal": ("1.5", "1.5", None, "1.5", "1.5"), "oxycodone": ("1.5",) * 5,
    "hydromorphone": (5,) * 5, "codeine": ("0.15",) * 5, "tramadol": ("0.2", "0.2", "0.2", "0.1", "0.2"),
    "tapentadol": ("0.3", "0.3", "0.4", "0.3", "0.4"), "hydrocodone": (None, None, 1, 1, 1), "oxymorphone": (None, None, 3, 3, 3),
    "methadone": None, "other": None,
}
# Per mg a day. Rectal 20 mg, injected 10 to 15 mg of morphine, 15 mg of oxycodone, 0.2 to 0.3 mg of fentanyl are 30 mg by mouth.
INJECTED = {"morphine": (2, 3, None, 2, 3), "oxycodone": (2, 2, None, 2, 2), "hydromorphone": (25, 25, None, 25, 25),
            "fentanyl": (100, 150, None, 100, 150), "other": None}
# 12.5 µg/h are 0.3 mg a day and 30 mg by mouth.
WORN = {"fentanyl": (100,) * 5, "other": None}
OMED_OUT = ["omed-japan-least", "omed-japan-most", "omed-cdc", "omed-least", "omed-most"]
OMED_ORDER = ["no-opioid", "rescue-left-out", "not-converted", "no-common-table", "cdc-only", "japan-range", "japan-only", "tables-differ"]
OMED_ELSE = "tables-agree"
FAVOURABLE |= {OMED_ELSE}  # reached when nothing applies
KINDS = {"oral": (("drug", "dose", "times"), 2), "injection": (("injected", "rate"), 2), "patch": (("worn", "patch-rate"), 2)}
OMED_FIELDS = ["kinds", "rescue", *(f"{kind}-{i}-{part}" for kind, (parts, n) in KINDS.items() for i in range(1, n + 1) for part in parts)]
DAY = F(24)
RATES = {"mg/d": 1, "mg/h": DAY, "ug/h": DAY / 1000}
PATCHES = {"mg/d": 1, "ug/h": DAY / 1000, "mg-fentos": F("0.3"), "mg-mt": F(3, 21)}


def omed_members(row):
    """Of each kind its members: the factors ("?" for an unknown drug), the amount a day, and what is not answered of them."""
    all_of_them = {kind: [] for kind in KINDS}
    for kind, (parts, n) in KINDS.items():
        for i in range(1, n + 1):
            name = f"{kind}-{i}-"
            if not any(row.get(name + part) for part in parts):
                continue
            if kind == "oral":
                drug = row.choice(name + "drug", BY_MOUTH)
                dose = row.number(name + "dose", (F(1, 10**9), 5000), (F("0.5"), 600), {"mg": 1}, exact=True)
                times = row.number(name + "times", (0, 96), (0, 24), {"times": 1}, whole=True, exact=True)
                factors, amount, said = BY_MOUTH, compare(lambda a, b: a * b, dose, times), (drug, dose, times)
            elif kind == "injection":
                drug = row.choice(name + "injected", INJECTED)
                rate = row.number(name + "rate", (F(1, 10**9), 20000), (F("0.02"), 5000), RATES, exact=True,
                                  bare={"mg/d": (F("0.05"), 5000), "mg/h": (F("0.005"), 200), "ug/h": (1, 5000)})
                factors, amount, said = INJECTED, rate, (drug, rate)
            else:
                drug = row.choice(name + "worn", WORN)
                rate = row.number(name + "patch-rate", (F(1, 10**9), 50), (F("0.1"), 10), PATCHES, exact=True,
                                  bare={"mg/d": (F("0.1"), 15), "ug/h": (6, 400), "mg-fentos": (F("0.5"), 24), "mg-mt": (F("2.1"), 70)})
                factors, amount, said = WORN, rate, (drug, rate)
            open_ = {name + part for part, it in zip(parts, said) if it is None}
            all_of_them[kind].append((factors[drug] if drug else "?", amount, open_, any(it is not None for it in said)))
    return all_of_them


def omed_truths(kinds, rescue, members):
    """Of each class whether it holds, and the totals."""
    ticked = lambda kind: None if kinds is None else kind in kinds
    counted = any_of(ticked("none"), None if rescue is None else rescue != "left-out")

    def some(kind, is_so):
        found = any_of(*(None if it[0] == "?" else is_so(it[0]) for it in members[kind])) if members[kind] else None
        return all_of(ticked(kind), found)

    def total(table):
        if counted is not True or kinds is None:
            return None
        whole = F(0)
        for kind in KINDS:
            if kind in kinds:
                if not members[kind]:
                    return None
                for factors, amount, _, _ in members[kind]:
                    if factors in ("?", None) or factors[table] is None or amount is None:
                        return None
                    whole += F(factors[table]) * amount
        return whole

    totals = [total(i) for i in range(5)]
    suppository = some("oral", lambda it: it is not None and it[2] is None)
    japan = any_of(suppository, ticked("injection"))
    cdc = some("oral", lambda it: it is not None and it[0] is None)
    # while an amount is open, no totals are compared
    width = compare(lambda a, b: b - a, totals[0], totals[1])
    return {
        "no-opioid": ticked("none"),
        "rescue-left-out": None if rescue is None else rescue == "left-out",
        "not-converted": any_of(*(some(kind, lambda it: it is None) for kind in KINDS)),
        "no-common-table": all_of(japan, cdc),
        "cdc-only": cdc,
        "japan-range": all_of(japan, compare(lambda w: w > 0, width)),
        "japan-only": all_of(japan, compare(lambda w: w == 0, width)),
        "tables-differ": all_of(negate(any_of(japan, cdc)), compare(lambda a, b: a != b, totals[0], totals[2])),
    }, totals


def omed(row):
    kinds = row.set("kinds", (*KINDS, "none"))
    rescue = row.choice("rescue", ("none", "entered", "left-out"))
    members = omed_members(row)
    # One drug injected or worn is one row: of two rows neither is used, and the later one is asked about.
    for kind, drug in (("injection", "injected"), ("patch", "worn")):
        parts, n = KINDS[kind]
        rows = [i for i in range(1, n + 1) if any(row.get(f"{kind}-{i}-{part}") for part in parts)]
        said = [row.get(f"{kind}-{i}-{drug}") for i in rows]
        for at, (i, it) in enumerate(zip(rows, said)):
            if it and said.count(it) > 1:
                members[kind][at] = ("?", None, {f"{kind}-{i}-{part}" for part in parts}, False)
                if it in said[:at]:
                    row.problem(f"{kind}-{i}-{drug}")
    if kinds is not None and any(described for kind in KINDS if kind not in kinds for *_, described in members[kind]):
        row.problem("kinds")
        kinds, row.aside = None, {"kinds"}
    if kinds is not None and "none" in kinds and rescue in ("entered", "left-out"):
        row.problem("rescue")
        kinds, rescue, row.aside = None, None, {"kinds", "rescue"}
    truths, totals = omed_truths(kinds, rescue, members)
    of = lambda rescue: still_of(OMED_ORDER, omed_truths(kinds, rescue, members)[0], OMED_ELSE)
    still = still_of(OMED_ORDER, truths, OMED_ELSE)
    if rescue is None and len(still) > 1:  # each way to answer it
        every = {it for said in ("none", "entered", "left-out") for it in of(said)}
        still = [it for it in [*OMED_ORDER, OMED_ELSE] if it in every]
    wanted = set()
    if len(still) > 1:
        wanted |= {name for name, it in (("kinds", kinds), ("rescue", rescue)) if it is None}
        if still != ["no-opioid", "rescue-left-out"]:
            for kind, (parts, _) in KINDS.items():
                if kinds is None or kind in kinds:
                    lacks = {name for *_, open_, _ in members[kind] for name in open_}
                    wanted |= lacks if members[kind] else {f"{kind}-1-{part}" for part in parts}
    return truths, still, wanted, {out: text(it, 1) for out, it in zip(OMED_OUT, totals)}


def o(case, kinds, rescue, drugs, outcome, totals="", missing=None, problems="", more=""):
    """`drugs`: members in words: `oral drug dose times`, `injection drug rate unit`, `patch drug rate unit`, with / between; `_` is blank.
    `totals`: Japan least and most, CDC, least and most of all; one word stands for all five, `-` for none."""
    given, seen = [f"kinds={kinds}", f"rescue={rescue}"], {}
    for it in filter(None, map(str.strip, drugs.split("/ "))):
        kind, *words = it.split()
        i = seen[kind] = seen.get(kind, 0) + 1
        parts = KINDS[kind][0] + (() if kind == "oral" else (KINDS[kind][0][1] + "-unit",))
        given += [f"{kind}-{i}-{part}={word}" for part, word in zip(parts, words)]
    given = "; ".join(it for it in given if not it.endswith("=_"))
    words = totals.split()
    words = words * 5 if len(words) == 1 else words or [""] * 5
    out = {name.replace("-", "_"): "" if it == "." else it for name, it in zip(OMED_OUT, words)}
    return r(case, f"only: {given}{more}", outcome, missing, problems, **out)


OMED_ALL = " ".join([*OMED_ORDER, OMED_ELSE])
FIRST = "oral-1-drug oral-1-dose oral-1-times injection-1-injected injection-1-rate patch-1-worn patch-1-patch-rate"
# what is left where morphine by mouth is the only drug, and the kinds have to be put right
UNTICKED = "no-opioid not-converted japan-range japan-only tables-differ tables-agree"
BOTH, DIFFER, RANGE, JAPAN, CDC = OMED_ELSE, "tables-differ", "japan-range", "japan-only", "cdc-only"
OMED_TABLE = [
    o("the example: oxycodone 20 mg twice and 5 mg three times for rescue", "oral", "entered", "oral oxycodone 20 2 / oral oxycodone 5 3", BOTH, "82.5"),
    o("the example: a patch of 25 µg/h and morphine at 0.5 mg/h", "injection,patch", "none", "injection morphine 0.5 mg/h / patch fentanyl 25 ug/h",
      RANGE, "84 96 . 84 96"),
    # every drug: what is printed as 30 or 60 mg
    o("morphine 30 mg by mouth", "oral", "none", "oral morphine 30 1", BOTH, "30"),
    o("rectal morphine 20 mg is 30", "oral", "none", "oral morphine-rectal 20 1", JAPAN, "30 30 . 30 30"),
    o("oxycodone 20 mg is 30", "oral", "none", "oral oxycodone 20 1", BOTH, "30"),
    o("oxycodone 40 mg is 60", "oral", "none", "oral oxycodone 40 1", BOTH, "60"),
    o("hydromorphone 12 mg is 60", "oral", "none", "oral hydromorphone 12 1", BOTH, "60"),
    o("codeine 200 mg is 30", "oral", "none", "oral codeine 200 1", BOTH, "30"),
    o("tramadol 300 mg is 60, and 30 in one hospital", "oral", "none", "oral tramadol 300 1", BOTH, "60 60 60 30 60"),
    o("tapentadol 200 mg is 60 in Japan and 80 by CDC", "oral", "none", "oral tapentadol 200 1", DIFFER, "60 60 80 60 80"),
    o("CDC's example: hydrocodone 5 mg four times is 20", "oral", "none", "oral hydrocodone 5 4", CDC, ". . 20 20 20"),
    o("CDC's example: oxycodone 10 mg twice is 30", "oral", "none", "oral oxycodone 10 2", BOTH, "30"),
    o("oxymorphone 10 mg twice is 60 by CDC", "oral", "none", "oral oxymorphone 10 2", CDC, ". . 60 60 60"),
    o("morphine 10 mg injected is 20 to 30", "injection", "none", "injection morphine 10 mg/d", RANGE, "20 30 . 20 30"),
    o("oxycodone 15 mg injected is 30", "injection", "none", "injection oxycodone 15 mg/d", JAPAN, "30 30 . 30 30"),
    o("hydromorphone 1.2 mg injected is 30 (from memory)", "injection", "none", "injection hydromorphone 1.2 mg/d", JAPAN, "30 30 . 30 30"),
    o("fentanyl 0.3 mg injected is 30 to 45", "injection", "none", "injection fentanyl 0.3 mg/d", RANGE, "30 45 . 30 45"),
    o("a patch of 12.5 µg/h is 30", "patch", "none", "patch fentanyl 12.5 ug/h", BOTH, "30"),
    o("the same as 0.3 mg a day", "patch", "none", "patch fentanyl 0.3 mg/d", BOTH, "30"),
    o("the same as 1 mg of Fentos", "patch", "none", "patch fentanyl 1 mg-fentos", BOTH, "30"),
    o("the same as 2.1 mg of Durotep MT", "patch", "none", "patch fentanyl 2.1 mg-mt", BOTH, "30"),
    o("4.2 mg of Durotep MT, exactly", "patch", "none", "patch fentanyl 4.2 mg-mt", BOTH, "60"),
    # one number, three units
    o("an infusion of 2 mg/h is 48 mg a day", "injection", "none", "injection morphine 2 mg/h", RANGE, "96 144 . 96 144"),
    o("an infusion of 2 mg a day", "injection", "none", "injection morphine 2 mg/d", RANGE, "4 6 . 4 6"),
    o("fentanyl at 25 µg/h is 0.6 mg a day", "injection", "none", "injection fentanyl 25 ug/h", RANGE, "60 90 . 60 90"),
    o("fentanyl at 0.025 mg/h is the same", "injection", "none", "injection fentanyl 0.025 mg/h", RANGE, "60 90 . 60 90"),
    o("a bare 10 of an injection may be mg/day, mg/h or µg/h", "injection", "none", "injection morphine 10", f"{RANGE} {JAPAN} {BOTH}",
      missing="injection-1-rate", problems="injection-1-rate"),
    o("a bare 0.5 of an injection may be mg/day or mg/h", "injection", "none", "injection morphine 0.5", f"{RANGE} {JAPAN} {BOTH}",
      missing="injection-1-rate", problems="injection-1-rate"),
    o("a bare 600 of an injection may be mg/day or µg/h", "injection", "none", "injection fentanyl 600", f"{RANGE} {JAPAN} {BOTH}",
      missing="injection-1-rate", problems="injection-1-rate"),
    o("a bare 12 of a patch may be in any unit", "patch", "none", "patch fentanyl 12", f"{DIFFER} {BOTH}",
      missing="patch-1-patch-rate", problems="patch-1-patch-rate"),
    o("the unit behind the number", "patch", "none", "patch fentanyl 25ug/h", BOTH, "60"),
    o("milligrams of a patch, of which product is not said", "patch", "none", "patch fentanyl 2mg", f"{DIFFER} {BOTH}",
      missing="patch-1-patch-rate", problems="patch-1-patch-rate"),
    o("micrograms are no unit of a dose by mouth", "oral", "none", "oral morphine 20µg 1", f"{DIFFER} {BOTH}",
      missing="oral-1-dose", problems="oral-1-dose"),
    # sums
    o("all three kinds", "oral,injection,patch", "entered",
      "oral morphine 10 3 / injection oxycodone 5 mg/d / injection fentanyl 0.1 mg/d / patch fentanyl 37.5 ug/h",
      RANGE, "140 145 . 140 145"),
    o("two patches of one drug are to be added up: neither is used", "patch", "none", "patch fentanyl 25 ug/h / patch fentanyl 12.5 ug/h",
      f"not-converted {DIFFER} {BOTH}", missing="patch-1-worn patch-1-patch-rate patch-2-worn patch-2-patch-rate", problems="patch-2-worn"),
    o("the same patch twice, with one amount", "patch", "none", "patch fentanyl 25 ug/h / patch fentanyl 25 ug/h",
      f"not-converted {DIFFER} {BOTH}", missing="patch-1-worn patch-1-patch-rate patch-2-worn patch-2-patch-rate", problems="patch-2-worn"),
    o("two rates of one injected drug cannot both be the day's", "injection", "none", "injection morphine 1 mg/h / injection morphine 10 mg/d",
      f"not-converted {RANGE} {JAPAN} {BOTH}", missing="injection-1-injected injection-1-rate injection-2-injected injection-2-rate",
      problems="injection-2-injected"),
    o("tapentadol beside morphine: the tables differ by what it makes", "oral", "none", "oral tapentadol 25 2 / oral morphine 10 2", DIFFER, "35 35 40 35 40"),
    o("hydrocodone and tapentadol: CDC alone has both", "oral", "none", "oral hydrocodone 5 2 / oral tapentadol 50 2", CDC, ". . 50 40 50"),
    o("a suppository and tapentadol: Japan alone has both", "oral", "none", "oral morphine-rectal 10 2 / oral tapentadol 50 2", JAPAN, "60 60 . 60 70"),
    o("thirds do not gather: 0.1 mg of a drug, ten times", "oral", "none", "oral codeine 0.7 3 / oral codeine 0.7 7", BOTH, "-"),
    o("a rescue drug of which none was taken adds nothing", "oral", "none", "oral morphine 20 2 / oral oxycodone 5 0", BOTH, "40"),
    o("tapentadol of which none was taken", "oral", "none", "oral tapentadol 50 0", BOTH, "0"),
    o("a suppository of which none was taken", "oral", "none", "oral morphine-rectal 10 0", JAPAN, "0 0 . 0 0"),
    o("hydrocodone of which none was taken", "oral", "none", "oral hydrocodone 5 0", CDC, ". . 0 0 0"),
    o("one milligram a day of a suppository", "oral", "none", "oral morphine-rectal 1 1", JAPAN, "1.5 1.5 . 1.5 1.5"),
    o("a tenth of a milligram a day", "oral", "none", "oral morphine 0.1 1", BOTH, "0.1", more="; oral-1-dose-confirmed=yes"),
    o("tapentadol: a tenth of a milligram apart", "oral", "none", "oral tapentadol 1 1", DIFFER, "0.3 0.3 0.4 0.3 0.4"),
    # none
    o("no opioid at all", "none", "_", "", "no-opioid", "0"),
    o("no opioid, and no rescue", "none", "none", "", "no-opioid", "0"),
    # rescue
    o("rescue doses that are not entered: no total", "oral", "left-out", "oral morphine 10 2", "rescue-left-out"),
    o("rescue doses that are not entered settle it without a drug", "oral", "left-out", "", "rescue-left-out"),
    o("rescue open, all else entered", "oral", "_", "oral morphine 10 2", f"rescue-left-out {BOTH}", missing="rescue"),
    o("rescue open beside tapentadol", "oral", "_", "oral tapentadol 50 2", f"rescue-left-out {DIFFER}", missing="rescue"),
    o("rescue open beside an injection", "injection", "_", "injection morphine 10 mg/d", f"rescue-left-out {RANGE}", missing="rescue"),
    # refused
    o("methadone is not converted", "oral", "none", "oral methadone 10 2", "not-converted"),
    o("methadone without its dose", "oral", "none", "oral methadone _ _", "not-converted"),
    o("methadone beside morphine: no total of a part", "oral", "none", "oral morphine 10 2 / oral methadone 10 2", "not-converted"),
    o("methadone as the first of two", "oral", "none", "oral methadone 10 2 / oral morphine 10 2", "not-converted"),
    o("transmucosal fentanyl for rescue", "oral", "entered", "oral morphine 10 2 / oral other 1 2", "not-converted"),
    o("another drug injected", "injection", "none", "injection other 10 mg/d", "not-converted"),
    o("a patch of buprenorphine", "patch", "none", "patch other 10 ug/h", "not-converted"),
    o("a patch of buprenorphine beside one of fentanyl", "patch", "none", "patch fentanyl 25 ug/h / patch other 10 ug/h", "not-converted"),
    o("rescue left out comes before a drug that is not converted", "oral", "left-out", "oral methadone 10 2", "rescue-left-out"),
    o("methadone, rescue open", "oral", "_", "oral methadone 10 2", "rescue-left-out not-converted", missing="rescue"),
    o("an injection and hydrocodone: no table has both", "oral,injection", "none", "oral hydrocodone 5 2 / injection morphine 10 mg/d",
      "no-common-table", ". . . 30 40"),
    o("a suppository and oxymorphone: no table has both", "oral", "none", "oral morphine-rectal 10 2 / oral oxymorphone 10 2", "no-common-table", ". . . 90 90"),
    # each drug beside one that only one table has
    *([o(f"hydrocodone beside {it}", "oral", "none", f"oral hydrocodone 5 2 / oral {it} 20 1", CDC, totals)
       for it, totals in (("morphine", ". . 30 30 30"), ("oxycodone", ". . 40 40 40"), ("hydromorphone", ". . 110 110 110"),
                          ("codeine", ". . 13 13 13"), ("tramadol", ". . 14 12 14"), ("oxymorphone", ". . 70 70 70"))]),
    *([o(f"a suppository beside {it}", "oral", "none", f"oral morphine-rectal 10 2 / oral {it} 20 1", JAPAN, totals)
       for it, totals in (("morphine", "50 50 . 50 50"), ("oxycodone", "60 60 . 60 60"), ("hydromorphone", "130 130 . 130 130"),
                          ("codeine", "33 33 . 33 33"), ("tramadol", "34 34 . 32 34"))]),
    *([o(f"tapentadol beside {it}", "oral", "none", f"oral tapentadol 50 2 / oral {it} 20 1", DIFFER, totals)
       for it, totals in (("oxycodone", "60 60 70 60 70"), ("hydromorphone", "130 130 140 130 140"), ("codeine", "33 33 43 33 43"),
                          ("tramadol", "34 34 44 32 44"))]),
    *([o(f"{one} beside {it}", "oral", "none", f"oral {one} 10 2 / oral {it} 20 1", "not-converted")
       for one in ("hydrocodone", "morphine-rectal", "tapentadol") for it in ("methadone", "other")]),
    *([o(f"hydrocodone beside {it} injected", "oral,injection", "none", f"oral hydrocodone 5 2 / injection {it} 1 mg/d", "no-common-table", totals)
       for it, totals in (("oxycodone", ". . . 12 12"), ("hydromorphone", ". . . 35 35"), ("fentanyl", ". . . 110 160"))]),
    o("another drug injected beside morphine", "injection", "none", "injection morphine 10 mg/d / injection other 10 mg/d", "not-converted"),
    o("another drug injected, and morphine by mouth", "oral,injection", "none", "oral morphine 10 2 / injection other 10 mg/d", "not-converted"),
    o("morphine of 0.1 mg a day injected: a range of a tenth", "injection", "none", "injection morphine 0.1 mg/d", RANGE, "0.2 0.3 . 0.2 0.3"),
    o("a suppository, the kinds open", "_", "none", "oral morphine-rectal 10 2",
      "no-opioid not-converted japan-range japan-only tables-differ tables-agree",
      missing="kinds injection-1-injected injection-1-rate patch-1-worn patch-1-patch-rate"),
    o("hydrocodone, the kinds open", "_", "none", "oral hydrocodone 5 2",
      "no-opioid not-converted no-common-table cdc-only japan-range japan-only tables-differ tables-agree",
      missing="kinds injection-1-injected injection-1-rate patch-1-worn patch-1-patch-rate"),
    # partly answered
    o("nothing is entered", "_", "_", "", OMED_ALL, missing=f"kinds rescue {FIRST}"),
    o("rescue left out, the kinds open", "_", "left-out", "", "no-opioid rescue-left-out", missing="kinds"),
    o("no rescue, the kinds open", "_", "none", "", OMED_ALL.replace(" rescue-left-out", ""), missing=f"kinds {FIRST}"),
    o("a kind without a drug", "patch", "none", "", f"not-converted {DIFFER} {BOTH}", missing="patch-1-worn patch-1-patch-rate"),
    o("by mouth, without a drug", "oral", "none", "", OMED_ALL.replace("no-opioid rescue-left-out ", ""), missing="oral-1-drug oral-1-dose oral-1-times"),
    o("injected, without a drug", "injection", "none", "", f"not-converted {RANGE} {JAPAN} {BOTH}", missing="injection-1-injected injection-1-rate"),
    o("the drug is open", "oral", "none", "oral _ 10 2", OMED_ALL.replace("no-opioid rescue-left-out ", ""), missing="oral-1-drug"),
    o("an amount is open", "oral", "none", "oral morphine _ 2", f"{DIFFER} {BOTH}", missing="oral-1-dose"),
    o("how often is open", "oral", "none", "oral morphine 10 _", f"{DIFFER} {BOTH}", missing="oral-1-times"),
    o("hydrocodone, how often is open", "oral", "none", "oral hydrocodone 5 _", CDC),
    o("the second drug is open beside hydrocodone", "oral", "none", "oral hydrocodone 5 2 / oral _ 5 1", f"not-converted no-common-table {CDC}", missing="oral-2-drug"),
    # what cannot be read or used
    o("half a dose cannot be taken: 2.5 times", "oral", "none", "oral morphine 10 2.5", f"{DIFFER} {BOTH}", missing="oral-1-times", problems="oral-1-times"),
    o("30 times a day is asked about", "oral", "none", "oral morphine 10 30", f"{DIFFER} {BOTH}", missing="oral-1-times", problems="oral-1-times"),
    o("the same, confirmed", "oral", "none", "oral morphine 10 30", BOTH, "300", more="; oral-1-times-confirmed=yes"),
    o("700 mg at once is asked about", "oral", "none", "oral morphine 700 1", f"{DIFFER} {BOTH}", missing="oral-1-dose", problems="oral-1-dose"),
    o("a dose of nought", "oral", "none", "oral morphine 0 1", f"{DIFFER} {BOTH}", missing="oral-1-dose", problems="oral-1-dose"),
    o("a dose of so much or less", "oral", "none", "oral morphine <10 1", f"{DIFFER} {BOTH}", missing="oral-1-dose", problems="oral-1-dose"),
    o("a drug that is no option", "oral", "none", "oral heroin 10 1", OMED_ALL.replace("no-opioid rescue-left-out ", ""), missing="oral-1-drug", problems="oral-1-drug"),
    o("something by mouth, which is not ticked", "patch", "none", "oral morphine 10 1 / patch fentanyl 25 ug/h",
      UNTICKED, missing="kinds injection-1-injected injection-1-rate", problems="kinds"),
    o("an injection that is not ticked", "oral", "none", "oral morphine 10 1 / injection morphine 10 mg/d",
      UNTICKED, missing="kinds patch-1-worn patch-1-patch-rate", problems="kinds"),
    o("a patch that is not ticked", "oral", "none", "oral morphine 10 1 / patch fentanyl 25 ug/h",
      UNTICKED, missing="kinds injection-1-injected injection-1-rate", problems="kinds"),
    o("no opioid at all, and a dose by mouth without its drug", "none", "none", "oral _ 10 1", OMED_ALL.replace(" rescue-left-out", ""),
      missing=f"kinds {FIRST}".replace(" oral-1-dose oral-1-times", ""), problems="kinds"),
    o("no opioid at all, and rescue doses that were entered", "none", "entered", "", OMED_ALL, missing=f"kinds rescue {FIRST}", problems="rescue"),
    o("no opioid at all, and rescue doses that were not entered", "none", "left-out", "", OMED_ALL, missing=f"kinds rescue {FIRST}", problems="rescue"),
    o("none beside a kind", "none,oral", "none", "oral morphine 10 1", UNTICKED,
      missing="kinds injection-1-injected injection-1-rate patch-1-worn patch-1-patch-rate", problems="kinds"),
]


# ---- margins of a ball of ice or an ablation zone ------------------------------------------------------------------------

AXES = ("ap", "lr", "cc")
MARGIN_FIELDS = ["zone-kind", "threshold", "centred", *(f"{what}-{axis}" for what in ("tumour", "zone") for axis in AXES)]
MARGIN_ORDER = ["smaller-than-tumour", "below-threshold", "not-centred"]
MARGIN_ELSE = "threshold-reached"
FAVOURABLE |= {MARGIN_ELSE}  # reached when nothing applies
MARGIN_OUT = ["margin-ap", "margin-lr", "margin-cc", "margin-least", "volume-tumour", "volume-zone"]
SIXTH_OF_PI = F("0.52359877559829887307710723054658381403286156656251763682915743")
ICE = "ICE-SHAH ICE-LITTRUP ICE-INSIGHTS PROBES-1 PROBES-2 PROBES-3 PROBES-4"


def margin(row):
    kind = row.choice("zone-kind", ("ice-ball", "ablation-zone"))
    v = {"threshold": row.choice("threshold", ("0", "3", "5", "10")), "centred": row.yes("centred")}
    for name in MARGIN_FIELDS[3:]:
        v[name] = row.number(name, (1, 400), (3, 150), {"mm": 1, "cm": 10}, bare={"mm": (4, 150)}, exact=True)
    margins = {axis: compare(lambda a, b: (a - b) / 2, v[f"zone-{axis}"], v[f"tumour-{axis}"]) for axis in AXES}

    def truths(threshold, centred):
        short = any_of(*(compare(lambda m: m < 0, margins[axis]) for axis in AXES))
        below = any_of(*(compare(lambda m, least: m < int(least), margins[axis], threshold) for axis in AXES))
        return {"smaller-than-tumour": short, "below-threshold": below, "not-centred": negate(centred)}

    of = truths(v["threshold"], v["centred"])
    still = [it for it in [*MARGIN_ORDER, MARGIN_ELSE] if any(it in still_of(MARGIN_ORDER, truths(t, c), MARGIN_ELSE)
             for t in ([v["threshold"]] if v["threshold"] else ("0", "3", "5", "10"))
             for c in ([v["centred"]] if v["centred"] is not None else (True, False)))]
    wanted = {name for name in v if v[name] is None} if len(still) > 1 else set()
    known = [m for m in margins.values() if m is not None]
    columns = {f"margin-{axis}": text(margins[axis], 1, (0, 3, 5, 10)) for axis in AXES}
    columns["margin-least"] = text(min(known), 1, (0, 3, 5, 10)) if len(known) == 3 else ""
    for what in ("tumour", "zone"):
        sides = [v[f"{what}-{axis}"] for axis in AXES]
        columns[f"volume-{what}"] = "" if None in sides else text(SIXTH_OF_PI * sides[0] * sides[1] * sides[2] / 1000, 1, exact=False)
    columns["statements"] = ICE if kind == "ice-ball" else ""
    return of, still, wanted, columns


def m(case, threshold, centred, tumour, zone, outcome, margins="", missing=None, problems="", kind="ablation-zone", more="", **out):
    """`margins`: front and back, side, head and foot, least; `.` where there is none."""
    given = [f"zone-kind={kind}", f"threshold={threshold}", f"centred={centred}"]
    for what, said in (("tumour", tumour), ("zone", zone)):
        given += [f"{what}-{axis}={it}" for axis, it in zip(AXES, said.split())]
    words = margins.split() or ["_"] * 4
    out |= {name.replace("-", "_"): "" if it == "." else it for name, it in zip(MARGIN_OUT, words) if it != "_"}
    return r(case, "only: " + "; ".join(it for it in given if not it.endswith("=_")) + more, outcome, missing, problems, **out)


SHORT, BELOW, APART = MARGIN_ORDER
REACHED = MARGIN_ELSE
ANY_MARGIN = " ".join([*MARGIN_ORDER, MARGIN_ELSE])


def margin_rows():
    """Each axis one millimetre below, on and above each margin: 30 mm of tumour and twice the margin."""
    for margin in (0, 3, 5, 10):
        for i, axis in enumerate(AXES):
            for off, outcome in ((-1, SHORT if margin == 0 else BELOW), (0, REACHED), (1, REACHED)):
                zone = [60, 60, 60]
                zone[i] = 30 + 2 * margin + off
                said = ["15", "15", "15"]
                said[i] = {-1: "-0.5", 0: "0", 1: "0.5"}[off] if margin == 0 else {-1: f"{margin - 1}.5", 0: f"{margin}", 1: f"{margin}.5"}[off]
                yield m(f"{axis}: {zone[i]} mm around 30 mm, margin of {margin} mm", str(margin), "yes", "30 30 30", " ".join(map(str, zone)),
                        outcome, " ".join([*said, said[i]]))


MARGIN_TABLE = [
    m("the example: ice of 40 × 38 × 44 mm around 20 mm, margin of 5 mm", "5", "yes", "20 20 20", "40 38 44", REACHED, "10 9 12 9",
      kind="ice-ball", volume_tumour="4.2", volume_zone="-"),
    m("vector: 40 mm around 20 mm is 10 mm", "10", "yes", "20 20 20", "40 40 40", REACHED, "10 10 10 10"),
    m("vector: 36 mm around 30 mm is 3 mm", "3", "yes", "30 30 30", "36 36 36", REACHED, "3 3 3 3"),
    m("vector: an ellipsoid of 3 × 2 × 2 cm", "0", "yes", "30 20 20", "30 20 20", REACHED, "0 0 0 0", volume_tumour="6.3", volume_zone="6.3"),
    m("a sphere of 4.5 cm is 47.7 mL", "0", "yes", "4.5 4.5 4.5", "45 45 45", REACHED, "0 0 0 0", volume_tumour="47.7", volume_zone="47.7",
      more="; tumour-ap-unit=cm; tumour-lr-unit=cm; tumour-cc-unit=cm"),
    m("a tenth of a millimetre below a margin", "5", "yes", "30.1 30 30", "40 40 40", BELOW, "4.95 5 5 4.95"),
    m("a thousandth of a millimetre above none", "0", "yes", "29.998 30 30", "30 30 30", REACHED, "0.001 0 0 0"),
    *margin_rows(),
    m("the least is side to side", "3", "yes", "20 25 20", "40 35 42", REACHED, "10 5 11 5"),
    m("the least is head to foot", "3", "yes", "20 20 30", "40 38 36", REACHED, "10 9 3 3"),
    m("the least is front to back", "3", "yes", "30 20 20", "36 38 40", REACHED, "3 9 10 3"),
    m("two axes are equal and least", "3", "yes", "30 30 20", "36 36 40", REACHED, "3 3 10 3"),
    # centres
    m("centres apart, and the mean margin reached", "5", "no", "20 20 20", "40 40 40", APART, "10 10 10 10"),
    m("centres apart, and a margin below: one side has less in any case", "5", "no", "20 20 20", "29 40 40", BELOW, "4.5 10 10 4.5"),
    m("centres apart, and a zone that is smaller", "0", "no", "20 20 20", "19 40 40", SHORT, "-0.5 10 10 -0.5"),
    m("the centres are open and decide", "5", "_", "20 20 20", "40 40 40", f"{APART} {REACHED}", "10 10 10 10", missing="centred"),
    m("the centres are open and decide nothing", "5", "_", "20 20 20", "29 40 40", BELOW, "4.5 10 10 4.5"),
    # partly answered
    m("nothing is entered", "_", "_", "", "", ANY_MARGIN, missing="threshold centred tumour-ap tumour-lr tumour-cc zone-ap zone-lr zone-cc", kind="_"),
    m("a zone that is smaller settles it whatever else is open", "_", "_", "20 _ _", "19 _ _", SHORT, "-0.5 . . ."),
    m("the margin is open: 4 mm on each axis", "_", "yes", "20 20 20", "28 28 28", f"{BELOW} {REACHED}", "4 4 4 4", missing="threshold"),
    m("the margin is open and decides nothing: 10 mm on each axis", "_", "yes", "20 20 20", "40 40 40", REACHED, "10 10 10 10"),
    m("an axis of the zone is open", "5", "yes", "20 20 20", "40 40 _", f"{SHORT} {BELOW} {REACHED}", "10 10 . .", missing="zone-cc"),
    m("an axis of the tumour is open", "5", "yes", "20 _ 20", "40 40 40", f"{SHORT} {BELOW} {REACHED}", "10 . 10 .", missing="tumour-lr"),
    m("an axis of the zone is open beside a margin below: it may be smaller, too", "5", "yes", "20 20 20", "25 40 _", f"{SHORT} {BELOW}",
      "2.5 10 . .", missing="zone-cc"),
    m("the kind of zone decides nothing", "5", "yes", "20 20 20", "40 40 40", REACHED, "10 10 10 10", kind="_"),
    # units
    m("a bare 12 may be mm or cm", "5", "yes", "12 20 20", "40 40 40", f"{SHORT} {BELOW} {REACHED}", ". 10 10 .", missing="tumour-ap", problems="tumour-ap"),
    m("the same in millimetres", "0", "yes", "12mm 20 20", "40 40 40", REACHED, "14 10 10 10"),
    m("a bare 3.9 is no size in millimetres and is told so", "0", "yes", "3.9 20 20", "40 40 40", REACHED, "- 10 10 10"),
    m("centimetres beside millimetres", "10", "yes", "20 20 20", "4cm 4cm 4cm", REACHED, "10 10 10 10"),
    m("a zone of 500 mm cannot be", "5", "yes", "20 20 20", "500 40 40", f"{SHORT} {BELOW} {REACHED}", ". 10 10 .", missing="zone-ap", problems="zone-ap"),
    m("a zone of 200 mm is asked about", "5", "yes", "20 20 20", "200 40 40", f"{SHORT} {BELOW} {REACHED}", ". 10 10 .", missing="zone-ap", problems="zone-ap"),
    m("the same, confirmed", "0", "yes", "20 20 20", "200 40 40", REACHED, "90 10 10 10", more="; zone-ap-confirmed=yes"),
    m("less than a size is none", "5", "yes", "<20 20 20", "40 40 40", f"{SHORT} {BELOW} {REACHED}", ". 10 10 .", missing="tumour-ap", problems="tumour-ap"),
    m("a margin that is no option", "7", "yes", "20 20 20", "28 28 28", f"{BELOW} {REACHED}", "4 4 4 4", missing="threshold", problems="threshold"),
]


# ---- renal function: eGFR, Cockcroft and Gault ----------------------------------------------------------------------------

KIDNEY_FIELDS = ["age", "sex", "weight", "height", "creatinine", "ccr-limit"]
KIDNEY_ORDER = ["not-adult", "below-limit", "not-below-limit"]
KIDNEY_OUT = ["ccr-gault", "egfr", "body-surface", "egfr-absolute"]
FAVOURABLE |= {"not-below-limit"}  # reached when nothing applies


def power(base, exponent):
    """As a decimal of sixty figures."""
    return F((Decimal(exponent) * (Decimal(base.numerator) / Decimal(base.denominator)).ln()).exp())


def kidney(row):
    age, sex = row.number("age", (0, 130), (0, 110), whole=True), row.choice("sex", ("male", "female"))
    weight = row.number("weight", (20, 250), (30, 150), {"kg": 1})
    height = row.number("height", (100, 250), (120, 210), {"cm": 1, "m": 100}, exact=True)
    creatinine = row.number("creatinine", (F(1, 10**9), 60), (F("0.2"), 15), {"mg/dL": 1, "umol/L": 1 / F("88.4")})
    limit = row.number("ccr-limit", (1, 250), (5, 150), {"mL/min": 1}, exact=True)
    adult = compare(lambda a: a >= 18, age)
    ccr = egfr = surface = None
    if adult and None not in (sex, creatinine):
        egfr = 194 * power(creatinine, "-1.094") * power(F(age), "-0.287") * (F("0.739") if sex == "female" else 1)
        if weight is not None:
            ccr = (140 - F(age)) * weight / (72 * creatinine) * (F("0.85") if sex == "female" else 1)
    if None not in (weight, height):
        surface = F("0.007184") * power(F(weight), "0.425") * power(F(height), "0.725")
    truths = {"not-adult": negate(adult), "below-limit": None if adult is False else compare(lambda a, b: a < b, ccr, limit)}
    still = still_of(KIDNEY_ORDER[:2], truths, KIDNEY_ORDER[2])
    said = {"age": age, "sex": sex, "weight": weight, "creatinine": creatinine, "ccr-limit": limit}
    wanted = {name for name, it in said.items() if it is None} if len(still) > 1 else set()
    columns = {"ccr-gault": unlike(ccr, 1, limit), "egfr": text(egfr, 1, (15, 30, 45, 60, 90), exact=False), "body-surface": text(surface, 2, exact=False),
               "egfr-absolute": text(compare(lambda a, b: a * b / F("1.73"), egfr, surface), 1, exact=False)}
    return truths, still, wanted, columns


def n(case, said, outcome, numbers="", missing=None, problems="", more=""):
    """`said`: the answers in the order of the form, `_` for a blank. `numbers`: CCr, eGFR, surface, eGFR without it; `.` for none."""
    given = "; ".join(f"{name}={it}" for name, it in zip(KIDNEY_FIELDS, said.split()) if it != "_")
    # `-`: as worked out
    out = {name.replace("-", "_"): "" if it == "." else it for name, it in zip(KIDNEY_OUT, numbers.split()) if it != "-"}
    return r(case, f"only: {given}{more}", outcome, missing, problems, **out)


CHILD, UNDER, OVER = KIDNEY_ORDER
ANY_KIDNEY = " ".join(KIDNEY_ORDER)
KIDNEY_TABLE = [
    n("the example: 80 × 72 ÷ 72 ÷ 1.6 is 50", "60 male 72 170 1.6 50", OVER, "50 - 1.83 -"),
    n("a limit a tenth above the clearance", "60 male 72 170 1.6 50.1", UNDER, "50 - 1.83 -"),
    n("a limit a tenth below the clearance", "60 male 72 170 1.6 49.9", OVER, "50 - 1.83 -"),
    n("vector: woman of 50, creatinine 1.0", "50 female _ _ 1 60", f"{UNDER} {OVER}", ". 46.6 . .", missing="weight"),
    n("vector: man of 70, creatinine 0.8", "70 male 60 _ 0.8 60", OVER, "72.9 73.2 . ."),
    n("vector: man of 65, creatinine 2.0", "65 male _ _ 2 60", f"{UNDER} {OVER}", ". 27.4 . .", missing="weight"),
    n("vector: man of 70, 60 kg, creatinine 1.0", "70 male 60 _ 1 60", UNDER, "58.3 - . ."),
    n("vector: woman of 80, 45 kg, creatinine 0.9", "80 female 45 _ 0.9 30", OVER, "35.4 - . ."),
    n("vector: man of 80, 60 kg, creatinine 1.25", "80 male 60 _ 1.25 40", OVER, "40 - . ."),
    n("vector: man of 80, 60 kg, creatinine 1.0", "80 male 60 _ 1 50", OVER, "50 - . ."),
    n("a woman has 0.85 of a man's clearance", "60 female 72 160 1.6 42.5", OVER, "42.5 - - -"),
    n("the same beside 42.6", "60 female 72 160 1.6 42.6", UNDER, "42.5 - - -"),
    n("thirds are compared before rounding: 58.333 is below 58.4", "70 male 60 _ 1 58.4", UNDER, "58.3 - . ."),
    n("thirds are compared before rounding: 58.333 is above 58.3", "70 male 60 _ 1 58.3", OVER, "58.33 - . ."),
    n("small and light: the eGFR without the surface is less", "80 female 38 145 0.9 30", UNDER, "29.9 - - -"),
    n("height in metres", "60 male 72 1.70m 1.6 50", OVER, "50 - 1.83 -"),
    n("a bare 1.7 of the height cannot be centimetres", "60 male 72 1.7 1.6 50", OVER, "50 - . .", problems="height"),
    n("creatinine in micromoles", "60 male 72 170 141.44 50", OVER, "50 - 1.83 -", more="; creatinine-unit=umol/L"),
    # age
    n("17 years: neither number", "17 male 60 170 0.8 60", CHILD, ". . - ."),
    n("18 years", "18 male 60 170 0.8 60", OVER, "- - - -"),
    n("19 years", "19 male 60 170 0.8 60", OVER, "- - - -"),
    n("17 years settle it, all else open", "17 _ _ _ _ _", CHILD, ". . . ."),
    # partly answered
    n("nothing is entered", "_ _ _ _ _ _", ANY_KIDNEY, ". . . .", missing="age sex weight creatinine ccr-limit"),
    n("no limit: the numbers stand there", "60 male 72 170 1.6 _", f"{UNDER} {OVER}", "50 - 1.83 -", missing="ccr-limit"),
    n("no age", "_ male 72 170 1.6 50", ANY_KIDNEY, ". . 1.83 .", missing="age"),
    n("no sex", "60 _ 72 170 1.6 50", f"{UNDER} {OVER}", ". . 1.83 .", missing="sex"),
    n("no creatinine", "60 male 72 170 _ 50", f"{UNDER} {OVER}", ". . 1.83 .", missing="creatinine"),
    n("no weight", "60 male _ 170 1.6 50", f"{UNDER} {OVER}", ". - . .", missing="weight"),
    # what cannot be read
    n("a creatinine of nought", "60 male 72 170 0 50", f"{UNDER} {OVER}", ". . 1.83 .", missing="creatinine", problems="creatinine"),
    n("a creatinine of 70 is most probably in micromoles", "60 male 72 170 70 50", f"{UNDER} {OVER}", ". . 1.83 .", missing="creatinine", problems="creatinine"),
    n("a height of 17 cannot be", "60 male 72 17 1.6 50", "not-below-limit", "50 - . .", problems="height"),
    n("a height of 100 cm is asked about", "60 male 72 100 1.6 51", UNDER, "50 - . .", problems="height"),
    n("the same, confirmed", "60 male 72 100 1.6 50", OVER, "50 - - -", more="; height-confirmed=yes"),
    n("a weight in pounds is asked about", "60 male 160 170 1.6 50", f"{UNDER} {OVER}", ". - . .", missing="weight", problems="weight"),
    n("a limit of 200 is asked about", "60 male 72 170 1.6 200", f"{UNDER} {OVER}", "50 - 1.83 -", missing="ccr-limit", problems="ccr-limit"),
    n("an age of half a year", "60.5 male 72 170 1.6 50", ANY_KIDNEY, ". . 1.83 .", missing="age", problems="age"),
]


# ---- spirometry: reference values of 2001 ----------------------------------------------------------------------------------

# Per cm of height, per year of age, and constant, in litres.
EXPECTED = {"vc": {"male": ("0.045", "0.023", "2.258"), "female": ("0.032", "0.018", "1.178")},
            "fev1": {"male": ("0.036", "0.028", "1.178"), "female": ("0.022", "0.022", "0.005")}}
SPIRO_FIELDS = ["age", "sex", "height", "vc", "fev1", "percent-limit"]
SPIRO_ORDER = ["not-adult", "vc-below", "vc-not-below"]
SPIRO_OUT = ["predicted-vc", "percent-vc", "predicted-fev1", "percent-fev1", "scale:of-fev1"]
FAVOURABLE |= {"vc-not-below", "fev1-not-below"}  # reached when nothing applies


def spirometry(row):
    age, sex = row.number("age", (0, 130), (0, 110), whole=True), row.choice("sex", ("male", "female"))
    height = row.number("height", (100, 250), (120, 210), {"cm": 1, "m": 100}, exact=True)
    litres = {"L": 1, "mL": F(1, 1000)}
    of = lambda name, usual: row.number(name, (F("0.1"), 10), usual, litres, exact=True)
    measured = {"vc": of("vc", (F("0.5"), 8)), "fev1": of("fev1", (F("0.2"), 7))}
    limit = row.number("percent-limit", (1, 200), (10, 150), {"%": 1}, exact=True)
    adult = compare(lambda a: a >= 18, age)
    columns, below = {}, {}
    for name, value in measured.items():
        predicted = None
        if adult and None not in (sex, height):
            a, b, c = map(F, EXPECTED[name][sex])
            predicted = a * height - b * age - c
        columns[f"predicted-{name}"] = text(predicted, 3)
        columns[f"percent-{name}"] = text(compare(lambda v, p: v / p * 100, value, predicted), 1)
        below[name] = compare(lambda v, p, l: v < p * l / 100, value, predicted, limit)
    truths = {"not-adult": negate(adult), "vc-below": below["vc"]}
    still = still_of(SPIRO_ORDER[:2], truths, SPIRO_ORDER[2])
    said = {"age": age, "sex": sex, "height": height, "vc": measured["vc"], "percent-limit": limit}
    wanted = {name for name, it in said.items() if it is None} if len(still) > 1 else set()
    columns["scale:of-fev1"] = "" if not adult else {None: "fev1-below fev1-not-below", True: "fev1-below", False: "fev1-not-below"}[below["fev1"]]
    return truths, still, wanted, columns


def v(case, said, outcome, numbers="", fev1=None, missing=None, problems="", more=""):
    """`said`: the answers in the order of the form. `numbers`: predicted VC, its percent, predicted FEV1, its percent."""
    given = "; ".join(f"{name}={it}" for name, it in zip(SPIRO_FIELDS, said.split()) if it != "_")
    out = {name.replace("-", "_"): "" if it == "." else it for name, it in zip(SPIRO_OUT, numbers.split()) if it != "-"}
    adult = said.split()[0] not in ("_", "17")
    scale = "" if not adult else "fev1-below fev1-not-below" if fev1 is None else f"fev1-{fev1}"
    return r(case, f"only: {given}{more}", outcome, missing, problems, scale__of_fev1=scale, **out)


YOUNG, VC_BELOW, VC_KEPT = SPIRO_ORDER
ANY_SPIRO, EITHER = " ".join(SPIRO_ORDER), f"{VC_BELOW} {VC_KEPT}"
SPIRO_TABLE = [
    v("the example: man of 60, 170 cm, VC 3.21 L, FEV1 2.5 L, 80 %", "60 male 170 3.21 2.5 80", VC_KEPT, "4.012 - 3.262 -", "below"),
    v("vector: woman of 65, 155 cm", "65 female 155 _ _ _", EITHER, "2.612 . 1.975 .", missing="vc percent-limit"),
    # 0.045 × 180 − 0.023 × 54 − 2.258 = 4.6; 0.036 × 180 − 0.028 × 54 − 1.178 = 3.79
    v("man of 54, 180 cm: exactly as predicted", "54 male 180 4.6 3.79 100", VC_KEPT, "4.6 100 3.79 100", "not-below"),
    v("VC a hundredth below, FEV1 a hundredth below", "54 male 180 4.59 3.78 100", VC_BELOW, "4.6 - 3.79 -", "below"),
    v("VC a hundredth above, FEV1 a hundredth above", "54 male 180 4.61 3.8 100", VC_KEPT, "4.6 - 3.79 -", "not-below"),
    v("half of 4.6 is 2.3", "54 male 180 2.3 3.79 50", VC_KEPT, "4.6 50 3.79 100", "not-below"),
    v("VC below and FEV1 not below", "54 male 180 2.2 3.7 50", VC_BELOW, "4.6 - 3.79 -", "not-below"),
    v("VC not below and FEV1 below", "54 male 180 4.7 1.5 50", VC_KEPT, "4.6 - 3.79 -", "below"),
    # 0.032 × 150 − 0.018 × 44 − 1.178 = 2.83; 0.022 × 150 − 0.022 × 44 − 0.005 = 2.327
    v("woman of 44, 150 cm: VC exactly as predicted", "44 female 150 2.83 2.33 100", VC_KEPT, "2.83 100 2.327 -", "not-below"),
    v("woman of 44, 150 cm: a hundredth below", "44 female 150 2.82 2.32 100", VC_BELOW, "2.83 - 2.327 -", "below"),
    v("millilitres", "44 female 150 2830 2330 100", VC_KEPT, "2.83 100 2.327 -", "not-below", more="; vc-unit=mL; fev1-unit=mL"),
    v("a bare 2830 of litres cannot be", "44 female 150 2830 2.33 100", EITHER, "2.83 . 2.327 -", "not-below", missing="vc", problems="vc"),
    v("height in metres", "44 female 1.5m 2.83 2.33 100", VC_KEPT, "2.83 100 2.327 -", "not-below"),
    v("17 years", "17 male 170 4 3 80", YOUNG, ". . . ."),
    v("18 years", "18 male 170 4 3 80", VC_KEPT, "4.978 - 4.438 -", "below"),
    v("19 years", "19 male 170 4 3 80", VC_KEPT, "4.955 - - -", "below"),
    v("17 years settle it, all else open", "17 _ _ _ _ _", YOUNG, ". . . ."),
    v("nothing is entered", "_ _ _ _ _ _", ANY_SPIRO, ". . . .", missing="age sex height vc percent-limit"),
    v("no FEV1: it decides nothing", "54 male 180 4.6 _ 80", VC_KEPT, "4.6 100 3.79 ."),
    v("no VC", "54 male 180 _ 3.79 80", EITHER, "4.6 . 3.79 100", "not-below", missing="vc"),
    v("no percentage: the numbers stand there", "54 male 180 4.6 3.79 _", EITHER, "4.6 100 3.79 100", missing="percent-limit"),
    v("no age", "_ male 180 4.6 3.79 80", ANY_SPIRO, ". . . .", missing="age"),
    v("no sex", "54 _ 180 4.6 3.79 80", EITHER, ". . . .", missing="sex"),
    v("no height", "54 male _ 4.6 3.79 80", EITHER, ". . . .", missing="height"),
    v("a height of 17 cannot be", "54 male 17 4.6 3.79 80", EITHER, ". . . .", missing="height", problems="height"),
    v("a VC of 0.3 L is asked about", "54 male 180 0.3 3.79 80", EITHER, "4.6 . 3.79 100", "not-below", missing="vc", problems="vc"),
    v("the same, confirmed", "54 male 180 0.3 3.79 80", VC_BELOW, "4.6 - 3.79 100", "not-below", more="; vc-confirmed=yes"),
    v("an FEV1 that cannot be read", "54 male 180 2.2 much 50", VC_BELOW, "4.6 - 3.79 .", problems="fev1"),
    v("a percentage as a share of one is asked about", "54 male 180 4.6 3.79 0.8", EITHER, "4.6 100 3.79 100", missing="percent-limit", problems="percent-limit"),
]


if __name__ == "__main__":
    build("spirometry", SPIRO_FIELDS, SPIRO_ORDER[:-1], SPIRO_OUT, spirometry, {}, SPIRO_TABLE, SPIRO_ORDER)
    build("kidney-function", KIDNEY_FIELDS, KIDNEY_ORDER[:-1], KIDNEY_OUT, kidney, {}, KIDNEY_TABLE, KIDNEY_ORDER)
    build("ablation-margin", MARGIN_FIELDS, MARGIN_ORDER, [*MARGIN_OUT, "statements"], margin, {}, MARGIN_TABLE, [*MARGIN_ORDER, MARGIN_ELSE])
    build("omed", OMED_FIELDS, OMED_ORDER, OMED_OUT, omed, {}, OMED_TABLE, [*OMED_ORDER, OMED_ELSE])
