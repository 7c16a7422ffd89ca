"""The three trials reckoned a second time, from their English tables, with exact fractions and plain loops.

Nothing of the program is used, and nothing of its output: `python3 tests/trial/reckon.py > tests/trial/reckoned.tsv`.
Each line: trial, a JSON pointer into the report of `tekio desk`, and the value.
"""
import csv
import math
from datetime import date
from fractions import Fraction as F
from pathlib import Path

HERE = Path(__file__).parent
EARLY = 30
AT = (182, 365, 730)


def rows(trial, name):
    with open(HERE / trial / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


def curve(times):
    """Kaplan and Meier: [(time, S, Greenwood's sum)], S exact."""
    s, g, out = F(1), F(0), []
    for t in sorted({t for t, _ in times}):
        n = sum(u >= t for u, _ in times)
        d = sum(u == t and e for u, e in times)
        s *= F(n - d, n)
        if d and n > d:
            g += F(d, n * (n - d))
        out.append((t, s, g))
    return out


def at(times, when):
    s, g, last = F(1), F(0), max(t for t, _ in times)
    for t, s1, g1 in curve(times):
        if t <= when:
            s, g = s1, g1
    if when > last and s > 0:
        return None, None, None, None
    if s in (0, 1):
        return s, (0 if s else None), None, None
    se = float(s) * math.sqrt(g)
    part = 1.959963984540054 * se / (float(s) * math.log(s))
    return s, se, float(s) ** math.exp(-part), float(s) ** math.exp(part)


def median(times):
    steps = [(t, s) for t, s, _ in curve(times)]
    for t, s in steps:
        if s <= F(1, 2):
            lower = [u for u, v in steps if v < s]
            return (t + lower[0]) / 2 if s == F(1, 2) and lower else t
    return None


def incidence(coded, when):
    """Aalen and Johansen: both incidences and who is free of both, exact; the variance by the delta method."""
    s, f1, f2, path = F(1), F(0), F(0), []
    for t in sorted({t for t, _ in coded}):
        if t > when:
            break
        n = sum(u >= t for u, _ in coded)
        d1, d2 = (sum(u == t and c == k for u, c in coded) for k in (1, 2))
        f1, f2 = f1 + s * F(d1, n), f2 + s * F(d2, n)
        path.append((s, f1, d1, d1 + d2, n))
        s *= F(n - d1 - d2, n)
    if when > max(t for t, _ in coded) and s > 0:
        return None
    v = 0.0
    for before, there, d1, d, n in path:
        gap = f1 - there
        if n > d:
            v += float(gap * gap * F(d, n * (n - d)))
        v += float(before * before * F(d1 * (n - d1), n**3)) - float(2 * gap * before * F(d1, n * n))
    assert f1 + f2 + s == 1
    return f1, f2, s, math.sqrt(max(v, 0))


def tail(x, n, p):
    return sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(x, n + 1))


def clopper(x, n):
    """By halving on the sum of binomial probabilities."""

    def solve(f):
        low, high = 0.0, 1.0
        for _ in range(60):
            mid = (low + high) / 2
            low, high = (mid, high) if f(mid) else (low, mid)
        return (low + high) / 2

    low = 0.0 if x == 0 else solve(lambda p: tail(x, n, p) < 0.025)
    high = 1.0 if x == n else solve(lambda p: 1 - tail(x + 1, n, p) > 0.025)
    return low, high


