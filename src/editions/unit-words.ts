/** A word of a unit: how many of the base unit it is, as a fraction, and which powers of base units. */
export type Word = readonly [up: number, down: number, powers: Readonly<Record<string, number>>];

type Scales = Readonly<Record<string, number | readonly [up: number, down: number]>>;

const words = (powers: Word[2], scales: Scales): readonly (readonly [string, Word])[] =>
  Object.entries(scales).map(([word, scale]) => [
    word,
    typeof scale === "number" ? [scale, 1, powers] : [scale[0], scale[1], powers],
  ]);

const same = (scale: number, spellings: string): Scales =>
  Object.fromEntries(spellings.split(" ").map((word) => [word, scale]));

/** A gallon of the United States, in litres. */
const GALLON = 3.785411784;
/** A hundred cubic feet, as water is billed, in litres. */
const CCF = 2831.6846592;

/**
 * Words that people write units with; base units are kW, h, g, L, USD, GB, TFLOP and what is counted. A year has 8,760
 * hours as in the method, and a month is a twelfth of it. A letter's case tells Gb from GB, and ML from mL.
 */
export const WORDS: ReadonlyMap<string, Word> = new Map([
  ...words({ kW: 1 }, { W: [1, 1000], kW: 1, MW: 1e3, GW: 1e6 }),
  ...words({ h: 1 }, { s: [1, 3600], min: [1, 60], ...same(1, "h hr hrs hour hours") }),
  ...words({ h: 1 }, { ...same(24, "d day days"), ...same(168, "week weeks") }),
  ...words({ h: 1 }, { ...same(730, "month months"), ...same(8760, "year years yr yrs annum") }),
  ...words({ kW: 1, h: 1 }, { Wh: [1, 1000], kWh: 1, MWh: 1e3, GWh: 1e6, TWh: 1e9 }),
  ...words({ kW: 1, h: 1 }, { J: [1, 3.6e6], kJ: [1, 3600], MJ: [10, 36], GJ: [1e4, 36] }),
  ...words({ g: 1 }, { mg: [1, 1000], g: 1, kg: 1e3, ...same(1e6, "t tonne tonnes") }),
  ...words({ g: 1 }, same(453.59237, "lb lbs")),
  ...words({ L: 1 }, { mL: [1, 1000], ml: [1, 1000], ...same(1, "L l litre litres liter liters") }),
  ...words({ L: 1 }, { ...same(1000, "kL m3"), ML: 1e6, ...same(CCF, "CCF HCF") }),
  ...words({ L: 1 }, { ...same(GALLON, "gal gallon gallons"), kgal: 1e3 * GALLON, Mgal: 1e6 * GALLON }),
  ...words(
    { USD: 1 },
    { kUSD: 1e3, MUSD: 1e6, cent: [1, 100], cents: [1, 100], ct: [1, 100], "¢": [1, 100] },
  ),
  ...words({ GB: 1 }, { MB: [1, 1000], GB: 1, TB: 1e3, PB: 1e6, byte: [1, 1e9], bytes: [1, 1e9] }),
  ...words({ GB: 1 }, { MiB: [1.048576, 1000], GiB: 1.073741824, TiB: 1099.511627776 }),
  ...words(
    { GB: 1 },
    { bit: [1, 8e9], bits: [1, 8e9], Gb: [1, 8], Gbit: [1, 8], Tb: [1e3, 8], Tbit: [1e3, 8] },
  ),
  ...words({ TFLOP: 1 }, { GFLOP: [1, 1000], TFLOP: 1, PFLOP: 1e3, EFLOP: 1e6 }),
  ...words({ TFLOP: 1, h: -1 }, { GFLOPS: [3600, 1000], TFLOPS: 3600, PFLOPS: 36e5, EFLOPS: 36e8 }),
  ...words({ token: 1 }, { ...same(1, "token tokens tok"), ...same(1e6, "Mtoken Mtok"), Gtoken: 1e9 }),
  ...words({ param: 1 }, { ...same(1, "param params parameter parameters"), Gparam: 1e9 }),
  ...words({ request: 1 }, same(1, "request requests")),
  ...words({ run: 1 }, same(1, "run runs")),
  ...words({ device: 1 }, same(1, "device devices unit units GPU GPUs TPU TPUs accelerator accelerators")),
  ...words({ device: 1 }, same(1, "chip chips server servers system systems rack racks")),
  ...words({ count: 1 }, { ...same(1e3, "k K thousand thousands"), ...same(1e6, "M mn million millions") }),
  ...words({ count: 1 }, { ...same(1e9, "B bn billion billions"), ...same(1e12, "T tn trillion trillions") }),
  ...words(
    { ratio: 1 },
    { ...same(1, "ratio share fraction"), "%": [1, 100], percent: [1, 100], bp: [1, 1e4] },
  ),
]);

/** Signs of currencies that only one currency has. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  NT$: "TWD",
  HK$: "HKD",
  "€": "EUR",
  "£": "GBP",
  "₩": "KRW",
  "₹": "INR",
};

/** Spellings that differ by case alone from a word of another size; a slip here would be a factor of 8 or of a billion. */
const DOUBTFUL = /^(m[WJ]h?|M[gl]|[kKMGTP]i?[bB])$/;

const anyCase = new Map<string, Word | null>();
for (const [word, meaning] of WORDS) {
  const key = word.toLowerCase();
  const [up, down] = anyCase.get(key) ?? meaning;
  const alike = anyCase.get(key) !== null && up === meaning[0] && down === meaning[1];
  anyCase.set(key, alike ? meaning : null);
}

/** What a word means: as it is written, else in whatever case, where that leaves no doubt. */
export const wordOf = (text: string): Word | undefined =>
  WORDS.get(text) ?? (DOUBTFUL.test(text) ? undefined : (anyCase.get(text.toLowerCase()) ?? undefined));
