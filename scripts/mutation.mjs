// `node scripts/mutation.mjs [--sample 400] [--seed 1] [--at-once 1] [--keep]`: changes the code on purpose, one change at a
// time, and counts the changes that a test notices. The changes are Stryker's, drawn by chance from all of them, so that a
// run which is cut short is a sample too; .cache/mutation.json has what was found so far. `--keep` goes
// on where the run before, of the same code and seed, was cut short. docs/testing.md has the score.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/run.mjs";
import { mutantsIn } from "./mutation/mutants.mjs";
import { makeSandbox, testFiles } from "./mutation/sandbox.mjs";
import { scoreOf, shuffled } from "./mutation/sample.mjs";
import { notices, reachedBy } from "./mutation/trial.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const report = join(root, ".cache/mutation.json");

const { mutants, instrumented } = await mutantsIn(root);
const keep = process.argv.includes("--keep");
const counting = makeSandbox(root, "counting", instrumented);
const filesFor = await reachedBy(counting, testFiles(root), keep);
const chosen = shuffled(mutants, option("seed", 1)).slice(0, option("sample", 400));
const done = keep && existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).changes : [];
const waiting = chosen.filter(({ id }) => !done.some((each) => each.id === id));

async function work(number) {
  const sandbox = makeSandbox(root, `trial-${number}`);
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const files = filesFor(mutant);
    const verdict = files.length === 0 ? "not reached" : await notices(sandbox, mutant, files);
    done.push({ ...mutant, verdict });
    writeFileSync(
      report,
      JSON.stringify({ all: mutants.length, score: scoreOf(done), changes: done }, null, 2),
    );
    console.log(`${done.length} ${verdict}: ${described(mutant)}`);
  }
}

function described({ file, location: { start, end }, replacement }) {
  const line = readFileSync(join(root, file), "utf8").split("\n")[start.line];
  const was = start.line === end.line ? line.slice(start.column, end.column) : line;
  return `${file}:${start.line + 1} ${short(was)} → ${short(replacement)}`;
}

const short = (code) => code.replace(/\s+/g, " ").trim().slice(0, 80);

await Promise.all(Array.from({ length: option("at-once", 1) }, (_, number) => work(number)));
console.log(JSON.stringify(scoreOf(done)));
