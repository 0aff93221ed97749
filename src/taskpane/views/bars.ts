import { html, nothing, type TemplateResult } from "lit";

/** A choice that a message offers. */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

/** A message with what can be done about it. */
export const messageView = (
  intent: "success" | "warning" | "info" | "error",
  text: string | TemplateResult,
  offers: readonly Offer[],
): TemplateResult => html`
  <fluent-message-bar
    intent=${intent}
    layout=${offers.length > 1 || intent === "error" ? "multiline" : nothing}
  >
    <span class="aif-wrap">${text}</span>
    ${offers.map(
      ({ label, act }) =>
        html`<fluent-button slot="actions" role="button" size="small" @click=${act}>${label}</fluent-button>`,
    )}
  </fluent-message-bar>
`;
