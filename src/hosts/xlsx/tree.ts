import { readXml } from "./xml";

/** An element of a small part with all that is in it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The text directly in it. */
  readonly text: string;
  readonly start: number;
  readonly opened: number;
  /** Of its closing tag; `end` where it closes itself. */
  readonly closing: number;
  readonly end: number;
}

type Growing = { -readonly [Key in keyof Node]: Node[Key] } & { children: Node[] };

/** A small part as a tree. */
export function readTree(text: string, part: string): Node {
  const open: Growing[] = [];
  let root: Node | undefined;
  readXml(text, part, {
    open(element) {
      const node: Growing = { ...element, children: [], text: "", closing: 0, end: 0 };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close(_name, _depth, { start, end }) {
      const node = open.pop()!;
      node.closing = start;
      node.end = end;
      root = node;
    },
    text(words) {
      const node = open.at(-1);
      if (node) node.text += words;
    },
  });
  return root!;
}

export const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((each) => each.name === name);

export const childrenOf = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** Whether an attribute that is true or false says true. */
export const isOn = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

/** A text with a piece of it replaced. */
export const splice = (text: string, start: number, end: number, piece: string): string =>
  text.slice(0, start) + piece + text.slice(end);
