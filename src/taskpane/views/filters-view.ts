import { html, type TemplateResult } from "lit";
import type { State } from "../model";
import { presetKinds, vendorsOf } from "../presets";
import type { Scene } from "./scene";

/** What narrows the list: the kind, and the maker or provider. */
export function filtersView({ search }: State, { controller, strings }: Scene): TemplateResult {
  const { kind, vendor } = search.filter;
  return html`
    <div class="aif-filters">
      <div class="aif-chips" role="radiogroup" aria-label=${strings.kindLabel}>
        ${[null, ...presetKinds].map(
          (each) => html`
            <label class="aif-chip">
              <input
                type="radio"
                name="aif-kind"
                .checked=${each === kind}
                @change=${() => {
                  controller.filter({ kind: each });
                }}
              />
              <span>${each === null ? strings.kindAll : strings.kind(each)}</span>
            </label>
          `,
        )}
      </div>
      <select
        class="aif-select"
        aria-label=${strings.vendorLabel}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          controller.filter({ vendor: value === "" ? null : value });
        }}
      >
        <option value="" ?selected=${vendor === null}>${strings.vendorAll}</option>
        ${vendorsOf(kind).map(
          (each) => html`<option value=${each} ?selected=${each === vendor}>${each}</option>`,
        )}
      </select>
    </div>
  `;
}
