import { insertInto } from "./ordered";
import type { Parts } from "./parts";
import { childrenOf, readTree, splice } from "./tree";
import { escapeXml } from "./xml";

const PART = "[Content_Types].xml";

/** What a part is said to be; undefined when nothing is said. */
export function contentType(parts: Parts, name: string): string | undefined {
  const root = readTree(parts.read(PART), PART);
  const own = childrenOf(root, "Override").find(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  const ending = name.split(".").at(-1)?.toLowerCase();
  const other = childrenOf(root, "Default").find(
    ({ attributes }) => attributes["Extension"]?.toLowerCase() === ending,
  );
  return own?.attributes["ContentType"] ?? other?.attributes["ContentType"];
}

/** Says what a new part is. */
export function declare(parts: Parts, name: string, type: string): void {
  const text = parts.read(PART);
  const line = `<Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
  parts.write(PART, insertInto(text, readTree(text, PART), undefined, line));
}

/** Says nothing more of a part that was removed. */
export function retract(parts: Parts, name: string): void {
  const text = parts.read(PART);
  const line = childrenOf(readTree(text, PART), "Override").find(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  if (line) parts.write(PART, splice(text, line.start, line.end, ""));
}
