import { CALLS, explained } from "../functions/explained";
import { run } from "./run";

describe("AIEXPLAIN's steps", () => {
  it("are worth in a spreadsheet what they say, with the values of the lines above put in", () => {
    const steps = CALLS.flatMap(([item, args]) => {
      const lines = explained(item, args);
      const values = new Map(lines.map(({ name, value }) => [name, value]));
      return lines
        .filter(({ formula }) => formula !== "")
        .map(({ name, formula, value }) => ({
          step: `${name} of ${item} of ${JSON.stringify(args)}`,
          value,
          filled: formula.replace(/[a-z][a-z0-9_]*/g, (word) => `(${values.get(word)!})`),
        }));
    });
    const { out } = run(["eval", "-"], steps.map(({ filled }) => `=${filled}`).join("\n"));
    const answers = out.trimEnd().split("\n").map(Number);
    expect(answers).toHaveLength(steps.length);
    const wrong = steps.filter(
      ({ value }, at) => !(Math.abs(answers[at]! - value) <= 1e-12 * Math.abs(value)),
    );
    expect(wrong).toEqual([]);
  });
});
