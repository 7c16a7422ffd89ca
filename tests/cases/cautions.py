#!/usr/bin/env python3
"""Golden tables of warnings, options and evidence: python3 tests/cases/cautions.py [--check]

An INDEPENDENT TRANSCRIPTION like make.py and plans.py: written from the source documents (002 leaflet on bone metastases, 003 denosumab
study, 004 guideline on vertebroplasty) and the definitions they name, without reading or running the program it tests.
Every row states by hand its outcome, the warnings that apply, those that are open, what is missing and what is objected to; an evaluator
works them out again, the outcome by trying completions, and a table is written only if both agree.

A warning's step is `met` when the warning does NOT apply, `not-met` when it does. See plans.py for the rest.
"""
import sys
from decimal import Decimal
from fractions import Fraction as F

sys.dont_write_bytecode = True
from make import LABS, all_of, answers, any_of, compare, first_met, negate
from plans import build, clash, possible, r, text


def gravest(levels, clear, applies):
    """The verdict of the first level with a warning that applies; `applies(id)` is True or False."""
    return next((level for level, steps in levels.items() if any(applies(s) for s in steps)), clear)


def steps_of(levels):
    return [s for steps in levels.values() for s in steps]


def kinds(scales, known, options):
    """What each kind by itself can still come to: `scales` gives for each its classes with the answers that they look at, and a
    function from answers to what holds, nothing for answers of its own that contradict each other. A scale is read alone, so
    contradictions with other answers are left to the verdict."""
    columns = {}
    for name, (classes, clear, asked, holds) in scales.items():
        known_here = {n: known[n] for n in asked}
        first = lambda them: None if them is None else next((it for it in classes if them[it]), clear)
        still, _ = possible(known_here, {n: options[n] for n in asked}, lambda c: first(holds(c)), [*classes, clear])
        columns[f"scale:{name}"] = " ".join(still)
    return columns


def has(ticked, *options):
    return compare(lambda t: bool(t & set(options)), ticked)


def is_(value, *options):
    return compare(lambda v: v in options, value)


# ---- 004: questions that two calculators share (L532-544) --------------------------------------------------------------

INFECTION = ("local", "systemic", "none")
# L536 names six; L632 adds susceptibility as from chemotherapy, and sources of infection elsewhere
RISK = ("urinary", "diabetes", "cholecystitis", "meningitis", "pressure-ulcer", "immunosuppression", "chemotherapy", "other-site", "none")
BLEEDING = ("none", "correctable", "uncontrollable")
NONE = frozenset({"none"})


def shared(row):
    return {"spine-infection": row.set("spine-infection", INFECTION), "infection-risk": row.set("infection-risk", RISK),
            "bleeding-tendency": row.choice("bleeding-tendency", BLEEDING), "organ-function": row.yes("organ-function")}


SHARED_OPTIONS = {"spine-infection": (NONE, frozenset({"local"})), "infection-risk": (NONE, frozenset({"diabetes"})),
                  "bleeding-tendency": BLEEDING, "organ-function": (True, False)}


def shared_rules(v):
    return {"PVP-B4": is_(v["bleeding-tendency"], "uncontrollable"), "PVP-O1": negate(v["organ-function"]),
            "PVP-F1": has(v["spine-infection"], "local", "systemic"), "PVP-F2": has(v["infection-risk"], *RISK[:-1]),
            "PVP-B4b": is_(v["bleeding-tendency"], "correctable")}


def shared_rows(caution):
    """The rows both tables have; `caution`: the outcome when only a caution applies."""
    yield r("bleeding that can be corrected", "bleeding-tendency=correctable", caution, applies="PVP-B4b")
    yield r("bleeding that cannot be controlled", "bleeding-tendency=uncontrollable", "not-indicated", applies="PVP-B4")
    yield r("bleeding in a word that is not an option", "bleeding-tendency=yes", f"not-indicated {caution} CLEAR", "bleeding-tendency",
            "bleeding-tendency", opens="PVP-B4 PVP-B4b")
    yield r("bleeding not entered", "bleeding-tendency=", f"not-indicated {caution} CLEAR", "bleeding-tendency", opens="PVP-B4 PVP-B4b")
    # a requirement of the cement, to be weighed with care (L544-546): not what is called no indication
    yield r("organ function not preserved", "organ-function=no", "cement-requirement", applies="PVP-O1", scale__patient_state="cement-requirement")
    yield r("organ function not entered", "organ-function=", "cement-requirement CLEAR", "organ-function", opens="PVP-O1",
            scale__patient_state="cement-requirement none")
    yield r("organ function in a word that is not an option", "organ-function=fair", "cement-requirement CLEAR", "organ-function",
            "organ-function", opens="PVP-O1")
    yield r("organ function not preserved, and a risk of infection", "organ-function=no; infection-risk=diabetes", "cement-requirement",
            applies="PVP-O1 PVP-F2")
    yield r("organ function not preserved, and bleeding out of control", "organ-function=no; bleeding-tendency=uncontrollable",
            "not-indicated", applies="PVP-O1 PVP-B4", scale__patient_state="not-indicated")
    yield r("a local infection", "spine-infection=local", "postpone", applies="PVP-F1")
    yield r("a systemic infection", "spine-infection=systemic", "postpone", applies="PVP-F1")
    yield r("a local and a systemic infection", "spine-infection=local,systemic", "postpone", applies="PVP-F1")
    yield r("infection not entered", "spine-infection=", "postpone CLEAR", "spine-infection", opens="PVP-F1")
    yield r("no infection and one at once", "spine-infection=none,local", "postpone CLEAR", "spine-infection", "spine-infection", opens="PVP-F1")
    yield r("an infection that is not an option", "spine-infection=viral", "postpone CLEAR", "spine-infection", "spine-infection", opens="PVP-F1")
    for risk in RISK[:-1]:
        yield r(f"risk of infection: {risk}", f"infection-risk={risk}", caution, applies="PVP-F2")
    yield r("all risks of infection", f"infection-risk={','.join(RISK[:-1])}", caution, applies="PVP-F2")
    yield r("risk of infection not entered", "infection-risk=", f"{caution} CLEAR", "infection-risk", opens="PVP-F2")
    yield r("no risk of infection and one at once", "infection-risk=none,diabetes", f"{caution} CLEAR", "infection-risk", "infection-risk",
            opens="PVP-F2")
    yield r("a local infection and organ function not preserved: the gravest counts", "spine-infection=local; organ-function=no",
            "postpone", applies="PVP-F1 PVP-O1")
    yield r("a local infection, organ function not entered: no longer worth asking", "spine-infection=local; organ-function=", "postpone",
            applies="PVP-F1", opens="PVP-O1", scale__patient_state="postpone")
    yield r("a local infection, risk of infection not entered: no longer worth asking", "spine-infection=local; infection-risk=", "postpone",
            applies="PVP-F1", opens="PVP-F2")
    yield r("a local infection, bleeding not entered", "spine-infection=local; bleeding-tendency=", "not-indicated postpone",
            "bleeding-tendency", applies="PVP-F1", opens="PVP-B4 PVP-B4b")
    yield r("not to be controlled, all else of the shared questions not entered", "bleeding-tendency=uncontrollable; spine-infection=; "
            "infection-risk=; organ-function=", "not-indicated", applies="PVP-B4", opens="PVP-O1 PVP-F1 PVP-F2")


def named(rows, clear):
    """Puts the table's own clear verdict in the rows that two tables share."""
    return [(case, changes, outcome.replace("CLEAR", clear), *rest) for case, changes, outcome, *rest in rows]


# ---- 004: whether vertebroplasty comes into question (L181-185, L532-544, clinical questions) --------------------------

INDICATION = {"not-indicated": ["PVP-B4", "PVP-N1"], "postpone": ["PVP-F1"], "cement-requirement": ["PVP-O1"],
              "out-of-scope": ["PVP-G1", "PVP-G3"], "outside-approval": ["PVP-G6", "PVP-G6b"], "not-suggested": ["CQ3"],
              "individual": ["PVP-SURGERY", "PVP-N1b", "PVP-F3"], "caution": ["PVP-F2", "PVP-B4b", "CQ1-site", "PVP-FRACTURE"]}
INDICATION_STEPS = steps_of(INDICATION)
REGION = ("cervical", "thoracic", "lumbar", "sacral")
PAIN_SOURCE = ("fracture", "other", "none")
EXISTING = ("insufficient", "sufficient", "not-tried")
COMPRESSION = ("compression", "instability", "none")
INDICATION_FIELDS = ["age", "tumour", "region", "lesion", "severe-pain", "movement-restricted", "fracture-prevention", "combined",
                     "benefit-presumed", "benefit-combined", "pain-source", "existing-treatment", "compression-instability",
                     "spine-infection", "infection-risk", "bleeding-tendency", "organ-function", "cord-deficit", "cord-with-treatment", "hiv"]
INDICATION_SCALES = ["scale:patient-state", "scale:coverage", "scale:lesion-kind", "scale:precautions"]


def indication_rules(v):
    return shared_rules(v) | {
        "PVP-N1": all_of(v["cord-deficit"], negate(v["cord-with-treatment"])), "PVP-G1": compare(lambda a: a < 20, v["age"]),
        "PVP-G3": is_(v["tumour"], "primary-bone", "other"),
        # a deficit that is treated is one
        "PVP-N1b": v["cord-deficit"] is not False if v["cord-with-treatment"] else all_of(v["cord-deficit"], v["cord-with-treatment"]),
        # L139: approved for pain, where existing treatment does not help
        "PVP-G6": is_(v["pain-source"], "none"), "PVP-G6b": is_(v["existing-treatment"], "sufficient", "not-tried"),
        # L500: open surgery is recommended for compression of the cord and instability
        "PVP-SURGERY": has(v["compression-instability"], "compression", "instability"),
        # L462: pain that comes from a fracture
        "PVP-FRACTURE": is_(v["pain-source"], "other"),
        "PVP-F3": v["hiv"], "CQ3": is_(v["lesion"], "blastic"), "CQ1-site": has(v["region"], "cervical", "sacral")}


def indication_scales():
    """The kinds: the worst of each stands beside the verdict."""
    def of(levels):
        def holds(c):
            if c.get("cord-with-treatment") and c.get("cord-deficit") is False:
                return None
            rules = indication_rules({n: None for n in INDICATION_FIELDS} | c)
            return {level: any(rules[s] for s in steps) for level, steps in levels.items()}
        return holds
    state = {"not-indicated": INDICATION["not-indicated"], "postpone": INDICATION["postpone"],
             "cement-requirement": INDICATION["cement-requirement"], "individual": INDICATION["individual"]}
    coverage = {"out-of-scope": INDICATION["out-of-scope"], "outside-approval": INDICATION["outside-approval"]}
    lesion = {"not-suggested": ["CQ3"], "outside-cq1": ["CQ1-site"]}
    caution = {"caution": ["PVP-F2", "PVP-B4b", "PVP-FRACTURE"]}
    return {
        "patient-state": (list(state), "none", ["bleeding-tendency", "cord-deficit", "cord-with-treatment", "spine-infection", "organ-function",
                                                "compression-instability", "hiv"], of(state)),
        "coverage": (list(coverage), "covered", ["age", "tumour", "pain-source", "existing-treatment"], of(coverage)),
        "lesion-kind": (list(lesion), "none", ["lesion", "region"], of(lesion)),
        "precautions": (list(caution), "none", ["infection-risk", "bleeding-tendency", "pain-source"], of(caution))}


def indication(row):
    yes = {n: row.yes(n) for n in ("severe-pain", "movement-restricted", "fracture-prevention", "combined", "benefit-presumed",
                                   "benefit-combined", "cord-deficit", "cord-with-treatment", "hiv")}
    v = {"age": row.number("age", (0, 130), (0, 110), whole=True), "tumour": row.choice("tumour", ("metastasis", "primary-bone", "other")),
         "region": row.set("region", REGION), "lesion": row.choice("lesion", ("lytic", "mixed", "blastic")),
         "pain-source": row.choice("pain-source", PAIN_SOURCE), "existing-treatment": row.choice("existing-treatment", EXISTING),
         "compression-instability": row.set("compression-instability", COMPRESSION), **yes, **shared(row)}
    # no deficit, and one that is treated; no pain, and severe pain or pain that is not relieved enough: these cannot both be
    v |= dict.fromkeys(clash(row, v, "cord-deficit", ("cord-deficit", "cord-with-treatment"), lambda deficit, treated: treated and not deficit))
    v |= dict.fromkeys(clash(row, v, "severe-pain", ("pain-source", "severe-pain"), lambda p, severe: p == "none" and severe))
    v |= dict.fromkeys(clash(row, v, "existing-treatment", ("pain-source", "existing-treatment"),
                             lambda p, e: p == "none" and e == "insufficient"))
    rules = indication_rules(v)
    options = {"age": (19, 20), "tumour": ("metastasis", "other"), "region": (frozenset({"lumbar"}), frozenset({"sacral"})),
               "lesion": ("lytic", "blastic"), "cord-deficit": (True, False), "cord-with-treatment": (True, False), "hiv": (True, False),
               "pain-source": PAIN_SOURCE, "existing-treatment": ("insufficient", "sufficient"),
               "compression-instability": (NONE, frozenset({"compression"})), **SHARED_OPTIONS}
    known = {n: v[n] for n in options}
    if v["cord-deficit"] is False:
        known["cord-with-treatment"] = False  # no longer asked

    def decide(c):
        if v["cord-with-treatment"] and not c["cord-deficit"]:
            return None
        if c["pain-source"] == "none" and (v["severe-pain"] or c["existing-treatment"] == "insufficient"):
            # without pain there is none that could be severe or relieved too little; what was not asked of it does not matter
            if v["severe-pain"] or v["existing-treatment"] == "insufficient":
                return None
            c = c | {"existing-treatment": "not-tried"}
        return gravest(INDICATION, "no-flag", indication_rules(c).__getitem__)

    still, wanted = possible(known, options, decide, [*INDICATION, "no-flag"])
    spine = has(v["region"], "thoracic", "lumbar")
    # the answers speak of metastases and primary tumours of the vertebra, CQ3 of metastases; that prevention in osteoporosis is
    # relatively contraindicated is said wherever prevention is an aim
    tumour = is_(v["tumour"], "metastasis", "primary-bone")
    concern = {"CQ1-1": all_of(tumour, spine, v["severe-pain"]), "CQ1-2": all_of(tumour, spine, v["movement-restricted"]),
               "CQ2": all_of(tumour, v["fracture-prevention"], v["benefit-presumed"]), "CQ2-osteoporosis": v["fracture-prevention"],
               "CQ3": all_of(is_(v["tumour"], "metastasis"), rules["CQ3"]),
               "CQ4": all_of(tumour, v["combined"], v["benefit-combined"])}
    columns = {"statements": " ".join(s for s, t in concern.items() if t), **kinds(indication_scales(), known, options)}
    return {s: negate(rules[s]) for s in INDICATION_STEPS}, still, wanted, columns


INDICATION_BASE = answers("age=64; tumour=metastasis; region=lumbar; lesion=lytic; severe-pain=yes; movement-restricted=no; fracture-prevention=no; "
                          "combined=no; benefit-presumed=yes; benefit-combined=yes; pain-source=fracture; existing-treatment=insufficient; "
                          "compression-instability=none; spine-infection=none; infection-risk=none; bleeding-tendency=none; "
                          "organ-function=yes; cord-deficit=no; hiv=no")
