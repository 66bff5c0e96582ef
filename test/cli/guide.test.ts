import { describe, expect, test } from "vitest";
import type { Reference } from "../../src/core/reference.ts";
import { topics } from "../../src/render/guide/index.ts";
import { aProgramOf } from "../support/builders.ts";
import type { World } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";

const credit = { provides: [{ what: "academic-credit" as const }], documents: [{ what: "visa" as const }] };

/** The places that the guide speaks of. */
const reference: Reference = {
  ...aReference,
  countries: { ...aReference.countries, ES: "Spain" },
  groups: {
    ...aReference.groups,
    europe: ["GB", "DE", "FR", "ES"],
    africa: ["NG"],
    asia: ["IN"],
    "south-america": ["BR"],
    "latin-america": ["BR"],
    caribbean: ["CU"],
    caricom: ["JM"],
  },
};

const world: World = {
  reference,
  records: [
    aRecord(
      aProgramOf({ locations: [{ country: "GB" }], pay: { kind: "stipend" }, duration: { weeks: { low: 8, high: 8 } }, fees: "none" }, { id: "london-lab" }),
      credit,
    ),
    aRecord(aProgramOf({ locations: [{ country: "GB" }], pay: { kind: "need-based" }, fees: [{ kind: "program" }] }, { id: "leeds-lab" })),
    aRecord(aProgramOf({ locations: [{ country: "US" }], pay: "none" }, { id: "texas-ward", types: ["clinical"] })),
    aRecord(aProgramOf({ locations: [{ country: "NG" }] }, { id: "lagos-ward", types: ["clinical"] })),
  ],
  countryFacts: {
    GB: {
      code: "GB",
      stay: [{ route: "Visitor", for: ["clinical"], maxMonths: 6, leadWeeks: 12, conditions: "no pay", year: 2024, source: "https://visa.example" }],
    },
  },
};

const ids = topics.map(({ id }) => id);

async function textOf(topic: string): Promise<string> {
  return (await run(["guide", topic], world)).stdout;
}

describe("the guide alone", () => {
  test("lists the topics, each with one line", async () => {
    const { stdout } = await run(["guide"], world);
    for (const { id, line } of topics) expect(stdout).toContain(`${id.padEnd(14)}${line}`);
  });

  test("covers kinds, destinations, steps, reputable programs, the checklist and the questions", () => {
    expect(ids).toEqual(["kinds", "destinations", "steps", "reputable", "checklist", "questions"]);
  });

  test("an unknown topic is wrong usage, with a suggestion", async () => {
    const { failure } = await run(["guide", "qestions"], world);
    expect(failure?.message).toContain("Did you mean questions");
    expect(failure?.exitCode).toBe(2);
  });
});

describe("a topic", () => {
  test.each(ids)("%s has sections, each with a title and something below it, over an empty catalog as well", async (id) => {
    for (const one of [world, { records: [], reference }]) {
      const { sections } = JSON.parse((await run(["guide", id, "--json"], one)).stdout) as {
        sections: { title: string; paragraphs: string[]; points: string[] }[];
      };
      expect(sections.length).toBeGreaterThan(1);
      for (const { title, paragraphs, points } of sections) {
        expect(title).not.toBe("");
        expect(paragraphs.length + points.length).toBeGreaterThan(0);
        expect([...paragraphs, ...points].join(" ")).not.toMatch(/undefined|NaN|Infinity|\[object/u);
      }
    }
  });

  test.each(ids)("%s wraps to the terminal, and gives a pipe one line for each paragraph", async (id) => {
    const { stdout } = await run(["guide", id], world, aTerminal(60));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    const { sections } = JSON.parse((await run(["guide", id, "--json"], world)).stdout) as { sections: { paragraphs: string[] }[] };
    const lines = new Set((await textOf(id)).split("\n"));
    for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) expect(lines).toContain(paragraph);
  });

  test.each(ids)("%s is calm: no exclamation marks", async (id) => {
    expect((await textOf(id)).replaceAll(/!(?=us\b)/gu, "")).not.toContain("!");
  });

  test.each(ids)("%s names only commands that there are", async (id) => {
    const commands = [...(await textOf(id)).matchAll(/intern-find ([a-z]+)/gu)].map(([, name]) => name);
    for (const name of commands) expect(["search", "show", "deadlines", "country", "facets", "guide", "wizard"]).toContain(name);
  });
});

describe("answers with figures are counted from the catalog", () => {
  test("are they paid: over how many, how many do not say, and by country", async () => {
    const text = await textOf("questions");
    expect(text).toContain("Of 4 programs, 2 pay at least some people something (1 of them everyone), 1 says that it pays nothing and 1 does not say.");
  });

  test("by country only where there are enough programs to say something", async () => {
    const five: World = {
      records: Array.from({ length: 5 }, (_, index) =>
        aRecord(aProgramOf({ locations: [{ country: "DE" }], pay: index < 2 ? { kind: "paid" } : "none" }, { id: `de-${index}` })),
      ),
    };
    expect((await run(["guide", "questions"], five)).stdout).toContain("Germany: 2 of 5 pay at least some people something, 3 nothing, 0 do not say");
    expect(await textOf("questions")).not.toMatch(/^ {2}- United Kingdom: \d of 2 pay/mu);
  });

  test("how long: how many say", async () => {
    expect(await textOf("questions")).toContain("1 of 4 programs says how long it lasts: 8 weeks. The other 3 do not say.");
  });

  test("credit: which ones, by country, and that silence is not a no", async () => {
    const text = await textOf("questions");
    expect(text).toContain("1 of 4 programs says that it gives or can give academic credit. The other 3 do not say; that is silence, not a no.");
    expect(text).toContain("United Kingdom, 1: london-lab");
  });

  test("visa: from the country facts, with the year", async () => {
    expect(await textOf("questions")).toContain("United Kingdom (2 programs): Visitor, up to 6 months (2024). intern-find country gb");
    expect(await textOf("checklist")).toContain(
      "1 of 1 recorded way to stay says how early to begin. The longest asks for 12 weeks (United Kingdom: Visitor).",
    );
  });

  test("papers: how many programs name one", async () => {
    expect(await textOf("checklist")).toContain("1 of 4 programs names a visa");
  });

  test("kinds and destinations: the figures of that kind or place alone", async () => {
    expect(await textOf("kinds")).toContain("Of 2 programs, 0 pay at least some people something, 1 says that it pays nothing and 1 does not say.");
    expect(await textOf("destinations")).toContain("2 programs: research 2");
  });

  test("a place without programs says so", async () => {
    expect(await textOf("destinations")).toContain("The catalog has no program there.");
  });
});
