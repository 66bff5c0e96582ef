import { Command } from "commander";
import type { CommandModule } from "../../src/cli/command.ts";
import { Failure } from "../../src/cli/failure.ts";
import type { Context } from "../../src/cli/context.ts";
import * as checklist from "../../src/cli/commands/checklist.ts";
import * as plan from "../../src/cli/commands/plan.ts";
import type { CountryFactsByCode } from "../../src/core/country-facts.ts";
import type { Clock } from "../../src/core/deadlines.ts";
import type { Revisions } from "../../src/core/plan/revisions.ts";
import type { ProgramRecord } from "../../src/core/program.ts";
import type { Reference } from "../../src/core/reference.ts";
import type { Shortlist } from "../../src/core/shortlist.ts";
import { emptyShortlist } from "../../src/core/shortlist.ts";
import type { Surface } from "../../src/render/surface.ts";
import { aClock } from "./builders.ts";
import { someLeadTimes } from "./lead-times.ts";
import { aReference, someNames } from "./reference.ts";

export interface Planner {
  readonly records: readonly ProgramRecord[];
  readonly shortlist?: Shortlist;
  readonly out?: Surface;
  readonly clock?: Clock;
  readonly reference?: Reference;
  readonly countryFacts?: CountryFactsByCode;
  readonly leadTimes?: Context["leadTimes"];
}

export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly failure?: Failure;
  readonly kept?: Revisions;
  readonly files: ReadonlyMap<string, string>;
}

const aPipe: Surface = { terminal: false, color: false, width: 80 };
const modules: Readonly<Record<"plan" | "checklist", CommandModule>> = { plan, checklist };
const unasked = async (): Promise<never> => Promise.reject(new RangeError("nobody asked for this"));

/** Runs `plan` or `checklist` in process. */
export async function planCommand(name: "plan" | "checklist", argv: readonly string[], planner: Planner): Promise<Answer> {
  const { records, shortlist = emptyShortlist, out = aPipe, clock = aClock, reference = aReference, countryFacts = {} } = planner;
  const [written, warned, files]: [string[], string[], Map<string, string>] = [[], [], new Map()];
  let kept: Revisions | undefined;
  const catalog = { version: "invented", count: records.length, reference, retired: [], names: () => someNames, programs: () => records };
  // No more than these commands touch.
  const context: Partial<Context> = {
    own: { folders: {}, today: clock.today, warn: (text) => void warned.push(text) },
    write: (text) => written.push(text),
    show: async (text) => void written.push(text),
    warn: (text) => warned.push(text),
    out,
    err: out,
    interactive: false,
    clock,
    input: async () => "",
    catalog: async () => catalog,
    record: async (id) => records.find((record) => record.id === id) ?? unasked(),
    records: async () => records,
    countryFacts: async () => countryFacts,
    writeFile: async (path, text) => void files.set(path, text),
    replaceFile: async (path, text) => void files.set(path, text),
    leadTimes: planner.leadTimes ?? (async () => someLeadTimes),
    profile: async () => undefined,
    shortlist: async () => shortlist,
    keepCalendar: async (revisions) => void (kept = revisions),
  };
  const command = new Command(name).exitOverride().configureOutput({ writeErr: () => undefined });
  modules[name].define(command, async (action) => action(context as Context));
  const ended = (failure?: Failure): Answer => ({
    stdout: written.join(""),
    stderr: warned.join("\n"),
    files,
    ...(failure && { failure }),
    ...(kept && { kept }),
  });
  try {
    await command.parseAsync([...argv], { from: "user" });
    return ended();
  } catch (error) {
    if (error instanceof Failure) return ended(error);
    throw error;
  }
}
