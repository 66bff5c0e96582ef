import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { run } from "../e2e/support/run.ts";

/** The manual, for man and as a page: made from the commands, so that nothing of theirs is missing. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "dist/intern-find.1"), "utf8");
const html = readFileSync(join(root, "dist/manual.html"), "utf8");
const shell = promisify(execFile);

async function commands(): Promise<readonly string[]> {
  const { stdout } = await run(["--help"]);
  const [, list = ""] = /^Commands:\n(.*?)\n\n/msu.exec(stdout) ?? [];
  return [...list.matchAll(/^ {2}([a-z]+) /gmu)].map(([, name = ""]) => name);
}

/** As text: no escapes, no tags. */
const shown = {
  man: page.replaceAll("\\-", "-").replaceAll("\\(aq", "'").replaceAll("\\(dq", '"'),
  html: html
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'"),
};

describe.each(Object.entries(shown))("the manual for %s", (_, text) => {
  test("has every command with every flag that its help has", async () => {
    for (const name of await commands()) {
      expect(text).toContain(name);
      const { stdout } = await run(["help", name]);
      const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gmu)].map(([, flag = ""]) => flag);
      expect(
        flags.filter((flag) => !text.includes(flag)),
        name,
      ).toEqual([]);
    }
  });

  test("has the topics of the help and the exit codes", () => {
    for (const words of ["What you may apply to", "What it will cost you", "What to do by when", "130: interrupted"])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
  });
});

const hasMan = await shell("man", ["--version"]).then(
  () => true,
  () => false,
);

test.skipIf(!hasMan).each([40, 80, 120])("man shows it at %i columns without a warning", async (columns) => {
  const { stdout, stderr } = await shell("man", ["--warnings", "--encoding=UTF-8", "--local-file", join(root, "dist/intern-find.1")], {
    env: { ...process.env, MANWIDTH: String(columns), MANPAGER: "cat", LC_ALL: "C.UTF-8" },
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe("");
  expect(stdout).toContain("INTERN-FIND(1)");
  expect(stdout).toContain("--citizenship");
});

test("the page is valid and has nothing from elsewhere", async () => {
  const report = await new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "off" } }).validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`))).toEqual([]);
  expect(html).not.toMatch(/<(?:script|link|img|iframe)\b/u);
});
