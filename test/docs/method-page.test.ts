import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editions } from "../../src/editions/registry";

const ROOT = join(__dirname, "../..");
const page = readFileSync(join(ROOT, "docs/method.md"), "utf8");
const { method, items, sources } = editions.at(-1)!;

/** What stands under a quantity's heading. */
const entry = (name: string): string => page.split(`\n### \`${name}\`\n`)[1]?.split(/\n##/)[0] ?? "";

describe("the method page", () => {
  it("is what the generator writes today: else run node scripts/method-page.mjs", () => {
    const fresh = execFileSync(process.execPath, ["scripts/method-page.mjs", "--print"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(page).toBe(fresh);
  }, 60_000);

  it.each(Object.entries(method))("shows %s with its unit, formulas and sources", (name, quantity) => {
    if (entry(name) === "") expect(page).toMatch(new RegExp(`^\\| \`${name}\``, "m"));
    else expect(entry(name)).toContain(`Unit: ${quantity.unit.replaceAll("*", "·")}`);
    for (const { formula, source } of quantity.rules ?? []) {
      expect(entry(name)).toContain(`\`${formula}\``);
      if (source !== "definition") expect(entry(name)).toContain(`[${sources[source]!.title}]`);
    }
    if (quantity.label !== undefined) expect(entry(name)).toContain(`users write: \`${quantity.label}\``);
    if (quantity.fallback?.low !== undefined) expect(entry(name)).toContain("**Default:**");
  });

  it("links every line item and every source to a place on the page", () => {
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(Object.keys(items).length);
    const headings = [...page.matchAll(/^#+ `?(.+?)`?$/gm)].map(([, title]) =>
      title!.toLowerCase().replaceAll(" ", "-"),
    );
    const anchors = new Set([
      ...headings,
      ...[...page.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor!),
    ]);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});
