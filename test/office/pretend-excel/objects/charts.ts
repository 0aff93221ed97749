import type { Area } from "../../../../src/workbook/workbook";
import { HostError, writing, wrote, type Application } from "../application";
import type { ChartModel, SeriesModel } from "../book";
import { areaBehind } from "./range";

let made = 0;

/** The charts of a sheet. */
export function chartsOf(application: Application, sheet: string) {
  const { book } = application;
  const own = () => book.charts.filter((chart) => chart.sheet === sheet);
  const find = (name: string) => {
    const found = own().find((chart) => [chart.id, chart.name].includes(name));
    return found ? chartObject(application, found) : null;
  };
  return {
    get Items() {
      return own().map((chart) => chartObject(application, chart));
    },
    Indexer: (name: string) => find(name) ?? missing(),
    GetItem: (name: string) => find(name) ?? missing(),
    GetItemOrNullObject: find,
    GetCount: () => own().length,
    Add: (type: string, source: unknown) => {
      writing(application, { sheet });
      const chart: ChartModel = {
        id: `{chart ${++made}}`,
        name: `Chart ${book.charts.length + 1}`,
        sheet,
        type,
        title: "Chart Title",
        over: null,
        // Excel guesses series from the cells it is given.
        series: Array.from({ length: areaBehind(source).columns }, (_, index) =>
          newSeries(`Series${index + 1}`),
        ),
        legend: true,
        unit: "",
        reversed: false,
        crossing: "Automatic",
      };
      book.charts = [...book.charts, chart];
      return chartObject(application, chart);
    },
  };
}

function missing(): never {
  throw new HostError("ItemNotFound");
}

const newSeries = (name: string): SeriesModel => ({ name, values: null, categories: null, color: "" });

function chartObject(application: Application, chart: ChartModel) {
  const { book } = application;
  return {
    Id: chart.id,
    get Name() {
      return chart.name;
    },
    set Name(name: string) {
      wrote(book);
      chart.name = name;
    },
    get Title() {
      return {
        get Text() {
          return chart.title;
        },
        set Text(text: string) {
          chart.title = text;
        },
      };
    },
    Legend: {
      get Visible() {
        return chart.legend;
      },
      set Visible(visible: boolean) {
        chart.legend = visible;
      },
      Position: "Bottom",
    },
    Series: {
      get Items() {
        return chart.series.map((series) => seriesObject(chart, series));
      },
      GetCount: () => chart.series.length,
      GetItemAt: (index: number) => seriesObject(chart, chart.series[index] ?? missing()),
      Add: (name: string) => {
        const series = newSeries(name);
        chart.series.push(series);
        return seriesObject(chart, series);
      },
    },
    Axes: {
      ValueAxis: {
        Title: {
          get Text() {
            return chart.unit;
          },
          set Text(text: string) {
            chart.unit = text;
          },
          Visible: true,
        },
      },
      CategoryAxis: {
        get ReversePlotOrder() {
          return chart.reversed;
        },
        set ReversePlotOrder(reversed: boolean) {
          chart.reversed = reversed;
        },
        get Position() {
          return chart.crossing;
        },
        set Position(position: string) {
          chart.crossing = position;
        },
      },
    },
    SetPosition: (from: unknown, to: unknown) => {
      const [start, end] = [areaBehind(from), areaBehind(to)];
      chart.over = between(start, end);
    },
    Delete: () => {
      writing(application, { sheet: chart.sheet });
      book.charts = book.charts.filter((other) => other !== chart);
    },
  };
}

const between = (start: Area, end: Area): Area => ({
  ...start,
  rows: end.row + end.rows - start.row,
  columns: end.column + end.columns - start.column,
});

function seriesObject(chart: ChartModel, series: SeriesModel) {
  const colored = {
    get Color() {
      return series.color;
    },
    set Color(color: string) {
      series.color = color;
    },
    SetSolidColor: (color: string) => void (series.color = color),
  };
  return {
    get Name() {
      return series.name;
    },
    SetValues: (values: unknown) => void (series.values = areaBehind(values)),
    SetXAxisValues: (categories: unknown) => void (series.categories = areaBehind(categories)),
    Format: { Fill: colored, Line: colored },
    Delete: () => void chart.series.splice(chart.series.indexOf(series), 1),
  };
}
