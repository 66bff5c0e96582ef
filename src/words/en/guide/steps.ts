import { byCount, counted } from "../count.ts";

export const steps = {
  title: "Six steps, from goals to funding",
  line: "goals, programs, eligibility, application, interview, money",

  goals: {
    title: "1. Know what you want",
    paragraphs: [
      "Write down in two sentences what you want to be able to do, or to know, when you come home. It decides more than any list: someone who wants to find out whether medicine is right needs other weeks than someone who needs a letter for a residency.",
    ],
    points: [
      "What interests you: patients, a laboratory, data, communities?",
      "How much time do you have, and when? Count exams and travel.",
      "What can you spend, all in all, and who could help?",
      "What does your school count, and does it have to agree?",
    ],
  },

  programs: {
    title: "2. Find programs you may apply to",
    catalog: (total: number): string =>
      `The catalog lists ${counted(total, "program")}; those that have ended or are paused are left out. Let it leave out what cannot take you: what you tell it stays on your computer, and what you leave out never counts against you.`,
    choose:
      "Choose about six: two that are hard to get into, two that fit well, two that you can nearly count on. Then check each of them: intern-find guide reputable.",
    points: [
      "intern-find wizard asks you a few questions.",
      "intern-find search --level undergraduate --citizenship in --paid is the same with flags.",
      "intern-find facets --level medical-student shows what there is, by country, kind and month.",
    ],
  },

  eligibility: {
    title: "3. Check whether you fit",
    read: "Read the conditions before you write a word. If one of them is not clear, ask the host in one short, friendly mail: that is normal, and it saves weeks.",
    counted: (total: number): string => `How often programs set a condition, counted from ${counted(total, "program")}; the others set none or do not say:`,
    stage: (count: number): string => `Your stage or year of study: ${count}. A year usually means the year you are in when the program begins.`,
    grades: (count: number): string =>
      `Grades: ${count} ask for a grade average. Grades are given on many scales; if yours is another one, send the explanation of your school with it.`,
    /** `most`: the usual ones with their counts, or nothing. */
    language: (count: number, most: string, tests: string): string =>
      `Language: ${count} ask for a language${most === "" ? "" : `, most often ${most}`}. ${tests}`,
    noTest: "None of them names a test score.",
    tests: (counts: string): string =>
      `By test, programs that name a score: ${counts}. Ask how long the results take, and book the test before you have the place.`,
    places: (citizenship: number, residence: number, school: number): string =>
      `Citizenship or permanent residence: ${citizenship} and ${residence}. Studying in a certain country: ${school}. These are three different things.`,
    age: (count: number): string => `Age: ${count}. A hospital may want you to be 18 even where the page does not say so.`,
    visa: "Visa and immigration: whether you may enter for this kind of stay is a question of its own. intern-find country and a name shows the ways that are recorded.",
  },

  application: {
    title: "4. Apply",
    begin:
      "Begin two months before the deadline, because letters and stamps come from other people. Ask for letters in person or by a kind mail, with your CV, the deadline and two things the writer could mention; four weeks is a fair time.",
    papers: (total: number, counts: string): string =>
      `What programs name among their papers, with the number that do, of ${counted(total, "program")}: ${counts}. A program that names none may still want some.`,
    points: [
      "CV: one page, newest first, with numbers where there are any. A school student's CV may be short.",
      "Personal statement: why this place, what you have done that shows it, what you want to learn. Use your own words and true stories; let someone read it aloud to you.",
      "Letters of recommendation: from people who have seen you work. Someone who knows you well is better than someone famous who does not.",
      "Keep a copy of everything you send, and the day on which you sent it. intern-find deadlines shows what closes when.",
    ],
  },

  interview: {
    title: "5. The interview",
    counted: (interviews: number, total: number): string =>
      `${interviews} of ${counted(total, "program")} ${byCount(interviews, { one: "says that there is", other: "say that there is" })} an interview; the others do not say, so be ready for one. Think of it as a talk in which both sides find out whether you would work well together.`,
    points: [
      "Be able to say in one minute who you are and why you want this.",
      "Read one recent thing that the group or hospital has done, and have a question about it.",
      "Prepare two true stories: one in which something went wrong and what you did, one in which you worked with others.",
      "Check the time zone, the connection and the light an hour before. Thank them by mail the same day.",
    ],
  },

  money: {
    title: "6. Pay for it",
    sum: "Add it up before you accept: fee, travel, visa, insurance, health papers, room, food, local transport, and something for surprises. Take off what the host pays or covers.",
    pay: (sentence: string): string => `Pay: ${sentence}`,
    fees: (sentence: string): string => `Fees: ${sentence}`,
    housing: (sentence: string): string => `Housing: ${sentence}`,
    others: [
      "Scholarships: ask your own school, your student association, foundations in your town, and the host, in this order. Look at their deadlines first: they can come before the program's own.",
      "intern-find search --budget 1500usd compares what each program costs in all with what you have, and says what it cannot count.",
    ],
  },
} as const;
