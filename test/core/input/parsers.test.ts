import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { DayRange } from "../../../src/core/calendar.ts";
import { ageOn, isCalendarDate } from "../../../src/core/calendar.ts";
import { parseCountry, parseCountryOrGroup } from "../../../src/core/input/countries.ts";
import { profileOf } from "../../../src/core/input/answers.ts";
import { parseLevel, stageWords } from "../../../src/core/input/level.ts";
import { birthOfAge, parseDay, parseDayRange, parseDays, parseWithin } from "../../../src/core/input/dates.ts";
import { idOf, nearest } from "../../../src/core/input/names.ts";
import { parseCurrency, parseMoney, parseNumberRange, parseWhole } from "../../../src/core/input/numbers.ts";
import { personFacts } from "../../../src/core/input/person.ts";
import { parsePlace } from "../../../src/core/input/place.ts";
import { parseStudyYear } from "../../../src/core/input/study-year.ts";
import type { Parsed } from "../../../src/core/parsed.ts";
import type { Profile } from "../../../src/core/profile.ts";
import { anyDay } from "../../support/arbitraries.ts";
import { aKnown, day, days, TODAY } from "../../support/builders.ts";
import { runs } from "../../support/runs.ts";

/** The value, or "refused". */
function read<T>(result: Parsed<T>): T | "refused" {
  return result.ok ? result.value : "refused";
}

function hint<T>(result: Parsed<T>): string {
  return result.ok ? "understood" : (result.hint ?? "");
}

describe("a country", () => {
  test.each([
    ...["uk", "UK", "U.K.", "GB", "gb", "Britain", "Great Britain", "England", "Scotland", "United Kingdom", "royaume-uni", "Vereinigtes Königreich"].map(
      (text) => [text, "GB"],
    ),
    ...["Deutschland", "德国", "germany", "Allemagne", "DE", "ドイツ"].map((text) => [text, "DE"]),
    ...["usa", "U.S.A.", "U.S.", "America", "the states", "États-Unis"].map((text) => [text, "US"]),
    ["korea", "KR"],
    [" india ", "IN"],
    ["भारत", "IN"],
  ])("%s is %s", (text, code) => expect(read(parseCountry(text, aKnown))).toBe(code));
  test.each(["", " ", "xx", "eu", "Atlantis", "constructor", "__proto__", "toString", "…"])("%j is none", (text) =>
    expect(read(parseCountry(text, aKnown))).toBe("refused"),
  );
  test.each([
    ["British", "GB"],
    ["kenyan", "KE"],
    ["South African", "ZA"],
    ["south-korean", "KR"],
  ])("%s is said of %s", (text, code) => expect(read(parseCountry(text, aKnown))).toBe(code));
  test("of which a word does not say is not chosen: both are named", () => {
    expect(read(parseCountry("Congolese", aKnown))).toBe("refused");
    expect(hint(parseCountry("Congolese", aKnown))).toMatch(/\bcd\b.* or .*\bcg\b/u);
  });
  test("is told from another whose name lacks only vowels that folding takes away", () => {
    const reference = { ...aKnown.reference, countries: { ...aKnown.reference.countries, GN: "Guinea", KE: "Kenya" } };
    expect(["கினியா", "கென்யா"].map((text) => read(parseCountry(text, { ...aKnown, reference })))).toEqual(["GN", "KE"]);
  });
  test("asks for other names only where nothing else is understood", () => {
    const names = vi.fn(aKnown.names);
    for (const text of ["uk", "DE", "Germany", "south korea"]) parseCountry(text, { ...aKnown, names });
    expect(names).not.toHaveBeenCalled();
    parseCountry("Kenyan", { ...aKnown, names });
    expect(names).toHaveBeenCalledOnce();
  });
  test.each([
    ["Germny", "Germany"],
    ["Untied Kingdom", "United Kingdom"],
    ["Deutchland", "Deutschland (Germany)"],
    ["Frankreic", "Frankreich (France)"],
    ["Deut", "Deutschland (Germany)"],
    ["Britsh", "british (United Kingdom)"],
    ["Amrica", "america (United States)"],
  ])("%s is nearly %s", (text, near) => expect(hint(parseCountry(text, aKnown))).toBe(`Did you mean ${near}?`));
  test("that is nearly one is suggested", () => {
    expect(hint(parseCountry("qqqqqq", aKnown))).not.toBe("");
  });
  test("may be a group where groups are asked for", () => {
    expect([read(parseCountryOrGroup("EU", aKnown)), read(parseCountryOrGroup("uk", aKnown)), read(parseCountryOrGroup("constructor", aKnown))]).toEqual([
      "eu",
      "GB",
      "refused",
    ]);
  });
});

