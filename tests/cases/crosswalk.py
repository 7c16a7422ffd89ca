#!/usr/bin/env python3
"""Golden tables of complications on several scales, and of how far readers agree: python3 tests/cases/crosswalk.py [--check]

An INDEPENDENT TRANSCRIPTION like board.py: written from the levels as the facts file paraphrases them, without reading or running
the program it tests. Every row states the level of each scale by hand; an evaluator works them out again by trying every completion,
and a table is written only if both agree. Never paste the program's own output in here.
"""
import sys

sys.dont_write_bytecode = True
from fractions import Fraction as F
from math import sqrt

from make import Side, all_of, any_of, first_met
from plans import FAVOURABLE, build, clash, possible, r, text

# ---- complication-grade ------------------------------------------------------------------------------------------------

THREATS = ("none", "urgent", "one-organ", "several-organs")
TREATMENTS = ("none", "nominal", "drug", "transfusion", "intervention", "intervention-ga")
FACTS = {
    "death": (False, True), "threat": THREATS, "treatment": TREATMENTS, "solved": ("within-reached", "within-failed", "later"),
    "extra-stay": (0, 12, 24, 36, 48, 72), "care": ("no", "atypical", "icu"), "daily": ("none", "instrumental", "self-care"),
    "harm": ("none", "mild", "severe"), "harm-at-discharge": (False, True), "cirse-grade-3": ("3a", "3b"),
}
FAVOURABLE |= {"mild", "cd-i", "cd-without-d", "ctcae-1", "discordant"}  # reached when nothing applies


def contradicts(v):
    within = v["solved"] != "later"
    return (v["death"] and (v["harm"] == "mild" or within) or within and (v["extra-stay"] > 0 or v["harm"] != "none" or v["harm-at-discharge"])
            or v["harm-at-discharge"] and v["harm"] == "none" or v["care"] != "no" and within or v["care"] == "atypical" and v["extra-stay"] <= 0)


def sir(v):
    if v["death"]:
        return "death"
    if v["threat"] != "none" or v["harm"] == "severe":
        return "life-threatening"
    if v["extra-stay"] > 24 or v["care"] != "no" or v["treatment"] == "intervention-ga":
        return "severe"
    if v["extra-stay"] > 0:
        return "moderate-or-severe"
    return {"intervention": "moderate", "transfusion": "moderate", "drug": "mild-or-moderate"}.get(v["treatment"], "mild")


def cirse(v):
    """The grade, and of one solved within the procedure whether the aim was reached."""
    if v["death"]:
        return "6"
    if v["harm"] != "none":
        return {"severe": "5", "mild": "4"}[v["harm"]]
    if v["solved"] != "later":
        return "1a" if v["solved"] == "within-reached" else "1b"
    if v["treatment"] not in ("none", "nominal") or v["extra-stay"] > 48:
        return "3"
    if v["extra-stay"] == 48 or v["extra-stay"] > 0 and v["treatment"] == "nominal":
        return "2-or-3"
    if v["extra-stay"] > 0:
        return "2"
    if v["treatment"] == "none" and v["care"] != "no":
        return "1-or-2"  # no text has a higher level of care of a stay that is no longer
    return "1-or-3" if v["treatment"] == "nominal" else "1-by-analogy"


def cirse_2017(v):
    grade = cirse(v)
    return "cirse-" + ("1" if grade in ("1a", "1b") else grade)


def modified(v):
    grade = cirse(v)
    return "modified-" + (v["cirse-grade-3"] if grade == "3" else grade)


def clavien(v):
    if v["death"]:
        return "cd-v"
    if v["solved"] != "later":
        return "cd-not-applicable"
    if v["threat"] == "several-organs":
        return "cd-ivb"
    if v["threat"] == "one-organ" or v["threat"] == "urgent" and v["care"] == "icu":
        return "cd-iva"
    return {"intervention-ga": "cd-iiib", "intervention": "cd-iiia", "drug": "cd-ii", "transfusion": "cd-ii"}.get(v["treatment"], "cd-i")


def generic(v):
    if v["death"]:
        return "ctcae-5"
    if v["threat"] != "none":
        return "ctcae-4"
    if v["extra-stay"] > 0 or v["care"] != "no" or v["daily"] == "self-care" or v["treatment"] == "intervention-ga":
        return "ctcae-3"  # section 3 of the facts file: what is severe for SIR is Grade 3, and Grade 1 is mild for SIR
    if v["treatment"] == "intervention":
        return "ctcae-2-or-3"
    return "ctcae-2" if v["treatment"] != "none" or v["daily"] == "instrumental" else "ctcae-1"


SIR = ["death", "life-threatening", "severe", "moderate-or-severe", "moderate", "mild-or-moderate", "mild"]
# The questions that a scale looks at, and its levels in their order.
SCALES = {
    "cirse": (cirse_2017, "death harm solved treatment extra-stay care", [f"cirse-{it}" for it in "6 5 4 1 1-or-2 1-by-analogy 2 1-or-3 2-or-3 3".split()]),
    "cirse-modified": (modified, "death harm solved treatment extra-stay care cirse-grade-3",
                       [f"modified-{it}" for it in "6 5 4 1b 1a 1-or-2 1-by-analogy 2 1-or-3 2-or-3 3b 3a".split()]),
    "clavien-dindo": (clavien, "death solved threat care treatment", [f"cd-{it}" for it in "v not-applicable ivb iva iiib iiia ii i".split()]),
    "ctcae": (generic, "death threat extra-stay care daily treatment", [f"ctcae-{it}" for it in "5 4 3 2-or-3 2 1".split()]),
}
NEUTRAL = {"death": False, "threat": "none", "treatment": "none", "solved": "later", "extra-stay": 0, "care": "no", "daily": "none",
           "harm": "none", "harm-at-discharge": False, "cirse-grade-3": "3a"}


