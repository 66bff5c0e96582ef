import type { LanguageSkill } from "../profile.ts";
import type { Condition } from "../program.ts";
import type { Reference, TestLevels } from "../reference.ts";
import type { Cefr, LanguageTest } from "../vocabulary.ts";
import { cefrLevels } from "../vocabulary.ts";
import type { Truth } from "../verdict.ts";
import { any, truthOf } from "../verdict.ts";
import type { Judgment, Rule } from "./finding.ts";
import { ask, byReader } from "./finding.ts";

type Wanted = Extract<Condition, { kind: "language" }>;

/** Scores of one test are compared as they are; everything else on the common scale, where equal levels leave a doubt. */
export const language: Rule<"language"> = (condition, { profile, reference }): Judgment => {
  const mine = profile.languages?.filter((skill) => skill.language === condition.language);
  if (mine === undefined || mine.length === 0) return ask("languages");
  if (condition.cefr === undefined && condition.tests === undefined) return byReader();
  const truth = any(mine.map((skill) => reaches(skill, condition, reference)));
  return truth === "unclear" ? ask("languages") : { truth };
};

function reaches(skill: LanguageSkill, wanted: Wanted, { testLevels }: Reference): Truth {
  if ("level" in skill && skill.level === "native") return wanted.testRequired ? "unclear" : "yes";
  const sameTest = "test" in skill ? wanted.tests?.find(({ test }) => test === skill.test) : undefined;
  if ("test" in skill && sameTest) return truthOf(skill.score >= sameTest.min);
  const level = levelOf(skill, testLevels);
  if (level === undefined) return "unclear";
  const byLevel = wanted.cefr === undefined ? [] : [truthOf(rank(level) >= rank(wanted.cefr))];
  const byTest = (wanted.tests ?? []).map(({ test, min }) => compared(level, levelOfScore(test, min, testLevels)));
  return wanted.testRequired ? weakened(any([...byLevel, ...byTest])) : any([...byLevel, ...byTest]);
}

/** A score lies somewhere in its level: someone of the same level may be above or below it. */
function compared(level: Cefr, wanted: Cefr | undefined): Truth {
  if (wanted === undefined || rank(level) === rank(wanted)) return "unclear";
  return truthOf(rank(level) > rank(wanted));
}

/** Enough knowledge, but the test that is asked for was not named. */
function weakened(truth: Truth): Truth {
  return truth === "yes" ? "unclear" : truth;
}

function levelOf(skill: LanguageSkill, testLevels: TestLevels): Cefr | undefined {
  if ("test" in skill) return levelOfScore(skill.test, skill.score, testLevels);
  return skill.level === "native" ? "C2" : skill.level;
}

/** The highest level whose lowest score is reached; `undefined` below the table or for a test that has none. */
export function levelOfScore(test: LanguageTest, score: number, testLevels: TestLevels): Cefr | undefined {
  const table = testLevels[test];
  if (table === undefined) return undefined;
  return cefrLevels.findLast((level) => {
    const lowest = table[level];
    return lowest !== undefined && score >= lowest;
  });
}

function rank(level: Cefr): number {
  return cefrLevels.indexOf(level);
}
