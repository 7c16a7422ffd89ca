#!/usr/bin/env python3
"""Writes the golden tables of this folder (plans.py and cautions.py write the others): python3 tests/cases/make.py

This is an INDEPENDENT TRANSCRIPTION. It was written from the source documents (000 Okayama report, 001 Keio application,
Chow 2012 / IMMPACT and CTCAE as summarised in facts/ and ctcae/) without reading or running the program it tests.
Every row states by hand its outcome, missing, problems and steps (in ck-grade the outcome gives the steps); a small evaluator below,
in exact fractions, works the same row out again, and a table is written only if both agree. The outputs are the evaluator's, checked by
hand in the worked cases. Keep it that way: never paste the program's own output in here.

In a table: a blank answer is "not answered"; `-` is "not asserted"; `met` always means "passes".
"""
import csv
import re
import unicodedata
from datetime import date
from fractions import Fraction as F
from itertools import product as product_of
from pathlib import Path

HERE = Path(__file__).parent
WORD = {True: "met", False: "not-met", None: "unknown"}


# ---- Kleene logic: True, False, None (unknown) -------------------------------------------------------------------------

def all_of(*xs):
    return False if False in xs else None if None in xs else True


def any_of(*xs):
    return True if True in xs else None if None in xs else False


def negate(x):
    return None if x is None else not x


def compare(rule, *xs):
    """The comparison if every operand is known."""
    return None if any(x is None for x in xs) else rule(*xs)


class Side:
    """A number of which is known only on which side of a bound it lies: `<0.2`."""

    def __init__(self, sign, bound):
        self.sign, self.bound = sign, bound

    def __lt__(self, limit):
        below, at = self.sign[0] == "<", self.sign[1:] == "="
        if below and (self.bound < limit or (self.bound == limit and not at)):
            return True
        return False if not below and self.bound >= limit else None

    def __le__(self, limit):
        below, at = self.sign[0] == "<", self.sign[1:] == "="
        if below and self.bound <= limit:
            return True
        return False if not below and (self.bound > limit or (self.bound == limit and not at)) else None

    def __ge__(self, limit):
        return negate(self < limit)

    def __gt__(self, limit):
        return negate(self <= limit)


# ---- reading one typed answer; an unreadable one is a problem and counts as not answered -------------------------------

class Row(dict):
    """The answers of one case, the problems met and (for an open step) what is still worth asking."""

    def __init__(self, answers):
        super().__init__(answers)
        self.problems, self.wanted = [], set()

    def text(self, name):
        return unicodedata.normalize("NFKC", self.get(name, "")).strip()

    def problem(self, name):
        if name not in self.problems:
            self.problems.append(name)

    def choice(self, name, options):
        text = self.text(name)
        if text and text not in options:
            self.problem(name)
        return text if text and text in options else None

    def yes(self, name):
        return {"yes": True, "no": False}.get(self.choice(name, ("yes", "no")))

    def number(self, name, possible=(0, None), usual=(None, None), units=None, whole=False, bare=None, exact=False):
        """`units` maps a unit's name to how many of the source's units it is; the first is the default.
        `possible` is in the source's unit and refused outside, `usual` is asked about unless <name>-confirmed=yes.
        `bare` says of a unit which bare numbers are ever meant in it; a number that can be meant in two is asked about."""
        units = units or {"": 1}
        confirmed = self.text(name + "-confirmed") == "yes"
        chosen = self.text(name + "-unit") or next(iter(units))
        text = self.text(name)
        if not text:
            return None
        sign = re.match(r"[<>]=?", text)
        got = re.fullmatch(r"(-?\d+(?:\.\d+)?)(?: ?([^\d\s].*))?", text[sign.end():] if sign else text)
        unit = (got and got[2]) or chosen
        if not got or (sign and exact) or unit not in units or (whole and "." in got[1]):
            return self.problem(name)
        value = F(got[1]) * units[unit]
        outside = lambda lo, hi, value=value: (lo is not None and value < lo) or (hi is not None and value > hi)
        bare = bare or {}
        meant = lambda u: not outside(*bare[u], F(got[1])) if u in bare else not outside(*usual, F(got[1]) * units[u])
        default = next(iter(units))
        if not sign and not confirmed and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", got[1]):
            # A point before three figures may part thousands.
            if not outside(*usual, F(got[1].replace(".", "")) * units[unit]) and usual[0] is not None:
                return self.problem(name)
        typed = got[2] or self.text(name + "-unit") or confirmed or usual[0] is None
        if not typed and len({F(units[u]) for u in units if meant(u)}) > 1 and meant(default):
            return self.problem(name)
        if outside(*possible) or (not sign and outside(*usual) and not confirmed):
            return self.problem(name)
        return Side(sign[0], value) if sign else value

    def date(self, name):
        text = self.text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            return self.problem(name)

    def want(self, truth, *names_and_values):
        """Notes which of the (name, value) pairs are still worth asking if `truth` is open; returns `truth`."""
        if truth is None:
            self.wanted |= {n for n, v in names_and_values if v is None}
            # What is known from one side only, and does not decide, is objected to.
            [self.problem(n) for n, v in names_and_values if isinstance(v, Side)]
        return truth


# ---- tables ------------------------------------------------------------------------------------------------------------

def answers(changes, base=()):
    """The answers. Sizes are in centimetres: where a bare number could be millimetres as well, the unit is chosen beside it,
    unless `~` in front says that it stays bare."""
    row = dict(base)
    for change in filter(None, changes.split("; ")):
        name, value = change.split("=", 1)
        row[name] = value.removeprefix("~")
        if re.fullmatch(r"lesion-\d+-diameter|size-before|size-after|nadir", name):
            row.pop(name + "-unit", None)
            if re.fullmatch(r"\d+(\.\d+)?", value) and 4 <= F(value) <= 20:
                row[name + "-unit"] = "cm"
    return row


def order(names, fields):
    return [f for f in fields if f in names]


def check(case, what, by_hand, worked_out):
    if isinstance(by_hand, dict):
        by_hand, worked_out = ({k: v for k, v in a.items() if v != b[k]} for a, b in ((by_hand, worked_out), (worked_out, by_hand)))
    assert by_hand == worked_out, f"{case}: {what}: by hand {by_hand!r}, worked out {worked_out!r}"


def write(name, fields, steps, rows, outputs=()):
    """`rows` are dictionaries that already hold every column. Only the fields that some row fills get a column."""
    cases = [r["case"] for r in rows]
    assert len(set(cases)) == len(cases), [c for c in cases if cases.count(c) > 1]
    for r in rows:
        stray = {k for k, v in r.items() if v} - {"case", "outcome", "missing", "problems", *fields, *steps, *outputs}
        assert not stray, (r["case"], stray)
    for step in steps:
        assert {r[step] for r in rows} >= {"met", "not-met", "unknown"}, f"{name}: {step} is not seen all three ways"
    header = ["case", *(f for f in fields if any(r.get(f) for r in rows)), "outcome", "missing", "problems", *steps, *outputs]
    with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows([r.get(column, "") for column in header] for r in rows)
    print(f"{name}: {len(rows)} rows, {len(header)} columns")


def years(born, day):
    """Whole years from a birth to a day; whoever is born on 29 February has the birthday on the 28th where there is no 29th."""
    if born is None or day is None:
        return None
    last = 28 if born.month == 2 and born.day == 29 and not (day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0)) else born.day
    return day.year - born.year - ((day.month, day.day) < (born.month, last))


def age_of(row, age):
    """Age at registration: as given, or on the day of consent from the date of birth. Two that do not agree are both set aside."""
    born, consent = row.date("birth-date"), row.date("consent-date")
    if born and not row.get("consent-date") and not row.get("treatment-date"):  # no day on which the age could be told
        row.problem("birth-date")
    on_consent = None if born is None or consent is None else years(born, consent)
    if born and consent and consent < born:
        row.problem("birth-date")
        row.aside = ["consent-date", "birth-date"]
        on_consent = None
    elif on_consent is not None and age is not None and on_consent != age:
        row.problem("birth-date")
        return None
    return on_consent if on_consent is not None else age


def at_treatment(row, age):
    """The age, unless the day of treatment tells that it and the date of birth are not of one patient."""
    born, consent, treated = row.date("birth-date"), row.date("consent-date"), row.date("treatment-date")
    if treated and consent and treated < consent:
        row.problem("treatment-date")
    if born is None or treated is None or "birth-date" in row.problems:
        return age
    if treated < born:
        row.problem("birth-date")
        row.aside = ["birth-date", "treatment-date"]
    elif row.get("age") and age is not None and not age <= years(born, treated) <= age + 1:
        row.problem("birth-date")
        return None
    return age


def eligibility(name, fields, steps, evaluate, base, table, outputs=()):
    """`table`: (case, changes from the base or "only: " + all answers, steps not met, steps open, missing, problems).
    `all` among the open steps means every step that is not listed as not met."""
    rows = []
    for case, changes, fails, opens, *rest in table:
        missing, problems, anyhow = (rest + ["", "", ""])[:3]
        given = answers(changes[6:]) if changes.startswith("only: ") else answers(changes, base)
        row = Row(given)
        truth = evaluate(row)
        columns = truth.pop("columns", {})
        fails = fails.split()
        opens = [s for s in steps if s not in fails] if opens == "all" else opens.split()
        by_hand = {s: False if s in fails else None if s in opens else True for s in steps}
        check(case, "steps", by_hand, truth)
        # What was filled in and could not be used holds a favourable verdict back.
        held = not fails and not opens and bool(problems)
        check(case, "whatever the rest", bool(anyhow), getattr(row, "anyhow", False) and not fails)
        outcome = "not-eligible" if fails or anyhow else "undetermined" if opens or held else "eligible"
        if missing != "-":
            wanted = order({*problems.split(), *getattr(row, "aside", ())}, fields) if held else order(row.wanted, fields) if outcome == "undetermined" else []
            check(case, "missing", missing.split(), wanted)
        check(case, "problems", problems.split(), order(row.problems, fields))
        rows.append({"case": case, **given, "outcome": outcome, "missing": missing, "problems": problems,
                     **{s: WORD[by_hand[s]] for s in steps}, **columns})
    write(name, fields, steps, rows, outputs)


# ---- 001: percutaneous cryoablation of thoracic malignancies (L121-134, L184-193) --------------------------------------

SITES = ("lung", "mediastinum", "pleura", "chest-wall", "other")
SPECIALTIES = ("radiation-oncology", "diagnostic-radiology", "respiratory-medicine", "respiratory-surgery")
BARE_MM = {"mm": (4, 150)}  # reports give sizes in millimetres from 4 mm on
LESION = ("site", "diameter", "diameter-unit", "diameter-confirmed")
KEIO_FIELDS = ["age", "age-confirmed", "ps", "today", *(f"lesion-{i}-{part}" for i in range(1, 11) for part in ("name", *LESION)), "histology",
               "standard-therapy-indicated", "other-active-lesion", "consent", "consent-date", "birth-date", "treatment-date", "conference", "conference-verdict",
               "uncontrolled-coagulopathy", "systemic-infection", "cannot-lie"]
KEIO_STEPS = [f"KEIO-{s}" for s in "I1 I2 I3 I4 I5a I5b I6 I7 I8 I9 I10 E1 E2 E3".split()]


def keio(row):
    lesions, described = [], 0  # a row with nothing but a unit may turn out to be no target at all
    for i in range(1, 11):
        if len(row.get(f"lesion-{i}-name") or "") > 24:
            row.problem(f"lesion-{i}-name")
        if any(row.get(f"lesion-{i}-{part}") for part in ("name", *LESION)):
            site = row.choice(f"lesion-{i}-site", SITES)
            size = row.number(f"lesion-{i}-diameter", (F("0.1"), 40), (F("0.3"), 15), {"cm": 1, "mm": F(1, 10)}, bare=BARE_MM)
            described += bool(row.get(f"lesion-{i}-site") or row.get(f"lesion-{i}-diameter"))
            lesions.append((f"lesion-{i}-site", site, f"lesion-{i}-diameter", size))

    def every(rule):
        """The rule over all targets; with no target entered nothing is known."""
        truths = [row.want(rule(site, size), (s, site), (d, size)) for s, site, d, size in lesions]
        return all_of(*truths) if lesions else None

    is_lung = lambda site: compare(lambda s: s == "lung", site)
    yes = lambda name: row.want(row.yes(name), (name, row.yes(name)))
    age = at_treatment(row, age_of(row, row.number("age", (0, 130), (0, 110), whole=True)))
    ps = row.choice("ps", ("0", "1", "2", "3", "4"))

    text = row.text("conference")
    attended = set(text.split(",")) if text else None
    if attended and not attended <= set(SPECIALTIES):
        row.problem("conference")
        attended = None
    verdict = row.yes("conference-verdict")
    conference = all_of(compare(lambda a: a == set(SPECIALTIES), attended), verdict)

    # 10 cm and more is too large in the lung and anywhere else
    row.anyhow = any(site is None and compare(lambda d: d > 10, size) for _, site, _, size in lesions)
    # 患者登録期間：告示日～2026年3月末
    today = row.date("today")
    registration = "registration-over registration-open" if today is None else \
        "registration-over" if today > date(2026, 3, 31) else "undetermined" if row.problems else "registration-open"
    return {"columns": {"scale:registration": registration}} | dict(zip(KEIO_STEPS, [
        # 肺悪性腫瘍(転移性・原発性)、縦隔悪性腫瘍、胸膜悪性腫瘍、胸壁悪性腫瘍
        every(lambda site, size: row.want(compare(lambda s: s != "other", site))),
        yes("histology"),
        negate(yes("standard-therapy-indicated")),
        # 3個以内
        None if not described else False if described > 3 else True if len(lesions) <= 3 else None,
        # 肺悪性腫瘍：3.5cm以下
        every(lambda site, size: any_of(negate(is_lung(site)), compare(lambda d: d <= F("3.5"), size))),
        # その他の胸部悪性腫瘍：10cm以下
        every(lambda site, size: any_of(is_lung(site), compare(lambda d: d <= 10, size))),
        negate(yes("other-active-lesion")),
        # 18歳以上、79歳以下
        row.want(compare(lambda a: 18 <= a <= 79, age), ("age", age)),
        row.want(compare(lambda p: p in "012", ps), ("ps", ps)),
        yes("consent"),
        row.want(conference, ("conference", attended), ("conference-verdict", verdict)),
        negate(yes("uncontrolled-coagulopathy")),
        negate(yes("systemic-infection")),
        negate(yes("cannot-lie")),
    ]))


ALL4 = ",".join(SPECIALTIES)
KEIO_BASE = answers(f"age=64; ps=1; lesion-1-site=lung; lesion-1-diameter=3.4; histology=yes; standard-therapy-indicated=no; "
                    f"other-active-lesion=no; consent=yes; conference={ALL4}; conference-verdict=yes; "
                    f"uncontrolled-coagulopathy=no; systemic-infection=no; cannot-lie=no")
