// Holds a bill of materials against the schema of its standard: node tests/sbom.mjs FILE
//
// The library that has the schema brings the checks of its formats along, but not the schema's own checker.

import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const file = process.argv[2];
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
const wrong = await validator.validate(readFileSync(file, 'utf8'));
if (wrong !== null) {
  console.error(JSON.stringify(wrong, null, 2).slice(0, 4000));
  process.exit(1);
}
console.log('valid');
