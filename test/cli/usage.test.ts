import type { CommanderError } from "commander";
import { expect, test, vi } from "vitest";
import { commandTree } from "../../src/cli/tree.ts";
import { usageMessage } from "../../src/cli/usage.ts";

/** Another language would have other sentences for the same parts. */
vi.mock("#words/failures.ts", async (original) => {
  const { failures } = await original<{ readonly failures: { readonly usage: object } }>();
  const named = (name: string) => [name, (...parts: readonly unknown[]) => JSON.stringify([name, ...parts])];
  return { failures: { ...failures, usage: Object.fromEntries(Object.keys(failures.usage).map(named)) as object } };
});

async function refusalOf(argv: readonly string[]): Promise<CommanderError> {
  const tree = await commandTree({ version: "0.0.0", run: async () => undefined, write: () => undefined, words: argv });
  return tree.parseAsync([...argv], { from: "user" }).then(
    () => Promise.reject(new RangeError("it was not refused")),
    (error: CommanderError) => error,
  );
}

test.each([
  [
    ["search", "--contry", "uk"],
    ["unknownFlag", "--contry", "--country"],
  ],
  [
    ["search", "--it's"],
    ["unknownFlag", "--it's", null],
  ],
  [["serch"], ["unknownCommand", "serch", "search"]],
  [["zzzzzz"], ["unknownCommand", "zzzzzz", null]],
  [["show"], ["noOperand", "ids"]],
  [
    ["search", "--limit"],
    ["noValue", "--limit <number>"],
  ],
  [
    ["guide", "kinds", "steps"],
    ["tooMany", "guide", 1, 2],
  ],
])("what commander refuses of %j is told in words of our own", async (argv, told) => {
  expect(JSON.parse(usageMessage(await refusalOf(argv)))).toEqual(told);
});
