import type { Command } from "commander";
import { editionIds } from "../functions/pin";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { cellOf } from "../workbook/audit/finding";
import { said, shareSaid } from "../workbook/said";
import { upgrade, type Upgraded } from "../workbook/upgrade/upgrade";
import { change, withFiles } from "./changing";
import { EXIT, type WriteOptions } from "./files";
import { language } from "./language";
import { upgradeHelp } from "./upgrade-help";

interface UpgradeOptions extends WriteOptions {
  readonly edition?: string;
}

/** `upgrade`: shows what an edition changes in a workbook's file, and pins it. */
export function addUpgrade(program: Command): void {
  const help = upgradeHelp[language()];
  withFiles(program.command("upgrade"), help.json)
    .description(help.description)
    .option("--edition <edition>", help.edition)
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
    .addHelpText("after", help.after);
}

function reportOf(draft: Upgraded) {
  const words = receiptStringsFor(language());
  const { changes, pinned, unverified, left, edition } = draft;
  const remarks = [
    ...changes.map(({ area, was, now, reasons, ofCall }) => {
      const change = `${said(was, words)} → ${said(now, words)}${shareSaid(was, now, words)}`;
      const because = [...reasons, ...(ofCall ? [words.upgrade.ofCall()] : [])].join("; ");
      return `${addressOf(area)}: ${change}${because === "" ? "" : `: ${because}`}`;
    }),
    ...unverified.map((area) => `${addressOf(area)}: ${words.upgrade.unverified()}`),
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
      unverified: unverified.map((area) => ({ sheet: area.sheet, cell: cellOf(area) })),
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
