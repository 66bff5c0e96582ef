import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import { failures } from "#words/failures.ts";
import type { FacetId, FacetQuestion } from "../../core/facets.ts";
import { facetIds, facets } from "../../core/facets.ts";
import { splitValues } from "../../core/filters/filter.ts";
import { idOf } from "../../core/input/names.ts";
import type { Profile } from "../../core/profile.ts";
import type { Stage } from "../../core/vocabulary.ts";
import { facetJson, facetsList, facetsTsv } from "../../render/facets.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { addFile, addFilters, addPerson, addSaved, addScope, echoOf, flag, profileFrom, textOf } from "../flags.ts";
import { deliver } from "../output.ts";
import type { Asked } from "../selected.ts";
import { asked } from "../selected.ts";
import { valueOf } from "../values.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.asSearch;
  command.argument(`[${name}...]`, summary);
  addSaved(addFilters(command));
  addPerson(command);
  addFile(addScope(command).addOption(flag("facet")).addOption(flag("json")));
  command.action((words: readonly string[], flags: Flags) => run(async (context) => runFacets(words, await withProfile(flags, context), context)));
}

async function runFacets(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const chosen = chosenIds(flags);
  const question = await asked(words, flags, context, "match");
  const { catalog, query } = question;
  const counted = facets(facetQuestion(question, flags, context), chosen);
  if (flags["json"] === true) {
    const head = {
      schemaVersion: SCHEMA_VERSION,
      asOf: context.clock.today,
      catalog: { version: catalog.version, programs: catalog.count },
      query: echoOf(flags, query, words),
    };
    await deliver(jsonText({ ...head, facets: counted.map((facet) => facetJson(facet, catalog.reference)) }), flags, context);
    return;
  }
  const toPeople = context.out.terminal && flags["output"] === undefined;
  const text = toPeople ? facetsList(counted, { surface: context.out, whole: chosen !== undefined }, catalog.reference) : facetsTsv(counted, catalog.reference);
  await deliver(text, flags, context);
}

function chosenIds(flags: Flags): readonly FacetId[] | undefined {
  const text = textOf(flags, "facet");
  if (text === undefined) return undefined;
  const choices = facetIds.map((id) => ({ id, words: [id] }));
  return [...new Set(splitValues([text]).map((name) => valueOf("--facet", idOf(name, choices, failures.kinds.facet)) as FacetId))];
}

/** A year of study is read anew for each level: "year 2" makes sense in a course and none at school. */
export function facetQuestion({ catalog, known, query, profile }: Asked, flags: Flags, { clock }: Pick<Context, "clock">): FacetQuestion {
  const atStage = (stage: Stage): Profile | undefined => {
    try {
      return profileFrom({ ...flags, level: stage }, known);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
  return { programs: catalog.programs(), query, known, situation: { profile, clock, reference: catalog.reference }, atStage };
}
