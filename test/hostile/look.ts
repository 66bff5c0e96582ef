import type { ProgramRecord } from "../../src/core/program.ts";
import { problemLine } from "../../src/catalog/problem.ts";
import { parseProgram, readPrograms } from "../../src/catalog/read.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";
import { FILE, freelyTold } from "./corpus.ts";
import type { Fault } from "./outputs.ts";
import { acts, faultsOf, outputs } from "./outputs.ts";

/** What became of a file: refused in these lines, or a program. */
export interface Became {
  readonly lines: readonly string[];
  readonly program?: ProgramRecord;
}

/** From bytes on a disk, as a folder of somebody's own is read. */
export async function becomes(content: string | Uint8Array, name = FILE): Promise<Became> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    writeFileSync(join(folder, name), content);
    const { problems, programs } = await readPrograms(folder, aReference, folder);
    return { lines: problems.map(problemLine), ...(programs[0] && { program: programs[0] }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From its text alone. */
export function textBecomes(text: string): Became {
  const { problems, program } = parseProgram(text, aReference, FILE);
  return { lines: problems.map(problemLine), ...(program && { program }) };
}

export function aWholeRecord(): ProgramRecord {
  const { program } = textBecomes(aProgramFile);
  if (program === undefined) throw new Error("the valid file is not valid");
  return program;
}

/** A refusal names file, line and column, in one line that acts on nothing and is short enough to read. */
export function refusalFaults({ lines }: Became): readonly Fault[] {
  return lines.flatMap((line) => [
    ...(/^[^:]+\.ya?ml:\d+:\d+ \S/u.test(line) ? [] : [`no place: ${line.slice(0, 200)}`]),
    ...(line.includes("\n") ? ["more than one line"] : []),
    ...acts(line),
    ...(line.length > 2000 ? [`${line.length} characters: ${line.slice(0, 200)}`] : []),
  ]);
}

let turn = 0;

/** What is wrong with what became of a file. @param every all outputs, or two of them in turn, which is quicker */
export async function faultsIn(became: Became, every = true): Promise<readonly Fault[]> {
  const { program, lines } = became;
  if (program === undefined) return lines.length === 0 ? ["neither refused nor read"] : refusalFaults(became);
  turn += 1;
  const chosen = every ? outputs : outputs.filter((_, index) => index % 17 === turn % 17);
  return faultsOf(program, freelyTold(program, "plain"), chosen);
}
