import { FileRefused, PartOfArray, refusalWords } from "../hosts/xlsx";
import type { InEach, Language } from "../locales/language";
import { addressOf } from "../workbook/address";
import { refusalText, WorkbookRefuses } from "../workbook/refusal";
import { SheetTooLarge } from "../workbook/snapshot";
import { WorkbookDiffers } from "../workbook/workbook";
import { CannotWrite } from "./atomic";

/** What went wrong with a file: a word for machines and a sentence for people. */
export interface Failure {
  readonly reason: string;
  readonly message: string;
}

type Said = InEach<string>;

/** Faults of the file system by the code that Node gives them. */
const SYSTEM: Readonly<Record<string, Said>> = {
  ENOENT: { "en-US": "There is no such file", "zh-TW": "找不到檔案" },
  EACCES: { "en-US": "Permission is missing for this file", "zh-TW": "沒有存取這個檔案的權限" },
  EPERM: { "en-US": "Permission is missing for this file", "zh-TW": "沒有存取這個檔案的權限" },
  ENOSPC: { "en-US": "The disk is full", "zh-TW": "磁碟空間已滿" },
  EROFS: { "en-US": "This disk cannot be written to", "zh-TW": "這個磁碟無法寫入" },
  EISDIR: { "en-US": "This is a folder", "zh-TW": "這是資料夾" },
  ENOTDIR: { "en-US": "There is no such folder", "zh-TW": "找不到資料夾" },
};

/** @throws what is no failure of a file but a fault of ours */
export function inWords(problem: unknown, language: Language): Failure {
  const say = (said: Said): string => said[language];
  if (problem instanceof FileRefused) {
    return { reason: problem.reason, message: refusalWords(problem.reason, problem.detail, language) };
  }
  if (problem instanceof WorkbookRefuses) {
    const { refusal } = problem;
    return { reason: refusal.reason, message: refusalText(refusal, language) };
  }
  if (problem instanceof PartOfArray) {
    const at = addressOf(problem.area);
    const said = {
      "en-US": `Part of the array formula in ${at} cannot be changed.`,
      "zh-TW": `無法變更陣列公式 ${at} 的一部分。`,
    };
    return { reason: "array", message: say(said) };
  }
  if (problem instanceof SheetTooLarge) {
    const said = {
      "en-US": `${problem.sheet} is used over too large an area to be read as a whole.`,
      "zh-TW": `工作表「${problem.sheet}」使用的範圍過大，無法整張讀取。`,
    };
    return { reason: "too-large", message: say(said) };
  }
  if (problem instanceof WorkbookDiffers) {
    const at = addressOf(problem.area);
    const said = {
      "en-US": `${at} is not as expected; nothing was written.`,
      "zh-TW": `${at} 與預期不同，未寫入任何內容。`,
    };
    return { reason: "differs", message: say(said) };
  }
  // Walks through formulas go as deep as these are nested.
  if (problem instanceof RangeError && /call stack/i.test(problem.message)) {
    const said = {
      "en-US": "A formula of this workbook is nested too deeply to be read.",
      "zh-TW": "這份活頁簿有巢狀過深的公式，無法讀取。",
    };
    return { reason: "too-deep", message: say(said) };
  }
  if (problem instanceof CannotWrite) return { reason: problem.reason, message: problem.inWords(language) };
  if (problem instanceof DOMException && problem.name === "AbortError") {
    return {
      reason: "stopped",
      message: say({ "en-US": "Stopped; nothing was written.", "zh-TW": "已停止，未寫入任何內容。" }),
    };
  }
  const { code, path } = problem as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known === undefined) throw problem;
  return { reason: code!, message: path === undefined ? `${say(known)}.` : `${say(known)}: ${path}` };
}
