import type { Strings } from "../../locales";
import type { Abilities } from "../../workbook/workbook";
import type { Controller } from "../controller";
import type { Action } from "../run";

/** What every view needs beside the state. */
export interface Scene {
  readonly controller: Controller;
  readonly strings: Strings;
  readonly language: string;
  /** false outside a spreadsheet. */
  readonly hosted: boolean;
  /** What the host can do; null outside a spreadsheet. */
  readonly can: Abilities | null;
  readonly root: HTMLElement;
}

/** Moves the focus to a control of the pane, and selects a field's text so that typing replaces it. */
export function focusOn({ root }: Scene, id: string): void {
  const control = root.querySelector<HTMLElement>(`#${id}`);
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}

/**
 * Gives the focus back to the pane after work on the workbook: a grid takes it when its cells change, and a button that
 * is gone has none. Not where the user has clicked elsewhere meanwhile.
 */
export async function keepingFocus({ root }: Scene, work: Promise<void>): Promise<void> {
  const before = document.activeElement;
  const meanwhile = new AbortController();
  const { signal } = meanwhile;
  let left = false;
  const leave = ({ target }: Event): void => {
    left ||= !(target instanceof Node && root.contains(target));
  };
  document.addEventListener("pointerdown", leave, { capture: true, signal });
  await work;
  meanwhile.abort();
  if (left || root.contains(document.activeElement)) return;
  const stays = before instanceof HTMLElement && root.contains(before) ? before : null;
  (stays ?? firstOf(root, ["#aif-panel", "#aif-insert", SELECTED_TAB]))?.focus();
}

/** Leaves an action, and gives the focus to where it was begun: its card, the menu, or the button beside it. */
export function leave({ root, controller }: Scene, { id, quick }: Action, leaving: () => void): void {
  leaving();
  if (controller.runner.isAtWork()) return;
  const begun = quick ? "#aif-insert" : `[data-action="${id}"]`;
  firstOf(root, [begun, "#aif-menu-button", SELECTED_TAB])?.focus();
}

const SELECTED_TAB = "[role=tab][aria-selected=true]";

const firstOf = (root: HTMLElement, selectors: readonly string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => root.querySelector<HTMLElement>(selector) ?? [])[0];
