#!/usr/bin/env python3
"""Golden tables of the scores SINS and Mirels: python3 tests/cases/scores.py [--check]

An INDEPENDENT TRANSCRIPTION like make.py, plans.py and cautions.py: written from the points and bands as published (Fisher et al.,
Spine 2010; Mirels, Clin Orthop 1989), without reading or running the program it tests. Every row states its outcome, its totals, what
is missing and what is objected to by hand; an evaluator works them out again by trying every completion, and a table is written only
if both agree. Never paste the program's own output in here.

A blank answer is "not answered" and never zero points. See README.md for the columns and plans.py for the rest.
"""
import re
import sys
from itertools import product

sys.dont_write_bytecode = True
from plans import FAVOURABLE, build, possible, r

# Verdicts that vouch for something: not given while something that was filled in cannot be read. The rows below name them all
# the same, and the table holds `undetermined` and what was not read (`build`).
FAVOURABLE |= {"stable", "low-risk"}


def steps(bands, still):
    """Each band is met if nothing else can be, not met if it cannot be, else unknown."""
    return {band: band in still if len(still) == 1 or band not in still else None for band in bands}


# ---- SINS --------------------------------------------------------------------------------------------------------------

JUNCTIONAL, MOBILE, RIGID = "c1 c2 c7 t1 t2 t11 t12 l1 l5 s1".split(), "c3 c4 c5 c6 l2 l3 l4".split(), "s2 s3 s4 s5".split()
SEMIRIGID = "t3 t4 t5 t6 t7 t8 t9 t10".split()
SINS = {
    "vertebra": {v: points for points, them in ((3, JUNCTIONAL), (2, MOBILE), (1, SEMIRIGID), (0, RIGID)) for v in them},
    "pain": {"mechanical": 3, "occasional": 1, "none": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0},
    "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over-50": 3, "under-50": 2, "involved": 1, "none": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}
# More than half is 3 points and less than half is 2; of a half itself nothing is written, so it is one of the two.
HALF = "exactly-50"
UNSTABLE, POTENTIAL, STABLE = SINS_BANDS = ["unstable", "potentially-unstable", "stable"]
LEVELS = 3
SINS_FIELDS = [f"level-{n}-{item}" for n in range(1, LEVELS + 1) for item in SINS]
SINS_OUTPUTS = [*(f"level-{n}-total" for n in range(1, LEVELS + 1)), "highest"]


def band(total):
    return STABLE if total <= 6 else POTENTIAL if total <= 12 else UNSTABLE


def vertebra(text):
    """`th7`, `T7` and `第7胸椎` as `t7`."""
    text = text.lower()
    got = re.fullmatch(r"(c|th?|l|s)(\d+)", text)
    if got:
        return got[1][0] + got[2]
    got = re.fullmatch(r"第(\d+)([頸胸腰仙])椎", text)
    return got and dict(zip("頸胸腰仙", "ctls"))[got[2]] + got[1]


def sins(row):
    levels = {}  # of each level that something is entered of, the points that each item can still be
    for n in range(1, LEVELS + 1):
        points = {}
        for item, options in SINS.items():
            name = f"level-{n}-{item}"
            text = row.text(name)
            said = vertebra(text) if item == "vertebra" else text
            if item == "collapse" and said == HALF:
                points[item] = [options["under-50"], options["over-50"]]
            elif said in options:
                points[item] = [options[said]]
            else:
                if text:
                    row.problem(name)
                points[item] = list(options.values())
        if n == 1 or any(row.get(f"level-{n}-{item}") for item in SINS):
            levels[n] = points
    if len(levels) > 1 and not any(row.get(f"level-1-{item}") for item in SINS):
        del levels[1]
    totals = {n: {sum(them) for them in product(*points.values())} for n, points in levels.items()}
    highest = {max(them) for them in product(*totals.values())}
    still = [it for it in SINS_BANDS if it in map(band, highest)]
    missing = set()
    for n, points in levels.items():
        beside = {max(them, default=-1) for them in product(*(totals[other] for other in levels if other != n))}
        for item in points:
            rest = {sum(them) for them in product(*(points[other] for other in points if other != item))}
            if any(len({band(max(here + it, high)) for it in points[item]}) > 1 for here in rest for high in beside):
                missing.add(f"level-{n}-{item}")
    columns = {f"level-{n}-total": str(*them) for n, them in totals.items() if len(them) == 1}
    return steps(SINS_BANDS, still), still, missing, columns | ({"highest": str(*highest)} if len(highest) == 1 else {})


def names(short):
    """`2-pain` is level-2-pain; `1-*` is all of level 1."""
    return " ".join(f"level-{it[0]}-{item}" for it in short.split() for item in (SINS if it[2:] == "*" else [it[2:]]))


