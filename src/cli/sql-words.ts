import { language } from "./language";

const enUS = {
  description: "print a view that computes a table of usage where it is, or write the tables that it reads",
  dialect: "duckdb or clickhouse",
  from: "the table of usage: preset, quantity, usage, site, and further columns",
  view: "what the view is called",
  columns: "columns that state an assumption by row, such as PUE,Batch; commas between",
  tables: "write the preset tables there as CSV, with a script that loads them",
  parquet: "with --tables: Parquet instead of CSV",
  ranges: "also low and high, where they follow from preset and site; with --tables, what they need",
  examples: "Examples:",
  exitCodes: "Exit codes: 0 fine; 2 wrong use; 3 nothing could be written.",
  badDialect: "it is duckdb or clickhouse.",
  badName: "it is a name of letters, digits and _, or two with a point between.",
};

const zhTW: typeof enUS = {
  description: "印出在資料所在處計算用量表的檢視 (view)，或寫出它讀取的資料表",
  dialect: "duckdb 或 clickhouse",
  from: "用量表：須有 preset、quantity，另可有 usage、site 等欄",
  view: "檢視的名稱",
  columns: "逐列指定假設的欄位，例如 PUE,Batch；以逗號分隔",
  tables: "將預設項目的資料表以 CSV 寫到這個資料夾，並附載入的指令檔",
  parquet: "與 --tables 併用：寫成 Parquet，而非 CSV",
  ranges: "在可由預設項目與地點得出時也列出低值與高值；與 --tables 併用時寫出所需的資料表",
  examples: "範例：",
  exitCodes: "結束代碼：0 正常；2 用法錯誤；3 無法寫入任何內容。",
  badDialect: "須為 duckdb 或 clickhouse。",
  badName: "須為英文字母、數字與 _ 組成的名稱，或以句點相連的兩個名稱。",
};

export const sqlWords = (): typeof enUS => (language() === "zh-TW" ? zhTW : enUS);
