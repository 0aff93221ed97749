import type { Edition } from "../editions/registry";
import { staleFigures, type Fault, type Finding } from "../editions/stale";
import { asRows } from "./print";

const HEADER = ["Fault", "Kind", "Id", "Field", "Date", "Source", "Why"];
const FAULTS: readonly Fault[] = ["old", "undated", "recalled", "missing"];

/** Prints what of an edition should be looked up again, and on standard error how much. @returns 1 where there is any. */
export function printStale(edition: Edition, asOf: string, { json }: { readonly json?: boolean }): number {
  const findings = [...staleFigures(edition, asOf)].sort(byFault);
  if (json === true) console.log(JSON.stringify({ edition: edition.id, asOf, findings }));
  else if (findings.length > 0) {
    console.log(asRows([HEADER, ...findings.map(lineOf)]));
    const counts = FAULTS.map(
      (fault) => `${findings.filter((each) => each.fault === fault).length} ${fault}`,
    );
    console.error(`Edition ${edition.id} as of ${asOf}: ${counts.join(", ")}`);
  }
  return findings.length > 0 ? 1 : 0;
}

const byFault = (one: Finding, other: Finding): number =>
  FAULTS.indexOf(one.fault) - FAULTS.indexOf(other.fault);

const lineOf = ({ fault, kind, id, field, date, source, why }: Finding): string[] => [
  fault,
  kind,
  id,
  field,
  date ?? "",
  source ?? "",
  why,
];
