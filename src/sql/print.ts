import type { Edition } from "../editions/registry";
import type { Dialect } from "./dialect";
import type { Sources } from "./joined";
import { named } from "./step";
import { queryFor } from "./view";

/** The view as a script, with what a reader has to know of it above. */
export function viewFor(edition: Edition, dialect: Dialect, view: string, sources: Sources): string {
  const { text, goals } = queryFor(edition, dialect, sources);
  const { usage, columns, ranges = false } = sources;
  const units = goals.map((goal) => `--   ${named(goal)}: ${edition.method[goal]!.unit}`);
  return `-- Energy, water, cost and carbon of every row of ${usage}, by edition ${edition.id} of AI Footprint.
-- It is generated from the steps that answer the formulas.
-- Of ${usage} it reads preset, quantity, usage and site${columns.stated.map(({ column }) => `, ${column}`).join("")}.
-- Results, which are central values:
${units.join("\n")}
-- A row with anything in ai_problem has no measure: keep it apart and count it. A single measure that is NULL has no
-- figures behind it, such as the cost of a model without a price, and is to be counted, too.
${(ranges ? RANGES : NO_RANGES).map((line) => `-- ${line}`).join("\n")}
CREATE OR REPLACE VIEW ${view} AS
${text};`;
}

const RANGES = [
  "ai_energy_low, ai_energy_high and so on are the 5 % and 95 % points of a row's measure. They are NULL, not available,",
  "where they do not follow from preset and site alone: for models whose rows say their tokens, and wherever a column",
  "states an input. Low and high of a sum are not the sums of these: AITOTAL gives them.",
];
const NO_RANGES = [
  "Low and high are not here: --ranges adds them for rows, and AITOTAL gives them for totals.",
];
