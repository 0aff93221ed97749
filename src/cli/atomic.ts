import type { Stats } from "node:fs";
import { link, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A result that is not written, since something would be lost. */
export class CannotWrite extends Error {
  override readonly name = "CannotWrite";
  constructor(
    readonly reason: "taken" | "changed",
    readonly path: string,
  ) {
    super(`${path}: ${reason}`);
  }

  inWords(language: "en-US" | "zh-TW"): string {
    const words = {
      taken: {
        "en-US": `${this.path} is there already; choose another name. Nothing was written.`,
        "zh-TW": `${this.path} 已存在，請改用其他檔名。未寫入任何內容。`,
      },
      changed: {
        "en-US": `${this.path} was changed by someone else in the meantime. Nothing was written.`,
        "zh-TW": `${this.path} 在處理期間已被其他程式變更。未寫入任何內容。`,
      },
    };
    return words[this.reason][language];
  }
}

/**
 * Writes a file so that at every moment either the old or the whole new one is there: beside it first, then in its place.
 *
 * @param like     the file whose permissions it gets
 * @param replaces what the file was when it was read; null for a file that must not be there yet
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { like, replaces }: { readonly like: string; readonly replaces: Stats | null },
): Promise<void> {
  // The file itself is replaced, not a link to it.
  const target = replaces === null ? path : await realpath(path);
  const { mode } = await stat(like);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, "wx", mode & 0o777);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replaces === null) return await placeNew(beside, target);
    const now = await stat(target);
    if (now.mtimeMs !== replaces.mtimeMs || now.size !== replaces.size)
      throw new CannotWrite("changed", path);
    await rename(beside, target);
  } finally {
    // It is there only when something failed.
    await unlink(beside).catch(() => undefined);
  }
}

/**
 * Gives a file a name that none has yet; the old name may stay. A link fails where a file of that name came to be in the
 * meantime; a renaming would replace it.
 */
export async function placeNew(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new CannotWrite("taken", target);
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw problem;
    await rename(beside, target);
  }
}
