"""Makes stat_oracle.tsv: random and edge inputs of every statistic with what they come to, by ways other than ours.

    python stat_oracle.py SEED HOW_MANY > stat_oracle.tsv

Needs numpy and scipy. Where the program has a formula, this has another way to the same number: exact fractions,
enumeration of every outcome, the derivative of the estimate by each patient's weight (complex step), quantiles and
tests of scipy. Columns as in stat.tsv.
"""

import json
import math
import random
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction as F

import numpy as np
from scipy import integrate, optimize, stats

rng = random.Random(int(sys.argv[1]))
HOW_MANY = int(sys.argv[2])
HALF = F(1, 2)


def number(it):
    if it is None:
        return None
    it = float(it)
    assert math.isfinite(it)
    return int(it) if it == int(it) and abs(it) < 1e15 else it


def clean(it):
    if isinstance(it, dict):
        return {key: clean(value) for key, value in it.items()}
    if isinstance(it, (list, tuple)):
        return [clean(value) for value in it]
    return it if it is None or isinstance(it, (str, bool)) else number(it)


def emit(name, i, given, expected, within=1e-8):
    print(f"OR-{name}-{i}", "trial-" + name, json.dumps(given), json.dumps(clean(expected)), within, "oracle", "stat_oracle.py", sep="\t")


def confidence():
    return rng.choice([0.95, 0.95, 0.9, 0.99, 0.8, 0.5])


def times(n):
    kind = rng.randrange(4)
    if kind == 0:
        return [rng.randint(0, 12) for _ in range(n)]
    if kind == 1:
        return [rng.randint(0, 1500) for _ in range(n)]
    if kind == 2:
        return [round(rng.uniform(0, 60), 2) for _ in range(n)]
    return [rng.choice([5, 7]) for _ in range(n)]


def size():
    return rng.choice([1, 1, 2, 3, 5, 10, 19, 20, 33, 60, 150])


def patients():
    n = size()
    t = times(n)
    q = rng.choice([0, 0.2, 0.5, 0.8, 1])
    return t, [int(rng.random() < q) for _ in range(n)]


def asked(t):
    last = max(t)
    some = [0, last, last / 2, last + 1, rng.choice(t), rng.choice(t) + 0.5]
    return sorted(set(some))


def curve(t, e):
    """(time, at risk, events, survival, sum of Greenwood or None) at every time of an event, in exact fractions."""
    s, g, out = F(1), F(0), []
    for u in sorted({x for x, d in zip(t, e) if d}):
        n = sum(x >= u for x in t)
        d = sum(x == u and f for x, f in zip(t, e))
        s *= F(n - d, n)
        g = None if n == d or g is None else g + F(d, n * (n - d))
        out.append((u, n, d, s, g))
    return out


def at(steps, t, x):
    s, g = F(1), F(0)
    for u, _, _, s_, g_ in steps:
        if u <= x:
            s, g = s_, g_
    if s > 0 and x > max(t):
        return None, None
    return s, (None if s == 0 else g)


def ends(s, g, kind, z):
    if s in (None, 0, 1):
        return None, None
    s, root = float(s), math.sqrt(g)
    if kind == "log-log":
        m = math.log(-math.log(s))
        w = z * root / abs(math.log(s))
        far = lambda v: math.exp(-math.exp(v)) if v < 700 else 0.0
        return far(m + w), far(m - w)
    if kind == "log":
        return math.exp(math.log(s) - z * root), min(1, math.exp(math.log(s) + z * root))
    return max(0, s - z * s * root), min(1, s + z * s * root)


def crossing(points):
    """points: (time, value), fractions or floats."""
    for i, (u, v) in enumerate(points):
        if v is None:
            continue
        if isinstance(v, F):
            equal, below = v == HALF, v < HALF
        else:
            equal, below = abs(v - 0.5) < 1.5e-8, v < 0.5
        if equal:
            later = [w for w, y in points[i + 1 :] if y is not None and y < v]
            return (u + later[0]) / 2 if later else u
        if below:
            return u
    return None


def medians(steps, kind, z):
    both = [(u, ends(s, g, kind, z)) for u, _, _, s, g in steps]
    median = crossing([(u, s) for u, _, _, s, _ in steps])
    return median, crossing([(u, b[0]) for u, b in both]), crossing([(u, b[1]) for u, b in both])


