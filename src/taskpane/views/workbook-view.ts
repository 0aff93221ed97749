import { html, type TemplateResult } from "lit";
import { workbookActions } from "../actions/workbook";
import type { Scene } from "./scene";

/** What can be done with all our formulas of the workbook. */
export function workbookView(scene: Scene): TemplateResult {
  const { strings, hosted, controller } = scene;
  if (!hosted) return html`<p class="aif-empty">${strings.noHostShort}</p>`;
  return html`
    <p class="aif-quiet">${strings.workbookIntro}</p>
    <ul class="aif-cards">
      ${workbookActions(strings, scene.language).map(
        (action) => html`
          <li>
            <button
              type="button"
              @click=${() => {
                void controller.runner.open(action);
                scene.root.querySelector<HTMLElement>("#aif-panel")?.focus();
              }}
            >
              <b>${action.title}</b>
              <span class="aif-quiet">${action.about}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
