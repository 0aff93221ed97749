import type { Edition } from "../editions/registry";
import type { UsageColumns } from "./columns";
import type { Dialect } from "./dialect";
import { named } from "./step";
import { queryFor } from "./view";

/** The view as a script, with what a reader has to know of it above. */
export function viewFor(
  edition: Edition,
  dialect: Dialect,
  { view, from, columns }: { readonly view: string; readonly from: string; readonly columns: UsageColumns },
): string {
  const { text, goals } = queryFor(edition, dialect, { usage: from, columns });
  const units = goals.map((goal) => `--   ${named(goal)}: ${edition.method[goal]!.unit}`);
  return `-- Energy, water, cost and carbon of every row of ${from}, by edition ${edition.id} of AI Footprint.
-- It is generated from the steps that answer the formulas; each column ai_… is a step.
-- Of ${from} it reads preset, quantity, usage and site${columns.stated.map(({ column }) => `, ${column}`).join("")}.
-- Results, which are central values:
${units.join("\n")}
-- A row with anything in ai_problem has no measure: keep it apart and count it. A single measure that is NULL has no
-- figures behind it, such as the cost of a model without a price, and is to be counted, too.
-- Low and high are not here. They put each uncertain input to its ends, one at a time, and combine what that does,
-- which is no expression over columns: AIRANGE and AITOTAL give them for the totals.
CREATE OR REPLACE VIEW ${view} AS
${text};`;
}
