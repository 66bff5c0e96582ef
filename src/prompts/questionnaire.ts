import { questions as words } from "#words/questions.ts";
import type { Match } from "../core/match.ts";
import type { Ask, Choice } from "./ask.ts";
import type { Answers, Question, QuestionId } from "./questions.ts";
import { nextQuestion } from "./questions.ts";

/** What the questionnaire needs from outside. */
export interface Surroundings {
  readonly ask: Ask;
  /** The programs that the answers leave. */
  readonly matches: (answers: Answers) => Promise<readonly Match[]>;
  /** Why an answer will not do, or nothing. */
  readonly problem: (question: Question, text: string, answers: Answers) => Promise<string | undefined>;
}

/** One question put, and its answer; `undefined` where it was skipped. */
interface Step {
  readonly question: Question;
  readonly answer: string | undefined;
}

const reasons: Readonly<Partial<Record<QuestionId, string>>> = words.reasons;

const SKIP = "";
const BACK = "<";
const DONE = ".";

/** Asks until nothing can change the answer any more, or the person has had enough. Each step can be skipped and taken back. */
export async function questionnaire({ ask, matches, problem }: Surroundings): Promise<Answers> {
  const steps: Step[] = [];
  for (;;) {
    const answers = answersOf(steps);
    const left = await matches(answers);
    const next = nextQuestion(left, answers, new Set(steps.map(({ question }) => question.id)));
    if (next === undefined) return answers;
    const answer = await put(next.question, { count: left.length, decides: next.programs, canGoBack: steps.length > 0 }, answers, { ask, problem });
    if (answer === DONE) return answers;
    if (answer === BACK) steps.pop();
    else steps.push({ question: next.question, answer: answer === SKIP ? undefined : answer });
  }
}

function answersOf(steps: readonly Step[]): Answers {
  return new Map(steps.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question.id, answer] as const])));
}

interface Standing {
  readonly count: number;
  readonly decides: number;
  readonly canGoBack: boolean;
}

async function put(question: Question, standing: Standing, answers: Answers, { ask, problem }: Pick<Surroundings, "ask" | "problem">): Promise<string> {
  const message = words.put(words.messages[question.id], standing.count, standing.decides, reasons[question.id]);
  if (question.choices) return ask.choose(message, [...question.choices(answers), ...waysOut(standing)]);
  let refusal: string | undefined;
  for (;;) {
    const text = (await ask.write(words.typed(refusal ?? message, standing.canGoBack), () => undefined)).trim();
    if (text === SKIP || text === DONE || (text === BACK && standing.canGoBack)) return text;
    refusal = await problem(question, text, answers);
    if (refusal === undefined) return text;
  }
}

function waysOut({ canGoBack }: Standing): readonly Choice[] {
  return [{ value: SKIP, name: words.skip }, ...(canGoBack ? [{ value: BACK, name: words.back }] : []), { value: DONE, name: words.done }];
}

/** The answers as flags of `search`, each with its texts; two questions may fill one flag. */
export function flagsOf(answers: Answers, asked: readonly Question[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (const [id, text] of answers) {
    const flag = asked.find((question) => question.id === id)?.flag ?? id;
    const before = flags.get(flag);
    flags.set(flag, before === undefined ? text : `${before},${text}`);
  }
  // A birth date says more than an age.
  if (flags.has("born")) flags.delete("age");
  return flags;
}

/** The command that gives the same list, for POSIX shells, PowerShell and cmd alike. */
export function commandLine(flags: ReadonlyMap<string, string>, extra: readonly string[]): string {
  const parts = [...flags].flatMap(([flag, text]) => [`--${flag}`, quoted(text)]);
  return ["intern-find", "search", ...parts, ...extra].join(" ");
}

/** As every shell reads it as one word. */
export function quoted(text: string): string {
  if (/^[\w.,:/+-]+$/u.test(text)) return text;
  return /["$`\\!%]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
