import { FileRefused, openXlsx } from "../../src/hosts/xlsx";
import { rich } from "./rich";
import { textsOf, zipped } from "./small";

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = seeded(20_261_124);
const below = (count: number): number => Math.floor(random() * count);

const flipped = (file: Uint8Array): Uint8Array => {
  const copy = file.slice();
  for (let count = 1 + below(4); count > 0; count -= 1) copy[below(copy.length)]! ^= 1 << below(8);
  return copy;
};

const WORDS = [
  "",
  "<",
  ">",
  '"',
  "&",
  "</c>",
  "<c>",
  't="s"',
  't="shared"',
  "99999999999",
  "-1",
  "NaN",
  'r="XFD1048576"',
  "\u0000",
  "<!DOCTYPE x>",
  "]]>",
  'si="0"',
  "A1:A9",
  "&#x0;",
];

/** One part's text with a piece of it replaced by another piece or by something unkind. */
const mangled = (parts: Record<string, string>): Uint8Array => {
  const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
  const name = names[below(names.length)]!;
  const text = parts[name]!;
  const [start, length, other] = [below(text.length), below(30), below(text.length)];
  const piece = random() < 0.5 ? WORDS[below(WORDS.length)]! : text.slice(other, other + below(60));
  return zipped({ ...parts, [name]: text.slice(0, start) + piece + text.slice(start + length) });
};

describe("files with random faults", () => {
  const file = rich();
  const parts = textsOf(file);
  const kinds: Readonly<Record<string, () => Uint8Array>> = {
    "flipped bits": () => flipped(file),
    "missing ends": () => file.slice(0, below(file.length)),
    "missing pieces": () => {
      const start = below(file.length);
      return Uint8Array.from([...file.slice(0, start), ...file.slice(start + 1 + below(200))]);
    },
    "mangled parts": () => mangled(parts),
  };

  it.each(Object.entries(kinds))("are refused, or saved as they came: %s", async (kind, make) => {
    for (let round = 0; round < (kind === "mangled parts" ? 300 : 100); round += 1) {
      const broken = make();
      const copy = broken.slice();
      try {
        const workbook = openXlsx(broken);
        for (const { used } of await workbook.sheets()) {
          if (used && used.rows * used.columns < 1e5) await workbook.read(used);
        }
        await workbook.names();
        await workbook.tables();
        expect(Buffer.compare(workbook.save(), copy)).toBe(0);
      } catch (problem) {
        expect(problem).toBeInstanceOf(FileRefused);
      }
      expect(Buffer.compare(broken, copy)).toBe(0);
    }
  });
});
