import { stringsFor, type Strings } from "../../src/locales";
import { until, type PretendExcel } from "./pretend-excel/excel";

/** Someone who works with the pane by mouse and keyboard. */
export interface PaneUser {
  /** Leaves whatever the pane is at. */
  home(): Promise<void>;
  /** Picks a preset by typing and the keyboard, as a search would be used. */
  pick(search: string): Promise<void>;
  /** Puts a formula at the selection. */
  insertFormula(): Promise<void>;
  /** Opens one of the things that "More" offers, with the keyboard. */
  more(id: string): Promise<void>;
  /** Opens an action on the whole workbook. */
  workbookAction(id: string): Promise<void>;
  /** Clicks the button with these words. */
  press(name: string): Promise<void>;
  /** Waits for a text in sight. */
  sees(text: string | RegExp): Promise<void>;
  /** Continues past the form, if there is one, to the button that carries out what is shown. */
  ready(verb: string): Promise<void>;
  /** Continues past the form, agrees to what is shown, and waits until it is done. */
  agree(verb: string): Promise<void>;
  undo(): Promise<void>;
  readonly strings: Strings;
}

export function paneUser({ addin: pane }: PretendExcel, language = "en-US"): PaneUser {
  const strings = stringsFor(language);
  const { keyboard } = pane.page();
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  const sees = (text: string | RegExp) =>
    pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 });

  const ready = async (verb: string) => {
    const next = pane.getByRole("button", { name: strings.next, exact: true });
    const last = pane.getByRole("button", { name: verb, exact: true });
    await next.or(last).waitFor();
    if (await next.isVisible()) await next.click();
    await last.waitFor();
  };

  return {
    strings,
    ready,
    home: () => pane.getByRole("tab", { name: strings.viewEstimate }).click(),
    press,
    sees,
    pick: async (search) => {
      await pane.getByLabel(strings.searchLabel).click();
      await keyboard.type(search);
      await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    },
    insertFormula: () => press(strings.insertFormula),
    more: async (id) => {
      await pane.getByRole("button", { name: strings.moreInserts, exact: true }).press("Enter");
      const items = pane.getByRole("menuitem");
      const names = await items.locator("b").allTextContents();
      const down = names.indexOf(strings.insertName(id));
      for (let step = 0; step < down; step++) await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    },
    workbookAction: async (id) => {
      await pane.getByRole("tab", { name: strings.viewWorkbook }).click();
      await pane
        .getByRole("button")
        .filter({ hasText: strings.actionAbout(id) })
        .click();
    },
    agree: async (verb) => {
      await ready(verb);
      await press(verb);
      await pane.getByRole("button", { name: strings.undo, exact: true }).waitFor({ timeout: 10_000 });
    },
    undo: async () => {
      await press(strings.undo);
      await sees(new RegExp(`${strings.undone("").trim()}$`));
    },
  };
}

/** Waits until no formula of the book is busy, and tells the errors that its cells show. */
export async function settledErrors({ book }: PretendExcel): Promise<readonly string[]> {
  const errors = () =>
    [...book.cells].flatMap(([place, { value, formula }]) =>
      typeof value === "object" && value !== null ? [`${place} ${value.error} ${formula ?? ""}`] : [],
    );
  return until(errors, (all) => !all.some((text) => text.includes("#BUSY!")), "an end of calculation");
}
