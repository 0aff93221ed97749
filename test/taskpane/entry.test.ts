import { readEntry } from "../../src/taskpane/entry";

describe("readEntry", () => {
  it.each([
    ["1250", 1250],
    [" 0.5 ", 0.5],
    [".5", 0.5],
    ["1 250", 1250],
    ["1e3", 1000],
    ["-5", -5],
    ["−5", -5],
    ["１２５０", 1250],
  ])("reads %j as %d", (typed, number) => {
    expect(readEntry(typed)).toBe(number);
  });

  it.each(["1,250", "1.250,00", "5%", "12a", "Infinity", "1e999", "0x10", "--1", "."])(
    "does not guess what %j means",
    (typed) => {
      expect(readEntry(typed)).toBe("unclear");
    },
  );

  it.each(["", "  "])("takes %j for nothing yet", (typed) => {
    expect(readEntry(typed)).toBe("empty");
  });
});
