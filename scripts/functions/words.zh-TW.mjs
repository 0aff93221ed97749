/** 函數參考的中文用語。 */
export const chinese = {
  title: "函數",
  introduction: (edition) =>
    `AI 足跡的所有函數，說明與 Excel 資料編輯列相同，並附範例與版次 ${edition} 的結果。函數不會四捨五入；此處的數字顯示七位有效數字。用電量以 kWh 計，水足跡以公升計，成本以美元計，碳排放以 kg CO2e 計。[English](functions.md) · [估算方法（英文）](method.md)`,
  contents:
    "其他內容：[項目](#項目) · [假設](#假設) · [方法的選擇](#方法的選擇) · [預設項目的欄位](#預設項目的欄位) · [自訂預設項目](#自訂預設項目) · [附註](#附註)",
  functions: "各函數說明",
  argumentHeader: ["引數", "說明", "可填"],
  range: "儲存格或範圍",
  single: "單一值",
  example: "範例：",
  moreRows: (count) => `……還有 ${count} 列。`,

  items: "項目",
  itemsAbout:
    "`item` 可用的值。每個指標是其組成的總和：自有設備的 `cost` 為 `cost.depreciation` + `cost.electricity` + `cost.water` + `cost.opex` + `cost.carbon`；租用者只有 `cost.rental`；託管模型只有 `cost.tokens`。`carbon.location` 與 `carbon.market` 並列，絕不相加。",
  itemHeader: ["項目", "說明與單位"],

  assumptions: "假設",
  assumptionsAbout:
    "`assumptions` 是工作表中的範圍，一欄名稱、一欄數值：數值取標題 `Value`（或「數值」）之下的欄，沒有標題時取名稱旁第一個數字欄。列的順序不拘；標題、空白列與其他欄會略過，大小寫與空格不影響。名稱重複，或有名稱而沒有數值，都會出現錯誤。標題為 `Low`、`Central`、`High` 時，數值帶有自己的範圍。名稱後可用括號寫單位，例如 `Electricity price (USD/kWh)`；單位會自動換算，衡量不同事物者會出現錯誤。名為 `Scenario` 的列表示以情境為底，其他列優先。「地點」指未指定地點時硬體採用的平均地點；「預設項目」指各預設項目有自己的數值；「無」指不作任何假設。各名稱的說明見[英文版](functions.md#assumptions)。",
  assumptionHeader: ["名稱", "單位", "限制", "預設值（5% 至 95%）"],
  fromTo: (low, high) => `${low} 至 ${high}`,
  ofSite: (figure) => `地點：${figure}`,
  ofPreset: "預設項目",
  computed: "由其他數值計算",
  otherwise: "，否則",
  none: "無",

  choices: "方法的選擇",
  choicesAbout: "同樣列在假設中，各取其中一個值。",
  choiceHeader: ["名稱", "可用的值", "預設值"],
  recipes: { inference: "文字模型：", embedding: "嵌入模型：", image: "圖像模型：", training: "訓練：" },
  names: [
    ["`Site`", "地點，用於省略引數時", "與引數相同"],
    ["`Hardware`", "執行模型或訓練的硬體", "模型為 `H100 SXM`；訓練採其原本的硬體"],
    ["`Scenario`", "情境，其他列優先", "無"],
    ["`Edition`", "版次，例如 `2026.11`", "認得所有名稱的最早版次"],
    ["`Currency`", "所列價格的幣別代碼，例如 `EUR`；須同時列出 `FX rate`", "USD"],
    ["`FX rate`", "一單位 `Currency` 等於多少 USD", "無"],
    ["`Report currency`", "成本結果的幣別代碼；須同時列出 `Report rate`", "USD"],
    ["`Report rate`", "一 USD 等於多少單位的 `Report currency`", "無"],
  ],

  fields: "預設項目的欄位",
  fieldsAbout: "AIPRESET 與 AISOURCE 的 `field` 可用的值。同一種類的預設項目不一定都有全部欄位。",
  fieldHeader: ["欄位", "單位", "預設項目的種類"],
  kinds: ["硬體", "模型", "訓練", "地點"],
  comma: "、",

  own: "自訂預設項目",
  ownAbout:
    "在 `assumptions` 中，標題列有 `Id`、`Name` 與 `Kind` 時，其下每一列都是您自己的預設項目：只在該次呼叫有效，與內建項目並列，適用於所有接受 `assumptions` 的函數。此表格可以與名稱、數值的區塊放在同一範圍，上下皆可。",
  ownExample: [
    [
      "Id",
      "Name",
      "Kind",
      "Power low (kW)",
      "Power (kW)",
      "Power high (kW)",
      "Hardware price",
      "PUE",
      "Carbon intensity",
      "Site",
      "Source",
    ],
    ["rack-7", "本公司機櫃", "hardware", "4", "5", "5.5", "120000", "", "", "本公司機房", "報價單 4711"],
    ["hall", "本公司機房", "site", "", "", "", "", "1.2", "310", "", "2026 年實測"],
  ],
  ownRules: [
    "`Kind` 為 `hardware`（系統）、`accelerator`、`model`、`training` 或 `site`。`Id` 不得與內建項目相同；`Name` 可以相同，此時以 `Id` 指定。",
    "其他欄為數值，標題用[假設](#假設)的名稱，另有 `Devices`、`Embodied carbon`、`Embodied water` 與 `Training energy`（MWh）；單位不同時寫在括號中。`Site` 與 `Hardware` 指定在哪裡、以何種硬體執行，也可以是自訂項目。無法辨識的標題會出現錯誤，並附上最接近的名稱。",
    "`Power low`、`Power` 與 `Power high` 為數值加上 5% 與 95% 的範圍：low ≤ central ≤ high，兩端都填或都不填。三個標題之一寫了單位，即適用於三欄。也可寫成 `Power 低值` 與 `Power 高值`。",
    "空白儲存格不代表任何數值，0 也一樣：某些版本的 Excel 會把空白儲存格當成 0 傳入，而同一活頁簿在所有版本都應有相同的結果。如果真的是 0（例如乾式冷卻地點的 WUE），請輸入 `'0`，使儲存格內容為文字。",
    "`Vendor` 或 `Provider` 與 `Released` 可由 AIPRESET 查得；`Source`、`Note` 與 `Notes` 列在 AISOURCE 的「Your workbook」之後；`Date` 供人閱讀。價格以 USD 計；若假設中列出 `Currency` 與 `FX rate`，則以該幣別計。",
  ],

  notes: "附註",
  allNotes: [
    "輸入 `item`、`bound` 與 `kind` 時，Excel 會提示可用的值。這些只是提示：自行輸入的文字與儲存格參照同樣可用，不支援此清單的 Excel 則不顯示。預設項目與地點太多，不列清單；可用 `AIPRESETS` 列出，再製作自己的清單。",
    "對整欄呼叫一次，比每列各呼叫一次快。某一列有誤時只有該列顯示錯誤，其他列照常計算。",
    "結果只取決於引數：不使用網路、時間或亂數。引數變更時，Excel 會重新計算。",
    "設定格式化的條件、評估值公式與反覆運算無法呼叫增益集的函數：請參照存有結果的儲存格。",
    "低值與高值是輸入不確定性的 5% 與 95% 分位，不涵蓋方法的選擇。",
  ],
};
