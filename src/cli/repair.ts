import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { repair, type Repaired } from "../workbook/repair";
import { change, EXIT_CODES, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";

/** `repair`: AI formulas that are stuck at #NAME? are entered again. */
export function addRepair(program: Command): void {
  withFiles(program.command("repair"), "tell in JSON which cells were repaired")
    .description(
      "enter AI formulas again that are stuck at #NAME? or in the spelling of an earlier installation",
    )
    .action(async (input: string, options: WriteOptions) => {
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await repair(workbook, { language: language() }, job)),
      );
    })
    .addHelpText("after", `\nExample: ai-footprint repair budget.xlsx -o repaired.xlsx\n\n${EXIT_CODES}`);
}

function reportOf(draft: Repaired) {
  const words = receiptStringsFor(language());
  const { repaired, left } = draft;
  return {
    draft,
    json: {
      repaired: repaired.map(({ area, was, now }) => ({ sheet: area.sheet, cell: cellOf(area), was, now })),
      left: left.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
    },
    done: words.cli.repaired(repaired.length),
    remarks: [
      ...repaired.map(({ area, now }) => `${addressOf(area)}: ${now}`),
      ...left.map((area) => `${addressOf(area)}: ${words.left.locked(area.sheet)}`),
    ],
    incomplete: left.length > 0,
  };
}
