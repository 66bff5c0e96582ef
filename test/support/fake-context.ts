import { resolve } from "node:path";
import { Command } from "commander";
import { programsOf } from "../../src/catalog/own.ts";
import type { CommandModule, Run } from "../../src/cli/command.ts";
import type { Context } from "../../src/cli/context.ts";
import { Failure } from "../../src/cli/failure.ts";
import { commandTree } from "../../src/cli/tree.ts";
import type { CalendarDate } from "../../src/core/calendar.ts";
import type { CountryFactsByCode } from "../../src/core/country-facts.ts";
import type { Program, ProgramRecord, Retired, TrackRecord } from "../../src/core/program.ts";
import type { Reference } from "../../src/core/reference.ts";
import type { Ask } from "../../src/prompts/ask.ts";
import { readText } from "../../src/files/disk.ts";
import type { Surface } from "../../src/render/surface.ts";
import { ownProfile } from "../../src/user/own-profile.ts";
import type { OwnFolders } from "../../src/user/paths.ts";
import { keepCalendar, readShortlist } from "../../src/user/shortlist.ts";
import { aClock } from "./builders.ts";
import { someLeadTimes } from "./lead-times.ts";
import { aReference, someNames } from "./reference.ts";

/** A catalog and country facts for commands in a test. */
export interface World {
  readonly records: readonly ProgramRecord[];
  readonly countryFacts?: CountryFactsByCode;
  /** What comes through stdin. */
  readonly input?: string;
  /** The small invented one unless given. */
  readonly reference?: Reference;
  readonly retired?: readonly Retired[];
  /** The day on which it is; that of the builders unless given. */
  readonly today?: CalendarDate;
  /** Where one stands. */
  readonly folder?: string;
  /** Somebody who answers questions; nobody sits there otherwise. */
  readonly person?: Ask;
  /** Folders with files of the person's own; nowhere unless given. */
  readonly own?: OwnFolders;
  /** What somebody does with a file in an editor. */
  readonly editor?: (path: string) => Promise<void>;
}

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Given where it failed as expected. */
  readonly failure?: Failure;
  readonly files: ReadonlyMap<string, string>;
}

const aPipe: Surface = { terminal: false, color: false, width: 80 };

export function aTerminal(width = 80): Surface {
  return { terminal: true, color: false, width };
}

/** A program with nothing more known of it than lists show, but what is given. */
export function aRecord(program: Program, track: Partial<Pick<TrackRecord, "documents" | "provides">> = {}): ProgramRecord {
  const [first, ...rest] = program.tracks;
  const tracks: ProgramRecord["tracks"] = [
    { documents: [], provides: [], ...first, ...track },
    ...rest.map((other) => ({ documents: [], provides: [], ...other, ...track })),
  ];
  return { ...program, tracks, otherNames: [], notes: [], sources: [], conflicts: [] };
}

/** Runs a command line in process, without a terminal unless one is given. @param module of a command that the tree does not have */
export async function run(argv: readonly string[], world: World, out: Surface = aPipe, module?: CommandModule): Promise<Ran> {
  const written: string[] = [];
  const warned: string[] = [];
  const files = new Map<string, string>();
  const today = world.today ?? aClock.today;
  const catalog = {
    version: "invented",
    count: world.records.length,
    reference: world.reference ?? aReference,
    retired: world.retired ?? [],
    names: () => someNames,
    programs: () => world.records,
  };
  const own = { folders: world.own ?? {}, today, warn: (text: string) => void warned.push(text) };
  const context: Context = {
    write: (text) => written.push(text),
    warn: (text) => warned.push(text),
    show: async (text) => void written.push(text),
    links: async () => false,
    out,
    err: out,
    interactive: world.person !== undefined,
    clock: { ...aClock, today },
    input: async () => world.input ?? "",
    folder: world.folder ?? "/somewhere",
    catalog: async () => catalog,
    shipped: async () => catalog,
    record: async (id) => world.records.find((record) => record.id === id) ?? Promise.reject(new RangeError(`no record ${id}`)),
    records: async () => world.records,
    countryFacts: async () => world.countryFacts ?? {},
    leadTimes: async () => someLeadTimes,
    profile: async (name, known) => ownProfile(name, own, known),
    shortlist: async () => readShortlist(own),
    keepCalendar: async (revisions) => keepCalendar(own, revisions),
    programsIn: async (folder) => programsOf(resolve(world.folder ?? "/somewhere", folder), catalog.reference, "/"),
    newPrograms: async () => "new-programs",
    ask: async () => world.person ?? Promise.reject(new RangeError("nobody is there to be asked")),
    own,
    edit: world.editor ?? (async () => undefined),
    readFile: async (path) => files.get(path) ?? readText(path),
    makeFolder: async () => undefined,
    writeFile: async (path, text) => void files.set(path, text),
    replaceFile: async (path, text) => void files.set(path, text),
  };
  const ended = (failure?: Failure): Ran => ({ stdout: written.join(""), stderr: warned.join("\n"), files, ...(failure && { failure }) });
  try {
    const act: Run = async (action) => action(context);
    const tree = module ? aTree(argv[0] ?? "", module, act) : await commandTree({ version: "0.0.0", run: act, write: context.write, words: argv });
    await tree.parseAsync([...argv], { from: "user" });
    return ended();
  } catch (error) {
    if (error instanceof Failure) return ended(error);
    throw error;
  }
}

function aTree(name: string, { define }: CommandModule, act: Run): Command {
  const tree = new Command().exitOverride();
  define(tree.command(name).exitOverride(), act);
  return tree;
}
