import { describe, expect, test } from "vitest";
import { tasksOf } from "../../src/core/tasks.ts";
import type { Task, TaskSetting } from "../../src/core/tasks.ts";
import type { ProgramRecord } from "../../src/core/program.ts";
import { asking, entriesOf } from "../support/plans.ts";
import { someLeadTimes } from "../support/lead-times.ts";
import { aReference } from "../support/reference.ts";

const remote = { locations: [{ remote: true }] } as const;

function tasks(records: readonly ProgramRecord[], parts: Partial<TaskSetting> = {}): readonly Task[] {
  return tasksOf(entriesOf(records), { profile: {}, reference: aReference, countryFacts: {}, leadTimes: someLeadTimes, ...parts });
}

function ids(records: readonly ProgramRecord[], parts: Partial<TaskSetting> = {}): readonly string[] {
  return tasks(records, parts)
    .map(({ id }) => id)
    .toSorted();
}

const usual = ["health-insurance.a", "housing.a", "passport", "proof-of-funds", "travel.a", "visa.us"];

describe("what there is to do for a program", () => {
  test("is what it asks for, and the form itself", () => {
    expect(ids([asking("a", ["cv", "cover-letter", { what: "recommendation-letter", count: 2 }], remote)])).toEqual([
      "application-form.a",
      "cover-letter.a",
      "cv",
      "recommendation-letter.a",
    ]);
  });

  test("is also what any stay in another country needs, which is our assumption", () => {
    const found = tasks([asking("a", ["application-form"])]);
    expect(found.map(({ id }) => id).toSorted()).toEqual(["application-form.a", ...usual].toSorted());
    expect(found.find(({ id }) => id === "housing.a")?.needs[0].basis).toEqual({ from: "usual" });
    expect(found.find(({ id }) => id === "application-form.a")?.needs[0].basis).toEqual({ from: "program" });
  });

  test("needs no papers for one's own country", () => {
    expect(ids([asking("a", [])], { profile: { livesIn: { country: "US" } } })).toEqual(["application-form.a"]);
  });

  test.each([["US"], ["DE"]])("needs no passport and visa where a citizen of %s may go without asking", (citizenship) => {
    const country = citizenship === "DE" ? "FR" : "US";
    const reference = { ...aReference, groups: { ...aReference.groups, eea: ["DE", "FR"] } };
    const found = ids([asking("a", [], { locations: [{ country }] })], { profile: { citizenships: [citizenship] }, reference });
    expect(found).toEqual(["application-form.a", "health-insurance.a", "housing.a", "travel.a"]);
  });

  test("needs no room where the host gives one, and no insurance where it pays one", () => {
    const covers = [{ what: "housing" }, { what: "insurance" }] as const;
    expect(ids([asking("a", [], { covers })])).toEqual(["application-form.a", "passport", "proof-of-funds", "travel.a", "visa.us"]);
  });

  test("has vaccinations where there are patients, with the page of the country where one is recorded", () => {
    const record = asking("a", [], { locations: [{ country: "DE" }] }, { types: ["clinical"] });
    const health = [{ what: "measles", year: 2024, source: "https://health.example" }];
    const basis = (found: readonly Task[]): unknown => found.find(({ kind }) => kind === "vaccinations")?.needs[0].basis;
    expect(basis(tasks([record]))).toEqual({ from: "usual" });
    expect(basis(tasks([record], { countryFacts: { DE: { code: "DE", health } } }))).toEqual({
      from: "country",
      country: "DE",
      source: "https://health.example",
      year: 2024,
    });
  });

  test("has a police check where the country asks for one of whoever comes for this", () => {
    const australian = (types: readonly ["clinical"] | readonly ["research"]): ProgramRecord => asking("a", [], { locations: [{ country: "AU" }] }, { types });
    expect(ids([australian(["clinical"])])).toContain("police-check.au");
    expect(ids([australian(["research"])])).not.toContain("police-check.au");
  });

  test("has the route that the country names for a visa", () => {
    const stay = [{ route: "visit", for: ["research"], conditions: "…", year: 2025, source: "https://visa.example" }] as const;
    const visa = tasks([asking("a", [])], { countryFacts: { US: { code: "US", stay } } }).find(({ kind }) => kind === "visa");
    expect(visa?.needs[0].basis).toEqual({ from: "country", country: "US", source: "https://visa.example", year: 2025 });
  });

  test("has one stay somewhere where a program has many countries", () => {
    const found = ids([asking("a", [], { locations: [{ country: "DE" }, { country: "FR" }] })]);
    expect(found).toContain("visa.a");
    expect(found.filter((id) => id.startsWith("visa"))).toHaveLength(1);
  });

  test("has a language certificate where a condition names a test, unless the person has a result or needs none", () => {
    const record = asking("a", [], { ...remote, requirements: [{ kind: "language", language: "en", tests: [{ test: "ielts", min: 6 }] }] });
    expect(ids([record])).toContain("language-certificate.en");
    for (const skill of [{ test: "ielts", score: 7 } as const, { level: "native" } as const]) {
      expect(ids([record], { profile: { languages: [{ language: "en", ...skill }] } })).toEqual(["application-form.a"]);
    }
    expect(ids([record], { profile: { languages: [{ language: "en", level: "B2" }] } })).toContain("language-certificate.en");
  });

  test("has one certificate where the list of documents and a condition ask for the same", () => {
    const record = asking("a", ["language-certificate"], { ...remote, requirements: [{ kind: "language", language: "de", cefr: "B1" }] });
    expect(ids([record])).toEqual(["application-form.a", "language-certificate.de"]);
  });

  test("has a nomination where everybody needs one, not where it is one way among others", () => {
    const nominated = { kind: "nomination" } as const;
    expect(ids([asking("a", [], { ...remote, requirements: [nominated] })])).toContain("nomination-letter.a");
    for (const requirement of [{ anyOf: [nominated, { kind: "financial-need" } as const] }, { ...nominated, strength: "preferred" as const }]) {
      expect(ids([asking("a", [], { ...remote, requirements: [requirement] })])).toEqual(["application-form.a"]);
    }
  });

  test("has the application fee with its amount, and no fee that is not everyone's", () => {
    const fee = { kind: "application", amount: { low: 40, high: 40 }, currency: "USD" } as const;
    const found = tasks([asking("a", [], { ...remote, fees: [fee, { kind: "tuition" }] })]).find(({ kind }) => kind === "fee");
    expect(found?.needs[0].fees).toEqual([fee]);
    expect(ids([asking("a", [], { ...remote, fees: [{ ...fee, optional: true }] })])).toEqual(["application-form.a"]);
  });
});