def point(conf):
    return stats.norm.isf((1 - conf) / 2)


def km(i):
    t, e = patients()
    x, kind, conf = asked(t), rng.choice(["log-log", "log", "plain"]), confidence()
    steps, z = curve(t, e), point(conf)
    values = [at(steps, t, it) for it in x]
    limits = [ends(s, g, kind, z) for s, g in values]
    median, low, high = medians(steps, kind, z)
    emit("km", i, {"t": t, "e": e, "at": x, "ci": kind, "conf": conf}, {
        "n": len(t), "events": sum(e), "n_risk": [sum(u >= it for u in t) for it in x],
        "surv": [s for s, _ in values], "se": [None if g is None else float(s) * math.sqrt(g) for s, g in values],
        "lower": [a for a, _ in limits], "upper": [b for _, b in limits],
        "median": median, "median_lower": low, "median_upper": high})


def km_curve(i):
    t, e = patients()
    emit("km-curve", i, {"t": t, "e": e}, {
        "corners": [(0, 1)] + [(u, s) for u, _, _, s, _ in curve(t, e)], "ends_at": max(t),
        "ticks": sorted(u for u, d in zip(t, e) if not d)})


def reverse_km(i):
    t, e = patients()
    if rng.random() < 0.3:
        s, points = F(1), []
        for u in sorted({x for x, d in zip(t, e) if not d}):
            n = sum(x >= u for x in t) - sum(x == u and d for x, d in zip(t, e))
            s *= 1 - F(sum(x == u and not d for x, d in zip(t, e)), n)
            points.append((u, s))
        return emit("reverse-km", i, {"t": t, "e": e, "ties": "deaths-first"}, {"median": crossing(points)})
    median, low, high = medians(curve(t, [1 - d for d in e]), "log-log", point(0.95))
    emit("reverse-km", i, {"t": t, "e": e, "ties": "flip"}, {
        "median": median, "lower": low, "upper": high, "median_observed": np.median(t),
        "median_alive": np.median([u for u, d in zip(t, e) if not d]) if 0 in e else None})


def weighted_incidence(t, c, w, x):
    """The incidences of both kinds and what is free of either at x, of patients with weights."""
    s, f = 1.0 + 0j, [0j, 0j]
    for u in sorted(set(t)):
        if u > x:
            break
        n = sum(w[j] for j in range(len(t)) if t[j] >= u)
        d = [sum((w[j] for j in range(len(t)) if t[j] == u and c[j] == k), 0j) for k in (1, 2)]
        f = [f[k] + s * d[k] / n for k in (0, 1)]
        s *= 1 - (d[0] + d[1]) / n
    return f[0], f[1], s


def jackknife(of, n, groups=None):
    """Root of the sum over groups of squared influences: derivatives by the weights, by the complex step."""
    sums = {}
    for j in range(n):
        w = np.ones(n, dtype=complex)
        w[j] += 1e-30j
        key = j if groups is None else groups[j]
        sums[key] = sums.get(key, 0) + of(w).imag / 1e-30
    return math.sqrt(sum(v * v for v in sums.values()))


def aalen_johansen(i):
    n = rng.choice([1, 2, 3, 6, 12, 25, 40])
    t = times(n)
    c = [rng.choice([0, 1, 2] if rng.random() < 0.8 else [1, 2]) for _ in range(n)]
    x, conf = asked(t), confidence()
    z = point(conf)
    single = curve(t, [int(v == 1) for v in c])
    out = {k: [] for k in ("n_risk", "cif1", "cif2", "surv", "se1", "lower1", "upper1", "se2", "one_minus_km1")}
    for it in x:
        one = np.ones(n, dtype=complex)
        s, f1, f2 = F(1), F(0), F(0)
        for u in sorted(set(t)):
            if u <= it:
                left = sum(v >= u for v in t)
                d1, d2 = (sum(v == u and k == cause for v, k in zip(t, c)) for cause in (1, 2))
                f1, f2, s = f1 + s * F(d1, left), f2 + s * F(d2, left), s * (1 - F(d1 + d2, left))
        known = s == 0 or it <= max(t)
        out["n_risk"].append(sum(u >= it for u in t))
        k = at(single, t, it)[0]
        out["one_minus_km1"].append(None if k is None else 1 - k)
        if not known:
            for key in ("cif1", "cif2", "surv", "se1", "lower1", "upper1", "se2"):
                out[key].append(None)
            continue
        se = [jackknife(lambda w, kind=kind: weighted_incidence(t, c, w, it)[kind], n) for kind in (0, 1)]
        out["cif1"].append(f1), out["cif2"].append(f2), out["surv"].append(s)
        out["se1"].append(se[0]), out["se2"].append(se[1])
        if f1 in (0, 1):
            low = high = None
        else:
            low, high = ends(f1, (se[0] / float(f1)) ** 2, "log-log", z)
        out["lower1"].append(low), out["upper1"].append(high)
    emit("aalen-johansen", i, {"t": t, "c": c, "at": x, "conf": conf}, {
        "n": n, "events1": c.count(1), "events2": c.count(2), **out})


