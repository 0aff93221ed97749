import { editions, type Edition } from "./editions/registry";
import { inEdition, isUnknownName } from "./estimate/choice";
import { groupRows } from "./estimate/group";
import type { Kind, Said } from "./estimate/kind";
import type { Known } from "./estimate/known";
import { locate, orOwn } from "./estimate/locate";
import { checkedFigures, givensOf, NO_OVERRIDES } from "./estimate/overriding";
import { insideSystems, placesOf } from "./estimate/places";
import type { Estimate, Part } from "./estimate/part";
import { programFor, type Made } from "./estimate/program";
import { forEachRow } from "./estimate/ranges";
import { recordOf } from "./estimate/read";
import { NO_COLUMNS, NO_PROBLEMS, type Names, type Request, type Stated } from "./estimate/request";
import { editionWith, givenOf } from "./estimate/stated";
import { MissingInput } from "./method/plan";
import type { Problem } from "./problem";

export { newest } from "./estimate/choice";
export { explain, inputsOf, type Line } from "./estimate/explain";
export {
  forEachRow,
  onlyValue,
  rangeFrom,
  rangeOf,
  sensitivityOf,
  valuesOf,
  type Values,
} from "./estimate/ranges";
export { totalOf } from "./estimate/total";
export type { Estimate, Part } from "./estimate/part";
export { NO_PROBLEMS } from "./estimate/request";
export type { Bound, Cells, Choices, Names, Overrides, Request, Stated } from "./estimate/request";
export { combine, type Effect, type Range } from "./method/combine";

/**
 * The front door: what is asked for → an edition's method and presets → an estimate.
 *
 * @throws {ProblemError} when the whole request is at fault (an unknown scenario, edition or assumption);
 *   what concerns one row only comes back as that row's problem
 */
export function estimate(request: Request): Estimate {
  const { rows, goal } = request;
  const { known, said } = understood(request);
  const also = known.also === NO_COLUMNS ? NO_NAMES : Object.keys(known.also);
  const overridden = known.overrides === NO_COLUMNS ? NO_NAMES : Object.keys(known.overrides);
  const parts: Part[] = [];
  const madeFor = (kind: Kind): Made => programFor(known.edition, { goal, also, overridden }, kind);
  const { served, problems: found } = groupRows(rows, known, said, madeFor);
  let problems = found;
  for (const { group, by: made } of served) {
    if ("program" in made) parts.push({ group, program: made.program, loads: made.loads });
    else {
      const bad = (problems ??= new Map<number, Problem>());
      forEachRow(group.rows, (row) =>
        bad.set(row, made instanceof MissingInput ? missing(made, row, known) : made),
      );
    }
  }
  return { rows, known, parts, problems: problems ?? NO_PROBLEMS };
}

/** A request in terms of an edition. */
interface Understood {
  readonly known: Known;
  readonly said: Said;
}

/** By the edition that the assumptions pin, else by the earliest that knows its names. */
const understood = (request: Request): Understood =>
  inEdition(
    request.stated,
    (edition, stated) => understandBy(edition, request, stated),
    (answer) => unknownNames(answer, request),
  );

function unknownNames({ known, said }: Understood, { goal }: Request): number {
  const { method } = known.edition;
  let count = [goal, ...Object.keys(known.also)].filter((name) => !(name in method)).length;
  for (const { problems } of [known.preset, said.site, said.hardware, known.givens])
    for (const problem of problems.values()) if (isUnknownName(problem)) count++;
  return count;
}

function understandBy(shipped: Edition, request: Request, stated: Stated): Understood {
  const edition = editionWith(shipped, stated);
  const given = givenOf(edition, stated);
  const overrides = request.overrides === undefined ? NO_OVERRIDES : request.overrides(edition, stated);
  const siteNames = orStated(overrides.site ?? request.site, given.site);
  const hardwareNames = orStated(overrides.hardware ?? request.hardware ?? NOTHING, given.hardware);
  const preset = locate(edition.presets, request.preset, "preset");
  const places = placesOf(edition);
  const said = {
    site: locate(edition.sites, siteNames, "site"),
    hardware: locate(edition.hardware, hardwareNames, "hardware"),
  };
  const known: Known = {
    edition,
    given,
    givens: givensOf(given, overrides),
    preset,
    site: orOwn(said.site, preset, places.site),
    hardware: insideSystems(orOwn(said.hardware, preset, places.hardware), preset, places),
    quantity: request.quantity,
    usage: request.usage,
    also: request.also ?? NO_COLUMNS,
    overrides: checkedFigures(overrides, given),
  };
  return { known, said };
}

const NO_NAMES: readonly string[] = [];
const NOTHING: Names = { distinct: [null], values: Int32Array.of(0), problems: NO_PROBLEMS };

/** What is stated among the assumptions stands where the argument says nothing. */
function orStated(said: Names, stated: string | null): Names {
  if (stated === null) return said;
  return {
    ...said,
    distinct: said.distinct.map((name) => (name === null || name.trim() === "" ? stated : name)),
  };
}

/** Quantities that only one kind of preset has, and that nobody can state. */
const COUNTED = ["devices", "requests", "runs"] as const;
/** What only models need, though hardware lacks other things before it lacks requests. */
const DEVICES_NEEDED = "devices_needed";

/** Names the quantity nearest to what is missing that users can state. */
function missing({ chain }: MissingInput, row: number, { edition, preset }: Known): Problem {
  const labels = chain.flatMap((name) => edition.method[name]?.label ?? []);
  const { name } = recordOf(edition.presets, preset, row);
  const counted = COUNTED.find((each) => each === (chain[0] === DEVICES_NEEDED ? "requests" : chain.at(-1)));
  if (counted !== undefined) return { kind: "wrong-kind", counted, of: name };
  const quantity = labels.at(-1) ?? chain.at(-1)!;
  return { kind: "missing", quantity, of: name, ...(!editions.includes(edition) && { own: true }) };
}
