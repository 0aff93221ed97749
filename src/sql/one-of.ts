/** Whether a column holds one of some numbers. In ranges: DuckDB makes a join of every longer list. */
export function oneOf(column: string, numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const starts = sorted.filter((number) => !sorted.includes(number - 1));
  const ends = sorted.filter((number) => !sorted.includes(number + 1));
  const ranges = starts.map((start, at) =>
    start === ends[at] ? `${column} = ${start}` : `${column} BETWEEN ${start} AND ${ends[at]}`,
  );
  return ranges.length === 1 ? ranges[0]! : `(${ranges.join(" OR ")})`;
}

/** What a number stands for, by cases. */
export function chosen<Value extends string | number>(
  column: string,
  values: ReadonlyMap<number, Value>,
  text: (value: Value) => string,
): string {
  const numbersOf = new Map<Value, number[]>();
  for (const [number, value] of values) numbersOf.set(value, [...(numbersOf.get(value) ?? []), number]);
  const cases = [...numbersOf].map(([value, own]) => `WHEN ${oneOf(column, own)} THEN ${text(value)}`);
  return cases.length === 0 ? "NULL" : `CASE ${cases.join(" ")} END`;
}
