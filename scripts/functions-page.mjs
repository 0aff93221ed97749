// node scripts/functions-page.mjs [--print LANGUAGE]
//
// Writes docs/functions.md and docs/functions.zh-TW.md: every function with its arguments, an example and its answer, and
// the names that arguments know. The build makes the pages of help out of them.
import { writeFileSync } from "node:fs";
import { pageIn } from "./functions/page.mjs";
import { readProduct } from "./functions/product.mjs";

const FILES = { "en-US": "functions.md", "zh-TW": "functions.zh-TW.md" };

const product = await readProduct();
const asked = process.argv[process.argv.indexOf("--print") + 1];

if (process.argv.includes("--print")) {
  process.stdout.write(await pageIn(asked, product));
} else {
  for (const [language, file] of Object.entries(FILES)) {
    writeFileSync(new URL(`../docs/${file}`, import.meta.url), await pageIn(language, product));
    console.log(`wrote docs/${file}`);
  }
}
