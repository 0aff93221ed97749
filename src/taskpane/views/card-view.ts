import { html, type TemplateResult } from "lit";
import type { Picked } from "../model";
import { factsView } from "./facts-view";
import { focusOn, type Scene } from "./scene";

/** What was picked, with the figures that matter. */
export const cardView = (picked: Picked, scene: Scene): TemplateResult => html`
  <div class="aif-card" role="group" aria-label=${scene.strings.pickedLabel}>
    <div class="aif-card-head">
      <div>
        <strong>${picked.name}</strong>
        <span class="aif-quiet"
          >${[scene.strings.oneOf(picked.kind), picked.vendor, picked.released.slice(0, 7)]
            .filter(Boolean)
            .join(" · ")}</span
        >
      </div>
      <fluent-button
        role="button"
        size="small"
        appearance="subtle"
        @click=${() => {
          scene.controller.openSearch();
          focusOn(scene, "aif-search");
        }}
      >
        ${scene.strings.changePreset}
      </fluent-button>
    </div>
    ${
      picked.reference === null
        ? factsView(picked.kind, picked.facts, scene)
        : html`<p class="aif-hint">${scene.strings.ownFigures(picked.reference)}</p>`
    }
  </div>
`;