def left(known, fields, decide, order):
    """What a scale can still say, of the questions that it looks at and of those that are tied to them by a contradiction."""
    tied = {"death", "solved", "extra-stay", "care", "harm"}
    options = {name: FACTS[name] for name in {*fields, *tied}}
    # What decides nothing and contradicts nothing is put at something.
    whole = lambda v: {**NEUTRAL, "harm-at-discharge": False, **v}
    return possible({k: known[k] for k in options}, options, lambda v: None if contradicts(whole(v)) else decide(whole(v)), order)


def grade(row):
    known = {"death": row.yes("death"), "extra-stay": row.number("extra-stay", (0, 8760), (0, 2160), {"h": 1, "時間": 1, "d": 24, "日": 24}, bare=dict.fromkeys("d日", (F("0.5"), 60))),
             "harm-at-discharge": row.yes("harm-at-discharge")}
    known |= {name: row.choice(name, options) for name, options in FACTS.items() if name not in known}
    if isinstance(known["extra-stay"], Side):  # any number on that side; the rows only have those that decide as one of them does
        known["extra-stay"] = {">48 h": 72}[row.text("extra-stay")]
    for at, unused, contradictory in (
            ("care", ("solved", "care"), lambda s, c: s != "later" and c != "no"),
            ("extra-stay", ("care", "extra-stay"), lambda c, x: c == "atypical" and x <= 0),
            ("harm", ("death", "harm"), lambda d, h: d and h == "mild"),
            ("solved", ("death", "solved"), lambda d, s: d and s != "later"),
            ("extra-stay", ("solved", "extra-stay"), lambda s, x: s != "later" and x > 0),
            ("harm", ("solved", "harm"), lambda s, h: s != "later" and h != "none"),
            ("harm-at-discharge", ("solved", "harm-at-discharge"), lambda s, d: s != "later" and d),
            ("harm-at-discharge", ("harm", "harm-at-discharge"), lambda h, d: d and h == "none")):
        for name in clash(row, known, at, unused, contradictory):
            known[name] = None
    still, missing = left(known, "death threat treatment extra-stay care harm".split(), sir, SIR)
    columns = {f"scale:{name}": " ".join(left(known, fields.split(), decide, order)[0]) for name, (decide, fields, order) in SCALES.items()}
    if known["death"] is False and known["solved"] == "later" and known["harm"] in ("mild", "severe"):
        d = known["harm-at-discharge"]
        columns["scale:clavien-dindo-d"] = "cd-with-d cd-without-d" if d is None else "cd-with-d" if d else "cd-without-d"
    return steps(known), still, missing, columns


def steps(known):
    """Each level of SIR's by itself, as far as it is known."""
    death, harm, threat, treatment, stay, care = (known[n] for n in ("death", "harm", "threat", "treatment", "extra-stay", "care"))
    some = lambda *them: True if True in them else None if None in them else False
    ask = lambda it, test: None if it is None else test(it)
    return {
        "death": death,
        "life-threatening": some(ask(threat, lambda it: it != "none"), ask(harm, lambda it: it == "severe")),
        "severe": some(ask(stay, lambda it: it > 24), ask(care, lambda it: it != "no"), ask(treatment, lambda it: it == "intervention-ga")),
        "moderate-or-severe": ask(stay, lambda it: 0 < it <= 24),
        "moderate": ask(treatment, lambda it: it in ("intervention", "transfusion")),
        "mild-or-moderate": ask(treatment, lambda it: it == "drug"),
    }


ORDER = "death threat treatment solved extra-stay care daily harm".split()


def c(case, said, outcome, cirse="-", modified="-", clavien="-", ctcae="-", d="", missing=None, problems="", more=""):
    """`said`: the answers in the order of ORDER, `_` for a blank, of the stay with its unit. Levels without the name of their scale."""
    words = said.split()
    assert len(words) == len(ORDER), (case, said)
    given = "; ".join(f"{name}={word.replace('~', ' ')}" for name, word in zip(ORDER, words) if word != "_")
    order = [level for _, _, levels in SCALES.values() for level in levels]
    named = lambda prefix, them: them if them == "-" else " ".join(sorted((f"{prefix}-{it}" for it in them.split()), key=order.index))
    return r(case, f"only: {given}{more}", outcome, missing, problems, scale__cirse=named("cirse", cirse),
             scale__cirse_modified=named("modified", modified), scale__clavien_dindo=named("cd", clavien),
             scale__ctcae=named("ctcae", ctcae), scale__clavien_dindo_d=" ".join(f"cd-{it}" for it in d.split()))


