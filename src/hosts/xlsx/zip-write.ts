import { Deflate } from "fflate";
import { crc32 } from "./crc32";
import type { Entry } from "./zip-read";

const UTF8 = 0x800;
/** The version of the format that deflated entries need: 2.0. */
const VERSION = 20;

export interface Packing {
  readonly stamp?: number;
  readonly deflating?: Deflating | undefined;
}

/** Packs new content. `stamp` is that of the entry it replaces; new ones have none, so that equal content is an equal file. */
export function pack(
  name: string,
  content: Iterable<Uint8Array>,
  { stamp = 0x00210000, deflating = inPages }: Packing = {},
): Entry {
  const deflate = deflating();
  const packed: Uint8Array[] = [];
  let [crc, size] = [0, 0];
  for (const piece of content) {
    packed.push(deflate(piece, false));
    crc = crc32(piece, crc);
    size += piece.length;
  }
  packed.push(deflate(new Uint8Array(0), true));
  return { name, method: 8, crc, stamp, size, packed: joined(packed) };
}

/** Packs a content piece by piece: what comes out, put together, is one raw deflate stream. */
export type Deflating = () => (piece: Uint8Array, isLast: boolean) => Uint8Array;

/** The way that works in pages, too. */
const inPages: Deflating = () => {
  let out: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => out.push(chunk));
  return (piece, isLast) => {
    stream.push(piece, isLast);
    const done = joined(out);
    out = [];
    return done;
  };
};

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A zip file of these entries, whose packed bytes are taken over as they are. */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const local = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.packed.length, 0);
  const central = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const file = new Uint8Array(local + central + 22);
  const view = new DataView(file.buffer);
  let at = 0;
  let directory = local;
  for (const { entry, name } of named) {
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    writeFacts(view, directory + 6, entry, name);
    view.setUint32(directory + 42, at, true);
    file.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry, name);
    file.set(name, at + 30);
    file.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, central, true);
  view.setUint32(directory + 16, local, true);
  return file;
}

/** What an entry's own header and its line in the directory say alike. */
function writeFacts(view: DataView, at: number, entry: Entry, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  const { method, crc, stamp, size, packed } = entry;
  view.setUint16(at + 2, name.length === entry.name.length ? 0 : UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
