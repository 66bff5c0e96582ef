import { byCount, counted } from "./count.ts";
import { list } from "./list.ts";

/** Of how many programs the answer is yes or no, and how many do not say. */
interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly notStated: number;
}

/** How many programs say how long they last, and how many do not. */
interface Stated {
  readonly stated: number;
  readonly notStated: number;
}

/** Figures about several programs. Each says over how many programs it is counted, and how many do not say. */
export const overview = {
  noProgram: "There is no program to count.",
  /** `fully`: how many of those that pay do so for everyone. */
  paid: (total: number, { yes, no, notStated }: Tally, fully: number): string =>
    `Of ${counted(total, "program")}, ${yes} ${byCount(yes, { one: "pays", other: "pay" })} at least some people something${yes === 0 ? "" : ` (${fully} of them everyone)`}, ${no} ${byCount(no, { one: "says that it pays", other: "say that they pay" })} nothing and ${silent(notStated)}.`,
  free: (total: number, { yes, no, notStated }: Tally): string =>
    `Of ${counted(total, "program")}, ${yes} ${byCount(yes, { one: "asks", other: "ask" })} no fee, ${no} ${byCount(no, { one: "asks", other: "ask" })} one and ${silent(notStated)}.`,
  housing: (total: number, { yes, no, notStated }: Tally): string =>
    `Of ${counted(total, "program")}, ${yes} ${byCount(yes, { one: "covers", other: "cover" })} housing, ${no} ${byCount(no, { one: "says that it does not", other: "say that they do not" })} and ${silent(notStated)}.`,

  lengths: {
    none: (total: number): string => `None of ${counted(total, "program")} says how long it lasts.`,
    few: ({ stated, notStated }: Stated, shortest: string, longest: string): string =>
      `${stated} of ${counted(stated + notStated, "program")} ${byCount(stated, { one: "says how long it lasts", other: "say how long they last" })}: ${shortest === longest ? shortest : `${shortest} to ${longest}`}.${others(notStated)}`,
    many: ({ stated, notStated }: Stated, usual: string, shortest: string, longest: string): string =>
      `${stated} of ${counted(stated + notStated, "program")} say how long they last. The middle half of them run ${usual}${shortest === longest ? "" : `; the shortest takes ${shortest}, the longest ${longest}`}.${others(notStated)}`,
    weeks: (low: number, high: number): string => (low === high ? counted(low, "week") : `${low} to ${counted(high, "week")}`),
  },

  /** "clinical placement or elective 31, research 12" */
  kinds: (counts: Counts): string => list.items(counts.map(({ label, count }) => `${label} ${count}`)),
  /** "transcript (70), CV (47)" */
  counts: (counts: Counts): string => list.items(counts.map(({ label, count }) => `${label} (${count})`)),

  /** Whom programs are meant for; each label names several people. */
  stages: (total: number, named: Counts, unnamed: number): string => {
    const parts = named.map(({ label, count }) => `${count} ${names(count)} ${label}`);
    return `Of ${counted(total, "program")}, ${parts.length === 0 ? "none names a stage of study" : list.items(parts)} (one can name several); ${unnamed} ${names(unnamed)} no stage.`;
  },
  noCredit: (total: number): string => `None of ${counted(total, "program")} says that it gives academic credit; that is silence, not a no.`,
  credit: (credit: number, total: number): string =>
    `${credit} of ${counted(total, "program")} ${byCount(credit, { one: "says that it gives", other: "say that they give" })} or can give academic credit. The other ${total - credit} do not say; that is silence, not a no.`,
} as const;

type Counts = readonly { readonly label: string; readonly count: number }[];

function silent(count: number): string {
  return `${count} ${byCount(count, { one: "does not say", other: "do not say" })}`;
}

function others(count: number): string {
  return count === 0 ? "" : ` The other ${count} ${byCount(count, { one: "does", other: "do" })} not say.`;
}

function names(count: number): string {
  return byCount(count, { one: "names", other: "name" });
}
