import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/hosts/xlsx";
import { books } from "../../src/workbench/examples/books";
import { fileName } from "../../src/workbench/examples/books/make";
import { areaOf } from "../workbook/memory";

const opened = (name: string) => openXlsx(readFileSync(join(__dirname, "../../examples", name)));

// By hand, from the presets of the edition. A DGX H100 is rated 10.2 kW, busy at 73 %, and draws 2.2 kW idle.
const BUSY_KW = 10.2 * 0.73;
const IDLE_KW = 2.2;
const meterKw = (occupancy: number): number => (BUSY_KW * occupancy + IDLE_KW * (1 - occupancy)) * 1.25;

describe("figures of the examples, by hand", () => {
  it.each([
    ["article-2023", "Claims!C2", 1250 * 199_000],
    ["article-2023", "Claims!C3", 1250 * 6.5 * 720],
    ["article-2023", "Claims!C4", 1250 * 6.5 * 720 * 3.785411784],
    ["gpu-budget", "'AI month plan'!B28", meterKw(0.85)],
    ["gpu-budget", "Budget!C12", (32 * (329_580 - 30_000)) / 5],
    ["gpu-budget", "Budget!E19", 32 * 329_580],
    // 2028 at the prices of its year: 366 days, 3 % more for electricity.
    ["gpu-budget", "Budget!C13", 32 * 366 * 24 * meterKw(0.85) * 0.08935 * 1.03],
    // 40 % of 1,200 input tokens at the cached price; 600 output and 2,500 reasoning tokens.
    ["model-traffic", "'Traffic budget'!I19", 0.4 * (1200 * (0.6 * 1.25 + 0.4 * 0.125) + 3100 * 10)],
    ["model-traffic", "'Traffic budget'!I20", 3 * (800 * (0.5 * 2.5 + 0.5 * 1.25) + 300 * 10)],
    ["model-traffic", "'Traffic budget'!I22", 12 * (500 * 0.59 + 120 * 0.79)],
    ["model-traffic", "Break-even!B14", 150 * 2.5 + 300 * 10],
    ["sustainability-report", "Inventory!E5", 48 * 8760 * meterKw(0.75)],
    ["sustainability-report", "Inventory!F5", 48 * 8760 * meterKw(0.75) * 0.27979],
    ["sustainability-report", "Inventory!G5", 48 * 8760 * meterKw(0.75) * 0.12],
    ["capacity-plan", "Capacity!F31", (8760 * meterKw(0.5)) / 1000],
    ["capacity-plan", "Capacity!C35", 0.45 * 40_000_000],
    ["capacity-plan", "Capacity!I35", 83 * 10.2 * 1.25],
    ["capacity-plan", "Capacity!N35", 83 * 329_580],
    ["site-comparison", "Comparison!D24", (64 * 8760 * meterKw(0.8)) / 1000],
    ["site-comparison", "Comparison!F24", (64 * 8760 * meterKw(0.8) * 30.75) / 1e6],
    ["site-comparison", "Comparison!I24", (64 * 8760 * meterKw(0.8) * 0.25) / 1.25 / 1000],
    ["site-comparison", "Comparison!N24", (64 * 8760 * meterKw(0.8) * 0.09) / 1000],
  ] as const)("%s, %s", async (id, address, expected) => {
    const value = (await opened(`${id}.xlsx`).read(areaOf("", address)!))[0]![0]!.value as number;
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
  });

  it.each(books.map((book) => [book.id, book] as const))(
    "%s is the same in each version",
    async (_, book) => {
      const live = opened(fileName(book, "live"));
      for (const version of ["frozen", "plain"] as const) {
        const other = opened(fileName(book, version));
        for (const { used } of await live.sheets()) {
          const [was, is] = [(await live.read(used!)).flat(), (await other.read(used!)).flat()];
          was.forEach(({ value }, at) => {
            const now = is[at]!.value;
            if (typeof value !== "number") expect(now).toEqual(value);
            else expect(Math.abs((now as number) - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
          });
        }
      }
    },
  );
});
