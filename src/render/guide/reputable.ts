import { reputable as words } from "#words/guide/reputable.ts";
import { hostTypes } from "../../core/vocabulary.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

/** How far back a page still speaks of how things are now. */
const RECENT_YEARS = 1;

function sections(material: GuideMaterial): readonly Section[] {
  const advice = [words.signs, words.questions, words.warnings].map(({ title, paragraphs, points }) => section(title, paragraphs, points));
  return [...advice, hosts(material), honest(material)];
}

function hosts({ counts }: GuideMaterial): Section {
  const { values, total, notStated } = counts.facet("host-type");
  const points = values.map(({ value, count }) =>
    words.hosts.point(hostTypes[value as keyof typeof hostTypes], count, counts.having({ "host-type": [value] }).free),
  );
  return section(words.hosts.title, [words.hosts.counted(total, notStated)], points);
}

function honest({ counts, year }: GuideMaterial): Section {
  const since = year - RECENT_YEARS;
  const { title, noRecommendation, recent } = words.honest;
  return section(title, [noRecommendation, recent(counts.having({ fresh: [String(since)] }).total, counts.all.total, since)]);
}

export const reputable: Topic = { id: "reputable", title: words.title, line: words.line, sections };
