import { html, nothing, type TemplateResult } from "lit";
import { isCellError, type Cell } from "../../functions/cells";
import { addressOf } from "../../workbook/address";
import { messagesOf, type ExplainedCall } from "../../workbook/explain";
import { hasSteps } from "../../workbook/steps";
import { cellText } from "../content";
import type { State } from "../model";
import { keepingFocus, type Scene } from "./scene";
import { stepsView } from "./steps-view";
import { unchecked } from "./unchecked";

/** More messages than this are only counted. */
const MOST_MESSAGES = 3;

/** What the selected cell's formula of ours comes to. The grid shows only a generic text for an error; this is the message. */
export function cellView(state: State, scene: Scene): TemplateResult {
  const { strings, language } = scene;
  const { explanation, target } = state;
  if (explanation === null) {
    return html`<aside class="aif-cell" aria-label=${strings.cellLabel}>
      <p class="aif-hint">${strings.cellHint}</p>
    </aside>`;
  }
  const { area, shown, calls } = explanation;
  return html`
    <aside class="aif-cell" aria-label=${strings.cellLabel}>
      <h2>
        ${strings.cellLabel}
        <span class="aif-quiet">
          ${addressOf(target ?? area)} ${strings.cellShows(cellText(shown, strings, language))}
        </span>
      </h2>
      <div aria-live="polite">
        ${
          calls === null
            ? html`<p class="aif-hint">${strings.unreadable}</p>`
            : calls.map((one, index) => callView(one, index, state, scene))
        }
        ${calls?.length === 0 ? resultView(shown, scene) : nothing}
      </div>
      ${remediesView(state, scene)}
    </aside>
  `;
}

const callView = (
  { name, text, outcome }: ExplainedCall,
  index: number,
  state: State,
  scene: Scene,
): TemplateResult => html`
  <div class="aif-call">
    <code>${text}</code>
    ${
      "result" in outcome
        ? resultView(outcome.result, scene)
        : html`<p class="aif-hint">${scene.strings[unchecked[outcome.unchecked]]}</p>`
    }
    ${
      "result" in outcome && !isCellError(outcome.result) && hasSteps(name)
        ? stepsView(index, state, scene)
        : nothing
    }
  </div>
`;

function resultView(result: Cell | Cell[][], { strings, language }: Scene): TemplateResult {
  const messages = messagesOf(result);
  const rest = messages.length - MOST_MESSAGES;
  return html`
    ${
      Array.isArray(result) || !isCellError(result)
        ? html`<p>${strings.cellResult}: <strong>${summary(result, { strings, language })}</strong></p>`
        : nothing
    }
    ${messages.slice(0, MOST_MESSAGES).map((message) => html`<p class="aif-fault">${message}</p>`)}
    ${rest > 0 ? html`<p class="aif-hint">${strings.moreMessages(rest)}</p>` : nothing}
  `;
}

function remediesView({ cell, explanation }: State, scene: Scene): TemplateResult | typeof nothing {
  const { strings, controller } = scene;
  if (cell.remedies.length === 0 || explanation === null) return nothing;
  return html`
    <div class="aif-remedies" role="group" aria-label=${strings.remediesLabel}>
      ${cell.remedies.map(
        (remedy) => html`
          <fluent-button
            role="button"
            size="small"
            @click=${() => void keepingFocus(scene, controller.mend(remedy, explanation.area))}
          >
            ${strings.remedy(remedy.replaces, remedy.by)}
          </fluent-button>
        `,
      )}
    </div>
  `;
}

const summary = (
  result: Cell | Cell[][],
  { strings, language }: Pick<Scene, "strings" | "language">,
): string =>
  Array.isArray(result)
    ? strings.cellArray(result.length, result[0]?.length ?? 0)
    : cellText(result, strings, language);
