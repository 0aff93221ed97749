import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { State } from "../model";
import { rowsFor } from "../picking";
import { activeOption, optionsView, revealActive } from "./options-view";
import { focusOn, type Scene } from "./scene";

const SEARCH = "aif-search";
const LIST = "aif-presets";

/** The search for hardware, its list, and the card of what was picked. */
export function hardwareView(state: State, scene: Scene): TemplateResult {
  const { controller, strings } = scene;
  const { hardware, picked } = state;
  const pick = (preset?: (typeof hardware.options)[number]): void => {
    if (controller.pickHardware(preset)) focusOn(scene, "aif-quantity");
  };
  const list = {
    id: LIST,
    label: strings.presetsLabel,
    otherVendor: strings.otherVendor,
    picking: hardware,
    pick,
    reachable: true,
  };
  return html`
    <section
      class="aif-section"
      @focusout=${(event: FocusEvent) => {
        const within = (event.currentTarget as Element).contains(event.relatedTarget as Node | null);
        if (!within) controller.closeHardware();
      }}
    >
      <div class="aif-field" @keydown=${onKey}>
        <label for=${SEARCH}>${strings.searchLabel}</label>
        <div class="aif-input">
          ${magnifier}
          <input
            id=${SEARCH}
            type="text"
            autocomplete="off"
            spellcheck="false"
            placeholder=${strings.searchPlaceholder}
            aria-controls=${hardware.open && hardware.options.length > 0 ? LIST : nothing}
            aria-activedescendant=${activeOption(LIST, hardware)}
            .value=${live(hardware.query)}
            @input=${(event: InputEvent) => {
              controller.searchHardware((event.target as HTMLInputElement).value);
              revealActive(scene.root, LIST);
            }}
            @click=${controller.openHardware}
          />
        </div>
        ${hardware.open && hardware.options.length > 0 ? optionsView(list) : nothing}
      </div>
      ${hardware.open && hardware.options.length === 0 ? emptyView(state, scene) : nothing}
      ${picked && !hardware.open ? cardView(state, scene) : nothing}
    </section>
  `;

  /** Keys of the search field, and of the list when it has the focus. */
  function onKey(event: KeyboardEvent): void {
    const rows = rowsFor(event.key);
    if (event.isComposing) return;
    if (rows !== null) {
      controller.moveHardware(rows);
      revealActive(scene.root, LIST);
    } else if (event.key === "Enter") pick();
    else if (event.key === "Escape") controller.searchHardware("");
    else return;
    if (event.key === "Escape") controller.closeHardware();
    event.preventDefault();
  }
}

const emptyView = ({ hardware }: State, scene: Scene): TemplateResult => html`
  <div class="aif-empty">
    <p>${scene.strings.noPreset(hardware.query)}</p>
    <p class="aif-quiet">${scene.strings.noPresetAdvice}</p>
    <fluent-button
      role="button"
      size="small"
      @click=${() => {
        scene.controller.searchHardware("");
        focusOn(scene, SEARCH);
      }}
    >
      ${scene.strings.clearSearch}
    </fluent-button>
  </div>
`;

const cardView = ({ picked }: State, scene: Scene): TemplateResult => html`
  <div class="aif-card" role="group" aria-label=${scene.strings.pickedLabel}>
    <div>
      <strong>${picked?.name}</strong>
      <span class="aif-quiet">${[picked?.vendor, picked?.released].filter(Boolean).join(" · ")}</span>
    </div>
    <fluent-button
      role="button"
      size="small"
      appearance="subtle"
      @click=${() => {
        scene.controller.openHardware();
        focusOn(scene, SEARCH);
      }}
    >
      ${scene.strings.changePreset}
    </fluent-button>
  </div>
`;

const magnifier = html`
  <svg class="aif-icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.5 10.5 14 14" />
  </svg>
`;
