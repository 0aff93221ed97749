import { call } from "../../src/functions/call";
import { inventory } from "./rows";
import { summary } from "./rounds";

export interface Growth {
  readonly rows: number;
  readonly milliseconds: number;
  readonly nanosecondsPerRow: number;
  readonly bytesPerRow: number;
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** Time and memory of one call over ever longer columns; both go with the number of rows when each row costs the same. */
export function growth(): readonly Growth[] {
  return SIZES.map((rows) => {
    const { preset, quantity, usage, site } = inventory(rows);
    const times = Array.from({ length: rows > 100_000 ? 7 : 15 }, () => {
      const start = process.cpuUsage();
      call("AIENERGY", [preset, quantity, usage, site]);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    const { median } = summary(times.slice(2));
    globalThis.gc?.();
    const before = used();
    const answer = call("AIENERGY", [preset, quantity, usage, site]);
    const bytes = used() - before;
    if (!Array.isArray(answer)) throw new Error("no column");
    return {
      rows,
      milliseconds: Number(median.toPrecision(3)),
      nanosecondsPerRow: Math.round((median / rows) * 1e6),
      bytesPerRow: Math.round(bytes / rows),
    };
  });
}

/** Results and what was needed on the way, as far as it is not yet collected. */
function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
