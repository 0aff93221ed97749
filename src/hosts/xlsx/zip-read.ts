import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { LIMITS } from "./limits";
import { FileRefused } from "./refused";

/** An entry as it lies in the file, still packed. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Date and time as zip files keep them. */
  readonly stamp: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const UTF8 = 0x800;

/** The entries of a zip file, in the order of its directory. Nothing is unpacked yet, all is checked that can be. */
export function readZip(file: Uint8Array): Entry[] {
  if (file.length > LIMITS.fileBytes) throw new FileRefused("too-large");
  refuseOtherKinds(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || view.getUint32(end + 16, true) === 0xffffffff)
    throw new FileRefused("unsupported", "zip64");
  if (count > LIMITS.entries) throw new FileRefused("too-large", `${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, at, end);
    entries.push(entry);
    at = next;
  }
  checkTogether(entries, file.length);
  return entries;
}

function refuseOtherKinds(file: Uint8Array): void {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => file[index] === byte);
  if (begins(0x50, 0x4b)) return;
  if (!begins(0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused("not-a-workbook");
  // Both old workbooks and encrypted new ones are "compound files"; the latter hold a stream of this name in UTF-16.
  const name = Uint8Array.from([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));
  throw new FileRefused(holds(file.subarray(0, 1_000_000), name) ? "encrypted" : "old-format");
}

function holds(bytes: Uint8Array, sought: Uint8Array): boolean {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  throw new FileRefused("damaged", "its directory is missing");
}

function readEntry(
  view: DataView,
  at: number,
  end: number,
): { readonly entry: Entry; readonly next: number } {
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw new FileRefused("damaged");
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const [nameSize, extraSize] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const next = at + CENTRAL_BYTES + nameSize + extraSize + view.getUint16(at + 32, true);
  if (next > end) throw new FileRefused("damaged");
  const name = readName(bytesOf(view, at + CENTRAL_BYTES, nameSize), (flags & UTF8) !== 0);
  if ((flags & ENCRYPTED) !== 0) throw new FileRefused("encrypted");
  if (method !== 0 && method !== 8) throw new FileRefused("unsupported", name);
  if (packedSize === 0xffffffff || size === 0xffffffff) throw new FileRefused("unsupported", "zip64");
  if (size > LIMITS.partBytes) throw new FileRefused("too-large", name);
  if (size > LIMITS.ratioFrom && size > packedSize * LIMITS.ratio) throw new FileRefused("too-large", name);
  const start = dataStart(view, view.getUint32(at + 42, true), end);
  if (start + packedSize > end || (method === 0 && size !== packedSize))
    throw new FileRefused("damaged", name);
  const packed = bytesOf(view, start, packedSize);
  const [stamp, crc] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  return { entry: { name, method, crc, stamp, size, packed }, next };
}

function dataStart(view: DataView, at: number, end: number): number {
  if (at + LOCAL_BYTES > end || view.getUint32(at, true) !== LOCAL) throw new FileRefused("damaged");
  return at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

const bytesOf = (view: DataView, start: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + start, length);

/** Names that would leave the folder they are unpacked in are refused, even though nothing is unpacked to a folder here. */
function readName(bytes: Uint8Array, utf8: boolean): string {
  const name = utf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes);
  const steps = name.split("/");
  if (name === "" || /[\\:\0]/.test(name) || name.startsWith("/") || steps.includes("..")) {
    throw new FileRefused("unsafe", JSON.stringify(name.slice(0, 80)));
  }
  return name;
}

function checkTogether(entries: readonly Entry[], fileBytes: number): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw new FileRefused("unsafe", "two parts have one name");
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  if (sum(entries.map(({ size }) => size)) > LIMITS.unpackedBytes) throw new FileRefused("too-large");
  // Entries that share bytes unpack to far more than their sizes say.
  if (sum(entries.map(({ packed }) => packed.length)) > fileBytes)
    throw new FileRefused("unsafe", "parts overlap");
}

/** Bytes handed to the unpacker at once: at most a thousand times as many come out before the size is checked. */
const STEP = 32_768;

/** The content of an entry, which must be as long as its directory says and have its checksum. */
export function unpack({ name, method, packed, size, crc }: Entry): Uint8Array {
  const content = method === 0 ? packed : inflate(packed, size, name);
  if (content.length !== size || crc32(content) !== crc) throw new FileRefused("damaged", name);
  return content;
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new FileRefused("damaged", name);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (problem) {
    throw problem instanceof FileRefused ? problem : new FileRefused("damaged", name);
  }
  return filled === size ? content : content.subarray(0, filled);
}
