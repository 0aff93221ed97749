import { isCellError } from "../../src/functions/cells";
import { evaluate } from "./evaluate";

/** Wrong inputs and what each is answered with: argument, value given, rule, nearest right spelling. */
const refused: readonly (readonly [formula: string, english: string, chinese: string])[] = [
  [
    '=AIENERGY("DGX A100",8,720,,{1,2;3,4})',
    "#VALUE! assumptions must be the name of a scenario, or a block with names in one column and values in another.",
    "#VALUE! assumptions 必須是情境名稱，或一欄名稱、一欄值的區塊。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Load (%)",1})',
    '#VALUE! Load (%) is 1, which can mean 1 % or 100 %: take "(%)" away and state the ratio.',
    "#VALUE! Load (%) 的值是 1，可能是 1% 或 100%：請刪去「(%)」並輸入比率。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Currency","EUR";"FX rate",0})',
    "#VALUE! FX rate must be from 1e-9 to 1,000,000,000; got 0.",
    "#VALUE! FX rate 必須介於 1e-9 與 1,000,000,000 之間；輸入的是 0。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,,,"PUE")',
    "#VALUE! overrides must have names in its first row above one row for each item, or in its first column beside one column for each period.",
    "#VALUE! overrides 的第一列必須是名稱、其下每個項目一列，或第一欄是名稱、其右每個期間一欄。",
  ],
  [
    '=AIENERGY("b",1,1,,{"Id","Name","Kind","Power";"b","B","",5})',
    "#VALUE! Kind has no value: fill it in or remove it.",
    "#VALUE! Kind 沒有值：請填入，或將其刪除。",
  ],
  [
    '=AIENERGY("b",1,1,,{"Id","Name","Kind","Power";"","","hardware",5})',
    "#VALUE! Id has no value: fill it in or remove it.",
    "#VALUE! Id 沒有值：請填入，或將其刪除。",
  ],
  [
    '=AIENERGY("b",1,1,,{"Id","Name","Kind","Power","Power low","Power high";"b","B","hardware",5,"",6})',
    "#VALUE! Power has only one of low and high: fill in both, or neither.",
    "#VALUE! Power 只有 low 與 high 其中之一：請兩者都填，或都留空。",
  ],
  [
    '=AIENERGY("H101 SXM",8,720)',
    '#N/A There is no preset "H101 SXM". Nearest: "H100 SXM", "V100 SXM", "A100 SXM". AIPRESETS() lists all.',
    "#N/A 找不到預設項目「H101 SXM」。最接近的是「H100 SXM」、「V100 SXM」、「A100 SXM」。AIPRESETS() 可列出全部。",
  ],
  [
    '=AIENERGY("H100",8,720)',
    '#N/A "H100" fits more than one preset: write "H100 SXM", "H100 PCIe" or "H100 NVL".',
    "#N/A 「H100」符合多個預設項目，請寫明「H100 SXM」、「H100 PCIe」或「H100 NVL」。",
  ],
  [
    "=AIENERGY(TRUE,8,720)",
    "#VALUE! preset must be a name in text; got TRUE.",
    "#VALUE! preset 必須是文字名稱；輸入的是 TRUE。",
  ],
  [
    '=AIENERGY("DGX A100","many",720)',
    '#VALUE! quantity must be a number; got "many".',
    "#VALUE! quantity 必須是數字；輸入的是「many」。",
  ],
  [
    '=AIENERGY("DGX A100","1,250",720)',
    '#VALUE! quantity: "1,250" is text that can be read in two ways. Enter it as a number, without separators.',
    "#VALUE! quantity：文字「1,250」有兩種讀法。請以數字輸入，不要加分隔符號。",
  ],
  [
    '=AIENERGY("DGX A100","2026-11-24",720)',
    '#VALUE! quantity must be a number; got "2026-11-24".',
    "#VALUE! quantity 必須是數字；輸入的是「2026-11-24」。",
  ],
  [
    '=AIENERGY("DGX A100",-8,720)',
    "#VALUE! quantity must be from 0 to 1,000,000,000,000,000; got -8.",
    "#VALUE! quantity 必須介於 0 與 1,000,000,000,000,000 之間；輸入的是 -8。",
  ],
  [
    '=AIENERGY("DGX A100",8)',
    "#VALUE! usage is missing: give the powered hours of each device, or Hours among the assumptions.",
    "#VALUE! 缺少 usage：請輸入每台裝置的開機時數，或在假設中列出 Hours。",
  ],
  [
    '=AIENERGY("GPT-3 training",1,720)',
    "#VALUE! usage is not for a training run: leave it empty.",
    "#VALUE! 訓練不使用 usage：請留空。",
  ],
  [
    '=AIENERGY("DGX A100",{1;2;3},{1;2})',
    "#VALUE! quantity has 3 rows × 1 column and usage has 2 rows × 1 column: make them the same size, or one of them a single cell.",
    "#VALUE! quantity 有 3 列 × 1 欄，usage 有 2 列 × 1 欄：請使大小相同，或將其中之一改為單一儲存格。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,"Irland")',
    '#N/A There is no site "Irland". Nearest: "Ireland", "Finland", "Iceland". AIPRESETS("site") lists all.',
    '#N/A 找不到地點「Irland」。最接近的是「Ireland」、「Finland」、「Iceland」。AIPRESETS("site") 可列出全部。',
  ],
  [
    '=AIENERGY("DGX A100",8,720,"us east 1")',
    '#N/A "us east 1" fits more than one site: write "us-east-1" or "us-east1".',
    "#N/A 「us east 1」符合多個地點，請寫明「us-east-1」或「us-east1」。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,"nameplat")',
    '#N/A There is no scenario "nameplat". Nearest: "Nameplate". AIPRESETS("scenario") lists all.',
    '#N/A 找不到情境「nameplat」。最接近的是「Nameplate」。AIPRESETS("scenario") 可列出全部。',
  ],
  [
    '=AIENERGY("DGX A100",8,720,,5)',
    "#VALUE! assumptions must be the name of a scenario, or a block with names in one column and values in another; got 5.",
    "#VALUE! assumptions 必須是情境名稱，或一欄名稱、一欄值的區塊；輸入的是 5。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"PUE";"Load"})',
    "#VALUE! assumptions must be the name of a scenario, or a block with names in one column and values in another.",
    "#VALUE! assumptions 必須是情境名稱，或一欄名稱、一欄值的區塊。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"PUF",1.1})',
    '#VALUE! There is no assumption "PUF". Nearest: "PUE".',
    "#VALUE! 找不到假設「PUF」。最接近的是「PUE」。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"PUE",0.9})',
    "#VALUE! PUE must be from 1 to 5; got 0.9.",
    "#VALUE! PUE 必須介於 1 與 5 之間；輸入的是 0.9。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Load",73})',
    "#VALUE! Load must be from 0 to 1; got 73. Write 73 % as 0.73.",
    "#VALUE! Load 必須介於 0 與 1 之間；輸入的是 73。73% 請寫成 0.73。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Load (%)",150})',
    "#VALUE! Load (%) must be from 0 to 100; got 150.",
    "#VALUE! Load (%) 必須介於 0 與 100 之間；輸入的是 150。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Load","150%"})',
    "#VALUE! Load (%) must be from 0 to 100; got 150.",
    "#VALUE! Load (%) 必須介於 0 與 100 之間；輸入的是 150。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Load (%)",0.8})',
    '#VALUE! Load (%) is 0.8, which can mean 0.8 % or 80 %: take "(%)" away and state the ratio.',
    "#VALUE! Load (%) 的值是 0.8，可能是 0.8% 或 80%：請刪去「(%)」並輸入比率。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Power (W)",-5})',
    "#VALUE! Power (W) must be from 0 to 1,000,000,000; got -5.",
    "#VALUE! Power (W) 必須介於 0 與 1,000,000,000 之間；輸入的是 -5。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Power (kWh)",5})',
    '#VALUE! Power is stated in "kWh"; it must be in kW.',
    "#VALUE! Power 的單位寫成「kWh」，應為 kW。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Power",TRUE})',
    '#VALUE! Power must be a number; got "TRUE".',
    "#VALUE! Power 必須是數字；輸入的是「TRUE」。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"PUE",""})',
    "#VALUE! PUE has no value: fill it in or remove it.",
    "#VALUE! PUE 沒有值：請填入，或將其刪除。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"PUE",1.1;"pue",1.2})',
    "#VALUE! PUE is stated twice: keep one of the two.",
    "#VALUE! PUE 列了兩次：請只保留其中一個。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"","Low","Central","High";"PUE",1.3,1.2,1.4})',
    "#VALUE! PUE must rise from low over central to high; got 1.3, 1.2, 1.4.",
    "#VALUE! PUE 必須依 low、central、high 遞增；輸入的是 1.3、1.2、1.4。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"","Low","Central","High";"PUE",1.1,1.2,""})',
    "#VALUE! PUE has only one of low and high: fill in both, or neither.",
    "#VALUE! PUE 只有 low 與 high 其中之一：請兩者都填，或都留空。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"","Low","High";"PUE",1.1,1.2})',
    "#VALUE! assumptions has columns Low and High, but none headed Central or Value: add it.",
    "#VALUE! assumptions 有 Low 與 High 欄，但沒有 Central 或 Value 欄：請加上。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Edition",2025})',
    '#N/A There is no edition "2025". Nearest: "2026.11".',
    "#N/A 找不到版次「2025」。最接近的是「2026.11」。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,{"Hours",720},"median")',
    '#VALUE! bound must be "low", "central", "high" or "mean"; got "median".',
    "#VALUE! bound 必須是「low」、「central」、「high」或「mean」；輸入的是「median」。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,,{"low","high"})',
    "#VALUE! bound must be a single value, not a range.",
    "#VALUE! bound 必須是單一值，不能是範圍。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,,TRUE)',
    "#VALUE! bound must be a name in text; got TRUE.",
    "#VALUE! bound 必須是文字名稱；輸入的是 TRUE。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,,,1.1)',
    "#VALUE! overrides must have names in its first row above one row for each item, or in its first column beside one column for each period.",
    "#VALUE! overrides 的第一列必須是名稱、其下每個項目一列，或第一欄是名稱、其右每個期間一欄。",
  ],
  [
    '=AIENERGY("DGX A100",8,720,,,,{"FX rate";1.1})',
    "#VALUE! FX rate cannot differ by row: state it among the assumptions.",
    "#VALUE! FX rate 不能逐列不同：請列在假設中。",
  ],
  [
    '=AIENERGY("GPT-4o",1000,,,{"Hours",720})',
    "#VALUE! Hours does not fit a model, whose usage is Output tokens: remove it from the assumptions.",
    "#VALUE! Hours 不適用於模型（其用量為 Output tokens）：請從假設中移除。",
  ],
  [
    '=AIENERGY("custom",1,720)',
    "#VALUE! Power is not known for Custom hardware: state it among the assumptions.",
    "#VALUE! 沒有 Custom hardware 的 Power：請在假設中列出。",
  ],
  [
    '=AIENERGY("sdxl",2)',
    "#VALUE! Stable Diffusion XL cannot be estimated: its measured energy is not known.",
    "#VALUE! 無法估算 Stable Diffusion XL：沒有它的 measured energy。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Cost basis","leased"})',
    '#VALUE! Cost basis must be "owned", "cloud" or "api"; got "leased".',
    "#VALUE! Cost basis 必須是「owned」、「cloud」或「api」；輸入的是「leased」。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Electricity price (EUR/MWh)",80})',
    "#VALUE! Electricity price is stated in EUR: state Currency (EUR) and FX rate (USD for one EUR) too.",
    "#VALUE! Electricity price 以 EUR 計：請同時列出 Currency（EUR）與 FX rate（1 EUR 等於多少 USD）。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Electricity price (EUR/MWh)",-80;"Currency","EUR";"FX rate",1.1})',
    "#VALUE! Electricity price (EUR/MWh) must be from 0 to 90,909.1; got -80.",
    "#VALUE! Electricity price (EUR/MWh) 必須介於 0 與 90,909.1 之間；輸入的是 -80。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Currency","EUR"})',
    "#VALUE! Currency and FX rate need each other: state both, such as EUR and the number of USD for one EUR.",
    "#VALUE! Currency 與 FX rate 必須同時列出，例如 EUR，以及 1 EUR 等於多少 USD。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Currency","USD";"FX rate",1.1})',
    "#VALUE! FX rate must be 1; got 1.1.",
    "#VALUE! FX rate 必須是 1；輸入的是 1.1。",
  ],
  [
    '=AICOST("DGX A100",8,720,,{"Currency","euro";"FX rate",1.1})',
    '#VALUE! Currency must be a code of three letters, such as EUR; got "euro".',
    "#VALUE! Currency 必須是三個字母的代碼，例如 EUR；輸入的是「euro」。",
  ],
  [
    '=AICAPEX("DGX A100",1,{"Hardware price",100;"Residual value",200})',
    "#VALUE! Residual value must not exceed Hardware price.",
    "#VALUE! Residual value（殘值）不得高於 Hardware price（硬體價格）。",
  ],
  [
    '=AICAPEX("GPT-4o",1)',
    "#VALUE! This can be asked of hardware only; GPT-4o is something else.",
    "#VALUE! 此項估算只適用於硬體；GPT-4o 不是硬體。",
  ],
  [
    '=AIDEVICES("DGX A100",1000,720)',
    "#VALUE! This can be asked of a model only; NVIDIA DGX A100 320 GB (8x A100 40GB) is something else.",
    "#VALUE! 此項估算只適用於模型；NVIDIA DGX A100 320 GB (8x A100 40GB) 不是模型。",
  ],
  ['=AIDEVICES("GPT-4o",1000)', "#VALUE! hours is missing or 0.", "#VALUE! 缺少 hours，或其值為 0。"],
  ["=AITRAINHOURS(70,15000)", "#VALUE! hardware is missing.", "#VALUE! 缺少 hardware。"],
  [
    '=AIVALUE("cost.tokens","DGX A100",1,10)',
    "#VALUE! This can be asked of a model only; NVIDIA DGX A100 320 GB (8x A100 40GB) is something else.",
    "#VALUE! 此項估算只適用於模型；NVIDIA DGX A100 320 GB (8x A100 40GB) 不是模型。",
  ],
  [
    '=AIVALUE("cost.training","GPT-4o",1)',
    "#VALUE! This can be asked of a training run only; GPT-4o is something else.",
    "#VALUE! 此項估算只適用於訓練；GPT-4o 不是訓練。",
  ],
  [
    '=AIVALUE("profit","DGX A100",1,10)',
    '#VALUE! There is no item "profit". The main ones are "energy", "water", "cost" and "carbon".',
    "#VALUE! 找不到項目「profit」。主要項目為「energy」、「water」、「cost」與「carbon」。",
  ],
  [
    '=AIVALUE("water.on-site","DGX A100",1,10)',
    '#VALUE! There is no item "water.on-site". Nearest: "water.onsite", "water.offsite", "water.embodied".',
    "#VALUE! 找不到項目「water.on-site」。最接近的是「water.onsite」、「water.offsite」、「water.embodied」。",
  ],
  ['=AIVALUE("","DGX A100",1,10)', "#VALUE! item is missing.", "#VALUE! 缺少 item。"],
  [
    '=AIRANGE("energy",{"DGX A100","DGX H100"},{1;2},10)',
    '#VALUE! The arguments have 2 rows × 2 columns: each answer takes three cells, so give one row or one column at a time, or fill the grid by AIVALUE with bound "low", "central" or "high".',
    "#VALUE! 引數有 2 列 × 2 欄：每個答案占三個儲存格，請一次只給一列或一欄，或改用 AIVALUE 並將 bound 設為「low」、「central」或「high」來填滿整個範圍。",
  ],
  [
    '=AIREPORT("DGX A100",{1;2},720)',
    "#VALUE! This function takes one estimate at a time, but the arguments have 2 rows × 1 column: give single cells.",
    "#VALUE! 此函數一次只接受一筆估算，但引數有 2 列 × 1 欄：請改用單一儲存格。",
  ],
  [
    '=AIPRESET("DGX A100","Powr")',
    '#N/A NVIDIA DGX A100 320 GB (8x A100 40GB) has no "Powr". Nearest: "Power", "Idle power". It has: Devices, TDP, Power, Idle power, Load, Peak FLOPs, Memory, Bandwidth, Hardware price, Rental price, Embodied carbon, Released, Provider, Price date, Usage unit.',
    "#N/A NVIDIA DGX A100 320 GB (8x A100 40GB) 沒有「Powr」。最接近的是「Power」、「Idle power」。可用的欄位：Devices、TDP、Power、Idle power、Load、Peak FLOPs、Memory、Bandwidth、Hardware price、Rental price、Embodied carbon、Released、Provider、Price date、Usage unit。",
  ],
  ['=AIPRESET("DGX A100")', "#VALUE! field is missing.", "#VALUE! 缺少 field。"],
  [
    '=AIPRESETS("gpu")',
    '#VALUE! kind must be "hardware", "model", "training", "site" or "scenario"; got "gpu".',
    "#VALUE! kind 必須是「hardware」、「model」、「training」、「site」或「scenario」；輸入的是「gpu」。",
  ],
  ["=AIVERSION(1)", "#VALUE! AIVERSION takes no arguments.", "#VALUE! AIVERSION 不接受引數。"],
];

const said = (formula: string, language: string): string => {
  const answer = evaluate(formula, language);
  return isCellError(answer) ? `${answer.error} ${answer.message}` : JSON.stringify(answer);
};

describe("a wrong input", () => {
  it.each(refused)("%s is told %s", (formula, english) => {
    expect(said(formula, "en-US")).toBe(english);
  });

  it.each(refused.map(([formula, , chinese]) => [formula, chinese]))("%s 的說明是 %s", (formula, chinese) => {
    expect(said(formula, "zh-TW")).toBe(chinese);
  });
});
