/** A unit as powers of base units: kW/device is { kW: 1, device: -1 }, and a ratio is {}. */
export type Unit = Readonly<Record<string, number>>;

export const RATIO: Unit = {};

export const power = (unit: Unit, exponent: number): Unit =>
  Object.fromEntries(Object.entries(unit).map(([base, own]) => [base, own * exponent]));

export function times(one: Unit, other: Unit): Unit {
  const product: Record<string, number> = { ...one };
  for (const [base, exponent] of Object.entries(other)) product[base] = (product[base] ?? 0) + exponent;
  return Object.fromEntries(Object.entries(product).filter(([, exponent]) => exponent !== 0));
}

/** The same text for the same unit, however it was written. */
export function written(unit: Unit): string {
  const factors = Object.entries(unit).sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    factors.map(([base, exponent]) => (exponent === 1 ? base : `${base}^${exponent}`)).join(" ") || "ratio"
  );
}

/** A kilowatt-hour is power times time, so that hours cancel. Everything else converts by constants that are seen. */
const COMPOUND: Readonly<Record<string, Unit>> = { kWh: { kW: 1, h: 1 }, ratio: RATIO, "1": RATIO };

/**
 * Reads a unit such as "J*request/(GB*token)" or "USD/device/h".
 * @throws {SyntaxError} for anything but names, 1, * / and brackets
 */
export function readUnit(text: string): Unit {
  const words = text.match(/[A-Za-z][A-Za-z0-9]*|\S/g) ?? [];
  let at = 0;
  const refuse = (): never => {
    throw new SyntaxError(`"${text}" is not a unit`);
  };

  function product(): Unit {
    let unit = factor();
    while (words[at] === "*" || words[at] === "/") {
      const exponent = words[at++] === "*" ? 1 : -1;
      unit = times(unit, power(factor(), exponent));
    }
    return unit;
  }

  function factor(): Unit {
    const word = words[at++] ?? refuse();
    if (word === "(") {
      const inner = product();
      if (words[at++] !== ")") refuse();
      return inner;
    }
    if (!/^([A-Za-z]|1$)/.test(word)) refuse();
    return COMPOUND[word] ?? { [word]: 1 };
  }

  const unit = product();
  return at === words.length ? unit : refuse();
}
