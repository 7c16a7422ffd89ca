#!/usr/bin/env python3
"""Golden tables of what a tumour board asks: python3 tests/cases/board.py [--check]

An INDEPENDENT TRANSCRIPTION like scores.py: written from the points and bands as published, without reading or running the program
it tests. Every row states its outcome, its total, what is missing and what is objected to by hand; an evaluator works them out again
by trying every completion, and a table is written only if both agree. Never paste the program's own output in here.

A blank answer is "not answered" and never zero points. See README.md for the columns and plans.py for the rest.
"""
import sys

sys.dont_write_bytecode = True
from fractions import Fraction as F

from plans import FAVOURABLE, answers, build, clash, possible, r, text, unlike


class Sheet:
    """A score whose items are choices. `items`: the points of each option, None where the score does not hold.
    `bands`: id, least and most points, the gravest first. `outside`: the verdict where the score does not hold.
    `stated`: of each band the ids of the statements that are made of it alone, blanks between. A band that vouches for something
    belongs to FAVOURABLE, too."""

    def __init__(self, name, items, bands, outside=None, stated={}):
        self.name, self.items, self.outside, self.stated = name, items, outside, stated
        self.bands = bands
        self.order = [*([outside] if outside else []), *(band for band, _, _ in bands)]

    def total(self, said):
        points = [self.items[item][option] for item, option in said.items()]
        return None if None in points else sum(points)

    def verdict(self, said):
        total = self.total(said)
        if total is None:
            return self.outside
        [band] = [band for band, least, most in self.bands if least <= total <= most]
        return band

    def evaluate(self, row):
        known = {item: row.choice(item, options) for item, options in self.items.items()}
        still, missing = possible(known, {item: list(options) for item, options in self.items.items()}, self.verdict, self.order)
        steps = {it: it in still if len(still) == 1 or it not in still else None for it in self.order}
        total = None if None in known.values() else self.total(known)
        stated = self.stated.get(still[0], "") if len(still) == 1 else ""
        return steps, still, missing, {"total": "" if total is None else str(total), "statements": stated}

    def row(self, case, said, outcome, total="", missing=None, problems="", more=""):
        """`said`: the answers in the order of the items, `_` for a blank."""
        words = said.split()
        assert len(words) == len(self.items), (case, said)
        given = "; ".join(f"{item}={word}" for item, word in zip(self.items, words) if word != "_")
        return r(case, f"only: {given}{more}", outcome, missing, problems, total=total)

    def build(self, table):
        build(self.name, list(self.items), self.order, ["total", "statements"], self.evaluate, {}, table, self.order)


# ---- Tomita ------------------------------------------------------------------------------------------------------------

TOMITA = Sheet("tomita", {
    "growth": {"slow": 1, "moderate": 2, "rapid": 4, "not-placed": None},
    "visceral": {"none": 0, "treatable": 2, "untreatable": 4},
    "bone": {"solitary": 1, "multiple": 2, "no-spine": None},
}, [("points-8-10", 8, 10), ("points-6-7", 6, 7), ("points-4-5", 4, 5), ("points-2-3", 2, 3)], "not-in-the-score", {"points-2-3": "TOMITA-2", "points-4-5": "TOMITA-4", "points-6-7": "TOMITA-6", "points-8-10": "TOMITA-8"})
OUT, T8, T6, T4, T2 = TOMITA.order
tomita = TOMITA.row
TOMITA_TABLE = [
    tomita("the mildest answer to everything", "slow none solitary", T2, "2"),
    tomita("the gravest answer to everything", "rapid untreatable multiple", T8, "10"),
    # every combination, by hand
    tomita("1 + 0 + 2", "slow none multiple", T2, "3"),
    tomita("1 + 2 + 1", "slow treatable solitary", T4, "4"),
    tomita("1 + 2 + 2", "slow treatable multiple", T4, "5"),
    tomita("1 + 4 + 1", "slow untreatable solitary", T6, "6"),
    tomita("1 + 4 + 2", "slow untreatable multiple", T6, "7"),
    tomita("2 + 0 + 1", "moderate none solitary", T2, "3"),
    tomita("2 + 0 + 2", "moderate none multiple", T4, "4"),
    tomita("2 + 2 + 1", "moderate treatable solitary", T4, "5"),
    tomita("2 + 2 + 2", "moderate treatable multiple", T6, "6"),
    tomita("2 + 4 + 1", "moderate untreatable solitary", T6, "7"),
    tomita("2 + 4 + 2", "moderate untreatable multiple", T8, "8"),
    tomita("4 + 0 + 1", "rapid none solitary", T4, "5"),
    tomita("4 + 0 + 2", "rapid none multiple", T6, "6"),
    tomita("4 + 2 + 1", "rapid treatable solitary", T6, "7"),
    tomita("4 + 2 + 2", "rapid treatable multiple", T8, "8"),
    tomita("4 + 4 + 1", "rapid untreatable solitary", T8, "9"),
    # outside
    tomita("no primary that can be placed, all else open", "not-placed _ _", OUT),
    tomita("no primary that can be placed, all else answered", "not-placed none solitary", OUT),
    tomita("no metastasis of the spine, all else open", "_ _ no-spine", OUT),
    tomita("no metastasis of the spine, all else answered", "rapid untreatable no-spine", OUT),
    # partly answered: a blank is not zero
    tomita("nothing is entered", "_ _ _", f"{OUT} {T8} {T6} {T4} {T2}", missing="growth visceral bone"),
    tomita("only slow growth", "slow _ _", f"{OUT} {T6} {T4} {T2}", missing="visceral bone"),
    tomita("only rapid growth", "rapid _ _", f"{OUT} {T8} {T6} {T4}", missing="visceral bone"),
    tomita("bone open beside 4: 5, 6 or outside", "rapid none _", f"{OUT} {T6} {T4}", missing="bone"),
    tomita("bone open beside 8: 9, 10 or outside", "rapid untreatable _", f"{OUT} {T8}", missing="bone"),
    tomita("visceral open, slow and solitary: 2, 4 or 6", "slow _ solitary", f"{T6} {T4} {T2}", missing="visceral"),
    tomita("visceral open, rapid and multiple: 6, 8 or 10", "rapid _ multiple", f"{T8} {T6}", missing="visceral"),
    tomita("growth open beside 1: 2, 3, 5 or outside", "_ none solitary", f"{OUT} {T4} {T2}", missing="growth"),
    tomita("growth open beside 6: 7, 8, 10 or outside", "_ untreatable multiple", f"{OUT} {T8} {T6}", missing="growth"),
    # what cannot be read is objected to and counts as open
    tomita("a growth that is no option", "quick none solitary", f"{OUT} {T4} {T2}", missing="growth", problems="growth"),
    tomita("visceral metastases that are no option", "slow 3 solitary", f"{T6} {T4} {T2}", missing="visceral", problems="visceral"),
    tomita("bone metastases that are no option", "rapid none 3", f"{OUT} {T6} {T4}", missing="bone", problems="bone"),
    tomita("outside whatever the visceral metastases are, and they cannot be read", "not-placed 3 solitary", OUT, problems="visceral"),
]


# ---- Tokuhashi, revised -------------------------------------------------------------------------------------------------

PRIMARY = {
    **dict.fromkeys("lung osteosarcoma stomach bladder oesophagus pancreas".split(), 0),
    **dict.fromkeys("liver gallbladder unidentified".split(), 1),
    "colon": 2, "other": 2,  # the colon is named nowhere: "others"
    **dict.fromkeys("kidney uterus".split(), 3),
    "rectum": 4,
    **dict.fromkeys("thyroid breast prostate carcinoid".split(), 5),
}
TOKUHASHI = Sheet("tokuhashi", {
    "kps": {"10-40": 0, "50-70": 1, "80-100": 2},
    "palsy": {"a-b": 0, "c-d": 1, "e": 2},
    "primary": PRIMARY,
    "vertebral": {"3-or-more": 0, "2": 1, "1": 2, "none": None},
    "extraspinal": {"3-or-more": 0, "1-2": 1, "none": 2},
    "organs": {"unremovable": 0, "removable": 1, "none": 2},
}, [("points-0-8", 0, 8), ("points-9-11", 9, 11), ("points-12-15", 12, 15)], "no-spinal-metastasis",
    {"points-0-8": "TOKUHASHI-0", "points-9-11": "TOKUHASHI-9", "points-12-15": "TOKUHASHI-12"})
NO_SPINE, K0, K9, K12 = TOKUHASHI.order
toku = TOKUHASHI.row


