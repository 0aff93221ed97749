import { html, nothing, type TemplateResult } from "lit";
import { addressOf } from "../../workbook/address";
import { insertable } from "../controller";
import type { Insertable } from "../inserting";
import type { State } from "../model";
import { focusOn, type Scene } from "./scene";

const FORMULA = "aif-formula";

/** The formula, where it would go, and what came of inserting it. */
export function insertView(state: State, scene: Scene): TemplateResult {
  const { controller, strings, hosted } = scene;
  const ready = insertable(state);
  const possible = ready !== null && hosted && state.insertion.step !== "working";
  return html`
    <section class="aif-section">
      <div class="aif-field" ?hidden=${ready === null}>
        <label for=${FORMULA}>${strings.formulaLabel}</label>
        <div class="aif-copy">
          <textarea
            id=${FORMULA}
            class="aif-code"
            readonly
            spellcheck="false"
            rows="2"
            .value=${ready?.formula ?? ""}
          ></textarea>
          <fluent-button role="button" size="small" @click=${() => void copy(ready, scene)}
            >${strings.copyFormula}</fluent-button
          >
        </div>
      </div>
      <div class="aif-actions">
        <fluent-button
          role="button"
          appearance="primary"
          aria-disabled=${possible ? nothing : "true"}
          aria-describedby="aif-target"
          ?disabled-focusable=${!possible}
          @click=${() => {
            if (possible) void controller.insert(ready);
          }}
        >
          ${strings.insertFormula}
        </fluent-button>
        <span id="aif-target" class="aif-quiet">
          ${state.target === null ? nothing : strings.writesTo(addressOf(state.target))}
        </span>
      </div>
      <div role="status" id="aif-outcome" class="aif-outcome">${outcomeView(state, ready, scene)}</div>
    </section>
  `;
}

function outcomeView(
  { insertion }: State,
  ready: Insertable | null,
  { controller, strings }: Scene,
): TemplateResult | typeof nothing {
  switch (insertion.step) {
    case "idle":
    case "working":
      return nothing;
    case "asking": {
      const replace = (): void => {
        if (ready) void controller.replace(ready, insertion.area);
      };
      const text = strings.alreadyFilled(addressOf(insertion.area), insertion.holds);
      return barView("warning", text, [
        { label: strings.replace, act: replace },
        { label: strings.cancel, act: controller.cancel },
      ]);
    }
    case "done": {
      const undo = { label: strings.undo, act: () => void controller.undo(insertion) };
      return barView("success", strings.inserted(addressOf(insertion.area)), [undo]);
    }
    case "said":
      return barView("info", insertion.text, []);
  }
}

const barView = (
  intent: "success" | "warning" | "info",
  text: string,
  actions: readonly { readonly label: string; readonly act: () => void }[],
): TemplateResult => html`
  <fluent-message-bar intent=${intent} layout=${intent === "warning" ? "multiline" : nothing}>
    <span class="aif-wrap">${text}</span>
    ${actions.map(
      ({ label, act }) =>
        html`<fluent-button slot="actions" role="button" size="small" @click=${act}>${label}</fluent-button>`,
    )}
  </fluent-message-bar>
`;

/** Copies the formula; where the host forbids the clipboard, selects it for the user to copy. */
async function copy(ready: Insertable | null, scene: Scene): Promise<void> {
  try {
    await navigator.clipboard.writeText(ready?.formula ?? "");
    scene.controller.say(scene.strings.copied);
  } catch {
    focusOn(scene, FORMULA);
    scene.controller.say(scene.strings.copyByHand);
  }
}
