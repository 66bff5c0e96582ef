import type { Command } from "commander";
import type { Program, Retired } from "../../core/program.ts";
import { matchOf } from "../../core/search.ts";
import { nearest } from "../../core/input/names.ts";
import { jsonText, picked, SCHEMA_VERSION } from "../../render/json.ts";
import { page } from "../../render/page.ts";
import { programFields, programJson } from "../../render/program-json.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addOutput, addPersonFacts, profileFrom, queryFrom } from "../flags.ts";
import { deliver, fieldsFrom } from "../output.ts";
import { knownFrom } from "../values.ts";

export function define(command: Command, run: Run): void {
  command.argument("<ids...>", "ids of programs, as lists print them");
  addPersonFacts(command);
  command.option("--starts <days>", "when you would like to start").option("--currency <code>", "show costs in this currency");
  addOutput(command);
  command.action((ids: readonly string[], flags: Flags) => run((context) => runShow(ids, flags, context)));
}

async function runShow(ids: readonly string[], flags: Flags, context: Context): Promise<void> {
  const fields = fieldsFrom(flags, programFields, context);
  if (fields === "listed") return;
  const catalog = await context.catalog();
  const { reference, version, count } = catalog;
  const programs = catalog.programs();
  const known = knownFrom(catalog, context.clock.today);
  const profile = profileFrom(flags, known);
  const query = queryFrom(flags, known, profile, "match");
  const chosen = [...new Set(ids)].map((id) => idOfProgram(id, programs, catalog.retired));
  const records = await Promise.all(chosen.map(async (id) => context.record(id)));
  const shown = records.map((record) => ({ record, match: matchOf(record, record.tracks, query, { profile, clock: context.clock, reference }) }));
  const wording = { profile, reference, clock: context.clock };
  if (flags["json"] === true || fields) {
    const results = shown.map(({ match, record }) => picked(programJson(match, record, wording), fields));
    await deliver(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, catalog: { version, programs: count }, results }), flags, context);
    return;
  }
  await deliver(shown.map(({ match, record }) => page(match, record, context.out, wording)).join("\n"), flags, context);
}

/** The id that was meant exactly, in any case. */
function idOfProgram(text: string, programs: readonly Program[], retired: readonly Retired[]): string {
  const id = text.trim().toLowerCase();
  if (programs.some((program) => program.id === id)) return id;
  const gone = retired.find((one) => one.id === id);
  if (gone) throw new Failure(`${id} is no longer in the catalog. ${gone.reason}${gone.replacedBy === undefined ? "" : ` In its place: intern-find show ${gone.replacedBy}`}`);
  const near = nearest(
    text,
    programs.flatMap((program) => [program.id, program.name]),
  );
  const meant = programs.find((program) => program.id === near || program.name === near);
  throw new Failure(`There is no program "${text}".${meant ? ` Did you mean ${meant.id}?` : " Use intern-find search with words to find its id."}`);
}
