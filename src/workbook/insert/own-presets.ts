import { call } from "../../functions/call";
import { isCellError } from "../../functions/cells";
import { presetNamed } from "../../functions/spelling";
import type { InsertedStrings } from "../../locales/inserted";
import { firstCell } from "../area";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import type { Workbook } from "../workbook";
import { draftOf } from "./drafting";
import { HEADER, HEADING, INPUT, NOTE, TEXT } from "./looks";
import { freeName } from "../naming";
import { readOwnPresets } from "./own/read";
import { copiedFields } from "./own/copied";
import type { OwnKind } from "./own/fields";
import { page } from "./page";
import type { Put } from "./put";
import { CannotInsert, type OwnPresetsRequest } from "./requests";
import { asOffered, newestEdition, offeredAs } from "./shelves";

export { readOwnPresets } from "./own/read";

const TABLE = "AI_Own_presets";
const NAME = "AI_Presets";
/** Rows left empty for more: formulas pass blank ones over. */
const SPARE = 4;
const IDENTITY = ["Id", "Name", "Kind"];

/** A table of own presets at the selection, under a name that formulas can assume; its first row copies a preset for editing. */
export async function insertOwnPresets(
  workbook: Workbook,
  { preset }: OwnPresetsRequest,
  words: InsertedStrings,
): Promise<Draft> {
  const kind = kindOf(preset);
  if (kind === null) throw new CannotInsert("preset", `there is no preset ${preset}`);
  // Embeddings and pictures are estimated by laws that own presets do not have.
  if (kind === "model" && offeredAs(preset)?.usage !== "output tokens")
    throw new CannotInsert("copy", `${preset} is no text model`);
  const { sheet, row, column } = firstCell(await workbook.selection());
  const [name, table] = [await freeName(workbook, NAME), await freeName(workbook, TABLE)];
  const spelling = kind === "site" ? preset : asOffered(preset);
  const fields = copiedFields(preset, kind);
  const taken = (await readOwnPresets(workbook)).flatMap((each) => each.presets.map(({ id }) => id));

  const made = page(sheet);
  made.put(row, column, [[words.ownHeading]], HEADING);
  made.put(row + 1, column, [[words.ownNote(name)]], NOTE);
  made.format(made.area(row + 2, column + 1), { ...INPUT, number: TEXT });
  made.put(row + 2, column, [["Edition", newestEdition()]]);
  const header = [...IDENTITY, ...fields.map(({ heading }) => heading), "Source"];
  const copy: readonly Put[] = [
    freeId(spelling, taken),
    words.ownName(spelling),
    kind,
    ...fields.map(({ value }) => value),
    words.copied(spelling, newestEdition()),
  ];
  const top = made.put(row + 3, column, [header], workbook.can.table ? undefined : HEADER);
  const blank = Array.from({ length: SPARE }, () => header.map(() => null));
  const body = made.put(row + 4, column, [copy, ...blank], INPUT);
  made.format({ ...body, columns: IDENTITY.length }, { number: TEXT });
  fields.forEach(({ value }, at) => {
    const field = made.area(row + 4, column + IDENTITY.length + at);
    if (typeof value === "string") made.format(field, { number: TEXT });
    else made.format({ ...field, row: row + 3 }, { align: "right" });
  });
  made.widths(column, [
    22,
    26,
    12,
    ...header.slice(IDENTITY.length).map((text) => Math.max(16, text.length + 3)),
  ]);

  const area = { ...top, rows: 1 + body.rows };
  const over: Edit[] = [
    ...(workbook.can.table ? [{ kind: "table", name: table, area, totals: false } as const] : []),
    { kind: "name", name, area: { ...area, row: row + 2, rows: area.rows + 1 } },
  ];
  return draftOf(workbook, words.ownTitle, [{ page: made, added: false }], over);
}

/** What Kind must say for a copy of a preset; null where there is no such preset. */
function kindOf(preset: string): OwnKind | null {
  const offered = offeredAs(preset);
  if (offered === null) return presetNamed("site", preset) === null ? null : "site";
  if (offered.kind !== "hardware") return offered.kind;
  // Only whole systems say how many devices they have.
  return isCellError(call("AIPRESET", [preset, "Devices"])) ? "accelerator" : "hardware";
}

/** "my-dgx-h100", and with a number where the workbook has one. */
function freeId(spelling: string, taken: readonly string[]): string {
  const slug = spelling
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const wanted = `my-${slug}`;
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
