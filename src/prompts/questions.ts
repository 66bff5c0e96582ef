import { questions as words } from "#words/questions.ts";
import type { Match } from "../core/match.ts";
import { studying } from "../core/input/level.ts";
import type { Fact } from "../core/profile.ts";
import { asks } from "../core/eligibility/index.ts";
import { backgrounds, cefrLevels, phases, programTypes, stages } from "../core/vocabulary.ts";
import type { Choice } from "./ask.ts";

/** The answers so far: question → the text that its flag takes. */
export type Answers = ReadonlyMap<string, string>;

export type QuestionId = keyof typeof words.messages;

/** A question is a flag of `search` in words, so that answers and flags can't part. */
export interface Question {
  readonly id: QuestionId;
  /** The flag that takes the answer. */
  readonly flag: string;
  /** What can be chosen; without choices the answer is typed. */
  readonly choices?: (answers: Answers) => readonly Choice[];
  /** Of how many of the programs that remain an answer may decide. */
  readonly decides: (matches: readonly Match[], answers: Answers) => number;
}

const choicesOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>): readonly Choice[] =>
  ids.map((value) => ({ value, name: names[value] }));

/** The words of the vocabulary, each on a line of its own. */
const linesOf = (table: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(table).map(([value, name]) => ({ value, name: words.choice(name) }));

/** Programs of which some of these facts would settle something. */
const byFacts =
  (...facts: readonly Fact[]): Question["decides"] =>
  (matches) =>
    matches.filter(({ best }) => asks(best.findings).some((fact) => facts.includes(fact))).length;

/** Programs outside the largest group: those that a choice may leave out. */
const byGroups =
  (groupOf: (match: Match) => string): Question["decides"] =>
  (matches) => {
    const sizes = new Map<string, number>();
    for (const match of matches) sizes.set(groupOf(match), (sizes.get(groupOf(match)) ?? 0) + 1);
    return matches.length - Math.max(0, ...sizes.values());
  };

const grades: readonly Choice[] = [9, 10, 11, 12].map((grade) => ({ value: String(grade), name: words.grade(grade) }));

const courseYears: readonly Choice[] = words.courseYears.map((name, index) => ({ value: String(index + 1), name }));

const english: readonly Choice[] = [
  { value: "native", name: words.firstLanguage },
  ...cefrLevels.toReversed().map((level) => ({ value: level, name: words.languageLevel(level) })),
];

const yesNo = choicesOf(["yes", "no"], words.yesNo);

/** Every question there is; which comes next is a matter of how much it decides. Ties fall in this order. */
export const questions: readonly Question[] = [
  { id: "level", flag: "level", choices: () => linesOf(stages), decides: byFacts("stage") },
  { id: "age", flag: "age", decides: byFacts("birth") },
  {
    id: "born",
    flag: "born",
    decides: (matches, answers) => (answers.has("age") ? byFacts("birth")(matches, answers) : 0),
  },
  {
    id: "citizenship",
    flag: "citizenship",
    decides: byFacts("citizenships"),
  },
  { id: "studies-in", flag: "studies-in", decides: byFacts("studiesIn") },
  { id: "lives-in", flag: "lives-in", decides: byFacts("livesIn") },
  {
    id: "year",
    flag: "year",
    choices: (answers) => (answers.get("level") === "high-school" ? grades : courseYears),
    decides: (matches, answers) => (isStudying(answers) ? byFacts("year")(matches, answers) : 0),
  },
  {
    id: "phase",
    flag: "year",
    choices: (answers) => linesOf(phases).filter(({ value }) => answers.get("level") === "medical-student" || !value.includes("clinical")),
    decides: (matches, answers) => (isStudying(answers) ? byFacts("phase")(matches, answers) : 0),
  },
  {
    id: "course-years",
    flag: "course-years",
    decides: (matches, answers) => (isStudying(answers) ? byFacts("courseYears")(matches, answers) : 0),
  },
  {
    id: "degree",
    flag: "degree",
    choices: () => choicesOf(["first", "graduate-entry"], words.degrees),
    decides: (matches, answers) => (answers.get("level") === "medical-student" ? byFacts("degree")(matches, answers) : 0),
  },
  { id: "field", flag: "field", decides: byFacts("fields") },
  { id: "english", flag: "english", choices: () => english, decides: byFacts("languages") },
  {
    id: "region",
    flag: "region",
    choices: () => choicesOf(["europe", "north-america", "asia", "africa", "oceania", "south-america"], words.regions),
    decides: byGroups(({ best }) => best.track.locations[0]?.country ?? ""),
  },
  {
    id: "type",
    flag: "type",
    choices: () => linesOf(programTypes),
    decides: byGroups(({ program }) => program.types[0] ?? ""),
  },
  {
    id: "budget",
    flag: "budget",
    decides: (matches) => matches.filter(({ best: { cost } }) => (cost.low ?? 0) > 0).length,
  },
  {
    id: "available",
    flag: "available",
    decides: (matches) => matches.filter(({ best: { dates } }) => dates.starts !== undefined).length / 2,
  },
  {
    id: "permanent-resident",
    flag: "permanent-resident",
    decides: byFacts("permanentResidence"),
  },
  { id: "returns", flag: "returns", choices: () => yesNo, decides: byFacts("returnsToStudy") },
  { id: "gpa", flag: "gpa", decides: byFacts("gpa") },
  {
    id: "background",
    flag: "background",
    choices: () => [...linesOf(backgrounds), { value: "none", name: words.noBackground }],
    decides: byFacts("backgrounds"),
  },
  {
    id: "need",
    flag: "need",
    choices: () => yesNo,
    decides: byFacts("financialNeed"),
  },
  { id: "institution", flag: "institution", decides: byFacts("institution") },
  { id: "member", flag: "member", decides: byFacts("memberships") },
];

function isStudying(answers: Answers): boolean {
  return studying.some((stage) => stage === answers.get("level"));
}

/** The question that decides most, of those not yet asked; none where nothing can change the answer any more. */
export function nextQuestion(
  matches: readonly Match[],
  answers: Answers,
  asked: ReadonlySet<string>,
): { readonly question: Question; readonly programs: number } | undefined {
  const open = questions
    .filter(({ id }) => !asked.has(id))
    .map((question) => ({ question, programs: Math.floor(question.decides(matches, answers)) }))
    .filter(({ programs }) => programs > 0);
  return open.toSorted((left, right) => right.programs - left.programs)[0];
}
