import { shelf } from "../../src/editions/shelf";
import type { Figure } from "../../src/editions/schema";
import { ends, loose, models, shared, sites } from "./dataset";

const found = (id: string) => models.find((model) => model.id === id)!;
const figureOf = (id: string, name: string): Figure => found(id).figures[name]!;
const having = (name: string) => models.filter(({ figures }) => figures[name] !== undefined);
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Short names that people use for several models, refused with all of them. */
const NICKNAMES = {
  chatgpt: ["chatgpt-2023", "chatgpt-average"],
  gemini: ["gemini-3-1-pro", "gemini-3-8-flash", "gemini-apps-median"],
  "gemini1.0": ["gemini-1-0-pro", "gemini-1-0-ultra"],
  "gemini1.5": ["gemini-1-5-flash", "gemini-1-5-pro"],
  "gemini2.0": ["gemini-2-0-flash", "gemini-2-0-flash-lite"],
  "gemini2.5": ["gemini-2-5-flash", "gemini-2-5-flash-lite", "gemini-2-5-pro"],
  gemini3: ["gemini-3-flash", "gemini-3-pro"],
  gemma3: ["gemma-3-12b", "gemma-3-27b"],
  gptoss: ["gpt-oss-120b", "gpt-oss-20b"],
  "gpt5.6": ["gpt-5-6-luna", "gpt-5-6-sol", "gpt-5-6-terra"],
  gpt6: ["gpt-6-astra", "gpt-6-luna", "gpt-6-sol"],
  "gpt6.1": ["gpt-6-1-sol", "gpt-6-1-terra"],
  "gpt6.2": ["gpt-6-2-astra", "gpt-6-2-sol"],
  claude3: ["claude-3-haiku", "claude-3-opus", "claude-3-sonnet"],
  "claude3.5": ["claude-3-5-haiku", "claude-3-5-sonnet"],
  claude4: ["claude-opus-4", "claude-sonnet-4"],
  "claude4.5": ["claude-haiku-4-5", "claude-opus-4-5", "claude-sonnet-4-5"],
  claude5: ["claude-fable-5", "claude-opus-5", "claude-sonnet-5"],
  "claude5.5": ["claude-haiku-5-5", "claude-opus-5-5", "claude-sonnet-5-5"],
  llama2: ["llama-2-13b", "llama-2-70b", "llama-2-7b"],
  llama3: ["llama-3-70b", "llama-3-8b"],
  "llama3.1": ["llama-3-1-405b", "llama-3-1-70b", "llama-3-1-8b"],
  "llama3.2": ["llama-3-2-1b", "llama-3-2-3b"],
  llama4: ["llama-4-maverick", "llama-4-scout"],
  mixtral: ["mixtral-8x22b", "mixtral-8x7b"],
  mistrallarge: ["mistral-large-2", "mistral-large-3"],
  deepseek: ["deepseek-r1", "deepseek-v3", "deepseek-v4-1-flash", "deepseek-v4-pro"],
  deepseekv4: ["deepseek-v4-flash", "deepseek-v4-pro"],
  "qwen2.5": ["qwen2-5-32b", "qwen2-5-72b", "qwen2-5-7b"],
  qwen3: ["qwen3-14b", "qwen3-235b-a22b", "qwen3-30b-a3b", "qwen3-32b", "qwen3-8b"],
  kimi: ["kimi-k2", "kimi-k2-6"],
  glm: ["glm-4-5", "glm-5-2"],
  stablediffusion: ["sd-3-5-large", "sd-3-5-medium", "sdxl", "stable-diffusion-1"],
  "stablediffusion3.5": ["sd-3-5-large", "sd-3-5-medium"],
  "sana1.5": ["sana-1-5-1-6b", "sana-1-5-4-8b"],
};

