import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { EntryField, Panel } from "../run";
import { faultView } from "./fault-view";
import { runView } from "./run-view";
import { keepingFocus, leave, type Scene } from "./scene";

/** An action in place of the form: what it does, what it asks, how it goes. */
export function panelView(panel: Panel, scene: Scene): TemplateResult {
  const { strings, controller } = scene;
  const { action, fields, run } = panel;
  const busy = run.step === "planning" || run.step === "writing";
  const asks = fields.length > 0 && (run.step === "form" || run.step === "ready");
  return html`
    <section id="aif-panel" class="aif-panel" tabindex="-1" aria-labelledby="aif-panel-title">
      <div class="aif-panel-head">
        <button
          type="button"
          class="aif-back"
          ?disabled=${busy}
          @click=${() => leave(scene, action, controller.runner.close)}
        >
          <svg class="aif-icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>
          ${strings.back}
        </button>
      </div>
      <h2 id="aif-panel-title" class="aif-heading">${action.title}</h2>
      <p class="aif-quiet">${action.about}</p>
      ${asks ? fields.map((field) => fieldView(field, panel, scene)) : nothing}
      <div role="status" class="aif-status">${runView(panel, scene)}</div>
      ${buttonsView(panel, scene)}
    </section>
  `;
}

function buttonsView({ action, run }: Panel, scene: Scene): TemplateResult | typeof nothing {
  const { strings, controller } = scene;
  const { runner } = controller;
  const ready = run.step === "ready";
  const loses = ready && (run.plan.draft?.occupied.length ?? 0) > 0;
  if (!ready && run.step !== "form") return nothing;
  return html`
    <div class="aif-actions">
      <fluent-button
        role="button"
        appearance="primary"
        @click=${() => void keepingFocus(scene, ready ? runner.carryOut() : runner.prepare())}
      >
        ${loses ? strings.overwrite : ready ? action.verb : strings.next}
      </fluent-button>
      <fluent-button role="button" @click=${() => leave(scene, action, runner.cancel)}
        >${strings.cancel}</fluent-button
      >
    </div>
  `;
}

function fieldView(field: EntryField, { entries, fault }: Panel, { controller }: Scene): TemplateResult {
  const id = `aif-entry-${field.id}`;
  const message = fault?.field === field.id ? fault.message : null;
  if (field.kind === "many") {
    const chosen = entries[field.id] ?? [];
    const set = (option: string, on: boolean): void => {
      const others = field.options
        .map((each) => each.id)
        .filter((each) => each !== option && chosen.includes(each));
      const order = field.options.map((each) => each.id);
      const next = on ? order.filter((each) => each === option || others.includes(each)) : others;
      controller.runner.enter(field.id, next);
    };
    return html`
      <fieldset class="aif-many" aria-describedby=${`${id}-fault`}>
        <legend>${field.label}</legend>
        ${field.options.map(
          (option) => html`
            <label>
              <input
                type="checkbox"
                .checked=${live(chosen.includes(option.id))}
                ?disabled=${!chosen.includes(option.id) && chosen.length >= field.most}
                @change=${(event: Event) => set(option.id, (event.target as HTMLInputElement).checked)}
              />
              <span>${option.name}</span>
            </label>
          `,
        )}
        ${field.hint === undefined ? nothing : html`<span class="aif-hint">${field.hint}</span>`}
        ${faultView(id, message)}
      </fieldset>
    `;
  }
  return html`
    <div class="aif-field">
      <label for=${id}>${field.label}</label>
      <div class="aif-input">
        <input
          id=${id}
          type=${field.kind === "month" ? "month" : "text"}
          autocomplete="off"
          inputmode=${field.kind === "text" ? "decimal" : nothing}
          aria-describedby=${`${id}-hint ${id}-fault`}
          aria-invalid=${message === null ? nothing : "true"}
          .value=${live(String(entries[field.id] ?? ""))}
          @input=${(event: InputEvent) => {
            controller.runner.enter(field.id, (event.target as HTMLInputElement).value);
          }}
        />
      </div>
      ${field.hint === undefined ? nothing : html`<span id=${`${id}-hint`} class="aif-hint">${field.hint}</span>`}
      ${faultView(id, message)}
    </div>
  `;
}
