export { insertAssumptions } from "./assumptions";
export { assumptionBlocks } from "./blocks";
export { insertComparison } from "./comparison";
export { formulaText, insertFormula, isFree, type Written } from "./formula";
export { insertMonthPlan, monthPlanOf } from "./month-plan";
export { insertOwnPresets, readOwnPresets } from "./own-presets";
export { insertReport } from "./report";
export * from "./requests";
export { insertTable } from "./table";
