import type { Method } from "../method/method";
import { REPORT_RATE } from "../editions/given";
import type { Known } from "./known";

/** Methods that speak another currency, by the method they extend and the currency. */
const methods = new WeakMap<Method, Map<string, Method>>();
/** Currencies remembered; a sheet of nonsense must not fill the memory. */
const REMEMBERED = 16;

const reportedName = (goal: string): string => `${goal}_reported`;

/** The method by which an estimate is made: the edition's, with a further step where results in USD are wanted otherwise. */
export const methodOf = ({ edition, given }: Pick<Known, "edition" | "given">): Method =>
  given.currency === null ? edition.method : inCurrency(edition.method, given.currency);

/** What to ask of that method for a goal. */
export const goalIn = (method: Method, goal: string): string =>
  reportedName(goal) in method ? reportedName(goal) : goal;

function inCurrency(method: Method, currency: string): Method {
  const known = methods.get(method) ?? new Map<string, Method>();
  methods.set(method, known);
  const before = known.get(currency);
  if (before !== undefined) return before;
  const costs = Object.entries(method).filter(([, { unit }]) => unit === "USD");
  const reported = costs.map(([name]) => [
    reportedName(name),
    { unit: currency, rules: [{ formula: `${name} * ${REPORT_RATE}`, source: "definition" }] },
  ]);
  const extended: Method = {
    ...method,
    [REPORT_RATE]: { unit: `${currency}/USD`, label: "Report rate" },
    ...(Object.fromEntries(reported) as Method),
  };
  if (known.size >= REMEMBERED) known.clear();
  known.set(currency, extended);
  return extended;
}
