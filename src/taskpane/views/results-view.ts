import { html, nothing, type TemplateResult } from "lit";
import { exact, plain, readable, readableRange } from "../amounts";
import { measureIds, type Bounds, type Measure, type Outcome, type Tier } from "../estimate";
import type { State } from "../model";
import { barView } from "./bar-view";
import type { Scene } from "./scene";

/** The four measures; each is also the choice of which formula to insert. */
export function resultsView(state: State, scene: Scene): TemplateResult {
  const { strings } = scene;
  const { estimate } = state;
  const body =
    state.picked === null
      ? html`<p class="aif-empty">${strings.pickFirst}</p>`
      : html`${measureIds.map((measure) => rowView(measure, estimate?.outcomes[measure] ?? null, state, scene))}
          <p class="aif-hint">${strings.lowToHigh}</p>`;
  return html`
    <fieldset class="aif-section aif-results">
      <legend>${strings.resultsLabel}</legend>
      ${body}
    </fieldset>
  `;
}

function rowView(measure: Measure, outcome: Outcome | null, state: State, scene: Scene): TemplateResult {
  const { controller, strings } = scene;
  const { estimate } = state;
  const answered = estimate !== null && outcome !== null && !("message" in outcome);
  return html`
    <label class="aif-result">
      <input
        type="radio"
        name="aif-measure"
        aria-label=${answered ? spoken(measure, outcome, estimate.currency, scene) : nothing}
        .checked=${state.measure === measure}
        @change=${() => {
          controller.setMeasure(measure);
        }}
      />
      <span class="aif-measure">
        ${strings[measure]} ${answered && outcome.tier ? tierView(outcome.tier, scene) : nothing}
      </span>
      ${answered ? boundsView(measure, outcome, estimate.currency, scene) : refusalView(outcome, state)}
    </label>
  `;
}

/** A row in one sentence, for those who hear it. */
function spoken(
  measure: Measure,
  { low, central, high, tier }: Bounds & { readonly tier: Tier | null },
  currency: string,
  { strings, language }: Scene,
): string {
  const say = (amount: number): string => readable(measure, amount, language, currency);
  const text = strings.barText(strings[measure], say(low), say(central), say(high));
  return tier === null ? text : text + strings.tierSpoken(strings.tier(tier));
}

const tierView = (tier: Tier, { strings }: Scene): TemplateResult => html`
  <span class="aif-tier" title=${strings.tier(tier)}><b>${tier}</b> ${strings.tierShort(tier)}</span>
`;

function boundsView(
  measure: Measure,
  bounds: Bounds,
  currency: string,
  { strings, language }: Scene,
): TemplateResult {
  const { low, central, high } = bounds;
  const say = (amount: number): string => readable(measure, amount, language, currency);
  return html`
    <span class="aif-amount" title=${strings.exactly(exact(measure, central, language, currency))}
      >${say(central)}</span
    >
    ${barView(bounds)}
    <span class="aif-range"
      >${low === high ? strings.noRange : readableRange(measure, bounds, language, currency)}</span
    >
    <span class="aif-exact">${plain(measure, central, language, currency)}</span>
  `;
}

/** A refusal that a field already shows is not said again in every row. */
function refusalView(outcome: Outcome | null, { estimate }: State): TemplateResult {
  const message = outcome && "message" in outcome && !estimate?.fault ? outcome.message : null;
  return html`<span class="aif-amount">–</span
    >${message === null ? "" : html`<span class="aif-fault">${message}</span>`}`;
}
