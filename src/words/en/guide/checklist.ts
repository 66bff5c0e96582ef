import { byCount, counted } from "../count.ts";

export const checklist = {
  title: "Before you leave",
  line: "passport, visa, vaccinations, insurance, language, packing",

  /** How many programs ask for a paper by name. */
  named: {
    visa: (count: number, total: number): string => asking(count, total, "a visa or a proof of it"),
    "police-check": (count: number, total: number): string => asking(count, total, "one"),
    vaccinations: (count: number, total: number): string => asking(count, total, "one"),
    "health-check": (count: number, total: number): string => asking(count, total, "them"),
    "health-insurance": (count: number, total: number): string => asking(count, total, "it"),
    "malpractice-insurance": (count: number, total: number): string => asking(count, total, "it"),
    "liability-insurance": (count: number, total: number): string => asking(count, total, "it"),
  },

  papers: {
    title: "Passport, visa and papers",
    begin: "Begin as soon as you have the place; some of this takes months.",
    passport: "Passport: look at the date today. It may have to be valid for some months after you leave, so renew it if it ends within a year.",
    visa: (named: string): string =>
      `Visa or permit: ask the embassy for the one that fits what you will do there, and say what you will do in plain words. ${named}`,
    lead: (
      routes: { readonly timed: number; readonly all: number },
      longest: { readonly weeks: number; readonly country: string; readonly route: string },
    ): string =>
      `Time: ${routes.timed} of ${counted(routes.all, "recordedWay")} to stay ${byCount(routes.timed, { one: "says", other: "say" })} how early to begin. The longest asks for ${counted(longest.weeks, "week")} (${longest.country}: ${longest.route}).`,
    police: (named: string): string => `Police or background check: ${named} It can take weeks, and longer if you have lived in several countries.`,
    others: [
      "Letters: the acceptance of the host, proof that you are enrolled, proof of money and of a place to stay. Carry them on paper too.",
      "If you are under 18: the consent of your parents in writing, and the host's rules for minors.",
    ],
  },

  health: {
    title: "Vaccinations and health papers",
    why: "Hospitals protect their patients from you, and you from their germs. Ask for the host's own form first, then go to your doctor with it: some vaccinations need several doses over months.",
    recorded: (countries: number): string => `What hospitals ask is recorded for ${counted(countries, "country")}: intern-find country and a name.`,
    vaccinations: (named: string): string => `Vaccination record: ${named}`,
    check: (named: string): string => `Health check or blood tests: ${named}`,
    others: [
      "Medicines you take: enough for the whole stay, in their boxes, with the prescription. Ask whether they are allowed there.",
      "A travel clinic tells you what is advised for the country beside what the host asks.",
      "Ask before you go what to do after a needle injury, and where the nearest treatment is.",
    ],
  },

  insurance: {
    title: "Insurance",
    exclusions: "Read what is left out: ask above all about work in a hospital and about the journey home when you are ill.",
    health: (named: string): string => `Health and travel insurance: ${named}`,
    malpractice: (named: string): string =>
      `Malpractice insurance, for clinical work: ${named} Your own school or student association may cover you; ask for a letter that says so.`,
    liability: (named: string): string => `Liability insurance: ${named}`,
  },

  language: {
    title: "Language and manners",
    asked: (asks: number, total: number): string =>
      `${asks} of ${counted(total, "program")} ask for a language; the others do not say. Even where English is enough, patients will thank you for twenty sentences of theirs.`,
    points: [
      "Learn to say who you are, that you are a student, and that you will fetch someone.",
      "Ask how people there greet older colleagues, what one wears, and who speaks first on a round.",
      "Never take or post a picture of a patient, a chart or a ward, whatever others do.",
      "Ask how consent is asked for there, and step out when a patient would rather not have you in the room.",
    ],
  },

  packing: {
    title: "Packing",
    paragraphs: ["Ask the host what it lends before you buy."],
    points: [
      "Scrubs or a white coat, as the host says; comfortable closed shoes that can be washed.",
      "Stethoscope with your name on it, a watch with a second hand, a small torch, pens that may get lost.",
      "A pocket notebook, without patients' names in it.",
      "Name badge of your school, some passport photos, copies of all papers on paper and where you can reach them online.",
      "Adapter, charger, and a phone that works there on the first evening.",
      "Something small from home for the people who look after you.",
    ],
  },

  lastDays: {
    title: "In the last days",
    points: [
      "Give someone at home your address, your host's number, your flights and a day on which you will call.",
      "Write down the emergency number there, your embassy's, your insurer's and the host's.",
      "Read your own government's travel advice once more, and register your trip if it offers that.",
      "Have enough money for a week in two different places, and tell your bank where you go.",
      "Know how you get from the airport to your bed.",
    ],
  },
} as const;

/** "30 of 496 programs name …" */
function asking(count: number, total: number, what: string): string {
  return `${count} of ${counted(total, "program")} ${byCount(count, { one: "names", other: "name" })} ${what}; the others do not say.`;
}
