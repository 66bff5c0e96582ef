import type { Command } from "commander";
import { script } from "@bomb.sh/tab";
import { completion } from "#words/completion.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";

const shells = ["bash", "zsh", "fish", "powershell"] as const;
type Shell = (typeof shells)[number];

export function define(command: Command, run: Run): void {
  command.argument("<shell>", completion.shell).action((shell: string) => run(async (context) => printScript(shell, context)));
}

function printScript(name: string, { write, warn, out, err }: Context): void {
  const shell = shellCalled(name);
  if (shell === "bash") write(WITHOUT_BASH_COMPLETION);
  // Prints by itself.
  script(shell, PROGRAM, PROGRAM);
  if (out.terminal && err.terminal) warn(completion.howTo[shell]);
}

const PROGRAM = "intern-find";

function shellCalled(name: string): Shell {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/^pwsh$/u, "powershell");
  const found = shells.find((shell) => shell === wanted);
  if (found === undefined) throw new Failure(completion.unknownShell(name));
  return found;
}

/** The script asks for the words of the line by a function of the package bash-completion, which not every machine has. */
const WITHOUT_BASH_COMPLETION = `if ! type _get_comp_words_by_ref >/dev/null 2>&1; then
  _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}")
    cword=$COMP_CWORD
    cur=\${COMP_WORDS[COMP_CWORD]}
    prev=\${COMP_WORDS[COMP_CWORD-1]}
  }
fi
`;
