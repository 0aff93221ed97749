import { editions } from "../editions/registry";
import { normal } from "../editions/shelf";
import type { PresetRecord, SiteRecord } from "../editions/schema";
import { refuse } from "../problem";
import type { Argument, Cell } from "./cells";
import { matrix, singleText } from "./matrix";

const HEADER = ["Id", "Name", "Kind", "Vendor", "Released"];
const KINDS = ["hardware", "model", "training", "site", "scenario"] as const;
type Kind = (typeof KINDS)[number];
const PROVIDERS = { aws: "Amazon Web Services", azure: "Microsoft Azure", gcp: "Google Cloud" };

/** A preset as AIPRESETS lists it, and the text in which a search finds it. */
interface Listed {
  readonly line: readonly string[];
  readonly searched: string;
}

/** The newest edition's presets of one kind, or of all; every word of the search must occur in name, alias or vendor. */
export function presets(kind: Argument | undefined, search: Argument | undefined): Cell[][] {
  const asked = singleText(matrix("kind", kind));
  const wanted = asked === null ? KINDS : [readKind(asked)];
  const words = (singleText(matrix("search", search)) ?? "").split(/\s+/u).map(normal).filter(Boolean);
  const found = wanted
    .flatMap(listed)
    .filter(({ searched }) => words.every((word) => searched.includes(word)));
  return [HEADER, ...found.map(({ line }) => line)].map((line) => [...line]);
}

function readKind(text: string): Kind {
  const kind = KINDS.find((each) => each === normal(text));
  return kind ?? refuse({ kind: "choice", argument: "kind", given: text, values: KINDS });
}

function listed(kind: Kind): readonly Listed[] {
  const { hardware, models, training, sites, scenarios } = editions.at(-1)!;
  switch (kind) {
    case "hardware":
      return hardware.presets.map((each) => line(each, kind, each.vendor, each.released));
    case "model":
      return models.map((each) => line(each, kind, each.provider, each.released));
    case "training":
      return training.map((each) => line(each, kind, each.provider, each.released));
    case "site":
      return sites.presets.map((each) => line(each, kind, provider(each), undefined));
    case "scenario":
      return scenarios.presets.map((each) => line(each, kind, "", undefined));
  }
}

const provider = ({ provider: id }: SiteRecord): string => (id === undefined ? "" : PROVIDERS[id]);

function line(
  { id, name, aliases }: PresetRecord,
  kind: Kind,
  vendor: string,
  released: string | undefined,
): Listed {
  return {
    line: [id, name, kind, vendor, released ?? ""],
    searched: [id, name, ...aliases, vendor].map(normal).join("\n"),
  };
}
