/** Month after month as a grid of days. */
export const calendar = {
  /** In two columns each, from the first day of a week. */
  weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
  none: "No dates are known in this month.",
  stretch: (program: string, days: string): string => `${program}, some day in ${days}`,
  /** What signs stand for; each comes after its sign. */
  legend: {
    several: "several",
    uncertain: "as in an earlier year, or some day of a stretch",
  },
} as const;
