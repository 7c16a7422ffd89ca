"""Writes estimates.tsv: what src/judge/statistics must come to, reckoned in another way.

Run by hand, `python3 tests/estimates.py`; it needs nothing but Python. Fractions are exact; roots, powers and
the interval of Clopper and Pearson are reckoned with sixty digits.
"""

import random
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from math import comb
from pathlib import Path

getcontext().prec = 60
rows = []


def decimal(it, places):
    """A number with so many places, a half rounded away from nought."""
    if isinstance(it, Fraction):
        it = Decimal(it.numerator) / Decimal(it.denominator)
    return format(it.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), "f")


# Proportions. The normal distribution's 97.5 % point to thirty digits.
Z = Decimal("1.95996398454005423552459443052")


def wilson(x, n):
    p, nn = Decimal(x) / n, Decimal(n)
    middle, half = p + Z * Z / (2 * nn), Z * (p * (1 - p) / nn + Z * Z / (4 * nn * nn)).sqrt()
    return (middle - half) / (1 + Z * Z / nn), (middle + half) / (1 + Z * Z / nn)


def below(x, n, p):
    """The probability of fewer than x events."""
    return sum((comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(x)), Decimal(0))


def root(falling, target):
    low, high = Decimal(0), Decimal(1)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > target else (low, middle)
    return low


def clopper_pearson(x, n):
    # P(X ≥ x) = 2.5 % at the low end, P(X ≤ x) = 2.5 % at the high one.
    low = Decimal(0) if x == 0 else root(lambda p: below(x, n, p), Decimal("0.975"))
    high = Decimal(1) if x == n else root(lambda p: below(x + 1, n, p), Decimal("0.025"))
    return low, high


pairs = [(x, n) for n in (1, 2, 3, 6, 20, 29, 148) for x in range(n + 1)]
pairs += [(10, 1800), (172, 202), (139, 180), (184, 202), (152, 180), (6, 65), (81, 263), (0, 2000), (1, 2000)]
for x, n in pairs:
    w, c = wilson(x, n), clopper_pearson(x, n)
    ends = [0 if x == 0 else w[0], 1 if x == n else w[1], c[0], c[1]]
    rows.append(["interval", x, n] + [decimal(100 * Decimal(it), 9) for it in ends])


# Powers.
for base in ("0.2", "0.41", "0.8", "1", "1.0", "1.04", "2.0", "7.35", "50", "65", "70", "101.3", "0.000001"):
    for exponent in ("-1.094", "-0.287", "0.425", "0.725", "2", "0"):
        rows.append(["power", base, exponent, decimal(Decimal(base) ** Decimal(exponent), 9)])


# Stopping boundaries, by trying every level in turn, the largest first.
def crossing(p, looks, allowed):
    chances, treated, stopped = {0: Fraction(1)}, 0, Fraction(0)
    for look, most in zip(looks, allowed):
        more = look - treated
        after = {}
        for k, chance in chances.items():
            for j in range(more + 1):
                part = chance * comb(more, j) * p**j * (1 - p) ** (more - j)
                after[k + j] = after.get(k + j, Fraction(0)) + part
        stopped += sum(it for k, it in after.items() if k > most)
        chances = {k: it for k, it in after.items() if k <= most}
        treated = look
    return stopped


def boundary(p0, alpha, looks):
    chance = {n: [comb(n, k) * p0**k * (1 - p0) ** (n - k) for k in range(n + 1)] for n in looks}
    beyond = {n: [sum(chance[n][k + 1 :]) for k in range(n + 1)] for n in looks}
    levels = sorted({it for n in looks for it in beyond[n] if it <= alpha}, reverse=True)
    for level in levels:
        allowed = [next(k for k in range(n + 1) if beyond[n][k] <= level) for n in looks]
        if crossing(p0, looks, allowed) <= alpha:
            return allowed


plans = [(1, 1, 1), (1, 1, 10), (2, 1, 20), (3, 3, 20), (5, 5, 18), (10, 10, 40), (20, 1, 20), (4, 7, 33)]
tries = [(p0, p1, alpha, *plan) for p0, p1 in (("5", "20"), ("10", "30"), ("20", "40"), ("33.3", "50"), ("50", "75"))
         for alpha in ("2.5", "5", "10", "20", "50") for plan in plans]
tries += [("20", "35", "10", 20, 20, 75), ("10", "30", "10", 2, 1, 30), ("20", "30", "15", 20, 20, 75)]
tries += [("0.1", "99.9", "10", 2, 1, 20), ("99", "99.9", "5", 1, 1, 20), ("1", "5", "0.1", 2, 1, 20)]
tries += [("10", "11", "10", 1, 1, 1), ("25", "30", "99.9", 2, 1, 8)]
# Where alpha is exactly what some boundary comes to, that boundary is still good.
for tenths in range(1, 10):
    for n in (2, 3):
        for k in range(n):
            p = Fraction(tenths, 10)
            beyond = 100 * sum(comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k + 1, n + 1))
            tries += [(f"{tenths}0", "99", decimal(beyond, 1), first, 1, n) for first in (1, n)]
