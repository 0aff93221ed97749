import { render } from "lit";
import { stringsFor } from "../locales";
import type { Workbook } from "../workbook/workbook";
import "./components";
import { createController, initialState } from "./controller";
import { formOf } from "./form";
import type { Form, State } from "./model";
import { createStore } from "./store";
import "./styles/frame.css";
import "./styles/fields.css";
import "./styles/options.css";
import "./styles/results.css";
import "./styles/insert.css";
import "./styles/cell.css";
import "./styles/panel.css";
import "./styles/details.css";
import { followTheme } from "./theme";
import { paneView } from "./views/pane-view";

/** Where the pane lives, and in which language. */
export interface PaneOptions {
  /** null where there is no workbook to write to: the pane then estimates, and says what it needs to insert. */
  readonly workbook: Workbook | null;
  /** The host's language tag; the nearest language we have is used. */
  readonly language: string;
}

/** Whether an insertion came to something, or the explanation of the inserted cell has just taken room from it. */
const outcomeIsNews = ({ panel, explanation }: State, before: State): boolean =>
  panel?.run.step !== before.panel?.run.step || (explanation !== null && before.explanation === null);

/** What came of an insertion stands below the button, and must not stay out of sight. */
const showOutcome = (root: HTMLElement): void => {
  root.querySelector("#aif-outcome")?.scrollIntoView({ block: "nearest" });
};

/** The form that stood in an element: another language takes it over. */
const forms = new WeakMap<HTMLElement, Form>();

/** Shows the task pane in an element. Returns how to take it away. */
export function mountPane(root: HTMLElement, { workbook, language }: PaneOptions): () => void {
  const strings = stringsFor(language);
  const unfollow = followTheme();
  let mounted = true;
  const draw = unnested(() => {
    // An answer of the workbook may come when another pane already stands here.
    if (mounted) render(paneView(store.state(), scene), root);
  });
  const store = createStore(initialState(language, forms.get(root)), (state, before) => {
    draw();
    if (outcomeIsNews(state, before)) showOutcome(root);
    // Something was written or taken back: a block or a table of own presets, perhaps.
    if (before.panel?.run.step === "writing" && state.panel?.run.step !== "writing")
      void controller.refresh();
  });
  const controller = createController(store, { workbook, strings, language });
  const connected = (): void => {
    controller.setOnline(navigator.onLine);
  };
  const scene = {
    controller,
    strings,
    language,
    hosted: workbook !== null,
    can: workbook?.can ?? null,
    root,
  };
  const look = (): void => {
    void controller.look();
  };

  draw();
  const stop = workbook?.onSelection(look);
  look();
  connected();
  void controller.refresh();
  window.addEventListener("online", connected);
  window.addEventListener("offline", connected);

  return () => {
    mounted = false;
    forms.set(root, formOf(store.state()));
    window.removeEventListener("online", connected);
    window.removeEventListener("offline", connected);
    stop?.();
    unfollow();
    render(null, root);
  };
}

/** Runs a task, and once more if it was asked for meanwhile: taking away what has the focus tells its blur handlers at once. */
function unnested(task: () => void): () => void {
  let [running, again] = [false, false];
  return () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        task();
      }
    } finally {
      running = false;
    }
  };
}
