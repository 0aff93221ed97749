import { normal } from "../../editions/shelf";
import type { Edition } from "../../editions/registry";
import {
  OWN,
  QUANTITY,
  understandColumns,
  USAGE,
  type StatedColumn,
  type UsageColumns,
} from "../../sql/columns";
import { quotedName } from "../../sql/spell";
import { numberIn, type Decimal } from "./numbers";
import { UsageRefused } from "./refused";
import { own, type UsageTable } from "./table";
import { usageWords } from "./words";

/** A column of numbers. */
export interface NumberColumn extends Pick<StatedColumn, "label" | "times" | "min" | "max"> {
  /** Its position in the file. */
  readonly at: number;
  /** Its name in the query. */
  readonly column: string;
}

/** What the columns of a usage table are for. */
export interface Roles {
  readonly columns: UsageColumns;
  /** Positions of the columns that group. */
  readonly grouping: readonly number[];
  readonly numbers: readonly NumberColumn[];
  /** null: texts with two readings are refused. */
  readonly decimal: Decimal;
  /** The table with the columns that the query reads, beside its own. */
  readonly usage: (scan: string) => string;
}

/** @throws {UsageRefused} for a column that is not there or is there twice */
export function rolesOf(
  edition: Edition,
  { columns, separator }: UsageTable,
  { by, decimal }: { readonly by: readonly string[]; readonly decimal: Decimal },
): Roles {
  const words = usageWords();
  const names = columns.map(({ name }) => plain(name));
  const all = names.filter((name) => name !== "").join(", ");
  const found = (name: string): readonly number[] =>
    names.flatMap((each, at) => (normal(each) === normal(name) ? [at] : []));
  function position(name: string): number {
    const [first, ...others] = found(name);
    if (first === undefined) throw new UsageRefused(words.noColumn(name, all), true);
    if (others.length > 0) throw new UsageRefused(words.columnTwice(name), true);
    return first;
  }

  const grouping = by.map((name) => position(plain(name)));
  const [preset, quantity] = [position("preset"), position("quantity")];
  const [usage, site] = (["usage", "site"] as const).map((name) =>
    found(name).length > 0 ? position(name) : null,
  ) as [number | null, number | null];
  // A column that groups states nothing, unless it is one that every row is made of.
  const stating = names.filter((name, at) => isOwn(name) || !grouping.includes(at));
  const understood = understandColumns(edition, stating.map(ownSpelling));
  const twice = understood.stated.find(({ name }, at) =>
    understood.stated.some((each, other) => other < at && each.name === name),
  );
  if (twice !== undefined) throw new UsageRefused(words.columnTwice(twice.label), true);

  // A file with semicolons comes from where decimals may have commas.
  const reading = decimal ?? (separator === ";" ? null : "point");
  const text = (at: number | null): string => (at === null ? "NULL" : `trim(CAST(${own(at)} AS VARCHAR))`);
  const as = { up: 1, down: 1 };
  const numbers: readonly NumberColumn[] = [
    { label: "quantity", column: "quantity", at: quantity, times: as, ...QUANTITY },
    ...(usage === null ? [] : [{ label: "usage", column: "usage", at: usage, times: as, ...USAGE }]),
    ...understood.stated.map((stated) => ({ ...stated, at: names.indexOf(stated.column) })),
  ];
  const read = [
    `${text(preset)} AS preset`,
    `${text(site)} AS site`,
    ...numbers.map(
      ({ at, column }) => `${numberIn(own(at), columns[at]!, reading)} AS ${quotedName(column)}`,
    ),
  ];
  return {
    columns: understood,
    grouping,
    numbers,
    decimal: reading,
    usage: (scan) => `SELECT *, ${read.join(", ")} FROM ${scan}`,
  };
}

/** A name without what a typist does not see: full-width letters and outer spaces. */
const plain = (name: string): string => name.normalize("NFKC").trim();

const isOwn = (name: string): boolean => OWN.includes(normal(name));

const ownSpelling = (name: string): string => (isOwn(name) ? normal(name) : name);
