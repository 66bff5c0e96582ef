import type { CountryFacts } from "../../core/country-facts.ts";
import type { DocumentKind } from "../../core/vocabulary.ts";
import { counted } from "../dates.ts";
import { countOf, verb } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

function sections(material: GuideMaterial): readonly Section[] {
  return [papers(material), health(material), insurance(material), language(material), packing(), lastDays()];
}

/** "30 of 496 programs name …": how many programs ask for a paper by name. */
function named({ counts: { all } }: GuideMaterial, kind: DocumentKind, what: string): string {
  const count = countOf(all.documents, kind);
  return `${count} of ${counted(all.total, "program")} ${verb(count, "names", "name")} ${what}; the others do not say.`;
}

function papers(material: GuideMaterial): Section {
  return section(
    "Passport, visa and papers",
    ["Begin as soon as you have the place; some of this takes months."],
    [
      "Passport: look at the date today. It may have to be valid for some months after you leave, so renew it if it ends within a year.",
      `Visa or permit: ask the embassy for the one that fits what you will do there, and say what you will do in plain words. ${named(material, "visa", "a visa or a proof of it")}`,
      leadPoint(material),
      `Police or background check: ${named(material, "police-check", "one")} It can take weeks, and longer if you have lived in several countries.`,
      "Letters: the acceptance of the host, proof that you are enrolled, proof of money and of a place to stay. Carry them on paper too.",
      "If you are under 18: the consent of your parents in writing, and the host's rules for minors.",
    ],
  );
}

/** How long before the start one has to begin, as far as the country files tell. */
function leadPoint({ facts, reference }: GuideMaterial): string {
  const routes = Object.values(facts).flatMap(({ code, stay = [] }: CountryFacts) => stay.map((route) => ({ code, ...route })));
  const timed = routes.flatMap((route) => (route.leadWeeks === undefined ? [] : [{ ...route, leadWeeks: route.leadWeeks }]));
  const longest = timed.toSorted((left, right) => right.leadWeeks - left.leadWeeks)[0];
  if (longest === undefined) return "";
  return `Time: ${timed.length} of ${counted(routes.length, "recorded way", "recorded ways")} to stay ${verb(timed.length, "says", "say")} how early to begin. The longest asks for ${counted(longest.leadWeeks, "week")} (${reference.countries[longest.code] ?? longest.code}: ${longest.route}).`;
}

function health(material: GuideMaterial): Section {
  const countries = Object.values(material.facts).filter(({ health: items }) => items !== undefined).length;
  return section(
    "Vaccinations and health papers",
    [
      "Hospitals protect their patients from you, and you from their germs. Ask for the host's own form first, then go to your doctor with it: some vaccinations need several doses over months.",
      `What hospitals ask is recorded for ${counted(countries, "country", "countries")}: intern-find country and a name.`,
    ],
    [
      `Vaccination record: ${named(material, "vaccinations", "one")}`,
      `Health check or blood tests: ${named(material, "health-check", "them")}`,
      "Medicines you take: enough for the whole stay, in their boxes, with the prescription. Ask whether they are allowed there.",
      "A travel clinic tells you what is advised for the country beside what the host asks.",
      "Ask before you go what to do after a needle injury, and where the nearest treatment is.",
    ],
  );
}

function insurance(material: GuideMaterial): Section {
  return section(
    "Insurance",
    ["Read what is left out: ask above all about work in a hospital and about the journey home when you are ill."],
    [
      `Health and travel insurance: ${named(material, "health-insurance", "it")}`,
      `Malpractice insurance, for clinical work: ${named(material, "malpractice-insurance", "it")} Your own school or student association may cover you; ask for a letter that says so.`,
      `Liability insurance: ${named(material, "liability-insurance", "it")}`,
    ],
  );
}

function language({ counts: { all } }: GuideMaterial): Section {
  const asks = countOf(all.asks, "language");
  return section(
    "Language and manners",
    [
      `${asks} of ${counted(all.total, "program")} ask for a language; the others do not say. Even where English is enough, patients will thank you for twenty sentences of theirs.`,
    ],
    [
      "Learn to say who you are, that you are a student, and that you will fetch someone.",
      "Ask how people there greet older colleagues, what one wears, and who speaks first on a round.",
      "Never take or post a picture of a patient, a chart or a ward, whatever others do.",
      "Ask how consent is asked for there, and step out when a patient would rather not have you in the room.",
    ],
  );
}

function packing(): Section {
  return section(
    "Packing",
    ["Ask the host what it lends before you buy."],
    [
      "Scrubs or a white coat, as the host says; comfortable closed shoes that can be washed.",
      "Stethoscope with your name on it, a watch with a second hand, a small torch, pens that may get lost.",
      "A pocket notebook, without patients' names in it.",
      "Name badge of your school, some passport photos, copies of all papers on paper and where you can reach them online.",
      "Adapter, charger, and a phone that works there on the first evening.",
      "Something small from home for the people who look after you.",
    ],
  );
}

function lastDays(): Section {
  return section(
    "In the last days",
    [],
    [
      "Give someone at home your address, your host's number, your flights and a day on which you will call.",
      "Write down the emergency number there, your embassy's, your insurer's and the host's.",
      "Read your own government's travel advice once more, and register your trip if it offers that.",
      "Have enough money for a week in two different places, and tell your bank where you go.",
      "Know how you get from the airport to your bed.",
    ],
  );
}

export const checklist: Topic = {
  id: "checklist",
  title: "Before you leave",
  line: "passport, visa, vaccinations, insurance, language, packing",
  sections,
};
