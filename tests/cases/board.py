#!/usr/bin/env python3
"""Golden tables of what a tumour board asks: python3 tests/cases/board.py [--check]

An INDEPENDENT TRANSCRIPTION like scores.py: written from the points and bands as published, without reading or running the program
it tests. Every row states its outcome, its total, what is missing and what is objected to by hand; an evaluator works them out again
by trying every completion, and a table is written only if both agree. Never paste the program's own output in here.

A blank answer is "not answered" and never zero points. See README.md for the columns and plans.py for the rest.
"""
import sys

sys.dont_write_bytecode = True
from plans import build, possible, r


class Sheet:
    """A score whose items are choices. `items`: the points of each option, None where the score does not hold.
    `bands`: id, least and most points, the gravest first. `outside`: the verdict where the score does not hold.
    `stated`: of each band the ids of the statements that are made of it alone."""

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


if __name__ == "__main__":
    TOMITA.build(TOMITA_TABLE)
    TOKUHASHI.build(TOKU_TABLE)
