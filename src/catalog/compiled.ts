import { compiled } from "#words/compiled.ts";
import { once } from "../core/once.ts";
import type { OtherNames } from "../core/other-names.ts";
import type { Program, ProgramRecord, Retired } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";

/**
 * The catalog as a start-up reads it, without YAML and without a schema: a head with the reference data, what lists need of each
 * program, and the records, which hold everything else that is known. Programs and records are a line of JSON each, so that those
 * that are not needed are never parsed.
 */
export interface Catalog {
  /** Stands for the content: the same data has the same version. */
  readonly version: string;
  /** How many programs there are. */
  readonly count: number;
  readonly reference: Reference;
  readonly retired: readonly Retired[];
  /** Read only where a text says nothing otherwise. */
  readonly names: () => OtherNames;
  /** @param mentions lists of texts; only programs whose line holds one of each list */
  readonly programs: (mentions?: readonly (readonly string[])[]) => readonly Program[];
}

/** The first of the files. */
export interface Head {
  /** The version of the shape of all. */
  readonly format: number;
  readonly version: string;
  readonly count: number;
  readonly reference: Reference;
  readonly retired: readonly Retired[];
}

export const FORMAT = 1;

export class CatalogProblem extends Error {
  override readonly name = "CatalogProblem";
}

/** @param lines called when programs are asked for. @param names the same of other names. @throws {CatalogProblem} where the head is not one of this format */
export function openCatalog(head: string, lines: () => Buffer, names: () => string): Catalog {
  const value = parseJson(head);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) throw new CatalogProblem(compiled.damaged);
  const { version, count, reference, retired } = value as Head;
  return { version, count, reference, retired, names: once(() => otherNamesIn(names())), programs: (mentions = []) => programsIn(lines(), mentions) };
}

/** @throws {CatalogProblem} */
function otherNamesIn(text: string): OtherNames {
  const value = parseJson(text) as Partial<OtherNames> | null | undefined;
  if (value?.countries === undefined || value.currencies === undefined) throw new CatalogProblem(compiled.damaged);
  return value as OtherNames;
}

/** @throws {CatalogProblem} */
export function programsIn(lines: Buffer, mentions: readonly (readonly string[])[]): readonly Program[] {
  const wanted = mentions.length === 0 ? joined(lines) : linesWith(lines, mentions).join(",");
  const programs = parseJson(`[${wanted}]`);
  if (!Array.isArray(programs)) throw new CatalogProblem(compiled.damaged);
  return programs as Program[];
}

/** What stands in the line of the program with this id. */
export function mentionOf(id: string): string {
  return `"id":${JSON.stringify(id)}`;
}

/** What lists need of the program with this id. */
export function listedProgram(id: string, { programs }: Pick<Catalog, "programs">): Program | undefined {
  return programs([[mentionOf(id)]]).find((program) => program.id === id);
}

const LINE_END = 10;

/** Looks for the first list in all bytes rather than line by line, so that only lines that hold one of it are made a text of. */
function linesWith(lines: Buffer, [first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const found = new Map<number, string>();
  for (const text of first) {
    for (let at = lines.indexOf(text); at !== -1;) {
      const [start, end] = [lines.lastIndexOf(LINE_END, at) + 1, lines.indexOf(LINE_END, at)];
      if (!found.has(start)) found.set(start, lines.toString("latin1", start, end));
      at = lines.indexOf(text, end);
    }
  }
  const inOrder = [...found].toSorted(([left], [right]) => left - right).map(([, line]) => line);
  return inOrder.filter((line) => others.every((texts) => texts.some((text) => line.includes(text))));
}

/** All lines, as the inside of a list. */
function joined(lines: Buffer): string {
  return lines.toString("latin1").trimEnd().replaceAll("\n", ",");
}

/** `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What lists need of a record: no notes, and nothing that only a page shows. */
export function listed({ id, name, host, url, types, specialties, cycle, ended, tracks }: ProgramRecord): Program {
  const nowhere = tracks.some(({ locations }) => locations.some(({ country, remote }) => country === undefined && !remote));
  const short = {
    id,
    name,
    host,
    url,
    types,
    specialties,
    cycle,
    ended,
    ...(nowhere && { nowhere }),
    tracks: tracks.map(({ documents: _, provides: __, ...track }) => track),
  };
  return withoutNotes(short) as Program;
}

/** Places without a country are told by their note, which is therefore kept. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  const isNamelessPlace = "note" in value && !("country" in value) && Object.keys(value).length <= 1;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === "note" && !isNamelessPlace ? [] : [[key, withoutNotes(inner)]])));
}

/** One line of JSON each, beginning with the id. In ASCII, which is read faster than other text. */
export function toLines(items: readonly { readonly id: string }[]): string {
  return items.map(({ id, ...rest }) => `${inAscii(JSON.stringify({ id, ...rest }))}\n`).join("");
}

/** JSON, or a script whose only other letters stand in patterns, as ASCII, which is read faster. */
export function inAscii(text: string): string {
  return text.replaceAll(/[^\0-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The record with this id, out of their lines. */
export function recordIn(lines: Buffer, id: string): ProgramRecord | undefined {
  const beginning = `{"id":${JSON.stringify(id)},`;
  const isFirst = lines.subarray(0, beginning.length).equals(Buffer.from(beginning));
  const before = isFirst ? -1 : lines.indexOf(`\n${beginning}`);
  if (before === -1 && !isFirst) return undefined;
  const start = before + 1;
  return JSON.parse(lines.toString("latin1", start, lines.indexOf(LINE_END, start))) as ProgramRecord;
}

export function allRecords(lines: Buffer): readonly ProgramRecord[] {
  return JSON.parse(`[${joined(lines)}]`) as ProgramRecord[];
}
