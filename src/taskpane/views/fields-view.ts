import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { readEntry } from "../entry";
import { figure } from "../figures";
import type { State } from "../model";
import { faultOf, faultView } from "./fault-view";
import type { Scene } from "./scene";
import { siteView } from "./site-view";

/** Marks a choice that is no scenario but a range of the workbook. */
const BLOCK = "block:";

/** Quantity, usage, site and scenario: what the picked kind needs. */
export function fieldsView(state: State, scene: Scene): TemplateResult {
  const { strings, controller } = scene;
  const kind = state.picked?.kind ?? "hardware";
  const unit = state.picked === null ? "hours" : state.picked.usageUnit;
  return html`
    <section class="aif-section aif-grid">
      ${numberView(state, scene, {
        field: "quantity",
        label: strings.quantityLabel,
        hint: strings.quantityHint(kind),
        typed: state.quantity,
        placeholder: "",
        required: true,
        type: controller.setQuantity,
      })}
      ${
        unit === null
          ? nothing
          : numberView(state, scene, {
              field: "usage",
              label: strings.usageLabel(unit),
              hint: strings.usageHint(unit),
              typed: state.usage[unit],
              placeholder: defaultUsage(state, scene, unit),
              required: unit === "hours" && !state.assumptions.some(({ name }) => name === "Hours"),
              type: controller.setUsage,
            })
      }
      ${siteView(state, scene)} ${scenarioView(state, scene)}
    </section>
  `;
}

/** What counts where a model's usage is left empty. */
function defaultUsage({ defaults }: State, { strings, language }: Scene, unit: string): string {
  const known = defaults.get(unit.replace(" ", "_"));
  return typeof known === "number" ? strings.usageDefault(figure(known, language)) : "";
}

function numberView(
  state: State,
  { strings }: Scene,
  number: {
    readonly field: "quantity" | "usage";
    readonly label: string;
    readonly hint: string;
    readonly typed: string;
    readonly placeholder: string;
    readonly required: boolean;
    readonly type: (typed: string) => void;
  },
): TemplateResult {
  const id = `aif-${number.field}`;
  const entry = readEntry(number.typed);
  const missing = entry === "empty" && number.required;
  const own = missing ? strings.numberMissing : entry === "unclear" ? strings.plainNumber : null;
  const fault = own ?? faultOf(state, number.field);
  return html`
    <div class="aif-field">
      <label for=${id}>${number.label}</label>
      <div class="aif-input">
        <input
          id=${id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          placeholder=${number.placeholder}
          aria-describedby=${`${id}-hint ${id}-fault`}
          aria-invalid=${fault === null ? nothing : "true"}
          .value=${live(number.typed)}
          @input=${(event: InputEvent) => {
            number.type((event.target as HTMLInputElement).value);
          }}
        />
      </div>
      <span id=${`${id}-hint`} class="aif-hint">${number.hint}</span>
      ${faultView(id, fault)}
    </div>
  `;
}

function scenarioView(state: State, { controller, strings }: Scene): TemplateResult {
  const fault = faultOf(state, "scenario");
  const ranges = [...new Set([...state.kept.blocks, ...(state.lent ? [state.lent.reference] : [])])];
  return html`
    <div class="aif-field aif-wide">
      <label for="aif-scenario">${strings.scenarioLabel}</label>
      <select
        id="aif-scenario"
        class="aif-select"
        ?disabled=${state.picked !== null && state.picked.reference !== null}
        aria-describedby="aif-scenario-fault"
        aria-invalid=${fault === null ? nothing : "true"}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (value.startsWith(BLOCK)) void controller.setBlock(value.slice(BLOCK.length));
          else controller.setScenario(value === "" ? null : value);
        }}
      >
        <option value="" ?selected=${state.scenario === null && state.lent === null}>
          ${strings.realistic}
        </option>
        ${state.scenarios.map(
          ({ id, name }) => html`<option value=${id} ?selected=${state.scenario === id}>${name}</option>`,
        )}
        ${
          ranges.length === 0
            ? nothing
            : html`<optgroup label=${strings.ownLabel}>
                ${ranges.map(
                  (name) =>
                    html`<option value=${BLOCK + name} ?selected=${state.lent?.reference === name}>
                      ${name}
                    </option>`,
                )}
              </optgroup>`
        }
      </select>
      ${state.lent === null ? nothing : html`<span class="aif-hint">${strings.lentHint(state.lent.reference)}</span>`}
      ${faultView("aif-scenario", fault)}
    </div>
  `;
}