HALVES = "3b 3a"
LT, MS, MM = "life-threatening", "moderate-or-severe", "mild-or-moderate"
EVERY_CIRSE = "6 5 4 3 2-or-3 2 1-or-3 1-or-2 1 1-by-analogy"
EVERY_MODIFIED = "6 5 4 3b 3a 2-or-3 2 1-or-3 1-or-2 1b 1a 1-by-analogy"
EVERY_CD = "v not-applicable ivb iva iiib iiia ii i"
EVERY_CTCAE = "5 4 3 2-or-3 2 1"
GRADE_TABLE = [
    # the fifteen cases of the facts file
    c("pneumothorax on the last scan, aspirated through the needle, ablation completed, nothing later",
      "no none intervention within-reached 0 no none none", "moderate", "1", "1a", "not-applicable", "2-or-3"),
    c("the same, ablation abandoned", "no none intervention within-failed 0 no none none", "moderate", "1", "1b", "not-applicable", "2-or-3"),
    c("pneumothorax, tube next morning in local anaesthesia, 72 h more", "no none intervention later 72 no none none", "severe", "3", HALVES, "iiia", "3",
      more="; extra-stay-unit=h"),
    c("small haematoma, one more night of 20 h, nothing given", "no none none later 20~h no none none", MS, "2", "2", "i", "3"),
    c("fever, paracetamol only, stay as planned", "no none nominal later 0 no none none", "mild", "1-or-3", "1-or-3", "i", "2"),
    c("bleeding, two units of red cells, 36 h more", "no none transfusion later 36~h no none none", "severe", "3", HALVES, "ii", "3"),
    c("bleeding, embolised under sedation, 36 h more", "no none intervention later 36~h no none none", "severe", "3", HALVES, "iiia", "3"),
    c("abscess, antibiotics, 120 h more", "no none drug later 120~h no none none", "severe", "3", HALVES, "ii", "3"),
    c("cement embolus removed under general anaesthesia, 96 h more", "no none intervention-ga later 96~h no none none", "severe", "3", HALVES, "iiib", "3"),
    c("arrest on the table, resuscitated, no consequence, aborted", "no urgent drug within-failed 0 no none none", LT, "1", "1b", "not-applicable", "4"),
    c("new dialysis, 240 h more, recovered", "no one-organ intervention later 240~h no none none", LT, "3", HALVES, "iva", "4"),
    c("permanent foot drop, works, lives alone", "no none none later 0 no instrumental mild", "mild", "4", "4", "i", "2", "with-d", more="; harm-at-discharge=yes"),
    c("paraplegia after vertebroplasty, operated under general anaesthesia, needs help", "no none intervention-ga later 480~h no self-care severe", LT, "5", "5",
      "iiib", "3", "with-d", more="; harm-at-discharge=yes"),
    c("septic shock, two organs, ICU, recovered", "no several-organs drug later 360~h icu none none", LT, "3", HALVES, "ivb", "4"),
    c("death on day 9", "yes several-organs drug later 216~h icu self-care none", "death", "6", "6", "v", "5"),
    # hours: one step below, on, one step above
    c("nothing given, the stay as planned", "no none none later 0 no none none", "mild", "1-by-analogy", "1-by-analogy", "i", "1"),
    c("1 h more", "no none none later 1~h no none none", MS, "2", "2", "i", "3"),
    c("23 h more", "no none none later 23~h no none none", MS, "2", "2", "i", "3"),
    c("24 h more", "no none none later 24~h no none none", MS, "2", "2", "i", "3"),
    c("25 h more: severe for SIR, 2 for CIRSE", "no none none later 25~h no none none", "severe", "2", "2", "i", "3"),
    c("36 h more, for observation alone", "no none none later 36~h no none none", "severe", "2", "2", "i", "3"),
    c("47 h more", "no none none later 47~h no none none", "severe", "2", "2", "i", "3"),
    c("48 h more, which neither text of CIRSE places", "no none none later 48~h no none none", "severe", "2-or-3", "2-or-3", "i", "3"),
    c("49 h more", "no none none later 49~h no none none", "severe", "3", HALVES, "i", "3"),
    c("a day is 24 h", "no none none later 1~d no none none", MS, "2", "2", "i", "3"),
    c("two days are 48 h", "no none none later 2~d no none none", "severe", "2-or-3", "2-or-3", "i", "3"),
    c("two days and a half", "no none none later 2.5~日 no none none", "severe", "3", HALVES, "i", "3"),
    c("20 hours, in Japanese", "no none none later 20~時間 no none none", MS, "2", "2", "i", "3"),
    c("47 h and an antipyretic", "no none nominal later 47~h no none none", "severe", "2-or-3", "2-or-3", "i", "3"),
    c("48 h and an antipyretic", "no none nominal later 48~h no none none", "severe", "2-or-3", "2-or-3", "i", "3"),
    c("49 h and an antipyretic", "no none nominal later 49~h no none none", "severe", "3", HALVES, "i", "3"),
    c("1 h and an antipyretic", "no none nominal later 1~h no none none", MS, "2-or-3", "2-or-3", "i", "3"),
    c("48 h and an antibiotic", "no none drug later 48~h no none none", "severe", "3", HALVES, "ii", "3"),
    c("more than 48 h, no number", "no none none later >48~h no none none", "severe", "3", HALVES, "i", "3"),
    # the treatment, step by step, the stay as planned
    c("another drug", "no none drug later 0 no none none", MM, "3", HALVES, "ii", "2"),
    c("transfusion", "no none transfusion later 0 no none none", "moderate", "3", HALVES, "ii", "2"),
    c("an intervention without general anaesthesia", "no none intervention later 0 no none none", "moderate", "3", HALVES, "iiia", "2-or-3"),
    c("an intervention under general anaesthesia", "no none intervention-ga later 0 no none none", "severe", "3", HALVES, "iiib", "3"),
    c("another drug, one more night", "no none drug later 20~h no none none", MS, "3", HALVES, "ii", "3"),
    c("general anaesthesia, one more night", "no none intervention-ga later 20~h no none none", "severe", "3", HALVES, "iiib", "3"),
    c("an intervention, one more night", "no none intervention later 24~h no none none", MS, "3", HALVES, "iiia", "3"),
    # the same within the procedure
    c("nothing needed, within the procedure", "no none none within-reached 0 no none none", "mild", "1", "1a", "not-applicable", "1"),
    c("an antiemetic, within the procedure", "no none nominal within-reached 0 no none none", "mild", "1", "1a", "not-applicable", "2"),
    c("another drug, within the procedure", "no none drug within-reached 0 no none none", MM, "1", "1a", "not-applicable", "2"),
    c("transfusion, within the procedure", "no none transfusion within-failed 0 no none none", "moderate", "1", "1b", "not-applicable", "2"),
    c("general anaesthesia, within the procedure", "no none intervention-ga within-reached 0 no none none", "severe", "1", "1a", "not-applicable", "3"),
    c("shock within the procedure, aim reached: the scales differ most", "no urgent drug within-reached 0 no none none", LT, "1", "1a", "not-applicable", "4"),
    c("one organ failing within the procedure", "no one-organ drug within-reached 0 no none none", LT, "1", "1a", "not-applicable", "4"),
    # threat and care
    c("shock after the procedure, no ICU: by its treatment", "no urgent drug later 72~h no none none", LT, "3", HALVES, "ii", "4"),
    c("shock after the procedure, ICU", "no urgent drug later 72~h icu none none", LT, "3", HALVES, "iva", "4"),
    c("shock after the procedure, an atypical admission without ICU", "no urgent drug later 72~h atypical none none", LT, "3", HALVES, "ii", "4"),
    c("one organ failing, no ICU", "no one-organ drug later 72~h no none none", LT, "3", HALVES, "iva", "4"),
    c("several organs failing, no ICU", "no several-organs intervention-ga later 72~h no none none", LT, "3", HALVES, "ivb", "4"),
    c("several organs failing, ICU", "no several-organs transfusion later 72~h icu none none", LT, "3", HALVES, "ivb", "4"),
    c("moved to ICU without a threat to life", "no none none later 20~h icu none none", "severe", "2", "2", "i", "3"),
    c("moved to ICU, the stay as planned", "no none none later 0 icu none none", "severe", "1-or-2", "1-or-2", "i", "3"),
    c("moved to ICU with an antipyretic, the stay as planned", "no none nominal later 0 icu none none", "severe", "1-or-3", "1-or-3", "i", "3"),
    c("moved to ICU with another drug, the stay as planned", "no none drug later 0 icu none none", "severe", "3", HALVES, "ii", "3"),
    c("moved to ICU, the stay longer by an hour", "no none none later 1~h icu none none", "severe", "2", "2", "i", "3"),
    c("moved to ICU with a transfusion, the stay as planned", "no none transfusion later 0 icu none none", "severe", "3", HALVES, "ii", "3"),
    c("moved to ICU with an intervention, the stay as planned", "no none intervention later 0 icu none none", "severe", "3", HALVES, "iiia", "3"),
    c("moved to ICU with an intervention under GA, the stay as planned", "no none intervention-ga later 0 icu none none", "severe", "3", HALVES, "iiib", "3"),
    c("an admission atypical for the procedure, 20 h", "no none none later 20~h atypical none none", "severe", "2", "2", "i", "3"),
    # harm and daily living
    c("instrumental activities limited for a time", "no none none later 0 no instrumental none", "mild", "1-by-analogy", "1-by-analogy", "i", "2"),
    c("self-care limited for a time", "no none none later 0 no self-care none", "mild", "1-by-analogy", "1-by-analogy", "i", "3"),
    c("mild harm, gone at discharge", "no none none later 0 no none mild", "mild", "4", "4", "i", "1", "without-d", more="; harm-at-discharge=no"),
    c("mild harm, whether at discharge is open", "no none none later 0 no none mild", "mild", "4", "4", "i", "1", "with-d without-d"),
    c("mild harm after an intervention and 72 h", "no none intervention later 72~h no instrumental mild", "severe", "4", "4", "iiia", "3", "with-d",
      more="; harm-at-discharge=yes"),
    c("severe harm, not treated", "no none none later 0 no self-care severe", LT, "5", "5", "i", "3", "with-d", more="; harm-at-discharge=yes"),
    c("severe harm, then death", "yes none none later 0 no self-care severe", "death", "6", "6", "v", "5"),
    # the halves of Grade 3 are chosen, and nothing else is
    c("3a is chosen", "no none intervention later 72~h no none none", "severe", "3", "3a", "iiia", "3", more="; cirse-grade-3=3a"),
    c("3b is chosen", "no none intervention later 72~h no none none", "severe", "3", "3b", "iiia", "3", more="; cirse-grade-3=3b"),
    c("3b is chosen of what is Grade 2", "no none none later 20~h no none none", MS, "2", "2", "i", "3", more="; cirse-grade-3=3b"),
    # partly answered
    c("nothing is entered", "_ _ _ _ _ _ _ _", " ".join(SIR), EVERY_CIRSE, EVERY_MODIFIED, EVERY_CD, EVERY_CTCAE,
      missing="death threat treatment extra-stay care harm"),
    c("death, and nothing else", "yes _ _ _ _ _ _ _", "death", "6", "6", "v", "5"),
    c("no death, and nothing else", "no _ _ _ _ _ _ _", " ".join(SIR[1:]), EVERY_CIRSE[2:], EVERY_MODIFIED[2:], EVERY_CD[2:], EVERY_CTCAE[2:],
      missing="threat treatment extra-stay care harm"),
    c("several organs failing, all else but death open", "no several-organs _ _ _ _ _ _", LT, EVERY_CIRSE[2:], EVERY_MODIFIED[2:], "not-applicable ivb", "4"),
    c("shock, the level of care open", "no urgent drug later 72~h _ none none", LT, "3", HALVES, "iva ii", "4"),
    c("the stay open", "no none none later _ no none none", f"severe {MS} mild", "3 2-or-3 2 1-by-analogy", f"{HALVES} 2-or-3 2 1-by-analogy", "i", "3 1",
      missing="extra-stay"),
    c("the stay open after an intervention", "no none intervention later _ no none none", f"severe {MS} moderate", "3", HALVES, "iiia", "3 2-or-3",
      missing="extra-stay"),
    c("the treatment open, one more night", "no none _ later 20~h no none none", f"severe {MS}", "3 2-or-3 2", f"{HALVES} 2-or-3 2", "iiib iiia ii i", "3",
      missing="treatment"),
    c("the treatment open, the stay as planned", "no none _ later 0 no none none", f"severe moderate {MM} mild", "3 1-or-3 1-by-analogy",
      f"{HALVES} 1-or-3 1-by-analogy", "iiib iiia ii i", "3 2-or-3 2 1", missing="treatment"),
    c("where it was solved open, an intervention", "no none intervention _ 0 no none none", "moderate", "3 1", f"{HALVES} 1b 1a", "not-applicable iiia", "2-or-3"),
    c("within the procedure, and the stay is left blank", "no none intervention within-reached _ no none none", "moderate", "1", "1a", "not-applicable"),
    c("a longer stay, so it was not solved within the procedure", "no none none _ 20~h no none none", MS, "2", "2", "i", "3"),
    c("the harm open: disabling or mild", "no none none later 0 no none _", f"{LT} mild", "5 4 1-by-analogy", "5 4 1-by-analogy", "i", "1", missing="harm"),
    c("the threat open", "no _ none later 0 no none none", f"{LT} mild", "1-by-analogy", "1-by-analogy", "ivb iva i", "4 1", missing="threat"),
    c("the threat open and the level of care too", "no _ none later 0 _ none none", f"{LT} severe mild", "1-or-2 1-by-analogy", "1-or-2 1-by-analogy", "ivb iva i", "4 3 1",
      missing="threat care"),
    c("daily living open", "no none none later 0 no _ none", "mild", "1-by-analogy", "1-by-analogy", "i", "3 2 1"),
    c("whether it caused death is open", "_ none none later 0 no none none", "death mild", "6 1-by-analogy", "6 1-by-analogy", "v i", "5 1", missing="death"),
    c("general anaesthesia, all of the rest of SIR open", "_ _ intervention-ga _ _ _ _ _", f"death {LT} severe", missing="death threat harm"),
    # contradictions: neither answer is used
    c("death with mild harm", "yes none none later 0 no none mild", f"death {LT} mild", problems="harm", missing="death harm"),
    c("death of what was solved within the procedure", "yes none none within-reached 0 no none none", "death mild", problems="solved", missing="death"),
    c("a longer stay of what was solved within the procedure", "no none none within-reached 20~h no none none", f"severe {MS} mild", problems="extra-stay",
      missing="extra-stay"),
    c("moved to ICU after what was solved within the procedure", "no none none within-reached 0 icu none none", "severe mild", problems="care",
      missing="care"),
    c("an atypical admission after what was solved within the procedure", "no none none within-failed _ atypical none none", f"severe {MS} mild",
      problems="care", missing="care extra-stay"),
    c("an atypical admission, and the stay no longer", "no none none later 0 atypical none none", f"severe {MS} mild", problems="extra-stay",
      missing="extra-stay care"),
    c("an atypical admission, the stay open", "no none none later _ atypical none none", "severe", "3 2-or-3 2", f"{HALVES} 2-or-3 2", "i", "3"),
    c("mild harm of what was solved within the procedure", "no none none within-reached 0 no none mild", f"{LT} mild", problems="harm", missing="harm"),
    c("harm at discharge of what was solved within the procedure", "no none none within-reached 0 no none _", f"{LT} mild", problems="harm-at-discharge",
      missing="harm", more="; harm-at-discharge=yes"),
    c("harm at discharge where there is none", "no none none later 20~h no none none", f"{LT} {MS}", problems="harm-at-discharge", missing="harm",
      more="; harm-at-discharge=yes"),
    # what cannot be read
    c("a bare 2: hours or days", "no none none later 2 no none none", f"severe {MS} mild", "3 2-or-3 2 1-by-analogy", "-", "i", "3 1",
      missing="extra-stay", problems="extra-stay"),
    c("a bare 61 can only be hours", "no none none later 61 no none none", "severe", "3", HALVES, "i", "3"),
    c("a bare 60: hours or days", "no none none later 60 no none none", f"severe {MS} mild", missing="extra-stay", problems="extra-stay"),
    c("a stay of 91 days is asked about", "no none none later 91~d no none none", f"severe {MS} mild", missing="extra-stay", problems="extra-stay"),
    c("a stay of 91 days, confirmed", "no none none later 91~d no none none", "severe", "3", HALVES, "i", "3", more="; extra-stay-confirmed=yes"),
    c("a stay of less than nothing", "no none none later -1~h no none none", f"severe {MS} mild", missing="extra-stay", problems="extra-stay"),
    c("a treatment that is no option", "no none surgery later 0 no none none", f"severe moderate {MM} mild", missing="treatment", problems="treatment"),
    c("a daily living that is no option, and SIR does not look at it", "no none intervention later 0 no low none", "moderate", "3", HALVES, "iiia", "3 2-or-3",
      problems="daily"),
    c("a threat that is no option, and death", "yes high none later 0 no none none", "death", "6", "6", "v", "5", problems="threat"),
]