def s(case, levels, outcome, total="", missing=None, problems="", each=None, more=""):
    """`levels`: of each level, parted by `|`, the six answers in the order of the table, `_` for a blank. `total` and `each`, the
    points of the levels, by hand, `_` for a blank; of one level they are the same."""
    given = []
    for n, level in enumerate(levels.split("|"), 1):
        words = level.split() or ["_"] * 6
        assert len(words) == 6, (case, level)
        given += [f"level-{n}-{item}={word}" for item, word in zip(SINS, words) if word != "_"]
    row = r(case, "only: " + "; ".join(given) + more, outcome, missing and names(missing), names(problems), highest=total)
    each = (each or total or "_").split() + ["_"] * LEVELS
    row[-1].update({f"level-{n}-total": "" if each[n - 1] == "_" else each[n - 1] for n in range(1, LEVELS + 1)})
    return row


U_P, P_S, ALL_SINS = f"{UNSTABLE} {POTENTIAL}", f"{POTENTIAL} {STABLE}", " ".join(SINS_BANDS)
VECTORS = "c2 c6 c7 t2 t10 l2 l4 l5 s1 s2".split()


def every_vertebra():
    """Junctional and mobile beside the other items' 10 points, semirigid and rigid beside 6: on each side of an edge."""
    ten, six = "mechanical lytic normal under-50 bilateral", "mechanical mixed normal under-50 none"
    for them, kind, points, rest, total, outcome in (
            ("c1 c2 c7 t1 t2 t11 t12 l1 l5 s1", "junctional", "3 points", ten, "13", UNSTABLE),
            ("c3 c4 c5 c6 l2 l3 l4", "mobile", "2 points", ten, "12", POTENTIAL),
            ("t3 t4 t5 t6 t7 t8 t9 t10", "semirigid", "1 point", six, "7", POTENTIAL),
            ("s2 s3 s4 s5", "rigid", "0 points", six, "6", STABLE)):
        for v in them.split():
            vector = f"vector SINSLV-{v.upper()}: " if v in VECTORS else ""
            yield s(f"{vector}{v.upper()} is {kind}, {points} beside {'10' if rest is ten else '6'}", f"{v} {rest}", outcome, total)


SIX, SEVEN = "t5 mechanical lytic normal none none", "l1 mechanical mixed normal none none"
TWELVE, THIRTEEN = "l4 mechanical lytic normal under-50 bilateral", "l5 mechanical lytic normal under-50 bilateral"
NOTHING = "_ _ _ _ _ _"