ALL_INDICATION = "not-indicated postpone cement-requirement out-of-scope outside-approval not-suggested individual caution no-flag"
PAIN = "CQ1-1"
INDICATION_TABLE = [
    r("base case: a painful lytic lumbar metastasis", "", "no-flag", statements=PAIN, scale__patient_state="none", scale__coverage="covered",
      scale__lesion_kind="none", scale__precautions="none"),
    r("nothing is entered", "only:", ALL_INDICATION, "-", opens="all", statements="",
      scale__patient_state="not-indicated postpone cement-requirement individual none", scale__coverage="out-of-scope outside-approval covered",
      scale__lesion_kind="not-suggested outside-cq1 none", scale__precautions="caution none"),
    r("organ function not preserved alone: bleeding, cord or infection may be graver", "only: organ-function=no",
      "not-indicated postpone cement-requirement", "-", applies="PVP-O1", opens=" ".join(s for s in INDICATION_STEPS if s != "PVP-O1"),
      scale__patient_state="not-indicated postpone cement-requirement"),
    r("one answer alone settles the gravest: bleeding not to be controlled", "only: bleeding-tendency=uncontrollable", "not-indicated",
      applies="PVP-B4", opens=" ".join(s for s in INDICATION_STEPS if s not in ("PVP-B4", "PVP-B4b"))),
    r("a cord deficit without surgery or radiotherapy settles alone", "only: cord-deficit=yes; cord-with-treatment=no", "not-indicated",
      applies="PVP-N1", opens=" ".join(s for s in INDICATION_STEPS if s not in ("PVP-N1", "PVP-N1b"))),
    r("every warning that can apply at once", "age=19; tumour=other; region=cervical,sacral; lesion=blastic; spine-infection=local; "
      "infection-risk=diabetes; bleeding-tendency=uncontrollable; organ-function=no; cord-deficit=yes; cord-with-treatment=no; hiv=yes; "
      "compression-instability=compression,instability; pain-source=other; existing-treatment=not-tried",
      "not-indicated", applies="PVP-B4 PVP-N1 PVP-O1 PVP-F1 PVP-G1 PVP-G3 PVP-G6b PVP-SURGERY PVP-F3 CQ3 PVP-F2 CQ1-site PVP-FRACTURE",
      statements="", scale__patient_state="not-indicated", scale__coverage="out-of-scope", scale__lesion_kind="not-suggested",
      scale__precautions="caution"),
    r("the same of a painless lesion", "age=19; tumour=other; region=cervical,sacral; lesion=blastic; spine-infection=local; "
      "infection-risk=diabetes; bleeding-tendency=uncontrollable; organ-function=no; cord-deficit=yes; cord-with-treatment=no; hiv=yes; "
      "compression-instability=compression,instability; pain-source=none; existing-treatment=; severe-pain=no",
      "not-indicated", applies="PVP-B4 PVP-N1 PVP-O1 PVP-F1 PVP-G1 PVP-G3 PVP-G6 PVP-SURGERY PVP-F3 CQ3 PVP-F2 CQ1-site", opens="PVP-G6b"),
    *named(shared_rows("caution"), "no-flag"),
    # scope (L181-185)
    r("age 19 is outside the guideline", "age=19", "out-of-scope", applies="PVP-G1"),
    r("vector: age 20 is inside", "age=20", "no-flag"),
    r("age 21", "age=21", "no-flag"),
    r("age 18, of age since 2022, is outside what the guideline covers", "age=18", "out-of-scope", applies="PVP-G1"),
    r("age 0", "age=0", "out-of-scope", applies="PVP-G1"),
    r("age 95: there is no upper limit", "age=95", "no-flag"),
    r("age 110 is taken without asking", "age=110", "no-flag"),
    r("age 111 is asked about", "age=111", "out-of-scope no-flag", "age", "age", opens="PVP-G1"),
    r("age 111, confirmed", "age=111; age-confirmed=yes", "no-flag"),
    r("age 131 is impossible", "age=131", "out-of-scope no-flag", "age", "age", opens="PVP-G1"),
    r("age 19.5 is not whole", "age=19.5", "out-of-scope no-flag", "age", "age", opens="PVP-G1"),
    r("age in full-width digits", "age=１９", "out-of-scope", applies="PVP-G1"),
    r("age not entered", "age=", "out-of-scope no-flag", "age", opens="PVP-G1"),
    r("a primary bone tumour", "tumour=primary-bone", "out-of-scope", applies="PVP-G3", statements=PAIN),
    r("no tumour of these", "tumour=other", "out-of-scope", applies="PVP-G3"),
    r("tumour not entered", "tumour=", "out-of-scope no-flag", "tumour", opens="PVP-G3"),
    r("a tumour that is not an option", "tumour=benign", "out-of-scope no-flag", "tumour", "tumour", opens="PVP-G3"),
    r("too young and with an infection: postponed counts before scope", "age=19; spine-infection=systemic", "postpone",
      applies="PVP-G1 PVP-F1"),
    r("too young, infection not entered", "age=19; spine-infection=", "postpone out-of-scope", "spine-infection", applies="PVP-G1",
      opens="PVP-F1"),
    r("too young, HIV not entered: no longer worth asking", "age=19; hiv=", "out-of-scope", applies="PVP-G1", opens="PVP-F3"),
    # cord (L540)
    r("a cord deficit, without surgery or radiotherapy", "cord-deficit=yes; cord-with-treatment=no", "not-indicated", applies="PVP-N1"),
    r("a cord deficit, together with surgery or radiotherapy", "cord-deficit=yes; cord-with-treatment=yes", "individual", applies="PVP-N1b"),
    r("a cord deficit, not known with what: one of the two, never clear", "cord-deficit=yes", "not-indicated individual",
      "cord-with-treatment", opens="PVP-N1 PVP-N1b"),
    r("cord deficit not entered, no other treatment", "cord-deficit=; cord-with-treatment=no", "not-indicated no-flag", "cord-deficit",
      opens="PVP-N1"),
    r("cord deficit not entered, and one that is treated otherwise, too", "cord-deficit=; cord-with-treatment=yes", "individual",
      applies="PVP-N1b"),
    r("neither question about the cord entered", "cord-deficit=", "not-indicated individual no-flag", "-", opens="PVP-N1 PVP-N1b"),
    r("no cord deficit, and one that is treated otherwise, too: both set aside", "cord-with-treatment=yes", "not-indicated individual no-flag", "-",
      "cord-deficit", opens="PVP-N1 PVP-N1b"),
    r("no cord deficit, without other treatment", "cord-with-treatment=no", "no-flag"),
    r("a cord deficit, not known with what, and an infection", "cord-deficit=yes; spine-infection=local", "not-indicated postpone",
      "cord-with-treatment", applies="PVP-F1", opens="PVP-N1 PVP-N1b"),
    r("a cord deficit, not known with what, and too young", "cord-deficit=yes; age=19", "not-indicated out-of-scope", "cord-with-treatment",
      applies="PVP-G1", opens="PVP-N1 PVP-N1b"),
    r("a cord deficit, not known with what, and blastic", "cord-deficit=yes; lesion=blastic", "not-indicated not-suggested",
      "cord-with-treatment", applies="CQ3", opens="PVP-N1 PVP-N1b", statements="CQ1-1 CQ3"),
    # the cord is no longer among the organs asked about: with radiotherapy it is a matter for the individual case (L540)
    r("a cord deficit with other treatment, and organs other than the cord preserved", "cord-deficit=yes; cord-with-treatment=yes; "
      "organ-function=yes", "individual", applies="PVP-N1b", scale__patient_state="individual"),
    r("a cord deficit with other treatment, and heart or lungs impaired", "cord-deficit=yes; cord-with-treatment=yes; organ-function=no",
      "cement-requirement", applies="PVP-N1b PVP-O1", scale__patient_state="cement-requirement"),
    # compression and instability (L500)
    r("compression of the cord without a deficit", "compression-instability=compression", "individual", applies="PVP-SURGERY",
      scale__patient_state="individual"),
    r("instability of the spine", "compression-instability=instability", "individual", applies="PVP-SURGERY"),
    r("compression and instability", "compression-instability=compression,instability", "individual", applies="PVP-SURGERY"),
    r("compression and instability not entered", "compression-instability=", "individual no-flag", "compression-instability",
      opens="PVP-SURGERY", scale__patient_state="individual none"),
    r("no compression and compression at once", "compression-instability=none,compression", "individual no-flag", "compression-instability",
      "compression-instability", opens="PVP-SURGERY"),
    r("compression in a word that is not an option", "compression-instability=stenosis", "individual no-flag", "compression-instability",
      "compression-instability", opens="PVP-SURGERY"),
    r("compression, and a deficit without other treatment", "compression-instability=compression; cord-deficit=yes; cord-with-treatment=no",
      "not-indicated", applies="PVP-SURGERY PVP-N1"),
    r("compression in a blastic lesion: what is left to the individual case stands beside it", "compression-instability=compression; "
      "lesion=blastic", "not-suggested", applies="PVP-SURGERY CQ3", statements="CQ1-1 CQ3", scale__patient_state="individual",
      scale__lesion_kind="not-suggested"),
    r("compression, and a risk of infection", "compression-instability=compression; infection-risk=chemotherapy", "individual",
      applies="PVP-SURGERY PVP-F2", scale__precautions="caution"),
    # the purpose of the approval (L139)
    r("no pain: outside the approved purpose", "pain-source=none; severe-pain=no; existing-treatment=", "outside-approval", applies="PVP-G6",
      opens="PVP-G6b", statements="", scale__coverage="outside-approval"),
    r("to prevent a fracture without pain: question 2 is shown, and the approval does not cover it", "pain-source=none; severe-pain=no; "
      "existing-treatment=not-tried; fracture-prevention=yes", "outside-approval", applies="PVP-G6 PVP-G6b", statements="CQ2 CQ2-osteoporosis"),
    r("no pain, severity not entered", "pain-source=none; severe-pain=; existing-treatment=sufficient", "outside-approval",
      applies="PVP-G6 PVP-G6b", statements=""),
    r("existing treatment relieves the pain", "existing-treatment=sufficient", "outside-approval", applies="PVP-G6b", statements=PAIN,
      scale__coverage="outside-approval"),
    r("existing treatment was not tried", "existing-treatment=not-tried", "outside-approval", applies="PVP-G6b", statements=PAIN),
    r("existing treatment not entered", "existing-treatment=", "outside-approval no-flag", "existing-treatment", opens="PVP-G6b",
      statements=PAIN, scale__coverage="outside-approval covered"),
    r("existing treatment in a word that is not an option", "existing-treatment=failed", "outside-approval no-flag", "existing-treatment",
      "existing-treatment", opens="PVP-G6b"),
    r("not tried, and too young: the guideline does not cover it either", "existing-treatment=not-tried; age=19", "out-of-scope",
      applies="PVP-G6b PVP-G1", scale__coverage="out-of-scope"),
    r("not tried, in a blastic lesion", "existing-treatment=not-tried; lesion=blastic", "outside-approval", applies="PVP-G6b CQ3",
      scale__coverage="outside-approval", scale__lesion_kind="not-suggested"),
    r("no pain and severe pain at once: both set aside", "pain-source=none; severe-pain=yes", "caution no-flag", "pain-source", "severe-pain",
      opens="PVP-G6 PVP-FRACTURE", statements=""),
    r("no pain, and pain that is not relieved enough: both set aside", "pain-source=none; severe-pain=no", "outside-approval caution no-flag",
      "pain-source existing-treatment", "existing-treatment", opens="PVP-G6 PVP-G6b PVP-FRACTURE", statements=""),
    # a fracture behind the pain (L462)
    r("pain of another cause", "pain-source=other", "caution", applies="PVP-FRACTURE", statements=PAIN, scale__precautions="caution"),
    r("the cause of severe pain not entered: there is some", "pain-source=", "caution no-flag", "pain-source", opens="PVP-G6 PVP-FRACTURE",
      statements=PAIN, scale__precautions="caution none"),
    r("the cause not entered, pain not severe, existing treatment not entered", "pain-source=; severe-pain=no; existing-treatment=",
      "outside-approval caution no-flag", "pain-source existing-treatment", opens="PVP-G6 PVP-G6b PVP-FRACTURE", statements=""),
    r("the cause in a word that is not an option", "pain-source=nerve", "caution no-flag", "pain-source", "pain-source",
      opens="PVP-G6 PVP-FRACTURE"),
    r("pain of another cause that existing treatment relieves", "pain-source=other; existing-treatment=sufficient", "outside-approval",
      applies="PVP-FRACTURE PVP-G6b", scale__coverage="outside-approval", scale__precautions="caution"),
    # individual
    r("HIV", "hiv=yes", "individual", applies="PVP-F3"),
    r("HIV not entered", "hiv=", "individual no-flag", "hiv", opens="PVP-F3"),
    r("HIV and a risk of infection", "hiv=yes; infection-risk=urinary", "individual", applies="PVP-F3 PVP-F2"),
    r("HIV not entered, with a risk of infection", "hiv=; infection-risk=urinary", "individual caution", "hiv", applies="PVP-F2",
      opens="PVP-F3"),
    # not suggested (question 3)
    r("blastic", "lesion=blastic", "not-suggested", applies="CQ3", statements="CQ1-1 CQ3"),
    r("mixed", "lesion=mixed", "no-flag", statements=PAIN),
    r("lytic", "lesion=lytic", "no-flag", statements=PAIN),
    r("lesion not entered", "lesion=", "not-suggested no-flag", "lesion", opens="CQ3", statements=PAIN),
    r("a lesion that is not an option", "lesion=sclerotic", "not-suggested no-flag", "lesion", "lesion", opens="CQ3"),
    r("blastic, and HIV: not suggested counts before the individual case", "lesion=blastic; hiv=yes", "not-suggested", applies="CQ3 PVP-F3"),
    r("blastic, HIV not entered: no longer worth asking", "lesion=blastic; hiv=", "not-suggested", applies="CQ3", opens="PVP-F3"),
    r("blastic, and a cord deficit together with surgery or radiotherapy", "lesion=blastic; cord-deficit=yes; cord-with-treatment=yes",
      "not-suggested", applies="CQ3 PVP-N1b"),
    r("blastic, and a cord deficit without surgery or radiotherapy", "lesion=blastic; cord-deficit=yes; cord-with-treatment=no",
      "not-indicated", applies="CQ3 PVP-N1"),
    r("blastic, and a risk of infection", "lesion=blastic; infection-risk=diabetes", "not-suggested", applies="CQ3 PVP-F2"),
    r("HIV, lesion not entered", "hiv=yes; lesion=", "not-suggested individual", "lesion", applies="PVP-F3", opens="CQ3"),
    r("lesion and HIV not entered", "lesion=; hiv=", "not-suggested individual no-flag", "lesion hiv", opens="CQ3 PVP-F3"),
    r("a risk of infection, lesion not entered", "infection-risk=urinary; lesion=", "not-suggested caution", "lesion", applies="PVP-F2",
      opens="CQ3"),
    r("blastic, and too young: out of scope counts first", "lesion=blastic; age=19", "out-of-scope", applies="CQ3 PVP-G1"),
    r("blastic, age not entered", "lesion=blastic; age=", "out-of-scope not-suggested", "age", applies="CQ3", opens="PVP-G1"),
    r("too young, lesion not entered: no longer worth asking", "age=19; lesion=", "out-of-scope", applies="PVP-G1", opens="CQ3"),
    r("blastic, and an infection: postponed counts first", "lesion=blastic; spine-infection=local", "postpone", applies="CQ3 PVP-F1"),
    r("blastic, but a primary bone tumour: the answer speaks of metastases", "lesion=blastic; tumour=primary-bone", "out-of-scope",
      applies="CQ3 PVP-G3", statements=PAIN),
    # where (clinical question 1)
    r("thoracic", "region=thoracic", "no-flag", statements=PAIN),
    r("thoracic and lumbar", "region=thoracic,lumbar", "no-flag", statements=PAIN),
    r("cervical is outside the wording of question 1", "region=cervical", "caution", applies="CQ1-site", statements="",
      scale__lesion_kind="outside-cq1"),
    r("sacral is outside the wording of question 1", "region=sacral", "caution", applies="CQ1-site", statements=""),
    r("cervical and thoracic: both hold", "region=cervical,thoracic", "caution", applies="CQ1-site", statements=PAIN),
    r("all regions", "region=cervical,thoracic,lumbar,sacral", "caution", applies="CQ1-site", statements=PAIN),
    r("region not entered", "region=", "caution no-flag", "region", opens="CQ1-site", statements=""),
    r("a region that is not an option", "region=lumbar,pelvis", "caution no-flag", "region", "region", opens="CQ1-site", statements=""),
    # statements
    r("movement restricted", "movement-restricted=yes", "no-flag", statements="CQ1-1 CQ1-2"),
    r("movement restricted only", "severe-pain=no; movement-restricted=yes", "no-flag", statements="CQ1-2"),
    r("movement restricted in a cervical lesion", "region=cervical; movement-restricted=yes", "caution", applies="CQ1-site", statements=""),
    r("no severe pain", "severe-pain=no", "no-flag", statements=""),
    r("pain not entered settles nothing and opens nothing", "severe-pain=", "no-flag", statements=""),
    r("to prevent a fracture, a benefit is presumed", "fracture-prevention=yes", "no-flag", statements="CQ1-1 CQ2 CQ2-osteoporosis"),
    r("to prevent a fracture, no benefit is presumed", "fracture-prevention=yes; benefit-presumed=no", "no-flag",
      statements="CQ1-1 CQ2-osteoporosis"),
    r("to prevent a fracture, benefit not entered", "fracture-prevention=yes; benefit-presumed=", "no-flag",
      statements="CQ1-1 CQ2-osteoporosis"),
    r("prevention not entered", "fracture-prevention=", "no-flag", statements=PAIN),
    r("only that prevention is an aim", "only: fracture-prevention=yes", ALL_INDICATION, "-", opens="all", statements="CQ2-osteoporosis"),
    r("to prevent a fracture in a primary bone tumour", "tumour=primary-bone; fracture-prevention=yes", "out-of-scope", applies="PVP-G3",
      statements="CQ1-1 CQ2 CQ2-osteoporosis"),
    r("to prevent a fracture without a tumour of these", "tumour=other; fracture-prevention=yes", "out-of-scope", applies="PVP-G3",
      statements="CQ2-osteoporosis"),
    r("to prevent a fracture, tumour not entered", "tumour=; fracture-prevention=yes", "out-of-scope no-flag", "tumour", opens="PVP-G3",
      statements="CQ2-osteoporosis"),
    r("combined, a benefit is presumed", "combined=yes", "no-flag", statements="CQ1-1 CQ4"),
    r("combined, no benefit is presumed of it", "combined=yes; benefit-combined=no", "no-flag", statements=PAIN),
    r("combined, benefit of the combination not entered", "combined=yes; benefit-combined=", "no-flag", statements=PAIN),
    r("prevention and combination, a benefit of prevention alone", "fracture-prevention=yes; combined=yes; benefit-combined=no", "no-flag",
      statements="CQ1-1 CQ2 CQ2-osteoporosis"),
    r("prevention and combination, a benefit of the combination alone", "fracture-prevention=yes; combined=yes; benefit-presumed=no", "no-flag",
      statements="CQ1-1 CQ2-osteoporosis CQ4"),
    r("combined in a primary bone tumour", "tumour=primary-bone; combined=yes", "out-of-scope", applies="PVP-G3", statements="CQ1-1 CQ4"),
    r("combined without a tumour of these", "tumour=other; combined=yes", "out-of-scope", applies="PVP-G3", statements=""),
    r("combined, tumour not entered", "tumour=; combined=yes", "out-of-scope no-flag", "tumour", opens="PVP-G3", statements=""),
    r("all questions concern the case", "movement-restricted=yes; fracture-prevention=yes; combined=yes; lesion=blastic", "not-suggested",
      applies="CQ3", statements="CQ1-1 CQ1-2 CQ2 CQ2-osteoporosis CQ3 CQ4"),
    r("prevention and combination in a sacral lesion", "region=sacral; fracture-prevention=yes; combined=yes", "caution", applies="CQ1-site",
      statements="CQ2 CQ2-osteoporosis CQ4"),
    r("pain in a word that is not an option", "severe-pain=strong", "no-flag", problems="severe-pain", statements=""),
]


# ---- 004: before vertebroplasty (L514-544) -----------------------------------------------------------------------------

PREOP = {"not-indicated": ["PVP-B4"], "postpone": ["PVP-F1"], "cement-requirement": ["PVP-O1"], "caution": ["PVP-B1", "PVP-B2", "PVP-B3", "PVP-F2", "PVP-B4b"],
         "incomplete": ["PREOP-XR", "PREOP-CT", "PREOP-MRI", "PREOP-LAB", "PREOP-CXR", "PREOP-BASE"]}
PREOP_STEPS = steps_of(PREOP)
IMAGING = ("xr", "xr-whole", "xr-dynamic", "ct-axial", "ct-sagittal", "mri-t1", "mri-t2", "mri-stir", "bone-scan", "none")
THIRTY = ("rpr tpha hcv-ab hbs-ag alb t-bil ast alt ldh alp ck bun cr egfr na k ca glucose crp wbc rbc hb ht plt wbc-diff pt pt-activity "
          "pt-ratio pt-inr aptt").split()
assert len(THIRTY) == 30
BASELINE = ("ecg", "lung-function", "chest-xr", "pain", "qol", "none")
TIMES = {"pt-ratio": ((F("0.3"), 10), (F("0.7"), 4)), "pt-seconds": ((5, 200), (8, 60)), "pt-control": ((5, 200), (8, 60)),
         "pt-inr": ((F("0.5"), 20), (F("0.7"), 8)), "aptt-ratio": ((F("0.3"), 10), (F("0.5"), 5)), "aptt-seconds": ((10, 300), (15, 120)),
         "aptt-control": ((10, 300), (15, 120))}
PREOP_FIELDS = ["spine-imaging", "mri-possible", "lab-tests", "baseline-tests", "platelets", *TIMES, "bleeding-tendency", "spine-infection",
                "infection-risk", "organ-function"]


def preop_rules(v):
    done = v["spine-imaging"]
    lacks = lambda *which: compare(lambda d: not set(which) <= d, done)
    return shared_rules(v) | {
        "PVP-B1": compare(lambda p: p < 100000, v["platelets"]), "PVP-B2": compare(lambda x: x > F("1.6"), v["pt"]),
        "PVP-B3": compare(lambda x: x > F("1.5"), v["aptt"]), "PREOP-XR": negate(has(done, "xr", "xr-whole", "xr-dynamic")),
        "PREOP-CT": lacks("ct-axial", "ct-sagittal"),
        # L518: three sequences; where MRI cannot be done, a bone scan. Whoever has the sequences could have MRI.
        "PREOP-MRI": all_of(lacks("mri-t1", "mri-t2", "mri-stir"), any_of(v["mri-possible"], lacks("bone-scan"))),
        "PREOP-LAB": compare(lambda t: not set(THIRTY) <= t, v["lab-tests"]), "PREOP-CXR": compare(lambda b: "chest-xr" not in b, v["baseline-tests"]),
        "PREOP-BASE": compare(lambda b: not {"pain", "qol"} <= b, v["baseline-tests"])}