def every_primary():
    """Beside 4, 7, 8 or 10 points of the other items, on each side of an edge."""
    four, seven = "80-100 c-d {} 2 3-or-more unremovable", "80-100 e {} 1 1-2 unremovable"
    for them, points, rest, beside, outcome in (
            ("lung osteosarcoma stomach bladder oesophagus pancreas", 0, "80-100 e {} 1 none unremovable", 8, K0),
            ("liver gallbladder unidentified", 1, "80-100 e {} 1 none unremovable", 8, K9),
            ("liver gallbladder unidentified", 1, seven, 7, K0),
            ("colon other", 2, seven, 7, K9),
            ("colon other", 2, "80-100 e {} 1 none none", 10, K12),
            ("kidney uterus", 3, "80-100 e {} 1 none unremovable", 8, K9),
            ("kidney uterus", 3, four, 4, K0),
            ("rectum", 4, seven, 7, K9),
            ("rectum", 4, four, 4, K0),
            ("thyroid breast prostate carcinoid", 5, four, 4, K9),
            ("thyroid breast prostate carcinoid", 5, seven, 7, K12)):
        for primary in them.split():
            yield toku(f"{primary}: {points} beside {beside}", rest.format(primary), outcome, str(points + beside))


TOKU_TABLE = [
    toku("the gravest answer to everything", "10-40 a-b lung 3-or-more 3-or-more unremovable", K0, "0"),
    toku("the mildest answer to everything", "80-100 e breast 1 none none", K12, "15"),
    *every_primary(),
    # every option on both sides of 8/9
    toku("condition beside 8: 10 to 40 %, 8", "10-40 e liver 1 1-2 none", K0, "8"),
    toku("condition beside 8: 50 to 70 %, 9", "50-70 e liver 1 1-2 none", K9, "9"),
    toku("condition beside 7: 50 to 70 %, 8", "50-70 e lung 1 1-2 none", K0, "8"),
    toku("condition beside 7: 80 to 100 %, 9", "80-100 e lung 1 1-2 none", K9, "9"),
    toku("palsy beside 8: complete, 8", "80-100 a-b liver 1 1-2 none", K0, "8"),
    toku("palsy beside 8: incomplete, 9", "80-100 c-d liver 1 1-2 none", K9, "9"),
    toku("palsy beside 7: incomplete, 8", "80-100 c-d lung 1 1-2 none", K0, "8"),
    toku("palsy beside 7: none, 9", "80-100 e lung 1 none removable", K9, "9"),
    toku("vertebral bodies beside 8: three, 8", "80-100 e liver 3-or-more 1-2 none", K0, "8"),
    toku("vertebral bodies beside 8: two, 9", "80-100 e liver 2 1-2 none", K9, "9"),
    toku("vertebral bodies beside 7: two, 8", "80-100 e liver 2 3-or-more none", K0, "8"),
    toku("vertebral bodies beside 7: one, 9", "80-100 e liver 1 3-or-more none", K9, "9"),
    toku("extraspinal foci beside 8: three, 8", "80-100 e lung 1 3-or-more none", K0, "8"),
    toku("extraspinal foci beside 8: one or two, 9", "50-70 e liver 1 1-2 none", K9, "9", more="; extraspinal= 1-2 "),
    toku("extraspinal foci beside 7: one or two, 8", "80-100 e lung 1 1-2 removable", K0, "8"),
    toku("extraspinal foci beside 7: none, 9", "80-100 e lung 2 none none", K9, "9"),
    toku("organs beside 8: unremovable, 8", "80-100 e lung 1 none unremovable", K0, "8", more="; organs= unremovable "),
    toku("organs beside 8: removable, 9", "80-100 e liver 1 1-2 removable", K9, "9"),
    toku("organs beside 7: removable, 8", "50-70 e lung 1 none removable", K0, "8"),
    toku("organs beside 7: none, 9", "50-70 e lung 1 none none", K9, "9"),
    # and of 11/12
    toku("11 points: kidney", "80-100 e kidney 1 1-2 removable", K9, "11"),
    toku("12 points: kidney", "80-100 e kidney 1 none removable", K12, "12"),
    toku("11 points: rectum", "50-70 c-d rectum 1 1-2 none", K9, "11"),
    toku("12 points: rectum", "50-70 c-d rectum 1 none none", K12, "12"),
    toku("11 points: breast, complete palsy", "80-100 a-b breast 3-or-more none none", K9, "11"),
    toku("12 points: breast, incomplete palsy", "80-100 c-d breast 3-or-more none none", K12, "12"),
    toku("12 points: breast, condition poor", "10-40 e breast 1 1-2 none", K12, "12"),
    toku("11 points: breast, condition poor", "10-40 e breast 1 1-2 removable", K9, "11"),
    toku("10 points: the example, lung with one metastasis", "80-100 e lung 1 none none", K9, "10"),
    # outside
    toku("no metastasis of the spine, all else open", "_ _ _ none _ _", NO_SPINE),
    toku("no metastasis of the spine, all else answered", "80-100 e breast none none none", NO_SPINE),
    # partly answered: a blank is not zero
    toku("nothing is entered", "_ _ _ _ _ _", f"{NO_SPINE} {K0} {K9} {K12}",
         missing="kps palsy primary vertebral extraspinal organs"),
    toku("only the primary, lung: at most 10", "_ _ lung _ _ _", f"{NO_SPINE} {K0} {K9}",
         missing="kps palsy vertebral extraspinal organs"),
    toku("only the primary, breast: 5 to 15", "_ _ breast _ _ _", f"{NO_SPINE} {K0} {K9} {K12}",
         missing="kps palsy vertebral extraspinal organs"),
    toku("condition open beside 7: 7, 8 or 9", "_ e lung 1 1-2 none", f"{K0} {K9}", missing="kps"),
    toku("condition open beside 6: 6, 7 or 8", "_ e lung 1 1-2 removable", K0),
    toku("primary open beside 10: 10 to 15", "80-100 e _ 1 none none", f"{K9} {K12}", missing="primary"),
    toku("primary open beside 3: 3 to 8", "50-70 c-d _ 2 3-or-more unremovable", K0),
    toku("palsy open beside 12", "80-100 _ prostate 1 1-2 none", K12),
    toku("organs and palsy open beside 5: 5 to 9", "80-100 _ lung 2 none _", f"{K0} {K9}", missing="palsy organs"),
    # what cannot be read is objected to and counts as open
    toku("a condition that is no option", "75 e lung 1 1-2 none", f"{K0} {K9}", missing="kps", problems="kps"),
    toku("a primary that is no option", "80-100 e brain 1 none none", f"{K9} {K12}", missing="primary", problems="primary"),
    toku("a palsy that cannot be read and decides nothing", "80-100 f prostate 1 1-2 none", K12, problems="palsy"),
]


# ---- Katagiri, 2014 ----------------------------------------------------------------------------------------------------

GROWTH = {
    **dict.fromkeys("breast-hormone prostate-hormone thyroid myeloma lymphoma".split(), 0),
    **dict.fromkeys("lung-targeted breast-independent prostate-independent renal-cell sarcoma endometrial ovarian other".split(), 2),
    **dict.fromkeys("lung colorectal gastric pancreatic head-neck oesophageal hepatocellular melanoma unknown-origin".split(), 3),
    **dict.fromkeys("urological-other gallbladder cervical".split(), 3),
}
KATA_CHOICES = {
    "primary": GROWTH, "chemotherapy": {"yes": 1, "no": 0}, "visceral": {"disseminated": 2, "nodular": 1, "none": 0},
    "skeletal": {"multiple": 1, "single": 0, "none": None}, "ps": {"0": 0, "1": 0, "2": 0, "3": 1, "4": 1},
}
KATA_VALUES = ["platelets", "calcium", "albumin", "bilirubin", "crp", "ldh"]
KATA_FIELDS = [*KATA_CHOICES, *KATA_VALUES]
KATA_TIERS = ["critical", "abnormal", "normal"]
FAVOURABLE |= {"normal"}  # reached when nothing applies
KATA = ["no-bone-metastasis", "points-7-10", "points-4-6", "points-0-3"]


def corrected(calcium, albumin):
    """Payne, where albumin is below 4 g/dL."""
    return calcium + (4 - albumin) if albumin < 4 else calcium


def tier(v):
    if v["platelets"] < 100000 or corrected(v["calcium"], v["albumin"]) >= F("10.3") or v["bilirubin"] >= F("1.4"):
        return "critical"
    return "abnormal" if v["crp"] >= F("0.4") or v["ldh"] >= 250 or v["albumin"] < F("3.7") else "normal"


def one_each(options):
    """One option for each number of points."""
    return list({points: option for option, points in options.items()}.values())


