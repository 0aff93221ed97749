import { call } from "../../src/functions/call";
import { hardware, models, scenarios, sites, training } from "../editions/dataset";

const listed = (...args: string[]): string[][] => (call("AIPRESETS", args) as string[][]).slice(1);
const shipped = { hardware, model: models, training, site: sites, scenario: scenarios };

describe("AIPRESETS", () => {
  it.each(Object.entries(shipped))("lists every record of kind %s, and nothing else", (kind, records) => {
    const own = listed(kind).filter(([id]) => !id!.startsWith("custom"));
    expect(own.map(([id, , of]) => [id, of])).toEqual(records.map(({ id }) => [id, kind]));
  });

  it("lists each preset once where no kind is asked for", () => {
    const lines = listed().map(([id, , kind]) => `${kind} ${id}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("lists what is custom by name", () => {
    expect(listed().filter(([id]) => id!.startsWith("custom"))).toEqual([
      ["custom", "Custom hardware", "hardware", "", ""],
      ["custom-model", "Custom model", "model", "", ""],
      ["custom-run", "Custom run", "training", "", ""],
    ]);
  });

  it("says who offers a model and since when", () => {
    expect(listed("model", "GPT-4o mini")[0]).toEqual([
      "gpt-4o-mini",
      "GPT-4o mini",
      "model",
      "OpenAI",
      "2024-07-18",
    ]);
  });
});

describe("AIPRESET and AISOURCE", () => {
  it("take an empty cell of a column for a blank row, also where Excel says 0 for it", () => {
    const column = [["H100 SXM"], [0], [null], [""]];
    expect(call("AIPRESET", [column, "Memory"])).toEqual([[80], [""], [""], [""]]);
  });

  it.each<[string, unknown, object]>([
    ["TRUE", true, { error: "#VALUE!" }],
    ["no single cell", [[{ error: "#REF!" }]], { error: "#VALUE!" }],
    ["an error", { error: "#REF!" }, { error: "#REF!" }],
  ])("refuse %s in place of a name, in that row alone", (_, cell, error) => {
    const answer = call("AISOURCE", [[["H100 SXM"], [cell as string]], "Memory"]) as unknown[][];
    expect(answer).toEqual([[expect.any(String)], [expect.objectContaining(error)]]);
    expect(JSON.stringify(answer)).not.toContain("[object");
  });
});
