import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { workingsStringsFor } from "../locales/workings";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { alike } from "../workbook/plain/left";
import { plainFormulas, type Plain } from "../workbook/plain/plain";
import { change, EXIT_CODES, today, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";

interface PlainOptions extends WriteOptions {
  readonly freeze: boolean;
  readonly date?: string;
}

/** `plain`: AI formulas of a workbook's file become plain formulas that stay live without the add-in. */
export function addPlain(program: Command): void {
  withFiles(program.command("plain"), "tell in JSON which cells became plain formulas, and which did not")
    .description(
      "turn AI formulas into plain ones that stay live without the add-in, step by step on the sheet AI workings",
    )
    .option(
      "--no-freeze",
      "keep AI formulas that plain ones cannot express, instead of freezing them to values",
    )
    .option("--date <date>", "the day that the receipt bears, such as 2026-11-24; today if left out")
    .action(async (input: string, options: PlainOptions) => {
      const receipting = { date: options.date ?? today(), language: language(), freezes: options.freeze };
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await plainFormulas(workbook, workingsStringsFor(language()), job, receipting)),
      );
    })
    .addHelpText(
      "after",
      `
Example: ai-footprint plain budget.xlsx -o plain.xlsx

${EXIT_CODES}
Central values only; other bounds and functions become values. The sheet AI receipt lists both, and thaw puts the AI
formulas back. The formulas need nothing newer than Excel 2016, and work in LibreOffice and Google Sheets.`,
    );
}

function reportOf({ draft, plain, frozen, left }: Plain) {
  const words = workingsStringsFor(language());
  return {
    draft,
    json: {
      plain: plain.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
      frozen: frozen.map(({ area, by }) => ({ sheet: area.sheet, cells: cellOf(area), by })),
      left: left.map(({ cell: { area, formula }, reason }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        formula,
        reason,
        message: words.left(reason),
      })),
    },
    done: [words.done(plain.length), ...(frozen.length > 0 ? [frozenSaid(frozen)] : [])].join(" "),
    remarks: alike(left).map(({ area, reason }) => `${addressOf(area)}: ${words.left(reason)}`),
    incomplete: left.length > 0,
    isComputed: true,
  };
}

const frozenSaid = (frozen: Plain["frozen"]): string =>
  receiptStringsFor(language()).cli.frozen(
    frozen.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    frozen.length,
  );
