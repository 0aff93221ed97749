import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCellError } from "../src/functions/cells";
import { functionNames } from "../src/functions/call";
import { evaluate } from "./functions/evaluate";

const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
const rows = [...readme.matchAll(/^\|\s*`(=[^`]+)`\s*\|\s*([^|]+?)\s*\|$/gm)].map(
  ([, formula, answer]) => [formula!, answer!] as const,
);

describe("README", () => {
  it("shows answers", () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
  });

  it.each(rows)("is right that %s is %s", (formula, answer) => {
    const result = evaluate(formula);
    if (answer.startsWith("#"))
      expect(isCellError(result as never) && (result as { error: string }).error).toBe(answer);
    else {
      const decimals = answer.split(".")[1]?.length ?? 0;
      expect((result as number).toFixed(decimals)).toBe(answer.replaceAll(",", ""));
    }
  });

  it("lists every function", () => {
    for (const name of functionNames) expect(readme).toContain(`\`${name}(`);
  });
});
