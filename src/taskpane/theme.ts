import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

const DARK = "(prefers-color-scheme: dark)";

/** Gives the page Fluent's tokens for the theme of <html data-theme>, or the system's where none is named. Returns how to stop. */
export function followTheme(): () => void {
  const page = document.documentElement;
  const system = window.matchMedia(DARK);
  const apply = (): void => {
    const named = page.dataset["theme"];
    const dark = named === "dark" || (named !== "light" && system.matches);
    setTheme(dark ? webDarkTheme : webLightTheme);
  };
  const observer = new MutationObserver(apply);
  observer.observe(page, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", apply);
  apply();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", apply);
  };
}
