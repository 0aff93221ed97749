import { html, type TemplateResult } from "lit";
import type { Bounds } from "../estimate";

/** Room after the high end, so that its mark is not cut off. */
const MARGIN = 1.06;

const percent = (share: number): string => `${(100 * Math.min(Math.max(share, 0), 1)).toFixed(2)}%`;

/** A bar from low to high with a mark at the central value, on a scale that starts at zero: its width is honest. */
export function barView({ low, central, high }: Bounds): TemplateResult {
  const end = high > 0 ? high * MARGIN : 1;
  return html`
    <svg class="aif-bar" aria-hidden="true" width="100%" height="12">
      <rect class="aif-track" x="0" y="5" width="100%" height="2" rx="1" />
      <rect
        class="aif-span"
        x=${percent(low / end)}
        y="3"
        width=${percent((high - low) / end)}
        height="6"
        rx="3"
      />
      <circle class="aif-mark" cx=${percent(central / end)} cy="6" r="4.5" />
    </svg>
  `;
}
