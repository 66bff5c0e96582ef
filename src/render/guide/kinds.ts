import type { ProgramType } from "../../core/vocabulary.ts";
import { counted } from "../dates.ts";
import { lengthWords, paidWords, stageWords } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

interface Kind {
  readonly type: ProgramType;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** From school upward. */
const described: readonly Kind[] = [
  {
    type: "pre-med",
    title: "Pre-med and pre-health programs",
    paragraphs: [
      "A first look at medicine for people who are not yet in medical school: talks, skills sessions, visits to wards and laboratories, often with others of your age. You learn whether you like it. You do not treat anyone.",
      "Good to ask: how many hours are really spent with health workers, who supervises you, and what is in the fee.",
    ],
  },
  {
    type: "shadowing",
    title: "Shadowing and observerships",
    paragraphs: [
      "You follow a doctor or a team and watch. School students use it to find out what the work is like, graduates to get to know a health system that is new to them. Nobody lets you examine or treat patients, and that protects them and you.",
      "Good to ask: on how many days you are with a clinician, and whether you get a letter that says what you saw.",
    ],
  },
  {
    type: "clinical",
    title: "Clinical placements and electives for medical students",
    paragraphs: [
      "You work with patients under supervision, as part of your training, for some weeks in a hospital or practice away from home. Have ready in which year you will be then, and who at your own school can confirm it.",
      "Good to ask: what someone of your year may do there, whether your school counts it, and which visa the host's papers support.",
    ],
  },
  {
    type: "research",
    title: "Research in a medical setting",
    paragraphs: [
      "You join a group and work on one question: at the bench, with data, or with volunteers in a study. Expect to give a talk or show a poster at the end. You need patience more than experience.",
      "Good to ask: who will teach you from day to day, what the project is, and whether your name goes on the result.",
    ],
  },
  {
    type: "public-health",
    title: "Public and community health",
    paragraphs: [
      "The health of many people rather than of one patient: surveys, prevention, campaigns, policy, data. Useful for students of medicine and of other subjects alike.",
      "Good to ask: who uses your work when you have left, and whether it is field work or desk work.",
    ],
  },
  {
    type: "global-health",
    title: "Global health",
    paragraphs: [
      "Health across borders, often with a partner hospital or community in a country with fewer means. The best of these programs are led by the people who live there and go on when you are gone.",
      "Good to ask: what the partner asked for, what you may do with your training, and where the fee goes. Never do abroad what you would not be allowed to do at home.",
    ],
  },
];

function sections(material: GuideMaterial): readonly Section[] {
  return [...described.map((kind) => kindSection(kind, material)), specialtySection(material)];
}

function kindSection({ type, title, paragraphs }: Kind, { counts }: GuideMaterial): Section {
  const overview = counts.having({ type: [type] });
  return section(
    title,
    [...paragraphs, `In the catalog (a program can be of several kinds), see them with intern-find search --type ${type}:`],
    [`Pay: ${paidWords(overview)}`, `Length: ${lengthWords(overview.lengths)}`, `For whom: ${stageWords(overview)}`],
  );
}

/** Those that people ask for by name. */
const asked = ["surgery", "pediatrics", "emergency-medicine"];
const MOST_SPECIALTIES = 8;

function specialtySection({ counts, reference }: GuideMaterial): Section {
  const { values, total, notStated } = counts.facet("specialty");
  const label = (id: string): string => reference.specialties[id]?.label ?? id;
  const line = (id: string, count: number): string => `${label(id)}: ${counted(count, "program")} (intern-find search --specialty ${id})`;
  const named = asked.filter((id) => id in reference.specialties).map((id) => line(id, values.find(({ value }) => value === id)?.count ?? 0));
  const others = values.filter(({ value }) => !asked.includes(value)).slice(0, MOST_SPECIALTIES);
  return section(
    "One specialty: surgery, pediatrics, emergency medicine and others",
    [
      "Any of these kinds can be about one specialty. Choose one if you know what you want to find out; a general program shows you more if you do not.",
      `Of ${counted(total, "program")}, ${total - notStated} name a specialty; ${notStated} do not say. A wider specialty also counts its narrower ones.`,
    ],
    [...named, ...others.map(({ value, count }) => line(value, count))],
  );
}

export const kinds: Topic = {
  id: "kinds",
  title: "The kinds of internship",
  line: "pre-med, shadowing, clinical, research, public and global health: what you do there, and how many there are",
  sections,
};