def katagiri(row):
    known = {item: row.choice(item, options) for item, options in KATA_CHOICES.items()}
    known["platelets"] = row.number("platelets", (0, 5000000), (1000, 1000000), {"/uL": 1, "10^4/uL": 10000, "10^3/uL": 1000, "10^9/L": 1000})
    known["calcium"] = row.number("calcium", (2, 25), (5, 16), {"mg/dL": 1, "mmol/L": 1 / F("0.2495")})
    known["albumin"] = row.number("albumin", (F("0.5"), 7), (1, 6), {"g/dL": 1, "g/L": F("0.1")}, bare={"g/L": (10, 70)})
    known["bilirubin"] = row.number("bilirubin", (0, 100), (F("0.1"), 15), {"mg/dL": 1, "umol/L": 1 / F("17.1")}, bare={"umol/L": (5, 500)})
    known["crp"] = row.number("crp", (0, 80), (0, 40), {"mg/dL": 1, "mg/L": F("0.1")}, bare={"mg/L": (5, 400)})
    known["ldh"] = row.number("ldh", (0, 50000), (50, 10000), {"U/L": 1})
    options = {item: one_each(them) for item, them in KATA_CHOICES.items()}
    options |= {"platelets": [99999, 100000], "bilirubin": [F("1.3"), F("1.4")], "crp": [F("0.3"), F("0.4")], "ldh": [249, 250]}
    # One on and one beside each turn of what is known of the other.
    calcium, albumin = known["calcium"], known["albumin"]
    turns = [F("3.7"), F(4), *([] if calcium is None else [4 - (F("10.3") - calcium)])]
    options["albumin"] = [x for t in turns for x in (t - F("0.01"), t) if F("0.5") <= x <= 7] + [F("0.5")]
    limit = F("10.3") if albumin is None or albumin >= 4 else F("10.3") - (4 - albumin)
    options["calcium"] = [F(2), F(9), limit - F("0.01"), limit]

    def total(v):
        points = [KATA_CHOICES[item][v[item]] for item in KATA_CHOICES]
        return None if None in points else sum(points) + {"critical": 2, "abnormal": 1, "normal": 0}[tier(v)]

    def verdict(v):
        them = total(v)
        return KATA[0] if them is None else KATA[1] if them >= 7 else KATA[2] if them >= 4 else KATA[3]

    still, missing = possible(known, options, verdict, KATA)
    tiers, _ = possible({k: known[k] for k in KATA_VALUES}, {k: options[k] for k in KATA_VALUES}, tier, KATA_TIERS)
    sure = None
    if len(tiers) == 1 and None not in (known[k] for k in KATA_CHOICES):
        points = [KATA_CHOICES[item][known[item]] for item in KATA_CHOICES]
        sure = None if None in points else sum(points) + {"critical": 2, "abnormal": 1, "normal": 0}[tiers[0]]
    columns = {
        "total": "" if sure is None else str(sure), "scale:laboratory": " ".join(tiers),
        "corrected-calcium": text(None if None in (calcium, albumin) else corrected(calcium, albumin), 1, (F("10.3"),)),
        "statements": {"points-0-3": "KATAGIRI-0", "points-4-6": "KATAGIRI-4", "points-7-10": "KATAGIRI-7"}.get(still[0], "") if len(still) == 1 else "",
    }
    return {it: it in still if len(still) == 1 or it not in still else None for it in KATA}, still, missing, columns


LAB = "platelets=200000; calcium=9; albumin=4; bilirubin=0.7; crp=0.1; ldh=200"
NO_BONE, KB, KM, KG = KATA


def k(case, choices, values, outcome, total="", tiers="normal", missing=None, problems="", more=""):
    """`choices`: primary, chemotherapy, visceral, skeletal and PS; `values`: what differs from normal values, `_` and a name for a
    blank, `none` for no value at all."""
    given = [f"{item}={word}" for item, word in zip(KATA_CHOICES, choices.split()) if word != "_"]
    lab = {} if values == "none" else answers(LAB)
    for change in filter(None, ([] if values == "none" else values.split("; "))):
        if change.startswith("_"):
            del lab[change[1:]]
        else:
            name, value = change.split("=", 1)
            lab[name] = value
    given += [f"{name}={value}" for name, value in lab.items()]
    return r(case, "only: " + "; ".join(given) + more, outcome, missing, problems, total=total, scale__laboratory=tiers)


def every_katagiri_primary():
    for primary, points in GROWTH.items():
        # Beside 1 or 2 points below an edge, so that one point less would be another band.
        rest, beside = {0: ("no nodular multiple 3", 3), 2: ("no nodular multiple 0", 2), 3: ("no nodular single 0", 1)}[points]
        yield k(f"{primary}: {points} beside {beside}", f"{primary} {rest}", "", KG if points == 0 else KM, str(points + beside))
        if points:
            rest, beside = {2: ("yes none single 0", 1), 3: ("no none single 0", 0)}[points]
            yield k(f"{primary}: {points} beside {beside}", f"{primary} {rest}", "", KG, str(points + beside))
        else:
            yield k(f"{primary}: 0 beside 4", f"{primary} yes nodular multiple 4", "", KM, "4")


