import { catalog } from "#words/catalog.ts";
import { problemLine } from "../../catalog/problem.ts";
import type { ReadCatalog } from "../../catalog/read.ts";
import { clean } from "../../render/clean.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import type { Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";

const PROJECT = "data/programs";

export async function runCheck(folder: string | undefined, flags: Flags, context: Context): Promise<void> {
  const { programs, problems, files } = await filesOf(folder, context);
  if (flags["json"] === true) {
    const mistakes = problems.map(({ file, line, column, id, field, message }) => ({ file, line, column, id: id ?? null, field, message }));
    context.write(
      jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, folder: folder ?? PROJECT, files, programs: programs.length, mistakes }),
    );
  } else for (const problem of problems) context.write(`${clean(problemLine(problem))}\n`);
  const summary = catalog.check.result(files, problems.length);
  if (problems.length > 0) throw new Failure(summary, exitCodes.failed);
  if (flags["json"] !== true) context.write(`${summary}\n`);
}

async function filesOf(folder: string | undefined, context: Context): Promise<ReadCatalog> {
  const read = await context.programsIn(folder ?? PROJECT).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === "DiskProblem")) throw error;
    if (folder === undefined) throw new Failure(catalog.check.noProject(PROJECT));
    throw new Failure(catalog.check.noFolder(error.message), exitCodes.data);
  });
  if (read.files === 0) throw new Failure(catalog.check.noFiles(folder ?? PROJECT), exitCodes.data);
  return read;
}
