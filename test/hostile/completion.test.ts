import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../support/fake-context.ts";

/** The script for bash, with a program that answers what it likes. */

function hasBash(): boolean {
  return process.platform !== "win32" && spawnSync("bash", ["--version"]).status === 0;
}

const answer = ["$(touch run-1)\tlabel $(touch run-2)", "`touch run-3`", "*", ":a[$(touch run-4)]", "ke\tKenya; touch run-5", ":4"];

/** Completes lines, as bash hands them over: words with their quotes. */
async function completed(
  ...lines: readonly (readonly string[])[]
): Promise<{ readonly replies: readonly string[]; readonly asked: string; readonly files: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { stdout: script } = await run(["completion", "bash"], { records: [] });
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const steps = lines.map(
    (words) => `COMP_WORDS=(intern-find ${words.map(quoted).join(" ")}); COMP_CWORD=${words.length}; __intern_find_complete; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  writeFileSync(join(folder, "keep"), "precious");
  writeFileSync(join(folder, "asked"), "");
  const program = `intern-find() { printf '%s\\n' "$@" >>asked; printf '%s\\n' ${answer.map(quoted).join(" ")}; }`;
  const replies = execFileSync("bash", ["--norc", "--noprofile", "-c", [script, program, ...steps].join("\n")], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(readFileSync(join(folder, "keep"), "utf8")).toBe("precious");
  return {
    replies: replies.split("\n").filter((line) => line !== ""),
    asked: readFileSync(join(folder, "asked"), "utf8"),
    files: readdirSync(folder).toSorted(),
  };
}

test.runIf(hasBash())("nothing that is answered is run, or taken for names of files", async () => {
  const { replies, files } = await completed(["search", "--country", ""]);
  expect(replies).toEqual(["$(touch run-1)", "`touch run-3`", "*", "ke"]);
  expect(files).toEqual(["asked", "keep"]);
});

test.runIf(hasBash())("nothing that is typed is run before Enter, not even a redirection", async () => {
  const { files } = await completed(
    ["search", "$(touch run-6)", "k"],
    ["search", "`touch run-7`", ";", "touch", "run-8", "k"],
    ["search", ">", "keep", "k"],
    ["show", "a[$(touch run-9)]"],
  );
  expect(files).toEqual(["asked", "keep"]);
});

test.runIf(hasBash())("what is typed in quotes is asked for without them, and completed", async () => {
  const { replies, asked } = await completed(["search", "--lives-in", `"Baltimore, MD"`, "--country", "'k"]);
  expect(replies).toEqual(["ke"]);
  expect(asked.split("\n")).toEqual(["complete", "--", "search", "--lives-in", "Baltimore, MD", "--country", "k", ""]);
});
