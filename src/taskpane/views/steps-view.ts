import { html, nothing, type TemplateResult } from "lit";
import type { Cell } from "../../functions/cells";
import type { CallSteps } from "../../workbook/steps";
import { amountOf, withUnit } from "../figures";
import type { State } from "../model";
import type { Scene } from "./scene";
import { unchecked } from "./unchecked";

/** How one call comes to its result, step by step, on demand. */
export function stepsView(index: number, { cell, explanation }: State, scene: Scene): TemplateResult {
  const { strings, controller } = scene;
  const steps = cell.steps.get(index);
  return html`
    <details
      class="aif-more"
      .open=${steps !== undefined}
      data-of=${explanation?.formula ?? ""}
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open && steps === undefined) void controller.explain(index);
      }}
    >
      <summary>${strings.stepsLabel}</summary>
      ${steps === undefined ? html`<p class="aif-hint">${strings.stepsLoading}</p>` : foundView(steps, scene)}
    </details>
  `;
}

function foundView(steps: CallSteps, scene: Scene): TemplateResult {
  if ("unchecked" in steps) return html`<p class="aif-hint">${scene.strings[unchecked[steps.unchecked]]}</p>`;
  if ("message" in steps) return html`<p class="aif-fault">${steps.message}</p>`;
  return html`<ol class="aif-steps" aria-label=${scene.strings.stepsTable}>
    ${steps.rows.map((row) => stepView(row, scene))}
  </ol>`;
}

function stepView(row: readonly Cell[], { strings, language }: Scene): TemplateResult {
  const [step, formula, value, unit, basis, source] = row;
  const text = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");
  const amount =
    typeof value === "number"
      ? amountOf(value, text(unit), strings, language)
      : withUnit(text(value), text(unit), strings);
  const kind = strings.term(text(basis));
  return html`<li>
    <div class="aif-pair"><code>${text(step)}</code><span>${amount}</span></div>
    ${text(formula) === "" ? nothing : html`<code class="aif-quiet">= ${text(formula)}</code>`}
    ${
      kind === "" && text(source) === ""
        ? nothing
        : html`<p class="aif-quiet">
            ${kind}${kind !== "" && text(source) !== "" ? " · " : ""}<span lang="en">${text(source)}</span>
          </p>`
    }
  </li>`;
}
