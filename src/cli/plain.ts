import type { Command } from "commander";
import { workingsStringsFor } from "../locales/workings";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { plainFormulas, type Plain } from "../workbook/plain/plain";
import { change, EXIT_CODES, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";

/** `plain`: AI formulas of a workbook's file become plain formulas that stay live without the add-in. */
export function addPlain(program: Command): void {
  withFiles(program.command("plain"), "tell in JSON which cells became plain formulas, and which did not")
    .description(
      "turn AI formulas into plain ones that stay live without the add-in, step by step on the sheet AI workings",
    )
    .action(async (input: string, options: WriteOptions) => {
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await plainFormulas(workbook, workingsStringsFor(language()), job)),
      );
    })
    .addHelpText(
      "after",
      `
Example: ai-footprint plain budget.xlsx -o plain.xlsx

${EXIT_CODES}
Central values only. The formulas need nothing newer than Excel 2016, and work in LibreOffice and Google Sheets.`,
    );
}

function reportOf({ draft, plain, left }: Plain) {
  const words = workingsStringsFor(language());
  return {
    draft,
    json: {
      plain: plain.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
      left: left.map(({ cell: { area, formula }, reason }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        formula,
        reason,
        message: words.left(reason),
      })),
    },
    done: words.done(plain.length),
    remarks: left.map(({ cell: { area }, reason }) => `${addressOf(area)}: ${words.left(reason)}`),
    incomplete: left.length > 0,
    isComputed: true,
  };
}
