import type { Area, Contents, Job, Workbook } from "../workbook/workbook";
import { apply } from "./office/apply";
import { contents } from "./office/contents";
import { pieces } from "./office/pieces";
import { names, sheets, tables } from "./office/places";
import { supports } from "./office/ranges";
import { recalculate } from "./office/recalculate";
import { lacks, standing } from "./office/refuse";
import { resolve } from "./office/resolve";
import { run } from "./office/run";
import { onSelection, reveal, selection } from "./office/selection";
import { spills } from "./office/spills";

/** Where the page runs: in Excel with its workbook, or in a plain browser without one. */
export interface OfficeHost {
  readonly workbook: Workbook | null;
  /** A language tag, such as "zh-TW". */
  readonly language: string;
}

/** Waits until Office.js knows its host. Without Office.js, as when its server cannot be reached, there is none. */
export async function openOffice(): Promise<OfficeHost> {
  if (typeof Office === "undefined") return { workbook: null, language: navigator.language };
  const { host } = await Office.onReady();
  // In a plain browser Office.js answers without a host, whatever its types say.
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  if (!inExcel) return { workbook: null, language: navigator.language };
  return { workbook: officeWorkbook(), language: Office.context.displayLanguage };
}

/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  const theme = typeof Office === "undefined" ? undefined : Office.context.officeTheme;
  // Older hosts tell the color alone, and a plain browser tells nothing.
  const { isDarkTheme, bodyBackgroundColor } = (theme ?? {}) as Partial<Office.OfficeTheme>;
  if (isDarkTheme !== undefined || !bodyBackgroundColor) return isDarkTheme;
  const channels = bodyBackgroundColor.match(/[\da-f]{2}/gi)?.map((hex) => parseInt(hex, 16)) ?? [];
  return channels.length >= 3 ? Math.max(...channels.slice(0, 3)) < 128 : undefined;
}

/** The workbook that is open in Excel. */
export function officeWorkbook(): Workbook {
  return {
    can: { evaluate: false, table: true, chart: supports("1.8"), lacks },
    sheets: () => run(sheets),
    names: () => run(names),
    tables: () => run(tables),
    selection: () => run(selection),
    reveal: (area) => run((context) => reveal(area, context)),
    onSelection,
    read: (area) => run(async (context) => (await contents([area], context))[0] ?? []),
    scan,
    resolve: (reference, at) => run((context) => resolve(reference, at, context)),
    spills: (cells) => run((context) => spills(cells, context)),
    evaluate: () => Promise.reject(new Error("Excel offers no way to evaluate a formula")),
    recalculate,
    apply: async (change, job) => {
      const found = await run(standing);
      return run((context) => apply(change, found, job, context), { mayWait: true });
    },
  };
}

/** A large area in pieces of whole rows, so that no piece is too large for Excel on the web. */
async function* scan(
  area: Area,
  job: Job,
): AsyncGenerator<{ readonly area: Area; readonly cells: Contents }> {
  for (const piece of pieces(area)) {
    job.signal.throwIfAborted();
    const cells = await run(async (context) => (await contents([piece], context))[0] ?? []);
    yield { area: piece, cells };
    job.progress(piece.row + piece.rows - area.row, area.rows);
  }
}
