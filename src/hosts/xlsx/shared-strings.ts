import type { Parts } from "./parts";
import { readXml, unescapeCell } from "./xml";

/** The texts that cells refer to by number. Formats within a text, and how it is pronounced, are left out. */
export function readSharedStrings(parts: Parts, part: string | null): readonly string[] {
  if (part === null || parts.find(part) === undefined) return [];
  const strings: string[] = [];
  const collector = textCollector();
  readXml(parts.read(part), part, {
    open({ name }) {
      if (name === "si") collector.start();
      else collector.open(name);
    },
    close(name) {
      if (name === "si") strings.push(unescapeCell(collector.text()));
      else collector.close(name);
    },
    text: (words) => collector.add(words),
  });
  return strings;
}

/** Gathers the text of `<t>` elements, but for those of a pronunciation. */
export function textCollector() {
  let gathered = "";
  let inText = false;
  let inSound = false;
  return {
    start() {
      gathered = "";
    },
    open(name: string) {
      if (name === "rPh") inSound = true;
      if (name === "t") inText = !inSound;
    },
    close(name: string) {
      if (name === "rPh") inSound = false;
      if (name === "t") inText = false;
    },
    add(words: string) {
      if (inText) gathered += words;
    },
    text: () => gathered,
  };
}
