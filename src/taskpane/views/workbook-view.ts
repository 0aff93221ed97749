import { html, nothing, type TemplateResult } from "lit";
import { spokenLanguage } from "../../locales";
import { workbookActions } from "../actions/workbook";
import type { Scene } from "./scene";

/** What can be done with all our formulas of the workbook. */
export function workbookView(scene: Scene): TemplateResult {
  const { strings, hosted, controller } = scene;
  if (!hosted)
    return html`<p class="aif-empty">${strings.noHostShort}</p>
      ${helpView(scene)}`;
  return html`
    <p class="aif-quiet">${strings.workbookIntro}</p>
    <ul class="aif-cards">
      ${workbookActions(strings, scene.language, scene.can).map(
        (action) => html`
          <li>
            <button
              type="button"
              data-action=${action.id}
              aria-disabled=${action.hindrance === null ? nothing : "true"}
              @click=${() => {
                if (action.hindrance !== null) return;
                void controller.runner.open(action);
                scene.root.querySelector<HTMLElement>("#aif-panel")?.focus();
              }}
            >
              <b>${action.title}</b>
              <span class="aif-quiet">${action.hindrance ?? action.about}</span>
            </button>
          </li>
        `,
      )}
    </ul>
    ${helpView(scene)}
  `;
}

/** Pages of the manual that lie beside the pane's own page. */
function helpView({ strings, language }: Scene): TemplateResult {
  const chinese = spokenLanguage(language) === "zh-TW" ? ".zh-TW" : "";
  const pages = [
    ["guide", strings.guidePage],
    ["functions", strings.functionsPage],
    ["support", strings.supportPage],
    ["privacy", strings.privacyPage],
  ] as const;
  return html`
    <nav class="aif-help" aria-label=${strings.helpLabel}>
      ${pages.map(
        ([page, title]) =>
          html`<a href=${`docs/${page}${chinese}.html`} target="_blank" rel="noopener">${title}</a>`,
      )}
    </nav>
  `;
}
