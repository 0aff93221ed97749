/** What may stand between the fields of a line. */
const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The names in the first line of a .csv file, and what stands between its fields. */
export interface Header {
  readonly names: readonly string[];
  readonly separator: Separator;
}

/** @returns null for a line that ends within quotes */
export function headerOf(line: string): Header | null {
  return SEPARATORS.reduce<Header | null>((best, separator) => {
    const names = fieldsOf(line, separator);
    return names === null || (best !== null && best.names.length >= names.length)
      ? best
      : { names, separator };
  }, null);
}

/** Fields of one line; a doubled quote within quotes is a quote. */
function fieldsOf(line: string, separator: Separator): readonly string[] | null {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"([^"]*(?:""[^"]*)*)"/.exec(rest);
    if (quoted === null && rest.startsWith('"')) return null;
    const end = quoted === null ? rest.indexOf(separator) : quoted[0].length;
    const stop = end === -1 ? rest.length : end;
    fields.push(quoted === null ? rest.slice(0, stop) : quoted[1]!.replaceAll('""', '"'));
    if (stop >= rest.length) return fields;
    if (rest[stop] !== separator) return null;
    rest = rest.slice(stop + 1);
  }
}
