import { stale as words } from "#words/stale.ts";
import type { StaleProgram } from "../core/stale.ts";
import { LEVELS, serves } from "../core/stale.ts";
import { clean } from "./clean.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import { wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** For people: each with its newest year, whom it serves, and the page to read. */
export function staleText(programs: readonly StaleProgram[], surface: Surface): string {
  const paint = paintFor(surface);
  const blocks = programs.map((one) => {
    const { program, levels, openness, url } = one;
    const about = words.program(program.id, program.cycle, { levels, allLevels: LEVELS, percentOfCountries: Math.round(openness * 100) });
    return [paint.strong(wrapped(clean(program.name), surface.width)), wrapped(about, surface.width, 2), ...(url === undefined ? [] : [`  ${url}`])].join("\n");
  });
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

export function staleTsv(programs: readonly StaleProgram[]): string {
  const rows = programs.map((one) => [
    one.program.id,
    one.program.cycle ?? "",
    serves(one).toFixed(2),
    one.levels,
    one.openness.toFixed(3),
    one.url ?? "",
    clean(one.program.name),
  ]);
  return `${[["id", "cycle", "serves", "levels", "openness", "url", "name"], ...rows].map((cells) => cells.join("\t")).join("\n")}\n`;
}

export function staleJson(programs: readonly StaleProgram[], head: Readonly<Record<string, unknown>>): string {
  const results = programs.map((one) => ({
    id: one.program.id,
    name: one.program.name,
    cycle: one.program.cycle ?? null,
    serves: Math.round(serves(one) * 1000) / 1000,
    levels: one.levels,
    openness: Math.round(one.openness * 1000) / 1000,
    url: one.url ?? null,
    ...(one.program.origin && { origin: one.program.origin }),
  }));
  return jsonText({ schemaVersion: SCHEMA_VERSION, ...head, results });
}
