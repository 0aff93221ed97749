import type { Strings } from "../../locales";
import type { Controller } from "../controller";

/** What every view needs beside the state. */
export interface Scene {
  readonly controller: Controller;
  readonly strings: Strings;
  readonly language: string;
  /** false outside a spreadsheet. */
  readonly hosted: boolean;
  readonly root: HTMLElement;
}

/** Moves the focus to a control of the pane, and selects a field's text so that typing replaces it. */
export function focusOn({ root }: Scene, id: string): void {
  const control = root.querySelector<HTMLElement>(`#${id}`);
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}
