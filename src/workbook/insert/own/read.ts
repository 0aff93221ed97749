import type { Cell } from "../../../functions/cells";
import { isPresetHeader } from "../../../functions/own-presets";
import { lies } from "../../area";
import type { Area, Workbook } from "../../workbook";
import type { OwnPresets } from "../requests";

/** A larger place is no table of presets that someone wrote. */
const MOST_CELLS = 20_000;

/** The tables of own presets that a workbook keeps: under a name that formulas can assume, else as a table. */
export async function readOwnPresets(workbook: Workbook): Promise<readonly OwnPresets[]> {
  const found: { readonly area: Area; readonly own: OwnPresets }[] = [];
  const look = async (reference: string, area: Area): Promise<void> => {
    if (area.rows * area.columns > MOST_CELLS) return;
    const presets = presetsIn((await workbook.read(area)).map((line) => line.map(({ value }) => value)));
    if (presets !== null) found.push({ area, own: { reference, presets } });
  };
  const anywhere = await workbook.selection();
  for (const { name, sheet } of await workbook.names()) {
    const area = sheet === null ? await workbook.resolve(name, anywhere) : null;
    if (area !== null) await look(name, area);
  }
  for (const { name, area, header, columns } of await workbook.tables())
    if (header && isPresetHeader(columns) && !found.some((each) => lies(area, each.area)))
      await look(`${name}[#All]`, area);
  return found.map(({ own }) => own);
}

/** The presets below a header with Id, Name and Kind; null where there is no such header. */
function presetsIn(cells: readonly (readonly Cell[])[]): OwnPresets["presets"] | null {
  const top = cells.findIndex(isPresetHeader);
  if (top < 0) return null;
  const at = (heading: string): number =>
    cells[top]!.findIndex((cell) => typeof cell === "string" && cell.trim().toLowerCase() === heading);
  const [id, name, kind] = [at("id"), at("name"), at("kind")];
  const text = (cell: Cell | undefined): string => (typeof cell === "string" ? cell.trim() : "");
  return cells
    .slice(top + 1)
    .map((line) => ({ id: text(line[id]), name: text(line[name]), kind: text(line[kind]) }))
    .filter((preset) => preset.id !== "");
}
