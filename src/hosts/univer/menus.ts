import type { MenuConfig } from "@univerjs/ui";

/** Commands of the grid that serve no one here. */
const hidden: readonly string[] = [];

/** The grid's menus without them. */
export const hiddenMenus: MenuConfig = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
