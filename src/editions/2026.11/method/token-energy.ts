import type { Method } from "../../../method/method";
import { defined } from "./defined";
import { coefficients, fitted } from "./law";

/** The inference recipe: the accelerators' energy for one token, by a law fitted on measurements. */
export const tokenEnergy: Method = {
  reference_intensity: {
    unit: "kW*s/GB",
    about: "Power for each GB/s of memory bandwidth of the H100",
    fallback: fitted(
      coefficients.reference_board_energy.central / 1000,
      "kW*s/GB",
      "H100 SXM: 700 W ÷ 3,350 GB/s",
    ),
  },
  transfer_exponent: {
    unit: "ratio",
    about: "How a token's energy grows with power for bandwidth",
    fallback: fitted(
      coefficients.transfer_exponent.central,
      "ratio",
      "Not fitted: all measurements stand where the factor is 1",
    ),
  },
  transfer_factor: {
    unit: "ratio",
    about: "Other hardware against the H100; hardware that needs less power for its bandwidth gets no credit",
    rules: [
      {
        formula: "EXP(transfer_exponent * LN(MAX(1, tdp / bandwidth / reference_intensity)))",
        source: "ml-energy",
      },
    ],
  },
  read_energy: {
    unit: "J*request/(GB*token)",
    about: "Energy of a gigabyte read; one step makes a token for each request",
    fallback: fitted(coefficients.memory_energy.central, "J*request/(GB*token)", "Fitted"),
  },
  step_energy: {
    unit: "J*request/(device*token)",
    about: "Energy of a step on each device, at batch 1 and one billion active parameters",
    fallback: fitted(coefficients.device_step_energy.central, "J*request/(device*token)", "Fitted"),
  },
  batch_exponent: {
    unit: "ratio",
    about: "How a step's energy grows with the batch",
    fallback: fitted(coefficients.batch_exponent.central, "ratio", "Fitted"),
  },
  parameter_exponent: {
    unit: "ratio",
    about: "How a step's energy grows with the active parameters",
    fallback: fitted(coefficients.active_exponent.central, "ratio", "Fitted"),
  },
  output_energy: {
    unit: "J/token",
    about: "Accelerators' energy for one token written",
    rules: [
      {
        formula:
          "transfer_factor * (read_energy * (weights_size * coverage + kv_read) + step_energy * replica_devices * EXP(batch_exponent * LN(batch / one_request) + parameter_exponent * LN(active_parameters / one_gparam))) / batch",
        source: "ml-energy",
      },
    ],
  },
  flop_per_input_token: {
    unit: "TFLOP/(Gparam*token)",
    about: "Arithmetic of one parameter on one token, forward only: 2 FLOP",
    fallback: defined(0.002, "TFLOP/(Gparam*token)", "2 FLOP, times a billion parameters"),
  },
  prefill_utilization: {
    unit: "ratio",
    about: "Share of the peak that reading a prompt reaches",
    fallback: fitted(coefficients.prefill_utilization.central, "ratio", "Fitted"),
  },
  j_per_kw_s: {
    unit: "J/(kW*s)",
    about: "Joules in a kilowatt-second",
    fallback: defined(1000, "J/(kW*s)", "SI"),
  },
  input_energy: {
    unit: "J/token",
    about: "Accelerators' energy for one token read",
    rules: [
      {
        formula:
          "flop_per_input_token * active_parameters / (prefill_utilization * peak_flops) * tdp * j_per_kw_s",
        source: "ml-energy",
      },
    ],
  },
};