describe("of several programs", () => {
  test("one passport, CV and transcript serve all, one visa a country, and letters are each program's own", () => {
    const papers = ["cv", "transcript", "recommendation-letter", "passport"] as const;
    const [first, second] = [asking("a", papers), asking("b", papers)];
    const third = asking("c", papers, { locations: [{ country: "GB" }] });
    const found = new Map(tasks([first, second, third]).map(({ id, needs }) => [id, needs.map(({ program }) => program).join(" ")]));
    for (const shared of ["cv", "transcript", "passport"]) expect(found.get(shared)).toBe("a b c");
    expect(found.get("visa.us")).toBe("a b");
    expect(found.get("visa.gb")).toBe("c");
    for (const id of ["a", "b", "c"]) expect(found.get(`recommendation-letter.${id}`)).toBe(id);
  });

  test("a passport whose copy is handed in is needed for the application", () => {
    const when = (record: ProgramRecord): unknown => tasks([record]).find(({ id }) => id === "passport")?.needs[0].when;
    expect(when(asking("a", ["passport"]))).toBe("application");
    expect(when(asking("a", []))).toBe("start");
  });

  test("documents of one kind are one task with all that is said of them", () => {
    const other = tasks([
      asking(
        "a",
        [
          { what: "other", note: "a list" },
          { what: "other", note: "a form" },
        ],
        remote,
      ),
    ]).find(({ kind }) => kind === "other");
    expect(other?.needs).toMatchObject([{ notes: ["a list", "a form"] }]);
  });
});