describe("an amount of money", () => {
  test.each<[string, number, string]>([
    ["3k usd", 3000, "USD"],
    ["3kusd", 3000, "USD"],
    ["3000usd", 3000, "USD"],
    ["3000", 3000, "USD"],
    ["3k", 3000, "USD"],
    ["1.5k", 1500, "USD"],
    ["£3000", 3000, "GBP"],
    ["£ 3,000", 3000, "GBP"],
    ["$1,500.50", 1500.5, "USD"],
    ["1.500,50 EUR", 1500.5, "EUR"],
    ["1.500 EUR", 1500, "EUR"],
    ["1'500 EUR", 1500, "EUR"],
    ["1 500 EUR", 1500, "EUR"],
    ["€900", 900, "EUR"],
    ["EUR 900", 900, "EUR"],
    ["900 kes", 900, "KES"],
    ["900 KES", 900, "KES"],
    ["2,50,000 INR", 250_000, "INR"],
    ["$3000 CAD", 3000, "CAD"],
    ["CA$3000", 3000, "CAD"],
    ["A$500", 500, "AUD"],
    ["US$ 500", 500, "USD"],
    ["0", 0, "USD"],
    ["KSh 50,000", 50_000, "KES"],
    ["50000 Ksh.", 50_000, "KES"],
    ["1500 dollars", 1500, "USD"],
    ["3k dollars", 3000, "USD"],
    ["2k kyat", 2000, "MMK"],
    ["500 kyat", 500, "MMK"],
    ["200 shillings", 200, "KES"],
  ])("%s is %d %s", (text, amount, currency) => expect(read(parseMoney(text, aKnown))).toEqual({ amount, currency }));
  test.each(["", "usd", "-5", "3000 dubloons", "500 kr", "¥500", "5-10 usd", "500 usd 300", "500 zzz", "k", "1e9 constructor"])("%j is none", (text) =>
    expect(read(parseMoney(text, aKnown))).toBe("refused"),
  );
  test.each([
    ["usd", "USD"],
    ["£", "GBP"],
    ["Ksh", "KES"],
    ["Rs.", "refused"],
    ["constructor", "refused"],
    ["", "refused"],
  ])("in the currency %j is in %s", (text, code) => expect(read(parseCurrency(text, aKnown))).toBe(code));
});

test("a word for several currencies is refused with all of them", () => {
  expect([hint(parseMoney("Rs 20000", aKnown)), hint(parseCurrency("rupees", aKnown))]).toEqual(["Write INR or PKR.", "Write INR or PKR."]);
});

describe("a number", () => {
  test.each([
    ["4..8", { low: 4, high: 8 }],
    ["4-8", { low: 4, high: 8 }],
    ["6", { low: 6, high: 6 }],
    ["4..", { low: 4 }],
    ["..8", { high: 8 }],
    [" 2.5 .. 3 ", { low: 2.5, high: 3 }],
    ["8..4", "refused"],
    ["", "refused"],
    ["..", "refused"],
    ["four", "refused"],
  ])("range %j is %j", (text, expected) => expect(read(parseNumberRange(text, "4..8"))).toEqual(expected));
  test.each([
    ["10", 10],
    [" 99 ", 99],
    ["9", "refused"],
    ["100", "refused"],
    ["1e1", "refused"],
    ["10.5", "refused"],
    ["", "refused"],
  ])("whole %j from 10 to 99 is %j", (text, expected) => expect(read(parseWhole(text, { from: 10, to: 99, what: "an age" }))).toBe(expected));
});

