import { added } from "./added";

/** The reasons that rows of a .csv file are left out. */
async function reasons(content: string): Promise<readonly (string | undefined)[]> {
  const { listed, rejected } = await added("usage.csv", content);
  expect(listed.length).toBe(rejected === 0 ? 0 : rejected + 1);
  return listed.slice(1).map((line) => line.replace(/^.*?,(?=[^,"]*$|"[^"]*(?:""[^"]*)*"$)/, ""));
}

describe("rows that cannot be computed", () => {
  jest.setTimeout(120_000);

  it("are listed as they stand, each with what a cell would say", async () => {
    const { listed, rows, rejected, lines } = await added(
      "usage.csv",
      `preset,quantity,usage,site,PUE
DGX A100,1,720,,1.2
H100,1,720,,1.2
DGX A1000,1,720,,1.2
,1,720,,1.2
DGX A100,,720,,1.2
DGX A100,-1,720,,1.2
DGX A100,five,720,,1.2
DGX A100,1,lots,,1.2
DGX A100,1,,,1.2
DGX A100,1,720,Atlantis,1.2
DGX A100,1,720,,0.5
DGX A100,1,720,,
GPT-3 training,1,720,,1.2
=1+1,1,720,,1.2
`,
    );
    expect([rows, rejected, lines.map((line) => line.rows)]).toEqual([14, 13, [1]]);
    expect([listed[0], listed.length]).toEqual(["\uFEFFpreset,quantity,usage,site,PUE,reason", 14]);
    const expected: readonly unknown[] = [
      expect.stringMatching(/^H100,1,720,,1\.2,"""H100"" fits more than one/),
      expect.stringMatching(/^DGX A1000,1,720,,1\.2,"There is no preset ""DGX A1000""\. Nearest: /),
      expect.stringMatching(/^,1,720,,1\.2,preset has no value/),
      expect.stringMatching(/^DGX A100,,720,,1\.2,quantity has no value/),
      expect.stringMatching(/^DGX A100,-1,720,,1\.2,"quantity must be from 0 to .*got -1\."$/),
      'DGX A100,five,720,,1.2,"quantity must be a number; got ""five""."',
      'DGX A100,1,lots,,1.2,"usage must be a number; got ""lots""."',
      expect.stringMatching(/^DGX A100,1,,,1\.2,.*usage/),
      expect.stringMatching(/^DGX A100,1,720,Atlantis,1\.2,"There is no site ""Atlantis""\./),
      "DGX A100,1,720,,0.5,PUE must be from 1 to 5; got 0.5.",
      expect.stringMatching(/^DGX A100,1,720,,,PUE has no value/),
      expect.stringMatching(/^GPT-3 training,1,720,,1\.2,usage is not for/),
      expect.stringMatching(/^=1\+1,1,720,,1\.2,"There is no preset ""=1\+1""\./),
    ];
    expect(listed).toEqual(expect.arrayContaining([...expected]));
  });

  it("are also lines that do not fit the header", async () => {
    const header = "preset,quantity,usage\n";
    const found = await added("usage.csv", `${header}H100 SXM,1\nH100 SXM,1,720\nH100 SXM,1,720,Ireland\n`);
    expect([found.rows, found.rejected]).toEqual([3, 2]);
    expect(found.listed.slice(1)).toEqual([
      '"H100 SXM,1",,,Line 2: it has fewer fields than the header.',
      '"H100 SXM,1,720,Ireland",,,Line 4: it has more fields than the header.',
    ]);
  });

  it("have texts that DuckDB alone takes for numbers", async () => {
    const rows = ["1_000", "inf", "nan", "true", "0x10", '"1,000"', "1e400"];
    const found = await reasons(`preset,quantity\n${rows.map((each) => `GPT-4o,${each}\n`).join("")}`);
    expect(found.map((reason) => /must be a number|can be read in two ways/.test(reason!))).toEqual(
      rows.map(() => true),
    );
  });

  it("have numbers of two readings between semicolons, until somebody says what a comma is", async () => {
    const usage = "preset;quantity\nGPT-4o;1,5\nGPT-4o;1.250\nGPT-4o;2.5\n";
    const twice = expect.stringMatching(/two ways.*--decimal comma/) as string;
    expect(await reasons(usage)).toEqual([twice, twice]);
    const comma = await added("usage.csv", usage, { decimal: "comma" });
    expect([comma.lines[0]!.asked, comma.rejected]).toEqual([{ quantity: 1.5, usage: null }, 2]);
    expect(comma.listed.at(1)).toContain("must be a number");
    const point = await added("usage.csv", usage, { decimal: "point" });
    expect([point.lines[0]!.asked, point.rejected]).toEqual([{ quantity: 3.75, usage: null }, 1]);
  });
});

describe("columns that group", () => {
  it("count as what they are where they are the site", async () => {
    const usage = "preset,quantity,usage,site\nH100 SXM,1,720,Ireland\nH100 SXM,1,720,Taiwan\n";
    const { lines } = await added("usage.csv", usage, { by: ["site"] });
    expect(lines.map(({ group, site }) => [group, site])).toEqual([
      [["Ireland"], "country-irl"],
      [["Taiwan"], "country-twn"],
    ]);
  });

  it("state no assumption", async () => {
    const usage = "preset,quantity,batch\nGPT-4o,1,A\nGPT-4o,1,B\n";
    const { lines } = await added("usage.csv", usage, { by: ["Batch"] });
    expect(lines.map(({ group, asked }) => [group, asked?.quantity])).toEqual([
      [["A"], 1],
      [["B"], 1],
    ]);
  });
});
