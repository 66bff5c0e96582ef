import { expect, test } from "vitest";
import { answerTo, idsOf } from "./support/contract.ts";
import { listedOn } from "./support/list.ts";
import { choose, chooseToKeep, isTyped, question, take } from "./support/questionnaire.ts";
import { commandOf, run, wordsOf } from "./support/run.ts";
import type { Session } from "./support/terminal.ts";
import { atTerminal, keys, openTerminal } from "./support/terminal.ts";

const size = { columns: 80, rows: 30 };
const isWindows = process.platform === "win32";

/** How each question is answered that may come: by a choice or by typing. */
const answers: readonly { readonly asks: string; readonly choice?: string; readonly types?: string; readonly flag: string }[] = [
  { asks: "What are you?", choice: "Medical student", flag: "--level medical-student" },
  { asks: "Where would you like to go?", choice: "Europe", flag: "--region europe" },
  { asks: "What would you like to do?", choice: "Research", flag: "--type research" },
  { asks: "How old are you?", types: "22", flag: "--age 22" },
  { asks: "In which country is your school?", types: "India", flag: "--studies-in India" },
  { asks: "Which citizenship do you have?", types: "in,uk", flag: "--citizenship in,uk" },
  { asks: "How much can you spend in all?", types: "3,000 usd", flag: '--budget "3,000 usd"' },
  { asks: "Which year are you in now?", choice: "3rd year", flag: "--year 3" },
  { asks: "What do you study?", types: "medicine", flag: "--field medicine" },
  { asks: "Is medicine your first degree?", choice: "Yes, I began it after school", flag: "--degree first" },
];

/** Gives the answer of the table; the flag that it becomes. */
async function answer(session: Session, asked: string): Promise<string> {
  const found = answers.find(({ asks }) => asked.startsWith(asks));
  if (found === undefined) throw new Error(`no answer to: ${asked}`);
  if (found.choice === undefined) session.type(`${found.types ?? ""}${keys.enter}`);
  else await choose(session, found.choice);
  return found.flag;
}