def middle(all_):
    all_ = sorted(all_)
    n = len(all_)
    return (all_[(n - 1) // 2] + all_[n // 2]) / 2


def reckon(trial):
    out = []
    put = lambda pointer, value: out.append((trial, pointer, value))
    patients = {r["id"]: r for r in rows(trial, "patients.csv")}
    lesions, events = rows(trial, "lesions.csv"), rows(trial, "ae.csv")
    registered = [r for r in patients.values() if r["registration_date"]]
    treated = [r for r in registered if r["treatment_date"]]
    n = len(treated)
    end = lambda r: day(r["death_date"] or r["last_contact_date"])
    put("/flow/registered", len(registered))
    put("/flow/not_registered", sum(bool(r["consent_date"]) for r in patients.values()) - len(registered))
    put("/flow/treated", n)
    put("/flow/eligible", sum(r["eligible"] == "yes" for r in registered))
    put("/flow/deaths", sum(r["vital_status"] == "dead" for r in treated))
    put("/flow/off_study", sum(bool(r["off_study_date"]) for r in treated))
    put("/flow/lesions", sum(int(r["n_lesions"]) for r in treated))

    for name, group, column in (("registration", registered, "registration_date"), ("treatment", treated, "treatment_date")):
        times = [((end(r) - day(r[column])).days, r["vital_status"] == "dead") for r in group]
        put(f"/survival/{name}/n", len(times))
        put(f"/survival/{name}/events", sum(e for _, e in times))
        put(f"/survival/{name}/median", median(times))
        for k, when in enumerate(AT):
            s, se, low, high = at(times, when)
            put(f"/survival/{name}/at/{k}/n_risk", sum(t >= when for t, _ in times))
            put(f"/survival/{name}/at/{k}/surv", s)
            put(f"/survival/{name}/at/{k}/se", se)
            put(f"/survival/{name}/at/{k}/lower", low)
            put(f"/survival/{name}/at/{k}/upper", high)
    put("/follow_up/reverse_km/median", median([(t, not e) for t, e in times]))
    put("/follow_up/median_observed", middle([t for t, _ in times]))
    put("/follow_up/median_alive", middle([t for t, e in times if not e]))

    def worst(keep, key):
        found = {}
        for e in events:
            r = patients[e["id"]]
            if not r["treatment_date"]:
                continue
            when = (day(e["onset_date"]) - day(r["treatment_date"])).days if e["onset_date"] else None
            if when is not None and when < 0 or not keep(e, when):
                continue
            own = found.setdefault(e[key] if key else "", {})
            own[e["id"]] = max(own.get(e["id"], 0), int(e["grade"]))
        return found

    early = lambda e, when: when is not None and when <= EARLY
    severe = lambda keep: sum(g >= 3 for g in worst(keep, None).get("", {}).values())
    x = severe(early)
    put("/primary_endpoint/x", x)
    put("/primary_endpoint/n", n)
    if n < 100:
        low, high = clopper(x, n)
        put("/primary_endpoint/clopper/0", low)
        put("/primary_endpoint/clopper/1", high)
    kinds = (
        lambda e, when: when is None or when <= EARLY,
        lambda e, when: early(e, when) and e["soc"] != "Investigations",
        lambda e, when: early(e, when) and e["related"] == "yes",
        lambda e, when: early(e, when) and e["related"] in ("yes", "unknown"),
        lambda e, when: when is not None and when <= EARLY + 1,
        lambda e, when: True,
    )
    for k, keep in enumerate(kinds):
        put(f"/primary_endpoint/sensitivities/{k}/x", severe(keep))
    for table, keep, key in (
        ("by_term", lambda e, when: True, "term"),
        ("by_class", lambda e, when: True, "soc"),
        ("early_by_term", early, "term"),
        ("related_by_term", lambda e, when: e["related"] == "yes", "term"),
        ("any", lambda e, when: True, None),
        ("related_or_unknown_any", lambda e, when: e["related"] != "no", None),
    ):
        for k, (name, own) in enumerate(sorted(worst(keep, key).items())):
            put(f"/adverse_events/{table}/{k}/name", name)
            for grade in range(1, 6):
                put(f"/adverse_events/{table}/{k}/grades/{grade - 1}", sum(g == grade for g in own.values()))
            put(f"/adverse_events/{table}/{k}/any", len(own))

    coded, by_patient, imaging = [], {}, []
    for l in lesions:
        r = patients[l["id"]]
        start = day(l["treatment_date"])
        last = (day(l["last_imaging_date"]) - start).days if l["last_imaging_date"] else 0
        if l["local_progression_date"]:
            own = ((day(l["local_progression_date"]) - start).days, 1)
        elif r["death_date"]:
            own = ((day(r["death_date"]) - start).days, 2)
        else:
            own = (last, 0)
        coded.append(own)
        imaging.append((last, False) if own[1] != 1 else (own[0], True))
        by_patient.setdefault(l["id"], []).append((own, last))
    patient_level = []
    for own in by_patient.values():
        for code in (1, 2):
            if any(c == code for (_, c), _ in own):
                patient_level.append((min(t for (t, c), _ in own if c == code), code))
                break
        else:
            patient_level.append((min(t for (t, _), _ in own), 0))
    for name, all_ in (("lesion", coded), ("patient", patient_level)):
        put(f"/local_control/{name}/n", len(all_))
        put(f"/local_control/{name}/events1", sum(c == 1 for _, c in all_))
        put(f"/local_control/{name}/events2", sum(c == 2 for _, c in all_))
        for k, when in enumerate(AT):
            it = incidence(all_, when)
            for key, value in zip(("cif1", "cif2", "surv", "se1"), it or (None,) * 4):
                put(f"/local_control/{name}/at/{k}/{key}", value)
            put(f"/local_control/{name}/at/{k}/n_risk", sum(t >= when for t, _ in all_))
    for name, all_ in (("km_death_censored", [(t, c == 1) for t, c in coded]), ("km_dead_at_last_imaging", imaging)):
        for k, when in enumerate(AT):
            put(f"/local_control/{name}/at/{k}/surv", at(all_, when)[0])
    for name, window in (("crude", 30), ("crude_strict", 0)):
        seen = [c == 1 and t <= 365 for t, c in coded if (c == 1 and t <= 365) or t >= 365 - window]
        put(f"/local_control/{name}/n", len(seen))
        put(f"/local_control/{name}/x", len(seen) - sum(seen))

    visits = ("0", "d1", "w1", "m1", "m3")
    for k, visit in enumerate(visits):
        told = [F(r[f"pain_{visit}"]) for r in treated if r[f"pain_{visit}"]]
        put(f"/pain/visits/{k}/visit", visit)
        put(f"/pain/visits/{k}/n", len(told))
        put(f"/pain/visits/{k}/quartiles_type7/1", middle(told))
        if k:
            both = [(F(r["pain_0"]), F(r[f"pain_{visit}"])) for r in treated if r["pain_0"] and r[f"pain_{visit}"]]
            put(f"/pain/visits/{k}/pairs", len(both))
            put(f"/pain/visits/{k}/down_30_percent", sum(b > 0 and a <= b * F(7, 10) for b, a in both))
            put(f"/pain/visits/{k}/down_50_percent", sum(b > 0 and a * 2 <= b for b, a in both))
            put(f"/pain/visits/{k}/down_2_points", sum(b - a >= 2 for b, a in both))
    kinds = {"complete": 0, "partial": 0, "progression": 0, "indeterminate": 0}
    for r in treated:
        if not all(r[c] for c in ("pain_0", "pain_m1", "omed_0", "omed_m1")) or F(r["pain_0"]) == 0:
            continue
        b, a, d, m = (F(r[c]) for c in ("pain_0", "pain_m1", "omed_0", "omed_m1"))
        less, more = m <= d * F(3, 4) and m < d, m > 0 and m >= d * F(5, 4)
        if a == 0 and m <= d:
            kinds["complete"] += 1
        elif b - a >= 2 and m <= d or less and a <= b:
            kinds["partial"] += 1
        elif a - b >= 2 and m == d or more and b <= a <= b + 1:
            kinds["progression"] += 1
        else:
            kinds["indeterminate"] += 1
    for name, many in kinds.items():
        put(f"/pain/visits/3/response/by/{name}", many)
    return out


if __name__ == "__main__":
    print("trial\tpointer\tvalue")
    for name in ("trial_020", "trial_060", "trial_500"):
        for trial, pointer, value in reckon(name):
            if isinstance(value, F):
                value = float(value)
            print(trial, pointer, "null" if value is None else value, sep="\t")
