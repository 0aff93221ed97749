import { editions } from "../editions/registry";

/** A name that assumptions may bear in the newest edition. */
export interface Assumable {
  readonly label: string;
  /** As the method calls it, and so AIEXPLAIN; null for what is no quantity. */
  readonly quantity: string | null;
  readonly unit: string;
  /** What may be chosen; null where anything may be written. */
  readonly values: readonly string[] | null;
}

/** Names that are asked for elsewhere, or that other names need beside them. */
const WORDS = ["Currency", "FX rate", "Report currency", "Report rate", "Hardware"];

/** Every name that assumptions may bear, in the order of the method. */
export function assumables(): readonly Assumable[] {
  const { method, options } = editions.at(-1)!;
  return [
    ...Object.entries(method).flatMap(([quantity, { label, unit }]) =>
      label === undefined ? [] : [{ label, quantity, unit, values: null }],
    ),
    ...Object.values(options).map(({ label, values }) => ({ label, quantity: null, unit: "", values })),
    ...WORDS.map((label) => ({ label, quantity: null, unit: "", values: null })),
  ];
}
