import { call } from "../../functions/call";
import type { Cell } from "../../functions/cells";
import type { Provenance } from "../../functions/provenance";
import { receiptStringsFor, type ReceiptStrings } from "../../locales/receipt";
import { firstCell, lies } from "../area";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import type { MadeCall } from "../evaluation";
import { resolvedInputs } from "../inputs";
import { provenances } from "../provenances";
import type { By, Recorded } from "../receipt/entry";
import { receiptEdits } from "../receipt/write";
import { byPlace, uniformRuns, type Run } from "../runs";
import { takeSnapshot, type OurCell, type Snapshot } from "../snapshot";
import type { Area, Job, Workbook } from "../workbook";
import { freezables, leave, type Freezable, type Left } from "./freezable";

export type { Left, LeftReason } from "./freezable";

export interface FreezeRequest {
  /** The day that the receipt bears, such as "2026-11-24". */
  readonly date: string;
  readonly language: string;
  /** Freezes only what lies in this area; everything where left out. */
  readonly within?: Area;
  /** Freezes only cells that pass. */
  readonly only?: (cell: OurCell) => boolean;
  /** What else the receipt records. */
  readonly also?: readonly Recorded[];
}

/** What freezing will do. */
export interface Frozen extends Draft {
  /** The areas that become values, in the order of the receipt. */
  readonly frozen: readonly { readonly area: Area; readonly by: By }[];
  readonly left: readonly Left[];
}

/**
 * Works out how formulas with our functions become values, with a receipt that allows the way back. Every value is
 * computed here; only what stands around our calls is taken from the display where the host cannot compute it, after it
 * has calculated again. Errors are never frozen.
 */
export async function freeze(workbook: Workbook, request: FreezeRequest, job: Job): Promise<Frozen> {
  const words = receiptStringsFor(request.language);
  let snapshot = await takeSnapshot(workbook, job);
  if (!workbook.can.evaluate && snapshot.ours.some(({ shared }) => !shared.bare)) {
    await workbook.recalculate(job);
    snapshot = await takeSnapshot(workbook, job);
  }
  const { cells, left } = candidates(snapshot, request);
  const found = await freezables(cells, { workbook, snapshot, language: request.language }, (done) => {
    job.signal.throwIfAborted();
    job.progress(done, cells.length);
  });
  const whole = request.within === undefined ? found : inside(found, request.within);
  const runs = runsOf(whole.freezable);
  const names = snapshot.ourNames.map(({ name, sheet }) =>
    leave({ area: { ...ORIGIN, sheet: sheet ?? snapshot.sheets[0]?.name ?? "" } }, "name", name),
  );
  return { ...draftOf(runs, snapshot, words, request), left: [...left, ...whole.left, ...names] };
}

const ORIGIN = { row: 0, column: 0, rows: 1, columns: 1 };
function candidates(
  { ours, sheets }: Snapshot,
  { within, only = () => true }: FreezeRequest,
): { readonly cells: readonly OurCell[]; readonly left: readonly Left[] } {
  const locked = new Set(sheets.filter((sheet) => sheet.locked).map(({ name }) => name));
  const asked = ours.filter((cell) => only(cell) && (within === undefined || lies(cell.area, within)));
  const left = asked.filter(({ area }) => locked.has(area.sheet));
  return {
    cells: asked.filter(({ area }) => !locked.has(area.sheet)),
    left: left.map((cell) => leave(cell, "locked", cell.area.sheet)),
  };
}

/** A result that spills out of the asked area is not frozen in part. */
function inside(
  found: { readonly freezable: readonly Freezable[]; readonly left: readonly Left[] },
  within: Area,
): typeof found {
  const parts = found.freezable.filter(({ area }) => !lies(area, within));
  return {
    freezable: found.freezable.filter(({ area }) => lies(area, within)),
    left: [...found.left, ...parts.map(({ cell }) => leave(cell, "part"))],
  };
}

interface Known extends Freezable {
  readonly provenance: Provenance | null;
}

