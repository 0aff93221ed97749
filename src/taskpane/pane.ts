import { render } from "lit";
import { stringsFor } from "../locales";
import type { Workbook } from "../workbook/workbook";
import "./components";
import { createController, initialState } from "./controller";
import "./pane.css";
import { createStore } from "./store";
import { followTheme } from "./theme";
import { paneView } from "./views/pane-view";

/** Where the pane lives, and in which language. */
export interface PaneOptions {
  /** null where there is no workbook to write to: the pane then estimates, and says what it needs to insert. */
  readonly workbook: Workbook | null;
  /** The host's language tag; the nearest language we have is used. */
  readonly language: string;
}

/** Shows the task pane in an element. Returns how to take it away. */
export function mountPane(root: HTMLElement, { workbook, language }: PaneOptions): () => void {
  const strings = stringsFor(language);
  const unfollow = followTheme();
  const store = createStore(initialState(), () => {
    draw();
  });
  const controller = createController(store, { workbook, strings, language });
  const scene = { controller, strings, language, hosted: workbook !== null, root };
  const draw = (): void => {
    render(paneView(store.state(), scene), root);
  };

  draw();
  const look = (): void => {
    void controller.look();
  };
  const stop = workbook?.onSelection(look);
  look();

  return () => {
    stop?.();
    unfollow();
    render(null, root);
  };
}
