import type { Command } from "commander";
import { help } from "#words/help.ts";
import { idOf } from "../../core/input/names.ts";
import { topicText } from "../../render/guide/text.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";

export function define(command: Command, run: Run): void {
  command.argument("[words...]", help.argument).action((words: readonly string[]) => run(async (context) => runHelp(words, command, context)));
}

function runHelp(words: readonly string[], { parent: tree }: Command, { write, out }: Context): void {
  if (tree === null) return;
  const [first, ...rest] = words;
  const topic = help.topics.find(({ id }) => id === first?.toLowerCase());
  if (topic && rest.length === 0) return write(topicText(topic.title, topic.sections, out));
  const command = words.reduce<Command | undefined>((above, word) => above?.commands.find((one) => one.name() === word), tree);
  if (command) return command.outputHelp();
  throw unknown(words, tree);
}

function unknown(words: readonly string[], { commands }: Command): Failure {
  const names = [...help.topics.map(({ id }) => id), ...commands.map((command) => command.name()).filter((name) => name !== "complete")];
  const near = idOf(
    words[0] ?? "",
    names.map((id) => ({ id, words: [id] })),
    help.what,
  );
  return new Failure(near.ok ? help.noSuchPart(words.join(" "), near.value) : `${near.problem} ${near.hint ?? ""}`.trim());
}
