import { list } from "./list.ts";

/** The list that people read. */
export const table = {
  headings: {
    program: "Program",
    id: "Id",
    verdict: "You",
    closes: "Apply by",
    money: "Pay; cost to you",
    where: "Where",
    open: "What is open",
    weeks: "Weeks",
  },
  ended: { ended: "has ended", paused: "is paused" },
  tooLate: "too late",
  tell: (facts: readonly string[]): string => `tell ${list.items(facts)}`,
  notSaid: (axes: readonly string[]): string => `not said: ${list.items(axes)}`,
  toRead: (conditions: number): string => `${conditions} to read`,
  cost: (cost: string): string => `cost: ${cost}`,
  overBudget: "over your budget",
  overBudgetUnlessPaid: "over your budget unless it pays",
  placesAndMore: (places: readonly string[], more: number): string => `${list.clauses(places)} and ${more} more`,
} as const;
