const number = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
/** Three digits: the last ones are the machine's mood. */
export const shown = (value) => number.format(value);

/** Budgets of the design, where there is one. */
export const LINES = [
  ["loop", "loop written by hand, same look-ups and arithmetic", "rows"],
  ["array", "`AIENERGY` over a column, mixed presets and sites by name", "rows"],
  ["alone", "`AIENERGY`, one cell, hardware, before all else", "calls", 500_000],
  ["mixed", "five functions in turn, one cell each, presets and sites by name", "calls", 500_000],
  ["scalar", "the first of these among all these calls in turn", "calls"],
  ["scalarCost", "`AICOST`, one cell, with site and scenario", "calls"],
  ["scalarModel", "`AIENERGY`, one cell, model", "calls"],
  ["range", "`AIRANGE`, hardware", "calls", 20_000],
  ["rangeModel", "`AIRANGE`, model", "calls", 20_000],
  ["devices", "`AIDEVICES`", "calls"],
  ["report", "`AIREPORT`", "calls", 2_000],
  ["totalRows", "`AITOTAL` over 1,000 rows", "rows"],
  ["lookup", "a preset by its name", "look-ups"],
];

/** The report for someone at a terminal. */
export function text({ rows, rounds, rates, ratioToLoop, ratioToLoopSpread, peerRatios, growth, office }) {
  const lines = [`Medians of ${rounds} interleaved rounds (least–most), by the second of processor time`];
  for (const [key, name, unit, budget] of LINES) {
    const { median, min, max } = rates[key];
    const wanted = budget === undefined ? "" : `, budget ${shown(budget)}`;
    lines.push(
      `  ${name.padEnd(60)}${shown(median).padStart(12)} ${unit}/s (${shown(min)}–${shown(max)}${wanted})`,
    );
  }
  lines.push(
    `  a column of ${shown(rows)} rows takes ${ratioToLoop} times the loop's time (${ratioToLoopSpread.join("–")}), budget 2`,
  );
  for (const [name, { median, min, max }] of Object.entries(peerRatios))
    lines.push(`  ${shown(median)} times as many rows as ${name} (${shown(min)}–${shown(max)})`);
  for (const each of growth)
    lines.push(
      `  ${shown(each.rows)} rows in ${each.milliseconds} ms: ${each.nanosecondsPerRow} ns and ${each.bytesPerRow} bytes a row`,
    );
  if (office)
    lines.push(
      `  in Chromium: registered in ${office.registerMilliseconds} ms; ${shown(office.calls)} calls ${office.insideCallsMilliseconds} ms, with messages ${office.callsMilliseconds} ms; ${shown(office.rows)} rows ${office.insideColumnMilliseconds} ms, with messages ${office.columnMilliseconds} ms`,
    );
  return lines.join("\n");
}
