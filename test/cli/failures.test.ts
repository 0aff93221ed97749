import { inWords } from "../../src/cli/failures";
import { WorkbookRefuses } from "../../src/workbook/refusal";

describe("what goes wrong with a file", () => {
  it.each([
    ["en-US", /Budget/],
    ["zh-TW", /^[^a-z]*Budget[^a-z]*$/],
  ] as const)("is said in the language of the terminal, %s", (language, words) => {
    const problem = new WorkbookRefuses({ reason: "protected", sheet: "Budget" });
    const { reason, message } = inWords(problem, language);
    expect(reason).toBe("protected");
    expect(message).toMatch(words);
    expect(/[\u4e00-\u9fff]/.test(message)).toBe(language === "zh-TW");
  });
});
