type Choice = "language" | "theme";

const chosen = new Map<Choice, string>();

/** What was chosen on this page, now or on an earlier visit; null where nothing was. */
export function remembered(choice: Choice): string | null {
  try {
    return chosen.get(choice) ?? localStorage.getItem(keyOf(choice));
  } catch {
    return null;
  }
}

/** Keeps a choice, also for the next visit where the browser lets us. */
export function remember(choice: Choice, value: string): void {
  chosen.set(choice, value);
  try {
    localStorage.setItem(keyOf(choice), value);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

function keyOf(choice: Choice): string {
  return `ai-footprint.${choice}`;
}
