import type { Command, Help, Option } from "commander";
import { help } from "#words/help.ts";
import { manual as words } from "#words/manual.ts";
import type { Section as TopicSection } from "../../render/guide/topic.ts";

/** The manual as data: read off the commands, so that it cannot say anything else than they do. */
export interface Manual {
  readonly name: string;
  readonly version: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** A section, or a part of the one before. */
  readonly depth: 1 | 2;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "point"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "term"; readonly term: string; readonly text: string };

/** @param examples command lines by the name of the command that they show */
export function manualOf(tree: Command, version: string, examples: (name: string) => readonly string[]): Manual {
  const commands = visible(tree).flatMap((command) => [command, ...visible(command)]);
  return {
    name: tree.name(),
    version,
    sections: [
      { title: words.name, depth: 1, blocks: [{ kind: "text", text: `${tree.name()} - ${words.line}` }] },
      { title: words.synopsis, depth: 1, blocks: [{ kind: "code", lines: [`${tree.name()} [<${words.command}>] [<${words.options.toLowerCase()}>]`] }] },
      { title: words.description, depth: 1, blocks: [{ kind: "text", text: tree.description() }] },
      { title: words.examples, depth: 1, blocks: [{ kind: "code", lines: examples("") }] },
      { title: words.options, depth: 1, blocks: optionBlocks(tree) },
      { title: words.commands, depth: 1, blocks: visible(tree).map((command) => ({ kind: "term", term: command.name(), text: command.summary() })) },
      ...commands.map((command): Section => ({ title: pathOf(command), depth: 2, blocks: blocksOf(command, examples(pathOf(command))) })),
      ...help.topics.map((topic): Section => ({ title: topic.title, depth: 1, blocks: topic.sections.flatMap(blocksOfTopic) })),
      { title: words.environment, depth: 1, blocks: Object.entries(words.variables).map(([term, text]) => ({ kind: "term", term, text })) },
    ],
  };
}

function visible(command: Command): readonly Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== "help" || command.parent === null);
}

/** "catalog check" */
function pathOf(command: Command): string {
  return command.parent?.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function blocksOf(command: Command, examples: readonly string[]): readonly Block[] {
  const helper = command.createHelp();
  const operands = helper.visibleArguments(command).filter(({ description }) => description !== "");
  return [
    ...(examples.length > 0 ? [{ kind: "code", lines: examples } as const] : []),
    { kind: "text", text: command.description() },
    { kind: "code", lines: [helper.commandUsage(command)] },
    ...operands.map((operand): Block => ({ kind: "term", term: operand.name(), text: operand.description })),
    ...groups(helper.visibleOptions(command)).flatMap(([title, options]): readonly Block[] => [{ kind: "heading", text: title }, ...terms(options, helper)]),
  ];
}

function optionBlocks(command: Command): readonly Block[] {
  const helper = command.createHelp();
  return terms(helper.visibleOptions(command), helper);
}

function terms(options: readonly Option[], helper: Help): readonly Block[] {
  return options.map((option): Block => ({ kind: "term", term: helper.optionTerm(option), text: helper.optionDescription(option) }));
}

function groups(options: readonly Option[]): readonly (readonly [string, readonly Option[]])[] {
  const byTitle = new Map<string, Option[]>();
  for (const option of options) {
    const title = (option.helpGroupHeading ?? words.options).replace(/:$/u, "");
    byTitle.set(title, [...(byTitle.get(title) ?? []), option]);
  }
  return [...byTitle];
}

function blocksOfTopic({ title, paragraphs, points, code = [] }: TopicSection): readonly Block[] {
  return [
    { kind: "heading", text: title },
    ...paragraphs.map((text): Block => ({ kind: "text", text })),
    ...points.map((text): Block => ({ kind: "point", text })),
    ...(code.length > 0 ? [{ kind: "code", lines: code } as const] : []),
  ];
}
