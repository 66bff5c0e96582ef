import { expect, test } from "vitest";
import { run } from "./support/run.ts";

/** Command lines that nobody would type, given to the program itself. The many that are made are in test/hostile. */

const escape = "\u001B[2J\u001B]0;owned\u0007\u202E\r\nX: 1";
const long = "é".repeat(4000);

test.concurrent.each([
  [["search", escape]],
  [["search", "--country", escape]],
  [["search", `--${escape}=1`]],
  [["search", "--sort", "__proto__"]],
  [["search", "--fields", "constructor,toString"]],
  [["search", "--template", `{name}${escape}{__proto__}`, "--limit", "1"]],
  [["search", long]],
  [["search", "(a+)+$", "[", "\\"]],
  [["search", "--weeks", "1e999..NaN"]],
  [["search", "--budget", "999999999999999999999999usd", "--limit", "1"]],
  [["search", "--today", "9999-12-31", "--limit", "1"]],
  [["search", "--today", "0000-01-01"]],
  [["search", "--data", "/dev/null"]],
  [["search", "--output", "no/such/folder/x"]],
  [["show", "../../etc/passwd"]],
  [["show", "constructor"]],
  [["country", "__proto__"]],
  [["profile", "show", "--name", "../../x"]],
  [["me", "import", "/dev/zero"]],
  [["run", escape]],
  [["tag", "jhibs", "$(id)"]],
  [["plan", "jhibs", "--lead", "__proto__=60d"]],
  [["complete", "--", "search", "--country", `$(id),${escape}`]],
  [["--", escape, long]],
])("%j", async (args) => {
  const { stdout, stderr, code } = await run(args, { input: "" });
  expect([0, 1, 2, 3]).toContain(code);
  // oxlint-disable-next-line no-control-regex -- just these must not be there
  expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|mistake in intern-find|^\s+at .+:\d+/mu);
  expect(stderr.length).toBeLessThan(1500);
});
