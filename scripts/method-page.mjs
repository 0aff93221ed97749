// node scripts/method-page.mjs [--print]
//
// Writes docs/method.md: every quantity of the newest edition with its formulas, defaults, sources and known criticism.
import { readFileSync, writeFileSync } from "node:fs";
import { groupedEdition } from "./method/edition.mjs";
import { page } from "./method/page.mjs";

const criticism = JSON.parse(readFileSync(new URL("method/criticism.json", import.meta.url), "utf8"));
const text = await page(await groupedEdition(), criticism);

if (process.argv.includes("--print")) {
  process.stdout.write(text);
} else {
  writeFileSync(new URL("../docs/method.md", import.meta.url), text);
  console.log("wrote docs/method.md");
}
