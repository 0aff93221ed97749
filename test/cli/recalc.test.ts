import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/hosts/xlsx";
import { areaOf } from "../workbook/memory";
import { partsOf, zipped } from "../xlsx/small";
import { run } from "./run";

const ROWS = `<row r="1"><c r="A1"><v>1250</v></c><c r="B1"><f>_xldudf_AIENERGY("DGX A100",A1,720,,"article-2023")</f><v>1</v></c><c r="C1"><f>ROUND(B1/1000,1)</f><v>2</v></c></row>`;
const BAD = `<row r="1"><c r="A1"><f>_xldudf_AIENERGY("H100",1,720)</f><v>1</v></c></row>`;

let folder = "";
const at = (name: string): string => join(folder, name);
const put = (name: string, rows: string): string => {
  writeFileSync(at(name), zipped(partsOf({ Budget: rows })));
  return at(name);
};
const valueIn = async (name: string, address: string): Promise<unknown> =>
  (await openXlsx(readFileSync(at(name))).read(areaOf("Budget", address)!))[0]![0]!.value;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recalc-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("ai-footprint recalc", () => {
  it("writes the values of all formulas to another file", async () => {
    const input = put("in.xlsx", ROWS);
    const before = readFileSync(input);
    const { code, out } = run(["recalc", input, "-o", at("out.xlsx"), "--json"]);
    expect([code, JSON.parse(out)]).toEqual([0, { computed: 2, changed: 2, errors: [], kept: [] }]);
    expect(await valueIn("out.xlsx", "B1")).toBe(5_850_000);
    expect(await valueIn("out.xlsx", "C1")).toBe(5850);
    expect(readFileSync(input)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.xlsx"]);
  });

  it("keeps the text of a formula of ours that another cell shows", async () => {
    const input = put(
      "in.xlsx",
      `<row r="1"><c r="A1"><f>_xldudf_AIENERGY("DGX A100",1250,720,,"article-2023")</f><v>1</v></c><c r="B1"><f>_xlfn.FORMULATEXT(A1)</f><v>2</v></c><c r="C1"><f>IF(_xlfn.ISFORMULA($A$1),LEN(_xlfn.FORMULATEXT(A1))+A1,_xlfn.FORMULATEXT(D1))</f><v>3</v></c></row>`,
    );
    const { code, out } = run(["recalc", input, "-o", at("out.xlsx"), "--json"]);
    const text = '=AIENERGY("DGX A100",1250,720,,"article-2023")';
    expect([code, out]).toEqual([0, expect.stringContaining('"errors":[]')]);
    expect(await valueIn("out.xlsx", "B1")).toBe(text);
    expect(await valueIn("out.xlsx", "C1")).toBe(text.length + 5_850_000);
  });

  it("changes the file itself when told to, behind a link too, and keeps its permissions", async () => {
    const input = put("in.xlsx", ROWS);
    chmodSync(input, 0o640);
    symlinkSync(input, at("link.xlsx"));
    expect(run(["recalc", at("link.xlsx"), "--in-place"]).code).toBe(0);
    expect(await valueIn("in.xlsx", "C1")).toBe(5850);
    expect(statSync(input).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "link.xlsx"]);
  });

  it("ends with 1 where a formula comes to an error, and says which and why", () => {
    const { code, err } = run(["recalc", put("in.xlsx", BAD), "--in-place"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Budget!A1: #N\/A .*H100 SXM/);
  });

  it.each([
    [[], 2, "--in-place"],
    [["-o", "in.xlsx"], 2, "--in-place"],
    [["-o", "out.xlsx", "--in-place"], 2, "either"],
    [["-o", "taken.xlsx"], 3, "is there already"],
    [["-o", "nowhere/out.xlsx"], 3, "no such file"],
  ])("writes nothing for %j", (more, expected, words) => {
    put("in.xlsx", ROWS);
    writeFileSync(at("taken.xlsx"), "taken");
    const before = readdirSync(folder).map((name) => [name, readFileSync(at(name))]);
    const { code, err } = run([
      "recalc",
      at("in.xlsx"),
      ...more.map((each) => (each.endsWith("xlsx") ? at(each) : each)),
    ]);
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
    expect(readdirSync(folder).map((name) => [name, readFileSync(at(name))])).toEqual(before);
  });

  it("refuses what is no workbook in one sentence, with a word for machines", () => {
    writeFileSync(at("in.xlsx"), "Preset,Hours");
    const { code, out, err } = run(["recalc", at("in.xlsx"), "-o", at("out.xlsx"), "--json"]);
    expect([code, JSON.parse(out)]).toEqual([3, { error: "not-a-workbook", message: err.trim() }]);
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
    expect(run(["recalc", at("missing.xlsx"), "--in-place"]).code).toBe(3);
  });
});