D1, S1 = "lesion-1-diameter", "lesion-1-site"
KEIO = [
    ("base case: one 3.4 cm lung target and every criterion met", "", "", ""),
    ("nothing is entered", "only: ", "", "all", "-"),
    ("one failing answer alone decides: consent refused, nothing else entered", "only: consent=no", "KEIO-I9", "all"),
    ("one failing answer alone decides: cannot keep lying, nothing else entered", "only: cannot-lie=yes", "KEIO-E3", "all"),
    ("one passing answer alone decides nothing: age only", "only: age=64", "",
     "KEIO-I1 KEIO-I2 KEIO-I3 KEIO-I4 KEIO-I5a KEIO-I5b KEIO-I6 KEIO-I8 KEIO-I9 KEIO-I10 KEIO-E1 KEIO-E2 KEIO-E3", "-"),
    ("only the target is entered", f"only: {S1}=lung; {D1}=3.4", "",
     "KEIO-I2 KEIO-I3 KEIO-I6 KEIO-I7 KEIO-I8 KEIO-I9 KEIO-I10 KEIO-E1 KEIO-E2 KEIO-E3",
     "age ps histology standard-therapy-indicated other-active-lesion consent conference conference-verdict "
     "uncontrolled-coagulopathy systemic-infection cannot-lie"),
    ("every criterion fails that can fail at once",
     "age=80; ps=3; lesion-1-diameter=3.6; lesion-2-site=pleura; lesion-2-diameter=10.1; lesion-3-site=other; lesion-3-diameter=1; "
     "lesion-4-site=lung; lesion-4-diameter=1; histology=no; standard-therapy-indicated=yes; other-active-lesion=yes; consent=no; "
     "conference=diagnostic-radiology; conference-verdict=no; uncontrolled-coagulopathy=yes; systemic-infection=yes; cannot-lie=yes",
     " ".join(KEIO_STEPS), ""),

    # names tell targets apart, and decide nothing
    ("two targets with names", f"lesion-1-name=右S8; lesion-2-name=S6 (left); lesion-2-site=pleura; lesion-2-diameter=9", "", ""),
    ("a target too large, with a name", f"{D1}=3.6; lesion-1-name=右S8", "KEIO-I5a", ""),
    ("a second target of which nothing is known but its name", "lesion-2-name=S6", "", "KEIO-I1 KEIO-I5a KEIO-I5b", "lesion-2-site lesion-2-diameter"),
    ("three targets and a fourth name: how many there are is not known",
     "lesion-2-site=lung; lesion-2-diameter=1; lesion-3-site=lung; lesion-3-diameter=1; lesion-4-name=S6", "",
     "KEIO-I1 KEIO-I4 KEIO-I5a KEIO-I5b", "-"),
    ("a name of 24 letters", f"lesion-1-name={'右' * 24}", "", ""),
    ("a name of 25 letters is none, and holds the verdict", f"lesion-1-name={'右' * 25}", "", "", "lesion-1-name", "lesion-1-name"),

    # I7 age 18-79 (L132, L187)
    ("age 17 is one year below the lower limit", "age=17", "KEIO-I7", ""),
    ("age 18 is the youngest admitted", "age=18", "", ""),
    ("age 19 is one year above the lower limit", "age=19", "", ""),
    ("age 78 is one year below the upper limit", "age=78", "", ""),
    ("age 79 is the oldest admitted", "age=79", "", ""),
    ("age 80 is one year above the upper limit", "age=80", "KEIO-I7", ""),
    ("age 0 is possible and too young", "age=0", "KEIO-I7", ""),
    ("age 130 is the highest possible and too old", "age=130; age-confirmed=yes", "KEIO-I7", ""),
    ("age 131 is impossible", "age=131", "", "KEIO-I7", "age", "age"),
    ("age not answered", "age=", "", "KEIO-I7", "age"),
    *((f"born {born}, consent on 2026-03-10: {age}", f"age=; birth-date={born}; consent-date=2026-03-10", "" if 18 <= age <= 79 else "KEIO-I7", "")
      for born, age in (("2009-03-10", 17), ("2008-03-11", 17), ("2008-03-10", 18), ("2007-03-10", 19), ("1948-03-10", 78), ("1947-03-10", 79),
                        ("1946-03-11", 79), ("1946-03-10", 80))),
    ("79 at consent and 80 at treatment is told, and decides nothing", "age=; birth-date=1946-03-11; consent-date=2026-03-10; treatment-date=2026-04-01",
     "", ""),
    ("date of birth without the day of consent", "age=; birth-date=1960-03-10", "", "KEIO-I7", "age", "birth-date"),
    ("age, and a date of birth without any day: that is not used, and holds the verdict", "birth-date=1962-03-10", "", "", "birth-date", "birth-date"),
    ("a date of birth that nobody can use decides nothing", "age=80; birth-date=1962-03-10", "KEIO-I7", "", "", "birth-date"),
    ("age, date of birth, and a day of consent that cannot be read", "birth-date=1962-03-10; consent-date=soon", "", "", "consent-date", "consent-date"),
    ("age and date of birth agree", "age=66; birth-date=1960-03-10; consent-date=2026-03-10", "", ""),
    ("age and date of birth do not agree", "age=65; birth-date=1960-03-10; consent-date=2026-03-10", "", "KEIO-I7", "age", "birth-date"),
    ("age and date of birth do not agree the other way", "age=67; birth-date=1960-03-10; consent-date=2026-03-10", "", "KEIO-I7", "age", "birth-date"),
    ("born after the day of consent", "birth-date=2026-03-11; consent-date=2026-03-10", "", "", "consent-date birth-date", "birth-date"),
    ("born after the day of treatment", "birth-date=2026-05-02; treatment-date=2026-05-01", "", "", "birth-date treatment-date", "birth-date"),
    ("treated before consent", "consent-date=2026-03-10; treatment-date=2026-03-09", "", "", "treatment-date", "treatment-date"),
    ("treated on the day of consent", "consent-date=2026-03-10; treatment-date=2026-03-10", "", ""),
    ("86 at treatment is not 64 at registration", "age=64; birth-date=1940-01-01; treatment-date=2026-05-01", "", "KEIO-I7", "age", "birth-date"),
    ("63 at treatment is not 64 at registration", "age=64; birth-date=1962-05-02; treatment-date=2026-05-01", "", "KEIO-I7", "age", "birth-date"),
    ("64 at treatment and at registration", "age=64; birth-date=1962-05-01; treatment-date=2026-05-01", "", ""),
    ("a birthday between registration and treatment", "age=64; birth-date=1961-05-01; treatment-date=2026-05-01", "", ""),
    ("two birthdays between registration and treatment", "age=64; birth-date=1960-05-01; treatment-date=2026-05-01", "", "KEIO-I7", "age",
     "birth-date"),
    # registration, to 2026-03-31 (L89)
    ("the day before the last of registration", "today=2026-03-30", "", ""), ("the last day of registration", "today=2026-03-31", "", ""),
    ("the day after the last of registration", "today=2026-04-01", "", ""), ("registration has been over for long", "today=2026-11-28", "", ""),
    ("age in full-width digits", "age=６４", "", ""),
    ("age 80 in full-width digits", "age=８０", "KEIO-I7", ""),
    ("age with spaces around it", "age= 64 ", "", ""),
    ("age 640 is a slip of the finger", "age=640", "", "KEIO-I7", "age", "age"),
    ("age -1 is impossible", "age=-1", "", "KEIO-I7", "age", "age"),
    ("age 64.5 is not a whole number of years", "age=64.5", "", "KEIO-I7", "age", "age"),
    ("age in scientific notation is not read", "age=1e1", "", "KEIO-I7", "age", "age"),
    ("age in words is not read", "age=sixty-four", "", "KEIO-I7", "age", "age"),
    ("an unreadable age does not hold up a verdict that something else decides", "age=640; consent=no", "KEIO-I9", "KEIO-I7", "", "age"),

    # I8 performance status 0-2 (L133)
    ("PS 0", "ps=0", "", ""),
    ("PS 2 is the highest admitted", "ps=2", "", ""),
    ("PS 3 is one above", "ps=3", "KEIO-I8", ""),
    ("PS 4", "ps=4", "KEIO-I8", ""),
    ("PS not answered", "ps=", "", "KEIO-I8", "ps"),
    ("PS 5 is not an option", "ps=5", "", "KEIO-I8", "ps", "ps"),

    # I1 site (L122)
    ("mediastinal target", f"{S1}=mediastinum", "", ""),
    ("pleural target", f"{S1}=pleura", "", ""),
    ("chest-wall target", f"{S1}=chest-wall", "", ""),
    ("a site outside the four", f"{S1}=other", "KEIO-I1", ""),
    ("a site that is not an option", f"{S1}=liver", "", "KEIO-I1", S1, S1),
    ("site not answered, 3.4 cm passes whatever the site", f"{S1}=", "", "KEIO-I1", S1),

    # I5a lung at most 3.5 cm (L128)
    ("lung target of 3.49 cm", f"{D1}=3.49", "", ""),
    ("lung target of 3.5 cm is exactly on the limit", f"{D1}=3.5", "", ""),
    ("lung target of 3.51 cm", f"{D1}=3.51", "KEIO-I5a", ""),
    ("lung target of 3.6 cm is one step above", f"{D1}=3.6", "KEIO-I5a", ""),
    ("lung target of 34 mm", f"{D1}=34; {D1}-unit=mm", "", ""),
    ("lung target of 35 mm is exactly on the limit", f"{D1}=35; {D1}-unit=mm", "", ""),
    ("lung target of 36 mm", f"{D1}=36; {D1}-unit=mm", "KEIO-I5a", ""),
    ("lung target of 35.1 mm", f"{D1}=35.1; {D1}-unit=mm", "KEIO-I5a", ""),
    ("lung target, unit cm chosen outright", f"{D1}=3.5; {D1}-unit=cm", "", ""),
    ("trailing zero: 3.50 cm is 3.5 cm", f"{D1}=3.50", "", ""),
    ("full-width 3.5", f"{D1}=３．５", "", ""),
    ("full-width 3.6", f"{D1}=３．６", "KEIO-I5a", ""),
    ("typed unit 3.5 cm", f"{D1}=3.5 cm", "", ""),
    ("typed unit 35 mm", f"{D1}=35 mm", "", ""),
    ("typed unit 36 mm", f"{D1}=36 mm", "KEIO-I5a", ""),
    ("typed unit without a space: 35mm", f"{D1}=35mm", "", ""),
    ("typed with the square cm sign the source itself prints (L186)", f"{D1}=3.5㎝", "", ""),
    ("lung target, diameter not answered", f"{D1}=", "", "KEIO-I5a", D1),
    ("a lung target is never held to the limit of the others", f"{D1}=12", "KEIO-I5a", ""),

    # I5b others at most 10 cm (L129)
    ("a pleural target of 3.6 cm passes where a lung target fails", f"{S1}=pleura; {D1}=3.6", "", ""),
    ("pleural target of 9.9 cm", f"{S1}=pleura; {D1}=9.9", "", ""),
    ("pleural target of 10 cm is exactly on the limit", f"{S1}=pleura; {D1}=10", "", ""),
    ("pleural target of 10.0 cm is the same", f"{S1}=pleura; {D1}=10.0", "", ""),
    ("pleural target of 10.01 cm", f"{S1}=pleura; {D1}=10.01", "KEIO-I5b", ""),
    ("pleural target of 10.1 cm is one step above", f"{S1}=pleura; {D1}=10.1", "KEIO-I5b", ""),
    ("pleural target of 99 mm", f"{S1}=pleura; {D1}=99; {D1}-unit=mm", "", ""),
    ("pleural target of 100 mm is exactly on the limit", f"{S1}=pleura; {D1}=100; {D1}-unit=mm", "", ""),
    ("pleural target of 101 mm", f"{S1}=pleura; {D1}=101; {D1}-unit=mm", "KEIO-I5b", ""),
    ("mediastinal target of 10 cm", f"{S1}=mediastinum; {D1}=10", "", ""),
    ("mediastinal target of 10.1 cm", f"{S1}=mediastinum; {D1}=10.1", "KEIO-I5b", ""),
    ("chest-wall target of 10 cm", f"{S1}=chest-wall; {D1}=10", "", ""),
    ("chest-wall target of 10.1 cm", f"{S1}=chest-wall; {D1}=10.1", "KEIO-I5b", ""),
    ("pleural target, diameter not answered", f"{S1}=pleura; {D1}=", "", "KEIO-I5b", D1),
    ("other site of 3.6 cm fails by its site alone", f"{S1}=other; {D1}=3.6", "KEIO-I1", ""),
    ("other site of 10.1 cm fails by site and size", f"{S1}=other; {D1}=10.1", "KEIO-I1 KEIO-I5b", ""),

    # site and diameter together, one of them unknown
    ("site not answered, 3.5 cm still passes as lung", f"{S1}=; {D1}=3.5", "", "KEIO-I1", S1),
    ("site not answered, 3.6 cm would fail as lung only", f"{S1}=; {D1}=3.6", "", "KEIO-I1 KEIO-I5a", S1),
    ("site not answered, 10 cm would fail as lung only", f"{S1}=; {D1}=10", "", "KEIO-I1 KEIO-I5a", S1),
    ("site not answered, 10.1 cm: too large wherever it is", f"{S1}=; {D1}=10.1", "", "KEIO-I1 KEIO-I5a KEIO-I5b", "", "", "not-eligible"),
    ("a target with nothing but its unit", f"{S1}=; {D1}=; {D1}-unit=mm", "", "KEIO-I1 KEIO-I4 KEIO-I5a KEIO-I5b", f"{S1} {D1}"),

    # I4 number of targets (L125)
    ("three targets and a fourth row with nothing but a unit", "lesion-2-site=lung; lesion-2-diameter=1.2; lesion-3-site=pleura; "
     "lesion-3-diameter=2; lesion-4-diameter-unit=mm", "", "KEIO-I1 KEIO-I4 KEIO-I5a KEIO-I5b", "lesion-4-site lesion-4-diameter"),
    ("no target entered", f"{S1}=; {D1}=", "", "KEIO-I1 KEIO-I4 KEIO-I5a KEIO-I5b", "-"),
    ("two targets", "lesion-2-site=lung; lesion-2-diameter=1.2", "", ""),
    ("three targets are the most admitted",
     "lesion-2-site=lung; lesion-2-diameter=1.2; lesion-3-site=pleura; lesion-3-diameter=2", "", ""),
    ("four targets are one too many, though each passes",
     "lesion-2-site=lung; lesion-2-diameter=1.2; lesion-3-site=pleura; lesion-3-diameter=2; lesion-4-site=lung; lesion-4-diameter=0.8",
     "KEIO-I4", ""),
    ("a fourth target of which only the site is known counts",
     "lesion-2-site=lung; lesion-2-diameter=1.2; lesion-3-site=pleura; lesion-3-diameter=2; lesion-4-site=lung", "KEIO-I4", "KEIO-I5a"),
    ("only the second row of targets is filled", f"{S1}=; {D1}=; lesion-2-site=lung; lesion-2-diameter=3.5", "", ""),
    ("three targets, the lung one on 3.5 cm and the pleural one on 10 cm",
     f"{D1}=3.5; lesion-2-site=pleura; lesion-2-diameter=10; lesion-3-site=chest-wall; lesion-3-diameter=3.6", "", ""),
    ("the second of three lung targets is 3.6 cm",
     "lesion-2-site=lung; lesion-2-diameter=3.6; lesion-3-site=lung; lesion-3-diameter=1", "KEIO-I5a", ""),
    ("the third target is mediastinal and 10.1 cm",
     "lesion-2-site=pleura; lesion-2-diameter=3.6; lesion-3-site=mediastinum; lesion-3-diameter=10.1", "KEIO-I5b", ""),
    ("the second target lies outside the four sites", "lesion-2-site=other; lesion-2-diameter=1", "KEIO-I1", ""),
    ("the second target's site is not known", "lesion-2-diameter=2.0", "", "KEIO-I1", "lesion-2-site"),
    ("the second target's diameter is not known", "lesion-2-site=lung", "", "KEIO-I5a", "lesion-2-diameter"),
    ("one target fails, so the other's unknown diameter no longer matters", f"{D1}=3.6; lesion-2-site=lung", "KEIO-I5a", ""),
    ("one target in cm and one in mm", f"lesion-2-site=lung; lesion-2-diameter=35; lesion-2-diameter-unit=mm", "", ""),
    ("one target in cm and one of 36 mm", f"lesion-2-site=lung; lesion-2-diameter=36; lesion-2-diameter-unit=mm", "KEIO-I5a", ""),
    ("a second target whose only entry cannot be read is still a target", "lesion-2-diameter=abc", "",
     "KEIO-I1 KEIO-I5a KEIO-I5b", "lesion-2-site lesion-2-diameter", "lesion-2-diameter"),

    # what a diameter can be
    ("a diameter of 0.1 cm is the least possible", f"{D1}=0.1; {D1}-confirmed=yes", "", ""),
    ("a diameter of 0.2 cm is asked about", f"{D1}=0.2", "", "KEIO-I5a", D1, D1),
    ("a diameter of 0.3 cm is taken without asking", f"{D1}=0.3", "", ""),
    ("a diameter of 0.09 cm is impossible", f"{D1}=0.09", "", "KEIO-I5a", D1, D1),
    ("a diameter of 1 mm is the least possible", f"{D1}=1; {D1}-unit=mm; {D1}-confirmed=yes", "", ""),
    ("a diameter of 0 is impossible", f"{D1}=0", "", "KEIO-I5a", D1, D1),
    ("a negative diameter is impossible", f"{D1}=-3.4", "", "KEIO-I5a", D1, D1),
    ("15 cm is taken without asking", f"{S1}=pleura; {D1}=15", "KEIO-I5b", ""),
    ("15.1 cm is asked about", f"{S1}=pleura; {D1}=15.1", "", "KEIO-I5b", D1, D1),
    ("15.1 cm, confirmed", f"{S1}=pleura; {D1}=15.1; {D1}-confirmed=yes", "KEIO-I5b", ""),
    ("150 mm is taken without asking", f"{S1}=pleura; {D1}=150; {D1}-unit=mm", "KEIO-I5b", ""),
    ("151 mm is asked about", f"{S1}=pleura; {D1}=151; {D1}-unit=mm", "", "KEIO-I5b", D1, D1),
    ("35 in the cm field is asked about: probably millimetres", f"{D1}=35", "", "KEIO-I5a", D1, D1),
    ("35 cm, confirmed, is believed and fails", f"{D1}=35; {D1}-confirmed=yes", "KEIO-I5a", ""),
    ("35 cm, confirmation refused, is still asked about", f"{D1}=35; {D1}-confirmed=no", "", "KEIO-I5a", D1, D1),
    ("confirming an ordinary diameter changes nothing", f"{D1}=3.5; {D1}-confirmed=yes", "", ""),
    ("10.5 cm without a site is too large wherever it is", f"{S1}=; {D1}=10.5", "", "KEIO-I1 KEIO-I5a KEIO-I5b", "", "", "not-eligible"),
    ("10 cm without a site may be of the pleura", f"{S1}=; {D1}=10", "", "KEIO-I1 KEIO-I5a", f"{S1}"),
    ("40 cm is the most possible", f"{S1}=pleura; {D1}=40; {D1}-confirmed=yes", "KEIO-I5b", ""),
    ("40.1 cm is impossible even if confirmed", f"{S1}=pleura; {D1}=40.1; {D1}-confirmed=yes", "", "KEIO-I5b", D1, D1),
    ("a decimal comma is never read as 35 nor guessed as 3.5", f"{D1}=3,5", "", "KEIO-I5a", D1, D1),
    ("scientific notation is not read as a diameter", f"{D1}=1e3", "", "KEIO-I5a", D1, D1),
    ("a diameter below 0.1 cm is below the limit, whatever it is", f"{D1}=<0.1", "", ""),
    ("a diameter below 3.5 cm", f"{D1}=<3.5", "", ""),
    ("a diameter of at most 3.5 cm", f"{D1}=<=3.5", "", ""),
    ("a diameter of more than 3.5 cm", f"{D1}=>3.5", "KEIO-I5a", ""),
    ("a diameter of at least 3.5 cm decides nothing: 3.5 cm would pass", f"{D1}=>=3.5", "", "KEIO-I5a", "", D1),
    ("a diameter below 3.6 cm decides nothing either", f"{D1}=<3.6", "", "KEIO-I5a", "", D1),
    ("a diameter of more than 2 cm decides nothing", f"{D1}=>2 cm", "", "KEIO-I5a", "", D1),

    # a bare number that can be millimetres as well as centimetres is asked about
    ("a bare 3.9 is in centimetres: nobody reports 3.9 mm", f"{D1}=~3.9", "KEIO-I5a", ""),
    ("a bare 4 may be millimetres", f"{D1}=~4", "", "KEIO-I5a", D1, D1),
    ("a bare 8 may be millimetres", f"{D1}=~8", "", "KEIO-I5a", D1, D1),
    ("8, millimetres chosen", f"{D1}=~8; {D1}-unit=mm", "", ""),
    ("8 cm, as typed", f"{D1}=8 cm", "KEIO-I5a", ""),
    ("a bare 12 may be millimetres", f"{D1}=~12", "", "KEIO-I5a", D1, D1),
    ("a bare 15 may be millimetres", f"{D1}=~15", "", "KEIO-I5a", D1, D1),
    ("a bare 9 of the pleura may be millimetres", f"{S1}=pleura; {D1}=~9", "", "KEIO-I5b", D1, D1),
    ("a bare 11 of the pleura may be millimetres", f"{S1}=pleura; {D1}=~11", "", "KEIO-I5b", D1, D1),
    ("11, millimetres chosen, of the pleura", f"{S1}=pleura; {D1}=~11; {D1}-unit=mm", "", ""),
    ("an unreadable diameter of a lung target leaves the other limit met", f"{D1}=abc", "", "KEIO-I5a", D1, D1),
    ("an unreadable diameter does not hide a failing age", f"age=80; {D1}=3,5", "KEIO-I7", "KEIO-I5a", "", D1),
    ("two answers cannot be read", f"age=640; {D1}=3,5", "", "KEIO-I5a KEIO-I7", f"age {D1}", f"age {D1}"),

    # questions answered yes or no (L123, L124, L131, L134, L192-193)
    ("no histological diagnosis", "histology=no", "KEIO-I2", ""),
    ("histology not answered", "histology=", "", "KEIO-I2", "histology"),
    ("standard therapy is indicated", "standard-therapy-indicated=yes", "KEIO-I3", ""),
    ("standard therapy not answered", "standard-therapy-indicated=", "", "KEIO-I3", "standard-therapy-indicated"),
    ("there is an active lesion other than the targets", "other-active-lesion=yes", "KEIO-I6", ""),
    ("other active lesions not answered", "other-active-lesion=", "", "KEIO-I6", "other-active-lesion"),
    ("no written consent", "consent=no", "KEIO-I9", ""),
    ("consent not answered", "consent=", "", "KEIO-I9", "consent"),
    ("consent answered with a word that is not an option", "consent=maybe", "", "KEIO-I9", "consent", "consent"),
    ("uncontrollable coagulation disorder", "uncontrolled-coagulopathy=yes", "KEIO-E1", ""),
    ("coagulation not answered: an exclusion is never passed by silence", "uncontrolled-coagulopathy=", "", "KEIO-E1",
     "uncontrolled-coagulopathy"),
    ("active infection that needs systemic treatment", "systemic-infection=yes", "KEIO-E2", ""),
    ("infection not answered", "systemic-infection=", "", "KEIO-E2", "systemic-infection"),
    ("cannot keep lying during the procedure", "cannot-lie=yes", "KEIO-E3", ""),
    ("lying not answered", "cannot-lie=", "", "KEIO-E3", "cannot-lie"),
    ("two questions are open", "histology=; cannot-lie=", "", "KEIO-I2 KEIO-E3", "histology cannot-lie"),
    ("a failure and an open question: the open one is no longer worth asking", "histology=; cannot-lie=yes", "KEIO-E3", "KEIO-I2"),

    # I10 conference of four specialties (L188)
    ("the four specialties in another order",
     "conference=respiratory-surgery,respiratory-medicine,diagnostic-radiology,radiation-oncology", "", ""),
    ("no radiation oncologist at the conference",
     "conference=diagnostic-radiology,respiratory-medicine,respiratory-surgery", "KEIO-I10", ""),
    ("no diagnostic radiologist at the conference",
     "conference=radiation-oncology,respiratory-medicine,respiratory-surgery", "KEIO-I10", ""),
    ("no respiratory physician at the conference",
     "conference=radiation-oncology,diagnostic-radiology,respiratory-surgery", "KEIO-I10", ""),
    ("no respiratory surgeon at the conference",
     "conference=radiation-oncology,diagnostic-radiology,respiratory-medicine", "KEIO-I10", ""),
    ("one specialty only", "conference=respiratory-surgery", "KEIO-I10", ""),
    ("the full conference judged against it", "conference-verdict=no", "KEIO-I10", ""),
    ("the full conference, verdict not answered", "conference-verdict=", "", "KEIO-I10", "conference-verdict"),
    ("verdict yes, attendance not answered", "conference=", "", "KEIO-I10", "conference"),
    ("neither attendance nor verdict answered", "conference=; conference-verdict=", "", "KEIO-I10", "conference conference-verdict"),
    ("verdict no settles it without the attendance", "conference=; conference-verdict=no", "KEIO-I10", ""),
    ("an incomplete conference settles it without the verdict",
     "conference=radiation-oncology,diagnostic-radiology; conference-verdict=", "KEIO-I10", ""),
    ("a specialty that is not an option makes the attendance unreadable", f"conference={ALL4},nursing", "", "KEIO-I10",
     "conference", "conference"),
]


# ---- 000: cryotherapy for painful bone and soft-tissue tumours (L50-73) ------------------------------------------------

LABS = {  # usual range, units (the source's first), the printed inequality that excludes
    "wbc": ((300, 100000), {"/uL": 1, "10^2/uL": 100, "10^3/uL": 1000, "10^9/L": 1000}, lambda x: x < 2000),
    "platelets": ((1000, 1000000), {"/uL": 1, "10^4/uL": 10000, "10^3/uL": 1000, "10^9/L": 1000}, lambda x: x < 50000),
    "hemoglobin": ((3, 22), {"g/dL": 1, "g/L": F(1, 10)}, lambda x: x < 6),
    "creatinine": ((F("0.2"), 15), {"mg/dL": 1, "umol/L": 1 / F("88.4")}, lambda x: x > 2),
    "bilirubin": ((F("0.1"), 15), {"mg/dL": 1, "umol/L": 1 / F("17.1")}, lambda x: x > 3),
}
MEASURED = [f"{lab}{n}{part}" for lab in LABS for n in ("", "-2", "-3") for part in ("", "-unit", "-confirmed", "-date")]
OKA_FIELDS = ["age", "age-confirmed", "drug-control-insufficient", "target-histology", "imaging-evaluable", "expected-survival",
              "expected-survival-confirmed", "consent", "consent-date", "birth-date",
              "surgery-not-indicated", "declines-surgery", "critical-organ-in-path", "nyha", "infection", "temperature",
              "temperature-confirmed", "imaging-impossible", "pregnancy", "fracture-may-worsen", "daily-life-impaired", *MEASURED,
              "otherwise-unsuitable"]
OKA_STEPS = [f"OKA-{s}" for s in "I1 I2 I3 I4 I5 I6 I7 E1 E2a E2b E3 E4 E5 E6 E7 E8-1 E8-2 E8-3 E8-4 E8-5 E9".split()]


def lab_value(row, lab, consent):
    """The value that counts (L68-69: the most recent at consent, so the last on or before it) and what is missing for it."""
    usual, units, _ = LABS[lab]
    found = []
    for n in ("", "-2", "-3"):
        value = row.number(lab + n, (0, None), usual, units, bare={"umol/L": (5, 500)} if lab == "bilirubin" else None)
        when = row.date(f"{lab}{n}-date")
        if row.get(lab + n):
            found.append((lab + n, value, when))
    if len(found) < 2:
        name, value, _ = found[0] if found else (lab, None, None)
        return value, [(name, value)]
    assert all(value is not None for _, value, _ in found), "what an unreadable one among several means is left open"
    dates = [("consent-date", consent), *((f"{name}-date", when) for name, _, when in found)]
    if any(when is None for _, when in dates):
        return None, dates
    # the last on or before consent, else the first after it
    _, value, _ = min(found, key=lambda m: (m[2] > consent, abs((m[2] - consent).days)))
    return value, []


def okayama(row):
    yes = lambda name: row.want(row.yes(name), (name, row.yes(name)))
    known = lambda name, value, rule: row.want(compare(rule, value), (name, value))
    consent = row.date("consent-date")
    evaluable, no_imaging = row.yes("imaging-evaluable"), row.yes("imaging-impossible")
    if evaluable and no_imaging:
        row.problem("imaging-impossible")
        evaluable = no_imaging = None
    no_surgery, declines = row.yes("surgery-not-indicated"), row.yes("declines-surgery")
    truth = [
        yes("drug-control-insufficient"),
        yes("target-histology"),
        row.want(evaluable, ("imaging-evaluable", evaluable)),
        known("expected-survival", row.number("expected-survival", (0, 600), (0, 600)), lambda m: m >= 1),      # 1ヶ月以上
        yes("consent"),
        known("age", age_of(row, row.number("age", (0, 130), (0, 110), whole=True)), lambda a: a >= 20),                     # 20歳以上
        row.want(any_of(no_surgery, declines), ("surgery-not-indicated", no_surgery), ("declines-surgery", declines)),
        negate(yes("critical-organ-in-path")),
        known("nyha", row.choice("nyha", ("none", "1", "2", "3", "4")), lambda c: c not in "34"),      # NYHA Ⅲ度以上
        known("infection", row.choice("infection", ("none", "viral-hepatitis", "other")), lambda i: i != "other"),
        known("temperature", row.number("temperature", (25, 45), (F("34.5"), 42), {"℃": 1, "°C": 1}), lambda t: t < 38),  # 38℃以上
        row.want(negate(no_imaging), ("imaging-impossible", no_imaging)),
        negate(yes("pregnancy")),
        negate(yes("fracture-may-worsen")),
        negate(yes("daily-life-impaired")),
    ]
    for lab, (_, _, excludes) in LABS.items():
        value, needs = lab_value(row, lab, consent)
        truth.append(row.want(negate(compare(excludes, value)), *needs))
    return dict(zip(OKA_STEPS, [*truth, negate(yes("otherwise-unsuitable"))]))


OKA_BASE = answers("age=68; drug-control-insufficient=yes; target-histology=yes; imaging-evaluable=yes; expected-survival=6; consent=yes; "
                   "consent-date=2026-03-10; surgery-not-indicated=yes; declines-surgery=no; critical-organ-in-path=no; nyha=1; "
                   "infection=none; temperature=36.5; imaging-impossible=no; pregnancy=no; fracture-may-worsen=no; daily-life-impaired=no; "
                   "wbc=5200; platelets=180000; hemoglobin=11.2; creatinine=0.8; bilirubin=0.7; otherwise-unsuitable=no")


def lab_rows(lab, step, *rows):
    """(case, value, unit, passes) for one laboratory item."""
    return [(case, f"{lab}={value}" + (f"; {lab}-unit={unit}" if unit else ""), "" if passes else step, "")
            for case, value, unit, passes in rows]


def asked(lab, step, inside, outside, passes):
    """The ends of the usual range: taken inside, asked about one step outside, believed when confirmed."""
    fails = "" if passes else step
    unit = f"{lab}-unit={next(iter(LABS[lab][1]))}" if lab in LABS else f"{lab}-confirmed="
    return [(f"{lab} {inside} is taken without asking", f"{lab}={inside}; {unit}", fails, ""),
            (f"{lab} {outside} is asked about", f"{lab}={outside}; {unit}", "", step, lab, lab),
            (f"{lab} {outside}, confirmed", f"{lab}={outside}; {unit}; {lab}-confirmed=yes", fails, "")]


def question(name, step, bad, sentence):
    return [(sentence, f"{name}={bad}", step, ""), (f"{name} not answered", f"{name}=", "", step, name)]


