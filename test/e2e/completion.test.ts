import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandOf, run } from "./support/run.ts";
import type { Session } from "./support/terminal.ts";
import { openTerminal } from "./support/terminal.ts";

/** What the shells' scripts are answered, and the scripts in the shells themselves. */

async function answers(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, code } = await run(["complete", "--", ...words]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  expect(stdout).toMatch(/^:\d+\n$/mu);
  return stdout.split("\n").filter((line) => line !== "" && !/^:\d+$/u.test(line));
}

describe("what may come next is answered", () => {
  test("a command, with what it does", async () => {
    expect(await answers("dead")).toEqual(["deadlines\twhat closes when, sorted, with days left"]);
  });

  test("a part of a command", async () => {
    expect((await answers("catalog", "")).map((line) => line.split("\t")[0])).toEqual(["check", "stats", "stale", "new"]);
  });

  test("a flag of that command and of no other", async () => {
    expect(await answers("deadlines", "--with")).toEqual(["--within\tonly what closes in this time: 90d, 6w, 3m"]);
    expect(await answers("search", "--with")).toEqual([]);
  });

  test("a country by its code, and by its name once no code begins so", async () => {
    expect(await answers("search", "--country", "ke")).toEqual(["ke\tKenya"]);
    expect(await answers("search", "--country", "keny")).toEqual(["kenya\tke"]);
    expect(await answers("search", "--citizenship", "united-s")).toEqual(["united-states\tus"]);
  });

  test("a name that is offered is understood", async () => {
    const names = (await answers("search", "--country", "united-")).map((line) => line.split("\t")[0] ?? "");
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect((await run(["search", "--country", name, "--unstated"])).code, name).toBe(0);
  });

  test("the next country after a comma and after an exclamation mark", async () => {
    expect(await answers("search", "--country", "ke,ug")).toEqual(["ke,ug\tUganda"]);
    expect(await answers("search", "--country", "!ug")).toEqual(["!ug\tUganda"]);
  });

  test("an id, with the name of the program", async () => {
    expect(await answers("show", "jhib")).toEqual(["jhibs\tJohns Hopkins Internship in Brain Sciences (JHIBS)"]);
    expect(await answers("compare", "jhibs", "stanford-pi")).toContainEqual(expect.stringMatching(/^stanford-pips\t/u));
  });

  test("a specialty, with what it is", async () => {
    expect(await answers("facets", "--specialty", "neurosc")).toEqual([expect.stringMatching(/^neuroscience\t./u)]);
  });

  test("files are left to the shell", async () => {
    expect((await run(["complete", "--", "search", "--output", ""])).stdout).toBe(":0\n");
  });

  test("nothing for a command that there is not", async () => {
    expect(await answers("serch", "--country", "k")).toEqual([]);
  });
});

test.each(["bash", "zsh", "fish", "powershell"])("a script for %s is printed", async (shell) => {
  const { stdout, stderr, code } = await run(["completion", shell]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  expect(stdout).toContain("intern-find complete");
});

test("a shell that there is not is refused with those that there are", async () => {
  expect(await run(["completion", "tcsh"])).toEqual({ stdout: "", stderr: expect.stringContaining("bash, zsh, fish, powershell") as string, code: 2 });
});

function isInstalled(shell: string): boolean {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const TAB = "\t";
const shells = [
  { name: "bash", command: ["bash", ["--norc", "--noprofile", "-i"]], load: "source <(intern-find completion bash)" },
  { name: "zsh", command: ["zsh", ["-f", "-i"]], load: "autoload -Uz compinit && compinit -u -D && source <(intern-find completion zsh)" },
  { name: "fish", command: ["fish", ["--no-config", "-i"]], load: "intern-find completion fish | source" },
] as const;

describe.each(shells)("$name, with its script loaded", ({ name, command, load }) => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "shell-"));
    const [node, words] = commandOf([]);
    writeFileSync(join(folder, "intern-find"), `#!/bin/sh\nexec '${node}' ${words.map((word) => `'${word}'`).join(" ")} "$@"\n`);
    chmodSync(join(folder, "intern-find"), 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function loaded(): Promise<Session> {
    const [file, words] = command;
    const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, HOME: folder, PS1: "> " };
    const session = openTerminal([file, [...words]], { columns: 100, rows: 30 }, env);
    session.type(`${load}; echo it is ${name === "fish" ? "(math 40 + 2)" : "$((40 + 2))"}\r`);
    await session.screen((text) => text.includes("it is 42"));
    return session;
  }

  test.skipIf(!isInstalled(command[0])).each([
    ["a flag", "intern-find deadlines --with", "--within"],
    ["an id", "intern-find show jhib", "jhibs"],
    ["a country", "intern-find search --country keny", "kenya"],
  ])("completes %s", async (_, typed, expected) => {
    const session = await loaded();
    session.type(`${typed}${TAB}`);
    const text = await session.screen((screen) => screen.includes(`${typed.split(" ").slice(0, -1).join(" ")} ${expected}`));
    expect(text).toContain(expected);
    session.type("\u0015exit\r");
    await session.ended();
  });
});
