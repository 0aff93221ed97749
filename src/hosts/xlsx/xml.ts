import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { FileRefused } from "./refused";

/** An element of a part, and where in the text it stands. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of "<". */
  readonly start: number;
  /** Behind the ">" of its opening tag. */
  readonly opened: number;
}

/** What a reader is told, in the order of the text. */
export interface Handler {
  open(element: Element, depth: number): void;
  /** @param start of "</", or the element's end where it closes itself; `end` is behind its last ">" */
  close(name: string, depth: number, place: { readonly start: number; readonly end: number }): void;
  text?(text: string, depth: number): void;
}

/** Reads a part; declarations of document types, and with them entities of one's own, are refused. */
export function readXml(text: string, part: string, handler: Handler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (problem) => {
    throw new FileRefused("damaged", `${part}, ${problem.message.slice(0, 80)}`);
  });
  parser.on("doctype", () => {
    throw new FileRefused("unsafe", `${part} declares a document type`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new FileRefused("unsafe", `${part} is nested too deeply`);
    const opened = parser.position;
    // "<" cannot stand inside a tag.
    handler.open(
      { name: localName(name), attributes, start: text.lastIndexOf("<", opened - 1), opened },
      depth,
    );
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    const end = parser.position;
    handler.close(localName(name), depth, {
      start: isSelfClosing ? end : text.lastIndexOf("</", end - 1),
      end,
    });
    depth -= 1;
  });
  if (handler.text) {
    const told = handler.text.bind(handler);
    parser.on("text", (words) => told(words, depth));
    parser.on("cdata", (words) => told(words, depth));
  }
  parser.write(text).close();
}

/** "x:row" is a row: some programs write every name with a prefix. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An attribute of any prefix, such as "r:id", whose prefix differs between programs. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each.includes(":") && localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Text between tags. Characters that XML cannot hold are left to `escapeCell`. */
export const escapeText = (text: string): string =>
  !/[&<>\r]/.test(text)
    ? text
    : text.replace(/[&<>\r]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&#13;");

/** Text between quotes. */
export const escapeXml = (text: string): string => escapeText(text).replaceAll('"', "&quot;");

/** Text of a cell: what XML cannot hold is written _xHHHH_, and a text that looks like that is kept from being read so. */
export const escapeCell = (text: string): string =>
  // Most texts need nothing done to them.
  !/[^ -%'-;=?-~]|_x/.test(text) ? text : escapeAll(text);

const escapeAll = (text: string): string =>
  escapeText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(
        /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        hex,
      ),
  );

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** The text that `escapeCell` wrote, once XML's own escapes are gone. */
export const unescapeCell = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text;
