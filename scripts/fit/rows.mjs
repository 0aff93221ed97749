// The measured configurations, read from the CSV and named in the law's terms.

/** Data-sheet figures of the two devices measured, as in the edition's hardware records. */
const DEVICES = {
  H100: { tdpW: 700, peakTflops: 989.4, bandwidthGBps: 3350 },
  B200: { tdpW: 1000, peakTflops: 2250, bandwidthGBps: 8000 },
};

/** mxfp4 keeps one 8-bit scale for each 32 weights. */
const BITS = { bfloat16: 16, fp8: 8, mxfp4: 4.5 };

/** The file does not give the input's length. Chat is published; the other two are inferred from the benchmarks. */
const INPUT_TOKENS = { "lm-arena-chat": 150, gpqa: 250, "sourcegraph-fim": 2500 };

/** @returns one row per configuration, in the file's order */
export function readRows(csv) {
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return toRow((name) => pick(cells, names, name));
  });
}

function pick(cells, names, name) {
  const cell = cells[names.indexOf(name)];
  if (cell === undefined || cell === "") throw new Error(`the file has no ${name} in "${cells.join(",")}"`);
  return cell;
}

function toRow(cell) {
  const number = (name) => positive(Number(cell(name)), name);
  const nickname = cell("nickname");
  return {
    model: nickname,
    family: familyOf(nickname),
    gpu: cell("gpu_model"),
    task: cell("task"),
    total: number("total_params_billions"),
    active: number("activated_params_billions"),
    bits: known(BITS, cell("weight_precision")),
    batch: number("avg_batch_size"),
    devices: number("num_gpus"),
    dataParallel: number("data_parallel"),
    input: known(INPUT_TOKENS, cell("task")),
    output: number("avg_output_len"),
    measured: number("energy_per_token_joules"),
    ...known(DEVICES, cell("gpu_model")),
  };
}

/** "Qwen 3 Coder 30B A3B" is of the family "Qwen". */
const familyOf = (nickname) => nickname.replace(/^NVIDIA /, "").split(" ")[0];

function known(table, key) {
  if (!Object.hasOwn(table, key)) throw new Error(`"${key}" is not one of ${Object.keys(table).join(", ")}`);
  return table[key];
}

function positive(value, name) {
  if (!(value > 0)) throw new Error(`${name} must be above 0`);
  return value;
}
