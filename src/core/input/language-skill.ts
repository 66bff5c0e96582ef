import { inputs } from "#words/inputs.ts";
import { spoken } from "#words/spoken.ts";
import type { Known } from "../filters/filter.ts";
import { splitValues } from "../filters/filter.ts";
import type { Parsed } from "../parsed.ts";
import { allParsed, mapParsed, parsed, refused } from "../parsed.ts";
import type { LanguageSkill, Profile } from "../profile.ts";
import type { Cefr, LanguageTest } from "../vocabulary.ts";
import { cefrLevels, keysOf, languageTests } from "../vocabulary.ts";

const natives: readonly string[] = spoken.native;

/** "native", "B2", "ielts:6.5". */
export function parseSkill(text: string, language: string): Parsed<LanguageSkill> {
  const words = text.trim().toLowerCase();
  if (natives.includes(words)) return parsed({ language, level: "native" });
  const level = cefrLevels.find((one_) => one_.toLowerCase() === words);
  if (level !== undefined) return parsed({ language, level: level satisfies Cefr });
  const [, name = "", score] = /^([a-z -]+?)\s*[:= ]\s*(\d{1,3}(?:\.\d+)?)$/u.exec(words) ?? [];
  const test = keysOf(languageTests).find((id) => id === name.trim() || languageTests[id].toLowerCase() === name.trim());
  if (test === undefined || score === undefined) return refused(inputs.languages.notLevel(text), inputs.languages.levelHint);
  return inScale(test, Number(score))
    ? parsed({ language, test, score: Number(score) })
    : refused(inputs.languages.notScore(score, languageTests[test]), inputs.languages.levelHint);
}

/** The highest score that each test gives. */
const TOP_SCORE: Readonly<Record<LanguageTest, number>> = {
  ielts: 9,
  toefl: 120,
  "toefl-pbt": 677,
  "toefl-itp": 677,
  duolingo: 160,
  cambridge: 230,
  pte: 90,
  oet: 500,
};

function inScale(test: LanguageTest, score: number): boolean {
  return score > 0 && score <= TOP_SCORE[test];
}

/** "de:B1,es:native", beside what was told of other languages. */
export function parseLanguages(texts: readonly string[], _: Known, soFar: Profile): Parsed<Profile> {
  const skills = splitValues(texts).map((text): Parsed<LanguageSkill> => {
    const [language = "", level] = text.split(/:(.*)/su);
    if (!/^[a-z]{2}$/u.test(language) || level === undefined) return refused(inputs.languages.notPair(text), inputs.languages.pairHint);
    return parseSkill(level, language);
  });
  return mapParsed(allParsed(skills), (languages) => ({ languages: [...(soFar.languages ?? []), ...languages] }));
}