VALUES = " ".join(KATA_VALUES)
KATA_TABLE = [
    k("the mildest answer to everything", "thyroid no none single 0", "", KG, "0"),
    k("the gravest answer to everything", "lung yes disseminated multiple 4", "platelets=50000", KB, "10", "critical"),
    k("the example", "lung-targeted no none multiple 1", "platelets=21; platelets-unit=10^4/uL; albumin=3.9; crp=0.5; ldh=210; calcium=9.0", KM, "4", "abnormal"),
    *every_katagiri_primary(),
    # 6 and 7 by every item
    k("chemotherapy beside 6: no, 6", "lung no disseminated multiple 2", "", KM, "6"),
    k("chemotherapy beside 6: yes, 7", "lung yes disseminated multiple 2", "", KB, "7"),
    k("visceral beside 5: nodular, 6", "lung yes nodular multiple 2", "", KM, "6"),
    k("visceral beside 4: disseminated, 6", "lung no disseminated multiple 1", "", KM, "6", more="; visceral= disseminated "),
    k("visceral beside 5: disseminated and PS 3, 7", "lung no disseminated multiple 3", "", KB, "7"),
    k("PS 2 beside 6: 6", "lung yes disseminated single 2", "", KM, "6"),
    k("PS 3 beside 6: 7", "lung yes disseminated single 3", "", KB, "7"),
    k("PS 4 beside 6: 7", "lung yes disseminated single 4", "", KB, "7"),
    k("PS 0 beside 6: 6", "lung yes disseminated single 0", "", KM, "6"),
    k("PS 1 beside 6: 6", "lung yes disseminated single 1", "", KM, "6"),
    k("visceral none beside 6: 6", "lung yes none multiple 3", "", KM, "6"),
    k("skeletal beside 6: single, 6", "lung yes nodular single 3", "", KM, "6"),
    k("skeletal beside 6: multiple, 7", "lung yes nodular multiple 3", "", KB, "7"),
    # 3 and 4 by the small items
    k("chemotherapy beside 3: no, 3", "lung no none single 0", "", KG, "3"),
    k("chemotherapy beside 3: yes, 4", "lung yes none single 0", "", KM, "4"),
    k("PS 2 beside 3: 3", "lung no none single 2", "", KG, "3"),
    k("PS 3 beside 3: 4", "lung no none single 3", "", KM, "4"),
    k("PS 4 beside 3: 4", "lung no none single 4", "", KM, "4"),
    k("PS 1 beside 3: 3", "lung no none single 1", "", KG, "3"),
    k("skeletal multiple beside 3: 4", "lung no none multiple 0", "", KM, "4"),
    k("visceral nodular beside 3: 4", "lung no nodular single 0", "", KM, "4"),
    k("visceral disseminated beside 2: 4", "sarcoma no disseminated single 0", "", KM, "4"),
    k("visceral disseminated beside 1: 3", "thyroid yes disseminated single 0", "", KG, "3"),
    # the laboratory tier, beside 2 points (3 is below and 4 is on the edge) and beside 3
    k("platelets one below the limit: 2 points", "sarcoma no none single 0", "platelets=99999", KM, "4", "critical"),
    k("platelets on the limit: no points", "sarcoma no none single 0", "platelets=100000", KG, "2"),
    k("platelets one above the limit", "sarcoma no none single 0", "platelets=100001", KG, "2"),
    k("platelets of 9.9 ten-thousands", "sarcoma no none single 0", "platelets=9.9; platelets-unit=10^4/uL", KM, "4", "critical"),
    k("platelets of 10.0 ten-thousands", "sarcoma no none single 0", "platelets=10.0; platelets-unit=10^4/uL", KG, "2"),
    k("calcium as measured one step below", "sarcoma no none single 0", "calcium=10.2", KG, "2"),
    k("calcium as measured on the limit", "sarcoma no none single 0", "calcium=10.3", KM, "4", "critical"),
    k("calcium as measured one step above", "sarcoma no none single 0", "calcium=10.4", KM, "4", "critical"),
    k("calcium on the limit, albumin open: correction only raises it", "sarcoma no none single 0", "calcium=10.3; _albumin", KM, "4", "critical"),
    k("corrected calcium one step below: 9.4 with 3.2, and albumin is abnormal", "sarcoma no none single 0", "calcium=9.4; albumin=3.2", KG, "3", "abnormal"),
    k("corrected calcium on the limit: 9.5 with 3.2", "sarcoma no none single 0", "calcium=9.5; albumin=3.2", KM, "4", "critical"),
    k("corrected calcium one step above: 9.6 with 3.2", "sarcoma no none single 0", "calcium=9.6; albumin=3.2", KM, "4", "critical"),
    k("calcium in mmol/L: 2.6 is 10.4", "sarcoma no none single 0", "calcium=2.6; calcium-unit=mmol/L", KM, "4", "critical"),
    k("calcium in mmol/L: 2.5 is 10.0", "sarcoma no none single 0", "calcium=2.5; calcium-unit=mmol/L", KG, "2"),
    k("bilirubin one step below", "sarcoma no none single 0", "bilirubin=1.3", KG, "2"),
    k("bilirubin on the limit", "sarcoma no none single 0", "bilirubin=1.4", KM, "4", "critical"),
    k("bilirubin one step above", "sarcoma no none single 0", "bilirubin=1.5", KM, "4", "critical"),
    k("CRP one step below", "lung no none single 0", "crp=0.39", KG, "3"),
    k("CRP on the limit", "lung no none single 0", "crp=0.4", KM, "4", "abnormal"),
    k("CRP one step above", "lung no none single 0", "crp=0.41", KM, "4", "abnormal"),
    k("CRP in mg/L: 4 is on the limit", "lung no none single 0", "crp=4; crp-unit=mg/L", KM, "4", "abnormal"),
    k("CRP in mg/L: 3.9 is below", "lung no none single 0", "crp=3.9; crp-unit=mg/L", KG, "3"),
    k("LDH one below", "lung no none single 0", "ldh=249", KG, "3"),
    k("LDH on the limit", "lung no none single 0", "ldh=250", KM, "4", "abnormal"),
    k("LDH one above", "lung no none single 0", "ldh=251", KM, "4", "abnormal"),
    k("albumin one step below", "lung no none single 0", "albumin=3.6", KM, "4", "abnormal"),
    k("albumin on the limit", "lung no none single 0", "albumin=3.7", KG, "3"),
    k("albumin one step above", "lung no none single 0", "albumin=3.8", KG, "3"),
    k("critical overrides abnormal: 2 points, not 3", "thyroid no nodular single 0", "platelets=90000; crp=5; crp-unit=mg/dL", KG, "3", "critical"),
    k("abnormal by three values is one point", "sarcoma no none single 0", "crp=2; ldh=400; albumin=3", KG, "3", "abnormal"),
    # outside
    k("no bone metastasis, all else open", "_ _ _ none _", "none", NO_BONE, tiers=" ".join(KATA_TIERS)),
    k("no bone metastasis, all else answered", "lung yes disseminated none 4", "", NO_BONE),
    # partly answered: a blank is not zero
    k("nothing is entered", "_ _ _ _ _", "none", " ".join(KATA), tiers=" ".join(KATA_TIERS), missing=" ".join(KATA_FIELDS)),
    k("only the primary, lung", "lung _ _ _ _", "none", " ".join(KATA), tiers=" ".join(KATA_TIERS),
      missing=" ".join(KATA_FIELDS[1:])),
    k("no value, beside 7: it is the gravest band", "lung yes disseminated multiple 0", "none", KB, tiers=" ".join(KATA_TIERS)),
    k("no value, beside 6: 6, 7 or 8", "lung no disseminated multiple 0", "none", f"{KB} {KM}", tiers=" ".join(KATA_TIERS), missing=VALUES),
    k("no value, beside 1: 1, 2 or 3", "thyroid yes none single 0", "none", KG, tiers=" ".join(KATA_TIERS)),
    k("no value, beside 2: only a critical value leads to 4", "sarcoma no none single 0", "none", f"{KM} {KG}", tiers=" ".join(KATA_TIERS),
      missing="platelets calcium albumin bilirubin"),
    k("beside 2, CRP abnormal: only a critical value leads to 4", "sarcoma no none single 0", "crp=3; _platelets", f"{KM} {KG}",
      tiers="critical abnormal", missing="platelets"),
    k("beside 3, platelets critical: the other values are not asked for", "lung no none single 0", "platelets=50000; _crp; _ldh", KM, "5", "critical"),
    k("beside 3, CRP and LDH open", "lung no none single 0", "_crp; _ldh", f"{KM} {KG}", tiers="abnormal normal", missing="crp ldh"),
    k("beside 3, CRP open but LDH abnormal", "lung no none single 0", "_crp; ldh=300", KM, "4", "abnormal"),
    k("beside 2, albumin open, calcium 9.0: corrected it may be critical", "sarcoma no none single 0", "_albumin; crp=3", f"{KM} {KG}",
      tiers="critical abnormal", missing="albumin"),
    k("the primary is open: 1, 3 or 4", "_ no nodular single 0", "", f"{KM} {KG}", missing="primary"),
    k("PS open beside 6", "lung yes disseminated single _", "", f"{KB} {KM}", missing="ps"),
    k("chemotherapy and skeletal open beside 3", "lung _ none _ 0", "", f"{NO_BONE} {KM} {KG}", missing="chemotherapy skeletal"),
    # what cannot be read is objected to and counts as open
    k("a primary that is no option", "brain no nodular single 0", "", f"{KM} {KG}", missing="primary", problems="primary"),
    k("a CRP that cannot be read", "lung no none single 0", "crp=high", f"{KM} {KG}", tiers="abnormal normal", missing="crp", problems="crp"),
    k("a bare CRP of 12 is asked about", "lung no none single 0", "crp=12", f"{KM} {KG}", tiers="abnormal normal", missing="crp", problems="crp"),
    k("platelets beyond belief", "lung no none single 0", "platelets=150", f"{KM} {KG}", tiers="critical normal", missing="platelets", problems="platelets"),
]


# ---- Child-Pugh --------------------------------------------------------------------------------------------------------

CHILD_CHOICES = {
    "pt-counted": ["inr", "percent"],
    "ascites": {"moderate": 3, "slight": 2, "none": 1}, "encephalopathy": {"grade-3-4": 3, "grade-1-2": 2, "none": 1},
}
CHILD_FIELDS = ["bilirubin", "albumin", "pt-counted", "pt-inr", "pt-percent", "ascites", "encephalopathy"]
CHILD = ["child-c", "child-b", "child-a"]
FAVOURABLE |= {"child-a", *(f"{it}-1" for it in ("bilirubin", "albumin", "inr", "percent"))}  # or reached when nothing applies
# Values on an edge count as the middle.
LIVER = {
    "bilirubin": lambda x: 3 if x > 3 else 2 if x >= 2 else 1,
    "albumin": lambda x: 3 if x < F("2.8") else 2 if x <= F("3.5") else 1,
    "pt-inr": lambda x: 3 if x > F("2.3") else 2 if x >= F("1.7") else 1,
    "pt-percent": lambda x: 3 if x < 40 else 2 if x <= 70 else 1,
}
LIVER_GRID = {"bilirubin": [1, 2, 4], "albumin": [2, 3, 4], "pt-inr": [1, 2, 3], "pt-percent": [30, 50, 80]}
SCALES = {"bilirubin": "bilirubin", "albumin": "albumin", "pt-inr": "inr", "pt-percent": "percent"}


def child_pugh(row):
    known = {item: row.choice(item, options) for item, options in CHILD_CHOICES.items()}
    known["bilirubin"] = row.number("bilirubin", (0, 100), (F("0.1"), 15), {"mg/dL": 1, "umol/L": 1 / F("17.1")}, bare={"umol/L": (5, 500)})
    known["albumin"] = row.number("albumin", (F("0.5"), 7), (1, 6), {"g/dL": 1, "g/L": F("0.1")}, bare={"g/L": (10, 70)})
    known["pt-inr"] = row.number("pt-inr", (F("0.5"), 20), (F("0.7"), 8))
    known["pt-percent"] = row.number("pt-percent", (0, 200), (8, 150))

    def total(v):
        pt = "pt-inr" if v["pt-counted"] == "inr" else "pt-percent"
        return sum(LIVER[it](v[it]) for it in ("bilirubin", "albumin", pt)) + sum(CHILD_CHOICES[it][v[it]] for it in ("ascites", "encephalopathy"))

    def verdict(v):
        return CHILD[0] if total(v) >= 10 else CHILD[1] if total(v) >= 7 else CHILD[2]

    options = {item: list(them) for item, them in CHILD_CHOICES.items()} | LIVER_GRID
    still, missing = possible(known, options, verdict, CHILD)
    totals, _ = possible(known, options, lambda v: str(total(v)), [str(n) for n in range(5, 16)])
    columns = {"total": totals[0] if len(totals) == 1 else ""}
    for name, short in SCALES.items():
        scale = [f"{short}-{points}" for points in (3, 2, 1)]
        if known[name] is not None:
            columns[f"scale:{short}-points"] = f"{short}-{LIVER[name](known[name])}"
        else:
            columns[f"scale:{short}-points"] = " ".join(scale)
    return {it: it in still if len(still) == 1 or it not in still else None for it in CHILD}, still, missing, columns


