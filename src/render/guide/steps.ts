import type { Overview } from "../../core/overview.ts";
import { documentKinds, languageTests } from "../../core/vocabulary.ts";
import { counted } from "../dates.ts";
import { countOf, countWords, freeWords, housingWords, paidWords, verb } from "../overview-words.ts";
import { languageName } from "../languages.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

function sections({ counts }: GuideMaterial): readonly Section[] {
  return [goals(), programs(counts.all), eligibility(counts.all), application(counts.all), interview(counts.all), money(counts.all)];
}

function goals(): Section {
  return section(
    "1. Know what you want",
    [
      "Write down in two sentences what you want to be able to do, or to know, when you come home. It decides more than any list: someone who wants to find out whether medicine is right needs other weeks than someone who needs a letter for a residency.",
    ],
    [
      "What interests you: patients, a laboratory, data, communities?",
      "How much time do you have, and when? Count exams and travel.",
      "What can you spend, all in all, and who could help?",
      "What does your school count, and does it have to agree?",
    ],
  );
}

function programs({ total }: Overview): Section {
  return section(
    "2. Find programs you may apply to",
    [
      `The catalog lists ${counted(total, "program")}; those that have ended or are paused are left out. Let it leave out what cannot take you: what you tell it stays on your computer, and what you leave out never counts against you.`,
      "Choose about six: two that are hard to get into, two that fit well, two that you can nearly count on. Then check each of them: intern-find guide reputable.",
    ],
    [
      "intern-find wizard asks you a few questions.",
      "intern-find search --level undergraduate --citizenship in --paid is the same with flags.",
      "intern-find facets --level medical-student shows what there is, by country, kind and month.",
    ],
  );
}

function eligibility(all: Overview): Section {
  const asks = (axis: Overview["asks"][number]["value"]): number => countOf(all.asks, axis);
  const languages = all.languages.slice(0, 4).map(({ value, count }) => `${languageName(value)} (${count})`);
  return section(
    "3. Check whether you fit",
    [
      "Read the conditions before you write a word. If one of them is not clear, ask the host in one short, friendly mail: that is normal, and it saves weeks.",
      `How often programs set a condition, counted from ${counted(all.total, "program")}; the others set none or do not say:`,
    ],
    [
      `Your stage or year of study: ${asks("stage")}. A year usually means the year you are in when the program begins.`,
      `Grades: ${asks("gpa")} ask for a grade average. Grades are given on many scales; if yours is another one, send the explanation of your school with it.`,
      `Language: ${asks("language")} ask for a language${languages.length === 0 ? "" : `, most often ${languages.join(", ")}`}. ${testWords(all)}`,
      `Citizenship or permanent residence: ${asks("citizenship")} and ${asks("permanent-residence")}. Studying in a certain country: ${asks("study-country")}. These are three different things.`,
      `Age: ${asks("age")}. A hospital may want you to be 18 even where the page does not say so.`,
      "Visa and immigration: whether you may enter for this kind of stay is a question of its own. intern-find country and a name shows the ways that are recorded.",
    ],
  );
}

function testWords({ tests }: Overview): string {
  if (tests.length === 0) return "None of them names a test score.";
  return `By test, programs that name a score: ${countWords(tests, languageTests)}. Ask how long the results take, and book the test before you have the place.`;
}

function application(all: Overview): Section {
  return section(
    "4. Apply",
    [
      "Begin two months before the deadline, because letters and stamps come from other people. Ask for letters in person or by a kind mail, with your CV, the deadline and two things the writer could mention; four weeks is a fair time.",
      `What programs name among their papers, with the number that do, of ${counted(all.total, "program")}: ${countWords(all.documents, documentKinds, 10)}. A program that names none may still want some.`,
    ],
    [
      "CV: one page, newest first, with numbers where there are any. A school student's CV may be short.",
      "Personal statement: why this place, what you have done that shows it, what you want to learn. Use your own words and true stories; let someone read it aloud to you.",
      "Letters of recommendation: from people who have seen you work. Someone who knows you well is better than someone famous who does not.",
      "Keep a copy of everything you send, and the day on which you sent it. intern-find deadlines shows what closes when.",
    ],
  );
}

function interview({ total, documents }: Overview): Section {
  const interviews = countOf(documents, "interview");
  return section(
    "5. The interview",
    [
      `${interviews} of ${counted(total, "program")} ${verb(interviews, "says that there is", "say that there is")} an interview; the others do not say, so be ready for one. Think of it as a talk in which both sides find out whether you would work well together.`,
    ],
    [
      "Be able to say in one minute who you are and why you want this.",
      "Read one recent thing that the group or hospital has done, and have a question about it.",
      "Prepare two true stories: one in which something went wrong and what you did, one in which you worked with others.",
      "Check the time zone, the connection and the light an hour before. Thank them by mail the same day.",
    ],
  );
}

function money(all: Overview): Section {
  return section(
    "6. Pay for it",
    [
      "Add it up before you accept: fee, travel, visa, insurance, health papers, room, food, local transport, and something for surprises. Take off what the host pays or covers.",
    ],
    [
      `Pay: ${paidWords(all)}`,
      `Fees: ${freeWords(all)}`,
      `Housing: ${housingWords(all)}`,
      "Scholarships: ask your own school, your student association, foundations in your town, and the host, in this order. Look at their deadlines first: they can come before the program's own.",
      "intern-find search --budget 1500usd compares what each program costs in all with what you have, and says what it cannot count.",
    ],
  );
}

export const steps: Topic = {
  id: "steps",
  title: "Six steps, from goals to funding",
  line: "goals, programs, eligibility, application, interview, money",
  sections,
};
