import { html, nothing, type TemplateResult } from "lit";
import type { Field } from "../estimate";
import type { State } from "../model";

/** The message a field is faulted with, if the estimate faults it. */
export const faultOf = ({ estimate }: State, field: Exclude<Field, object>): string | null =>
  estimate?.fault?.field === field ? estimate.fault.message : null;

/** The message an assumption is faulted with. */
export function faultOfAssumption({ estimate }: State, name: string): string | null {
  const { field, message } = estimate?.fault ?? {};
  return typeof field === "object" && field.assumption === name ? (message ?? null) : null;
}

/** The line below a field that says what is wrong with it. */
export const faultView = (id: string, message: string | null): TemplateResult | typeof nothing =>
  message === null ? nothing : html`<p id=${`${id}-fault`} class="aif-fault">${message}</p>`;
