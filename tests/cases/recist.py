#!/usr/bin/env python3
"""Golden table of RECIST 1.1: python3 tests/cases/recist.py [--check]

An INDEPENDENT TRANSCRIPTION like board.py: written from the definitions, without reading or running the program it tests. Every row
states its outcome by hand; an evaluator in exact fractions works it out again, trying every completion of what is open, and the table
is written only if both agree. Never paste the program's own output in here.

A row: the organs of the targets (`-` for none, `_` for a blank, `?` for a number of targets that is not told), then each visit as
`day: diameters`, and after the baseline `what could not be measured (x for nothing), non-target lesions, new lesion`.
"""
import csv
import io
import sys

sys.dont_write_bytecode = True
from fractions import Fraction as F
from itertools import product

from make import HERE
from plans import text

NON_TARGET = ["no-such", "gone", "present", "progressed", "not-assessed"]
PD, LONG, NE, CR, NON, PR, SD = "recist-pd long-axes recist-ne recist-cr non-cr-non-pd recist-pr recist-sd".split()
ORDER = [PD, LONG, NE, CR, NON, PR, SD]
STEPS = ORDER[:-1]
CHECKS = ["RECIST-SIZE", "RECIST-SLICE", "RECIST-ORGAN", "RECIST-LOCAL"]
ORGANS = "lung liver node node-long bone adrenal kidney brain serosa soft other".split()
VISIT = ["day", *(f"target-{i}" for i in range(1, 6)), "unmeasured", "non-target", "new-lesion"]


# ---- what the definitions make of complete answers -------------------------------------------------------------------------

def is_node(kind):
    return kind.startswith("node")


def at_visit(kinds, visits, at):
    """Everything that is said of the visit `at` (the first is the baseline): (diameters, unmeasured, non-target, new)."""
    def measured(i):
        diameters, missed, _, _ = visits[i]
        return [0 if i and n + 1 in missed else d for n, d in enumerate(diameters)]

    def missed(i):
        return [n for n in visits[i][1] if n <= len(kinds)]

    def gone(i):
        """All targets are gone, a node being normal below 10 mm."""
        return not missed(i) and all(d == 0 or is_node(k) and d < 10 for k, d in zip(kinds, measured(i)))

    now = sum(measured(at))
    baseline = sum(visits[0][0])
    nadir = min([baseline, *(sum(measured(i)) for i in range(1, at) if not missed(i))])
    long = "node-long" in kinds
    again = any(gone(i) for i in range(1, at)) and any(d > 0 and not is_node(k) for k, d in zip(kinds, measured(at)))
    grown = not long and (now >= nadir * F("1.2") and now >= nadir + 5 or again)
    _, _, others, new = visits[at]
    truths = {
        PD: new or others == "progressed" or grown,
        LONG: long,
        NE: bool(missed(at)) or not kinds and others in ("no-such", "not-assessed"),
        CR: gone(at) and others in ("no-such", "gone"),
        NON: not kinds and others == "present",
        PR: not missed(at) and (gone(at) or now <= baseline * F("0.7")),
    }
    targets = "target-pd" if grown else "target-ne" if missed(at) else "target-cr" if gone(at) else \
        "target-pr" if now <= baseline * F("0.7") else "target-sd"
    return truths, next((it for it in STEPS if truths[it]), SD), targets, now, nadir


def best(kinds, visits):
    """The best response up to progression."""
    seen = []
    for at in range(1, len(visits)):
        seen.append(at_visit(kinds, visits, at)[1])
        if seen[-1] == PD:
            break
    names = {CR: "best-cr", PR: "best-pr", SD: "best-sd", NON: "best-non-cr-non-pd", PD: "best-pd"}
    return next((name for it, name in names.items() if it in seen), "best-ne")


# ---- rows ------------------------------------------------------------------------------------------------------------------

def read(said):
    """The answers of a row: organs, and for each visit its day and what is told of it; None for a blank."""
    organs, *visits = (part.strip() for part in said.split("|"))
    kinds = None if organs == "?" else [] if organs == "-" else [None if it == "_" else it for it in organs.split()]
    told = []
    for i, visit in enumerate(visits):
        day, rest = visit.split(":")
        words = rest.split()
        i = i and int(day) > 0
        many = len(kinds) if kinds is not None else len(words) - (3 if i else 0)
        diameters = [None if it == "_" else F(it) for it in words[:many]]
        missed, others, new = [*words[many:], *["_"] * 3][:3] if i else ("x", "no-such", "no")
        missed = None if missed == "_" else [] if missed == "x" else [int(it) for it in missed.split(",")]
        told.append((int(day), (diameters, missed, None if others == "_" else others, {"yes": True, "no": False}.get(new))))
    visits = sorted(told, key=lambda it: it[0])
    # The baseline is the last visit up to day 0, and nothing before it counts.
    while len(visits) > 1 and visits[1][0] <= 0:
        del visits[0]
    return kinds, visits, told


