import { execFileSync } from "node:child_process";
import { join } from "node:path";
import inference from "../../src/editions/2026.11/inference.json";

export type Values = Readonly<Record<string, number>>;

/** Runs a module of the project in Node, where it can load the fit's scripts. */
export function inNode(code: string, input: unknown = null): string {
  const options = {
    cwd: join(__dirname, "../.."),
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1e8,
  } as const;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], options);
}

/** What the fit's own arithmetic gives for rows in the method's names: J per output token, J per input token. */
export function fitted(rows: readonly Values[]): readonly [output: number, input: number][] {
  const { coefficients } = inference;
  return JSON.parse(inNode(ORACLE, { rows, coefficients })) as [number, number][];
}

const ORACLE = `
  import { readFileSync } from "node:fs";
  import { HELD, inputJ, outputJ } from "./scripts/fit/law.mjs";
  const { rows, coefficients } = JSON.parse(readFileSync(0, "utf8"));
  const law = {
    ...HELD,
    memoryJPerGB: coefficients.memory_energy.central,
    stepJ: coefficients.device_step_energy.central,
  };
  const energies = rows.map((row) => {
    const setup = {
      total: row.total_parameters, active: row.active_parameters, bits: row.weight_bits, batch: row.batch,
      devices: row.replica_devices, input: row.input_tokens, output: row.output_tokens,
      tdpW: 1000 * row.tdp, peakTflops: row.peak_flops, bandwidthGBps: row.bandwidth,
    };
    return [outputJ(setup, law), inputJ(setup, law)];
  });
  process.stdout.write(JSON.stringify(energies));`;

/** The measured configurations, in the method's names. */
export function measuredRows(path: string): Values[] {
  const code = `
    import { readFileSync } from "node:fs";
    import { readRows } from "./scripts/fit/rows.mjs";
    const rows = readRows(readFileSync(JSON.parse(readFileSync(0, "utf8")), "utf8")).map((row) => ({
      total_parameters: row.total, active_parameters: row.active, weight_bits: row.bits, batch: row.batch,
      replica_devices: row.devices, input_tokens: row.input, output_tokens: row.output,
      tdp: row.tdpW / 1000, peak_flops: row.peakTflops, bandwidth: row.bandwidthGBps,
    }));
    process.stdout.write(JSON.stringify(rows));`;
  return JSON.parse(inNode(code, path)) as Values[];
}
