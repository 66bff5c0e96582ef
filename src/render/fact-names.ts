import { list } from "#words/list.ts";
import { factNames as words } from "#words/fact-names.ts";

const names: Readonly<Record<string, string>> = words.names;

/** What a path of data files speaks of, in words: "tracks/virtual/rounds/closes" → "apply by (track virtual)". */
export function factName(path: string): string {
  const [, track, inner] = /^tracks\/([^/]+)(?:\/(.+))?$/u.exec(path) ?? [];
  if (track !== undefined) return inner === undefined ? words.track(track) : list.noted(nameOf(inner), words.track(track));
  return nameOf(path);
}

function nameOf(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const named = names[path] ?? names[last] ?? last.replaceAll("-", " ");
  return path.startsWith("limits/") ? words.noLimit(named) : named;
}

/** Several paths, each word once. */
export function factNamesOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(factName))];
}