def grid(many_open):
    """Diameters to try: fine where one is open, else those on which anything may turn."""
    if many_open <= 1:
        return [*(F(it) for it in range(0, 401)), F("9.9"), F("0.5")]
    return [F(it) for it in (0, 1, 3, 5, 9, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 130, 400)]


def completions(kinds, visits):
    """Every way to answer what is open."""
    holes = []  # (visit or None, which, options)
    many = sum(d is None for _, (ds, *_) in visits for d in ds)
    for i, kind in enumerate(kinds):
        if kind is None:
            holes.append((None, i, ["lung", "node", "node-long"]))
    for v, (_, (diameters, missed, others, new)) in enumerate(visits):
        holes += [(v, ("d", i), grid(many)) for i, d in enumerate(diameters) if d is None and i + 1 not in (missed or [])]
        if v:
            if missed is None:
                ticks = [[n + 1 for n in range(len(kinds)) if bits >> n & 1] for bits in range(2 ** len(kinds))]
                holes.append((v, "missed", ticks))
            if others is None:
                holes.append((v, "others", NON_TARGET))
            if new is None:
                holes.append((v, "new", [True, False]))
    for combo in product(*(options for _, _, options in holes)):
        full, told = list(kinds), [[list(ds), m, o, n] for _, (ds, m, o, n) in visits]
        for (v, which, _), value in zip(holes, combo):
            if v is None:
                full[which] = value
            elif which == "missed":
                told[v][1] = value
            elif which == "others":
                told[v][2] = value
            elif which == "new":
                told[v][3] = value
            else:
                told[v][0][which[1]] = value
        yield full, told, combo
    return holes


def names_of_holes(kinds, visits, order):
    """The names of the open controls, in the order of `completions`."""
    names = [f"kind-{i + 1}" for i, kind in enumerate(kinds) if kind is None]
    for v, (day, (diameters, missed, others, new)) in enumerate(visits):
        number = order[day]
        names += [f"visit-{number}-target-{i + 1}" for i, d in enumerate(diameters) if d is None and i + 1 not in (missed or [])]
        if v:
            names += [f"visit-{number}-{n}" for n, it in (("unmeasured", missed), ("non-target", others), ("new-lesion", new)) if it is None]
    return names


def worked_out(kinds, visits, order):
    """Outcomes that can still be, what is missing, truths, scales and numbers of the last visit and responses of all."""
    names = names_of_holes(kinds, visits, order)
    last = len(visits) - 1
    outcomes, targets, bests, truths, found = set(), set(), set(), {}, []
    responses = [set() for _ in visits]
    for full, told, combo in completions(kinds, visits):
        steps, verdict, target, now, nadir = at_visit(full, told, last)
        outcomes.add(verdict)
        targets.add(target)
        bests.add(best(full, told))
        for step, truth in steps.items():
            truths.setdefault(step, set()).add(bool(truth))
        for v in range(1, len(visits)):
            responses[v].add(at_visit(full, told, v)[1])
        if names:
            found.append((combo, verdict))
    missing = set()
    if len(outcomes) > 1:
        for i, name in enumerate(names):
            beside = {}
            for combo, verdict in found:
                key = tuple(str(it) for n, it in enumerate(combo) if n != i)
                beside.setdefault(key, set()).add(verdict)
            if any(len(it) > 1 for it in beside.values()):
                missing.add(name)
    return outcomes, missing, truths, targets, bests, responses


WRONG, ROWS = [], []
TARGET_ORDER = "target-pd target-ne target-cr target-pr target-sd".split()
BEST_ORDER = "best-cr best-pr best-sd best-non-cr-non-pd best-pd best-ne".split()


def agree(case, what, by_hand, out):
    if by_hand != out:
        WRONG.append(f"{case}: {what}: by hand {by_hand!r}, worked out {out!r}")