OKA = [
    ("base case: every criterion met", "", "", ""),
    ("nothing is entered", "only: ", "", "all",
     "age drug-control-insufficient target-histology imaging-evaluable expected-survival consent surgery-not-indicated declines-surgery "
     "critical-organ-in-path nyha infection temperature imaging-impossible pregnancy fracture-may-worsen daily-life-impaired wbc platelets "
     "hemoglobin creatinine bilirubin otherwise-unsuitable"),
    ("one failing answer alone decides: fever, nothing else entered", "only: temperature=38.0", "OKA-E3", "all"),
    ("one failing answer alone decides: pregnancy, nothing else entered", "only: pregnancy=yes", "OKA-E5", "all"),
    ("the date of consent alone decides nothing", "only: consent-date=2026-03-10", "", "all", "-"),
    ("every criterion fails at once",
     "age=19; drug-control-insufficient=no; target-histology=no; imaging-evaluable=no; expected-survival=0; consent=no; "
     "surgery-not-indicated=no; declines-surgery=no; critical-organ-in-path=yes; nyha=4; infection=other; temperature=39; "
     "imaging-impossible=yes; pregnancy=yes; fracture-may-worsen=yes; daily-life-impaired=yes; wbc=1900; platelets=49000; hemoglobin=5.9; "
     "creatinine=2.1; bilirubin=3.1; otherwise-unsuitable=yes", " ".join(OKA_STEPS), ""),

    # inclusion (L50-57)
    *question("drug-control-insufficient", "OKA-I1", "no", "drug therapy controls the pain well enough"),
    *question("target-histology", "OKA-I2", "no", "the target lesion has no histological proof"),
    *question("imaging-evaluable", "OKA-I3", "no", "the effect cannot be judged on CT or MRI before and after"),
    ("expected survival 0 months", "expected-survival=0", "OKA-I4", ""),
    ("expected survival 0.9 month is one step below", "expected-survival=0.9", "OKA-I4", ""),
    ("expected survival of 1 month is enough", "expected-survival=1", "", ""),
    ("expected survival 1.1 months is one step above", "expected-survival=1.1", "", ""),
    ("expected survival 2 months", "expected-survival=2", "", ""),
    ("expected survival 12 months is taken without asking", "expected-survival=12", "", ""),
    ("expected survival 13 months is taken: benign tumours are among those treated", "expected-survival=13", "", ""),
    ("expected survival 24 months", "expected-survival=24", "", ""),
    ("expected survival 600 months, without asking", "expected-survival=600", "", ""),
    ("expected survival not answered", "expected-survival=", "", "OKA-I4", "expected-survival"),
    ("expected survival 600 months is the most possible", "expected-survival=600; expected-survival-confirmed=yes", "", ""),
    ("expected survival 601 months is impossible", "expected-survival=601", "", "OKA-I4", "expected-survival", "expected-survival"),
    ("expected survival -1 is impossible", "expected-survival=-1", "", "OKA-I4", "expected-survival", "expected-survival"),
    ("expected survival below a month", "expected-survival=<1", "OKA-I4", ""),
    ("expected survival of a month and more", "expected-survival=>=1", "", ""),
    ("expected survival above half a month decides nothing", "expected-survival=>0.5", "", "OKA-I4", "", "expected-survival"),
    *question("consent", "OKA-I5", "no", "no written consent of the patient"),
    ("age 19 is one year too young", "age=19", "OKA-I6", ""),
    ("age 20 is old enough", "age=20", "", ""),
    ("age 21", "age=21", "", ""),
    ("age 85: there is no upper limit", "age=85", "", ""),
    ("born 20 years before consent, on the birthday", "age=; birth-date=2006-03-10", "", ""),
    ("born 20 years before consent, the day before the birthday", "age=; birth-date=2006-03-11", "OKA-I6", ""),
    ("born 21 years before consent", "age=; birth-date=2005-03-10", "", ""),
    ("born on 29 February, 20 on 28 February of a year without a 29th", "age=; birth-date=2004-02-29; consent-date=2025-02-28", "", ""),
    ("date of birth without the day of consent", "age=; birth-date=2006-03-10; consent-date=", "", "OKA-I6", "age", "birth-date"),
    ("age and date of birth agree", "age=20; birth-date=2006-03-10", "", ""),
    ("age and date of birth do not agree: age a year too high", "age=21; birth-date=2006-03-10", "", "OKA-I6", "age", "birth-date"),
    ("age and date of birth do not agree: age a year too low", "age=19; birth-date=2006-03-10", "", "OKA-I6", "age", "birth-date"),
    ("born after the day of consent", "birth-date=2026-03-11", "", "", "consent-date birth-date", "birth-date"),
    ("age not answered", "age=", "", "OKA-I6", "age"),
    ("age in full-width digits", "age=２０", "", ""),
    ("age 640 is impossible", "age=640", "", "OKA-I6", "age", "age"),
    ("age 64.5 is not a whole number", "age=64.5", "", "OKA-I6", "age", "age"),
    ("surgery not indicated, question of declining left open", "declines-surgery=", "", ""),
    ("surgery possible but declined", "surgery-not-indicated=no; declines-surgery=yes", "", ""),
    ("surgery not indicated and declined", "declines-surgery=yes", "", ""),
    ("declined, indication left open", "surgery-not-indicated=; declines-surgery=yes", "", ""),
    ("surgery possible and not declined", "surgery-not-indicated=no", "OKA-I7", ""),
    ("surgery possible, declining left open", "surgery-not-indicated=no; declines-surgery=", "", "OKA-I7", "declines-surgery"),
    ("not declined, indication left open", "surgery-not-indicated=", "", "OKA-I7", "surgery-not-indicated"),
    ("both questions about surgery left open", "surgery-not-indicated=; declines-surgery=", "", "OKA-I7",
     "surgery-not-indicated declines-surgery"),

    # exclusion 1-7 and 9 (L59-67, L73)
    *question("critical-organ-in-path", "OKA-E1", "yes", "a critical organ or vessel lies in the path"),
    ("no heart failure", "nyha=none", "", ""),
    ("NYHA II is still admitted", "nyha=2", "", ""),
    ("NYHA III is excluded", "nyha=3", "OKA-E2a", ""),
    ("NYHA IV is excluded", "nyha=4", "OKA-E2a", ""),
    ("nyha not answered", "nyha=", "", "OKA-E2a", "nyha"),
    ("nyha 5 is not an option", "nyha=5", "", "OKA-E2a", "nyha", "nyha"),
    ("active viral hepatitis is the exception", "infection=viral-hepatitis", "", ""),
    *question("infection", "OKA-E2b", "other", "another active infection"),
    ("temperature 37.9 is one step below", "temperature=37.9", "", ""),
    ("temperature 38.0 is a fever", "temperature=38.0", "OKA-E3", ""),
    ("temperature 38 without a decimal is the same", "temperature=38", "OKA-E3", ""),
    ("temperature 38.1 is one step above", "temperature=38.1", "OKA-E3", ""),
    ("temperature in full-width digits", "temperature=３８．０", "OKA-E3", ""),
    ("temperature with its unit typed", "temperature=37.9℃", "", ""),
    ("temperature not answered", "temperature=", "", "OKA-E3", "temperature"),
    *asked("temperature", "OKA-E3", "34.5", "34.4", True),
    *asked("temperature", "OKA-E3", "42", "42.1", False),
    ("temperature with a decimal comma", "temperature=37,9", "", "OKA-E3", "temperature", "temperature"),
    ("CT, MRI and the like cannot be done, nor assess anything", "imaging-impossible=yes; imaging-evaluable=no", "OKA-I3 OKA-E4", ""),
    ("CT, MRI and the like cannot be done, assessment left open", "imaging-impossible=yes; imaging-evaluable=", "OKA-E4", "OKA-I3"),
    ("imaging-impossible not answered", "imaging-impossible=", "", "OKA-E4", "imaging-impossible"),
    ("CT or MRI can assess, and nothing can be done: one of them is wrong", "imaging-impossible=yes", "", "OKA-I3 OKA-E4",
     "imaging-evaluable imaging-impossible", "imaging-impossible"),
    *question("pregnancy", "OKA-E5", "yes", "pregnant or possibly pregnant"),
    *question("fracture-may-worsen", "OKA-E6", "yes", "a pathological fracture may worsen"),
    *question("daily-life-impaired", "OKA-E7", "yes", "daily life may be impaired"),
    *question("otherwise-unsuitable", "OKA-E9", "yes", "unsuitable for another reason in the physician's judgement"),
    ("consent answered with a word that is not an option", "consent=oral", "", "OKA-I5", "consent", "consent"),

    # exclusion 8: strict inequalities as printed, so the limit itself passes (L70-72)
    *lab_rows("wbc", "OKA-E8-1",
              ("white cells 1999 are one below", "1999", "", False), ("white cells 2000 are on the limit and pass", "2000", "", True),
              ("white cells 2001 are one above", "2001", "", True), ("white cells 1.9 x10^3/uL", "1.9", "10^3/uL", False), ("white cells 19 x10^2/uL", "19", "10^2/uL", False),
              ("white cells 20 x10^2/uL are on the limit", "20", "10^2/uL", True), ("white cells 21 x10^2/uL", "21", "10^2/uL", True),
              ("white cells 2.0 x10^3/uL are on the limit", "2.0", "10^3/uL", True), ("white cells 2.1 x10^3/uL", "2.1", "10^3/uL", True),
              ("white cells 1.99 x10^9/L", "1.99", "10^9/L", False), ("white cells 2.00 x10^9/L are on the limit", "2.00", "10^9/L", True),
              ("white cells 2.01 x10^9/L", "2.01", "10^9/L", True), ("white cells 2000 in full-width digits", "２０００", "", True)),
    *lab_rows("platelets", "OKA-E8-2",
              ("platelets 49999 are one below", "49999", "", False), ("platelets 50000 are on the limit and pass", "50000", "", True),
              ("platelets 50001 are one above", "50001", "", True), ("platelets 50000, unit /uL chosen outright", "50000", "/uL", True),
              ("platelets 4.9 x10^4/uL", "4.9", "10^4/uL", False), ("platelets 5.0 x10^4/uL are on the limit", "5.0", "10^4/uL", True),
              ("platelets 5.1 x10^4/uL", "5.1", "10^4/uL", True), ("platelets 49 x10^3/uL", "49", "10^3/uL", False),
              ("platelets 50 x10^3/uL are on the limit", "50", "10^3/uL", True), ("platelets 51 x10^3/uL", "51", "10^3/uL", True),
              ("platelets 49 x10^9/L", "49", "10^9/L", False), ("platelets 50 x10^9/L are on the limit", "50", "10^9/L", True),
              ("platelets 51 x10^9/L", "51", "10^9/L", True)),
    *lab_rows("hemoglobin", "OKA-E8-3",
              ("haemoglobin 5.9 is one step below", "5.9", "", False), ("haemoglobin 6.0 is on the limit and passes", "6.0", "", True),
              ("haemoglobin 6.1 is one step above", "6.1", "", True), ("haemoglobin 59 g/L", "59", "g/L", False),
              ("haemoglobin 60 g/L is on the limit", "60", "g/L", True), ("haemoglobin 61 g/L", "61", "g/L", True),
              ("haemoglobin typed as 60 g/L", "60 g/L", "", True), ("haemoglobin typed as 5.9 g/dL", "5.9 g/dL", "", False)),
    *lab_rows("creatinine", "OKA-E8-4",
              ("creatinine 1.9 is below", "1.9", "", True), ("creatinine 1.99 is one step below", "1.99", "", True), ("creatinine 2.0 is on the limit and passes", "2.0", "", True),
              ("creatinine 2.01 is just above", "2.01", "", False), ("creatinine 2.1 is one step above", "2.1", "", False),
              ("creatinine 176 umol/L", "176", "umol/L", True), ("creatinine 176.8 umol/L is exactly 2.0 mg/dL", "176.8", "umol/L", True),
              ("creatinine 176.9 umol/L", "176.9", "umol/L", False), ("creatinine 177 umol/L", "177", "umol/L", False)),
    *lab_rows("bilirubin", "OKA-E8-5",
              ("bilirubin 2.9 is one step below", "2.9", "", True), ("bilirubin 3.0 is on the limit and passes", "3.0", "", True),
              ("bilirubin 3.1 is one step above", "3.1", "", False), ("bilirubin 51.2 umol/L", "51.2", "umol/L", True),
              ("bilirubin 51.3 umol/L is exactly 3.0 mg/dL", "51.3", "umol/L", True),
              ("bilirubin 51.4 umol/L", "51.4", "umol/L", False)),
    *((f"{lab} not answered", f"{lab}=", "", f"OKA-E8-{i}", lab) for i, lab in enumerate(LABS, 1)),
    *asked("wbc", "OKA-E8-1", "300", "299", False),
    *asked("wbc", "OKA-E8-1", "100000", "100001", True),
    *asked("platelets", "OKA-E8-2", "1000", "999", False),
    *asked("platelets", "OKA-E8-2", "1000000", "1000001", True),
    *asked("hemoglobin", "OKA-E8-3", "3", "2.9", False),
    *asked("hemoglobin", "OKA-E8-3", "22", "22.1", True),
    *asked("creatinine", "OKA-E8-4", "15", "15.1", False),
    ("creatinine 0.2 is taken without asking", "creatinine=0.2", "", ""),
    ("creatinine 0.19 is asked about", "creatinine=0.19", "", "OKA-E8-4", "creatinine", "creatinine"),
    *asked("bilirubin", "OKA-E8-5", "15", "15.1", False),
    ("bilirubin 0.1 is taken without asking", "bilirubin=0.1", "", ""),
    ("bilirubin 0 is asked about", "bilirubin=0", "", "OKA-E8-5", "bilirubin", "bilirubin"),
    ("a negative bilirubin is impossible", "bilirubin=-0.1", "", "OKA-E8-5", "bilirubin", "bilirubin"),
    ("platelets 18 in the /uL field are asked about: probably x10^4", "platelets=18", "", "OKA-E8-2", "platelets", "platelets"),
    ("platelets 18 x10^4/uL", "platelets=18; platelets-unit=10^4/uL", "", ""),
    ("white cells 5.2 in the /uL field are asked about", "wbc=5.2", "", "OKA-E8-1", "wbc", "wbc"),
    ("haemoglobin 112 in the g/dL field is asked about: probably g/L", "hemoglobin=112", "", "OKA-E8-3", "hemoglobin", "hemoglobin"),
    ("creatinine 70 in the mg/dL field is asked about: probably umol/L", "creatinine=70", "", "OKA-E8-4", "creatinine", "creatinine"),
    ("creatinine 70 umol/L", "creatinine=70; creatinine-unit=umol/L", "", ""),
    ("creatinine in scientific notation is not read", "creatinine=1e3", "", "OKA-E8-4", "creatinine", "creatinine"),
    ("creatinine below what can be measured", "creatinine=<0.1", "", ""),
    ("creatinine above 2.0 by no known amount", "creatinine=>2.0", "OKA-E8-4", ""),
    ("creatinine of at least 2.0 decides nothing", "creatinine=>=2.0", "", "OKA-E8-4", "", "creatinine"),
    ("bilirubin below what can be measured", "bilirubin=<0.2", "", ""),
    ("white cells below 0.1 thousand", "wbc=<0.1; wbc-unit=10^3/uL", "OKA-E8-1", ""),
    ("white cells below 3000 decide nothing", "wbc=<3000", "", "OKA-E8-1", "", "wbc"),
    ("a bare bilirubin of 4.9 is in mg/dL", "bilirubin=4.9", "OKA-E8-5", ""),
    ("a bare bilirubin of 12 may be in µmol/L", "bilirubin=12", "", "OKA-E8-5", "bilirubin", "bilirubin"),
    ("bilirubin 12 µmol/L, the unit chosen", "bilirubin=12; bilirubin-unit=umol/L", "", ""),
    ("bare white cells of 400 may be hundreds", "wbc=400", "", "OKA-E8-1", "wbc", "wbc"),
    ("white cells of 400, per microlitre chosen", "wbc=400; wbc-unit=/uL", "OKA-E8-1", ""),
    ("creatinine with a decimal comma", "creatinine=0,8", "", "OKA-E8-4", "creatinine", "creatinine"),

    # which measurement counts (L68-69)
    ("a single measurement counts without the date of consent", "consent-date=; wbc=1999", "OKA-E8-1", ""),
    ("a single measurement counts, dated after consent", "wbc=1999; wbc-date=2026-03-15", "OKA-E8-1", ""),
    ("a single measurement counts, dated long before consent", "wbc=2000; wbc-date=2025-03-15", "", ""),
    ("a date that does not exist holds a good verdict back, also where each item is measured once", "consent-date=2026-02-30", "", "",
     "consent-date", "consent-date"),
    ("a measurement with an impossible date decides nothing well", "wbc-date=2026-02-30", "", "", "wbc-date", "wbc-date"),
    ("the later of two before consent counts: recovered", "wbc=1900; wbc-date=2026-03-01; wbc-2=2100; wbc-2-date=2026-03-09", "", ""),
    ("the later of two before consent counts: fallen", "wbc=2100; wbc-date=2026-03-01; wbc-2=1900; wbc-2-date=2026-03-09", "OKA-E8-1", ""),
    ("the order of entry does not matter", "wbc=2100; wbc-date=2026-03-09; wbc-2=1900; wbc-2-date=2026-03-01", "", ""),
    ("the one on the day of consent counts", "wbc=1900; wbc-date=2026-03-10; wbc-2=2100; wbc-2-date=2026-03-09", "OKA-E8-1", ""),
    ("a farther one before consent counts before a nearer one after it",
     "wbc=2100; wbc-date=2026-03-07; wbc-2=1900; wbc-2-date=2026-03-12", "", ""),
    ("the finding: low four days before consent, recovered two days after: the one before counts",
     "wbc=1900; wbc-date=2026-03-06; wbc-2=2100; wbc-2-date=2026-03-12", "OKA-E8-1", ""),
    ("none before consent: the first after it counts", "wbc=1900; wbc-date=2026-03-11; wbc-2=2100; wbc-2-date=2026-03-12", "OKA-E8-1", ""),
    ("none before consent: the first after it counts, whatever came later", "wbc=2100; wbc-date=2026-03-11; wbc-2=1900; wbc-2-date=2026-03-12", "", ""),
    ("221 days before consent is taken, and told", "wbc=2100; wbc-date=2025-08-01", "", ""),
    ("on a tie the one before consent counts: it fails", "wbc=1900; wbc-date=2026-03-08; wbc-2=2100; wbc-2-date=2026-03-12",
     "OKA-E8-1", ""),
    ("on a tie the one before consent counts: it passes", "wbc=1900; wbc-date=2026-03-12; wbc-2=2100; wbc-2-date=2026-03-08", "", ""),
    ("the last on or before consent of three counts",
     "wbc=1900; wbc-date=2026-02-20; wbc-2=2000; wbc-2-date=2026-03-09; wbc-3=1900; wbc-3-date=2026-03-13", "", ""),
    ("28 February lies two days before 1 March in a leap year, and counts though 2 March is nearer",
     "consent-date=2024-03-01; wbc=1900; wbc-date=2024-02-28; wbc-2=2100; wbc-2-date=2024-03-02", "OKA-E8-1", ""),
    ("28 February ties with 2 March in a common year, so February counts",
     "consent-date=2026-03-01; wbc=1900; wbc-date=2026-02-28; wbc-2=2100; wbc-2-date=2026-03-02", "OKA-E8-1", ""),
    ("platelets: the last of two before consent", "platelets=49999; platelets-date=2026-03-01; platelets-2=50000; platelets-2-date=2026-03-10", "", ""),
    ("haemoglobin: the last of two before consent", "hemoglobin=6.0; hemoglobin-date=2026-03-01; hemoglobin-2=5.9; hemoglobin-2-date=2026-03-10",
     "OKA-E8-3", ""),
    ("creatinine: the last of two before consent, in two units",
     "creatinine=2.1; creatinine-date=2026-03-01; creatinine-2=176.8; creatinine-2-unit=umol/L; creatinine-2-date=2026-03-10", "", ""),
    ("bilirubin: the last of two before consent", "bilirubin=3.1; bilirubin-date=2026-03-09; bilirubin-2=3.0; bilirubin-2-date=2026-03-01",
     "OKA-E8-5", ""),
    ("two measurements, one without a date", "wbc=1900; wbc-date=2026-03-01; wbc-2=2100", "", "OKA-E8-1", "wbc-2-date"),
    ("two measurements, neither with a date", "wbc=1900; wbc-2=2100", "", "OKA-E8-1", "wbc-date wbc-2-date"),
    ("two dated measurements without the date of consent",
     "consent-date=; wbc=1900; wbc-date=2026-03-01; wbc-2=2100; wbc-2-date=2026-03-09", "", "OKA-E8-1", "consent-date"),
    ("two measurements and no date at all", "consent-date=; wbc=1900; wbc-2=2100", "", "OKA-E8-1", "consent-date wbc-date wbc-2-date"),
    ("two measurements, one date does not exist", "wbc=1900; wbc-date=2026-03-01; wbc-2=2100; wbc-2-date=2026-02-30", "", "OKA-E8-1",
     "wbc-2-date", "wbc-2-date"),
    ("two measurements and a date of consent that does not exist",
     "consent-date=2026-02-30; wbc=1900; wbc-date=2026-03-01; wbc-2=2100; wbc-2-date=2026-03-09", "", "OKA-E8-1", "consent-date",
     "consent-date"),
    ("missing dates are not worth asking once something else decides", "wbc=1900; wbc-2=2100; temperature=38.0", "OKA-E3", "OKA-E8-1"),
    ("two questions are open", "nyha=; wbc=", "", "OKA-E2a OKA-E8-1", "nyha wbc"),
    ("two answers cannot be read", "age=-1; hemoglobin=1e3", "", "OKA-I6 OKA-E8-3", "age hemoglobin", "age hemoglobin"),
]


# ---- pain over time: International Consensus Endpoint (Chow 2012) and IMMPACT ------------------------------------------

CLASSES = {"CR": "complete-response", "PR": "partial-response", "PP": "pain-progression", "IR": "indeterminate-response"}
PAIN_STEPS = [*list(CLASSES.values())[:3], "IMMPACT-30", "IMMPACT-50", "IMMPACT-2", "PVP-P6"]
SHORT = {**CLASSES, "30": "IMMPACT-30", "50": "IMMPACT-50", "2": "IMMPACT-2", "P6": "PVP-P6"}
READINGS = range(1, 5)
PAIN_FIELDS = ["scale", *(f"reading-{i}-{part}" for i in READINGS for part in ("day", "pain")), "omed-before", "omed-after", "opioid"]
PAIN_OUTPUTS = [f"reading-{i}-{part}" for i in READINGS for part in ("change", "percent", "response")]
OPIOID = ("unchanged", "not-increased", "increased")


def shown(x, places=None):
    """Exact and shortest; with `places`, rounded half away from zero if it has more decimals than that."""
    if x is None:
        return ""
    if places is None:
        places = next(n for n in range(9) if (x * 10**n).denominator == 1)
    scaled = abs(x) * 10**places
    digits = str(int(scaled + F(1, 2))).rjust(places + 1, "0")
    text = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
    if "." in text:
        assert scaled.denominator == 1 or not text.endswith("0"), f"{x}: rounds to a trailing zero, choose other numbers"
        text = text.rstrip("0").rstrip(".")
    return ("-" if x < 0 else "") + text


def day_of(row, i):
    """The day of a reading; weeks are written with their unit and come to seven days each."""
    weeks = re.fullmatch(r"(\d+)(週|週後|weeks)", row.get(f"reading-{i}-day") or "")
    return int(weeks[1]) * 7 if weeks else row.number(f"reading-{i}-day", (-365, 7300), (-90, 3700), whole=True, exact=True)


def pain(row):
    scale = row.choice("scale", ("0-10", "0-100"))
    top = 100 if scale == "0-100" else 10
    readings = []
    for i in READINGS:
        day = day_of(row, i)
        score = row.number(f"reading-{i}-pain", (0, top), exact=True)
        if row.get(f"reading-{i}-day") or row.get(f"reading-{i}-pain"):
            readings.append((day, i, score if score is None or top == 10 else score / 10))
    before, after = row.number("omed-before", exact=True), row.number("omed-after", exact=True)
    opioid = row.choice("opioid", OPIOID)
    outputs = dict.fromkeys(PAIN_OUTPUTS)
    if scale is None:
        readings = [(day, i, None) for day, i, _ in readings]
    if len(readings) < 2 or any(day is None for day, _, _ in readings):
        return dict.fromkeys(PAIN_STEPS), outputs
    # The baseline is the last reading on or before the day of treatment, else the first of all; what follows is judged against it.
    readings.sort()
    until = [it for it in readings if it[0] <= 0] or readings[:1]
    first, later = until[-1][2], readings[len(until):]
    if not later:
        return dict.fromkeys(PAIN_STEPS), outputs
    for _, i, score in [until[-1], *later]:
        if first is not None and score is not None:
            outputs[f"reading-{i}-change"] = score - first
            outputs[f"reading-{i}-percent"] = (score - first) / first * 100 if first else None
    if opioid and before is not None and after is not None:
        if {"unchanged": after != before, "not-increased": after > before, "increased": after <= before}[opioid]:
            row.problem("opioid")
            opioid = before = after = None
    if opioid == "increased" and after == 0:
        row.problem("opioid")
        opioid = after = None
    for _, i, score in later:  # the dose afterwards is that of the last reading alone
        opioids = how_opioids(before, after if i == later[-1][1] else None, opioid)
        steps = pain_steps(first, score, opioids)
        outputs[f"reading-{i}-response"] = " ".join(first_met([(c, steps[c]) for c in PAIN_STEPS[:3]], CLASSES["IR"]))
    # for the last reading each way in which the dose may have changed is gone through
    ways = [(True, True, False, False), (True, False, False, False), (True, False, True, False), (False,) * 4, (False, False, False, True)]
    can = set()
    for way in ways:
        if all(known in (None, it) for known, it in zip(opioids, way)):
            each = pain_steps(first, score, way)
            can |= set(first_met([(c, each[c]) for c in PAIN_STEPS[:3]], CLASSES["IR"]))
    outputs[f"reading-{i}-response"] = " ".join(c for c in CLASSES.values() if c in can)
    return steps, outputs


