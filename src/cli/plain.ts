import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { workingsStringsFor } from "../locales/workings";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { alike } from "../workbook/plain/left";
import { plainFormulas, type Plain } from "../workbook/plain/plain";
import { change, today, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";
import { plainHelp } from "./plain-help";

interface PlainOptions extends WriteOptions {
  readonly keep?: boolean;
  readonly date?: string;
}

/** `plain`: AI formulas of a workbook's file become plain formulas that stay live without the add-in. */
export function addPlain(program: Command): void {
  const help = plainHelp[language()];
  withFiles(program.command("plain"), help.json)
    .description(help.description)
    .option("--keep", help.keep)
    .option("--date <date>", help.date)
    .action(async (input: string, options: PlainOptions) => {
      const receipting = {
        date: options.date ?? today(),
        language: language(),
        freezes: options.keep !== true,
      };
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await plainFormulas(workbook, workingsStringsFor(language()), job, receipting)),
      );
    })
    .addHelpText("after", help.after);
}

function reportOf({ draft, plain, frozen, left }: Plain) {
  const words = workingsStringsFor(language());
  return {
    draft,
    json: {
      plain: plain.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
      frozen: frozen.map(({ area, by, reason }) => ({
        sheet: area.sheet,
        cells: cellOf(area),
        by,
        reason,
        message: words.frozen(reason),
      })),
      left: left.map(({ cell: { area, formula }, reason }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        formula,
        reason,
        message: words.left(reason),
      })),
    },
    done: [words.done(plain.length), ...(frozen.length > 0 ? [frozenSaid(frozen)] : [])].join(" "),
    remarks: [
      ...frozen.map(({ area, reason }) => `${addressOf(area)}: ${words.frozen(reason)}`),
      ...alike(left).map(({ area, reason }) => `${addressOf(area)}: ${words.left(reason)}`),
    ],
    incomplete: left.length > 0,
    isComputed: true,
  };
}

const frozenSaid = (frozen: Plain["frozen"]): string =>
  receiptStringsFor(language()).cli.frozen(
    frozen.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    frozen.length,
  );
