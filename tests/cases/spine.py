#!/usr/bin/env python3
"""Golden table of `spine-scores`: python3 tests/cases/spine.py [--check]

An INDEPENDENT TRANSCRIPTION of the points and bands of SINS (Fisher 2010), Tomita (2001), revised Tokuhashi (2005) and new Katagiri
(2014), written from the points as published without reading or running the program it tests. What each score comes to is found by
trying every completion of its own answers; what two scores of survival come to beside each other by exact fractions. The rows whose
result a clinician would look for first (the ends, the partial ones) state it by hand as well, and the table is written only if both agree.
Never paste the program's own output in here.
"""
import csv
import io
import sys
from fractions import Fraction
from itertools import product
from pathlib import Path

sys.dont_write_bytecode = True
OUT = None  # an answer for which the score does not hold

LOCATION = {v: p for p, them in ((3, "c1 c2 c7 t1 t2 t11 t12 l1 l5 s1"), (2, "c3 c4 c5 c6 l2 l3 l4"),
                                 (1, "t3 t4 t5 t6 t7 t8 t9 t10"), (0, "s2 s3 s4 s5")) for v in them.split()}
SINS = {
    "vertebra": LOCATION, "pain": {"mechanical": 3, "occasional": 1, "none": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0}, "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over-50": 3, "under-50": 2, "involved": 1, "none": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}
TOMITA = {
    "growth": {"slow": 1, "moderate": 2, "rapid": 4, "not-placed": OUT},
    "tomita-visceral": {"none": 0, "treatable": 2, "untreatable": 4},
    "bone": {"solitary": 1, "multiple": 2, "no-spine": OUT},
}
ORGAN = {o: p for p, them in ((0, "lung osteosarcoma stomach bladder oesophagus pancreas"), (1, "liver gallbladder unidentified"),
                              (2, "colon other"), (3, "kidney uterus"), (4, "rectum"), (5, "thyroid breast prostate carcinoid"))
         for o in them.split()}
TOKUHASHI = {
    "kps": {"10-40": 0, "50-70": 1, "80-100": 2}, "extraspinal": {"3-or-more": 0, "1-2": 1, "none": 2},
    "vertebral": {"3-or-more": 0, "2": 1, "1": 2, "none": OUT}, "organs": {"unremovable": 0, "removable": 1, "none": 2},
    "tokuhashi-primary": ORGAN, "palsy": {"a-b": 0, "c-d": 1, "e": 2},
}
TUMOUR = {o: p for p, them in (
    (0, "breast-hormone prostate-hormone thyroid myeloma lymphoma"),
    (2, "lung-targeted breast-independent prostate-independent renal-cell sarcoma endometrial ovarian other"),
    (3, "lung colorectal gastric pancreatic head-neck oesophageal hepatocellular melanoma unknown-origin urological-other gallbladder "
        "cervical")) for o in them.split()}
KATAGIRI = {
    "katagiri-primary": TUMOUR, "katagiri-visceral": {"none": 0, "nodular": 1, "disseminated": 2},
    "ps": {"0": 0, "1": 0, "2": 0, "3": 1, "4": 1}, "chemotherapy": {"yes": 1, "no": 0},
    "skeletal": {"multiple": 1, "single": 0, "none": OUT},
}
# From the gravest. SINS is none of survival.
BANDS = {
    "sins": [("unstable", 13, 18), ("potentially-unstable", 7, 12), ("stable", 0, 6)],
    "tomita": [("points-8-10", 8, 10), ("points-6-7", 6, 7), ("points-4-5", 4, 5), ("points-2-3", 2, 3)],
    "tokuhashi": [("points-0-8", 0, 8), ("points-9-11", 9, 11), ("points-12-15", 12, 15)],
    "katagiri": [("points-7-10", 7, 10), ("points-4-6", 4, 6), ("points-0-3", 0, 3)],
}
OUTSIDE = {"tomita": "not-in-the-score", "tokuhashi": "no-spinal-metastasis", "katagiri": "no-bone-metastasis"}


