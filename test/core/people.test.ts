import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestOf, whole } from "../../src/core/best.ts";
import { closedTracks } from "../../src/core/closed.ts";
import { newMemory } from "../../src/core/memory.ts";
import { answerTo } from "../../src/core/people/answer.ts";
import { carriedHeadings, columnsOf } from "../../src/core/people/columns.ts";
import type { Person } from "../../src/core/people/person.ts";
import { personOf } from "../../src/core/people/person.ts";
import type { Totals } from "../../src/core/people/totals.ts";
import { added, noTotals, ordered, totalsOf } from "../../src/core/people/totals.ts";
import type { Profile } from "../../src/core/profile.ts";
import { personFacts } from "../../src/core/input/person.ts";
import type { Program, Track } from "../../src/core/program.ts";
import { sortKeys } from "../../src/core/query.ts";
import { search } from "../../src/core/search.ts";
import { aConsistentProfile, anyClock, someFilters, someProgramsWithIds } from "../support/arbitraries.ts";
import { aKnown, aProgramOf, aQuery, aSituation, days } from "../support/builders.ts";
import { runs } from "../support/runs.ts";

function factsOf(...headings: readonly string[]): readonly string[] {
  return columnsOf(headings).columns.map((column) => (column.kind === "fact" ? column.fact : "–"));
}

function person(headings: readonly string[], cells: readonly string[], everyone: Readonly<Record<string, readonly string[]>> = {}): Person {
  return personOf({ row: 2, cells }, columnsOf(headings).columns, everyone, aKnown, newMemory());
}

describe("the headings of a table of people", () => {
  test("are the names of the facts, in any case and with any signs between the words", () =>
    expect(factsOf("LEVEL", "studies in", "Lives_In", "permanent-resident", " gpa ")).toEqual([
      "level",
      "studies-in",
      "lives-in",
      "permanent-resident",
      "gpa",
    ]));
  test("are what people call the facts", () =>
    expect(factsOf("Nationality", "Country of Residence", "Date of birth", "DOB", "University").join(" ")).toBe("citizenship lives-in born – institution"));
  test("know every fact by its own name", () => {
    const ids = personFacts.map(({ id }) => id);
    expect(factsOf(...ids)).toEqual(ids);
  });
  test("never stand for two facts", () => {
    for (const { id } of personFacts) expect(columnsOf([id]).notes).toEqual([]);
  });
  test("that are misspelled are carried along and suggested, not guessed", () => {
    const { columns, notes } = columnsOf(["Nationalty"]);
    expect([carriedHeadings(columns), notes]).toEqual([["Nationalty"], [expect.stringContaining("Did you mean nationality?")]]);
  });
  test("that say who it is are carried along without a word", () => expect(columnsOf(["Name", "E-Mail", "Student ID"]).notes).toEqual([]));
  test("that repeat a fact do not count, and it is said", () => expect(columnsOf(["GPA", "CGPA"]).notes).toHaveLength(1));
  test("may repeat a fact of which there are several", () =>
    expect(person(["Nationality", "Second nationality"], ["India", "UK"]).profile.citizenships).toEqual(["IN", "GB"]));
});

