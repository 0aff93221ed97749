import type { Area } from "../../../../src/workbook/workbook";
import { writing, type Application } from "../application";
import { grid } from "../book";

const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** Data validation of an area; `Rule` is null where its cells differ. */
export function validationOf(application: Application, area: Area) {
  const { book } = application;
  const set = (rule: object, alert: object) => {
    writing(application, area);
    grid(area, (place) => book.rules.set(place, { rule, alert }));
  };
  const all = () => grid(area, (place) => JSON.stringify(book.rules.get(place) ?? null)).flat();
  const one = () => book.rules.get(grid({ ...area, rows: 1, columns: 1 }, (place) => place)[0]![0]!);
  const mixed = () => new Set(all()).size > 1;
  return {
    get Rule() {
      return mixed() ? null : (one()?.rule ?? {});
    },
    set Rule(rule: object | null) {
      set(rule ?? {}, one()?.alert ?? NO_ALERT);
    },
    get ErrorAlert() {
      return mixed() ? null : (one()?.alert ?? NO_ALERT);
    },
    set ErrorAlert(alert: object | null) {
      set(one()?.rule ?? {}, alert ?? NO_ALERT);
    },
    get Type() {
      if (mixed()) return all().includes("null") ? "Inconsistent" : "MixedCriteria";
      const [kind] = Object.keys(one()?.rule ?? {});
      return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
    },
    IgnoreBlanks: true,
    Clear: () => {
      writing(application, area);
      grid(area, (place) => book.rules.delete(place));
    },
  };
}
