/** What the bench of the query found, for people. */
export function sqlText({ rows, load, measured }) {
  const lines = Object.entries(measured).map(([what, { generated, byHand, ratio }]) => {
    const times = ({ cpu, wall }) => `${cpu.toFixed(2)} s of CPU (${wall.toFixed(2)} s by the clock)`;
    return `${what}: ${times(generated)}; by hand ${times(byHand)}; ratio ${ratio.toFixed(2)}`;
  });
  return [
    `${rows.toLocaleString("en-US")} rows in DuckDB on two threads, load ${load.toFixed(1)}`,
    ...lines,
  ].join("\n");
}
