/** Units that people write otherwise than the method does. */
const WRITTEN = {
  ratio: "–",
  Gparam: "billions",
  Gtoken: "billions",
  "1/year": "per year",
  month: "months",
  year: "years",
  request: "requests",
  device: "devices",
  "device*h": "device-hours",
  token: "tokens",
  "bit/param": "bits",
  "USD/m3": "USD/m³",
  "USD/Mtoken": "USD per million tokens",
  "TFLOP/(s*device)": "TFLOP/s",
  "TOP/(s*device)": "TOP/s",
  "GB/(s*device)": "GB/s",
};

/** A unit as users write it: what is stated for each device, run or request is stated plainly. */
export function written(unit) {
  const plain = unit.replace(/\/(device|run|request)(?=\/|$)/, "");
  return WRITTEN[unit] ?? WRITTEN[plain] ?? plain.replaceAll("*", "·");
}
