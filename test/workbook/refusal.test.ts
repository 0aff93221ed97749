import { refusalText, WorkbookRefuses, type Refusal } from "../../src/workbook/refusal";

const area = { sheet: "Budget", row: 1, column: 1, rows: 2, columns: 1 };

const refusals: readonly (readonly [Refusal, RegExp, RegExp])[] = [
  [{ reason: "protected", sheet: "Budget" }, /"Budget" is protected/, /工作表「Budget」受到保護/],
  [{ reason: "sealed" }, /structure is protected/, /結構受到保護/],
  [{ reason: "hidden", sheet: "Budget" }, /"Budget" is hidden/, /「Budget」已隱藏/],
  [{ reason: "missing", what: "table", name: "Fleet" }, /no table "Fleet"/, /找不到表格「Fleet」/],
  [{ reason: "taken", what: "name", name: "Hours" }, /a name "Hours" already/, /已經有名稱「Hours」/],
  [{ reason: "too-old", set: "ExcelApi 1.8" }, /lacks ExcelApi 1\.8/, /缺少 ExcelApi 1\.8/],
  [{ reason: "validated", area }, /Budget!B2:B3 has data validation/, /Budget!B2:B3 .*資料驗證/],
  [{ reason: "altered", area }, /into Budget!B2:B3/, /在 Budget!B2:B3 /],
  [
    { reason: "half-done", cause: "GeneralException", notRestored: ["A!A1", "A!B1"] },
    /half-way \(GeneralException\)\. Please check A!A1; A!B1/,
    /中途停止（GeneralException）。請檢查 A!A1、A!B1/,
  ],
];

describe("a refusal", () => {
  it.each(refusals)("is said in both languages: %j", (refusal, english, chinese) => {
    expect(refusalText(refusal, "en-GB")).toMatch(english);
    expect(refusalText(refusal, "zh-TW")).toMatch(chinese);
    expect(new WorkbookRefuses(refusal).message).toMatch(english);
  });
});
