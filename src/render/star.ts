import { signs } from "#words/signs.ts";
import type { Program } from "../core/program.ts";
import { isHeard } from "./surface.ts";
import type { Wording } from "./words.ts";

/** The name of a program, with a star where the person saved it. */
export function starred({ id, name }: Pick<Program, "id" | "name">, { saved }: Pick<Wording, "saved">, width: number): string {
  if (saved?.has(id) !== true) return name;
  return isHeard(width) ? signs.heardAsSaved(name) : signs.starred(name);
}
