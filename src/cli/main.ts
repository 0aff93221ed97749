import { Command, CommanderError } from "commander";
import { call } from "../functions/call";
import { asRows } from "./print";
import { evaluateLines, evaluateOne } from "./eval";
import { addAudit } from "./audit";
import { addFreeze } from "./freeze";
import { addPlain } from "./plain";
import { addRepair } from "./repair";
import { addThaw } from "./thaw";
import { addUpgrade } from "./upgrade";
import { addPresets } from "./presets";
import { addRecalc } from "./recalc";
import { addRun } from "./run";
import { addSql } from "./sql";

/** Exit code of a command that was not understood. 0 is fine, 1 says that a formula came to an error. */
const WRONG_USE = 2;

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
  process.exit();
});

const program = new Command("ai-footprint")
  .description("Energy, water, cost and carbon of AI, by the formulas of AI Footprint for Excel.")
  .version(asRows(call("AIVERSION", [])), "-v, --version", "print the version and its editions")
  // An option belongs to the command that it stands behind.
  .enablePositionalOptions()
  .exitOverride();

program
  .command("eval")
  .description("answer a formula; - reads one formula a line from standard input")
  .argument("<formula>", `a formula with or without its "=", or -`)
  .option("--json", "answer in JSON, a line for each formula")
  .action(async (formula: string, options: { json?: boolean }) => {
    process.exitCode = await (formula === "-" ? evaluateLines(options) : evaluateOne(formula, options));
  })
  .addHelpText("after", `\nExample: ai-footprint eval '=AIENERGY("DGX A100",1250,720)'`);

addPresets(program);
addRecalc(program);
addFreeze(program);
addThaw(program);
addPlain(program);
addRepair(program);
addAudit(program);
addUpgrade(program);
addSql(program);
addRun(program);

program.parseAsync().catch((problem: unknown) => {
  if (!(problem instanceof CommanderError)) throw problem;
  process.exitCode = problem.exitCode === 0 ? 0 : WRONG_USE;
});
