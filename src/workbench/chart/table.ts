import { html, type TemplateResult } from "lit";
import type { ChartPicture } from "../../hosts/univer/chart-picture";
import { wholeNumberWriter } from "./numbers";

/** The numbers of a chart as a table that is heard and not seen. */
export function tableOf({ title, unit, categories, series }: ChartPicture, language: string): TemplateResult {
  const write = wholeNumberWriter(language);
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : write(value);
  return html`<table class="chart-table">
    <caption>
      ${unit === "" ? title : `${title} (${unit})`}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${series.map((one) => html`<th scope="col">${one.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${categories.map(
        (label, index) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${series.map((one) => html`<td>${number(one.values[index])}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
