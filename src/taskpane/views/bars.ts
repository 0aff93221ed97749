import { html, nothing, svg, type TemplateResult } from "lit";

/** A choice that a message offers. */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

type Intent = "success" | "warning" | "info" | "error";

/** A sign for each kind of message: color alone says nothing to some, and nothing at all in high contrast. */
const signs: Readonly<Record<Intent, TemplateResult>> = {
  success: svg`<circle cx="8" cy="8" r="6.2" /><path d="m5.2 8.2 2 2 3.6-4" />`,
  warning: svg`<path d="M8 2 14.4 13.5H1.600Z M8 6.500v3.200 M8 11.600v.1" />`,
  info: svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 7.300v3.700 M8 5v.1" />`,
  error: svg`<circle cx="8" cy="8" r="6.2" /><path d="m5.800 5.800 4.400 4.400 m0-4.400-4.400 4.400" />`,
};

/** A message with what can be done about it. */
export const messageView = (
  intent: Intent,
  text: string | TemplateResult,
  offers: readonly Offer[],
): TemplateResult => html`
  <fluent-message-bar
    intent=${intent}
    layout=${offers.length > 1 || intent === "error" ? "multiline" : nothing}
  >
    <svg slot="icon" class="aif-icon" viewBox="0 0 16 16" aria-hidden="true">${signs[intent]}</svg>
    <span class="aif-wrap">${text}</span>
    ${offers.map(
      ({ label, act }) =>
        html`<fluent-button slot="actions" role="button" size="small" @click=${act}>${label}</fluent-button>`,
    )}
  </fluent-message-bar>
`;
