import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { readEntry } from "../entry";
import type { State } from "../model";
import { faultOf, faultView } from "./fault-view";
import type { Scene } from "./scene";
import { siteView } from "./site-view";

/** Quantity, hours, site and scenario. */
export function fieldsView(state: State, scene: Scene): TemplateResult {
  const { controller, strings } = scene;
  return html`
    <section class="aif-section aif-grid">
      ${numberView(state, scene, {
        field: "quantity",
        label: strings.quantityLabel,
        hint: strings.quantityHint,
        typed: state.quantity,
        type: controller.setQuantity,
      })}
      ${numberView(state, scene, {
        field: "hours",
        label: strings.hoursLabel,
        hint: strings.hoursHint,
        typed: state.hours,
        type: controller.setHours,
      })}
      ${siteView(state, scene)} ${scenarioView(state, scene)}
    </section>
  `;
}

function numberView(
  state: State,
  { strings }: Scene,
  number: {
    readonly field: "quantity" | "hours";
    readonly label: string;
    readonly hint: string;
    readonly typed: string;
    readonly type: (typed: string) => void;
  },
): TemplateResult {
  const id = `aif-${number.field}`;
  const entry = readEntry(number.typed);
  const own = entry === "empty" ? strings.numberMissing : entry === "unclear" ? strings.plainNumber : null;
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
  return html`
    <div class="aif-field aif-wide">
      <label for="aif-scenario">${strings.scenarioLabel}</label>
      <select
        id="aif-scenario"
        class="aif-select"
        aria-describedby="aif-scenario-fault"
        aria-invalid=${fault === null ? nothing : "true"}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          controller.setScenario(value === "" ? null : value);
        }}
      >
        <option value="" ?selected=${state.scenario === null}>${strings.realistic}</option>
        ${state.scenarios.map(
          ({ id, name }) => html`<option value=${id} ?selected=${state.scenario === id}>${name}</option>`,
        )}
      </select>
      ${faultView("aif-scenario", fault)}
    </div>
  `;
}
