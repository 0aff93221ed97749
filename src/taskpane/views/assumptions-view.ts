import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { assumable, offered, type AssumptionRow } from "../assuming";
import { figure } from "../figures";
import type { State } from "../model";
import { faultOfAssumption, faultView } from "./fault-view";
import { focusOn, type Scene } from "./scene";

/** Assumptions on demand: a row for each name that is stated, and the names that can be. */
export function assumptionsView(state: State, scene: Scene): TemplateResult {
  const { strings, controller } = scene;
  const { here, others } = offered(state.assumptions, new Set(state.defaults.keys()));
  const group = (label: string, names: typeof here): TemplateResult | typeof nothing =>
    names.length === 0
      ? nothing
      : html`<optgroup label=${label}>
          ${names.map(({ label: name }) => html`<option value=${name}>${named(name, scene)}</option>`)}
        </optgroup>`;
  return html`
    <details class="aif-more">
      <summary>
        ${strings.assumptionsLabel}
        <span class="aif-quiet">${strings.assumptionsStated(state.assumptions.length)}</span>
      </summary>
      <div class="aif-rows">
        ${repeat(
          state.assumptions,
          ({ key }) => key,
          (row) => rowView(row, state, scene),
        )}
        <select
          class="aif-select"
          aria-label=${strings.addAssumption}
          @change=${(event: Event) => {
            const select = event.target as HTMLSelectElement;
            const { value } = select;
            select.value = "";
            if (value === "") return;
            controller.addAssumption(value);
            focusOn(
              scene,
              idOf(
                state.assumptions.length === 0 ? 1 : Math.max(...state.assumptions.map(({ key }) => key)) + 1,
              ),
            );
          }}
        >
          <option value="" selected>${strings.chooseAssumption}</option>
          ${group(strings.usedHere, here)} ${group(strings.otherNames, others)}
        </select>
      </div>
    </details>
  `;
}

const idOf = (key: number): string => `aif-assumption-${key}`;

/** The name as formulas spell it, with the language's own word beside it where it has one. */
function named(name: string, { strings }: Scene): string {
  const word = strings.term(name);
  return word === name || word.includes(name) ? word : `${word} (${name})`;
}

function rowView({ key, name, value }: AssumptionRow, state: State, scene: Scene): TemplateResult {
  const { strings, controller, language } = scene;
  const id = idOf(key);
  const entry = assumable(name);
  const fault = faultOfAssumption(state, name);
  const known = state.defaults.get(entry?.quantity ?? "");
  const describe = {
    describedby: `${id}-fault`,
    invalid: fault === null ? nothing : ("true" as const),
  };
  return html`
    <div class="aif-field">
      <label for=${id}>${named(name, scene)}</label>
      <div class="aif-row">
        ${
          entry?.values
            ? html`<select
                id=${id}
                class="aif-select"
                aria-describedby=${describe.describedby}
                aria-invalid=${describe.invalid}
                @change=${(event: Event) => {
                  controller.setAssumption(key, (event.target as HTMLSelectElement).value);
                }}
              >
                ${entry.values.map(
                  (each) =>
                    html`<option value=${each} ?selected=${each === value}>${strings.term(each)}</option>`,
                )}
              </select>`
            : html`<div class="aif-input">
                <input
                  id=${id}
                  type="text"
                  autocomplete="off"
                  placeholder=${typeof known === "number" ? figure(known, language) : ""}
                  aria-describedby=${describe.describedby}
                  aria-invalid=${describe.invalid}
                  .value=${live(value)}
                  @input=${(event: InputEvent) => {
                    controller.setAssumption(key, (event.target as HTMLInputElement).value);
                  }}
                />
                <span class="aif-quiet">${strings.term(entry?.unit ?? "")}</span>
              </div>`
        }
        <button
          type="button"
          class="aif-remove"
          aria-label=${strings.removeAssumption(strings.term(name))}
          title=${strings.removeAssumption(strings.term(name))}
          @click=${() => {
            controller.removeAssumption(key);
          }}
        >
          <svg class="aif-icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
        </button>
      </div>
      ${faultView(id, fault)}
    </div>
  `;
}