def c(case, said, outcome, total="", missing=None, problems="", more="", **scales):
    """`said`: the answers in the order of the form, `_` for a blank."""
    words = said.split()
    assert len(words) == len(CHILD_FIELDS), (case, said)
    given = "; ".join(f"{item}={word}" for item, word in zip(CHILD_FIELDS, words) if word != "_")
    return r(case, f"only: {given}{more}", outcome, missing, problems, total=total,
             **{f"scale__{name}_points": f"{name}-{points}" for name, points in scales.items()})


CC, CB, CA = CHILD
# Beside ascites slight (2), encephalopathy none (1), and the rest 1 each: an item decides between 6 (A) and 7, 8 (B).
CHILD_TABLE = [
    c("the mildest answer to everything", "0.5 4.5 inr 1.0 100 none none", CA, "5", bilirubin=1, albumin=1, inr=1, percent=1),
    c("the gravest answer to everything", "4.9 2.0 inr 3.0 20 moderate grade-3-4", CC, "15", bilirubin=3, albumin=3, inr=3, percent=3),
    c("the example: PT % counts 2, the INR would count 1", "1.8 3.2 percent 1.4 65 none none", CB, "7", bilirubin=1, albumin=2, inr=1, percent=2),
    c("the same counted by INR: 6", "1.8 3.2 inr 1.4 65 none none", CA, "6", inr=1, percent=2),
    c("counted by INR it would be C, by PT % it is B", "2.5 3.0 percent 2.5 50 slight none", CB, "9", inr=3, percent=2),
    c("counted by INR it is C", "2.5 3.0 inr 2.5 50 slight none", CC, "10", inr=3, percent=2),
    c("bilirubin one step below 2", "1.9 4.0 inr 1.0 _ slight none", CA, "6", bilirubin=1),
    c("bilirubin on 2 counts as the middle", "2.0 4.0 inr 1.0 _ slight none", CB, "7", bilirubin=2),
    c("bilirubin one step above 2", "2.1 4.0 inr 1.0 _ slight none", CB, "7", bilirubin=2),
    c("bilirubin one step below 3", "2.9 3.0 inr 1.0 _ moderate none", CB, "9", bilirubin=2),
    c("bilirubin on 3 counts as the middle", "3.0 3.0 inr 1.0 _ moderate none", CB, "9", bilirubin=2),
    c("bilirubin one step above 3", "3.1 3.0 inr 1.0 _ moderate none", CC, "10", bilirubin=3),
    c("bilirubin in µmol/L: 51 is below 3 mg/dL", "51 3.0 inr 1.0 _ moderate none", CB, "9", bilirubin=2, more="; bilirubin-unit=umol/L"),
    c("bilirubin in µmol/L: 52 is above 3 mg/dL", "52 3.0 inr 1.0 _ moderate none", CC, "10", bilirubin=3, more="; bilirubin-unit=umol/L"),
    c("albumin one step above 3.5", "1.0 3.6 inr 1.0 _ slight none", CA, "6", albumin=1),
    c("albumin on 3.5 counts as the middle", "1.0 3.5 inr 1.0 _ slight none", CB, "7", albumin=2),
    c("albumin one step below 3.5", "1.0 3.4 inr 1.0 _ slight none", CB, "7", albumin=2),
    c("albumin one step above 2.8", "2.5 2.9 inr 1.0 _ moderate none", CB, "9", albumin=2),
    c("albumin on 2.8 counts as the middle", "2.5 2.8 inr 1.0 _ moderate none", CB, "9", albumin=2),
    c("albumin one step below 2.8", "2.5 2.7 inr 1.0 _ moderate none", CC, "10", albumin=3),
    c("albumin in g/L", "2.5 27 inr 1.0 _ moderate none", CC, "10", albumin=3, more="; albumin-unit=g/L"),
    c("INR one step below 1.7", "1.0 4.0 inr 1.69 _ slight none", CA, "6", inr=1),
    c("INR on 1.7 counts as the middle", "1.0 4.0 inr 1.7 _ slight none", CB, "7", inr=2),
    c("INR one step above 1.7", "1.0 4.0 inr 1.71 _ slight none", CB, "7", inr=2),
    c("INR one step below 2.3", "2.5 3.0 inr 2.29 _ slight none", CB, "9", inr=2),
    c("INR on 2.3 counts as the middle", "2.5 3.0 inr 2.3 _ slight none", CB, "9", inr=2),
    c("INR one step above 2.3", "2.5 3.0 inr 2.31 _ slight none", CC, "10", inr=3),
    c("PT % one step above 70", "1.0 4.0 percent _ 71 slight none", CA, "6", percent=1),
    c("PT % on 70 counts as the middle", "1.0 4.0 percent _ 70 slight none", CB, "7", percent=2),
    c("PT % one step below 70", "1.0 4.0 percent _ 69 slight none", CB, "7", percent=2),
    c("PT % one step above 40", "2.5 3.0 percent _ 41 slight none", CB, "9", percent=2),
    c("PT % on 40 counts as the middle", "2.5 3.0 percent _ 40 slight none", CB, "9", percent=2),
    c("PT % one step below 40", "2.5 3.0 percent _ 39 slight none", CC, "10", percent=3),
    # the findings
    c("ascites none beside 5: 6", "1.0 3.0 inr 1.0 _ none none", CA, "6"),
    c("ascites slight beside 5: 7", "1.0 3.0 inr 1.0 _ slight none", CB, "7"),
    c("ascites moderate beside 7: 10", "2.5 3.0 inr 2.0 _ moderate none", CC, "10"),
    c("ascites slight beside 7: 9", "2.5 3.0 inr 2.0 _ slight none", CB, "9"),
    c("ascites moderate beside 4: 7", "1.0 4.0 inr 1.0 _ moderate none", CB, "7"),
    c("ascites none beside 9: 10", "2.5 3.0 inr 2.0 _ none grade-3-4", CC, "10"),
    c("encephalopathy none beside 5: 6", "1.0 4.0 inr 1.0 _ slight none", CA, "6", more="; ascites= slight "),
    c("encephalopathy 1 or 2 beside 5: 7", "1.0 4.0 inr 1.0 _ slight grade-1-2", CB, "7"),
    c("encephalopathy 3 or 4 beside 4: 7", "1.0 4.0 inr 1.0 _ none grade-3-4", CB, "7"),
    c("encephalopathy 3 or 4 beside 7: 10", "2.5 3.0 inr 2.0 _ none grade-3-4", CC, "10", more="; ascites= none "),
    c("encephalopathy 1 or 2 beside 7: 9", "2.5 3.0 inr 2.0 _ none grade-1-2", CB, "9"),
    # partly answered
    c("nothing is entered", "_ _ _ _ _ _ _", " ".join(CHILD), missing=" ".join(CHILD_FIELDS)),
    c("which one counts is open and both have 1 point: it is not asked", "1.0 4.0 _ 1.0 90 none none", CA, "5"),
    c("which one counts is open and both have 3 points", "1.0 4.0 _ 3.0 20 slight none", CB, "8", inr=3, percent=3),
    c("which one counts is open and both have 2 points", "1.0 4.0 _ 2.0 50 slight none", CB, "7", inr=2, percent=2),
    c("which one counts is open: 3 points by INR, 2 by PT %", "1.0 4.0 _ 3.0 50 slight none", CB, inr=3, percent=2),
    c("which one counts is open: 2 points by INR, 3 by PT %", "2.5 3.0 _ 2.0 20 slight none", f"{CC} {CB}", missing="pt-counted", inr=2, percent=3),
    c("which one counts is open and they differ", "1.0 4.0 _ 1.8 90 slight none", f"{CB} {CA}", missing="pt-counted"),
    c("INR counts, and both are open", "1.0 4.0 inr _ _ slight none", f"{CB} {CA}", missing="pt-inr"),
    c("PT % counts, and both are open", "1.0 4.0 percent _ _ slight none", f"{CB} {CA}", missing="pt-percent"),
    c("which one counts and the INR are open, PT % has 1 point", "1.0 4.0 _ _ 90 slight none", f"{CB} {CA}", missing="pt-counted pt-inr"),
    c("INR counts and is open, PT % is there", "1.0 4.0 inr _ 90 slight none", f"{CB} {CA}", missing="pt-inr"),
    c("PT % counts and is open, INR is there", "1.0 4.0 percent 1.0 _ slight none", f"{CB} {CA}", missing="pt-percent"),
    c("bilirubin open beside 5: 6, 7 or 8", "_ 4.0 inr 1.0 _ slight none", f"{CB} {CA}", missing="bilirubin"),
    c("albumin open beside 9: 10, 11 or 12", "4.0 _ inr 3.0 _ slight none", CC),
    c("two findings open beside 3: 5 to 9", "1.0 4.0 inr 1.0 _ _ _", f"{CB} {CA}", missing="ascites encephalopathy"),
    # what cannot be read
    c("seconds in place of an INR", "1.0 4.0 inr 12.5 _ slight none", f"{CB} {CA}", missing="pt-inr", problems="pt-inr"),
    c("an INR in place of PT %", "1.0 4.0 percent _ 1.1 slight none", f"{CB} {CA}", missing="pt-percent", problems="pt-percent"),
    c("ascites that is no option", "1.0 3.0 inr 1.0 _ much none", f"{CB} {CA}", missing="ascites", problems="ascites"),
    c("A whatever the INR is, and it cannot be read", "1.0 4.0 percent high 90 none none", CA, "5", problems="pt-inr"),
]


