import { list } from "./list.ts";

/** A program in full. */
export const page = {
  ended: { ended: "This program has ended.", paused: "This program is paused." },
  endedWith: (sentence: string, note: string): string => `${sentence} ${note}`,
  origins: { own: "From your own data.", override: "From your own data, in place of what the catalog says." },
  forYou: "For you",
  labels: {
    verdict: "May I apply",
    cost: "Cost to you",
    closes: "Apply by",
    opens: "Opens",
    starts: "Starts",
    ends: "Ends",
    locations: "Where",
    duration: "Length",
    pay: "Pay",
    fee: "Fee",
    covers: "Covered",
    excludes: "Not covered",
    limits: "No limits",
    documents: "Hand in",
    provides: "You get",
    types: "Kind",
    specialties: "About",
    places: "Places",
    otherNames: "Also called",
    notes: "Notes",
  },
  cost: (cost: string, converted: string): string => `${cost}. ${converted}`,
  /** A closing with the name of its round, the time left and how it stands now. */
  closing: (days: string, { round, left, status }: { readonly round?: string; readonly left?: string; readonly status?: string }): string =>
    list.noted(`${round === undefined ? "" : `${round}: `}${days}${left === undefined ? "" : `, ${left}`}`, status),
  /** The years of the sources of a fact: "[2025, 2024]". */
  years: (years: readonly string[]): string => `[${list.items(years)}]`,
  noYear: "no year",
  sourcesDisagree: "Sources disagree",
  conflict: (field: string, note: string, sources: readonly string[]): string => `${field}: ${note} [${list.items(sources)}]`,
  sources: "Sources",
  /** What a source is, when it was read, and what it is the source of. */
  source: (id: string, { title, year, checked, supports, note }: SourceWords): string =>
    `${id}: ${list.items([...(title === undefined ? [] : [title]), year === undefined ? "names no year" : `speaks of ${year}`, ...(checked === undefined ? [] : [`read on ${checked}`])])}; for ${list.items(supports)}${note === undefined ? "" : `. ${note}`}`,
} as const;

interface SourceWords {
  readonly title?: string | undefined;
  readonly year?: number | undefined;
  readonly checked?: string | undefined;
  readonly supports: readonly string[];
  readonly note?: string | undefined;
}