/** Cells with the same formula that also share the edition, and how they were computed; spilled results stand alone. */
function runsOf(freezable: readonly Freezable[]): readonly Run<Known>[] {
  const provenance = provenances();
  const known = freezable.map((each): Known => ({ ...each, provenance: provenance(each.calls) }));
  const alone = known.filter(({ fills }) => fills === "spill");
  const uniform = uniformRuns(
    known.filter(({ fills }) => fills === "cells"),
    ({ cell, by, provenance: on }) => [by, on?.edition, on?.pinned, cell.shared.r1c1].join("\n"),
  );
  return [...uniform, ...alone.map((each) => ({ area: each.area, members: [each] }))];
}

function draftOf(
  runs: readonly Run<Known>[],
  snapshot: Snapshot,
  words: ReceiptStrings,
  { date, also = [] }: FreezeRequest,
): Pick<Frozen, "change" | "writes" | "occupied" | "frozen"> {
  const title = words.freezeTitle;
  if (runs.length === 0 && also.length === 0)
    return { change: { title, expect: [], edits: [] }, writes: [], occupied: [], frozen: [] };
  const receipt = receiptEdits([...also, ...runs.map((run) => recordOf(run, words))], snapshot, {
    words,
    version: versionOf(),
    date,
  });
  const members = runs.flatMap((run) => run.members);
  return {
    change: {
      title,
      expect: rectangles(members, ({ cell }) => cell.area).map(({ area }) => ({
        area,
        cells: snapshot.contents(area),
      })),
      edits: [
        ...members.filter(({ fills }) => fills === "spill").flatMap(spilledEdits),
        ...plainEdits(members),
        ...receipt.edits,
      ],
    },
    writes: [...runs.map(({ area }) => area), ...receipt.writes],
    occupied: [],
    frozen: runs.map(({ area, members: [first] }) => ({ area, by: first!.by })),
  };
}

/** Neighbors are written at once, whatever their formulas were. */
const rectangles = (members: readonly Known[], areaOf: (member: Known) => Area) =>
  uniformRuns(
    members
      .map((member) => ({ area: areaOf(member), member }))
      .sort(({ area: one }, { area: other }) => byPlace(one, other)),
    () => "",
  );

function plainEdits(members: readonly Known[]): Edit[] {
  const plain = members.filter(({ fills }) => fills === "cells");
  return rectangles(plain, ({ area }) => area).map(({ area, members: each }): Edit => ({
    kind: "values",
    area,
    values: rowsOf(
      each.map(({ member }) => member),
      area.columns,
    ),
  }));
}

/** The formula goes first: its values fill the area only once nothing spills into it. */
function spilledEdits({ area, values }: Known): Edit[] {
  return [
    { kind: "values", area: firstCell(area), values: [[values[0]![0]!]] },
    { kind: "values", area, values },
  ];
}

function recordOf({ area, members }: Run<Known>, words: ReceiptStrings): Recorded {
  const first = members[0]!;
  const { cell, by, fills, provenance } = first;
  const inputs = resolvedInputs(outermost(first.calls));
  return {
    area,
    r1c1: cell.shared.r1c1,
    formula: cell.formula,
    inputs: members.length === 1 ? inputs : `${inputs} (${words.firstOf(members.length)})`,
    values: fills === "spill" ? first.values : rowsOf(members, area.columns),
    by,
    fills,
    edition: provenance?.edition ?? null,
    pinned: provenance?.pinned ?? false,
  };
}

/** Calls inside other calls are among their arguments. */
const outermost = (calls: readonly MadeCall[]): readonly MadeCall[] =>
  calls.filter(
    ({ call: one }) => !calls.some(({ call: other }) => other !== one && other.text.includes(one.text)),
  );

const rowsOf = (members: readonly Known[], columns: number): readonly (readonly Cell[])[] =>
  Array.from({ length: members.length / columns }, (_, row) =>
    members.slice(row * columns, (row + 1) * columns).map(({ values }) => values[0]![0]!),
  );

const versionOf = (): string => call("AIVERSION", []) as string;
