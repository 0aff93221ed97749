import { officeIsDark, openOffice } from "../hosts/office";
import "./index.css";

/** Whether this is a package for a host, not a developer's build; the build fills it in. */
declare const ADDIN_PACKAGE: boolean;

const darkPreferred = matchMedia("(prefers-color-scheme: dark)");

/** Office decides the theme where it has one; the system does elsewhere. */
function applyTheme(): void {
  const dark = officeIsDark() ?? darkPreferred.matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

async function start(root: HTMLElement): Promise<void> {
  const { workbook, language } = await openOffice();
  document.documentElement.lang = language;
  applyTheme();
  // Excel tells of no change of its theme, so we look again whenever the pane comes back into view.
  document.addEventListener("visibilitychange", applyTheme);
  darkPreferred.addEventListener("change", applyTheme);
  // Loaded late, so that the cell functions, which are in functions.js, never wait for the pane.
  const { mountPane } = await import(/* webpackChunkName: "pane" */ "./pane");
  root.replaceChildren();
  mountPane(root, { workbook, language });
}

/** In words of this file, since the pane's own could not be loaded. */
const failure = (language: string): string =>
  /^zh\b/i.test(language)
    ? "窗格無法開啟，請關閉後重新開啟。"
    : "The pane could not be opened. Close it and open it again.";

const root = document.getElementById("pane") ?? document.body;
start(root).catch((error: unknown) => {
  const message = document.createElement("p");
  message.className = "failed";
  message.setAttribute("role", "alert");
  message.textContent = `${failure(navigator.language)} (${String(error)})`;
  root.replaceChildren(message);
});
// A copy for later, when there may be no network. Excel on some platforms has no such workers, and does without.
if (ADDIN_PACKAGE && "serviceWorker" in navigator)
  void navigator.serviceWorker.register("offline.js").catch(() => undefined);
