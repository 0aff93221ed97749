/** Holds a state, and tells its listener after each change. */
export interface Store<T> {
  readonly state: () => T;
  readonly update: (patch: Partial<T>) => void;
}

/** A store whose listener is called at once after every change. */
export function createStore<T>(initial: T, changed: (state: T, before: T) => void): Store<T> {
  let current = initial;
  return {
    state: () => current,
    update(patch) {
      const before = current;
      current = { ...current, ...patch };
      changed(current, before);
    },
  };
}
