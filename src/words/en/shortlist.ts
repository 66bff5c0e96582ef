import { allOf, byCount, counted } from "./count.ts";
import { list } from "./list.ts";

/** The programs that a person saved, and what they note of them. */
export const shortlist = {
  stages: {
    interested: "interested",
    preparing: "preparing",
    submitted: "submitted",
    interview: "interview",
    offer: "offer",
    accepted: "accepted",
    rejected: "rejected",
    missed: "missed",
    "next-year": "next year",
  },
  /** How people say the stages when they type; all in lower case. */
  spoken: {
    interested: ["interest", "saved"],
    preparing: ["prepare", "in preparation", "started", "writing"],
    submitted: ["submit", "applied", "sent", "handed in", "application sent"],
    interview: ["interviewed", "interviewing", "invited"],
    offer: ["offered", "admitted", "place offered"],
    accepted: ["accept", "confirmed", "going", "taken"],
    rejected: ["reject", "refused", "declined", "turned down", "withdrawn"],
    missed: ["miss", "too late", "expired"],
    "next-year": ["next year", "later", "next time", "next round"],
  },
  kinds: { stage: "stage", noteNumber: "the number of a note" },
  operands: {
    ids: { name: "ids", summary: "ids of programs, as lists print them; - reads them from stdin" },
    savedIds: { name: "ids", summary: "ids of programs that you saved; - reads them from stdin" },
    id: { name: "id", summary: "the id of a program that you saved" },
    stage: { name: "stage", summary: (stages: readonly string[]): string => `one of ${list.items(stages)}` },
    text: { name: "text", summary: "what to note; - reads it from stdin; without one your editor opens" },
    tags: { name: "tags", summary: "words of letters, digits and hyphens: first-choice" },
    referee: { name: "name", summary: "who writes the letter, in quotes where it has spaces" },
  },
  flags: {
    on: { metavar: "day", summary: "when it was, if not today (2027-02-01)" },
    yes: "do not ask",
    accept: { metavar: "ids", summary: "take over what changed since these were saved; all for every one" },
    list: "list the notes",
    removeNote: { metavar: "number", summary: "remove this note; --list numbers them" },
    removeTags: "take these tags away",
    for: { metavar: "ids", summary: "the saved programs that the letter is for" },
    due: { metavar: "day", summary: "until when the letter is needed" },
  },

  saved: (id: string, next: string): string => `Saved: ${id}. ${next}`,
  alreadySaved: (id: string, on: string, stage: string): string => `${id} is saved already (${on}, ${stage}).`,
  brought: (id: string, changes: readonly string[]): string => `${id}: taken over as it is now: ${list.clauses(changes)}.`,
  upToDate: (id: string): string => `${id}: nothing has changed since you saved it.`,
  /** @param kept notes, tags, stages and done tasks that go with it */
  unsaved: (id: string, notes: number): string =>
    `No longer saved: ${id}.${notes === 0 ? "" : ` ${counted(notes, "note")} went with it; intern-find me path names the backup, which still has ${byCount(notes, { one: "it", other: "them" })}.`}`,
  notSavedAnyway: (id: string): string => `${id} is not saved; nothing was changed.`,
  notSaved: (id: string): string => `${id} is not saved. Save it first: intern-find save ${id}`,
  noSuch: (text: string, meant: string | undefined): string =>
    `"${text}" is not the id of a program that you saved.${meant === undefined ? " intern-find list shows them." : ` Did you mean ${meant}?`}`,
  nothingSaved: "Nothing is saved yet. Find programs with intern-find search, then: intern-find save <id>",
  noneSoFar: "None of those you saved fits.",

  /** What is next, in a sentence. */
  next: {
    applyBy: (when: string, left: string, id: string): string => `Next: apply by ${when} (${left}). When you begin: intern-find stage ${id} preparing`,
    preparing: (when: string, left: string, id: string): string => `Next: apply by ${when} (${left}). When it is sent: intern-find stage ${id} submitted`,
    findDate: (closing: string, id: string): string => `Next: its closing is ${closing}; see what it asks for: intern-find show ${id}`,
    over: (ended: string): string => `It ${ended}; look at its page before you count on it.`,
    wait: (id: string): string => `Next: wait for the answer. When it comes: intern-find stage ${id} offer, or rejected`,
    answer: (id: string): string => `Next: answer the offer. Then: intern-find stage ${id} accepted`,
    prepare: "Next: get ready for the stay: visa, insurance, travel.",
    later: "Next: nothing until the next round opens.",
    nothing: "Nothing is left to do for it.",
    gone: "Its record is no longer in the catalog; what you saved is kept.",
  },
  /** The same in a cell of a table. */
  step: {
    apply: (when: string): string => `apply by ${when}`,
    applyOpen: (closing: string): string => `apply: ${closing}`,
    wait: "wait for the answer",
    answer: "answer the offer",
    prepare: "get ready to go",
    later: "next round",
    nothing: "done",
    gone: "no longer listed",
    savedDeadline: (when: string): string => `saved as ${when}`,
  },
  headings: { stage: "Stage", next: "Next", verdict: "You", tags: "Tags" },
  since: (stage: string, day: string): string => `${stage}\n${day}`,

  staged: (id: string, stage: string, on: string, next: string): string => `${id}: ${stage} since ${on}. ${next}`,
  /** A stage noted for a day before that of the one it is at. */
  stagedBefore: (id: string, stage: string, on: string, now: string): string => `${id}: noted as ${stage} on ${on}; it is still at ${now}.`,
  stagedAlready: (id: string, stage: string, on: string): string => `${id} is ${stage} since ${on} already; nothing was changed.`,
  future: (day: string, today: string): string => `--on: ${day} is still to come (today is ${today}). Note a stage once it is reached.`,
  beforeSaved: {
    question: (id: string, stage: string, on: string, saved: string): string => `You saved ${id} on ${saved}. Was it ${stage} on ${on}, before that?`,
    yes: "Yes, on that day",
    no: "No, leave it as it is",
    needsYes: (id: string, on: string, saved: string): string =>
      `--on: ${on} is before the day on which you saved ${id} (${saved}). Add --yes if that is right.`,
    left: "Nothing was changed.",
  },

  noted: (id: string, notes: number): string => `Noted for ${id}, which has ${counted(notes, "note")} now.`,
  note: (number: number, on: string, text: string): string => `${number}. ${on}: ${text}`,
  noNotes: (id: string): string => `${id} has no notes.`,
  noNote: (id: string, number: number, notes: number): string => `${id} has no note ${number}; it has ${counted(notes, "note")}.`,
  noteRemoved: (id: string, text: string): string => `Removed from ${id}: ${text}`,
  noText: (id: string): string => `Say what to note, for example: intern-find note ${id} asked Dr. Okafor for a letter`,
  emptyNote: "The note is empty; nothing was changed.",
  badNote: "A note is text without control characters and without marks that reorder it.",
  noteStart: (name: string): string => `\n# A note on ${name}. Lines that begin with # are left out; an empty note changes nothing.\n`,
  noEditor: (id: string): string =>
    `No editor opened, or it ended with an error: set VISUAL or EDITOR (for example EDITOR=nano), or give the note at once: intern-find note ${id} your text. What you typed is kept for the next intern-find note ${id}.`,

  tagged: (id: string, tags: readonly string[]): string => (tags.length === 0 ? `${id} has no tags now.` : `${id}: ${list.items(tags)}`),
  noTags: (id: string): string => `${id} has no tags. Add one like this: intern-find tag ${id} first-choice`,
  badTag: (text: string): string => `"${text}" cannot be a tag: use letters, digits and hyphens, like first-choice.`,
  taggedAlready: (id: string): string => `${id} has them already; nothing was changed.`,
  notTagged: (id: string): string => `${id} does not have them; nothing was changed.`,

  referees: {
    parts: {
      add: {
        summary: "somebody who is to write a letter",
        description: "Notes who is to write a letter of recommendation, for which programs and until when.",
      },
      asked: { summary: "they have been asked", description: "Notes that somebody has been asked for the letter, today or on another day." },
      sent: { summary: "the letter is sent", description: "Notes that the letter has been sent, today or on another day." },
      remove: { summary: "remove them", description: "Removes a referee." },
      list: { summary: "who writes, and how far each is", description: "Everybody who writes for you, with what is asked, due and sent." },
    },
    usage: (parts: readonly string[]): string => `${parts.join("|")} [options]`,
    operand: "part",
    partKind: "part of referee",
    noPart: (parts: readonly string[]): string => `Say which part: ${list.items(parts)}. See intern-find referee --help.`,
    emptyName: "Give a name, in quotes where it has spaces.",
    none: 'Nobody is noted yet. Begin with: intern-find referee add "Dr. Okafor" --for <id>',
    noSuch: (name: string, meant: string | undefined): string =>
      `Nobody called "${name}" is noted.${meant === undefined ? " intern-find referee list shows them." : ` Did you mean ${meant}?`}`,
    added: (name: string, state: string): string => `${name}: ${state}`,
    removed: (name: string): string => `Removed: ${name}.`,
    unchanged: (name: string): string => `${name}: known already; nothing was changed.`,
    state: (parts: readonly string[]): string => `${list.clauses(parts)}.`,
    for: (programs: readonly string[]): string => `for ${allOf(programs)}`,
    forNone: "for no program yet (--for <id>)",
    due: (day: string): string => `due ${day}`,
    asked: (day: string): string => `asked ${day}`,
    notAsked: "not asked yet",
    sent: (day: string): string => `sent ${day}`,
    late: (days: number): string => `${counted(days, "day")} late: remind them`,
    sentBeforeAsked: (sent: string, asked: string): string => `--on: a letter cannot be sent on ${sent}, before it is asked for (${asked}).`,
    future: (day: string, today: string): string => `--on: ${day} is still to come (today is ${today}).`,
  },

  /** At the top of a page. */
  onPage: (on: string, stage: string, tags: readonly string[]): string =>
    list.clauses([`Saved on ${on}`, `stage: ${stage}`, ...(tags.length === 0 ? [] : [`tags: ${list.items(tags)}`])]),
  noteOnPage: (on: string, text: string): string => `Note of ${on}: ${text}`,
  gonePage: {
    gone: (reason: string | undefined): string =>
      reason === undefined
        ? "The catalog has no record of this program any more. This is what you saved."
        : `The catalog no longer has this program. ${reason} This is what you saved.`,
    labels: { deadline: "Apply by", opens: "Opens", starts: "Starts", pay: "Pay", fee: "Fee", stages: "Stages", notes: "Notes" },
    dated: (days: string, certainty: string | undefined): string => (certainty === undefined ? days : `${days} (${certainty})`),
    stage: (stage: string, on: string): string => `${stage} ${on}`,
  },
  goneFrom: (ids: readonly string[]): string => `${allOf(ids)}: the catalog has no record any more; intern-find list and intern-find show tell what you saved.`,
  settled: (programs: number): string =>
    `${counted(programs, "program")} that you saved ${byCount(programs, { one: "is", other: "are" })} handed in, settled or over and ${byCount(programs, { one: "is", other: "are" })} not listed (--stage or --all shows them).`,

  changes: {
    whole: (id: string, on: string, changes: readonly string[]): string => `${id} has changed since you saved it (${on}): ${list.clauses(changes)}.`,
    takeOver: (ids: readonly string[]): string => `Look at the page; then intern-find list --accept ${ids.join(",")} takes it over.`,
    onPage: (on: string, changes: readonly string[]): string => `Changed since you saved it (${on}): ${list.clauses(changes)}.`,
    names: { deadline: "deadline", opens: "opening", starts: "start", pay: "pay", fee: "fee" },
    moved: (what: string, days: number, before: string, after: string): string =>
      `${what} ${counted(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"} (${before}, now ${after})`,
    /** From one day to a stretch that begins with it, or the other way around. */
    redated: (what: string, before: string, after: string): string => `${what}: ${before}, now ${after}`,
    undated: (what: string, before: string): string => `${what}: ${before}, now without a date`,
    dated: (what: string, after: string): string => `${what}: now ${after}, no date before`,
    certainty: (after: string): string => `deadline now ${after}`,
    certainties: { confirmed: "confirmed", projected: "only as in an earlier year", estimated: "only estimated", none: "of unknown certainty" },
    money: (what: string, before: string, after: string): string => `${what}: ${before}, now ${after}`,
    ended: { paused: "it is paused", ended: "it has ended", none: "it runs again" },
    gone: "the catalog has no record of it any more",
    goneBecause: (reason: string): string => `the catalog no longer has it (${reason.replace(/\.$/u, "")})`,
  },
} as const;
