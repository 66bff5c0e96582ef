import { spawn } from "node:child_process";
import { profile as words } from "#words/profile.ts";
import { OwnProblem } from "./problem.ts";

/** Opens a file in the person's editor, and comes back once it is closed. @throws {OwnProblem} */
export async function openEditor(path: string, env: Readonly<Record<string, string | undefined>>, platform: string): Promise<void> {
  const editor = env["VISUAL"] || env["EDITOR"];
  if (editor === undefined || editor === "") throw new OwnProblem(words.edit.noEditor(path));
  // The variable may hold flags, as in "code --wait", which only a shell takes apart.
  const [program, argv] = platform === "win32" ? [`${editor} "${path}"`, []] : ["/bin/sh", ["-c", `${editor} "$1"`, "sh", path]];
  const ended = await new Promise<number | null>((resolve) => {
    const child = spawn(program, argv, { stdio: "inherit", shell: platform === "win32" });
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  if (ended !== 0) throw new OwnProblem(words.edit.failed(editor, path));
}
