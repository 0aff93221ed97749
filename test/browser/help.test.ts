import { readFileSync } from "node:fs";
import { join } from "node:path";
import { source as axeSource } from "axe-core";
import type * as axe from "axe-core";
import { openBench, type Bench } from "./bench";

jest.setTimeout(60_000);

interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
  }[];
}

/** What the build tells Excel of a function in Chinese. */
const energy = (
  JSON.parse(readFileSync(join(__dirname, "../../dist/functions-zh-TW.json"), "utf8")) as FunctionsFile
).functions.find(({ name }) => name === "AIENERGY")!;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ locale: "zh-TW" });
});
afterAll(() => bench.close());

describe("help in Chinese", () => {
  it("is what the grid says of a function while one types", async () => {
    await bench.goTo("I3");
    await bench.page.keyboard.type("=AIEN");
    await bench.page.getByText(energy.description.split("\n")[0]!).waitFor();
  });

  it("is a page at the address that the function names, which shows the function", async () => {
    const { pathname, hash } = new URL(energy.helpUrl);
    await bench.page.goto(new URL(`${pathname.slice(1)}${hash}`, bench.page.url()).href);
    const heading = bench.page.locator(":target");
    expect(await heading.textContent()).toBe("AIENERGY");
    expect((await heading.boundingBox())!.y).toBeLessThan(100);
  });

  it.each([
    "docs/index.html",
    "docs/guide.zh-TW.html",
    "docs/contributing.html",
    "docs/functions.html",
    "docs/functions.zh-TW.html",
    "docs/method.html",
  ])("has no barrier that axe can find on %s, in light and in dark", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await bench.page.emulateMedia({ colorScheme });
      await bench.page.goto(new URL(`/${path}`, bench.page.url()).href);
      await bench.page.evaluate(axeSource);
      const found = await bench.page.evaluate(async () => {
        const { violations } = await window.axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(found).toEqual([]);
    }
  });

  it.each(["index.zh-TW", "guide", "functions", "published-results"])(
    "fits a telephone: only tables of %s go on sideways",
    async (name) => {
      await bench.page.setViewportSize({ width: 360, height: 740 });
      await bench.page.goto(new URL(`/docs/${name}.html`, bench.page.url()).href);
      const hidden = await bench.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(hidden).toBe(0);
    },
  );

  it("did all that without an error on the console or a request to another machine", () => {
    expect(bench.problems).toEqual([]);
  });
});

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