PREOP_SCALES = ["scale:patient-state", "scale:bleeding-infection", "scale:tests"]


def preop_scales():
    def of(*levels):
        def holds(c):
            rules = preop_rules({n: None for n in (*PREOP_FIELDS, "pt", "aptt")} | c)
            return {level: any(rules[s] for s in PREOP[level]) for level in levels}
        return holds
    state = ("not-indicated", "postpone", "cement-requirement")
    return {"patient-state": (state, "none", ["bleeding-tendency", "spine-infection", "organ-function"], of(*state)),
            "bleeding-infection": (("caution",), "none", ["platelets", "pt", "aptt", "infection-risk", "bleeding-tendency"], of("caution")),
            "tests": (("incomplete",), "complete", ["spine-imaging", "mri-possible", "lab-tests", "baseline-tests"], of("incomplete"))}


def preop(row):
    n = {name: row.number(name, *ranges, units={"s": 1} if "seconds" in name or "control" in name else None) for name, ranges in TIMES.items()}
    ways = lambda *names: [x for x in names if n[x] is not None]
    for names in (("pt-ratio", "pt-seconds", "pt-inr"), ("aptt-ratio", "aptt-seconds")):
        given = ways(*names)
        if len(given) > 1:
            row.problem(given[-1])
            n |= dict.fromkeys(given)
    quotient = lambda a, b: compare(lambda x, y: x / y, n[a], n[b])
    first = lambda *xs: next((x for x in xs if x is not None), None)
    _, usual_units, _ = LABS["platelets"]
    v = {"spine-imaging": row.set("spine-imaging", IMAGING), "mri-possible": row.yes("mri-possible"), "lab-tests": row.set("lab-tests", (*THIRTY, "none")),
         "baseline-tests": row.set("baseline-tests", BASELINE), "platelets": row.number("platelets", (0, None), (1000, 1000000), usual_units),
         "pt": first(n["pt-ratio"], quotient("pt-seconds", "pt-control"), n["pt-inr"]),
         "aptt": first(n["aptt-ratio"], quotient("aptt-seconds", "aptt-control")), **shared(row)}
    rules = preop_rules(v)
    full = frozenset(IMAGING[:-1])
    options = {"spine-imaging": [NONE, full, full - {"xr", "xr-whole", "xr-dynamic"}, full - {"ct-axial"}, full - {"mri-t1"}, full - {"bone-scan"},
                                 full - {"mri-t1", "bone-scan"}],
               "mri-possible": (True, False), "lab-tests": (frozenset(THIRTY), frozenset(THIRTY[1:])),
               "baseline-tests": [frozenset(BASELINE[:-1]), NONE], "platelets": (1, 100000), "pt": (1, 2), "aptt": (1, 2), **SHARED_OPTIONS}
    still, wanted = possible({k: v[k] for k in options}, options, lambda c: gravest(PREOP, "complete", preop_rules(c).__getitem__),
                             [*PREOP, "complete"])
    columns = {"lab-count": "" if v["lab-tests"] is None else str(len(v["lab-tests"] - NONE)), "pt-ratio-used": text(v["pt"], 2, (F("1.6"),)),
               "aptt-ratio-used": text(v["aptt"], 2, (F("1.5"),)), **kinds(preop_scales(), v, options)}
    # which of several ways to a ratio is named as missing is left to the program
    return {s: negate(rules[s]) for s in PREOP_STEPS}, still, None if wanted & {"pt", "aptt"} else wanted, columns


FULL_IMAGING = "xr-whole,ct-axial,ct-sagittal,mri-t1,mri-t2,mri-stir"
ALL30 = ",".join(THIRTY)
PREOP_BASE = answers(f"spine-imaging={FULL_IMAGING}; mri-possible=yes; lab-tests={ALL30}; baseline-tests=ecg,lung-function,chest-xr,pain,qol; "
                     "platelets=180000; pt-ratio=1; aptt-ratio=1; bleeding-tendency=none; spine-infection=none; infection-risk=none; "
                     "organ-function=yes")
ALL_PREOP = "not-indicated postpone cement-requirement caution incomplete complete"
OPEN2 = "caution complete"


def platelet(count, unit, low):
    changes = f"platelets={count}" + f"; platelets-unit={unit or '/uL'}"  # a bare 1000 could be thousands
    return r(f"platelets {count} {unit or '/uL'}", changes, "caution" if low else "complete", applies="PVP-B1" if low else "")


def ratio(case, changes, high, step="PVP-B2", **out):
    return r(case, changes, "caution" if high else "complete", applies=step if high else "", **out)


