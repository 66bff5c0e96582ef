import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import type { FacetQuestion } from "../../core/facets.ts";
import { facets } from "../../core/facets.ts";
import { parseCountry } from "../../core/input/countries.ts";
import { overview, withFilters } from "../../core/overview.ts";
import { sorted } from "../../core/order.ts";
import { listed } from "../../core/search.ts";
import { countryJson } from "../../render/country-json.ts";
import type { Destination } from "../../render/country-page.ts";
import { countryPage } from "../../render/country-page.ts";
import { matchFields } from "../../render/fields.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addOutput } from "../flags.ts";
import { deliver, chosenBy } from "../output.ts";
import { savedMarks } from "../saved.ts";
import { asked } from "../selected.ts";
import { reasonOf } from "../values.ts";
import { facetQuestion } from "./facets.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.country;
  command.argument(`<${name}...>`, summary);
  addOutput(command);
  command.action((words: readonly string[], flags: Flags) => run((context) => runCountry(words.join(" "), flags, context)));
}

async function runCountry(name: string, flags: Flags, context: Context): Promise<void> {
  const fields = chosenBy("fields", flags, matchFields, context);
  if (fields === "listed") return;
  const question = await asked([], flags, context, "match");
  const { catalog } = question;
  const country = parseCountry(name, catalog);
  if (!country.ok) throw new Failure(reasonOf(country));
  const marks = await savedMarks(context);
  const destination = await destinationOf(country.value, facetQuestion(question, flags, context), context);
  if (flags["json"] === true || fields) {
    const envelope = { catalog: { version: catalog.version, programs: catalog.count }, ...(fields && { fields }) };
    await deliver(countryJson(destination, envelope, { profile: {}, reference: catalog.reference, clock: context.clock, ...marks }), flags, context);
    return;
  }
  await deliver(countryPage({ ...destination, ...marks }, context.out), flags, context);
}

async function destinationOf(code: string, everywhere: FacetQuestion, context: Context): Promise<Destination> {
  const question = { ...everywhere, query: withFilters(everywhere, { country: [code] }) };
  const { programs, query, situation } = question;
  const matches = sorted(listed(programs, query, situation), "match");
  const [types, levels] = facets(question, ["type", "level"]);
  const records = new Map((await context.records()).map((record) => [record.id, record]));
  return {
    code,
    name: situation.reference.countries[code] ?? code,
    facts: (await context.countryFacts())[code],
    matches,
    overview: overview(matches, records, question),
    types: types?.values ?? [],
    levels: levels?.values ?? [],
  };
}
