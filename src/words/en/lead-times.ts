/** Mistakes in the file of lead times. */
export const leadTimes = {
  order: "the quick case first, then the slow one",
  grounds: "sources, or an assumption that says why",
} as const;
