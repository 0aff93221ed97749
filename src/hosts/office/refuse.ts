import type { Change, Edit } from "../../workbook/change";
import { WorkbookRefuses, type Refusal } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import { supports } from "./ranges";

/** What of ExcelApi each kind of edit needs. */
const NEEDS: Readonly<Record<Edit["kind"], string>> = {
  formula: "1.2",
  values: "1.2",
  sheet: "1.2",
  table: "1.2",
  name: "1.7",
  list: "1.8",
  format: "1.9",
  width: "1.2",
  chart: "1.8",
  remove: "1.7",
};

/** What this Excel lacks for edits of these kinds; null where it carries them out. */
export function lacks(kinds: readonly Edit["kind"][]): string | null {
  const kind = kinds.find((each) => !supports(NEEDS[each]));
  return kind === undefined ? null : `ExcelApi ${NEEDS[kind]}`;
}

/** What a workbook has before a change, as far as that can refuse it. */
export interface Standing {
  readonly sheets: readonly {
    readonly name: string;
    readonly locked: boolean;
    readonly charts: readonly string[];
  }[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  /** The workbook's structure is protected. */
  readonly sealed: boolean;
}

/** Asks in one message for all that may speak against a change. */
export async function standing(context: Excel.RequestContext): Promise<Standing> {
  const { worksheets, names, tables, protection: whole } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/charts/items/name");
  names.load("items/name");
  tables.load("items/name");
  const structure = supports("1.7") ? whole.load("protected") : null;
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name, protection, charts }) => ({
      name,
      locked: protection.protected,
      charts: charts.items.map((chart) => chart.name),
    })),
    names: names.items.map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    sealed: structure?.protected ?? false,
  };
}

/** The sheets an edit writes to. */
export function sheetsOf(edit: Edit): readonly string[] {
  if ("area" in edit) return edit.kind === "name" ? [] : [edit.area.sheet];
  if (edit.kind === "chart") return [edit.chart.over.sheet];
  if (edit.kind !== "remove") return [];
  return edit.what === "sheet" ? [edit.name] : edit.sheet === undefined ? [] : [edit.sheet];
}

/** Refuses, before anything is written, what could not be carried out to its end. */
export function refuse({ edits }: Change, { sheets, names, tables, sealed }: Standing): void {
  const known = { sheet: sheets.map(({ name }) => name), name: [...names], table: [...tables] };
  const has = (what: keyof typeof known, name: string) => known[what].some((one) => sameName(one, name));
  const locked = sheets.filter((sheet) => sheet.locked).map(({ name }) => name);
  for (const edit of edits) {
    const set = lacks([edit.kind]);
    if (set !== null) throw refused({ reason: "too-old", set });
    for (const sheet of sheetsOf(edit)) {
      if (locked.some((one) => sameName(one, sheet))) throw refused({ reason: "protected", sheet });
      if (!has("sheet", sheet)) throw refused({ reason: "missing", what: "sheet", name: sheet });
    }
    const { kind } = edit;
    if (kind === "sheet" || kind === "name" || kind === "table") {
      if (has(kind, edit.name)) throw refused({ reason: "taken", what: kind, name: edit.name });
      known[kind].push(edit.name);
    }
    if (kind === "remove" && edit.what !== "chart") {
      if (!has(edit.what, edit.name)) throw refused({ reason: "missing", what: edit.what, name: edit.name });
      known[edit.what] = known[edit.what].filter((one) => !sameName(one, edit.name));
    }
    const structural = kind === "sheet" || (kind === "remove" && edit.what === "sheet");
    if (structural && sealed) throw refused({ reason: "sealed" });
  }
}

const refused = (refusal: Refusal) => new WorkbookRefuses(refusal);
