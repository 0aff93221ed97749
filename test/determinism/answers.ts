import formulas from "../formulas.json";
import { evaluate } from "../functions/evaluate";

/** Formula and answer, for every formula of the table that is one call of ours. Runs under any JavaScript engine. */
export const answers = (): readonly (readonly [string, unknown])[] =>
  formulas.flatMap(({ formula }) => {
    const answer = evaluate(formula);
    return answer === undefined ? [] : [[formula, answer] as const];
  });

if (process.argv.includes("--print")) process.stdout.write(JSON.stringify(answers()));
