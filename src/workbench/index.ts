import type { FunctionsFile } from "../hosts/univer/descriptions";
import { exampleBook } from "./examples/example-book";
import { mountGrid, type Grid } from "../hosts/univer/grid";
import { univerWorkbook } from "../hosts/univer/workbook";
import { spokenLanguage, type InEach, type Language } from "../locales/language";
import { mountPane } from "../taskpane/pane";
import { drawChart } from "./chart/draw";
import { remember, remembered } from "./choices";
import { fileMenu } from "./files/menu";
import { chatGpt2023 } from "./examples/chatgpt-2023";
import type { Workbook } from "../workbook/workbook";
import { nameControls } from "./grid-names";
import { name, part } from "./parts";
import "./style.css";
import { chooseOtherTheme, isDark, onSystemTheme } from "./theme";
import { wordsFor } from "./words";

declare global {
  interface Window {
    /** The open workbook, for tests and for those who look under the hood: the grid paints its cells on a canvas. */
    workbench?: Workbook;
    /** The grid itself, for what the workbook does not tell: how cells look. */
    grid?: Grid;
  }
}

const page = document.documentElement;
const languageSelect = part<HTMLSelectElement>("language");
const themeButton = part("theme");
const paneButton = part("pane-switch");
const pane = part("pane");

/** Words of the buttons that open and save, and of the grid's own; none before there is a grid. */
let labelFiles = (): void => undefined;
let labelGrid = (): void => undefined;

function start(): void {
  titled(chatGpt2023.title);
  page.dataset["theme"] = isDark() ? "dark" : "light";
  const grid = mountGrid(part("grid"), { book: exampleBook(chatGpt2023), dark: isDark(), drawChart });

  window.grid = grid;
  labelFiles = fileMenu(grid, { language, titled }).label;
  labelGrid = nameControls(part("grid"), language);
  followLanguage(grid);
  const follow = (): void => {
    page.dataset["theme"] = isDark() ? "dark" : "light";
    grid.setDark(isDark());
    label();
  };
  themeButton.addEventListener("click", () => {
    chooseOtherTheme();
    follow();
  });
  onSystemTheme(follow);
  paneButton.addEventListener("click", () => {
    pane.hidden = !pane.hidden;
    label();
  });
}

/** Puts everything on the page into the chosen language, and again whenever another is chosen. */
function followLanguage(grid: Grid): void {
  const workbook = univerWorkbook(grid.injector);
  window.workbench = workbook;
  let unmount = (): void => undefined;
  const speak = async (): Promise<void> => {
    const spoken = language();
    page.lang = spoken;
    languageSelect.value = spoken;
    label();
    grid.describe(await functionsIn(spoken));
    await grid.setLanguage(spoken);
    pane.querySelector(".loading")?.remove();
    unmount();
    unmount = mountPane(pane, { workbook, language: spoken });
  };
  languageSelect.addEventListener("change", () => {
    remember("language", languageSelect.value);
    speak().catch(fail);
  });
  speak().catch(fail);
}

function titled(title: string): void {
  part("book-title").textContent = title;
  document.title = `${title} · AI Footprint`;
}

const FUNCTIONS: InEach<string> = { "en-US": "functions.json", "zh-TW": "functions-zh-TW.json" };

/** What Excel, too, reads of our functions in a language. */
async function functionsIn(language: Language): Promise<FunctionsFile> {
  const file = await fetch(FUNCTIONS[language]);
  return (await file.json()) as FunctionsFile;
}

function language(): Language {
  return spokenLanguage(remembered("language") ?? navigator.language);
}

/** The words of the bar, in the chosen language and for the present state. */
function label(): void {
  const words = wordsFor(language());
  labelFiles();
  labelGrid();
  part("workbench-word").textContent = words.workbench;
  name(languageSelect, words.language);
  name(themeButton, isDark() ? words.light : words.dark);
  name(paneButton, pane.hidden ? words.showPane : words.hidePane);
  pane.setAttribute("aria-label", words.pane);
  paneButton.setAttribute("aria-expanded", String(!pane.hidden));
}

function fail(problem: unknown): void {
  part("grid").textContent = `${wordsFor(language()).failed} (${String(problem)})`;
}

try {
  start();
} catch (problem) {
  fail(problem);
}
