import { crc32 } from "../../../src/workbook/receipt/checksum";

describe("crc32", () => {
  // The check value of CRC-32, and what `python3 -c "import zlib; print(hex(zlib.crc32('用電量'.encode())))"` says.
  it.each([
    ["123456789", "cbf43926"],
    ["", "00000000"],
    ["用電量", "95c8314c"],
  ])("of %j is %s", (text, sum) => {
    expect(crc32(text)).toBe(sum);
  });
});
