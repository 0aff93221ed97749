import { run } from "./run";

describe("ai-footprint presets", () => {
  it("lists presets under their titles", () => {
    const lines = run(["presets", "--kind", "hardware"]).out.trimEnd().split("\n");
    expect(lines[0]).toBe("Id\tName\tKind\tVendor\tReleased");
    expect(lines.length).toBeGreaterThan(20);
  });

  it("finds by a text, in JSON", () => {
    const { code, out } = run(["presets", "--search", "dgx a100", "--json"]);
    const { value } = JSON.parse(out) as { value: string[][] };
    expect(code).toBe(0);
    expect(value.slice(1).every(([, name]) => /dgx a100/i.test(name!))).toBe(true);
    expect(value.length).toBeGreaterThan(1);
  });

  it("refuses a kind that there is not, with exit code 1", () => {
    expect(run(["presets", "--kind", "planet", "--json"]).code).toBe(1);
  });

  it("tells its version and editions", () => {
    expect(run(["--version"])).toEqual({ code: 0, out: "1.0.0; editions 2026.11\n", err: "" });
  });
});