# ---- kappa -------------------------------------------------------------------------------------------------------------

LADDERS = [  # each with all its levels, used or not
    [f"ctcae-{n}" for n in range(6)],
    [f"sir-{it}" for it in "mild moderate severe life-threatening death".split()],
    [f"cirse-{it}" for it in "1 2 3 4 5 6".split()],
    [f"cirse-{it}" for it in "1a 1b 2 3 4 5 6".split()],
    [f"cirse-{it}" for it in "1a 1b 2 3a 3b 4 5 6".split()],
    [f"cd-{it}" for it in "i ii iiia iiib iva ivb v".split()],
]
NOT = "not-graded"
GRADES = {*(it for ladder in LADDERS for it in ladder), NOT}
WRITTEN = {"G1": "ctcae-1", "Grade 1": "ctcae-1", "G2": "ctcae-2", "Grade 2": "ctcae-2", "IIIa": "cd-iiia", "中等度": "sir-moderate", "severe": "sir-severe"}
EVENTS = 20
KAPPA_FIELDS = ["readers", *(f"event-{i}-{part}" for i in range(1, EVENTS + 1) for part in ("name", "a", "b", "c") if part != "name" or i <= 2)]
PAIR_OUTPUTS = ["graded", "left", "discordant", "agree", *(k + end for k in ("kappa", "linear", "quadratic") for end in ("", "-low", "-high")), "difference"]
KAPPA_OUTPUTS = [*(f"{pair}-{it}" for pair in ("ab", "ac", "bc") for it in PAIR_OUTPUTS), *(f"abc-{it}" for it in PAIR_OUTPUTS[:4]),
                 "fleiss", "fleiss-low", "fleiss-high", *(f"event-{i}-{pair}" for i in range(1, EVENTS + 1) for pair in ("ab", "ac", "bc"))]