describe("a row of the table", () => {
  test("tells what its cells say, and carries the others along", () =>
    expect(person(["Name", "Level", "Nationality"], ["Ada", "medical student", "India"])).toEqual({
      row: 2,
      carried: ["Ada"],
      mistakes: [],
      profile: { stage: "medical-student", citizenships: ["IN"] },
    }));
  test("with a wrong cell counts without that fact, and names column, text and what would be right", () => {
    const { profile, mistakes } = person(["Degree level", "Nationality"], ["medcal student", "India"]);
    expect(profile).toEqual({ citizenships: ["IN"] });
    expect(mistakes).toEqual([expect.objectContaining({ column: "Degree level", text: "medcal student", hint: expect.stringContaining("medical student") })]);
  });
  test.each(["", "-", "N/A", "unknown", " ? "])("does not tell what %j says", (text) =>
    expect(person(["Level"], [text])).toMatchObject({ profile: {}, mistakes: [] }),
  );
  test("tells that there is none", () => expect(person(["Background"], ["none"]).profile).toEqual({ backgrounds: [] }));
  test("may hold several values in a cell", () => expect(person(["Nationality"], ["India; UK"]).profile.citizenships).toEqual(["IN", "GB"]));
  test("may tell a year of so many", () =>
    expect(["4/6", "4 / 6", "4 of 6"].map((year) => person(["Level", "Year"], ["medical student", year]).profile)).toEqual(
      ["", "", ""].map(() => ({ stage: "medical-student", year: 4, courseYears: 6 })),
    ));
  test("is read as if it were the first one", () => {
    const { columns } = columnsOf(["Level", "Year", "Course length"]);
    const memory = newMemory();
    const rows = [
      ["undergraduate", "2", "3 years"],
      ["medical student", "1", "3"],
      ["undergraduate", "1", "3"],
    ];
    expect(rows.map((cells) => personOf({ row: 2, cells }, columns, {}, aKnown, memory).profile.courseYears)).toEqual([3, undefined, 3]);
  });
  test("has grades on the scale of the heading", () => {
    for (const heading of ["GPA (4.0)", "GPA (out of 4.0)", "GPA /4.0"]) expect(person([heading], ["3,4"]).profile.gpa).toEqual({ value: 3.4, scale: 4 });
  });
  test("with more cells than headings is a mistake", () => expect(person(["Level"], ["medical student", "India"]).mistakes).toHaveLength(1));
  test("is completed by what holds for everyone", () =>
    expect(person(["Level", "Nationality"], ["", "India"], { level: ["medical student"], citizenship: ["US"] }).profile).toEqual({
      stage: "medical-student",
      citizenships: ["IN"],
    }));
  test.each([
    ["14/05/2003", "2003-05-14"],
    ["05/14/2003", "2003-05-14"],
    ["06.05.2003", "2003-05-06"],
    ["5/5/2003", "2003-05-05"],
    ["2003-05-14 00:00:00", "2003-05-14"],
  ])("has birth dates as spreadsheets write them: %s", (text, date) => expect(person(["Date of birth"], [text]).profile.birth).toEqual(days(date, date)));
  test("leaves a birth date open that can be read two ways", () => {
    const { profile, mistakes } = person(["Date of birth"], ["05/06/2003"]);
    expect([profile, mistakes[0]?.hint]).toEqual([{}, expect.stringContaining("year first")]);
  });
});

const aQuestion = fc.record({
  filters: someFilters,
  sort: fc.constantFrom(...sortKeys),
  strict: fc.boolean(),
  all: fc.boolean(),
  unstated: fc.boolean(),
  currency: fc.constantFrom("USD", "EUR"),
});

