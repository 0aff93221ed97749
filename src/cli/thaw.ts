import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { unthawedMessage } from "../workbook/said";
import { thaw, type Thawed } from "../workbook/thaw";
import { change, EXIT_CODES, withFiles } from "./changing";
import type { WriteOptions } from "./files";
import { language } from "./language";

interface ThawOptions extends WriteOptions {
  readonly force?: boolean;
}

/** `thaw`: frozen cells of a workbook's file become formulas again. */
export function addThaw(program: Command): void {
  withFiles(program.command("thaw"), "tell in JSON what was thawed")
    .description("put formulas back where frozen cells still hold what their formula gives")
    .option("--force", "restore cells that were edited, too: what was typed there is lost")
    .action(async (input: string, options: ThawOptions) => {
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await thaw(workbook, { language: language(), force: options.force ?? false }, job)),
      );
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint thaw frozen.xlsx -o live.xlsx
  ai-footprint thaw frozen.xlsx --in-place --force

${EXIT_CODES}
The receipt's live references follow inserted rows and renamed sheets; what was sorted is found by its value and inputs.`,
    );
}

function reportOf(draft: Thawed) {
  const words = receiptStringsFor(language());
  const left = draft.left.map(({ match, reason }) => ({
    sheet: match.area?.sheet ?? match.entry.recordedAt?.sheet ?? "",
    cell: match.area === null ? "" : cellOf(match.area),
    reason,
    was: match.was,
    now: match.now,
    message: unthawedMessage(match, reason, words),
    at: addressOf(match.area ?? { ...FIRST, sheet: match.entry.receipt, row: match.entry.row }),
  }));
  return {
    draft,
    json: {
      thawed: draft.restored.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
      overwritten: draft.occupied.map(({ area, now }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        now: now.value,
      })),
      left: left.map(({ at: _, ...each }) => each),
      unused: draft.unused,
    },
    done: words.cli.thawed(draft.restored.length),
    remarks: [...left.map(({ at, message }) => `${at}: ${message}`), ...draft.unused.map(words.cli.unused)],
    incomplete: left.length > 0,
  };
}

const FIRST = { column: 0, rows: 1, columns: 1 };