describe("days", () => {
  test.each<[string, DayRange | "refused"]>([
    ["2027-06-15", days("2027-06-15", "2027-06-15")],
    ["2027-06", days("2027-06-01", "2027-06-30")],
    ["2028-02", days("2028-02-01", "2028-02-29")],
    ["2027", days("2027-01-01", "2027-12-31")],
    ["June 2027", days("2027-06-01", "2027-06-30")],
    ["15 jun 2027", days("2027-06-15", "2027-06-15")],
    ["Jun 15, 2027", days("2027-06-15", "2027-06-15")],
    ["today", days("2026-11-22", "2026-11-22")],
    ...["2027-02-30", "2027-13", "30 feb 2027", "15.06.2027", "june", "", "soon", "3027"].map((text): [string, "refused"] => [text, "refused"]),
  ])("%s are %j", (text, expected) => expect(read(parseDays(text, TODAY))).toEqual(expected));
  test.each([
    ["2027-06..2027-09", days("2027-06-01", "2027-09-30")],
    ["2027-06", days("2027-06-01", "2027-06-30")],
    ["..2027-09", days("2026-11-22", "2027-09-30")],
    ["2027-06..", days("2027-06-01", "9999-12-31")],
    ["2027-09..2027-06", "refused"],
    ["2027-06..soon", "refused"],
  ])("from and to: %s are %j", (text, expected) => expect(read(parseDayRange(text, TODAY))).toEqual(expected));
  test.each([
    ["90d", "2027-02-20"],
    ["90", "2027-02-20"],
    ["6w", "2027-01-03"],
    ["3 months", "2027-02-22"],
    ["1y", "2027-11-22"],
    ["0d", "2026-11-22"],
  ])("within %s end on %s", (text, to) => expect(read(parseWithin(text, TODAY))).toEqual(days("2026-11-22", to)));
  test.each(["", "soon", "9999y", "-3d", "3h", "99999d"])("within %j are none", (text) => expect(read(parseWithin(text, TODAY))).toBe("refused"));
  test("that are one day are one day", () =>
    expect([read(parseDay("2027-06-15", TODAY)), read(parseDay("2027-06", TODAY))]).toEqual(["2027-06-15", "refused"]));
  test("of birth are those, and only those, of someone of that age today", () => {
    const aToday = fc.oneof(anyDay, fc.constantFrom(day("2027-02-28"), day("2028-02-28"), day("2028-02-29"), day("2027-03-01")));
    fc.assert(
      fc.property(aToday, fc.integer({ min: 10, max: 99 }), fc.integer({ min: -2, max: 368 }), (today, age, offset) => {
        const { from, to } = birthOfAge(age, today);
        const birth = day(new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10));
        expect(from <= birth && birth <= to).toBe(ageOn(birth, today) === age);
      }),
      {
        numRuns: runs(1000),
        examples: [
          [day("2027-02-28"), 19, 365],
          [day("2027-02-28"), 22, -1],
          [day("2028-02-28"), 20, 0],
        ],
      },
    );
  });
});

