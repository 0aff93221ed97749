import { declare, retract } from "./content-types";
import { relationshipsPath } from "./paths";
import type { Parts } from "./parts";
import { relate, unrelate } from "./relationships";

/** Adds a part under the next free number and relates it to the part that uses it. */
export function addPart(
  parts: Parts,
  {
    folder,
    stem,
    unnumbered = false,
    type,
    kind,
    from,
    text,
  }: {
    readonly folder: string;
    readonly stem: string;
    /** The first one of its name has no number. */
    readonly unnumbered?: boolean;
    readonly type: string;
    readonly kind: string;
    readonly from: string;
    readonly text: string;
  },
): { readonly part: string; readonly id: string } {
  const path = (number: number): string =>
    `${folder === "" ? "" : `${folder}/`}${stem}${unnumbered && number === 1 ? "" : number}.xml`;
  let number = 1;
  while (parts.find(path(number)) !== undefined) number += 1;
  const part = path(number);
  parts.write(part, text);
  declare(parts, part, type);
  return { part, id: relate(parts, from, kind, part) };
}

/** Takes away a part, what is said of it, and what it says of others. */
export function removePart(parts: Parts, part: string, from: string): void {
  unrelate(parts, from, part);
  retract(parts, part);
  parts.remove(part);
  parts.remove(relationshipsPath(part));
}
