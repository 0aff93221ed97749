import { EDITION, scenarioGiven, understand, type Assumption, type Given } from "./editions/given";
import { editions, type Edition } from "./editions/registry";
import { normal } from "./editions/shelf";
import { groupRows, type Group } from "./estimate/group";
import { columnOf, recordOf, tripleOf, type Known } from "./estimate/known";
import { locate, notFound } from "./estimate/locate";
import { programFor, type Sourced } from "./estimate/program";
import type { Cells, Estimate, Request } from "./estimate/request";
import { evaluate } from "./method/evaluate";
import { MissingInput } from "./method/plan";
import { range } from "./method/range";
import { refuse, type Problem } from "./problem";

export { NO_PROBLEMS, type Bound, type Cells, type Estimate, type Request } from "./estimate/request";

/** Where hardware runs when nobody says. */
const DEFAULT_SITE = "global-average";

/**
 * The front door: what is asked for → an edition's method and presets → numbers.
 *
 * @throws {ProblemError} when the whole request is at fault (an unknown scenario, edition or assumption);
 *   what concerns one row only comes back as that row's problem
 */
export function estimate(request: Request): Estimate {
  const edition = editionOf(request.assumptions);
  const given = givenOf(edition, request);
  const known: Known = {
    edition,
    given,
    preset: locate(edition.hardware, request.preset, "preset", null),
    site: locate(edition.sites, request.site, "site", given.site ?? DEFAULT_SITE),
    devices: request.quantity,
    hours: withStatedHours(request.usage, given),
  };
  const values = new Float64Array(request.rows);
  const problems = new Map<number, Problem>();
  for (const group of groupRows(request.rows, edition, known, problems)) {
    const sourced = programFor(edition, request.goal, given, group);
    if (sourced instanceof MissingInput) {
      forEachRow(group, (row) => problems.set(row, missing(sourced, row, known)));
      continue;
    }
    fill(values, sourced, group, known, request.bound);
  }
  // Rows with a problem still hold their 0.
  for (let row = 0; row < values.length; row++) {
    if (!Number.isFinite(values[row]!)) problems.set(row, { kind: "overflow" });
  }
  return { values, problems };
}

/** The edition that the assumptions pin, else the earliest, which knows every name as long as it is the only one. */
export function editionOf(assumptions: readonly Assumption[]): Edition {
  const pinned = assumptions.find(({ name }) => normal(name) === normal(EDITION))?.value ?? null;
  if (pinned === null) return editions[0]!;
  const id = typeof pinned === "number" ? pinned.toFixed(2) : pinned.trim();
  const found = editions.find((edition) => edition.id === id);
  return (
    found ?? refuse({ kind: "unknown", what: "edition", given: id, nearest: editions.map((each) => each.id) })
  );
}

/** What is stated: by a scenario, or one by one. */
function givenOf(edition: Edition, { assumptions, scenario }: Request): Given {
  if (scenario === null) return understand(edition, assumptions);
  const found = edition.scenarios.find(scenario);
  if (typeof found !== "number") return refuse(notFound("scenario", scenario, found));
  return scenarioGiven(edition, edition.scenarios.presets[found]!);
}

/** The hours of the usage argument; where it says nothing, those among the assumptions. */
function withStatedHours(usage: Cells<Float64Array>, given: Given): Cells<Float64Array> {
  const stated = given.figures["hours"];
  if (stated === undefined) return usage;
  return { ...usage, values: usage.values.map((hours) => (Number.isNaN(hours) ? stated.central : hours)) };
}

function fill(
  values: Float64Array,
  { program, loads }: Sourced,
  group: Group,
  known: Known,
  bound: Request["bound"],
): void {
  if (bound === "central") {
    const columns = loads.map((load) => columnOf(load, known));
    evaluate(program, columns, group.rows, [values]);
    return;
  }
  forEachRow(group, (row) => {
    const inputs = loads.map((load) => tripleOf(load, row, known));
    values[row] = range(program, inputs)[bound];
  });
}

/** Names the quantity nearest to what is missing that users can state. */
function missing({ chain }: MissingInput, row: number, { edition, preset }: Known): Problem {
  const labels = chain.flatMap((name) => edition.method[name]?.label ?? []);
  const { name } = recordOf(edition.hardware, preset, row);
  return { kind: "missing", quantity: labels.at(-1) ?? chain.at(-1)!, of: name };
}

function forEachRow({ rows }: Group, visit: (row: number) => void): void {
  if (typeof rows === "number") for (let row = 0; row < rows; row++) visit(row);
  else rows.forEach(visit);
}
