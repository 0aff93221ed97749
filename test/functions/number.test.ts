import { readNumber } from "../../src/functions/number";

describe("a number that came as text", () => {
  it.each([
    ["1250", 1250],
    [" 0.125 ", 0.125],
    ["-3.5", -3.5],
    ["+7", 7],
    ["1e6", 1e6],
    ["1250.5", 1250.5],
    ["１２３", 123],
  ])("%p is %p", (text, number) => {
    expect(readNumber("quantity", text)).toBe(number);
  });

  it.each(["1,250", "1.250", "1,5", "1'250", "1 250", "1.250.000", "1,250.5"])(
    "%p has two readings",
    (text) => {
      expect(readNumber("quantity", text)).toEqual({
        kind: "two-readings",
        argument: "quantity",
        given: text,
      });
    },
  );

  it.each(["many", "12 kW", "NaN", "Infinity", "0x10", "1e", "--1", "", "1e9999x"])(
    "%p is no number",
    (text) => {
      expect(readNumber("quantity", text)).toMatchObject({ kind: "not-a-number" });
    },
  );
});
