import type { Clock } from "../../src/core/deadlines.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Program, ProgramRecord } from "../../src/core/program.ts";
import { matchOf } from "../../src/core/match.ts";
import { search } from "../../src/core/search.ts";
import type { ProgramList } from "../../src/render/program-list.ts";
import { aClock, aQuery } from "./builders.ts";
import { aReference } from "./reference.ts";

interface Parts extends Partial<ProgramList> {
  readonly profile?: Profile;
  readonly clock?: Clock;
}

/** A list of these programs, as a search for everything gives it. */
export function aList(programs: readonly Program[], { profile = {}, clock = aClock, ...parts }: Parts = {}): ProgramList {
  const situation = { profile, clock, reference: aReference };
  return {
    matches: programs.map((program) => matchOf(program, program.tracks, aQuery(), situation)),
    wording: situation,
    catalog: { version: "invented", programs: programs.length },
    query: { filters: {}, person: {}, sort: "match", currency: "USD" },
    search: search(programs, aQuery({ all: true, unstated: true }), situation),
    ...parts,
  };
}

/** The same for programs that were named. */
export function named(records: readonly ProgramRecord[], parts: Parts = {}): ProgramList {
  const { search: _, ...list } = aList(records, { records: new Map(records.map((record) => [record.id, record])), ...parts });
  return list;
}

/** Names that would do harm if they were not taken for text. */
export const hostile: readonly string[] = [
  `<img src=x onerror="document.title='run'">`,
  `</script><script>document.title='run'</script>`,
  `=HYPERLINK("https://evil.example","click")`,
  `+1+1`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)`,
  `'=1+1`,
  `one;=1+1`,
  `one; @SUM(1)`,
  `＝1+1`,
  `"quoted", and 'more'; \\ back`,
  `a | b \` c * d _ e [f](javascript:alert(1)) ~ g & h`,
  `line\r\nEND:VCALENDAR\nBEGIN:VEVENT`,
  `a\u001B[31mred\u202Etext\u0007`,
  `Ärzte für 日本語 👩‍⚕️ ${"é".repeat(80)}`,
];
