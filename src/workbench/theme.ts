import { remember, remembered } from "./choices";

const system = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark: as chosen here, else as the system says. */
export function isDark(): boolean {
  const chosen = remembered("theme");
  return chosen === null ? system.matches : chosen === "dark";
}

/** Keeps the other theme from now on. */
export function chooseOtherTheme(): void {
  remember("theme", isDark() ? "light" : "dark");
}

/** Calls back when the system changes between light and dark. */
export function onSystemTheme(listener: () => void): void {
  system.addEventListener("change", listener);
}