describe("a year of study", () => {
  const pupil: Profile = { stage: "high-school" };
  const medic: Profile = { stage: "medical-student" };
  test.each<[string, Profile, Profile | "refused"]>([
    ["grade 11", pupil, { year: 11 }],
    ["11", pupil, { year: 11 }],
    ["11th grade", pupil, { year: 11 }],
    ["class 12", pupil, { year: 12 }],
    ["Year 12", pupil, { year: 11 }],
    ["Y13", pupil, { year: 12 }],
    ["Year 12", { ...pupil, studiesIn: ["AU"] }, { year: 12 }],
    ["Year 12", { ...pupil, livesIn: { country: "AU" } }, { year: 12 }],
    ["lower sixth", pupil, { year: 11 }],
    ["junior", pupil, { year: 11 }],
    ["final", pupil, { phase: "final" }],
    ["grade 13", pupil, "refused"],
    ["Year 14", pupil, "refused"],
    ["2nd year", medic, { year: 2 }],
    ["second", medic, { year: 2 }],
    ["2", medic, { year: 2 }],
    ["year 2", medic, { year: 2 }],
    ["M3", medic, { year: 3 }],
    ["third year student", medic, { year: 3 }],
    ["final", medic, { phase: "final" }],
    ["Final year", medic, { phase: "final" }],
    ["pre-clinical", medic, { phase: "pre-clinical" }],
    ["penultimate year", medic, { phase: "penultimate" }],
    ["sophomore", { stage: "undergraduate" }, { year: 2 }],
    ["4/6", medic, { year: 4, courseYears: 6 }],
    ["4th of 6 years", medic, { year: 4, courseYears: 6 }],
    ["fourth out of 4", medic, { year: 4, courseYears: 4 }],
    ["1/2", medic, "refused"],
    ["7/6", medic, "refused"],
    ["final/6", medic, "refused"],
    ["11/12", pupil, "refused"],
    ["grade 11", medic, "refused"],
    ["9", medic, "refused"],
    ["0", medic, "refused"],
    ["", medic, "refused"],
    ["constructor", medic, "refused"],
  ])("%s of %j is %j", (text, soFar, expected) => expect(read(parseStudyYear(text, soFar))).toEqual(expected));
});

describe("a place", () => {
  test.each([
    ["us", { country: "US" }],
    ["UK", { country: "GB" }],
    ["MD, US", { country: "US", region: "MD" }],
    ["Maryland, USA", { country: "US", region: "MD" }],
    ["Baltimore, MD, US", { country: "US", region: "MD", city: "Baltimore" }],
    ["Baltimore, MD", { country: "US", region: "MD", city: "Baltimore" }],
    ["Austin, Texas", { country: "US", region: "TX", city: "Austin" }],
    ["Texas", { country: "US", region: "TX" }],
    ["Lagos, Nigeria", { country: "NG", city: "Lagos" }],
    ["Toronto, Ontario, Canada", { country: "CA", region: "ON", city: "Toronto" }],
    ["Georgia", { country: "GE" }],
    ["", "refused"],
    [",", "refused"],
    ["Nowhere, Atlantis", "refused"],
  ])("%s is %j", (text, expected) => expect(read(parsePlace(text, aKnown))).toEqual(expected));
});

