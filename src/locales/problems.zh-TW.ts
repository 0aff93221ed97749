import { isPercent, limit, shown } from "./number";
import type { Wording } from "./wording";

const quoted = (text: string): string => `「${text.length > 60 ? `${text.slice(0, 60)}…` : text}」`;
const nearestOf = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : `最接近的是${nearest.map(quoted).join("、")}。`;
const either = (names: readonly string[]): string =>
  names.length < 2
    ? names.map(quoted).join("")
    : `${names.slice(0, -1).map(quoted).join("、")}或${quoted(names.at(-1)!)}`;
const size = ({ rows, columns }: { rows: number; columns: number }): string => `${rows} 列 × ${columns} 欄`;

const span = (min: number, max: number): string =>
  min === max
    ? `是 ${shown(min)}`
    : max === Infinity
      ? `不小於 ${limit(min)}`
      : `介於 ${limit(min)} 與 ${limit(max)} 之間`;

const NAMED = {
  preset: "預設項目",
  site: "地點",
  hardware: "硬體",
  item: "項目",
  scenario: "情境",
  edition: "版次",
  assumption: "假設",
};
const WHERE = {
  preset: "AIPRESETS() 可列出全部。",
  site: 'AIPRESETS("site") 可列出全部。',
  hardware: 'AIPRESETS("hardware") 可列出全部。',
  item: "主要項目為「energy」、「water」、「cost」與「carbon」。",
  scenario: 'AIPRESETS("scenario") 可列出全部。',
  edition: "",
  assumption: "",
};

const KINDS: Readonly<Record<string, string>> = {
  fleet: "硬體（其用量為 Hours）",
  inference: "模型（其用量為 Output tokens）",
  training: "訓練",
  image: "圖像模型（以張數計）",
  embedding: "嵌入模型（其用量為 Input tokens）",
};

/** 依計數單位區分的預設項目種類。 */
const COUNTED = { devices: "硬體", requests: "模型", runs: "訓練" };

const EXPECTED: Readonly<Record<string, string>> = {
  "% or a ratio": "% 或比率",
  "% or a ratio, per year": "每年的 % 或比率",
};

/** 自訂預設項目表格裡沒有列出的數值。 */
const EMPTY = "在自訂預設項目的表格裡，0 視同空白儲存格：如果真的是零，請輸入 '0 使其成為文字。";