for p0, p1, alpha, first, every, planned in tries:
    looks = [*range(first, planned, every), planned]
    at = [Fraction(it) / 100 for it in (p0, p1, alpha)]
    allowed = boundary(at[0], at[2], looks)
    under = [decimal(100 * crossing(p, looks, allowed), 9) for p in at[:2]]
    rows.append(["stop", p0, p1, alpha, first, every, planned, " ".join(map(str, allowed)), *under])


# Local control: p progressed, r residual, d died, c controlled. At each time, everybody not yet seen for the last time is
# at risk. Residual tumour is lost to control, and no progression. Beyond the longest follow-up a curve is known only if
# nothing can move it any more: Kaplan and Meier's at nought, Aalen and Johansen's once nobody is free of every event.
def cohort(tumours, at):
    s = km = Fraction(1)
    incidence = Fraction(0)
    for time in sorted({t for t, _ in tumours if t <= at}):
        risk = sum(t >= time for t, _ in tumours)
        p, d = (sum(t == time and what in it for t, what in tumours) for it in ("pr", "d"))
        incidence += s * Fraction(p, risk)
        s *= 1 - Fraction(p + d, risk)
        km *= 1 - Fraction(p, risk)
    progressed = sum(t <= at and what == "p" for t, what in tumours)
    residual = sum(t <= at and what == "r" for t, what in tumours)
    free = sum(not (t <= at and what in "pr") and t >= at for t, what in tumours)
    evaluable = progressed + residual + free
    crude = 100 * Fraction(free, evaluable) if evaluable else None
    seen = any(t >= at for t, _ in tumours)
    curves = 100 * km if seen or km == 0 else None, 100 * (1 - incidence) if seen or s == 0 else None
    rows.append([
        "control", plain(at), " ".join(f"{plain(t)}{what}" for t, what in tumours), progressed, residual, evaluable,
        *(f"{it} {decimal(it, 2)}" if it is not None else "-" for it in (crude, *curves)),
    ])


def plain(it):
    return format(Decimal(it.numerator) / Decimal(it.denominator), "f")


def followed(text):
    return [(Fraction(it[:-1]), it[-1]) for it in text.split()]


remission = followed("6p 6p 6p 7p 10p 13p 16p 22p 23p 6c 9c 10c 11c 17c 19c 20c 25c 32c 32c 34c 35c")
placebo = followed("1p 1p 2p 2p 3p 4p 4p 5p 5p 8p 8p 8p 8p 11p 11p 12p 12p 15p 17p 22p 23p")
toy = followed("1p 2d 3c 4p 5d 6c")
for tumours, times in (
    (remission, ("0", "5", "6", "10", "23", "35", "35.1", "40")),
    (placebo, ("1", "8", "22.9", "23", "23.1")),
    (toy, ("0", "1", "3", "4", "5", "6", "6.1", "24")),
):
    for at in times:
        cohort(tumours, Fraction(at))
cohort(followed("12p 12d 12c"), Fraction(12))
for last in "pdc":
    for at in ("11.9", "12", "12.1"):
        cohort(followed(f"12{last}"), Fraction(at))
# Everything known of everybody, nobody followed so long: died or progressed all of them.
for tumours in ("3p 8d 10d", "5d 8d", "3p 8d 10p", "3p 8d 10d 10c", "3p 4c 10d", "3p 4c 10p", "1r 8d 10d", "8p 10r", "10p 10d"):
    for at in ("9.9", "10", "10.1", "12"):
        cohort(followed(tumours), Fraction(at))
dice = random.Random(4)
for n in [*range(1, 13)] * 12 + [20, 25, 30, 30, 30, 30]:
    tenths = dice.choice((1, 10))
    tumours = [(Fraction(dice.randrange(0, 25 * tenths), tenths), dice.choice("pppddcc")) for _ in range(n)]
    cohort(tumours, Fraction(dice.randrange(0, 26 * tenths), tenths))

for n in [*range(1, 13)] * 6:
    tumours = [(Fraction(dice.randrange(0, 25)), dice.choice("pprrddcc" if n % 2 else "prdd")) for _ in range(n)]
    cohort(tumours, Fraction(dice.randrange(0, 30)))

Path(__file__).with_suffix(".tsv").write_text("".join("\t".join(map(str, it)) + "\n" for it in rows))