# ---- ESCC: a word for what is seen -------------------------------------------------------------------------------------

ESCC = {"cord-no-csf": "grade-3", "cord-csf": "grade-2", "abuts-cord": "grade-1c", "sac": "grade-1b", "epidural": "grade-1a", "bone": "grade-0"}
ESCC_ORDER = ["below-the-cord", *ESCC.values()]
FAVOURABLE |= {"grade-0", "low", "conversions-agree"}  # reached when nothing applies


def escc(row):
    known = {"where": row.choice("where", ("cord", "cauda")), "seen": row.choice("seen", ESCC)}
    cord = ("cord-no-csf", "cord-csf", "abuts-cord")  # where there is no cord, none is touched
    for name in clash(row, known, "where", ("where", "seen"), lambda w, s: w == "cauda" and s in cord):
        known[name] = None
    decide = lambda v: "below-the-cord" if v["where"] == "cauda" else ESCC[v["seen"]]
    still, missing = possible(known, {"where": ["cord", "cauda"], "seen": list(ESCC)}, decide, ESCC_ORDER)
    # Each class is judged by its own question, also behind one that holds.
    truths = {"below-the-cord": None if known["where"] is None else known["where"] == "cauda"}
    truths |= {grade: None if known["seen"] is None else ESCC[known["seen"]] == grade for grade in ESCC_ORDER[1:-1]}
    high = {"grade-3": "high", "grade-2": "high"}
    scale = "" if known["where"] != "cord" else "high low" if known["seen"] is None else high.get(ESCC[known["seen"]], "low")
    return truths, still, missing, {"scale:low-high": scale}


def e(case, where, seen, outcome, missing=None, problems=""):
    given = "; ".join(f"{name}={text}" for name, text in (("where", where), ("seen", seen)) if text != "_")
    return r(case, f"only: {given}", outcome, missing, problems)


ESCC_TABLE = [
    e("bone only", "cord", "bone", "grade-0"),
    e("epidural, the sac is not deformed", "cord", "epidural", "grade-1a"),
    e("the sac is deformed, away from the cord", "cord", "sac", "grade-1b"),
    e("the sac is deformed and touches the cord", "cord", "abuts-cord", "grade-1c"),
    e("the cord is compressed, CSF visible", "cord", "cord-csf", "grade-2"),
    e("the cord is compressed, no CSF", "cord", "cord-no-csf", "grade-3"),
    e("below the conus, nothing else", "cauda", "_", "below-the-cord"),
    *(e(f"below the conus, and a finding of the cord: {seen}", "cauda", seen, " ".join(ESCC_ORDER), missing="where seen", problems="where")
      for seen in ("cord-no-csf", "cord-csf", "abuts-cord")),
    *(e(f"below the conus, and a finding away from the cord: {seen}", "cauda", seen, "below-the-cord") for seen in ("sac", "epidural", "bone")),
    e("nothing is entered", "_", "_", " ".join(ESCC_ORDER), missing="where seen"),
    e("at the cord, the finding open", "cord", "_", " ".join(ESCC_ORDER[1:]), missing="seen"),
    e("the finding is of the cord, the level open", "_", "cord-csf", "below-the-cord grade-2", missing="where"),
    e("the finding is entered, the level open", "_", "sac", "below-the-cord grade-1b", missing="where"),
    e("a finding that is no option", "cord", "2", " ".join(ESCC_ORDER[1:]), missing="seen", problems="seen"),
    e("below the conus, and a finding that cannot be read", "cauda", "2", "below-the-cord", problems="seen"),
]


# ---- performance status: three conversions -----------------------------------------------------------------------------

KPS = [str(n) for n in range(100, 0, -10)]
CONVERSIONS = {  # of each table the least KPS of ECOG 0, 1, 2, 3 and 4
    "common": (90, 70, 50, 30, 10), "ma-2010": (100, 80, 60, 40, 10), "prasad-2018": (100, 80, 70, 50, 10),
}
PS_ORDER = ["ranges-differ", "conversions-differ", "conversions-agree"]
PS_FIELDS = ["from", "kps-value", "ps"]
FAVOURABLE |= {"conversions-agree"}  # reached when nothing applies


def ecog(table, kps):
    return next(n for n, least in enumerate(CONVERSIONS[table]) if int(kps) >= least)


def kps_of(table, ps):
    """The least and the highest KPS that a table has for an ECOG PS."""
    them = [int(kps) for kps in KPS if ecog(table, kps) == int(ps)]
    return str(min(them)), str(max(them))


def performance(row):
    way, kps, ps = row.choice("from", ("kps", "ecog")), row.choice("kps-value", KPS), row.choice("ps", "01234")
    for other, value, name in (("kps", ps, "ps"), ("ecog", kps, "kps-value")):
        if way == other and value is not None:
            row.problem(name)
            row.aside = {"from", name}
            way, kps, ps = None, *((kps, None) if name == "ps" else (None, ps))
    if kps and ps:
        row.problem("ps")
        kps, ps, row.aside = None, None, {"kps-value", "ps"}
    known = {"from": way, "kps-value": kps, "ps": ps}

    def decide(v):
        if (v["from"] == "ecog" and kps) or (v["from"] == "kps" and ps):
            return None  # the other way is refused
        if v["from"] == "ecog":
            return PS_ORDER[0]
        return PS_ORDER[1 + (len({ecog(table, v["kps-value"]) for table in CONVERSIONS}) == 1)]

    options = {"from": ("kps", "ecog"), "kps-value": KPS, "ps": list("01234")}
    still, missing = possible(known, options, decide, PS_ORDER)
    if way == "ecog" and ps is None:  # the verdict is told once there is something to convert
        still, missing = [PS_ORDER[0], PS_ORDER[2]], {"ps"}
    elif way is None and len(still) > 1:
        missing |= {"ps"} if ps is None else set()
    different = None if kps is None else len({ecog(table, kps) for table in CONVERSIONS}) > 1
    truths = {PS_ORDER[0]: {None: None, "kps": False, "ecog": None if ps is None else True}[way],
              PS_ORDER[1]: False if way == "ecog" or different is False else True if way == "kps" and different else None}
    columns = {f"ecog-{table}": "" if kps is None else str(ecog(table, kps)) for table in CONVERSIONS}
    for table in CONVERSIONS:
        columns[f"kps-{table}-least"], columns[f"kps-{table}-most"] = ("", "") if ps is None else kps_of(table, ps)
    return truths, still, missing, columns


def p(kps, common, ma, prasad, outcome):
    return r(f"KPS {kps}", f"only: from=kps; kps-value={kps}", f"conversions-{outcome}",
             **{"ecog-common": str(common), "ecog-ma-2010": str(ma), "ecog-prasad-2018": str(prasad)})


def q(ps, common, ma, prasad):
    out = {f"kps-{table}-{end}": it for table, said in zip(CONVERSIONS, (common, ma, prasad))
           for end, it in zip(("least", "most"), (said.split("-") * 2)[:2])}
    return r(f"ECOG PS {ps}", f"only: from=ecog; ps={ps}", "ranges-differ", **out)


