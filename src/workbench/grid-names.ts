import type { InEach, Language } from "../locales/language";

/** The grid's controls that show only an icon, by what they are found by, and what they are called. */
const CONTROLS: readonly (readonly [selector: string, enUs: string, zhTw: string])[] = [
  [command("univer.command.undo"), "Undo", "復原"],
  [command("univer.command.redo"), "Redo", "取消復原"],
  [command("sheet.command.set-once-format-painter"), "Copy the format", "複製格式"],
  [command("sheet.command.clear-selection-all"), "Clear", "清除"],
  [`${command("sheet.command.set-range-fontsize")} input`, "Font size", "字型大小"],
  [command("sheet.command.set-range-bold"), "Bold", "粗體"],
  [command("sheet.command.set-range-italic"), "Italic", "斜體"],
  [command("sheet.command.set-range-underline"), "Underline", "底線"],
  [command("sheet.command.numfmt.set.percent"), "Percent", "百分比"],
  [command("sheet.command.numfmt.set.currency"), "Currency", "貨幣"],
  [command("sheet.command.numfmt.add.decimal.command"), "More decimals", "增加小數位數"],
  [command("sheet.command.numfmt.subtract.decimal.command"), "Fewer decimals", "減少小數位數"],
  [command("base-ui.operation.toggle-shortcut-panel"), "Keyboard shortcuts", "鍵盤快速鍵"],
  [command("sheet.command.toggle-gridlines"), "Gridlines", "格線"],
  ['[data-u-comp="defined-name"] input', "Name box", "名稱方塊"],
  ['[data-u-comp="formula-bar"] button:has(.univerjs-icon-close-icon)', "Close", "關閉"],
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-increase-icon)', "Add a sheet", "新增工作表"],
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-convert-icon)', "All sheets", "所有工作表"],
  ['footer [data-u-comp="button"]:has(.univerjs-icon-reduce-icon)', "Zoom out", "縮小"],
  ['footer [data-u-comp="button"]:has(.univerjs-icon-increase-icon)', "Zoom in", "放大"],
  ['footer [role="track"] > a', "Zoom to 100%", "顯示比例 100%"],
  ['footer [role="handle"]', "Zoom", "顯示比例"],
];

function command(id: string): string {
  return `[data-u-command="${id}"]`;
}

/**
 * Names the grid's icons for those who do not see them, now and whenever the grid draws new ones.
 *
 * @returns how to name them in another language
 */
export function nameControls(grid: HTMLElement, language: () => Language): () => void {
  const name = (): void => {
    for (const [selector, enUs, zhTw] of CONTROLS) {
      const words: InEach<string> = { "en-US": enUs, "zh-TW": zhTw };
      for (const control of grid.querySelectorAll(selector)) {
        const word = words[language()];
        if (control.getAttribute("aria-label") !== word) control.setAttribute("aria-label", word);
      }
    }
  };
  let waiting = false;
  const drawn = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      name();
    });
  });
  drawn.observe(grid, { childList: true, subtree: true });
  name();
  return name;
}
