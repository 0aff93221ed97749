// The newest edition as the program itself has it, with its quantities in the groups that the source keeps them in.
import { bundled } from "../lib/bundle.mjs";
import { GROUPS } from "./words.mjs";

/** @returns the edition, the groups of its quantities in order, and how a basis is graded */
export async function groupedEdition() {
  const { editions, tierOf, sites, ...methods } = await bundled([
    'export { editions } from "./src/editions/registry";',
    'export { tierOf } from "./src/estimate/tier";',
    'export { DEFAULT_SITE as sites } from "./src/estimate/recipe";',
    ...GROUPS.map(({ key, file }) => `export { ${key} } from "./src/editions/2026.11/method/${file}";`),
  ]);
  const edition = editions.at(-1);
  const groups = GROUPS.map(({ key, ...words }) => ({ ...words, quantities: methods[key] }));
  const grouped = groups.flatMap(({ quantities }) => Object.keys(quantities));
  const missing = Object.keys(edition.method).filter((name) => !grouped.includes(name));
  if (missing.length > 0) throw new Error(`no group of the page holds ${missing.join(", ")}`);
  return { edition, groups, tierOf, defaultSite: sites };
}
