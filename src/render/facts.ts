import type { Fact } from "../core/profile.ts";

/** What to tell, with the flag that tells it. */
export const askWords: Readonly<Record<Fact, string>> = {
  birth: "your birth date (--born)",
  stage: "what you study (--level)",
  year: "your year of study (--year)",
  phase: "your year, as clinical or final (--year)",
  degree: "whether medicine is your first degree (--degree)",
  citizenships: "your citizenship (--citizenship)",
  permanentResidence: "where you are a permanent resident (--permanent-resident, also none)",
  livesIn: "where you live, with the city (--lives-in)",
  studiesIn: "the country of your school (--studies-in)",
  institution: "the name of your school (--institution)",
  languages: "how well you know the language (--english, --language)",
  gpa: "your grade average (--gpa)",
  fields: "your field of study (--field)",
  memberships: "which associations you belong to (--member, also none)",
  backgrounds: "your background, if you wish (--background, also none)",
  financialNeed: "whether you are in financial need (--need)",
  returnsToStudy: "whether you go on studying afterwards (--returns)",
};

/** The facts in a word or two, for where there is no room for more. */
export const factNames: Readonly<Record<Fact, string>> = {
  birth: "birth date",
  stage: "level",
  year: "year",
  phase: "part of the course",
  degree: "kind of degree",
  citizenships: "citizenship",
  permanentResidence: "permanent residence",
  livesIn: "where you live",
  studiesIn: "country of study",
  institution: "school",
  languages: "language level",
  gpa: "grade average",
  fields: "field of study",
  memberships: "memberships",
  backgrounds: "background",
  financialNeed: "financial need",
  returnsToStudy: "further study",
};
