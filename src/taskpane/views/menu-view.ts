import { html, nothing, type TemplateResult } from "lit";
import type { Action } from "../run";
import type { State } from "../model";
import { insertActions } from "../actions/insert";
import type { Scene } from "./scene";

const MENU = "aif-menu";

/** What else can be inserted: a button with a menu above it. */
export function menuView(state: State, scene: Scene): TemplateResult {
  const { strings, hosted } = scene;
  const actions = hosted ? insertActions(state, scene.strings, scene.language, scene.can) : [];
  return html`
    <div class="aif-menu-anchor" @keydown=${(event: KeyboardEvent) => onKey(event, scene)}>
      <fluent-button
        id="aif-menu-button"
        role="button"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-disabled=${hosted ? nothing : "true"}
        ?disabled-focusable=${!hosted}
        @click=${() => toggle(scene)}
      >
        ${strings.moreInserts}
      </fluent-button>
      <div
        id=${MENU}
        class="aif-menu"
        role="menu"
        aria-label=${strings.moreInserts}
        hidden
        @focusout=${(event: FocusEvent) => {
          const within = (event.currentTarget as Element).contains(event.relatedTarget as Node | null);
          if (!within) show(scene, false);
        }}
      >
        ${actions.map((action) => itemView(action, scene))}
      </div>
    </div>
  `;
}

const itemView = (action: Action, scene: Scene): TemplateResult => html`
  <button
    type="button"
    role="menuitem"
    tabindex="-1"
    aria-disabled=${action.hindrance === null ? nothing : "true"}
    @click=${() => {
      if (action.hindrance !== null) return;
      show(scene, false);
      void scene.controller.runner.open(action);
      scene.root.querySelector<HTMLElement>("#aif-panel")?.focus();
    }}
  >
    <b>${action.title}</b><span class="aif-quiet">${action.hindrance ?? action.about}</span>
  </button>
`;

const menu = ({ root }: Scene): HTMLElement | null => root.querySelector(`#${MENU}`);
const button = ({ root }: Scene): HTMLElement | null => root.querySelector("#aif-menu-button");
const items = (scene: Scene): HTMLElement[] => [
  ...(menu(scene)?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function show(scene: Scene, open: boolean): void {
  const found = menu(scene);
  if (found === null) return;
  found.hidden = !open;
  button(scene)?.setAttribute("aria-expanded", String(open));
}

function toggle(scene: Scene): void {
  if (!scene.hosted) return;
  const open = menu(scene)?.hidden === true;
  show(scene, open);
  if (!open) return;
  // A sheet's protection may have been taken away since the pane looked last.
  void scene.controller.look();
  items(scene)[0]?.focus();
}

function onKey(event: KeyboardEvent, scene: Scene): void {
  const all = items(scene);
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (menu(scene)?.hidden !== false || at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (next !== undefined) all[next % all.length]?.focus();
  else if (event.key === "Escape") {
    show(scene, false);
    button(scene)?.focus();
  } else return;
  event.preventDefault();
}
