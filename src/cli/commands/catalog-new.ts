import { draft as words } from "#words/draft.ts";
import type { Draft } from "../../catalog/draft.ts";
import { draftProblems, draftText } from "../../catalog/draft.ts";
import type { DraftQuestion } from "../../catalog/draft-questions.ts";
import { draftQuestions } from "../../catalog/draft-questions.ts";
import type { Known } from "../../core/filters/filter.ts";
import type { Parsed } from "../../core/parsed.ts";
import { refused } from "../../core/parsed.ts";
import type { Ask } from "../../prompts/ask.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { textOf } from "../flags.ts";
import { knownFrom, reasonOf } from "../values.ts";

/** Where the file goes, and which ids cannot be given to it. */
interface Target {
  readonly folder: string;
  /** Given where the name of the file was. */
  readonly id?: string;
  readonly taken: ReadonlyMap<string, string>;
}

export async function runNew(flags: Flags, context: Context): Promise<void> {
  if (!context.interactive) throw new Failure(words.needsTerminal);
  const catalog = await context.shipped();
  const target = await targetOf(textOf(flags, "output"), context);
  const draft = await draftOf(target, knownFrom(catalog, context.clock.today), await context.ask());
  const path = `${target.folder}/${String(draft["id"])}.yaml`;
  const text = `${target.folder.endsWith("data/programs") ? FOR_EDITORS : ""}${draftText(draft)}`;
  await write(path, text, target.folder, context);
  const isOurs = catalog.programs().some(({ id }) => id === draft["id"]);
  const told = [words.written(path), ...(isOurs ? [words.takesPlace] : []), words.checkAgain(target.folder)];
  context.write(told.map((line) => `${line}\n`).join(""));
}

const FOR_EDITORS = "# yaml-language-server: $schema=../program.schema.json\n";

/** A file is named by its path, with the id of the program as its name; anything else is a folder. */
async function targetOf(output: string | undefined, context: Context): Promise<Target> {
  const [, before = ".", id] = /^(?:(.*)[/\\])?([^/\\]+)\.ya?ml$/iu.exec(output ?? "") ?? [];
  const folder = output === undefined ? await context.newPrograms() : id === undefined ? output : before;
  const taken = await takenIds(folder, context);
  const refusal = id === undefined ? undefined : taken.get(id);
  if (refusal !== undefined) throw new Failure(`--output: ${refusal}`);
  return { folder, taken, ...(id !== undefined && { id }) };
}

/** With the reason why each cannot be given. */
async function takenIds(folder: string, context: Context): Promise<Target["taken"]> {
  const { retired } = await context.shipped();
  // A folder that is not there yet holds none.
  const there = await context.programsIn(folder).catch(() => ({ programs: [], problems: [] }));
  const broken = there.problems.map(({ file }) => file.replace(/^.*\//u, "").replace(/\.ya?ml$/iu, ""));
  return new Map([
    ...retired.map(({ id, reason }) => [id, words.onceInUse(id, reason)] as const),
    ...[...there.programs.map(({ id }) => id), ...broken].map((id) => [id, words.thereAlready(id, folder)] as const),
  ]);
}

async function draftOf({ id, taken }: Target, known: Known, ask: Ask): Promise<Draft> {
  let draft: Draft = id === undefined ? {} : { id };
  const [wrong] = draftProblems(draft, known.reference);
  if (wrong) throw new Failure(words.nameIsId(wrong.message));
  for (const question of draftQuestions) {
    if (question.id in draft || question.when?.(draft) === false) continue;
    draft = await answered(question, draft, { known, taken, ask });
  }
  return draft;
}

interface Asking {
  readonly known: Known;
  readonly taken: Target["taken"];
  readonly ask: Ask;
}

async function answered(question: DraftQuestion, draft: Draft, { known, taken, ask }: Asking): Promise<Draft> {
  const reading = (text: string): Parsed<Draft> => {
    const refusal = question.id === "id" ? taken.get(text) : undefined;
    return refusal === undefined ? checked(question, text, draft, known) : refused(refusal);
  };
  const text = question.choices ? await ask.choose(question.message, question.choices) : await typed(question, reading, ask);
  if (text === "") return draft;
  const answer = reading(text);
  return answer.ok ? { ...draft, ...answer.value } : draft;
}

async function typed({ message, needed }: DraftQuestion, reading: (text: string) => Parsed<Draft>, ask: Ask): Promise<string> {
  const check = (text: string): string | undefined => {
    if (text.trim() === "") return needed ? words.needed : undefined;
    const answer = reading(text.trim());
    return answer.ok ? undefined : reasonOf(answer);
  };
  return (await ask.write(needed ? message : words.mayBeSkipped(message), check)).trim();
}

/** What an answer adds, if the linter has nothing against it. */
function checked(question: DraftQuestion, text: string, draft: Draft, known: Known): Parsed<Draft> {
  const answer = question.read(text, draft, known);
  if (!answer.ok) return answer;
  const [problem] = draftProblems({ ...draft, ...answer.value }, known.reference);
  return problem === undefined ? answer : refused(words.problem(problem.message));
}

/** What was typed is not lost where it cannot be written. */
async function write(path: string, text: string, folder: string, context: Context): Promise<void> {
  try {
    await context.makeFolder(folder);
    await context.writeFile(path, text);
  } catch (error) {
    context.write(text);
    throw error;
  }
}
