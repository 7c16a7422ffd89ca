"""CDISC's conformance rules (SDTMIG 3.4) over tables, by pointblank. Prints the rules that fail, each once a line.

    sdtm.py AE.csv LB.csv
"""

import sys

import polars
from pointblank.metadata import SubmissionPackage

NUMBERS = ["AESEQ", "LBSEQ", "VISITNUM", "LBSTRESN", "LBSTNRLO", "LBSTNRHI"]


def table(path):
    """All cells as text but for the numbers of the standard, blanks as nothing."""
    it = polars.read_csv(path, infer_schema=False)
    for name in NUMBERS:
        if name in it.columns:
            number = it[name].cast(polars.Float64, strict=False)
            if (number.is_null() & it[name].is_not_null()).any():
                print(f"text-in-a-number\t{name}")
            it = it.with_columns(number)
    return it


ae, lb = table(sys.argv[1]), table(sys.argv[2])
people = sorted(set(ae["USUBJID"].drop_nulls()) | set(lb["USUBJID"].drop_nulls()))
study = next(iter(ae["STUDYID"].drop_nulls()), "S")
dm = polars.DataFrame({
    "STUDYID": [study] * len(people), "DOMAIN": ["DM"] * len(people), "USUBJID": people,
    "SUBJID": people, "RFSTDTC": ["2026-01-01"] * len(people), "RFENDTC": ["2026-12-31"] * len(people),
    "SITEID": ["01"] * len(people), "AGE": [60.0] * len(people), "AGEU": ["YEARS"] * len(people),
    "SEX": ["F"] * len(people), "RACE": ["ASIAN"] * len(people), "ARMCD": ["A"] * len(people),
    "ARM": ["A"] * len(people), "ACTARMCD": ["A"] * len(people), "ACTARM": ["A"] * len(people),
    "COUNTRY": ["JPN"] * len(people),
})
found = SubmissionPackage({"DM": dm, "AE": ae, "LB": lb}).validate_conformance()
for rule in found.native_result.rules("fail"):
    print(f"{rule.rule_id}\t{rule.dataset}\t{' '.join((rule.description or '').split())[:200]}")
