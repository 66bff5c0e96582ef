import { hostTypes } from "../../core/vocabulary.ts";
import { counted } from "../dates.ts";
import { verb } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

/** How far back a page still speaks of how things are now. */
const RECENT_YEARS = 1;

function sections(material: GuideMaterial): readonly Section[] {
  return [signs(), questions(), warnings(), hosts(material), honest(material)];
}

function signs(): Section {
  return section(
    "Good signs",
    ["No single sign proves anything. Look for several."],
    [
      "It belongs to a hospital, a university or a professional body, and their own site names it. Start from their site, not from the program's.",
      "It says by name who supervises you and what you may do at your stage.",
      "It says what the fee is for, what is not in it, and what you get back if you cannot come.",
      "People who took part can be asked: it puts you in touch with them, and not only with those it picks. Reviews on its own site do not count for much; look for others.",
      "There is someone to call at night, a plan for illness and accidents, and a person on the spot who is not your supervisor.",
      "It selects. A place that takes everyone who pays sells travel.",
    ],
  );
}

function questions(): Section {
  return section(
    "Ask before you pay",
    ["A good program answers such questions gladly, in writing, within some days."],
    [
      "Which hospital or laboratory exactly, and may I write to it?",
      "Who will supervise me, and for how many hours a week?",
      "What will I do on a usual day, and what will I not be allowed to do?",
      "Does the host know about patients' consent to my being there?",
      "What do I get at the end: a certificate, a letter, credit? From whom?",
      "What happens if my visa is refused?",
    ],
  );
}

function warnings(): Section {
  return section(
    "Stop and think if",
    ["One of these is reason enough to ask someone you trust."],
    [
      "you are promised that you will operate, deliver babies or prescribe without being trained for it;",
      "you have to pay at once, by a way that cannot be traced, or to a private person;",
      "the mail comes from an address that is not the host's, or the host has never heard of the program;",
      "they ask for your passport itself, or for your password;",
      "they advise you to tell the border that you come as a tourist when you do not.",
    ],
  );
}

function hosts({ counts }: GuideMaterial): Section {
  const { values, total, notStated } = counts.facet("host-type");
  const points = values.map(({ value, count }) => {
    const { free } = counts.having({ "host-type": [value] });
    const label = hostTypes[value as keyof typeof hostTypes];
    return `${label}: ${counted(count, "program")}; ${free.no} ${verb(free.no, "asks", "ask")} a fee, ${free.yes} ${verb(free.yes, "asks", "ask")} none, ${free.notStated} ${verb(free.notStated, "does not say", "do not say")}`;
  });
  return section(
    "Who runs the programs in the catalog",
    [
      `Counted from ${counted(total, "program")}${notStated === 0 ? "" : `; for ${notStated} the kind of host is not stated`}. A company can run a good program and a famous hospital a poor one: the kind of host only tells you where to ask next.`,
    ],
    points,
  );
}

function honest({ counts, year }: GuideMaterial): Section {
  const since = year - RECENT_YEARS;
  const recent = counts.having({ fresh: [String(since)] }).total;
  return section("What this catalog can and cannot tell you", [
    "That a program is in the catalog is no recommendation, and nobody can buy a better place in a list. Each fact names the page it comes from and the year that page speaks of; where pages disagree, intern-find show says so.",
    `${recent} of ${counted(counts.all.total, "program")} have a source that speaks of ${since} or later. For the others, and before you send money anywhere, read the host's own page as it is today.`,
  ]);
}

export const reputable: Topic = {
  id: "reputable",
  title: "How to tell a reputable program",
  line: "good signs, what to ask before you pay, when to stop",
  sections,
};