SINS_TABLE = [
    s("vector SINS-1: the gravest answer to everything", "t12 mechanical lytic subluxation over-50 bilateral", UNSTABLE, "18"),
    s("vector SINS-2: the mildest answer to everything", "s3 none blastic normal none none", STABLE, "0"),
    s("vector SINS-4: 7 points in a mobile segment", "l3 occasional lytic normal under-50 none", POTENTIAL, "7"),
    s("vector SINS-6: 13 points at a junction", "t11 mechanical lytic deformity under-50 unilateral", UNSTABLE, "13"),
    s("vector SINS-7: 7 points in a semirigid segment", "t7 mechanical mixed normal involved unilateral", POTENTIAL, "7"),
    s("vector SINS-miss: only the vertebra is entered", "l3 _ _ _ _ _", ALL_SINS,
      missing="1-pain 1-lesion 1-alignment 1-collapse 1-posterolateral"),
    *every_vertebra(),
    # every option at the upper edge, the other items unchanged
    s("pain beside 10 points: mechanical, 13", "l3 mechanical lytic deformity over-50 unilateral", UNSTABLE, "13"),
    s("pain beside 10 points: occasional, 11", "l3 occasional lytic deformity over-50 unilateral", POTENTIAL, "11"),
    s("pain beside 10 points: none, 10", "l3 none lytic deformity over-50 unilateral", POTENTIAL, "10"),
    s("pain beside 12 points: occasional, 13", "l5 occasional lytic subluxation none bilateral", UNSTABLE, "13"),
    s("pain beside 12 points: none, 12", "l5 none lytic subluxation none bilateral", POTENTIAL, "12"),
    s("lesion beside 11 points: lytic, 13", "t12 mechanical lytic deformity under-50 unilateral", UNSTABLE, "13"),
    s("lesion beside 11 points: mixed, 12", "t12 mechanical mixed deformity under-50 unilateral", POTENTIAL, "12"),
    s("lesion beside 11 points: blastic, 11", "t12 mechanical blastic deformity under-50 unilateral", POTENTIAL, "11"),
    s("lesion beside 12 points: lytic, 14", "s1 mechanical lytic normal over-50 bilateral", UNSTABLE, "14"),
    s("lesion beside 12 points: mixed, 13", "s1 mechanical mixed normal over-50 bilateral", UNSTABLE, "13"),
    s("lesion beside 12 points: blastic, 12", "s1 mechanical blastic normal over-50 bilateral", POTENTIAL, "12"),
    s("alignment beside 10 points: subluxation, 14", "t7 mechanical lytic subluxation over-50 unilateral", UNSTABLE, "14"),
    s("alignment beside 10 points: deformity, 12", "t7 mechanical lytic deformity over-50 unilateral", POTENTIAL, "12"),
    s("alignment beside 10 points: normal, 10", "t7 mechanical lytic normal over-50 unilateral", POTENTIAL, "10"),
    s("alignment beside 11 points: deformity, 13", "l5 mechanical lytic deformity over-50 none", UNSTABLE, "13"),
    s("alignment beside 11 points: normal, 11", "l5 mechanical lytic normal over-50 none", POTENTIAL, "11"),
    s("alignment beside 9 points: subluxation, 13", "l3 mechanical lytic subluxation involved unilateral", UNSTABLE, "13"),
    s("collapse beside 10 points: over 50 %, 13", "l1 mechanical mixed normal over-50 bilateral", UNSTABLE, "13"),
    s("collapse beside 10 points: under 50 %, 12", "l1 mechanical mixed normal under-50 bilateral", POTENTIAL, "12"),
    s("collapse beside 10 points: none, but over 50 % of the body involved, 11", "l1 mechanical mixed normal involved bilateral",
      POTENTIAL, "11"),
    s("collapse beside 10 points: none, 10", "l1 mechanical mixed normal none bilateral", POTENTIAL, "10"),
    s("collapse beside 12 points: none, but over 50 % of the body involved, 13", "l3 mechanical lytic subluxation involved unilateral",
      UNSTABLE, "13"),
    s("collapse beside 12 points: none, 12", "l3 mechanical lytic subluxation none unilateral", POTENTIAL, "12"),
    s("posterolateral beside 10 points: both sides, 13", "c5 mechanical lytic normal over-50 bilateral", UNSTABLE, "13"),
    s("posterolateral beside 10 points: one side, 11", "c5 mechanical lytic normal over-50 unilateral", POTENTIAL, "11"),
    s("posterolateral beside 10 points: none, 10", "c5 mechanical lytic normal over-50 none", POTENTIAL, "10"),
    s("posterolateral beside 12 points: one side, 13", "t7 mechanical lytic subluxation under-50 unilateral", UNSTABLE, "13"),
    s("posterolateral beside 12 points: none, 12", "t7 mechanical lytic subluxation under-50 none", POTENTIAL, "12"),
    # and at the lower edge
    s("pain beside 4 points: mechanical, 7", "c3 mechanical lytic normal none none", POTENTIAL, "7"),
    s("pain beside 4 points: occasional, 5", "c3 occasional lytic normal none none", STABLE, "5"),
    s("pain beside 4 points: none, 4", "c3 none lytic normal none none", STABLE, "4"),
    s("pain beside 6 points: none, 6", "l3 none lytic normal under-50 none", STABLE, "6"),
    s("lesion beside 5 points: lytic, 7", "t7 mechanical lytic normal involved none", POTENTIAL, "7"),
    s("lesion beside 5 points: mixed, 6", "t7 mechanical mixed normal involved none", STABLE, "6"),
    s("lesion beside 5 points: blastic, 5", "t7 mechanical blastic normal involved none", STABLE, "5"),
    s("alignment beside 3 points: subluxation, 7", "s3 mechanical blastic subluxation none none", POTENTIAL, "7"),
    s("alignment beside 3 points: deformity, 5", "s3 mechanical blastic deformity none none", STABLE, "5"),
    s("alignment beside 3 points: normal, 3", "s3 mechanical blastic normal none none", STABLE, "3"),
    s("alignment beside 5 points: deformity, 7", "s3 mechanical lytic deformity none none", POTENTIAL, "7"),
    s("collapse beside 4 points: over 50 %, 7", "t5 mechanical blastic normal over-50 none", POTENTIAL, "7"),
    s("collapse beside 4 points: under 50 %, 6", "t5 mechanical blastic normal under-50 none", STABLE, "6"),
    s("collapse beside 4 points: none, but over 50 % of the body involved, 5", "t5 mechanical blastic normal involved none", STABLE, "5"),
    s("collapse beside 4 points: none, 4", "t5 mechanical blastic normal none none", STABLE, "4"),
    s("posterolateral beside 4 points: both sides, 7", "l1 none mixed normal none bilateral", POTENTIAL, "7"),
    s("posterolateral beside 4 points: one side, 5", "l1 none mixed normal none unilateral", STABLE, "5"),
    s("posterolateral beside 4 points: none, 4", "l1 none mixed normal none none", STABLE, "4"),
    # a half: the paper has more and less than 50 % only
    s("a collapse of exactly 50 % is 6 or 7 points", "t5 mechanical blastic normal exactly-50 none", P_S, missing="1-collapse"),
    s("a collapse of exactly 50 % is 6 or 7 points in another way", "l3 occasional mixed normal exactly-50 none", P_S,
      missing="1-collapse"),
    s("a collapse of exactly 50 % is 5 or 6 points: stable either way", "s3 mechanical blastic normal exactly-50 none", STABLE),
    s("a collapse of exactly 50 % is 7 or 8 points: potentially unstable either way", "l3 mechanical blastic normal exactly-50 none",
      POTENTIAL),
    s("a collapse of exactly 50 % is 12 or 13 points", "l1 mechanical mixed normal exactly-50 bilateral", U_P, missing="1-collapse"),
    s("a collapse of exactly 50 % is 12 or 13 points in another way", "t7 mechanical lytic subluxation exactly-50 none", U_P,
      missing="1-collapse"),
    s("a collapse of exactly 50 % is 11 or 12 points: potentially unstable either way", "l3 mechanical mixed normal exactly-50 bilateral",
      POTENTIAL),
    s("a collapse of exactly 50 % is 13 or 14 points: unstable either way", "l1 mechanical lytic normal exactly-50 bilateral", UNSTABLE),
    s("a collapse of exactly 50 % and nothing else is 2 or 3 points", "s2 none blastic normal exactly-50 none", STABLE),
    s("a collapse of exactly 50 % beside the gravest answers is 17 or 18 points",
      "l1 mechanical lytic subluxation exactly-50 bilateral", UNSTABLE),
    s("a collapse of exactly 50 %, pain open: either can decide at the lower edge", "s3 _ blastic normal exactly-50 unilateral", P_S,
      missing="1-pain 1-collapse"),
    s("a collapse of exactly 50 %, pain open: 10 or 11, 11 or 12, 13 or 14, so pain alone decides",
      "t7 _ lytic deformity exactly-50 bilateral", U_P, missing="1-pain"),
    s("a collapse of exactly 50 %, alignment open: 11 or 12, 13 or 14, 15 or 16, so alignment alone decides",
      "l3 mechanical mixed _ exactly-50 bilateral", U_P, missing="1-alignment"),
    s("a collapse of exactly 50 %, alignment open: 12 or 13 if normal, so both decide", "l1 mechanical mixed _ exactly-50 bilateral", U_P,
      missing="1-alignment 1-collapse"),
    s("a collapse of exactly 50 %, lesion open: at most 6", "s3 occasional _ normal exactly-50 none", STABLE),
    s("a collapse of exactly 50 %, the vertebra open", "_ mechanical blastic normal exactly-50 none", P_S,
      missing="1-vertebra 1-collapse"),
    # partly answered: a blank is not zero
    s("nothing is entered", NOTHING, ALL_SINS, missing="1-*"),
    s("only the pain is entered", "_ mechanical _ _ _ _", ALL_SINS,
      missing="1-vertebra 1-lesion 1-alignment 1-collapse 1-posterolateral"),
    s("only the alignment is entered, the gravest", "_ _ _ subluxation _ _", ALL_SINS,
      missing="1-vertebra 1-pain 1-lesion 1-collapse 1-posterolateral"),
    s("only a collapse of exactly 50 % is entered", "_ _ _ _ exactly-50 _", ALL_SINS, missing="1-*"),
    s("the vertebra is open, 10 to 13 points", "_ mechanical lytic normal under-50 bilateral", U_P, missing="1-vertebra"),
    s("the vertebra is open, 9 to 12 points", "_ mechanical lytic normal involved bilateral", POTENTIAL),
    s("the vertebra is open, 13 to 16 points", "_ mechanical lytic subluxation over-50 unilateral", UNSTABLE),
    s("the vertebra is open, 6 to 9 points", "_ mechanical mixed normal under-50 none", P_S, missing="1-vertebra"),
    s("the pain is open, 10, 11 or 13 points", "l3 _ lytic deformity over-50 unilateral", U_P, missing="1-pain"),
    s("the pain is open, 9, 10 or 12 points", "l3 _ mixed deformity over-50 unilateral", POTENTIAL),
    s("the lesion is open, 5 to 7 points", "t7 mechanical _ normal involved none", P_S, missing="1-lesion"),
    s("the lesion is open, 4 to 6 points", "t7 mechanical _ normal none none", STABLE),
    s("the alignment is open, 9, 11 or 13 points", "l3 mechanical lytic _ involved unilateral", U_P, missing="1-alignment"),
    s("the alignment is open, 8, 10 or 12 points", "t7 mechanical lytic _ involved unilateral", POTENTIAL),
    s("the collapse is open, 4 to 7 points", "t5 mechanical blastic normal _ none", P_S, missing="1-collapse"),
    s("the collapse is open, 3 to 6 points", "s5 mechanical blastic normal _ none", STABLE),
    s("the posterolateral elements are open, 10, 11 or 13 points", "c5 mechanical lytic normal over-50 _", U_P,
      missing="1-posterolateral"),
    s("the posterolateral elements are open, 3, 4 or 6 points", "l1 none blastic normal none _", STABLE),
    s("two are open beside 12 points", "_ mechanical lytic subluxation over-50 _", U_P, missing="1-vertebra 1-posterolateral"),
    s("two are open beside 13 points: unstable whatever they are", "l1 mechanical _ subluxation over-50 _", UNSTABLE),
    s("two are open, 6 to 11 points", "l1 mechanical _ normal _ none", P_S, missing="1-lesion 1-collapse"),
    s("two are open, 7 to 12 points", "l1 mechanical _ normal _ unilateral", POTENTIAL),
    s("two are open, 8 to 13 points", "l1 mechanical _ deformity _ none", U_P, missing="1-lesion 1-collapse"),
    s("two are open, 0 to 5 points", "s2 none _ normal _ none", STABLE),
    s("two are open, 6 to 13 points: all three are possible", "l1 _ blastic _ over-50 none", ALL_SINS, missing="1-pain 1-alignment"),
    s("three are open, 0 to 9 points", "s2 _ blastic normal _ _", P_S, missing="1-pain 1-collapse 1-posterolateral"),
    # several levels: the highest decides, and points of two levels are never added
    s("two levels of 6 and 7 points: the highest decides", f"{SIX} | {SEVEN}", POTENTIAL, "7", each="6 7"),
    s("two levels of 7 and 6 points: the order does not matter", f"{SEVEN} | {SIX}", POTENTIAL, "7", each="7 6"),
    s("two levels of 6 points each stay stable", f"{SIX} | t6 mechanical lytic normal none none", STABLE, "6", each="6 6"),
    s("two levels of 7 and 12 points", f"{SEVEN} | {TWELVE}", POTENTIAL, "12", each="7 12"),
    s("two levels of 12 and 13 points", f"{TWELVE} | {THIRTEEN}", UNSTABLE, "13", each="12 13"),
    s("three levels, the second is the highest with 12 points", f"{SIX} | {TWELVE} | {SEVEN}", POTENTIAL, "12", each="6 12 7"),
    s("three levels, the third is the highest with 13 points", f"{SIX} | {TWELVE} | {THIRTEEN}", UNSTABLE, "13", each="6 12 13"),
    s("only the second level is entered: the first is not asked for", f"{NOTHING} | {SEVEN}", POTENTIAL, "7", each="_ 7"),
    s("the first and the third level are entered", f"{SIX} | {NOTHING} | {SEVEN}", POTENTIAL, "7", each="6 _ 7"),
    s("of the third level alone the vertebra is entered", f"{NOTHING} | {NOTHING} | t7 _ _ _ _ _", ALL_SINS,
      missing="3-pain 3-lesion 3-alignment 3-collapse 3-posterolateral"),
    s("13 points, and a second level of which the vertebra is known: unstable, the total is open", f"{THIRTEEN} | t7 _ _ _ _ _", UNSTABLE,
      each="13"),
    s("13 points, and a second level of at most 5: the total is 13", f"{THIRTEEN} | s2 none _ normal _ none", UNSTABLE, "13", each="13"),
    s("12 points, and a second level of 11 to 13", f"{TWELVE} | l5 mechanical _ normal under-50 bilateral", U_P, missing="2-lesion",
      each="12"),
    s("12 points, and a second level of 10 to 12: the total is 12", f"{TWELVE} | l5 mechanical _ normal involved bilateral", POTENTIAL,
      "12", each="12"),
    s("11 points, and a second level of 10 to 12: the total is open",
      "l4 mechanical lytic normal involved bilateral | l5 mechanical _ normal involved bilateral", POTENTIAL, each="11"),
    s("6 points, and a second level of 5 to 7", f"{SIX} | t7 mechanical _ normal involved none", P_S, missing="2-lesion", each="6"),
    s("7 points, and a second level of 5 to 7: the total is 7", f"{SEVEN} | t7 mechanical _ normal involved none", POTENTIAL, "7",
      each="7"),
    s("6 points, and a second level of 4 to 6: stable, the total is 6", f"{SIX} | t7 mechanical _ normal none none", STABLE, "6", each="6"),
    s("6 points, and a second level of which the vertebra is known", f"{SIX} | t7 _ _ _ _ _", ALL_SINS,
      missing="2-pain 2-lesion 2-alignment 2-collapse 2-posterolateral", each="6"),
    s("7 points, and a second level of which the vertebra is known: not stable any more", f"{SEVEN} | t7 _ _ _ _ _", U_P,
      missing="2-pain 2-lesion 2-alignment 2-collapse 2-posterolateral", each="7"),
    s("two levels of 5 to 7 points: either can decide", "t7 mechanical _ normal involved none | t8 mechanical _ normal involved none", P_S,
      missing="1-lesion 2-lesion"),
    s("a level of 5 to 7 points cannot matter beside one of 11 to 13",
      "t7 mechanical _ normal involved none | l5 mechanical _ normal under-50 bilateral", U_P, missing="2-lesion"),
    s("a level of 6 or 7 points beside one of 12: the half does not matter", f"t5 mechanical blastic normal exactly-50 none | {TWELVE}",
      POTENTIAL, "12", each="_ 12"),
    s("a level of 6 or 7 points beside one of 7: the highest is 7 either way", f"t5 mechanical blastic normal exactly-50 none | {SEVEN}",
      POTENTIAL, "7", each="_ 7"),
    s("a level of 6 or 7 points beside one of 6", "t5 mechanical blastic normal exactly-50 none | t6 mechanical lytic normal none none",
      P_S, missing="1-collapse", each="_ 6"),
    s("a level of 12 or 13 points beside one of 13: the highest is 13 either way",
      f"l1 mechanical mixed normal exactly-50 bilateral | {THIRTEEN}", UNSTABLE, "13", each="_ 13"),
    s("two levels of 6 or 7 points: either half can decide",
      "t5 mechanical blastic normal exactly-50 none | t6 mechanical blastic normal exactly-50 none", P_S, missing="1-collapse 2-collapse"),
    # what cannot be read is objected to and counts as open; `stable` is held back then
    s("a pain that is no option", "l1 8 lytic normal none none", P_S, missing="1-pain", problems="1-pain"),
    s("a lesion that is no option", "l1 mechanical cystic normal none none", P_S, missing="1-lesion", problems="1-lesion"),
    s("an alignment that is no option: potentially unstable whatever it is", "l1 mechanical lytic crooked none none", POTENTIAL,
      problems="1-alignment"),
    s("a collapse that is no option: potentially unstable whatever it is", "l1 mechanical lytic normal much none", POTENTIAL,
      problems="1-collapse"),
    s("posterolateral elements that are no option: potentially unstable whatever they are", "l1 mechanical lytic normal none left",
      POTENTIAL, problems="1-posterolateral"),
    s("two options where one is asked for", "l1 mechanical lytic,mixed normal none none", P_S, missing="1-lesion", problems="1-lesion"),
    s("a thirteenth thoracic vertebra", "t13 mechanical lytic normal none none", P_S, missing="1-vertebra", problems="1-vertebra"),
    s("an eighth cervical vertebra: unstable whatever it is", "c8 mechanical lytic subluxation over-50 unilateral", UNSTABLE,
      problems="1-vertebra"),
    s("a sixth lumbar vertebra: unstable whatever it is", "l6 mechanical lytic subluxation over-50 unilateral", UNSTABLE,
      problems="1-vertebra"),
    s("a sixth sacral vertebra: unstable whatever it is", "s6 mechanical lytic subluxation over-50 unilateral", UNSTABLE,
      problems="1-vertebra"),
    s("stable whatever the pain is, but it cannot be read", "s3 8 lytic normal none none", STABLE, problems="1-pain"),
    s("stable whatever two answers are, but they cannot be read", "s3 8 blastic normal much none", STABLE, problems="1-pain 1-collapse"),
    s("two answers cannot be read, and both can decide", "l1 8 lytic normal much none", P_S, missing="1-pain 1-collapse",
      problems="1-pain 1-collapse"),
    s("stable whatever the pain of a second level is, but it cannot be read", f"{SIX} | s3 8 lytic normal none none", STABLE, "6",
      problems="2-pain", each="6"),
    s("unstable by the first level, and an answer of the second cannot be read", f"{THIRTEEN} | s3 8 lytic normal none none", UNSTABLE,
      "13", problems="2-pain", each="13"),
    s("of a second level nothing but a vertebra that cannot be read: it counts as a level", f"{SEVEN} | t13 _ _ _ _ _", U_P,
      missing="2-*", problems="2-vertebra", each="7"),
    # other spellings of the vertebra, beside 10 points
    s("a vertebra in capitals: C7", "C7 mechanical lytic normal under-50 bilateral", UNSTABLE, "13"),
    s("a vertebra in capitals: T7", "T7 mechanical lytic normal under-50 bilateral", POTENTIAL, "11"),
    s("a vertebra as Th7", "Th7 mechanical lytic normal under-50 bilateral", POTENTIAL, "11"),
    s("a vertebra as Th11", "Th11 mechanical lytic normal under-50 bilateral", UNSTABLE, "13"),
    s("a vertebra in Japanese: 第7胸椎", "第7胸椎 mechanical lytic normal under-50 bilateral", POTENTIAL, "11"),
    s("a vertebra in Japanese: 第11胸椎", "第11胸椎 mechanical lytic normal under-50 bilateral", UNSTABLE, "13"),
    s("a vertebra in Japanese: 第3頸椎", "第3頸椎 mechanical lytic normal under-50 bilateral", POTENTIAL, "12"),
    s("a vertebra in Japanese: 第5腰椎", "第5腰椎 mechanical lytic normal under-50 bilateral", UNSTABLE, "13"),
    s("a vertebra in Japanese: 第1仙椎", "第1仙椎 mechanical lytic normal under-50 bilateral", UNSTABLE, "13"),
    s("a vertebra in full-width letters: Ｔ７", "Ｔ７ mechanical lytic normal under-50 bilateral", POTENTIAL, "11"),
    s("a vertebra with spaces around it", "_ mechanical lytic normal under-50 bilateral", POTENTIAL, "11", more="; level-1-vertebra= t7 "),
]


