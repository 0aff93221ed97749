import type { Strings } from "../locales";
import { addressOf } from "../workbook/address";
import { firstCell } from "../workbook/area";
import { explainCell } from "../workbook/explain";
import { remediesFor, type Remedy } from "../workbook/remedy";
import { explainSteps } from "../workbook/steps";
import type { Area, Workbook } from "../workbook/workbook";
import { noCell } from "./cell-state";
import type { State } from "./model";
import type { Panel } from "./run";
import type { Runner } from "./runner";
import type { Store } from "./store";

/** What a user can do with the selected cell: see its result, its steps, and a remedy for its error. */
export function createCellController(
  { state, update }: Store<State>,
  { workbook, strings, language }: { workbook: Workbook | null; strings: Strings; language: string },
  runner: Runner,
) {
  let latestLook = 0;

  /** Runs something with the workbook; a failure of the host is shown, with the way to try again. */
  const withHost = async (task: (workbook: Workbook) => Promise<Partial<State>>): Promise<void> => {
    if (workbook === null) return;
    try {
      update({ failure: null, ...(await task(workbook)) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      update({ failure: { reason, retry: () => void withHost(task) } });
    }
  };

  /** Asks for the sheets only where the answer may be another one: Excel on the web takes its time. */
  const isLocked = async (host: Workbook, { sheet }: Area): Promise<boolean> => {
    const { target, locked } = state();
    if (target?.sheet === sheet && !locked) return false;
    return (await host.sheets()).some((each) => each.name === sheet && each.locked);
  };

  return {
    /** Looks at the selected cell. Of two looks that overlap, the later one counts. */
    look: (): Promise<void> => {
      latestLook += 1;
      const look = latestLook;
      return withHost(async (host) => {
        const target = firstCell(await host.selection());
        const [explanation, locked] = [
          await explainCell(host, target, language),
          await isLocked(host, target),
        ];
        if (look !== latestLook) return {};
        const remedies = explanation === null ? [] : remediesFor(explanation);
        const panel = questionDropped(state().panel, target);
        return { target, locked, explanation, panel, cell: { ...noCell, remedies } };
      });
    },

    /** Explains one call of the selected cell, step by step. */
    explain: (index: number): Promise<void> =>
      withHost(async (host) => {
        const { explanation } = state();
        const steps = explanation && (await explainSteps(host, explanation, index, language));
        // Another cell may be selected by now.
        if (steps === null || explanation !== state().explanation) return {};
        const { cell } = state();
        return { cell: { ...cell, steps: new Map([...cell.steps, [index, steps]]) } };
      }),

    /** Writes a formula with one argument put right into the selected cell. */
    mend: async ({ formula, now }: Remedy, area: Area): Promise<void> => {
      await runner.open({
        id: "remedy",
        title: strings.mended,
        about: "",
        hindrance: null,
        verb: strings.mend,
        fields: () => [],
        quick: true,
        plan: () =>
          Promise.resolve({
            draft: {
              change: {
                title: strings.mended,
                expect: [{ area, cells: [[now]] }],
                edits: [{ kind: "formula", area, formulas: [[formula]] }],
              },
              writes: [area],
              // The formula that stands there is the very one to be put right.
              occupied: [],
            },
            outlook: null,
            summary: strings.mendedAt(addressOf(area)),
            place: area,
            lists: [],
          }),
      });
    },
  };
}

/** A question about one cell is over when another one is selected. */
function questionDropped(panel: Panel | null, target: Area): Panel | null {
  if (panel?.run.step !== "ready" || !panel.action.quick) return panel;
  const [asked] = panel.run.plan.draft?.writes ?? [];
  return JSON.stringify(asked) === JSON.stringify(target) ? panel : null;
}
