import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { isCellError } from "../../src/functions/cells";
import { openExcel } from "../office/pretend-excel/excel";
import { launch } from "../office/pretend-excel/page";
import { inventory } from "./rows";
import { summary } from "./rounds";

const CALLS = 10_000;
const ROWS = 100_000;
const COLUMNS = "ABCD";

/** The built add-in under the real office.js in Chromium: what Excel's users wait for, without Excel's own share. */
async function main(): Promise<void> {
  const browser = await launch();
  try {
    const excel = await openExcel(browser);
    const registration = await registered(excel.addin);
    const single = await inside(excel.addin);

    const { preset, quantity, usage, site } = inventory(ROWS);
    [preset, quantity, usage, site].forEach((column, across) => {
      column.forEach(([value], row) => {
        excel.book.cells.set(`Sheet1!${row},${across}`, { formula: null, value: value! });
      });
    });
    const [a, b, c, d] = [...COLUMNS].map((letter) => `${letter}1:${letter}${ROWS}`);
    const start = performance.now();
    excel.enter("F1", `=AIENERGY(${a},${b},${c},${d})`);
    const last = `F${ROWS}`;
    await patiently(() => typeof excel.cell(last).value === "number");
    const column = performance.now() - start;

    for (let row = 0; row < CALLS; row++) {
      excel.book.cells.set(`Other sheet!${row},0`, {
        formula: `=AIENERGY("DGX A100",${row + 1},720)`,
        value: { error: "#BUSY!" },
      });
    }
    excel.book.cells.delete("Sheet1!0,5");
    const begin = performance.now();
    excel.enter("H1", 1);
    await patiently(() => {
      for (let row = CALLS - 1; row >= 0; row--)
        if (isCellError(excel.book.cells.get(`Other sheet!${row},0`)!.value)) return false;
      return true;
    });
    const scalars = performance.now() - begin;
    console.log(
      JSON.stringify({
        calls: CALLS,
        rows: ROWS,
        registerMilliseconds: rounded(registration.median),
        registerSpread: [rounded(registration.min), rounded(registration.max)],
        insideCallsMilliseconds: rounded(single.calls),
        insideColumnMilliseconds: rounded(single.column),
        callsMilliseconds: Math.round(scalars),
        columnMilliseconds: Math.round(column),
      }),
    );
  } finally {
    await browser.close();
  }
}

const rounded = (milliseconds: number): number => Number(milliseconds.toPrecision(3));

/** Longer than a test would wait. */
async function patiently(done: () => boolean): Promise<void> {
  const end = Date.now() + 120_000;
  while (!done()) {
    if (Date.now() > end) throw new Error("the add-in does not answer");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** From the start of the script to the last function registered: the script runs again and again in the add-in's page. */
async function registered(addin: Frame) {
  const script = readFileSync(join(__dirname, "../../../dist/functions.js"), "utf8");
  const times: number[] = [];
  for (let run = 0; run < 11; run++) {
    times.push(
      await addin.evaluate((text) => {
        const element = document.createElement("script");
        element.textContent = text;
        const start = performance.now();
        document.head.append(element);
        return performance.now() - start;
      }, `${script}\n//${run}`),
    );
  }
  return summary(times);
}

/** The registered functions called in their own page: all of the add-in's work, none of the messages. */
async function inside(addin: Frame) {
  const { preset, quantity, usage, site } = inventory(ROWS);
  return addin.evaluate(
    ({ count, columns }) => {
      const { _association } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, (...args: unknown[]) => unknown> };
      };
      const energy = _association.mappings["AIENERGY"]!;
      const one = (each: number) => energy([["DGX A100"]], [[each]], [[720]], null, null, null, null);
      for (let each = 1; each <= count; each++) one(each);
      const start = performance.now();
      for (let each = 1; each <= count; each++) one(each);
      const calls = performance.now() - start;
      energy(...columns, null, null, null);
      const begin = performance.now();
      energy(...columns, null, null, null);
      return { calls, column: performance.now() - begin };
    },
    { count: CALLS, columns: [preset, quantity, usage, site] as unknown[] },
  );
}

void main();
