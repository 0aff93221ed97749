import { html, nothing, type TemplateResult } from "lit";
import { spokenLanguage } from "../../locales";
import type { State } from "../model";
import { cellView } from "./cell-view";
import { fieldsView } from "./fields-view";
import { hardwareView } from "./hardware-view";
import { insertView } from "./insert-view";
import { resultsView } from "./results-view";
import type { Scene } from "./scene";

/** The whole pane. */
export function paneView(state: State, scene: Scene): TemplateResult {
  const { strings, hosted } = scene;
  // In the workbench the pane is a part of a page that has its own main landmark and heading.
  const alone = scene.root.closest("main") === null;
  return html`
    <div class="aif" lang=${spokenLanguage(scene.language)} role=${alone ? "main" : nothing}>
      ${alone ? html`<h1 class="aif-unseen">${strings.paneTitle}</h1>` : nothing}
      <div class="aif-form">
        ${hosted ? nothing : html`<p class="aif-note">${strings.noHost}</p>`}
        ${state.failure === null ? nothing : failureView(state.failure, scene)} ${hardwareView(state, scene)}
        ${fieldsView(state, scene)} ${resultsView(state, scene)} ${insertView(state, scene)}
      </div>
      ${hosted ? cellView(state, scene) : nothing}
      <div class="aif-unseen" aria-live="polite">${state.announcement}</div>
    </div>
  `;
}

const failureView = (
  { reason, retry }: NonNullable<State["failure"]>,
  { strings }: Scene,
): TemplateResult => html`
  <fluent-message-bar intent="error" layout="multiline">
    <span class="aif-wrap">${strings.hostFailed(reason)}</span>
    <fluent-button slot="actions" role="button" size="small" @click=${retry}>
      ${strings.retry}
    </fluent-button>
  </fluent-message-bar>
`;