def row(case, said, outcome, missing=None, more="", checks="", problems="", **told):
    """`more`: other answers; `checks`: of the four checks `+` met, `-` not met, `?` unknown; `told`: columns by hand."""
    kinds, visits, typed = read(said)
    given = {"unit": "mm"}
    if kinds is not None:
        given["targets"] = str(len(kinds))
        given |= {f"kind-{i + 1}": kind for i, kind in enumerate(kinds) if kind}
    order = {}
    for number, (day, (diameters, missed, others, new)) in enumerate(typed, 1):
        order[day] = number
        given[f"visit-{number}-day"] = str(day)
        given |= {f"visit-{number}-target-{i + 1}": text(d, 3) for i, d in enumerate(diameters) if d is not None}
        if day > visits[0][0]:
            given |= {} if missed is None else {f"visit-{number}-unmeasured": ",".join(f"t{n}" for n in missed) or "none"}
            given |= {f"visit-{number}-non-target": others} if others else {}
            given |= {} if new is None else {f"visit-{number}-new-lesion": "yes" if new else "no"}
    for change in filter(None, more.split("; ")):
        name, value = change.split("=", 1)
        given[name] = value
    columns = {}
    if kinds is not None and len(visits) > 1 and not problems:
        outcomes, wanted, truths, targets, bests, responses = worked_out(kinds, visits, order)
        agree(case, "outcome", outcome.split(), [it for it in ORDER if it in outcomes])
        if missing != "-":
            agree(case, "missing", sorted((missing or "").split()), sorted(wanted))
        settled = not names_of_holes(kinds, visits, order)
        for step in STEPS:
            both = len(truths[step]) == 2
            columns[step] = "unknown" if both else "-" if not settled else "met" if True in truths[step] else "not-met"
        if "node-long" in kinds:
            columns["scale:target-response"] = columns["scale:best-response"] = ""
        elif None not in kinds:
            columns["scale:target-response"] = " ".join(it for it in TARGET_ORDER if it in targets) if kinds else ""
            columns["scale:best-response"] = " ".join(it for it in BEST_ORDER if it in bests)
        for v, (day, _) in enumerate(visits):
            if v:
                columns[f"visit-{order[day]}-response"] = " ".join(it for it in ORDER if it in responses[v])
        if settled:
            full = [it[1] for it in visits]
            baseline = sum(full[0][0])
            for v, (day, _) in enumerate(visits):
                missed = [n for n in full[v][1] if n <= len(kinds)] if v else []
                _, _, _, now, nadir = at_visit(kinds, full, v) if v else (0, 0, 0, baseline, None)
                at = f"visit-{order[day]}-"
                columns[at + "change"] = "" if missed or not baseline else text((now - baseline) * 100 / F(baseline), 1, (-30,))
                columns[at + "nadir"] = "" if nadir is None else text(F(nadir), 1)
                columns[at + "from-nadir"] = "" if nadir is None or missed else text(F(now - nadir), 1, (5,))
                columns[at + "from-nadir-percent"] = "" if not nadir or missed else text((now - nadir) * 100 / F(nadir), 1, (20,))
    else:
        columns |= {step: "-" for step in STEPS}
    for column, by_hand in told.items():
        name = column.replace("__", ":").replace("_", "-")
        if by_hand != "-" and name in columns:
            agree(case, name, by_hand, columns[name])
        columns[name] = by_hand
    columns |= {name: {"+": "met", "-": "not-met", "?": "unknown"}[it] for name, it in zip(CHECKS, checks)} if checks else {name: "-" for name in CHECKS}
    assert case not in {it["case"] for it in ROWS}, case
    ROWS.append({"case": case, **given, "outcome": outcome, "missing": missing or "", "problems": problems, **columns})


def write():
    assert not WRONG, "\n".join(WRONG)
    for step in [*STEPS, *CHECKS]:
        seen = {it[step] for it in ROWS}
        assert seen >= {"met", "not-met", "unknown"}, f"{step}: {seen}"
    for it in ORDER:
        assert any(x["outcome"] == it for x in ROWS), f"nobody is {it}"
    most = max(int(name.split("-")[1]) for it in ROWS for name in it if name.startswith("visit-"))
    typed = ["unit", "targets", *(f"kind-{i}" for i in range(1, 6)), *(f"visit-{n}-{f}" for n in range(1, most + 1) for f in VISIT),
             "slice", "treated", "treated-grown"]
    typed += [it for it in dict.fromkeys(name for row in ROWS for name in row) if it.endswith(("-confirmed", "-unit"))]
    numbers = [f"visit-{n}-{it}" for n in range(1, most + 1) for it in ("response", "change", "nadir", "from-nadir", "from-nadir-percent")]
    told = ["outcome", "missing", "problems", *STEPS, *CHECKS, "scale:target-response", "scale:best-response", *numbers]
    header = ["case", *(it for it in typed if any(it in row for row in ROWS)), *(it for it in told if any(it in row for row in ROWS))]
    stray = {name for row in ROWS for name in row} - set(header)
    assert not stray, stray
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    # What a row does not work out it does not assert.
    writer.writerows([it.get(column, "" if column in typed else "-") for column in header] for it in ROWS)
    path = HERE / "recist.csv"
    if "--check" in sys.argv[1:]:
        assert path.read_text(encoding="utf-8") == out.getvalue(), "recist.csv is not what the rows say: write it anew"
    else:
        path.write_text(out.getvalue(), encoding="utf-8")
    print(f"recist: {len(ROWS)} rows, {len(header)} columns")