def how_opioids(before, after, opioid):
    """Whether there is no more, 25 % less, the same, 25 % more."""
    told = lambda **said: said.get(opioid.replace("-", "_")) if opioid else None
    either = lambda a, b: b if a is None else a
    no_more = either(True if after == 0 else compare(lambda b, a: a <= b, before, after), told(unchanged=True, not_increased=True, increased=False))
    less = either(compare(lambda b, a: a <= b * 3 / 4 and a < b, before, after), told(unchanged=False, increased=False))
    same = either(compare(lambda b, a: a == b, before, after), told(unchanged=True, increased=False))
    more = either(False if after == 0 else compare(lambda b, a: a >= b * 5 / 4 and a > b, before, after), told(unchanged=False, not_increased=False))
    return no_more, less, same, more


def pain_steps(first, last, opioids):
    no_more, less, same, more = opioids
    pains = lambda rule: compare(rule, first, last)
    had_pain = compare(lambda f: f > 0, first)
    half = all_of(pains(lambda f, l: l <= f / 2), had_pain)
    return dict(zip(PAIN_STEPS, [
        all_of(compare(lambda l: l == 0, last), had_pain, no_more),
        any_of(all_of(pains(lambda f, l: l <= f - 2), no_more), all_of(less, pains(lambda f, l: l <= f), had_pain)),
        any_of(all_of(pains(lambda f, l: l >= f + 2), same), all_of(more, pains(lambda f, l: f <= l <= f + 1))),
        all_of(pains(lambda f, l: l <= f * 7 / 10), had_pain),
        half,
        pains(lambda f, l: l <= f - 2),
        half,
    ]))


def first_met(classes, otherwise):
    """The classes still possible, in order: (id, truth) up to the first met."""
    open_ = []
    for name, truth in classes:
        if truth is not False:
            open_.append(name)
        if truth is True:
            return open_
    return [*open_, otherwise]


def pain_table(table):
    """(case, scale, "day:pain ...", "before>after" OMED and ":" how it compares, outcome, steps met, steps open, missing, problems, outputs to check)."""
    rows = []
    for case, scale, readings, omed, outcome, met, opens, *rest in table:
        missing, problems, outputs_by_hand = rest + ["", "", {}][len(rest):]
        given = {"scale": scale}
        for i, reading in enumerate(readings.split(), 1):
            given[f"reading-{i}-day"], given[f"reading-{i}-pain"] = reading.split(":")
        doses, _, given["opioid"] = omed.partition(":")
        given["omed-before"], given["omed-after"] = doses.split(">")
        row = Row(given)
        truth, outputs = pain(row)
        widen = lambda words: [SHORT[w] for w in words.replace("50", "50 P6").split()]
        opens = PAIN_STEPS if opens == "all" else widen(opens)
        by_hand = {s: True if s in widen(met) else None if s in opens else False for s in PAIN_STEPS}
        check(case, "steps", by_hand, truth)
        outcome = [CLASSES[c] for c in outcome.split()]
        last = max((int(o.split("-")[1]) for o, x in outputs.items() if o.endswith("response") and x), default=None,
                   key=lambda i: day_of(Row(given), i))
        check(case, "outcome", outcome, outputs[f"reading-{last}-response"].split() if last else list(CLASSES.values()))
        check(case, "settled", len(outcome) == 1, missing == "")
        if missing not in ("", "-"):  # in the open rows every answer that is lacking could still settle something
            lacking = {f for f in given if f != "opioid" and (not given[f] or f in row.problems)}
            check(case, "missing", missing.split(), order(lacking, PAIN_FIELDS))
        check(case, "problems", problems.split(), order(row.problems, PAIN_FIELDS))
        columns = {o: x or "" if o.endswith("response") else shown(x, 2 if o.endswith("percent") and x and (x * 100).denominator != 1 else None) for o, x in outputs.items()}
        for output, value in outputs_by_hand.items():
            check(case, output, value, columns[output])
        rows.append({"case": case, **given, "outcome": " ".join(outcome), "missing": missing, "problems": problems,
                     **{s: WORD[by_hand[s]] for s in PAIN_STEPS}, **columns})
    used = [o for o in PAIN_OUTPUTS if any(r[o] for r in rows)]
    write("pain-course", PAIN_FIELDS, PAIN_STEPS, [{k: v for k, v in r.items() if k in used or k not in PAIN_OUTPUTS} for r in rows], used)


