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
  if (shell === "bash") write(BASH);
  // Prints by itself.
  else script(shell, PROGRAM, PROGRAM);
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

/**
 * Of our own, because the usual one evaluates the line that is typed, and then what it is answered: a word in quotes, or a redirection,
 * would act before Enter is pressed. Here quotes are taken off, and answers are compared. The words of the line come from a function
 * of the package bash-completion, which not every machine has.
 */
const BASH = `# bash completion for intern-find
__intern_find_complete() {
  local cur prev words cword word line
  local -a typed=()
  if type _get_comp_words_by_ref >/dev/null 2>&1; then
    _get_comp_words_by_ref -n "=:" cur prev words cword
  else
    words=("\${COMP_WORDS[@]}")
    cword=$COMP_CWORD
    cur=\${COMP_WORDS[COMP_CWORD]}
  fi
  for word in "\${words[@]:1:cword}"; do
    typed+=("\${word//[\\"\\'\\\\]/}")
  done
  cur=\${cur//[\\"\\'\\\\]/}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :4 ]]; then
      type compopt >/dev/null 2>&1 && compopt +o default
    elif [[ $line != :* && \${line%%$'\\t'*} == "$cur"* ]]; then
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(intern-find complete -- "\${typed[@]}" 2>/dev/null)
}
complete -o default -F __intern_find_complete intern-find
`;
