// Names of what was judged, as the page shows them.

/** Keys of the scores, in the order of the page. */
export const ROWS = {
  refitted: "**model left out, everything refitted**",
  held: "model left out, exponents held",
  familyRefitted: "family left out, everything refitted",
  familyHeld: "family left out, exponents held",
  otherGpuRefitted: "fitted on the other device and other models, everything refitted",
  otherGpuHeld: "fitted on the other device and other models, exponents held",
  perActiveParameter: "rival: power of the active parameters",
  perTotalParameter: "rival: power of all parameters",
  ecologitsBatch64: "rival: EcoLogits 0.9.1 at its batch of 64",
  ecologitsTrueBatch: "rival: EcoLogits 0.9.1 told the true batch",
};

export const TASKS = { "lm-arena-chat": "chat", gpqa: "GPQA", "sourcegraph-fim": "code completion" };
