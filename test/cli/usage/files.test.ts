import { gzipSync } from "node:zlib";
import { read } from "./added";

const HEADER = "preset,quantity,usage\n";
const ROW = "H100 SXM,12,720\n";
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");
/** A team's name in Big5, as Excel in Taiwan writes CSV. */
const big5 = Buffer.concat([
  Buffer.from(`team,${HEADER}`),
  Buffer.from([0xb7, 0x6a, 0xb4, 0x4d]),
  Buffer.from(`,${ROW}`),
]);

describe("a usage file", () => {
  it.each<[string, string, string | Uint8Array]>([
    ["as other programs write it", "usage.csv", HEADER + ROW],
    ["with the mark of UTF-8", "usage.csv", `\uFEFF${HEADER}${ROW}`],
    ["with lines that end as on Windows", "usage.csv", (HEADER + ROW).replaceAll("\n", "\r\n")],
    ["with semicolons", "usage.csv", (HEADER + ROW).replaceAll(",", ";")],
    ["with tabs", "usage.tsv", (HEADER + ROW).replaceAll(",", "\t")],
    ["in UTF-16, as Excel writes Unicode text", "usage.txt", utf16((HEADER + ROW).replaceAll(",", "\t"))],
    ["that is packed", "usage.csv.gz", gzipSync(HEADER + ROW)],
    ["whose names are in other case", "usage.csv", `Preset,QUANTITY,Usage\n${ROW}`],
    ["whose names are of full width", "usage.csv", `ｐｒｅｓｅｔ, ｑｕａｎｔｉｔｙ ,usage\n${ROW}`],
    ["whose values are of full width", "usage.csv", `${HEADER}Ｈ１００　ＳＸＭ,１２,720\n`],
    ["with numbers in other spellings", "usage.csv", `${HEADER}H100 SXM, 1.2e1 ,+720.0\n`],
    ["with names that its query uses", "usage.csv", `ai_problem,own_0,${HEADER}x,y,${ROW}`],
    ["without an end to its last line", "usage.csv", (HEADER + ROW).trimEnd()],
    ["with empty lines", "usage.csv", `${HEADER}\n${ROW}\n\n`],
    ["with a name that is a pattern", "usage [1]*.csv", HEADER + ROW],
  ])("%s is read: %s", async (_, name, content) => {
    const [row, ...others] = await read(name, content);
    expect([row, others]).toMatchObject([{ quantity: 12, usage: 720 }, []]);
    expect((row!["preset"] as string).normalize("NFKC")).toBe("H100 SXM");
  });

  it("in another encoding is read where it says which", async () => {
    expect(await read("usage.csv", big5, { encoding: "big5" })).toMatchObject([{ own_0: "搜尋" }]);
  });

  it("with a header and no rows has no rows", async () => {
    expect(await read("usage.csv", HEADER)).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ["that is empty", "usage.csv", "", "The file is empty."],
    ["that has the mark of UTF-8 and nothing else", "usage.csv", "\uFEFF", "The file is empty."],
    ["in an encoding that nobody states", "usage.csv", big5, "The file is not UTF-8."],
    ["that is something else", "usage.xlsx", HEADER + ROW, "is no .csv or .parquet file."],
    ["that says to be Parquet", "usage.parquet", HEADER + ROW, "could not be computed: "],
    [
      "without a quantity",
      "usage.csv",
      "preset,count\nGPT-4o,1\n",
      "There is no column quantity; there are: preset, count.",
    ],
    ["with a title above", "usage.csv", `Usage of October\n${HEADER}${ROW}`, "There is no column preset"],
    ["with two quantities", "usage.csv", `Quantity,${HEADER}1,${ROW}`, "two columns for quantity"],
    ["with two columns of one meaning", "usage.csv", `PUE,pue,${HEADER}1,1,${ROW}`, "two columns for PUE"],
    ["with a header that does not end", "usage.csv", `"preset,quantity\n${ROW}`, "quotation mark"],
  ])("%s is refused in a sentence: %s", async (_, name, content, words) => {
    await expect(read(name, content)).rejects.toThrow(words);
  });
});
