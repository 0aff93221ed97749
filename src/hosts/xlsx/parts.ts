import { FileRefused } from "./refused";
import { pack, writeZip, type Deflating } from "./zip-write";
import { readZip, unpack, type Entry } from "./zip-read";

/** A text that is made piece by piece while it is packed, since as a whole it would fill the memory. */
export type Pieces = () => Iterable<string>;

/** The parts of a package by name. What is not written comes out as it came in, byte for byte. */
export interface Parts {
  /** The name as the package spells it: names are the same in any letter case. */
  find(name: string): string | undefined;
  names(): readonly string[];
  /** The text of a part that must be there. */
  read(name: string): string;
  write(name: string, text: string | Pieces): void;
  remove(name: string): void;
  /** A file of all parts; the very bytes that were opened if nothing was written. */
  save(): Uint8Array;
  /** Takes back everything written since. */
  mark(): () => void;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** @param deflating how new content is packed */
export function openParts(file: Uint8Array, deflating?: Deflating): Parts {
  const entries = new Map<string, Entry>();
  const spelled = new Map<string, string>();
  for (const entry of readZip(file)) {
    entries.set(entry.name, entry);
    spelled.set(entry.name.toLowerCase(), entry.name);
  }
  /** Text of written parts; null for removed ones. */
  let written = new Map<string, string | Pieces | null>();

  const find = (name: string): string | undefined => {
    const known = spelled.get(name.toLowerCase());
    return known === undefined || written.get(known) === null ? undefined : known;
  };
  const unpacked = (name: string): string => {
    const entry = entries.get(name);
    if (!entry) throw new FileRefused("part-missing", name);
    const content = unpack(entry);
    try {
      return decoder.decode(content);
    } catch {
      throw new FileRefused("damaged", name);
    }
  };

  return {
    find,
    names: () => [...spelled.values()].filter((name) => find(name) !== undefined),
    read(name) {
      const known = find(name);
      if (known === undefined) throw new FileRefused("part-missing", name);
      const text = written.get(known) ?? unpacked(known);
      return typeof text === "string" ? text : [...text()].join("");
    },
    write(name, text) {
      const known = spelled.get(name.toLowerCase()) ?? name;
      spelled.set(known.toLowerCase(), known);
      written.set(known, text);
    },
    remove(name) {
      const known = find(name);
      if (known !== undefined) written.set(known, null);
    },
    save() {
      if (written.size === 0) return file;
      const kept = [...entries.values()].flatMap((entry) => {
        const text = written.get(entry.name);
        if (text === null) return [];
        return text === undefined
          ? entry
          : pack(entry.name, encoded(text), { stamp: entry.stamp, deflating });
      });
      const added = [...written].flatMap(([name, text]) =>
        text === null || entries.has(name) ? [] : pack(name, encoded(text), { deflating }),
      );
      return writeZip([...kept, ...added]);
    },
    mark() {
      const then = new Map(written);
      return () => {
        written = then;
      };
    },
  };
}

function* encoded(text: string | Pieces): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of typeof text === "string" ? [text] : text()) yield encoder.encode(piece);
}