PREOP_TABLE = [
    r("base case: everything is there", "", "complete", lab_count="30", pt_ratio_used="1", aptt_ratio_used="1", scale__patient_state="none",
      scale__bleeding_infection="none", scale__tests="complete"),
    r("nothing is entered", "only:", ALL_PREOP, "-", opens="all", lab_count="", pt_ratio_used="", aptt_ratio_used="",
      scale__patient_state="not-indicated postpone cement-requirement none", scale__bleeding_infection="caution none",
      scale__tests="incomplete complete"),
    r("one answer alone settles the gravest", "only: bleeding-tendency=uncontrollable", "not-indicated", applies="PVP-B4",
      opens=" ".join(s for s in PREOP_STEPS if s not in ("PVP-B4", "PVP-B4b")), scale__tests="incomplete complete"),
    r("an incomplete work-up alone settles the tests and no more", "only: lab-tests=rpr",
      "not-indicated postpone cement-requirement caution incomplete", "-", applies="PREOP-LAB",
      opens=" ".join(s for s in PREOP_STEPS if s != "PREOP-LAB"), lab_count="1", scale__tests="incomplete"),
    r("every caution and every gap at once", "spine-imaging=none; lab-tests=rpr; baseline-tests=none; platelets=99999; pt-ratio=1.61; "
      "aptt-ratio=1.51; bleeding-tendency=correctable; infection-risk=diabetes", "caution", applies="PVP-B1 PVP-B2 PVP-B3 PVP-F2 PVP-B4b "
      "PREOP-XR PREOP-CT PREOP-MRI PREOP-LAB PREOP-CXR PREOP-BASE", scale__bleeding_infection="caution", scale__tests="incomplete"),
    r("diabetes does not hide that images, chest film and scores are missing", "infection-risk=diabetes; spine-imaging=none; baseline-tests=none",
      "caution", applies="PVP-F2 PREOP-XR PREOP-CT PREOP-MRI PREOP-CXR PREOP-BASE", scale__tests="incomplete"),
    r("bleeding out of control does not hide a missing chest film", "bleeding-tendency=uncontrollable; baseline-tests=pain,qol", "not-indicated",
      applies="PVP-B4 PREOP-CXR", scale__patient_state="not-indicated", scale__tests="incomplete"),
    *named(shared_rows("caution"), "complete"),
    # platelets (L532): below 100 000
    platelet("99999", "", True), platelet("100000", "", False), platelet("100001", "", False), platelet("9.9", "10^4/uL", True),
    platelet("10.0", "10^4/uL", False), platelet("10.1", "10^4/uL", False), platelet("99", "10^3/uL", True), platelet("100", "10^3/uL", False),
    platelet("101", "10^3/uL", False), platelet("99", "10^9/L", True), platelet("100", "10^9/L", False), platelet("101", "10^9/L", False),
    platelet("49999", "", True), platelet("1000", "", True), platelet("1000000", "", False),
    r("platelets 999 are asked about", "platelets=999", OPEN2, "platelets", "platelets", opens="PVP-B1"),
    r("platelets 0, confirmed", "platelets=0; platelets-confirmed=yes", "caution", applies="PVP-B1"),
    r("platelets 1, confirmed", "platelets=1; platelets-confirmed=yes", "caution", applies="PVP-B1"),
    r("platelets 999, confirmed", "platelets=999; platelets-confirmed=yes", "caution", applies="PVP-B1"),
    r("platelets 18 in the /uL field are asked about", "platelets=18", OPEN2, "platelets", "platelets", opens="PVP-B1"),
    r("platelets not entered", "platelets=", OPEN2, "platelets", opens="PVP-B1"),
    # PT: more than 1.6 times the reference
    ratio("PT ratio 1.59", "pt-ratio=1.59", False, pt_ratio_used="1.59"),
    ratio("PT ratio 1.6 is on the limit", "pt-ratio=1.6", False, pt_ratio_used="1.6"),
    ratio("PT ratio 1.60", "pt-ratio=1.60", False, pt_ratio_used="1.6"),
    ratio("vector: PT ratio 1.61", "pt-ratio=1.61", True, pt_ratio_used="1.61"),
    ratio("PT ratio 1.5", "pt-ratio=1.5", False), ratio("PT ratio 1.7", "pt-ratio=1.7", True),
    ratio("PT ratio 1.6001 does not read as 1.6", "pt-ratio=1.6001", True, pt_ratio_used="1.6001"),
    ratio("PT 19.1 of 12 s", "pt-ratio=; pt-seconds=19.1; pt-control=12", False, pt_ratio_used="1.59"),
    ratio("PT 19.2 of 12 s is exactly 1.6", "pt-ratio=; pt-seconds=19.2; pt-control=12", False, pt_ratio_used="1.6"),
    ratio("PT 19.3 of 12 s", "pt-ratio=; pt-seconds=19.3; pt-control=12", True, pt_ratio_used="1.61"),
    ratio("PT 17.6 of 11 s is exactly 1.6, which binary floats miss", "pt-ratio=; pt-seconds=17.6; pt-control=11", False, pt_ratio_used="1.6"),
    ratio("INR 1.6 for want of a ratio", "pt-ratio=; pt-inr=1.6", False, pt_ratio_used="1.6"),
    ratio("INR 1.59 for want of a ratio", "pt-ratio=; pt-inr=1.59", False, pt_ratio_used="1.59"),
    ratio("INR 1.61 for want of a ratio", "pt-ratio=; pt-inr=1.61", True, pt_ratio_used="1.61"),
    # one way at a time: a second one that is added would take the verdict back
    r("a ratio and seconds: both set aside", "pt-ratio=1.2; pt-seconds=30; pt-control=12", OPEN2, "-", "pt-seconds", opens="PVP-B2", pt_ratio_used=""),
    r("a ratio and an INR: both set aside", "pt-ratio=1.7; pt-inr=1", OPEN2, "-", "pt-inr", opens="PVP-B2", pt_ratio_used=""),
    r("seconds and an INR: both set aside", "pt-ratio=; pt-seconds=24; pt-control=12; pt-inr=1", OPEN2, "-", "pt-inr", opens="PVP-B2", pt_ratio_used=""),
    r("a ratio, seconds and an INR: all set aside", "pt-ratio=1; pt-seconds=24; pt-control=12; pt-inr=1", OPEN2, "-", "pt-inr", opens="PVP-B2",
      pt_ratio_used=""),
    r("seconds without the control and an INR: both set aside", "pt-ratio=; pt-seconds=24; pt-inr=1.1", OPEN2, "-", "pt-inr", opens="PVP-B2",
      pt_ratio_used=""),
    r("seconds without the control", "pt-ratio=; pt-seconds=24", OPEN2, "-", opens="PVP-B2", pt_ratio_used=""),
    r("no PT at all", "pt-ratio=", OPEN2, "-", opens="PVP-B2", pt_ratio_used=""),
    r("PT ratio 12.5 is impossible", "pt-ratio=12.5", OPEN2, "-", "pt-ratio", opens="PVP-B2", pt_ratio_used=""),
    r("PT ratio 4.1 is asked about", "pt-ratio=4.1", OPEN2, "-", "pt-ratio", opens="PVP-B2"),
    ratio("PT ratio 4.1, confirmed", "pt-ratio=4.1; pt-ratio-confirmed=yes", True),
    ratio("PT ratio 4 is taken", "pt-ratio=4", True), ratio("PT ratio 0.7 is taken", "pt-ratio=0.7", False),
    r("PT ratio 0.69 is asked about", "pt-ratio=0.69", OPEN2, "-", "pt-ratio", opens="PVP-B2"),
    r("PT seconds 61 are asked about", "pt-ratio=; pt-seconds=61; pt-control=12", OPEN2, "-", "pt-seconds", opens="PVP-B2"),
    ratio("PT seconds 61, confirmed", "pt-ratio=; pt-seconds=61; pt-seconds-confirmed=yes; pt-control=12", True, pt_ratio_used="5.08"),
    r("PT control 4.9 s is impossible", "pt-ratio=; pt-seconds=12; pt-control=4.9", OPEN2, "-", "pt-control", opens="PVP-B2"),
    r("INR 8.1 is asked about", "pt-ratio=; pt-inr=8.1", OPEN2, "-", "pt-inr", opens="PVP-B2"),
    r("PT ratio with a decimal comma", "pt-ratio=1,6", OPEN2, "-", "pt-ratio", opens="PVP-B2"),
    # APTT: more than 1.5 times the reference
    ratio("APTT ratio 1.49", "aptt-ratio=1.49", False, "PVP-B3", aptt_ratio_used="1.49"),
    ratio("vector: APTT ratio 1.5 is on the limit", "aptt-ratio=1.5", False, "PVP-B3", aptt_ratio_used="1.5"),
    ratio("vector: APTT ratio 1.51", "aptt-ratio=1.51", True, "PVP-B3", aptt_ratio_used="1.51"),
    ratio("APTT ratio 1.4", "aptt-ratio=1.4", False, "PVP-B3"), ratio("APTT ratio 1.6", "aptt-ratio=1.6", True, "PVP-B3"),
    ratio("APTT 44.9 of 30 s", "aptt-ratio=; aptt-seconds=44.9; aptt-control=30", False, "PVP-B3", aptt_ratio_used="1.497"),
    ratio("APTT 45 of 30 s is exactly 1.5", "aptt-ratio=; aptt-seconds=45; aptt-control=30", False, "PVP-B3", aptt_ratio_used="1.5"),
    ratio("APTT 45.1 of 30 s does not read as 1.5", "aptt-ratio=; aptt-seconds=45.1; aptt-control=30", True, "PVP-B3", aptt_ratio_used="1.503"),
    r("an APTT ratio and seconds: both set aside", "aptt-seconds=60; aptt-control=30", OPEN2, "-", "aptt-seconds", opens="PVP-B3",
      aptt_ratio_used=""),
    r("APTT seconds without the control", "aptt-ratio=; aptt-seconds=60", OPEN2, "-", opens="PVP-B3", aptt_ratio_used=""),
    r("no APTT", "aptt-ratio=", OPEN2, "-", opens="PVP-B3", aptt_ratio_used=""),
    r("APTT ratio 10.1 is impossible", "aptt-ratio=10.1", OPEN2, "-", "aptt-ratio", opens="PVP-B3"),
    r("APTT ratio 5.1 is asked about", "aptt-ratio=5.1", OPEN2, "-", "aptt-ratio", opens="PVP-B3"),
    ratio("APTT ratio 5 is taken", "aptt-ratio=5", True, "PVP-B3"),
    r("APTT seconds 121 are asked about", "aptt-ratio=; aptt-seconds=121; aptt-control=30", OPEN2, "-", "aptt-seconds", opens="PVP-B3"),
    ratio("APTT seconds 120 are taken", "aptt-ratio=; aptt-seconds=120; aptt-control=30", True, "PVP-B3", aptt_ratio_used="4"),
    # imaging (L514-518)
    r("no plain film", f"spine-imaging={FULL_IMAGING[9:]}", "incomplete", applies="PREOP-XR"),
    r("a plain film of a part", f"spine-imaging=xr,{FULL_IMAGING[9:]}", "complete"),
    r("plain films in two postures", f"spine-imaging=xr-dynamic,{FULL_IMAGING[9:]}", "complete"),
    r("no axial CT", "spine-imaging=xr,ct-sagittal,mri-t1,mri-t2,mri-stir", "incomplete", applies="PREOP-CT"),
    r("no sagittal CT", "spine-imaging=xr,ct-axial,mri-t1,mri-t2,mri-stir", "incomplete", applies="PREOP-CT"),
    r("only a radiograph of the whole spine", "spine-imaging=xr-whole", "incomplete", applies="PREOP-CT PREOP-MRI"),
    r("only a radiograph in motion", "spine-imaging=xr-dynamic", "incomplete", applies="PREOP-CT PREOP-MRI"),
    r("no CT", "spine-imaging=xr,mri-t1,mri-t2,mri-stir", "incomplete", applies="PREOP-CT"),
    r("no T1", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t2,mri-stir", "incomplete", applies="PREOP-MRI"),
    r("no T2", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t1,mri-stir", "incomplete", applies="PREOP-MRI"),
    r("no STIR", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t1,mri-t2", "incomplete", applies="PREOP-MRI"),
    r("no MRI, though possible, but a bone scan", "spine-imaging=xr,ct-axial,ct-sagittal,bone-scan", "incomplete", applies="PREOP-MRI"),
    r("MRI impossible, a bone scan but no axial CT", "spine-imaging=xr,ct-sagittal,bone-scan; mri-possible=no", "incomplete", applies="PREOP-CT"),
    r("MRI impossible, a bone scan but no sagittal CT", "spine-imaging=xr,ct-axial,bone-scan; mri-possible=no", "incomplete", applies="PREOP-CT"),
    r("MRI impossible, a bone scan instead", "spine-imaging=xr,ct-axial,ct-sagittal,bone-scan; mri-possible=no", "complete"),
    r("MRI impossible, a bone scan, and a radiograph of the whole spine", "spine-imaging=xr-whole,ct-axial,ct-sagittal,bone-scan; mri-possible=no",
      "complete"),
    r("MRI impossible, no bone scan", "spine-imaging=xr,ct-axial,ct-sagittal; mri-possible=no", "incomplete", applies="PREOP-MRI"),
    r("MRI impossible now, its sequences done before, no bone scan", "mri-possible=no", "complete", scale__tests="complete"),
    r("MRI impossible, one sequence of three and no bone scan", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t1; mri-possible=no", "incomplete",
      applies="PREOP-MRI"),
    r("MRI impossible, two sequences and a bone scan", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t1,mri-t2,bone-scan; mri-possible=no", "complete"),
    r("MRI possible, two sequences and a bone scan", "spine-imaging=xr,ct-axial,ct-sagittal,mri-t1,mri-t2,bone-scan", "incomplete",
      applies="PREOP-MRI"),
    r("MRI and bone scan both done, whether possible not entered", f"spine-imaging={FULL_IMAGING},bone-scan; mri-possible=", "complete"),
    r("whether MRI is possible not entered, all sequences done: no longer worth asking", "mri-possible=", "complete"),
    r("whether MRI is possible not entered, a bone scan only", "spine-imaging=xr,ct-axial,ct-sagittal,bone-scan; mri-possible=",
      "incomplete complete", "mri-possible", opens="PREOP-MRI"),
    r("whether MRI is possible not entered, neither MRI nor bone scan: incomplete either way",
      "spine-imaging=xr,ct-axial,ct-sagittal; mri-possible=", "incomplete", applies="PREOP-MRI"),
    r("no imaging at all", "spine-imaging=none", "incomplete", applies="PREOP-XR PREOP-CT PREOP-MRI"),
    r("no imaging and some at once", "spine-imaging=none,xr", "incomplete complete", "spine-imaging", "spine-imaging",
      opens="PREOP-XR PREOP-CT PREOP-MRI"),
    r("imaging not entered", "spine-imaging=", "incomplete complete", "spine-imaging", opens="PREOP-XR PREOP-CT PREOP-MRI"),
    r("imaging that is not an option", "spine-imaging=pet", "incomplete complete", "spine-imaging", "spine-imaging",
      opens="PREOP-XR PREOP-CT PREOP-MRI"),
    # laboratory: thirty items (L522)
    *(r(f"29 of 30: no {out}", f"lab-tests={','.join(x for x in THIRTY if x != out)}", "incomplete", applies="PREOP-LAB", lab_count="29")
      for out in THIRTY),
    r("one of 30", "lab-tests=ck", "incomplete", applies="PREOP-LAB", lab_count="1"),
    r("none of the 30", "lab-tests=none", "incomplete", applies="PREOP-LAB", lab_count="0"),
    r("none of the 30 and one at once", "lab-tests=none,ck", "incomplete complete", "lab-tests", "lab-tests", opens="PREOP-LAB", lab_count=""),
    r("none of the 30 and all of them at once", f"lab-tests={ALL30},none", "incomplete complete", "lab-tests", "lab-tests", opens="PREOP-LAB",
      lab_count=""),
    r("none of the 30, and a caution", "lab-tests=none; platelets=90000", "caution", applies="PREOP-LAB PVP-B1", lab_count="0"),
    r("all 30 in another order", f"lab-tests={','.join(reversed(THIRTY))}", "complete", lab_count="30"),
    r("laboratory not entered", "lab-tests=", "incomplete complete", "lab-tests", opens="PREOP-LAB", lab_count=""),
    r("a test that is none of the 30", f"lab-tests={ALL30},tsh", "incomplete complete", "lab-tests", "lab-tests", opens="PREOP-LAB",
      lab_count=""),
    # baseline
    r("no chest film", "baseline-tests=ecg,lung-function,pain,qol", "incomplete", applies="PREOP-CXR"),
    r("pain not noted", "baseline-tests=ecg,lung-function,chest-xr,qol", "incomplete", applies="PREOP-BASE"),
    r("quality of life not noted", "baseline-tests=ecg,lung-function,chest-xr,pain", "incomplete", applies="PREOP-BASE"),
    r("neither ECG nor lung function: desirable only", "baseline-tests=chest-xr,pain,qol", "complete"),
    r("no baseline at all", "baseline-tests=none", "incomplete", applies="PREOP-CXR PREOP-BASE"),
    r("baseline not entered", "baseline-tests=", "incomplete complete", "baseline-tests", opens="PREOP-CXR PREOP-BASE"),
    r("no baseline and some at once", "baseline-tests=none,pain", "incomplete complete", "baseline-tests", "baseline-tests",
      opens="PREOP-CXR PREOP-BASE"),
    # levels
    r("a caution and a gap: the caution counts", "platelets=90000; baseline-tests=none", "caution", applies="PVP-B1 PREOP-CXR PREOP-BASE"),
    r("a gap and a caution not entered", "platelets=; baseline-tests=none", "caution incomplete", "platelets",
      applies="PREOP-CXR PREOP-BASE", opens="PVP-B1"),
    r("a caution and a gap not entered: no longer worth asking for the verdict, open among the tests", "platelets=90000; lab-tests=", "caution",
      applies="PVP-B1", opens="PREOP-LAB", scale__tests="incomplete complete"),
    r("two open questions of two levels", "platelets=; lab-tests=", "caution incomplete complete", "platelets lab-tests",
      opens="PVP-B1 PREOP-LAB"),
]


# ---- 004: one session (L462, L558-570, L592-602, question 5) -----------------------------------------------------------

SESSION = {"assess": ["PVP-C4n"], "stop-noted": ["CQ5-leak"], "caution": ["PVP-L1", "CQ5-5ml", "PVP-P3", "PVP-C4p"]}
SESSION_STEPS = steps_of(SESSION)
VERTEBRAE = [f"{c}{i}" for c, n in (("c", 7), ("t", 12), ("l", 5), ("s", 5)) for i in range(1, n + 1)]
GAUGES = ("8", "9", "10", "11", "12", "13", "14", "15", "16")
THICK = ("8", "9", "10")
SESSION_FIELDS = [*(f"level-{i}-{part}" for i in range(1, 12) for part in ("vertebra", "cement", "body-volume")), "needle-gauge", "needle-mm",
                  "leak", "end-time", "after"]
PER_LEVEL = ("fill-low", "fill-high", "fill-percent")
SESSION_OUTPUTS = ["levels", "total", "rest-from", "rest-to", *(f"level-{i}-{o}" for i in range(1, 11) for o in PER_LEVEL)]


def clock(minutes):
    late, minutes = divmod(minutes, 24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f" +{late}" if late else "")


SESSION_SCALES = ["scale:afterwards", "scale:leakage", "scale:figures"]


def session(row):
    levels, columns, seen, doubled = {}, {}, {}, set()
    for i in range(1, 11):
        name = f"level-{i}"
        vertebra = row.choice(f"{name}-vertebra", VERTEBRAE)
        cement = row.number(f"{name}-cement", (0, 30), (F("0.1"), 10), {"mL": 1})
        body = row.number(f"{name}-body-volume", (3, 100), (5, 60), {"mL": 1})
        if any(row.get(f"{name}-{part}") for part in ("vertebra", "cement", "body-volume")):
            levels[i] = (vertebra, cement, body)
            if vertebra in seen:
                # one vertebra in two rows is neither one nor two: neither row is used
                row.problem(f"{name}-vertebra")
                doubled |= {i, seen[vertebra]}
            elif vertebra:
                seen[vertebra] = i
    described = 0
    for i, it in levels.items():
        vertebra, cement, body = levels[i] = (None, None, None) if i in doubled else it
        described += any(x is not None for x in levels[i])
        columns |= {f"level-{i}-fill-low": text(compare(lambda b: b / 2, body), 1, (5,)),
                    f"level-{i}-fill-high": text(compare(lambda b: b * F("0.7"), body), 1),
                    f"level-{i}-fill-percent": text(compare(lambda c, b: c / b * 100, cement, body), 1)}
    # of more levels than the form holds nothing is said that would hold for all of them
    beyond = [f"level-11-{part}" for part in ("vertebra", "cement", "body-volume") if row.get(f"level-11-{part}")]
    for name in beyond:
        row.problem(name)
    cements = {i: it[1] for i, it in levels.items()}
    v = {"needle-gauge": row.choice("needle-gauge", GAUGES), "needle-mm": row.number("needle-mm", (F("0.5"), 8), (1, 5), {"mm": 1})}
    thick = lambda gauge: gauge in THICK
    aside = clash(row, v, "needle-mm", ("needle-mm", "needle-gauge"), lambda mm, gauge: (mm > F("3.1")) != thick(gauge))
    gauge, mm = (None if n in aside else v[n] for n in ("needle-gauge", "needle-mm"))
    after, end = row.set("after", ("neuro", "haemodynamic", "pain", "none")), row.clock("end-time")
    # rows that may be one vertebra: their number is known only where it makes no difference
    many = (None if not described else 4 if described > 3 else None if beyond or len(levels) > 3 else len(levels))
    much = any_of(*(compare(lambda c: c > 5, c) for c in cements.values()), *([None] if beyond else [])) if levels else None
    known = {"leak": row.yes("leak"), "count": many, "cement": much,
             # one of the two ways to say how thick the needle is will do
             "needle": mm > F("3.1") if mm is not None else compare(thick, gauge), "after": after}

    def rules(c):
        return {"CQ5-leak": c["leak"], "PVP-L1": compare(lambda n: n > 3, c["count"]), "CQ5-5ml": c["cement"], "PVP-P3": c["needle"],
                "PVP-C4n": has(c["after"], "neuro", "haemodynamic"), "PVP-C4p": has(c["after"], "pain")}

    yes_no = (True, False)
    options = {"leak": yes_no, "count": (1, 4), "cement": yes_no, "needle": yes_no,
               "after": (NONE, frozenset({"pain"}), frozenset({"neuro"}))}
    still, wanted = possible(known, options, lambda c: gravest(SESSION, "no-flag", rules(c).__getitem__), [*SESSION, "no-flag"])
    if "count" in wanted:
        wanted = None
    else:
        if "cement" in wanted:
            wanted = (wanted - {"cement"}) | {f"level-{i}-cement" for i, c in cements.items() if c is None}
        if "needle" in wanted:
            # the gauge is asked for, as on the package
            wanted = (wanted - {"needle"}) | {"needle-gauge"}
    whole = levels and described == len(levels) and not beyond
    columns |= {"levels": str(len(levels)) if whole else "",
                "total": text(sum(cements.values()), 1) if levels and not beyond and None not in cements.values() else "",
                "rest-from": "" if end is None else clock(end + 120), "rest-to": "" if end is None else clock(end + 240)}
    if not levels:
        columns["levels"] = columns["total"] = "-"  # 0 or nothing
    blank = dict.fromkeys(known)
    of = lambda **classes: lambda c: {level: any(rules(blank | c)[s] for s in steps) for level, steps in classes.items()}
    columns |= kinds({
        "afterwards": (("assess", "pain-mri"), "none", ["after"], of(**{"assess": ["PVP-C4n"], "pain-mri": ["PVP-C4p"]})),
        "leakage": (("stop-noted",), "none", ["leak"], of(**{"stop-noted": ["CQ5-leak"]})),
        "figures": (("exceeded",), "within", ["count", "cement", "needle"], of(exceeded=["PVP-L1", "CQ5-5ml", "PVP-P3"]))}, known, options)
    return {s: negate(t) for s, t in rules(known).items()}, still, wanted, columns


SESSION_BASE = answers("level-1-vertebra=l1; level-1-cement=3; needle-gauge=13; needle-mm=2.4; leak=no; end-time=10:00; after=none")
ANY_SESSION = "assess stop-noted caution no-flag"


def levels(*cements):
    """The levels from t10 downwards with so much cement; `_` for not entered."""
    names = VERTEBRAE[16:]
    return "; ".join(f"level-{i}-vertebra={v}; level-{i}-cement={'' if c == '_' else c}" for i, (v, c) in enumerate(zip(names, cements), 1))


SESSION_TABLE = [
    r("base case: one level, 3 mL", "", "no-flag", levels="1", total="3", rest_from="12:00", rest_to="14:00", scale__afterwards="none",
      scale__leakage="none", scale__figures="within"),
    r("nothing is entered", "only:", ANY_SESSION, "-", opens="all", rest_from="", rest_to="", scale__afterwards="assess pain-mri none",
      scale__leakage="stop-noted none", scale__figures="exceeded within"),
    r("a change of the nerves hides neither the leak nor the fourth level", levels(1, 1, 1, 1) + "; leak=yes; after=neuro", "assess",
      applies="PVP-C4n CQ5-leak PVP-L1", scale__afterwards="assess", scale__leakage="stop-noted", scale__figures="exceeded"),
    r("a leak hides neither pain afterwards nor what is not entered of the needle", "leak=yes; after=pain; needle-gauge=; needle-mm=",
      "stop-noted", applies="CQ5-leak PVP-C4p", opens="PVP-P3", scale__afterwards="pain-mri", scale__leakage="stop-noted",
      scale__figures="exceeded within"),
    r("a change of the nerves alone settles it", "only: after=neuro", "assess", applies="PVP-C4n", opens="CQ5-leak PVP-L1 CQ5-5ml PVP-P3"),
    r("a leak alone: what came afterwards may be graver", "only: leak=yes", "assess stop-noted", "after", applies="CQ5-leak",
      opens="PVP-L1 CQ5-5ml PVP-P3 PVP-C4n PVP-C4p"),
    r("only a leak and that nothing changed", "only: leak=yes; after=none", "stop-noted", applies="CQ5-leak", opens="PVP-L1 CQ5-5ml PVP-P3"),
    r("a leak", "leak=yes", "stop-noted", applies="CQ5-leak"),
    r("a change of the nerves counts before everything else", levels("5.1", 1, 1, 1) + "; leak=yes; needle-gauge=10; needle-mm=; "
      "after=neuro,pain", "assess", applies="CQ5-leak PVP-L1 CQ5-5ml PVP-P3 PVP-C4n PVP-C4p"),
    r("a leak counts before every caution", levels("5.1", 1, 1, 1) + "; leak=yes; needle-gauge=10; needle-mm=; after=pain", "stop-noted",
      applies="CQ5-leak PVP-L1 CQ5-5ml PVP-P3 PVP-C4p"),
    r("a leak, afterwards not entered", "leak=yes; after=", "assess stop-noted", "after", applies="CQ5-leak", opens="PVP-C4n PVP-C4p"),
    r("a leak and pain afterwards", "leak=yes; after=pain", "stop-noted", applies="CQ5-leak PVP-C4p"),
    r("a leak and a change of the circulation", "leak=yes; after=haemodynamic", "assess", applies="CQ5-leak PVP-C4n"),
    r("a change of the nerves, leak not entered: no longer worth asking", "leak=; after=neuro", "assess", applies="PVP-C4n", opens="CQ5-leak"),
    r("a change of the nerves, cement not entered: no longer worth asking", "level-1-cement=; after=neuro", "assess", applies="PVP-C4n",
      opens="CQ5-5ml"),
    r("too much cement, afterwards not entered", "level-1-cement=6; after=", "assess caution", "after", applies="CQ5-5ml",
      opens="PVP-C4n PVP-C4p"),
    r("leak not entered", "leak=", "stop-noted no-flag", "leak", opens="CQ5-leak"),
    r("leak not entered, but a caution", "leak=; level-1-cement=6", "stop-noted caution", "leak", applies="CQ5-5ml", opens="CQ5-leak"),
    r("leak in a word that is not an option", "leak=small", "stop-noted no-flag", "leak", "leak", opens="CQ5-leak"),
    # levels (L560)
    r("two levels", levels(3, 3), "no-flag", levels="2", total="6"),
    r("vector: three levels", levels(3, 3, 3), "no-flag", levels="3", total="9"),
    r("vector: four levels", levels(3, 3, 3, 3), "caution", applies="PVP-L1", levels="4", total="12"),
    r("five levels", levels(3, 3, 3, 3, 3), "caution", applies="PVP-L1", levels="5", total="15"),
    r("ten levels", levels(*["1.5"] * 10), "caution", applies="PVP-L1", levels="10", total="15"),
    r("eleven levels are more than the form holds: no total of ten of them", levels(*["1.5"] * 10) + "; level-11-cement=1.5", "caution",
      problems="level-11-cement", applies="PVP-L1", opens="CQ5-5ml", levels="", total=""),
    r("eleven levels, too much cement in one that is read", levels("5.1", *["1.5"] * 9) + "; level-11-cement=1.5", "caution",
      problems="level-11-cement", applies="PVP-L1 CQ5-5ml", levels="", total=""),
    r("an eleventh level beside one: how many there are is not known", "level-11-vertebra=l5", "caution no-flag", "-",
      problems="level-11-vertebra", opens="PVP-L1 CQ5-5ml", levels="", total=""),
    # one vertebra in two rows
    r("the same vertebra twice: neither row is used", "level-2-vertebra=l1; level-2-cement=3", "caution no-flag", "-", "level-2-vertebra",
      opens="PVP-L1 CQ5-5ml", levels="", total="", scale__figures="exceeded within"),
    r("the same vertebra twice beside another", "level-2-vertebra=l1; level-2-cement=3; level-3-vertebra=l2; level-3-cement=2",
      "caution no-flag", "level-1-cement level-2-cement", "level-2-vertebra", opens="CQ5-5ml", levels="", total=""),
    r("two vertebrae from both sides are not four", "level-1-vertebra=l1; level-1-cement=2; level-2-vertebra=l1; level-2-cement=2; "
      "level-3-vertebra=l2; level-3-cement=2; level-4-vertebra=l2; level-4-cement=2", "caution no-flag", "-",
      "level-2-vertebra level-4-vertebra", opens="PVP-L1 CQ5-5ml", levels="", total=""),
    r("one vertebra three times", "level-2-vertebra=l1; level-2-cement=1; level-3-vertebra=l1; level-3-cement=1", "caution no-flag", "-",
      "level-2-vertebra level-3-vertebra", opens="PVP-L1 CQ5-5ml", levels="", total=""),
    r("four vertebrae besides one that stands twice", levels(1, 1, 1, 1) + "; level-5-vertebra=l5; level-5-cement=1; level-6-vertebra=l5",
      "caution", problems="level-6-vertebra", applies="PVP-L1", opens="CQ5-5ml", levels="", total=""),
    r("the same vertebra twice, too much in another", "level-2-vertebra=l1; level-2-cement=1; level-3-vertebra=l2; level-3-cement=5.1",
      "caution", problems="level-2-vertebra", applies="CQ5-5ml", levels="", total=""),
    r("two rows without a vertebra are not one", "level-1-vertebra=; level-2-cement=3", "no-flag", levels="2", total="6"),
    r("four levels, cement of one not entered", levels(3, "_", 3, 3), "caution", applies="PVP-L1", opens="CQ5-5ml", levels="4", total=""),
    r("three levels, cement of one not entered", levels(3, "_", 3), "caution no-flag", "level-2-cement", opens="CQ5-5ml", levels="3", total=""),
    r("three levels, cement of two not entered", levels("_", "_", 3), "caution no-flag", "level-1-cement level-2-cement", opens="CQ5-5ml",
      levels="3", total=""),
    r("three levels, cement of one not entered, too much in another", levels("5.1", "_", 3), "caution", applies="CQ5-5ml", total=""),
    r("a level of which only the cement is known", "level-1-vertebra=", "no-flag", levels="1", total="3"),
    r("no level is entered", "level-1-vertebra=; level-1-cement=", "caution no-flag", "-", opens="PVP-L1 CQ5-5ml"),
    r("from the neck to the sacrum", "level-1-vertebra=c1; level-2-vertebra=s5; level-2-cement=1", "no-flag", levels="2", total="4"),
    r("a vertebra that does not exist", "level-1-vertebra=l6", "no-flag", problems="level-1-vertebra", levels="1", total="3"),
    # cement (question 5)
    r("4.9 mL", "level-1-cement=4.9", "no-flag", total="4.9"),
    r("5.0 mL is on the limit", "level-1-cement=5.0", "no-flag", total="5"),
    r("vector: 5.1 mL", "level-1-cement=5.1", "caution", applies="CQ5-5ml", total="5.1"),
    r("5.01 mL", "level-1-cement=5.01", "caution", applies="CQ5-5ml"),
    r("5.1 mL at the third level", levels(1, 1, "5.1"), "caution", applies="CQ5-5ml", total="7.1"),
    r("more than 5 mL in all, but at no level", levels(4, 4, 4), "no-flag", total="12"),
    r("0.1 mL is taken", "level-1-cement=0.1", "no-flag", total="0.1"),
    r("0 mL is asked about", "level-1-cement=0", "caution no-flag", "level-1-cement", "level-1-cement", opens="CQ5-5ml", total=""),
    r("10 mL is taken", "level-1-cement=10", "caution", applies="CQ5-5ml"),
    r("10.1 mL is asked about", "level-1-cement=10.1", "caution no-flag", "level-1-cement", "level-1-cement", opens="CQ5-5ml"),
    r("10.1 mL, confirmed", "level-1-cement=10.1; level-1-cement-confirmed=yes", "caution", applies="CQ5-5ml", total="10.1"),
    r("30 mL is the most possible", "level-1-cement=30; level-1-cement-confirmed=yes", "caution", applies="CQ5-5ml", total="30"),
    r("40 mL is impossible", "level-1-cement=40", "caution no-flag", "level-1-cement", "level-1-cement", opens="CQ5-5ml", total=""),
    r("cement with a decimal comma", "level-1-cement=3,5", "caution no-flag", "level-1-cement", "level-1-cement", opens="CQ5-5ml"),
    r("cement with its unit typed", "level-1-cement=3.5 mL", "no-flag", total="3.5"),
    # filling
    r("vector: a body of 30 mL: half to seven tenths is far above 5 mL", "level-1-body-volume=30", "no-flag", level_1_fill_low="15",
      level_1_fill_high="21", level_1_fill_percent="10"),
    r("a body of 10.04 mL: half of it is more than 5 mL and does not read as 5", "level-1-body-volume=10.04", "no-flag", level_1_fill_low="5.02"),
    r("a body of 9.96 mL: half of it is less than 5 mL", "level-1-body-volume=9.96", "no-flag", level_1_fill_low="4.98"),
    r("a body of 7 mL", "level-1-body-volume=7", "no-flag", level_1_fill_low="3.5", level_1_fill_high="4.9", level_1_fill_percent="42.9"),
    r("a body of 8.5 mL: rounded away from zero", "level-1-body-volume=8.5", "no-flag", level_1_fill_low="4.3", level_1_fill_high="-",
      level_1_fill_percent="35.3"),
    r("a body without cement entered", "level-1-body-volume=30; level-1-cement=", "caution no-flag", "level-1-cement", opens="CQ5-5ml",
      level_1_fill_low="15", level_1_fill_high="21", level_1_fill_percent=""),
    r("the body of the second level", levels(3, 4) + "; level-2-body-volume=20", "no-flag", level_1_fill_low="", level_2_fill_low="10",
      level_2_fill_high="14", level_2_fill_percent="20"),
    r("a body of 2 mL is impossible", "level-1-body-volume=2", "no-flag", problems="level-1-body-volume", level_1_fill_low=""),
    r("a body of 4.9 mL is asked about", "level-1-body-volume=4.9", "no-flag", problems="level-1-body-volume", level_1_fill_low=""),
    r("a body of 61 mL is asked about", "level-1-body-volume=61", "no-flag", problems="level-1-body-volume", level_1_fill_low=""),
    r("a body of 61 mL, confirmed", "level-1-body-volume=61; level-1-body-volume-confirmed=yes", "no-flag", level_1_fill_low="30.5",
      level_1_fill_high="42.7", level_1_fill_percent="4.9"),
    # needle (L462)
    r("needle of 3.0 mm", "needle-gauge=; needle-mm=3.0", "no-flag"),
    r("vector: needle of 3.1 mm is on the limit", "needle-gauge=; needle-mm=3.1", "no-flag"),
    r("needle of 3.2 mm", "needle-gauge=; needle-mm=3.2", "caution", applies="PVP-P3"),
    r("needle of 3.1 mm, 11 gauge", "needle-gauge=11; needle-mm=3.1", "no-flag"),
    r("needle of 3.0 mm, 11 gauge", "needle-gauge=11; needle-mm=3.0", "no-flag"),
    r("needle of 3.4 mm, 10 gauge", "needle-gauge=10; needle-mm=3.4", "caution", applies="PVP-P3"),
    r("needle of 3.8 mm, 9 gauge", "needle-gauge=9; needle-mm=3.8", "caution", applies="PVP-P3"),
    r("needle of 2.8 mm, 12 gauge", "needle-gauge=12; needle-mm=2.8", "no-flag"),
    *(r(f"{g} gauge alone", f"needle-gauge={g}; needle-mm=", "caution", applies="PVP-P3") for g in ("8", "9", "10")),
    *(r(f"{g} gauge alone", f"needle-gauge={g}; needle-mm=", "no-flag") for g in ("11", "12", "13", "14", "15", "16")),
    r("neither gauge nor millimetres", "needle-gauge=; needle-mm=", "caution no-flag", "needle-gauge", opens="PVP-P3"),
    r("3.2 mm of 11 gauge: both set aside", "needle-gauge=11; needle-mm=3.2", "caution no-flag", "needle-gauge", "needle-mm",
      opens="PVP-P3"),
    r("3.2 mm of 12 gauge: both set aside", "needle-gauge=12; needle-mm=3.2", "caution no-flag", "needle-gauge", "needle-mm",
      opens="PVP-P3"),
    r("3.1 mm of 9 gauge: both set aside", "needle-gauge=9; needle-mm=3.1", "caution no-flag", "needle-gauge", "needle-mm",
      opens="PVP-P3"),
    r("3.1 mm of 10 gauge: both set aside", "needle-gauge=10; needle-mm=3.1", "caution no-flag", "needle-gauge", "needle-mm",
      opens="PVP-P3"),
    r("3.2 mm of 16 gauge: both set aside", "needle-gauge=16; needle-mm=3.2", "caution no-flag", "needle-gauge", "needle-mm",
      opens="PVP-P3"),
    r("2.4 mm of 8 gauge: both set aside", "needle-gauge=8", "caution no-flag", "needle-gauge", "needle-mm", opens="PVP-P3"),
    r("17 gauge is not an option", "needle-gauge=17", "no-flag", problems="needle-gauge"),
    r("7 gauge is not an option", "needle-gauge=7; needle-mm=", "caution no-flag", "needle-gauge", "needle-gauge", opens="PVP-P3"),
    r("5 mm is taken", "needle-gauge=; needle-mm=5", "caution", applies="PVP-P3"),
    r("5.1 mm is asked about", "needle-gauge=; needle-mm=5.1", "caution no-flag", "-", "needle-mm", opens="PVP-P3"),
    r("8.1 mm is impossible", "needle-gauge=; needle-mm=8.1", "caution no-flag", "-", "needle-mm", opens="PVP-P3"),
    # afterwards (L600-602)
    r("a change of the nerves", "after=neuro", "assess", applies="PVP-C4n"),
    r("a change of the circulation", "after=haemodynamic", "assess", applies="PVP-C4n"),
    r("a change of the nerves and the circulation", "after=neuro,haemodynamic", "assess", applies="PVP-C4n"),
    r("pain afterwards", "after=pain", "caution", applies="PVP-C4p"),
    r("a change of the nerves, and pain", "after=neuro,pain", "assess", applies="PVP-C4n PVP-C4p"),
    r("all of it afterwards", "after=neuro,haemodynamic,pain", "assess", applies="PVP-C4n PVP-C4p"),
    r("afterwards not entered", "after=", "assess caution no-flag", "after", opens="PVP-C4n PVP-C4p"),
    r("nothing and pain at once", "after=none,pain", "assess caution no-flag", "after", "after", opens="PVP-C4n PVP-C4p"),
    r("afterwards a change that is not an option", "after=fever", "assess caution no-flag", "after", "after", opens="PVP-C4n PVP-C4p"),
    # rest for 2 to 4 hours (L592)
    r("ended at 19:59", "end-time=19:59", "no-flag", rest_from="21:59", rest_to="23:59"),
    r("ended at 20:00", "end-time=20:00", "no-flag", rest_from="22:00", rest_to="00:00 +1"),
    r("ended at 20:01", "end-time=20:01", "no-flag", rest_from="22:01", rest_to="00:01 +1"),
    r("ended at 22:00", "end-time=22:00", "no-flag", rest_from="00:00 +1", rest_to="02:00 +1"),
    r("ended at 23:30", "end-time=23:30", "no-flag", rest_from="01:30 +1", rest_to="03:30 +1"),
    r("ended at midnight", "end-time=0:00", "no-flag", rest_from="02:00", rest_to="04:00"),
    r("the time as four digits", "end-time=1430", "no-flag", rest_from="16:30", rest_to="18:30"),
    r("the time in Japanese", "end-time=14時30分", "no-flag", rest_from="16:30", rest_to="18:30"),
    r("the time not entered", "end-time=", "no-flag", rest_from="", rest_to=""),
    r("25 o'clock", "end-time=25:00", "no-flag", problems="end-time", rest_from="", rest_to=""),
    r("60 minutes past", "end-time=10:60", "no-flag", problems="end-time", rest_from="", rest_to=""),
    r("two open questions", "leak=; after=", ANY_SESSION, "leak after", opens="CQ5-leak PVP-C4n PVP-C4p"),
]


# ---- 004: what the guideline says about a topic ------------------------------------------------------------------------

TOPICS = ("pain movement prevention blastic combined cement leak embolism complications infection-bleeding levels recurrence procedure aftercare "
          "scope").split()


def evidence(row):
    topic = row.choice("topic", TOPICS)
    return {}, ["listed" if topic else "undetermined"], set() if topic else {"topic"}, {}


EVIDENCE_TABLE = [
    *(r(f"topic {t}", f"topic={t}", "listed") for t in TOPICS),
    r("nothing is entered", "only:", "undetermined", "topic"),
    r("a topic that is not an option", "topic=cost", "undetermined", "topic", "topic"),
    r("two topics at once", "topic=pain,leak", "undetermined", "topic", "topic"),
    r("a topic with spaces around it", "topic= leak ", "listed"),
]


# ---- 002: options for bone metastases (L237, L311-345) -----------------------------------------------------------------

OPTIONS = ["cord-compression", "paralysis", "limb-fracture", "other-fracture", "impending-fracture", "painful-confirmed"]
OPTIONS_FIELDS = ["fracture", "fractures", "impending-fracture", "cord-compression", "paralysis", "painful", "imaging-confirmed"]


def options(row):
    v = {"fracture": row.choice("fracture", ("none", "limb", "spine", "other")), **{n: row.yes(n) for n in OPTIONS_FIELDS[2:]}}
    several = row.set("fractures", ("limb", "spine", "other"))
    if None not in (several, v["fracture"]) and several != {v["fracture"]}:
        row.problem("fractures")
        row.aside = {"fracture", "fractures"}
        several = v["fracture"] = None
    # where the bones that are broken are ticked, the one answer adds nothing
    places = several if several is not None else compare(lambda f: frozenset({f}), v["fracture"])

    def rules(c):
        return {"cord-compression": c["cord-compression"], "paralysis": c["paralysis"], "limb-fracture": has(c["fracture"], "limb"),
                "other-fracture": has(c["fracture"], "spine", "other"), "impending-fracture": c["impending-fracture"],
                "painful-confirmed": all_of(c["painful"], c["imaging-confirmed"])}

    choices = {"fracture": [frozenset({it}) for it in ("none", "limb", "spine", "other")], **{n: (True, False) for n in OPTIONS_FIELDS[2:]}}
    known = {**v, "fracture": places}
    still, wanted = possible(known, choices, lambda c: first_met(list(rules(c).items()), "general")[0], [*OPTIONS, "general"])
    return rules(known), still, wanted, {}


OPTIONS_BASE = answers("fracture=none; impending-fracture=no; cord-compression=no; paralysis=no; painful=no; imaging-confirmed=yes")
ALL_OPTIONS = " ".join([*OPTIONS, "general"])
OPTIONS_TABLE = [
    r("base case: a metastasis without pain, fracture or compression", "", "general"),
    r("nothing is entered", "only:", ALL_OPTIONS, " ".join(it for it in OPTIONS_FIELDS if it != "fractures")),
    r("the cord is compressed", "cord-compression=yes", "cord-compression"),
    r("the cord is compressed, nothing else known", "only: cord-compression=yes", "cord-compression"),
    r("the cord is compressed and a limb broken: the cord counts first", "cord-compression=yes; fracture=limb", "cord-compression"),
    r("everything at once", "cord-compression=yes; fracture=limb; impending-fracture=yes; painful=yes", "cord-compression"),
    r("a broken arm or thigh", "fracture=limb", "limb-fracture"),
    r("a broken arm or thigh, and painful", "fracture=limb; painful=yes", "limb-fracture"),
    r("a broken arm or thigh, another bone about to break", "fracture=limb; impending-fracture=yes", "limb-fracture"),
    r("a broken vertebra", "fracture=spine", "other-fracture"),
    r("another broken bone", "fracture=other", "other-fracture"),
    r("a broken vertebra, another bone about to break", "fracture=spine; impending-fracture=yes", "other-fracture"),
    r("a bone about to break", "impending-fracture=yes", "impending-fracture"),
    r("a bone about to break, and painful", "impending-fracture=yes; painful=yes", "impending-fracture"),
    r("painful and confirmed by imaging", "painful=yes", "painful-confirmed"),
    r("painful, not confirmed by imaging", "painful=yes; imaging-confirmed=no", "general"),
    r("confirmed by imaging, without pain", "painful=no", "general"),
    r("neither painful nor confirmed", "painful=no; imaging-confirmed=no", "general"),
    r("painful, confirmation not entered", "painful=yes; imaging-confirmed=", "painful-confirmed general", "imaging-confirmed"),
    r("pain not entered, confirmed", "painful=", "painful-confirmed general", "painful"),
    r("pain not entered, not confirmed", "painful=; imaging-confirmed=no", "general"),
    r("no pain, confirmation not entered", "imaging-confirmed=", "general"),
    r("neither pain nor confirmation entered", "painful=; imaging-confirmed=", "painful-confirmed general", "painful imaging-confirmed"),
    r("cord compression not entered", "cord-compression=", "cord-compression general", "cord-compression"),
    r("a broken arm or thigh, cord compression not entered", "fracture=limb; cord-compression=", "cord-compression limb-fracture",
      "cord-compression"),
    r("a broken vertebra, cord compression not entered", "fracture=spine; cord-compression=", "cord-compression other-fracture",
      "cord-compression"),
    r("fracture not entered", "fracture=", "limb-fracture other-fracture general", "fracture"),
    r("fracture not entered, a bone about to break", "fracture=; impending-fracture=yes", "limb-fracture other-fracture impending-fracture",
      "fracture"),
    r("fracture not entered, painful and confirmed", "fracture=; painful=yes", "limb-fracture other-fracture painful-confirmed", "fracture"),
    r("impending fracture not entered", "impending-fracture=", "impending-fracture general", "impending-fracture"),
    r("impending fracture not entered, a broken limb: no longer worth asking", "impending-fracture=; fracture=limb", "limb-fracture"),
    r("impending fracture not entered, painful", "impending-fracture=; painful=yes", "impending-fracture painful-confirmed",
      "impending-fracture"),
    r("only that a limb is broken", "only: fracture=limb", "cord-compression paralysis limb-fracture", "cord-compression paralysis"),
    r("only that nothing is broken", "only: fracture=none", "cord-compression paralysis impending-fracture painful-confirmed general",
      "impending-fracture cord-compression paralysis painful imaging-confirmed"),
    r("paralysis", "paralysis=yes", "paralysis"),
    r("paralysis and a broken limb: paralysis counts first", "paralysis=yes; fracture=limb", "paralysis"),
    r("paralysis, compression not entered", "paralysis=yes; cord-compression=", "cord-compression paralysis", "cord-compression"),
    r("paralysis not entered", "paralysis=", "paralysis general", "paralysis"),
    r("the femur and a vertebra", "fracture=; fractures=limb,spine", "limb-fracture"),
    r("the femur and a vertebra, one of them answered above", "fracture=spine; fractures=limb,spine", "limb-fracture other-fracture general", "fracture",
      "fractures"),
    r("the same place twice", "fracture=spine; fractures=spine", "other-fracture"),
    r("a vertebra and a rib", "fracture=; fractures=spine,other", "other-fracture"),
    r("one place ticked", "fracture=; fractures=limb", "limb-fracture"),
    r("a rib ticked", "fracture=; fractures=other", "other-fracture"),
    r("no fracture, and one ticked: one of them is wrong", "fractures=spine", "limb-fracture other-fracture general", "fracture", "fractures"),
    r("a limb, and another place ticked", "fracture=limb; fractures=spine", "limb-fracture other-fracture general", "fracture", "fractures"),
    r("a vertebra, and a limb ticked", "fracture=spine; fractures=limb", "limb-fracture other-fracture general", "fracture", "fractures"),
    r("elsewhere, and a vertebra ticked", "fracture=other; fractures=spine", "limb-fracture other-fracture general", "fracture", "fractures"),
    r("a fracture that is not an option", "fracture=rib", "limb-fracture other-fracture general", "fracture", "fracture"),
    r("pain in a word that is not an option", "painful=8", "painful-confirmed general", "painful", "painful"),
]


# ---- 002 (L111-222), 003: bone-modifying agents ------------------------------------------------------------------------

SAFETY = {"at-once": ["BM-A3"], "consult": ["BM-A4", "BM-A5", "BM-A1b"], "withhold": ["ZOL-30", "ZOL-CR"],
          "calcium-severe": ["CA-L4", "CA-L3", "CA-H4", "CA-H3"], "calcium-moderate": ["CA-L2", "CA-H2"],
          "row-3-0": ["ZOL-ROW-30"], "row-3-3": ["ZOL-ROW-33"], "row-3-5": ["ZOL-ROW-35"],
          "check-first": ["BM-A3d", "BM-A3e", "BM-A5s", "DMAB-30"], "expected": ["BM-A1"], "none": ["CA-NONE"]}
CLEAR = "none-with-calcium"
# NCI's grades of calcium corrected for albumin, mg/dL; the same numbers in 4.03, 5.0 and 6.0
CALCIUM_LOW, CALCIUM_HIGH = {4: F(6), 3: F(7), 2: F(8)}, {4: F("13.5"), 3: F("12.5"), 2: F("11.5")}
SAFETY_STEPS = steps_of(SAFETY)
SAFETY_FIELDS = ["bma-drug", "bma-course", "bma-day", "bma-symptoms", "dental-check", "extraction", "supplement", "sex", "age", "weight", "creatinine",
                 "creatinine-baseline", "ccr", "calcium-measured", "calcium", "albumin", "correction", "calcium-lln", "calcium-uln"]
SAFETY_OUTPUTS = ["corrected-calcium", "ccr-used", "egfr", "creatinine-rise", "scale:zoledronate-dose", "scale:calcium-grade"]
DOSE = ("dose-4-0", "dose-3-5", "dose-3-3", "dose-3-0", "dose-none")
COURSE = ("first", "ongoing")
SYMPTOMS = ("fever", "jaw", "ear", "numbness", "none")
HALF = F("0.5")


def safety_rules(v):
    drug, day = v["bma-drug"], v["bma-day"]
    zoledronate, denosumab, bp = is_(drug, "zoledronate"), is_(drug, "denosumab"), is_(drug, "zoledronate", "other-bisphosphonate")
    # before the first dose there is none that a fever or a rise could come from
    ongoing = is_(v["bma-course"], "ongoing")
    usual = all_of(ongoing, bp, compare(lambda d: 1 <= d <= 2, day))
    fever = has(v["bma-symptoms"], "fever")
    # exactly 1.4 is in neither printed case; the stricter step counts
    rise = compare(lambda c, b: c - b >= (HALF if b <= F("1.4") else 1), v["creatinine"], v["creatinine-baseline"])
    return {"BM-A3": has(v["bma-symptoms"], "jaw"), "BM-A4": has(v["bma-symptoms"], "ear"), "BM-A5": has(v["bma-symptoms"], "numbness"),
            "BM-A1b": all_of(fever, negate(usual)), "ZOL-30": all_of(zoledronate, compare(lambda c: c < 30, v["used"])),
            "ZOL-CR": all_of(zoledronate, ongoing, rise), "BM-A3d": negate(v["dental-check"]), "BM-A3e": v["extraction"],
            "BM-A5s": all_of(denosumab, negate(v["supplement"])), "DMAB-30": all_of(denosumab, compare(lambda c: c < 30, v["used"])),
            "BM-A1": all_of(fever, usual),
            **{f"CA-L{g}": all_of(v["measured"], compare(lambda c, k=k: c < k, v["ca"])) for g, k in CALCIUM_LOW.items()},
            **{f"CA-H{g}": all_of(v["measured"], compare(lambda c, k=k: c > k, v["ca"])) for g, k in CALCIUM_HIGH.items()},
            "ZOL-ROW-30": all_of(zoledronate, compare(lambda c: 30 <= c < 40, v["used"])),
            "ZOL-ROW-33": all_of(zoledronate, compare(lambda c: 40 <= c < 50, v["used"])),
            "ZOL-ROW-35": all_of(zoledronate, compare(lambda c: 50 <= c <= 60, v["used"])), "CA-NONE": negate(v["measured"])}


def power(base, exponent):
    return (Decimal(exponent) * (Decimal(base.numerator) / Decimal(base.denominator)).ln()).exp()


def safety(row):
    _, creatinine_units, _ = LABS["creatinine"]
    creatinine = lambda name: row.number(name, (0, None), (F("0.2"), 15), creatinine_units)
    v = {"bma-drug": row.choice("bma-drug", ("zoledronate", "other-bisphosphonate", "denosumab")), "bma-day": row.whole("bma-day", 0, 400),
         "bma-course": row.choice("bma-course", COURSE), "bma-symptoms": row.set("bma-symptoms", SYMPTOMS),
         "dental-check": row.yes("dental-check"), "extraction": row.yes("extraction"), "supplement": row.yes("supplement"), "creatinine": creatinine("creatinine"), "creatinine-baseline": creatinine("creatinine-baseline")}
    sex, age = row.choice("sex", ("male", "female")), row.number("age", (0, 130), (0, 110), whole=True)
    weight, ccr = row.number("weight", (20, 250), (30, 150), {"kg": 1}), row.number("ccr", (0, 250), (5, 200), {"mL/min": 1})
    # equation and table are for adults
    if v["bma-drug"] == "zoledronate" and age is not None and age < 18:
        row.problem("age")
        row.aside = {"age", "ccr"} if ccr is not None else {"age"}
        age = ccr = None
    if v["bma-drug"] == "denosumab" and age is not None and age < 18 and weight is not None:
        row.problem("age")
        row.aside = {"age", "weight"}
        age = weight = None
    if None not in (weight, ccr):
        row.problem("weight")
        weight = ccr = None
    per_dl = {"mg/dL": 1, "mmol/L": 1 / F("0.2495")}
    calcium = row.number("calcium", (2, 25), (5, 16), per_dl)
    limits = [row.number(f"calcium-{n}", (2, 25), (7, 12), per_dl, exact=True) for n in ("lln", "uln")]
    if compare(lambda a, b: a > b, *limits):
        row.problem("calcium-lln")
        row.aside = {"calcium-lln", "calcium-uln"}
        limits = [None, None]
    measured = row.yes("calcium-measured")
    if measured is False and calcium is not None:
        row.problem("calcium-measured")
        measured = calcium = None
    albumin = row.number("albumin", (F("0.5"), 7), (1, 6), {"g/dL": 1, "g/L": F(1, 10)})
    correction = row.choice("correction", ("payne", "k-doqi"))
    v["used"] = ccr if ccr is not None else compare(
        lambda s, a, w, c: (140 - a) * w / (72 * c) * (F("0.85") if s == "female" else 1), sex, age, weight, v["creatinine"])
    corrected, either = "", None
    v["ca"] = None
    if None not in (calcium, albumin):
        # by Payne, or by K/DOQI
        either = (calcium + max(4 - albumin, F(0)), calcium + max(4 - albumin, F(0)) * F("0.8"))
        short = max(4 - albumin, F(0))
        if short == 0 or correction:
            v["ca"] = calcium + short * (1 if correction == "payne" else F("0.8"))
        edges = (6, 7, 8, F("11.5"), F("12.5"), F("13.5"))
        corrected = text(v["ca"], 2, edges) if correction else "-" if short == 0 else ""
    v["measured"] = True if calcium is not None else measured
    rules = safety_rules(v)
    opts = {"bma-drug": ("zoledronate", "other-bisphosphonate", "denosumab"), "bma-course": COURSE, "bma-day": (0, 1, 2, 3),
            "bma-symptoms": (NONE, *(frozenset({s}) for s in SYMPTOMS[:4])), "dental-check": (True, False), "extraction": (True, False),
            "supplement": (True, False), "creatinine": (HALF, F(1), F("1.4"), F("1.9"), F("2.4"), F(15)),
            "creatinine-baseline": (F("0.2"), HALF, F(1), F("1.4"), F("1.5"), F(15)), "used": (29, 30, 40, 50, 61),
            "measured": (True, False), "ca": (F("6.5"), F("7.5"), F(9))}
    known = {n: v[n] for n in opts}
    if v["bma-drug"] is not None and v["bma-drug"] != "zoledronate":  # not looked at
        unused = ("creatinine", "creatinine-baseline", *(("used",) if v["bma-drug"] != "denosumab" else ()))
        known |= {n: F(1) if known[n] is None else known[n] for n in unused}
    opts["ca"] = either or opts["ca"]
    if v["measured"] is False:
        known["ca"] = F(9)
    unused = {n for n in known if known[n] is None}
    if unused > {"creatinine", "creatinine-baseline", "used", "bma-day", "bma-course", "bma-symptoms", "bma-drug"}:
        opts = {**opts, "creatinine": (HALF, F(15)), "creatinine-baseline": (F("0.2"), F(15)), "bma-day": (0, 1)}
    still, wanted = possible(known, opts, lambda c: gravest(SAFETY, CLEAR, safety_rules(c).__getitem__), [*SAFETY, CLEAR])
    if wanted & {"used", "ca", "measured"} or len([n for n in known if known[n] is None]) > 5:
        wanted = None  # which of several ways to the clearance is named as missing is left to the program
    dose = ""
    if v["bma-drug"] is None:
        dose = "-"
    elif v["bma-drug"] == "zoledronate":
        doses = [(d, compare(lambda c: c > 60 if least is None else c >= least, v["used"])) for d, least in zip(DOSE, (None, 50, 40, 30))]
        dose = " ".join(first_met([("dose-after-jaw", rules["BM-A3"]), ("dose-withheld", rules["ZOL-CR"]), *doses], "dose-none"))
    grade = ""
    if calcium is not None:
        found = set()
        for ca in (v["ca"],) if v["ca"] is not None else either or (None,):
            steps = [(f"calcium-low-{g}", compare(lambda c, k=k: c < k, ca)) for g, k in CALCIUM_LOW.items()]
            steps += [(f"calcium-high-{g}", compare(lambda c, k=k: c > k, ca)) for g, k in CALCIUM_HIGH.items()]
            steps += [("calcium-low-1", compare(lambda c, k: c < k, ca, limits[0])), ("calcium-high-1", compare(lambda c, k: c > k, ca, limits[1]))]
            found |= set(first_met(steps, "calcium-within"))
        grade = " ".join(it for it in ANY_CALCIUM.split() if it in found)
    egfr = ""
    if None not in (sex, age, v["creatinine"]) and age >= 18:
        value = 194 * power(v["creatinine"], "-1.094") * power(age, "-0.287") * (Decimal("0.739") if sex == "female" else 1)
        egfr = text(F(value), 1, exact=False)
    columns = {"corrected-calcium": corrected, "ccr-used": text(v["used"], 1, (30, 40, 50, 60)), "egfr": egfr,
               "creatinine-rise": text(compare(lambda c, b: c - b, v["creatinine"], v["creatinine-baseline"]), 2),
               "scale:zoledronate-dose": dose, "scale:calcium-grade": grade}
    if v["bma-course"] == "first" and columns["creatinine-rise"]:
        columns["creatinine-rise"] = "-"  # a rise since the first dose, before there was one: what is printed is not asserted
    return {s: negate(rules[s]) for s in SAFETY_STEPS}, still, wanted, columns


SAFETY_BASE = answers("bma-drug=zoledronate; bma-course=ongoing; bma-day=20; bma-symptoms=none; dental-check=yes; extraction=no; supplement=yes; "
                      "creatinine=0.8; creatinine-baseline=0.8; ccr=70; calcium-measured=no")
DENOSUMAB = "bma-drug=denosumab; creatinine=; creatinine-baseline=; "
OTHER_BP = "bma-drug=other-bisphosphonate; creatinine=; creatinine-baseline=; ccr=; "
ALL_SAFETY = " ".join([*SAFETY, CLEAR])
ROWS = "row-3-0 row-3-3 row-3-5"
ROW_STEPS = "ZOL-ROW-30 ZOL-ROW-33 ZOL-ROW-35"
ANY_DOSE = " ".join(DOSE)


def by_dose(dose):
    """Outcome, missing, problems and the warning of a row of the table: no dose below 30, and whatever is not 4.0 mg is told."""
    outcome = "withhold" if dose == "none" else "none" if dose == "4-0" else f"row-{dose}"
    return outcome, "", "", "ZOL-30" if dose == "none" else "" if dose == "4-0" else "ZOL-ROW-" + dose.replace("-", "")


def clearance(ccr, dose):
    return r(f"clearance {ccr}", f"ccr={ccr}", *by_dose(dose),
             scale__zoledronate_dose=f"dose-{dose}", ccr_used=ccr.rstrip("0").rstrip(".") if "." in ccr else ccr)


def under_denosumab(ccr, low):
    return r(f"clearance {ccr} under denosumab", DENOSUMAB + f"ccr={ccr}", "check-first" if low else "none", applies="DMAB-30" if low else "",
             scale__zoledronate_dose="", ccr_used=ccr.rstrip("0").rstrip(".") if "." in ccr else ccr)


def gault(case, sex, age, weight, creatinine, used, dose, **out):
    return r(case, f"ccr=; sex={sex}; age={age}; weight={weight}; creatinine={creatinine}; creatinine-baseline={creatinine}",
             *by_dose(dose), ccr_used=used, scale__zoledronate_dose=f"dose-{dose}", **out)


def gault_denosumab(sex, age, weight, creatinine, used, low):
    return r(f"denosumab, {sex} of {age}, {weight} kg, {creatinine} mg/dL",
             f"bma-drug=denosumab; ccr=; sex={sex}; age={age}; weight={weight}; creatinine={creatinine}; creatinine-baseline=",
             "check-first" if low else "none", applies="DMAB-30" if low else "", ccr_used=used, scale__zoledronate_dose="")


def rise(baseline, creatinine, applies, shown):
    return r(f"creatinine from {baseline} to {creatinine}", f"creatinine-baseline={baseline}; creatinine={creatinine}",
             "withhold" if applies else "none", applies="ZOL-CR" if applies else "", creatinine_rise=shown,
             scale__zoledronate_dose="dose-withheld" if applies else "dose-4-0")


def rise_before(baseline, creatinine):
    return r(f"no dose yet, creatinine from {baseline} to {creatinine}", f"bma-course=first; creatinine-baseline={baseline}; "
             f"creatinine={creatinine}", "none", scale__zoledronate_dose="dose-4-0")


CA_STEPS = "CA-L4 CA-L3 CA-H4 CA-H3 CA-L2 CA-H2"
CA_OPEN = "calcium-severe calcium-moderate none-with-calcium"
ANY_CALCIUM = "calcium-low-4 calcium-low-3 calcium-low-2 calcium-high-4 calcium-high-3 calcium-high-2 calcium-low-1 calcium-high-1 calcium-within"


def calcium(case, changes, corrected, outcome="none-with-calcium", applies="", grade="calcium-low-1 calcium-high-1 calcium-within"):
    return r(case, f"calcium-measured=; {changes}", outcome, applies=applies, corrected_calcium=corrected, scale__calcium_grade=grade)


def calcium_open(case, changes, problems=""):
    """There is a value, and its correction is not known."""
    return r(case, f"calcium-measured=; {changes}", CA_OPEN, "-", problems, opens=CA_STEPS, corrected_calcium="", scale__calcium_grade=ANY_CALCIUM)


def calcium_unread(case, changes, problems=""):
    """Nothing is known of the value, not even that there is one."""
    return r(case, f"calcium-measured=; {changes}", "calcium-severe calcium-moderate none none-with-calcium", "-", problems,
             opens=CA_STEPS + " CA-NONE", corrected_calcium="", scale__calcium_grade="")


def low(value, grade, outcome="calcium-severe"):
    applies = " ".join(f"CA-L{g}" for g in (4, 3, 2) if g <= grade)
    return calcium(f"corrected calcium {value}", f"calcium={value}; albumin=4.0; correction=payne", text(F(value), 2), outcome, applies, f"calcium-low-{grade}")


def high(value, grade, outcome="calcium-severe"):
    applies = " ".join(f"CA-H{g}" for g in (4, 3, 2) if g <= grade)
    return calcium(f"corrected calcium {value}", f"calcium={value}; albumin=4.0; correction=payne", text(F(value), 2), outcome, applies, f"calcium-high-{grade}")


def within(value, lln, uln, grade):
    return calcium(f"corrected calcium {value}, limits {lln} and {uln}", f"calcium={value}; albumin=4.0; correction=payne; calcium-lln={lln}; calcium-uln={uln}",
                   text(F(value), 2), grade=grade)


def without_calcium(rows):
    """In the base case there is no calcium value, which is a warning of its own wherever nothing else is said of calcium."""
    for case, changes, outcome, missing, problems, applies, opens, out in rows:
        if not changes.startswith("only:") and "calcium" not in changes:
            applies = [*applies, "CA-NONE"]
        yield case, changes, outcome, missing, problems, applies, opens, out


SAFETY_TABLE = [
    r("base case: zoledronate, all is well", "", "none", ccr_used="70", creatinine_rise="0", scale__zoledronate_dose="dose-4-0"),
    r("nothing is entered", "only:", ALL_SAFETY, "-", opens="all", ccr_used="", egfr="", corrected_calcium=""),
    # symptoms (L161-222)
    r("jaw symptoms settle it alone", "only: bma-symptoms=jaw", "at-once", applies="BM-A3",
      opens=f"ZOL-30 ZOL-CR {CA_STEPS} {ROW_STEPS} CA-NONE BM-A3d BM-A3e BM-A5s DMAB-30"),
    r("jaw symptoms", "bma-symptoms=jaw", "at-once", applies="BM-A3", scale__zoledronate_dose="dose-after-jaw"),
    r("jaw symptoms under denosumab", DENOSUMAB + "bma-symptoms=jaw", "at-once", applies="BM-A3", scale__zoledronate_dose=""),
    r("jaw symptoms before the first dose", "bma-course=first; bma-symptoms=jaw", "at-once", applies="BM-A3",
      scale__zoledronate_dose="dose-after-jaw"),
    r("jaw symptoms and a low clearance: no dose is named", "bma-symptoms=jaw; ccr=20", "at-once", applies="BM-A3 ZOL-30",
      scale__zoledronate_dose="dose-after-jaw"),
    r("jaw symptoms and a rise: the jaw counts first", "bma-symptoms=jaw; creatinine=1.3", "at-once", applies="BM-A3 ZOL-CR",
      scale__zoledronate_dose="dose-after-jaw"),
    r("jaw symptoms, neither clearance nor creatinine entered", "bma-symptoms=jaw; ccr=; creatinine=; creatinine-baseline=", "at-once",
      applies="BM-A3", opens=f"ZOL-30 ZOL-CR {ROW_STEPS}", scale__zoledronate_dose="dose-after-jaw"),
    r("jaw symptoms and fever", "bma-symptoms=fever,jaw; bma-day=1", "at-once", applies="BM-A3 BM-A1", scale__zoledronate_dose="dose-after-jaw"),
    r("all symptoms at once", "bma-symptoms=fever,jaw,ear,numbness", "at-once", applies="BM-A3 BM-A4 BM-A5 BM-A1b",
      scale__zoledronate_dose="dose-after-jaw"),
    r("every other symptom at once", "bma-symptoms=fever,ear,numbness", "consult", applies="BM-A4 BM-A5 BM-A1b",
      scale__zoledronate_dose="dose-4-0"),
    r("ear symptoms", "bma-symptoms=ear", "consult", applies="BM-A4", scale__zoledronate_dose="dose-4-0"),
    r("ear symptoms under denosumab are asked about all the same", DENOSUMAB + "bma-symptoms=ear", "consult", applies="BM-A4"),
    r("numbness", "bma-symptoms=numbness", "consult", applies="BM-A5", scale__zoledronate_dose="dose-4-0"),
    r("numbness under denosumab within two weeks", DENOSUMAB + "bma-symptoms=numbness; bma-day=7", "consult", applies="BM-A5"),
    r("numbness before the first dose", DENOSUMAB + "bma-course=first; bma-symptoms=numbness", "consult", applies="BM-A5"),
    r("ear symptoms and numbness", "bma-symptoms=ear,numbness", "consult", applies="BM-A4 BM-A5"),
    r("symptoms not entered", "bma-symptoms=", "at-once consult none", "bma-symptoms", opens="BM-A3 BM-A4 BM-A5 BM-A1b",
      scale__zoledronate_dose="dose-after-jaw dose-4-0"),
    r("symptoms not entered before the first dose", "bma-course=first; bma-symptoms=", "at-once consult none", "bma-symptoms",
      opens="BM-A3 BM-A4 BM-A5 BM-A1b"),
    r("symptoms not entered, a rise", "bma-symptoms=; creatinine=1.3", "at-once consult withhold", "bma-symptoms", applies="ZOL-CR",
      opens="BM-A3 BM-A4 BM-A5 BM-A1b", scale__zoledronate_dose="dose-after-jaw dose-withheld"),
    r("symptoms not entered on day 1", "bma-symptoms=; bma-day=1", "at-once consult expected none", "bma-symptoms",
      opens="BM-A3 BM-A4 BM-A5 BM-A1"),
    r("none and fever at once", "bma-symptoms=none,fever", "at-once consult none", "bma-symptoms", "bma-symptoms",
      opens="BM-A3 BM-A4 BM-A5 BM-A1b"),
    r("a symptom that is not an option", "bma-symptoms=cough", "at-once consult none", "bma-symptoms", "bma-symptoms",
      opens="BM-A3 BM-A4 BM-A5 BM-A1b"),
    # fever (L116-121)
    r("fever on day 0", "bma-symptoms=fever; bma-day=0", "consult", applies="BM-A1b"),
    r("fever on day 1 after a bisphosphonate", "bma-symptoms=fever; bma-day=1", "expected", applies="BM-A1"),
    r("fever on day 2 after a bisphosphonate", "bma-symptoms=fever; bma-day=2", "expected", applies="BM-A1"),
    r("fever on day 3", "bma-symptoms=fever; bma-day=3", "consult", applies="BM-A1b"),
    r("fever on day 1 after another bisphosphonate", OTHER_BP + "bma-symptoms=fever; bma-day=1", "expected", applies="BM-A1"),
    r("fever on day 2 after another bisphosphonate", OTHER_BP + "bma-symptoms=fever; bma-day=2", "expected", applies="BM-A1"),
    r("fever on day 3 after another bisphosphonate", OTHER_BP + "bma-symptoms=fever; bma-day=3", "consult", applies="BM-A1b"),
    r("fever on day 1 after denosumab", DENOSUMAB + "bma-symptoms=fever; bma-day=1", "consult", applies="BM-A1b"),
    r("fever before the first dose, a day of 1 given", "bma-course=first; bma-symptoms=fever; bma-day=1", "consult", applies="BM-A1b"),
    r("fever before the first dose, a day of 2 given", "bma-course=first; bma-symptoms=fever; bma-day=2", "consult", applies="BM-A1b"),
    r("fever before the first dose, no day: not asked for", "bma-course=first; bma-symptoms=fever; bma-day=", "consult", applies="BM-A1b"),
    r("fever before the first dose of another bisphosphonate", OTHER_BP + "bma-course=first; bma-symptoms=fever; bma-day=1", "consult",
      applies="BM-A1b"),
    r("fever before the first dose, drug not entered", "bma-drug=; bma-course=first; bma-symptoms=fever; bma-day=1", "consult",
      applies="BM-A1b", scale__zoledronate_dose="-"),
    r("fever on day 1, course not entered: one of the two, never nothing", "bma-course=; bma-symptoms=fever; bma-day=1", "consult expected",
      "bma-course", opens="BM-A1b BM-A1"),
    r("fever on day 2, course not entered", "bma-course=; bma-symptoms=fever; bma-day=2", "consult expected", "bma-course",
      opens="BM-A1b BM-A1"),
    r("fever on day 3, course not entered: no longer worth asking", "bma-course=; bma-symptoms=fever; bma-day=3", "consult", applies="BM-A1b"),
    r("fever under denosumab, course not entered: no longer worth asking", DENOSUMAB + "bma-course=; bma-symptoms=fever; bma-day=1", "consult",
      applies="BM-A1b"),
    r("fever, course and day not entered", "bma-course=; bma-symptoms=fever; bma-day=", "consult expected", "bma-course bma-day",
      opens="BM-A1b BM-A1"),
    r("fever on day 1, the course in a word that is not an option", "bma-course=second; bma-symptoms=fever; bma-day=1", "consult expected",
      "bma-course", "bma-course", opens="BM-A1b BM-A1"),
    r("no symptom, course not entered", "bma-course=", "none", scale__zoledronate_dose="dose-4-0"),
    r("symptoms not entered on day 1, course not entered", "bma-symptoms=; bma-course=; bma-day=1", "at-once consult expected none",
      "bma-symptoms bma-course", opens="BM-A3 BM-A4 BM-A5 BM-A1b BM-A1"),
    r("fever, day not entered: one of the two, never nothing", "bma-symptoms=fever; bma-day=", "consult expected", "bma-day",
      opens="BM-A1b BM-A1"),
    r("fever on day 1, drug not entered", OTHER_BP + "bma-drug=; bma-symptoms=fever; bma-day=1; ccr=70; creatinine=0.8; "
      "creatinine-baseline=0.8", "consult expected", "bma-drug", opens="BM-A1b BM-A1", scale__zoledronate_dose="-"),
    r("fever on day 20, drug not entered", "bma-drug=; bma-symptoms=fever", "consult", applies="BM-A1b", scale__zoledronate_dose="-"),
    r("fever after denosumab, day not entered", DENOSUMAB + "bma-symptoms=fever; bma-day=", "consult", applies="BM-A1b"),
    r("fever and ear symptoms on day 1", "bma-symptoms=fever,ear; bma-day=1", "consult", applies="BM-A4 BM-A1"),
    r("fever on day 1 and no dental check", "bma-symptoms=fever; bma-day=1; dental-check=no", "check-first", applies="BM-A1 BM-A3d"),
    r("no fever on day 1", "bma-day=1", "none"),
    # days; that calcium may fall within two weeks of denosumab is said, but is no warning by itself
    *(r(f"denosumab, day {d}", DENOSUMAB + f"bma-day={d}", "none", scale__zoledronate_dose="") for d in (0, 1, 13, 14, 15)),
    r("denosumab, day not entered", DENOSUMAB + "bma-day=", "none"),
    r("the first dose of denosumab", DENOSUMAB + "bma-course=first; bma-day=", "none"),
    r("the first dose of zoledronate", "bma-course=first; bma-day=; creatinine-baseline=", "none", scale__zoledronate_dose="dose-4-0"),
    r("zoledronate, day 14", "bma-day=14", "none"),
    r("another bisphosphonate, day 14", OTHER_BP + "bma-day=14", "none", scale__zoledronate_dose=""),
    r("day 400 is the last possible", "bma-day=400", "none"),
    r("day 401 is impossible", "bma-symptoms=fever; bma-day=401", "consult expected", "bma-day", "bma-day", opens="BM-A1b BM-A1"),
    r("day 1.5 is not whole", "bma-symptoms=fever; bma-day=1.5", "consult expected", "bma-day", "bma-day", opens="BM-A1b BM-A1"),
    r("day -1", "bma-symptoms=fever; bma-day=-1", "consult expected", "bma-day", "bma-day", opens="BM-A1b BM-A1"),
    r("day 401 under denosumab", DENOSUMAB + "bma-day=401", "none", problems="bma-day"),
    r("day not entered, no fever under a bisphosphonate: not needed", "bma-day=", "none"),
    # before and beside (L161-181, L216-219)
    r("no dental check before starting", "dental-check=no", "check-first", applies="BM-A3d"),
    r("dental check not entered", "dental-check=", "check-first none", "dental-check", opens="BM-A3d"),
    r("an extraction is planned", "extraction=yes", "check-first", applies="BM-A3e"),
    r("extraction not entered", "extraction=", "check-first none", "extraction", opens="BM-A3e"),
    r("denosumab without calcium and vitamin D", DENOSUMAB + "supplement=no", "check-first", applies="BM-A5s"),
    r("denosumab without calcium and vitamin D, day 14", DENOSUMAB + "supplement=no; bma-day=14", "check-first", applies="BM-A5s"),
    r("the first dose of denosumab without calcium and vitamin D", DENOSUMAB + "bma-course=first; supplement=no", "check-first",
      applies="BM-A5s"),
    r("the first dose without a dental check", "bma-course=first; dental-check=no", "check-first", applies="BM-A3d"),
    r("denosumab, calcium and vitamin D not entered", DENOSUMAB + "supplement=", "check-first none", "supplement", opens="BM-A5s"),
    r("denosumab, calcium and vitamin D not entered, day 14", DENOSUMAB + "supplement=; bma-day=14", "check-first none", "supplement",
      opens="BM-A5s"),
    r("zoledronate without calcium and vitamin D", "supplement=no", "none"),
    r("zoledronate, calcium and vitamin D not entered", "supplement=", "none"),
    r("another bisphosphonate without calcium and vitamin D", OTHER_BP + "supplement=no", "none"),
    r("ear symptoms and an extraction: the graver counts", "bma-symptoms=ear; extraction=yes", "consult", applies="BM-A4 BM-A3e"),
    r("ear symptoms, extraction not entered: no longer worth asking", "bma-symptoms=ear; extraction=", "consult", applies="BM-A4",
      opens="BM-A3e"),
    r("drug not entered, calcium and vitamin D taken", "bma-drug=", "none", scale__zoledronate_dose="-"),
    r("drug not entered, calcium and vitamin D not taken", "bma-drug=; supplement=no", "check-first none", "bma-drug", opens="BM-A5s",
      scale__zoledronate_dose="-"),
    r("drug not entered, day 14", "bma-drug=; bma-day=14", "none", scale__zoledronate_dose="-"),
    r("drug not entered, clearance 20", "bma-drug=; ccr=20", "withhold check-first none", "bma-drug", opens="ZOL-30 DMAB-30",
      scale__zoledronate_dose="-"),
    r("drug not entered, a great rise", "bma-drug=; creatinine=3", "withhold none", "bma-drug", opens="ZOL-CR", scale__zoledronate_dose="-"),
    r("drug not entered, a great rise before the first dose", "bma-drug=; bma-course=first; creatinine=3", "none", scale__zoledronate_dose="-"),
    r("a drug that is not an option", "bma-drug=romosozumab; supplement=no", "check-first none", "bma-drug", "bma-drug", opens="BM-A5s",
      scale__zoledronate_dose="-"),
    # clearance and the dose of zoledronate
    clearance("29.9", "none"), clearance("30.0", "3-0"), clearance("30.1", "3-0"), clearance("39.9", "3-0"), clearance("40.0", "3-3"),
    clearance("40.1", "3-3"), clearance("49.9", "3-3"), clearance("50.0", "3-5"), clearance("50.1", "3-5"), clearance("59.9", "3-5"),
    clearance("60.0", "3-5"), clearance("60.1", "4-0"), clearance("30", "3-0"), clearance("40", "3-3"), clearance("200", "4-0"),
    r("vector ZOL: 60.01 does not read as 60", "ccr=60.01", "none", ccr_used="60.01", scale__zoledronate_dose="dose-4-0"),
    r("60.004 does not read as 60", "ccr=60.004", "none", ccr_used="60.004", scale__zoledronate_dose="dose-4-0"),
    r("vector ZOL: 49.99 is below 50 and does not read as 50", "ccr=49.99", "row-3-3", applies="ZOL-ROW-33", ccr_used="49.99", scale__zoledronate_dose="dose-3-3"),
    r("29.99 does not read as 30", "ccr=29.99", "withhold", applies="ZOL-30", ccr_used="29.99", scale__zoledronate_dose="dose-none"),
    r("39.96 does not read as 40", "ccr=39.96", "row-3-0", applies="ZOL-ROW-30", ccr_used="39.96", scale__zoledronate_dose="dose-3-0"),
    under_denosumab("20", True), under_denosumab("29.9", True), under_denosumab("30.0", False), under_denosumab("30.1", False),
    under_denosumab("29.99", True), under_denosumab("40", False), under_denosumab("5", True),
    r("clearance 20 before the first dose of denosumab", DENOSUMAB + "bma-course=first; ccr=20", "check-first", applies="DMAB-30"),
    r("clearance 20 before the first dose of zoledronate", "bma-course=first; ccr=20", "withhold", applies="ZOL-30",
      scale__zoledronate_dose="dose-none"),
    r("clearance 20 under denosumab, course not entered", DENOSUMAB + "bma-course=; ccr=20", "check-first", applies="DMAB-30"),
    r("clearance not known under denosumab", DENOSUMAB + "ccr=", "check-first none", "-", opens="DMAB-30", ccr_used="",
      scale__zoledronate_dose=""),
    r("clearance not known under denosumab, no dental check: no longer worth asking", DENOSUMAB + "ccr=; dental-check=no", "check-first",
      applies="BM-A3d", opens="DMAB-30"),
    r("clearance 4.9 under denosumab is asked about", DENOSUMAB + "ccr=4.9", "check-first none", "-", "ccr", opens="DMAB-30"),
    gault_denosumab("male", "80", "54", "1.5", "30", False), gault_denosumab("male", "80", "53.9", "1.5", "29.9", True),
    gault_denosumab("male", "80", "53.99", "1.5", "29.99", True), gault_denosumab("male", "80", "54.1", "1.5", "30.1", False),
    gault_denosumab("female", "80", "72", "1.7", "30", False), gault_denosumab("female", "80", "71.9", "1.7", "29.96", True),
    gault_denosumab("female", "80", "72.1", "1.7", "30.04", False),
    r("clearance 20 under another bisphosphonate", OTHER_BP + "ccr=20", "none", ccr_used="20", scale__zoledronate_dose=""),
    r("clearance not known under another bisphosphonate", OTHER_BP, "none", ccr_used="", scale__zoledronate_dose=""),
    r("a low clearance and no dental check: withholding counts first", "ccr=20; dental-check=no", "withhold", applies="ZOL-30 BM-A3d"),
    r("a low clearance, dental check not entered: no longer worth asking", "ccr=20; dental-check=", "withhold", applies="ZOL-30", opens="BM-A3d"),
    r("a low clearance and ear symptoms: the graver counts", "ccr=20; bma-symptoms=ear", "consult", applies="ZOL-30 BM-A4"),
    r("clearance not known, an extraction planned", "ccr=; extraction=yes", f"withhold {ROWS} check-first", "-", applies="BM-A3e", opens="ZOL-30 " + ROW_STEPS,
      scale__zoledronate_dose=ANY_DOSE),
    r("clearance 4.9 is asked about", "ccr=4.9", f"withhold {ROWS} none", "-", "ccr", opens="ZOL-30 " + ROW_STEPS, ccr_used="",
      scale__zoledronate_dose=ANY_DOSE),
    r("clearance 4.9, confirmed", "ccr=4.9; ccr-confirmed=yes", "withhold", applies="ZOL-30", scale__zoledronate_dose="dose-none"),
    r("clearance 5 is taken", "ccr=5", "withhold", applies="ZOL-30", ccr_used="5"),
    r("clearance 251 is impossible", "ccr=251", f"withhold {ROWS} none", "-", "ccr", opens="ZOL-30 " + ROW_STEPS),
    r("clearance not known and not to be worked out", "ccr=", f"withhold {ROWS} none", "-", opens="ZOL-30 " + ROW_STEPS, ccr_used="",
      scale__zoledronate_dose=ANY_DOSE),
    gault("vector CG: man of 70, 60 kg, 0.8 mg/dL", "male", "70", "60", "0.8", "72.9", "4-0"),
    gault("vector CG: man of 70, 60 kg, 1.0 mg/dL", "male", "70", "60", "1.0", "58.3", "3-5"),
    gault("vector CG: man of 60, 72 kg, 1.6 mg/dL is exactly 50", "male", "60", "72", "1.6", "50", "3-5"),
    gault("vector CG: woman of 80, 45 kg, 0.9 mg/dL", "female", "80", "45", "0.9", "35.4", "3-0"),
    gault("vector CG: man of 80, 60 kg, 1.25 mg/dL is exactly 40", "male", "80", "60", "1.25", "40", "3-3"),
    gault("vector CG: man of 80, 60 kg, 1.0 mg/dL is exactly 50", "male", "80", "60", "1.0", "50", "3-5"),
    gault("man of 68, 60 kg, 1.0 mg/dL is exactly 60", "male", "68", "60", "1.0", "60", "3-5"),
    gault("man of 68, 60.1 kg, 1.0 mg/dL", "male", "68", "60.1", "1.0", "60.1", "4-0"),
    gault("man of 68, 59.9 kg, 1.0 mg/dL", "male", "68", "59.9", "1.0", "59.9", "3-5"),
    gault("man of 80, 60 kg, 1.66 mg/dL", "male", "80", "60", "1.66", "30.1", "3-0"),
    gault("man of 80, 54 kg, 1.5 mg/dL is exactly 30", "male", "80", "54", "1.5", "30", "3-0"),
    gault("man of 80, 53.9 kg, 1.5 mg/dL", "male", "80", "53.9", "1.5", "29.9", "none"),
    gault("man of 80, 53.99 kg, 1.5 mg/dL does not read as 30", "male", "80", "53.99", "1.5", "29.99", "none"),
    r("vector EGFR: woman of 50, 1.0 mg/dL", "sex=female; age=50; creatinine=1.0", "none", egfr="46.6"),
    r("vector EGFR: man of 70, 0.8 mg/dL", "sex=male; age=70; creatinine=0.8", "none", egfr="73.2"),
    r("vector EGFR: man of 65, 2.0 mg/dL", "sex=male; age=65; creatinine=2.0; creatinine-baseline=2.0", "none", egfr="27.4"),
    r("eGFR at 18 years", "sex=male; age=18; creatinine=1.0", "none", egfr="84.6"),
    *(r(f"a clearance and {age} years of age: table and equation are for adults, and nothing vouches for a dose", f"sex=male; age={age}",
        f"withhold {ROWS} none", "-", "age", opens="ZOL-30 " + ROW_STEPS, egfr="", ccr_used="", scale__zoledronate_dose=ANY_DOSE)
      for age in ("0", "17")),
    r("17 years, weight and creatinine: no clearance is worked out", "ccr=; sex=male; age=17; weight=60; creatinine=0.8", f"withhold {ROWS} none", "-",
      "age", opens="ZOL-30 " + ROW_STEPS, egfr="", ccr_used="", scale__zoledronate_dose=ANY_DOSE),
    r("18 years, weight and creatinine", "ccr=; sex=male; age=18; weight=60; creatinine=0.8", "none", ccr_used="127.1", scale__zoledronate_dose="dose-4-0"),
    r("17 years under denosumab: the equation is for adults", DENOSUMAB + "ccr=; sex=male; age=17; weight=60; creatinine=0.8", "check-first none", "-", "age",
      opens="DMAB-30", egfr="", ccr_used=""),
    r("17 years under denosumab, a weight and a clearance: the clearance stays", DENOSUMAB + "ccr=29; sex=male; age=17; weight=60; creatinine=0.8",
      "check-first", problems="age", applies="DMAB-30", egfr="", ccr_used="29"),
    r("17 years with another bisphosphonate, which asks for no clearance", OTHER_BP + "age=17; weight=60", "none", egfr=""),
    r("17 years under denosumab, which the table is not of", DENOSUMAB + "sex=male; age=17", "none", egfr="", scale__zoledronate_dose=""),
    r("symptoms of the jaw at 17 years", "bma-symptoms=jaw; sex=male; age=17", "at-once", problems="age", applies="BM-A3",
      opens="ZOL-30 " + ROW_STEPS, egfr="", ccr_used=""),
    r("eGFR without the sex", "age=50", "none", egfr=""),
    r("eGFR without the age", "sex=male", "none", egfr=""),
    r("creatinine in umol/L", "sex=male; age=70; creatinine=70.72; creatinine-unit=umol/L", "none", egfr="73.2", creatinine_rise="0"),
    r("a clearance and a weight to work it out from: both set aside", "ccr=45; sex=male; age=70; weight=60", f"withhold {ROWS} none", "-", "weight",
      opens="ZOL-30 " + ROW_STEPS, ccr_used="", scale__zoledronate_dose=ANY_DOSE),
    r("weight 29.9 kg is asked about", "ccr=; sex=male; age=70; weight=29.9", f"withhold {ROWS} none", "-", "weight", opens="ZOL-30 " + ROW_STEPS, ccr_used=""),
    gault("weight 30 kg is taken", "male", "70", "30", "0.8", "36.5", "3-0"),
    r("weight 251 kg is impossible", "weight=251", "none", problems="weight"),
    # creatinine against the baseline: 0.5 up to 1.4, 1.0 above
    rise("0.8", "1.29", False, "0.49"), rise("0.8", "1.30", True, "0.5"), rise("0.8", "1.31", True, "0.51"),
    rise("1.3", "1.79", False, "0.49"), rise("1.3", "1.80", True, "0.5"), rise("1.3", "1.81", True, "0.51"),
    rise("1.39", "1.88", False, "0.49"), rise("1.39", "1.89", True, "0.5"),
    rise("1.4", "1.89", False, "0.49"), rise("1.4", "1.90", True, "0.5"), rise("1.4", "1.91", True, "0.51"),
    rise("1.41", "1.91", False, "0.5"), rise("1.41", "2.40", False, "0.99"), rise("1.41", "2.41", True, "1"), rise("1.41", "2.42", True, "1.01"),
    rise("1.5", "2.4", False, "0.9"), rise("1.5", "2.5", True, "1"), rise("1.5", "2.6", True, "1.1"),
    rise("1.1", "1.6", True, "0.5"), rise("1.2", "0.8", False, "-0.4"),
    r("the baseline in umol/L: 123.76 is exactly 1.4 mg/dL", "creatinine-baseline=123.76; creatinine-baseline-unit=umol/L; creatinine=1.9",
      "withhold", applies="ZOL-CR", creatinine_rise="0.5"),
    r("a rise of 44.2 umol/L is exactly 0.5 mg/dL", "creatinine-baseline=88.4; creatinine-baseline-unit=umol/L; creatinine=132.6; "
      "creatinine-unit=umol/L", "withhold", applies="ZOL-CR", creatinine_rise="0.5"),
    r("a rise of 44.1 umol/L", "creatinine-baseline=88.4; creatinine-baseline-unit=umol/L; creatinine=132.5; creatinine-unit=umol/L", "none",
      creatinine_rise="-"),
    r("a great rise under denosumab", DENOSUMAB + "creatinine-baseline=0.8; creatinine=3", "none", creatinine_rise="2.2",
      scale__zoledronate_dose=""),
    r("a great rise under another bisphosphonate", OTHER_BP + "creatinine-baseline=0.8; creatinine=3", "none", creatinine_rise="2.2",
      scale__zoledronate_dose=""),
    rise_before("0.8", "1.30"), rise_before("0.8", "3"), rise_before("1.5", "2.5"), rise_before("1.5", "4"),
    r("no dose yet, creatinine not entered", "bma-course=first; creatinine=", "none", scale__zoledronate_dose="dose-4-0"),
    r("no dose yet, neither creatinine entered", "bma-course=first; creatinine=; creatinine-baseline=", "none", creatinine_rise="",
      scale__zoledronate_dose="dose-4-0"),
    r("a great rise, course not entered", "bma-course=; creatinine=3", "withhold none", "bma-course", opens="ZOL-CR",
      scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("a rise of 1.0 from above 1.4, course not entered", "bma-course=; creatinine-baseline=1.5; creatinine=2.5", "withhold none", "bma-course",
      opens="ZOL-CR", scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("no rise, course not entered: not asked for", "bma-course=; creatinine=0.9", "none", scale__zoledronate_dose="dose-4-0"),
    r("course and baseline not entered", "bma-course=; creatinine-baseline=", "withhold none", "bma-course creatinine-baseline",
      opens="ZOL-CR", scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("a rise, the course in a word that is not an option", "bma-course=yes; creatinine=3", "withhold none", "bma-course", "bma-course",
      opens="ZOL-CR", scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("a rise and a clearance of 20: withheld, whatever the clearance", "creatinine=1.3; ccr=20", "withhold", applies="ZOL-30 ZOL-CR",
      scale__zoledronate_dose="dose-withheld"),
    r("a rise and a clearance of 45", "creatinine=1.3; ccr=45", "withhold", applies="ZOL-CR ZOL-ROW-33", scale__zoledronate_dose="dose-withheld"),
    r("a rise, clearance not known", "creatinine=1.3; ccr=", "withhold", applies="ZOL-CR", opens="ZOL-30 " + ROW_STEPS,
      scale__zoledronate_dose="dose-withheld"),
    r("a rise and no dental check: withholding counts first", "creatinine=1.3; dental-check=no", "withhold", applies="ZOL-CR BM-A3d"),
    r("a rise and numbness: the graver counts", "creatinine=1.3; bma-symptoms=numbness", "consult", applies="ZOL-CR BM-A5",
      scale__zoledronate_dose="dose-withheld"),
    r("baseline not entered", "creatinine-baseline=", "withhold none", "creatinine-baseline", opens="ZOL-CR", creatinine_rise="",
      scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("baseline not entered, clearance 45", "creatinine-baseline=; ccr=45", "withhold row-3-3", "creatinine-baseline", applies="ZOL-ROW-33", opens="ZOL-CR",
      scale__zoledronate_dose="dose-withheld dose-3-3"),
    r("baseline and clearance not entered", "creatinine-baseline=; ccr=", f"withhold {ROWS} none", "-", opens="ZOL-CR ZOL-30 " + ROW_STEPS,
      scale__zoledronate_dose="dose-withheld " + ANY_DOSE),
    r("symptoms and baseline not entered", "bma-symptoms=; creatinine-baseline=", "at-once consult withhold none",
      "bma-symptoms creatinine-baseline", opens="BM-A3 BM-A4 BM-A5 BM-A1b ZOL-CR",
      scale__zoledronate_dose="dose-after-jaw dose-withheld dose-4-0"),
    r("creatinine not entered", "creatinine=", "withhold none", "creatinine", opens="ZOL-CR", creatinine_rise="",
      scale__zoledronate_dose="dose-withheld dose-4-0"),
    r("creatinine 70 in the mg/dL field is asked about", "creatinine=70", "withhold none", "creatinine", "creatinine", opens="ZOL-CR",
      creatinine_rise=""),
    r("clearance 20, baseline not entered: no longer worth asking", "ccr=20; creatinine-baseline=", "withhold", applies="ZOL-30",
      opens="ZOL-CR"),
    # corrected calcium
    calcium("vector CA: 10.2 with albumin 3.0", "calcium=10.2; albumin=3.0; correction=payne", "11.2"),
    calcium("vector CA: 7.9 with albumin 3.1", "calcium=7.9; albumin=3.1; correction=payne", "8.8"),
    calcium("K/DOQI: 10.2 with albumin 3.0", "calcium=10.2; albumin=3.0; correction=k-doqi", "11"),
    calcium("K/DOQI: 7.9 with albumin 3.1", "calcium=7.9; albumin=3.1; correction=k-doqi", "8.62"),
    calcium("albumin 3.9 is corrected", "calcium=9.2; albumin=3.9; correction=payne", "9.3"),
    calcium("albumin 4.0 is not corrected", "calcium=9.2; albumin=4.0; correction=payne", "9.2"),
    calcium("albumin 4.1 is not corrected", "calcium=9.2; albumin=4.1; correction=payne", "9.2"),
    calcium("K/DOQI: albumin 4.5 is not corrected", "calcium=9.2; albumin=4.5; correction=k-doqi", "9.2"),
    calcium("albumin in g/L", "calcium=10.2; albumin=30; albumin-unit=g/L; correction=payne", "11.2"),
    calcium("calcium in mmol/L", "calcium=2.495; calcium-unit=mmol/L; albumin=3.0; correction=payne", "11"),
    calcium("calcium of 2.3 mmol/L is rounded", "calcium=2.3; calcium-unit=mmol/L; albumin=4; correction=payne", "9.22"),
    calcium_unread("no calcium", "albumin=3.0; correction=payne"), calcium_open("no albumin", "calcium=9.2; correction=payne"),
    r("no formula chosen, albumin low: by either it is the same", "calcium-measured=; calcium=9.2; albumin=3.0", "none-with-calcium", opens=CA_STEPS,
      corrected_calcium="", scale__calcium_grade="calcium-low-1 calcium-high-1 calcium-within"),
    r("no formula chosen, and it matters: 7.1 or 6.9", "calcium-measured=; calcium=6.1; albumin=3.0", "calcium-severe calcium-moderate", "-",
      opens=CA_STEPS, corrected_calcium="", scale__calcium_grade="calcium-low-3 calcium-low-2"),
    calcium("calcium 2.0, confirmed, is the least possible", "calcium=2.0; calcium-confirmed=yes; albumin=4.0; correction=payne", "2", "calcium-severe",
            "CA-L4 CA-L3 CA-L2", "calcium-low-4"),
    calcium("calcium 2.1, confirmed", "calcium=2.1; calcium-confirmed=yes; albumin=4.0; correction=payne", "2.1", "calcium-severe",
            "CA-L4 CA-L3 CA-L2", "calcium-low-4"),
    calcium_unread("2.3 mg/dL is asked about: probably mmol/L", "calcium=2.3; albumin=4; correction=payne", "calcium"),
    calcium_unread("1.9 mg/dL is impossible", "calcium=1.9; albumin=4; correction=payne", "calcium"),
    calcium_unread("16.1 mg/dL is asked about", "calcium=16.1; albumin=4; correction=payne", "calcium"),
    high("13.6", 4), calcium("16.1 mg/dL, confirmed", "calcium=16.1; calcium-confirmed=yes; albumin=4; correction=payne", "16.1", "calcium-severe",
                             "CA-H4 CA-H3 CA-H2", "calcium-high-4"),
    calcium_open("albumin 38 in the g/dL field is impossible: probably g/L", "calcium=9.2; albumin=38; correction=payne", "albumin"),
    r("a formula that is not an option", "calcium-measured=; calcium=9.2; albumin=3; correction=orrell", "none-with-calcium", problems="correction",
      opens=CA_STEPS, corrected_calcium="", scale__calcium_grade="calcium-low-1 calcium-high-1 calcium-within"),
    # ... held against the grades of CTCAE: each limit one step below, on and above
    low("5.9", 4), low("6.0", 3), low("6.1", 3), low("6.9", 3), low("7.0", 2, "calcium-moderate"), low("7.1", 2, "calcium-moderate"),
    low("7.9", 2, "calcium-moderate"), within("8.0", "8.0", "10.1", "calcium-within"), within("8.1", "8.0", "10.1", "calcium-within"),
    within("8.2", "8.3", "10.1", "calcium-low-1"), within("8.7", "8.8", "10.1", "calcium-low-1"),
    within("8.8", "8.8", "10.1", "calcium-within"), within("8.9", "8.8", "10.1", "calcium-within"), within("10.0", "8.8", "10.1", "calcium-within"),
    within("10.1", "8.8", "10.1", "calcium-within"), within("10.2", "8.8", "10.1", "calcium-high-1"), within("11.4", "8.8", "10.1", "calcium-high-1"),
    within("11.5", "8.8", "10.1", "calcium-high-1"), high("11.6", 2, "calcium-moderate"), high("12.4", 2, "calcium-moderate"),
    high("12.5", 2, "calcium-moderate"), high("12.6", 3), high("13.4", 3), high("13.5", 3),
    calcium("the finding: 6.4 on day 7 after denosumab", DENOSUMAB + "bma-day=7; calcium=6.4; albumin=4.0; correction=payne", "6.4", "calcium-severe",
            "CA-L3 CA-L2", "calcium-low-3"),
    calcium("6.4 looks graver than it is: corrected for albumin 2.0", "calcium=6.4; albumin=2.0; correction=payne", "8.4"),
    calcium("12.4 with albumin 3.8 is above 12.5", "calcium=12.4; albumin=3.8; correction=payne", "12.6", "calcium-severe", "CA-H3 CA-H2", "calcium-high-3"),
    calcium("corrected 6.996 is below 7", "calcium=6.996; albumin=4.0; correction=payne", "-", "calcium-severe", "CA-L3 CA-L2", "calcium-low-3"),
    calcium("1.74 mmol/L", "calcium=1.74; calcium-unit=mmol/L; albumin=4.0; correction=payne", "6.97", "calcium-severe", "CA-L3 CA-L2", "calcium-low-3"),
    calcium("low calcium and numb lips", "calcium=6.4; albumin=4.0; correction=payne; bma-symptoms=numbness", "6.4", "consult", "BM-A5 CA-L3 CA-L2",
            "calcium-low-3"),
    calcium("low calcium and a clearance of 20", "calcium=6.4; albumin=4.0; correction=payne; ccr=20", "6.4", "withhold", "ZOL-30 CA-L3 CA-L2",
            "calcium-low-3"),
    calcium("low calcium and no dental check", "calcium=6.4; albumin=4.0; correction=payne; dental-check=no", "6.4", "calcium-severe",
            "CA-L3 CA-L2 BM-A3d", "calcium-low-3"),
    calcium("calcium without a grade and no dental check", "calcium=9.2; albumin=4.0; correction=payne; dental-check=no", "9.2", "check-first", "BM-A3d"),
    calcium("limits of the laboratory in mmol/L", "calcium=8.7; albumin=4.0; correction=payne; calcium-lln=2.2; calcium-lln-unit=mmol/L; calcium-uln=10.1",
            "8.7", grade="calcium-low-1"),
    calcium("the lower limit only", "calcium=8.7; albumin=4.0; correction=payne; calcium-lln=8.8", "8.7", grade="calcium-low-1"),
    r("limits of the laboratory the wrong way round", "calcium-measured=; calcium=9.2; albumin=4.0; correction=payne; calcium-lln=10.1; calcium-uln=8.8",
      "none-with-calcium", problems="calcium-lln", corrected_calcium="9.2", scale__calcium_grade="calcium-low-1 calcium-high-1 calcium-within"),
    calcium_unread("whether there is a calcium value is not said", ""),
    r("there is a calcium value, and it is not entered", "calcium-measured=yes", CA_OPEN, "-", opens=CA_STEPS, scale__calcium_grade=""),
    calcium("there is a calcium value, and it is entered", "calcium-measured=yes; calcium=9.2; albumin=4.0; correction=payne", "9.2"),
    r("no calcium value, and one is entered", "calcium=6.4; albumin=4.0; correction=payne", "calcium-severe calcium-moderate none none-with-calcium", "-",
      "calcium-measured", opens=CA_STEPS + " CA-NONE", corrected_calcium="", scale__calcium_grade=""),
    # several levels open
    r("dental check and symptoms not entered", "dental-check=; bma-symptoms=", "at-once consult check-first none", "dental-check bma-symptoms",
      opens="BM-A3 BM-A4 BM-A5 BM-A1b BM-A3d"),
    r("no dental check, symptoms not entered", "dental-check=no; bma-symptoms=", "at-once consult check-first", "bma-symptoms",
      applies="BM-A3d", opens="BM-A3 BM-A4 BM-A5 BM-A1b"),
]


# ---- 003: what was seen under denosumab, by tumour ---------------------------------------------------------------------

SEEN = {"bone-metastasis": "clinical-sclerosis", "lung-small-cell": "clinical-sclerosis", "lung-egfr": "clinical-sclerosis",
        "lung-alk": "clinical-sclerosis", "lung-other": "clinical-sclerosis", "gctb": "clinical-sclerosis", "leiomyosarcoma": "clinical-sclerosis",
        "abc": "expression-only", "fibrous-dysplasia": "expression-only", "tgct": "expression-only", "pvns": "expression-only",
        "ups": "expression-only", "fibrosed-marrow": "negative", "other": "not-reported"}
INSURED = {"bone-metastasis", "lung-small-cell", "lung-egfr", "lung-alk", "lung-other", "gctb"}
DENOSUMAB_STEPS = ["clinical-sclerosis", "expression-only", "negative"]


def denosumab(row):
    kind = row.choice("tumour-kind", SEEN)
    seen = compare(SEEN.get, kind)
    truths = {s: compare(lambda x: x == s, seen) for s in DENOSUMAB_STEPS}
    pays = "insured not-insured not-applicable" if kind is None else "insured" if kind in INSURED else \
        "not-applicable" if kind == "fibrosed-marrow" else "not-insured"
    still = first_met(list(truths.items()), "not-reported")
    return truths, still, {"tumour-kind"} if len(still) > 1 else set(), {"scale:insurance": pays}


def kind(name, verdict, pays):
    return r(f"tumour {name}", f"tumour-kind={name}", verdict, scale__insurance=pays)


ANY_SEEN, ANY_PAYS = "clinical-sclerosis expression-only negative not-reported", "insured not-insured not-applicable"
DENOSUMAB_TABLE = [
    kind("bone-metastasis", "clinical-sclerosis", "insured"), kind("lung-small-cell", "clinical-sclerosis", "insured"),
    kind("lung-egfr", "clinical-sclerosis", "insured"), kind("lung-alk", "clinical-sclerosis", "insured"),
    kind("lung-other", "clinical-sclerosis", "insured"), kind("gctb", "clinical-sclerosis", "insured"),
    kind("leiomyosarcoma", "clinical-sclerosis", "not-insured"), kind("abc", "expression-only", "not-insured"),
    kind("fibrous-dysplasia", "expression-only", "not-insured"), kind("tgct", "expression-only", "not-insured"),
    kind("pvns", "expression-only", "not-insured"), kind("ups", "expression-only", "not-insured"),
    kind("fibrosed-marrow", "negative", "not-applicable"), kind("other", "not-reported", "not-insured"),
    r("nothing is entered", "only:", ANY_SEEN, "tumour-kind", scale__insurance=ANY_PAYS),
    r("a tumour that is not an option", "tumour-kind=osteosarcoma", ANY_SEEN, "tumour-kind", "tumour-kind", scale__insurance=ANY_PAYS),
    r("a tumour with spaces around it", "tumour-kind= gctb ", "clinical-sclerosis", scale__insurance="insured"),
    r("two tumours at once", "tumour-kind=gctb,abc", ANY_SEEN, "tumour-kind", "tumour-kind", scale__insurance=ANY_PAYS),
]


if __name__ == "__main__":
    build("vertebroplasty-indication", INDICATION_FIELDS, INDICATION_STEPS, ["statements", *INDICATION_SCALES], indication, INDICATION_BASE, INDICATION_TABLE,
          [*INDICATION, "no-flag"], True)
    build("vertebroplasty-preop", PREOP_FIELDS, PREOP_STEPS, ["lab-count", "pt-ratio-used", "aptt-ratio-used", *PREOP_SCALES], preop, PREOP_BASE, PREOP_TABLE,
          [*PREOP, "complete"], True)
    build("vertebroplasty-session", SESSION_FIELDS, SESSION_STEPS, [*SESSION_OUTPUTS, *SESSION_SCALES], session, SESSION_BASE, SESSION_TABLE,
          [*SESSION, "no-flag"], True)
    build("vertebroplasty-evidence", ["topic"], [], [], evidence, {}, EVIDENCE_TABLE, ["listed"])
    build("bone-metastasis-options", OPTIONS_FIELDS, OPTIONS, [], options, OPTIONS_BASE, OPTIONS_TABLE, [*OPTIONS, "general"])
    build("bma-safety", SAFETY_FIELDS, SAFETY_STEPS, SAFETY_OUTPUTS, safety, SAFETY_BASE, list(without_calcium(SAFETY_TABLE)),
          [*SAFETY, CLEAR], True)
    build("denosumab-evidence", ["tumour-kind"], DENOSUMAB_STEPS, ["scale:insurance"], denosumab, {}, DENOSUMAB_TABLE,
          [*DENOSUMAB_STEPS, "not-reported"])
