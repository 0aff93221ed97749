import { html, nothing, type TemplateResult } from "lit";
import { isCellError, type Cell } from "../../functions/cells";
import { addressOf } from "../../workbook/address";
import { messagesOf, type ExplainedCall } from "../../workbook/explain";
import { cellText } from "../content";
import type { State } from "../model";
import type { Scene } from "./scene";

/** More messages than this are only counted. */
const MOST_MESSAGES = 3;

/** What the selected cell's formula of ours comes to. The grid shows only a generic text for an error; this is the message. */
export function cellView({ explanation, target }: State, scene: Scene): TemplateResult {
  const { strings, language } = scene;
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
            : calls.map((one) => callView(one, scene))
        }
        ${calls?.length === 0 ? resultView(shown, scene) : nothing}
      </div>
    </aside>
  `;
}

const callView = ({ text, outcome }: ExplainedCall, scene: Scene): TemplateResult => html`
  <div class="aif-call">
    <code>${text}</code>
    ${
      "result" in outcome
        ? resultView(outcome.result, scene)
        : html`<p class="aif-hint">${scene.strings[unchecked[outcome.unchecked]]}</p>`
    }
  </div>
`;

const unchecked = {
  expression: "uncheckedExpression",
  unresolved: "uncheckedUnresolved",
  large: "uncheckedLarge",
} as const;

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

const summary = (
  result: Cell | Cell[][],
  { strings, language }: Pick<Scene, "strings" | "language">,
): string =>
  Array.isArray(result)
    ? strings.cellArray(result.length, result[0]?.length ?? 0)
    : cellText(result, strings, language);
