import { merge, mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/zh-TW";
import docsUi from "@univerjs/docs-ui/locale/zh-TW";
import sheets from "@univerjs/sheets/locale/zh-TW";
import dataValidation from "@univerjs/sheets-data-validation/locale/zh-TW";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-TW";
import formula from "@univerjs/sheets-formula/locale/zh-TW";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-TW";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-TW";
import table from "@univerjs/sheets-table/locale/zh-TW";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-TW";
import ui from "@univerjs/ui/locale/zh-TW";

/** What Excel in Taiwan calls what the grid calls otherwise. */
const asInExcel = {
  ui: { ribbon: { view: "檢視", viewDesc: "切換檢視模式並調整顯示方式。" }, shortcut: { cut: "剪下" } },
  "docs-ui": { rightClick: { cut: "剪下" } },
  "sheets-ui": {
    toolbar: { toggleGridlines: "切換格線" },
    rightClick: { fitContent: "配合內容" },
    statusbar: { sum: "加總", count: "數字計數", countA: "項目個數" },
  },
  "sheets-formula-ui": { shortcut: { "quick-sum": "自動加總" } },
  "sheets-numfmt-ui": { general: "通用格式", generalDes: "通用格式不含任何特定的數字格式。" },
};

/** lodash's, of which the grid passes on no types. */
const mergeDeeply = merge as <Words>(into: Words, other: object) => Words;

/** The grid's own words in traditional Chinese. */
export const words = mergeDeeply(
  mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    formula,
    formulaUi,
    numfmtUi,
    dataValidation,
    dataValidationUi,
    table,
  ),
  asInExcel,
);
