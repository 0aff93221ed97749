/** The words for why a call was not looked at. */
export const unchecked = {
  expression: "uncheckedExpression",
  unresolved: "uncheckedUnresolved",
  large: "uncheckedLarge",
} as const;
