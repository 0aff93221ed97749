import { html, nothing, type TemplateResult } from "lit";
import { readable, readableRange } from "../amounts";
import type { Driver, Line, Measure } from "../estimate";
import { figure, withUnit } from "../figures";
import type { State } from "../model";
import type { Scene } from "./scene";

/** The inputs that move a result most; more only confuse. */
const MOST_DRIVERS = 3;

/** Why the chosen measure is what it is: what moves it, and what it is made of. */
export function whyView(state: State, scene: Scene): TemplateResult | typeof nothing {
  const { measure, estimate, drivers } = state;
  const outcome = estimate?.outcomes[measure];
  if (!estimate || !outcome || "message" in outcome) return nothing;
  const { strings } = scene;
  const say = (value: number): string => readable(measure, value, scene.language, estimate.currency);
  const lines = estimate.lines.filter((line) => belongs(line, measure));
  return html`
    <section class="aif-section" aria-label=${strings.driversLabel(strings[measure])}>
      <h2 class="aif-heading">${strings.driversLabel(strings[measure])}</h2>
      ${
        drivers.length === 0
          ? html`<p class="aif-hint">${strings.noDrivers}</p>`
          : tornadoView(drivers.slice(0, MOST_DRIVERS), outcome.central, say, scene)
      }
      ${
        lines.length === 0
          ? nothing
          : html`<details class="aif-more">
              <summary>${strings.breakdownLabel(strings[measure])}</summary>
              <ul class="aif-lines">
                ${lines.map((line) => lineView(line, measure, estimate.currency, scene))}
              </ul>
              <p class="aif-hint">${strings.breakdownHint}</p>
            </details>`
      }
    </section>
  `;
}

const belongs = ({ item }: Line, measure: Measure): boolean =>
  item === measure || item.startsWith(`${measure}.`) || (measure === "energy" && item === "device_hours");

/** Bars from the result at the input's low to the result at its high, on one scale around the central value. */
function tornadoView(
  drivers: readonly Driver[],
  central: number,
  say: (value: number) => string,
  { strings, language }: Scene,
): TemplateResult {
  const ends = drivers.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(central, ...ends), Math.max(central, ...ends)];
  const at = (value: number): number => (most === least ? 50 : (100 * (value - least)) / (most - least));
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  return html`<ul class="aif-tornado">
    ${drivers.map(({ input, atLow, atHigh, share }) => {
      const [from, to] = [at(Math.min(atLow, atHigh)), at(Math.max(atLow, atHigh))];
      const name = strings.term(input);
      return html`<li>
        <div class="aif-pair">
          <span>${name}</span><span class="aif-quiet">${percent.format(share)}</span>
        </div>
        <svg
          class="aif-bar"
          role="img"
          width="100%"
          height="10"
          aria-label=${strings.driverText(name, say(atLow), say(atHigh), percent.format(share))}
        >
          <rect class="aif-track" x="0" y="4" width="100%" height="2" rx="1" />
          <rect
            class="aif-span"
            x=${`${from.toFixed(2)}%`}
            y="1"
            width=${`${(to - from).toFixed(2)}%`}
            height="8"
            rx="2"
          />
          <rect class="aif-mark" x=${`${at(central).toFixed(2)}%`} y="0" width="2" height="10" />
        </svg>
        <div class="aif-pair aif-quiet">
          <span>${say(Math.min(atLow, atHigh))}</span><span>${say(Math.max(atLow, atHigh))}</span>
        </div>
      </li>`;
    })}
  </ul>`;
}

function lineView(
  { item, outcome, unit, sources }: Line,
  measure: Measure,
  currency: string,
  scene: Scene,
): TemplateResult {
  const { strings, language } = scene;
  const total = item === measure ? "aif-total" : "";
  if ("message" in outcome)
    return html`<li class=${total}>
      <div class="aif-pair"><span>${strings.term(item)}</span><span>–</span></div>
      <p class="aif-quiet">${outcome.message}</p>
    </li>`;
  const { low, central, high, tier } = outcome;
  const own = item === "device_hours";
  const amount = own
    ? withUnit(figure(central, language), unit, strings)
    : readable(measure, central, language, currency);
  const range = own
    ? `${figure(low, language)} – ${figure(high, language)}`
    : readableRange(measure, outcome, language, currency);
  return html`<li class=${total}>
    <div class="aif-pair"><span>${strings.term(item)}</span><span>${amount}</span></div>
    <p class="aif-quiet">
      ${[low === high ? strings.noRange : range, tier === null ? "" : strings.tierShort(tier)].filter(Boolean).join(" · ")}
    </p>
    ${sources === "" ? nothing : html`<p class="aif-quiet" lang="en">${sources}</p>`}
  </li>`;
}