KAPPA_STEPS = ["mixed-scales", "none-graded", "one-level", "all-agree"]
SURE = F("1.959963984540054")


def ends(kappa, variance):
    """The 95 % interval, not beyond -1 and 1; none without a variance."""
    if not variance:
        return None, None
    half = SURE * F(sqrt(variance))
    return max(kappa - half, F(-1)), min(kappa + half, F(1))


def cohen(pairs, levels, weights):
    """Kappa and its interval with the variance of Fleiss, Cohen and Everitt, in proportions of a table."""
    n, every = len(pairs), range(levels)
    cell = {(i, j): F(pairs.count((i, j)), n) for i in every for j in every}
    row, column = [sum(cell[i, j] for j in every) for i in every], [sum(cell[i, j] for i in every) for j in every]
    w = {(i, j): {"kappa": F(i == j), "linear": 1 - F(abs(i - j), levels - 1), "quadratic": 1 - F((i - j) ** 2, (levels - 1) ** 2)}[weights] for i, j in cell}
    seen, chance = sum(w[it] * cell[it] for it in cell), sum(w[i, j] * row[i] * column[j] for i, j in cell)
    if chance == 1:
        return None, None, None
    kappa = (seen - chance) / (1 - chance)
    of_row, of_column = [sum(w[i, j] * column[j] for j in every) for i in every], [sum(w[i, j] * row[i] for i in every) for j in every]
    variance = sum(cell[i, j] * (w[i, j] - (of_row[i] + of_column[j]) * (1 - kappa)) ** 2 for i, j in cell) - (kappa - chance * (1 - kappa)) ** 2
    return kappa, *ends(kappa, variance / (n * (1 - chance) ** 2))


