import { mayImport } from "../architecture/rules";
import { cellsOf, read } from "./markdown";

describe("docs/architecture.md", () => {
  it("says who may import whom, as the rules do", () => {
    const rows = read("docs/architecture.md")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map(cellsOf);
    const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    const said = rows.map(([part, , others]) => [names(part!)[0]!, names(others!)] as const);
    const ruled = Object.entries(mayImport).map(([part, others]) => [
      part,
      others.filter((one) => one !== part),
    ]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(ruled));
  });
});
