import { stringsFor } from "../../src/locales";
import { createController, initialState } from "../../src/taskpane/controller";
import type { Form, State } from "../../src/taskpane/model";
import { createStore } from "../../src/taskpane/store";
import type { Workbook } from "../../src/workbook/workbook";

/** The pane without its views: a state, and all that a user can do. */
export function openPane(workbook: Workbook | null = null, form?: Form, language = "en-US") {
  const store = createStore<State>(initialState(language, form), () => undefined);
  const strings = stringsFor(language);
  const controller = createController(store, { workbook, strings, language });
  const pick = (query: string): void => {
    controller.search(query);
    controller.pick();
  };
  return { store, state: store.state, controller, strings, pick };
}
