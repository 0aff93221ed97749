import type { Method } from "../../../method/method";
import { defined } from "./defined";
import { coefficients, fitted } from "./law";

/** The inference recipe: what a step reads, and how many accelerators hold it. */
export const memory: Method = {
  one_gparam: { unit: "Gparam", about: "A billion parameters", fallback: defined(1, "Gparam", "Unit") },
  one_device: { unit: "device", about: "One accelerator", fallback: defined(1, "device", "Unit") },
  bits_per_byte: {
    unit: "bit*Gparam/(param*GB)",
    about: "Bits in a byte, between a billion weights and a gigabyte",
    fallback: defined(8, "bit*Gparam/(param*GB)", "Definition"),
  },
  weights_size: {
    unit: "GB",
    about: "Size of all weights",
    rules: [{ formula: "parameters * weight_bits / bits_per_byte", source: "definition" }],
  },
  nearly_none: {
    unit: "ratio",
    about: "Keeps the logarithm of a dense model's coverage finite",
    fallback: defined(1e-12, "ratio", "Coverage is then 1"),
  },
  coverage: {
    unit: "ratio",
    about:
      "Share of the weights that some request of the batch touches in a step; all of them in a dense model",
    rules: [
      {
        formula: "1 - EXP(batch / one_request * LN(MAX(1 - active_parameters / parameters, nearly_none)))",
        source: "ml-energy",
      },
    ],
  },
  kv_per_token: {
    unit: "GB/token",
    about: "Key and value cache of one token in a model of one billion active parameters",
    fallback: fitted(
      coefficients.kv_per_token.central,
      "GB/token",
      "Grows with the root of the active parameters",
    ),
  },
  kv_read: {
    unit: "GB",
    about: "Key and value cache that a step reads, at the middle of the answers",
    rules: [
      {
        formula:
          "batch * (input_tokens + generated_tokens / 2) * kv_per_token * SQRT(active_parameters / one_gparam)",
        source: "ml-energy",
      },
    ],
  },
  memory_margin: {
    unit: "ratio",
    about: "Memory that serving takes ÷ size of the weights",
    fallback: fitted(1.3, "ratio", "Room for the cache"),
  },
  replica_devices: {
    unit: "device",
    about: "Accelerators of one replica: the power of two that holds the model",
    label: "Devices",
    min: 1,
    max: 1e5,
    rules: [
      {
        formula:
          "one_device * ROUNDUP(EXP(LN(2) * MAX(0, ROUNDUP(LN(memory_margin * weights_size / memory / one_device) / LN(2) - 1E-9, 0))) - 0.5, 0)",
        source: "ml-energy",
      },
    ],
  },
};
