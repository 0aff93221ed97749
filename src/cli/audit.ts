import type { Command } from "commander";
import { receiptStringsFor } from "../locales/receipt";
import { addressOf } from "../workbook/address";
import { audit, type Audit } from "../workbook/audit/audit";
import { EXIT, readOnly } from "./files";
import { language } from "./language";

/** `audit`: recomputes the AI cells of a workbook's file and lists what is wrong. */
export function addAudit(program: Command): void {
  program
    .command("audit")
    .description("recompute every AI cell from its own arguments and list what is wrong; nothing is written")
    .argument("<in>", "an .xlsx or .xlsm file")
    .option("--json", "list findings and notes in JSON")
    .action(async (input: string, options: { json?: boolean }) => {
      process.exitCode = await readOnly(input, options, async (workbook, job) => {
        const found = await audit(workbook, { language: language() }, job);
        if (options.json === true) console.log(JSON.stringify(asJson(found)));
        else tell(found);
        return found.findings.length > 0 ? EXIT.findings : EXIT.fine;
      });
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint audit budget.xlsx
  ai-footprint audit budget.xlsx --json

Exit codes: 0 no findings; 1 findings; 2 wrong use; 3 the file was refused.
Unpinned editions, guessed defaults and default token counts are notes, not findings.`,
    );
}

const asJson = ({ findings, notes }: Audit) => ({
  findings: findings.map(({ sheet, cell, kind, was, now, message }) => ({
    sheet,
    cell,
    kind,
    was,
    now,
    message,
  })),
  notes: notes.map(({ sheet, cell, kind, message }) => ({ sheet, cell, kind, message })),
});

function tell({ findings, notes }: Audit): void {
  const words = receiptStringsFor(language());
  if (findings.length === 0) console.log(words.noFindings);
  for (const { sheet, area, kind, message } of findings) {
    console.log(`${area === null ? sheet : addressOf(area)}: ${words.kinds[kind]}: ${message}`);
  }
  if (notes.length > 0) console.log(`\n${words.notesHeading}`);
  for (const { area, kind, message } of notes)
    console.log(`${addressOf(area)}: ${words.kinds[kind]}: ${message}`);
}
