import { html, type TemplateResult } from "lit";
import type { State } from "../model";
import type { Scene } from "./scene";

const views = ["estimate", "workbook"] as const;

/** The pane's two views. */
export function tabsView({ view }: State, scene: Scene): TemplateResult {
  const { strings, controller } = scene;
  const names = { estimate: strings.viewEstimate, workbook: strings.viewWorkbook };
  const go = (to: (typeof views)[number]): void => {
    controller.runner.close();
    controller.setView(to);
    scene.root.querySelector<HTMLElement>(`#aif-tab-${to}`)?.focus();
  };
  return html`
    <div
      class="aif-tabs"
      role="tablist"
      aria-label=${strings.viewsLabel}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        go(view === "estimate" ? "workbook" : "estimate");
      }}
    >
      ${views.map(
        (each) => html`
          <button
            type="button"
            id=${`aif-tab-${each}`}
            role="tab"
            aria-selected=${each === view ? "true" : "false"}
            aria-controls="aif-view"
            tabindex=${each === view ? "0" : "-1"}
            @click=${() => {
              go(each);
            }}
          >
            ${names[each]}
          </button>
        `,
      )}
    </div>
  `;
}
