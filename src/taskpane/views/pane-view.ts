import { html, nothing, type TemplateResult } from "lit";
import { spokenLanguage } from "../../locales";
import type { State } from "../model";
import { assumptionsView } from "./assumptions-view";
import { messageView } from "./bars";
import { cellView } from "./cell-view";
import { fieldsView } from "./fields-view";
import { formulaView, insertView } from "./insert-view";
import { panelView } from "./panel-view";
import { resultsView } from "./results-view";
import type { Scene } from "./scene";
import { searchView } from "./search-view";
import { tabsView } from "./tabs-view";
import { whyView } from "./why-view";
import { workbookView } from "./workbook-view";

/** The whole pane. */
export function paneView(state: State, scene: Scene): TemplateResult {
  const { strings, hosted } = scene;
  // In the workbench the pane is a part of a page that has its own main landmark and heading.
  const alone = scene.root.closest("main") === null;
  const panel = state.panel?.action.quick ? null : state.panel;
  const estimating = state.view === "estimate" && panel === null;
  return html`
    <div class="aif" lang=${spokenLanguage(scene.language)} role=${alone ? "main" : nothing}>
      ${alone ? html`<h1 class="aif-unseen">${strings.paneTitle}</h1>` : nothing} ${tabsView(state, scene)}
      <div class="aif-form" id="aif-view" role="tabpanel" aria-labelledby=${`aif-tab-${state.view}`}>
        ${hosted ? nothing : html`<p class="aif-note">${strings.noHost}</p>`}
        ${state.online ? nothing : html`<p class="aif-note">${strings.offline}</p>`}
        ${state.failure === null ? nothing : failureView(state.failure, scene)}
        ${panel !== null ? panelView(panel, scene) : estimating ? estimateView(state, scene) : workbookView(scene)}
      </div>
      ${estimating ? insertView(state, scene) : nothing} ${hosted ? cellView(state, scene) : nothing}
      <div class="aif-unseen" aria-live="polite">${state.announcement}</div>
    </div>
  `;
}

const estimateView = (state: State, scene: Scene): TemplateResult => html`
  ${searchView(state, scene)} ${fieldsView(state, scene)}
  ${state.lent === null ? assumptionsView(state, scene) : nothing} ${resultsView(state, scene)}
  ${whyView(state, scene)} ${formulaView(state, scene)}
`;

const failureView = ({ reason, retry }: NonNullable<State["failure"]>, { strings }: Scene): TemplateResult =>
  messageView("error", strings.hostFailed(reason), [{ label: strings.retry, act: retry }]);
