import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { html } from "../../src/render/html.ts";
import { policy } from "../../src/render/html/policy.ts";
import { script } from "../../src/render/html/script.ts";
import { style } from "../../src/render/html/style.ts";
import { aProgram, aProgramOf, aRound, day } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aList, hostile, named } from "../support/program-list.ts";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

async function mistakesIn(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`));
}

const sourced = {
  ...aRecord(aProgram({ id: "sourced", url: "https://a.example/?a=1&b=2" })),
  summary: "Weeks in a lab.",
  sources: [{ id: "official", url: "https://a.example/page", cycle: 2026, supports: ["rounds"] }],
};

describe("a page", () => {
  test("is valid, with people and without, with nothing found, and with named programs", async () => {
    const programs = [aProgram({ id: "one" }), aProgramOf({ rounds: [{ closes: { rule: "rolling" } }] }, { id: "two" })];
    const pages = [aList(programs), aList(programs, { profile: { stage: "undergraduate" } }), aList([]), named([sourced])].map(html);
    for (const page of pages) expect(await mistakesIn(page)).toEqual([]);
  });

  test("needs nothing from elsewhere, and may load nothing", () => {
    const page = html(named([sourced]));
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\bsrc=|url\(|@import/u);
    expect(page).toContain(`content="${policy}"`);
  });

  test("lets its own style and script run and no others: the hashes of both stand in its policy", () => {
    for (const text of [style, script]) expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(policy).not.toContain("unsafe");
    expect(html(aList([aProgram()]))).not.toMatch(/ style=| on[a-z]+=/u);
  });

  test("shows every program without scripts: in the table, and below it with what is known", () => {
    const page = html(named([sourced, aRecord(aProgram({ id: "other" }))]));
    for (const id of ["sourced", "other"]) {
      expect(page).toContain(`<tr data-id="${id}"`);
      expect(page).toContain(`<article id="about-${id}">`);
    }
    expect(page).not.toMatch(/<(?:tr|article|section)[^>]* hidden/u);
    expect(page).toContain("Weeks in a lab.");
    expect(page).toContain('<a href="https://a.example/page" rel="noopener noreferrer">official</a> (for 2026)');
  });

  test("holds the words for how many are shown, so that the script needs none", () => {
    expect(html(aList([aProgram({ id: "one" }), aProgram({ id: "two" })]))).toContain('data-words="# of 2 programs"');
    expect(html(aList([aProgram()]))).toContain('data-words="# of 1 program"');
    expect(script).toContain('replace("#", count)');
    expect(script).not.toMatch(/programs?\b/u);
  });

  test("says for whom and as of when, and how sure a date is", () => {
    const projected = aProgramOf({ rounds: [aRound({ closes: { rule: "annual", month: 3, day: 1, seen: 2025 } })] });
    const page = html(
      aList([projected], { profile: { stage: "undergraduate" }, query: { words: ["lab"], filters: { paid: true }, person: { level: ["undergraduate"] } } }),
    );
    expect(page).toContain("<h1>Medical internships: lab; paid</h1>");
    expect(page).toContain("1 program, as of 22 Nov 2026. Judged for: level undergraduate.");
    expect(page).toContain("~1 Mar 2027 (as in 2025)");
  });

  test("draws a deadline by how sure it is, and none that is not dated", () => {
    const closing = (id: string, closes: ReturnType<typeof aRound>["closes"]): ReturnType<typeof aProgram> => aProgramOf({ rounds: [{ closes }] }, { id });
    const page = html(
      aList([
        closing("confirmed", { rule: "dated", date: day("2027-03-01") }),
        closing("projected", { rule: "annual", month: 3, day: 2, seen: 2025 }),
        closing("estimated", { rule: "month", month: 4, seen: 2025 }),
        closing("rolling", { rule: "rolling" }),
      ]),
    );
    const rows = [...page.matchAll(/<g><title>Program (\w+):.*?class="(confirmed|projected|estimated)"/gu)].map(([, id, mark]) => [id, mark]);
    expect(rows).toEqual([
      ["confirmed", "confirmed"],
      ["projected", "projected"],
      ["estimated", "estimated"],
    ]);
  });

  test.each(hostile)("takes a name for text wherever it stands: %s", async (name) => {
    const record = {
      ...aRecord(aProgram({ name, host: { name }, url: "javascript:alert(1)" })),
      summary: name,
      sources: [{ id: "s", title: name, url: name, cycle: 2026, supports: [] }],
    };
    const page = html(named([record], { query: { words: [name], filters: {}, person: { level: [name] } } }));
    expect(await mistakesIn(page)).toEqual([]);
    expect(page.match(/<script\b/gu)).toHaveLength(1);
    expect(page).not.toMatch(/<img|javascript:alert\(1\)"|(?!\n)\p{Cc}|\u202E/u);
  });
});
