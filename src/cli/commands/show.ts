import { Command } from "commander";
import type { Program } from "../../core/program.ts";
import { matchOf } from "../../core/search.ts";
import { nearest } from "../../core/input/names.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addOutput, addPersonFacts, profileFrom, queryFrom } from "../flags.ts";
import { deliver, fieldsFrom } from "../output.ts";
import { knownFrom } from "../values.ts";

export function showCommand(run: (action: (context: Context) => Promise<void>) => Promise<void>): Command {
  const command = new Command("show").summary("everything known about a program, and where it comes from").argument("<ids...>", "ids of programs, as lists print them");
  addPersonFacts(command);
  command.option("--starts <days>", "when you would like to start").option("--currency <code>", "show costs in this currency");
  addOutput(command);
  return command.action((ids: readonly string[], flags: Flags) => run((context) => runShow(ids, flags, context)));
}

async function runShow(ids: readonly string[], flags: Flags, context: Context): Promise<void> {
  const { programJson, programFields } = await import("../../render/program-json.ts");
  const fields = fieldsFrom(flags, programFields, context);
  if (fields === "listed") return;
  const { programs, reference, version } = await context.catalog();
  const chosen = [...new Set(ids)].map((id) => programWith(id, programs));
  const known = knownFrom({ format: 0, version, programs, reference }, context.clock.today);
  const profile = profileFrom(flags, known);
  const query = queryFrom(flags, known, profile, "match");
  const matches = chosen.map((program) => matchOf(program, program.tracks, query, { profile, clock: context.clock, reference }));
  const wording = { profile, reference, today: context.clock.today };
  if (flags["json"] === true || fields) {
    const { jsonText, picked, SCHEMA_VERSION } = await import("../../render/json.ts");
    const records = matches.map((match) => picked(programJson(match, wording), fields));
    await deliver(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: wording.today, catalog: { version, programs: programs.length }, results: records }), flags, context);
    return;
  }
  const { page } = await import("../../render/page.ts");
  await deliver(matches.map((match) => page(match, context.out, wording)).join("\n"), flags, context);
}

function programWith(id: string, programs: readonly Program[]): Program {
  const found = programs.find((program) => program.id === id.trim().toLowerCase());
  if (found) return found;
  const near = nearest(
    id,
    programs.flatMap((program) => [program.id, program.name, ...program.otherNames]),
  );
  const meant = programs.find((program) => program.id === near || program.name === near || program.otherNames.includes(near ?? ""));
  throw new Failure(`There is no program "${id}".${meant ? ` Did you mean ${meant.id}?` : " Use intern-find search with words to find its id."}`);
}