def lab(row):
    """The points of the laboratory that are still possible. All values here are in the first unit, and calcium is corrected by hand:
    + (4 - albumin) where albumin is below 4."""
    plt, ca, alb, bil, crp, ldh = (Fraction(row[k]) if row.get(k) else None for k in
                                   "platelets calcium albumin bilirubin crp ldh".split())
    if ca is not None and alb is not None and alb < 4:
        shown = ca + 4 - alb
    else:
        shown = ca
    critical = [None if plt is None else plt < 100000, None if bil is None else bil >= Fraction("1.4"),
                None if ca is None else True if shown >= Fraction("10.3") else None if alb is None else False]
    abnormal = [None if crp is None else crp >= Fraction("0.4"), None if ldh is None else ldh >= 250,
                None if alb is None else alb < Fraction("3.7")]
    if True in critical:
        return {2}
    can = {2} if None in critical else set()
    can |= {1} if any(it is not False for it in abnormal) else set()
    return can | ({0} if True not in abnormal else set())


def totals(items, row, more=({0})):
    """Every total of a completion, and whether in some the score does not hold."""
    each = [[points[row[q]]] if row.get(q) else list(points.values()) for q, points in items.items()]
    found, out = set(), False
    for combination in product(*(sorted(set(it), key=str) for it in each)):
        if OUT in combination:
            out = True
        else:
            found |= {sum(combination) + it for it in more}
    return found, out


def judged(row):
    level = {q.removeprefix("level-1-"): v for q, v in row.items() if q.startswith("level-1-")}
    all_of = {"sins": totals(SINS, level), "tomita": totals(TOMITA, row), "tokuhashi": totals(TOKUHASHI, row),
              "katagiri": totals(KATAGIRI, row, lab(row))}
    asked = {"sins": level, "tomita": TOMITA, "tokuhashi": TOKUHASHI,
             "katagiri": list(KATAGIRI) + "platelets calcium albumin bilirubin crp ldh".split()}
    told, places = {}, {}
    for name, (found, out) in all_of.items():
        bands = [i for i, (_, low, high) in enumerate(BANDS[name]) if any(low <= it <= high for it in found)]
        told[name] = " ".join(([OUTSIDE[name]] if out else []) + [BANDS[name][i][0] for i in bands])
        begun = bool(level) if name == "sins" else any(row.get(q) for q in asked[name])
        told[f"{name}:total"] = (f"{min(found)}-{max(found)}" if min(found) < max(found) else f"{min(found)}") if found and begun else ""
        if name != "sins" and begun and bands:
            n = len(BANDS[name])
            places[name] = (Fraction(bands[0], n), Fraction(bands[-1] + 1, n), out, len(bands) == 1)
    pairs, names = [], list(places)
    for i, one in enumerate(names):
        for other in names[i + 1:]:
            (a, b, out1, one1), (c, d, out2, one2) = places[one], places[other]
            apart = b <= c or d <= a
            stand = "open" if out1 or out2 else "apart" if apart else "alike" if one1 and one2 else "open"
            pairs.append(f"{one}/{other}={stand}")
    told["beside"] = " ".join(pairs)
    return told


SETS = {
    "sins": "vertebra pain lesion alignment collapse posterolateral".split(), "tomita": list(TOMITA), "tokuhashi": list(TOKUHASHI),
    "katagiri": "katagiri-primary katagiri-visceral ps chemotherapy skeletal platelets calcium albumin bilirubin crp ldh".split(),
}


def s(name, text):
    """Answers of one score in the order of its questions; `_` is a blank."""
    return {("level-1-" if name == "sins" else "") + q: v for q, v in zip(SETS[name], text.split(), strict=True) if v != "_"}


NORMAL, ABNORMAL, CRITICAL = "210000 9.0 4.2 0.7 0.1 180", "210000 9.0 4.2 0.7 0.4 180", "99999 9.0 4.2 0.7 0.1 180"
def k(first, values=NORMAL): return s("katagiri", f"{first} {values}")
def t(text): return s("tomita", text)
def o(text): return s("tokuhashi", text)
def n(text): return s("sins", text)


T_WORST, T_BEST = t("rapid untreatable multiple"), t("slow none solitary")
O_WORST, O_BEST = o("10-40 3-or-more 3-or-more unremovable lung a-b"), o("80-100 none 1 none breast e")
K_WORST, K_BEST = k("lung nodular 3 yes multiple", CRITICAL), k("breast-hormone none 0 no single")
N_WORST, N_BEST = n("t12 mechanical lytic subluxation over-50 bilateral"), n("s3 none blastic normal none none")

