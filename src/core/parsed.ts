/** A value, or why there is none: what was wrong, and what would be right. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string; readonly hint?: string };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refused(problem: string, hint?: string): Parsed<never> {
  return { ok: false, problem, ...(hint !== undefined && { hint }) };
}

/** All values, or the first reason why not. */
export function allParsed<T>(items: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const values: T[] = [];
  for (const item of items) {
    if (!item.ok) return item;
    values.push(item.value);
  }
  return parsed(values);
}

export function mapParsed<T, U>(item: Parsed<T>, change: (value: T) => U): Parsed<U> {
  return item.ok ? parsed(change(item.value)) : item;
}
