/** What closes when. */
export const deadlines = {
  headings: { rolling: "Any time, or counted from your start", unknown: "Date not known", missed: "Too late for this start" },
  opens: (day: string): string => `opens ${day}`,
  countedBack: "counted back from the start",
  confirmed: "confirmed",
  estimated: (seen: string): string => `estimated, ${seen}`,
} as const;
