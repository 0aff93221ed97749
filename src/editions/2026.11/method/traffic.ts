import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** The inference recipe: from tokens to requests, and to the devices that serve them. */
export const traffic: Method = {
  measured_energy: {
    unit: "kWh/request",
    about: "Accelerators' energy for one picture, as measured",
  },
  accelerator_energy: {
    unit: "J/request",
    about: "Accelerators' energy for one request",
    rules: [
      { when: { recipe: "image" }, formula: "measured_energy * j_per_kwh", source: "ml-energy" },
      {
        when: { recipe: "embedding" },
        formula: "input_tokens * input_energy * law_residual * software_factor * hardware_factor",
        source: "ml-energy",
      },
      {
        when: { recipe: "inference" },
        formula:
          "(input_tokens * (1 - cached_share * (1 - cached_energy_share)) * input_energy + generated_tokens * output_energy) * law_residual * EXP(outside * outside_deviation) * software_factor * hardware_factor",
        source: "ml-energy",
      },
    ],
  },
  idle_factor: {
    unit: "ratio",
    about: "Energy with idle spare capacity ÷ energy while busy",
    label: "Idle factor",
    min: 1,
    max: 100,
    fallback: {
      low: 1.04,
      central: 1.15,
      high: 1.6,
      unit: "ratio",
      basis: "derived",
      source: "idle-prior",
      note: "Google's share of idle machines, BLOOM's idle cluster",
    },
  },
  j_per_kwh: { unit: "J/kWh", about: "Joules in a kilowatt-hour", fallback: defined(3.6e6, "J/kWh", "SI") },
  request_energy: {
    unit: "kWh/request",
    about: "Electricity of the equipment for one request",
    rules: [
      {
        formula: "accelerator_energy * host_factor * idle_factor * network_factor / j_per_kwh",
        source: "inference-method",
      },
    ],
  },
  request_hours: {
    unit: "device*h/request",
    about: "Device-hours that one request keeps busy: its energy at the devices' mean power",
    rules: [{ formula: "accelerator_energy / j_per_kwh / (tdp * load)", source: "inference-method" }],
  },
  peak_factor: {
    unit: "ratio",
    about: "Traffic at its peak ÷ mean traffic",
    label: "Peak factor",
    min: 1,
    max: 1000,
    fallback: {
      central: 1,
      unit: "ratio",
      basis: "convention",
      source: "definition",
      note: "Even traffic unless stated",
    },
  },
  headroom: {
    unit: "ratio",
    about: "Share of the devices kept free",
    label: "Headroom",
    min: 0,
    max: 0.99,
    fallback: {
      central: 0,
      unit: "ratio",
      basis: "convention",
      source: "definition",
      note: "None unless stated",
    },
  },
  devices_needed: {
    unit: "device",
    about: "Accelerators that serve the requests within the hours, in whole replicas",
    wholeIn: "replica_devices",
    rules: [
      {
        formula:
          "replica_devices * ROUNDUP(requests * request_hours / hours * peak_factor / (1 - headroom) / replica_devices, 0)",
        source: "inference-method",
      },
    ],
  },
};