ROWS = [
    ("nothing is entered", {}, {"beside": "", "sins:total": "", "tomita:total": ""}),
    ("the worst answers to all", {**T_WORST, **O_WORST, **K_WORST, **N_WORST},
     {"sins": "unstable", "sins:total": "18", "tomita:total": "10", "tokuhashi:total": "0", "katagiri:total": "9",
      "beside": "tomita/tokuhashi=alike tomita/katagiri=alike tokuhashi/katagiri=alike"}),
    ("the best answers to all", {**T_BEST, **O_BEST, **K_BEST, **N_BEST},
     {"sins": "stable", "sins:total": "0", "tomita:total": "2", "tokuhashi:total": "15", "katagiri:total": "0",
      "beside": "tomita/tokuhashi=alike tomita/katagiri=alike tokuhashi/katagiri=alike"}),
    ("unstable alone says nothing of prognosis", N_WORST, {"sins": "unstable", "beside": ""}),
    ("unstable beside the best prognoses is no disagreement", {**T_BEST, **O_BEST, **K_BEST, **N_WORST},
     {"sins": "unstable", "beside": "tomita/tokuhashi=alike tomita/katagiri=alike tokuhashi/katagiri=alike"}),
    ("one score of survival is compared with none", K_BEST, {"beside": "", "katagiri": "points-0-3"}),
    ("lung on a targeted drug: Tokuhashi 8 and Katagiri 3",
     {**o("80-100 none 1 unremovable lung e"), **k("lung-targeted nodular 1 no single")},
     {"tokuhashi": "points-0-8", "tokuhashi:total": "8", "katagiri": "points-0-3", "katagiri:total": "3",
      "beside": "tokuhashi/katagiri=apart"}),
    ("the same a point further: Tokuhashi 9 and Katagiri 3",
     {**o("80-100 none 1 removable lung e"), **k("lung-targeted nodular 1 no single")},
     {"tokuhashi": "points-9-11", "beside": "tokuhashi/katagiri=apart"}),
    ("Tokuhashi 9 and Katagiri 4, both in the middle",
     {**o("80-100 none 1 removable lung e"), **k("lung-targeted nodular 3 no single")}, {"beside": "tokuhashi/katagiri=alike"}),
    ("Tomita 8 of four bands beside the middle of three", {**t("rapid treatable multiple"), **k("lung nodular 1 no multiple")},
     {"tomita": "points-8-10", "katagiri": "points-4-6", "beside": "tomita/katagiri=apart"}),
    ("Tomita 7 overlaps the middle of three", {**t("rapid treatable solitary"), **k("lung nodular 1 no single")},
     {"tomita": "points-6-7", "beside": "tomita/katagiri=alike"}),
    ("Tomita 7 overlaps the worst of three", {**t("rapid treatable solitary"), **k("lung nodular 3 yes single", CRITICAL)},
     {"katagiri": "points-7-10", "beside": "tomita/katagiri=alike"}),
    ("Tomita 7 and the best of three", {**t("rapid treatable solitary"), **k("lung-targeted nodular 1 no single")},
     {"beside": "tomita/katagiri=apart"}),
    ("Tomita 4 and the worst of three", {**t("moderate none multiple"), **k("lung disseminated 3 no multiple")},
     {"tomita": "points-4-5", "katagiri": "points-7-10", "beside": "tomita/katagiri=apart"}),
    ("Tomita 5 and the best of three", {**t("rapid none solitary"), **k("renal-cell none 1 no single")},
     {"tomita:total": "5", "beside": "tomita/katagiri=alike"}),
    ("Tomita 3 and the middle of three", {**t("moderate none solitary"), **k("lung none 3 no single")},
     {"tomita": "points-2-3", "beside": "tomita/katagiri=apart"}),
    ("partly answered: Katagiri without the laboratory is 6 to 8", k("lung nodular 1 yes multiple", "_ _ _ _ _ _"),
     {"katagiri": "points-7-10 points-4-6", "katagiri:total": "6-8"}),
    ("partly answered and yet certain: Katagiri 1 to 3", k("breast-hormone none 3 no single", "_ _ _ _ _ _"),
     {"katagiri": "points-0-3", "katagiri:total": "1-3"}),
    ("certain of one, open of the other, and apart whatever it is",
     {**o("10-40 none 1 unremovable lung _"), **k("lung-targeted nodular 0 no single", "210000 9.0 4.2 0.7 _ _")},
     {"tokuhashi:total": "4-6", "katagiri:total": "3-4", "katagiri": "points-4-6 points-0-3", "beside": "tokuhashi/katagiri=apart"}),
    ("open of the other, and it decides",
     {**o("80-100 none 1 removable lung e"), **k("lung-targeted nodular 0 no single", "210000 9.0 4.2 0.7 _ _")},
     {"beside": "tokuhashi/katagiri=open"}),
    ("a score that may not hold is not held against others", {**o("80-100 none _ none breast e"), **K_BEST},
     {"tokuhashi": "no-spinal-metastasis points-12-15", "beside": "tokuhashi/katagiri=open"}),
    ("no spinal metastasis: Tokuhashi does not hold, and is not compared", {**o("80-100 none none none breast e"), **K_BEST},
     {"tokuhashi": "no-spinal-metastasis", "tokuhashi:total": "", "beside": ""}),
    ("a primary that Tomita cannot place", {**t("not-placed none solitary"), **O_BEST, **K_BEST},
     {"tomita": "not-in-the-score", "beside": "tokuhashi/katagiri=alike"}),
    ("no bone metastasis for Katagiri, nothing else entered", k("lung none 0 no none"), {"katagiri": "no-bone-metastasis", "beside": ""}),
    ("the worst of Tomita and the best of Tokuhashi", {**T_WORST, **o("80-100 none 2 removable breast e")},
     {"tokuhashi": "points-12-15", "beside": "tomita/tokuhashi=apart"}),
    ("Tomita's visceral metastases open beside the middle of Tokuhashi", {**t("moderate _ solitary"), **o("80-100 none 1 removable lung e")},
     {"tomita:total": "3-7", "beside": "tomita/tokuhashi=open"}),
    ("Tomita's visceral metastases open beside the middle of Katagiri", {**t("moderate _ solitary"), **k("lung nodular 1 no single")},
     {"tomita": "points-6-7 points-4-5 points-2-3", "beside": "tomita/katagiri=open"}),
    ("SINS 6", n("t5 mechanical lytic normal none none"), {"sins": "stable", "sins:total": "6"}),
    ("SINS 7", n("t5 mechanical lytic normal involved none"), {"sins": "potentially-unstable", "sins:total": "7"}),
    ("SINS 12", n("t12 mechanical lytic deformity under-50 none"), {"sins:total": "12"}),
    ("SINS 13", n("t12 mechanical lytic deformity under-50 unilateral"), {"sins": "unstable", "sins:total": "13"}),
    ("SINS with the posterolateral elements open is 12 to 15", n("t12 mechanical lytic deformity under-50 _"),
     {"sins": "unstable potentially-unstable", "sins:total": "12-15"}),
    ("only the primary of Tokuhashi", o("_ _ _ _ prostate _"), {"tokuhashi:total": "5-15"}),
]
# Every band edge of the scores of survival, one point below and on.
for growth, visceral, bone in product(TOMITA["growth"], TOMITA["tomita-visceral"], TOMITA["bone"]):
    ROWS.append((f"Tomita {growth} {visceral} {bone} beside Katagiri 5", {**t(f"{growth} {visceral} {bone}"),
                 **k(f"lung {'disseminated' if visceral == 'none' else 'nodular'} 1 no "
                     f"{'multiple' if bone != 'solitary' else 'single'}",
                     NORMAL if (visceral == "none") == (bone == "solitary") else ABNORMAL)}, {}))
