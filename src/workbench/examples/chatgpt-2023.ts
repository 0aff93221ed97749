import { claims } from "./claims";
import type { Example } from "./example";
import { trainingAndTraffic } from "./training-and-traffic";

/** What an article of 2023 said of ChatGPT, checked by live formulas. */
export const chatGpt2023: Example = {
  title: "ChatGPT, 2023",
  sheets: [claims, trainingAndTraffic],
};
