import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { UsageRefused } from "./refused";
import { usageWords } from "./words";

/** Bytes looked at to see whether a file is UTF-8. */
const LOOKED_AT = 65_536;

/**
 * A file of text as UTF-8: itself, or a copy in a folder.
 *
 * @param encoding as the user says; null where nothing is said: then it must be UTF-8, or UTF-16 with its mark
 * @throws {UsageRefused} for a file that is neither, since nothing tells Big5 from GBK
 */
export async function inUtf8(
  input: string,
  { encoding, folder, signal }: { encoding: string | null; folder: string; signal: AbortSignal },
): Promise<string> {
  const packed = /\.gz$/i.test(input);
  const own = encoding ?? (packed ? "utf-8" : await encodingOf(input));
  if (own === "utf-8") return input;
  const copy = join(folder, "usage.csv");
  const decoder = new TextDecoder(own);
  async function* decoded(pieces: AsyncIterable<Buffer>): AsyncIterable<string> {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  }
  const source = createReadStream(input);
  const target = createWriteStream(copy);
  if (packed) await pipeline(source, createGunzip(), decoded, target, { signal });
  else await pipeline(source, decoded, target, { signal });
  return copy;
}

async function encodingOf(input: string): Promise<string> {
  const file = await open(input);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    if (bytesRead === 0) throw new UsageRefused(usageWords().empty);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
    // The last character may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return "utf-8";
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new UsageRefused(usageWords().notUtf8);
    throw problem;
  } finally {
    await file.close();
  }
}
