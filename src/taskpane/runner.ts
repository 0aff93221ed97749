import type { Strings } from "../locales";
import { addressOf } from "../workbook/address";
import type { Draft } from "../workbook/draft";
import { refusalText, WorkbookRefuses } from "../workbook/refusal";
import { WorkbookDiffers, type Area, type Job, type Sheet, type Workbook } from "../workbook/workbook";
import type { State } from "./model";
import { isBusy, Refusal, type Action, type Panel, type Plan, type Run } from "./run";
import type { Store } from "./store";

export type Runner = ReturnType<typeof createRunner>;

/** Takes an action from its form to its outcome: it is worked out, shown, carried out, and taken back. One at a time. */
export function createRunner(
  { state, update }: Store<State>,
  { workbook, strings, language }: { workbook: Workbook | null; strings: Strings; language: string },
) {
  let aborter = new AbortController();

  const patch = (changes: Partial<Panel>): void => {
    const { panel } = state();
    if (panel !== null) update({ panel: { ...panel, ...changes } });
  };
  const turn = (run: Run): void => {
    patch({ run });
  };

  /** Runs one long step; whatever becomes of it, the panel says so. */
  const attempt = async (
    progressing: (done: number, total: number) => Run,
    task: (host: Workbook, job: Job) => Promise<Run>,
  ): Promise<void> => {
    const own = (aborter = new AbortController());
    const { signal } = own;
    const here = state().panel?.action;
    /** Another action, or another attempt, may stand here by now. */
    const current = (): boolean => own === aborter && state().panel?.action === here;
    if (workbook === null) return;
    turn(progressing(0, 0));
    const job: Job = {
      signal,
      progress: (done, total) => {
        if (current()) turn(progressing(done, total));
      },
    };
    const outcome = await task(workbook, job).catch((error: unknown) =>
      signal.aborted && !isHalfDone(error)
        ? said(strings.cancelled)
        : failed(error, () => attempt(progressing, task)),
    );
    if (current()) turn(outcome);
  };

  const failed = async (error: unknown, retry: () => Promise<void>): Promise<Run> => {
    if (error instanceof WorkbookDiffers) return said(strings.changedMeanwhile(addressOf(error.area)));
    if (error instanceof Refusal) {
      if (error.field === null) return { step: "failed", reason: error.message, retry: null };
      patch({ fault: { field: error.field, message: error.message } });
      return { step: "form" };
    }
    const reason = await reasonOf(error);
    return { step: "failed", reason, retry };
  };

  /** Hosts tell of a protected sheet in many ways; we tell of it in one. */
  const reasonOf = async (error: unknown): Promise<string> => {
    const protectedSheets = (await sheetsOf(workbook)).filter((sheet) => sheet.locked);
    const { target, panel } = state();
    update({ locked: protectedSheets.some(({ name }) => name === target?.sheet) });
    if (error instanceof WorkbookRefuses) return refusalText(error.refusal, language);
    const run = panel?.run;
    const writes = run?.step === "writing" ? (run.plan.draft?.writes ?? []) : [];
    const locked = protectedSheets.find(({ name }) => writes.some(({ sheet }) => sheet === name));
    if (locked) return strings.sheetLocked(locked.name);
    return strings.hostFailed(error instanceof Error ? error.message : String(error));
  };

  const write = (plan: Plan, draft: Draft): Promise<void> =>
    attempt(
      (done, total) => ({ step: "writing", plan, progress: { done, total } }),
      async (host, job) => {
        const { undo } = await host.apply(draft.change, job);
        return { step: "done", plan, undo };
      },
    );

  const prepare = async (): Promise<void> => {
    const { panel } = state();
    if (panel === null || isBusy(panel)) return;
    const { action, entries } = panel;
    patch({ fault: null });
    await attempt(
      (done, total) => ({ step: "planning", progress: { done, total } }),
      async (host, job) => {
        const plan = await action.plan({ host, entries, job });
        return plan.draft === null ? { step: "done", plan, undo: null } : { step: "ready", plan };
      },
    );
    const { run } = state().panel ?? {};
    const free = run?.step === "ready" && run.plan.draft?.occupied.length === 0;
    if (action.quick && free && state().panel?.action === action) await carryOut();
  };

  const carryOut = async (): Promise<void> => {
    const { run } = state().panel ?? {};
    if (run?.step === "ready" && run.plan.draft) await write(run.plan, run.plan.draft);
  };

  return {
    /** Starts an action: with its form, or by working it out where nothing is to be asked. */
    open: async (action: Action): Promise<void> => {
      if (isBusy(state().panel)) return;
      const fields = action.fields();
      const entries = Object.fromEntries(fields.map(({ id, start }) => [id, start]));
      update({ panel: { action, fields, entries, fault: null, run: { step: "form" } } });
      if (fields.length === 0) await prepare();
    },
    enter: (id: string, value: string | readonly string[]) => {
      const entries = { ...state().panel?.entries, [id]: value };
      patch({ entries, fault: null, run: { step: "form" } });
    },
    prepare,
    carryOut,
    isAtWork: (): boolean => isBusy(state().panel),
    /** Stops what runs; else leaves the action. */
    cancel: () => {
      if (isBusy(state().panel)) aborter.abort();
      else update({ panel: null });
    },
    close: () => {
      if (!isBusy(state().panel)) update({ panel: null });
    },
    undo: async (): Promise<void> => {
      const { run } = state().panel ?? {};
      if (run?.step !== "done" || run.undo === null) return;
      const { plan, undo } = run;
      await attempt(
        (done, total) => ({ step: "writing", plan, progress: { done, total } }),
        async (host, job) => {
          try {
            await host.apply(undo, job);
          } catch (error) {
            if (error instanceof WorkbookDiffers) return said(strings.changedSince(addressOf(error.area)));
            throw error;
          }
          return said(strings.undone(soleCellsOf(plan)));
        },
      );
    },
    show: async (area: Area): Promise<void> => {
      await workbook?.reveal(area).catch((error: unknown) => {
        update({ announcement: strings.hostFailed(error instanceof Error ? error.message : String(error)) });
      });
    },
  };
}

/** The sheets, to explain a failure by; none where the host does not even tell those. */
async function sheetsOf(workbook: Workbook | null): Promise<readonly Sheet[]> {
  try {
    return (await workbook?.sheets()) ?? [];
  } catch {
    return [];
  }
}

/** The address of the only cells that an action wrote; null where it wrote to several places or added a sheet. */
function soleCellsOf({ draft }: Plan): string | null {
  const [only, ...others] = draft?.writes ?? [];
  const added = draft?.change.edits.some(({ kind }) => kind === "sheet") === true;
  return only === undefined || others.length > 0 || added ? null : addressOf(only);
}

/** What was cancelled may not all have been taken back; that must be told rather than that it was cancelled. */
const isHalfDone = (error: unknown): boolean =>
  error instanceof WorkbookRefuses && error.refusal.reason === "half-done";

const said = (text: string): Run => ({ step: "said", text });
