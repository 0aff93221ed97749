import { InvalidArgumentError, type Command } from "commander";
import { isDay } from "../editions/day";
import { editions, type Edition } from "../editions/registry";
import { call } from "../functions/call";
import { printDifference } from "./presets-diff";
import { printStale } from "./presets-stale";
import { asJson, asRows, hasError } from "./print";

interface Options {
  readonly kind?: string;
  readonly search?: string;
  readonly json?: boolean;
}

/** `presets`, `presets diff` and `presets stale`. */
export function addPresets(program: Command): void {
  const presets = program
    .command("presets")
    .description("list presets of the newest edition by their id and name")
    .option("--kind <kind>", "hardware, model, training, site or scenario")
    .option("--search <text>", "only those that have this text")
    .option("--json", "answer in JSON")
    .enablePositionalOptions()
    .action((options: Options) => {
      process.exitCode = listPresets(options);
    });

  presets
    .command("diff")
    .description(
      "list what changes from one edition to another: figures and rules, with the size of each change",
    )
    .argument("<from>", `an edition: ${ids()}`, editionNamed)
    .argument("<to>", "another", editionNamed)
    .option("--json", "answer in JSON")
    .action((from: Edition, to: Edition, options: { json?: boolean }) => {
      process.exitCode = printDifference(from, to, options);
    });

  presets
    .command("stale")
    .description("list figures of the newest edition that should be looked up again")
    .requiredOption("--as-of <date>", "the day to judge by, such as 2026-11-24", day)
    .option("--json", "answer in JSON")
    .action(({ asOf, json }: { asOf: string; json?: boolean }) => {
      process.exitCode = printStale(editions.at(-1)!, asOf, { json: json === true });
    });
}

/** Lists presets as AIPRESETS does. @returns the exit code. */
function listPresets({ kind, search, json }: Options): number {
  const answer = call("AIPRESETS", [kind ?? null, search ?? null]);
  const write = json === true ? asJson : asRows;
  if (hasError(answer) && json !== true) console.error(write(answer));
  else console.log(write(answer));
  return hasError(answer) ? 1 : 0;
}

const ids = (): string => editions.map(({ id }) => id).join(", ");

function editionNamed(id: string): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined) throw new InvalidArgumentError(`There are: ${ids()}.`);
  return found;
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("It must be a day, YYYY-MM-DD.");
  return text;
}
