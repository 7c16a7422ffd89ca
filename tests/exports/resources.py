"""Two validators over FHIR resources, one a line: {"name": ..., "resource": ...}. Prints a line for each fault.

    resources.py RESOURCES.jsonl
"""

import json
import sys

import fhirkit
from fhir.resources.R4B import get_fhir_model_class

for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    name, resource = row["name"], row["resource"]
    for issue in fhirkit.validate(json.dumps(resource)):
        if str(issue).startswith("error"):
            print(f"{name}\tfhirkit\t{str(issue)[:300]}")
    try:
        get_fhir_model_class(resource.get("resourceType")).model_validate(resource)
    except Exception as it:  # whatever it raises is a finding
        print(f"{name}\tfhir.resources\t{' '.join(str(it).split())[:300]}")
