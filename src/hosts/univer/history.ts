import {
  IUndoRedoService,
  LocalUndoRedoService,
  type ICommandService,
  type IMutationInfo,
  type IUndoRedoItem,
  type Injector,
  type Workbook as Book,
} from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";

/**
 * The grid's undo, which can also take several things for one step. Its own way of putting them together takes them back
 * in the order in which they were done, and fails on the first that rests on an earlier one.
 */
export class OneStepHistory extends LocalUndoRedoService {
  private readonly open = new Map<string, IUndoRedoItem[]>();

  override pushUndoRedo(item: IUndoRedoItem): void {
    const steps = this.open.get(item.unitID);
    if (steps) steps.push(item);
    else super.pushUndoRedo(item);
  }

  /** From now on everything is a part of one step. */
  begin(unitId: string): void {
    this.open.set(unitId, []);
  }

  /** The step is whole; one that failed and was taken back is forgotten. */
  end(unitId: string, keep: boolean): void {
    const steps = this.open.get(unitId) ?? [];
    this.open.delete(unitId);
    if (!keep || steps.length === 0) return;
    super.pushUndoRedo({
      unitID: unitId,
      redoMutations: steps.flatMap(({ redoMutations }) => redoMutations).filter(isChange),
      undoMutations: [...steps]
        .reverse()
        .flatMap(({ undoMutations }) => undoMutations)
        .filter(isChange),
    });
  }
}

/** Each part of a step would turn the grid to the sheet and select the cells that it changed. */
const isChange = ({ id }: IMutationInfo): boolean => id !== SetSelectionsOperation.id;

/** Does several things to a workbook as one step of the grid's own undo, and as none where it fails. */
export async function asOneStep(injector: Injector, book: Book, action: () => Promise<void>): Promise<void> {
  const history = injector.get(IUndoRedoService) as OneStepHistory;
  history.begin(book.getUnitId());
  try {
    await action();
    history.end(book.getUnitId(), true);
  } catch (problem) {
    history.end(book.getUnitId(), false);
    throw problem;
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
