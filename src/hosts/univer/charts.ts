import {
  CommandType,
  ICommandService,
  IResourceManagerService,
  UniverInstanceType,
  type IMutation,
  type Injector,
  type IRange,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  type IInsertRowMutationParams,
} from "@univerjs/sheets";
import type { Chart } from "../../workbook/change";
import type { Area } from "../../workbook/workbook";
import { shifted } from "./shifted";

/**
 * A chart as it is kept: its areas name their sheets by the grid's id, so that it follows a sheet that is renamed.
 * What stands on a sheet that was removed is kept too, for the grid's undo may bring the sheet back.
 */
export interface KeptChart extends Chart {
  readonly unitId: string;
}

export interface SetChart {
  readonly unitId: string;
  /** The id of the sheet on which the chart stands. */
  readonly subUnitId: string;
  readonly name: string;
  /** null takes the chart away. */
  readonly chart: KeptChart | null;
}

/** The charts of the open workbooks. */
export class ChartStore {
  private readonly charts = new Map<string, KeptChart>();

  of(unitId: string): KeptChart[] {
    return [...this.charts.values()].filter((chart) => chart.unitId === unitId);
  }

  set({ unitId, subUnitId, name, chart }: SetChart): void {
    const key = [unitId, subUnitId, name].join("\n");
    if (chart) this.charts.set(key, chart);
    else this.charts.delete(key);
  }

  /** Takes these for all charts of a workbook. */
  load(unitId: string, charts: readonly KeptChart[]): void {
    this.of(unitId).forEach(({ name, over }) =>
      this.set({ unitId, subUnitId: over.sheet, name, chart: null }),
    );
    charts.forEach((chart) => this.set({ unitId, subUnitId: chart.over.sheet, name: chart.name, chart }));
  }

  /** Moves what charts are drawn from, and where they stand, when rows or columns of a sheet come or go. */
  follow(sheetId: string, change: Parameters<typeof shifted>[1]): void {
    for (const [key, chart] of this.charts) {
      const moved = withAreas(chart, (area) => (area.sheet === sheetId ? shifted(area, change) : area));
      this.charts.set(key, { ...chart, ...moved });
    }
  }
}

/** A mutation, so that the grid's own undo and redo reach charts. */
export const SetChartMutation: IMutation<SetChart> = {
  id: "ai-footprint.mutation.set-chart",
  type: CommandType.MUTATION,
  handler(accessor, params) {
    accessor.get(ChartStore).set(params);
    return true;
  },
};

/** Rows and columns that come and go: of which kind they are and in which direction. */
const SHIFTS: Readonly<Record<string, { readonly axis: "row" | "column"; readonly sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", sign: 1 },
  [RemoveRowMutation.id]: { axis: "row", sign: -1 },
  [InsertColMutation.id]: { axis: "column", sign: 1 },
  [RemoveColMutation.id]: { axis: "column", sign: -1 },
};

/** Teaches a grid to keep charts. */
export function keepCharts(injector: Injector): void {
  injector.add([ChartStore]);
  const commands = injector.get(ICommandService);
  commands.registerCommand(SetChartMutation);
  injector.get(IResourceManagerService).registerPluginResource<readonly KeptChart[]>({
    pluginName: "SHEET_AI_FOOTPRINT_CHARTS_PLUGIN",
    businesses: [UniverInstanceType.UNIVER_SHEET],
    toJson: (unitId) => JSON.stringify(injector.get(ChartStore).of(unitId)),
    parseJson: (json) => JSON.parse(json) as readonly KeptChart[],
    onLoad: (unitId, charts) => injector.get(ChartStore).load(unitId, charts),
    onUnLoad: (unitId) => injector.get(ChartStore).load(unitId, []),
  });
  commands.onCommandExecuted(({ id, params }) => {
    const shift = SHIFTS[id];
    if (!shift) return;
    const { subUnitId, range } = params as Pick<IInsertRowMutationParams, "subUnitId"> & { range: IRange };
    const [at, last] =
      shift.axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    injector.get(ChartStore).follow(subUnitId, { axis: shift.axis, at, count: shift.sign * (last - at + 1) });
  });
}

/** A chart with each of its areas made another one. */
export function withAreas(chart: Chart, change: (area: Area) => Area): Chart {
  return {
    ...chart,
    over: change(chart.over),
    categories: change(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: change(one.values) })),
  };
}
