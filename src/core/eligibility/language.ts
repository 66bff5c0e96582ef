import type { LanguageSkill } from "../profile.ts";
import type { Condition } from "../requirement.ts";
import type { Reference, TestLevels } from "../reference.ts";
import type { LanguageTest } from "../vocabulary.ts";
import { cefrLevels } from "../vocabulary.ts";
import type { Truth } from "../verdict.ts";
import { any, truthOf } from "../verdict.ts";
import type { Judgment, Rule } from "./finding.ts";
import { ask, byReader } from "./finding.ts";

type Wanted = Extract<Condition, { kind: "language" }>;

/** Levels of the common scale that someone may have, by their place in it. */
interface Levels {
  readonly low: number;
  readonly high: number;
}

/** Scores of one test are compared as they are; everything else on the common scale, where equal levels leave a doubt. */
export const language: Rule<"language"> = (condition, { profile, reference }): Judgment => {
  const mine = profile.languages?.filter((skill) => skill.language === condition.language);
  if (mine === undefined || mine.length === 0) return ask("languages");
  const truth = any(mine.map((skill) => reaches(skill, condition, reference)));
  if (truth !== "unclear") return { truth };
  return condition.cefr === undefined && condition.tests === undefined ? byReader() : ask("languages");
};

function reaches(skill: LanguageSkill, wanted: Wanted, { testLevels }: Reference): Truth {
  if ("level" in skill && skill.level === "native") return wanted.testRequired ? "unclear" : "yes";
  if (wanted.cefr === undefined && wanted.tests === undefined) return "unclear";
  const sameTest = "test" in skill ? wanted.tests?.find(({ test }) => test === skill.test) : undefined;
  if ("test" in skill && sameTest) return truthOf(skill.score >= sameTest.min);
  const levels = levelsOf(skill, testLevels);
  const truth = any([reachesLevel(levels, wanted), reachesTest("test" in skill ? likely(levels) : levels, wanted, testLevels)]);
  return wanted.testRequired ? weakened(truth) : truth;
}

/** The owners of two tests see a score of one up to a level higher in the other than our table does. */
function likely({ low, high }: Levels): Levels {
  return { low, high: high + 1 };
}

function reachesTest(mine: Levels, { tests = [] }: Wanted, testLevels: TestLevels): Truth {
  return any(tests.map(({ test, min }) => compared(mine, levelsOfScore(test, min, testLevels))));
}

function reachesLevel({ low, high }: Levels, { cefr }: Wanted): Truth {
  if (cefr === undefined) return "no";
  const wanted = cefrLevels.indexOf(cefr);
  if (low >= wanted) return "yes";
  return high < wanted ? "no" : "unclear";
}

/** A score lies somewhere in its level: someone of the same level may be above or below it. */
function compared(mine: Levels, wanted: Levels): Truth {
  if (mine.low > wanted.high) return "yes";
  return mine.high < wanted.low ? "no" : "unclear";
}

/** Enough knowledge, but the test that is asked for was not named. */
function weakened(truth: Truth): Truth {
  return truth === "yes" ? "unclear" : truth;
}

function levelsOf(skill: LanguageSkill, testLevels: TestLevels): Levels {
  if ("test" in skill) return levelsOfScore(skill.test, skill.score, testLevels);
  const level = skill.level === "native" ? cefrLevels.length - 1 : cefrLevels.indexOf(skill.level);
  return { low: level, high: level };
}

/** From the highest level whose lowest score is reached to the one below the next that the table tells. */
function levelsOfScore(test: LanguageTest, score: number, testLevels: TestLevels): Levels {
  const lowest = cefrLevels.map((level) => testLevels[test]?.[level]);
  const reached = lowest.findLastIndex((from) => from !== undefined && score >= from);
  const beyond = lowest.findIndex((from, level) => level > reached && from !== undefined);
  return { low: Math.max(0, reached), high: beyond === -1 ? cefrLevels.length - 1 : Math.max(0, beyond - 1) };
}
