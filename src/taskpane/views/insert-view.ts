import { html, nothing, type TemplateResult } from "lit";
import { addressOf } from "../../workbook/address";
import { insertable } from "../form";
import type { Insertable } from "../inserting";
import type { State } from "../model";
import { isBusy } from "../run";
import { menuView } from "./menu-view";
import { runView } from "./run-view";
import { focusOn, keepingFocus, type Scene } from "./scene";

const FORMULA = "aif-formula";

/** The formula as text, to read and to copy. */
export function formulaView(state: State, scene: Scene): TemplateResult {
  const { strings } = scene;
  const ready = insertable(state);
  return html`
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
  `;
}

/** The way into the sheet, always in sight at the form's lower edge. */
export function insertView(state: State, scene: Scene): TemplateResult {
  const { controller, strings, hosted } = scene;
  const ready = insertable(state);
  const possible = ready !== null && hosted && !isBusy(state.panel);
  return html`
    <section class="aif-dock" aria-label=${strings.insertFormula}>
      <div role="status" id="aif-outcome" class="aif-outcome">
        ${state.panel?.action.quick ? runView(state.panel, scene) : nothing}
      </div>
      <div class="aif-actions">
        <fluent-button
          id="aif-insert"
          role="button"
          appearance="primary"
          aria-disabled=${possible ? nothing : "true"}
          aria-describedby="aif-target"
          ?disabled-focusable=${!possible}
          @click=${() => {
            if (possible) void keepingFocus(scene, controller.insert(ready));
          }}
        >
          ${strings.insertFormula}
        </fluent-button>
        ${menuView(state, scene)}
        <span id="aif-target" class="aif-quiet">${targetText(state, scene)}</span>
      </div>
    </section>
  `;
}

function targetText({ target, locked, failure }: State, { strings, hosted }: Scene): string {
  if (target !== null)
    return locked ? strings.targetLocked(target.sheet) : strings.writesTo(addressOf(target));
  return hosted && failure === null ? strings.noSelection : "";
}

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