describe("the best programs for each of many people", () => {
  test("are those that a search finds for them alone, whoever was answered before", () => {
    const people = fc.array(fc.tuple(aConsistentProfile, aQuestion), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(someProgramsWithIds, people, anyClock, (programs, asked, clock) => {
        const memory = newMemory();
        for (const [profile, question] of asked) {
          const [query, situation] = [aQuery(question), aSituation(profile, clock)];
          const best = bestOf(programs, query, { ...situation, memory });
          const found = search(programs, query, situation);
          expect(best.matches.map((match) => whole(match, query, { ...situation, memory }))).toEqual(found.matches);
          expect(best.unfit).toEqual(query.all ? best.unfit : found.unfit);
        }
      }),
      { numRuns: runs(100) },
    );
  });
  test("are counted with all others that fit", () => {
    const programs = ["a", "b", "c"].map((id) => aProgramOf({}, { id }));
    const anybody: Person = { row: 2, carried: [], profile: {}, mistakes: [] };
    const { matches, eligible, unclear } = answerTo(anybody, programs, aQuery(), { ...aSituation(), memory: newMemory() }, 2);
    expect([matches.length, eligible + unclear]).toEqual([2, 3]);
  });
  test("are whole, with the tracks that are closed to the person, too", () => {
    const program = aProgramOf({ requirements: [{ kind: "citizenship", in: ["US"] }] }, { id: "a" });
    const [closed] = program.tracks;
    const open: Track = { ...closed, id: "open", requirements: [] };
    const programs: readonly Program[] = [{ ...program, tracks: [closed, open] }];
    const anybody: Person = { row: 2, carried: [], profile: { citizenships: ["IN"] }, mistakes: [] };
    const { matches } = answerTo(anybody, programs, aQuery(), { ...aSituation(), memory: newMemory() }, 1);
    expect(matches.map(({ best, tracks }) => [best.track, tracks.map(({ track }) => track)])).toEqual([[open, [open, closed]]]);
  });
  test("are closed by a stage only if no coming round takes them", () => {
    const takes = (id: string, grade: number): Program =>
      aProgramOf(
        {
          requirements: [{ kind: "stage", any: [{ stage: "high-school", years: [grade] }], at: "application" }],
          rounds: [{ closes: { rule: "annual", month: 3, day: 1 }, starts: { rule: "annual", month: 7, day: 1 } }],
        },
        { id },
      );
    const programs = [takes("over", 9), takes("this-year", 11), takes("next-year", 12)];
    const closed = closedTracks(programs, { ...aSituation({ stage: "high-school", year: 11, studiesIn: ["US"] }), memory: newMemory() });
    expect(programs.filter(({ tracks: [track] }) => closed.has(track)).map(({ id }) => id)).toEqual(["over"]);
    expect([...closed.values()]).toEqual(["stage"]);
  });
  test("leave behind why the others are closed", () => {
    const programs = [
      aProgramOf({ requirements: [{ kind: "citizenship", in: ["US"] }] }, { id: "a" }),
      aProgramOf({ requirements: [{ kind: "stage", any: [{ stage: "high-school" }] }] }, { id: "b" }),
    ];
    const profile: Profile = { citizenships: ["IN"], stage: "medical-graduate" };
    expect(bestOf(programs, aQuery(), { ...aSituation(profile), memory: newMemory() }).refused).toEqual({ citizenship: 1, stage: 1 });
  });
});

const aTally = fc.record({ people: fc.nat(9), times: fc.nat(99) });
const someTotals: fc.Arbitrary<Totals> = fc.record({
  people: fc.nat(99),
  eligible: fc.nat(99),
  unclear: fc.nat(99),
  none: fc.nat(99),
  mistakes: fc.nat(99),
  rowsWithMistakes: fc.nat(99),
  missing: fc.dictionary(fc.constantFrom("stage", "birth"), aTally),
  refused: fc.dictionary(fc.constantFrom("stage", "budget"), aTally),
});

describe("what many answers come to", () => {
  test("is the same however the table is cut into parts", () =>
    fc.assert(
      fc.property(someTotals, someTotals, someTotals, (one, two, three) => {
        expect(added(added(one, two), three)).toEqual(added(one, added(two, three)));
        expect(added(noTotals, one)).toEqual(one);
      }),
    ));
  test("counts each person once: with a program, with unclear ones only, with none", () => {
    const open = aProgramOf({}, { id: "open" });
    const closed = aProgramOf({ requirements: [{ kind: "gpa", min: 3, scale: 4 }] }, { id: "graded" });
    const answers = [{}, { gpa: { value: 2, scale: 4 } }].flatMap((profile) =>
      [[open], [closed]].map((programs) =>
        answerTo({ row: 2, carried: [], profile, mistakes: [] }, programs, aQuery(), { ...aSituation(), memory: newMemory() }, 5),
      ),
    );
    expect(totalsOf(answers)).toMatchObject({
      people: 4,
      eligible: 2,
      unclear: 1,
      none: 1,
      missing: { gpa: { people: 1, times: 1 } },
      refused: { gpa: { people: 1, times: 1 } },
    });
  });
  test("names first what concerns most people", () =>
    expect(ordered({ birth: { people: 1, times: 9 }, stage: { people: 2, times: 2 } }).map(([fact]) => fact)).toEqual(["stage", "birth"]));
});
