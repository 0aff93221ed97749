import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** The training recipe: published energy, else device-hours, else arithmetic by 6ND. */
export const training: Method = {
  training_energy: {
    unit: "kWh/run",
    about: "Published energy of one run, at the boundary that run_pue says",
  },
  run_pue: {
    unit: "ratio",
    about: "PUE inside the published energy; where nobody says, the building of the run is counted in",
    rules: [{ formula: "pue", source: "training-method" }],
  },
  training_tokens: {
    unit: "Gtoken/run",
    about: "Tokens that one run trains on",
    label: "Tokens",
    min: 0,
    max: 1e9,
  },
  flop_per_parameter_token: {
    unit: "FLOP/(Gparam*Gtoken)",
    about: "Arithmetic of one parameter on one token, forward and backward: 6",
    fallback: defined(
      6e18,
      "FLOP/(Gparam*Gtoken)",
      "6 FLOP, times a billion parameters and a billion tokens",
    ),
  },
  training_flop: {
    unit: "FLOP/run",
    about: "Arithmetic of one run; a mixture of experts counts its active parameters",
    rules: [
      { formula: "flop_per_parameter_token * active_parameters * training_tokens", source: "kaplan-2020" },
    ],
  },
  mfu: {
    unit: "ratio",
    about: "Model FLOPs utilization: arithmetic that counts ÷ peak of the devices",
    label: "MFU",
    min: 0.001,
    max: 1,
    fallback: {
      low: 0.25,
      central: 0.375,
      high: 0.5,
      unit: "ratio",
      basis: "derived",
      source: "cottier-2024",
      note: "Median of 33 published runs",
    },
  },
  flop_per_tflop: {
    unit: "FLOP/TFLOP",
    about: "FLOP in a TFLOP",
    fallback: defined(1e12, "FLOP/TFLOP", "SI"),
  },
  s_per_h: { unit: "s/h", about: "Seconds in an hour", fallback: defined(3600, "s/h", "Definition") },
  device_hours: {
    unit: "device*h/run",
    about: "Device-hours of one run",
    label: "Device hours",
    min: 0,
    max: 1e12,
    rules: [
      {
        formula: "training_flop / (peak_flops * flop_per_tflop * mfu) / s_per_h",
        source: "kaplan-2020",
      },
    ],
  },
  run_energy: {
    unit: "kWh/run",
    about: "Electricity of the equipment in one run",
    rules: [
      { formula: "training_energy / run_pue", source: "training-method" },
      { formula: "device_hours * power * load * host_factor * network_factor", source: "training-method" },
    ],
  },
};
