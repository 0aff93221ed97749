import type { MenuConfig } from "@univerjs/ui";

/**
 * Buttons and menu lines of the grid that are left out: what the keyboard or a neighbor does as well,
 * and the protection of ranges, which needs a server that knows its users.
 */
const hidden: readonly string[] = [
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.toolbar.text-to-number",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.contextMenu.permission",
];

/** The grid's menus without them. */
export const hiddenMenus: MenuConfig = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
