import { language } from "../language";
import type { Measure } from "./totals";

const enUS = {
  totals: "Totals",
  lines: "Lines",
  receipt: "Receipt",
  title: (file: string) => `AI footprint of ${file}`,
  all: "All",
  rows: "Rows",
  without: (measure: string) => `Rows without ${measure}`,
  measures: {
    energy: "Energy (kWh)",
    water: "Water (L)",
    cost: "Cost (USD)",
    carbon: "Carbon (kg CO2e)",
  } satisfies Record<Measure, string>,
  names: { energy: "energy", water: "water", cost: "cost", carbon: "carbon" } satisfies Record<
    Measure,
    string
  >,
  group: "Group",
  preset: "Preset",
  quantity: "Quantity",
  usage: "Usage",
  site: "Site",
  computed: "Computed by",
  formula: "formula",
  value: "value: rows of different usage or assumptions",
  facts: {
    edition: "Edition",
    file: "Usage table",
    bytes: "Bytes",
    rows: "Rows read",
    rejected: "Rows left out",
    lines: "Lines with formulas",
    values: "Lines with values",
    version: "Computed with",
  },
  done: (rows: number, groups: number, output: string) => `${rows} rows in ${groups} groups: ${output}`,
  rejected: (rows: number, file: string) =>
    `${rows} rows could not be computed and are in no total; see ${file}`,
  lacking: (rows: number, measure: string) =>
    `${rows} rows have no ${measure}, since a preset has no figure for it.`,
  noColumn: (column: string, columns: string) => `There is no column ${column}; there are: ${columns}.`,
  noEngine: "This needs the package @duckdb/node-api: npm install @duckdb/node-api",
  cannotRead: (why: string) => `The usage table could not be computed: ${why}`,
  differs: (line: number) =>
    `Line ${line} comes to another value by its formula than by the query; nothing was written.`,
};

const zhTW: typeof enUS = {
  totals: "總計",
  lines: "明細",
  receipt: "存根",
  title: (file) => `${file} 的 AI 足跡`,
  all: "全部",
  rows: "列數",
  without: (measure) => `缺少${measure}的列數`,
  measures: { energy: "用電量 (kWh)", water: "水足跡 (L)", cost: "成本 (USD)", carbon: "碳排放 (kg CO2e)" },
  names: { energy: "用電量", water: "水足跡", cost: "成本", carbon: "碳排放" },
  group: "群組",
  preset: "預設項目",
  quantity: "數量",
  usage: "用量",
  site: "地點",
  computed: "計算方式",
  formula: "公式",
  value: "數值：各列的用量或假設不同",
  facts: {
    edition: "Edition",
    file: "用量表",
    bytes: "位元組",
    rows: "讀取列數",
    rejected: "未計入列數",
    lines: "以公式計算的明細",
    values: "以數值記錄的明細",
    version: "計算版本",
  },
  done: (rows, groups, output) => `${rows} 列，${groups} 個群組：${output}`,
  rejected: (rows, file) => `${rows} 列無法計算，未計入總計；請見 ${file}`,
  lacking: (rows, measure) => `${rows} 列沒有${measure}，因為預設項目沒有對應的數據。`,
  noColumn: (column, columns) => `沒有欄位「${column}」；現有欄位：${columns}。`,
  noEngine: "需要套件 @duckdb/node-api：npm install @duckdb/node-api",
  cannotRead: (why) => `無法計算用量表：${why}`,
  differs: (line) => `第 ${line} 筆明細的公式結果與查詢結果不同，未寫入任何內容。`,
};

export type Words = typeof enUS;
export const usageWords = (): Words => (language() === "zh-TW" ? zhTW : enUS);