def weighted_survival(t, e, w, x):
    s = 1.0 + 0j
    for u in sorted({v for v, d in zip(t, e) if d and v <= x}):
        n = sum(w[j] for j in range(len(t)) if t[j] >= u)
        s *= 1 - sum(w[j] for j in range(len(t)) if t[j] == u and e[j]) / n
    return s


def cluster_km(i):
    n = rng.choice([4, 8, 15, 30])
    t, e = times(n), [int(rng.random() < 0.5) for _ in range(n)]
    k = [rng.randrange(max(2, n // 2)) for _ in range(n)]
    k[0], k[1] = 0, 1
    x, conf, kind = asked(t), confidence(), rng.choice(["log-log", "log", "plain"])
    steps, z = curve(t, e), point(conf)
    naive, grouped, low, high, surv = [], [], [], [], []
    for it in x:
        s, g = at(steps, t, it)
        surv.append(s)
        naive.append(None if g is None else float(s) * math.sqrt(g))
        if not s:
            grouped.append(None), low.append(None), high.append(None)
            continue
        se = jackknife(lambda w: weighted_survival(t, e, w, it), n, k)
        if se < 1e-12 and s < 1:
            se = None
        grouped.append(se)
        a, b = (None, None) if se is None else ends(s, (se / float(s)) ** 2, kind, z)
        low.append(a), high.append(b)
    emit("cluster-km", i, {"t": t, "e": e, "cluster": k, "at": x, "ci": kind, "conf": conf}, {
        "surv": surv, "se_naive": naive, "se_cluster": grouped, "lower": low, "upper": high})


def bpcp(i):
    t, e = patients()
    x, conf = asked(t), confidence()
    low, high = [], []
    for it in x:
        mean, square = F(1), F(1)

        def by(a, b):
            nonlocal mean, square
            mean *= F(a, a + b)
            square *= F(a * (a + 1), (a + b) * (a + b + 1))

        def quantile(q):
            if mean == 1:
                return 1
            variance = square - mean * mean
            whole = mean * (1 - mean) / variance - 1
            return stats.beta.ppf(q, float(mean * whole), float((1 - mean) * whole))

        for u, n, d, _, _ in curve(t, e):
            if u <= it:
                by(n - d + 1, d)
        high.append(quantile(1 - (1 - conf) / 2))
        left = sum(u > it for u in t)
        if left:
            by(left, 1)
        low.append(quantile((1 - conf) / 2) if left else 0)
    emit("bpcp", i, {"t": t, "e": e, "at": x, "conf": conf}, {"lower": low, "upper": high}, 1e-6)


def rmst(i):
    t, e = patients()
    t = t[:33]
    e = e[:33]
    tau = rng.choice([max(t), max(t) / 2, max(t) + 3])
    if tau <= 0:
        return
    s = at(curve(t, e), t, tau)[0]
    if s is None:
        return emit("rmst", i, {"t": t, "e": e, "tau": tau}, {"rmst": None, "se": None})

    def area(w):
        cuts = [0.0] + sorted({u for u in t if u < tau}) + [tau]
        return sum(weighted_survival(t, e, w, a) * (b - a) for a, b in zip(cuts, cuts[1:]))

    found = area(np.ones(len(t), dtype=complex)).real
    emit("rmst", i, {"t": t, "e": e, "tau": tau}, {"rmst": found, "se": jackknife(area, len(t))})


def logrank(i):
    t, e = patients()
    if sum(t) == 0:
        return
    s0, x = rng.choice([0.1, 0.6, 0.95]), rng.choice([1, 30, 365])
    expected = sum(-v / x * math.log(s0) for v in t)
    z = (sum(e) - expected) / math.sqrt(expected)
    emit("one-sample-logrank", i, {"t": t, "e": e, "s0": s0, "at": x}, {
        "observed": sum(e), "expected": expected, "z": z, "chisq": z * z, "p_two_sided": stats.chi2.sf(z * z, 1),
        "p_fewer": stats.norm.cdf(z), "smr": sum(e) / expected})


def part():
    n = rng.choice([1, 2, 3, 10, 19, 20, 33, 60, 200, 800])
    return rng.choice([0, n, rng.randint(0, n), rng.randint(0, n)]), n


def exact(x, n, tail):
    low = 0 if x == 0 else stats.beta.ppf(tail, x, n - x + 1)
    return low, 1 if x == n else stats.beta.ppf(1 - tail, x + 1, n - x)


def score(x, n, z):
    """Where (p - x/n)^2 = z^2 p (1-p) / n, by the roots of the quadratic."""
    roots = sorted(np.roots([1 + z * z / n, -(2 * x / n + z * z / n), (x / n) ** 2]).real)
    return (0 if x == 0 else roots[0]), (1 if x == n else roots[1])


def proportion(i):
    x, n = part()
    conf = confidence()
    a = 1 - conf

    def mid(p, upper):
        sf, cdf = stats.binom.sf(x, n, p), stats.binom.cdf(x - 1, n, p)
        return (cdf if upper else sf) + stats.binom.pmf(x, n, p) / 2 - a / 2

    low = 0 if x == 0 else optimize.brentq(lambda p: mid(p, False), 0, 1, xtol=1e-15)
    high = 1 if x == n else optimize.brentq(lambda p: mid(p, True), 0, 1, xtol=1e-15)
    z, one = stats.norm.isf(a / 2), stats.norm.isf(a)
    middle = (x + z * z / 2) / (n + z * z)
    half = z * math.sqrt(middle * (1 - middle) / (n + z * z))
    out = {
        "p": F(x, n), "clopper": exact(x, n, a / 2), "one_sided_lower": exact(x, n, a)[0], "one_sided_upper": exact(x, n, a)[1],
        "midp": (low, high), "wilson": score(x, n, z), "wilson_one_sided_upper": score(x, n, one)[1] if x < n else 1,
        "jeffreys": (0 if x == 0 else stats.beta.ppf(a / 2, x + 0.5, n - x + 0.5), 1 if x == n else stats.beta.isf(a / 2, x + 0.5, n - x + 0.5)),
        "agresti_coull": (max(0, middle - half), min(1, middle + half))}
    if x == 0:
        out["rule_of_three"] = F(3, n)
    # At a confidence of a half the one-sided score bound is the proportion itself, a double root.
    if conf == 0.5:
        del out["wilson_one_sided_upper"]
    emit("proportion", i, {"x": x, "n": n, "conf": conf}, out)


def binomial_test(i):
    x, n = part()
    p = rng.choice(["0.05", "0.1", "0.2", "0.3", "0.5", "0.7", "0.9", "0", "1"])
    q = F(p)
    mass = [math.comb(n, k) * q**k * (1 - q) ** (n - k) for k in range(n + 1)]
    up, down = sum(mass[x:]), sum(mass[: x + 1])
    like = sum(m for m in mass if m <= mass[x] * (1 + F(1, 10**7)))
    emit("binomial-test", i, {"x": x, "n": n, "p0": float(p)}, {
        "greater": up, "less": down, "two_sided_minlike": like, "two_sided_doubled": min(1, 2 * min(up, down)),
        "midp_greater": up - mass[x] / 2, "midp_less": down - mass[x] / 2})


def percent(i):
    x, n = part()
    n *= rng.choice([1, 7, 8, 16])
    places = rng.choice([0, 1, 1, 2, 3])
    shifted = F(100 * x * 10**places, n)
    whole = int(shifted + HALF)
    text = str(Decimal(whole).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    emit("percent", i, {"x": x, "n": n, "places": places}, {"text": text}, 0)


def cluster(i):
    groups = [(rng.randint(0, k), k) for k in (rng.choice([1, 1, 2, 3, 5]) for _ in range(rng.choice([1, 2, 5, 10, 25])))]
    if rng.random() < 0.15:
        groups = [(k, k) for _, k in groups]
    conf = confidence()
    m, x, n = len(groups), sum(a for a, _ in groups), sum(b for _, b in groups)
    p = F(x, n)
    binomial = p * (1 - p) / n
    squares = sum((a - p * b) ** 2 for a, b in groups)
    variance = binomial if n == m else (None if m < 2 else F(m, m - 1) * squares / n**2)
    effect = None if m < 2 or p in (0, 1) else max(F(1), variance / binomial)
    size = F(n) / (effect or 1)
    icc = None
    if m > 1 and n > m:
        # From the single lesions, not from the counts.
        values = [[1] * a + [0] * (b - a) for a, b in groups]
        between = sum(len(v) * (F(sum(v), len(v)) - p) ** 2 for v in values) / F(m - 1)
        within = sum((it - F(sum(v), len(v))) ** 2 for v in values for it in v) / F(n - m)
        usual = F(1, m - 1) * (n - F(sum(len(v) ** 2 for v in values), n))
        bottom = between + (usual - 1) * within
        icc = None if bottom == 0 else (between - within) / bottom
    tail, y = (1 - conf) / 2, float(p * size)
    interval = (0 if x == 0 else stats.beta.ppf(tail, y, float(size) - y + 1), 1 if x == n else stats.beta.isf(tail, y + 1, float(size) - y))
    all_ = sum(a == b for a, b in groups)
    if m == 1 and n == 1:
        variance = None
    emit("cluster", i, {"groups": groups, "conf": conf}, {
        "patients": m, "lesions": n, "controlled": x, "p": p, "naive_clopper": exact(x, n, tail), "se_naive": math.sqrt(binomial),
        "se_cluster": None if m < 2 else math.sqrt(variance), "deff": effect, "icc_anova": icc, "n_effective": size,
        "cluster_clopper": interval, "patients_all_controlled": all_, "patient_p": F(all_, m), "patient_clopper": exact(all_, m, tail)})


def quantile(i):
    v = [rng.choice([rng.randint(0, 10), round(rng.uniform(-5, 10), 1)]) for _ in range(rng.choice([1, 2, 3, 4, 5, 8, 19, 20]))]
    emit("quantile", i, {"v": v}, {
        "n": len(v), "mean": np.mean(v), "sd": None if len(v) == 1 else np.std(v, ddof=1),
        "type7": np.quantile(v, [0.25, 0.5, 0.75]), "type2": np.quantile(v, [0.25, 0.5, 0.75], method="averaged_inverted_cdf")} | {
        "type7": list(np.quantile(v, [0.25, 0.5, 0.75])), "type2": list(np.quantile(v, [0.25, 0.5, 0.75], method="averaged_inverted_cdf"))})


def summary(i):
    t, add = times(size()), rng.choice([0, 1])
    v = [u + add for u in t]
    q = np.quantile(v, [0, 0.25, 0.5, 0.75, 1])
    emit("follow-up-summary", i, {"t": t, "add_days": add}, {"n": len(t), "min": q[0], "q1": q[1], "median": q[2], "q3": q[3], "max": q[4]})


def wilcoxon(d):
    some = [v for v in d if v]
    if not some:
        return None
    if len(some) == len(d) < 50 and len({abs(v) for v in some}) == len(d):
        return stats.wilcoxon([float(v) for v in some], method="exact").pvalue
    up = sum(r for r, v in zip(stats.rankdata([abs(v) for v in some]), some) if v > 0)
    k = len(some)
    ties = sum(c**3 - c for c in np.unique([abs(v) for v in some], return_counts=True)[1])
    z = up - k * (k + 1) / 4
    z -= np.sign(z) * 0.5
    z /= math.sqrt(k * (k + 1) * (2 * k + 1) / 24 - ties / 48)
    return min(1, 2 * min(stats.norm.cdf(z), stats.norm.sf(z)))


def paired(i):
    n = rng.choice([1, 2, 3, 4, 8, 15, 20, 55])
    tenths = rng.random() < 0.7
    if tenths:
        a, b = ([rng.randint(0, 100) for _ in range(n)] for _ in range(2))
        before, after, unit = [v / 10 for v in a], [v / 10 for v in b], 10
    else:
        a = rng.sample(range(100_000), n)
        b = rng.sample(range(100_000), n)
        before, after, unit = [v / 10_000 for v in a], [v / 10_000 for v in b], 10_000
    d = [y - x for x, y in zip(a, b)]
    out = {
        "n": n, "mean_change": F(sum(d), n * unit), "down_30_percent": sum(x > 0 and 10 * (x - y) >= 3 * x for x, y in zip(a, b)),
        "down_50_percent": sum(x > 0 and 2 * (x - y) >= x for x, y in zip(a, b)),
        "down_2_points": sum(x - y >= 2 * unit for x, y in zip(a, b)), "baseline_positive": sum(x > 0 for x in a)}
    conf = confidence()
    if n > 2:
        sd = np.std(d, ddof=1) / unit
        out["sd_change"] = sd
        if len(set(d)) > 1:
            mean, half = sum(d) / n / unit, stats.t.isf((1 - conf) / 2, n - 1) * sd / math.sqrt(n)
            out["ci"] = (mean - half, mean + half)
            out["p_t"] = stats.ttest_1samp([v / unit for v in d], 0).pvalue
        out["p_wilcoxon"] = wilcoxon(d)
        # R subtracts what is binary, and sees fewer ties.
        out["p_wilcoxon_r_default"] = wilcoxon([y - x for x, y in zip(before, after)])
    emit("paired", i, {"before": before, "after": after, "conf": conf}, out)


def rates():
    p0 = rng.choice([0.05, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7])
    return p0, round(p0 + rng.choice([0.15, 0.2, 0.25]), 2)


def tail_at_least(r, n, p):
    return stats.binom.sf(r - 1, n, p)


def one_stage(n, p0, p1, alpha):
    for r in range(n + 1):
        if tail_at_least(r, n, p0) <= alpha * (1 + 1e-10):
            return r, tail_at_least(r, n, p0), tail_at_least(r, n, p1)
    return None, 0, 0


def single_stage(i):
    (p0, p1), n, alpha = rates(), rng.choice([1, 2, 5, 10, 20, 33, 60, 200]), rng.choice([0.01, 0.025, 0.05, 0.1, 0.2])
    r, a, power = one_stage(n, p0, p1, alpha)
    emit("single-stage", i, {"n": n, "p0": p0, "p1": p1, "alpha": alpha}, {"reject_if_at_least": r, "alpha_actual": a, "power": power})


def single_stage_n(i):
    (p0, p1), alpha, beta = rates(), rng.choice([0.025, 0.05, 0.1]), rng.choice([0.1, 0.2])
    holds = [n for n in range(1, 201) if one_stage(n, p0, p1, alpha)[2] >= 1 - beta - 1e-12]
    if not holds:
        return
    stable = next((n for n in holds if all(k in holds for k in range(n, 201))), None)
    r, a, power = one_stage(holds[0], p0, p1, alpha)
    emit("single-stage-n", i, {"p0": p0, "p1": p1, "alpha": alpha, "beta": beta}, {
        "n": holds[0], "reject_if_at_least": r, "alpha_actual": a, "power": power, "n_stable": stable})


def two_stages(p, r1, n1, r, n):
    """By every outcome of the first stage."""
    first, n2 = stats.binom.pmf(range(n1 + 1), n1, p), n - n1
    return sum(first[x] * stats.binom.sf(r - x, n2, p) for x in range(r1 + 1, n1 + 1))


def simon(i):
    (p0, p1), alpha, beta = rates(), rng.choice([0.05, 0.1]), rng.choice([0.1, 0.2])
    if p1 - p0 < 0.2:
        return
    most, best, least = 58, None, None
    for n in range(2, most + 1):
        for n1 in range(1, n):
            x = np.arange(n1 + 1)
            m0, m1 = stats.binom.pmf(x, n1, p0), stats.binom.pmf(x, n1, p1)
            r = np.arange(n)
            # Every r at once, for every r1 by sums from the end.
            s0 = stats.binom.sf(r[:, None] - x[None, :], n - n1, p0) * m0
            s1 = stats.binom.sf(r[:, None] - x[None, :], n - n1, p1) * m1
            a = np.cumsum(s0[:, ::-1], axis=1)[:, ::-1]
            b = np.cumsum(s1[:, ::-1], axis=1)[:, ::-1]
            ok = (a[:, 1:] <= alpha * (1 + 1e-10)) & (b[:, 1:] >= 1 - beta - 1e-12) & (r[:, None] >= np.arange(n1)[None, :])
            if not ok.any():
                continue
            pet = np.cumsum(m0)[:-1]
            expected = n1 + (n - n1) * (1 - pet)
            for r1 in np.flatnonzero(ok.any(axis=0)):
                k = int(np.flatnonzero(ok[:, r1])[0])
                row = (expected[r1], n, {"r1": int(r1), "n1": n1, "r": k, "n": n, "en0": expected[r1], "pet0": pet[r1],
                                         "alpha_actual": a[k, r1 + 1], "power": b[k, r1 + 1]})
                if best is None or row[0] < best[0] * (1 - 1e-10):
                    best = row
                if least is None or (n == least[1] and row[0] < least[0] * (1 - 1e-10)):
                    least = row
    # A larger trial than was tried might be better unless the best one is well within.
    if best is None or best[1] > 45:
        return
    emit("simon", i, {"p0": p0, "p1": p1, "alpha": alpha, "beta": beta}, {"optimal": best[2], "minimax": least[2]})


def stages():
    n = rng.choice([2, 5, 12, 29, 46])
    n1 = rng.randint(1, n - 1)
    return rng.randint(0, n1 - 1), n1, n


def simon_oc(i):
    p0, p1 = rates()
    r1, n1, n = stages()
    r = rng.randint(r1, n - 1)
    pet = stats.binom.cdf(r1, n1, p0)
    emit("simon-oc", i, {"p0": p0, "p1": p1, "r1": r1, "n1": n1, "r": r, "n": n}, {
        "alpha_actual": two_stages(p0, r1, n1, r, n), "power": two_stages(p1, r1, n1, r, n), "pet0": pet, "en0": n1 + (n - n1) * (1 - pet)})


def simon_inference(i):
    r1, n1, n = stages()
    x, p0, alpha = rng.randint(0, n), rng.choice([0.05, 0.1, 0.3, 0.7]), rng.choice([0.025, 0.05, 0.1])
    n2 = n - n1
    if x <= r1:
        naive = umvue = F(x, n1)
        beyond = lambda p: stats.binom.sf(x - 1, n1, p)
    else:
        naive = F(x, n)
        # The mean of first-stage proportions over all sequences of single responses that end here.
        ways = {a: math.comb(n1, a) * math.comb(n2, x - a) for a in range(r1 + 1, n1 + 1) if 0 <= x - a <= n2}
        if not ways:
            return
        umvue = sum(F(a, n1) * w for a, w in ways.items()) / F(sum(ways.values()))
        beyond = lambda p: two_stages(p, r1, n1, x - 1, n)
    low = 0 if x == 0 else optimize.brentq(lambda p: beyond(p) - alpha, 0, 1, xtol=1e-14)
    high = None if x == 0 else optimize.brentq(lambda p: beyond(p) - (1 - alpha), 0, 1, xtol=1e-14)
    emit("simon-inference", i, {"x": x, "r1": r1, "n1": n1, "n": n, "p0": p0, "alpha": alpha}, {
        "naive": naive, "umvue": umvue, "p_value": beyond(p0), "lower_1_minus_alpha": low, "upper_1_minus_alpha": high})


def so_far():
    n = rng.choice([1, 2, 10, 20, 29, 60])
    m = rng.randint(0, n)
    return rng.randint(0, m), m, n, rng.randint(0, n)


def cond_power(i):
    (x, m, n, r), p = so_far(), rng.choice(["0", "0.1", "0.3", "0.9", "1"])
    q, more = F(p), n - m
    power = sum(math.comb(more, k) * q**k * (1 - q) ** (more - k) for k in range(more + 1) if x + k > r)
    emit("cond-power", i, {"x": x, "m": m, "n": n, "r": r, "p": float(p)}, {"power": power})


def pred_power(i):
    (x, m, n, r), a, b = so_far(), rng.choice([1, 0.5, 0.2, 3]), rng.choice([1, 0.5, 0.8, 2.7])
    power = stats.betabinom.sf(r - x, n - m, a + x, b + m - x)
    emit("pred-power", i, {"x": x, "m": m, "n": n, "r": r, "a": a, "b": b}, {"power": power})


def course(looks, allowed, p):
    """By every path between looks, as a table of what is still running."""
    running, stop, patients, done = {0: 1.0}, 0.0, 0.0, 0
    for n, a in zip(looks, allowed):
        step = stats.binom.pmf(range(n - done + 1), n - done, p)
        after = {}
        for k, w in running.items():
            for j, v in enumerate(step):
                after[k + j] = after.get(k + j, 0) + w * v
        out = sum(w for k, w in after.items() if k > a)
        stop, patients, done = stop + out, patients + n * out, n
        running = {k: w for k, w in after.items() if k <= a}
    return stop, patients + looks[-1] * sum(running.values())


def look_list():
    kind = rng.randrange(3)
    if kind == 0:
        return list(range(rng.randint(1, 4), rng.choice([5, 10, 15, 20]) + 1))
    if kind == 1:
        return list(range(5, rng.choice([20, 30, 40]) + 1, rng.choice([5, 5, 10])))
    return sorted(rng.sample(range(1, 41), rng.randint(1, 6)))


def tox_boundary(i):
    looks, p0, alpha = look_list(), rng.choice([0.05, 0.1, 0.15, 0.2, 0.3]), rng.choice([0.05, 0.1, 0.2])
    p1 = round(p0 + rng.choice([0.15, 0.2, 0.3]), 2)
    # Every level at which any look changes, from the largest down: the first that keeps to alpha.
    levels = sorted({float(stats.binom.sf(k, n, p0)) for n in looks for k in range(n + 1)} | {0.0}, reverse=True)
    for level in levels:
        allowed = [next(k for k in range(n + 1) if stats.binom.sf(k, n, p0) <= level * (1 + 1e-10)) for n in looks]
        cross, patients = course(looks, allowed, p0)
        if cross <= alpha * (1 + 1e-10):
            break
    emit("tox-boundary", i, {"p0": p0, "p1": p1, "alpha": alpha, "looks": looks}, {
        "allowed": allowed, "cross0": cross, "cross1": course(looks, allowed, p1)[0], "ess0": patients})


def tox_crossing(i):
    looks, p = look_list(), rng.choice([0, 0.1, 0.2, 0.5, 1])
    allowed = [rng.randint(0, n) for n in looks]
    cross, patients = course(looks, allowed, p)
    emit("tox-crossing", i, {"looks": looks, "allowed": allowed, "p": p}, {"cross": cross, "ess": patients})


def bayes_toxicity(i):
    n = rng.choice([0, 1, 3, 6, 20, 60])
    x, a, b, p0, conf = rng.randint(0, n), rng.choice([1, 0.3, 0.2, 2]), rng.choice([1, 2.7, 0.8, 8]), rng.choice([0.05, 0.2, 0.5]), confidence()
    a1, b1, tail = a + x, b + n - x, (1 - conf) / 2
    emit("bayes-toxicity", i, {"x": x, "n": n, "a": a, "b": b, "p0": p0, "conf": conf}, {
        "mean": a1 / (a1 + b1), "ci": (stats.beta.ppf(tail, a1, b1), stats.beta.isf(tail, a1, b1)), "p_above": stats.beta.sf(p0, a1, b1)})


def bayes_boundary(i):
    looks, a, b = look_list(), rng.choice([1, 0.3, 0.2, 2]), rng.choice([1, 2.7, 0.8, 8])
    p0, tau = rng.choice([0.05, 0.1, 0.2, 0.4]), rng.choice([0.8, 0.9, 0.95, 0.99])
    found = [next((x for x in range(n + 1) if stats.beta.sf(p0, a + x, b + n - x) >= tau - 1e-12), None) for n in looks]
    emit("bayes-boundary", i, {"a": a, "b": b, "p0": p0, "tau": tau, "looks": looks}, {"stop_at": found}, 0)


SLOW = {"simon": 12, "single_stage_n": 4}

if __name__ == "__main__":
    print("id", "calc", "input", "expected", "tolerance", "status", "source", sep="\t")
    for of in (km, km_curve, reverse_km, summary, aalen_johansen, cluster_km, bpcp, rmst, logrank, proportion, binomial_test,
               percent, cluster, quantile, paired, single_stage, single_stage_n, simon, simon_oc, simon_inference, cond_power,
               pred_power, tox_boundary, tox_crossing, bayes_toxicity, bayes_boundary):
        for i in range(max(2, HOW_MANY // SLOW.get(of.__name__, 1))):
            of(i)
