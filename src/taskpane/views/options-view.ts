import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Strings } from "../../locales";
import type { Picking } from "../model";
import { byVendor, type Preset } from "../presets";

/** How a list of options looks and what picking one does. */
export interface Options {
  readonly id: string;
  readonly label: string;
  readonly strings: Strings;
  readonly picking: Picking;
  readonly pick: (preset: Preset) => void;
  /** Whether Tab stops at the list itself, as it must where the list scrolls and is not a combo box's. */
  readonly reachable: boolean;
  /** Whether headings tell the kind, as they must where kinds are mixed. */
  readonly kinds: boolean;
}

/** The id of an option's element, for aria-activedescendant. */
const optionId = (id: string, index: number): string => `${id}-${index}`;

/** What aria-activedescendant says: the option under the keyboard, if the list shows one. */
export const activeOption = (id: string, { open, active, options }: Picking): string | typeof nothing =>
  open && options[active] ? optionId(id, active) : nothing;

/** A list box of presets grouped by maker. The keyboard stays in the field above; the mouse does not take focus from it. */
export function optionsView({
  id,
  label,
  strings,
  picking,
  pick,
  reachable,
  kinds,
}: Options): TemplateResult {
  const { options, leads, active, more } = picking;
  const option = (preset: Preset, index: number): TemplateResult => html`
    <li
      id=${optionId(id, index)}
      role="option"
      class="aif-option"
      aria-selected=${index === active ? "true" : "false"}
      @click=${() => {
        pick(preset);
      }}
    >
      <span>${preset.name}</span>
      ${preset.released === "" ? nothing : html`<span class="aif-quiet">${preset.released.slice(0, 4)}</span>`}
    </li>
  `;
  const group = (name: string, start: number, presets: readonly Preset[]): TemplateResult => {
    const heading = `${id}-group-${start}`;
    return html`
      <ul role="group" aria-labelledby=${heading}>
        <li id=${heading} role="presentation" class="aif-group">${name}</li>
        ${presets.map((preset, index) => option(preset, start + index))}
      </ul>
    `;
  };
  const groups: TemplateResult[] = [];
  let start = 0;
  for (const { of, count } of leads) {
    groups.push(group(strings[LEADS[of]], start, options.slice(start, start + count)));
    start += count;
  }
  for (const presets of byVendor(options.slice(start)).values()) {
    groups.push(group(headingOf(presets[0], strings, kinds), start, presets));
    start += presets.length;
  }
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
      ${keyed(`${picking.query}|${picking.filter.kind ?? ""}|${picking.filter.vendor ?? ""}`, groups)}
    </div>
    ${more > 0 ? html`<p class="aif-hint aif-below">${strings.morePresets(more)}</p>` : nothing}
  `;
}

const LEADS = { own: "ownLabel", recent: "recentLabel" } as const;

/** "NVIDIA", or "Hardware · NVIDIA" where kinds are mixed. */
function headingOf(first: Preset | undefined, strings: Strings, kinds: boolean): string {
  const { kind = "", vendor = "" } = first ?? {};
  const other = kind === "site" ? strings.otherSites : strings.otherVendor;
  return [kinds ? strings.kind(kind) : "", vendor === "" ? other : vendor].filter(Boolean).join(" · ");
}

/** Keeps the option under the keyboard in sight, after the list was drawn. */
export function revealActive(root: HTMLElement, id: string): void {
  root.querySelector(`#${id} [aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
}