CASE1 = {"reading-2-change": "0", "reading-2-percent": "0", "reading-3-change": "-1.2", "reading-3-percent": "-60"}
CASE2 = {"reading-2-change": "-5.1", "reading-2-percent": "-56.67", "reading-3-change": "-7.7", "reading-3-percent": "-85.56"}
ANY4 = "CR PR PP IR"
T, MM = "0-10", "0-100"
PAIN = [
    # the two patients of source 000 (L82-86); how much the analgesics fell is not printed
    ("case 1, analgesics not entered", T, "0:2 3:2 28:0.8", ">", "PR IR", "30 50", "PR", "omed-before omed-after", "", CASE1),
    ("case 1, analgesics reduced by half", T, "0:2 3:2 28:0.8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("case 1, analgesics unchanged: 1.2 points are too few", T, "0:2 3:2 28:0.8", "60>60", "IR", "30 50", "", "", "", CASE1),
    ("case 1, analgesics down 23.3 %: too little", T, "0:2 3:2 28:0.8", "60>46", "IR", "30 50", "", "", "", CASE1),
    ("case 1 with its last reading after 4 weeks, which is day 28", T, "0:2 3:2 4週:0.8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("case 1 with its last reading after 4 weeks, in full width", T, "0:2 3:2 ４週後:0.8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("case 1 with its last reading after 4 weeks, in English", T, "0:2 3:2 4weeks:0.8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("a bare 4 is day 4, as the question asks", T, "0:2 3:2 4:0.8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("case 1 in millimetres, analgesics not entered", MM, "0:20 3:20 28:8", ">", "PR IR", "30 50", "PR", "omed-before omed-after", "", CASE1),
    ("case 1 in millimetres, analgesics reduced by half", MM, "0:20 3:20 28:8", "60>30", "PR", "PR 30 50", "", "", "", CASE1),
    ("case 1 on day 3: no change", T, "0:2 3:2", ">", "PR PP IR", "", "PR PP", "omed-before omed-after"),
    ("case 2, analgesics not entered", T, "0:9 3:3.9 28:1.3", ">", "PR IR", "30 50 2", "PR", "omed-before omed-after", "", CASE2),
    ("case 2, no analgesics needed any more; pain is not 0, so not complete", T, "0:9 3:3.9 28:1.3", "60>0", "PR", "PR 30 50 2", "",
     "", "", CASE2),
    ("case 2 as printed: analgesics not needed at 4 weeks, so no more than before, whatever that was", T, "0:9 3:3.9 28:1.3", ">0", "PR",
     "PR 30 50 2", "", "", "", CASE2 | {"reading-2-response": "partial-response indeterminate-response",
                                                           "reading-3-response": "partial-response"}),
    ("case 1 as printed: fewer analgesics, amount not given", T, "0:2 3:2 28:0.8", ">:not-increased", "PR IR", "30 50", "PR",
     "omed-before omed-after", "", CASE1 | {"reading-2-response": "partial-response indeterminate-response"}),

    # the baseline is the last reading on or before the day of treatment
    ("a reading 30 days before, one on day 0: day 0 counts", T, "-30:4 0:8 28:3", "60>60", "PR", "PR 30 50 2", "", "", "",
     {"reading-1-change": "", "reading-2-change": "0", "reading-3-change": "-5", "reading-3-percent": "-62.5",
      "reading-2-response": "", "reading-3-response": "partial-response"}),
    ("the day before treatment is a baseline, too, if there is none on its day", T, "-30:4 -1:8 28:3", "60>60", "PR", "PR 30 50 2", "", "", "",
     {"reading-3-change": "-5"}),
    ("the day after treatment is not a baseline", T, "-30:4 1:8 28:3", "60>60", "IR", "", "", "", "",
     {"reading-2-change": "4", "reading-3-change": "-1", "reading-2-response": "pain-progression indeterminate-response"}),
    ("least pain the day before, most on day 0", T, "-1:2 0:9 28:1.3", "60>60", "PR", "PR 30 50 2", "", "", "",
     {"reading-3-change": "-7.7"}),
    ("three before treatment, entered out of order", T, "0:8 -30:4 -7:6 28:8", "60>60", "IR", "", "", "", "", {"reading-4-change": "0"}),
    ("all readings are before treatment: nothing is judged", T, "-30:4 0:8", "60>60", ANY4, "", "all", "-", "",
     {"reading-2-change": "", "reading-1-change": ""}),
    ("two readings before treatment, nothing else known", T, "-30:4 -1:8", ">", ANY4, "", "all", "-"),
    ("a baseline whose pain is not known", T, "-30:4 0: 28:3", "60>60", "PR PP IR", "", "PR PP 30 50 2", "reading-2-pain"),

    # each reading has its response
    ("better at 4 weeks, as before at 3 months, analgesics unchanged throughout", T, "0:8 28:3 90:8", ">:unchanged", "IR", "", "", "", "",
     {"reading-2-response": "partial-response", "reading-3-response": "indeterminate-response"}),
    ("the doses are those of the last reading and leave the one between open", T, "0:8 28:3 90:8", "60>60", "IR", "", "", "", "",
     {"reading-2-response": "partial-response indeterminate-response", "reading-3-response": "indeterminate-response"}),
    ("gone at 4 weeks, worse at 3 months, not increased", T, "0:6 28:0 90:8", ">:not-increased", "PP IR", "", "PP", "omed-before omed-after", "",
     {"reading-2-response": "complete-response", "reading-3-response": "pain-progression indeterminate-response"}),
    ("a reading between without its pain stays open", T, "0:6 28: 90:4", ">:unchanged", "PR", "PR 30 2", "", "", "",
     {"reading-2-response": "complete-response partial-response pain-progression indeterminate-response"}),

    # how the opioid compares, where its dose is not known
    ("unchanged: two points lower", T, "0:6 28:4", ">:unchanged", "PR", "PR 30 2", ""),
    ("unchanged: pain gone", T, "0:6 28:0", ">:unchanged", "CR", "CR PR 30 50 2", ""),
    ("unchanged: pain unchanged", T, "0:6 28:6", ">:unchanged", "IR", "", ""),
    ("unchanged: two points worse", T, "0:6 28:8", ">:unchanged", "PP", "PP", ""),
    ("not increased: two points lower", T, "0:6 28:4", ">:not-increased", "PR", "PR 30 2", ""),
    ("not increased: pain gone", T, "0:6 28:0", ">:not-increased", "CR", "CR PR 30 50 2", ""),
    ("not increased: pain unchanged, perhaps 25 % less", T, "0:6 28:6", ">:not-increased", "PR IR", "", "PR", "omed-before omed-after"),
    ("not increased: one point worse", T, "0:6 28:7", ">:not-increased", "IR", "", ""),
    ("not increased: two points worse, perhaps on less", T, "0:6 28:8", ">:not-increased", "PP IR", "", "PP", "omed-before omed-after"),
    ("increased: two points lower", T, "0:6 28:4", ">:increased", "IR", "30 2", ""),
    ("increased: pain gone", T, "0:6 28:0", ">:increased", "IR", "30 50 2", ""),
    ("increased: pain unchanged, perhaps by 25 %", T, "0:6 28:6", ">:increased", "PP IR", "", "PP", "omed-before omed-after"),
    ("increased: two points worse", T, "0:6 28:8", ">:increased", "IR", "", ""),
    ("not increased, 60 to 45 entered, too", T, "0:6 28:6", "60>45:not-increased", "PR", "PR", ""),
    ("not increased, 60 to 46 entered, too", T, "0:6 28:6", "60>46:not-increased", "IR", "", ""),
    ("unchanged, 60 to 60 entered, too", T, "0:6 28:8", "60>60:unchanged", "PP", "PP", ""),
    ("increased, 60 to 75 entered, too", T, "0:6 28:6", "60>75:increased", "PP", "PP", ""),
    ("unchanged, yet 60 to 61: all three set aside", T, "0:6 28:4", "60>61:unchanged", "PR IR", "30 2", "PR", "-", "opioid"),
    ("unchanged, yet 60 to 59: all three set aside", T, "0:6 28:4", "60>59:unchanged", "PR IR", "30 2", "PR", "-", "opioid"),
    ("not increased, yet 60 to 61", T, "0:6 28:4", "60>61:not-increased", "PR IR", "30 2", "PR", "-", "opioid"),
    ("increased, yet 60 to 60", T, "0:6 28:4", "60>60:increased", "PR IR", "30 2", "PR", "-", "opioid"),
    ("increased, yet 60 to 59", T, "0:6 28:4", "60>59:increased", "PR IR", "30 2", "PR", "-", "opioid"),
    ("increased, 60 to 61 entered, too", T, "0:6 28:4", "60>61:increased", "IR", "30 2", ""),
    ("increased, yet none at the last reading: both set aside", T, "0:6 28:4", ">0:increased", "PR IR", "30 2", "PR", "-", "opioid"),
    ("pain gone and no opioid, before not known", T, "0:6 28:0", ">0", "CR", "CR PR 30 50 2", ""),
    ("pain gone, one milligram, before not known", T, "0:6 28:0", ">1", "CR IR", "30 50 2", "CR PR", "omed-before"),
    ("none before and none after, said not to be increased: not less", T, "0:6 28:6", "0>0:not-increased", "IR", "", ""),
    ("60 to 60, said not to be increased: the same dose, two points worse", T, "0:6 28:8", "60>60:not-increased", "PP", "PP", ""),
    ("60 to 59, said not to be increased: not the same dose, two points worse", T, "0:6 28:8", "60>59:not-increased", "IR", "", ""),
    ("60 to 74, increased: less than 25 % more", T, "0:6 28:6", "60>74:increased", "IR", "", ""),
    ("60 to 76, increased", T, "0:6 28:6", "60>76:increased", "PP", "PP", ""),
    ("a word that is no comparison", T, "0:6 28:4", ">:same", "PR IR", "30 2", "PR", "omed-before omed-after", "opioid"),
    ("no opioid at the last reading, before not known: pain unchanged", T, "0:6 28:6", ">0", "PR IR", "", "PR", "omed-before"),
    ("no opioid at the last reading, before not known: two points worse", T, "0:6 28:8", ">0", "PP IR", "", "PP", "omed-before"),
    ("one milligram at the last reading, before not known", T, "0:6 28:4", ">1", "PR IR", "30 2", "PR", "omed-before"),
    ("one day after treatment, two points lower", T, "0:6 1:4", "60>60", "PR", "PR 30 2", ""),
    ("a reading one day after the baseline of day -1", T, "-2:5 -1:6 28:4", "60>60", "PR", "PR 30 2", ""),
    ("case 2 in millimetres, analgesics not entered", MM, "0:90 3:39 28:13", ">", "PR IR", "30 50 2", "PR", "omed-before omed-after", "",
     CASE2),
    ("case 2 in millimetres, no analgesics needed any more", MM, "0:90 3:39 28:13", "60>0", "PR", "PR 30 50 2", "", "", "", CASE2),
    ("case 2 on day 3, analgesics unchanged: 3.9 is a fall of 5.1, whatever the sentence says", T, "0:9 3:3.9", "60>60", "PR",
     "PR 30 50 2", "", "", "", {"reading-2-change": "-5.1", "reading-2-percent": "-56.67"}),
    ("case 2 with the full-width full stop the report prints", T, "0:9 3:3.9 28:１．３", "60>0", "PR", "PR 30 50 2", "", "", "", CASE2),

    # vectors.tsv
    ("vector: pain 0 but one milligram more is no response", T, "0:6 28:0", "60>61", "IR", "30 50 2", ""),
    ("vector: two points lower, analgesics unchanged", T, "0:6 28:4", "60>60", "PR", "PR 30 2", ""),
    ("vector: 1.9 points lower, analgesics unchanged", T, "0:6 28:4.1", "60>60", "IR", "30", ""),
    ("vector: 25 % less but one point worse", T, "0:6 28:7", "60>45", "IR", "", ""),
    ("vector: two points worse, analgesics unchanged", T, "0:6 28:8", "60>60", "PP", "PP", ""),
    ("vector: 25 % more, pain unchanged", T, "0:6 28:6", "60>75", "PP", "PP", ""),
    ("vector: 25 % more, one point worse", T, "0:6 28:7", "60>75", "PP", "PP", ""),
    ("vector: two points lower on 25 % more", T, "0:6 28:4", "60>75", "IR", "30 2", ""),
    ("vector: one point worse, analgesics unchanged", T, "0:6 28:7", "60>60", "IR", "", ""),
    ("vector: 10 to 7 is exactly 30 %", T, "0:10 28:7", "60>60", "PR", "PR 30 2", ""),
    ("vector: 10 to 7.1 is just short of 30 %", T, "0:10 28:7.1", "60>60", "PR", "PR 2", ""),
    ("vector: 6 to 3 is exactly 50 %", T, "0:6 28:3", "60>60", "PR", "PR 30 50 2", ""),
    ("vector: baseline 0 has no percentage", T, "0:0 28:0", "60>60", "IR", "", "", "", "",
     {"reading-2-change": "0", "reading-2-percent": ""}),

    # complete response
    ("complete: pain 0, analgesics unchanged", T, "0:6 28:0", "60>60", "CR", "CR PR 30 50 2", ""),
    ("complete: pain 0, one milligram less", T, "0:6 28:0", "60>59", "CR", "CR PR 30 50 2", ""),
    ("pain 0.1 is not complete", T, "0:6 28:0.1", "60>60", "PR", "PR 30 50 2", ""),
    ("complete from 1 point: a fall of one is enough when nothing is left", T, "0:1 28:0", "60>60", "CR", "CR 30 50", ""),
    ("complete without any analgesic before or after", T, "0:6 28:0", "0>0", "CR", "CR PR 30 50 2", ""),
    ("complete from the least pain there is", T, "0:0.1 28:0", "60>60", "CR", "CR 30 50", ""),
    ("25 % less opioid on the least pain there is, unchanged", T, "0:0.1 28:0.1", "60>45", "PR", "PR", ""),
    ("the only milligram gone, pain unchanged", T, "0:6 28:6", "1>0", "PR", "PR", ""),
    ("a first milligram, pain unchanged", T, "0:6 28:6", "0>1", "PP", "PP", ""),
    ("complete in millimetres", MM, "0:60 28:0", "60>60", "CR", "CR PR 30 50 2", ""),
    ("1 mm left is not complete", MM, "0:60 28:1", "60>60", "PR", "PR 30 50 2", ""),

    # partial response by pain: at least two points lower, no more analgesic
    ("2.1 points lower", T, "0:6 28:3.9", "60>60", "PR", "PR 30 2", ""),
    ("two points lower, one milligram more", T, "0:6 28:4", "60>61", "IR", "30 2", ""),
    ("two points lower, one milligram less", T, "0:6 28:4", "60>59", "PR", "PR 30 2", ""),
    ("19 mm lower", MM, "0:60 28:41", "60>60", "IR", "30", ""),
    ("20 mm lower", MM, "0:60 28:40", "60>60", "PR", "PR 30 2", ""),
    ("21 mm lower", MM, "0:60 28:39", "60>60", "PR", "PR 30 2", ""),
    ("4.1 to 2.1 is exactly two points, which binary floats miss", T, "0:4.1 28:2.1", "60>60", "PR", "PR 30 2", ""),
    ("2.3 to 0.3 is exactly two points, which binary floats miss", T, "0:2.3 28:0.3", "60>60", "PR", "PR 30 50 2", ""),
    ("8.2 to 6.2 is exactly two points, which binary floats miss", T, "0:8.2 28:6.2", "60>60", "PR", "PR 2", ""),

    # partial response by analgesics: at least 25 % less, pain not worse
    ("analgesics 60 to 46, pain unchanged", T, "0:6 28:6", "60>46", "IR", "", ""),
    ("analgesics 60 to 45, pain unchanged: exactly 25 %", T, "0:6 28:6", "60>45", "PR", "PR", ""),
    ("analgesics 60 to 44, pain unchanged", T, "0:6 28:6", "60>44", "PR", "PR", ""),
    ("analgesics 25 % less, pain 0.1 better", T, "0:6 28:5.9", "60>45", "PR", "PR", ""),
    ("analgesics 25 % less, pain 0.1 worse", T, "0:6 28:6.1", "60>45", "IR", "", ""),
    ("analgesics 20.4 to 15.3 is exactly 25 %", T, "0:6 28:6", "20.4>15.3", "PR", "PR", ""),
    ("analgesics 20.4 to 15.4 is less than 25 %", T, "0:6 28:6", "20.4>15.4", "IR", "", ""),
    ("analgesics stopped, pain unchanged", T, "0:6 28:6", "60>0", "PR", "PR", ""),
    ("analgesics stopped, pain still 0: without pain there is nothing to respond", T, "0:0 28:0", "60>0", "IR", "", ""),

    # progression
    ("1.9 points worse", T, "0:6 28:7.9", "60>60", "IR", "", ""),
    ("2.1 points worse", T, "0:6 28:8.1", "60>60", "PP", "PP", ""),
    ("19 mm worse", MM, "0:60 28:79", "60>60", "IR", "", ""),
    ("20 mm worse", MM, "0:60 28:80", "60>60", "PP", "PP", ""),
    ("21 mm worse", MM, "0:60 28:81", "60>60", "PP", "PP", ""),
    ("two points worse, one milligram less: the wording says stable", T, "0:6 28:8", "60>59", "IR", "", ""),
    ("two points worse, one milligram more: the wording says stable", T, "0:6 28:8", "60>61", "IR", "", ""),
    ("two points worse on 25 % more: neither wording covers it", T, "0:6 28:8", "60>75", "IR", "", ""),
    ("analgesics 60 to 74, pain unchanged", T, "0:6 28:6", "60>74", "IR", "", ""),
    ("analgesics 60 to 76, pain unchanged", T, "0:6 28:6", "60>76", "PP", "PP", ""),
    ("analgesics 25 % more, 0.9 worse", T, "0:6 28:6.9", "60>75", "PP", "PP", ""),
    ("analgesics 25 % more, 1.1 worse", T, "0:6 28:7.1", "60>75", "IR", "", ""),
    ("analgesics 25 % more, 0.1 better", T, "0:6 28:5.9", "60>75", "IR", "", ""),
    ("analgesics 25 % more, 10 mm worse", MM, "0:60 28:70", "60>75", "PP", "PP", ""),
    ("analgesics 25 % more, 11 mm worse", MM, "0:60 28:71", "60>75", "IR", "", ""),
    ("analgesics 20.4 to 25.5 is exactly 25 % more", T, "0:6 28:6", "20.4>25.5", "PP", "PP", ""),
    ("pain from 0 to 2, analgesics unchanged", T, "0:0 28:2", "60>60", "PP", "PP", "", "", "",
     {"reading-2-change": "2", "reading-2-percent": ""}),
    ("pain from 0 to 1.9, analgesics unchanged", T, "0:0 28:1.9", "60>60", "IR", "", ""),

    # no analgesic before
    ("no analgesic before or after, two points lower", T, "0:6 28:4", "0>0", "PR", "PR 30 2", ""),
    ("no analgesic before or after, pain unchanged: nothing was saved", T, "0:6 28:6", "0>0", "IR", "", ""),
    ("no analgesic before or after, two points worse", T, "0:6 28:8", "0>0", "PP", "PP", ""),
    ("a new analgesic, pain unchanged", T, "0:6 28:6", "0>5", "PP", "PP", ""),
    ("a new analgesic, one point worse", T, "0:6 28:7", "0>5", "PP", "PP", ""),
    ("a new analgesic, two points lower", T, "0:6 28:4", "0>5", "IR", "30 2", ""),
    ("a new analgesic, pain gone", T, "0:6 28:0", "0>5", "IR", "30 50 2", ""),

    # IMMPACT and the 50 % of PVP-P6, inclusive
    ("6.9 of 10 is a little more than 30 % less", T, "0:10 28:6.9", "60>60", "PR", "PR 30 2", ""),
    ("5.1 of 10 is just short of 50 %", T, "0:10 28:5.1", "60>60", "PR", "PR 30 2", ""),
    ("5 of 10 is exactly 50 %", T, "0:10 28:5", "60>60", "PR", "PR 30 50 2", ""),
    ("4.9 of 10 is a little more than 50 % less", T, "0:10 28:4.9", "60>60", "PR", "PR 30 50 2", ""),
    ("71 of 100 mm is just short of 30 %", MM, "0:100 28:71", "60>60", "PR", "PR 2", ""),
    ("70 of 100 mm is exactly 30 %", MM, "0:100 28:70", "60>60", "PR", "PR 30 2", ""),
    ("69 of 100 mm is a little more than 30 % less", MM, "0:100 28:69", "60>60", "PR", "PR 30 2", ""),
    ("51 of 100 mm is just short of 50 %", MM, "0:100 28:51", "60>60", "PR", "PR 30 2", ""),
    ("50 of 100 mm is exactly 50 %", MM, "0:100 28:50", "60>60", "PR", "PR 30 50 2", ""),
    ("49 of 100 mm is a little more than 50 % less", MM, "0:100 28:49", "60>60", "PR", "PR 30 50 2", ""),
    ("2 to 1.5 is 25 %", T, "0:2 28:1.5", "60>60", "IR", "", ""),
    ("2 to 1.4 is exactly 30 % and only 0.6 points", T, "0:2 28:1.4", "60>60", "IR", "30", ""),
    ("2 to 1 is exactly 50 % and only one point", T, "0:2 28:1", "60>60", "IR", "30 50", ""),
    ("6 to 4.2 is exactly 30 %, which binary floats miss", T, "0:6 28:4.2", "60>60", "IR", "30", ""),
    ("3 to 2.1 is exactly 30 %, which binary floats miss", T, "0:3 28:2.1", "60>60", "IR", "30", ""),
    ("7 to 4.9 is exactly 30 %, which binary floats miss", T, "0:7 28:4.9", "60>60", "PR", "PR 30 2", ""),
    ("3.2 to 3.1 is -3.125 %, shown as -3.13", T, "0:3.2 28:3.1", "60>60", "IR", "", "", "", "",
     {"reading-2-change": "-0.1", "reading-2-percent": "-3.13"}),
    ("3.2 to 3.3 is 3.125 %, shown as 3.13", T, "0:3.2 28:3.3", "60>60", "IR", "", "", "", "",
     {"reading-2-change": "0.1", "reading-2-percent": "3.13"}),
    ("3 to 2 is a third less, shown as -33.33", T, "0:3 28:2", "60>60", "IR", "30", "", "", "", {"reading-2-percent": "-33.33"}),

    # which readings are compared
    ("readings entered out of order", T, "28:1.3 0:9 3:3.9", "60>0", "PR", "PR 30 50 2", "", "", "",
     {"reading-1-change": "-7.7", "reading-1-percent": "-85.56", "reading-3-change": "-5.1", "reading-3-percent": "-56.67"}),
    ("two readings entered last first: better, not worse", T, "28:4 0:6", "60>60", "PR", "PR 30 2", ""),
    ("days are ordered as numbers: 9 comes before 10", T, "0:6 10:4 9:8", "60>60", "PR", "PR 30 2", ""),
    ("the last reading is judged, not the best", T, "0:6 3:0 28:6", "60>60", "IR", "", ""),
    ("the last reading is judged, not the worst", T, "0:6 3:10 28:4", "60>60", "PR", "PR 30 2", ""),
    ("the earliest reading is the baseline even if it is not day 0", T, "3:6 28:4", "60>60", "PR", "PR 30 2", ""),
    ("four readings", T, "0:8 1:7 7:5 28:4", "60>60", "PR", "PR 30 50 2", "", "", "",
     {"reading-2-percent": "-12.5", "reading-3-percent": "-37.5", "reading-4-percent": "-50"}),
    ("a reading between without its pain does not matter", T, "0:6 3: 28:4", "60>60", "PR", "PR 30 2", ""),
    ("full-width answers", T, "０:６ ２８:４", "６０>６０", "PR", "PR 30 2", ""),

    # what is not known
    ("nothing is entered", "", "", ">", ANY4, "", "all", "-"),
    ("one reading only", T, "0:6", "60>60", ANY4, "", "all", "-"),
    ("no scale", "", "0:6 28:4", "60>60", ANY4, "", "all", "scale"),
    ("a day is not known", T, "0:6 :4", "60>60", ANY4, "", "all", "reading-2-day"),
    ("two points lower, analgesics after not known", T, "0:6 28:4", "60>", "PR IR", "30 2", "PR", "omed-after"),
    ("two points lower, analgesics before not known", T, "0:6 28:4", ">60", "PR IR", "30 2", "PR", "omed-before"),
    ("pain gone, analgesics not known: complete, or none", T, "0:6 28:0", ">", "CR IR", "30 50 2", "CR PR", "omed-before omed-after"),
    ("two points worse, analgesics not known", T, "0:6 28:8", ">", "PP IR", "", "PP", "omed-before omed-after"),
    ("one point worse, analgesics not known", T, "0:6 28:7", ">", "PP IR", "", "PP", "omed-before omed-after"),
    ("1.5 points worse is indeterminate whatever the analgesics", T, "0:6 28:7.5", ">", "IR", "", ""),
    ("last pain not known, analgesics unchanged", T, "0:6 28:", "60>60", ANY4, "", "all", "reading-2-pain"),
    ("last pain not known, 25 % more analgesics: no response any more", T, "0:6 28:", "60>75", "PP IR", "", "PP 30 50 2", "reading-2-pain"),
    ("first pain not known, analgesics unchanged", T, "0: 28:4", "60>60", "PR PP IR", "", "PR PP 30 50 2", "reading-1-pain"),

    # what cannot be read
    ("a scale that is not an option", "0-5", "0:6 28:4", "60>60", ANY4, "", "all", "scale", "scale"),
    ("pain with a decimal comma", T, "0:6 28:3,9", "60>60", ANY4, "", "all", "reading-2-pain", "reading-2-pain"),
    ("negative pain", T, "0:6 28:-1", "60>60", ANY4, "", "all", "reading-2-pain", "reading-2-pain"),
    ("pain 10.1 is off the scale of 10", T, "0:6 28:10.1", "60>60", ANY4, "", "all", "reading-2-pain", "reading-2-pain"),
    ("pain 10 is the top of the scale of 10", T, "0:6 28:10", "60>60", "PP", "PP", ""),
    ("pain 101 is off the scale of 100", MM, "0:60 28:101", "60>60", ANY4, "", "all", "reading-2-pain", "reading-2-pain"),
    ("pain 100 is the top of the scale of 100", MM, "0:60 28:100", "60>60", "PP", "PP", ""),
    ("a day that is not whole", T, "0:6 1.5:4", "60>60", ANY4, "", "all", "reading-2-day", "reading-2-day"),
    ("negative analgesics", T, "0:6 28:4", "60>-5", "PR IR", "30 2", "PR", "omed-after", "omed-after"),
    ("analgesics in scientific notation", T, "0:6 28:4", "1e3>60", "PR IR", "30 2", "PR", "omed-before", "omed-before"),
]


# ---- CTCAE "CPK increased": 4.03 and 5.0; 6.0 deleted the term ---------------------------------------------------------

CK_FIELDS = ["ck", "ck-confirmed", "uln", "uln-confirmed", "version"]
CK_STEPS = ["term-deleted", "grade-4", "grade-3", "grade-2", "grade-1"]
CK_LIMITS = {"grade-4": F(10), "grade-3": F(5), "grade-2": F("2.5"), "grade-1": F(1)}  # above k x ULN, strictly


def ck_grade(row):
    # 4.0, which the report names, has the limits of 4.03.
    version = {"4.0": "4.03"}.get(row.text("version")) or row.choice("version", ("4.03", "5.0", "6.0"))
    ck = row.number("ck", (0, 1000000), (5, 200000), {"U/L": 1})
    uln = row.number("uln", (F("0.1"), 10000), (20, 500), {"U/L": 1}, exact=True)
    has_term = compare(lambda v: v != "6.0", version)
    steps = {"term-deleted": negate(has_term)}
    for grade, k in CK_LIMITS.items():
        steps[grade] = all_of(has_term, compare(lambda c, u: c > k * u, ck, uln))

    def outcome(deleted):
        above = [(g, compare(lambda c, u: c > k * u, ck, uln)) for g, k in CK_LIMITS.items()]
        return ["term-deleted"] if deleted else first_met(above, "grade-0")

    possible = [c for deleted in ([True, False] if has_term is None else [not has_term]) for c in outcome(deleted)]
    multiple = ""
    if isinstance(ck, Side):
        [row.problem("ck") for _ in range(len(possible) > 1)]
    elif ck is not None and uln is not None:
        ratio = ck / uln
        exact = (ratio * 100).denominator == 1
        # two decimals that would read as a limit without being on it (9.996 as 10) are left to the program
        near = not exact and F(int(ratio * 100 + F(1, 2)), 100) in CK_LIMITS.values()
        multiple = "-" if near else shown(ratio, None if exact else 2)
    return steps, possible, multiple


def ck_table(table):
    """(case, ck, uln, version, outcome, missing, problems, confirmed fields)."""
    rows = []
    for case, ck, uln, version, outcome, *rest in table:
        missing, problems, confirmed = (rest + ["", "", ""])[:3]
        given = {"ck": ck, "uln": uln, "version": version, **{f"{name}-confirmed": "yes" for name in confirmed.split()}}
        row = Row(given)
        steps, possible, multiple = ck_grade(row)
        check(case, "outcome", outcome.split(), possible)
        # the steps follow from the outcome: a grade is met up to the one reached, open where the version or a number is
        grades = outcome.split()
        deleted = False if "term-deleted" not in grades else True if len(grades) == 1 else None
        numbers = [int(g[-1]) for g in grades if g != "term-deleted"] or [0]
        worst, mildest = max(numbers), min(numbers)
        by_hand = {f"grade-{k}": False if k > worst else True if k <= mildest and deleted is False else None for k in (4, 3, 2, 1)}
        check(case, "steps", {"term-deleted": deleted, **by_hand}, steps)
        sided = {"ck"} if given["ck"].startswith(("<", ">")) else set()  # what is known from one side is answered
        lacking = {f for f in ("ck", "uln", "version") if not given[f] or f in row.problems} - sided
        check(case, "missing", missing.split(), order(lacking, CK_FIELDS) if len(possible) > 1 else [])
        check(case, "problems", problems.split(), order(row.problems, CK_FIELDS))
        rows.append({"case": case, **given, "outcome": outcome, "missing": missing, "problems": problems,
                     **{s: WORD[t] for s, t in steps.items()}, "multiple": multiple})
    write("ck-grade", CK_FIELDS, CK_STEPS, rows, ["multiple"])


G0, G1, G2, G3, G4, DELETED = "grade-0", "grade-1", "grade-2", "grade-3", "grade-4", "term-deleted"
GRADED = f"{G4} {G3} {G2} {G1} {G0}"
BOTH = "ck uln"
CK = [
    *((f"version {v}, limit 40: {ck} is {place} {k} x ULN", str(ck), "40", v, grade) for v in ("4.03", "5.0") for k, limits in
      (("1", ((39, "below", G0), (40, "on", G0), (41, "above", G1))), ("2.5", ((99, "below", G1), (100, "on", G1), (101, "above", G2))),
       ("5", ((199, "below", G2), (200, "on", G2), (201, "above", G3))), ("10", ((399, "below", G3), (400, "on", G3), (401, "above", G4))))
      for ck, place, grade in limits),
    ("vector: ten times 198 exactly is grade 3", "1980", "198", "5.0", G3),
    ("one above ten times 198 is grade 4", "1981", "198", "4.03", G4),

    # Japanese limits: men 248, women 153
    *((f"men's limit 248: {ck}", ck, "248", "5.0", grade) for ck, grade in
      (("247", G0), ("248", G0), ("249", G1), ("619", G1), ("620", G1), ("621", G2), ("1239", G2), ("1240", G2), ("1241", G3),
       ("2479", G3), ("2480", G3), ("2481", G4))),
    *((f"women's limit 153: {ck}", ck, "153", "4.03", grade) for ck, grade in
      (("152", G0), ("153", G0), ("154", G1), ("382", G1), ("382.5", G1), ("383", G2), ("764", G2), ("765", G2), ("766", G3),
       ("1529", G3), ("1530", G3), ("1531", G4))),
    ("the same CK is grade 3 for a man", "1531", "248", "5.0", G3),

    # exact decimals: a CK typed at k x ULN is on the limit, never above it
    ("20.08: ten times it is exactly on the limit, which binary floats put above", "200.8", "20.08", "5.0", G3),
    ("20.08: 0.1 above ten times it", "200.9", "20.08", "5.0", G4),
    ("20.04: five times it is exactly on the limit, which binary floats put above", "100.2", "20.04", "4.03", G2),
    ("20.13: 2.5 times it is exactly on the limit, which binary floats put above", "50.3250", "20.13", "5.0", G1),
    ("50.325 with three places could be fifty thousand", "50.325", "20.13", "5.0", GRADED, "ck", "ck"),
    ("0.47: ten times it, both confirmed, which binary floats put above", "4.7", "0.47", "5.0", G3, "", "", BOTH),
    ("0.3: ten times it, both confirmed", "3.0", "0.3", "5.0", G3, "", "", BOTH),
    ("0.3: 0.1 above ten times it, both confirmed", "3.1", "0.3", "5.0", G4, "", "", BOTH),
    ("0.3: three times it, both confirmed", "0.9", "0.3", "5.0", G2, "", "", BOTH),
    ("0.6: five times it, both confirmed", "3.0", "0.6", "4.03", G2, "", "", BOTH),
    ("0.7: ten times it, limit confirmed", "7.0", "0.7", "5.0", G3, "", "", "uln"),
    ("1.2: five times it, limit confirmed", "6.0", "1.2", "5.0", G2, "", "", "uln"),
    ("1.4: 2.5 times it, both confirmed", "3.5", "1.4", "4.03", G1, "", "", BOTH),
    ("2.3: ten times it, limit confirmed", "23", "2.3", "5.0", G3, "", "", "uln"),
    ("2.3: three times it, limit confirmed: the multiple is 3, not 3.0000000000000004", "6.9", "2.3", "5.0", G2, "", "", "uln"),

    # version 6.0 has no such term
    ("version 6.0: CK at ten times the limit has no grade", "2480", "248", "6.0", DELETED),
    ("version 6.0: a normal CK has no grade 0 either", "102", "248", "6.0", DELETED),
    ("version 6.0 alone settles it", "", "", "6.0", DELETED),
    ("version 6.0 without a limit", "2481", "", "6.0", DELETED),

    # blanks
    ("nothing is entered", "", "", "", f"{DELETED} {GRADED}", "ck uln version"),
    ("version only: 5.0", "", "", "5.0", GRADED, "ck uln"),
    ("version only: 4.03", "", "", "4.03", GRADED, "ck uln"),
    ("CK only", "500", "", "", f"{DELETED} {GRADED}", "uln version"),
    ("limit only", "", "100", "", f"{DELETED} {GRADED}", "ck version"),
    ("no CK", "", "248", "5.0", GRADED, "ck"),
    ("no limit", "500", "", "5.0", GRADED, "uln"),
    ("no version, 5 x ULN exactly: grade 2 or no term", "500", "100", "", f"{DELETED} {G2}", "version"),
    ("no version, just above 5 x ULN: grade 3 or no term", "501", "100", "", f"{DELETED} {G3}", "version"),
    ("no version, above 10 x ULN: grade 4 or no term", "1001", "100", "", f"{DELETED} {G4}", "version"),
    ("no version, just above ULN: grade 1 or no term", "101", "100", "", f"{DELETED} {G1}", "version"),
    ("no version, normal: grade 0 or no term", "100", "100", "", f"{DELETED} {G0}", "version"),

    # what is asked about, what is impossible, what cannot be read
    ("CK 5 is taken without asking", "5", "248", "5.0", G0),
    ("CK 4 is asked about", "4", "248", "5.0", GRADED, "ck", "ck"),
    ("CK 4, confirmed", "4", "248", "5.0", G0, "", "", "ck"),
    ("CK 200000 is taken without asking", "200000", "248", "5.0", G4),
    ("CK 200001 is asked about", "200001", "248", "5.0", GRADED, "ck", "ck"),
    ("CK 200001, confirmed", "200001", "248", "5.0", G4, "", "", "ck"),
    ("CK 1000000 is the most possible", "1000000", "248", "5.0", G4, "", "", "ck"),
    ("CK 1000001 is impossible even if confirmed", "1000001", "248", "5.0", GRADED, "ck", "ck", "ck"),
    ("CK 0, confirmed, is possible", "0", "248", "5.0", G0, "", "", "ck"),
    ("a negative CK is impossible even if confirmed", "-1", "248", "5.0", GRADED, "ck", "ck", "ck"),
    ("limit 20 is taken without asking", "100", "20", "5.0", G2),
    ("limit 19.9 is asked about", "100", "19.9", "5.0", GRADED, "uln", "uln"),
    ("limit 19.9, confirmed", "100", "19.9", "5.0", G3, "", "", "uln"),
    ("limit 500 is taken without asking", "5001", "500", "5.0", G4),
    ("limit 501 is asked about", "5001", "501", "5.0", GRADED, "uln", "uln"),
    ("limit 501, confirmed", "5001", "501", "5.0", G3, "", "", "uln"),
    ("limit 10000 is the most possible", "10000", "10000", "5.0", G0, "", "", "uln"),
    ("limit 10001 is impossible even if confirmed", "10000", "10001", "5.0", GRADED, "uln", "uln", "uln"),
    ("limit 0.1 is the least possible", "5", "0.1", "5.0", G4, "", "", "uln"),
    ("limit 0 is impossible even if confirmed", "100", "0", "5.0", GRADED, "uln", "uln", "uln"),
    ("version 4.0, which the report names, is read as 4.03", "2481", "248", "4.0", G4, "", ""),
    ("full-width CK", "２４８０", "２４８", "5.0", G3),
    ("unit typed after the number", "2481 U/L", "248", "5.0", G4),
    ("CK with a decimal comma", "2480,5", "248", "5.0", GRADED, "ck", "ck"),
    ("CK in scientific notation", "1e3", "248", "5.0", GRADED, "ck", "ck"),
    ("CK above 2000 is more than five times the limit, and may be more than ten times", ">2000", "248", "5.0", f"{G4} {G3}", "", "ck"),
    ("CK above the analyser's range of 20000 is grade 4, whatever it is", ">20000", "248", "5.0", G4),
    ("CK of at least ten times the limit decides nothing: ten times is grade 3", ">=2480", "248", "5.0", f"{G4} {G3}", "", "ck"),
    ("CK of more than ten times the limit", ">2480", "248", "5.0", G4),
    ("CK below 20 is no grade", "<20", "248", "5.0", G0),
    ("CK below 248 is no grade", "<248", "248", "4.03", G0),
    ("CK below 249 may be above the limit", "<249", "248", "4.03", f"{G1} {G0}", "", "ck"),
    ("a limit of normal is one number", "2481", "<248", "5.0", GRADED, "uln", "uln"),
    ("an unreadable CK matters not in version 6.0", "1e3", "248", "6.0", DELETED, "", "ck"),
    ("both numbers are unlikely and both are asked about", "0.3", "3.1", "5.0", GRADED, "ck uln", "ck uln"),
]


# ---- CTCAE, three versions: laboratory values and events ---------------------------------------------------------------
# The clauses are those of ../ctcae/*.tsv, NCI's thresholds as transcribed, evaluated here once more; outcomes and problems are by hand.

def sheet(name):
    with open(HERE.parent / "ctcae" / f"{name}.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


VERSIONS = ("4.03", "5.0", "6.0")
GRAVEST_FIRST = ["grade-5", G4, G3, G2, G1, G0, "no-grade", "not-assigned", "not-a-term", DELETED, "by-value"]
IN_SHORT = {**{str(n): f"grade-{n}" for n in range(6)}, "NG": "no-grade", "NA": "not-assigned", "NT": "not-a-term", "TD": DELETED, "BV": "by-value"}
SAID = {"sympt": "symptoms", "bleed": "bleeding", "anticoag": "anticoagulated", "lifethreat": "life-threatening", "hosp": "hospitalization",
        "polyVT": "polymorphic-vt", "airway_lifethreat": "airway", "two_separate_ecgs": "two-ecgs", "pulmonary_sympt": "pulmonary-symptoms"}


def clause(text, short=True):
    """A clause as a tree: ("and"|"or"|"not", …), ("says", question) or ("compare", left, sign, right)."""
    tokens = re.findall(r"[<>]=?|[()&|!+*,]|\d+(?:\.\d+)?|[a-zA-Z][a-z]*(?:[-_][a-z0-9]+)*(?:[A-Z]+)?\w*|-", text)
    at = 0

    def take(*expected):
        nonlocal at
        if at < len(tokens) and tokens[at] in expected:
            at += 1
            return tokens[at - 1]
        return None

    def either():
        parts = [both()]
        while take("|"):
            parts.append(both())
        return parts[0] if len(parts) == 1 else ("or", *parts)

    def both():
        parts = [one()]
        while take("&"):
            parts.append(one())
        return parts[0] if len(parts) == 1 else ("and", *parts)

    def one():
        nonlocal at
        if take("!"):
            return ("not", one())
        if take("("):
            inner = either()
            assert take(")"), text
            return inner
        word = tokens[at]
        if short and re.fullmatch(r"x|ULN|LLN|BASE|pchg|drop|delta|max|-|\d.*", word):
            left = total()
            sign = take("<", "<=", ">", ">=")
            assert sign, (text, tokens, at)
            return ("compare", left, sign, total())
        at += 1
        assert re.fullmatch(r"[\w-]+", word), (text, word)
        return ("says", SAID.get(word) if short and word in SAID else word.replace("_", "-"))

    def total():
        left = product()
        while sign := take("+", "-"):
            left = (sign, left, product())
        return left

    def product():
        nonlocal at
        minus = take("-")
        word = tokens[at]
        at += 1
        if re.fullmatch(r"\d.*", word):
            number = F(word) * (-1 if minus else 1)
            return ("*", number, product()) if take("*") else number
        if word == "max":
            take("(")
            a = total()
            take(",")
            b = total()
            take(")")
            return ("max", a, b)
        return word

    tree = either()
    assert at == len(tokens), (text, tokens[at:])
    return tree


# What a term is called, its systems of units (the first of each is the base), and whether it goes without a unit.
U_L, MASS_OR_MOLES = [{"U/L": 1, "IU/L": 1}], [{"mg/dL": 1}, {"mmol/L": 1}]
COUNT = [{"10^9/L": 1, "10^3/uL": 1, "/uL": F(1, 1000), "10^4/uL": 10, "10^2/uL": F(1, 10)}]
GRAMS, ELECTROLYTE, PER_CENT = [{"g/dL": 1, "g/L": F(1, 10)}], [{"mmol/L": 1, "mEq/L": 1}], [{"%": 1}]
MICROMOLES = [{"mg/dL": 1}, {"umol/L": 1}]
TERMS = {
    "cpk": ("CPK increased", U_L, True), "creatinine": ("Creatinine increased", MICROMOLES, True),
    "alt": ("Alanine aminotransferase increased", U_L, True), "ast": ("Aspartate aminotransferase increased", U_L, True),
    "alp": ("Alkaline phosphatase increased", U_L, True), "ggt": ("GGT increased", U_L, True),
    "bilirubin": ("Blood bilirubin increased", MICROMOLES, True), "ldh": ("Blood lactate dehydrogenase increased", U_L, True),
    "aptt": ("Activated partial thromboplastin time prolonged", [{"s": 1}], True), "inr": ("INR increased", [{"": 1, "ratio": 1}], True),
    "amylase": ("Serum amylase increased", U_L, True), "lipase": ("Lipase increased", U_L, True),
    "fibrinogen": ("Fibrinogen decreased", [{"mg/dL": 1, "g/L": 100}], False),
    "urate": ("Hyperuricemia", [{"mg/dL": 1}, {"umol/L": 1, "mmol/L": 1000}], True),
    "anemia": ("Anemia", [*GRAMS, {"mmol/L": 1}], False), "hemoglobin-increased": ("Hemoglobin increased", GRAMS, False),
    "platelets": ("Platelet count decreased", COUNT, False), "wbc": ("White blood cell decreased", COUNT, False),
    "neutrophils": ("Neutrophil count decreased", COUNT, False), "lymphocytes": ("Lymphocyte count decreased", COUNT, False),
    "cd4": ("CD4 lymphocytes decreased", COUNT, False), "lymphocytes-increased": ("Lymphocyte count increased", COUNT, False),
    "leukocytosis": ("Leukocytosis", COUNT, False), "albumin": ("Hypoalbuminemia", GRAMS, False),
    "hypocalcemia": ("Hypocalcemia", MASS_OR_MOLES, False), "hypercalcemia": ("Hypercalcemia", MASS_OR_MOLES, False),
    "hypocalcemia-ionized": ("Hypocalcemia (Ionized)", MASS_OR_MOLES, False),
    "hypercalcemia-ionized": ("Hypercalcemia (Ionized)", MASS_OR_MOLES, False),
    "hyponatremia": ("Hyponatremia", ELECTROLYTE, False), "hypernatremia": ("Hypernatremia", ELECTROLYTE, False),
    "hypokalemia": ("Hypokalemia", ELECTROLYTE, False), "hyperkalemia": ("Hyperkalemia", ELECTROLYTE, False),
    "hypomagnesemia": ("Hypomagnesemia", MASS_OR_MOLES, False), "hypermagnesemia": ("Hypermagnesemia", MASS_OR_MOLES, False),
    "hypophosphatemia": ("Hypophosphatemia", MASS_OR_MOLES, False), "hyperphosphatemia": ("Hyperphosphatemia", MASS_OR_MOLES, False),
    "hypoglycemia": ("Hypoglycemia", MASS_OR_MOLES, False), "hyperglycemia-fasting": ("Hyperglycemia (Fasting)", MASS_OR_MOLES, False),
    "hyperglycemia": ("Hyperglycemia", MASS_OR_MOLES, False), "ccr": ("Creatinine clearance decreased", [{"mL/min": 1}], False),
    "triglycerides": ("Hypertriglyceridemia", MASS_OR_MOLES, False), "cholesterol": ("Cholesterol high", MASS_OR_MOLES, False),
    "fever": ("Fever", [{"Cel": 1}, {"[degF]": 1}], False), "weight-loss": ("Weight loss", [{"%": 1}, {"kg": 1}], False),
    "qtc": ("Electrocardiogram QT corrected interval prolonged", [{"ms": 1}], False),
    "ejection-fraction": ("Ejection fraction decreased", PER_CENT, False),
    "fev1": ("Forced expiratory volume decreased", [{"%": 1}, {"z": 1}], False),
    "dlco": ("Carbon monoxide diffusing capacity decreased", [{"mL/min/mmHg": 1}], False),
    "vital-capacity": ("Vital capacity abnormal", PER_CENT, False), "hypoxia": ("Hypoxia", [{"%": 1}, {"mmHg": 1}], False),
    "acidosis": ("Acidosis", [{"": 1, "pH": 1}], True), "alkalosis": ("Alkalosis", [{"": 1, "pH": 1}], True),
    "haptoglobin": ("Haptoglobin decreased", [{"mg/dL": 1, "g/L": 100}], False),
    "hdl": ("HDL decreased", MASS_OR_MOLES, False), "ldl": ("LDL increased", MASS_OR_MOLES, False),
    "eosinophilia": ("Eosinophilia", COUNT, False),
    "proteinuria": ("Proteinuria", [{"g/24h": 1, "mg/24h": F(1, 1000)}, {"dipstick": 1, "プラス": 1}], False),
    "aki": ("Acute kidney injury", [{"mg/dL": 1}], False), "crp": ("CRP", [{"mg/dL": 1}], True),
    "bun": ("BUN", [{"mg/dL": 1}, {"mmol/L": 1}, {"": 1}], True),
}
RENAMED = {("platelets", "6.0"): "Thrombocytopenia", ("lymphocytes", "6.0"): "Lymphopenia"}
# How people write a term or a version; what several terms are called is no answer.
NAMED = {"血小板": "platelets", "Thrombocytopenia": "platelets", "GOT": "ast", "BUN": "bun", "好酸球": "eosinophilia", "LDL-C": "ldl", "白血球減少": "wbc", "ＡＳＴ": "ast", "好中球数減少": "neutrophils",
         "γ-GTP": "ggt", "γGTP": "ggt", "γ-GT": "ggt", "ALT(GPT)": "alt", "ＡＳＴ（ＧＯＴ）": "ast", "好中球数": "neutrophils", "血小板数": "platelets",
         "T-Bil": "bilirubin", "総ﾋﾞﾘﾙﾋﾞﾝ": "bilirubin", "ｸﾚｱﾁﾆﾝ": "creatinine", "Cre": "creatinine", "尿酸": "urate", "UA": "urate", "ｱﾙﾌﾞﾐﾝ": "albumin"}


def ladder(term, version, base):
    """The rungs of a term, the gravest first, or the one outcome of a version that does not grade it."""
    name = RENAMED.get((term, version), TERMS[term][0])
    if term in ("crp", "bun"):
        return "not-a-term"
    rows = [r for r in THRESHOLDS if r["term"] == name and r["version"] == version]
    if not rows and term != "hyperglycemia-fasting":
        return "not-a-term"
    if rows and rows[0]["note"].startswith("TERM DELETED"):
        return DELETED
    units = {"[degF]": ("degC", "degF"), "Cel": ("degC", "degC"), "%": ("% loss from baseline", "% predicted", "% (resting EF)"), "kg": ("% loss from baseline",)}
    fits = lambda r: r["unit"].split(" ")[0] == base or r["unit"] in units.get(base, ())
    row = next((r for r in rows if fits(r)), None) or (rows[0] if rows else {f"g{n}": "" for n in range(1, 5)})
    if rows and not fits(row) and row["unit"] in ("mg/dL", "umol/L", "% predicted") and base in ("", "z"):
        return None  # a number in this unit says nothing here
    asked = {"Cel": "degC", "[degF]": "degF"}.get(base, base)
    rungs = []
    for n in (4, 3, 2, 1):
        text = row[f"g{n}"]
        for it in READ_AS:
            if (it["term"], it["version"], it["unit"], it["grade"]) == (name, version, asked, str(n)):
                text = it["clause"]
        text = text.replace("loss", "0-pchg") if base == "kg" else text
        parts = [clause(text)] if text else []
        parts += [clause(t["questions"]) for t in TRIGGERS if (t["term"], t["version"], t["grade"]) == (name, version, str(n))]
        if parts:
            rungs.append((f"grade-{n}", ("or", *parts)))
        for hole in HOLES:
            if (hole["term"], hole["version"], hole["unit"], hole["milder"]) == (name, version, asked, str(n - 1)):
                number, ends = hole["number"], "<=" if hole["ends"] == "(]" else "<"
                parts = [clause(f"{number}>{hole['from']}")] if hole["from"] else []
                parts += [clause(f"{number}{ends}{hole['to']}")] if hole["to"] else []
                parts += [clause(hole["only-if"])] if hole["only-if"] else []
                rungs.append(("not-assigned", ("and", *parts)))
    return rungs


THRESHOLDS, READ_AS, TRIGGERS, HOLES = (sheet(it) for it in ("lab_thresholds", "readings", "triggers", "holes"))


def tree_says(tree):
    if isinstance(tree, tuple):
        return ({tree[1]} if tree[0] == "says" else set()).union(*(tree_says(it) for it in tree[1:]))
    return set()


def span(number, has):
    """The least and the most that an expression can be; None where there is no telling."""
    if isinstance(number, F):
        return number, number
    if isinstance(number, str):
        x, base = has.get("x", (None, None)), has.get("BASE", (None, None))
        if number == "pchg":
            return tuple(None if None in (a, base[0]) else (a - base[0]) / base[0] * 100 for a in x)
        if number in ("drop", "delta"):
            return span(("-", "BASE", "x") if number == "drop" else ("-", "x", "BASE"), has)
        return has.get(number, (None, None))
    kind, a, b = number
    (a0, a1), (b0, b1) = span(a, has), span(b, has)
    if kind == "max":
        known = [it for it in (a0, b0) if it is not None]
        return max(known) if known else None, None if None in (a1, b1) else max(a1, b1)
    by = lambda p, q, f: None if None in (p, q) else f(p, q)
    if kind == "-":
        return by(a0, b1, lambda p, q: p - q), by(a1, b0, lambda p, q: p - q)
    return by(a0, b0, (lambda p, q: p + q) if kind == "+" else lambda p, q: p * q), by(a1, b1, (lambda p, q: p + q) if kind == "+" else lambda p, q: p * q)


def holds(tree, has, said):
    kind, *parts = tree
    if kind == "and":
        return all_of(*(holds(it, has, said) for it in parts))
    if kind == "or":
        return any_of(*(holds(it, has, said) for it in parts))
    if kind == "not":
        return negate(holds(parts[0], has, said))
    if kind == "says":
        return said[parts[0]]
    left, sign, right = parts
    if said.get("noBASE") and any(word in str(parts) for word in ("BASE", "pchg", "drop", "delta")):
        return False
    (a0, a1), (b0, b1) = span(left, has), span(right, has)
    if sign[0] == "<":
        (a0, a1), (b0, b1) = (b0, b1), (a0, a1)
    over = (lambda p, q: p >= q) if sign[-1] == "=" else lambda p, q: p > q
    open_ends = has.get("open", False)  # a censored value is never at its bound
    # Values strictly beyond a bound: `a >= b` is certain from `a0 >= b1`, and so is `a > b` where the end is not a value.
    if a0 is not None and b1 is not None and (over(a0, b1) or open_ends and a0 >= b1):
        return True
    if a1 is not None and b0 is not None and (not over(a1, b0) or open_ends and a1 <= b0):
        return False
    return None


def graded(term, version, base, has, answers, status):
    """Everything that some way to answer the rest leads to."""
    rungs = ladder(term, version, base)
    if isinstance(rungs, str):
        return {rungs}
    if rungs is None:
        rungs, has, status = ladder(term, version, next(iter(TERMS[term][1][0]))), {}, None
    asked = sorted(set().union(*(tree_says(tree) for _, tree in rungs)) - {"baseHigh", "baseLow", "noBASE"})
    high = None if None in (has.get("BASE"), has.get("ULN")) else has["BASE"][0] > has["ULN"][0]
    low = None if None in (has.get("BASE"), has.get("LLN")) else has["BASE"][0] < has["LLN"][0]
    statuses = [status] if status else ["normal", "high", "low"]
    found = set()
    for ways in product_of(*((True, False) if answers.get(it) is None else (answers[it],) for it in asked)):
        said = dict(zip(asked, ways))
        if said.get("symptoms-moderate") and said.get("symptoms") is False:
            continue
        for it in statuses:
            for none in ([False] if "BASE" in has else [True, False] if answers.get("no-baseline") is None else [answers["no-baseline"]]):
                more = {"baseHigh": it == "high" if high is None else high, "baseLow": it == "low" if low is None else low,
                        "noBASE": none if term == "dlco" else False}
                for outcome, tree in rungs:
                    truth = holds(tree, has, {**said, **more})
                    if truth is not False:
                        found.add(outcome)
                    if truth:
                        break
                else:
                    found.add(G0)
    return found


LAB_QUESTIONS = ("symptoms symptoms-moderate bleeding anticoagulated dose-adjustment transfusion intervention oral-replacement "
                 "noninvasive-intervention laboratory-only above-baseline management-change insulin nutritional-support tube-feeding present "
                 "severe hospitalization two-ecgs torsade polymorphic-vt arrhythmia-signs over-24h exertion-88 oxygen-intermittent "
                 "oxygen-continuous airway instrumental-adl self-care-adl pulmonary-symptoms no-baseline leukostasis seizures dialysis "
                 "steroids life-threatening").split()
LAB_FIELDS = ["term", "version", "value", "unit", "calcium", "calcium-unit", "albumin", "albumin-unit", "correction", "lln", "lln-unit",
              "uln", "uln-unit", "baseline", "baseline-unit", "baseline-status", *LAB_QUESTIONS]
MAY_BE_NEGATIVE = {("weight-loss", "%"), ("fev1", "z")}


def ctcae_lab(row):
    """The possible outcomes and the corrected calcium."""
    spelled = row.text("term")
    term = spelled if spelled in TERMS else NAMED.get(row.get("term", ""))
    if spelled and not term:
        row.problem("term")
    version = {f"v{v}": v for v in VERSIONS}.get(row.text("version")) or row.choice("version", VERSIONS)
    says = {it: row.yes(it) for it in LAB_QUESTIONS}
    status = row.choice("baseline-status", ("normal", "high", "low"))
    correction = row.choice("correction", ("payne", "k-doqi"))
    albumin = row.number("albumin", units={"g/dL": 1, "g/L": F(1, 10)})
    if not term:
        return None, None
    if row.text("calcium") and albumin is not None and albumin < 4 and not correction:
        return ctcae_lab(Row({**row, "correction": "payne"}))[0] | ctcae_lab(Row({**row, "correction": "k-doqi"}))[0], None
    _, systems, bare = TERMS[term]

    def read(name, unit_name, like=None, censored=False):
        """(system, least, most, open) of a typed number."""
        text = row.text(name)
        if not text:
            return None
        signs = {"<": "<", ">": ">", "≦": "<=", "≧": ">=", "≤": "<=", "≥": ">=", "未満": "<", "以下": "<=", "以上": ">=", "超": ">"}
        sign = next((s for s in signs if text.startswith(s) or text.endswith(s)), None)
        number = text.removeprefix(sign or "").removesuffix(sign or "")
        unit = row.text(unit_name) or (like or "")
        base = next((next(iter(s)) for s in systems if unit in s), "" if bare and not unit else None)
        if base is None or sign and not censored or not re.fullmatch(r"-?\d+(\.\d+)?", number):
            return row.problem(name)
        factor = next((s[unit] for s in systems if unit in s), 1)
        it = F(number) * factor
        negative = it < 0 and (term, base) not in MAY_BE_NEGATIVE
        if negative or it == 0 and name in ("lln", "uln"):
            return row.problem(name)
        sign = signs.get(sign)
        return base, None if sign and sign[0] == "<" else it, None if sign and sign[0] == ">" else it, sign in ("<", ">")

    value = read("value", "unit", censored=True)
    calcium = read("calcium", "calcium-unit")
    like = row.text("unit") or (row.text("calcium-unit") if calcium and not value else "")
    others = {name: read(name, f"{name}-unit", like) for name in ("lln", "uln", "baseline")}
    base = (value or calcium or next((it for it in others.values() if it), ("",)))[0]
    for name, it in others.items():
        if it and it[0] != base:
            row.problem(name)
            others[name] = None
    lln, uln, baseline = (others[name] and others[name][1] for name in ("lln", "uln", "baseline"))
    if lln is not None and uln is not None and lln > uln:
        row.problem("lln")
        lln = uln = None
    by_number = {"high": compare(lambda b, u: b > u, baseline, uln), "low": compare(lambda b, l: b < l, baseline, lln)}
    wrong = status and any(truth is not None and truth != (status == it) for it, truth in by_number.items())
    if wrong:
        row.problem("baseline-status")
        status = baseline = None
    corrected = None
    if term in ("hypocalcemia", "hypercalcemia") and calcium and value:
        row.problem("calcium")
        value = calcium = None
    if calcium and term in ("hypocalcemia", "hypercalcemia") and albumin is not None and (correction or albumin >= 4):
        lacking = max(F(4) - albumin, F(0))
        share = {"payne": F(1), "k-doqi": F("0.8"), None: F(0)}[correction] / (1 if calcium[0] == "mg/dL" else 4)
        corrected = calcium[1] + share * lacking
        value = (calcium[0], corrected, corrected, False)
    if says["symptoms"] is False and says["symptoms-moderate"]:
        row.problem("symptoms-moderate")
        says["symptoms"] = says["symptoms-moderate"] = None
    if term == "dlco" and says["no-baseline"] and baseline is not None:
        row.problem("no-baseline")
        says["no-baseline"] = baseline = None
    has = {name: (it, it) for name, it in (("LLN", lln), ("ULN", uln), ("BASE", baseline)) if it is not None}
    if value:
        has |= {"x": value[1:3], "open": value[3]}
    base = base if value or calcium or has else next(iter(systems[0]))
    found = set().union(*(graded(term, v, base, has, says, status) for v in ([version] if version else VERSIONS)))
    return found, (calcium[0], corrected) if corrected is not None else None


def ctcae_rows(name, fields, evaluate, table, read):
    """(case, answers in short, outcome in short, problems, missing, outputs); missing is not asserted unless given."""
    rows = []
    for case, spec, outcome, *rest in table:
        problems, missing, outputs = (rest + ["", "-", {}][len(rest):])
        given = read(spec)
        row = Row(given)
        possible, output = evaluate(row)
        worked_out = "undetermined" if possible is None else " ".join(it for it in GRAVEST_FIRST if it in possible)
        by_hand = outcome if outcome == "undetermined" else " ".join(IN_SHORT[it] for it in outcome.split())
        check(case, "outcome", by_hand, worked_out)
        check(case, "problems", problems.split(), order(row.problems, fields))
        settled = len(possible or ()) == 1
        made = {}
        if output:
            made = {"corrected-calcium" if output[0] == "mg/dL" else "corrected-calcium-si": shown(output[1], None)}
        check(case, "outputs", outputs, made)
        rows.append({"case": case, **given, "outcome": by_hand, "problems": problems, "missing": "" if settled else missing, **made})
    return rows


def lab_spec(spec):
    """`term version value unit; more`, where `-` is not answered."""
    head, _, more = spec.partition("; ")
    values = dict(zip(("term", "version", "value", "unit"), head.split()))
    return {k: v for k, v in {**values, **answers(more)}.items() if v != "-"}


def event_spec(spec):
    """`event version: tags that apply`; `?tag` is left open, every other question of that version is answered no. `…` leaves all others open."""
    head, _, tags = spec.partition(":")
    event, version = (head.split() + ["-", "-"])[:2]
    tags = tags.split()
    rows = [r for r in QUESTIONNAIRE if r["key"].replace("_", "-") == event and version in (r["version"], "-")]
    asked = sorted(set().union(*(tree_says(clause(r[f"g{n}"], False)) for r in rows for n in range(1, 6) if r[f"g{n}"] and not r[f"g{n}"] in VALUES)))
    yes = {it for it in tags if it[0] not in "?…"}
    assert all(it.strip("?…") in ("", *asked) for it in tags), (spec, asked)
    rest = {} if "…" in tags else {it: "no" for it in asked if f"?{it}" not in tags}
    given = {"event": event, "version": version, **rest, **{it: "yes" for it in yes}}
    return {k: v for k, v in given.items() if v != "-"}


QUESTIONNAIRE, VALUES = sheet("ae_questionnaire"), ("ck", "cr", "ca", "ca | sym", "ca | hosp", "ca | life")
ZERO = {(r["event"], r["version"]) for r in sheet("grade_zero")}
EVENT_TAGS = set().union(*(tree_says(clause(r[f"g{n}"], False)) for r in QUESTIONNAIRE for n in range(1, 6) if r[f"g{n}"] and r[f"g{n}"] not in VALUES))
EVENTS = list(dict.fromkeys(r["key"].replace("_", "-") for r in QUESTIONNAIRE))


def ctcae_event(row):
    event = row.choice("event", EVENTS)
    version = {f"v{v}": v for v in VERSIONS}.get(row.text("version")) or row.choice("version", VERSIONS)
    if not event:
        return None, None
    answer = {it: row.yes(it) for it in sorted(EVENT_TAGS)}
    # No symptoms and symptoms at once: neither counts.
    for none in ("asym", "obs"):
        if answer[none] and row.yes("sym"):
            row.problem(none)
            answer[none] = answer["sym"] = None
    found = set()
    for v in [version] if version else VERSIONS:
        rows = [r for r in QUESTIONNAIRE if r["key"].replace("_", "-") == event and r["version"] == v]
        if not rows:
            # 4.03 graded kidney injury by creatinine; every other event that is not listed is no term
            found.add("by-value" if event == "aki" else "not-a-term")
            continue
        if any(rows[0][f"g{n}"] in VALUES for n in range(1, 5)):
            found.add("by-value")
            continue
        rungs = [(f"grade-{n}", clause(rows[0][f"g{n}"], False)) for n in (5, 4, 3, 2, 1) if rows[0][f"g{n}"]]
        asked = sorted(set().union(*(tree_says(tree) for _, tree in rungs)))
        for ways in product_of(*((True, False) if answer[it] is None else (answer[it],) for it in asked)):
            said = dict(zip(asked, ways))
            if said.get("sym") and (said.get("obs") or said.get("asym")):
                continue
            nothing = G0 if (event, v) in ZERO else "no-grade"
            found.add(next((outcome for outcome, tree in rungs if holds(tree, {}, said)), nothing))
    return found, None


NO_HOSP = "symptoms=no; hospitalization=no; life-threatening=no"
NONE_5 = "life-threatening=no; insulin=no; hospitalization=no; management-change=no; above-baseline=no"
QUIET = "torsade=no; polymorphic-vt=no; arrhythmia-signs=no"
ALL5 = "4 3 2 1 0"
LAB = [
    ("nothing is entered", "-", "undetermined", "", "term"),
    ("a version alone grades nothing", "- 5.0", "undetermined", "", "term"),
    ("a term that nobody knows", "plattelets 5.0 20 10^9/L", "undetermined", "term", "term"),
    ("sodium may be too low or too high", "Na 5.0 120 mmol/L", "undetermined", "term", "term"),
    ("a version that does not exist", "platelets 7.0 20 10^9/L; transfusion=no; life-threatening=no", "4 3", "version", "version"),
    ("a term alone: every grade is open", "platelets 5.0", ALL5),
    ("a term alone that 6.0 deleted", "cpk", f"{ALL5} TD"),
    ("the term in Japanese", "血小板 4.03 20 10^9/L", "4"),
    ("the term by its name in 6.0, the version written v6.0", "Thrombocytopenia v6.0 20 10^9/L; transfusion=no; life-threatening=no", "3"),
    # The name of a test whose value can be too low and too high is a question, whichever way the value points.
    *((f"{it} may be too low or too high", f"{it} 5.0 120 10^9/L", "undetermined", "term", "term")
      for it in ("WBC", "ＷＢＣ", "白血球", "白血球数", "Lym", "ALC", "Lymphocytes", "リンパ球", "ﾘﾝﾊﾟ球", "リンパ球数")),
    *((f"{it} may be too low or too high", f"{it} 5.0 9.5 g/dL", "undetermined", "term", "term")
      for it in ("Hb", "ヘモグロビン", "ヘモグロビン量", "ﾍﾓｸﾞﾛﾋﾞﾝ", "hemoglobin", "血色素量")),
    *((f"{it} may be too low or too high", f"{it} 5.0 9.5 mg/dL", "undetermined", "term", "term")
      for it in ("Ca", "ｶﾙｼｳﾑ", "Mg", "IP", "iCa", "空腹時血糖")),
    # Names as laboratories print them.
    ("GGT as printed", "γ-GTP 5.0 100 U/L; uln=50; baseline=40", "1"),
    ("GGT without the hyphen", "γGTP 5.0 100 U/L; uln=50; baseline=40", "1"),
    ("GGT by its newer name", "γ-GT 4.03 126 U/L; uln=50", "2"),
    ("ALT with its old name in brackets", "ALT(GPT) 5.0 100 U/L; uln=40; baseline=30", "1"),
    ("AST the same in full width", "ＡＳＴ（ＧＯＴ） 4.03 121 U/L; uln=40", "2"),
    ("neutrophils as a count", "好中球数 5.0 800 /uL", "3"),
    ("platelets as a count", "血小板数 5.0 60 10^9/L", "2"),
    ("bilirubin in half-width kana", "総ﾋﾞﾘﾙﾋﾞﾝ 4.03 4.6 mg/dL; uln=1.5", "3"),
    ("bilirubin by its abbreviation", "T-Bil 4.03 4.5 mg/dL; uln=1.5", "2"),
    ("creatinine in half-width kana", "ｸﾚｱﾁﾆﾝ 4.03 1.6 mg/dL; uln=1.07; baseline=1.0", "2"),
    ("creatinine by its abbreviation", "Cre 4.03 1.6 mg/dL; uln=1.07; baseline=1.0", "2"),
    ("urate by its abbreviation", "UA 5.0 8 mg/dL; uln=7.8; symptoms=no; life-threatening=no", "1"),
    ("albumin in half-width kana", "ｱﾙﾌﾞﾐﾝ 5.0 2.0 g/dL; life-threatening=no", "2"),
    ("an abbreviation in full width", "ＡＳＴ 4.03 ２０１ U/L; uln=40", "3"),

    # counts
    ("platelets 20 in 4.03: below 25 is grade 4", "platelets 4.03 20 10^9/L", "4"),
    ("platelets 20 side by side: 4 before, 3 in 6.0", "platelets - 20 10^9/L; transfusion=no; life-threatening=no", "4 3", "", "version"),
    ("platelets 2.0 ten thousands in 6.0: not below 10", "platelets 6.0 2.0 10^4/uL; transfusion=no; life-threatening=no", "3"),
    ("platelets 25 is on the limit and the milder grade", "platelets 5.0 25 10^3/uL", "3"),
    ("platelets 75000 with the lower limit in ten thousands", "platelets 5.0 75000 /uL; lln=15.8; lln-unit=10^4/uL", "1"),
    ("platelets 160 are normal", "platelets 4.03 160 10^9/L; lln=158", "0"),
    ("platelets 100: without a lower limit nothing is normal", "platelets 5.0 100 10^9/L", "1 0", "", "lln"),
    ("platelets without a unit", "platelets 5.0 20", ALL5, "value"),
    ("platelets in a unit of something else", "platelets 5.0 20 mg/dL", ALL5, "value"),
    ("platelets with a comma", "platelets 5.0 2,5 10^4/uL", ALL5, "value"),
    ("white cells in hundreds", "wbc 5.0 19.9 10^2/uL", "3"),
    ("white cells 2000 are on the limit", "wbc 4.03 2000 /uL", "2"),
    ("white cells 0.9", "wbc 6.0 0.9 10^9/L", "4"),
    ("neutrophils 700 in 5.0", "neutrophils 5.0 700 /uL", "3"),
    ("neutrophils 700 in 6.0, where every band moved", "好中球数減少 6.0 700 /uL", "2"),
    ("neutrophils 1.5 in 6.0: grade 1 asks for no lower limit", "neutrophils 6.0 1.5 10^9/L", "0"),
    ("lymphocytes 0.5 are on the limit", "lymphocytes 4.03 0.5 10^9/L", "2"),
    ("lymphopenia of 6.0 has no numbers", "lymphocytes 6.0 0.5 10^9/L", "1 0", "", "present"),
    ("lymphopenia of 6.0 is present", "lymphocytes 6.0 0.1 10^9/L; present=yes", "1"),
    ("CD4 below 50", "cd4 6.0 49 /uL", "4"),
    ("CD4 500, its lower limit below that", "cd4 5.0 500 /uL; lln=400", "0"),
    ("lymphocytes 4.0 are not above 4", "lymphocytes-increased 5.0 4.0 10^9/L", "0"),
    ("lymphocytes above 20", "lymphocytes-increased 4.03 20.1 10^9/L", "3"),
    ("white cells 100 are on the limit of leukocytosis", "leukocytosis 5.0 100 10^9/L; leukostasis=no", "0"),
    ("white cells 101: leukostasis not known", "leukocytosis 6.0 101 10^9/L", "4 3", "", "leukostasis"),
    ("haemoglobin 9.5 alone may still be worse", "anemia 5.0 9.5 g/dL", "4 3 2", "", "transfusion life-threatening"),
    ("haemoglobin 8.0 is on the limit", "anemia 4.03 8.0 g/dL; transfusion=no; life-threatening=no", "2"),
    ("haemoglobin 79 g/L", "anemia 6.0 79 g/L; life-threatening=no", "3"),
    ("haemoglobin 4.9 mmol/L is on the limit", "anemia 5.0 4.9 mmol/L; transfusion=no; life-threatening=no", "2"),
    ("haemoglobin in full width, transfused", "anemia 5.0 １１ g/dL; transfusion=yes; life-threatening=no", "3"),
    ("a lower limit in the other system of units", "anemia 5.0 11 g/dL; lln=7.5; lln-unit=mmol/L; transfusion=no; life-threatening=no", "1 0", "lln"),
    ("a lower limit above the upper one", "anemia 5.0 11 g/dL; lln=16.8; uln=13.7; transfusion=no; life-threatening=no", "1 0", "lln"),
    ("haemoglobin increased in 4.03 counts from a high baseline", "hemoglobin-increased 4.03 19 g/dL; uln=16.8; baseline=17", "1"),
    ("haemoglobin increased in 5.0 counts from the upper limit", "hemoglobin-increased 5.0 19 g/dL; uln=16.8; baseline=17", "2"),

    # liver
    ("CK of exactly ten times the limit", "cpk 4.03 2480 U/L; uln=248", "3"),
    ("CK above ten times the limit", "cpk 5.0 2481 IU/L; uln=248", "4"),
    ("CK in 6.0, whatever the value", "cpk 6.0 2481 U/L; uln=248", "TD"),
    ("CK without a unit and without a version", "cpk - 2481 -; uln=248", "4 TD", "", "version"),
    ("ALT 5.0: above the limit, below 1.5 times a high baseline", "alt 5.0 140 U/L; uln=40; baseline=100", "0"),
    ("ALT 5.0: exactly 1.5 times a high baseline", "alt 5.0 150 U/L; uln=40; baseline=100", "1"),
    ("ALT 6.0: above twice a high baseline", "alt 6.0 201 U/L; uln=40; baseline=100", "3"),
    ("ALT 4.03 asks for no baseline", "alt 4.03 140 U/L; uln=40; baseline=100", "2"),
    ("ALT: a baseline above the limit that is called normal", "alt 5.0 5000 U/L; uln=40; baseline=100; baseline-status=normal", ALL5, "baseline-status"),
    ("AST 5.0: the baseline was normal", "ast 5.0 250 U/L; uln=40; baseline-status=normal", "3"),
    ("AST 6.0: a baseline above five times the limit still counts", "ast 6.0 600 U/L; uln=40; baseline=250", "3"),
    ("AST: 0.9 is not above three times 0.3, which binary floats put above", "ast 4.03 0.9 -; uln=0.3", "1"),
    ("AST without its limit", "GOT 4.03 100 U/L", ALL5, "", "uln"),
    ("AST: a limit of nought", "ast 4.03 100 U/L; uln=0", ALL5, "uln", "uln"),
    ("AST: a negative value", "ast 4.03 -5 U/L; uln=40", ALL5, "value", "value"),
    ("ALP of six times the limit in 4.03", "alp 4.03 678 U/L; uln=113", "3"),
    ("ALP of six times the limit in 6.0, which has grade 1 only", "alp 6.0 678 U/L; uln=113; baseline=100", "1"),
    ("ALP side by side", "alp - 678 U/L; uln=113; baseline=100", "3 1", "", "version"),
    ("GGT 5.0: exactly twice a high baseline", "ggt 5.0 200 U/L; uln=64; baseline=100", "1"),
    ("GGT 6.0: the same", "ggt 6.0 200 U/L; uln=64; baseline=100", "2"),
    ("bilirubin of exactly three times the limit", "bilirubin 4.03 4.5 mg/dL; uln=1.5", "2"),
    ("bilirubin 6.0: above 2.5 times a high baseline", "bilirubin 6.0 5.1 mg/dL; uln=1.5; baseline=2.0", "3"),
    ("bilirubin in micromoles", "bilirubin 5.0 300 umol/L; uln=20; baseline-status=normal", "4"),
    ("LDH is no term of 4.03", "ldh 4.03 500 U/L; uln=222", "NT"),
    ("LDH above its limit", "ldh 5.0 223 U/L; uln=222", "1"),
    ("LDH on its limit", "ldh 6.0 222 U/L; uln=222", "0"),
    ("amylase 4.03 asks for no symptoms", "amylase 4.03 300 U/L; uln=132", "3"),
    ("amylase 5.0 without symptoms", "amylase 5.0 300 U/L; uln=132; symptoms=no", "2"),
    ("amylase 6.0 with mild symptoms", "amylase 6.0 300 U/L; uln=132; symptoms=yes; symptoms-moderate=no", "2"),
    ("amylase 6.0 with moderate symptoms", "amylase 6.0 300 U/L; uln=132; symptoms=yes; symptoms-moderate=yes", "3"),
    ("amylase: no symptoms, and yet moderate ones", "amylase 6.0 300 U/L; uln=132; symptoms=no; symptoms-moderate=yes", "3 2", "symptoms-moderate"),
    ("lipase 6.0: above three times the limit with symptoms", "lipase 6.0 166 U/L; uln=55; symptoms=yes", "3"),
    ("lipase 5.0: symptoms not known", "lipase 5.0 138 U/L; uln=55", "3 2", "", "symptoms"),
    ("albumin 2.0 is on the limit", "albumin 5.0 2.0 g/dL; life-threatening=no", "2"),
    ("albumin 19 g/L", "albumin 4.03 19 g/L; life-threatening=no", "3"),

    # kidney
    ("creatinine 4.03: any rise above one's own baseline", "creatinine 4.03 0.9 mg/dL; uln=1.07; baseline=0.6", "1"),
    ("creatinine 5.0: exactly 1.5 times the baseline within normal", "creatinine 5.0 0.9 mg/dL; uln=1.07; baseline=0.6", "0"),
    ("creatinine 5.0: above 1.5 times the baseline within normal", "creatinine 5.0 0.91 mg/dL; uln=1.07; baseline=0.6", "2"),
    ("creatinine 6.0: a baseline below normal counts", "creatinine 6.0 0.91 mg/dL; lln=0.65; uln=1.07; baseline=0.6", "2"),
    ("creatinine 6.0: a normal baseline does not", "creatinine 6.0 0.91 mg/dL; lln=0.46; uln=1.07; baseline=0.6", "0"),
    ("creatinine in micromoles", "creatinine 5.0 200 umol/L; uln=95; baseline=80", "2"),
    ("creatinine without its limit", "creatinine 5.0 2.0 mg/dL; baseline=0.6", "4 3", "", "uln"),
    ("creatinine clearance is no term of 5.0", "ccr 5.0 45 mL/min", "NT"),
    ("creatinine clearance 49", "ccr 6.0 49 mL/min", "2"),
    ("creatinine clearance between the bands", "ccr 6.0 25.5 mL/min", "NA"),
    ("creatinine clearance below 10", "ccr 6.0 9 mL/min", "NA"),
    ("creatinine clearance, no version", "ccr - 20 mL/min", "3 NT", "", "version"),
    ("kidney injury 4.03: a rise of more than 0.3", "aki 4.03 1.11 mg/dL; baseline=0.8; hospitalization=no; life-threatening=no; dialysis=no", "1"),
    ("kidney injury 4.03: above 4.0", "aki 4.03 4.1 mg/dL; baseline=3; life-threatening=no; dialysis=no", "3"),
    ("kidney injury 5.0 is not graded by a number", "aki 5.0 1.2 mg/dL; hospitalization=yes; life-threatening=no; dialysis=no", "3"),
    ("urate 4.03 above 10", "urate 4.03 10.1 mg/dL; uln=7.8; symptoms=no; life-threatening=no", "4"),
    ("urate 4.03 without a unit says nothing", "urate 4.03 10.1 -; uln=7.8", "4 3 1 0"),
    ("urate 5.0 goes without a unit", "urate 5.0 10.1 -; uln=7.8; symptoms=no; life-threatening=no", "1"),
    ("urate in millimoles, its limits printed in micromoles", "urate 4.03 0.591 mmol/L; uln=0.42; symptoms=no; life-threatening=no", "4"),

    # calcium
    ("calcium 7.0 is on the limit", "hypocalcemia 5.0 7.0 mg/dL; hospitalization=no; life-threatening=no", "2"),
    ("calcium 2.0 mmol/L is on the limit", f"hypocalcemia 6.0 2.0 mmol/L; lln=2.2; {NO_HOSP}", "1"),
    ("total calcium 6.5 by Payne is 8.0",
     f"hypocalcemia 5.0; calcium=6.5; calcium-unit=mg/dL; albumin=2.5; correction=payne; lln=8.8; lln-unit=mg/dL; {NO_HOSP}", "1", "", "-", {"corrected-calcium": "8"}),
    ("total calcium 6.5 by the 0.8 form is 7.7",
     f"hypocalcemia 5.0; calcium=6.5; calcium-unit=mg/dL; albumin=2.5; correction=k-doqi; lln=8.8; lln-unit=mg/dL; {NO_HOSP}", "2", "", "-", {"corrected-calcium": "7.7"}),
    ("total calcium 6.5 without a formula: 8.0 or 7.7", f"hypocalcemia 5.0; calcium=6.5; calcium-unit=mg/dL; albumin=2.5; {NO_HOSP}", "2 1 0"),
    ("total calcium with enough albumin stands as measured",
     f"hypocalcemia 4.03; calcium=7.9; calcium-unit=mg/dL; albumin=4.2; {NO_HOSP}", "2", "", "-", {"corrected-calcium": "7.9"}),
    ("total calcium 1.7 mmol/L with 28 g/L of albumin is 2.0",
     f"hypocalcemia 6.0; calcium=1.7; calcium-unit=mmol/L; albumin=28; albumin-unit=g/L; correction=payne; lln=2.2; {NO_HOSP}", "1", "", "-", {"corrected-calcium-si": "2"}),
    ("a corrected and an uncorrected calcium", f"hypocalcemia 5.0 8.5 mg/dL; calcium=8.0; calcium-unit=mg/dL; albumin=3; correction=payne; {NO_HOSP}", ALL5, "calcium"),
    ("calcium 11.5 is on the limit", f"hypercalcemia 5.0 11.5 mg/dL; uln=10.2; {NO_HOSP}", "1"),
    ("calcium 3.41 mmol/L", "hypercalcemia 4.03 3.41 mmol/L", "4"),
    ("ionised calcium 0.8", "hypocalcemia-ionized 6.0 0.8 mmol/L; hospitalization=no; life-threatening=no", "3"),
    ("ionised calcium in mg/dL", "hypocalcemia-ionized 5.0 3.19 mg/dL", "4"),
    ("ionised calcium 1.6", "hypercalcemia-ionized 4.03 1.6 mmol/L; hospitalization=no; life-threatening=no", "2"),

    # electrolytes
    ("sodium 129.5 in 5.0: the text assigns nothing", "hyponatremia 5.0 129.5 mmol/L; lln=138; life-threatening=no", "NA"),
    ("sodium 124.5 in 5.0", "hyponatremia 5.0 124.5 mmol/L; lln=138; symptoms=no; life-threatening=no", "NA"),
    ("sodium 129 with symptoms", "hyponatremia 5.0 129 mEq/L; symptoms=yes; life-threatening=no", "3"),
    ("sodium 129.5 in 4.03", "hyponatremia 4.03 129.5 mmol/L; life-threatening=no", "3"),
    ("sodium 129.5 in 6.0 with symptoms", "hyponatremia 6.0 129.5 mmol/L; symptoms=yes; life-threatening=no", "3"),
    ("sodium 129.5 side by side", "hyponatremia - 129.5 mmol/L; lln=138; symptoms=no; life-threatening=no", "3 2 NA", "", "version"),
    ("sodium 160 is on the limit", "hypernatremia 5.0 160 mmol/L; life-threatening=no", "3"),
    ("sodium 148, treated", "hypernatremia 6.0 148 mmol/L; uln=145; intervention=yes; hospitalization=no; life-threatening=no", "2"),
    ("sodium 148 in 4.03, where treatment is not asked", "hypernatremia 4.03 148 mmol/L; uln=145; hospitalization=no; life-threatening=no", "1"),
    ("potassium 3.2, no symptoms", "hypokalemia 4.03 3.2 mmol/L; lln=3.6; symptoms=no; intervention=no; hospitalization=no; life-threatening=no", "1"),
    ("potassium 3.2, treated", "hypokalemia 5.0 3.2 mEq/L; lln=3.6; symptoms=no; intervention=yes; hospitalization=no; life-threatening=no", "2"),
    ("potassium 3.0 is on the limit, the rest open", "hypokalemia 6.0 3.0 mmol/L; lln=3.6; life-threatening=no", "3 2 1", "", "hospitalization symptoms intervention"),
    ("potassium 6.0 is on the limit", "hyperkalemia 4.03 6.0 mmol/L; hospitalization=no; life-threatening=no", "2"),
    # NCI: a semicolon is an "or": life-threatening consequences alone are Grade 4 (lab_thresholds.tsv, 19 term-versions).
    ("potassium 5.2, life-threatening, in 4.03", "hyperkalemia 4.03 5.2 mmol/L; uln=4.8; life-threatening=yes", "4"),
    ("potassium 5.2, life-threatening, in 5.0", "hyperkalemia 5.0 5.2 mmol/L; uln=4.8; life-threatening=yes", "4"),
    ("potassium 5.2, life-threatening, in 6.0", "hyperkalemia 6.0 5.2 mmol/L; uln=4.8; life-threatening=yes", "4"),
    ("potassium 3.2, life-threatening, in 4.03", "hypokalemia 4.03 3.2 mmol/L; lln=3.6; life-threatening=yes", "4"),
    ("potassium 3.2, life-threatening, in 5.0", "hypokalemia 5.0 3.2 mmol/L; lln=3.6; life-threatening=yes", "4"),
    ("potassium 3.2, life-threatening, in 6.0", "hypokalemia 6.0 3.2 mmol/L; lln=3.6; life-threatening=yes", "4"),
    ("sodium 133, life-threatening, in 4.03", "hyponatremia 4.03 133 mmol/L; lln=138; life-threatening=yes", "4"),
    ("sodium 133, life-threatening, in 5.0", "hyponatremia 5.0 133 mmol/L; lln=138; life-threatening=yes", "4"),
    ("sodium 133, life-threatening, in 6.0", "hyponatremia 6.0 133 mmol/L; lln=138; life-threatening=yes", "4"),
    ("sodium 149, life-threatening, in 4.03", "hypernatremia 4.03 149 mmol/L; uln=145; life-threatening=yes", "4"),
    ("sodium 149, life-threatening, in 5.0", "hypernatremia 5.0 149 mmol/L; uln=145; life-threatening=yes", "4"),
    ("sodium 149, life-threatening, in 6.0", "hypernatremia 6.0 149 mmol/L; uln=145; life-threatening=yes", "4"),
    ("magnesium 2.6, life-threatening, in 4.03", "hypermagnesemia 4.03 2.6 mg/dL; uln=2.4; life-threatening=yes", "4"),
    ("magnesium 2.6, life-threatening, in 5.0", "hypermagnesemia 5.0 2.6 mg/dL; uln=2.4; life-threatening=yes", "4"),
    ("magnesium 2.6, life-threatening, in 6.0", "hypermagnesemia 6.0 2.6 mg/dL; uln=2.4; life-threatening=yes", "4"),
    ("triglycerides 200, life-threatening, in 4.03", "triglycerides 4.03 200 mg/dL; life-threatening=yes", "4"),
    ("triglycerides 200, life-threatening, in 5.0", "triglycerides 5.0 200 mg/dL; life-threatening=yes", "4"),
    ("triglycerides 200, life-threatening, in 6.0", "triglycerides 6.0 200 mg/dL; life-threatening=yes", "4"),
    ("phosphate 2.6, life-threatening, in 4.03", "hypophosphatemia 4.03 2.6 mg/dL; lln=2.7; life-threatening=yes", "4"),
    ("potassium 6.8 in hospital, the danger not yet told", "hyperkalemia 5.0 6.8 mmol/L; uln=4.8; hospitalization=yes", "4 3", "", "life-threatening"),
    ("magnesium 7.0, the danger not yet told", "hypermagnesemia 5.0 7.0 mg/dL; uln=2.4", "4 3", "", "life-threatening"),
    ("potassium 7.1", "hyperkalemia 6.0 7.1 mmol/L; life-threatening=no", "4"),
    ("magnesium 0.9 mg/dL is on the limit", "hypomagnesemia 5.0 0.9 mg/dL; life-threatening=no", "2"),
    ("magnesium 0.39 mmol/L", "hypomagnesemia 4.03 0.39 mmol/L; life-threatening=no", "3"),
    ("magnesium 3 mg/dL is on the limit", "hypermagnesemia 6.0 3 mg/dL; uln=2.4; life-threatening=no", "1"),
    ("magnesium 1.24 mmol/L", "hypermagnesemia 5.0 1.24 mmol/L; life-threatening=no", "3"),
    ("phosphate 2.0 in 4.03 is on the limit", "hypophosphatemia 4.03 2.0 mg/dL; life-threatening=no", "2"),
    ("phosphate in 5.0 has no numbers", "hypophosphatemia 5.0 0.8 mg/dL; life-threatening=no; severe=no; hospitalization=no; oral-replacement=yes", "2"),
    ("too much phosphate is no term of 4.03", "hyperphosphatemia 4.03 8 mg/dL", "NT"),
    ("too much phosphate with dialysis", "hyperphosphatemia 6.0 8 mg/dL; dialysis=yes", "4"),
    ("too much phosphate, a finding only", "hyperphosphatemia 5.0 6 mg/dL; life-threatening=no; dialysis=no; severe=no; hospitalization=no; noninvasive-intervention=no; laboratory-only=yes", "1"),

    # glucose and fat
    ("glucose 54", "hypoglycemia 5.0 54 mg/dL; life-threatening=no; seizures=no", "2"),
    ("a seizure decides", "hypoglycemia 4.03 3.5 mmol/L; seizures=yes", "4"),
    ("fasting glucose 160 is on the limit", "hyperglycemia-fasting 4.03 160 mg/dL; uln=109; hospitalization=no; life-threatening=no", "1"),
    ("fasting glucose in 5.0: insulin", "hyperglycemia-fasting 5.0 300 mg/dL; life-threatening=no; insulin=yes", "3"),
    ("fasting glucose 14 mmol/L", "hyperglycemia-fasting 6.0 14.0 mmol/L; life-threatening=no", "3"),
    ("glucose 200 of somebody who ate", "hyperglycemia 4.03 200 mg/dL; hospitalization=no; life-threatening=no", "NA"),
    ("glucose 251 of somebody who ate", "hyperglycemia 6.0 251 mg/dL; life-threatening=no", "3"),
    ("glucose in 5.0, nothing applies", f"hyperglycemia 5.0 200 mg/dL; {NONE_5}", "0"),
    ("triglycerides 150 are grade 1 already", "triglycerides 5.0 150 mg/dL; life-threatening=no", "1"),
    ("triglycerides 3.42 mmol/L are on the limit", "triglycerides 6.0 3.42 mmol/L; life-threatening=no", "1"),
    ("cholesterol 300 is on the limit", "cholesterol 4.03 300 mg/dL; uln=219", "1"),
    ("cholesterol 10.35 mmol/L", "cholesterol 5.0 10.35 mmol/L", "3"),

    # coagulation
    ("INR 4.03 by its limit", "inr 4.03 1.9 -; uln=1.2; anticoagulated=no", "2"),
    ("INR 5.0 by the number", "inr 5.0 1.21 -; anticoagulated=no; dose-adjustment=no; bleeding=no", "1"),
    ("INR 2.5 is on the limit", "inr 6.0 2.5 ratio; anticoagulated=no; dose-adjustment=no; bleeding=no", "2"),
    ("INR on an anticoagulant, bleeding", "inr 5.0 2.3 -; anticoagulated=yes; baseline=2.4; dose-adjustment=no; bleeding=yes", "3"),
    ("aPTT of exactly 2.5 times the limit", "aptt 5.0 100 s; uln=40; bleeding=no", "2"),
    ("aPTT: bleeding decides", "aptt 4.03 42 s; uln=40; bleeding=yes", "3"),
    ("aPTT: bleeding not known", "aptt 6.0 41 s; uln=40", "3 1", "", "bleeding"),
    ("fibrinogen 4.03: a fall by a quarter within normal", "fibrinogen 4.03 300 mg/dL; lln=200; baseline=400", "2"),
    ("fibrinogen 5.0: the same fall is none", "fibrinogen 5.0 300 mg/dL; lln=200; baseline=400", "0"),
    ("fibrinogen 0.49 g/L", "fibrinogen 6.0 0.49 g/L; lln=2", "4"),

    # acid and base, lipids of 6.0, eosinophils, urinary protein
    *((f"pH {x} is {where} 7.3 in {v}", f"acidosis {v} {x} -; lln=7.35; life-threatening=no", g) for v in VERSIONS
      for x, where, g in (("7.29", "below", "3"), ("7.30", "on", "1"), ("7.31", "above", "1"))),
    *((f"pH {x} is {where} the lower limit", f"acidosis 5.0 {x} -; lln=7.35; life-threatening=no", g)
      for x, where, g in (("7.34", "below", "1"), ("7.35", "on", "0"), ("7.36", "above", "0"))),
    *((f"pH {x} is {where} 7.5 in {v}", f"alkalosis {v} {x} -; uln=7.45; life-threatening=no", g) for v in VERSIONS
      for x, where, g in (("7.49", "below", "1"), ("7.50", "on", "1"), ("7.51", "above", "3"))),
    *((f"pH {x} is {where} the upper limit", f"alkalosis 6.0 {x} -; uln=7.45; life-threatening=no", g)
      for x, where, g in (("7.44", "below", "0"), ("7.45", "on", "0"), ("7.46", "above", "1"))),
    ("pH 7.2 threatens life", "acidosis 6.0 7.2 -; life-threatening=yes", "4"),
    ("pH could be too low and too high", "pH 5.0 7.2 -", "undetermined", "term", "term"),
    *((f"haptoglobin {x} is {where} the lower limit in {v}", f"haptoglobin {v} {x} mg/dL; lln=19", g) for v in VERSIONS
      for x, where, g in (("18", "below", "1"), ("19", "on", "0"), ("20", "above", "0"))),
    *((f"HDL {x} is {where} the lower limit", f"hdl 6.0 {x} mg/dL; lln=40", g)
      for x, where, g in (("39", "below", "1"), ("40", "on", "0"), ("41", "above", "0"))),
    *((f"LDL {x} is {where} the upper limit", f"LDL-C 6.0 {x} mg/dL; uln=139", g)
      for x, where, g in (("138", "below", "0"), ("139", "on", "0"), ("140", "above", "1"))),
    ("LDL side by side: a term in 6.0 alone", "ldl - 200 mg/dL; uln=139", "1 NT", "", "version"),
    ("HDL is no term of 5.0", "hdl 5.0 30 mg/dL; lln=40", "NT"),
    *((f"eosinophils {x} are {where} the upper limit, above baseline, in {v}", f"好酸球 {v} {x} /uL; uln=500; baseline=300; steroids=no", g)
      for v in ("5.0", "6.0") for x, where, g in (("499", "below", "0"), ("500", "on", "0"), ("501", "above", "1"))),
    *((f"eosinophils {x} are {where} the baseline, above the upper limit",
       f"eosinophilia 5.0 {x} /uL; uln=500; baseline=800; steroids=no", g)
      for x, where, g in (("799", "below", "0"), ("800", "on", "0"), ("801", "above", "1"))),
    ("eosinophils: whether they were as many before is not known", "eosinophilia 5.0 800 /uL; uln=500; steroids=no", "1 0", "", "baseline"),
    ("eosinophils: steroids decide", "eosinophilia 6.0 800 /uL; steroids=yes", "3"),
    ("eosinophilia is no term of 4.03", "eosinophilia 4.03 800 /uL; uln=500; baseline=300", "NT"),
    *((f"protein of 24 hours {x} is {where} in {v}", f"proteinuria {v} {x} g/24h; uln=0.15", g) for v in ("4.03", "5.0")
      for x, where, g in (("0.14", "below the upper limit", "0"), ("0.15", "on the upper limit", "1"), ("0.16", "above the upper limit", "1"),
                          ("0.99", "below 1", "1"), ("1.0", "on 1", "2"), ("1.01", "above 1", "2"), ("3.4", "the last of 4.03", "2"),
                          ("3.5", "on 3.5", "3"), ("3.51", "above 3.5", "3"))),
    ("protein of 3.45 g is between the bands of 4.03", "proteinuria 4.03 3.45 g/24h", "NA"),
    ("protein of 3490 mg is grade 2 in 5.0", "proteinuria 5.0 3490 mg/24h", "2"),
    *((f"dipstick {x}+ in {v}", f"proteinuria {v} {x} dipstick", g) for v, x, g in (
        ("4.03", "0", "0"), ("4.03", "1", "1"), ("4.03", "2", "2"), ("4.03", "3", "NA"),
        ("5.0", "0", "0"), ("5.0", "1", "1"), ("5.0", "2", "2"), ("5.0", "3", "2"), ("5.0", "4", "3"))),
    ("6.0 has another term for protein in the urine", "proteinuria 6.0 4 g/24h", "TD"),
    ("creatinine 6.0: above 1.5 limits a low baseline makes no grade 1", "creatinine 6.0 60.06 umol/L; uln=40", "3 2"),
    ("creatinine 6.0: above 3 limits, baseline not known", "creatinine 6.0 121 umol/L; uln=40", "3"),
    ("white cells could be too few and too many", "WBC 5.0 120 10^9/L; lln=3.3", "undetermined", "term", "term"),
    ("few white cells by the name of the term", "白血球減少 5.0 2.5 10^9/L; lln=3.3", "2"),

    # heart, lung and the rest
    ("38.0 degrees", "fever 5.0 38.0 Cel", "1"),
    ("40.1 degrees, how long is not known", "fever 6.0 40.1 Cel", "4 3", "", "over-24h"),
    ("102.25 Fahrenheit is between the bands", "fever 4.03 102.25 [degF]", "NA"),
    ("weight 54 of 60 kg is exactly a tenth less", "weight-loss 5.0 54 kg; baseline=60; nutritional-support=no; tube-feeding=no", "2"),
    ("4.9 per cent lost, fed by tube", "weight-loss 4.03 4.9 %; tube-feeding=yes", "3"),
    ("4.9 per cent lost", "weight-loss 6.0 4.9 %; nutritional-support=no; tube-feeding=no", "0"),
    ("QTc 480.5 is between the bands", "qtc 6.0 480.5 ms; baseline=440; life-threatening=no; torsade=no; polymorphic-vt=no", "NA"),
    ("QTc 505 on one ECG only", f"qtc 4.03 505 ms; baseline=480; two-ecgs=no; {QUIET}", "2"),
    ("QTc 61 above the baseline", f"qtc 5.0 470 ms; baseline=409; {QUIET}", "3"),
    ("ejection fraction is no term of 6.0 any more", "ejection-fraction 6.0 45 %; baseline=60", "TD"),
    ("ejection fraction 4.03: a drop of 19.5", "ejection-fraction 4.03 52 %; baseline=71.5", "NA"),
    ("ejection fraction 5.0: a drop of 20", "ejection-fraction 5.0 52 %; baseline=72", "3"),
    ("FEV1 69.5 is between the bands", "fev1 5.0 69.5 %", "NA"),
    ("FEV1 49 in 6.0, which has no grade 4", "fev1 6.0 49 %", "3"),
    ("FEV1 by z-score", "fev1 6.0 -2.5 z", "1"),
    ("a z-score says nothing in 5.0", "fev1 5.0 -3 z", f"{ALL5} NA", "", "value"),
    ("DLCO 4.03: 5.5 below the limit", "dlco 4.03 14.5 mL/min/mmHg; lln=20; baseline=17; pulmonary-symptoms=no", "NA"),
    ("DLCO 5.0: more than 5 below the baseline, with symptoms", "dlco 5.0 14.9 mL/min/mmHg; lln=15; baseline=20; pulmonary-symptoms=yes", "3"),
    ("DLCO 6.0 by the limit, as there is no baseline", "dlco 6.0 14 mL/min/mmHg; lln=20; no-baseline=yes; symptoms=no; intervention=no", "2"),
    ("DLCO 6.0: with a baseline the limit does not count", "dlco 6.0 14 mL/min/mmHg; lln=20; baseline=16; symptoms=no; intervention=no", "0"),
    ("DLCO 6.0: no baseline, and yet one is given", "dlco 6.0 14 mL/min/mmHg; lln=20; baseline=16; no-baseline=yes; symptoms=no; intervention=no", "3 2 1 0", "no-baseline"),
    ("vital capacity 75 is on the limit", "vital-capacity 5.0 75 %; instrumental-adl=no; self-care-adl=no", "1"),
    ("vital capacity: self-care decides", "vital-capacity 6.0 95 %; self-care-adl=yes", "3"),
    ("saturation 87 at rest", "hypoxia 5.0 87 %; airway=no", "3"),
    ("oxygen pressure 55", "hypoxia 4.03 55 mmHg; airway=no", "3"),
    ("saturation 93 in 6.0, below the limit", "hypoxia 6.0 93 %; lln=95; symptoms=no; exertion-88=no; oxygen-intermittent=no; oxygen-continuous=no; airway=no", "1"),
    ("CRP is no term in any version", "crp - 12 mg/dL", "NT"),
    ("urea nitrogen is no term in any version", "bun - 80 mg/dL", "NT"),
    ("urea nitrogen as laboratories call it, without a unit", "BUN 5.0 80", "NT"),

    # values that are known from one side only
    ("platelets below 10", "platelets 5.0 <10 10^9/L", "4"),
    ("platelets below 30: 3 or 4", "platelets 5.0 <30 10^9/L", "4 3"),
    ("AST above 500: 3 or 4", "ast 4.03 >500 U/L; uln=40", "4 3"),
    ("triglycerides above 1000, in Japanese", "triglycerides 5.0 1000超 mg/dL; life-threatening=no", "4"),
    ("triglycerides of at least 1000 may be exactly 1000", "triglycerides 6.0 ≧1000 mg/dL; life-threatening=no", "4 3"),
    ("sodium of at most 124", "hyponatremia 5.0 124以下 mmol/L; symptoms=no; life-threatening=no", "4 3"),
    ("a lower limit below something is no limit", "platelets 5.0 100 10^9/L; lln=<150", "1 0", "lln", "lln"),
]

EVENT = [
    ("nothing is entered", "", "undetermined", "", "event"),
    ("an event that is not listed", "gunshot 5.0", "undetermined", "event", "event"),
    ("pneumothorax 5.0: a drain without a longer stay", "pneumothorax 5.0: tx", "2"),
    ("pneumothorax 5.0: a drain that prolongs the stay", "pneumothorax 5.0: tx hosp", "3"),
    ("pneumothorax 5.0: a drain, the stay not known", "pneumothorax 5.0: tx ?hosp", "3 2", "", "hosp"),
    ("pneumothorax 4.03: a drain", "pneumothorax 4.03: drain", "2"),
    ("pneumothorax 6.0: nothing is known", "pneumothorax 6.0: …", "5 4 3 2 1 NG"),
    ("pneumothorax without a version: pleurodesis", "pneumothorax: pleurodesis", "3"),
    ("pneumothorax 5.0: death outweighs everything", "pneumothorax 5.0: death … obs", "5"),
    ("pneumothorax in the version v6.0, seen on the film only", "pneumothorax 6.0: obs", "1"),
    ("hypoxia 4.03: below 88 at rest", "hypoxia 4.03: spo2-rest88", "3"),
    ("hypoxia 6.0: oxygen all the time", "hypoxia 6.0: o2-cont", "3"),
    ("hypoxia 6.0: below the limit", "hypoxia 6.0: spo2-lln", "1"),
    ("lung infection 4.03: by mouth", "lung-infection 4.03: oral", "2"),
    ("lung infection 6.0 is pneumonia: by vein", "lung-infection 6.0: iv", "3"),
    ("pleural infection 4.03: local treatment", "pleural-infection 4.03: local", "2"),
    ("pleural infection 5.0: drained", "pleural-infection 5.0: invasive", "3"),
    ("pleural effusion 5.0: symptoms and oxygen", "pleural-effusion 5.0: sym o2", "3"),
    ("pleural effusion 6.0: oxygen without symptoms is no grade", "pleural-effusion 6.0: o2", "NG"),
    ("pleural effusion 4.03: symptoms, oxygen not known", "pleural-effusion 4.03: sym ?o2", "3 2", "", "o2"),
    ("pleural haemorrhage 4.03: admission is not asked", "pleural-hemorrhage 4.03: chesttube", "2"),
    ("pleural haemorrhage 5.0: admission", "pleural-hemorrhage 5.0: chesttube hosp", "3"),
    ("lung bleeding 4.03: medical treatment", "bronchopulmonary-hemorrhage 4.03: medtx", "2"),
    ("lung bleeding 5.0: moderate, nothing invasive", "bronchopulmonary-hemorrhage 5.0: mod noninvasive-only", "2"),
    ("lung bleeding 5.0: moderate alone is no grade", "bronchopulmonary-hemorrhage 5.0: mod", "NG"),
    ("lung bleeding 6.0: admission", "bronchopulmonary-hemorrhage 6.0: hosp", "3"),
    ("pneumonitis 5.0: symptoms and treatment", "pneumonitis 5.0: sym medtx", "2"),
    ("pneumonitis 6.0: symptoms alone", "pneumonitis 6.0: sym", "2"),
    ("pneumonitis 4.03: treated without symptoms", "pneumonitis 4.03: medtx", "2"),
    ("pneumonitis 4.03: oxygen", "pneumonitis 4.03: o2", "3"),
    ("fistula 4.03: a drain", "bronchopleural-fistula 4.03: drain", "2"),
    ("fistula 6.0: symptoms, nothing invasive", "bronchopleural-fistula 6.0: sym noninvasive-only", "2"),
    ("emphysema of the skin is no term of 4.03", "subcutaneous-emphysema 4.03", "NT"),
    ("emphysema of the skin 5.0: moderate", "subcutaneous-emphysema 5.0: other2", "2"),
    ("pleuritic pain: severe", "pleuritic-pain 4.03: pain3", "3"),
    ("breathlessness: instrumental activities", "dyspnea 5.0: iadl", "2"),
    ("respiratory failure: nothing applies", "respiratory-failure 6.0:", "NG"),
    ("respiratory failure: life-threatening", "respiratory-failure 4.03: life", "4"),
    ("atelectasis: admission", "atelectasis 5.0: hosp", "3"),
    ("recurrent nerve 4.03: no symptoms", "recurrent-nerve 4.03: obs", "1"),
    ("recurrent nerve 6.0: mild", "recurrent-nerve 6.0: mild-notx", "1"),
    ("wound infection 4.03: local treatment is grade 2", "wound-infection 4.03: local", "2"),
    ("wound infection 5.0: local treatment is grade 1", "wound-infection 5.0: local", "1"),
    ("wound infection without a version: local treatment", "wound-infection: local", "2 1", "", "version"),
    ("skin infection: by mouth", "skin-infection 6.0: oral", "2"),
    ("soft tissue infection: by vein", "soft-tissue-infection 5.0: iv", "3"),
    ("bone infection 4.03: by vein", "bone-infection 4.03: iv", "3"),
    ("sepsis 5.0: a positive culture", "sepsis 5.0: bcx-pos", "3"),
    ("sepsis 6.0: treated by vein", "sepsis 6.0: iv-any", "3"),
    ("bacteremia is no term of 4.03", "bacteremia 4.03", "NT"),
    ("bacteremia 6.0", "bacteremia 6.0: bcx-pos-asym", "2"),
    ("wound complication 4.03: fascia", "wound-complication 4.03: wound-fascia", "3"),
    ("wound complication 5.0: care at the bedside", "wound-complication 5.0: wbed", "2"),
    ("wound dehiscence 4.03: strangulation", "wound-dehiscence 4.03: wound-major", "4"),
    ("wound dehiscence 6.0: sutured", "wound-dehiscence 6.0: wd2", "2"),
    ("haematoma: aspirated", "hematoma 5.0: aspir", "2"),
    ("seroma: symptoms and aspiration", "seroma 4.03: sym aspir", "2"),
    ("seroma: aspiration without symptoms", "seroma 6.0: aspir", "2"),
    ("seroma: symptoms alone", "seroma 5.0: sym", "2"),
    ("bleeding after an operation 4.03: invasive and urgent, not life-threatening", "postop-hemorrhage 4.03: invasive urgent", "4"),
    ("bleeding after an operation 4.03: moderate and invasive", "postop-hemorrhage 4.03: mod-bleed invasive", "2"),
    ("bleeding after an operation 5.0: invasive", "postop-hemorrhage 5.0: invasive", "3"),
    ("bleeding after a biopsy is new in 6.0", "post-biopsy-bleeding 5.0", "NT"),
    ("bleeding after a biopsy 6.0: watched", "post-biopsy-bleeding 6.0: watch", "2"),
    ("cold injury: debrided", "cold-injury 5.0: debride-min", "2"),
    ("skin ulcer: down to the bone", "skin-ulceration 6.0: ulc-deep", "4"),
    ("tissue injury is new in 6.0", "tissue-injury: iadl", "2 NT", "", "version"),
    ("nerve injury 6.0: self-care", "nerve-injury 6.0: sadl", "3"),
    ("nerve injury 4.03", "nerve-injury 4.03", "NT"),
    ("motor neuropathy 6.0: mild", "motor-neuropathy 6.0: mild", "1"),
    ("sensory neuropathy 5.0: life-threatening", "sensory-neuropathy 5.0: life", "4"),
    ("sensory neuropathy 6.0, instrumental activities", "sensory-neuropathy 6.0: iadl", "2"),
    ("brachial plexus: self-care", "brachial-plexopathy 4.03: sadl", "3"),
    ("radiculitis: treated", "radiculitis 5.0: medtx", "2"),
    ("nerve cut and repaired", "intraop-neuro 5.0: repair", "1"),
    ("cord compression is no term of 4.03 here", "cord-compression 4.03", "NT"),
    ("cord compression 6.0: on the film only", "cord-compression 6.0: rad-only", "1"),
    ("myelitis: severe", "myelitis 6.0: sev", "3"),
    ("thromboembolism 4.03: a deep vein", "thromboembolism 4.03: thr-dvt", "2"),
    ("thromboembolism 5.0: life-threatening without instability is no grade 4", "thromboembolism 5.0: life medtx", "2"),
    ("thromboembolism 6.0: life-threatening with instability", "thromboembolism 6.0: life hemodyn-neuro", "4"),
    ("arterial thromboembolism 5.0: urgent", "arterial-te 5.0: urgent", "3"),
    ("cement leak: admission", "cement-leak 6.0: hosp", "3"),
    ("osteonecrosis of the ear canal 5.0: symptoms", "ext-ear-osteonecrosis 5.0: on2", "2"),
    ("avascular necrosis is no term of 6.0", "avascular-necrosis 6.0", "NT"),
    ("avascular necrosis 4.03: operation planned", "avascular-necrosis 4.03: elective-op", "3"),
    ("osteonecrosis of the jaw: treated", "onj 5.0: on2-jaw", "2"),
    ("fracture: displaced", "fracture 6.0: displaced", "3"),
    ("spinal fracture 5.0: vertebroplasty for pain", "spinal-fracture 5.0: pain-hosp", "3"),
    ("pain: mild", "pain 6.0: pain1", "1"),
    ("back pain: moderate", "back-pain 4.03: pain2", "2"),
    ("bone pain: everything open has no grade 4", "bone-pain 5.0: …", "3 2 1 0"),
    ("chest wall pain: self-care", "chest-wall-pain 6.0: pain2 sadl", "3"),
    ("tumour pain: nothing applies", "tumor-pain 5.0:", "0"),
    ("pain in a limb: severe", "extremity-pain 4.03: pain3", "3"),
    ("fever above 40 for long", "fever 5.0: f4", "4"),
    ("fatigue: self-care limited, but relieved by rest", "fatigue 6.0: relieved-rest sadl", "1"),
    ("fatigue: not relieved, self-care limited", "fatigue 4.03: not-relieved sadl", "3"),
    ("malaise 4.03 ends at grade 2", "malaise 4.03: iadl", "2"),
    ("malaise 5.0: self-care", "malaise 5.0: sadl", "3"),
    ("nausea 6.0: by vein", "nausea 6.0: iv-any", "2"),
    ("nausea 5.0: eats less", "nausea 5.0: n2", "2"),
    ("vomiting 4.03: six times", "vomiting 4.03: v3a", "3"),
    ("vomiting 6.0: fluids as an outpatient", "vomiting 6.0: iv-outpt", "2"),
    ("radiation dermatitis: moist", "radiation-dermatitis 5.0: rd2", "2"),
    ("rhabdomyolysis is no term of 4.03", "rhabdomyolysis 4.03", "NT"),
    ("rhabdomyolysis 5.0: symptoms and urgent", "rhabdomyolysis 5.0: sym urgent", "3"),
    ("CK is graded by its value", "cpk 5.0", "BV"),
    ("CK in 6.0 is graded by what it does", "cpk 6.0: other2", "2"),
    ("creatinine is graded by its value", "creatinine", "BV"),
    ("calcium is graded by its value", "hypocalcemia 6.0", "BV"),
    ("kidney injury in 4.03 is graded by creatinine", "aki 4.03", "BV"),
    ("kidney injury 6.0: admission", "aki 6.0: hosp", "3"),
    ("kidney injury 5.0: dialysis", "aki 5.0: hosp dialysis", "4"),
    ("kidney injury 5.0: creatinine doubled, not admitted", "aki 5.0:", "NG"),
    ("rhabdomyolysis 6.0: dialysis", "rhabdomyolysis 6.0: dialysis", "4"),
    ("pleural effusion 5.0: shock", "pleural-effusion 5.0: sym tx circ-life", "4"),
    ("atelectasis 4.03: the circulation fails", "atelectasis 4.03: circ-life", "4"),
    ("haematoma: mild, treated", "hematoma 5.0: mild-notx", "1"),
    ("haematoma: not treated", "hematoma 6.0: notx", "1"),
    ("cold injury: mild", "cold-injury 4.03: mild-notx", "1"),
    ("bleeding after an operation 6.0: not treated", "postop-hemorrhage 6.0: notx", "1"),
    ("bleeding after an operation 4.03: moderate alone", "postop-hemorrhage 4.03: mod-bleed", "2"),
    ("lung bleeding 5.0: mild, treated with a drug", "bronchopulmonary-hemorrhage 5.0: mild-notx", "1"),
    ("pleural haemorrhage 5.0: seen on CT, no symptoms", "pleural-hemorrhage 5.0: asym", "1"),
    ("pneumothorax 5.0: no symptoms, and yet some", "pneumothorax 5.0: obs sym", "2 1 NG", "obs"),
    ("breathlessness on moderate exertion", "dyspnea 6.0: breath-moderate", "1"),
    ("breathlessness on minimal exertion", "dyspnea 4.03: breath-minimal", "2"),
    ("breathlessness at rest", "dyspnea 5.0: breath-rest", "3"),
    ("sensory neuropathy 5.0: mild tingling", "sensory-neuropathy 5.0: mild", "1"),
    ("cord compression 5.0: mild numbness", "cord-compression 5.0:", "NG"),
    ("lung infection 5.0: mild, watched", "lung-infection 5.0:", "NG"),
    ("vomiting 4.03: none", "vomiting 4.03:", "0"),
    ("vomiting 5.0: nothing applies", "vomiting 5.0:", "NG"),
    ("stroke: seen on the film only", "stroke 5.0: rad-only", "1"),
    ("stroke: a severe deficit", "stroke 6.0: deficit-severe", "3"),
    ("perforation 5.0: managed without a procedure", "gi-perforation 5.0: noninvasive-only", "2"),
    ("perforation 4.03: operation planned", "gi-perforation 4.03: elective-op", "3"),
    ("anything else: mild", "other-generic 6.0: mi-other1", "1"),
]


def ctcae_tables():
    rows = ctcae_rows("ctcae-lab", LAB_FIELDS, ctcae_lab, LAB, lab_spec)
    assert {NAMED.get(r.get("term"), r.get("term")) for r in rows} >= set(TERMS), set(TERMS) - {r.get("term") for r in rows}
    write("ctcae-lab", LAB_FIELDS, [], rows, ["corrected-calcium", "corrected-calcium-si"])
    rows = ctcae_rows("ctcae-event", ["event", "version", *sorted(EVENT_TAGS)], ctcae_event, EVENT, event_spec)
    assert {r.get("event") for r in rows} >= set(EVENTS), set(EVENTS) - {r.get("event") for r in rows}
    tags = sorted(set().union(*rows) - {"case", "event", "version", "outcome", "missing", "problems"})
    write("ctcae-event", ["event", "version", *tags], [], rows)



if __name__ == "__main__":
    eligibility("thoracic-cryoablation", KEIO_FIELDS, KEIO_STEPS, keio, KEIO_BASE, KEIO, ["scale:registration"])
    eligibility("bone-cryotherapy", OKA_FIELDS, OKA_STEPS, okayama, OKA_BASE, OKA)
    pain_table(PAIN)
    ck_table(CK)
    ctcae_tables()