# ---- Mirels ------------------------------------------------------------------------------------------------------------

OTHER = "other"
MIRELS = {
    "site": {"upper-limb": 1, "lower-limb": 2, "peritrochanteric": 3, OTHER: None},
    "pain": {"mild": 1, "moderate": 2, "functional": 3},
    "lesion": {"blastic": 1, "mixed": 2, "lytic": 3},
    "size": {"under-third": 1, "third-to-two-thirds": 2, "over-two-thirds": 3},
}
NO_BONE, HIGH, BORDER, LOW = MIRELS_BANDS = ["not-a-long-bone", "high-risk", "borderline", "low-risk"]


def points(said):
    return sum(MIRELS[item][it] for item, it in said.items())


def risk(said):
    if said["site"] == OTHER:
        return NO_BONE
    return HIGH if points(said) >= 9 else BORDER if points(said) == 8 else LOW


def mirels(row):
    known = {item: row.choice(item, options) for item, options in MIRELS.items()}
    still, missing = possible(known, {item: list(options) for item, options in MIRELS.items()}, risk, MIRELS_BANDS)
    counted = None not in known.values() and known["site"] != OTHER
    return steps(MIRELS_BANDS, still), still, missing, {"total": str(points(known))} if counted else {}


def m(case, said, outcome, total="", missing=None, problems="", more=""):
    """`said`: site, pain, lesion and size, `_` for a blank."""
    words = said.split()
    assert len(words) == len(MIRELS), (case, said)
    given = "; ".join(f"{item}={word}" for item, word in zip(MIRELS, words) if word != "_")
    return r(case, f"only: {given}{more}", outcome, missing, problems, total=total)