test("a walk with arrows and typing, a skip and a step back ends in a list and in the command that gives it again", async () => {
  const session = atTerminal(["wizard", "--today", "2026-11-22"], size);
  const first = await question(session);
  expect(first).toMatch(/^What are you\? \[\d+ programs; this decides \d+/u);
  const flags = [await answer(session, first)];

  const second = await question(session, first);
  const takenBack = await answer(session, second);
  const third = await question(session, second);
  await take(session, "back");
  expect(await question(session, third)).toBe(second);
  await take(session, "skip");

  let asked = await question(session, second);
  for (let typed = false; !typed; asked = await question(session, asked)) {
    typed = await isTyped(session);
    flags.push(await answer(session, asked));
  }
  await take(session, "done");
  await chooseToKeep(session, "No");

  const { code, lines } = await session.ended();
  expect(code).toBe(0);
  const command = lines.at(-1)?.trim() ?? "";
  expect(command).toBe(["intern-find search", ...flags, "--today 2026-11-22"].join(" "));
  expect(command).not.toContain(takenBack);
  const again = await answerTo(wordsOf(command).slice(1));
  const shown = listedOn(lines.slice(lines.findIndex((line) => line.startsWith("Program ")))).map(({ id }) => id);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(idsOf(again).slice(0, shown.length));
  expect(lines).toContainEqual(
    expect.stringMatching(
      shown.length === again.total ? new RegExp(`^${again.total} programs?\\.$`, "u") : new RegExp(`^Showing ${shown.length} of ${again.total} programs`, "u"),
    ),
  );
});

test("an answer that cannot be read is asked again, with the reason", async () => {
  const session = atTerminal(["wizard"], size);
  let asked = await question(session);
  while (!(await isTyped(session))) {
    await take(session, "skip");
    asked = await question(session, asked);
  }
  session.type(`?!?${keys.enter}`);
  await session.screen((text) => /^\? "\?!\?" is not [^✔]*Enter\s+skips/mu.test(text));
  session.type(keys.controlC);
  expect((await session.ended()).code).toBe(130);
});

test("the list at once is the list of everyone", async () => {
  const session = atTerminal([], size);
  await question(session);
  await take(session, "done");
  const [{ lines, code }, all] = await Promise.all([session.ended(), answerTo(["search"])]);
  expect(code).toBe(0);
  expect(lines.at(-1)?.trim()).toBe("intern-find search");
  expect(lines.join("\n")).toContain(`of ${all.total} programs`);
});

test("Ctrl-C ends a question with exit code 130 and gives the terminal back", async () => {
  const session = atTerminal(["wizard"], size);
  await question(session);
  session.type(keys.controlC);
  const { code, raw } = await session.ended();
  expect(code).toBe(130);
  expect(raw.lastIndexOf("\u001B[?25h")).toBeGreaterThan(raw.lastIndexOf("\u001B[?25l"));
  expect(raw).not.toMatch(/ExitPromptError|mistake in intern-find|\n\s+at /u);
});

test.skipIf(isWindows)("after Ctrl-C what one types is seen again", async () => {
  const [file, parameters] = commandOf(["wizard"]);
  const session = openTerminal(["sh", ["-c", `"$0" "$@"; echo "ended with $?"; read -r line; echo "got $line"; stty -a`, file, ...parameters]], size);
  await question(session);
  session.type(keys.controlC);
  await session.screen((text) => text.includes("ended with 130"));
  session.type(`seen${keys.enter}`);
  const { lines } = await session.ended();
  expect(lines).toEqual(expect.arrayContaining(["seen", "got seen"]));
  expect(lines.join(" ")).toMatch(/ icanon .* echo /u);
});

test.each([{ ACCESSIBLE: "1" }, { TERM: "dumb" }])("with %o questions come as numbered lists, and lines are read", async (env) => {
  const session = atTerminal(["wizard", "--today", "2026-11-22"], size, env);
  const open = async (text: string): Promise<string> =>
    session.screen((screen) => screen.trimEnd().endsWith("Type a number, then Enter:") && screen.includes(text));
  const first = await open("What are you?");
  expect(first).toMatch(/^3\. Medical student$/mu);
  session.type("99\r");
  await open("That is none of them.");
  session.type("medical student\r");
  await open("Where would you like to go?");
  session.type("1\r");
  for (let asked = ""; !asked.includes("What would you like to do?");) {
    asked = await session.screen((screen) => /(?:Enter:|shows the list\))\s*$/u.test(screen) && screen !== asked);
    if (!asked.includes("What would you like to do?")) session.type("\r");
  }
  session.type("show\r");
  await open("That is none of them.");
  session.type("(show the list)\r");
  await open("Keep what you told");
  session.type("No\r");
  const { raw, lines, code } = await session.ended();
  expect(code).toBe(0);
  expect(raw).not.toContain("\u001B");
  expect(lines.at(-1)?.trim()).toMatch(/^intern-find search --level medical-student --region europe --today 2026-11-22$/u);
});

const needsTerminal = /^The wizard asks questions at a terminal\. Here, use flags, for example: intern-find search [^\n]+\n$/u;

test("without a terminal the wizard says so in one line, and asks nothing", async () => {
  const { stdout, stderr, code } = await run(["wizard"], { input: "1\n2\n" });
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
  expect(stderr).toMatch(needsTerminal);
});

test.each([
  { args: ["wizard", "--no-input"], env: {} },
  { args: ["wizard"], env: { CI: "true" } },
])("at a terminal nothing is asked either with $args $env", async ({ args, env }) => {
  const { lines, code } = await atTerminal(args, { columns: 200, rows: 30 }, env).ended();
  expect(code).toBe(2);
  expect(`${lines.join("\n")}\n`).toMatch(needsTerminal);
});

test("without a word and without a terminal there is the help", async () => {
  const [alone, help] = await Promise.all([run([]), run(["--help"])]);
  expect(alone).toEqual(help);
  expect(alone).toMatchObject({ stderr: "", code: 0 });
  expect(alone.stdout).toMatch(/^Examples:\n {2}intern-find search /u);
});