describe("models", () => {
  it("run at sites that exist, hosted ones in their provider's fleet", () => {
    expect(ids(models.filter(({ site }) => !sites.some(({ id }) => id === site)))).toEqual([]);
    const fleets = {
      OpenAI: "azure-fleet",
      Anthropic: "aws-fleet",
      Amazon: "aws-fleet",
      Google: "gcp-fleet",
    };
    const closed = models.filter(
      ({ parameters_disclosed, type }) => !parameters_disclosed && type === "text",
    );
    const elsewhere = closed.filter(
      ({ provider, site }) => (fleets as Record<string, string>)[provider] !== site,
    );
    expect([...new Set(elsewhere.map(({ provider }) => provider))].sort()).toEqual([
      "Alibaba",
      "Mistral AI",
      "xAI",
    ]);
  });

  it("have no more active parameters than parameters, at either end", () => {
    const wrong = models.filter(({ figures: { parameters, active_parameters } }) => {
      if (parameters === undefined || active_parameters === undefined) return false;
      const [low, , high] = ends(active_parameters);
      return low > ends(parameters)[0] || high > ends(parameters)[2];
    });
    expect(ids(wrong)).toEqual([]);
  });

  it("say by the basis of their size whether their makers disclosed it", () => {
    const bases = (disclosed: boolean) =>
      models
        .filter(({ parameters_disclosed }) => parameters_disclosed === disclosed)
        .flatMap(({ figures: { active_parameters } }) => active_parameters?.basis ?? []);
    expect(new Set(bases(true))).toEqual(new Set(["analogy", "disclosed"]));
    expect(new Set(bases(false))).toEqual(new Set(["analogy", "estimate", "judgement"]));
  });

  // Dense: all parameters are active. Mixture of experts: fewer are.
  it("activate all parameters where they are dense, and fewer where they are mixtures", () => {
    const wrong = models.filter(({ architecture, figures: { parameters, active_parameters } }) => {
      if (parameters === undefined || active_parameters === undefined) return false;
      const all = parameters.central === active_parameters.central;
      return architecture === "dense" ? !all : architecture === "moe" && all;
    });
    expect(ids(wrong)).toEqual([]);
  });

  it("have dated prices", () => {
    const prices = models.flatMap(({ figures }) =>
      Object.entries(figures).filter(([name]) => name.endsWith("_price")),
    );
    expect(prices.length).toBeGreaterThan(380);
    expect(prices.filter(([, { date, basis }]) => date === undefined || basis !== "list price")).toEqual([]);
  });

  it("charge less for cached input than for input, and no less for output", () => {
    const wrong = models.filter(
      ({ figures: { input_price: input, output_price: output, cached_price: cached } }) => {
        if (input === undefined) return output !== undefined || cached !== undefined;
        return (cached?.central ?? 0) > input.central || (output?.central ?? Infinity) < input.central;
      },
    );
    expect(ids(wrong)).toEqual([]);
  });

  it("answer with 400 tokens by default, and reasoning ones think before", () => {
    const text = models.filter(({ type }) => type === "text");
    expect(new Set(text.map(({ figures }) => figures.output_tokens?.central))).toEqual(new Set([400]));
    const thinking = new Set(ids(having("reasoning_tokens")));
    expect(["o3", "gpt-5", "deepseek-r1", "claude-opus-5"].filter((id) => !thinking.has(id))).toEqual([]);
    expect(
      ["gpt-4o", "chatgpt-2023", "claude-3-opus", "llama-3-1-405b"].filter((id) => thinking.has(id)),
    ).toEqual([]);
  });

  it("keep a vendor's figure with its boundary, and its narrower one out of the band", () => {
    const { published_energy: energy, published_water: water } = found("gemini-apps-median").figures;
    expect([energy?.central, energy?.low, water?.central]).toEqual([0.00024, undefined, 0.00026]);
    expect([energy?.note, water?.note]).toEqual([
      expect.stringContaining("0.10 Wh"),
      expect.stringContaining("On-site"),
    ]);
    const unsaid = models.filter(({ figures }) =>
      Object.entries(figures).some(
        ([name, { note }]) => /^(published|measured)_/.test(name) && note === undefined,
      ),
    );
    expect(ids(unsaid)).toEqual([]);
  });

  // By hand: 25 to 50 questions for 500 mL are 500/50 = 10 mL to 500/25 = 20 mL each.
  it("know what the article says of ChatGPT in 2023", () => {
    expect(ends(figureOf("chatgpt-2023", "published_water"))).toEqual([
      500 / 50 / 1000,
      0.0143,
      500 / 25 / 1000,
    ]);
    expect(figureOf("chatgpt-2023", "published_water").central).toBeCloseTo(500 / 35 / 1000, 4);
  });

  it("carry the precision in which they were released", () => {
    const bits = (id: string) => figureOf(id, "weight_bits").central;
    expect([bits("deepseek-v3"), bits("gpt-oss-120b"), bits("llama-3-1-70b"), bits("gpt-5")]).toEqual([
      8, 4.5, 16, 8,
    ]);
  });
});

describe("names of models", () => {
  it("are shared by several models only on purpose", () => {
    expect(shared(models, loose)).toEqual(NICKNAMES);
  });

  it.each([
    ["GPT-3.5 Turbo", "gpt-3-5-turbo"],
    ["gpt-3.5-turbo", "gpt-3-5-turbo"],
    ["GPT-4o", "gpt-4o"],
    ["Claude Sonnet 4.5", "claude-sonnet-4-5"],
    ["claude-sonnet-4-5", "claude-sonnet-4-5"],
    ["ChatGPT 2023", "chatgpt-2023"],
    ["Llama 3.1 405B", "llama-3-1-405b"],
    ["Gemini 2.5 Flash", "gemini-2-5-flash"],
    ["DeepSeek R1", "deepseek-r1"],
    ["GPT-3", "gpt-3-175b"],
  ])("let %s be said", (name, id) => {
    const answer = shelf(models).find(name);
    expect(typeof answer === "number" ? models[answer]?.id : answer).toBe(id);
  });
});
