import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { freeze, type Frozen } from "../workbook/freeze/freeze";
import { change, EXIT_CODES, today, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";

interface FreezeOptions extends WriteOptions {
  readonly date?: string;
}

/** `freeze`: AI formulas of a workbook's file become values with a receipt. */
export function addFreeze(program: Command): void {
  withFiles(program.command("freeze"), "tell in JSON what was frozen")
    .description(
      "turn AI formulas into values, with a receipt on the sheet AI receipt that allows the way back",
    )
    .option("--date <date>", "the day that the receipt bears, such as 2026-11-24; today if left out")
    .action(async (input: string, options: FreezeOptions) => {
      process.exitCode = await change(input, options, async (workbook, job) => {
        const request = { date: options.date ?? today(), language: language() };
        return reportOf(await freeze(workbook, request, job));
      });
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint freeze budget.xlsx -o frozen.xlsx
  ai-footprint freeze budget.xlsx --in-place --json

${EXIT_CODES}
Values are computed, never taken from what the file shows. Errors are not frozen, and are listed.`,
    );
}

function reportOf(draft: Frozen) {
  const words = receiptStringsFor(language());
  const left = draft.left.map(({ area, reason, shows }) => ({
    sheet: area.sheet,
    cell: reason === "name" ? "" : cellOf(area),
    reason,
    message: words.left[reason](shows),
    at: reason === "name" ? area.sheet : addressOf(area),
  }));
  const frozen = draft.frozen.map(({ area, by }) => ({ sheet: area.sheet, cells: cellOf(area), by }));
  const count = draft.frozen.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return {
    draft,
    json: { frozen, left: left.map(({ at: _, ...each }) => each) },
    done: words.cli.frozen(count, frozen.length),
    remarks: left.map(({ at, message }) => `${at}: ${message}`),
    incomplete: left.length > 0,
  };
}
