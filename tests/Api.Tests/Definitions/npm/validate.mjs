// Validates documents by a schema and prints for each what is wrong, as lists of JSON pointers; [] where nothing is.
//
//   node validate.mjs <schema file> <file with a JSON array of documents>
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const [schema, documents] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')));
// "format" states no rule in this dialect, and the schema has words of editors and of the product beside the standard's.
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const validate = ajv.compile(schema);
console.log(JSON.stringify(documents.map(document => (validate(document) ? [] : validate.errors.map(e => e.instancePath)))));
