import type { Context } from "./context.ts";

/** An id in the letters that ids are made of. */
export function typedId(text: string): string {
  return text.trim().toLowerCase();
}

/** Ids as they were typed, with those that stdin holds in the place of the first "-". */
export async function idsFrom(words: readonly string[], { input }: Pick<Context, "input">): Promise<readonly string[]> {
  const at = words.indexOf("-");
  if (at === -1) return words;
  return [...words.slice(0, at), ...idsIn(await input()), ...words.slice(at + 1).filter((word) => word !== "-")];
}

/** Ids apart by spaces or lines, or the column "id" of a list with tabs between its columns and a heading. */
function idsIn(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const column = (lines[0] ?? "").split("\t").findIndex((name) => name.trim() === "id");
  if (column === -1) return lines.flatMap(idsOf);
  return lines.slice(1).flatMap((line) => idsOf(line.split("\t")[column] ?? ""));
}

function idsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((id) => id !== "");
}
