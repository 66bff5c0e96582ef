/** A table of invented students, line by line. */
export function students(count: number, seed?: number): Generator<string>;