def one(case, before, *then, outcome, **told):
    """One lung target; each later visit in its size alone, all measured, no other lesions, none new."""
    row(case, f"lung | 0: {before} | " + " | ".join(f"{(i + 1) * 56}: {d} x no-such no" for i, d in enumerate(then)), outcome, **told)


# ---- the limits, one step below, on, above -----------------------------------------------------------------------------------

one("down 30 % exactly: partial", 100, 70, outcome=PR, visit_2_change="-30")
one("down by a millimetre less: stable", 100, 71, outcome=SD, visit_2_change="-29")
one("down by a millimetre more", 100, 69, outcome=PR)
one("down 29.9 %: nothing is rounded", 100, "70.1", outcome=SD)
one("up 20 % exactly from the baseline", 100, 120, outcome=PD, visit_2_from_nadir_percent="20")
one("up 19 %", 100, 119, outcome=SD)
one("up 21 %", 100, 121, outcome=PD)
one("up 19.9 %", 100, "119.9", outcome=SD)
one("up 20 % and 4 mm: not enough by 1 mm", 20, 24, outcome=SD)
one("up 25 % and 5 mm", 20, 25, outcome=PD)
one("up 4.9 mm", 20, "24.9", outcome=SD)
one("up 30 % and 6 mm", 20, 26, outcome=PD)
one("up 20 % and 5 mm, both exactly", 25, 30, outcome=PD)
one("up 16 % and 4 mm", 25, 29, outcome=SD)
one("up 5 mm and 12.5 %: not enough by percent", 40, 45, outcome=SD)
one("neither up nor down", 55, 55, outcome=SD, visit_2_change="0")
one("the Okayama case of 55 to 50 mm", 55, 50, outcome=SD)
one("gone", 30, 0, outcome=CR, visit_2_change="-100")
one("1 mm left is not gone", 30, 1, outcome=PR, more="visit-2-target-1-confirmed=yes")

# ---- baseline and nadir ------------------------------------------------------------------------------------------------------

one("up from the nadir, though down 40 % from baseline", 100, 50, 60, outcome=PD, scale__best_response="best-pr")
one("up from the nadir by a millimetre less", 100, 50, 59, outcome=PR)
one("up 9 mm from 50: partial all the same", 100, 50, 55, outcome=PR)
one("the nadir is not the last visit", 100, 50, 55, 60, outcome=PD, visit_4_nadir="50")
one("the nadir is the baseline", 50, 55, 60, outcome=PD, visit_3_nadir="50")
one("back to the baseline after 30 % less", 100, 70, 100, outcome=PD, scale__best_response="best-pr")
one("back to the baseline after less: 80 to 96", 100, 80, 96, outcome=PD, scale__best_response="best-sd")
one("80 to 95", 100, 80, 95, outcome=SD)
one("seen again after it had gone: 6 mm", 60, 0, 6, outcome=PD, scale__best_response="best-cr")
one("seen again after it had gone: 4 mm", 60, 0, 4, outcome=PD)
one("not seen again", 60, 0, 0, outcome=CR, visit_3_from_nadir_percent="")
one("what comes after progression does not better the best", 50, 70, 20, outcome=PR, scale__best_response="best-pd")
one("stable, progression, gone: the best is stable", 50, 50, 70, 0, outcome=CR, scale__best_response="best-sd")
one("progression at once", 50, 60, outcome=PD, scale__best_response="best-pd")
row("visits typed out of order", "lung | 0: 100 | 112: 60 x no-such no | 56: 50 x no-such no", PD, visit_2_nadir="50", visit_3_nadir="100")
row("two visits before treatment: the last of them is the baseline", "lung | -60: 50 | -5: 100 | 56: 70 x no-such no", PR, visit_3_nadir="100")
row("no visit before treatment: the first is the baseline", "lung | 7: 100 | 56: 70 x no-such no", PR)
row("the baseline before treatment", "lung | -20: 100 | 56: 70 x no-such no", PR)

# ---- several lesions, nodes ------------------------------------------------------------------------------------------------

