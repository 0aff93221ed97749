import { render } from "lit";
import { stringsFor } from "../locales";
import { addressOf } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import "./components";
import { createController, initialState } from "./controller";
import type { State } from "./model";
import { createStore } from "./store";
import "./styles/frame.css";
import "./styles/fields.css";
import "./styles/options.css";
import "./styles/results.css";
import "./styles/insert.css";
import "./styles/cell.css";
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
const outcomeIsNews = ({ insertion, explanation }: State, before: State): boolean =>
  insertion.step !== before.insertion.step ||
  (insertion.step === "done" &&
    explanation !== null &&
    before.explanation === null &&
    addressOf(explanation.area) === addressOf(insertion.area));

/** What came of an insertion stands below the button, and must not stay out of sight. */
const showOutcome = (root: HTMLElement): void => {
  root.querySelector("#aif-outcome")?.scrollIntoView({ block: "nearest" });
};

/** Shows the task pane in an element. Returns how to take it away. */
export function mountPane(root: HTMLElement, { workbook, language }: PaneOptions): () => void {
  const strings = stringsFor(language);
  const unfollow = followTheme();
  let mounted = true;
  const draw = unnested(() => {
    // An answer of the workbook may come when another pane already stands here.
    if (mounted) render(paneView(store.state(), scene), root);
  });
  const store = createStore(initialState(), (state, before) => {
    draw();
    if (outcomeIsNews(state, before)) showOutcome(root);
  });
  const controller = createController(store, { workbook, strings, language });
  const scene = { controller, strings, language, hosted: workbook !== null, root };
  const look = (): void => {
    void controller.look();
  };

  draw();
  const stop = workbook?.onSelection(look);
  look();

  return () => {
    mounted = false;
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
