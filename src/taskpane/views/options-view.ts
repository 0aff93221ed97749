import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Picking } from "../model";
import { byVendor, type Preset } from "../presets";

/** How a list of options looks and what picking one does. */
export interface Options {
  readonly id: string;
  readonly label: string;
  readonly otherVendor: string;
  readonly picking: Picking;
  readonly pick: (preset: Preset) => void;
  /** Whether Tab stops at the list itself, as it must where the list scrolls and is not a combo box's. */
  readonly reachable: boolean;
}

/** The id of an option's element, for aria-activedescendant. */
const optionId = (id: string, index: number): string => `${id}-${index}`;

/** What aria-activedescendant says: the option under the keyboard, if the list shows one. */
export const activeOption = (id: string, { open, active, options }: Picking): string | typeof nothing =>
  open && options[active] ? optionId(id, active) : nothing;

/** A list box of presets grouped by maker. The keyboard stays in the field above; the mouse does not take focus from it. */
export function optionsView({ id, label, otherVendor, picking, pick, reachable }: Options): TemplateResult {
  const indexOf = new Map(picking.options.map((preset, index) => [preset, index]));
  const option = (preset: Preset): TemplateResult => {
    const index = indexOf.get(preset) ?? 0;
    return html`
      <li
        id=${optionId(id, index)}
        role="option"
        class="aif-option"
        aria-selected=${index === picking.active ? "true" : "false"}
        @click=${() => {
          pick(preset);
        }}
      >
        <span>${preset.name}</span>
        ${preset.released === "" ? nothing : html`<span class="aif-quiet">${preset.released.slice(0, 4)}</span>`}
      </li>
    `;
  };
  const groups = [...byVendor(picking.options)].map(([vendor, presets], index) => {
    const heading = `${id}-group-${index}`;
    const name = vendor === "" ? otherVendor : vendor;
    return html`
      <ul role="group" aria-labelledby=${heading}>
        <li id=${heading} role="presentation" class="aif-group">${name}</li>
        ${presets.map(option)}
      </ul>
    `;
  });
  return html`
    <div
      id=${id}
      class="aif-options"
      role="listbox"
      aria-label=${label}
      tabindex=${reachable ? "0" : "-1"}
      aria-activedescendant=${activeOption(id, picking)}
      @mousedown=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${keyed(picking.query, groups)}
    </div>
  `;
}

/** Keeps the option under the keyboard in sight, after the list was drawn. */
export function revealActive(root: HTMLElement, id: string): void {
  root.querySelector(`#${id} [aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
}