describe("a fact about the person", () => {
  const told = (id: string, texts: readonly string[], soFar: Profile = {}): Profile | "refused" =>
    read(personFacts.find((fact) => fact.id === id)?.parse(texts, aKnown, soFar) ?? { ok: false, problem: `no fact ${id}` });

  test.each<[string, readonly string[], Profile | "refused"]>([
    ["age", ["17"], { birth: days("2008-11-23", "2009-11-22") }],
    ["age", ["17 years old"], { birth: days("2008-11-23", "2009-11-22") }],
    ["age", ["9"], "refused"],
    ["born", ["2009-05-14"], { birth: days("2009-05-14", "2009-05-14") }],
    ["born", ["2009-05"], { birth: days("2009-05-01", "2009-05-31") }],
    ["born", ["2027-05"], "refused"],
    ["born", ["1850"], "refused"],
    ["level", ["MBBS"], { stage: "medical-student" }],
    ["level", ["a levels"], { stage: "high-school" }],
    ["level", ["wizard"], "refused"],
    ["degree", ["graduate entry"], { degree: "graduate-entry" }],
    ["citizenship", ["uk,in"], { citizenships: ["GB", "IN"] }],
    ["citizenship", ["uk", "in"], { citizenships: ["GB", "IN"] }],
    ["citizenship", ["uk,atlantis"], "refused"],
    ["permanent-resident", ["none"], { permanentResidence: [] }],
    ["studies-in", ["Deutschland"], { studiesIn: ["DE"] }],
    ["lives-in", ["Baltimore, MD, US"], { livesIn: { country: "US", region: "MD", city: "Baltimore" } }],
    ["english", ["B2"], { languages: [{ language: "en", level: "B2" }] }],
    ["english", ["c1"], { languages: [{ language: "en", level: "C1" }] }],
    ["english", ["native"], { languages: [{ language: "en", level: "native" }] }],
    ["english", ["ielts:6.5"], { languages: [{ language: "en", test: "ielts", score: 6.5 }] }],
    ["english", ["IELTS 7"], { languages: [{ language: "en", test: "ielts", score: 7 }] }],
    ["english", ["toefl=95"], { languages: [{ language: "en", test: "toefl", score: 95 }] }],
    ["english", ["ielts:10"], "refused"],
    ["english", ["D1"], "refused"],
    ["english", [""], "refused"],
    [
      "language",
      ["de:B1,es:native"],
      {
        languages: [
          { language: "de", level: "B1" },
          { language: "es", level: "native" },
        ],
      },
    ],
    ["language", ["german:B1"], "refused"],
    ["gpa", ["3.4/4"], { gpa: { value: 3.4, scale: 4 } }],
    ["gpa", ["85%"], { gpa: { value: 85, scale: 100 } }],
    ["gpa", ["85 / 100"], { gpa: { value: 85, scale: 100 } }],
    ["gpa", ["3.4"], "refused"],
    ["gpa", ["5/4"], "refused"],
    ["gpa", ["0/0"], "refused"],
    ["field", ["life sciences"], { fields: ["biology"] }],
    ["institution", [" University of Lagos "], { institution: "University of Lagos" }],
    ["institution", [" "], "refused"],
    ["member", ["IFMSA,ABC"], { memberships: ["IFMSA", "ABC"] }],
    ["member", ["none"], { memberships: [] }],
    ["member", [""], "refused"],
    ["background", ["first-generation"], { backgrounds: ["first-generation"] }],
    ["need", ["no"], { financialNeed: false }],
    ["returns", ["y"], { returnsToStudy: true }],
    ["need", ["perhaps"], "refused"],
    ["budget", ["£1500"], { budget: { amount: 1500, currency: "GBP" } }],
    ["available", ["2027-06..2027-09"], { available: days("2027-06-01", "2027-09-30") }],
  ])("--%s %j is %j", (id, texts, expected) => expect(told(id, texts)).toEqual(expected));
  test("about a language comes on top of those before it", () => {
    expect(told("language", ["de:B1"], { languages: [{ language: "en", level: "C1" }] })).toEqual({
      languages: [
        { language: "en", level: "C1" },
        { language: "de", level: "B1" },
      ],
    });
  });
  test("about the year is read in the light of the level", () => {
    expect([told("year", ["Year 12"], { stage: "high-school" }), told("year", ["4"], { stage: "medical-student" })]).toEqual([{ year: 11 }, { year: 4 }]);
  });
});

