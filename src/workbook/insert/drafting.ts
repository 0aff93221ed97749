import { addressOf } from "../address";
import { cellIn, meets } from "../area";
import type { Change, Edit } from "../change";
import type { Draft } from "../draft";
import type { Area, Workbook } from "../workbook";
import { isFree } from "./formula";
import type { Page } from "./page";
import { CannotInsert } from "./requests";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A page of a sheet that is there, or of one that the change adds. */
export interface Drafted {
  readonly page: Page;
  readonly added: boolean;
}

/**
 * Makes a draft of pages and of what goes over them: it expects to find what stands there now, and tells which filled
 * cells it would overwrite.
 *
 * @throws {CannotInsert} where a sheet is locked or ends, or where another table stands
 */
export async function draftOf(
  workbook: Workbook,
  title: string,
  pages: readonly Drafted[],
  over: readonly Edit[],
): Promise<Draft> {
  const there = pages.filter(({ added }) => !added).map(({ page }) => page);
  for (const each of there) await refuseObstacles(workbook, each.extent());
  const expect = await Promise.all(
    there.flatMap((each) => each.areas()).map(async (area) => ({ area, cells: await workbook.read(area) })),
  );
  return {
    change: {
      title,
      expect,
      edits: [
        ...pages.filter(({ added }) => added).map(({ page }): Edit => ({ kind: "sheet", name: page.sheet })),
        ...pages.flatMap(({ page, added }) => (added ? page.edits() : page.edits().map(narrowsNothing))),
        ...over,
      ],
    },
    writes: pages.map(({ page }) => page.extent()),
    occupied: expect.flatMap(filledIn),
  };
}

/** On a sheet that is there, other cells share the columns. */
const narrowsNothing = (edit: Edit): Edit => (edit.kind === "width" ? { ...edit, atLeast: true } : edit);

const filledIn = ({ area, cells }: Change["expect"][number]): Draft["occupied"] =>
  cells.flatMap((line, row) =>
    line.flatMap((now, column) => {
      return isFree(now) ? [] : [{ area: cellIn(area, row, column), now }];
    }),
  );

async function refuseObstacles(workbook: Workbook, area: Area): Promise<void> {
  const place = addressOf(area);
  if (area.row + area.rows > MOST_ROWS || area.column + area.columns > MOST_COLUMNS)
    throw new CannotInsert("room", `the sheet ends before ${place} does`);
  const sheet = (await workbook.sheets()).find(({ name }) => name === area.sheet);
  if (sheet?.locked === true) throw new CannotInsert("locked", `${area.sheet} is protected`);
  const table = (await workbook.tables()).find(
    (each) => each.area.sheet === area.sheet && meets(each.area, area),
  );
  if (table !== undefined) throw new CannotInsert("table", `${place} reaches into the table ${table.name}`);
}
