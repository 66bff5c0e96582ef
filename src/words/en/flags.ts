import { list } from "./list.ts";

export const flags = {
  /** Headings in the help of a command. */
  groups: {
    program: "About the program:",
    person: "About you (what you leave out never counts against you):",
    list: "The list:",
    output: "Output:",
  },
  /** Flags that are neither filters nor facts about the person. */
  each: {
    accessible: { summary: "labels and lines instead of tables, questions by number; also ACCESSIBLE=1" },
    all: { summary: "also what you may not apply to, with the reasons" },
    before: { metavar: "year", summary: "the newest source speaks of a year before this one (default: two years ago)" },
    calendar: { summary: "the coming months day by day: what opens, closes and starts" },
    columns: { metavar: "names", summary: "only these columns of the table (--columns help lists them)" },
    currency: { metavar: "code", summary: "show costs in this currency" },
    data: { metavar: "folder", summary: "also the programs of this folder; an id that we have takes the place of ours" },
    "exit-code": { summary: "exit with 1 when nothing was found" },
    explain: { summary: "show the reasons and what the order is made of" },
    facet: { metavar: "names", summary: "only these, each of them whole: country, type, level …" },
    fields: { metavar: "names", summary: "only these fields of each program, for JSON (--fields help lists them)" },
    force: { summary: "write over a file that exists" },
    json: { summary: "print JSON" },
    limit: { metavar: "number", summary: "at most this many" },
    "no-color": { summary: "no colors" },
    "no-input": { summary: "do not ask" },
    "no-pager": { summary: "print long lists at once" },
    output: { metavar: "file", summary: "write into a new file" },
    quiet: { summary: "no notes, and nothing at all when nothing was found" },
    "reminder-events": { summary: "in calendars also reminders as events, for those that drop alarms" },
    starts: { metavar: "days", summary: "when you would like to start" },
    strict: { summary: "drop what is unclear" },
    template: { metavar: "text", summary: 'a line of your own for each program: "{name}: {deadline} {url}"' },
    timeline: { summary: "a picture of the coming months, one line a program" },
    today: { metavar: "day", summary: "answer as of this day (2027-02-01)" },
    unstated: { summary: "also programs of which no source says what a filter asks" },
    within: { metavar: "time", summary: "only what closes in this time: 90d, 6w, 3m" },
  },
  sort: { metavar: "key", summary: (keys: readonly string[]): string => `order by ${list.items(keys)}` },
  format: { metavar: "name", summary: (names: readonly string[]): string => `${list.items(names)}; each is a flag, too: --csv` },
  fieldsOfList: "only these fields or columns (--fields help lists them)",
} as const;