ALL_MIRELS, RISKS = " ".join(MIRELS_BANDS), f"{HIGH} {BORDER} {LOW}"
MIRELS_TABLE = [
    m("vector MIR-b0: the mildest answer to everything", "upper-limb mild blastic under-third", LOW, "4"),
    m("vector MIR-b3: two points for everything", "lower-limb moderate mixed third-to-two-thirds", BORDER, "8"),
    m("worked case: half the diameter of a femoral shaft, lytic, functional pain", "lower-limb functional lytic third-to-two-thirds",
      HIGH, "10"),
    m("worked case: a lytic intertrochanteric lesion of over two thirds is of high risk whatever the pain, and has no total without it",
      "peritrochanteric _ lytic over-two-thirds", HIGH),
    # every option beside the 6 points of the other items
    m("site beside 6 points: upper limb, 7", "upper-limb moderate mixed third-to-two-thirds", LOW, "7"),
    m("site beside 6 points: peritrochanteric, 9", "peritrochanteric moderate mixed third-to-two-thirds", HIGH, "9"),
    m("site beside 6 points: no long bone", "other moderate mixed third-to-two-thirds", NO_BONE),
    m("pain beside 6 points: mild, 7", "peritrochanteric mild blastic third-to-two-thirds", LOW, "7"),
    m("pain beside 6 points: moderate, 8", "peritrochanteric moderate blastic third-to-two-thirds", BORDER, "8"),
    m("pain beside 6 points: functional, 9", "peritrochanteric functional blastic third-to-two-thirds", HIGH, "9"),
    m("lesion beside 6 points: blastic, 7", "upper-limb functional blastic third-to-two-thirds", LOW, "7"),
    m("lesion beside 6 points: mixed, 8", "upper-limb functional mixed third-to-two-thirds", BORDER, "8"),
    m("lesion beside 6 points: lytic, 9", "upper-limb functional lytic third-to-two-thirds", HIGH, "9"),
    m("size beside 6 points: under a third, 7", "lower-limb functional blastic under-third", LOW, "7"),
    m("size beside 6 points: a third to two thirds, 8", "lower-limb functional blastic third-to-two-thirds", BORDER, "8"),
    m("size beside 6 points: over two thirds, 9", "lower-limb functional blastic over-two-thirds", HIGH, "9"),
    # beside 5 and 7 points
    m("site beside 5 points: lower limb, 7", "lower-limb mild mixed third-to-two-thirds", LOW, "7"),
    m("site beside 5 points: peritrochanteric, 8", "peritrochanteric mild mixed third-to-two-thirds", BORDER, "8"),
    m("site beside 7 points: lower limb, 9", "lower-limb functional mixed third-to-two-thirds", HIGH, "9"),
    m("site beside 7 points: peritrochanteric, 10", "peritrochanteric functional mixed third-to-two-thirds", HIGH, "10"),
    m("pain beside 5 points: moderate, 7", "upper-limb moderate blastic over-two-thirds", LOW, "7"),
    m("pain beside 5 points: functional, 8", "upper-limb functional blastic over-two-thirds", BORDER, "8"),
    m("pain beside 7 points: mild, 8", "lower-limb mild lytic third-to-two-thirds", BORDER, "8"),
    m("pain beside 7 points: moderate, 9", "lower-limb moderate lytic third-to-two-thirds", HIGH, "9"),
    m("lesion beside 5 points: mixed, 7", "peritrochanteric mild mixed under-third", LOW, "7"),
    m("lesion beside 5 points: lytic, 8", "peritrochanteric mild lytic under-third", BORDER, "8"),
    m("lesion beside 7 points: blastic, 8", "lower-limb moderate blastic over-two-thirds", BORDER, "8"),
    m("lesion beside 7 points: mixed, 9", "lower-limb moderate mixed over-two-thirds", HIGH, "9"),
    m("size beside 5 points: a third to two thirds, 7", "upper-limb mild lytic third-to-two-thirds", LOW, "7"),
    m("size beside 5 points: over two thirds, 8", "upper-limb mild lytic over-two-thirds", BORDER, "8"),
    m("size beside 7 points: under a third, 8", "upper-limb functional lytic under-third", BORDER, "8"),
    m("size beside 7 points: over two thirds, 10", "upper-limb functional lytic over-two-thirds", HIGH, "10"),
    m("5 points", "upper-limb moderate blastic under-third", LOW, "5"),
    m("6 points", "upper-limb moderate mixed under-third", LOW, "6"),
    m("11 points", "lower-limb functional lytic over-two-thirds", HIGH, "11"),
    m("12 points, the gravest answer to everything", "peritrochanteric functional lytic over-two-thirds", HIGH, "12"),
    # no long bone, whatever else
    m("no long bone, and nothing else is entered", "other _ _ _", NO_BONE),
    m("no long bone, and the gravest answers", "other functional lytic over-two-thirds", NO_BONE),
    m("no long bone, and the mildest answers", "other mild blastic under-third", NO_BONE),
    m("no long bone, the pain open", "other _ lytic over-two-thirds", NO_BONE),
    # partly answered: a blank is not zero
    m("nothing is entered", "_ _ _ _", ALL_MIRELS, missing="site pain lesion size"),
    m("only the site is entered, upper limb", "upper-limb _ _ _", RISKS, missing="pain lesion size"),
    m("only the site is entered, peritrochanteric", "peritrochanteric _ _ _", RISKS, missing="pain lesion size"),
    m("only the pain is entered", "_ functional _ _", ALL_MIRELS, missing="site lesion size"),
    m("the site is open beside 3 points: at most 6", "_ mild blastic under-third", f"{NO_BONE} {LOW}", missing="site"),
    m("the site is open beside 4 points: at most 7", "_ mild mixed under-third", f"{NO_BONE} {LOW}", missing="site"),
    m("the site is open beside 5 points: at most 8", "_ mild mixed third-to-two-thirds", f"{NO_BONE} {BORDER} {LOW}", missing="site"),
    m("the site is open beside 6 points: 7, 8 or 9", "_ moderate mixed third-to-two-thirds", ALL_MIRELS, missing="site"),
    m("the site is open beside 7 points: at least 8", "_ functional mixed third-to-two-thirds", f"{NO_BONE} {HIGH} {BORDER}",
      missing="site"),
    m("the site is open beside 8 points: at least 9", "_ functional lytic third-to-two-thirds", f"{NO_BONE} {HIGH}", missing="site"),
    m("site and pain are open beside 6 points", "_ _ lytic over-two-thirds", f"{NO_BONE} {HIGH} {BORDER}", missing="site pain"),
    m("site and size are open beside 2 points", "_ mild blastic _", f"{NO_BONE} {BORDER} {LOW}", missing="site size"),
    m("the pain is open, 7, 8 or 9 points", "peritrochanteric _ blastic third-to-two-thirds", RISKS, missing="pain"),
    m("the pain is open, 6, 7 or 8 points", "upper-limb _ mixed third-to-two-thirds", f"{BORDER} {LOW}", missing="pain"),
    m("the pain is open, 5, 6 or 7 points", "upper-limb _ mixed under-third", LOW),
    m("the lesion is open, 8, 9 or 10 points", "peritrochanteric moderate _ third-to-two-thirds", f"{HIGH} {BORDER}", missing="lesion"),
    m("the lesion is open, 9, 10 or 11 points", "peritrochanteric moderate _ over-two-thirds", HIGH),
    m("the size is open, 7, 8 or 9 points", "lower-limb functional blastic _", RISKS, missing="size"),
    m("the size is open, 5, 6 or 7 points", "lower-limb mild blastic _", LOW),
    m("the size is open: lytic, lower limb and functional pain are 9 points with any size", "lower-limb functional lytic _", HIGH),
    m("two are open, 7 to 11 points", "lower-limb _ lytic _", RISKS, missing="pain size"),
    m("two are open, 4 to 8 points", "upper-limb mild _ _", f"{BORDER} {LOW}", missing="lesion size"),
    m("two are open, 8 to 12 points", "peritrochanteric functional _ _", f"{HIGH} {BORDER}", missing="lesion size"),
    # what cannot be read is objected to and counts as open; `low-risk` is held back then
    m("a site that is no option", "7 moderate mixed third-to-two-thirds", ALL_MIRELS, missing="site", problems="site"),
    m("a pain that is no option", "peritrochanteric 7 blastic third-to-two-thirds", RISKS, missing="pain", problems="pain"),
    m("a lesion that is no option", "upper-limb functional cystic third-to-two-thirds", RISKS, missing="lesion", problems="lesion"),
    m("a size that is no option", "lower-limb functional blastic much", RISKS, missing="size", problems="size"),
    m("two options where one is asked for", "peritrochanteric mild,moderate blastic third-to-two-thirds", RISKS, missing="pain",
      problems="pain"),
    m("low risk whatever the size is, but it cannot be read", "upper-limb mild blastic much", LOW, problems="size"),
    m("high risk whatever the size is, and it cannot be read", "lower-limb functional lytic much", HIGH, problems="size"),
    m("no long bone, and a pain that cannot be read", "other 7 lytic over-two-thirds", NO_BONE, problems="pain"),
    m("an option with spaces around it", "_ moderate mixed third-to-two-thirds", LOW, "7", more="; site= upper-limb "),
]


if __name__ == "__main__":
    build("sins", SINS_FIELDS, SINS_BANDS, SINS_OUTPUTS, sins, {}, SINS_TABLE, SINS_BANDS)
    build("mirels", list(MIRELS), MIRELS_BANDS, ["total"], mirels, {}, MIRELS_TABLE, MIRELS_BANDS)
