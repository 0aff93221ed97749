import { html, nothing, type TemplateResult } from "lit";
import type { Fact } from "../../functions/facts";
import { amountOf, headlines, rangeOf } from "../figures";
import type { Scene } from "./scene";

/** A preset's figures: a few at once, the rest with basis, date and source on demand. */
export function factsView(kind: string, facts: readonly Fact[], scene: Scene): TemplateResult {
  const { strings } = scene;
  if (facts.length === 0) return html`<p class="aif-hint">${strings.noFigures}</p>`;
  return html`
    <dl class="aif-facts">
      ${headlines(kind, facts).map(
        (fact) =>
          html`<div>
            <dt>${strings.term(fact.name)}</dt>
            <dd>${amountView(fact, scene)}</dd>
          </div>`,
      )}
    </dl>
    <details class="aif-more">
      <summary>${strings.allFigures(facts.length)}</summary>
      <ul class="aif-sources">
        ${facts.map((fact) => factView(fact, scene))}
      </ul>
    </details>
  `;
}

function amountView(fact: Fact, { strings, language }: Scene): TemplateResult {
  const range = rangeOf(fact, strings, language);
  return html`${amountOf(fact.central, fact.unit, strings, language)}${
    range === null ? nothing : html` <span class="aif-quiet">${range}</span>`
  }`;
}

const factView = (fact: Fact, scene: Scene): TemplateResult => html`
  <li>
    <div class="aif-pair">
      <span>${scene.strings.term(fact.name)}</span><span>${amountView(fact, scene)}</span>
    </div>
    <p class="aif-quiet">
      ${[scene.strings.term(fact.basis), fact.date].filter(Boolean).join(" · ")} ·
      ${sourceView(fact.source, scene)}
    </p>
    ${fact.note === null ? nothing : html`<p class="aif-quiet" lang="en">${fact.note}</p>`}
  </li>
`;

/** A citation, linked where the source has an address. Addresses come from our own data; anything but https is no link. */
const sourceView = ({ title, url }: Fact["source"], { strings }: Scene): TemplateResult =>
  url.startsWith("https://")
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer" title=${strings.openSource} lang="en"
        >${title}</a
      >`
    : html`<span lang="en">${title}</span>`;
