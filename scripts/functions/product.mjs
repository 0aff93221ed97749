// What the product says of its functions, and what they answer.
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundled } from "../lib/bundle.mjs";
import { root } from "../lib/run.mjs";

const require = createRequire(import.meta.url);
const { readFunctions } = require("../webpack/functions-metadata.cjs");
const { translate } = require("../webpack/translate-functions.cjs");

/** @returns the functions' metadata by language, the newest edition, and how a formula is answered */
export async function readProduct() {
  const { metadata } = readFunctions(join(root, "src/functions/functions.ts"));
  const words = require("../../src/locales/functions.zh-TW.json");
  const product = await bundled([
    'export { editions } from "./src/editions/registry";',
    'export { DEFAULT_SITE } from "./src/estimate/recipe";',
    'export { fieldsOf } from "./src/functions/fields";',
    'export { findCalls } from "./src/workbook/calls";',
    'export { evaluateCall } from "./src/workbook/arguments";',
  ]);
  const { editions, fieldsOf, findCalls, evaluateCall } = product;
  const edition = editions.at(-1);
  const site = edition.sites.presets.find(({ id }) => id === product.DEFAULT_SITE);
  return {
    metadata: { "en-US": metadata, "zh-TW": translate(metadata, words).translation },
    edition,
    site,
    fieldsOf,
    /** Answers a formula that is one call over constants. */
    async answer(formula) {
      const [only] = findCalls(formula) ?? [];
      const outcome = await evaluateCall(only.name, only.values, { local: only.local, language: "en-US" });
      if (!("result" in outcome)) throw new Error(`${formula} is more than a call over constants`);
      return outcome.result;
    },
  };
}
