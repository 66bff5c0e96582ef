import type { Match } from "../core/match.ts";
import type { Fact } from "../core/profile.ts";
import { asks } from "../core/eligibility/index.ts";
import { backgrounds, cefrLevels, phases, programTypes, stages } from "../core/vocabulary.ts";
import type { Choice } from "./ask.ts";

/** The answers so far: question → the text that its flag takes. */
export type Answers = ReadonlyMap<string, string>;

/** A question is a flag of `search` in words, so that answers and flags can't part. */
export interface Question {
  readonly id: string;
  /** The flag that takes the answer. */
  readonly flag: string;
  readonly message: string;
  /** Why it is asked, where that is not plain. */
  readonly why?: string;
  /** What can be chosen; without choices the answer is typed. */
  readonly choices?: (answers: Answers) => readonly Choice[];
  /** Of how many of the programs that remain an answer may decide. */
  readonly decides: (matches: readonly Match[], answers: Answers) => number;
}

const choicesOf = (table: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(table).map(([value, name]) => ({ value, name: sentence(name) }));

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

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

const regionChoices: readonly Choice[] = [
  { value: "europe", name: "Europe" },
  { value: "north-america", name: "North America" },
  { value: "asia", name: "Asia" },
  { value: "africa", name: "Africa" },
  { value: "oceania", name: "Australia and Oceania" },
  { value: "south-america", name: "South America" },
];

const grades: readonly Choice[] = [
  { value: "9", name: "Grade 9 (British Year 10)" },
  { value: "10", name: "Grade 10 (British Year 11)" },
  { value: "11", name: "Grade 11 (British Year 12)" },
  { value: "12", name: "Grade 12 (British Year 13)" },
];

const courseYears: readonly Choice[] = ["1st", "2nd", "3rd", "4th", "5th", "6th"].map((name, index) => ({ value: String(index + 1), name: `${name} year` }));

const english: readonly Choice[] = [
  { value: "native", name: "It is my first language" },
  ...cefrLevels.toReversed().map((level) => ({ value: level, name: `${level} on the European scale` })),
];

const yesNo: readonly Choice[] = [
  { value: "yes", name: "Yes" },
  { value: "no", name: "No" },
];

/** Every question there is; which comes next is a matter of how much it decides. Ties fall in this order. */
export const questions: readonly Question[] = [
  { id: "level", flag: "level", message: "What are you?", choices: () => choicesOf(stages), decides: byFacts("stage") },
  { id: "age", flag: "age", message: "How old are you?", decides: byFacts("birth") },
  {
    id: "born",
    flag: "born",
    message: "When were you born? (2009-05-14, or only the month: 2009-05)",
    why: "your age on a certain day decides",
    decides: (matches, answers) => (answers.has("age") ? byFacts("birth")(matches, answers) : 0),
  },
  {
    id: "citizenship",
    flag: "citizenship",
    message: "Which citizenship do you have? (several with commas)",
    why: "some programs take only certain ones",
    decides: byFacts("citizenships"),
  },
  { id: "studies-in", flag: "studies-in", message: "In which country is your school?", decides: byFacts("studiesIn") },
  { id: "lives-in", flag: "lives-in", message: 'Where do you live? (a country, or "Baltimore, MD, US")', decides: byFacts("livesIn") },
  {
    id: "year",
    flag: "year",
    message: "Which year are you in now?",
    choices: (answers) => (answers.get("level") === "high-school" ? grades : courseYears),
    decides: (matches, answers) => (isStudying(answers) ? byFacts("year")(matches, answers) : 0),
  },
  {
    id: "phase",
    flag: "year",
    message: "Which part of the course is that?",
    choices: (answers) => choicesOf(phases).filter(({ value }) => answers.get("level") === "medical-student" || !value.includes("clinical")),
    decides: (matches, answers) => (isStudying(answers) ? byFacts("phase")(matches, answers) : 0),
  },
  {
    id: "degree",
    flag: "degree",
    message: "Is medicine your first degree?",
    choices: () => [
      { value: "first", name: "Yes, I began it after school" },
      { value: "graduate-entry", name: "No, I had a degree before" },
    ],
    decides: (matches, answers) => (answers.get("level") === "medical-student" ? byFacts("degree")(matches, answers) : 0),
  },
  { id: "field", flag: "field", message: "What do you study? (medicine, biology, chemistry …)", decides: byFacts("fields") },
  { id: "english", flag: "english", message: "How good is your English?", choices: () => english, decides: byFacts("languages") },
  {
    id: "region",
    flag: "region",
    message: "Where would you like to go?",
    choices: () => regionChoices,
    decides: byGroups(({ best }) => best.track.locations[0]?.country ?? ""),
  },
  {
    id: "type",
    flag: "type",
    message: "What would you like to do?",
    choices: () => choicesOf(programTypes),
    decides: byGroups(({ program }) => program.types[0] ?? ""),
  },
  {
    id: "budget",
    flag: "budget",
    message: "How much can you spend in all? (1500usd, £800, 0)",
    decides: (matches) => matches.filter(({ best: { cost } }) => (cost.low ?? 0) > 0).length,
  },
  {
    id: "available",
    flag: "available",
    message: "When are you free? (2027-06..2027-09)",
    decides: (matches) => matches.filter(({ best: { dates } }) => dates.starts !== undefined).length / 2,
  },
  {
    id: "permanent-resident",
    flag: "permanent-resident",
    message: "Where are you a permanent resident, beside your citizenship? (a country, or none)",
    decides: byFacts("permanentResidence"),
  },
  { id: "returns", flag: "returns", message: "Will you go on studying afterwards?", choices: () => yesNo, decides: byFacts("returnsToStudy") },
  { id: "gpa", flag: "gpa", message: "What is your grade average? (3.4/4, 85%)", decides: byFacts("gpa") },
  {
    id: "background",
    flag: "background",
    message: "Do you belong to one of these groups?",
    why: "some programs are meant for them; nothing you answer leaves this machine",
    choices: () => [...choicesOf(backgrounds), { value: "none", name: "None of these" }],
    decides: byFacts("backgrounds"),
  },
  {
    id: "need",
    flag: "need",
    message: "Are you in financial need?",
    why: "some programs pay by need",
    choices: () => yesNo,
    decides: byFacts("financialNeed"),
  },
  { id: "institution", flag: "institution", message: "What is the name of your school?", decides: byFacts("institution") },
  { id: "member", flag: "member", message: "Do you belong to a student association? (IFMSA, or none)", decides: byFacts("memberships") },
];

function isStudying(answers: Answers): boolean {
  const level = answers.get("level");
  return level === "high-school" || level === "undergraduate" || level === "medical-student" || level === "graduate-student";
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