row("two targets are added", "liver lung | 0: 60 40 | 56: 42 28 x no-such no", PR, visit_2_change="-30")
row("two targets, a millimetre more", "liver lung | 0: 60 40 | 56: 42 29 x no-such no", SD)
row("one grows, one shrinks: the sum counts", "liver lung | 0: 30 70 | 56: 60 10 x no-such no", PR)
row("five targets", "liver liver lung lung bone | 0: 20 20 20 20 20 | 56: 24 24 24 24 24 x no-such no", PD)
row("five targets, a millimetre less", "liver liver lung lung bone | 0: 20 20 20 20 20 | 56: 24 24 24 24 23 x no-such no", SD)
row("three targets", "liver adrenal kidney | 0: 20 30 50 | 56: 14 21 35 x no-such no", PR)
row("four targets", "brain serosa soft other | 0: 20 30 40 10 | 56: 14 21 28 7 x no-such no", PR)
row("four targets, a millimetre more", "brain serosa soft other | 0: 20 30 40 10 | 56: 14 21 28 8 x no-such no", SD)
row("a node of 9 mm is normal, all else is gone: complete, and the sum is not nought", "lung node | 0: 20 18 | 56: 0 9 x gone no", CR,
    visit_2_change="-76.3")
row("a node of 9.9 mm is normal", "lung node | 0: 20 18 | 56: 0 9.9 x gone no", CR)
row("a node of 10 mm is not", "lung node | 0: 20 18 | 56: 0 10 x gone no", PR)
row("a node of 11 mm is not", "lung node | 0: 20 18 | 56: 0 11 x gone no", PR)
row("two nodes, both normal", "node node | 0: 15 15 | 56: 9 9 x no-such no", CR, visit_2_change="-40")
row("a node alone: normal, and down by less than 30 %", "node | 0: 12 | 56: 9 x no-such no", CR)
row("a lesion of 9 mm that is no node is not gone", "lung node | 0: 20 18 | 56: 9 0 x gone no", PR)
row("a normal node grows to 14 mm: up 75 % and 6 mm", "lung node | 0: 20 18 | 56: 0 8 x gone no | 112: 0 14 x gone no", PD)
row("a normal node grows to 12 mm: by 4 mm only", "lung node | 0: 20 18 | 56: 0 8 x gone no | 112: 0 12 x gone no", PR)
row("a node of nought grows to 4 mm: normal", "node | 0: 18 | 56: 0 x gone no | 112: 4 x gone no", CR)
row("a node of nought grows to 10 mm", "node | 0: 18 | 56: 0 x gone no | 112: 10 x gone no", PD)
row("a lesion of 3 mm is seen again beside a normal node: by 3 mm only, after all had gone", "lung node | 0: 20 18 | 56: 0 8 x gone no | 112: 3 8 x gone no", PD,
    more="visit-3-target-1-confirmed=yes")
row("the same where not all had gone", "lung node | 0: 20 18 | 56: 0 12 x gone no | 112: 3 12 x gone no", PR, more="visit-3-target-1-confirmed=yes")
row("a node measured on its long axis is not judged", "lung node-long | 0: 20 18 | 56: 0 8 x gone no", LONG)
row("a long axis, stable by its numbers", "lung node-long | 0: 20 18 | 56: 20 18 x gone no", LONG)
row("a long axis, grown by its numbers", "lung node-long | 0: 20 18 | 56: 40 40 x gone no", LONG)
row("a long axis and a new lesion: progression all the same", "lung node-long | 0: 20 18 | 56: 0 8 x gone yes", PD)
for at in range(3, 6):
    kinds = "lung lung liver liver bone".split()[:at]
    row(f"target {at} is a node and normal", " ".join([*kinds[:-1], "node"]) + f" | 0: {'20 ' * (at - 1)} 18 | 56: {'0 ' * (at - 1)} 9 x gone no", CR)
    row(f"target {at} is a node measured on its long axis", " ".join([*kinds[:-1], "node-long"]) + f" | 0: {'20 ' * at} | 56: {'20 ' * at} x gone no", LONG)
row("target 1 is a node measured on its long axis", "node-long | 0: 20 | 56: 20 x gone no", LONG)
for kind in ORGANS:
    if not kind.startswith("node"):
        row(f"{kind}: 9 mm is not gone", f"{kind} | 0: 30 | 56: 9 x no-such no", PR)
        row(f"{kind}: gone", f"{kind} | 0: 30 | 56: 0 x no-such no", CR)

# ---- non-target lesions, new lesions, no targets: the table of overall response -----------------------------------------------

SIZES = {"target-cr": 0, "target-pr": 50, "target-sd": 100, "target-pd": 130}
TABLE = {  # target: non-target, without a new lesion
    "target-cr": {"no-such": CR, "gone": CR, "present": PR, "progressed": PD, "not-assessed": PR},
    "target-pr": {"no-such": PR, "gone": PR, "present": PR, "progressed": PD, "not-assessed": PR},
    "target-sd": {"no-such": SD, "gone": SD, "present": SD, "progressed": PD, "not-assessed": SD},
    "target-pd": {"no-such": PD, "gone": PD, "present": PD, "progressed": PD, "not-assessed": PD},
    "target-ne": {"no-such": NE, "gone": NE, "present": NE, "progressed": PD, "not-assessed": NE},
}
for target, them in TABLE.items():
    for others, outcome in them.items():
        for new in ("no", "yes"):
            seen = "_ 1" if target == "target-ne" else f"{SIZES[target]} x"
            row(f"{target}, non-target {others}, new {new}", f"lung | 0: 100 | 56: {seen} {others} {new}", PD if new == "yes" else outcome,
                scale__target_response=target)
