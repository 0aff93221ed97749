import { createRequire } from "node:module";
import { join } from "node:path";
import type { Inventory } from "./rows";
import type { Candidate } from "./rounds";

interface Co2 {
  readonly co2: new (options: object) => {
    perByte(bytes: number): number;
    perByteTrace(bytes: number, green: boolean, options: object): { readonly co2: number };
  };
}
interface Prices {
  readonly calcPrice: (
    usage: object,
    model: string,
    options: object,
  ) => { readonly total_price: number } | null;
}
interface Builtins {
  readonly Multiply: (
    config: object,
    parameters: object,
    mapping: object,
  ) => {
    execute(inputs: readonly object[]): Promise<readonly object[]>;
  };
}

const COUNTRIES = ["IRL", "USA", "TWN", "NLD", "DEU", "FRA", "JPN"];
const MODELS = ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini", "o3", "o4-mini", "gpt-5"];

/**
 * What others offer on npm, each on the same rows and by its quickest call: bytes to carbon, tokens to dollars, and one
 * product of figures that the rows already carry. None of them knows AI hardware, so the work is theirs, not ours.
 *
 * @param folder where the bench has installed them; those that are not there are left out
 */
export function peers(folder: string, rows: Inventory): Readonly<Record<string, Candidate>> {
  const require = createRequire(join(folder, "package.json"));
  const count = rows.preset.length;
  const found: Record<string, Candidate> = {};
  const offer = (name: string, run: () => () => unknown): void => {
    try {
      found[name] = { work: count, run: run() };
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message.split("\n")[0]}`);
    }
  };
  const number = (column: readonly (readonly unknown[])[], row: number): number => column[row]![0] as number;

  offer("@tgwf/co2", () => {
    const { co2 } = require("@tgwf/co2") as Co2;
    const model = new co2({ model: "swd" });
    const grids = COUNTRIES.map((country) => ({ gridIntensity: { device: { country } } }));
    return () =>
      Array.from({ length: count }, (_, row) => [
        model.perByteTrace(
          number(rows.quantity, row) * number(rows.usage, row),
          false,
          grids[row % grids.length]!,
        ).co2,
      ]);
  });
  offer("@tgwf/co2 without a place", () => {
    const { co2 } = require("@tgwf/co2") as Co2;
    const model = new co2({ model: "swd" });
    return () =>
      Array.from({ length: count }, (_, row) => [
        model.perByte(number(rows.quantity, row) * number(rows.usage, row)),
      ]);
  });
  offer("@pydantic/genai-prices", () => {
    const { calcPrice } = require("@pydantic/genai-prices") as Prices;
    const price = (row: number): number =>
      calcPrice(
        { input_tokens: number(rows.quantity, row), output_tokens: number(rows.usage, row) },
        MODELS[row % MODELS.length]!,
        { providerId: "openai" },
      )!.total_price;
    price(0);
    return () => Array.from({ length: count }, (_, row) => [price(row)]);
  });
  offer("@grnsft/if", () => {
    const { Multiply } = require("@grnsft/if/build/if-run/builtins") as Builtins;
    const names = ["devices", "hours", "power", "load", "pue"];
    const plugin = Multiply({ "input-parameters": names, "output-parameter": "energy" }, {}, {});
    const inputs = Array.from({ length: count }, (_, row) => ({
      timestamp: "2026-01-01T00:00:00Z",
      duration: 3600,
      devices: number(rows.quantity, row),
      hours: number(rows.usage, row),
      power: 6.5,
      load: 0.73,
      pue: 1.25,
    }));
    return () => plugin.execute(inputs);
  });
  return found;
}
