import type { Parts } from "./parts";
import { insertInto } from "./ordered";
import { relationshipsPath, relativeTarget, resolveTarget } from "./paths";
import { childrenOf, readTree, splice } from "./tree";
import { escapeXml } from "./xml";

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", whichever edition of the standard the type's address belongs to. */
  readonly kind: string;
  /** The part meant; null for what lies outside the package. */
  readonly part: string | null;
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const path = parts.find(relationshipsPath(part));
  if (path === undefined) return [];
  return childrenOf(readTree(parts.read(path), path), "Relationship").map(({ attributes }) => ({
    id: attributes["Id"] ?? "",
    kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
    part: attributes["TargetMode"] === "External" ? null : resolveTarget(part, attributes["Target"] ?? ""),
  }));
}

/** Relates a part to another one. @returns the relationship's id */
export function relate(parts: Parts, part: string, kind: string, to: string): string {
  const path = relationshipsPath(part);
  const text = parts.find(path) === undefined ? EMPTY : parts.read(path);
  const root = readTree(text, path);
  const taken = new Set(root.children.map(({ attributes }) => attributes["Id"]));
  let number = root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const type = kind.includes("://") ? kind : TYPES + kind;
  const line = `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(relativeTarget(part, to))}"/>`;
  parts.write(path, insertInto(text, root, undefined, line));
  return id;
}

/** Takes away the relationships of a part that lead to another one. */
export function unrelate(parts: Parts, part: string, to: string): void {
  const path = parts.find(relationshipsPath(part));
  if (path === undefined) return;
  const text = parts.read(path);
  const lines = childrenOf(readTree(text, path), "Relationship").filter(
    ({ attributes }) => resolveTarget(part, attributes["Target"] ?? "").toLowerCase() === to.toLowerCase(),
  );
  const rest = lines.reverse().reduce((before, { start, end }) => splice(before, start, end, ""), text);
  parts.write(path, rest);
}