EVERY_PS = " ".join(PS_ORDER)
PS_TABLE = [
    p(100, 0, 0, 0, "agree"), p(90, 0, 1, 1, "differ"), p(80, 1, 1, 1, "agree"), p(70, 1, 2, 2, "differ"), p(60, 2, 2, 3, "differ"),
    p(50, 2, 3, 3, "differ"), p(40, 3, 3, 4, "differ"), p(30, 3, 4, 4, "differ"), p(20, 4, 4, 4, "agree"), p(10, 4, 4, 4, "agree"),
    q(0, "90-100", "100", "100"), q(1, "70-80", "80-90", "80-90"), q(2, "50-60", "60-70", "70"), q(3, "30-40", "40-50", "50-60"),
    q(4, "10-20", "10-30", "10-40"),
    r("nothing is entered", "only: ", EVERY_PS, "from kps-value ps"),
    r("from KPS, which is open", "only: from=kps", "conversions-differ conversions-agree", "kps-value"),
    r("from ECOG PS, which is open", "only: from=ecog", "ranges-differ conversions-agree", "ps"),
    r("a KPS of 70 alone tells the direction", "only: kps-value=70", "conversions-differ"),
    r("a KPS of 80 alone tells the direction", "only: kps-value=80", "conversions-agree"),
    r("an ECOG PS alone tells the direction", "only: ps=2", "ranges-differ"),
    r("a KPS of 0 is death, and in no table", "only: from=kps; kps-value=0", "conversions-differ conversions-agree", "kps-value", "kps-value"),
    r("a KPS between two steps", "only: from=kps; kps-value=75", "conversions-differ conversions-agree", "kps-value", "kps-value"),
    r("an ECOG PS of 5 is death, and in no table", "only: from=ecog; ps=5", "ranges-differ conversions-agree", "ps", "ps"),
    r("a KPS and an ECOG PS, the direction open", "only: kps-value=70; ps=2", EVERY_PS, "from kps-value ps", "ps"),
    r("from KPS, and an ECOG PS is entered too", "only: from=kps; kps-value=70; ps=2", "conversions-differ", problems="ps"),
    r("from ECOG PS, and a KPS is entered too", "only: from=ecog; kps-value=70; ps=2", "ranges-differ", problems="kps-value"),
    r("from ECOG PS, and a KPS that cannot be read", "only: from=ecog; kps-value=75; ps=2", "ranges-differ", problems="kps-value"),
]


# ---- BED and EQD2: two schedules, by the linear-quadratic model ---------------------------------------------------------

BED_FIELDS = ["alpha-beta", "fractions-a", "dose-a", "fractions-b", "dose-b"]
BED_ORDER = ["a-higher", "equal", "b-higher"]
FAVOURABLE |= {"b-higher"}  # reached when nothing applies


def lq(n, d, ab):
    """BED, and the same in fractions of 2 Gy."""
    bed = n * d * (1 + d / ab)
    return bed, bed / (1 + 2 / ab)


def bed(row):
    grays = {"Gy": 1, "cGy": F("0.01")}
    v = {"alpha-beta": row.number("alpha-beta", (F("0.1"), 50), (1, 20), exact=True)}
    for it in "ab":
        v[f"fractions-{it}"] = row.number(f"fractions-{it}", (1, 100), (1, 45), whole=True, exact=True)
        v[f"dose-{it}"] = row.number(f"dose-{it}", (F("0.1"), 60), (F("0.5"), 34), grays, bare={"cGy": (50, 3000)}, exact=True)
    columns, eqd2 = {}, {}
    for it in "ab":
        known = [v[f"fractions-{it}"], v[f"dose-{it}"], v["alpha-beta"]]
        if None not in known:
            whole, eqd2[it] = lq(*map(F, known))
            columns |= {f"bed-{it}": text(whole, 1)}
    columns |= {f"eqd2-{it}": unlike(eqd2[it], 1, eqd2.get("b" if it == "a" else "a")) for it in eqd2}
    if len(eqd2) < 2:
        missing = {name for name in BED_FIELDS if v[name] is None}
        return {"a-higher": None, "equal": None}, BED_ORDER, missing, columns
    a, b = eqd2["a"], eqd2["b"]
    return {"a-higher": a > b, "equal": a == b}, ["a-higher" if a > b else "equal" if a == b else "b-higher"], set(), columns


def g(case, said, outcome, a="", b="", missing=None, problems="", more=""):
    """`said`: α/β, and of each schedule fractions and dose, `_` for a blank. `a`, `b`: BED and EQD2 as printed."""
    words = said.split()
    assert len(words) == len(BED_FIELDS), (case, said)
    given = "; ".join(f"{item}={word}" for item, word in zip(BED_FIELDS, words) if word != "_")
    out = {f"{kind}_{it}": them for it, pair in (("a", a), ("b", b)) for kind, them in zip(("bed", "eqd2"), (pair.split() or ["", ""]))}
    return r(case, f"only: {given}{more}", outcome, missing, problems, **out)


AH, EQ, BH = BED_ORDER
BED_TABLE = [
    g("the example: 30 Gy in 10 and 8 Gy in 1, α/β 10", "10 10 3 1 8", AH, "39 32.5", "14.4 12"),
    g("the same with the schedules turned round", "10 1 8 10 3", BH, "14.4 12", "39 32.5"),
    g("vector BED-5x4: 20 Gy in 5 is 28 Gy; the same twice is equal", "10 5 4 5 4", EQ, "28 -", "28 -"),
    g("in fractions of 2 Gy the EQD2 is the dose", "10 25 2 30 2", BH, "60 50", "72 60"),
    g("the α/β decides: with 10, 3 × 4 Gy is equal to 7 × 2 Gy", "10 3 4 7 2", EQ, "16.8 14", "16.8 14"),
    g("the α/β decides: with 3, 3 × 4 Gy is higher", "3 3 4 7 2", AH, "28 16.8", "- 14"),
    g("the α/β decides: with 20, 3 × 4 Gy is lower", "20 3 4 7 2", BH, "14.4 -", "15.4 14"),
    g("A is a hundredth of a gray higher", "10 2 2 3 1.4", AH, "4.8 4", "- -"),
    g("A is a hundredth of a gray lower", "10 3 1.4 2 2", BH, "- -", "4.8 4"),
    g("one hundredth higher in another way", "10 1 3.6 4 1.1", AH, "- -", "- -"),
    g("equal in another way", "10 9 0.5 1 3.5", EQ, "- -", "- -"),
    g("a dose in centigrays", "10 10 300 1 8", AH, "39 32.5", "14.4 12", more="; dose-a-unit=cGy"),
    # partly answered
    g("nothing is entered", "_ _ _ _ _", " ".join(BED_ORDER), missing=" ".join(BED_FIELDS)),
    g("one schedule: its numbers stand there", "10 10 3 _ _", " ".join(BED_ORDER), "39 32.5", missing="fractions-b dose-b"),
    g("the other schedule alone", "10 _ _ 1 8", " ".join(BED_ORDER), "", "14.4 12", missing="fractions-a dose-a"),
    g("α/β open: no numbers, for there is no default", "_ 10 3 1 8", " ".join(BED_ORDER), missing="alpha-beta"),
    g("a dose open", "10 10 _ 1 8", " ".join(BED_ORDER), "", "14.4 12", missing="dose-a"),
    # what cannot be read
    g("half a fraction", "10 10.5 3 1 8", " ".join(BED_ORDER), "", "14.4 12", missing="fractions-a", problems="fractions-a"),
    g("an α/β of 0", "0 10 3 1 8", " ".join(BED_ORDER), missing="alpha-beta", problems="alpha-beta"),
    g("an α/β that nobody takes", "35 10 3 1 8", " ".join(BED_ORDER), missing="alpha-beta", problems="alpha-beta"),
    g("the same, confirmed", "35 10 3 1 8", AH, "- -", "- -", more="; alpha-beta-confirmed=yes"),
    g("a dose of so many grays or less", "10 10 <3 1 8", " ".join(BED_ORDER), "", "14.4 12", missing="dose-a", problems="dose-a"),
]


# ---- bleeding: SIR 2019 beside the vertebroplasty guideline -------------------------------------------------------------

BLEED_FIELDS = ["procedure-risk", "platelets", "pt-inr", "antithrombotics"]
BLEED_ORDER = ["outside-sir", "within-range-of-inr", "drugs-not-judged", "within-sir"]
FAVOURABLE |= {"within-sir", "pvp-none"}  # reached when nothing applies
# Least platelets, and the range that is printed as the threshold of the INR.
SIR = {"high": (50000, F("1.5"), F("1.8")), "low": (20000, F(2), F(3))}


def sir(v):
    least, kept, most = SIR[v["procedure-risk"]]
    if v["platelets"] < least or v["pt-inr"] > most:
        return BLEED_ORDER[0]
    if v["pt-inr"] > kept:
        return BLEED_ORDER[1]
    return BLEED_ORDER[3] if v["antithrombotics"] == {"none"} else BLEED_ORDER[2]