def fleiss(events, levels):
    """Kappa of several readers and its interval with the variance by events of Gwet."""
    n, m, every = len(events), len(events[0]), range(levels)
    used = [F(sum(event.count(level) for event in events), n * m) for level in every]
    chance = sum(p * p for p in used)
    if chance == 1:
        return None, None, None
    alike = [F(sum(event.count(level) * (event.count(level) - 1) for level in every), m * (m - 1)) for event in events]
    kappa = (sum(alike) / n - chance) / (1 - chance)
    own = [(a - chance) / (1 - chance) - 2 * (1 - kappa) * (sum(used[level] * F(event.count(level), m) for level in every) - chance) / (1 - chance)
           for a, event in zip(alike, events)]
    return kappa, *(ends(kappa, sum((it - kappa) ** 2 for it in own) / (n * (n - 1))) if n > 1 else (None, None))


def compared(events, who):
    """What there is to know of some readers: None while a grade is lacking, "mixed", or the levels of each event and of the scale."""
    said = [[event[reader] for reader in who] for event in events]
    if not said or any(None in it for it in said):
        return None
    ladder = next((it for it in LADDERS if {*(grade for event in said for grade in event)} <= {*it, NOT}), None)
    if ladder is None:
        return "mixed"
    return [None if NOT in it else tuple(ladder.index(grade) for grade in it) for it in said], len(ladder)


def truths_of(found):
    if found is None:
        return dict.fromkeys(KAPPA_STEPS)
    if found == "mixed":
        return {**dict.fromkeys(KAPPA_STEPS), "mixed-scales": True}
    graded = [it for it in found[0] if it]
    return {"mixed-scales": False, "none-graded": not graded, "one-level": len({level for it in graded for level in it}) <= 1,
            "all-agree": all(len({*it}) == 1 for it in graded)}


def agreement(row):
    readers = row.choice("readers", ("2", "3"))
    events, numbers = [], []
    for i in range(1, EVENTS + 1):
        event = {part: row.choice(f"event-{i}-{part}", {*GRADES, *WRITTEN}) for part in "abc"}
        event = {part: WRITTEN.get(it, it) for part, it in event.items()}
        if any(row.get(f"event-{i}-{part}") for part in ("name", "a", "b", "c")):
            events.append(event)
            numbers.append(i)
    third_said = [i for i, event in zip(numbers, events) if event["c"]]
    if readers == "2" and third_said:
        # A third reader of two: neither is used.
        readers, row.aside = None, {"readers", *(f"event-{i}-c" for i in third_said)}
        for i, event in zip(numbers, events):
            if event["c"]:
                row.problem(f"event-{i}-c")
                event["c"] = None
        third_said = []
    columns = {}
    for who in ("ab", "ac", "bc", "abc"):
        found = compared(events, who)
        if found in (None, "mixed"):
            continue
        all_of_them, levels = found
        graded = [it for it in all_of_them if it]
        n, agreed = len(graded), sum(len({*it}) == 1 for it in graded)
        columns |= {f"{who}-graded": str(n), f"{who}-left": str(len(events) - n), f"{who}-discordant": str(n - agreed)}
        if n:
            columns[f"{who}-agree"] = text(F(100 * agreed, n), 1)
        if who == "abc":
            if n:
                columns |= zip(("fleiss", "fleiss-low", "fleiss-high"), (text(it, 3) for it in fleiss(graded, levels)))
            continue
        if n:
            columns[f"{who}-difference"] = text(F(sum(b - a for a, b in graded), n), 2)
            for weights in ("kappa", "linear", "quadratic"):
                columns |= zip((f"{who}-{weights}{end}" for end in ("", "-low", "-high")), (text(it, 3) for it in cohen(graded, levels, weights)))
        columns |= {f"event-{i}-{who}": str(it[1] - it[0]) for i, it in zip(numbers, all_of_them) if it and it[0] != it[1]}
    two, three = truths_of(compared(events, "ab")), truths_of(compared(events, "abc"))
    # What is so of two is so of all three: that they graded nothing together, or on two scales.
    three = {it: any_of(two[it], three[it]) if it in KAPPA_STEPS[:2] else three[it] for it in KAPPA_STEPS}
    third = {"2": False, "3": True, None: None}[readers]
    second = None if third is None else not third
    truths = {it: any_of(two[it], all_of(third, three[it])) if it in KAPPA_STEPS[:2] else any_of(all_of(second, two[it]), all_of(third, three[it]))
              for it in KAPPA_STEPS}
    # Of two readers no third has said anything.
    of = [it for said, it in (("2", two), ("3", three)) if readers in (said, None) and not (said == "2" and third_said)]
    left = {outcome for it in of for outcome in first_met(list(it.items()), "discordant")}
    still = [it for it in [*KAPPA_STEPS, "discordant"] if it in left]
    who = "ab" if readers == "2" else "abc"
    open_number = readers is None and not third_said
    wanted = {f"event-{i}-{part}" for i, event in zip(numbers, events) for part in who if event[part] is None} | ({"readers"} if open_number else set())
    return truths, still, (wanted if events else None) if len(still) > 1 else set(), columns


