import { kinds as words } from "#words/guide/kinds.ts";
import type { ProgramType } from "../../core/vocabulary.ts";
import { facetLabel } from "../facets.ts";
import { lengthWords, paidWords, stageWords } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

/** From school upward. */
const described: readonly ProgramType[] = ["pre-med", "shadowing", "clinical", "research", "public-health", "global-health"];

function sections(material: GuideMaterial): readonly Section[] {
  return [...described.map((type) => kindSection(type, material)), specialtySection(material)];
}

function kindSection(type: ProgramType, { counts }: GuideMaterial): Section {
  const overview = counts.having({ type: [type] });
  const { title, paragraphs } = words.types[type];
  return section(
    title,
    [...paragraphs, words.find(type)],
    [words.pay(paidWords(overview)), words.length(lengthWords(overview.lengths)), words.forWhom(stageWords(overview))],
  );
}

/** Those that people ask for by name. */
const asked = ["surgery", "pediatrics", "emergency-medicine"];
const MOST_SPECIALTIES = 8;

function specialtySection({ counts, reference }: GuideMaterial): Section {
  const { values, total, notStated } = counts.facet("specialty");
  const line = (id: string, count: number): string => words.specialty.one(facetLabel("specialty", id, reference), count, id);
  const named = asked.filter((id) => id in reference.specialties).map((id) => line(id, values.find(({ value }) => value === id)?.count ?? 0));
  const others = values.filter(({ value }) => !asked.includes(value)).slice(0, MOST_SPECIALTIES);
  return section(
    words.specialty.title,
    [words.specialty.choosing, words.specialty.named(total, total - notStated, notStated)],
    [...named, ...others.map(({ value, count }) => line(value, count))],
  );
}

export const kinds: Topic = { id: "kinds", title: words.title, line: words.line, sections };
