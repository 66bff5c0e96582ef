import type { CommanderError } from "commander";
import { failures } from "#words/failures.ts";

const { usage } = failures;

/** What commander refuses is read out of its own sentence, which is always English. */
const refusals: Readonly<Record<string, { readonly pattern: RegExp; readonly told: (...parts: readonly (string | undefined)[]) => string }>> = {
  "commander.unknownOption": {
    pattern: /^error: unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    told: (flag = "", meant) => usage.unknownFlag(flag, meant),
  },
  "commander.unknownCommand": {
    pattern: /^error: unknown command '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    told: (name, meant) => usage.unknownCommand(name, meant),
  },
  "commander.missingArgument": { pattern: /^error: missing required argument '(.*)'$/su, told: (name = "") => usage.noOperand(name) },
  "commander.optionMissingArgument": { pattern: /^error: option '(.*)' argument missing$/su, told: (flag = "") => usage.noValue(flag) },
  "commander.excessArguments": {
    pattern: /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/su,
    told: (command, expected, given) => usage.tooMany(command, Number(expected), Number(given)),
  },
};

/** Wrong usage in one sentence, and where the help is. */
export function usageMessage({ code, message }: CommanderError): string {
  // "help" for a command that there is not.
  if (code === "commander.help") return usage.unknownCommand(undefined, undefined);
  const refusal = refusals[code];
  const parts = refusal?.pattern.exec(message);
  return refusal && parts ? refusal.told(...parts.slice(1)) : usage.other(message.replace(/^error: /u, "").replaceAll("\n", " "));
}
