import { dependenciesOf, readersOf } from "../../src/hosts/dependencies";
import { placesOf } from "../../src/hosts/univer/book-data";
import { cyclicCells } from "../../src/hosts/univer/cycles";
import type { BookCell } from "../../src/hosts/computing";
import type { Name } from "../../src/workbook/workbook";
import { areaOf } from "../workbook/memory";

/** A sheet "S" of formulas by address. */
function book(formulas: Readonly<Record<string, string>>, names: readonly Name[] = []) {
  const cells = Object.entries(formulas).map(([address, formula]): BookCell => {
    const { row, column } = areaOf("S", address)!;
    return { row, column, formula, value: null };
  });
  return { sheets: [{ name: "S", cells }], names };
}

const dependencies = (given: ReturnType<typeof book>) => dependenciesOf(given, placesOf(given));

/** Places of formulas that hang on one, by row and column from 0. */
const hanging = (given: ReturnType<typeof book>, on: string): string[] => {
  const { nodes } = dependencies(given);
  const { row, column } = areaOf("S", on)!;
  const found = readersOf([nodes.get(`${row},${column},S`)!]);
  return [...found].flatMap(({ key }) => (key === "" ? [] : [key])).sort();
};

const name = (formula: string): Name => ({ name: "Rate", sheet: null, formula });

describe("dependencies", () => {
  it("are followed through areas and other formulas", () => {
    const given = book({ A1: "=1", A2: "=2", B1: "=SUM(A1:A9)", C1: "=B1*2", D1: "=A2" });
    expect(hanging(given, "A1")).toEqual(["0,0,S", "0,1,S", "0,2,S"]);
  });

  it("are followed through functions that names hold", () => {
    const given = book({ A1: "=1", B1: "=Rate(2)" }, [name("=LAMBDA(x,x*S!$A$1)")]);
    expect(hanging(given, "A1")).toEqual(["0,0,S", "0,1,S"]);
  });

  it("are followed through names", () => {
    const given = book({ A1: "=1", B1: "=Rate*2" }, [name("=S!$A$1")]);
    expect(hanging(given, "A1")).toEqual(["0,0,S", "0,1,S"]);
  });

  it.each([
    ["=Rate*2", [name("=0.25")], false],
    ["=Rate*2", [name("=INDIRECT(A1)")], true],
    ["=Rate*2", [], true],
    ['="C# @ home"', [], false],
    ["=A1#", [], true],
    ["=OFFSET(A1,1,1)", [], true],
    ["=_xlfn.ANCHORARRAY(A1)", [], true],
    ["=SUM(A1:INDEX(A1:A9,2))", [], true],
    ["=INDEX(A1:A9,2)", [], false],
    ["=LET(x,A1,x+1)", [], false],
    ["=@A1:A9", [], false],
    ["=Rate(A1)", [name("=LAMBDA(x,x*2)")], false],
    ["=Rate(A1)", [name("=LAMBDA(x,OFFSET(x,1,1))")], true],
    ["='[1]Other'!A1", [], true],
  ])("know whether %s reads more than it says, with names %j", (formula, names, opaque) => {
    const { nodes } = dependencies(book({ B1: formula }, names));
    expect(nodes.get("0,1,S")!.opaque).toBe(opaque);
  });

  it("of formulas that read one area have as many links as formulas, not their square", () => {
    const count = 500;
    const sums: Record<string, string> = {};
    for (let row = 1; row <= count; row += 1) sums[`B${row}`] = "=SUM($A:$XFD)";
    const { nodes, complete } = dependencies(book(sums));
    const links = [...nodes.values()].reduce((sum, { readers }) => sum + readers.length, 0);
    expect(complete).toBe(true);
    expect(links).toBe(count);
  });
});

describe("cells in a circle", () => {
  it("are those that come back to themselves, and those that read them", () => {
    const given = book({ A1: "=SUM(A1:A9)", A5: "=1", B1: "=A1", B2: "=A5" });
    expect([...cyclicCells(given, placesOf(given))].sort()).toEqual(["0,0,S", "0,1,S"]);
  });
});
