import { cpus } from "node:os";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../lib/run.mjs";
import { PEERS } from "./peers.mjs";
import { LINES, shown } from "./text.mjs";

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const spread = ({ min, max }) => `${shown(min)} – ${shown(max)}`;

/** docs/performance.md, as measured. */
export async function page(report, date) {
  const file = join(root, "docs/performance.md");
  return format(sections(report, date).join("\n\n"), {
    ...(await resolveConfig(file)),
    parser: "markdown",
  });
}

function sections(
  { rows, rounds, rates, ratioToLoop, ratioToLoopSpread, peerRatios, peerRates, growth, office },
  date,
) {
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`;
  return [
    "# How fast it is",
    `Written by \`npm run bench -- --write ${date}\` on ${machine}. Medians of ${rounds} rounds in which the candidates take turns,
with the least and the most; by the second of processor time, collecting garbage included, since others may use the same
machine. Compare ratios, not seconds: they move less from machine to machine. Nothing here is a test.`,
    "## Calls",
    table(
      ["what", "a second", "least – most", "budget"],
      LINES.map(([key, name, unit, budget]) => [
        name,
        `${shown(rates[key].median)} ${unit}`,
        spread(rates[key]),
        budget === undefined ? "" : shown(budget),
      ]),
    ),
    `A column of ${shown(rows)} rows takes ${ratioToLoop} times as long as the loop written by hand (${ratioToLoopSpread.join(" – ")}; budget 2). The
loop (test/bench/loop.ts) knows one formula, two maps by exact spelling, no errors and no other functions.`,
    "## Beside others",
    Object.keys(peerRatios).length === 0
      ? "They could not be installed when this was written."
      : table(
          ["package", "its rows a second", "our column has … times as many", "least – most"],
          Object.entries(peerRatios).map(([name, ratio]) => [
            `\`${name.split(" ")[0]}\` ${PEERS[name.split(" ")[0]]}${name.includes(" ") ? ` ${name.split(" ").slice(1).join(" ")}` : ""}`,
            shown(peerRates[name].median),
            shown(ratio.median),
            spread(ratio),
          ]),
        ),
    `The same ${shown(rows)} rows, each package by a call as quick as it offers (test/bench/peers.ts): \`co2\` turns bytes into carbon with the country of
the row's site, or, without a place, by one factor for all rows, which leaves the column of sites unread; \`genai-prices\` turns tokens into dollars; \`if\` multiplies five figures that its rows
already carry. The work is not the same (none of them knows AI hardware): read it as rows of a sheet.`,
    "## Longer columns",
    table(
      ["rows", "milliseconds", "ns a row", "bytes a row"],
      growth.map((each) => [shown(each.rows), each.milliseconds, each.nanosecondsPerRow, each.bytesPerRow]),
    ),
    "Bytes are what the answer and its making held when the call came back.",
    "## In the browser",
    office === undefined
      ? "Not measured."
      : table(
          ["what", "milliseconds"],
          [
            [
              "functions.js from its start to the last function registered (budget 50)",
              `${office.registerMilliseconds} (${office.registerSpread.join(" – ")})`,
            ],
            [`${shown(office.calls)} single calls inside the page`, office.insideCallsMilliseconds],
            [`the same through office.js and its messages`, office.callsMilliseconds],
            [`one call over ${shown(office.rows)} rows inside the page`, office.insideColumnMilliseconds],
            [`the same through office.js and its messages`, office.columnMilliseconds],
          ],
        ),
    `The built add-in in Chromium with the real office.js and a pretended Excel around it. What the messages cost is no share of
the functions': a column in one call is the fast way because it is one message. Times are the clock's here; the script was
compiled and run anew in the page, eleven times.`,
  ];
}
