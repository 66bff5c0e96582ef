/**
 * How often a property is tried. PROPERTY_RUNS lowers it where the same tests run again and again; what is given here holds everywhere
 * else.
 */
export function runs(usual: number): number {
  const most = process.env["PROPERTY_RUNS"];
  return most === undefined ? usual : Math.min(usual, Number(most));
}
