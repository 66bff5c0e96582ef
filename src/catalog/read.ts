import { basename } from "node:path";
import { mistakes } from "#words/mistakes.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import type { DataFile } from "../files/data-files.ts";
import { dataFiles, dataText } from "../files/data-files.ts";
import { DiskProblem, shownPath } from "../files/disk.ts";
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

const ENDINGS = [".yaml", ".yml"];

/** @param from the folder that messages name files from. @throws {DiskProblem} where the folder itself cannot be read */
export async function readPrograms(folder: string, reference: Reference, from: string): Promise<ReadCatalog> {
  const files: ReadFile[] = [];
  // One after the other: a large folder has more files than may be open at once.
  for (const found of await dataFiles(folder, ENDINGS)) files.push(await readFile(found, reference, shownPath(found.path, from)));
  const programs = files.flatMap(({ program }) => program ?? []);
  return { programs, problems: [...files.flatMap(({ problems }) => problems), ...duplicates(files)], files: files.length };
}

interface ReadFile {
  readonly file: string;
  readonly program?: ProgramRecord;
  readonly problems: readonly Problem[];
}

async function readFile({ path, unfit }: DataFile, reference: Reference, file: string): Promise<ReadFile> {
  const refused = (message: string, { line, column } = { line: 1, column: 1 }): ReadFile => ({ file, problems: [{ file, line, column, field: "", message }] });
  if (unfit !== undefined) return refused(unfit);
  try {
    const read = await dataText(path);
    return "text" in read ? parseProgram(read.text, reference, file) : refused(read.message, read);
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error;
    return refused(error.reason);
  }
}

/** One program file, from its text. */
export function parseProgram(text: string, reference: Reference, file: string): ReadFile {
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
function duplicates(files: readonly ReadFile[]): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, program }): readonly Problem[] => {
    if (program === undefined) return [];
    const other = first.get(program.id);
    if (other === undefined) first.set(program.id, file);
    return other === undefined ? [] : [{ file, line: 1, column: 1, id: program.id, field: "id", message: mistakes.sameId(other) }];
  });
}