for others, outcome in {"no-such": NE, "gone": CR, "present": NON, "progressed": PD, "not-assessed": NE}.items():
    for new in ("no", "yes"):
        row(f"no targets, non-target {others}, new {new}", f"- | 0: | 56: x {others} {new}", PD if new == "yes" else outcome)
row("no targets: the best is non-CR/non-PD", "- | 0: | 56: x present no | 112: x progressed no", PD, scale__best_response="best-non-cr-non-pd")

row("the first example: 100, 50, 60", "liver lung | 0: 60 40 | 56: 30 20 x no-such no | 112: 36 24 x no-such no", PD, scale__best_response="best-pr")
row("the second example: a node of normal size", "lung node | -7: 20 18 | 56: 0 8 x gone no", CR)

# ---- what could not be measured --------------------------------------------------------------------------------------------------

row("one of two could not be measured", "liver lung | 0: 60 40 | 56: 30 _ 2 no-such no", NE, visit_2_change="")
row("one of two could not be measured, the other alone has grown beyond the sum", "liver lung | 0: 30 20 | 56: 80 _ 2 no-such no", PD)
row("the other alone is up to the limit", "liver lung | 0: 30 20 | 56: 60 _ 2 no-such no", PD)
row("the other alone is a millimetre below it", "liver lung | 0: 30 20 | 56: 59 _ 2 no-such no", NE)
row("what could not be measured is not gone, and what is seen later is not seen again", "liver lung | 0: 30 20 | 56: 0 _ 2 no-such no | 112: 4 0 x no-such no", PR)
row("1 mm is left, and 3 mm later", "lung | 0: 60 | 56: 1 x no-such no | 112: 3 x no-such no", PR, more="visit-2-target-1-confirmed=yes; visit-3-target-1-confirmed=yes")
row("gone, and 1 mm later", "lung | 0: 60 | 56: 0 x no-such no | 112: 1 x no-such no", PD, more="visit-3-target-1-confirmed=yes")
row("a normal node, and 1 mm of another lesion is left", "lung node | 0: 1 12 | 56: 1 9 x no-such no", SD,
    more="visit-1-target-1-confirmed=yes; visit-2-target-1-confirmed=yes")
for n in range(2, 6):
    kinds = "lung lung liver liver bone".split()[:n]
    row(f"{n} targets, non-target lesions present", " ".join(kinds) + f" | 0: {'20 ' * n} | 56: {'20 ' * n} x present no", SD)
row("neither could be measured", "liver lung | 0: 30 20 | 56: _ _ 1,2 no-such no", NE)
row("a visit that lacks a lesion makes no nadir", "liver lung | 0: 30 20 | 56: 10 _ 2 no-such no | 112: 30 20 x no-such no", SD, visit_3_nadir="50")
row("and is no complete response", "liver lung | 0: 30 20 | 56: 0 _ 2 no-such no | 112: 30 3 x no-such no", PR, scale__best_response="best-pr",
    more="visit-3-target-2-confirmed=yes")
# Nobody knows whether the number is wrong or what goes beyond it, so that neither counts; how many targets there are is open then. What is
# seen of those that were told is not gone, and may be part of a sum of any size.
for n in range(1, 5):
    kinds = "lung lung liver liver bone".split()[:n]
    told = " ".join(kinds) + f" | 0: {'20 ' * n} | 56: {'20 ' * n} "
    row(f"a lesion beyond {n} was ticked as not measured", told + f"{n + 1} no-such no", f"{PD} {LONG} {NE} {PR} {SD}", missing="-",
        problems="visit-2-unmeasured")
    row(f"a lesion beyond {n} has a diameter", told + "x no-such no", f"{PD} {LONG} {PR} {SD}", missing="-",
        more=f"visit-2-target-{n + 1}=20", problems=f"visit-2-target-{n + 1}")
    row(f"a lesion beyond {n} has a diameter at two visits", told + "x no-such no", f"{PD} {LONG} {PR} {SD}", missing="-",
        more=f"visit-1-target-{n + 1}=20; visit-2-target-{n + 1}=20", problems=f"visit-1-target-{n + 1} visit-2-target-{n + 1}")
row("a diameter beyond no targets", "- | 0: | 56: x present no", f"{PD} {LONG} {NON} {PR} {SD}", missing="-", more="visit-2-target-1=20",
    problems="visit-2-target-1")
