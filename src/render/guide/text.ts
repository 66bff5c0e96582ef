import { topics as words } from "#words/guide/topics.ts";
import { clean } from "../clean.ts";
import { wrapped } from "../lines.ts";
import type { Paint } from "../paint.ts";
import { paintFor } from "../paint.ts";
import type { Surface } from "../surface.ts";
import type { Section, Topic } from "./topic.ts";

/** Longer lines are hard to read. */
const MOST_COLUMNS = 84;

/** A pipe gets each paragraph as one line, so that whatever reads it can break it as it likes. */
function widthOf({ terminal, width }: Surface): number {
  return terminal ? Math.min(width, MOST_COLUMNS) : Infinity;
}

export function topicText(title: string, sections: readonly Section[], surface: Surface): string {
  const paint = paintFor(surface);
  const width = widthOf(surface);
  return `${[paint.strong(fitted(title, width)), ...sections.map((section) => sectionText(section, width, paint))].join("\n\n")}\n`;
}

function sectionText({ title, paragraphs, points, code = [] }: Section, width: number, paint: Paint): string {
  const body = paragraphs.map((text) => fitted(text, width)).join("\n\n");
  const list = points.map((point) => `  - ${fitted(point, width, 4)}`).join("\n");
  const lines = code.map((text) => `    ${clean(text)}`).join("\n");
  return [paint.strong(fitted(title, width)), body, list, lines].filter((text) => text !== "").join("\n");
}

function fitted(text: string, width: number, indent = 0): string {
  return width === Infinity ? clean(text) : wrapped(clean(text), width, indent);
}

/** The topics with one line each. */
export function topicList(topics: readonly Topic[], surface: Surface): string {
  const paint = paintFor(surface);
  const width = widthOf(surface);
  const column = Math.max(...topics.map(({ id }) => id.length)) + 2;
  const lines = topics.map(({ id, line }) => `  ${paint.strong(id)}${" ".repeat(column - id.length)}${fitted(line, width, column + 2)}`);
  return `${[fitted(words.choose, width), ...lines].join("\n")}\n`;
}
