import type { Command } from "commander";
import type { Recomputed } from "../hosts/xlsx";
import { changeFile, EXIT, type WriteOptions } from "./files";

/** `recalc`: computes every formula of a workbook's file and writes the values. */
export function addRecalc(program: Command): void {
  program
    .command("recalc")
    .description("compute every formula of a workbook, ours and Excel's, and write the values")
    .argument("<in>", "an .xlsx or .xlsm file")
    .option("-o, --output <out>", "the file to write; it must not be there yet")
    .option("--in-place", "change the file itself")
    .option("--json", "tell in JSON what was computed")
    .action(async (input: string, options: WriteOptions) => {
      process.exitCode = await recalc(input, options);
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint recalc budget.xlsx -o computed.xlsx
  ai-footprint recalc budget.xlsx --in-place --json

Exit codes: 0 fine; 1 a formula came to an error; 2 wrong use; 3 the file was refused or nothing could be written.
Formulas that ask other workbooks or use functions that are not known here keep the value they had, and are listed.`,
    );
}

function recalc(input: string, options: WriteOptions): Promise<number> {
  return changeFile(input, options, async (workbook, job) => {
    const recomputed = await workbook.recompute(job);
    return {
      code: recomputed.errors.length > 0 ? EXIT.findings : EXIT.fine,
      write: true,
      report: () =>
        options.json === true ? console.log(JSON.stringify(asJson(recomputed))) : tell(recomputed),
    };
  });
}

const asJson = ({ computed, changed, errors, kept }: Recomputed) => ({ computed, changed, errors, kept });

function tell({ computed, changed, errors, kept }: Recomputed): void {
  console.log(`${computed} formulas computed, ${changed} with another value than before.`);
  for (const { sheet, cell, error, message } of errors) {
    console.error(`${sheet}!${cell}: ${error}${message === undefined ? "" : ` ${message}`}`);
  }
  for (const { sheet, cell } of kept)
    console.error(`${sheet}!${cell}: not computed here; it keeps its value.`);
}
