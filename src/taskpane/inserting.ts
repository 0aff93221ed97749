import { addressOf } from "../workbook/address";
import { firstCell } from "../workbook/area";
import { insertFormula, isFree } from "../workbook/insert";
import type { Strings } from "../locales";
import type { Action } from "./run";

/** A formula on its way into the workbook. */
export interface Insertable {
  readonly name: string;
  readonly formula: string;
}

/** Puts a formula into the selected cell. */
export const formulaAction = ({ name, formula }: Insertable, strings: Strings): Action => ({
  id: "formula",
  title: strings.insertTitle(name),
  about: "",
  hindrance: null,
  verb: strings.replace,
  fields: () => [],
  quick: true,
  plan: async ({ host }) => {
    const area = firstCell(await host.selection());
    const now = (await host.read(area))[0]?.[0] ?? { formula: null, value: null };
    return {
      draft: {
        change: insertFormula({ title: strings.insertTitle(name), area, now, formula }),
        writes: [area],
        occupied: isFree(now) ? [] : [{ area, now }],
      },
      outlook: null,
      summary: strings.inserted(addressOf(area)),
      place: area,
      lists: [],
    };
  },
});
