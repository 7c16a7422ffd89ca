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


if __name__ == "__main__":
    TOMITA.build(TOMITA_TABLE)
