import type { Command } from "commander";
import { editionIds } from "../functions/pin";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { said, shareSaid } from "../workbook/said";
import { upgrade, type Upgraded } from "../workbook/upgrade/upgrade";
import { change, EXIT_CODES, withFiles } from "./changing";
import { EXIT, type WriteOptions } from "./files";
import { language } from "./language";

interface UpgradeOptions extends WriteOptions {
  readonly edition?: string;
}

/** `upgrade`: shows what an edition changes in a workbook's file, and pins it. */
export function addUpgrade(program: Command): void {
  withFiles(program.command("upgrade"), "tell in JSON what changes")
    .description("show each value before and after an edition with the reason, then pin the edition")
    .option("--edition <edition>", "the edition to pin; the newest if left out")
    .action(async (input: string, options: UpgradeOptions) => {
      const { edition = editionIds.at(-1)! } = options;
      if (!editionIds.includes(edition)) {
        console.error(receiptStringsFor(language()).cli.noEdition(edition, editionIds.join(", ")));
        process.exitCode = EXIT.wrongUse;
        return;
      }
      process.exitCode = await change(input, options, async (workbook, job) =>
        reportOf(await upgrade(workbook, { language: language(), edition }, job)),
      );
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint upgrade budget.xlsx -o pinned.xlsx
  ai-footprint upgrade budget.xlsx --edition 2026.11 --in-place

${EXIT_CODES}`,
    );
}

function reportOf(draft: Upgraded) {
  const words = receiptStringsFor(language());
  const { changes, pinned, left, edition } = draft;
  const remarks = [
    ...changes.map(({ area, was, now, reasons, ofCall }) => {
      const because = [...reasons, ...(ofCall ? [words.upgrade.ofCall()] : [])].join("; ");
      return `${addressOf(area)}: ${said(was, words)} → ${said(now, words)}${shareSaid(was, now, words)}: ${because}`;
    }),
    ...left.map(({ area, reason }) => `${addressOf(area)}: ${words.upgrade.left[reason]()}`),
  ];
  return {
    draft,
    json: {
      edition,
      changes: changes.map(({ area, was, now, reasons }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        was,
        now,
        reasons,
      })),
      pinned: pinned.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
      left: left.map(({ area, reason }) => ({
        sheet: area.sheet,
        cell: cellOf(area),
        reason,
        message: words.upgrade.left[reason](),
      })),
    },
    done: words.cli.pinned(pinned.length, edition, changes.length),
    remarks,
    incomplete: left.length > 0,
  };
}
