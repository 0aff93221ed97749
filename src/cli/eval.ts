import { createInterface } from "node:readline";
import { createEngine } from "../hosts/univer/engine";
import { isCellError } from "../functions/cells";
import { explained } from "./native-errors";
import { asJson, asLine, asRows, hasError } from "./print";

interface Options {
  readonly json?: boolean;
}

/** Answers one formula. @returns the exit code: 1 where the answer is or has an error. */
export async function evaluateOne(formula: string, { json }: Options): Promise<number> {
  const answer = explained(await createEngine().evaluate(formula));
  if (json === true) console.log(asJson(answer));
  else if (isCellError(answer)) console.error(asRows(answer));
  else console.log(asRows(answer));
  return hasError(answer) ? 1 : 0;
}

/** Answers formulas from standard input, a line for each line, in their order. @returns the exit code. */
export async function evaluateLines({ json }: Options): Promise<number> {
  const engine = createEngine();
  const write = json === true ? asJson : asLine;
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const answer = explained(await engine.evaluate(line));
    failed ||= hasError(answer);
    if (!process.stdout.write(`${write(answer)}\n`)) await drained();
  }
  return failed ? 1 : 0;
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}
