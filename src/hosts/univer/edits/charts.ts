import type { Chart } from "../../../workbook/change";
import { sheetNamed, sheetOf } from "../book";
import { ChartStore, SetChartMutation, withAreas, type KeptChart, type SetChart } from "../charts";
import { pushed } from "../history";
import type { Doing, Grid } from "./edited";
import { WorkbookRefuses } from "../../../workbook/refusal";

/** Draws a chart over cells. */
export function addChart(grid: Grid, chart: Chart): Doing {
  const { book } = grid;
  const { name, over } = chart;
  if (find(grid, name, over.sheet)) throw new WorkbookRefuses({ reason: "taken", what: "chart", name });
  const idOf = (sheet: string): string => sheetOf(book, { sheet }).getSheetId();
  const kept = {
    ...withAreas(chart, (area) => ({ ...area, sheet: idOf(area.sheet) })),
    unitId: book.getUnitId(),
  };
  const target = { unitId: book.getUnitId(), subUnitId: kept.over.sheet, name };
  return {
    takesBack: [{ kind: "remove", what: "chart", name, sheet: over.sheet }],
    run: () => pushed(grid, setChart({ ...target, chart: kept }), setChart({ ...target, chart: null })),
  };
}

/** Takes a chart away; without a sheet, wherever it stands. */
export function removeChart(grid: Grid, name: string, sheet?: string): Doing {
  const found = find(grid, name, sheet);
  if (!found) throw new WorkbookRefuses({ reason: "missing", what: "chart", name });
  const target = { unitId: found.unitId, subUnitId: found.over.sheet, name };
  return {
    takesBack: [{ kind: "chart", chart: plainChart(grid, found) }],
    run: () => pushed(grid, setChart({ ...target, chart: null }), setChart({ ...target, chart: found })),
  };
}

const setChart = (params: SetChart) => ({ id: SetChartMutation.id, params });

/** The charts that stand on a sheet. */
export function chartsOn(grid: Grid, sheet: string): Chart[] {
  const id = sheetOf(grid.book, { sheet }).getSheetId();
  return chartsIn(grid)
    .filter(({ over }) => over.sheet === id)
    .map((chart) => plainChart(grid, chart));
}

const chartsIn = ({ injector, book }: Grid): KeptChart[] => injector.get(ChartStore).of(book.getUnitId());

/** A chart as others know it: with the names of sheets. */
function plainChart({ book }: Grid, { unitId: _unitId, ...chart }: KeptChart): Chart {
  const nameOf = (id: string): string => book.getSheetBySheetId(id)?.getName() ?? id;
  return withAreas(chart, (area) => ({ ...area, sheet: nameOf(area.sheet) }));
}

function find(grid: Grid, name: string, sheet?: string): KeptChart | undefined {
  const id = sheet === undefined ? undefined : sheetNamed(grid.book, sheet)?.getSheetId();
  return chartsIn(grid).find((chart) => chart.name === name && (id ?? chart.over.sheet) === chart.over.sheet);
}