/** 每一種問題的中文說明：引數、輸入的值、規則、最接近的正確寫法。 */
export const zhTW: Wording = {
  unknown: ({ what, given, nearest }) =>
    `找不到${NAMED[what]}${quoted(given)}。${nearestOf(nearest)}${what === "item" && nearest.length > 0 ? "" : WHERE[what]}`,
  ambiguous: ({ what, given, candidates }) =>
    `${quoted(given)}符合多個${NAMED[what]}，請寫明${either(candidates)}。`,
  "no-field": ({ given, of, fields, nearest, own }) =>
    `${of} 沒有${quoted(given)}。${nearestOf(nearest)}可用的欄位：${fields.join("、")}。${own ? EMPTY : ""}`,
  missing: ({ quantity, of, own }) =>
    quantity === "Hours"
      ? "缺少 usage：請輸入每台裝置的開機時數，或在假設中列出 Hours。"
      : quantity.includes("_")
        ? `無法估算 ${of ?? "此預設項目"}：沒有它的 ${quantity.replaceAll("_", " ")}。`
        : `沒有 ${of ?? "此預設項目"} 的 ${quantity}：請在假設中列出。${own ? EMPTY : ""}`,
  "wrong-kind": ({ counted, of }) => `此項估算只適用於${COUNTED[counted]}；${of} 不是${COUNTED[counted]}。`,
  empty: ({ argument }) => `${argument} 沒有值：請填入，或將其刪除。`,
  limits: ({ argument, given, min, max }) =>
    `${argument} 必須${span(min, max)}；輸入的是 ${shown(given)}。${isPercent(given, min, max) ? `${shown(given)}% 請寫成 ${shown(given / 100)}。` : ""}`,
  "not-a-number": ({ argument, given }) => `${argument} 必須是數字；輸入的是${quoted(given)}。`,
  "two-readings": ({ argument, given }) =>
    `${argument}：文字${quoted(given)}有兩種讀法。請以數字輸入，不要加分隔符號。`,
  "not-text": ({ argument, given }) => `${argument} 必須是文字名稱；輸入的是 ${given}。`,
  shapes: ({ one, other }) =>
    `${one.argument} 有 ${size(one)}，${other.argument} 有 ${size(other)}：請使大小相同，或將其中之一改為單一儲存格。`,
  "whole-column": ({ argument, rows }) =>
    `${argument} 是整欄（${rows} 列）：請只選取有資料的列，或使用表格的欄。`,
  "too-many-cells": (extent) => `結果將有 ${size(extent)}，超過工作表的容量。請選取較少的儲存格。`,
  "one-value": ({ argument }) => `${argument} 必須是單一值，不能是範圍。`,
  "one-line": (extent) =>
    `引數有 ${size(extent)}：每個答案占三個儲存格，請一次只給一列或一欄，或改用 AIVALUE 並將 bound 設為「low」、「central」或「high」來填滿整個範圍。`,
  "one-estimate": (extent) => `此函數一次只接受一筆估算，但引數有 ${size(extent)}：請改用單一儲存格。`,
  absent: ({ argument, zero }) => `缺少 ${argument}${zero ? "，或其值為 0" : ""}。`,
  "no-usage": ({ recipe }) => `${KINDS[recipe] ?? "此預設項目"}不使用 usage：請留空。`,
  "wrong-usage": ({ stated, recipe }) =>
    `${stated} 不適用於${KINDS[recipe] ?? "此預設項目"}：請從假設中移除。`,
  block: ({ argument, given }) =>
    `${argument} 必須是情境名稱，或一欄名稱、一欄值的區塊${given === undefined ? "" : `；輸入的是 ${given}`}。`,
  "no-central": ({ argument }) => `${argument} 有 Low 與 High 欄，但沒有 Central 或 Value 欄：請加上。`,
  order: ({ name, low, central, high }) =>
    `${name} 必須依 low、central、high 遞增；輸入的是 ${shown(low)}、${shown(central)}、${shown(high)}。`,
  "one-end": ({ name }) => `${name} 只有 low 與 high 其中之一：請兩者都填，或都留空。`,
  "no-ends": ({ name }) => `${name} 沒有 low 與 high：請將這些儲存格留空。`,
  twice: ({ name }) => `${name} 列了兩次：請只保留其中一個。`,
  unit: ({ name, given, expected }) =>
    `${name} 的單位寫成${quoted(given)}，應為 ${EXPECTED[expected] ?? expected}。`,
  percent: ({ name, given }) =>
    `${name} (%) 的值是 ${shown(given)}，可能是 ${shown(given)}% 或 ${shown(given * 100)}%：請刪去「(%)」並輸入比率。`,
  "no-rate": ({ currency, rate, given }) =>
    `${currency} 與 ${rate} 必須同時列出，例如 ${given ?? "EUR"}，以及 ${rate === "FX rate" ? `1 ${given ?? "EUR"} 等於多少 USD` : `1 USD 等於多少 ${given ?? "EUR"}`}。`,
  "no-code": ({ argument, given }) =>
    `${argument} 必須是三個字母的代碼，例如 EUR；輸入的是${quoted(given)}。`,
  currency: ({ name, given, currency }) =>
    currency === null
      ? `${name} 以 ${given} 計：請同時列出 Currency（${given}）與 FX rate（1 ${given} 等於多少 USD）。`
      : `${name} 以 ${given} 計，但 Currency 是 ${currency}：請將所有價格以 ${currency} 列出。`,
  choice: ({ argument, given, values }) => `${argument} 必須是${either(values)}；輸入的是${quoted(given)}。`,
  residual: () => "Residual value（殘值）不得高於 Hardware price（硬體價格）。",
  overflow: () => "結果太大或無定義：請檢查 quantity、usage 與假設。",
  overrides: () => "overrides 的第一列必須是名稱、其下每個項目一列，或第一欄是名稱、其右每個期間一欄。",
  taken: ({ id }) => `${quoted(id)}是內建預設項目的 Id：請改用其他 Id。`,
  "not-by-row": ({ name }) => `${name} 不能逐列不同：請列在假設中。`,
  arguments: ({ name, most }) => (most === 0 ? `${name} 不接受引數。` : `${name} 最多接受 ${most} 個引數。`),
};