for kps, extra, palsy in product(TOKUHASHI["kps"], TOKUHASHI["extraspinal"], TOKUHASHI["palsy"]):
    for organ, tumour in (("lung", "lung-targeted"), ("colon", "colorectal"), ("breast", "breast-hormone")):
        ROWS.append((f"Tokuhashi {organ}, KPS {kps}, {extra} elsewhere, Frankel {palsy}",
                     {**o(f"{kps} {extra} 2 none {organ} {palsy}"), **k(f"{tumour} none 2 yes multiple", ABNORMAL)}, {}))


def table():
    names = [q for name in SETS for q in (("level-1-" if name == "sins" else "") + it for it in SETS[name])]
    told = [it for name in BANDS for it in (name, f"{name}:total")] + ["beside"]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["case"] + names + told)
    for what, row, by_hand in ROWS:
        found = judged(row)
        wrong = {key: (value, found[key]) for key, value in by_hand.items() if found[key] != value}
        assert not wrong, (what, wrong)
        writer.writerow([what] + [row.get(q, "") for q in names] + [found[it] for it in told])
    assert len({it[0] for it in ROWS}) == len(ROWS)
    return out.getvalue()


if __name__ == "__main__":
    path, text = Path(__file__).parent / "spine-scores.csv", table()
    if "--check" in sys.argv:
        sys.exit(0 if path.read_text() == text else f"{path} is not what this file makes")
    path.write_text(text)
    print(f"{path.name}: {len(ROWS)} rows")
