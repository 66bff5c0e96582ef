/**
 * What was worked out for one person and serves the next: dates, costs and findings that do not depend on who asks, or only on a few
 * facts about them. It changes no answer, only how soon it comes. One memory serves one catalog, one clock and one reference.
 */
export interface Memory {
  /** What was worked out of `of` for the same key before; `key` tells everything else that the work depends on. */
  readonly kept: <T extends object | string>(of: object, key: string, work: () => T) => T;
}

/** However many people there are: then everything is forgotten, and what is still needed is soon worked out again. */
const MOST = 100_000;

export function newMemory(): Memory {
  let everything = new Map<object, Map<string, unknown>>();
  let count = 0;
  const about = (of: object): Map<string, unknown> => {
    const known = new Map<string, unknown>();
    everything.set(of, known);
    return known;
  };
  return {
    kept: <T extends object | string>(of: object, key: string, work: () => T): T => {
      const before = everything.get(of)?.get(key);
      if (before !== undefined) return before as T;
      const value = work();
      if ((count += 1) > MOST) [everything, count] = [new Map(), 0];
      (everything.get(of) ?? about(of)).set(key, value);
      return value;
    },
  };
}

/** From memory where there is one; the key is not even made where there is none. */
export function recalled<T extends object | string>(memory: Memory | undefined, of: object, key: () => string, work: () => T): T {
  return memory === undefined ? work() : memory.kept(of, key(), work);
}
