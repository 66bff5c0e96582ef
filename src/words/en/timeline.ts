/** The coming months as a picture, one line a program. */
export const timeline = {
  covered: "Where two signs meet, a closing covers the other.",
  cutNames: "Names that end in .. are longer; intern-find deadlines shows them whole, with their ids.",
  /** Both ends as short as can be. */
  range: (from: string, to: string): string => `${from}-${to}`,
  /** What signs stand for; each comes after its sign. */
  legend: {
    open: "open",
    stretch: "some day in this stretch",
    projected: "before a date: as in an earlier year",
  },
} as const;
