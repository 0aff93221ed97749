/**
 * Rows that are made when they are looked at, and not kept: a million formulas at once are hundreds of megabytes, and
 * whoever writes them needs one row after the other.
 */
export const rowsMade = <Row>(count: number, make: (at: number) => Row): readonly Row[] =>
  new Proxy<Row[]>(new Array<Row>(count), {
    get(rows, key): unknown {
      const at = typeof key === "string" ? Number(key) : NaN;
      return Number.isInteger(at) && at >= 0 && at < count ? make(at) : Reflect.get(rows, key);
    },
    // An array without its items is full of holes, over which its methods step.
    has: (rows, key) => (typeof key === "string" && Number(key) < count) || Reflect.has(rows, key),
  });
