import { byCount, counted } from "../count.ts";

export const reputable = {
  title: "How to tell a reputable program",
  line: "good signs, what to ask before you pay, when to stop",

  signs: {
    title: "Good signs",
    paragraphs: ["No single sign proves anything. Look for several."],
    points: [
      "It belongs to a hospital, a university or a professional body, and their own site names it. Start from their site, not from the program's.",
      "It says by name who supervises you and what you may do at your stage.",
      "It says what the fee is for, what is not in it, and what you get back if you cannot come.",
      "People who took part can be asked: it puts you in touch with them, and not only with those it picks. Reviews on its own site do not count for much; look for others.",
      "There is someone to call at night, a plan for illness and accidents, and a person on the spot who is not your supervisor.",
      "It selects. A place that takes everyone who pays sells travel.",
    ],
  },

  questions: {
    title: "Ask before you pay",
    paragraphs: ["A good program answers such questions gladly, in writing, within some days."],
    points: [
      "Which hospital or laboratory exactly, and may I write to it?",
      "Who will supervise me, and for how many hours a week?",
      "What will I do on a usual day, and what will I not be allowed to do?",
      "Does the host know about patients' consent to my being there?",
      "What do I get at the end: a certificate, a letter, credit? From whom?",
      "What happens if my visa is refused?",
    ],
  },

  warnings: {
    title: "Stop and think if",
    paragraphs: ["One of these is reason enough to ask someone you trust."],
    points: [
      "you are promised that you will operate, deliver babies or prescribe without being trained for it;",
      "you have to pay at once, by a way that cannot be traced, or to a private person;",
      "the mail comes from an address that is not the host's, or the host has never heard of the program;",
      "they ask for your passport itself, or for your password;",
      "they advise you to tell the border that you come as a tourist when you do not.",
    ],
  },

  hosts: {
    title: "Who runs the programs in the catalog",
    counted: (total: number, notStated: number): string =>
      `Counted from ${counted(total, "program")}${notStated === 0 ? "" : `; for ${notStated} the kind of host is not stated`}. A company can run a good program and a famous hospital a poor one: the kind of host only tells you where to ask next.`,
    point: (host: string, count: number, free: { readonly yes: number; readonly no: number; readonly notStated: number }): string =>
      `${host}: ${counted(count, "program")}; ${free.no} ${asks(free.no)} a fee, ${free.yes} ${asks(free.yes)} none, ${free.notStated} ${byCount(free.notStated, { one: "does not say", other: "do not say" })}`,
  },

  honest: {
    title: "What this catalog can and cannot tell you",
    noRecommendation:
      "That a program is in the catalog is no recommendation, and nobody can buy a better place in a list. Each fact names the page it comes from and the year that page speaks of; where pages disagree, intern-find show says so.",
    recent: (recent: number, total: number, since: number): string =>
      `${recent} of ${counted(total, "program")} have a source that speaks of ${since} or later. For the others, and before you send money anywhere, read the host's own page as it is today.`,
  },
} as const;

function asks(count: number): string {
  return byCount(count, { one: "asks", other: "ask" });
}
