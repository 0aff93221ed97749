import { recentPresets, withRecent } from "../../src/taskpane/recent";
import type { Preset } from "../../src/taskpane/presets";

const preset = (id: string): Preset => ({ id, name: id, kind: "hardware", vendor: "", released: "" });

/** A browser's storage, or one that refuses everything. */
function store(refuses = false): Map<string, string> {
  const kept = new Map<string, string>();
  const refuse = (): never => {
    throw new Error("storage is switched off");
  };
  const storage = refuses
    ? { getItem: refuse, setItem: refuse }
    : {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
      };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  return kept;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
});

describe("what was used lately", () => {
  it("has the latest first, each once, and no more than five", () => {
    store();
    let recent: readonly Preset[] = [];
    for (const id of ["a", "b", "c", "a", "d", "e", "f"]) recent = withRecent(recent, preset(id));
    expect(recent.map(({ id }) => id)).toEqual(["f", "e", "d", "a", "c"]);
    expect(recentPresets()).toEqual(recent);
  });

  it("holds without storage", () => {
    store(true);
    expect(recentPresets()).toEqual([]);
    expect(withRecent([], preset("a"))).toEqual([preset("a")]);
  });

  it.each(["no JSON", '{"id":"a"}', '[{"id":1}]', "[null]"])("takes nothing from %s", (text) => {
    store().set("ai-footprint.recent", text);
    expect(recentPresets()).toEqual([]);
  });
});
