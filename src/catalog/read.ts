import { basename } from "node:path";
import { mistakes } from "#words/mistakes.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import type { DataFile } from "../files/data-files.ts";
import { dataContent, dataFiles } from "../files/data-files.ts";
import { DiskProblem, shownPath } from "../files/disk.ts";
import { plainYaml } from "../files/plain-yaml.ts";
import type { ReadYaml } from "../files/yaml.ts";
import { readYaml } from "../files/yaml.ts";
import type { Problem } from "./problem.ts";
import { fieldName } from "./problem.ts";
import { fileRules } from "./rules/index.ts";
import type { AuthoredProgram } from "./schema.ts";
import { programFile } from "./schema.ts";
import { fieldNamesOf, shapeProblems } from "./shape-problems.ts";
import { toProgram } from "./to-program.ts";

/** What a folder of program files holds, and every mistake in it. Nothing stops at the first. */
export interface ReadCatalog {
  readonly programs: readonly ProgramRecord[];
  readonly problems: readonly Problem[];
  readonly files: number;
}

export const ENDINGS = [".yaml", ".yml"];

/** @param from the folder that messages name files from. @throws {DiskProblem} where the folder itself cannot be read */
export async function readPrograms(folder: string, reference: Reference, from: string): Promise<ReadCatalog> {
  const files = (await dataFiles(folder, ENDINGS)).map((found) => readProgram(found, reference, shownPath(found.path, from)));
  const programs = files.flatMap(({ program }) => program ?? []);
  const named = files.flatMap(({ file, program }) => (program ? [{ file, id: program.id }] : []));
  return { programs, problems: [...files.flatMap(({ problems }) => problems), ...duplicates(named)], files: files.length };
}

interface ReadFile {
  readonly file: string;
  readonly program?: ProgramRecord;
  readonly problems: readonly Problem[];
  /** What it holds, where it could be read. */
  readonly bytes?: Uint8Array;
}

/** @param file as messages name it */
export function readProgram({ path, unfit }: DataFile, reference: Reference, file: string): ReadFile {
  const refused = (message: string, { line, column } = { line: 1, column: 1 }): ReadFile => ({ file, problems: [{ file, line, column, field: "", message }] });
  if (unfit !== undefined) return refused(unfit);
  try {
    const read = dataContent(path);
    return "text" in read ? { ...parseProgram(read.text, reference, file), bytes: read.bytes } : refused(read.message, read);
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error;
    return refused(error.reason);
  }
}

/** One program file, from its text. */
export function parseProgram(text: string, reference: Reference, file: string): ReadFile {
  return plainProgram(text, reference, file) ?? explained(text, reference, file);
}

/** The quick way, for files that are as most are and have no mistakes. */
function plainProgram(text: string, reference: Reference, file: string): ReadFile | undefined {
  const value = plainYaml(text);
  const shape = value === undefined ? undefined : programFile.safeParse(value);
  if (!shape?.success || misnamed(shape.data, file).length > 0) return undefined;
  const { data } = shape;
  return fileRules.some((rule) => rule(data, reference).length > 0) ? undefined : { file, problems: [], program: toProgram(data) };
}

/** With the place of every value, to speak of mistakes. */
function explained(text: string, reference: Reference, file: string): ReadFile {
  const yaml = readYaml(text);
  if (yaml.problems.length > 0) return { file, problems: yaml.problems.map((problem) => ({ ...problem, file, field: "" })) };
  if (yaml.value === null) return { file, problems: [{ file, line: 1, column: 1, field: "", message: mistakes.emptyFile }] };
  const id = idOf(yaml.value);
  const problem = toProblem(file, id, yaml);
  const shape = programFile.safeParse(yaml.value);
  if (!shape.success)
    return { file, problems: shapeProblems(shape.error, { value: yaml.value, writtenAt: yaml.writtenAt, fieldNames: fieldNames() }).map(problem) };
  const problems = [...misnamed(shape.data, file), ...fileRules.flatMap((rule) => rule(shape.data, reference))].map(problem);
  return { file, problems, ...(problems.length === 0 && { program: toProgram(shape.data) }) };
}

let names: readonly string[] | undefined;

function fieldNames(): readonly string[] {
  return (names ??= fieldNamesOf(programFile));
}

function toProblem(file: string, id: string | undefined, yaml: ReadYaml) {
  return ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem => ({
    file,
    ...yaml.positionOf(path),
    ...(id !== undefined && { id }),
    field: fieldName(path),
    message,
  });
}

function idOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : undefined;
}

function misnamed({ id }: AuthoredProgram, file: string): readonly { path: readonly PropertyKey[]; message: string }[] {
  const name = basename(file).replace(/\.ya?ml$/iu, "");
  return name === id ? [] : [{ path: ["id"], message: mistakes.otherName(id, name) }];
}

/** Two files with one id. */
export function duplicates(files: readonly { readonly file: string; readonly id: string }[]): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, id }): readonly Problem[] => {
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined ? [] : [{ file, line: 1, column: 1, id, field: "id", message: mistakes.sameId(other) }];
  });
}
