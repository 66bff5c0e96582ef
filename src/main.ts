import { existsSync, readFileSync } from "node:fs";
import type { CommanderError } from "commander";
import { failures } from "#words/failures.ts";
import type { CalendarDate } from "./core/calendar.ts";
import type { Clock } from "./core/deadlines.ts";
import type { Known } from "./core/filters/filter.ts";
import type { Shortlist } from "./core/shortlist.ts";
import { emptyShortlist } from "./core/shortlist.ts";
import type { Catalog } from "./catalog/compiled.ts";
import { allRecords, CatalogProblem, openCatalog, recordIn } from "./catalog/compiled.ts";
import type { OwnData, OwnFolder } from "./catalog/own.ts";
import type { Context } from "./cli/context.ts";
import type { ExitCode } from "./cli/failure.ts";
import { exitCodes, Failure } from "./cli/failure.ts";
import { commandTree } from "./cli/tree.ts";
import { valuesOf } from "./cli/typed.ts";
import { usageMessage } from "./cli/usage.ts";
import { clean, shortened } from "./render/clean.ts";
import type { Output } from "./streams.ts";
import { inputText, isAccessible, isDumb, isInteractive, mayPage, outputOf } from "./streams.ts";
import { todayFrom } from "./today.ts";
import type { OwnPlace } from "./user/document.ts";
import type { OwnProfile } from "./user/own-profile.ts";
import { ownFolders as ownFoldersOf, userProgramsFolder } from "./user/paths.ts";

/** The one reader of the clock and, with the streams, of process. */
const { argv, env } = process;

declare const INTERN_FIND_VERSION: string;
declare const INTERN_FIND_BUILD: string;

/** More than any name, list of countries or path is long. */
const LONGEST_ARGUMENT = 4096;

