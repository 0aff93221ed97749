import inference from "../../src/editions/2026.11/inference.json";
import type { Method, Quantity } from "../../src/method/method";

/** The inference law in the method's own language, with the edition's coefficients. */
export const quantities: Method = {
  ...inputs({
    total_parameters: "Gparam",
    active_parameters: "Gparam",
    weight_bits: "Gbit/Gparam",
    batch: "request",
    input_tokens: "token/request",
    output_tokens: "token/request",
    tdp: "kW/device",
    peak_flops: "TFLOP/s/device",
    bandwidth: "GB/s/device",
    memory: "GB/device",
  }),
  ...constants({
    one_request: [1, "request"],
    one_gparam: [1, "Gparam"],
    one_device: [1, "device"],
    bits_per_byte: [8, "Gbit/GB"],
    joules_per_kilowatt_second: [1000, "J/kW/s"],
    operations_per_parameter: [0.002, "TFLOP/Gparam/token"],
    reads_per_step: [1, "1/step"],
    tokens_per_request_step: [1, "token/request/step"],
    memory_allowance: [1.3, "ratio"],
  }),
  ...Object.fromEntries(
    Object.entries(inference.coefficients).map(([name, { unit, central }]) => [
      name,
      { unit, about: name, fallback: figure(central, unit) },
    ]),
  ),
  weights_size: rule("GB", "total_parameters * weight_bits / bits_per_byte"),
  // LN(0) of a dense model is an error in Excel; a floor this low still makes its coverage exactly 1.
  coverage: rule(
    "ratio",
    "1 - EXP(batch / one_request * LN(MAX(1 - active_parameters / total_parameters, 1E-300)))",
  ),
  weights_read: rule("GB/step", "weights_size * coverage * reads_per_step"),
  kv_size: rule("GB/token", "kv_per_token * SQRT(active_parameters / one_gparam)"),
  kv_read: rule("GB/step", "batch * (input_tokens + output_tokens / 2) * kv_size * reads_per_step"),
  transfer_factor: rule(
    "ratio",
    "EXP(transfer_exponent * LN(MAX(1, joules_per_kilowatt_second * tdp / bandwidth / reference_board_energy)))",
  ),
  // To the nearest whole number, since EXP(LN(2) * 3) is 8 only nearly; and no doubling for the last bit of a logarithm.
  replica_devices: rule(
    "device",
    "ROUNDUP(EXP(LN(2) * MAX(0, ROUNDUP(LN(memory_allowance * weights_size / memory / one_device) / LN(2) - 1E-9, 0))) - 0.5, 0) * one_device",
  ),
  step_work: rule(
    "J/step",
    "device_step_energy * replica_devices * EXP(batch_exponent * LN(batch / one_request) + active_exponent * LN(active_parameters / one_gparam))",
  ),
  output_energy: rule(
    "J/token",
    "transfer_factor * (memory_energy * (weights_read + kv_read) + step_work) / (batch * tokens_per_request_step)",
  ),
  input_energy: rule(
    "J/token",
    "operations_per_parameter * active_parameters * joules_per_kilowatt_second * tdp / (prefill_utilization * peak_flops)",
  ),
};

function inputs(units: Readonly<Record<string, string>>): Method {
  return Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, { unit, about: name }]));
}

function constants(values: Readonly<Record<string, readonly [central: number, unit: string]>>): Method {
  return Object.fromEntries(
    Object.entries(values).map(([name, [central, unit]]) => [
      name,
      { unit, about: name, fallback: figure(central, unit) },
    ]),
  );
}

function rule(unit: string, formula: string): Quantity {
  return { unit, about: formula, rules: [{ formula, source: "ml-energy" }] };
}

function figure(central: number, unit: string) {
  return { central, unit, basis: "definition", source: "definition" };
}
