import { languages as languageWords } from "#words/languages.ts";
import { overview } from "#words/overview.ts";
import { steps as words } from "#words/guide/steps.ts";
import type { Overview } from "../../core/overview.ts";
import { documentKinds, languageTests } from "../../core/vocabulary.ts";
import { countOf, countWords, freeWords, housingWords, paidWords } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

function sections({ counts: { all } }: GuideMaterial): readonly Section[] {
  const { goals } = words;
  return [section(goals.title, goals.paragraphs, goals.points), programs(all), eligibility(all), application(all), interview(all), money(all)];
}

function programs({ total }: Overview): Section {
  const { title, catalog, choose, points } = words.programs;
  return section(title, [catalog(total), choose], points);
}

const MOST_LANGUAGES = 4;

function eligibility(all: Overview): Section {
  const asks = (axis: Overview["asks"][number]["value"]): number => countOf(all.asks, axis);
  const languages = all.languages.slice(0, MOST_LANGUAGES).map(({ value, count }) => ({ label: languageWords.name(value), count }));
  const { title, read, counted, stage, grades, language, places, age, visa } = words.eligibility;
  return section(
    title,
    [read, counted(all.total)],
    [
      stage(asks("stage")),
      grades(asks("gpa")),
      language(asks("language"), overview.counts(languages), testWords(all)),
      places(asks("citizenship"), asks("permanent-residence"), asks("study-country")),
      age(asks("age")),
      visa,
    ],
  );
}

function testWords({ tests }: Overview): string {
  return tests.length === 0 ? words.eligibility.noTest : words.eligibility.tests(countWords(tests, languageTests));
}

const MOST_PAPERS = 10;

function application({ total, documents }: Overview): Section {
  const { title, begin, papers, points } = words.application;
  return section(title, [begin, papers(total, countWords(documents, documentKinds, MOST_PAPERS))], points);
}

function interview({ total, documents }: Overview): Section {
  const { title, counted, points } = words.interview;
  return section(title, [counted(countOf(documents, "interview"), total)], points);
}

function money(all: Overview): Section {
  const { title, sum, pay, fees, housing, others } = words.money;
  return section(title, [sum], [pay(paidWords(all)), fees(freeWords(all)), housing(housingWords(all)), ...others]);
}

export const steps: Topic = { id: "steps", title: words.title, line: words.line, sections };
