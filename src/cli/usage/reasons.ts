import type { Edition } from "../../editions/registry";
import { readNumber } from "../../functions/number";
import type { Problem } from "../../problem";
import { nameProblem, type NamedByRow } from "../../sql/meanings";
import { language } from "../language";
import { messageOf } from "../problem-text";
import type { Row } from "./duckdb";
import type { Roles } from "./roles";
import { own } from "./table";
import { usageWords } from "./words";

/** Spellings that are told the nearest names, which take long to find. */
const ADVISED = 2_000;

/** Says what is wrong with a row, as a cell would. */
export function reasonsFor(
  edition: Edition,
  { numbers, decimal }: Pick<Roles, "numbers" | "decimal">,
): (row: Row) => string {
  const say = (problem: Problem): string => messageOf(problem, language());
  const nameOf = new Map(edition.presets.presets.map(({ id, name }) => [id, name]));
  const advised = new Set<string>();

  function nameReason(what: NamedByRow, spelling: string): string {
    if (advised.size < ADVISED) advised.add(spelling);
    const problem = nameProblem(edition, what, spelling, advised.has(spelling));
    return problem === null ? spelling : say(problem);
  }

  function numberReason(label: string, row: Row): string {
    const { at, column, min, max, times } = numbers.find((each) => each.label === label)!;
    const [text, value] = [String(row[own(at)]), Number(row[column])];
    if (Number.isFinite(value))
      return say({ kind: "limits", argument: label, given: (value * times.up) / times.down, min, max });
    const read = readNumber(label, text);
    const isPlain = typeof read === "number" || (decimal === "comma" && read.kind === "two-readings");
    if (isPlain) return say({ kind: "not-a-number", argument: label, given: text });
    return decimal === null ? `${say(read)} ${usageWords().decimalHint}` : say(read);
  }

  return (row) => {
    const fault = String(row["ai_problem"]);
    const [, rule, of = ""] = /^(no|missing|unknown) (.+)$/.exec(fault) ?? [];
    if (rule === "unknown") return nameReason(of as NamedByRow, String(row[of]));
    if (rule === "no") return say({ kind: "empty", argument: of });
    if (rule === "missing")
      return say({ kind: "missing", quantity: of, of: nameOf.get(String(row["ai_preset"])) ?? null });
    const [, label] = /^(.+) out of limits$/.exec(fault) ?? [];
    if (label !== undefined) return numberReason(label, row);
    return fault === "no-usage" ? say({ kind: "no-usage", recipe: "" }) : fault;
  };
}
