import type { ICommandService, Injector, Workbook as Book } from "@univerjs/core";
import type { Edit } from "../../../workbook/change";

/** What an edit of the grid needs. */
export interface Grid {
  readonly injector: Injector;
  readonly book: Book;
  readonly commands: ICommandService;
}

/** How an edit is carried out, and the edits that take it back, in their order, as the workbook is before. */
export interface Doing {
  readonly takesBack: readonly Edit[];
  run(): Promise<boolean>;
}
