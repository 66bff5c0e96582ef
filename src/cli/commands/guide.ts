import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import { failures } from "#words/failures.ts";
import { yearOf } from "../../core/calendar.ts";
import { idOf } from "../../core/input/names.ts";
import { catalogCounts } from "../../core/overview.ts";
import { topics } from "../../render/guide/index.ts";
import { topicList, topicText } from "../../render/guide/text.ts";
import type { GuideMaterial, Topic } from "../../render/guide/topic.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addFile, flag } from "../flags.ts";
import { deliver } from "../output.ts";
import { asked } from "../selected.ts";
import { reasonOf } from "../values.ts";
import { facetQuestion } from "./facets.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.guide;
  command.argument(`[${name}]`, summary(topics.map(({ id }) => id)));
  addFile(command.addOption(flag("json")));
  command.action((topic: string | undefined, flags: Flags) => run((context) => runGuide(topic, flags, context)));
}

async function runGuide(name: string | undefined, flags: Flags, context: Context): Promise<void> {
  const topic = name === undefined ? undefined : topicCalled(name);
  const { version, count } = await context.catalog();
  const head = { schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, catalog: { version, programs: count } };
  if (topic === undefined) {
    const list = topics.map(({ id, title, line }) => ({ id, title, line }));
    await deliver(flags["json"] === true ? jsonText({ ...head, topics: list }) : topicList(topics, context.out), flags, context);
    return;
  }
  const sections = topic.sections(await material(flags, context));
  const { id, title } = topic;
  await deliver(flags["json"] === true ? jsonText({ ...head, topic: id, title, sections }) : topicText(title, sections, context.out), flags, context);
}

function topicCalled(name: string): Topic {
  const id = idOf(
    name,
    topics.map((topic) => ({ id: topic.id, words: [topic.title] })),
    failures.kinds.topic,
  );
  const found = id.ok ? topics.find((topic) => topic.id === id.value) : undefined;
  if (found) return found;
  throw new Failure(id.ok ? failures.noTopic(name) : reasonOf(id));
}

async function material(flags: Flags, context: Context): Promise<GuideMaterial> {
  const question = facetQuestion(await asked([], flags, context, "match"), flags, context);
  const records = new Map((await context.records()).map((record) => [record.id, record]));
  return {
    counts: catalogCounts(question, records),
    facts: await context.countryFacts(),
    reference: question.situation.reference,
    year: yearOf(context.clock.today),
  };
}
