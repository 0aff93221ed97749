import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { Job } from "../../workbook/workbook";

/** A change starts a calculation a tenth of a second later; if none has begun by now, none will. */
const BEGINS_WITHIN_MS = 2_000;
/** What only changes how cells look. */
const LOOKS: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/** Knows when the grid has computed what was changed. */
export class Calculation {
  private readonly commands: ICommandService;
  private expected = false;
  private running = false;
  private waiting: (() => void)[] = [];
  private reports: ((done: number, total: number) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted((command, options) => this.notice(command, options));
  }

  /** Waits until every result is in its cell. */
  async idle(job?: Job): Promise<void> {
    job?.signal.throwIfAborted();
    if (!this.expected && !this.running) return;
    const settled = new Promise<void>((resolve) => this.waiting.push(resolve));
    if (!job) return settled;
    const stop = (): void => {
      void this.commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
    };
    job.signal.addEventListener("abort", stop);
    const report: Job["progress"] = (done, total) => job.progress(done, total);
    this.reports.push(report);
    await settled;
    job.signal.removeEventListener("abort", stop);
    this.reports = this.reports.filter((one) => one !== report);
    job.signal.throwIfAborted();
  }

  /** Computes every formula again. */
  async recalculate(job?: Job): Promise<void> {
    await this.idle(job);
    const everything = { commands: [], forceCalculation: true };
    await this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, everything);
    await this.idle(job);
  }

  private notice({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      this.expected = false;
      this.running = true;
      clearTimeout(this.timer);
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      this.hear(params as ISetFormulaCalculationNotificationMutation);
    } else if (this.startsCalculation(id, params, options)) {
      this.expected = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.expected = false;
        this.settle();
      }, BEGINS_WITHIN_MS);
    }
  }

  private hear({ stageInfo, functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState !== undefined) {
      this.running = false;
      this.settle();
    } else if (stageInfo) {
      const done = stageInfo.completedFormulasCount + stageInfo.completedArrayFormulasCount;
      const total = stageInfo.totalFormulasToCalculate + stageInfo.totalArrayFormulasToCalculate;
      if (total > 0) this.reports.forEach((report) => report(done, total));
    }
  }

  private settle(): void {
    if (this.expected || this.running) return;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resolve) => resolve());
  }

  /** The grid's own rule: results that are written and changes of looks start nothing. */
  private startsCalculation(id: string, params: unknown, options?: IExecutionOptions): boolean {
    if (!this.injector.get(IActiveDirtyManagerService).get(id)) return false;
    if (id !== SetRangeValuesMutation.id) return true;
    const { trigger } = params as ISetRangeValuesMutationParams;
    return options?.onlyLocal !== true && !LOOKS.includes(trigger);
  }
}
