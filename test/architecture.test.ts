import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { violations } from "./architecture/violations";

const src = join(__dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => file.endsWith(".ts"));

describe("src/", () => {
  it.each(files)("%s imports only what its part may know", (file) => {
    expect(violations(file, readFileSync(join(src, file), "utf8"))).toEqual([]);
  });

  it("is all there", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files).toContain("hosts/office.ts");
  });
});

describe("the rules", () => {
  it.each([
    ["method/plan.ts", 'import { x } from "../editions/schema";', "method/plan.ts imports editions/schema"],
    ["estimate.ts", 'import { x } from "./functions/call";', "estimate.ts imports functions/call"],
    ["estimate/known.ts", 'export * from "../functions/call";', "estimate/known.ts imports functions/call"],
    [
      "functions/call.ts",
      'import type { Area } from "../workbook/workbook";',
      "functions/call.ts imports workbook/workbook",
    ],
    ["workbook/insert.ts", 'import { x } from "../hosts/office";', "workbook/insert.ts imports hosts/office"],
    [
      "taskpane/pane.ts",
      'import { officeWorkbook } from "../hosts/office";',
      "taskpane/pane.ts imports hosts/office",
    ],
    [
      "taskpane/views/a.ts",
      'const x = await import("../../hosts/univer/grid");',
      "taskpane/views/a.ts imports hosts/univer/grid",
    ],
    ["cli/main.ts", 'import { x } from "../taskpane/pane";', "cli/main.ts imports taskpane/pane"],
    ["hosts/office.ts", 'import { x } from "./univer/grid";', "hosts/office.ts imports hosts/univer/grid"],
    ["helpers/any.ts", 'import { x } from "../problem";', "helpers/any.ts imports problem"],
    ["functions/call.ts", 'import { render } from "lit";', "functions/call.ts uses lit"],
    ["workbook/calls.ts", 'import "@borgar/fx-extra";', "workbook/calls.ts uses @borgar/fx-extra"],
    ["cli/main.ts", 'const fs = require("fs");', "cli/main.ts uses fs"],
    ["taskpane/pane.ts", "const run = Excel.run;", "taskpane/pane.ts speaks to Excel"],
    ["workbook/freeze.ts", "let range: Excel.Range;", "workbook/freeze.ts speaks to Excel"],
    [
      "functions/call.ts",
      "throw new CustomFunctions.Error();",
      "functions/call.ts speaks to CustomFunctions",
    ],
  ])("refuse that %s says: %s", (file, text, violation) => {
    expect(violations(file, text)).toEqual([violation]);
  });

  it.each([
    ["taskpane/index.ts", 'import { openOffice } from "../hosts/office";'],
    ["taskpane/index.ts", 'const pane = await import("./pane");'],
    ["workbook/calls.ts", 'import { parse } from "@borgar/fx";'],
    ["taskpane/pane.ts", '// Office.js is not here.\nimport { html } from "lit";\nconst name = "Excel.run";'],
    ["hosts/office.ts", "Excel.run(() => Office.context);"],
  ])("allow that %s says: %s", (file, text) => {
    expect(violations(file, text)).toEqual([]);
  });
});
