import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { arch, platform } from "node:process";
import { answers } from "./answers";

/** The program inside the package "bun": its engine is JavaScriptCore, which is Excel's on a Mac and an iPad. */
function bun(): string {
  const name = `@oven/bun-${platform === "win32" ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
  return createRequire(__filename).resolve(`${name}/bin/bun${platform === "win32" ? ".exe" : ""}`);
}

const equal = (one: unknown, other: unknown): boolean => {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  if (typeof one !== "object" || one === null) return Object.is(one, other);
  if (typeof other !== "object" || other === null) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => equal((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
};

describe("every formula of the table", () => {
  it("has the same answer by JavaScriptCore as by V8, to 1e-12", () => {
    const { stdout, stderr } = spawnSync(bun(), [join(__dirname, "answers.ts"), "--print"], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    expect(stderr).toBe("");
    const theirs = JSON.parse(stdout) as [string, unknown][];
    const ours = JSON.parse(JSON.stringify(answers())) as [string, unknown][];
    expect(ours.length).toBeGreaterThan(100);
    expect(theirs.length).toBe(ours.length);
    const different = ours.flatMap(([formula, answer], at) =>
      equal([formula, answer], theirs[at]) ? [] : [{ formula, v8: answer, jsc: theirs[at]![1] }],
    );
    expect(different).toEqual([]);
  }, 60_000);

  it("is compared number by number: a difference of 2e-12 counts", () => {
    expect(equal([["x", 1, { error: "#N/A" }]], [["x", 1 + 5e-13, { error: "#N/A" }]])).toBe(true);
    expect(equal([["x", 1]], [["x", 1 + 2e-12]])).toBe(false);
    expect(equal([[1]], [[1], [1]])).toBe(false);
  });
});