def bleeding(row):
    known = {"procedure-risk": row.choice("procedure-risk", SIR)}
    known["platelets"] = row.number("platelets", (0, 5000000), (1000, 1000000), {"/uL": 1, "10^4/uL": 10000, "10^3/uL": 1000, "10^9/L": 1000})
    known["pt-inr"] = row.number("pt-inr", (F("0.5"), 20), (F("0.7"), 8))
    known["antithrombotics"] = row.set("antithrombotics", ("anticoagulant", "antiplatelet", "none"))
    options = {"antithrombotics": [frozenset({"none"}), frozenset({"anticoagulant"})], "procedure-risk": list(SIR), "platelets": [10000, 30000, 70000, 200000],
               "pt-inr": [F(1), F("1.55"), F("1.7"), F("1.9"), F("2.5"), F("3.5")]}
    still, missing = possible(known, options, sir, BLEED_ORDER)
    guideline, _ = possible({k: known[k] for k in BLEED_FIELDS[1:3]}, {k: options[k] for k in BLEED_FIELDS[1:3]},
                            lambda v: "pvp-caution" if v["platelets"] < 100000 or v["pt-inr"] > F("1.6") else "pvp-none", ["pvp-caution", "pvp-none"])
    range_of_inr, _ = possible({k: known[k] for k in ("procedure-risk", "pt-inr")}, {k: options[k] for k in ("procedure-risk", "pt-inr")},
                               lambda v: SIR[v["procedure-risk"]][1] < v["pt-inr"] <= SIR[v["procedure-risk"]][2], [True, False])
    truths = {BLEED_ORDER[0]: None if len(still) > 1 and BLEED_ORDER[0] in still else still == BLEED_ORDER[:1],
              BLEED_ORDER[1]: None if len(range_of_inr) > 1 else range_of_inr[0],
              BLEED_ORDER[2]: None if known["antithrombotics"] is None else known["antithrombotics"] != {"none"}}
    return truths, still, missing, {"scale:pvp-guideline": " ".join(guideline)}


def b(case, risk, platelets, inr, outcome, pvp="pvp-none", missing=None, problems="", more="", drugs="none"):
    given = "; ".join(f"{name}={said}" for name, said in zip(BLEED_FIELDS, (risk, platelets, inr, drugs)) if said != "_")
    return r(case, f"only: {given}{more}", outcome, missing, problems, scale__pvp_guideline=pvp)


OUT_SIR, IN_RANGE, DRUGS, KEPT = BLEED_ORDER
CAUTION = "pvp-caution"
BLEED_TABLE = [
    b("the example: 70,000 keeps SIR's threshold and meets the guideline's caution", "high", "7", "1.1", KEPT, CAUTION, more="; platelets-unit=10^4/uL"),
    b("high risk, platelets one below 50,000", "high", "49999", "1", OUT_SIR, CAUTION),
    b("high risk, platelets of 50,000", "high", "50000", "1", KEPT, CAUTION),
    b("high risk, platelets one above 50,000", "high", "50001", "1", KEPT, CAUTION),
    b("low risk, platelets one below 50,000", "low", "49999", "1", KEPT, CAUTION),
    b("low risk, platelets one below 20,000", "low", "19999", "1", OUT_SIR, CAUTION),
    b("low risk, platelets of 20,000", "low", "20000", "1", KEPT, CAUTION),
    b("low risk, platelets one above 20,000", "low", "20001", "1", KEPT, CAUTION),
    b("platelets one below 100,000", "high", "99999", "1", KEPT, CAUTION),
    b("platelets of 100,000", "high", "100000", "1", KEPT),
    b("platelets one above 100,000", "high", "100001", "1", KEPT),
    b("high risk, INR one step below 1.5", "high", "200000", "1.49", KEPT),
    b("high risk, INR of 1.5", "high", "200000", "1.5", KEPT),
    b("high risk, INR one step above 1.5", "high", "200000", "1.51", IN_RANGE),
    b("INR one step below 1.6", "high", "200000", "1.59", IN_RANGE),
    b("INR of 1.6", "high", "200000", "1.6", IN_RANGE),
    b("INR one step above 1.6", "high", "200000", "1.61", IN_RANGE, CAUTION),
    b("high risk, INR one step below 1.8", "high", "200000", "1.79", IN_RANGE, CAUTION),
    b("high risk, INR of 1.8", "high", "200000", "1.8", IN_RANGE, CAUTION),
    b("high risk, INR one step above 1.8", "high", "200000", "1.81", OUT_SIR, CAUTION),
    b("low risk, INR one step above 1.8", "low", "200000", "1.81", KEPT, CAUTION),
    b("low risk, INR one step below 2", "low", "200000", "1.99", KEPT, CAUTION),
    b("low risk, INR of 2", "low", "200000", "2", KEPT, CAUTION),
    b("low risk, INR one step above 2", "low", "200000", "2.01", IN_RANGE, CAUTION),
    b("low risk, INR one step below 3", "low", "200000", "2.99", IN_RANGE, CAUTION),
    b("low risk, INR of 3", "low", "200000", "3", IN_RANGE, CAUTION),
    b("low risk, INR one step above 3", "low", "200000", "3.01", OUT_SIR, CAUTION),
    b("low risk, an INR of 1.7 is below its range", "low", "200000", "1.7", KEPT, CAUTION),
    b("high risk, an INR of 2.5 is above its range, whatever the range of low risk is", "high", "200000", "2.5", OUT_SIR, CAUTION),
    # partly answered
    b("nothing is entered", "_", "_", "_", " ".join(BLEED_ORDER), f"{CAUTION} pvp-none", missing=" ".join(BLEED_FIELDS), drugs="_"),
    b("drugs are open", "high", "200000", "1", f"{DRUGS} {KEPT}", missing="antithrombotics", drugs="_"),
    b("drugs are open and decide nothing", "high", "40000", "1", OUT_SIR, CAUTION, drugs="_"),
    b("an anticoagulant beside values that are kept", "high", "200000", "1", DRUGS, drugs="anticoagulant"),
    b("an antiplatelet drug beside values that are kept", "high", "200000", "1", DRUGS, drugs="antiplatelet"),
    b("both kinds of drugs", "low", "200000", "1", DRUGS, drugs="anticoagulant,antiplatelet"),
    b("an anticoagulant, and an INR within the range", "high", "200000", "1.7", IN_RANGE, CAUTION, drugs="anticoagulant"),
    b("an antiplatelet drug, and platelets below the threshold", "high", "40000", "1", OUT_SIR, CAUTION, drugs="antiplatelet"),
    b("none beside a drug", "high", "200000", "1", f"{DRUGS} {KEPT}", missing="antithrombotics", problems="antithrombotics", drugs="anticoagulant,none"),
    b("an anticoagulant, and the risk is open: 30,000 platelets", "_", "30000", "1", f"{OUT_SIR} {DRUGS}", CAUTION, missing="procedure-risk", drugs="anticoagulant"),
    b("platelets below 20,000 are outside for any procedure", "_", "15000", "_", OUT_SIR, CAUTION),
    b("an INR above 3 is outside for any procedure", "_", "_", "3.5", OUT_SIR, CAUTION),
    b("the risk is open: 30,000 platelets", "_", "30000", "1", f"{OUT_SIR} {KEPT}", CAUTION, missing="procedure-risk"),
    b("the risk is open and decides nothing", "_", "200000", "1", KEPT),
    b("the risk is open: INR 1.7", "_", "200000", "1.7", f"{IN_RANGE} {KEPT}", CAUTION, missing="procedure-risk"),
    b("the INR is open", "high", "200000", "_", f"{OUT_SIR} {IN_RANGE} {KEPT}", f"{CAUTION} pvp-none", missing="pt-inr"),
    b("platelets are open", "high", "_", "1", f"{OUT_SIR} {KEPT}", f"{CAUTION} pvp-none", missing="platelets"),
    # what cannot be read
    b("seconds in place of an INR", "high", "200000", "12.5", f"{OUT_SIR} {IN_RANGE} {KEPT}", f"{CAUTION} pvp-none", missing="pt-inr", problems="pt-inr"),
    b("platelets beyond belief", "high", "20", "1", f"{OUT_SIR} {KEPT}", f"{CAUTION} pvp-none", missing="platelets", problems="platelets"),
    b("outside by platelets, and an INR that cannot be read", "high", "30000", "fast", OUT_SIR, CAUTION, problems="pt-inr"),
    b("a risk that is no option and decides nothing", "medium", "200000", "1", KEPT, problems="procedure-risk"),
]


if __name__ == "__main__":
    TOMITA.build(TOMITA_TABLE)
    TOKUHASHI.build(TOKU_TABLE)
    build("katagiri", KATA_FIELDS, KATA, ["total", "corrected-calcium", "scale:laboratory", "statements"], katagiri, {}, KATA_TABLE, KATA)
    build("child-pugh", CHILD_FIELDS, CHILD, ["total", *(f"scale:{it}-points" for it in SCALES.values())], child_pugh, {}, CHILD_TABLE, CHILD)
    build("escc", ["where", "seen"], ESCC_ORDER[:-1], ["scale:low-high"], escc, {}, ESCC_TABLE, ESCC_ORDER)
    build("performance-status", PS_FIELDS, PS_ORDER[:2], [*(f"ecog-{it}" for it in CONVERSIONS), *(f"kps-{it}-{end}" for it in CONVERSIONS for end in ("least", "most"))], performance, {}, PS_TABLE, PS_ORDER)
    build("bed", BED_FIELDS, BED_ORDER[:-1], [f"{kind}-{it}" for it in "ab" for kind in ("bed", "eqd2")], bed, {}, BED_TABLE, BED_ORDER)
    build("bleeding-risk", BLEED_FIELDS, BLEED_ORDER[:-1], ["scale:pvp-guideline"], bleeding, {}, BLEED_TABLE, BLEED_ORDER)
