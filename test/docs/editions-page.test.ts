import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHELF_LIFE } from "../../src/editions/shelf-life";

const page = readFileSync(join(__dirname, "../../docs/editions.md"), "utf8");

describe("docs/editions.md", () => {
  it("prints the table of shelf lives as it is", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.map((row) => row.split("|").map((cell) => cell.trim()))).toEqual(
      Object.entries(SHELF_LIFE).map(([figure, { months, why }]) => [
        "",
        `\`${figure}\``,
        `${months}`,
        why,
        "",
      ]),
    );
  });
});
