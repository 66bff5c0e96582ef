/** What both pictures of dates speak of. */
export const pictures = {
  kinds: { closes: "closes", opens: "opens", starts: "starts" },
  /** What signs stand for; each comes after its sign. */
  legend: {
    opens: "opens",
    closes: "closes",
    confirmed: "closes, date confirmed",
    starts: "starts",
    today: (day: string): string => `today, ${day}`,
  },
} as const;
