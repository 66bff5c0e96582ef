import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/render/html.ts";
import { aProgram, aProgramOf } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { hostile, named } from "../support/program-list.ts";
import { run } from "./support/run.ts";

/** The page in a browser. */

const browser = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

const exec = promisify(execFile);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "page-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the page has become after its scripts have run. */
async function opened(page: string): Promise<string> {
  const file = join(folder, `${Math.abs(page.length)}.html`);
  writeFileSync(file, page);
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", `--user-data-dir=${join(folder, "profile")}`, "--dump-dom"];
  const { stdout } = await exec(browser ?? "", [...flags, pathToFileURL(file).href], { maxBuffer: 1 << 28, timeout: 120_000 });
  return stdout;
}

/** The page with a script of the test, whose answer is written into it. What the page may do by itself is seen without. */
async function answerOf(page: string, script: string): Promise<unknown> {
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, "");
  const asking = `<script>(async () => { ${script} })().then((answer) => { const out = document.createElement("pre"); out.id = "answer"; out.textContent = encodeURIComponent(JSON.stringify(answer)); document.body.append(out); });</script>`;
  const found = /<pre id="answer">([^<]*)<\/pre>/u.exec(await opened(open.replace("</body>", () => `${asking}</body>`)))?.[1];
  return JSON.parse(decodeURIComponent(found ?? "null"));
}

function withScript(page: string, script: string): string {
  return page.replace("</body>", () => `<script>${script.replaceAll("</script", "<\\/script")}</script></body>`);
}

const programs = [
  aRecord(
    aProgramOf(
      { locations: [{ country: "DE", city: "München" }], rounds: [{ closes: { rule: "annual", month: 3, day: 9, seen: 2025 } }] },
      { id: "late", name: "Zeta" },
    ),
  ),
  aRecord(aProgramOf({ rounds: [{ closes: { rule: "rolling" } }] }, { id: "rolling", name: "Alpha" })),
  aRecord(aProgramOf({ rounds: [{ closes: { rule: "annual", month: 1, day: 20, seen: 2025 } }] }, { id: "early", name: "Mid", types: ["clinical"] })),
];
const small = html(named(programs));

describe.skipIf(browser === undefined)(
  `a page in ${browser ?? "a browser (skipped: no chromium is installed; apt-get install chromium)"}`,
  { timeout: 180_000 },
  () => {
    test.each([
      ["for everyone", ["search", "--type", "clinical", "--html"]],
      ["for a person", ["search", "--paid", "--all", "--html", "--level", "medical-student", "--year", "4"]],
      ["with nothing found", ["search", "--paid", "--free", "--remote", "--country", "uk", "--specialty", "surgery", "--html"]],
    ])("keeps every rule of axe, %s, in light and dark", async (_, args) => {
      const { stdout } = await run(args);
      for (const scheme of ["light", "dark"]) {
        const page = stdout.replace("@media (prefers-color-scheme: dark)", scheme === "dark" ? "@media all" : "@media not all");
        const violations = await answerOf(withScript(page, axe.source), "return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html]);");
        expect(violations).toEqual([]);
      }
    });

    test("runs its script under its own policy: the filters appear, and headings become buttons", async () => {
      const page = await opened(small);
      expect(page).toMatch(/<form>/u);
      expect(page.match(/<th scope="col"><button type="button">/gu)).toHaveLength(6);
      expect(page).toContain("3 of 3 programs");
    });

    test("shows all without scripts, and no control that would do nothing", async () => {
      const page = await opened(small.replace(/script-src [^;]+;/u, "script-src 'none';"));
      expect(page).toContain('<form hidden="">');
      expect(page).not.toContain('<button type="button">');
      expect(page.match(/<tr data-id="[a-z]+" data-type/gu)).toHaveLength(3);
    });

    test("sorts by a column up and down, with what is not known last", async () => {
      const order = `const order = () => [...document.querySelectorAll("tbody tr")].map((row) => row.dataset.id);
      const press = (name) => { [...document.querySelectorAll("th button")].find((button) => button.textContent === name).click(); return [order(), document.querySelector("th[aria-sort]").getAttribute("aria-sort")]; };
      return [order(), press("Program"), press("Apply by"), press("Apply by")];`;
      expect(await answerOf(small, order)).toEqual([
        ["late", "rolling", "early"],
        [["rolling", "early", "late"], "ascending"],
        [["early", "late", "rolling"], "ascending"],
        [["late", "early", "rolling"], "descending"],
      ]);
    });

    test("filters by words without their accents and by choices, in the table and below, and shows all again", async () => {
      const script = `const shown = () => [...document.querySelectorAll("tbody tr, article")].filter((one) => !one.hidden).map((one) => one.dataset.id || one.id);
      const set = (id, value) => { const control = document.getElementById(id); control.value = value; control.dispatchEvent(new Event("input", { bubbles: true })); return [shown(), document.getElementById("shown").textContent]; };
      const answers = [set("words", "munchen"), set("words", ""), set("type", "clinical"), set("where", "DE")];
      document.querySelector("form").reset();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [...answers, [shown().length, document.getElementById("shown").textContent]];`;
      expect(await answerOf(small, script)).toEqual([
        [["late", "about-late"], "1 of 3 programs"],
        [["late", "rolling", "early", "about-late", "about-rolling", "about-early"], "3 of 3 programs"],
        [["early", "about-early"], "1 of 3 programs"],
        [[], "0 of 3 programs"],
        [6, "3 of 3 programs"],
      ]);
    });

    test("is not moved by a hostile name, even without its policy", async () => {
      const page = html(named(hostile.map((name, index) => ({ ...aRecord(aProgram({ id: `p-${index}`, name, host: { name }, url: name })), summary: name }))));
      const script = `await new Promise((resolve) => setTimeout(resolve, 200)); return [document.title, document.images.length, document.querySelectorAll("tbody tr").length, [...document.querySelectorAll("h3")].map((one) => one.textContent)[0]];`;
      expect(await answerOf(page, script)).toEqual(["Medical internships", 0, hostile.length, hostile[0]]);
    });
  },
);
