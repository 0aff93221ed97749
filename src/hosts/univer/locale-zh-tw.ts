import { mergeLocales } from "@univerjs/core";
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

/** The grid's own words in traditional Chinese. */
export const words = mergeLocales(
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
);
