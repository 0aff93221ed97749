/** Why a file is not opened. */
export type Reason =
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "unsafe"
  | "part-missing"
  | "unsupported";

/** A file that is not opened, and of which nothing was changed. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";

  /** @param detail what exactly is wrong, for those who made the file: a part's name or a limit */
  constructor(
    readonly reason: Reason,
    readonly detail = "",
  ) {
    super(refusalWords(reason, detail, "en-US"));
  }
}

const WORDS: Readonly<Record<string, Readonly<Record<Reason, string>>>> = {
  "en-US": {
    "not-a-workbook": "This is not an Excel workbook (.xlsx or .xlsm)",
    "old-format": "This is a workbook of an older kind (.xls or .xlsb); save it as .xlsx in Excel first",
    encrypted: "This workbook is protected by a password; remove the password in Excel first",
    damaged: "This file is damaged and cannot be read",
    "too-large": "This file unpacks to more than is read here",
    unsafe: "This file has something that no program of good faith writes, and is not opened",
    "part-missing": "A part of this workbook is missing",
    unsupported: "This file uses a way of packing that is not read here; save it in Excel first",
  },
  "zh-TW": {
    "not-a-workbook": "這不是 Excel 活頁簿(.xlsx 或 .xlsm)",
    "old-format": "這是舊格式的活頁簿（.xls 或 .xlsb），請先在 Excel 另存為 .xlsx",
    encrypted: "這份活頁簿有密碼保護，請先在 Excel 移除密碼",
    damaged: "這個檔案已損毀，無法讀取",
    "too-large": "這個檔案解壓縮後超過此處讀取的上限",
    unsafe: "這個檔案含有正常程式不會寫入的內容，因此不予開啟",
    "part-missing": "這份活頁簿缺少一個組成部分",
    unsupported: "這個檔案使用此處不支援的壓縮方式，請先在 Excel 另存",
  },
};

/** The refusal in one sentence of the user's language. */
export function refusalWords(reason: Reason, detail: string, language: string): string {
  const sentence = (WORDS[language] ?? WORDS["en-US"]!)[reason];
  const [before, after] = language === "zh-TW" ? [":", "。"] : [": ", "."];
  return detail === "" ? `${sentence}${after}` : `${sentence}${before}${detail}${after}`;
}
