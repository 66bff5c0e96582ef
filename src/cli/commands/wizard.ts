import type { Command } from "commander";
import { questions as words } from "#words/questions.ts";
import { personFacts } from "../../core/input/person.ts";
import { filters } from "../../core/filters/index.ts";
import { commandLine, flagsOf, questionnaire } from "../../prompts/questionnaire.ts";
import type { Answers, Question } from "../../prompts/questions.ts";
import { questions } from "../../prompts/questions.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { camelCased, flag, profileFrom } from "../flags.ts";
import type { Ask } from "../../prompts/ask.ts";
import { withProfile } from "../own-profile.ts";
import { selected } from "../selected.ts";
import { knownFrom } from "../values.ts";
import { runSearch } from "./search.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  command.addOption(flag("no-input")).action((flags: Flags) => run((context) => runWizard(flags, context)));
}

async function runWizard(given: Flags, context: Context): Promise<void> {
  if (!context.interactive) throw new Failure(words.needsTerminal);
  const own = await withProfile({}, context);
  const answers = await questionnaire({
    ask: await context.ask(),
    matches: async (so) => (await selected([], { ...own, ...searchFlags(so) }, context, "match")).result.matches,
    problem: async (question, text, so) => problemWith(question, text, so, context),
  });
  const ask = await context.ask();
  await keepIfWished(answers, ask, context);
  await runSearch([], { ...own, ...searchFlags(answers) }, context);
  const today = typeof given["today"] === "string" ? ["--today", given["today"]] : [];
  context.write(words.sameAgain(commandLine(flagsOf(answers, questions), today)));
}

/** What was told of the person, for the next time; nothing is kept without a yes. */
async function keepIfWished(answers: Answers, ask: Ask, context: Context): Promise<void> {
  const flags = flagsOf(answers, questions);
  const told = Object.fromEntries(personFacts.flatMap(({ id }) => (flags.has(id) ? [[id, [flags.get(id) ?? ""]] as const] : [])));
  if (Object.keys(told).length === 0 || context.own.folders.config === undefined) return;
  const { yes, no } = words.keep;
  const wish = await ask.choose(words.keep.question, [
    { value: "no", name: no },
    { value: "yes", name: yes },
  ]);
  if (wish !== "yes") return;
  const { keepAnswers } = await import("../keep-answers.ts");
  const { DEFAULT_PROFILE } = await import("../../user/own-profile.ts");
  await keepAnswers(told, DEFAULT_PROFILE, context);
  say(words.keep.kept, context);
}

/** The answers as commander would have read them. */
function searchFlags(answers: Answers): Flags {
  const lists = new Set([...filters, ...personFacts].filter(({ list }) => list).map(({ id }) => id));
  return Object.fromEntries([...flagsOf(answers, questions)].map(([name, text]) => [camelCased(name), lists.has(name) ? [text] : text]));
}

/** Each answer is read as its flag would read it. */
async function problemWith(question: Question, text: string, answers: Answers, context: Context): Promise<string | undefined> {
  const flags = searchFlags(new Map([...answers, [question.id, text]]));
  try {
    profileFrom(flags, knownFrom(await context.catalog(), context.clock.today));
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.message.replace(/^--[a-z-]+: /u, "");
    throw error;
  }
}
