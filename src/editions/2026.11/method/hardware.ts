import type { Method } from "../../../method/method";

/** What an accelerator is by its data sheet, as far as the recipes need it. */
export const hardware: Method = {
  peak_flops: {
    unit: "TFLOP/(s*device)",
    about: "Peak arithmetic of one device in dense bf16",
    label: "Peak FLOPs",
    min: 1e-3,
    max: 1e9,
  },
  memory: { unit: "GB/device", about: "Memory of one device", label: "Memory", min: 1e-3, max: 1e9 },
  bandwidth: {
    unit: "GB/(s*device)",
    about: "Memory bandwidth of one device",
    label: "Bandwidth",
    min: 1e-3,
    max: 1e9,
  },
};