def ka(case, grades, outcome, missing=None, problems="", readers=None, more="", **out):
    """`grades`: what each reader gave, reader by reader, "0 1 2 / 0 2 2"; a digit is a grade of CTCAE, `_` a blank, `x` not graded."""
    each = [it.split() for it in grades.split("/")]
    named = lambda it: f"ctcae-{it}" if it.isdigit() else NOT if it == "x" else it.replace("~", " ")
    given = [f"readers={readers or len(each)}"] if readers != "_" else []
    given += [f"event-{i}-{part}={named(it)}" for part, them in zip("abc", each) for i, it in enumerate(them, 1) if it != "_"]
    return r(case, "only: " + "; ".join(given) + more, outcome, missing, problems, **{k.replace("_", "-"): v for k, v in out.items()})


B_ROWS = "0 1 1 2 2 3 3 4 0 1 2 3 / 0 1 2 2 2 3 2 4 1 1 3 3"
EVERYTHING = "mixed-scales none-graded one-level all-agree discordant"
KAPPA_TABLE = [
    # the vectors of the facts file: scikit-learn and statsmodels agree on each
    ka("vector A: all alike, two levels", "1 1 2 2 1 2 / 1 1 2 2 1 2", "all-agree", ab_agree="100", ab_kappa="1", ab_linear="1", ab_quadratic="1", ab_kappa_low="", ab_kappa_high=""),
    ka("vector B", B_ROWS, "discordant", ab_agree="66.7", ab_kappa="0.568", ab_linear="0.742", ab_quadratic="0.875", ab_kappa_low="0.215", ab_kappa_high="0.921",
       ab_linear_low="0.508", ab_linear_high="0.976", ab_quadratic_low="0.743", ab_quadratic_high="1", ab_discordant="4", event_3_ab="1", event_7_ab="-1"),
    ka("vector C: high agreement, kappa below nought", f"{'1 ' * 19}2 / {'1 ' * 18}2 1", "discordant", ab_agree="90", ab_kappa="-0.053", ab_linear="-0.053", ab_quadratic="-0.053"),
    ka("vector D: a steady shift by one level", "0 1 2 3 0 1 2 3 / 1 2 3 4 1 2 3 4", "discordant", ab_agree="0", ab_kappa="-0.231", ab_linear="0.333", ab_quadratic="0.714", ab_difference="1"),
    ka("vector F: one reader is constant", "2 2 2 2 2 / 1 2 2 3 2", "discordant", ab_agree="60", ab_kappa="0", ab_linear="0", ab_quadratic="0", ab_kappa_low="", ab_difference="0"),
    ka("vector G: both constant and alike", "2 2 2 / 2 2 2", "one-level", ab_agree="100", ab_kappa="", ab_linear="", ab_quadratic=""),
    ka("an unused level in the middle counts", "0 0 1 1 4 4 1 0 / 0 1 1 4 4 4 0 0", "discordant", ab_kappa="0.442", ab_linear="0.649", ab_quadratic="0.763"),
    ka("three readers, eight events", "1 2 3 1 4 2 1 3 / 1 2 3 1 3 3 2 3 / 2 2 2 1 4 2 1 3", "discordant", fleiss="0.415", abc_graded="8", abc_discordant="5", abc_agree="37.5"),
    # the ways to agree
    ka("the example", "1 2 2 3 1 3 / 1 2 3 3 2 x", "discordant", ab_graded="5", ab_left="1", ab_agree="60", event_3_ab="1", event_5_ab="1"),
    ka("three readers all alike", "1 2 3 / 1 2 3 / 1 2 3", "all-agree", fleiss="1", fleiss_low="", abc_discordant="0"),
    ka("two of three alike", "1 2 / 1 2 / 1 3", "discordant", abc_discordant="1", ab_discordant="0", ac_discordant="1", event_2_ac="1", event_2_bc="1"),
    ka("three readers, all of one level", "2 2 / 2 2 / 2 2", "one-level", fleiss="", abc_agree="100"),
    ka("three readers, two levels, all but one alike", "2 2 / 2 2 / 2 3", "discordant", abc_discordant="1"),
    ka("one event, two levels", "1 / 2", "discordant", ab_kappa="0", ab_agree="0"),
    ka("one event, one level", "1 / 1", "one-level", ab_kappa=""),
    ka("opposite levels", "1 2 1 2 / 2 1 2 1", "discordant", ab_kappa="-1", ab_agree="0", ab_difference="0"),
    # what was not graded
    ka("nobody graded anything", "x x / x x", "none-graded", ab_graded="0", ab_left="2", ab_agree=""),
    ka("no event that both graded", "1 x / x 2", "none-graded", ab_graded="0", ab_left="2"),
    ka("one event that both graded", "1 x 2 / 1 2 x", "one-level", ab_graded="1", ab_left="2"),
    ka("three readers, the third graded nothing", "1 2 / 1 2 / x x", "none-graded", abc_graded="0", ab_graded="2", ab_kappa="1"),
    ka("three readers, one event that all graded", "1 2 / 1 2 / 1 x", "one-level", abc_graded="1", abc_left="1"),
    ka("three readers, two events that all graded, one left out", "1 2 3 / 1 2 3 / 1 2 x", "all-agree", abc_graded="2", abc_left="1"),
    # scales
    ka("SIR", "sir-mild sir-severe sir-death / sir-mild sir-moderate sir-death", "discordant", event_2_ab="-1"),
    ka("SIR, life-threatening", "sir-life-threatening sir-moderate / sir-death sir-moderate", "discordant", event_1_ab="1"),
    ka("CIRSE 2017", "cirse-1 cirse-2 cirse-3 cirse-4 cirse-5 cirse-6 / cirse-2 cirse-2 cirse-3 cirse-4 cirse-5 cirse-6", "discordant", event_1_ab="1"),
    ka("modified CIRSE: from 1a to 2 are two levels", "cirse-1a cirse-3 / cirse-2 cirse-3", "discordant", event_1_ab="2"),
    ka("modified CIRSE with the halves of 3: from 1b to 3b are three", "cirse-1b cirse-3a / cirse-3b cirse-3a", "discordant", event_1_ab="3"),
    ka("Clavien-Dindo: from I to IIIb are three", "cd-i cd-iva cd-v / cd-iiib cd-ivb cd-v", "discordant", event_1_ab="3", event_2_ab="1"),
    ka("Clavien-Dindo: II and IIIa", "cd-ii cd-iiia / cd-ii cd-ii", "discordant", event_2_ab="-1"),
    ka("CTCAE beside SIR", "1 2 / 1 sir-moderate", "mixed-scales", ab_kappa="", ab_agree=""),
    ka("CIRSE 1 beside 1a", "cirse-1 cirse-2 / cirse-1a cirse-2", "mixed-scales"),
    ka("three readers, the third on another scale", "1 2 / 1 2 / cd-i cd-ii", "mixed-scales", ab_kappa="1", fleiss=""),
    # Nobody knows whether the number is wrong or the third reader one too many: neither counts, and a third may have said anything.
    ka("two readers, and grades of a third", "1 2 / 1 2 / 1 2", EVERYTHING, readers="2", missing="-", problems="event-1-c event-2-c"),
    ka("two readers, and one grade of a third", "1 2 / 1 2 / _ 2", EVERYTHING, readers="2", missing="-", problems="event-2-c"),
    ka("as people write them", "G1 Grade~2 / Grade~1 G2", "all-agree", ab_kappa="1"),
    ka("SIR as people write it", "中等度 severe / sir-moderate sir-severe", "all-agree"),
    ka("Clavien-Dindo as people write it", "IIIa cd-i / cd-iiia cd-ii", "discordant", event_2_ab="1"),
    # partly answered
    ka("nothing is entered", "_ / _", EVERYTHING, readers="_", missing="-"),
    ka("one grade is not known", "1 2 3 / 1 2 _", EVERYTHING, missing="event-3-b", ab_kappa="", ab_graded=""),
    ka("one grade is not known, another pair is discordant", "1 2 3 / 1 3 _", EVERYTHING, missing="event-3-b"),
    ka("three readers, the third open", "1 2 / 1 2 / _ 2", EVERYTHING, missing="event-1-c", ab_kappa="1"),
    ka("three readers, the third open, two on two scales", "1 2 / 1 sir-mild / _ 2", "mixed-scales", abc_graded=""),
    ka("how many readers is not entered, two on two scales", "1 2 / 1 sir-mild", "mixed-scales", readers="_"),
    ka("three readers, the third open, two with nothing together", "1 x / x 2 / _ 2", "mixed-scales none-graded", missing="event-1-c", abc_graded="",
       ab_graded="0"),
    ka("three readers, the third and one grade open", "1 2 / 1 _ / _ 2", EVERYTHING, missing="event-1-c event-2-b"),
    ka("how many readers is not entered", "1 2 / 1 3 / 1 2", "discordant", readers="_", ab_kappa="0.333"),
    ka("how many readers is not entered, and a third is told: there are three", "1 2 / 1 2 / 1 3", "discordant", readers="_"),
    ka("of an event nothing is known but its name", "1 / 2", EVERYTHING, missing="event-2-a event-2-b", more="; event-2-name=S8"),
    # what cannot be read
    ka("a grade that is no option", "1 2 / 1 7x", EVERYTHING, missing="event-2-b", problems="event-2-b"),
    ka("a number of readers that is no option", "1 2 / 1 3 / 1 2", "discordant", readers="4", problems="readers"),
    ka("the same, and all alike whoever is asked", "1 2 / 1 2 / 1 2", "all-agree", readers="4", problems="readers"),
]


if __name__ == "__main__":
    GRADE_FIELDS = [*ORDER[:4], "extra-stay", "care", "daily", "harm", "harm-at-discharge", "cirse-grade-3"]
    build("complication-grade", GRADE_FIELDS, SIR[:-1], [*(f"scale:{it}" for it in SCALES), "scale:clavien-dindo-d"], grade, {}, GRADE_TABLE, SIR)
    build("kappa", KAPPA_FIELDS, KAPPA_STEPS, KAPPA_OUTPUTS, agreement, {}, KAPPA_TABLE, [*KAPPA_STEPS, "discordant"])
