import {
  IUndoRedoService,
  type ICommandService,
  type IMutationInfo,
  type Injector,
  type Workbook as Book,
} from "@univerjs/core";

/** Does several things to a workbook as one step of the grid's own undo. */
export async function asOneStep<T>(injector: Injector, book: Book, action: () => Promise<T>): Promise<T> {
  const step = injector.get(IUndoRedoService).__tempBatchingUndoRedo(book.getUnitId());
  try {
    return await action();
  } finally {
    step.dispose();
  }
}

/** Carries out a mutation, and leaves with the grid's undo the one that takes it back. */
export async function pushed(
  grid: { readonly injector: Injector; readonly book: Book; readonly commands: ICommandService },
  does: IMutationInfo<object>,
  undoes: IMutationInfo<object>,
): Promise<boolean> {
  if (!(await grid.commands.executeCommand(does.id, does.params))) return false;
  grid.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: grid.book.getUnitId(),
    redoMutations: [does],
    undoMutations: [undoes],
  });
  return true;
}
