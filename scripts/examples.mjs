// node scripts/examples.mjs
//
// Writes examples/*.xlsx: each example workbook live, as values with a receipt, and as plain formulas. The same bytes
// each time; a test compares them with what the product makes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledForNode } from "./examples/bundle.mjs";
import { root } from "./lib/run.mjs";

const { books, fileName, makeFile, VERSIONS } = await bundledForNode([
  'export { books } from "./src/workbench/examples/books";',
  'export { fileName, makeFile, VERSIONS } from "./src/workbench/examples/books/make";',
]);

mkdirSync(join(root, "examples"), { recursive: true });
for (const book of books) {
  for (const version of VERSIONS) {
    const name = fileName(book, version);
    const bytes = await makeFile(book, version);
    writeFileSync(join(root, "examples", name), bytes);
    console.log(`wrote examples/${name}, ${Math.round(bytes.length / 1024)} kB`);
  }
}
// The engine keeps timers.
process.exit();