row("ticked as not measured beyond no targets", "- | 0: | 56: 1 present no", f"{PD} {LONG} {NE} {NON} {PR} {SD}",
    missing="-", problems="visit-2-unmeasured")
for n in range(1, 6):
    kinds = "lung lung liver liver bone".split()[:n]
    row(f"target {n} of {n} could not be measured", " ".join(kinds) + f" | 0: {'20 ' * n} | 56: {'10 ' * (n - 1)} _ {n} no-such no", NE)
    row(f"target 1 of {n} could not be measured, though typed", " ".join(kinds) + f" | 0: {'20 ' * n} | 56: {'10 ' * n} 1 no-such no", NE)

# ---- half answers: every verdict that some completion gives --------------------------------------------------------------------

row("the second visit is empty", "lung | 0: 100 | 56: _", f"{PD} {NE} {CR} {PR} {SD}", scale__best_response="best-cr best-pr best-sd best-pd best-ne",
    missing="visit-2-target-1 visit-2-unmeasured visit-2-non-target visit-2-new-lesion")
row("a new lesion settles it", "lung | 0: 100 | 56: _ _ _ yes", PD)
row("non-target progression settles it", "lung | 0: 100 | 56: _ _ progressed _", PD)
row("new lesions open, else stable", "lung | 0: 100 | 56: 100 x no-such _", f"{PD} {SD}", missing="visit-2-new-lesion")
row("new lesions open, else gone", "lung | 0: 100 | 56: 0 x gone _", f"{PD} {CR}", missing="visit-2-new-lesion")
row("non-target lesions open, else gone", "lung | 0: 100 | 56: 0 x _ no", f"{PD} {CR} {PR}", missing="visit-2-non-target")
row("non-target lesions open, else partial", "lung | 0: 100 | 56: 60 x _ no", f"{PD} {PR}", missing="visit-2-non-target")
row("both open, grown: settled", "lung | 0: 100 | 56: 130 x _ _", PD)
row("one of two diameters is open", "liver lung | 0: 60 40 | 56: 30 _ x no-such no", f"{PD} {PR} {SD}", missing="visit-2-target-2")
row("one of two is open, the other alone is beyond the limit", "liver lung | 0: 60 40 | 56: 120 _ x no-such no", PD)
row("one of two is open, the other a millimetre below the limit", "liver lung | 0: 60 40 | 56: 119 _ x no-such no", f"{PD} {SD}", missing="visit-2-target-2")
row("one of two is open, the other is gone", "liver lung | 0: 60 40 | 56: 0 _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-2")
row("a node is open, the other is gone", "liver node | 0: 60 40 | 56: 0 _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-2")
row("after a low nadir stable is out of reach: gone, partial, or progression", "liver lung | 0: 60 40 | 56: 5 5 x no-such no | 112: 5 _ x no-such no",
    f"{PD} {PR}", missing="visit-3-target-2")
row("after all had gone only complete and progression are left", "lung | 0: 60 | 56: 0 x no-such no | 112: _ x no-such no", f"{PD} {CR}",
    missing="visit-3-target-1")
row("whether all were measured is open, all typed and stable", "lung | 0: 100 | 56: 100 _ no-such no", f"{NE} {SD}", missing="visit-2-unmeasured")
row("whether all were measured is open, all typed and gone", "lung | 0: 100 | 56: 0 _ no-such no", f"{NE} {CR}", missing="visit-2-unmeasured")
row("whether all were measured is open, all typed and grown", "lung | 0: 100 | 56: 120 _ no-such no", f"{PD} {NE}", missing="visit-2-unmeasured")
row("both diameters are open", "liver lung | 0: 60 40 | 56: _ _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-1 visit-2-target-2")
row("the baseline is open", "lung | 0: _ | 56: 50 x no-such no", f"{PD} {PR} {SD}", missing="visit-1-target-1")
row("the baseline is open and it is gone", "lung | 0: _ | 56: 0 x no-such no", CR)
row("one of the baseline is open: it can only be more", "liver lung | 0: 60 _ | 56: 40 30 x no-such no", f"{PR} {SD}", missing="visit-1-target-2")
row("a visit between is open", "lung | 0: 100 | 56: _ x no-such no | 112: 60 x no-such no", f"{PD} {PR}", missing="visit-2-target-1")
row("a visit between is open, and the last is beyond any nadir", "lung | 0: 100 | 56: _ x no-such no | 112: 120 x no-such no", PD)
row("an organ is open, its lesion at 9 mm, else gone", "lung _ | 0: 20 18 | 56: 0 9 x no-such no", f"{LONG} {CR} {PR}", missing="kind-2")
row("an organ is open, all else told: a long axis would not be judged", "lung _ | 0: 20 18 | 56: 20 18 x no-such no", f"{LONG} {SD}", missing="kind-2")
row("no targets, all else open", "- | 0: | 56: _ _ _", f"{PD} {NE} {CR} {NON}", missing="visit-2-non-target visit-2-new-lesion")

