import { editionIds } from "../../functions/pin";
import { receiptStringsFor, type ReceiptStrings } from "../../locales/receipt";
import type { Edit } from "../change";
import type { Draft } from "../draft";
import { assumptionsArgument } from "../../functions/estimated";
import type { Call } from "../calls";
import type { Source } from "../evaluation";
import { argumentText } from "../inputs";
import { provenances } from "../provenances";
import { formulaAt } from "../relative";
import { byPlace, uniformRuns } from "../runs";
import { takeSnapshot, type OurCell } from "../snapshot";
import type { Area, Job, Workbook } from "../workbook";
import { changesOf, explainer, type PinnedCall, type PinnedCell, type Upgrade } from "./changes";
import { pinningOf, type LeftReason, type Pinning } from "./pinning";
import { readCall, wholeCall } from "./read-call";
import { withArgument } from "./rewrite";

export type { Upgrade } from "./changes";
export type { LeftReason } from "./pinning";

export interface UpgradeRequest {
  readonly language: string;
  /** The newest where left out. */
  readonly edition?: string;
}

export interface Upgraded extends Draft {
  readonly edition: string;
  readonly changes: readonly Upgrade[];
  /** Cells that come to name the edition. */
  readonly pinned: readonly Area[];
  /** Of them, those whose values are not known here, neither before nor after: only the spreadsheet computes them. */
  readonly unverified: readonly Area[];
  readonly left: readonly { readonly area: Area; readonly reason: LeftReason }[];
}

/** Works out what an edition would change, cell by cell and why, and how the workbook comes to name it. */
export async function upgrade(workbook: Workbook, request: UpgradeRequest, job: Job): Promise<Upgraded> {
  const edition = request.edition ?? editionIds.at(-1)!;
  if (!editionIds.includes(edition)) throw new RangeError(`there is no edition ${edition}`);
  const words = receiptStringsFor(request.language);
  const snapshot = await takeSnapshot(workbook, job);
  const source = { workbook, snapshot, language: request.language };
  const locked = new Set(snapshot.sheets.filter((sheet) => sheet.locked).map(({ name }) => name));
  const onWhat = provenances();
  const all: Pinned[] = [];
  for (const [done, cell] of snapshot.ours.entries()) {
    if (done % 1000 === 0) {
      job.signal.throwIfAborted();
      job.progress(done, snapshot.ours.length);
    }
    all.push(await pinned(cell, edition, source, onWhat, locked));
  }
  const asked = all.filter(({ calls }) => calls.length > 0);
  const { changed, unverified } = await changesOf(asked, source, job);
  return {
    ...draftOf(all, edition, words, source),
    edition,
    changes: changed.map(explainer(words)),
    unverified,
  };
}

/** One cell with what becomes of it. */
interface Pinned extends PinnedCell {
  readonly cells: readonly Area[];
  readonly left: readonly LeftReason[];
}

async function pinned(
  cell: OurCell,
  edition: string,
  source: Source,
  onWhat: ReturnType<typeof provenances>,
  locked: ReadonlySet<string>,
): Promise<Pinned> {
  const { area, shared } = cell;
  const left: LeftReason[] = [];
  const cells: Area[] = [];
  const calls: PinnedCall[] = [];
  let { r1c1 } = shared;
  if (shared.calls === null) left.push("unverified");
  for (const call of shared.calls ?? []) {
    const read = await readCall(call, cell, source);
    const whole = wholeCall(read);
    const argument =
      (whole && onWhat([whole])?.assumptions) ??
      (whole === null || isOfPresets(call.name) ? argumentOf(call) : null);
    if (argument === null) {
      if (whole === null) left.push("unverified");
      continue;
    }
    const assumptions = read.values[argument] ?? { value: null };
    if (!("value" in assumptions)) {
      left.push("unverified");
      continue;
    }
    const pinning: Pinning = locked.has(area.sheet)
      ? { how: "left", reason: "locked" }
      : await pinningOf(call, { argument, assumptions: assumptions.value }, area, edition, source);
    if (pinning.how === "left") left.push(pinning.reason);
    if (pinning.how === "left" || pinning.how === "already") continue;
    if (pinning.how === "cell" && locked.has(pinning.cell.sheet)) {
      left.push("locked");
      continue;
    }
    calls.push({ read, argument, assumptions: pinning.assumptions });
    if (pinning.how === "cell") cells.push(pinning.cell);
    else {
      const text = argumentText(pinning.assumptions);
      r1c1 = withArgument(r1c1, { call: shared.calls!.indexOf(call), argument, text }, { r1c1: true });
    }
  }
  return { cell, r1c1, cells, left, calls };
}

const isOfPresets = (name: string): boolean => name === "AIPRESET" || name === "AISOURCE";

function argumentOf({ name, values: [first] }: Call): number | null {
  return assumptionsArgument(name, first?.type === "Literal" ? first.value : null);
}

function draftOf(
  all: readonly Pinned[],
  edition: string,
  words: ReceiptStrings,
  { snapshot }: Source,
): Omit<Upgraded, "edition" | "changes" | "unverified"> {
  const written = all
    .filter(({ cell, r1c1 }) => r1c1 !== cell.shared.r1c1)
    .map(({ cell: { area }, r1c1 }) => ({ area, r1c1 }))
    .sort((one, other) => byPlace(one.area, other.area));
  const runs = uniformRuns(written, () => "");
  const cells = [
    ...new Map(all.flatMap((each) => each.cells.map((area) => [JSON.stringify(area), area]))).values(),
  ];
  return {
    change: {
      title: words.upgradeTitle(edition),
      expect: [...runs.map(({ area }) => area), ...cells].map((area) => ({
        area,
        cells: snapshot.contents(area),
      })),
      edits: [
        ...runs.map(({ area, members }): Edit => {
          const formulas = Array.from({ length: area.rows }, (_, row) =>
            members
              .slice(row * area.columns, (row + 1) * area.columns)
              .map((each) => formulaAt(each.r1c1, each.area)),
          );
          return { kind: "formula", area, formulas };
        }),
        // An edition is a text, even one that ends in a zero.
        ...cells.flatMap((area): Edit[] => [
          { kind: "format", area, format: { number: "@" } },
          { kind: "values", area, values: [[edition]] },
        ]),
      ],
    },
    writes: [...runs.map(({ area }) => area), ...cells],
    occupied: [],
    pinned: all
      .filter(({ cell, r1c1, cells: own }) => r1c1 !== cell.shared.r1c1 || own.length > 0)
      .map(({ cell }) => cell.area),
    left: all.flatMap(({ cell: { area }, left }) => [...new Set(left)].map((reason) => ({ area, reason }))),
  };
}
