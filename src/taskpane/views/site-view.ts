import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { State } from "../model";
import { rowsFor } from "../picking";
import { faultOf, faultView } from "./fault-view";
import { factsView } from "./facts-view";
import { activeOption, optionsView, revealActive } from "./options-view";
import type { Scene } from "./scene";

const SITE = "aif-site";
const LIST = "aif-sites";

/** The site: a combo box. What is typed counts too, so that any spelling the functions know can be used. */
export function siteView(state: State, scene: Scene): TemplateResult {
  const { controller, strings } = scene;
  const { sites } = state;
  const fault = faultOf(state, "site");
  const shown = sites.open && sites.options.length > 0;
  return html`
    <div class="aif-field aif-wide aif-anchor">
      <label for=${SITE}>${strings.siteLabel} <span class="aif-quiet">${strings.siteOptional}</span></label>
      <div class="aif-input">
        <input
          id=${SITE}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          placeholder=${strings.sitePlaceholder(state.picked?.kind ?? "")}
          aria-label=${strings.siteLabel}
          aria-autocomplete="list"
          aria-expanded=${shown ? "true" : "false"}
          aria-controls=${LIST}
          aria-activedescendant=${activeOption(LIST, sites)}
          aria-describedby="aif-site-fault"
          aria-invalid=${fault === null ? nothing : "true"}
          .value=${live(sites.query)}
          @input=${(event: InputEvent) => {
            controller.searchSites((event.target as HTMLInputElement).value);
          }}
          @click=${() => {
            controller.searchSites(sites.query);
            scene.root.querySelector(`#${LIST}`)?.scrollIntoView({ block: "nearest" });
          }}
          @blur=${() => {
            if (sites.open) controller.settleSite(null);
          }}
          @keydown=${onKey}
        />
      </div>
      ${
        shown
          ? html`<div class="aif-popup">
              ${optionsView({
                id: LIST,
                label: strings.sitesLabel,
                strings,
                picking: sites,
                pick: controller.settleSite,
                reachable: false,
                kinds: false,
              })}
            </div>`
          : nothing
      }
      ${sites.open && !shown ? html`<p class="aif-hint">${strings.noSite}</p>` : nothing}
      ${faultView(SITE, fault)}
      ${
        state.siteFacts.length > 0 && !sites.open
          ? html`<details class="aif-more">
              <summary>${strings.siteFigures}</summary>
              ${factsView("site", state.siteFacts, scene)}
            </details>`
          : nothing
      }
    </div>
  `;

  function onKey(event: KeyboardEvent): void {
    const rows = rowsFor(event.key);
    if (event.isComposing) return;
    if (rows !== null) {
      controller.moveSites(rows);
      revealActive(scene.root, LIST);
    } else if (event.key === "Enter") controller.settleSite();
    else if (event.key === "Escape" && sites.open) controller.leaveSites();
    else return;
    event.preventDefault();
  }
}
