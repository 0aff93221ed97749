import type { Edition } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import { isCellError } from "../../src/functions/cells";
import type { Entry, Table } from "../../src/sql/tables";

/** A query as somebody would write it for exactly these four measures, over tables that hold just what it needs. */
export const handWritten = (usage: string): string => `
SELECT preset, quantity, energy, energy / pue * water_per_it AS water, cost, energy * carbon_per_kwh AS carbon,
  CASE WHEN energy IS NULL AND cost IS NULL THEN CASE
    WHEN preset_name IS NULL THEN 'unknown preset' WHEN site_name IS NULL THEN 'unknown site'
    WHEN quantity IS NULL THEN 'no quantity' WHEN good IS NULL THEN 'out of limits' ELSE 'no figures' END END AS problem
FROM (
  SELECT *, it * pue AS energy,
    CASE WHEN is_fleet THEN good * usage * cost_1 + it * cost_per_it
      WHEN usage IS NULL THEN good * cost_unsaid ELSE good * (cost_0 + usage * cost_1) END AS cost
  FROM (
    SELECT *, good * CASE WHEN usage IS NULL THEN it_unsaid WHEN is_fleet THEN usage * it_1
      ELSE it_0 + usage * (it_1 + usage * it_2) END AS it
    FROM (
      SELECT u.*, p.*, s.*, CASE WHEN site_name IS NOT NULL AND quantity BETWEEN 0.0 AND 1e15
        AND coalesce(usage, 0.0) BETWEEN 0.0 AND 1e9 THEN quantity END AS good
      FROM ${usage} AS u
      LEFT JOIN hand_preset AS p ON p.preset_name = u.preset
      LEFT JOIN hand_site AS s ON s.site_name = coalesce(u.site, p.own_site)
    )
  )
)`;

const numbers = (...names: readonly string[]) => names.map((name) => ({ name, type: "number" as const }));
const text = (name: string) => ({ name, type: "text" as const });

/** The tables of the query by hand, asked of the functions. */
export function handTables(
  edition: Edition,
  presets: readonly string[],
  own: ReadonlyMap<string, string>,
): readonly Table[] {
  const { sites } = edition;
  return [
    {
      name: "hand_preset",
      columns: [
        ...[text("preset_name"), text("own_site"), { name: "is_fleet", type: "integer" as const }],
        ...numbers("it_unsaid", "it_0", "it_1", "it_2", "cost_unsaid", "cost_0", "cost_1"),
      ],
      rows: presets.map((name) => presetRow(edition, name, own.get(name)!)),
    },
    {
      name: "hand_site",
      columns: [text("site_name"), ...numbers("pue", "water_per_it", "cost_per_it", "carbon_per_kwh")],
      rows: sites.presets.map(({ name }) => {
        const of = (item: string): number => answer(item, "DGX A100", 1, name) ?? NaN;
        const it = of("energy.it");
        const bills = of("cost.electricity") + of("cost.water");
        return [name, of("energy") / it, of("water") / it, bills / it, of("carbon") / of("energy")];
      }),
    },
  ];
}

const answer = (
  item: string,
  preset: string,
  usage: number | null,
  site: string | null = null,
): number | null => {
  const found = call("AIVALUE", [item, preset, 1, usage, site]);
  return isCellError(found) || typeof found !== "number" ? null : found;
};

function presetRow({ presets }: Edition, name: string, ownSite: string): readonly Entry[] {
  const type = presets.presets[presets.find(name) as number]!.type;
  const isFleet = type === "accelerator" || type === "system";
  const it = (usage: number | null): number | null => answer("energy.it", name, usage);
  const cost = (usage: number | null): number | null =>
    answer(isFleet ? "cost.depreciation" : "cost", name, usage);
  const far = 1000;
  if (isFleet) return [name, ownSite, 1, null, 0, over(it(far), far), 0, null, 0, over(cost(far), far)];
  const [it0, it1, it2] = through([it(far), it(2 * far), it(3 * far)], far);
  const [cost0, cost1] = through([cost(far), cost(2 * far), cost(3 * far)], far);
  return [name, ownSite, 0, it(null), it0, it1, it2, cost(null), cost0, cost1];
}

const over = (value: number | null, by: number): number | null => (value === null ? null : value / by);

/** The parabola through three results at one, two and three steps. */
function through(
  [a, b, c]: readonly [number | null, number | null, number | null],
  step: number,
): readonly [number | null, number | null, number | null] {
  if (a === null || b === null || c === null) return [null, null, null];
  const bend = (a - 2 * b + c) / 2;
  const slope = b - a - 3 * bend;
  return [a - slope - bend, slope / step, bend / step ** 2];
}
