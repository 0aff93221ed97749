import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { State } from "../model";
import { rowsFor } from "../picking";
import type { Preset } from "../presets";
import { cardView } from "./card-view";
import { filtersView } from "./filters-view";
import { activeOption, optionsView, revealActive } from "./options-view";
import { focusOn, type Scene } from "./scene";

const SEARCH = "aif-search";
const LIST = "aif-presets";

/** The search over all presets, its filters, its list, and the card of what was picked. */
export function searchView(state: State, scene: Scene): TemplateResult {
  const { controller, strings } = scene;
  const { search, picked } = state;
  const pick = (preset?: Preset): void => {
    const taken = controller.pick(preset);
    if (taken === "activity") focusOn(scene, "aif-quantity");
    if (taken === "site" && picked) focusOn(scene, "aif-site");
  };
  const listed = search.open && search.options.length > 0;
  return html`
    <section
      class="aif-section"
      @focusout=${(event: FocusEvent) => {
        const within = (event.currentTarget as Element).contains(event.relatedTarget as Node | null);
        if (!within && event.relatedTarget !== null) controller.closeSearch();
      }}
    >
      <div class="aif-field" @keydown=${onKey}>
        <label for=${SEARCH}>${strings.searchLabel}</label>
        <div class="aif-input">
          ${magnifier}
          <input
            id=${SEARCH}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            placeholder=${strings.searchPlaceholder}
            aria-autocomplete="list"
            aria-expanded=${listed ? "true" : "false"}
            aria-controls=${listed ? LIST : nothing}
            aria-activedescendant=${activeOption(LIST, search)}
            .value=${live(search.query)}
            @input=${(event: InputEvent) => {
              controller.search((event.target as HTMLInputElement).value);
              revealActive(scene.root, LIST);
            }}
            @click=${controller.openSearch}
          />
        </div>
      </div>
      ${search.open ? filtersView(state, scene) : nothing}
      <div @keydown=${onKey}>
        ${
          listed
            ? optionsView({
                id: LIST,
                label: strings.presetsLabel,
                strings,
                picking: search,
                pick,
                reachable: true,
                kinds: search.filter.kind === null,
              })
            : nothing
        }
      </div>
      ${search.open && search.options.length === 0 ? emptyView(state, scene) : nothing}
      ${picked && !search.open ? cardView(picked, scene) : nothing}
    </section>
  `;

  /** Keys of the search field, and of the list when it has the focus. */
  function onKey(event: KeyboardEvent): void {
    const rows = rowsFor(event.key);
    if (event.isComposing) return;
    if (rows !== null) {
      controller.moveSearch(rows);
      revealActive(scene.root, LIST);
    } else if (event.key === "Enter") pick();
    else if (event.key === "Escape") controller.search("");
    else return;
    if (event.key === "Escape") controller.closeSearch();
    event.preventDefault();
  }
}

const emptyView = ({ search }: State, scene: Scene): TemplateResult => html`
  <div class="aif-empty">
    <p>${scene.strings.noPreset(search.query)}</p>
    <p class="aif-quiet">${scene.strings.noPresetAdvice}</p>
    <fluent-button
      role="button"
      size="small"
      @click=${() => {
        scene.controller.search("", { kind: null, vendor: null });
        focusOn(scene, SEARCH);
      }}
    >
      ${scene.strings.clearSearch}
    </fluent-button>
  </div>
`;

const magnifier = html`
  <svg class="aif-icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.5 10.5 14 14" />
  </svg>
`;
