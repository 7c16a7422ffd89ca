// A third validator over FHIR resources, one a line: {"name": ..., "resource": ...}. Prints a line for each fault.
//
//     node resources.cjs FOLDER-OF-PACKAGES RESOURCES.jsonl
const fs = require("fs");
const path = require("path");
const [, , packages, file] = process.argv;
const { Fhir } = require(path.join(packages, "node_modules", "fhir"));

const fhir = new Fhir();
for (const line of fs.readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { name, resource } = JSON.parse(line);
    const result = fhir.validate(resource, { errorOnUnexpected: true });
    for (const it of result.messages) {
        if (it.severity === "error" || it.severity === "fatal") {
            console.log(`${name}\tfhir\t${it.location}: ${it.message}`.slice(0, 300));
        }
    }
}
