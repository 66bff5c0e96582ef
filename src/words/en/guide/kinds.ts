import { counted } from "../count.ts";

export const kinds = {
  title: "The kinds of internship",
  line: "pre-med, shadowing, clinical, research, public and global health: what you do there, and how many there are",

  types: {
    "pre-med": {
      title: "Pre-med and pre-health programs",
      paragraphs: [
        "A first look at medicine for people who are not yet in medical school: talks, skills sessions, visits to wards and laboratories, often with others of your age. You learn whether you like it. You do not treat anyone.",
        "Good to ask: how many hours are really spent with health workers, who supervises you, and what is in the fee.",
      ],
    },
    shadowing: {
      title: "Shadowing and observerships",
      paragraphs: [
        "You follow a doctor or a team and watch. School students use it to find out what the work is like, graduates to get to know a health system that is new to them. Nobody lets you examine or treat patients, and that protects them and you.",
        "Good to ask: on how many days you are with a clinician, and whether you get a letter that says what you saw.",
      ],
    },
    clinical: {
      title: "Clinical placements and electives for medical students",
      paragraphs: [
        "You work with patients under supervision, as part of your training, for some weeks in a hospital or practice away from home. Have ready in which year you will be then, and who at your own school can confirm it.",
        "Good to ask: what someone of your year may do there, whether your school counts it, and which visa the host's papers support.",
      ],
    },
    research: {
      title: "Research in a medical setting",
      paragraphs: [
        "You join a group and work on one question: at the bench, with data, or with volunteers in a study. Expect to give a talk or show a poster at the end. You need patience more than experience.",
        "Good to ask: who will teach you from day to day, what the project is, and whether your name goes on the result.",
      ],
    },
    "public-health": {
      title: "Public and community health",
      paragraphs: [
        "The health of many people rather than of one patient: surveys, prevention, campaigns, policy, data. Useful for students of medicine and of other subjects alike.",
        "Good to ask: who uses your work when you have left, and whether it is field work or desk work.",
      ],
    },
    "global-health": {
      title: "Global health",
      paragraphs: [
        "Health across borders, often with a partner hospital or community in a country with fewer means. The best of these programs are led by the people who live there and go on when you are gone.",
        "Good to ask: what the partner asked for, what you may do with your training, and where the fee goes. Never do abroad what you would not be allowed to do at home.",
      ],
    },
  },
  find: (type: string): string => `In the catalog (a program can be of several kinds), see them with intern-find search --type ${type}:`,
  pay: (sentence: string): string => `Pay: ${sentence}`,
  length: (sentence: string): string => `Length: ${sentence}`,
  forWhom: (sentence: string): string => `For whom: ${sentence}`,

  specialty: {
    title: "One specialty: surgery, pediatrics, emergency medicine and others",
    choosing:
      "Any of these kinds can be about one specialty. Choose one if you know what you want to find out; a general program shows you more if you do not.",
    named: (total: number, stated: number, silent: number): string =>
      `Of ${counted(total, "program")}, ${stated} name a specialty; ${silent} do not say. A wider specialty also counts its narrower ones.`,
    one: (label: string, count: number, id: string): string => `${label}: ${counted(count, "program")} (intern-find search --specialty ${id})`,
  },
} as const;
