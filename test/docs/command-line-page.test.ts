import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { read, ROOT } from "./markdown";

const folder = join(ROOT, "src/cli");
const source = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");
/** What works on tables of a database may have a page of its own. */
const page = ["docs/command-line.md", "docs/sql.md"]
  .filter((file) => existsSync(join(ROOT, file)))
  .map(read)
  .join("\n");

describe("docs/command-line.md", () => {
  it("has an example of every command", () => {
    const commands = [...source.matchAll(/\.command\("([a-z]+)"\)/g)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThanOrEqual(10);
    for (const name of commands)
      expect(page).toMatch(new RegExp(`^ *ai-footprint (presets )?${name}\\b`, "m"));
  });

  it("names every option", () => {
    const options = [...source.matchAll(/(?:option|requiredOption)\("(?:-\w, )?(--[a-z-]+)/g)].map(
      ([, name]) => name!,
    );
    expect(options.length).toBeGreaterThan(8);
    for (const name of new Set(options)) expect(page).toContain(name);
  });
});
