import { counted, nounFor } from "./count.ts";
import { list } from "./list.ts";

/** The page to send to someone. All of it is plain text but where that is said. */
export const html = {
  /** The tag of the language that all of this is in. */
  language: "en",
  title: "Medical internships",
  /** `selection` begins with its own sign, or is empty. */
  heading: (selection: string): string => `Medical internships${selection}`,
  some: (shown: number, total: number): string => `${shown} of ${counted(total, "program")}`,
  all: (total: number): string => counted(total, "program"),
  asOf: (programs: string, day: string): string => `${programs}, as of ${day}.`,
  judgedFor: (person: string): string => `Judged for: ${person}.`,
  howToRead: (rates: string): readonly string[] => [
    "A date with ~ was seen for an earlier year, which stands beside it: open the page of the program before you rely on it. “Estimated” means that only a month or season is known.",
    "“Not known” means that no page that was read says so. “Unclear” is neither yes nor no.",
    `Cost to you is fees and official living cost, less what the program covers and pays; travel, visa and insurance come on top. ${rates}`,
  ],
  nothingFound: "Nothing was found.",
  programs: "Programs",
  about: "About each",

  timeline: {
    title: "When",
    description: "Timeline. The table below has the same dates in words.",
    next: (shown: number, all: number, today: string): string => `The next ${shown} of ${all} deadlines with a date. ${signs(today)}`,
    whole: (today: string): string => `The deadlines with a date. ${signs(today)}`,
    program: (name: string, closes: string): string => `${name}: ${closes}`,
    starting: (name: string, closes: string, starts: string): string => `${name}: ${closes}, starts ${starts}`,
  },

  table: {
    caption: "The programs, one in a row. A name leads to more about it, below.",
    headings: { program: "Program", verdict: "You", closes: "Apply by", pay: "Pay", cost: "Cost to you", where: "Where", weeks: "Weeks" },
  },

  filter: {
    words: "Words",
    type: "Kind",
    where: "Where",
    verdict: "You",
    any: "all",
    apply: "Filter",
    reset: "Show all",
    /** `shown` is a sign that the script puts the number in place of. */
    shown: (shown: string, total: number): string => `${shown} of ${total} ${nounFor(total, "program")}`,
  },

  program: {
    ended: { ended: "This program has ended.", paused: "This program is paused." },
    hostAndTypes: (host: string, types: readonly string[]): string => `${host}; ${list.items(types)}`,
    labels: {
      opens: "Opens",
      closes: "Apply by",
      starts: "Starts",
      where: "Where",
      length: "Length",
      pay: "Pay",
      fee: "Fee",
      covers: "Covered",
      cost: "Cost to you",
    },
    mayYouApply: "May you apply?",
    conditions: "Conditions:",
    /** Before the reason. */
    answers: { yes: "yes:", no: "no:", unclear: "unclear:" },
    /** Of this message and the next the values are HTML, and so is what they give. */
    readIn: (sources: readonly string[]): string => `Where this was read: ${list.clauses(sources)}.`,
    source: (link: string, cycle: number | undefined, checked: string | undefined): string =>
      `${link} (${cycle === undefined ? "no year named" : `for ${cycle}`}${checked === undefined ? "" : `, read on ${checked}`})`,
  },
} as const;

function signs(today: string): string {
  return `A band is when one can apply, as far as that is known; a filled diamond is a confirmed closing day, an empty one the day of an earlier year, a dashed box some day in that time; a triangle is the start. The line is ${today}.`;
}