async function main(): Promise<void> {
  const typed = argv.slice(2);
  const words = typed.every(isManner) ? [isInteractive() ? "wizard" : "--help", ...typed] : typed;
  try {
    if (typed.some(({ length }) => length > LONGEST_ARGUMENT)) throw new Failure(failures.tooLong(LONGEST_ARGUMENT));
    await takeSettings();
    const tree = await commandTree({ version: INTERN_FIND_VERSION, run: async (action) => action(context()), write, words });
    await tree.parseAsync(words, { from: "user" });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** What is set for good holds where the environment says nothing. */
async function takeSettings(): Promise<void> {
  const { folders } = ownPlace();
  if (folders.config === undefined || !existsSync(`${folders.config}/settings.yaml`)) return;
  const { accessible, color, pager } = await (await import("./user/quick.ts")).quickSettings(ownPlace());
  const variables = {
    ACCESSIBLE: accessible === true ? "1" : undefined,
    NO_COLOR: color === "never" ? "1" : undefined,
    FORCE_COLOR: color === "always" ? "1" : undefined,
    INTERN_FIND_PAGER: pager === "never" ? "" : pager,
  };
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) env[name] ??= value;
}

/** How to show things, which says nothing of what to do. */
function isManner(word: string): boolean {
  return word === "--accessible" || word === "--no-color" || word === "--no-pager";
}

function context(): Context {
  return {
    write,
    warn,
    get out() {
      return output("stdout").surface;
    },
    get err() {
      return output("stderr").surface;
    },
    get interactive() {
      return isInteractive();
    },
    clock: clock(),
    input: inputText,
    folder: process.cwd(),
    catalog: async () => (await ownData())?.catalog ?? bundledCatalog(),
    shipped: async () => bundledCatalog(),
    record: async (id) => (await (await ownData())?.record(id)) ?? recordIn(bundledRecords(), id) ?? noRecord(id),
    records: async () => (await (await ownData())?.records(allRecords(bundledRecords()))) ?? allRecords(bundledRecords()),
    countryFacts: async () => (await import("./catalog/compiled-part.ts")).parsePart("countries", bundled("countries.json").toString()),
    leadTimes: async () => (await import("./catalog/compiled-part.ts")).parsePart("leadTimes", bundled("lead-times.json").toString()),
    profile,
    shortlist,
    keepCalendar: async (revisions) => (await import("./user/shortlist.ts")).keepCalendar(ownPlace(), revisions),
    programsIn: async (folder) => (await import("./catalog/own.ts")).programsOf(folder, bundledCatalog().reference, process.cwd()),
    newPrograms: async () => (existsSync(PROJECT_PROGRAMS) ? PROJECT_PROGRAMS : (userPrograms() ?? ".")),
    show,
    links: async () => output("stdout").surface.color && (await import("./links.ts")).mayLink(),
    ask: async () => (isAccessible() || isDumb() ? (await import("./prompts/ask-by-line.ts")).askByLine : (await import("./prompts/ask.ts")).askAtTerminal),
    get own() {
      return ownPlace();
    },
    edit: async (path) => (await import("./user/editor.ts")).openEditor(path, env, process.platform),
    readFile: async (path) => (await import("./files/disk.ts")).readText(path),
    makeFolder: async (path) => (await import("./files/disk.ts")).makeFolder(path),
    writeFile: async (path, text) => (await import("./files/growing-file.ts")).writeWhole(path, text, { replace: false }),
    replaceFile: async (path, text) => (await import("./files/growing-file.ts")).writeWhole(path, text, { replace: true }),
  };
}

/** Nothing is loaded where the person keeps nothing. */
async function profile(name: string | undefined, known: Known): Promise<OwnProfile | undefined> {
  const { config } = ownPlace().folders;
  if (name === undefined && (config === undefined || !existsSync(config))) return undefined;
  return (await import("./user/own-profile.ts")).ownProfile(name, ownPlace(), known);
}

/** Nothing is loaded where nothing is saved. */
async function shortlist(): Promise<Shortlist> {
  const { data } = ownPlace().folders;
  if (data === undefined || !existsSync(`${data}/shortlist.yaml`)) return emptyShortlist;
  return (await import("./user/quick.ts")).quickShortlist(ownPlace());
}

function ownPlace(): OwnPlace {
  return { folders: ownFoldersOf({ env, platform: process.platform }), today: today(), warn };
}

function today(): CalendarDate {
  return todayFrom(argv, env, new Date());
}

/** The zone is asked for late: it takes as long as everything else of a start, and few programs name an hour. */
function clock(): Clock {
  return {
    today: today(),
    get zone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}

const outputs = new Map<"stdout" | "stderr", Output>();

/** Opened when it is first needed. */
function output(name: "stdout" | "stderr"): Output {
  const opened = outputs.get(name) ?? outputOf(name);
  outputs.set(name, opened);
  return opened;
}

function write(text: string): void {
  output("stdout").write(text);
}

/** What is longer than the terminal goes through a pager. */
async function show(text: string): Promise<void> {
  const { rows } = output("stdout");
  if (rows !== undefined && text.split("\n").length > rows && mayPage() && (await import("./pager.ts")).throughPager(text, env)) return;
  write(text);
}

function warn(text: string): void {
  output("stderr").write(`${text.split("\n").map(clean).join("\n")}\n`);
}

let catalog: Catalog | undefined;
let records: Buffer | undefined;

function bundledCatalog(): Catalog {
  return (catalog ??= openCatalog(
    bundled("catalog.json").toString("latin1"),
    () => bundled("programs.jsonl"),
    () => bundled("names.json").toString("latin1"),
  ));
}

function bundledRecords(): Buffer {
  return (records ??= bundled("records.jsonl"));
}

let own: Promise<OwnData | undefined> | undefined;

/** YAML and its schema are loaded only where there is something of the reader's own. */
async function ownData(): Promise<OwnData | undefined> {
  return (own ??= readOwnData());
}

async function readOwnData(): Promise<OwnData | undefined> {
  const folders = ownFolders();
  if (folders.length === 0) return undefined;
  const [from, worker, isPlain] = [process.cwd(), `${import.meta.dirname}/compile-worker.cjs`, isAccessible() || isDumb()];
  const place = { machine: { env, platform: process.platform }, from, program: INTERN_FIND_BUILD, worker, isPlain, err: () => output("stderr") };
  return (await import("./cli/own-reading.ts")).readWithProgress(folders, bundledCatalog(), place);
}

const PROJECT_PROGRAMS = "data/programs";

function userPrograms(): string | undefined {
  return userProgramsFolder({ env, platform: process.platform });
}

/** What --data names goes before what lies in the reader's data folder. */
function ownFolders(): readonly OwnFolder[] {
  const usual = userPrograms();
  const named = valuesOf("--data", argv).map((path) => ({ path, named: true }));
  return usual !== undefined && existsSync(usual) ? [{ path: usual, named: false }, ...named] : named;
}

/** At once rather than asynchronously: nothing else could be done meanwhile, and it starts sooner. */
function bundled(name: string): Buffer {
  return readFileSync(`${import.meta.dirname}/${name}`);
}

function noRecord(id: string): never {
  throw new CatalogProblem(failures.noRecord(id));
}

const dataProblems: ReadonlySet<string> = new Set(["CatalogProblem", "DataMistakes", "DiskProblem", "OutputProblem", "OwnMistakes", "OwnProblem"]);

/** What went wrong in one sentence on stderr, and the exit code for it. Anything unexpected is our mistake. */
function report(error: unknown): ExitCode {
  if (isFailure(error)) return told(error.message, error.exitCode);
  if (error instanceof Error && dataProblems.has(error.name)) return toldProblem(error);
  if (error instanceof Error && error.name === "ExitPromptError") return exitCodes.interrupted;
  if (isCommanderError(error)) return error.exitCode === 0 ? exitCodes.done : told(usageMessage(error), exitCodes.usage);
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return told(failures.noCatalog, exitCodes.data);
  return told(failures.ourMistake(error instanceof Error ? error.message : String(error)), exitCodes.failed);
}

/** By name, because each lazily loaded file has a class of its own. */
function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === "Failure";
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

/** Each mistake in the reader's own data has a line of its own. */
function toldProblem({ name, message }: Error): ExitCode {
  if (name !== "DataMistakes" && name !== "OwnMistakes") return told(message, exitCodes.data);
  warn(message);
  return exitCodes.data;
}

/** One line, whatever was typed. */
function told(message: string, exitCode: ExitCode): ExitCode {
  if (message !== "") warn(shortened(clean(message)));
  return exitCode;
}

void main();
