import { article2023 } from "./article-2023";
import type { Book } from "./book";
import { capacityPlan } from "./capacity-plan";
import { gpuBudget } from "./gpu-budget";
import { modelTraffic } from "./model-traffic";
import { siteComparison } from "./site-comparison";
import { sustainabilityReport } from "./sustainability-report";

export type { Book } from "./book";

/** The example workbooks, in the order of the gallery. */
export const books: readonly Book[] = [
  article2023,
  gpuBudget,
  modelTraffic,
  sustainabilityReport,
  capacityPlan,
  siteComparison,
];
