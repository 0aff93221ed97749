import type { actionsEnUs } from "./actions.en-US";

/** What the pane can insert into a workbook, and do to it, as written in Taiwan. */
export const actionsZhTw: typeof actionsEnUs = {
  insertVerb: "插入",
  insertName: (id: string) =>
    ({
      table: "估算表格",
      assumptions: "假設",
      report: "報告",
      plan: "逐月計畫",
      comparison: "情境比較",
      own: "自訂預設項目",
    })[id] ?? id,
  insertAbout: (id: string) =>
    ({
      table: "在選取處插入表格：預設項目與地點的下拉式清單、四項估算與合計。",
      assumptions: "在選取處插入具名區塊，公式可引用，每個數值都附來源。",
      report: "在新工作表列出此估算的組成、敏感度與圖表。",
      plan: "在新工作表逐月列出購置、折舊、電費與帳面淨值。",
      comparison: "在新工作表並列二至五組假設，並附圖表。",
      own: "在選取處插入此預設項目的複本，供您改成自己的。",
    })[id] ?? "",
  ownNotCompared: "自訂預設項目只在以其表格為假設時才有定義，無法與其他假設比較。",
  ownAlready: "此預設項目已是您自訂的，請在工作表中複製該列。",
  inserting: (address) => `已插入 ${address}。`,
  obstacle: (obstacle: string) =>
    ({
      locked: "工作表受到保護。請取消保護或改選其他位置，再試一次。",
      table: "該位置在表格之內。請選取表格以外的儲存格，再試一次。",
      room: "離工作表邊緣的空間不足。請選取較靠左上的儲存格，再試一次。",
      preset: "此預設項目不能用在這裡。請選擇其他預設項目，再試一次。",
      copy: "只能複製文字模型，嵌入與圖像模型無法複製。請選擇其他預設項目，再試一次。",
      months: "計畫可有 1 至 600 個月。",
      sets: "請選擇二至五組不同的假設。",
      currencies: "這些假設以不同幣別呈報成本。請選擇呈報幣別相同的假設，再試一次。",
    })[obstacle] ?? obstacle,
  tablePresets: "表格的列",
  tableHint: "您最近使用的預設項目，每一列都可在試算表中更改。",
  comparisonSets: "要比較的假設",
  comparisonHint: "請選擇二至五組。",
  comparisonForm: "如目前表單",
  planStart: "第一個月",
  planStartHint: "請輸入月份，例如 2027-01。",
  planPrice: "單價（美元）",
  planLife: "使用年限（年）",
  planMonths: "月數",
  planRamp: "全部到位所需月數",
  planRampHint: "0：一次到位。",

  actionName: (id: string) =>
    ({
      audit: "稽核",
      freeze: "凍結為數值",
      thaw: "解凍",
      plain: "一般公式",
      repair: "修復",
      upgrade: "升級版次",
    })[id] ?? id,
  actionAbout: (id: string) =>
    ({
      audit: "以各公式自己的引數重新計算，列出不符、遭修改或依據推測之處。",
      freeze: "將 AI 公式換成數值，並在新工作表留下存根，日後可還原。",
      thaw: "數值仍相符之處還原為公式，其餘列出。",
      plain: "將每個 AI 公式寫成一般步驟，沒有增益集也能繼續計算。",
      repair: "重新輸入停在 #NAME? 或帶有檔案寫法的公式。",
      upgrade: "顯示較新版次的方法與預設項目會改變什麼，再固定該版次。",
    })[id] ?? "",
  actionVerb: (id: string) =>
    ({ freeze: "凍結", thaw: "解凍", plain: "寫成一般公式", repair: "修復", upgrade: "固定版次" })[id] ??
    "寫入",
  options: "選項",
  auditOption: "同時將清單寫到新工作表",
  freezeOption: "僅限選取範圍",
  thawOption: "數值之後遭修改的也還原：所輸入的內容將失去",
  auditResult: (findings: number, notes: number) =>
    findings === 0
      ? `可檢查的 AI 公式，結果都與顯示值相符。附註 ${notes} 則。`
      : `發現 ${findings} 項，附註 ${notes} 則。`,
  areasFrozen: (count: number) => `${count} 處將成為數值。`,
  cellsThawed: (count: number) => `${count} 個儲存格將還原公式。`,
  plainOption: "無法寫成一般公式的，保留 AI 公式而不換成數值",
  becomeValues: (count: number) => `無法寫成一般公式，將成為數值：${count} 處`,
  cellsPlain: (count: number, frozen: number) =>
    `${count} 個儲存格將成為一般公式。${frozen === 0 ? "" : `${frozen} 處將成為數值。`}`,
  cellsRepaired: (count: number) => `${count} 個公式將重新輸入。`,
  cellsPinned: (pinned: number, changed: number, edition: string) =>
    `將固定為版次 ${edition} 的公式：${pinned} 個，其中數值會改變：${changed} 個。`,
  actionDone: (id: string) =>
    ({
      audit: "已寫入稽核結果。",
      freeze: "已凍結，存根在另一張工作表。",
      thaw: "公式已還原。",
      plain: "已寫成一般公式。",
      repair: "已修復，Excel 會重新計算。",
      upgrade: "已固定版次。",
    })[id] ?? "",
  actionNothing: (id: string) =>
    ({
      freeze: "沒有可凍結的 AI 公式。",
      thaw: "沒有可還原的凍結公式。",
      plain: "沒有可寫成一般公式的 AI 公式。",
      repair: "沒有需要修復的 AI 公式。",
      upgrade: "沒有可升級的 AI 公式。",
    })[id] ?? "",
  keepsFormula: (reason: string) =>
    ({
      function: "保留：此函數不只是算術",
      bound: "保留：要求的不是中間值",
      "own presets": "保留：使用活頁簿自訂的項目",
      error: "保留：顯示錯誤",
      expression: "保留：有引數需由試算表計算",
      unresolved: "保留：找不到其中的參照",
      text: "保留：其中的數字是文字",
      array: "保留：陣列在另一個公式之內",
      spilled: "保留：結果沒有溢出到應有的範圍",
      local: "保留：使用 LET 或 LAMBDA 的名稱",
      name: "保留：公式在定義的名稱之內",
      unreadable: "保留：無法讀取公式",
      locked: "保留：工作表受到保護",
    })[reason] ?? reason,
  lockedSheet: "保留：工作表受到保護",
};
