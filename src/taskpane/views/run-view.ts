import { html, nothing, type TemplateResult } from "lit";
import { addressOf } from "../../workbook/address";
import { contentText } from "../content";
import type { Action, Panel, Plan, Progress } from "../run";
import { messageView, type Offer } from "./bars";
import { keepingFocus, leave, type Scene } from "./scene";

/** Places beyond these are only counted. */
const MOST_CELLS = 5;

/** What becomes of an action: how far it is, what it would overwrite, what it did. */
export function runView({ action, run }: Panel, scene: Scene): TemplateResult | typeof nothing {
  const { strings, controller } = scene;
  const { runner } = controller;
  const close: Offer = { label: strings.close, act: () => leave(scene, action, runner.close) };
  switch (run.step) {
    case "form":
      return nothing;
    case "planning":
      return progressView(strings.planning, run.progress, scene);
    case "writing":
      return progressView(strings.writing, run.progress, scene);
    case "ready":
      return action.quick ? askingView(action, run.plan, scene) : html`${planView(run.plan, scene)}`;
    case "done": {
      const { place } = run.plan;
      const offers: Offer[] = [];
      if (run.undo !== null)
        offers.push({ label: strings.undo, act: () => void keepingFocus(scene, runner.undo()) });
      if (place && run.undo !== null)
        offers.push({ label: strings.show, act: () => void runner.show(place) });
      return html`
        ${messageView(run.plan.draft === null ? "info" : "success", run.plan.summary, offers)}
        ${run.plan.lists.map((list) => listView(list, scene))}
      `;
    }
    case "failed": {
      const { retry } = run;
      return messageView("error", run.reason, [
        ...(retry ? [{ label: strings.retry, act: () => void keepingFocus(scene, retry()) }] : []),
        close,
      ]);
    }
    case "said":
      return messageView("info", run.text, action.quick ? [] : [close]);
  }
}

/** The one question of a quick action: may this cell's content be lost? */
function askingView(action: Action, { draft }: Plan, scene: Scene): TemplateResult | typeof nothing {
  const {
    strings,
    controller: { runner },
  } = scene;
  const [cell] = draft?.occupied ?? [];
  if (cell === undefined) return nothing;
  return messageView("warning", strings.alreadyFilled(addressOf(cell.area), contentText(cell.now, strings)), [
    { label: strings.replace, act: () => void keepingFocus(scene, runner.carryOut()) },
    { label: strings.cancel, act: () => leave(scene, action, runner.cancel) },
  ]);
}

/** Where an action writes, and what would be lost. */
function planView(plan: Plan, scene: Scene): TemplateResult {
  const { strings } = scene;
  const { writes, occupied } = plan.draft ?? { writes: [], occupied: [] };
  const more = writes.length - MOST_CELLS;
  const rest = occupied.length - MOST_CELLS;
  return html`
    ${plan.outlook === null ? nothing : html`<p>${plan.outlook}</p>`}
    <p class="aif-quiet">${strings.writesPlaces}</p>
    <ul class="aif-places">
      ${writes.slice(0, MOST_CELLS).map((area) => html`<li>${addressOf(area)}</li>`)}
      ${more > 0 ? html`<li>${strings.moreCells(more)}</li>` : nothing}
    </ul>
    ${
      occupied.length === 0
        ? nothing
        : messageView(
            "warning",
            html`${strings.replaceCells(occupied.length)}
              <ul class="aif-places">
                ${occupied
                  .slice(0, MOST_CELLS)
                  .map(({ area, now }) => html`<li>${addressOf(area)}: ${contentText(now, strings)}</li>`)}
                ${rest > 0 ? html`<li>${strings.moreCells(rest)}</li>` : nothing}
              </ul>`,
            [],
          )
    }
    ${plan.lists.map((list) => listView(list, scene))}
  `;
}

function listView(
  { title, findings }: Plan["lists"][number],
  { controller: { runner } }: Scene,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`
    <h3 class="aif-heading">${title}</h3>
    <ul class="aif-findings">
      ${findings.map(({ area, text }) =>
        area === null
          ? html`<li><span>${text}</span></li>`
          : html`<li>
              <button type="button" @click=${() => void runner.show(area)}>
                <b>${addressOf(area)}</b> <span>${text}</span>
              </button>
            </li>`,
      )}
    </ul>
  `;
}

function progressView(
  label: string,
  { done, total }: Progress,
  { strings, language, controller }: Scene,
): TemplateResult {
  const number = new Intl.NumberFormat(language);
  return html`
    <div class="aif-progress">
      <div class="aif-pair">
        <span>${label}</span>
        <span class="aif-quiet"
          >${total > 0 ? strings.progress(number.format(done), number.format(total)) : nothing}</span
        >
      </div>
      <progress
        aria-label=${label}
        max=${total > 0 ? total : 1}
        value=${total > 0 ? done : nothing}
      ></progress>
      <fluent-button role="button" size="small" @click=${controller.runner.cancel}
        >${strings.cancel}</fluent-button
      >
    </div>
  `;
}