# ---- what is measurable ------------------------------------------------------------------------------------------------------------

def checked(case, kinds, sizes, checks, more=""):
    many = len(kinds.split())
    row(case, f"{kinds} | 0: {sizes} | 56: {sizes} x no-such no", SD, more=more, checks=checks)


checked("10 mm can be measured", "lung", "10", "+?+?")
checked("9 mm cannot", "lung", "9", "-?+?")
checked("11 mm can", "lung", "11", "+?+?")
checked("a node of 15 mm can be a target, whatever the slices", "node", "15", "+++?")
checked("a node of 14 mm cannot", "node", "14", "-++?")
checked("a node of 16 mm can", "node", "16", "+++?")
checked("two of two too small", "lung lung", "9 9", "-?+?")
checked("slices of 5 mm", "lung", "10", "+++?", "slice=5")
checked("slices of 6 mm and 11 mm", "lung", "11", "+-+?", "slice=6")
checked("slices of 6 mm and 12 mm", "lung", "12", "+++?", "slice=6")
checked("slices of 6 mm and 13 mm", "lung", "13", "+++?", "slice=6")
checked("slices of 4 mm", "lung", "10", "+++?", "slice=4")
for kind in ORGANS:
    good = "other" == kind
    sizes = " ".join(["10" if not is_node(kind) else "15"] * 3)
    if kind != "node-long":
        checked(f"two of {kind}", f"{kind} {kind}", sizes[:5], f"+{'+' if is_node(kind) else '?'}+?")
        checked(f"three of {kind}", f"{kind} {kind} {kind}", sizes, f"+{'+' if is_node(kind) else '?'}{'+' if good else '-'}?")
checked("three of five in one organ, the first ones elsewhere", "lung bone liver liver liver", "10 10 10 10 10", "+?-?")
checked("two and two and one", "lung lung liver liver bone", "10 10 10 10 10", "+?+?")
checked("no local treatment", "lung", "10", "+?++", "treated=none")
checked("local treatment, grown since", "lung", "10", "+?++", "treated=t1; treated-grown=yes")
checked("local treatment, not grown since", "lung", "10", "+?+-", "treated=t1; treated-grown=no")
checked("local treatment of the fifth", "lung", "10", "+?+-", "treated=t5; treated-grown=no")
checked("local treatment, growth open", "lung", "10", "+?+?", "treated=t2")
row("the baseline is open: nothing is checked", "lung | 0: _ | 56: 0 x no-such no | 112: 0 x no-such no", CR, checks="??+?")
row("the organs are open", "_ _ lung | 0: 15 15 15 | 56: 15 15 15 x no-such no", f"{LONG} {SD}", missing="kind-1 kind-2", checks="+???")

# ---- units, and what cannot be read --------------------------------------------------------------------------------------------------

row("in centimetres", "lung | 0: 10 | 56: 7 x no-such no", PR, more="unit=cm", visit_2_nadir="-", visit_2_from_nadir="-")
row("another unit behind the number is asked about", "lung | 0: 100 | 56: _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-1",
    more="visit-2-target-1=7.0 cm", problems="visit-2-target-1")
row("3 among millimetres is asked about", "lung | 0: 100 | 56: _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-1",
    more="visit-2-target-1=3", problems="visit-2-target-1")
row("4 is not", "lung | 0: 100 | 56: 4 x no-such no", PR)
row("70 among centimetres is asked about", "lung | 0: 10 | 56: _ x no-such no", f"{PD} {CR} {PR} {SD}", missing="visit-2-target-1",
    more="unit=cm; visit-2-target-1=70", problems="visit-2-target-1")
for n in (1, 3, 4, 5):
    kinds = "lung lung liver liver bone".split()[:n - 1]
    row(f"organ {n} of {n - 1} targets: neither is used", (" ".join(kinds) or "-") + f" | 0: {'20 ' * (n - 1)} | 56: {'20 ' * (n - 1)} x no-such no",
        # The organs that are left rule out fewer targets than they are; then 20 mm are there, and all was measured.
        f"{PD} {LONG} {NE} {CR} {PR} {SD}" if n == 1 else f"{PD} {LONG} {PR} {SD}", missing="-", more=f"kind-{n}=liver", problems=f"kind-{n}")
row("more organs than targets: neither is used", "lung | 0: 100 | 56: 70 x no-such no", f"{PD} {LONG} {PR} {SD}", missing="-",
    more="kind-2=liver", problems="kind-2")

if __name__ == "__main__":
    write()
