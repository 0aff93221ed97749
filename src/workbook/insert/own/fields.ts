export type OwnKind = "hardware" | "accelerator" | "model" | "training" | "site";

interface OwnField {
  /** As AIPRESET calls it. */
  readonly field: string;
  /** As the table's header says it, with the unit that AIPRESET answers in. */
  readonly heading?: string;
  /** Where the preset has none, the value that its estimates take, by the method's name. */
  readonly else?: string;
}

const COMPUTING: readonly OwnField[] = [
  { field: "Idle power", heading: "Idle power (kW)" },
  { field: "Load" },
  { field: "Hardware price", heading: "Hardware price (USD)" },
  { field: "Rental price", heading: "Rental price (USD/h)" },
  { field: "Devices" },
  { field: "Peak FLOPs", heading: "Peak FLOPs (TFLOP/s)" },
  { field: "MFU" },
  { field: "Memory", heading: "Memory (GB)" },
  { field: "Bandwidth", heading: "Bandwidth (GB/s)" },
  { field: "Embodied carbon", heading: "Embodied carbon (kg)" },
];

const SIZE: readonly OwnField[] = [
  { field: "Parameters", heading: "Parameters (billions)", else: "parameters" },
  { field: "Active parameters", heading: "Active parameters (billions)", else: "active_parameters" },
];

const PLACE: readonly OwnField[] = [{ field: "Hardware" }, { field: "Site" }];

/** The columns of own presets by kind; those that the copied preset does not have are left out. */
export const FIELDS: Readonly<Record<OwnKind, readonly OwnField[]>> = {
  hardware: [{ field: "Power", heading: "Power (kW)" }, ...COMPUTING],
  accelerator: [{ field: "TDP", heading: "TDP (kW)" }, ...COMPUTING],
  model: [
    ...SIZE,
    { field: "Weight bits", else: "weight_bits" },
    // Hosts serve more at a time than one does oneself.
    { field: "Batch", else: "batch" },
    { field: "Output tokens" },
    { field: "Reasoning tokens", else: "reasoning_tokens" },
    { field: "Input price", heading: "Input price (USD per million tokens)" },
    { field: "Output price", heading: "Output price (USD per million tokens)" },
    { field: "Cached price", heading: "Cached price (USD per million tokens)" },
    ...PLACE,
  ],
  training: [
    { field: "Training energy", heading: "Training energy (MWh)" },
    { field: "PUE" },
    { field: "Device hours", else: "device_hours" },
    ...SIZE,
    { field: "Tokens", heading: "Tokens (billions)" },
    { field: "Training cost", heading: "Training cost (USD)" },
    ...PLACE,
  ],
  site: [
    { field: "PUE", else: "pue" },
    { field: "WUE", heading: "WUE (L/kWh)", else: "wue" },
    { field: "EWIF", heading: "EWIF (L/kWh)", else: "ewif" },
    { field: "Carbon intensity", heading: "Carbon intensity (g/kWh)", else: "carbon_intensity" },
    { field: "Electricity price", heading: "Electricity price (USD/kWh)", else: "electricity_price" },
    { field: "Water price", heading: "Water price (USD/m3)", else: "water_price" },
  ],
};
