import fc from "fast-check";
import { call } from "../../src/functions/call";
import { hostileCall } from "../functions/hostile";

const RUNS = Number(process.env["ORDER_RUNS"] ?? 150);

describe("calls in any order, with any other calls between", () => {
  it("have the same answers", () => {
    const calls = fc.array(fc.tuple(hostileCall, fc.nat()), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(calls, (drawn) => {
        const answers = drawn.map(([[name, args]]) => call(name, args));
        const shuffled = drawn
          .map(([drawnCall, rank], place) => ({ drawnCall, rank, place }))
          .sort((a, b) => a.rank - b.rank);
        for (const { drawnCall, place } of shuffled) expect(call(...drawnCall)).toEqual(answers[place]);
      }),
      { numRuns: RUNS },
    );
  });
});