describe("a level", () => {
  const level = (text: string, soFar: Profile = {}): Profile | "refused" => read(parseLevel(text, soFar));
  test.each<[string, Profile]>([
    ["medical student", { stage: "medical-student" }],
    ["A-levels", { stage: "high-school" }],
    ["Abitur", { stage: "high-school" }],
    ["IB", { stage: "high-school" }],
    ["MS3", { stage: "medical-student", year: 3 }],
    ["medical student 4/6", { stage: "medical-student", year: 4, courseYears: 6 }],
    ["2nd year of medicine", { stage: "medical-student", year: 2 }],
    ["ms-4", { stage: "medical-student", year: 4 }],
    ["MS 1", { stage: "medical-student", year: 1 }],
    ["M3", { stage: "medical-student", year: 3 }],
    ["m4", { stage: "medical-student", year: 4 }],
    ["preclinical", { stage: "medical-student", phase: "pre-clinical" }],
    ["clinical years", { stage: "medical-student" }],
    ["PGY-1", { stage: "medical-graduate" }],
    ["FY2", { stage: "medical-graduate" }],
    ["resident", { stage: "medical-graduate" }],
    ["grade 11", { stage: "high-school", year: 11 }],
    ["12th grade", { stage: "high-school", year: 12 }],
    ["Class 12", { stage: "high-school", year: 12 }],
    ["12th standard", { stage: "high-school", year: 12 }],
    ["Year 12", { stage: "high-school", year: 11 }],
    ["lower sixth", { stage: "high-school", year: 11 }],
    ["high school senior", { stage: "high-school", year: 12 }],
    ["college sophomore", { stage: "undergraduate", year: 2 }],
    ["3rd year MBBS", { stage: "medical-student", year: 3 }],
    ["MBBS, 3rd year", { stage: "medical-student", year: 3 }],
    ["Final-year medical student", { stage: "medical-student", phase: "final" }],
    ["university, final year student", { stage: "undergraduate", phase: "final" }],
    ["PhD year 2", { stage: "graduate-student", year: 2 }],
  ])("%s is %j", (text, expected) => expect(level(text)).toEqual(expected));
  test("counts years of school as the country does", () => {
    expect([level("Year 12", { studiesIn: ["AU"] }), level("Year 12", { livesIn: { country: "AU" } }), level("Year 12", { studiesIn: ["GB"] })]).toEqual([
      { stage: "high-school", year: 12 },
      { stage: "high-school", year: 12 },
      { stage: "high-school", year: 11 },
    ]);
    expect(profileOf((id) => ({ level: ["Year 12"], "studies-in": ["au"] })[id] ?? [], aKnown)).toMatchObject({ ok: true, value: { year: 12 } });
  });
  test("is told apart from a year told beside it, which holds", () => {
    const texts: Readonly<Record<string, readonly string[]>> = { level: ["MS3"], year: ["4"] };
    expect(profileOf((id) => texts[id] ?? [], aKnown)).toEqual({ ok: true, value: { stage: "medical-student", year: 4 } });
  });
  test.each([
    ["third year", 'Write --level undergraduate, medical-student or graduate-student, with --year "third year".'],
    ["sophomore", "Write --level high-school, undergraduate, medical-student or graduate-student, with --year sophomore."],
    ["M1", "Write --level undergraduate, medical-student or graduate-student, with --year m1."],
    [
      "intern",
      "An intern has graduated in some countries and is in the last year of the course in others: write medical-graduate, or medical-student with --year final.",
    ],
  ])("%s is not guessed at", (text, expected) => expect(hint(parseLevel(text, {}))).toBe(expected));
  test.each(["junior high school", "junior college", "Form 6", "MD 3rd year", "grade 13", "", "17", "ms9", "wizard"])("%s is none", (text) =>
    expect(level(text)).toBe("refused"),
  );
  test("with a year is what its two halves are, told one by one", () => {
    const studying = stageWords.filter(({ id }) => !id.endsWith("-graduate"));
    const years = ["1st year", "second year", "year 3", "final year", "grade 10", "Year 11", "penultimate", "5"];
    fc.assert(
      fc.property(fc.constantFrom(...studying), fc.nat(), fc.constantFrom(...years), fc.boolean(), ({ id, words }, at, year, isFirst) => {
        const word = words[at % words.length] ?? id;
        const apart = parseStudyYear(year, { stage: id });
        const together = level(isFirst ? `${year} ${word}` : `${word}, ${year}`);
        if (apart.ok) expect(together).toEqual({ stage: id, ...apart.value });
        else expect(together).toBe("refused");
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a name", () => {
  const choices = [
    { id: "surgery", words: ["surgery", "operative medicine"] },
    { id: "neurology", words: ["neurology"] },
  ];
  test("is understood by id or any of its words, in any case and spelling", () => {
    expect([read(idOf("SURGERY", choices, "specialty")), read(idOf("Operative-Medicine", choices, "specialty")), read(idOf("", choices, "specialty"))]).toEqual(
      ["surgery", "surgery", "refused"],
    );
  });
  test("that is nearly one, or the beginning of one, is suggested", () => {
    expect([hint(idOf("surgrey", choices, "specialty")), hint(idOf("operativ", choices, "specialty"))].map((text) => text.includes("surgery"))).toEqual([
      true,
      true,
    ]);
    expect(hint(idOf("qqq", choices, "specialty"))).toContain("neurology");
  });
  test("unlike any of very many has no list of them", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `choice-${index}`, words: [] }));
    expect(idOf("qqq", many, "choice")).toEqual({ ok: false, problem: expect.stringContaining("qqq") as string });
  });
  test("unlike any is not made up", () =>
    expect([nearest("", ["a"]), nearest("a", []), nearest("zzzz", ["surgery"])]).toEqual([undefined, undefined, undefined]));
});

describe("any text whatever", () => {
  const soFar = fc.constantFrom<Profile>({}, { stage: "high-school" }, { stage: "medical-student", studiesIn: ["GB"] });
  const poison = fc.constantFrom(
    "constructor",
    "__proto__",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "none",
    "!",
    ",",
    "..",
    "/",
    ":",
    "%",
    "\u0000",
    "\ud800",
    "١٢",
    "Ⅻ",
    "½",
    "９９",
    "2027-06..",
    "k",
    "$",
  );
  const fragments = fc
    .array(fc.oneof(poison, fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom(" ", "12", "2027", "us", "usd", "june", "ielts")), { maxLength: 4 })
    .map((parts) => parts.join(""));
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fragments);

  const parsers: Readonly<Record<string, (text: string, profile: Profile) => Parsed<unknown>>> = {
    "a country": (text) => parseCountry(text, aKnown),
    "a country or group": (text) => parseCountryOrGroup(text, aKnown),
    money: (text) => parseMoney(text, aKnown),
    "a currency": (text) => parseCurrency(text, aKnown),
    "a range of numbers": (text) => parseNumberRange(text, "4..8"),
    "a whole number": (text) => parseWhole(text, { from: 1, to: 9, what: "a number" }),
    days: (text) => parseDays(text, TODAY),
    "a range of days": (text) => parseDayRange(text, TODAY),
    "a length of time": (text) => parseWithin(text, TODAY),
    "a day": (text) => parseDay(text, TODAY),
    "a place": (text) => parsePlace(text, aKnown),
    "a year of study": parseStudyYear,
    "a level": parseLevel,
    ...Object.fromEntries(personFacts.map((fact) => [`--${fact.id}`, (text: string, profile: Profile) => fact.parse([text], aKnown, profile)])),
  };
  test.each(Object.keys(parsers))("as %s is understood or refused with a reason, never thrown at", (name) => {
    fc.assert(
      fc.property(anyText, soFar, (text, profile) => {
        const result = parsers[name]?.(text, profile);
        expect(result?.ok === true || (result?.ok === false && result.problem.trim() !== "" && result.hint !== "")).toBe(true);
        if (result?.ok) expect(structuredClone(result.value)).toEqual(result.value);
      }),
      // Naming a country in every language takes its time.
      { numRuns: runs(/countr|place|studies|lives|citizen|resident/u.test(name) ? 30 : 150) },
    );
  });
  test.each(["days", "a range of days", "a length of time"])("that is understood as %s is dates in order", (name) => {
    const dateLike = fc.stringMatching(/^([0-9]{1,4}[dwmy]?|[0-9]{4}-[0-9]{2}(-[0-9]{2})?(\.\.([0-9]{4}-[0-9]{2})?)?|[0-9]{1,2} (jan|feb|june) [0-9]{4})$/u);
    fc.assert(
      fc.property(dateLike, (text) => {
        const result = parsers[name]?.(text, {});
        if (!result?.ok) return;
        const { from, to } = result.value as { from: string; to: string };
        expect([isCalendarDate(from), isCalendarDate(to), from <= to]).toEqual([true, true, true]);
      }),
      { numRuns: runs(300) },
    );
  });
});
