// node scripts/fit-inference.mjs MEASURED.csv
//
// Fits the inference energy law to measured serving configurations, judges it on models that it has not seen, and writes
// the edition's coefficients with their error and the page that shows the scores. The measurements themselves are ML.ENERGY's
// and are not part of this project: the script takes their path.
import { readFileSync, writeFileSync } from "node:fs";
import { edition } from "./fit/edition.mjs";
import { json } from "./fit/json.mjs";
import { page } from "./fit/page.mjs";
import { readRows } from "./fit/rows.mjs";

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("Say where the measurements are: node scripts/fit-inference.mjs MEASURED.csv");
  process.exit(2);
}

const fitted = edition(readRows(readFileSync(path, "utf8")));
write("src/editions/2026.11/inference.json", json(fitted));
write("docs/inference-fit.md", await page(fitted));

function write(name, text) {
  writeFileSync(new URL(`../${name}`, import.meta.url), text);
  console.log(`wrote ${name}`);
}
