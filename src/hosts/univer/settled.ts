import type { ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";

/** How long a calculation may take before we read what there is. */
const PATIENCE_MS = 30_000;

/** Does something to the sheet and waits until the calculation that it starts has put its results into the cells. */
export async function settled(commands: ICommandService, action: () => Promise<boolean>): Promise<void> {
  let finish = (): void => undefined;
  const calculated = new Promise<void>((resolve) => (finish = resolve));
  let started = false;
  const listening = commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) started = true;
    if (started && id === SetFormulaCalculationNotificationMutation.id && isEnd(params)) finish();
  });
  const timer = setTimeout(() => finish(), PATIENCE_MS);
  try {
    if (!(await action())) throw new Error("the grid refused the change");
    await calculated;
  } finally {
    clearTimeout(timer);
    listening.dispose();
  }
}

function isEnd(params: unknown): boolean {
  return (
    (params as ISetFormulaCalculationNotificationMutation | undefined)?.functionsExecutedState !== undefined
  );
}
