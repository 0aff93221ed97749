import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Job } from "../../workbook/workbook";

/** SHA-256 of a file, in hexadecimal digits: what tells it apart from every other. */
export async function checksumOf(path: string, { signal }: Job): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest("hex");
}
