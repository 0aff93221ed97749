/** The same order for the same seed: a drawing that anyone can repeat. */
export function shuffled(all, seed) {
  const random = generator(seed);
  const items = [...all];
  for (let last = items.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [items[last], items[at]] = [items[at], items[last]];
  }
  return items;
}

/** Mulberry32, a small generator of numbers from 0 to 1. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The share that was noticed, with Wilson's interval of 95 %. */
export function scoreOf(changes) {
  const tried = changes.length;
  const noticed = changes.filter(({ verdict }) => verdict.startsWith("noticed")).length;
  const share = noticed / tried;
  const z = 1.959964;
  const middle = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried);
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + (z / (2 * tried)) ** 2);
  const percent = (value) => Number((100 * value).toFixed(1));
  return {
    tried,
    noticed,
    percent: percent(share),
    interval: [percent(middle - half), percent(middle + half)],
  };
}
