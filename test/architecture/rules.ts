/**
 * Which part of src/ may import which other. A file belongs to the longest of these paths that it lies under (or is,
 * without ".ts"). Parts may always import from themselves.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  // What went wrong, as facts: everybody may say it.
  problem: [],
  // The machine that reads formulas knows nothing of ours.
  method: ["problem"],
  editions: ["method", "problem"],
  // The front door: a request becomes an estimate.
  estimate: ["method", "editions", "problem"],
  locales: ["problem"],
  // A call becomes cells. No host.
  functions: ["estimate", "editions", "locales", "problem"],
  // The method in another language: from the very plans, for engines that hold more than a sheet.
  sql: ["estimate", "method", "editions", "problem"],
  // Actions write headings in the user's words.
  workbook: ["functions", "locales"],
  hosts: ["workbook", "functions"],
  "hosts/univer": ["hosts", "workbook", "functions"],
  // Files: packages of XML, read and patched without a spreadsheet.
  "hosts/xlsx": ["hosts", "workbook", "functions"],
  // The pane reaches a workbook only through the interface; index.ts alone chooses Excel's.
  taskpane: ["workbook", "functions", "locales"],
  "taskpane/index": ["taskpane", "hosts", "locales"],
  // A service worker stands alone.
  offline: [],
  workbench: ["hosts", "hosts/univer", "hosts/xlsx", "workbook", "taskpane", "functions", "locales"],
  // Formulas are answered by functions alone; what changes between editions is asked of the editions themselves.
  cli: ["hosts/univer", "hosts/xlsx", "workbook", "locales", "functions", "editions", "sql", "problem"],
};

/** npm packages that a part may use, as beginnings of names; parts that are not listed may use none. */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  editions: ["fastest-levenshtein"],
  workbook: ["@borgar/fx"],
  hosts: ["@borgar/fx"],
  "hosts/univer": ["@borgar/fx", "@univerjs/", "rxjs"],
  "hosts/xlsx": ["@borgar/fx", "fflate", "saxes"],
  taskpane: ["lit", "@fluentui/"],
  workbench: ["@univerjs/", "lit", "@fluentui/", "rxjs"],
  cli: ["commander", "node:", "@duckdb/node-api"],
};

/** The only files, or folders of files, that may speak to a host's globals. */
export const maySpeakTo: Readonly<Record<string, readonly string[]>> = {
  "hosts/office": ["Excel", "Office", "OfficeExtension"],
  // Office only tells the language in which messages are wanted.
  "functions/functions": ["CustomFunctions", "Office"],
};
