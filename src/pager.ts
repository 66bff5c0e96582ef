import { spawnSync } from "node:child_process";
import { pager as words } from "#words/pager.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Shows text page by page, in the pager that the person has chosen or in less. False where there is none. */
export function throughPager(text: string, env: Environment): boolean {
  const chosen = env["INTERN_FIND_PAGER"] ?? env["PAGER"];
  if (chosen === undefined) return shown("less", ["-eFRX", `--prompt=s?e${inPrompt(words.end)}:${inPrompt(words.keys)}.`], text, env);
  return chosen.trim() !== "" && chosen.trim() !== "cat" && shown(chosen, [], text, env);
}

/** As less prints it: some signs are its own. */
function inPrompt(text: string): string {
  return text.replaceAll(/[?:.%\\]/gu, "\\$&");
}

/** Without a shell the default would be found as well; what a person chose may have options. */
function shown(command: string, options: readonly string[], text: string, env: Environment): boolean {
  const { status, error } = spawnSync(command, options, {
    input: text,
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...env, LESS: env["LESS"] ?? "FRX", LESSCHARSET: env["LESSCHARSET"] ?? "utf-8" },
    shell: options.length === 0,
  });
  // 126 and 127: the shell found no such command.
  return error === undefined && status !== 126 && status !== 127;
}
